"""Codecs are found by name, and a slip gets the near name."""

import pytest

from rxmetronome.errors import ArgumentError
from rxmetronome.formats import codec


@pytest.mark.parametrize("name", ["json", "json-sorted", "text", "csv", "msgpack"])
def test_each_name_gives_a_new_codec_of_that_name(name: str) -> None:
    assert codec(name).name == name
    assert codec(name) is not codec(name)


def test_an_unknown_name_gets_the_near_one() -> None:
    with pytest.raises(ArgumentError) as raised:
        codec("jsonsorted", call="file", example='file("out.log", codec="json")')
    assert str(raised.value) == (
        'file(codec=\'jsonsorted\'): expected "json", "json-sorted", "text", "csv" or "msgpack" '
        '(did you mean "json-sorted"?). For example: file("out.log", codec="json")'
    )


@pytest.mark.parametrize("name", ["parquet", None, 3, ["json"]])
def test_what_is_near_no_name_gets_the_list(name: object) -> None:
    with pytest.raises(ArgumentError, match=r'"csv" or "msgpack"\. For'):
        codec(name)  # type: ignore[arg-type]


def test_where_only_text_will_do_msgpack_is_not_offered() -> None:
    with pytest.raises(ArgumentError, match=r'expected "json", "json-sorted", "text" or "csv"\. For'):
        codec("msgpack", only_text=True)
