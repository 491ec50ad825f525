"""What `import rxmetronome` gives: the names people type, loaded on first use, and nothing heavy before."""

import ast
import builtins
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import rxmetronome

INIT = Path(rxmetronome.__file__)
HEAVY = ("ipywidgets", "anywidget", "pandas", "numpy", "rich", "typer", "httpx", "IPython")
DEFERRED = (
    "cronsim", "difflib", "email.message", "html", "statistics", "sysconfig", "tempfile", "urllib.request",
    "zoneinfo", "rxmetronome.drawing", "rxmetronome.flow.epochs", "rxmetronome.marbles.parser",
    "rxmetronome.testgen.generate", "rxmetronome.workers.ray_cluster",
)  # fmt: skip
"""What is needed by the first schedule, drawing, mistake or request, and not by the names."""


def names_for_type_checkers(init: Path = INIT) -> dict[str, str]:
    """Each public name and its module, as the TYPE_CHECKING block of `__init__` imports them."""
    blocks = (node for node in ast.parse(init.read_text(encoding="utf-8")).body if isinstance(node, ast.If))
    (block,) = (block for block in blocks if ast.unparse(block.test) == "TYPE_CHECKING")
    found = {}
    for statement in block.body:
        assert isinstance(statement, ast.ImportFrom), ast.unparse(statement)
        for alias in statement.names:
            assert alias.asname == alias.name, f"`{alias.name}` is exported to type checkers by `as {alias.name}`"
            found[alias.name] = str(statement.module)
    return found


def in_a_fresh_interpreter(source: str) -> str:
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True, timeout=50)
    return done.stdout


def test_all_lists_what_the_type_checkers_are_told() -> None:
    assert sorted([*rxmetronome.__all__, "exit"]) == sorted(names_for_type_checkers())
    assert len(set(rxmetronome.__all__)) == len(rxmetronome.__all__)


@pytest.mark.parametrize("folder", ["operators", "sinks", "sources"])
def test_a_package_gives_the_public_names_of_its_modules(folder: str) -> None:
    package = importlib.import_module(f"rxmetronome.{folder}")
    expected = {name: home for name, home in names_for_type_checkers().items() if f".{folder}." in home}
    assert names_for_type_checkers(INIT.parent / folder / "__init__.py") == expected
    assert sorted({*package.__all__, "exit"}) == sorted({*expected, "exit"})
    assert all(getattr(package, name) is getattr(rxmetronome, name) for name in expected)
    with pytest.raises(AttributeError, match=f"module 'rxmetronome.{folder}' has no attribute 'metronom'"):
        _ = package.metronom


@pytest.mark.parametrize(("name", "module"), sorted(names_for_type_checkers().items()))
def test_each_name_is_the_object_of_the_module_it_is_said_to_come_from(name: str, module: str) -> None:
    assert getattr(rxmetronome, name) is getattr(importlib.import_module(module), name)


@pytest.mark.parametrize("name", sorted(names_for_type_checkers()))
def test_each_name_says_in_its_first_line_what_it_does(name: str) -> None:
    documentation = getattr(rxmetronome, name).__doc__ or ""
    first_line = documentation.partition("\n")[0]
    assert first_line.endswith("."), f"{name}: {first_line!r} is no sentence"


def test_dir_shows_the_names_before_they_are_loaded() -> None:
    shown = in_a_fresh_interpreter("import rxmetronome; print(*dir(rxmetronome))").split()
    assert set(rxmetronome.__all__) <= set(shown)


def test_dir_shows_a_name_once_after_it_is_loaded() -> None:
    assert rxmetronome.metronome
    assert dir(rxmetronome).count("metronome") == 1


def test_a_name_is_looked_up_once() -> None:
    asked = "print('metronome' in vars(rxm))"
    shown = in_a_fresh_interpreter(f"import rxmetronome as rxm; {asked}; rxm.metronome; {asked}")
    assert shown.split() == ["False", "True"]


def test_an_unknown_name_is_an_attribute_error_that_names_it() -> None:
    with pytest.raises(AttributeError, match="module 'rxmetronome' has no attribute 'metronom'"):
        _ = rxmetronome.metronom  # type: ignore[attr-defined]
    assert not hasattr(rxmetronome, "sources_")


def test_import_star_takes_every_name() -> None:
    namespace: dict[str, object] = {}
    exec("from rxmetronome import *", namespace)
    assert set(rxmetronome.__all__) <= set(namespace)


def test_import_star_shadows_no_builtin() -> None:
    assert not set(rxmetronome.__all__) & {*dir(builtins), "exit", "quit"}
    assert rxmetronome.exit().kind == "exit"


@pytest.mark.process
def test_importing_the_package_loads_nothing_heavy() -> None:
    source = f"import sys, rxmetronome; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    assert in_a_fresh_interpreter(source).split() == []


@pytest.mark.process
def test_using_every_name_loads_neither_widgets_nor_pandas_nor_the_command_line() -> None:
    source = f"import sys; from rxmetronome import *; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    assert in_a_fresh_interpreter(source).split() == []


@pytest.mark.process
def test_using_every_name_loads_nothing_that_a_first_use_needs() -> None:
    names = f"(name for name in {DEFERRED!r} if name in sys.modules)"
    shown = in_a_fresh_interpreter(
        f"import sys, reactivex; print(*{names}); from rxmetronome import *; print(*{names})"
    )
    of_reactivex, with_ours = shown.splitlines()
    assert with_ours == of_reactivex


def test_the_map_of_the_house_stands_where_one_enters() -> None:
    """The first line says what it is; the map names every part that the folder has."""
    documentation = rxmetronome.__doc__ or ""
    assert documentation.startswith("rxmetronome: time as a dial.")
    parts = {path.stem for path in INIT.parent.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    missing = {part for part in parts if not part.startswith("__") and part not in documentation.split()}
    assert not missing, f"the map in rxmetronome/__init__.py leaves out {sorted(missing)}"


def test_the_package_says_that_it_is_typed() -> None:
    assert (INIT.parent / "py.typed").exists()
