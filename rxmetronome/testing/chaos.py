"""Faults for tests, by name; each strikes at the same instants every time.

    slow  raising            on the path of events: around an observer or a function, or as an operator
    burst                    many events at one instant, from the clock's thread or another
    step_wall  suspend       to a clock
    kill_after               to a process

Each lists in `.injected` what it did and when. Chance is seeded, so a test that failed fails again. A fault goes on
counting across subscriptions and runs; make a new one for each test.
"""

from typing import Any

from rxmetronome import arguments, durations
from rxmetronome.clocks import Clock
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, ClockError
from rxmetronome.marbles.parser import SimulatedError
from rxmetronome.testing.fault_injection import (
    MOMENTS,
    EventFault,
    Injection,
    Moment,
    Strikes,
    inject,
    now_ns,
    pass_time,
)
from rxmetronome.testing.faults import Burst, ClockFault, burst, step_wall, suspend
from rxmetronome.testing.processes import Killed, kill_after

__all__ = ["Burst", "ClockFault", "Injection", "Killed", "burst", "kill_after", "raising", "slow", "step_wall",
           "suspend"]  # fmt: skip


def slow(
    observer: Any = None,
    *,
    by: Duration,
    every: int | None = None,
    chance: float | None = None,
    seed: int = 0,
    clock: Clock | None = None,
) -> Any:
    """Take `by` over an event before it goes on.

    On a `VirtualClock` exactly that much time passes at once, for the whole flow. In real time the thread waits: the
    clock's, or the outbox's where a sink that writes is wrapped, which is then a slow disk.

    Args:
        observer: An observer or a function of one event, which may then stand where it stood. An operator for
            `pipe` and `flow.pipeline` when not given.
        by: How long.
        every: Only every n-th event; each one when neither this nor `chance` is given.
        chance: Each event with this chance, above 0 and up to 1.
        seed: The seed of the random numbers for `chance`.
        clock: The clock whose time passes, where no flow gives one: for an observer or function outside a flow, or a
            function inside an operator.

    Returns:
        The observer, the function, or the operator, with `.injected`.

    Raises:
        ArgumentError: If an argument is out of bounds.

    Example:
        >>> import rxmetronome as rxm
        >>> clock = rxm.VirtualClock()
        >>> seen = slow(lambda tick: print(tick.id, tick.missed), by="2.5s", every=2, clock=clock)
        >>> _ = rxm.metronome("1s", count=4).subscribe(seen, scheduler=clock)
        >>> clock.run()
        0 0
        1 0
        2 0
        3 1
        >>> seen.injected
        [Injection(at_ns=2000000000, what='took 2.5s over event 2'), Injection(at_ns=...)]
    """
    by_ns = durations.parse(by, call="slow", argument="by", example='chaos.slow(observer, by="2.5s")')
    strikes, took = Strikes("slow", every=every, chance=chance, seed=seed), durations.text(by_ns)

    def strike(fault: EventFault, scheduler: Any, what: str) -> None:
        if scheduler is None:
            remedy = "say so: chaos.slow(observer, by=..., clock=clock)"
            raise ClockError("chaos.slow outside a flow does not know whose time is to pass", remedy)
        fault.record(now_ns(scheduler), f"took {took} over {what}")
        pass_time(scheduler, by_ns)

    return inject(EventFault("slow", f'by="{took}"{strikes}', "next", strikes, strike), observer, clock)


def raising(
    observer: Any = None,
    *,
    every: int | None = None,
    chance: float | None = None,
    seed: int = 0,
    at: Moment = "next",
    error: Exception | type[Exception] = SimulatedError,
    clock: Clock | None = None,
) -> Any:
    """Raise instead of passing an event on, or at a start or an end.

    Args:
        observer: An observer or a function of one event, which may then stand where it stood. An operator for
            `pipe` and `flow.pipeline` when not given.
        every: Every n-th time; each time when neither this nor `chance` is given.
        chance: Each time with this chance, above 0 and up to 1.
        seed: The seed of the random numbers for `chance`.
        at: `"next"` for events, `"completed"` when it completes (an observer has done so by then, so that no file
            stays open), `"subscribe"` when it is subscribed, which for a sink is the start of its run, or
            `"dispose"` when an operator is unsubscribed.
        error: What to raise: an exception, or a class, which is given a message.
        clock: The clock to read `at_ns` from, where no flow gives one; without it `at_ns` is None.

    Returns:
        The observer, the function, or the operator, with `.injected`.

    Raises:
        ArgumentError: If an argument is out of bounds.

    Example:
        >>> import reactivex as rx, rxmetronome as rxm
        >>> flow = rxm.Flow("halves")
        >>> half = flow.pipeline("half", rxm.select(raising(lambda n: n / 2, every=3, error=OSError("gone"))))
        >>> _ = flow.source("numbers", rx.of(1, 2, 3, 4)) >> half >> flow.sink("print", print)
        >>> _ = half.err >> flow.sink("failed", lambda failure: print(failure.event, failure.error))
        >>> _ = flow.run(clock=rxm.VirtualClock(), until="1s")
        0.5
        1.0
        3 OSError: gone
        2.0
    """
    strikes = Strikes("raising", every=every, chance=chance, seed=seed)
    arguments.one_of(at, MOMENTS, call="raising", argument="at", example='chaos.raising(at="completed")')
    if observer is not None and at == "dispose":
        expected = "`dispose` only without an observer, as an operator: an observer is never disposed"
        raise ArgumentError("raising", "at", expected, at, 'source.pipe(chaos.raising(at="dispose"))')
    if not isinstance(error, Exception) and not (isinstance(error, type) and issubclass(error, Exception)):
        example = 'chaos.raising(every=3, error=OSError("disk full"))'
        raise ArgumentError("raising", "error", "an exception or a class of them", error, example)

    def strike(fault: EventFault, scheduler: Any, what: str) -> None:
        fault.record(now_ns(scheduler), f"raised at {what}")
        if isinstance(error, Exception):
            raise error.with_traceback(None)  # one exception raised often would keep every traceback
        raise error(f"raised by chaos at {what}")

    text = str(strikes) + ("" if at == "next" else f', at="{at}"')
    return inject(EventFault("raising", text.removeprefix(", "), at, strikes, strike), observer, clock)
