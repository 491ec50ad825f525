"""Windows on a grid of instants, the same for all groups: aligned, sliding, and those of event time."""

from bisect import bisect_left, insort
from typing import Any

from rxmetronome.operators.panes import NEVER_NS, Groups, Pane, Shape

_EVER_NS = -NEVER_NS


class Grid:
    """Windows of `length_ns` that begin at every multiple of `step_ns`, counted from 1970 in UTC.

    With a step as long as they are, each event is in one window. With a shorter step windows overlap: an event is put
    into one pane, and a window is the merge of its panes. Panes part where a window begins or ends, so there are at
    most two a step ("paired windows" of S. Krishnamurthy, C. Wu and M. Franklin, "On-the-Fly Sharing for Streamed
    Aggregation", 2006), and closing a window costs a merge for each of its panes that has events.

    Args:
        shape: What a pane is made of.
        length_ns: How long a window is.
        step_ns: How far apart they begin, at most `length_ns`.
        groups: Counts the groups; several grids may share it.
    """

    def __init__(self, shape: Shape, length_ns: int, step_ns: int, groups: Groups) -> None:
        self._shape, self._groups = shape, groups
        self.length_ns, self._step_ns, self._cut_ns = length_ns, step_ns, length_ns % step_ns
        self._buckets: dict[int, dict[Any, Pane]] = {}  # panes by where they begin, and by group
        self._starts: list[int] = []  # of the buckets, in order
        self._current: dict[Any, Pane] = {}
        self._start_ns = self._end_ns = 0  # where the current bucket begins and ends
        self._closed_ns = _EVER_NS
        self.due_ns = NEVER_NS

    def __len__(self) -> int:
        return len(self._groups)

    def put(self, key: Any, at_ns: int, values: list[Any]) -> None:
        """Put an event into the pane of its group at that instant."""
        if not self._start_ns <= at_ns < self._end_ns:
            self._turn_to(at_ns)
        pane = self._current.get(key)
        if pane is None:
            self._groups.enter(key)
            pane = self._open(key)
        pane.put(values)

    def take_in(self, pane: Pane) -> None:
        """Merge a pane of a finer grid."""
        self._turn_to(pane.start_ns)
        mine = self._current.get(pane.key)
        if mine is None:
            self._groups.enter(pane.key)
            mine = self._open(pane.key)
        mine.merge(pane)

    def close(self, until_ns: int) -> list[Pane]:
        """Take out the windows that end by then; those without events are none."""
        closed: list[Pane] = []
        while self._starts and self.due_ns <= until_ns:
            end_ns = self.due_ns
            closed += self._window(end_ns)
            self._forget_before(end_ns - self.length_ns + self._step_ns)
            self._closed_ns = end_ns
            self.due_ns = self._end_after(max(self._starts[0], end_ns)) if self._starts else NEVER_NS
        if until_ns < NEVER_NS:
            self._closed_ns = max(self._closed_ns, until_ns)
        return closed

    def is_late(self, key: Any, at_ns: int, until_ns: int) -> bool:
        """Whether the last window of an event at `at_ns` ends by `until_ns`."""
        del key
        return at_ns - at_ns % self._step_ns + self.length_ns <= until_ns

    def _turn_to(self, at_ns: int) -> None:
        """Make the bucket of an instant the current one. It is kept once it has a pane."""
        step_ns, cut_ns = self._step_ns, self._cut_ns
        start_ns = at_ns - at_ns % step_ns
        end_ns = start_ns + step_ns
        if cut_ns and at_ns - start_ns < cut_ns:
            end_ns = start_ns + cut_ns
        elif cut_ns:
            start_ns += cut_ns
        self._start_ns, self._end_ns = start_ns, end_ns
        self._current = self._buckets.get(start_ns, {})

    def _open(self, key: Any) -> Pane:
        if not self._current:
            self._buckets[self._start_ns] = self._current
            insort(self._starts, self._start_ns)
            self.due_ns = min(self.due_ns, self._end_after(max(self._start_ns, self._closed_ns)))
        pane = self._current[key] = self._shape.pane(key, self._start_ns, self._end_ns)
        return pane

    def _end_after(self, at_ns: int) -> int:
        """The first end of a window after an instant."""
        return self.length_ns + self._step_ns * ((at_ns - self.length_ns) // self._step_ns + 1)

    def _window(self, end_ns: int) -> list[Pane]:
        start_ns = end_ns - self.length_ns
        if self.length_ns == self._step_ns:
            return list(self._buckets[start_ns].values())
        merged: dict[Any, Pane] = {}
        for start in self._starts[: bisect_left(self._starts, end_ns)]:
            for key, pane in self._buckets[start].items():
                window = merged.get(key)
                if window is None:
                    window = merged[key] = self._shape.pane(key, start_ns, end_ns)
                window.merge(pane)
        return list(merged.values())

    def _forget_before(self, start_ns: int) -> None:
        """Drop the panes that are in no later window."""
        gone = bisect_left(self._starts, start_ns)
        for start in self._starts[:gone]:
            for key in self._buckets.pop(start):
                self._groups.leave(key)
            if start == self._start_ns:
                self._current, self._start_ns, self._end_ns = {}, 0, 0
        del self._starts[:gone]
