"""`EventTable`: the events of a step or a stream, live."""

import collections
import operator
import time
import weakref
from typing import TYPE_CHECKING, Any

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.errors import ArgumentError
from rxmetronome.flow.run import Run
from rxmetronome.flow.steps import Port, Step
from rxmetronome.sinks.memory import frame
from rxmetronome.widgets.columns import Columns
from rxmetronome.widgets.live_view import LiveView, css, esm
from rxmetronome.widgets.observe import label_of, watch
from rxmetronome.widgets.safe_repr import safe_repr
from rxmetronome.widgets.sampling import Counts, Thinning
from rxmetronome.widgets.static_html import rows_as_html
from rxmetronome.widgets.wire_format import pack, whole

if TYPE_CHECKING:
    import pandas as pd


MOST_ROWS = 100_000


class EventTable(LiveView):
    """A live table of the events of a step, a port or any observable.

    Columns are the fields of dicts, structs, dataclasses and named tuples, in the order in which they first come;
    other events are one column, `value`. Only new rows travel. Up to 10,000 events a second each has its row; above,
    the table shows 1 in k and says so. What is thinned out is counted, and not held.

    In the browser: follow the tail or stay where you scrolled, pause, filter (`word`, `column:word`, `column>5`,
    `-word`), sort by a column, choose columns, open a row as a tree, copy as JSON or CSV.

    Of a flow it shows the run there is, and each later one from its beginning. The table of an observable subscribes
    to it on the shared real clock, until the cell that made the table runs again, or `dispose`.

    Args:
        what: A step, a port such as `main.err`, `run.tap(...)`, or any observable.
        rows: How many it holds, 1 to 100,000; the oldest go first.
        label: What it is called; the step's or the stream's name if left out.

    Raises:
        ArgumentError: If there is nothing to look at in `what`, or `rows` is out of bounds.

    Example:
        >>> import reactivex as rx
        >>> stream = rx.subject.Subject()
        >>> table = EventTable(stream, rows=100, label="numbers")
        >>> for event in ({"id": 0}, {"id": 1, "note": "late"}):
        ...     stream.on_next(event)
        >>> stream.on_completed()
        >>> table
        <EventTable of numbers: 2 events, completed>
        >>> table.to_frame()
           id  note
        0   0   NaN
        1   1  late
        >>> table.close()
    """

    _esm = esm("table")
    _css = css("table")

    is_disposed = False  # a table that was refused is closed too, before it has begun
    _watching: abc.DisposableBase = Disposable()

    def __init__(self, what: object, rows: int = 10_000, *, label: str | None = None) -> None:
        self._thinning = Thinning(_checked(rows))
        self._columns = Columns()
        self._is_cleared = False
        self._position = self._shapes_told = 0
        self._kinds_told: dict[str, str] = {}
        self._state_told: dict[str, str] = {}
        self._wanted: collections.deque[int] = collections.deque(maxlen=16)
        self._flow = _flow_of(what)
        self._run: weakref.ref[Run] | None = None
        self._end = ""
        self._error: Exception | None = None
        self._name = label_of(what) if label is None else label
        super().__init__()
        try:
            self._watching = watch(what, self._came, self._over, self._begun, call="EventTable")
        except ArgumentError:
            self.close()
            raise

    @property
    def counts(self) -> Counts:
        """How many events came, how many of them it shows, and in how many it shows one."""
        return self._thinning.counts

    def clear(self) -> None:
        """Forget all rows and columns, and count from zero."""
        self._thinning.clear()
        self._is_cleared = True
        self.begin_anew()

    def to_frame(self, *, times: bool = False) -> "pd.DataFrame":
        """The rows it holds, under the events' numbers: those that were thinned out are missing in the index.

        What is filtered, sorted or hidden in a browser is so there only. `times` is as for `rxm.frame().to_frame`.
        """
        import pandas as pd

        held = self._thinning.since(0)[1]
        sink = frame(self._thinning.rows)
        for _, event in held:
            sink.on_next(event)
        table = sink.to_frame(times=times)
        table.index = pd.Index([number for number, _ in held], dtype="int64")
        return table

    def dispose(self) -> None:
        """Look no more; what it shows stays."""
        self._watching.dispose()
        super().dispose()

    def forget(self) -> None:
        """Let go of the rows; the counts stay."""
        if "_thinning" in self.__dict__:  # one that was refused has none
            self._thinning.let_go()

    # --- what it hears from the stream, on any thread ---

    def _came(self, event: Any) -> None:
        if self._thinning.take_soon(event) and not self.is_due:
            self.changed()

    def _begun(self, run: Run) -> None:
        self._run, self._end, self._error = weakref.ref(run), "", None
        self.clear()

    def _over(self, error: Exception | None) -> None:
        self._thinning.finish()
        self._end, self._error = "completed", error
        self.changed()

    # --- what the outbox and the front end call ---

    def pulse(self) -> bool:
        """Show that the kernel lives, and that a run was paused or a stream has gone quiet."""
        if self._state() != self._state_told or not self._thinning.is_settled:
            self.changed()
        return super().pulse()

    def frame(self) -> None:
        """Tell the rows that are new."""
        self._thinning.settle()
        self._position, fresh = self._thinning.since(self._position)
        content, buffers = self._message(fresh)
        self.tell(content, buffers)
        while self._wanted:
            self._answer(self._wanted.popleft())

    def snapshot(self) -> tuple[dict[str, Any], list[bytes]]:
        """All rows."""
        if self._is_cleared:
            self._is_cleared = False
            self._columns = Columns()
        self._thinning.settle()
        self._position, held = self._thinning.since(0)
        self._shapes_told, self._kinds_told = 0, {}
        content, buffers = self._message(held)
        return {**content, "label": self._name, "limit": self._thinning.rows}, buffers

    def hear(self, content: dict[str, Any]) -> None:
        """Someone wants to see all of one event."""
        if content.get("do") == "event":
            self._wanted.append(operator.index(content["number"]))
            self.changed()

    def fallback_html(self) -> str:
        """The last rows."""
        counts = self.counts
        note = f"{counts.total:,} events; {self._state()['text']}" if counts.total else "no events yet"
        if counts.thinned:
            note += f"; {counts.kept:,} of them shown"
        return rows_as_html(self._name, note, self._thinning.since(0)[1])

    def fallback_text(self) -> str:
        """What of, how many, and whether it goes on."""
        return f"EventTable of {self._name}: {self.counts.total:,} events, {self._state()['text']}"

    def _message(self, held: list[tuple[int, Any]]) -> tuple[dict[str, Any], list[bytes]]:
        columns, counts = self._columns, self._thinning.counts
        rows = columns.rows(held)
        self._state_told = self._state()
        content: dict[str, Any] = {
            "total": counts.total,
            "kept": counts.kept,
            "one_in": counts.one_in,
            "at": time.monotonic(),
            "state": self._state_told,
        }
        if len(columns.shapes) > self._shapes_told:
            told, self._shapes_told = self._shapes_told, len(columns.shapes)
            content["first_shape"] = told
            content["shapes"] = [[shape.label, list(shape.names)] for shape in columns.shapes[told:]]
        if columns.kinds != self._kinds_told:
            self._kinds_told = dict(columns.kinds)
            content["kinds"] = self._kinds_told
        return content, [pack(rows)] if rows else []

    def _answer(self, number: int) -> None:
        is_held, event = self._thinning.find(number)
        if is_held:
            shape, _, *values = self._columns.row(number, event)
            self.tell({"event": number}, [whole(self._columns.shapes[shape].names, values)])
        else:
            self.tell({"event": number, "gone": 1})

    def _state(self) -> dict[str, str]:
        """Whether what it shows goes on, in a word, and what to do where nothing comes."""
        if self._error is not None:
            return _told("failed", f"failed: {safe_repr(self._error, 300)}", "It failed before its first event.")
        if self.is_disposed and not self._end:
            return _told("ended", "let go", "")
        if self._flow is None:
            is_over = bool(self._end)
            hint = "" if is_over else "Subscribed; waiting for the first."
            return _told("ended" if is_over else "live", self._end or "live", hint)
        return self._state_of_run(self._run() if self._run is not None else None, f"`{self._flow}`")

    def _state_of_run(self, run: Run | None, flow: str) -> dict[str, str]:
        if run is not None and run.status in ("stopped", "failed"):
            tone = "failed" if run.status == "failed" else "ended"
            return _told(tone, f"run {run.status}", f"{flow} has ended: flow.run() starts it anew.")
        if self._end:
            text = "run ended" if run is None and self._end == "completed" else self._end
            return _told("ended", text, "")
        if run is None:
            return _told("idle", "not running", f"{flow} is not running: flow.run() starts it.")
        if run.status == "paused":
            return _told("idle", "paused", f"{flow} is paused: run.resume() goes on.")
        return _told("live", run.status, f"{flow} is {run.status}; waiting for the first.")


def _told(tone: str, text: str, hint: str) -> dict[str, str]:
    return {"tone": tone, "text": text, "hint": hint}


def _checked(rows: object) -> int:
    try:
        size = operator.index(rows)  # type: ignore[arg-type]  # what has no index raises
    except TypeError:
        size = 0
    if isinstance(rows, bool) or not 1 <= size <= MOST_ROWS:
        expected = f"a whole number from 1 to {MOST_ROWS:,}"
        raise ArgumentError("EventTable", "rows", expected, rows, "EventTable(step, rows=10_000)")
    return size


def _flow_of(what: object) -> str | None:
    """The name of the flow that a step or a port is in."""
    step = what.step if isinstance(what, Port) else what
    return str(getattr(step.graph, "name", "the flow")) if isinstance(step, Step) else None
