"""A Python file as a module whose flows do not run."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import rxmetronome as rxm
from rxmetronome.testing.module_loading import flow_of, load, module_of

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """Write a file into a folder of its own; forgets what was imported from it."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    before = set(sys.modules)

    def write(name: str, text: str) -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    yield write
    for name in set(sys.modules) - before:
        if Path(getattr(sys.modules[name], "__file__", None) or "/").is_relative_to(tmp_path):
            del sys.modules[name]


def test_a_file_is_loaded_once_under_its_name_and_finds_what_lies_beside_it(write: Write):
    write("beside_it.py", "n = 1\n")
    file = write("app_to_load.py", "import beside_it, sys\nn = beside_it.n\narguments = sys.argv\n")
    argv = list(sys.argv)
    module = load(file)
    assert (module.n, module.__name__, module.arguments, sys.argv) == (1, "app_to_load", [str(file)], argv)
    assert load(file) is module
    assert sys.modules["app_to_load"] is module


def test_loading_ends_where_a_script_runs_its_flow(write: Write):
    text = "import rxmetronome as rxm\nflow = rxm.Flow('script')\nraise SystemExit(flow.run().exit_status)\n"
    assert load(write("script_to_load.py", text)).flow.name == "script"
    assert rxm.runs() == []


def test_a_name_that_means_another_module_is_left_alone(write: Write):
    import json

    assert load(write("json.py", "n = 2\n")).__name__ == "app_json"
    assert sys.modules["json"] is json
    assert load(write("my-app.py", "n = 3\n")).n == 3


def test_a_file_of_a_package_is_a_part_of_it(write: Write):
    write("shop_to_load/__init__.py", "")
    write("shop_to_load/words.py", "word = 'w'\n")
    module = load(write("shop_to_load/app.py", "from .words import word\n"))
    assert (module.__name__, module.word) == ("shop_to_load.app", "w")


def test_an_error_of_the_file_comes_out_and_leaves_no_half_module(write: Write):
    with pytest.raises(ZeroDivisionError):
        load(write("broken_to_load.py", "1 / 0\n"))
    assert "broken_to_load" not in sys.modules


def test_a_file_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(rxm.ArgumentError, match=r"load\(path='.*no.py'\): expected a Python file"):
        load(tmp_path / "no.py")


def test_the_flow_of_a_function_is_what_it_returns_or_would_run():
    flow = rxm.Flow("made")
    assert flow_of(lambda: flow) is flow
    assert flow_of(lambda: flow.run(wait=False).status) is flow
    with pytest.raises(rxm.ArgumentError, match="expected a function that returns or runs a flow"):
        flow_of(lambda: None)


@pytest.mark.parametrize(
    ("file", "root", "name"),
    [("app.py", ".", "app"), ("pkg/app.py", ".", "pkg.app"), ("pkg/__init__.py", ".", "pkg"), ("src/a.py", "src", "a")],
)
def test_a_module_is_looked_for_beside_its_outermost_package(write: Write, tmp_path: Path, file, root, name):
    write("pkg/__init__.py", "")
    assert module_of(tmp_path / file) == (tmp_path / root, name)
