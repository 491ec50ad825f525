"""What every kind of window is made of: panes, which hold the aggregates of a group's events between two instants."""

from collections.abc import Mapping
from typing import Any, Protocol

from rxmetronome.errors import StepError, is_interrupt
from rxmetronome.operators.event_fields import Read
from rxmetronome.operators.windows.accumulators import Aggregate, Cell

NEVER_NS = 2**63
RESERVED = ("key", "start_ns", "end_ns", "window")
"""What a window says of itself, beside its aggregates."""


class Panes(Protocol):
    """The open windows of all groups, by whatever rule they open and close. Pure: it is told what time it is."""

    @property
    def due_ns(self) -> int:
        """No window closes before it; `NEVER_NS` where none is open."""

    def put(self, key: Any, at_ns: int, values: list[Any]) -> "Pane | None":
        """Put what was read from an event into its pane; returns that where the event closes it.

        What it raises has changed nothing.
        """

    def close(self, until_ns: int) -> "list[Pane]":
        """Take out the windows that end at `until_ns` or before, by their end and then as they were opened."""

    def is_late(self, key: Any, at_ns: int, until_ns: int) -> bool:
        """Whether every window of an event at `at_ns` ends at `until_ns` or before."""


class Pane:
    """The aggregates of one group's events, from `start_ns` to just before `end_ns`."""

    __slots__ = ("_shape", "cells", "count", "end_ns", "error", "is_open", "key", "start_ns", "window")

    def __init__(self, shape: "WindowSpec", key: Any, start_ns: int, end_ns: int) -> None:
        self._shape, self.key, self.start_ns, self.end_ns = shape, key, start_ns, end_ns
        self.cells: list[Cell] = [make() for make in shape.makes]
        self.count = 0
        self.window = ""
        self.is_open = True
        self.error: BaseException | None = None

    def put(self, values: list[Any]) -> None:
        """Take in what was read from an event: all of it or, where that raises, nothing."""
        shape, cells = self._shape, self.cells
        for at in shape.checked:
            cells[at].check(values[shape.indexes[at]])  # type: ignore[attr-defined]
        for at, add, index in shape.steps:
            add(cells[at], values[index])
        self.count += 1

    def merge(self, other: "Pane") -> None:
        """Take in a later pane, which stays as it is. Where they do not go together the pane keeps the error."""
        self.error = self.error or other.error
        if self.error is not None:
            return
        try:
            for at in self._shape.compared:
                self.cells[at].check(other.cells[at].value)  # type: ignore[attr-defined]
            for cell, later in zip(self.cells, other.cells, strict=True):
                cell.merge(later)
        except BaseException as error:
            if is_interrupt(error):
                raise
            self.error = error
            return
        self.count += other.count

    def named(self) -> dict[str, Any]:
        """Which window it is."""
        named: dict[str, Any] = {"window": self.window} if self.window else {}
        if self._shape.is_grouped:
            named["key"] = self.key
            if self._shape.field:
                named[self._shape.field] = self.key
        named["start_ns"], named["end_ns"] = self.start_ns, self.end_ns
        return named

    def row(self) -> dict[str, Any]:
        """The window as an event.

        Raises:
            Exception: What kept it from being whole.
        """
        if self.error is not None:
            raise self.error
        row, at = self.named(), 0
        for name in self._shape.names:
            row[name] = self.cells[at].result()
            at += 1  # noqa: SIM113  counted by hand, which costs less where every window passes
        return row


class WindowSpec:
    """The aggregates of an operator, made ready: what to read from an event, and how to make a pane.

    Args:
        aggregate: The aggregates by their names.
        key: How to read the key of an event's group; None for one group.
        at: How to read when it happened; None for when it comes.
        when: Whether it closes its window; None where something else does.
        functions: What the user gave for `key`, `at` and `when`: functions, for the failures; a field's name for
            `key`, which a window then has too, unless an aggregate or the window itself has it already.
    """

    def __init__(
        self,
        aggregate: Mapping[str, Aggregate],
        key: Read | None = None,
        at: Read | None = None,
        when: Read | None = None,
        functions: Mapping[str, object] | None = None,
    ) -> None:
        functions = functions or {}
        self.names, self.makes = list(aggregate), [one.make for one in aggregate.values()]
        self.is_grouped = key is not None
        by = functions.get("by")
        self.field = by if isinstance(by, str) and by not in (*RESERVED, *aggregate) else ""
        self.reads: list[Read] = []
        self.functions: list[object] = []
        self.indexes: list[int] = []
        self.key_index = self._reads(key, functions.get("by"))
        self.at_index = self._reads(at, functions.get("at"))
        known: dict[tuple[object, str], int] = {}
        for one in aggregate.values():
            if one.read is not None and (one.of, one.take) not in known:
                known[one.of, one.take] = self._reads(one.read, one.of if callable(one.of) else None)
            self.indexes.append(0 if one.read is None else known[one.of, one.take])
        self.when_index = self._reads(when, functions.get("when"))
        self.compared = [at for at, one in enumerate(aggregate.values()) if one.checked]
        looked_up = [at for at, one in enumerate(aggregate.values()) if one.take == "hashed"]
        self.checked = [*self.compared, *looked_up[1:]]  # the first goes before all others, so that it may raise
        adds = [type(make()).add for make in self.makes]
        steps = [(at, add, index) for at, (add, index) in enumerate(zip(adds, self.indexes, strict=True))]
        self.steps = sorted(steps, key=lambda step: step[0] not in looked_up)

    def _reads(self, read: Read | None, function: object) -> int:
        """Where among the values this one will be; 0, the event itself, for None."""
        if read is None:
            return 0
        self.reads.append(read)
        self.functions.append(function if callable(function) else None)
        return len(self.reads)

    def pane(self, key: Any, start_ns: int, end_ns: int) -> Pane:
        """An empty pane."""
        return Pane(self, key, start_ns, end_ns)


class Groups:
    """How many panes each group has open, and so how many groups there are.

    Args:
        most: How many there may be; None for any number.
    """

    def __init__(self, most: int | None = None) -> None:
        self._most = most
        self._panes: dict[Any, int] = {}

    def __len__(self) -> int:
        return len(self._panes)

    def enter(self, key: Any) -> None:
        """Note one more pane of a group.

        Raises:
            StepError: If the group is new and there are as many as there may be.
        """
        open_panes = self._panes.get(key, 0)
        if not open_panes:
            check_room(self._panes, self._most, key)
        self._panes[key] = open_panes + 1

    def leave(self, key: Any) -> None:
        """Note that a pane of a group has closed."""
        self._panes[key] -= 1
        if not self._panes[key]:
            del self._panes[key]
        if not self._panes:
            self._panes.clear()  # an emptied dict keeps its size, a cleared one does not


def check_room(groups: Mapping[Any, Any], most: int | None, key: Any) -> None:
    """Refuse one more group where there are as many as there may be.

    Raises:
        StepError: Naming the limit and the key.
    """
    if most is not None and len(groups) >= most:
        remedy = "raise max_groups, or group by something that has fewer values"
        raise StepError(f"at most {most:,} groups with an open window (max_groups={most})", key, remedy)
