"""Small pictures of figures as SVG: bars beside each other, and lines over a logarithmic axis.

A picture stands on a page by itself, as an image, so it brings its colours for light and for dark readers. Nothing is
said by colour alone: ours have a full bar or a filled mark, and their name is bold. A bar ends in a thin line from the
least value to the greatest.
"""

import math
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from measuring import number

WIDTH, RIGHT = 720, 110
STYLE = """\
svg{--ink:#1f2328;--faint:#59636e;--grid:#d8dee4;--paper:#fff;--ours:#0d9488;--theirs:#a8b1bc;color-scheme:light dark}
@media (prefers-color-scheme:dark){
svg{--ink:#e6edf3;--faint:#9da7b3;--grid:#2d333b;--paper:#0d1117;--ours:#2dd4bf;--theirs:#6b7683}}
text{font:12px -apple-system,"Segoe UI",Helvetica,Arial,sans-serif;fill:var(--faint)}
.title{font-size:13px;font-weight:600;fill:var(--ink)}
.ours text,text.ours{font-weight:600;fill:var(--ink)}
.paper{fill:var(--paper)}.grid{stroke:var(--grid)}.spread{stroke:var(--ink);stroke-width:1.5}
.bar{fill:var(--theirs)}.ours .bar,.dot{fill:var(--ours)}
.line{fill:none;stroke:var(--ours);stroke-width:2}
.end{text-anchor:end}.middle{text-anchor:middle}"""


class Bar(NamedTuple):
    """A named value, with the least and the greatest."""

    name: str
    value: float
    least: float
    most: float
    ours: bool = False


def bars(title: str, unit: str, values: Sequence[Bar]) -> str:
    """A bar for each value, from zero, under a title that names the unit."""
    left = 24 + 7 * max(len(bar.name) for bar in values)
    scale = (WIDTH - left - RIGHT) / (max(bar.most for bar in values) or 1.0)
    body = []
    for index, bar in enumerate(values):
        top = 34 + 26 * index
        width = max(bar.value * scale, 1)
        spread = "" if bar.least == bar.most else _line(
            "spread", left + bar.least * scale, top + 9, left + bar.most * scale, top + 9
        )  # fmt: skip
        end = left + max(bar.value, bar.most) * scale + 8
        body.append(
            f"<g{' class=' + chr(34) + 'ours' + chr(34) if bar.ours else ''}>"
            f'<text class="end" x="{left - 10}" y="{top + 13}">{escape(bar.name)}</text>'
            f'<rect class="bar" x="{left}" y="{top}" width="{width:.1f}" height="18" rx="2"/>{spread}'
            f'<text x="{end:.1f}" y="{top + 13}">{number(bar.value)}</text></g>'
        )
    said = "; ".join(f"{bar.name}: {number(bar.value)}" for bar in values)
    return _document(f"{title} ({unit})", said, 42 + 26 * len(values), body)


def line(title: str, unit: str, over: str, points: Sequence[tuple[float, float, float, float]]) -> str:
    """A line through the medians, over a logarithmic axis, with the spread at each point; the other axis from zero."""
    height, left, right, top, bottom = 220, 60, 40, 40, 170
    least, most = math.log(points[0][0]), math.log(points[-1][0])
    highest = max(point[3] for point in points) or 1.0

    def x_of(at: float) -> float:
        return left + (WIDTH - left - right) * (math.log(at) - least) / ((most - least) or 1)

    def y_of(value: float) -> float:
        return bottom - (bottom - top) * value / highest

    body = [_line("grid", left, y, WIDTH - right, y) for y in (top, (top + bottom) / 2, bottom)]
    body += [
        f'<text class="end" x="{left - 8}" y="{y_of(value) + 4:.1f}">{number(float(f"{value:.3g}"))}</text>'
        for value in (0.0, highest / 2, highest)
    ]
    path = " ".join(f"{x_of(at):.1f},{y_of(value):.1f}" for at, value, _, _ in points)
    body.append(f'<polyline class="line" points="{path}"/>')
    for at, value, low, high in points:
        body.append(_line("spread", x_of(at), y_of(low), x_of(at), y_of(high)))
        body.append(f'<circle class="dot" cx="{x_of(at):.1f}" cy="{y_of(value):.1f}" r="4"/>')
        body.append(f'<text class="ours middle" x="{x_of(at):.1f}" y="{y_of(high) - 8:.1f}">{number(value)}</text>')
        body.append(f'<text class="middle" x="{x_of(at):.1f}" y="{bottom + 18}">{number(at)}</text>')
    middle = (left + WIDTH - right) / 2
    body.append(f'<text class="middle" x="{middle:.0f}" y="{bottom + 38}">{escape(over)} (logarithmic)</text>')
    said = "; ".join(f"{number(at)} {over}: {number(value)} {unit}" for at, value, _, _ in points)
    return _document(f"{title} ({unit})", said, height, body)


def _line(kind: str, x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line class="{kind}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def _document(title: str, said: str, height: int, body: Sequence[str]) -> str:
    drawn = "\n".join(body)
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" width="{WIDTH}" height="{height}" \
viewBox="0 0 {WIDTH} {height}">
<title id="title">{escape(title)}</title>
<desc id="desc">{escape(said)}</desc>
<style>
{STYLE}
</style>
<rect class="paper" width="{WIDTH}" height="{height}" rx="6"/>
<text class="title" x="12" y="22">{escape(title)}</text>
{drawn}
</svg>
"""
