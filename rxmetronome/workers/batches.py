"""What travels between the caller and the workers of a step: batches, and how the caller knows its workers."""

import pickle
from collections import deque
from operator import itemgetter
from typing import Any, Protocol

from rxmetronome.flow.metrics import LagHistogram
from rxmetronome.operators.base import StepOperator
from rxmetronome.workers.part_host import BatchRequest, Reply, StepSpec, dumps

_SAVED_OF_RXPY = {"map_", "filter_", "do_action_", "pluck_", "pluck_attr_", "starmap_", "ignore_elements_"}
"""Operators of RxPY that keep nothing between events."""


class WorkerDiedError(Exception):
    """A worker ended before it replied."""


class WorkerProcess(Protocol):
    """A process that handles the requests of one step, in the order in which they were sent."""

    def wait_until_ready(self) -> None:
        """Wait until it has the step.

        Raises:
            WorkerDiedError: If the process has ended.
            RunError: If it cannot make the step.
        """

    def send(self, data: bytes) -> Any:
        """Send a request; return what `result` takes."""

    def result(self, sent: Any) -> bytes:
        """Wait for a reply; raise `WorkerDiedError` if the process has ended."""

    def kill(self) -> None:
        """End the process."""


class Workers(Protocol):
    """Run the keyed steps of a run on workers."""

    number: int
    ordered: bool | None
    is_kept: bool
    """True where the run is kept in a folder: then the states of the keys are asked for at the end, too."""

    def spawn(self, spec: StepSpec) -> WorkerProcess:
        """Start a process for a step."""


class Round:
    """The batches that were sent at one moment, whose results are merged."""

    def __init__(self) -> None:
        self.waiting = 0
        self.replies: list[tuple[int, Reply]] = []
        self.failures: list[tuple[tuple[int, int], str, Any]] = []

    def results(self, first: str) -> list[tuple[tuple[int, int], str, Any]]:
        """Return all results by time and number, each with its port."""
        merged = self.failures
        for now_ns, reply in self.replies:
            due_ns, ports = reply.due_ns or [now_ns] * len(reply.marks), reply.ports
            merged += [
                ((due, mark), ports.get(at, first), event)
                for at, (due, mark, event) in enumerate(zip(due_ns, reply.marks, reply.events, strict=True))
            ]
        merged.sort(key=itemgetter(0))
        return merged


class SentBatch:
    """A request that was sent, until a snapshot includes it."""

    def __init__(self, request: BatchRequest, data: bytes, of: Round) -> None:
        self.request, self.data, self.round = request, data, of
        self.is_answered = False
        self.deaths = 0
        self.is_suspect = False
        self.sent: Any = None
        self.at_s = 0.0


class WorkerRecord:
    """One worker, as the caller knows it."""

    def __init__(self, number: int, process: WorkerProcess) -> None:
        self.number, self.process = number, process
        self.numbers: list[int] = []
        self.events: list[Any] = []
        self.log: deque[SentBatch] = deque()
        self.in_flight: deque[SentBatch] = deque()
        self.saved: list[Any] = []
        self.saved_ns = 0
        self.next_due_ns: int | None = None
        self.keys = self.dropped = self.restarts = self.handled = 0
        self.busy_ns = self.unsaved_ns = 0
        self.latency = LagHistogram()
        self.has_finished = False
        self.is_gone = self.is_down = False


def is_saved(operators: tuple[Any, ...]) -> bool:
    """Return True if the states of all operators can be saved: not those of RxPY's that keep some."""
    return all(isinstance(one, StepOperator) or name_of(one) in _SAVED_OF_RXPY for one in operators)


def name_of(operator: Any) -> str:
    """Return the name of the function of RxPY's that made an operator; empty for others."""
    cells = [cell.cell_contents for cell in getattr(operator, "__closure__", None) or ()]
    functions = [one for one in (*cells, operator) if str(getattr(one, "__module__", "")).startswith("reactivex.")]
    names = [one.__qualname__.partition(".")[0] for one in functions if hasattr(one, "__qualname__")]
    return names[0] if names else ""


def without_states(batch: SentBatch) -> bytes:
    """Return a request to be sent again; the states that came with it are among the saved ones."""
    if batch.request.load is None:
        return batch.data
    return dumps(tuple(batch.request._replace(load=None, drop=None)))


def silent(data: bytes) -> bytes:
    """Return a request whose results are known."""
    request = BatchRequest(*pickle.loads(data))  # noqa: S301  our own
    return dumps(tuple(request._replace(is_silent=True)))


def result_of(process: WorkerProcess, sent: Any) -> bytes:
    """Wait for a reply; a request that could not be sent has none."""
    if sent is None:
        raise WorkerDiedError
    return process.result(sent)
