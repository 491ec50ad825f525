"""How a test names the classes of values, and what it has to import for that."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rxmetronome.flow.frozen.ways import LOADING, Way, identifier, is_importable, path_from
from rxmetronome.records import Eviction, Failure, Tick, Trigger

HELPERS = {
    "parse": "from rxmetronome.marbles import parse",
    "pytest": "import pytest",
    "replay": "from rxmetronome.testing.replaying import replay",
    "Replayed": "from rxmetronome.testing.replaying import Replayed",
}
"""What every frozen test imports, by name."""

_OWN = frozenset((
    *HELPERS, "ENTERED", "KEPT", "PICKLED", "Path", "VALUES", "failure", "flow_of", "json", "load", "msgspec",
    "partial", "pickle", "replayed",
))  # fmt: skip


class Own:
    """The names that a test gives itself, with an underscore where the notebook's lines have taken them."""

    def __init__(self, way: Way) -> None:
        self._theirs = frozenset(way.taken)
        self._given: set[str] = set()

    def __call__(self, name: str) -> str:
        """The name to use."""
        while name in self._theirs:
            name += "_"
        return name

    def is_free(self, name: str) -> bool:
        """Whether a name can be given to something more."""
        return name not in self._theirs | self._given | _OWN

    def give(self, name: str) -> None:
        """Take note of a name that was given."""
        self._given.add(name)


class UnwritableError(Exception):
    """A value that no source text stands for."""


class References:
    """How a test names the classes of values, and what it has to import for that.

    Args:
        way: How the test gets hold of the flow.
        test: The path of the test.
        names: What the names stand for that the way binds.
    """

    def __init__(self, way: Way, test: Path, names: Mapping[str, Any] | None = None) -> None:
        self.imports: set[str] = set()
        self.setup: dict[str, str] = {}
        self.own = Own(way)
        self.own_module, self.is_cells = way.module, bool(way.cells)
        self._way, self._test, self._names = way, test, names or {}
        self._bound: dict[str, str] = dict.fromkeys(way.taken, "")

    def name_of(self, kind: type) -> str:
        """The expression for a class.

        Raises:
            UnwritableError: If nothing but the place where it was made could name it.
        """
        module, name = kind.__module__, kind.__qualname__
        if "<" in name:
            raise UnwritableError(f"class {name} is local to a function")
        if kind in (Tick, Trigger, Eviction, Failure):
            return self._imported("rxmetronome", kind)
        if module == "builtins":
            return name
        if module == self._way.module:
            is_bound = self._way.prefix or self.is_cells
            return f"{self._way.prefix}{name}" if is_bound else self._imported(module, kind)
        file = Path(getattr(sys.modules.get(module), "__file__", None) or "")
        if is_importable(module, file):
            return self._imported(module, kind)
        if not file.is_file():
            raise UnwritableError(f"class {name} is of module {module}, which has no file")
        bound = identifier(file.stem)
        if self._bound.setdefault(bound, module) != module:
            raise UnwritableError(f"two modules are called {bound}")
        self.imports.update(LOADING)
        self.setup[bound] = f"{bound} = load({path_from(self._test, file)})"
        return f"{bound}.{name}"

    def module(self, name: str) -> None:
        """Have a module of the standard library imported."""
        self.imports.add(f"import {name}")

    def helper(self, name: str) -> str:
        """Have a helper of this package imported; its name, with an underscore where the notebook has taken it."""
        bound = self.own(name)
        renamed = "" if bound == name else f" as {bound}"
        self.imports.add(f"from rxmetronome.testing.replaying import {name}{renamed}")
        return bound

    def _imported(self, module: str, kind: type) -> str:
        name = kind.__qualname__
        first = name.partition(".")[0]
        if name == first and self._names.get(name) is kind:
            return name  # the notebook has imported it
        if self._bound.setdefault(first, module) != module:
            raise UnwritableError(f"two classes are called {first}")
        self.imports.add(f"from {module} import {first}")
        return name
