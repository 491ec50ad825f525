"""Python source laid out as a formatter would."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.flow.frozen.layouts import Atom, Parts, call, flat, laid_out, quoted

LONG = [("", Atom("x" * 20))] * 4


def test_what_fits_stands_on_one_line_and_what_does_not_has_a_line_for_each_part_and_a_last_comma():
    short = call("f", Atom("1"), x=Atom("2"))
    assert laid_out(short) == "f(1, x=2)"
    assert laid_out(Parts("[", tuple(LONG), "]"), indent=4) == (
        "[\n"
        "        xxxxxxxxxxxxxxxxxxxx,\n"
        "        xxxxxxxxxxxxxxxxxxxx,\n"
        "        xxxxxxxxxxxxxxxxxxxx,\n"
        "        xxxxxxxxxxxxxxxxxxxx,\n"
        "    ]"
    )


@pytest.mark.parametrize(("before", "lines"), [(0, 1), (88 - 9, 1), (88 - 8, 4)])
def test_what_stands_before_it_takes_room(before: int, lines: int):
    assert len(laid_out(call("f", Atom("1"), x=Atom("2")), before=before).splitlines()) == lines


def test_a_tuple_of_one_keeps_its_comma_and_what_is_empty_is_never_broken():
    assert flat(Parts("(", (("", Atom("1")),), ")")) == "(1,)"
    assert laid_out(Parts("{", (), "}"), before=100) == "{}"


def test_a_part_that_has_several_lines_itself_breaks_what_it_stands_in():
    text = Atom('"""\n        a b\n        """')
    assert laid_out(call("f", text)) == 'f(\n    """\n        a b\n        """,\n)'


@given(st.text() | st.binary())
def test_a_literal_reads_back_to_what_it_says(text):
    assert ast.literal_eval(quoted(text)) == text


@pytest.mark.parametrize(
    ("text", "literal"),
    [("a", '"a"'), ("it's", '"it\'s"'), ('a "b"', "'a \"b\"'"), ("'\"", '"\'\\""'), (b"a'", 'b"a\'"')],
)
def test_quotes_are_double_where_that_costs_no_escape_more(text, literal):
    assert quoted(text) == literal
