"""When an expression fires in a zone: one job's instants, found and counted without listing them.

Here an instant is whole seconds since 1970 in UTC; a local second is what a zone's clock shows, counted the same way.
"""

import datetime
from bisect import bisect_left
from collections.abc import Iterable

from rxmetronome.sources.expressions import LAST_YEAR, Expression
from rxmetronome.sources.zones import DAY_S, Zone

_EPOCH_DAY = datetime.date(1970, 1, 1).toordinal()
_LAST_DAY = datetime.date(LAST_YEAR, 12, 31).toordinal() - _EPOCH_DAY
_NEVER = 1 << 40
_CALM_S = 2 * DAY_S
"""No zone has put its clock back by more than a day: after two, the time it shows is the latest it has shown."""


class Days:
    """The days that match, as numbers since 1970-01-01, found as they are asked for. cronsim says which match.

    Args:
        expression: Whose three fields of days and whose years count.
    """

    def __init__(self, expression: Expression) -> None:
        self._cron = expression.cronsim()
        self._years = None if expression.years is None else frozenset(expression.years)
        self._first = self._next = 0  # looked at: all from `_first` to before `_next`
        self._found: list[int] = []

    def first(self, day: int) -> int | None:
        """The first matching day that is not before this one; None where there is none until 2261."""
        if not self._first <= day <= self._next:
            self._first = self._next = day
            self._found.clear()
        while (not self._found or self._found[-1] < day) and self._next <= _LAST_DAY:
            self._look()
        index = bisect_left(self._found, day)
        return self._found[index] if index < len(self._found) else None

    def number(self, since: int, until: int) -> int:
        """How many match from `since` to before `until`."""
        if since >= until:
            return 0
        self.first(since)
        while self._next < min(until, _LAST_DAY + 1):
            self._look()
        return bisect_left(self._found, until) - bisect_left(self._found, since)

    def _look(self) -> None:
        """Look at the next day; at the first of the next month or year where this one has none."""
        date = datetime.date.fromordinal(self._next + _EPOCH_DAY)
        if self._years is not None and date.year not in self._years:
            self._next = datetime.date(date.year + 1, 1, 1).toordinal() - _EPOCH_DAY
        elif date.month not in self._cron.months:
            later = datetime.date(date.year + date.month // 12, date.month % 12 + 1, 1)
            self._next = later.toordinal() - _EPOCH_DAY
        else:
            if self._cron.match_day(date):
                self._found.append(self._next)
            self._next += 1


class Schedule:
    """The instants at which an expression fires in a zone, by the rules of Debian's cron.

    A job at a fixed time fires at the first instant at which the zone's clock shows that time or has been put past
    it: once in an hour that is repeated, and right after one that is skipped. Several of its times that are skipped
    together make one instant. A wildcard job, whose minute or hour begins with a star, fires whenever the clock
    shows a time that matches: it keeps its pace through both.

    Args:
        expression: What to fire at.
        days: Its days; schedules with the same fields of days may share them.
        zone: Where; schedules may share it.

    Example:
        >>> from rxmetronome.sources.expressions import parse
        >>> from rxmetronome.sources.zones import find_zone
        >>> nightly = parse("nightly", "30 2 * * *")
        >>> schedule = Schedule(nightly, Days(nightly), Zone(find_zone("Europe/Berlin", "crononome")))
        >>> skipped = schedule.next_after(1_774_662_000)   # 02:30 is skipped on 2026-03-29
        >>> str(datetime.datetime.fromtimestamp(skipped, find_zone("Europe/Berlin", "crononome")))
        '2026-03-29 03:00:00+02:00'
        >>> schedule.count(1_774_662_000, 1_774_662_000 + 365 * 86_400)
        365

    Source: crontab(5) of Debian's cron, "Local time changes of less than three hours"; cronsim's README.
    """

    def __init__(self, expression: Expression, days: Days, zone: Zone) -> None:
        self._seconds = expression.seconds
        self._minutes = [hour * 60 + minute for hour in expression.hours for minute in expression.minutes]
        self._by_elapsed_time = expression.by_elapsed_time
        self._days, self._zone = days, zone
        self._today = self._following = 0  # a day that matches, and the one after it
        self._asked: int | None = None
        self._answer: int | None = None

    def next_after(self, at: int) -> int | None:
        """The first instant after this one, or None where there is none until 2261."""
        if at != self._asked:  # entries with one schedule ask one after the other
            self._answer = self._next_by_elapsed_time(at) if self._by_elapsed_time else self._next_fixed(at)
            self._asked = at
        return self._answer

    def count(self, after: int, until: int) -> int:
        """How many instants there are after `after` and not after `until`."""
        if self._by_elapsed_time:
            return sum(
                self._number(since + offset, last + 1 + offset) for since, last, offset in self._parts(after, until)
            )
        number, shown = 0, self._latest_shown(after)
        for since, last, offset in self._parts(after, until):
            if since + offset > shown + 1:  # put forward: what was skipped, and what is due right now, are one
                number += min(1, self._number(shown + 1, since + offset + 1))
                shown = since + offset
            if last + offset > shown:
                number += self._number(shown + 1, last + offset + 1)
                shown = last + offset
        return number

    def _parts(self, after: int, until: int) -> Iterable[tuple[int, int, int]]:
        """The periods of the zone within, each with its first and last instant there, and its offset."""
        while after < until:
            period = self._zone.period(after + 1)
            last = min(until, period.until - 1)
            yield after + 1, last, period.offset
            after = last

    def _next_by_elapsed_time(self, at: int) -> int | None:
        since = at + 1
        while True:
            _, until, offset = self._zone.period(since)
            local = self._first(since + offset)
            if local is None or local - offset < until:
                return None if local is None else local - offset
            since = until

    def _next_fixed(self, at: int) -> int | None:
        since, until, offset = self._zone.period(at)
        calm = since <= at - _CALM_S
        local = self._first((at + offset if calm else self._latest_shown(at)) + 1)
        if local is None:
            return None
        while local - offset >= until:
            since, until, offset = self._zone.period(until)
        return max(since, local - offset)

    def _latest_shown(self, at: int) -> int:
        """The latest local time that the zone's clock has shown so far, be it put back since."""
        since, _, offset = self._zone.period(at)
        shown = at + offset
        while since > at - _CALM_S:
            last = since - 1
            since, _, offset = self._zone.period(last)
            shown = max(shown, last + offset)
        return shown

    def _first(self, local: int) -> int | None:
        """The first matching local second that is not before this one."""
        today, second_of_day = divmod(local, DAY_S)
        minutes, seconds = self._minutes, self._seconds
        if today != self._today or not self._following:
            day = self._days.first(today)
            if day is None:
                return None
            if day > today:
                return day * DAY_S + minutes[0] * 60 + seconds[0]
            self._today, self._following = today, self._days.first(today + 1) or _NEVER
        minute, second = divmod(second_of_day, 60)
        index = bisect_left(minutes, minute)
        if index < len(minutes) and minutes[index] == minute:
            within = bisect_left(seconds, second)
            if within < len(seconds):
                return today * DAY_S + minute * 60 + seconds[within]
            index += 1
        if index < len(minutes):
            return today * DAY_S + minutes[index] * 60 + seconds[0]
        return None if self._following == _NEVER else self._following * DAY_S + minutes[0] * 60 + seconds[0]

    def _number(self, since: int, until: int) -> int:
        """How many local seconds match from `since` to before `until`."""
        return self._before(until, since) if since < until else 0

    def _before(self, until: int, since: int) -> int:
        (day, second_of_day), (first_day, first_second) = divmod(until, DAY_S), divmod(since, DAY_S)
        whole = self._days.number(first_day, day) * len(self._minutes) * len(self._seconds)
        return whole + self._of_day(day, second_of_day) - self._of_day(first_day, first_second)

    def _of_day(self, day: int, second_of_day: int) -> int:
        """How many seconds of a day match before this one."""
        if not second_of_day or self._days.first(day) != day:
            return 0
        minute, second = divmod(second_of_day, 60)
        index = bisect_left(self._minutes, minute)
        within = bisect_left(self._seconds, second) if self._minutes[index : index + 1] == [minute] else 0
        return index * len(self._seconds) + within
