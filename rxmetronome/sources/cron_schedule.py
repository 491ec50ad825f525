"""The instants at which a cron expression fires in a time zone, also around changes of its clock."""

import datetime
import functools
import os
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rxmetronome.errors import ArgumentError, near
from rxmetronome.sources.cron_expression import LAST_YEAR, Expression

if TYPE_CHECKING:
    import zoneinfo

DAY_S = 86_400
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_LOCALTIME = Path("/etc/localtime")


def find_zone(tz: object, call: str) -> datetime.tzinfo:
    """Find the zone of a name of the IANA database, of `"local"`, or of a `tzinfo`; `call` is for the message.

    Raises:
        ArgumentError: For an unknown name, with a near one; for `"local"` if the machine's zone is unknown.
    """
    example = f'{call}(..., tz="Europe/Berlin")'
    if isinstance(tz, datetime.tzinfo):
        if _EPOCH.astimezone(tz).utcoffset() is None:
            raise ArgumentError(call, "tz", "a tzinfo that knows its offset from UTC", tz, example)
        return tz
    zone = _local_zone() if tz == "local" else _zone(tz)
    if zone is not None:
        return zone
    if tz == "local":
        expected = 'the name of a zone, because the "local" one of this machine is unknown'
        raise ArgumentError(call, "tz", expected, tz, example)
    meant = near(tz.lower(), _names()) if isinstance(tz, str) else ""
    hint = f"; did you mean `{_names()[meant]}`?" if meant else ""
    expected = f'a time zone: a name of the IANA database, "local", or a tzinfo{hint}'
    raise ArgumentError(call, "tz", expected, tz, example)


def _zone(name: object) -> "zoneinfo.ZoneInfo | None":
    import zoneinfo  # loads slowly, and only schedules need it

    try:
        return zoneinfo.ZoneInfo(name) if isinstance(name, str) else None
    except (KeyError, ValueError, OSError):  # unknown; no relative path; a folder of names
        return None


def _local_zone() -> "zoneinfo.ZoneInfo | None":
    """Return the zone that `TZ` names, or else the target of /etc/localtime."""
    named = os.environ.get("TZ", "").removeprefix(":")
    return _zone(named or str(_LOCALTIME.resolve()).partition("zoneinfo/")[2])


@functools.cache
def _names() -> dict[str, str]:
    """Return all zones by their names, and by the last parts of these, in lower case."""
    import zoneinfo

    zones = sorted(zoneinfo.available_timezones(), key=lambda name: ("/" not in name, name), reverse=True)
    cities = {name.rpartition("/")[2].lower(): name for name in zones}
    return {**cities, **{name.lower(): name for name in zones}}


class Period(NamedTuple):
    """A time with one offset, in seconds: `since` belongs to it, `until` does not."""

    since: int
    until: int
    offset: int


class Zone:
    """The periods of a zone. Not for several threads.

    The zone is asked only for the offset at an instant, which every kind of `tzinfo` answers rightly. The offset is
    compared once a day, so two changes within a day that undo each other are not seen; no zone has these.
    """

    def __init__(self, tz: datetime.tzinfo) -> None:
        self._tz = tz
        self._latest = Period(0, 0, 0)
        self._known: deque[Period] = deque(maxlen=3)  # around a change, those before and after it are asked in turns

    def period(self, at: int) -> Period:
        """Return the period of an instant, as far as it was looked for: 3 days back, and 40 days ahead."""
        if not self._latest.since <= at < self._latest.until:
            found = [period for period in self._known if period.since <= at < period.until]
            if not found:
                found = [Period(self._last(at, -1, 3), self._last(at, 1, 40) + 1, self._offset(at))]
                self._known.append(found[0])
            self._latest = found[0]
        return self._latest

    def _last(self, at: int, step: int, days: int) -> int:
        """Return the last instant with the offset of this one, going back or ahead by steps of a second."""
        offset = self._offset(at)
        for _ in range(days):
            if self._offset(at + step * DAY_S) != offset:
                return at + step * (
                    bisect_left(range(DAY_S), 1, key=lambda s: self._offset(at + step * s) != offset) - 1
                )
            at += step * DAY_S
        return at

    def _offset(self, at: int) -> int:
        offset = (_EPOCH + datetime.timedelta(seconds=at)).astimezone(self._tz).utcoffset()
        return 0 if offset is None else offset // datetime.timedelta(seconds=1)


_EPOCH_DAY = datetime.date(1970, 1, 1).toordinal()
_LAST_DAY = datetime.date(LAST_YEAR, 12, 31).toordinal() - _EPOCH_DAY
_NEVER = 1 << 40
_CALM_S = 2 * DAY_S
"""No zone has put its clock back by more than a day: two days later it shows its latest time so far."""


class Days:
    """The days that an expression matches, as numbers since 1970-01-01, found when they are asked for."""

    def __init__(self, expression: Expression) -> None:
        self._cron = expression.cronsim()
        self._years = None if expression.years is None else frozenset(expression.years)
        self._first = self._next = 0  # looked at: all from `_first` to before `_next`
        self._found: list[int] = []

    def first(self, day: int) -> int | None:
        """Return the first matching day that is not before this one; None if there is none until 2261."""
        if not self._first <= day <= self._next:
            self._first = self._next = day
            self._found.clear()
        while (not self._found or self._found[-1] < day) and self._next <= _LAST_DAY:
            self._look()
        index = bisect_left(self._found, day)
        return self._found[index] if index < len(self._found) else None

    def number(self, since: int, until: int) -> int:
        """Count the matching days from `since` to before `until`."""
        if since >= until:
            return 0
        self.first(since)
        while self._next < min(until, _LAST_DAY + 1):
            self._look()
        return bisect_left(self._found, until) - bisect_left(self._found, since)

    def _look(self) -> None:
        """Test the next day, or skip to the next month or year if this one has none."""
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

    Schedules may share a zone, and days where the fields of days are the same.

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
        """Return the first instant after this one; None if there is none until 2261."""
        if at != self._asked:  # entries with one schedule ask one after the other
            self._answer = self._next_by_elapsed_time(at) if self._by_elapsed_time else self._next_fixed(at)
            self._asked = at
        return self._answer

    def count(self, after: int, until: int) -> int:
        """Count the instants after `after` and not after `until`."""
        if self._by_elapsed_time:
            return sum(
                self._number(since + offset, last + 1 + offset) for since, last, offset in self._parts(after, until)
            )
        number, shown = 0, self._latest_shown(after)
        for since, last, offset in self._parts(after, until):
            if since + offset > shown + 1:  # put forward: skipped instants, and one that is due now, are one
                number += min(1, self._number(shown + 1, since + offset + 1))
                shown = since + offset
            if last + offset > shown:
                number += self._number(shown + 1, last + offset + 1)
                shown = last + offset
        return number

    def _parts(self, after: int, until: int) -> Iterable[tuple[int, int, int]]:
        """Yield the zone's periods within, each as first instant, last instant and offset."""
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
        """Return the latest local time that the zone's clock has shown so far, even if it was put back since."""
        since, _, offset = self._zone.period(at)
        shown = at + offset
        while since > at - _CALM_S:
            last = since - 1
            since, _, offset = self._zone.period(last)
            shown = max(shown, last + offset)
        return shown

    def _first(self, local: int) -> int | None:
        """Return the first matching local second that is not before this one."""
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
        """Count the matching local seconds from `since` to before `until`."""
        if since >= until:
            return 0
        (day, second_of_day), (first_day, first_second) = divmod(until, DAY_S), divmod(since, DAY_S)
        whole = self._days.number(first_day, day) * len(self._minutes) * len(self._seconds)
        return whole + self._of_day(day, second_of_day) - self._of_day(first_day, first_second)

    def _of_day(self, day: int, second_of_day: int) -> int:
        """Count the matching seconds of a day before this one."""
        if not second_of_day or self._days.first(day) != day:
            return 0
        minute, second = divmod(second_of_day, 60)
        index = bisect_left(self._minutes, minute)
        within = bisect_left(self._seconds, second) if self._minutes[index : index + 1] == [minute] else 0
        return index * len(self._seconds) + within
