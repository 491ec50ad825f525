"""IntervalSlider: logarithmic, typed, two-way, and dead with its page."""

import gc
import itertools
import threading
import weakref
from typing import Any

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome import durations
from rxmetronome.errors import ArgumentError
from rxmetronome.widgets.sliders import IntervalSlider, SliderBase, Stop, dial, interval_stops, round_step, stop_of


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


def test_the_step_of_a_metronome_is_turned_as_the_metronome_itself(beat, paced, page_of):
    step = rxm.Flow("stepped").source("beat", beat)
    slider = IntervalSlider(step)
    page = page_of(slider)
    page.say(do="shown")
    page.say(do="text", text="40ms", turn=1)
    assert beat.interval == 0.04
    beat.interval = "2s"
    assert slider.fallback_text() == "interval: 2s"
    slider.close()


class Exact:
    """A foreign beat with nanoseconds, which seconds as a float do not hold."""

    interval_ns = 9_007_199_254_740_993

    @property
    def interval(self):
        return self.interval_ns / 10**9

    @interval.setter
    def interval(self, value):
        self.interval_ns = durations.parse(value, call="Exact", argument="interval")


def test_nanoseconds_stay_nanoseconds_on_their_way_to_the_slider_and_from_it(paced):
    beat = Exact()
    slider = IntervalSlider(beat)
    assert slider.read().value == 9_007_199_254_740_993
    for stop in interval_stops():
        slider.set_value(stop.value)
        assert beat.interval_ns == stop.value
    slider.close()


class Seconds:
    """A foreign beat that has seconds only, and takes any duration."""

    interval: Any = 2.5


def test_a_foreign_object_with_seconds_is_shown_and_turned(paced):
    beat = Seconds()
    slider = IntervalSlider(beat)
    assert slider.fallback_text() == "interval: 2.5s"
    slider.set_text("1min")
    assert beat.interval == "1min"
    beat.interval = 60.0
    slider.close()


def test_a_step_without_an_interval_is_refused_by_name():
    step = rxm.Flow("timeless").source("numbers", rx.of(1))
    with pytest.raises(ArgumentError, match="expected what has an interval, such as a metronome or its step"):
        IntervalSlider(step)


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


def test_a_closed_slider_is_freed_by_its_beat(beat, paced):
    slider = IntervalSlider(beat)
    reference = weakref.ref(slider)
    slider.close()
    del slider
    gc.collect()
    assert reference() is None
    beat.interval = "2s"


class Tens(SliderBase):
    """0, 10, ..., 50; takes whole numbers."""

    def __init__(self):
        self.number = 20
        super().__init__("<tens>", [Stop(number, str(number), f"{number // 10} tens") for number in range(0, 60, 10)])

    def read(self):
        return Stop(self.number, str(self.number), "")

    def set_value(self, value):
        self.number = value
        self.changed()

    def set_text(self, text):
        self.set_value(int(text))


@pytest.fixture
def tens(paced):
    tens = Tens()
    yield tens
    tens.close()


@pytest.fixture
def page_turning(tens, page_of, paced):
    page_turning = page_of(tens)
    page_turning.say(do="shown")
    paced.advance(0.1)
    page_turning.take()
    return page_turning


@pytest.mark.parametrize(("value", "place"), [(-5, 0), (0, 0), (5, 0.5), (20, 2), (27.5, 2.75), (50, 5), (99, 5)])
def test_the_handle_stands_between_the_stops_that_a_value_lies_between(tens, value, place):
    assert tens.place(value) == place


def test_the_page_has_everything_to_show_it_before_the_kernel_answers(tens):
    state = tens.get_state(["_label", "_stops", "_first"])
    assert state["_label"] == "<tens>"
    assert state["_stops"][:2] == [["0", "0 tens"], ["10", "1 tens"]]
    assert state["_first"] == {"at": 2, "text": "20", "hint": ""}


def test_a_turn_sets_the_value_of_its_stop_and_is_answered(tens, page_turning, paced):
    page_turning.say(do="stop", at=4, turn=1)
    assert tens.number == 40
    paced.advance(0.1)
    assert page_turning.heard == [{"n": 1, "at": 4, "text": "40", "hint": "", "to": "page", "turn": 1}]


def test_a_typed_value_that_is_wrong_is_answered_with_what_is_wrong_and_changes_nothing(tens, page_turning, paced):
    page_turning.say(do="text", text="ten", turn=1)
    paced.advance(0.1)
    assert tens.number == 20
    assert "invalid literal" in page_turning.heard[0]["error"]
    assert page_turning.heard[0]["text"] == "20"


def test_each_of_several_views_is_answered_about_its_own_request(tens, page_turning, page_of, paced):
    other = page_of(tens, "other")
    other.say(do="shown")
    paced.advance(0.1)
    page_turning.say(do="stop", at=1, turn=5)
    other.say(do="text", text="x", turn=9)
    page_turning.take()
    paced.advance(0.1)
    assert [(message["to"], message["turn"], "error" in message) for message in page_turning.heard] == [
        ("page", 5, False),
        ("other", 9, True),
    ]


def test_many_turns_between_two_frames_are_answered_in_their_order(tens, page_turning, paced):
    for turn in range(5):
        page_turning.say(do="stop", at=turn, turn=turn)
    paced.advance(0.1)
    assert [message["turn"] for message in page_turning.heard] == [0, 1, 2, 3, 4]
    assert {message["text"] for message in page_turning.heard} == {"40"}


@pytest.mark.parametrize("content", [{"do": "stop"}, {"do": "stop", "at": 77}, {"do": "text"}])
def test_a_message_that_makes_no_sense_is_logged_and_changes_nothing(tens, page_turning, content, caplog):
    page_turning.say(**content)
    assert tens.number == 20
    assert len(caplog.records) == 1


def test_without_a_kernel_it_shows_where_it_stood_and_nothing_of_a_name_is_taken_for_html(tens):
    assert repr(tens) == "<Tens <tens>: 20>"
    assert "&lt;tens&gt;" in tens.fallback_html()
    assert "<progress value='0.400'" in tens.fallback_html()


@pytest.fixture
def made(paced):
    made = []

    def make(*args, **options):
        made.append(dial(*args, **options))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_it_is_read_by_calling_it_and_by_its_value(made):
    half = made(0.5, 0, 1)
    half.value = 0.75
    assert (half(), half.value) == (0.75, 0.75)


def test_a_pipeline_sees_each_turn_at_once(made, clock):
    factor, seen = made(1, 0, 10), []
    beat = rxm.metronome("1s", count=2)
    beat.pipe(rxm.select(lambda tick: factor())).subscribe(seen.append, scheduler=clock)
    clock.advance("1s")
    factor.value = 7
    clock.advance("1s")
    assert seen == [1, 7]


def test_whole_numbers_stay_whole(made):
    whole = made(2, 0, 10)
    whole.value = 7.0
    assert (whole(), type(whole())) == (7, int)
    assert [stop.text for stop in whole.stops] == [str(number) for number in range(11)]
    assert type(made(2, 0, 10.0)()) is float


@pytest.mark.parametrize("value", [-0.1, 1.1, float("nan"), float("inf"), "half", None, True])
def test_a_value_out_of_bounds_is_refused_and_changes_nothing(made, value):
    half = made(0.5, 0, 1)
    with pytest.raises(ArgumentError, match=r"dial\(value=.*\): expected a number from 0 to 1"):
        half.value = value
    assert half() == 0.5


def test_half_a_whole_number_is_refused(made):
    with pytest.raises(ArgumentError, match="expected a whole number from 0 to 10"):
        made(2, 0, 10).value = 2.5


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((0.5, 1, 0), r"dial\(max=0\): expected a number above `min`, which is 1"),
        ((2, 0, 1), r"dial\(value=2\): expected a number from 0 to 1"),
        (("a", 0, 1), r"dial\(value='a'\): expected a finite number"),
        ((0, 0, float("inf")), r"dial\(max=inf\): expected a finite number"),
        ((True, 0, 1), r"dial\(value=True\): expected a finite number"),
    ],
)
def test_a_dial_without_room_is_refused(arguments, message):
    with pytest.raises(ArgumentError, match=message):
        dial(*arguments)


@pytest.mark.parametrize("step", [0, -1, float("nan")])
def test_a_step_is_above_zero(step):
    with pytest.raises(ArgumentError, match=r"dial\(step="):
        dial(0.5, 0, 1, step=step)


def test_turns_and_typed_numbers_turn_it_and_wrong_ones_are_said_in_place(made, page_of, paced):
    half = made(0.5, 0, 1, label="half")
    page = page_of(half)
    page.say(do="shown")
    paced.advance(0.1)
    page.say(do="stop", at=25, turn=1)
    assert half() == 0.25
    page.say(do="text", text="0.333", turn=2)
    assert half() == 0.333
    paced.advance(0.1)
    page.take()
    for typed in ("2", "a"):
        page.say(do="text", text=typed, turn=3)
    paced.advance(0.1)
    assert [message["error"] for message in page.heard] == ["expected a number from 0 to 1"] * 2
    assert half() == 0.333


def test_setting_it_in_code_moves_the_slider_and_calls_its_observers(made, page_of, paced):
    half, seen = made(0.5, 0, 1), []
    half.observe(lambda change: seen.append(change["new"]), "value")
    page = page_of(half)
    page.say(do="shown")
    paced.advance(0.1)
    page.take()
    half.value = 0.1
    paced.advance(0.1)
    assert (seen, page.heard[0]["text"], page.heard[0]["at"]) == ([0.1], "0.1", 10)


def test_a_wide_range_of_whole_numbers_has_at_most_two_hundred_stops(made):
    wide = made(0, 0, 1_000_000)
    assert len(wide.stops) <= 202
    assert (wide.stops[0].value, wide.stops[-1].value) == (0, 1_000_000)


@given(
    least=st.floats(-1e6, 1e6),
    width=st.floats(1e-3, 1e6),
    step=st.one_of(st.none(), st.floats(1e-3, 1e6)),
)
def test_stops_begin_at_the_least_rise_and_end_at_the_most(least, width, step):
    most = least + width
    made = dial(least, least, most, step=step)
    values = [stop.value for stop in made.stops]
    made.close()
    assert (values[0], values[-1]) == (pytest.approx(least, abs=1e-5), most)
    assert values == sorted(set(values))
    assert len(values) <= 203


@given(st.floats(1e-12, 1e12))
def test_a_round_step_is_one_two_or_five_times_a_power_of_ten_and_not_above(step):
    found = round_step(step)
    assert found <= step * 1.000001
    assert step / found < 2.5 * 1.000001
    assert f"{found:e}"[0] in "125"
