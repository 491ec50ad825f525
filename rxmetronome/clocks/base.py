"""The base of both clocks: a heap of timers in nanoseconds, behind RxPY's scheduler interface."""

import datetime
import heapq
import itertools
from abc import abstractmethod
from collections.abc import Callable
from typing import Any, Protocol, TypeAlias

from reactivex import abc
from reactivex.internal.exceptions import DisposedException
from reactivex.scheduler.periodicscheduler import PeriodicScheduler

from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError, ClockError

Action: TypeAlias = Callable[..., Any]
"""A function `action(scheduler, state)`, which may return a disposable."""

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MICROSECOND = datetime.timedelta(microseconds=1)
_COMPACT_ABOVE = 64


class ClosedClockError(ClockError, DisposedException):
    """A clock was closed; also RxPY's `DisposedException`, as its own schedulers raise it."""


def to_ns(moment: datetime.datetime) -> int:
    """Convert to nanoseconds since 1970 in UTC, exact to the microsecond that a `datetime` holds."""
    if moment.tzinfo is None:
        raise ArgumentError("schedule_absolute", "duetime", "a datetime with a time zone", moment,
                            "datetime.now(timezone.utc)")  # fmt: skip
    return (moment - EPOCH) // _MICROSECOND * 1_000


def absolute_ns(value: object, call: str, argument: str, example: str = "") -> int:
    """Read a `datetime` or ISO text with a time zone as nanoseconds since 1970; refuse anything else."""
    moment = value
    if isinstance(value, str):
        try:
            moment = datetime.datetime.fromisoformat(value)
        except ValueError:
            moment = None
    if not isinstance(moment, datetime.datetime) or moment.tzinfo is None:
        example = example or f'{call}("2026-03-29T00:00:00+00:00")'
        raise ArgumentError(call, argument, "a datetime or ISO text with a time zone", value, example)
    return to_ns(moment) + int(getattr(moment, "nanosecond", 0))  # pandas' Timestamp has them beside the rest


def to_datetime(moment_ns: int) -> datetime.datetime:
    """Convert to a `datetime` in UTC, cut to whole microseconds."""
    return EPOCH + datetime.timedelta(microseconds=moment_ns // 1_000)


def _no_action(*_: object) -> None:
    """Replace the action of a disposed timer."""


class EvenBeat(Protocol):
    """A beat whose ticks a virtual clock makes, as long as each comes at its due time, an interval after the last."""

    def evenness(self) -> tuple[int, int, int] | None:
        """Return due time, interval and number of the next tick; None if it, or the last one, is not even."""

    def even_tick(self, due_ns: int, interval_ns: int, number: int, wall_ns: int) -> object:
        """Make a tick, for all beats that say the same of it."""

    def emit_failed(self, error: BaseException) -> None:
        """Handle an exception of `Timer.emit`, or raise it."""


class Timer(abc.DisposableBase):
    """One scheduled action: in the heap until it fires or is disposed.

    The disposable that the action returns is disposed with it, as by RxPY's own schedulers.
    """

    __slots__ = ("_clock", "_returned", "action", "beat", "disposed", "due_ns", "emit", "even", "state", "waiting")

    def __init__(self, clock: "Clock", due_ns: int, action: Action, state: Any) -> None:
        self._clock, self.due_ns, self.state = clock, due_ns, state
        self.action: Action = action
        self.beat: Callable[[Timer], object] | None = None
        """Called with the timer instead of its action, by a virtual clock: see `VirtualClock.arm_beat`."""
        self.emit: Callable[[Any], object] | None = None
        """Takes a tick instead of the beat, in a train of which all are even: it neither checks nor arms anything."""
        self.even: EvenBeat | None = None
        """What says whether its ticks are even; then a virtual clock keeps `due_ns`, and calls `emit`."""
        self._returned: abc.DisposableBase | None = None
        self.disposed = False
        self.waiting = True

    def keep(self, returned: Any) -> None:
        """Hold the disposable that the action returned, to dispose it with the timer."""
        if isinstance(returned, abc.DisposableBase):
            self._returned = returned
            if self.disposed:
                returned.dispose()

    def dispose(self) -> None:
        """Never fire; dispose the disposable of an action that has fired."""
        self._clock.forget(self)
        if self._returned is not None:
            self._returned.dispose()


class Clock(PeriodicScheduler):
    """A scheduler that knows integer nanoseconds. Timers due at one instant run in the order they were made."""

    def __init__(self) -> None:
        super().__init__()
        self._heap: list[tuple[int, int, Timer]] = []
        self._next_sequence = itertools.count().__next__
        self._stale = 0

    @property
    @abstractmethod
    def now_ns(self) -> int:
        """Return the steady timeline: nanoseconds since 1970 by the wall when the clock began."""

    @property
    @abstractmethod
    def wall_ns(self) -> int:
        """Return the wall clock: nanoseconds since 1970 in UTC, with its steps."""

    @abstractmethod
    def read_ns(self) -> tuple[int, int]:
        """Return `now_ns` and `wall_ns`, read together."""

    @property
    @abstractmethod
    def is_virtual(self) -> bool:
        """Return whether time moves only by a call."""

    @abstractmethod
    def is_current(self) -> bool:
        """Return whether the calling thread runs this clock's actions."""

    @abstractmethod
    def schedule_ns(self, due_ns: int, action: Action, state: Any = None) -> Timer:
        """Run `action(clock, state)` when `now_ns` reaches `due_ns`; at once if it has."""

    @abstractmethod
    def rearm(self, timer: Timer, due_ns: int) -> None:
        """Schedule a timer that has fired once more, unless it was disposed meanwhile."""

    @property
    def now(self) -> datetime.datetime:
        """Return `now_ns` as a `datetime` in UTC, cut to whole microseconds."""
        return to_datetime(self.now_ns)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self.now.isoformat()}>"

    @property
    def pending(self) -> int:
        """Return the number of timers that wait to fire."""
        return len(self._heap) - self._stale

    def schedule(self, action: Action, state: Any = None) -> Timer:
        """Run `action` at once, after everything that is due already."""
        return self.schedule_ns(self.now_ns, action, state)

    def schedule_relative(self, duetime: Any, action: Action, state: Any = None) -> Timer:
        """Run `action` after `duetime`: seconds or a `timedelta`; zero and less mean at once."""
        return self.schedule_ns(self.now_ns + self.span_ns(duetime), action, state)

    def schedule_absolute(self, duetime: Any, action: Action, state: Any = None) -> Timer:
        """Run `action` at `duetime` on the steady timeline: a `datetime` with a zone, or seconds since 1970."""
        return self.schedule_ns(self.due_ns_of(duetime), action, state)

    def span_ns(self, duetime: Any) -> int:
        """Return the nanoseconds of `duetime`, as `schedule_relative` takes it; zero and less are zero."""
        return max(0, self._span_ns(duetime))

    def due_ns_of(self, duetime: Any) -> int:
        """Return the instant of `duetime`, as `schedule_absolute` takes it."""
        return to_ns(duetime) if isinstance(duetime, datetime.datetime) else self._span_ns(duetime)

    def schedule_periodic(self, period: Any, action: Action, state: Any = None) -> abc.DisposableBase:
        """Run `state = action(state)` every `period`, by deadlines that do not drift.

        After an action that takes longer than the period the next one runs at once, and the deadlines start again from
        there, as RxPY has it; an exception ends the repetition.
        """
        period_ns = max(0, self._span_ns(period))
        due_ns = self.now_ns + period_ns

        def fire(clock: Clock, before: Any) -> None:
            nonlocal due_ns
            timer.state = action(before)
            due_ns = max(due_ns + period_ns, clock.now_ns)
            clock.rearm(timer, due_ns)

        timer = Timer(self, due_ns, fire, state)
        self.rearm(timer, due_ns)
        return timer

    def forget(self, timer: Timer) -> None:
        """Dispose a timer; remove disposed ones from the heap when they are more than half of it."""
        if timer.disposed:
            return
        timer.disposed = True
        if timer.waiting:
            # their memory is free at once, though the entry waits
            timer.action, timer.state = _no_action, None
            timer.beat = timer.emit = timer.even = None
            self._stale += 1
            if self._stale > _COMPACT_ABOVE and self._stale * 2 > len(self._heap):
                self._compact()

    def _compact(self) -> None:
        """Remove disposed timers from the heap."""
        self._heap[:] = [entry for entry in self._heap if not entry[2].disposed]
        heapq.heapify(self._heap)
        self._stale = 0

    def _clear(self) -> None:
        """Remove every timer from the heap; disposing one later does not count."""
        for _, _, timer in self._heap:
            timer.waiting = False
        self._heap.clear()
        self._stale = 0

    def _span_ns(self, span: datetime.timedelta | float) -> int:
        if isinstance(span, datetime.timedelta):
            return span // _MICROSECOND * 1_000
        return span * SECOND_NS if isinstance(span, int) else round(span * SECOND_NS)
