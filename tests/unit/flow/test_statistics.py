"""Statistics: quantiles of lag, and busy time for the step that took it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def test_busy_time_goes_to_the_step_that_was_busy(monkeypatch, run_flow):
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
    stats = run_flow(flow, until="1min").stats()
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

    for event in range(1, 10_001):
        if event & meter.mask:
            deliver(event)
        else:
            meter.sample(deliver, event)
    assert busy == pytest.approx(10_000 * 1_000, rel=0.02)


def test_every_port_has_a_row_with_what_passed_it(run_flow):
    flow = rxm.Flow("counted")
    beat = flow.source("beat", rxm.metronome("1s"))
    even = flow.pipeline("even", rxm.where(lambda tick: tick.id % 2 == 0), rxm.select(lambda tick: 1 / tick.id))
    beat >> even >> flow.sink("out", lambda event: None)
    even.err >> flow.sink("err", lambda event: None)
    stats = run_flow(flow, until="10s").stats()
    assert stats["events"].to_dict() == {
        ("beat", "out"): 10,
        ("even", "in"): 10,
        ("even", "out"): 4,
        ("even", "err"): 1,
        ("out", "in"): 4,
        ("err", "in"): 1,
    }
    assert stats.loc[("even", "in"), "failures"] == 1


def test_lag_and_missed_ticks_of_a_source_are_counted(clock):
    flow = rxm.Flow("late")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("slow", lambda tick: tick.id == 1 and clock.sleep("3.5s"))
    stats = flow.run(clock=clock, until="10s").stats()
    assert stats.loc[("beat", "out"), "missed"] == 2
    assert stats.loc[("beat", "out"), "lag_max_ms"] == 2_500.0
    assert stats.loc[("beat", "out"), "lag_p50_ms"] == 0.0


def test_what_a_poll_missed_is_counted_from_the_start_of_the_run_to_its_end(clock):
    rates = rxm.poll(lambda: clock.sleep("3.5s"), every="1s", start="after")
    missed = []
    for _ in range(2):
        flow = rxm.Flow("polled")
        flow.source("rates", rates) >> flow.sink("seen", lambda rate: None)
        run = flow.run(clock=clock, until="8s")
        missed.append(run.stats().loc[("rates", "out"), "missed"])
    with rates.subscribe(scheduler=clock):
        clock.advance("8s")
    assert missed == [4, 4]
    assert rates.missed > 8
    assert run.stats().loc[("rates", "out"), "missed"] == 4
