"""The keyed steps of one run on workers: what may travel, how many there are, when they begin and end."""

import io
from collections.abc import Callable, Iterable, Iterator
from types import FunctionType
from typing import Any

from rxmetronome import arguments
from rxmetronome.callsites import called_function, describe
from rxmetronome.errors import WiringError, message_of
from rxmetronome.flow.graph import Graph
from rxmetronome.flow.nodes import Host, Node
from rxmetronome.flow.steps import PipelineStep
from rxmetronome.workers.exchange import ExchangeNode, WorkerProcess
from rxmetronome.workers.part_host import StepSpec

_DEEPEST = 4


class WorkerPool:
    """The workers of one run. Kinds of workers derive from it, and give `spawn`.

    Args:
        number: How many workers each keyed step has.
        ordered: True to merge results by time and number; None: in virtual time only.
    """

    def __init__(self, number: int, ordered: bool | None) -> None:
        self.number, self.ordered = number, ordered
        self._nodes: list[ExchangeNode] = []
        self._links: list[tuple[str, str]] = []
        self._sources: set[str] = set()

    def for_run(self, graph: Graph) -> "WorkerPool":
        """Return the workers of one run, after a check of what has to travel.

        Raises:
            WiringError: If something cannot; it names the function, its place and the variable.
        """
        mistakes = [mistake for step in keyed_steps(graph) for mistake in what_cannot_travel(step, self.dumps)]
        if mistakes:
            raise WiringError(graph.name, mistakes)
        pool = self.copy()
        pool._links = [(made.origin, made.target) for made in graph.wires]
        pool._sources = {step.name for step in graph.steps.values() if step.kind == "source"}
        return pool

    def copy(self) -> "WorkerPool":
        """Return the same without a run."""
        raise NotImplementedError

    def dumps(self, value: object) -> bytes:
        """Write a function or another value as the bytes that travel."""
        raise NotImplementedError

    def start(self, flow: str) -> None:
        """Make ready, before the first worker."""

    def spawn(self, spec: StepSpec) -> WorkerProcess:
        """Start a worker for a step."""
        raise NotImplementedError

    def release(self) -> None:
        """Release what was started."""

    def make_node(self, host: Host, step: PipelineStep) -> Node:
        """Return the caller's side of a keyed step."""
        node = ExchangeNode(host, step, self, is_joined(step.name, self._links, self._sources))
        self._nodes.append(node)
        return node

    def prepare(self, flow: str) -> None:
        """Start all workers, before any source starts."""
        self.start(flow)
        for node in self._nodes:
            node.prepare_workers()

    def resize(self, number: int) -> None:
        """Share the keys among another number of workers. On the clock's thread."""
        checked = arguments.count(number, call="workers", argument="workers", example="run.workers = 6")
        for node in self._nodes:
            node.resize(checked)
        self.number = checked

    def stop(self) -> None:
        """Release everything, because the run has ended."""
        self.release()


def keyed_steps(graph: Graph) -> list[PipelineStep]:
    """Return the steps with `by=`."""
    return [step for step in graph.steps.values() if isinstance(step, PipelineStep) and step.by is not None]


def is_joined(step: str, links: Iterable[tuple[str, str]], sources: Iterable[str]) -> bool:
    """Return True if events reach a step behind this one on a way that does not lead through it.

    Example:
        >>> is_joined("a", [("s", "a"), ("a", "z")], ["s"]), is_joined("a", [("s", "a"), ("a", "z"), ("s", "z")], ["s"])
        (False, True)
    """
    links = list(links)

    def reached(begin: set[str], without: str) -> set[str]:
        found = set(begin)
        while more := {end for origin, end in links if origin in found and end not in found and end != without}:
            found |= more
        return found

    behind = reached({end for origin, end in links if origin == step}, "")
    return bool(behind & reached(set(sources) - {step}, step))


def what_cannot_travel(step: PipelineStep, dumps: Callable[[object], bytes]) -> Iterator[str]:
    """Yield what of a step cannot be sent to another process, each with its place."""
    functions = [step.by, *step.operators]
    for function in functions:
        try:
            dumps(function)
        except Exception as error:
            where = next(_culprits(function, dumps), None)
            if where is None:
                where = f"{describe(function)} cannot be sent: {message_of(error)}"
            yield (
                f"step `{step.name}` (at {step.at}) cannot go to workers: {where}; make it inside the function, or "
                "leave the step in place"
            )


def _culprits(function: Any, dumps: Callable[[object], bytes], depth: int = 0) -> Iterator[str]:
    """Yield the variables of a function, or of those it calls, whose values cannot be sent."""
    called = called_function(function)
    inner = getattr(function, "function", None)
    candidates = [one for one in (called, inner, function) if isinstance(one, FunctionType)]
    for one in candidates:
        cells = zip(one.__code__.co_freevars, one.__closure__ or (), strict=True)
        variables = [(name, cell.cell_contents) for name, cell in cells]
        variables += [(name, one.__globals__[name]) for name in one.__code__.co_names if name in one.__globals__]
        for name, value in variables:
            try:
                dumps(value)
            except Exception:
                found = list(_culprits(value, dumps, depth + 1)) if depth < _DEEPEST and callable(value) else []
                if found:
                    yield from found
                else:
                    yield f"{describe(one)} uses `{name}`, {_shown(value)}, which stays in its process"
    for name, value in vars(function).items() if hasattr(function, "__dict__") and not candidates else ():
        try:
            dumps(value)
        except Exception:
            found = list(_culprits(value, dumps, depth + 1)) if depth < _DEEPEST else []
            yield from found or [f"`{name}` of {function!r}, {_shown(value)}, stays in its process"]


def _shown(value: object) -> str:
    """Return what a value is, in few words."""
    kind = type(value)
    if isinstance(value, io.IOBase):
        return f"an open file ({getattr(value, 'name', kind.__name__)!r})"
    return f"a {kind.__module__}.{kind.__qualname__}".replace("a builtins.", "a ")
