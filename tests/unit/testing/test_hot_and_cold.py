"""Observables that do what a text says, and know who listened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reactivex import operators as ops
from reactivex.scheduler import ImmediateScheduler

from rxmetronome.clocks import VirtualClock
from rxmetronome.marbles import Subscription, parse
from rxmetronome.records import Timed
from rxmetronome.testing.hot_cold import Cold, Hot, Script

MS = 1_000_000


def script(kind: type[Script], text: str, clock: VirtualClock) -> Script:
    return kind(text, parse(text), clock, clock.now_ns)


def listen(observable, clock: VirtualClock) -> tuple[list[Timed], object]:
    heard: list[Timed] = []

    def add(kind, value=None):
        heard.append(Timed(clock.now_ns, kind, value))

    subscription = observable.subscribe(
        lambda value: add("next", value), lambda error: add("error", error), lambda: add("completed")
    )
    return heard, subscription


def test_a_cold_script_begins_with_each_subscriber():
    clock = VirtualClock()
    cold = script(Cold, "-a-b|", clock)
    first, _ = listen(cold, clock)
    clock.advance("2ms")
    second, _ = listen(cold, clock)
    clock.run()
    assert first == parse("-a-b|")
    assert second == parse("---a-b|")
    assert cold.subscriptions == [Subscription(0, 4 * MS), Subscription(2 * MS, 6 * MS)]


def test_a_hot_script_begins_at_time_0_whoever_listens():
    clock = VirtualClock()
    hot = script(Hot, "-a-b|", clock)
    first, _ = listen(hot, clock)
    clock.advance("2ms")
    second, _ = listen(hot, clock)
    clock.run()
    assert (first, second) == (parse("-a-b|"), parse("---b|"))
    assert hot.subscriptions == [Subscription(0, 4 * MS), Subscription(2 * MS, 4 * MS)]


def test_a_subscriber_at_time_0_of_a_hot_script_gets_its_events_at_time_0():
    clock = VirtualClock()
    heard, _ = listen(script(Hot, "a-b|", clock), clock)
    clock.run()
    assert heard == parse("a-b|")


def test_events_before_time_0_reach_no_subscriber():
    clock = VirtualClock()
    heard, _ = listen(script(Hot, "a-b-^-c|", clock), clock)
    clock.run()
    assert heard == parse("--c|")


@pytest.mark.parametrize("end", ["|", "#"])
def test_a_hot_script_that_ended_tells_who_comes_late_so_at_once(end):
    clock = VirtualClock()
    before, after = script(Hot, f"-{end}--^", clock), script(Hot, f"a{end}", clock)
    heard, _ = listen(before, clock)
    assert heard == parse(end)
    clock.run()
    heard, _ = listen(after, clock)
    assert heard == parse(f"-{end}")
    assert after.subscriptions == [Subscription(MS, MS)]


def test_after_unsubscribing_no_event_comes_and_the_subscription_is_not_open():
    clock = VirtualClock()
    for kind in (Cold, Hot):
        source = script(kind, "-a-b-c|", clock)
        heard, subscription = listen(source, clock)
        clock.advance("2ms")
        assert len(source.still_open()) == 1
        subscription.dispose()
        clock.advance("10ms")
        assert [record.value for record in heard] == ["a"]
        assert source.still_open() == []
        subscription.dispose()
    assert clock.pending == 0


def test_leaving_again_changes_nothing_in_the_account():
    clock = VirtualClock()
    cold = script(Cold, "-a", clock)
    _, subscription = listen(cold, clock)
    subscription.dispose()
    clock.advance("1s")
    subscription.dispose()
    assert cold.subscriptions == [Subscription(0, 0)]


def test_an_open_subscription_is_reported_with_its_script_its_line_and_its_start():
    clock = VirtualClock()
    cold = script(Cold, "-a", clock)
    clock.advance("3ms")
    _, subscription = listen(cold, clock)
    (line,) = cold.still_open()
    assert line.startswith('a subscription to cold("-a"), made at test_hot_and_cold.py:')
    assert line.endswith(", since 3ms")
    subscription.dispose()


def test_a_subscriber_that_unsubscribes_during_an_event_does_not_keep_it_from_the_others():
    clock = VirtualClock()
    hot = script(Hot, "-a-b|", clock)
    first, _ = listen(hot.pipe(ops.take(1)), clock)
    second, _ = listen(hot, clock)
    clock.run()
    assert [record.value for record in first] == ["a", None]
    assert second == parse("-a-b|")


def test_a_script_keeps_to_its_clock_whatever_scheduler_it_is_subscribed_with():
    clock = VirtualClock()
    heard: list[str] = []
    script(Cold, "-a|", clock).subscribe(heard.append, scheduler=ImmediateScheduler())
    assert heard == []
    clock.run()
    assert heard == ["a"]


def test_a_script_that_was_ended_plays_no_more():
    clock = VirtualClock()
    hot = script(Hot, "-a", clock)
    hot.end()
    assert clock.pending == 0


def test_a_script_shows_itself_as_the_test_wrote_it():
    clock = VirtualClock()
    assert repr(script(Cold, "-a|", clock)) == 'cold("-a|")'
    assert repr(script(Hot, "-" * 100, clock)) == f'hot("{"-" * 59}…")'


@given(st.text(alphabet="-ab", max_size=30), st.sampled_from(["", "|", "#"]), st.integers(0, 30))
def test_a_late_subscriber_to_a_hot_script_gets_the_rest_of_the_cold_one(text, end, late):
    clock = VirtualClock()
    whole, _ = listen(script(Cold, text + end, clock), clock)
    hot = script(Hot, text + end, clock)
    heard: list[list[Timed]] = []
    clock.schedule_ns(late * MS, lambda *_: heard.append(listen(hot, clock)[0]))
    clock.run()
    rest = [record for record in whole if record.at_ns >= late * MS]
    if end and not rest:  # it had ended, and says so to whoever comes
        rest = [Timed(late * MS, whole[-1].kind, whole[-1].value)]
    assert heard == [rest]
