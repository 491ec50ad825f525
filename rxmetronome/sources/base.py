"""What sources that go step by step share: one turn at a time on a scheduler, and a brake for all subscriptions."""

import threading
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome.clocks import Timeline
from rxmetronome.errors import ClockError
from rxmetronome.protocols import track_subscription

_T = TypeVar("_T")

AT_ONCE = 256
"""How many events a source sends before it lets go first whatever else is due."""


class Turns:
    """Turns of a source on its scheduler, of which at most one waits.

    Args:
        clock: The scheduler.
        turn: Called with the nanosecond it was due at, on the scheduler.
    """

    def __init__(self, clock: Timeline, turn: Callable[[int], None]) -> None:
        self._clock, self._turn = clock, turn
        self._armed: list[abc.DisposableBase] | None = None  # holds the timer, as soon as there is one
        self._lock = threading.Lock()
        self.is_stopped = False

    def soon(self) -> None:
        """Have the next turn at once, after everything that is due already; from any thread."""
        now_ns = self._clock.now_ns
        self._arm(lambda armed: self._clock.schedule(self._take, (armed, now_ns)))

    def at(self, due_ns: int) -> None:
        """Have the next turn then, and no other before."""
        self._arm(lambda armed: self._clock.schedule_ns(due_ns, self._take, (armed, due_ns)))

    def stop(self) -> None:
        """Have no turn any more; from any thread."""
        self.is_stopped = True
        self._replace(None)

    def _arm(self, schedule: Callable[[list[Any]], Any]) -> None:
        armed: list[abc.DisposableBase] = []
        if not self._replace(armed):
            return
        try:
            armed.append(schedule(armed))
        except ClockError:  # its clock was closed under it
            self.stop()
            return
        if self._armed is not armed:  # another thread was faster, or it has fired already
            armed[0].dispose()

    def _replace(self, armed: list[abc.DisposableBase] | None) -> bool:
        with self._lock:
            if self.is_stopped and armed is not None:
                return False
            before, self._armed = self._armed, armed
        if before:
            before[0].dispose()
        return True

    def _take(self, _: Any, state: tuple[list[Any], int]) -> None:
        armed, due_ns = state
        with self._lock:
            if armed is not self._armed:
                return
            self._armed = None
        self._turn(due_ns)


class PacedSubscription(Protocol):
    """One subscription of a source that can be paused."""

    def begin(self) -> None:
        """Have the first turn."""

    def note(self, steps: bool) -> None:
        """Take note of how the source stands now, and whether it is to make one step. Under the source's lock."""

    def wake(self) -> None:
        """Do what was noted, on the scheduler."""

    def stop(self) -> None:
        """End, from any thread."""


class PausableSource(Observable[_T]):
    """An observable with a brake for all its subscriptions, each of which is a `PacedSubscription`."""

    kind = "source"

    def __init__(self) -> None:
        super().__init__()
        self._paused = False
        self._players: set[PacedSubscription] = set()
        self._players_lock = threading.Lock()

    @property
    def is_paused(self) -> bool:
        """Whether it is paused."""
        return self._paused

    def pause(self) -> None:
        """Send no event from now on, from any thread; pausing twice is pausing once."""
        self._turn_all(lambda: setattr(self, "_paused", True))

    def resume(self) -> None:
        """Go on where it was paused."""
        self._turn_all(lambda: setattr(self, "_paused", False))

    def step(self) -> None:
        """Send the next event now, from any thread, and stay paused; one that is not paused is from now on."""
        self._turn_all(lambda: setattr(self, "_paused", True), steps=True)

    def play(
        self,
        observer: abc.ObserverBase[_T],
        scheduler: abc.SchedulerBase | None,
        end: Callable[[PacedSubscription], None],
    ) -> PacedSubscription:
        """A new player for an observer, which calls `end` with itself when it has ended."""
        raise NotImplementedError

    def _turn_all(self, turn: Callable[[], None], steps: bool = False) -> None:
        """Change something, and have every player take note of it: all in one order."""
        with self._players_lock:
            turn()
            players = list(self._players)
            for player in players:
                player.note(steps)
        for player in players:
            player.wake()

    def _forget(self, player: PacedSubscription) -> None:
        with self._players_lock:
            self._players.discard(player)

    def _subscribe_core(
        self, observer: abc.ObserverBase[_T], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        with self._players_lock:
            player = self.play(observer, scheduler, self._forget)
            self._players.add(player)
        player.begin()
        return track_subscription(Disposable(player.stop), scheduler)
