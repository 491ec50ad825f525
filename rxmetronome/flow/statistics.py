"""The table of `run.stats()`: one row for each port of each step."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from rxmetronome.flow.nodes import Node, SinkNode, SourceNode
from rxmetronome.protocols import ERR, MAIN_IN

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = {
    "kind": "string",
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
}
"""The columns of `run.stats()` and their types; a cell that has no meaning for its port is `<NA>`."""


def table(nodes: Iterable[Node]) -> "pd.DataFrame":
    """Return the counters of all nodes, indexed by step and port."""
    import pandas as pd

    rows = [row for node in nodes for row in _rows(node)]
    frame = pd.DataFrame(rows, columns=["step", "port", *COLUMNS]).set_index(["step", "port"])
    return frame.astype(COLUMNS)


def _rows(node: Node) -> Iterator[dict[str, Any]]:
    """Yield a row for each port with its events; the first one has the totals of the step too."""
    totals: dict[str, Any] = {"failures": node.failures, "busy_ms": node.busy_ns / 1e6}
    if isinstance(node, SourceNode):
        totals |= {
            "dropped": node.inbox.dropped,
            "queued": len(node.inbox),
            "queued_most": node.inbox.highest,
            "lag_p50_ms": _ms(node.lags.quantile_ns(0.5)),
            "lag_p99_ms": _ms(node.lags.quantile_ns(0.99)),
            "lag_max_ms": _ms(node.lags.most_ns if node.lags.count else None),
            "missed": node.missed,
        }
    if isinstance(node, SinkNode) and node.outbox is not None:
        queue = node.outbox.queue
        totals |= {"dropped": queue.dropped, "queued": len(node.outbox), "queued_most": queue.highest}
    ports = [(MAIN_IN, sum(outlet.count for outlet in node.incoming))] if MAIN_IN in node.spec.inputs else []
    ports += [(port, outlet.count) for port, outlet in node.outlets.items() if port != ERR or outlet.targets]
    for number, (port, events) in enumerate(ports):
        row = {"step": node.step, "port": port, "kind": node.spec.kind, "events": events}
        yield row | totals if number == 0 else row


def _ms(duration_ns: int | None) -> float | None:
    return None if duration_ns is None else duration_ns / 1e6
