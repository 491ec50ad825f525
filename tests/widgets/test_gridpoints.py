"""Where missed ticks were due, against the grids that real metronomes kept."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome.widgets.gridpoints import MOST, missed_points


@pytest.mark.parametrize("missed", ["skip", "delay"])
def test_the_points_of_a_metronome_that_was_held_up_are_the_ones_of_its_grid(missed: str) -> None:
    clock, ticks = rxm.VirtualClock(), []

    def observe(tick: rxm.Tick) -> None:
        ticks.append(tick)
        if tick.id == 1:
            clock.sleep("2.25s")  # due at 2, so 3 and 4 pass

    beat = rxm.metronome("1s", missed=missed, count=4)  # type: ignore[arg-type]
    subscription = beat.subscribe(observe, scheduler=clock)
    clock.run()
    subscription.dispose()
    ((before, late),) = [(one, other) for one, other in pairwise(ticks) if other.missed]
    points = missed_points(before.due_ns, late.due_ns, late.interval_ns, late.missed)
    assert points == [4 * 10**9]  # the tick due at 3 fires at 4.25, and says nothing of 4: the next one does


@given(
    last_due_ns=st.integers(0, 10**12) | st.none(),
    gap_ns=st.integers(1_000, 10**12),
    interval_ns=st.integers(1, 10**11),
    missed=st.integers(0, 2_000),
)
def test_points_ascend_before_the_tick_and_after_the_one_before(last_due_ns, gap_ns, interval_ns, missed) -> None:
    due_ns = (last_due_ns or 0) + gap_ns
    points = missed_points(last_due_ns, due_ns, interval_ns, missed)
    assert len(points) == min(missed, MOST)
    assert points == sorted(points)
    assert all(point < due_ns and (last_due_ns is None or point >= last_due_ns) for point in points)
