"""The end of the last whole record is found whatever the chunks are."""

import csv
import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.codecs.codecs import MsgPack
from rxmetronome.codecs.framing import Boundary, Lengths, LineFraming, QuotedLines


def check_at_every_cut(boundary: Boundary, records: list[bytes], dice: random.Random) -> None:
    """Feed chunks of any size, empty ones too; after each the end is that of the last record that is whole by then."""
    data, ends, at = b"".join(records), [0], 0
    for record in records:
        ends.append(ends[-1] + len(record))
    while at < len(data):
        step = min(dice.randint(0, 5), len(data) - at)
        boundary.feed(data[at : at + step])
        at += step
        assert (boundary.total, boundary.end) == (at, max(end for end in ends if end <= at))


LINE = st.binary(max_size=9).map(lambda line: line.replace(b"\n", b"") + b"\n")


@given(st.lists(LINE, max_size=6), st.randoms(use_true_random=False))
def test_a_line_ends_at_its_newline(records: list[bytes], dice: random.Random) -> None:
    check_at_every_cut(LineFraming(), records, dice)


def row(cells: list[str]) -> bytes:
    page = io.StringIO(newline="")
    csv.writer(page, lineterminator="\r\n").writerow(cells)  # with "\n" Python 3.11 leaves "\r" without quotes
    return page.getvalue().removesuffix("\r\n").encode() + b"\n"


ROW = st.lists(st.text(alphabet='a",\n\r', max_size=5), min_size=1, max_size=3).map(row)


@given(st.lists(ROW, max_size=6), st.randoms(use_true_random=False))
def test_a_row_ends_at_a_newline_outside_quotes(records: list[bytes], dice: random.Random) -> None:
    check_at_every_cut(QuotedLines(), records, dice)


PACKED = st.one_of(st.text(max_size=9), st.integers(0, 9)).map(MsgPack().encode)


@given(st.lists(PACKED, max_size=6), st.randoms(use_true_random=False))
def test_a_record_with_a_length_ends_after_it(records: list[bytes], dice: random.Random) -> None:
    check_at_every_cut(Lengths(), records, dice)


def test_zeros_are_no_records_with_a_length() -> None:
    boundary = Lengths()
    boundary.feed(MsgPack().encode("a") + bytes(12) + MsgPack().encode("b"))
    assert boundary.end == 6


@pytest.mark.parametrize(
    ("boundary", "data", "closable"),
    [
        (LineFraming(), b"ab", True),
        (QuotedLines(), b'1,"a"', True),
        (QuotedLines(), b'1,"a', False),
        (Lengths(), b"\0", False),
    ],
)
def test_a_newline_ends_a_record_unless_inside_quotes_or_with_lengths(boundary, data: bytes, closable: bool) -> None:
    boundary.feed(data)
    assert boundary.is_closable is closable
