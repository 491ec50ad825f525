"""The frame of an operator whose function may raise: a `Failure` on `err` in a flow, Rx's `on_error` outside."""

from collections.abc import Callable
from typing import Any, TypeAlias

from reactivex import Observable, abc

from rxmetronome.errors import ArgumentError
from rxmetronome.parts import context_of
from rxmetronome.places import describe

Emit: TypeAlias = Callable[[Any], None]
Fail: TypeAlias = Callable[[object, Exception, object], None]
"""`fail(event, error, function)`."""


class Guarded:
    """An operator, `Observable -> Observable`, that says what it does when it is drawn or fails.

    Args:
        kind: The public name of the operator.
        function: The user's function in it, or None.
        start: Called at each subscription with `emit` and `fail`; returns what handles an event.
    """

    def __init__(self, kind: str, function: object, start: Callable[[Emit, Fail], Emit]) -> None:
        self.kind, self.function, self._start = kind, function, start

    def __call__(self, source: Observable[Any]) -> Observable[Any]:
        """The source with this operator applied."""

        def subscribe(
            observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
        ) -> abc.DisposableBase:
            context = context_of(scheduler)
            fail: Fail = context.fail if context is not None else lambda _, error, __: observer.on_error(error)
            handle = self._start(observer.on_next, fail)
            return source.subscribe(handle, observer.on_error, observer.on_completed, scheduler=scheduler)

        return Observable(subscribe)

    def __repr__(self) -> str:
        return f"{self.kind}({describe(self.function)})" if self.function is not None else f"{self.kind}()"


def check_callable(call: str, argument: str, value: object) -> None:
    """Refuse what cannot be called, naming the argument."""
    if not callable(value):
        raise ArgumentError(call, argument, "a function of one event", value, f"{call}(lambda event: ...)")
