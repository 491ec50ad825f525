import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.errors import ArgumentError, MarbleError
from rxmetronome.marbles import to_marbles
from rxmetronome.marbles.parser import SimulatedError, Subscription, parse, parse_subscription
from rxmetronome.records import Timed

MS = 1_000_000
END, ERR = "<completed>", "<error>"


def told(records, unit_ns=MS):
    """Records as (time, value) pairs, short enough for a table."""
    says = {"completed": END, "error": ERR}
    return [(record.at_ns / unit_ns, says.get(record.kind, record.value)) for record in records]


RXJS_GUIDE = [
    ("-", []),
    ("------", []),
    ("|", [(0, END)]),
    ("#", [(0, ERR)]),
    ("--a--", [(2, "a")]),
    ("--a--b--|", [(2, "a"), (5, "b"), (8, END)]),
    ("--a--b--#", [(2, "a"), (5, "b"), (8, ERR)]),
    ("-a-^-b--|", [(-2, "a"), (2, "b"), (5, END)]),
    ("--(abc)-|", [(2, "a"), (2, "b"), (2, "c"), (8, END)]),
    ("-----(a|)", [(5, "a"), (5, END)]),
    ("a 9ms b 9s c|", [(0, "a"), (10, "b"), (9_011, "c"), (9_012, END)]),
    ("--a 2.5m b", [(2, "a"), (150_003, "b")]),
    ("400ms (a-b|)", [(400, "a"), (400, "b"), (400, END)]),
    ("a 1ms b", [(0, "a"), (2, "b")]),
    ("a1msb", [(0, "a"), (1, "1"), (2, "m"), (3, "s"), (4, "b")]),
    ("-- 9ms a 9ms b 9ms (c|)", [(11, "a"), (21, "b"), (31, "c"), (31, END)]),
    ("------- 4ms a 9ms b 9ms (c|)", [(11, "a"), (21, "b"), (31, "c"), (31, END)]),
    ("-----------a 9ms b 9ms (c|)", [(11, "a"), (21, "b"), (31, "c"), (31, END)]),
]
RXJS_9_PARSER = [
    ("(ab)-c|", [(0, "a"), (0, "b"), (5, "c"), (6, END)]),
    ("2ms a-b#", [(2, "a"), (4, "b"), (5, ERR)]),
    ("20s (a|)", [(20_000, "a"), (20_000, END)]),
    ("🙂-🚀|", [(0, "🙂"), (2, "🚀"), (3, END)]),
    ("a12msb", [(0, "a"), (1, "1"), (2, "2"), (3, "m"), (4, "s"), (5, "b")]),
    ("a 10ms -^-b|", [(-12, "a"), (2, "b"), (3, END)]),
]


@pytest.mark.parametrize(("text", "expected"), RXJS_GUIDE + RXJS_9_PARSER)
def test_marbles_mean_what_they_mean_in_rxjs(text, expected):
    """The examples of RxJS' marble guide, then what its version 9 pins down beyond the guide."""
    assert told(parse(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-", (None, None)),
        ("------", (None, None)),
        ("--^--", (2, None)),
        ("--^--!-", (2, 5)),
        ("500ms ^ 1s !", (500, 1_501)),
        ("  --^-----------!", (2, 14)),
        ("------!", (None, 6)),
        ("---(^!)", (3, 3)),
        ("---^ 12ms !", (3, 16)),
    ],
)
def test_subscription_marbles_mean_what_they_mean_in_rxjs(text, expected):
    in_ns = (None if at is None else at * MS for at in expected)
    assert parse_subscription(text) == Subscription(*in_ns)


def test_every_character_takes_a_frame_but_spaces():
    assert told(parse("a b-(cd)'tick'|")) == [(0, "a"), (1, "b"), (3, "c"), (3, "d"), (7, "tick"), (13, END)]


def test_spaces_align_and_say_nothing():
    assert parse("  --a  --b |") == parse("--a--b|") == parse("--a\n--b\t|")


@pytest.mark.parametrize(
    ("progression", "ns"),
    [
        ("100ns", 100),
        ("250us", 250_000),
        ("2.5µs", 2_500),
        ("10ms", 10 * MS),
        ("1.5s", 1_500 * MS),
        ("1min", 60_000 * MS),
        ("2m", 120_000 * MS),
        ("1h", 3_600_000 * MS),
        ("1d", 86_400_000 * MS),
        ("0ms", 0),
    ],
)
def test_a_time_progression_is_exact_at_the_start_within_and_at_the_end(progression, ns):
    assert told(parse(f"{progression} a"), 1) == [(ns, "a")]
    assert told(parse(f"a {progression} b"), 1) == [(0, "a"), (MS + ns, "b")]
    assert parse(f"a {progression}") == parse("a")


def test_a_progression_needs_a_space_on_both_sides():
    assert told(parse("10msa")) == [(0, "1"), (1, "0"), (2, "m"), (3, "s"), (4, "a")]
    assert told(parse("-1s ")) == [(1, "1"), (2, "s")]


def test_digits_and_letters_that_are_no_duration_are_values():
    assert told(parse("- 2ab 10")) == [(1, "2"), (2, "a"), (3, "b"), (4, "1"), (5, "0")]


@pytest.mark.parametrize("frame", ["250us", 0.00025, "250000ns"])
def test_a_frame_below_a_millisecond_is_exact(frame):
    assert told(parse("-a-(b|)", frame=frame), 1) == [(250_000, "a"), (750_000, "b"), (750_000, END)]


def test_with_a_frame_of_zero_only_progressions_move_time():
    records = parse("a--(bc) 1.000000123s 'tick' 250us |", frame=0)
    assert told(records, 1) == [
        (0, "a"),
        (0, "b"),
        (0, "c"),
        (1_000_000_123, "tick"),
        (1_000_250_123, END),
    ]


def test_the_table_gives_values_and_what_it_has_not_stands_for_itself():
    assert told(parse("-a-b|", values={"a": {"id": 7}})) == [(1, {"id": 7}), (3, "b"), (4, END)]
    assert told(parse("a", values={"a": None})) == [(0, None)]


def test_a_list_names_its_items_by_their_place():
    assert told(parse("400ms (0-1|)", values=["one", "two"])) == [(400, "one"), (400, "two"), (400, END)]


def test_a_name_in_quotes_may_be_longer_and_hold_anything():
    records = parse("-'tick'('a b'--'1.5'|)", values={"tick": 1})
    assert told(records) == [(1, 1), (7, "a b"), (7, "1.5"), (7, END)]
    assert told(parse("'|''#''10ms'")) == [(0, "|"), (3, "#"), (6, "10ms")]


def test_letters_of_a_long_name_that_are_all_names_are_read_one_by_one():
    assert told(parse("ab", values={"ab": 3, "a": 1, "b": 2})) == [(0, 1), (1, 2)]
    assert told(parse("'ab'", values={"ab": 3, "a": 1, "b": 2})) == [(0, 3)]


def test_punctuation_is_a_value_where_the_table_names_it():
    assert told(parse("-*-|", values={"*": 1})) == [(1, 1), (3, END)]


def test_an_error_is_the_one_given_or_a_simulated_one():
    mine = ValueError("mine")
    assert parse("-#", error=mine) == [Timed(MS, "error", mine)]
    assert parse("-#") == parse("-#") == [Timed(MS, "error", SimulatedError("error"))]
    assert SimulatedError("error") != SimulatedError("other")
    assert len({SimulatedError("error"), SimulatedError("error")}) == 1


def test_what_comes_after_the_end_is_read_all_the_same():
    """A misbehaving source is worth a test too."""
    assert told(parse("a|b")) == [(0, "a"), (1, END), (2, "b")]


@pytest.mark.parametrize(
    ("text", "caret", "expected"),
    [
        ("-(ab--|", " ^", "a `)` that closes this group"),
        ("-(a(b))", "   ^", "a `)` first: a group cannot stand in a group"),
        ("-ab)-|", "   ^", "a `(` before this `)`"),
        ("-(a 10ms b)", "    ^", "no time progression in a group, which is one instant"),
        ("-a-^-b-^", "       ^", "one `^` at most"),
        ("-a--!", "    ^", "no `!`, which stands in subscription marbles only"),
        ("--'tick--|", "  ^", "a second quote after the name, as in 'tick'"),
        ("--''--|", "  ^", "a name between the quotes, as in 'tick'"),
        ("--tock--|", "  ^", "quotes around a name longer than one character, as in 'tock'"),
        (
            "-(a,b)",
            "   ^",
            (
                "a letter, a digit, a name of the table or one of - ( ) | # ^, not `,`; events of one instant are "
                "written (ab), a duration 1.5s, any other text in quotes"
            ),
        ),
    ],
)
def test_an_error_points_at_the_column(text, caret, expected):
    with pytest.raises(MarbleError) as caught:
        parse(text, values={"tock": 1})
    column = len(caret) - 1
    assert str(caught.value) == f"marbles, column {column + 1}: expected {expected}\n    {text}\n    {caret}"
    assert caught.value.column == column


def test_a_comma_or_a_stray_point_is_not_taken_for_a_value():
    for text, column in (("(a,b)", 2), ("a 1.5 s b", 3), ("-->", 2)):
        with pytest.raises(MarbleError) as caught:
            parse(text)
        assert caught.value.column == column


def test_a_caret_has_no_place_in_cold_marbles():
    with pytest.raises(MarbleError, match=r"column 2: expected no `\^` in cold marbles"):
        parse("-^-a", hot=False)


@pytest.mark.parametrize(
    ("text", "column", "expected"),
    [
        ("^-^", 2, "one `^` at most"),
        ("^!!", 2, "one `!` at most"),
        ("-!-^", 3, "the `^` before the `!`"),
        ("^a!", 1, "only `^`, `!`, `-` and time progressions in a subscription"),
        ("^-|", 2, "only `^`, `!`, `-` and time progressions in a subscription"),
        ("(^!", 0, "a `)` that closes this group"),
    ],
)
def test_an_error_in_a_subscription_points_at_the_column(text, column, expected):
    with pytest.raises(MarbleError) as caught:
        parse_subscription(text)
    assert (caught.value.column, caught.value.expected) == (column, expected)


def test_the_caret_of_a_long_text_stands_under_its_column():
    text = "-" * 200 + "(a" + "-" * 100
    with pytest.raises(MarbleError) as caught:
        parse(text)
    _, line, caret = str(caught.value).split("\n")
    assert line[caret.index("^")] == "("
    assert len(line) < 110


@pytest.mark.parametrize("name", ["-", "|", "(", "'", "", " ", "it's", 1])
def test_a_name_that_cannot_be_written_is_refused(name):
    with pytest.raises(ArgumentError, match="expected names that are text and no marks of the language"):
        parse("a", values={name: 1})


@pytest.mark.parametrize("values", ["ab", 5, {"a"}])
def test_a_table_is_a_dict_or_a_list(values):
    with pytest.raises(ArgumentError, match="expected a dict of names and values, or a list"):
        parse("a", values=values)


@pytest.mark.parametrize("frame", [-1, "fast", float("nan")])
def test_a_frame_that_is_no_duration_is_refused(frame):
    with pytest.raises(ArgumentError, match=r"parse\(frame="):
        parse("a", frame=frame)


@given(st.text(alphabet="-ab1(|#)^' .ms,!", max_size=25))
def test_any_text_is_read_or_refused_at_one_of_its_columns(text):
    try:
        records = parse(text)
    except MarbleError as refused:
        assert 0 <= refused.column < len(text)  # noqa: PT017  # whether it raises depends on the text
    else:
        assert [record.at_ns for record in records] == sorted(record.at_ns for record in records)


@given(st.integers(0, 30), st.integers(1, 10**12), st.integers(0, 30))
def test_time_is_frames_counted_and_nothing_else(before, frame_ns, after):
    text = "-" * before + "a" + "-" * after + "|"
    times = [record.at_ns for record in parse(text, frame=f"{frame_ns}ns")]
    assert times == [before * frame_ns, (before + 1 + after) * frame_ns]


def test_a_timed_record_is_a_value():
    record = Timed(5, "next", {"a": 1})
    assert record == Timed(5, "next", {"a": 1}) != Timed(6, "next", {"a": 1})
    assert msgspec.structs.asdict(Timed(5, "completed")) == {"at_ns": 5, "kind": "completed", "value": None}
    with pytest.raises(AttributeError):
        record.at_ns = 6


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("a 5 ms b|", 2),
        ("10 s a", 0),
        ("a 2 min", 2),
        ("-a 100  us|", 3),
        ("a 5ms|", 2),
        ("a 10ms-b", 2),
        ("3 days a", 0),
    ],
)
def test_values_that_look_like_a_duration_are_refused(text, column):
    with pytest.raises(MarbleError, match=r"expected `\d+\w+` set off by spaces, which is a duration") as caught:
        parse(text)
    assert caught.value.column == column


def test_values_that_look_like_a_duration_are_read_where_the_table_names_them_or_nothing_is_doubtful():
    table = {"5": 5, "m": "em", "s": "es"}
    assert [record.value for record in parse("a 5 ms b", values=table)] == ["a", 5, "em", "es", "b"]
    for text in ("5 s", "a-5 ms", "12 ab", "1 2 3", "(5 m)", "5 m s", "1d|"):
        assert [record.value for record in parse(text) if record.kind == "next"] == [
            mark for mark in text if mark.isalnum()
        ]


@given(st.lists(st.sampled_from("0159smuhdn"), min_size=1, max_size=6), st.integers(0, 3))
def test_values_that_look_like_a_duration_are_printed_so_that_they_are_read_again(names, apart):
    records = [Timed(at * (1 + apart) * MS, "next", name) for at, name in enumerate(names)]
    records.append(Timed(len(names) * (1 + apart) * MS, "completed"))
    assert to_marbles(records).records() == records
