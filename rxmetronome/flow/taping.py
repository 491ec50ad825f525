"""Keep what comes into a run on a tape, and give a replay the outcomes of steps that reach outside."""

import os
from collections.abc import Callable, Mapping
from typing import Any

from rxmetronome.background.thread import Outcome
from rxmetronome.clocks import Clock, VirtualClock, on_wall_step
from rxmetronome.flow.nodes import Node, PipelineNode, SourceNode
from rxmetronome.flow.recording import copied
from rxmetronome.protocols import ERR, MAIN_OUT
from rxmetronome.tapes import TapeWriter
from rxmetronome.tapes.tape import WALL, Tape, step_wall
from rxmetronome.tapes.tape_writer import DIED, ENDED, EVENT, FAILED, MARK, OUTCOME

_CONTAINERS = frozenset((dict, list, set, bytearray, tuple))
Done = Callable[[Outcome], None]


class Taping:
    """Write what enters a run to a tape: one append for an event.

    Args:
        path: The folder of the tape.
        flow: The name of the flow.
        nodes: The nodes of the run, before it starts.
        clock: Its clock.
        options: More arguments of `TapeWriter`.
    """

    def __init__(
        self, path: str | os.PathLike[str], flow: str, nodes: Mapping[str, Node], clock: Clock, **options: Any
    ) -> None:
        self._clock = clock
        sources = [name for name, node in nodes.items() if isinstance(node, SourceNode)]
        self.writer = TapeWriter(
            path, flow, list(nodes), *clock.read_ns(), sources=sources, virtual=clock.is_virtual, **options
        )
        self._walls = on_wall_step(clock, self._mark_wall)
        for at, node in enumerate(nodes.values()):
            if isinstance(node, SourceNode):
                node.outlets[MAIN_OUT].watch(_Entering(self.writer, clock, node, at))
                node.outlets[ERR].watch(_Failing(self.writer, clock, node, at))
            elif isinstance(node, PipelineNode):
                node.outcomes = OutcomesKept(self.writer, clock, at)

    def mark(self, text: str) -> None:
        """Add a mark: `paused`, `running`. On the clock's thread."""
        self.writer.append((self._clock.now_ns, MARK, 0, text))

    def _mark_wall(self) -> None:
        now_ns, wall_ns = self._clock.read_ns()
        self.mark(f"{WALL}{wall_ns - now_ns}")

    def end(self, status: str) -> None:
        """Write the last mark, sync and close."""
        if self._walls is not None:
            self._walls.dispose()
        self.writer.close(self._clock.now_ns, status)


class _Entering:
    """Append the events of one source, and its end."""

    def __init__(self, writer: TapeWriter, clock: Clock, node: SourceNode, at: int) -> None:
        self.busy_ns = 0
        self._writer, self._clock, self._node, self._at = writer, clock, node, at
        append = writer.append

        is_flat = _CONTAINERS.isdisjoint

        def handle(event: Any) -> None:
            kind = type(event)
            if kind is dict and is_flat(map(type, event.values())):
                append((clock.now_ns, EVENT, at, event.copy()))
            else:
                append((clock.now_ns, EVENT, at, copied(event) if kind in _CONTAINERS else event))

        self.handle = handle

    def upstream_done(self) -> None:
        """Append its completion, unless it died or the run stopped it."""
        if self._node.has_completed and not self._node.has_died:
            self._writer.append((self._clock.now_ns, ENDED, self._at, None))


class _Failing:
    """Append the failures of one source, and the error that ends it."""

    def __init__(self, writer: TapeWriter, clock: Clock, node: SourceNode, at: int) -> None:
        self.busy_ns = 0

        def handle(failure: Any) -> None:
            if node.has_died:
                writer.append((clock.now_ns, DIED, at, failure.cause))
            else:
                writer.append((clock.now_ns, FAILED, at, (failure.event, failure.cause)))

        self.handle = handle

    def upstream_done(self) -> None:
        """Do nothing: the end is that of `out`."""


class OutcomesKept:
    """Append each outcome of one step, with the number of its work."""

    def __init__(self, writer: TapeWriter, clock: Clock, at: int) -> None:
        self._writer, self._clock, self._at, self._count = writer, clock, at, 0

    def keep(self, done: Done) -> Done:
        """Return `done` for one piece of work."""
        number, self._count = self._count, self._count + 1

        def kept(outcome: Outcome) -> None:
            value = copied(outcome.value) if type(outcome.value) in _CONTAINERS else outcome.value
            self._writer.append((self._clock.now_ns, OUTCOME, self._at, [number, value, outcome.error]))
            done(outcome)

        return kept

    def play(self, done: Done) -> bool:
        """Return False: in life the work is done."""
        del done
        return False


class OutcomesPlayed:
    """Give a step the outcomes of a tape, in place of work."""

    def __init__(self, clock: Clock, offset_ns: int, in_place: bool) -> None:
        self._clock, self._offset_ns, self.in_place, self._count = clock, offset_ns, in_place, 0
        self.by_number: dict[int, tuple[int, Outcome]] = {}

    def keep(self, done: Done) -> Done:
        """Return `done`."""
        return done

    def play(self, done: Done) -> bool:
        """Call `done` when its outcome came; never where none did."""
        number, self._count = self._count, self._count + 1
        at_ns, outcome = self.by_number.get(number, (None, None))
        if at_ns is None or outcome is None:
            return True
        if self.in_place:
            done(outcome)
        else:
            due_ns = max(self._clock.now_ns, at_ns + self._offset_ns)
            self._clock.schedule_ns(due_ns, lambda *_: done(outcome))
        return True


def play_outcomes(tape: Tape, nodes: Mapping[str, Node], clock: Clock) -> None:
    """Have the steps of a run take their outcomes from a tape, and the wall its steps."""
    offset_ns = clock.now_ns - tape.head.began_ns
    played = {
        name: OutcomesPlayed(clock, offset_ns, tape.head.virtual)
        for name, node in nodes.items()
        if isinstance(node, PipelineNode)
    }
    for entry in tape.of_kinds(OUTCOME, MARK):
        if entry.kind == "mark" and entry.value.startswith(WALL) and isinstance(clock, VirtualClock):
            _step_wall(clock, entry.at_ns + offset_ns, entry.value)
        if entry.kind == "outcome" and entry.step in played:
            number, value, error = entry.value
            played[entry.step].by_number[number] = entry.at_ns, Outcome(value, error)
    for name, outcomes in played.items():
        nodes[name].outcomes = outcomes


def _step_wall(clock: VirtualClock, at_ns: int, mark: str) -> None:
    """Have the wall stepped at an instant, after what is due then, unless an event of the tape comes after it there."""
    clock.schedule_ns(at_ns, lambda *_: clock.schedule_ns(at_ns, lambda *_: step_wall(clock, mark)))
