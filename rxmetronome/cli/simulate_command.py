"""A flow in virtual time, and a summary of what a day of it did."""

import datetime
import signal
import time
from collections.abc import Callable
from typing import NamedTuple

from rxmetronome import durations
from rxmetronome.cli.app_loading import Loaded
from rxmetronome.cli.error_report import option_error, wants_tracebacks
from rxmetronome.cli.terminal import Cell, Printer, Row, counted, log_lines, progress_bar, size, took, troubles
from rxmetronome.clocks import VirtualClock
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError, printable
from rxmetronome.flow.run import Run
from rxmetronome.flow.signals import halting
from rxmetronome.flow.steps import SinkStep
from rxmetronome.protocols import ERR, MAIN_IN
from rxmetronome.sinks.files import FileSink

_SLICE_S = 0.1
_EXAMPLE = "rxmetronome simulate app.py"


class Span(NamedTuple):
    """How much time to simulate, on which clock."""

    length_ns: int
    clock: VirtualClock


def span(duration: str, start: str | None) -> Span:
    """The span that `--for` and `--start` ask for.

    Raises:
        CommandError: If one of them cannot be read.
    """
    try:
        length_ns = durations.parse(duration, call="simulate", argument="for")
    except ArgumentError as error:
        raise option_error("--for", duration, error, f"{_EXAMPLE} --for 1d") from error
    try:
        return Span(length_ns, VirtualClock(start=start))
    except ArgumentError as error:
        raise option_error("--start", str(start), error, f"{_EXAMPLE} --start {_with_zone(str(start))}") from error


def _with_zone(start: str) -> str:
    """What was meant, in UTC, where only the zone is missing."""
    try:
        moment = datetime.datetime.fromisoformat(start)
    except ValueError:
        moment = datetime.datetime(2026, 3, 29, tzinfo=datetime.UTC)
    return moment.replace(tzinfo=datetime.UTC).isoformat()


def simulate_app(loaded: Loaded, span: Span, *, quiet: bool) -> int:
    """Run a flow through a span of virtual time; returns the exit status.

    Args:
        loaded: The flow.
        span: How much time, on which clock.
        quiet: Whether to leave out the progress bar and the summary.
    """
    paper, clock = Printer(), span.clock
    with log_lines(paper, tracebacks=wants_tracebacks(), repeats=quiet):
        began, began_ns = time.perf_counter(), clock.now_ns
        run = loaded.flow.run(clock=clock, record=False)
        with halting(clock) as heard:
            if quiet:
                _go_through(run, span, heard, lambda _: None)
            else:
                with progress_bar(
                    printable(run.name), span.length_ns, lambda passed_ns: _of(passed_ns, span)
                ) as advance:
                    _go_through(run, span, heard, advance)
            passed_ns = clock.now_ns - began_ns
            run.stop()
        seconds = time.perf_counter() - began
    status = 128 + heard[0] if heard else run.exit_status or 0
    if not quiet:
        after = _of(passed_ns, span) if passed_ns < span.length_ns else _short(passed_ns)
        by = f" by {'Ctrl-C' if heard[0] == signal.SIGINT else signal.Signals(heard[0]).name}" if heard else ""
        line = f"flow `{printable(run.name)}` {run.status}{by} after {after}, exit status {status}"
        paper.line(line, "bold red" if status else "bold green")
        _summarise(paper, run, seconds, passed_ns)
    return status


def _go_through(run: Run, span: Span, heard: list[int], advance: Callable[[int], None]) -> None:
    """Move the clock in slices that take a tenth of a second each, whatever happens in them."""
    clock = span.clock
    began_ns = clock.now_ns
    end_ns = began_ns + span.length_ns
    slice_ns = SECOND_NS
    while clock.now_ns < end_ns and not run.has_ended and not heard:
        began = time.perf_counter()
        clock.run_to_ns(min(end_ns, clock.now_ns + slice_ns))
        taken = time.perf_counter() - began
        advance(clock.now_ns - began_ns)
        slice_ns = max(1, int(slice_ns * min(8.0, _SLICE_S / max(taken, 1e-6))))


def _of(passed_ns: int, span: Span) -> str:
    return f"{_short(passed_ns)} of {_short(span.length_ns)}"


def _short(duration_ns: int) -> str:
    """A duration to the second where it is longer than a minute."""
    return durations.text(duration_ns if duration_ns < 60 * SECOND_NS else round(duration_ns, -9))


def _summarise(paper: Printer, run: Run, seconds: float, passed_ns: int) -> None:
    factor = passed_ns / SECOND_NS / max(seconds, 1e-9)
    times = f"{factor:,.0f}" if factor >= 10 else f"{factor:.1f}"
    paper.line(f"simulated in {took(seconds)}, {times} times as fast as life")
    paper.rows(_table(run))
    rows = troubles(run)
    for node in run.nodes.values():
        sink = node.spec.observer if isinstance(node.spec, SinkStep) else None
        if isinstance(sink, FileSink):
            written = f"{counted(sink.records_written, 'record')}, {size(sink.bytes_written)}"
            rows.append((("wrote", "bold green"), f"{sink.path}: {written}"))
    if rows:
        paper.line()
        paper.rows(rows)


def _table(run: Run) -> list[Row]:
    """Events in and out of each step, and its failures; numbers stand right."""
    lines = [("step", "kind", "in", "out", "failures")]
    for node in run.nodes.values():
        taken = f"{sum(outlet.count for outlet in node.incoming):,}" if MAIN_IN in node.spec.inputs else ""
        sent = [outlet.count for port, outlet in node.outlets.items() if port != ERR]
        failed = f"{node.failures:,}" if node.failures else ""
        lines.append((printable(node.step), node.spec.kind, taken, f"{sum(sent):,}" if sent else "", failed))
    widths = [max(len(line[at]) for line in lines) for at in range(5)]
    rows: list[Row] = []
    for number, line in enumerate(lines):
        cells: list[Cell] = [line[0], line[1], *(line[at].rjust(widths[at]) for at in (2, 3, 4))]
        rows.append(tuple((str(cell), "dim") for cell in cells) if number == 0 else tuple(cells))
    return rows
