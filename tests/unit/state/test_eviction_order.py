"""The oldest keys of an ordered dict are found without walking over it, and keys leave in the order of staleness."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.state.eviction_order import EvictionIndex, Now, OldestFirst

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


def orders(*, keeps_births: bool = True, **marks: tuple[int, int]) -> EvictionIndex:
    """Entries by name, `(touched_ns, born_ns)`, in the order of their touches."""
    entries = {key: (key.upper(), *mark) for key, mark in marks.items()}
    return EvictionIndex(entries, keeps_births=keeps_births)


def at(now_ns: int, idle_ns: int = 1_000, age_ns: int = 1_000) -> Now:
    return Now(now_ns, 7, idle_ns, age_ns)


def told(gone: list) -> list[tuple[str, str, int, str]]:
    assert all(one.ingest_ns == 7 for one in gone)
    return [(one.key, one.value, one.age_ns, one.reason) for one in gone]


@pytest.mark.parametrize(("now_ns", "leaves"), [(9, []), (10, ["a"]), (11, ["a"]), (12, ["a", "b"])])
@pytest.mark.parametrize("keeps_births", [True, False])
def test_a_key_is_stale_at_the_limit_itself(now_ns: int, leaves: list[str], keeps_births: bool) -> None:
    held = orders(keeps_births=keeps_births, a=(0, 0), b=(2, 0))
    assert [one.key for one in held.take_stale(at(now_ns, idle_ns=10))] == leaves
    assert [key for key in "ab" if key not in held.entries] == leaves


@pytest.mark.parametrize(
    ("idle_ns", "age_ns", "expected"),
    [
        (10, 30, ("a", "A", 20, "idle")),  # stale by idle at 10 + 10, by age at 0 + 30
        (25, 30, ("a", "A", 30, "age")),  # by idle at 10 + 25
        (20, 30, ("a", "A", 20, "idle")),  # at one instant: idle it is
        (21, 30, ("a", "A", 30, "age")),
        (1_000, 30, ("a", "A", 30, "age")),
        (20, 1_000, ("a", "A", 20, "idle")),
    ],
)
def test_the_limit_that_came_first_is_the_reason(idle_ns: int, age_ns: int, expected: tuple) -> None:
    held = orders(a=(10, 0))
    assert told(held.take_stale(at(30, idle_ns, age_ns))) == [expected]
    assert held.entries == {}
    assert held.take_stale(at(10_000, 1, 1)) == []


def test_keys_leave_in_the_order_in_which_they_went_stale_whatever_made_them_so() -> None:
    held = orders(a=(0, 0), b=(5, 1), c=(50, 2), d=(60, 60))
    assert told(held.take_stale(at(99, idle_ns=40, age_ns=42))) == [
        ("a", "A", 99, "idle"),  # at 40
        ("b", "B", 98, "age"),  # at 43, by idle at 45
        ("c", "C", 97, "age"),  # at 44, by idle at 90
    ]
    assert list(held.entries) == ["d"]


def test_at_one_instant_the_idle_go_first_then_the_old_each_in_their_order() -> None:
    held = orders(c=(1, 1), b=(10, 0), a=(10, 0), e=(11, 1), d=(11, 1))
    assert [one.key for one in held.take_stale(at(11, idle_ns=10, age_ns=11))] == ["c", "b", "a"]


def test_who_is_too_many_leaves_after_who_is_stale_the_least_recently_touched_first() -> None:
    held = orders(a=(1, 1), b=(2, 0), c=(3, 3), d=(4, 4))
    assert told(held.take_surplus(at(10, age_ns=10), 2)) == [("b", "B", 10, "age"), ("a", "A", 9, "size")]
    assert list(held.entries) == ["c", "d"]
    assert held.take_surplus(at(10), 2) == []


def test_nothing_stale_leaves_while_there_is_room() -> None:
    held = orders(a=(0, 0))
    assert held.take_surplus(at(9_999), 1) == []
    assert list(held.entries) == ["a"]


def test_putting_a_key_in_again_keeps_its_birth() -> None:
    held = orders(a=(0, 0))
    held.put("b", 1, 5)
    held.put("a", 2, 6)
    assert list(held.entries.items()) == [("b", (1, 5, 5)), ("a", (2, 6, 0))]
    assert [one.key for one in held.take_stale(at(10, age_ns=10))] == ["a"]


def test_a_key_taken_out_is_forgotten_in_both_orders() -> None:
    held = orders(a=(0, 0), b=(0, 0))
    held.remove("a")
    held.remove("never there")
    assert [one.key for one in held.take_stale(at(5_000))] == ["b"]


def test_births_are_sorted_when_they_are_wanted_later_and_ties_keep_the_order_of_touches() -> None:
    held = orders(c=(5, 3), b=(6, 1), a=(7, 1))
    assert held.keeps_births
    assert [one.key for one in held.take_stale(at(100, age_ns=50))] == ["b", "a", "c"]
    assert not orders(keeps_births=False).keeps_births
