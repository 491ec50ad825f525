"""Reading values from events: a field by its name, or by a function."""

import math
import numbers
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import CoroutineType
from typing import Any, TypeAlias

from rxmetronome.callsites import check_function, refuse_awaitable
from rxmetronome.codecs import fields
from rxmetronome.errors import ArgumentError, StepError, near

Read: TypeAlias = Callable[[Any], Any]
Of: TypeAlias = str | Read | None
"""A field's name, a function of the event, or None for the event itself."""

EXACT_KEYS = frozenset({str, int, bytes, bool, type(None)})
"""The classes whose values are keys as they are."""


def reader(of: Of, call: str, argument: str = "of") -> Read:
    """Return a function that reads `of` from an event: an item of a mapping, an attribute of anything else.

    Raises:
        ArgumentError: If `of` is no name, no function and not None.

    Example:
        >>> reader("v", "mean")({"v": 3}), reader(len, "mean")("four"), reader(None, "mean")(5)
        (3, 4, 5)
    """
    if of is None:
        return lambda event: event
    if isinstance(of, str) and of:
        return _field(of)
    if not callable(of):
        raise ArgumentError(call, argument, "a field's name or a function of one event", of, f'{call}({argument}="v")')
    check_function(call, argument, of, example=f'{call}({argument}="v")')
    return of


def present(read: Read) -> Read:
    """Read a value; None for NaN, NaT and pandas' NA."""

    def take(event: Any) -> Any:
        value = read(event)
        return None if value is None or _is_absent(value) else value

    return take


def number(read: Read) -> Read:
    """Read an `int` or a `float`; None for None or NaN.

    Booleans become 0 and 1; NumPy's numbers, fractions and decimals the nearest `int` or `float`.
    """

    def take(event: Any) -> Any:
        value = read(event)
        kind = value.__class__
        if kind is float:
            return value if value == value else None  # noqa: PLR0124  only NaN is not itself
        return value if kind is int else _number(value)

    return take


def real(read: Read) -> Read:
    """Read a `float`; None for None or NaN."""

    def take(event: Any) -> Any:
        value = read(event)
        if value.__class__ is not float:
            value = _number(value)
            return None if value is None else _float(value)
        return value if value == value else None  # noqa: PLR0124

    return take


def hashed(read: Read) -> Read:
    """Read a value that can be hashed; None for a missing one."""
    read = present(read)
    return lambda event: _hashable(read(event), "a value")


def key(read: Read) -> Read:
    """Read the key of a group; every NaN is the same key, though it does not equal itself."""

    def take(event: Any) -> Any:
        value = read(event)
        if value.__class__ in EXACT_KEYS:
            return value
        if isinstance(value, float) and value != value:  # noqa: PLR0124
            return math.nan
        return _hashable(value, "a key")

    return take


def _field(name: str) -> Read:
    def read(event: Any) -> Any:
        try:
            if event.__class__ is dict or isinstance(event, Mapping):
                return event[name]
            return getattr(event, name)
        except (KeyError, AttributeError):
            known = list(fields(event))
            meant, listed = near(name, known), ", ".join(f"`{field}`" for field in known[:8])
            remedy = f"did you mean `{meant}`?" if meant else f"name one of {listed}, or read it with a function"
            raise StepError(f"an event with the field `{name}`", event, remedy) from None

    return read


def _is_absent(value: Any) -> bool:
    if isinstance(value, float):
        return value != value  # noqa: PLR0124
    return type(value).__name__ in ("NaTType", "NAType")


def _number(value: Any) -> Any:
    if value.__class__ is int or isinstance(value, numbers.Integral):
        return int(value)
    if isinstance(value, (numbers.Real, Decimal)):
        converted = _float(value)
        return converted if converted == converted else None  # noqa: PLR0124
    if value is None or _is_absent(value):
        return None
    refuse_awaitable(value)
    raise StepError("a number", value, "name a field of numbers, or read one with a function")


def _float(value: Any) -> float:
    try:
        return float(value)
    except (OverflowError, ValueError):
        raise StepError("a number that a float can hold", value, "scale it down in a function") from None


def _hashable(value: Any, what: str) -> Any:
    if type(value) is CoroutineType:
        refuse_awaitable(value)
    try:
        hash(value)
    except TypeError:
        remedy = "read text, a number or a tuple of them with a function"
        raise StepError(f"{what} that can be hashed", value, remedy) from None
    return value
