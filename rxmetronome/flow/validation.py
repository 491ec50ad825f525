"""What is wrong with a flow, and what is risky, before anything starts."""

from collections.abc import Iterator
from typing import Any, Literal

import msgspec
import reactivex

from rxmetronome.errors import StepError, error_text, is_interrupt, near
from rxmetronome.flow.graph import Graph
from rxmetronome.flow.nodes import compose
from rxmetronome.flow.ports import WRAP, Inlet
from rxmetronome.flow.steps import PipelineStep, SinkStep, SourceStep, Step
from rxmetronome.operators.base import OperatorChain
from rxmetronome.protocols import ERR, MAIN_IN, Sink

_REMEMBERS_EVERY_KEY = {
    "group_by_": ("group_by", "use rxm.window(by=...) or an rxm.State, which forget keys, or ops.group_by_until(...)"),
    "distinct_": ("distinct", "use ops.distinct_until_changed(), or keep the keys in an rxm.State, which forgets"),
}


class Problem(msgspec.Struct, frozen=True):
    """One thing that `check` found.

    Args:
        level: `"mistake"` keeps the flow from running, `"risk"` does not.
        step: The step it is about; empty where it is about the whole flow.
        what: What is wrong.
        remedy: What to do.
    """

    level: Literal["mistake", "risk"]
    step: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.what}; {self.remedy}" if self.remedy else self.what


def check(graph: Graph) -> list[Problem]:
    """Every mistake and every risk that can be seen without running, mistakes first."""
    findings = [*_empty(graph), *_unknown_ends(graph), *_cycles(graph), *_operators(graph), *_shared_sinks(graph)]
    if not any(finding.level == "mistake" for finding in findings):
        findings += _unconnected(graph)
    findings += [*_growing(graph), *_undrained(graph)]
    return sorted(findings, key=lambda finding: finding.level != "mistake")


def _empty(graph: Graph) -> Iterator[Problem]:
    if not any(isinstance(step, SourceStep) for step in graph.steps.values()):
        what = "no step is a source, so no event will ever come" if graph.steps else "it has no steps"
        yield Problem("mistake", "", what, 'begin with flow.source("every_second", rxm.metronome("1s"))')


def _unknown_ends(graph: Graph) -> Iterator[Problem]:
    connected = {end for made in graph.connections for end in (made.origin, made.target)}
    for made in graph.connections:
        for name, port, is_origin in (
            (made.origin, made.origin_port, True),
            (made.target, made.target_port, False),
        ):
            step = graph.steps.get(name)
            if step is None:
                yield Problem("mistake", name, *_no_step(graph, name, made.at, is_origin, connected))
            elif port not in (step.outputs if is_origin else step.inputs):
                yield Problem("mistake", name, *_no_port(step, port, made.at, is_origin))


def _no_step(graph: Graph, name: str, at: str, is_origin: bool, connected: set[str]) -> tuple[str, str]:
    loose = [step for step in graph.steps.values() if step.name not in connected]
    meant = near(name, graph.steps) or _by_kind(name, graph, is_origin, loose)
    what = f"no step `{name}` (connected at {at})"
    if meant:
        what += f"; did you mean `{meant}`?"
    if loose:
        what += f" Defined but not connected: {', '.join(f'`{step.name}`' for step in loose)}" if meant else (
            f"; defined but not connected: {', '.join(f'`{step.name}`' for step in loose)}"
        )  # fmt: skip
    return what, f'connect `{meant}`, or define flow.source("{name}", ...)' if meant else f"define `{name}` first"


def _by_kind(name: str, graph: Graph, is_origin: bool, loose: list[Step]) -> str:
    """The step somebody meant who wrote what it is (`metronome`) instead of its name, or the only one left over."""
    of_kind = [
        step.name for step in graph.steps.values() if isinstance(step, SourceStep) and _source_kind(step) == name
    ]
    fitting = [step.name for step in loose if not isinstance(step, SinkStep if is_origin else SourceStep)]
    return of_kind[0] if len(of_kind) == 1 else fitting[0] if len(fitting) == 1 else ""


def _no_port(step: Step, port: str, at: str, is_origin: bool) -> tuple[str, str]:
    ports = step.outputs if is_origin else step.inputs
    direction = "output" if is_origin else "input"
    if not is_origin and not ports:
        return f"source `{step.name}` has no input port (connected at {at})", "connect from it, not to it"
    if is_origin and isinstance(step, SinkStep):
        return (
            f"sink `{step.name}` has no output port `{port}` (connected at {at})",
            f"events end there; only `{step.name}/{ERR}` goes on",
        )
    meant = near(port, ports)
    what = f"step `{step.name}` has no {direction} port `{port}` (connected at {at})"
    return what + (f"; did you mean `{meant}`?" if meant else ""), f"its {direction} ports are {', '.join(ports)}"


def _cycles(graph: Graph) -> Iterator[Problem]:
    following: dict[str, list[str]] = {}
    for made in graph.connections:
        following.setdefault(made.origin, []).append(made.target)
    done: set[str] = set()

    def walk(name: str, path: list[str]) -> list[str] | None:
        if name in path:
            return [*path[path.index(name) :], name]
        if name in done:
            return None
        for target in following.get(name, ()):
            found = walk(target, [*path, name])
            if found:
                return found
        done.add(name)
        return None

    for name in list(following):
        cycle = walk(name, [])
        if cycle:
            yield Problem(
                "mistake",
                cycle[0],
                f"the connections go in a circle: {' >> '.join(f'`{step}`' for step in cycle)}",
                "leave one of them out; a flow that feeds itself can send through a reactivex Subject",
            )
            return


def _operators(graph: Graph) -> Iterator[Problem]:
    """Apply each pipeline's operators, which subscribes to nothing, and look at what comes out."""
    for step in graph.steps.values():
        if not isinstance(step, PipelineStep) or not step.operators:
            continue
        try:
            compose(step, Inlet(), _probed)
        except StepError as error:
            yield Problem("mistake", step.name, f"step `{step.name}` ({step.label}): expected {error.expected}, "
                          f"got {type(error.got).__name__}", error.remedy)  # fmt: skip
        except BaseException as error:
            if is_interrupt(error):
                raise
            yield Problem("mistake", step.name, f"step `{step.name}` ({step.label}) cannot be applied: "
                          f"{error_text(error)}", WRAP)  # fmt: skip


def _probed(composed: Any) -> Any:
    """An inlet, which refuses what only events can do, in the place of any other observable of no special kind."""
    return Inlet() if type(composed) in (reactivex.Observable, OperatorChain) else composed


def _unconnected(graph: Graph) -> Iterator[Problem]:
    into = {made.target for made in graph.connections}
    out_of = {(made.origin, made.origin_port) for made in graph.connections}
    for step in graph.steps.values():
        if MAIN_IN in step.inputs and step.name not in into:
            yield Problem("risk", step.name, f"nothing is connected to {step.kind} `{step.name}` (at {step.at})",
                          f"connect a step to it: ... >> {step.name}")  # fmt: skip
        for port in step.outputs:
            if port != ERR and (step.name, port) not in out_of:
                yield Problem("risk", step.name, f"the events of `{step.name}/{port}` (at {step.at}) go nowhere",
                              f'connect it: {step.name}["{port}"] >> ...')  # fmt: skip


def _growing(graph: Graph) -> Iterator[Problem]:
    for step in graph.steps.values():
        for operator in getattr(step, "operators", ()):
            for function in closed_over(operator):
                known = _REMEMBERS_EVERY_KEY.get(getattr(function, "__name__", ""))
                if known and getattr(function, "__module__", "").startswith("reactivex"):
                    what = f"step `{step.name}` uses {known[0]}, which remembers every key it ever saw"
                    yield Problem("risk", step.name, what, known[1])


def closed_over(operator: Any) -> Iterator[Any]:
    """An operator, and what is in the function that it is."""
    yield operator
    for cell in getattr(operator, "__closure__", None) or ():
        yield cell.cell_contents


def _shared_sinks(graph: Graph) -> Iterator[Problem]:
    """One sink object in two steps: the first to complete would close it under the other."""
    homes: dict[int, Step] = {}
    for step in graph.steps.values():
        if isinstance(step, SinkStep) and isinstance(step.observer, Sink):
            first = homes.setdefault(id(step.observer), step)
            if first is not step:
                what = f"sinks `{first.name}` and `{step.name}` are one object, {step.label}, which each would close"
                yield Problem("mistake", step.name, what, f"connect both to `{first.name}`, or make a second one")


def _undrained(graph: Graph) -> Iterator[Problem]:
    if graph.drain_ns is None:
        for step in graph.steps.values():
            if isinstance(step, SinkStep):
                yield Problem("risk", step.name, f"sink `{step.name}` is drained without a limit, so a sink that "
                              "hangs keeps the run from ending", f'Flow("{graph.name}", drain="5s")')  # fmt: skip


def _source_kind(step: SourceStep) -> str:
    return str(getattr(step.observable, "kind", ""))
