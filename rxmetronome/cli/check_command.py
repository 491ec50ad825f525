"""Check a flow, without running it."""

from collections.abc import Sequence

from rxmetronome.cli.app_loading import load
from rxmetronome.cli.error_report import printing
from rxmetronome.cli.terminal import Printer, Row, counted
from rxmetronome.errors import printable


def check(target: str, arguments: Sequence[str], *, strict: bool) -> int:
    """Print a flow's mistakes and risks, each with its remedy; return 1 with mistakes, or if `strict` with any."""
    flow, printer = load("check", target, arguments).flow, Printer(stderr=False)
    problems = flow.check()
    levels = {problem.level for problem in problems}
    found = f"{counted(len(flow.steps), 'step')}, {counted(len(flow.connections) + len(flow.collecting), 'connection')}"
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
