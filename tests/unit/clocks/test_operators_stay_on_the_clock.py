"""The same flow gives the same records on any clock: in virtual time twice, at another date, and in life.

Every file in `examples/` is tried as it is, so a new one needs nothing here; what it needs to be tried stands in NEEDS.
"""

import contextlib
import io
import itertools
import json
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest
from reactivex import Observable
from reactivex.disposable import CompositeDisposable, Disposable

import rxmetronome as rxm
from rxmetronome import durations
from rxmetronome.flow.steps import SourceStep
from rxmetronome.protocols import ERR
from rxmetronome.records import Failure

EXAMPLES = Path(__file__).parents[3] / "examples"
BEAT_NS = 25_000_000
"""What the shortest interval of a flow becomes in real time."""
LATEST_NS = 5_000_000_000
"""How late a record may be on a busy machine."""


class Need(NamedTuple):
    """What a flow needs to be tried.

    Args:
        until: How long it is simulated, if it does not end by itself.
        shorten: Whether its beats can go faster in real time; not where its operators count seconds of their own.
        date: Another date to simulate it at; a calendar's must be one at which its jobs are due as they are in 1970.
        early_ns: How early a record may be in life; a calendar's first second is the rest of one.
    """

    until: str = "1min"
    shorten: bool = True
    date: str = "2026-03-29T00:59:59.5+00:00"
    early_ns: int = 1_000_000


NEEDS: dict[str, Need] = {
    "windows in seconds": Need(until="2s", shorten=False),
    "no end": Need(until="10s"),
    "batches and limits": Need(until="3s", shorten=False),
    "rows and lines": Need(until="2s", shorten=False),
    "poll_and_merge.py": Need(shorten=False),
    "windows.py": Need(shorten=False),
    "our windows": Need(until="5s", shorten=False),
    "evict_stale.py": Need(shorten=False),
    "http_log.py": Need(shorten=False),
    "calendar_jobs.py": Need(shorten=False, date="2026-03-29T00:59:00+00:00", early_ns=1_000_000_000),
}


def page() -> rxm.Flow:
    """The page's application, with ticks as they are in a second file and a total in a third."""
    flow = rxm.Flow("page")
    every_second = flow.source("every_second", rxm.metronome("1s"))
    main = flow.pipeline("main", rxm.select(lambda tick: f"triggered {tick.id}"))
    total = flow.pipeline("total", rxm.scan(lambda total, tick: total + tick.id, 0))
    leave = flow.pipeline("exit", rxm.where(lambda tick: tick.id == 4), rxm.select(lambda _: {"exit": 3}))
    every_second >> main >> [flow.sink("stdout", rxm.stdout()), flow.sink("file", rxm.file("out.log", mode="truncate"))]
    every_second >> flow.sink("ticks", rxm.file("ticks.log"))
    every_second >> total >> flow.sink("totals", rxm.file("totals.csv", codec="csv"))
    every_second >> leave >> flow.sink("stop", rxm.exit())
    return flow


def failing() -> rxm.Flow:
    """Failures that are events, and failures that nobody takes."""
    flow = rxm.Flow("failing")
    main = flow.pipeline("main", rxm.select(lambda tick: 12 // (tick.id % 3)))
    flow.source("beat", rxm.metronome("1s", count=7)) >> main >> flow.sink("halves", rxm.file("out.log"))
    again = flow.pipeline("again", rxm.where(lambda failure: failure.event.id / 0))
    main.err >> [again, flow.sink("errors", rxm.file("errors.log", codec="json-sorted"))]
    again >> flow.sink("none", rxm.ring(3))
    return flow


def windows() -> rxm.Flow:
    """RxPY's own operators, which count seconds; the beat stays far from the edges of their windows."""
    from reactivex import operators as ops

    flow = rxm.Flow("windows")
    lists = flow.pipeline("lists", ops.map(lambda tick: tick.id), ops.buffer_with_time(0.7), ops.take(2))
    flow.source("beat", rxm.metronome("0.3s")) >> lists >> flow.sink("stdout", rxm.stdout())
    return flow


def our_windows() -> rxm.Flow:
    """By time, by sessions and by events' own time; the beat stays far from the edges."""
    flow = rxm.Flow("our_windows")
    ids = flow.pipeline("ids", rxm.select(lambda tick: {"k": tick.id % 2, "id": tick.id, "at": tick.id}))
    numbers = {"n": rxm.aggregates.count(), "sum": rxm.aggregates.sum("id")}
    tumbling = flow.pipeline("tumbling", rxm.window(every="1s", by="k", aggregate=numbers))
    sessions = flow.pipeline("sessions", rxm.where(lambda event: event["id"] % 8 < 5), rxm.session("0.7s"))
    events = flow.pipeline("events", rxm.window(every=4, at="at", into=[8], aggregate=numbers))
    flow.source("beat", rxm.metronome("0.4s", count=11)) >> ids >> [tumbling, sessions, events]
    [step >> flow.sink(f"{step.name} file", rxm.file(f"{step.name}.log")) for step in (tumbling, sessions, events)]
    return flow


def endless() -> rxm.Flow:
    flow = rxm.Flow("endless")
    beats = flow.pipeline("count", rxm.counter())
    flow.source("beat", rxm.metronome("1s", start="now")) >> beats >> flow.sink("file", rxm.file("out.log"))
    return flow


def limits() -> rxm.Flow:
    """Batches by time, and a limit whose overflow is written too; the beat stays far from the edges of both."""
    flow = rxm.Flow("limits")
    ids = flow.pipeline("ids", rxm.select(lambda tick: tick.id))
    flow.source("beat", rxm.metronome("0.3s", count=6)) >> ids
    ids >> flow.pipeline("lists", rxm.batch(9, "0.7s")) >> flow.sink("lists out", rxm.file("lists.log"))
    limit = flow.pipeline("limit", rxm.rate_limit(2, "0.8s"))
    ids >> limit >> flow.sink("passed", rxm.file("passed.log"))
    limit["overflow"] >> flow.sink("over", rxm.file("over.log"))
    return flow


def replay() -> rxm.Flow:
    """Rows by their times, and a file from its first line to its last."""
    import pandas as pd

    flow = rxm.Flow("replay")
    trips = pd.DataFrame({"s": [5.0, 5.1, 5.1, 5.4], "km": [1, None, 3, 4]})
    flow.source("trips", rxm.rows(trips, at="s", speed=2)) >> flow.sink("out", rxm.file("out.log"))
    lines = flow.source("lines", rxm.lines(EXAMPLES / "metronome.py"))
    lines >> flow.pipeline("count", rxm.counter()) >> flow.sink("counts", rxm.file("counts.log"))
    return flow


def storing() -> rxm.Flow:
    """A store beside the folder of the run, open while its step is subscribed."""

    def operator(commands: Any) -> Any:
        def subscribe(observer: Any, scheduler: Any = None) -> Any:
            kv = rxm.KV(Path.cwd().with_suffix(".db"))
            return CompositeDisposable(kv(commands).subscribe(observer, scheduler=scheduler), Disposable(kv.close))

        return Observable(subscribe)

    def command(tick: rxm.Tick) -> dict[str, Any]:
        key = f"{tick.id // 3}"
        return [{"put": key, "value": tick.id}, {"cas": key, "new": 0}, {"scan": None, "correlation": key}][tick.id % 3]

    flow = rxm.Flow("storing")
    commands, kv = flow.pipeline("commands", rxm.select(command)), flow.pipeline("kv", operator)
    flow.source("beat", rxm.metronome("1s", count=12)) >> commands >> kv >> flow.sink("file", rxm.file("out.log"))
    kv.err >> flow.sink("lost", rxm.file("lost.log"))
    return flow


def example(path: Path) -> Callable[[], rxm.Flow]:
    def load() -> rxm.Flow:
        made = runpy.run_path(str(path), run_name="example")
        (flow,) = {id(value): value for value in made.values() if isinstance(value, rxm.Flow)}.values()
        return flow

    return load


FLOWS: dict[str, Callable[[], rxm.Flow]] = {
    "the page": page,
    "failures": failing,
    "windows in seconds": windows,
    "our windows": our_windows,
    "no end": endless,
    "batches and limits": limits,
    "rows and lines": replay,
    "a store": storing,
    **{path.name: example(path) for path in sorted(EXAMPLES.glob("*.py"))},
}


class Outcome(NamedTuple):
    """All that a run has done: what passed each port and when, counted from its start, and what it left."""

    records: dict[str, list[tuple[int, Any]]]
    files: dict[str, bytes]
    stdout: str
    failures: list[tuple[int, str]]
    exit_status: int | None
    status: str
    took_ns: int


class Noting:
    """A target of an outlet that notes what passes."""

    busy_ns = 0

    def __init__(self, run: Any, records: list[tuple[int, Any]]) -> None:
        self.handle = lambda event: records.append((run.clock.now_ns - run.started_ns, event))

    def upstream_done(self) -> None:
        """Nothing to finish."""


def outcome(flow: rxm.Flow, folder: Path, clock: rxm.VirtualClock | None, until: str, stalls: Any = None) -> Outcome:
    """Run a flow in an empty folder of its own."""
    folder.mkdir()
    records: dict[str, list[tuple[int, Any]]] = {}

    def watch(run: rxm.Run) -> None:
        if stalls is not None:
            watching.add(stalls.watch(run.clock))
        for node in run.nodes.values():
            for port, outlet in node.outlets.items():
                if port != ERR or outlet.targets:  # a port nobody takes stays so: its failures are logged
                    outlet.connect(Noting(run, records.setdefault(f"{node.step}/{port}", [])))

    printed, watching = io.StringIO(), CompositeDisposable()
    with watching, contextlib.chdir(folder), contextlib.redirect_stdout(printed), flow.on_run(watch):
        run = flow.run(clock=clock, until=until, wait=True)
    files = {file.name: file.read_bytes() for file in sorted(folder.iterdir())}
    failures = [(failure.ingest_ns, failure.message) for failure in run.failures.last]
    took_ns = run.clock.now_ns - run.started_ns
    return Outcome(records, files, printed.getvalue(), failures, run.exit_status, run.status, took_ns)


def simulated(name: str, folder: Path, start: str | None = None) -> Outcome:
    """A flow made anew, in virtual time. Files are opened where the run is, so it is made there too."""
    return outcome(FLOWS[name](), folder, rxm.VirtualClock(start), need(name).until)


def written(made: Outcome) -> bytes:
    """All of it as bytes: a failure's exception, which equals none but itself, by its text."""
    return msgspec.json.encode(made, enc_hook=repr)


def need(name: str) -> Need:
    return NEEDS.get(name, Need())


def timeless(value: Any) -> Any:
    """A value without what depends on when it was: nanoseconds, lags, and counts of missed ticks."""
    if isinstance(value, Failure):
        return value.step, value.function, timeless(value.event), value.error
    if isinstance(value, msgspec.Struct):
        value = msgspec.structs.asdict(value)
    if isinstance(value, dict):
        return {key: timeless(item) for key, item in value.items() if not key.endswith("_ns") and key != "missed"}
    if isinstance(value, (list, tuple)):
        return [timeless(item) for item in value]
    return value


def lines(text: str) -> list[Any]:
    """The lines of an output, without their times where they are JSON."""
    read = []
    for line in text.splitlines():
        try:
            read.append(timeless(json.loads(line)))
        except ValueError:
            read.append(line)
    return read


def contents(made: Outcome) -> dict[str, list[Any]]:
    """What passed and what was written, without times, by port and by file."""
    found = {port: [timeless(event) for _, event in records] for port, records in made.records.items()}
    found |= {f"file {name}": lines(data.decode()) for name, data in made.files.items()}
    return found | {"stdout": lines(made.stdout)}


@pytest.mark.parametrize("name", FLOWS)
def test_two_runs_in_virtual_time_are_equal_byte_for_byte(name: str, tmp_path: Path) -> None:
    first, second = simulated(name, tmp_path / "first"), simulated(name, tmp_path / "second")
    assert written(first) == written(second)
    assert first.status == "stopped"
    assert any(first.records.values())


@pytest.mark.parametrize("name", FLOWS)
def test_at_another_date_only_the_date_is_another(name: str, tmp_path: Path) -> None:
    first = simulated(name, tmp_path / "first")
    second = simulated(name, tmp_path / "second", start=need(name).date)
    assert contents(second) == contents(first)
    times = [{port: [at_ns for at_ns, _ in ports] for port, ports in made.records.items()} for made in (first, second)]
    assert times[0] == times[1]
    assert (first.exit_status, first.took_ns) == (second.exit_status, second.took_ns)


@pytest.mark.slow
@pytest.mark.real_time
@pytest.mark.parametrize("name", FLOWS)
def test_in_life_values_and_ids_are_the_same_and_times_are_never_early(
    name: str, tmp_path: Path, until_calm: Callable[..., None]
) -> None:
    expected = simulated(name, tmp_path / "simulated")
    numbers = itertools.count()
    until_calm(
        lambda stalls: live_as_expected(name, expected, tmp_path / f"lived {next(numbers)}", stalls),
        bound_ns=BEAT_NS // 2,
    )


def live_as_expected(name: str, expected: Outcome, folder: Path, stalls: Any) -> None:
    """Run a flow in real time, and compare it with what it did in virtual time."""
    until_ns = durations.parse(need(name).until, call="test", argument="until")
    flow = FLOWS[name]()
    beats = [step.observable for step in flow.steps.values() if isinstance(step, SourceStep)]
    beats = [beat for beat in beats if hasattr(beat, "interval")]
    scale = 1.0
    if need(name).shorten:
        scale = BEAT_NS / 1e9 / min(beat.interval for beat in beats)
        for beat in beats:
            beat.interval *= scale
    lived = outcome(flow, folder, None, f"{round(until_ns * scale)}ns", stalls)
    came, wanted = contents(lived), contents(expected)
    if expected.took_ns >= until_ns:  # it does not end by itself: where it was cut is a matter of milliseconds
        assert {port: len(values) >= len(wanted[port]) // 2 for port, values in came.items()} == dict.fromkeys(
            wanted, True
        )
        common = {port: min(len(values), len(wanted[port])) for port, values in came.items()}
        came, wanted = ({port: made[port][: common[port]] for port in wanted} for made in (came, wanted))
    assert came == wanted
    assert (lived.status, lived.exit_status) == (expected.status, expected.exit_status)
    assert not [port for port in wanted if not in_time(lived, expected, port, scale, need(name).early_ns)]


def in_time(lived: Outcome, expected: Outcome, port: str, scale: float, early_ns: int = 1_000_000) -> bool:
    """Whether each record of a port came when it was to, at most `early_ns` earlier and `LATEST_NS` later."""
    pairs = zip(lived.records.get(port, ()), expected.records.get(port, ()), strict=False)
    late = [at_ns - round(virtual_ns * scale) for (at_ns, _), (virtual_ns, _) in pairs]
    return all(-early_ns < late_ns < LATEST_NS for late_ns in late)


def test_a_difference_of_a_nanosecond_or_a_byte_is_noticed(tmp_path: Path) -> None:
    first, second = simulated("the page", tmp_path / "first"), simulated("the page", tmp_path / "second")
    at_ns, event = second.records["main/out"][3]
    second.records["main/out"][3] = at_ns + 1, event
    assert written(first) != written(second)
    assert not in_time(second, first._replace(records={"main/out": [(0, "")] * 3 + [(at_ns * 3, "")]}), "main/out", 1.0)
    assert written(first) != written(first._replace(files={**first.files, "out.log": b""}))
    assert contents(first) != contents(first._replace(files={**first.files, "out.log": b""}))


def test_what_is_compared_without_times_still_has_the_rest() -> None:
    tick = rxm.Tick(ingest_ns=1, id=7, due_ns=2, lag_ns=3, interval_ns=4, missed=5)
    assert timeless([tick, {"at_ns": 1, "a": (1, {"b_ns": 2})}]) == [{"id": 7}, {"a": [1, {}]}]
    assert lines('{"id":1,"due_ns":5}\nplain\n3\n') == [{"id": 1}, "plain", 3]


def test_every_example_is_tried_and_no_need_is_left_of_one_that_has_gone() -> None:
    assert {path.name for path in EXAMPLES.glob("*.py")} <= set(FLOWS)
    assert set(NEEDS) <= set(FLOWS)
