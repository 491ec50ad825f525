"""Columns found from events: by shape, in the order in which they come, bounded, with what their values are."""

import collections
import dataclasses
import datetime
import json
import types
from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from rxmetronome import Failure, Tick
from rxmetronome.widgets.column_kinds import kind_of
from rxmetronome.widgets.columns import MOST_COLUMNS, MOST_SHAPES, REST, SETTLED, Columns, anatomy
from rxmetronome.widgets.wire_format import ABSENT, pack

NOW_NS = 1_795_471_495_311_802_851


class Point(NamedTuple):
    x: int
    y: int


@dataclasses.dataclass(slots=True)
class One:
    only: float


def rows(columns: Columns, *events: Any) -> list[dict[str, Any]]:
    """The events as the front end reads them: by name."""
    packed = columns.rows(list(enumerate(events)))
    return [dict(zip(columns.shapes[shape].names, values, strict=True)) for shape, _, *values in packed]


def test_dicts_structs_dataclasses_named_tuples_and_scalars_are_rows_of_their_fields() -> None:
    failure = Failure(ingest_ns=NOW_NS, step="main", function="f", event=3, error="ValueError: no")
    columns = Columns()
    assert rows(columns, {"id": 1}, Point(1, 2), One(0.5), 20.5, "text", None, [1, 2], failure) == [
        {"id": 1},
        {"x": 1, "y": 2},
        {"only": 0.5},
        {"value": 20.5},
        {"value": "text"},
        {"value": None},
        {"value": [1, 2]},
        {"ingest_ns": NOW_NS, "step": "main", "function": "f", "event": 3, "error": "ValueError: no", "remedy": "",
         "cause": None},
    ]  # fmt: skip
    assert [shape.label for shape in columns.shapes if shape.label] == ["Point", "One", "Failure"]


def test_new_columns_come_behind_and_a_missing_field_is_not_none() -> None:
    columns = Columns()
    first, second, third = rows(columns, {"a": 1}, {"a": None, "b": 2}, {"b": 3})
    assert list(columns.kinds) == ["a", "b"]
    assert "b" not in first
    assert second["a"] is None
    assert "a" not in third


def test_events_of_one_shape_share_it() -> None:
    columns = Columns()
    rows(columns, *({"a": n, "b": n} for n in range(100)), *(Point(n, n) for n in range(100)))
    assert len(columns.shapes) == 2


def test_a_mapping_that_is_no_dict_and_keys_that_are_no_text_are_read() -> None:
    columns = Columns()
    read = rows(columns, types.MappingProxyType({"a": 1}), {1: "one", (2, 3): "pair"}, collections.OrderedDict(a=1))
    assert read == [{"value": {"a": 1}}, {"1": "one", "(2, 3)": "pair"}, {"value": {"a": 1}}]


def test_a_stream_whose_events_all_differ_stays_bounded_and_loses_nothing() -> None:
    columns = Columns()
    read = rows(columns, *({f"field {n}": n, "id": n} for n in range(5 * MOST_SHAPES)))
    assert len(columns.kinds) <= MOST_COLUMNS + 1
    assert len(columns.shapes) <= 2 * MOST_SHAPES
    for number, row in enumerate(read):
        whole = {**row, **(row.get(REST) or {})}
        assert whole["id"] == number
        assert whole[f"field {number}"] == number


def test_one_event_with_thousands_of_fields_has_its_rest_in_one_column() -> None:
    columns = Columns()
    (row,) = rows(columns, {f"f{n}": n for n in range(3_000)})
    assert len(columns.kinds) == MOST_COLUMNS + 1
    assert row["f0"] == 0
    assert row[REST]["f2999"] == 2_999


def test_a_field_that_raises_late_is_a_row_that_says_so() -> None:
    class Late(Point):
        def __iter__(self) -> Any:
            if self.x == 50:
                raise OSError("gone")
            return super().__iter__()

    read = rows(Columns(), *(Late(n, n) for n in range(100)))
    assert read[50] == {"value": "Late could not be read: OSError('gone')"}
    assert read[51] == {"x": 51, "y": 51}


def test_an_event_that_cannot_be_read_is_a_row_that_says_so() -> None:
    class Sly(Point):
        def __iter__(self) -> Any:
            raise OSError("gone")

    (row,) = rows(Columns(), Sly(1, 2))
    assert row == {"value": "Sly could not be read: OSError('gone')"}


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("n", 1, "number"),
        ("n", 1.5, "number"),
        ("n", True, "flag"),
        ("n", "text", "text"),
        ("n", None, ""),
        ("n", {"a": 1}, "tree"),
        ("n", [1], "tree"),
        ("n", {1}, "tree"),
        ("n", Point(1, 2), "tree"),
        ("n", b"bytes", "other"),
        ("n", ValueError("no"), "other"),
        ("n", Decimal(1), "other"),
        ("n", datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC), "moment"),
        ("ingest_ns", NOW_NS, "time:ns"),
        ("seen_ms", NOW_NS // 10**6, "time:ms"),
        ("seen_us", NOW_NS // 1_000, "time:us"),
        ("lag_ns", 81_000, "duration:ns"),
        ("took_ms", 1.5, "duration:ms"),
        ("due_ns", 0, "duration:ns"),
        ("_ns", 5, "number"),
        ("turns", 5, "number"),
        ("columns", NOW_NS, "number"),
        ("lag_ns", 10**40, "duration:ns"),
    ],
)
def test_what_a_value_is_follows_from_its_type_and_the_unit_of_its_name(name: str, value: object, kind: str) -> None:
    assert kind_of(name, value) == kind


def test_numpys_numbers_are_numbers() -> None:
    numpy = pytest.importorskip("numpy")
    assert kind_of("lag_ns", numpy.int64(5)) == "duration:ns"
    assert kind_of("v", numpy.float64(5)) == "number"


def test_a_column_of_several_kinds_is_mixed_and_none_says_nothing() -> None:
    columns = Columns()
    rows(columns, {"a": None, "b": 1}, {"a": 1, "b": None}, {"a": 2, "b": "text"})
    assert columns.kinds == {"a": "number", "b": "mixed"}


def test_a_kind_that_comes_late_is_met() -> None:
    columns = Columns()
    rows(columns, *({"a": n} for n in range(1_000)), *({"a": "text"} for _ in range(100)))
    assert columns.kinds == {"a": "mixed"}


def test_a_struct_without_fields_and_an_empty_dict_are_rows_without_cells() -> None:
    assert rows(Columns(), {}) == [{}]
    assert anatomy(Tick(ingest_ns=1, id=0, due_ns=1, lag_ns=0, interval_ns=1, missed=0))[1][0] == "ingest_ns"


def test_above_a_hundred_columns_a_missing_field_is_not_none_either() -> None:
    columns = Columns()
    wide, narrow, none, again = rows(
        columns, {f"c{n}": n for n in range(200)}, {"after": 1}, {"c3": None, "after": 1}, {"c3": 3, "c7": 7}
    )
    assert wide["c99"] == 99
    assert narrow == {REST: {"after": 1}}
    assert none == {"c3": None, REST: {"after": 1}}
    assert again == {"c3": 3, "c7": 7}


def test_where_no_shape_is_left_a_missing_field_is_marked_as_absent() -> None:
    columns = Columns()
    several = [{f"f{bit}": n for bit in range(9) if n >> bit & 1} for n in range(1, 2**9)]
    read = rows(columns, *several)
    assert len(columns.shapes) <= MOST_SHAPES + len(columns.kinds)
    for event, row in zip(several, read, strict=True):
        assert {name: value for name, value in row.items() if value is not ABSENT} == event
    packed = json.loads(pack(columns.rows([(0, several[-2])])))
    assert packed[0][2:].count("\x01a") == 2
    assert columns.kinds["f0"] == "number"


@pytest.mark.parametrize("many", [1, 3 * SETTLED])
def test_the_order_of_the_fields_makes_no_other_shape(many: int) -> None:
    columns = Columns()
    columns.rows([(n, {"a": n, "b": "text"}) for n in range(many)])
    rows = columns.rows(
        [(n, {"b": "other", "a": n} if n % 2 else {"a": n, "b": "text"}) for n in range(many, 2 * many)]
    )
    assert len(columns.shapes) == 1
    assert [list(row) for row in rows] == [[0, n, n, "other" if n % 2 else "text"] for n in range(many, 2 * many)]


def test_a_field_in_place_of_another_is_another_shape_in_a_batch_that_is_alike() -> None:
    columns = Columns()
    columns.rows([(n, {"a": n, "b": n}) for n in range(3 * SETTLED)])
    first, second = columns.rows([(100, {"a": 1, "b": 2}), (101, {"a": 1, "c": 2})])
    assert [columns.shapes[row[0]].names for row in (first, second)] == [("a", "b"), ("a", "c")]


@pytest.mark.parametrize("step", [1, 2, 5, 50])
@pytest.mark.parametrize("first", [0, 63, 64, 65, 1_000])
def test_of_many_events_every_64th_by_its_number_is_checked_for_another_kind(first: int, step: int) -> None:
    numbers = range(first * step, (first + 200) * step, step)
    checked = {number for number in numbers if number % 64 == 0}
    for other in numbers:
        columns = Columns()
        columns.rows([(number, {"a": 1, "b": 2}) for number in range(SETTLED)])
        columns.numbered_rows(numbers, [{"a": "text" if number == other else 1, "b": 2} for number in numbers])
        assert columns.kinds == {"a": "mixed" if other in checked else "number", "b": "number"}


@pytest.mark.parametrize(
    ("name", "first", "then"),
    [("n", 1, "text"), ("n", True, 1), ("at_ns", 5, "text"), ("at_ns", 5, 1_700_000_000 * 10**9)],
)
def test_values_of_several_kinds_are_mixed(name: str, first: Any, then: Any) -> None:
    columns = Columns()
    for number, value in enumerate((first, None, then)):
        columns.row(number, {name: value})
    assert columns.kinds[name] == "mixed"
