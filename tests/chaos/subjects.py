"""The flows of the matrix. Each part of the project joins here: one line in SUBJECTS.

A subject is a name, a function that builds its flow, whose files go into the folder it is given, and the laws that
hold for it beside those that hold for every flow (see `laws`).
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from reactivex import operators as ops

import rxmetronome as rxm

from .laws import Law, a_total_is_the_number_of_events, ids_rise_in, jobs_keep_their_calendar, no_tick_is_missed
from .limit_laws import (
    batches_hold_every_event_in_order,
    each_event_is_answered_in_order_or_a_failure,
    each_event_passes_or_overflows_in_order,
    rows_come_in_order_and_none_is_left_out,
    what_is_read_is_what_was_written,
)
from .state_laws import AGE_S, IDLE_S, MOST, a_state_forgets_what_was_put_in_once_and_in_time
from .store_laws import STORE, a_store_holds_what_it_has_answered, stored
from .window_laws import each_event_is_in_one_window_or_a_failure

Build = Callable[[Path], rxm.Flow]


class Subject(NamedTuple):
    build: Build
    laws: tuple[Law, ...] = ()


def beat(missed: str, **options: str) -> Build:
    """Nothing but a metronome and who listens to it."""

    def build(_: Path) -> rxm.Flow:
        flow = rxm.Flow("beat")
        flow.source("every_second", rxm.metronome("1s", missed=missed, **options)) >> flow.sink("ring", rxm.ring(1_000))
        return flow

    return build


def page(leaving_at: int) -> Build:
    """The page's application; the tick that leaves is the first there."""

    def build(folder: Path) -> rxm.Flow:
        flow = rxm.Flow("page")
        every_second = flow.source("every_second", rxm.metronome("1s"))
        main = flow.pipeline("main", rxm.select(lambda tick: f"triggered {tick.id}"))
        leave = flow.pipeline("exit", rxm.where(lambda tick: tick.id >= leaving_at), rxm.select(lambda _: {"exit": 0}))
        file = flow.sink("file", rxm.file(folder / "out.log", mode="truncate"))
        every_second >> main >> [flow.sink("stdout", rxm.stdout()), file]
        every_second >> leave >> flow.sink("stop", rxm.exit())
        return flow

    return build


def folding(folder: Path) -> rxm.Flow:
    flow = rxm.Flow("folding")
    total = flow.pipeline("total", rxm.scan(lambda total, _: total + 1, 0))
    flow.source("every_second", rxm.metronome("1s")) >> total >> flow.sink("file", rxm.file(folder / "totals.log"))
    return flow


def stop_after(folder: Path) -> rxm.Flow:
    flow = rxm.Flow("stop_after")
    every_second = flow.source("every_second", rxm.metronome("1s"))
    counter = flow.pipeline("counter", rxm.counter(), rxm.select(lambda n: {"event": n}))
    third = flow.pipeline("third", rxm.where(lambda event: event["event"] == 3), rxm.select(lambda _: {"exit": 0}))
    every_second >> counter >> flow.sink("file", rxm.file(folder / "counted.log"))
    counter >> third >> flow.sink("stop", rxm.exit())
    return flow


def failing(folder: Path) -> rxm.Flow:
    """A pipeline with failures of its own, which are events of another."""
    flow = rxm.Flow("failing")
    main = flow.pipeline("main", rxm.select(lambda tick: 100 // (tick.id % 4)))
    flow.source("every_second", rxm.metronome("1s")) >> main >> flow.sink("file", rxm.file(folder / "out.log"))
    mend = flow.pipeline("mend", rxm.select(lambda failure: failure.error))
    main.err >> mend >> flow.sink("errors", rxm.file(folder / "errors.log"))
    return flow


def two_beats(folder: Path) -> rxm.Flow:
    flow = rxm.Flow("two_beats")
    pairs = flow.pipeline("pairs", rxm.select(lambda tick: {"id": tick.id, "every_ns": tick.interval_ns}))
    for interval in ("0.7s", "1.9s"):
        flow.source(f"every {interval}", rxm.metronome(interval, start="now")) >> pairs
    pairs >> flow.sink("file", rxm.file(folder / "out.log"))
    return flow


def rx_operators(folder: Path) -> rxm.Flow:
    """RxPY's own operators, with timers and events that they hold."""
    flow = rxm.Flow("rx_operators")
    late = flow.pipeline("late", ops.map(lambda tick: tick.id), ops.delay(0.4))
    lists = flow.pipeline("lists", ops.buffer_with_time(3.0), ops.filter(len))
    flow.source("every_second", rxm.metronome("1s")) >> late >> lists >> flow.sink("f", rxm.file(folder / "out.log"))
    return flow


def ending_by_itself(folder: Path) -> rxm.Flow:
    flow = rxm.Flow("ending_by_itself")
    ten = flow.pipeline("ten", ops.take(10), rxm.select(lambda tick: tick.id))
    flow.source("every_second", rxm.metronome("1s", count=20)) >> ten >> flow.sink("f", rxm.file(folder / "out.log"))
    return flow


def calendar(missed: str) -> Build:
    """Two jobs, one of them due with every third of the other."""

    def build(_: Path) -> rxm.Flow:
        flow = rxm.Flow("calendar")
        entries = [rxm.Entry("often", "*/2 * * * * *"), rxm.Entry("seldom", "*/6 * * * * *", payload={"n": 1})]
        names = flow.pipeline("names", rxm.select(lambda trigger: trigger.trigger["name"]))
        flow.source("jobs", rxm.crononome(entries, missed=missed)) >> names >> flow.sink("ring", rxm.ring(1_000))
        return flow

    return build


def batches(folder: Path) -> rxm.Flow:
    flow = rxm.Flow("batches")
    ids = flow.pipeline("ids", rxm.select(lambda tick: tick.id))
    lists = flow.pipeline("lists", rxm.batch(3, "2.5s"))
    flow.source("every_second", rxm.metronome("1s")) >> ids >> lists >> flow.sink("f", rxm.file(folder / "out.log"))
    return flow


def limited(folder: Path) -> rxm.Flow:
    flow = rxm.Flow("limited")
    ids = flow.pipeline("ids", rxm.select(lambda tick: tick.id))
    limit = flow.pipeline("limit", rxm.rate_limit(2, "5s", by=lambda n: n % 2))
    flow.source("every_second", rxm.metronome("1s")) >> ids >> limit >> flow.sink("f", rxm.file(folder / "out.log"))
    limit["overflow"] >> flow.sink("over", rxm.file(folder / "over.log"))
    return flow


def forgetting(folder: Path) -> rxm.Flow:
    """A state that ticks write into and evict from, whose evictions are events of the same flow."""
    flow = rxm.Flow("forgetting")
    state = rxm.State(idle=IDLE_S, age=AGE_S, max_keys=MOST)
    put = flow.pipeline("put", rxm.update(state, key=lambda tick: tick.id * tick.id % 7, value="id"))
    flow.source("every_second", rxm.metronome("1s")) >> put >> flow.sink("puts", rxm.file(folder / "puts.log"))
    flow.source("sweep", rxm.metronome("1.3s")) >> flow.sink("evict", rxm.evict(state))
    left = flow.pipeline("left", rxm.select(lambda gone: [gone.key, gone.value, gone.age_ns, gone.reason]))
    flow.source("evictions", state.evictions) >> left >> flow.sink("gone", rxm.file(folder / "gone.log"))
    return flow


def reading(folder: Path) -> rxm.Flow:
    """A file that is followed while it is written."""
    flow = rxm.Flow("reading")
    ids = flow.pipeline("ids", rxm.select(lambda tick: tick.id))
    flow.source("every_second", rxm.metronome("1s")) >> ids >> flow.sink("fed", rxm.file(folder / "fed.log"))
    lines = flow.source("lines", rxm.lines(folder / "fed.log", follow=True, codec="json", every="0.3s"))
    lines >> flow.sink("read", rxm.file(folder / "read.log"))
    return flow


def replaying(folder: Path) -> rxm.Flow:
    import pandas as pd

    flow = rxm.Flow("replaying")
    trips = pd.DataFrame({"n": range(40), "s": [n * 0.5 + n // 7 for n in range(40)]})
    flow.source("trips", rxm.rows(trips, at="s")) >> flow.sink("f", rxm.file(folder / "out.log"))
    return flow


def merging(folder: Path) -> rxm.Flow:
    """A poll that fails now and then as a source, and another beside the events of a beat."""
    fetched = iter(range(1_000_000))

    def fetch() -> float:
        n = next(fetched)
        return n + 0 * (1 / (n % 4))

    flow = rxm.Flow("merging")
    polled = flow.source("poll", rxm.poll(fetch, every="2s", backoff="500ms"))
    polled >> flow.sink("polled", rxm.file(folder / "polled.log"))
    join = flow.pipeline("join", rxm.latest_of(rxm.poll(fetch, every="3s"), into="rate"))
    flow.source("every_second", rxm.metronome("1s")) >> join >> flow.sink("file", rxm.file(folder / "out.log"))
    return flow


def asking(folder: Path) -> rxm.Flow:
    """Requests that nobody answers, each a failure: what they wait for is real, and the same in each run."""
    flow = rxm.Flow("asking")
    get = flow.pipeline("get", rxm.http_get("http://127.0.0.1:9/", timeout="20s"))
    flow.source("every_second", rxm.metronome("5s")) >> get >> flow.sink("file", rxm.file(folder / "out.log"))
    get.err >> flow.pipeline("event", rxm.select(lambda failure: failure.event)) >> flow.sink("err", rxm.ring(99))
    return flow


def calling(folder: Path) -> rxm.Flow:
    """Coroutines and functions on threads, several at once; one in five raises."""

    def checked(n: int) -> int:
        return n + 0 * (1 // (n % 5))

    async def fetch(n: int) -> int:
        return checked(n)

    flow = rxm.Flow("calling")
    ids = flow.pipeline("ids", rxm.select(lambda tick: tick.id))
    flow.source("every_second", rxm.metronome("1s")) >> ids
    for name, slow in {
        "coroutines": rxm.select(fetch, concurrency=3),
        "threads": rxm.select(checked, concurrency=2, thread=True),
    }.items():
        ids >> flow.pipeline(name, slow) >> flow.sink(f"{name} file", rxm.file(folder / f"{name}.log"))
    return flow


def storing(folder: Path) -> rxm.Flow:
    """Puts, and questions for what was put a while ago; one command in seven is none."""

    def command(tick: rxm.Tick) -> dict[str, object]:
        asked = str(max(0, tick.id - 2 * (tick.id % 7)))
        if tick.id % 7 == 5:
            return {"gte": asked}
        return {"get": asked, "correlation": {"asked": asked}} if tick.id % 2 else {"put": asked, "value": int(asked)}

    flow = rxm.Flow("storing")
    commands = flow.pipeline("commands", rxm.select(command))
    kv = flow.pipeline("kv", stored(folder / STORE))
    every_second = flow.source("every_second", rxm.metronome("1s"))
    every_second >> commands >> kv >> flow.sink("file", rxm.file(folder / "out.log"))
    return flow


def windowing(folder: Path) -> rxm.Flow:
    """Windows of each kind over the same ticks; one tick in five has no value."""
    flow = rxm.Flow("windowing")
    readings = flow.pipeline(
        "readings", rxm.select(lambda tick: {"k": tick.id % 3, "v": tick.id} if tick.id % 5 else 0)
    )
    numbers = {"n": rxm.aggregates.count(), "sum": rxm.aggregates.sum("v")}
    kinds = {
        "every": rxm.window(every="4s", by="k", aggregate=numbers),
        "rolled": rxm.window(every="3s", by="k", into=["12s"], aggregate=numbers),
        "size": rxm.window(size=4, by="k", aggregate=numbers),
        "session": rxm.session("2.5s", by="k", aggregate=numbers),
    }
    flow.source("every_second", rxm.metronome("1s")) >> readings
    for name, windows in kinds.items():
        readings >> flow.pipeline(name, windows) >> flow.sink(f"{name} file", rxm.file(folder / f"{name}.log"))
    return flow


SUBJECTS: dict[str, Subject] = {
    "a beat that skips": Subject(beat("skip")),
    "a beat that bursts": Subject(beat("burst"), (no_tick_is_missed,)),
    "a beat that delays": Subject(beat("delay")),
    "a beat on the wall's grid": Subject(beat("skip", align="1.5s")),
    "the page": Subject(page(leaving_at=0)),
    "the page, longer": Subject(page(leaving_at=20), (ids_rise_in("out.log"),)),
    "a fold": Subject(folding, (a_total_is_the_number_of_events("totals.log", "total"),)),
    "a stop after three": Subject(stop_after),
    "failures that are events": Subject(failing),
    "two beats into one": Subject(two_beats),
    "RxPY's own operators": Subject(rx_operators),
    "a flow that ends by itself": Subject(ending_by_itself),
    "polled metadata": Subject(merging),
    "requests that nobody answers": Subject(asking),
    "slow calls": Subject(calling, (each_event_is_answered_in_order_or_a_failure,)),
    "a calendar that skips": Subject(calendar("skip"), (jobs_keep_their_calendar(2),)),
    "a calendar that bursts": Subject(calendar("burst"), (jobs_keep_their_calendar(2),)),
    "batches": Subject(batches, (batches_hold_every_event_in_order,)),
    "a rate limit": Subject(limited, (each_event_passes_or_overflows_in_order,)),
    "lines of a file that grows": Subject(reading, (what_is_read_is_what_was_written,)),
    "a state": Subject(forgetting, (a_state_forgets_what_was_put_in_once_and_in_time,)),
    "a store": Subject(storing, (a_store_holds_what_it_has_answered,)),
    "rows by their times": Subject(replaying, (rows_come_in_order_and_none_is_left_out,)),
    "windows": Subject(windowing, (each_event_is_in_one_window_or_a_failure,)),
}
