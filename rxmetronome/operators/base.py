"""The base of this package's operators: the same code emits, fails and counts in a flow and outside one."""

import logging
import threading
from collections.abc import Callable
from types import CellType
from typing import Any, TypeAlias

from reactivex import Observable, abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome.callsites import describe, refuse_awaitable
from rxmetronome.clocks import is_virtual, timeline
from rxmetronome.errors import StepError, is_interrupt
from rxmetronome.protocols import ColumnHandler, FlowTarget, StatesByKey, context_of

Emit: TypeAlias = Callable[[Any], None]
Observer: TypeAlias = abc.ObserverBase[Any]
Scheduler: TypeAlias = abc.SchedulerBase | None

_LOG = logging.getLogger("rxmetronome")
_LOST_SHOWN = 100


class StepOutput:
    """The outputs of one subscription: its step's ports in a flow, its observer outside.

    Args:
        observer: The observer that was subscribed.
        scheduler: The scheduler it was subscribed with.
        emit: The next operator's handler; the observer's if not given.
    """

    def __init__(self, observer: Observer, scheduler: Scheduler, emit: Emit | None = None) -> None:
        self.observer, self.scheduler, self.context = observer, scheduler, context_of(scheduler)
        self.emit: Emit = emit or observer.on_next

    def fail(self, event: object, error: BaseException, function: object = None) -> None:
        """Put a failure on the port `err` or, outside a flow, end the stream in `on_error`, as Rx does.

        Call it in `except BaseException as error:`, around the user's function only. It raises an interrupt.
        """
        if is_interrupt(error):
            raise error
        if self.context is not None:
            self.context.fail(event, error, function)
        else:
            self.observer.on_error(error)  # type: ignore[arg-type]  # RxPY passes on what it is given

    def emit_to(self, port: str, event: object, outside: Callable[[Any], object] | None) -> bool:
        """Emit on a further port of the step or, outside a flow, call a function; return False if there is neither."""
        if self.context is not None:
            self.context.emit(port, event)
        elif outside is not None:
            refuse_awaitable(outside(event))
        else:
            return False
        return True

    def track_pending(self, count: Callable[[], int], what: str) -> abc.DisposableBase:
        """Have a drain that runs out of time ask how many are pending, as in "3 unanswered requests". See `Context`."""
        if self.context is None:
            return Disposable()
        return self.context.track_pending(lambda: f"{n:,} {what}" if (n := count()) else "")

    def keep_state(
        self, save: Callable[[], Any], load: Callable[[Any], object], by_key: StatesByKey | None = None
    ) -> None:
        """Include the state of this subscription in snapshots of a run, where it is in one. See `Context`."""
        if self.context is not None:
            self.context.keep_state(save, load, by_key)

    def keep_variable(self, handler: Any, name: str) -> None:
        """Include what a variable has in which a handler keeps its state: a key of a step takes less memory so."""
        self.keep_state(*variable_state(handler, name))


def variable_cell(handler: Any, name: str) -> CellType:
    """Return the cell of a variable of a handler's closure."""
    cell: CellType = handler.__closure__[handler.__code__.co_freevars.index(name)]
    return cell


def variable_state(handler: Any, name: str) -> tuple[Callable[[], Any], Callable[[Any], object]]:
    """Return what reads a variable of a handler's closure, and what sets it.

    Example:
        >>> def counting():
        ...     number = 0
        ...     def handle(_):
        ...         nonlocal number
        ...         number += 1
        ...     return handle
        >>> handle = counting()
        >>> save, load = variable_state(handle, "number")
        >>> load(7)
        >>> handle("event")
        >>> save()
        8
    """
    cell = variable_cell(handler, name)
    return lambda: cell.cell_contents, lambda value: setattr(cell, "cell_contents", value)


class StepSubscription(StepOutput):
    """One subscription of an operator: `handle` takes its events."""

    handle: Emit
    columns: ColumnHandler | None = None
    """Takes rows of a frame as columns in place of `handle`, where nothing comes between."""

    def __init__(self, operator: Any, observer: Observer, scheduler: Scheduler) -> None:
        super().__init__(observer, scheduler)
        self.operator = operator

    def on_completed(self) -> None:
        """Complete the observer."""
        self.observer.on_completed()

    def on_error(self, error: Exception) -> None:
        """Pass on the error of the source."""
        self.observer.on_error(error)

    def dispose(self) -> None:
        """Release timers and work; called once, after the source's subscription is disposed."""

    def expect_other_threads(self) -> None:
        """Take events from any thread: called before the first where they may not come on the clock's."""


class HoldingSubscription(StepSubscription):
    """A subscription that holds back what it has not emitted yet, and emits it before the end of the source.

    In a flow, what it still holds when an error after it ends the subscription becomes a failure. It has a lock, since
    outside a flow events may come from another thread than the timer.
    """

    held = "gathered events"
    """What it holds, for messages."""

    def __init__(self, operator: Any, observer: Observer, scheduler: Scheduler) -> None:
        super().__init__(operator, observer, scheduler)
        self.clock, self.lock = timeline(scheduler), threading.RLock()

    def flush(self) -> None:
        """Emit all that is held."""
        raise NotImplementedError

    def take_held(self) -> list[Any]:
        """Stop timers, and return what is held, which is then held no more."""
        raise NotImplementedError

    def on_completed(self) -> None:
        """Emit what is held, then complete."""
        self._finish(self.observer.on_completed)

    def on_error(self, error: Exception) -> None:
        """Emit what is held, then pass on the error of the source."""
        self._finish(lambda: self.observer.on_error(error))

    def dispose(self) -> None:
        """Stop timers; what is still held is a failure."""
        with self.lock:
            lost = self.take_held()
        if lost and self.context is not None:
            expected = f"to emit the {len(lost):,} {self.held} before the step ended or began afresh"
            remedy = "put operators of RxPY that may raise into a step of their own, or use rxm.select(...)"
            lost = lost[:_LOST_SHOWN]
            self.context.fail(lost, StepError(expected, lost, remedy))

    def _finish(self, end: Callable[[], None]) -> None:
        with self.lock:
            try:
                self.flush()
            finally:
                end()


def comes_on_clock(source: Observable[Any]) -> bool:
    """Return whether events of a source come on the clock's thread: those of a flow's step, before RxPY's operators."""
    return getattr(source, "is_on_clock", False) is True


class StepOperator(FlowTarget):
    """The base of operators, `Observable -> Observable`, which show themselves where they are drawn or fail."""

    kind = ""
    """The public name of the operator."""
    function: Any = None
    """The user's function in it, or None."""
    ports: tuple[str, ...] = ()
    """The step's output ports beside `out` and `err`."""
    outside: str | None = None
    """What it would do outside the process again in a frozen test, which is therefore refused; None for nothing."""
    polled: Any = None
    """The user's function that a frozen test would call again, which it then says; None for none."""
    hint: Any = ""
    """What a duration is, where a bare number was probably meant as milliseconds; the first live use logs it."""
    _has_hinted = False
    subscription: type[StepSubscription]

    def __call__(self, source: Observable[Any]) -> Observable[Any]:
        """Apply the operator to a source."""
        is_on_clock = comes_on_clock(source)

        def subscribe(observer: Observer, scheduler: Scheduler = None) -> abc.DisposableBase:
            self.log_hint(scheduler)
            one = self.subscription(self, observer, scheduler)
            if not is_on_clock:
                one.expect_other_threads()
            offer_columns = getattr(source, "offer_columns", None)  # of the inlet of a step
            if offer_columns is not None and one.columns is not None:
                offer_columns(one.handle, one.columns)
            events = source.subscribe(one.handle, one.on_error, one.on_completed, scheduler=scheduler)
            return CompositeDisposable(events, Disposable(one.dispose))

        made: Observable[Any] = Observable(subscribe)
        made.is_on_clock = is_on_clock  # type: ignore[attr-defined]
        return made

    def log_hint(self, scheduler: Scheduler) -> None:
        """Log the hint at the first subscription in real time."""
        if self.hint and not self._has_hinted and not is_virtual(timeline(scheduler)):
            self._has_hinted, context = True, context_of(scheduler)
            where = "" if context is None else f"flow `{context.flow}`: step `{context.step}`: "
            _LOG.warning("%s%s", where, self.hint)

    def __repr__(self) -> str:
        return f"{self.kind}({describe(self.function) if self.function is not None else ''})"


Start: TypeAlias = Callable[[StepOutput], Emit]
"""Called at each subscription: returns the handler of events, which catches what the user's functions raise."""


class ChainedOperator(StepOperator):
    """An operator that only handles events, so that several in a row need no observer between them.

    Args:
        kind: The public name of the operator.
        function: The user's function in it, or None.
        start: Makes the handler of events.
    """

    def __init__(self, kind: str, function: object, start: Start) -> None:
        self.kind, self.function, self._start = kind, function, start

    def __call__(self, source: Observable[Any]) -> Observable[Any]:
        """Apply the operator to a source."""
        if isinstance(source, OperatorChain):
            return OperatorChain(source.root, (*source.starts, self._start))
        return OperatorChain(source, (self._start,))


class OperatorChain(Observable[Any]):
    """Chained operators one after the other, which call each other without an observer of RxPY's between them.

    In a flow no event ends it and no exception leaves it: failures go to `err`.
    """

    def __init__(self, root: Observable[Any], starts: tuple[Start, ...]) -> None:
        super().__init__()
        self.root, self.starts = root, starts
        self.is_on_clock = comes_on_clock(root)

    def attach(self, observer: Observer, scheduler: Scheduler = None) -> abc.DisposableBase:
        """Subscribe an observer directly, where the root keeps Rx's grammar for it."""
        handle: Emit = observer.on_next
        for start in reversed(self.starts):
            handle = start(StepOutput(observer, scheduler, handle))
        return self.root.subscribe(handle, observer.on_error, observer.on_completed, scheduler=scheduler)

    def _subscribe_core(self, observer: Observer, scheduler: Scheduler = None) -> abc.DisposableBase:
        return self.attach(observer, scheduler)
