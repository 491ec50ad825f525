import textwrap

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.marbles.diff import first_difference
from rxmetronome.marbles.parser import Subscription, parse, parse_subscription
from rxmetronome.marbles.symbols import Names
from rxmetronome.records import Timed
from rxmetronome.testing.marble_diff import Point, Row, draw, picture, subscription_picture, to_copy

MS = 1_000_000


class Order(msgspec.Struct):
    id: int
    tags: list[str]


def shows(drawn, expected):
    assert drawn == textwrap.dedent(expected).strip("\n")


def test_a_late_event_is_shown_with_its_delay_and_a_long_silence_is_short():
    shows(
        picture(parse("a-b 300ms c|"), parse("a-b 305ms c|"), frame="1ms"),
        """
        at 303ms: expected `c`, got nothing; it came at 308ms, 5ms late (the first of 4 differences)

        time      :0    :303ms
        expected  a-b … c|
        actual    a-b … -----c|
                        ^
        what came, as marbles: "a-b 305ms c|"
        """,
    )


def test_an_early_event_is_shown_with_the_time_it_was_expected_at():
    shows(
        picture(parse("-a--b--|"), parse("-a-b---|"), frame="1ms"),
        """
        at 3ms: expected nothing, got `b`; it was expected at 4ms (the first of 2 differences)

        time      :0 :3ms
        expected  -a--b--|
        actual    -a-b---|
                     ^
        what came, as marbles: "-a-b---|"
        """,
    )


def test_a_missing_completion_is_shown_and_the_row_goes_on():
    shows(
        picture(parse("--a--b--|"), parse("--a--b"), frame="1ms"),
        """
        at 8ms: expected completion, got nothing

        time      :0      :8ms
        expected  --a--b--|
        actual    --a--b---
                          ^
        what came, as marbles: "--a--b"
        """,
    )


def test_nothing_at_all_came():
    shows(
        picture(parse("--a--b--|"), [], frame="1ms"),
        """
        at 2ms: expected `a`, got nothing (the first of 3 differences)

        time        :2ms
        expected  --a--b--|
        actual    ---------
                    ^
        """,
    )


def test_a_group_widens_its_column_in_both_rows():
    shows(
        picture(parse("--(abc)--d|"), parse("--(ab)---d|"), frame="1ms"),
        """
        at 2ms: expected `c`, got nothing

        time        :2ms        :10ms
        expected  --(abc)------d|
        actual    --(ab) ------d|
                       ^
        what came, as marbles: "--(ab)---d|"
        """,
    )


def test_values_are_listed_below_with_the_parts_that_differ():
    table = {"a": Order(0, []), "b": Order(1, ["x", "y"])}
    shows(
        picture(
            parse("--a--b|", values=table),
            parse("--a--b|", values={"a": Order(0, []), "b": Order(2, ["x", "z"])}),
            values=table,
            frame="1ms",
        ),
        """
        at 5ms: expected `b`, got `c`

        time      :0   :5ms
        expected  --a--b|
        actual    --a--c|
                       ^
          a = Order(id=0, tags=[])
          b = Order(id=1, tags=['x', 'y'])
          c = Order(id=2, tags=['x', 'z'])
        `b` was expected and `c` came:
          id: expected 1, got 2
          tags[1]: expected 'y', got 'z'
        what came, as marbles: "--a--c|"
        """,
    )


def test_a_number_is_distinguished_from_the_text_that_looks_like_it():
    shows(
        picture(parse("-1|"), parse("-1|", values={"1": 1})),
        """
        at 1ms: expected `1`, got `a`

        time       :1ms
        expected  -1|
        actual    -a|
                   ^
          a = 1
        `1` was expected and `a` came:
          the value: expected '1', got 1
        what came, as marbles: "-a|"
        """,
    )


def test_values_that_a_test_takes_for_equal_are_drawn_alike():
    expected = parse("a-b", values={"a": pytest.approx(0.3), "b": 1})
    actual = parse("a-b", values={"a": 0.1 + 0.2, "b": 2})
    _, _, _, above, below, *_ = picture(expected, actual, frame="1ms").split("\n")
    assert above.split()[1][0] == below.split()[1][0]
    assert above.split()[1][2] != below.split()[1][2]


def test_another_error_than_the_simulated_one_is_explained():
    shows(
        picture(parse("--a#"), parse("--a#", error=ValueError("bad")), frame="1ms"),
        """
        at 3ms: expected the error SimulatedError('error'), got the error ValueError('bad')

        time      :0 :3ms
        expected  --a#
        actual    --a#
                     ^
          # = SimulatedError('error') in what was expected, ValueError('bad') in what came
          a `#` without error=… stands for SimulatedError('error')
        what came, as marbles: "--a#"
        """,
    )


def test_an_error_instead_of_a_completion_is_shown_in_full():
    shows(
        picture(parse("--a|"), parse("--a#", error=ValueError("bad")), frame="1ms"),
        """
        at 3ms: expected completion, got the error ValueError('bad')

        time      :0 :3ms
        expected  --a|
        actual    --a#
                     ^
          # = ValueError('bad')
        what came, as marbles: "--a#"
        """,
    )


def test_a_nanosecond_is_seen():
    expected = [Timed(second * 1_000 * MS, "next", "x") for second in range(1, 5)]
    actual = [record if record.at_ns != 3_000 * MS else Timed(3_000_000_001, "next", "x") for record in expected]
    shows(
        picture(expected, actual),
        """
        at 3s: expected `x`, got nothing; it came at 3.000000001s, 1ns late (the first of 2 differences)

        time      :0  :1s :2s :3s  :4s
        expected  - … x … x … x- … x
        actual    - … x … x … -x … x
                              ^
        what came, as marbles: "1s x 999ms x 999.000001ms x 998.999999ms x"
        """,
    )


def test_what_happened_before_the_subscription_is_drawn_before_it():
    shows(
        picture(parse("-a-^-b|"), parse("-a-^--b|"), frame="1ms"),
        """
        at 2ms: expected `b`, got nothing; it came at 3ms, 1ms late (the first of 3 differences)

        time          :2ms
        expected  a---b|
        actual    a----b|
                      ^
        what came, as marbles: "a-^--b|"
        """,
    )


def test_of_hundreds_of_events_the_part_around_the_difference_is_drawn():
    expected = [Timed(at * MS, "next", at % 10) for at in range(500)]
    actual = [Timed(at * MS, "next", (at + (at == 300)) % 10) for at in range(500)]
    shows(
        picture(expected, actual, width=70),
        """
        at 300ms: expected `0`, got `1`

        time        :268ms      :280ms    :290ms    :300ms    :310ms    :320ms
        expected  … 89012345678901234567890123456789012345678901234567890123 …
        actual    … 89012345678901234567890123456789112345678901234567890123 …
                                                    ^
        not drawn: 268 instants before 268ms, alike in both; 176 instants after 323ms
        """,
    )


def test_the_values_near_the_difference_have_the_short_names_and_share_lines():
    expected = [Timed(at * MS, "next", at + 1_000) for at in range(300)]
    actual = [Timed(at * MS, "next", at + 1_000 + (at == 200)) for at in range(300)]
    text = picture(expected, actual)
    assert text.startswith("at 200ms: expected `y`, got `z`\n")
    assert "y = 1200   z = 1201" in text
    assert "… and" in text


def test_of_a_long_group_the_part_around_the_difference_is_drawn():
    expected = [Timed(5 * MS, "next", at) for at in range(100)]
    actual = [Timed(5 * MS, "next", at + (at == 60)) for at in range(100)]
    lines = picture(expected, actual, frame="1ms").split("\n")
    assert lines[0] == "at 5ms: expected `Y`, got `Z`"
    caret = lines[5].index("^")
    assert (lines[3][caret], lines[4][caret]) == ("Y", "Z")
    assert max(map(len, lines)) <= 100
    assert "Y = 60   Z = 61" in "\n".join(lines)


def test_two_recordings_that_say_the_same_have_no_caret():
    shows(
        picture(parse("--a|"), parse("--a|"), frame="1ms"),
        """
        both say the same

        time      :0
        expected  --a|
        actual    --a|
        what came, as marbles: "--a|"
        """,
    )
    assert picture([], []).split("\n")[0] == "both say the same"


def test_a_subscription_is_drawn_under_what_was_expected_of_it():
    wanted = [parse_subscription("^----!"), parse_subscription("-^-----!")]
    shows(
        subscription_picture(wanted, [wanted[0], parse_subscription("-^--!")], frame="1ms"),
        """
        subscription 2 of 2: expected its end at 7ms, got it at 4ms

        time      :0  :4ms
        expected  -^-----!
        actual    -^--!
                      ^
        """,
    )


@pytest.mark.parametrize(
    ("wanted", "got", "sentence"),
    [
        ([Subscription(0, None)], [], "subscription 1 of 1: expected its start at 0s, got none"),
        ([], [Subscription(5 * MS, None)], "subscription 1 of 1: expected no start, got one at 5ms"),
        ([Subscription(0, None)], [Subscription(0, 5 * MS)], "subscription 1 of 1: expected no end, got one at 5ms"),
        ([Subscription(2, 9)], [Subscription(1, 9)], "subscription 1 of 1: expected its start at 2ns, got it at 1ns"),
        ([Subscription(0, 0)], [Subscription(0, 0)], "the subscriptions are as expected"),
        ([], [], "the subscriptions are as expected"),
    ],
)
def test_a_subscription_is_described_in_a_sentence(wanted, got, sentence):
    assert subscription_picture(wanted, got).split("\n")[0] == sentence


letters = st.sampled_from("abcdefghij")
instants = st.one_of(st.integers(0, 30).map(lambda at: at * MS), st.integers(0, 10**12))
recordings = st.dictionaries(instants, letters, max_size=30).map(
    lambda told: [Timed(at_ns, "next", told[at_ns]) for at_ns in sorted(told)]
)


def drawn_times(lines, row, times):
    """The columns of a row's letters, paired with the times they stand for."""
    columns = [column for column, mark in enumerate(lines[row]) if column >= 10 and mark.isalpha()]
    return dict(zip(times, columns, strict=True))


@given(recordings, recordings)
def test_the_same_column_is_the_same_time_in_both_rows(expected, actual):
    lines = picture(expected, actual, width=10**6).split("\n")
    above = drawn_times(lines, 3, [record.at_ns for record in expected])
    below = drawn_times(lines, 4, [record.at_ns for record in actual])
    columns = above | below
    assert all(above[at_ns] == below[at_ns] for at_ns in above.keys() & below.keys())
    in_order = [columns[at_ns] for at_ns in sorted(columns)]
    assert in_order == sorted(set(in_order))
    difference = first_difference(expected, actual)
    if difference is not None:
        assert lines[5].index("^") == columns[difference.at_ns]


@given(recordings, recordings, st.integers(60, 160))
def test_no_row_is_wider_than_asked_and_the_difference_is_always_drawn(expected, actual, width):
    lines = picture(expected, actual, width=width).split("\n")
    assert max(len(line) for line in lines[3:5]) <= width
    assert len(lines[2]) <= width or first_difference(expected, actual) is not None
    if first_difference(expected, actual) is not None:
        caret = lines[5].index("^")
        assert {row[caret : caret + 1] for row in lines[3:5]} & set("abcdefghij")
        assert lines[2][caret] == ":"


def test_a_label_stands_at_its_time_and_the_caret_at_its_offset():
    rows = [Row("one", {0: "a", 30: "b", 31: "(cd)", 47: "|"}, 47)]
    assert draw(rows, frame_ns=1, width=80, caret=Point(31, 2)).lines == [
        "time  :0   :31ns  :47ns",
        "one   a … b(cd) … |",
        "             ^",
    ]


def test_without_a_caret_the_start_and_every_ten_frames_are_labelled():
    rows = [Row("one", dict.fromkeys(range(0, 30, 5), "x"), None)]
    assert draw(rows, frame_ns=1, width=80).lines == [
        "time  :0        :10ns     :20ns",
        "one   x----x----x----x----x----x",
    ]


def test_a_silence_is_as_wide_as_the_label_before_it():
    rows = [Row("one", {1_000_000_001: "a", 2_000_000_003: "b", 3_000_000_007: "c"}, None)]
    assert draw(rows, frame_ns=1, width=80).lines == [
        "time  :0  :1.000000001s :2.000000003s :3.000000007s",
        "one   - … a …           b …           c",
    ]


def test_ten_frames_of_silence_are_drawn_and_eleven_are_short():
    assert draw([Row("one", {0: "a", 11: "b"}, None)], frame_ns=1, width=80).lines[1] == "one   a----------b"
    assert draw([Row("one", {0: "a", 12: "b"}, None)], frame_ns=1, width=80).lines[1] == "one   a … b"


def test_a_row_is_blank_after_its_end_and_goes_on_where_it_has_none():
    rows = [Row("over", {2: "|"}, 2), Row("open", {1: "a"}, None), Row("far", {6: "b"}, None)]
    assert draw(rows, frame_ns=1, width=80).lines[1:] == ["over  --|", "open  -a-----", "far   ------b"]


def test_a_cut_row_says_so_on_the_side_that_is_cut():
    rows = [Row("long", dict.fromkeys(range(200), "x"), None), Row("short", dict.fromkeys(range(100), "x"), 99)]
    middle = draw(rows, frame_ns=1, width=41, caret=Point(90, 0))
    assert middle.lines[1:3] == [f"long   … {'x' * 30} …", f"short  … {'x' * 27}"]
    assert (middle.cut_before, middle.cut_after, len(middle.shown_ns)) == (73, 97, 30)
    start = draw(rows, frame_ns=1, width=41)
    assert start.lines[1] == f"long   {'x' * 30} …"
    assert (start.cut_before, start.cut_after) == (0, 170)


def test_a_cut_does_not_begin_or_end_with_a_silence():
    rows = [Row("one", dict.fromkeys(range(0, 2_000, 100), "x"), None)]
    for at in range(0, 2_000, 100):
        _, line, _ = draw(rows, frame_ns=1, width=50, caret=Point(at, 0)).lines
        assert "… …" not in line.replace("  ", " ")


MS = 1_000_000


def below(text):
    """Return the lines below the caret of a picture."""
    return text.split("\n")[6:]


def test_short_values_share_a_line_and_long_ones_have_their_own():
    values = {"a": 10, "b": "t" * 30, "c": 12, "d": 13}
    expected, actual = parse("abcd|", values=values), parse("abcd", values=values)
    assert below(picture(expected, actual, values=values)) == [
        "  a = 10",
        "  b = 'tttttttttttttttttttttttttttttt'",
        "  c = 12   d = 13",
        'what came, as marbles: "abcd"',
    ]


def test_a_long_value_is_cut_to_the_width():
    expected, actual = parse("a|", values={"a": "t" * 500}), parse("a", values={"a": "t" * 500})
    assert max(map(len, picture(expected, actual, width=80).split("\n"))) <= 80


def test_of_many_parts_that_differ_the_first_are_listed():
    expected = [Timed(0, "next", list(range(20)))]
    actual = [Timed(0, "next", list(range(1, 21)))]
    text = picture(expected, actual)
    assert "  [7]: expected 7, got 8\n  … and 12 more\n" in text
    assert "[8]:" not in text


def test_what_came_is_given_in_a_frame_that_fits_where_the_asked_one_does_not():
    actual = parse("ab", frame="500us")
    names = Names(["a", "b"])
    assert list(to_copy(actual, names, "500us", 100)) == ['what came, as marbles: "ab"']
    assert list(to_copy(actual, names, None, 100)) == ['what came, as marbles: "ab", frame="500us"']


def test_what_came_is_left_out_where_it_is_long_or_cannot_be_written():
    names = Names(["a"])
    assert list(to_copy(parse("a" * 200), names, None, 100)) == []
    two_errors = [Timed(0, "error", ValueError("one")), Timed(0, "error", ValueError("two"))]
    assert list(to_copy(two_errors, names, None, 100)) == []
    assert list(to_copy([], names, None, 100)) == []
