"""Beats that are due together run as a train, in virtual time: with the same result as timers, each by itself."""

import functools
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome.errors import ClockError
from rxmetronome.flow.ports import DirectObserver
from rxmetronome.sources.metronomes import MetronomeSubscription

ACTIONS = st.sampled_from(
    ["nothing", "dispose", "pause", "resume", "step", "turn", "timer", "timer now", "sleep", "wall", "raise", "halt"]
)
BEATS = st.lists(
    st.one_of(
        st.just(("1s", "skip", "after", None)),  # these go evenly
        st.tuples(
            st.sampled_from(["1s", "2s", "3s", "500ms"]),
            st.sampled_from(["skip", "burst", "delay"]),
            st.sampled_from(["after", "now"]),
            st.one_of(st.none(), st.integers(1, 6)),
        ),
    ),
    min_size=1,
    max_size=6,
)
DURING = st.dictionaries(st.tuples(st.integers(0, 5), st.integers(0, 5)), st.tuples(ACTIONS, st.integers(0, 5)))
ADVANCES = st.lists(st.sampled_from(["500ms", "1s", "2.5s", "4s"]), min_size=1, max_size=6)


def played(beats: list[Any], during: dict[tuple[int, int], tuple[str, int]], advances: list[str]) -> list[Any]:
    """Let metronomes beat, of which some ticks do something to another one; return all that can be seen."""
    clock, seen = rxm.VirtualClock(), list[Any]()
    sources = [rxm.metronome(interval, missed=missed, start=start, count=count)
               for interval, missed, start, count in beats]  # fmt: skip
    subscriptions: list[Any] = []

    def act(action: str, number: int) -> None:
        other = sources[number % len(sources)]
        if action == "dispose" and number < len(subscriptions):
            subscriptions[number].dispose()
        elif action in ("pause", "resume", "step"):
            getattr(other, action)()
        elif action == "turn":
            other.interval = "700ms"
        elif action in ("timer", "timer now"):
            delay_s = number / 2 if action == "timer" else 0
            clock.schedule_relative(delay_s, lambda *_: seen.append((clock.now_ns, "timer", number)))
        elif action == "sleep":
            clock.sleep("1200ms")
        elif action == "wall":
            clock.step_wall("5s")
        elif action == "raise":
            raise ValueError(number)
        elif action == "halt":
            clock.halt()

    def listener(at: int) -> Any:
        ticks = 0

        def on_next(tick: rxm.Tick) -> None:
            nonlocal ticks
            seen.append((clock.now_ns, at, tick, clock.jumps))
            ticks += 1
            if (at, ticks - 1) in during:
                act(*during[at, ticks - 1])

        return on_next

    for at, source in enumerate(sources):
        subscriptions.append(source.subscribe(listener(at), scheduler=clock))
    for by in advances:
        try:
            clock.advance(by)
        except ValueError as error:
            seen.append(error.args)
        seen.append((clock.now_ns, clock.pending, clock.next_due_ns, clock.jumps))
    return seen


@settings(max_examples=300)
@given(beats=BEATS, during=DURING, advances=ADVANCES)
def test_beats_in_a_train_come_as_those_of_single_timers(
    beats: list[Any], during: dict[tuple[int, int], tuple[str, int]], advances: list[str]
) -> None:
    """In the same order among themselves and among other timers, with the same jumps and the same timers waiting."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MetronomeSubscription, "_has_beat", False)
        expected = played(beats, during, advances)
    found = played(beats, during, advances)
    assert found == expected


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize(
    "action", ["dispose", "pause", "step", "turn", "timer", "timer now", "sleep", "wall", "raise", "halt"]
)
def test_whatever_a_tick_of_an_even_train_does_is_done_before_the_next_beat(action: str, number: int) -> None:
    beats, advances = [("1s", "skip", "after", None)] * 4, ["4s", "3s", "3s"]
    beats.append(("2s", "skip", "after", None))
    for at in range(4):
        during = {(at, 4): (action, number), (2, 6): (action, number)}
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(MetronomeSubscription, "_has_beat", False)
            expected = [played(some, during, advances) for some in (beats[:4], beats)]
        assert [played(some, during, advances) for some in (beats[:4], beats)] == expected


def test_a_beat_that_a_tick_of_its_even_train_disposes_has_no_tick_any_more() -> None:
    clock, seen = rxm.VirtualClock(), list[tuple[int, int]]()

    def on_next(number: int, tick: rxm.Tick) -> None:
        seen.append((number, tick.id))
        if (number, tick.id) == (0, 4):
            subscriptions[1].dispose()

    subscriptions = [
        rxm.metronome("1s").subscribe_directly(
            DirectObserver(functools.partial(on_next, number), None, None), scheduler=clock
        )
        for number in range(3)
    ]
    clock.advance("6s")
    assert [number for number, _ in seen] == [0, 1, 2] * 4 + [0, 2] * 2
    assert clock.pending == 2


def beating(clock: rxm.VirtualClock, number: int, on_next: Callable[[int], None]) -> Any:
    return rxm.metronome("1s").subscribe(lambda _: on_next(number), scheduler=clock)


def test_a_thousand_beats_at_one_instant_are_one_entry_of_the_heap() -> None:
    clock, seen = rxm.VirtualClock(), list[int]()
    for number in range(1_000):
        beating(clock, number, seen.append)
    clock.advance("3s")
    assert seen == 3 * list(range(1_000))
    assert clock.pending == 1_000
    assert len(clock._heap) == 1


def test_beats_that_go_evenly_emit_one_tick_until_something_changes() -> None:
    clock, seen = rxm.VirtualClock(), list[rxm.Tick]()
    sources = [rxm.metronome("1s") for _ in range(3)]
    for source in sources:
        source.subscribe(seen.append, scheduler=clock)
    clock.advance("4s")
    assert [(tick.id, tick.due_ns) for tick in seen[9:]] == [(3, 4_000_000_000)] * 3
    assert seen[9] is seen[10] is seen[11]
    sources[1].interval = "2s"
    clock.step_wall("5s")
    seen.clear()
    clock.advance("2s")
    assert [(tick.id, tick.due_ns, tick.interval_ns, tick.ingest_ns) for tick in seen] == [
        (4, 5_000_000_000, 1_000_000_000, 10_000_000_000),
        (4, 5_000_000_000, 1_000_000_000, 10_000_000_000),
        (4, 6_000_000_000, 2_000_000_000, 11_000_000_000),
        (5, 6_000_000_000, 1_000_000_000, 11_000_000_000),
        (5, 6_000_000_000, 1_000_000_000, 11_000_000_000),
    ]


def test_what_a_snapshot_keeps_of_a_beat_in_an_even_train_is_what_it_keeps_of_one_alone() -> None:
    kept = []
    for number in (1, 2, 3):
        clock, sources = rxm.VirtualClock(), [rxm.metronome("1s") for _ in range(number)]
        for source in sources:
            source.subscribe(lambda _: None, scheduler=clock)
        clock.advance("5s")
        kept += [subscription._save() for source in sources for subscription in source._subscriptions]  # type: ignore[attr-defined]
        clock.advance("2s")
        kept[-1] = *kept[-1], [subscription._save() for subscription in sources[-1]._subscriptions]  # type: ignore[attr-defined]
    alone, after = kept[0][:-1], kept[0][-1]
    assert kept == [(*alone, after), alone, (*alone, after), alone, alone, (*alone, after)]
    assert alone[1] == 5
    assert after[0][1] == 7


@pytest.mark.parametrize("error", [ValueError("three"), KeyboardInterrupt()], ids=["error", "interrupt"])
def test_a_beat_that_raises_in_an_even_train_has_ticked_and_the_others_go_on(error: BaseException) -> None:
    clock, seen = rxm.VirtualClock(), list[tuple[int, int]]()

    def observer(number: int) -> Callable[[rxm.Tick], None]:
        def on_next(tick: rxm.Tick) -> None:
            seen.append((number, tick.id))
            if (number, tick.id) == (1, 4):
                raise error

        return on_next

    for number in range(3):
        rxm.metronome("1s").subscribe(observer(number), scheduler=clock)
    clock.advance("4s")
    with pytest.raises(type(error)):
        clock.advance("1s")
    clock.advance("3s")
    assert seen == [(number, tick) for tick in range(8) for number in range(3)]


def test_beats_that_are_disposed_leave_their_train() -> None:
    clock, seen = rxm.VirtualClock(), list[int]()
    beats = [beating(clock, number, seen.append) for number in range(300)]
    clock.advance("1s")
    for beat in beats[:-1]:
        beat.dispose()
    assert clock.pending == 1
    seen.clear()
    clock.advance("2s")
    assert seen == [299, 299]
    beats[-1].dispose()
    assert (clock.pending, clock.next_due_ns) == (0, None)


def test_too_many_beats_at_one_instant_are_an_endless_repetition_too() -> None:
    clock = rxm.VirtualClock(max_actions=150)
    for _ in range(200):
        rxm.metronome("1s").subscribe(lambda _: None, scheduler=clock)
    with pytest.raises(ClockError, match="more than 150 actions at one instant"):
        clock.advance("1s")
    clock.max_actions = 200
    clock.advance("5s")
    assert clock.pending == 200


def test_an_observer_that_raises_in_a_train_keeps_no_other_beat_from_coming() -> None:
    clock, seen = rxm.VirtualClock(), list[int]()

    def on_next(number: int) -> None:
        seen.append(number)
        if number == 1 and len(seen) == 5:
            raise ValueError("the second time")

    for number in range(3):
        beating(clock, number, on_next)
    clock.advance("1s")
    with pytest.raises(ValueError, match="the second time"):
        clock.advance("2s")
    clock.advance("1s")
    assert seen == [0, 1, 2, 0, 1, 2, 0, 1, 2]


def test_the_last_hundred_thousand_jumps_are_kept_however_they_were_made() -> None:
    clock = rxm.VirtualClock()
    beat = rxm.metronome("10ms").subscribe(lambda _: None, scheduler=clock)
    clock.advance("1100s")
    assert clock.jumps == [0.01] * 100_000
    beat.dispose()
    clock.sleep("3s")
    rxm.metronome("2s", count=3).subscribe(lambda _: None, scheduler=clock)
    clock.advance("6s")
    assert clock.jumps == [0.01] * 99_996 + [3.0, 2.0, 2.0, 2.0]
