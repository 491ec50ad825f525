"""Where events cross from step to step while a flow runs: inlets, outlets, and the clock as a step sees it."""

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from reactivex import Observable, abc
from reactivex.disposable import Disposable
from reactivex.scheduler.periodicscheduler import PeriodicScheduler

from rxmetronome.clocks import Clock, Timer
from rxmetronome.flow.metrics import BusyMeter
from rxmetronome.protocols import Context

Receive = Callable[[Any], None]

WRAP = "did you mean rxm.select(...)? It makes an operator of a plain function"


class Target(Protocol):
    """What an outlet passes events to."""

    busy_ns: int

    @property
    def handle(self) -> Receive:
        """What takes an event, and never raises."""

    def upstream_done(self) -> None:
        """Take note that this outlet will bring no more."""


class Outlet:
    """An output port: passes each event to everything that is connected, in the order it was connected."""

    __slots__ = ("_meter", "count", "handles", "is_done", "targets", "watchers")

    def __init__(self, meter: BusyMeter) -> None:
        self.count = 0
        self.targets: tuple[Target, ...] = ()
        self.watchers: tuple[Target, ...] = ()
        self.is_done = False
        self._meter = meter
        self.handles: tuple[Receive, ...] = ()

    def send(self, event: Any) -> None:
        """Count an event and pass it on."""
        self.count += 1
        if self._meter.timing:
            self.pass_on(event)
        else:
            for handle in self.handles:
                handle(event)

    def pass_on(self, event: Any) -> None:
        """Pass an event on, and put the time that it takes to the account of each target."""
        for watcher in self.watchers:
            watcher.handle(event)
        for target in self.targets:
            target.busy_ns += self._meter.time(target.handle, event)

    def connect(self, target: Target) -> None:
        """Pass events on to one more."""
        self.targets += (target,)
        self.aim()

    def disconnect(self, target: Target) -> None:
        """Stop passing events on to one of them."""
        self.targets = tuple(other for other in self.targets if other is not target)
        self.aim()

    def watch(self, watcher: Target) -> None:
        """Show events to somebody before all others, who is not counted among those that are connected."""
        self.watchers += (watcher,)
        self.aim()

    def aim(self) -> None:
        """Take note of how its targets handle events now."""
        self.handles = tuple(target.handle for target in (*self.watchers, *self.targets))

    def complete(self) -> None:
        """Tell everything that is connected, once, that no event will come."""
        if not self.is_done:
            self.is_done = True
            for target in (*self.watchers, *self.targets):
                target.upstream_done()

    def release(self) -> None:
        """Complete whoever looks into this wire, because the run has ended."""
        if not self.is_done:
            self.is_done = True
            for target in self.targets:
                if isinstance(target, Tap):
                    target.upstream_done()


class Tap:
    """An observer that looks into a wire: what it raises is a failure of the step it looks at."""

    def __init__(self, observer: abc.ObserverBase[Any], context: Context, wires: int) -> None:
        self.busy_ns = 0
        self._observer, self._context, self._left = observer, context, wires

    def handle(self, event: Any) -> None:
        """Show the observer an event."""
        try:
            self._observer.on_next(event)
        except BaseException as error:
            self._context.fail(event, error, self._observer.on_next)

    def upstream_done(self) -> None:
        """Complete the observer with the last of its wires."""
        self._left -= 1
        if self._left <= 0:
            try:
                self._observer.on_completed()
            except BaseException as error:
                self._context.fail(None, error, self._observer.on_completed)


class Inlet(Observable[Any]):
    """The observable a pipeline is applied to: whoever subscribes gets the step's events.

    It keeps Rx's grammar by itself (nothing after completion or dispose), so it hands events straight to the first
    operator instead of through the observer that RxPY's `subscribe` would put between.
    """

    def __init__(self) -> None:
        super().__init__()
        self._wires: tuple[_Wire, ...] = ()
        self.feed: Receive = self._feed_all

    def subscribe(
        self,
        on_next: abc.ObserverBase[Any] | Receive | None = None,
        on_error: Callable[[Exception], None] | None = None,
        on_completed: Callable[[], None] | None = None,
        *,
        scheduler: abc.SchedulerBase | None = None,
    ) -> abc.DisposableBase:
        """Subscribe an observer, or callbacks."""
        del on_error, scheduler  # an inlet never fails, and needs no time
        if isinstance(on_next, abc.ObserverBase):
            wire = _Wire(on_next.on_next, on_next.on_completed)
        else:
            wire = _Wire(on_next or _ignore, on_completed or _ignore)
        self._wires += (wire,)
        self._aim()

        def leave() -> None:
            self._wires = tuple(other for other in self._wires if other is not wire)
            self._aim()

        return Disposable(leave)

    def __getitem__(self, key: Any) -> Any:
        """Refuse, as all that follow: this is an observable, and no event."""
        raise _no_event()

    def __add__(self, other: Any) -> Any:
        raise _no_event()

    def __iadd__(self, other: Any) -> Any:
        raise _no_event()

    __radd__ = __mul__ = __rmul__ = __add__

    def __iter__(self) -> Any:
        raise _no_event()

    __len__ = __iter__

    def __contains__(self, item: object) -> bool:
        raise _no_event()

    def __bool__(self) -> bool:
        raise _no_event()

    def complete(self) -> None:
        """Tell the pipeline, once, that no event will come."""
        wires, self._wires = self._wires, ()
        self._aim()
        for wire in wires:
            wire.on_completed()

    def _aim(self) -> None:
        self.feed = self._wires[0].on_next if len(self._wires) == 1 else self._feed_all

    def _feed_all(self, event: Any) -> None:
        for wire in self._wires:
            if wire in self._wires:  # an earlier one may have disposed it over this very event
                wire.on_next(event)


def _no_event() -> TypeError:
    return TypeError("an operator is given the observable of all events, not one event")


class _Wire(NamedTuple):
    on_next: Receive
    on_completed: Callable[[], None]


def _ignore(*_: object) -> None:
    """What an observer does about what it did not ask for."""


class DirectObserver(abc.ObserverBase[Any]):
    """Callbacks as an observer, with nothing between, for a source that keeps Rx's grammar by itself."""

    def __init__(
        self, on_next: Receive, on_error: Callable[[Exception], None], on_completed: Callable[[], None]
    ) -> None:
        self.on_next = on_next  # type: ignore[method-assign, assignment]
        self.on_error = on_error  # type: ignore[method-assign, assignment]
        self.on_completed = on_completed  # type: ignore[method-assign]

    def on_next(self, value: Any) -> None:
        """Replaced by the callback."""

    def on_error(self, error: Exception) -> None:
        """Replaced by the callback."""

    def on_completed(self) -> None:
        """Replaced by the callback."""


class Guard(Protocol):
    """What a step does with an exception that comes out of an action it scheduled."""

    def broke(self, error: BaseException) -> None:
        """Take the exception as the step's failure."""


class StepClock(PeriodicScheduler):
    """The run's clock as one step sees it: what its actions raise is that step's failure.

    It is the `scheduler` the step is subscribed with, and carries the step's `context` to its operators.
    """

    def __init__(self, clock: Clock, context: Context, guard: Guard) -> None:
        super().__init__()
        self.clock, self.context, self._guard = clock, context, guard
        self.read_ns, self.rearm = clock.read_ns, clock.rearm

    @property
    def now_ns(self) -> int:
        """The clock's steady timeline."""
        return self.clock.now_ns

    @property
    def wall_ns(self) -> int:
        """The clock's wall."""
        return self.clock.wall_ns

    @property
    def now(self) -> datetime.datetime:
        """The clock's steady timeline as a `datetime` in UTC."""
        return self.clock.now

    def schedule_ns(self, due_ns: int, action: Callable[..., Any], state: Any = None) -> Timer:
        """Run a guarded action at `due_ns`."""
        return self.clock.schedule_ns(due_ns, self._guarded(action), state)

    def schedule(self, action: Callable[..., Any], state: Any = None) -> Timer:
        """Run a guarded action at once."""
        return self.clock.schedule(self._guarded(action), state)

    def schedule_relative(self, duetime: Any, action: Callable[..., Any], state: Any = None) -> Timer:
        """Run a guarded action after `duetime`."""
        return self.clock.schedule_relative(duetime, self._guarded(action), state)

    def schedule_absolute(self, duetime: Any, action: Callable[..., Any], state: Any = None) -> Timer:
        """Run a guarded action at `duetime`."""
        return self.clock.schedule_absolute(duetime, self._guarded(action), state)

    def schedule_periodic(self, period: Any, action: Callable[..., Any], state: Any = None) -> abc.DisposableBase:
        """Run a guarded action every `period`; one that raises is the step's failure and ends nothing."""
        guard = self._guard

        def guarded(before: Any) -> Any:
            try:
                return action(before)
            except BaseException as error:
                guard.broke(error)
                return before

        return self.clock.schedule_periodic(period, guarded, state)

    def _guarded(self, action: Callable[..., Any]) -> Callable[..., Any]:
        guard = self._guard

        def guarded(_: Any, state: Any) -> Any:
            try:
                return action(self, state)
            except BaseException as error:
                guard.broke(error)
                return None

        return guarded
