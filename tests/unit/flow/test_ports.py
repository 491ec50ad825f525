"""Ports: inlets keep Rx's grammar, outlets their order."""

import reactivex as rx
from reactivex import operators as ops

import rxmetronome as rxm
from rxmetronome.flow.ports import Inlet
from rxmetronome.protocols import context_of


def test_an_inlet_feeds_one_observer_or_several_in_the_order_they_came():
    inlet, seen = Inlet(), []
    inlet.subscribe(lambda event: seen.append(("a", event)))
    inlet.feed(1)
    inlet.subscribe(lambda event: seen.append(("b", event)))
    inlet.feed(2)
    assert seen == [("a", 1), ("a", 2), ("b", 2)]


def test_an_inlet_gives_nothing_after_dispose_or_completion():
    inlet, seen = Inlet(), []
    subscription = inlet.subscribe(seen.append, None, lambda: seen.append("done"))
    other = []
    inlet.subscribe(other.append)
    subscription.dispose()
    inlet.feed(1)
    inlet.complete()
    inlet.complete()
    inlet.feed(2)
    assert (seen, other) == ([], [1])


def test_an_observer_that_an_earlier_one_disposes_over_an_event_does_not_get_it():
    inlet, seen, subscriptions = Inlet(), [], []
    inlet.subscribe(lambda event: subscriptions[0].dispose())
    subscriptions.append(inlet.subscribe(seen.append))
    inlet.feed(1)
    assert seen == []


def test_operators_that_subscribe_twice_get_every_event_twice(run_flow):
    seen = []
    flow = rxm.Flow("twice")
    both = flow.pipeline("both", lambda source: rx.merge(source, source.pipe(ops.map(lambda n: n * 10))))
    flow.source("numbers", rx.of(1, 2)) >> both >> flow.sink("seen", seen.append)
    run = run_flow(flow, until="1s")
    assert (seen, run.status) == ([1, 10, 2, 20], "stopped")


def test_operators_see_the_run_s_clock_and_their_step_through_the_scheduler():
    found = []

    def operator(source):
        def subscribe(observer, scheduler=None):
            found.append((context_of(scheduler).step, context_of(scheduler).flow, scheduler.now_ns, scheduler.wall_ns))
            return source.subscribe(observer, scheduler=scheduler)

        return rx.create(subscribe)

    flow = rxm.Flow("seen")
    clock = rxm.VirtualClock("2026-01-01T00:00:00+00:00")
    clock.step_wall("1h")
    flow.source("one", rx.of(1)) >> flow.pipeline("look", operator) >> flow.sink("end", lambda event: None)
    flow.run(clock=clock, until="1s")
    assert found == [("look", "seen", 1_767_225_600_000_000_000, 1_767_229_200_000_000_000)]


def test_a_periodic_action_that_raises_is_a_failure_and_goes_on(run_flow):
    calls = []

    def operator(source):
        def subscribe(observer, scheduler=None):
            def action(count):
                calls.append(count)
                if count == 1:
                    raise RuntimeError("second time")
                return count + 1

            scheduler.schedule_periodic(1.0, action, 0)
            return source.subscribe(observer, scheduler=scheduler)

        return rx.create(subscribe)

    flow = rxm.Flow("periodic")
    flow.source("never", rx.never()) >> flow.pipeline("p", operator) >> flow.sink("end", lambda event: None)
    run = run_flow(flow, until="3s")
    assert calls == [0, 1, 1]
    assert [failure.error for failure in run.failures.last] == ["RuntimeError: second time"] * 2
