"""Read foreign values as text, on the thread that all widgets share: a value that raises or lies harms itself only.

A value's type is `type(value)`, never asked with `isinstance(value, ...)`, which believes `value.__class__`.
"""

import collections
import itertools
import math
import time
import weakref
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import msgspec

from rxmetronome import errors
from rxmetronome.records import Failure

SLOW_S = 0.25
"""A type whose values took so long to read within about a second is not read again."""
NOTICED_S = 0.005
"""A quicker value is not slow, however often it is read."""
DEEPEST = 50
MOST_BITS = 2_000
"""Of an integer with more bits, about 600 digits, only the size is shown."""

_Read = TypeVar("_Read")


class UnreadableError(Exception):
    """Report a value that could not be read; the message is shown instead."""


class SlowTypes:
    """Count the time that reading the values of each type took. Types are held weakly.

    Args:
        now: The seconds of a clock that never goes back.
    """

    def __init__(self, now: Callable[[], float] = time.perf_counter) -> None:
        self.now = now
        self._spent: dict[int, tuple[weakref.ref[type], float, float]] = {}  # by id: a metaclass may have no hash

    def has(self, kind: type) -> bool:
        """Return True if values of this type are too slow to be read."""
        known = self._spent.get(id(kind)) if self._spent else None
        return known is not None and known[0]() is kind and known[2] >= SLOW_S

    def record(self, kind: type, took_s: float, times: int = 1) -> None:
        """Add the time of a reading; earlier time counts half after each second, until the type is slow."""
        if took_s < NOTICED_S * times or _is_container(kind):
            return
        reference, at_s, spent_s = self._spent.get(id(kind), (None, 0.0, 0.0))
        if reference is None or reference() is not kind:
            spent_s = 0.0
        if spent_s < SLOW_S:
            now_s = self.now()
            spent_s = spent_s * 0.5 ** (now_s - at_s) + took_s
            living = {key: entry for key, entry in self._spent.items() if entry[0]() is not None}
            self._spent = {**living, id(kind): (weakref.ref(kind), now_s, spent_s)}


slow_types = SlowTypes()


def attempt(read: Callable[[Any], _Read], value: Any, what: str = "repr") -> _Read:
    """Call a function that runs a foreign value's code, unless its type was too slow before.

    Raises:
        UnreadableError: If its type was, or if the code raises any `BaseException`, which is its cause.
    """
    kind = type(value)
    if slow_types.has(kind):
        raise UnreadableError(f"<{type_name(value)}, {what} too slow>")
    began_s = slow_types.now()
    try:
        return read(value)
    except UnreadableError:
        raise
    except BaseException as error:
        raise UnreadableError(f"<{type_name(value)} whose {what} raised {type_name(error)}>") from error
    finally:
        slow_types.record(kind, slow_types.now() - began_s)


def safe_repr(value: Any, limit: int = 120) -> str:
    """Return the repr of any value as valid UTF-8 text, cut at the limit; it never raises.

    Lists, dicts, sets and structs are walked only as far as is shown, so a slow or broken part is named in its place.
    """
    written = _Writer(limit)
    try:
        written.write(value, 0)
    except UnreadableError as error:
        written.parts.append(str(error))
    except BaseException as error:  # a dict that is changed meanwhile
        written.parts.append(f"<{type_name(value)} whose repr raised {type_name(error)}>")
    text = sound("".join(written.parts))
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def safe_str(value: Any) -> str:
    """Return a text as it is, any other value as its `str`, cut at 20,000 characters; it never raises."""
    try:
        text = value if type(value) is str else str.__str__(attempt(str, value, "str"))
    except UnreadableError as error:
        text = str(error)
    return sound(text[:20_000])


def error_text(error: BaseException) -> str:
    """Return the type and the message of any error; it never raises."""
    try:
        return sound(attempt(errors.error_text, error, "str")[:20_000])
    except UnreadableError as unreadable:
        return sound(str(unreadable))


def unshowable(value: Any, error: BaseException) -> str:
    """Return the text for a value that could not be shown because of an error."""
    return f"{type_name(value)} that cannot be shown: {type_name(error)}"


def type_name(value: Any) -> str:
    """Return the name of a value's type, `object` if a metaclass hides it."""
    try:
        return sound(str.__str__(type(value).__name__))
    except BaseException:
        return "object"


def sound(text: str) -> str:
    """Return valid UTF-8 text: a lone half of a surrogate pair becomes a question mark."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def integer_text(number: int) -> str:
    """Return the digits of an integer, or the size of a long one: Python refuses to write above 4,300 digits.

    Example:
        >>> integer_text(-12), integer_text(-(10**5_000))
        ('-12', '≈-1.000e+5000')
    """
    if number.bit_length() <= MOST_BITS:
        return int.__repr__(number)
    exponent = math.log10(abs(number))
    power = math.floor(exponent + 1e-12)
    return f"≈{'-' if number < 0 else ''}{10 ** max(0.0, exponent - power):.3f}e+{power}"


class _Writer:
    """Write reprs until there are as many characters as are shown."""

    def __init__(self, limit: int) -> None:
        self.parts: list[str] = []
        self._left = limit
        self._around: list[int] = []  # the containers that are being written, by id

    def write(self, value: Any, depth: int) -> None:
        kind = type(value)
        if kind is str or kind is bytes:
            self._put(repr(value[: max(0, self._left) + 1]))
        elif kind is int:
            self._put(integer_text(value))
        elif kind is float or kind is bool or value is None:
            self._put(repr(value))
        elif depth > DEEPEST:
            self._put("…")
        elif _is_container(kind):
            self._container(kind, value, depth)
        elif kind is Failure or (issubclass(kind, msgspec.Struct) and kind.__repr__ is msgspec.Struct.__repr__):
            for at, name in enumerate(kind.__struct_fields__):
                if self._left < 0:
                    return
                self._put(f", {name}=" if at else f"{type_name(value)}({name}=")
                self._part(getattr(value, name), depth)
            self._put(")" if kind.__struct_fields__ else f"{type_name(value)}()")
        else:
            self._put(attempt(lambda each: str.__str__(repr(each)), value))

    def _container(self, kind: type, value: Any, depth: int) -> None:
        opening, closing = _BRACKETS[kind]
        if id(value) in self._around:
            self._put(f"{opening}...{closing}")
            return
        self._around.append(id(value))
        if not value and kind in (set, frozenset):
            opening, closing = f"{kind.__name__}(", ")"
        elif kind is tuple and len(value) == 1:
            closing = ",)"
        elif kind is collections.deque and value.maxlen is not None:
            closing = f"], maxlen={value.maxlen})"
        self._parts(opening, value.items() if kind is dict else value, closing, depth, is_dict=kind is dict)
        self._around.pop()

    def _parts(self, opening: str, parts: Iterable[Any], closing: str, depth: int, *, is_dict: bool = False) -> None:
        self._put(opening)
        for at, part in enumerate(itertools.islice(parts, max(1, self._left) + 1)):
            if self._left < 0:
                return
            if at:
                self._put(", ")
            if is_dict:
                self._part(part[0], depth)
                self._put(": ")
            self._part(part[1] if is_dict else part, depth)
        self._put(closing)

    def _part(self, value: Any, depth: int) -> None:
        try:
            self.write(value, depth + 1)
        except UnreadableError as error:
            self._put(str(error))

    def _put(self, text: str) -> None:
        self.parts.append(text[: max(0, self._left) + 1])
        self._left -= len(text)


_BRACKETS: dict[type, tuple[str, str]] = {
    list: ("[", "]"), tuple: ("(", ")"), dict: ("{", "}"), set: ("{", "}"), frozenset: ("frozenset({", "})"),
    collections.deque: ("deque([", "])"),
}  # fmt: skip


def _is_container(kind: type) -> bool:
    """Return True for a type whose values take as long as their parts, which are read one by one."""
    return any(kind is container for container in _BRACKETS)  # by identity: a metaclass may have no hash
