"""`Marbles`: steps and streams as a marble diagram that flows."""

import collections
import operator
from collections.abc import Sequence
from typing import Any

import msgspec

from rxmetronome import durations, marbles
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.records import Timed
from rxmetronome.widgets.live_view import LiveView, css, esm
from rxmetronome.widgets.marble_lanes import KEPT_MARKS, KEPT_NS, Followed, Mark, Position
from rxmetronome.widgets.palette import PLAIN, Color, Hues, one_line
from rxmetronome.widgets.safe_repr import error_text, safe_repr, type_name
from rxmetronome.widgets.static_html import table_as_html

MOST_LANES = 30
SHORTEST_NS, LONGEST_NS = SECOND_NS, 600 * SECOND_NS
LONGEST_VALUE = 20_000
_MS_NS = 10**6
_LAST = 10


class Marbles(LiveView):
    """A live marble diagram: a lane for each step or stream, time flowing from right to left, now at the right edge.

    What decides a marble's colour is written on it, or above, where there is room; the whole value is shown on hover,
    on a click, and with the arrow keys. `|` is the end, a red cross a failure or the error a stream ended with. A
    metronome's lane has its grid: a line where each tick was due, hollow marbles where one was missed; how far a
    marble is from its line is its lag. Where more come than can be drawn, a marble says how many it stands for,
    `×37`.

    In the browser: pause, go back through the last 5 minutes, zoom from 1 s to 10 min, copy what is seen as marble
    text for a test.

    Of a flow it shows the run there is, and each later one from its beginning, on the run's clock. Another observable
    is subscribed on the shared real clock, until the cell that made this runs again, or `dispose`.

    Args:
        *streams: Steps, ports such as `main.err`, `run.tap(...)`, any observables; 1 to 30.
        window: How much time is seen at first, 1 s to 10 min.
        color: What decides the colour: a field of the events or a function of an event. When not given, the event
            itself where it is a text, a whole number, a flag or None.
        label: What the lane is called, or a list with a label for each; their own names if left out.

    Raises:
        ArgumentError: If there is nothing to look at, `window` is out of bounds, `color` is no field or function, or
            there are not as many labels as streams.

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
    ) -> None:
        self._lanes: list[Followed] = []
        self._asked: collections.deque[dict[str, Any]] = collections.deque(maxlen=16)
        self._legend_told: list[tuple[str, int]] = []
        self._scale_told: tuple[float, float] | None = None
        self._now_told: list[int] = []
        labels = _labels(streams, label)
        self._window_ns = _window(window)
        self._hues = Hues(color)
        super().__init__()
        try:
            for stream, name in zip(streams, labels, strict=True):
                self._lanes.append(Followed(stream, name, self.changed))
                self._lanes[-1].start()
        except ArgumentError:
            self.close()
            raise

    def to_marbles(
        self, last: Duration | None = None, *, rounded: Duration | None = None
    ) -> dict[str, marbles.PrintedMarbles]:
        """What it remembers, as marble text for a test: for each lane its label and its marbles.

        Times are counted from the same instant in all lanes: from the beginning, or from `last` before now, or before
        the end, where that is later.

        Args:
            last: How far back; all it remembers when not given.
            rounded: Move events to multiples of this, so that what a real clock saw reads well; exact when not given.

        Raises:
            ArgumentError: If `last` or `rounded` is no duration, or events came so fast that some of this stretch
                are only counted.
        """
        last_ns = None if last is None else durations.parse(last, call="to_marbles", argument="last")
        rounded_ns = 1 if rounded is None else durations.parse(rounded, call="to_marbles", argument="rounded")
        still = self._still_at()
        ends = [lane.now_ns if still is None else lane.at_ns(still) for lane in self._lanes]
        return self._texts(ends, KEPT_NS if last_ns is None else last_ns, rounded_ns)

    def dispose(self) -> None:
        """Look no more; what it shows stays."""
        for lane in self._lanes:
            lane.dispose()
        super().dispose()
        self.changed()

    def forget(self) -> None:
        """Let go of the marbles; the totals stay."""
        for lane in self.__dict__.get("_lanes", ()):
            lane.lane.let_go()

    # --- what the outbox and the front end call ---

    def pulse(self) -> bool:
        """Show that the kernel lives, and where a virtual clock stands that moved without an event."""
        if any(not lane.is_real and now != lane.now_ns for lane, now in zip(self._lanes, self._now_told, strict=False)):
            self.changed()
        return super().pulse()

    def frame(self) -> None:
        """Tell the marbles that are new, and what was asked for."""
        if any(lane.is_begun_anew for lane in self._lanes):
            self.begin_anew()
            return
        self.tell(*self._message())
        while self._asked:
            self.tell(self._answer(self._asked.popleft()))

    def snapshot(self) -> tuple[dict[str, Any], list[bytes]]:
        """All marbles."""
        self._legend_told, self._scale_told = [], None
        for lane in self._lanes:
            lane.is_begun_anew, lane.told = False, Position()
        content, buffers = self._message()
        content |= {"window": self._window_ns // _MS_NS, "kept": KEPT_MARKS, "kept_ms": KEPT_NS // _MS_NS}
        content["labels"] = [lane.label for lane in self._lanes]
        return content, buffers

    def hear(self, content: dict[str, Any]) -> None:
        """Someone wants to see a whole value, or the marble text of what is seen."""
        if content.get("do") in ("value", "marbles"):
            self._asked.append(content)
            self.changed()

    def fallback_html(self) -> str:
        """The last values of each lane."""
        rows = []
        for lane in self._lanes:
            marks = lane.lane.since(Position())[1][-_LAST:]
            texts = " · ".join("|" if mark.end else self._hues.of(mark.event)[0] for mark in marks)
            rows.append([(lane.label, False), (f"{lane.lane.total:,}", True), (texts, False), (lane.state.text, False)])
        return table_as_html("Marbles", "the last of each lane", ["lane", "events", "values", "state"], rows)

    def fallback_text(self) -> str:
        """What of, and how many came."""
        total = sum(lane.lane.total for lane in self._lanes)
        return f"Marbles of {', '.join(lane.label for lane in self._lanes)}: {total:,} events"

    def _message(self) -> tuple[dict[str, Any], list[bytes]]:
        told, rows = [], []
        still, self._now_told = self._still_at(), []
        for lane in self._lanes:
            lane.told, marks = lane.lane.since(lane.told)
            now_ns = lane.now_ns if still is None else lane.at_ns(still)
            self._now_told.append(now_ns)
            told.append([(now_ns - lane.origin_ns) / _MS_NS, lane.origin_ns / _MS_NS, lane.is_real and still is None,
                         lane.lane.total, *lane.state])  # fmt: skip
            rows.append([self._guarded_row(lane, mark) for mark in marks])
        content: dict[str, Any] = {"lanes": told}
        if self._hues.legend != self._legend_told:
            self._legend_told = self._hues.legend
            content |= {"legend": self._legend_told, "is_chosen": self._hues.is_chosen}
        if self._hues.scale != self._scale_told:
            self._scale_told = self._hues.scale
            content |= {"scale": self._scale_told, "is_chosen": self._hues.is_chosen}
        return content, [msgspec.json.encode(rows)] if any(rows) else []

    def _guarded_row(self, lane: Followed, mark: Mark) -> list[Any]:
        """A mark's row; where the event cannot be shown, one that says so."""
        try:
            return self._row(lane, mark)
        except BaseException as error:
            ms = (mark.at_ns - lane.origin_ns) / _MS_NS
            text = one_line(f"{type_name(mark.event)} that cannot be shown: {type_name(error)}")
            return [mark.number, ms, ms, mark.count, text, PLAIN, *([mark.end] if mark.end else [0, 0])]

    def _row(self, lane: Followed, mark: Mark) -> list[Any]:
        """A mark as the front end takes it; times in milliseconds from the lane's origin."""

        def ms(at_ns: int) -> float:
            return (at_ns - lane.origin_ns) / _MS_NS

        if mark.end:
            text = "completed" if mark.event is None else safe_repr(mark.event)
            return [mark.number, ms(mark.at_ns), ms(mark.at_ns), 0, text, -1, mark.end]
        text, hue = self._hues.of(mark.event)
        row = [mark.number, ms(mark.at_ns), ms(mark.until_ns), mark.count, text, hue, mark.failures, mark.missed]
        if mark.due_ns is not None:
            row += [ms(mark.due_ns), [ms(missed_ns) for missed_ns in mark.missed_ns]]
        return row

    def _answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        if asked["do"] == "marbles":
            return {"marbles": self._text_of(asked)}
        at, number = operator.index(asked["lane"]), operator.index(asked["number"])
        mark = self._lanes[at].lane.find(number)
        return {"value": [at, number, "no longer held" if mark is None else _told(mark)]}

    def _text_of(self, asked: dict[str, Any]) -> str:
        ends = [
            lane.origin_ns + round(float(end) * _MS_NS) for lane, end in zip(self._lanes, asked["ends"], strict=True)
        ]
        is_real = any(lane.is_real for lane in self._lanes)
        try:
            texts = self._texts(ends, round(float(asked["window"]) * _MS_NS), _MS_NS if is_real else 1)
        except BaseException as error:
            return str(error) if isinstance(error, ArgumentError) else error_text(error)
        return "\n".join(f"{label}: {text}" for label, text in texts.items())

    def _texts(self, ends: list[int], window_ns: int, rounded_ns: int) -> dict[str, marbles.PrintedMarbles]:
        """The stretch before each lane's end, from the origin on where that is later."""
        back_ns = min(window_ns, max(end - lane.origin_ns for lane, end in zip(self._lanes, ends, strict=True)))
        texts: dict[str, marbles.PrintedMarbles] = {}
        for lane, end_ns in zip(self._lanes, ends, strict=True):
            records, stacked = lane.lane.records(end_ns - back_ns, end_ns)
            if stacked:
                expected = (
                    f"a stretch in which every event has a marble; in `{lane.label}` {stacked:,} are only counted"
                )
                raise ArgumentError("to_marbles", "last", expected, durations.text(window_ns),
                                    'diagram.to_marbles("2s"), at a rate below 240 a second')  # fmt: skip
            texts[_unused(lane.label, texts)] = marbles.to_marbles([_rounded(record, rounded_ns) for record in records])
        return texts

    def _still_at(self) -> int | None:
        """The monotonic instant from which on nothing moves, once every lane is over."""
        ends = [lane.ended_at for lane in self._lanes if lane.ended_at is not None]
        return max(ends) if ends and len(ends) == len(self._lanes) else None


def _told(mark: Mark) -> str:
    """All of an event, for the reader who asked."""
    return safe_repr(mark.event, LONGEST_VALUE)


def _rounded(record: Timed, unit_ns: int) -> Timed:
    if unit_ns == 1:
        return record
    return Timed((record.at_ns + unit_ns // 2) // unit_ns * unit_ns, record.kind, record.value)


def _unused(label: str, taken: dict[str, Any]) -> str:
    """The label, told apart from an equal one."""
    count = 2
    unused = label
    while unused in taken:
        unused, count = f"{label} ({count})", count + 1
    return unused


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
