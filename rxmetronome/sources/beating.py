"""One subscription of a metronome: a grid, kept by a scheduler."""

from collections import deque
from collections.abc import Callable
from typing import Any

from reactivex import abc

from rxmetronome.clocks import Timeline
from rxmetronome.errors import ClockError
from rxmetronome.records import Tick
from rxmetronome.sources.missed import Grid


class Beat:
    """One subscription's grid. Only actions on its scheduler touch it, so it needs no lock.

    Turns of the dial and the brake wait in `_turns`, with the time they were made, until its scheduler gets to
    them or the next tick is due: whatever holds the scheduler up, they count from when they were made.
    """

    def __init__(
        self,
        observer: abc.ObserverBase[Tick],
        clock: Timeline,
        grid: Grid,
        count: int | None,
        forget: Callable[["Beat"], None],
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

    def hurry(self) -> None:
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
        if lag_ns < interval_ns and not grid.owed:  # what next_due says of a tick less than a whole interval late
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
                    grid.go_on(at_ns)
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
                self.hurry()  # the observer may have raised, and the turns that are left must not wait for a tick
