"""Front: the oldest keys of a dict that is kept in order, however often it changed since."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.state.fronts import Front

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
    front = Front(order)
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
    front = Front(order)
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
    assert Front(order).take_until(5) == []
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
    assert Front(order).take_until(5) == [("a", (1, 0)), ("b", (1, 1))]
    assert order.interrupted == 1
