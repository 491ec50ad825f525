"""The counters of a run by port: `run.metrics()` as plain numbers, `run.stats()` as a table."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from rxmetronome.flow.nodes import Node, SinkNode
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.flow.steps import PipelineStep
from rxmetronome.protocols import ERR, MAIN_IN

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = {
    "kind": "string",
    "label": "string",
    "events": "Int64",
    "failures": "Int64",
    "dropped": "Int64",
    "queued": "Int64",
    "queued_most": "Int64",
    "busy_ms": "Float64",
    "lag_p50_ms": "Float64",
    "lag_p99_ms": "Float64",
    "lag_max_ms": "Float64",
    "missed": "Int64",
    "keys": "Int64",
    "keys_dropped": "Int64",
    "parts": "Int64",
    "restarts": "Int64",
}
"""The columns of `run.stats()` and their types; a cell that has no meaning for its port is `<NA>`."""


def table(nodes: Iterable[Node]) -> "pd.DataFrame":
    """Return the counters of all nodes, indexed by step and port."""
    import pandas as pd

    rows = [dict(zip(("step", "port"), port.split("/"), strict=True)) | row for port, row in counters(nodes).items()]
    frame = pd.DataFrame(rows, columns=["step", "port", *COLUMNS]).set_index(["step", "port"])
    return frame.astype(COLUMNS)


def counters(nodes: Iterable[Node]) -> dict[str, dict[str, Any]]:
    """Return the counters of each port, as `"main/out"`; the first one of a step has its totals too."""
    return {port: row for node in nodes for port, row in _rows(node).items()}


def _rows(node: Node) -> dict[str, dict[str, Any]]:
    totals: dict[str, Any] = {"failures": node.failures, "busy_ms": node.busy_ns / 1e6}
    if isinstance(node, SourceNode):
        totals |= {
            "dropped": node.inbox.dropped,
            "queued": len(node.inbox),
            "queued_most": node.inbox.highest,
            "missed": node.missed,
        }
        lags_ns = {"p50": node.lags.quantile_ns(0.5), "p99": node.lags.quantile_ns(0.99), "max": node.lags.most_ns}
        if node.lags.count:
            totals |= {f"lag_{which}_ms": (lag_ns or 0) / 1e6 for which, lag_ns in lags_ns.items()}
    if isinstance(node.spec, PipelineStep) and node.spec.by is not None:
        totals |= {"keys": getattr(node, "keys", 0), "keys_dropped": getattr(node, "keys_dropped", 0)}
    if isinstance(node, SinkNode) and node.outbox is not None:
        queue = node.outbox.queue
        totals |= {"dropped": queue.dropped, "queued": len(node.outbox), "queued_most": queue.highest}
    events = {MAIN_IN: sum(outlet.count for outlet in node.incoming)} if MAIN_IN in node.spec.inputs else {}
    events |= {port: outlet.count for port, outlet in node.outlets.items() if port != ERR or outlet.targets}
    rows: dict[str, dict[str, Any]] = {}
    for port, count in events.items():
        row = {"kind": node.spec.kind, "label": node.spec.label, "events": count}
        rows[f"{node.step}/{port}"] = row if rows else row | totals
    worker_rows = getattr(node, "worker_rows", None)  # of a keyed step on workers
    return rows if worker_rows is None else rows | worker_rows()
