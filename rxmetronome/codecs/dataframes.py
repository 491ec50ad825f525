"""Events as a table: a column for each of their fields."""

import collections
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rxmetronome.codecs.fields import fields
from rxmetronome.errors import is_interrupt, shown

if TYPE_CHECKING:
    import pandas as pd


_PLAIN = frozenset({str, bytes, int, float, bool, type(None)})
_INSTANTS = ("ingest_ns", "due_ns", "start_ns", "end_ns")
_SPANS = ("lag_ns", "interval_ns", "jitter_ns", "age_ns", "elapsed_ns")


def frame_of(events: Sequence[Any], first: int = 0, *, times: bool = True) -> "pd.DataFrame":
    """Return events as the rows of a pandas DataFrame.

    Columns are the fields of dicts, structs, dataclasses and named tuples, in the order in which they first come;
    other events are one column, `value`. A column of whole numbers with gaps stays one of whole numbers (`Int64`).

    Args:
        events: The rows.
        first: The index of the first row.
        times: Whether the times of this package's records and windows become pandas' own, exactly: `ingest_ns`,
            `due_ns`, `start_ns` and `end_ns` the timestamps (UTC) `ingest`, `due`, `start` and `end`; `lag_ns`,
            `interval_ns`, `jitter_ns`, `age_ns` and `elapsed_ns` the durations `lag`, `interval` and so on. Other
            columns belong to the user, and a column whose short name is taken keeps its own.

    Example:
        >>> frame_of([{"id": 1}, {"id": 2, "note": "late"}], first=7)
           id  note
        7   1   NaN
        8   2  late
    """
    import pandas as pd  # loads slowly, and only tables need it

    columns: dict[str, list[Any]] = {}
    for at, event in enumerate(events):
        for name, value in _row(event).items():
            column = columns.get(name)
            if column is None:
                columns[name] = column = []
            column.extend([None] * (at - len(column)))
            column.append(value)
    for column in columns.values():
        column.extend([None] * (len(events) - len(column)))
    index = pd.RangeIndex(first, first + len(events))
    frame = pd.DataFrame({name: _series(pd, column, index) for name, column in columns.items()}, index=index)
    return with_times(frame) if times else frame


def keyed_frame(keys: Sequence[Any], values: Sequence[Any], more: Sequence[str] = ()) -> "pd.DataFrame":
    """Return a column of keys beside the fields of their values; a field called `key` or as one of `more` is renamed.

    Example:
        >>> keyed_frame(["a", "b"], [{"n": 1}, {"n": 2, "key": "k"}])
          key  n value.key
        0   a  1       NaN
        1   b  2         k
    """
    import pandas as pd

    frame = frame_of(values).rename(columns={name: f"value.{name}" for name in ("key", *more)})
    frame.insert(0, "key", pd.Series(list(keys), index=frame.index, dtype=None if keys else object))
    return frame


def with_times(frame: "pd.DataFrame") -> "pd.DataFrame":
    """Turn the columns of whole numbers that are times into pandas' own; a name that is taken keeps its `_ns`."""
    import pandas as pd

    columns = {}
    for name in frame.columns:
        column, is_instant = frame[name], name in _INSTANTS
        is_known = is_instant or name in _SPANS
        if is_known and pd.api.types.is_integer_dtype(column.dtype) and _fits(column):
            numbers = column.to_numpy(dtype="int64", na_value=-(2**63))  # the least number is NaT, exactly
            values = pd.to_datetime(numbers.view("M8[ns]"), utc=True) if is_instant else numbers.view("m8[ns]")
            column = pd.Series(values, index=frame.index)
            short = name.removesuffix("_ns")
            name = name if short in frame.columns else short  # noqa: PLW2901
        columns[name] = column
    return pd.DataFrame(columns, index=frame.index)


def _fits(column: Any) -> bool:
    """Return True if every number has a time of pandas' own, which are 64 bits of nanoseconds."""
    known = column.dropna()
    return not len(known) or (int(known.min()) > -(2**63) and int(known.max()) < 2**63)


def _row(event: Any) -> dict[str, Any]:
    """Return the fields of an event; one whose fields cannot be read is a row all the same."""
    try:
        return fields(event)
    except BaseException as error:
        if is_interrupt(error):
            raise
        return {"value": event}


def _series(pd: Any, column: list[Any], index: Any) -> Any:
    """Return a column, in which whole numbers with gaps do not become floats, which would round nanoseconds.

    Where pandas cannot take the values, because they raise when it looks at them, the column shows them as text.
    """
    kinds = collections.Counter(map(type, column))
    if kinds.keys() == {int, type(None)} and all(-(2**63) <= value < 2**63 for value in column if value is not None):
        return pd.Series(column, index=index, dtype="Int64")
    try:
        return pd.Series(column, index=index)
    except BaseException as error:
        if is_interrupt(error):
            raise
        return pd.Series([value if type(value) in _PLAIN else shown(value) for value in column], index=index)
