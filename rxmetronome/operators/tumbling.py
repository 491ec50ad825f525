"""Windows that begin with a group's first event: by time, by size, by predicate."""

from collections import deque
from typing import Any

from rxmetronome.operators.panes import NEVER_NS, Pane, Shape, check_room


class Opened:
    """A window begins with the first event of its group and ends `length_ns` later.

    All are equally long, so they close in the order in which they were opened.
    """

    def __init__(self, shape: Shape, length_ns: int, most: int | None = None) -> None:
        self._shape, self._length_ns, self._most = shape, length_ns, most
        self._open: dict[Any, Pane] = {}
        self._order: deque[Pane] = deque()
        self.due_ns = NEVER_NS

    def __len__(self) -> int:
        return len(self._open)

    def put(self, key: Any, at_ns: int, values: list[Any]) -> None:
        """Put an event into the window of its group, which is opened where there is none."""
        pane = self._open.get(key)
        if pane is not None:
            pane.put(values)
            return
        check_room(self._open, self._most, key)
        pane = self._shape.pane(key, at_ns, at_ns + self._length_ns)
        pane.put(values)
        self._open[key] = pane
        self._order.append(pane)
        if self.due_ns > pane.end_ns:
            self.due_ns = pane.end_ns

    def close(self, until_ns: int) -> list[Pane]:
        """Take out the windows that end by then."""
        closed, order = [], self._order
        while order and order[0].end_ns <= until_ns:
            pane = order.popleft()
            del self._open[pane.key]
            closed.append(pane)
        if not order:
            self._open.clear()  # an emptied dict keeps its size, a cleared one does not
        self.due_ns = order[0].end_ns if order else NEVER_NS
        return closed

    def is_late(self, key: Any, at_ns: int, until_ns: int) -> bool:
        """Never: these windows know no time but that of the clock."""
        del key, at_ns, until_ns
        return False


class Counted:
    """A window begins with the first event of its group and ends with the one that fills or closes it.

    Args:
        shape: What a pane is made of; where it reads `when`, an event for which that is true closes the window.
        size: How many events fill a window; None for any number.
        most: How many groups there may be.
    """

    due_ns = NEVER_NS

    def __init__(self, shape: Shape, size: int | None, most: int | None = None) -> None:
        self._shape, self._size, self._most = shape, size, most
        self._when = shape.when_index
        self._open: dict[Any, Pane] = {}

    def __len__(self) -> int:
        return len(self._open)

    def put(self, key: Any, at_ns: int, values: list[Any]) -> Pane | None:
        """Put an event into the window of its group; returns the window where the event closes it."""
        pane = self._open.get(key)
        if pane is None:
            check_room(self._open, self._most, key)
            pane = self._shape.pane(key, at_ns, at_ns)
            pane.put(values)
            self._open[key] = pane
        else:
            pane.put(values)
            pane.end_ns = at_ns
        if pane.count == self._size or (self._when and values[self._when]):
            del self._open[key]
            return pane
        return None

    def close(self, until_ns: int) -> list[Pane]:
        """Take out all windows at the end of time, and none before."""
        if until_ns < NEVER_NS:
            return []
        closed = list(self._open.values())
        self._open.clear()
        return closed

    def is_late(self, key: Any, at_ns: int, until_ns: int) -> bool:
        """Never: these windows know no time."""
        del key, at_ns, until_ns
        return False
