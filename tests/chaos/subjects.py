"""What the faults of the matrix are brought on. Whatever joins the project joins here: one line in SUBJECTS.

A subject is a name, a function that builds its flow, whose files go into the folder it is given, and the laws that
hold for it beside those that hold for every flow (see `laws`).
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from reactivex import operators as ops

import rxmetronome as rxm

from .laws import Law, a_total_is_the_number_of_events, ids_rise_in, jobs_keep_their_calendar, no_tick_is_missed

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
    total = flow.pipeline("total", rxm.fold(lambda total, _: total + 1, 0))
    flow.source("every_second", rxm.metronome("1s")) >> total >> flow.sink("file", rxm.file(folder / "totals.log"))
    return flow


def stop_after(folder: Path) -> rxm.Flow:
    flow = rxm.Flow("stop_after")
    every_second = flow.source("every_second", rxm.metronome("1s"))
    counter = flow.pipeline("counter", rxm.count(), rxm.select(lambda n: {"event": n}))
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
    "a calendar that skips": Subject(calendar("skip"), (jobs_keep_their_calendar(2),)),
    "a calendar that bursts": Subject(calendar("burst"), (jobs_keep_their_calendar(2),)),
}
