"""The faults of the matrix, each injected into a flow from outside, before it is run.

To add one: a function of a flow and its clock that returns its faults, with `.injected`, and a line in FAULTS.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import rxmetronome as rxm
from rxmetronome import durations
from rxmetronome.flow.steps import PipelineStep, SinkStep, SourceStep, Step
from rxmetronome.testing import chaos
from rxmetronome.testing.faults import ClockFault

Bring: TypeAlias = Callable[[rxm.Flow, rxm.VirtualClock], Sequence[Any]]


def steps_of(flow: rxm.Flow, kind: type[Step]) -> list[Any]:
    return [step for step in flow.steps.values() if isinstance(step, kind)]


def in_pipelines(**fault: Any) -> Bring:
    """An operator at the end of every pipeline."""

    def bring(flow: rxm.Flow, _: rxm.VirtualClock) -> Sequence[Any]:
        make = chaos.slow if "by" in fault else chaos.raising
        brought = []
        for step in steps_of(flow, PipelineStep):
            if len(step.into) == 1:
                operator = make(**fault)
                step.operators += (operator,)
                brought.append(operator)
        return brought

    return bring


def around_sinks(**fault: Any) -> Bring:
    """A fault around every observer."""

    def bring(flow: rxm.Flow, clock: rxm.VirtualClock) -> Sequence[Any]:
        make = chaos.slow if "by" in fault else chaos.raising
        brought = []
        for step in steps_of(flow, SinkStep):
            step.observer = make(step.observer, clock=clock, **fault)
            brought.append(step.observer)
        return brought

    return bring


def beside(**fault: Any) -> Bring:
    """One more observer of every source."""

    def bring(flow: rxm.Flow, _: rxm.VirtualClock) -> Sequence[Any]:
        make = chaos.slow if "by" in fault else chaos.raising
        brought = []
        for step in steps_of(flow, SourceStep):
            observer = make(lambda event: None, **fault)
            step >> flow.sink(f"chaos {len(flow.steps)}, beside {step.name}", observer)
            brought.append(observer)
        return brought

    return bring


def behind_sources(**fault: Any) -> Bring:
    """An operator that belongs to every source."""

    def bring(flow: rxm.Flow, _: rxm.VirtualClock) -> Sequence[Any]:
        make = chaos.slow if "by" in fault else chaos.raising
        brought = []
        for step in steps_of(flow, SourceStep):
            operator = make(**fault)
            step.observable = step.observable.pipe(operator)
            brought.append(operator)
        return brought

    return bring


def bursting(n: int, at: str, *, capacity: int = 10_000, thread: bool = False) -> Bring:
    """One more source, of numbers, into whatever the sources of the flow feed."""

    def bring(flow: rxm.Flow, _: rxm.VirtualClock) -> Sequence[Any]:
        sources = {step.name for step in steps_of(flow, SourceStep)}
        fed = {made.target for made in flow.connections if made.origin in sources}
        burst = chaos.burst(n, at=at, thread=thread)
        source = flow.source(f"chaos {len(flow.steps)}, a burst", burst, capacity=capacity)
        for target in sorted(fed):
            flow.connect(source, target)
        return [burst]

    return bring


def wall_stepped(by: str, at: str) -> Bring:
    return lambda _, clock: [chaos.step_wall(clock, by=by, at=at)]


def suspended(for_: str, at: str, *, steady: bool) -> Bring:
    return lambda _, clock: [chaos.suspend(clock, for_=for_, at=at, steady=steady)]


def paused(at: str, until: str) -> Bring:
    """The run is paused, and goes on later: no fault, but a time that must be taken out of every account."""

    def bring(_: rxm.Flow, clock: rxm.VirtualClock) -> Sequence[Any]:
        def each(act: Callable[[rxm.Run], object]) -> Callable[[], None]:
            def turn() -> None:
                for run in rxm.runs():
                    act(run)

            return turn

        at_ns, until_ns = (durations.parse(when, call="paused", argument="at") for when in (at, until))
        return [
            ClockFault(clock, at_ns, "paused", each(rxm.Run.pause)),
            ClockFault(clock, until_ns, "resumed", each(rxm.Run.resume)),
        ]

    return bring


FAULTS: dict[str, Bring] = {
    "nothing at all": lambda *_: [],
    "an observer slow once": beside(by="9.75s", every=5),
    "an observer always a little slow": beside(by="0.3s"),
    "an observer always too slow": beside(by="2.5s"),
    "slow sources": behind_sources(by="1.7s", every=4),
    "sources raising when disposed": behind_sources(at="dispose"),
    "slow pipelines": in_pipelines(by="0.7s", chance=0.4, seed=1),
    "slow sinks": around_sinks(by="1.3s", chance=0.3, seed=2),
    "raising pipelines": in_pipelines(every=3),
    "raising sinks": around_sinks(chance=0.4, seed=3),
    "raising beside": beside(every=2),
    "pipelines raising at subscribe": in_pipelines(at="subscribe", every=1),
    "pipelines raising at completion": in_pipelines(at="completed"),
    "pipelines raising when disposed": in_pipelines(at="dispose"),
    "sinks raising at completion": around_sinks(at="completed"),
    "a burst": bursting(500, "7.5s"),
    "a burst before the first tick": bursting(50, "0s"),
    "a burst from a thread": bursting(500, "7.5s", thread=True),
    "a burst from a thread that has to wait": bursting(12, "7.5s", thread=True, capacity=3),
    "a wall set back": wall_stepped("-1h", "5.5s"),
    "a wall set forward": wall_stepped("1d", "5.5s"),
    "a lid closed": suspended("1h", "5.5s", steady=False),
    "a process stopped": suspended("12.25s", "5.5s", steady=True),
    "a pause": paused("5.5s", until="17.75s"),
    "a pause at a tick": paused("6s", until="9s"),
}
