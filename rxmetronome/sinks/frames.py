"""`frame`: the last events as a pandas DataFrame."""

from typing import TYPE_CHECKING, Any

from rxmetronome.errors import is_interrupt, shown
from rxmetronome.formats.columns import frame_of
from rxmetronome.sinks.memory import RingSink, checked_size

if TYPE_CHECKING:
    import pandas as pd


def frame(max_rows: int = 10_000) -> "FrameSink":
    """Keep the last `max_rows` events as rows of a table: `.to_frame()`, or shown as it is in a notebook.

    Columns are the fields of dicts, structs, dataclasses and named tuples, in the order in which they first come;
    other events are one column, `value`. The index counts the events of the run from 0, so it shows what was
    dropped. `.rows` counts those that came, `.dropped` those no longer kept, `len()` those kept.

    It may be read from any thread. A run begins with an empty table; what it kept stays when it ends.

    Args:
        max_rows: How many, 1 or more.

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
    return FrameSink(checked_size("frame", "max_rows", max_rows, "frame(max_rows=10_000)"))


class FrameSink(RingSink):
    """What `frame` returns."""

    kind = "frame"

    @property
    def rows(self) -> int:
        """How many events came."""
        return self.count

    def __repr__(self) -> str:
        return f"frame(max_rows={self._kept.maxlen})"

    def _repr_html_(self) -> str:
        table: Any = self.to_frame(times=True)  # pandas' stubs leave its picture out
        try:
            return str(table._repr_html_())
        except BaseException as error:  # out of a value that shows itself
            if is_interrupt(error):
                raise
            return str(table.map(shown)._repr_html_())

    def on_next(self, value: Any) -> None:
        """Keep a row, and drop the oldest where there is no room."""
        super().on_next(value.copy() if type(value) is dict else value)  # the dict may be changed later

    def to_frame(self, *, times: bool = False) -> "pd.DataFrame":
        """The rows kept. A column of whole numbers with gaps stays one of whole numbers (`Int64`).

        Args:
            times: Whether to turn the times of this package's records and windows into pandas' own: `start_ns`,
                `end_ns`, `due_ns`, `ingest_ns` into the timestamps (UTC) `start`, `end`, `due`, `ingest`; `lag_ns`,
                `interval_ns`, `age_ns` into the durations `lag`, `interval`, `age`. A notebook shows them so.
        """
        dropped, kept = self.snapshot()
        return frame_of(kept, dropped, times=times)
