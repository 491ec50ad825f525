"""What an epoch writes of a `State`: the keys that have changed since the one before, and now and then all of them.

The rows of a state are a log: each holds the keys of a part of an epoch. A snapshot begins a new log with all keys. It
is written in slices, a few with each epoch, while the log goes on; when its last slice is true, the rows before its
first one go. A key that changed meanwhile stands in the log too, which is read after the snapshot.

Source: the fuzzy checkpoints of C. Mohan et al., "ARIES" (1992).
"""

import contextlib
import gc
import pickle
import time
from array import array
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, repeat
from typing import Any, NamedTuple, TypeAlias

from rxmetronome.flow.kept_keys import KeyedStates
from rxmetronome.state import State

Entry: TypeAlias = tuple[Any, ...]
"""The value of a key, when it was touched last, and when it was inserted."""
Entries: TypeAlias = dict[Any, Entry]
"""The keys in the order of their touches."""

_AT_ONCE = 512
"""The keys that are encoded before the clock's thread has its turn."""
_PAUSE_S = 0.0002
"""Long enough for another thread to wake up and take the interpreter."""
_SLICES = 16
"""A snapshot takes so many epochs at the most."""
_SMALLEST_SLICE = 4_096
_PART = 2_500
"""The changed keys that are collected at once, about: a look at so many takes half a millisecond."""


_UNSPLIT = 60
"""After so many epochs of one look each, several are tried again."""
_AGAIN = 0.4
"""Looks that find more than this part of an epoch's keys each cost more than they spare the flow."""
_PROOF = 3
"""Two looks count as three: where each finds another half of the keys, more looks may be worth it."""
_AT_FIRST = 25_000
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


class SavedState:
    """A state as the database has it.

    Args:
        rows: Those of its snapshot, and then those of the log after it.
        generation: The highest one that was used.

    Attributes:
        logged: How many keys its log holds, one that changed twice counted twice; known once it was read.

    Example:
        >>> first = StateRow(1, "main/0", 2, 0, pack([], ["a", "b"], [(1, 0, 0), (2, 0, 0)]))
        >>> second = StateRow(2, "main/0", 0, 10, pack(["b"], ["c"], [(3, 5, 6)]))
        >>> SavedState([first, second], 2).read(100)
        {'a': (1, 100, 100), 'c': (3, 115, 116)}
    """

    def __init__(self, rows: Sequence[StateRow], generation: int) -> None:
        self._rows, self.generation, self.logged = rows, generation, 0

    @property
    def entries(self) -> Entries:
        """Return its entries, with the times of the process that wrote them."""
        return self.read(0)

    def read(self, shift_ns: int) -> Entries:
        """Return its entries, with so much added to their times.

        Raises:
            Exception: If pickle cannot read a value.
        """
        entries: Entries = {}
        self.logged, has_again = 0, False
        for row in self._rows:
            removed, keys, values, touched_ns, born_ns = pickle.loads(row.data)  # noqa: S301  of this program, in a folder that it alone writes
            later_ns = row.base_ns + shift_ns
            touched = _shifted(touched_ns, later_ns)
            born = touched if born_ns is touched_ns else _shifted(born_ns, later_ns)
            found = list(zip(values, touched, born, strict=True))
            if has_again:
                deque(map(entries.pop, keys, repeat(None)), 0)
            deque(map(entries.pop, removed, repeat(None)), 0)
            expected = len(entries) + len(keys)
            entries.update(zip(keys, found, strict=True))
            if len(entries) != expected:  # some were there, and are to stand behind all others
                has_again = True
                deque(map(entries.pop, keys, repeat(None)), 0)
                entries.update(zip(keys, found, strict=True))
            if not row.generation:
                self.logged += len(keys)
        return entries


def _shifted(times_ns: "array[int]", by_ns: int) -> list[int]:
    """Return the times, so much later; where all are one, as those of one `update`, the same number for all of them."""
    if times_ns and times_ns[0] == times_ns[-1] and times_ns.count(times_ns[0]) == len(times_ns):
        return [times_ns[0] + by_ns] * len(times_ns)
    return list(map(by_ns.__add__, times_ns))


def pack(removed: Sequence[Any], keys: Sequence[Any], entries: Sequence[Entry]) -> bytes:
    """Return the content of a row: the keys that left, and the columns of those that changed, which pickle faster.

    Raises:
        Exception: If pickle cannot write a value.
    """
    values, touched, born = tuple(zip(*entries, strict=True)) or ((), (), ())
    touched_ns, born_ns = array("q", touched), array("q", born)
    data = (removed, keys, values, touched_ns, touched_ns if touched_ns == born_ns else born_ns)
    return pickle.dumps(data, 5)


class _Part:
    """The changes that one look has found: keys that left, and those that changed with their entries."""

    __slots__ = ("_by_key", "entries", "keys", "removed")

    def __init__(self, removed: list[Any], keys: list[Any], entries: list[Entry]) -> None:
        self.removed, self.keys, self.entries = removed, keys, entries
        self._by_key: Entries | None = None

    def holds(self, key: Any, entry: Entry) -> bool:
        """Return True if this entry of the key is among its changes."""
        if self.entries and self.entries[-1] is entry:  # what a look finds first, as long as that key stays
            return True
        if self._by_key is None:
            self._by_key = dict(zip(self.keys, self.entries, strict=True))
        return self._by_key.get(key) is entry


class _Taken:
    """The changes of one epoch, or of several that did not become true, in the parts in which they were collected."""

    __slots__ = ("number", "parts", "whole")

    def __init__(self, whole: Entries | None = None) -> None:
        self.number, self.whole = 0, whole
        self.parts: list[_Part] = []

    def add(self, whole: Entries | None, parts: list[_Part]) -> None:
        if whole is not None:
            self.whole, self.parts = whole, []
        self.parts += parts

    def holds(self, key: Any, entry: Entry) -> bool:
        """Return True if this entry of the key is among its changes."""
        if any(part.holds(key, entry) for part in reversed(self.parts)):
            return True
        whole = self.whole
        return whole is not None and whole.get(key) is entry

    def merge(self, pause: Callable[[], None]) -> _Part:
        """Make one part of all, and return it: of each key the last change, in the order of these."""
        if len(self.parts) > 1:
            newest: dict[Any, Entry | None] = {}
            put = newest.setdefault
            for part in reversed(self.parts):
                for keys, entries in _slices(part.keys[::-1], part.entries[::-1]):
                    deque(map(put, keys, entries), 0)
                    pause()
                deque(map(put, part.removed, repeat(None)), 0)
            merged, left = _Part([], [], []), iter(newest.items())
            while some := list(islice(left, _SMALLEST_SLICE)):
                merged.removed += [key for key, entry in some if entry is None]
                merged.keys += [key for key, entry in some if entry is not None]
                merged.entries += [entry for _, entry in some if entry is not None]
                pause()
            merged.keys.reverse()
            merged.entries.reverse()
            self.parts = [merged]
        return self.parts[0] if self.parts else _Part([], [], [])


def _slices(keys: Sequence[Any], entries: Sequence[Entry]) -> Iterator[tuple[Sequence[Any], Sequence[Entry]]]:
    for at in range(0, len(keys), _SMALLEST_SLICE):
        yield keys[at : at + _SMALLEST_SLICE], entries[at : at + _SMALLEST_SLICE]


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
        state: The state, or the states of the keys of a step.
        snapshot_ns: The time between two snapshots, at the least.
    """

    def __init__(self, name: str, state: State | KeyedStates, snapshot_ns: int) -> None:
        self.name, self.state, self._snapshot_ns = name, state, snapshot_ns
        self._at_once = _PART if isinstance(state, State) else state.keys_at_once
        self._written: Entries = {}
        self._taken: deque[_Taken] = deque()
        self._now = _Taken()
        self._has_begun = False
        self._changed = _AT_FIRST
        """The keys that the last epoch has written."""
        self._unsplit = 0
        """The epochs to come that are not collected in parts."""
        self._finds_again = False
        """True when the looks of this epoch have found the same keys."""
        self._since_ns = self.moment_ns = 0
        self._base_ns = self._generation = self._logged = 0
        self._last_snapshot_ns: int | None = None
        self._snapshot: _Snapshot | None = None

    # --- on the clock's thread ---

    def begin(self, saved: SavedState | None, moment_ns: int, passed_ns: int) -> None:
        """Note its changes from now on; where it was saved, first put back what it held at a moment, so long ago.

        Raises:
            StepError: If another run keeps it.
            Exception: If pickle cannot read a value.
        """
        self._since_ns, whole = self.state.track()
        self._has_begun = True
        if saved is None:
            self._now = _Taken(whole)
            return
        shift_ns = self._since_ns - passed_ns - moment_ns
        self._base_ns = -shift_ns
        with collector_paused():
            self._written = self.state.hold(saved.read(shift_ns))
        self._generation, self._logged = saved.generation, saved.logged

    def collect(self) -> None:
        """Take up what has changed since the last call, so that the epoch will find less."""
        found = self.state.changes(self._is_known, self._since_ns)
        self._since_ns, self.moment_ns = found.now_ns, found.now_ns + self._base_ns
        has_more = bool(found.keys or found.removed)
        self._now.add(found.whole, [_Part(found.removed, found.keys, found.entries)] if has_more else [])
        if found.held is not None:
            parts = self._now.parts
            most = found.held + sum(len(part.removed) for part in parts)  # that can have changed
            looks = max(len(parts), _PROOF)
            self._finds_again = sum(len(part.keys) for part in parts) > most * looks * _AGAIN

    def _is_known(self, key: Any, entry: Entry) -> bool:
        if self._now.holds(key, entry) or any(
            taken.holds(key, entry)
            for taken in tuple(self._taken)[::-1]  # the writing thread takes from it
        ):
            return True
        return self._written.get(key) is entry

    def take(self, number: int, *, is_alone: bool) -> None:
        """Close the changes of an epoch.

        `is_alone` says that no epoch before it is being written: what one that failed has left is written with this.
        """
        self.collect()
        now, self._now, self._finds_again = self._now, _Taken(), False
        if is_alone and self._taken:
            self._taken[-1].add(now.whole, now.parts)
        else:
            self._taken.append(now)
        self._taken[-1].number = number

    @property
    def parts(self) -> int:
        """Return how many parts an epoch should be collected in; 1 as soon as further looks are known to be no use."""
        return 1 if self._unsplit or self._finds_again else self._changed // self._at_once + 1

    def end(self) -> None:
        """Note its changes no more."""
        if self._has_begun:
            self._has_begun = False
            self.state.untrack()

    # --- on the thread that writes ---

    def _note_sizes(self, found: list[int], changed: int) -> None:
        """Decide how many looks the next epoch is worth: where each finds the same keys again, one is enough."""
        self._changed = changed
        if len(found) > 1:
            self._unsplit = _UNSPLIT if sum(found) > changed * len(found) * _AGAIN else 0
        elif self._unsplit:
            self._unsplit -= 1

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
                self._encode(made, _Part([], [*taken.whole], [*taken.whole.values()]), numbers, pause)
            sizes = [len(part.keys) for part in taken.parts]
            part = taken.merge(pause)
            self._note_sizes(sizes, len(part.keys))
            self._encode(made, part, numbers, pause)
        return made

    def wrote(self, number: int, made: StateRows, now_ns: int, pause: Callable[[], None]) -> None:
        """Note that the database holds an epoch."""
        for taken in self._due(number):
            if taken.whole is not None:
                self._written, self._logged = taken.whole, len(taken.whole)
                self._last_snapshot_ns = now_ns
                taken.whole = None
            part = taken.merge(pause)
            _apply(self._written, part, pause)
            self._logged += len(part.keys)
            if self._snapshot is not None:
                self._snapshot.since += len(part.keys)
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
        there = [(key, entry) for key in keys if (entry := get(key)) is not None]
        part = _Part([], [key for key, _ in there], [entry for _, entry in there])
        self._encode(made, part, numbers, pause, snapshot.generation)
        if len(keys) < snapshot.size:
            made.current = snapshot.generation, snapshot.log_from

    def _encode(
        self, made: StateRows, part: _Part, numbers: Iterator[int], pause: Callable[[], None], generation: int = 0
    ) -> None:
        removed, keys, entries = part.removed, part.keys, part.entries
        for at in range(0, max(len(removed), len(keys)), _AT_ONCE):
            to = at + _AT_ONCE
            data = pack(removed[at:to], keys[at:to], entries[at:to])
            made.rows.append(StateRow(next(numbers), self.name, generation, self._base_ns, data))
            if to <= max(len(removed), len(keys)):
                pause()


def _apply(entries: Entries, part: _Part, pause: Callable[[], None]) -> None:
    """Remove keys, and put the changed ones behind all others."""
    deque(map(entries.pop, part.removed, repeat(None)), 0)
    for keys, changed in _slices(part.keys, part.entries):
        deque(map(entries.pop, keys, repeat(None)), 0)
        entries.update(zip(keys, changed, strict=True))
        pause()


@contextlib.contextmanager
def collector_paused() -> Iterator[None]:
    """Have Python look for no cycles meanwhile: among very many new objects it would look again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def let_others_run() -> None:
    """Leave the interpreter to another thread for a moment."""
    time.sleep(_PAUSE_S)
