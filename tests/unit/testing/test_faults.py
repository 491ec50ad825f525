"""Faults of clocks, and bursts."""

import threading

import pytest
import reactivex as rx
from reactivex.testing import TestScheduler

import rxmetronome as rxm
from rxmetronome.testing import chaos


def heard(clock, observable):
    seen = []
    observable.subscribe(
        lambda event: seen.append((clock.now_ns, event)),
        on_completed=lambda: seen.append((clock.now_ns, "end")),
        scheduler=clock,
    )
    return seen


def test_a_burst_is_n_events_at_one_instant_and_the_end(clock):
    burst = chaos.burst(3, at="1.5s", event=lambda number: "abc"[number])
    seen = heard(clock, burst)
    clock.run()
    at_ns = 1_500_000_000
    assert seen == [(at_ns, "a"), (at_ns, "b"), (at_ns, "c"), (at_ns, "end")]
    assert burst.injected == [(at_ns, "sent 3 events")]


def test_a_burst_counts_from_each_subscription(clock):
    burst = chaos.burst(1, at="1s")
    first = heard(clock, burst)
    clock.advance("10s")
    second = heard(clock, burst)
    clock.run()
    assert [at_ns for at_ns, _ in first + second] == [1_000_000_000] * 2 + [11_000_000_000] * 2


def test_a_burst_that_is_unsubscribed_before_it_happens_does_not_happen(clock):
    burst = chaos.burst(3, at="1s")
    burst.subscribe(scheduler=clock).dispose()
    clock.run()
    assert (burst.injected, clock.pending) == ([], 0)


@pytest.mark.parametrize("thread", [False, True])
def test_a_burst_that_is_unsubscribed_in_the_middle_ends_there(clock, thread):
    seen = []

    def take_two(event):
        seen.append(event)
        if len(seen) == 2:
            subscription.dispose()

    subscription = chaos.burst(1_000, thread=thread).subscribe(take_two, scheduler=clock)
    clock.run()
    assert (seen, clock.pending) == ([0, 1], 0)


def test_a_burst_from_a_thread_is_as_exact_as_without(clock):
    names = set()
    burst = chaos.burst(200, at="1s", thread=True)
    seen = heard(clock, burst)
    burst.subscribe(lambda _: names.add(threading.current_thread().name), scheduler=clock)
    clock.run()
    assert seen == [*((1_000_000_000, n) for n in range(200)), (1_000_000_000, "end")]
    assert names == {"rxmetronome chaos burst"}
    assert burst.injected[0].what == "sent 200 events from a thread"


def test_a_burst_from_a_thread_that_has_to_wait_for_room_arrives_whole_at_its_instant(clock):
    ring, times = rxm.ring(100), set()
    flow = rxm.Flow("narrow")
    source = flow.source("burst", chaos.burst(20, at="2s", thread=True), capacity=5)
    source >> [flow.sink("ring", ring), flow.sink("times", lambda _: times.add(clock.now_ns))]
    run = flow.run(clock=clock, until="10s")
    assert (ring.values, times, run.status) == (list(range(20)), {2_000_000_000}, "stopped")
    assert run.stats().loc[("burst", "out"), "queued_most"] == 5


def test_a_burst_from_a_thread_works_on_rxpy_s_own_virtual_time():
    scheduler, seen = TestScheduler(), []
    chaos.burst(3, at="2s", thread=True).subscribe(seen.append, scheduler=scheduler)
    scheduler.start()
    assert seen == [0, 1, 2]


@pytest.mark.real_time
@pytest.mark.parametrize("thread", [False, True])
def test_a_burst_on_a_real_clock_arrives_whole(thread):
    ring = rxm.ring(2_000)
    flow = rxm.Flow("burst")
    flow.source("burst", chaos.burst(1_000, at="1ms", thread=thread), capacity=50) >> flow.sink("ring", ring)
    run = flow.run(wait=True)
    assert (run.status, ring.values) == ("stopped", list(range(1_000)))


@pytest.mark.parametrize(
    ("arguments", "options", "message"),
    [
        ((0,), {}, r"burst\(n=0\): expected a whole number of 1 or more"),
        ((True,), {}, r"burst\(n=True\)"),
        ((3,), {"at": "soon"}, r"burst\(at='soon'\): expected a duration"),
        ((3,), {"at": -1}, r"burst\(at=-1\): expected a duration of zero or more"),
        ((3,), {"event": "a"}, r"burst\(event='a'\): expected a function of 0, 1, 2"),
    ],
)
def test_a_burst_refuses_what_it_cannot_take(arguments, options, message):
    with pytest.raises(rxm.ArgumentError, match=message):
        chaos.burst(*arguments, **options)


@pytest.mark.parametrize(
    ("by", "wall_ns"), [("-1h", -3_600_000_000_000), ("1d", 86_400_000_000_000), (-2, -2_000_000_000)]
)
def test_a_stepped_wall_moves_the_wall_only_and_no_tick(clock, by, wall_ns):
    fault = chaos.step_wall(clock, by=by, at="1.5s")
    seen = heard(clock, rxm.metronome("1s", count=3))
    clock.run()
    ticks = [tick for _, tick in seen[:3]]
    assert [(tick.due_ns, tick.lag_ns, tick.missed) for tick in ticks] == [(n * 10**9, 0, 0) for n in (1, 2, 3)]
    assert [tick.ingest_ns - tick.due_ns for tick in ticks] == [0, wall_ns, wall_ns]
    assert fault.injected == [(1_500_000_000, f"stepped the wall by {by}")]


def test_a_fault_of_a_clock_can_be_called_off_and_its_context_calls_it_off(clock):
    chaos.step_wall(clock, by="1h", at="1s").dispose()
    with chaos.suspend(clock, for_="1h", at="1s", steady=True) as fault:
        pass
    clock.advance("5s")
    assert (clock.now_ns, clock.wall_ns, fault.injected, clock.pending) == (5 * 10**9, 5 * 10**9, [], 0)


@pytest.mark.parametrize("missed", ["skip", "burst", "delay"])
def test_a_closed_lid_jumps_the_wall_and_leaves_the_steady_timeline(clock, missed):
    fault = chaos.suspend(clock, for_="1h", at="1.5s")
    seen = heard(clock, rxm.metronome("1s", missed=missed, count=3))
    clock.run()
    assert [(at_ns, tick.missed, tick.ingest_ns) for at_ns, tick in seen[:3]] == [
        (10**9, 0, 10**9), (2 * 10**9, 0, 3_602 * 10**9), (3 * 10**9, 0, 3_603 * 10**9)
    ]  # fmt: skip
    assert fault.injected == [(1_500_000_000, "slept 1h, the wall only")]


@pytest.mark.parametrize(
    ("missed", "expected"),
    [
        ("skip", [(1, 1, 0), (5.5, 2, 0), (6, 6, 3), (7, 7, 0)]),
        ("burst", [(1, 1, 0), (5.5, 2, 0), (5.5, 3, 0), (5.5, 4, 0)]),
        ("delay", [(1, 1, 0), (5.5, 2, 0), (6.5, 6.5, 3), (7.5, 7.5, 0)]),
    ],
)
def test_a_stopped_process_moves_both_timelines_and_the_beat_accounts_for_it(clock, missed, expected):
    chaos.suspend(clock, for_="4s", at="1.5s", steady=True)
    seen = heard(clock, rxm.metronome("1s", missed=missed, count=4))
    clock.run()
    assert [(at_ns / 1e9, tick.due_ns / 1e9, tick.missed) for at_ns, tick in seen[:4]] == expected
    assert all(tick.ingest_ns == at_ns for at_ns, tick in seen[:4])


@pytest.mark.real_time
def test_a_real_clock_is_held_up_and_what_was_due_meanwhile_comes_late():
    done, late = threading.Event(), []
    with rxm.RealClock() as clock:
        fault = chaos.suspend(clock, for_="20ms", steady=True)
        beat = rxm.metronome("5ms", count=3)
        beat.subscribe(lambda tick: late.append(tick.lag_ns), on_completed=done.set, scheduler=clock)
        assert done.wait(10)
    assert late[0] >= 10_000_000
    assert [what for _, what in fault.injected] == ["slept 20ms, both timelines"]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda clock: chaos.step_wall(None, by="1h"), r"step_wall\(clock=None\): expected a VirtualClock"),
        (lambda clock: chaos.step_wall(clock, by="far"), r"step_wall\(by='far'\): expected a duration"),
        (
            lambda clock: chaos.step_wall(clock, by="1h", at=-1),
            r"step_wall\(at=-1\): expected a duration of zero or more",
        ),
        (
            lambda clock: chaos.suspend(None, for_="1h"),
            r"suspend\(clock=None\): expected a VirtualClock or a RealClock",
        ),
        (lambda clock: chaos.suspend(clock, for_=0), r"suspend\(for_=0\): expected a duration above zero"),
        (lambda clock: chaos.suspend(clock, for_="1h", at="x"), r"suspend\(at='x'\): expected a duration"),
    ],
)
def test_faults_of_clocks_refuse_what_they_cannot_take_before_anything_happens(clock, make, message):
    with pytest.raises(rxm.ArgumentError, match=message):
        make(clock)
    assert clock.pending == 0


def test_the_wall_and_the_steady_timeline_of_a_real_clock_are_the_machine_s():
    with rxm.RealClock() as clock:
        with pytest.raises(
            rxm.ArgumentError,
            match=r"step_wall\(clock=.*\): expected a VirtualClock, because the wall of others is the machine's",
        ):
            chaos.step_wall(clock, by="1h")
        with pytest.raises(rxm.ArgumentError, match=r"suspend\(steady=False\): expected True on a RealClock"):
            chaos.suspend(clock, for_="1h")


def test_faults_say_what_they_are(clock):
    with chaos.step_wall(clock, by="-1h", at="5s") as step:
        assert repr(step) == "<chaos: stepped the wall by -1h>"
    assert repr(chaos.burst(5)) == "chaos.burst(5)"
    assert repr(chaos.burst(5, thread=True)) == "chaos.burst(5, thread=True)"
    assert rx.merge(chaos.burst(5)) is not None
