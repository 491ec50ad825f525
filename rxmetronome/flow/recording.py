"""What a run remembers of its wires, bounded: the last minute of what passed each port, so that it can be frozen."""

import heapq
import operator
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from rxmetronome import durations
from rxmetronome.clocks import Clock
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import is_interrupt
from rxmetronome.flow.nodes import Node, SourceNode
from rxmetronome.flow.ports import Outlet
from rxmetronome.protocols import ERR, MAIN_IN, MAIN_OUT
from rxmetronome.records import Timed

KEPT_NS = 60 * SECOND_NS
"""How long a run remembers where it was not told."""

MOST_EVENTS = 10_000
"""How many events of each port a run remembers."""

_CONTAINERS = frozenset((dict, list, set, bytearray, tuple))


def kept_ns(record: bool | Duration | None, *, by_default: bool) -> int | None:
    """How long a run is to remember, for the argument `record` of `Flow.run`; None for not at all.

    Example:
        >>> kept_ns("5min", by_default=False), kept_ns(None, by_default=False), kept_ns(True, by_default=False)
        (300000000000, None, 60000000000)
    """
    if record is None or isinstance(record, bool):
        return KEPT_NS if (by_default if record is None else record) else None
    return durations.parse(record, call="run", argument="record", example='run(record="1min")')


class PortRecorder:
    """Remembers what passes one outlet. It stands before everything that is connected there."""

    def __init__(self, clock: Clock, keep_ns: int, most: int) -> None:
        self.busy_ns = 0
        self.lost_ns: int | None = None
        """When the youngest of the forgotten events came."""
        self.done_ns: int | None = None
        """When the port was done."""
        self._clock, self._keep_ns, self._most = clock, keep_ns, most
        self._times_ns: list[int] = []
        self._events: list[Any] = []
        self.handle = self._remembering()

    def events(self, now_ns: int) -> list[tuple[int, Any]]:
        """What is remembered at an instant: when it came, and what it was."""
        self._forget(now_ns)
        return list(zip(self._times_ns, self._events, strict=True))

    def last(self, most: int) -> list[tuple[int, Any]]:
        """The youngest that are remembered, oldest first."""
        return list(zip(self._times_ns[-most:], self._events[-most:], strict=True))

    def _remembering(self) -> Callable[[Any], None]:
        """What takes every event, with all it needs at hand. It forgets in batches, because each event is paid for."""
        clock, times_ns, note_time, note_event = self._clock, self._times_ns, self._times_ns.append, self._events.append
        pause_ns, full = self._keep_ns // 8, self._most + self._most // 8
        forget_at_ns = clock.now_ns + pause_ns

        def handle(event: Any) -> None:
            nonlocal forget_at_ns
            now_ns = clock.now_ns
            note_time(now_ns)
            note_event(_kept(event) if type(event) in _CONTAINERS else event)
            if now_ns >= forget_at_ns or len(times_ns) > full:
                forget_at_ns = now_ns + pause_ns
                self._forget(now_ns)

        return handle

    def _forget(self, now_ns: int) -> None:
        """Forget what is too old and what is too much."""
        times_ns = self._times_ns
        gone = max(bisect_left(times_ns, now_ns - self._keep_ns), len(times_ns) - self._most)
        if gone > 0:
            self.lost_ns = times_ns[gone - 1]
            del times_ns[:gone], self._events[:gone]

    def upstream_done(self) -> None:
        """Take note of the end."""
        self.done_ns = self._clock.now_ns


def copied(event: Any) -> Any:
    """Copy plain containers to their depth, because a step may write into its event; leave the rest as it is.

    An event that cannot be copied, because a key of it raises or because it contains itself, is remembered as it is.

    Example:
        >>> event = {"at": [1]}
        >>> kept = copied(event)
        >>> event["at"].append(2)
        >>> kept
        {'at': [1]}
    """
    try:
        return _copied(event)
    except BaseException as error:  # code of the user's class, or a RecursionError
        if is_interrupt(error):
            raise
        return event


def _copied(event: Any) -> Any:
    kind = type(event)  # not `__class__`, which is code of the event's
    if kind is dict:
        return {key: _copied(value) if type(value) in _CONTAINERS else value for key, value in event.items()}
    if kind in _CONTAINERS:
        return kind(event) if kind is bytearray else kind(_copied(value) for value in event)
    return event


def _kept(event: Any) -> Any:
    """A copy of an event, or itself where it cannot be copied: keys that are not hashed again, a list within itself."""
    try:
        return copied(event)
    except BaseException as error:
        if is_interrupt(error):
            raise
        return event


Events: TypeAlias = Mapping[int, Sequence[tuple[int, Any]]]
"""What passed each outlet, by the outlet's id."""


class Seen(NamedTuple):
    """What a run remembers, of one moment. Times are nanoseconds on the run's clock.

    Args:
        began_ns: When the run began.
        end_ns: The moment, or when the run ended.
        stopped_ns: When the sources were stopped; None where they were not, or had all completed by themselves.
        has_ended: Whether the run has ended.
        whole_ns: The first instant from which nothing that entered was forgotten.
        sources: What entered by each source, its own end included.
        ports: What passed each port, as `"main/out"`, its end included; the `in` of sinks too.
    """

    began_ns: int
    end_ns: int
    stopped_ns: int | None
    has_ended: bool
    whole_ns: int
    sources: dict[str, list[Timed]]
    ports: dict[str, list[Timed]]


class Recording:
    """A recorder on every outlet of a run.

    An event is remembered as it is; of plain dicts, lists, tuples and sets it is a copy that is remembered, because a
    step may write into them.

    Args:
        nodes: The nodes of the run, before it starts.
        clock: Its clock.
        keep_ns: How long an event is remembered.
        most: How many events of a port are remembered.
    """

    def __init__(self, nodes: Mapping[str, Node], clock: Clock, keep_ns: int, most: int = MOST_EVENTS) -> None:
        self.keep_ns, self.most = keep_ns, most
        self._nodes, self._clock = nodes, clock
        self._began_ns = clock.now_ns
        self._ended_ns: int | None = None
        self._recorders: dict[int, PortRecorder] = {}
        for node in nodes.values():
            for outlet in node.outlets.values():
                recorder = self._recorders[id(outlet)] = PortRecorder(clock, keep_ns, most)
                outlet.watch(recorder)

    def end(self) -> None:
        """Take note that the run has ended; from here on its clock may go where it likes."""
        if self._ended_ns is None:
            self._ended_ns = self._clock.now_ns

    def last(self, outlets: Sequence[Outlet], most: int) -> list[Any]:
        """The youngest events of some wires, in the order of time. On the clock's thread, or when the run has ended."""
        remembered = [self._recorders[id(outlet)].last(most) for outlet in outlets]
        merged = list(heapq.merge(*remembered, key=operator.itemgetter(0)))
        return [event for _, event in merged[-most:]]

    def snapshot(self) -> Seen:
        """What is remembered now. On the clock's thread, or when the run has ended."""
        end_ns = self._clock.now_ns if self._ended_ns is None else self._ended_ns
        events = {outlet: recorder.events(end_ns) for outlet, recorder in self._recorders.items()}
        sources = {name: node for name, node in self._nodes.items() if isinstance(node, SourceNode)}
        entrances = {name: self._recorders[id(node.outlets[MAIN_OUT])] for name, node in sources.items()}
        lost_ns = [recorder.lost_ns for recorder in entrances.values() if recorder.lost_ns is not None]
        stopped_ns = [
            recorder.done_ns
            for name, recorder in entrances.items()
            if recorder.done_ns is not None and not _ended_itself(sources[name])
        ]
        return Seen(
            began_ns=self._began_ns,
            end_ns=end_ns,
            stopped_ns=min(stopped_ns) if stopped_ns else None,
            has_ended=self._ended_ns is not None,
            whole_ns=max(lost_ns) + 1 if lost_ns else self._began_ns,
            sources={name: self._entered(node, events) for name, node in sources.items()},
            ports={
                f"{name}/{port}": self._passed(outlets, events)
                for name, node in self._nodes.items()
                for port, outlets in _ports(node)
            },
        )

    def _entered(self, node: SourceNode, events: Events) -> list[Timed]:
        """A source's events, and its end where that was its own."""
        outlet = node.outlets[MAIN_OUT]
        done_ns = self._recorders[id(outlet)].done_ns
        records = [Timed(at_ns, "next", event) for at_ns, event in events[id(outlet)]]
        if done_ns is not None and _ended_itself(node):
            failures = events[id(node.outlets[ERR])]
            error = failures[-1][1].cause if node.has_died and failures else None
            records.append(Timed(done_ns, "completed" if error is None else "error", error))
        return records

    def _passed(self, outlets: Sequence[Outlet], events: Events) -> list[Timed]:
        """The events of several wires in the order of time, and their end, which is that of the last."""
        merged = heapq.merge(*(events[id(outlet)] for outlet in outlets), key=operator.itemgetter(0))
        records = [Timed(at_ns, "next", event) for at_ns, event in merged]
        ends = [self._recorders[id(outlet)].done_ns for outlet in outlets]
        if None not in ends:
            records.append(Timed(max(end for end in ends if end is not None), "completed"))
        return records


def _ports(node: Node) -> Iterator[tuple[str, Sequence[Outlet]]]:
    """The ports of a node, and the wires of which they are made."""
    if MAIN_IN in node.spec.inputs and node.incoming:
        yield MAIN_IN, node.incoming
    yield from ((port, [outlet]) for port, outlet in node.outlets.items())


def _ended_itself(node: SourceNode) -> bool:
    """Whether the end of a source was its own, rather than that of the run."""
    return node.has_completed or node.has_died
