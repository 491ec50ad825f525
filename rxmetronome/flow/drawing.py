"""A flow as it is drawn: Mermaid text for Markdown files, SVG for notebooks and everything else."""

import base64
import html
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from rxmetronome.errors import ArgumentError
from rxmetronome.flow import lettering, pictures
from rxmetronome.flow.layout import Edge, Layout, lay_out
from rxmetronome.flow.pictures import Legend

__all__ = ["Drawing", "Edge", "Node", "draw"]

_SHAPES = {"source": ('(["', '"])'), "pipeline": ('["', '"]'), "sink": ('[["', '"]]'), "missing": ('{{"', '"}}')}
_SPECIAL = re.compile(r"[\"<>&#;`*~\\$]|^\d+(?=[.)])|^[-+]|:(?=fa-)|(?<=st)y(?=le)|(?<=class)D(?=ef)")
_NAMED = {'"': "quot", "<": "lt", ">": "gt", "&": "amp"}


class Node(msgspec.Struct, frozen=True):
    """A step as a drawing needs it: its unique name, its kind, and what it is made of, which may be empty."""

    name: str
    kind: Literal["source", "pipeline", "sink"]
    label: str = ""


class Drawing(msgspec.Struct, frozen=True):
    """A drawn flow. A notebook shows it as a picture; as text it is Mermaid.

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
        told = ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for noun, count in counts.items())
        return f"<drawing of flow `{self.title}`: {told}>"

    def _repr_svg_(self) -> str:
        return self.svg

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:  # noqa: ARG002
        """SVG, the same as an image in HTML for viewers that show no SVG of a notebook they do not trust, and text."""
        encoded = base64.b64encode(self.svg.encode()).decode()
        image = f'<img alt="{html.escape(repr(self))}" src="data:image/svg+xml;base64,{encoded}"/>'
        return {"image/svg+xml": self.svg, "text/html": image, "text/plain": self.mermaid}


def draw(title: str, nodes: Sequence[Node], edges: Sequence[Edge]) -> Drawing:
    """Draw a flow, a wrong one too: a cycle runs back beneath the rest, a step that is missing is shown as such.

    Args:
        title: The name of the flow, shown above it unless it is empty.
        nodes: The steps in the order of their definition. Names and labels are cut after 36 characters.
        edges: From a step's port to a step, by name. The port's name stands on the edge unless it is `out`.

    Returns:
        The drawing; the same arguments give the same text, byte for byte.

    Raises:
        ArgumentError: If two nodes have one name.

    Example:
        >>> beat = Node("every_second", "source", 'metronome("1s")')
        >>> print(draw("main", [beat, Node("stop", "sink", "exit()")], [Edge("every_second", "out", "stop")]))
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
    legends: dict[str, Legend] = {}
    for node in nodes:
        if node.name in legends:
            raise ArgumentError("draw", "nodes", "a name of its own for each step", node.name)
        legends[node.name] = Legend(node.kind, node.label)
    for name in (name for edge in edges for name in (edge.origin, edge.target)):
        legends.setdefault(name, Legend("missing", "no such step"))
    sizes = {name: pictures.box_size(name, legend) for name, legend in legends.items()}
    layout = lay_out(sizes, edges, {edge.port: pictures.port_width(edge.port) for edge in edges})
    svg = pictures.picture(title, legends, layout)
    return Drawing(title, _mermaid(title, legends, edges), svg, layout)


def _mermaid(title: str, legends: Mapping[str, Legend], edges: Sequence[Edge]) -> str:
    """A flowchart whose ids are numbers, because Mermaid has words and signs that no id may contain."""
    lines = ["flowchart LR"]
    if lettering.clean(title):
        lines = ["---", f'title: "{_quoted(title)}"', "---", *lines]
    ids = {name: f"n{number}" for number, name in enumerate(legends)}
    for name, legend in legends.items():
        opening, closing = _SHAPES[legend.kind]
        text = "<br/>".join(_escaped(part) for part in (name, legend.label) if lettering.clean(part))
        lines.append(f"    {ids[name]}{opening}{text or ' '}{closing}:::{legend.kind}")
    for edge in edges:
        arrow = {"out": "-->", "err": "-. err .->"}.get(edge.port, f'-- "{_escaped(edge.port) or " "}" -->')
        lines.append(f"    {ids[edge.origin]} {arrow} {ids[edge.target]}")
    for kind, colour in pictures.COLOURS.items():
        if any(legend.kind == kind for legend in legends.values()):
            lines.append(f"    classDef {kind} stroke:{colour},stroke-width:2px")
    failing = ",".join(str(number) for number, edge in enumerate(edges) if edge.port == "err")
    if failing:
        lines.append(f"    linkStyle {failing} stroke:{pictures.FAILURES}")
    return "\n".join(lines)


def _escaped(text: str) -> str:
    """For between Mermaid's double quotes: what it, Markdown or HTML would take for a sign of theirs, as an entity.

    Mermaid looks for line breaks (a backslash and an n), formulas and icons in what the entities stand for, so
    their signs get a word joiner, which nobody sees. A line with `style` or `classDef` in it loses a semicolon.
    """
    return _SPECIAL.sub(lambda found: "".join(map(_entity, found[0])), lettering.shortened(text))


def _entity(sign: str) -> str:
    return f"#{_NAMED.get(sign, ord(sign))};" + ("\u2060" if sign in "\\$:" else "")


def _quoted(text: str) -> str:
    """For between YAML's double quotes. A title cannot hold HTML's signs in any way, so they become wide ones."""
    wide = lettering.shortened(text).translate(str.maketrans("<>&", "＜＞＆"))
    return wide.replace("\\", "\\\\").replace('"', '\\"')
