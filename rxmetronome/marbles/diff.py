"""When two recordings say the same, and where they first do not. Pure: no clock, no text layout."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import Any, NamedTuple

import msgspec

from rxmetronome.errors import shown
from rxmetronome.records import Timed

_ABSENT = object()


class Difference(NamedTuple):
    """The first instant at which two recordings differ.

    Args:
        at_ns: The instant.
        expected: What was expected at it, in order.
        actual: What came at it, in order.
        place: Where in both they part, from 0.
        instants: At how many instants, this one included, the recordings differ.
    """

    at_ns: int
    expected: tuple[Timed, ...]
    actual: tuple[Timed, ...]
    place: int
    instants: int


def first_difference(expected: Sequence[Timed], actual: Sequence[Timed]) -> Difference | None:
    """Where two recordings first part, or None where they say the same.

    Example:
        >>> first_difference([Timed(0, "next", 1)], [Timed(0, "next", 1.0)]) is None
        True
        >>> first_difference([Timed(0, "next", 1)], [Timed(5, "next", 1)]).at_ns
        0
    """
    wanted, got = by_instant(expected), by_instant(actual)
    found: Difference | None = None
    for at_ns in sorted(wanted.keys() | got.keys()):
        one, other = tuple(wanted.get(at_ns, ())), tuple(got.get(at_ns, ()))
        parting = (place for place, pair in enumerate(zip_longest(one, other)) if not _same(*pair))
        place = next(parting, None)
        if place is None:
            continue
        if found is None:
            found = Difference(at_ns, one, other, place, 1)
        else:
            found = found._replace(instants=found.instants + 1)
    return found


def by_instant(records: Sequence[Timed]) -> dict[int, list[Timed]]:
    """The records of each instant, in order."""
    instants: dict[int, list[Timed]] = {}
    for record in records:
        instants.setdefault(record.at_ns, []).append(record)
    return instants


def same_event(expected: Timed, actual: Timed) -> bool:
    """Whether two records say the same, whenever they say it."""
    return expected.kind == actual.kind and equal(expected.value, actual.value)


def _same(expected: Timed | None, actual: Timed | None) -> bool:
    return expected is not None and actual is not None and same_event(expected, actual)


def equal(expected: Any, actual: Any) -> bool:
    """Whether a test that expects the one should take the other.

    As `==`, and beyond it where `==` has no answer a test can use: NaN equals NaN; exceptions are equal by class
    and arguments, and an expected exception class takes any of its instances; arrays and frames are compared
    whole; in dicts, lists, tuples, structs and dataclasses all this holds for each part.

    Example:
        >>> equal({"mean": float("nan")}, {"mean": float("nan")}), equal(ValueError("x"), ValueError("x"))
        (True, True)
        >>> equal(ValueError, ValueError("x")), equal([1, 2], [1, 3])
        (True, False)
    """
    if expected is actual:
        return True
    if isinstance(actual, BaseException) and isinstance(expected, type | BaseException):
        if isinstance(expected, type):
            return isinstance(actual, expected)
        return type(expected) is type(actual) and equal(expected.args, actual.args)
    return _equal_as_told(expected, actual) or (type(expected) is type(actual) and _equal_parts(expected, actual))


def _equal_parts(expected: Any, actual: Any) -> bool:
    """Whether two values of one type, which `==` holds for different, are equal part by part."""
    if isinstance(expected, float):
        return expected != expected and actual != actual  # noqa: PLR0124  # only NaN differs from itself
    if isinstance(expected, complex):
        return equal(expected.real, actual.real) and equal(expected.imag, actual.imag)
    if isinstance(expected, Decimal):
        return expected.is_nan() and actual.is_nan()
    if isinstance(expected, list | tuple):
        return len(expected) == len(actual) and all(map(equal, expected, actual))
    one, other = _fields(expected), _fields(actual)
    if one is None or other is None or one.keys() != other.keys():
        return False
    return all(equal(value, other[key]) for key, value in one.items())


def _equal_as_told(expected: Any, actual: Any) -> bool:
    """What `==` says, with False where it raises; arrays and frames answer for all their elements."""
    if type(expected) is type(actual) and hasattr(expected, "equals"):  # pandas, whose `==` is by element
        return bool(expected.equals(actual))
    try:
        verdict = expected == actual
        if hasattr(verdict, "all"):
            return getattr(expected, "shape", None) == getattr(actual, "shape", None) and bool(verdict.all())
        return bool(verdict)
    except Exception:
        return False


def differences(expected: Any, actual: Any, path: str = "") -> Iterator[str]:
    """The parts in which two values differ, a line each: fields, keys and items by their path.

    Example:
        >>> for line in differences({"id": 1, "at": [1, 2]}, {"id": 1, "at": [1, 3], "lag": 0}):
        ...     print(line)
        at[1]: expected 2, got 3
        lag: not expected, got 0
    """
    if expected is _ABSENT:
        yield f"{path}: not expected, got {on_one_line(actual)}"
    elif actual is _ABSENT:
        yield f"{path}: expected {on_one_line(expected)}, got nothing"
    elif not equal(expected, actual):
        one, other = _parts(expected, path), _parts(actual, path)
        if type(expected) is not type(actual) or one is None or other is None:
            yield f"{path or 'the value'}: {_told_apart(expected, actual)}"
        else:
            for key in one | other:
                yield from differences(one.get(key, _ABSENT), other.get(key, _ABSENT), key)


def on_one_line(value: object, limit: int = 120) -> str:
    """A value as a table of values shows it: its repr, cut where it is long, on one line."""
    text = " ".join(shown(value, 10 * limit).split())
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def _told_apart(expected: Any, actual: Any) -> str:
    """Both values, and for two long texts, which look alike when cut, the place where they part."""
    place = ""
    if isinstance(expected, str) and isinstance(actual, str) and max(len(expected), len(actual)) > 60:
        pairs = zip_longest(expected, actual)
        part = next(index for index, (one, other) in enumerate(pairs) if one != other)
        place = f"from character {part + 1} on "
        expected, actual = expected[part : part + 60], actual[part : part + 60]
    return f"{place}expected {on_one_line(expected)}, got {on_one_line(actual)}"


def _parts(value: Any, path: str) -> dict[str, Any] | None:
    """The parts of a value by their full path, or None where it has none."""
    if isinstance(value, list | tuple) and not hasattr(value, "_asdict"):
        return {f"{path}[{index}]": item for index, item in enumerate(value)}
    fields = _fields(value)
    if fields is None:
        return None
    named = all(isinstance(key, str) and key.isidentifier() for key in fields)
    if named:
        return {f"{path}.{key}" if path else key: item for key, item in fields.items()}
    return {f"{path}[{key!r}]": item for key, item in fields.items()}


def _fields(value: Any) -> Mapping[Any, Any] | None:
    """What a dict, a struct, a dataclass or a named tuple is made of."""
    if isinstance(value, dict):
        return value
    if isinstance(value, msgspec.Struct):
        return msgspec.structs.asdict(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if hasattr(value, "_asdict"):
        return dict(value._asdict())
    return None
