"""Run a flow in virtual time, and summarise what a day of it did."""

import datetime
import signal
import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext

from rxmetronome import durations
from rxmetronome.cli.app_loading import load
from rxmetronome.cli.error_report import option_error, wants_tracebacks
from rxmetronome.cli.terminal import Printer, Row, counted, log_lines, progress_bar, size, took, troubles
from rxmetronome.clocks import VirtualClock
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError, printable
from rxmetronome.flow.run import Run
from rxmetronome.flow.signals import halting
from rxmetronome.flow.steps import SinkStep
from rxmetronome.protocols import ERR, MAIN_IN
from rxmetronome.sinks.files import FileSink

_SLICE_S = 0.1


def span(command: str, duration: str, start: str | None) -> tuple[int, VirtualClock]:
    """Return the nanoseconds that `--for` asks for, and a clock at `--start`."""
    example = f"rxmetronome {command} app.py"
    try:
        length_ns = durations.parse(duration, call=command, argument="for")
    except ArgumentError as error:
        raise option_error("--for", duration, error, f"{example} --for 1d") from error
    try:
        return length_ns, VirtualClock(start=start)
    except ArgumentError as error:
        try:
            moment = datetime.datetime.fromisoformat(str(start))  # only the zone may be missing
        except ValueError:
            moment = datetime.datetime(2026, 3, 29, tzinfo=datetime.UTC)
        meant = moment.replace(tzinfo=datetime.UTC).isoformat()
        raise option_error("--start", str(start), error, f"{example} --start {meant}") from error


def simulate(target: str, arguments: Sequence[str], duration: str, start: str | None, *, quiet: bool) -> int:
    """Run a flow in virtual time, with a progress bar and a summary unless it is to be quiet; return the status."""
    length_ns, clock = span("simulate", duration, start)
    flow, printer = load("simulate", target, arguments).flow, Printer()

    def reached(passed_ns: int) -> str:
        return f"{_short(passed_ns)} of {_short(length_ns)}"

    with log_lines(printer, tracebacks=wants_tracebacks(), repeats=quiet):
        began, began_ns = time.perf_counter(), clock.now_ns
        run = flow.run(clock=clock, record=False)
        bar = nullcontext(lambda _: None) if quiet else progress_bar(printable(run.name), length_ns, reached)
        with halting(clock) as signals:
            with bar as advance:
                _pass(run, clock, length_ns, signals, advance)
            passed_ns = clock.now_ns - began_ns
            run.stop()
        seconds = time.perf_counter() - began
    status = 128 + signals[0] if signals else run.exit_status or 0
    if not quiet:
        after = reached(passed_ns) if passed_ns < length_ns else _short(passed_ns)
        by = f" by {'Ctrl-C' if signals[0] == signal.SIGINT else signal.Signals(signals[0]).name}" if signals else ""
        line = f"flow `{printable(run.name)}` {run.status}{by} after {after}, exit status {status}"
        printer.line(line, "bold red" if status else "bold green")
        _summarise(printer, run, seconds, passed_ns)
    return status


def _pass(run: Run, clock: VirtualClock, length_ns: int, signals: list[int], advance: Callable[[int], None]) -> None:
    """Move the clock in slices that take a tenth of a second each, until the end or a signal."""
    began_ns = clock.now_ns
    end_ns = began_ns + length_ns
    slice_ns = SECOND_NS
    while clock.now_ns < end_ns and not run.has_ended and not signals:
        began = time.perf_counter()
        clock.run_to_ns(min(end_ns, clock.now_ns + slice_ns))
        taken = time.perf_counter() - began
        advance(clock.now_ns - began_ns)
        slice_ns = max(1, int(slice_ns * min(8.0, _SLICE_S / max(taken, 1e-6))))


def _short(duration_ns: int) -> str:
    """Return a duration to the second where it is longer than a minute."""
    return durations.text(duration_ns if duration_ns < 60 * SECOND_NS else round(duration_ns, -9))


def _summarise(printer: Printer, run: Run, seconds: float, passed_ns: int) -> None:
    factor = passed_ns / SECOND_NS / max(seconds, 1e-9)
    times = f"{factor:,.0f}" if factor >= 10 else f"{factor:.1f}"
    printer.line(f"simulated in {took(seconds)}, {times} times as fast as life")
    steps: list[Row] = [tuple((title, "dim") for title in ("step", "kind", "in", "out", "failures"))]
    rows = troubles(run)
    for node in run.nodes.values():
        taken = f"{sum(outlet.count for outlet in node.incoming):,}" if MAIN_IN in node.spec.inputs else ""
        sent = [outlet.count for port, outlet in node.outlets.items() if port != ERR]
        failed = f"{node.failures:,}" if node.failures else ""
        steps.append((printable(node.step), node.spec.kind, taken, f"{sum(sent):,}" if sent else "", failed))
        if isinstance(node.spec, SinkStep) and isinstance(node.spec.observer, FileSink):
            sink = node.spec.observer
            written = f"{counted(sink.records_written, 'record')}, {size(sink.bytes_written)}"
            rows.append((("wrote", "bold green"), f"{sink.path}: {written}"))
    printer.rows(steps, numbers=(2, 3, 4))
    if rows:
        printer.line()
        printer.rows(rows)
