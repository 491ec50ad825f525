"""`KV`: the persistent store, on SQLite."""

import collections.abc
import functools
import logging
import os
import time
import weakref
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, NoReturn, overload

from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome import arguments, durations
from rxmetronome.clocks import Timeline, timeline
from rxmetronome.codecs.dataframes import keyed_frame
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, StepError, is_interrupt, stays_in_process
from rxmetronome.records import Eviction
from rxmetronome.state.evictions import Evictions
from rxmetronome.state.kv import sqlite
from rxmetronome.state.kv.commands import ABSENT, Command, Conflict, Kind, held
from rxmetronome.state.kv.encoding import Key, check_key, decode, encode
from rxmetronome.state.kv.pipeline import InPlace, answers
from rxmetronome.state.kv.sqlite import Commits, Times
from rxmetronome.state.kv.undo import Undo

if TYPE_CHECKING:
    import pandas as pd

_LOG = logging.getLogger("rxmetronome")
_NEVER_NS = -(2**63)
_EVICTED_AT_ONCE = 10_000
_CLOSED_WITHIN_S = 5.0
_ROWS_IN_A_NOTEBOOK = 20


class KV(collections.abc.MutableMapping[Key, Any]):
    """Keep keys and values in one file, beyond the process, for any number of threads and flows.

    A change is kept once a method has returned or a flow has its answer, even if the process is killed right after.
    As a step of a flow, `flow.pipeline("kv", kv)`, it takes commands and answers on `out`, or on `err`:

        in     {"put": "a", "value": 1}   {"get": "a"}               {"cas": "a", "old": 5, "new": 6}
        out    {"put": "a", "value": 1}   {"get": "a", "value": 1}
        err                                                          Failure: expected the key to hold 5, got 1

    Keys are text or bytes, in one order: text by its UTF-8 bytes, then bytes. Values are those msgpack has a form for:
    None, booleans, numbers, text, bytes, lists and dicts come back as they were, tuples as lists, records as dicts.

    It is a mapping too: `kv["a"] = 1`, `"a" in kv`, `for key, value in kv.items()`. Each method is one transaction, so
    `pop`, `popitem`, `setdefault`, `update`, `|=` and `clear` are atomic between threads and between processes. It
    lives as long as its `with` or `async with`, as the flow it is given to, `flow.closes(kv)`, or as the program.

    Args:
        path: The file; `~` is your home folder. It is created where there is none; its folder must exist. While it is
            open there are two more beside it, which end in `-wal` and `-shm`.
        ttl: How long after its last put a key is stale; None for never. A stale key is never shown; `evict` removes
            it. It may be set at any time. The age counts on the wall, since it goes on while nothing runs.
        sync: When the disk has it, so that even a power failure loses nothing: at the `"close"`, `"always"` before an
            answer, or within this duration (outside a flow: at the first write after it).
        clock: The clock whose wall to use; when not given, that of the run it is a step of, otherwise the system's.

    Attributes:
        evictions: A hot `Observable` of the `Eviction`s that `evict` makes, on the thread that calls it. It never
            completes. The reason is always `"idle"`: `age_ns` counts from the last put, and reading is no touch.

    Raises:
        ArgumentError: If an argument is of no use.
        StepError: If the file is no store, is one of another version, or cannot be written. It is left as it is.

    Example:
        >>> import tempfile
        >>> folder = tempfile.TemporaryDirectory()
        >>> with KV(f"{folder.name}/store.db") as kv:
        ...     kv.put("a", 1), kv.swap("a", {"n": 2}), kv.get("a"), kv.cas("b", new=b"x"), list(kv.scan())
        ...     kv.setdefault("c", 3), kv.pop("a"), "a" in kv, dict(kv)
        (1, 1, {'n': 2}, True, [('a', {'n': 2}), ('b', b'x')])
        (3, {'n': 2}, False, {'b': b'x', 'c': 3})
        >>> folder.cleanup()

    Source: the commands and their answers are those of tremor's kv connector.
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
        self.path = arguments.path(path, call="KV", example='KV("store.db")')
        if os.fspath(path) == ":memory:":
            raise ArgumentError("KV", "path", "the path of a file; what lives in memory is a State", path, "State()")
        if clock is not None and not hasattr(clock, "wall_ns"):
            example = 'KV("store.db", clock=VirtualClock())'
            raise ArgumentError("KV", "clock", "a RealClock or a VirtualClock", clock, example)
        ttl_ns = _ttl_ns(ttl)
        sync_ns = None if sync == "close" else 0
        if sync not in ("close", "always"):
            sync_ns = durations.parse(sync, call="KV", argument="sync", example='KV("store.db", sync="1s")')
        self._clock = clock
        self._timelines: list[Timeline] = []
        self._executors: list[InPlace] = []
        self.evictions = Evictions(self.__repr__, self.use_clock)
        self._commits = Commits(self.path, sync_ns)
        self._undo = Undo(self._commits)
        self._close = weakref.finalize(self, _close_unused, self._commits)
        self.hint = durations.bare_number_hints("KV", ttl=ttl, sync=sync)
        """What a duration is, where a bare number was probably meant as milliseconds."""
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
        """Return how many seconds after its last put a key is stale; None for never."""
        return None if self._ttl_ns is None else self._ttl_ns / durations.SECOND_NS

    @ttl.setter
    def ttl(self, value: Duration | None) -> None:
        self._set_ttl(_ttl_ns(value))
        self.hint = ""

    def _set_ttl(self, ttl_ns: int | None) -> None:
        if ttl_ns is not None:  # without a ttl no put pays for the index
            self._do("index", "")
        self._ttl_ns = ttl_ns

    # --- a mapping ---

    def _blob(self, key: Key) -> bytes | None:
        check_key("get", key)
        cutoff_ns = self._times().cutoff_ns
        return self._commits.read(lambda connection: sqlite.get(connection, key, cutoff_ns))

    def get(self, key: Key, default: Any = None) -> Any:
        """Return the value of a key, or `default` where it is missing or stale.

        Raises:
            ArgumentError: If it is no key.
            StepError: If the store is closed, its file has gone, or the disk refuses, as for all methods; also if the
                value cannot be read.
        """
        blob = self._blob(key)
        return default if blob is None else decode(key, blob)

    def __getitem__(self, key: Key) -> Any:
        blob = self._blob(key)
        if blob is None:
            raise KeyError(key)
        return decode(key, blob)

    def __contains__(self, key: object) -> bool:
        return self._blob(key) is not None  # type: ignore[arg-type]  # what is no key is refused

    def __iter__(self) -> Iterator[Key]:
        return (key for key, _ in self._pairs("", None))

    def __len__(self) -> int:
        return self._commits.read(functools.partial(sqlite.count, cutoff_ns=self._times().cutoff_ns))

    def __bool__(self) -> bool:
        return bool(self._first_pairs(1))

    def __setitem__(self, key: Key, value: Any) -> None:
        self.put(key, value)

    def __delitem__(self, key: Key) -> None:
        self.pop(key)

    def __ior__(self, other: Any) -> "KV":
        self.update(other)
        return self

    def items(self) -> "StoreItems":
        """Return a view of the items, ascending by key; an iteration over it reads as `scan` does."""
        return StoreItems(self)

    def values(self) -> "StoreValues":
        """Return a view of the values, ascending by key; an iteration over it reads as `scan` does."""
        return StoreValues(self)

    def copy(self) -> dict[Key, Any]:
        """Return a plain dict of the keys and values of this moment, ascending by key."""
        return {key: decode(key, blob) for key, blob in self._first_pairs(-1)}

    def pop(self, key: Key, default: Any = ABSENT) -> Any:
        """Remove a key; return its value, or the default where it is missing or stale.

        Raises:
            KeyError: If it is missing or stale, and there is no default.
        """
        check_key("pop", key)
        blob = self._do("delete", key)
        if blob is not None:
            return held("delete", key, blob)
        if default is ABSENT:
            raise KeyError(key)
        return default

    def popitem(self) -> tuple[Key, Any]:
        """Remove the first key, by their order; return it and its value.

        Raises:
            KeyError: If there is none.
        """
        first = self._do("popitem", "")
        if first is None:
            raise KeyError("the store is empty")
        return first[0], held("popitem", *first)

    def setdefault(self, key: Key, default: Any = None) -> Any:
        """Return the value of a key; set the default first where the key is missing or stale."""
        check_key("setdefault", key)
        result = self._do("cas", key, blob=encode(default))
        if isinstance(result, StepError):
            raise result
        return result.holds if isinstance(result, Conflict) else default

    def update(self, other: Any = (), /, **named: Any) -> None:
        """Put the items of a mapping or pairs, as a dict does: all of them in one commit, or none."""
        puts = []
        for key, value in dict(other, **named).items():
            check_key("update", key)
            puts.append(Command("put", key, encode(value)))
        self._commits.do(puts, self._times())

    def clear(self) -> None:
        """Remove all keys; none of them is an eviction."""
        self._do("clear", "")

    # --- a store ---

    def put(self, key: Key, value: Any) -> Any:
        """Set the value of a key; return the value.

        Raises:
            ArgumentError: If it is no key.
            CodecError: If the value has no form in msgpack.
        """
        check_key("put", key)
        self._do("put", key, blob=encode(value))
        return value

    def swap(self, key: Key, value: Any) -> Any:
        """Set the value of a key; return the one it held before, or None."""
        check_key("swap", key)
        return held("swap", key, self._do("swap", key, blob=encode(value)))

    @overload
    def cas(self, key: Key, old: Any, new: Any) -> bool: ...
    @overload
    def cas(self, key: Key, *, new: Any) -> bool: ...
    def cas(self, key: Key, old: Any = ABSENT, new: Any = ABSENT) -> bool:
        """Compare and swap: set a key to `new` only if it holds `old`; without `old`, only if it is missing.

        Args:
            key: The key.
            old: The value it must hold: equal, by `==`, to the one that `get` would return.
            new: The value to set.

        Returns:
            True if it was set. If not, another writer was quicker: get the key again, and retry with its value.
        """
        if new is ABSENT:
            raise ArgumentError("kv.cas", "new", "a value", None, 'kv.cas("k", 1, 2), or kv.cas("k", new=1)')
        check_key("cas", key)
        expected = old if old is ABSENT else decode(key, encode(old))
        result = self._do("cas", key, blob=encode(new), old=expected)
        if isinstance(result, StepError):
            raise result
        return not isinstance(result, Conflict)

    def delete(self, key: Key) -> Any:
        """Remove a key; return its value, or None."""
        check_key("delete", key)
        return held("delete", key, self._do("delete", key))

    def scan(self, start: Key | None = None, end: Key | None = None) -> Iterator[tuple[Key, Any]]:
        """Iterate over keys and their values, ascending, from `start` up to `end`, itself excluded.

        It reads a thousand at a time, and shows changes that are made meanwhile ahead of it.

        Args:
            start: The first key; None for the beginning. All text comes before all bytes.
            end: Where to stop; None for nowhere.

        Raises:
            StepError: At a value that cannot be read; it names the key, after which another scan may go on.
        """
        for argument, key in (("start", start), ("end", end)):
            if key is not None:
                check_key("scan", key, argument)
        self._commits.check()
        return ((key, decode(key, blob)) for key, blob in self._pairs("" if start is None else start, end))

    def _pairs(self, start: Key, end: Key | None) -> Iterator[tuple[Key, bytes]]:
        def load(first: Key) -> list[tuple[Key, bytes]]:
            cutoff_ns = self._times().cutoff_ns
            return self._commits.read(lambda connection: sqlite.page(connection, first, end, cutoff_ns))

        return sqlite.pages(load, start)

    def _first_pairs(self, most: int) -> list[tuple[Key, bytes]]:
        cutoff_ns = self._times().cutoff_ns
        return self._commits.read(lambda connection: sqlite.page(connection, "", None, cutoff_ns, most))

    def to_frame(self) -> "pd.DataFrame":
        """Return a table of this moment, ascending by key: `key`, and the fields of the values, or `value`.

        A field that is called `key` becomes `value.key`.
        """
        pairs = self.copy()
        return keyed_frame(list(pairs), list(pairs.values()))

    def _repr_html_(self) -> str:
        import html  # loads slowly, as pandas does

        try:
            pairs, number = self._first_pairs(_ROWS_IN_A_NOTEBOOK), len(self)
        except StepError as error:  # it is closed, or its file has gone
            return f"<p>{html.escape(f'{self!r}: {error.got}')}</p>"
        table: Any = keyed_frame([key for key, _ in pairs], [_readable(*pair) for pair in pairs])
        left_out = f", the first {len(pairs)}" if number > len(pairs) else ""
        title = f"{html.escape(repr(self))}: {number:,} {'key' if number == 1 else 'keys'}{left_out}"
        return f"<p>{title}</p>{table._repr_html_()}"

    def evict(self) -> int:
        """Remove stale keys, the stalest first, and emit each through `evictions`; return how many there were.

        A value that cannot be read is emitted as its bytes. Costs as much as there is to remove; `rxm.evict(kv)` is
        the sink with which a metronome calls it. An exception of an observer of `evictions` is raised at the end.
        """
        total, raised = 0, list[BaseException]()
        while True:
            times = self._times()
            if not self._commits.read(functools.partial(sqlite.stale, cutoff_ns=times.cutoff_ns, most=1)):
                break
            (gone,) = self._commits.do([Command("evict", "", end=_EVICTED_AT_ONCE)], times)
            total += len(gone)
            try:
                self.evictions.emit([_eviction(row, times.now_ns) for row in gone])
            except BaseException as error:
                if is_interrupt(error):
                    raise
                raised.append(error)
        if raised:
            raise raised[0]
        return total

    def close(self) -> None:
        """Execute the commands that flows have sent, sync, and close; later ones are refused. Twice is once.

        It waits at most 5 s for the commands; those left are failures of their flows.

        Raises:
            StepError: If the disk refuses, or the file has gone; it is closed all the same.
        """
        until = time.monotonic() + _CLOSED_WITHIN_S
        for executor in tuple(self._executors):
            executor.finish(max(0.0, until - time.monotonic()))
        if self._close.detach() is not None:
            self._commits.close()

    def __enter__(self) -> "KV":
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    async def __aenter__(self) -> "KV":
        return self

    async def __aexit__(self, *exc: object) -> None:
        import asyncio  # a program with `async with` has it already

        await asyncio.to_thread(self.close)

    def __call__(self, commands: Observable[Any]) -> Observable[Any]:
        """Return the answers to a stream of commands: a store is an operator, and a step of a flow."""
        return answers(commands, self._commits, self._times, self.use_clock, self._executors)

    def __reduce__(self) -> NoReturn:
        remedy = f'pass its path, and open it there: KV("{self.path}")'
        raise stays_in_process(self, "store", remedy)

    # --- epochs: for runs with resume= ---

    def begin_epochs(self, run: str, epoch: int, *, put_back: bool) -> int:
        """Put back what keys held at an epoch of a run, and note what its epochs change; return how many keys changed.

        Raises:
            StepError: If another run keeps it, or the disk refuses.
        """
        return self._undo.begin(run, epoch, put_back=put_back)

    def answer_all(self, clock: Timeline, timeout: float) -> bool | None:
        """Answer the commands of the flows on a clock. On the clock's thread, between two events.

        Returns:
            True if there was none; None where answers may have led to others; False where the time ran out.
        """
        mine = [one for one in self._executors if one.context is not None and one.context.clock is clock]
        if all(one.is_at_rest for one in mine):
            return True
        until = time.monotonic() + timeout
        for one in mine:
            if not one.answer_all(max(0.0, until - time.monotonic())):
                return False
        return None

    def note_for(self, epoch: int) -> None:
        """Note further changes for an epoch."""
        self._undo.note_for(epoch)

    def sync(self) -> None:
        """Sync all changes to the disk, as an epoch does before it becomes true.

        Raises:
            StepError: If the disk refuses, or the store is closed.
        """
        self._commits.sync()

    def forget_epoch(self, epoch: int) -> None:
        """Forget what keys held before an epoch that is true."""
        self._undo.forget(epoch)

    def end_epochs(self) -> None:
        """Note changes no more."""
        self._undo.end()

    def use_clock(self, scheduler: abc.SchedulerBase | None) -> abc.DisposableBase:
        """Use the wall of a run until the returned disposable is disposed, where the store was given no clock."""
        joined = timeline(scheduler)
        self._timelines.append(joined)
        return Disposable(lambda: self._timelines.remove(joined))

    def _times(self, at: Timeline | None = None) -> Times:
        """Return the times by the clock that was given, else the run's, else the system's."""
        at = self._clock or at or next(reversed(self._timelines), None)
        now_ns = time.time_ns() if at is None else at.wall_ns
        return Times(now_ns, _NEVER_NS if self._ttl_ns is None else now_ns - self._ttl_ns)

    def _do(self, kind: Kind, key: Key, *, blob: bytes = b"", old: Any = ABSENT) -> Any:
        return self._commits.do([Command(kind, key, blob, old=old)], self._times())[0]


class StoreItems(collections.abc.ItemsView[Key, Any]):
    """Show the keys and values of a store."""

    _mapping: KV

    def __iter__(self) -> Iterator[tuple[Key, Any]]:
        return self._mapping.scan()


class StoreValues(collections.abc.ValuesView[Any]):
    """Show the values of a store."""

    _mapping: KV

    def __iter__(self) -> Iterator[Any]:
        return (value for _, value in self._mapping.scan())

    def __contains__(self, value: object) -> bool:
        return any(one is value or one == value for one in self)


def _close_unused(commits: Commits) -> None:
    """Close a store that the program did not close; an error is logged, since there is no caller."""
    try:
        commits.close()
    except StepError as error:
        _LOG.warning("a store could not be closed: %s", error)


def _eviction(row: tuple[Key, bytes, int], now_ns: int) -> Eviction:
    key, blob, put_ns = row
    return Eviction(ingest_ns=now_ns, key=key, value=_readable(key, blob), age_ns=now_ns - put_ns, reason="idle")


def _readable(key: Key, blob: bytes) -> Any:
    """Return a value, or its bytes where it cannot be read."""
    try:
        return decode(key, blob)
    except StepError:
        return blob


def _ttl_ns(ttl: Duration | None) -> int | None:
    if ttl is None:
        return None
    return durations.parse(ttl, call="KV", argument="ttl", example='KV("store.db", ttl="1d")')
