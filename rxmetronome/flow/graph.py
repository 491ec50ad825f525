"""The graph as written: steps by name, their connections, and the place where it was made."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from graphlib import TopologicalSorter
from itertools import count
from types import FrameType
from typing import Any, NamedTuple, NoReturn, Self, TypeAlias, TypeVar

from reactivex import abc

from rxmetronome import durations
from rxmetronome.callsites import caller, calling_frame, is_installed, place_of
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, WiringError, stays_in_process
from rxmetronome.flow.queues import DEFAULT_CAPACITY, Policy, check_queue
from rxmetronome.flow.steps import (
    End,
    FailuresPort,
    Joint,
    OperatorPipeline,
    PipelineStep,
    Port,
    SinkStep,
    SourceStep,
    Step,
    Steps,
    Target,
    address,
    as_observer,
    check_observable,
    check_operators,
    check_ports,
    find_port,
    is_observer,
    is_pipeline,
    kind_of,
    why_no_step,
)
from rxmetronome.flow.supervision import OnFailure, check_on_failure
from rxmetronome.operators.event_fields import reader
from rxmetronome.protocols import ERR, MAIN_IN, MAIN_OUT, BlockingSink, Pipeline


class Origin(NamedTuple):
    """The call of `Flow(...)`, from which a frozen test makes the flow again.

    Args:
        filename: The path of the file.
        at: `"app.py:3"`, or `"Cell In[3]:1"` in a notebook.
        function: The qualified name of the calling function; `"<module>"` outside of one.
        module: The name of the module; `"__main__"` in a script.
        names: The module's namespace.
        callers: The same for each calling function, from the inside out, up to the module's own code.
    """

    filename: str
    at: str
    function: str
    module: str
    names: dict[str, Any]
    callers: tuple["Origin", ...] = ()


def origin_of_the_caller() -> Origin:
    """Return the place outside this package that calls it, and the functions that led there."""
    places: list[Origin] = []
    frame: FrameType | None = calling_frame()
    while frame is not None and not (places and is_installed(frame)):
        places.append(_origin(frame))
        frame = None if frame.f_code.co_name == "<module>" else frame.f_back
    return places[0]._replace(callers=tuple(places[1:]))


def _origin(frame: FrameType) -> Origin:
    names = frame.f_globals
    return Origin(
        filename=frame.f_code.co_filename,
        at=place_of(frame),
        function=frame.f_code.co_qualname,
        module=str(names.get("__name__", "")),
        names=names,
    )


_Step = TypeVar("_Step", bound=Step)
_E = TypeVar("_E")
_Closable = TypeVar("_Closable")
_MOST_NAMED = 8
Observes: TypeAlias = abc.ObserverBase[Any] | Callable[[Any], object]
"""A sink of this package, any RxPY observer, or a function of one event."""


class Connection(NamedTuple):
    """A connection of an output port to an input port, as written, which may be wrong; `at` is the `file:line`."""

    origin: str
    origin_port: str
    target: str
    target_port: str
    at: str


class Graph:
    """Steps by name, and their connections in the order they were written."""

    def __init__(self, name: str, drain: Duration | None) -> None:
        if not isinstance(name, str) or not name.strip():
            raise ArgumentError("Flow", "name", "a name, which is text", name, 'Flow("main")')
        self.name = name
        self.drain_ns: int | None = None
        if drain is not None:
            example = 'Flow("main", drain="5s")'
            self.drain_ns = durations.parse(drain, call="Flow", argument="drain", allow_zero=True, example=example)
        self.steps: dict[str, Step] = {}
        self._free_numbers: dict[str, int] = {}
        self._connected: set[tuple[str, ...]] = set()
        self.connections: list[Connection] = []
        self.collecting: list[Connection] = []
        """The connections from `err`, without an origin."""
        self.closing: list[Any] = []
        self.closed: list[str] = []
        """What was closed by a run, as text."""
        self.origin = origin_of_the_caller()

    def source(
        self,
        name: str | abc.ObservableBase[_E],
        observable: abc.ObservableBase[_E] | None = None,
        *,
        capacity: int = DEFAULT_CAPACITY,
        policy: Policy = "block",
        on_failure: OnFailure = "continue",
    ) -> SourceStep[_E]:
        """Add a step where events begin.

        Args:
            name: Its name, unique in the flow, without `/`, for errors, drawings and statistics. By default it is
                the kind of the observable: `metronome`, then `metronome_2`.
            observable: Any RxPY observable. It is subscribed once per run, however many pipelines it feeds.
            capacity: How many events from other threads than the clock's may wait to enter.
            policy: The action on one more: `block` the thread, `drop_oldest`, `drop_newest`, `latest`.
            on_failure: `continue`, `stop` the run at the first failure, or `restart`: subscribe again where it has
                ended with an error, after pauses as `rxm.restart` gives them.

        Raises:
            ArgumentError: If it is no observable, or an argument is out of bounds.
            WiringError: If the name is taken.
        """
        title, given = self._titled(name, observable, "source")
        check_observable("source", "observable", given, f'flow.source("{title}", rxm.metronome("1s"))')
        check_queue("source", capacity, policy)
        step = SourceStep(self, title, caller(), given, capacity, policy)
        step.on_failure = check_on_failure("source", on_failure)
        return self._add(step)

    def pipeline(
        self,
        name: str | Pipeline,
        *operators: Pipeline,
        into: Sequence[str] | str = MAIN_OUT,
        on_failure: OnFailure = "continue",
        by: str | Callable[[Any], Hashable] | None = None,
        idle: Duration | None = None,
    ) -> PipelineStep[Any]:
        """Add a step that events pass through.

        Args:
            name: Its name, unique in the flow, without `/`. By default it is the kind of the first operator:
                `select`, then `select_2`.
            operators: RxPY operators and this package's, applied from left to right; none passes events on.
            into: Its output ports. Where they are several, the last operator returns as many observables, in
                this order or as a mapping by port, as RxPY's `partition` does.
            on_failure: `continue`, `stop` the run at the first failure, `restart` with fresh state (or
                `rxm.restart(...)`), or rest: `rxm.circuit_breaker(...)`.
            by: A field's name, or a function of an event: every key has its own operators and so its own state. An
                event whose key cannot be read, or cannot be hashed, is a failure.
            idle: With `by`, drop the operators of a key so long after its last event; they complete, so a `batch` and
                a `window` emit what they hold, and the key's next event begins afresh. `run.stats()` counts `keys`.
                Without it keys are kept until the run ends.

        Raises:
            ArgumentError: If an operator cannot be called, or a port has no name or the name `err`; for an `idle`
                without `by`.
            WiringError: If the name is taken.

        Example:
            >>> import reactivex as rx, rxmetronome as rxm
            >>> flow = rxm.Flow("main")
            >>> orders = flow.source(rx.of({"user": "ann", "n": 2}, {"user": "bob", "n": 5}, {"user": "ann", "n": 3}))
            >>> per_user = flow.pipeline("per_user", rxm.scan(lambda sum, e: sum + e["n"], 0), by="user")
            >>> _ = orders >> per_user >> print
            >>> _ = flow.simulate()
            2
            5
            5
        """
        given = operators if isinstance(name, str) else (name, *operators)
        if len(given) == 1 and isinstance(given[0], OperatorPipeline):
            name = given[0].name or name if not isinstance(name, str) else name
            into = given[0].into if into == MAIN_OUT else into
        checked, ports = check_operators(given), check_ports(into)
        if not isinstance(name, str):
            name = self._free_name(kind_of(given, "pipeline"))
        step = PipelineStep(self, name, caller(), checked, ports)
        example = 'flow.pipeline("per_user", rxm.counter(), by="user", idle="1h")'
        if by is not None:
            reader(by, "pipeline", "by")
            step.by = by
        if idle is not None:
            if by is None:
                raise ArgumentError("pipeline", "idle", "no `idle` without `by`", idle, example)
            step.idle_ns = durations.parse(idle, call="pipeline", argument="idle", example=example)
            step.idle_hint = durations.bare_number_hints("pipeline", idle=idle)
        step.on_failure = check_on_failure("pipeline", on_failure)
        return self._add(step)

    def sink(
        self,
        name: str | Observes,
        observer: Observes | None = None,
        *,
        thread: bool | None = None,
        capacity: int = DEFAULT_CAPACITY,
        policy: Policy = "block",
        on_failure: OnFailure = "continue",
    ) -> SinkStep:
        """Add a step where events end.

        Args:
            name: Its name, unique in the flow, without `/`. By default it is the kind of the sink, `stdout`, or the
                function's name.
            observer: A sink of this package, any RxPY observer, or a function of one event.
            thread: True for an outbox and a separate thread, because it may block. By default the sinks that write
                (`file`, `stdout`) have one, and other observers run on the clock's thread.
            capacity: How many events may wait in its outbox.
            policy: The action on one more: `block` the flow, `drop_oldest`, `drop_newest`, `latest`.
            on_failure: `continue`, `stop` the run at the first failure, or `restart` (or `rxm.restart(...)`) for a sink
                that writes: open it again, and write the same events once more.

        Raises:
            ArgumentError: If it is no observer and no function, or an argument is out of bounds.
            WiringError: If the name is taken.
        """
        title, given = self._titled(name, observer, "sink")
        given = as_observer("sink", "observer", given, f'flow.sink("{title}", rxm.stdout())')
        check_queue("sink", capacity, policy)
        threaded = isinstance(given, BlockingSink) if thread is None else bool(thread)
        step = SinkStep(self, title, caller(), given, threaded, capacity, policy)
        step.on_failure = check_on_failure("sink", on_failure, given)
        return self._add(step)

    @property
    def err(self) -> FailuresPort:
        """Return the failures of all steps, also of those added later, as one port: `flow.err >> rxm.file(path)`.

        The steps that it feeds are left out: their failures would go in a circle.
        """
        return FailuresPort(self)

    def closes(self, closable: _Closable) -> _Closable:
        """Close something when a run of the flow has ended, drained or failed; return it.

        What a run has closed cannot be used again, so such a flow runs once.

        Args:
            closable: Anything with `close()`, such as an `rxm.KV`. Several are closed in reverse order.

        Raises:
            ArgumentError: If it has no `close`.

        Example:
            >>> import rxmetronome as rxm
            >>> class Connection:
            ...     def close(self): print("closed")
            >>> flow = rxm.Flow("main")
            >>> connection = flow.closes(Connection())
            >>> _ = flow.source(rxm.metronome("1s", count=1)) >> flow.sink(rxm.latest())
            >>> _ = flow.simulate()
            closed
        """
        if not callable(getattr(closable, "close", None)):
            raise ArgumentError("closes", "closable", "an object with close()", closable, "flow.closes(rxm.KV(path))")
        self.closing.append(closable)
        return closable

    def follow(self, origin: Joint[Any], target: Any) -> Any:
        """Connect `origin >> target`; make steps of what is none yet. See `Joint`."""
        if isinstance(target, list):
            if not target:
                raise _no_part(origin, "steps, operators or sinks in a list", target)
            for part in target:
                self._check_part(origin, part)
            return Steps(self.follow(origin, part) for part in target)
        self._check_part(origin, target)
        if isinstance(target, (Step, Port, str)):
            step: Any = target
        elif is_observer(target):
            known = (one for one in self.steps.values() if isinstance(one, SinkStep) and one.observer is target)
            step = next(known, None) or self.sink(target)
        else:
            step = self.pipeline(*_operators_of(target)) if is_pipeline(target) else self.sink(target)
        origins: Sequence[Any] = origin if isinstance(origin, Steps) else (origin,)
        for one in origins:
            self.connect(one, step)
        return step

    def _check_part(self, origin: Joint[Any], part: Any) -> None:
        if not isinstance(part, (Step, Port, str)):
            expected = why_no_step(part)
            if expected:
                raise _no_part(origin, expected, part)

    def connect(self, origin: End | FailuresPort, target: End | Target) -> None:
        """Connect an output port to an input port; the same connection twice is one.

        Names are looked up when the flow is checked or run, so steps can be connected before they are defined.

        Args:
            origin: A step, a port, or `"main"` (its `out`), `"main/err"`.
            target: A step, a port, or `"file"` (its `in`), or a list of them.
        """
        if isinstance(target, (list, tuple)):
            for one in target:
                self.connect(origin, one)
            return
        if isinstance(origin, FailuresPort):
            self.collecting.append(Connection("", ERR, *self._end(target, MAIN_IN), caller()))
            return
        made = Connection(*self._end(origin, MAIN_OUT), *self._end(target, MAIN_IN), caller())
        if made[:4] not in self._connected:
            self._connected.add(made[:4])
            self.connections.append(made)
            self._changed(f"the connection `{made.origin}` >> `{made.target}`", made.origin, made.target)

    def _end(self, end: object, default_port: str) -> tuple[str, str]:
        if isinstance(end, Port):
            end, default_port = end.step, end.name
        if isinstance(end, Step):
            if end.graph.steps is not self.steps:
                mistake = (
                    f"step `{end.name}` (at {caller()}) belongs to flow `{end.graph.name}`; connect within one flow"
                )
                raise WiringError(self.name, [mistake])
            if isinstance(end, PipelineStep) and default_port == MAIN_OUT and MAIN_OUT not in end.outputs:
                default_port = end.into[0] if len(end.into) == 1 else default_port
            return end.name, default_port
        if isinstance(end, str):
            name, slash, port = end.partition("/")
            return name, port if slash else default_port
        raise ArgumentError("connect", "origin or target", 'a step, a port, or text such as "main/out"', end)

    @property
    def wires(self) -> list[Connection]:
        """Return its connections, and those that `err` means."""
        if not self.collecting:
            return self.connections
        known = {made[:4] for made in self.connections}
        fed = {made.target for made in self.collecting}
        while more := {made.target for made in self.connections if made.origin in fed} - fed:
            fed |= more
        collected = [made._replace(origin=name) for made in self.collecting for name in self.steps if name not in fed]
        return [*self.connections, *(made for made in collected if made[:4] not in known)]

    def _titled(self, name: Any, part: Any, otherwise: str) -> tuple[Any, Any]:
        """Return the name of a step and its part; without a name, the kind of the part."""
        if part is not None or isinstance(name, str):
            return name, part
        return self._free_name(kind_of(name, otherwise)), name

    def _free_name(self, kind: str) -> str:
        """Return a kind of step as a name, with a number where it is taken."""
        for number in count(self._free_numbers.get(kind, 1)):  # no step is ever removed
            name = kind if number == 1 else f"{kind}_{number}"
            if name not in self.steps:
                self._free_numbers[kind] = number
                return name
        raise AssertionError(kind)

    def __getitem__(self, end: str) -> Any:
        """Return a step by its name, or a port, `flow["main/err"]`.

        Raises:
            ArgumentError: If there is none; it names one that is written alike.
        """
        name, port = find_port(self.steps, end, "flow", "", 'flow["main"]')
        return self.steps[name][port] if isinstance(end, str) and "/" in end else self.steps[name]

    def __contains__(self, name: object) -> bool:
        return name in self.steps

    def __iter__(self) -> Iterator[Step[Any]]:
        return iter(self.steps.values())

    def _ipython_key_completions_(self) -> list[str]:
        return list(self.steps)

    def __reduce__(self) -> NoReturn:
        raise stays_in_process(self, "flow", "call what makes it there as well")

    def __copy__(self) -> Self:
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__)
        return made

    def __repr__(self) -> str:
        """Name the flow and its steps."""
        steps = list(self.steps)
        more = f", and {len(steps) - _MOST_NAMED} more" if len(steps) > _MOST_NAMED else ""
        return f"<flow `{self.name}`: {', '.join(steps[:_MOST_NAMED]) or 'no steps'}{more}>"

    def _add(self, step: _Step) -> _Step:
        if not isinstance(step.name, str) or not step.name.strip() or "/" in step.name:
            raise ArgumentError(step.kind, "name", "a name without `/`", step.name, f'flow.{step.kind}("main", ...)')
        known = self.steps.get(step.name)
        if known is not None:
            mistake = (
                f"step `{step.name}` (at {step.at}) is already defined, at {known.at}; give it another name, or make "
                f'a new Flow("{self.name}") in the same cell'
            )
            raise WiringError(self.name, [mistake])
        self.steps[step.name] = step
        step.is_added = True
        self._changed(f"step `{step.name}`")
        return step

    def _changed(self, what: str, *between: str) -> None:
        """Handle an addition: a step, or a connection `between` two steps."""


def downstream_first(graph: Graph) -> list[str]:
    """Return the names of the steps, each after all that it feeds.

    Raises:
        graphlib.CycleError: If the connections go in a circle.
    """
    feeds: dict[str, list[str]] = {name: [] for name in graph.steps}
    for made in graph.wires:
        feeds.setdefault(made.origin, []).append(made.target)
    return list(TopologicalSorter(feeds).static_order())


def _operators_of(part: Any) -> tuple[Any, ...]:
    return part if type(part) is tuple else (part,)


def _no_part(origin: Joint[Any], expected: str, part: object) -> ArgumentError:
    named = _named(origin)
    return ArgumentError(f"{named} >>", "", expected, part, f"{named} >> rxm.select(lambda event: ...) >> rxm.stdout()")


def _named(origin: Joint[Any]) -> str:
    """Return the left side of `>>` for a message."""
    if isinstance(origin, Steps):
        return f"[{', '.join(_named(one) for one in origin)}]"
    return address(origin) or "flow.err"
