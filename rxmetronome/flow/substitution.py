"""A flow on other inputs and outputs: some sources and sinks replaced, everything between as it was written."""

import copy
from collections.abc import Mapping
from typing import Any, TypeVar

from rxmetronome.errors import ArgumentError, near
from rxmetronome.flow.graph import Graph
from rxmetronome.flow.steps import SinkStep, SourceStep, as_observer, check_observable
from rxmetronome.protocols import BlockingSink

_Graph = TypeVar("_Graph", bound=Graph)
_Step = TypeVar("_Step", SourceStep, SinkStep)
_SOURCES = 'flow.run(sources={"every_second": rx.of(1, 2)})'
_SINKS = 'flow.run(sinks={"file": rxm.ring(100)})'


def replaced(
    graph: _Graph, sources: Mapping[str, Any] | None, sinks: Mapping[str, Any] | None, limit: int | None = None
) -> _Graph:
    """Return the flow with other observables in some of its sources and other observers in some of its sinks.

    The flow itself is not changed; the steps keep their names, queues and connections.

    Args:
        graph: The flow.
        sources: Observables by the names of sources.
        sinks: Observers, or functions of one event, by the names of sinks.
        limit: How many events each source gives; None for all.

    Raises:
        ArgumentError: If there is no such source or sink, or the replacement is no observable or no observer.
    """
    if not sources and not sinks and limit is None:
        return graph
    other = copy.copy(graph)
    other.steps = dict(graph.steps)
    for name, observable in (sources or {}).items():
        step = _copy_of(graph, "sources", name, SourceStep, _SOURCES)
        check_observable("run", f"sources[{name!r}]", observable, _SOURCES)
        step.remember = getattr(step.observable, "remember", None)
        step.observable = observable
        other.steps[name] = step
    for name, observer in (sinks or {}).items():
        sink = _copy_of(graph, "sinks", name, SinkStep, _SINKS)
        sink.observer = as_observer("run", f"sinks[{name!r}]", observer, _SINKS)
        sink.threaded = isinstance(observer, BlockingSink)
        other.steps[name] = sink
    if limit is not None:
        for limited in [copy.copy(step) for step in other.steps.values() if isinstance(step, SourceStep)]:
            limited.limit = limit
            other.steps[limited.name] = limited
    return other


def _copy_of(graph: Graph, argument: str, name: str, kind: type[_Step], example: str) -> _Step:
    """Return a copy of the step of that name and kind."""
    step = graph.steps.get(name)
    if isinstance(step, kind):
        return copy.copy(step)
    known = [known for known, other in graph.steps.items() if isinstance(other, kind)]
    meant = near(name, known)
    found = f"; `{name}` is a {step.kind}" if step is not None else f"; perhaps `{meant}`" if meant else ""
    expected = f"names of {argument} of flow `{graph.name}` ({', '.join(known) or 'it has none'}){found}"
    raise ArgumentError("run", argument, expected, name, example)
