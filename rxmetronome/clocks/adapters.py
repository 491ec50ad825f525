"""The same nanoseconds on any RxPY scheduler, so a source of ours need not know which one it is on."""

from collections.abc import Callable
from typing import Any, Protocol

from reactivex import abc
from reactivex.disposable import Disposable, MultipleAssignmentDisposable
from reactivex.scheduler import VirtualTimeScheduler

from rxmetronome.clocks.base import Action, Clock, to_datetime, to_ns
from rxmetronome.clocks.real import RealClock
from rxmetronome.clocks.virtual import VirtualClock


class Timeline(Protocol):
    """What a source of ours needs of the scheduler it was subscribed with."""

    @property
    def now_ns(self) -> int:
        """Steady nanoseconds since 1970."""

    @property
    def wall_ns(self) -> int:
        """The wall clock in nanoseconds since 1970."""

    def read_ns(self) -> tuple[int, int]:
        """`now_ns` and `wall_ns`, read together."""

    def schedule(self, action: Action, state: Any = None) -> Any:
        """Run `action(scheduler, state)` at once; what comes back can be disposed."""

    def schedule_ns(self, due_ns: int, action: Action, state: Any = None) -> Any:
        """Run `action(scheduler, state)` at `due_ns`; what comes back can be disposed and armed again."""

    def rearm(self, timer: Any, due_ns: int) -> None:
        """Schedule what `schedule_ns` returned, and what has fired, once more."""


def timeline(scheduler: abc.SchedulerBase | None) -> Timeline:
    """The scheduler itself where it is a clock of ours, else an adapter; the shared real clock for None.

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


def on_wall_step(clock: Timeline, told: Callable[[], None]) -> abc.DisposableBase | None:
    """Have `told()` called when the wall under a timeline is stepped.

    Returns:
        What ends it. None in real time, where nobody tells: whoever has to know looks at the wall from time to time.

    Example:
        >>> from rxmetronome.clocks import VirtualClock
        >>> clock = VirtualClock()
        >>> told = on_wall_step(clock, lambda: print("stepped"))
        >>> clock.step_wall("1h")
        stepped
    """
    virtual = getattr(clock, "clock", clock)  # a step's view of the run's clock has that
    if isinstance(virtual, VirtualClock):
        return virtual.on_wall_step(told)
    never = isinstance(clock, _Foreign) and isinstance(clock.scheduler, VirtualTimeScheduler)
    return Disposable() if never else None


class _Foreign:
    """Another scheduler's `now`, which is exact to the microsecond, as nanoseconds."""

    def __init__(self, scheduler: abc.SchedulerBase) -> None:
        self.scheduler = scheduler

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
        return self.scheduler.schedule(action, state)

    def schedule_ns(self, due_ns: int, action: Action, state: Any = None) -> "_Rearmable":
        rearmable = _Rearmable(action, state)
        self.rearm(rearmable, due_ns)
        return rearmable

    def rearm(self, timer: "_Rearmable", due_ns: int) -> None:
        timer.disposable = self.scheduler.schedule_absolute(to_datetime(due_ns), timer.action, timer.state)


class _Rearmable(MultipleAssignmentDisposable):
    def __init__(self, action: Action, state: Any) -> None:
        super().__init__()
        self.action, self.state = action, state
