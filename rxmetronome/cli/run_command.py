"""Run a flow in the foreground: until its end, or until a signal drains it, or a second Ctrl-C stops it at once."""

import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

from rxmetronome import durations
from rxmetronome.cli.app_loading import load
from rxmetronome.cli.error_report import wants_tracebacks
from rxmetronome.cli.terminal import Printer, log_lines, summary, took
from rxmetronome.errors import printable
from rxmetronome.flow.flow import Flow, runs
from rxmetronome.flow.run import Run
from rxmetronome.flow.signals import Foreground

_STOPPED_AT_ONCE = 130  # 128 and the number of SIGINT, as shells have it


class RunOutcome(NamedTuple):
    """Hold a run that has ended, its seconds, the process's status, and `how` it ended, in words."""

    run: Run
    seconds: float
    status: int
    how: str


def run(target: str, arguments: Sequence[str], *, quiet: bool, **options: Any) -> int:
    """Run a flow until its end, with a line at the start and a summary unless it is to be quiet; return the status.

    `options` are those of `Flow.run`.
    """
    flow, printer = load("run", target, arguments).flow, Printer()
    name = printable(flow.name)

    def started(begun: Run) -> None:
        if not quiet:
            printer.line(f"flow `{name}` runs; Ctrl-C ends it", "dim")
            if begun.resumed is not None:
                printer.line(printable(f"it goes on from {begun.resumed}"), "dim")

    with log_lines(printer, tracebacks=wants_tracebacks(), repeats=quiet):
        outcome = until_its_end(flow, printer, started, **options)
    if not quiet:
        line = f"flow `{name}` {outcome.how} after {took(outcome.seconds)}, exit status {outcome.status}"
        printer.line(line, "bold red" if outcome.status else "bold green")
        printer.rows(summary(outcome.run))
    return outcome.status


def until_its_end(flow: Flow, printer: Printer, started: Callable[[Run], None], **options: Any) -> RunOutcome:
    """Run a flow, call `started` with the run, and drain it on Ctrl-C, SIGTERM and SIGHUP, which the printer says."""
    began = time.monotonic()
    found: list[Run] = []

    def say_ending(number: int, again: bool) -> None:
        is_key = number == signal.SIGINT
        limit = "for as long as it takes" if flow.drain_ns is None else f"up to {durations.text(flow.drain_ns)}"
        draining = f"draining, {limit}; Ctrl-C {'again ' if is_key else ''}stops at once"
        below = "\n" if is_key and sys.stderr.isatty() else ""  # the terminal has just shown ^C on this line
        with suppress(OSError):  # the terminal may have closed
            printer.line(f"{below}{'stopping at once' if again else draining}")

    def begin() -> None:
        found.append(flow.run(wait=False, **options))

    def is_alive() -> bool:
        found.extend(run for run in runs() if run.name == flow.name)
        return bool(found)

    with Foreground() as foreground:
        foreground.start(begin, is_alive)
        run = found[0]
        started(run)  # after the start, so that no signal interrupts it
        if foreground.wait(run, say_ending):
            return RunOutcome(run, time.monotonic() - began, _STOPPED_AT_ONCE, "stopped at once")
    return RunOutcome(run, time.monotonic() - began, run.exit_status or 0, run.status)
