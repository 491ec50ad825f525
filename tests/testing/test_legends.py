from rxmetronome.marbles.language import parse
from rxmetronome.marbles.naming import Names
from rxmetronome.records import Timed
from rxmetronome.testing.legends import to_copy
from rxmetronome.testing.pictures import picture

MS = 1_000_000


def below(text):
    """What stands below the caret of a picture."""
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


def test_of_many_parts_that_differ_the_first_are_told():
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
