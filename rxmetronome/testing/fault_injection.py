"""What the faults of `chaos` are made of: when they strike, what they do then, and the account of what they did."""

import random
import time
from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

from reactivex import Observable, abc
from reactivex.disposable import Disposable
from reactivex.scheduler import VirtualTimeScheduler

from rxmetronome import durations
from rxmetronome.callsites import describe
from rxmetronome.clocks import RealClock, VirtualClock, timeline
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError, ClockError
from rxmetronome.protocols import BlockingSink, Context, Sink

Moment: TypeAlias = Literal["subscribe", "next", "completed", "dispose"]
"""When something that stands between two others may go wrong."""

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
    """What every fault has: `injected`, the list of what it did, which no subscription and no run begins anew."""

    def __init__(self) -> None:
        self.injected: list[Injection] = []

    def note(self, at_ns: int | None, what: str) -> None:
        """Put something on the account."""
        self.injected.append(Injection(at_ns, what))


class Strikes:
    """Which of the events are struck: every n-th, or each with a chance, the same for the same seed.

    Args:
        call: The public function that was called, for messages.
        every: 3 for the third, the sixth and so on.
        chance: Above 0, and at most 1.
        seed: What the dice begin with.

    Raises:
        ArgumentError: For an `every` below 1, a `chance` outside its bounds, or both.

    Example:
        >>> strikes = Strikes("raising", every=3, chance=None, seed=0)
        >>> [strikes.next() for _ in range(7)]
        [False, False, True, False, False, True, False]
    """

    def __init__(self, call: str, *, every: int | None, chance: float | None, seed: int) -> None:
        if every is not None and chance is not None:
            raise ArgumentError(call, "every", "either `every` or `chance`", every, f"chaos.{call}(..., every=3)")
        if every is not None and (isinstance(every, bool) or not isinstance(every, int) or every < 1):
            raise ArgumentError(call, "every", "a whole number of 1 or more", every, f"chaos.{call}(..., every=3)")
        is_number = isinstance(chance, (int, float)) and not isinstance(chance, bool)
        if chance is not None and not (is_number and 0 < chance <= 1):
            example = f"chaos.{call}(..., chance=0.1, seed=7)"
            raise ArgumentError(call, "chance", "a number above 0 and up to 1", chance, example)
        self.count = 0
        self._every = 1 if every is None else every
        self._chance = chance
        self._dice = random.Random(seed)  # noqa: S311  faults that come again, not secrets
        self._text = f", every={every}" if every is not None else f", chance={chance}, seed={seed}" if chance else ""

    def next(self) -> bool:
        """Count one more, and say whether it is struck."""
        self.count += 1
        if self._chance is not None:
            return self._dice.random() < self._chance
        return self.count % self._every == 0

    def __str__(self) -> str:
        return self._text


class Meddler(Fault):
    """A fault that something passes: told of each moment, it lets it pass, holds it up, or raises."""

    def __init__(self, strikes: Strikes) -> None:
        super().__init__()
        self._strikes = strikes

    def at(self, moment: Moment, scheduler: Any) -> None:
        """Do what the fault does at this moment. The scheduler is None where nobody told."""
        raise NotImplementedError


class Slow(Meddler):
    """Takes its time over the events it strikes."""

    def __init__(self, by_ns: int, strikes: Strikes) -> None:
        super().__init__(strikes)
        self._by_ns = by_ns

    def at(self, moment: Moment, scheduler: Any) -> None:
        """Let `by` pass, if it is an event that is struck.

        Raises:
            ClockError: If it has no clock whose time could pass.
        """
        if moment != "next" or not self._strikes.next():
            return
        if scheduler is None:
            raise ClockError(
                "chaos.slow outside a flow does not know whose time is to pass",
                "say so: chaos.slow(observer, by=..., clock=clock)",
            )
        self.note(now_ns(scheduler), f"took {durations.text(self._by_ns)} over event {self._strikes.count}")
        pass_time(scheduler, self._by_ns)

    def __str__(self) -> str:
        return f'by="{durations.text(self._by_ns)}"{self._strikes}'


class Raising(Meddler):
    """Raises at the moments it strikes."""

    def __init__(self, error: Exception | type[Exception], moment: Moment, strikes: Strikes) -> None:
        super().__init__(strikes)
        self._error, self._moment = error, moment

    def at(self, moment: Moment, scheduler: Any) -> None:
        """Raise, if it is a moment that is struck."""
        if moment != self._moment or not self._strikes.next():
            return
        what = f"event {self._strikes.count}" if moment == "next" else moment
        self.note(now_ns(scheduler), f"raised at {what}")
        if isinstance(self._error, Exception):
            raise self._error.with_traceback(None)  # one exception raised often would keep every traceback
        raise self._error(f"raised by chaos at {what}")

    def __str__(self) -> str:
        moment = "" if self._moment == "next" else f', at="{self._moment}"'
        return f"{str(self._strikes).removeprefix(', ')}{moment}".removeprefix(", ")


def now_ns(scheduler: Any) -> int | None:
    """The steady timeline of a scheduler, of this package or RxPY's; None where there is none."""
    return None if scheduler is None else timeline(scheduler).now_ns


def virtual_clock_of(scheduler: Any) -> VirtualClock | VirtualTimeScheduler | None:
    """The clock in virtual time that a scheduler is or stands for, ours or RxPY's; None where its time is real."""
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
