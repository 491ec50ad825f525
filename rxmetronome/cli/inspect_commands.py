"""A flow drawn, and checked, without running it."""

import sys
from collections.abc import Sequence
from pathlib import Path

from rxmetronome.cli.app_loading import Loaded
from rxmetronome.cli.error_report import CommandError, printing
from rxmetronome.cli.terminal import Printer, counted, size
from rxmetronome.errors import printable
from rxmetronome.flow.validation import Problem


def picture(svg: str | None, target: str) -> Path | None:
    """The file that `--svg` names.

    Raises:
        CommandError: If its name does not end in `.svg`.
    """
    if svg is None:
        return None
    path = Path(svg).expanduser()
    if path.suffix.lower() != ".svg":
        example = f"rxmetronome graph {target} --svg {path.stem or 'flow'}.svg"
        raise CommandError(f"--svg {svg!r}: expected a name that ends in .svg", (), f"for example: {example}", 2)
    return path


def draw_app(loaded: Loaded, svg: Path | None, *, prints: bool) -> int:
    """Write a flow's graph; returns the exit status.

    Args:
        loaded: The flow, which may have mistakes.
        svg: Where to write the picture, if anywhere.
        prints: Whether to print it as Mermaid.

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
            remedy = "" if svg.parent.is_dir() else f"create the folder: mkdir -p {svg.parent}"
            raise CommandError(f"`{svg}` cannot be written: {error.strerror or error}", (), remedy) from error
        Printer().line(f"wrote {svg}, {size(svg.stat().st_size)}")
    return 0


def check_app(loaded: Loaded, *, strict: bool) -> int:
    """Print a flow's mistakes and risks, each with its remedy; returns 1 with mistakes, or if `strict` with any."""
    flow, paper = loaded.flow, Printer(stderr=False)
    findings = flow.check()
    mistakes = [finding for finding in findings if finding.level == "mistake"]
    risks = [finding for finding in findings if finding.level == "risk"]
    found = f"{counted(len(flow.steps), 'step')}, {counted(len(flow.connections), 'connection')}"
    verdict = "cannot run" if mistakes else "can run" if risks else "nothing to mend"
    style = "bold red" if mistakes else "" if risks else "bold green"
    with printing():
        paper.line(f"flow `{printable(flow.name)}` ({found}): {verdict}", style)
        _group(paper, "mistake", "bold red", mistakes)
        _group(paper, "risk", "bold yellow", risks)
    return int(bool(mistakes or (strict and risks)))


def _group(paper: Printer, level: str, style: str, findings: Sequence[Problem]) -> None:
    if not findings:
        return
    paper.line()
    paper.line(counted(len(findings), level), style)
    for finding in findings:
        rows = [((f"{level}:", style), printable(finding.what))]
        if finding.remedy:
            rows.append((("remedy:", "bold green"), printable(finding.remedy)))
        paper.rows(rows)
