"""Evictions as an observable: each observer gets each one, in order, whatever the others do."""

import threading

import pytest
from reactivex import operators as ops
from reactivex.disposable import Disposable

from rxmetronome.records import Eviction
from rxmetronome.state.evictions import Evictions


def eviction(key: object) -> Eviction:
    return Eviction(ingest_ns=0, key=key, value=None, age_ns=0, reason="idle")


def evictions(*keys: object) -> list[Eviction]:
    return [eviction(key) for key in keys]


@pytest.fixture
def told() -> Evictions:
    return Evictions(lambda: "State()", lambda _: Disposable())


def test_all_get_all_in_order_and_who_comes_later_gets_what_comes_later(told: Evictions) -> None:
    seen: list[tuple[str, object]] = []
    told.emit(evictions("before"))
    with told.subscribe(lambda gone: seen.append(("one", gone.key))):
        told.emit(evictions("a"))
        told.subscribe(lambda gone: seen.append(("other", gone.key)))
        told.emit(evictions("b", "c"))
    told.emit(evictions("d"))
    assert seen == [
        ("one", "a"),
        ("one", "b"), ("other", "b"),
        ("one", "c"), ("other", "c"),
        ("other", "d"),
    ]  # fmt: skip


def test_an_observer_that_raises_costs_nobody_an_eviction_and_its_exception_comes_out_at_the_end(
    told: Evictions,
) -> None:
    seen: list[object] = []
    told.subscribe(lambda gone: 1 // (gone.key - 2))
    told.subscribe(lambda gone: seen.append(gone.key))
    with pytest.raises(ZeroDivisionError):
        told.emit(evictions(1, 2, 3, 4))
    assert seen == [1, 2, 3, 4]


def test_of_many_exceptions_the_first_comes_out_and_a_note_counts_the_rest(told: Evictions) -> None:
    told.subscribe(lambda gone: {}[gone.key])
    told.subscribe(lambda gone: [][gone.key])
    with pytest.raises(KeyError, match="7") as raised:
        told.emit(evictions(7, 8))
    assert raised.value.__notes__ == ["observers of evictions of State() raised 4 times; this is the first"]


def test_evictions_that_an_observer_causes_come_after_those_under_way(told: Evictions) -> None:
    seen: list[object] = []

    def cause(gone: Eviction) -> None:
        if gone.key == "a":
            told.emit(evictions("caused"))

    told.subscribe(cause)
    told.subscribe(lambda gone: seen.append(gone.key))
    told.emit(evictions("a", "b"))
    assert seen == ["a", "b", "caused"]


def test_leaving_the_program_in_an_observer_loses_no_eviction(told: Evictions) -> None:
    seen: list[object] = []

    def leave(gone: Eviction) -> None:
        if gone.key == "a":
            raise KeyboardInterrupt

    told.subscribe(lambda gone: seen.append(gone.key))
    told.subscribe(leave)
    with pytest.raises(KeyboardInterrupt):
        told.emit(evictions("a", "b", "c"))
    told.emit(evictions("d"))
    assert seen == ["a", "b", "c", "d"]


def test_two_threads_that_evict_at_a_time_are_heard_one_after_the_other(told: Evictions) -> None:
    entered, inside, seen = threading.Event(), threading.Event(), []

    def slow(gone: Eviction) -> None:
        seen.append((gone.key, threading.current_thread().name))
        if gone.key == "a":
            entered.set()
            assert inside.wait(5)

    told.subscribe(slow)
    first = threading.Thread(target=lambda: told.emit(evictions("a", "b")), name="first")
    first.start()
    assert entered.wait(5)
    told.emit(evictions("c"))  # returns at once: the first thread tells of it
    inside.set()
    first.join()
    assert seen == [("a", "first"), ("b", "first"), ("c", "first")]


def test_a_subscription_with_a_scheduler_joins_and_leaves(clock) -> None:
    joined: list[object] = []

    def join(scheduler: object) -> Disposable:
        joined.append(scheduler)
        return Disposable(lambda: joined.append("left"))

    told = Evictions(lambda: "State()", join)
    told.subscribe(print).dispose()
    assert joined == []
    told.pipe(ops.map(lambda gone: gone.key)).subscribe(print, scheduler=clock).dispose()
    assert joined == [clock, "left"]


def test_it_says_whose_they_are() -> None:
    told = Evictions(lambda: 'State(idle="5s")', lambda _: Disposable())
    assert (repr(told), told.kind) == ('evictions of State(idle="5s")', "evictions")
