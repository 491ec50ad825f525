"""The frame of an operator whose function may raise: a `Failure` on `err` in a flow, Rx's `on_error` outside."""

from collections.abc import Callable
from typing import Any, TypeAlias

from reactivex import Observable, abc

from rxmetronome.callsites import describe
from rxmetronome.errors import is_interrupt
from rxmetronome.protocols import Context, context_of

Emit: TypeAlias = Callable[[Any], None]
Fail: TypeAlias = Callable[[object, BaseException, object], None]
"""`fail(event, error, function)`. It raises an error that no step may keep to itself: see `errors.is_interrupt`."""
Start: TypeAlias = Callable[[Emit, Fail], Emit]
"""Called at each subscription: what handles an event, given where it goes on and where failures go."""


def failing(context: Context | None, observer: abc.ObserverBase[Any]) -> Fail:
    """What takes the exceptions of an operator: its step's `err` in a flow, Rx's `on_error` outside.

    The idiom is `except BaseException as error: fail(event, error, function)`, around the user's call only.
    """

    def fail(event: object, error: BaseException, function: object = None) -> None:
        if is_interrupt(error):
            raise error
        if context is not None:
            context.fail(event, error, function)
        else:
            observer.on_error(error)  # type: ignore[arg-type]  # RxPY passes on what it is given

    return fail


class StepOperator:
    """An operator, `Observable -> Observable`, that says what it does when it is drawn or fails.

    Args:
        kind: The public name of the operator.
        function: The user's function in it, or None.
        start: Makes the handler of events; see `Start`.
    """

    def __init__(self, kind: str, function: object, start: Start) -> None:
        self.kind, self.function, self._start = kind, function, start

    def __call__(self, source: Observable[Any]) -> Observable[Any]:
        """The source with this operator applied."""
        if isinstance(source, OperatorChain):
            return OperatorChain(source.root, (*source.starts, self._start))
        return OperatorChain(source, (self._start,))

    def __repr__(self) -> str:
        return f"{self.kind}({describe(self.function)})" if self.function is not None else f"{self.kind}()"


class OperatorChain(Observable[Any]):
    """Guarded operators one after the other, which hand events on without an observer of RxPY's between them.

    In a flow nothing that happens to an event ends it or comes out of it: its failures go to `err`.
    """

    def __init__(self, root: Observable[Any], starts: tuple[Start, ...]) -> None:
        super().__init__()
        self.root, self.starts = root, starts

    def attach(self, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None) -> abc.DisposableBase:
        """Subscribe an observer as it is, where the root keeps Rx's grammar for it."""
        context = context_of(scheduler)
        fail = failing(context, observer)
        handle: Emit = observer.on_next
        for start in reversed(self.starts):
            handle = start(handle, fail)
        return self.root.subscribe(handle, observer.on_error, observer.on_completed, scheduler=scheduler)

    def _subscribe_core(
        self, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        return self.attach(observer, scheduler)
