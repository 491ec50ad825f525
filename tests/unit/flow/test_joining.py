"""`>>`: what may stand right of it, the steps it makes, how they are named, and what is refused."""

import functools
from typing import Any

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex import Observable
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError, WiringError
from rxmetronome.flow.steps import PipelineStep, SinkStep, Steps


def doubled(events: Observable[Any]) -> Observable[Any]:
    return events.pipe(ops.map(lambda event: event * 2))


def doubled_as_text(events: "rx.Observable[int]"):
    return doubled(events)


class Doubling:
    def __call__(self, source: Observable[Any]) -> Observable[Any]:
        return doubled(source)


@pytest.fixture
def flow() -> rxm.Flow:
    flow = rxm.Flow("main")
    flow.source("numbers", rx.of(1, 2, 3))
    return flow


def outcome(flow: rxm.Flow, joined: Any) -> list[Any]:
    kept = rxm.ring(100)
    joined >> kept
    flow.simulate()
    return kept.values


OPERATORS = {
    "ours": (rxm.select(lambda n: n * 2), "select", [2, 4, 6]),
    "ours, chained": (rxm.batch(2), "batch", [[1, 2], [3]]),
    "RxPY's": (ops.map(lambda n: n * 2), "map", [2, 4, 6]),
    "RxPY's composed": (rx.compose(ops.map(lambda n: n * 2), ops.take(1)), "pipeline", [2]),
    "a tuple": ((rxm.counter(), ops.filter(lambda n: n > 1), rxm.select(str)), "counter", ["2", "3"]),
    "a tuple of one": ((ops.take(2),), "take", [1, 2]),
    "a pipeline": (rxm.pipeline(rxm.counter(), rxm.select(str)), "counter", ["1", "2", "3"]),
    "a pipeline with a name": (rxm.pipeline(rxm.counter(), name="numbered"), "numbered", [1, 2, 3]),
    "a pipeline in a tuple": ((rxm.pipeline(ops.take(2)), rxm.counter()), "take", [1, 2]),
    "an annotated function": (doubled, "doubled", [2, 4, 6]),
    "a function annotated by text": (doubled_as_text, "doubled_as_text", [2, 4, 6]),
    "an annotated partial": (functools.partial(doubled), "pipeline", [2, 4, 6]),
    "an object that takes an observable": (Doubling(), "pipeline", [2, 4, 6]),
    "a marked lambda": (rxm.pipeline(lambda events: events.pipe(ops.take(1))), "pipeline", [1]),
}


@pytest.mark.parametrize(("part", "name", "expected"), OPERATORS.values(), ids=OPERATORS)
def test_an_operator_becomes_one_step_named_after_its_kind(flow, part, name, expected):
    step = flow["numbers"] >> part
    assert isinstance(step, PipelineStep)
    assert (step.name, list(flow.steps)) == (name, ["numbers", name])
    assert outcome(flow, step) == expected


def test_each_use_of_an_operator_is_a_step_of_its_own(flow):
    counter = rxm.counter()
    first, second = flow["numbers"] >> counter, flow["numbers"] >> rxm.where(lambda n: n > 1) >> counter
    assert [step.name for step in flow] == ["numbers", "counter", "where", "counter_2"]
    assert (outcome(flow, first), outcome(flow, second)) == ([1, 2, 3], [1, 2])


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (rxm.stdout, "stdout"), (rxm.latest, "latest"), (lambda: rxm.file("out.log"), "file"), (Subject, "sink"),
        (lambda: print, "print"), (lambda: [].append, "append"), (lambda: lambda event: None, "sink"),
        (lambda: Subject().on_next, "on_next"),
    ],
)  # fmt: skip
def test_sinks_observers_and_functions_become_sinks(flow, make, name):
    step = flow["numbers"] >> make()
    assert isinstance(step, SinkStep)
    assert step.name == name


def test_one_sink_object_is_one_step_whatever_feeds_it(flow):
    seen = rxm.ring(10)
    flow["numbers"] >> rxm.where(lambda n: n == 1) >> seen
    flow["numbers"] >> rxm.where(lambda n: n == 3) >> seen
    assert list(flow.steps) == ["numbers", "where", "ring", "where_2"]
    flow.simulate()
    assert seen.values == [1, 3]


def test_a_list_fans_out_and_comes_together_again(flow):
    seen = rxm.ring(10)
    small, large = both = flow["numbers"] >> [rxm.where(lambda n: n < 2), (rxm.where(lambda n: n > 2), rxm.counter())]
    assert isinstance(both, Steps)
    assert [small.name, large.name] == ["where", "where_2"]
    assert (both >> rxm.select(str) >> seen).name == "ring"
    flow.simulate()
    assert seen.values == ["1", "1"]


def test_a_list_may_mix_steps_ports_and_parts(flow):
    last, seen = flow.sink("last", rxm.latest()), []
    later = flow.pipeline("later")
    assert [step.name for step in flow["numbers"] >> [last, later, seen.append]] == ["last", "later", "append"]
    later.err >> flow["last/in"]
    flow.simulate()
    assert (last.value, seen) == (3, [1, 2, 3])


def test_ports_go_on_as_steps_do(flow):
    yes, no = rxm.ring(9), rxm.ring(9)
    split = flow["numbers"] >> rxm.pipeline(ops.partition(lambda n: n > 1), name="split", into=("yes", "no"))
    split["yes"] >> rxm.select(lambda n: n / (n - 2)) >> yes
    flow["split/no"] >> no
    flow["select"].err >> rxm.select(lambda failure: failure.event) >> yes
    flow.simulate()
    assert (yes.values, no.values) == ([2, 3.0], [1])


@given(st.lists(st.sampled_from(["select", "where", "counter"]), max_size=6))
def test_steps_in_a_row_do_what_one_step_of_the_same_operators_does(kinds):
    make = {
        "select": lambda: rxm.select(lambda n: n * 3 + 1),
        "where": lambda: rxm.where(lambda n: n % 2 == 0),
        "counter": rxm.counter,
    }
    events = rx.of(*range(20))
    apart, flow = rxm.source(events), rxm.Flow("one")
    for kind in kinds:
        apart = apart >> make[kind]()
    together = flow.source(events) >> rxm.pipeline(*(make[kind]() for kind in kinds), name="all")
    kept, expected = rxm.ring(100), rxm.ring(100)
    (apart >> kept).simulate()
    together >> expected
    flow.simulate()
    assert kept.values == expected.values


REFUSED = {
    "a number": (5, r"numbers >> 5: expected an operator, .*For example: numbers >> rxm.select"),
    "nothing": (None, "expected an operator"),
    "a class": (rxm.VirtualClock, r"expected no class but one of its objects: VirtualClock\(...\)"),
    "a factory of ours": (rxm.stdout, r"stdout makes: rxm.stdout\(...\)"),
    "a factory of RxPY's": (ops.pairwise, r"pairwise makes: ops.pairwise\(...\)"),
    "an empty list": ([], "in a list"),
    "an empty tuple": ((), "which is empty"),
    "a number in a list": ([print, 5], "numbers >> 5: expected an operator"),
    "a sink in a tuple": ((rxm.counter(), rxm.stdout()), "a list sends events to several"),
    "a source": (rxm.metronome("1s"), "no source, where events begin"),
    "an observable": (rx.never(), "no source, where events begin"),
    "a state": (rxm.State(), "expected an operator"),
    "a flow": (rxm.Flow("other"), "expected an operator"),
}


@pytest.mark.parametrize(("part", "message"), REFUSED.values(), ids=REFUSED)
def test_anything_else_is_refused_with_what_to_write_and_leaves_nothing(flow, part, message):
    with pytest.raises(ArgumentError, match=message):
        flow["numbers"] >> part
    assert (list(flow.steps), flow.connections) == (["numbers"], [])


def test_a_step_of_another_flow_is_refused(flow):
    with pytest.raises(WiringError, match=r"`numbers` .* belongs to flow `other`; connect within one flow"):
        flow["numbers"] >> rxm.Flow("other").source("numbers", rx.never())


def test_what_stands_after_a_sink_is_a_mistake_that_says_what_to_do(flow):
    flow["numbers"] >> rxm.latest() >> rxm.select(str) >> rxm.ring(3)
    with pytest.raises(
        WiringError, match=r"sink `latest` has no output port `out` .*; events end there; only `latest/"
    ):
        flow.simulate()


@pytest.mark.parametrize("wrong", [lambda event: rx.of(event, event), lambda events: events.pipe(ops.take(1))])
def test_an_operator_that_is_no_observer_says_so_when_events_come(flow, wrong):
    flow["numbers"] >> wrong
    failure = flow.simulate().failures.last[0]
    assert "is it an operator? write rxm.pipeline(f)" in failure.message


def test_an_unnamed_step_shows_what_it_is(flow):
    flow["numbers"] >> rxm.select(lambda n: n) >> rxm.latest()
    shown = "select(<lambda> at test_joining.py:"
    assert shown in repr(flow["select"])
    assert shown in flow.draw().mermaid.replace("#lt;", "<").replace("#gt;", ">")
    run = flow.simulate()
    assert run.metrics()["select/in"]["label"].startswith(shown)
    assert run.stats().loc[("select", "in"), "label"].startswith(shown)


def test_a_pipeline_is_an_operator_everywhere():
    seen: list[Any] = []
    rx.of(1, 2, 3).pipe(rxm.pipeline(rxm.where(lambda n: n > 1), rxm.counter()), ops.take(1)).subscribe(seen.append)
    assert seen == [1]
    with pytest.raises(ArgumentError, match="expected operators"):
        rxm.pipeline(5)  # type: ignore[arg-type]
    with pytest.raises(ArgumentError, match='other than "err"'):
        rxm.pipeline(rxm.counter(), into="err")
