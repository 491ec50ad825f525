"""Play a tape again, once or twice, to find what depends on more than that; or feed dead letters to their steps."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from rxmetronome.cli.app_loading import load
from rxmetronome.cli.error_report import CommandError, wants_tracebacks
from rxmetronome.cli.run_command import until_its_end
from rxmetronome.cli.terminal import Printer, counted, log_lines, summary, troubles
from rxmetronome.errors import printable
from rxmetronome.flow.dead_letters import DeadLetters
from rxmetronome.flow.determinism import first_difference
from rxmetronome.tapes.tape import Tape

_NAMED = 10
"""The most lines that fit no step that are named."""


def replay(
    target: str, path: str | None, arguments: Sequence[str], speed: str, *, same_sinks: bool, check: bool, quiet: bool
) -> int:
    """Play a tape; with `check` play it twice, on two copies of the app, and name what differs. Return the status."""
    if path is None:
        raise CommandError("a tape is missing", (), f"name it: rxmetronome replay {target} monday.tape", 2)
    kept, printer = Tape(path), Printer()
    times = _speed(speed)
    flow = load("replay", target, arguments).flow
    name = printable(flow.name)
    with log_lines(printer, tracebacks=wants_tracebacks(), repeats=quiet):
        if check:
            difference = first_difference([flow, load("replay", target, arguments).flow], kept)
            if difference is not None:
                remedy = "have what differs come in as events of a source, or from the tick: its ingest_ns, its id"
                raise CommandError(f"flow `{name}` is not a function of its tape", [printable(difference)], remedy)
            printer.line(f"flow `{name}` gave the same events at every port, twice", "bold green")
            return 0
        run = flow.replay(kept, speed=times, sinks="same" if same_sinks else None)
    if not quiet:
        printer.line(f"flow `{name}` replayed: {run.status}, exit status {run.exit_status}", "bold green")
        printer.rows(summary(run))
    return run.exit_status or 0


def feed(target: str, path: str, arguments: Sequence[str], *, quiet: bool) -> int:
    """Feed dead letters to the steps that failed, on the real clock; return the status, 1 where some fit none."""
    flow, printer = load("replay", target, arguments).flow, Printer()
    name, letters = printable(flow.name), DeadLetters(path)
    if letters.path.name != Path(path).name:
        printer.line(f"the dead letters are in {printable(str(letters.path))} from now on", "dim")
    with log_lines(printer, tracebacks=wants_tracebacks(), repeats=quiet):
        outcome = until_its_end(letters.fed_to(flow), printer, lambda _: None)
    letters.count_left()
    if not quiet:
        style = "bold red" if outcome.status else "bold green"
        printer.line(f"flow `{name}` {outcome.how}, exit status {outcome.status}", style)
        printer.rows(
            [(printable(step), f"{counted(number, 'dead letter')} fed") for step, number in letters.fed.items()]
        )
        printer.rows(troubles(outcome.run))
    if letters.left:
        printer.line(f"{counted(letters.left, 'dead letter')} not fed, because the run ended before", "bold red")
    for one in letters.unfit[:_NAMED]:
        printer.line(f"line {one.number:,} is not fed: it {printable(one.why)}", "bold red")
    if letters.unfit:
        more = len(letters.unfit) - _NAMED
        printer.line(f"{counted(len(letters.unfit), 'line')} not fed{f', {more:,} of them not named' * (more > 0)}",
                     "bold red")  # fmt: skip
    return outcome.status or int(bool(letters.unfit or letters.left))


def _speed(text: str) -> float | Literal["max"]:
    try:
        return "max" if text == "max" else float(text)
    except ValueError:
        raise CommandError(f"`{text}` is no speed", (), "write --speed max, or a number: --speed 10", 2) from None
