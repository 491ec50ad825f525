"""What the parts of a step still hold, for the report of a drain that ran out of time."""

import logging
import sys
from collections.abc import Callable, Mapping
from threading import get_ident
from typing import Any, Protocol

import reactivex
from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.callsites import refuse_awaitable
from rxmetronome.clocks import Clock
from rxmetronome.errors import ClockError, StepError, WriteError, error_text, is_interrupt
from rxmetronome.flow.metrics import BusyMeter, LagHistogram
from rxmetronome.flow.ports import WRAP, DirectObserver, Inlet, Outlet, Receive, StepClock
from rxmetronome.flow.queues import BoundedQueue, Outbox
from rxmetronome.flow.steps import PipelineStep, SinkStep, SourceStep, Step
from rxmetronome.operators.base import OperatorChain
from rxmetronome.protocols import ERR, MAIN_OUT, BlockingSink, Pausable, Sink, UnwrittenError
from rxmetronome.records import Tick, Trigger
from rxmetronome.sinks.console import has_no_reader


class PendingWork:
    """Whom to ask what is held. Calling it is `Context.holds`.

    Example:
        >>> holds = PendingWork()
        >>> told = holds(lambda: "3 unanswered requests")
        >>> holds.told("had not completed")
        'had not completed, and held 3 unanswered requests'
        >>> told.dispose()
        >>> holds.told("had not completed")
        'had not completed'
    """

    def __init__(self) -> None:
        self._describe: tuple[Callable[[], str], ...] = ()

    def __call__(self, describe: Callable[[], str]) -> abc.DisposableBase:
        """Ask `describe` too, until what comes back is disposed."""
        self._describe += (describe,)

        def leave() -> None:
            self._describe = tuple(other for other in self._describe if other is not describe)

        return Disposable(leave)

    def told(self, said: str) -> str:
        """What was said of a step, and what it holds; empty where there is neither."""
        held = ", ".join(filter(None, [_asked(describe) for describe in self._describe]))
        if not held:
            return said
        return f"{said}, and held {held}" if said else f"held {held}"


def _asked(describe: Callable[[], str]) -> str:
    try:
        return str(describe())
    except BaseException as error:
        if is_interrupt(error):
            raise
        return f"what it could not say ({error_text(error)})"


class Host(Protocol):
    """What a node needs of its run."""

    flow_name: str
    clock: Clock
    meter: BusyMeter

    def failed(self, node: "Node", event: object, error: BaseException, function: object) -> None:
        """Record a failure and put it on the node's `err` port. On the clock's thread."""

    def on_clock(self, action: Callable[[], None]) -> None:
        """Run an action on the clock's thread: at once where that is the calling one."""

    def finished(self, node: "Node") -> None:
        """A node has taken its last event and done with it."""

    def leave(self, status: int, delay_ns: int) -> None:
        """Drain and end with this status."""


class Node:
    """What all nodes share: ports, counters, and the `Context` that the step's parts see."""

    handle: Receive
    """Does with an event what this step does; never raises."""

    def __init__(self, host: Host, step: Step) -> None:
        self.host, self.spec, self.step, self.flow = host, step, step.name, host.flow_name
        self.outlets = {port: Outlet(host.meter) for port in step.outputs}
        self.holds = PendingWork()
        self.failures = 0
        self.busy_ns = 0
        self.incoming: list[Outlet] = []
        self.upstream = 0
        self.is_finished = False
        self.step_clock = StepClock(host.clock, self, self)
        self._meter = host.meter
        self._current: object = None

    @property
    def clock(self) -> Clock:
        """The run's clock."""
        return self.host.clock

    def fail(self, event: object, error: BaseException, function: object = None) -> None:
        """Make a failure of the event, from any thread; Ctrl-C in the main thread is raised instead."""
        if is_interrupt(error):
            raise error
        if self.host.clock.is_current():
            self.host.failed(self, event, error, function)
        else:
            self.host.on_clock(lambda: self.host.failed(self, event, error, function))

    def emit(self, port: str, event: object) -> None:
        """Put an event on a declared port."""
        self.outlets[port].send(event)

    def leave(self, status: int, delay_ns: int) -> None:
        """Ask the run to drain and end."""
        self.host.leave(status, delay_ns)

    def broke(self, error: BaseException) -> None:
        """Take an exception that came out of a scheduled action as a failure."""
        self.fail(None, error)

    def start(self) -> None:
        """Make ready for the first event."""

    def upstream_done(self) -> None:
        """One connection into this node will bring no more; complete when none will."""
        self.upstream -= 1
        if self.upstream == 0:
            self.complete()

    def complete(self) -> None:
        """Finish what was taken, then call `finish`."""
        raise NotImplementedError

    def finish(self) -> None:
        """Tell those downstream, and the run, that this node is done. Once."""
        if self.is_finished:
            return
        self.is_finished = True
        for port, outlet in self.outlets.items():
            if port != ERR:
                outlet.complete()
        self.outlets[ERR].complete()
        self.host.finished(self)

    def dispose(self) -> None:
        """Let go of everything, finished or not."""

    def left_over(self) -> str:
        """What it could not finish, for the report of a drain that ran out of time; empty where nothing."""
        return self.holds.told("had not completed" if self.upstream == 0 else "") if not self.is_finished else ""

    def attempt(self, action: Callable[[], object], event: object = None) -> bool:
        """Run something that may raise; whether it did not."""
        try:
            action()
        except BaseException as error:
            self.fail(event, error)
            return False
        return True


class PipelineNode(Node):
    """Operators between an inlet and the outlets. When RxPY ends them with an error, they start afresh."""

    spec: PipelineStep

    def __init__(self, host: Host, step: PipelineStep) -> None:
        super().__init__(host, step)
        self._inlet = Inlet()
        self._subscriptions: list[abc.DisposableBase] = []
        self._open: set[str] = set()
        self._generation = 0
        self._is_broken = False
        self.handle = self._feed

    def start(self) -> None:
        """Apply the operators and subscribe to what comes out, before any source starts."""
        self._generation += 1
        self._is_broken = False
        self._inlet = Inlet()
        if not self.attempt(self._subscribe, self._current):
            self._is_broken = True
        for outlet in self.incoming:
            outlet.aim()

    def _feed(self, event: Any) -> None:
        self._current = event
        try:
            if self._is_broken:
                self.start()
            self._inlet.feed(event)
        except BaseException as error:
            self._break(error)
        self._current = None

    def broke(self, error: BaseException) -> None:
        """Take what a timer of the operators raised as their end."""
        self._break(error)

    def complete(self) -> None:
        """Complete the operators, which finish the node when they have emitted what they still hold."""
        if self._is_broken or self.is_finished or not self.attempt(self._inlet.complete):
            self.finish()

    def dispose(self) -> None:
        """Unsubscribe the operators."""
        subscriptions, self._subscriptions = self._subscriptions, []
        for subscription in subscriptions:
            self.attempt(subscription.dispose)

    def _subscribe(self) -> None:
        outputs = compose(self.spec, self._inlet)
        self._open = set(outputs)
        for port, output in outputs.items():
            self._subscriptions.append(self._listen(port, output, self._generation))

    def _listen(self, port: str, output: reactivex.Observable[Any], generation: int) -> abc.DisposableBase:
        def on_error(error: Exception) -> None:
            if generation == self._generation:
                self._break(error)

        def on_completed() -> None:
            if generation == self._generation:
                self._port_completed(port)

        send, scheduler = self.outlets[port].send, self.step_clock
        if (
            isinstance(output, OperatorChain) and output.root is self._inlet
        ):  # nothing comes out of it that had to be caught
            subscription = output.attach(DirectObserver(send, on_error, on_completed), scheduler)
            self.handle = self._inlet.feed
            return subscription
        return output.subscribe(send, on_error, on_completed, scheduler=scheduler)

    def _port_completed(self, port: str) -> None:
        self._open.discard(port)
        if not self._open:
            self.finish()

    def _break(self, error: BaseException) -> None:
        """Make a failure of it, and have the next event start the operators afresh."""
        self._generation += 1
        self._is_broken = True
        self.fail(self._current, error)
        self.dispose()
        if self.upstream == 0:
            self.finish()


def compose(
    spec: PipelineStep, inlet: reactivex.Observable[Any], probed: Callable[[Any], Any] = lambda composed: composed
) -> dict[str, reactivex.Observable[Any]]:
    """The operators applied to an inlet, by output port. Nothing is subscribed.

    Args:
        spec: The step.
        inlet: What the first operator is applied to.
        probed: What each further one is applied to, made of what the one before returned.

    Raises:
        StepError: If an operator returns no observable, or the last one not as many as there are ports.
    """
    composed: Any = inlet
    for operator in spec.operators:
        if not isinstance(composed, abc.ObservableBase):
            break
        composed = operator(composed if composed is inlet else probed(composed))
    refuse_awaitable(composed)
    if isinstance(composed, abc.ObservableBase) and len(spec.into) == 1:
        return {spec.into[0]: composed}  # type: ignore[dict-item]
    if isinstance(composed, Mapping) and set(composed) == set(spec.into):
        return dict(composed)
    if isinstance(composed, (list, tuple)) and len(composed) == len(spec.into) > 1:
        return dict(zip(spec.into, composed, strict=True))
    if len(spec.into) == 1:
        raise StepError("operators that return an observable", composed, WRAP)
    expected = f"the last operator to return {len(spec.into)} observables, for {', '.join(spec.into)}"
    raise StepError(expected, composed, "end with an operator such as RxPY's partition(...), or leave out into=")


class SinkNode(Node):
    """An observer at the end. One that may block has an outbox: its own thread in real time, in place in virtual."""

    spec: SinkStep

    def __init__(self, host: Host, step: SinkStep) -> None:
        super().__init__(host, step)
        self.outbox: Outbox | None = None
        self._cannot_write = False
        self._unwritten = 0
        if step.threaded and not host.clock.is_virtual:
            self.outbox = Outbox(
                f"rxmetronome {host.flow_name}/{step.name}", step.observer, step.capacity, step.policy, self
            )
        self.handle = self._taking(step.observer.on_next) if self.outbox is None else self.outbox.put

    def _taking(self, take: Receive) -> Receive:
        def handle(event: Any) -> None:
            try:
                returned = take(event)  # type: ignore[func-returns-value]  # a function's may be one
                if returned is not None:
                    refuse_awaitable(returned)
            except BaseException as error:
                self.fail(event, error, take)

        return handle

    def fail(self, event: object, error: BaseException, function: object = None) -> None:
        """Make a failure of the event, or be done where nobody reads what is written any more."""
        if isinstance(error, UnwrittenError):
            error = error.cause
        observer = self.spec.observer
        if isinstance(error, BrokenPipeError):
            is_pipe = has_no_reader(sys.stdout)
            if is_pipe or isinstance(observer, BlockingSink):
                self.host.on_clock(self._be_done)
                return
        self._cannot_write = isinstance(observer, BlockingSink) or isinstance(error, OSError)
        self._unwritten += event is not None or function not in (
            getattr(observer, "settle", None),
            observer.on_completed,
        )
        if isinstance(error, WriteError):
            function = f"{getattr(observer, 'kind', '')} at {self.spec.at}"
        super().fail(event, error, function)

    def _be_done(self) -> None:
        """Take nothing more, and complete, though more would come."""
        if self.is_finished:
            return
        self.handle = _discard
        for outlet in self.incoming:
            outlet.aim()
        self.complete()
        self.finish()

    @property
    def wrote_nothing(self) -> bool:
        """Whether it was given events and could write none of them, which no step has taken care of."""
        given = sum(outlet.count for outlet in self.incoming)
        is_handled = bool(self.outlets[ERR].targets)
        return self._cannot_write and 0 < given <= self._unwritten and not is_handled

    def prepare(self) -> None:
        """Let a sink of ours make ready; what that raises keeps the run from starting."""
        if isinstance(self.spec.observer, Sink):
            self.spec.observer.start(self)

    def start(self) -> None:
        """Start the outbox's thread, where there is one."""
        if self.outbox is not None:
            self.outbox.start(lambda: self.host.on_clock(self.finish))

    def give_up(self) -> None:
        """Undo `prepare`, because another sink could not start."""
        self.attempt(self.spec.observer.on_completed)

    def complete(self) -> None:
        """Complete the observer, after what waits in the outbox."""
        if self.is_finished:
            return
        if self.outbox is not None:
            self.outbox.close()
        else:
            self.attempt(self.spec.observer.on_completed)
            self.finish()

    def dispose(self) -> None:
        """Complete the observer, if nothing did; an outbox that still writes is left after that."""
        if self.is_finished:
            return
        if self.outbox is None:
            self.attempt(self.spec.observer.on_completed)
        else:
            self.outbox.close()
            if not self.outbox.join(0):  # the run has given all outboxes a moment together
                self.outbox.abandon()

    def left_over(self) -> str:
        """What waits in the outbox."""
        waiting = len(self.outbox) if self.outbox is not None else 0
        return f"{waiting:,} events were not written" if waiting else super().left_over()


def _discard(_: object) -> None:
    """Take an event that nobody would read."""


_LOG = logging.getLogger("rxmetronome")
_BATCH = 256


class SourceNode(Node):
    """A source while it runs, subscribed once however many pipelines it feeds."""

    spec: SourceStep

    def __init__(self, host: Host, step: SourceStep) -> None:
        super().__init__(host, step)
        self.inbox = BoundedQueue(step.capacity, step.policy, self.flow, f"the inbox of step `{self.step}`")
        self.lags = LagHistogram()
        self._missed = 0
        self._missed_before: int | None = None  # where the source counts what it misses by itself
        self.has_died = False
        self._clock = host.clock
        self._on_next: Callable[[Any], None] = self._enqueue
        self._subscription: abc.DisposableBase = Disposable()
        self._pump_timer: abc.DisposableBase = Disposable()
        self._is_held = False
        self._paused_here = False
        self._pump_is_due = False
        self.has_completed = False

    @property
    def missed(self) -> int:
        """How many grid points of this run were missed: as the source counts them, or its events do."""
        if self._missed_before is None:
            return self._missed
        return int(self.spec.observable.missed) - self._missed_before  # type: ignore[attr-defined]

    def start(self) -> None:
        """Subscribe; from here on events come. On the clock's thread, which stays the same until the run ends."""
        self._on_next = self._entrance()
        counted = getattr(self.spec.observable, "missed", None)
        self._missed_before = counted if isinstance(counted, int) else None
        if not self.attempt(self._subscribe):
            self.has_died = True
            self.finish()

    def pause(self) -> None:
        """Stop the source where it can be stopped; hold its events in the inbox where it cannot."""
        observable = self.spec.observable
        if isinstance(observable, Pausable):
            self._paused_here = not getattr(observable, "is_paused", False)
            if self._paused_here:
                self.attempt(observable.pause)
        else:
            self._is_held = True

    def resume(self) -> None:
        """Undo `pause`; a source that was paused by hand before stays so."""
        if self._paused_here and isinstance(self.spec.observable, Pausable):
            self._paused_here = False
            self.attempt(self.spec.observable.resume)
        self._is_held = False
        self._pump_soon()

    def step_once(self) -> None:
        """Let one event in while the run is paused: the next tick of a beat, now, or the first that waits."""
        step = getattr(self.spec.observable, "step", None)
        if isinstance(self.spec.observable, Pausable) and callable(step):
            self.attempt(step)
        elif self._is_held and not self.is_finished:
            self._is_held = False
            try:
                self._deliver(self.inbox.take(1))
            finally:
                self._is_held = True

    def cut(self) -> None:
        """Take no further event from the source. From any thread, because a source may never yield the clock's."""
        self.attempt(self._subscription.dispose)

    def drain(self) -> None:
        """Take no further event, deliver what waits in the inbox, be done."""
        self.resume()
        self.cut()
        while batch := self.inbox.take(_BATCH):
            self._deliver(batch)
        self.inbox.close()
        self._deliver(self.inbox.take(self.inbox.capacity))  # what another thread was quick enough to put
        self.finish()

    def dispose(self) -> None:
        """Unsubscribe."""
        self._missed, self._missed_before = self.missed, None
        self.inbox.close()
        self.cut()
        self._pump_timer.dispose()

    def left_over(self) -> str:
        """What waits in the inbox."""
        return f"{len(self.inbox):,} events had not entered" if len(self.inbox) else super().left_over()

    def _subscribe(self) -> None:
        self._subscription = self.spec.observable.subscribe(
            self._on_next, self._on_error, self._on_completed, scheduler=self.step_clock
        )

    def _entrance(self) -> Callable[[Any], None]:
        """What takes every event of the source, with all it needs at hand. Made on the clock's thread."""
        outlet, meter, lags = self.outlets[MAIN_OUT], self._meter, self.lags
        is_virtual, is_current, owner = self._clock.is_virtual, self._clock.is_current, get_ident()

        def on_next(event: Any) -> None:
            if self._is_held or (get_ident() != owner and not (is_virtual and is_current())):
                self._enqueue(event)
                return
            if type(event) is Tick or type(event) is Trigger:
                lags.add(event.lag_ns)
                self._missed += event.missed
            count = outlet.count = outlet.count + 1
            if count & meter.mask:
                for handle in outlet.handles:
                    handle(event)
            else:
                meter.sample(outlet.pass_on, event)

        remember = self.spec.remember
        if remember is None:
            return on_next
        remember(None)  # what it had kept is of other runs

        def remembered(event: Any) -> None:
            remember(event)
            on_next(event)

        return remembered

    def _enqueue(self, event: Any) -> None:
        may_wait = not self._is_held and not self._clock.is_current()
        dropped = self.inbox.dropped
        if self.inbox.put((event, self._clock.now_ns), may_wait=may_wait):
            self._pump_soon()
        if dropped == 0 and self.inbox.dropped:
            _LOG.warning(
                "flow `%s`: source `%s` drops events: its inbox of %d is full (policy %s); run.stats() counts them",
                self.flow, self.step, self.inbox.capacity, self.inbox.policy,
            )  # fmt: skip

    def _pump_soon(self) -> None:
        if not self._pump_is_due and not self.is_finished and (len(self.inbox) or self.has_completed):
            self._pump_is_due = True
            try:
                self._pump_timer = self._clock.schedule(self._pump)
            except ClockError:  # the run has ended meanwhile: what still came is counted as dropped
                self.inbox.dropped += len(self.inbox.take(self.inbox.capacity))

    def _pump(self, *_: object) -> None:
        """Deliver a batch, then let timers that are due go first."""
        self._pump_is_due = False
        if self._is_held or self.is_finished:
            return
        self._deliver(self.inbox.take(_BATCH))
        if self.has_completed and not len(self.inbox):
            self.finish()
        else:
            self._pump_soon()

    def _deliver(self, batch: list[tuple[Any, int]]) -> None:
        for event, arrived_ns in batch:
            if type(event) is not Tick and type(event) is not Trigger:
                self.lags.add(max(0, self._clock.now_ns - arrived_ns))
            self._on_next(event)

    def broke(self, error: BaseException) -> None:
        """Take what a timer of the source raised as a failure; as its end, where it is nothing RxPY would catch."""
        if isinstance(error, Exception):
            self.fail(None, error)
        elif not self.has_completed:
            self._on_error(error)
            self.cut()

    def _on_error(self, error: BaseException) -> None:
        self.has_died = True
        self.fail(None, error)
        self._on_completed()

    def _on_completed(self) -> None:
        self.has_completed = True
        if self._clock.is_current() and not len(self.inbox):
            self.finish()
        else:
            self._pump_soon()
