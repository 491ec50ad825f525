"""What a subscription has lived through on the wall clock, which may be put back and forth. No clock inside."""

import datetime
import heapq
import itertools
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome.clocks import Timeline, on_wall_step, timeline
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError, ClockError, near
from rxmetronome.protocols import track_subscription
from rxmetronome.records import Trigger
from rxmetronome.sources.cron_expression import FIRST_YEAR, LAST_YEAR, Expression, explain, parse
from rxmetronome.sources.cron_schedule import Days, Schedule, Zone, find_zone

if TYPE_CHECKING:
    import pandas as pd


_KEPT = 16


class CoveredIntervals:
    """The stretches of the wall that were lived through, in whole seconds since 1970, so that none is lived twice.

    A stretch begins after `since` and ends with `until`. The present one goes on; a leap ends it and begins another.
    Put back into a stretch of before, the wall passes it without anything firing again. What a leap ahead left out
    was not lived: put back there, it is. Only the last stretches are kept apart, so what the oldest leaps ahead left
    out counts as lived.

    Args:
        wall_s: Where the wall stands at the start.

    Attributes:
        since: Where the present stretch began.
        until: How far it has come.
        has_leapt: Whether it ever leapt.

    Example:
        >>> lived = CoveredIntervals(100)
        >>> lived.resume_at(150)
        >>> lived.jump(500)   # an hour hand was turned: 151 to 500 was not lived
        >>> lived.resume_at(520)
        >>> lived.jump(140)   # and turned back
        >>> lived.end_of(145), lived.end_of(151), lived.end_of(510)
        (150, None, 520)
    """

    def __init__(self, wall_s: int) -> None:
        self.since = self.until = wall_s
        self.has_leapt = False
        self._before: list[tuple[int, int]] = []

    def resume_at(self, wall_s: int) -> None:
        """Live on until here, if it is not behind."""
        if wall_s > self.until:
            self.until = wall_s

    def jump(self, wall_s: int) -> None:
        """Go on from somewhere else."""
        merged: list[tuple[int, int]] = []
        for since, until in sorted([*self._before, (self.since, self.until)]):
            if merged and since <= merged[-1][1]:
                merged[-1] = merged[-1][0], max(until, merged[-1][1])
            elif since < until:
                merged.append((since, until))
        while len(merged) > _KEPT:
            merged[:2] = [(merged[0][0], merged[1][1])]
        self._before = merged
        self.has_leapt = True
        self.since = self.until = wall_s

    def end_of(self, at: int) -> int | None:
        """The end of the stretch of before that an instant is in; None where it is in none."""
        return next((until for since, until in self._before if since < at <= until), None)

    def within(self, after: int, until: int) -> list[tuple[int, int]]:
        """The parts of the stretches of before that lie after `after` and not after `until`."""
        parts = [(max(after, since), min(until, end)) for since, end in self._before]
        return [(since, end) for since, end in parts if since < end]


LOOK_NS = SECOND_NS
"""How far ahead a timer is armed where nobody tells that the wall was stepped: as late is a step noticed."""
NEVER_S, NEVER_NS = 1 << 62, 1 << 80
STEP_NS = SECOND_NS // 2
"""From here on the wall and the steady timeline have parted by a step, and not by slewing or between two readings."""


class CronSubscription:
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
        forget: Callable[["CronSubscription"], None],
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
        self._lived = CoveredIntervals(self._wall_ns // SECOND_NS)
        self._missed: dict[int, int] = {}  # what each entry has given up since its last trigger
        self._late: set[tuple[int, int]] = set()  # what was fired although a leap ahead had left it out
        self._heap: list[tuple[int, int, int]] = []
        if not paused:
            self._begin_chains(self._lived.since)
        told = on_wall_step(clock, self.wake)
        self._longest_ns = LOOK_NS if told is None else NEVER_NS
        self._told = told or Disposable()

    def start(self) -> None:
        """Begin, once whoever owns it can pause it."""
        if self._heap:
            if not self._paused and self._armed is None:
                self._arm()
        else:
            self.wake()

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

    def wake(self) -> None:
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
            lived.resume_at(wall_s)

    def _leap(self, wall_s: int) -> None:
        self._lived.jump(wall_s)
        self._late = {(index, due_s) for index, due_s in self._late if self._lived.end_of(due_s) is None}

    def _owe(self, wall_s: int) -> None:
        """End the chains with what is owed by now, or was when the wall was put back."""
        overdue = []
        for due_s, index, until_s in self._heap:
            end_s = wall_s if due_s <= wall_s else self._lived.end_of(due_s)
            if end_s is not None:
                overdue.append((due_s, index, min(until_s, end_s)))
        self._heap[:] = overdue
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


_EXAMPLE = 'crononome([Entry("nightly", "30 4 * * *")])'
_SHOWN = 3


class Entry(msgspec.Struct, frozen=True):
    """A job of a crononome: its name, when it is due, and what its triggers carry.

    Args:
        name: What its triggers are called; each entry of a crononome has its own.
        expr: Five fields (minute, hour, day of month, month, day of week), six with the second first, seven with the
            year last; or `@hourly`, `@daily`, `@midnight`, `@weekly`, `@monthly`, `@yearly`, `@annually`. A field
            takes `*`, numbers, ranges `1-5`, lists `1,15`, steps `*/10`; months and week days take names as well (0
            and 7 are Sunday), days of the month `L` for the last and `LW` for the last weekday, week days `5#2` for
            the second Friday and `5L` for the last. Where both days are given and neither begins with a star, one of
            them is enough.
        payload: What its triggers carry beside the name, the same object each time; nothing when None.

    Raises:
        ArgumentError: For an empty name; for an expression that cannot be read, naming the entry and the field.

    Example:
        >>> Entry("nightly", "30 4 * * MON-FRI", payload={"keep": "7d"}).name
        'nightly'

    Source: the fields and their rules are cronsim's, which are those of Debian's cron; years run from 1970 to 2261.
    """

    name: str
    expr: str
    payload: Any = None

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise ArgumentError("Entry", "name", "a name", self.name, 'Entry("nightly", "30 4 * * *")')
        parse(self.name, self.expr)


def crononome(
    entries: Iterable[Entry],
    *,
    tz: str | datetime.tzinfo = "UTC",
    missed: Literal["skip", "burst"] = "skip",
) -> "Crononome":
    """Emit a `Trigger` whenever an entry is due by the calendar, on the second.

    Entries that are due at one second fire in the order they are written. It follows the wall clock, whoever steps
    it, as a metronome follows the steady one; in real time a step is noticed within a second. Whatever the wall
    does, no entry fires twice for one instant:

    - Put ahead, or the machine slept: what was due meanwhile is late, and `missed` decides. `"skip"` fires each
      entry's first late trigger, then goes on with what lies ahead, which carries `missed`; `"burst"` fires all.
    - Put back: what has fired does not fire again. What a leap ahead had left out fires when the wall comes to it.

    An hourly entry; the wall is put from 1:30 to 4:30, and then back to 2:30:

        wall      0------1---|4--|2---3------4------5      hours; | is a step
        skip             x    X       x      x      x      X is that of 2:00, late; 5:00 says missed=0
        burst            x    3                     x      those of 2:00, 3:00 and 4:00, all at once

    Daylight saving is that of Debian's cron, also for entries with seconds: a job at a fixed time that falls into
    the skipped hour fires right after it, once; in the repeated hour it fires the first time only. A job whose
    minute or hour begins with a star keeps its pace through both.

    What falls due during a pause does not fire and is not missed; what was owed before the pause fires after it.

    Args:
        entries: One or more, each with a name of its own.
        tz: Whose calendar: a name of the IANA database, `"local"` for the machine's zone, or a `tzinfo`.
        missed: `"skip"` or `"burst"`. There is no `"delay"`: a calendar is not anchored where it was late.

    Returns:
        A cold `Observable[Trigger]` on the scheduler it is subscribed with: a clock of this package, any RxPY
        scheduler, or the shared real clock where there is none. The first trigger comes after the subscription. It
        completes when no entry has a future: years end.

    Raises:
        ArgumentError: For no entries, two of one name, an unknown zone or word.

    Example:
        >>> from rxmetronome import VirtualClock
        >>> clock = VirtualClock("2026-03-29T00:30:00+01:00")
        >>> entries = [Entry("hourly", "@hourly"), Entry("nightly", "30 2 * * *", payload={"keep": 7})]
        >>> jobs = crononome(entries, tz="Europe/Berlin")
        >>> _ = jobs.subscribe(lambda each: print(clock.now.time(), each.trigger), scheduler=clock)
        >>> clock.advance("2h")
        00:00:00 {'name': 'hourly'}
        01:00:00 {'name': 'hourly'}
        01:00:00 {'name': 'nightly', 'payload': {'keep': 7}}
        >>> print(jobs.explain())
        hourly: At the start of every hour (Europe/Berlin)
        nightly: At 02:30 every day (Europe/Berlin)

    Source: the record is that of tremor 0.12's crononome connector; crontab(5) of Debian's cron.
    """
    if isinstance(entries, (Entry, str, dict)) or not isinstance(entries, Iterable):
        raise ArgumentError("crononome", "entries", "a list of entries", entries, _EXAMPLE)
    listed = list(entries)
    for entry in listed:
        if not isinstance(entry, Entry):
            raise ArgumentError("crononome", "entries", "nothing but entries", entry, _EXAMPLE)
    if not listed:
        raise ArgumentError("crononome", "entries", "at least one entry", listed, _EXAMPLE)
    names = set[str]()
    for entry in listed:
        if entry.name in names:
            raise ArgumentError("crononome", "entries", "each name once", entry.name, _EXAMPLE)
        names.add(entry.name)
    if missed not in ("skip", "burst"):
        expected = '"skip" or "burst" (no "delay": a calendar is not anchored where it was late)'
        raise ArgumentError("crononome", "missed", expected, missed, f'{_EXAMPLE[:-1]}, missed="burst")')
    return Crononome(listed, find_zone(tz, "crononome"), missed == "burst")


class Crononome(Observable[Trigger]):
    """What `crononome` returns: an `Observable[Trigger]` with a brake, a preview and an explanation."""

    kind = "crononome"

    def __init__(self, entries: Sequence[Entry], tz: datetime.tzinfo, bursts: bool) -> None:
        super().__init__()
        self.entries = tuple(entries)
        self.tz = tz
        self._bursts = bursts
        self._expressions = [parse(entry.name, entry.expr) for entry in entries]
        self._triggers: list[dict[str, Any]] = [
            {"name": entry.name} if entry.payload is None else {"name": entry.name, "payload": entry.payload}
            for entry in entries
        ]
        self._paused = False
        self._subscribed: set[CronSubscription] = set()
        self._lock = threading.Lock()

    @property
    def is_paused(self) -> bool:
        """Whether it is paused."""
        return self._paused

    def pause(self) -> None:
        """Fire nothing, from any thread. What falls due meanwhile is not missed; pausing twice is pausing once."""
        self._brake(True)

    def resume(self) -> None:
        """Go on with what is due from now on, after what was owed when it was paused."""
        self._brake(False)

    def next_times(
        self, n: int = 5, name: str | None = None, *, after: datetime.datetime | str | None = None
    ) -> "pd.DatetimeIndex":
        """The next `n` times at which it fires, in its zone: a preview.

        Args:
            n: How many, 1 or more. Fewer come back where it ends before.
            name: Of which entry; of all together when not given, so that a time may stand there twice.
            after: From when on: a `datetime` with a zone or ISO text with one. The wall clock's now when not given.

        Raises:
            ArgumentError: If an argument is none of these.

        Example:
            >>> jobs = crononome([Entry("nightly", "30 2 * * *")], tz="Europe/Berlin")
            >>> for time in jobs.next_times(3, after="2026-03-28T00:00Z"):   # 02:30 is skipped on the 29th
            ...     print(time)
            2026-03-28 02:30:00+01:00
            2026-03-29 03:00:00+02:00
            2026-03-30 02:30:00+02:00
        """
        import pandas as pd

        if isinstance(n, bool) or not isinstance(n, int) or n < 1:
            raise ArgumentError("next_times", "n", "a whole number of 1 or more", n, "next_times(5)")
        after_s = _seconds(after)
        chains = [_instants(schedule, after_s) for schedule in self._schedules(name)]
        seconds = list(itertools.islice(heapq.merge(*chains), n))
        return pd.to_datetime(pd.Index(seconds, dtype="int64"), unit="s", utc=True).tz_convert(self.tz)

    def explain(self, name: str | None = None) -> str:
        """What it does in words, a line for each entry.

        Args:
            name: Of which entry; of all when not given.

        Raises:
            ArgumentError: If there is no such entry.
        """
        chosen = self._chosen("explain", name)
        return "\n".join(f"{self.entries[i].name}: {explain(self._expressions[i])} ({self.tz})" for i in chosen)

    def __repr__(self) -> str:
        shown = ", ".join(f"{entry.name} {entry.expr}" for entry in self.entries[:_SHOWN])
        return f"crononome({shown}{', …' if len(self.entries) > _SHOWN else ''})"

    def _brake(self, paused: bool) -> None:
        with self._lock:
            self._paused = paused
            subscribed = list(self._subscribed)
            for jobs in subscribed:
                jobs.note(paused)
        for jobs in subscribed:
            jobs.wake()

    def _subscribe_core(
        self, observer: abc.ObserverBase[Trigger], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        clock = timeline(scheduler)
        schedules = self._schedules()
        with self._lock:
            jobs = CronSubscription(
                observer, clock, schedules, self._triggers, self._bursts, self._paused, self._forget
            )
            self._subscribed.add(jobs)
        jobs.start()
        return track_subscription(Disposable(jobs.stop), scheduler)

    def _schedules(self, name: str | None = None) -> list[Schedule]:
        """New ones, because they are one thread's: entries share what is equal."""
        zone = Zone(self.tz)
        days: dict[object, Days] = {}
        schedules: dict[tuple[str, ...], Schedule] = {}

        def schedule_of(expression: Expression) -> Schedule:
            key = expression.days, expression.years
            if key not in days:
                days[key] = Days(expression)
            return schedules.setdefault(expression.fields, Schedule(expression, days[key], zone))

        return [schedule_of(self._expressions[index]) for index in self._chosen("next_times", name)]

    def _chosen(self, call: str, name: str | None) -> list[int]:
        chosen = [index for index, entry in enumerate(self.entries) if name is None or entry.name == name]
        if not chosen:
            meant = near(name, [entry.name for entry in self.entries])
            expected = "the name of an entry" + (f"; did you mean `{meant}`?" if meant else "")
            raise ArgumentError(call, "name", expected, name, f'{call}(name="{self.entries[0].name}")')
        return chosen

    def _forget(self, jobs: CronSubscription) -> None:
        with self._lock:
            self._subscribed.discard(jobs)


def _instants(schedule: Schedule, after_s: int) -> Iterator[int]:
    instant = schedule.next_after(after_s)
    while instant is not None:
        yield instant
        instant = schedule.next_after(instant)


def _seconds(after: object) -> int:
    moment = datetime.datetime.now(datetime.UTC) if after is None else after
    if isinstance(moment, str):
        try:
            moment = datetime.datetime.fromisoformat(moment)
        except ValueError:
            moment = None
    example = 'next_times(5, after="2026-03-29T00:00+00:00")'
    if not isinstance(moment, datetime.datetime) or moment.tzinfo is None:
        raise ArgumentError("next_times", "after", "a datetime or ISO text with a time zone", after, example)
    if not FIRST_YEAR < moment.year <= LAST_YEAR:
        raise ArgumentError("next_times", "after", f"a time from {FIRST_YEAR + 1} to {LAST_YEAR}", after, example)
    return int(moment.timestamp() // 1)
