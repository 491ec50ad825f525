"""`State`: a mapping whose keys leave when nobody touches them, when they are old, or when there are too many.

One dict, ordered by last touch, holds what a key has as a tuple `(value, touched_ns, born_ns)`; a touch deletes the
key and puts it in anew. A second dict, in the order in which keys were put in, is kept only where `age` is set.
"""

import os
import threading
from itertools import repeat
from typing import Any, NoReturn

from reactivex import Observable, abc

from rxmetronome.durations import Duration
from rxmetronome.errors import StepError
from rxmetronome.records import Eviction
from rxmetronome.state import limits, snapshots
from rxmetronome.state.announcing import Evictions
from rxmetronome.state.fronts import Mark
from rxmetronome.state.limits import NEVER_NS
from rxmetronome.state.orders import Moment, Orders
from rxmetronome.state.snapshots import Saved
from rxmetronome.state.timekeeping import Timekeeper
from rxmetronome.state.views import Shown


class State(Shown):
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
        self._time = Timekeeper(clock, self._retime)
        self._now = self._time.now
        self._told = Evictions(lambda: self.label, self.keep_time_of)
        self.evictions: Observable[Eviction] = self._told
        self._idle_ns, self._age_ns = limits.limit_ns("idle", idle), limits.limit_ns("age", age)
        self._max_keys = limits.checked_most(max_keys)
        self._hold({})

    def _hold(self, entries: dict[Any, Mark]) -> None:
        """Hold these, which are in the order of their touches, and nothing else."""
        self._orders = Orders(entries, keeps_births=self._age_ns != NEVER_NS)
        self._entries = entries
        self._is_simple = self._age_ns == NEVER_NS and self._max_keys is None

    # --- the dials ---

    @property
    def idle(self) -> float | None:
        """The limit in seconds; set it to any duration, or None, from any thread, while it runs."""
        return limits.seconds(self._idle_ns)

    @idle.setter
    def idle(self, value: Duration | None) -> None:
        self._idle_ns = limits.limit_ns("idle", value)

    @property
    def age(self) -> float | None:
        """The limit in seconds; set it to any duration, or None, from any thread, while it runs."""
        return limits.seconds(self._age_ns)

    @age.setter
    def age(self, value: Duration | None) -> None:
        age_ns = limits.limit_ns("age", value)
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
        most = limits.checked_most(value)
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

    def _moment(self, now_ns: int) -> Moment:
        return Moment(now_ns, self._time.wall(), self._idle_ns, self._age_ns)

    def _take_surplus(self, now_ns: int) -> list[Eviction]:
        most = self._max_keys
        if most is None or len(self._entries) <= most:
            return []
        return self._orders.take_surplus(self._moment(now_ns), most)

    # --- whose time, and files ---

    def keep_time_of(self, scheduler: abc.SchedulerBase) -> abc.DisposableBase:
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
