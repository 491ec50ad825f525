"""The crononome: its triggers, its preview, its words, and what it refuses."""

import asyncio
import datetime
import threading
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import msgspec
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reactivex.scheduler import HistoricalScheduler, TimeoutScheduler
from reactivex.scheduler.eventloop import AsyncIOScheduler
from reactivex.testing import TestScheduler

import rxmetronome as rxm
from rxmetronome.clocks import RealClock, VirtualClock, real
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError
from rxmetronome.protocols import Pausable
from rxmetronome.records import Trigger
from rxmetronome.sources.calendar import CoveredIntervals, Crononome, Entry, cron, crononome

START = datetime.datetime(2026, 3, 28, 23, 30, tzinfo=datetime.UTC)
LONG_S = 20


def triggers_of(jobs: Crononome, lasting: str, start: Any = START) -> list[Trigger]:
    clock, triggers = VirtualClock(start), []
    subscription = jobs.subscribe(triggers.append, scheduler=clock)
    clock.advance(lasting)
    subscription.dispose()
    return triggers


def test_a_trigger_says_of_which_entry_it_is_when_it_was_due_and_when_it_came() -> None:
    clock, triggers = VirtualClock(START), []
    clock.step_wall("250ms")
    crononome([Entry("nightly", "0 0 * * *", {"keep": 7})]).subscribe(triggers.append, scheduler=clock)
    clock.advance("1h")
    due_ns = int(datetime.datetime(2026, 3, 29, tzinfo=datetime.UTC).timestamp()) * SECOND_NS
    assert triggers == [
        Trigger(
            ingest_ns=due_ns,
            id=0,
            trigger={"name": "nightly", "payload": {"keep": 7}},
            due_ns=due_ns,
            lag_ns=0,
            missed=0,
        )
    ]
    assert clock.now_ns == int(START.timestamp()) * SECOND_NS + 3_600 * SECOND_NS


def test_as_json_it_is_tremors_record_and_a_payload_that_was_not_given_is_absent() -> None:
    (trigger,) = triggers_of(crononome([Entry("nightly", "0 0 * * *")]), "1h")
    assert msgspec.json.encode(trigger).startswith(
        b'{"connector":"crononome","ingest_ns":1774742400000000000,"id":0,"trigger":{"name":"nightly"},"due_ns"'
    )


@pytest.mark.parametrize("payload", [0, "", [], False])
def test_a_payload_that_is_empty_was_given(payload: object) -> None:
    (trigger,) = triggers_of(crononome([Entry("nightly", "0 0 * * *", payload)]), "1h")
    assert trigger.trigger == {"name": "nightly", "payload": payload}


def test_an_observer_that_writes_into_a_trigger_changes_no_later_one() -> None:
    clock, names = VirtualClock(START), []
    crononome([Entry("hourly", "@hourly")]).subscribe(
        lambda trigger: names.append(trigger.trigger.pop("name")), scheduler=clock
    )
    clock.advance("3h")
    assert names == ["hourly"] * 3


def test_entries_come_in_the_order_of_time_and_at_one_second_as_they_are_written() -> None:
    jobs = crononome([Entry("z", "*/30 * * * *"), Entry("a", "0 * * * *"), Entry("m", "15,30 * * * *")])
    assert [trigger.trigger["name"] for trigger in triggers_of(jobs, "1h")] == ["z", "a", "m", "z", "m"]
    assert [trigger.id for trigger in triggers_of(jobs, "1h")] == [0, 1, 2, 3, 4]


def test_the_first_trigger_comes_after_the_subscription_and_on_the_second() -> None:
    jobs = crononome([Entry("every second", "* * * * * *")])
    assert [t.due_ns % 1_000_000_000_000 // SECOND_NS for t in triggers_of(jobs, "2s")] == [601, 602]
    late = START + datetime.timedelta(milliseconds=300)
    assert [trigger.lag_ns for trigger in triggers_of(jobs, "2s", late)] == [0, 0]


def test_a_job_in_the_skipped_hour_fires_right_after_it_with_seconds_and_without() -> None:
    jobs = crononome([Entry("five", "30 2 * * *"), Entry("six", "15 30 2 * * *")], tz="Europe/Berlin")
    seen = [(t.trigger["name"], datetime.datetime.fromtimestamp(t.due_ns / 1e9, datetime.UTC))
            for t in triggers_of(jobs, "2d")]  # fmt: skip
    assert [(name, f"{due:%d %H:%M:%S}") for name, due in seen] == [
        ("five", "29 01:00:00"),
        ("six", "29 01:00:00"),
        ("five", "30 00:30:00"),
        ("six", "30 00:30:15"),
    ]


@pytest.mark.parametrize("make", [TestScheduler, HistoricalScheduler, lambda: HistoricalScheduler(START)])
def test_on_rxpys_virtual_time_it_follows_that_schedulers_time(make: Callable[[], Any]) -> None:
    scheduler, times = make(), []
    base = scheduler.now
    crononome([Entry("quarters", "*/15 * * * *"), Entry("ends", "0 0 0 1 1 * 2020")]).subscribe(
        lambda trigger: times.append((scheduler.now - base, trigger.due_ns, trigger.lag_ns)), scheduler=scheduler
    )
    scheduler.advance_by(2_700)
    quarter = datetime.timedelta(minutes=15)
    base_ns = int(base.timestamp()) * SECOND_NS
    assert times == [(quarter * n, base_ns + n * 900 * SECOND_NS, 0) for n in (1, 2, 3)]


@pytest.mark.real_time
def test_on_an_asyncio_loop_it_fires_on_the_wall() -> None:
    async def fire() -> Trigger:
        loop, came = asyncio.get_running_loop(), asyncio.Queue()
        subscription = crononome([Entry("every second", "* * * * * *")]).subscribe(
            came.put_nowait, scheduler=AsyncIOScheduler(loop)
        )
        trigger = await asyncio.wait_for(came.get(), LONG_S)
        subscription.dispose()
        return trigger

    trigger = asyncio.run(fire())
    now_ns = int(datetime.datetime.now(datetime.UTC).timestamp() * 1e9)
    assert 0 <= now_ns - trigger.due_ns < LONG_S * SECOND_NS


@pytest.mark.real_time
def test_on_a_scheduler_with_threads_it_fires_and_ends() -> None:
    for _ in range(5):
        done, triggers = threading.Event(), []
        due = datetime.datetime.now(datetime.UTC).replace(microsecond=0) + datetime.timedelta(seconds=3)
        expr = f"{due.second} {due.minute} {due.hour} {due.day} {due.month} * {due.year}"
        crononome([Entry("soon", expr)]).subscribe(triggers.append, print, done.set, scheduler=TimeoutScheduler())
        is_ahead = datetime.datetime.now(datetime.UTC) < due  # unless the machine stood still meanwhile
        assert done.wait(LONG_S)
        if is_ahead:
            break
    assert [trigger.due_ns for trigger in triggers] == [int(due.timestamp()) * SECOND_NS]


@pytest.mark.parametrize("kind", ["name", "tzinfo"])
def test_it_previews_its_times_in_its_zone(kind: str) -> None:
    tz = "Europe/Berlin" if kind == "name" else datetime.timezone(datetime.timedelta(hours=2))
    times = crononome([Entry("nightly", "30 2 * * *")], tz=tz).next_times(2, after=START)
    assert isinstance(times, pd.DatetimeIndex)
    first = "2026-03-29T03:00+02:00" if kind == "name" else "2026-03-29T02:30+02:00"
    assert list(times) == [pd.Timestamp(first), pd.Timestamp("2026-03-30T02:30+02:00")]
    assert str(times.tz) == ("Europe/Berlin" if kind == "name" else "UTC+02:00")


def test_it_previews_all_entries_together_or_one() -> None:
    jobs = crononome(
        [Entry("hourly", "@hourly"), Entry("once", "0 0 0 29 3 * 2026"), Entry("past", "0 0 0 1 1 * 2020")]
    )
    assert [time.hour for time in jobs.next_times(4, after=START)] == [0, 0, 1, 2]
    assert [time.hour for time in jobs.next_times(3, "hourly", after=START.isoformat())] == [0, 1, 2]
    assert len(jobs.next_times(9, "once", after=START)) == 1
    assert len(jobs.next_times(9, "past", after=START)) == 0
    assert str(jobs.next_times(9, "past").tz) == "UTC"


def test_a_preview_begins_now_when_no_time_is_given() -> None:
    now = pd.Timestamp.now("UTC")
    (first,) = crononome([Entry("every second", "* * * * * *")]).next_times(1)
    assert pd.Timedelta(0) <= first - now < pd.Timedelta("1min")


def test_what_is_previewed_is_what_fires() -> None:
    jobs = crononome([Entry("a", "*/7 1-4 * * *"), Entry("b", "15 30 2 * * *")], tz="Europe/Berlin")
    times = [int(time.timestamp()) * SECOND_NS for time in jobs.next_times(60, after=START)]
    assert [trigger.due_ns for trigger in triggers_of(jobs, "5d")][:60] == times


def test_it_explains_itself_a_line_for_each_entry() -> None:
    jobs = crononome([Entry("hourly", "@hourly"), Entry("report", "0 0 9 1 1 * 2027")], tz="Asia/Tokyo")
    assert jobs.explain() == (
        "hourly: At the start of every hour (Asia/Tokyo)\nreport: At 09:00 on January 1 in 2027 (Asia/Tokyo)"
    )
    assert jobs.explain("hourly") == "hourly: At the start of every hour (Asia/Tokyo)"


def test_its_repr_names_its_first_entries() -> None:
    assert repr(crononome([Entry("hourly", "@hourly")])) == "crononome(hourly @hourly)"
    many = [Entry(f"job {n}", f"{n} 4 * * *") for n in range(9)]
    assert repr(crononome(many)) == "crononome(job 0 0 4 * * *, job 1 1 4 * * *, job 2 2 4 * * *, …)"


def test_in_a_flow_its_lag_and_what_it_missed_are_counted(run_flow) -> None:
    flow, clock = rxm.Flow("jobs"), VirtualClock(START)
    source = flow.source("hourly", crononome([Entry("hourly", "@hourly")]))
    source >> flow.sink("slow", lambda trigger: clock.sleep("150min") if trigger.id == 0 else None)
    stats = run_flow(flow, until="6h", clock=clock).stats()
    assert stats.loc[("hourly", "out"), "missed"] == 1
    assert stats.loc[("hourly", "out"), "lag_max_ms"] == 90 * 60_000
    assert source.observable.kind == "crononome"


HOURLY = Entry("hourly", "@hourly")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: Entry("", "@hourly"), "Entry(name=''): expected a name"),
        (lambda: Entry(None, "@hourly"), "Entry(name=None): expected a name"),
        (lambda: Entry("nightly", "61 4 * * *"), "in the field minute of entry `nightly` 0 to 59"),
        (lambda: crononome([]), "crononome(entries=[]): expected at least one entry"),
        (lambda: crononome(HOURLY), "expected a list of entries"),
        (lambda: crononome("@hurly"), "crononome(entries='@hurly'): expected one of @yearly"),
        (lambda: crononome("61 * * * *"), "expected in the field minute 0 to 59"),
        (lambda: cron("* * * *"), "cron(expr='* * * *'): expected five fields (minute, hour"),
        (lambda: cron("* * 32 * *"), 'For example: cron("30 4 1,15 * *")'),
        (lambda: cron(5), 'cron(expr=5): expected an expression as text. For example: cron("30 4 * * *")'),
        (lambda: cron("@hourly", tz="Berlin"), "cron(tz='Berlin'): expected a time zone: a name of the IANA data"),
        (lambda: cron("@hourly", missed="delay"), 'cron(missed=\'delay\'): expected "skip" or "burst"'),
        (lambda: crononome(5), "crononome(entries=5): expected a list of entries"),
        (lambda: crononome([("hourly", "@hourly")]), "expected nothing but entries"),
        (lambda: crononome([HOURLY, HOURLY]), "crononome(entries='hourly'): expected each name once"),
        (lambda: crononome([HOURLY], missed="forget"), 'expected "skip" or "burst"'),
        (lambda: crononome([HOURLY], missed="delay"), 'no "delay": a calendar is not anchored where it was late'),
        (lambda: crononome([HOURLY], tz="Berlin"), "did you mean `Europe/Berlin`?"),
        (lambda: crononome([HOURLY]).next_times(0), "next_times(n=0): expected a whole number of 1 or more"),
        (lambda: crononome([HOURLY]).next_times(True), "next_times(n=True): expected a whole number of 1 or more"),
        (
            lambda: crononome([HOURLY]).next_times(3, "hurly"),
            'next_times(name=\'hurly\'): expected "hourly"; did you mean "hourly"?',
        ),
        (lambda: crononome([HOURLY]).next_times(3, after="noon"), "expected a datetime or ISO text with a time zone"),
        (lambda: crononome([HOURLY]).next_times(3, after="2026-03-29"), "with a time zone"),
        (lambda: crononome([HOURLY]).explain("nightly"), "explain(name='nightly'): expected \"hourly\""),
    ],
)
def test_what_it_refuses_it_names(call: Callable[[], object], message: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        call()
    assert message in str(caught.value)
    assert "For example: " in str(caught.value)


def test_it_stays_on_the_scheduler_it_was_given_and_starts_no_thread() -> None:
    before, clock, threads = threading.active_count(), VirtualClock(START), set()
    crononome([HOURLY]).subscribe(lambda _: threads.add(threading.current_thread()), scheduler=clock)
    clock.advance("3h")
    assert threads == {threading.current_thread()}
    assert threading.active_count() == before


def test_two_subscriptions_are_two_accounts() -> None:
    jobs, clock = crononome([HOURLY]), VirtualClock(START)
    ids: list[tuple[str, int]] = []
    jobs.subscribe(lambda trigger: ids.append(("first", trigger.id)), scheduler=clock)
    clock.advance("1h")
    jobs.subscribe(lambda trigger: ids.append(("second", trigger.id)), scheduler=clock)
    clock.advance("1h")
    assert ids == [("first", 0), ("first", 1), ("second", 0)]


@pytest.mark.parametrize("year", [1, 1969, 9999])
def test_a_preview_from_a_time_out_of_range_is_refused(year):
    after = datetime.datetime(year, 1, 1, tzinfo=datetime.UTC)
    with pytest.raises(ArgumentError, match="a time from 1971 to 2261"):
        rxm.crononome([rxm.Entry("a", "@daily")]).next_times(after=after)


START_JOBS = "2026-03-01T00:30:00+00:00"
START_S = int(datetime.datetime.fromisoformat(START_JOBS).timestamp())
HOUR_S, LONG_S_JOBS = 3_600, 20.0


class Scene:
    """Jobs in virtual time, and what they did."""

    def __init__(self, *exprs: str, missed: str = "skip", start: str = START_JOBS) -> None:
        self.clock = VirtualClock(start)
        self.jobs = crononome([Entry(f"job {n}", expr) for n, expr in enumerate(exprs)], missed=missed)
        self.triggers: list[Trigger] = []
        self.walls: list[int] = []
        self.completed = False
        self.also: Callable[[Trigger], object] = lambda trigger: None
        self.subscription = self.jobs.subscribe(self._observe, print, self._complete, scheduler=self.clock)

    def _observe(self, trigger: Trigger) -> None:
        self.triggers.append(trigger)
        self.walls.append(self.clock.wall_ns)
        self.also(trigger)

    def _complete(self) -> None:
        self.completed = True

    def fired(self) -> list[tuple[str, str, int]]:
        """When each trigger came and was due on the wall, and what it missed."""
        return [
            (clock_face(wall), clock_face(trigger.due_ns), trigger.missed)
            for wall, trigger in zip(self.walls, self.triggers, strict=True)
        ]


def clock_face(wall_ns: int) -> str:
    return f"{datetime.datetime.fromtimestamp(wall_ns / SECOND_NS, datetime.UTC):%H:%M}"


@pytest.mark.parametrize(
    ("missed", "expected"),
    [
        ("skip", [("01:00", "01:00", 0), ("04:30", "02:00", 0), ("03:00", "03:00", 0), ("04:00", "04:00", 0),
                  ("05:00", "05:00", 0)]),
        ("burst", [("01:00", "01:00", 0), ("04:30", "02:00", 0), ("04:30", "03:00", 0), ("04:30", "04:00", 0),
                   ("05:00", "05:00", 0)]),
    ],
)  # fmt: skip
def test_the_drawing_of_the_docstring(missed: str, expected: list[tuple[str, str, int]]) -> None:
    scene = Scene("@hourly", missed=missed)
    scene.clock.advance("1h")
    scene.clock.step_wall("3h")
    scene.clock.advance("1s")
    scene.clock.step_wall("-7201s")
    scene.clock.advance("3h")
    assert scene.fired() == expected


@pytest.mark.parametrize(
    ("missed", "expected"),
    [
        ("skip", [("02:35", "01:00", 0), ("03:00", "03:00", 1)]),
        ("burst", [("02:35", "01:00", 0), ("02:35", "02:00", 0), ("03:00", "03:00", 0)]),
    ],
)
def test_after_a_suspend_the_missed_policy_decides(missed: str, expected: list[tuple[str, str, int]]) -> None:
    """The wall has jumped by two hours, and the steady clock has not."""
    scene = Scene("@hourly", missed=missed)
    scene.clock.advance("5min")
    scene.clock.step_wall("2h")
    scene.clock.advance("25min")
    assert scene.fired() == expected
    assert scene.triggers[0].lag_ns == 95 * 60 * SECOND_NS
    assert scene.triggers[0].ingest_ns == scene.walls[0]


def test_every_entry_is_late_for_itself_and_in_the_order_of_time() -> None:
    scene = Scene("@hourly", "45 * * * *", "0 12 * * *")
    scene.clock.step_wall("2h")
    scene.clock.advance("30min")
    names = [trigger.trigger["name"] for trigger in scene.triggers]
    assert [(name, *fired[1:]) for name, fired in zip(names, scene.fired(), strict=True)] == [
        ("job 1", "00:45", 0),
        ("job 0", "01:00", 0),
        ("job 1", "02:45", 1),
        ("job 0", "03:00", 1),
    ]  # fmt: skip


def test_a_wall_put_back_fires_nothing_twice() -> None:
    scene = Scene("*/10 * * * *")
    scene.clock.advance("31min")
    scene.clock.step_wall("-20min")
    scene.clock.advance("30min")
    assert [due for _, due, _ in scene.fired()] == ["00:40", "00:50", "01:00", "01:10"]
    assert [clock for clock, _, _ in scene.fired()] == ["00:40", "00:50", "01:00", "01:10"]


def test_a_wall_put_back_to_before_the_subscription_fires_what_it_comes_to() -> None:
    """A machine whose clock was hours ahead when it booted."""
    scene = Scene("@hourly", start="2026-03-01T12:30:00+00:00")
    scene.clock.advance("45min")
    scene.clock.step_wall("-3h")
    scene.clock.advance("4h")
    assert [due for _, due, _ in scene.fired()] == ["13:00", "11:00", "12:00", "14:00"]


def test_what_was_fired_before_the_wall_was_put_back_is_not_missed_when_it_is_put_ahead_of_it_again() -> None:
    scene = Scene("*/10 * * * *", start="2026-03-01T12:30:00+00:00")
    scene.clock.advance("45min")
    scene.clock.step_wall("-3h")
    scene.clock.advance("10min")
    scene.clock.step_wall("3h")
    scene.clock.advance("10min")
    assert [fired[1:] for fired in scene.fired()] == [
        ("12:40", 0),
        ("12:50", 0),
        ("13:00", 0),
        ("13:10", 0),
        ("10:20", 0),
        ("10:30", 0),
        ("13:30", 13),  # 10:40 to 13:20 without the first four
    ]


def test_a_wall_set_right_from_1970_counts_what_was_missed_and_hangs_nowhere() -> None:
    scene = Scene("* * * * * *", start="1970-01-01T00:00:00+00:00")
    scene.clock.step_wall(datetime.timedelta(days=365 * 56))
    scene.clock.advance("1s")
    assert [trigger.missed for trigger in scene.triggers] == [0, 365 * 56 * 86_400 - 1]


def test_among_overdue_triggers_a_step_back_loses_nothing_and_doubles_nothing() -> None:
    """Five entries are due at once; the second one's observer puts the wall back."""
    scene = Scene(*["@hourly"] * 5)
    scene.also = lambda trigger: scene.clock.step_wall("-10min") if trigger.id == 1 else None
    scene.clock.advance("2h")
    names = [(trigger.trigger["name"], clock_face(trigger.due_ns)) for trigger in scene.triggers]
    assert names == [(f"job {n}", hour) for hour in ("01:00", "02:00") for n in range(5)]
    assert scene.fired()[1][0] == scene.fired()[2][0] == "01:00"


@pytest.mark.parametrize(
    ("missed", "expected"),
    [
        ("skip", [("01:00", "01:00", 0), ("03:15", "02:00", 0), ("04:00", "04:00", 1)]),
        ("burst", [("01:00", "01:00", 0), ("03:15", "02:00", 0), ("03:15", "03:00", 0), ("04:00", "04:00", 0)]),
    ],
)
def test_a_slow_observer_makes_triggers_late_or_missed(missed: str, expected: list[tuple[str, str, int]]) -> None:
    scene = Scene("@hourly", missed=missed)
    scene.also = lambda trigger: scene.clock.sleep("2h 15min") if trigger.id == 0 else None
    scene.clock.advance("4h")
    assert scene.fired() == expected


def test_what_falls_due_in_a_pause_does_not_fire_and_is_not_missed() -> None:
    scene = Scene("@hourly")
    scene.clock.advance("1h")
    scene.jobs.pause()
    assert scene.jobs.is_paused
    scene.clock.advance("3h")
    assert scene.clock.pending == 0
    scene.jobs.resume()
    scene.clock.advance("1h")
    assert scene.fired() == [("01:00", "01:00", 0), ("05:00", "05:00", 0)]


def test_triggers_overdue_before_a_pause_fire_after_it() -> None:
    scene = Scene("@hourly", missed="burst")

    def dawdle_and_pause(trigger: Trigger) -> None:
        if trigger.id == 0:
            scene.clock.sleep("2h 15min")
            scene.jobs.pause()

    scene.also = dawdle_and_pause
    scene.clock.advance("4h")
    assert len(scene.triggers) == 1
    scene.jobs.resume()
    scene.clock.advance("2h")
    assert [fired[1] for fired in scene.fired()] == ["01:00", "02:00", "03:00", "05:00", "06:00"]


def test_a_wall_put_back_in_a_pause_doubles_nothing() -> None:
    scene = Scene("@hourly")
    scene.clock.advance("2h")
    scene.jobs.pause()
    scene.clock.step_wall("-2h")
    scene.clock.advance("10min")
    scene.jobs.resume()
    scene.clock.advance("3h")
    assert [fired[1] for fired in scene.fired()] == ["01:00", "02:00", "03:00"]


def test_paused_before_it_is_subscribed_it_begins_when_it_is_resumed() -> None:
    jobs, clock, seen = crononome([Entry("hourly", "@hourly")]), VirtualClock(START_JOBS), []
    jobs.pause()
    jobs.subscribe(seen.append, scheduler=clock)
    clock.advance("2h")
    assert seen == []
    jobs.resume()
    jobs.resume()
    clock.advance("1h")
    assert [clock_face(trigger.due_ns) for trigger in seen] == ["03:00"]


@pytest.mark.parametrize("missed", ["skip", "burst"])
def test_when_no_entry_has_a_future_it_completes_with_the_last_trigger(missed: str) -> None:
    scene = Scene("0 0 * 1 3 * 2026", "0 30 1 1 3 * 2026", missed=missed)
    scene.clock.advance("22h 29min")
    assert (len(scene.triggers), scene.completed) == (23, False)
    scene.clock.run()
    assert (len(scene.triggers), scene.completed, scene.clock.pending) == (24, True, 0)


def test_without_any_future_it_completes_at_once() -> None:
    scene = Scene("0 0 0 1 1 * 2020")
    assert not scene.completed
    scene.clock.run()
    assert (scene.triggers, scene.completed) == ([], True)


def test_disposed_it_is_silent_and_leaves_nothing_behind() -> None:
    scene = Scene("@hourly")
    scene.clock.advance("1h")
    scene.jobs.pause()
    scene.subscription.dispose()
    scene.jobs.resume()
    scene.clock.step_wall("2h")
    scene.clock.advance("3h")
    assert (len(scene.triggers), scene.clock.pending, scene.clock._on_step) == (1, 0, [])
    assert not scene.jobs._subscriptions


def test_an_observer_that_raises_stops_nothing() -> None:
    scene = Scene("@hourly")

    def fail(trigger: Trigger) -> None:
        raise ValueError(trigger.id)

    scene.also = fail
    for number in range(3):
        with pytest.raises(ValueError, match=str(number)):
            scene.clock.advance("4h")
    assert [fired[1] for fired in scene.fired()] == ["01:00", "02:00", "03:00"]


def test_a_crononome_is_a_source_that_a_run_can_pause() -> None:
    assert isinstance(crononome([Entry("hourly", "@hourly")]), Pausable)


MINUTES = st.integers(0, 400)
ACTS = st.one_of(
    st.tuples(st.just("advance"), MINUTES),
    st.tuples(st.just("step"), st.integers(-400, 400)),
    st.tuples(st.sampled_from(["pause", "resume"]), st.just(0)),
)
SLEEPS = st.lists(st.tuples(st.sampled_from(["sleep", "step"]), st.integers(-90, 90)), max_size=12)


@given(st.sampled_from(["skip", "burst"]), st.lists(ACTS, max_size=16), SLEEPS)
@example("skip", [("advance", 40), ("step", 150), ("advance", 1), ("step", -150), ("advance", 300)], [])
@example("skip", [("advance", 100), ("step", -30), ("step", 200), ("step", -200), ("advance", 300)], [])
def test_under_any_steps_of_the_wall_nothing_fires_twice_or_early_or_out_of_the_calendar(
    missed: str, acts: list[tuple[str, int]], sleeps: list[tuple[str, int]]
) -> None:
    """Two entries, on a wall put back and forth by observers and from outside, and paused."""
    scene = Scene("*/30 * * * *", "7 */2 * * *", missed=missed)

    def disturb(trigger: Trigger) -> None:
        what, minutes = sleeps[trigger.id] if trigger.id < len(sleeps) else ("sleep", 0)
        if what == "sleep":
            scene.clock.sleep(f"{abs(minutes)}min")
        else:
            scene.clock.step_wall(datetime.timedelta(minutes=minutes))

    scene.also = disturb
    for act, number in acts:
        if act == "advance":
            scene.clock.advance(f"{number}min")
        elif act == "step":
            scene.clock.step_wall(datetime.timedelta(minutes=number))
        else:
            getattr(scene.jobs, act)()
    assert [trigger.id for trigger in scene.triggers] == list(range(len(scene.triggers)))
    fired = [(trigger.trigger["name"], trigger.due_ns) for trigger in scene.triggers]
    assert len(fired) == len(set(fired)), "fired twice"
    for wall_ns, trigger in zip(scene.walls, scene.triggers, strict=True):
        due_ns = trigger.due_ns
        assert trigger.ingest_ns == wall_ns >= due_ns
        assert trigger.lag_ns == wall_ns - due_ns
        minute, hour = due_ns // (60 * SECOND_NS) % 60, due_ns // (HOUR_S * SECOND_NS) % 24
        assert minute in (0, 30) if trigger.trigger["name"] == "job 0" else (minute, hour % 2) == (7, 0)


@given(
    st.sampled_from(["skip", "burst"]), st.lists(ACTS.filter(lambda act: act[0] in ("advance", "step")), max_size=16)
)
@example("skip", [("step", 30), ("step", -1), ("advance", 1)])  # it leaps onto an instant, and back before it
def test_instants_that_the_wall_passes_fire_and_those_that_it_jumps_over_are_late_or_missed(
    missed: str, acts: list[tuple[str, int]]
) -> None:
    """A model that knows the wall minute by minute: what is gone through fires when it is due, once."""
    scene = Scene("*/30 * * * *", missed=missed)
    fired: list[tuple[int, int]] = []  # when, and what was due, in minutes of the wall
    handled: set[int] = set()
    wall = START_S // 60
    for act, number in acts:
        if act == "step":
            scene.clock.step_wall(datetime.timedelta(minutes=number))
            scene.clock.advance(0)
            late = [
                minute for minute in range(wall + 1, wall + number + 1) if minute % 30 == 0 and minute not in handled
            ]
            wall += number
            late = late[:1] if missed == "skip" else late
            fired += [(wall, minute) for minute in late]
            handled |= set(late)
            continue
        scene.clock.advance(f"{number}min")
        for minute in range(wall + 1, wall + number + 1):
            if minute % 30 == 0 and minute not in handled:
                fired.append((minute, minute))
                handled.add(minute)
        wall += number
    came = [
        (wall_ns // (60 * SECOND_NS), trigger.due_ns // (60 * SECOND_NS))
        for wall_ns, trigger in zip(scene.walls, scene.triggers, strict=True)
    ]
    assert came == fired
    if missed == "burst":
        assert not any(trigger.missed for trigger in scene.triggers)
    elif all(number >= 0 for _, number in acts) and scene.triggers:
        first, last = scene.triggers[0].due_ns, scene.triggers[-1].due_ns
        points = (last - first) // (30 * 60 * SECOND_NS) + 1
        assert len(scene.triggers) + sum(trigger.missed for trigger in scene.triggers) == points


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The operating system's wall clock, which a test may step; its monotonic clock stays."""
    stepped = SimpleNamespace(by_ns=0, monotonic_ns=time.monotonic_ns, time_ns=lambda: time.time_ns() + stepped.by_ns)
    monkeypatch.setattr(real, "time", stepped)
    return stepped


@pytest.mark.real_time
def test_on_a_real_clock_a_step_of_the_wall_is_noticed_within_moments(wall: SimpleNamespace) -> None:
    """A job that is due in an hour fires when the wall is put there; the steady clock goes on as if nothing was."""
    now = datetime.datetime.now(datetime.UTC)
    due = now + datetime.timedelta(hours=1)
    triggers: list[Trigger] = []
    done = threading.Event()
    jobs = crononome([Entry("in an hour", f"{due.second} {due.minute} {due.hour} {due.day} {due.month} * {due.year}")])
    with RealClock() as clock:
        jobs.subscribe(triggers.append, print, done.set, scheduler=clock)
        wall.by_ns = HOUR_S * SECOND_NS
        assert done.wait(LONG_S_JOBS)
    assert triggers[0].due_ns == int(due.timestamp()) * SECOND_NS
    assert 0 <= triggers[0].lag_ns < LONG_S_JOBS * SECOND_NS


@pytest.mark.real_time
def test_on_a_real_clock_it_fires_on_the_second_and_never_before_it() -> None:
    triggers: list[Trigger] = []
    done = threading.Event()
    jobs = crononome([Entry("every second", "* * * * * *")])
    with RealClock() as clock:
        jobs.subscribe(lambda trigger: (triggers.append(trigger), done.set()), scheduler=clock)
        assert done.wait(LONG_S_JOBS)
    assert triggers[0].due_ns % SECOND_NS == 0
    assert 0 <= triggers[0].lag_ns == triggers[0].ingest_ns - triggers[0].due_ns


@pytest.mark.real_time
def test_other_threads_may_pause_resume_and_dispose_and_a_closed_clock_ends_it() -> None:
    jobs = crononome([Entry("every second", "* * * * * *")])
    with RealClock() as clock:
        subscriptions = [jobs.subscribe(print, scheduler=clock) for _ in range(2)]

        def fiddle() -> None:
            for _ in range(100):
                jobs.pause()
                jobs.resume()

        workers = [threading.Thread(target=fiddle) for _ in range(3)]
        for thread in workers:
            thread.start()
        jobs.pause()
        for thread in workers:
            thread.join(LONG_S_JOBS)
        subscriptions[0].dispose()
    jobs.resume()
    jobs.pause()
    assert not jobs._subscriptions


MOVES = st.lists(st.tuples(st.sampled_from(["extend", "jump"]), st.integers(0, 200)), max_size=14)


@given(st.integers(0, 200), MOVES)
def test_the_earlier_intervals_cover_exactly_the_seconds_that_were_passed(start: int, moves) -> None:
    lived, present, before, wall = CoveredIntervals(start), set(), set(), start
    for move, to in moves:
        if move == "jump":
            before |= present
            present, wall = set(), to
            lived.jump(to)
        else:
            present |= set(range(wall + 1, to + 1))
            wall = max(wall, to)
            lived.extend(to)
    assert {at for at in range(202) if lived.end_of(at) is not None} == before
    assert lived.has_jumped is any(move == "jump" for move, _ in moves)
    for at in before:
        end = lived.end_of(at)
        assert end is not None
        assert set(range(at, end + 1)) <= before
        assert end + 1 not in before
    parts = lived.within(50, 120)
    assert [at for since, end in parts for at in range(since + 1, end + 1)] == sorted(before & set(range(51, 121)))


def test_of_many_jumps_the_last_are_kept_apart_and_the_oldest_count_as_covered() -> None:
    lived = CoveredIntervals(0)
    for stretch in range(1_000):
        lived.extend(stretch * 10 + 5)
        lived.jump(stretch * 10 + 10)
    assert len(lived.within(0, 1 << 40)) == 16
    assert lived.end_of(7) == 9_845
    assert lived.end_of(9_957) is None
    assert lived.end_of(9_993) == 9_995


def test_cron_is_a_crononome_of_one_entry_that_its_expression_names() -> None:
    clock, seen = VirtualClock("2026-01-01T00:00+00:00"), []
    for source in (
        cron(" */5  * * * *", payload=[7]),
        crononome("*/5 * * * *"),
        crononome([Entry("five", "*/5 * * * *")]),
    ):
        source.subscribe(seen.append, scheduler=clock)
    clock.advance("5min")
    name = "*/5 * * * *"
    assert [each.trigger for each in seen] == [{"name": name, "payload": [7]}, {"name": name}, {"name": "five"}]
    assert {each.due_ns for each in seen} == {clock.wall_ns}
    assert b'"connector":"crononome"' in msgspec.json.encode(seen[0])


def test_cron_shows_what_was_typed_and_its_kind_names_its_step() -> None:
    assert (repr(cron("@hourly")), cron("@hourly").kind) == ('cron("@hourly")', "cron")
    assert (repr(crononome("@hourly")), crononome("@hourly").kind) == ('crononome("@hourly")', "crononome")
    assert cron("30 4 * * *", tz="Europe/Berlin").explain() == "30 4 * * *: At 04:30 every day (Europe/Berlin)"
    assert str(cron("0 12 * * *").next_times(1, after="2026-01-01T00:00Z")[0]) == "2026-01-01 12:00:00+00:00"
