"""The types of the columns of csv: values for the texts of a row, by given types or those of the first rows."""

import datetime
import math
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rxmetronome.errors import ArgumentError, StepError, near

SAMPLE = 100
"""The most rows of a file that types are inferred from."""

_EXAMPLE = 'lines("a.csv", codec="csv", types={"a": int, "b": float})'
_WORDS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def _int(text: str) -> int:
    if not text.isascii() or "_" in text:  # Python's own takes other digits, and 1_000
        raise ValueError
    return int(text)


def _float(text: str) -> float:
    number = float(text)
    if not text.isascii() or "_" in text or (math.isinf(number) and any(map(str.isdigit, text))):
        raise ValueError
    return number


_READERS: dict[type, tuple[str, Callable[[str], Any]]] = {
    int: ("an int", _int),
    float: ("a float", _float),
    bool: ("a bool (true, false, yes, no, 1 or 0)", lambda text: _WORDS[text.strip().lower()]),
    datetime.datetime: ("a datetime in ISO 8601", lambda text: datetime.datetime.fromisoformat(text.strip())),
    datetime.date: ("a date in ISO 8601", lambda text: datetime.date.fromisoformat(text.strip())),
    str: ("a text", str),
}
_LOOKS = {
    bool: re.compile(r"true|false", re.IGNORECASE),
    int: re.compile(r"[+-]?(0|[1-9]\d*)", re.ASCII),
    float: re.compile(r"[+-]?((0|[1-9]\d*)(\.\d*)?|\.\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE),
    datetime.date: re.compile(r"\d{4}-\d\d-\d\d", re.ASCII),
    datetime.datetime: re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*", re.ASCII),
}
"""The texts that a type is inferred from: fewer than it reads, so that the number 007 or the name Nan stays a text."""


def check_types(types: object, codec: str) -> Mapping[str, type] | None:
    """Check the argument `types` of `lines`; return an empty mapping for "infer", and None where all stays text.

    Raises:
        ArgumentError: If it is neither None, `"infer"`, nor a mapping from names to types that are known.
    """
    if types is None:
        return None
    if codec != "csv":
        raise ArgumentError("lines", "types", 'no types without codec="csv"', types, _EXAMPLE)
    if isinstance(types, str) and types == "infer":
        return {}
    if not isinstance(types, Mapping) or not types:
        expected = '"infer", or a dict of the names of columns and their types'
        raise ArgumentError("lines", "types", expected, types, _EXAMPLE)
    for name, kind in types.items():
        if not isinstance(name, str) or not any(kind is known for known in _READERS):
            expected = f"a type of int, float, str, bool, datetime or date for the column {name!r}"
            raise ArgumentError("lines", "types", expected, kind, _EXAMPLE)
    return dict(types)


def infer_types(rows: Sequence[Mapping[str, str]]) -> dict[str, type]:
    """Return the type of each column that all of its texts look like; an empty text looks like any.

    Example:
        >>> infer_types([{"n": "1", "x": "2", "id": "007"}, {"n": "", "x": "2.5", "id": "12"}])
        {'n': <class 'int'>, 'x': <class 'float'>, 'id': <class 'str'>}
    """
    return {name: _type_of([row[name] for row in rows if row[name]]) for name in (rows[0] if rows else ())}


def _type_of(texts: list[str]) -> type:
    for kind, looks in _LOOKS.items():
        if texts and all(looks.fullmatch(text) and _can_read(kind, text) for text in texts):
            return kind
    return str


def _can_read(kind: type, text: str) -> bool:
    try:
        _READERS[kind][1](text)
    except (ValueError, KeyError):
        return False
    return True


class ColumnTypes:
    """Convert the rows of one file.

    Args:
        types: The types by the names of their columns; empty to infer them with `infer`.
        file: The name of the file, for messages.
    """

    def __init__(self, types: Mapping[str, type], file: str) -> None:
        self._is_inferred, self._sampled = not types, 0
        self._types, self._file = types, file

    @property
    def needs_sample(self) -> bool:
        """Return whether the types are to be inferred before the first row is converted."""
        return self._is_inferred and not self._sampled

    def infer(self, rows: Sequence[Mapping[str, str]]) -> None:
        """Take the types of the first rows."""
        self._types, self._sampled = infer_types(rows), len(rows)

    def check_header(self, columns: Sequence[str], number: int) -> StepError | None:
        """Return the error of a header, in this line, that has not all the columns with a type."""
        missing = [name for name in self._types if name not in columns]
        if not missing:
            return None
        hints = [
            f"`{name}`" + (f" (did you mean `{near(name, columns)}`?)" * bool(near(name, columns))) for name in missing
        ]
        expected = f"line {number} of {self._file} to name the column{'s' * (len(missing) > 1)} {', '.join(hints)}"
        return StepError(expected, ",".join(columns), "mend types=, or the header; the other columns are read")

    def convert(self, row: dict[str, str], number: int) -> dict[str, Any]:
        """Return the row of this line with its values; None for an empty text of a column with a type.

        Raises:
            StepError: For a text that is no value of its column's type.
        """
        values: dict[str, Any] = dict(row)
        for name, kind in self._types.items():
            text = row.get(name)
            if text is None:
                continue
            what, read = _READERS[kind]
            try:
                values[name] = read(text) if text else None
            except (ValueError, KeyError):
                as_before, remedy = "", "mend the cell, or give its column another type"
                if self._is_inferred:
                    as_before = (
                        f", as the first {self._sampled:,} rows have" if self._sampled > 1 else ", as the first row has"
                    )
                    remedy = f'mend the cell, or give the types: lines(..., types={{"{name}": str, ...}})'
                expected = f"line {number} of {self._file} to have {what} in column `{name}`{as_before}"
                raise StepError(expected, text, remedy) from None
        return values
