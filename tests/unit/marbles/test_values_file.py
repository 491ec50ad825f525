"""Values in a file of JSON Lines, read back to equal ones of the same class."""

import collections
import dataclasses
import datetime
import enum
import json
import sys
import types
import zoneinfo
from decimal import Decimal
from pathlib import Path

import msgspec
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rxmetronome.marbles.diff import equal
from rxmetronome.marbles.values_file import entry_of, read_values
from rxmetronome.records import Tick


class Point(msgspec.Struct):
    x: float
    y: float = 0.0


@dataclasses.dataclass
class Reading:
    at: object
    tags: dict
    twice: int = dataclasses.field(init=False, default=0)


class Color(enum.Enum):
    RED = "r"


class Outer:
    class Inner(msgspec.Struct):
        n: int


Pair = collections.namedtuple("Pair", "one other")


class Zoned(datetime.date):
    """Its repr is code, which is shown and never evaluated."""

    def __repr__(self) -> str:
        return "__import__('os')"


class Sum(int):
    """A number that JSON does not tell from an int."""


@dataclasses.dataclass
class Tagged:
    args: int


def changed() -> Reading:
    reading = Reading(1, {})
    reading.twice = 2
    return reading


def read_back(tmp_path: Path, values: dict[str, object], home: dict[str, object]) -> dict[str, object]:
    file = tmp_path / "test_seen.jsonl"
    file.write_text("".join(f"{entry_of(name, value, home)[0]}\n" for name, value in values.items()), encoding="ascii")
    return read_values(file.with_suffix(".py"), home)


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(alphabet=st.characters()) | st.binary()
VALUES = st.recursive(
    SCALARS | st.decimals() | st.fractions() | st.uuids() | st.sets(st.integers() | st.text()) | st.dates()
    | st.timedeltas() | st.datetimes(timezones=st.just(datetime.UTC)),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text() | st.integers(), inner) | st.tuples(inner, inner)
        | st.builds(Point, st.floats(), st.floats()) | st.builds(Reading, inner, st.dictionaries(st.text(), inner))
        | st.builds(Pair, inner, inner) | st.builds(ValueError, inner)
        | st.fixed_dictionaries({"class": inner}) | st.fixed_dictionaries({"tuple": inner})
    ),
    max_leaves=8,
)  # fmt: skip


@settings(max_examples=40)
@given(values=st.lists(VALUES, max_size=5))
def test_what_is_read_back_is_equal_and_of_the_same_class(tmp_path_factory, values):
    table = {f"v{number}": value for number, value in enumerate(values)}
    again = read_back(tmp_path_factory.mktemp("table"), table, globals())
    assert again.keys() == table.keys()
    for name, value in table.items():
        assert type(again[name]) is type(value)
        assert equal(value, again[name])


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ({"id": 1, "at": [1.5, None]}, {"id": 1, "at": [1.5, None]}),
        ({1: "a", (2, 3): {}}, {"class": "builtins:dict", "args": [[[1, "a"], [{"tuple": [2, 3]}, {}]]]}),
        ({"class": 1}, {"class": "builtins:dict", "args": [[["class", 1]]]}),
        ((1, ("a",)), {"tuple": [1, {"tuple": ["a"]}]}),
        (Point(1.0), {"class": ":Point", "x": 1.0, "y": 0.0}),
        (Outer.Inner(3), {"class": ":Outer.Inner", "n": 3}),
        (ValueError("x", 1), {"class": "builtins:ValueError", "args": ["x", 1]}),
        (Color.RED, {"class": ":Color", "args": ["r"]}),
        (Decimal("1.50"), {"class": "decimal:Decimal", "args": ["1.50"]}),
        (Path("a/b"), {"class": "pathlib:Path", "args": ["a/b"]}),
        ({"b", "a"}, {"class": "builtins:set", "args": [["a", "b"]]}),
        (b"a\xff", {"class": "builtins:bytes", "args": ["a\xff", "latin-1"]}),
        (np.float64(1.5), {"class": "numpy:float64", "args": [1.5]}),
        (
            datetime.datetime(2026, 1, 2, 3, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin")),
            {"class": "datetime:datetime", "args": [2026, 1, 2, 3, 0, 0, 0, {"class": "zoneinfo:ZoneInfo", "args":
             ["Europe/Berlin"]}]},
        ),
        (
            pd.Timestamp("2026-01-02 03:04:05.000000006"),
            {"class": "pandas:Timestamp", "args": ["2026-01-02 03:04:05.000000006"]},
        ),
        (
            Tick(ingest_ns=1, id=0, due_ns=1, lag_ns=0, interval_ns=1, missed=0),
            {"class": "rxmetronome.records:Tick", "ingest_ns": 1, "id": 0, "due_ns": 1, "lag_ns": 0, "interval_ns": 1,
             "missed": 0},
        ),
    ],
)  # fmt: skip
def test_what_people_read_is_json(value, plain):
    line, is_equal = entry_of("a", value, globals())
    assert (json.loads(line), is_equal) == ({"name": "a", "value": plain}, True)


@pytest.mark.parametrize(
    ("value", "shown"),
    [(np.datetime64("2026-01-01", "ns"), "np.datetime64('2026-01-01T00:00:00.000000000')"), (Sum(3), "3"),
     (np.arange(2), "array([0, 1])"), (Zoned(2026, 1, 1), "__import__('os')"),
     (changed(), "Reading(at=1, tags={}, twice=2)"), (Tagged(1), "Tagged(args=1)")],
    ids=["a time of NumPy", "a subclass", "an array", "a subclass of a date",
         "a field that is not given", "a field `args`"],
)  # fmt: skip
def test_what_json_does_not_say_is_a_pickle_beside_its_repr(tmp_path, value, shown):
    line, is_equal = entry_of("a", value, globals())
    assert (json.loads(line)["shown"], is_equal) == (shown, True)
    assert equal(read_back(tmp_path, {"a": value}, globals())["a"], value)


def test_classes_of_the_test_are_found_in_it_under_any_name_of_its_module(tmp_path, monkeypatch):
    home = {"__name__": "test_seen", "Point": Point}
    monkeypatch.setattr(Point, "__module__", "test_seen")
    monkeypatch.setitem(sys.modules, "test_seen", types.SimpleNamespace(**home))
    values = {"a": Point(1.0), "b": {1: Point(2.0)}}
    lines = [entry_of(name, value, home)[0] for name, value in values.items()]
    (tmp_path / "test_seen.jsonl").write_text("\n".join(lines))
    monkeypatch.delitem(sys.modules, "test_seen")
    assert read_values(tmp_path / "test_seen.py", {**home, "__name__": "tests.test_seen"}) == values


def test_what_equals_nothing_but_itself_is_said():
    assert entry_of("a", object(), globals())[1] is False


def test_what_cannot_be_pickled_raises():
    with pytest.raises(Exception, match="pickle"):
        entry_of("a", lambda: 1, globals())
