"""`source >> part`: a flow without a name, whose every `>>` goes on from its own end."""

import re

import pytest
import reactivex as rx
from reactivex import operators as ops

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError, WiringError
from rxmetronome.testing import Probe


def test_a_sentence_is_a_flow():
    seen = rxm.ring(9)
    flow = rxm.metronome("1s", count=3) >> rxm.select(lambda tick: tick.id) >> seen
    assert isinstance(flow, rxm.Flow)
    assert list(flow.steps) == ["metronome", "select", "ring"]
    assert flow.simulate().exit_status == 0
    assert seen.values == [0, 1, 2]


@pytest.mark.parametrize(
    ("begin", "name"),
    [
        (lambda: rxm.metronome("1s", count=1), "metronome"),
        (lambda: rxm.crononome([rxm.Entry("hourly", "@hourly")]), "crononome"),
        (lambda: rxm.poll(int, every="1s"), "poll"),
        (lambda: rxm.lines("app.log"), "lines"),
        (lambda: rxm.State().evictions, "evictions"),
        (lambda: rxm.source(rx.of(1)), "source"),
        (lambda: rxm.source("numbers", rx.of(1)), "numbers"),
    ],
)
def test_every_source_begins_one(begin, name):
    assert list((begin() >> rxm.latest()).steps) == [name, "latest"]


def test_each_part_goes_on_from_its_own_end():
    ids = rxm.metronome("1s", count=3) >> rxm.select(lambda tick: tick.id)
    even, last = ids >> rxm.where(lambda n: n % 2 == 0) >> rxm.ring(9), ids >> rxm.latest()
    assert sorted({(made.origin, made.target) for made in even.connections}) == [
        ("metronome", "select"), ("select", "latest"), ("select", "where"), ("where", "ring")
    ]  # fmt: skip
    last.simulate()
    assert (even["ring"].values, ids["latest"].value) == ([0, 2], 2)


def test_a_flow_fans_out_and_is_watched_as_a_whole():
    whole = rxm.source(rx.of(1, 2)) >> [rxm.where(lambda n: n > 1), rxm.counter()] >> rxm.ring(9)
    with Probe(whole, "ring") as probe:
        whole.simulate()
    assert probe.values == whole["ring"].values == [1, 2, 2]


def test_two_flows_of_one_place_have_two_names_and_no_run_replaces_the_other(clock):
    flows = [rxm.source(rx.never()) >> rxm.latest() for _ in range(2)]
    assert re.fullmatch(r"source at test_unnamed_flows.py:\d+( \(\d+\))?", flows[0].name)
    assert flows[0].name != flows[1].name
    with flows[0].run(clock=clock) as first, flows[1].run(clock=clock) as second:
        assert (first.status, second.status) == ("running", "running")


def test_a_flow_with_a_name_is_no_step():
    with pytest.raises(WiringError, match=r"events begin in a step, not in a flow: flow.source"):
        rxm.Flow("main") >> print


@pytest.mark.parametrize("wrong", [(), (5,), ("beat",), ("beat", 5)])
def test_a_source_of_nothing_is_refused(wrong):
    with pytest.raises((ArgumentError, TypeError)):
        rxm.source(*wrong)


def test_a_source_alone_says_how_it_is_run():
    beat = rxm.metronome("1s")
    for endless in (beat, rxm.poll(dict, every="1s"), rxm.lines("a.log", follow=True)):
        with pytest.raises(rxm.RxMetronomeError, match=r"for ever .* Remedy: .* \(source >> rxm.stdout\(\)\).run\(\)"):
            endless.run()
    with pytest.raises(AttributeError, match=r"Remedy: .*: \(source >> rxm.stdout\(\)\).main\(\)") as caught:
        beat.main()
    assert caught.value.obj is None  # or the interpreter would add: did you mean `min`?
    with pytest.raises(AttributeError, match=r"\(source >> rxm.stdout\(\)\).simulate\(\"1d\"\)"):
        rxm.crononome("* * * * *").simulate()
    with pytest.raises(AttributeError, match="'Metronome' object has no attribute 'intervall'") as caught:
        _ = beat.intervall
    assert caught.value.obj is beat  # for "did you mean"
    assert not hasattr(beat, "main")
    assert "main" not in dir(beat)


def test_a_source_that_ends_runs_as_every_observable_of_rxpy():
    assert rxm.metronome("1ms", count=3).run().id == 2
    assert rxm.metronome("1ms").pipe(ops.take(2)).run().id == 1
