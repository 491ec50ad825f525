"""A probe records what passes a port, and when."""

import threading

import pandas as pd
import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.records import Timed
from rxmetronome.testing import Probe

SECOND = 10**9


def halves() -> rxm.Flow:
    flow = rxm.Flow("halves")
    numbers = flow.source("numbers", rx.concat(rx.of(4), rx.timer(1.5).pipe(ops.map(lambda _: 8)), rx.of("x")))
    half = flow.pipeline("half", rxm.select(lambda number: number / 2))
    numbers >> half >> flow.sink("end", rxm.latest())
    half.err >> flow.sink("failed", rxm.latest())
    return flow


def beating(name: str, **metronome) -> rxm.Flow:
    flow = rxm.Flow(name)
    ids = flow.pipeline("ids", rxm.select(lambda tick: tick.id))
    flow.source("beat", rxm.metronome(**metronome)) >> ids >> flow.sink("end", rxm.latest())
    return flow


def test_a_probe_of_a_flow_sees_its_next_run_from_the_first_event_on():
    flow = halves()
    with Probe(flow, "half/out") as probe:
        flow.run(clock=rxm.VirtualClock("2026-03-29T00:00:00Z"), until="1min")
    assert probe.seen == [(0.0, 2.0), (1.5, 4.0)]
    assert probe.records == [
        Timed(0, "next", 2.0),
        Timed(1_500_000_000, "next", 4.0),
        Timed(1_500_000_000, "completed"),
    ]


def test_values_and_times_can_be_had_apart():
    flow = halves()
    with Probe(flow, "half") as probe:
        flow.run(clock=rxm.VirtualClock(), until="1min")
    assert (probe.values, probe.times) == ([2.0, 4.0], [0.0, 1.5])


def test_any_port_can_be_looked_at():
    flow = halves()
    with Probe(flow, "half/err") as err, Probe(flow, "end") as end, Probe(flow, "numbers") as numbers:
        flow.run(clock=rxm.VirtualClock(), until="1min")
    ((at, failure),) = err.seen
    assert (at, failure.event) == (1.5, "x")
    assert end.values == [2.0, 4.0]
    assert numbers.values == [4, 8, "x"]


def test_each_run_begins_a_new_recording_and_a_disposed_probe_keeps_the_last():
    flow = beating("again", interval="1s", count=2)
    probe = Probe(flow, "ids")
    for _ in range(2):
        flow.run(clock=rxm.VirtualClock(), until="1min")
        assert probe.seen == [(1.0, 0), (2.0, 1)]
    probe.dispose()
    flow.run(clock=rxm.VirtualClock(), until="1s")
    assert probe.seen == [(1.0, 0), (2.0, 1)]


def test_a_probe_of_a_run_records_from_now_on_in_the_time_of_the_run():
    clock = rxm.VirtualClock()
    clock.advance("1h")
    with beating("live", interval="1s").run(clock=clock) as run:
        clock.advance("2.5s")
        probe = Probe(run, "ids/out")
        clock.advance("2s")
        probe.dispose()
        clock.advance("1s")
    assert probe.records == [Timed(3 * SECOND, "next", 2), Timed(4 * SECOND, "next", 3)]


def test_the_end_of_a_run_is_the_end_of_the_recording():
    clock = rxm.VirtualClock()
    run = beating("ended", interval="1s").run(clock=clock)
    probe = Probe(run, "ids")
    clock.advance("1.5s")
    run.stop()
    assert probe.records == [Timed(SECOND, "next", 0), Timed(1_500_000_000, "completed")]


def test_an_observable_is_subscribed_at_once_and_times_count_from_there():
    clock = rxm.VirtualClock()
    clock.advance("1h")
    probe = Probe(rx.timer(0.5).pipe(ops.concat(rx.throw(ValueError("x")))), clock=clock)
    clock.run()
    assert probe.seen == [(0.5, 0)]
    assert [(record.at_ns, record.kind) for record in probe.records] == [(SECOND // 2, "next"), (SECOND // 2, "error")]


@pytest.mark.real_time
def test_in_real_time_the_first_event_is_seen_and_its_time_is_that_of_the_run():
    flow = beating("real", interval="5ms", start="now", count=3)
    with Probe(flow, "ids") as probe:
        flow.run(wait=True)
    assert probe.values == [0, 1, 2]
    first, *_, last = probe.times
    assert 0 <= first < 5
    assert 0.009 < last < 10


@pytest.mark.real_time
def test_an_observable_without_a_clock_is_on_the_shared_real_clock():
    done = threading.Event()
    with Probe(rx.timer(0.001).pipe(ops.do_action(on_completed=done.set))) as probe:
        assert done.wait(10)
    assert probe.values == [0]
    assert probe.times[0] >= 0.001


def test_a_probe_keeps_the_latest_and_counts_what_it_dropped():
    source: Subject[int] = Subject()
    with Probe(source, clock=rxm.VirtualClock(), most=3) as probe:
        for number in range(1_005):
            source.on_next(number)
    assert (probe.values, probe.dropped, len(probe)) == ([1002, 1003, 1004], 1002, 3)
    assert repr(probe) == "<probe of observable: 3 records, 1,002 dropped>"


def test_a_recording_is_printed_as_marbles():
    flow = beating("printed", interval="1.5s", count=3)
    with Probe(flow, "ids/out") as probe:
        flow.run(clock=rxm.VirtualClock(), until="1min")
    assert probe.to_marbles().text == "-01(2|)"
    assert probe.to_marbles(frame="500ms", values={"x": 0}).text == "---x--1--(2|)"
    assert probe.to_marbles().records() == probe.records
    assert repr(probe) == "<probe of ids/out: 4 records>"


def test_a_recording_is_a_table_indexed_by_time():
    source: Subject[object] = Subject()
    clock = rxm.VirtualClock()
    with Probe(source, clock=clock) as probe:
        clock.advance("1.5s")
        source.on_next({"id": 1, "name": "a"})
        clock.advance("1ns")
        source.on_next({"id": 2})
        source.on_completed()
    expected = pd.DataFrame(
        {"id": [1, 2], "name": ["a", None]}, index=pd.to_timedelta([1_500_000_000, 1_500_000_001]).rename("at")
    )
    pd.testing.assert_frame_equal(probe.to_frame(), expected, check_index_type=False)


def test_an_empty_recording_is_an_empty_table():
    with Probe(rx.never(), clock=rxm.VirtualClock()) as probe:
        frame = probe.to_frame()
    assert (len(frame), frame.index.name, frame.index.dtype.kind) == (0, "at", "m")


def test_a_port_that_a_flow_does_not_have_keeps_it_from_running():
    flow = halves()
    with (
        Probe(flow, "hafl/out"),
        pytest.raises(rxm.ArgumentError, match=r"Probe\(port='hafl/out'\): .*; perhaps `half/out`"),
    ):
        flow.run(clock=rxm.VirtualClock())
    assert rxm.runs() == []


@pytest.mark.parametrize(
    ("arguments", "keywords", "message"),
    [
        ((rxm.Flow("x"),), {}, 'Probe(port=None): expected a port of the flow. For example: Probe(flow, "main/out")'),
        ((rxm.Flow("x"), "a"), {"clock": rxm.VirtualClock()}, "expected no clock, because a run has one"),
        ((rx.never(), "a"), {}, "Probe(port='a'): expected no port, because an observable has none"),
        (("main/out",), {}, "Probe(what='main/out'): expected a flow, a run or an observable"),
        ((rx.never(),), {"most": 0}, "Probe(most=0): expected a whole number of 1 or more"),
    ],
)
def test_what_cannot_be_probed_is_refused(arguments, keywords, message):
    with pytest.raises(rxm.ArgumentError) as caught:
        Probe(*arguments, **keywords)
    assert message in str(caught.value)
