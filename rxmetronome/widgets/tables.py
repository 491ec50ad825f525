"""Show the events of a step or a stream in a live table: `EventTable`."""

import collections
import operator
import time
import weakref
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

import msgspec
import numpy as np

from rxmetronome.arguments import count
from rxmetronome.clocks import RealClock
from rxmetronome.codecs.dataframes import frame_of, with_times
from rxmetronome.errors import ArgumentError
from rxmetronome.flow.run import Run
from rxmetronome.notebook import scopes
from rxmetronome.notebook.html_snapshots import Snapshot
from rxmetronome.widgets.columns import Columns
from rxmetronome.widgets.live_view import LiveView, css, esm
from rxmetronome.widgets.observe import StreamWatch
from rxmetronome.widgets.run_metrics import run_key
from rxmetronome.widgets.safe_repr import safe_repr, sound
from rxmetronome.widgets.sampling import Counts, Sampler
from rxmetronome.widgets.static_html import LAST_ROWS, counted, rows_as_html
from rxmetronome.widgets.wire_format import pack, whole

if TYPE_CHECKING:
    import pandas as pd

FORMATS = ("heat", "bar")
_MOST_ARRANGED = 100
_arranged: dict[tuple[str, str], dict[str, Any]] = {}
"""How readers arranged the columns of tables, by cell and title, so that a cell that runs again shows them so."""


class ViewReport(msgspec.Struct):
    """Hold what a view in a browser shows: see `ViewReport` in `js/protocol.d.ts`."""

    turn: int
    chosen: bool
    numbers: list[int] | None
    until: int | None
    columns: list[str]
    hidden: list[str]
    selected: list[int]
    layout: dict[str, Any]


MOST_LOOKED_AT = 200
"""So many rows at most are shown by a snapshot."""


class EventTable(LiveView):
    """Show a live table of the events of a step, a port or any observable.

    Columns are the fields of dicts, structs, dataclasses and named tuples, in the order in which they first come;
    other events are one column, `value`. Only new rows are sent. Up to 10,000 events a second each has a row; above,
    the table shows 1 in k and says so. The others are counted, and not held.

    In the browser: follow the tail or stay where you scrolled, pause, filter (`word`, `column:word`, `column>5`,
    `column=1..9`, `not word`, `(a or b)`), sort, open a row as a tree, select rows, copy as JSON or CSV. Columns are
    resized and reordered by dragging; their menu filters, freezes, hides and colours one. What the view shows and what
    is selected is back in Python as `view()` and `selected`.

    Of a flow it shows the current run, and each later one from its beginning. An observable is subscribed on the
    shared real clock, until the cell that made the table runs again, or `dispose`.

    Args:
        what: A step, a port such as `main.err`, the failures of all steps, `flow.err`, or any observable. Of a port of
            a run, `run["main"]`, or text such as `"main/err"` with `run`, that run only is shown, beginning with the
            events that it remembers; it may have ended.
        rows: The most rows it holds, 1 to 100,000; the oldest are dropped first.
        label: The table's title; the step's or the stream's name if left out.
        run: The run of the text, or the only one of the step.
        format: How fields show their numbers: `{"celsius": "heat"}` with a colour from the lowest to the highest in
            view, `"bar"` with a bar from zero. The menu of a column changes it.

    Raises:
        ArgumentError: If `what` cannot be observed, `rows` is out of bounds, `run` is no run, or a format is unknown.

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

    def __init__(
        self,
        what: object,
        rows: int = 10_000,
        *,
        label: str | None = None,
        run: Run | None = None,
        format: Mapping[str, Literal["heat", "bar"]] | None = None,  # noqa: A002  pandas' word for it
    ) -> None:
        example = "EventTable(step, rows=10_000)"
        self._sampler = Sampler(count(rows, call="EventTable", argument="rows", example=example, most=100_000))
        self._format = _checked_formats(format)
        self._columns = Columns()
        self._is_cleared = False
        self._viewing = ""  # the view in which the reader chose something last
        self._report: ViewReport | None = None
        self._unanswered: list[tuple[str, int]] = []
        self._position = self._shapes_sent = 0
        self._kinds_sent: dict[str, str] = {}
        self._run_key, self._offset_ns = "", 0
        self._link_sent: tuple[str, str, int] | None = None
        self._state_sent: dict[str, str] = {}
        self._wanted: collections.deque[int] = collections.deque(maxlen=16)
        self._watch = StreamWatch(what, "EventTable", run)
        self._run: weakref.ref[Run] | None = None
        self._end = ""
        self._error: Exception | None = None
        self._name = self._watch.label if label is None else label
        cell = scopes.current_cell()
        self._cell = (cell, self._name) if cell is not None else None
        self._layout = dict(_arranged.get(self._cell, {})) if self._cell is not None else {}
        super().__init__()
        self._watch.start(self._on_event, self._on_end, self._on_run, before=rows)

    @property
    def counts(self) -> Counts:
        """Return how many events came, how many of them it shows, and in how many it shows one."""
        return self._sampler.counts

    def clear(self) -> None:
        """Drop all rows and columns, and count from zero."""
        self._report = None  # its numbers are those of other events
        self._sampler.clear()
        self._is_cleared = True
        self.request_snapshot()

    def to_frame(self, *, times: bool = True) -> "pd.DataFrame":
        """Return the rows it holds, indexed by the events' numbers: events without a row are missing in the index.

        Filters, sorting and hidden columns of a browser do not change it. `times` is as for `rxm.frame().to_frame`.
        """
        return _frame(self._sampler.since(0)[1], times=times)

    def view(self, *, times: bool = True) -> "pd.DataFrame":
        """Return the rows that the view in a browser shows: filtered, sorted, its columns in their order.

        The view tells what it shows as soon as its reader chooses something, and then at most once a second, so the
        rows may be a second old; in a kernel before ipykernel 7, also as old as the cell that runs. If several views
        show the table, it is the one in which something was chosen last; if that is none, or before anything was
        chosen, it is `to_frame()`. A view that is paused or scrolled away shows the rows that it had then. Hidden
        columns are left out, and so are events that the table no longer holds.

        Args:
            times: As for `to_frame`.

        Example:
            >>> import reactivex as rx
            >>> stream = rx.subject.Subject()
            >>> with EventTable(stream) as table:
            ...     stream.on_next({"id": 1})
            ...     stream.on_next({"id": 2})
            ...     table.view()
               id
            0   1
            1   2
        """
        held, report = self._shown_rows(), self._report
        if report is None:
            return _frame(held, times=times)
        table = _frame(held, times=False)  # with the names that the page has; a time drops its unit
        first = [name for name in report.columns if name in table]
        others = [name for name in table if name not in report.columns and name not in report.hidden]
        table = table[[*first, *others]]
        return with_times(table) if times else table

    @property
    def selected(self) -> list[Any]:
        """Return the events of the rows that are selected in a browser, oldest first.

        A click selects a row, with Ctrl or Cmd another one, with Shift all between; the keys are Space, Shift with the
        arrows, Ctrl+A. Of several views it is the one in which something was chosen last.
        """
        if self._report is None or not self._report.selected:
            return []
        numbers = set(self._report.selected)
        return [event for number, event in self._sampler.since(0)[1] if number in numbers]

    def dispose(self) -> None:
        """Unsubscribe; what it shows stays."""
        self._watch.dispose()
        self._sampler.stamp = time.monotonic_ns  # the clock of its run is held no longer
        super().dispose()

    def drop_events(self) -> None:
        """Drop the rows; the counts stay."""
        if "_sampler" in self.__dict__:  # a refused table has none
            self._sampler.drop_events()

    # --- the stream, on any thread ---

    def _on_event(self, event: Any) -> None:
        if self._sampler.take(event) and not self.is_due:
            self.changed()

    def _on_run(self, run: Run) -> None:
        self._run, self._end, self._error = weakref.ref(run), "", None
        clock, self._run_key = run.clock, run_key(run)
        if isinstance(clock, RealClock):  # its offset rather than the clock, which would keep its run alive
            self._sampler.stamp, self._offset_ns = time.monotonic_ns, clock.now_ns - time.monotonic_ns()
        else:
            self._sampler.stamp, self._offset_ns = (lambda: clock.now_ns), 0
        self.clear()

    def _on_end(self, error: Exception | None) -> None:
        self._sampler.finish()
        self._sampler.stamp = time.monotonic_ns
        self._end, self._error = "completed", error
        self.changed()

    # --- messages ---

    def heartbeat(self) -> bool:
        """Show also that a run was paused or a stream has become quiet."""
        if self._state() != self._state_sent or not self._sampler.is_settled:
            self.changed()
        return super().heartbeat()

    def frame(self) -> None:
        """Send the new rows."""
        self._sampler.settle()
        self._position, *fresh = self._sampler.timed_since(self._position)
        self.send_message(*self._message(*fresh))
        while self._wanted:
            self._answer(self._wanted.popleft())

    def full_frame(self) -> tuple[dict[str, Any], list[bytes]]:
        """Return all rows."""
        if self._is_cleared:
            self._is_cleared = False
            self._columns = Columns()
        self._sampler.settle()
        self._position, *held = self._sampler.timed_since(0)
        self._shapes_sent, self._kinds_sent, self._link_sent = 0, {}, None
        content, buffers = self._message(*held)
        whole_view = {"label": self._name, "limit": self._sampler.rows, "format": self._format}
        return content | whole_view | ({"layout": self._layout} if self._layout else {}), buffers

    def on_message(self, content: dict[str, Any]) -> None:
        """Send a whole event with the next frame, or note what a view shows."""
        if content.get("do") == "event":
            self._wanted.append(operator.index(content["number"]))
            self.changed()
        elif content.get("do") == "view":
            self._take_report(str(content.get("view", "")), msgspec.convert(content, ViewReport))

    def _take_report(self, view: str, report: ViewReport) -> None:
        if report.chosen:
            self._viewing, self._layout = view, report.layout
            if self._cell is not None:
                _arranged.pop(self._cell, None)
                _arranged[self._cell] = {**report.layout, "filter": "", "filters": {}, "sort": None}
                if len(_arranged) > _MOST_ARRANGED:
                    del _arranged[next(iter(_arranged))]
        if view == self._viewing:
            self._report = report
        self._unanswered.append((view, report.turn))
        self.changed()

    def snapshot(self) -> Snapshot:
        """Return the last 200 rows, or those that the view shows: filtered, sorted, its columns in order.

        A view in a browser reports what it shows once a second. See also `LiveView.snapshot`.
        """
        return Snapshot(sound(self.fallback_text()), sound(self._html(MOST_LOOKED_AT)))

    def fallback_html(self) -> str:
        """Return the last rows, or those that the view shows."""
        return self._html(LAST_ROWS)

    def _html(self, most: int) -> str:
        counts = self.counts
        note = f"{counted(counts.total, 'event')}; {self._state()['text']}" if counts.total else "no events yet"
        if counts.thinned:
            note += f"; {counts.kept:,} of them shown"
        rows, report = self._shown_rows(), self._report
        if report is None:
            return rows_as_html(self._name, note, rows, most)
        if report.numbers is not None:
            filters = report.layout.get("filters") or {}
            own = [f"{key[1:] or key} {text}" for key, text in filters.items()]
            typed = " · ".join(filter(None, [str(report.layout.get("filter", "")).strip(), *own]))
            note += f"; {counted(len(report.numbers), 'row')}" + (f" match {typed}" if typed else "")
        seen = rows[:most] if report.layout.get("sort") else rows
        return rows_as_html(self._name, note, seen, most, report.hidden, report.columns)

    def _shown_rows(self) -> list[tuple[int, Any]]:
        """Return the numbered events that the view shows, in its order."""
        held, report = self._sampler.since(0)[1], self._report
        if report is not None and report.numbers is not None:
            events = dict(held)
            return [(number, events[number]) for number in report.numbers if number in events]
        if report is not None and report.until is not None:
            return [pair for pair in held if pair[0] <= report.until]
        return held

    def fallback_text(self) -> str:
        """Return the title, the number of events, that of rows if it is another, and the state."""
        counts = self.counts
        rows = "" if counts.held == counts.total else f", {counted(counts.held, 'row')}"
        return f"EventTable of {self._name}: {counted(counts.total, 'event')}{rows}, {self._state()['text']}"

    def _message(
        self, numbers: Sequence[int], events: Sequence[Any], times: Sequence[int]
    ) -> tuple[dict[str, Any], list[bytes]]:
        columns, counts = self._columns, self._sampler.counts
        rows = columns.numbered_rows(numbers, events)
        self._state_sent = self._state()
        content: dict[str, Any] = {
            "total": counts.total,
            "kept": counts.kept,
            "one_in": counts.one_in,
            "at": time.monotonic(),
            "state": self._state_sent,
        }
        if len(columns.shapes) > self._shapes_sent:
            first, self._shapes_sent = self._shapes_sent, len(columns.shapes)
            content["first_shape"] = first
            content["shapes"] = [[shape.label, list(shape.names)] for shape in columns.shapes[first:]]
        if columns.kinds != self._kinds_sent:
            content["kinds"] = self._kinds_sent = dict(columns.kinds)
        if self._unanswered:
            content["viewed"] = list(self._unanswered.pop(0))
        if self._unanswered:
            self.changed()
        link = self._link()
        if link != self._link_sent:
            content["link"] = self._link_sent = link
        if not rows:
            return content, []
        return content, [pack(rows), self._times(numbers, times)] if self._run_key else [pack(rows)]

    def _link(self) -> tuple[str, str, int]:
        """Return the run and the port, for the cursor that its views share, and the number of the first event."""
        port = self._watch.target
        if not self._run_key or not isinstance(port, str):
            return "", "", 0
        return self._run_key, port, self._watch.numbers[0]

    def _times(self, numbers: Sequence[int], times: Sequence[int]) -> bytes:
        """Return when the events came, in milliseconds of the run's clock; NaN for those that had passed before."""
        at = (np.array(times, dtype=np.int64) + self._offset_ns) / 1e6
        remembered = self._watch.numbers[1]
        if remembered and numbers[0] < remembered:
            at[: bisect_left(numbers, remembered)] = np.nan
        return at.tobytes()

    def _answer(self, number: int) -> None:
        is_held, event = self._sampler.find(number)
        if is_held:
            shape, _, *values = self._columns.row(number, event)
            self.send_message({"event": number}, [whole(self._columns.shapes[shape].names, values)])
        else:
            self.send_message({"event": number, "gone": 1})

    def _state(self) -> dict[str, str]:
        if self._error is not None:
            return _state("failed", f"failed: {safe_repr(self._error, 300)}", "It failed before its first event.")
        if self.is_disposed and not self._end:
            return _state("ended", "disposed")
        if self._watch.flow_name is not None:
            return self._flow_state(f"`{self._watch.flow_name}`", self._run() if self._run is not None else None)
        if self._end:
            return _state("ended", self._end)
        return _state("live", "live", "Subscribed; waiting for the first.")

    def _flow_state(self, flow: str, run: Run | None) -> dict[str, str]:
        if run is not None and run.status in ("stopped", "failed"):
            tone = "failed" if run.status == "failed" else "ended"
            return _state(tone, f"run {run.status}", f"{flow} has ended: flow.run() starts it again.")
        if self._end:
            return _state("ended", "run ended" if run is None and self._end == "completed" else self._end)
        if run is None:
            return _state("idle", "not running", f"{flow} is not running: flow.run() starts it.")
        if run.status == "paused":
            return _state("idle", "paused", f"{flow} is paused: run.resume() goes on.")
        return _state("live", run.status, f"{flow} is {run.status}; waiting for the first.")


def _state(tone: str, text: str, hint: str = "") -> dict[str, str]:
    return {"tone": tone, "text": text, "hint": hint}


def _frame(held: list[tuple[int, Any]], *, times: bool) -> "pd.DataFrame":
    """Return numbered events as a frame, indexed by their numbers."""
    import pandas as pd

    table = frame_of([event for _, event in held], 0, times=times)
    table.index = pd.Index([number for number, _ in held], dtype="int64")
    return table


def _checked_formats(given: Any) -> dict[str, str]:
    """Return the formats of fields, or raise."""
    if given is None:
        return {}
    if isinstance(given, Mapping) and all(type(name) is str and how in FORMATS for name, how in given.items()):
        return dict(given)
    expected = 'fields and how each shows its numbers, "heat" or "bar"'
    raise ArgumentError("EventTable", "format", expected, given, 'EventTable(step, format={"celsius": "heat"})')
