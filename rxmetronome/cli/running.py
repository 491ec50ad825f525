"""A flow in the foreground: until its end, or until Ctrl-C, which drains it, and a second Ctrl-C, which does not."""

import queue
import signal
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any, NamedTuple

from rxmetronome import durations
from rxmetronome.cli.loading import Loaded
from rxmetronome.cli.reporting import wants_tracebacks
from rxmetronome.cli.showing import Paper, how_it_went, log_lines, took
from rxmetronome.errors import printable
from rxmetronome.flow.flows import Flow, runs
from rxmetronome.flow.running import Run

STOPPED_AT_ONCE = 130
"""The exit status after a second Ctrl-C: 128 and the number of SIGINT, as shells have it."""


class Outcome(NamedTuple):
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
    paper = Paper()
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


def until_its_end(flow: Flow, paper: Paper, started: Callable[[], None]) -> Outcome:
    """Run a flow, and hear Ctrl-C and SIGTERM meanwhile.

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
    with _Signals() as signals:
        run = _start(flow, signals)
        started()
        threading.Thread(target=_tell, args=(run, signals), name="rxmetronome waits", daemon=True).start()
        heard = 0
        while (news := signals.news.get()) is not None:
            heard += 1
            if heard == 1:
                paper.line(_draining(flow, news))
                threading.Thread(target=run.stop, name="rxmetronome drains", daemon=True).start()
            elif news == signal.SIGINT:
                paper.line(f"{_below(news)}stopping at once")
                run.stop(0)
                return Outcome(run, time.monotonic() - began, STOPPED_AT_ONCE, "stopped at once")
    return Outcome(run, time.monotonic() - began, run.exit_status or 0, run.status)


class _Signals:
    """Ctrl-C and SIGTERM as news in a queue, so that no exception breaks into a step; None is the end of the run.

    Until `are_news` they raise KeyboardInterrupt, because what starts may never come back.
    """

    def __init__(self) -> None:
        self.news: queue.SimpleQueue[int | None] = queue.SimpleQueue()  # the one queue that a handler may put into
        self.are_news = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> "_Signals":
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM):
                self._before[number] = signal.signal(number, self._arrived)
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _arrived(self, number: int, _: FrameType | None) -> None:
        if not self.are_news:
            raise KeyboardInterrupt
        self.news.put(number)


def _start(flow: Flow, signals: _Signals) -> Run:
    try:
        run = flow.run(wait=False)
    except KeyboardInterrupt:
        found = next((one for one in runs() if one.name == flow.name), None)
        if found is None:
            raise
        run = found
        signals.news.put(signal.SIGINT)
    signals.are_news = True
    return run


def _tell(run: Run, signals: _Signals) -> None:
    run.wait()
    signals.news.put(None)


def _draining(flow: Flow, number: int) -> str:
    is_key = number == signal.SIGINT
    limit = "for as long as it takes" if flow.drain_ns is None else f"up to {durations.text(flow.drain_ns)}"
    return f"{_below(number)}draining, {limit}; Ctrl-C {'again ' if is_key else ''}stops at once"


def _below(number: int) -> str:
    """What begins a line of its own: a terminal has just shown ^C on this one."""
    return "\n" if number == signal.SIGINT and sys.stderr.isatty() else ""
