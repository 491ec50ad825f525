"""Name the kinds of columns, and write their values as text: `js/table/kinds.js` does so in the browser."""

import collections.abc
import datetime
import operator
from typing import Any, TypeAlias

import msgspec

from rxmetronome.widgets.safe_repr import attempt, safe_repr, sound
from rxmetronome.widgets.wire_format import ABSENT

KINDS = ("number", "duration", "time", "moment", "flag", "text", "tree", "other", "mixed")
"""The kinds, without their units; `mixed` is a column whose values are of several."""

UNITS = {"ns": 1, "us": 1_000, "ms": 1_000_000}
"""The nanoseconds of a unit at the end of a name."""

FIRST_TIME_NS, LAST_TIME_NS = 631_152_000 * 10**9, 7_258_118_400 * 10**9
"""1990 and 2200: a whole number between them is a time and no duration, if the name ends in a unit."""

LONGEST = 10**24
"""A number of more units is not shown as a duration."""

EXACT = 10**15
"""Numbers below are written as the browser writes them: 5.0 as 5, and seven digits of a fraction."""

Cell: TypeAlias = tuple[str, bool]
"""The text of a cell, and whether it is a number."""


def kind_of(name: str, value: Any) -> str:
    """Return the kind of a value, as the front end shows it; empty for None, which decides nothing.

    | kind | values |
    |---|---|
    | `number`, `flag`, `text` | `int` and `float`, `bool`, `str` |
    | `time:ns`, `time:us`, `time:ms` | whole numbers between 1990 and 2200, where the name ends in that unit |
    | `duration:ns`, … | other numbers where the name ends in that unit |
    | `moment` | `datetime` |
    | `tree` | dicts, lists, structs: values with parts |
    | `other` | anything else, shown as text |
    """
    kind = type(value)
    if value is None or value is ABSENT:
        return ""
    if kind is bool:
        return "flag"
    if issubclass(kind, (int, float)) or hasattr(kind, "__index__"):
        return _kind_of_number(name, value)
    for named, types in _KINDS_OF_TYPES:
        if issubclass(kind, types):
            return named
    return "other"


def _kind_of_number(name: str, value: Any) -> str:
    stem, _, unit = name.rpartition("_")
    if not stem or unit not in UNITS:
        return "number"
    if isinstance(value, float):
        return f"duration:{unit}"
    number = value if type(value) is int else attempt(operator.index, value)
    return f"{'time' if FIRST_TIME_NS <= number * UNITS[unit] < LAST_TIME_NS else 'duration'}:{unit}"


_KINDS_OF_TYPES: tuple[tuple[str, Any], ...] = (
    ("text", str),
    ("moment", datetime.datetime),
    ("other", (bytes, BaseException, datetime.date, datetime.time, datetime.timedelta)),
    ("tree", (collections.abc.Mapping, collections.abc.Sequence, collections.abc.Set, msgspec.Struct)),
)


def cell_of(value: Any, kind: str) -> Cell:
    """Return the text of a cell as the live table shows it, and whether it is a number; times are in UTC."""
    if kind.startswith("time:") and type(value) is int:
        return _time(value * UNITS[kind[5:]]), True
    if value is ABSENT:
        return "", False
    is_number = type(value) is int or type(value) is float  # no ==: a metaclass may define it
    if is_number and kind.startswith("duration:") and -LONGEST < value < LONGEST:
        return _duration(value * UNITS[kind[9:]]), True
    if type(value) is float and -EXACT < value < EXACT:
        return _number(value), True
    return (sound(value) if type(value) is str and len(value) <= 120 else safe_repr(value, 120)), is_number


def _duration(ns: float) -> str:
    """Write nanoseconds as the live table does: three digits, or two units.

    Example:
        >>> _duration(72_940), _duration(-1_500_000_000), _duration(125 * 10**9), _duration(10**15)
        ('72.9 µs', '−1.5 s', '2 min 5 s', '11 d 13 h')
    """
    sign, size = ("−", -ns) if ns < 0 else ("", ns)
    for unit, one, end in (("ns", 1, 10**3), ("µs", 10**3, 10**6), ("ms", 10**6, 10**9), ("s", 10**9, 60 * 10**9)):
        rounded = float(f"{size / one:.3g}") if size < 10**12 else end
        if rounded * one < end:
            return f"{sign}{rounded:g} {unit}"
    seconds = (int(size) + 500_000_000) // 10**9
    units = ((86_400, "d", 3_600, "h"), (3_600, "h", 60, "min"), (60, "min", 1, "s"))
    one, unit, part, smaller = next((each for each in units if seconds >= each[0]), units[-1])
    left = seconds % one // part
    return f"{sign}{seconds // one:d} {unit}{f' {left} {smaller}' if left else ''}"


def _time(ns: int) -> str:
    """Write nanoseconds since 1970 as a time in UTC, to the millisecond.

    Example:
        >>> _time(1_700_000_000_123_456_789)
        '2023-11-14 22:13:20.123Z'
    """
    seconds, part = divmod(ns, 10**9)
    if not 0 <= seconds < 2**37:
        return str(ns)
    moment = datetime.datetime.fromtimestamp(seconds, datetime.UTC)
    return f"{moment:%Y-%m-%d %H:%M:%S}.{part // 10**6:03d}Z"


def _number(value: float) -> str:
    """Write a number with at most seven digits, as the live table does.

    Example:
        >>> _number(5.0), _number(21.123456789), _number(0.1), _number(1234567.25)
        ('5', '21.12346', '0.1', '1234567')
    """
    if value.is_integer():
        return str(int(value))
    whole, short = repr(value), repr(float(f"{value:.7g}")).removesuffix(".0")
    return short if len(short) < len(whole) else whole
