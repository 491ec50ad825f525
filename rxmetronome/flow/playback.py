"""Play a flow again on recorded events, in virtual time and without its sinks."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import msgspec
from reactivex import Observable, abc
from reactivex.disposable import MultipleAssignmentDisposable

from rxmetronome.clocks import VirtualClock, timeline
from rxmetronome.clocks.base import to_datetime
from rxmetronome.errors import ArgumentError, RunError, near
from rxmetronome.flow import validation
from rxmetronome.flow.graph import Graph
from rxmetronome.flow.inputs import reached
from rxmetronome.flow.recording import Recording, Seen
from rxmetronome.flow.run import Run
from rxmetronome.flow.steps import SinkStep, SourceStep, Step
from rxmetronome.flow.substitution import replaced
from rxmetronome.marbles.diff import equal
from rxmetronome.records import Failure, Timed

_FOREVER_NS = 1 << 80


class Playback(Observable[Any]):
    """Emit records again, counted from the subscription.

    Like a metronome it arms its next event before it emits one, so that events due at one instant keep their order.

    Example:
        >>> from rxmetronome import VirtualClock
        >>> clock = VirtualClock()
        >>> _ = Playback([Timed(0, "next", "a"), Timed(5, "next", "b")]).subscribe(print, scheduler=clock)
        >>> clock.run()
        a
        b
    """

    kind = "playback"

    def __init__(self, records: Sequence[Timed]) -> None:
        super().__init__()
        self._instants = [(at_ns, list(group)) for at_ns, group in groupby(records, key=lambda record: record.at_ns)]

    def __repr__(self) -> str:
        return f"playback of {sum(len(group) for _, group in self._instants):,} events"

    def _subscribe_core(
        self, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        clock = timeline(scheduler)
        begin_ns = clock.now_ns
        armed = MultipleAssignmentDisposable()

        def arm(instants: Iterator[tuple[int, list[Timed]]]) -> None:
            following = next(instants, None)
            if following is None:
                return
            at_ns, group = following

            def fire(*_: object) -> None:
                arm(instants)
                for record in group:
                    if record.kind == "next":
                        observer.on_next(record.value)
                    elif record.kind == "error":
                        observer.on_error(record.value)
                    else:
                        observer.on_completed()

            armed.disposable = clock.schedule_ns(begin_ns + at_ns, fire)

        arm(iter(self._instants))
        return armed


class ExpectedFailure(msgspec.Struct, frozen=True, eq=False):
    """Equal every `Failure` of this step over this event with this error, at any line and time.

    Example:
        >>> expected = ExpectedFailure("main", 0, "ZeroDivisionError: division by zero")
        >>> expected == Failure(ingest_ns=5, step="main", function="halve at app.py:3", event=0,
        ...                     error="ZeroDivisionError: division by zero", cause=ZeroDivisionError())
        True
    """

    step: str
    event: Any
    error: str

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Failure | ExpectedFailure):
            return NotImplemented
        return (self.step, self.error) == (other.step, other.error) and equal(self.event, other.event)

    def __hash__(self) -> int:
        return hash((self.step, self.error))

    def __repr__(self) -> str:
        return f"failure({self.step!r}, {self.event!r}, {self.error!r})"


def expected_of(value: Any) -> Any:
    """Return a value as a test expects it: failures without their lines and times."""
    kind = type(value)
    if issubclass(kind, Failure):  # isinstance asks the value, whose __class__ may raise
        return ExpectedFailure(value.step, expected_of(value.event), value.error)
    if kind is dict:
        return {key: expected_of(item) for key, item in value.items()}
    if kind in (list, tuple):
        return kind(expected_of(item) for item in value)
    return value


def play(graph: Graph, sources: Mapping[str, Sequence[Timed]], *, start_ns: int, lasts_ns: int, stops: bool) -> Seen:
    """Run a flow on recorded events and record the events of its ports.

    Args:
        graph: The flow. Neither its sources nor its sinks are touched.
        sources: The records of each of its sources, counted from the start.
        start_ns: The start, in nanoseconds since 1970; whole microseconds.
        lasts_ns: How long it lasts.
        stops: True to stop and drain the flow then, so that the events of the drain are recorded too.

    Raises:
        ArgumentError: If a source is missing, or there is none of that name.
        WiringError: If the flow has mistakes.
        RunError: If it would send something to a store or a server.
    """
    _check_sources(graph, sources)
    refuse_outside(graph)
    silent = {name: (lambda _: None) for name, step in graph.steps.items() if isinstance(step, SinkStep)}
    played = replaced(graph, {name: Playback(records) for name, records in sources.items()}, silent)
    validation.refuse_mistakes(played)
    clock = VirtualClock(start=to_datetime(start_ns))
    run = Run(played, clock, record_ns=None)
    run.recording = Recording(run.nodes, clock, _FOREVER_NS, most=_FOREVER_NS)
    run.start(None)
    if not run.has_ended:
        clock.run_to_ns(clock.now_ns + lasts_ns)
    if stops:
        run.stop()
    seen = run.recording.snapshot()
    run.stop(0)
    return seen


def refuse_outside(graph: Graph, *, except_for: Collection[str] = ()) -> None:
    """Refuse a flow that would send something to a store or a server, except for operators of some kinds.

    Raises:
        RunError: If it would; it names the step.
    """
    for step in graph.steps.values():
        for operator in step.operators:
            if getattr(operator, "kind", "") not in except_for or getattr(step, "by", None) is not None:
                _refuse_part(graph, step, operator, is_replay=bool(except_for))
        for _, part in reached(step):
            if getattr(type(part), "kind", "") == "kv" or not except_for:  # requests of a custom operator are played
                _refuse_part(graph, step, part, is_replay=bool(except_for))


def _refuse_part(graph: Graph, step: Step, part: Any, *, is_replay: bool) -> None:
    outside = getattr(type(part), "outside", None)
    if isinstance(outside, str):
        who = "a replay" if is_replay else "a test"
        happened = f"step `{step.name}` is {part!r}, and {who} would {outside} again"
        remedy = "freeze a flow that ends before this step, or begins with what it answers"
        if is_replay:
            remedy = 'make the store a step, whose answers a tape keeps, or let it: flow.replay(tape, sinks="same")'
        raise RunError(graph.name, happened, remedy)


def _check_sources(graph: Graph, sources: Iterable[str]) -> None:
    known = [name for name, step in graph.steps.items() if isinstance(step, SourceStep)]
    for name in sources:
        if name not in known:
            meant = near(name, known)
            expected = f"the sources of flow `{graph.name}`: {', '.join(known)}"
            expected += f"; perhaps `{meant}`" if meant else ""
            example = "freeze the flow again where a source was renamed"
            raise ArgumentError("replay", "sources", expected, name, example)
    missing = [name for name in known if name not in sources]
    if missing:
        expected = f"events for every source, `{missing[0]}` too; records of a silent one are an empty list"
        raise ArgumentError("replay", "sources", expected, list(sources), f'{{"{missing[0]}": []}}')


def between(records: Iterable[Timed], begin_ns: int, end_ns: int) -> list[Timed]:
    """Return the records from `begin_ns` to `end_ns`, both included, counted from `begin_ns`."""
    return [
        Timed(record.at_ns - begin_ns, record.kind, record.value)
        for record in records
        if begin_ns <= record.at_ns <= end_ns
    ]
