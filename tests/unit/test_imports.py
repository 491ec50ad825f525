"""The layout of the package: what may import what, no circle between files, no name twice.

Every import is read, late ones and those under TYPE_CHECKING included. The checks are functions of a folder, so that
they are themselves tested on made-up packages.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import rxmetronome

PACKAGE = "rxmetronome"
HOUSE = Path(rxmetronome.__file__).parent

FLOORS = {
    "errors": 0,
    "arguments": 1, "durations": 1, "callsites": 1, "records": 1, "hooks": 1, "lazy_names": 1,
    "protocols": 2, "clocks": 2, "codecs": 2, "marbles": 2, "drawing": 2,
    "background": 3, "notebook": 3, "state": 3, "tapes": 3,
    "sources": 4, "operators": 4, "sinks": 4,
    "flow": 5,
    "testgen": 6, "troy": 6, "widgets": 6, "testing": 6, "workers": 6,
    "cli": 7,
    "__init__": 8, "__main__": 8,
}  # fmt: skip
"""The floors of docs/architecture.md. A part imports only lower floors and its own folder, so never a neighbour."""

NEVER = {("cli", "widgets")}
"""What a lower floor would allow and the design does not."""

HEAVY = {"anywidget", "httpx", "ipywidgets", "IPython", "pandas"}
"""What loads slowly: only `widgets` imports it at the top; elsewhere it belongs into the function that needs it."""

OFTEN = {"__init__", "__main__", "base"}
"""File names that may occur in several folders."""


class Import(NamedTuple):
    """One import: where it stands, what it asks for, and whether it runs when its module is imported."""

    line: int
    module: str
    at_top: bool
    names: tuple[str, ...] = ()


def part_of(module: str) -> str:
    """Return the part of the house that a dotted name belongs to; the house itself is its `__init__`."""
    return module.removeprefix(PACKAGE).lstrip(".").partition(".")[0] or "__init__"


def module_name(house: Path, file: Path) -> str:
    parts = (PACKAGE, *file.relative_to(house).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(house: Path, file: Path) -> Iterator[Import]:
    """Every import in a file, wherever it stands, `importlib.import_module("...")` among them."""
    tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
    at_top = set(_run_at_import(tree.body))
    for node in ast.walk(tree):
        for name in _asked_for(house, file, node):
            names = tuple(alias.name for alias in node.names) if isinstance(node, ast.ImportFrom) else ()
            yield Import(node.lineno, name, node in at_top, names)  # type: ignore[attr-defined]


def _run_at_import(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """Yield the nodes that run when the module is imported: not those in functions or under TYPE_CHECKING."""
    for statement in body:
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        if isinstance(statement, ast.If) and "TYPE_CHECKING" in ast.dump(statement.test):
            yield from _run_at_import(statement.orelse)
            continue
        yield statement
        blocks = [getattr(statement, field, []) for field in ("body", "orelse", "finalbody")]
        blocks += [handler.body for handler in getattr(statement, "handlers", [])]
        for block in blocks:
            yield from _run_at_import(block)
        if isinstance(statement, (ast.Expr, ast.Assign, ast.AnnAssign)):
            yield from (node for node in ast.walk(statement) if isinstance(node, ast.Call))


def _asked_for(house: Path, file: Path, node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = node.module or ""
        if node.level:
            package = module_name(house, file.parent / "__init__.py").split(".")
            base = ".".join([*package[: len(package) - node.level + 1], *filter(None, [node.module])])
        for alias in node.names:
            yield f"{base}.{alias.name}" if base == PACKAGE and _is_part(house, alias.name) else base
    elif isinstance(node, ast.Call) and _is_import_module(node.func) and node.args:
        name = node.args[0]
        if isinstance(name, ast.Constant) and isinstance(name.value, str):
            yield name.value
        elif isinstance(name, ast.JoinedStr) and isinstance(name.values[0], ast.Constant):
            begins = str(name.values[0].value)
            known = begins.rpartition(".")[0] if begins.startswith(PACKAGE) else begins
            yield known  # what the braces hold is unknown, so `rxmetronome.{x}` asks for the whole house


def _is_part(house: Path, name: str) -> bool:
    return (house / name).is_dir() or (house / f"{name}.py").exists()


def _is_import_module(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in ("import_module", "__import__")


def files_of(house: Path) -> list[Path]:
    return sorted(house.rglob("*.py"))


def place(house: Path, file: Path, line: int | None = None) -> str:
    shown = file.relative_to(house.parent).as_posix()
    return shown if line is None else f"{shown}:{line}"


def wrong_floors(house: Path) -> list[str]:
    """Return a message for each import that looks up, sideways or at a part that has no floor."""
    wrong = []
    for file in files_of(house):
        own = part_of(module_name(house, file))
        own = "__main__" if file.stem == "__main__" and file.parent == house else own
        if own not in FLOORS:
            missing = f"`{own}` has no floor; give it one in FLOORS and in docs/architecture.md"
            wrong.append(f"{place(house, file)}: {missing}")
            continue
        for line, module, _, _ in imports_of(house, file):
            if module.partition(".")[0] != PACKAGE:
                continue
            other = part_of(module)
            here = place(house, file, line)
            if other not in FLOORS:
                wrong.append(f"{here}: imports `{module}`, which has no floor in FLOORS")
            elif (own, other) in NEVER:
                wrong.append(f"{here}: `{own}` must never import `{other}`")
            elif other != own and FLOORS[other] >= FLOORS[own]:
                wrong.append(
                    f"{here}: `{own}` (floor {FLOORS[own]}) imports `{module}` (floor {FLOORS[other]}); "
                    "only lower floors and its own folder are allowed"
                )
    return wrong


def heavy_imports(house: Path) -> list[str]:
    """Return a message for each import of ipywidgets or pandas that runs when its module is imported."""
    return [
        f"{place(house, file, line)}: imports {module} on import; only `widgets` may, so move it into the function"
        for file in files_of(house)
        if part_of(module_name(house, file)) != "widgets"
        for line, module, at_top, _ in imports_of(house, file)
        if at_top and module.partition(".")[0] in HEAVY
    ]


def exported_names(house: Path, init: Path) -> set[str]:
    """Return what a package exports."""
    names = set()
    for node in ast.walk(ast.parse(init.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(PACKAGE):
            names |= {alias.asname or alias.name for alias in node.names if not _is_module(house, node, alias)}
    return names


def _is_module(house: Path, node: ast.ImportFrom, alias: ast.alias) -> bool:
    """Return True if what is imported is a module itself, as `aggregates` is: its own name hides nothing."""
    home = house.joinpath(*(node.module or "").split(".")[1:])
    return (home / f"{alias.name}.py").exists() or (home / alias.name / "__init__.py").exists()


def shadowed_names(house: Path) -> list[str]:
    """Return a message for each module that bears a public name, so that one hides the other.

    Public are the names of the house, for the modules of its folders, and those of `widgets` and `testing`, for theirs.
    A module of a folder in a folder hides nothing: `rxm.pipeline` is not `rxmetronome.state.kv.pipeline`.
    """
    wrong = []
    for init in (house / "__init__.py", house / "widgets" / "__init__.py", house / "testing" / "__init__.py"):
        names = exported_names(house, init) if init.exists() else set()
        files = [*init.parent.glob("*.py"), *init.parent.glob("*/*.py")]
        wrong += [
            f"{place(house, file)}: the module bears the public name `{file.stem}`; name it in the plural or a gerund"
            for file in sorted(files)
            if file.stem in names
        ]
    return wrong


def circles(house: Path) -> list[str]:
    """Return a message for each circle of files that import each other, whenever the imports run."""
    files = {module_name(house, file): file for file in files_of(house)}
    imported = {
        module: {
            name
            for asked in imports_of(house, file)
            for name in _modules_in(asked, files)
            if name != module and not name.startswith(f"{module}.")
        }
        for module, file in files.items()
        if module != PACKAGE  # it loads its public names late, from every part
    }
    return [" -> ".join([*circle, circle[0]]) for circle in _strongly_connected(imported)]


def _modules_in(asked: Import, files: dict[str, Path]) -> Iterator[str]:
    if asked.module in files and asked.module != PACKAGE:
        yield asked.module
    for name in asked.names:
        if f"{asked.module}.{name}" in files:
            yield f"{asked.module}.{name}"


def _strongly_connected(imported: dict[str, set[str]]) -> list[list[str]]:
    """Find the groups of modules in which each reaches each other (Tarjan 1972)."""
    found: list[list[str]] = []
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []

    def visit(module: str) -> None:
        order[module] = lowest[module] = len(order)
        stack.append(module)
        for other in sorted(imported.get(module, ())):
            if other not in order:
                visit(other)
                lowest[module] = min(lowest[module], lowest[other])
            elif other in stack:
                lowest[module] = min(lowest[module], order[other])
        if lowest[module] == order[module]:
            group = stack[stack.index(module) :]
            del stack[stack.index(module) :]
            if len(group) > 1:
                found.append(group)

    for module in sorted(imported):
        if module not in order:
            visit(module)
    return found


def repeated_names(house: Path) -> list[str]:
    """Return a message for each file name, and each class name, that occurs twice in the package."""
    files: dict[str, list[str]] = {}
    classes: dict[str, list[str]] = {}
    for file in files_of(house):
        if file.stem not in OFTEN:
            files.setdefault(file.stem, []).append(place(house, file))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                classes.setdefault(node.name, []).append(place(house, file, node.lineno))
    return [f"{name}: {', '.join(places)}" for name, places in [*files.items(), *classes.items()] if len(places) > 1]


def none(messages: list[str]) -> None:
    assert not messages, "\n" + "\n".join(messages)


def test_every_part_imports_only_lower_floors_or_its_own_folder() -> None:
    none(wrong_floors(HOUSE))


def test_no_files_import_each_other_in_a_circle() -> None:
    none(circles(HOUSE))


def test_no_file_name_and_no_class_name_occurs_twice() -> None:
    none(repeated_names(HOUSE))


def test_only_widgets_load_ipywidgets_or_pandas_when_they_are_imported() -> None:
    none(heavy_imports(HOUSE))


def test_no_module_bears_a_public_name() -> None:
    none(shadowed_names(HOUSE))


# The checks themselves, on houses made for them.


@pytest.fixture
def build(tmp_path: Path):
    """Make a house of files; returns its folder."""

    def build(**files: str) -> Path:
        house = tmp_path / PACKAGE
        for name, source in {"__init__": "", **files}.items():
            file = house / f"{name.replace('__in__', '/')}.py"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(source, encoding="utf-8")
        return house

    return build


@pytest.mark.parametrize(
    "source",
    [
        "import rxmetronome.flow.graph",
        "from rxmetronome.flow.graph import Flow",
        "from rxmetronome.flow import graph",
        "from rxmetronome import flow",
        "from rxmetronome import Flow",
        "import rxmetronome",
        "from ..flow import graph",
        "from .. import flow",
        "def late():\n    from rxmetronome.flow import graph",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from rxmetronome.flow import graph",
        "class A:\n    def f(self):\n        import importlib; importlib.import_module('rxmetronome.flow')",
        "from importlib import import_module\nimport_module(f'rxmetronome.{part}')",
        "from importlib import import_module\nimport_module(f'rxmetronome.flow.{part}')",
        "__import__('rxmetronome.flow')",
        "from rxmetronome.operators import selecting",
    ],
)
def test_an_import_that_looks_up_or_sideways_is_found_however_it_is_written(build, source: str) -> None:
    house = build(flow__in__graph="", operators__in__selecting="", sources__in__ticks=source)
    (message,) = wrong_floors(house)
    assert message.startswith(f"rxmetronome/sources/ticks.py:{len(source.splitlines())}: `sources` (floor 4) imports")


@pytest.mark.parametrize(
    "source",
    [
        "from rxmetronome import durations, errors",
        "from rxmetronome.sources import missed",
        "from .missed import next_due",
        "from . import missed",
        "from ..errors import ArgumentError",
        "import reactivex, json",
        "import rxmetronomelike.flow",
        "import importlib\nimportlib.import_module('reactivex')\nimportlib.import_module(name)",
        "'''from rxmetronome.flow import graph'''",
    ],
)
def test_lower_floors_the_own_folder_and_strangers_are_allowed(build, source: str) -> None:
    house = build(durations="", errors="", sources__in__missed="", flow__in__graph="", sources__in__ticks=source)
    assert wrong_floors(house) == []


def test_a_part_without_a_floor_is_named_and_so_is_its_import(build) -> None:
    house = build(helpers="", sources__in__ticks="from rxmetronome import helpers")
    assert wrong_floors(house) == [
        "rxmetronome/helpers.py: `helpers` has no floor; give it one in FLOORS and in docs/architecture.md",
        "rxmetronome/sources/ticks.py:1: imports `rxmetronome.helpers`, which has no floor in FLOORS",
    ]


def test_the_command_line_never_imports_widgets_and_the_top_floor_may_import_all(build) -> None:
    house = build(widgets__in__panels="", cli="import rxmetronome.widgets.panels", __main__="import rxmetronome.cli")
    assert wrong_floors(house) == ["rxmetronome/cli.py:1: `cli` must never import `widgets`"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import pandas as pd", True),
        ("try:\n    from pandas import DataFrame\nexcept ImportError:\n    DataFrame = None", True),
        ("class A:\n    import ipywidgets", True),
        ("import importlib\npd = importlib.import_module('pandas')", True),
        ("def f():\n    import pandas", False),
        ("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import pandas", False),
        ("import pandaslike", False),
    ],
)
def test_a_heavy_import_counts_where_it_runs_on_import(build, source: str, found: bool) -> None:
    assert bool(heavy_imports(build(sinks__in__frames=source))) is found
    assert heavy_imports(build(sinks__in__frames="", widgets__in__tables=source)) == []


def test_a_module_with_a_public_name_is_found(build) -> None:
    init = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from rxmetronome.sinks.file import file as file"
    (message,) = shadowed_names(build(__init__=init, sinks__in__file="", sinks__in__files=""))
    assert message.startswith("rxmetronome/sinks/file.py: the module bears the public name `file`")


def test_a_module_that_is_a_public_name_itself_hides_nothing(build) -> None:
    init = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from rxmetronome.operators import sums as sums"
    assert shadowed_names(build(__init__=init, operators__in__sums="")) == []


@pytest.mark.parametrize(
    "late",
    [
        "from rxmetronome.flow.graph import Graph",
        "from rxmetronome.flow import graph",
        "def f():\n    import rxmetronome.flow.graph",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from rxmetronome.flow.graph import Graph",
    ],
)
def test_a_circle_is_found_however_late_it_closes(build, late: str) -> None:
    house = build(flow__in____init__="", flow__in__graph="import rxmetronome.flow.run", flow__in__run=late)
    assert circles(house) == ["rxmetronome.flow.graph -> rxmetronome.flow.run -> rxmetronome.flow.graph"]


def test_a_file_name_and_a_class_name_that_occur_twice_are_found(build) -> None:
    house = build(
        flow__in__files="class Sink: ...", sinks__in__files="", sinks__in__base="class Sink: ...", flow__in__base=""
    )
    assert repeated_names(house) == [
        "files: rxmetronome/flow/files.py, rxmetronome/sinks/files.py",
        "Sink: rxmetronome/flow/files.py:1, rxmetronome/sinks/base.py:1",
    ]
