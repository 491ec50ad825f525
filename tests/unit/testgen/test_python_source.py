"""Text from outside in Python source."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.testgen.python_source import identifier, is_name, plain, quoted


@given(st.text())
def test_a_literal_reads_back_to_what_it_says(text):
    assert ast.literal_eval(quoted(text)) == text


@pytest.mark.parametrize(
    ("text", "literal"),
    [("a", '"a"'), ("it's", '"it\'s"'), ('a "b"', "'a \"b\"'"), ("'\"", '"\'\\""')],
)
def test_quotes_are_double_where_that_costs_no_escape_more(text, literal):
    assert quoted(text) == literal


@given(st.text(alphabet=st.characters()))
def test_any_text_makes_plain_words_of_one_line(text: str):
    words = plain(text)
    assert words.isprintable()
    assert not set(words) & {'"', "\\"}
    assert ast.literal_eval(f'"""{words}\n"""') == f"{words}\n"


@given(st.text(alphabet=st.characters()))
def test_any_text_makes_a_name_that_python_reads_as_it_is_written(text: str):
    name = identifier(text)
    assert is_name(name)
    assert ast.parse(name, mode="eval").body.id == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("app", "app"), ("my-app 2", "my_app_2"), ("2nd", "_2nd"), ("class", "class_"), ("\u00e9", "\u00e9"), ("/", "_"),
     ("a\u00b2", "a2"), ("\ufb01le", "file")],
)  # fmt: skip
def test_a_name_is_near_to_its_text(text: str, name: str):
    assert identifier(text) == name
