"""The metronome: its ticks, where they begin and end, and what it refuses."""

import datetime
import math
import threading
from typing import Any

import numpy as np
import pandas as pd
import pytest
from reactivex import Observable
from reactivex import operators as ops

from rxmetronome.clocks import RealClock, VirtualClock
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError
from rxmetronome.records import Tick
from rxmetronome.sources.ticks import metronome

MS = 1_000_000
DURATION = 'a duration: seconds, a timedelta, or text such as "250ms", "1.5s", "2h 30min"'


def ticks_of(source: Observable[Tick], seconds: float = 5, clock: VirtualClock | None = None) -> list[Tick]:
    clock = clock or VirtualClock()
    ticks: list[Tick] = []
    subscription = source.subscribe(ticks.append, scheduler=clock)
    clock.advance(seconds)
    subscription.dispose()
    return ticks


def dues_ms(source: Observable[Tick], seconds: float = 5) -> list[float]:
    return [tick.due_ns / MS for tick in ticks_of(source, seconds)]


def test_a_tick_says_when_it_was_due_and_when_it_came() -> None:
    clock = VirtualClock("2026-03-29T00:00:00Z")
    clock.step_wall("1h")
    start_ns = clock.now_ns
    assert ticks_of(metronome("250ms"), 0.5, clock) == [
        Tick(
            id=number,
            due_ns=start_ns + (number + 1) * 250 * MS,
            ingest_ns=start_ns + (number + 1) * 250 * MS + 3_600 * SECOND_NS,
            lag_ns=0,
            interval_ns=250 * MS,
            missed=0,
        )
        for number in range(2)
    ]


def test_the_first_tick_comes_after_one_interval_or_at_once() -> None:
    assert dues_ms(metronome("2s")) == [2_000, 4_000]
    assert dues_ms(metronome("2s", start="now")) == [0, 2_000, 4_000]


@pytest.mark.parametrize(("wall_step", "first_ms"), [(0, 1_000), ("300ms", 700), ("-300ms", 300), ("1d", 1_000)])
def test_align_puts_the_first_tick_on_the_grid_of_the_wall_and_keeps_it_by_the_steady_clock(
    wall_step: Any, first_ms: int
) -> None:
    clock = VirtualClock()
    clock.step_wall(wall_step)
    ticks: list[Tick] = []
    metronome("400ms", align="1s").subscribe(ticks.append, scheduler=clock)
    clock.advance("1s")
    clock.step_wall("123ms")
    clock.advance("1s")
    assert [tick.due_ns // MS for tick in ticks][:3] == [first_ms, first_ms + 400, first_ms + 800]
    assert ticks[0].ingest_ns % SECOND_NS == 0


def test_align_is_to_multiples_of_a_day_in_utc_as_well() -> None:
    clock = VirtualClock("2026-03-28T17:30:00+00:00")
    (first, *_) = ticks_of(metronome("6h", align="1d"), 86_400, clock)
    assert datetime.datetime.fromtimestamp(first.due_ns / SECOND_NS, datetime.UTC).isoformat() == (
        "2026-03-29T00:00:00+00:00"
    )


def test_count_ends_it_with_the_last_tick() -> None:
    clock = VirtualClock()
    said: list[object] = []
    metronome("1s", count=3).subscribe(
        lambda tick: said.append(tick.id), said.append, lambda: said.append(clock.now_ns), scheduler=clock
    )
    clock.run()
    assert said == [0, 1, 2, 3 * SECOND_NS]


def test_missed_ticks_do_not_count() -> None:
    clock = VirtualClock()
    ticks: list[Tick] = []
    source = metronome("1s", count=3)
    source.subscribe(lambda tick: (ticks.append(tick), clock.sleep("2.5s")), scheduler=clock)
    clock.run()
    assert [(tick.id, tick.due_ns // SECOND_NS, tick.missed) for tick in ticks] == [(0, 1, 0), (1, 2, 0), (2, 4, 1)]


def test_completion_comes_even_where_the_last_tick_made_its_observer_raise() -> None:
    clock = VirtualClock()
    said: list[str] = []
    metronome("1s", count=1).subscribe(lambda _: 1 // 0, print, lambda: said.append("completed"), scheduler=clock)
    with pytest.raises(ZeroDivisionError):
        clock.run()
    assert (said, clock.pending) == (["completed"], 0)


@pytest.mark.parametrize(
    ("interval_ms", "interval_ns"),
    [
        (1_000, SECOND_NS),
        (0.1, 100_000),
        (250, 250 * MS),
        (2.5, 2_500_000),
        (np.int64(1_000), SECOND_NS),
        (np.float64(0.25), 250_000),
        ("1s", SECOND_NS),
        (datetime.timedelta(seconds=1), SECOND_NS),
    ],
)
def test_interval_ms_counts_milliseconds(interval_ms: Any, interval_ns: int) -> None:
    source = metronome(interval_ms=interval_ms, count=1)
    assert [tick.interval_ns for tick in ticks_of(source)] == [interval_ns]
    assert source.interval == interval_ns / SECOND_NS


@pytest.mark.parametrize("interval", ["100us", 0.0001, "1d", pd.Timedelta("90s"), "292 weeks"])
def test_intervals_go_from_100_microseconds_to_years(interval: Any) -> None:
    clock = VirtualClock()
    ticks: list[Tick] = []
    metronome(interval, count=2).subscribe(ticks.append, scheduler=clock)
    clock.run()
    assert ticks[1].due_ns == 2 * ticks[0].due_ns == 2 * ticks[0].interval_ns


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"interval": 0}, "(interval=0): expected a duration above zero"),
        ({"interval": -1}, "(interval=-1): expected a duration above zero"),
        ({"interval": math.nan}, "(interval=nan): expected a finite duration"),
        ({"interval": True}, f"(interval=True): expected {DURATION}"),
        ({"interval": "99us"}, "(interval='99us'): expected a duration of at least 100us"),
        (
            {"interval": "3 beats"},
            "(interval='3 beats'): expected a duration whose unit is one of ns, us, ms, s, min, h, d, w, not 'beats'",
        ),
    ],
)
def test_a_bad_interval_is_refused_where_it_is_given_and_where_it_is_set(
    arguments: dict[str, Any], message: str
) -> None:
    expected = f'metronome{message}. For example: metronome("250ms")'
    with pytest.raises(ArgumentError) as refusal:
        metronome(**arguments)
    assert str(refusal.value) == expected
    beat = metronome("1s")
    with pytest.raises(ArgumentError) as refusal:
        beat.interval = arguments["interval"]
    assert str(refusal.value) == expected
    assert beat.interval == 1.0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({}, '(interval=None): expected either `interval` or `interval_ms`. For example: metronome("1s")'),
        (
            {"interval": "1s", "interval_ms": 1_000},
            "(interval='1s'): expected either `interval` or `interval_ms`. For example: metronome(\"1s\")",
        ),
        (
            {"interval_ms": 0},
            "(interval_ms=0): expected a duration above zero. For example: metronome(interval_ms=250)",
        ),
        (
            {"interval_ms": -5},
            "(interval_ms=-5): expected a duration above zero. For example: metronome(interval_ms=250)",
        ),
        (
            {"interval_ms": 0.05},
            "(interval_ms=0.05): expected a duration of at least 100us. For example: metronome(interval_ms=250)",
        ),
        (
            {"interval_ms": False},
            "(interval_ms=False): expected a duration: milliseconds, a timedelta, or text such as "
            '"250ms", "1.5s", "2h 30min". For example: metronome(interval_ms=250)',
        ),
        (
            {"interval": "1s", "start": "soon"},
            '(start=\'soon\'): expected "after" or "now". For example: metronome("1s", start="now")',
        ),
        (
            {"interval": "1s", "missed": "later"},
            '(missed=\'later\'): expected "skip", "burst" or "delay". For example: metronome("1s", missed="skip")',
        ),
        (
            {"interval": "1s", "align": 0},
            '(align=0): expected a duration above zero. For example: metronome("1s", align="1s")',
        ),
        (
            {"interval": "1s", "align": "1s", "start": "now"},
            '(align=\'1s\'): expected no align with start="now". For example: metronome("1s", align="1s")',
        ),
        *(
            (
                {"interval": "1s", "count": count},
                f'(count={count!r}): expected a whole number of 1 or more. For example: metronome("1s", count=3)',
            )
            for count in (0, -1, 1.0, True, "3")
        ),
    ],
)
def test_what_it_cannot_take_is_refused_by_name(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ArgumentError) as refusal:
        metronome(**arguments)
    assert str(refusal.value) == f"metronome{message}"


def test_it_shows_its_interval() -> None:
    beat = metronome(interval_ms=1_500)
    assert repr(beat) == 'metronome("1.5s")'
    assert beat.kind == "metronome"


def test_each_subscription_has_a_grid_and_ids_of_its_own() -> None:
    clock = VirtualClock()
    source, first, second = metronome("1s"), [], []
    source.subscribe(first.append, scheduler=clock)
    clock.advance("1.5s")
    source.subscribe(second.append, scheduler=clock)
    clock.advance("2s")
    assert [(tick.id, tick.due_ns // MS) for tick in first] == [(0, 1_000), (1, 2_000), (2, 3_000)]
    assert [(tick.id, tick.due_ns // MS) for tick in second] == [(0, 2_500), (1, 3_500)]


def test_one_subscription_may_be_disposed_by_its_own_observer_and_the_others_go_on() -> None:
    clock = VirtualClock()
    source = metronome("1s")
    first, second = [], []
    subscription = source.subscribe(lambda tick: (first.append(tick.id), subscription.dispose()), scheduler=clock)
    source.pipe(ops.take(2)).subscribe(lambda tick: second.append(tick.id), scheduler=clock)
    clock.advance("5s")
    assert (first, second, clock.pending) == ([0], [0, 1], 0)


def test_an_observer_that_raises_stops_nothing_in_virtual_time() -> None:
    """The next tick is armed before: the exception comes out of the clock, which goes on with it."""
    clock = VirtualClock()
    ids: list[int] = []
    metronome("1s").subscribe(lambda tick: (ids.append(tick.id), 1 // (tick.id - 1)), scheduler=clock)
    with pytest.raises(ZeroDivisionError):
        clock.advance("5s")
    clock.advance("3s")
    assert ids == [0, 1, 2, 3, 4]


@pytest.mark.real_time
def test_an_observer_that_raises_stops_nothing_on_the_real_clock() -> None:
    errors: list[BaseException] = []
    done = threading.Event()
    with RealClock(on_error=errors.append) as clock:
        metronome("1ms", count=20, missed="burst").subscribe(lambda _: 1 // 0, print, done.set, scheduler=clock)
        assert done.wait(20)
        assert clock.close()
    assert [type(error) for error in errors] == [ZeroDivisionError] * 20
