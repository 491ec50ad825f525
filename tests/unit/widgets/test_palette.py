"""What is written on marbles, and their colours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.errors import ArgumentError
from rxmetronome.records import Eviction, Failure, Tick, Trigger
from rxmetronome.widgets.palette import COLORS, LONGEST, MOST_KEYS, PLAIN, SCALED, Palette, one_line

TICK = Tick(ingest_ns=0, id=7, due_ns=0, lag_ns=0, interval_ns=1, missed=0)
TRIGGER = Trigger(ingest_ns=0, id=1, trigger={"name": "hourly"}, due_ns=0, lag_ns=0, missed=0)
EVICTION = Eviction(ingest_ns=0, key="k", value=1, age_ns=1, reason="idle")
FAILURE = Failure(ingest_ns=0, step="a", function="f", event=1, error="ValueError: no\nsecond line")


class Unreadable:
    def __repr__(self) -> str:
        raise RuntimeError("no")


def test_equal_values_have_one_colour_and_the_first_seven_their_own() -> None:
    hues = Palette(None)
    given_to = [hues.of(word)[1] for word in "abcdefgabh"]
    assert given_to == [0, 1, 2, 3, 4, 5, 6, 0, 1, 0]
    assert [text for text, _ in hues.legend] == list("abcdefg")


@pytest.mark.parametrize(
    ("event", "text"),
    [(TICK, "7"), (TRIGGER, "hourly"), (EVICTION, "k"), (FAILURE, "ValueError: no⏎second line"), (0.5, "0.5")],
)
def test_records_are_written_short_and_have_no_colour(event, text: str) -> None:
    assert Palette(None).of(event) == (text, PLAIN)


@pytest.mark.parametrize(
    ("event", "text"),
    [
        ({"sensor": "a", "celsius": 0.1 + 0.2, "ok": True, "note": None}, "sensor=a celsius=0.3 ok=True note=None"),
        ({"sensor": "a\nb", 7: [1, 2], "in": {"a": 1}}, "sensor=a⏎b 7=[1, 2] in={'a': 1}"),
        ({"fruit": "fig" * 200, "id": 7}, f"fruit={'fig' * 11}…"),
        ({"v": 10**5_000, "k": Unreadable()}, "v=≈1.000e+5000 k=<Unreadable whose repr…"),
        ({"\ud800k": "half"}, "?k=half"),
        (dict.fromkeys(range(10**6), "x" * 5), "0=xxxxx 1=xxxxx 2=xxxxx 3=xxxxx 4=xxxxx…"),
        ({}, "{}"),
    ],
)
def test_a_dict_is_written_as_its_fields_as_many_as_have_room(event, text: str) -> None:
    assert Palette(None).of(event) == (text, PLAIN)
    assert len(text) <= LONGEST


@pytest.mark.parametrize("color", ["side", lambda event: event["side"]])
def test_a_field_or_a_function_decides_colour_and_text(color) -> None:
    hues = Palette(color)
    assert [hues.of({"side": side}) for side in ("buy", "sell", "buy")] == [("buy", 0), ("sell", 1), ("buy", 0)]
    assert hues.is_chosen


def test_what_has_not_the_field_and_what_makes_the_function_raise_is_shown_all_the_same() -> None:
    assert Palette("side").of({"price": 1})[0] == "None"
    assert Palette(lambda event: event["side"]).of({}) == ("KeyError: 'side'", PLAIN)
    text, hue = Palette(None).of(Unreadable())
    assert text.startswith("<Unreadable whose repr raised")
    assert hue == PLAIN


def test_any_number_of_values_has_colours_and_few_are_remembered() -> None:
    hues = Palette(None)
    assert all(0 <= hues.of(f"word {number}")[1] < COLORS for number in range(3 * MOST_KEYS))
    assert hues.of("word 5000") == hues.of("word 5000")
    assert len(hues._hue_of) == MOST_KEYS


@given(st.lists(st.integers(-(10**30), 10**30) | st.floats(allow_nan=False, allow_infinity=False), min_size=1))
def test_numbers_are_on_a_scale_that_holds_them_all_and_their_text_says_where(numbers: list[float]) -> None:
    hues = Palette("celsius")
    for number in numbers:
        text, hue = hues.of({"celsius": number})
        assert hue == SCALED
        assert float(text) == pytest.approx(number, rel=1e-5)
    assert hues.scale == (min(map(float, numbers)), max(map(float, numbers)))
    assert hues.legend == []


@pytest.mark.parametrize("number", [float("nan"), float("inf"), 10**50, 10**5_000, -(10**5_000)], ids=list("abcde"))
def test_a_number_that_has_no_place_on_the_scale_leaves_it_as_it_is(number: float) -> None:
    hues = Palette("celsius")
    text, hue = hues.of({"celsius": number})
    assert (hues.scale, hue == SCALED) == (None, False)
    text.encode()


def test_flags_and_texts_have_colours_beside_numbers() -> None:
    hues = Palette("v")
    assert [hues.of({"v": value})[1] for value in (True, 1, "a", False, None)] == [0, SCALED, 1, 2, 3]


@given(st.text(st.characters(), max_size=200))
def test_a_text_is_one_line_that_utf_8_has(text: str) -> None:
    line = one_line(text)
    assert len(line) <= LONGEST + text.count("\ud800")
    assert "\n" not in line
    line.encode()


@pytest.mark.parametrize("color", [5, ["side"], b"side"])
def test_a_wrong_color_is_refused_with_an_example(color) -> None:
    with pytest.raises(ArgumentError, match=r"color.*the name of a field, a function, or None"):
        Palette(color)
