"""`latest`, `ring` and `frame`: the last events, kept in memory."""

import collections
import threading
from typing import TYPE_CHECKING, Any

from rxmetronome import arguments
from rxmetronome.codecs.dataframes import frame_of
from rxmetronome.errors import is_interrupt, shown
from rxmetronome.protocols import Context, Sink

if TYPE_CHECKING:
    import pandas as pd


def latest() -> "LatestSink":
    """Keep the last event: `.value`, None before the first, and `.count` of those that came.

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
    """Keep the last `n` events: `.values`, oldest first, `.count` of those that came and `.dropped` of older ones.

    It may be read from any thread. A run begins with nothing kept; the events stay when it ends.

    Args:
        n: The most events, 1 or more.

    Raises:
        ArgumentError: If `n` is no whole number of 1 or more.

    Example:
        >>> import reactivex as rx
        >>> last_two = ring(2)
        >>> _ = rx.of("a", "b", "c").subscribe(last_two)
        >>> last_two.values, last_two.dropped
        (['b', 'c'], 1)
    """
    return RingSink(arguments.count(n, call="ring", argument="n", example="ring(100)"))


def frame(max_rows: int = 10_000) -> "FrameSink":
    """Keep the last `max_rows` events as rows of a table: `.to_frame()`, or shown as it is in a notebook.

    Columns are the fields of dicts, structs, dataclasses and named tuples, in the order in which they first come;
    other events are one column, `value`. The index counts the events of the run from 0, so it shows how many were
    dropped. `.rows` counts those that came, `.dropped` those no longer kept, `len()` those kept.

    It may be read from any thread. A run begins with an empty table; the rows stay when it ends.

    Args:
        max_rows: The most rows, 1 or more.

    Raises:
        ArgumentError: If `max_rows` is no whole number of 1 or more.

    Example:
        >>> import reactivex as rx
        >>> table = frame(max_rows=2)
        >>> _ = rx.of({"id": 0}, {"id": 1}, {"id": 2, "note": "late"}).subscribe(table)
        >>> table.to_frame()
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

    def start(self, context: Context | None) -> None:  # noqa: ARG002  it needs nothing of its run
        """Forget the last event."""
        self._kept = (0, None)

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

    def __repr__(self) -> str:
        return f"{self.kind}({self._kept.maxlen})"

    def __len__(self) -> int:
        return len(self._kept)

    @property
    def values(self) -> list[Any]:
        """Return the events kept, oldest first."""
        return self.snapshot()[1]

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

    def start(self, context: Context | None) -> None:  # noqa: ARG002  it needs nothing of its run
        """Forget all events."""
        self.clear()

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


class FrameSink(RingSink):
    """Implement `frame`."""

    kind = "frame"

    @property
    def rows(self) -> int:
        """Return the number of events that came."""
        return self.count

    def __repr__(self) -> str:
        return f"frame(max_rows={self._kept.maxlen})"

    def _repr_html_(self) -> str:
        table: Any = self.to_frame(times=True)  # pandas' stubs leave _repr_html_ out
        try:
            return str(table._repr_html_())
        except BaseException as error:  # raised by the repr of a value
            if is_interrupt(error):
                raise
            return str(table.map(shown)._repr_html_())

    def on_next(self, value: Any) -> None:
        """Keep a row, and drop the oldest where there is no room."""
        super().on_next(value.copy() if type(value) is dict else value)  # the dict may be changed later

    @property
    def frame(self) -> "pd.DataFrame":
        """Return the rows kept, as `to_frame()` does."""
        return self.to_frame()

    def to_frame(self, *, times: bool = False) -> "pd.DataFrame":
        """Return the rows kept. A column of whole numbers with gaps stays one of whole numbers (`Int64`).

        Args:
            times: Whether to turn the times of this package's records and windows into pandas' own: `start_ns`,
                `end_ns`, `due_ns`, `ingest_ns` into the timestamps (UTC) `start`, `end`, `due`, `ingest`; `lag_ns`,
                `interval_ns`, `age_ns` into the durations `lag`, `interval`, `age`. A notebook shows them so.
        """
        dropped, kept = self.snapshot()
        return frame_of(kept, dropped, times=times)
