"""The waits after failures, by their laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.sources.retries import Backoff

spans = st.integers(1, 2**63 - 1)


@given(spans, spans, st.integers(1, 10_000), st.integers())
def test_a_wait_is_between_half_and_all_of_the_first_doubled_up_to_the_most(
    first_ns: int, most_ns: int, failures: int, seed: int
) -> None:
    longest_ns = min(most_ns, first_ns * 2 ** (failures - 1))
    assert longest_ns // 2 <= Backoff(first_ns, most_ns, seed).wait_ns(failures) <= longest_ns


@given(spans, st.integers(0, 99))
def test_equal_seeds_draw_equal_waits(first_ns: int, seed: int) -> None:
    one, other = Backoff(first_ns, first_ns * 100, seed), Backoff(first_ns, first_ns * 100, seed)
    assert [one.wait_ns(n) for n in range(1, 20)] == [other.wait_ns(n) for n in range(1, 20)]


def test_callers_that_failed_together_come_back_apart() -> None:
    assert len({Backoff(10**9, 10**10, seed).wait_ns(1) for seed in range(100)}) > 90


@pytest.mark.parametrize(("failures", "longest_ns"), [(1, 100), (2, 200), (3, 400), (4, 500), (10**9, 500)])
def test_the_longest_wait_doubles_up_to_its_limit(failures: int, longest_ns: int) -> None:
    backoff = Backoff(100, 500, 0)
    drawn = [backoff.wait_ns(failures) for _ in range(5_000)]
    assert (min(drawn), max(drawn)) == (longest_ns // 2, longest_ns)
