"""The crononome: its triggers, its preview, its words, and what it refuses."""

import asyncio
import datetime
import threading
from collections.abc import Callable
from typing import Any

import msgspec
import pandas as pd
import pytest
from reactivex.scheduler import HistoricalScheduler, TimeoutScheduler
from reactivex.scheduler.eventloop import AsyncIOScheduler
from reactivex.testing import TestScheduler

import rxmetronome as rxm
from rxmetronome.clocks import VirtualClock
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError
from rxmetronome.records import Trigger
from rxmetronome.sources.calendar import Crononome, Entry, crononome

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
    done, triggers = threading.Event(), []
    due = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=2)
    expr = f"{due.second} {due.minute} {due.hour} {due.day} {due.month} * {due.year}"
    crononome([Entry("soon", expr)]).subscribe(triggers.append, print, done.set, scheduler=TimeoutScheduler())
    assert done.wait(LONG_S)
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
        (lambda: crononome("@hourly"), "crononome(entries='@hourly'): expected a list of entries"),
        (lambda: crononome(5), "crononome(entries=5): expected a list of entries"),
        (lambda: crononome([("hourly", "@hourly")]), "expected nothing but entries"),
        (lambda: crononome([HOURLY, HOURLY]), "crononome(entries='hourly'): expected each name once"),
        (lambda: crononome([HOURLY], missed="forget"), 'expected "skip" or "burst"'),
        (lambda: crononome([HOURLY], missed="delay"), 'no "delay": a calendar is not anchored where it was late'),
        (lambda: crononome([HOURLY], tz="Berlin"), "did you mean `Europe/Berlin`?"),
        (lambda: crononome([HOURLY]).next_times(0), "next_times(n=0): expected a whole number of 1 or more"),
        (lambda: crononome([HOURLY]).next_times(True), "next_times(n=True): expected a whole number of 1 or more"),
        (lambda: crononome([HOURLY]).next_times(3, "hurly"), "expected the name of an entry; did you mean `hourly`?"),
        (lambda: crononome([HOURLY]).next_times(3, after="noon"), "expected a datetime or ISO text with a time zone"),
        (lambda: crononome([HOURLY]).next_times(3, after="2026-03-29"), "with a time zone"),
        (lambda: crononome([HOURLY]).explain("nightly"), "explain(name='nightly'): expected the name of an entry"),
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
