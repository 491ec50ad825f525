"""Inlets and outlets, where events cross from step to step while a flow runs, and the clock as a step sees it."""

import asyncio
import datetime
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from types import CellType
from typing import Any, NoReturn, Protocol

from reactivex import Observable, abc
from reactivex.disposable import Disposable
from reactivex.scheduler.periodicscheduler import PeriodicScheduler

from rxmetronome.clocks import Clock, Timer
from rxmetronome.errors import ClockError, RunError, StepError, shown, stays_in_process
from rxmetronome.flow.metrics import BusyMeter
from rxmetronome.flow.queues import BoundedQueue
from rxmetronome.operators.base import comes_on_clock
from rxmetronome.protocols import ColumnHandler, Context, RowTaker

Receive = Callable[[Any], None]

_LOG = logging.getLogger("rxmetronome")
_ITERATED = 1_024
"""The most events that wait in an `async for`."""

OPERATOR = "is it an operator? write rxm.pipeline(f)"
WRAP = "did you mean rxm.select(...)? It makes an operator of a plain function"


class Target(Protocol):
    """A receiver of an outlet's events."""

    busy_ns: int

    @property
    def handle(self) -> Receive:
        """Return the function that takes an event, and never raises."""

    def upstream_done(self) -> None:
        """Record that this outlet has completed."""


class Watcher(Protocol):
    """See an outlet's events before all targets, or only its completion."""

    @property
    def handle(self) -> Receive | None:
        """Return the function that takes an event, and never raises; None if it takes none."""

    def upstream_done(self) -> None:
        """Record that this outlet has completed."""


class Outlet:
    """An output port: it passes each event to its targets, in the order in which they were connected."""

    __slots__ = ("_meter", "counter", "handles", "is_done", "name", "targets", "units", "watchers")

    def __init__(self, meter: BusyMeter, name: str = "") -> None:
        self.name = name
        self.counter = CellType(0)
        """The number of events, as the variable that compiled functions share."""
        self.units: set[Any] = set()
        """The compiled functions that its events pass through."""
        self.targets: tuple[Target, ...] = ()
        self.watchers: tuple[Watcher, ...] = ()
        self.is_done = False
        self._meter = meter
        self.handles: tuple[Receive, ...] = ()

    @property
    def count(self) -> int:
        """Return the number of events so far."""
        return int(self.counter.cell_contents)

    @count.setter
    def count(self, number: int) -> None:
        self.counter.cell_contents = number

    def send(self, event: Any) -> None:
        """Count an event and pass it on."""
        self.counter.cell_contents += 1
        if self._meter.timing:
            self.pass_on(event)
        else:
            for handle in self.handles:
                handle(event)

    def pass_on(self, event: Any) -> None:
        """Pass an event on, and add the time to each target's busy time."""
        for watcher in self.watchers:
            if watcher.handle is not None:
                watcher.handle(event)
        for target in self.targets:
            target.busy_ns += self._meter.time(target.handle, event)

    def connect(self, target: Target) -> None:
        """Pass events on to one more target."""
        self.targets += (target,)
        self.refresh_targets()

    def disconnect(self, target: Target) -> None:
        """Stop passing events on to a target."""
        self.targets = tuple(other for other in self.targets if other is not target)
        self.refresh_targets()

    def watch(self, watcher: Watcher) -> None:
        """Show events to a watcher before all targets; it is not counted among those that are connected."""
        self.watchers += (watcher,)
        self.refresh_targets()

    def refresh_targets(self) -> None:
        """Read again which functions of its targets handle events."""
        handles = (target.handle for target in (*self.watchers, *self.targets))
        self.handles = tuple(handle for handle in handles if handle is not None)
        for unit in tuple(self.units):
            unit.make()

    def complete(self) -> None:
        """Complete, once."""
        if not self.is_done:
            self.is_done = True
            for target in (*self.watchers, *self.targets):
                target.upstream_done()

    def complete_taps(self) -> None:
        """Complete the taps only, because the run has ended."""
        if not self.is_done:
            self.is_done = True
            for target in self.targets:
                if isinstance(target, Tap):
                    target.upstream_done()


class Tap:
    """An observer that looks into a wire: its exceptions are failures of the step at the wire's start."""

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


class RunPort(Observable[Any]):
    """A port of a run: `run["main"]`, `run["main/err"]`. An observable of what passes it from now on.

    On the clock's thread, and completed when the run ends. It has the public attributes of its step's parts too:
    `run["latest"].value`.

    Args:
        run: The run.
        node: The step at work.
        port: The name of the port.
        before: How many events that passed already come first.
    """

    def __init__(self, run: Any, node: Any, port: str, before: int = 0) -> None:
        super().__init__()
        self.label = f"{node.step}/{port}"
        self._run, self._node, self._before = run, node, before
        self._outlets: Sequence[Outlet] = [node.outlets[port]] if port in node.outlets else list(node.incoming)
        self.first_number = 0
        """The number of a subscriber's first event, among those of this port in this run, from 0."""
        self.remembered = 0
        """How many of its first events had passed before."""

    @property
    def events(self) -> list[Any]:
        """Return the events that passed and are remembered, oldest first: those of the last minute, 10,000 at most.

        Raises:
            RunError: If the run records none.
        """
        recording = self._run.recording
        if recording is None:
            remedy = 'start it with flow.run(record="1min"); at a prompt and on a VirtualClock a run records by itself'
            raise RunError(self._run.name, "it was not recorded, so it has no past events", remedy)
        return list(self._run.ask(lambda: recording.last(self._outlets, recording.most)))

    @property
    def event_count(self) -> int:
        """Return how many events have passed in this run."""
        return sum(outlet.count for outlet in self._outlets)

    def _subscribe_core(
        self, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        del scheduler  # events come on the clock's thread
        tap = Tap(observer, self._node, len(self._outlets))

        def connect() -> None:
            passed: Sequence[Any] = ()
            if self._before > 0 and self._run.recording is not None:
                passed = self._run.recording.last(self._outlets, self._before)
            self.remembered = len(passed)
            self.first_number = self.event_count - len(passed)
            for event in passed:
                tap.handle(event)
            for outlet in self._outlets:
                outlet.connect(tap)
            if self._run.is_ending:
                observer.on_completed()

        def disconnect() -> None:
            for outlet in self._outlets:
                outlet.disconnect(tap)

        self._run.on_clock(connect, first=True)
        return Disposable(lambda: self._run.on_clock(disconnect))

    async def __aiter__(self) -> AsyncIterator[Any]:
        """Iterate over what passes from now on, until the run ends: `async for event in run["main"]`.

        1,024 events wait for a slow loop; then the oldest are dropped, and the log says so and how many.
        """
        loop, arrived = asyncio.get_running_loop(), asyncio.Event()
        queue = BoundedQueue(_ITERATED, "drop_oldest", self._run.name, f"`async for` over {self.label}")
        has_ended = False

        def wake() -> None:
            if not loop.is_closed():
                loop.call_soon_threadsafe(arrived.set)

        def on_next(event: Any) -> None:
            queue.put(event, may_wait=False)
            wake()

        def on_end(_: Exception | None = None) -> None:
            nonlocal has_ended
            has_ended = True
            wake()

        subscription = self.subscribe(on_next, on_end, on_end)
        try:
            while True:
                arrived.clear()
                ended = has_ended
                for event in queue.take(_ITERATED):
                    yield event
                if ended and not len(queue):
                    return
                await arrived.wait()
        finally:
            subscription.dispose()
            if queue.dropped:
                _LOG.warning("flow `%s`: `async for` over %s was too slow: %s events were dropped", self._run.name,
                             self.label, f"{queue.dropped:,}", extra={"flow": self._run.name})  # fmt: skip

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._node.spec, name)

    def __reduce__(self) -> NoReturn:
        raise stays_in_process(self, "port", "pass what it has: its events")

    def __repr__(self) -> str:
        return f"<{self.label} in the run of flow `{self._run.name}`: {self.event_count:,} events>"


class DirectObserver(abc.ObserverBase[Any]):
    """Callbacks as an observer, with nothing between, for a source that keeps Rx's grammar by itself."""

    on_next = on_error = on_completed = staticmethod(lambda *_: None)  # type: ignore[assignment]
    write_out: Callable[[Receive], Receive] | None = None
    """Compiles a loop of the source in which `on_next` is called."""
    on_punctual: Receive | None = None
    """Takes ticks that are not late, and follow one that was not."""
    on_shared: Receive | None = None
    """The same, compiled for a tick of many metronomes at one instant."""
    note_even: Receive | None = None
    """Takes the number, due time, wall offset and interval of such a tick, if it does not follow the one before evenly.

    Those that follow it by whole intervals, up to the next call of this or of `on_next`, are not told.
    """
    find_row_taker: Callable[[], RowTaker | None] | None = None
    """Finds what takes rows of a frame as columns now; None if they are to come one by one."""
    note_rows: Callable[..., object] | None = None
    """Takes a block of rows, the first of those that come from now on, and when: see `RowRecorder`."""

    def __init__(
        self, on_next: Receive | None, on_error: Receive | None, on_completed: Callable[[], None] | None
    ) -> None:
        self.on_next = on_next or self.on_next
        self.on_error = on_error or self.on_error
        self.on_completed = on_completed or self.on_completed

    def stop(self) -> None:
        """Take nothing more, not even of an event that is on its way to several observers."""
        vars(self).clear()


_MOST_EARLY = 10_000


def not_taken(got: str) -> StepError:
    """Return the error of an event that the operators of its step have not subscribed to."""
    return StepError("operators that subscribe to the events of their step", got, "give concat(...) parts that end")


def on_clock(clock: Clock, output: Observable[Any], callback: Callable[..., None]) -> Callable[..., None]:
    """Return what an output calls back: on the clock's thread, also where an operator of RxPY emits on another one.

    From there it is an action of the clock, so that one thread runs all steps, and what one emits stays in its order.
    """
    if comes_on_clock(output):
        return callback
    is_current, schedule, is_told = clock.is_current, clock.schedule, False

    def call(*values: Any) -> None:
        nonlocal is_told
        if is_current():
            callback(*values)
            return
        try:
            schedule(lambda *_: callback(*values))
        except ClockError:
            if values and not is_told:
                is_told = True
                _LOG.warning(
                    "an operator emits on another thread after its run has ended: %s is dropped", shown(values[0])
                )

    return call


class Inlet(Observable[Any]):
    """The observable of a step's events, to which its operators are applied.

    It keeps Rx's grammar by itself (nothing after completion or dispose), so it hands events straight to the first
    operator instead of through the observer that RxPY's `subscribe` would put between.

    Operators such as RxPY's `start_with` and `concat` subscribe to their source later: events that come before the
    first subscription wait for it, and so does the completion.

    Args:
        receive: Called with each event that has waited; `feed` if not given.
        refuse: Called with an event that cannot wait and the error; without it the error is raised.
    """

    is_on_clock = True
    """Its events come on the clock's thread: see `operators/base.py`."""

    def __init__(
        self, receive: Receive | None = None, refuse: Callable[[Any, BaseException], object] | None = None
    ) -> None:
        super().__init__()
        self._wires: tuple[DirectObserver, ...] = ()
        self._receive, self._refuse_event = receive, refuse
        self._early: list[Any] | None = []  # None from the first subscription on
        self._completes = False
        self._columns: tuple[Receive, ColumnHandler] | None = None
        self.feed: Receive = self._keep

    def offer_columns(self, handle: Receive, columns: ColumnHandler) -> None:
        """Note what takes rows as columns in place of a handler of the first operator."""
        self._columns = handle, columns

    @property
    def columns(self) -> ColumnHandler | None:
        """Return what takes rows as columns in place of `feed`; None if nothing does."""
        return self._columns[1] if self._columns is not None and self.feed is self._columns[0] else None

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
            wire = DirectObserver(on_next.on_next, None, on_next.on_completed)
        else:
            wire = DirectObserver(on_next, None, on_completed)
        self._wires += (wire,)
        self._refresh_feed()
        for event in self.take_early():
            (self._receive or self.feed)(event)
        if self._completes:
            self._completes = False
            self.complete()

        def unsubscribe() -> None:
            self._wires = tuple(other for other in self._wires if other is not wire)
            self._refresh_feed()

        return Disposable(unsubscribe)

    def _refuse(self, *_: object) -> Any:
        """Refuse the operations of an event, because this is an observable."""
        raise TypeError("an operator is given the observable of all events, not one event")

    __getitem__ = __add__ = __iadd__ = __radd__ = __mul__ = __rmul__ = _refuse
    __iter__ = __len__ = __contains__ = __bool__ = _refuse

    def take_early(self) -> list[Any]:
        """Return the events that wait for a first subscription, and keep no more."""
        early, self._early = self._early, None
        if early is None:
            return []
        self._refresh_feed()
        return early

    def complete(self) -> None:
        """Complete the pipeline's input, once."""
        self._completes = self._early is not None
        wires, self._wires = self._wires, ()
        self._refresh_feed()
        for wire in wires:
            wire.on_completed()

    def _refresh_feed(self) -> None:
        if self._early is None or self._wires:
            self.feed = self._wires[0].on_next if len(self._wires) == 1 else self._feed_all

    def _keep(self, event: Any) -> None:
        if self._early is None:  # the event was on its way here when the operators subscribed
            self.feed(event)
        elif len(self._early) < _MOST_EARLY:
            self._early.append(event)
        else:
            error = not_taken(f"{_MOST_EARLY:,} events wait for them already")
            if self._refuse_event is None:
                raise error
            self._refuse_event(event, error)

    def _feed_all(self, event: Any) -> None:
        for wire in self._wires:
            if wire in self._wires:  # an earlier one may have disposed it over this very event
                wire.on_next(event)


class Guard(Context, Protocol):
    """A step that handles the exceptions of actions it scheduled."""

    def action_failed(self, error: BaseException) -> None:
        """Handle an exception of a scheduled action as the step's failure."""


class StepClock(PeriodicScheduler):
    """The run's clock as one step sees it: an exception of a scheduled action is a failure of that step.

    It is the `scheduler` the step is subscribed with, and carries the step's `context` to its operators.
    """

    def __init__(self, clock: Clock, context: Guard) -> None:
        super().__init__()
        self.clock, self.context = clock, context
        self.began: tuple[int, int] | None = None
        """While the sources of a run start: its beginning, the same for all, in `now_ns` and `wall_ns`."""
        self.read_ns, self.rearm = clock.read_ns, clock.rearm

    @property
    def now_ns(self) -> int:
        """Return the time on the clock's steady timeline."""
        return self.clock.now_ns

    @property
    def wall_ns(self) -> int:
        """Return the wall's time."""
        return self.clock.wall_ns

    @property
    def now(self) -> datetime.datetime:
        """Return the time on the clock's steady timeline, as a `datetime` in UTC."""
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
        context = self.context

        def guarded(before: Any) -> Any:
            try:
                return action(before)
            except BaseException as error:
                context.action_failed(error)
                return before

        return self.clock.schedule_periodic(period, guarded, state)

    def _guarded(self, action: Callable[..., Any]) -> Callable[..., Any]:
        context = self.context

        def guarded(_: Any, state: Any) -> Any:
            try:
                return action(self, state)
            except BaseException as error:
                context.action_failed(error)
                return None

        return guarded


class NumberedClock(StepClock):
    """A clock of one step whose timers are all made by `schedule_ns`, so that a subclass can number them."""

    is_numbered = True

    def __init__(self, clock: Clock, context: Guard) -> None:
        super().__init__(clock, context)
        del self.rearm  # the method below, and those of subclasses

    def rearm(self, timer: Timer, due_ns: int) -> None:
        """Schedule a timer that has fired once more."""
        self.clock.rearm(timer, due_ns)

    def schedule(self, action: Callable[..., Any], state: Any = None) -> Timer:
        """Run a guarded action at once."""
        return self.schedule_ns(self.clock.now_ns, action, state)

    def schedule_relative(self, duetime: Any, action: Callable[..., Any], state: Any = None) -> Timer:
        """Run a guarded action after `duetime`."""
        return self.schedule_ns(self.clock.now_ns + self.clock.span_ns(duetime), action, state)

    def schedule_absolute(self, duetime: Any, action: Callable[..., Any], state: Any = None) -> Timer:
        """Run a guarded action at `duetime`."""
        return self.schedule_ns(self.clock.due_ns_of(duetime), action, state)

    def schedule_periodic(self, period: Any, action: Callable[..., Any], state: Any = None) -> abc.DisposableBase:
        """Run a guarded action every `period`; one that raises is the step's failure and ends nothing."""
        context, clock = self.context, self.clock
        period_ns = clock.span_ns(period)
        due_ns = clock.now_ns + period_ns

        def fire(_: Any, before: Any) -> None:
            nonlocal due_ns
            try:
                timer.state = action(before)
            except BaseException as error:
                context.action_failed(error)
            due_ns = max(due_ns + period_ns, clock.now_ns)
            self.rearm(timer, due_ns)

        timer = self.schedule_ns(due_ns, fire, state)
        return timer
