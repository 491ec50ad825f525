"""`KV`: the persistent store, on SQLite."""

import contextlib
import functools
import logging
import os
import time
import weakref
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NoReturn, overload

from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome import durations
from rxmetronome.clocks import Timeline, timeline
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.records import Eviction
from rxmetronome.state.evictions import Evictions
from rxmetronome.state.kv import sqlite
from rxmetronome.state.kv.commands import ABSENT, Command, Conflict, Kind, Refused, Reply, held, replies
from rxmetronome.state.kv.encoding import Key, check_key, decode, encode
from rxmetronome.state.kv.pipeline import answers
from rxmetronome.state.kv.sqlite import Commits, Times

_LOG = logging.getLogger("rxmetronome")
_NEVER_NS = -(2**63)
_EVICTED_AT_ONCE = 10_000


class KV:
    """Keys and values that outlive the process, in one file, for any number of threads and flows.

    What a method has returned, and what a flow was answered, is kept, even if the process is killed the moment after.
    As a step of a flow, `flow.pipeline("kv", kv)`, it takes commands and answers on `out`, or on `err`:

        in     {"put": "a", "value": 1}   {"get": "a"}               {"cas": "a", "old": 5, "new": 6}
        out    {"put": "a", "value": 1}   {"get": "a", "value": 1}
        err                                                          Failure: expected the key to hold 5, got 1

    Keys are text or bytes, in one order: text by its UTF-8 bytes, then bytes. Values are what msgpack has a form for:
    None, booleans, numbers, text, bytes, lists and dicts come back as they were, tuples as lists, records as dicts.

    Args:
        path: The file; `~` is your home folder. It is made where there is none; its folder must exist. While it is
            open there are two more beside it, which end in `-wal` and `-shm`.
        ttl: How long after it was last put a key is stale; None for never. A stale key is never shown; `evict` removes
            it. It may be set at any time. The age counts on the wall, since it goes on while nothing runs.
        sync: When the disk is to have it, whatever befalls the machine: at the `"close"`, `"always"` before anybody
            is told, or within this duration (outside a flow: at the first write after it).
        clock: Whose wall it is: that of the run it is a step of, otherwise the operating system's, when not given.

    Raises:
        ArgumentError: If an argument cannot be.
        StepError: If the file is no store, is one of another version, or cannot be written. It is left as it is.

    Example:
        >>> import tempfile
        >>> folder = tempfile.TemporaryDirectory()
        >>> with KV(Path(folder.name) / "store.db") as kv:
        ...     kv.put("a", 1), kv.swap("a", {"n": 2}), kv.get("a"), kv.cas("b", new=b"x"), list(kv.scan())
        (1, 1, {'n': 2}, True, [('a', {'n': 2}), ('b', b'x')])
        >>> folder.cleanup()

    Source: the commands and what they answer are those of tremor's kv connector.
    """

    kind, outside = "kv", "send its commands to that store"

    def __init__(
        self,
        path: str | os.PathLike[str],
        ttl: Duration | None = None,
        *,
        sync: Literal["close", "always"] | Duration = "close",
        clock: Timeline | None = None,
    ) -> None:
        if not isinstance(path, (str, os.PathLike)) or isinstance(os.fspath(path), bytes) or not os.fspath(path):
            raise ArgumentError("KV", "path", "a path, as text or Path", path, 'KV("store.db")')
        if os.fspath(path) == ":memory:":
            raise ArgumentError("KV", "path", "the path of a file; what lives in memory is a State", path, "State()")
        if clock is not None and not hasattr(clock, "wall_ns"):
            example = 'KV("store.db", clock=VirtualClock())'
            raise ArgumentError("KV", "clock", "a RealClock or a VirtualClock", clock, example)
        ttl_ns = _ttl_ns(ttl)
        sync_ns = None if sync == "close" else 0
        if sync not in ("close", "always"):
            sync_ns = durations.parse(sync, call="KV", argument="sync", example='KV("store.db", sync="1s")')
        self.path = Path(path).expanduser()
        self._clock = clock
        self._timelines: tuple[Timeline, ...] = ()
        self._evictions = Evictions(self.__repr__, self.use_clock)
        self._commits = Commits(self.path, sync_ns)
        self._close = weakref.finalize(self, _close_unused, self._commits)
        self._ttl_ns: int | None = None
        try:
            self._set_ttl(ttl_ns)
        except BaseException:
            self._close()
            raise

    def __repr__(self) -> str:
        return f'KV("{self.path}")'

    @property
    def ttl(self) -> float | None:
        """How many seconds after it was last put a key is stale; None for never."""
        return None if self._ttl_ns is None else self._ttl_ns / durations.SECOND_NS

    @ttl.setter
    def ttl(self, value: Duration | None) -> None:
        self._set_ttl(_ttl_ns(value))

    @property
    def evictions(self) -> Evictions:
        """Every `Eviction` from now on, as `evict` makes them, on the thread that calls it. It never completes.

        The reason is always `"idle"`: `age_ns` counts from the last put, and reading is no touch.
        """
        return self._evictions

    def get(self, key: Key, default: Any = None) -> Any:
        """What a key holds; `default` where it holds nothing.

        Raises:
            ArgumentError: If it is no key.
            StepError: If the store is closed, its file has gone, or the disk refuses, so do all methods; also if what
                the key holds cannot be read.
        """
        check_key("get", key)
        cutoff_ns = self._times().cutoff_ns
        blob = self._commits.read(lambda connection: sqlite.get(connection, key, cutoff_ns))
        return default if blob is None else decode(key, blob)

    def put(self, key: Key, value: Any) -> Any:
        """Have a key hold a value; returns that.

        Raises:
            ArgumentError: If it is no key.
            CodecError: If the value has no form in msgpack.
        """
        self._do("put", key, blob=encode(value))
        return value

    def swap(self, key: Key, value: Any) -> Any:
        """Have a key hold a value; returns what it held before, or None."""
        return held("swap", key, self._do("swap", key, blob=encode(value)))

    @overload
    def cas(self, key: Key, old: Any, new: Any) -> bool: ...
    @overload
    def cas(self, key: Key, *, new: Any) -> bool: ...
    def cas(self, key: Key, old: Any = ABSENT, new: Any = ABSENT) -> bool:
        """Compare and swap: have a key hold `new`, only if it holds `old`; without `old`, only if it holds nothing.

        Args:
            key: The key.
            old: What it must hold: equal, by `==`, to what `get` would return.
            new: What it is to hold then.

        Returns:
            Whether it did. Where not, somebody else was quicker: get it again, and retry with what it holds.
        """
        if new is ABSENT:
            raise ArgumentError("kv.cas", "new", "a value", None, 'kv.cas("k", 1, 2), or kv.cas("k", new=1)')
        expected = old if old is ABSENT else decode(key, encode(old))
        result = self._do("cas", key, blob=encode(new), old=expected)
        if isinstance(result, StepError):
            raise result
        return not isinstance(result, Conflict)

    def delete(self, key: Key) -> Any:
        """Have a key hold nothing; returns what it held, or None."""
        return held("delete", key, self._do("delete", key))

    def scan(self, start: Key | None = None, end: Key | None = None) -> Iterator[tuple[Key, Any]]:
        """Keys and what they hold, ascending, from `start` up to `end`, itself excluded.

        It reads a thousand at a time, so of what others write meanwhile it shows what lies ahead of it.

        Args:
            start: The first key; None for the beginning. All text comes before all bytes.
            end: Where to stop; None for nowhere.

        Raises:
            StepError: At a value that cannot be read; it names the key, from behind which another scan may go on.
        """
        for argument, key in (("start", start), ("end", end)):
            if key is not None:
                check_key("scan", key, argument)
        self._commits.check()
        return self._pairs("" if start is None else start, end)

    def evict(self) -> int:
        """Remove what is stale, the stalest first, and tell of each through `evictions`; returns how many there were.

        A value that cannot be read is told as its bytes. Costs as much as there is to remove; `rxm.evict(kv)` is the
        sink with which a metronome calls it. What an observer of `evictions` raises is raised when the rest has been
        told.
        """
        total, raised = 0, list[Exception]()
        while True:
            times = self._times()
            if not self._commits.read(functools.partial(sqlite.has_stale, cutoff_ns=times.cutoff_ns)):
                break
            (stale,) = self._commits.do([Command("evict", "", end=_EVICTED_AT_ONCE)], times)
            total += len(stale)
            try:
                self._evictions.announce([_eviction(row, times.now_ns) for row in stale])
            except Exception as error:
                raised.append(error)
        if raised:
            raise raised[0]
        return total

    def close(self) -> None:
        """Sync and close. Later uses are refused, so are the commands of flows that still run; closing again is not.

        Raises:
            StepError: If the disk refuses, or the file has gone; it is closed all the same.
        """
        if self._close.detach() is not None:
            self._commits.close()

    def __enter__(self) -> "KV":
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def __call__(self, commands: Observable[Any]) -> Observable[Any]:
        """The answers to a stream of commands: what makes a store an operator, and a step of a flow."""
        return answers(self, commands)

    def __reduce__(self) -> NoReturn:
        remedy = f'pass its path, and open it there: KV("{self.path}")'
        raise StepError("a store that stays in its process", f"a copy or pickle of {self!r}", remedy)

    # --- what a subscription calls: see answering.Store ---

    def answer(self, commands: Sequence[Command], at: Timeline) -> list[Reply]:
        """Do commands in one commit, and say what may be told of them."""
        try:
            results = self._commits.do(commands, self._times(at))
        except Exception as error:
            return [Refused(command.event, error) for command in commands]
        return replies(commands, results)

    def settle(self) -> float | None:
        """Sync what is due; the seconds until the rest is."""
        return self._commits.settle()

    def flush(self) -> None:
        """Sync what an interval of `sync` would sync later."""
        self._commits.flush()

    def use_clock(self, scheduler: abc.SchedulerBase | None) -> abc.DisposableBase:
        """Go by the wall of a run until what comes back is disposed, where the store was given no clock."""
        joined = timeline(scheduler)
        self._timelines += (joined,)

        def leave() -> None:
            left = list(self._timelines)
            with contextlib.suppress(ValueError):
                left.remove(joined)
            self._timelines = tuple(left)

        return Disposable(leave)

    # --- its own ---

    def _times(self, at: Timeline | None = None) -> Times:
        """By the clock it was given, else the run's, else the operating system's."""
        at = self._clock or at or (self._timelines[-1] if self._timelines else None)
        now_ns = time.time_ns() if at is None else at.wall_ns
        return Times(now_ns, _NEVER_NS if self._ttl_ns is None else now_ns - self._ttl_ns)

    def _do(self, kind: Kind, key: Key, *, blob: bytes = b"", old: Any = ABSENT) -> Any:
        check_key(kind, key)
        return self._commits.do([Command(kind, key, blob, old=old)], self._times())[0]

    def _pairs(self, start: Key, end: Key | None) -> Iterator[tuple[Key, Any]]:
        def load(first: Key) -> list[tuple[Key, bytes]]:
            cutoff_ns = self._times().cutoff_ns
            return self._commits.read(lambda connection: sqlite.page(connection, first, end, cutoff_ns))

        for key, blob in sqlite.pages(load, start):
            yield key, decode(key, blob)

    def _set_ttl(self, ttl_ns: int | None) -> None:
        if ttl_ns is not None:  # without one, nobody pays for the index
            self._commits.run(sqlite.INDEX_AGES)
        self._ttl_ns = ttl_ns


def _close_unused(commits: Commits) -> None:
    """Close a store that the program did not close itself; what goes wrong is logged, since no caller is left."""
    try:
        commits.close()
    except StepError as error:
        _LOG.warning("a store could not be closed: %s", error)


def _eviction(row: tuple[Key, bytes, int], now_ns: int) -> Eviction:
    key, blob, put_ns = row
    try:
        value = decode(key, blob)
    except StepError:  # it has left all the same, and is told with its bytes
        value = blob
    return Eviction(ingest_ns=now_ns, key=key, value=value, age_ns=now_ns - put_ns, reason="idle")


def _ttl_ns(ttl: Duration | None) -> int | None:
    if ttl is None:
        return None
    return durations.parse(ttl, call="KV", argument="ttl", example='KV("store.db", ttl="1d")')
