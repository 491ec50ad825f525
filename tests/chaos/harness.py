"""Run one subject under one fault: build it, run it in virtual time, record every port, end it."""

import contextlib
import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import rxmetronome as rxm
from rxmetronome import durations
from rxmetronome.flow.nodes import Node
from rxmetronome.flow.run import Run
from rxmetronome.flow.steps import SourceStep
from rxmetronome.protocols import ERR
from rxmetronome.records import Tick
from rxmetronome.testing.fault_injection import Injection
from rxmetronome.testing.leak_check import Watch

Records = dict[str, list[tuple[int, Any]]]
"""The events of each port, `"main/out"`, with their times."""


class Watcher:
    """A target of an outlet that records what passes."""

    busy_ns = 0

    def __init__(self, clock: Any, records: list[tuple[int, Any]]) -> None:
        self.handle = lambda event: records.append((clock.now_ns, event))

    def upstream_done(self) -> None:
        """Nothing to finish."""


def watch(run: Run) -> Records:
    """Record what passes every port but `err`: a failure that a step receives is not logged."""
    records: Records = {}
    for node in run.nodes.values():
        for port, outlet in node.outlets.items():
            if port != ERR:
                outlet.connect(Watcher(run.clock, records.setdefault(f"{node.step}/{port}", [])))
    return records


class Trial(NamedTuple):
    """The results of a run, for the laws to check."""

    flow: rxm.Flow
    run: Run
    records: Records
    clock: rxm.VirtualClock
    folder: Path
    injected: list[Injection]
    stdout: str
    until_ns: int
    left: list[str]

    def ticks(self, source: str) -> list[Tick]:
        """The ticks of a source; other events of it are none."""
        return [event for _, event in self.records[f"{source}/out"] if isinstance(event, Tick)]

    def beats(self) -> Iterator[tuple[SourceStep, list[Tick]]]:
        """Every source that has ticked, with its ticks."""
        for step in self.flow.steps.values():
            if isinstance(step, SourceStep) and (ticks := self.ticks(step.name)):
                yield step, ticks

    def taken(self, node: Node) -> int:
        """Return the number of events that came to a step."""
        return sum(outlet.count for outlet in node.incoming)

    def failed(self, node: Node) -> int:
        """Return how many of them it could not handle; its start and end are no events."""
        return sum(failure.step == node.step and failure.event is not None for failure in self.run.failures.last)

    def trace(self) -> tuple[Any, ...]:
        """All that two equal runs have in common; only places in memory may differ."""
        files = {file.name: file.read_bytes() for file in sorted(self.folder.iterdir())}
        failures = [(failure.ingest_ns, failure.message) for failure in self.run.failures.last]
        return self.records, files, self.stdout, failures, self.run.status, self.run.exit_status, self.injected


def try_out(
    build: Callable[[Path], rxm.Flow],
    inject: Sequence[Callable[[rxm.Flow, rxm.VirtualClock], Sequence[Any]]],
    folder: Path,
    until: str = "60s",
) -> Trial:
    """Build a flow, bring faults on it, simulate it, and see what it has left behind."""
    folder.mkdir(parents=True, exist_ok=True)
    leaks = Watch()
    clock = rxm.VirtualClock()
    flow = build(folder)
    faults = [fault for bring in inject for fault in bring(flow, clock)]
    printed = io.StringIO()
    records: Records = {}
    with contextlib.redirect_stdout(printed), flow.on_run(lambda run: records.update(watch(run))):
        run = flow.run(clock=clock, until=until)
    for fault in faults:
        if hasattr(fault, "dispose"):
            fault.dispose()
    injected = sorted((injection for fault in faults for injection in fault.injected), key=lambda one: one.at_ns or 0)
    until_ns = durations.parse(until, call="try_out", argument="until")
    left = leaks.left()
    return Trial(flow, run, records, clock, folder, injected, printed.getvalue(), until_ns, left)
