"""What a late beat does next: one pure function, drawn for each policy.

Time runs to the right, a column is a quarter of the interval. The tick due at 2 is held up until 4.5:

    grid      0---1---2---3---4---5---6---7---8
    skip          x         X(2)  x   x   x   x     the late tick, then the grid points still ahead
                                  missed=2
    burst         x         Xxx   x   x   x   x     every owed tick at once
    delay         x         X   x   x   x   x       the late tick, then a new grid from it
                                missed=2

`ticks + missed` is the number of grid points passed, under each.
"""

from typing import Literal, NamedTuple, TypeAlias, get_args

from rxmetronome.errors import ArgumentError

MissedPolicy: TypeAlias = Literal["skip", "burst", "delay"]
"""What happens to the ticks that a slow observer, or a busy machine, held up."""


class Next(NamedTuple):
    """When the next tick is due, and how many grid points before it will not be fired."""

    due_ns: int
    missed: int


def next_due(policy: MissedPolicy, due_ns: int, now_ns: int, interval_ns: int) -> Next:
    """The tick after the one that was due at `due_ns` and fires at `now_ns`.

    A tick that is less than a whole interval late changes nothing: the grid stays where it is.

    Args:
        policy: `skip`, `burst` or `delay`.
        due_ns: When the firing tick was due; a point of the grid.
        now_ns: When it fires; not before `due_ns`.
        interval_ns: The distance of two grid points, above zero.

    Returns:
        The next due time and the number of grid points that are given up, for the next tick to carry.

    Example:
        >>> next_due("skip", 100, 350, 100)
        Next(due_ns=400, missed=2)
        >>> next_due("burst", 100, 350, 100)
        Next(due_ns=200, missed=0)
        >>> next_due("delay", 100, 350, 100)
        Next(due_ns=450, missed=2)
    """
    passed = (now_ns - due_ns) // interval_ns
    if passed < 1 or policy == "burst":
        return Next(due_ns + interval_ns, 0)
    if policy == "skip":
        return Next(due_ns + (passed + 1) * interval_ns, passed)
    return Next(now_ns + interval_ns, passed)


def retuned_due(due_ns: int, now_ns: int, interval_ns: int, new_interval_ns: int) -> Next:
    """The next tick when the interval changes at `now_ns` while the next one waits for `due_ns`.

    The grid is anchored anew at the last point that was due: the next tick comes one new interval after it, or
    now where that has passed. Turning a dial continuously therefore neither starves nor bursts the beat. Points
    of the old grid that are overdue (a burst that was still owed) are given up and counted.

    Example:
        >>> retuned_due(1_000, 700, 500, 300)   # last due at 500, so at 800
        Next(due_ns=800, missed=0)
        >>> retuned_due(1_000, 700, 500, 100)   # 600 has passed, so now
        Next(due_ns=700, missed=0)
        >>> retuned_due(1_000, 1_700, 500, 300)   # 1000 and 1500 were owed
        Next(due_ns=1800, missed=2)
    """
    owed = max(0, (now_ns - due_ns) // interval_ns + 1)
    last_due_ns = due_ns + (owed - 1) * interval_ns
    return Next(max(now_ns, last_due_ns + new_interval_ns), owed)


def check_policy(value: object, call: str) -> MissedPolicy:
    """The policy, or an `ArgumentError` that lists them."""
    if value not in get_args(MissedPolicy):
        raise ArgumentError(call, "missed", '"skip", "burst" or "delay"', value, f'{call}("1s", missed="skip")')
    return value  # type: ignore[return-value]
