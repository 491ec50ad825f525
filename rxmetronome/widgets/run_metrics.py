"""What a panel reads off a run, several times a second: counts, rates, queues, busy shares, lags. No widget here."""

from collections import deque
from collections.abc import Sequence
from typing import Any

import msgspec

from rxmetronome.flow.failures import FailureKind
from rxmetronome.flow.metrics import LagHistogram
from rxmetronome.flow.nodes import Node, SinkNode, SourceNode
from rxmetronome.flow.run import Run

WINDOW_S = 1.0
"""Over how long a rate is taken."""

LAG_EVERY_S = 1.0
LAGS_KEPT = 120
"""How many lags, one a second, a panel remembers: two minutes."""


class StepReading(msgspec.Struct, frozen=True):
    """One step, at one moment.

    Args:
        failures: How many events it could not handle.
        dropped: How many its inbox or outbox had no room for.
        queued: How many wait in its inbox or outbox; None where it has neither.
        capacity: How many may wait; None where nothing waits.
        busy: The share of the time, 0 to 1, in which it was busy; None before a rate can be told.
        missed: How many ticks of a source were not fired.
    """

    failures: int
    dropped: int
    queued: int | None
    capacity: int | None
    busy: float | None
    missed: int


class Lag(msgspec.Struct, frozen=True):
    """How late the events of a source were within one second, in milliseconds: half of them, 99 of 100, the latest."""

    p50_ms: float
    p99_ms: float
    max_ms: float


class Reading(msgspec.Struct, frozen=True):
    """A run, at one moment.

    Args:
        status: Of the run.
        exit_status: Of the run; None while it goes on.
        uptime_s: How long it has run, on its own clock.
        counts: How many events left each port, in the order of `Gauges.ports`.
        rates: How many did in a second, over the last one; None before that can be told, and where the run has ended.
        steps: A reading of each step, in the order of definition.
        lags: New lags of each source, by its name, oldest first.
        failures: How many in all.
    """

    status: str
    exit_status: int | None
    uptime_s: float
    counts: list[int]
    rates: list[float] | None
    steps: list[StepReading]
    lags: dict[str, list[Lag]]
    failures: int


class Gauges:
    """Reads a run. It keeps the run; whoever has it lets go of it when the run has ended.

    Args:
        run: The run.

    Example:
        >>> import reactivex as rx, rxmetronome as rxm
        >>> flow = rxm.Flow("read")
        >>> _ = flow.source("numbers", rx.of(1, 2)) >> flow.sink("end", rxm.latest())
        >>> gauges = Gauges(flow.run(clock=rxm.VirtualClock(), until="1s"))
        >>> gauges.ports
        [('numbers', 'out'), ('numbers', 'err'), ('end', 'err')]
        >>> reading = gauges.read(now_s=0.0)
        >>> reading.counts, reading.status, reading.rates
        ([2, 0, 0], 'stopped', None)
    """

    def __init__(self, run: Run) -> None:
        self.run = run
        self._nodes = list(run.nodes.values())
        self.ports = [(node.step, port) for node in self._nodes for port in node.outlets]
        self._outlets = [outlet for node in self._nodes for outlet in node.outlets.values()]
        self._before: deque[tuple[float, list[int], list[int]]] = deque()
        self._lags = {node.step: Lags(node.lags) for node in self._nodes if isinstance(node, SourceNode)}
        self._lags_at_s: float | None = None

    def read(self, now_s: float) -> Reading:
        """What the run has come to.

        Args:
            now_s: Seconds of any clock that never goes back; rates are of its seconds.
        """
        run = self.run
        counts = [outlet.count for outlet in self._outlets]
        busy_ns = [node.busy_ns for node in self._nodes]
        rates: list[float] | None
        shares: list[float | None] = [None] * len(busy_ns)
        elapsed_s, counts_before, busy_before = self._window(now_s, counts, busy_ns)
        if run.has_ended or run.clock.is_virtual or not elapsed_s:
            rates = None
        else:
            rates = [(count - before) / elapsed_s for count, before in zip(counts, counts_before, strict=True)]
            shares = [
                min(1.0, (busy - before) / elapsed_s / 1e9)
                for busy, before in zip(busy_ns, busy_before, strict=True)
            ]  # fmt: skip
        return Reading(
            status=run.status,
            exit_status=run.exit_status,
            uptime_s=0.0 if run.started_ns is None else (run.clock.now_ns - run.started_ns) / 1e9,
            counts=counts,
            rates=rates,
            steps=[step_reading(node, share) for node, share in zip(self._nodes, shares, strict=True)],
            lags=self._new_lags(now_s),
            failures=run.failures.total,
        )

    def _window(
        self, now_s: float, counts: list[int], busy_ns: list[int]
    ) -> tuple[float, Sequence[int], Sequence[int]]:
        """How long ago the last reading before the window was, and what it was."""
        before = self._before
        while len(before) > 1 and now_s - before[1][0] >= WINDOW_S:
            before.popleft()
        oldest = before[0] if before else (now_s, counts, busy_ns)
        before.append((now_s, counts, busy_ns))
        return now_s - oldest[0], oldest[1], oldest[2]

    def _new_lags(self, now_s: float) -> dict[str, list[Lag]]:
        if self._lags_at_s is not None and now_s - self._lags_at_s < LAG_EVERY_S and not self.run.has_ended:
            return {}
        self._lags_at_s = now_s
        found = ((name, lags.since_last()) for name, lags in self._lags.items())
        return {name: [lag] for name, lag in found if lag is not None}


class Lags:
    """The lags of one source, a window at a time.

    Args:
        whole: The histogram of all its lags, which somebody else adds to.
    """

    def __init__(self, whole: LagHistogram) -> None:
        self._whole = whole
        self._before: dict[int, int] = {}

    def since_last(self) -> Lag | None:
        """The lags that came since it was last asked; None where none did."""
        now = self._whole.buckets()
        came = {bucket: count - self._before.get(bucket, 0) for bucket, count in now.items()}
        self._before = now
        window = LagHistogram.of({bucket: count for bucket, count in came.items() if count > 0})
        if not window.count:
            return None
        p50_ns, p99_ns = window.quantile_ns(0.5) or 0, window.quantile_ns(0.99) or 0
        most_ns = min(window.most_ns, self._whole.most_ns)
        return Lag(min(p50_ns, most_ns) / 1e6, min(p99_ns, most_ns) / 1e6, most_ns / 1e6)


def step_reading(node: Node, busy: float | None) -> StepReading:
    """What a step has come to."""
    dropped, queued, capacity, missed = 0, None, None, 0
    if isinstance(node, SourceNode):
        dropped, queued, capacity, missed = node.inbox.dropped, len(node.inbox), node.inbox.capacity, node.missed
    elif isinstance(node, SinkNode) and node.outbox is not None:
        queue = node.outbox.queue
        dropped, queued, capacity = queue.dropped, len(node.outbox), queue.capacity
    return StepReading(
        failures=node.failures, dropped=dropped, queued=queued, capacity=capacity, busy=busy, missed=missed
    )


class FailureRow(msgspec.Struct, frozen=True):
    """Failures of one kind: how many, and the last of them."""

    count: int
    step: str
    function: str
    error: str
    remedy: str
    event: str
    at_ns: int


def failure_rows(run: Run, shown: Any, most: int = 50) -> list[FailureRow]:
    """The kinds of failures of a run, the one that came last first.

    Args:
        run: The run.
        shown: What makes a text of an event.
        most: How many kinds.
    """
    counts = dict(run.failures.counts)
    rows: dict[FailureKind, FailureRow] = {}
    for failure in reversed(run.failures.last.copy()):
        kind = FailureKind(failure.step, failure.function, type(failure.cause).__name__)
        if kind in rows:
            continue
        rows[kind] = FailureRow(
            count=counts.get(kind, 1),
            step=failure.step,
            function=failure.function,
            error=failure.error,
            remedy=failure.remedy,
            event="" if failure.event is None else shown(failure.event),
            at_ns=failure.ingest_ns,
        )
        if len(rows) == most:
            break
    return list(rows.values())
