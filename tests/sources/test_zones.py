"""Zones: their names, and their periods against zoneinfo itself."""

import datetime
import zoneinfo

import pytest

from rxmetronome.errors import ArgumentError
from rxmetronome.sources import zones
from rxmetronome.sources.zones import Zone, find_zone

START = int(datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC).timestamp())


def test_a_zone_is_found_by_its_name_and_a_tzinfo_is_one() -> None:
    assert find_zone("Europe/Berlin", "crononome") == zoneinfo.ZoneInfo("Europe/Berlin")
    tz = datetime.timezone(datetime.timedelta(hours=5, minutes=45))
    assert find_zone(tz, "crononome") is tz


@pytest.mark.parametrize(
    ("tz", "meant"),
    [
        ("Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("Europe/Berln", "Europe/Berlin"),
        ("new_york", "America/New_York"),
        ("America/NewYork", "America/New_York"),
        ("utc", "UTC"),
    ],
)
def test_an_unknown_zone_names_the_near_one(tz: str, meant: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        find_zone(tz, "crononome")
    assert str(caught.value) == (
        f'crononome(tz={tz!r}): expected a time zone: a name of the IANA database, "local", or a tzinfo; did you mean '
        f'`{meant}`?. For example: crononome(..., tz="Europe/Berlin")'
    )


@pytest.mark.parametrize("tz", ["", "../etc/passwd", "Europe", "/etc/localtime", "a\0b", 2, None, "é" * 500])
def test_what_is_no_zone_is_refused(tz: object) -> None:
    with pytest.raises(ArgumentError, match="expected a time zone"):
        find_zone(tz, "crononome")


def test_a_tzinfo_without_an_offset_is_refused() -> None:
    class Vague(datetime.tzinfo):
        def fromutc(self, dt: datetime.datetime) -> datetime.datetime:
            return dt

        def utcoffset(self, dt: datetime.datetime | None) -> None:
            return None

    with pytest.raises(ArgumentError, match="a tzinfo that knows its offset"):
        find_zone(Vague(), "crononome")


def test_local_is_the_zone_of_the_machine(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.setenv("TZ", ":Asia/Kathmandu")
    assert str(find_zone("local", "crononome")) == "Asia/Kathmandu"
    monkeypatch.delenv("TZ")
    there = tmp_path / "zoneinfo" / "Pacific" / "Apia"
    there.parent.mkdir(parents=True)
    there.touch()
    (tmp_path / "localtime").symlink_to(there)
    monkeypatch.setattr(zones, "_LOCALTIME", tmp_path / "localtime")
    assert str(find_zone("local", "crononome")) == "Pacific/Apia"
    monkeypatch.setattr(zones, "_LOCALTIME", tmp_path)
    with pytest.raises(ArgumentError, match="does not tell which one is"):
        find_zone("local", "crononome")


@pytest.mark.parametrize(
    "name", ["UTC", "Europe/Berlin", "Australia/Lord_Howe", "Africa/Casablanca", "Antarctica/Troll"]
)
def test_the_periods_of_a_zone_have_the_offsets_that_zoneinfo_gives(name: str) -> None:
    tz = zoneinfo.ZoneInfo(name)
    zone = Zone(tz)
    for at in [*range(START, START + 3 * 365 * 86_400, 1_800), START - 10 * 365 * 86_400, START]:
        period = zone.period(at)
        assert period.since <= at < period.until
        assert datetime.timedelta(seconds=period.offset) == datetime.datetime.fromtimestamp(at, tz).utcoffset()
        for edge in (period.since, period.until - 1):
            assert datetime.datetime.fromtimestamp(edge, tz).utcoffset() == datetime.timedelta(seconds=period.offset)


def test_two_periods_meet_at_the_second_of_the_change() -> None:
    zone = Zone(zoneinfo.ZoneInfo("Europe/Berlin"))
    change = int(datetime.datetime(2027, 3, 28, 1, tzinfo=datetime.UTC).timestamp())
    assert zone.period(change - 1).until == zone.period(change).since == change
