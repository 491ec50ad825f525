"""What happens to an event is one compiled function: it does what the handlers do, and is readable."""

import gc
import linecache
import os
import sys
import traceback
import weakref
from collections.abc import Callable
from pathlib import Path
from types import CodeType
from typing import Any

import pandas as pd
import pytest
import reactivex as rx
from hypothesis import given, settings
from hypothesis import strategies as st
from reactivex import Subject
from reactivex import operators as ops

import rxmetronome as rxm
from rxmetronome.flow import compiler, nodes, recording
from rxmetronome.flow.thread_positions import step_of
from rxmetronome.sources import dataframe_rows
from rxmetronome.sources.metronomes import Metronome, MetronomeSubscription


def flow_of(*operators: Any, name: str = "main") -> tuple[rxm.Flow, Subject[Any], Any]:
    flow, source, seen = rxm.Flow(name), Subject[Any](), rxm.ring(10_000)
    step = flow.source("s", source)
    for operator in operators:
        step = step >> operator
    step >> flow.sink("seen", seen)
    return flow, source, seen


def untimed(run: rxm.Run) -> rxm.Run:
    """Let every event but the first take the compiled way; of a slow stream each would be timed, step by step."""
    run.meter.mask = (1 << 62) - 1
    return run


def test_the_text_shows_what_is_done_to_an_event_in_its_order() -> None:
    flow, source, seen = flow_of(rxm.select(lambda n: n * 2), rxm.where(lambda n: n > 2))
    run = untimed(flow.run(clock=rxm.VirtualClock(), record=False))
    for number in (1, 2):
        source.on_next(number)
    text = run.explain()
    at = [text.index(line) for line in ("result_select = fn_select(event)", "predicate_where(result_select)", "seen")]
    assert at == sorted(at)
    assert "_kept.append" in text, "a sink that only keeps events is written out too"
    assert seen.values == [4]
    run.stop()


# --- any flow does the same, compiled or not ---

FUNCTIONS: dict[str, Callable[[], Any]] = {
    "double": lambda: rxm.select(lambda n: n * 2),
    "fail on multiples of 3": lambda: rxm.select(lambda n: n if n % 3 else 1 // 0),
    "even": lambda: rxm.where(lambda n: n % 2 == 0),
    "fails sometimes": lambda: rxm.where(lambda n: n % 5 or 1 // 0),
    "sum": lambda: rxm.scan(lambda total, n: (total + n) % 1_000, 0),
    "sum fails": lambda: rxm.scan(lambda total, n: total + n if n != 4 else 1 // 0, 0),
    "count": rxm.counter,
    "map of RxPY": lambda: ops.map(lambda n: n + 1),
    "map of RxPY that fails": lambda: ops.map(lambda n: n + 1 if n % 7 else 1 // 0),
    "batches": lambda: rxm.pipeline(rxm.batch(2), rxm.select(sum)),
}
STEPS = st.lists(st.tuples(st.integers(0, 30), st.lists(st.sampled_from(sorted(FUNCTIONS)), max_size=3)), max_size=6)
ALIKE = ("p", "p_2", "2", "p_2_2", "p_1", "p_3")
"""Names of steps whose variables would have one name, if it were only that of the handler, the step and a number."""
ACTIONS = st.lists(
    st.one_of(
        st.tuples(st.just("send"), st.integers(0, 60)),
        st.tuples(st.sampled_from(["tap", "untap"]), st.integers(0, 30)),
        st.tuples(st.just("advance"), st.integers(0, 3)),
    ),
    max_size=30,
)


def played(shape: list[tuple[int, list[str]]], actions: list[tuple[str, int]], records: bool) -> dict[str, Any]:
    """Run a flow of this shape; return all that can be seen of it."""
    flow, source, clock = rxm.Flow("any"), Subject[Any](), rxm.VirtualClock()
    made: list[Any] = [flow.source("s", source)]
    for name, (at, (origin, kinds)) in zip(ALIKE, enumerate(shape), strict=False):
        step = flow.pipeline(name, *(FUNCTIONS[kind]() for kind in kinds or ["count"]))
        made[origin % len(made)] >> step
        if at % 3 == 2:
            made[-1] >> step  # several inputs
        made.append(step)
    seen: dict[str, list[Any]] = {step.name: [] for step in made}
    for step in made:
        step >> flow.sink(f"to {step.name}", seen[step.name].append)
        step.err >> flow.sink(
            f"err of {step.name}",
            lambda failure, into=seen[step.name]: into.append((failure.function, failure.event)),
        )
    run = untimed(flow.run(clock=clock, record=records))
    tapped: list[Any] = []
    taps: dict[int, Any] = {}
    for action, number in actions:
        if action == "send":
            source.on_next(number)
        elif action == "advance":
            clock.advance(f"{number}s")
        elif action == "tap" and number not in taps:
            name = made[number % len(made)].name
            taps[number] = run.tap(name).subscribe(lambda event, name=name: tapped.append((name, event)))
        elif action == "untap" and number in taps:
            taps.pop(number).dispose()
    counts = {port: counters["events"] for port, counters in run.metrics().items()}
    run.stop()
    return {"seen": seen, "tapped": tapped, "counts": counts, "failures": run.failures.total}


@settings(max_examples=150)
@given(shape=STEPS, actions=ACTIONS, records=st.booleans())
def test_a_compiled_flow_does_what_its_handlers_do(
    shape: list[tuple[int, list[str]]], actions: list[tuple[str, int]], records: bool
) -> None:
    """Event for event, count for count, failure for failure, under taps that come and go."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nodes, "compiled", lambda root, *_: root)
        expected = played(shape, actions, records)
    assert played(shape, actions, records) == expected


SOURCES = st.lists(
    st.one_of(
        st.tuples(st.just("beat"), st.sampled_from(["1s", "2s", "700ms"])),
        st.tuples(st.just("rows"), st.lists(st.integers(0, 6), min_size=1, max_size=8).map(sorted)),
        st.tuples(st.just("series"), st.lists(st.integers(0, 6), min_size=1, max_size=300)),
    ),
    min_size=1,
    max_size=4,
)
PAUSES = ["pause", "resume", "step"]


def simulated(
    sources: list[tuple[str, Any]], kinds: list[str], actions: list[tuple[str, int]], records: bool
) -> dict[str, Any]:
    """Run sources of this package in virtual time, through the same operators; return all that can be seen."""
    flow, clock = rxm.Flow("any"), rxm.VirtualClock()
    seen: list[Any] = []
    made: list[Any] = []
    for at, (kind, data) in enumerate(sources):
        if kind == "beat":
            source: Any = rxm.metronome(data)
            field: Any = rxm.select(lambda tick: tick.id)
        elif kind == "rows":
            source = rxm.rows(pd.DataFrame({"t": data, "n": data}), at="t")
            field = rxm.select(lambda row: row["n"])
        else:
            source, field = rxm.rows(pd.Series(data)), rxm.select(lambda n: n)
        made.append(flow.source(f"s{at}", source))
        step = flow.pipeline(f"p{at}", field, *(FUNCTIONS[one]() for one in kinds))
        made[-1] >> step
        step >> flow.sink(f"to {at}", lambda event, at=at: seen.append((clock.now_ns, at, event)))
        step.err >> flow.sink(f"err {at}", lambda one, at=at: seen.append((clock.now_ns, at, one.function, one.event)))
    run = untimed(flow.run(clock=clock, record=records))
    for action, number in actions:
        source = made[number % len(made)]
        if action == "advance":
            clock.advance(number)
        elif action == "tap":
            name = source.name
            run.tap(name).subscribe(lambda event, name=name: seen.append((clock.now_ns, "tap", name, str(event))))
        elif action == "wall":
            clock.step_wall(f"{number}s")
        elif action == "turn":
            if isinstance(source.observable, Metronome):
                source.observable.interval = f"{number + 1}s"
        elif action == "timer":
            clock.schedule_relative(number, lambda *_: seen.append((clock.now_ns, "timer")))
        else:
            getattr(run, action)()
    kept = {name: [str(event) for event in run[name].events] for name in ("s0", "p0")} if records else {}
    counts = {port: counters["events"] for port, counters in run.metrics().items()}
    run.stop()
    return {"seen": seen, "counts": counts, "jumps": clock.jumps, "kept": kept, "failures": run.failures.total}


@settings(max_examples=150)
@given(
    sources=SOURCES,
    kinds=st.lists(st.sampled_from(sorted(FUNCTIONS)), max_size=3),
    actions=st.lists(
        st.tuples(
            st.sampled_from(["advance", "advance", "tap", "timer", "wall", "turn", "pause", "resume", "step"]),
            st.integers(0, 3),
        ),
        max_size=20,
    ),
    records=st.booleans(),
)
def test_sources_that_move_the_clock_themselves_send_what_single_timers_would(
    sources: list[tuple[str, Any]], kinds: list[str], actions: list[tuple[str, int]], records: bool
) -> None:
    """At the same instants and in the same order among each other, with what is remembered and counted."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nodes, "compiled", lambda root, *_: root)
        patch.setattr(recording, "TickRecorder", recording.PortRecorder)
        patch.setattr(recording, "RowRecorder", recording.PortRecorder)
        patch.setattr(MetronomeSubscription, "_has_beat", False)
        patch.setattr(dataframe_rows, "VirtualClock", None)
        expected = simulated(sources, kinds, actions, records)
    assert simulated(sources, kinds, actions, records) == expected


# --- what changes while it runs ---


def test_a_tap_that_comes_in_the_middle_of_an_event_sees_the_next_one() -> None:
    tapped: list[int] = []

    def look(n: int) -> int:
        if n == 2:
            run.tap("select").subscribe(tapped.append)
        return n

    flow, source, seen = flow_of(rxm.select(look))
    run = untimed(flow.run(clock=rxm.VirtualClock(), record=False))
    for number in (1, 2, 3):
        source.on_next(number)
    assert seen.values == [1, 2, 3]
    assert tapped == [3]
    assert run.stats().loc[("select", "out"), "events"] == 3
    run.stop()


def test_a_source_that_its_own_sink_feeds_counts_every_event() -> None:
    flow, source, seen = flow_of(rxm.counter(), rxm.select(lambda n: n))
    flow["select"] >> flow.sink("again", lambda n: source.on_next("more") if n < 5 else None)
    run = untimed(flow.run(clock=rxm.VirtualClock(), record=False))
    source.on_next("first")
    assert sorted(seen.values) == [1, 2, 3, 4, 5]
    assert run.stats().loc[("select", "out"), "events"] == 5
    run.stop()


# --- failures, and where they are ---


def test_a_failure_names_the_step_and_the_function_and_shows_the_compiled_line() -> None:
    flow, source, _ = flow_of(rxm.select(lambda n: 1 // n))
    run = untimed(flow.run(clock=rxm.VirtualClock(), record=False))
    source.on_next(1)
    source.on_next(0)
    failure = run.failures.last[0]
    assert failure.step == "select"
    assert failure.function.startswith("<lambda> at test_compiler.py:")
    shown = "".join(traceback.format_exception(failure.cause))
    assert "result_select = fn_select(event)" in shown
    run.stop()


def test_a_thread_in_compiled_code_is_known_to_work_for_its_step() -> None:
    frames: list[str] = []

    def look(event: Any) -> Any:
        frames.append(step_of(sys._getframe()))
        return event

    flow, source, _ = flow_of(rxm.select(look), rxm.where(lambda _: True), rxm.scan(lambda _, event: look(event), 0))
    run = untimed(flow.run(clock=rxm.VirtualClock(), record=False))
    source.on_next(1)
    source.on_next(2)
    assert frames[-2:] == ["step `select`", "step `scan`"]
    run.stop()


def test_metronomes_that_come_together_share_code_which_is_known_to_work_for_each_step() -> None:
    codes, steps, lines = [], list[str](), list[str]()
    flow = rxm.Flow("alike")

    def look(tick: rxm.Tick) -> rxm.Tick:
        frame = sys._getframe(1)
        codes.append(frame.f_code)
        steps.append(step_of(frame))
        lines.append(linecache.getline(frame.f_code.co_filename, frame.f_lineno).strip())
        return tick

    for name in ("one", "two", "three"):
        (
            flow.source(f"beat {name}", rxm.metronome("1s"))
            >> flow.pipeline(name, rxm.select(look))
            >> flow.sink(f"end {name}", lambda _: None)
        )
    clock = rxm.VirtualClock()
    run = untimed(flow.run(clock=clock))
    clock.advance("1s")
    steps.clear()
    clock.advance("5s")
    assert steps == ["step `one`", "step `two`", "step `three`"] * 5
    assert len(set(codes[-3:])) == 1
    assert lines[-3:] == ["result = fn(event)"] * 3
    run.tap("beat two").subscribe(lambda _: None)
    clock.advance("2s")
    assert steps == ["step `one`", "step `two`", "step `three`"] * 7
    filename = codes[-3].co_filename
    run.stop()
    codes.clear()
    del run, flow, clock
    compiler._code_of.cache_clear()
    gc.collect()
    compile_another()
    assert filename not in linecache.cache


@pytest.mark.parametrize("name", ['"""', "a\nprint(1)\n", "\u2028import os", "ﬁ", "None", "x" * 300, "\x9b31m"])
def test_a_name_is_never_code(name: str) -> None:
    flow, source, seen = rxm.Flow(name), Subject[Any](), rxm.ring(3)
    flow.source("s", source) >> flow.pipeline(name, rxm.select(lambda n: n + 1)) >> flow.sink("seen", seen)
    run = untimed(flow.run(clock=rxm.VirtualClock(), record=False))
    source.on_next(1)
    source.on_next(2)
    assert seen.values == [2, 3]
    run.stop()


@pytest.mark.parametrize("names", [("a", "a_2"), ("a_2", "a"), ("any step", "2"), ("a", "a_2_2"), ("a_b", "b")])
def test_steps_whose_names_are_alike_keep_their_own_functions(names: tuple[str, str]) -> None:
    flow, source, seen = rxm.Flow("main"), Subject[Any](), rxm.ring(3)
    first, second = (
        flow.pipeline(name, *(rxm.select(lambda n, add=add: n * 10 + add) for add in adds))
        for name, adds in zip(names, ((1, 2, 3), (4, 5, 6)), strict=True)
    )
    flow.source("s", source) >> first >> second >> flow.sink("seen", seen)
    run = untimed(flow.run(clock=rxm.VirtualClock(), record=False))
    source.on_next(0)
    source.on_next(0)
    assert seen.values == [123456, 123456]
    run.stop()


# --- sizes ---


@pytest.mark.parametrize("number", [1, 29, 30, 31, 150])
def test_any_number_of_operators_stands_in_a_row(number: int) -> None:
    flow, source, seen = flow_of(rxm.pipeline(*(rxm.select(lambda n: n + 1) for _ in range(number))))
    run = untimed(flow.run(clock=rxm.VirtualClock(), record=False))
    source.on_next(0)
    source.on_next(1)
    assert seen.values == [number, number + 1]
    run.stop()


def test_any_number_of_sinks_is_fed_by_one_step() -> None:
    flow, source, seen = flow_of(rxm.select(lambda n: n))
    more: list[int] = []
    for number in range(700):
        flow["select"] >> flow.sink(f"sink {number}", more.append)
    run = untimed(flow.run(clock=rxm.VirtualClock(), record=False))
    source.on_next(7)
    source.on_next(8)
    assert (seen.values, more) == ([7, 8], [7] * 700 + [8] * 700)
    run.stop()


def test_branches_that_meet_again_and_again_are_not_written_out_each_time() -> None:
    flow, source, seen = rxm.Flow("braid"), Subject[Any](), rxm.ring(100_000)
    step = flow.source("s", source)
    for at in range(12):
        left, right = flow.pipeline(f"l{at}", rxm.select(lambda n: n)), flow.pipeline(f"r{at}", rxm.select(lambda n: n))
        meet = flow.pipeline(f"m{at}", rxm.select(lambda n: n))
        step >> [left, right]
        left >> meet
        right >> meet
        step = meet
    step >> flow.sink("seen", seen)
    run = untimed(flow.run(clock=rxm.VirtualClock(), record=False))
    source.on_next(1)
    assert len(seen.values) == 2**12
    assert run.explain().count("\n") < 5_000
    run.stop()


def test_nothing_is_left_of_a_run_that_is_forgotten() -> None:
    flow, source, _ = flow_of(rxm.select(lambda n: n), name="forgotten")
    run = untimed(flow.run(clock=rxm.VirtualClock(), record=False))
    source.on_next(1)
    run.stop()
    assert any("flow forgotten" in name for name in linecache.cache)
    found = [one for one in gc.get_objects() if type(one) is compiler.Unit]
    units = [weakref.ref(unit) for unit in found if "flow forgotten" in unit.filename]
    del found
    assert units
    del run, flow, source
    gc.collect()
    compile_another()
    assert not any("flow forgotten" in name for name in linecache.cache)
    assert not any(unit() for unit in units)


def compile_another() -> None:
    """Run another flow: with the next text that is kept, those of units that are no more are dropped."""
    flow, source, _ = flow_of(rxm.select(lambda n: n), name="another")
    run = untimed(flow.run(clock=rxm.VirtualClock(), record=False))
    source.on_next(1)
    run.stop()


def test_a_traceback_can_be_written_while_the_units_of_a_run_are_collected(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """`linecache.checkcache` goes through a list of all files, and the garbage collector may run in between."""
    file = tmp_path / "looked_at_first.py"
    file.write_text("1\n")
    monkeypatch.setattr(linecache, "cache", {})
    assert linecache.getline(str(file), 1) == "1\n"
    flow, source, _ = flow_of(rxm.select(lambda n: n), name="collected")
    run = untimed(flow.run(clock=rxm.VirtualClock(), record=False))
    source.on_next(1)
    run.stop()
    del run, flow, source
    names = list(linecache.cache)
    assert names[0] == str(file)
    assert any("flow collected" in name for name in names)
    stat = os.stat
    monkeypatch.setattr(os, "stat", lambda *given, **options: (gc.collect(), stat(*given, **options))[1])
    linecache.checkcache()
    assert list(linecache.cache) == names


def test_a_stream_of_rxpy_is_compiled_behind_its_operator() -> None:
    flow, seen = rxm.Flow("rx"), rxm.ring(10)
    flow.source("s", rx.of(1, 2, 3)) >> ops.pairwise() >> rxm.select(sum) >> flow.sink("seen", seen)
    run = flow.run(clock=rxm.VirtualClock(), until="1s")
    assert seen.values == [3, 5]
    assert run.status == "stopped"


def test_an_event_of_another_thread_while_a_function_is_made_again_takes_the_one_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    flow, seen = rxm.Flow("main"), list[int]()
    events: Subject[int] = Subject()
    flow.source("s", events) >> rxm.select(lambda n: n) >> flow.sink("seen", seen.append)
    run = flow.run(clock=rxm.VirtualClock(), wait=False)
    events.on_next(1)
    made = compiler._code_of

    def meanwhile(text: str) -> CodeType:
        events.on_next(len(seen) + 1)  # what another thread does at any line of `make`
        return made(text)

    monkeypatch.setattr(compiler, "_code_of", meanwhile)
    tapped = list[int]()
    run.tap("select/out").subscribe(tapped.append)
    events.on_next(len(seen) + 1)
    run.stop()
    assert seen == list(range(1, len(seen) + 1))
    assert len(seen) >= 3
    assert tapped
    assert tapped == seen[-len(tapped) :]
    assert run.failures.total == 0
