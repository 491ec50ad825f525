"""When an expression fires: against cronsim, against the zone's own clock, and over every zone that changes."""

import datetime
import functools
import itertools
import zoneinfo

import pytest
from cronsim import CronSim
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rxmetronome.errors import ArgumentError
from rxmetronome.sources import cron_schedule
from rxmetronome.sources.cron_expression import parse
from rxmetronome.sources.cron_schedule import Days, Schedule, Zone, find_zone

UTC = datetime.UTC
NOW = datetime.datetime(2026, 11, 1, tzinfo=UTC)
START, END = int(NOW.timestamp()), int(datetime.datetime(2028, 11, 1, tzinfo=UTC).timestamp())


def schedule_of(expr: str, tz: datetime.tzinfo = UTC) -> Schedule:
    expression = parse("test", expr)
    return Schedule(expression, Days(expression), Zone(tz))


def instants(schedule: Schedule, after: int, until: int) -> list[int]:
    found: list[int] = []
    at: int | None = after
    while (at := schedule.next_after(at)) is not None and at <= until:
        found.append(at)
    return found


def seconds(text: str) -> int:
    return int(datetime.datetime.fromisoformat(text).timestamp())


@functools.cache
def changes() -> dict[str, list[int]]:
    """Every zone of the database that changes its offset within two years, and when."""
    found: dict[str, list[int]] = {}
    for name in sorted(zoneinfo.available_timezones()):
        zone, at = Zone(zoneinfo.ZoneInfo(name)), START
        while at < END:
            period = zone.period(at)
            if period.until < END and zone.period(period.until).offset != period.offset:
                found.setdefault(name, []).append(period.until)
            at = period.until
    return found


@functools.cache
def kinds() -> dict[str, list[str]]:
    """Zones with the same changes are one to a schedule, which sees nothing but offsets: one of each kind, and all."""
    found: dict[object, list[str]] = {}
    for name, times in changes().items():
        zone = Zone(zoneinfo.ZoneInfo(name))
        what = tuple((at, zone.period(at - 1).offset, zone.period(at).offset) for at in times)
        found.setdefault(what, []).append(name)
    return {names[0]: names for names in found.values()}


def shown(at: int, tz: datetime.tzinfo) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(at, tz).replace(tzinfo=None)


@functools.cache
def daily_times(name: str) -> list[str]:
    """The times of a day at which fixed jobs are tried in a zone: about each of its changes, and noon."""
    tz, times = zoneinfo.ZoneInfo(name), {"12:00"}
    for change in changes()[name]:
        before, after = shown(change - 1, tz), shown(change, tz)
        for edge in (before + datetime.timedelta(seconds=1), after):
            times |= {f"{edge + datetime.timedelta(minutes=minutes):%H:%M}" for minutes in (-45, -1, 0, 1, 15, 30, 45)}
    return sorted(times)


def test_there_are_zones_that_change_and_they_do_so_by_half_hours_and_at_midnight_too() -> None:
    assert len(changes()) > 100
    assert sorted(name for names in kinds().values() for name in names) == sorted(changes())
    jumps = {
        (shown(change, zoneinfo.ZoneInfo(name)) - shown(change - 1, zoneinfo.ZoneInfo(name))).total_seconds() - 1
        for name, times in changes().items()
        for change in times
    }
    assert {-3_600.0, -1_800.0, 1_800.0, 3_600.0} <= jumps


@pytest.mark.parametrize("name", kinds())
def test_a_fixed_job_fires_once_a_day_when_the_clock_first_shows_its_time_or_is_put_past_it(name: str) -> None:
    """No job is lost, none fires twice, in every zone that changes within two years. By the zone's clock alone."""
    tz = zoneinfo.ZoneInfo(name)
    for change in changes()[name]:
        after, until = change - 36 * 3_600, change + 36 * 3_600
        clock = [(at, shown(at, tz)) for at in range(after - after % 60, until + 60, 60)]
        for time in daily_times(name):
            hour, minute = map(int, time.split(":"))
            days = sorted({local.date() for _, local in clock})
            wanted = set()
            for day in days:
                due = datetime.datetime.combine(day, datetime.time(hour, minute))
                first = next((at for at, local in clock if local >= due), None)
                if first is not None and after < first <= until:
                    wanted.add(first)
            assert instants(schedule_of(f"{minute} {hour} * * *", tz), after, until) == sorted(wanted), (time, change)


@pytest.mark.parametrize("name", kinds())
def test_wildcard_jobs_fire_at_each_minute_that_the_clock_shows_and_matches(name: str) -> None:
    tz = zoneinfo.ZoneInfo(name)
    for change in changes()[name]:
        after, until = change - 26 * 3_600, change + 26 * 3_600
        clock = [(at, shown(at, tz)) for at in range(after - after % 60 + 60, until + 1, 60)]
        hour = shown(change, tz).hour
        for expr, matches in (
            ("*/15 * * * *", lambda local: local.minute % 15 == 0),
            ("0 * * * *", lambda local: local.minute == 0),
            ("30 */2 * * *", lambda local: local.minute == 30 and local.hour % 2 == 0),
            (f"* {hour} * * *", lambda local, hour=hour: local.hour == hour),
        ):
            assert instants(schedule_of(expr, tz), after, until) == [at for at, local in clock if matches(local)], expr


@pytest.mark.parametrize("name", kinds())
def test_what_is_counted_is_what_is_found(name: str) -> None:
    tz = zoneinfo.ZoneInfo(name)
    for change in changes()[name][:2]:
        for expr in ("*/7 1-3 * * *", "0,30 0,1,2,3,23 * * *", "5 0 * * *", "*/20 * * * *", "*/10 30 2 * * *"):
            schedule = schedule_of(expr, tz)
            for hours in (-30, -3, -1, 0, 1):
                after = change + hours * 3_600 - 600
                for until in (change - 1, change, change + 600, change + 40 * 3_600):
                    assert schedule.count(after, until) == len(instants(schedule, after, until)), (expr, after, until)


@pytest.mark.parametrize("name", ["Europe/Berlin", "America/New_York", "Africa/Cairo", "America/Havana", "Asia/Tokyo"])
@pytest.mark.parametrize("expr", ["30 2 * * *", "15 0 * * *", "0 1-4 * * *", "0 */6 * * *", "45 */8 * * MON-FRI"])
def test_over_two_years_it_is_cronsims_own_rule_for_five_fields(expr: str, name: str) -> None:
    tz = zoneinfo.ZoneInfo(name)
    known = []
    for due in CronSim(expr, NOW.astimezone(tz)):
        if due.timestamp() > END:
            break
        known.append(int(due.timestamp()))
    assert instants(schedule_of(expr, tz), START, END) == known


@pytest.mark.parametrize(
    ("expr", "expected"),
    [
        ("0 30 2 * * *", ["2026-03-28T02:30:00+01:00", "2026-03-29T03:00:00+02:00", "2026-03-30T02:30:00+02:00"]),
        ("*/20 30 2 29 3 *", ["2026-03-29T03:00:00+02:00", "2027-03-29T02:30:00+02:00", "2027-03-29T02:30:20+02:00"]),
        ("0,30 2 29 3 *", ["2026-03-29T03:00:00+02:00", "2027-03-29T02:00:00+02:00", "2027-03-29T02:30:00+02:00"]),
        ("0 2,3 29 3 *", ["2026-03-29T03:00:00+02:00", "2027-03-29T02:00:00+02:00", "2027-03-29T03:00:00+02:00"]),
    ],
)
def test_what_was_skipped_together_fires_once_right_after_with_seconds_too(expr: str, expected: list[str]) -> None:
    schedule = schedule_of(expr, zoneinfo.ZoneInfo("Europe/Berlin"))
    after = seconds("2026-03-28T00:00:00+00:00")
    assert instants(schedule, after, seconds("2028-01-01T00:00:00+00:00"))[:3] == [seconds(text) for text in expected]


def test_in_the_repeated_hour_a_job_with_seconds_fires_the_first_time_only() -> None:
    schedule = schedule_of("30 30 2 25 10 * 2026", zoneinfo.ZoneInfo("Europe/Berlin"))
    assert instants(schedule, seconds("2026-10-24T00:00+00:00"), END) == [seconds("2026-10-25T02:30:30+02:00")]
    within_the_second = seconds("2026-10-25T02:10:00+01:00")
    assert schedule.next_after(within_the_second) is None


@pytest.mark.parametrize(
    ("expr", "expected"),
    [
        ("0 0 12 1 1 * 2030,2032", ["2030-01-01T12:00:00+00:00", "2032-01-01T12:00:00+00:00"]),
        ("0 0 0 29 2 * 2027", []),
        ("0 0 0 29 2 * 2096-2104", ["2096-02-29T00:00:00+00:00", "2104-02-29T00:00:00+00:00"]),
        ("59 59 23 31 12 * 2261", ["2261-12-31T23:59:59+00:00"]),
        ("0 0 0 * * * 2020", []),
        ("0 0 0 * 2 MON#5 2026-2050", ["2044-02-29T00:00:00+00:00"]),
    ],
)
def test_years_are_kept_and_end(expr: str, expected: list[str]) -> None:
    found = instants(schedule_of(expr), START, 1 << 40)
    assert found == [seconds(text) for text in expected]
    assert schedule_of(expr).count(START, 1 << 34) == len(expected)


def test_going_back_in_time_and_far_ahead_finds_the_same() -> None:
    schedule = schedule_of("0 0 1 * *", zoneinfo.ZoneInfo("America/New_York"))
    asked = [START, START + 60 * 365 * 86_400, START - 50 * 365 * 86_400, START, START + 86_400]
    fresh = [schedule_of("0 0 1 * *", zoneinfo.ZoneInfo("America/New_York")).next_after(at) for at in asked]
    assert [schedule.next_after(at) for at in asked] == fresh
    years = 56
    assert schedule.count(0, years * 365 * 86_400) == len(instants(schedule, 0, years * 365 * 86_400))


def field(least: int, most: int) -> st.SearchStrategy[str]:
    number = st.integers(least, most)
    spans = st.tuples(number, number).map(lambda pair: f"{min(pair)}-{max(pair)}")
    steps = st.integers(1, min(30, most - least, 6 if most == 7 else 59))  # a step beyond its field is refused
    stepped = st.tuples(st.one_of(spans, st.just("*")), steps).map(lambda pair: f"{pair[0]}/{pair[1]}")
    part = st.one_of(st.just("*"), number.map(str), spans, stepped)
    return st.lists(part, min_size=1, max_size=3).map(",".join)


DAY_OF_MONTH = st.one_of(field(1, 28), st.sampled_from(["L", "LW", "1,L", "*"]))
DAY_OF_WEEK = st.one_of(field(0, 7), st.sampled_from(["5L", "5#2", "MON-FRI", "SUN,SAT", "*"]))


@settings(max_examples=150)
@example(("*", "*", "*", "LW", "*", "*/6"), 0)
@given(
    st.tuples(field(0, 59), field(0, 59), field(0, 23), DAY_OF_MONTH, field(1, 12), DAY_OF_WEEK), st.integers(0, END)
)
def test_without_a_zone_it_agrees_with_cronsim_for_any_expression(fields: tuple[str, ...], after: int) -> None:
    expr = " ".join(fields)
    known = [
        int(due.timestamp()) for due in itertools.islice(CronSim(expr, datetime.datetime.fromtimestamp(after, UTC)), 5)
    ]
    schedule = schedule_of(expr)
    found = list(itertools.accumulate(range(len(known)), lambda at, _: schedule.next_after(at), initial=after))[1:]
    assert found == known, expr
    assert schedule.count(after, known[-1] if known else END) == len(known)
    if not known:  # a last weekday that is a Sunday
        assert schedule.next_after(after) is None


@settings(max_examples=60)
@given(st.tuples(field(0, 59), field(0, 23)), st.sampled_from(list(kinds())), st.data())
def test_two_instants_are_never_one_and_the_count_agrees_around_any_change(times, name: str, data) -> None:
    change = data.draw(st.sampled_from(changes()[name]))
    after = change + data.draw(st.integers(-100_000, 10_000))
    schedule = schedule_of(f"{times[0]} {times[1]} * * *", zoneinfo.ZoneInfo(name))
    found = instants(schedule, after, change + 20_000)
    assert found == sorted(set(found))
    assert schedule.count(after, change + 20_000) == len(found)


START_ZONES = int(datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC).timestamp())


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
    monkeypatch.setattr(cron_schedule, "_LOCALTIME", tmp_path / "localtime")
    assert str(find_zone("local", "crononome")) == "Pacific/Apia"
    monkeypatch.setattr(cron_schedule, "_LOCALTIME", tmp_path)
    with pytest.raises(ArgumentError, match="of this machine is unknown"):
        find_zone("local", "crononome")


@pytest.mark.parametrize(
    "name", ["UTC", "Europe/Berlin", "Australia/Lord_Howe", "Africa/Casablanca", "Antarctica/Troll"]
)
def test_the_periods_of_a_zone_have_the_offsets_that_zoneinfo_gives(name: str) -> None:
    tz = zoneinfo.ZoneInfo(name)
    zone = Zone(tz)
    for at in [
        *range(START_ZONES, START_ZONES + 3 * 365 * 86_400, 1_800),
        START_ZONES - 10 * 365 * 86_400,
        START_ZONES,
    ]:
        period = zone.period(at)
        assert period.since <= at < period.until
        assert datetime.timedelta(seconds=period.offset) == datetime.datetime.fromtimestamp(at, tz).utcoffset()
        for edge in (period.since, period.until - 1):
            assert datetime.datetime.fromtimestamp(edge, tz).utcoffset() == datetime.timedelta(seconds=period.offset)


def test_two_periods_meet_at_the_second_of_the_change() -> None:
    zone = Zone(zoneinfo.ZoneInfo("Europe/Berlin"))
    change = int(datetime.datetime(2027, 3, 28, 1, tzinfo=datetime.UTC).timestamp())
    assert zone.period(change - 1).until == zone.period(change).since == change
