"""A flow on other inputs and outputs."""

import pytest
import reactivex as rx

import rxmetronome as rxm
from rxmetronome.marbles import parse
from rxmetronome.testing.replay_fixture import replay


def doubling() -> tuple[rxm.Flow, list]:
    kept: list = []
    flow = rxm.Flow("doubling")
    double = flow.pipeline("double", rxm.select(lambda event: event * 2))
    flow.source("numbers", rxm.metronome("1s")) >> double >> flow.sink("kept", kept.append)
    return flow, kept


def test_a_flow_runs_on_other_sources_and_into_other_sinks_and_stays_as_it_was():
    flow, kept = doubling()
    other = rxm.ring(10)
    source, sink = flow.steps["numbers"], flow.steps["kept"]
    before = (source.observable, sink.observer)
    flow.run(clock=rxm.VirtualClock(), until="1s", sources={"numbers": rx.of(1, 2)}, sinks={"kept": other})
    assert (other.values, kept) == ([2, 4], [])
    assert (source.observable, sink.observer) == before


def test_a_function_may_take_the_place_of_a_sink():
    flow, kept = doubling()
    seen: list = []
    flow.run(clock=rxm.VirtualClock(), until="1s", sources={"numbers": rx.of(3)}, sinks={"kept": seen.append})
    assert (seen, kept) == ([6], [])


def test_a_sink_that_would_block_has_a_thread_and_what_replaces_it_has_none(tmp_path):
    flow = rxm.Flow("quick")
    flow.source("one", rx.of(1)) >> flow.sink("file", rxm.file(tmp_path / "out.log"))
    seen: list = []
    run = flow.run(wait=True, sinks={"file": seen.append})
    assert (seen, run.nodes["file"].outbox) == ([1], None)
    assert not (tmp_path / "out.log").exists()


@pytest.mark.parametrize(
    ("replacing", "message"),
    [
        (
            {"sources": {"nubmers": rx.of(1)}},
            "run(sources='nubmers'): expected names of sources of flow `doubling` (numbers); perhaps `numbers`. "
            'For example: flow.run(sources={"every_second": rx.of(1, 2)})',
        ),
        (
            {"sources": {"double": rx.of(1)}},
            "run(sources='double'): expected names of sources of flow `doubling` (numbers); `double` is a pipeline. "
            'For example: flow.run(sources={"every_second": rx.of(1, 2)})',
        ),
        (
            {"sinks": {"numbers": print}},
            "run(sinks='numbers'): expected names of sinks of flow `doubling` (kept); `numbers` is a source. "
            'For example: flow.run(sinks={"file": rxm.ring(100)})',
        ),
        (
            {"sources": {"numbers": [1, 2]}},
            "run(sources['numbers']=[1, 2]): expected an observable, such as metronome(...) or any of RxPY's; "
            'from_iterable(...) makes one of items. For example: flow.run(sources={"every_second": rx.of(1, 2)})',
        ),
        (
            {"sinks": {"kept": 3}},
            "run(sinks['kept']=3): expected an observer, such as file(...), or a function of one event. "
            'For example: flow.run(sinks={"file": rxm.ring(100)})',
        ),
    ],
)
def test_a_wrong_replacement_is_refused_before_anything_starts(replacing, message):
    flow, kept = doubling()
    with pytest.raises(rxm.ArgumentError) as raised:
        flow.run(clock=rxm.VirtualClock(), until="1s", **replacing)
    assert (str(raised.value), kept, rxm.runs()) == (message, [], [])


def test_one_object_in_two_sinks_is_a_mistake_in_what_runs_not_in_what_was_written():
    flow = rxm.Flow("shared")
    shared = rxm.ring(3)
    source = flow.source("one", rx.of(1))
    source >> flow.sink("a", shared)
    source >> flow.sink("b", shared)
    flow.run(clock=rxm.VirtualClock(), until="1s", sinks={"b": rxm.ring(3)})
    assert shared.values == [1]


@pytest.mark.parametrize("make", [lambda: rx.of(0, 1), lambda: rx.timer(1, 1)])
def test_what_stands_in_for_a_poll_feeds_its_latest(clock, make):
    rates = rxm.poll(lambda: pytest.fail("it was replaced"), every="1s")
    flow = rxm.Flow("prices")
    seen = flow.source("rates", rates) >> flow.pipeline("seen", rxm.select(lambda rate: (rate, rates.latest)))
    seen >> flow.sink("seen all", rxm.ring(10))
    with flow.run(clock=clock, sources={"rates": make()}) as run:
        kept = []
        run.tap("seen").subscribe(kept.append)
        clock.advance("2.5s")
    assert kept == [(0, 0), (1, 1)]
    assert rates.latest == 1


def test_what_stands_in_for_a_poll_begins_without_the_latest_of_other_runs(clock):
    rates = rxm.poll(lambda: 5, every="1s")
    flow = rxm.Flow("prices")
    flow.source("rates", rates) >> flow.sink("end", rxm.latest())
    flow.run(clock=rxm.VirtualClock(), until="1s")
    assert rates.latest == 5
    with flow.run(clock=clock, sources={"rates": rx.never()}):
        assert rates.latest is None
    with flow.run(clock=clock, sources={"rates": rxm.poll(lambda: 6, every="1s")}):
        clock.advance("1s")
        assert rates.latest == 6


def test_a_frozen_test_finds_the_latest_of_a_poll_that_was_seen():
    rates = rxm.poll(lambda: 5, every="1s")
    flow = rxm.Flow("prices")
    beat = flow.source("beat", rxm.metronome("1s"))
    flow.source("rates", rates) >> flow.sink("end", rxm.latest())
    beat >> flow.pipeline("priced", rxm.select(lambda event: event * rates.latest)) >> flow.sink("file", rxm.latest())
    sources = {"rates": parse("a-b", values={"a": 1.1, "b": 1.2}), "beat": parse("-x-y", values={"x": 2, "y": 3})}
    played = replay(flow, sources, lasting="1s")
    played.expect("priced/out", "-x-y", values={"x": 2 * 1.1, "y": 3 * 1.2})
