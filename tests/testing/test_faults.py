"""When faults strike, what they do then, and the account they keep."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reactivex.testing import TestScheduler

import rxmetronome as rxm
from rxmetronome.flow.ports import StepClock
from rxmetronome.testing.faults import Fault, Injection, Strikes, now_ns, pass_time, virtual_clock_of


def struck(times: int, **options: object) -> list[int]:
    strikes = Strikes("slow", **{"every": None, "chance": None, "seed": 0, **options})
    return [number for number in range(1, times + 1) if strikes.next()]


def test_without_a_choice_everything_is_struck() -> None:
    assert struck(4) == [1, 2, 3, 4]


@given(every=st.integers(1, 20), times=st.integers(0, 100))
def test_every_nth_is_struck_and_nothing_else(every: int, times: int) -> None:
    assert struck(times, every=every) == list(range(every, times + 1, every))


@given(chance=st.floats(0.01, 1.0), seed=st.integers())
def test_chance_falls_alike_for_the_same_seed(chance: float, seed: int) -> None:
    assert struck(50, chance=chance, seed=seed) == struck(50, chance=chance, seed=seed)


def test_chance_is_the_share_that_is_struck_and_another_seed_strikes_others() -> None:
    assert struck(100, chance=1.0) == list(range(1, 101))
    assert 400 < len(struck(2_000, chance=0.25, seed=1)) < 600
    assert struck(100, chance=0.25, seed=1) != struck(100, chance=0.25, seed=2)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"every": 0},
            r"slow\(every=0\): expected a whole number of 1 or more. For example: chaos.slow\(..., every=3\)",
        ),
        ({"every": 1.5}, r"slow\(every=1.5\): expected a whole number"),
        ({"every": True}, r"slow\(every=True\): expected a whole number"),
        ({"chance": 0}, r"slow\(chance=0\): expected a number above 0 and up to 1"),
        ({"chance": 1.01}, r"slow\(chance=1.01\)"),
        ({"chance": float("nan")}, r"slow\(chance=nan\)"),
        ({"chance": "often"}, r"slow\(chance='often'\)"),
        ({"every": 3, "chance": 0.5}, r"slow\(every=3\): expected either `every` or `chance`"),
    ],
)
def test_a_choice_out_of_bounds_is_refused_by_name(options: dict, message: str) -> None:
    with pytest.raises(rxm.ArgumentError, match=message):
        struck(1, **options)


def test_an_account_is_a_list_of_times_and_texts() -> None:
    fault = Fault()
    fault.note(5, "did something")
    fault.note(None, "knew no time")
    assert fault.injected == [Injection(5, "did something"), (None, "knew no time")]


def test_time_passes_exactly_on_a_clock_in_virtual_time_and_on_a_step_s_view_of_it() -> None:
    clock = rxm.VirtualClock()
    pass_time(clock, 1_500_000_001)
    pass_time(StepClock(clock, None, None), 1)
    assert clock.now_ns == now_ns(clock) == 1_500_000_002
    assert virtual_clock_of(StepClock(clock, None, None)) is clock


def test_time_passes_on_rxpy_s_own_virtual_schedulers() -> None:
    scheduler = TestScheduler()
    pass_time(scheduler, 2_500_000_000)
    assert now_ns(scheduler) == 2_500_000_000


def test_a_real_clock_has_no_virtual_one_and_an_unknown_one_no_time() -> None:
    with rxm.RealClock() as clock:
        assert virtual_clock_of(clock) is None
    assert now_ns(None) is None


@pytest.mark.real_time
def test_in_real_time_the_calling_thread_waits() -> None:
    with rxm.RealClock() as clock:
        before_ns = clock.now_ns
        pass_time(clock, 2_000_000)
        assert clock.now_ns - before_ns >= 2_000_000
