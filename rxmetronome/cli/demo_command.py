"""Run the application of tremor's page "The metronome Connector": show its program, its ticks, and what it leaves."""

import json
from itertools import islice
from pathlib import Path

from rxmetronome.cli.error_report import CommandError, option_error, wants_tracebacks
from rxmetronome.cli.run_command import until_its_end
from rxmetronome.cli.terminal import Printer, counted, log_lines, size, summary
from rxmetronome.clocks.base import to_datetime
from rxmetronome.errors import ArgumentError, shown
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
_COUNTED = "rxm.counter(), rxm.where(lambda n: n == %d)"  # any event is a wish to leave
_SHOWN_LINES = 3


def demo(interval: str, count: str, path: str) -> int:
    """Run the page's application, ended by its tick number `count`, and show what happens; return its exit status."""
    for option, value, function, example in (
        ("--interval", interval, metronome, "250ms"),
        ("--file", path, file, "out.log"),
    ):
        try:
            function(value)
        except ArgumentError as error:
            raise option_error(option, value, error, f"rxmetronome demo {option} {example}") from error
    if not count.isdecimal() or int(count) < 1:
        remedy = "for example: rxmetronome demo --count 3"
        raise CommandError(f"--count {shown(count)}: expected a whole number of 1 or more", (), remedy, status=2)
    program = _PROGRAM.format(
        interval=json.dumps(interval, ensure_ascii=False),
        file=json.dumps(path, ensure_ascii=False),
        leaving='rxm.select(lambda tick: {"exit": 0})' if int(count) == 1 else _COUNTED % int(count),
    )
    printer = Printer(stderr=False)
    printer.code(program + "flow.run()")
    printer.line()
    flow = _flow_of(program)
    _show_ticks(flow, printer)
    with log_lines(Printer(), tracebacks=wants_tracebacks()):
        outcome = until_its_end(flow, Printer(), lambda _: None)
    rows, written = summary(outcome.run), Path(path).expanduser()
    if written.is_file():
        with written.open(encoding="utf-8", errors="backslashreplace") as lines:
            first = [line.rstrip("\n") for line in islice(lines, _SHOWN_LINES)]
            more = sum(1 for _ in lines)
        length = f"{counted(len(first) + more, 'line')}, {size(written.stat().st_size)}"
        rows += [((str(written), "bold"), length), *(("", line) for line in first)]
        if more:
            rows.append(("", f"... and {more:,} more"))
    printer.line()
    printer.rows([*rows, (("exit status", "bold"), str(outcome.status))], indent=0)
    return outcome.status


def _flow_of(program: str) -> Flow:
    """Return the flow of the very text that is shown."""
    names: dict[str, Flow] = {}
    exec(compile(program, "demo", "exec"), {"__name__": "demo"}, names)  # noqa: S102  the text is this module's own
    return names["flow"]


def _show_ticks(flow: Flow, printer: Printer) -> None:
    """Print a line for each tick, before its event goes any further."""

    def show(tick: Tick) -> None:
        due = to_datetime(tick.due_ns).astimezone()
        missed = f", {tick.missed:,} missed before it" if tick.missed else ""
        lag = f"{tick.lag_ns / 1e6:.3f} ms late{missed}"
        printer.line(f"tick {tick.id:<4} due {due:%H:%M:%S}.{due.microsecond // 1000:03}   {lag}", "cyan")

    flow.connect("every_second", flow.sink("ticks", show))
    flow.connections.insert(0, flow.connections.pop())
