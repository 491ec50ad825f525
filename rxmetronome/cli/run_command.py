"""A flow in the foreground: until its end, or until a signal drains it, and a second Ctrl-C, which does not."""

import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from rxmetronome import durations
from rxmetronome.cli.app_loading import Loaded
from rxmetronome.cli.error_report import wants_tracebacks
from rxmetronome.cli.terminal import Printer, how_it_went, log_lines, took
from rxmetronome.errors import printable
from rxmetronome.flow.flow import Flow, runs
from rxmetronome.flow.run import Run
from rxmetronome.flow.signals import Foreground

STOPPED_AT_ONCE = 130
"""The exit status after a second Ctrl-C: 128 and the number of SIGINT, as shells have it."""


class RunOutcome(NamedTuple):
    """A run that has ended, how long it took in seconds, and the process's status; `how` it ended, in words."""

    run: Run
    seconds: float
    status: int
    how: str


def run_app(loaded: Loaded, *, quiet: bool) -> int:
    """Run a flow until its end; returns the exit status.

    Args:
        loaded: The flow.
        quiet: Whether to leave out the line at the start and the summary at the end.
    """
    paper = Printer()
    name = printable(loaded.flow.name)

    def started() -> None:
        if not quiet:
            paper.line(f"flow `{name}` runs; Ctrl-C ends it", "dim")

    with log_lines(paper, tracebacks=wants_tracebacks(), repeats=quiet):
        outcome = until_its_end(loaded.flow, paper, started)
    if not quiet:
        line = f"flow `{name}` {outcome.how} after {took(outcome.seconds)}, exit status {outcome.status}"
        paper.line(line, "bold red" if outcome.status else "bold green")
        paper.rows(how_it_went(outcome.run))
    return outcome.status


def until_its_end(flow: Flow, paper: Printer, started: Callable[[], None]) -> RunOutcome:
    """Run a flow, and hear Ctrl-C, SIGTERM and SIGHUP meanwhile.

    Args:
        flow: What to run.
        paper: Where to say that it drains.
        started: Called once the flow runs.

    Raises:
        WiringError: If the flow has mistakes.
        RunError: If a sink cannot start.
        KeyboardInterrupt: If it is interrupted before there is a run.
    """
    began = time.monotonic()
    found: list[Run] = []

    def tell(number: int, again: bool) -> None:
        with suppress(OSError):  # the terminal may be what has gone
            paper.line(f"{_below(number)}stopping at once" if again else _draining(flow, number))

    def is_alive() -> bool:
        found.extend(run for run in runs() if run.name == flow.name)
        return bool(found)

    with Foreground() as foreground:
        foreground.start(lambda: found.append(flow.run(wait=False)), is_alive)
        run = found[0]
        started()
        if foreground.wait(run, tell):
            return RunOutcome(run, time.monotonic() - began, STOPPED_AT_ONCE, "stopped at once")
    return RunOutcome(run, time.monotonic() - began, run.exit_status or 0, run.status)


def _draining(flow: Flow, number: int) -> str:
    is_key = number == signal.SIGINT
    limit = "for as long as it takes" if flow.drain_ns is None else f"up to {durations.text(flow.drain_ns)}"
    return f"{_below(number)}draining, {limit}; Ctrl-C {'again ' if is_key else ''}stops at once"


def _below(number: int) -> str:
    """What begins a line of its own: a terminal has just shown ^C on this one."""
    return "\n" if number == signal.SIGINT and sys.stderr.isatty() else ""
