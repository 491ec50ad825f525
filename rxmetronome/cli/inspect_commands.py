"""Draw a flow, and check it, without running it."""

import sys
from pathlib import Path

from rxmetronome.cli.app_loading import Loaded
from rxmetronome.cli.error_report import CommandError, printing
from rxmetronome.cli.terminal import Printer, Row, counted, size
from rxmetronome.errors import printable, shown


def svg_path(svg: str | None, target: str) -> Path | None:
    """Return the file that `--svg` names.

    Raises:
        CommandError: If its name does not end in `.svg`.
    """
    if svg is None:
        return None
    path = Path(svg).expanduser()
    if path.suffix.lower() != ".svg":
        example = f"rxmetronome graph {target} --svg {path.stem[:40] or 'flow'}.svg"
        raise CommandError(f"--svg {shown(svg)}: expected a name that ends in .svg", (), f"for example: {example}", 2)
    return path


def draw_app(loaded: Loaded, svg: Path | None, *, prints: bool) -> int:
    """Print the graph of a flow, which may have mistakes, as Mermaid if it `prints`, and write it as SVG; return 0.

    Raises:
        CommandError: If the file cannot be written.
    """
    drawing = loaded.flow.draw()
    if prints:
        with printing():
            sys.stdout.write(f"{drawing}\n")
    if svg is not None:
        try:
            drawing.save(svg)
        except OSError as error:
            remedy = f"create the folder: mkdir -p {svg.parent}" if isinstance(error, FileNotFoundError) else ""
            raise CommandError(f"`{svg}` cannot be written: {error.strerror or error}", (), remedy) from error
        Printer().line(f"wrote {svg}, {size(svg.stat().st_size)}")
    return 0


def check_app(loaded: Loaded, *, strict: bool) -> int:
    """Print a flow's mistakes and risks, each with its remedy; return 1 with mistakes, or if `strict` with any."""
    flow, printer = loaded.flow, Printer(stderr=False)
    problems = flow.check()
    levels = {problem.level for problem in problems}
    found = f"{counted(len(flow.steps), 'step')}, {counted(len(flow.connections), 'connection')}"
    verdict = "cannot run" if "mistake" in levels else "can run" if levels else "nothing to mend"
    style = "bold red" if "mistake" in levels else "" if levels else "bold green"
    with printing():
        printer.line(f"flow `{printable(flow.name)}` ({found}): {verdict}", style)
        for level, style in (("mistake", "bold red"), ("risk", "bold yellow")):
            of_level = [problem for problem in problems if problem.level == level]
            if of_level:
                printer.line()
                printer.line(counted(len(of_level), level), style)
            for problem in of_level:
                rows: list[Row] = [((f"{level}:", style), printable(problem.what))]
                if problem.remedy:
                    rows.append((("remedy:", "bold green"), printable(problem.remedy)))
                printer.rows(rows)
    return int("mistake" in levels or (strict and bool(levels)))
