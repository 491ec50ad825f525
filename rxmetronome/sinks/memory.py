"""`latest`, `ring` and `frame`: the last events, kept in memory."""

import collections
import threading
from typing import TYPE_CHECKING, Any, NoReturn

from rxmetronome import arguments
from rxmetronome.codecs.dataframes import frame_of
from rxmetronome.errors import is_interrupt, shown, stays_in_process
from rxmetronome.protocols import Context, Sink

if TYPE_CHECKING:
    import pandas as pd


def latest() -> "LatestSink":
    """Keep the last event: `.value`, None before the first, and `.count` of those that came; a notebook shows it.

    It may be read from any thread. A run begins with nothing kept; the last event stays when it ends.

    Example:
        >>> import reactivex as rx
        >>> last = latest()
        >>> _ = rx.of(20.5, 21.0).subscribe(last)
        >>> last.value, last.count
        (21.0, 2)
    """
    return LatestSink()


def ring(n: int) -> "RingSink":
    """Keep the last `n` events: `.events`, oldest first, `.count` of those that came and `.dropped` of older ones.

    `.value` is the last event, None before the first, and `.frame` is a table of the events, as `frame()` keeps it. A
    notebook shows the table.

    It may be read from any thread. A run begins with nothing kept; the events stay when it ends.

    Args:
        n: The most events, 1 or more.

    Raises:
        ArgumentError: If `n` is no whole number of 1 or more.

    Example:
        >>> import reactivex as rx
        >>> last_two = ring(2)
        >>> _ = rx.of("a", "b", "c").subscribe(last_two)
        >>> last_two.events, last_two.dropped, last_two.value
        (['b', 'c'], 1, 'c')
    """
    return RingSink(arguments.count(n, call="ring", argument="n", example="ring(100)"))


def frame(max_rows: int = 10_000) -> "FrameSink":
    """Keep the last `max_rows` events as rows of a table, the pandas DataFrame `.frame`; a notebook shows it.

    Columns are the fields of dicts, structs, dataclasses and named tuples, in the order in which they first come;
    other events are one column, `value`. Times of this package's events are timestamps (UTC) and durations, without
    `_ns` in their names: `due`, `lag`; `.to_frame(times=False)` has the nanoseconds.

    The index counts the events of the run from 0, so it shows how many were dropped. `.rows` counts those that came,
    `.dropped` those no longer kept, `len()` those kept. `.events` has them as they came.

    It may be read from any thread. A run begins with an empty table; the rows stay when it ends.

    Args:
        max_rows: The most rows, 1 or more.

    Raises:
        ArgumentError: If `max_rows` is no whole number of 1 or more.

    Example:
        >>> import reactivex as rx
        >>> table = frame(max_rows=2)
        >>> _ = rx.of({"id": 0}, {"id": 1}, {"id": 2, "note": "late"}).subscribe(table)
        >>> table.frame
           id  note
        1   1   NaN
        2   2  late
    """
    return FrameSink(arguments.count(max_rows, call="frame", argument="max_rows", example="frame(max_rows=10_000)"))


class LatestSink(Sink):
    """Implement `latest`."""

    kind = "latest"

    def __init__(self) -> None:
        self._kept: tuple[int, Any] = (0, None)  # replaced as a whole, so that readers see the two together

    def __repr__(self) -> str:
        return "latest()"

    @property
    def value(self) -> Any:
        """Return the last event; None before the first."""
        return self._kept[1]

    @property
    def count(self) -> int:
        """Return the number of events that came; 0 tells a missing event from one that is None."""
        return self._kept[0]

    def _repr_html_(self) -> str:
        import html  # loads slowly, and only notebooks need it

        count, value = self._kept
        last = f"{shown(value, 1_000)}, the last of {_counted(count)}" if count else "no event yet"
        return f"<pre>{html.escape(f'{self!r}: {last}')}</pre>"

    def start(self, context: Context | None) -> None:
        """Forget the last event."""
        self._kept = (0, None)
        if context is not None:
            context.keep_state(lambda: self._kept, self._load)

    def _load(self, saved: tuple[int, Any]) -> None:
        self._kept = saved

    def on_next(self, value: Any) -> None:
        """Keep an event."""
        self._kept = (self._kept[0] + 1, value)


class RingSink(Sink):
    """Implement `ring`."""

    kind = "ring"

    def __init__(self, size: int) -> None:
        self._lock = threading.Lock()
        self._kept: collections.deque[Any] = collections.deque(maxlen=size)
        self._count = 0

    def __reduce__(self) -> NoReturn:
        raise stays_in_process(self, "sink", "pass what it has: its events, or to_frame()")

    def __repr__(self) -> str:
        return f"{self.kind}({self._kept.maxlen})"

    def __len__(self) -> int:
        return len(self._kept)

    @property
    def events(self) -> list[Any]:
        """Return the events kept, oldest first."""
        return self.snapshot()[1]

    @property
    def values(self) -> list[Any]:
        """Return the same as `events`."""
        return self.events

    @property
    def value(self) -> Any:
        """Return the last event; None before the first."""
        try:
            return self._kept[-1]
        except IndexError:
            return None

    @property
    def frame(self) -> "pd.DataFrame":
        """Return the events kept as a table: `to_frame()`."""
        return self.to_frame()

    @property
    def count(self) -> int:
        """Return the number of events that came."""
        return self._count

    @property
    def dropped(self) -> int:
        """Return the number of events that came and are no longer kept."""
        return self.snapshot()[0]

    def snapshot(self) -> tuple[int, list[Any]]:
        """Return the number of dropped events and the events kept, of one moment."""
        with self._lock:
            return self._count - len(self._kept), list(self._kept)

    def start(self, context: Context | None) -> None:
        """Forget all events."""
        self.clear()
        if context is not None:
            context.keep_state(self.snapshot, self._load)

    def _load(self, saved: tuple[int, list[Any]]) -> None:
        with self._lock:
            self._count, kept = saved
            self._kept.extend(kept)

    def clear(self) -> None:
        """Forget all events, and count from zero."""
        with self._lock:
            self._kept.clear()
            self._count = 0

    def on_next(self, value: Any) -> None:
        """Keep an event, and drop the oldest where there is no room."""
        with self._lock:
            self._kept.append(value)
            self._count += 1

    def to_frame(self, *, times: bool = True) -> "pd.DataFrame":
        """Return the events kept as a table. A column of whole numbers with gaps stays one of whole numbers (`Int64`).

        Args:
            times: Whether times of this package's events are timestamps (UTC) and durations: `ingest_ns`, `due_ns`,
                `start_ns` and `end_ns` become `ingest`, `due`, `start` and `end`; `lag_ns`, `interval_ns`,
                `jitter_ns`, `age_ns` and `elapsed_ns` become `lag`, `interval` and so on. If not, they stay whole
                numbers of nanoseconds.
        """
        dropped, kept = self.snapshot()
        return frame_of(kept, dropped, times=times)

    def _repr_html_(self) -> str:
        import html

        dropped, kept = self.snapshot()
        table: Any = frame_of(kept, dropped)  # pandas' stubs leave _repr_html_ out
        try:
            rows = table._repr_html_()
        except BaseException as error:  # raised by the repr of a value
            if is_interrupt(error):
                raise
            rows = table.map(shown)._repr_html_()
        left_out = f", of which {dropped:,} are no longer kept" if dropped else ""
        return f"<p>{html.escape(repr(self))}: {_counted(dropped + len(kept))}{left_out}</p>{rows}"


class FrameSink(RingSink):
    """Implement `frame`."""

    kind = "frame"

    @property
    def rows(self) -> int:
        """Return the number of events that came."""
        return self.count

    def __repr__(self) -> str:
        return f"frame(max_rows={self._kept.maxlen})"

    def on_next(self, value: Any) -> None:
        """Keep a row, and drop the oldest where there is no room."""
        super().on_next(value.copy() if type(value) is dict else value)  # the dict may be changed later


def _counted(number: int) -> str:
    return f"{number:,} {'event' if number == 1 else 'events'}"
