"""`durable`: the events of a source that cannot be read again, kept in a file before they go on."""

import os
import pickle
import threading
from collections import deque
from pathlib import Path
from typing import Any, TypeVar

from reactivex import Observable, abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome import arguments, durations
from rxmetronome.clocks import timeline
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, ClockError, StepError, error_text, is_interrupt
from rxmetronome.protocols import NamedSource, context_of, track_subscription
from rxmetronome.state.databases import Database

_T = TypeVar("_T")
_EXAMPLE = 'durable(feed, "var/feed.journal", keep="7d")'
_MOST_WAITING = 10_000
_APPLICATION = 0x72786D6A
"""`rxmj`, where SQLite keeps the application that a file belongs to."""
_SCHEMA = "CREATE TABLE IF NOT EXISTS events (number INTEGER PRIMARY KEY AUTOINCREMENT, at_ns INTEGER, data BLOB)"


def durable(source: Observable[_T], path: str | os.PathLike[str], keep: Duration = "7d") -> Observable[_T]:
    """Keep each event of a source in a file before it goes on, so that a run with `resume=` loses none by a kill.

    A WebSocket, a Subject or a sensor does not give its events again. In a run that is kept, the next one first emits
    the events that came after its last epoch, and then goes on with the source. In other runs it passes events on.

    Events are pickled into a journal of SQLite: a killed process loses none that has been passed on; a machine that
    stops may lose those of the last moments. Each start drops the events behind the last epoch, and those older than
    `keep`.

    Args:
        source: The source.
        path: The journal, a separate file; its folder must exist.
        keep: How long an event stays that no epoch has taken.

    Returns:
        An observable of the same events, on the clock it is subscribed with.

    Raises:
        ArgumentError: If `source` is no observable, `path` no path, or `keep` no duration above zero.

    A file of something else at the path ends the source with an error, and is left as it is. Where the journal is
    removed or replaced in a run, each later event is a failure.

    An event that cannot be pickled, or written, is a failure and goes on no further; outside a flow it ends the stream.

    Example:
        >>> import tempfile, reactivex as rx
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     _ = durable(rx.of(1, 2), f"{folder}/feed.journal").subscribe(print)
        1
        2
    """
    if not isinstance(source, abc.ObservableBase):
        raise ArgumentError("durable", "source", "an observable", source, _EXAMPLE)
    journal = arguments.path(path, call="durable", example=_EXAMPLE)
    keep_ns = durations.parse(keep, call="durable", argument="keep", example=_EXAMPLE)
    return DurableSource(source, Path(journal), keep_ns)


class DurableSource(NamedSource):
    """The source that `durable` returns."""

    kind = "durable"

    def __init__(self, source: Observable[Any], path: Path, keep_ns: int) -> None:
        super().__init__()
        self.source, self.path, self.keep_ns = source, path, keep_ns

    def __repr__(self) -> str:
        text = repr(self.source)
        return f'durable({type(self.source).__name__ if text.startswith("<") else text}, "{self.path}")'

    def _subscribe_core(
        self, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        one = _DurableSubscription(self, observer, scheduler)
        events = self.source.subscribe(one.take, one.fail, one.complete, scheduler=scheduler)
        return track_subscription(CompositeDisposable(events, Disposable(one.close)), scheduler)


class _DurableSubscription:
    """One journal that is open, and the events that wait for the clock's thread."""

    def __init__(
        self, source: DurableSource, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None
    ) -> None:
        self._source, self._observer = source, observer
        self._clock, self._context = timeline(scheduler), context_of(scheduler)
        self._lock = threading.RLock()
        self._room = threading.Condition(self._lock)
        self._waiting: deque[tuple[int, Any]] = deque()
        self._is_due = self._is_closed = False
        self._end: Any = None  # what ends it, after the events that wait
        self._file = Database(source.path, "a journal", _APPLICATION, _SCHEMA)
        self._database = self._file.connection
        oldest_ns = self._clock.wall_ns - source.keep_ns
        self._database.execute("DELETE FROM events WHERE at_ns < ?", (oldest_ns,))
        (last,) = self._database.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence").fetchone()
        self._number: int = last
        self._first = self._emitted = self._number  # `_first` is the last event of other runs
        if self._context is not None:
            self._context.keep_state(self._save, self._load)
            if getattr(self._context, "begins_again", False):  # the run before was killed before its first epoch
                self._load(0)
            self._pump_soon()  # not before what other runs have left is put in front

    def _save(self) -> int:
        return int(self._emitted)

    def _load(self, emitted: int) -> None:
        """Emit what came after the epoch before anything new, and drop what came before it."""
        with self._lock:
            self._database.execute("DELETE FROM events WHERE number <= ?", (emitted,))
            query = "SELECT number, data FROM events WHERE number > ? AND number <= ? ORDER BY number"
            found = self._database.execute(query, (emitted, self._first)).fetchall()
            left = [(number, event) for number, data in found for event in self._read(number, data)]
            self._waiting.extendleft(reversed(left))
            self._emitted = emitted
        self._pump_soon()

    def _read(self, number: int, data: bytes) -> list[Any]:
        """Return an event of another run in a list, or an empty one after making it a failure."""
        try:
            return [pickle.loads(data)]  # noqa: S301
        except BaseException as error:  # code of the user's class may raise
            if is_interrupt(error):
                raise
            expected = f"event {number} of {self._source.path} to be one that can be read"
            remedy = "put the classes of its events back where they were; the events after it are read"
            failure = StepError(expected, error_text(error), remedy)
            if self._context is None:
                raise failure from error
            self._context.fail(data, failure)
            return []

    def take(self, event: Any) -> None:
        """Keep an event, and have it passed on. On any thread."""
        try:
            data = pickle.dumps(event, 5)
            with self._lock:
                if self._is_closed:
                    return
                while len(self._waiting) >= _MOST_WAITING and not self._on_clock() and not self._is_closed:
                    self._room.wait(1.0)
                self._file.check_there()
                number = self._number + 1
                self._database.execute("INSERT INTO events VALUES (?, ?, ?)", (number, self._clock.wall_ns, data))
                self._number = number
                self._waiting.append((number, event))
        except BaseException as error:  # code of the user's class may raise
            if is_interrupt(error):
                raise
            self._fail_event(event, error)
            return
        if self._on_clock() and not self._is_due:
            self._pump()
        else:
            self._pump_soon()

    def fail(self, error: Exception) -> None:
        """Pass on the error of the source after the events that wait."""
        self._finish(lambda: self._observer.on_error(error))

    def complete(self) -> None:
        """Complete after the events that wait."""
        self._finish(self._observer.on_completed)

    def close(self) -> None:
        """Close the journal; events that wait are in it."""
        with self._lock:
            if not self._is_closed:
                self._is_closed = True
                self._room.notify_all()
                self._database.close()

    def _finish(self, end: Any) -> None:
        self._end = end
        if self._on_clock() and not self._is_due:
            self._pump()
        else:
            self._pump_soon()

    def _on_clock(self) -> bool:
        clock = getattr(self._clock, "clock", self._clock)
        is_current = getattr(clock, "is_current", None)
        return is_current is None or self._context is None or bool(is_current())

    def _fail_event(self, event: Any, error: BaseException) -> None:
        remedy = "make room for it, or send events that pickle can write"
        failure = StepError(f"an event that {self._source.path} can keep", error_text(error), remedy)
        if isinstance(error, StepError):  # the journal has gone
            failure = error
        if self._context is not None:
            self._context.fail(event, failure)
        else:
            self._observer.on_error(failure)

    def _pump_soon(self) -> None:
        with self._lock:
            if self._is_due or self._is_closed:
                return
            self._is_due = True
        try:
            self._clock.schedule(self._pump)
        except ClockError:  # the run has ended; the journal has the events
            self._is_due = False

    def _pump(self, *_: Any) -> None:
        """Pass on what waits, in order."""
        self._is_due = False
        while True:
            with self._lock:
                if self._is_closed or not self._waiting:
                    break
                number, event = self._waiting.popleft()
                self._emitted = number
                self._room.notify()
            self._observer.on_next(event)
        end, self._end = self._end, None
        if end is not None:
            end()
