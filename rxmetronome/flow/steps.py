"""Steps and their ports, as written: what `flow.source`, `flow.pipeline`, `flow.sink` and `>>` return."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any, Generic, Literal, TypeAlias, get_origin, overload

from reactivex import Observable, abc
from typing_extensions import TypeVar

from rxmetronome import callsites
from rxmetronome.callsites import check_function, describe
from rxmetronome.errors import ArgumentError, near
from rxmetronome.flow.ports import RunPort
from rxmetronome.flow.queues import Policy
from rxmetronome.operators.base import StepOperator
from rxmetronome.protocols import ERR, MAIN_IN, MAIN_OUT, BlockingSink, FlowTarget, Pipeline

_E = TypeVar("_E", default=Any)
_F = TypeVar("_F", default=Any)
_G = TypeVar("_G", default=Any)
_H = TypeVar("_H", default=Any)
_Known = TypeVar("_Known", bound="Step[Any] | Port[Any]")
_Operator: TypeAlias = Callable[[Observable[_E]], Observable[_F]]

_PIPELINE = 'flow.pipeline("main", rxm.select(fn))'
_NOT_OFFERED = {
    "source": {*dir(Observable), *dir(BlockingSink)},
    "pipeline": {*dir(StepOperator)},
    "sink": {*dir(BlockingSink)},
}
"""The attributes of parts that their steps have not, by the kind of step."""


class Joint(Generic[_E]):
    """The left side of `>>`: a step, a port, or several steps."""

    graph: Any

    @overload
    def __rshift__(self, target: _Known) -> _Known: ...
    @overload
    def __rshift__(self, target: abc.ObserverBase[Any]) -> "SinkStep": ...
    @overload
    def __rshift__(self, target: "OperatorPipeline[_F]") -> "PipelineStep[_F]": ...  # type: ignore[overload-overlap]
    @overload
    def __rshift__(self, target: _Operator[_E, _F]) -> "PipelineStep[_F]": ...  # type: ignore[overload-overlap]
    @overload
    def __rshift__(self, target: tuple[_Operator[_E, _F], _Operator[_F, _G]]) -> "PipelineStep[_G]": ...
    @overload
    def __rshift__(
        self, target: tuple[_Operator[_E, _F], _Operator[_F, _G], _Operator[_G, _H]]
    ) -> "PipelineStep[_H]": ...
    @overload
    def __rshift__(self, target: tuple[Pipeline, ...]) -> "PipelineStep[Any]": ...
    @overload
    def __rshift__(self, target: list[Any]) -> "Steps": ...
    @overload
    def __rshift__(self, target: Callable[[_E], object]) -> "SinkStep": ...
    def __rshift__(self, target: Any) -> Any:
        """Connect to a step, or to a new step of an operator, a tuple of operators, a sink or a function.

        Args:
            target: A step or a port; an operator of RxPY's or of this package; a tuple of operators or
                `rxm.pipeline(...)`, for one step; a sink or any other observer; a function of one event; or a list of
                these, to which the events go side by side.

        Returns:
            The step, from which `>>` goes on; the steps as a list where the target is one.

        Raises:
            ArgumentError: If it is none of these.
            WiringError: If it is a step of another flow.
        """
        return self.graph.follow(self, target)


class Port(Joint[_E]):
    """One port of a step: `step["out"]` or `step.err`."""

    def __init__(self, step: "Step", name: str) -> None:
        self.step, self.name = step, name

    @property
    def graph(self) -> Any:
        """Return the flow."""
        return self.step.graph

    def __repr__(self) -> str:
        return f"{self.step.name}/{self.name}"


class FailuresPort(Joint[Any]):
    """The failures of all steps of a flow: `flow.err`."""

    def __init__(self, graph: Any) -> None:
        self.graph = graph

    def __repr__(self) -> str:
        return f"<the failures of all steps of flow `{self.graph.name}`>"


class Steps(list[Any], Joint[Any]):
    """The steps of `step >> [a, b]`; a further `>>` connects each of them to the same step."""

    @property
    def graph(self) -> Any:
        """Return the flow."""
        return self[0].graph


class Step(Joint[_E], FlowTarget):
    """A named place in a flow. Connect it with `>>`, by its ports `step["out"]`, or from `step.err`.

    It has the public attributes of its source, its operators or its sink: `step.interval = "250ms"`,
    `step.pause()`, `step.value` of a `latest`.

    pyright in strict mode takes the statement `a >> b` for an expression without use: write `_ = a >> b` or
    `flow.connect(a, b)`, or set `reportUnusedExpression = false`.
    """

    kind: Literal["source", "pipeline", "sink"]
    inputs: tuple[str, ...] = (MAIN_IN,)
    outputs: tuple[str, ...] = (MAIN_OUT, ERR)
    operators: tuple[Pipeline, ...] = ()
    on_failure: Any = None
    """What it does after a failure; None for going on. See `flow.supervision`."""
    is_added = False
    """True once it is in its flow: then only attributes of its parts can be set."""

    def __init__(self, graph: Any, name: str, at: str) -> None:
        self.graph, self.name, self.at = graph, name, at

    @property
    def err(self) -> "Port[Any]":
        """Return the port of the events it could not handle, as `Failure`s."""
        return Port(self, ERR)

    @property
    def label(self) -> str:
        """Describe its observable, operators or observer, for drawings and messages."""
        raise NotImplementedError

    @property
    def parts(self) -> Sequence[object]:
        """Return its observable, its operators, or its observer."""
        raise NotImplementedError

    def __getitem__(self, port: str) -> "Port[Any]":
        return Port(self, port)

    def __getattr__(self, name: str) -> Any:
        """Return a public attribute of its part; of several operators, the first that has it."""
        if not name.startswith("_") and self.__dict__.get("is_added"):  # otherwise a copy that is being made
            for part in self.parts:
                if name in self._offered(part):
                    return getattr(part, name)
        raise self._lacks(name)

    def __setattr__(self, name: str, value: Any) -> None:
        """Set a public attribute of its part: `step.interval = "250ms"`."""
        if not self.is_added or name in self.__dict__ or hasattr(type(self), name):
            object.__setattr__(self, name, value)
            return
        part = next((part for part in self.parts if name in self._offered(part)), None)
        if part is None:
            raise self._lacks(name)
        setattr(part, name, value)

    def __dir__(self) -> Iterable[str]:
        return sorted({*super().__dir__(), *self._attributes()})

    def __repr__(self) -> str:
        return f"<{self.kind} `{self.name}`: {self.label}>"

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        """Show a sink that shows itself, as a `frame` does; otherwise the flow."""
        show = getattr(self.parts[0], "_repr_html_", None) if self.parts else None
        return {"text/html": show(), "text/plain": repr(self)} if callable(show) else self.graph._repr_mimebundle_()

    def _attributes(self) -> list[str]:
        return [name for part in self.parts for name in self._offered(part)] if self.__dict__.get("is_added") else []

    def _offered(self, part: object) -> list[str]:
        """Return the public attributes of a part that the step has too; none of a function."""
        if isinstance(part, (CallbackObserver, FunctionType, BuiltinFunctionType, MethodType)):
            return []
        return [name for name in dir(part) if not name.startswith("_") and name not in _NOT_OFFERED[self.kind]]

    def _lacks(self, name: str) -> AttributeError:
        if name.startswith("_"):
            return AttributeError(name, name=name, obj=self)
        meant = near(name, self._attributes())
        hint = f"; did you mean `{meant}`?" if meant else ""
        return AttributeError(f"{self!r} has no attribute {name!r}{hint}", name=name, obj=self)


Target: TypeAlias = Step | Port | Sequence[Step | Port]
"""The end of `flow.connect`: a step, a port, or several of them."""
End: TypeAlias = str | Step | Port
"""One end of a connection: a step, a port, or text such as `"main"` and `"main/err"`."""


def address(end: object) -> str | None:
    """Write a step or a port as text: `"main"`, `"main/err"`; return None for anything that is no end."""
    if isinstance(end, Port):
        return repr(end)
    if isinstance(end, RunPort):
        return end.label
    return end.name if isinstance(end, Step) else end if isinstance(end, str) else None


def find_port(
    steps: "Mapping[str, Step]", end: object, call: str, argument: str = "port", example: str = ""
) -> tuple[str, str]:
    """Find the step and the port that a step, a port, or text such as `"main/out"` means.

    A step alone means its first output, a sink its `in`.

    Args:
        steps: The steps of the flow, by name.
        end: The user's argument.
        call: The public function that was called, for the message.
        argument: The name of its argument.
        example: A right call.

    Raises:
        ArgumentError: If there is no such port; it names one that is written alike.
    """
    text = address(end)
    if text is None:
        raise ArgumentError(call, argument, 'a step, a port, or text such as "main/out"', end, example)
    name, slash, port = text.partition("/")
    step, given = steps.get(name), end.step if isinstance(end, Port) else end
    if isinstance(given, Step) and (step is None or step.graph is not given.graph):
        flow = f"flow `{given.graph.name}`, another one, or as it was before its cell ran again"
        raise ArgumentError(call, argument, f"a step of this flow; `{name}` is one of {flow}", end, example)
    if step is None:
        known = ", ".join(f'"{step}"' for step in steps)
        meant = near(name, steps)
        expected = f"a step of this flow: {known}" + (f"; perhaps `{meant}{slash}{port}`" if meant else "")
        raise ArgumentError(call, argument, expected, text, example)
    ports = (*step.inputs, *step.outputs)
    port = port or next(iter((*step.outputs[:-1], MAIN_IN)))
    if port not in ports:
        meant = near(port, ports)
        known = ", ".join(f'"{name}/{known}"' for known in ports)
        expected = f"one of {known}"
        expected += f"; perhaps `{name}/{meant}`" if meant else ""
        raise ArgumentError(call, argument, expected, text, example)
    return name, port


class SourceStep(Step[_E]):
    """A step whose events come from an observable."""

    kind = "source"
    inputs = ()

    def __init__(
        self, graph: Any, name: str, at: str, observable: abc.ObservableBase[Any], capacity: int, policy: Policy
    ) -> None:
        super().__init__(graph, name, at)
        self.observable, self.capacity, self.policy = observable, capacity, policy
        self.remember: Callable[[Any], None] | None = None
        """Also takes each event: the memory of the observable that this one replaces."""
        self.limit: int | None = None
        """It is done after so many events."""

    @property
    def parts(self) -> Sequence[object]:
        """Return its observable."""
        return (self.observable,)

    @property
    def label(self) -> str:
        """Return the observable's repr, or the class of one that has none."""
        text = repr(self.observable)
        return type(self.observable).__name__ if text.startswith("<") else text


class PipelineStep(Step[_E]):
    """A step whose events pass through RxPY operators."""

    kind = "pipeline"
    by: Any = None
    """The field or the function whose value has its own operators; None where all events share them."""
    idle_ns: int | None = None
    """The operators of a key are dropped so long after its last event; None for never."""
    idle_hint = ""
    """What `idle` is, where a bare number was probably meant as milliseconds."""

    def __init__(self, graph: Any, name: str, at: str, operators: tuple[Pipeline, ...], into: tuple[str, ...]) -> None:
        super().__init__(graph, name, at)
        self.operators, self.into = operators, into
        declared = (port for operator in operators for port in getattr(operator, "ports", ()))
        self.outputs = tuple(dict.fromkeys((*into, *declared, ERR)))

    @property
    def parts(self) -> Sequence[object]:
        """Return its operators."""
        return self.operators

    @property
    def label(self) -> str:
        """List the operators in their order."""
        text = " | ".join(_operator_label(operator) for operator in self.operators) or "passes on"
        return text if self.by is None else f"{text} by {self.by if isinstance(self.by, str) else describe(self.by)}"


class SinkStep(Step[Any]):
    """A step whose events end in an observer."""

    kind = "sink"
    outputs = (ERR,)

    def __init__(
        self,
        graph: Any,
        name: str,
        at: str,
        observer: abc.ObserverBase[Any],
        threaded: bool,
        capacity: int,
        policy: Policy,
    ) -> None:
        super().__init__(graph, name, at)
        self.observer, self.threaded, self.capacity, self.policy = observer, threaded, capacity, policy

    @property
    def parts(self) -> Sequence[object]:
        """Return its observer."""
        return (self.observer,)

    @property
    def label(self) -> str:
        """Return the observer's repr, or the class of one that has none."""
        text = repr(self.observer)
        is_named = isinstance(self.observer, CallbackObserver) or not text.startswith("<")
        return text if is_named else type(self.observer).__name__


class CallbackObserver(abc.ObserverBase[Any]):
    """A plain function as a sink, called with each event."""

    def __init__(self, function: Any) -> None:
        self.function = function
        self.on_next = function  # type: ignore[method-assign]

    def on_next(self, value: Any) -> None:
        """Do nothing: each instance has the function itself in its place, for speed."""

    def on_error(self, error: Exception) -> None:
        """Raise the error. A flow never calls this, because there failures are events."""
        raise error

    def on_completed(self) -> None:
        """Do nothing."""

    def __repr__(self) -> str:
        return describe(self.function)


def check_observable(call: str, argument: str, observable: Any, example: str) -> None:
    """Refuse an object that cannot be subscribed."""
    if not isinstance(observable, abc.ObservableBase) and not callable(getattr(observable, "subscribe", None)):
        expected = "an observable, such as metronome(...) or any of RxPY's"
        if isinstance(observable, Iterable) and not isinstance(observable, str | bytes):
            expected = f"{expected}; from_iterable(...) makes one of items"
        raise ArgumentError(call, argument, expected, observable, example)


def as_observer(call: str, argument: str, observer: Any, example: str) -> Any:
    """Return an observer; make one of a function.

    Raises:
        ArgumentError: If it is neither, or if a method only makes a coroutine or a generator.
    """
    if not isinstance(observer, abc.ObserverBase) and not hasattr(observer, "on_next"):
        if not callable(observer):
            expected = "an observer, such as file(...), or a function of one event"
            raise ArgumentError(call, argument, expected, observer, example)
        check_function(call, argument, observer, example=example)
        return CallbackObserver(observer)
    for name in ("start", "on_next", "on_completed", "prepare", "write", "settle"):
        method = getattr(observer, name, None)
        if callable(method):
            check_function(call, f"{argument}.{name}", method)
    return observer


def _operator_label(operator: Any) -> str:
    """Return an operator's repr; of RxPY's, which have none, the name of the function they close over."""
    text = repr(operator)
    return text if not text.startswith("<") else _rxpy_name(operator) or describe(operator)


def _rxpy_name(operator: Any) -> str:
    """Return the name of an operator of RxPY's, by the function it closes over; empty for others."""
    cells = (operator.__closure__ or ()) if isinstance(operator, FunctionType) else ()
    for function in (cell.cell_contents for cell in cells):
        if getattr(function, "__module__", "").startswith("reactivex"):
            return str(getattr(function, "__name__", "")).rstrip("_")
    return ""


def kind_of(part: Any, otherwise: str) -> str:
    """Return the name of a step that has none: the kind of its source, sink or first operator, or its function's."""
    if isinstance(part, OperatorPipeline) or type(part) is tuple:
        return next((kind_of(operator, otherwise) for operator in part), otherwise)
    for name in (getattr(part, "kind", None), _rxpy_name(part), getattr(part, "__name__", None)):
        if isinstance(name, str) and name.isidentifier() and not name.startswith("_"):
            return name
    return otherwise


def pipeline(
    *operators: Pipeline, name: str | None = None, into: Sequence[str] | str = MAIN_OUT
) -> "OperatorPipeline[Any]":
    """Make one operator of several, which `>>` makes one step of; or mark a function as an operator.

    Args:
        operators: RxPY operators and this package's, or functions from observable to observable, applied from left
            to right.
        name: The name of the step; by default the kind of the first operator.
        into: Its output ports, as for `Flow.pipeline`.

    Raises:
        ArgumentError: If an operator cannot be called, or a port has no name or the name `err`.

    Example:
        >>> import reactivex as rx, rxmetronome as rxm
        >>> even = rxm.pipeline(rxm.select(lambda tick: tick.id), rxm.where(lambda n: n % 2 == 0), name="even")
        >>> flow = rxm.Flow("main")
        >>> _ = flow.source(rxm.metronome("1s", count=4)) >> even >> print
        >>> _ = flow.simulate()
        0
        2
    """
    return OperatorPipeline(check_operators(operators), check_ports(into), name)


class OperatorPipeline(Generic[_F]):
    """Several operators as one, with the name of their step and its output ports."""

    def __init__(self, operators: tuple[Pipeline, ...], into: tuple[str, ...], name: str | None) -> None:
        self.operators, self.into, self.name = operators, into, name

    def __iter__(self) -> Iterator[Pipeline]:
        return iter(self.operators)

    def __call__(self, source: Observable[Any]) -> Any:
        """Apply the operators to an observable."""
        return source.pipe(*self.operators)

    def __repr__(self) -> str:
        return " | ".join(map(_operator_label, self.operators)) or "passes on"


def check_operators(operators: Iterable[Any]) -> tuple[Pipeline, ...]:
    """Return operators one by one, those of an `rxm.pipeline` among them; refuse others."""
    checked: list[Pipeline] = []
    for operator in operators:
        if isinstance(operator, OperatorPipeline):
            checked += operator.operators
            continue
        if not callable(operator):
            expected = "operators, each a function from observable to observable"
            raise ArgumentError("pipeline", "operators", expected, operator, _PIPELINE)
        check_function("pipeline", "operators", operator, "one observable", _PIPELINE)
        checked.append(operator)
    return tuple(checked)


def check_ports(into: Any) -> tuple[str, ...]:
    """Return the names of output ports."""
    ports = (into,) if isinstance(into, str) else tuple(into)
    if not ports or ERR in ports or not all(isinstance(port, str) and port and "/" not in port for port in ports):
        raise ArgumentError("pipeline", "into", 'names of output ports other than "err"', into, 'into=("yes", "no")')
    return ports


def is_pipeline(part: Any) -> bool:
    """Return True for what `>>` makes a pipeline of: tuples, operators, and functions annotated as such."""
    if type(part) is tuple or isinstance(part, OperatorPipeline) or callsites.is_operator(part):
        return True
    annotations = getattr(callsites.called_function(part), "__annotations__", None)
    return isinstance(annotations, dict) and any(map(_is_observable, annotations.values()))


def _is_observable(annotation: Any) -> bool:
    if isinstance(annotation, str):
        return re.search(r"\bObservable(Base)?\b", annotation) is not None
    kind = get_origin(annotation) or annotation
    return isinstance(kind, type) and issubclass(kind, abc.ObservableBase)


def why_no_step(part: Any) -> str:
    """Return what to write instead of what stands right of `>>`; empty where it can be made a step."""
    name, why = getattr(part, "__name__", ""), ""
    module = str(getattr(part, "__module__", ""))
    is_uncalled = isinstance(part, FunctionType) and "<locals>" not in part.__qualname__
    if type(part) is tuple:
        if not part:
            why = "operators in a tuple, which is empty"
        elif any(isinstance(one, (Step, Port)) or not callable(one) or is_observer(one) for one in part):
            why = "operators alone in a tuple, for one step; a list sends events to several: ... >> [a, b]"
    elif isinstance(part, type):
        why = f"no class but one of its objects: {name}(...)"
    elif is_uncalled and module == "reactivex.operators":
        why = f"an operator, which {name} makes: ops.{name}(...)"
    elif is_uncalled and module.startswith("rxmetronome."):
        why = f"a part of a flow, which {name} makes: rxm.{name}(...)"
    elif isinstance(part, abc.ObservableBase) and not is_observer(part):
        why = "no source, where events begin: flow.source(...) >> ...; to merge two, connect both to one step"
    elif not callable(part) and not is_observer(part):
        why = "an operator, a tuple of operators, a sink, a function of one event, or a list of these"
    return why


def is_observer(part: Any) -> bool:
    """Return True for a sink, and for any other observer."""
    return isinstance(part, abc.ObserverBase) or callable(getattr(part, "on_next", None))
