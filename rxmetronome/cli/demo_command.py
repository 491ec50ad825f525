"""The application of tremor's page "The metronome Connector": what it is, what happens, what it leaves."""

import json
from itertools import islice
from pathlib import Path

from rxmetronome.cli.error_report import CommandError, option_error, wants_tracebacks
from rxmetronome.cli.run_command import RunOutcome, until_its_end
from rxmetronome.cli.terminal import Printer, Row, counted, how_it_went, log_lines, size
from rxmetronome.clocks.base import to_datetime
from rxmetronome.errors import ArgumentError
from rxmetronome.flow.flow import Flow
from rxmetronome.records import Tick
from rxmetronome.sinks.files import file
from rxmetronome.sources.metronomes import metronome

_PROGRAM = """\
import rxmetronome as rxm

flow = rxm.Flow("demo")
every_second = flow.source("every_second", rxm.metronome({interval}))
main = flow.pipeline("main", rxm.select(lambda tick: "triggered"))
leave = flow.pipeline("exit", {leaving})
every_second >> main >> flow.sink("stdout", rxm.stdout())
main >> flow.sink("file", rxm.file({file}, mode="truncate"))
every_second >> leave >> flow.sink("stop", rxm.exit())
"""
_RUN = "flow.run()"
_AT_ONCE = 'rxm.select(lambda tick: {"exit": 0})'
_COUNTED = "rxm.counter(), rxm.where(lambda n: n == %d)"  # any event is a wish to leave
_SHOWN_LINES = 3


def demonstrate(interval: str, count: str, path: str) -> int:
    """Run the page's application and show what happens; returns its exit status.

    Args:
        interval: Between two ticks.
        count: The tick that ends it.
        path: The file that it writes.

    Raises:
        CommandError: If an argument cannot be read.
        RunError: If the file cannot be written.
    """
    last = _check(interval, count, path)
    program = _PROGRAM.format(
        interval=json.dumps(interval, ensure_ascii=False),
        file=json.dumps(path, ensure_ascii=False),
        leaving=_AT_ONCE if last == 1 else _COUNTED % last,
    )
    paper = Printer(stderr=False)
    paper.code(program + _RUN)
    paper.line()
    flow = _flow_of(program)
    _show_ticks(flow, paper)
    with log_lines(Printer(), tracebacks=wants_tracebacks()):
        outcome = until_its_end(flow, Printer(), lambda: None)
    paper.line()
    paper.rows(_what_it_left(outcome, Path(path).expanduser()), indent=0)
    return outcome.status


def _check(interval: str, count: str, path: str) -> int:
    """Refuse what cannot be used, by the name of its option; return the count."""
    try:
        metronome(interval)
    except ArgumentError as error:
        raise option_error("--interval", interval, error, "rxmetronome demo --interval 250ms") from error
    try:
        file(path)
    except ArgumentError as error:
        raise option_error("--file", path, error, "rxmetronome demo --file out.log") from error
    if not count.isdecimal() or int(count) < 1:
        remedy = "for example: rxmetronome demo --count 3"
        raise CommandError(f"--count {count!r}: expected a whole number of 1 or more", (), remedy, status=2)
    return int(count)


def _flow_of(program: str) -> Flow:
    """Run the very text that is shown, but for its last line: the flow."""
    names: dict[str, object] = {"__name__": "demo"}
    exec(compile(program, "demo", "exec"), names)  # noqa: S102  the text is this module's own
    flow = names["flow"]
    assert isinstance(flow, Flow)  # noqa: S101  for the type checker
    return flow


def _show_ticks(flow: Flow, paper: Printer) -> None:
    """Print a line for each tick, before its event goes any further."""

    def show(tick: Tick) -> None:
        due = to_datetime(tick.due_ns).astimezone()
        missed = f", {tick.missed:,} missed before it" if tick.missed else ""
        lag = f"{tick.lag_ns / 1e6:.3f} ms late{missed}"
        paper.line(f"tick {tick.id:<4} due {due:%H:%M:%S}.{due.microsecond // 1000:03}   {lag}", "cyan")

    flow.connect("every_second", flow.sink("ticks", show))
    flow.connections.insert(0, flow.connections.pop())


def _what_it_left(outcome: RunOutcome, path: Path) -> list[Row]:
    run = outcome.run
    rows = how_it_went(run)
    if path.is_file():
        with path.open(encoding="utf-8", errors="backslashreplace") as lines:
            first = [line.rstrip("\n") for line in islice(lines, _SHOWN_LINES)]
            more = sum(1 for _ in lines)
        written = f"{counted(len(first) + more, 'line')}, {size(path.stat().st_size)}"
        rows.append(((str(path), "bold"), written))
        rows += [("", line) for line in first]
        if more:
            rows.append(("", f"... and {more:,} more"))
    rows.append((("exit status", "bold"), str(outcome.status)))
    return rows
