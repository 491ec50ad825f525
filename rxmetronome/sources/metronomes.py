"""`metronome`: a `Tick` at every point of a grid, kept by a scheduler."""

import random
import weakref
from collections.abc import Callable
from typing import Any, Literal, Protocol, TypeVar, get_args

from reactivex import abc

from rxmetronome import arguments, durations
from rxmetronome.clocks import Timer, VirtualClock, is_numbered, is_virtual
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.records import JitteredTick, Tick
from rxmetronome.sources.base import SourceSubscription, SteppableSource
from rxmetronome.sources.grid import MissedPolicy, TickGrid

_T = TypeVar("_T")

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
    jitter: Duration | None = None,
    seed: int | None = None,
) -> "Metronome[Tick]":
    """Emit a `Tick` every `interval`, on a grid of absolute times.

    Tick k is due at anchor + k × interval, never at the last firing + interval, so a late tick makes no later one
    late. When an observer holds the beat up for a whole interval or more, `missed` decides (the tick due at 2
    fires at 4.25):

        grid      0---1---2---3---4---5---6---7---8
        skip          x            X  x   x   x   x     the tick at 5 says missed=2
        burst         x            3  x   x   x   x     the ticks due at 2, 3 and 4, all at once
        delay         x            X   x   x   x        a new grid from 4.25, whose first tick says missed=2

    Each subscription has its own grid; `interval`, `pause()` and `resume()` act on all of them, from any thread.
    Setting `interval` while it beats anchors the grid again at the last due tick: the next one comes at
    max(now, last due + new interval). A pause takes its length out of the grid: pausing is not missing.

    With `jitter` each tick comes a random part of it after its grid point, so that many metronomes do not all beat at
    one instant. The grid stays as it is: a `JitteredTick` says its grid point in `due_ns`, its delay in `jitter_ns`,
    and counts its lag from the sum of both.

    Args:
        interval: 100 µs to 292 years, as seconds, `timedelta` or text. It can be set later. A bare number is seconds:
            of a whole number of 100 or more, `hint` says what it is, `check()` shows it, and a subscription logs it.
        missed: `"skip"`, `"burst"` or `"delay"`.
        start: `"after"` for the first tick after one interval, `"now"` for one at once.
        align: Put the first tick on the next multiple of this duration on the wall clock (UTC): `"1s"` for whole
            seconds. The grid is then kept by the steady clock, also where the wall is stepped. Goes with
            `start="after"`.
        count: Complete after so many ticks, 1 or more; missed ones do not count. Endless when not given.
        interval_ms: The interval in milliseconds, as tremor's page writes it, instead of `interval`.
        jitter: The longest delay of a tick, at most the interval. Of an interval that is set later and is shorter, at
            most that.
        seed: For the delays. When not given they differ each time; in virtual time they never do.

    Returns:
        A cold `Observable[Tick]` that beats on the scheduler it is subscribed with: a clock of this package, any
        RxPY scheduler, or the shared real clock where there is none.

    Raises:
        ArgumentError: For an interval of zero, negative, NaN or below 100 µs; for both or neither of `interval`
            and `interval_ms`; for an unknown word, a `count` below 1, an `align` with `start="now"`, a `jitter`
            longer than the interval, a `seed` without one.

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
    arguments.one_of(
        start, ("after", "now"), call="metronome", argument="start", example='metronome("1s", start="now")'
    )
    align_ns = None
    if align is not None:
        align_ns = durations.parse(align, call="metronome", argument="align", example='metronome("1s", align="1s")')
        if start == "now":
            raise ArgumentError("metronome", "align", 'no align with start="now"', align, 'metronome("1s", align="1s")')
    policy: MissedPolicy = arguments.one_of(
        missed, get_args(MissedPolicy), call="metronome", argument="missed", example='metronome("1s", missed="skip")'
    )
    last = arguments.count(count, call="metronome", argument="count", example='metronome("1s", count=3)', or_none=True)
    example, jitter_ns = 'metronome("1s", jitter="50ms", seed=7)', 0
    if jitter is not None:
        jitter_ns = durations.parse(jitter, call="metronome", argument="jitter", allow_zero=True, example=example)
        if jitter_ns > interval_ns:
            expected = f"at most the interval, {durations.text(interval_ns)}"
            raise ArgumentError("metronome", "jitter", expected, jitter, example)
    elif seed is not None:
        raise ArgumentError("metronome", "seed", "a seed only with a jitter", seed, example)
    source = Metronome[Tick](interval_ns, policy, start == "now", align_ns, last)
    source.jitter_ns, source.seed = jitter_ns, checked_seed(seed, "metronome", example)
    source.hint = durations.bare_number_hint(interval, '"{text}" or interval_ms={ms}')
    return source


def checked_seed(seed: object, call: str, example: str) -> int | None:
    """Check the seed of a random generator."""
    if seed is None or (isinstance(seed, int) and not isinstance(seed, bool)):
        return seed
    raise ArgumentError(call, "seed", "a whole number", seed, example)


class IntervalListener(Protocol):
    """An object that follows a metronome's interval, such as a slider."""

    def interval_changed(self) -> None:
        """Read the interval again."""


class Metronome(SteppableSource[_T]):
    """An `Observable[Tick]` with an interval that can be set while it runs; returned by `metronome`."""

    kind = "metronome"

    def __init__(
        self, interval_ns: int, missed: MissedPolicy, at_once: bool, align_ns: int | None, count: int | None
    ) -> None:
        super().__init__()
        self.tempo = interval_ns
        self.jitter_ns = 0
        self.seed: int | None = None
        self.last_id = (count or 0) - 1  # -1 for an endless one
        self.is_endless = count is None
        self._policy, self._at_once, self._align_ns = missed, at_once, align_ns
        self._listeners: weakref.WeakSet[IntervalListener] = weakref.WeakSet()

    @property
    def interval(self) -> float:
        """Return the interval in seconds; set it to any duration to retune every subscription, from any thread."""
        return float(self.tempo / durations.SECOND_NS)

    @interval.setter
    def interval(self, value: Duration) -> None:
        self.turn(_interval_ns(value))

    def turn(self, interval_ns: int) -> None:
        """Set the interval in nanoseconds, which were checked."""
        self._change("tempo", interval_ns)
        self.hint = ""
        for listener in tuple(self._listeners):
            listener.interval_changed()

    @property
    def interval_ns(self) -> int:
        """Return the interval in nanoseconds, exactly."""
        return int(self.tempo)

    def add_listener(self, listener: IntervalListener) -> None:
        """Call `listener.interval_changed()` after each change of the interval, on the thread that changed it.

        The listener is held weakly, so a widget that shows the interval can be freed.
        """
        self._listeners.add(listener)

    def step(self) -> None:
        """Let the next tick come now, from any thread, and stay paused; a beat that is not paused is from now on.

        The time that was left until that tick is left out, so the tick is on time; the one after it is a whole
        interval away in unpaused time.

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
        super().step()

    def __repr__(self) -> str:
        jitter = f', jitter="{durations.text(self.jitter_ns)}"' if self.jitter_ns else ""
        return f'metronome("{durations.text(self.tempo)}"{jitter})'

    def new_subscription(
        self, observer: abc.ObserverBase[_T], scheduler: abc.SchedulerBase | None
    ) -> SourceSubscription[_T]:
        """Make a subscription with its own grid."""
        return (JitteredSubscription if self.jitter_ns else MetronomeSubscription)(self, observer, scheduler)

    def new_grid(self, began_ns: int, wall_ns: int, now_ns: int) -> TickGrid:
        """Make the grid of a subscription that begins, or began a moment ago with the other sources of its run."""
        if self._align_ns is not None:
            first_ns = began_ns + self._align_ns - wall_ns % self._align_ns
            grid = TickGrid(self._policy, first_ns, self.tempo, None)
        elif self._at_once:
            grid = TickGrid(self._policy, began_ns, self.tempo, None)
        else:
            last_ns = began_ns + (now_ns - began_ns) // self.tempo * self.tempo
            grid = TickGrid(self._policy, last_ns + self.tempo, self.tempo, last_ns)
        if self.is_paused:
            grid.pause(now_ns)
        return grid


class MetronomeSubscription(SourceSubscription[_T]):
    """One subscription's grid and its next tick."""

    _has_beat = True

    def __init__(
        self, source: Metronome[_T], observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None
    ) -> None:
        super().__init__(source, observer, scheduler)
        self._on_next: Callable[[Any], None] = observer.on_next
        self._grid = source.new_grid(*self._began, self._clock.now_ns)
        self._id, self._last_id = 0, source.last_id
        self._delay_ns = 0  # of the next tick, after its grid point
        self._beat: Callable[[Timer], object] | None = None
        self._emit: Callable[[Any], object] | None = None
        self._is_even = False  # the last tick was: see `Timer.evenness`
        self._arm_beat: Callable[[Any, int], object] = self._clock.rearm
        self._written = source.tempo
        self._keep(self._save, self._load)

    def _save(self) -> tuple[Any, ...]:
        if self._armed:
            self._settle(self._armed[0])
        return self._grid.save(), self._id, self._delay_ns, self._written, self._source.tempo

    def _load(self, saved: tuple[Any, ...]) -> int:
        """Go on with the grid; return how many of its points have passed since it was saved."""
        self._disarm()
        grid, self._id, self._delay_ns, written, tempo = saved
        passed = self._grid.load(grid, self._clock.now_ns - self._delay_ns)
        if written == self._written and tempo != self._source.tempo:  # it was turned; else the program was changed
            self._source.turn(tempo)  # type: ignore[attr-defined]
        if self._grid.interval_ns != self._source.tempo:
            self._grid.set_interval(self._clock.now_ns, self._source.tempo)
        if self._grid.is_paused and not self._source.is_paused:
            self._grid.resume(self._clock.now_ns)
        if self._last_id >= 0 and self._id > self._last_id:
            self._complete()
        else:
            self.start()
        return passed

    def start(self) -> None:
        """Arm the first tick, unless it is paused."""
        clock = getattr(self._clock, "clock", self._clock)  # of a step's view of the run's clock, that clock
        if type(clock) is VirtualClock and self._has_beat and not is_numbered(self._clock):
            self._arm_beat, self._beat = clock.arm_beat, self._make_beat(clock)
            self._emit = getattr(self._observer, "on_shared", None) or self._on_next
        if not self._grid.is_paused and self._armed is None:
            self._arm(self._grid.due_ns + self._delay_ns)

    def _arm(self, due_ns: int | None = None) -> None:
        super()._arm(due_ns)
        if self._armed and self._beat is not None:
            timer = self._armed[0]
            timer.beat, timer.emit, timer.even = self._beat, self._emit, self

    def _disarm(self) -> None:
        if self._armed:
            self._settle(self._armed[0])
        super()._disarm()

    def evenness(self) -> tuple[int, int, int] | None:
        """Return due time, interval and number of the next tick; None if it, or the last one, is not even."""
        grid = self._grid
        is_even = self._is_even and not grid.missed and not grid.overdue and not self._changes and self._last_id < 0
        return (grid.due_ns, grid.interval_ns, self._id) if is_even else None

    def even_tick(self, due_ns: int, interval_ns: int, number: int, wall_ns: int) -> Tick:
        """Make a tick, for all beats that say the same of it: it is frozen."""
        return Tick(ingest_ns=wall_ns, id=number, due_ns=due_ns, lag_ns=0, interval_ns=interval_ns, missed=0)

    def emit_failed(self, error: BaseException) -> None:
        """Handle an exception of an observer as the step's failure; raise it outside a flow."""
        fail = getattr(self._context, "action_failed", None)
        if fail is None:
            raise error
        fail(error)

    def _settle(self, timer: Timer) -> None:
        """Follow the ticks that the clock has made: only then is the timer ahead of the grid."""
        grid = self._grid
        if self._is_even and timer.due_ns > grid.due_ns:
            self._id += (timer.due_ns - grid.due_ns) // grid.interval_ns
            grid.due_ns = timer.due_ns

    def _on_timer(self, _: Any, armed: list[Any], is_step: bool = False) -> None:
        """Emit the tick that is due, after arming the next one: an observer that raises stops nothing."""
        if self._changes and not is_step:
            self._on_wake()
            return
        if armed is not self._armed:
            return
        if armed and self._is_even:
            self._settle(armed[0])
        self._is_even = False
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
        self._id += 1
        if tick.id == self._last_id:
            self._complete(tick)  # type: ignore[arg-type]  # only a metronome of ticks has a count
            return
        if lag_ns < interval_ns and not grid.overdue:  # next_due's answer for a tick less than a whole interval late
            grid.due_ns, grid.missed = due_ns + interval_ns, 0
        else:
            grid.fire(now_ns)
        if armed:
            self._arm_beat(armed[0], grid.due_ns)
        else:
            self._arm(grid.due_ns)
        self._on_next(tick)

    def _make_beat(self, clock: VirtualClock) -> Callable[[Timer], object]:  # noqa: C901  calls would cost each tick time
        """Return what a virtual clock calls when a tick is due: it emits it, and arms the next one before.

        As long as nothing else is due it goes on with the ticks after it: whatever changes the metronome, the wall or
        the time ends `free_until_ns`. In a flow, what happens to a tick is written into the loop: see
        `flow/compiler.py`. A tick that is late, the one after it, and the last one are left to `_on_timer`.
        """
        grid, last_id, observer = self._grid, self._last_id, self._observer
        on_punctual = getattr(observer, "on_punctual", None)
        on_next, note_even = on_punctual or self._on_next, on_punctual and getattr(observer, "note_even", None)
        fail = getattr(self._context, "action_failed", None)

        def beat(timer: Any) -> None:
            if timer.due_ns > grid.due_ns:
                self._settle(timer)
            due_ns, number = grid.due_ns, self._id
            if due_ns != clock._now_ns or grid.missed or self._changes or number == last_id:
                timer.action(clock, timer.state)
            else:
                self._is_even = True
                offset_ns, interval_ns = clock.wall_offset_ns, grid.interval_ns
                if note_even is not None:
                    note_even((number, due_ns, offset_ns, interval_ns))
                next_ns = due_ns + interval_ns
                is_free = next_ns < clock.free_until_ns
                if is_free:
                    clock.go_evenly(interval_ns)
                while True:
                    tick = Tick(
                        ingest_ns=due_ns + offset_ns if offset_ns else due_ns,
                        id=number,
                        due_ns=due_ns,
                        lag_ns=0,
                        interval_ns=interval_ns,
                        missed=0,
                    )
                    number += 1
                    self._id = number
                    grid.due_ns = next_ns
                    if not is_free:
                        clock.arm_beat(timer, next_ns)
                    try:
                        on_next(tick)
                    except BaseException as error:
                        if is_free:
                            clock.arm_first(timer, next_ns)
                        if fail is None:
                            raise
                        fail(error)
                        break
                    if not is_free:
                        break
                    if next_ns >= clock.free_until_ns or number == last_id:
                        clock.arm_first(timer, next_ns)
                        break
                    clock._now_ns = due_ns = next_ns
                    next_ns += interval_ns
                    is_free = next_ns < clock.free_until_ns

        write_out = getattr(observer, "write_out", None)
        return beat if write_out is None else write_out(beat)

    def _run(self) -> None:
        """Apply the changes to the grid, and arm its next tick."""
        grid = self._grid
        while self._changes:
            at_ns, _, is_paused, is_step, interval_ns = self._changes.popleft()
            if interval_ns != grid.interval_ns:
                turned_ns = grid.set_interval(at_ns, interval_ns)
                self._delay_ns = min(self._delay_ns, max(interval_ns, turned_ns - grid.due_ns))
            if is_paused and not grid.is_paused:
                grid.pause(at_ns)
            elif not is_paused:
                grid.resume(at_ns)
            if is_step and grid.is_paused:
                self._step(at_ns)
                if self._is_stopped:
                    return
        if not grid.is_paused:
            self._arm(grid.due_ns + self._delay_ns)

    def _step(self, at_ns: int) -> None:
        """Emit the next tick though the grid is paused, and leave it paused."""
        self._grid.step(at_ns, self._delay_ns)
        armed = self._armed = []
        try:
            self._on_timer(None, armed, is_step=True)
        finally:
            self._disarm()
            if self._changes and not self._is_stopped:
                self.wake()  # the observer may have raised, and the changes that are left must not wait for a tick


class JitteredSubscription(MetronomeSubscription[_T]):
    """A subscription whose ticks come a drawn delay after their grid points; the grid sees the time less that delay."""

    _has_beat = False

    def __init__(
        self, source: Metronome[_T], observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None
    ) -> None:
        super().__init__(source, observer, scheduler)
        self._longest_ns = source.jitter_ns
        seed = 0 if source.seed is None and is_virtual(self._clock) else source.seed
        self._random = random.Random(seed)  # noqa: S311  no secret: it only spreads ticks
        self._draw_delay()

    def _save(self) -> tuple[Any, ...]:
        return super()._save(), self._random.getstate()

    def _load(self, saved: tuple[Any, ...]) -> int:
        beat, drawn = saved
        self._random.setstate(drawn)
        return super()._load(beat)

    def _draw_delay(self) -> None:
        """Draw the delay of the next tick: one random number for each tick, at any interval."""
        self._delay_ns = int(self._random.random() * (min(self._longest_ns, self._grid.interval_ns) + 1))

    def _on_timer(self, _: Any, armed: list[Any], is_step: bool = False) -> None:
        """Emit the tick that is due, after arming the next one."""
        if self._changes and not is_step:
            self._on_wake()
            return
        if armed is not self._armed:
            return
        grid, delay_ns = self._grid, self._delay_ns
        now_ns, wall_ns = self._clock.read_ns()
        tick: Any = JitteredTick(
            ingest_ns=wall_ns,
            id=self._id,
            due_ns=grid.due_ns,
            lag_ns=max(0, now_ns - delay_ns - grid.due_ns),
            interval_ns=grid.interval_ns,
            missed=grid.missed,
            jitter_ns=delay_ns,
        )
        self._id += 1
        if tick.id == self._last_id:
            self._complete(tick)
            return
        grid.fire(now_ns - delay_ns)
        self._draw_delay()
        if armed:
            self._clock.rearm(armed[0], grid.due_ns + self._delay_ns)
        else:
            self._arm(grid.due_ns + self._delay_ns)
        self._on_next(tick)


def _interval_ns(value: object) -> int:
    return durations.parse(
        value, call="metronome", argument="interval", shortest_ns=SHORTEST_NS, example='metronome("250ms")'
    )
