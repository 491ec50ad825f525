"""Draw a flow: Mermaid text for Markdown files, SVG for notebooks and everything else."""

import base64
import html
import os
import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from rxmetronome.drawing.layout import Edge, Layout, lay_out
from rxmetronome.drawing.svg import COLOURS, FAILURES, DrawnStep, box_size, clean, port_width, shortened, svg_document
from rxmetronome.errors import ArgumentError

_SHAPES = {"source": ('(["', '"])'), "pipeline": ('["', '"]'), "sink": ('[["', '"]]'), "missing": ('{{"', '"}}')}
_SPECIAL = re.compile(r"[\"<>&#;`*~\\$]|^\d+(?=[.)])|^[-+]|:(?=fa-)|(?<=st)y(?=le)|(?<=class)D(?=ef)")
_NARROWEST, _COUNTERS_HEIGHT, _RATE_WIDTH = 116.0, 15.0, 46.0  # the room for figures in a box and on an edge
_NAMED = {'"': "quot", "<": "lt", ">": "gt", "&": "amp"}


class Drawing(msgspec.Struct, frozen=True):
    """Hold a drawn flow. A notebook shows it as a picture; as text it is Mermaid.

    Args:
        title: The title it was given.
        mermaid: A Mermaid flowchart.
        svg: A whole SVG document, fit for a file and for a page with other drawings on it.
        layout: Where its boxes and routes are, for a panel that draws on them.
    """

    title: str
    mermaid: str
    svg: str
    layout: Layout

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the drawing to a file, replacing what was there, and return its path.

        Args:
            path: A name that ends in `.svg` for the picture or in `.mmd` for the Mermaid text.

        Raises:
            ArgumentError: If it ends otherwise.
            OSError: If the file cannot be written.
        """
        target = Path(path)
        text = {".svg": self.svg, ".mmd": self.mermaid}.get(target.suffix.lower())
        if text is None:
            expected = "a name that ends in .svg or .mmd"
            raise ArgumentError("save", "path", expected, str(path), 'flow.draw().save("flow.svg")')
        target.write_text(text, encoding="utf-8", newline="\n")
        return target

    def __str__(self) -> str:
        return self.mermaid

    def __repr__(self) -> str:
        counts = {"step": len(self.layout.boxes), "edge": len(self.layout.routes)}
        size = ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for noun, count in counts.items())
        return f"<drawing of flow `{clean(self.title)}`: {size}>"

    def _repr_svg_(self) -> str:
        return self.svg

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:  # noqa: ARG002
        """Return SVG, Mermaid, and HTML with the SVG as an image, for viewers that trust no SVG in a notebook."""
        encoded = base64.b64encode(self.svg.encode()).decode()
        image = f'<img alt="{html.escape(repr(self))}" src="data:image/svg+xml;base64,{encoded}"/>'
        return {"image/svg+xml": self.svg, "text/html": image, "text/plain": self.mermaid}


def draw(title: str, steps: Sequence[DrawnStep], edges: Sequence[Edge], *, figures: bool = False) -> Drawing:
    """Draw a flow, a wrong one too: a cycle runs back beneath the rest, a step that is missing is shown as such.

    Args:
        title: The name of the flow, shown above it unless it is empty.
        steps: The steps in the order of their definition. Names and labels are cut after 36 characters.
        edges: From a step's port to a step, by name. The port's name stands on the edge unless it is `out`.
        figures: Leave room for the figures of a panel, in each box and on each edge.

    Returns:
        The drawing; the same arguments give the same text, byte for byte.

    Raises:
        ArgumentError: If two steps have one name.

    Example:
        >>> beat = DrawnStep("every_second", "source", 'metronome("1s")')
        >>> print(draw("main", [beat, DrawnStep("stop", "sink", "exit()")], [Edge("every_second", "out", "stop")]))
        ---
        title: "main"
        ---
        flowchart LR
            n0(["every_second<br/>metronome(#quot;1s#quot;)"]):::source
            n1[["stop<br/>exit()"]]:::sink
            n0 --> n1
            classDef source stroke:#0d9488,stroke-width:2px
            classDef sink stroke:#c2780c,stroke-width:2px
    """
    drawn: dict[str, DrawnStep] = {}
    for step in steps:
        if step.name in drawn:
            raise ArgumentError("draw", "steps", "a different name for each step", step.name)
        drawn[step.name] = step
    for name in (name for edge in edges for name in (edge.origin, edge.target)):
        drawn.setdefault(name, DrawnStep(name, "missing", "no such step"))
    sizes = {name: box_size(step) for name, step in drawn.items()}
    widths = {edge.port: port_width(edge.port) for edge in edges}
    if figures:
        sizes = {name: (max(width, _NARROWEST), height + _COUNTERS_HEIGHT) for name, (width, height) in sizes.items()}
        widths = {port: width + _RATE_WIDTH for port, width in widths.items()}
    layout = lay_out(sizes, edges, widths)
    svg = svg_document(title, list(drawn.values()), layout)
    return Drawing(title, _mermaid(title, list(drawn.values()), edges), svg, layout)


def _mermaid(title: str, steps: Sequence[DrawnStep], edges: Sequence[Edge]) -> str:
    """Write a flowchart whose ids are numbers, because Mermaid has words and signs that no id may contain."""
    lines = ["flowchart LR"]
    if clean(title):
        lines = ["---", f'title: "{_quoted(title)}"', "---", *lines]
    ids = {step.name: f"n{number}" for number, step in enumerate(steps)}
    for step in steps:
        opening, closing = _SHAPES[step.kind]
        text = "<br/>".join(_escaped(part) for part in (step.name, step.label) if clean(part))
        lines.append(f"    {ids[step.name]}{opening}{text or ' '}{closing}:::{step.kind}")
    for edge in edges:
        arrow = {"out": "-->", "err": "-. err .->"}.get(edge.port, f'-- "{_escaped(edge.port) or " "}" -->')
        lines.append(f"    {ids[edge.origin]} {arrow} {ids[edge.target]}")
    used = {step.kind for step in steps}
    lines += [f"    classDef {kind} stroke:{COLOURS[kind]},stroke-width:2px" for kind in COLOURS if kind in used]
    failing = ",".join(str(number) for number, edge in enumerate(edges) if edge.port == "err")
    if failing:
        lines.append(f"    linkStyle {failing} stroke:{FAILURES}")
    return "\n".join(lines)


def _escaped(text: str) -> str:
    """Replace by entities, for between Mermaid's double quotes, what it, Markdown or HTML would take for a sign.

    Mermaid looks for line breaks (a backslash and an n), formulas and icons in what the entities stand for, so
    their signs get a word joiner, which is invisible. A line with `style` or `classDef` in it loses a semicolon.
    """
    return _SPECIAL.sub(lambda found: "".join(map(_entity, found[0])), shortened(text))


def _entity(sign: str) -> str:
    return f"#{_NAMED.get(sign, ord(sign))};" + ("\u2060" if sign in "\\$:" else "")


def _quoted(text: str) -> str:
    """Quote a title for YAML. It cannot hold HTML's signs in any way, so they become wide ones."""
    wide = shortened(text).translate(str.maketrans("<>&", "＜＞＆"))
    return wide.replace("\\", "\\\\").replace('"', '\\"')
