"""The grid of a metronome, and the tick after a late one by each policy. No clock inside."""

from collections import deque
from typing import Any, Literal, NamedTuple, TypeAlias

MissedPolicy: TypeAlias = Literal["skip", "burst", "delay"]
"""The treatment of ticks that a slow observer, or a busy machine, held up."""


class Next(NamedTuple):
    """The due time of the next tick, and the number of grid points before it that are not fired."""

    due_ns: int
    missed: int


def next_due(policy: MissedPolicy, due_ns: int, now_ns: int, interval_ns: int) -> Next:
    """Compute the tick after the one that was due at `due_ns` and fires at `now_ns`, which is not before it.

    A tick that is less than a whole interval late changes nothing: the grid stays where it is.

    Example:
        >>> next_due("skip", 100, 350, 100), next_due("delay", 100, 350, 100)
        (Next(due_ns=400, missed=2), Next(due_ns=450, missed=2))
    """
    passed = (now_ns - due_ns) // interval_ns
    if passed < 1 or policy == "burst":
        return Next(due_ns + interval_ns, 0)
    if policy == "skip":
        return Next(due_ns + (passed + 1) * interval_ns, passed)
    return Next(now_ns + interval_ns, passed)


class TickGrid:
    """The points at which a metronome fires, while its interval changes and it is paused.

    A new interval anchors the grid again at the last point that was due: the next one comes one new interval after
    it, or at once where that has passed. Changing it continuously therefore neither starves nor bursts the beat.
    Points that were overdue at a change stay overdue, each at its time. A pause takes its length out.

    `last_ns` is the point before the first; None if a new interval does not move the first.
    """

    __slots__ = ("_anchor", "_next_ns", "_paused_at_ns", "_policy", "due_ns", "interval_ns", "missed", "overdue")

    def __init__(self, policy: MissedPolicy, due_ns: int, interval_ns: int, last_ns: int | None) -> None:
        self._policy = policy
        self.due_ns = due_ns
        self.interval_ns = interval_ns
        self.missed = 0
        self.overdue: deque[range] = deque()  # points that were overdue at a new interval; due_ns is the first
        self._next_ns = due_ns  # the point after the overdue ones, where there are any
        self._anchor: tuple[int, int | None] = (due_ns, last_ns)  # a point that does not follow by an interval
        self._paused_at_ns: int | None = None

    def save(self) -> tuple[Any, ...]:
        """Return the points, the interval and the pause as they are now."""
        overdue = [(points.start, points.stop, points.step) for points in self.overdue]
        return self.due_ns, self.interval_ns, self.missed, self._next_ns, self._anchor, self._paused_at_ns, overdue

    def load(self, saved: tuple[Any, ...], now_ns: int) -> int:
        """Go on with the points that `save` returned; return how many of them have passed since.

        Those that have passed are left out and counted, so that the next tick is on time and says so; under `burst`
        they are all fired now.
        """
        self.due_ns, self.interval_ns, self.missed, self._next_ns, self._anchor, self._paused_at_ns, overdue = saved
        self.overdue = deque(range(*points) for points in overdue)
        if self.is_paused:
            return 0
        next_ns = self._next_ns if self.overdue else self.due_ns
        behind = max(0, (now_ns - next_ns) // self.interval_ns + 1)
        passed = behind + sum(map(len, self.overdue))
        if passed and self._policy != "burst":
            self.overdue.clear()
            self.missed += passed
            is_delayed = self._policy == "delay" and behind
            self.due_ns = now_ns + self.interval_ns if is_delayed else next_ns + behind * self.interval_ns
        return passed

    @property
    def is_paused(self) -> bool:
        """Return whether it is paused."""
        return self._paused_at_ns is not None

    def fire(self, now_ns: int) -> None:
        """Move to the point after `due_ns`, which is fired now, and set `missed` to the number of points left out."""
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

    def set_interval(self, at_ns: int, interval_ns: int) -> int:
        """Change the interval at an instant that is not before the last point fired; return it, or the pause's."""
        at_ns = at_ns if self._paused_at_ns is None else self._paused_at_ns
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
        return at_ns

    def pause(self, at_ns: int) -> None:
        """Let no time pass from an instant on."""
        self._paused_at_ns = at_ns

    def resume(self, at_ns: int) -> None:
        """Let time pass again: the time that was left until the next point is left now. Do nothing if not paused."""
        if self._paused_at_ns is not None:
            gap_ns, self._paused_at_ns = at_ns - self._paused_at_ns, None
            self._shift(gap_ns)

    def step(self, at_ns: int, delay_ns: int = 0) -> None:
        """Let just so much time pass, at an instant of a pause, that the next point was due the delay before it."""
        self.resume(at_ns)
        if self.due_ns + delay_ns > at_ns:
            self._shift(at_ns - delay_ns - self.due_ns)
        self.pause(at_ns)

    def _shift(self, gap_ns: int) -> None:
        """Move every point."""
        self.due_ns += gap_ns
        self._next_ns += gap_ns
        anchor_ns, last_ns = self._anchor
        self._anchor = (anchor_ns + gap_ns, None if last_ns is None else last_ns + gap_ns)
        self.overdue = deque(range(points.start + gap_ns, points.stop + gap_ns, points.step) for points in self.overdue)
