"""Texts of a drawing: whatever a step is called, what is drawn of it fits and can be written down."""

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.flow.lettering import LONGEST, clean, columns, shortened, width


@given(st.text())
def test_a_cleaned_text_can_stand_in_a_document(text: str) -> None:
    """XML takes it, UTF-8 can write it, and cleaning it again changes nothing."""
    cleaned = clean(text + "\x00\ud800\x0b\ufffe")
    element = ET.Element("text")
    element.text = cleaned
    assert ET.fromstring(ET.tostring(element)).text == cleaned
    assert clean(cleaned) == cleaned
    assert len(cleaned.splitlines()) == 1


@given(st.text())
def test_a_shortened_text_is_a_beginning_and_never_too_long(text: str) -> None:
    short = shortened(text)
    assert columns(short) <= LONGEST
    assert short == clean(text) or (short.endswith("…") and clean(text).startswith(short[:-1]))


def test_a_text_of_just_the_greatest_length_is_not_cut() -> None:
    assert shortened("x" * 36) == "x" * 36
    assert shortened("x" * 37) == "x" * 35 + "…"


def test_wide_characters_count_twice_and_marks_not_at_all() -> None:
    assert shortened("時" * 18) == "時" * 18
    assert shortened("時" * 19) == "時" * 17 + "…"
    assert columns("e\u0301\u200d") == 1


def test_a_text_is_as_wide_as_its_letters() -> None:
    assert width("", 13) == 0
    assert width("iii", 13) < width("ooo", 13) < width("WWW", 13)
    assert width("時", 13) > width("o", 13)
    assert width("main", 26) == 2 * width("main", 13)
