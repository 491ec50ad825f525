"""Where the ticks that a metronome did not fire were due: from what the next tick tells."""

import collections
import threading
import time
from collections.abc import Callable
from itertools import takewhile
from typing import Any, NamedTuple

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.clocks import Clock, RealClock
from rxmetronome.flow.run import Run
from rxmetronome.flow.steps import Port, SourceStep, Step
from rxmetronome.records import Failure, Tick, Timed
from rxmetronome.widgets.observe import label_of, watch
from rxmetronome.widgets.safe_repr import safe_repr

MOST = 500
"""How many points of one gap are told apart; a longer gap is told by its number."""


def missed_points(last_due_ns: int | None, due_ns: int, interval_ns: int, missed: int) -> list[int]:
    """The grid points that were given up between two ticks, oldest first.

    They follow the tick before by whole intervals, under `skip` and under `delay`. Where the dial was turned in the
    gap, or the tick before was not seen, they precede the later tick by whole intervals; where neither fits, nobody
    can say where they were, and they are spread evenly.

    Args:
        last_due_ns: When the tick before was due; None where it was not seen.
        due_ns: When the tick that tells of them was due.
        interval_ns: Its interval.
        missed: How many it tells of; of more than 500 the last 500 are given.

    Example:
        >>> missed_points(2_000, 5_000, 1_000, 2)   # skip: the grid goes on
        [3000, 4000]
        >>> missed_points(2_000, 5_250, 1_000, 2)   # delay: the grid that was left
        [3000, 4000]
        >>> missed_points(None, 5_000, 1_000, 2)
        [3000, 4000]
        >>> missed_points(2_000, 2_900, 1_000, 2)
        [2300, 2600]
    """
    first = max(1, missed - MOST + 1)
    if last_due_ns is None or last_due_ns >= due_ns:
        return [due_ns - back * interval_ns for back in range(missed - first + 1, 0, -1)]
    if last_due_ns + missed * interval_ns < due_ns:
        return [last_due_ns + step * interval_ns for step in range(first, missed + 1)]
    if due_ns - missed * interval_ns > last_due_ns:
        return [due_ns - (missed + 1 - step) * interval_ns for step in range(first, missed + 1)]
    gap_ns = due_ns - last_due_ns
    return [last_due_ns + gap_ns * step // (missed + 1) for step in range(first, missed + 1)]


KEPT_NS = 300 * 10**9
KEPT_MARKS = 20_000
BUCKET_NS = 50_000_000
ROOM = 12
"""How many events of a bucket have a mark each: 240 a second."""
SLOT_NS = BUCKET_NS // 4
"""How long one stack gathers: 80 marks a second, however fast events come."""
FARTHEST_NS = 600 * 10**9
"""A tick that is later than this has its `due_ns` from another timeline, so no grid is drawn for it."""


class Mark:
    """One marble: an event, a stack of several, or the end.

    Attributes:
        number: Its place among the lane's marks, from 0.
        at_ns: When it came; a stack's first event.
        until_ns: When the last event of a stack came.
        event: The event; the last one of a stack.
        count: How many events it stands for; 0 for an end.
        failures: How many of them are failures.
        missed: How many grid points its ticks tell were not fired.
        missed_ns: Where they were, as far as it is known; a stack does not know.
        due_ns: When its tick was due; None where it is no tick.
        end: `""`, `"completed"` or `"error"`.
    """

    __slots__ = ("at_ns", "count", "due_ns", "end", "event", "failures", "missed", "missed_ns", "number", "until_ns")

    def __init__(self, number: int, at_ns: int, event: Any, end: str = "") -> None:
        self.number, self.at_ns, self.until_ns, self.end = number, at_ns, at_ns, end
        self.event = event
        self.count, self.failures, self.missed = 0, 0, 0
        self.missed_ns: list[int] = []
        self.due_ns: int | None = None


class Position(NamedTuple):
    """What of a lane was told: up to mark `number`, as it stood with `stacked` events."""

    number: int = -1
    stacked: int = 0


class Lane:
    """The last 5 minutes of a stream, 20,000 marks at most; sums stay exact whatever is stacked or let go.

    The first 12 events of each 50 ms have a mark each. From the 13th on, and in the buckets that follow at once
    while they are as full, events gather in stacks of 12.5 ms: a mark that counts them and shows the last.

    `take` may be called on one thread and everything else on another.

    Example:
        >>> lane = Lane()
        >>> for millisecond in range(20):
        ...     lane.take(millisecond * 1_000_000, f"event {millisecond}")
        >>> [(mark.at_ns // 1_000_000, mark.count) for mark in lane.since(Position())[1]][10:]
        [(10, 1), (11, 1), (12, 1), (13, 7)]
    """

    def __init__(self, kept_marks: int = KEPT_MARKS, kept_ns: int = KEPT_NS) -> None:
        self._kept_ns = kept_ns
        self._lock = threading.Lock()
        self._marks: collections.deque[Mark] = collections.deque(maxlen=kept_marks)
        self.clear()

    def clear(self) -> None:
        """Forget all, and count from zero."""
        with self._lock:
            self._marks.clear()
            self.total = 0
            self._next_number = 0
            self._bucket, self._in_bucket, self._is_dense = -1, 0, False
            self._last_due_ns: int | None = None

    def let_go(self) -> None:
        """Hold no mark any more; the total stays."""
        with self._lock:
            self._marks.clear()

    def take(self, at_ns: int, event: Any) -> None:
        """Put in an event that came at an instant, not before the one before."""
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
        """Put in the end of the stream; an `error` is what it failed with."""
        with self._lock:
            self._append(at_ns, error, "completed" if error is None else "error")

    def since(self, position: Position) -> tuple[Position, list[Mark]]:
        """The position now, and the marks that are new, or have grown, since an earlier one; oldest first."""
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
        """The mark of a number, while it is held."""
        with self._lock:
            return self._at(number)

    def records(self, from_ns: int, until_ns: int) -> tuple[list[Timed], int]:
        """What happened from one instant to another, both included, and how many events are only in stacks.

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
        """Numbers follow one another without a gap."""
        place = number - self._marks[0].number if self._marks else -1
        return self._marks[place] if 0 <= place < len(self._marks) else None

    def _open_stack(self, at_ns: int) -> Mark | None:
        last = self._marks[-1] if self._marks else None
        is_first = self._in_bucket == ROOM + 1 and not self._is_dense
        if last is None or last.end or is_first:
            return None  # the last event that has a mark of its own keeps it
        return last if last.at_ns // SLOT_NS == at_ns // SLOT_NS else None

    def _append(self, at_ns: int, event: Any, end: str = "") -> Mark:
        mark = Mark(self._next_number, at_ns, event, end)
        self._next_number += 1
        self._marks.append(mark)
        while self._marks[0].until_ns < at_ns - self._kept_ns:
            self._marks.popleft()
        return mark

    def _add(self, mark: Mark, at_ns: int, event: Any) -> None:
        mark.count += 1
        mark.until_ns = at_ns
        mark.event = event.copy() if type(event) is dict else event  # the dict may be changed later
        if type(event) is Failure:  # what an event says of its class may be a lie
            mark.failures += 1
        elif type(event) is Tick:
            mark.missed += event.missed
            is_alone = mark.count == 1 and 0 <= at_ns - event.due_ns < FARTHEST_NS
            mark.due_ns = event.due_ns if is_alone else None
            if is_alone and event.missed:
                mark.missed_ns = missed_points(self._last_due_ns, event.due_ns, event.interval_ns, event.missed)
            elif not is_alone:
                mark.missed_ns = []
            self._last_due_ns = event.due_ns


class LaneState(NamedTuple):
    """How a lane stands, in a word: `tone` is `live`, `idle`, `ended` or `failed`."""

    tone: str
    text: str


class Followed:
    """A stream, what its lane remembers, and what time it is there.

    Of a flow's step it is the run there is, and each later one from its beginning, on the run's clock; of any other
    observable the time is that of the shared real clock.

    Args:
        what: A step, a port, `run.tap(...)`, or any observable.
        label: What it is called; the step's or the stream's name if None.
        changed: Called when something has come, on whatever thread.
    """

    def __init__(self, what: object, label: str | None, changed: Callable[[], None]) -> None:
        self.label = label_of(what) if label is None else label
        self.lane = Lane()
        self.told = Position()
        self.is_begun_anew = False
        """Whether another run has begun since somebody set this to False."""
        self._what, self._changed = what, changed
        self._is_step = isinstance(what, (Step, Port))
        step = what.step if isinstance(what, Port) else what
        self._is_source = isinstance(step, SourceStep)
        self._watching: abc.DisposableBase = Disposable()
        self.state = LaneState("idle", "not running") if self._is_step else LaneState("live", "live")
        self._keep_time_of(RealClock.shared())

    def start(self) -> None:
        """Look, from now on. Raises `ArgumentError` where there is nothing to look at."""
        self._watching = watch(self._what, self._came, self._over, self._begun, call="Marbles")

    def dispose(self) -> None:
        """Look no more; its time stands still."""
        self._watching.dispose()
        if not self.is_over:
            self._stand_still(LaneState("ended", "let go"))

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come, unless the flow is run again."""
        return self.state.tone in ("ended", "failed")

    @property
    def is_real(self) -> bool:
        """Whether its time passes by itself."""
        return self._clock is None and self._still_ns is None

    @property
    def now_ns(self) -> int:
        """The time of its clock: where that is virtual and the run has ended, the time of the end."""
        if self._still_ns is not None:
            return self._still_ns
        return time.monotonic_ns() + self._offset_ns if self._clock is None else self._clock.now_ns

    def at_ns(self, monotonic_ns: int) -> int:
        """The time it was there when a monotonic clock stood so; a virtual clock gives the time it is."""
        return self.now_ns if self._clock is not None or self._still_ns is not None else monotonic_ns + self._offset_ns

    def _keep_time_of(self, clock: Clock) -> None:
        """Remember how a real clock is counted, and not the clock, which is its run's."""
        self._still_ns: int | None = None
        self._clock = None if isinstance(clock, RealClock) else clock
        self._offset_ns = clock.now_ns - time.monotonic_ns()
        self.origin_ns = self._last_ns = clock.now_ns
        self.ended_at: int | None = None
        """When it ended, as a monotonic clock counts."""

    def _stand_still(self, state: LaneState) -> None:
        if self._clock is not None:
            self._still_ns, self._clock = self._clock.now_ns, None
        self.ended_at = time.monotonic_ns()
        self.state = state

    # --- what it hears, on the stream's thread ---

    def _begun(self, run: Run) -> None:
        self.lane.clear()
        self._keep_time_of(run.clock)
        if run.started_ns is not None:
            self.origin_ns = run.started_ns
        self.state, self.is_begun_anew = LaneState("live", "running"), True
        self._changed()

    def _came(self, event: Any) -> None:
        at_ns = self.now_ns
        if self._is_source and type(event) is Tick:
            # Looked at after the steps that the source feeds, which may have taken long; the tick knows better.
            at_ns = max(self._last_ns, min(at_ns, event.due_ns + event.lag_ns))
        self._last_ns = at_ns
        self.lane.take(at_ns, event)
        self._changed()

    def _over(self, error: Exception | None) -> None:
        self.lane.end(self.now_ns, error)
        text = "completed" if error is None else f"failed: {safe_repr(error, 200)}"
        self._stand_still(LaneState("ended" if error is None else "failed", text))
        self._changed()
