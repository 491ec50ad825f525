"""Packages whose public names load on first use."""

import builtins
import importlib
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any


def load_on_use(
    package: str, homes: Mapping[str, Sequence[str]]
) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """Return the `__getattr__`, `__dir__` and `__all__` of a package, from the names that each of its modules gives.

    A name whose module has no such attribute is the module itself. Type checkers read imports under `TYPE_CHECKING`
    instead; tests/unit/test_public_names.py compares the two.
    """
    home_of = {name: home for home, names in homes.items() for name in names}

    def load(name: str) -> Any:
        module = sys.modules[package]
        if name not in home_of:  # `name` and `obj` are for Python's "Did you mean"
            raise AttributeError(f"module {package!r} has no attribute {name!r}", name=name, obj=module)
        home = importlib.import_module(f"{package}.{home_of[name]}")
        value = vars(module)[name] = getattr(home, name, home)
        return value

    starred = sorted(home_of.keys() - {*dir(builtins), "exit"})  # `import *` shadows no builtin
    return load, lambda: sorted({*vars(sys.modules[package]), *home_of}), starred
