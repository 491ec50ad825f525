"""The surface of flows: steps and ports as arguments, steps without names, and their reprs."""

import copy

import pandas as pd
import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.testing import Probe


def halving() -> rxm.Flow:
    flow = rxm.Flow("halving")
    numbers = flow.source("numbers", rx.of(2, "x", 4))
    half = numbers >> flow.pipeline("half", rxm.select(lambda number: number / 2))
    half >> flow.sink("last", rxm.latest())
    half.err >> flow.sink("refused", rxm.ring(10))
    return flow


ENDS = {
    "a pipeline": (lambda flow: flow.steps["half"], [1.0, 2.0]),
    "its out": (lambda flow: flow.steps["half"]["out"], [1.0, 2.0]),
    "its err": (lambda flow: flow.steps["half"].err, ["x"]),
    "its in": (lambda flow: flow.steps["half"]["in"], [2, "x", 4]),
    "a source": (lambda flow: flow.steps["numbers"], [2, "x", 4]),
    "a sink": (lambda flow: flow.steps["last"], [1.0, 2.0]),
    "text": (lambda flow: "half/out", [1.0, 2.0]),
    "a name": (lambda flow: "last", [1.0, 2.0]),
}


def described(values: list) -> list:
    return [value.event if isinstance(value, rxm.Failure) else value for value in values]


@pytest.mark.parametrize(("end", "expected"), ENDS.values(), ids=ENDS)
def test_a_tap_a_probe_and_marbles_take_a_step_a_port_or_text(clock, end, expected):
    flow, seen = halving(), []
    with (
        flow.on_run(lambda run: run.tap(end(flow)).subscribe(seen.append)),
        Probe(flow, end(flow)) as probe,
        flow.run(clock=clock) as run,
    ):
        frozen = run.tap(end(flow), before=10)
        clock.advance("1s")
        assert described(seen) == described(probe.values) == expected
        assert frozen is not None


@pytest.mark.parametrize(("end", "expected"), [pair for name, pair in ENDS.items() if "text" not in name][:6])
def test_a_probe_and_a_table_know_the_flow_of_a_step(clock, end, expected):
    flow = halving()
    table = rxm.widgets.EventTable(end(flow))
    with Probe(end(flow)) as probe, flow.run(clock=clock):
        clock.advance("1s")
    assert described(probe.values) == expected
    assert table.counts.total == len(expected)
    table.close()


def test_marbles_are_expected_of_a_step_and_of_its_port(marbles):
    flow = rxm.Flow("halving")
    letters = flow.source("numbers", marbles.hot("-a-b|", values={"a": 2, "b": "x"}))
    half = letters >> flow.pipeline("half", rxm.select(lambda number: number / 2))
    half >> flow.sink("last", rxm.latest())
    marbles.expect(half).to_be("-a--|", values={"a": 1.0})
    marbles.expect(flow, letters).to_be("-a-b|", values={"a": 2, "b": "x"})
    marbles.expect(flow, "numbers/out").to_be("-a-b|", values={"a": 2, "b": "x"})


@pytest.mark.parametrize(
    ("end", "message"),
    [
        (lambda flow: "hafl/err", "perhaps `half/err`"),
        (lambda flow: "numbrs", "perhaps `numbers`"),
        (lambda flow: "half/ou", 'expected one of "half/in", "half/out", "half/err"; perhaps `half/out`'),
        (lambda flow: flow.steps["half"]["er"], "perhaps `half/err`"),
        (lambda flow: halving().steps["half"], "`half` is one of flow `halving`, another one, or as it was before"),
        (lambda flow: rxm.Flow("other").source("beat", rx.never()), "`beat` is one of flow `other`, another one"),
    ],
)
def test_what_is_no_port_of_the_flow_is_refused_and_what_was_meant_is_suggested(clock, end, message):
    flow = halving()
    with flow.run(clock=clock) as run:
        for call, act in (("tap", run.tap), ("Probe", lambda port: Probe(run, port))):
            with pytest.raises(ArgumentError) as caught:
                act(end(flow))
            assert message in str(caught.value)
            assert str(caught.value).startswith(f"{call}(")


@pytest.mark.parametrize("end", [5, None, rxm.metronome("1s"), ["half"]])
def test_what_can_be_no_port_is_refused(clock, end):
    with halving().run(clock=clock) as run:
        with pytest.raises(ArgumentError, match='expected a step, a port, or text such as "main/out"'):
            run.tap(end)
        with pytest.raises(ArgumentError, match="expected a port of the flow"):
            Probe(run, end)


def test_a_table_of_a_port_that_is_not_there_is_refused_where_it_is_made():
    with pytest.raises(ArgumentError, match=r"EventTable\(what='half/er'\): .*perhaps `half/err`"):
        rxm.widgets.EventTable(halving().steps["half"]["er"])


def test_a_slider_turns_the_step_of_a_beat_and_refuses_others():
    flow = rxm.Flow("main")
    for observable in (rxm.metronome("1s"), rxm.poll(int, every="1s")):
        step = flow.source(observable)
        slider = rxm.widgets.IntervalSlider(step)
        slider.set_text("250ms")
        assert observable.interval == 0.25
        slider.close()
    for step in (flow.source(rx.never()), flow.pipeline("pass"), flow.sink(print)):
        with pytest.raises(ArgumentError, match="expected what has an interval"):
            rxm.widgets.IntervalSlider(step)


def test_a_sink_step_gives_what_its_sink_gives(run_flow):
    flow = rxm.Flow("main")
    beat = flow.source(rxm.metronome("1s", count=3))
    ids = beat >> flow.pipeline("ids", rxm.select(lambda tick: {"id": tick.id}))
    last, ring, table = flow.sink(rxm.latest()), flow.sink(rxm.ring(2)), flow.sink(rxm.frame())
    ids >> [last, ring, table]
    run_flow(flow)
    assert (last.value, last.count) == ({"id": 2}, 3)
    assert (ring.values, ring.dropped) == ([{"id": 1}, {"id": 2}], 1)
    pd.testing.assert_frame_equal(table.to_frame(), pd.DataFrame({"id": [0, 1, 2]}))
    assert copy.copy(last).value == {"id": 2}


def test_a_sink_step_suggests_what_there_is_and_is_no_sink_itself():
    flow = rxm.Flow("main")
    last = flow.sink(rxm.latest())
    with pytest.raises(AttributeError, match=r"<sink `latest`: latest\(\)> has no attribute 'valeu'; did you mean `va"):
        _ = last.valeu
    assert not hasattr(last, "on_next")
    with pytest.raises(ArgumentError, match="expected an observer"):
        flow.sink("again", last)


def test_steps_without_names_are_called_what_they_are():
    flow = rxm.Flow("main")
    flow.source("poll", rx.never())
    flow.source(rxm.metronome("1s")), flow.source(rxm.metronome("2s"))
    flow.source(rxm.poll(int, every="1s"), capacity=10)
    flow.source(rx.never()), flow.source(Subject())
    flow.sink(rxm.stdout()), flow.sink(rxm.stdout(), thread=False), flow.sink(print), flow.sink(lambda event: None)
    assert list(flow.steps) == [
        "poll", "metronome", "metronome_2", "poll_2", "source", "source_2", "stdout", "stdout_2", "print", "sink"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "act",
    [
        lambda flow: flow.source("beat"),
        lambda flow: flow.source(5),
        lambda flow: flow.source(None),
        lambda flow: flow.sink("end"),
        lambda flow: flow.sink(5),
        lambda flow: flow.sink(rxm.metronome("1s")),
    ],
)
def test_a_step_that_is_made_of_nothing_is_refused(act):
    with pytest.raises(ArgumentError, match=r"expected an observable|expected an observer"):
        act(rxm.Flow("main"))


def everything() -> list[object]:
    flow = halving()
    state = rxm.State()
    return [
        flow, *flow.steps.values(), flow.steps["half"].err, *flow.check(), flow.draw(),
        flow.source(rxm.metronome("1s")), flow.source(rx.interval(1)), flow.sink(lambda event: None),
        flow.sink(Subject()), flow.pipeline("all", rxm.select(lambda event: event), ops.map(len), ops.debounce(1)),
        rxm.window(every="1s", by=len),
        rxm.crononome([rxm.Entry("nightly", "30 4 * * *")]), rxm.poll(lambda: 1, every="1s"), rxm.lines("app.log"),
        rxm.rows(pd.DataFrame({"a": [1]})), rxm.where(bool), rxm.sliding("2s", "1s"), rxm.session("1s", by=len),
        rxm.batch(2), rxm.rate_limit(1, "1s", by=lambda event: 1), rxm.latest_of(rx.never()),
        rxm.latest_of(rx.never(), into=lambda event, value: value), rxm.http_get(lambda event: "http://example.org"),
        state, state.evictions, rxm.update(state, key=lambda event: 1, value="v"), rxm.evict(state), rxm.stdout(),
        rxm.file("out.log"), rxm.exit(), rxm.frame(), rxm.latest(), rxm.ring(2), rxm.VirtualClock(),
        rxm.aggregates.mean(lambda event: 1), rxm.aggregates.count(), flow.run(clock=rxm.VirtualClock(), until="1s"),
    ]  # fmt: skip


def test_nothing_that_people_print_shows_an_address():
    with rxm.RealClock(name="mine") as clock:
        for part in [*everything(), clock]:
            assert " at 0x" not in repr(part)
            assert " object" not in repr(part)


def test_a_flow_names_its_steps_when_it_is_printed():
    assert repr(halving()) == "<flow `halving`: numbers, half, last, refused>"
    assert repr(rxm.Flow("new")) == "<flow `new`: no steps>"
    many = rxm.Flow("many")
    for _ in range(10):
        many.source(rx.never())
    assert repr(many).endswith("source_7, source_8, and 2 more>")
