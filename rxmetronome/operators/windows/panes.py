"""The parts of every kind of window: panes, which hold the aggregates of a group's events between two instants."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, cast

from rxmetronome.errors import StepError, is_interrupt
from rxmetronome.operators.event_fields import Of, Read
from rxmetronome.operators.windows.aggregates import Aggregate
from rxmetronome.operators.windows.specialization import (
    Fail,
    PutRows,
    ValueRead,
    ValuesOf,
    column_put,
    pane_put,
    pane_values,
    values_reader,
)

NEVER_NS = 2**63
RESERVED = ("key", "start_ns", "end_ns", "window")
"""A window's own fields, beside its aggregates."""
PARTIAL = "partial"
"""The further one of windows that say whether an end cut them short."""


class Pane:
    """The aggregates of one group's events, from `start_ns` to just before `end_ns`."""

    __slots__ = (
        "_spec", "cells", "count", "end_ns", "error", "is_open", "is_partial", "key", "log", "number", "start_ns",
        "window",
    )  # fmt: skip

    def __init__(self, spec: "WindowSpec", key: Any, start_ns: int, end_ns: int) -> None:
        self._spec, self.key, self.start_ns, self.end_ns = spec, key, start_ns, end_ns
        self.cells = [make() for make in spec.makes]
        self.count = 0
        self.window = ""
        self.is_open, self.is_partial = True, False
        self.error: BaseException | None = None
        self.log: PaneLog | None = None
        """Notes its next change; None where nothing does, or one is noted already."""
        self.number = -1
        """Its number in the log; below zero where it is in none."""

    def put(self, values: list[Any]) -> None:
        """Add an event's values to all aggregates or, if that raises, to none."""
        self._spec.put(self, values)

    def merge(self, other: "Pane") -> None:
        """Merge a later pane, which does not change. If their values do not compare, this pane keeps the error."""
        if self.log is not None:
            self.log.note(self)
        self.error = self.error or other.error
        if self.error is not None:
            return
        try:
            for at in self._spec.compared:
                self.cells[at].check(other.cells[at].result())
            for cell, later in zip(self.cells, other.cells, strict=True):
                cell.merge(later)
        except BaseException as error:
            if is_interrupt(error):
                raise
            self.error = error
            return
        self.count += other.count

    def labels(self) -> dict[str, Any]:
        """Return the fields that say which window it is."""
        labels: dict[str, Any] = {"window": self.window} if self.window else {}
        if self._spec.is_grouped:
            labels["key"] = self.key
            if self._spec.field:
                labels[self._spec.field] = self.key
        labels["start_ns"], labels["end_ns"] = self.start_ns, self.end_ns
        if self._spec.partial:
            labels[PARTIAL] = self.is_partial
        return labels

    def save(self) -> tuple[Any, ...]:
        """Return what it holds, without the functions that made it."""
        return self._spec.values_of_pane(self)

    def row(self) -> dict[str, Any]:
        """Return the window as an event, or raise the error of a merge."""
        if self.error is not None:
            raise self.error
        row, at = self.labels(), 0
        for name in self._spec.names:
            row[name] = self.cells[at].result()
            at += 1  # noqa: SIM113  counted by hand, which costs less where every window passes
        return row


class PaneLog:
    """The open panes that have changed since an epoch took them, and the numbers of those that have gone."""

    def __init__(self) -> None:
        self._next = self._next_at_rest = 0
        self._changed: list[Pane] = []
        self._gone: list[int] = []

    def open(self, pane: Pane, number: int | None = None) -> None:
        """Note a new pane; with a number one that an epoch has under it, and which has not changed since."""
        if number is None:
            pane.number = self._next
            self._changed.append(pane)
        else:
            pane.number, pane.log = number, self
            self._next_at_rest = max(self._next_at_rest, number + 1)
        self._next = max(self._next, pane.number + 1)

    def note(self, pane: Pane) -> None:
        """Note that a pane has changed."""
        self._changed.append(pane)
        pane.log = None

    def drop(self, panes: Iterable[Pane]) -> None:
        """Note that panes are open no more."""
        gone, at_rest = self._gone, self._next_at_rest
        for pane in panes:
            if 0 <= pane.number < at_rest:
                gone.append(pane.number)
            pane.number, pane.log = -1, None

    def changed(self) -> list[Pane]:
        """Return the open panes that have changed since the last `rest`."""
        return [pane for pane in self._changed if pane.number >= 0]

    def rest(self) -> list[int]:
        """Count all as unchanged from now on; return the numbers that have left since the last call."""
        for pane in self.changed():
            pane.log = self
        self._changed = []
        self._next_at_rest = self._next
        gone, self._gone = self._gone, []
        return gone


class WindowSpec:
    """The values that an operator reads from an event, and the aggregates that its panes make of them.

    Args:
        aggregate: The aggregates by their names.
        key: Reads the key of an event's group; None for one group.
        at: Reads the instant of an event; None for its arrival.
        when: Reads whether the event closes its window; None if something else does.
        functions: The user's `by`, `at` and `when`: functions, for failures; a field's name in `by`, which a window
            has beside `key`, unless it is one of its own fields.
        partial: True if windows say whether an end cut them short.
    """

    def __init__(
        self,
        aggregate: Mapping[str, Aggregate],
        key: Read | None = None,
        at: Read | None = None,
        when: Read | None = None,
        functions: Mapping[str, object] | None = None,
        partial: bool = False,
    ) -> None:
        functions = functions or {}
        self.partial = partial
        self.names, self.makes = list(aggregate), [one.make for one in aggregate.values()]
        self._aggregates = aggregate
        self.is_grouped = key is not None
        by = functions.get("by")
        self.field = by if isinstance(by, str) and by not in (*RESERVED, *([PARTIAL] if partial else [])) else ""
        self._reads: list[ValueRead] = []
        self.indexes: list[int] = []
        self.key_index = self._add_read(key, by, "key" if isinstance(by, str) else "")
        self.at_index = self._add_read(at, functions.get("at"))
        known: dict[tuple[object, str], int] = {}
        for one in aggregate.values():
            if one.read is not None and (one.of, one.take) not in known:
                known[one.of, one.take] = self._add_read(one.read, one.of, one.take)
            self.indexes.append(0 if one.read is None else known[one.of, one.take])
        self.when_index = self._add_read(when, functions.get("when"))
        self.compared = [at for at, one in enumerate(aggregate.values()) if one.checked]
        hashed = [at for at, one in enumerate(aggregate.values()) if one.take == "hashed"]
        checked = [*self.compared, *hashed[1:]]  # the first is added before all others, so it may raise
        order = sorted(range(len(self.makes)), key=lambda at: at not in hashed)
        self.put = pane_put([make() for make in self.makes], self.indexes, checked, order)
        """Adds an event's values to a pane."""
        self.values_of_pane = pane_values([make() for make in self.makes])
        """Returns what a pane holds, as `load` takes it."""

    def _add_read(self, read: Read | None, of: object, take: str = "") -> int:
        """Return the value's index among those read; 0, the event itself, for None."""
        if read is None:
            return 0
        self._reads.append(ValueRead(cast("Of", of), take, read, of if callable(of) else None))
        return len(self._reads)

    @property
    def reads(self) -> list[Read]:
        """Return the functions that read a value from an event."""
        return [one.read for one in self._reads]

    @property
    def functions(self) -> list[object]:
        """Return the user's function in each; None for a field."""
        return [one.function for one in self._reads]

    def values_reader(self, fail: Fail) -> ValuesOf:
        """Return the function that reads all values of an event, for a subscription."""
        return values_reader(self._reads, fail)

    def columns(self) -> "tuple[list[tuple[str, str]], PutRows] | None":
        """Return the columns that rows of a frame are read from, and the function that adds them to open panes.

        None if a row has to be an event: for a function, for the event itself, for values that are hashed.
        """
        aggregates = list(self._aggregates.values())
        if any(one.kind != "count" if one.take == "event" else one.take == "hashed" for one in aggregates):
            return None
        if any(not isinstance(read.of, str) or not read.take for read in self._reads):
            return None
        compared = {self.indexes[at] for at in self.compared}
        forms = ("compared" if at in compared else read.take for at, read in enumerate(self._reads, 1))
        fields = [(cast("str", read.of), form) for read, form in zip(self._reads, forms, strict=True)]
        cells, places = [make() for make in self.makes], [index - 1 for index in self.indexes]
        return fields, column_put(cells, places, self.compared, len(fields), self.key_index - 1)

    def pane(self, key: Any, start_ns: int, end_ns: int) -> Pane:
        """Return an empty pane."""
        return Pane(self, key, start_ns, end_ns)

    def load(self, saved: Sequence[Any]) -> Pane:
        """Return the pane that `Pane.save` has saved."""
        key, start_ns, end_ns, count, window, error, *held = saved
        pane, at = self.pane(key, start_ns, end_ns), 0
        pane.count, pane.window, pane.error = count, window, error
        for cell in pane.cells:
            to = at + (len(cell.kept) or 1)
            cell.load(held[at:to] if cell.kept else held[at])
            at = to
        return pane


class Panes:
    """The open windows of all groups. It reads no clock: callers pass the time."""

    due_ns = NEVER_NS
    """No window closes before it."""
    ends_by_time = True
    """False if events close windows."""
    latest: Mapping[Any, Pane] = MappingProxyType({})
    """The panes that are open, by group, into which events go that are at `begins_ns` or later and before `ends_ns`."""
    begins_ns = ends_ns = 0
    log: PaneLog | None = None
    """Notes which of them change; None where nothing asks."""

    def __len__(self) -> int:
        """Return the number of groups with an open window."""
        raise NotImplementedError

    def put(self, key: Any, at_ns: int, values: list[Any]) -> Pane | None:
        """Put an event's values into its pane; return that if the event closes it. If it raises, nothing changed."""
        raise NotImplementedError

    def close(self, until_ns: int) -> list[Pane]:
        """Remove and return the windows that end at `until_ns` or before, by their end and then as they were opened."""
        raise NotImplementedError

    def is_late(self, key: Any, at_ns: int, until_ns: int) -> bool:  # noqa: ARG002
        """Return True if every window of an event at `at_ns` ends at `until_ns` or before."""
        return False

    def track(self) -> PaneLog:
        """Note from now on which panes change; return the log."""
        log = self.log = PaneLog()
        for pane in self.open_panes():
            log.open(pane)
        return log

    def open_panes(self) -> list[Pane]:
        """Return the open panes, by whose order windows that end together are closed."""
        raise NotImplementedError

    def head(self) -> Any:
        """Return what it holds beside them."""
        return None

    def load(self, head: Any, panes: Iterable[Pane]) -> None:
        """Hold what `head` and `open_panes` returned; it holds nothing yet."""
        raise NotImplementedError


class Groups:
    """The number of open panes in each group, of which there are at most `most`."""

    def __init__(self, most: int | None = None) -> None:
        self._most = most
        self._panes: dict[Any, int] = {}

    def __len__(self) -> int:
        return len(self._panes)

    def add(self, key: Any) -> None:
        """Count one more pane of a group; raise `StepError` if the group is one too many."""
        open_panes = self._panes.get(key, 0)
        if not open_panes:
            check_room(self._panes, self._most, key)
        self._panes[key] = open_panes + 1

    def remove(self, key: Any) -> None:
        """Count one pane of a group less."""
        self._panes[key] -= 1
        if not self._panes[key]:
            del self._panes[key]
        if not self._panes:
            self._panes.clear()  # an emptied dict keeps its size, a cleared one does not


def check_room(groups: Mapping[Any, Any], most: int | None, key: Any) -> None:
    """Refuse one more group when there are as many as allowed."""
    if most is not None and len(groups) >= most:
        remedy = "raise max_groups, or group by something that has fewer values"
        raise StepError(f"at most {most:,} groups with an open window (max_groups={most})", key, remedy)
