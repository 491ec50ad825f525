"""Values as Python source that gives equal ones."""

import collections
import dataclasses
import datetime
import decimal
import enum
import fractions
import math
import sys
import types
import uuid
import zoneinfo
from pathlib import Path, PurePosixPath

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.flow.playback import ExpectedFailure
from rxmetronome.marbles.diff import equal
from rxmetronome.records import Failure, Tick
from rxmetronome.testgen.flow_reference import FlowReference
from rxmetronome.testgen.literals import Scope, UnwritableError, source_of


class Point(msgspec.Struct):
    x: float
    y: float = 0.0


@dataclasses.dataclass
class Reading:
    at: datetime.date
    tags: dict


class Color(enum.Enum):
    RED = "r"


class Level(enum.IntFlag):
    LOW = 1
    HIGH = 2


Pair = collections.namedtuple("Pair", "one other")


class Sum(int):
    """A number that its repr does not tell from an int."""


class Zone(datetime.tzinfo):
    """Its repr is code."""

    def __repr__(self) -> str:
        return "__import__('os')"


class Today(datetime.date):
    """Prints as a date and is none."""


Odd = enum.Enum("Odd", {"a b": 1})


class Strange:
    def __init__(self, n: int) -> None:
        self.n = n


def scope(*taken: str) -> Scope:
    """As in a test of a flow of this module, whose names need no prefix."""
    return Scope(FlowReference("flow", __name__, cells=("flow = 1",), taken=taken), Path("test_seen.py"))


def read(text: str, known: Scope) -> object:
    """Evaluate the text, with the imports that were asked for."""
    names = dict(globals())
    for line in known.imports:
        exec(line, names)
    return eval(text, names)


SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary()
    | st.complex_numbers(allow_nan=False) | st.decimals(allow_nan=False) | st.fractions() | st.uuids()
    | st.dates() | st.times() | st.timedeltas() | st.datetimes(timezones=st.just(datetime.UTC))
)  # fmt: skip
HASHABLE = st.none() | st.booleans() | st.integers() | st.text() | st.binary()
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner) | st.dictionaries(HASHABLE, inner) | st.tuples(inner, inner) | st.sets(HASHABLE)
        | st.builds(Point, st.floats(allow_nan=False), st.floats(allow_nan=False))
        | st.builds(Reading, st.dates(), st.dictionaries(st.text(), inner))
    ),
    max_leaves=8,
)  # fmt: skip


@given(VALUES)
def test_the_source_of_a_value_gives_an_equal_one_of_the_same_class(value):
    known = scope()
    again = read(source_of(value, known), known)
    assert type(again) is type(value)
    assert equal(value, again)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1_000_000, "1_000_000"),
        (-9_999, "-9999"),
        (math.inf, 'float("inf")'),
        (math.nan, 'float("nan")'),
        (complex(1, -math.inf), 'complex(1.0, float("-inf"))'),
        (True, "True"),
        (..., "..."),
        (set(), "set()"),
        (frozenset({2, 1}), "frozenset({1, 2})"),
        ({"b", "a"}, '{"a", "b"}'),
        ((1,), "(1,)"),
        (bytearray(b"a"), 'bytearray(b"a")'),
        (decimal.Decimal("1.50"), 'Decimal("1.50")'),
        (fractions.Fraction(1, 3), "Fraction(1, 3)"),
        (uuid.UUID(int=1), 'UUID("00000000-0000-0000-0000-000000000001")'),
        (Path("a/b"), 'Path("a/b")'),
        (datetime.timedelta(seconds=1), "datetime.timedelta(seconds=1)"),
        (
            datetime.datetime(2026, 1, 1, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin")),
            'datetime.datetime(2026, 1, 1, 0, 0, tzinfo=zoneinfo.ZoneInfo(key="Europe/Berlin"))',
        ),
        (Point(1.0), "Point(x=1.0, y=0.0)"),
        (Color.RED, "Color.RED"),
        (Pair(1, [2]), "Pair(one=1, other=[2])"),
        (ValueError("x", 1), 'ValueError("x", 1)'),
        (np.float64(1.5), "np.float64(1.5)"),
        (np.bool_(True), "np.True_"),
        (np.datetime64("2026-01-01", "ns"), 'np.datetime64("2026-01-01T00:00:00.000000000")'),
        (PurePosixPath("a"), 'PurePosixPath("a")'),
        (np.int64(3), "np.int64(3)"),
        (ExpectedFailure("main", 0, "E: x"), 'failure("main", 0, "E: x")'),
        (
            Tick(ingest_ns=1, id=0, due_ns=1, lag_ns=0, interval_ns=1, missed=0),
            "Tick(ingest_ns=1, id=0, due_ns=1, lag_ns=0, interval_ns=1, missed=0)",
        ),
    ],
    ids=lambda value: str(sorted(value, key=str) if isinstance(value, (set, frozenset)) else value),
)
def test_a_value_is_written_as_a_person_would(value, text):
    known = scope()
    assert source_of(value, known) == text
    assert equal(value, read(text, known))


@pytest.mark.parametrize(
    "value",
    [
        Sum(3), Strange(1), object(), lambda: 1, np.arange(3), Level.LOW | Level.HIGH, collections.OrderedDict(a=1),
        {"deep": [Strange(1)]}, iter([]), dataclasses.make_dataclass("Local", ["n"])(Strange(1)),
        Failure(ingest_ns=0, step="s", function="", event=1, error="E", cause=Strange(1)),
        datetime.datetime(2026, 1, 1, tzinfo=Zone()), Today(2026, 1, 1),
        type("x; import os", (), {}), Odd.__members__["a b"], np.rec.array([(1,)], dtype=[("a", int)])[0],
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_a_value_that_no_text_is_known_for_is_refused_not_guessed(value):
    with pytest.raises(UnwritableError):
        source_of(value, scope())


def test_what_a_text_needs_is_asked_for():
    known = scope()
    source_of([Path("a"), datetime.date(2026, 1, 1), np.int8(1), ExpectedFailure("a", 1, "b")], known)
    assert known.imports == {
        "from pathlib import Path",
        "import datetime",
        "import numpy as np",
        "from rxmetronome.testing import failure",
    }


def test_a_name_that_the_notebook_has_taken_gets_an_underscore():
    """`from datetime import datetime` in a cell would turn `datetime.date(...)` into an error of the test."""
    known = scope("Path", "np", "datetime", "failure", "failure_")
    code = source_of([Path("a"), np.int8(1), datetime.date(2026, 1, 1), ExpectedFailure("a", 1, "b")], known)
    assert code == '[Path_("a"), np_.int8(1), datetime_.date(2026, 1, 1), failure__("a", 1, "b")]'
    assert known.imports == {
        "from pathlib import Path as Path_",
        "import numpy as np_",
        "import datetime as datetime_",
        "from rxmetronome.testing import failure as failure__",
    }


def test_a_class_is_named_through_the_flows_module_or_loaded_from_its_file(tmp_path, monkeypatch):
    prefixed = Scope(FlowReference("app.flow", __name__, prefix="app."), Path("test_seen.py"))
    assert prefixed.name_of(Point) == "app.Point"
    beside = types.ModuleType("beside")
    beside.__file__ = str(tmp_path / "beside.py")
    Path(beside.__file__).touch()
    beside.Kind = type("Kind", (), {"__module__": "beside"})
    monkeypatch.setitem(sys.modules, "beside", beside)
    known = Scope(FlowReference("flow", "app"), tmp_path / "tests" / "test_seen.py")
    assert known.name_of(beside.Kind) == "beside.Kind"
    assert list(known.loads) == ['beside = load(Path(__file__).parents[1] / "beside.py")']
