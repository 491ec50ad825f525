"""One subscription of a metronome: a grid, kept by a scheduler."""

import threading
import weakref
from collections import deque
from collections.abc import Callable
from typing import Any, Literal, Protocol

from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome import durations
from rxmetronome.clocks import Timeline, timeline
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, ClockError
from rxmetronome.protocols import track_subscription
from rxmetronome.records import Tick
from rxmetronome.sources.grid import MissedPolicy, TickGrid, check_policy


class MetronomeSubscription:
    """One subscription's grid. Only actions on its scheduler touch it, so it needs no lock.

    Turns of the dial and the brake wait in `_turns`, with the time they were made, until its scheduler gets to
    them or the next tick is due: whatever holds the scheduler up, they count from when they were made.
    """

    def __init__(
        self,
        observer: abc.ObserverBase[Tick],
        clock: Timeline,
        grid: TickGrid,
        count: int | None,
        forget: Callable[["MetronomeSubscription"], None],
    ) -> None:
        self._observer, self._on_next, self._clock, self._grid = observer, observer.on_next, clock, grid
        self._last_id = (count or 0) - 1
        self._forget = forget  # called when it has ended
        self._id = 0
        self._armed: list[Any] | None = None  # holds the timer, as soon as the scheduler has handed it over
        self._turns: deque[tuple[int, int, bool, bool]] = deque()
        self._hurries: list[Any] = []  # the timers that will see to the turns
        self._stopped = False

    def start(self) -> None:
        """Begin, once whoever owns it can turn it."""
        if not self._grid.is_stopped and self._armed is None:
            self._arm()

    def stop(self) -> None:
        """End, from any thread."""
        self._stopped = True
        self._disarm()
        self._end_hurry()
        self._forget(self)

    def note(self, interval_ns: int, paused: bool, steps: bool = False) -> None:
        """Remember how the dial and the brake stand from now on, and whether it is to make one step."""
        self._turns.append((self._clock.now_ns, interval_ns, paused, steps))

    def wake(self) -> None:
        """Have the scheduler do what was noted."""
        try:
            self._hurries.append(self._clock.schedule(self._turn))
        except ClockError:  # its clock was closed under it, and other beats live on other clocks
            self.stop()

    def _end_hurry(self) -> None:
        hurries, self._hurries = self._hurries, []
        for timer in hurries:
            timer.dispose()

    def _arm(self) -> None:
        armed = self._armed = []
        armed.append(self._clock.schedule_ns(self._grid.due_ns, self._fire, armed))
        if self._stopped or self._armed is not armed:  # another thread was faster
            armed[0].dispose()

    def _disarm(self) -> None:
        armed, self._armed = self._armed, None
        if armed:
            armed[0].dispose()

    def _fire(self, _: Any, armed: list[Any], is_step: bool = False) -> None:
        """Emit the tick that is due, after arming the next one: an observer that raises stops nothing."""
        if self._turns and not is_step:
            self._turn()
            return
        if armed is not self._armed:
            return
        clock, grid = self._clock, self._grid
        now_ns, wall_ns = clock.read_ns()
        due_ns, interval_ns = grid.due_ns, grid.interval_ns
        lag_ns = now_ns - due_ns if now_ns > due_ns else 0
        tick = Tick(
            ingest_ns=wall_ns,
            id=self._id,
            due_ns=due_ns,
            lag_ns=lag_ns,
            interval_ns=interval_ns,
            missed=grid.missed,
        )
        if self._id == self._last_id:
            self._finish(tick)
            return
        self._id += 1
        if lag_ns < interval_ns and not grid.overdue:  # what next_due says of a tick less than a whole interval late
            grid.due_ns, grid.missed = due_ns + interval_ns, 0
        else:
            grid.fire(now_ns)
        if armed:
            clock.rearm(armed[0], grid.due_ns)
        else:
            self._arm()
        self._on_next(tick)

    def _finish(self, tick: Tick) -> None:
        self._stopped, self._armed = True, None
        self._forget(self)
        try:
            self._on_next(tick)
        finally:
            self._observer.on_completed()

    def _turn(self, _: Any = None, __: Any = None) -> None:
        """Turn the grid as was noted, and arm what is due then."""
        if self._stopped or not self._turns:
            return
        self._end_hurry()  # before the turns are read, so that whoever notes one from now on hurries anew
        grid = self._grid
        while self._turns:
            at_ns, interval_ns, paused, steps = self._turns.popleft()
            if interval_ns != grid.interval_ns:
                grid.turn(at_ns, interval_ns)
            if paused != grid.is_stopped:
                if paused:
                    grid.stop(at_ns)
                else:
                    grid.resume_at(at_ns)
            if steps and grid.is_stopped:
                self._step(at_ns)
                if self._stopped:
                    return
        self._disarm()
        if not grid.is_stopped:
            self._arm()

    def _step(self, at_ns: int) -> None:
        """Emit the next tick though the grid is stopped, and stay so."""
        self._grid.step(at_ns)
        self._disarm()
        armed = self._armed = []
        try:
            self._fire(None, armed, is_step=True)
        finally:
            self._disarm()
            if self._turns and not self._stopped:
                self.wake()  # the observer may have raised, and the turns that are left must not wait for a tick


SHORTEST_NS = 100_000
"""100 µs, the shortest interval: below it a Python thread cannot keep its word."""


def metronome(
    interval: Duration | None = None,
    *,
    missed: MissedPolicy = "skip",
    start: Literal["after", "now"] = "after",
    align: Duration | None = None,
    count: int | None = None,
    interval_ms: float | None = None,
) -> "Metronome":
    """Emit a `Tick` every `interval`, on a grid of absolute times.

    Tick k is due at anchor + k × interval, never at the last firing + interval, so a late tick makes no later one
    late. When an observer holds the beat up for a whole interval or more, `missed` decides (the tick due at 2
    fires at 4.25):

        grid      0---1---2---3---4---5---6---7---8
        skip          x            X  x   x   x   x     the tick at 5 says missed=2
        burst         x            3  x   x   x   x     the ticks due at 2, 3 and 4, all at once
        delay         x            X   x   x   x        a new grid from 4.25, whose first tick says missed=2

    Each subscription has a grid of its own; `interval`, `pause()` and `resume()` act on all of them, from any
    thread. Setting `interval` while it beats anchors the grid anew at the last due tick: the next one comes at
    max(now, last due + new interval). A pause takes its length out of the grid: pausing is not missing.

    Args:
        interval: 100 µs to 292 years, as seconds, `timedelta` or text. Setting it later is the dial.
        missed: `"skip"`, `"burst"` or `"delay"`.
        start: `"after"` for the first tick after one interval, `"now"` for one at once.
        align: Put the first tick on the next multiple of this duration on the wall clock (UTC): `"1s"` for whole
            seconds. The grid is then kept by the steady clock, whatever the wall does. Goes with `start="after"`.
        count: Complete after so many ticks, 1 or more; missed ones do not count. Endless when not given.
        interval_ms: The interval in milliseconds, as tremor's page writes it, instead of `interval`.

    Returns:
        A cold `Observable[Tick]` that beats on the scheduler it is subscribed with: a clock of this package, any
        RxPY scheduler, or the shared real clock where there is none.

    Raises:
        ArgumentError: For an interval of zero, negative, NaN or below 100 µs; for both or neither of `interval`
            and `interval_ms`; for an unknown word, a `count` below 1, an `align` with `start="now"`.

    Example:
        >>> from rxmetronome import VirtualClock
        >>> clock = VirtualClock()
        >>> _ = metronome("250ms", count=2).subscribe(lambda tick: print(tick.id, tick.due_ns), scheduler=clock)
        >>> clock.run()
        0 250000000
        1 500000000

    Source: the record and the first tick after one interval are those of tremor 0.12's metronome connector; the
    policies are those of tokio's `MissedTickBehavior`, with the missed ticks counted.
    """
    if (interval is None) == (interval_ms is None):
        raise ArgumentError("metronome", "interval", "either `interval` or `interval_ms`", interval, 'metronome("1s")')
    if interval_ms is not None:
        interval_ns = durations.parse(
            interval_ms,
            call="metronome",
            argument="interval_ms",
            shortest_ns=SHORTEST_NS,
            unit="ms",
            example="metronome(interval_ms=250)",
        )
    else:
        interval_ns = _interval_ns(interval)
    if start not in ("after", "now"):
        raise ArgumentError("metronome", "start", '"after" or "now"', start, 'metronome("1s", start="now")')
    align_ns = None
    if align is not None:
        align_ns = durations.parse(align, call="metronome", argument="align", example='metronome("1s", align="1s")')
        if start == "now":
            raise ArgumentError("metronome", "align", 'no align with start="now"', align, 'metronome("1s", align="1s")')
    if count is not None and (isinstance(count, bool) or not isinstance(count, int) or count < 1):
        raise ArgumentError("metronome", "count", "a whole number of 1 or more", count, 'metronome("1s", count=3)')
    return Metronome(interval_ns, check_policy(missed, "metronome"), start == "now", align_ns, count)


class IntervalListener(Protocol):
    """Who wants to know that a dial was turned."""

    def interval_turned(self) -> None:
        """Look at the interval anew."""


class Metronome(Observable[Tick]):
    """What `metronome` returns: an `Observable[Tick]` with a dial and a brake."""

    kind = "metronome"

    def __init__(
        self, interval_ns: int, missed: MissedPolicy, at_once: bool, align_ns: int | None, count: int | None
    ) -> None:
        super().__init__()
        self._interval_ns = interval_ns
        self._policy, self._at_once, self._align_ns, self._count = missed, at_once, align_ns, count
        self._paused = False
        self._beats: set[MetronomeSubscription] = set()
        self._beats_lock = threading.Lock()
        self._listeners: weakref.WeakSet[IntervalListener] = weakref.WeakSet()

    @property
    def interval(self) -> float:
        """The interval in seconds; set it to any duration to retune every subscription, from any thread."""
        return self._interval_ns / durations.SECOND_NS

    @interval.setter
    def interval(self, value: Duration) -> None:
        interval_ns = _interval_ns(value)
        with self._beats_lock:
            self._interval_ns = interval_ns
            beats = self._noted()
        for beat in beats:
            beat.wake()
        for listener in tuple(self._listeners):
            listener.interval_turned()

    def tell(self, listener: IntervalListener) -> None:
        """Have `listener.interval_turned()` called after each turn of the dial, on the thread that turned it.

        The listener is held weakly: a widget that shows the dial is not kept for it.
        """
        self._listeners.add(listener)

    @property
    def is_paused(self) -> bool:
        """Whether it is paused."""
        return self._paused

    def pause(self) -> None:
        """Stop the beat, from any thread. Nothing is missed meanwhile, and pausing twice is pausing once."""
        self._brake(True)

    def resume(self) -> None:
        """Go on as if no time had passed: what was left until the next tick is what is left now."""
        self._brake(False)

    def step(self) -> None:
        """Let the next tick come now, from any thread, and stay paused; a beat that is not paused is from now on.

        What was left until that tick is left out, so that it is on time; the one after it is a whole interval away
        in unpaused time.

        Example:
            >>> from rxmetronome import VirtualClock
            >>> clock, beat = VirtualClock(), metronome("1s")
            >>> _ = beat.subscribe(lambda tick: print(tick.id, tick.due_ns, tick.lag_ns), scheduler=clock)
            >>> beat.pause()
            >>> clock.advance("5s")
            >>> beat.step()
            >>> clock.advance("5s")
            0 5000000000 0
        """
        self._brake(True, steps=True)

    def _brake(self, paused: bool, steps: bool = False) -> None:
        with self._beats_lock:
            self._paused = paused
            beats = self._noted(steps)
        for beat in beats:
            beat.wake()

    def __repr__(self) -> str:
        return f'metronome("{durations.text(self._interval_ns)}")'

    def _subscribe_core(
        self, observer: abc.ObserverBase[Tick], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        clock = timeline(scheduler)
        with self._beats_lock:
            beat = MetronomeSubscription(observer, clock, self._new_grid(clock), self._count, self._forget)
            self._beats.add(beat)
        beat.start()
        return track_subscription(Disposable(beat.stop), scheduler)

    def _new_grid(self, clock: Timeline) -> TickGrid:
        now_ns, wall_ns = clock.read_ns()
        if self._align_ns is not None:
            grid = TickGrid(self._policy, now_ns + self._align_ns - wall_ns % self._align_ns, self._interval_ns, None)
        elif self._at_once:
            grid = TickGrid(self._policy, now_ns, self._interval_ns, None)
        else:
            grid = TickGrid(self._policy, now_ns + self._interval_ns, self._interval_ns, now_ns)
        if self._paused:
            grid.stop(now_ns)
        return grid

    def _noted(self, steps: bool = False) -> list[MetronomeSubscription]:
        """Every beat, having noted the dial and the brake. Under the lock, so that all note them in one order."""
        beats = list(self._beats)
        for beat in beats:
            beat.note(self._interval_ns, self._paused, steps)
        return beats

    def _forget(self, beat: MetronomeSubscription) -> None:
        with self._beats_lock:
            self._beats.discard(beat)


def _interval_ns(value: object) -> int:
    return durations.parse(
        value, call="metronome", argument="interval", shortest_ns=SHORTEST_NS, example='metronome("250ms")'
    )
