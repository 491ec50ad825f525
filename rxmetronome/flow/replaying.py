"""Give a run what a tape has beside events of sources: outcomes, timers, failures of sinks, turns of widgets."""

import heapq
import logging
from collections.abc import Callable, Mapping
from itertools import count
from typing import Any, cast

from reactivex import abc

from rxmetronome.background.thread import Outcome
from rxmetronome.clocks import Clock, Timer, VirtualClock
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import RunError, StepError, error_text
from rxmetronome.flow.graph import Connection
from rxmetronome.flow.inputs import shape_of, widgets_of
from rxmetronome.flow.nodes import Node, SinkNode
from rxmetronome.flow.ports import NumberedClock
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.flow.taping import STREAM, Done
from rxmetronome.tapes.initial_states import InitialStates, StateKeys, StepState, load_pickle
from rxmetronome.tapes.tape import Tape, TapeSource
from rxmetronome.tapes.tape_player import RunInputs, TapePlayer

_LOG = logging.getLogger("rxmetronome")
DRAINING = "draining"
_NEAR_NS = SECOND_NS
"""A drain that the tape has so soon is left to it."""


class Muted(abc.ObserverBase[Any]):
    """A sink in a replay: it takes every event, and fails where the one on the tape did."""

    kind = "muted"

    def on_next(self, value: Any) -> None:
        """Take an event."""

    def on_error(self, error: Exception) -> None:
        """Do nothing: in a flow there is no error."""

    def on_completed(self) -> None:
        """Do nothing."""


class Replay(RunInputs):
    """The part of a tape that is not events of sources, for the nodes of one run.

    In virtual time the timers of a step that has not changed fire when and where they fired, which is later than they
    were due where the run was on a real clock. Those of a step that has changed fire when they are due.

    Args:
        tape: The tape.
        flow: The name of the flow.
        nodes: The nodes of the run, before it starts.
        wires: Its connections.
        clock: Its clock.
        drain: Begins the drain of the run, within so many nanoseconds.
    """

    def __init__(
        self, tape: Tape, flow: str, nodes: Mapping[str, Node], wires: list[Connection], clock: Clock,
        drain: Callable[[int | None], None],
    ) -> None:  # fmt: skip
        head = tape.head
        self._missing_start = tape.missing_start
        self.epoch = 0 if self._missing_start else head.epoch
        self._tape = tape
        self._flow, self._clock, self._drain = flow, clock, drain
        self._player: TapePlayer | None = None
        self._nodes = [nodes.get(name) for name in head.steps]
        self._outcomes: dict[int, OutcomesPlayed] = {}
        self._clocks: dict[int, PlayedClock] = {}
        self._due: list[tuple[int, int, PlayedTimer]] = []
        self._order = count()
        self._is_exact = head.virtual  # timers fired when they were due
        self.follows_tape = isinstance(clock, VirtualClock)
        """True where the drain and the timers are those of the tape."""
        for at, node in enumerate(self._nodes):
            if node is None or isinstance(node, (SourceNode, SinkNode)):
                continue
            node.outcomes = self._outcomes[at] = OutcomesPlayed(self, at, node, in_place=head.virtual)
            has_shape = at < len(head.shapes) and head.shapes[at] == shape_of(node.spec, wires)
            if isinstance(clock, VirtualClock) and has_shape:
                node.step_clock = self._clocks[at] = PlayedClock(clock, node, self)
        found = {key: widget for node in nodes.values() for key, widget in widgets_of(node.spec)}
        self._widgets = [found.get(key) for key in head.widgets]
        self._widgets_before = [(widget, widget.value) for widget in self._widgets if widget is not None]

    def begin(self) -> InitialStates | None:
        """Return what the run on the tape went on from; None if it began afresh. On the clock's thread.

        States that the tape does not hold any more are a warning: then the replay begins without them.
        """
        missing = self._missing_start
        if missing:
            _LOG.warning("flow `%s`: the replay of %s begins with empty states, as %s", self._flow, self._tape.path,
                         missing, extra={"flow": self._flow})  # fmt: skip
        if self.follows_tape:  # calls that are made again may be answered at once
            self._tape.player_of(self._clock, self._clock.now_ns).prepare()
        return self._tape.initial_states

    def put_back(self, start: InitialStates) -> None:
        """Put the keys of States and the states of steps back, of steps that have not changed. On the clock's thread.

        Raises:
            RunError: If one names a class that is not loaded.
        """
        from rxmetronome.flow.epochs import states_of  # which most runs do without
        from rxmetronome.flow.kept_keys import found_operator, operator_number, thawed

        nodes = {node.step: node for node in self._nodes if node is not None and not isinstance(node, SourceNode)}
        states = dict(states_of(nodes.values()))
        try:
            for one in start.content:
                if isinstance(one, StateKeys):
                    if one.name in states:
                        states[one.name].hold_since(one.moment_ns, start.head.passed_ns, one.entries)
                    elif (number := operator_number(one.name)) is not None:
                        node = nodes.get(one.name.rpartition("/")[0])
                        operator = None if node is None else found_operator(node, number)
                        if operator is not None:
                            operator.put_back(thawed(one.entries, load_pickle))
                elif one.step in nodes:
                    self._put_back_step(nodes[one.step], one)
        except StepError as error:
            raise RunError(
                self._flow, f"its states are not those of this app: {error.happened}", error.remedy
            ) from error

    def _put_back_step(self, node: Node, saved: StepState) -> None:
        if isinstance(getattr(node, "observer", None), Muted):
            return
        from rxmetronome.flow.epochs import shape_of as parts_of

        why = ""
        if parts_of(node.spec) != saved.shape:
            why = f"was {saved.shape}, and is {parts_of(node.spec)}"
        else:
            state = load_pickle(saved.data)
            try:
                node.keep_state.load(state)
            except Exception as error:  # of a step with other arguments
                why = error_text(error)
        if why and not isinstance(node, SinkNode):
            _LOG.warning("flow `%s`: step `%s` begins without the state on the tape, because it has changed: %s",
                         self._flow, node.step, why, extra={"flow": self._flow, "step": node.step})  # fmt: skip

    def start(self, player: TapePlayer) -> None:
        """Prepare for the first entry."""
        self._player = player

    def take_outcome(self, place: int, number: int) -> Any:
        """Return an outcome that came back at once."""
        return None if self._player is None else self._player.take_outcome(place, number)

    def leaves_drain_to_tape(self) -> bool:
        """Return True if the tape drains the run so soon that a drain for another reason is the same one."""
        return self.follows_tape and self._player is not None and self._player.is_near(DRAINING, _NEAR_NS)

    def end(self) -> None:
        """Give nothing more, because the run has ended; widgets have the values of before."""
        self.finish()
        if self._player is not None:
            self._player.end()
        before, self._widgets_before = self._widgets_before, []
        for widget, value in before:
            if widget.value != value:
                widget.value = value

    def finish(self) -> None:
        """Have nothing wait for more of the tape, which has ended."""
        self.follows_tape = False
        for clock in self._clocks.values():
            clock.release()
        for outcomes in self._outcomes.values():
            outcomes.finish()

    # --- entries ---

    def mark(self, text: str) -> None:
        """Take a mark; begin to drain where the run did."""
        if self.follows_tape and text.startswith(DRAINING):
            limit = text.removeprefix(DRAINING).strip()
            self._drain(int(limit) if limit else None)

    def timer(self, place: int, number: int) -> None:
        """Have a timer of a step fire."""
        clock = self._clocks.get(place)
        if clock is None or clock.is_released:
            return
        timer = clock.pending.get(number)
        now_ns = self._clock.now_ns
        if timer is None or timer.due_ns > now_ns or (self._is_exact and timer.earliest_ns < now_ns):
            self._release(clock)
            return
        due = self._due
        while due:
            earliest_ns, _, first = due[0]
            if first.due_ns == earliest_ns and first.is_pending and not first.home.is_released:
                if earliest_ns >= timer.due_ns:
                    break
                self._release(first.home)  # in the run it was not there, else it would have fired before this one
            heapq.heappop(due)
        if not clock.is_released:
            clock.fire(number)

    def outcome(self, place: int, value: Any) -> None:
        """Give a step the outcome of its work."""
        outcomes = self._outcomes.get(place)
        if outcomes is not None:
            outcomes.give(*value)

    def failed(self, place: int, value: Any) -> None:
        """Have a muted sink fail, as it did; or another step, over what came from outside."""
        node = self._nodes[place]
        if node is not None and (place in self._outcomes or isinstance(getattr(node, "observer", None), Muted)):
            node.fail(*value)

    def missed(self, place: int, number: int) -> None:
        """Count the grid points that a source missed, which it does not count here."""
        node = self._nodes[place]
        if isinstance(node, SourceNode) and isinstance(node.spec.observable, TapeSource):
            node.add_missed(number)

    def widget(self, place: int, value: Any) -> None:
        """Give a widget the value that it had from then on."""
        widget = self._widgets[place]
        if widget is not None:
            widget.value = value

    # --- timers ---

    def note_due(self, timer: "PlayedTimer") -> None:
        """Remember when a timer is due."""
        heapq.heappush(self._due, (timer.due_ns, next(self._order), timer))

    def _release(self, clock: "PlayedClock") -> None:
        step = clock.context.step
        _LOG.warning("flow `%s`: step `%s` has other timers than on the tape, because it has changed, or depends on "
                     "more than its events: from now on they fire when they are due", self._flow, step,
                     extra={"flow": self._flow, "step": step})  # fmt: skip
        clock.release()


class PlayedTimer(Timer):
    """A timer that fires where the tape says so."""

    __slots__ = ("earliest_ns", "home", "number")

    def __init__(self, home: "PlayedClock", number: int, due_ns: int, action: Callable[..., Any], state: Any) -> None:
        super().__init__(cast("Clock", home), due_ns, action, state)  # of which it calls `forget` only
        self.home, self.number = home, number
        self.earliest_ns = max(due_ns, home.clock.now_ns)

    @property
    def is_pending(self) -> bool:
        """Return True if it waits for its entry."""
        return self.home.pending.get(self.number) is self


class PlayedClock(NumberedClock):
    """The clock of one step in a replay: its timers have the numbers of the tape, and fire by them.

    Attributes:
        pending: The timers that wait, by number.
        is_released: True if they fire when they are due, because they are not those of the tape.
    """

    def __init__(self, clock: VirtualClock, context: Any, replay: Replay) -> None:
        super().__init__(clock, context)
        self._replay, self._made = replay, 0
        self.pending: dict[int, PlayedTimer] = {}
        self.is_released = False

    def schedule_ns(self, due_ns: int, action: Callable[..., Any], state: Any = None) -> Timer:
        """Run a guarded action where the tape has it."""
        if self.is_released or not self.clock.is_current():
            return self.clock.schedule_ns(due_ns, self._guarded(action), state)
        timer = PlayedTimer(self, self._made, due_ns, self._guarded(action), state)
        self._made += 1
        self.pending[timer.number] = timer
        self._replay.note_due(timer)
        return timer

    def rearm(self, timer: Timer, due_ns: int) -> None:
        """Schedule a timer that has fired once more."""
        if self.is_released or not isinstance(timer, PlayedTimer):
            self.clock.rearm(timer, due_ns)
        elif not timer.disposed:
            timer.due_ns, timer.waiting = due_ns, True
            timer.earliest_ns = max(due_ns, self.clock.now_ns)
            self.pending[timer.number] = timer
            self._replay.note_due(timer)

    def forget(self, timer: PlayedTimer) -> None:
        """Dispose a timer."""
        if self.pending.get(timer.number) is timer:
            del self.pending[timer.number]
            timer.waiting = False
        self.clock.forget(timer)

    def fire(self, number: int) -> None:
        """Have a timer fire."""
        timer = self.pending.pop(number)
        timer.waiting = False
        returned = timer.action(self.clock, timer.state)
        if returned is not None:
            timer.keep(returned)

    def release(self) -> None:
        """Have all timers fire when they are due."""
        if not self.is_released:
            self.is_released = True
            pending, self.pending = self.pending, {}
            for timer in pending.values():
                self.clock.rearm(timer, timer.due_ns)


class OutcomesPlayed:
    """Give a step the outcomes of a tape, in place of work.

    Args:
        replay: The replay.
        at: The place of the step on the tape.
        node: The step.
        in_place: True if the work came back at once, in virtual time.
    """

    is_played = True

    def __init__(self, replay: Replay, at: int, node: Node, *, in_place: bool) -> None:
        self._replay, self._at, self._node, self.in_place, self._count = replay, at, node, in_place, 0
        self._waiting: dict[int, Done] = {}
        self._streams: list[Callable[[Any], None]] = []
        self._on_finish: list[Callable[[], None]] = []

    def keep(self, done: Done) -> Done:
        """Return `done`."""
        return done

    def keep_failure(self, *_: object, **__: object) -> None:
        """Do nothing: a replay keeps nothing."""

    def play(self, done: Done) -> bool:
        """Call `done` when its outcome came; never where none did."""
        number, self._count = self._count, self._count + 1
        if not self.in_place:
            self._waiting[number] = done
            return True
        found = self._replay.take_outcome(self._at, number)
        if found is not None:
            done(Outcome(found[1], found[2]))
        return True

    def keep_stream(self, value: Any) -> None:
        """Do nothing: a replay keeps nothing."""

    def listen(self, stream: Callable[[Any], None]) -> None:
        """Call `stream` with each outcome that belongs to no single piece of work."""
        self._streams.append(stream)

    def take_stream(self) -> Any:
        """Return the next outcome that came at once and belongs to no single piece of work; None where none did."""
        found = self._replay.take_outcome(self._at, STREAM)
        return None if found is None else found[1]

    def on_finish(self, callback: Callable[[], None]) -> None:
        """Call back when the tape has ended."""
        self._on_finish.append(callback)

    def give(self, number: int, value: Any, error: BaseException | None) -> None:
        """Give the outcome that the tape has now."""
        try:
            if number == STREAM:
                for stream in self._streams:
                    stream(value)
            elif (done := self._waiting.pop(number, None)) is not None:
                done(Outcome(value, error))
        except BaseException as raised:
            self._node.action_failed(raised)

    def finish(self) -> None:
        """Have nothing wait for more outcomes."""
        callbacks, self._on_finish = self._on_finish, []
        for callback in callbacks:
            callback()
