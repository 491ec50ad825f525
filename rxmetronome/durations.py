"""The only parser of durations: seconds, `timedelta`, pandas and NumPy time deltas, text.

Inside the package a duration is an `int` of nanoseconds whose name ends in `_ns`.
"""

import datetime
import math
import numbers
import re
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, TypeAlias

from rxmetronome.errors import ArgumentError

Duration: TypeAlias = int | float | str | datetime.timedelta
"""Seconds as a number, a `timedelta` (pandas' too), or text: `"250ms"`, `"1.5s"`, `"2h 30min"`, `"PT5M"`."""

SECOND_NS = 1_000_000_000
LONGEST_NS = 2**63 - 1
"""The most that 64 bits hold, a little over 292 years: pandas and the operating system end there as well."""

_UNITS_NS = {
    "ns": 1,
    "us": 1_000,
    "ms": 1_000_000,
    "s": SECOND_NS,
    "min": 60 * SECOND_NS,
    "h": 3_600 * SECOND_NS,
    "d": 86_400 * SECOND_NS,
    "w": 7 * 86_400 * SECOND_NS,
}
_ALIASES = {
    "nsec": "ns", "nanos": "ns", "nanosecond": "ns", "nanoseconds": "ns",
    "µs": "us", "μs": "us", "usec": "us", "micros": "us", "microsecond": "us", "microseconds": "us",
    "msec": "ms", "millis": "ms", "millisecond": "ms", "milliseconds": "ms",
    "sec": "s", "secs": "s", "second": "s", "seconds": "s", "m": "min", "mins": "min",
    "minute": "min", "minutes": "min", "hr": "h", "hrs": "h", "hour": "h", "hours": "h", "day": "d", "days": "d",
    "week": "w", "weeks": "w",
}  # fmt: skip
_NAMES = {"s": "seconds", "ms": "milliseconds"}
_FINITE = "a finite duration"
_TOO_LONG = "a duration below 292 years"
_TYPED = 'a duration such as 250ms, 1.5s or "2h 30min"'
_TEXT = 'a timedelta, or text such as "250ms", "1.5s", "2h 30min"'
_NUMBER = re.compile(r"\d+(?:\.\d+)?|\.\d+")
_PART = re.compile(r"\s*(\d+(?:\.\d+)?|\.\d+)\s*([^\W\d_]+)", re.UNICODE)
_COMMA = re.compile(r"\s*,(?=\s*[\d.])")
_CLOCK = re.compile(r"\s*(\d+):([0-5]\d):([0-5]\d(?:\.\d+)?)$", re.ASCII)
_WEEKS, _DAYS, _HOURS, _MINUTES, _SECONDS = (rf"(?:(\d+(?:[.,]\d+)?){unit})?" for unit in "WDHMS")
_ISO = re.compile(rf"P(?=[\dT]){_WEEKS}{_DAYS}(?:T(?=\d){_HOURS}{_MINUTES}{_SECONDS})?", re.ASCII | re.IGNORECASE)
_ISO_CALENDAR = re.compile(r"P[\d.,WD]*\d[YM]", re.ASCII | re.IGNORECASE)
_DIGITS = 400
"""The digits of a number that are read: more decide nothing, and thousands take long to read."""


def parse(
    value: object,
    *,
    call: str,
    argument: str,
    allow_zero: bool = False,
    shortest_ns: int = 1,
    unit: Literal["s", "ms"] = "s",
    example: str = "",
) -> int:
    """Read a duration as nanoseconds.

    Args:
        value: Seconds, `timedelta`, `pd.Timedelta`, `np.timedelta64` or text such as `"2h 30min"`. The units
            are ns, us (µs), ms, s, min (m), h, d, w and their English names; a comma may stand between parts, as in
            `"1 hour, 30 minutes"`, and hours may end the text as `str(timedelta)` has them: `"1 day, 2:30:00"`. Text
            of ISO 8601 is read too: `"PT5M"`, `"P1DT2H"`, `"PT0.5S"`; not its years and months, whose lengths differ.
        call: The public function that was called, for the message.
        argument: The name of its argument, for the message.
        allow_zero: True where zero is a duration (a timeout of zero is; an interval of zero is not).
        shortest_ns: The shortest duration that is accepted, in nanoseconds.
        unit: The unit of a bare number.
        example: A call that works; made from `call` and `argument` when not given.

    Returns:
        Nanoseconds, from `shortest_ns` (or 0) to `LONGEST_NS`. Below one nanosecond it is rounded half to even.

    Raises:
        ArgumentError: For zero, negative, NaN, infinite, boolean and unreadable values; it names the argument.

    Example:
        >>> parse("1.5s", call="metronome", argument="interval")
        1500000000
        >>> [parse(text, call="metronome", argument="interval") // SECOND_NS for text in ("2h 30min", "PT2H30M")]
        [9000, 9000]
        >>> parse("fast", call="metronome", argument="interval")
        Traceback (most recent call last):
            ...
        rxmetronome.errors.ArgumentError: metronome(interval='fast'): expected a duration: seconds, a timedelta,
        or text such as "250ms", "1.5s", "2h 30min". For example: metronome(interval="250ms")
    """

    def refuse(expected: str, typed: str = "") -> ArgumentError:
        return ArgumentError(call, argument, expected, value, example or f'{call}({argument}="250ms")', typed=typed)

    try:
        nanoseconds = _exact(value, unit)
    except _UnreadableError as unreadable:
        if str(unreadable):
            raise refuse(str(unreadable)) from None
        raise refuse(f"a duration: {_NAMES[unit]}, {_TEXT}", _TYPED) from None
    if nanoseconds < 0 or (nanoseconds == 0 and not allow_zero):
        raise refuse("a duration of zero or more" if allow_zero else "a duration above zero")
    rounded = round(nanoseconds)
    if rounded < shortest_ns and nanoseconds:
        raise refuse(f"a duration of at least {text(shortest_ns)}")
    if rounded > LONGEST_NS:
        raise refuse(_TOO_LONG)
    return rounded


def text(duration_ns: int) -> str:
    """Write a duration as short text that `parse` reads back to the same nanoseconds.

    Example:
        >>> text(1_500_000_000), text(250_000_000), text(9_000 * SECOND_NS), text(0)
        ('1.5s', '250ms', '2h 30min', '0s')
    """
    if duration_ns < 0:
        return f"-{text(-duration_ns)}"  # a lag can be shown, though no duration is negative
    if duration_ns < 60 * SECOND_NS:
        for unit in ("s", "ms", "us"):
            if duration_ns >= _UNITS_NS[unit]:
                return f"{_plain(Decimal(duration_ns) / _UNITS_NS[unit])}{unit}"
        return f"{duration_ns}ns" if duration_ns else "0s"
    parts = []
    for unit in ("d", "h", "min"):
        whole, duration_ns = divmod(duration_ns, _UNITS_NS[unit])
        if whole:
            parts.append(f"{whole}{unit}")
    if duration_ns:
        parts.append(f"{_plain(Decimal(duration_ns) / SECOND_NS)}s")
    return " ".join(parts)


def bare_number_hint(value: object, instead: str) -> str:
    """Return a hint if a bare whole number of seconds was probably meant as milliseconds, else an empty text.

    Args:
        value: The argument: a whole number of 100 or more was probably meant in milliseconds.
        instead: The arguments that say milliseconds, with `{text}` and `{ms}` where the duration stands.

    Example:
        >>> bare_number_hint(1000, '"{text}" or interval_ms={ms}')
        'every 16min 40s; for one second write "1s" or interval_ms=1000'
        >>> bare_number_hint(60, '"{text}"'), bare_number_hint("16min 40s", '"{text}"')
        ('', '')
    """
    if not _is_probably_ms(value):
        return ""
    return f"every {_as_seconds(value, instead)}"


def bare_number_hints(call: str, **given: object) -> str:
    """Return such hints for the durations of an operator or a state, by the names of the arguments.

    Args:
        call: The public function, for the hint.
        given: The arguments; those that are no bare number, or None, say nothing.

    Example:
        >>> bare_number_hints("window", every=1000, lateness="5s", idle=None)
        'window(every=1000) is 16min 40s; for one second write every="1s"'
        >>> bare_number_hints("batch", timeout=60)
        ''
    """
    return ". ".join(
        f"{call}({name}={value}) is " + _as_seconds(value, f'{name}="{{text}}"')
        for name, value in given.items()
        if _is_probably_ms(value)
    )


def _is_probably_ms(value: object) -> bool:
    """Return True for a bare whole number of 100 or more."""
    return isinstance(value, numbers.Integral) and not isinstance(value, bool) and int(value) >= 100


def _as_seconds(value: Any, instead: str) -> str:
    """Return what a number of seconds is, and how to write it in milliseconds."""
    milliseconds = int(value)
    meant = text(milliseconds * 1_000_000)
    written = instead.format(text=meant, ms=milliseconds)
    return f"{text(milliseconds * SECOND_NS)}; for {'one second' if meant == '1s' else meant} write {written}"


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")


class _UnreadableError(Exception):
    """A value is no duration; the message says what was expected, or is empty."""


def _exact(value: object, unit: str) -> Fraction:
    if isinstance(value, str):
        return _from_text(value)
    if isinstance(value, datetime.timedelta):
        nanoseconds = getattr(value, "nanoseconds", 0)  # pandas' Timedelta has them beside the rest
        seconds = value.days * 86_400 + value.seconds
        return Fraction(seconds * SECOND_NS + value.microseconds * 1_000 + nanoseconds)
    if getattr(getattr(value, "dtype", None), "kind", "") == "m" and getattr(value, "ndim", 1) == 0:
        return _from_numpy(value)
    if isinstance(value, bool) or not isinstance(value, (numbers.Real, Decimal)):
        raise _UnreadableError
    try:
        finite = value.is_finite() if isinstance(value, Decimal) else math.isfinite(value)
    except OverflowError:
        raise _UnreadableError(_TOO_LONG) from None
    if not finite:
        raise _UnreadableError(_FINITE)
    if isinstance(value, numbers.Integral):
        return Fraction(int(value)) * _UNITS_NS[unit]  # a Python int, of any width
    if isinstance(value, Decimal) and abs(value.adjusted()) > _DIGITS:  # exact fractions of these do not end
        if value and value.adjusted() > 0:
            raise _UnreadableError(_TOO_LONG if value > 0 else "")
        return Fraction(int(value.compare(0)), 10**_DIGITS)
    return Fraction(value if isinstance(value, (Fraction, Decimal)) else float(value)) * _UNITS_NS[unit]


def _from_numpy(value: Any) -> Fraction:
    """Read a `timedelta64` without importing NumPy, whose own arithmetic overflows in silence."""
    if value != value:  # NaT  # noqa: PLR0124
        raise _UnreadableError(_FINITE)
    seconds = int(value.astype("timedelta64[s]").astype("int64"))
    if abs(seconds) > LONGEST_NS // SECOND_NS:
        return Fraction(seconds * SECOND_NS)
    return Fraction(int(value.astype("timedelta64[ns]").astype("int64")))


def _from_text(value: str) -> Fraction:
    total, position = Fraction(0), 0
    stripped = value.strip()
    iso = _ISO.fullmatch(stripped)
    if iso is not None:  # msgspec and `timedelta` cut it to microseconds, and know no weeks
        parts = zip(iso.groups("0"), ("w", "d", "h", "min", "s"), strict=True)
        return sum((_number(number.replace(",", ".")) * _UNITS_NS[unit] for number, unit in parts), total)
    if _ISO_CALENDAR.match(stripped):
        raise _UnreadableError("a duration without years and months, whose lengths differ: P365D, P30D, or a crononome")
    while position < len(stripped):
        clock = _CLOCK.match(stripped, position)
        if clock is not None:
            numbers_ = zip(clock.groups(), ("h", "min", "s"), strict=True)
            return total + sum(_number(number) * _UNITS_NS[unit] for number, unit in numbers_)
        part = _PART.match(stripped, position)
        if part is None:
            lacks_unit = position == 0 and _NUMBER.fullmatch(stripped)
            raise _UnreadableError(f'a duration with its unit, as in "{stripped}s"' if lacks_unit else "")
        number, unit = part.groups()
        unit = unit if unit in _UNITS_NS else _ALIASES.get(unit, _ALIASES.get(unit.lower(), unit.lower()))
        if unit not in _UNITS_NS:
            raise _UnreadableError(f"a duration whose unit is one of {', '.join(_UNITS_NS)}, not {part.group(2)!r}")
        total += _number(number) * _UNITS_NS[unit]
        position = part.end()
        comma = _COMMA.match(stripped, position)
        position = comma.end() if comma else position
    if not stripped:
        raise _UnreadableError
    return total


def _number(text: str) -> Fraction:
    whole, _, part = text.partition(".")
    if len(whole.lstrip("0")) > _DIGITS:
        raise _UnreadableError(_TOO_LONG)
    rest = "1" if part[_DIGITS:].strip("0") else "0"  # a number above zero stays above it
    return Fraction(f"{whole.lstrip('0') or '0'}.{part[:_DIGITS]}{rest}")
