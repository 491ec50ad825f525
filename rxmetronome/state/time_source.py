"""The time that a state keeps: that of its runs, that of the clock it was given, or real time."""

import threading
import time
from collections.abc import Callable
from typing import Any

from reactivex import abc
from reactivex.disposable import Disposable
from reactivex.scheduler import VirtualTimeScheduler

from rxmetronome.clocks import RealClock, timeline
from rxmetronome.errors import ArgumentError, ClockError
from rxmetronome.protocols import context_of


class TimeSource:
    """Read the time, and change to that of another clock when no run uses the present one.

    All schedulers that are not virtual are one clock, real time, which is None here.

    Args:
        given: The clock to keep in every run; None to keep that of the runs.
        changed: Called when the clock changes, with the nanoseconds by which the time jumps; with None where the two
            times have no common measure, because one is virtual and the other is not.

    Raises:
        ArgumentError: If `given` is no scheduler.
    """

    now: Callable[[], int]
    wall: Callable[[], int]

    def __init__(self, given: object, changed: Callable[[int | None], None]) -> None:
        if given is not None and not isinstance(given, abc.SchedulerBase):
            raise ArgumentError("State", "clock", "a RealClock, a VirtualClock or another scheduler", given,
                                'State(idle="5s", clock=clock)')  # fmt: skip
        self._is_given = given is not None
        self._changed = changed
        self._lock = threading.Lock()
        self._users = 0
        self._has_instants = False
        self._read_from(_virtual(given))

    def _read_from(self, clock: abc.SchedulerBase | None) -> None:
        self._clock = clock
        if clock is None:
            self.now, self.wall = time.monotonic_ns, time.time_ns  # every RealClock counts these from its start
        else:
            line = timeline(clock)
            self.now, self.wall = lambda: line.now_ns, lambda: line.wall_ns

    def join(self, scheduler: abc.SchedulerBase, label: Callable[[], str]) -> abc.DisposableBase:
        """Keep the time of a scheduler until the returned disposable is disposed, and then until the next join.

        Raises:
            ClockError: If another clock was given, or is in use.
        """
        clock = _virtual(scheduler)
        with self._lock:
            if clock is not self._clock:
                if self._is_given or self._users:
                    why = "was given" if self._is_given else "is used by a run on"
                    raise ClockError(
                        f"{label()} {why} {_name(self._clock)}, and this run is on {_name(clock)}",
                        "let them share one clock, flow.run(clock=clock), or give each a separate State",
                    )
                has_measure, before_ns = None not in (clock, self._clock), self.now()
                self._read_from(clock)
                self._changed(self.now() - before_ns if has_measure else None)
            kept = _with_instants(scheduler)
            if kept is not None:  # an action of that clock reads one instant, however long it takes
                offset_ns = kept.monotonic_offset_ns
                self.now, self.wall = lambda: kept.now_ns - offset_ns, lambda: kept.wall_ns
                self._has_instants = True
                self._changed(0)
            self._users += 1
        return Disposable(self._release)

    def _release(self) -> None:
        with self._lock:
            self._users -= 1
            if not self._users and self._has_instants:
                self._has_instants = False
                self._read_from(self._clock)
                self._changed(0)


def _virtual(scheduler: abc.SchedulerBase | None) -> abc.SchedulerBase | None:
    """Return the clock behind a scheduler if it is a virtual one, else None."""
    context = context_of(scheduler)
    clock: abc.SchedulerBase | None = scheduler if context is None else context.clock
    clock = getattr(clock, "of_run", None) or clock  # a keyed step has a clock within that of the run
    return clock if getattr(clock, "is_virtual", isinstance(clock, VirtualTimeScheduler)) else None


def _with_instants(scheduler: abc.SchedulerBase | None) -> RealClock | None:
    """Return the real clock behind a scheduler if time stands still in its actions, else None."""
    context = context_of(scheduler)
    clock: Any = scheduler if context is None else context.clock
    return clock if isinstance(clock, RealClock) and clock.keeps_instants else None


def _name(clock: abc.SchedulerBase | None) -> str:
    if clock is None:
        return "real time"
    return f"a {type(clock).__name__} that says {timeline(clock).now_ns / 1e9:g} s"
