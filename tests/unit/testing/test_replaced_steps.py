"""`sources=` and `sinks=` of `run_flow` and `marbles.expect`: a flow as it is written, on other inputs and outputs."""

import pytest
import reactivex as rx

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.testing import Probe


def halving():
    flow = rxm.Flow("halving")
    half = flow.pipeline("half", rxm.select(lambda number: number / 2))
    flow.source("numbers", rxm.metronome("1s")) >> half >> flow.sink("file", rxm.file("halves.log"))
    half.err >> flow.sink("failed", rxm.latest())
    return flow


NUMBERS = {"a": 3, "b": "three", "c": 8}


def test_a_flow_is_run_on_marbles_and_its_sinks_are_collected(marbles, run_flow, tmp_path):
    flow, halves, failed = halving(), [], []
    numbers = marbles.hot("-a-b-c|", values=NUMBERS)
    run = run_flow(flow, "1s", sources={"numbers": numbers}, sinks={"file": halves, "failed": failed})
    assert halves == [1.5, 4.0]
    assert [failure.event for failure in failed] == ["three"]
    assert run.status == "stopped"
    assert not list(tmp_path.iterdir())


def test_ports_are_expected_of_a_flow_on_marbles(marbles, tmp_path):
    flow, failed = halving(), []
    numbers = marbles.hot("-a-b-c|", values=NUMBERS)
    marbles.expect(flow, "half/out", sources={"numbers": numbers}, sinks=["file"]).to_be(
        "-x---y|", {"x": 1.5, "y": 4.0}
    )
    marbles.expect(flow, "file/in").to_be("-x---y|", {"x": 1.5, "y": 4.0})
    marbles.expect(flow, "numbers", sources={"numbers": numbers}, sinks={"failed": failed}).to_be("-a-b-c|", NUMBERS)
    marbles.run()
    assert len(failed) == 1
    assert not list(tmp_path.iterdir())


def test_a_step_stands_for_its_flow(marbles):
    half = halving().steps["half"]
    numbers = marbles.cold("(a|)", values={"a": 1})
    marbles.expect(half, sources={"numbers": numbers}, sinks="file").to_be("(x|)", values={"x": 0.5})


def test_only_this_run_is_on_them(run_flow, tmp_path):
    flow, halves = halving(), []
    run_flow(flow, "3s", sources={"numbers": rx.of(2)}, sinks={"file": halves})
    assert halves == [1.0]
    with Probe(flow, "half/err") as probe:
        run_flow(flow, "3s")
    assert len(probe.values) == 3
    assert (tmp_path / "halves.log").exists()


def test_observers_and_functions_replace_sinks_too(run_flow):
    ring, seen = rxm.ring(9), []
    sinks = {"file": ring, "failed": lambda failure: seen.append(failure.event)}
    run_flow(halving(), "1s", sources={"numbers": rx.of(2, "x", 4)}, sinks=sinks)
    assert (ring.values, seen) == ([1.0, 2.0], ["x"])


WRONG = {
    "an unknown source": (
        {"sources": {"nubmers": rx.of(1)}},
        "sources='nubmers'): expected names of sources of flow `halving` (numbers); perhaps `numbers`. "
        'For example: sources={"beat": marbles.hot("-a-b|")}',
    ),
    "an unknown sink": (
        {"sinks": ["flie"]},
        "sinks='flie'): expected names of sinks of flow `halving` (file, failed); perhaps `file`. For example: "
        'sinks={"file": lines} with a list of yours, or ["file"] to replace it by nothing',
    ),
    "another kind of step": (
        {"sinks": {"half": []}},
        "sinks='half'): expected names of sinks of flow `halving` (file, failed); `half` is a pipeline. For example: "
        'sinks={"file": lines} with a list of yours, or ["file"] to replace it by nothing',
    ),
    "no observable": (
        {"sources": {"numbers": "-a-b|"}},
        "sources['numbers']='-a-b|'): expected an observable, such as metronome(...) or any of RxPY's. "
        'For example: sources={"beat": marbles.hot("-a-b|")}',
    ),
    "no mapping": (
        {"sources": ["numbers"]},
        "sources=['numbers']): expected observables by the names of sources. "
        'For example: sources={"beat": marbles.hot("-a-b|")}',
    ),
    "no observer": (
        {"sinks": {"file": 1}},
        "sinks['file']=1): expected an observer, such as file(...), or a function of one event. For example: "
        'sinks={"file": lines} with a list of yours, or ["file"] to replace it by nothing',
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_replaced_is_refused_with_what_was_meant(marbles, run_flow, name):
    arguments, message = WRONG[name]
    with pytest.raises(ArgumentError) as raised:
        run_flow(halving(), "1s", **arguments)
    assert str(raised.value) == f"run_flow({message}"
    with pytest.raises(ArgumentError) as raised:
        marbles.expect(halving(), "half/out", **arguments)
    assert str(raised.value) == f"expect({message}"


def test_two_replacements_of_one_step_are_refused_because_the_flow_runs_once(marbles):
    flow = halving()
    marbles.expect(flow, "half/out", sources={"numbers": rx.of(2)}, sinks=["file"]).to_be("(x|)", values={"x": 1.0})
    for arguments in ({"sources": {"numbers": rx.of(2)}}, {"sinks": {"file": []}}):
        with pytest.raises(ArgumentError, match=r"one replacement of `.*`, because the flow runs once for all"):
            marbles.expect(flow, "half/out", **arguments)


def test_an_observable_has_no_steps(marbles):
    with pytest.raises(ArgumentError, match="no sinks, because an observable has none"):
        marbles.expect(rx.of(1), sinks=["file"])
