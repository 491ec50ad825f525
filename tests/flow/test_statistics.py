"""What a run counts, and looking into its wires."""

import math

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex import operators as ops

import rxmetronome as rxm
from rxmetronome.flow.metrics import BusyMeter, LagHistogram


@given(st.lists(st.integers(0, 10**15), min_size=1), st.floats(0.01, 1.0))
def test_a_quantile_of_lags_is_right_to_one_part_in_sixteen(lags, share):
    histogram = LagHistogram()
    for lag in lags:
        histogram.add(lag)
    exact = sorted(lags)[math.ceil(share * len(lags)) - 1]
    assert exact <= histogram.quantile_ns(share) <= min(max(lags), exact * 17 / 16)
    assert (histogram.count, histogram.most_ns) == (len(lags), max(lags))


def test_without_an_event_there_is_no_quantile():
    assert LagHistogram().quantile_ns(0.5) is None


def test_every_port_has_a_row_with_what_passed_it():
    flow = rxm.Flow("counted")
    beat = flow.source("beat", rxm.metronome("1s"))
    even = flow.pipeline("even", rxm.where(lambda tick: tick.id % 2 == 0), rxm.select(lambda tick: 1 / tick.id))
    beat >> even >> flow.sink("out", lambda event: None)
    even.err >> flow.sink("err", lambda event: None)
    stats = flow.run(clock=rxm.VirtualClock(), until="10s").stats()
    assert stats["events"].to_dict() == {
        ("beat", "out"): 10,
        ("even", "in"): 10,
        ("even", "out"): 4,
        ("even", "err"): 1,
        ("out", "in"): 4,
        ("err", "in"): 1,
    }
    assert stats.loc[("even", "in"), "failures"] == 1


def test_lag_and_missed_ticks_of_a_source_are_counted():
    clock = rxm.VirtualClock()
    flow = rxm.Flow("late")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("slow", lambda tick: tick.id == 1 and clock.sleep("3.5s"))
    stats = flow.run(clock=clock, until="10s").stats()
    assert stats.loc[("beat", "out"), "missed"] == 2
    assert stats.loc[("beat", "out"), "lag_max_ms"] == 2_500.0
    assert stats.loc[("beat", "out"), "lag_p50_ms"] == 0.0


def test_busy_time_goes_to_the_step_that_was_busy(monkeypatch):
    now = [0]
    monkeypatch.setattr("rxmetronome.flow.metrics.time.perf_counter_ns", lambda: now[0])

    def work(duration_ns):
        def on_event(event):
            now[0] += duration_ns
            return event

        return on_event

    flow = rxm.Flow("busy")
    beat = flow.source("beat", rxm.metronome("1s", count=5))
    main = flow.pipeline("main", rxm.select(work(3_000_000)))
    beat >> main >> flow.sink("out", work(2_000_000))
    stats = flow.run(clock=rxm.VirtualClock(), until="1min").stats()
    assert stats.loc[("main", "in"), "busy_ms"] == pytest.approx(15.0)
    assert stats.loc[("out", "in"), "busy_ms"] == pytest.approx(10.0)


def test_a_fast_stream_is_timed_in_samples_that_count_as_often(monkeypatch):
    now = [0]
    monkeypatch.setattr("rxmetronome.flow.metrics.time.perf_counter_ns", lambda: now[0])
    meter, busy = BusyMeter(), 0

    def deliver(event):
        nonlocal busy

        def handle(event):
            now[0] += 1_000

        if meter.timing:
            busy += meter.time(handle, event)
        else:
            handle(event)

    for event in range(10_000):
        meter.left -= 1
        if meter.left > 0:
            deliver(event)
        else:
            meter.sample(deliver, event)
    assert busy == pytest.approx(10_000 * 1_000, rel=0.02)


def test_a_tap_sees_what_passes_a_wire_from_now_on():
    clock, seen = rxm.VirtualClock(), []
    flow = rxm.Flow("tapped")
    beat = flow.source("beat", rxm.metronome("1s", count=4))
    beat >> flow.pipeline("ids", rxm.select(lambda tick: tick.id)) >> flow.sink("out", lambda event: None)
    run = flow.run(clock=clock)
    clock.advance("1s")
    tapped = run.tap("ids/out").pipe(ops.materialize()).subscribe(lambda note: seen.append(str(note)))
    clock.run()
    tapped.dispose()
    assert seen == ["OnNext(1.0)", "OnNext(2.0)", "OnNext(3.0)", "OnCompleted()"]


@pytest.mark.parametrize(("port", "expected"), [("ids", [0, 1]), ("out", [0, 1]), ("out/in", [0, 1]), ("beat", 2)])
def test_a_tap_is_named_by_step_or_port(port, expected):
    seen = []
    clock = rxm.VirtualClock()
    flow = rxm.Flow("named")
    beat = flow.source("beat", rxm.metronome("1s", count=2))
    beat >> flow.pipeline("ids", rxm.select(lambda tick: tick.id)) >> flow.sink("out", lambda event: None)
    run = flow.run(clock=clock)
    run.tap(port).subscribe(seen.append)
    clock.run()
    assert (seen if isinstance(expected, list) else len(seen)) == expected


def test_a_tap_that_raises_is_a_failure_of_the_step_and_hurts_nobody():
    seen = []
    clock = rxm.VirtualClock()
    flow = rxm.Flow("bad_tap")
    flow.source("beat", rxm.metronome("1s", count=2)) >> flow.sink("out", seen.append)
    run = flow.run(clock=clock)
    run.tap("beat").subscribe(lambda event: 1 / 0)
    clock.run()
    assert (len(seen), run.failures.total, run.status) == (2, 2, "stopped")


def test_a_disposed_tap_sees_nothing_more_and_the_wire_is_as_it_was():
    clock, seen = rxm.VirtualClock(), []
    flow = rxm.Flow("untapped")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("out", lambda event: None)
    run = flow.run(clock=clock)
    tap = run.tap("beat/out").subscribe(seen.append)
    clock.advance("1s")
    tap.dispose()
    clock.advance("5s")
    run.stop()
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("port", "message"),
    [
        (
            "nobody",
            'tap(port=\'nobody\'): expected a step of this flow: "beat", "out". For example: run.tap("main/out")',
        ),
        ("beat/in", 'tap(port=\'beat/in\'): expected one of "beat/out", "beat/err". For example: run.tap("main/out")'),
    ],
)
def test_a_tap_into_nothing_is_refused(port, message):
    flow = rxm.Flow("refused")
    flow.source("beat", rx.never()) >> flow.sink("out", lambda event: None)
    run = flow.run(clock=rxm.VirtualClock())
    with pytest.raises(rxm.ArgumentError) as caught:
        run.tap(port)
    run.stop()
    assert str(caught.value) == message


def test_a_step_can_send_to_several_ports():
    yes, no = [], []
    flow = rxm.Flow("split")
    split = flow.pipeline("split", ops.partition(lambda n: n % 2 == 0), into=("yes", "no"))
    flow.source("numbers", rx.of(1, 2, 3, 4)) >> split
    split["yes"] >> flow.sink("yes", yes.append)
    split["no"] >> flow.sink("no", no.append)
    run = flow.run(clock=rxm.VirtualClock(), until="1s")
    assert (yes, no, run.status) == ([2, 4], [1, 3], "stopped")
