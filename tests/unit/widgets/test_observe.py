"""Looking at steps through all their runs, at ports, taps and observables, without harming or keeping them."""

import gc
import logging
import weakref

import ipywidgets
import pytest
import reactivex as rx
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.widgets.observe import StreamWatch, watch


@pytest.fixture
def flow():
    flow = rxm.Flow("watched")
    numbers = flow.source("numbers", rxm.metronome("1s", count=3))
    halves = numbers >> flow.pipeline("halves", rxm.select(lambda tick: 1 / (tick.id - 1)))
    halves >> flow.sink("end", rxm.latest())
    return flow


def test_a_step_has_viewers_in_each_run_from_its_first_event_to_its_end(flow, run_flow):
    seen = []
    watched = watch(flow.steps["halves"], seen.append, lambda error: seen.append("end"), lambda run: seen.append("run"))
    run_flow(flow)
    run_flow(flow)
    assert seen == ["run", -1.0, 1.0, "end"] * 2
    watched.dispose()
    run_flow(flow)
    assert len(seen) == 8


def test_a_port_a_sink_and_a_source_are_observed_where_one_expects_it(flow, run_flow):
    failures, inputs, ticks = [], [], []
    watches = [
        watch(flow.steps["halves"].err, lambda failure: failures.append(failure.step)),
        watch(flow.steps["end"], inputs.append),
        watch(flow.steps["numbers"], lambda tick: ticks.append(tick.id)),
    ]
    run_flow(flow)
    assert (failures, inputs, ticks) == (["halves"], [-1.0, 1.0], [0, 1, 2])
    for watched in watches:
        watched.dispose()


def test_a_run_that_goes_on_is_joined(flow, clock):
    seen, runs = [], []
    run = flow.run(clock=clock)
    clock.advance("1s")
    watched = watch(flow.steps["numbers"], lambda tick: seen.append(tick.id), on_run=runs.append)
    clock.advance("1s")
    assert (seen, runs) == ([1], [run])
    watched.dispose()
    clock.advance("1s")
    assert seen == [1]
    run.stop()


def test_the_run_of_another_flow_with_the_same_name_is_not_joined(flow, clock):
    other = rxm.Flow("watched")
    step = other.source("numbers", rxm.metronome("1s"))
    run = flow.run(clock=clock)
    seen = []
    watched = watch(step, seen.append)
    clock.advance("2s")
    assert (seen, run.status) == ([], "running")
    watched.dispose()
    run.stop()


def test_a_tap_is_an_observable_like_any_other(flow, clock):
    run, seen = flow.run(clock=clock), []
    watched = watch(run.tap("numbers"), lambda tick: seen.append(tick.id), seen.append)
    clock.advance("5s")
    run.stop()
    assert seen == [0, 1, 2, None]
    watched.dispose()


def test_an_observable_is_followed_to_its_end_or_its_error():
    seen, events = [], Subject()
    watched = watch(events, seen.append, lambda error: seen.append(repr(error)))
    events.on_next(1)
    events.on_error(ValueError("over"))
    assert seen == [1, "ValueError('over')"]
    watched.dispose()


def test_after_dispose_no_function_is_called():
    seen, events = [], Subject()
    watched = watch(events, seen.append, seen.append)
    watched.dispose()
    watched.dispose()
    events.on_next(1)
    events.on_completed()
    assert seen == []


def test_a_watcher_that_raises_is_logged_once_and_called_with_the_next_event_and_harms_no_run(flow, run_flow, caplog):
    seen = []

    def look(tick):
        seen.append(tick.id)
        raise KeyboardInterrupt if tick.id else ZeroDivisionError

    watched = watch(flow.steps["numbers"], look)
    run = run_flow(flow)
    assert seen == [0, 1, 2]
    assert [record.message for record in caplog.records if "watches" in record.message] == [
        "a function that watches a stream raised; it is called with the next event all the same"
    ]
    assert [failure.step for failure in run.failures.last] == ["halves"]  # its own
    watched.dispose()


def test_a_run_that_has_ended_is_not_kept(flow, monkeypatch):
    monkeypatch.setattr(logging.getLogger("rxmetronome"), "disabled", True)  # pytest keeps records with their errors
    watched = watch(flow.steps["halves"], lambda event: None, lambda error: None)
    run = flow.run(clock=rxm.VirtualClock(), until="5s")
    reference = weakref.ref(run)
    del run
    gc.collect()
    assert reference() is None
    watched.dispose()


def test_a_real_run_that_was_stopped_is_not_kept_either():
    flow = rxm.Flow("real")
    step = flow.source("beat", rxm.metronome("1ms"))
    step >> flow.sink("end", rxm.latest())
    watched = watch(step, lambda event: None)
    run = flow.run(wait=False)
    run.stop()
    reference = weakref.ref(run)
    del run
    gc.collect()
    assert reference() is None
    watched.dispose()


@pytest.mark.parametrize("what", [None, 3, "beat", rxm.Flow("main")])
def test_what_one_cannot_look_at_is_refused_by_the_call_that_was_made(what):
    with pytest.raises(ArgumentError, match=r"EventTable\(what=.*expected a step or a port of a flow"):
        watch(what, print, call="EventTable")


CALLS_OF_A_NAME = {
    "EventTable": rxm.widgets.EventTable,
    "Marbles": rxm.widgets.Marbles,
    "to_widget": lambda name: rxm.widgets.to_widget(name, ipywidgets.Label()),
}


@pytest.mark.parametrize("call", CALLS_OF_A_NAME)
def test_the_name_of_a_step_in_its_place_is_refused_with_what_to_pass(call):
    with pytest.raises(ArgumentError) as refused:
        CALLS_OF_A_NAME[call]("main/err")
    what_to_pass = f"""{call}(flow["main/err"]), {call}(run["main/err"]) or {call}('main/err', run=run)"""
    assert str(refused.value).endswith(f"For example: {what_to_pass}")


def test_so_it_is_where_a_run_a_state_or_a_beat_is_expected():
    with pytest.raises(ArgumentError) as refused:
        rxm.widgets.panel("main")
    assert str(refused.value).endswith(
        """or a step of one that is running. For example: rxm.widgets.panel(flow["main"]) or """
        """rxm.widgets.panel('main', run=run)"""
    )
    with pytest.raises(ArgumentError, match=r'For example: StateTable\(flow\["main"\]\)$'):
        rxm.widgets.StateTable("main")
    with pytest.raises(ArgumentError, match=r'For example: IntervalSlider\(flow\["main"\]\)$'):
        rxm.widgets.IntervalSlider("main")
    with pytest.raises(ArgumentError, match=r'For example: IntervalSlider\(rxm.metronome\("1s"\)\)$'):
        rxm.widgets.IntervalSlider("1s")


def test_labels_are_names_where_there_are_names(flow):
    steps = flow.steps
    assert [StreamWatch(what, "x").label for what in (steps["halves"], steps["halves"].err, steps["end"])] == [
        "halves",
        "halves/err",
        "end",
    ]
    assert [StreamWatch(what, "x").label for what in (rxm.metronome("250ms"), rx.never())] == [
        'metronome("250ms")',
        "stream",
    ]
