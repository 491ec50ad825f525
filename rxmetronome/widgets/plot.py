"""Show numbers as they move in a live plot: `Plot`."""

import collections
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import msgspec
import numpy as np
from reactivex import abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome import arguments, durations
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.flow.run import Run
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.protocols import ERR
from rxmetronome.records import Failure, JitteredTick, Tick, Trigger
from rxmetronome.widgets.column_kinds import UNITS, cell_of, kind_of
from rxmetronome.widgets.live_view import LiveView, css, esm
from rxmetronome.widgets.marble_lanes import FollowedStream
from rxmetronome.widgets.plot_bins import Bins
from rxmetronome.widgets.plot_gauges import FollowedGauges
from rxmetronome.widgets.plot_pictures import DrawnBins, DrawnPlot, DrawnSeries, plot_as_image, plot_as_svg
from rxmetronome.widgets.plot_samples import Field, PlotSamples
from rxmetronome.widgets.plot_tracks import COUNT, Points, T, Track, V
from rxmetronome.widgets.safe_repr import sound
from rxmetronome.widgets.static_html import captioned_table, counted

if TYPE_CHECKING:
    import pandas as pd

Kind: TypeAlias = Literal["line", "step", "points", "histogram"]
KINDS = ("line", "step", "points", "histogram")
SCALES = ("linear", "log")
SHORTEST_NS, LONGEST_NS = SECOND_NS, 7 * 86_400 * SECOND_NS
SHOWN_AT_FIRST = 4
"""Of the fields that were found so many are shown until the reader chooses others."""
_MS_NS = 10**6
_EXAMPLE = 'Plot(step, "celsius", last="1min", by="sensor")'


class PlotReport(msgspec.Struct):
    """Hold what a view in a browser shows: see `PlotReport` in `js/protocol.d.ts`."""

    held: tuple[float, float] | None
    hidden: list[str]


class Plot(LiveView):
    """Show numbers of events, or gauges of a run, as they move: lines, steps, points or a histogram.

    Honest at any rate: of each column of time, a thousand in a window, the first, lowest, highest and last value are
    drawn, so one high value among 100,000 is seen; the legend says how many events a pixel stands for. None, NaN and
    infinity are gaps, and so is a silence of ten usual intervals. Ticks that were missed and failures of the step
    are marks at the bottom. Up to 20 series; of more it says how many have no room.

    In the browser: pause, zoom by dragging, pan with Shift or the wheel, a double click goes live; fix the vertical
    axis or make it logarithmic; point at a moment for its values. The same moment is marked in the `Marbles` and tables
    of the run, and a click opens the event's row there.

    Of a flow it shows the current run, and each later one from its beginning, on the run's clock. Another observable
    is subscribed on the shared real clock, until the cell that made the plot runs again, or `dispose`.

    Args:
        what: A step, a port such as `main.err`, `run["main"]`, text such as `"main/out"` with `run`, or any observable;
            or a run, with gauges as `fields`.
        fields: The field of the events to draw, or a list of them; a function of an event that returns a number is
            taken too. When not given, the fields that are numbers are found, those without times and ids. Of a run a
            label and a gauge for each line: `{"lag ms": "beat.lag", "queue": "out.queued"}`; gauges are `lag`,
            `queued`, `rate`, `failures`, `dropped`, `missed` and `busy` of a step.
        last: The time that is visible at first, 1 s to 7 days. Three times as long is kept, to go back in.
        by: The field, or a function of an event, each value of which is a series.
        kind: `"line"`, `"step"` (a value holds until the next), `"points"`, or `"histogram"` of the values.
        scale: `"linear"`, or `"log"`, which leaves out values of zero and below.
        y: The lowest and the highest value of the vertical axis; by itself it fits what is seen.
        label: The title; the step's or the stream's name if left out.
        run: Show the step in this run only: from now on, or all that it remembers if it has ended.

    Raises:
        ArgumentError: If `what` cannot be observed, a gauge is none of the run, or another argument is none of these.

    Example:
        >>> import rxmetronome as rxm
        >>> flow = rxm.Flow("weather")
        >>> reading = rxm.select(lambda tick: {"celsius": 15 + tick.id % 3, "sensor": "ab"[tick.id % 2]})
        >>> celsius = flow.source("beat", rxm.metronome("1s")) >> flow.pipeline("celsius", reading)
        >>> _ = celsius >> flow.sink("last", rxm.latest())
        >>> plot = Plot(celsius, "celsius", by="sensor")
        >>> _ = flow.run(clock=rxm.VirtualClock(), until="10s")
        >>> plot
        <Plot of celsius: 10 events, 2 series>
        >>> plot.to_frame()[["series", "value", "events"]].head(3)
          series  value  events
        0      a   15.0       1
        1      a   17.0       1
        2      a   16.0       1
        >>> plot.close()
    """

    _esm = esm("plot")
    _css = css("plot")

    def __init__(
        self,
        what: object,
        fields: Field | Sequence[Field] | Mapping[str, str] | None = None,
        *,
        last: Duration = "1min",
        by: Field | None = None,
        kind: Kind = "line",
        scale: Literal["linear", "log"] = "linear",
        y: tuple[float, float] | None = None,
        label: str | None = None,
        run: Run | None = None,
    ) -> None:
        self._kind = arguments.one_of(kind, KINDS, call="Plot", argument="kind", example=_EXAMPLE)
        self._scale = arguments.one_of(scale, SCALES, call="Plot", argument="scale", example='Plot(step, scale="log")')
        self._y = _limits(y, self._scale)
        self._window_ns = _window(last)
        _check_field("by", by, or_none=True)
        self._report: PlotReport | None = None
        self._is_chosen = fields is not None
        self._taps: abc.DisposableBase = Disposable()
        self._begin_sending()
        self._bins: Bins | None = Bins(self._window_ns) if self._kind == "histogram" else None
        self._stream: FollowedStream[PlotSamples] | FollowedGauges
        if isinstance(what, Run):
            if not isinstance(fields, Mapping) or not fields or len(fields) > 20:
                expected = "a label and a gauge for each line, 1 to 20"
                raise ArgumentError("Plot", "fields", expected, fields, 'Plot(run, {"lag ms": "beat.lag"})')
            self._samples = PlotSamples([], None, self._window_ns)
            self._stream = FollowedGauges(self._samples, what, fields, label, self.changed)
        else:
            self._samples = PlotSamples(_fields(fields), by, self._window_ns)
            self._stream = FollowedStream[PlotSamples](
                what, label, self.changed, run, lane=self._samples, call="Plot", on_run=self._on_run
            )
            self._samples.origin_ns = self._stream.origin_ns
        if self._bins is not None:
            self._samples.on_batch = self._bins.add
        super().__init__()
        self._stream.start()

    # --- called by users ---

    def to_frame(self) -> "pd.DataFrame":
        """Return what is shown as a frame: `at`, `series`, `value`, and how many `events` a value stands for.

        These are the points of the visible time; where a reader has paused or zoomed, of that time, and without the
        series that the reader hid. A gap is a row without a value. Of a column of time with more than four events there
        are the first, lowest, highest and last value, and the first says how many they are.

        Example:
            >>> import reactivex as rx
            >>> with Plot(rx.subject.Subject(), "n") as plot:
            ...     plot.to_frame().columns.tolist()
            ['at', 'series', 'value', 'events']
        """
        import pandas as pd

        frames = []
        for drawn in self._drawn().series:
            points = drawn.points
            at = pd.to_datetime((points[T] + (self._samples.origin_ns or 0)).astype("int64"), utc=True)
            events = points[COUNT].astype("int64")
            frames.append(pd.DataFrame({"at": at, "series": drawn.label, "value": points[V], "events": events}))
        if not frames:
            return pd.DataFrame({"at": pd.to_datetime([], utc=True), "series": [], "value": [], "events": []})
        return pd.concat(frames, ignore_index=True)

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write what is shown as an SVG file, which needs no script; return the path.

        Args:
            path: The file, which is replaced if it exists; its name ends in `.svg`.

        Raises:
            ArgumentError: If `path` is no such path.
            OSError: If it cannot be written.

        Example:
            >>> import tempfile, reactivex as rx
            >>> with tempfile.TemporaryDirectory() as folder, Plot(rx.subject.Subject(), "n") as plot:
            ...     plot.save(f"{folder}/n.svg").name
            'n.svg'
        """
        target = arguments.path(path, call="save", example='plot.save("celsius.svg")')
        if target.suffix.lower() != ".svg":
            raise ArgumentError("save", "path", "a file whose name ends in .svg", path, 'plot.save("celsius.svg")')
        target.write_bytes(plot_as_svg(self._drawn()).encode("utf-8", "replace"))
        return target

    def dispose(self) -> None:
        """Unsubscribe; what it shows stays."""
        self._taps.dispose()
        self._stream.dispose()
        super().dispose()
        self.changed()

    def drop_events(self) -> None:
        """Drop the points; the counts stay."""
        if "_samples" in self.__dict__:  # a refused plot has none
            self._samples.drop_events()

    # --- the run, on its thread ---

    def _on_run(self, run: Run) -> None:
        """Begin again with this run: also its failures, and the ticks that its sources missed."""
        self._samples.origin_ns = self._stream.origin_ns
        if self._report is not None:
            self._report.held = None  # of another time
        if self._bins is not None:
            self._bins.clear()
        self._taps.dispose()
        port = self._stream.port
        if port is None:
            return
        step, _, _ = port.rpartition("/")
        listens: dict[str, Callable[[int, Any], None]] = {f"{step}/{ERR}": self._on_failure}
        for name in _upstream(run, step):
            if isinstance(run.nodes[name], SourceNode):
                listens[f"{name}/out"] = _MissedTicks(self._samples).note
        listens.pop(port, None)  # its events come anyway
        if run.has_ended:
            if run.recording is not None:
                seen = run.recording.snapshot()
                for name, listen in listens.items():
                    for record in seen.ports.get(name, ()):
                        if record.kind == "next":
                            listen(record.at_ns, record.value)
            return
        self._taps = CompositeDisposable(*(self._listen(run, name, listen) for name, listen in listens.items()))

    def _listen(self, run: Run, port: str, listen: Callable[[int, Any], None]) -> abc.DisposableBase:
        return run.tap(port).subscribe(lambda event: listen(self._stream.now_ns, event))

    def _on_failure(self, at_ns: int, failure: Any) -> None:
        if type(failure) is Failure:
            self._samples.mark_failure(at_ns, failure)
            self.changed()

    # --- messages ---

    def heartbeat(self) -> bool:
        """Show also the time of a virtual clock that moved without an event."""
        if not self._stream.is_real and self._at_ms() != self._at_sent:
            self.changed()
        return super().heartbeat()

    def frame(self) -> None:
        """Send the new points."""
        if self._samples.generation != self._generation:
            self.request_snapshot()
            return
        self.send_message(*self._message())

    def full_frame(self) -> tuple[dict[str, Any], list[bytes]]:
        """Return all points."""
        self._begin_sending()
        self._stream.has_new_run = False
        self._generation = self._samples.generation
        content, buffers = self._message()
        content |= {
            "label": self._stream.label, "kind": self._kind, "scale": self._scale,
            "y": None if self._y is None else list(self._y), "window": self._window_ns / _MS_NS,
            "column": self._samples.column_ns / _MS_NS, "kept": self._samples.kept_ns / _MS_NS,
            "origin": (self._samples.origin_ns or 0) / _MS_NS,
            "run": self._stream.run_key, "port": self._stream.port or "",
            "first_shown": 0 if self._is_chosen else SHOWN_AT_FIRST,
        }  # fmt: skip
        return content, buffers

    def on_message(self, content: dict[str, Any]) -> None:
        """Note what a view shows."""
        if content.get("do") == "seen":
            self._report = msgspec.convert(content, PlotReport)

    def _begin_sending(self) -> None:
        self._generation = -1
        self._sent: list[int] = []
        self._labels_sent: list[str] = []
        self._marks_sent = 0
        self._first_sent = -1
        self._at_sent = -1.0

    def _message(self) -> tuple[dict[str, Any], list[bytes]]:
        samples = self._samples
        with samples.locked():
            samples.settle()
            tracks = samples.tracks
            self._sent += [0] * (len(tracks) - len(self._sent))
            parts: list[Points] = []
            lengths: list[list[int]] = []
            for at, track in enumerate(tracks):
                closed = track.since(self._sent[at])
                self._sent[at] = track.closed
                parts += [closed, track.open]
                lengths.append([closed.shape[1], track.open.shape[1]])
            self._marks_sent, marks = samples.marks_since(self._marks_sent)
            bins = None if self._bins is None else self._bins.counts(self._now_ns_from_origin())
        self._at_sent = self._at_ms()
        content: dict[str, Any] = {
            "at": self._at_sent,
            "flows": self._stream.is_real and self._stream.state.tone == "live",
            "total": samples.total,
            "tone": self._stream.state.tone,
            "text": self._stream.state.text,
            "others": samples.others,
            "without": sum(track.without_number for track in tracks),
            "hint": self._hint(),
            "lengths": lengths,
        }
        if self._stream.first != self._first_sent:
            content["first"] = self._first_sent = self._stream.first
        labels = [track.label for track in tracks]
        if labels != self._labels_sent:
            content["series"] = self._labels_sent = labels
            content["unit"] = UNITS.get(self._unit(), 0)
        if marks:
            content["marks"] = [
                [mark.number, int(mark.kind == "failure"), mark.t / _MS_NS, mark.count, mark.text] for mark in marks
            ]
        if bins is not None:
            content["bins"] = [bins.width, [[[low, count] for low, count in each] for each in bins.of(labels)]]
        if not any(map(sum, lengths)):
            return content, []
        points = np.concatenate(parts, axis=1)
        points[T] /= _MS_NS
        return content, [points.tobytes()]

    def _unit(self) -> str:
        """Return the unit of the values if all are durations: `"ns"` of the fields `lag_ns` and `age_ns`."""
        units = {kind_of(name, 0.0).partition(":")[2] for name in self._samples.wanted}
        return units.pop() if len(units) == 1 else ""

    def _hint(self) -> str:
        """Say why events are not drawn."""
        samples = self._samples
        if not samples.total or samples.tracks or isinstance(self._stream, FollowedGauges):
            return ""
        found = ", ".join(samples.seen_fields[:8])
        wanted = ", ".join(samples.wanted)
        if not wanted:
            return f"no field is a number; the fields are: {found}" if found else "no field is a number"
        return f"no event has `{wanted}`" + (f"; the fields are: {found}" if found else "")

    def _at_ms(self) -> float:
        return self._now_ns_from_origin() / _MS_NS

    def _now_ns_from_origin(self) -> int:
        return self._stream.now_ns - (self._samples.origin_ns or 0)

    # --- without a kernel ---

    def fallback_html(self) -> str:
        """Return what is shown as a picture, and the last value, the lowest and the highest of each series."""
        drawn = self._drawn()
        kind = f"duration:{drawn.unit}" if drawn.unit else "number"
        rows = []
        for series in drawn.series:
            values = series.points[V][~np.isnan(series.points[V])]
            numbers = [values[-1], values.min(), values.max()] if len(values) else [""] * 3
            texts = [cell_of(float(number), kind) if number != "" else ("", True) for number in numbers]
            rows.append([(series.label, False), *texts, (f"{int(series.points[COUNT].sum()):,}", True)])
        note = "; ".join(
            filter(None, (counted(self._samples.total, self._noun), self._stream.state.text, *drawn.notes))
        )
        names = ["series", "last", "lowest", "highest", "events"]
        table = captioned_table(self._stream.label, note, names, rows)
        return f"<div>{plot_as_image(drawn)}{table}</div>"

    def fallback_text(self) -> str:
        """Return the title, the number of events and that of series."""
        self._samples.settle()
        count = len(self._samples.tracks)
        return f"Plot of {self._stream.label}: {counted(self._samples.total, self._noun)}, {count} series"

    @property
    def _noun(self) -> str:
        return "reading" if isinstance(self._stream, FollowedGauges) else "event"

    def _drawn(self) -> DrawnPlot:
        """Return what is shown now, for a picture."""
        samples, report = self._samples, self._report
        if isinstance(self._stream, FollowedGauges) and not self._stream.is_real:
            self._stream.read()
        now = self._now_ns_from_origin()
        until, hidden = float(now), set[str]()
        begin = until - self._window_ns
        if report is not None:
            hidden = set(report.hidden)
            if report.held is not None:
                begin, until = (float(end) * _MS_NS for end in report.held)
        with samples.locked():
            samples.settle()
            tracks = samples.tracks
            shown = tracks if self._is_chosen or report is not None else tracks[:SHOWN_AT_FIRST]
            series = [
                DrawnSeries(sound(track.label), tracks.index(track), _between(track, begin, until))
                for track in shown
                if track.label not in hidden
            ]
            marks = [mark for mark in samples.marks_since(0)[1] if begin <= mark.t <= until]
            bins = None if self._bins is None else self._bins.counts(now)
        notes = []
        if samples.others:
            notes.append(f"{counted(samples.others, 'more series')} not drawn".replace("seriess", "series"))
        if len(shown) < len(tracks):
            notes.append(f"{len(tracks) - len(shown)} more fields are numbers")
        most = 0 if bins is not None else _most_in_a_column(series, samples.column_ns)
        if most > 1:
            notes.append(f"1 px = up to {counted(most, 'event')}")
        if hint := self._hint():
            notes.append(hint)
        empty = "no events yet" if not samples.total else ""
        drawn_bins = None
        if bins is not None:
            drawn_bins = DrawnBins(bins.width, bins.of([each.label for each in series]))
        return DrawnPlot(
            sound(self._stream.label), self._kind, self._scale, self._y, begin, until, float(now), series,
            [(mark.kind, mark.t, mark.count) for mark in marks], notes, empty, drawn_bins, self._unit(),
        )  # fmt: skip


class _MissedTicks:
    """Make marks of the ticks that a source missed."""

    def __init__(self, samples: PlotSamples) -> None:
        self._samples = samples
        self._last_due_ns: int | None = None

    def note(self, at_ns: int, event: Any) -> None:
        """Look at an event of the source."""
        kind = type(event)
        if kind is Tick or kind is JitteredTick or kind is Trigger:
            if event.missed:
                self._samples.mark_missed(event, self._last_due_ns, at_ns)
            self._last_due_ns = event.due_ns


def _upstream(run: Run, step: str) -> set[str]:
    """Return the steps whose events lead to this one, itself included."""
    feeding = collections.defaultdict(list)
    for made in run.connections:
        feeding[made.target].append(made.origin)
    found, left = {step}, [step]
    while left:
        for origin in feeding[left.pop()]:
            if origin not in found:
                found.add(origin)
                left.append(origin)
    return found


def _between(track: Track, begin: float, until: float) -> Points:
    """Return the points of a stretch of time, and the one before it and after it, to which lines lead."""
    points = np.concatenate((track.since(0), track.open), axis=1)
    first = max(0, int(np.searchsorted(points[T], begin)))
    end = min(points.shape[1], int(np.searchsorted(points[T], until, side="right")))
    return points[:, first:end]


def _most_in_a_column(series: Sequence[DrawnSeries], column_ns: int) -> int:
    most = 0
    for each in series:
        if each.points.shape[1]:
            columns = np.floor_divide(each.points[T], column_ns)
            starts = np.concatenate(([0], np.flatnonzero(columns[1:] != columns[:-1]) + 1))
            most = max(most, int(np.add.reduceat(each.points[COUNT], starts).max()))
    return most


def _fields(given: Any) -> list[Field] | None:
    if given is None:
        return None
    if isinstance(given, Mapping):
        raise ArgumentError("Plot", "fields", "fields of the events; gauges belong to a run", given, _EXAMPLE)
    many = [given] if isinstance(given, str) or callable(given) else given
    if not isinstance(many, Sequence) or not 1 <= len(many) <= 20:
        raise ArgumentError("Plot", "fields", "a field of the events, or a list of 1 to 20", given, _EXAMPLE)
    for field in many:
        _check_field("fields", field)
    return list(dict.fromkeys(many))


def _check_field(argument: str, field: Any, *, or_none: bool = False) -> None:
    if (field is None and or_none) or isinstance(field, str) or callable(field):
        return
    expected = f"the name of a field, or a function{', or None' if or_none else ''}"
    raise ArgumentError("Plot", argument, expected, field, _EXAMPLE)


def _window(last: Any) -> int:
    window_ns = durations.parse(last, call="Plot", argument="last", shortest_ns=SHORTEST_NS, example=_EXAMPLE)
    if window_ns > LONGEST_NS:
        raise ArgumentError("Plot", "last", "a duration of at most 7 days", last, _EXAMPLE)
    return window_ns


def _limits(y: Any, scale: str) -> tuple[float, float] | None:
    if y is None:
        return None
    example = "Plot(step, y=(0, 40))"
    try:
        low, high = (float(end) for end in y)
    except (TypeError, ValueError):
        raise ArgumentError("Plot", "y", "the lowest and the highest value, two numbers", y, example) from None
    if not np.isfinite([low, high]).all() or low >= high:
        raise ArgumentError("Plot", "y", "the lowest and the highest value, the first below the second", y, example)
    if scale == "log" and low <= 0:
        raise ArgumentError("Plot", "y", "values above zero on a logarithmic scale", y, "Plot(step, y=(1, 1000))")
    return low, high
