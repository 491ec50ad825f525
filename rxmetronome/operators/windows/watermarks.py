"""Event time: the instant at which an event happened, and how long to wait for others that happened before."""

import datetime
import numbers
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from rxmetronome import durations
from rxmetronome.callsites import check_function, refuse_awaitable
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.operators.event_fields import Of, reader
from rxmetronome.operators.windows.panes import NEVER_NS

_UNITS_NS = {"_ns": 1, "_us": 1_000, "_ms": 1_000_000, "_s": SECOND_NS}
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MICROSECOND = datetime.timedelta(microseconds=1)


def instant(of: Of, call: str) -> Callable[[Any], int]:
    """Return a function that reads when an event happened, in nanoseconds since 1970 in UTC.

    A number is in the unit that the field's name ends in, `_ns`, `_us`, `_ms` or `_s`, or in seconds. A `datetime`
    and ISO 8601 text need a time zone.

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
        at_ns = value * unit_ns if value.__class__ is int else _nanoseconds(value, unit_ns, of)
        if not -NEVER_NS < at_ns < NEVER_NS:
            raise _refusal(value, of)
        return at_ns

    return take


def _nanoseconds(value: Any, unit_ns: int, of: Of) -> int:
    if isinstance(value, str):
        try:
            value = datetime.datetime.fromisoformat(value)
        except ValueError:
            raise _refusal(value, of) from None
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
    raise _refusal(value, of)


def _refusal(value: Any, of: Of) -> StepError:
    remedy = 'give `at` a field such as "ts", "ts_ms" or "ingest_ns", or a function that returns one of these'
    is_real = isinstance(value, datetime.datetime) and value == value  # noqa: PLR0124  pandas' NaT is not
    if is_real and value.tzinfo is None:
        name = of if isinstance(of, str) and of.isidentifier() else "time"
        remedy = "it has no zone. Where it is in UTC: value.replace(tzinfo=datetime.UTC), or in the text +00:00"
        if hasattr(value, "tz_localize"):
            column = f'{name}=frame["{name}"].dt.tz_localize("UTC")'
            remedy = f'it has no zone. Where it is in UTC: rows(frame.assign({column}), at="{name}")'
    return StepError("an instant: seconds since 1970, a datetime with a zone, or ISO text with one", value, remedy)


def check_waits(
    call: str, at: Of, late: Callable[[Any], object] | None, waits: Mapping[str, Duration | None]
) -> dict[str, int]:
    """Check the arguments that go with `at`; return the durations that are given, in nanoseconds.

    Raises:
        ArgumentError: For one of them without `at`, or out of its bounds.
    """
    if at is None:
        for name, one in {**waits, "late": late}.items():
            if one is not None:
                example = f'{call}(…, at="ts", lateness="5s")'
                raise ArgumentError(call, name, f"no `{name}` without `at`", one, example)
    if late is not None:
        check_function(call, "late", late, example=f'{call}(…, at="ts", late=print)')
    return {
        name: durations.parse(
            one, call=call, argument=name, allow_zero=name != "idle", example=f'{call}(…, at="ts", {name}="5s")'
        )
        for name, one in waits.items()
        if one is not None
    }
