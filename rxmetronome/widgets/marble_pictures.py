"""Draw marbles as a picture for places without a kernel: the last seconds of each lane, as SVG."""

import base64
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from rxmetronome.records import Failure
from rxmetronome.widgets.marble_lanes import Mark
from rxmetronome.widgets.palette import SCALED, Palette

_COLORS = ("#56b4e9", "#e69f00", "#009e73", "#f0e442", "#0072b2", "#cc79a7", "#999999")
_COLD, _WARM = (0x4A, 0xA8, 0xEA), (0xF2, 0x76, 0x2A)
_WIDTH, _LEFT, _EDGE, _LANE, _STACK = 800, 130, 20, 52, 18
_LETTER = 6.2
_STYLE = (
    "text{font:11px sans-serif;fill:var(--ink)}.name{font-weight:600}.soft{fill:var(--soft)}"
    ".line{stroke:var(--line);fill:none}.mid{text-anchor:middle}.paper{fill:var(--paper)}"
    ".bad{stroke:#d32f2f;stroke-width:2.5;fill:none}.edge{stroke:var(--ink);fill:none}"
    ":root{--ink:#1f2328;--soft:#656d76;--line:#d0d7de;--paper:#fff}"
    "@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9da7b3;--line:#3d444d;--paper:#0d1117}}"
)


class DrawnLane(NamedTuple):
    """A lane to draw: its label, what stands below that, its marks, and its current time."""

    label: str
    about: str
    marks: Sequence[Mark]
    now_ns: int


def marbles_as_image(lanes: Sequence[DrawnLane], window_ns: int, palette: Palette, title: str) -> str:
    """Draw the last `window_ns` of some lanes as an `<img>`, now at the right.

    Marks that would lie upon each other are one that counts them, red where a failure is among them.
    """
    height = _LANE * len(lanes) + 24
    parts = [f'<rect class="paper" width="{_WIDTH}" height="{height}"/>']
    for ago in range(5):  # now, and back in quarters of the window
        x = _x(window_ns * ago // 4, window_ns)
        text = "now" if not ago else f"−{window_ns * ago / 4e9:g} s"
        parts.append(f'<path class="line" d="M{x:.1f} 0V{_LANE * len(lanes)}"/>')
        parts.append(f'<text class="soft mid" x="{x:.1f}" y="{height - 7}">{text}</text>')
    for at, lane in enumerate(lanes):
        parts += _lane(lane, _LANE * at, window_ns, palette)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" viewBox="0 0 {_WIDTH} {height}">'
        f"<style>{_STYLE}</style>{''.join(parts)}</svg>"
    )
    encoded = base64.b64encode(svg.encode("utf-8", "replace")).decode()
    return f'<img alt="{escape(title)}" src="data:image/svg+xml;base64,{encoded}" style="max-width:100%"/>'


def _lane(lane: DrawnLane, top: int, window_ns: int, palette: Palette) -> list[str]:
    middle = top + 32
    label = lane.label if len(lane.label) <= 18 else f"{lane.label[:17]}…"
    parts = [
        f'<text class="name" x="6" y="{top + 24}">{_text(label)}</text>',
        f'<text class="soft" x="6" y="{top + 39}">{_text(lane.about)}</text>',
        f'<path class="line" d="M{_LEFT} {middle}H{_WIDTH}M0 {top + _LANE}H{_WIDTH}"/>',
    ]
    columns: dict[int, list[Mark]] = {}
    for mark in lane.marks:
        if lane.now_ns - mark.until_ns <= window_ns:
            columns.setdefault(int(_x(lane.now_ns - mark.until_ns, window_ns)) // _STACK, []).append(mark)
    room_from = float(_LEFT)
    for column, marks in columns.items():
        events = [mark for mark in marks if not mark.end]
        if sum(mark.count for mark in events) > 1:
            parts.append(_stack(column * _STACK + _STACK / 2, middle, events))
        elif events:
            x = _x(lane.now_ns - events[0].at_ns, window_ns)
            drawn, room_from = _marble(events[0], x, middle, palette, room_from)
            parts.append(drawn)
        for mark in marks:
            if mark.end:
                x = _x(lane.now_ns - mark.at_ns, window_ns)
                kind = "edge" if mark.end == "completed" else "bad"
                parts.append(f'<path class="{kind}" stroke-width="2" d="M{x:.1f} {top + 16}V{top + 48}"/>')
    return parts


def _marble(mark: Mark, x: float, y: int, palette: Palette, room_from: float) -> tuple[str, float]:
    """Return a marble or a cross with its text, where there is room for it, and where the next text may begin."""
    text, hue = palette.of(mark.event)
    if type(mark.event) is Failure:
        drawn = f'<path class="bad" d="M{x - 5:.1f} {y - 5}l10 10m0 -10l-10 10"/>'
    else:
        color = _on_scale(text, palette) if hue == SCALED else _COLORS[hue] if hue >= 0 else "var(--paper)"
        drawn = f'<circle class="edge" style="fill:{color}" cx="{x:.1f}" cy="{y}" r="7"/>'
    label = text if len(text) <= 12 else f"{text[:11]}…"
    half = len(label) * _LETTER / 2
    if not label or x - half < room_from or x + half > _WIDTH:
        return drawn, room_from
    return f'{drawn}<text class="mid" x="{x:.1f}" y="{y - 14}">{_text(label)}</text>', x + half + 6


def _stack(x: float, y: int, marks: Sequence[Mark]) -> str:
    count = sum(mark.count for mark in marks)
    text = f"×{count}" if count < 1000 else f"×{count // 1000}k"
    kind = "bad" if any(mark.failures for mark in marks) else "edge"
    box = f'x="{x - _STACK / 2 + 0.5:.1f}" y="{y - 9}" width="{_STACK - 1}" height="18" rx="4"'
    size = min(11.0, (_STACK - 2) / len(text) * 1.7)
    rect = f'<rect class="{kind}" style="fill:var(--paper)" {box}/>'
    place = f'x="{x:.1f}" y="{y + 3.5}"'
    return f'{rect}<text class="mid" style="font-size:{size:.1f}px" {place}>{text}</text>'


def _on_scale(text: str, palette: Palette) -> str:
    low, high = palette.scale or (0.0, 0.0)
    share = (float(text) - low) / (high - low) if high > low else 0.5
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(_COLD, _WARM, strict=True))


def _x(ago_ns: int, window_ns: int) -> float:
    return _WIDTH - _EDGE - (_WIDTH - _EDGE - _LEFT) * ago_ns / window_ns


def _text(text: str) -> str:
    """Escape a text for XML, which holds no control characters."""
    return escape("".join(letter if letter.isprintable() else "�" for letter in text))
