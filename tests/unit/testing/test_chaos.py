"""Faults by name: what a user of the test kit sees of them."""

import pytest
import reactivex as rx

import rxmetronome as rxm
from rxmetronome.marbles.parser import SimulatedError
from rxmetronome.testing import chaos


def drawn(clock, missed, **fault):
    """The ticks of a metronome with a slow observer: due, fired, missed, in seconds."""
    ticks = []
    slow = chaos.slow(lambda tick: ticks.append((tick.due_ns / 1e9, (tick.due_ns + tick.lag_ns) / 1e9, tick.missed)),
                      clock=clock, **fault)  # fmt: skip
    rxm.metronome("1s", missed=missed, count=6).subscribe(slow, scheduler=clock)
    clock.run()
    return ticks, slow.injected


@pytest.mark.parametrize(
    ("missed", "expected"),
    [
        ("skip", [(1, 1, 0), (2, 2, 0), (3, 4.25, 0), (5, 5, 1), (6, 7.25, 0), (8, 8, 1)]),
        ("burst", [(1, 1, 0), (2, 2, 0), (3, 4.25, 0), (4, 4.25, 0), (5, 6.5, 0), (6, 6.5, 0)]),
        ("delay", [(1, 1, 0), (2, 2, 0), (3, 4.25, 0), (5.25, 5.25, 1), (6.25, 7.5, 0), (8.5, 8.5, 1)]),
    ],
)
def test_a_slow_observer_holds_up_the_beat_for_exactly_as_long_as_it_takes(clock, missed, expected):
    ticks, injected = drawn(clock, missed, by="2.25s", every=2)
    assert ticks == expected
    assert injected[0] == (2 * 10**9, "took 2.25s over event 2")
    assert [what for _, what in injected] == [f"took 2.25s over event {number}" for number in (2, 4, 6)]


def test_a_fault_drawn_by_chance_is_the_same_each_time():
    runs = [drawn(rxm.VirtualClock(), "skip", by="1.5s", chance=0.5, seed=11) for _ in range(2)]
    assert runs[0] == runs[1]
    assert 0 < len(runs[0][1]) < 6
    assert runs[0] != drawn(rxm.VirtualClock(), "skip", by="1.5s", chance=0.5, seed=12)


def outcome(clock, *operators):
    flow, ring = rxm.Flow("outcome"), rxm.ring(100)
    flow.source("numbers", rx.of(1, 2, 3, 4, 5, 6)) >> flow.pipeline("main", *operators) >> flow.sink("ring", ring)
    run = flow.run(clock=clock, until="1s")
    return ring.values, [(failure.event, failure.error) for failure in run.failures.last], run.status


def test_an_operator_that_raises_makes_failures_of_just_those_events(clock):
    fault = chaos.raising(every=3)
    values, failures, status = outcome(clock, fault)
    assert values == [1, 2, 4, 5]
    assert failures == [(n, f"SimulatedError: raised by chaos at event {n}") for n in (3, 6)]
    assert fault.injected == [(0, "raised at event 3"), (0, "raised at event 6")]
    assert status == "stopped"


def test_a_function_that_raises_inside_select_keeps_the_operators_around_it(clock):
    total = rxm.scan(lambda total, n: total + n, 0)
    values, failures, _ = outcome(clock, rxm.select(chaos.raising(lambda n: n, every=3)), total)
    assert values == [1, 3, 7, 12]
    assert [event for event, _ in failures] == [3, 6]


def test_outside_a_flow_what_an_operator_raises_comes_out_of_the_clock(clock):
    seen = []
    fault = chaos.raising(every=2, error=OSError("disk full"))
    with (
        rxm.metronome("1s").pipe(fault).subscribe(lambda tick: seen.append(tick.id), scheduler=clock),
        pytest.raises(OSError, match="disk full"),
    ):
        clock.advance("5s")
    assert (seen, clock.now_ns) == ([0], 2_000_000_000)


@pytest.mark.parametrize(
    ("at", "values", "events"),
    [
        ("subscribe", [], [None, 1, 2, 3, 4, 5, 6]),
        ("completed", [1, 2, 3, 4, 5, 6], [None]),
        ("dispose", [1, 2, 3, 4, 5, 6], [None]),
    ],
)
def test_an_operator_may_raise_at_its_start_and_its_ends_and_the_run_ends_well(clock, at, values, events):
    fault = chaos.raising(at=at)
    seen, failures, status = outcome(clock, fault)
    assert (seen, [event for event, _ in failures], status) == (values, events, "stopped")
    assert {what for _, what in fault.injected} == {f"raised at {at}"}


def test_at_every_second_start_the_step_starts_again_with_the_next_event(clock):
    values, failures, _ = outcome(clock, chaos.raising(every=3), chaos.raising(at="subscribe", every=2))
    assert (values, [event for event, _ in failures]) == ([1, 2, 5, 6], [3, 4])


def test_a_sink_that_raises_at_its_start_keeps_the_run_from_starting(clock):
    flow = rxm.Flow("closed")
    flow.source("one", rx.of(1)) >> flow.sink("ring", chaos.raising(rxm.ring(3), at="subscribe"))
    with pytest.raises(rxm.RunError, match="sink `ring` could not start: SimulatedError: raised by chaos at subscribe"):
        flow.run(clock=clock, until="1s")


def test_a_file_sink_that_raises_at_its_end_has_closed_its_file(clock, tmp_path):
    flow = rxm.Flow("ends")
    file = rxm.file(tmp_path / "out.log")
    flow.source("one", rx.of(1)) >> flow.sink("file", chaos.raising(file, at="completed"))
    run = flow.run(clock=clock, until="1s")
    assert (run.status, run.failures.total, (tmp_path / "out.log").read_text()) == ("stopped", 1, "1\n")


@pytest.mark.parametrize(
    ("error", "raised", "text"),
    [
        (SimulatedError, SimulatedError, "raised by chaos at event 1"),
        (TimeoutError, TimeoutError, "raised by chaos at event 1"),
        (ValueError("mine"), ValueError, "mine"),
    ],
)
def test_the_error_is_the_caller_s_choice(error, raised, text):
    with pytest.raises(raised, match=text):
        chaos.raising(print, error=error).on_next(1)


def test_one_exception_raised_often_does_not_gather_tracebacks():
    error = ValueError("mine")
    function = chaos.raising(print, error=error)
    depths = []
    for _ in range(3):
        with pytest.raises(ValueError, match="mine"):
            function(1)
        traceback, depth = error.__traceback__, 0
        while traceback is not None:
            traceback, depth = traceback.tb_next, depth + 1
        depths.append(depth)
    assert len(set(depths)) == 1


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: chaos.slow(by=0), r"slow\(by=0\): expected a duration above zero. For example: chaos.slow\(observer"),
        (lambda: chaos.slow(by="1s", every=0), r"slow\(every=0\)"),
        (
            lambda: chaos.raising(at="start"),
            r'raising\(at=.start.\): expected "subscribe", "next", "completed" or "dispose"\.',
        ),
        (
            lambda: chaos.raising(print, at="dispose"),
            r"raising\(at='dispose'\): expected `dispose` only without an observer",
        ),
        (lambda: chaos.raising(error="no"), r"raising\(error='no'\): expected an exception or a class of them"),
        (lambda: chaos.raising(error=KeyboardInterrupt), r"raising\(error=<class 'KeyboardInterrupt'>\)"),
    ],
)
def test_what_makes_no_fault_is_refused_by_name(make, message):
    with pytest.raises(rxm.ArgumentError, match=message):
        make()


def test_the_listed_names_are_there():
    assert {name: hasattr(chaos, name) for name in chaos.__all__} == dict.fromkeys(chaos.__all__, True)
