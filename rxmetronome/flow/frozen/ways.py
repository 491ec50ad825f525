"""How a test in another file gets hold of a flow."""

import ast
import inspect
import keyword
import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType

import msgspec

from rxmetronome.errors import RunError
from rxmetronome.flow.frozen.slicing import Cells, slice_cells
from rxmetronome.flow.graph import Graph
from rxmetronome.flow.origins import Origin

LOADING = ["from pathlib import Path", "from rxmetronome.testing.replaying import load"]
"""What a test imports that loads a module from its file."""

_CELL = re.compile(r"Cell In\[(\d+)\]:(\d+)")
_PROBE = "import importlib.util, sys; print(importlib.util.find_spec(sys.argv[1]).origin)"


class Way(msgspec.Struct):
    """How a test gets hold of a flow.

    Args:
        flow: The expression that is the flow.
        module: The name that the flow's module has while the test runs; its classes are known by it.
        imports: Import statements.
        loads: Lines after them, which load modules from their files.
        cells: The lines of a notebook, after those.
        prefix: What stands before a name of that module: `"app."`, or nothing.
        taken: Names that the lines bind, so that the test must not.
    """

    flow: str
    module: str
    imports: list[str] = []
    loads: list[str] = []
    cells: list[str] = []
    prefix: str = ""
    taken: list[str] = []


def way_to(graph: Graph, origin: Origin, test: Path, classes: set[str]) -> Way:
    """How a test can get hold of a flow.

    Args:
        graph: The flow, as it runs.
        origin: Where it was made.
        test: The path of the test.
        classes: Names of the notebook's own classes that the test needs.

    Raises:
        RunError: If it was made where no test can reach it; the remedy says how to make it instead.
    """
    if _CELL.match(origin.at):
        return _way_to_cells(graph, origin, test, classes)
    file = Path(origin.filename)
    if not file.is_file():
        happened = f"the flow was made at {origin.at}, whose source is not kept, so no test can make it"
        raise RunError(graph.name, happened, "make it in a file or in a notebook")
    expression, helper = _expression(graph, origin)
    dotted = origin.spec.removesuffix(".__main__") if origin.module == "__main__" and origin.spec else origin.module
    if origin.module != "__main__" and is_importable(dotted, file):
        name = expression.rpartition("(")[2].rstrip(")")
        imports = [f"from {dotted} import {name}", *helper]
        return Way(expression, dotted, imports, taken=[name])
    name = identifier(file.stem)
    loads = [f"{name} = load({path_from(test, file)})"]
    flow = expression.replace("(", f"({name}.", 1) if helper else f"{name}.{expression}"
    return Way(flow, name, [*LOADING, *helper], loads, prefix=f"{name}.", taken=[name])


def _expression(graph: Graph, origin: Origin) -> tuple[str, list[str]]:
    """What the flow is called in its module, or the call that makes it, and what has to be imported for that."""
    names = sorted(
        name
        for name, value in origin.names.items()
        if getattr(value, "origin", None) is origin and not name.startswith("_")
    )
    if names:
        return ("flow" if "flow" in names else names[0]), []
    maker = origin.names.get(origin.function)
    if isinstance(maker, FunctionType) and maker.__code__.co_name == origin.function:
        try:
            inspect.signature(maker).bind()
        except TypeError as error:
            happened = f"the flow was made by {origin.function}(), at {origin.at}, which a test cannot call: {error}"
            remedy = "give its arguments defaults, or bind the flow to a name of the module"
            raise RunError(graph.name, happened, remedy) from None
        return f"flow_of({origin.function})", ["from rxmetronome.testing.replaying import flow_of"]
    happened = f"the flow, made at {origin.at}, has no name in its module, so no test can import it"
    raise RunError(graph.name, happened, "bind it to a name of the module: flow = ...")


def _way_to_cells(graph: Graph, origin: Origin, test: Path, classes: set[str]) -> Way:
    shell = sys.modules["IPython"].get_ipython()
    executed: list[str] = list(shell.history_manager.input_hist_parsed)
    marks = [origin.at, *(step.at for step in graph.steps.values()), *(made.at for made in graph.connections)]
    places = {(int(match[1]), int(match[2])) for mark in marks if (match := _CELL.match(mark))}
    making = _CELL.match(origin.at)
    assert making is not None  # noqa: S101  the caller has seen it
    cells = Cells(executed, places, (int(making[1]), int(making[2])), classes)
    sliced = slice_cells(cells)
    if sliced is None:
        happened = f"the flow, made at {origin.at}, is bound to no name there, so no test can find it"
        raise RunError(graph.name, happened, "bind it to a name: flow = rxm.Flow(...)")
    loads = list(_loads(sliced.lines, test))
    return Way(sliced.flow, test.stem, LOADING if loads else [], loads, sliced.lines, taken=sliced.names)


def _loads(lines: list[str], test: Path) -> Iterator[str]:
    """A line for each module that lies beside the notebook, where a test would not look."""
    for node in ast.walk(ast.parse("\n".join(lines))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for name in names:
            outermost = name.partition(".")[0]
            file = Path(getattr(sys.modules.get(outermost), "__file__", None) or "")
            if file.is_file() and not is_importable(outermost, file):
                yield f"load({path_from(test, file)})"


def identifier(text: str) -> str:
    """A name for a module, a port or a flow, made of what it is called.

    Example:
        >>> identifier("my-app 2"), identifier("2nd"), identifier("class")
        ('my_app_2', '_2nd', 'class_')
    """
    name = re.sub(r"\W+", "_", text).strip("_") or "_"
    name = f"_{name}" if name[0].isdigit() else name
    return f"{name}_" if keyword.iskeyword(name) else name


def path_from(test: Path, file: Path) -> str:
    """The expression for a file's path in a test: from the test's own where they have a folder in common."""
    here, there = test.resolve(), file.resolve()
    common = Path(os.path.commonpath([here.parent, there])) if here.drive == there.drive else here.root
    if common in (Path(here.anchor), here.root):
        return f'Path("{there.as_posix()}")'
    depth = len(here.parent.relative_to(common).parts)
    folder = "Path(__file__).parent" if depth == 0 else f"Path(__file__).parents[{depth}]"
    return "".join([folder, *(f' / "{part}"' for part in there.relative_to(common).parts)])


def is_importable(dotted: str, file: Path) -> bool:
    """Whether any Python of this environment finds this file under this name, wherever it is started."""
    if not dotted or dotted == "__main__":
        return False
    paths = sysconfig.get_paths()
    if any(file.resolve().is_relative_to(paths[kind]) for kind in ("stdlib", "purelib", "platlib")):
        return True
    probe = [sys.executable, "-P", "-c", _PROBE, dotted]
    found = subprocess.run(  # noqa: S603  this interpreter
        probe, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    return found.returncode == 0 and Path(found.stdout.strip() or ".").resolve() == file.resolve()
