import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rxmetronome.durations import LONGEST_NS
from rxmetronome.errors import ArgumentError
from rxmetronome.marbles.parser import SimulatedError, parse
from rxmetronome.marbles.printer import LONGEST_RUN, PrintedMarbles, to_marbles
from rxmetronome.marbles.symbols import Names, written
from rxmetronome.records import Timed

MS = 1_000_000
FAILED = ValueError("failed")


@pytest.mark.parametrize(
    "text",
    ["a-b 300ms c|", "--(ab)c--|", "--a--b--#", "a-^-b--|", "a-(^b)-c", "5 s 3s |", "a----------b|"],
)
def test_what_a_person_would_write_prints_as_it_was(text):
    assert to_marbles(parse(text)).text == text


@pytest.mark.parametrize(
    ("times_ms", "text", "frame"),
    [
        ([], "", "1ms"),
        ([0], "x", "1ms"),
        ([300], "-x", "300ms"),
        ([1_000, 2_000, 3_000], "-xxx", "1s"),
        ([0.25, 1, 1.5], "-x--x-x", "250us"),
        ([0, 0, 1], "(xx)x", "250us"),
        ([0, 0, 0.000001], "(xx) 1ns x", "0s"),
        ([102, 404], "102ms x 302ms x", "0s"),
        ([0, 1_000.123, 2_000.246001], "x 1.000123s x 1.000123001s x", "0s"),
        ([0, 1, 1_000_000], "xx 16min 39.998s x", "1ms"),
    ],
)
def test_the_frame_is_the_longest_that_fits_or_none_where_all_is_silence(times_ms, text, frame):
    records = [Timed(round(at * MS), "next", "x") for at in times_ms]
    printed = to_marbles(records)
    assert (printed.text, printed.frame) == (text, frame)
    assert printed.records() == records


def test_more_than_ten_frames_of_silence_become_a_progression():
    for silence, text in ((LONGEST_RUN, "a----------b"), (LONGEST_RUN + 1, "a 11ms b")):
        records = [Timed(0, "next", "a"), Timed((silence + 1) * MS, "next", "b")]
        assert to_marbles(records, frame="1ms").text == text


def test_times_beside_a_given_frame_are_printed_as_progressions():
    records = [Timed(0, "next", "a"), Timed(1_500_000, "next", "b"), Timed(4_500_000, "completed")]
    printed = to_marbles(records, frame="1ms")
    assert (printed.text, printed.frame) == ("a 500us b--|", "1ms")
    assert printed.records() == records


def test_a_frame_without_room_is_refused_and_one_that_fits_is_named():
    records = [Timed(0, "next", "a"), Timed(500_000, "next", "b")]
    with pytest.raises(ArgumentError) as refused:
        to_marbles(records, frame="1ms")
    assert str(refused.value) == (
        "to_marbles(frame='1ms'): expected a frame that leaves room for what stands close together. "
        "For example: to_marbles(records, frame='500us')"
    )


def test_values_that_are_no_letter_or_digit_get_the_next_free_letter():
    values = ["b", {"id": 0}, 7, "7", True, 1, 1.0, None, {"id": 0}, "tick"]
    printed = to_marbles([Timed(at * MS, "next", value) for at, value in enumerate(values)])
    assert printed.text == "ba7cd1efag"
    assert str(printed) == (
        "ba7cd1efag    frame=1ms\n"
        "  a = {'id': 0}\n  7 = 7\n  c = '7'\n  d = True\n  1 = 1\n  e = 1.0\n  f = None\n  g = 'tick'"
    )


def test_a_letter_that_stands_for_itself_is_never_given_away():
    printed = to_marbles([Timed(0, "next", None), Timed(MS, "next", "a")])
    assert (printed.text, printed.values) == ("ba", {"b": None})


def test_the_given_table_names_what_it_has():
    records = [Timed(0, "next", 1.5), Timed(10 * MS, "next", [1]), Timed(20 * MS, "next", "tick")]
    printed = to_marbles(records, frame="1ms", values={"tick": 1.5, "l": [1], "unused": 2})
    assert printed.text == "'tick'----l---------a"
    assert printed.values == {"tick": 1.5, "l": [1], "a": "tick"}
    assert printed.records() == records


def test_names_go_on_when_the_letters_are_used_up():
    records = [Timed(at * 1_000 * MS, "next", at + 10) for at in range(60)]
    printed = to_marbles(records)
    assert printed.text.startswith("a---b---c")
    assert printed.text.endswith("Y---Z---'v1''v2''v3''v4''v5''v6''v7''v8'")
    assert printed.frame == "250ms"
    assert printed.records() == records


def test_an_error_is_listed_below_unless_it_is_the_default_one():
    assert to_marbles([Timed(MS, "error", SimulatedError("error"))]) == PrintedMarbles("-#", {}, None, "1ms")
    assert str(to_marbles([Timed(MS, "error", FAILED)])) == "-#    frame=1ms\n  # = ValueError('failed')"


def test_two_different_errors_cannot_be_written():
    records = [Timed(0, "error", FAILED), Timed(MS, "error", KeyError("other"))]
    with pytest.raises(ArgumentError, match="expected one error at most, which `#` stands for"):
        to_marbles(records)


def test_time_that_goes_back_cannot_be_written():
    with pytest.raises(ArgumentError, match="expected records in the order of time"):
        to_marbles([Timed(MS, "next", "a"), Timed(0, "next", "b")])


times = st.one_of(
    st.integers(0, 40),
    st.integers(0, 40).map(lambda n: n * MS),
    st.integers(-20, 400).map(lambda n: n * 250_000),
    st.integers(-(LONGEST_NS // 2), LONGEST_NS // 2),
)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(max_size=3),
    st.sampled_from("abms5|'- "),
)
values_of_any_kind = st.one_of(scalars, st.lists(scalars, max_size=2), st.dictionaries(st.text(max_size=2), scalars))
events = st.one_of(
    st.tuples(times, st.just("next"), values_of_any_kind),
    st.tuples(times, st.just("next"), st.sampled_from("ms5nus1")),
    st.tuples(times, st.just("completed"), st.none()),
    st.tuples(times, st.just("error"), st.just(FAILED)),
)
recordings = st.lists(events, max_size=12).map(
    lambda told: [Timed(*event) for event in sorted(told, key=lambda event: event[0])]
)


@given(recordings)
@example([Timed(0, "next", "5"), Timed(MS, "next", "s"), Timed(900 * MS, "next", "5"), Timed(901 * MS, "next", "s")])
def test_what_is_printed_reads_back_to_the_same_records(records):
    """For any times, of any sign and to the nanosecond, and for values of any kind; types are kept as well."""
    again = to_marbles(records).records()
    assert again == records
    assert [type(record.value) for record in again] == [type(record.value) for record in records]


@given(recordings, st.sampled_from([0, "1ns", "250us", "1ms", "1s"]))
def test_in_a_given_frame_it_reads_back_too_or_is_refused(records, frame):
    try:
        printed = to_marbles(records, frame=frame)
    except ArgumentError as refused:
        assert refused.argument == "frame"  # noqa: PT017  # whether there is room depends on the times
        assert frame != 0
    else:
        assert printed.records() == records


def test_thousands_of_records_print_and_read_back():
    records = [Timed(k * 10 * MS, "next", {"id": k}) for k in range(3_000)]
    assert to_marbles(records).records() == records


def test_equal_values_of_one_type_share_a_name_and_others_do_not():
    values = [{"id": 1}, {"id": 1}, [1], (1,), True, 1.0, float("nan"), float("nan")]
    names = Names(values)
    assert [names.of(value) for value in values] == ["a", "a", "b", "c", "d", "e", "f", "f"]


def test_letters_that_name_themselves_are_kept_even_when_they_come_last():
    names = Names([None, "b", "a", 3])
    assert [names.of(value) for value in (None, "b", "a", 3)] == ["c", "b", "a", "3"]
    assert names.table == {"c": None, "3": 3}


def test_the_given_table_wins():
    names = Names([1.5, "a", "t"], {"a": 1.5, "t": "a"})
    assert [names.of(value) for value in (1.5, "a", "t")] == ["a", "t", "b"]
    assert names.table == {"a": 1.5, "t": "a", "b": "t"}


def test_given_names_that_are_not_used_are_not_listed():
    assert Names(["x"], {"a": 1}).table == {}


def test_after_the_letters_come_numbers():
    values = [(number,) for number in range(54)]
    names = Names(values, {"v1": "taken"})
    assert [names.of(value) for value in values[50:]] == ["Y", "Z", "v2", "v3"]


def test_a_value_that_was_not_announced_has_no_name():
    with pytest.raises(KeyError):
        Names([1]).of(2)


def test_a_long_name_is_written_in_quotes():
    assert (written("a"), written("tick")) == ("a", "'tick'")
