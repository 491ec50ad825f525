"""Faults that happen at an instant: to a clock, or as a burst of events."""

import threading
from collections.abc import Callable
from typing import Any

from reactivex import Observable, abc
from reactivex.disposable import Disposable, MultipleAssignmentDisposable

from rxmetronome import arguments, durations
from rxmetronome.clocks import Clock, RealClock, VirtualClock, timeline
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.testing.fault_injection import Fault, pass_time, virtual_clock_of

_POLL_S = 0.02


def burst(n: int, *, at: Duration = 0, event: Callable[[int], Any] | None = None, thread: bool = False) -> "Burst":
    """Emit `n` events at one instant and complete.

    Args:
        n: How many, 1 or more.
        at: How long after the subscription.
        event: Makes the events from 0, 1, 2 …; those numbers themselves when not given.
        thread: Emit them from another thread, as a network client does. Virtual time stands still meanwhile, so it is
            as exact as without.

    Raises:
        ArgumentError: If an argument is out of bounds.

    Example:
        >>> import rxmetronome as rxm
        >>> clock = rxm.VirtualClock()
        >>> _ = burst(3, at="1.5s").subscribe(lambda n: print(n, clock.now_ns), scheduler=clock)
        >>> clock.run()
        0 1500000000
        1 1500000000
        2 1500000000
    """
    n = arguments.count(n, call="burst", argument="n", example="chaos.burst(1_000)")
    if event is not None and not callable(event):
        raise ArgumentError("burst", "event", "a function of 0, 1, 2 …", event, "chaos.burst(5, event=str)")
    after_ns = durations.parse(at, call="burst", argument="at", allow_zero=True, example='chaos.burst(1_000, at="5s")')
    return Burst(n, after_ns, event, in_thread=bool(thread))


def step_wall(clock: VirtualClock, *, by: Duration, at: Duration = 0) -> "ClockFault":
    """Step the wall clock, as an administrator or a time server does. No timer may notice.

    Args:
        clock: A `VirtualClock`; the wall of a `RealClock` is the machine's.
        by: How far; text that begins with `-` and negative numbers step it back.
        at: How long from now, on the clock's steady timeline.

    Returns:
        The fault: `.injected`, `.dispose()`; a context manager that disposes it.

    Raises:
        ArgumentError: If an argument is out of bounds, or the clock is no `VirtualClock`.

    Example:
        >>> import rxmetronome as rxm
        >>> clock = rxm.VirtualClock()
        >>> _ = step_wall(clock, by="-1h", at="1.5s")
        >>> _ = rxm.metronome("1s", count=2).subscribe(lambda t: print(t.due_ns, t.ingest_ns), scheduler=clock)
        >>> clock.run()
        1000000000 1000000000
        2000000000 -3598000000000
    """
    if not isinstance(clock, VirtualClock):
        example = 'chaos.step_wall(rxm.VirtualClock(), by="-1h", at="5s")'
        raise ArgumentError(
            "step_wall", "clock", "a VirtualClock, because the wall of others is the machine's", clock, example
        )
    VirtualClock().step_wall(by)  # what cannot be read is refused now, not when it happens
    after_ns = _after_ns("step_wall", at)
    return ClockFault(clock, after_ns, f"stepped the wall by {by}", lambda: clock.step_wall(by))


def suspend(clock: Clock, *, for_: Duration, at: Duration = 0, steady: bool = False) -> "ClockFault":
    """Put the machine to sleep: time passes, and nothing runs.

    Which timelines pass depends on what slept. A closed lid on Linux and macOS stops the monotonic clock with the
    machine, so the steady timeline goes on where it was, nothing is late, and only the wall has jumped. A stopped
    process, a debugger's break point, and sleep on Windows let both pass: timers come late, beats have missed.

        wall      0---1---2-------------3602---3603        both pictures: an hour's sleep at 2
        steady    0---1---2---3---4                        steady=False
        steady    0---1---2-------------3602---3603        steady=True

    Args:
        clock: A `VirtualClock`, exact; or a `RealClock` with `steady=True`, whose thread is held up.
        for_: How long it sleeps.
        at: How long from now, on the clock's steady timeline.
        steady: Whether the steady timeline passes too.

    Returns:
        The fault: `.injected`, `.dispose()`; a context manager that disposes it.

    Raises:
        ArgumentError: If an argument is out of bounds; for a `RealClock` without `steady=True`.

    Example:
        >>> import rxmetronome as rxm
        >>> for steady in (False, True):
        ...     clock = rxm.VirtualClock()
        ...     _ = suspend(clock, for_="1h", at="1.5s", steady=steady)
        ...     _ = rxm.metronome("1s", count=3).subscribe(lambda t: print(t.id, t.lag_ns, t.missed), scheduler=clock)
        ...     clock.run()
        0 0 0
        1 0 0
        2 0 0
        0 0 0
        1 3599500000000 0
        2 0 3599
    """
    example = 'chaos.suspend(clock, for_="1h", at="5s")'
    for_ns = durations.parse(for_, call="suspend", argument="for_", example=example)
    if not isinstance(clock, (VirtualClock, RealClock)):
        raise ArgumentError("suspend", "clock", "a VirtualClock or a RealClock", clock, example)
    if isinstance(clock, RealClock) and not steady:
        expected = "True on a RealClock, whose steady timeline cannot be stopped"
        raise ArgumentError("suspend", "steady", expected, steady, 'chaos.suspend(clock, for_="50ms", steady=True)')

    def sleep() -> None:
        if steady:
            pass_time(clock, for_ns)
        elif isinstance(clock, VirtualClock):
            clock.step_wall(f"{for_ns}ns")

    timelines = "both timelines" if steady else "the wall only"
    return ClockFault(clock, _after_ns("suspend", at), f"slept {durations.text(for_ns)}, {timelines}", sleep)


class ClockFault(Fault, abc.DisposableBase):
    """Something that happens to a clock once, unless it is disposed before; a context manager that disposes it."""

    def __init__(self, clock: Clock, after_ns: int, what: str, strike: Callable[[], None]) -> None:
        super().__init__()
        self._clock, self._what, self._strike = clock, what, strike
        self._timer = clock.schedule_ns(clock.now_ns + after_ns, self._happen)

    def dispose(self) -> None:
        """Cancel it, if it has not happened yet."""
        self._timer.dispose()

    def __enter__(self) -> "ClockFault":
        return self

    def __exit__(self, *exc: object) -> None:
        self.dispose()

    def __repr__(self) -> str:
        return f"<chaos: {self._what}>"

    def _happen(self, *_: object) -> None:
        self.record(self._clock.now_ns, self._what)
        self._strike()


class Burst(Observable[Any], Fault):
    """A cold observable that emits its events at once. Made by `burst`."""

    kind = "burst"

    def __init__(self, n: int, after_ns: int, event: Callable[[int], Any] | None, *, in_thread: bool) -> None:
        Observable.__init__(self)
        Fault.__init__(self)
        self._n, self._after_ns, self._event, self._in_thread = n, after_ns, event, in_thread

    def __repr__(self) -> str:
        return f"chaos.burst({self._n}{', thread=True' if self._in_thread else ''})"

    def _subscribe_core(
        self, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        clock = timeline(scheduler)
        stopped = threading.Event()
        timer = MultipleAssignmentDisposable()

        def emit() -> None:
            for index in range(self._n):
                if stopped.is_set():
                    return
                observer.on_next(index if self._event is None else self._event(index))

        def emit_all() -> None:
            emit()
            observer.on_completed()

        def fire(*_: object) -> None:
            self.record(clock.now_ns, f"sent {self._n} events{' from a thread' if self._in_thread else ''}")
            if not self._in_thread:
                emit_all()
                return
            is_virtual = virtual_clock_of(scheduler) is not None
            thread = threading.Thread(
                target=emit if is_virtual else emit_all, name="rxmetronome chaos burst", daemon=True
            )
            thread.start()
            if is_virtual:
                wait_for(thread)

        def wait_for(thread: threading.Thread) -> None:
            """Wait a little, then let the flow take in what has come: the thread may be waiting for that."""
            thread.join(_POLL_S)
            if thread.is_alive():
                timer.disposable = clock.schedule_ns(clock.now_ns, lambda *_: wait_for(thread))
            else:
                observer.on_completed()

        timer.disposable = clock.schedule_ns(clock.now_ns + self._after_ns, fire)

        def stop() -> None:
            stopped.set()
            timer.dispose()

        return Disposable(stop)


def _after_ns(call: str, at: Duration) -> int:
    return durations.parse(at, call=call, argument="at", allow_zero=True, example=f'chaos.{call}(clock, ..., at="5s")')
