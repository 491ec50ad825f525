"""Whose time a state keeps: that of its runs, that of the clock it was given, or real time."""

import threading
import time
from collections.abc import Callable

from reactivex import abc
from reactivex.disposable import Disposable
from reactivex.scheduler import VirtualTimeScheduler

from rxmetronome.clocks import timeline
from rxmetronome.errors import ArgumentError, ClockError
from rxmetronome.protocols import context_of

Source = abc.SchedulerBase | None
"""What time comes from; None is real time, which is the same on every scheduler that is not virtual."""

_REMEDY = "let them share one clock, flow.run(clock=clock), or give each a State of its own"


class TimeSource:
    """Reads the time that a state keeps, and changes over when nobody else keeps it.

    Args:
        given: The clock that it is to keep whatever runs; None where the runs bring theirs.
        changed: Called when the time changes over, with how far it jumps in nanoseconds; with None where the two
            times have no common measure, because one is virtual and the other is not.

    Raises:
        ArgumentError: If `given` is no scheduler.
    """

    def __init__(self, given: object, changed: Callable[[int | None], None]) -> None:
        if given is not None and not isinstance(given, abc.SchedulerBase):
            raise ArgumentError("State", "clock", "a RealClock, a VirtualClock or another scheduler", given,
                                'State(idle="5s", clock=clock)')  # fmt: skip
        self._is_given = given is not None
        self._changed = changed
        self._lock = threading.Lock()
        self._users = 0
        self._keep(_source(given))

    def _keep(self, source: Source) -> None:
        self._source = source
        self.now: Callable[[], int]
        self.wall: Callable[[], int]
        if source is None:
            self.now, self.wall = time.monotonic_ns, time.time_ns  # what every RealClock counts from its own start
        else:
            line = timeline(source)
            self.now, self.wall = lambda: line.now_ns, lambda: line.wall_ns

    def join(self, scheduler: abc.SchedulerBase, label: Callable[[], str]) -> abc.DisposableBase:
        """Keep the time of a scheduler until what comes back is disposed, and after that until somebody else joins.

        Raises:
            ClockError: If it keeps another time, because it was given that or somebody uses it.
        """
        source = _source(scheduler)
        with self._lock:
            if source is not self._source:
                if self._is_given or self._users:
                    why = "was given" if self._is_given else "is used by a run on"
                    raise ClockError(
                        f"{label()} {why} {_name(self._source)}, and this run is on {_name(source)}", _REMEDY
                    )
                self._change_over(source)
            self._users += 1
        return Disposable(self._leave)

    def _leave(self) -> None:
        with self._lock:
            self._users -= 1

    def _change_over(self, source: Source) -> None:
        before, before_ns = self._source, self.now()
        self._keep(source)
        comparable = before is not None and source is not None
        self._changed(self.now() - before_ns if comparable else None)


def _source(scheduler: Source) -> Source:
    context = context_of(scheduler)
    source: Source = scheduler if context is None else context.clock
    is_virtual = getattr(source, "is_virtual", isinstance(source, VirtualTimeScheduler))
    return source if is_virtual else None


def _name(source: Source) -> str:
    if source is None:
        return "real time"
    return f"a {type(source).__name__} that says {timeline(source).now_ns / 1e9:g} s"
