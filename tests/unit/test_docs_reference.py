"""The reference has an entry for every public name, and docstrings name only arguments that exist."""

import ast
import importlib
import inspect
import re
import runpy
from pathlib import Path

import msgspec
import pytest

import rxmetronome
from rxmetronome import aggregates, testing, widgets
from rxmetronome.testing import chaos

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"
PAGES = {file.name: file.read_text(encoding="utf-8") for file in sorted(REFERENCE.glob("*.md"))}
ENTRIES = re.findall(r"^::: (\S+)$", "".join(PAGES.values()), re.MULTILINE)
MODULES = [rxmetronome, aggregates, testing, widgets, chaos]


def test_the_pages_are_up_to_date():
    now = runpy.run_path(str(ROOT / "docs" / "reference.py"))["pages"]()
    assert now == PAGES, "run: python docs/reference.py"


@pytest.mark.parametrize(
    "module", [rxmetronome, aggregates, testing, widgets, chaos], ids=lambda module: module.__name__
)
def test_every_public_name_has_its_entry(module):
    public = {*module.__all__, *(["exit"] if module is rxmetronome else ())}  # which `import *` leaves out
    names = [name for name in public if not inspect.ismodule(getattr(module, name))]
    assert names
    assert [name for name in names if ENTRIES.count(f"{module.__name__}.{name}") != 1] == []


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_has_a_docstring_whose_arguments_exist(entry):
    module, _, name = entry.rpartition(".")
    documented = getattr(importlib.import_module(module), name)
    assert inspect.getdoc(documented)
    for called in [documented, *(vars(documented).values() if inspect.isclass(documented) else ())]:
        if (inspect.isfunction(called) or inspect.isclass(called)) and called.__module__.startswith("rxmetronome"):
            arguments = set(inspect.signature(called).parameters)
            if inspect.isclass(called) and issubclass(called, msgspec.Struct):
                arguments |= set(called.__struct_fields__)
            own = inspect.cleandoc(called.__doc__ or "")  # not what it inherits
            assert set(arguments_of(own)) <= arguments, called


def arguments_of(docstring: str) -> list[str]:
    """Return the names below `Args:`, without stars."""
    _, _, below = docstring.partition("\nArgs:\n")
    section = re.split(r"^\S", below, maxsplit=1, flags=re.MULTILINE)[0]
    names = re.findall(r"^    (\*{0,2}\w[\w, *]*):", section, re.MULTILINE)
    return [name.strip("*` ") for group in names for name in group.split(",")]


def test_the_names_below_args_are_found():
    text = "Do it.\n\nArgs:\n    a: One.\n        More: text.\n    *b: Two.\n\nReturns:\n    c: No.\n"
    assert arguments_of(text) == ["a", "b"]


@pytest.mark.parametrize("file", sorted((ROOT / "rxmetronome").rglob("*.py")), ids=lambda file: file.stem)
def test_the_code_of_docstrings_is_doctests_which_are_all_executed(file):
    tree = ast.parse(file.read_text(encoding="utf-8"))
    documented = [node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)]
    for text in filter(None, map(ast.get_docstring, documented)):
        assert "```" not in text
        assert "+SKIP" not in text
        for example in re.findall(r"^Examples?:\n(.*?)(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL):
            assert ">>> " in example, example


def test_benchmarks_that_documents_name_exist():
    sources = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "benchmarks").glob("*.py"))
    benchmarks = set(re.findall(r"^@benchmark\(\s*\"(\w+)\"", sources, re.MULTILINE))
    documents = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    named = re.findall(r"make bench ARGS=\"?([\w ]+)", "".join(file.read_text(encoding="utf-8") for file in documents))
    table = (
        (ROOT / "docs" / "performance.md").read_text(encoding="utf-8").partition("| `ARGS=` |")[2].partition("\n\n")[0]
    )
    rows = re.findall(r"^\| (`[\w`, ]+) \|", table, re.MULTILINE)
    assert {name for words in named for name in words.split()} <= benchmarks
    assert {name for row in rows for name in re.findall(r"\w+", row)} <= benchmarks
    assert len(rows) == 10
