"""Show steps and streams as a live marble diagram: `Marbles`."""

import collections
import operator
from collections.abc import Sequence
from typing import Any

import msgspec

from rxmetronome import durations, marbles
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.flow.run import Run
from rxmetronome.records import Timed
from rxmetronome.widgets.live_view import LiveView, css, esm
from rxmetronome.widgets.marble_lanes import KEPT_MARKS, KEPT_NS, FollowedStream, Lane, Mark, Position
from rxmetronome.widgets.marble_pictures import DrawnLane, marbles_as_image
from rxmetronome.widgets.palette import PLAIN, Color, Palette, one_line
from rxmetronome.widgets.safe_repr import error_text, safe_repr, sound, unshowable
from rxmetronome.widgets.static_html import captioned_table, counted
from rxmetronome.widgets.wire_format import unused

MOST_LANES = 30
SHORTEST_NS, LONGEST_NS = SECOND_NS, 600 * SECOND_NS
LONGEST_VALUE = 20_000
_MS_NS = 10**6
_STATIC_VALUES = 10


class Marbles(LiveView):
    """Show a live marble diagram: a lane for each step or stream, time flowing from right to left, now at the right.

    The value that decides a marble's colour is written on it, or above it if there is room; the whole value is shown
    on hover, on a click, and with the arrow keys. `|` is the end, a red cross a failure or the error a stream ended
    with. A metronome's lane has its grid: a line where each tick was due, hollow marbles where one was missed; the
    distance of a marble from its line is its lag. If more events come than can be drawn, a marble shows how many it
    counts, `×37`.

    In the browser: pause, go back through the last 5 minutes, zoom from 1 s to 10 min, copy the visible stretch as
    marble text for a test.

    Of a flow it shows the current run, and each later one from its beginning, on the run's clock. Another observable
    is subscribed on the shared real clock, until the cell that made this runs again, or `dispose`.

    Args:
        *streams: Steps, ports such as `main.err`, `flow.err`, `run["main"]`, text such as `"main/err"` with `run`, any
            observables; 1 to 30.
        window: The time that is visible at first, 1 s to 10 min.
        color: What decides the colour: a field of the events or a function of an event. When not given, the event
            itself if it is a text, a whole number, a flag or None.
        label: The label of the lane, or a list with a label for each; their own names if left out.
        run: Show steps in this run only: from now on, or all that it remembers if it has ended.

    Raises:
        ArgumentError: If a stream cannot be observed, `run` is no run, `window` is out of bounds, `color` is no field
            or function, or there are not as many labels as streams.

    Example:
        >>> import rxmetronome as rxm
        >>> flow = rxm.Flow("pairs")
        >>> pairs = flow.source("beat", rxm.metronome("1s")) >> flow.pipeline("pairs", rxm.select(lambda t: t.id // 2))
        >>> _ = pairs >> flow.sink("last", rxm.latest())
        >>> diagram = Marbles(pairs)
        >>> _ = flow.run(clock=rxm.VirtualClock(), until="4s")
        >>> diagram
        <Marbles of pairs: 4 events>
        >>> print(diagram.to_marbles()["pairs"].text)
        -001(1|)
        >>> diagram.close()
    """

    _esm = esm("marbles")
    _css = css("marbles")

    def __init__(
        self,
        *streams: object,
        window: Duration = "10s",
        color: Color = None,
        label: str | Sequence[str] | None = None,
        run: Run | None = None,
    ) -> None:
        self._requests: collections.deque[dict[str, Any]] = collections.deque(maxlen=16)
        self._legend_sent: list[tuple[str, int]] = []
        self._scale_sent: tuple[float, float] | None = None
        self._times_sent: list[int] = []
        labels = _labels(streams, label)
        self._window_ns = _window(window)
        self._palette = Palette(color)
        lanes = zip(streams, labels, strict=True)
        self._lanes = [FollowedStream[Lane](stream, name, self.changed, run) for stream, name in lanes]
        super().__init__()
        for lane in self._lanes:
            lane.start()

    def to_marbles(
        self, last: Duration | None = None, *, rounded: Duration | None = None
    ) -> dict[str, marbles.PrintedMarbles]:
        """Return the remembered events as marble text for a test: for each lane its label and its marbles.

        Times are counted from the same instant in all lanes: from the beginning, or from `last` before now, or before
        the end, if that is later.

        Args:
            last: How far back; all that is remembered when not given.
            rounded: Move events to multiples of this, so that events of a real clock read well; exact when not given.

        Raises:
            ArgumentError: If `last` or `rounded` is no duration, or events came so fast that some of this stretch
                are only counted.
        """
        last_ns = None if last is None else durations.parse(last, call="to_marbles", argument="last")
        rounded_ns = 1 if rounded is None else durations.parse(rounded, call="to_marbles", argument="rounded")
        return self._texts(self._times(), KEPT_NS if last_ns is None else last_ns, rounded_ns)

    def dispose(self) -> None:
        """Unsubscribe; what it shows stays."""
        for lane in self._lanes:
            lane.dispose()
        super().dispose()
        self.changed()

    def drop_events(self) -> None:
        """Drop the marbles; the totals stay."""
        for lane in self.__dict__.get("_lanes", ()):
            lane.lane.drop_marks()

    # --- messages ---

    def heartbeat(self) -> bool:
        """Show also the time of a virtual clock that moved without an event."""
        times = zip(self._lanes, self._times_sent, strict=False)
        if any(not lane.is_real and sent != lane.now_ns for lane, sent in times):
            self.changed()
        return super().heartbeat()

    def frame(self) -> None:
        """Send the new marbles, and the answers to requests."""
        if any(lane.has_new_run for lane in self._lanes):
            self.request_snapshot()
            return
        self.send_message(*self._message())
        while self._requests:
            self.send_message(self._answer(self._requests.popleft()))

    def full_frame(self) -> tuple[dict[str, Any], list[bytes]]:
        """Return all marbles."""
        self._legend_sent, self._scale_sent = [], None
        for lane in self._lanes:
            lane.has_new_run, lane.sent = False, Position()
        content, buffers = self._message()
        content |= {"window": self._window_ns // _MS_NS, "kept": KEPT_MARKS, "kept_ms": KEPT_NS // _MS_NS}
        content["labels"] = [lane.label for lane in self._lanes]
        content["runs"] = [lane.run_key for lane in self._lanes]
        return content, buffers

    def on_message(self, content: dict[str, Any]) -> None:
        """Send a whole value, or the visible stretch as marble text, with the next frame."""
        if content.get("do") in ("value", "marbles"):
            self._requests.append(content)
            self.changed()

    def fallback_html(self) -> str:
        """Return a picture of the last seconds, as many as the window has, and the last values of each lane."""
        rows, drawn = [], []
        for lane, now_ns in zip(self._lanes, self._times(), strict=True):
            marks = lane.lane.since(Position())[1]
            about = f"{lane.lane.total:,} · {lane.state.text}"
            drawn.append(DrawnLane(sound(lane.label), sound(about), marks, now_ns))
            marks = marks[-_STATIC_VALUES:]
            texts = " · ".join("|" if mark.end else self._palette.of(mark.event)[0] for mark in marks)
            rows.append([(lane.label, False), (f"{lane.lane.total:,}", True), (texts, False), (lane.state.text, False)])
        title = f"marbles of {', '.join(lane.label for lane in drawn)}"
        image = marbles_as_image(drawn, self._window_ns, self._palette, title)
        table = captioned_table("Marbles", "the last of each lane", ["lane", "events", "values", "state"], rows)
        return f"<div>{image}{table}</div>"

    def fallback_text(self) -> str:
        """Return the labels and the number of events."""
        total = sum(lane.lane.total for lane in self._lanes)
        return f"Marbles of {', '.join(lane.label for lane in self._lanes)}: {counted(total, 'event')}"

    def _message(self) -> tuple[dict[str, Any], list[bytes]]:
        rows = []
        for lane in self._lanes:
            lane.sent, marks = lane.lane.since(lane.sent)
            rows.append([mark_row(mark, lane.origin_ns, self._palette) for mark in marks])
        self._times_sent, is_over = self._times(), self._ended_at() is not None  # not before the marks
        lanes = [
            [(now_ns - lane.origin_ns) / _MS_NS, lane.origin_ns / _MS_NS, lane.is_real and not is_over,
             lane.lane.total, *lane.state]
            for lane, now_ns in zip(self._lanes, self._times_sent, strict=True)
        ]  # fmt: skip
        content: dict[str, Any] = {"lanes": lanes}
        palette = self._palette
        if palette.legend != self._legend_sent:
            content["legend"] = self._legend_sent = palette.legend
        if palette.scale != self._scale_sent:
            content["scale"] = self._scale_sent = palette.scale
        if len(content) > 1:
            content["is_chosen"] = palette.is_chosen
        return content, [msgspec.json.encode(rows)] if any(rows) else []

    def _answer(self, request: dict[str, Any]) -> dict[str, Any]:
        if request["do"] == "marbles":
            return {"marbles": self._visible_text(request)}
        at, number = operator.index(request["lane"]), operator.index(request["number"])
        mark = self._lanes[at].lane.find(number)
        return {"value": [at, number, "no longer held" if mark is None else safe_repr(mark.event, LONGEST_VALUE)]}

    def _visible_text(self, request: dict[str, Any]) -> str:
        ends = [
            lane.origin_ns + round(float(end) * _MS_NS) for lane, end in zip(self._lanes, request["ends"], strict=True)
        ]
        is_real = any(lane.is_real for lane in self._lanes)
        try:
            texts = self._texts(ends, round(float(request["window"]) * _MS_NS), _MS_NS if is_real else 1)
        except BaseException as error:
            return str(error) if isinstance(error, ArgumentError) else error_text(error)
        return "\n".join(f"{label}: {text}" for label, text in texts.items())

    def _texts(self, ends: list[int], window_ns: int, unit_ns: int) -> dict[str, marbles.PrintedMarbles]:
        """Return the marbles before each lane's end, of the same span in all lanes, at multiples of a unit."""
        span_ns = min(window_ns, max(end - lane.origin_ns for lane, end in zip(self._lanes, ends, strict=True)))
        texts: dict[str, marbles.PrintedMarbles] = {}
        for lane, end_ns in zip(self._lanes, ends, strict=True):
            records, stacked = lane.lane.records(end_ns - span_ns, end_ns)
            if stacked:
                expected = (
                    f"a stretch in which every event has a marble; in `{lane.label}` {stacked:,} are only counted"
                )
                raise ArgumentError("to_marbles", "last", expected, durations.text(window_ns),
                                    'diagram.to_marbles("2s"), at a rate below 240 a second')  # fmt: skip
            rounded = [
                Timed((record.at_ns + unit_ns // 2) // unit_ns * unit_ns, record.kind, record.value)
                for record in records
            ]
            texts[unused(lane.label, texts)] = marbles.to_marbles(rounded)
        return texts

    def _times(self) -> list[int]:
        """Return the current time of each lane; once all have ended, the time at the last end."""
        ended_at = self._ended_at()
        return [lane.now_ns if ended_at is None else lane.at_ns(ended_at) for lane in self._lanes]

    def _ended_at(self) -> int | None:
        """Return the monotonic instant of the last lane's end, None until every lane has ended."""
        ends = [lane.ended_at for lane in self._lanes if lane.ended_at is not None]
        return max(ends) if ends and len(ends) == len(self._lanes) else None


def mark_row(mark: Mark, origin_ns: int, palette: Palette) -> list[Any]:
    """Return a mark as the front end takes it, with times in milliseconds from an origin."""

    def ms(at_ns: int) -> float:
        return (at_ns - origin_ns) / _MS_NS

    try:
        if mark.end:
            text = "completed" if mark.event is None else safe_repr(mark.event)
            return [mark.number, ms(mark.at_ns), ms(mark.at_ns), 0, text, -1, mark.end]
        text, hue = palette.of(mark.event)
        row = [mark.number, ms(mark.at_ns), ms(mark.until_ns), mark.count, text, hue, mark.failures, mark.missed]
        if mark.due_ns is not None:
            row += [ms(mark.due_ns), [ms(missed_ns) for missed_ns in mark.missed_ns]]
    except BaseException as error:
        text, at_ms = one_line(unshowable(mark.event, error)), ms(mark.at_ns)
        return [mark.number, at_ms, at_ms, mark.count, text, PLAIN, *([mark.end] if mark.end else [0, 0])]
    return row


def _labels(streams: Sequence[object], label: object) -> list[str | None]:
    if not 1 <= len(streams) <= MOST_LANES:
        expected = f"1 to {MOST_LANES} steps or streams"
        raise ArgumentError("Marbles", "streams", expected, streams, "Marbles(main, main.err)")
    if label is None:
        return [None] * len(streams)
    labels = [label] if isinstance(label, str) else label
    is_list = isinstance(labels, (list, tuple)) and all(isinstance(each, str) for each in labels)
    if not is_list or len(labels) != len(streams):  # type: ignore[arg-type]  # it is a list or a tuple here
        expected = f"a text for each of the {len(streams)} lanes"
        raise ArgumentError("Marbles", "label", expected, label, 'Marbles(main, main.err, label=["main", "failures"])')
    return list(labels)  # type: ignore[call-overload,no-any-return]  # the same


def _window(window: object) -> int:
    example = 'Marbles(main, window="10s")'
    window_ns = durations.parse(window, call="Marbles", argument="window", example=example)
    if not SHORTEST_NS <= window_ns <= LONGEST_NS:
        raise ArgumentError("Marbles", "window", "1 s to 10 min", window, example)
    return window_ns
