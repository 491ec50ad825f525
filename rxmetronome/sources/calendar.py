"""`crononome`: a `Trigger` whenever an entry is due by the calendar, on a wall clock that may be stepped."""

import datetime
import heapq
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome import arguments
from rxmetronome.clocks import on_wall_step
from rxmetronome.clocks.base import absolute_ns
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError
from rxmetronome.records import Trigger
from rxmetronome.sources.base import PausableSource, SourceSubscription
from rxmetronome.sources.cron_expression import FIRST_YEAR, LAST_YEAR, Expression, explain, parse
from rxmetronome.sources.cron_schedule import Days, Schedule, Zone, find_zone

if TYPE_CHECKING:
    import pandas as pd

_EXAMPLE = 'crononome([Entry("nightly", "30 4 * * *")])'


class Entry(msgspec.Struct, frozen=True):
    """A job of a crononome: its name, its times, and the payload of its triggers.

    Args:
        name: The name in its triggers; the names of a crononome's entries differ.
        expr: Five fields (minute, hour, day of month, month, day of week), six with the second first, seven with the
            year last; or `@hourly`, `@daily`, `@midnight`, `@weekly`, `@monthly`, `@yearly`, `@annually`. A field
            takes `*`, numbers, ranges `1-5`, lists `1,15`, steps `*/10`; months and week days take names as well (0
            and 7 are Sunday), days of the month `L` for the last and `LW` for the last weekday, week days `5#2` for
            the second Friday and `5L` for the last. Where both days are given and neither begins with a star, one of
            them is enough.
        payload: The value that its triggers carry beside the name, the same object each time; nothing when None.

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
    entries: Iterable[Entry] | str,
    *,
    tz: str | datetime.tzinfo = "UTC",
    missed: Literal["skip", "burst"] = "skip",
) -> "Crononome":
    """Emit a `Trigger` whenever an entry is due by the calendar, on the second.

    Entries that are due at one second fire in the order they are written. It follows the wall clock and
    its steps, as a metronome follows the steady clock; in real time a step is noticed within a second. No step
    makes an entry fire twice for one instant:

    - Put ahead, or the machine slept: triggers that were due meanwhile are late, and `missed` decides. `"skip"`
      fires each entry's first late trigger, then goes on with those ahead, which carry `missed`; `"burst"` fires all.
    - Put back: triggers that have fired do not fire again. Those that a jump ahead had left out fire when the wall
      reaches them.

    An hourly entry; the wall is put from 1:30 to 4:30, and then back to 2:30:

        wall      0------1---|4--|2---3------4------5      hours; | is a step
        skip             x    X       x      x      x      X is that of 2:00, late; 5:00 says missed=0
        burst            x    3                     x      those of 2:00, 3:00 and 4:00, all at once

    Daylight saving is that of Debian's cron, also for entries with seconds: a job at a fixed time that falls into
    the skipped hour fires right after it, once; in the repeated hour it fires the first time only. A job whose
    minute or hour begins with a star keeps its pace through both.

    A trigger that falls due during a pause does not fire and is not missed; one that was overdue before the pause
    fires after it.

    Args:
        entries: One or more, with names that differ; or one expression as text, which is then its entry's name.
        tz: The time zone: a name of the IANA database, `"local"` for the machine's zone, or a `tzinfo`.
        missed: `"skip"` or `"burst"`. There is no `"delay"`: a calendar is not anchored where it was late.

    Returns:
        A cold `Observable[Trigger]` on the scheduler it is subscribed with: a clock of this package, any RxPY
        scheduler, or the shared real clock where there is none. The first trigger comes after the subscription. It
        completes when no entry has a future: years end.

    Raises:
        ArgumentError: For no entries, two of one name, an expression that cannot be read, an unknown zone or word.

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
    if isinstance(entries, str):
        parse("", entries, "crononome", "entries")
        entries = [Entry(_name_of(entries), entries)]
    if isinstance(entries, (Entry, dict)) or not isinstance(entries, Iterable):
        raise ArgumentError("crononome", "entries", "a list of entries, or an expression", entries, _EXAMPLE)
    listed, names = list(entries), set[str]()
    if not listed:
        raise ArgumentError("crononome", "entries", "at least one entry", listed, _EXAMPLE)
    for entry in listed:
        if not isinstance(entry, Entry):
            raise ArgumentError("crononome", "entries", "nothing but entries", entry, _EXAMPLE)
        if entry.name in names:
            raise ArgumentError("crononome", "entries", "each name once", entry.name, _EXAMPLE)
        names.add(entry.name)
    return Crononome(listed, find_zone(tz, "crononome"), _bursts("crononome", missed))


def cron(
    expr: str, *, tz: str | datetime.tzinfo = "UTC", payload: Any = None, missed: Literal["skip", "burst"] = "skip"
) -> "Crononome":
    """Emit a `Trigger` whenever a cron expression is due: a `crononome` of one entry, named by its expression.

    Args:
        expr: The expression; `Entry` lists its fields.
        tz: The time zone: a name of the IANA database, `"local"` for the machine's zone, or a `tzinfo`.
        payload: The value that each trigger carries beside the name; nothing when None.
        missed: `"skip"` or `"burst"`, as of `crononome`.

    Returns:
        A cold `Observable[Trigger]`, as of `crononome`, with `next_times` and `explain`.

    Raises:
        ArgumentError: For an expression that cannot be read, naming the field; for an unknown zone or word.

    Example:
        >>> from rxmetronome import VirtualClock
        >>> clock = VirtualClock("2026-01-01T00:00:00+00:00")
        >>> jobs = cron("*/5 * * * *", payload="poll")
        >>> _ = jobs.subscribe(lambda each: print(clock.now.time(), each.trigger), scheduler=clock)
        >>> clock.advance("10min")
        00:05:00 {'name': '*/5 * * * *', 'payload': 'poll'}
        00:10:00 {'name': '*/5 * * * *', 'payload': 'poll'}
        >>> print(jobs.explain())
        */5 * * * *: Every fifth minute of every hour (UTC)
    """
    parse("", expr, "cron")
    source = Crononome([Entry(_name_of(expr), expr, payload)], find_zone(tz, "cron"), _bursts("cron", missed))
    source.kind = "cron"
    return source


def _name_of(expr: str) -> str:
    return " ".join(expr.split())


def _bursts(call: str, missed: object) -> bool:
    if missed not in ("skip", "burst"):
        expected = '"skip" or "burst" (no "delay": a calendar is not anchored where it was late)'
        example = _EXAMPLE if call == "crononome" else 'cron("30 4 * * *")'
        raise ArgumentError(call, "missed", expected, missed, f'{example[:-1]}, missed="burst")')
    return missed == "burst"


class Crononome(PausableSource[Trigger]):
    """An `Observable[Trigger]` with a preview and an explanation; returned by `crononome`."""

    kind = "crononome"

    def __init__(self, entries: Sequence[Entry], tz: datetime.tzinfo, bursts: bool) -> None:
        super().__init__()
        self.entries, self.tz, self.bursts = tuple(entries), tz, bursts
        self.is_endless = any(len(entry.expr.split()) < 7 for entry in entries)  # a seventh field limits the years
        self._expressions = [parse(entry.name, entry.expr) for entry in entries]
        self.triggers: list[dict[str, Any]] = [
            {"name": entry.name} if entry.payload is None else {"name": entry.name, "payload": entry.payload}
            for entry in entries
        ]

    def next_times(
        self, n: int = 5, name: str | None = None, *, after: datetime.datetime | str | None = None
    ) -> "pd.DatetimeIndex":
        """Return the next `n` times at which it fires, in its zone: a preview.

        Args:
            n: The number of times, 1 or more. Fewer are returned if it ends before.
            name: The name of an entry; all together when not given, so a time may stand there twice.
            after: The time to begin after: a `datetime` or ISO text with a zone. The wall clock's now when not given.

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

        number = arguments.count(n, call="next_times", argument="n", example="next_times(5)")
        after_s = _seconds(after)
        chains = [_instants(schedule, after_s) for schedule in self.schedules(name)]
        seconds = list(itertools.islice(heapq.merge(*chains), number))
        return pd.to_datetime(pd.Index(seconds, dtype="int64"), unit="s", utc=True).tz_convert(self.tz)

    def explain(self, name: str | None = None) -> str:
        """Describe it in words, a line for each entry.

        Args:
            name: The name of an entry; all when not given.

        Raises:
            ArgumentError: If there is no such entry.
        """
        chosen = self._chosen("explain", name)
        return "\n".join(f"{self.entries[i].name}: {explain(self._expressions[i])} ({self.tz})" for i in chosen)

    def __repr__(self) -> str:
        named = [
            f'"{one.expr}"' if one.name == _name_of(one.expr) else f"{one.name} {one.expr}" for one in self.entries
        ]
        zone = "" if str(self.tz) == "UTC" else f', tz="{self.tz}"'
        return f"{self.kind}({', '.join(named[:3])}{', …' if len(named) > 3 else ''}{zone})"

    def new_subscription(
        self, observer: abc.ObserverBase[Trigger], scheduler: abc.SchedulerBase | None
    ) -> "CronSubscription":
        """Make a subscription with its own schedules."""
        return CronSubscription(self, observer, scheduler)

    def schedules(self, name: str | None = None) -> list[Schedule]:
        """Make schedules for one thread, in which entries share equal parts."""
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
        names = [entry.name for entry in self.entries]
        if name is None:
            return list(range(len(names)))
        arguments.one_of(name, names, call=call, argument="name", example=f'{call}(name="{names[0]}")')
        return [names.index(name)]


def _instants(schedule: Schedule, after_s: int) -> Iterator[int]:
    instant = schedule.next_after(after_s)
    while instant is not None:
        yield instant
        instant = schedule.next_after(instant)


def _seconds(after: datetime.datetime | str | None) -> int:
    example = 'next_times(5, after="2026-03-29T00:00+00:00")'
    now = datetime.datetime.now(datetime.UTC)
    after_s = absolute_ns(now if after is None else after, "next_times", "after", example) // SECOND_NS
    years = (FIRST_YEAR + 1, LAST_YEAR + 1)
    first_s, end_s = (datetime.datetime(year, 1, 1, tzinfo=datetime.UTC).timestamp() for year in years)
    if not first_s <= after_s < end_s:
        raise ArgumentError("next_times", "after", f"a time from {FIRST_YEAR + 1} to {LAST_YEAR}", after, example)
    return after_s


class CoveredIntervals:
    """The intervals of wall time that a subscription has covered, in whole seconds since 1970. No clock inside.

    The present one begins after `since` and grows to `until`; a jump of the wall ends it and begins another. Only the
    last 16 intervals are kept apart: the time that the oldest jumps ahead left out counts as covered.
    """

    def __init__(self, wall_s: int) -> None:
        self.since = self.until = wall_s
        self.has_jumped = False
        self._before: list[tuple[int, int]] = []

    def extend(self, wall_s: int) -> None:
        """Extend the present interval up to here, if it ends before."""
        if wall_s > self.until:
            self.until = wall_s

    def jump(self, wall_s: int) -> None:
        """Begin another interval here."""
        merged: list[tuple[int, int]] = []
        for since, until in sorted([*self._before, (self.since, self.until)]):
            if merged and since <= merged[-1][1]:
                merged[-1] = merged[-1][0], max(until, merged[-1][1])
            elif since < until:
                merged.append((since, until))
        while len(merged) > 16:
            merged[:2] = [(merged[0][0], merged[1][1])]
        self._before = merged
        self.has_jumped = True
        self.since = self.until = wall_s

    def end_of(self, at: int) -> int | None:
        """Return the end of the earlier interval that an instant is in, or None."""
        return next((until for since, until in self._before if since < at <= until), None)

    def within(self, after: int, until: int) -> list[tuple[int, int]]:
        """Return the parts of the earlier intervals that lie after `after` and not after `until`."""
        parts = [(max(after, since), min(until, end)) for since, end in self._before]
        return [(since, end) for since, end in parts if since < end]


_NEVER_S = 1 << 62
_WALL_STEP_NS = SECOND_NS // 2
"""The wall and the steady timeline have parted by a step from here on, not by slewing or between two readings."""


class CronSubscription(SourceSubscription[Trigger]):
    """One subscription's heap of due instants.

    The heap holds chains: the next instant, the entry's number, and the last instant of the chain. An entry's main
    chain has no end. When the wall is put back, or at a pause, the chains end with their overdue instants, and new
    ones begin later.
    """

    def __init__(
        self, source: "Crononome", observer: abc.ObserverBase[Trigger], scheduler: abc.SchedulerBase | None
    ) -> None:
        super().__init__(source, observer, scheduler)
        self._schedules, self._triggers, self._bursts = source.schedules(), source.triggers, source.bursts
        self._id = 0
        now_ns, self._wall_ns = self._clock.read_ns()
        self._offset_ns = self._wall_ns - now_ns
        self._covered = CoveredIntervals(self._wall_ns // SECOND_NS)
        self._missed: dict[int, int] = {}  # instants that each entry has left out since its last trigger
        self._late: set[tuple[int, int]] = set()  # instants that were fired although a jump ahead had left them out
        self._heap: list[tuple[int, int, int]] = []
        if not self._is_paused:
            self._begin_chains(self._covered.since)
        listening = on_wall_step(self._clock, self.wake)
        self._longest_ns = SECOND_NS if listening is None else 1 << 80  # in real time the wall has to be looked at
        self._listening = listening or Disposable()
        self._keep(self._save, self._load)

    def _save(self) -> tuple[Any, ...]:
        """Return the next number, the last instant that was looked at, and what each entry has left out, by name."""
        entries = self._source.entries  # type: ignore[attr-defined]
        missed = {entries[index].name: number for index, number in self._missed.items()}
        overdue = [(entries[index].name, due_s, until_s) for due_s, index, until_s in self._heap]
        return self._id, self._wall_ns // SECOND_NS, missed, overdue

    def _load(self, saved: tuple[Any, ...]) -> None:
        """Go on: instants that have passed meanwhile are late, and treated as those that a busy machine held up."""
        self._id, wall_s, missed, chains = saved
        names = {entry.name: index for index, entry in enumerate(self._source.entries)}  # type: ignore[attr-defined]
        self._missed = {names[name]: number for name, number in missed.items() if name in names}
        self._covered = CoveredIntervals(min(wall_s, self._wall_ns // SECOND_NS))
        self._covered.extend(self._wall_ns // SECOND_NS)
        self._heap = [(due_s, names[name], until_s) for name, due_s, until_s in chains if name in names]
        kept = {index for _, index, _ in self._heap}
        for index in range(len(self._schedules)):
            following_s = None if index in kept else self._next(index, self._wall_ns // SECOND_NS)
            if following_s is not None:
                self._heap.append((following_s, index, _NEVER_S))
        heapq.heapify(self._heap)
        self.wake()

    def start(self) -> None:
        """Arm the first trigger, unless it is paused; complete if there is none."""
        if not self._heap:
            self.wake()
        elif not self._is_paused and self._armed is None:
            self._arm_next(*self._clock.read_ns())

    def stop(self) -> None:
        """End, from any thread."""
        self._listening.dispose()
        super().stop()

    def _on_timer(self, _: Any, armed: list[Any]) -> None:
        """Emit what is due, after arming what comes next: an observer that raises stops nothing."""
        if self._changes:
            self._on_wake()
            return
        if armed is not self._armed:
            return
        heap = self._heap
        now_ns, wall_ns = self._clock.read_ns()
        self._follow_wall(now_ns, wall_ns)
        if not heap:
            self._complete()
            return
        due_s, index, until_s = heap[0]
        due_ns = due_s * SECOND_NS
        if due_ns > wall_ns:
            self._arm_next(now_ns, wall_ns)
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
        if due_s <= self._covered.since and self._covered.end_of(due_s) is None:
            self._late.add((index, due_s))
        following_s = self._following(due_s, index, until_s, wall_ns // SECOND_NS)
        if following_s is not None:
            heapq.heapreplace(heap, (following_s, index, until_s))
        else:
            heapq.heappop(heap)
            if not heap:
                self._complete(trigger)
                return
        self._arm_next(now_ns, wall_ns)
        self._observer.on_next(trigger)

    def _arm_next(self, now_ns: int, wall_ns: int) -> None:
        due_ns = now_ns + min(self._heap[0][0] * SECOND_NS - wall_ns, self._longest_ns)
        if self._armed:
            self._clock.rearm(self._armed[0], due_ns)
        else:
            self._arm(due_ns)

    def _following(self, due_s: int, index: int, until_s: int, wall_s: int) -> int | None:
        """Return the instant of a chain after one that fires now; count those that are left out before it."""
        following_s = self._next(index, due_s)
        if following_s is not None and following_s <= min(wall_s, until_s) and not self._bursts:
            end_s = min(wall_s, until_s)
            self._missed[index] = self._missed.get(index, 0) + self._count_overdue(index, due_s, end_s)
            following_s = self._next(index, end_s)
        return None if following_s is None or following_s > until_s else following_s

    def _next(self, index: int, after_s: int) -> int | None:
        """Return the first instant of an entry after this one that was not covered."""
        schedule, covered = self._schedules[index], self._covered
        following_s = schedule.next_after(after_s)
        while covered.has_jumped and following_s is not None:
            end_s = following_s if (index, following_s) in self._late else covered.end_of(following_s)
            if end_s is None:
                break
            following_s = schedule.next_after(end_s)
        return following_s

    def _count_overdue(self, index: int, after_s: int, until_s: int) -> int:
        """Count the instants of an entry within an interval that were not fired."""
        schedule, covered = self._schedules[index], self._covered
        number = schedule.count(after_s, until_s)
        if covered.has_jumped:
            number -= sum(schedule.count(since, end) for since, end in covered.within(after_s, until_s))
            number -= sum(
                one == index and after_s < late_s <= until_s and covered.end_of(late_s) is None
                for one, late_s in self._late
            )
        return number

    def _follow_wall(self, now_ns: int, wall_ns: int) -> None:
        """Act on a step of the wall since it was read last."""
        offset_ns = wall_ns - now_ns
        if offset_ns == self._offset_ns and wall_ns == self._wall_ns:
            return
        stepped_ns, self._offset_ns = offset_ns - self._offset_ns, offset_ns
        behind_ns, self._wall_ns = self._wall_ns - wall_ns, wall_ns
        wall_s, covered = wall_ns // SECOND_NS, self._covered
        if stepped_ns <= -_WALL_STEP_NS or behind_ns >= _WALL_STEP_NS:
            was_s = covered.until
            self._jump(wall_s)
            for index, missed in self._missed.items():  # instants that lie ahead again were not missed after all
                if was_s > wall_s:
                    self._missed[index] = max(0, missed - self._count_overdue(index, wall_s, was_s))
            self._end_chains(wall_s)
            if not self._is_paused:
                self._begin_chains(wall_s)
        elif stepped_ns >= _WALL_STEP_NS and not self._bursts:
            self._jump(wall_s)
        else:
            covered.extend(wall_s)

    def _jump(self, wall_s: int) -> None:
        self._covered.jump(wall_s)
        self._late = {(index, due_s) for index, due_s in self._late if self._covered.end_of(due_s) is None}

    def _end_chains(self, wall_s: int) -> None:
        """End the chains with the instants that are overdue now, or were when the wall was put back."""
        overdue = []
        for due_s, index, until_s in self._heap:
            end_s = wall_s if due_s <= wall_s else self._covered.end_of(due_s)
            if end_s is not None:
                overdue.append((due_s, index, min(until_s, end_s)))
        self._heap[:] = overdue
        heapq.heapify(self._heap)

    def _begin_chains(self, after_s: int) -> None:
        for index in range(len(self._schedules)):
            following_s = self._next(index, after_s)
            if following_s is not None:
                self._heap.append((following_s, index, _NEVER_S))
        heapq.heapify(self._heap)

    def _run(self) -> None:
        """Apply the changes, follow the wall, and arm what is due then."""
        while self._changes:
            now_ns, wall_ns, is_paused, _, _ = self._changes.popleft()
            self._follow_wall(now_ns, wall_ns)
            if is_paused != self._is_paused:
                self._is_paused = is_paused
                self._end_chains(wall_ns // SECOND_NS)
                if not is_paused:
                    self._begin_chains(wall_ns // SECOND_NS)
        if self._is_paused:
            return
        now_ns, wall_ns = self._clock.read_ns()
        self._follow_wall(now_ns, wall_ns)
        if self._heap:
            self._arm_next(now_ns, wall_ns)
        else:
            self._complete()
