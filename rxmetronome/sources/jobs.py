"""One subscription of a crononome: what is due next of each entry, kept by a scheduler and held against its wall."""

import heapq
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.clocks import Timeline, on_wall_step
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ClockError
from rxmetronome.records import Trigger
from rxmetronome.sources.schedules import Schedule
from rxmetronome.sources.walls import Lived

LOOK_NS = SECOND_NS
"""How far ahead a timer is armed where nobody tells that the wall was stepped: as late is a step noticed."""
NEVER_S, NEVER_NS = 1 << 62, 1 << 80
STEP_NS = SECOND_NS // 2
"""From here on the wall and the steady timeline have parted by a step, and not by slewing or between two readings."""


class Jobs:
    """One subscription's heap of what is due. Only actions on its scheduler touch it, so it needs no lock.

    What is due stands in the heap as a chain: the instant, the entry's number, and the last instant it goes on to.
    An entry's main chain has no end. A wall put back or a pause ends it where it was, owed as it is, and begins
    another one.

    Turns of the brake wait in `_turns`, with the time they were made, as those of a beat do.
    """

    def __init__(
        self,
        observer: abc.ObserverBase[Trigger],
        clock: Timeline,
        schedules: Sequence[Schedule],
        triggers: Sequence[dict[str, Any]],
        bursts: bool,
        paused: bool,
        forget: Callable[["Jobs"], None],
    ) -> None:
        self._observer, self._clock = observer, clock
        self._schedules, self._triggers, self._bursts, self._forget = schedules, triggers, bursts, forget
        self._id = 0
        self._armed: list[Any] | None = None  # holds the timer, as soon as the scheduler has handed it over
        self._turns: deque[tuple[int, int, bool]] = deque()
        self._hurries: list[Any] = []  # the timers that will see to the turns
        self._stopped = False
        self._paused = paused
        now_ns, self._wall_ns = clock.read_ns()
        self._offset_ns = self._wall_ns - now_ns
        self._lived = Lived(self._wall_ns // SECOND_NS)
        self._missed: dict[int, int] = {}  # what each entry has given up since its last trigger
        self._late: set[tuple[int, int]] = set()  # what was fired although a leap ahead had left it out
        self._heap: list[tuple[int, int, int]] = []
        if not paused:
            self._begin_chains(self._lived.since)
        told = on_wall_step(clock, self.hurry)
        self._longest_ns = LOOK_NS if told is None else NEVER_NS
        self._told = told or Disposable()

    def start(self) -> None:
        """Begin, once whoever owns it can pause it."""
        if self._heap:
            if not self._paused and self._armed is None:
                self._arm()
        else:
            self.hurry()

    def stop(self) -> None:
        """End, from any thread."""
        self._stopped = True
        self._told.dispose()
        self._disarm()
        self._end_hurry()
        self._forget(self)

    def note(self, paused: bool) -> None:
        """Remember how the brake stands from now on."""
        self._turns.append((*self._clock.read_ns(), paused))

    def hurry(self) -> None:
        """Have the scheduler do what was noted, and look at the wall."""
        try:
            self._hurries.append(self._clock.schedule(self._turn))
        except ClockError:  # its clock was closed under it, and others live on other clocks
            self.stop()

    def _end_hurry(self) -> None:
        hurries, self._hurries = self._hurries, []
        for timer in hurries:
            timer.dispose()

    def _arm(self) -> None:
        armed = self._armed = []
        armed.append(self._clock.schedule_ns(self._due_ns(*self._clock.read_ns()), self._fire, armed))
        if self._stopped or self._armed is not armed:  # another thread was faster
            armed[0].dispose()

    def _disarm(self) -> None:
        armed, self._armed = self._armed, None
        if armed:
            armed[0].dispose()

    def _due_ns(self, now_ns: int, wall_ns: int) -> int:
        """When to wake, on the steady timeline."""
        away_ns = self._heap[0][0] * SECOND_NS - wall_ns
        return now_ns + min(away_ns, self._longest_ns)

    def _fire(self, _: Any, armed: list[Any]) -> None:
        """Emit what is due, after arming what comes next: an observer that raises stops nothing."""
        if self._turns:
            self._turn()
            return
        if armed is not self._armed:
            return
        clock, heap = self._clock, self._heap
        now_ns, wall_ns = clock.read_ns()
        self._look(now_ns, wall_ns)
        if not heap:
            self._finish(None)
            return
        due_s, index, until_s = heap[0]
        due_ns = due_s * SECOND_NS
        if due_ns > wall_ns:
            self._go_on(armed, now_ns, wall_ns)
            return
        trigger = Trigger(
            ingest_ns=wall_ns,
            id=self._id,
            trigger=self._triggers[index].copy(),
            due_ns=due_ns,
            lag_ns=wall_ns - due_ns,
            missed=self._missed.pop(index, 0) if self._missed else 0,
        )
        self._id += 1
        if due_s <= self._lived.since and self._lived.end_of(due_s) is None:
            self._late.add((index, due_s))
        following_s = self._following(due_s, index, until_s, wall_ns // SECOND_NS)
        if following_s is not None:
            heapq.heapreplace(heap, (following_s, index, until_s))
        else:
            heapq.heappop(heap)
            if not heap:
                self._finish(trigger)
                return
        self._go_on(armed, now_ns, wall_ns)
        self._observer.on_next(trigger)

    def _go_on(self, armed: list[Any], now_ns: int, wall_ns: int) -> None:
        if armed:
            self._clock.rearm(armed[0], self._due_ns(now_ns, wall_ns))
        else:
            self._arm()

    def _finish(self, trigger: Trigger | None) -> None:
        self._stopped, self._armed = True, None
        self._told.dispose()
        self._forget(self)
        try:
            if trigger is not None:
                self._observer.on_next(trigger)
        finally:
            self._observer.on_completed()

    def _following(self, due_s: int, index: int, until_s: int, wall_s: int) -> int | None:
        """What comes after a trigger of a chain that fires now; counts what is given up before it."""
        following_s = self._schedules[index].next_after(due_s)
        if self._lived.has_leapt:
            following_s = self._next(index, due_s)
        if following_s is None or following_s > until_s:
            return None
        if following_s <= wall_s and not self._bursts:
            end_s = min(wall_s, until_s)
            self._missed[index] = self._missed.get(index, 0) + self._owed(index, due_s, end_s)
            following_s = self._next(index, end_s)
        return None if following_s is None or following_s > until_s else following_s

    def _next(self, index: int, after_s: int) -> int | None:
        """The first instant of an entry after this one that was not lived through."""
        schedule, lived = self._schedules[index], self._lived
        following_s = schedule.next_after(after_s)
        while lived.has_leapt and following_s is not None:
            end_s = following_s if (index, following_s) in self._late else lived.end_of(following_s)
            if end_s is None:
                break
            following_s = schedule.next_after(end_s)
        return following_s

    def _owed(self, index: int, after_s: int, until_s: int) -> int:
        """How many instants of an entry were not fired within."""
        schedule, lived = self._schedules[index], self._lived
        number = schedule.count(after_s, until_s)
        if lived.has_leapt:
            number -= sum(schedule.count(since, end) for since, end in lived.within(after_s, until_s))
            number -= sum(
                one == index and after_s < late_s <= until_s and lived.end_of(late_s) is None
                for one, late_s in self._late
            )
        return number

    def _look(self, now_ns: int, wall_ns: int) -> None:
        """See whether the wall was stepped since it was read last."""
        offset_ns = wall_ns - now_ns
        if offset_ns == self._offset_ns and wall_ns == self._wall_ns:
            return
        stepped_ns, self._offset_ns = offset_ns - self._offset_ns, offset_ns
        behind_ns, self._wall_ns = self._wall_ns - wall_ns, wall_ns
        wall_s, lived = wall_ns // SECOND_NS, self._lived
        if stepped_ns <= -STEP_NS or behind_ns >= STEP_NS:
            was_s = lived.until
            self._leap(wall_s)
            for index, missed in self._missed.items():  # what lies ahead again was not missed after all
                self._missed[index] = max(0, missed - self._owed(index, wall_s, was_s)) if was_s > wall_s else missed
            self._owe(wall_s)
            if not self._paused:
                self._begin_chains(wall_s)
        elif stepped_ns >= STEP_NS and not self._bursts:
            self._leap(wall_s)
        else:
            lived.go_on(wall_s)

    def _leap(self, wall_s: int) -> None:
        self._lived.leap(wall_s)
        self._late = {(index, due_s) for index, due_s in self._late if self._lived.end_of(due_s) is None}

    def _owe(self, wall_s: int) -> None:
        """End the chains with what is owed by now, or was when the wall was put back."""
        owed = []
        for due_s, index, until_s in self._heap:
            end_s = wall_s if due_s <= wall_s else self._lived.end_of(due_s)
            if end_s is not None:
                owed.append((due_s, index, min(until_s, end_s)))
        self._heap[:] = owed
        heapq.heapify(self._heap)

    def _begin_chains(self, after_s: int) -> None:
        for index in range(len(self._schedules)):
            following_s = self._next(index, after_s)
            if following_s is not None:
                self._heap.append((following_s, index, NEVER_S))
        heapq.heapify(self._heap)

    def _turn(self, _: Any = None, __: Any = None) -> None:
        """Turn the brake as was noted, look at the wall, and arm what is due then."""
        if self._stopped:
            return
        self._end_hurry()  # before the turns are read, so that whoever notes one from now on hurries anew
        while self._turns:
            now_ns, wall_ns, paused = self._turns.popleft()
            self._look(now_ns, wall_ns)
            if paused != self._paused:
                self._paused = paused
                wall_s = wall_ns // SECOND_NS
                if paused:
                    self._owe(wall_s)
                else:
                    self._owe(wall_s)
                    self._begin_chains(wall_s)
        self._disarm()
        if self._paused:
            return
        self._look(*self._clock.read_ns())
        if self._heap:
            self._arm()
        else:
            self._finish(None)
