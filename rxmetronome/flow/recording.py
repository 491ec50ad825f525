"""The recording of a run: the last events of each port, bounded, so that the run can be frozen."""

import heapq
import itertools
import operator
import sys
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import CellType
from typing import Any, NamedTuple, TypeAlias, cast

from rxmetronome import durations
from rxmetronome.clocks import Clock, VirtualClock
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import is_interrupt
from rxmetronome.flow.compiler import with_variable
from rxmetronome.flow.nodes import Node
from rxmetronome.flow.ports import Outlet
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.protocols import ERR, MAIN_IN, MAIN_OUT
from rxmetronome.records import Tick, Timed
from rxmetronome.sources.dataframe_rows import RowsSource
from rxmetronome.sources.row_blocks import RowBlock

KEPT_NS = 60 * SECOND_NS
"""A run remembers its events so long by default."""

MOST_EVENTS = 10_000
"""A run remembers so many events of each port at most."""

_CONTAINERS = frozenset((dict, list, set, bytearray, tuple))
_AS_IT_CAME = 2  # a time and an event; of a row in a block, a time, the block and the number


def kept_ns(record: bool | Duration | None, *, by_default: bool) -> int | None:
    """Return how long a run remembers, for the argument `record` of `Flow.run`; None for not at all.

    Example:
        >>> kept_ns("5min", by_default=False), kept_ns(None, by_default=False), kept_ns(True, by_default=False)
        (300000000000, None, 60000000000)
    """
    if record is None or isinstance(record, bool):
        return KEPT_NS if (by_default if record is None else record) else None
    return durations.parse(record, call="run", argument="record", example='run(record="1min")')


class PortRecorder:
    """Remember the events of one outlet, before its targets change them. An event costs one append."""

    handle: Callable[[Any], None] | None

    def __init__(self, clock: Clock, keep_ns: int, most: int) -> None:
        self.done_ns: int | None = None
        """The time of the port's completion."""
        self._clock, self._keep_ns, self._most = clock, keep_ns, most
        self._kept: deque[Any] = deque(maxlen=min(most, sys.maxsize - 1) + 1)  # one more: the youngest forgotten
        self.handle = self._make_handle()

    def watch(self, node: Node, outlet: Outlet) -> None:
        """Begin with the next event of an outlet of a node."""
        del node
        outlet.watch(self)

    def add_rows(self, times_ns: Sequence[int], block: RowBlock, first: int) -> None:
        """Remember the rows of a block from one on, which are made into dicts when they are asked for."""
        self._kept.extend(zip(times_ns, itertools.repeat(block), itertools.count(first)))

    def events(self, now_ns: int) -> list[tuple[int, Any]]:
        """Return the times and events that are remembered at an instant."""
        return self._split(now_ns)[1]

    def lost_ns(self, now_ns: int) -> int | None:
        """Return the time of the youngest event that is forgotten at an instant; None if there is none."""
        lost_ns, _ = self._split(now_ns)
        return lost_ns

    def last(self, most: int) -> list[tuple[int, Any]]:
        """Return the youngest, oldest first, however old they are."""
        return self._held()[-min(most, self._most) :] if most else []

    def _held(self) -> list[tuple[int, Any]]:
        return [kept if len(kept) == _AS_IT_CAME else (kept[0], kept[1].row(kept[2])) for kept in list(self._kept)]

    def _make_handle(self) -> Callable[[Any], None]:
        """Return the function that takes every event, bound to all it needs."""
        add, clock, is_flat = self._kept.append, self._clock, _CONTAINERS.isdisjoint
        if isinstance(clock, VirtualClock):

            def handle_virtual(event: Any) -> None:
                kind = type(event)
                if kind not in _CONTAINERS:
                    add((clock._now_ns, event))
                elif kind is dict and is_flat(map(type, event.values())):
                    add((clock._now_ns, event.copy()))
                else:
                    add((clock._now_ns, copied(event)))

            return handle_virtual

        def handle(event: Any) -> None:
            add((clock.now_ns, copied(event) if type(event) in _CONTAINERS else event))

        return handle

    def _split(self, now_ns: int) -> tuple[int | None, list[tuple[int, Any]]]:
        """Return the time of the youngest event that is too old or one too many at an instant, and all that are not."""
        held = self._held()
        lost = bisect_left(held, now_ns - self._keep_ns, key=operator.itemgetter(0))
        lost = max(lost, len(held) - self._most)
        return (held[lost - 1][0], held[lost:]) if lost > 0 else (None, held)

    def upstream_done(self) -> None:
        """Record the time of the completion."""
        self.done_ns = self._clock.now_ns


class SourceRecorder(PortRecorder):
    """Remember what the events of a source are made again from; how many came is what its outlet has counted."""

    def __init__(self, clock: Clock, keep_ns: int, most: int) -> None:
        super().__init__(clock, keep_ns, most)
        self._counter = CellType(0)
        self.handle = None

    def watch(self, node: Node, outlet: Outlet) -> None:
        """Have a source say what `_held` makes its events of, before they are counted."""
        outlet.watch(self)
        self._counter = outlet.counter
        if isinstance(node, SourceNode):
            self._follow(node)

    def _follow(self, node: SourceNode) -> None:
        raise NotImplementedError


class TickRecorder(SourceRecorder):
    """Remember the ticks of a metronome in virtual time, which say themselves when they came.

    A tick that follows the one before evenly costs nothing: from the first of them, and how many events the outlet has
    counted since, it is made again.
    """

    def _follow(self, node: SourceNode) -> None:
        node.note_tick = node.note_even = self._make_note()

    def _make_note(self) -> Callable[[Any], None]:
        add, count = self._kept.append, 0

        def note(tick_or_evenness: Any) -> None:
            add((count, tick_or_evenness))

        return cast("Callable[[Any], None]", with_variable(note, "count", self._counter))

    def _held(self) -> list[tuple[int, Any]]:
        """Return the youngest ticks with their times: as many as are remembered, and one more."""
        ticks: list[Any] = []
        end = int(self._counter.cell_contents)
        for begin, noted in reversed(list(self._kept)):
            if isinstance(noted, Tick):
                ticks.append(noted)
            else:
                number, due_ns, offset_ns, interval_ns = noted
                for at in range(end - begin - 1, max(-1, end - begin - 2 - self._most + len(ticks)), -1):
                    at_ns = due_ns + at * interval_ns
                    ticks.append(
                        Tick(
                            ingest_ns=at_ns + offset_ns,
                            id=number + at,
                            due_ns=at_ns,
                            lag_ns=0,
                            interval_ns=interval_ns,
                            missed=0,
                        )
                    )
            if len(ticks) > self._most:
                break
            end = begin
        ticks.reverse()
        return [(tick.due_ns + tick.jitter_ns + tick.lag_ns, tick) for tick in ticks]


class SentRows(NamedTuple):
    """Rows of a block that follow each other, from one on; they are so many as were counted until the next entry.

    Args:
        counted: The number of events that the outlet had counted before them.
        block: The block.
        first: The place of the first of them in the block.
        now_ns: The instant at which the first of them came.
        base_ns: The time to which offsets are added; None if all of them came at that instant.
        offsets: The offsets of the rows, of which that at `first - skipped` is of the first.
        skipped: The place in the block of the first offset.
    """

    counted: int
    block: RowBlock
    first: int
    now_ns: int
    base_ns: int | None
    offsets: Sequence[int]
    skipped: int = 0

    def at(self, place: int) -> tuple[int, Any]:
        """Return the time and the event of the row at a place of the block."""
        due_ns = self.now_ns if self.base_ns is None else self.base_ns + self.offsets[place - self.skipped]
        return max(self.now_ns, due_ns), self.block.row(place)


class RowRecorder(SourceRecorder):
    """Remember the rows of a frame in virtual time by their blocks, where no step can write into what a block holds.

    A row costs nothing: which rows come next, and when, is said once for a block, and again where they do not come at
    their times.
    """

    def _follow(self, node: SourceNode) -> None:
        node.note_rows = self._note

    def add_rows(self, times_ns: Sequence[int], block: RowBlock, first: int) -> None:
        """Remember rows of a block from one on, which have been counted."""
        self._add(SentRows(self._counter.cell_contents - len(times_ns), block, first, 0, 0, times_ns, first))

    def _note(self, block: RowBlock, first: int, now_ns: int, base_ns: int | None, offsets: Sequence[int]) -> None:
        self._add(SentRows(self._counter.cell_contents, block, first, now_ns, base_ns, offsets))

    def _add(self, sent: SentRows) -> None:
        kept = self._kept
        kept.append(sent)
        while len(kept) > 1 and sent.counted - kept[1].counted > self._most:  # the second one has enough
            kept.popleft()

    def _held(self) -> list[tuple[int, Any]]:
        """Return the youngest rows with their times: as many as are remembered, and one more."""
        rows: list[tuple[int, Any]] = []
        end = int(self._counter.cell_contents)
        for sent in reversed(list(self._kept)):
            last = sent.first + end - sent.counted
            rows += map(sent.at, range(last - 1, max(sent.first, last - self._most - 1 + len(rows)) - 1, -1))
            if len(rows) > self._most:
                break
            end = sent.counted
        rows.reverse()
        return rows


def copied(event: Any) -> Any:
    """Copy plain containers deeply, because a step may write into its event; return the rest as it is.

    An event that cannot be copied, because a key of it raises or because it contains itself, is returned as it is.

    Example:
        >>> event = {"at": [1]}
        >>> kept = copied(event)
        >>> event["at"].append(2)
        >>> kept
        {'at': [1]}
    """
    try:
        if type(event) is dict and _CONTAINERS.isdisjoint(map(type, event.values())):
            return event.copy()
        return _copied(event)
    except BaseException as error:  # code of the user's class, or a RecursionError
        if is_interrupt(error):
            raise
        return event


def _copied(event: Any) -> Any:
    kind = type(event)  # not `__class__`, which may be user's code
    if kind is dict:
        return {key: _copied(value) if type(value) in _CONTAINERS else value for key, value in event.items()}
    if kind in _CONTAINERS:
        return kind(event) if kind is bytearray else kind(_copied(value) for value in event)
    return event


Events: TypeAlias = Mapping[int, Sequence[tuple[int, Any]]]
"""The times and events of each outlet, by the outlet's id."""


class Seen(NamedTuple):
    """A recording at one moment. Times are nanoseconds on the run's clock.

    Args:
        began_ns: The time of the start.
        end_ns: The moment, or the time of the run's end.
        stopped_ns: The time when the sources were stopped; None where they were not, or had all completed.
        has_ended: True if the run has ended.
        whole_ns: The first instant from which no event of a source was forgotten.
        sources: The events of each source, and its completion or error.
        ports: The events of each port, as `"main/out"`, and its completion; the `in` of sinks too.
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
                recorder = self._recorders[id(outlet)] = _kind(node, outlet, clock)(clock, keep_ns, most)
                recorder.watch(node, outlet)

    def end(self) -> None:
        """Record that the run has ended; its clock may be moved further."""
        if self._ended_ns is None:
            self._ended_ns = self._clock.now_ns

    def last(self, outlets: Sequence[Outlet], most: int) -> list[Any]:
        """Return the youngest events of some wires by time. On the clock's thread, or when the run has ended."""
        remembered = [self._recorders[id(outlet)].last(most) for outlet in outlets]
        merged = list(heapq.merge(*remembered, key=operator.itemgetter(0)))
        return [event for _, event in merged[-most:]]

    def snapshot(self) -> Seen:
        """Return everything that is remembered now. On the clock's thread, or when the run has ended."""
        end_ns = self._clock.now_ns if self._ended_ns is None else self._ended_ns
        events = {outlet: recorder.events(end_ns) for outlet, recorder in self._recorders.items()}
        sources = [node for node in self._nodes.values() if isinstance(node, SourceNode)]
        recorders = [self._recorders[id(node.outlets[MAIN_OUT])] for node in sources]
        lost_ns = [lost for recorder in recorders if (lost := recorder.lost_ns(end_ns)) is not None]
        stopped_ns = [
            recorder.done_ns
            for node, recorder in zip(sources, recorders, strict=True)
            if recorder.done_ns is not None and not _ended_itself(node)
        ]
        return Seen(
            began_ns=self._began_ns,
            end_ns=end_ns,
            stopped_ns=min(stopped_ns, default=None),
            has_ended=self._ended_ns is not None,
            whole_ns=max(lost_ns) + 1 if lost_ns else self._began_ns,
            sources={node.step: self._records_of_source(node, events) for node in sources},
            ports={
                f"{name}/{port}": self._records(outlets, events)
                for name, node in self._nodes.items()
                for port, outlets in _ports(node)
            },
        )

    def _records_of_source(self, node: SourceNode, events: Events) -> list[Timed]:
        """Return a source's events, and its end unless the run stopped it."""
        records = self._records([node.outlets[MAIN_OUT]], events)
        if records and records[-1].kind == "completed":
            end = records.pop()
            failures = events[id(node.outlets[ERR])]
            error = failures[-1][1].cause if node.has_died and failures else None
            if _ended_itself(node):
                records.append(end if error is None else Timed(end.at_ns, "error", error))
        return records

    def _records(self, outlets: Sequence[Outlet], events: Events) -> list[Timed]:
        """Return the events of several wires by time, and the last of their completions."""
        merged = heapq.merge(*(events[id(outlet)] for outlet in outlets), key=operator.itemgetter(0))
        records = [Timed(at_ns, "next", event) for at_ns, event in merged]
        ends = [self._recorders[id(outlet)].done_ns for outlet in outlets]
        if None not in ends:
            records.append(Timed(max(end for end in ends if end is not None), "completed"))
        return records


def _kind(node: Node, outlet: Outlet, clock: Clock) -> type[PortRecorder]:
    """Return what remembers the events of an outlet: those of some sources can be made again in virtual time."""
    if isinstance(clock, VirtualClock) and isinstance(node, SourceNode) and outlet is node.outlets[MAIN_OUT]:
        if node.is_beat:
            return TickRecorder
        source = node.spec.observable
        if isinstance(source, RowsSource) and source.is_flat:
            return RowRecorder
    return PortRecorder


def _ports(node: Node) -> Iterator[tuple[str, Sequence[Outlet]]]:
    """Yield the ports of a node, and their wires."""
    if MAIN_IN in node.spec.inputs and node.incoming:
        yield MAIN_IN, node.incoming
    yield from ((port, [outlet]) for port, outlet in node.outlets.items())


def _ended_itself(node: SourceNode) -> bool:
    """Return True if a source completed or died, rather than being stopped."""
    return node.has_completed or node.has_died
