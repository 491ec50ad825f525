"""Read the figures of a run several times a second: counts, rates, queues, busy shares, lags. No widget in here."""

import secrets
import threading
import weakref
from collections import deque
from collections.abc import Iterable
from typing import Any, NamedTuple

from rxmetronome.flow.failures import FailureKind
from rxmetronome.flow.metrics import LagHistogram
from rxmetronome.flow.nodes import Node, SinkNode
from rxmetronome.flow.run import Run
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.flow.validation import hint_of
from rxmetronome.widgets.safe_repr import safe_repr

WINDOW_S = 1.0
"""The time over which a rate is taken."""

LAG_EVERY_S = 1.0
LAGS_KEPT = 120
"""A panel shows the lags of the last two minutes, one a second."""


class Lag(NamedTuple):
    """Hold the lags of a source within one second, in milliseconds: the median, the 99th percentile, the greatest."""

    p50_ms: float
    p99_ms: float
    max_ms: float


class RunReader:
    """Read a run. It keeps the run alive, so drop it when the run has ended."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self._nodes = list(run.nodes.values())
        self.ports = [(node.step, port) for node in self._nodes for port in node.outlets]
        self._outlets = [outlet for node in self._nodes for outlet in node.outlets.values()]
        self._before: deque[tuple[float, list[int], list[int]]] = deque()
        self._lags = lags_of(run)
        self._lags_seen = 0

    def read(self, now_s: float) -> dict[str, Any]:
        """Read the figures, as `PanelNews` in `js/protocol.d.ts` describes them.

        Rates are None without an earlier reading, after the end, and in virtual time. Lags are the new ones only.

        Args:
            now_s: Seconds of any clock that never goes back; rates are per second of that clock.
        """
        run = self.run
        counts = [outlet.count for outlet in self._outlets]
        busy_ns = [node.busy_ns for node in self._nodes]
        rates: list[float] | None = None
        shares: list[float | None] = [None] * len(busy_ns)
        before = self._before
        while len(before) > 1 and now_s - before[1][0] >= WINDOW_S:
            before.popleft()
        before_s, counts_before, busy_before = before[0] if before else (now_s, counts, busy_ns)
        before.append((now_s, counts, busy_ns))
        elapsed_s = now_s - before_s
        if elapsed_s and not run.has_ended and not run.clock.is_virtual:
            rates = [(now - then) / elapsed_s for now, then in zip(counts, counts_before, strict=True)]
            shares = [min(1.0, (now - then) / elapsed_s / 1e9) for now, then in zip(busy_ns, busy_before, strict=True)]
        return {
            "status": run.status,
            "exit_status": run.exit_status,
            "uptime_s": 0.0 if run.started_ns is None else (run.clock.now_ns - run.started_ns) / 1e9,
            "counts": counts,
            "rates": rates,
            "steps": [step_reading(node, share) for node, share in zip(self._nodes, shares, strict=True)],
            "lags": self._new_lags(now_s),
            "failures": run.failures.total,
            "report": list(run.report),
            "workers": worker_rows(self._nodes),
        }

    def _new_lags(self, now_s: float) -> dict[str, list[Lag]]:
        self._lags_seen, lags = self._lags.since(self._lags_seen, now_s, is_over=self.run.has_ended)
        return lags


class RunLags:
    """Read the lags of a run's sources once a second for all its readers, so that all panels show the same ones."""

    def __init__(self, run: Run) -> None:
        self._windows = {node.step: LagWindow(node.lags) for node in run.nodes.values() if isinstance(node, SourceNode)}
        self._read_at_s: float | None = None
        self._seconds: deque[dict[str, Lag]] = deque(maxlen=LAGS_KEPT)
        self._total = 0
        self._lock = threading.Lock()  # a panel is made on the cell's thread, and read on the scheduler's

    def since(self, seen: int, now_s: float, *, is_over: bool) -> tuple[int, dict[str, list[Lag]]]:
        """Return how many seconds were read, and the lags of those after the first `seen`, the kept ones of them."""
        with self._lock:
            if is_over or self._read_at_s is None or now_s - self._read_at_s >= LAG_EVERY_S:
                self._read_at_s = now_s
                found = {name: window.since_last() for name, window in self._windows.items()}
                self._seconds.append({name: lag for name, lag in found.items() if lag is not None})
                self._total += 1
            new = list(self._seconds)[-(self._total - seen) :] if self._total > seen else []
            lags: dict[str, list[Lag]] = {}
            for second in new:
                for name, lag in second.items():
                    lags.setdefault(name, []).append(lag)
            return self._total, lags


_lags_of_runs: weakref.WeakKeyDictionary[Run, RunLags] = weakref.WeakKeyDictionary()


def lags_of(run: Run) -> RunLags:
    """Return the lags of a run that all its readers share."""
    return _lags_of_runs.setdefault(run, RunLags(run))


class LagWindow:
    """Read the lags of one source a window at a time, from the histogram of all its lags."""

    def __init__(self, whole: LagHistogram) -> None:
        self._whole = whole
        self._before: dict[int, int] = {}

    def since_last(self) -> Lag | None:
        """Return the lags since the last call; None if none came."""
        now = self._whole.buckets()
        came = {bucket: count - self._before.get(bucket, 0) for bucket, count in now.items()}
        self._before = now
        window = LagHistogram.of({bucket: count for bucket, count in came.items() if count > 0})
        if not window.count:
            return None
        p50_ns, p99_ns = window.quantile_ns(0.5) or 0, window.quantile_ns(0.99) or 0
        most_ns = min(window.most_ns, self._whole.most_ns)
        return Lag(min(p50_ns, most_ns) / 1e6, min(p99_ns, most_ns) / 1e6, most_ns / 1e6)


def step_reading(node: Node, busy: float | None) -> dict[str, Any]:
    """Read the figures of a step; `busy` is its share of the time, None without a rate."""
    dropped, queued, capacity, missed, hint = 0, None, None, 0, hint_of(node.spec)
    if isinstance(node, SourceNode):
        hint = getattr(node.spec.observable, "hint", "")  # of an argument that is likely a mistake: metronome(1000)
        dropped, queued, capacity, missed = node.inbox.dropped, len(node.inbox), node.inbox.capacity, node.missed
    elif isinstance(node, SinkNode) and node.outbox is not None:
        queue = node.outbox.queue
        dropped, queued, capacity = queue.dropped, len(node.outbox), queue.capacity
    return {
        "failures": node.failures, "dropped": dropped, "missed": missed,
        "queued": queued, "capacity": capacity, "busy": busy,
        "hint": hint if isinstance(hint, str) else "",
    }  # fmt: skip


def worker_rows(nodes: Iterable[Node]) -> list[dict[str, Any]]:
    """Return what each worker of the keyed steps has done; empty where all steps are in place."""
    return [
        {
            "step": node.step, "worker": row["label"], "events": row["events"], "queued": row["queued"],
            "p50_ms": row.get("lag_p50_ms"), "p99_ms": row.get("lag_p99_ms"),
            "keys": row["keys"], "parts": row["parts"], "restarts": row["restarts"],
        }
        for node in nodes
        for row in getattr(node, "worker_rows", dict)().values()
    ]  # fmt: skip


def failure_rows(run: Run, most: int = 50) -> list[dict[str, Any]]:
    """Return the kinds of failures of a run, at most so many, the kind that came last first."""
    counts = dict(run.failures.counts)
    rows: dict[FailureKind, dict[str, Any]] = {}
    for failure in reversed(run.failures.last.copy()):
        kind = FailureKind(failure.step, failure.function, type(failure.cause).__name__)
        if kind in rows:
            continue
        rows[kind] = {
            "count": counts.get(kind, 1),
            "at_ns": str(failure.ingest_ns),
            "step": failure.step,
            "function": failure.function,
            "event": "" if failure.event is None else safe_repr(failure.event),
            "error": failure.error,
            "remedy": failure.remedy,
        }
        if len(rows) == most:
            break
    return list(rows.values())


_keys_of_runs: weakref.WeakKeyDictionary[Run, str] = weakref.WeakKeyDictionary()


def run_key(run: Run) -> str:
    """Return the text by which the views of one run know each other in a page."""
    return _keys_of_runs.setdefault(run, secrets.token_hex(8))
