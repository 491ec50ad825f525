"""What a panel reads: rates over a second, lags of a second, queues and drops, failures by kind."""

import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.flow.metrics import LagHistogram
from rxmetronome.widgets.run_metrics import LagWindow, RunReader, failure_rows


def running(clock=None):
    """A run on the real clock into which the test puts numbers, and what takes them."""
    flow, numbers = rxm.Flow("read"), Subject()
    halves = flow.pipeline("halves", rxm.select(lambda number: 8 // number))
    flow.source("numbers", numbers) >> halves >> flow.sink("end", rxm.ring(10))
    return flow.run(clock=clock, wait=False), numbers


def test_a_rate_is_what_came_in_the_last_second_and_none_before_there_were_two_readings() -> None:
    run, _ = running()
    with run:
        reader, outlet = RunReader(run), run.nodes["numbers"].outlets["out"]
        at = reader.ports.index(("numbers", "out"))
        rates = []
        for count, now_s in ((0, 10.0), (50, 10.5), (100, 11.0), (100, 11.5), (100, 12.0), (100, 12.5)):
            outlet.count = count
            reading = reader.read(now_s)
            rates.append(None if reading["rates"] is None else reading["rates"][at])
        assert rates == [None, 100.0, 100.0, 50.0, 0.0, 0.0]


def test_a_run_that_has_ended_has_totals_and_no_rates() -> None:
    run, numbers = running()
    reader = RunReader(run)
    reader.read(1.0)
    numbers.on_next(2)
    run.stop()
    reading = reader.read(2.0)
    assert reading["rates"] is None
    assert reading["counts"][reader.ports.index(("halves", "out"))] == 1
    assert (reading["status"], reading["exit_status"]) == ("stopped", 0)
    assert all(step["busy"] is None for step in reading["steps"])


def test_in_virtual_time_there_is_no_rate_because_its_seconds_are_not_the_readers() -> None:
    clock = rxm.VirtualClock()
    run, _ = running(clock)
    reader = RunReader(run)
    reader.read(1.0)
    clock.advance("90s")
    reading = reader.read(2.0)
    assert (reading["rates"], reading["uptime_s"]) == (None, 90.0)
    run.stop()


def test_queues_and_drops_are_those_of_inboxes_and_outboxes() -> None:
    flow = rxm.Flow("queues")
    slow = flow.sink("slow", lambda _: None, thread=True, capacity=7, policy="drop_oldest")
    flow.source("numbers", rx.never(), capacity=5) >> flow.pipeline("all") >> slow
    with flow.run(wait=False) as run:
        run.nodes["slow"].outbox.queue.dropped = 3
        end, numbers, between = RunReader(run).read(0.0)["steps"]  # in the order of definition
    assert (numbers["queued"], numbers["capacity"]) == (0, 5)
    assert (between["queued"], between["capacity"]) == (None, None)
    assert (end["queued"], end["capacity"], end["dropped"]) == (0, 7, 3)


@given(st.lists(st.lists(st.integers(0, 10**10), max_size=20), max_size=5))
def test_the_lags_of_a_window_are_those_that_came_in_it(windows: list[list[int]]) -> None:
    whole = LagHistogram()
    lags = LagWindow(whole)
    for window in windows:
        for lag_ns in window:
            whole.add(lag_ns)
        told = lags.since_last()
        if not window:
            assert told is None
            continue
        most_ms = max(window) / 1e6
        assert most_ms <= told.max_ms <= most_ms * 17 / 16 + 1e-6
        assert told.p50_ms <= told.p99_ms <= told.max_ms
        median_ms = sorted(window)[(len(window) - 1) // 2] / 1e6
        assert median_ms <= told.p50_ms <= median_ms * 17 / 16 + 1e-6


def test_lags_are_read_once_a_second() -> None:
    run, _ = running()
    with run:
        reader = RunReader(run)
        told = []
        for now_s in (0.0, 0.5, 0.99, 1.0, 1.5):
            run.nodes["numbers"].lags.add(1_000)
            told.append(reader.read(now_s)["lags"].keys())
    assert [list(names) for names in told] == [["numbers"], [], [], ["numbers"], []]


def test_failures_are_rows_by_kind_the_last_kind_first() -> None:
    flow = rxm.Flow("failing")
    (
        flow.source("numbers", rx.of(0, "x", 0, 0))
        >> flow.pipeline("halves", rxm.select(lambda n: 8 // n))
        >> flow.sink("end", rxm.latest())
    )
    run = flow.run(clock=rxm.VirtualClock(), until="1s")
    first, second = failure_rows(run)
    assert (first["count"], first["step"], first["event"]) == (3, "halves", "0")
    assert first["error"] == "ZeroDivisionError: integer division or modulo by zero"
    assert (second["count"], second["event"]) == (1, "'x'")
    assert first["function"].startswith("<lambda> at ")
    assert len(failure_rows(run, most=1)) == 1


def test_all_readers_of_a_run_show_the_lags_of_the_same_seconds() -> None:
    flow = rxm.Flow("shared")
    beat = flow.source("beat", rxm.metronome("10ms"))
    beat >> flow.sink("end", rxm.latest())
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock, wait=False)
    first, second = RunReader(run), RunReader(run)
    seen: dict[str, list[object]] = {"first": [], "second": []}
    for step in range(40):  # the second one is read a third of a second later
        clock.advance("100ms")
        seen["first"] += first.read(10 + step / 10)["lags"].get("beat", [])
        seen["second"] += second.read(10 + step / 10 + 0.033)["lags"].get("beat", [])
    assert len(seen["first"]) == 4
    assert seen["first"] == seen["second"]
    assert RunReader(run).read(14.0)["lags"]["beat"] == seen["first"] + first.read(14.0)["lags"].get("beat", [])
    run.stop()
