"""`FlowReference`: how a test in another file gets hold of a flow."""

import ast
import contextlib
import inspect
import os
import re
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from rxmetronome import errors
from rxmetronome.errors import RunError
from rxmetronome.flow.graph import Graph, Origin
from rxmetronome.testgen.notebook_slice import slice_cells
from rxmetronome.testgen.python_source import identifier, is_name, quoted

HELPERS = "rxmetronome.testing"
"""The module of the functions that a frozen test calls."""

LOADING = ("from pathlib import Path", f"from {HELPERS} import load")

_CELL = re.compile(r"Cell In\[(\d+)\]:(\d+)")


class FlowReference(NamedTuple):
    """The lines by which a test gets hold of a flow, and the expression for it."""

    flow: str  # the expression that is the flow
    module: str  # the name of the flow's module while the test runs, by which its classes are known
    imports: tuple[str, ...] = ()
    loads: tuple[str, ...] = ()  # lines after the imports, which load modules from their files
    cells: tuple[str, ...] = ()  # the lines of a notebook, after those
    prefix: str = ""  # what stands before a name of that module: `app.`, or nothing
    taken: tuple[str, ...] = ()  # names that the lines bind, so that the test must not


def references_to(
    graph: Graph, test: Path, classes: set[str], named: tuple[ModuleType, str] | None
) -> list[FlowReference]:
    """Return references by which a test may get hold of a flow, the likeliest first; another process tries them.

    Args:
        graph: The flow, as it runs.
        test: The path of the test.
        classes: Names of a notebook's own classes that the test needs.
        named: The module and the name in it by which the user asked for the flow, or for a function's flow.

    Raises:
        RunError: If it was made where no test can reach it; the remedy says how to make it instead.
    """
    origin = graph.origin
    places = [origin, *origin.callers]
    cell = next((place.at for place in reversed(places) if _CELL.match(place.at)), "")
    if _CELL.match(origin.at):
        return [_to_cells(graph, cell, test, classes)]
    if named is not None:
        module, name = named
        expression = name if isinstance(getattr(module, name), Graph) else f"{name}()"
        return [_to_module(module.__name__, module.__file__ or "", expression, test)]
    reachable = [place for place in places if Path(place.filename).is_file()]
    if not reachable:
        happened = f"the flow was made at {origin.at}, whose source is not kept, so no test can make it"
        raise RunError(graph.name, happened, "make it in a file or in a notebook")
    refusals = [_why_not_called(place) for place in reachable]
    found = [(place, name) for place in reachable for name in _names_of(origin, place.names)]
    found += [(place, f"{place.function}()") for place, why in zip(reachable, refusals, strict=True) if why == ""]
    references = dict.fromkeys(
        _to_module(place.module, place.filename, expression, test) for place, expression in found
    )
    if cell:
        with contextlib.suppress(RunError):
            references[_to_cells(graph, cell, test, classes)] = None
    if references:
        return list(references)
    if any(refusals):
        happened = f"the flow was made by {origin.function}(), at {origin.at}, which a test cannot call: "
        happened += next(why for why in refusals if why)
        raise RunError(graph.name, happened, "give its arguments defaults, or bind the flow to a name of the module")
    happened = f"the flow, made at {origin.at}, has no name in its module, so no test can import it"
    raise RunError(graph.name, happened, "bind it to a name of the module: flow = ...")


def _names_of(origin: Origin, names: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names of a module, and the attributes of its objects, that are the flow."""
    for name in sorted(filter(is_name, names), key=lambda name: (name != "flow", name.startswith("_"), name)):
        value = names[name]
        if isinstance(value, Graph):
            if value.origin is origin:
                yield name
        elif not isinstance(value, ModuleType):
            attributes: Mapping[str, Any] = {}
            with contextlib.suppress(Exception):
                attributes = dict(vars(value))
            for attribute, held in attributes.items():
                if isinstance(held, Graph) and held.origin is origin and is_name(attribute):
                    yield f"{name}.{attribute}"


def _why_not_called(place: Origin) -> str | None:
    """Return "" for a function that a test can call without arguments, what it lacks, or None where there is none."""
    function: Any = None
    with contextlib.suppress(AttributeError, KeyError):
        first, *rest = place.function.split(".")
        function = place.names[first]
        for name in rest:
            function = getattr(function, name)
    code = getattr(inspect.unwrap(function), "__code__", None) if callable(function) else None
    if getattr(code, "co_qualname", "") != place.function:
        return None
    try:
        inspect.signature(function).bind()
    except TypeError as error:
        return str(error)
    return ""


def _to_module(dotted: str, filename: str, expression: str, test: Path) -> FlowReference:
    name, file = expression.removesuffix("()"), Path(filename)
    is_made = name != expression
    helper = (f"from {HELPERS} import flow_of",) if is_made else ()
    if is_importable(dotted, file):
        first = name.partition(".")[0]
        imports = (f"from {dotted} import {first}", *helper)
        return FlowReference(f"flow_of({name})" if is_made else name, dotted, imports, taken=(first,))
    module = identifier(file.stem)
    flow = f"flow_of({module}.{name})" if is_made else f"{module}.{name}"
    loads = (f"{module} = load({path_from(test, file)})",)
    loading = (LOADING[0], "from rxmetronome.troy import load") if file.suffix == ".troy" else LOADING
    return FlowReference(flow, module, (*loading, *helper), loads, prefix=f"{module}.", taken=(module,))


def _to_cells(graph: Graph, cell: str, test: Path, classes: set[str]) -> FlowReference:
    executed: list[str] = list(sys.modules["IPython"].get_ipython().history_manager.input_hist_parsed)
    marks = [cell, *(step.at for step in graph.steps.values()), *(made.at for made in graph.wires)]
    places = [(int(match[1]), int(match[2])) for mark in marks if (match := _CELL.match(mark))]
    sliced = slice_cells(executed, set(places), places[0], classes)
    if sliced is None:
        happened = f"the flow, made at {cell}, is bound to no name there, so no test can find it"
        raise RunError(graph.name, happened, "bind it to a name: flow = rxm.Flow(...)")
    loads = tuple(_loads(sliced.lines, test))
    imports = LOADING if loads else ()
    return FlowReference(sliced.flow, test.stem, imports, loads, tuple(sliced.lines), taken=tuple(sliced.names))


def _loads(lines: list[str], test: Path) -> Iterator[str]:
    """Yield a line for each module that lies beside the notebook, where a test would not look."""
    for node in ast.walk(ast.parse("\n".join(lines))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for name in names:
            outermost = name.partition(".")[0]
            file = Path(getattr(sys.modules.get(outermost), "__file__", None) or "")
            if file.is_file() and not is_importable(outermost, file):
                yield f"load({path_from(test, file)})"


def path_from(test: Path, file: Path) -> str:
    """Return the expression for a file's path in a test: from the test's own where they have a folder in common."""
    here, there = test.resolve(), file.resolve()
    common = Path(os.path.commonpath([here.parent, there])) if here.drive == there.drive else Path(here.root)
    if common in (Path(here.anchor), Path(here.root)):
        return f"Path({quoted(there.as_posix())})"
    depth = len(here.parent.relative_to(common).parts)
    folder = "Path(__file__).parent" if depth == 0 else f"Path(__file__).parents[{depth}]"
    return "".join([folder, *(f" / {quoted(part)}" for part in there.relative_to(common).parts)])


def is_importable(dotted: str, file: Path) -> bool:
    """Return True for an installed module, which any Python of this environment finds by its name."""
    if dotted == "__main__" or not all(map(is_name, dotted.split("."))):
        return False
    paths = sysconfig.get_paths()
    homes = (paths["stdlib"], paths["purelib"], paths["platlib"], Path(errors.__file__).parent)
    return any(file.resolve().is_relative_to(home) for home in homes)
