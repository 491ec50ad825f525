"""The crononome: triggers by the calendar, on the second of the wall clock."""

import datetime
import heapq
import itertools
import threading
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome.clocks import timeline
from rxmetronome.errors import ArgumentError, near
from rxmetronome.parts import claimed
from rxmetronome.records import Trigger
from rxmetronome.sources.explaining import explain
from rxmetronome.sources.expressions import FIRST_YEAR, LAST_YEAR, Expression, parse
from rxmetronome.sources.jobs import Jobs
from rxmetronome.sources.schedules import Days, Schedule
from rxmetronome.sources.zones import Zone, find_zone

if TYPE_CHECKING:
    import pandas as pd

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
        self._subscribed: set[Jobs] = set()
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
            jobs.hurry()

    def _subscribe_core(
        self, observer: abc.ObserverBase[Trigger], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        clock = timeline(scheduler)
        schedules = self._schedules()
        with self._lock:
            jobs = Jobs(observer, clock, schedules, self._triggers, self._bursts, self._paused, self._forget)
            self._subscribed.add(jobs)
        jobs.start()
        return claimed(Disposable(jobs.stop), scheduler)

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

    def _forget(self, jobs: Jobs) -> None:
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
