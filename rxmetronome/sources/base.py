"""The parts that all sources share: pause, resume and step, and one armed timer for each subscription."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import Any, Generic, NoReturn, TypeVar

from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome.clocks import is_virtual, timeline
from rxmetronome.errors import ClockError, RxMetronomeError, stays_in_process
from rxmetronome.protocols import FlowStart, context_of, run_it, track_subscription

_T = TypeVar("_T")
_LOG = logging.getLogger("rxmetronome")

AT_ONCE = 256
"""The most events that `lines` and `rows` send before other actions of the scheduler run."""


class SourceSubscription(Generic[_T]):
    """One subscription of a source: the timer that is armed, and the changes that wait for its scheduler.

    Only actions on its scheduler touch its state, so it needs no lock. A change is recorded with the time at which it
    was made, and counts from then, however long the scheduler is held up.
    """

    def __init__(
        self, source: "PausableSource[_T]", observer: abc.ObserverBase[_T], scheduler: abc.SchedulerBase | None
    ) -> None:
        self._source, self._observer = source, observer
        self._clock, self._context = timeline(scheduler), context_of(scheduler)
        self._began: tuple[int, int] = getattr(self._clock, "began", None) or self._clock.read_ns()
        """The beginning, in `now_ns` and `wall_ns`; in a run the same for all its sources."""
        self._is_paused, self._is_stopped = source.is_paused, False
        self._steps = 0
        self._changes: deque[tuple[int, int, bool, bool, Any]] = deque()
        self._armed: list[Any] | None = None  # holds the timer, as soon as the scheduler has returned it
        self._wakes: list[Any] = []  # the timers that will apply the changes

    def _keep(self, save: Callable[[], Any], load: Callable[[Any], object]) -> None:
        """Include the position in snapshots of the run, where there is one. See `Context.keep_state`."""
        if self._context is not None:
            self._context.keep_state(save, load)

    def start(self) -> None:
        """Arm the first timer, once the source knows the subscription."""
        self._arm()

    def stop(self) -> None:
        """End, from any thread."""
        self._is_stopped = True
        self._disarm()
        self._end_wakes()
        self._source.forget(self)

    def _complete(self, *last: _T) -> None:
        """End, after the last event if there is one."""
        self.stop()
        try:
            for event in last:
                self._observer.on_next(event)
        finally:
            self._observer.on_completed()

    def record_change(self, *, steps: bool) -> None:
        """Record the source's settings as they are now, and a step if one was asked for. Under the source's lock."""
        source = self._source
        self._changes.append((*self._clock.read_ns(), source.is_paused, steps, source.tempo))

    def wake(self) -> None:
        """Have the scheduler apply the changes, from any thread."""
        try:
            self._wakes.append(self._clock.schedule(self._on_wake))
        except ClockError:  # its clock was closed; other subscriptions are on other clocks
            self.stop()

    def _on_wake(self, _: Any = None, __: Any = None) -> None:
        if not self._is_stopped:
            self._end_wakes()  # before the changes are read, so that one recorded from now on wakes it again
            self._disarm()
            self._run()

    def _on_timer(self, _: Any, armed: list[Any]) -> None:
        if armed is self._armed:
            self._armed = None
            self._run()

    def _run(self) -> None:
        """Apply the changes, send what is due, and arm the next timer."""
        raise NotImplementedError

    def _is_held(self) -> bool:
        """Return whether no event may be sent: it is paused, a change waits, or it has ended."""
        return (self._is_paused and not self._steps) or bool(self._changes) or self._is_stopped

    def _arm(self, due_ns: int | None = None) -> None:
        """Arm the timer in place of the one before; without a time, after all that is due already."""
        self._disarm()
        armed = self._armed = []
        if due_ns is None:
            armed.append(self._clock.schedule(self._on_timer, armed))
        else:
            armed.append(self._clock.schedule_ns(due_ns, self._on_timer, armed))
        if self._is_stopped or self._armed is not armed:  # another thread was faster, or it has fired
            armed[0].dispose()

    def _arm_again(self, due_ns: int | None = None) -> None:
        """Arm from an action; end quietly where the clock was closed meanwhile."""
        try:
            self._arm(due_ns)
        except ClockError:
            self.stop()

    def _disarm(self) -> None:
        armed, self._armed = self._armed, None
        if armed:
            armed[0].dispose()

    def _end_wakes(self) -> None:
        wakes, self._wakes = self._wakes, []
        for timer in wakes:
            timer.dispose()


class PausableSource(FlowStart, Observable[_T]):
    """An observable whose subscriptions are paused and resumed together, from any thread."""

    kind = "source"
    is_endless = False  # True where it never completes by itself
    tempo: Any = None  # the interval in nanoseconds, or the speed, of a source that has one
    hint = ""
    """The interval in words, where a bare number was probably meant as milliseconds; a live subscription logs it."""

    def __init__(self) -> None:
        super().__init__()
        self._is_paused = False
        self._subscriptions: set[SourceSubscription[_T]] = set()
        self._subscriptions_lock = threading.Lock()

    @property
    def is_paused(self) -> bool:
        """Return whether it is paused."""
        return self._is_paused

    def run(self, scheduler: abc.SchedulerBase | None = None) -> _T:
        """Block until it completes, and return its last event, as every observable of RxPY does.

        Raises:
            RxMetronomeError: In the main thread, if it never completes.
        """
        if self.is_endless and threading.current_thread() is threading.main_thread():
            happened = f"{self!r} never completes, so its run() would block for ever and show nothing"
            raise RxMetronomeError(happened, f"give its events somewhere to go: {run_it('run')}")
        return super().run(scheduler)

    def pause(self) -> None:
        """Send no event from now on, from any thread; pausing twice is pausing once."""
        self._change("_is_paused", True)

    def resume(self) -> None:
        """Go on where it was paused."""
        self._change("_is_paused", False)

    def __reduce__(self) -> NoReturn:
        raise stays_in_process(self, "source", "call what makes it there as well")

    def new_subscription(
        self, observer: abc.ObserverBase[_T], scheduler: abc.SchedulerBase | None
    ) -> SourceSubscription[_T]:
        """Make the subscription of an observer; `start` is called later."""
        raise NotImplementedError

    def forget(self, subscription: SourceSubscription[_T]) -> None:
        """Change a subscription no longer: it has ended."""
        with self._subscriptions_lock:
            self._subscriptions.discard(subscription)

    def _change(self, setting: str, value: object, *, steps: bool = False) -> None:
        """Change a setting. All subscriptions record changes in one order."""
        with self._subscriptions_lock:
            setattr(self, setting, value)
            subscriptions = list(self._subscriptions)
            for subscription in subscriptions:
                subscription.record_change(steps=steps)
        for subscription in subscriptions:
            subscription.wake()

    def subscribe_directly(
        self, observer: abc.ObserverBase[_T], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        """Subscribe an observer without the one that RxPY's `subscribe` puts between."""
        return self._subscribe_core(observer, scheduler)

    def _subscribe_core(
        self, observer: abc.ObserverBase[_T], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        with self._subscriptions_lock:
            subscription = self.new_subscription(observer, scheduler)
            self._subscriptions.add(subscription)
        if self.hint and not is_virtual(timeline(scheduler)):
            context = context_of(scheduler)
            where = repr(self) if context is None else f"flow `{context.flow}`: source `{context.step}`"
            _LOG.warning("%s comes %s", where, self.hint)
        try:
            subscription.start()
        except ClockError:
            subscription.stop()
            raise
        return track_subscription(Disposable(subscription.stop), scheduler)


class SteppableSource(PausableSource[_T]):
    """A pausable source that can send one event at a time."""

    def step(self) -> None:
        """Send the next event now, from any thread, and stay paused; a source that is not paused is from now on."""
        self._change("_is_paused", True, steps=True)
