"""Calendar expressions: what is read, and what is refused, by entry and field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.errors import ArgumentError
from rxmetronome.sources.cron_expression import Expression, explain, parse


def refused(expr: object) -> str:
    with pytest.raises(ArgumentError) as caught:
        parse("nightly", expr)
    example = caught.value.example
    if example:
        text = example.partition(", ")[2].strip('")')
        assert isinstance(parse("nightly", text), Expression), f"the example does not work: {example}"
    return str(caught.value)


@pytest.mark.parametrize(
    ("expr", "fields"),
    [
        ("30 4 * * *", "0 30 4 * * * *"),
        (" 30  4 *\t* * ", "0 30 4 * * * *"),
        ("15 30 4 * * *", "15 30 4 * * * *"),
        ("15 30 4 * * * 2027", "15 30 4 * * * 2027"),
        ("0 0 1 jan-mar sun", "0 0 0 1 JAN-MAR SUN *"),
        ("@hourly", "0 0 * * * * *"),
        ("@daily", "0 0 0 * * * *"),
        ("@midnight", "0 0 0 * * * *"),
        ("@Weekly", "0 0 0 * * 0 *"),
        ("@monthly", "0 0 0 1 * * *"),
        ("@yearly", "0 0 0 1 1 * *"),
        ("@annually", "0 0 0 1 1 * *"),
    ],
)
def test_five_fields_get_a_second_and_a_year_and_six_a_year(expr: str, fields: str) -> None:
    assert " ".join(parse("nightly", expr).fields) == fields


def test_a_field_takes_stars_numbers_ranges_lists_and_steps() -> None:
    read = parse("nightly", "*/20,7 1-5/2 0,12 1,L,LW 1-3 5#2,5L,7 2026,2030-2032,2040/100")
    assert (read.seconds, read.minutes, read.hours) == ((0, 7, 20, 40), (1, 3, 5), (0, 12))
    assert read.years == (2026, 2030, 2031, 2032, 2040, 2140, 2240)
    assert read.days == ("1,L,LW", "1-3", "5#2,5L,7")


@pytest.mark.parametrize(
    ("years", "expected"),
    [("2250/5", (2250, 2255, 2260)), ("*/100", (1970, 2070, 2170)), ("2030-2040/5", (2030, 2035, 2040)), ("*", None)],
)
def test_a_year_takes_them_as_well(years: str, expected: tuple[int, ...] | None) -> None:
    assert parse("nightly", f"0 0 0 1 1 * {years}").years == expected


@pytest.mark.parametrize(
    ("expr", "wild"),
    [("* 2 * * *", True), ("30 */2 * * *", True), ("* 30 2 * * *", False), ("30 1-5 * * *", False), ("@daily", False)],
)
def test_a_wildcard_job_is_one_whose_minute_or_hour_begins_with_a_star(expr: str, wild: bool) -> None:
    assert parse("nightly", expr).by_elapsed_time is wild


@pytest.mark.parametrize(
    ("expr", "field", "text"),
    [
        ("60 4 * * *", "minute", "60"),
        ("-1 4 * * *", "minute", "-1"),
        ("5-1 4 * * *", "minute", "5-1"),
        ("*/0 4 * * *", "minute", "*/0"),
        ("1,,2 4 * * *", "minute", "1,,2"),
        ("30 24 * * *", "hour", "24"),
        ("30 4 0 * *", "day of month", "0"),
        ("30 4 15W * *", "day of month", "15W"),
        ("30 4 * 13 *", "month", "13"),
        ("30 4 * * 8", "day of week", "8"),
        ("30 4 * * 5#6", "day of week", "5#6"),
        ("30 4 * * FRI-SUN", "day of week", "FRI-SUN"),
        ("60 30 4 * * *", "second", "60"),
        ("²0 30 4 * * *", "second", "²0"),
        ("0 30 4 * * * 1969", "year", "1969"),
        ("0 30 4 * * * 2262", "year", "2262"),
        ("0 30 4 * * * 2030-2027", "year", "2030-2027"),
        ("0 30 4 * * * */0", "year", "*/0"),
        ("0 30 4 * * * 26", "year", "26"),
        ("61 25 * * *", "minute", "61"),
        (f"{'9' * 5_000} 4 * * *", "minute", "9" * 5_000),
    ],
)
def test_the_field_at_fault_is_named_with_what_it_may_hold(expr: str, field: str, text: str) -> None:
    message = refused(expr)
    assert f"expected in the field {field} of entry `nightly` " in message
    assert f", not `{text}`" in message


@pytest.mark.parametrize(
    ("expr", "hint"),
    [
        ("30 4 * * MONDAY", "not `MONDAY`; did you mean `MON`?"),
        ("30 4 * * mon,tues", "not `MON,TUES`; did you mean `TUE`?"),
        ("30 4 * SEPT *", "not `SEPT`; did you mean `SEP`?"),
        ("30 4 ? * MON", "not `?`; write `*` for Quartz's `?`"),
    ],
)
def test_a_near_name_and_another_dialect_are_known(expr: str, hint: str) -> None:
    assert hint in refused(expr)


def test_the_whole_message() -> None:
    assert refused("30 4 * 13 *") == (
        "Entry(expr='30 4 * 13 *'): expected in the field month of entry `nightly` 1 to 12 or JAN to DEC, with ranges "
        '(1-5), lists (1,5) and steps (*/5), not `13`. For example: Entry("nightly", "30 4 * JAN-MAR *")'
    )


def test_a_day_that_no_month_has_is_refused() -> None:
    assert "in the field day of month of entry `nightly` a day that month 2 has, not `30`" in refused("0 0 30 2 *")
    assert "a day that month 4,JUN has, not `31`" in refused("0 0 31 4,jun *")
    assert parse("nightly", "0 0 29 2 *").days == ("29", "2", "*")


@pytest.mark.parametrize(
    ("expr", "expected"),
    [
        ("", "five fields (minute, hour, day of month, month, day of week), six with the second first, seven with the "
             "year last; not 0"),
        ("* * * *", "not 4"),
        ("* * * * * * * *", "not 8"),
        ("@reboot", 'does not boot; for an event at the start, metronome("1s", start="now", count=1)'),
        ("@hourl", "did you mean `@hourly`?"),
        ("@every 5m", "one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly"),
        (None, "an expression as text"),
        (5, "an expression as text"),
    ],
)  # fmt: skip
def test_what_is_no_expression_is_refused(expr: object, expected: str) -> None:
    message = refused(expr)
    assert "of entry `nightly`" in message
    assert expected in message


@given(st.text(alphabet="0123456789*/-,#LW? JANMONSUN@\t\xb2\u0131", max_size=40))
def test_any_text_is_read_or_refused_with_an_example_that_works(expr: str) -> None:
    try:
        parse("nightly", expr)
    except ArgumentError:
        refused(expr)


@pytest.mark.parametrize(
    ("expr", "expected"),
    [
        ("*/90 * * * *", 'a step of at most 59, not `*/90`; every 90 minutes is metronome("90min")'),
        ("5/90 * * * *", "a step of at most 59, not `5/90`"),
        ("0-59/65 * * * *", "a step of at most 59, not `0-59/65`"),
        ("1,*/60 * * * *", "a step of at most 59, not `1,*/60`"),
        ("0 */24 * * *", 'a step of at most 23, not `*/24`; every 24 hours is metronome("24h")'),
        ("*/60 * * * * *", 'every 60 seconds is metronome("60s")'),
        ("0 0 */31 * *", "a step of at most 30, not `*/31`"),
        ("0 0 1 */12 *", "a step of at most 11, not `*/12`"),
        ("0 0 * * */7", "a step of at most 6, not `*/7`"),
        ("0 0 0 1 1 * */300", "a step of at most 291, not `*/300`"),
        ("0 0 L/2 * *", "not `L/2`; `L` takes no step"),
        ("0 0 1,LW/3 * *", "not `1,LW/3`; `LW` takes no step"),
    ],
)
def test_a_step_that_does_nothing_is_refused_with_what_was_meant(expr: str, expected: str) -> None:
    assert expected in refused(expr)


@pytest.mark.parametrize(
    ("expr", "instead"),
    [
        ("0 0 * * FRI-SUN", "0 0 * * 5-7"),
        ("0 0 * * 5-0", "0 0 * * 5-7"),
        ("0 0 * * FRI-MON", "0 0 * * 5-6,0-1"),
        ("50-10 * * * *", "50-59,0-10 * * * *"),
        ("0 23-5/2 * * *", "0 23,0-5 * * *"),
        ("0 0 1 NOV-JAN *", "0 0 1 11-12,1 *"),
    ],
)
def test_a_range_that_runs_down_is_refused_with_how_to_write_it(expr: str, instead: str) -> None:
    changed = next(new for old, new in zip(expr.split(), instead.split(), strict=True) if old != new)
    assert refused(expr).partition("write ")[2].startswith(changed)
    assert parse("nightly", instead)


@pytest.mark.parametrize(("named", "numbered"), [("MONL", "1L"), ("mon#2,SUNL", "1#2,0L"), ("FRI#1,SAT", "5#1,SAT")])
def test_a_weekday_may_be_named_where_it_is_the_last_or_the_nth(named: str, numbered: str) -> None:
    assert parse("nightly", f"0 0 * * {named}") == parse("nightly", f"0 0 * * {numbered}")


@pytest.mark.parametrize("expr", ["0 0 15W * *", "0 0 L-3 * *"])
def test_days_of_other_dialects_are_refused_with_what_is_supported(expr: str) -> None:
    assert "L for the last day, LW for the last weekday, not `" in refused(expr)


@pytest.mark.parametrize(
    ("expr", "words"),
    [
        ("* * * * * *", "Every second"),
        ("*/5 * * * *", "Every fifth minute of every hour"),
        ("@hourly", "At the start of every hour"),
        ("30 4 * * *", "At 04:30 every day"),
        ("15 30 4 * * *", "At 04:30:15 every day"),
        ("0 9 * * MON-FRI", "At 09:00 on Monday through Friday"),
        ("0 0 L * *", "At 00:00 on the last day of every month"),
        ("0 0 22 * *", "At 00:00 on the 22nd day of every month"),
        ("0 0 1,11,31 * *", "At 00:00 on the first, the 11th, and the 31st day of month"),
        ("0 0 31 * MON", "At 00:00 on the 31st day of month or on Monday"),
        ("0 0 1,15 * MON,FRI", "At 00:00 on the first and the 15th day of month or on Monday and Friday"),
        ("0 0 */2 * MON", "At 00:00 on every second day of month if it's on Monday"),
        ("*/45 * * * *", "At minutes 0 and 45 of every hour"),
        ("1-5/10 * * * *", "At minute 1 of every hour"),
        ("0 0 1-5/10 * *", "At 00:00 on the first day of every month"),
        ("0 0 25/10,28 * *", "At 00:00 on the 25th and the 28th day of month"),
        ("0 0 * JAN-MAR/6 *", "At 00:00 every day in January"),
        ("0 0 * * MON-TUE/5", "At 00:00 on Monday"),
        ("0 0 0 1 1 * 2027-2030/50", "At 00:00 on January 1 in 2027"),
        ("0 0 0 1 1 * 2250/50", "At 00:00 on January 1 in 2250"),
        ("0 */23 * * *", "At 00:00 and 23:00 every day"),
        ("0 0 * * 5#2", "At 00:00 on the second Friday of the month"),
        ("0 0 0 1 1 * 2027", "At 00:00 on January 1 in 2027"),
        ("0 0 0 1 1 * 2027-2030,2050", "At 00:00 on January 1 from 2027 through 2030 and in 2050"),
        ("0 0 0 1 1 * 2040/5", "At 00:00 on January 1 every 5 years from 2040 on"),
        ("0 0 0 1 1 * */10", "At 00:00 on January 1 every 10 years"),
    ],
)  # fmt: skip
def test_an_expression_in_words(expr: str, words: str) -> None:
    assert explain(parse("test", expr)) == words
