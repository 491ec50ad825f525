"""Equality of values and of recordings, and their first difference. Pure: no clock, no text layout."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import Any, NamedTuple

import msgspec

from rxmetronome.errors import is_interrupt, shown
from rxmetronome.records import Timed

_ABSENT = object()


class Difference(NamedTuple):
    """The first instant at which two recordings differ.

    Args:
        at_ns: The instant.
        expected: The events that were expected at it, in order.
        actual: The events that came at it, in order.
        place: The index of the first event that differs.
        instants: The number of instants, this one included, at which the recordings differ.
    """

    at_ns: int
    expected: tuple[Timed, ...]
    actual: tuple[Timed, ...]
    place: int
    instants: int


def first_difference(expected: Sequence[Timed], actual: Sequence[Timed]) -> Difference | None:
    """Return the first difference of two recordings, or None where there is none.

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
        pairs = enumerate(zip_longest(one, other))
        place = next((at for at, (a, b) in pairs if a is None or b is None or not same_event(a, b)), None)
        if place is None:
            continue
        if found is None:
            found = Difference(at_ns, one, other, place, 1)
        else:
            found = found._replace(instants=found.instants + 1)
    return found


def by_instant(records: Sequence[Timed]) -> dict[int, list[Timed]]:
    """Group records by their instant, in order."""
    instants: dict[int, list[Timed]] = {}
    for record in records:
        instants.setdefault(record.at_ns, []).append(record)
    return instants


def same_event(expected: Timed, actual: Timed) -> bool:
    """Return True if two records are equal but for their times."""
    return expected.kind == actual.kind and equal(expected.value, actual.value)


def equal(expected: Any, actual: Any) -> bool:
    """Return True if a test that expects the one should accept the other.

    It is `==`, and more where `==` does not help a test: NaN equals NaN; exceptions are equal by class and arguments,
    and an expected exception class accepts its instances; arrays and frames are compared whole; and all this holds
    for each part of dicts, lists, tuples, structs and dataclasses.

    Example:
        >>> equal({"mean": float("nan")}, {"mean": float("nan")}), equal(ValueError("x"), ValueError("x"))
        (True, True)
        >>> equal(ValueError, ValueError("x")), equal([1, 2], [1, 3])
        (True, False)
    """
    try:
        return _equal(expected, actual)
    except BaseException as error:  # code of the user's class, which may raise anything
        if is_interrupt(error):
            raise
        return False


def _equal(expected: Any, actual: Any) -> bool:
    if expected is actual:
        return True
    if isinstance(actual, BaseException) and isinstance(expected, type | BaseException):
        if isinstance(expected, type):
            return isinstance(actual, expected)
        return type(expected) is type(actual) and equal(expected.args, actual.args)
    return _equal_by_operator(expected, actual) or (type(expected) is type(actual) and _equal_parts(expected, actual))


def _equal_parts(expected: Any, actual: Any) -> bool:
    """Return True if two values of one type, for which `==` is False, are equal part by part."""
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


def _equal_by_operator(expected: Any, actual: Any) -> bool:
    """Return the answer of `==`, False where it raises; for arrays and frames that of all their elements."""
    if type(expected) is type(actual) and hasattr(expected, "equals"):  # pandas, whose `==` is by element
        return bool(expected.equals(actual))
    try:
        verdict = expected == actual
        if hasattr(verdict, "all"):
            return getattr(expected, "shape", None) == getattr(actual, "shape", None) and bool(verdict.all())
        return bool(verdict)
    except BaseException as error:  # code of the user's class, which may raise anything
        if is_interrupt(error):
            raise
        return False


def differences(expected: Any, actual: Any, path: str = "") -> Iterator[str]:
    """Yield a line for each part in which two values differ: fields, keys and items by their path.

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
            yield f"{path or 'the value'}: {_both(expected, actual)}"
        else:
            for key in one | other:
                yield from differences(one.get(key, _ABSENT), other.get(key, _ABSENT), key)


def on_one_line(value: object, limit: int = 120) -> str:
    """Return the repr of a value on one line, cut where it is long."""
    text = " ".join(shown(value, 10 * limit).split())
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def _both(expected: Any, actual: Any) -> str:
    """Show both values; of two long texts, which look alike when cut, from where they differ on."""
    place = ""
    if isinstance(expected, str) and isinstance(actual, str) and max(len(expected), len(actual)) > 60:
        pairs = zip_longest(expected, actual)
        part = next(index for index, (one, other) in enumerate(pairs) if one != other)
        place = f"from character {part + 1} on "
        expected, actual = expected[part : part + 60], actual[part : part + 60]
    return f"{place}expected {on_one_line(expected)}, got {on_one_line(actual)}"


def _parts(value: Any, path: str) -> dict[str, Any] | None:
    """Return the parts of a value by their full path, or None where it has none."""
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
    """Return the fields of a dict, a struct, a dataclass or a named tuple, else None."""
    if isinstance(value, dict):
        return value
    if isinstance(value, msgspec.Struct):
        return msgspec.structs.asdict(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if hasattr(value, "_asdict"):
        return dict(value._asdict())
    return None
