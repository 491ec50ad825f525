"""Tremor's meaning of expressions where Python's differs, for translated flows.

Where tremor has an error, a function raises a `StepError`, so that the event is a failure on the step's `err`.
"""

import operator
from typing import Any

import msgspec

from rxmetronome.errors import StepError

_UNSIGNED, _SIGNED = range(2**64), range(-(2**63), 2**63)
_FUNCTIONS: dict[str, Any] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv,
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip
_FITTING = "select what fits, or ask first with where"


def get(event: Any, *path: Any) -> Any:
    """Return the value at a path of keys and indexes.

    Example:
        >>> get({"a": [1, {"b": 2}]}, "a", 1, "b")
        2
    """
    for key in path:
        event = _plain(event)
        is_key = isinstance(event, dict) and isinstance(key, str) and key in event
        if not is_key and not (isinstance(event, list) and _is_int(key) and 0 <= key < len(event)):
            raise StepError(f"a value at {key!r} of the path {list(path)}", event, "ask first: where present event...")
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
    """Compare by value: 1 equals 1.0, true does not equal 1, values of different types differ.

    Example:
        >>> equal([1, {"a": None}], [1.0, {"a": None}]), equal(True, 1), equal("1", 1)
        (True, False, False)
    """
    left, right = _plain(left), _plain(right)
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(equal(value, right[key]) for key, value in left.items())
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(equal, left, right))
    if _is_number(left) and _is_number(right) and not (_is_int(left) and _is_int(right)):
        return abs(float(left) - float(right)) < 2.0**-52
    return _is_number(left) == _is_number(right) and type(left) is type(right) and bool(left == right)


def compare(left: Any, sign: str, right: Any) -> bool:
    """Compare two numbers or two texts by `<`, `<=`, `>` or `>=`; nothing else has an order."""
    if not (isinstance(left, str) and isinstance(right, str)):
        left, right = _numbers(left, sign, right, "two numbers, or two texts")
    return bool(_FUNCTIONS[sign](left, right))


def calculate(left: Any, sign: str, right: Any) -> Any:
    """Calculate with `+`, `-`, `*` or `/`; `+` joins texts and arrays, and records, of which the right fields win.

    Integers stay within tremor's 64 bits. A quotient is a float, also of integers.

    Example:
        >>> calculate(6, "/", 2), calculate("a", "+", "b"), calculate({"a": 1, "b": 1}, "+", {"a": 2})
        (3.0, 'ab', {'a': 2, 'b': 1})
    """
    left, right = _plain(left), _plain(right)
    if sign == "+" and type(left) is type(right) and isinstance(left, (str, list, dict)):
        return left + right if not isinstance(left, dict) else right | (left | right)
    left, right = _numbers(left, sign, right, "two numbers" + ", texts, arrays or records" * (sign == "+"))
    if sign == "/":
        if right == 0:
            raise StepError("a divisor other than 0", [left, right], _FITTING)
        return float(left) / float(right)
    result = _FUNCTIONS[sign](left, right)
    if _is_int(result):
        is_unsigned = left >= 0 and right >= 0 and not (sign == "-" and -(2**63) < result < 0)
        if result not in (_UNSIGNED if is_unsigned else _SIGNED):
            raise StepError(f"a result of 64 bits of `{sign}`", [left, right], _FITTING)
    return result


def signed(sign: str, value: Any) -> Any:
    """Return a number with `+` or `-` before it."""
    return calculate(0, sign, value) if not isinstance(value, float) else -value if sign == "-" else value


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
    return "".join(
        part if isinstance(part, str) else msgspec.json.encode(part, enc_hook=str).decode() for part in parts
    )


def exit_event(event: Any, delay_ns: int | None = None) -> Any:
    """Return an event for `rxm.exit` whose delay is that of the event in nanoseconds, or else `delay_ns`."""
    event = dict(event) if isinstance(event, dict) else {}
    delay = event.pop("delay", None)
    delay = delay if _is_int(delay) and delay >= 0 else delay_ns
    return event if delay is None else event | {"delay": f"{delay}ns"}


def _numbers(left: Any, sign: str, right: Any, expected: str) -> tuple[Any, Any]:
    """Return two integers that tremor has a type for, unsigned or signed; else two floats."""
    if not _is_number(left) or not _is_number(right):
        raise StepError(f"{expected} at `{sign}`", [left, right], _FITTING)
    if _is_int(left) and _is_int(right):
        for bounds in (_UNSIGNED, _SIGNED):
            if left in bounds and right in bounds:
                return left, right
    return float(left), float(right)


def _plain(value: Any) -> Any:
    return msgspec.to_builtins(value, enc_hook=str) if isinstance(value, msgspec.Struct) else value


def _is_int(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: Any) -> bool:
    return isinstance(value, float) or _is_int(value)
