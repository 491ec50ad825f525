r"""Encode rows as bytes for the browser: JSON, with marked text for values that JSON cannot hold.

A marked text begins with U+0001 and the character of its kind; the rest is the text:

| mark | means |
|---|---|
| `n` | a number outside JSON: `NaN`, `Infinity`, `-Infinity` |
| `r` | the `repr` of a value outside JSON |
| `c` | the beginning of a long value; the kernel has the whole |
| `s` | a text that itself begins with U+0001 |
| `a` | absent: the event has no such field |

The usual frame has none of these and is encoded in one call. A value that raises is named in its place.
"""

import collections
import collections.abc
import datetime
import itertools
import math
import os
from collections.abc import Sequence
from typing import Any

import msgspec

from rxmetronome.codecs import fields
from rxmetronome.codecs.fields import plain
from rxmetronome.widgets.safe_repr import (
    DEEPEST,
    MOST_BITS,
    UnreadableError,
    attempt,
    error_text,
    integer_text,
    safe_repr,
    sound,
    unshowable,
)

MARK = "\x01"
MOST_BYTES_OF_A_ROW = 2_000
MOST_BYTES_OF_A_TREE = 500_000
SHOWN_OF_LONG = 200


class Absent:
    """Stand in a row for a field that the event does not have; it is false."""

    def __bool__(self) -> bool:
        return False


ABSENT = Absent()
_MARK_IN_JSON = b'"\\u0001'


def pack(rows: Sequence[Sequence[Any]]) -> bytes:
    r"""Encode rows as JSON; each value is read once, and an unreadable one is named in its place.

    Args:
        rows: Lists or tuples of the shape's number, the event's number, and the values; see `columns.Columns`.
    """
    packer = _Packer(MOST_BYTES_OF_A_ROW)
    try:
        packed = packer.encode(rows)
    except BaseException:  # one value harms its own cell only: values are encoded one by one
        packed = b""
    if not packed or not _is_plain(packed) or len(packed) > len(rows) * MOST_BYTES_OF_A_ROW // 4:
        packed = packer.encode([[*row[:2], *map(packer.cell, row[2:])] for row in rows])
    return packed + b"\n"


def whole(names: Sequence[str], values: Sequence[Any]) -> bytes:
    """Encode one event: its names and values, each whole up to half a megabyte."""
    packer = _Packer(MOST_BYTES_OF_A_TREE)
    return packer.encode([list(names), [packer.walked(value) for value in values]])


class _Packer:
    """Encode the values of one frame, and remember the result of a foreign value, so that its code runs once.

    Args:
        limit: The most bytes of a value; more is cut.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._read: dict[int, tuple[Any, Any]] = {}  # by id: the value, which so keeps its id, and its result
        self.encode = msgspec.json.Encoder(enc_hook=self._foreign).encode

    def cell(self, value: Any) -> Any:
        """Return a form of the value that can be encoded without running its code."""
        kind = type(value)
        if value is None or kind is bool:
            return value
        if kind is int or kind is float:
            return _number(value)
        if kind is str:
            return _text(value, self._limit)
        if value is ABSENT:
            return f"{MARK}a"
        try:
            return self._tree(kind, value)
        except BaseException as error:
            return _unshowable(value, error)

    def walked(self, value: Any) -> Any:
        """Return the value part by part, each plain or marked."""
        try:
            return _Walk(self._limit, self).marked(value)
        except BaseException as error:
            return _unshowable(value, error)

    def cut(self, packed: bytes) -> Any:
        """Return encoded bytes as they are, or the beginning of long ones, marked."""
        if len(packed) > self._limit:
            return f"{MARK}c{packed[:SHOWN_OF_LONG].decode(errors='ignore')}"
        return msgspec.Raw(packed)

    def mapping(self, value: Any) -> dict[Any, Any]:
        """Return the beginning of any mapping, which may be endless."""
        return {key: value[key] for key in itertools.islice(value, self._limit)}

    def _tree(self, kind: type, value: Any) -> Any:
        """Return a value with parts, as it is if JSON can hold it."""
        if (kind is list or kind is dict) and len(value) > self._limit:
            some = value[:SHOWN_OF_LONG] if kind is list else dict(itertools.islice(value.items(), SHOWN_OF_LONG))
            try:
                return f"{MARK}c{self.encode(some)[:SHOWN_OF_LONG].decode(errors='ignore')}"
            except BaseException:
                return f"{MARK}c{safe_repr(some, SHOWN_OF_LONG)}"
        try:
            packed = self.encode(value)
        except BaseException:
            return self.walked(value)
        return self.cut(packed) if len(packed) > self._limit or _is_plain(packed) else self.walked(value)

    def _foreign(self, value: Any) -> Any:
        known = self._read.get(id(value))
        if known is None:
            try:
                known = value, attempt(self._converted, value)
            except UnreadableError:
                known = value, _repr(value)
            self._read[id(value)] = known
        return known[1]

    def _converted(self, value: Any) -> Any:
        """Return a foreign value in a form that msgspec knows, or its `repr`, marked; endless ones are cut."""
        kind = type(value)
        if issubclass(kind, BaseException):
            return error_text(value)
        if issubclass(kind, collections.abc.Mapping):
            return self.mapping(value)
        if issubclass(kind, _SEQUENCES) and not issubclass(kind, (str, tuple)):
            return list(itertools.islice(value, self._limit))
        if kind.__name__ in ("NAType", "NaTType") and kind.__module__.startswith("pandas"):
            return None
        dtype_kind = getattr(getattr(value, "dtype", None), "kind", "") if kind.__module__.startswith("numpy") else ""
        is_array = dtype_kind in (*"biufUOM",) and getattr(value, "size", 1) <= self._limit
        return plain("event table", value) if is_array or issubclass(kind, _PLAIN) else _repr(value)


def _is_plain(packed: bytes) -> bool:
    """Return True if encoded values have no null, which may be a number outside JSON, and no text with a mark."""
    has_escapes = b"\\" in packed  # one byte is found far quicker than several
    return b"null" not in packed and not (has_escapes and _MARK_IN_JSON in packed)


def _unshowable(value: Any, error: BaseException) -> str:
    return f"{MARK}r<{unshowable(value, error)}>"


def _repr(value: Any) -> str:
    return f"{MARK}r{safe_repr(value, SHOWN_OF_LONG)}"


def _number(value: float) -> Any:
    if type(value) is int:
        return value if value.bit_length() <= MOST_BITS else f"{MARK}r{integer_text(value)}"
    if math.isfinite(value):
        return value
    return f"{MARK}n{'NaN' if math.isnan(value) else 'Infinity' if value > 0 else '-Infinity'}"


def _text(value: str, limit: int) -> str:
    if len(value) > limit:
        return f"{MARK}c{sound(value[:SHOWN_OF_LONG])}"
    return f"{MARK}s{sound(value)}" if value.startswith(MARK) else sound(value)


class _Walk:
    """Walk a value part by part, until there are about `limit` bytes."""

    def __init__(self, limit: int, packer: _Packer) -> None:
        self._limit = self._left = limit
        self._packer = packer

    def marked(self, value: Any, depth: int = 0) -> Any:
        """Return the value as lists, dicts, plain or marked texts, numbers and None."""
        self._left -= 8
        kind = type(value)
        if issubclass(kind, str):
            self._left -= len(value)
            return _text(str.__str__(value), self._limit)
        if value is None or kind is bool:
            return value
        if issubclass(kind, (int, float)):
            return _number(int.__int__(value) if issubclass(kind, int) else float.__float__(value))
        return self._container(kind, value, depth)

    def _container(self, kind: type, value: Any, depth: int) -> Any:
        if self._left < 0 or depth > DEEPEST:
            return f"{MARK}c{safe_repr(value, SHOWN_OF_LONG)}"
        parts = self._parts(kind, value)
        if parts is not None:
            return self._dict(parts, depth)
        if issubclass(kind, _LISTS):
            return self._list(value, depth)
        try:
            return self._packer.cut(self._packer.encode(value))
        except BaseException:
            return _repr(value)

    def _parts(self, kind: type, value: Any) -> Any:
        """Return the fields as a mapping, None if the value has none."""
        if kind is dict:
            return value
        try:
            if issubclass(kind, collections.abc.Mapping):
                return attempt(self._packer.mapping, value)
            parts = attempt(fields, value)
        except UnreadableError:
            return None
        return None if parts.keys() == {"value"} and parts["value"] is value else parts

    def _dict(self, parts: Any, depth: int) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key in parts:
            if self._left < 0:
                made["…"] = f"{MARK}c"
                break
            text = sound(key if type(key) is str else safe_repr(key))
            self._left -= len(text)
            made[unused(text, made)] = self._guarded(parts[key], depth)
        return made

    def _list(self, value: Any, depth: int) -> list[Any]:
        made = []
        for part in value:
            if self._left < 0:
                made.append(f"{MARK}c")
                break
            made.append(self._guarded(part, depth))
        return made

    def _guarded(self, value: Any, depth: int) -> Any:
        try:
            return self.marked(value, depth + 1)
        except RecursionError:
            raise
        except BaseException as error:
            return _unshowable(value, error)


def unused(name: str, taken: Any) -> str:
    """Return a name that differs from the taken ones.

    Example:
        >>> unused("a", {"b"}), unused("a", {"a", "a (2)"})
        ('a', 'a (3)')
    """
    made, count = name, 2
    while made in taken:
        made, count = f"{name} ({count})", count + 1
    return made


_PLAIN = (str, int, float, datetime.datetime, datetime.date, datetime.time, datetime.timedelta, os.PathLike)
_LISTS = (list, tuple, set, frozenset, collections.deque)
_SEQUENCES = (collections.abc.Sequence, collections.abc.Set, collections.deque)
