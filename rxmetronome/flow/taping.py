"""Keep what comes into a run on a tape: one append for an event, an outcome, a timer of a step, a turn of a widget."""

import os
from collections.abc import Callable, Mapping
from typing import Any

from reactivex import abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome.background.thread import Outcome
from rxmetronome.callsites import failed_function
from rxmetronome.clocks import Clock, RealClock, Timer, on_wall_step
from rxmetronome.flow.graph import Connection
from rxmetronome.flow.inputs import shape_of, widgets_of
from rxmetronome.flow.nodes import Node, SinkNode
from rxmetronome.flow.ports import NumberedClock, StepClock
from rxmetronome.flow.recording import copied
from rxmetronome.flow.source_nodes import WITH_LAG, SourceNode
from rxmetronome.protocols import ERR, MAIN_OUT
from rxmetronome.tapes import TapeWriter
from rxmetronome.tapes.initial_states import InitialStates, write_states
from rxmetronome.tapes.tape_player import WALL
from rxmetronome.tapes.tape_writer import DIED, ENDED, EVENT, FAILED, MARK, MISSED, OUTCOME, TIMER, WIDGET, Entry

_CONTAINERS = frozenset((dict, list, set, bytearray, tuple))
Done = Callable[[Outcome], None]
_OF_PLAYED = frozenset(("in_place", "listen", "take_stream", "on_finish"))
STREAM = -1
"""The number of an outcome that no single piece of work asked for: the answers of a store come in groups."""


class Taping:
    """Write what enters a run to a tape.

    On a real clock the time that steps read stands still while an action of the clock runs, and is that of the entry,
    so that a replay can give them the same.

    Args:
        path: The folder of the tape.
        flow: The name of the flow.
        nodes: The nodes of the run, before it starts.
        wires: Its connections.
        clock: Its clock.
        options: More arguments of `TapeWriter`.
    """

    def __init__(
        self, path: str | os.PathLike[str], flow: str, nodes: Mapping[str, Node], wires: list[Connection], clock: Clock,
        **options: Any,
    ) -> None:  # fmt: skip
        self._clock = clock
        sources = [name for name, node in nodes.items() if isinstance(node, SourceNode)]
        self._widgets = {key: widget for node in nodes.values() for key, widget in widgets_of(node.spec)}
        self.writer = TapeWriter(
            path, flow, list(nodes), *clock.read_ns(), sources=sources, virtual=clock.is_virtual,
            shapes=[shape_of(node.spec, wires) for node in nodes.values()], widgets=list(self._widgets), **options,
        )  # fmt: skip
        self._listening: list[abc.DisposableBase] = []
        if isinstance(clock, RealClock):
            self._listening.append(clock.keep_instants(self._mark_wall))
        elif (stepped := on_wall_step(clock, self._mark_wall)) is not None:
            self._listening.append(stepped)
        played = [node.outcomes.in_place for node in nodes.values() if node.outcomes is not None]
        self._is_virtual = clock.is_virtual and all(played)
        self._steps = list(nodes)
        self._sources: list[_Entering] = []
        for at, node in enumerate(nodes.values()):
            if isinstance(node, SourceNode):
                entering = _Entering(self.writer, clock, node, at)
                self._sources.append(entering)
                node.outlets[MAIN_OUT].watch(entering)
                node.outlets[ERR].watch(_Failing(self.writer, clock, node, at))
            else:
                is_sink, played = isinstance(node, SinkNode), node.outcomes
                node.outcomes = OutcomesKept(self.writer, clock, at, keeps_all=is_sink, played=played)
                node.step_clock = KeptClock(node.step_clock, node, self.writer.append, at)

    def begin(self) -> None:
        """Begin at the present instant. On the clock's thread, before anything else of the run."""
        self.go_on()
        self.writer.begin(*self._clock.read_ns(), virtual=self._is_virtual)
        for at, widget in enumerate(self._widgets.values()):
            self._listening.append(self._follow(at, widget))

    def keep_states(self, start: InitialStates) -> None:
        """Add what the run goes on from. On the clock's thread, before it is put back."""
        write_states(self.writer, self._clock.now_ns, self._steps, start)

    def go_on(self) -> None:
        """Go on to the present instant, since what the run did before may have taken time. On the clock's thread."""
        if isinstance(self._clock, RealClock):
            self._clock.stamp_ns()

    def _follow(self, at: int, widget: Any) -> abc.DisposableBase:
        append, clock = self.writer.append, self._clock

        def turned(*_: object) -> None:
            append((clock.now_ns, WIDGET, at, copied(widget.value)))

        turned()
        widget.observe(turned, "value")
        return Disposable(lambda: widget.unobserve(turned, "value"))

    def mark(self, text: str) -> None:
        """Add a mark: `paused`, `running`. On the clock's thread."""
        for source in self._sources:
            source.note_missed()
        self.writer.append((self._clock.now_ns, MARK, 0, text))

    def _mark_wall(self) -> None:
        now_ns, wall_ns = self._clock.read_ns()
        self.mark(f"{WALL}{wall_ns - now_ns}")

    def end(self, status: str) -> None:
        """Write the last mark, sync and close."""
        CompositeDisposable(self._listening).dispose()
        self.writer.close(self._clock.now_ns, status)


class _Entering:
    """Append the events of one source, and its end."""

    def __init__(self, writer: TapeWriter, clock: Clock, node: SourceNode, at: int) -> None:
        self.busy_ns = 0
        self._writer, self._clock, self._node, self._at, self._noted = writer, clock, node, at, 0
        append, is_flat, note_missed = writer.append, _CONTAINERS.isdisjoint, self.note_missed

        def handle_virtual(event: Any) -> None:
            kind = type(event)
            if kind is dict and is_flat(map(type, event.values())):
                append((clock.now_ns, EVENT, at, event.copy()))
            else:
                if kind in WITH_LAG and event.missed:
                    note_missed()
                append((clock.now_ns, EVENT, at, copied(event) if kind in _CONTAINERS else event))

        self.handle: Callable[[Any], None] = handle_virtual
        if isinstance(clock, RealClock):
            stamp_ns = clock.stamp_ns

            def handle(event: Any) -> None:  # an action may give many events, each at an instant that steps see
                kind = type(event)
                if kind is dict and is_flat(map(type, event.values())):
                    append((stamp_ns(), EVENT, at, event.copy()))
                else:
                    if kind in WITH_LAG and event.missed:
                        note_missed()
                    append((stamp_ns(), EVENT, at, copied(event) if kind in _CONTAINERS else event))

            self.handle = handle
        if node.counts_by_itself:
            self.handle = self._handle_counted(self.handle)

    def _handle_counted(self, handle: Callable[[Any], None]) -> Callable[[Any], None]:
        """Return a function for a source that counts what it misses itself, such as a poll."""

        def handle_counted(event: Any) -> None:
            self.note_missed()
            handle(event)

        return handle_counted

    def note_missed(self) -> None:
        """Append how many grid points the source has missed since the last time, if any. On the clock's thread."""
        missed = self._node.missed
        if missed != self._noted:
            self._writer.append((self._clock.now_ns, MISSED, self._at, missed - self._noted))
            self._noted = missed

    def upstream_done(self) -> None:
        """Append its completion, unless it died or the run stopped it."""
        self.note_missed()
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
                writer.append((clock.now_ns, FAILED, at, (failure.event, failure.cause, failure.function)))

        self.handle = handle

    def upstream_done(self) -> None:
        """Do nothing: the end is that of `out`."""


class KeptClock(NumberedClock):
    """The clock of one step of a run that is kept: it notes each timer of the step that fires, by its number.

    Args:
        before: The clock that the step had; that of a replay goes on to say when a timer fires.
        context: The step.
        append: Adds an entry to the tape.
        at: The place of the step.
    """

    def __init__(self, before: StepClock, context: Any, append: Callable[[Entry], None], at: int) -> None:
        super().__init__(before.clock, context)
        self._append, self._at, self._made = append, at, 0
        self._timers: NumberedClock | Clock = before if isinstance(before, NumberedClock) else before.clock

    def rearm(self, timer: Timer, due_ns: int) -> None:
        """Schedule a timer that has fired once more."""
        self._timers.rearm(timer, due_ns)

    def schedule_ns(self, due_ns: int, action: Callable[..., Any], state: Any = None) -> Timer:
        """Run a guarded action at `due_ns`."""
        guarded, clock, timers = self._guarded(action), self.clock, self._timers
        if not clock.is_current():  # it is about what came from outside, and is kept as that
            return timers.schedule_ns(due_ns, guarded, state)
        number, self._made = self._made, self._made + 1
        append, at = self._append, self._at

        def kept(scheduler: Any, state: Any) -> Any:
            append((clock.now_ns, TIMER, at, number))
            return guarded(scheduler, state)

        return timers.schedule_ns(due_ns, kept, state)


class OutcomesKept:
    """Append what comes back to one step from outside: outcomes of its work, with their numbers, and failures.

    Args:
        writer: The tape.
        clock: The clock of the run.
        at: The place of the step.
        keeps_all: True for a sink, all of whose failures are kept, because a replay mutes it.
        played: The outcomes of another tape that the run plays, which are kept on this one; None in life.
    """

    def __init__(self, writer: TapeWriter, clock: Clock, at: int, *, keeps_all: bool, played: Any = None) -> None:
        self._writer, self._clock, self._at, self._count = writer, clock, at, 0
        self.keeps_all, self._played = keeps_all, played
        self.is_played = played is not None

    def __getattr__(self, name: str) -> Any:
        """Return what those that are played have, such as `in_place`."""
        return getattr(self._played, name) if name in _OF_PLAYED else object.__getattribute__(self, name)

    def keep(self, done: Done) -> Done:
        """Return `done` for one piece of work."""
        number, self._count = self._count, self._count + 1

        def kept(outcome: Outcome) -> None:
            self._append(number, outcome.value, outcome.error)
            done(outcome)

        return kept

    def keep_stream(self, value: Any) -> None:
        """Append an outcome that belongs to no single piece of work. On the clock's thread."""
        self._append(STREAM, value, None)

    def _append(self, number: int, value: Any, error: BaseException | None) -> None:
        value = copied(value) if type(value) in _CONTAINERS else value
        self._writer.append((self._clock.now_ns, OUTCOME, self._at, [number, value, error]))

    def keep_failure(self, event: Any, error: BaseException, function: object, *, is_foreign: bool) -> None:
        """Append a failure that the events of the step do not explain. On the clock's thread."""
        if is_foreign or self.keeps_all:
            event = copied(event) if type(event) in _CONTAINERS else event
            named = failed_function(error, function)
            self._writer.append((self._clock.now_ns, FAILED, self._at, (event, error, named)))

    def play(self, done: Done) -> bool:
        """Have the outcome of another tape come; return False in life, where the work is done."""
        return self.is_played and bool(self._played.play(self.keep(done)))
