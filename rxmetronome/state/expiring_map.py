"""The limits of a state: read from what people write, and shown as they would write them."""

import collections.abc
import html
import itertools
import operator
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from rxmetronome import durations
from rxmetronome.codecs.dataframes import frame_of
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import ArgumentError, shown
from rxmetronome.state.eviction_order import Entry

if TYPE_CHECKING:
    import pandas as pd
import os
import threading
from itertools import repeat
from typing import NoReturn

from reactivex import Observable, abc

from rxmetronome.errors import StepError
from rxmetronome.records import Eviction
from rxmetronome.state import snapshots
from rxmetronome.state.eviction_order import EvictionIndex, Now
from rxmetronome.state.evictions import Evictions
from rxmetronome.state.snapshots import Saved
from rxmetronome.state.time_source import TimeSource

NEVER_NS = 1 << 80
"""A limit that no age reaches."""

_EXAMPLE = 'State(idle="5s", age="1h", max_keys=10_000)'


def limit_ns(argument: str, value: Duration | None) -> int:
    """A limit in nanoseconds; `NEVER_NS` for None.

    Raises:
        ArgumentError: If it is no duration above zero.
    """
    if value is None:
        return NEVER_NS
    return durations.parse(value, call="State", argument=argument, example=_EXAMPLE)


def seconds(limit: int) -> float | None:
    """A limit in seconds; None for `NEVER_NS`."""
    return None if limit == NEVER_NS else limit / SECOND_NS


def checked_most(value: int | None) -> int | None:
    """The most keys, NumPy's integers too; None for no limit.

    Raises:
        ArgumentError: If it is no whole number of 1 or more.
    """
    if value is None:
        return None
    try:
        most = operator.index(value)
    except TypeError:
        most = 0
    if isinstance(value, bool) or most < 1:
        raise ArgumentError("State", "max_keys", "a whole number of 1 or more, or None", value, _EXAMPLE)
    return most


def described(idle_ns: int, age_ns: int, max_keys: int | None) -> str:
    """The limits as a call.

    Example:
        >>> described(5 * SECOND_NS, NEVER_NS, 100)
        'State(idle="5s", max_keys=100)'
    """
    given = [
        f'{name}="{durations.text(limit)}"' for name, limit in (("idle", idle_ns), ("age", age_ns)) if limit != NEVER_NS
    ]
    return f"State({', '.join(given + ([] if max_keys is None else [f'max_keys={max_keys}']))})"


OWN = ("key", "idle", "age")
_GLIMPSED = 3
_ROWS_IN_A_NOTEBOOK = 20


class MappingViews(collections.abc.MutableMapping[Any, Any]):
    """What a state shows of its entries: what is not stale, as of one moment. It changes nothing.

    Entries are `(value, touched_ns, born_ns)` by key, in the order of their touches; any thread may read them while
    another changes them, because what is walked over is a copy, which Python makes in one go.
    """

    _entries: dict[Any, Entry]
    _now: Callable[[], int]
    _idle_ns: int
    _age_ns: int
    _max_keys: int | None

    def _is_stale(self, entry: Entry, now_ns: int) -> bool:
        return bool(now_ns - entry[1] >= self._idle_ns or now_ns - entry[2] >= self._age_ns)

    def _fresh(self) -> tuple[int, list[tuple[Any, Entry]]]:
        """The moment, and what is not stale then."""
        entries = self._copied()
        now_ns = self._now()  # after the copy, so that nothing in it is from later
        idle_ns, age_ns = self._idle_ns, self._age_ns
        return now_ns, [
            pair for pair in entries.items() if now_ns - pair[1][1] < idle_ns and now_ns - pair[1][2] < age_ns
        ]

    def _copied(self) -> dict[Any, Entry]:
        while True:
            try:
                return self._entries.copy()
            except RuntimeError:  # keys that compare with code of their own let another thread in
                continue

    def __getitem__(self, key: Any) -> Any:
        entry = self._entries[key]
        if self._is_stale(entry, self._now()):
            raise KeyError(key)
        return entry[0]

    def get(self, key: Any, default: Any = None) -> Any:
        """The value of a key; the default where it is not there, or stale."""
        entry = self._entries.get(key)
        return default if entry is None or self._is_stale(entry, self._now()) else entry[0]

    def __contains__(self, key: object) -> bool:
        entry = self._entries.get(key)
        return entry is not None and not self._is_stale(entry, self._now())

    def __iter__(self) -> Iterator[Any]:
        return iter([key for key, _ in self._fresh()[1]])

    def __len__(self) -> int:
        """How many keys are not stale. Costs as much as there is to evict; with `age`, as much as there are keys."""
        entries, now_ns = self._entries, self._now()
        if self._age_ns != NEVER_NS:
            return len(self._fresh()[1])
        try:
            return len(entries) - sum(
                1 for _ in itertools.takewhile(lambda one: self._is_stale(one, now_ns), entries.values())
            )
        except RuntimeError:  # another thread put a key in meanwhile
            return len(self._fresh()[1])

    def copy(self) -> dict[Any, Any]:
        """A plain dict of what it shows at this moment, the least recently touched key first."""
        return {key: mark[0] for key, mark in self._fresh()[1]}

    def values(self) -> "Values":
        """The values, of the moment at which one begins to walk over them."""
        return Values(self)

    def items(self) -> "Items":
        """The keys and their values, of the moment at which one begins to walk over them."""
        return Items(self)

    def to_frame(self) -> "pd.DataFrame":
        """What it shows as a table: a row a key, the least recently touched first.

        Columns are `key`, the fields of the values (or `value`), and as time deltas `idle`, since the last touch, and
        `age`, since the key was put in.
        """
        return self._table(*self._fresh())

    def _table(self, now_ns: int, rows: list[tuple[Any, Entry]]) -> "pd.DataFrame":
        keys, marks = [key for key, _ in rows], [mark for _, mark in rows]
        idle_ns, age_ns = [now_ns - mark[1] for mark in marks], [now_ns - mark[2] for mark in marks]
        return table(keys, [mark[0] for mark in marks], idle_ns, age_ns)

    @property
    def label(self) -> str:
        """How it was made, as text."""
        return described(self._idle_ns, self._age_ns, self._max_keys)

    def __repr__(self) -> str:
        rows = self._fresh()[1]
        listed = [f"{shown(key, 40)}: {shown(mark[0], 60)}" for key, mark in rows[-_GLIMPSED:]]
        more = ["…"] if len(rows) > _GLIMPSED else []
        return f"<{self.label}, {_counted(rows)}: {{{', '.join([*more, *listed])}}}>"

    def _repr_html_(self) -> str:
        """The keys touched last, as a table."""
        now_ns, rows = self._fresh()
        frame: Any = self._table(now_ns, rows[-_ROWS_IN_A_NOTEBOOK:])
        left_out = f", the last {_ROWS_IN_A_NOTEBOOK} touched" if len(rows) > _ROWS_IN_A_NOTEBOOK else ""
        return f"<p>{html.escape(self.label)}: {_counted(rows)}{left_out}</p>{frame._repr_html_()}"


def _counted(rows: Sequence[Any]) -> str:
    return f"{len(rows):,} {'key' if len(rows) == 1 else 'keys'}"


class Values(collections.abc.ValuesView[Any]):
    """The values of the moment at which one begins to walk over them."""

    _mapping: Any

    def __iter__(self) -> Iterator[Any]:
        return iter(self._mapping.copy().values())

    def __contains__(self, value: object) -> bool:
        return value in self._mapping.copy().values()


class Items(collections.abc.ItemsView[Any, Any]):
    """The keys and values of the moment at which one begins to walk over them."""

    _mapping: Any

    def __iter__(self) -> Iterator[tuple[Any, Any]]:
        return iter(self._mapping.copy().items())


def table(keys: Sequence[Any], values: Sequence[Any], idle_ns: Sequence[int], age_ns: Sequence[int]) -> "pd.DataFrame":
    """One row a key: `key`, the fields of the value (or `value`), `idle` and `age` as time deltas.

    A field that is called as one of the table's own columns becomes `value.key` and so on.

    Example:
        >>> print(table(["a"], [{"temp": 20.5, "age": 3}], [1_000_000_000], [2_000_000_000]).to_string())
          key  temp  value.age            idle             age
        0   a  20.5          3 0 days 00:00:01 0 days 00:00:02
    """
    import pandas as pd  # only those who want a table wait for pandas

    frame = frame_of(values).rename(columns={name: f"value.{name}" for name in OWN})
    frame.insert(0, "key", pd.Series(keys, index=frame.index, dtype=None if len(keys) else object))
    frame["idle"], frame["age"] = (pd.to_timedelta(list(times), unit="ns") for times in (idle_ns, age_ns))
    return frame


class State(MappingViews):
    """A mapping that forgets, and never shows what it is to forget.

        idle="3s"                      0s  1s  2s  3s  4s  5s
        state["a"] = 1, and again      *       *
        "a" in state                   yes yes yes yes yes no      stale at 5s, whoever evicts it when

    A key is stale `idle` after it was last touched, and `age` after it was first put in, at that very instant. It is
    then not there for anybody who looks; `evict()` takes it out and tells `evictions` of it. Let a metronome do so:
    `beat >> flow.sink("evict", rxm.evict(state))`. Above `max_keys` the least recently touched leaves at once.

    Writing touches: `state[key] = value`, `update(state, ...)`, `touch(key)`. Reading does not, so looking at a state
    keeps nothing alive. Keys are in the order of their last touch. Deleting a key, and `clear()`, is no eviction.

    It keeps the time of the runs that use it, or of the `clock` it was given, or else real time. Between real and
    virtual time there is no measure: where a state changes over from one to the other, its keys count as touched and
    put in at that moment. From one virtual clock to the next their ages go on.

    Any thread may read and write it. What is read is of one moment: `copy()`, iteration, `items()`, `to_frame()` and
    `snapshot()` never meet a change half way. Only `dict(state)` asks for the keys and then for each value, and may
    find one gone by then; take `state.copy()`. Readers and touches lock nothing; who evicts locks out who evicts.

    Args:
        idle: How long after its last touch a key is stale; None for never.
        age: How long after it was first put in a key is stale, however often it is touched; None for never.
        max_keys: The most keys; None for no limit.
        clock: Whose time to keep whatever runs: a `RealClock`, a `VirtualClock` or another scheduler.

    Attributes:
        evictions: A hot `Observable` of `Eviction`s, in the order in which keys went stale. It does not complete.

    Raises:
        ArgumentError: For a duration of zero, a `max_keys` below 1, a `clock` that is none.

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
        self._evicting = threading.RLock()  # again by the same thread where a key or value runs code of its own
        self._time = TimeSource(clock, self._retime)
        self._now = self._time.now
        self._told = Evictions(lambda: self.label, self.use_clock)
        self.evictions: Observable[Eviction] = self._told
        self._idle_ns, self._age_ns = limit_ns("idle", idle), limit_ns("age", age)
        self._max_keys = checked_most(max_keys)
        self._hold({})

    def _hold(self, entries: dict[Any, Entry]) -> None:
        """Hold these, which are in the order of their touches, and nothing else."""
        self._orders = EvictionIndex(entries, keeps_births=self._age_ns != NEVER_NS)
        self._entries = entries
        self._is_simple = self._age_ns == NEVER_NS and self._max_keys is None

    # --- the dials ---

    @property
    def idle(self) -> float | None:
        """The limit in seconds; set it to any duration, or None, from any thread, while it runs."""
        return seconds(self._idle_ns)

    @idle.setter
    def idle(self, value: Duration | None) -> None:
        self._idle_ns = limit_ns("idle", value)

    @property
    def age(self) -> float | None:
        """The limit in seconds; set it to any duration, or None, from any thread, while it runs."""
        return seconds(self._age_ns)

    @age.setter
    def age(self, value: Duration | None) -> None:
        age_ns = limit_ns("age", value)
        with self._evicting:
            self._age_ns = age_ns
            if self._orders.keeps_births != (age_ns != NEVER_NS):
                self._hold(self._entries)

    @property
    def max_keys(self) -> int | None:
        """The most keys; set it, or None, from any thread. Those above a smaller one leave at once."""
        return self._max_keys

    @max_keys.setter
    def max_keys(self, value: int | None) -> None:
        most = checked_most(value)
        with self._evicting:
            self._max_keys = most
            self._is_simple = self._age_ns == NEVER_NS and most is None
            gone = self._take_surplus(self._now())
        self._told.announce(gone)

    # --- writing ---

    def __setitem__(self, key: Any, value: Any) -> None:
        now_ns, entries = self._now(), self._entries
        if key in entries:
            try:
                old = entries[key]
                if now_ns - old[1] < self._idle_ns and now_ns - old[2] < self._age_ns:
                    mark = (value, now_ns, old[2])
                    del entries[key]  # no other thread runs between these two lines, so readers never miss the key
                    entries[key] = mark
                    return
            except KeyError:
                pass  # another thread took it out meanwhile
        elif self._is_simple:
            entries[key] = (value, now_ns, now_ns)
            return
        self._put(key, value, now_ns)

    def update(self, other: Any = (), /, **named: Any) -> None:
        """Put in what a mapping or pairs hold, as a dict does; new keys in one go."""
        pairs = other if type(other) is dict and not named else dict(other, **named)
        entries, now_ns = self._entries, self._now()
        if self._is_simple and entries.keys().isdisjoint(pairs):
            entries.update(zip(pairs, zip(pairs.values(), repeat(now_ns), repeat(now_ns)), strict=False))
        else:
            for key, value in pairs.items():
                self[key] = value

    def _put(self, key: Any, value: Any, now_ns: int) -> None:
        """Put a new key in, after what is stale if it is among that, and make room."""
        with self._evicting:
            gone = self._orders.take_stale(self._moment(now_ns)) if key in self._entries else []
            self._orders.put(key, value, now_ns)
            gone += self._take_surplus(now_ns)
        self._told.announce(gone)

    def touch(self, key: Any) -> bool:
        """Count a key as touched now; whether it is there."""
        entry = self._entries.get(key)
        if entry is None or self._is_stale(entry, self._now()):
            return False
        self[key] = entry[0]
        return True

    def __delitem__(self, key: Any) -> None:
        with self._evicting:
            if self._is_stale(self._entries[key], self._now()):
                raise KeyError(key)
            self._orders.take_out(key)

    def popitem(self) -> tuple[Any, Any]:
        """Take out the least recently touched key, and return it and its value.

        Raises:
            KeyError: If there is none.
        """
        with self._evicting:
            for key, entry in self._fresh()[1]:
                self._orders.take_out(key)
                return key, entry[0]
        raise KeyError("the state is empty")

    def clear(self) -> None:
        """Forget all keys; none of them is an eviction."""
        with self._evicting:
            self._hold({})

    # --- evicting ---

    def evict(self) -> int:
        """Take out what is stale now, in the order in which it went stale, and tell `evictions`; returns how many.

        Costs as much as there is to take out. Keys that went stale at one instant leave by `idle` first, in the order
        of their last touch, then by `age`, in the order in which they were put in.

        Raises:
            Exception: What an observer of `evictions` raised, when all others have been told everything.
        """
        with self._evicting:
            gone = self._orders.take_stale(self._moment(self._now()))
        self._told.announce(gone)
        return len(gone)

    def _moment(self, now_ns: int) -> Now:
        return Now(now_ns, self._time.wall(), self._idle_ns, self._age_ns)

    def _take_surplus(self, now_ns: int) -> list[Eviction]:
        most = self._max_keys
        if most is None or len(self._entries) <= most:
            return []
        return self._orders.take_surplus(self._moment(now_ns), most)

    # --- whose time, and files ---

    def use_clock(self, scheduler: abc.SchedulerBase) -> abc.DisposableBase:
        """Keep the time of a run until what comes back is disposed; `update`, `evict` and `evictions` call it.

        Args:
            scheduler: What the run's steps are subscribed with, or any clock.

        Raises:
            ClockError: If it keeps another time, because it was given that or another run uses it.
        """
        return self._time.join(scheduler, lambda: self.label)

    def _retime(self, jump_ns: int | None) -> None:
        """Count the times of all keys on another clock."""
        with self._evicting:
            self._now = self._time.now
            now_ns, entries = self._now(), self._entries.items()
            if jump_ns is None:
                self._hold({key: (mark[0], now_ns, now_ns) for key, mark in entries})
            else:
                self._hold({key: (mark[0], mark[1] + jump_ns, mark[2] + jump_ns) for key, mark in entries})

    def __reduce__(self) -> NoReturn:
        remedy = "take `state.copy()` for a dict, or state.snapshot(path) there and State.restore(path) here"
        raise StepError("a state that stays in its process", f"a copy or pickle of {self!r}", remedy)

    def snapshot(self, path: str | os.PathLike[str]) -> int:
        """Write the keys, their values and ages of this moment into a file; returns how many.

        The file is written beside the path, synced, and then takes its place: whoever reads finds the old one or the
        new one, whole, whenever the machine stops. Keys are text, bytes, numbers, booleans, None and tuples of them;
        values are what msgpack has a form for.

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
        now_ns, kept = self._fresh()
        keys = [Saved(key, mark[0], now_ns - mark[1], now_ns - mark[2]) for key, mark in kept]
        snapshots.write(path, self._time.wall(), keys)
        return len(keys)

    def restore(self, path: str | os.PathLike[str], value_type: Any = Any) -> int:
        """Hold what a snapshot holds, and nothing else; returns how many keys.

        The time in between counts, as the wall clock tells it: what has gone stale is not shown, and leaves with the
        next `evict()`, as an eviction. Keys above `max_keys` leave at once.

        Args:
            path: The file that `snapshot` has written.
            value_type: What the values are, as a type that msgspec knows, such as `rxm.Tick`; without it tuples and
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
            self._hold({key: (value, now_ns - idle_ns, now_ns - age_ns) for key, value, idle_ns, age_ns in saved})
            gone = self._take_surplus(self._now())
        self._told.announce(gone)
        return len(saved)
