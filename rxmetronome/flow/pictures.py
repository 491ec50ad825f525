"""A laid-out flow as SVG text: a document that needs nothing but itself, and stands beside others on a page.

A source is a pill with a marble, where events begin; a sink has the bar of a marble diagram, where they end; what
fails runs dashed and red. So nothing is told by its colour alone. The colours of text and paper are those of the
notebook's theme where the picture is part of its page, else those of the reader's system. Everything between is of
a middle tone that stands out from both, so that no theme makes it unreadable.
"""

import hashlib
import math
from collections.abc import Mapping
from html import escape
from typing import Literal, TypeAlias

import msgspec

from rxmetronome.flow import lettering
from rxmetronome.flow.layout import LABEL_HEIGHT, MARGIN, Box, Layout, Point, Route

Kind: TypeAlias = Literal["source", "pipeline", "sink", "missing"]

COLOURS: dict[Kind, str] = {"source": "#0d9488", "pipeline": "#5b6ee1", "sink": "#c2780c", "missing": "#d64545"}
FAILURES = "#d64545"

_HEADER = 18.0
_ARROW = 8.0
_NAME, _SMALL = 13, 11  # font sizes
_COLUMN = 6.65  # of the fixed-width font
_STYLE = """\
#ID{--ink:#1f2328;--faint:#59636e;--paper:#fff;--fail:#c62828;color-scheme:light dark}
@media (prefers-color-scheme:dark){#ID{--ink:#e6edf3;--faint:#9da7b3;--paper:#0d1117;--fail:#ff7b72}}
#ID .paper{fill:var(--jp-layout-color0,var(--vscode-editor-background,var(--paper)))}
#ID text{font:11px -apple-system,"Segoe UI",Helvetica,Arial,sans-serif;
fill:var(--jp-content-font-color2,var(--vscode-descriptionForeground,var(--faint)))}
#ID .name{font-size:13px;font-weight:600;
fill:var(--jp-content-font-color1,var(--vscode-editor-foreground,var(--ink)))}
#ID .label{font-family:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace}
#ID .port{text-anchor:middle}
#ID .way{fill:none;stroke:#7d8796;stroke-width:1.5}
#ID .arrow{fill:#7d8796}
#ID .err .way{stroke:var(--jp-error-color1,var(--vscode-errorForeground,var(--fail)));stroke-dasharray:5 4}
#ID .err .arrow,#ID .err text{fill:var(--jp-error-color1,var(--vscode-errorForeground,var(--fail)))}
#ID .box{fill-opacity:.1;stroke-width:1.5}
#ID .missing .box{stroke-dasharray:3 3}
"""


class Legend(msgspec.Struct, frozen=True):
    """What a box says: the step's kind, and what it is made of, which may be empty."""

    kind: Kind
    label: str


def box_size(name: str, legend: Legend) -> tuple[float, float]:
    """Width and height in pixels of the box that holds a step's name and label."""
    wide = max(
        lettering.width(lettering.shortened(name), _NAME),
        lettering.columns(lettering.shortened(legend.label)) * _COLUMN,
    )
    return max(76.0, float(round(wide + _inset(legend.kind) + 16))), 46.0 if lettering.clean(legend.label) else 34.0


def port_width(port: str) -> float:
    """Width in pixels of what stands on an edge that leaves this port; 0 for `out`, which goes without saying."""
    shown = "" if port == "out" else lettering.shortened(port)
    return lettering.width(shown, _SMALL) + 6 if shown else 0.0


def way(route: Route) -> str:
    """The `d` of an SVG path along a route, up to the tip of its arrow.

    Example:
        >>> from rxmetronome.flow.layout import Edge, lay_out
        >>> way(lay_out({"a": (80, 40), "b": (60, 40)}, [Edge("a", "out", "b")]).routes[0])
        'M104 44L149 44'
    """
    text, here = f"M{_at(route.start)}", route.start
    for index, curve in enumerate(route.curves):
        end = curve.end
        if index == len(route.curves) - 1:
            end = Point(end.x - _ARROW + 1, end.y)
        level = here.y == curve.first.y == curve.second.y == end.y
        if level or (curve.first == here and curve.second == curve.end):
            text += f"L{_at(end)}" if here != end else ""
        else:
            text += f"C{_at(curve.first)} {_at(curve.second)} {_at(end)}"
        here = end
    return text


def picture(title: str, legends: Mapping[str, Legend], layout: Layout) -> str:
    """A whole SVG document of a laid-out flow.

    Args:
        title: Shown above the flow, unless it is empty.
        legends: What the box of each step says, by its name.
        layout: Where the boxes and routes are; they stand lower by the header's 18 pixels, if there is a title.
    """
    caption = lettering.shortened(title)
    note = "" if legends else "nothing in this flow yet"
    header = _HEADER if caption else 0.0
    words = max(lettering.width(text, _SMALL) for text in (caption, note)) + 2 * MARGIN
    width, height = math.ceil(max(layout.width, words)), math.ceil(layout.height + header)
    body = [f'<rect class="paper" width="{width}" height="{height}" rx="6"/>']
    if caption:
        body.append(f'<text x="{MARGIN:g}" y="24">{escape(caption)}</text>')
    if note:
        body.append(f'<text x="{MARGIN:g}" y="{MARGIN + header:g}">{note}</text>')
    body.append(f'<g transform="translate(0 {header:g})">')
    body += [_edge(route) for route in layout.routes]
    body += [port for port in map(_port, layout.routes) if port]
    body += [_step(box, legends[box.name]) for box in layout.boxes]
    drawn = "\n".join([*body, "</g>"])
    told = escape(_told(legends, layout))
    name = "rxm-" + hashlib.blake2s(f"{lettering.clean(title)}{told}{drawn}".encode(), digest_size=6).hexdigest()
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" id="{name}" role="img" aria-labelledby="{name}-title {name}-desc" \
width="{width}" height="{height}" viewBox="0 0 {width} {height}" \
style="max-width:100%;height:auto">
<title id="{name}-title">{escape(lettering.clean(f"flow {title}"))}</title>
<desc id="{name}-desc">{told}</desc>
<style>
{_STYLE.replace("#ID", f"#{name}")}</style>
{drawn}
</svg>
"""


def _step(box: Box, legend: Legend) -> str:
    """A step's box, with its whole name and label where a mouse rests on it."""
    colour = COLOURS[legend.kind]
    radius = {"source": box.height / 2, "pipeline": 7.0, "sink": 1.0, "missing": 7.0}[legend.kind]
    left, middle = box.x + _inset(legend.kind), box.y + box.height / 2
    full, label = lettering.clean(f"{box.name}: {legend.label}"), lettering.shortened(legend.label)
    place = f'x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" rx="{radius:g}"'
    parts = [
        f'<g class="step {legend.kind}" data-step="{escape(lettering.clean(box.name))}"><title>{escape(full)}</title>',
        f'<rect class="box" {place} fill="{colour}" stroke="{colour}"/>',
    ]
    if legend.kind == "source":
        parts.append(f'<circle cx="{box.x + 17:g}" cy="{middle:g}" r="5" fill="{colour}"/>')
    if legend.kind == "sink":
        bar = f'x="{box.x + box.width - 5:g}" y="{box.y:g}" width="5" height="{box.height:g}"'
        parts.append(f'<rect {bar} fill="{colour}"/>')
    baseline = middle - 4 if label else middle + 4.5
    name = escape(lettering.shortened(box.name))
    parts.append(f'<text class="name" x="{left:g}" y="{baseline:g}">{name}</text>')
    if label:
        parts.append(f'<text class="label" x="{left:g}" y="{middle + 13:g}">{escape(label)}</text>')
    return "".join([*parts, "</g>"])


def _edge(route: Route) -> str:
    """An edge and its arrow."""
    edge = route.edge
    kinds = ["edge"] + ["err"] * (edge.port == "err") + ["back"] * route.back
    names = [escape(lettering.clean(name)) for name in (edge.origin, edge.port, edge.target)]
    return (
        f'<g class="{" ".join(kinds)}" data-origin="{names[0]}" data-port="{names[1]}" data-target="{names[2]}">'
        f'<path class="way" d="{way(route)}"/><path class="arrow" d="M{_at(route.end)}l{-_ARROW:g} -4v8z"/></g>'
    )


def _port(route: Route) -> str:
    """The name of an edge's port, on a piece of paper that hides the edges beneath."""
    port, (x, y), width = route.edge.port, route.label, port_width(route.edge.port)
    if not width:
        return ""
    return (
        f'<g class="port{" err" * (port == "err")}">'
        f'<rect class="paper" x="{x - width / 2:.1f}" y="{y - LABEL_HEIGHT / 2:.1f}" '
        f'width="{width:.1f}" height="{LABEL_HEIGHT:g}" rx="3"/>'
        f'<text x="{x:.1f}" y="{y + 3.5:.1f}">{escape(lettering.shortened(port))}</text></g>'
    )


def _told(legends: Mapping[str, Legend], layout: Layout) -> str:
    """The picture in words, for those who hear it."""
    sentences = []
    for name, legend in legends.items():
        leads = [
            f"{'' if edge.port == 'out' else f'{edge.port} '}to {edge.target}"
            for edge in (route.edge for route in layout.routes)
            if edge.origin == name
        ]
        label = f", {legend.label}" if legend.label else ""
        sentences.append(f"{name} ({legend.kind}{label}){' leads ' if leads else ''}{', '.join(leads)}.")
    return lettering.clean(" ".join(sentences)) or "Nothing in this flow yet."


def _inset(kind: Kind) -> float:
    """Where the text of a box begins."""
    return 30.0 if kind == "source" else 14.0


def _at(point: Point) -> str:
    return f"{round(point.x, 1):g} {round(point.y, 1):g}"
