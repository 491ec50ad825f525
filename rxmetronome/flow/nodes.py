"""Steps while they run: a node takes events from its ports, handles them, and turns what goes wrong into failures.

One thread, the clock's, runs all nodes, so none has a lock. Events pass depth first: when a node's `receive`
returns, everything that follows from the event has happened, but for what waits in outboxes and timers.
"""

import sys
from collections.abc import Callable, Mapping
from typing import Any, Protocol

import reactivex
from reactivex import abc

from rxmetronome.clocks import Clock
from rxmetronome.errors import StepError, WriteError, is_interrupt
from rxmetronome.flow.holdings import Holdings
from rxmetronome.flow.metrics import BusyMeter
from rxmetronome.flow.outboxes import Outbox
from rxmetronome.flow.ports import WRAP, Inlet, Listener, Outlet, Receive, StepClock
from rxmetronome.flow.steps import PipelineStep, Sink, Step
from rxmetronome.operators.guarding import Chain
from rxmetronome.parts import ERR, BlockingSink, UnwrittenError
from rxmetronome.parts import Sink as ManagedSink
from rxmetronome.places import refuse_awaitable
from rxmetronome.sinks.console import has_no_reader


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
        self.holds = Holdings()
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
        if isinstance(output, Chain) and output.root is self._inlet:  # nothing comes out of it that had to be caught
            subscription = output.attach(Listener(send, on_error, on_completed), scheduler)
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

    spec: Sink

    def __init__(self, host: Host, step: Sink) -> None:
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
        if isinstance(self.spec.observer, ManagedSink):
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
