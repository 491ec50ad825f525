"""Batches under way to the workers of a step, and how the caller knows each worker."""

import pickle
from collections import deque
from operator import itemgetter
from typing import Any

from rxmetronome.flow.metrics import LagHistogram
from rxmetronome.workers.part_host import BatchRequest, Reply, dumps
from rxmetronome.workers.worker_process import WorkerProcess


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
            marks, ports = reply.marks or range(len(reply.events)), reply.ports
            due_ns = reply.due_ns or [now_ns] * len(marks)
            merged += [
                ((due, mark), ports.get(at, first), event)
                for at, (due, mark, event) in enumerate(zip(due_ns, marks, reply.events, strict=True))
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
    """One worker, as the caller knows it.

    Attributes:
        saved_data: The states of its keys when they were saved last, as bytes: hardly anybody reads them, and to read
            some thousand of them takes the time of a thousand events.
    """

    def __init__(self, number: int, process: WorkerProcess) -> None:
        self.number, self.process = number, process
        self.numbers: list[int] = []
        self.events: list[Any] = []
        self.log: deque[SentBatch] = deque()
        self.in_flight: deque[SentBatch] = deque()
        self.saved_data = b""
        self.saved_ns = 0
        self.next_due_ns: int | None = None
        self.keys = self.dropped = self.restarts = self.handled = 0
        self.busy_ns = self.unsaved_ns = 0
        self.latency = LagHistogram()
        self.has_finished = False
        self.is_gone = self.is_down = False

    @property
    def saved(self) -> list[Any]:
        """Return the states of its keys when they were saved last, as `KeyLanes.save` does."""
        return pickle.loads(self.saved_data) if self.saved_data else []  # noqa: S301  from a worker of this run

    @saved.setter
    def saved(self, states: list[Any]) -> None:
        self.saved_data = dumps(states) if states else b""


def without_states(batch: SentBatch) -> bytes:
    """Return a request to be sent again; the states that came with it are among the saved ones."""
    if batch.request.load is None:
        return batch.data
    return dumps(tuple(batch.request._replace(load=None, drop=None)))


def silent(data: bytes) -> bytes:
    """Return a request whose results are known."""
    request = BatchRequest(*pickle.loads(data))  # noqa: S301  our own
    return dumps(tuple(request._replace(is_silent=True)))
