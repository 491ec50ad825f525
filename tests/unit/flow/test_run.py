"""A run as people see it: pause, stop, wait, look into its wires."""

import asyncio

import pandas as pd
import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.disposable import Disposable
from reactivex.subject import Subject

import rxmetronome as rxm


def test_pause_stops_the_beat_and_resume_goes_on_with_nothing_missed(clock):
    ticks = []
    flow = rxm.Flow("brake")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("ticks", ticks.append)
    run = flow.run(clock=clock)
    clock.advance("1.4s")
    run.pause()
    assert run.status == "paused"
    clock.advance("1h")
    run.resume()
    clock.advance("0.6s")
    run.stop()
    assert [(tick.id, tick.due_ns, tick.missed) for tick in ticks] == [(0, 10**9, 0), (1, 3_602 * 10**9, 0)]


def test_a_beat_paused_by_hand_stays_so_when_the_run_resumes():
    beat = rxm.metronome("1s")
    flow = rxm.Flow("by_hand")
    flow.source("beat", beat) >> flow.sink("seen", lambda tick: None)
    run = flow.run(clock=rxm.VirtualClock())
    beat.pause()
    run.pause().resume()
    assert beat.is_paused
    run.stop()


def test_stopping_twice_and_pausing_an_ended_run_do_nothing():
    flow = rxm.Flow("twice_stopped")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("seen", lambda tick: None)
    run = flow.run(clock=rxm.VirtualClock())
    run.stop().stop()
    run.pause().resume()
    assert run.status == "stopped"


def test_a_run_is_a_context_manager_that_stops_at_its_end():
    flow = rxm.Flow("managed")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("seen", lambda tick: None)
    with flow.run(clock=rxm.VirtualClock()) as run:
        assert [other.name for other in rxm.runs()] == ["managed"]
    assert (run.has_ended, rxm.runs()) == (True, [])


@pytest.mark.real_time
def test_a_run_can_be_awaited():
    async def main():
        flow = rxm.Flow("awaited")
        beat = flow.source("beat", rxm.metronome("2ms"))
        beat >> flow.pipeline("ask", rxm.select(lambda tick: {"exit": 4})) >> flow.sink("stop", rxm.exit())
        return await flow.run(wait=False)

    assert asyncio.run(main()) == 4


def test_a_tap_sees_what_passes_a_wire_from_now_on(clock):
    seen = []
    flow = rxm.Flow("tapped")
    beat = flow.source("beat", rxm.metronome("1s", count=4))
    beat >> flow.pipeline("ids", rxm.select(lambda tick: tick.id)) >> flow.sink("out", lambda event: None)
    run = flow.run(clock=clock)
    clock.advance("1s")
    tapped = run.tap("ids/out").pipe(ops.materialize()).subscribe(lambda note: seen.append(str(note)))
    clock.run()
    tapped.dispose()
    assert seen == ["OnNext(1.0)", "OnNext(2.0)", "OnNext(3.0)", "OnCompleted()"]


def test_a_tap_may_begin_with_what_the_run_remembers(clock):
    seen = []
    flow = rxm.Flow("remembered")
    (
        flow.source("beat", rxm.metronome("1s"))
        >> flow.pipeline("ids", rxm.select(lambda tick: tick.id))
        >> flow.sink("out", lambda event: None)
    )
    run = flow.run(clock=clock, record=True)
    clock.advance("5s")
    run.tap("ids/out", before=2).subscribe(seen.append)
    clock.advance("2s")
    run.stop()
    assert seen == [3, 4, 5, 6]


def test_a_tap_made_just_before_the_end_completes():
    flow, numbers, seen = rxm.Flow("late_tap"), Subject(), []
    flow.source("numbers", numbers) >> flow.sink("out", lambda event: None)
    run = flow.run(wait=False)
    run.tap("numbers").subscribe(seen.append, on_completed=lambda: seen.append("end"))
    numbers.on_next(1)
    run.stop()
    assert seen == [1, "end"]


def test_a_callback_of_the_end_is_called_once_also_after_the_end_and_never_when_disposed():
    flow, called = rxm.Flow("ending"), []
    flow.source("numbers", rx.never()) >> flow.sink("out", lambda event: None)
    run = flow.run(wait=False)
    run.on_end(lambda: called.append("first"))
    run.on_end(lambda: called.append("none")).dispose()
    run.stop()
    run.on_end(lambda: called.append("late"))
    assert called == ["first", "late"]


@pytest.mark.parametrize(("port", "expected"), [("ids", [0, 1]), ("out", [0, 1]), ("out/in", [0, 1]), ("beat", 2)])
def test_a_tap_is_named_by_step_or_port(port, expected, clock):
    seen = []
    flow = rxm.Flow("named")
    beat = flow.source("beat", rxm.metronome("1s", count=2))
    beat >> flow.pipeline("ids", rxm.select(lambda tick: tick.id)) >> flow.sink("out", lambda event: None)
    run = flow.run(clock=clock)
    run.tap(port).subscribe(seen.append)
    clock.run()
    assert (seen if isinstance(expected, list) else len(seen)) == expected


def test_a_tap_that_raises_is_a_failure_of_the_step_and_stops_nothing(clock):
    seen = []
    flow = rxm.Flow("bad_tap")
    flow.source("beat", rxm.metronome("1s", count=2)) >> flow.sink("out", seen.append)
    run = flow.run(clock=clock)
    run.tap("beat").subscribe(lambda event: 1 / 0)
    clock.run()
    assert (len(seen), run.failures.total, run.status) == (2, 2, "stopped")


def test_a_disposed_tap_sees_nothing_more_and_the_wire_is_as_it_was(clock):
    seen = []
    flow = rxm.Flow("untapped")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("out", lambda event: None)
    run = flow.run(clock=clock)
    tap = run.tap("beat/out").subscribe(seen.append)
    clock.advance("1s")
    tap.dispose()
    clock.advance("5s")
    run.stop()
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("port", "message"),
    [
        (
            "nobody",
            'tap(port=\'nobody\'): expected a step of this flow: "beat", "out". For example: run.tap("main/out")',
        ),
        ("beat/in", 'tap(port=\'beat/in\'): expected one of "beat/out", "beat/err". For example: run.tap("main/out")'),
    ],
)
def test_a_tap_into_nothing_is_refused(port, message):
    flow = rxm.Flow("refused")
    flow.source("beat", rx.never()) >> flow.sink("out", lambda event: None)
    run = flow.run(clock=rxm.VirtualClock())
    with pytest.raises(rxm.ArgumentError) as caught:
        run.tap(port)
    run.stop()
    assert str(caught.value) == message


def test_a_step_of_a_paused_run_lets_one_tick_in_now_and_it_stays_paused(clock):
    seen = []
    flow = rxm.Flow("stepped")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("seen", lambda tick: seen.append((tick.id, tick.due_ns)))
    run = flow.run(clock=clock)
    run.pause()
    clock.advance("5s")
    run.step().step()
    clock.advance("5s")
    assert seen == [(0, 5 * 10**9), (1, 5 * 10**9)]
    assert run.status == "paused"
    run.resume()
    clock.advance("1s")
    assert [number for number, _ in seen] == [0, 1, 2]
    run.stop()


def test_a_step_lets_in_the_first_event_that_waits_at_the_door(clock):
    seen, events = [], Subject()
    flow = rxm.Flow("stepped")
    flow.source("events", events) >> flow.sink("seen", seen.append)
    run = flow.run(clock=clock)
    run.pause()
    events.on_next("a")
    events.on_next("b")
    run.step()
    clock.advance("1s")
    assert seen == ["a"]
    run.stop()


def test_a_run_that_is_not_paused_is_not_stepped(clock):
    seen, beat = [], rxm.metronome("1s")
    flow = rxm.Flow("stepped")
    flow.source("beat", beat) >> flow.sink("seen", seen.append)
    run = flow.run(clock=clock)
    run.step()
    clock.advance("0.5s")
    assert (seen, beat.is_paused) == ([], False)
    run.stop()


def test_a_run_is_of_its_own_flow_on_any_sources_and_of_no_other_with_its_name(clock):
    flow, other = rxm.Flow("named"), rxm.Flow("named")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("seen", print)
    run = flow.run(clock=clock, sources={"beat": rx.never()})
    assert run.is_of(flow)
    assert not run.is_of(other)
    run.stop()


def test_a_step_of_a_run_lets_in_one_event_of_each_source_that_can_be_paused_but_a_calendar(clock):
    seen, flow = {}, rxm.Flow("stepped")
    sources = {
        "beat": rxm.metronome("1s"),
        "poll": rxm.poll(lambda: "fetched", every="10s", start="after"),
        "rows": rxm.rows(pd.DataFrame({"s": [1, 9]}), at="s"),
        "jobs": rxm.crononome([rxm.Entry("hourly", "@hourly")]),
    }
    for name, source in sources.items():
        flow.source(name, source) >> flow.sink(f"{name} seen", seen.setdefault(name, []).append)
    run = flow.run(clock=clock)
    run.pause()
    clock.advance("5s")
    run.step()
    clock.advance("2h")
    assert {name: len(events) for name, events in seen.items()} == {"beat": 1, "poll": 1, "rows": 1, "jobs": 0}
    run.stop()


def test_a_source_is_subscribed_once_however_many_pipelines_it_feeds():
    subscribed = []

    def subscribe(observer, scheduler=None):
        subscribed.append(scheduler)
        observer.on_next(1)
        return Disposable()

    flow = rxm.Flow("once")
    source = flow.source("source", rx.create(subscribe))
    seen = []
    for name in ("a", "b", "c"):
        source >> flow.pipeline(name, rxm.select(lambda n, name=name: name)) >> flow.sink(f"to_{name}", seen.append)
    flow.run(clock=rxm.VirtualClock()).stop()
    assert (len(subscribed), seen) == (1, ["a", "b", "c"])


def test_a_step_can_send_to_several_ports(run_flow):
    yes, no = [], []
    flow = rxm.Flow("split")
    split = flow.pipeline("split", ops.partition(lambda n: n % 2 == 0), into=("yes", "no"))
    flow.source("numbers", rx.of(1, 2, 3, 4)) >> split
    split["yes"] >> flow.sink("yes", yes.append)
    split["no"] >> flow.sink("no", no.append)
    run = run_flow(flow, until="1s")
    assert (yes, no, run.status) == ([2, 4], [1, 3], "stopped")


@pytest.mark.real_time
def test_all_sources_of_a_run_begin_at_one_instant_in_life_as_in_virtual_time() -> None:
    """So metronomes of one flow are due together, and two replayed frames keep their distance to the nanosecond."""
    ticks, flow = list[rxm.Tick](), rxm.Flow("main")
    for _ in range(50):
        flow.source(rxm.metronome("20ms", count=2)) >> flow.sink(ticks.append)
    run = flow.run()
    assert run.started_ns is not None
    assert {tick.due_ns - run.started_ns for tick in ticks} == {20_000_000, 40_000_000}
    assert len(ticks) == 100


def test_a_source_that_begins_while_others_take_long_misses_nothing_before_its_first_tick() -> None:
    clock, ticks, flow = rxm.VirtualClock(), list[rxm.Tick](), rxm.Flow("main")

    def slow(_: object, __: object) -> rx.Observable[int]:
        clock.sleep("1.5s")
        return rx.empty()

    flow.source("slow", rx.defer(lambda _: slow(None, None))) >> flow.sink("none", rxm.latest())
    flow.source("beat", rxm.metronome("1s", count=2)) >> flow.sink("ticks", ticks.append)
    run = flow.run(clock=clock, until="1min")
    assert run.started_ns is not None
    assert [(tick.due_ns - run.started_ns, tick.lag_ns, tick.missed) for tick in ticks] == [
        (2_000_000_000, 0, 0),
        (3_000_000_000, 0, 0),
    ]
