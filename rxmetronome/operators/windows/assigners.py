"""Windows on a grid of instants, the same for all groups: aligned, sliding, and those of event time."""

import heapq
import itertools
from bisect import bisect_left, insort
from collections import deque
from collections.abc import Iterable, Sequence
from typing import Any

from rxmetronome import durations
from rxmetronome.operators.windows.panes import NEVER_NS, Groups, Pane, PaneLog, Panes, WindowSpec, check_room


class WindowGrid(Panes):
    """Windows of `length_ns` that begin at every multiple of `step_ns` since 1970 in UTC.

    With a step shorter than the length windows overlap: an event is put into one pane, and a window is the merge of its
    panes. A pane ends where a window begins or ends, so there are at most two in a step ("paired windows" of
    S. Krishnamurthy, C. Wu and M. Franklin, "On-the-Fly Sharing for Streamed Aggregation", 2006), and closing a window
    costs a merge for each of its panes that has events. Several grids may share `groups`.
    """

    def __init__(self, spec: WindowSpec, length_ns: int, step_ns: int, groups: Groups) -> None:
        self._spec, self._groups, self._put = spec, groups, spec.put
        self.length_ns, self._step_ns, self._split_ns = length_ns, step_ns, length_ns % step_ns
        self._buckets: dict[int, dict[Any, Pane]] = {}  # panes by where they begin, and by group
        self._starts: list[int] = []  # of the buckets, in order
        self.latest: dict[Any, Pane] = {}
        self.begins_ns = self.ends_ns = 0  # where the current bucket begins and ends
        self._closed_ns = -NEVER_NS
        self.due_ns = NEVER_NS

    def __len__(self) -> int:
        return len(self._groups)

    def put(self, key: Any, at_ns: int, values: list[Any]) -> None:
        """Put an event into the pane of its group at that instant."""
        if not self.begins_ns <= at_ns < self.ends_ns:
            self._select_bucket(at_ns)
        pane = self.latest.get(key)
        if pane is None:
            self._groups.add(key)
            pane = self._open(key)
        self._put(pane, values)

    def merge_pane(self, pane: Pane) -> None:
        """Merge a pane of a finer grid."""
        self._select_bucket(pane.start_ns)
        mine = self.latest.get(pane.key)
        if mine is None:
            self._groups.add(pane.key)
            mine = self._open(pane.key)
        mine.merge(pane)

    def close(self, until_ns: int) -> list[Pane]:
        """Remove and return the windows that have events and end by then."""
        closed: list[Pane] = []
        while self._starts and self.due_ns <= until_ns:
            end_ns = self.due_ns
            closed += self._window(end_ns)
            self._drop_before(end_ns - self.length_ns + self._step_ns)
            self._closed_ns = end_ns
            self.due_ns = self._end_after(max(self._starts[0], end_ns)) if self._starts else NEVER_NS
        if until_ns < NEVER_NS:
            self._closed_ns = max(self._closed_ns, until_ns)
        return closed

    def is_late(self, key: Any, at_ns: int, until_ns: int) -> bool:  # noqa: ARG002
        """Return True if the last window of an event at `at_ns` ends by `until_ns`."""
        return at_ns - at_ns % self._step_ns + self.length_ns <= until_ns

    def open_panes(self) -> list[Pane]:
        """Return the panes of all buckets."""
        return [pane for start in self._starts for pane in self._buckets[start].values()]

    def head(self) -> tuple[int, int]:
        """Return the instant up to which windows were closed, and the end of the next one."""
        return self._closed_ns, self.due_ns

    def load(self, head: Any, panes: Iterable[Pane]) -> None:
        """Hold what `head` and `open_panes` returned."""
        self._closed_ns, due_ns = head
        for pane in panes:
            self._select_bucket(pane.start_ns)
            self._groups.add(pane.key)
            self._place(pane)
        self.due_ns = due_ns

    def _select_bucket(self, at_ns: int) -> None:
        """Make the bucket of an instant the current one; it is stored once it has a pane."""
        step_ns, split_ns = self._step_ns, self._split_ns
        start_ns = at_ns - at_ns % step_ns
        end_ns = start_ns + step_ns
        if split_ns and at_ns - start_ns < split_ns:
            end_ns = start_ns + split_ns
        elif split_ns:
            start_ns += split_ns
        self.begins_ns, self.ends_ns = start_ns, end_ns
        self.latest = self._buckets.get(start_ns, {})

    def _open(self, key: Any) -> Pane:
        pane = self._spec.pane(key, self.begins_ns, self.ends_ns)
        self._place(pane)
        if self.log is not None:
            self.log.open(pane)
        return pane

    def _place(self, pane: Pane) -> None:
        """Put a new pane into the current bucket."""
        if not self.latest:
            self._buckets[self.begins_ns] = self.latest
            insort(self._starts, self.begins_ns)
            self.due_ns = min(self.due_ns, self._end_after(max(self.begins_ns, self._closed_ns)))
        self.latest[pane.key] = pane

    def _end_after(self, at_ns: int) -> int:
        """Return the first end of a window after an instant."""
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
                    window = merged[key] = self._spec.pane(key, start_ns, end_ns)
                window.merge(pane)
        return list(merged.values())

    def _drop_before(self, start_ns: int) -> None:
        """Drop the panes that are in no later window."""
        dropped = bisect_left(self._starts, start_ns)
        for start in self._starts[:dropped]:
            gone = self._buckets.pop(start)
            for key in gone:
                self._groups.remove(key)
            if self.log is not None:
                self.log.drop(gone.values())
            if start == self.begins_ns:
                self.latest, self.begins_ns, self.ends_ns = {}, 0, 0
        del self._starts[:dropped]


class TumblingWindows(Panes):
    """Windows that begin with the first event of their group and end `length_ns` later.

    All are equally long, so they close in the order in which they were opened.
    """

    def __init__(self, spec: WindowSpec, length_ns: int, most: int | None = None) -> None:
        self._spec, self._length_ns, self._most, self._put = spec, length_ns, most, spec.put
        self.latest: dict[Any, Pane] = {}
        self.begins_ns, self.ends_ns = -NEVER_NS, NEVER_NS
        self._order: deque[Pane] = deque()
        self.due_ns = NEVER_NS

    def __len__(self) -> int:
        return len(self.latest)

    def put(self, key: Any, at_ns: int, values: list[Any]) -> None:
        """Put an event into the window of its group, which it may open."""
        pane = self.latest.get(key)
        if pane is not None:
            self._put(pane, values)
            return
        check_room(self.latest, self._most, key)
        pane = self._spec.pane(key, at_ns, at_ns + self._length_ns)
        self._put(pane, values)
        self.latest[key] = pane
        self._order.append(pane)
        if self.log is not None:
            self.log.open(pane)
        if self.due_ns > pane.end_ns:
            self.due_ns = pane.end_ns

    def close(self, until_ns: int) -> list[Pane]:
        """Remove and return the windows that end by then."""
        closed, order = [], self._order
        while order and order[0].end_ns <= until_ns:
            pane = order.popleft()
            del self.latest[pane.key]
            closed.append(pane)
        if not order:
            self.latest.clear()  # an emptied dict keeps its size, a cleared one does not
        self.due_ns = order[0].end_ns if order else NEVER_NS
        if self.log is not None:
            self.log.drop(closed)
        return closed

    def open_panes(self) -> list[Pane]:
        """Return the panes in the order in which they close."""
        return list(self._order)

    def load(self, head: Any, panes: Iterable[Pane]) -> None:  # noqa: ARG002
        """Hold what `open_panes` returned."""
        self._order.extend(panes)
        self.latest.update((pane.key, pane) for pane in self._order)
        self.due_ns = self._order[0].end_ns if self._order else NEVER_NS


class CountWindows(Panes):
    """Windows that end with the event that fills them (`size`), or for which the spec's `when` is true."""

    ends_by_time = False

    def __init__(self, spec: WindowSpec, size: int | None, most: int | None = None) -> None:
        self._spec, self._size, self._most, self._put = spec, size, most, spec.put
        self._when = spec.when_index
        self._open: dict[Any, Pane] = {}

    def __len__(self) -> int:
        return len(self._open)

    def put(self, key: Any, at_ns: int, values: list[Any]) -> Pane | None:
        """Put an event into the window of its group; return the window if the event closes it."""
        pane = self._open.get(key)
        if pane is None:
            check_room(self._open, self._most, key)
            pane = self._spec.pane(key, at_ns, at_ns)
            self._put(pane, values)
            self._open[key] = pane
            if self.log is not None:
                self.log.open(pane)
        else:
            self._put(pane, values)
            pane.end_ns = at_ns
        if pane.count == self._size or (self._when and values[self._when]):
            del self._open[key]
            if self.log is not None:
                self.log.drop((pane,))
            return pane
        return None

    def close(self, until_ns: int) -> list[Pane]:
        """Remove and return all windows at the end of time, and none before."""
        if until_ns < NEVER_NS:
            return []
        closed = list(self._open.values())
        self._open.clear()
        if self.log is not None:
            self.log.drop(closed)
        return closed

    def open_panes(self) -> list[Pane]:
        """Return the panes in the order in which they were opened."""
        return list(self._open.values())

    def load(self, head: Any, panes: Iterable[Pane]) -> None:  # noqa: ARG002
        """Hold what `open_panes` returned."""
        self._open.update((pane.key, pane) for pane in panes)


class SessionWindows(Panes):
    """Windows that end `gap_ns` after the last event of their group.

    In event time an event may come between two sessions and join them.
    """

    def __init__(self, spec: WindowSpec, gap_ns: int, groups: Groups) -> None:
        self._spec, self._gap_ns, self._groups, self._put = spec, gap_ns, groups, spec.put
        self._open: dict[Any, list[Pane]] = {}
        self._ends: list[tuple[int, int, Pane]] = []  # when they were stored: a session may last longer
        self._number = itertools.count().__next__
        self.due_ns = NEVER_NS

    def __len__(self) -> int:
        return len(self._groups)

    def put(self, key: Any, at_ns: int, values: list[Any]) -> None:
        """Put an event into its session, which may be new, or two that it joins."""
        end_ns = at_ns + self._gap_ns
        near = self._near(key, at_ns)
        if not near:
            self._groups.add(key)
            pane = self._spec.pane(key, at_ns, end_ns)
            self._put(pane, values)
            self._add(pane)
            return
        pane = near[0] if len(near) == 1 else self._joined(near)
        self._put(pane, values)
        pane.start_ns, pane.end_ns = min(pane.start_ns, at_ns), max(pane.end_ns, end_ns)
        if len(near) > 1:
            self._groups.add(key)
            for old in near:
                self._remove(old)
            self._add(pane)

    def close(self, until_ns: int) -> list[Pane]:
        """Remove and return the sessions that have ended by then."""
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
        """Return True if an event would begin a session that has ended by `until_ns`."""
        return at_ns + self._gap_ns <= until_ns and not self._near(key, at_ns)

    def open_panes(self) -> list[Pane]:
        """Return the open sessions in the order in which they began."""
        by_number = sorted(self._ends, key=lambda stored: stored[1])
        return [pane for _, _, pane in by_number if pane.is_open]

    def load(self, head: Any, panes: Iterable[Pane]) -> None:  # noqa: ARG002
        """Hold what `open_panes` returned."""
        for pane in panes:
            self._groups.add(pane.key)
            self._place(pane)

    def _near(self, key: Any, at_ns: int) -> list[Pane]:
        """Return the sessions that an event at an instant belongs to, at most two, the earlier one first."""
        end_ns = at_ns + self._gap_ns
        near = [pane for pane in self._open.get(key, ()) if pane.start_ns < end_ns and at_ns < pane.end_ns]
        return sorted(near, key=lambda pane: pane.start_ns) if len(near) > 1 else near

    def _joined(self, near: list[Pane]) -> Pane:
        joined = self._spec.pane(near[0].key, near[0].start_ns, near[-1].end_ns)
        for pane in near:
            joined.merge(pane)
        if joined.error is not None:
            raise joined.error
        return joined

    def _add(self, pane: Pane) -> None:
        self._place(pane)
        if self.log is not None:
            self.log.open(pane)

    def _place(self, pane: Pane) -> None:
        self._open.setdefault(pane.key, []).append(pane)
        heapq.heappush(self._ends, (pane.end_ns, self._number(), pane))
        self.due_ns = min(self.due_ns, pane.end_ns)

    def _remove(self, pane: Pane) -> None:
        pane.is_open = False
        if self.log is not None:
            self.log.drop((pane,))
        self._groups.remove(pane.key)
        panes = self._open[pane.key]
        panes.remove(pane)
        if not panes:
            del self._open[pane.key]
        if not self._open:
            self._open.clear()  # an emptied dict keeps its size, a cleared one does not


class RollUpWindows(Panes):
    """Grids that each merge the closed windows of the one before, so that no event is aggregated twice.

    Each of `lengths_ns` is a multiple of the one before. The limit of groups, `most`, is over all of them.
    """

    def __init__(self, spec: WindowSpec, lengths_ns: Sequence[int], most: int | None = None) -> None:
        self._groups = Groups(most)
        self._grids = [WindowGrid(spec, length_ns, length_ns, self._groups) for length_ns in lengths_ns]
        self._names = [durations.text(length_ns) for length_ns in lengths_ns]
        self._finest = self._grids[0]

    def __len__(self) -> int:
        return len(self._groups)

    @property
    def due_ns(self) -> int:  # type: ignore[override]
        """Return when the first window of any of them closes."""
        return min(grid.due_ns for grid in self._grids)

    def put(self, key: Any, at_ns: int, values: list[Any]) -> None:
        """Put an event into the finest grid."""
        self._finest.put(key, at_ns, values)

    def close(self, until_ns: int) -> list[Pane]:
        """Remove and return the windows that end by then; of those that end together the smaller first."""
        closed: list[Pane] = []
        while True:
            level = min(range(len(self._grids)), key=lambda at: self._grids[at].due_ns)
            due_ns = self._grids[level].due_ns
            if due_ns == NEVER_NS or due_ns > until_ns:
                break
            for pane in self._grids[level].close(due_ns):
                pane.window = self._names[level]
                closed.append(pane)
                if level + 1 < len(self._grids):
                    self._grids[level + 1].merge_pane(pane)
        for grid in self._grids:
            grid.close(until_ns)
        return closed

    def is_late(self, key: Any, at_ns: int, until_ns: int) -> bool:
        """Return True if the finest window of an event has closed."""
        return self._finest.is_late(key, at_ns, until_ns)

    def track(self) -> PaneLog:
        """Note from now on which panes of all grids change; return the log."""
        log = super().track()
        for grid in self._grids:
            grid.log = log
        return log

    def open_panes(self) -> list[Pane]:
        """Return the panes of each grid, the finest first."""
        return [pane for grid in self._grids for pane in grid.open_panes()]

    def head(self) -> list[Any]:
        """Return what each grid holds beside its panes."""
        return [grid.head() for grid in self._grids]

    def load(self, head: Any, panes: Iterable[Pane]) -> None:
        """Hold what `head` and `open_panes` returned."""
        of_length: dict[int, list[Pane]] = {grid.length_ns: [] for grid in self._grids}
        for pane in panes:
            of_length[pane.end_ns - pane.start_ns].append(pane)
        for grid, held in zip(self._grids, head, strict=True):
            grid.load(held, of_length[grid.length_ns])
