"""Time zones: found by name, and the stretches of time in which one's offset from UTC stays what it is."""

import datetime
import functools
import os
import zoneinfo
from bisect import bisect_right
from pathlib import Path
from typing import NamedTuple

from rxmetronome.errors import ArgumentError, near

DAY_S = 86_400
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_LOCALTIME = Path("/etc/localtime")
_AHEAD_S = 400 * DAY_S


def find_zone(tz: object, call: str) -> datetime.tzinfo:
    """The zone that a name or a `tzinfo` stands for.

    Args:
        tz: A name of the IANA database (`"Europe/Berlin"`, `"UTC"`), `"local"` for the machine's own, or a `tzinfo`.
        call: The public function that was called, for the message.

    Raises:
        ArgumentError: For an unknown name, with the near one; for `"local"` on a machine that does not tell.

    Example:
        >>> find_zone("Berlin", "crononome")
        Traceback (most recent call last):
            ...
        rxmetronome.errors.ArgumentError: crononome(tz='Berlin'): expected a time zone: a name of the IANA database,
        "local", or a tzinfo; did you mean `Europe/Berlin`?. For example: crononome(..., tz="Europe/Berlin")
    """
    example = f'{call}(..., tz="Europe/Berlin")'
    if isinstance(tz, datetime.tzinfo):
        if _EPOCH.astimezone(tz).utcoffset() is None:
            raise ArgumentError(call, "tz", "a tzinfo that knows its offset from UTC", tz, example)
        return tz
    if tz == "local":
        name = _name_of_the_machine()
        if name is None:
            expected = 'the name of a zone, because this machine does not tell which one is "local"'
            raise ArgumentError(call, "tz", expected, tz, example)
        return zoneinfo.ZoneInfo(name)
    if isinstance(tz, str) and _is_known(tz):
        return zoneinfo.ZoneInfo(tz)
    meant = near(tz.lower(), _names()) if isinstance(tz, str) else ""
    hint = f"; did you mean `{_names()[meant]}`?" if meant else ""
    raise ArgumentError(
        call, "tz", f'a time zone: a name of the IANA database, "local", or a tzinfo{hint}', tz, example
    )


def name_of(zone: datetime.tzinfo) -> str:
    """How a zone is called in texts for people.

    Example:
        >>> name_of(zoneinfo.ZoneInfo("Asia/Tokyo")), name_of(datetime.timezone(datetime.timedelta(hours=2)))
        ('Asia/Tokyo', 'UTC+02:00')
    """
    return str(zone)


def _is_known(name: str) -> bool:
    try:
        zoneinfo.ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown; no relative path; a folder of names
        return False
    return True


def _name_of_the_machine() -> str | None:
    """What `TZ` says, else where /etc/localtime leads."""
    named = os.environ.get("TZ", "").removeprefix(":")
    if named:
        return named if _is_known(named) else None
    _, found, name = str(_LOCALTIME.resolve()).partition("zoneinfo/")
    return name if found and _is_known(name) else None


@functools.cache
def _names() -> dict[str, str]:
    """Every zone by its name, and by the last part of it, in small letters."""
    zones = sorted(zoneinfo.available_timezones(), key=lambda name: ("/" not in name, name), reverse=True)
    cities = {name.rpartition("/")[2].lower(): name for name in zones}
    return {**cities, **{name.lower(): name for name in zones}}


class Period(NamedTuple):
    """A stretch of time with one offset, in seconds: `since` belongs to it, `until` does not."""

    since: int
    until: int
    offset: int


class Zone:
    """The periods of a zone, found as they are asked for. One subscription's, so it needs no lock.

    It asks the zone for nothing but the offset at an instant, which every kind of `tzinfo` answers rightly: what an
    hour that is skipped or repeated means is not left to it. It looks at every day, so two changes within a day that
    undo each other would escape it; no zone plans such a thing.

    Args:
        tz: The zone.

    Example:
        >>> berlin = Zone(zoneinfo.ZoneInfo("Europe/Berlin"))
        >>> period = berlin.period(1_774_746_000)   # 2026-03-29 01:00 UTC, when clocks go from 02:00 to 03:00
        >>> period.since, period.offset
        (1774746000, 7200)
        >>> berlin.period(1_774_745_999).offset
        3600
    """

    def __init__(self, tz: datetime.tzinfo) -> None:
        self._tz = tz
        self._since: list[int] = []
        self._offsets: list[int] = []
        self._until = 0
        self._latest = Period(0, 0, 0)

    def period(self, at: int) -> Period:
        """The period of an instant: as far as it was looked at, so the next one may have the same offset."""
        latest = self._latest
        if latest.since <= at < latest.until:
            return latest
        since = self._since
        if not since or at < since[0]:
            self._begin(at - _AHEAD_S)
        if at >= self._until:
            self._look(at + _AHEAD_S)
        index = bisect_right(since, at) - 1
        until = since[index + 1] if index + 1 < len(since) else self._until
        self._latest = latest = Period(since[index], until, self._offsets[index])
        return latest

    def _begin(self, at: int) -> None:
        self._since[:], self._offsets[:], self._until = [at], [self._offset(at)], at + 1

    def _look(self, ahead: int) -> None:
        while self._until < ahead:
            known, offset = self._until, self._offsets[-1]
            later = known + DAY_S
            if self._offset(later) == offset:
                self._until = later
                continue
            while later - known > 1:  # `known` has the old offset, `later` another one
                middle = (known + later) // 2
                known, later = (middle, later) if self._offset(middle) == offset else (known, middle)
            self._since.append(later)
            self._offsets.append(self._offset(later))
            self._until = later + 1

    def _offset(self, at: int) -> int:
        offset = (_EPOCH + datetime.timedelta(seconds=at)).astimezone(self._tz).utcoffset()
        return 0 if offset is None else offset // datetime.timedelta(seconds=1)
