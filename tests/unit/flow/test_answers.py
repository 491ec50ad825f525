"""Steps, flows and runs answer: attributes of parts, steps and ports by name, the events of a run."""

import copy

import pytest
import reactivex as rx
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError, RunError


@pytest.fixture
def flow() -> rxm.Flow:
    flow = rxm.Flow("main")
    limit = rxm.rate_limit(100, "1s")
    flow.source("beat", rxm.metronome("1s")) >> (rxm.select(lambda tick: tick.id), limit) >> [rxm.latest(), rxm.frame()]
    return flow


def test_a_beat_is_turned_paused_and_resumed_by_its_step(flow, clock):
    beat = flow["beat"]
    with flow.run(clock=clock) as run:
        clock.advance("2s")
        beat.interval = "250ms"
        clock.advance("1s")
        assert (beat.interval, flow["latest"].value) == (0.25, 5)
        beat.pause()
        clock.advance("1min")
        assert (beat.is_paused, run["latest"].value) == (True, 5)
        beat.resume()
        clock.advance("250ms")
    assert flow["latest"].value == 6


def test_sinks_and_operators_answer_by_their_steps(flow):
    flow["select"].n = 2
    flow.simulate("10s")
    assert (flow["select"].n, flow["select"].overflowed) == (2, 0)
    assert list(flow["frame"].frame["value"]) == list(range(10))
    assert flow["latest"].count == 10


@pytest.mark.parametrize(
    ("name", "attribute", "message"),
    [
        ("beat", "intervall", r"<source `beat`: metronome.* has no attribute 'intervall'; did you mean `interval`"),
        ("latest", "valeu", r"<sink `latest`: latest\(\)> has no attribute 'valeu'; did you mean `value`"),
        ("select", "value", r"<pipeline `select`: select\(<lambda> at test_answers.py:\d+\) \| rate_limit.* has no"),
        ("beat", "subscribe", "has no attribute 'subscribe'"),
    ],
)  # fmt: skip
def test_a_step_says_what_it_is_where_it_has_no_answer(flow, name, attribute, message):
    with pytest.raises(AttributeError, match=message):
        getattr(flow[name], attribute)
    with pytest.raises(AttributeError, match=message):
        setattr(flow[name], attribute, 1)


def test_dir_and_completion_show_the_answers(flow):
    assert {"interval", "pause", "err", "label"} <= set(dir(flow["beat"]))
    assert "on_next" not in dir(flow.source(Subject()))
    assert "value" in dir(copy.copy(flow["latest"]))
    assert flow._ipython_key_completions_()[:2] == ["beat", "select"]


def test_a_flow_gives_steps_and_ports_by_name(flow):
    assert flow["select"] is flow.steps["select"]
    assert repr(flow["select/err"]) == "select/err"
    assert ("select" in flow, "selekt" in flow) == (True, False)
    assert [step.name for step in flow] == ["beat", "select", "latest", "frame"]
    for wrong, message in (
        ("selekt", "perhaps `select`"),
        ("select/our", "perhaps `select/out`"),
        (0, "a step, a port"),
    ):
        with pytest.raises(ArgumentError, match=message):
            flow[wrong]


def test_a_run_gives_the_events_of_a_port(flow):
    run = flow.simulate("3s")
    assert run["select"].events == run["select/out"].events == run["latest/in"].events == [0, 1, 2]
    assert [tick.id for tick in run["select/in"].events] == [0, 1, 2]
    assert repr(run["select"]) == "<select/out in the run of flow `main`: 3 events>"
    assert ("select" in run, "selekt" in run) == (True, False)
    with pytest.raises(ArgumentError, match=r"run 'selekt': expected a step of this flow: .*perhaps `select`"):
        run["selekt"]


def test_events_that_were_not_recorded_are_an_error_with_a_remedy(flow, clock):
    with flow.run(clock=clock, record=False) as run, pytest.raises(RunError, match=r'flow.run\(record="1min"\)'):
        _ = run["select"].events


def test_a_port_of_a_run_is_an_observable_of_what_comes(flow, clock):
    seen: list[int] = []
    with flow.run(clock=clock) as run:
        clock.advance("2s")
        run["select"].subscribe(seen.append, on_completed=lambda: seen.append(-1))
        table = rxm.widgets.EventTable(run["select/out"])
        clock.advance("2s")
    assert seen == [2, 3, -1]
    assert table.counts.total == 4  # a table of a run begins with what the run remembers
    table.close()


def test_a_real_run_answers_from_another_thread():
    flow = rxm.Flow("real")
    flow.source(rx.of(1, 2, 3)) >> rxm.counter() >> rxm.latest()
    run = flow.run(record=True)
    assert run["counter"].events == [1, 2, 3]


def test_a_step_shows_its_table_or_its_flow(flow):
    flow.simulate("2s")
    assert "<table" in flow["frame"]._repr_mimebundle_()["text/html"]
    assert flow["beat"]._repr_mimebundle_()["image/svg+xml"] == flow.draw().svg


def test_metrics_are_plain_numbers(flow):
    metrics = flow.simulate("3s").metrics()
    assert (metrics["beat/out"]["events"], metrics["beat/out"]["missed"], metrics["select/in"]["failures"]) == (3, 0, 0)
    assert {type(value) for row in metrics.values() for value in row.values()} <= {int, float, str}
    assert "missed" not in metrics["select/in"]
