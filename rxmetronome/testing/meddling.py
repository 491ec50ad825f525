"""What stands in the way of events: a fault as an operator, or around an observer or a function.

What is wrapped stays usable as it was: a sink keeps its start, its outbox and its end, a function can be called.
"""

from collections.abc import Callable, Sequence
from typing import Any

from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome.clocks import RealClock
from rxmetronome.errors import ArgumentError
from rxmetronome.parts import BlockingSink, Context, Sink
from rxmetronome.places import describe
from rxmetronome.testing.faults import Injection, Meddler, Slow


class Meddling:
    """What each of them has: the fault's account, and how it shows itself."""

    kind: str
    meddler: Meddler

    @property
    def injected(self) -> list[Injection]:
        """What the fault did so far."""
        return self.meddler.injected


class MeddlingOperator(Meddling):
    """A fault as an operator, `Observable -> Observable`."""

    def __init__(self, kind: str, meddler: Meddler) -> None:
        self.kind, self.meddler = kind, meddler

    def __repr__(self) -> str:
        return f"chaos.{self.kind}({self.meddler})"

    def __call__(self, source: Observable[Any]) -> Observable[Any]:
        """The source, with the fault in the way."""
        at = self.meddler.at

        def subscribe(
            observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
        ) -> abc.DisposableBase:
            clock = RealClock.shared() if scheduler is None else scheduler  # what sources of ours take then
            at("subscribe", clock)

            def on_next(event: Any) -> None:
                at("next", clock)
                observer.on_next(event)

            def on_completed() -> None:
                at("completed", clock)
                observer.on_completed()

            subscription = source.subscribe(on_next, observer.on_error, on_completed, scheduler=scheduler)

            def dispose() -> None:
                subscription.dispose()
                at("dispose", clock)

            return Disposable(dispose)

        return Observable(subscribe)


class MeddledSink(Meddling, Sink):
    """An observer with a fault before it."""

    def __init__(self, kind: str, meddler: Meddler, observer: Any, clock: Any) -> None:
        self.kind, self.meddler, self.observer = kind, meddler, observer
        self._given_clock = self._clock = clock

    def __repr__(self) -> str:
        return f"chaos.{self.kind}({self.observer!r}, {self.meddler})"

    def start(self, context: Context | None) -> None:
        """Start what is wrapped, on the run's clock."""
        self._clock = self._given_clock if context is None else context.clock
        self.meddler.at("subscribe", self._clock)
        if isinstance(self.observer, Sink):
            self.observer.start(context)

    def on_next(self, value: Any) -> None:
        """Pass it on, if the fault lets it."""
        self.meddler.at("next", self._clock)
        self.observer.on_next(value)

    def on_error(self, error: Exception) -> None:
        """Pass it on."""
        self.observer.on_error(error)

    def on_completed(self) -> None:
        """Complete what is wrapped, so that a fault leaves no file open; then the fault's turn comes."""
        self.observer.on_completed()
        self.meddler.at("completed", self._clock)


class MeddledBlockingSink(MeddledSink, BlockingSink):
    """A sink that may block, with a fault before it: slow where it writes, raising where it prepares."""

    observer: BlockingSink

    def prepare(self, event: Any) -> Any:
        """Prepare what is wrapped for it, if the fault lets it."""
        if not isinstance(self.meddler, Slow):
            self.meddler.at("next", self._clock)
        return self.observer.prepare(event)

    def write(self, items: Sequence[Any]) -> None:
        """Write, after the time that a slow disk takes."""
        if isinstance(self.meddler, Slow):
            for _ in items:
                self.meddler.at("next", self._clock)
        self.observer.write(items)

    def settle(self) -> float | None:
        """Settle what is wrapped."""
        return self.observer.settle()

    def on_next(self, value: Any) -> None:
        """Prepare and write in place."""
        self.write([self.prepare(value)])


class MeddledFunction(MeddledSink):
    """A function with a fault before it, which can be called as it was, and be a sink as a function can."""

    def __init__(self, kind: str, meddler: Meddler, function: Callable[..., Any], clock: Any) -> None:
        super().__init__(kind, meddler, function, clock)
        self.__wrapped__ = function  # so that failures name it and not this

    def __repr__(self) -> str:
        return f"chaos.{self.kind}({describe(self.observer)}, {self.meddler})"

    def __call__(self, *arguments: Any) -> Any:
        """Call it, if the fault lets it."""
        self.meddler.at("next", self._clock)
        return self.observer(*arguments)

    def on_next(self, value: Any) -> None:
        """Call it with an event."""
        self(value)

    def on_error(self, error: Exception) -> None:
        """Raise it: a function has nobody else to tell."""
        raise error

    def on_completed(self) -> None:
        """Nothing to complete; the fault's turn comes."""
        self.meddler.at("completed", self._clock)


def meddled(kind: str, meddler: Meddler, observer: Any, clock: Any) -> Any:
    """The fault before an observer or a function; an operator where there is neither.

    Raises:
        ArgumentError: If it is neither an observer nor a function.
    """
    if observer is None:
        return MeddlingOperator(kind, meddler)
    if isinstance(observer, BlockingSink):
        return MeddledBlockingSink(kind, meddler, observer, clock)
    if isinstance(observer, abc.ObserverBase) or callable(getattr(observer, "on_next", None)):
        return MeddledSink(kind, meddler, observer, clock)
    if callable(observer):
        return MeddledFunction(kind, meddler, observer, clock)
    expected = "an observer, a function of one event, or nothing for an operator"
    raise ArgumentError(kind, "observer", expected, observer, f"chaos.{kind}(seen.append, ...)")
