"""Nanoseconds on any RxPY scheduler, so that sources need not know which one they are on."""

import threading
from collections.abc import Callable
from typing import Any, Protocol

from reactivex import abc
from reactivex.disposable import Disposable, MultipleAssignmentDisposable
from reactivex.scheduler import VirtualTimeScheduler

from rxmetronome.clocks.base import Action, Clock, to_datetime, to_ns
from rxmetronome.clocks.real import RealClock
from rxmetronome.clocks.virtual import VirtualClock


class Timeline(Protocol):
    """The part of a scheduler that sources and operators use."""

    @property
    def now_ns(self) -> int:
        """Return steady nanoseconds since 1970."""

    @property
    def wall_ns(self) -> int:
        """Return the wall clock in nanoseconds since 1970."""

    def read_ns(self) -> tuple[int, int]:
        """Return `now_ns` and `wall_ns`, read together."""

    def schedule(self, action: Action, state: Any = None) -> Any:
        """Run `action(scheduler, state)` at once; return a timer, which can be disposed."""

    def schedule_ns(self, due_ns: int, action: Action, state: Any = None) -> Any:
        """Run `action(scheduler, state)` at `due_ns`; return a timer, which can be disposed and armed again."""

    def rearm(self, timer: Any, due_ns: int) -> None:
        """Schedule a timer of `schedule_ns` that has fired once more."""


def timeline(scheduler: abc.SchedulerBase | None) -> Timeline:
    """Return a clock of this package itself, an adapter of any other scheduler, or the shared real clock for None.

    Example:
        >>> from reactivex.testing import TestScheduler
        >>> timeline(TestScheduler()).now_ns
        0
    """
    if scheduler is None:
        return RealClock.shared()
    if isinstance(scheduler, Clock) or hasattr(scheduler, "schedule_ns"):
        return scheduler  # type: ignore[return-value]
    return _Foreign(scheduler)


def is_numbered(clock: Timeline) -> bool:
    """Return whether each timer is noted when it fires: that of a step in a run that is kept on a tape, or replayed.

    A source within such a step has a timer for each of its events, and none that goes on by itself in virtual time.

    Example:
        >>> is_numbered(RealClock.shared())
        False
    """
    return bool(getattr(clock, "is_numbered", False))


def on_wall_step(clock: Timeline, callback: Callable[[], None]) -> abc.DisposableBase | None:
    """Call `callback()` whenever the wall under a timeline is stepped.

    Returns:
        The subscription. None in real time, where steps are not announced: read the wall from time to time.

    Example:
        >>> from rxmetronome.clocks import VirtualClock
        >>> clock = VirtualClock()
        >>> subscription = on_wall_step(clock, lambda: print("stepped"))
        >>> clock.step_wall("1h")
        stepped
    """
    virtual = getattr(clock, "clock", clock)  # a step's view of the run's clock has that
    if isinstance(virtual, VirtualClock):
        return virtual.on_wall_step(callback)
    return Disposable() if is_virtual(clock) else None


def is_virtual(clock: Timeline) -> bool:
    """Return whether a timeline moves only by a call, as in tests and simulations.

    Example:
        >>> from reactivex.testing import TestScheduler
        >>> is_virtual(timeline(TestScheduler())), is_virtual(timeline(None))
        (True, False)
    """
    if isinstance(clock, _Foreign):
        return isinstance(clock.scheduler, VirtualTimeScheduler)
    return bool(getattr(getattr(clock, "clock", clock), "is_virtual", False))


class _Foreign:
    """Another scheduler, whose `now` is exact to the microsecond; its actions never overlap, even if it has threads."""

    def __init__(self, scheduler: abc.SchedulerBase) -> None:
        self.scheduler = scheduler
        self._lock = threading.RLock()

    def _one_at_a_time(self, action: Action) -> Action:
        def act(scheduler: abc.SchedulerBase, state: Any = None) -> Any:
            with self._lock:
                return action(scheduler, state)

        return act

    @property
    def now_ns(self) -> int:
        return to_ns(self.scheduler.now)

    @property
    def wall_ns(self) -> int:
        return self.now_ns

    def read_ns(self) -> tuple[int, int]:
        now_ns = self.now_ns
        return now_ns, now_ns

    def schedule(self, action: Action, state: Any = None) -> abc.DisposableBase:
        return self.scheduler.schedule(self._one_at_a_time(action), state)

    def schedule_ns(self, due_ns: int, action: Action, state: Any = None) -> "_Rearmable":
        rearmable = _Rearmable(self._one_at_a_time(action), state)
        self.rearm(rearmable, due_ns)
        return rearmable

    def rearm(self, timer: "_Rearmable", due_ns: int) -> None:
        timer.disposable = self.scheduler.schedule_absolute(to_datetime(due_ns), timer.action, timer.state)


class _Rearmable(MultipleAssignmentDisposable):
    def __init__(self, action: Action, state: Any) -> None:
        super().__init__()
        self.action, self.state = action, state
