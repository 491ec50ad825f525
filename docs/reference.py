"""Write the pages of the reference, with an entry for every public name: run `python docs/reference.py`.

An entry is a line `::: name`, which mkdocstrings fills from the docstring. A test compares the files.
"""

import ast
import importlib
import inspect
import re
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import rxmetronome
from rxmetronome import aggregates, testing, widgets
from rxmetronome.testing import chaos

HERE = Path(__file__).parent / "reference"

TITLES = {
    "sources": ("Sources", "Where events begin."),
    "operators": ("Operators", "What happens to events. RxPY's own operators work beside these."),
    "aggregates": ("Aggregates", "What a window keeps of its events: `rxm.aggregates`."),
    "sinks": ("Sinks", "Where events end."),
    "state": ("State", "What a flow remembers: in memory, and on disk."),
    "flow": ("Flows and runs", "A flow as it is written, and its execution."),
    "records": ("Events", "What the sources, the states and the steps of this package emit."),
    "clocks": ("Clocks", "Real time and virtual time."),
    "errors": ("Errors", "Every error is an `RxMetronomeError`, and keeps the facts of its message as attributes."),
    "widgets": ("Widgets", "Live views and controls for notebooks: `rxm.widgets`."),
    "testing": ("Testing", "Marbles, probes and frozen runs: `rxmetronome.testing`, and `rxm.freeze`."),
    "chaos": ("Chaos", "Faults for tests, by name: `rxmetronome.testing.chaos`."),
}
"""The pages, in the order of the index; a public name of another folder makes a page with the folder's name."""

ELSEWHERE = {"testgen": "testing", "module_loading": "testing"}


MEMBERS = {
    "rxmetronome.Flow": [
        "source",
        "pipeline",
        "sink",
        "connect",
        "closes",
        "err",
        "check",
        "draw",
        "run",
        "main",
        "simulate",
    ],
    "rxmetronome.Run": ["status", "exit_status", "pause", "resume", "step", "stop", "wait", "tap", "stats", "metrics"],
}
"""The members that users call, where a class has others for the rest of the package."""

STEPS = ["SourceStep", "PipelineStep", "SinkStep", "Port"]

HOME_OF = {name: home for home, names in rxmetronome._HOMES.items() for name in names}
PUBLIC = {*HOME_OF, *widgets.__all__, *testing.__all__, *chaos.__all__, *aggregates.__all__}


def entries() -> dict[str, list[str]]:
    """Return the paths of all public names by the page on which they stand."""
    pages: dict[str, list[str]] = {page: [] for page in TITLES}
    for name in sorted(HOME_OF):
        if name not in ("aggregates", "widgets", "testing"):
            folder = HOME_OF[name].split(".")[0]
            pages.setdefault(ELSEWHERE.get(folder, folder), []).append(f"rxmetronome.{name}")
    for page, module in {"aggregates": aggregates, "widgets": widgets, "testing": testing, "chaos": chaos}.items():
        pages[page] += [f"{module.__name__}.{name}" for name in module.__all__]
    pages["flow"] += [f"rxmetronome.flow.steps.{name}" for name in STEPS]
    return {
        page: list(dict.fromkeys(path for name in names for path in (name, *_returned(name))))
        for page, names in pages.items()
    }


def _returned(path: str) -> Iterable[str]:
    """Yield the class that a function returns, where it stands in the same file or one that loads on its first call."""
    module_name, _, name = path.rpartition(".")
    function = getattr(importlib.import_module(module_name), name)
    if not inspect.isfunction(function):
        return
    own: ModuleType = importlib.import_module(function.__module__)
    later = _loaded_later(own)
    for word in re.findall(r"\w+", str(function.__annotations__.get("return", ""))):
        home = importlib.import_module(later[word]) if word in later else own
        found = getattr(home, word, None)
        is_here = inspect.isclass(found) and found.__module__ == home.__name__
        if is_here and not word.startswith("_") and word not in PUBLIC:
            yield f"{home.__name__}.{word}"


def _loaded_later(module: ModuleType) -> dict[str, str]:
    """Return the names that a module takes from others of its folder for type checkers only, with their modules."""
    blocks = [node for node in ast.parse(inspect.getsource(module)).body if isinstance(node, ast.If)]
    imports = [node for block in blocks for node in block.body if isinstance(node, ast.ImportFrom)]
    folder = module.__name__.rpartition(".")[0]
    return {
        alias.name: str(node.module)
        for node in imports
        if str(node.module).rpartition(".")[0] == folder
        for alias in node.names
    }


def _entry(path: str) -> str:
    members = f"    options:\n      members: [{', '.join(MEMBERS[path])}]\n" if path in MEMBERS else ""
    return f"::: {path}\n{members}"


def pages() -> dict[str, str]:
    """Return the text of each page by the name of its file."""
    written = {}
    rows = []
    for page, paths in entries().items():
        title, about = TITLES.get(page, (page.capitalize(), ""))
        written[f"{page}.md"] = f"# {title}\n\n{about}\n\n" + "\n".join(map(_entry, paths))
        names = ", ".join(f"[`{path.rpartition('.')[2]}`]({page}.md#{path})" for path in paths)
        rows.append(f"| [{title}]({page}.md) | {names} |\n")
    written["index.md"] = (
        "# Reference\n\nEvery public name, from its docstring. The examples in these texts are executed by the tests.\n"
        "\n| | |\n|---|---|\n" + "".join(rows)
    )
    return written


if __name__ == "__main__":
    for file, text in pages().items():
        (HERE / file).write_text(text, encoding="utf-8")
