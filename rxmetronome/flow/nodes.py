"""Steps at work: the nodes of a run."""

import logging
import sys
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome.callsites import refuse_awaitable
from rxmetronome.clocks import Clock, VirtualClock
from rxmetronome.errors import StepError, WriteError, error_text, is_interrupt
from rxmetronome.flow.compiler import compiled
from rxmetronome.flow.metrics import BusyMeter
from rxmetronome.flow.ports import (
    OPERATOR,
    WRAP,
    DirectObserver,
    Inlet,
    Outlet,
    Receive,
    StepClock,
    not_taken,
    on_clock,
)
from rxmetronome.flow.queues import Outbox, VirtualBatch
from rxmetronome.flow.steps import CallbackObserver, PipelineStep, SinkStep, Step
from rxmetronome.flow.supervision import Breaker, CircuitBreaker, Restart, Restarter, RestartingSink, Supervisor
from rxmetronome.operators.base import OperatorChain
from rxmetronome.protocols import ERR, BlockingSink, ColumnHandler, Sink, StatesByKey, UnwrittenError
from rxmetronome.sinks.console import has_no_reader

_LOG = logging.getLogger("rxmetronome")


class PendingWork:
    """The work that a step's subscriptions still hold. Calling it is `Context.track_pending`.

    Example:
        >>> track_pending = PendingWork()
        >>> tracked = track_pending(lambda: "3 unanswered requests")
        >>> track_pending.describe("had not completed")
        'had not completed, and held 3 unanswered requests'
        >>> tracked.dispose()
        >>> track_pending.describe("had not completed")
        'had not completed'
    """

    def __init__(self) -> None:
        self._tracked: tuple[Callable[[], str], ...] = ()

    def __call__(self, describe: Callable[[], str]) -> abc.DisposableBase:
        """Include the result of `describe()`, until the returned disposable is disposed."""
        self._tracked += (describe,)

        def untrack() -> None:
            self._tracked = tuple(other for other in self._tracked if other is not describe)

        return Disposable(untrack)

    def describe(self, state: str) -> str:
        """Add the pending work to a step's state; empty where there is neither."""
        parts = []
        for describe in self._tracked:
            try:
                parts.append(str(describe()))
            except BaseException as error:
                if is_interrupt(error):
                    raise
                parts.append(f"what it could not say ({error_text(error)})")
        held = ", ".join(filter(None, parts))
        return ", and ".join(filter(None, [state, held and f"held {held}"]))


class StateRegistry:
    """The states of a step's subscriptions, in the order in which they were made. Calling it is `Context.keep_state`.

    Example:
        >>> keep_state, seen = StateRegistry(), [1, 2]
        >>> keep_state(seen.copy, seen.extend)
        >>> keep_state.save()
        [[1, 2]]
        >>> _ = keep_state.load([[3]])
        >>> seen
        [1, 2, 3]
    """

    def __init__(self) -> None:
        self._states: list[tuple[Callable[[], Any], Callable[[Any], object]]] = []
        self._is_open = True
        self.by_key: list[StatesByKey] = []
        """Those that have a part by key."""

    def __call__(
        self, save: Callable[[], Any], load: Callable[[Any], object], by_key: StatesByKey | None = None
    ) -> None:
        """Include a state in snapshots; not one of a subscription that comes and goes while the step is at work."""
        if self._is_open:
            self._states.append((save, load))
            if by_key is not None:
                self.by_key.append(by_key)

    def __len__(self) -> int:
        return len(self._states)

    def clear(self) -> None:
        """Forget the states of subscriptions that have ended, and include those that begin."""
        self._states.clear()
        self.by_key.clear()
        self._is_open = True

    def close(self) -> None:
        """Include no further states: the step has started."""
        self._is_open = False

    def save(self) -> list[Any]:
        """Return every state as it is now."""
        return [save() for save, _ in self._states]

    def load(self, saved: list[Any]) -> list[object]:
        """Put back what `save` returned; return what the functions that load return.

        Raises:
            ValueError: If it holds another number of states.
        """
        return [load(state) for (_, load), state in zip(self._states, saved, strict=True)]


class Host(Protocol):
    """The run, as its nodes see it."""

    name: str
    clock: Clock
    meter: BusyMeter

    def record_failure(self, node: "Node", event: object, error: BaseException, function: object) -> None:
        """Record a failure and put it on the node's `err` port. On the clock's thread."""

    def on_clock(self, action: Callable[[], None]) -> None:
        """Run an action on the clock's thread: at once where that is the calling one."""

    def node_finished(self, node: "Node") -> None:
        """Record that a node has taken its last event and is done with it."""

    def request_stop(self, status: int, delay_ns: int) -> None:
        """Drain and end with this status."""


class Node:
    """One step of a run: its ports and counters, and the `Context` that the step's parts see."""

    handle: Receive
    """Process an event; never raises."""

    def __init__(self, host: Host, step: Step) -> None:
        self.host, self.spec, self.step, self.flow = host, step, step.name, host.name
        self.clock = host.clock
        self.outlets = {port: Outlet(host.meter, f"{step.name}/{port}") for port in step.outputs}
        self.track_pending = PendingWork()
        self.keep_state = StateRegistry()
        self.begins_again = False  # a run before it was kept, and has no state of this step
        self.failures = 0
        self.busy_ns = 0
        self.incoming: list[Outlet] = []
        self.upstream = 0
        self.is_finished = False
        self.step_clock = StepClock(host.clock, self)
        self.outcomes: Any = None
        """Keeps or plays what comes back to the step from outside, where a run is on a tape: `taping`, `replaying`."""
        self.supervisor = self._supervisor()

    def _supervisor(self) -> Supervisor | None:
        """Return what reacts to failures, where `on_failure` says so."""
        policy = self.spec.on_failure
        if isinstance(policy, Restart):
            return Restarter(self, policy, self._begin_again)
        if isinstance(policy, CircuitBreaker):
            return Breaker(self, policy)
        return None if policy is None else Supervisor(self)

    def _begin_again(self) -> None:
        """Begin afresh after a pause."""

    def connect_from(self, outlet: Outlet) -> None:
        """Take the events of an outlet."""
        outlet.connect(self)
        self.incoming.append(outlet)
        self.upstream += 1

    def fail(self, event: object, error: BaseException, function: object = None) -> None:
        """Make a failure of the event, from any thread; Ctrl-C in the main thread is raised instead."""
        if is_interrupt(error):
            raise error
        kept, is_foreign = self.outcomes, not self.clock.is_current()

        def record() -> None:
            if kept is not None:
                kept.keep_failure(event, error, function, is_foreign=is_foreign)
            self.host.record_failure(self, event, error, function)

        self.host.on_clock(record)

    def emit(self, port: str, event: object) -> None:
        """Put an event on a declared port."""
        self.outlets[port].send(event)

    def request_stop(self, status: int, delay_ns: int) -> None:
        """Ask the run to drain and end."""
        self.host.request_stop(status, delay_ns)

    def action_failed(self, error: BaseException) -> None:
        """Make a failure of an exception that came out of a scheduled action."""
        self.fail(None, error)

    def start(self) -> None:
        """Prepare for the first event."""

    def upstream_done(self) -> None:
        """Record that one connection into this node has completed; complete with the last."""
        self.upstream -= 1
        if self.upstream == 0:
            self.complete()

    def complete(self) -> None:
        """Finish what was taken, then call `finish`."""
        raise NotImplementedError

    def finish(self) -> None:
        """Complete the outlets, `err` last, and report to the run that this node is done. Once."""
        if self.is_finished:
            return
        self.is_finished = True
        for port, outlet in self.outlets.items():
            if port != ERR:
                outlet.complete()
        self.outlets[ERR].complete()
        self.host.node_finished(self)

    def dispose(self) -> None:
        """Release everything, finished or not."""

    def left_over(self) -> str:
        """Describe the unfinished work, for the report of a drain that ran out of time; empty where none."""
        if self.is_finished:
            return ""
        return self.track_pending.describe("had not completed" if self.upstream == 0 else "")

    def attempt(self, action: Callable[[], object], event: object = None) -> bool:
        """Run an action; return False if it raised, which is a failure then."""
        try:
            action()
        except BaseException as error:
            self.fail(event, error)
            return False
        return True


class PipelineNode(Node):
    """Operators between an inlet and the outlets. When RxPY ends them with an error, they start again."""

    spec: PipelineStep

    def __init__(self, host: Host, step: PipelineStep) -> None:
        super().__init__(host, step)
        self._inlet = Inlet(self._feed, self.fail)
        self._subscriptions: list[abc.DisposableBase] = []
        self._open: set[str] = set()
        self._generation = 0
        self._is_broken = False
        self._current: object = None
        self.handle = self._feed

    def start(self) -> None:
        """Apply the operators and subscribe to their outputs, before any source starts."""
        self._generation += 1
        self._is_broken = False
        waiting, self._inlet = self._inlet.take_early(), Inlet(self._feed, self.fail)
        self.keep_state.clear()
        self.handle = self._feed
        if not self.attempt(self._subscribe, self._current):
            self._is_broken = True
        if self._is_broken:  # then no event waits: the one that comes now is that of this failure
            self._inlet.take_early()
        self.keep_state.close()
        if self.supervisor is not None:
            self.handle = self.supervisor.gate(self.handle)
        for outlet in self.incoming:
            outlet.refresh_targets()
        for event in waiting:
            self._feed(event)

    def _begin_again(self) -> None:
        """Forget the state of the operators, and apply them afresh."""
        self._unsubscribe()
        self.start()

    def _feed(self, event: Any) -> None:
        self._current = event
        try:
            if self._is_broken:
                self.start()
            self._inlet.feed(event)
        except BaseException as error:
            self.action_failed(error)
        self._current = None

    @property
    def columns(self) -> ColumnHandler | None:
        """Return what takes rows of a frame as columns in place of `handle`; None if nothing does."""
        return None if self._is_broken or self.supervisor is not None else self._inlet.columns

    def complete(self) -> None:
        """Complete the operators; the node finishes when they have completed its ports."""
        if self.supervisor is not None:
            self.supervisor.end_rest()
        if self._is_broken or self.is_finished or not self.attempt(self._inlet.complete):
            self.finish()

    def dispose(self) -> None:
        """Unsubscribe the operators."""
        if self.supervisor is not None:
            self.supervisor.dispose()
        self._unsubscribe()
        for event in self._inlet.take_early():
            self.fail(event, not_taken("the end of the run"))

    def _unsubscribe(self) -> None:
        subscriptions, self._subscriptions = self._subscriptions, []
        for subscription in subscriptions:
            self.attempt(subscription.dispose)

    def _subscribe(self) -> None:
        outputs = apply_operators(self.spec, self._inlet)
        self._open = set(outputs)
        for port, output in outputs.items():
            self._subscriptions.append(self._listen(port, output, self._generation))

    def _listen(self, port: str, output: Observable[Any], generation: int) -> abc.DisposableBase:
        def on_error(error: Exception) -> None:
            if generation == self._generation:
                self.action_failed(error)

        def on_completed() -> None:
            if generation == self._generation:
                self._open.discard(port)
                if not self._open:
                    self._inlet.take_early()  # it has ended without them, as take(0) does
                    self.finish()

        outlet, scheduler = self.outlets[port], self.step_clock
        send = outlet.send
        if isinstance(output, OperatorChain) and output.root is self._inlet:  # it catches everything itself
            subscription = output.attach(DirectObserver(send, on_error, on_completed), scheduler)
            self.handle = self._inlet.feed
            return subscription
        meter = self.host.meter

        def on_output(event: Any) -> None:
            if meter.timing:
                outlet.send(event)
            else:
                send(event)

        on_next = compiled(on_output, f"flow {self.flow}: {self.step}/{port}", self)
        callbacks = [on_clock(self.clock, output, one) for one in (on_next, on_error, on_completed)]
        return output.subscribe(*callbacks, scheduler=scheduler)

    def action_failed(self, error: BaseException) -> None:
        """Make a failure of it, and have the next event start the operators again."""
        self._generation += 1
        self._is_broken = True
        self.fail(self._current, error)
        self._unsubscribe()
        if self.upstream == 0:
            self.finish()


def apply_operators(
    spec: PipelineStep, inlet: Observable[Any], probe: Callable[[Any], Any] = lambda output: output
) -> dict[str, Observable[Any]]:
    """Apply a step's operators to an inlet; return the outputs by port. Nothing is subscribed.

    Args:
        spec: The step.
        inlet: The input of the first operator.
        probe: Makes the input of each further one, of what the one before returned.

    Raises:
        StepError: If an operator returns no observable, or the last one not as many as there are ports.
    """
    output: Any = inlet
    for operator in spec.operators:
        if not isinstance(output, abc.ObservableBase):
            break
        output = operator(output if output is inlet else probe(output))
    refuse_awaitable(output)
    if isinstance(output, abc.ObservableBase) and len(spec.into) == 1:
        return {spec.into[0]: output}  # type: ignore[dict-item]
    if isinstance(output, Mapping) and set(output) == set(spec.into):
        return dict(output)
    if isinstance(output, (list, tuple)) and len(output) == len(spec.into) > 1:
        return dict(zip(spec.into, output, strict=True))
    if len(spec.into) == 1:
        raise StepError("operators that return an observable", output, WRAP)
    expected = f"the last operator to return {len(spec.into)} observables, for {', '.join(spec.into)}"
    raise StepError(expected, output, "end with an operator such as RxPY's partition(...), or leave out into=")


class SinkNode(Node):
    """An observer at the end. One that may block has an outbox: its own thread in real time, in place in virtual."""

    spec: SinkStep

    def __init__(self, host: Host, step: SinkStep) -> None:
        super().__init__(host, step)
        self.outbox: Outbox | None = None
        self._cannot_write = False
        self._unwritten = 0
        observer = self.observer = self._supervised(step)
        on_next = observer.on_next

        def handle(event: Any) -> None:
            try:
                on_next(event)
            except BaseException as error:
                self.fail(event, error, on_next)

        def handle_foreign(event: Any) -> None:
            try:
                returned = on_next(event)
                if returned is not None:
                    _refuse_result(returned)
            except BaseException as error:
                self.fail(event, error, on_next)

        is_ours = isinstance(observer, Sink) and str(getattr(on_next, "__module__", "")).startswith("rxmetronome.")
        self.handle = handle if is_ours else handle_foreign
        if step.threaded and not host.clock.is_virtual:
            self.outbox = Outbox(observer, self.handle, step.capacity, step.policy, self)
            self.handle = self.outbox.put
        self._batch: VirtualBatch | None = None
        if hasattr(observer, "gathers") and isinstance(host.clock, VirtualClock):
            self._batch = VirtualBatch(observer, host.clock, self.fail)
            self.handle = self._batch.put

    def _supervisor(self) -> Supervisor | None:
        return Supervisor(self) if self.spec.on_failure == "stop" else None

    def _supervised(self, step: SinkStep) -> Any:
        """Return the observer, or what opens it again after errors."""
        observer, policy = step.observer, step.on_failure
        if isinstance(policy, Restart) and isinstance(observer, BlockingSink):
            return RestartingSink(observer, policy, Supervisor(self).stop, self.clock.is_virtual)
        return observer

    def fail(self, event: object, error: BaseException, function: object = None) -> None:
        """Make a failure of the event; complete if the reader of standard output has closed it."""
        if isinstance(error, UnwrittenError):
            error = error.cause
        observer = self.observer
        if isinstance(error, AttributeError) and error.name == "pipe" and isinstance(observer, CallbackObserver):
            wrong = StepError("a function of one event, not of the observable of all", event, OPERATOR)
            error = wrong.with_traceback(error.__traceback__)
        is_blocking = isinstance(observer, BlockingSink)
        if isinstance(error, BrokenPipeError) and (is_blocking or has_no_reader(sys.stdout)):
            self.host.on_clock(self._complete_early)
            return
        self._cannot_write = is_blocking or isinstance(error, OSError)
        self._unwritten += event is not None or function not in (
            getattr(observer, "settle", None),
            observer.on_completed,
        )
        if isinstance(error, WriteError):
            function = f"{getattr(observer, 'kind', '')} at {self.spec.at}"
        super().fail(event, error, function)

    def _complete_early(self) -> None:
        """Complete, and discard further events."""
        if self.is_finished:
            return
        self.handle = lambda _: None
        for outlet in self.incoming:
            outlet.refresh_targets()
        self.complete()
        self.finish()

    @property
    def wrote_nothing(self) -> bool:
        """Return True if it could write none of its events, and no step is connected to its `err`."""
        given = sum(outlet.count for outlet in self.incoming)
        is_handled = bool(self.outlets[ERR].targets)
        return self._cannot_write and 0 < given <= self._unwritten and not is_handled

    def prepare(self) -> None:
        """Start a sink of this package; an exception keeps the run from starting."""
        if isinstance(self.observer, Sink):
            self.keep_state.clear()
            self.observer.start(self)
            self.keep_state.close()

    def when_synced(self, answer: Callable[[Any], object]) -> None:
        """Call `answer` with what is on the disk, once all events until now have been written and synced.

        That is what the sink's method `commit` returns, and None of a sink without one. Where it cannot be synced,
        `answer` is given the error. On the clock's thread at once, or on that of the outbox.
        """
        commit = getattr(self.spec.observer, "commit", None)

        def ask() -> None:
            if self._batch is not None:
                self._batch.write()
            try:
                found = None if commit is None else commit()
            except OSError as error:
                found = error
            answer(found)

        if self.outbox is None or not self.outbox.mark(ask):
            ask()

    def start(self) -> None:
        """Start the outbox's thread, where there is one."""
        if self.outbox is not None:
            self.outbox.start(lambda: self.host.on_clock(self.finish))

    def _complete_observer(self) -> None:
        """Complete the observer; what this raises says nothing of the events that it has written."""
        if self._batch is not None:
            self._batch.write()
        if not self.attempt(self.observer.on_completed):
            self._unwritten -= 1

    def rollback_start(self) -> None:
        """Undo `prepare`, because another sink could not start."""
        self._complete_observer()

    def complete(self) -> None:
        """Complete the observer, after the events in the outbox."""
        if self.is_finished:
            return
        if self.outbox is not None:
            self.outbox.close()
        else:
            self._complete_observer()
            self.finish()

    def dispose(self) -> None:
        """Complete the observer, if it has not; abandon an outbox that still writes."""
        if self.is_finished:
            return
        if self.outbox is None:
            self._complete_observer()
        else:
            self.outbox.close()
            if not self.outbox.join(0):  # the run has given all outboxes a moment together
                self.outbox.abandon()

    def left_over(self) -> str:
        """Count the events in the outbox."""
        waiting = len(self.outbox) if self.outbox is not None else 0
        return f"{waiting:,} events were not written" if waiting else super().left_over()


def _refuse_result(returned: object) -> None:
    """Refuse what a function as a sink must not return: an awaitable, or an observable."""
    if issubclass(refuse_awaitable(returned), Observable):
        raise StepError("a function of one event, not of the observable of all", returned, OPERATOR)
