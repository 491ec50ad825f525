"""Steps with `by=`: every key of their events has its own operators, in place.

Operators that only handle events (`scan`, `counter`, `select` ...) become one handler a key, and an event costs a look
into a dict and a call. All others are subscribed for each key, on a clock that moves only with the events of the step
and its timers: what is due at an instant runs before the events of that instant, by the part of its key. So the
order of the results follows from the events alone, and is the same where the parts are shared among workers.
"""

import hashlib
import logging
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

import msgspec
from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome.clocks import Clock, Timer, VirtualClock
from rxmetronome.errors import StepError, is_interrupt
from rxmetronome.flow.compiler import compiled
from rxmetronome.flow.nodes import Host, Node, PendingWork, PipelineNode, SinkNode, StateRegistry, apply_operators
from rxmetronome.flow.ports import DirectObserver, Inlet, Receive, StepClock
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.flow.steps import PipelineStep, Step
from rxmetronome.operators.base import (
    ChainedOperator,
    Emit,
    OperatorChain,
    Start,
    StepOutput,
    variable_cell,
    variable_state,
)
from rxmetronome.operators.event_fields import EXACT_KEYS, reader
from rxmetronome.operators.event_fields import key as normalized
from rxmetronome.protocols import StatesByKey

_LOG = logging.getLogger("rxmetronome")
PARTS = 256
"""Keys are shared among so many parts by a stable hash; a worker has some of them."""
_PLACES = 64
_encode = msgspec.msgpack.Encoder(enc_hook=repr).encode


def part_of(key: Any) -> int:
    """Return the part of a key, the same in every process: keys that are equal as numbers are one key.

    Example:
        >>> part_of("ann"), part_of(1) == part_of(1.0) == part_of(True)
        (29, True)
    """
    if type(key) is not str:
        key = _as_number(key)
    return hashlib.blake2b(_encode(key), digest_size=1).digest()[0]


def _as_number(key: Any) -> Any:
    """Return a key in which equal numbers are written alike."""
    if isinstance(key, tuple):
        return [_as_number(one) for one in key]
    if isinstance(key, float) and not key.is_integer():
        return key
    return repr(int(key)) if isinstance(key, (int, float)) else key


class KeyedHost(Protocol):
    """Receive events and failures of the operators of all keys: a node of a run, or a worker's part of one."""

    step: str
    flow: str

    def fail(self, event: object, error: BaseException, function: object = None) -> None:
        """Make a failure of the event."""

    def emit(self, port: str, event: object) -> None:
        """Put an event on a further port."""

    def request_stop(self, status: int, delay_ns: int) -> None:
        """Ask the run to drain and end."""


class LaneClock(VirtualClock):
    """The time of a keyed step. Timers due at one instant run by part, then in the order they were made.

    Attributes:
        part: The part of the key that is being handled, whose timers are armed now.
        of_run: The clock of the run, whose time a `State` keeps that other steps use too; None on a worker.
    """

    def __init__(self, now_ns: int, of_run: Clock | None = None) -> None:
        super().__init__(max_actions=None)
        self.of_run = of_run
        self._start_ns = self._now_ns = now_ns
        self._stops_ns = deque(maxlen=1)
        self.part = 0
        number = self._next_sequence
        self._next_sequence = lambda: (self.part << _PLACES) + number()

    def move(self, now_ns: int, wall_offset_ns: int = 0) -> None:
        """Run what is due, and go on to an instant."""
        if wall_offset_ns != self.wall_offset_ns:
            self.wall_offset_ns = wall_offset_ns
        due_ns = self.next_due_ns
        if due_ns is not None and due_ns <= now_ns:
            self.run_to_ns(max(now_ns, self._now_ns))
        elif now_ns > self._now_ns:
            self._now_ns = now_ns


class LaneScheduler(StepClock):
    """The clock of a keyed step as the operators of one key see it."""

    clock: LaneClock
    context: "KeyLane"

    def schedule_periodic(self, period: Any, action: Callable[..., Any], state: Any = None) -> abc.DisposableBase:
        """Run a guarded action every `period`."""
        enter = self.context.enter

        def entered(before: Any) -> Any:
            enter()
            return action(before)

        return super().schedule_periodic(period, entered, state)

    def _guarded(self, action: Callable[..., Any]) -> Callable[..., Any]:
        guarded, enter = super()._guarded(action), self.context.enter

        def entered(clock: Any, state: Any) -> Any:
            enter()
            return guarded(clock, state)

        return entered


class KeyLane:
    """The operators of one key, and the `Context` that they see. After an exception they begin afresh."""

    def __init__(self, owner: "KeyLanes", key: Any, last_ns: int) -> None:
        self.owner, self.key, self.part = owner, key, part_of(key)
        self.step, self.flow, self.clock = owner.host.step, owner.host.flow, owner.clock
        self.emit, self.request_stop, self.track_pending = owner.emit, owner.host.request_stop, owner.track_pending
        self.keep_state = StateRegistry()
        self.scheduler = LaneScheduler(owner.clock, self)
        self.last_ns, self.number = last_ns, owner.next_number()
        self.is_broken = True
        self.is_done = False
        """True when its operators have completed by themselves, as those of `take` do: it ignores further events."""
        self._inlet = Inlet()
        self._subscriptions: list[abc.DisposableBase] = []
        self._generation = 0
        self._current: object = None
        self._open: set[str] = set()
        self._timer: Timer | None = None
        if owner.idle_ns is not None:
            self._timer = self.scheduler.schedule_ns(self.last_ns + owner.idle_ns, self._end_idle)

    def enter(self) -> None:
        """Have what is armed and emitted now belong to this key's part."""
        self.owner.enter(self.part)
        self.owner.note(self)

    def feed(self, event: Any) -> None:
        """Handle an event."""
        self.last_ns = self.clock.now_ns
        if self.is_done:
            return
        self._current = event
        try:
            if self.is_broken:
                self.start()
            self._inlet.feed(event)
        except BaseException as error:
            self.action_failed(error)
        self._current = None

    def start(self) -> None:
        """Apply the operators."""
        self._generation += 1
        self.is_broken, self._inlet = False, Inlet()
        self.keep_state.clear()
        outputs = apply_operators(self.owner.spec, self._inlet)
        self._open = set(outputs)
        for port, output in outputs.items():
            self._subscriptions.append(self._listen(port, output, self._generation))
        self.keep_state.close()

    def _listen(self, port: str, output: Observable[Any], generation: int) -> abc.DisposableBase:
        send = self.owner.outputs[port]

        def on_error(error: Exception) -> None:
            if generation == self._generation:
                self.action_failed(error)

        def on_completed() -> None:
            if generation == self._generation:
                self._open.discard(port)
                if not self._open:
                    self.owner.lane_completed(self)

        return output.subscribe(send, on_error, on_completed, scheduler=self.scheduler)

    def fail(self, event: object, error: BaseException, function: object = None) -> None:
        """Make a failure of the event."""
        self.owner.host.fail(event, error, function)

    def action_failed(self, error: BaseException) -> None:
        """Make a failure of it; the next event of the key starts the operators again."""
        self._generation += 1
        self.is_broken = True
        self.fail(self._current, error)
        self.dispose()

    def complete(self) -> None:
        """Complete the operators."""
        self._stop_timer()
        if self.is_broken:
            self.owner.lane_completed(self)
            return
        self.enter()
        try:
            self._inlet.complete()
        except BaseException as error:
            self.action_failed(error)
            self.owner.lane_completed(self)

    def _end_idle(self, *_: object) -> None:
        due_ns = self.last_ns + (self.owner.idle_ns or 0)
        if due_ns > self.clock.now_ns and self._timer is not None:
            self.clock.rearm(self._timer, due_ns)
        else:
            self.owner.forget(self)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.dispose()
            self._timer = None

    def dispose(self) -> None:
        """Unsubscribe the operators."""
        subscriptions, self._subscriptions = self._subscriptions, []
        for subscription in subscriptions:
            try:
                subscription.dispose()
            except BaseException as error:
                self.fail(None, error)


class _Output(StepOutput):
    """The output of an operator in the chain of one key, which keeps little memory."""

    context: "KeyLanes"

    def __init__(self, lanes: "KeyLanes", observer: Any, emit: Emit) -> None:
        self.observer, self.scheduler, self.context, self.emit = observer, lanes.scheduler, lanes, emit
        self.fail = lanes.fail_of_all  # type: ignore[method-assign]

    def keep_variable(self, handler: Any, name: str) -> None:
        """Include it; of an operator alone it is found in its handler when it is asked for."""
        if len(self.context.chained or ()) == 1:
            self.context.variable = name
        else:
            super().keep_variable(handler, name)


class KeyLanes:
    """The operators of all keys of a step.

    Args:
        spec: The step.
        host: The node, or the worker, that it belongs to.
        clock: The time of the step; a `LaneClock` where some operator is not chained.
        outputs: The function that takes the events of each output port.
        finished: Called when all has completed after `complete`.

    Attributes:
        handle: Processes an event, and never raises.
        forgotten: How many keys were dropped after `idle`.
    """

    handle: Receive

    def __init__(
        self,
        spec: PipelineStep,
        host: KeyedHost,
        clock: Clock,
        outputs: Mapping[str, Emit],
        finished: Callable[[], None],
    ) -> None:
        self.spec, self.host, self.outputs, self._finished = spec, host, outputs, finished
        self.step, self.flow, self.emit, self.request_stop = host.step, host.flow, host.emit, host.request_stop
        self.idle_ns, self.forgotten = spec.idle_ns, 0
        self.track_pending = PendingWork()
        self.function = spec.by if callable(spec.by) else None
        self.read = normalized(reader(spec.by, "pipeline", "by"))
        self.chained = chained_starts(spec)
        self.clock = clock if self.chained is not None else LaneClock(clock.now_ns, clock)
        self.scheduler: Any = StepClock(self.clock, self)
        self.mark: int = 0
        """The place of what is emitted now among the results of one instant: an event's number, or below zero."""
        self._keeps_mark = False
        self._is_ending = False
        self.made: Callable[[], None] = lambda: None
        """Called when a key is new and `idle` is set."""
        self._handlers: dict[Any, Receive] = {}
        self._all: dict[Any, Receive] = {}
        """All handlers, where changes are tracked: `_handlers` has those with an event since `rest` then."""
        self._gone: list[Any] | None = None  # keys that were dropped since then; None if nothing tracks them
        self._lanes: dict[Any, KeyLane] = {}
        self._active: dict[Any, KeyLane] = {}  # those with an event or a timer since `rest`, where changes are tracked
        self._numbers = 0
        self._ending: dict[int, KeyLane] = {}
        self._states: dict[Any, tuple[tuple[Callable[[], Any], Callable[[Any], object]], ...]] = {}
        self._last_ns: dict[Any, int] = {}
        self._made: list[tuple[Callable[[], Any], Callable[[Any], object]]] = []
        self.variable = ""
        """The variable in which the only operator keeps the state of a key."""
        self.fail_of_all = self.fail_event  # one object for all keys: looking through many takes the collector long
        self.handle = self._handler() if self.chained is not None else self._feed_alone

    def __len__(self) -> int:
        return len(self._all or self._handlers) if self.chained is not None else len(self._lanes)

    # --- the context of chained operators ---

    def fail(self, event: object, error: BaseException, function: object = None) -> None:
        """Make a failure of the event."""
        self.host.fail(event, error, function)

    def fail_event(self, event: object, error: BaseException, function: object = None) -> None:
        """Make a failure of the event; an interrupt is raised."""
        if is_interrupt(error):
            raise error
        self.host.fail(event, error, function)

    def action_failed(self, error: BaseException) -> None:
        """Make a failure of it."""
        self.host.fail(None, error)

    def keep_state(
        self,
        save: Callable[[], Any],
        load: Callable[[Any], object],
        by_key: StatesByKey | None = None,  # noqa: ARG002
    ) -> None:
        """Include a state of the key whose operators are being made, whole."""
        self._made.append((save, load))

    # --- chained operators: one handler a key ---

    def _handler(self) -> Receive:
        """Return the function that handles an event of any key."""
        handlers, read, make, fail, function = self._handlers, self.read, self._make, self._refuse, self.function
        name, idle_ns, clock, last = self.spec.by, self.idle_ns or 0, self.clock, self._last_ns

        def handle(event: Any) -> None:
            try:
                key = read(event)
                operators = handlers[key] if key in handlers else make(key)
            except BaseException as error:
                fail(event, error, function)
            else:
                operators(event)

        def handle_field(event: Any) -> None:
            try:
                key = event[name] if event.__class__ is dict and name in event else read(event)
                operators = handlers[key] if key in handlers else make(key)
            except BaseException as error:
                fail(event, error, function)
            else:
                operators(event)

        def handle_idle(event: Any) -> None:
            try:
                key = event[name] if event.__class__ is dict and name in event else read(event)
                now_ns = clock.now_ns
                if key in last and now_ns - last.pop(key) >= idle_ns:
                    self._drop(key)
                last[key] = now_ns  # the key that came last is the last
                operators = handlers[key] if key in handlers else make(key)
            except BaseException as error:
                fail(event, error, function)
            else:
                operators(event)

        if self.idle_ns is not None:
            return handle_idle
        return handle_field if isinstance(name, str) else handle

    def _refuse(self, event: Any, error: BaseException, function: object) -> None:
        """Make a failure of an event without a key; of a value that cannot be hashed with what to do."""
        if is_interrupt(error):
            raise error
        if isinstance(error, TypeError) and not callable(self.spec.by):
            try:
                self.read(event)
            except StepError as better:
                error = better
        self.host.fail(event, error, function)

    def _make(self, key: Any) -> Receive:
        """Make the handler of a new key, or fetch that of a key without an event since `rest`."""
        if key.__class__ not in EXACT_KEYS:
            key = self.read_key(key)
            if key in self._handlers:
                return self._handlers[key]
        if key in self._all:
            self._handlers[key] = self._all[key]
            return self._handlers[key]
        self._made = []
        emit = self.outputs[self.spec.into[0]]
        observer = DirectObserver(emit, self.action_failed, lambda: self._stop(key))
        for start in reversed(self.chained or ()):
            emit = start(_Output(self, observer, emit))
        if self._made:
            self._states[key] = tuple(self._made)
        self._handlers[key] = emit
        if self._gone is not None:
            self._all[key] = emit
        if self.idle_ns is not None:
            self.made()
        return emit

    read_key = staticmethod(normalized(lambda key: key))

    def _stop(self, key: Any) -> None:
        """Ignore what comes of a key whose operators have completed."""
        self._handlers[key] = _ignore
        if self._gone is not None:
            self._all[key] = _ignore

    def _drop(self, key: Any) -> None:
        self.forgotten += 1
        self._forget_handler(key)

    def _forget_handler(self, key: Any) -> None:
        self._handlers.pop(key, None)
        self._all.pop(key, None)
        self._states.pop(key, None)
        if self._gone is not None:
            self._gone.append(key)

    def sweep(self, now_ns: int) -> None:
        """Drop the chained operators of keys without an event for `idle`."""
        last, idle_ns = self._last_ns, self.idle_ns
        while idle_ns is not None and last:
            key = next(iter(last))
            if now_ns - last[key] < idle_ns:
                break
            del last[key]
            self._drop(key)

    # --- all other operators: one lane a key ---

    def _feed_alone(self, event: Any) -> None:
        self.feed(event, 0)

    def feed(self, event: Any, number: int) -> None:
        """Handle an event, and what it makes due at once; its number is the mark of the results."""
        self.mark = number
        if self.chained is not None:
            self.handle(event)
            return
        clock: Any = self.clock
        try:
            key = self.read(event)
            lane = self._lanes.get(key)
            if lane is None:
                clock.part = part_of(key)
                lane = self._lanes[key] = KeyLane(self, key, clock.now_ns)
        except BaseException as error:
            self._refuse(event, error, self.function)
            return
        clock.part = lane.part
        self._keeps_mark = True
        if self._gone is not None:
            self._active[key] = lane
        lane.feed(event)
        self._run_due(clock.now_ns)
        self._keeps_mark = False

    def enter(self, part: int) -> None:
        """Begin the work of a timer of a part."""
        self.clock.part = part  # type: ignore[attr-defined]
        if not self._keeps_mark:
            self.mark = part - PARTS

    def next_number(self) -> int:
        """Return the number of a new lane."""
        self._numbers += 1
        return self._numbers

    def note(self, lane: KeyLane) -> None:
        """Note that the state of a lane may change now."""
        if self._gone is not None and self._lanes.get(lane.key) is lane:
            self._active[lane.key] = lane

    def move(self, now_ns: int, wall_offset_ns: int) -> None:
        """Go on to an instant, and run the timers that are due."""
        if isinstance(self.clock, LaneClock):
            self.clock.move(now_ns, wall_offset_ns)
        self.sweep(now_ns)

    def _run_due(self, now_ns: int) -> None:
        due_ns = self.next_due_ns
        if due_ns is not None and due_ns <= now_ns:
            self.clock.run_to_ns(now_ns)  # type: ignore[attr-defined]

    @property
    def next_due_ns(self) -> int | None:
        """Return when the next timer of a key is due, or a key is to be dropped; None if there is none."""
        if self.chained is None:
            return self.clock.next_due_ns  # type: ignore[attr-defined,no-any-return]
        if self.idle_ns is None or not self._last_ns:
            return None
        return self._last_ns[next(iter(self._last_ns))] + self.idle_ns

    def lane_completed(self, lane: KeyLane) -> None:
        """Release the operators of a key that have completed."""
        lane.dispose()
        if self._ending.pop(id(lane), None) is None:  # by themselves, as `take` does: what comes later is ignored
            lane.is_done = True
        elif self._is_ending and not self._ending:
            self._finished()

    def forget(self, lane: KeyLane) -> None:
        """Complete the operators of a key after `idle`, so that they emit what they hold, and drop them."""
        self.forgotten += 1
        self._drop_lane(lane.key)
        if not lane.is_done:
            self._ending[id(lane)] = lane
            lane.complete()

    def _drop_lane(self, key: Any) -> KeyLane | None:
        self._active.pop(key, None)
        if self._gone is not None:
            self._gone.append(key)
        return self._lanes.pop(key, None)

    # --- the end, and snapshots ---

    def complete(self) -> None:
        """Complete the operators of all keys, by part; `finished` is called when all have."""
        lanes = sorted((lane for lane in self._lanes.values() if not lane.is_done), key=lambda one: one.part)
        self._is_ending = True
        self._ending |= {id(lane): lane for lane in lanes}
        if not self._ending:
            self._finished()
        for lane in lanes:
            lane.complete()

    def dispose(self) -> None:
        """Unsubscribe all operators."""
        for lane in (*self._lanes.values(), *self._ending.values()):
            lane.dispose()

    def save(self, parts: Iterable[int] | None = None) -> list[Any]:
        """Return the states of the keys of some parts, or of all: key, states, and when its last event came."""
        wanted = None if parts is None else set(parts)
        keys = [key for key in (self._lanes or self._all or self._handlers) if wanted is None or part_of(key) in wanted]
        return [[key, *self.state_of(key)[:2]] for key in keys]

    def state_of(self, key: Any) -> tuple[list[Any] | None, int, int]:
        """Return the states of a key's operators, None if they have completed, when its last event came, its order."""
        if self.chained is None:
            lane = self._lanes[key]
            states = [] if lane.is_broken else lane.keep_state.save()
            return None if lane.is_done else states, lane.last_ns, lane.number
        handler = self._handlers.get(key) or self._all.get(key)
        last_ns = self._last_ns.get(key, 0)
        if handler is _ignore:
            return None, last_ns, last_ns
        if self.variable:
            return [variable_cell(handler, self.variable).cell_contents], last_ns, last_ns
        return [save() for save, _ in self._states.get(key, ())], last_ns, last_ns

    def track(self) -> None:
        """Note from now on which keys have events, and which are dropped."""
        self._gone, self._all, self._active = [], dict(self._handlers), dict(self._lanes)

    def changed(self) -> tuple[list[Any], list[tuple[list[Any] | None, int, int]]]:
        """Return the keys with an event since the last call of `rest`, in the order of the first ones, and each state.

        Keys whose operators only handle events leave in the order of their last events, all others come in that of
        their first ones.
        """
        keys = [*self._handlers] if self.chained is not None else [*self._active]
        return keys, [self.state_of(key) for key in keys]

    def rest(self) -> list[Any]:
        """Count all keys as without an event since; return those that were dropped since the last call."""
        self._handlers.clear()
        self._active.clear()
        gone, self._gone = self._gone or [], []
        return [key for key in gone if key not in self._all and key not in self._lanes]

    def put_back(self, states: Iterable[tuple[Any, Any, int, int]]) -> None:
        """Make the operators of the keys that `changed` returned, and put their states back."""
        for key, values, last_ns, order in states:
            self.load([(key, values, last_ns)])
            if key in self._lanes:  # keys that are new from now on come after it
                self._lanes[key].number, self._numbers = order, max(order, self._numbers)

    def load(self, saved: Iterable[Any]) -> None:
        """Make the operators of the keys that `save` returned, and put their states back."""
        for key, states, last_ns in saved:
            if self.chained is not None:
                handler = self._make(key)
                if self.idle_ns is not None:
                    self._last_ns[key] = last_ns
                loads = [load for _, load in self._states.get(key, ())]
                if self.variable:
                    loads = [variable_state(handler, self.variable)[1]]
                for load, state in zip(loads, states or (), strict=states is not None):
                    load(state)
                if states is None:
                    self._stop(key)
                continue
            self.clock.part = part_of(key)  # type: ignore[attr-defined]
            lane = self._lanes[key] = KeyLane(self, key, last_ns)
            if states is None:
                lane.is_done = True
            elif states:
                lane.start()
                lane.keep_state.load(states)

    def drop_parts(self, parts: Iterable[int]) -> None:
        """Forget the keys of parts that another worker has now."""
        gone = set(parts)
        for key in [key for key in (self._lanes or self._all or self._handlers) if part_of(key) in gone]:
            lane = self._drop_lane(key)
            if lane is not None:
                lane.dispose()
                lane._stop_timer()
            self._forget_handler(key)
            self._last_ns.pop(key, None)


def _ignore(_: object) -> None:
    """Ignore an event: the operators of its key have completed."""


def chained_starts(spec: PipelineStep) -> tuple[Start, ...] | None:
    """Return the starts of operators that only handle events; None where others are among them."""
    if len(spec.into) != 1 or not all(isinstance(operator, ChainedOperator) for operator in spec.operators):
        return None
    inlet = Inlet()
    output = apply_operators(spec, inlet)[spec.into[0]]
    if output is inlet:
        return ()
    return output.starts if isinstance(output, OperatorChain) and output.root is inlet else None


def sender(node: Node, port: str) -> Emit:
    """Return the function that passes on the events of a port, compiled with all that follows."""
    outlet, meter = node.outlets[port], node.host.meter
    send = outlet.send

    def on_output(event: Any) -> None:
        if meter.timing:
            outlet.send(event)
        else:
            send(event)

    return compiled(on_output, f"flow {node.flow}: {node.step}/{port}", node)


def sender_of_many(node: Node, port: str) -> Callable[[Iterable[Any]], None]:
    """Return the function that passes on many events of a port, one after the other, compiled like `sender`."""
    outlet, meter = node.outlets[port], node.host.meter
    send = outlet.send

    def on_outputs(events: Any) -> None:
        for event in events:
            if meter.timing:
                outlet.send(event)
            else:
                send(event)

    return compiled(on_outputs, f"flow {node.flow}: {node.step}/{port}, many", node)


class KeyedNode(Node):
    """A step with `by=` in place."""

    spec: PipelineStep

    def __init__(self, host: Host, step: PipelineStep) -> None:
        super().__init__(host, step)
        self.lanes: KeyLanes | None = None
        self._wake: abc.DisposableBase = Disposable()
        self._wake_ns: int | None = None
        self.handle = self._handle_late

    @property
    def keys(self) -> int:
        """Return how many keys have operators now."""
        return 0 if self.lanes is None else len(self.lanes)

    @property
    def keys_dropped(self) -> int:
        """Return how many keys were dropped after `idle`."""
        return 0 if self.lanes is None else self.lanes.forgotten

    def start(self) -> None:
        """Prepare for the first event."""
        outputs = {port: sender(self, port) for port in self.spec.into}
        lanes = self.lanes = KeyLanes(self.spec, self, self.clock, outputs, self.finish)
        self.keep_state.clear()
        self.keep_state(lanes.save, lanes.load)
        self.keep_state.close()
        lanes.made = self._wake_up
        self.handle = self._handle_in_time if lanes.chained is None else lanes.handle
        if self.supervisor is not None:
            self.handle = self.supervisor.gate(self.handle)
        for outlet in self.incoming:
            outlet.refresh_targets()

    def _handle_late(self, event: Any) -> None:
        self.fail(event, StepError("an event after the start of the step", event, "start the flow first"))

    def _handle_in_time(self, event: Any) -> None:
        """Run what is due before an event, then handle it."""
        lanes = self.lanes
        if lanes is not None:
            try:
                now_ns, wall_ns = self.clock.read_ns()
                lanes.move(now_ns, wall_ns - now_ns)
                lanes.handle(event)
            except BaseException as error:
                self.fail(event, error)
            self._wake_up()

    def _wake_up(self) -> None:
        """Have the clock of the run call back when the next timer of a key is due."""
        due_ns = None if self.lanes is None else self.lanes.next_due_ns
        if due_ns is None or self.is_finished or (self._wake_ns is not None and self._wake_ns <= due_ns):
            return
        self._wake.dispose()
        self._wake_ns = due_ns
        self._wake = self.step_clock.schedule_ns(due_ns, self._woken)

    def _woken(self, *_: object) -> None:
        self._wake_ns = None
        if self.lanes is not None:
            now_ns, wall_ns = self.clock.read_ns()
            self.lanes.move(now_ns, wall_ns - now_ns)
            self._wake_up()

    def _begin_again(self) -> None:
        """Forget all keys, and begin afresh."""
        self.dispose_lanes()
        self.start()

    def complete(self) -> None:
        """Complete the operators of all keys; the node finishes when they have."""
        if self.supervisor is not None:
            self.supervisor.end_rest()
        if self.lanes is None or self.is_finished or not self.attempt(self.lanes.complete):
            self.finish()
        else:
            self._wake_up()

    def dispose_lanes(self) -> None:
        """Unsubscribe the operators of all keys."""
        self._wake.dispose()
        self._wake_ns = None
        if self.lanes is not None:
            self.lanes.dispose()

    def dispose(self) -> None:
        """Release everything."""
        if self.supervisor is not None:
            self.supervisor.dispose()
        self.dispose_lanes()

    def left_over(self) -> str:
        """Describe the unfinished work of all keys."""
        pending = self.lanes.track_pending.describe("") if self.lanes is not None else ""
        return super().left_over() + (f", and {pending}" if pending else "")


def make_node(host: Host, step: Step, workers: Any = None) -> Node:
    """Return the node of a step: in this process, or the caller's side of a keyed step on workers."""
    if isinstance(step, PipelineStep) and step.by is not None:
        return KeyedNode(host, step) if workers is None else workers.make_node(host, step)
    kinds: dict[str, Callable[[Any, Any], Node]] = {"source": SourceNode, "pipeline": PipelineNode, "sink": SinkNode}
    return kinds[step.kind](host, step)
