"""The laws of the metronome, for any sequence of slow observers, turns of its dial, and pauses.

The model below knows nothing of ticks that are owed or given up. It lists the points of the grid: each one interval
after the one before, wherever the dial stood, and none while paused. Every tick must then be the point that its
number, counted with everything missed, says.
"""

import itertools
from typing import Any, NamedTuple, get_args

from hypothesis import example, given
from hypothesis import strategies as st

from rxmetronome.clocks import VirtualClock
from rxmetronome.durations import SECOND_NS
from rxmetronome.records import JitteredTick, Tick
from rxmetronome.sources.grid import MissedPolicy
from rxmetronome.sources.metronomes import Metronome, metronome

UNIT_NS = 100_000  # the shortest interval
POLICIES = st.sampled_from(get_args(MissedPolicy))
INTERVALS = st.integers(1, 8)
HALVES = st.integers(0, 60)  # of a unit, so that things meet at one instant and just miss each other

Step = tuple[str, int]
SLEEP = st.tuples(st.just("sleep"), HALVES)
TURN = st.tuples(st.just("turn"), INTERVALS)
BRAKE = st.tuples(st.sampled_from(["pause", "resume"]), st.just(0))
OBSERVERS = st.lists(st.lists(st.one_of(SLEEP, TURN, BRAKE), max_size=4), max_size=12)
DRIVERS = st.lists(st.one_of(SLEEP, TURN, BRAKE), max_size=12)


class Fired(NamedTuple):
    at_ns: int
    tick: Tick


class Turned(NamedTuple):
    at_ns: int
    interval_ns: int
    paused: bool


class Model:
    """The points of a grid, listed one by one."""

    def __init__(self, policy: str, start_ns: int, interval_ns: int, start: str) -> None:
        self.policy, self.interval_ns = policy, interval_ns
        self.last_ns = None if start == "now" else start_ns
        self.next_ns = start_ns if start == "now" else start_ns + interval_ns
        self.points: list[int] = []
        self.counted = 0  # ticks and what they say they missed
        self.paused_at_ns: int | None = None

    def pass_point(self) -> None:
        self.points.append(self.next_ns)
        self.last_ns, self.next_ns = self.next_ns, self.next_ns + self.interval_ns

    def fired(self, at_ns: int, tick: Tick) -> None:
        self.counted += 1 + tick.missed
        while len(self.points) < self.counted:
            self.pass_point()
        assert tick.due_ns == self.points[self.counted - 1]
        assert tick.due_ns <= at_ns
        assert (tick.lag_ns, tick.ingest_ns, tick.interval_ns) == (at_ns - tick.due_ns, at_ns, self.interval_ns)
        if self.policy != "burst":
            while self.next_ns <= at_ns:  # a late tick gives up every other point up to now
                self.pass_point()
        if self.policy == "delay" and len(self.points) > self.counted:
            self.last_ns, self.next_ns = at_ns, at_ns + self.interval_ns

    def turned(self, at_ns: int, interval_ns: int, paused: bool) -> None:
        grid_ns = at_ns if self.paused_at_ns is None else self.paused_at_ns
        while self.next_ns < grid_ns:
            self.pass_point()
        if interval_ns != self.interval_ns:
            self.interval_ns = interval_ns
            if self.last_ns is not None:
                self.next_ns = max(grid_ns, self.last_ns + interval_ns)
        if paused and self.paused_at_ns is None:
            self.paused_at_ns = at_ns
        elif not paused and self.paused_at_ns is not None:
            gap_ns, self.paused_at_ns = at_ns - self.paused_at_ns, None
            self.next_ns += gap_ns
            self.last_ns = None if self.last_ns is None else self.last_ns + gap_ns
            self.points[self.counted :] = [point + gap_ns for point in self.points[self.counted :]]


class Scene:
    """A metronome on a virtual clock, and the log of what was done to it and what it did."""

    def __init__(self, policy: str, interval: int, start: str, observers: list[list[Step]]) -> None:
        self.clock = VirtualClock()
        self.beat: Metronome = metronome(f"{interval * UNIT_NS}ns", missed=policy, start=start)
        self.model = Model(policy, 0, interval * UNIT_NS, start)
        self.log: list[Fired | Turned] = []
        self._observers = observers
        self.beat.subscribe(self._observe, scheduler=self.clock)

    def _observe(self, tick: Tick) -> None:
        self.log.append(Fired(self.clock.now_ns, tick))
        for step in self._observers[tick.id] if tick.id < len(self._observers) else ():
            self.do(step, self.clock.sleep)

    def do(self, step: Step, pass_time: Any) -> None:
        what, number = step
        if what == "sleep":
            pass_time(f"{number * UNIT_NS // 2}ns")
            return
        if what == "turn":
            self.beat.interval = f"{number * UNIT_NS}ns"
        else:
            getattr(self.beat, what)()
        interval_ns = round(self.beat.interval * SECOND_NS)
        self.log.append(Turned(self.clock.now_ns, interval_ns, self.beat.is_paused))

    def ticks(self) -> list[Tick]:
        return [entry.tick for entry in self.log if isinstance(entry, Fired)]


@given(POLICIES, INTERVALS, st.sampled_from(["after", "now"]), OBSERVERS, DRIVERS)
@example("skip", 1, "after", [[("sleep", 4)]], [("sleep", 4), ("turn", 2)])
@example(
    "skip", 5, "after", [[("sleep", 13), ("pause", 0), ("sleep", 20), ("resume", 0), ("sleep", 9)]], [("sleep", 60)]
)
@example("burst", 5, "after", [[("sleep", 33), ("turn", 2), ("sleep", 7), ("turn", 3)]], [("sleep", 60)])
@example("delay", 5, "now", [[("turn", 1), ("sleep", 25), ("turn", 7), ("pause", 0)]], [("sleep", 40), ("turn", 2)])
@example("skip", 5, "after", [], [("sleep", 7), ("pause", 0), ("turn", 1), ("turn", 3), ("sleep", 9)])
def test_ticks_and_missed_are_the_grid_points_passed(
    policy: str, interval: int, start: str, observers: list[list[Step]], driver: list[Step]
) -> None:
    """Under any sequence of slow observers, turns and pauses, by observers and from outside."""
    scene = Scene(policy, interval, start, observers)
    for step in [*driver, ("resume", 0), ("sleep", 2_000)]:  # the end is long enough for the slowest to catch up
        scene.do(step, scene.clock.advance)
    for entry in scene.log:
        if isinstance(entry, Fired):
            scene.model.fired(*entry)
        else:
            scene.model.turned(*entry)
    if not scene.beat.is_paused:
        while scene.model.next_ns <= scene.clock.now_ns:
            scene.model.pass_point()
        assert scene.model.counted == len(scene.model.points), "a point was neither fired nor counted"
    assert [tick.id for tick in scene.ticks()] == list(range(len(scene.ticks())))
    for before, after in itertools.pairwise(scene.ticks()):
        assert before.ingest_ns <= after.ingest_ns
        assert before.due_ns < after.due_ns


@given(st.sampled_from(["skip", "burst"]), INTERVALS, st.lists(HALVES, max_size=30))
def test_due_times_never_drift(policy: str, interval: int, sleeps: list[int]) -> None:
    """However slow the observers are, every tick is due at anchor + k × interval."""
    scene = Scene(policy, interval, "after", [[("sleep", halves)] for halves in sleeps])
    scene.clock.advance("1s")
    step_ns = interval * UNIT_NS
    assert {tick.due_ns % step_ns for tick in scene.ticks()} == {0}
    for before, after in itertools.pairwise(scene.ticks()):
        assert after.due_ns - before.due_ns == step_ns * (1 + after.missed)
    if policy == "burst":
        assert {tick.missed for tick in scene.ticks()} == {0}


@given(st.lists(st.integers(50, 500), min_size=1, max_size=150), st.integers(1, 40))
def test_turning_neither_starves_nor_bursts(dial: list[int], every: int) -> None:
    """No two ticks are closer than the shortest interval in force between them, or further than the longest."""
    assert_within_bounds(dial, every)


def test_turning_every_10_ms_from_50_to_500_and_back_neither_starves_nor_bursts() -> None:
    there = list(range(50, 501, 10))
    ticks = assert_within_bounds([*there, *reversed(there)] * 3, 10)
    while_turned = [tick.due_ns // 1_000_000 for tick in ticks if tick.due_ns < 2_760_000_000]
    assert while_turned == [490, 730, 850, 910, 1_400, 1_650, 1_770, 1_830, 2_320, 2_570, 2_690, 2_750]


def assert_within_bounds(dial: list[int], every: int) -> list[Tick]:
    clock = VirtualClock()
    beat = metronome("50ms")
    ticks: list[Tick] = []
    beat.subscribe(ticks.append, scheduler=clock)
    stands = [(0, 50)]
    for milliseconds in dial:
        clock.advance(f"{every}ms")
        beat.interval = f"{milliseconds}ms"
        stands.append((clock.now_ns, milliseconds))
    clock.advance("5s")
    stands.append((clock.now_ns, dial[-1]))
    assert all((tick.missed, tick.lag_ns) == (0, 0) for tick in ticks)
    for before_ns, after_ns in itertools.pairwise([0, *(tick.due_ns for tick in ticks)]):
        in_force = [
            milliseconds * 1_000_000
            for (since_ns, milliseconds), (until_ns, _) in itertools.pairwise(stands)
            if since_ns <= after_ns and until_ns >= before_ns
        ]
        assert min(in_force) <= after_ns - before_ns <= max(in_force)
    return ticks


JITTERS = st.floats(0.001, 1)  # of the interval


def jittered(
    policy: str, interval: int, part: float, seed: int, observers: list[list[Step]], driver: list[Step]
) -> list[tuple[int, JitteredTick]]:
    """The ticks of a jittered metronome and their times, for slow observers that also turn and pause it."""
    clock, ticks = VirtualClock(), []
    jitter_ns = max(1, int(part * interval * UNIT_NS))
    beat = metronome(interval * UNIT_NS / SECOND_NS, missed=policy, jitter=f"{jitter_ns}ns", seed=seed)

    def act(steps: list[Step]) -> None:
        for what, number in steps:
            if what == "sleep":
                clock.sleep(f"{number * UNIT_NS // 2}ns")
            elif what == "turn":
                beat.interval = number * UNIT_NS / SECOND_NS
            else:
                getattr(beat, what)()

    def observe(tick: JitteredTick) -> None:
        ticks.append((clock.now_ns, tick))
        act(observers[len(ticks) - 1] if len(ticks) <= len(observers) else [])

    with beat.subscribe(observe, scheduler=clock):
        for step in driver:
            clock.advance(f"{step[1] * UNIT_NS // 2}ns") if step[0] == "sleep" else act([step])
        beat.resume()
        clock.advance(f"{20 * UNIT_NS}ns")
    assert all(0 <= tick.jitter_ns <= jitter_ns for _, tick in ticks)
    return ticks


@given(POLICIES, INTERVALS, JITTERS, st.integers(0, 9), st.lists(st.lists(SLEEP, max_size=2), max_size=12))
def test_jitter_leaves_the_grid_and_the_account_of_missed_points_as_they_are(policy, interval, part, seed, observers):
    ticks = jittered(policy, interval, part, seed, observers, [])
    for (_, before), (_, tick) in itertools.pairwise(ticks):
        if policy != "delay" or not tick.missed:
            assert tick.due_ns - before.due_ns == (tick.missed + 1) * tick.interval_ns
        assert policy != "burst" or not tick.missed


@given(POLICIES, INTERVALS, JITTERS, st.integers(0, 9), OBSERVERS, DRIVERS)
def test_grid_point_and_jitter_and_lag_are_the_time_of_a_tick_whatever_is_turned_paused_or_slow(
    policy, interval, part, seed, observers, driver
):
    ticks = jittered(policy, interval, part, seed, observers, driver)
    for at_ns, tick in ticks:
        assert tick.due_ns + tick.jitter_ns + tick.lag_ns == at_ns
        assert tick.lag_ns >= 0
    assert ticks == jittered(policy, interval, part, seed, observers, driver)


@given(POLICIES, INTERVALS, JITTERS, st.integers(0, 9), DRIVERS)
def test_without_a_slow_observer_no_jittered_tick_is_late_or_missed(policy, interval, part, seed, driver):
    ticks = jittered(policy, interval, part, seed, [], driver)
    assert [(tick.lag_ns, tick.missed) for _, tick in ticks] == [(0, 0)] * len(ticks)
