"""Keep the marbles of a lane: the last 5 minutes of a stream, and the grid points that a metronome missed."""

import collections
import dataclasses
import threading
import time
from collections.abc import Callable
from itertools import takewhile
from typing import Any, Generic, NamedTuple, Protocol, TypeVar, cast

from rxmetronome.clocks import Clock, RealClock
from rxmetronome.flow.run import Run
from rxmetronome.flow.steps import SourceStep
from rxmetronome.records import Failure, JitteredTick, Tick, Timed
from rxmetronome.widgets.observe import StreamWatch
from rxmetronome.widgets.run_metrics import run_key
from rxmetronome.widgets.safe_repr import safe_repr

MOST_MISSED = 500
"""Of a longer gap only so many points, the last ones, have a place; the count is exact."""


def missed_points(last_due_ns: int | None, due_ns: int, interval_ns: int, missed: int) -> list[int]:
    """Return the grid points that were missed between two ticks, oldest first.

    They follow the tick before by whole intervals, under `skip` and under `delay`. If the interval was set in the
    gap, or the tick before is unknown, they precede the later tick by whole intervals. If neither fits, their places
    are unknown, and they are spread evenly.

    Args:
        last_due_ns: When the tick before was due; None if it is unknown.
        due_ns: When the tick that counts them was due.
        interval_ns: Its interval.
        missed: How many it counts; of more than 500 the last 500 are returned.
    """
    steps = range(max(1, missed - MOST_MISSED + 1), missed + 1)
    if last_due_ns is not None and last_due_ns + missed * interval_ns < due_ns:
        return [last_due_ns + step * interval_ns for step in steps]
    if last_due_ns is None or last_due_ns >= due_ns or due_ns - missed * interval_ns > last_due_ns:
        return [due_ns - (missed + 1 - step) * interval_ns for step in steps]
    return [last_due_ns + (due_ns - last_due_ns) * step // (missed + 1) for step in steps]


KEPT_NS = 300 * 10**9
KEPT_MARKS = 20_000
BUCKET_NS = 50_000_000
ROOM = 12
"""So many events of a bucket have a mark each: 240 a second."""
SLOT_NS = BUCKET_NS // 4
"""One stack counts the events of so long a time: 80 marks a second, however fast events come."""
FARTHEST_NS = 600 * 10**9
"""A tick that is later than this has its `due_ns` from another timeline, so no grid is drawn for it."""


@dataclasses.dataclass(slots=True, eq=False)
class Mark:
    """Hold one marble: an event, a stack of several, or the end."""

    number: int  # among the lane's marks, from 0
    at_ns: int  # of a stack's first event
    until_ns: int  # of a stack's last event
    event: Any  # the last one of a stack; the error of an end
    end: str = ""  # "completed" or "error"
    count: int = 0  # of events; 0 for an end
    failures: int = 0
    missed: int = 0  # grid points that its ticks count as missed
    missed_ns: list[int] = dataclasses.field(default_factory=list)  # the places of these points; empty for a stack
    due_ns: int | None = None  # of a tick that is not in a stack


class Position(NamedTuple):
    """Name the last mark that was sent of a lane, and the number of its events then."""

    number: int = -1
    stacked: int = 0


class Lane:
    """Keep the last 5 minutes of a stream, at most 20,000 marks; sums stay exact.

    The first 12 events of each 50 ms have a mark each. From the 13th on, and in the buckets that follow at once
    while they are as full, events are stacked by 12.5 ms: a mark counts them and shows the last.

    `take` may be called on one thread and everything else on another.
    """

    def __init__(self, kept_marks: int = KEPT_MARKS, kept_ns: int = KEPT_NS) -> None:
        self._kept_ns = kept_ns
        self._lock = threading.Lock()
        self._marks: collections.deque[Mark] = collections.deque(maxlen=kept_marks)
        self.clear()

    def clear(self) -> None:
        """Drop all marks, and count from zero."""
        with self._lock:
            self._marks.clear()
            self.total = 0
            self._next_number = 0
            self._bucket, self._in_bucket, self._is_dense = -1, 0, False
            self._last_due_ns: int | None = None

    def drop_marks(self) -> None:
        """Drop all marks; the total stays."""
        with self._lock:
            self._marks.clear()

    def take(self, at_ns: int, event: Any) -> None:
        """Add an event; its time is not before that of the last one."""
        with self._lock:
            self.total += 1
            bucket = at_ns // BUCKET_NS
            if bucket != self._bucket:
                self._is_dense = self._in_bucket > ROOM and bucket == self._bucket + 1
                self._bucket, self._in_bucket = bucket, 0
            self._in_bucket += 1
            mark = None
            if self._is_dense or self._in_bucket > ROOM:
                mark = self._open_stack(at_ns)
            if mark is None:
                mark = self._append(at_ns, event)
            self._add(mark, at_ns, event)

    def end(self, at_ns: int, error: Exception | None = None) -> None:
        """Add the end of the stream, or the error it failed with."""
        with self._lock:
            self._append(at_ns, error, "completed" if error is None else "error")

    def since(self, position: Position) -> tuple[Position, list[Mark]]:
        """Return the current position, and the marks that are new or have grown since an earlier one, oldest first."""
        with self._lock:
            if not self._marks:
                return Position(), []
            fresh = list(takewhile(lambda mark: mark.number > position.number, reversed(self._marks)))
            before = self._at(position.number)
            if before is not None and before.count != position.stacked:
                fresh.append(before)
            last = self._marks[-1]
            return Position(last.number, last.count), fresh[::-1]

    def find(self, number: int) -> Mark | None:
        """Return the mark of a number, None if it is not held."""
        with self._lock:
            return self._at(number)

    def records(self, from_ns: int, until_ns: int) -> tuple[list[Timed], int]:
        """Return the events from one instant to another, both included, and the number of those only in stacks.

        Times are counted from the first instant.
        """
        with self._lock:
            marks = list(takewhile(lambda mark: mark.until_ns >= from_ns, reversed(self._marks)))[::-1]
        records, stacked = [], 0
        for mark in marks:
            if mark.at_ns > until_ns:
                continue
            if mark.count > 1:
                stacked += mark.count
            elif mark.at_ns >= from_ns:
                kind: Any = mark.end or "next"
                records.append(Timed(mark.at_ns - from_ns, kind, mark.event))
        return records, stacked

    def _at(self, number: int) -> Mark | None:
        index = number - self._marks[0].number if self._marks else -1  # numbers have no gaps
        return self._marks[index] if 0 <= index < len(self._marks) else None

    def _open_stack(self, at_ns: int) -> Mark | None:
        last = self._marks[-1] if self._marks else None
        is_first = self._in_bucket == ROOM + 1 and not self._is_dense
        if last is None or last.end or is_first:
            return None  # the twelfth event keeps its own mark
        return last if last.at_ns // SLOT_NS == at_ns // SLOT_NS else None

    def _append(self, at_ns: int, event: Any, end: str = "") -> Mark:
        mark = Mark(self._next_number, at_ns, at_ns, event, end)
        self._next_number += 1
        self._marks.append(mark)
        while self._marks[0].until_ns < at_ns - self._kept_ns:
            self._marks.popleft()
        return mark

    def _add(self, mark: Mark, at_ns: int, event: Any) -> None:
        mark.count += 1
        mark.until_ns = at_ns
        mark.event = event.copy() if type(event) is dict else event  # the dict may be changed later
        if type(event) is Failure:  # isinstance believes a false __class__
            mark.failures += 1
        elif type(event) is Tick or type(event) is JitteredTick:
            mark.missed += event.missed
            is_alone = mark.count == 1 and 0 <= at_ns - event.due_ns < FARTHEST_NS
            mark.due_ns = event.due_ns if is_alone else None
            if is_alone and event.missed:
                mark.missed_ns = missed_points(self._last_due_ns, event.due_ns, event.interval_ns, event.missed)
            elif not is_alone:
                mark.missed_ns = []
            self._last_due_ns = event.due_ns


class LaneState(NamedTuple):
    """Hold the state of a lane: `tone` is `live`, `idle`, `ended` or `failed`."""

    tone: str
    text: str


class EventLane(Protocol):
    """Take the events of a stream with their times, from the beginning of each run."""

    def clear(self) -> None:
        """Drop everything: another run begins."""

    def take(self, at_ns: int, event: Any) -> None:
        """Add an event; its time is not before that of the last one."""

    def end(self, at_ns: int, error: Exception | None = None) -> None:
        """Add the end of the stream, or the error it failed with."""


_L = TypeVar("_L", bound=EventLane)


class FollowedStream(Generic[_L]):
    """Follow a stream into a lane, and know the time of its clock.

    Of a flow's step it follows the current run, and each later one from its beginning, on the run's clock; of any
    other observable the time is that of the shared real clock.

    Args:
        target: A step, a port, `run.tap(...)`, or any observable.
        label: Its label; the step's or the stream's name if None.
        changed: Called on any thread after each change.
        run: Follow the step in this run only.
        lane: Takes the events; a `Lane` if left out.
        call: The public function that was called, for the message.
        on_run: Called with each run before its first event, after the lane was cleared.
    """

    def __init__(
        self,
        target: object,
        label: str | None,
        changed: Callable[[], None],
        run: Run | None = None,
        *,
        lane: Any = None,
        call: str = "Marbles",
        on_run: Callable[[Run], object] | None = None,
    ) -> None:
        self._watch = StreamWatch(target, call, run)
        self.label = self._watch.label if label is None else label
        self.lane: _L = cast("_L", Lane() if lane is None else lane)
        self._run_began = on_run
        self._run_key = ""
        self._first: int | None = None
        self.sent = Position()
        self.has_new_run = False
        """True from the beginning of another run until its user resets it."""
        self._changed = changed
        self._is_source = isinstance(self._watch.step, SourceStep)
        self.state = LaneState("live", "live") if self._watch.flow_name is None else LaneState("idle", "not running")
        self._stopped_ns: int | None = None
        self._clock: Clock | None = None  # if it is virtual
        self._use_clock(RealClock.shared())

    def start(self) -> None:
        """Subscribe; of a run that has ended, take the events that it remembers, with their times."""
        run, port = self._watch.run, self._watch.target
        if run is None or not run.has_ended or run.recording is None or not isinstance(port, str):
            self._watch.start(self._on_event, self._on_end, self._on_run)
            return
        seen = run.recording.snapshot()
        self._on_run(run)
        events = [record for record in seen.ports[port] if record.kind == "next"]
        self._first = run.tap(port).event_count - len(events)
        for record in events:
            self.lane.take(record.at_ns, record.value)
        self._clock, self._stopped_ns = None, seen.end_ns
        self._on_end(None)
        self._watch.dispose()

    def dispose(self) -> None:
        """Unsubscribe; its time stands still."""
        self._watch.dispose()
        if self.state.tone not in ("ended", "failed"):
            self._stop_time(LaneState("ended", "disposed"))

    @property
    def port(self) -> str | None:
        """Return the port as text, `"main/out"`; None of an observable."""
        return self._watch.target if isinstance(self._watch.target, str) and self._watch.flow_name is not None else None

    @property
    def run_key(self) -> str:
        """Return the text by which the views of its run know each other; empty of an observable."""
        return self._run_key

    @property
    def first(self) -> int:
        """Return the number of its first event among those of its port in the run, from 0."""
        return self._watch.numbers[0] if self._first is None else self._first

    @property
    def is_real(self) -> bool:
        """Return True while its time passes without events."""
        return self._clock is None and self._stopped_ns is None

    @property
    def now_ns(self) -> int:
        """Return the time of its clock; after a run in virtual time, the time of its end."""
        if self._stopped_ns is not None:
            return self._stopped_ns
        return time.monotonic_ns() + self._offset_ns if self._clock is None else self._clock.now_ns

    def at_ns(self, monotonic_ns: int) -> int:
        """Return its time at a monotonic instant; of a virtual clock the current time."""
        is_virtual = self._clock is not None or self._stopped_ns is not None
        return self.now_ns if is_virtual else monotonic_ns + self._offset_ns

    def _use_clock(self, clock: Clock) -> None:
        """Remember the offset of a real clock rather than the clock, which would keep its run alive."""
        self._stopped_ns = None
        self._clock = None if isinstance(clock, RealClock) else clock
        self._offset_ns = clock.now_ns - time.monotonic_ns()
        self.origin_ns = self._last_ns = clock.now_ns
        self.ended_at: int | None = None
        """When it ended, on the monotonic clock."""

    def _stop_time(self, state: LaneState) -> None:
        if self._clock is not None:
            self._stopped_ns, self._clock = self._clock.now_ns, None
        self.ended_at = time.monotonic_ns()
        self.state = state

    # --- the stream, on its thread ---

    def _on_run(self, run: Run) -> None:
        self.lane.clear()
        self._run_key = run_key(run)
        self._use_clock(run.clock)
        if run.started_ns is not None:
            self.origin_ns = run.started_ns
        self.state, self.has_new_run = LaneState("live", "running"), True
        if self._run_began is not None:
            self._run_began(run)
        self._changed()

    def _on_event(self, event: Any) -> None:
        is_real = self._clock is None and self._stopped_ns is None
        at_ns = time.monotonic_ns() + self._offset_ns if is_real else self.now_ns
        if self._is_source and (type(event) is Tick or type(event) is JitteredTick):
            # The steps that the source feeds come first and may take long; the tick knows when it fired.
            at_ns = max(self._last_ns, min(at_ns, event.due_ns + event.jitter_ns + event.lag_ns))
        self._last_ns = at_ns
        self.lane.take(at_ns, event)
        self._changed()

    def _on_end(self, error: Exception | None) -> None:
        self.lane.end(self.now_ns, error)
        text = "completed" if error is None else f"failed: {safe_repr(error, 200)}"
        self._stop_time(LaneState("ended" if error is None else "failed", text))
        self._changed()
