"""From the graph as written to nodes that are connected."""

from rxmetronome.flow.entries import SourceNode
from rxmetronome.flow.graph import Graph
from rxmetronome.flow.nodes import Host, Node, PipelineNode, SinkNode
from rxmetronome.flow.steps import PipelineStep, Sink, Source, Step


def wire(graph: Graph, host: Host) -> dict[str, Node]:
    """A node for each step, connected as the graph says; none is started.

    Each outlet keeps the order in which the graph was written. What arrives does not depend on it: a run is left
    only after the event that asked for it has gone everywhere.
    """
    nodes = {name: _node(step, host) for name, step in graph.steps.items()}
    for connection in graph.connections:
        target = nodes[connection.target]
        outlet = nodes[connection.origin].outlets[connection.origin_port]
        outlet.connect(target)
        target.incoming.append(outlet)
        target.upstream += 1
    return nodes


def _node(step: Step, host: Host) -> Node:
    if isinstance(step, Source):
        return SourceNode(host, step)
    if isinstance(step, PipelineStep):
        return PipelineNode(host, step)
    if isinstance(step, Sink):
        return SinkNode(host, step)
    raise TypeError(f"no node for a {type(step).__name__}")  # a fourth kind of step was added without one
