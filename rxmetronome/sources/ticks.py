"""The metronome: periodic ticks on a grid that does not drift."""

import threading
from typing import Any, Literal

from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome import durations
from rxmetronome.clocks import Timeline, timeline
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.records import Tick
from rxmetronome.sources.missed import MissedPolicy, check_policy, next_due, retuned_due

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
    fires at 4.5):

        grid      0---1---2---3---4---5---6---7---8
        skip          x         X     x   x   x   x     the tick at 5 says missed=2
        burst         x         Xxx   x   x   x   x
        delay         x         X   x   x   x   x       a new grid from 4.5, its first tick says missed=2

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
        raise ArgumentError(
            "metronome", "interval", "either `interval` or `interval_ms`", interval, 'metronome("1s")'
        )
    if interval_ms is not None:
        interval_ns = durations.parse(
            _milliseconds(interval_ms),
            call="metronome",
            argument="interval_ms",
            shortest_ns=SHORTEST_NS,
            example="metronome(interval_ms=250)",
        )
    else:
        interval_ns = _interval_ns(interval)
    if start not in ("after", "now"):
        raise ArgumentError("metronome", "start", '"after" or "now"', start, 'metronome("1s", start="now")')
    align_ns = None
    if align is not None:
        align_ns = durations.parse(
            align, call="metronome", argument="align", example='metronome("1s", align="1s")'
        )
        if start == "now":
            raise ArgumentError(
                "metronome", "align", 'no align with start="now"', align, 'metronome("1s", align="1s")'
            )
    if count is not None and (isinstance(count, bool) or not isinstance(count, int) or count < 1):
        raise ArgumentError("metronome", "count", "a whole number of 1 or more", count, 'metronome("1s", count=3)')
    return Metronome(interval_ns, check_policy(missed, "metronome"), start == "now", align_ns, count)


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
        self._beats: set[_Beat] = set()
        self._beats_lock = threading.Lock()

    @property
    def interval(self) -> float:
        """The interval in seconds; set it to any duration to retune every subscription, from any thread."""
        return self._interval_ns / durations.SECOND_NS

    @interval.setter
    def interval(self, value: Duration) -> None:
        self._interval_ns = _interval_ns(value)
        for beat in self._living():
            beat.retune()

    @property
    def is_paused(self) -> bool:
        """Whether it is paused."""
        return self._paused

    def pause(self) -> None:
        """Stop the beat, from any thread. Nothing is missed meanwhile, and pausing twice is pausing once."""
        self._paused = True
        for beat in self._living():
            beat.follow()

    def resume(self) -> None:
        """Go on as if no time had passed: what was left until the next tick is what is left now."""
        self._paused = False
        for beat in self._living():
            beat.follow()

    def __repr__(self) -> str:
        return f'metronome("{durations.text(self._interval_ns)}")'

    def _subscribe_core(
        self, observer: abc.ObserverBase[Tick], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        beat = _Beat(self, observer, timeline(scheduler))
        with self._beats_lock:
            self._beats.add(beat)
        beat.start()
        return Disposable(beat.stop)

    def _living(self) -> list["_Beat"]:
        with self._beats_lock:
            return list(self._beats)

    def _forget(self, beat: "_Beat") -> None:
        with self._beats_lock:
            self._beats.discard(beat)


class _Beat:
    """One subscription's grid. Only actions on its scheduler touch it, so it needs no lock."""

    def __init__(self, owner: Metronome, observer: abc.ObserverBase[Tick], clock: Timeline) -> None:
        self._owner, self._observer, self._on_next, self._clock = owner, observer, observer.on_next, clock
        self._interval_ns, self._policy, self._last_id = owner._interval_ns, owner._policy, (owner._count or 0) - 1
        self._id = 0
        self._missed = 0
        self._due_ns = 0
        self._paused_at_ns: int | None = None
        self._stopped = False
        self._timer: Any = None

    def start(self) -> None:
        now_ns, wall_ns = self._clock.read_ns()
        if self._owner._align_ns is not None:
            self._due_ns = now_ns + self._owner._align_ns - wall_ns % self._owner._align_ns
        else:
            self._due_ns = now_ns if self._owner._at_once else now_ns + self._interval_ns
        if self._owner.is_paused:
            self._paused_at_ns = now_ns
        else:
            self._arm()

    def stop(self) -> None:
        self._stopped = True
        self._disarm()
        self._owner._forget(self)

    def retune(self) -> None:
        self._clock.schedule(self._retune)

    def follow(self) -> None:
        self._clock.schedule(self._follow)

    def _arm(self) -> None:
        self._timer = self._clock.schedule_ns(self._due_ns, self._fire)

    def _disarm(self) -> None:
        if self._timer is not None:
            self._timer.dispose()

    def _fire(self, _: Any, __: Any = None) -> None:
        """Emit the tick that is due, after arming the next one: an observer that raises stops nothing."""
        clock, due_ns, interval_ns = self._clock, self._due_ns, self._interval_ns
        now_ns, wall_ns = clock.read_ns()
        lag_ns = now_ns - due_ns if now_ns > due_ns else 0
        tick = Tick(
            ingest_ns=wall_ns,
            id=self._id,
            due_ns=due_ns,
            lag_ns=lag_ns,
            interval_ns=interval_ns,
            missed=self._missed,
        )
        if self._id == self._last_id:
            self._finish(tick)
            return
        self._id += 1
        if lag_ns < interval_ns:  # what next_due says of a tick that is less than a whole interval late
            self._due_ns, self._missed = due_ns + interval_ns, 0
        else:
            self._due_ns, self._missed = next_due(self._policy, due_ns, now_ns, interval_ns)
        clock.rearm(self._timer, self._due_ns)
        self._on_next(tick)

    def _finish(self, tick: Tick) -> None:
        self._stopped = True
        self._owner._forget(self)
        try:
            self._on_next(tick)
        finally:
            self._observer.on_completed()

    def _retune(self, _: Any, __: Any = None) -> None:
        new_ns = self._owner._interval_ns
        if self._stopped or new_ns == self._interval_ns:
            return
        old_ns, self._interval_ns = self._interval_ns, new_ns
        if self._id == 0 and self._owner._align_ns is not None:  # the first tick stays on the wall's grid
            return
        now_ns = self._clock.now_ns if self._paused_at_ns is None else self._paused_at_ns
        self._due_ns, given_up = retuned_due(self._due_ns, now_ns, old_ns, new_ns)
        self._missed += given_up
        if self._paused_at_ns is None:
            self._disarm()
            self._arm()

    def _follow(self, _: Any, __: Any = None) -> None:
        """Do what the owner's brake says, which may have changed again since it was asked."""
        if self._stopped:
            return
        if self._owner.is_paused and self._paused_at_ns is None:
            self._paused_at_ns = self._clock.now_ns
            self._disarm()
        elif not self._owner.is_paused and self._paused_at_ns is not None:
            self._due_ns += self._clock.now_ns - self._paused_at_ns
            self._paused_at_ns = None
            self._arm()


def _interval_ns(value: object) -> int:
    return durations.parse(
        value, call="metronome", argument="interval", shortest_ns=SHORTEST_NS, example='metronome("250ms")'
    )


def _milliseconds(value: object) -> object:
    """What `durations.parse` is to judge: seconds for a number, anything else as it came."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return value
    return f"{value}ms" if isinstance(value, int) and value > 0 else value / 1_000
