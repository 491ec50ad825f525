"""Windows of closed windows: seconds into minutes, minutes into hours."""

from collections.abc import Sequence
from typing import Any

from rxmetronome import durations
from rxmetronome.operators.grids import Grid
from rxmetronome.operators.panes import NEVER_NS, Groups, Pane, Shape


class Rolled:
    """Grids of which each takes in the closed windows of the one before, so that no event is aggregated twice.

    Args:
        shape: What a pane is made of.
        lengths_ns: How long the windows of each are; every one a multiple of the one before.
        most: How many groups there may be, over all of them.
    """

    def __init__(self, shape: Shape, lengths_ns: Sequence[int], most: int | None = None) -> None:
        self._groups = Groups(most)
        self._grids = [Grid(shape, length_ns, length_ns, self._groups) for length_ns in lengths_ns]
        self._names = [durations.text(length_ns) for length_ns in lengths_ns]
        self._finest = self._grids[0]

    def __len__(self) -> int:
        return len(self._groups)

    @property
    def due_ns(self) -> int:
        """When the first window of any of them closes."""
        return min(grid.due_ns for grid in self._grids)

    def put(self, key: Any, at_ns: int, values: list[Any]) -> None:
        """Put an event into the finest grid."""
        self._finest.put(key, at_ns, values)

    def close(self, until_ns: int) -> list[Pane]:
        """Take out the windows that end by then, by their end; of those that end together the smaller first."""
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
                    self._grids[level + 1].take_in(pane)
        for grid in self._grids:
            grid.close(until_ns)
        return closed

    def is_late(self, key: Any, at_ns: int, until_ns: int) -> bool:
        """Whether the finest window of an event has closed."""
        return self._finest.is_late(key, at_ns, until_ns)
