"""latest and ring: the last events, at any time, from any thread."""

import threading
from typing import Any

import numpy as np
import pytest
import reactivex as rx

from rxmetronome.errors import ArgumentError
from rxmetronome.sinks.memory import latest, ring


def test_latest_is_none_before_the_first_event_and_its_count_tells_it_from_an_event_of_none() -> None:
    sink = latest()
    assert (sink.value, sink.count) == (None, 0)
    sink.on_next("a")
    sink.on_next(None)
    assert (sink.value, sink.count) == (None, 2)


def test_a_ring_keeps_the_last_events_oldest_first_and_counts_the_rest() -> None:
    sink = ring(3)
    seen = []
    for number in range(5):
        sink.on_next(number)
        seen.append((sink.values, sink.count, sink.dropped, len(sink)))
    assert seen == [
        ([0], 1, 0, 1),
        ([0, 1], 2, 0, 2),
        ([0, 1, 2], 3, 0, 3),
        ([1, 2, 3], 4, 1, 3),
        ([2, 3, 4], 5, 2, 3),
    ]


def test_values_are_a_copy() -> None:
    sink = ring(2)
    sink.on_next(1)
    sink.values.append(2)
    assert sink.values == [1]


def test_what_is_kept_stays_when_the_run_ends_and_goes_when_the_next_starts() -> None:
    for sink, kept, empty in ((latest(), 1, None), (ring(2), [1], [])):
        rx.of(1).subscribe(sink)
        assert (sink.value if hasattr(sink, "value") else sink.values) == kept
        sink.start(None)
        assert (sink.value if hasattr(sink, "value") else sink.values) == empty
        assert sink.count == 0


def test_clearing_counts_from_zero() -> None:
    sink = ring(1)
    for number in range(3):
        sink.on_next(number)
    sink.clear()
    assert (sink.values, sink.count, sink.dropped) == ([], 0, 0)


def test_it_can_be_read_while_another_thread_writes() -> None:
    sink, last, stop = ring(50), latest(), threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            sink.on_next(number)
            last.on_next(number)
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(2_000):
            dropped, kept = sink.snapshot()
            assert kept == list(range(dropped, dropped + len(kept)))
    finally:
        stop.set()
        writer.join()
    assert last.count - 1 == last.value


@pytest.mark.parametrize("n", [0, -1, 1.0, "3", True, None])
def test_a_size_that_is_none_is_refused(n: Any) -> None:
    with pytest.raises(ArgumentError) as raised:
        ring(n)
    assert str(raised.value) == f"ring(n={n!r}): expected a whole number of 1 or more. For example: ring(100)"


def test_a_size_of_numpy_is_a_size_and_sinks_show_what_they_are() -> None:
    assert (repr(ring(np.int64(3))), repr(latest())) == ("ring(3)", "latest()")  # type: ignore[arg-type]
