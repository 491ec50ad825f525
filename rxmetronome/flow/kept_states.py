"""What an epoch writes of a `State`: the keys that have changed since the one before, and now and then all of them.

The rows of a state are a log: each holds the keys of a part of an epoch. A snapshot begins a new log with all keys. It
is written in slices, a few with each epoch, while the log goes on; when its last slice is true, the rows before its
first one go. A key that changed meanwhile stands in the log too, which is read after the snapshot.

Source: the fuzzy checkpoints of C. Mohan et al., "ARIES" (1992).
"""

import pickle
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice, repeat
from typing import Any, NamedTuple, TypeAlias

from rxmetronome.state import State

Entries: TypeAlias = dict[Any, tuple[Any, int, int]]
"""The value of each key, when it was touched last, and when it was inserted, in the order of the touches."""

_AT_ONCE = 512
"""The keys that are encoded before the clock's thread has its turn."""
_PAUSE_S = 0.0002
"""Long enough for another thread to wake up and take the interpreter."""
_SLICES = 16
"""A snapshot takes so many epochs at the most."""
_SMALLEST_SLICE = 4_096
_PART = 5_000
"""The changed keys that are collected at once, about: a look at so many takes less than a millisecond."""


_AT_FIRST = 100_000
"""The keys that the first epoch may find changed."""


class StateRow(NamedTuple):
    """A part of the log of a state (generation 0), or of one of its snapshots."""

    number: int
    state: str
    generation: int
    base_ns: int
    """What to add to its times, which are on the clock of the process that wrote it."""
    data: bytes


class StateRows:
    """The rows by which a state in the database becomes that of an epoch."""

    def __init__(self) -> None:
        self.rows: list[StateRow] = []
        self.is_whole = False
        """True if all that the database has of it goes first."""
        self.current: tuple[int, int] | None = None
        """The generation of a snapshot that is complete now, and the number of its first row of the log."""


class SavedState(NamedTuple):
    """A state as the database has it."""

    entries: Entries
    generation: int
    """The highest one that was used."""
    logged: int
    """How many keys its log holds, one that changed twice counted twice."""


class _Taken:
    """The changes of one epoch, or of several that did not become true, in the parts in which they were collected."""

    __slots__ = ("number", "parts", "whole")

    def __init__(self, whole: Entries | None = None) -> None:
        self.number, self.whole = 0, whole
        self.parts: list[tuple[list[Any], Entries]] = []

    def add(self, whole: Entries | None, parts: list[tuple[list[Any], Entries]]) -> None:
        if whole is not None:
            self.whole, self.parts = whole, []
        self.parts += parts

    def merge(self, pause: Callable[[], None]) -> tuple[list[Any], Entries]:
        """Make one part of all, and return it."""
        removed, changed = self.parts[0] if self.parts else ([], {})
        if len(self.parts) > 1:
            removed, changed = [], {}
            for gone, entries in self.parts:
                removed += gone
                _apply(changed, gone, entries, pause)
            self.parts = [(removed, changed)]
        return removed, changed


class _Snapshot:
    """A snapshot that is being written."""

    __slots__ = ("generation", "keys", "log_from", "since", "size")

    def __init__(self, generation: int, entries: Entries, log_from: int, pause: Callable[[], None]) -> None:
        self.generation, self.log_from = generation, log_from
        keys, left = list[Any](), iter(entries)
        while part := list(islice(left, _SMALLEST_SLICE)):
            keys += part
            pause()
        self.keys = iter(keys)
        self.size = max(_SMALLEST_SLICE, len(entries) // _SLICES + 1)
        self.since = 0
        """How many keys were logged since it began."""


class KeptState:
    """A State of the flow, the keys of it that the database holds, and those that the next epoch will write.

    `collect` and `take` are called on the clock's thread, `rows` and `wrote` on that which writes.

    Args:
        name: The step and the place of the state in it.
        state: The state.
        snapshot_ns: The time between two snapshots, at the least.
    """

    def __init__(self, name: str, state: State, snapshot_ns: int) -> None:
        self.name, self.state, self._snapshot_ns = name, state, snapshot_ns
        self._written: Entries = {}
        self._taken: deque[_Taken] = deque()
        self._now = _Taken()
        self._has_begun = False
        self._changed = _AT_FIRST
        """The keys that the last epoch has written."""
        self._since_ns = self.moment_ns = 0
        self._base_ns = self._generation = self._logged = 0
        self._last_snapshot_ns: int | None = None
        self._snapshot: _Snapshot | None = None

    # --- on the clock's thread ---

    def begin(self, saved: SavedState | None, moment_ns: int, passed_ns: int) -> None:
        """Note its changes from now on; where it was saved, first put back what it held at a moment, so long ago.

        Raises:
            StepError: If another run keeps it.
        """
        self._since_ns, whole = self.state.track()
        self._has_begun = True
        if saved is None:
            self._now = _Taken(whole)
            return
        held, shift_ns = self.state.hold(moment_ns, passed_ns, saved.entries)
        self._base_ns = -shift_ns
        self._written, self._generation, self._logged = held, saved.generation, saved.logged

    def collect(self) -> None:
        """Take up what has changed since the last call, so that the epoch will find less."""
        known: list[Entries] = []
        for taken in (self._now, *reversed(self._taken)):
            known += [changed for _, changed in reversed(taken.parts)]
            if taken.whole is not None:
                known.append(taken.whole)
        found = self.state.changes([*known, self._written], self._since_ns)
        self._since_ns, self.moment_ns = found.now_ns, found.now_ns + self._base_ns
        has_more = bool(found.changed or found.removed)
        self._now.add(found.whole, [(found.removed, found.changed)] if has_more else [])

    def take(self, number: int, *, is_alone: bool) -> None:
        """Close the changes of an epoch.

        `is_alone` says that no epoch before it is being written: what one that failed has left is written with this.
        """
        self.collect()
        now, self._now = self._now, _Taken()
        if is_alone and self._taken:
            self._taken[-1].add(now.whole, now.parts)
        else:
            self._taken.append(now)
        self._taken[-1].number = number

    @property
    def parts(self) -> int:
        """Return how many parts an epoch should be collected in."""
        return self._changed // _PART + 1

    def end(self) -> None:
        """Note its changes no more."""
        if self._has_begun:
            self._has_begun = False
            self.state.untrack()

    # --- on the thread that writes ---

    def rows(self, number: int, now_ns: int, numbers: Iterator[int], pause: Callable[[], None]) -> StateRows:
        """Return the rows of an epoch, and a slice of a snapshot where one is due.

        Raises:
            Exception: If pickle cannot write a value.
        """
        made = StateRows()
        if self._last_snapshot_ns is None:
            self._last_snapshot_ns = now_ns
        is_whole = any(taken.whole is not None for taken in self._due(number))
        if not is_whole:
            self._add_slice(made, now_ns, numbers, pause)
        for taken in self._due(number):
            if taken.whole is not None:
                made.is_whole, made.rows = True, []
                self._snapshot = None
                self._encode(made, [], taken.whole.items(), numbers, pause)
            removed, changed = taken.merge(pause)
            self._changed = len(changed)
            self._encode(made, removed, changed.items(), numbers, pause)
        return made

    def wrote(self, number: int, made: StateRows, now_ns: int, pause: Callable[[], None]) -> None:
        """Note that the database holds an epoch."""
        for taken in self._due(number):
            if taken.whole is not None:
                self._written, self._logged = taken.whole, len(taken.whole)
                self._last_snapshot_ns = now_ns
                taken.whole = None
            removed, changed = taken.merge(pause)
            _apply(self._written, removed, changed, pause)
            self._logged += len(changed)
            if self._snapshot is not None:
                self._snapshot.since += len(changed)
            self._taken.popleft()
        if made.current is not None and self._snapshot is not None:
            self._logged, self._snapshot = self._snapshot.since, None
            self._last_snapshot_ns = now_ns

    def failed(self) -> None:
        """Note that the epoch did not become true: the next one writes it again."""
        self._snapshot = None

    def _due(self, number: int) -> list[_Taken]:
        return [taken for taken in tuple(self._taken) if taken.number <= number]

    def _add_slice(self, made: StateRows, now_ns: int, numbers: Iterator[int], pause: Callable[[], None]) -> None:
        """Add the next slice of a snapshot, as the database has it; begin one where the log is as long as the state."""
        snapshot = self._snapshot
        if snapshot is None:
            due_ns = (self._last_snapshot_ns or 0) + self._snapshot_ns
            if now_ns < due_ns or self._logged < len(self._written) or not self._logged:
                return
            self._generation += 1
            snapshot = self._snapshot = _Snapshot(self._generation, self._written, next(numbers), pause)
        get, keys = self._written.get, list(islice(snapshot.keys, snapshot.size))
        pairs = ((key, entry) for key in keys if (entry := get(key)) is not None)
        self._encode(made, [], pairs, numbers, pause, snapshot.generation)
        if len(keys) < snapshot.size:
            made.current = snapshot.generation, snapshot.log_from

    def _encode(
        self,
        made: StateRows,
        removed: list[Any],
        changed: Iterable[tuple[Any, Any]],
        numbers: Iterator[int],
        pause: Callable[[], None],
        generation: int = 0,
    ) -> None:
        gone, left = iter(removed), iter(changed)
        while True:
            part = list(islice(gone, _AT_ONCE)), list(islice(left, _AT_ONCE))
            if not part[0] and not part[1]:
                return
            data = pickle.dumps(part, 5)
            made.rows.append(StateRow(next(numbers), self.name, generation, self._base_ns, data))
            if len(part[0]) == _AT_ONCE or len(part[1]) == _AT_ONCE:
                pause()


def read_rows(rows: Iterable[StateRow]) -> SavedState:
    """Return the state that rows hold: those of its snapshot, and then those of the log after it.

    Example:
        >>> first = StateRow(1, "main/0", 2, 0, pickle.dumps(([], [("a", (1, 0, 0)), ("b", (2, 0, 0))])))
        >>> second = StateRow(2, "main/0", 0, 10, pickle.dumps((["b"], [("c", (3, 5, 5))])))
        >>> read_rows([first, second])
        SavedState(entries={'a': (1, 0, 0), 'c': (3, 15, 15)}, generation=2, logged=1)
    """
    entries: Entries = {}
    generation = logged = 0
    for row in rows:
        removed, pairs = pickle.loads(row.data)  # noqa: S301  of this program, in a folder that it alone writes
        if row.base_ns:
            at = row.base_ns
            pairs = [(key, (value, touched + at, born + at)) for key, (value, touched, born) in pairs]
        if row.generation:  # a key stands in a snapshot once
            entries.update(pairs)
        else:
            _apply(entries, removed, dict(pairs))
        generation = max(generation, row.generation)
        logged += 0 if row.generation else len(pairs)
    return SavedState(entries, generation, logged)


def _apply(
    entries: Entries, removed: Iterable[Any], changed: Mapping[Any, Any], pause: Callable[[], None] | None = None
) -> None:
    """Remove keys, and put the changed ones behind all others."""
    pop = entries.pop
    deque(map(pop, removed, repeat(None)), 0)
    if len(changed) <= _SMALLEST_SLICE or pause is None:
        deque(map(pop, changed, repeat(None)), 0)
        entries.update(changed)
        return
    left = iter(changed.items())
    while part := dict(islice(left, _SMALLEST_SLICE)):
        deque(map(pop, part, repeat(None)), 0)
        entries.update(part)
        pause()


def let_others_run() -> None:
    """Leave the interpreter to another thread for a moment."""
    time.sleep(_PAUSE_S)
