"""How late and how busy: quantiles of lag, and time put to the step that took it."""

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
