"""Write a laid-out flow as SVG: a document that needs nothing else, and stands beside others on a page.

A source is a pill with a marble, where events begin; a sink has the bar of a marble diagram, where they end; edges of
failures are dashed and red. So nothing is said by colour alone. The colours of text and paper are those of the
notebook's theme where the picture is part of its page, else those of the reader's system. Everything between is of
a middle tone that stands out from both, so that no theme makes it unreadable. A drawing does not know the font its
reader has, so the width of a text is estimated for the widest usual one.
"""

import hashlib
import math
import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Literal, TypeAlias

import msgspec

from rxmetronome.drawing.layout import LABEL_HEIGHT, MARGIN, XY, Box, Layout, Route

Kind: TypeAlias = Literal["source", "pipeline", "sink", "missing"]

COLOURS: dict[Kind, str] = {"source": "#0d9488", "pipeline": "#5b6ee1", "sink": "#c2780c", "missing": "#d64545"}
FAILURES = "#d64545"

_HEADER = 18.0
_ARROW = 8.0
_NAME, _SMALL = 13, 11  # font sizes
_COLUMN = 6.65  # of the fixed-width font
_LONGEST, _TAIL = 36, 11  # columns of a text that are shown; and of the end of a place in a file
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)  # the other control characters are spaces
_WIDTHS = {
    **dict.fromkeys("ijlI.,:;|!' ", 0.3),
    **dict.fromkeys('frt()[]{}/\\"-`', 0.4),
    **dict.fromkeys("mwMW@%", 0.95),
}  # in font sizes
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


class DrawnStep(msgspec.Struct, frozen=True):
    """Describe a step for a drawing: its unique name, its kind, and its label, which may be empty."""

    name: str
    kind: Kind
    label: str = ""


def clean(text: str) -> str:
    r"""Put a text on one line, without what an XML document cannot contain or a terminal would obey."""
    return " ".join(_UNPRINTABLE.sub("\ufffd", text).split())


def shortened(text: str, longest: int = _LONGEST) -> str:
    """Clean a text, and cut it where it takes more than `longest` columns of a fixed-width font.

    Example:
        >>> shortened("select(<lambda> at app.py:3)", 15)
        'select(<lambda…'
        >>> shortened("時間は文字盤", 8)
        '時間は…'
    """
    text = clean(text)
    if columns(text) <= longest:
        return text
    from rich.cells import set_cell_size  # loads at the first drawing

    return set_cell_size(text, longest - 1).rstrip() + "…"


def caption(step: DrawnStep) -> str:
    """Return a step's label in short: without what its name says; of many operators their kinds; file and line stay.

    Example:
        >>> caption(DrawnStep("select_2", "pipeline", "select(<lambda> at app.py:3)"))
        'app.py:3'
        >>> caption(DrawnStep("main", "pipeline", "select(half at a_module_with_a_long_name.py:12)"))
        'select(half at a_module_…name.py:12)'
        >>> caption(DrawnStep("exit", "sink", "exit()")), caption(DrawnStep("where", "pipeline", "where(f) | take(3)"))
        ('', 'where(f) | take(3)')
    """
    label = re.sub(r"(?<= at )(?:[A-Za-z]:)?[^|:]*[/\\](?=[^/\\|]+:\d)", "", clean(step.label))  # without folders
    label = label.replace("<lambda> at ", "")
    kind = re.sub(r"_\d+$", "", clean(step.name))
    if label.startswith(f"{kind}(") and label.endswith(")") and " | " not in label:
        label = label[len(kind) + 1 : -1]
    if label == kind:
        return ""
    if columns(label) > _LONGEST and " | " in label:
        label = " | ".join(operator.partition("(")[0] for operator in label.split(" | "))
    if columns(label) > _LONGEST and re.search(r":\d+\)*$", label):
        return f"{shortened(label, _LONGEST - _TAIL)}{label[-_TAIL:]}"
    return shortened(label)


def columns(text: str) -> int:
    """Count the columns of a fixed-width font that a text takes."""
    from rich.cells import cell_len

    return cell_len(text)


def text_width(text: str, size: float) -> float:
    """Estimate the pixels that a text takes in a proportional semi-bold font of this size; rather too many."""
    return size * sum(_WIDTHS.get(c, 0.75 if c.isupper() else 0.62 * columns(c)) for c in text)


def box_size(step: DrawnStep) -> tuple[float, float]:
    """Return the width and height in pixels of the box that holds a step's name and label."""
    wide = max(text_width(shortened(step.name), _NAME), columns(caption(step)) * _COLUMN)
    return max(76.0, float(round(wide + _inset(step) + 16))), 46.0 if caption(step) else 34.0


def port_width(port: str) -> float:
    """Return the width in pixels of the label on an edge that leaves this port; 0 for `out`, which has none."""
    label = "" if port == "out" else shortened(port)
    return text_width(label, _SMALL) + 6 if label else 0.0


def path_data(route: Route) -> str:
    """Return the `d` of an SVG path along a route, up to the tip of its arrow."""
    text, here = f"M{_at(route.start)}", route.start
    for index, curve in enumerate(route.curves):
        end = curve.end
        if index == len(route.curves) - 1:
            end = XY(end.x - _ARROW + 1, end.y)
        level = here.y == curve.first.y == curve.second.y == end.y
        if level or (curve.first == here and curve.second == curve.end):
            text += f"L{_at(end)}" if here != end else ""
        else:
            text += f"C{_at(curve.first)} {_at(curve.second)} {_at(end)}"
        here = end
    return text


def svg_document(title: str, steps: Sequence[DrawnStep], layout: Layout) -> str:
    """Return a whole SVG document of a laid-out flow.

    Args:
        title: Shown above the flow, unless it is empty.
        steps: The steps, in the order of the layout's boxes. So the number of a `g.step` is that of its box.
        layout: Where the boxes and routes are; they stand lower by the header's 18 pixels, if there is a title.
    """
    caption, note = shortened(title), "" if steps else "nothing in this flow yet"
    header = _HEADER if caption else 0.0
    words = max(text_width(text, _SMALL) for text in (caption, note)) + 2 * MARGIN
    width, height = math.ceil(max(layout.width, words)), math.ceil(layout.height + header)
    body = [f'<rect class="paper" width="{width}" height="{height}" rx="6"/>']
    if caption:
        body.append(f'<text x="{MARGIN:g}" y="24">{escape(caption)}</text>')
    if note:
        body.append(f'<text x="{MARGIN:g}" y="{MARGIN + header:g}">{note}</text>')
    body.append(f'<g transform="translate(0 {header:g})">')
    body += [_edge(route) for route in layout.routes]
    body += [_port(route) for route in layout.routes if port_width(route.edge.port)]
    body += [_step(step, box) for step, box in zip(steps, layout.boxes, strict=True)]
    drawn = "\n".join([*body, "</g>"])
    description = escape(_described(steps, layout))
    name = "rxm-" + hashlib.blake2s(f"{clean(title)}{description}{drawn}".encode(), digest_size=6).hexdigest()
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" id="{name}" role="img" aria-labelledby="{name}-title {name}-desc" \
width="{width}" height="{height}" viewBox="0 0 {width} {height}" \
style="max-width:100%;height:auto">
<title id="{name}-title">{escape(clean(f"flow {title}"))}</title>
<desc id="{name}-desc">{description}</desc>
<style>
{_STYLE.replace("#ID", f"#{name}")}</style>
{drawn}
</svg>
"""


def _step(step: DrawnStep, box: Box) -> str:
    """Draw a step's box, with its whole name and label where a mouse rests on it."""
    colour, label = COLOURS[step.kind], caption(step)
    radius = {"source": box.height / 2, "pipeline": 7.0, "sink": 1.0, "missing": 7.0}[step.kind]
    left, middle = box.x + _inset(step), box.y + box.height / 2
    place = f'x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" rx="{radius:g}"'
    parts = [
        f'<g class="step {step.kind}" data-step="{escape(clean(step.name))}">'
        f"<title>{escape(clean(f'{step.name}: {step.label}'))}</title>"
        f'<rect class="box" {place} fill="{colour}" stroke="{colour}"/>',
    ]
    if step.kind == "source":
        parts.append(f'<circle cx="{box.x + 17:g}" cy="{middle:g}" r="5" fill="{colour}"/>')
    if step.kind == "sink":
        bar = f'x="{box.x + box.width - 5:g}" y="{box.y:g}" width="5" height="{box.height:g}"'
        parts.append(f'<rect {bar} fill="{colour}"/>')
    baseline = middle - 4 if label else middle + 4.5
    parts.append(f'<text class="name" x="{left:g}" y="{baseline:g}">{escape(shortened(step.name))}</text>')
    if label:
        parts.append(f'<text class="label" x="{left:g}" y="{middle + 13:g}">{escape(label)}</text>')
    return "".join([*parts, "</g>"])


def _edge(route: Route) -> str:
    """Draw an edge and its arrow."""
    edge = route.edge
    kinds = ["edge"] + ["err"] * (edge.port == "err") + ["back"] * route.back
    names = [escape(clean(name)) for name in (edge.origin, edge.port, edge.target)]
    return (
        f'<g class="{" ".join(kinds)}" data-origin="{names[0]}" data-port="{names[1]}" data-target="{names[2]}">'
        f'<path class="way" d="{path_data(route)}"/><path class="arrow" d="M{_at(route.end)}l{-_ARROW:g} -4v8z"/></g>'
    )


def _port(route: Route) -> str:
    """Write the name of an edge's port on a piece of paper that hides the edges beneath."""
    port, (x, y), width = route.edge.port, route.label, port_width(route.edge.port)
    return (
        f'<g class="port{" err" * (port == "err")}">'
        f'<rect class="paper" x="{x - width / 2:.1f}" y="{y - LABEL_HEIGHT / 2:.1f}" '
        f'width="{width:.1f}" height="{LABEL_HEIGHT:g}" rx="3"/>'
        f'<text x="{x:.1f}" y="{y + 3.5:.1f}">{escape(shortened(port))}</text></g>'
    )


def _described(steps: Iterable[DrawnStep], layout: Layout) -> str:
    """Describe the picture in words, for readers who cannot see it."""
    sentences = []
    for step in steps:
        leads = [
            f"{'' if edge.port == 'out' else f'{edge.port} '}to {edge.target}"
            for edge in (route.edge for route in layout.routes)
            if edge.origin == step.name
        ]
        label = f", {step.label}" if step.label else ""
        sentences.append(f"{step.name} ({step.kind}{label}){' leads ' if leads else ''}{', '.join(leads)}.")
    return clean(" ".join(sentences)) or "Nothing in this flow yet."


def _inset(step: DrawnStep) -> float:
    """Return where the text of a box begins."""
    return 30.0 if step.kind == "source" else 14.0


def _at(point: XY) -> str:
    return f"{round(point.x, 1):g} {round(point.y, 1):g}"
