"""Pause, resume and step are the same for all sources."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from reactivex.scheduler import CurrentThreadScheduler
from reactivex.testing import TestScheduler

import rxmetronome as rxm
from rxmetronome.clocks import RealClock, VirtualClock
from rxmetronome.errors import ClockError
from rxmetronome.sources.base import PausableSource

KINDS = ["metronome", "crononome", "poll", "lines", "rows", "from_iterable"]
STEPPING = [kind for kind in KINDS if kind != "crononome"]


@pytest.fixture
def make(tmp_path: Path) -> Callable[[str], PausableSource[Any]]:
    """A source of a kind that has an event a second, or 5,000 at once."""
    path = tmp_path / "app.log"
    path.write_text("".join(f"{number}\n" for number in range(5_000)))
    makers: dict[str, Callable[[], Any]] = {
        "metronome": lambda: rxm.metronome("1s"),
        "crononome": lambda: rxm.crononome([rxm.Entry("tick", "* * * * * *")]),
        "poll": lambda: rxm.poll(lambda: 1, every="1s", start="after"),
        "lines": lambda: rxm.lines(path),
        "rows": lambda: rxm.rows(pd.DataFrame({"s": range(5_000)}), at="s"),
        "from_iterable": lambda: rxm.from_iterable(range(5_000)),
    }
    return lambda kind: makers[kind]()


@pytest.mark.parametrize("kind", KINDS)
def test_a_paused_source_sends_nothing_and_has_no_timer_and_goes_on_when_it_is_resumed(kind, make):
    clock, source, events = VirtualClock(), make(kind), []
    subscription = source.subscribe(events.append, scheduler=clock)
    clock.advance("2s")
    seen = len(events)
    assert seen > 0
    source.resume()
    subscribed_later = make(kind)
    subscribed_later.pause()
    later = subscribed_later.subscribe(print, scheduler=clock)
    source.pause()
    source.pause()
    clock.advance("1h")
    if kind not in {"lines", "from_iterable"}:  # they have sent all that they have
        assert (len(events), clock.pending, source.is_paused) == (seen, 0, True)
        source.resume()
        clock.advance("2s")
        assert (len(events), source.is_paused) == (seen + 2, False)
    subscription.dispose()
    later.dispose()
    assert clock.pending == 0


@pytest.mark.parametrize("kind", STEPPING)
def test_a_step_sends_one_event_now_and_the_source_stays_paused(kind, make):
    clock, source, events = VirtualClock(), make(kind), []
    subscription = source.subscribe(lambda event: events.append(clock.now_ns), scheduler=clock)
    source.step()
    source.step()
    clock.advance("1h")
    assert (events, source.is_paused, clock.pending) == ([0, 0], True, 0)
    subscription.dispose()


@pytest.mark.parametrize("kind", KINDS)
def test_an_observer_that_pauses_its_source_sees_no_further_event(kind, make):
    clock, source, events = VirtualClock(), make(kind), []
    subscription = source.subscribe(lambda event: (events.append(event), source.pause()), scheduler=clock)
    clock.advance("10s")
    assert (len(events), clock.pending) == (1, 0)
    subscription.dispose()


@pytest.mark.parametrize("kind", KINDS)
def test_disposed_by_its_observer_a_source_sends_nothing_more_and_forgets_the_subscription(kind, make):
    clock, source, events = VirtualClock(), make(kind), []
    subscription = source.subscribe(lambda event: (events.append(event), subscription.dispose()), scheduler=clock)
    source.pause()
    source.resume()
    clock.advance("10s")
    source.pause()
    assert (len(events), clock.pending, source._subscriptions) == (1, 0, set())


@pytest.mark.parametrize("kind", KINDS)
def test_on_a_closed_clock_a_subscription_is_refused_and_one_from_before_ends_quietly(kind, make):
    source = make(kind)
    source.pause()
    with RealClock() as clock:
        source.subscribe(print, scheduler=clock)
    source.resume()
    assert source._subscriptions == set()
    with pytest.raises(ClockError, match="is closed"):
        source.subscribe(print, scheduler=clock)
    assert source._subscriptions == set()


@pytest.mark.parametrize(
    ("kind", "scheduler"),
    [
        *((kind, TestScheduler) for kind in STEPPING),
        ("lines", CurrentThreadScheduler),
        ("rows", CurrentThreadScheduler),
        ("from_iterable", CurrentThreadScheduler),
    ],
)
def test_steps_come_on_the_schedulers_of_rxpy_too(kind, make, scheduler):
    on, source, events = scheduler(), make(kind), []
    source.pause()
    subscription = source.subscribe(events.append, scheduler=on)
    source.step()
    source.step()
    if scheduler is TestScheduler:
        on.advance_by(100.0)
    assert len(events) == 2
    subscription.dispose()


@pytest.mark.real_time
@pytest.mark.parametrize("kind", KINDS)
def test_other_threads_may_pause_and_resume_and_no_event_comes_beside_another(kind, make):
    source, inside, most, enough = make(kind), [], [], threading.Event()

    def observe(event: Any) -> None:
        inside.append(event)
        most.append(len(inside))
        inside.remove(event)
        enough.set()

    def fiddle() -> None:
        for _ in range(300):
            source.pause()
            source.resume()

    with RealClock() as clock:
        subscription = source.subscribe(observe, print, scheduler=clock)
        threads = [threading.Thread(target=fiddle) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
        assert enough.wait(20)
        subscription.dispose()
        waiting = threading.Event()
        clock.schedule(lambda *_: waiting.set())  # after the action that was running
        assert waiting.wait(20)
        assert clock.pending == 0
    assert set(most) == {1}
