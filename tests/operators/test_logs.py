"""The log of a sliding window, held against its definition."""

from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.operators.logs import PassLog

calls = st.lists(st.tuples(st.integers(0, 6), st.sampled_from("abcd")), max_size=80)


@given(calls, st.integers(1, 4), st.integers(1, 12))
def test_an_event_passes_exactly_where_fewer_than_n_have_in_the_window_before_it(steps, n, per_ns):
    log, now_ns = PassLog(), 0
    passed: dict[str, list[int]] = {}
    for gap_ns, key in steps:
        now_ns += gap_ns
        times = passed.setdefault(key, [])
        may = sum(now_ns - per_ns < time for time in times) < n
        assert log.passes(key, now_ns, n, per_ns) is may
        if may:
            times.append(now_ns)
        alive = {key for key, times in passed.items() if times and times[-1] > now_ns - per_ns}
        assert len(log) == len(alive)


def test_a_hundred_thousand_keys_that_come_once_leave_only_those_of_the_last_window():
    log = PassLog()
    assert all(log.passes(number, number, n=3, per_ns=10) for number in range(100_000))
    assert len(log) == 10


def test_a_key_holds_no_more_times_than_the_window_has():
    log = PassLog()
    for now_ns in range(0, 10_000, 7):
        log.passes("a", now_ns, n=1_000_000, per_ns=70)
    assert len(log._passed["a"]) == 10


def test_an_overflowing_key_is_forgotten_as_well():
    """What counts is when it last passed: knocking on the door keeps no key in memory."""
    log = PassLog()
    assert [log.passes("a", now_ns, n=1, per_ns=10) for now_ns in range(12)].count(True) == 2
    log.passes("b", 20, n=1, per_ns=10)
    assert len(log) == 1


def test_a_clock_that_is_set_back_raises_nothing():
    """Schedulers of others read the wall; the log then lets pass what it can account for."""
    log = PassLog()
    assert log.passes("a", 100, n=1, per_ns=10)
    assert log.passes("b", 50, n=1, per_ns=10)
    assert log.passes("a", 115, n=1, per_ns=10)
    assert log.passes("b", 116, n=1, per_ns=10)
