"""What a late beat does next: one pure function, drawn for each policy, and the grid that a dial turns.

Time runs to the right, a column is a quarter of the interval. The tick due at 2 is held up until 4.25; `x` is a
tick on time, `X` a late one, a digit that many at once:

    grid      0---1---2---3---4---5---6---7---8
    skip          x            X  x   x   x   x     the late tick, then the grid points still ahead
      missed                      2
    burst         x            3  x   x   x   x     every owed tick at once
    delay         x            X   x   x   x        the late tick, then a new grid from it
      missed                       2

`ticks + missed` is the number of grid points passed, under each.
"""

from collections import deque
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


class TickGrid:
    """The points that a beat is to fire, while its interval is turned and its time is stopped. No clock inside.

    Turning anchors the grid anew at the last point that was due: the next one comes one new interval after it, or
    at once where that has passed. Turning a dial continuously therefore neither starves nor bursts the beat.
    Points that were overdue when it was turned stay owed, each where it was. A stop takes its length out.

    Args:
        policy: `skip`, `burst` or `delay`.
        due_ns: The first point.
        interval_ns: The distance of two points, above zero.
        last_ns: The point before the first; None where turning is not to move the first.

    Example:
        >>> grid = TickGrid("skip", 1_000, 500, last_ns=500)
        >>> grid.turn(700, 300)   # last due at 500, so at 800
        >>> grid.due_ns
        800
        >>> grid.turn(700, 100)   # 600 has passed, so now
        >>> grid.due_ns
        700
        >>> grid.fire(700)
        >>> grid.turn(1_250, 300)   # 800, 900, ... 1200 are overdue, and 1500 is the next
        >>> grid.fire(1_250)
        >>> grid.due_ns, grid.missed
        (1500, 4)
    """

    __slots__ = ("_anchor", "_next_ns", "_policy", "_stopped_at_ns", "due_ns", "interval_ns", "missed", "overdue")

    def __init__(self, policy: MissedPolicy, due_ns: int, interval_ns: int, last_ns: int | None) -> None:
        self._policy = policy
        self.due_ns = due_ns
        self.interval_ns = interval_ns
        self.missed = 0
        self.overdue: deque[range] = deque()  # points that were overdue when the grid was turned; due_ns is the first
        self._next_ns = due_ns  # the point after the owed ones, where there are any
        self._anchor: tuple[int, int | None] = (due_ns, last_ns)  # a point that does not follow by an interval
        self._stopped_at_ns: int | None = None

    @property
    def is_stopped(self) -> bool:
        """Whether time is taken out of it."""
        return self._stopped_at_ns is not None

    def fire(self, now_ns: int) -> None:
        """Go on to the point after `due_ns`, which is fired now; `missed` is what is given up before it."""
        if not self.overdue:
            self.due_ns, self.missed = next_due(self._policy, self.due_ns, now_ns, self.interval_ns)
        elif self._policy == "burst":
            rest = self.overdue[0][1:]
            if rest:
                self.overdue[0] = rest
            else:
                self.overdue.popleft()
            self.due_ns, self.missed = self.overdue[0][0] if self.overdue else self._next_ns, 0
        else:
            behind = max(0, (now_ns - self._next_ns) // self.interval_ns + 1)
            self.missed = sum(map(len, self.overdue)) - 1 + behind
            self.overdue.clear()
            late = self._policy == "delay" and self.missed
            self.due_ns = now_ns + self.interval_ns if late else self._next_ns + behind * self.interval_ns

    def turn(self, at_ns: int, interval_ns: int) -> None:
        """Change the interval at an instant that is not before the last point fired."""
        at_ns = at_ns if self._stopped_at_ns is None else self._stopped_at_ns
        next_ns = self._next_ns if self.overdue else self.due_ns
        if next_ns < at_ns:
            overdue = range(next_ns, at_ns, self.interval_ns)
            self.overdue.append(overdue)
            last_ns: int | None = overdue[-1]
        else:
            last_ns = self._anchor[1] if self._anchor[0] == next_ns else next_ns - self.interval_ns
        self._next_ns = next_ns if last_ns is None else max(at_ns, last_ns + interval_ns)
        self._anchor = (self._next_ns, last_ns)
        self.interval_ns = interval_ns
        self.due_ns = self.overdue[0][0] if self.overdue else self._next_ns

    def stop(self, at_ns: int) -> None:
        """Let no time pass from this instant on."""
        self._stopped_at_ns = at_ns

    def resume_at(self, at_ns: int) -> None:
        """Let time pass again: what was left until the next point is what is left now."""
        if self._stopped_at_ns is not None:
            gap_ns, self._stopped_at_ns = at_ns - self._stopped_at_ns, None
            self._shift(gap_ns)

    def step(self, at_ns: int) -> None:
        """While it is stopped, let just so much time pass at an instant that the next point is due.

        Example:
            >>> grid = TickGrid("skip", 1_000, 500, last_ns=500)
            >>> grid.stop(600)
            >>> grid.step(5_000)
            >>> grid.fire(5_000)
            >>> grid.resume_at(7_000)
            >>> grid.due_ns
            7500
        """
        self.resume_at(at_ns)
        if self.due_ns > at_ns:
            self._shift(at_ns - self.due_ns)
        self.stop(at_ns)

    def _shift(self, gap_ns: int) -> None:
        """Move every point."""
        self.due_ns += gap_ns
        self._next_ns += gap_ns
        anchor_ns, last_ns = self._anchor
        self._anchor = (anchor_ns + gap_ns, None if last_ns is None else last_ns + gap_ns)
        self.overdue = deque(range(points.start + gap_ns, points.stop + gap_ns, points.step) for points in self.overdue)


def check_policy(value: object, call: str) -> MissedPolicy:
    """The policy, or an `ArgumentError` that lists them."""
    if value not in get_args(MissedPolicy):
        raise ArgumentError(call, "missed", '"skip", "burst" or "delay"', value, f'{call}("1s", missed="skip")')
    return value  # type: ignore[return-value]
