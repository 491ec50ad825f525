"""One file: its records decoded, and what is wrong with those that are none."""

import gzip
from pathlib import Path

from rxmetronome.sources.documents import Document, Read


def said(data: bytes, codec: str = "json", max_bytes: int = 100, *, finish: bool = True) -> list[object]:
    """The events, and the messages of what is none."""
    document, found = Document(Path("folder") / "app.log", codec, max_bytes), []
    document.feed(data)
    while document.has_more:
        document.feed(b"")
    if finish:
        document.finish()
    while document.is_waiting:
        read = document.take()
        if read is not None:
            found.append(read.event if read.error is None else str(read.error))
    assert document.take() is None
    return found


def test_a_line_that_is_none_says_its_number_and_the_next_one_follows():
    assert said(b'{"a":1}\r\n\n{"a":\n{"a":2}') == [
        {"a": 1},
        "expected line 3 of app.log to be a line of JSON (Input data was truncated), got '{\"a\":'. "
        "Remedy: mend the line; those after it are read",
        {"a": 2},
    ]


def test_a_line_that_is_no_text_is_shown_as_far_as_it_is():
    assert said(b"good\nb\xffd\n", "text") == [
        "good",
        "expected line 2 of app.log to be a line of UTF-8, got 'b\ufffdd'. "
        "Remedy: mend the line; those after it are read",
    ]


def test_text_keeps_its_empty_lines_and_json_and_csv_pass_over_blank_ones():
    assert said(b"\none\n\n", "text") == ["", "one", ""]
    assert said(b"\n \n1\n\n") == [1]
    assert said(b"a,b\n1,2\n\n3,4\n", "csv") == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]


def test_a_line_that_is_too_long_is_said_to_be_with_its_beginning():
    (message,) = said(b"x" * 1_000 + b"\n", "text", max_bytes=10)
    assert message.startswith("expected line 1 of app.log to have at most 10 bytes, not 1,000, got 'xxx")
    assert message.endswith("Remedy: give a larger max_bytes, if lines are like that there")


def test_rows_of_csv_may_hold_newlines_and_wrong_ones_are_named_by_their_first_line():
    found = said(b'id,note\n1,"two\nlines"\n2\n3,last', "csv")
    assert found[0] == {"id": "1", "note": "two\nlines"}
    assert found[1].startswith("expected line 4 of app.log to be a row of 2 fields, got '2'")
    assert found[2] == {"id": "3", "note": "last"}


def test_the_end_of_a_line_is_waited_for_until_the_file_is_finished():
    assert said(b"1\n2", finish=False) == [1]
    assert said(b"1\n2") == [1, 2]


def test_gzip_that_is_cut_short_gives_what_it_has_and_says_so_last():
    whole = gzip.compress(b"1\n2\n") + gzip.compress(b"3\n4")
    assert said(whole) == [1, 2, 3, 4]
    found = said(whole[:-4])
    assert found[:4] == [1, 2, 3, 4]
    assert found[4] == (
        "expected gzip to its end, but it is cut short, got 'folder/app.log'. "
        "Remedy: what came before it is whole; write the file anew"
    )


def test_gzip_that_turns_into_something_else_is_lost_from_there():
    found = said(gzip.compress(b"1\n2\n") + b"no gzip at all")
    assert found[:2] == [1, 2]
    assert found[2].startswith("expected gzip all through (Error -3")
    assert len(found) == 3


def test_what_was_taken_is_what_was_read():
    document = Document(Path("a"), "text", 10)
    document.feed(b"one\n")
    assert document.take() == Read("one")
    assert document.take() is None
    assert not document.is_finished
