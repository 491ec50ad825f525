"""The keyed steps of one run on workers: what may travel, how many there are, when they begin and end."""

import threading
from collections.abc import Callable, Iterable
from typing import Any

from rxmetronome import arguments
from rxmetronome.flow.graph import Graph
from rxmetronome.flow.nodes import Host, Node
from rxmetronome.flow.steps import PipelineStep
from rxmetronome.flow.validation import Problem
from rxmetronome.workers.batches import WorkerRecord
from rxmetronome.workers.exchange_node import ExchangeNode
from rxmetronome.workers.part_host import StepSpec
from rxmetronome.workers.travel import problems_of
from rxmetronome.workers.worker_process import WorkerProcess


class WorkerPool:
    """The workers of one run. Kinds of workers derive from it, and give `spawn`.

    Args:
        number: How many workers each keyed step has.
        ordered: True to merge results by time and number; None: in virtual time only.
    """

    def __init__(self, number: int, ordered: bool | None) -> None:
        self.number, self.ordered, self.is_kept = number, ordered, False
        self._resizing = threading.Lock()
        self._nodes: list[ExchangeNode] = []
        self._links: list[tuple[str, str]] = []
        self._sources: set[str] = set()

    def problems(self, graph: Graph) -> list[Problem]:
        """Return what of the keyed steps cannot go to the workers, as `Flow.check` shows it."""
        pickler = self.pickler()
        return [] if pickler is None else [one for step in keyed_steps(graph) for one in problems_of(step, pickler)]

    def for_run(self, graph: Graph) -> "WorkerPool":
        """Return the workers of one run of a flow that has been checked."""
        pool = self.copy()
        pool._links = [(made.origin, made.target) for made in graph.wires]
        pool._sources = {step.name for step in graph.steps.values() if step.kind == "source"}
        return pool

    def copy(self) -> "WorkerPool":
        """Return the same without a run."""
        raise NotImplementedError

    def pickler(self) -> Any:
        """Return the class that writes functions as bytes; None where nothing leaves this process."""
        return None

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

    def prepare(self, flow: str, is_kept: bool) -> None:
        """Start all workers, before any source starts.

        Args:
            flow: The name of the flow.
            is_kept: True where the run is kept in a folder.

        Raises:
            RunError: If one cannot start, or cannot make its step.
        """
        self.is_kept = is_kept
        self.start(flow)
        for node in self._nodes:
            node.prepare_workers()

    def resize(self, number: int, ask: Callable[[Callable[[], None]], None]) -> None:
        """Share the keys among another number of workers.

        New ones start on the calling thread, while the clock goes on; it stands while states move.

        Args:
            number: How many.
            ask: Calls a function on the clock's thread, and waits for it.

        Raises:
            ArgumentError: If it is no whole number of 1 or more.
            RunError: If the states of a step cannot be moved, or a worker cannot start.
        """
        checked = arguments.count(number, call="workers", argument="workers", example="run.workers = 6")
        with self._resizing:
            made: list[tuple[ExchangeNode, list[WorkerRecord]]] = []
            try:
                made.extend((node, node.more_workers(checked)) for node in self._nodes)
                ask(lambda: self._move(checked, made))
            except BaseException:
                if self.number != checked:
                    for _, new in made:
                        for worker in new:
                            worker.process.kill()
                raise

    def _move(self, number: int, made: list[tuple[ExchangeNode, list[WorkerRecord]]]) -> None:
        self.number = number
        for node, new in made:
            node.resize(number, new)

    def settle(self) -> None:
        """Pass on the results of all events so far, so that the workers' states are those behind them.

        On the clock's thread.
        """
        while any(node.settle() for node in self._nodes):  # of one step may be events of the next
            pass

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
