"""Durations: what is read, what is refused and in which words."""

import datetime
import math
from decimal import Decimal
from fractions import Fraction

import msgspec
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.durations import LONGEST_NS, SECOND_NS, parse, text
from rxmetronome.errors import ArgumentError, RxMetronomeError

MINUTE, HOUR, DAY = 60 * SECOND_NS, 3_600 * SECOND_NS, 86_400 * SECOND_NS
ANY = 'a duration: seconds, a timedelta, or text such as "250ms", "1.5s", "2h 30min"'
UNITS = "ns, us, ms, s, min, h, d, w"


def read(value: object, **options: object) -> int:
    return parse(value, call="metronome", argument="interval", **options)


@pytest.mark.parametrize(
    ("value", "expected_ns"),
    [
        (1, SECOND_NS),
        (0.25, 250_000_000),
        (0.1, 100_000_000),
        (1e-9, 1),
        ("1.5ns", 2),
        ("2.5ns", 2),  # half to even
        (0.0001, 100_000),
        (Decimal("0.000000001"), 1),
        (Fraction(1, 3), 333_333_333),
        (datetime.timedelta(days=1, seconds=2, microseconds=3), DAY + 2 * SECOND_NS + 3_000),
        ("250ms", 250_000_000),
        ("1.5s", 1_500_000_000),
        (".5s", 500_000_000),
        ("5min", 5 * MINUTE),
        ("2h", 2 * HOUR),
        ("1d", DAY),
        ("1w", 7 * DAY),
        ("7ns", 7),
        ("100us", 100_000),
        ("100µs", 100_000),
        ("100\u03bcs", 100_000),  # the Greek mu beside the micro sign
        ("2h 30min", 9_000 * SECOND_NS),
        ("2h30min", 9_000 * SECOND_NS),
        ("  2 h   30 min ", 9_000 * SECOND_NS),
        ("1d 1h 1m 1s 1ms 1us 1ns", DAY + HOUR + MINUTE + SECOND_NS + 1_001_001),
        ("1 hour", HOUR),
        ("2 hours", 2 * HOUR),
        ("1 hr 2 mins", HOUR + 2 * MINUTE),
        ("3 seconds", 3 * SECOND_NS),
        ("3 secs", 3 * SECOND_NS),
        ("2 weeks 1 day", 15 * DAY),
        ("5MS", 5_000_000),
        ("1 Day", DAY),
        ("0.1ns 0.9ns", 1),
    ],
)
def test_a_duration_is_read(value: object, expected_ns: int) -> None:
    assert read(value) == expected_ns


@pytest.mark.parametrize(
    ("value", "expected_ns"),
    [
        (pd.Timedelta("1h"), HOUR),
        (pd.Timedelta(1, "ns"), 1),
        (pd.Timedelta("1 days 00:00:00.000000001"), DAY + 1),
        (pd.Timedelta(5, "s").as_unit("s"), 5 * SECOND_NS),
        (np.timedelta64(250, "ms"), 250_000_000),
        (np.timedelta64(2, "D"), 2 * DAY),
        (np.timedelta64(1, "ns"), 1),
        (np.array(3, dtype="m8[s]"), 3 * SECOND_NS),
        (np.float64(0.25), 250_000_000),
        (np.float32(0.25), 250_000_000),
        (np.int32(9), 9 * SECOND_NS),  # whose product with a billion 32 bits do not hold
    ],
)
def test_what_pandas_and_numpy_hand_over_is_read(value: object, expected_ns: int) -> None:
    assert read(value) == expected_ns


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "a duration above zero"),
        (0.0, "a duration above zero"),
        (-1, "a duration above zero"),
        (datetime.timedelta(seconds=-1), "a duration above zero"),
        (pd.Timedelta(0), "a duration above zero"),
        (np.timedelta64(-5, "s"), "a duration above zero"),
        ("0s", "a duration above zero"),
        (1e-10, "a duration of at least 1ns"),
        ("0.1ns", "a duration of at least 1ns"),
        (math.nan, "a finite duration"),
        (math.inf, "a finite duration"),
        (-math.inf, "a finite duration"),
        (Decimal("NaN"), "a finite duration"),
        (np.float64("nan"), "a finite duration"),
        (np.timedelta64("NaT", "ns"), "a finite duration"),
        (LONGEST_NS // SECOND_NS + 1, "a duration below 292 years"),
        (10**400, "a duration below 292 years"),
        ("293d 400000d", "a duration below 292 years"),
        (np.timedelta64(600, "Y"), "a duration below 292 years"),  # which would wrap in 64 bits
        (datetime.timedelta.max, "a duration below 292 years"),
        (True, ANY),
        (False, ANY),
        (np.bool_(True), ANY),
        (None, ANY),
        (1j, ANY),
        (pd.NaT, ANY),
        (b"1s", ANY),
        ([1], ANY),
        (datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC), ANY),
        (np.array([1, 2], dtype="m8[s]"), ANY),
        (pd.Series(pd.to_timedelta([1, 2], unit="s")), ANY),
        ("", ANY),
        ("  ", ANY),
        ("fast", ANY),
        ("nan", ANY),
        ("inf", ANY),
        ("-1s", ANY),
        ("-5", ANY),
        ("1s fast", ANY),
        ("1,5s", ANY),
        ("1..5s", ANY),
        ("1h 5", ANY),
        ("5", 'a duration with its unit, as in "5s"'),
        (" 2.5 ", 'a duration with its unit, as in "2.5s"'),
        ("5 parsecs", f"a duration whose unit is one of {UNITS}, not 'parsecs'"),
        ("1e3s", f"a duration whose unit is one of {UNITS}, not 'e'"),
        ("1h 5 fortnights", f"a duration whose unit is one of {UNITS}, not 'fortnights'"),
    ],
)
def test_what_is_no_duration_is_refused_with_the_argument_and_an_example(value: object, expected: str) -> None:
    with pytest.raises(ArgumentError) as refusal:
        read(value)
    shown = repr(value) if len(repr(value)) <= 120 else repr(value)[:119] + "…"
    assert str(refusal.value) == (
        f'metronome(interval={shown}): expected {expected}. For example: metronome(interval="250ms")'
    )
    assert isinstance(refusal.value, ValueError)
    assert isinstance(refusal.value, RxMetronomeError)


def test_the_longest_duration_is_what_64_bits_hold() -> None:
    assert read(f"{LONGEST_NS}ns") == LONGEST_NS
    with pytest.raises(ArgumentError, match="expected a duration below 292 years"):
        read(f"{LONGEST_NS + 1}ns")
    assert pd.Timedelta.max.value == LONGEST_NS
    assert read(pd.Timedelta.max) == LONGEST_NS


def test_zero_is_a_duration_where_it_is_allowed_and_below_it_nothing_is() -> None:
    assert [read(zero, allow_zero=True) for zero in (0, 0.0, "0s", datetime.timedelta())] == [0, 0, 0, 0]
    with pytest.raises(ArgumentError, match="expected a duration of zero or more"):
        read(-1, allow_zero=True)


def test_the_shortest_duration_is_named_and_accepted_itself() -> None:
    assert read("100us", shortest_ns=100_000) == 100_000
    with pytest.raises(ArgumentError, match="expected a duration of at least 100us"):
        read("99.9us", shortest_ns=100_000)


def test_a_bare_number_counts_in_the_unit_that_was_asked_for_and_text_in_its_own() -> None:
    assert [read(value, unit="ms") for value in (1_000, 0.1, np.int64(250), Fraction(1, 2))] == [
        SECOND_NS,
        100_000,
        250_000_000,
        500_000,
    ]
    assert read("2s", unit="ms") == read(datetime.timedelta(seconds=2), unit="ms") == 2 * SECOND_NS
    with pytest.raises(ArgumentError, match=r"interval=None\): expected a duration: milliseconds, a timedelta"):
        read(None, unit="ms")


def test_the_message_gives_the_example_of_the_function_that_was_called() -> None:
    with pytest.raises(ArgumentError) as refusal:
        parse(0, call="poll", argument="every", example='poll(fetch, every="5s")')
    assert str(refusal.value) == 'poll(every=0): expected a duration above zero. For example: poll(fetch, every="5s")'


@pytest.mark.parametrize(
    ("duration_ns", "expected"),
    [
        (0, "0s"),
        (1, "1ns"),
        (999, "999ns"),
        (1_500, "1.5us"),
        (250_000_000, "250ms"),
        (1_500_000_000, "1.5s"),
        (MINUTE - 1, "59.999999999s"),
        (MINUTE, "1min"),
        (9_000 * SECOND_NS, "2h 30min"),
        (DAY + 1, "1d 0.000000001s"),
        (-1_500_000, "-1.5ms"),
    ],
)
def test_a_duration_is_shown_short(duration_ns: int, expected: str) -> None:
    assert text(duration_ns) == expected


@given(st.integers(0, LONGEST_NS))
def test_what_is_shown_is_read_back_to_the_nanosecond(duration_ns: int) -> None:
    assert read(text(duration_ns), allow_zero=True) == duration_ns


@given(st.integers(1, LONGEST_NS))
def test_pandas_and_numpy_and_text_agree_to_the_nanosecond(duration_ns: int) -> None:
    as_pandas, as_numpy = pd.Timedelta(duration_ns, "ns"), np.timedelta64(duration_ns, "ns")
    assert read(as_pandas) == read(as_numpy) == read(f"{duration_ns}ns") == duration_ns


@given(st.one_of(st.text(max_size=30), st.floats(), st.integers(), st.decimals(allow_nan=False), st.timedeltas()))
def test_any_value_is_either_read_or_refused_by_name(value: object) -> None:
    try:
        duration_ns = read(value)
    except ArgumentError as refusal:
        refused, duration_ns = refusal.argument, 1
    else:
        refused = "interval"
    assert refused == "interval"
    assert 1 <= duration_ns <= LONGEST_NS


@pytest.mark.parametrize(
    ("text", "nanoseconds"),
    [
        ("250 milliseconds", 250_000_000), ("1 millisecond", 1_000_000), ("3 millis", 3_000_000), ("7 msec", 7_000_000),
        ("1 microsecond", 1_000), ("2 microseconds", 2_000), ("1 nanosecond", 1), ("20 nanoseconds", 20),
        ("1 hour, 30 minutes", 5_400 * 10**9), ("1d,2h", 93_600 * 10**9), ("1 week , 1.5 s", 604_801_500_000_000),
        (str(datetime.timedelta(days=1, seconds=3_661)), 90_061 * 10**9),
        (str(datetime.timedelta(days=3, microseconds=5)), 259_200_000_005_000),
        (str(datetime.timedelta(seconds=59)), 59 * 10**9),
    ],
)  # fmt: skip
def test_english_names_of_all_units_and_python_s_own_text_are_read(text, nanoseconds):
    assert parse(text, call="metronome", argument="interval") == nanoseconds


@pytest.mark.parametrize("text", [",1s", "1s,", "1s,,2s", "1,000s", "1:30", "1:60:00", "-1 day, 23:59:59"])
def test_a_comma_stands_between_parts_only_and_a_clock_has_its_seconds(text):
    with pytest.raises(ArgumentError, match="a duration"):
        parse(text, call="metronome", argument="interval")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1" * 5_000 + "s", "a duration below 292 years"),
        ("0." + "0" * 5_000 + "1s", "a duration of at least 1ns"),
        (Decimal("1e-99999999"), "a duration of at least 1ns"),
        (Decimal("1e99999999"), "a duration below 292 years"),
        (Decimal("-1e-99999999"), "a duration above zero"),
        (Decimal("sNaN"), "a finite duration"),
        pytest.param(10**5_000, "a duration below 292 years", id="an integer of 5,001 digits"),
    ],
)
def test_numbers_of_any_length_are_refused_at_once(value, expected):
    with pytest.raises(ArgumentError, match=expected):
        parse(value, call="metronome", argument="interval")


def test_digits_that_decide_nothing_are_passed_over():
    assert parse("1." + "0" * 5_000 + "s", call="metronome", argument="interval") == 10**9
    assert parse("0" * 5_000 + "1s", call="metronome", argument="interval") == 10**9


@pytest.mark.parametrize(
    ("text", "nanoseconds"),
    [
        ("PT5M", 5 * MINUTE), ("P1DT2H", DAY + 2 * HOUR), ("PT0.5S", 500_000_000), ("PT1,5H", HOUR + 30 * MINUTE),
        ("P2W", 14 * DAY), ("P1W2D", 9 * DAY), ("pt36h", 36 * HOUR), ("  PT1M1.000000001S ", 61 * SECOND_NS + 1),
        ("P0.5D", 12 * HOUR), ("P0DT0H0M7S", 7 * 10**9),
    ],
)  # fmt: skip
def test_durations_of_iso_8601_are_read(text, nanoseconds):
    assert read(text) == nanoseconds


@pytest.mark.parametrize("text", ["P1Y", "P2M", "P1Y2M3DT4H", "p1M", "P1.5Y", "P3W1M", "P1YT5M"])
def test_years_and_months_are_refused_with_what_to_write(text):
    with pytest.raises(ArgumentError, match="a duration without years and months, whose lengths differ: P365D, P30D"):
        read(text)


@pytest.mark.parametrize(
    "text", ["P", "PT", "P1DT", "PT5", "P5", "PT1S1M", "P1H", "PT1D", "P-1D", "PT.5S", "P1D 2h", "PT1M5", "P1D1D"]
)
def test_what_looks_like_iso_8601_and_is_not_is_refused(text):
    with pytest.raises(ArgumentError, match="expected a duration"):
        read(text)


@given(st.integers(1, LONGEST_NS))
def test_the_iso_text_of_pandas_is_read_to_the_nanosecond(duration_ns):
    assert read(pd.Timedelta(duration_ns, "ns").isoformat()) == duration_ns


@given(st.timedeltas(datetime.timedelta(microseconds=1), datetime.timedelta(days=100_000)))
def test_what_msgspec_writes_is_read_and_both_read_the_same(duration):
    text = msgspec.to_builtins(duration)
    assert read(text) == read(duration)
    assert msgspec.convert(text, datetime.timedelta) == duration


@given(st.lists(st.integers(0, 99_999), min_size=5, max_size=5), st.integers(0, 999_999_999))
def test_each_part_of_an_iso_duration_counts_in_its_unit_and_may_be_left_out(numbers, fraction):
    weeks, days, hours, minutes, seconds = numbers
    date = "".join(f"{number}{unit}" for number, unit in ((weeks, "W"), (days, "D")) if number)
    time = "".join(f"{number}{unit}" for number, unit in ((hours, "H"), (minutes, "M")) if number)
    time += f"{seconds}.{fraction:09}S"
    total = ((weeks * 7 + days) * 24 + hours) * HOUR + minutes * MINUTE + seconds * SECOND_NS + fraction
    if 0 < total <= LONGEST_NS:
        assert read(f"P{date}T{time}") == total
