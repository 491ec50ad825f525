"""`State`: a mapping that forgets."""

import collections.abc
import contextlib
import itertools
import operator
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, NoReturn

from reactivex import Observable, abc

from rxmetronome import arguments, durations
from rxmetronome.codecs.dataframes import keyed_frame
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import StepError, shown, stays_in_process
from rxmetronome.records import Eviction
from rxmetronome.state import snapshots
from rxmetronome.state.eviction_order import Entry, OldestFirst
from rxmetronome.state.evictions import Evictions
from rxmetronome.state.time_source import TimeSource

if TYPE_CHECKING:
    import pandas as pd

NEVER_NS = 1 << 80
"""A limit that no age reaches."""

_MISSING: Any = object()
_SECOND, _BORN = operator.itemgetter(1), operator.itemgetter(2)
_LOOK = 256
"""The entries that are compared at once in the search for changed ones."""
_EXAMPLE = 'State(idle="5s", age="1h", max_keys=10_000)'
_KEYS_IN_A_REPR = 3
_ROWS_IN_A_NOTEBOOK = 20


class State(collections.abc.MutableMapping[Any, Any]):
    """Map keys to values, forget keys in time, and never show a stale one.

        idle="3s"                      0s  1s  2s  3s  4s  5s
        state["a"] = 1, and again      *       *
        "a" in state                   yes yes yes yes yes no      stale at 5s, even before it is evicted

    A key is stale `idle` after it was last touched, and `age` after it was first inserted, at that very instant.
    No reader sees it from then on; `evict()` removes it and emits its eviction. Let a metronome call it:
    `beat >> flow.sink("evict", rxm.evict(state))`. Above `max_keys` the least recently touched key is evicted at once.

    Writing touches: `state[key] = value`, `update(state, ...)`, `touch(key)`. Reading does not, so looking at a state
    keeps nothing alive. Keys are in the order of their last touch. Deleting a key, and `clear()`, is no eviction.

    It keeps the time of the runs that use it, or of the `clock` it was given, or else real time. Between real and
    virtual time there is no measure: where a state changes from one to the other, its keys count as touched and
    inserted at that moment. From one virtual clock to the next their ages go on.

    Any thread may read and write it. `pop`, `popitem`, `setdefault`, `update`, `|=` and `clear` are atomic: no other
    thread sees, or changes, a half of one, and no key goes stale within one. Each reading is of one moment: `copy()`,
    iteration, `items()`, `to_frame()` and `snapshot()` never see half a change. Only `dict(state)` asks for the keys
    and then for each value, and may find that a key has gone; use `state.copy()`. Reading or touching one key takes
    no lock.

    Args:
        idle: How long after its last touch a key is stale; None for never.
        age: How long after its insertion a key is stale, however often it is touched; None for never.
        max_keys: The most keys; None for no limit.
        clock: A `RealClock`, a `VirtualClock` or another scheduler whose time to keep in every run.

    Attributes:
        evictions: A hot `Observable` of `Eviction`s, in the order in which keys went stale. It does not complete.

    Raises:
        ArgumentError: For a duration of zero, a `max_keys` below 1, a `clock` that is no scheduler.

    Example:
        >>> import rxmetronome as rxm
        >>> clock = rxm.VirtualClock()
        >>> state = State(idle="5s", clock=clock)
        >>> _ = state.evictions.subscribe(lambda gone: print(gone.key, gone.value, gone.reason))
        >>> state["a"] = 1
        >>> clock.advance("5s")
        >>> "a" in state, len(state), state.evict()
        a 1 idle
        (False, 0, 1)
    """

    def __init__(
        self,
        idle: Duration | None = None,
        age: Duration | None = None,
        max_keys: int | None = None,
        clock: abc.SchedulerBase | None = None,
    ) -> None:
        self._evicting = threading.RLock()  # reentrant: keys and values may run code that comes back here
        self._time = TimeSource(clock, self._change_time)
        self._now = self._time.now
        self._evictions = Evictions(lambda: self.label, self.use_clock)
        self.evictions: Observable[Eviction] = self._evictions
        self._idle_ns, self._age_ns = _limit_ns("idle", idle), _limit_ns("age", age)
        self._as_written: dict[str, object] = {"idle": idle, "age": age}
        self._max_keys = _checked_max_keys(max_keys)
        self._removed: list[Any] | None = None  # keys, since `changes` was called; None if nothing tracks them
        self._whole: dict[Any, Entry] | None = None  # what replaced all entries since `changes` was called
        self._updates = 0  # odd while several keys are changed, under the lock
        self._is_updating = False  # the same, asked by each write of one key
        self._entries: dict[Any, Entry] = {}
        self._replace({})

    def _replace(self, entries: dict[Any, Entry]) -> None:
        """Hold these entries only, `(value, touched_ns, born_ns)` by key, which are in the order of their touches."""
        self._by_touch = OldestFirst(entries)
        self._by_birth: OldestFirst | None = None
        if self._age_ns != NEVER_NS:  # a touch of a key never pays for this order
            born = sorted(zip(entries, map(_BORN, entries.values()), strict=True), key=_SECOND)
            self._by_birth = OldestFirst({key: (None, born_ns) for key, born_ns in born})
        if self._removed is not None and entries is not self._entries:
            self._whole, self._removed = entries.copy(), []
        self._entries = entries
        self._note_limits()

    def _note_limits(self) -> None:
        """Note what each write asks: whether there is a limit of age, and whether a new key takes no lock."""
        self._has_age = self._age_ns != NEVER_NS
        self._is_simple = not self._has_age and self._max_keys is None

    # --- limits ---

    @property
    def idle(self) -> float | None:
        """Return the limit in seconds; set it to any duration, or None, from any thread, at any time."""
        return _seconds(self._idle_ns)

    @idle.setter
    def idle(self, value: Duration | None) -> None:
        self._idle_ns = _limit_ns("idle", value)
        self._as_written.pop("idle", None)

    @property
    def age(self) -> float | None:
        """Return the limit in seconds; set it to any duration, or None, from any thread, at any time."""
        return _seconds(self._age_ns)

    @age.setter
    def age(self, value: Duration | None) -> None:
        age_ns = _limit_ns("age", value)
        self._as_written.pop("age", None)
        with self._evicting:
            self._age_ns = age_ns
            if (self._by_birth is None) != (age_ns == NEVER_NS):
                self._replace(self._entries)

    @property
    def hint(self) -> str:
        """Return what a limit is, where a bare number was probably meant as milliseconds; else an empty text."""
        return durations.bare_number_hints("State", **self._as_written)

    @property
    def max_keys(self) -> int | None:
        """Return the most keys; set it, or None, from any thread. Keys above a smaller limit are evicted at once."""
        return self._max_keys

    @max_keys.setter
    def max_keys(self, value: int | None) -> None:
        most = _checked_max_keys(value)
        with self._evicting:
            self._max_keys = most
            self._note_limits()
            evicted = self._take_surplus(self._now())
        self._evictions.emit(evicted)

    @property
    def label(self) -> str:
        """Return the state as the call that makes it."""
        limits = (("idle", self._idle_ns), ("age", self._age_ns))
        given = [f'{name}="{durations.text(limit_ns)}"' for name, limit_ns in limits if limit_ns != NEVER_NS]
        if self._max_keys is not None:
            given.append(f"max_keys={self._max_keys}")
        return f"State({', '.join(given)})"

    # --- reading: what is not stale, as of one moment ---

    def _is_stale(self, entry: Entry, now_ns: int) -> bool:
        return bool(now_ns - entry[1] >= self._idle_ns or now_ns - entry[2] >= self._age_ns)

    def _fresh(self) -> tuple[int, list[tuple[Any, Entry]]]:
        """Return the present moment, and the entries that are not stale then."""
        entries = self._copied()
        now_ns = self._now()  # after the copy, so that no entry is younger than the moment
        idle_ns, age_ns = self._idle_ns, self._age_ns
        return now_ns, [
            pair for pair in entries.items() if now_ns - pair[1][1] < idle_ns and now_ns - pair[1][2] < age_ns
        ]

    def _copied(self) -> dict[Any, Entry]:
        updates = self._updates
        with contextlib.suppress(RuntimeError):  # keys whose comparison is Python code let another thread in
            entries = self._entries.copy()  # in one go, so that no other thread changes it half way
            if updates == self._updates and not updates & 1:
                return entries
        with self._evicting:
            while True:
                with contextlib.suppress(RuntimeError):
                    return self._entries.copy()

    def __getitem__(self, key: Any) -> Any:
        entry = self._entries[key]
        if self._is_stale(entry, self._now()):
            raise KeyError(key)
        return entry[0]

    def get(self, key: Any, default: Any = None) -> Any:
        """Return the value of a key, or the default where the key is missing or stale."""
        entry = self._entries.get(key)
        return default if entry is None or self._is_stale(entry, self._now()) else entry[0]

    def __contains__(self, key: object) -> bool:
        entry = self._entries.get(key)
        return entry is not None and not self._is_stale(entry, self._now())

    def __iter__(self) -> Iterator[Any]:
        return iter([key for key, _ in self._fresh()[1]])

    def __len__(self) -> int:
        """Count the keys that are not stale: costs as much as there is to evict; with `age`, as there are keys."""
        entries, now_ns = self._entries, self._now()
        if self._age_ns == NEVER_NS and not self._updates & 1:
            stale = itertools.takewhile(lambda entry: self._is_stale(entry, now_ns), entries.values())
            try:
                return len(entries) - sum(1 for _ in stale)
            except RuntimeError:  # another thread inserted a key meanwhile
                pass
        return len(self._fresh()[1])

    def copy(self) -> dict[Any, Any]:
        """Return a plain dict of the keys and values of this moment, the least recently touched key first."""
        return {key: entry[0] for key, entry in self._fresh()[1]}

    def values(self) -> "StateValues":
        """Return a view of the values; each iteration over it shows those of the moment at which it begins."""
        return StateValues(self)

    def items(self) -> "StateItems":
        """Return a view of the items; each iteration over it shows those of the moment at which it begins."""
        return StateItems(self)

    def to_frame(self) -> "pd.DataFrame":
        """Return a table with a row for each key, the least recently touched first.

        Columns are `key`, the fields of the values (or `value`), and as time deltas `idle`, since the last touch, and
        `age`, since the insertion. A field with the name of one of these three becomes `value.key` and so on.
        """
        return self._table(*self._fresh())

    def _table(self, now_ns: int, rows: Sequence[tuple[Any, Entry]]) -> "pd.DataFrame":
        import pandas as pd  # loads slowly, and only tables need it

        since = ("idle", "age")
        frame = keyed_frame([key for key, _ in rows], [entry[0] for _, entry in rows], since)
        for at, name in enumerate(since, 1):
            frame[name] = pd.to_timedelta([now_ns - entry[at] for _, entry in rows], unit="ns")
        return frame

    def __repr__(self) -> str:
        rows = self._fresh()[1]
        listed = [f"{shown(key, 40)}: {shown(entry[0], 60)}" for key, entry in rows[-_KEYS_IN_A_REPR:]]
        more = ["…"] if len(rows) > _KEYS_IN_A_REPR else []
        return f"<{self.label}, {_counted(rows)}: {{{', '.join([*more, *listed])}}}>"

    def _repr_html_(self) -> str:
        import html  # loads slowly, as pandas does

        now_ns, rows = self._fresh()
        frame: Any = self._table(now_ns, rows[-_ROWS_IN_A_NOTEBOOK:])
        left_out = f", the last {_ROWS_IN_A_NOTEBOOK} touched" if len(rows) > _ROWS_IN_A_NOTEBOOK else ""
        return f"<p>{html.escape(self.label)}: {_counted(rows)}{left_out}</p>{frame._repr_html_()}"

    # --- writing ---

    def __setitem__(self, key: Any, value: Any) -> None:
        now_ns, entries = self._now(), self._entries
        if self._is_updating:
            pass  # wait for the lock
        elif key in entries:
            try:
                old = entries[key]
                if now_ns - old[1] < self._idle_ns and not (self._has_age and now_ns - old[2] >= self._age_ns):
                    entry = (value, now_ns, old[2])
                    del entries[key]  # no other thread runs between these two lines, so readers never miss the key
                    entries[key] = entry
                    return
            except KeyError:
                pass  # another thread removed it meanwhile
        elif self._is_simple:
            entries[key] = (value, now_ns, now_ns)
            return
        with self._evicting:
            evicted = self._put(key, value, self._now())
        self._evictions.emit(evicted)

    def _put(self, key: Any, value: Any, now_ns: int) -> list[Eviction]:
        """Set a key under the lock; return what was evicted: what is stale, if the key was, and what has no room."""
        entries, evicted = self._entries, list[Eviction]()
        old = entries.get(key)
        if old is not None and self._is_stale(old, now_ns):
            evicted, old = self._take_stale(now_ns), None
        if old is None:
            entries[key] = (value, now_ns, now_ns)
            if self._by_birth is not None:
                self._by_birth.order[key] = (None, now_ns)
        else:
            entry = (value, now_ns, old[2])
            try:  # noqa: SIM105  `suppress` would let another thread run between del and set
                del entries[key]
            except KeyError:
                pass  # a key whose hash is Python code, which another thread touches
            entries[key] = entry
        return evicted + self._take_surplus(now_ns)

    def update(self, other: Any = (), /, **named: Any) -> None:
        """Insert the items of a mapping or pairs, as a dict does: all of them at one moment.

        Example:
            >>> state = State()
            >>> state.update({"a": 1}, b=2)
            >>> state |= {"b": 3}
            >>> state.pop("a"), state.pop("a", None), state.setdefault("b", 4), state.popitem()
            (1, None, 3, ('b', 3))
        """
        if isinstance(other, State):
            other = other.copy()  # as of one moment
        pairs = other if type(other) is dict and not named else dict(other, **named)
        evicted: list[Eviction] = []
        try:
            with self._evicting:
                entries, now_ns = self._entries, self._now()
                if self._is_simple and entries.keys().isdisjoint(pairs):
                    entries.update(zip(pairs, zip(pairs.values(), repeat(now_ns), repeat(now_ns)), strict=False))
                    return
                self._updates += 1
                was_updating, self._is_updating = self._is_updating, True
                try:
                    get, idle_ns, age_ns = entries.get, self._idle_ns, self._age_ns
                    for key, value in list(pairs.items()):
                        old = get(key)
                        if old is not None and now_ns - old[1] < idle_ns and now_ns - old[2] < age_ns:
                            entry = (value, now_ns, old[2])
                            try:  # noqa: SIM105
                                del entries[key]  # as in _put, which would take twice as long
                            except KeyError:
                                pass
                            entries[key] = entry
                        else:
                            evicted += self._put(key, value, now_ns)
                finally:
                    self._is_updating = was_updating
                    self._updates += 1
        finally:
            self._evictions.emit(evicted)

    def __ior__(self, other: Any) -> "State":
        self.update(other)
        return self

    def setdefault(self, key: Any, default: Any = None) -> Any:
        """Return the value of a key; insert the default first where the key is missing or stale."""
        with self._evicting:
            now_ns, evicted = self._now(), list[Eviction]()
            old = self._entries.get(key)
            if old is not None and self._is_stale(old, now_ns):
                evicted = self._take_stale(now_ns)
            entry = (default, now_ns, now_ns)
            held = self._entries.setdefault(key, entry)  # another thread may be inserting it
            if held is entry:
                if self._by_birth is not None:
                    self._by_birth.order[key] = (None, now_ns)
                evicted += self._take_surplus(now_ns)
        self._evictions.emit(evicted)
        return held[0]

    def touch(self, key: Any) -> bool:
        """Count a key as touched now; return False where it is missing or stale."""
        now_ns, entries = self._now(), self._entries
        entry = entries.get(key)
        if entry is None or self._is_stale(entry, now_ns):
            return False
        moved = (entry[0], now_ns, entry[2])
        try:
            if entries[key] is entry:  # otherwise another thread has touched it; none runs between these three lines
                del entries[key]
                entries[key] = moved
        except KeyError:
            return False
        return True

    def pop(self, key: Any, default: Any = _MISSING) -> Any:
        """Remove a key; return its value, or the default where the key is missing or stale.

        Raises:
            KeyError: If it is missing or stale, and there is no default.
        """
        with self._evicting:
            entry = self._entries.get(key)
            if entry is not None and not self._is_stale(entry, self._now()):
                self._forget_birth(key)
                if self._removed is not None:
                    self._removed.append(key)
                return self._entries.pop(key, entry)[0]  # another thread may have touched it
        if default is _MISSING:
            raise KeyError(key)
        return default

    def __delitem__(self, key: Any) -> None:
        self.pop(key)

    def popitem(self) -> tuple[Any, Any]:
        """Remove the least recently touched key that is not stale; return it and its value. Evict the stale first.

        Raises:
            KeyError: If there is none.
        """
        with self._evicting:
            evicted = self._take_stale(self._now())
            first = self._by_touch.take_first()
            if first is not None:
                self._forget_birth(first[0])
                if self._removed is not None:
                    self._removed.append(first[0])
        self._evictions.emit(evicted)
        if first is None:
            raise KeyError("the state is empty")
        return first[0], first[1][0]

    def clear(self) -> None:
        """Forget all keys; none of them is an eviction."""
        with self._evicting:
            self._replace({})

    def evict(self) -> int:
        """Remove the keys that are stale now, in the order in which they went stale; return how many.

        Costs as much as there is to remove. Keys that went stale at one instant leave by `idle` first, in the order
        of their last touch, then by `age`, in the order of their insertion.

        Raises:
            Exception: The first that an observer of `evictions` raised, after all observers have seen everything.
        """
        with self._evicting:
            evicted = self._take_stale(self._now())
        self._evictions.emit(evicted)
        return len(evicted)

    def _forget_birth(self, key: Any) -> None:
        if self._by_birth is not None:
            self._by_birth.order.pop(key, None)

    def _take_stale(self, now_ns: int) -> list[Eviction]:
        """Remove stale keys, in the order in which they went stale: at one instant, the idle before the old."""
        idle_ns, age_ns = self._idle_ns, self._age_ns
        if self._by_birth is not None and len(self._by_birth.order) != len(self._entries):
            self._replace(self._entries)  # a key came from another thread while `age` was being set
        idle = self._by_touch.take_until(now_ns - idle_ns)
        if self._by_birth is None:
            return self._evictions_of(now_ns, "idle", idle)
        old = dict(self._by_birth.take_until(now_ns - age_ns))
        gone = []
        for key, entry in idle:
            if key in old and entry[2] + age_ns < entry[1] + idle_ns:
                self._entries[key] = entry  # its age came first: it leaves with the keys of the next loop
            else:
                old.pop(key, None)
                self._forget_birth(key)
                gone.append((key, entry))
        aged = [(key, entry) for key in old if (entry := self._entries.pop(key, ()))]
        evicted = self._evictions_of(now_ns, "idle", gone) + self._evictions_of(now_ns, "age", aged)
        return sorted(evicted, key=lambda one: (idle_ns if one.reason == "idle" else age_ns) - one.age_ns)

    def _take_surplus(self, now_ns: int) -> list[Eviction]:
        """Remove stale keys, and then the least recently touched, until no more than `max_keys` are left."""
        most = self._max_keys
        if most is None or len(self._entries) <= most:
            return []
        evicted, surplus = self._take_stale(now_ns), []
        while len(self._entries) > most and (first := self._by_touch.take_first()) is not None:
            self._forget_birth(first[0])
            surplus.append(first)
        return evicted + self._evictions_of(now_ns, "size", surplus)

    def _evictions_of(
        self, now_ns: int, reason: Literal["idle", "age", "size"], gone: Sequence[tuple[Any, Entry]]
    ) -> list[Eviction]:
        wall_ns, since = self._time.wall() if gone else 0, 2 if reason == "age" else 1
        if self._removed is not None:
            self._removed += [key for key, _ in gone]
        return [
            Eviction(ingest_ns=wall_ns, key=key, value=entry[0], age_ns=now_ns - entry[since], reason=reason)
            for key, entry in gone
        ]

    # --- time, and files ---

    def use_clock(self, scheduler: abc.SchedulerBase) -> abc.DisposableBase:
        """Keep the time of a run until the returned disposable is disposed, and then until another run joins.

        `update`, `evict` and `evictions` call it with the scheduler of their run.

        Raises:
            ClockError: If the state was given another clock, or a run on another clock uses it.
        """
        return self._time.join(scheduler, lambda: self.label)

    def _change_time(self, jump_ns: int | None) -> None:
        """Count the times of all keys on another clock, which reads `jump_ns` more; None: without a common measure."""
        with self._evicting:
            self._now = self._time.now
            now_ns, entries = self._now(), self._entries.items()
            if jump_ns == 0:
                return  # with very many keys a new entry of each takes long
            if jump_ns is None:
                self._replace({key: (entry[0], now_ns, now_ns) for key, entry in entries})
            else:
                self._replace({key: (entry[0], entry[1] + jump_ns, entry[2] + jump_ns) for key, entry in entries})

    def track(self) -> tuple[int, dict[Any, Entry]]:
        """Note changes from now on, until `untrack`; return the present moment, and all entries, stale ones too.

        Raises:
            StepError: If they are noted for another run.
        """
        with self._evicting:
            if self._removed is not None:
                remedy = "stop that run first, or give each run a separate State"
                raise StepError("a state that one run keeps", f"{self.label}, which another run keeps too", remedy)
            while True:
                with contextlib.suppress(RuntimeError):  # another thread inserts a key meanwhile
                    entries = self._entries.copy()
                    self._removed, self._whole = [], None
                    return self._now(), entries

    def untrack(self) -> None:
        """Note changes no more."""
        with self._evicting:
            self._removed = self._whole = None

    def changes(self, is_known: Callable[[Any, Entry], bool], since_ns: int) -> "StateChanges":
        """Return how its entries, stale ones too, differ from those that are known, for the epochs of a run.

        It costs as much as has changed: entries are in the order of their touches, so those that were written since
        are the last ones.

        Args:
            is_known: Called with a key and its entry; returns True if the key had that entry at an earlier moment.
            since_ns: That moment: an entry that was touched later is no known one.
        """
        while True:
            with self._evicting, contextlib.suppress(RuntimeError):  # another thread inserts a key meanwhile
                now_ns, entries, whole = self._now(), self._entries, self._whole
                keys, found = list[Any](), list[Entry]()
                left_keys, left = reversed(entries), reversed(entries.values())
                while part := list(itertools.islice(left, _LOOK)):
                    part_keys = list(itertools.islice(left_keys, _LOOK))
                    known_from = len(part)
                    if part[-1][1] <= since_ns:  # else all of the part are later than what is known
                        for at, (key, entry) in enumerate(zip(part_keys, part, strict=True)):
                            # one of another thread may be older than the last one that is known
                            if entry[1] <= since_ns and (
                                is_known(key, entry) if whole is None else whole.get(key) is entry
                            ):
                                known_from = at
                                break
                    keys += part_keys[:known_from]
                    found += part[:known_from]
                    if known_from < len(part):
                        break
                removed, self._removed, self._whole = self._removed or [], [], None
                gone = [key for key in removed if key not in entries]
                keys.reverse()
                found.reverse()
                return StateChanges(now_ns, whole, gone, keys, found, len(entries))

    def hold_since(self, moment_ns: int, passed_ns: int, entries: dict[Any, Entry]) -> None:
        """Hold the entries of another process at a moment, and nothing else; the time that passed since counts."""
        shift_ns = self._now() - passed_ns - moment_ns
        self.hold({key: (one[0], one[1] + shift_ns, one[2] + shift_ns) for key, one in entries.items()})

    def hold(self, entries: dict[Any, Entry]) -> dict[Any, Entry]:
        """Hold these entries and nothing else; return those that count as known to `changes`.

        They are `(value, touched_ns, born_ns)` by key, in the order of their touches, by the time of this state.
        """
        with self._evicting:
            self._replace(entries)
            if self._whole is None:
                return entries.copy()
            held, self._whole = self._whole, None
            return held

    def __reduce__(self) -> NoReturn:
        remedy = "take `state.copy()` for a dict, or state.snapshot(path) there and State.restore(path) here"
        raise stays_in_process(self, "state", remedy)

    def snapshot(self, path: str | os.PathLike[str]) -> int:
        """Write the keys, their values and ages of this moment into a file; return how many.

        The file is written beside the path, synced, and then renamed to it: a reader finds the old file or the new
        one, whole, even if the machine stops. Keys are text, bytes, numbers, booleans, None and tuples of them;
        values are those that msgpack has a form for.

        Raises:
            CodecError: For a key or value that has no form; it names the key, and nothing is written.
            OSError: If the file cannot be written.
            ArgumentError: If `path` is no path.

        Example:
            >>> import tempfile
            >>> folder = tempfile.TemporaryDirectory()
            >>> before, after = State(), State()
            >>> before["a"] = 1
            >>> before.snapshot(f"{folder.name}/main.state"), after.restore(f"{folder.name}/main.state"), after["a"]
            (1, 1, 1)
            >>> folder.cleanup()
        """
        now_ns, fresh = self._fresh()
        keys = [snapshots.Saved(key, entry[0], now_ns - entry[1], now_ns - entry[2]) for key, entry in fresh]
        snapshots.write(path, self._time.wall(), keys)
        return len(keys)

    def restore(self, path: str | os.PathLike[str], value_type: Any = Any) -> int:
        """Hold the content of a snapshot, and nothing else; return how many keys.

        The time in between counts, by the wall clock: keys that have gone stale are not shown, and leave with the
        next `evict()`, as evictions. Keys above `max_keys` are evicted at once.

        Args:
            path: The file that `snapshot` has written.
            value_type: The type of the values, one that msgspec knows, such as `rxm.Tick`; without it tuples and
                sets come back as lists, and structs and dataclasses as dicts.

        Raises:
            StepError: If the file is no whole snapshot, or its values are of another type. The state is as it was.
            OSError: If the file cannot be read. The state is as it was.
            ArgumentError: If `path` is no path.
        """
        taken_ns, saved = snapshots.read(path, value_type)
        passed_ns = max(0, self._time.wall() - taken_ns)
        with self._evicting:
            now_ns = self._now() - passed_ns
            self._replace({key: (value, now_ns - idle_ns, now_ns - age_ns) for key, value, idle_ns, age_ns in saved})
            evicted = self._take_surplus(self._now())
        self._evictions.emit(evicted)
        return len(saved)


class StateChanges(NamedTuple):
    """List the changes of a state since an earlier moment.

    Attributes:
        now_ns: The moment.
        whole: All entries of a moment between, where they were replaced; None where they were not.
        removed: The keys that left since and are not there.
        keys: Those whose entries are new since, in the order of their touches.
        entries: Their entries.
        held: How many keys there are now; None where that is not known.
    """

    now_ns: int
    whole: dict[Any, Entry] | None
    removed: list[Any]
    keys: list[Any]
    entries: list[Entry]
    held: int | None


class StateValues(collections.abc.ValuesView[Any]):
    """Show the values of a state as of the moment at which an iteration begins."""

    _mapping: State

    def __iter__(self) -> Iterator[Any]:
        return iter(self._mapping.copy().values())

    def __contains__(self, value: object) -> bool:
        return value in self._mapping.copy().values()


class StateItems(collections.abc.ItemsView[Any, Any]):
    """Show the keys and values of a state as of the moment at which an iteration begins."""

    _mapping: State

    def __iter__(self) -> Iterator[tuple[Any, Any]]:
        return iter(self._mapping.copy().items())


def _limit_ns(argument: str, value: Duration | None) -> int:
    return NEVER_NS if value is None else durations.parse(value, call="State", argument=argument, example=_EXAMPLE)


def _seconds(limit_ns: int) -> float | None:
    return None if limit_ns == NEVER_NS else limit_ns / SECOND_NS


def _checked_max_keys(value: int | None) -> int | None:
    most: int | None = arguments.count(value, call="State", argument="max_keys", example=_EXAMPLE, or_none=True)
    return most


def _counted(rows: Sequence[Any]) -> str:
    return f"{len(rows):,} {'key' if len(rows) == 1 else 'keys'}"
