"""The parts of `chaos`: when a fault strikes, what it does to events, and the record of what it did."""

import random
import time
from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

from reactivex import Observable, abc
from reactivex.disposable import Disposable
from reactivex.scheduler import VirtualTimeScheduler

from rxmetronome import arguments
from rxmetronome.callsites import describe
from rxmetronome.clocks import RealClock, VirtualClock, timeline
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError
from rxmetronome.protocols import BlockingSink, Context, Sink

Moment: TypeAlias = Literal["subscribe", "next", "completed", "dispose"]
"""When an operator or an observer may fail."""

MOMENTS: tuple[Moment, ...] = get_args(Moment)


class Injection(NamedTuple):
    """One thing that a fault did.

    Args:
        at_ns: When, on the clock's steady timeline; None where the fault knew no clock. A killed process counts
            from its own start.
        what: What it did, as one line of text.
    """

    at_ns: int | None
    what: str


class Fault:
    """Keep `injected`, the list of what the fault did; no subscription and no run empties it."""

    def __init__(self) -> None:
        self.injected: list[Injection] = []

    def record(self, at_ns: int | None, what: str) -> None:
        """Add a line to the list."""
        self.injected.append(Injection(at_ns, what))


class Strikes:
    """Choose the events that are struck: every n-th, or each with a chance, the same for the same seed."""

    def __init__(self, call: str, *, every: int | None, chance: float | None, seed: int) -> None:
        example = f"chaos.{call}(..., every=3)"
        if every is not None and chance is not None:
            raise ArgumentError(call, "every", "either `every` or `chance`", every, example)
        arguments.count(every, call=call, argument="every", example=example, or_none=True)
        is_number = isinstance(chance, (int, float)) and not isinstance(chance, bool)
        if chance is not None and not (is_number and 0 < chance <= 1):
            example = f"chaos.{call}(..., chance=0.1, seed=7)"
            raise ArgumentError(call, "chance", "a number above 0 and up to 1", chance, example)
        self.count = 0
        self._every, self._chance = every or 1, chance
        self._random = random.Random(seed)  # noqa: S311  faults that come again, not secrets
        self._text = f", every={every}" if every is not None else f", chance={chance}, seed={seed}" if chance else ""

    def next(self) -> bool:
        """Count one more event, and return True if it is struck."""
        self.count += 1
        if self._chance is not None:
            return self._random.random() < self._chance
        return self.count % self._every == 0

    def __str__(self) -> str:
        return self._text


class EventFault(Fault):
    """A fault that events pass.

    Args:
        kind: The public function that made it.
        text: The arguments of that, for a repr.
        moment: When it may strike.
        strikes: Which of these it strikes.
        strike: What it does then, with the scheduler, None where none is known, and `"event 3"` or the moment.
    """

    def __init__(
        self, kind: str, text: str, moment: Moment, strikes: Strikes, strike: Callable[["EventFault", Any, str], None]
    ) -> None:
        super().__init__()
        self.kind, self.text = kind, text
        self._moment, self._strikes, self._strike = moment, strikes, strike

    def at(self, moment: Moment, scheduler: Any) -> None:
        """Strike, if this is a moment that is struck."""
        if moment == self._moment and self._strikes.next():
            self._strike(self, scheduler, f"event {self._strikes.count}" if moment == "next" else moment)


def now_ns(scheduler: Any) -> int | None:
    """Return the steady time of a scheduler, of this package or RxPY's; None for none."""
    return None if scheduler is None else timeline(scheduler).now_ns


def virtual_clock_of(scheduler: Any) -> VirtualClock | VirtualTimeScheduler | None:
    """Return the virtual clock that a scheduler is or stands for, ours or RxPY's; None where its time is real."""
    if isinstance(scheduler, (VirtualClock, VirtualTimeScheduler)):
        return scheduler
    clock = getattr(scheduler, "clock", None)  # of a step's view of the run's clock
    return clock if isinstance(clock, VirtualClock) else None


def pass_time(scheduler: Any, duration_ns: int) -> None:
    """Let time pass on a scheduler without running anything of it; in real time the calling thread waits."""
    clock = virtual_clock_of(scheduler)
    if isinstance(clock, VirtualClock):
        clock.sleep(f"{duration_ns}ns")
    elif clock is not None:
        clock.sleep(duration_ns / SECOND_NS)
    else:
        time.sleep(duration_ns / SECOND_NS)


class FaultyOperator:
    """A fault as an operator, `Observable -> Observable`."""

    def __init__(self, fault: EventFault) -> None:
        self.kind, self.injected, self._fault = fault.kind, fault.injected, fault

    def __repr__(self) -> str:
        return f"chaos.{self.kind}({self._fault.text})"

    def __call__(self, source: Observable[Any]) -> Observable[Any]:
        """Return the source with the fault behind it."""
        at = self._fault.at

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


class FaultySink(Sink):
    """An observer with a fault before it, or a function, which can still be called.

    Args:
        fault: The fault.
        wrapped: The observer or the function.
        clock: The clock, where no run brings one.
    """

    def __init__(self, fault: EventFault, wrapped: Any, clock: Any) -> None:
        self.kind, self.injected, self._fault, self.observer = fault.kind, fault.injected, fault, wrapped
        self._given_clock = self._clock = clock
        self._is_function = not callable(getattr(wrapped, "on_next", None))
        if self._is_function:
            self.__wrapped__ = wrapped  # so that failures name it and not this

    def __repr__(self) -> str:
        name = describe(self.observer) if self._is_function else repr(self.observer)
        return f"chaos.{self.kind}({name}, {self._fault.text})"

    def __call__(self, *values: Any) -> Any:
        """Call the function, if the fault lets it."""
        self._fault.at("next", self._clock)
        return self.observer(*values)

    def start(self, context: Context | None) -> None:
        """Start what is wrapped, on the run's clock."""
        self._clock = self._given_clock if context is None else context.clock
        self._fault.at("subscribe", self._clock)
        if isinstance(self.observer, Sink):
            self.observer.start(context)

    def on_next(self, value: Any) -> None:
        """Pass the event on, if the fault lets it."""
        self._fault.at("next", self._clock)
        (self.observer if self._is_function else self.observer.on_next)(value)

    def on_error(self, error: Exception) -> None:
        """Pass the error on; raise it where a function is wrapped, which cannot take it."""
        if self._is_function:
            raise error
        self.observer.on_error(error)

    def on_completed(self) -> None:
        """Complete what is wrapped, so that a fault leaves no file open; then let the fault strike."""
        if not self._is_function:
            self.observer.on_completed()
        self._fault.at("completed", self._clock)


class FaultyBlockingSink(FaultySink, BlockingSink):
    """A sink that may block, with a fault before it: slow where it writes, raising where it prepares."""

    observer: BlockingSink

    def prepare(self, event: Any) -> Any:
        """Prepare the event, if the fault lets it."""
        if self.kind != "slow":
            self._fault.at("next", self._clock)
        return self.observer.prepare(event)

    def write(self, items: Sequence[Any]) -> None:
        """Write, after the time that a slow disk takes."""
        if self.kind == "slow":
            for _ in items:
                self._fault.at("next", self._clock)
        self.observer.write(items)

    def settle(self) -> float | None:
        """Settle what is wrapped."""
        return self.observer.settle()

    def on_next(self, value: Any) -> None:
        """Prepare and write in place."""
        self.write([self.prepare(value)])


def inject(fault: EventFault, observer: Any, clock: Any) -> Any:
    """Put a fault before an observer or a function; return an operator where there is neither.

    Raises:
        ArgumentError: If it is neither an observer nor a function.
    """
    if observer is None:
        return FaultyOperator(fault)
    if isinstance(observer, BlockingSink):
        return FaultyBlockingSink(fault, observer, clock)
    if isinstance(observer, abc.ObserverBase) or callable(getattr(observer, "on_next", None)) or callable(observer):
        return FaultySink(fault, observer, clock)
    expected = "an observer, a function of one event, or nothing for an operator"
    raise ArgumentError(fault.kind, "observer", expected, observer, f"chaos.{fault.kind}(seen.append, ...)")
