"""Event time: when an event says it happened, and how long others may come after it that happened before."""

import datetime
import numbers
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from rxmetronome import durations
from rxmetronome.callsites import refuse_awaitable
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import StepError
from rxmetronome.operators.event_fields import Of, reader
from rxmetronome.operators.windows.panes import NEVER_NS

_UNITS_NS = {"_ns": 1, "_us": 1_000, "_ms": 1_000_000, "_s": SECOND_NS}
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MICROSECOND = datetime.timedelta(microseconds=1)


def instant(of: Of, call: str) -> Callable[[Any], int]:
    """A function that reads when an event happened, in nanoseconds since 1970 in UTC.

    A number counts what the field's name ends in, `_ns`, `_us`, `_ms` or `_s`, and else seconds. A `datetime` needs a
    zone, and so does a text, which is read as ISO 8601.

    Example:
        >>> instant("at", "window")({"at": 1.5}), instant("ingest_ns", "window")({"ingest_ns": 7})
        (1500000000, 7)
        >>> instant("at", "window")({"at": "1970-01-01T01:00:00+01:00"})
        0
    """
    read = reader(of, call, "at")
    unit_ns = SECOND_NS
    if isinstance(of, str):
        unit_ns = next((size for ending, size in _UNITS_NS.items() if of.endswith(ending)), SECOND_NS)

    def take(event: Any) -> int:
        value = read(event)
        at_ns = value * unit_ns if value.__class__ is int else _nanoseconds(value, unit_ns)
        if not -NEVER_NS < at_ns < NEVER_NS:
            raise _refusal(value)
        return at_ns

    return take


def _nanoseconds(value: Any, unit_ns: int) -> int:
    if isinstance(value, str):
        try:
            value = datetime.datetime.fromisoformat(value)
        except ValueError:
            raise _refusal(value) from None
    try:
        if isinstance(value, datetime.datetime) and value.tzinfo is not None:
            return (value - _EPOCH) // _MICROSECOND * 1_000 + int(getattr(value, "nanosecond", 0))
        if isinstance(value, numbers.Integral) and not isinstance(value, bool):
            return int(value) * unit_ns
        if isinstance(value, (numbers.Real, Decimal)) and not isinstance(value, bool):
            exact = value if isinstance(value, (numbers.Rational, Decimal)) else float(value)
            return round(Fraction(exact) * unit_ns)
    except (ValueError, OverflowError):  # NaT, NaN and infinities are no instants
        pass
    refuse_awaitable(value)
    raise _refusal(value)


def _refusal(value: Any) -> StepError:
    remedy = 'give `at` a field such as "ts", "ts_ms" or "ingest_ns", or a function that returns one of these'
    return StepError("an instant: seconds since 1970, a datetime with a zone, or ISO text with one", value, remedy)


class EventTime(NamedTuple):
    """What is asked of event time.

    Args:
        lateness_ns: How long after an event others may come that happened before it.
        idle_ns: After how long a silence on the clock windows close anyway; None for never.
        late: Outside a flow: a function that is given the events that are too late.
        ahead_ns: How far ahead of the wall clock an event may say it happened; None for any.
    """

    lateness_ns: int = 0
    idle_ns: int | None = None
    late: Callable[[Any], object] | None = None
    ahead_ns: int | None = None

    def refuse_ahead(self, at_ns: int, wall_ns: int) -> StepError | None:
        """Return the error for an event further ahead of the wall clock than is allowed, or None."""
        if self.ahead_ns is None or at_ns <= wall_ns + self.ahead_ns:
            return None
        got = f"{durations.text(at_ns - wall_ns)} ahead"
        return StepError(
            f"an event at most {durations.text(self.ahead_ns)} ahead of the clock", got, "set the sender's clock right"
        )


class Watermark:
    """The instant before which no more events are waited for: the latest one seen, less the lateness that is allowed.

    Args:
        lateness_ns: How long after an event others may come that happened before it.
    """

    def __init__(self, lateness_ns: int) -> None:
        self._lateness_ns = lateness_ns
        self.at_ns = -NEVER_NS

    def note(self, at_ns: int) -> bool:
        """Take note of when an event happened; whether that moves the watermark."""
        return self.jump(at_ns - self._lateness_ns)

    def jump(self, to_ns: int) -> bool:
        """Move to an instant, if it is ahead."""
        if to_ns <= self.at_ns:
            return False
        self.at_ns = to_ns
        return True
