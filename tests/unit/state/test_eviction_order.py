"""The oldest keys of an ordered dict are found without walking over it, and keys leave in the order of staleness."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome import State, VirtualClock
from rxmetronome.state.eviction_order import OldestFirst

steps = st.lists(
    st.one_of(
        st.tuples(st.just("touch"), st.integers(0, 500)),
        st.tuples(st.just("delete"), st.integers(0, 500)),
        st.tuples(st.just("take until"), st.integers(0, 60)),
        st.tuples(st.just("take first"), st.just(0)),
    ),
    max_size=120,
)


@given(steps, st.integers(0, 400))
def test_it_takes_what_a_walk_over_the_whole_dict_would_take(steps: list[tuple[str, int]], size: int) -> None:
    order: dict[int, tuple[Any, ...]] = dict.fromkeys(range(size), (None, 0))
    front = OldestFirst(order)
    for now_ns, (step, number) in enumerate(steps, 1):
        if step == "touch":
            order.pop(number, None)
            order[number] = (None, now_ns)
        elif step == "delete":
            order.pop(number, None)
        elif step == "take until":
            expected = [pair for pair in order.items() if pair[1][1] <= now_ns - number]
            left = [pair for pair in order.items() if pair[1][1] > now_ns - number]
            assert front.take_until(now_ns - number) == expected
            assert list(order.items()) == left
        else:
            expected_first = next(iter(order.items()), None)
            assert front.take_first() == expected_first
            assert expected_first is None or expected_first[0] not in order


def test_a_key_that_came_again_at_the_same_time_is_another_one() -> None:
    order: dict[int, tuple[Any, ...]] = {key: (key, 5) for key in range(200)}
    front = OldestFirst(order)
    assert front.take_until(4) == []  # the first of them are at hand now
    del order[0]
    order[0] = ("again", 5)
    assert front.take_until(5) == [*((key, (key, 5)) for key in range(1, 200)), (0, ("again", 5))]


def test_a_key_that_another_thread_touches_within_the_line_is_put_back() -> None:
    class Meddling(dict[str, tuple[Any, ...]]):
        def pop(self, key: str, *default: Any) -> Any:
            self[key] = (2, 9)
            return super().pop(key, *default)

    order = Meddling(a=(1, 0))
    assert OldestFirst(order).take_until(5) == []
    assert order == {"a": (2, 9)}


def test_a_dict_that_changes_while_it_is_read_is_read_again() -> None:
    class Growing(dict[str, tuple[Any, ...]]):
        interrupted = 0

        def items(self) -> Any:
            if not self.interrupted:
                self.interrupted += 1
                raise RuntimeError("dictionary changed size during iteration")
            return super().items()

    order = Growing(a=(1, 0), b=(1, 1))
    assert OldestFirst(order).take_until(5) == [("a", (1, 0)), ("b", (1, 1))]
    assert order.interrupted == 1


def held(*, idle: int = 1_000, age: int | None = 1_000, **marks: tuple[int, int]) -> tuple[State, VirtualClock, list]:
    """A state whose keys were touched and born at these nanoseconds; the clock stands at the last of them."""
    clock = VirtualClock()
    state = State(idle="1h", age=None if age is None else "1h", clock=clock)
    done = sorted(
        [(born, 0, at, key) for at, (key, (_, born)) in enumerate(marks.items())]
        + [(touched, 1, at, key) for at, (key, (touched, _)) in enumerate(marks.items())]
    )
    for when, is_touch, _, key in done:
        clock.advance(f"{when - clock.now_ns}ns")
        if is_touch:
            state.touch(key)
        else:
            state[key] = key.upper()
    state.idle, state.age = f"{idle}ns", None if age is None else f"{age}ns"
    gone: list[Any] = []
    state.evictions.subscribe(lambda one: gone.append((one.key, one.value, one.age_ns, one.reason)))
    return state, clock, gone


@pytest.mark.parametrize(("now_ns", "leaves"), [(9, []), (10, ["a"]), (11, ["a"]), (12, ["a", "b"])])
@pytest.mark.parametrize("age", [1_000, None])
def test_a_key_is_stale_at_the_limit_itself(now_ns: int, leaves: list[str], age: int | None) -> None:
    state, clock, gone = held(idle=10, age=age, a=(0, 0), b=(2, 0))
    clock.advance(f"{now_ns - 2}ns")
    assert [key for key in "ab" if key not in state] == leaves
    state.evict()
    assert [one[0] for one in gone] == leaves


@pytest.mark.parametrize(
    ("idle", "age", "expected"),
    [
        (10, 30, ("a", "A", 20, "idle")),  # stale by idle at 10 + 10, by age at 0 + 30
        (25, 30, ("a", "A", 30, "age")),  # by idle at 10 + 25
        (20, 30, ("a", "A", 20, "idle")),  # at one instant: idle it is
        (21, 30, ("a", "A", 30, "age")),
        (1_000, 30, ("a", "A", 30, "age")),
        (20, 1_000, ("a", "A", 20, "idle")),
    ],
)
def test_the_limit_that_came_first_is_the_reason(idle: int, age: int, expected: tuple) -> None:
    state, clock, gone = held(idle=idle, age=age, a=(10, 0))
    clock.advance("20ns")
    assert (state.evict(), state.evict(), gone) == (1, 0, [expected])


def test_keys_leave_in_the_order_in_which_they_went_stale_whatever_made_them_so() -> None:
    state, clock, gone = held(idle=40, age=42, a=(0, 0), b=(5, 1), c=(50, 2), d=(60, 60))
    clock.advance("39ns")
    state.evict()
    assert gone == [
        ("a", "A", 99, "idle"),  # at 40
        ("b", "B", 98, "age"),  # at 43, by idle at 45
        ("c", "C", 97, "age"),  # at 44, by idle at 90
    ]
    assert list(state) == ["d"]


def test_at_one_instant_the_idle_go_first_then_the_old_each_in_their_order() -> None:
    state, _, gone = held(idle=10, age=11, b=(10, 0), a=(10, 0), c=(1, 1), e=(11, 1), d=(11, 1))
    state.evict()
    assert [one[0] for one in gone] == ["c", "b", "a"]


def test_who_is_too_many_leaves_after_who_is_stale_the_least_recently_touched_first() -> None:
    state, clock, gone = held(age=10, a=(1, 1), b=(2, 0), c=(3, 3), d=(4, 4))
    clock.advance("6ns")
    state.max_keys = 2
    assert gone == [("b", "B", 10, "age"), ("a", "A", 9, "size")]
    assert list(state) == ["c", "d"]


def test_nothing_stale_leaves_while_there_is_room() -> None:
    state, clock, gone = held(a=(0, 0))
    clock.advance("1s")
    state.max_keys = 1
    assert gone == []


def test_births_are_sorted_when_they_are_wanted_later_and_ties_keep_the_order_of_touches() -> None:
    state, clock, gone = held(age=None, c=(5, 3), b=(6, 1), a=(7, 1))
    state.age = "50ns"
    clock.advance("100ns")
    state.evict()
    assert [one[0] for one in gone] == ["b", "a", "c"]
