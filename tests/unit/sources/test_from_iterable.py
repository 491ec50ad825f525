"""`from_iterable`: every item once, in order, one at a time, and nothing else is held up by it."""

import itertools
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome.clocks import RealClock, VirtualClock


def came_of(source: Any, clock: VirtualClock | None = None) -> list[Any]:
    """What came until the clock had nothing more to do, with the end."""
    clock, came = clock or VirtualClock(), []
    source.subscribe(came.append, lambda error: came.append(repr(error)), lambda: came.append("completed"),
                     scheduler=clock)  # fmt: skip
    clock.run()
    assert clock.pending == 0
    return came


def numbers(count: int, taken: list[int] | None = None) -> Iterator[int]:
    for number in range(count):
        if taken is not None:
            taken.append(number)
        yield number


@pytest.mark.parametrize(
    "values",
    [[1, 2, 3], (1, 2, 3), range(1, 4), {1: "a", 2: "b", 3: "c"}, {1: 0, 2: 0, 3: 0}.keys(), iter([1, 2, 3]),
     (n for n in (1, 2, 3)), map(int, "123")],
    ids=["list", "tuple", "range", "dict", "keys", "iterator", "generator", "map"],
)  # fmt: skip
def test_the_items_of_anything_that_can_be_iterated_come_in_their_order(values):
    assert came_of(rxm.from_iterable(values)) == [1, 2, 3, "completed"]


@pytest.mark.parametrize("values", [[], (), range(0), iter([]), (n for n in ())])
def test_without_items_it_completes(values):
    assert came_of(rxm.from_iterable(values)) == ["completed"]


@pytest.mark.parametrize("count", [255, 256, 257, 512, 1_000])
@pytest.mark.parametrize("make", [range, numbers])
def test_whatever_is_due_goes_first_after_256_items(make, count):
    clock, came = VirtualClock(), []
    rxm.from_iterable(make(count)).subscribe(came.append, scheduler=clock)
    clock.schedule(lambda *_: came.append("another"))
    assert came == []  # not before the subscription has returned
    clock.run()
    assert came[: min(count, 256)] == list(range(min(count, 256)))
    assert came.index("another") == min(count, 256)
    assert [event for event in came if event != "another"] == list(range(count))
    assert clock.now_ns == 0


@pytest.mark.real_time
def test_a_beat_goes_on_beside_items_without_an_end():
    flow, ticks, enough = rxm.Flow("both"), [], threading.Event()
    flow.source("endless", rxm.from_iterable(itertools.count())) >> flow.sink("last", rxm.latest())
    flow.source("beat", rxm.metronome("5ms")) >> flow.sink("ticks", lambda tick: (ticks.append(tick), enough.set()))
    with flow.run(wait=False, record=False) as run:
        for _ in range(5):
            assert enough.wait(20)
            enough.clear()
    assert [tick.id for tick in ticks[:5]] == [0, 1, 2, 3, 4]
    assert run.nodes["endless"].outlets["out"].count > 5 * 256
    assert run.failures.total == 0


def test_items_are_taken_when_they_are_sent_and_none_ahead():
    taken, came = [], []
    source = rxm.from_iterable(numbers(1_000, taken))
    clock = VirtualClock()
    source.subscribe(lambda item: (came.append(item), source.pause() if item == 300 else None), scheduler=clock)
    clock.run()
    assert taken == came == list(range(301))
    source.step()
    clock.run()
    assert taken == came == list(range(302))
    source.resume()
    clock.run()
    assert taken == came == list(range(1_000))


@pytest.mark.parametrize("make", [list, iter])
def test_a_step_to_the_last_item_is_the_end_as_soon_as_that_is_known(make):
    clock, came, source = VirtualClock(), [], rxm.from_iterable(make([1, 2]))
    source.pause()
    source.subscribe(came.append, print, lambda: came.append("completed"), scheduler=clock)
    source.step()
    source.step()
    clock.run()
    assert came == ([1, 2, "completed"] if make is list else [1, 2])
    source.resume()
    clock.run()
    assert came == [1, 2, "completed"]


class Doubled(list[int]):
    def __iter__(self) -> Iterator[int]:
        return (2 * item for item in super().__iter__())


def test_a_class_of_lists_may_iterate_in_its_own_way():
    assert came_of(rxm.from_iterable(Doubled(range(1_000)))) == [*range(0, 2_000, 2), "completed"]


def raising() -> Iterator[int]:
    yield 1
    yield 2
    raise OSError("the line is dead")


def test_an_iterator_that_raises_fails_after_its_items():
    assert came_of(rxm.from_iterable(raising())) == [1, 2, "OSError('the line is dead')"]


def test_in_a_flow_it_is_a_failure_of_the_source_that_names_the_generator():
    flow = rxm.Flow("main")
    flow.source("port", rxm.from_iterable(raising())) >> flow.sink("seen", (seen := []).append)
    run = flow.simulate()
    (failure,) = run.failures
    assert (seen, failure.step) == ([1, 2], "port")
    assert "OSError: the line is dead" in failure.message
    assert "raising at test_from_iterable.py" in failure.message
    assert run.status == "failed"


def test_outside_a_flow_an_observer_that_raises_stops_nothing():
    came, errors, done = [], [], threading.Event()

    def observe(item: int) -> None:
        came.append(item)
        if item == 2:
            raise ValueError(item)

    with RealClock(on_error=errors.append) as clock:
        rxm.from_iterable([1, 2, 3]).subscribe(observe, print, done.set, scheduler=clock)
        assert done.wait(20)
    assert (came, [str(error) for error in errors]) == ([1, 2, 3], ["2"])


def test_a_list_can_be_subscribed_again_and_an_iterator_is_refused_then():
    again = rxm.from_iterable([1, 2])
    assert came_of(again) == came_of(again) == [1, 2, "completed"]
    once = rxm.from_iterable(numbers(2))
    assert came_of(once) == [0, 1, "completed"]
    with pytest.raises(rxm.RxMetronomeError, match=r"from_iterable\(generator\) was subscribed before, and its items"):
        once.subscribe_directly(rx.subject.Subject(), VirtualClock())


def test_a_flow_that_runs_again_says_that_its_generator_is_used_up():
    flow = rxm.Flow("again")
    flow.source("numbers", rxm.from_iterable(numbers(3))) >> flow.sink("seen", (seen := []).append)
    assert flow.simulate().failures.total == 0
    (failure,) = flow.simulate().failures
    assert failure.step == "numbers"
    assert "make the iterator anew for each run" in failure.message
    assert seen == [0, 1, 2]


class Broken:
    def __iter__(self) -> Iterator[int]:
        raise OSError("no device")


def test_what_cannot_begin_to_iterate_is_a_failure_too():
    flow = rxm.Flow("main")
    flow.source("port", rxm.from_iterable(Broken())) >> flow.sink("seen", print)
    (failure,) = flow.simulate().failures
    assert failure.step == "port"
    assert "OSError: no device" in failure.message


@pytest.mark.parametrize(
    ("values", "remedy"),
    [
        ("abc", "from_iterable(['abc'])"),
        (b"abc", "from_iterable([b'abc'])"),
        (7, "from_iterable([1, 2, 3])"),
        (None, "from_iterable([1, 2, 3])"),
        (rx.of(1), "source(observable)"),
    ],
)
def test_what_has_no_items_is_refused(values, remedy):
    with pytest.raises(rxm.ArgumentError) as refused:
        rxm.from_iterable(values)
    assert remedy in str(refused.value)


def test_a_frame_is_refused_with_rows():
    pd = pytest.importorskip("pandas")
    for frame in (pd.DataFrame({"a": [1]}), pd.Series([1])):
        with pytest.raises(rxm.ArgumentError, match=r"rows\(frame\)"):
            rxm.from_iterable(frame)


def test_a_list_where_a_source_is_expected_is_refused_with_it():
    with pytest.raises(rxm.ArgumentError, match=r"from_iterable\(\.\.\.\) makes one of items"):
        rxm.Flow("main").source("numbers", [1, 2, 3])


@pytest.mark.parametrize("make", [lambda: list(range(2_000)), lambda: numbers(2_000)])
def test_a_run_that_is_kept_goes_on_at_the_next_item(make, tmp_path: Path):
    seen: list[int] = []

    def run_until(last: int) -> rxm.Run:
        flow, source = rxm.Flow("kept"), rxm.from_iterable(make())
        see = flow.sink("seen", lambda item: (seen.append(item), source.pause() if item == last else None))
        flow.source("numbers", source) >> see
        return flow.run(clock=VirtualClock(), until="1s", resume=tmp_path / "kept", epoch="100ms")

    run_until(700)
    assert seen == list(range(701))
    run_until(1_500)
    assert run_until(-1).failures.total == 0
    assert seen == list(range(2_000))


def test_fewer_items_than_a_kept_run_had_sent_are_refused(tmp_path: Path):
    def run(count: int) -> rxm.Run:
        flow = rxm.Flow("kept")
        flow.source("numbers", rxm.from_iterable(range(count))) >> flow.sink("seen", rxm.latest())
        flow.source("beat", rxm.metronome("1s")) >> flow.sink("ticks", rxm.latest())
        return flow.run(clock=VirtualClock(), until="2s", resume=tmp_path / "kept", epoch="100ms")

    run(10)
    with pytest.raises(rxm.RxMetronomeError, match="it was 10 items and more, and is 3"):
        run(3)


@given(st.lists(st.integers()), st.integers(1, 5))
def test_in_a_flow_it_gives_what_rxpy_s_gives(values: list[int], divisor: int):
    def results(source: Any) -> list[Any]:
        flow = rxm.Flow("main")
        by = flow.pipeline("by", rxm.select(lambda n: 10 // n), rxm.where(lambda n: n % divisor), rxm.scan(max, 0))
        flow.source("numbers", source) >> by >> flow.sink("seen", (seen := []).append)
        run = flow.simulate()
        return [seen, run.failures.total, run.stats()["events"].tolist()]

    assert results(rxm.from_iterable(values)) == results(rx.from_iterable(values))


def test_what_happens_to_an_item_is_written_into_the_loop():
    flow, source = rxm.Flow("main"), rxm.from_iterable(numbers(3))
    flow.source("numbers", source) >> rxm.select(lambda n: n * 10) >> flow.sink("seen", print)
    source.pause()
    with flow.run(wait=False, clock=VirtualClock()) as run:
        text = run.explain()
    head, _, body = text.partition("for item_numbers in event:")
    assert head
    assert "result_select = fn_select(item_numbers)" in body
