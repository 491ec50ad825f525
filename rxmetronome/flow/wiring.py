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


def downstream_first(graph: Graph) -> list[str]:
    """The names of the steps, each after all that it feeds, so that what a step emits at its start is taken."""
    feeds: dict[str, list[str]] = {name: [] for name in graph.steps}
    for connection in graph.connections:
        feeds[connection.origin].append(connection.target)
    ordered: dict[str, None] = {}
    for name in graph.steps:
        waiting = [name]
        while waiting:  # a stack, because a flow may be longer than Python's
            ahead = [target for target in feeds[waiting[-1]] if target not in ordered]
            if ahead:
                waiting += ahead
            else:
                ordered.setdefault(waiting.pop())
    return list(ordered)


def _node(step: Step, host: Host) -> Node:
    if isinstance(step, Source):
        return SourceNode(host, step)
    if isinstance(step, PipelineStep):
        return PipelineNode(host, step)
    if isinstance(step, Sink):
        return SinkNode(host, step)
    raise TypeError(f"no node for a {type(step).__name__}")  # a fourth kind of step was added without one
