"""Draw a flow, as Mermaid or as SVG, without running it."""

import sys
from collections.abc import Sequence
from pathlib import Path

from rxmetronome.cli.app_loading import load
from rxmetronome.cli.error_report import CommandError, printing
from rxmetronome.cli.terminal import Printer, size
from rxmetronome.errors import shown


def graph(target: str, arguments: Sequence[str], svg: str | None, *, mermaid: bool) -> int:
    """Write the graph of a flow, which may have mistakes, to the file `svg`, or print it as Mermaid; return 0."""
    path = Path(svg).expanduser() if svg is not None else None
    if path is not None and path.suffix.lower() != ".svg":
        example = f"rxmetronome graph {target} --svg {path.stem[:40] or 'flow'}.svg"
        raise CommandError(f"--svg {shown(svg)}: expected a name that ends in .svg", (), f"for example: {example}", 2)
    drawing = load("graph", target, arguments).flow.draw()
    if mermaid or path is None:
        with printing():
            sys.stdout.write(f"{drawing}\n")
    if path is not None:
        try:
            drawing.save(path)
        except OSError as error:
            remedy = f"create the folder: mkdir -p {path.parent}" if isinstance(error, FileNotFoundError) else ""
            raise CommandError(f"`{path}` cannot be written: {error.strerror or error}", (), remedy) from error
        Printer().line(f"wrote {path}, {size(path.stat().st_size)}")
    return 0
