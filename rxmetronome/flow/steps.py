"""Steps and their ports, as written: the objects that `flow.source`, `flow.pipeline` and `flow.sink` return."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, TypeAlias, TypeVar

from reactivex import abc

from rxmetronome.callsites import check_function, describe
from rxmetronome.errors import ArgumentError, near
from rxmetronome.flow.queues import Policy
from rxmetronome.protocols import ERR, MAIN_IN, MAIN_OUT, BlockingSink, Pipeline

_Target = TypeVar("_Target", bound="Target")


class Port:
    """One port of a step: `step["out"]` or `step.err`."""

    def __init__(self, step: "Step", name: str) -> None:
        self.step, self.name = step, name

    def __rshift__(self, target: _Target) -> _Target:
        self.step.graph.connect(self, target)
        return target

    def __repr__(self) -> str:
        return f"{self.step.name}/{self.name}"


class Step:
    """A named place in a flow. Connect it with `>>`, by its ports `step["out"]`, or from `step.err`.

    pyright in strict mode takes the statement `a >> b` for an expression without use: write `_ = a >> b` or
    `flow.connect(a, b)`, or set `reportUnusedExpression = false`.
    """

    kind: Literal["source", "pipeline", "sink"]
    inputs: tuple[str, ...] = (MAIN_IN,)
    outputs: tuple[str, ...] = (MAIN_OUT, ERR)

    def __init__(self, graph: Any, name: str, at: str) -> None:
        self.graph, self.name, self.at = graph, name, at

    @property
    def err(self) -> Port:
        """Return the port of the events it could not handle, as `Failure`s."""
        return Port(self, ERR)

    @property
    def label(self) -> str:
        """Describe its observable, operators or observer, for drawings and messages."""
        raise NotImplementedError

    def __getitem__(self, port: str) -> Port:
        return Port(self, port)

    def __rshift__(self, target: _Target) -> _Target:
        self.graph.connect(self, target)
        return target

    def __repr__(self) -> str:
        return f"<{self.kind} `{self.name}`: {self.label}>"


Target: TypeAlias = Step | Port | Sequence[Step | Port]
"""The right side of `>>`: a step, a port, or several of them."""
End: TypeAlias = str | Step | Port
"""One end of a connection: a step, a port, or text such as `"main"` and `"main/err"`."""


def address(end: object) -> str | None:
    """Write a step or a port as text: `"main"`, `"main/err"`; return None for anything that is no end."""
    if isinstance(end, Port):
        return repr(end)
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


class SourceStep(Step):
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

    @property
    def label(self) -> str:
        """Return the observable's repr, or the class of one that has none."""
        text = repr(self.observable)
        return type(self.observable).__name__ if text.startswith("<") else text


class PipelineStep(Step):
    """A step whose events pass through RxPY operators."""

    kind = "pipeline"

    def __init__(self, graph: Any, name: str, at: str, operators: tuple[Pipeline, ...], into: tuple[str, ...]) -> None:
        super().__init__(graph, name, at)
        self.operators, self.into = operators, into
        declared = (port for operator in operators for port in getattr(operator, "ports", ()))
        self.outputs = tuple(dict.fromkeys((*into, *declared, ERR)))

    @property
    def label(self) -> str:
        """List the operators in their order."""
        return " | ".join(_operator_label(operator) for operator in self.operators) or "passes on"


class SinkStep(Step):
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

    def __getattr__(self, name: str) -> Any:
        """Return a public attribute of the sink: `step.value` of a `latest`, `step.to_frame()` of a `frame`."""
        observer = self.__dict__.get("observer")
        if name.startswith("_") or observer is None:  # a copy that is being made
            raise AttributeError(name)
        offered = [one for one in dir(observer) if not one.startswith("_") and not hasattr(BlockingSink, one)]
        if name in offered and not isinstance(observer, CallbackObserver):
            return getattr(observer, name)
        meant = near(name, offered)
        hint = f"; did you mean `{meant}`?" if meant else ""
        raise AttributeError(f"{self!r} has no attribute {name!r}{hint}", name=name, obj=self)

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
    if not text.startswith("<"):
        return text
    for cell in getattr(operator, "__closure__", None) or ():
        function = cell.cell_contents
        if getattr(function, "__module__", "").startswith("reactivex"):
            return str(function.__name__).rstrip("_")
    return describe(operator)
