r"""Rows as bytes for the browser: JSON, with what JSON has no form for said in marked text.

A text that begins with U+0001 is such a mark; the next character says what of, and the rest is the text:

| mark | means |
|---|---|
| `n` | a number that JSON has not: `NaN`, `Infinity`, `-Infinity` |
| `r` | the `repr` of something that has no form in JSON |
| `c` | the beginning of something long; the whole is with the kernel |
| `s` | a text that itself begins with U+0001 |

The usual frame has none of these and is encoded in one call.
"""

import collections
import collections.abc
import math
from collections.abc import Sequence
from types import NoneType
from typing import Any

import msgspec

from rxmetronome.errors import CodecError, shown
from rxmetronome.formats import fields
from rxmetronome.formats.codecs import Json

MARK = "\x01"
MOST_BYTES_OF_A_ROW = 2_000
MOST_BYTES_OF_A_TREE = 500_000
SHOWN_OF_LONG = 200
DEEPEST = 50

_JSON = Json("event table")
_MARK_IN_JSON = b'"\\u0001'


def pack(rows: Sequence[Sequence[Any]]) -> bytes:
    r"""Rows of plain numbers and values as JSON.

    Args:
        rows: Each a list, or tuple, of the shape's number, the event's number, and the values; see `columns.Columns`.

    Example:
        >>> pack([[0, 7, 20.5, "a"]])
        b'[[0,7,20.5,"a"]]\n'
        >>> pack([[0, 8, float("nan"), None]])
        b'[[0,8,"\\u0001nNaN",null]]\n'
    """
    try:
        packed = _JSON.encode(rows)
    except CodecError:
        packed = b""
    is_plain = b"null" not in packed and _MARK_IN_JSON not in packed
    if packed and is_plain and len(packed) <= len(rows) * MOST_BYTES_OF_A_ROW // 4:
        return packed
    return _JSON.encode([[*row[:2], *map(cell, row[2:])] for row in rows])


def cell(value: Any) -> Any:
    r"""A value as JSON has it, or a mark; what is long is cut.

    Example:
        >>> cell(float("-inf")), cell("x" * 3_000)[:5], cell(object)
        ('\x01n-Infinity', '\x01cxxx', "\x01r<class 'object'>")
    """
    if value is None or value is True or value is False or type(value) is int:
        return value
    if type(value) is float:
        return value if math.isfinite(value) else f"{MARK}n{_number(value)}"
    if type(value) is str:
        return _text(value, MOST_BYTES_OF_A_ROW)
    return _tree(value)


def whole(names: Sequence[str], values: Sequence[Any]) -> bytes:
    """An event for the reader who asked for it: its names and values, each uncut up to half a megabyte.

    Example:
        >>> whole(["a"], ["x" * 3_000])[:14]
        b'[["a"],["xxxxx'
    """
    return _JSON.encode([list(names), [_Walk(MOST_BYTES_OF_A_TREE).marked(value) for value in values]])


def _number(value: float) -> str:
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def _text(value: str, limit: int) -> str:
    if len(value) > limit:
        return f"{MARK}c{_sound(value[:SHOWN_OF_LONG])}"
    return f"{MARK}s{_sound(value)}" if value.startswith(MARK) else _sound(value)


def _sound(value: str) -> str:
    """Text that UTF-8 has: a lone half of a surrogate pair becomes a question mark."""
    return value if value.isascii() else value.encode("utf-8", "replace").decode()


def _tree(value: Any) -> Any:
    """A value with parts, as it is where JSON has it."""
    try:
        packed = _JSON.encode(value)
    except CodecError:
        return _Walk(MOST_BYTES_OF_A_ROW).marked(value)
    if len(packed) > MOST_BYTES_OF_A_ROW:
        return f"{MARK}c{packed[:SHOWN_OF_LONG].decode(errors='ignore')}"
    if b"null" in packed or _MARK_IN_JSON in packed:
        return _Walk(MOST_BYTES_OF_A_ROW).marked(value)
    return msgspec.Raw(packed)


class _Walk:
    """A value part by part, each as JSON has it or marked; ends where it has written about `limit` bytes."""

    def __init__(self, limit: int) -> None:
        self._limit = self._left = limit

    def marked(self, value: Any, depth: int = 0) -> Any:
        """The value, of lists, dicts, texts, numbers and None."""
        self._left -= 8
        if isinstance(value, str):
            self._left -= len(value)
            return _text(str.__str__(value), self._limit)
        if value is None or isinstance(value, (bool, int, float)):
            return cell(value if isinstance(value, (bool, NoneType)) else _base_of(value))
        if self._left < 0 or depth > DEEPEST:
            return f"{MARK}c{_sound(shown(value, SHOWN_OF_LONG))}"
        parts = value if isinstance(value, collections.abc.Mapping) else fields(value)
        if parts.keys() != {"value"} or parts["value"] is not value:
            return {self._key(key): self.marked(inner, depth + 1) for key, inner in parts.items()}
        if isinstance(value, _LISTS):
            return [self.marked(inner, depth + 1) for inner in value]
        return _raw(value)

    def _key(self, key: Any) -> str:
        text = key if isinstance(key, str) else shown(key)
        self._left -= len(text)
        return _sound(text)


def _base_of(number: float) -> float:
    """A subclass of `int` or `float` as the plain number."""
    return int(number) if isinstance(number, int) else float(number)


def _raw(value: Any) -> Any:
    try:
        return msgspec.Raw(_JSON.encode(value))
    except CodecError:
        return f"{MARK}r{_sound(shown(value, SHOWN_OF_LONG))}"


_LISTS = (list, tuple, set, frozenset, collections.deque)
