"""Widgets as streams and streams in widgets, on any thread."""

import gc
import threading
import weakref

import ipywidgets
import pytest
import reactivex as rx
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.widgets.traits import from_widget, to_widget


@pytest.fixture
def slider():
    slider = ipywidgets.IntSlider(3)
    yield slider
    slider.close()


@pytest.fixture
def label():
    label = ipywidgets.Label()
    yield label
    label.close()


def test_it_begins_with_the_value_and_follows_until_disposed(slider):
    seen = []
    subscription = from_widget(slider).subscribe(seen.append)
    slider.value = 7
    subscription.dispose()
    slider.value = 9
    assert seen == [3, 7]


def test_any_trait_can_be_observed(slider):
    seen = []
    with from_widget(slider, "max").subscribe(seen.append):
        slider.max = 50
    assert seen == [100, 50]


def test_it_completes_when_the_widget_is_closed_and_at_once_where_it_was(slider):
    seen = []
    from_widget(slider).subscribe(seen.append, on_completed=lambda: seen.append("end"))
    slider.close()
    slider.value = 9
    from_widget(slider).subscribe(seen.append, on_completed=lambda: seen.append("closed"))
    assert seen == [3, "end", "closed"]


def test_values_from_many_threads_come_one_after_the_other(slider):
    inside, overlaps, seen = threading.Lock(), [], []

    def observe(value):
        if not inside.acquire(blocking=False):
            overlaps.append(value)
            return
        seen.append(value)
        inside.release()

    with from_widget(slider).subscribe(observe):
        threads = [
            threading.Thread(target=lambda: [setattr(slider, "value", value % 100) for value in range(500)])
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert overlaps == []
    assert len(seen) > 1


def test_in_a_flow_it_is_a_source_like_any_other(slider, clock):
    seen = []
    flow = rxm.Flow("turned")
    flow.source("slider", from_widget(slider)) >> flow.sink("seen", seen.append)
    run = flow.run(clock=clock)
    clock.advance("1s")
    slider.value = 7
    clock.advance("1s")
    assert seen == [3, 7]
    run.stop()
    slider.value = 9
    assert seen == [3, 7]
    assert "from_widget(IntSlider, 'value')" in repr(flow.steps["slider"])


def test_a_widget_keeps_no_stopped_run_alive(slider):
    flow = rxm.Flow("kept")
    flow.source("slider", from_widget(slider)) >> flow.sink("end", rxm.latest())
    run = flow.run(wait=False)
    run.stop()
    reference = weakref.ref(run)
    del run, flow
    gc.collect()
    assert reference() is None


@pytest.mark.parametrize(
    ("widget", "name", "message"),
    [
        (3, "value", "expected a widget, such as ipywidgets.IntSlider()"),
        (ipywidgets.Label, "value", "expected a widget"),
    ],
)
def test_what_is_no_widget_is_refused(widget, name, message):
    with pytest.raises(ArgumentError) as refused:
        from_widget(widget, name)
    assert message in str(refused.value)


def test_a_trait_that_is_not_there_is_refused_with_the_near_one(slider):
    with pytest.raises(ArgumentError, match="expected a trait of IntSlider; perhaps 'value'"):
        from_widget(slider, "valeu")
    with pytest.raises(ArgumentError, match=r"to_widget\(name='valeu'\)"):
        to_widget(rx.never(), slider, "valeu")


# And back.


def test_the_newest_event_is_shown_twenty_times_a_second_and_the_last_one_always(label, paced):
    shown, events = [], Subject()
    label.observe(lambda change: shown.append(int(change["new"])), "value")
    assert to_widget(events, label) is label
    for number in range(1_000):
        events.on_next(number)
        paced.advance(0.001)
    events.on_completed()
    paced.advance(0.1)
    assert len(shown) in (20, 21)
    assert shown[-1] == 999


def test_a_step_is_shown_through_all_its_runs(label, paced, run_flow):
    flow = rxm.Flow("shown")
    step = flow.source("beat", rxm.metronome("1s", count=3)) >> flow.pipeline("id", rxm.select(lambda tick: tick.id))
    step >> flow.sink("end", rxm.latest())
    to_widget(step, label)
    run_flow(flow)
    paced.advance(0.1)
    assert label.value == "2"


def test_a_trait_that_takes_no_text_is_given_the_event_itself(slider, paced):
    events = Subject()
    to_widget(events, slider)
    events.on_next(9)
    paced.advance(0.1)
    assert slider.value == 9


def test_an_event_that_the_widget_cannot_show_is_logged_once_and_the_stream_goes_on(slider, paced, caplog):
    seen, events = [], Subject()
    events.subscribe(seen.append)
    to_widget(events, slider)
    for _ in range(5):
        events.on_next("no number")
        paced.advance(0.1)
    assert len(caplog.records) == 1
    assert seen == ["no number"] * 5


def test_a_closed_widget_ends_its_subscription(label, paced):
    events = Subject()
    to_widget(events, label)
    assert len(events.observers) == 1
    label.close()
    assert events.observers == []
    events.on_next(1)
    paced.advance(0.1)


def test_what_is_no_stream_is_refused(label):
    with pytest.raises(ArgumentError, match=r"to_widget\(what=3\)"):
        to_widget(3, label)
