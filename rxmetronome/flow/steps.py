"""Steps and their ports, as they are written: what `flow.source`, `flow.pipeline` and `flow.sink` return."""

from collections.abc import Sequence
from typing import Any, Literal, Protocol, TypeAlias, TypeVar

from reactivex import abc

from rxmetronome.flow.queues import Policy
from rxmetronome.parts import ERR, MAIN_IN, MAIN_OUT, Pipeline
from rxmetronome.places import check_function, describe

_Target = TypeVar("_Target", bound="Target")


class Connecting(Protocol):
    """What a step needs of its flow."""

    name: str

    def connect(self, origin: Any, target: Any) -> None:
        """Connect two ends."""


class Port:
    """One port of a step: what `step["out"]` and `step.err` are."""

    def __init__(self, step: "Step", name: str) -> None:
        self.step, self.name = step, name

    def __rshift__(self, target: _Target) -> _Target:
        self.step.graph.connect(self, target)
        return target

    def __repr__(self) -> str:
        return f"{self.step.name}/{self.name}"


class Step:
    """A named place in a flow. Connect it with `>>`, by its ports `step["out"]`, or from `step.err`."""

    kind: Literal["source", "pipeline", "sink"]
    inputs: tuple[str, ...] = (MAIN_IN,)
    outputs: tuple[str, ...] = (MAIN_OUT, ERR)

    def __init__(self, graph: "Connecting", name: str, at: str) -> None:
        self.graph, self.name, self.at = graph, name, at

    @property
    def err(self) -> Port:
        """The port of the events it could not handle, as `Failure`s."""
        return Port(self, ERR)

    @property
    def label(self) -> str:
        """What it is made of, for drawings and messages."""
        raise NotImplementedError

    def __getitem__(self, port: str) -> Port:
        return Port(self, port)

    def __rshift__(self, target: _Target) -> _Target:
        self.graph.connect(self, target)
        return target

    def __repr__(self) -> str:
        return f"<{self.kind} `{self.name}`: {self.label}>"


Target: TypeAlias = Step | Port | Sequence[Step | Port]
"""What may stand right of `>>`: a step, a port, or several of them."""
End: TypeAlias = str | Step | Port
"""One end of a connection: a step, a port, or text such as `"main"` and `"main/err"`."""


class Source(Step):
    """A step whose events come from an observable."""

    kind = "source"
    inputs = ()

    def __init__(
        self,
        graph: "Connecting",
        name: str,
        at: str,
        observable: abc.ObservableBase[Any],
        capacity: int,
        policy: Policy,
    ) -> None:
        super().__init__(graph, name, at)
        self.observable, self.capacity, self.policy = observable, capacity, policy

    @property
    def label(self) -> str:
        """The observable, as it shows itself, or the class of one that does not."""
        text = repr(self.observable)
        return type(self.observable).__name__ if text.startswith("<") else text


class PipelineStep(Step):
    """A step whose events pass through RxPY operators."""

    kind = "pipeline"

    def __init__(
        self, graph: "Connecting", name: str, at: str, operators: tuple[Pipeline, ...], into: tuple[str, ...]
    ) -> None:
        super().__init__(graph, name, at)
        self.operators, self.into = operators, into
        declared = (port for operator in operators for port in getattr(operator, "ports", ()))
        self.outputs = tuple(dict.fromkeys((*into, *declared, ERR)))

    @property
    def label(self) -> str:
        """The operators in their order."""
        return " | ".join(_operator_label(operator) for operator in self.operators) or "passes on"


class Sink(Step):
    """A step whose events end in an observer."""

    kind = "sink"
    outputs = (ERR,)

    def __init__(
        self,
        graph: "Connecting",
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
    def label(self) -> str:
        """The observer, as it shows itself, or the class of one that does not."""
        text = repr(self.observer)
        return type(self.observer).__name__ if text.startswith("<") else text


class CallbackObserver(abc.ObserverBase[Any]):
    """A plain function as a sink: called with each event."""

    def __init__(self, function: Any) -> None:
        self.function = function
        self.on_next = function  # type: ignore[method-assign]

    def on_next(self, value: Any) -> None:
        """Replaced by the function itself, so that nothing stands between."""

    def on_error(self, error: Exception) -> None:
        """Never called by a flow, where failures are events."""
        raise error

    def on_completed(self) -> None:
        """Nothing to finish."""

    def __repr__(self) -> str:
        return describe(self.function)


def check_observer(call: str, argument: str, observer: Any) -> None:
    """Refuse an observer with a method that only makes a coroutine or a generator.

    Raises:
        ArgumentError: If there is one.
    """
    for name in ("start", "on_next", "on_completed", "prepare", "write", "settle"):
        method = getattr(observer, name, None)
        if callable(method):
            check_function(call, f"{argument}.{name}", method)


def _operator_label(operator: Any) -> str:
    """An operator as it shows itself; RxPY's, which do not, by the name of the function they close over."""
    text = repr(operator)
    if not text.startswith("<"):
        return text
    for cell in getattr(operator, "__closure__", None) or ():
        function = cell.cell_contents
        if getattr(function, "__module__", "").startswith("reactivex"):
            return str(function.__name__).rstrip("_")
    return describe(operator)
