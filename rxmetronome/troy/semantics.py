"""Tremor's meaning of expressions, where Python's differs: translated flows call these functions.

Each raises a `StepError` where tremor has an error, so that the event is a failure on the step's `err`.
"""

import operator
from collections.abc import Callable
from typing import Any

import msgspec

from rxmetronome.errors import StepError

_UNSIGNED, _SIGNED = range(2**64), range(-(2**63), 2**63)
_EPSILON = 2.0**-52
_ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


def get(event: Any, *path: Any) -> Any:
    """Return the value at a path of keys and indexes.

    Example:
        >>> get({"a": [1, {"b": 2}]}, "a", 1, "b")
        2
    """
    for key in path:
        event = _plain(event)
        is_inside = isinstance(key, str) and isinstance(event, dict) and key in event
        if not is_inside and not (_is_int(key) and isinstance(event, list) and 0 <= key < len(event)):
            where = ", ".join(map(repr, path))
            raise StepError(f"a value at {key!r}, of the path {where}", event, "ask first: where present event...")
        event = event[key]
    return event


def present(event: Any, *path: Any) -> bool:
    """Return True if there is a value at a path, null included."""
    try:
        get(event, *path)
    except StepError:
        return False
    return True


def equal(left: Any, right: Any) -> bool:
    """Compare by value: 1 equals 1.0, true does not equal 1, values of different types are different.

    Example:
        >>> equal([1, {"a": None}], [1.0, {"a": None}]), equal(True, 1), equal("1", 1)
        (True, False, False)
    """
    left, right = _plain(left), _plain(right)
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(equal(value, right[key]) for key, value in left.items())
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(equal, left, right))
    if _is_number(left) and _is_number(right):
        exact = _is_int(left) and _is_int(right)
        return bool(left == right if exact else abs(float(left) - float(right)) < _EPSILON)
    return type(left) is type(right) and bool(left == right)


def compare(left: Any, order: str, right: Any) -> bool:
    """Compare two numbers or two texts by `<`, `<=`, `>` or `>=`; nothing else has an order."""
    if _is_number(left) and _is_number(right):
        if not (_is_int(left) and _is_int(right)):
            left, right = float(left), float(right)
    elif not (isinstance(left, str) and isinstance(right, str)):
        raise _unfit(left, order, right, "two numbers, or two texts")
    return _ORDERS[order](left, right)


def add(left: Any, right: Any) -> Any:
    """Add numbers, texts, arrays or records, of which the right one's fields win.

    Example:
        >>> add(1, 2), add("a", "b"), add([1], [2]), add({"a": 1, "b": 1}, {"a": 2})
        (3, 'ab', [1, 2], {'a': 2, 'b': 1})
    """
    left, right = _plain(left), _plain(right)
    if isinstance(left, dict) and isinstance(right, dict):
        return right | {key: value for key, value in left.items() if key not in right}
    if type(left) is type(right) and isinstance(left, (str, list)):
        return left + right
    return _number(operator.add, left, "+", right)


def sub(left: Any, right: Any) -> Any:
    """Subtract numbers."""
    return _number(operator.sub, left, "-", right)


def mul(left: Any, right: Any) -> Any:
    """Multiply numbers."""
    return _number(operator.mul, left, "*", right)


def div(left: Any, right: Any) -> float:
    """Divide numbers; the quotient is a float, also of integers.

    Example:
        >>> div(6, 2)
        3.0
    """
    if not _is_number(left) or not _is_number(right) or not right:
        raise _unfit(left, "/", right, "two numbers, the second not zero")
    return float(left) / float(right)


def negative(value: Any) -> Any:
    """Return the negative of a number."""
    return -value if isinstance(value, float) else sub(0, value)


def number(value: Any) -> Any:
    """Return a number as it is."""
    if not _is_number(value):
        raise StepError("a number after +", value, "leave the sign out")
    return value


def truth(value: Any) -> bool:
    """Return a boolean as it is; nothing else is true or false."""
    if not isinstance(value, bool):
        raise StepError("true or false", value, "compare it: event.n != 0")
    return value


def text(*parts: Any) -> str:
    """Join values into a text: texts as they are, all else as JSON.

    Example:
        >>> text("tick ", 1, " of ", {"a": None})
        'tick 1 of {"a":null}'
    """
    return "".join(part if isinstance(part, str) else msgspec.json.encode(part).decode() for part in parts)


def exit_event(event: Any, delay_ns: int | None = None) -> Any:
    """Return an event for `rxm.exit`: its `delay` is nanoseconds, or else `delay_ns`."""
    event = dict(event) if isinstance(event, dict) else {}
    delay = event.pop("delay", None)
    delay = delay if _is_int(delay) and delay >= 0 else delay_ns
    return event if delay is None else event | {"delay": f"{delay}ns"}


def _number(function: Callable[[Any, Any], Any], left: Any, sign: str, right: Any) -> Any:
    """Calculate as tremor does: within 64 bits, unsigned where both are, signed where they fit, else in floats."""
    if not _is_number(left) or not _is_number(right):
        raise _unfit(left, sign, right, "two numbers" if sign != "+" else "two numbers, texts, arrays or records")
    if _is_int(left) and _is_int(right):
        bounds = _UNSIGNED if left in _UNSIGNED and right in _UNSIGNED else _SIGNED
        if left in bounds and right in bounds:
            result = function(left, right)
            if result not in bounds and not (sign == "-" and -(2**63) < result < 0):
                raise _unfit(left, sign, right, "a result of 64 bits")
            return result
    return function(float(left), float(right))


def _plain(value: Any) -> Any:
    return msgspec.to_builtins(value) if isinstance(value, msgspec.Struct) else value


def _is_int(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: Any) -> bool:
    return isinstance(value, float) or _is_int(value)


def _unfit(left: Any, sign: str, right: Any, expected: str) -> StepError:
    return StepError(f"{expected} at `{sign}`", [left, right], "select what fits, or ask first with where")
