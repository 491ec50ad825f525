"""IntervalSlider: logarithmic, typed, two-way, and dead with its page."""

import gc
import itertools
import threading
import weakref

import pytest

import rxmetronome as rxm
from rxmetronome import durations
from rxmetronome.errors import ArgumentError
from rxmetronome.widgets.controls import IntervalSlider, interval_stops, stop_of


@pytest.fixture
def beat():
    return rxm.metronome("1s")


@pytest.fixture
def slider(beat, paced):
    slider = IntervalSlider(beat)
    yield slider
    slider.close()


@pytest.fixture
def page(slider, page_of, paced):
    page = page_of(slider)
    page.say(do="shown")
    paced.advance(0.1)
    page.take()
    return page


def test_the_stops_go_from_a_millisecond_to_an_hour_by_round_numbers_and_even_steps():
    stops = interval_stops()
    assert (stops[0].text, stops[-1].text) == ("1ms", "1h")
    ratios = [after.value / before.value for before, after in itertools.pairwise(stops)]
    assert min(ratios) > 1.05
    assert max(ratios) <= 1.25
    assert all(len(stop.text) <= 9 for stop in stops)


def test_every_stop_reads_back_to_itself():
    for stop in interval_stops():
        assert durations.parse(stop.text, call="test", argument="stop") == stop.value


@pytest.mark.parametrize(
    ("interval", "hint"),
    [
        ("1ms", "1,000 a second"),
        ("250ms", "4 a second"),
        ("600ms", "1.67 a second"),
        ("1s", "1 a second"),
        ("2s", "30 a minute"),
        ("1min", "1 a minute"),
        ("90s", "40 an hour"),
        ("1h", "1 an hour"),
        ("6h", "4 a day"),
        ("4d", "0.25 a day"),
    ],
)
def test_the_read_out_says_how_many_that_makes(interval, hint):
    assert stop_of(durations.parse(interval, call="test", argument="interval")).hint == hint


def test_a_turn_of_the_handle_turns_the_beat_at_once(beat, slider, page):
    at = [stop.text for stop in slider.stops].index("250ms")
    page.say(do="stop", at=at, turn=1)
    assert beat.interval == 0.25


@pytest.mark.parametrize(
    ("typed", "interval"), [("250ms", 0.25), ("1.5s", 1.5), ("2h 30min", 9_000.0), ("3", 3.0), (".5", 0.5)]
)
def test_what_is_typed_is_any_duration_and_a_number_alone_is_seconds(beat, page, typed, interval):
    page.say(do="text", text=typed, turn=1)
    assert beat.interval == interval


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("fast", "expected a duration, such as 250ms, 1.5s or 2h 30min"),
        ("", "expected a duration, such as 250ms, 1.5s or 2h 30min"),
        ("nan", "expected a duration, such as 250ms, 1.5s or 2h 30min"),
        ("0", "expected a duration above zero"),
        ("-1", "expected a duration above zero"),
        ("10us", "expected a duration of at least 100us"),
        ("9" * 100, "expected a duration below 292 years"),
    ],
)
def test_what_is_typed_wrong_is_said_in_place_and_changes_nothing(beat, page, paced, typed, error):
    page.say(do="text", text=typed, turn=1)
    paced.advance(0.1)
    assert (page.heard[0]["error"], page.heard[0]["text"], beat.interval) == (error, "1s", 1.0)


def test_setting_the_interval_in_code_moves_the_slider(beat, slider, page, paced):
    beat.interval = "250ms"
    paced.advance(0.1)
    (message,) = page.heard
    assert (message["text"], message["hint"]) == ("250ms", "4 a second")
    assert slider.stops[int(message["at"])].text == "250ms"


def test_a_value_that_is_no_stop_puts_the_handle_between_two(slider):
    slider.beat.interval = "1100us"
    assert slider.fallback_text() == "interval: 1.1ms"
    assert slider.place(1_100_000) == pytest.approx(0.5)


def test_two_sliders_of_one_beat_agree(beat, slider, page, page_of, paced):
    other = IntervalSlider(beat)
    other_page = page_of(other)
    other_page.say(do="shown")
    paced.advance(0.1)
    page.say(do="text", text="40ms", turn=1)
    paced.advance(0.1)
    assert other_page.heard[-1]["text"] == "40ms"
    other.close()


def test_the_interval_is_turned_from_many_threads_and_the_last_value_is_shown(beat, page, paced):
    threads = [
        threading.Thread(target=lambda: [setattr(beat, "interval", f"{ms}ms") for ms in range(1, 200)])
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    paced.advance(0.1)
    assert page.heard[-1]["text"] == durations.text(round(beat.interval * 10**9))


def test_in_a_running_flow_the_new_interval_counts_from_the_last_tick(beat, slider, page, clock):
    seen = []
    flow = rxm.Flow("turned")
    flow.source("beat", beat) >> flow.sink("seen", lambda tick: seen.append(tick.due_ns // 10**6))
    run = flow.run(clock=clock)
    clock.advance("2s")
    page.say(do="text", text="250ms", turn=1)
    clock.advance("500ms")
    assert seen == [1_000, 2_000, 2_250, 2_500]
    run.stop()


def test_a_poll_is_turned_like_a_metronome(paced, page_of):
    poll = rxm.poll(lambda: 1, every="10s")
    slider = IntervalSlider(poll)
    page = page_of(slider)
    page.say(do="shown")
    page.say(do="text", text="2s", turn=1)
    assert poll.interval == 2.0
    poll.interval = "5s"
    paced.advance(0.1)
    assert page.heard[-1]["text"] == "5s"
    slider.close()


@pytest.mark.parametrize("beat", [None, 3, "1s"])
def test_what_has_no_interval_is_refused(beat):
    with pytest.raises(ArgumentError, match="expected what has an interval, such as a metronome"):
        IntervalSlider(beat)


def test_a_slider_keeps_no_stopped_run_alive(beat, slider):
    flow = rxm.Flow("kept")
    flow.source("beat", beat) >> flow.sink("end", rxm.latest())
    run = flow.run(wait=False)
    run.stop()
    reference = weakref.ref(run)
    del run, flow
    gc.collect()
    assert reference() is None


def test_a_closed_slider_is_let_go_of_by_its_beat(beat, paced):
    slider = IntervalSlider(beat)
    reference = weakref.ref(slider)
    slider.close()
    del slider
    gc.collect()
    assert reference() is None
    beat.interval = "2s"
