"""What `rxm.widgets` gives: the names people type, loaded on first use, and no ipywidgets before."""

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import rxmetronome as rxm
from rxmetronome import widgets


def names_for_type_checkers() -> dict[str, str]:
    tree = ast.parse(Path(widgets.__file__).read_text(encoding="utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    return {alias.name: str(line.module) for line in block.body for alias in line.names}  # type: ignore[attr-defined]


def test_all_lists_the_names_that_type_checkers_see() -> None:
    assert sorted(widgets.__all__) == sorted(names_for_type_checkers())


@pytest.mark.parametrize(("name", "module"), sorted(names_for_type_checkers().items()))
def test_each_name_is_the_object_of_its_module_and_says_what_it_is(name: str, module: str) -> None:
    value = getattr(rxm.widgets, name)
    assert value is getattr(importlib.import_module(module), name)
    assert (value.__doc__ or "").partition("\n")[0].endswith((".", ":"))


def test_an_unknown_name_is_an_attribute_error_that_names_it() -> None:
    with pytest.raises(AttributeError, match=r"module 'rxmetronome\.widgets' has no attribute 'EventTabel'"):
        _ = widgets.EventTabel  # type: ignore[attr-defined]


@pytest.mark.process
def test_ipywidgets_load_with_the_first_widget_and_not_before() -> None:
    source = "import sys, rxmetronome as rxm; w = rxm.widgets; print('ipywidgets' in sys.modules, *dir(w)); w.dial"
    source += "; print('ipywidgets' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True, timeout=50)
    before, after = done.stdout.splitlines()
    assert before.split()[0] == "False"
    assert {"IntervalSlider", "dial"} <= set(before.split())
    assert after == "True"
