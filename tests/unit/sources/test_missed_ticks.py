"""What a late beat does next, decided by one pure function and drawn."""

import re
import textwrap
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.clocks import VirtualClock
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError
from rxmetronome.records import Tick
from rxmetronome.sources.grid import MissedPolicy, TickGrid, next_due
from rxmetronome.sources.metronomes import metronome

POLICIES = get_args(MissedPolicy)


@pytest.mark.parametrize(
    ("now_ns", "skip", "burst", "delay"),
    [
        (100, (200, 0), (200, 0), (200, 0)),  # on time
        (101, (200, 0), (200, 0), (200, 0)),
        (199, (200, 0), (200, 0), (200, 0)),  # late, though less than an interval: the grid stays
        (200, (300, 1), (200, 0), (300, 1)),  # a whole interval late
        (201, (300, 1), (200, 0), (301, 1)),
        (299, (300, 1), (200, 0), (399, 1)),
        (300, (400, 2), (200, 0), (400, 2)),
        (350, (400, 2), (200, 0), (450, 2)),
        (100_099, (100_100, 999), (200, 0), (100_199, 999)),
    ],
)
def test_the_next_tick_after_the_one_that_was_due_at_100_and_fires_now(
    now_ns: int, skip: tuple[int, int], burst: tuple[int, int], delay: tuple[int, int]
) -> None:
    assert next_due("skip", 100, now_ns, 100) == skip
    assert next_due("burst", 100, now_ns, 100) == burst
    assert next_due("delay", 100, now_ns, 100) == delay


MOMENTS = st.integers(0, 10**15)


@given(MOMENTS, MOMENTS, st.integers(1, 10**12))
def test_every_grid_point_up_to_now_is_fired_or_counted(due_ns: int, lag_ns: int, interval_ns: int) -> None:
    now_ns = due_ns + lag_ns
    points_after = lag_ns // interval_ns  # the tick's own point is fired
    for policy in POLICIES:
        after = next_due(policy, due_ns, now_ns, interval_ns)
        assert after.due_ns > due_ns
        assert after.missed == (0 if policy == "burst" else points_after)
    skip, burst, delay = (next_due(policy, due_ns, now_ns, interval_ns).due_ns for policy in POLICIES)
    assert now_ns < skip <= now_ns + interval_ns
    assert (skip - due_ns) % interval_ns == 0
    assert burst == due_ns + interval_ns
    assert delay == (now_ns + interval_ns if points_after else due_ns + interval_ns)


@pytest.mark.parametrize(
    ("at_ns", "new_ns", "due_ns"),
    [
        (500, 300, 800),  # the last was due at 500
        (500, 700, 1_200),
        (700, 300, 800),
        (800, 300, 800),
        (801, 300, 801),  # passed, so now
        (999, 300, 999),
        (999, 499, 999),
        (999, 1_000, 1_500),
        (1_000, 300, 1_000),  # due at this very instant and not yet fired: not lost
        (1_000, 700, 1_200),
    ],
)
def test_a_new_interval_at_an_instant_before_1000_is_due(at_ns: int, new_ns: int, due_ns: int) -> None:
    grid = TickGrid("skip", 1_000, 500, last_ns=500)
    grid.set_interval(at_ns, new_ns)
    assert (grid.due_ns, grid.missed) == (due_ns, 0)


def test_intervals_set_there_and_back_at_one_instant_change_nothing() -> None:
    grid = TickGrid("skip", 1_000, 500, last_ns=500)
    for interval_ns in (100, 900, 1, 500):
        grid.set_interval(700, interval_ns)
    assert grid.due_ns == 1_000


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("skip", [(1_000, 0), (2_000, 2), (2_300, 0)]),  # 1500 and 1700 are given up
        ("burst", [(1_000, 0), (1_500, 0), (1_700, 0), (2_000, 0), (2_300, 0)]),
        ("delay", [(1_000, 0), (2_050, 2), (2_350, 0)]),
    ],
)
def test_points_overdue_at_a_new_interval_stay_overdue(policy: str, expected: list[tuple[int, int]]) -> None:
    """Held up from 600 to 1750; 500 until 1600 (points 1000, 1500), then 200 until 1740 (1700), then 300."""
    grid = TickGrid(policy, 1_000, 500, last_ns=500)
    grid.set_interval(1_600, 200)
    grid.set_interval(1_740, 300)
    fired = []
    now_ns = 1_750
    while len(fired) < len(expected):
        now_ns = max(now_ns, grid.due_ns)
        fired.append((grid.due_ns, grid.missed))
        grid.fire(now_ns)
    assert fired == expected


def test_a_stop_takes_its_length_out_of_everything_that_is_to_come() -> None:
    grid = TickGrid("burst", 1_000, 500, last_ns=500)
    grid.set_interval(1_600, 200)  # 1000 and 1500 are owed, then 1700
    grid.pause(1_650)
    assert grid.is_paused
    grid.resume(11_650)
    dues = []
    for _ in range(4):
        dues.append(grid.due_ns)
        grid.fire(11_650)
    assert dues == [11_000, 11_500, 11_700, 11_900]


def test_an_interval_set_in_a_pause_counts_from_its_start() -> None:
    grid = TickGrid("skip", 1_000, 500, last_ns=500)
    grid.pause(700)
    grid.set_interval(5_000, 100)
    grid.set_interval(6_000, 300)
    grid.resume(10_700)
    assert (grid.due_ns, grid.missed) == (10_800, 0)


def test_a_first_point_without_one_before_it_is_not_moved_by_a_new_interval() -> None:
    grid = TickGrid("skip", 1_000, 500, last_ns=None)
    grid.set_interval(400, 100)
    assert grid.due_ns == 1_000
    grid.fire(1_000)
    assert grid.due_ns == 1_100


@pytest.mark.parametrize("value", ["later", "", None, 3, "SKIP"])
def test_an_unknown_policy_is_refused(value: object) -> None:
    with pytest.raises(ArgumentError) as refusal:
        metronome("1s", missed=value)
    assert str(refusal.value).startswith(f'metronome(missed={value!r}): expected "skip", "burst" or "delay"')
    assert str(refusal.value).endswith('For example: metronome("1s", missed="skip")')


def drawn(policy: str, until: int, holds: dict[int, float]) -> list[str]:
    """What a metronome of a second does when its observer of a tick, by id, holds it up: one or two rows."""
    clock = VirtualClock()
    fired: dict[int, list[Tick]] = {}

    def observe(tick: Tick) -> None:
        fired.setdefault(clock.now_ns * 4 // SECOND_NS, []).append(tick)
        clock.sleep(holds.get(tick.id, 0))

    metronome("1s", missed=policy).subscribe(observe, scheduler=clock)
    clock.run_until(until)
    beats, lost = [" "] * (until * 4 + 1), [" "] * (until * 4 + 1)
    for column, ticks in fired.items():
        beats[column] = str(len(ticks)) if len(ticks) > 1 else "X" if ticks[0].lag_ns else "x"
        lost[column] = str(ticks[0].missed or " ")
    rows = [policy.ljust(10) + "".join(beats).rstrip(), "  missed  " + "".join(lost).rstrip()]
    return rows if rows[1].strip() != "missed" else rows[:1]


def rows_of(documentation: str) -> list[str]:
    """The rows of a drawing, without the words beside them."""
    lines = textwrap.dedent(documentation.partition("\n")[2]).splitlines()
    rows = [line.strip("\n") for line in lines if re.match(r" *(skip|  missed|burst|delay) {4}", line)]
    margin = min(len(row) - len(row.lstrip()) for row in rows)
    return [row[margin : margin + 10 + 33].rstrip() for row in rows]


def test_the_drawing_of_the_metronome_is_what_happens() -> None:
    happened = [drawn(policy, 8, {0: 3.25})[0] for policy in POLICIES]
    assert rows_of(metronome.__doc__) == happened


def test_the_drawing_goes_on() -> None:
    """Held up again by the fourth tick, for half an interval, and by the fifth, for exactly two."""
    assert "\n".join(row for policy in POLICIES for row in drawn(policy, 14, {0: 3.25, 3: 0.5, 4: 2})) == (
        "skip          x            X  x   x   x       X   x   x   x   x   x\n"
        "  missed                      2                   1\n"
        "burst         x            3  x       2   x   x   x   x   x   x   x\n"
        "delay         x            X   x   x   x       X   x   x   x   x\n"
        "  missed                       2                   1"
    )
