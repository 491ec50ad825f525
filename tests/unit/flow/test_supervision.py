"""`on_failure=`: a step goes on, begins again after growing pauses, rests, or stops the run."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.protocols import BlockingSink

FAIL = "fail"


def refuse(event: Any) -> Any:
    if event == FAIL:
        raise ValueError("refused")
    return event


def played(flow: rxm.Flow, until: str = "1h") -> tuple[rxm.Run, rxm.VirtualClock]:
    clock = rxm.VirtualClock()
    return flow.run(clock=clock, until=until), clock


class Calls:
    """A source that fails so many times, and then gives one event each time it is subscribed."""

    def __init__(self, clock: rxm.VirtualClock, failing: int) -> None:
        self.clock, self.left, self.seconds = clock, failing, list[float]()

    def __call__(self, _: object) -> rx.Observable[int]:
        self.seconds.append(self.clock.now_ns / 1e9)
        self.left -= 1
        return rx.throw(OSError("gone")) if self.left >= 0 else rx.of(1)


@pytest.mark.parametrize(
    ("on_failure", "seconds"),
    [
        (rxm.restart("1s", most="8s"), [0, 1, 3, 7, 15, 23]),
        ("restart", [0, 1, 3, 7, 15, 31]),
    ],
)
def test_a_source_that_dies_is_subscribed_again_after_pauses_that_double_up_to_a_limit(
    on_failure: Any, seconds: list[float]
) -> None:
    clock, seen = rxm.VirtualClock(), list[int]()
    calls, flow = Calls(clock, 5), rxm.Flow("main")
    flow.source("feed", rx.defer(calls), on_failure=on_failure) >> flow.sink("seen", seen.append)
    run = flow.run(clock=clock, until="1h")
    assert (calls.seconds, seen) == (seconds, [1])
    assert (run.status, run.exit_status, run.failures.total) == ("stopped", 0, 5)


def test_after_its_limit_a_source_stops_the_run_with_status_1(caplog: pytest.LogCaptureFixture) -> None:
    clock = rxm.VirtualClock()
    calls, flow = Calls(clock, 100), rxm.Flow("main")
    flow.source("feed", rx.defer(calls), on_failure=rxm.restart("1s", limit=3)) >> flow.sink("seen", print)
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("other", rxm.latest())
    run = flow.run(clock=clock, until="1h")
    assert calls.seconds == [0, 1, 3, 7]
    assert (run.exit_status, run.failures.total) == (1, 4)
    assert "step `feed` stops the run: it began again 3 times in a row, and failed: OSError: gone" in caplog.text


def test_a_source_that_worked_long_enough_begins_with_the_first_pause_again() -> None:
    clock, seconds = rxm.VirtualClock(), list[float]()

    def works_for_20_s(_: object) -> rx.Observable[Any]:
        seconds.append(clock.now_ns / 1e9)
        return rx.concat(rx.timer(20), rx.throw(OSError("gone")))

    flow = rxm.Flow("main")
    flow.source("feed", rx.defer(works_for_20_s), on_failure=rxm.restart("1s", most="10s", limit=1)) >> print
    flow.run(clock=clock, until="1min")
    assert seconds == [0, 21, 42]


def test_events_that_a_source_cannot_read_do_not_restart_it(tmp_path: Path) -> None:
    path, seen = tmp_path / "in.jsonl", list[Any]()
    path.write_text('{"n": 1}\nbroken\n{"n": 2}\n')
    flow = rxm.Flow("main")
    flow.source("lines", rxm.lines(path, codec="json"), on_failure="restart") >> flow.sink("seen", seen.append)
    run, _ = played(flow)
    assert seen == [{"n": 1}, {"n": 2}]
    assert run.failures.total == 1


def test_a_run_that_drains_in_a_pause_does_not_wait_for_it() -> None:
    clock = rxm.VirtualClock()
    calls, flow = Calls(clock, 100), rxm.Flow("main")
    flow.source("feed", rx.defer(calls), on_failure=rxm.restart("1min")) >> flow.sink("seen", print)
    run = flow.run(clock=clock, until="10s")
    assert (run.status, clock.now_ns, clock.pending) == ("stopped", 10_000_000_000, 0)


def test_a_pipeline_that_restarts_forgets_its_state_and_keeps_what_comes_in_the_pause() -> None:
    clock, seen, events = rxm.VirtualClock(), list[tuple[float, Any]](), Subject[Any]()
    flow = rxm.Flow("main")
    step = flow.pipeline("sum", rxm.select(refuse), rxm.scan(lambda a, b: a + b, 0), on_failure=rxm.restart("2s"))
    flow.source("s", events) >> step >> flow.sink("seen", lambda n: seen.append((clock.now_ns / 1e9, n)))
    run = flow.run(clock=clock, wait=False)
    for event in (1, 2, FAIL, 10, 20):
        events.on_next(event)
        clock.advance("500ms")
    clock.advance("10s")
    run.stop()
    assert seen == [(0.0, 1), (0.5, 3), (3.0, 10), (3.0, 30)]
    assert run.failures.total == 1


def test_rxpy_operators_that_end_with_an_error_begin_again_after_the_pause_too() -> None:
    clock, seen, events = rxm.VirtualClock(), list[Any](), Subject[Any]()
    flow = rxm.Flow("main")
    step = flow.pipeline("step", ops.map(refuse), ops.scan(lambda a, b: a + b), on_failure=rxm.restart("2s"))
    flow.source("s", events) >> step >> flow.sink("seen", seen.append)
    run = flow.run(clock=clock, wait=False)
    for event in (1, FAIL, 10, FAIL, 20, 30):
        events.on_next(event)
    assert seen == [1]
    clock.advance("2s")  # 10, and the second failure, which doubles the pause
    assert seen == [1, 10]
    clock.advance("4s")
    assert seen == [1, 10, 20, 50]
    run.stop()
    assert run.failures.total == 2


def test_what_waits_for_a_restart_is_handled_at_the_end_of_the_run() -> None:
    clock, seen, events = rxm.VirtualClock(), list[Any](), Subject[Any]()
    flow = rxm.Flow("main")
    step = flow.pipeline("step", rxm.select(refuse), on_failure=rxm.restart("1min"))
    flow.source("s", events) >> step >> flow.sink("seen", seen.append)
    run = flow.run(clock=clock, wait=False)
    for event in (FAIL, 1, 2):
        events.on_next(event)
    assert seen == []
    run.stop()
    assert (seen, run.status, run.failures.total) == ([1, 2], "stopped", 1)


def test_what_waits_while_it_fails_again_at_the_end_is_a_failure_each() -> None:
    clock, seen, events = rxm.VirtualClock(), list[Any](), Subject[Any]()
    flow = rxm.Flow("main")
    step = flow.pipeline("step", rxm.select(refuse), on_failure=rxm.restart("1min"))
    flow.source("s", events) >> step >> flow.sink("seen", seen.append)
    run = flow.run(clock=clock, wait=False)
    for event in (FAIL, FAIL, 1, 2):
        events.on_next(event)
    run.stop()
    assert seen == []
    assert [failure.event for failure in run.failures] == [FAIL, FAIL, 1, 2]


@pytest.mark.parametrize("kind", ["source", "pipeline", "sink"])
def test_stop_ends_the_run_at_the_first_failure_of_a_step_with_status_1(kind: str) -> None:
    flow, seen = rxm.Flow("main"), list[Any]()
    on_failure: dict[str, Any] = {kind: "stop"}
    source = rx.throw(OSError("gone")) if kind == "source" else rxm.metronome("1s")
    feed = flow.source("feed", source, on_failure=on_failure.get("source", "continue"))
    fails = rxm.select(lambda tick: tick.id if tick.id < 2 or kind != "pipeline" else 1 // 0)
    step = flow.pipeline("step", fails, on_failure=on_failure.get("pipeline", "continue"))

    def take(n: int) -> None:
        if kind == "sink" and n == 2:
            raise ValueError("no more")
        seen.append(n)

    feed >> step >> flow.sink("take", take, on_failure=on_failure.get("sink", "continue"))
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("other", rxm.latest())
    run, clock = played(flow)
    assert run.exit_status == 1
    assert run.failures.total == 1
    assert (seen, clock.now_ns // 1_000_000_000) == (([], 0) if kind == "source" else ([0, 1], 3))


def test_a_circuit_opens_after_failures_in_a_row_and_closes_with_the_first_event_that_leaves() -> None:
    asked = list[int]()

    def ask(tick: rxm.Tick) -> int:
        asked.append(tick.id)
        if 2 <= tick.id <= 10:
            raise OSError("down")
        return tick.id

    flow, seen = rxm.Flow("main"), list[int]()
    step = flow.pipeline("ask", rxm.select(ask), on_failure=rxm.circuit_breaker(3, pause="4s"))
    flow.source("beat", rxm.metronome("1s", count=16)) >> step >> flow.sink("seen", seen.append)
    run, _ = played(flow)
    assert asked == [0, 1, 2, 3, 4, 8, 12, 13, 14, 15]
    assert seen == [0, 1, 12, 13, 14, 15]
    refused = [failure for failure in run.failures if "the next trial is in" in failure.error]
    assert [failure.event.id for failure in refused] == [5, 6, 7, 9, 10, 11]
    assert "its last 3 events failed" in refused[0].error
    assert run.failures.total == 10


def test_failures_with_events_between_them_open_no_circuit() -> None:
    flow, seen = rxm.Flow("main"), list[Any]()
    step = flow.pipeline("step", rxm.select(refuse), on_failure=rxm.circuit_breaker(2))
    flow.source("s", rx.of(1, FAIL, 2, FAIL, 3, FAIL, 4)) >> step >> flow.sink("seen", seen.append)
    played(flow)
    assert seen == [1, 2, 3, 4]


class Store(BlockingSink):
    """A sink that takes nothing while it is down, and says what happens to it."""

    kind = "store"

    def __init__(self, fails: Sequence[int]) -> None:
        super().__init__()
        self.fails, self.writes, self.done, self.log = set(fails), 0, list[Any](), list[str]()

    def start(self, context: Any) -> None:
        self.log.append("start")

    def prepare(self, event: Any) -> Any:
        return event

    def write(self, items: Sequence[Any]) -> None:
        self.writes += 1
        if self.writes in self.fails:
            raise ConnectionError("gone")
        self.done += items

    def on_completed(self) -> None:
        self.log.append("close")


def test_a_sink_that_cannot_write_is_opened_again_and_writes_the_same_events() -> None:
    store, flow = Store([2, 3]), rxm.Flow("main")
    flow.source("s", rx.of(1, 2, 3)) >> flow.sink("store", store, on_failure="restart")
    run, _ = played(flow)
    assert store.done == [1, 2, 3]
    assert store.log == ["start", "close", "start", "close", "start", "close"]
    assert (run.failures.total, run.exit_status) == (0, 0)


def test_after_its_limit_a_sink_fails_the_event_and_stops_the_run() -> None:
    store, flow = Store(range(2, 100)), rxm.Flow("main")
    flow.source("s", rxm.metronome("1s")) >> flow.sink("store", store, on_failure=rxm.restart(limit=3))
    run, clock = played(flow)
    assert [tick.id for tick in store.done] == [0]
    assert (store.writes, run.exit_status, run.failures.total) == (5, 1, 1)
    assert clock.now_ns < 2_000_000_001


def test_in_life_the_pause_is_on_the_thread_of_the_sink_and_ends_with_the_run() -> None:
    store, flow, failed = Store([1, 2]), rxm.Flow("main"), threading.Event()
    write: Callable[[Sequence[Any]], None] = store.write

    def noted(items: Sequence[Any]) -> None:
        try:
            write(items)
        finally:
            failed.set()

    store.write = noted  # type: ignore[method-assign]
    flow.source("s", rx.of(1, 2, 3)) >> flow.sink("store", store, on_failure=rxm.restart("1h", most="1h"))
    run = flow.run(wait=False)
    assert failed.wait(5)
    run.stop("10s")
    assert run.failures.total == 3  # the run ended: it tried once more at once, and failed
    assert [failure.event for failure in run.failures] == [1, 2, 3]


def test_a_file_that_takes_nothing_for_a_while_has_every_event_in_the_end(tmp_path: Path) -> None:
    path, flow = tmp_path / "folder" / "out.log", rxm.Flow("main")
    path.parent.mkdir()
    file = rxm.file(path)
    written, errors = file.write, iter([OSError(28, "No space left on device")] * 2)

    def write(items: Sequence[Any]) -> None:
        for error in errors:
            raise error
        written(items)

    file.write = write  # type: ignore[method-assign]
    flow.source("s", rx.of(1, 2, 3)) >> flow.sink("file", file, on_failure="restart")
    played(flow)
    assert path.read_text() == "1\n2\n3\n"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda flow: flow.pipeline("p", rxm.counter(), on_failure="retsart"), 'did you mean "restart"?'),
        (lambda flow: flow.source("s", rx.never(), on_failure=rxm.circuit_breaker()), "only pipelines rest"),
        (lambda flow: flow.sink("s", print, on_failure="restart"), "a sink that cannot be opened again"),
        (lambda flow: flow.sink("s", rxm.stdout(), on_failure=rxm.circuit_breaker()), "only pipelines rest"),
        (lambda flow: rxm.restart("2s", most="1s"), "a duration of at least `first`, 2s"),
        (lambda flow: rxm.restart(limit=0), "a whole number of 1 or more, or None"),
        (lambda flow: rxm.circuit_breaker(0), "a whole number of 1 or more"),
        (lambda flow: rxm.circuit_breaker(pause=0), "pause"),
    ],
)
def test_what_makes_no_sense_is_refused_where_it_is_written(make: Callable[[rxm.Flow], object], message: str) -> None:
    with pytest.raises(ArgumentError) as refused:
        make(rxm.Flow("main"))
    assert message in str(refused.value)
