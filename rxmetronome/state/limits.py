"""The limits of a state: read from what people write, and shown as they would write them."""

import operator

from rxmetronome import durations
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import ArgumentError

NEVER_NS = 1 << 80
"""A limit that no age reaches."""

_EXAMPLE = 'State(idle="5s", age="1h", max_keys=10_000)'


def limit_ns(argument: str, value: Duration | None) -> int:
    """A limit in nanoseconds; `NEVER_NS` for None.

    Raises:
        ArgumentError: If it is no duration above zero.
    """
    if value is None:
        return NEVER_NS
    return durations.parse(value, call="State", argument=argument, example=_EXAMPLE)


def seconds(limit: int) -> float | None:
    """A limit in seconds; None for `NEVER_NS`."""
    return None if limit == NEVER_NS else limit / SECOND_NS


def checked_most(value: int | None) -> int | None:
    """The most keys, NumPy's integers too; None for no limit.

    Raises:
        ArgumentError: If it is no whole number of 1 or more.
    """
    if value is None:
        return None
    try:
        most = operator.index(value)
    except TypeError:
        most = 0
    if isinstance(value, bool) or most < 1:
        raise ArgumentError("State", "max_keys", "a whole number of 1 or more, or None", value, _EXAMPLE)
    return most


def described(idle_ns: int, age_ns: int, max_keys: int | None) -> str:
    """The limits as a call.

    Example:
        >>> described(5 * SECOND_NS, NEVER_NS, 100)
        'State(idle="5s", max_keys=100)'
    """
    given = [
        f'{name}="{durations.text(limit)}"' for name, limit in (("idle", idle_ns), ("age", age_ns)) if limit != NEVER_NS
    ]
    return f"State({', '.join(given + ([] if max_keys is None else [f'max_keys={max_keys}']))})"
