"""The operators of the keys that one worker has. It has no clock: each request says what time it is."""

import importlib
import pickle
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from rxmetronome.callsites import failed_function
from rxmetronome.errors import StepError, error_text
from rxmetronome.flow.keyed_steps import KeyLanes, LaneClock, chained_starts
from rxmetronome.flow.steps import PipelineStep
from rxmetronome.protocols import ERR

STOP = "/stop"
"""The port of requests to end the run, a name that no port can have."""


class StepSpec(NamedTuple):
    """Describe a step to a worker.

    Args:
        flow: The name of its flow.
        name: Its own.
        at: Where it was made.
        operators: What each key has.
        into: Its output ports, the first one first.
        by: The field of the key, or a function.
        idle_ns: After so long without an event a key is dropped; None for never.
        is_numbered: True if the results of all workers are merged, by the numbers of their events.
    """

    flow: str
    name: str
    at: str
    operators: tuple[Any, ...]
    into: tuple[str, ...]
    by: Any
    idle_ns: int | None
    is_numbered: bool = False


class BatchRequest(NamedTuple):
    """A batch for a worker: the time, and the events with their numbers.

    Args:
        now_ns: The time of the events; what is due until then runs before them.
        wall_offset_ns: The wall's time less `now_ns`.
        numbers: The numbers of the events in the step; in the batch, where the results of workers are not merged.
        events: The events.
        saves: True if the reply is to have the states of all keys.
        is_silent: True if the results are known already: the batch is only to bring the states up to date.
        completes: True if no event follows.
        load: States that another worker has saved, to be put back before the events.
        drop: The parts that this worker has no more, to be forgotten before the events.
    """

    now_ns: int
    wall_offset_ns: int
    numbers: Sequence[int]
    events: list[Any]
    saves: bool = False
    is_silent: bool = False
    completes: bool = False
    load: list[Any] | None = None
    drop: list[int] | None = None


class Reply(NamedTuple):
    """The results of a batch, and how the worker stands after it.

    Args:
        marks: For each result the number of its event; part - 256 for the result of a timer. Empty where the results
            are in the order of the events, and nobody merges them.
        events: The results.
        ports: The port of each result that is not of the first one, by its place.
        due_ns: When each result came, where some came before the time of the batch.
        next_due_ns: When the next timer is due.
        keys: How many keys have operators.
        dropped: How many keys were dropped after `idle`.
        busy_ns: How long it took.
        has_finished: True if all operators have completed.
        saved: The states of all keys, where they were asked for, as bytes.
    """

    marks: list[int]
    events: list[Any]
    ports: dict[int, str]
    due_ns: list[int] | None
    next_due_ns: int | None
    keys: int
    dropped: int
    busy_ns: int
    has_finished: bool
    saved: bytes | None


def dumps(value: object) -> bytes:
    """Write a value as bytes, classes and functions of a script or a notebook by value."""
    try:
        data = pickle.dumps(value, 5)
        if b"__main__" not in data:
            return data
    except (pickle.PicklingError, AttributeError, TypeError):
        pass  # by value, below
    return bytes(importlib.import_module("ray.cloudpickle").dumps(value))


class PartHost:
    """The operators of a worker's keys, made of a `StepSpec`.

    Args:
        spec: The step.
        write: Makes the bytes of a reply.
    """

    def __init__(self, spec: StepSpec, write: Callable[[object], bytes] = dumps) -> None:
        self.step, self.flow = spec.name, spec.flow
        self._write = write
        self._spec = PipelineStep(None, spec.name, spec.at, spec.operators, spec.into)
        self._spec.by, self._spec.idle_ns = spec.by, spec.idle_ns
        self._has_marks = spec.is_numbered or chained_starts(self._spec) is None
        self._lanes: KeyLanes | None = None
        self._has_finished = False
        self._marks: list[int] = []
        self._events: list[Any] = []
        self._ports: dict[int, str] = {}
        self._due_ns: list[int] = []

    def _clear(self) -> None:
        """Forget the results; the lists stay the same ones, as the operators add to them."""
        self._marks.clear()
        self._events.clear()
        self._ports.clear()
        self._due_ns.clear()

    def _begin(self, now_ns: int) -> KeyLanes:
        """Make the operators' time, with the first request."""
        self._clock = LaneClock(now_ns)
        outputs = {port: self._sender(port, port == self._spec.into[0]) for port in self._spec.into}
        lanes = KeyLanes(self._spec, self, self._clock, outputs, self._finish)
        if isinstance(lanes.clock, LaneClock):
            self._clock = lanes.clock
        return lanes

    def _finish(self) -> None:
        self._has_finished = True

    def _sender(self, port: str, is_first: bool) -> Callable[[Any], None]:
        if is_first and not self._has_marks:
            return self._events.append

        def send(event: Any) -> None:
            if not is_first:
                self._ports[len(self._events)] = port
            if self._has_marks:
                self._marks.append(self._lanes.mark)  # type: ignore[union-attr]
                self._due_ns.append(self._clock._now_ns)
            self._events.append(event)

        return send

    # --- the step, as its operators see it ---

    def emit(self, port: str, event: object) -> None:
        """Put an event on a further port."""
        self._sender(port, False)(event)

    def fail(self, event: object, error: BaseException, function: object = None) -> None:
        """Send a failure back."""
        where = failed_function(error, function)
        error.__traceback__ = error.__cause__ = error.__context__ = None
        try:
            pickle.loads(dumps(error))  # noqa: S301  its own
        except BaseException:
            error = StepError(f"no {type(error).__name__}", event, error_text(error))
        self.emit(ERR, (event, error, where))

    def request_stop(self, status: int, delay_ns: int) -> None:
        """Ask the caller to end the run."""
        self.emit(STOP, (status, delay_ns))

    # --- requests ---

    def handle(self, data: bytes) -> bytes:
        """Handle a request, and return the reply; both are bytes."""
        began_ns = time.perf_counter_ns()
        request = BatchRequest(*pickle.loads(data))  # noqa: S301  from the caller, who owns this worker
        if self._lanes is None:
            self._lanes = self._begin(request.now_ns)
        lanes = self._lanes
        if request.drop:
            lanes.drop_parts(request.drop)
            self._clear()  # what they held is another worker's now, and no failure
        if request.load:
            lanes.load(request.load)
        lanes.move(request.now_ns, request.wall_offset_ns)
        if not self._has_marks:
            handle = lanes.handle
            for event in request.events:
                handle(event)
        elif lanes.chained is not None:
            handle = lanes.handle
            for lanes.mark, event in zip(request.numbers, request.events, strict=True):
                handle(event)
        else:
            for number, event in zip(request.numbers, request.events, strict=True):
                lanes.feed(event, number)
        if request.completes:
            lanes.complete()
        saved = dumps(lanes.save()) if request.saves else None
        if request.is_silent:
            self._clear()
        due_ns = self._due_ns
        reply = Reply(
            self._marks,
            self._events,
            self._ports,
            None if due_ns.count(request.now_ns) == len(due_ns) else due_ns,
            lanes.next_due_ns,
            len(lanes),
            lanes.forgotten,
            time.perf_counter_ns() - began_ns,
            self._has_finished,
            saved,
        )
        try:
            return self._write(tuple(reply))
        finally:
            self._clear()
