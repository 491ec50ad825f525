"""Play a tape again: the flow on what came in, or twice, to find what depends on more than that."""

from collections.abc import Sequence
from typing import Literal

from rxmetronome.cli.app_loading import load
from rxmetronome.cli.error_report import CommandError, wants_tracebacks
from rxmetronome.cli.terminal import Printer, log_lines, summary
from rxmetronome.errors import printable
from rxmetronome.flow.determinism import first_difference
from rxmetronome.tapes.tape import Tape


def replay(
    target: str, path: str, arguments: Sequence[str], speed: str, *, same_sinks: bool, check: bool, quiet: bool
) -> int:
    """Play a tape; with `check` play it twice, on two copies of the app, and name what differs. Return the status."""
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


def _speed(text: str) -> float | Literal["max"]:
    try:
        return "max" if text == "max" else float(text)
    except ValueError:
        raise CommandError(f"`{text}` is no speed", (), "write --speed max, or a number: --speed 10", 2) from None
