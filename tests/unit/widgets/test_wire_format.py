"""Rows as bytes: of any events the browser gets JSON, bounded, and every value is what it seems."""

import collections
import datetime
import json
import math
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome import Failure
from rxmetronome.widgets.wire_format import MARK, MOST_BYTES_OF_A_ROW, pack, whole


def packed(*values: Any) -> list[Any]:
    ((shape, number, *cells),) = json.loads(pack([[3, 7, *values]]))
    assert (shape, number) == (3, 7)
    return cells


class Looped:
    def __repr__(self) -> str:
        raise OSError("no repr")


def test_plain_values_are_themselves() -> None:
    assert packed(1, 2.5, "é", True, [1], {"a": {"b": "c"}}) == [1, 2.5, "é", True, [1], {"a": {"b": "c"}}]


def test_none_is_null_and_what_is_not_finite_is_no_null() -> None:
    cells = packed(None, math.nan, math.inf, -math.inf, [math.nan, None], {"a": math.nan})
    marks = [f"{MARK}nNaN", f"{MARK}nInfinity", f"{MARK}n-Infinity"]
    assert cells == [None, *marks, [marks[0], None], {"a": marks[0]}]


def test_whole_numbers_of_any_size_keep_their_digits() -> None:
    assert packed(1_795_471_495_311_802_851, 10**30, -(10**30)) == [1_795_471_495_311_802_851, 10**30, -(10**30)]


def test_a_text_that_looks_like_a_mark_differs_from_one() -> None:
    assert packed(f"{MARK}nNaN", [f"{MARK}x"]) == [f"{MARK}s{MARK}nNaN", [f"{MARK}s{MARK}x"]]


def test_what_has_no_form_in_json_is_its_repr_wherever_it_is() -> None:
    cells = packed(object, [object], {(1, 2): object}, Looped())
    assert cells[0] == f"{MARK}r<class 'object'>"
    assert cells[1] == [f"{MARK}r<class 'object'>"]
    assert cells[2] == {"(1, 2)": f"{MARK}r<class 'object'>"}
    assert cells[3] == f"{MARK}r<Looped whose repr raised OSError>"


def test_times_paths_sets_and_structs_are_as_the_codecs_write_them() -> None:
    failure = Failure(ingest_ns=1, step="a", function="f", event=object, error="no", cause=ValueError("no"))
    moment = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
    cells = packed(moment, Path("a") / "b", {1}, collections.deque([1]), failure, b"x")
    assert cells[:4] == ["2026-01-02T03:04:05Z", "a/b", [1], [1]]
    assert cells[4]["cause"] == "ValueError: no"
    assert "object" in cells[4]["event"]
    assert cells[5] == "eA=="


def test_text_that_utf_8_has_not_is_sent_with_question_marks() -> None:
    assert packed("\ud800a", ["\ud800"], {"\ud800": 1}) == ["?a", ["?"], {"?": 1}]


def test_what_is_long_is_cut_and_says_so() -> None:
    text, numbers, deep = packed("x" * 100_000, list(range(100_000)), {"a": "y" * 100_000})
    for cell in (text, numbers, deep):
        assert cell.startswith(f"{MARK}c")
        assert len(cell) < 300
    assert numbers.startswith(f"{MARK}c[0,1,2")


def test_the_size_of_a_frame_is_bounded_by_its_rows() -> None:
    rows = [[0, number, "x" * 10_000, ["y" * 10_000]] for number in range(100)]
    assert len(pack(rows)) < 100 * MOST_BYTES_OF_A_ROW


def test_an_event_that_contains_itself_ends() -> None:
    loop: list[Any] = []
    loop.append(loop)
    (cell,) = packed(loop)
    assert isinstance(cell, (list, str))
    assert len(json.dumps(cell)) < 10_000


def test_the_whole_of_an_event_is_uncut_up_to_half_a_megabyte() -> None:
    names, cells = json.loads(whole(["a", "b", "c"], ["x" * 100_000, list(range(1_000)), "z" * 10**6]))
    assert names == ["a", "b", "c"]
    assert cells[0] == "x" * 100_000
    assert cells[1] == list(range(1_000))
    assert cells[2].startswith(f"{MARK}c")
    assert len(whole(["a"], [[list(range(1_000))] * 1_000])) < 2_000_000


@pytest.mark.parametrize("value", [True, 5, 2.5, "s", None])
def test_subclasses_of_plain_values_are_plain(value: object) -> None:
    if isinstance(value, (bool, type(None))):
        assert packed(value) == [value]
    else:
        sub = type("Sub", (type(value),), {})(value)
        assert packed(sub, [sub, object]) == [value, [value, f"{MARK}r<class 'object'>"]]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.datetimes(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.integers(), inner) | st.tuples(inner, inner),
    max_leaves=20,
)


@given(st.lists(anything, max_size=6))
def test_any_row_is_json_of_as_many_cells(values: list[Any]) -> None:
    cells = packed(*values)
    assert len(cells) == len(values)
    for value, cell in zip(values, cells, strict=True):
        if value is None:
            assert cell is None
        elif isinstance(value, bool) or (isinstance(value, int) and abs(value) < 2**53):
            assert cell == value
        else:
            assert cell is not None, "only None is null"
    assert msgspec.json.decode(pack([[0, 0, *values]])) is not None
