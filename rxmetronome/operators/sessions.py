"""Windows that last as long as events keep coming."""

import heapq
import itertools
from typing import Any

from rxmetronome.operators.panes import NEVER_NS, Groups, Pane, Shape


class Sessions:
    """A window of a group goes on until no event has come for `gap_ns`; it ends `gap_ns` after its last event.

    In event time an event may come between two sessions and join them.

    Args:
        shape: What a pane is made of.
        gap_ns: The silence that ends a session.
        groups: Counts the groups.
    """

    def __init__(self, shape: Shape, gap_ns: int, groups: Groups) -> None:
        self._shape, self._gap_ns, self._groups = shape, gap_ns, groups
        self._open: dict[Any, list[Pane]] = {}
        self._ends: list[tuple[int, int, Pane]] = []  # as they were when they were noted: a session may last longer
        self._number = itertools.count().__next__
        self.due_ns = NEVER_NS

    def __len__(self) -> int:
        return len(self._groups)

    def put(self, key: Any, at_ns: int, values: list[Any]) -> None:
        """Put an event into the session it belongs to, which may join two or be new."""
        end_ns = at_ns + self._gap_ns
        near = self._near(key, at_ns)
        if not near:
            self._groups.enter(key)
            pane = self._shape.pane(key, at_ns, end_ns)
            pane.put(values)
            self._add(pane)
            return
        pane = near[0] if len(near) == 1 else self._joined(near)
        pane.put(values)
        pane.start_ns, pane.end_ns = min(pane.start_ns, at_ns), max(pane.end_ns, end_ns)
        if len(near) > 1:
            self._groups.enter(key)
            for old in near:
                self._remove(old)
            self._add(pane)

    def close(self, until_ns: int) -> list[Pane]:
        """Take out the sessions that have ended by then."""
        closed: list[Pane] = []
        ends = self._ends
        while ends and ends[0][0] <= until_ns:
            end_ns, number, pane = ends[0]
            if not pane.is_open:
                heapq.heappop(ends)
            elif pane.end_ns > end_ns:
                heapq.heapreplace(ends, (pane.end_ns, number, pane))
            else:
                heapq.heappop(ends)
                self._remove(pane)
                closed.append(pane)
        self.due_ns = ends[0][0] if ends else NEVER_NS
        return closed

    def is_late(self, key: Any, at_ns: int, until_ns: int) -> bool:
        """Whether an event would be a session of its own that has ended by `until_ns`."""
        return at_ns + self._gap_ns <= until_ns and not self._near(key, at_ns)

    def _near(self, key: Any, at_ns: int) -> list[Pane]:
        """The sessions that an event at an instant belongs to, at most two, the earlier one first."""
        end_ns = at_ns + self._gap_ns
        near = [pane for pane in self._open.get(key, ()) if pane.start_ns < end_ns and at_ns < pane.end_ns]
        return sorted(near, key=lambda pane: pane.start_ns) if len(near) > 1 else near

    def _joined(self, near: list[Pane]) -> Pane:
        joined = self._shape.pane(near[0].key, near[0].start_ns, near[-1].end_ns)
        for pane in near:
            joined.merge(pane)
        if joined.error is not None:
            raise joined.error
        return joined

    def _add(self, pane: Pane) -> None:
        self._open.setdefault(pane.key, []).append(pane)
        heapq.heappush(self._ends, (pane.end_ns, self._number(), pane))
        self.due_ns = min(self.due_ns, pane.end_ns)

    def _remove(self, pane: Pane) -> None:
        pane.is_open = False
        self._groups.leave(pane.key)
        panes = self._open[pane.key]
        panes.remove(pane)
        if not panes:
            del self._open[pane.key]
        if not self._open:
            self._open.clear()  # an emptied dict keeps its size, a cleared one does not
