"""The metronome: its ticks, where they begin and end, and what it refuses."""

import datetime
import gc
import math
import threading
import weakref
from collections.abc import Callable
from typing import Any

import msgspec
import numpy as np
import pandas as pd
import pytest
from reactivex import Observable
from reactivex import operators as ops

from rxmetronome import Flow, latest
from rxmetronome.clocks import RealClock, VirtualClock
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError
from rxmetronome.protocols import Pausable
from rxmetronome.records import JitteredTick, Tick
from rxmetronome.sources.file_lines import lines
from rxmetronome.sources.metronomes import Metronome, metronome
from rxmetronome.sources.polling import poll

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
        (
            {"interval": "1s", "jitter": "2s"},
            '(jitter=\'2s\'): expected at most the interval, 1s. For example: metronome("1s", jitter="50ms", seed=7)',
        ),
        (
            {"interval": "1s", "jitter": -1},
            '(jitter=-1): expected a duration of zero or more. For example: metronome("1s", jitter="50ms", seed=7)',
        ),
        (
            {"interval": "1s", "seed": 7},
            '(seed=7): expected a seed only with a jitter. For example: metronome("1s", jitter="50ms", seed=7)',
        ),
        (
            {"interval": "1s", "jitter": "5ms", "seed": True},
            '(seed=True): expected a whole number. For example: metronome("1s", jitter="50ms", seed=7)',
        ),
        *(
            (
                {"interval": "1s", "count": count},
                f"(count={count!r}): expected a whole number of 1 or more, or None. For example: "
                'metronome("1s", count=3)',
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
    assert repr(metronome("1s", jitter=0.05)) == 'metronome("1s", jitter="50ms")'
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


MS = 1_000_000
LONG_S = 20.0


class Scene:
    """A metronome of a second in virtual time, and what it did."""

    def __init__(self, **options: object) -> None:
        self.clock = VirtualClock()
        self.beat: Metronome = metronome("1s", **options)
        self.ticks: list[Tick] = []
        self.also: Callable[[Tick], object] = lambda tick: None
        self.subscription = self.beat.subscribe(self._observe, scheduler=self.clock)

    def _observe(self, tick: Tick) -> None:
        self.ticks.append(tick)
        self.also(tick)

    def fired(self) -> list[tuple[int, int]]:
        """When each tick was due, in milliseconds, and what it missed."""
        return [(tick.due_ns // MS, tick.missed) for tick in self.ticks]


@pytest.mark.parametrize(
    ("turned_at", "interval", "expected_ms"),
    [
        (0, "500ms", [500, 1_000, 1_500]),
        (0, "2s", [2_000, 4_000]),
        (1.2, "500ms", [1_000, 1_500, 2_000, 2_500]),
        (1.2, "1.5s", [1_000, 2_500, 4_000]),
        (1.7, "500ms", [1_000, 1_700, 2_200, 2_700]),  # 1500 has passed: now
        (1, "300ms", [1_000, 1_300, 1_600, 1_900]),
        (1.2, "1s", [1_000, 2_000, 3_000]),
    ],
)
def test_the_next_tick_comes_one_new_interval_after_the_last_due_one_or_now(
    turned_at: float, interval: str, expected_ms: list[int]
) -> None:
    scene = Scene()
    scene.clock.advance(turned_at)
    scene.beat.interval = interval
    scene.clock.advance("4s")
    assert scene.fired()[: len(expected_ms)] == [(due_ms, 0) for due_ms in expected_ms]


def test_a_tick_carries_the_interval_in_force_when_it_fired() -> None:
    scene = Scene()
    scene.clock.advance("1s")
    scene.beat.interval = 0.25
    assert scene.beat.interval == 0.25
    scene.clock.advance("250ms")
    assert [tick.interval_ns for tick in scene.ticks] == [SECOND_NS, SECOND_NS // 4]


def test_every_subscription_follows_a_new_interval_and_a_pause() -> None:
    scene, other = Scene(), []
    scene.clock.advance("500ms")
    scene.beat.subscribe(lambda tick: other.append(tick.due_ns // MS), scheduler=scene.clock)
    scene.beat.interval = "2s"
    scene.clock.advance("2s")
    scene.beat.pause()
    scene.clock.advance("1min")
    scene.beat.resume()
    scene.clock.advance("1.5s")
    assert (scene.fired(), other) == ([(2_000, 0), (64_000, 0)], [2_500])
    scene.clock.advance("500ms")
    assert other == [2_500, 64_500]


def test_a_later_subscription_begins_with_the_new_interval() -> None:
    beat, clock, dues = metronome("1s"), VirtualClock(), []
    beat.interval = "300ms"
    beat.subscribe(lambda tick: dues.append(tick.due_ns // MS), scheduler=clock)
    clock.advance("1s")
    assert dues == [300, 600, 900]


@pytest.mark.parametrize("options", [{"start": "now"}, {"align": "700ms"}])
def test_a_new_interval_does_not_move_a_first_tick_at_a_fixed_time(options: dict[str, str]) -> None:
    scene = Scene(**options)
    scene.beat.interval = "100ms"
    scene.clock.advance("800ms")
    first = 0 if "start" in options else 700
    assert scene.fired()[:2] == [(first, 0), (first + 100, 0)]


def test_an_observer_may_set_the_interval_of_its_own_source() -> None:
    scene = Scene()
    scene.also = lambda tick: setattr(scene.beat, "interval", (tick.id + 2) / 10)
    scene.clock.advance("2s")
    assert scene.fired() == [(1_000, 0), (1_200, 0), (1_500, 0), (1_900, 0)]


def test_a_new_interval_counts_from_the_time_it_was_set_though_the_observer_is_slow_afterwards() -> None:
    scene = Scene(missed="burst")

    def turn_and_dawdle(tick: Tick) -> None:
        if tick.id == 0:
            scene.beat.interval = "300ms"
            scene.clock.sleep("1s")

    scene.also = turn_and_dawdle
    scene.clock.advance("3s")
    assert scene.fired()[:5] == [(1_000, 0), (1_300, 0), (1_600, 0), (1_900, 0), (2_200, 0)]


@pytest.mark.parametrize("missed", ["skip", "burst", "delay"])
def test_pausing_keeps_the_phase_and_misses_nothing(missed: str) -> None:
    scene = Scene(missed=missed)
    scene.clock.advance("1.3s")
    scene.beat.pause()
    assert scene.beat.is_paused
    scene.clock.advance("1h")
    assert scene.clock.pending == 0
    scene.beat.resume()
    assert not scene.beat.is_paused
    scene.clock.advance("2s")
    assert scene.fired() == [(1_000, 0), (3_602_000, 0), (3_603_000, 0)]


def test_pausing_twice_is_pausing_once_and_resuming_a_running_metronome_changes_nothing() -> None:
    scene = Scene()
    scene.beat.resume()
    scene.clock.advance("1.5s")
    scene.beat.pause()
    scene.clock.advance("1s")
    scene.beat.pause()
    scene.clock.advance("1s")
    scene.beat.resume()
    scene.beat.resume()
    scene.clock.advance("1s")
    assert scene.fired() == [(1_000, 0), (4_000, 0)]


def test_a_pause_of_no_length_changes_nothing() -> None:
    scene = Scene()
    scene.clock.advance("1.5s")
    scene.beat.pause()
    scene.beat.resume()
    scene.clock.advance("2s")
    assert scene.fired() == [(1_000, 0), (2_000, 0), (3_000, 0)]


@pytest.mark.parametrize(("start", "expected_ms"), [("after", [11_000, 12_000]), ("now", [10_000, 11_000, 12_000])])
def test_what_was_paused_before_it_was_subscribed_begins_when_it_is_resumed(start: str, expected_ms: list[int]) -> None:
    beat, clock, dues = metronome("1s", start=start), VirtualClock(), []
    beat.pause()
    beat.subscribe(lambda tick: dues.append(tick.due_ns // MS), scheduler=clock)
    clock.advance("10s")
    assert dues == []
    beat.resume()
    clock.advance("2s")
    assert dues == expected_ms


def test_an_interval_set_while_paused_acts_as_if_it_were_set_at_the_pause() -> None:
    """Wherever it went on the way, and nothing is missed."""
    scene = Scene()
    scene.clock.advance("1.4s")
    scene.beat.pause()
    for interval in ("100ms", "3s", "600ms"):
        scene.clock.advance("1s")
        scene.beat.interval = interval
    scene.clock.advance("7s")
    scene.beat.resume()
    scene.clock.advance("1s")
    assert scene.fired() == [(1_000, 0), (11_600, 0), (12_200, 0)]


def test_a_pause_by_an_observer_holds_at_once_and_overdue_ticks_stay_overdue() -> None:
    scene = Scene(missed="burst")

    def dawdle_and_pause(tick: Tick) -> None:
        if tick.id == 0:
            scene.clock.sleep("2.5s")
            scene.beat.pause()

    scene.also = dawdle_and_pause
    scene.clock.advance("1min")
    assert scene.fired() == [(1_000, 0)]
    scene.beat.resume()
    scene.clock.advance("1s")
    gap_ms = 60_000 - 3_500
    assert scene.fired()[1:] == [(2_000 + gap_ms, 0), (3_000 + gap_ms, 0), (4_000 + gap_ms, 0)]
    assert [tick.lag_ns // MS for tick in scene.ticks[1:]] == [1_500, 500, 0]


def test_a_pause_within_a_slow_observer_is_not_missed() -> None:
    scene = Scene()

    def dawdle(tick: Tick) -> None:
        if tick.id == 0:
            scene.beat.pause()
            scene.clock.sleep("10s")
            scene.beat.resume()

    scene.also = dawdle
    scene.clock.advance("13s")
    assert scene.fired() == [(1_000, 0), (12_000, 0), (13_000, 0)]


def test_a_disposed_subscription_stays_silent_after_changes() -> None:
    scene = Scene()
    scene.clock.advance("1s")
    scene.beat.pause()
    scene.subscription.dispose()
    scene.beat.interval = "100ms"
    scene.beat.resume()
    scene.clock.advance("5s")
    assert (scene.fired(), scene.clock.pending) == ([(1_000, 0)], 0)


def test_a_metronome_is_a_source_that_a_run_can_pause() -> None:
    assert isinstance(metronome("1s"), Pausable)


@pytest.mark.real_time
def test_other_threads_may_retune_pause_resume_and_dispose_while_it_runs() -> None:
    """Ids stay consecutive, due times ascend, and nothing beats on after it was disposed."""
    beat = metronome("1ms")
    ticks: list[Tick] = []
    with RealClock() as clock:
        subscription = beat.subscribe(ticks.append, scheduler=clock)

        def fiddle(worker: int) -> None:
            for number in range(300):
                beat.interval = f"{1 + (number + worker) % 3}ms"
                (beat.pause if number % 2 else beat.resume)()

        workers = [threading.Thread(target=fiddle, args=(worker,)) for worker in range(4)]
        for thread in workers:
            thread.start()
        for thread in workers:
            thread.join(LONG_S)
        beat.interval = "1ms"
        beat.resume()
        seen, enough = len(ticks), threading.Event()
        watch = clock.schedule_periodic(0.002, lambda _: enough.set() if len(ticks) > seen + 20 else None)
        assert enough.wait(LONG_S)
        watch.dispose()
        subscription.dispose()
        done = threading.Event()
        clock.schedule(lambda *_: done.set())
        assert done.wait(LONG_S)
        assert clock.pending == 0
    assert [tick.id for tick in ticks] == list(range(len(ticks)))
    assert all(tick.lag_ns >= 0 for tick in ticks)
    dues = [tick.due_ns for tick in ticks]
    assert dues == sorted(set(dues))


@pytest.mark.real_time
def test_a_subscription_on_a_closed_clock_ends_and_does_not_disturb_the_others() -> None:
    beat, ids, done = metronome("1ms"), [], threading.Event()
    with RealClock() as closed:
        beat.subscribe(print, scheduler=closed)
        beat.pause()
    with RealClock() as clock:
        beat.subscribe(lambda tick: (ids.append(tick.id), done.set()), scheduler=clock)
        beat.interval = "2ms"
        beat.resume()
        assert done.wait(LONG_S)
    assert ids[0] == 0


# One step at a time.


def test_a_step_while_paused_brings_the_next_tick_now_on_time_and_stays_paused() -> None:
    scene = Scene()
    scene.clock.advance("1.7s")
    scene.beat.pause()
    scene.clock.advance("10s")
    scene.beat.step()
    scene.clock.advance("5s")
    assert scene.fired() == [(1_000, 0), (11_700, 0)]
    assert scene.ticks[1].lag_ns == 0
    assert scene.ticks[1].id == 1
    assert scene.beat.is_paused


def test_after_a_step_a_whole_interval_of_unpaused_time_is_left() -> None:
    scene = Scene()
    scene.clock.advance("1.7s")
    scene.beat.pause()
    scene.beat.step()
    scene.clock.advance("5s")
    scene.beat.resume()
    scene.clock.advance("2s")
    assert scene.fired() == [(1_000, 0), (1_700, 0), (7_700, 0), (8_700, 0)]


def test_steps_made_at_once_bring_as_many_ticks_and_changes_among_them_apply_in_order() -> None:
    scene = Scene()
    scene.clock.advance("0.5s")
    scene.beat.pause()
    for _ in range(3):
        scene.beat.step()
    scene.beat.interval = "4s"
    scene.beat.resume()
    scene.clock.advance("4.5s")
    assert [due_ms for due_ms, _ in scene.fired()] == [500, 500, 500, 4_500]
    assert [tick.id for tick in scene.ticks] == [0, 1, 2, 3]


def test_a_step_pauses_a_running_metronome() -> None:
    scene = Scene()
    scene.clock.advance("0.2s")
    scene.beat.step()
    scene.clock.advance("5s")
    assert scene.fired() == [(200, 0)]
    assert scene.beat.is_paused


def test_a_step_can_be_the_last_tick() -> None:
    scene = Scene(count=2)
    scene.beat.step()
    scene.beat.step()
    scene.beat.step()
    scene.clock.advance("5s")
    assert [tick.id for tick in scene.ticks] == [0, 1]
    assert scene.clock.pending == 0


def test_an_observer_that_raises_on_a_step_loses_no_later_step() -> None:
    scene = Scene()
    scene.beat.pause()

    def also(tick: Tick) -> None:
        if tick.id == 0:
            raise ZeroDivisionError

    scene.also = also
    scene.beat.step()
    scene.beat.step()
    with pytest.raises(ZeroDivisionError):
        scene.clock.advance("1s")
    scene.clock.advance("1s")
    assert [tick.id for tick in scene.ticks] == [0, 1]
    assert scene.clock.pending == 0


def test_steps_from_an_observer_of_a_burst_keep_the_account_of_missed_ticks() -> None:
    scene = Scene(missed="burst")
    scene.also = lambda tick: scene.clock.sleep("3.5s") if tick.id == 0 else scene.beat.pause()
    scene.clock.advance("4.5s")
    scene.also = lambda tick: None
    before = len(scene.ticks)
    scene.beat.step()
    scene.clock.advance("1s")
    assert len(scene.ticks) == before + 1
    assert scene.ticks[-1].id == before
    assert not any(tick.missed for tick in scene.ticks)


# Who shows the dial.


class Shown:
    """A slider, as a metronome sees one."""

    def __init__(self, beat: Metronome) -> None:
        self.beat, self.seen = beat, []
        beat.add_listener(self)

    def interval_changed(self) -> None:
        self.seen.append(self.beat.interval)


def test_a_listener_is_called_for_each_new_interval_and_held_weakly() -> None:
    beat = metronome("1s")
    shown = Shown(beat)
    beat.interval = "250ms"
    beat.interval = 2
    assert shown.seen == [0.25, 2.0]
    reference = weakref.ref(shown)
    del shown
    gc.collect()
    assert reference() is None
    beat.interval = "1s"


def test_a_refused_interval_calls_no_listener() -> None:
    beat = metronome("1s")
    shown = Shown(beat)
    with pytest.raises(ValueError, match="interval"):
        beat.interval = "fast"
    assert shown.seen == []


def test_a_jittered_tick_says_its_grid_point_its_delay_and_a_lag_from_both() -> None:
    clock, seen = VirtualClock(), []

    def observe(tick: Tick) -> None:
        seen.append((clock.now_ns, tick))
        clock.sleep("1.5s" if tick.id == 1 else 0)

    metronome("1s", jitter="300ms", count=4, seed=7).subscribe(observe, scheduler=clock)
    clock.run()
    ticks = [tick for _, tick in seen]
    assert [type(tick) for tick in ticks] == [JitteredTick] * 4
    assert [tick.due_ns // SECOND_NS for tick in ticks] == [1, 2, 3, 5 if ticks[2].lag_ns >= SECOND_NS else 4]
    assert all(0 < tick.jitter_ns < 300 * MS for tick in ticks)
    assert len({tick.jitter_ns for tick in ticks}) == 4
    assert [at_ns - tick.due_ns - tick.jitter_ns for at_ns, tick in seen] == [tick.lag_ns for tick in ticks]
    assert [tick.lag_ns for tick in ticks[:2]] == [0, 0]
    assert ticks[2].lag_ns > 0


def test_a_tick_without_jitter_is_written_as_it_always_was_and_one_with_it_ends_in_its_delay() -> None:
    plain, jittered = ticks_of(metronome("1s", jitter=0), 1)[0], ticks_of(metronome("1s", jitter="1ms"), 1.5)[0]
    names = ['"connector":"metronome"', *(f'"{name}":' for name in Tick.__struct_fields__)]
    for tick, more in ((plain, []), (jittered, ['"jitter_ns":'])):
        written = msgspec.json.encode(tick).decode().strip("{}").split(",")
        assert [name.rstrip("0123456789") for name in written] == [*names, *more]
    assert (plain.jitter_ns, type(plain)) == (0, Tick)


def test_jitter_is_the_same_again_in_virtual_time_and_for_one_seed_and_differs_otherwise() -> None:
    def jitters(source: Metronome[Tick]) -> list[int]:
        return [tick.jitter_ns for tick in ticks_of(source, 20)]

    assert jitters(metronome("1s", jitter="1s")) == jitters(metronome("1s", jitter="1s"))
    assert jitters(metronome("1s", jitter="1s", seed=1)) == jitters(metronome("1s", jitter="1s", seed=1))
    assert jitters(metronome("1s", jitter="1s", seed=1)) != jitters(metronome("1s", jitter="1s", seed=2))
    two = metronome("1s", jitter="1s")
    clock, seen = VirtualClock(), []
    for _ in range(2):
        two.subscribe(lambda tick: seen.append(tick.jitter_ns), scheduler=clock)
    clock.advance("20s")
    assert sorted(seen) == sorted(jitters(two) * 2)


def test_jitter_spreads_over_the_whole_of_it() -> None:
    jitters = [tick.jitter_ns / MS for tick in ticks_of(metronome("1s", jitter="100ms", seed=3), 1_000)]
    assert len(jitters) == 999 or len(jitters) == 1_000
    assert [sum(low <= jitter < low + 25 for jitter in jitters) > 200 for low in (0, 25, 50, 75)] == [True] * 4


def test_a_delay_is_never_longer_than_an_interval_that_was_set_later() -> None:
    clock, ticks = VirtualClock(), []
    beat = metronome("1s", jitter="1s")
    beat.subscribe(ticks.append, scheduler=clock)
    beat.interval = "10ms"
    clock.advance("1s")
    assert len(ticks) in (98, 99, 100)
    assert all((tick.jitter_ns <= 10 * MS, tick.lag_ns, tick.missed) == (True, 0, 0) for tick in ticks)


def test_a_step_of_a_jittered_metronome_comes_at_once_and_is_on_time() -> None:
    clock, seen = VirtualClock(), []
    beat = metronome("1s", jitter="500ms")
    beat.subscribe(lambda tick: seen.append((clock.now_ns, tick)), scheduler=clock)
    beat.pause()
    clock.advance("10s")
    beat.step()
    clock.advance("10s")
    ((at_ns, tick),) = seen
    assert (at_ns, tick.lag_ns, tick.due_ns + tick.jitter_ns) == (10 * SECOND_NS, 0, 10 * SECOND_NS)


def test_jitter_goes_with_align_start_now_and_a_count() -> None:
    clock = VirtualClock("2026-03-29T00:00:00.3Z")
    (first, second) = ticks_of(metronome("1s", align="1s", jitter="100ms", count=2), 5, clock)
    assert first.due_ns % SECOND_NS == second.due_ns % SECOND_NS == 0
    assert ticks_of(metronome("1s", start="now", jitter="100ms"), 0.5)[0].due_ns == 0


@pytest.mark.parametrize(
    ("number", "hint"),
    [
        (1_000, 'every 16min 40s; for one second write "1s" or interval_ms=1000'),
        (250, 'every 4min 10s; for 250ms write "250ms" or interval_ms=250'),
        (np.int64(5_000), 'every 1h 23min 20s; for 5s write "5s" or interval_ms=5000'),
        (99, ""),
        (1_000.0, ""),
        ("1000s", ""),
        (datetime.timedelta(seconds=1_000), ""),
    ],
)
def test_a_bare_whole_number_of_100_or_more_gets_a_hint(number: Any, hint: str) -> None:
    assert metronome(number).hint == hint
    assert poll(print, every=number).hint == hint.partition(" or ")[0].replace('write "', 'write every="')
    assert lines("a.log", follow=True, every=number).hint == poll(print, every=number).hint
    assert lines("a.log", every=number).hint == metronome(interval_ms=1_000).hint == ""


def test_the_hint_is_logged_in_real_time_and_goes_with_a_new_interval(
    caplog: pytest.LogCaptureFixture,
) -> None:
    beat, hint = metronome(1_000), 'every 16min 40s; for one second write "1s" or interval_ms=1000'
    ticks_of(beat)
    assert caplog.messages == []
    with RealClock() as clock:
        beat.subscribe(scheduler=clock).dispose()
    flow = Flow("page")
    flow.source("beat", beat) >> flow.sink("last", latest())
    with flow.run(wait=False):
        pass
    assert caplog.messages == [f'metronome("16min 40s") comes {hint}', f"flow `page`: source `beat` comes {hint}"]
    beat.interval = 1_000
    assert beat.hint == ""


def test_the_interval_in_nanoseconds_is_exact() -> None:
    beat = metronome("106751d 1ns")
    assert beat.interval_ns == 106_751 * 86_400 * SECOND_NS + 1
    assert poll(print, every="1ms").interval_ns == MS
    with pytest.raises(AttributeError):
        beat.interval_ns = 1  # type: ignore[misc]
