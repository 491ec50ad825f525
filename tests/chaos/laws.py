"""Laws of every flow under every fault. A law is a function of a trial that raises where it is broken."""

import itertools
import json
import re
from collections.abc import Callable
from typing import Any, TypeAlias

import rxmetronome as rxm
from rxmetronome import durations
from rxmetronome.flow.nodes import PipelineNode, SinkNode
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.marbles.parser import SimulatedError
from rxmetronome.protocols import ERR, BlockingSink
from rxmetronome.sinks.console import StdoutSink
from rxmetronome.sinks.exiting import ExitSink
from rxmetronome.sinks.files import FileSink
from rxmetronome.sinks.memory import LatestSink, RingSink
from rxmetronome.sources.metronomes import Metronome
from rxmetronome.testing.fault_injection import FaultySink

from .harness import Trial

Law: TypeAlias = Callable[[Trial], None]

ONE_FOR_ONE = {"select", "scan", "counter", "slow", "raising"}
"""Operators of which an event makes one event, or one failure."""

TAKEN: dict[type, Callable[[Any], int]] = {
    FileSink: lambda sink: sink.records_written,
    RingSink: lambda sink: sink.count,
    LatestSink: lambda sink: sink.count,
    ExitSink: lambda sink: sink.ignored + (sink._is_ending is True),
}
"""Counts of events by sink."""


def unwrapped(observer: Any) -> Any:
    """Return the observer inside the faults around it."""
    while isinstance(observer, FaultySink):
        observer = observer.observer
    return observer


def ids_are_consecutive(trial: Trial) -> None:
    for _, ticks in trial.beats():
        assert [tick.id for tick in ticks] == list(range(len(ticks)))


def every_grid_point_is_a_tick_or_missed(trial: Trial) -> None:
    for _, ticks in trial.beats():
        assert ticks[0].missed == 0
        for before, after in itertools.pairwise(ticks):
            fired_ns = before.due_ns + before.lag_ns
            paused_ns = time_paused(trial, fired_ns, after.due_ns)
            on_the_grid = after.due_ns == before.due_ns + (after.missed + 1) * before.interval_ns + paused_ns
            passed = before.lag_ns // before.interval_ns
            on_a_new_one = after.due_ns == fired_ns + before.interval_ns and after.missed == passed >= 1
            assert on_the_grid or on_a_new_one, (before, after)


def time_paused(trial: Trial, from_ns: int, to_ns: int) -> int:
    """Return how long the run was paused between two instants."""
    turns = [(at_ns, what) for at_ns, what in trial.injected if what in {"paused", "resumed"}]
    return sum(
        resumed_ns - paused_ns
        for (paused_ns, _), (resumed_ns, _) in zip(turns[::2], turns[1::2], strict=False)
        if from_ns <= paused_ns < to_ns
    )


def no_tick_is_missed(trial: Trial) -> None:
    assert all(tick.missed == 0 for _, ticks in trial.beats() for tick in ticks)


def the_beat_goes_on_after_each_fault(trial: Trial) -> None:
    """Until the run has ended, every tick is at most one interval and what the faults took after the one before."""
    for step, ticks in trial.beats():
        observable = step.observable
        if trial.injected and isinstance(observable, Metronome) and not has_ended_early(trial, step.name):
            last_ns = trial.injected[-1].at_ns
            interval_ns = ticks[-1].interval_ns
            if last_ns + 2 * interval_ns <= trial.until_ns:
                assert ticks[-1].due_ns + ticks[-1].lag_ns > last_ns, "no tick came after the last fault"


def has_ended_early(trial: Trial, source: str) -> bool:
    """Return True if the source had nothing more to send, or the run ended early."""
    left = trial.clock.now_ns < trial.until_ns or any(
        isinstance(unwrapped(node.spec.observer), ExitSink) and trial.taken(node)
        for node in trial.run.nodes.values()
        if isinstance(node, SinkNode)
    )
    return left or getattr(trial.run.nodes[source].spec.observable, "last_id", -1) >= 0


def events_in_are_events_out_and_failures(trial: Trial) -> None:
    for node in trial.run.nodes.values():
        taken, failed = trial.taken(node), trial.failed(node)
        if isinstance(node, PipelineNode):
            kinds = {getattr(operator, "kind", "") for operator in node.spec.operators}
            if kinds <= ONE_FOR_ONE:
                assert taken == sum(node.outlets[port].count for port in node.spec.into) + failed, node.step
        elif isinstance(node, SinkNode):
            sink = unwrapped(node.spec.observer)
            if type(sink) in TAKEN:
                assert taken == TAKEN[type(sink)](sink) + failed, node.step
        elif isinstance(node, SourceNode):
            assert len(node.inbox) == 0, node.step
            assert node.inbox.dropped == 0 or has_ended_early(trial, node.step), node.step


def outputs_hold_what_reached_them(trial: Trial) -> None:
    printed = 0
    for node in trial.run.nodes.values():
        sink = unwrapped(getattr(node.spec, "observer", None))
        reached = trial.taken(node) - trial.failed(node)
        if isinstance(sink, FileSink):
            lines = sink.path.read_text(encoding="utf-8").splitlines()
            assert len(lines) == reached, node.step
            for line in lines:
                json.loads(line)
        elif isinstance(sink, StdoutSink):
            printed += reached
    assert len(trial.stdout.splitlines()) == printed


def statistics_agree(trial: Trial) -> None:
    stats = trial.run.stats()
    assert stats["failures"].sum() == trial.run.failures.total == len(trial.run.failures.last)
    for port, records in trial.records.items():
        assert stats.loc[tuple(port.split("/")), "events"] == len(records), port
    for step, ticks in trial.beats():
        assert stats.loc[(step.name, "out"), "missed"] == sum(tick.missed for tick in ticks)
        assert stats.loc[(step.name, "out"), "lag_max_ms"] == max(tick.lag_ns for tick in ticks) / 1e6


def every_fault_that_raised_is_in_a_failure(trial: Trial) -> None:
    """Once, and where RxPY raised one error while it handled another, in the context of that."""
    found: dict[int, BaseException] = {}
    for failure in trial.run.failures.last:
        error: BaseException | None = failure.cause
        while error is not None:
            found[id(error)] = error
            error = error.__context__
    simulated = sum(isinstance(error, SimulatedError) for error in found.values())
    assert simulated == sum(injection.what.startswith("raised") for injection in trial.injected)


def time_never_goes_back(trial: Trial) -> None:
    for port, records in trial.records.items():
        times = [at_ns for at_ns, _ in records]
        assert times == sorted(times), port


def the_run_ends_stopped(trial: Trial) -> None:
    sinks = [node for node in trial.run.nodes.values() if isinstance(node, SinkNode)]
    status = int(any(could_write_nothing(trial, node) for node in sinks))
    assert (trial.run.status, trial.run.exit_status, trial.run.report) == ("stopped", status, [])


def could_write_nothing(trial: Trial, node: SinkNode) -> bool:
    """Return True if the faults around a sink that writes raised at each of its events, and no step takes its failures.

    What was injected says so, and not the node itself, whose account is what the law checks.
    """
    observer, raised = node.spec.observer, 0
    while isinstance(observer, FaultySink):
        raised += sum(injection.what.startswith("raised at event") for injection in observer.injected)
        observer = observer.observer
    is_handled = any((made.origin, made.origin_port) == (node.step, ERR) for made in trial.flow.connections)
    return isinstance(observer, BlockingSink) and 0 < trial.taken(node) == raised and not is_handled


def nothing_is_left_behind(trial: Trial) -> None:
    assert trial.left == []
    assert rxm.runs() == []
    assert trial.clock.pending == 0
    for step in trial.flow.steps.values():
        observable = getattr(step, "observable", None)
        if isinstance(observable, Metronome):
            assert not observable._subscriptions, step.name


def ids_rise_in(name: str) -> Law:
    def law(trial: Trial) -> None:
        ids = [int(found) for found in re.findall(r"triggered (\d+)", (trial.folder / name).read_text())]
        assert ids == sorted(set(ids))

    return law


def a_total_is_the_number_of_events(name: str, step: str) -> Law:
    """A scan keeps its state when a later step raises; only a pipeline that broke starts again."""

    def law(trial: Trial) -> None:
        totals = [json.loads(line) for line in (trial.folder / name).read_text().splitlines()]
        if not any(failure.step == step for failure in trial.run.failures.last):
            reached = [event for _, event in trial.records[f"{step}/out"]]
            assert reached == list(range(1, len(reached) + 1))
            assert set(totals) <= set(reached)
        assert all(total >= 1 for total in totals)

    return law


def jobs_keep_their_calendar(every_s: int) -> Law:
    """No instant fires twice, and none early, whatever becomes of the wall; what fires is counted, and ends."""

    def law(trial: Trial) -> None:
        for step in trial.flow.steps.values():
            triggers = [
                event for _, event in trial.records.get(f"{step.name}/out", ()) if isinstance(event, rxm.Trigger)
            ]
            if not triggers:
                continue
            assert [trigger.id for trigger in triggers] == list(range(len(triggers)))
            dues = [(trigger.trigger["name"], trigger.due_ns) for trigger in triggers]
            assert len(dues) == len(set(dues)), "fired twice"
            assert all(due_ns % (every_s * durations.SECOND_NS) == 0 for _, due_ns in dues)
            assert all(trigger.lag_ns == trigger.ingest_ns - trigger.due_ns >= 0 for trigger in triggers)
            stats = trial.run.stats()
            assert stats.loc[(step.name, "out"), "missed"] == sum(trigger.missed for trigger in triggers)
            assert stats.loc[(step.name, "out"), "lag_max_ms"] == max(trigger.lag_ns for trigger in triggers) / 1e6
            assert not getattr(step.observable, "_subscribed", None), step.name

    return law


LAWS: tuple[Law, ...] = (
    ids_are_consecutive,
    every_grid_point_is_a_tick_or_missed,
    the_beat_goes_on_after_each_fault,
    events_in_are_events_out_and_failures,
    outputs_hold_what_reached_them,
    statistics_agree,
    every_fault_that_raised_is_in_a_failure,
    time_never_goes_back,
    the_run_ends_stopped,
    nothing_is_left_behind,
)
