"""Find the mistakes and the risks of a flow before anything starts."""

from collections.abc import Iterator
from graphlib import CycleError
from typing import Any, Literal

import msgspec
import reactivex

from rxmetronome.errors import StepError, WiringError, error_text, is_interrupt, near
from rxmetronome.flow.graph import Graph, downstream_first
from rxmetronome.flow.nodes import apply_operators
from rxmetronome.flow.ports import WRAP, Inlet
from rxmetronome.flow.steps import CallbackObserver, PipelineStep, SinkStep, SourceStep, Step
from rxmetronome.operators.base import OperatorChain
from rxmetronome.operators.concurrency import ConcurrentOperator
from rxmetronome.protocols import ERR, MAIN_IN, FlowTarget, Sink
from rxmetronome.sources.base import PausableSource

_REMEMBERS_EVERY_KEY = {
    "group_by_": ("group_by", "use rxm.window(by=...) or an rxm.State, which forget keys, or ops.group_by_until(...)"),
    "distinct_": ("distinct", "use ops.distinct_until_changed(), or keep the keys in an rxm.State, which forgets"),
}


class Problem(msgspec.Struct, frozen=True):
    """A mistake or a risk that `check` found.

    Args:
        level: `"mistake"` keeps the flow from running, `"risk"` does not.
        step: The step it is about; empty where it is about the whole flow.
        what: The fact.
        remedy: The advice.
    """

    level: Literal["mistake", "risk"]
    step: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.what}; {self.remedy}" if self.remedy else self.what


def check(graph: Graph, workers: Any = None) -> list[Problem]:
    """Return every mistake and every risk that can be seen without running, mistakes first.

    Args:
        graph: The flow.
        workers: Where its keyed steps are to work, if not here: their functions have to go there.
    """
    problems = [*_empty(graph), *_unknown_ends(graph), *_cycles(graph), *_operators(graph), *_shared_sinks(graph)]
    problems += _keyed(graph)
    if not any(problem.level == "mistake" for problem in problems):
        problems += _unconnected(graph)
    problems += [*_growing(graph), *_undrained(graph), *_hinted(graph)]
    if workers is not None:
        problems += workers.problems(graph)
    return sorted(problems, key=lambda problem: problem.level != "mistake")


def refuse_mistakes(graph: Graph, workers: Any = None) -> None:
    """Raise a `WiringError` that names every mistake, if there is one."""
    mistakes = [str(problem) for problem in check(graph, workers) if problem.level == "mistake"]
    if mistakes:
        raise WiringError(graph.name, mistakes)


def _empty(graph: Graph) -> Iterator[Problem]:
    if not any(isinstance(step, SourceStep) for step in graph.steps.values()):
        what = "no step is a source, so no event will ever come" if graph.steps else "it has no steps"
        yield Problem("mistake", "", what, 'begin with flow.source("every_second", rxm.metronome("1s"))')


def _unknown_ends(graph: Graph) -> Iterator[Problem]:
    connected = {end for made in graph.wires for end in (made.origin, made.target)}
    for made in graph.wires:
        for name, port, is_origin in ((made.origin, made.origin_port, True), (made.target, made.target_port, False)):
            step = graph.steps.get(name)
            if step is None:
                yield Problem("mistake", name, *_no_step(graph, name, made.at, is_origin, connected))
            elif port not in (step.outputs if is_origin else step.inputs):
                yield Problem("mistake", name, *_no_port(step, port, made.at, is_origin))


def _no_step(graph: Graph, name: str, at: str, is_origin: bool, connected: set[str]) -> tuple[str, str]:
    loose = [step for step in graph.steps.values() if step.name not in connected]
    meant = near(name, graph.steps) or _guess_step(name, graph, is_origin, loose)
    what, remedy = f"no step `{name}` (connected at {at})", f"define `{name}` first"
    if meant:
        what += f"; did you mean `{meant}`?"
        remedy = f'connect `{meant}`, or define flow.source("{name}", ...)'
    if loose:
        what += f"{' Defined' if meant else '; defined'} but not connected: "
        what += ", ".join(f"`{step.name}`" for step in loose)
    return what, remedy


def _guess_step(name: str, graph: Graph, is_origin: bool, loose: list[Step]) -> str:
    """Guess the intended step where the user wrote a source's kind for its name, or one step is not connected."""
    sources = [step for step in graph.steps.values() if isinstance(step, SourceStep)]
    of_kind = [step.name for step in sources if getattr(step.observable, "kind", "") == name]
    fitting = [step.name for step in loose if not isinstance(step, SinkStep if is_origin else SourceStep)]
    return of_kind[0] if len(of_kind) == 1 else fitting[0] if len(fitting) == 1 else ""


def _no_port(step: Step, port: str, at: str, is_origin: bool) -> tuple[str, str]:
    ports = step.outputs if is_origin else step.inputs
    direction = "output" if is_origin else "input"
    if not is_origin and not ports:
        return f"source `{step.name}` has no input port (connected at {at})", "connect from it, not to it"
    if is_origin and isinstance(step, SinkStep):
        what = f"sink `{step.name}` has no output port `{port}` (connected at {at})"
        if isinstance(step.observer, CallbackObserver):
            name = str(getattr(step.observer.function, "__name__", "fn"))
            select = f"rxm.select({name if name.isidentifier() else 'fn'})"
            return (
                what,
                f"{step.label} after >> is a sink: events end there; to go on with what it returns use {select}",
            )
        two = f"to feed another step as well, put both into a list: ... >> [{step.name}, another]"
        return what, f"events end there; only `{step.name}/{ERR}` goes on; {two}"
    meant = near(port, ports)
    what = f"step `{step.name}` has no {direction} port `{port}` (connected at {at})"
    return what + (f"; did you mean `{meant}`?" if meant else ""), f"its {direction} ports are {', '.join(ports)}"


def _cycles(graph: Graph) -> Iterator[Problem]:
    try:
        downstream_first(graph)
    except CycleError as error:
        cycle = [f"`{step}`" for step in reversed(error.args[1])]
        what = f"the connections go in a circle: {' >> '.join(cycle)}"
        remedy = "leave one of them out; a flow that feeds itself can send through a reactivex Subject"
        yield Problem("mistake", error.args[1][-1], what, remedy)


def _operators(graph: Graph) -> Iterator[Problem]:
    """Apply each pipeline's operators, which subscribes to nothing, and look at the result."""
    for step in graph.steps.values():
        if not isinstance(step, PipelineStep) or not step.operators:
            continue
        try:
            apply_operators(step, Inlet(), _probe)
        except StepError as error:
            yield Problem("mistake", step.name, f"step `{step.name}` ({step.label}): expected {error.expected}, "
                          f"got {type(error.got).__name__}", error.remedy)  # fmt: skip
        except BaseException as error:
            if is_interrupt(error):
                raise
            yield Problem("mistake", step.name, f"step `{step.name}` ({step.label}) cannot be applied: "
                          f"{error_text(error)}", WRAP)  # fmt: skip


def _probe(output: Any) -> Any:
    """Replace a plain observable by an inlet, which refuses the operations of an event."""
    return Inlet() if type(output) in (reactivex.Observable, OperatorChain) else output


def _unconnected(graph: Graph) -> Iterator[Problem]:
    into = {made.target for made in graph.wires}
    out_of = {(made.origin, made.origin_port) for made in graph.wires}
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
        for operator in step.operators:
            for function in closed_over(operator):
                known = _REMEMBERS_EVERY_KEY.get(getattr(function, "__name__", ""))
                if known and getattr(function, "__module__", "").startswith("reactivex"):
                    what = f"step `{step.name}` uses {known[0]}, which remembers every key"
                    yield Problem("risk", step.name, what, known[1])


def closed_over(operator: Any) -> Iterator[Any]:
    """Yield an operator, and the objects its function closes over."""
    yield operator
    for cell in getattr(operator, "__closure__", None) or ():
        yield cell.cell_contents


def _shared_sinks(graph: Graph) -> Iterator[Problem]:
    """Find one sink object in two steps: the first to complete would close it under the other."""
    homes: dict[int, Step] = {}
    for step in graph.steps.values():
        if isinstance(step, SinkStep) and isinstance(step.observer, Sink):
            first = homes.setdefault(id(step.observer), step)
            if first is not step:
                what = f"sinks `{first.name}` and `{step.name}` are one object, {step.label}, which each would close"
                yield Problem("mistake", step.name, what, f"connect both to `{first.name}`, or make a second one")


def _keyed(graph: Graph) -> Iterator[Problem]:
    """Find operators in a step with `by=` that would make a clock wait for each key."""
    for step in graph.steps.values():
        if isinstance(step, PipelineStep) and step.by is not None:
            for operator in step.operators:
                if isinstance(operator, ConcurrentOperator):
                    what = f"step `{step.name}`: {operator!r} works beside the clock, and has no state for each key"
                    yield Problem("mistake", step.name, what, "put it into a step without by=, before or after")


def _undrained(graph: Graph) -> Iterator[Problem]:
    if graph.drain_ns is None:
        for step in graph.steps.values():
            if isinstance(step, SinkStep):
                yield Problem("risk", step.name, f"sink `{step.name}` is drained without a limit, so a sink that "
                              "hangs keeps the run from ending", f'Flow("{graph.name}", drain="5s")')  # fmt: skip


def hint_of(step: Step) -> str:
    """Return what the durations of a step are, where bare numbers were probably meant as milliseconds."""
    hints = [getattr(part, "hint", "") for part in step.parts if isinstance(part, FlowTarget)]
    idle_hint = step.idle_hint if isinstance(step, PipelineStep) else ""
    return ". ".join(filter(None, [idle_hint, *hints]))


def _hinted(graph: Graph) -> Iterator[Problem]:
    """Find bare numbers that were probably meant as milliseconds, also in a poll that an operator subscribes to."""
    for step in graph.steps.values():
        if hint := getattr(step.on_failure, "hint", ""):
            yield Problem("risk", step.name, f"{step.kind} `{step.name}`: {hint}", "")
        if isinstance(step, SourceStep):
            if isinstance(step.observable, PausableSource) and step.observable.hint:
                yield Problem("risk", step.name, f"source `{step.name}` comes {step.observable.hint}", "")
            continue
        if hint := hint_of(step):
            kind = "sink" if isinstance(step, SinkStep) else "step"
            yield Problem("risk", step.name, f"{kind} `{step.name}`: {hint}", "")
        for part in (part for operator in step.operators for part in closed_over(operator)):
            source = getattr(part, "other", part)
            if isinstance(source, PausableSource) and source.hint:
                yield Problem("risk", step.name, f"step `{step.name}`: {source!r} comes {source.hint}", "")
