"""dial: a number on a slider, within its bounds, whole where it is whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.widgets.dials import dial, round_step


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


def test_setting_it_in_code_moves_the_slider_and_whoever_observes_it_is_told(made, page_of, paced):
    half, seen = made(0.5, 0, 1), []
    half.observe(lambda change: seen.append(change["new"]), "value")
    page = page_of(half)
    page.say(do="shown")
    paced.advance(0.1)
    page.take()
    half.value = 0.1
    paced.advance(0.1)
    assert (seen, page.heard[0]["text"], page.heard[0]["at"]) == ([0.1], "0.1", 10)


def test_a_wide_range_of_whole_numbers_has_as_many_stops_as_a_hand_can_tell_apart(made):
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
