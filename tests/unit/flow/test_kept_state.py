"""What operators keep in a run: saved between two events, put back before the first."""

import reactivex as rx

import rxmetronome as rxm

Kept = tuple[list[object], list[object]]


def kept(flow: rxm.Flow, step: str, events: int, saved: list[object] | None = None) -> Kept:
    """Run a flow for a number of seconds; return the states of a step after it and what its sink received."""
    seen: list[object] = []
    flow.source("beat", rxm.metronome("1s")) >> flow.steps[step] >> flow.sink("seen", seen.append)
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock, wait=False)
    if saved is not None:
        run.nodes[step].keep_state.load(saved)
    clock.advance(f"{events}s")
    states = run.nodes[step].keep_state.save()
    run.stop()
    return states, seen


def step(*operators: object) -> rxm.Flow:
    flow = rxm.Flow("main")
    flow.pipeline("step", *operators)  # type: ignore[arg-type]
    return flow


def test_a_counter_goes_on_from_the_number_that_was_saved() -> None:
    states, _ = kept(step(rxm.counter()), "step", 3)
    assert states == [3]
    assert kept(step(rxm.counter()), "step", 2, states) == ([5], [4, 5])


def test_a_scan_goes_on_from_a_copy_of_its_state() -> None:
    def add(total: list[int], tick: rxm.Tick) -> list[int]:
        total.append(tick.id)
        return total

    states, _ = kept(step(rxm.scan(add, [])), "step", 2)
    assert states == [[0, 1]]
    _, seen = kept(step(rxm.scan(add, [])), "step", 1, states)
    assert seen == [[0, 1, 0]]


def test_take_passes_what_was_left() -> None:
    states, _ = kept(step(rxm.select(lambda tick: tick.id), rxm.take(3)), "step", 1)
    assert states == [2]
    _, seen = kept(step(rxm.select(lambda tick: tick.id), rxm.take(3)), "step", 5, states)
    assert seen == [0, 1]


def test_the_states_of_several_operators_are_kept_in_order_and_those_of_a_restart_replace_them() -> None:
    flow = step(rxm.counter(), rxm.scan(lambda total, n: total + n, 0))
    states, _ = kept(flow, "step", 3)
    assert sorted(map(repr, states)) == ["3", "6"]
    assert kept(step(rxm.counter(), rxm.scan(lambda total, n: total + n, 0)), "step", 1, states)[1] == [10]


def test_outside_a_flow_nothing_is_kept() -> None:
    seen: list[int] = []
    rx.of("a", "b").pipe(rxm.counter()).subscribe(seen.append)
    assert seen == [1, 2]
