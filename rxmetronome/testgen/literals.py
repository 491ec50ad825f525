"""Write values as Python source: literals, and calls of their classes where those make equal ones."""

import ast
import dataclasses
import enum
import math
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import msgspec

from rxmetronome.flow.playback import ExpectedFailure
from rxmetronome.marbles.diff import equal
from rxmetronome.records import Eviction, Failure, Tick, Trigger
from rxmetronome.testgen.flow_reference import HELPERS, LOADING, FlowReference, is_importable, path_from
from rxmetronome.testgen.python_source import call, identifier, is_name, quoted

_HOMES = {
    "Path": "from pathlib import Path",
    "json": "import json",
    "msgspec": "import msgspec",
    "parse": "from rxmetronome.marbles import parse",
    "pickle": "import pickle",
    "pytest": "import pytest",
} | {name: f"from {HELPERS} import {name}" for name in ("Replayed", "failure", "flow_of", "load", "replay")}
"""Imports of the names that a test may use."""

_IMPORTS = {"datetime": "import datetime", "np": "import numpy as np", "zoneinfo": "import zoneinfo"}
_PRINTING = {"datetime", "decimal", "fractions", "numpy", "pathlib", "uuid", "zoneinfo"}
"""Modules whose classes print what makes an equal one."""


class UnwritableError(Exception):
    """No source text makes an equal value."""


class Scope:
    """The names of a test: those of its flow reference, and those that it imports or binds.

    Args:
        reference: How the test gets hold of the flow.
        test: The path of the test.
    """

    def __init__(self, reference: FlowReference, test: Path) -> None:
        self.reference, self.test = reference, test
        self.imports: set[str] = set()
        self.loads: dict[str, None] = {}
        self._names = {f"taken: {name}": name for name in reference.taken}
        self._names |= {line: line.rpartition(" ")[2] for line in reference.imports}

    def name(self, wished: str, thing: str = "") -> str:
        """Return the name of a thing of the test: the wished one, with underscores where that is taken."""
        thing = thing or wished
        if thing not in self._names:
            while not self.is_free(wished):
                wished += "_"
            self._names[thing] = wished
        return self._names[thing]

    def is_free(self, name: str) -> bool:
        """Return True for a name that means nothing in the test."""
        return is_name(name) and name not in self._names.values()

    def imported(self, line: str) -> str:
        """Import something by the line that does; return its name."""
        name = self.name(line.rpartition(" ")[2], line)
        self.imports.add(line if line.endswith(f" {name}") else f"{line.partition(' as ')[0]} as {name}")
        return name

    def helper(self, name: str) -> str:
        """Import what the test itself uses; return its name."""
        return self.imported(_HOMES[name])

    def name_of(self, kind: type) -> str:
        """Return the expression for a class.

        Raises:
            UnwritableError: If nothing but the place where it was made could name it.
        """
        module, name = kind.__module__, kind.__qualname__
        if _found(module, name) is not kind:
            raise UnwritableError(f"class {name} is not a name of module {module}")
        if module == "builtins":
            return name
        if module == self.reference.module and (self.reference.prefix or self.reference.cells):
            return f"{self.reference.prefix}{name}"
        home = "rxmetronome" if kind in (Tick, Trigger, Eviction, Failure) else module
        file = Path(getattr(sys.modules[module], "__file__", None) or "")
        if module == self.reference.module or is_importable(home, file):
            first = name.partition(".")[0]
            return self.imported(f"from {home} import {first}") + name[len(first) :]
        if not file.is_file():
            raise UnwritableError(f"class {name} is of module {module}, which has no file")
        loading = f"load({path_from(self.test, file)})"
        bound = self.name(identifier(file.stem), loading)
        self.imports.update(LOADING)
        self.loads[f"{bound} = {loading}"] = None
        return f"{bound}.{name}"


def _found(module: str, name: str) -> Any:
    """Return what a module has under a dotted name; None where source cannot say that name."""
    found: Any = sys.modules.get(module) if all(map(is_name, f"{module}.{name}".split("."))) else None
    for part in name.split("."):
        found = getattr(found, part, None)
    return found


def source_of(value: Any, scope: Scope) -> str:
    """Return the source that gives an equal value of the same class.

    Raises:
        UnwritableError: If there is none.

    Example:
        >>> scope = Scope(FlowReference("flow", "app"), Path("test_seen.py"))
        >>> print(source_of({"at": (1_000_000,), "mean": float("nan")}, scope))
        {"at": (1_000_000,), "mean": float("nan")}
    """
    kind = type(value)
    writer = _WRITERS.get(kind)
    if writer is None and kind.__module__.partition(".")[0] in _PRINTING and not hasattr(value, "__len__"):
        writer = _of_repr
    if writer is None:
        writer = next((write for base, write in _BY_BASE.items() if issubclass(kind, base)), _of_fields)
    return writer(value, scope)


def _failure(value: ExpectedFailure, scope: Scope) -> str:
    return call(scope.helper("failure"), quoted(value.step), source_of(value.event, scope), quoted(value.error))


def _member(value: enum.Enum, scope: Scope) -> str:
    kind, name = type(value), value.name
    if not is_name(str(name)) or getattr(kind, str(name), None) is not value:
        raise UnwritableError("it is no single member of its class")
    return f"{scope.name_of(kind)}.{name}"


def _of_fields(value: Any, scope: Scope) -> str:
    """Write a struct, a dataclass or a named tuple by its fields."""
    kind = type(value)
    if issubclass(kind, msgspec.Struct):
        names = value.__struct_fields__
    elif issubclass(kind, tuple) and hasattr(kind, "_fields"):
        names = value._fields
    elif dataclasses.is_dataclass(kind):
        names = tuple(field.name for field in dataclasses.fields(value) if field.init)
    else:
        raise UnwritableError(f"no source is known to make an equal {kind.__qualname__}")
    return _made(value, (), {name: getattr(value, name) for name in names}, scope)


def _made(value: Any, positional: tuple[Any, ...], named: dict[str, Any], scope: Scope) -> str:
    """Write the call of its class that makes an equal one."""
    kind = type(value)
    try:
        again = kind(*positional, **named)
    except Exception as error:
        raise UnwritableError(f"{kind.__qualname__} cannot be made of its parts") from error
    if type(again) is not kind or not equal(value, again) or not all(map(is_name, named)):
        raise UnwritableError(f"{kind.__qualname__} made of its parts is another one")
    codes = [source_of(part, scope) for part in positional]
    return call(scope.name_of(kind), *codes, **{name: source_of(part, scope) for name, part in named.items()})


def _of_repr(value: Any, scope: Scope) -> str:
    """Write a value of Python's library or of NumPy as its repr, where that reads back."""
    tree = ast.parse(repr(value), mode="eval")
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    kind, module = type(value), type(value).__module__.partition(".")[0]
    lines = {kind.__name__: f"from {module} import {kind.__name__}"} | _IMPORTS
    if not used <= lines.keys():
        raise UnwritableError("its repr names something that is not Python's")
    known: dict[str, Any] = {}
    exec("\n".join(lines[name] for name in used), known)  # noqa: S102  imports of the standard library and NumPy
    again = eval(compile(tree, "<repr>", "eval"), known)  # noqa: S307  a repr of theirs, with their names only
    if type(again) is not kind or getattr(again, "dtype", None) != getattr(value, "dtype", None):
        raise UnwritableError("its repr reads back as another type")
    if not equal(value, again):
        raise UnwritableError("its repr reads back as another value")
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            node.id = scope.imported(lines[node.id])
    text = ast.unparse(tree)
    return text if '"' in text or "\\" in text else text.replace("'", '"')


def _real(value: float) -> str:
    return repr(value) if math.isfinite(value) else f'float("{value}")'


def _items(value: Any, scope: Scope) -> str:
    inner = ", ".join(source_of(item, scope) for item in value)
    if isinstance(value, list):
        return f"[{inner}]"
    return f"({inner},)" if len(value) == 1 else f"({inner})"


def _set(value: Any, scope: Scope) -> str:
    """Write a set in a fixed order, so that freezing twice gives the same text."""
    name, inner = type(value).__name__, ", ".join(sorted(source_of(item, scope) for item in value))
    if not value:
        return f"{name}()"
    return f"frozenset({{{inner}}})" if name == "frozenset" else f"{{{inner}}}"


def _dict(value: dict[Any, Any], scope: Scope) -> str:
    return f"{{{', '.join(f'{source_of(key, scope)}: {source_of(item, scope)}' for key, item in value.items())}}}"


_Writer: TypeAlias = Callable[[Any, Scope], str]
_WRITERS: dict[type, _Writer] = {
    int: lambda value, _: f"{value:_}" if abs(value) >= 10_000 else str(value),
    float: lambda value, _: _real(value),
    complex: lambda value, _: call("complex", _real(value.real), _real(value.imag)),
    str: lambda value, _: quoted(value),
    bytes: lambda value, _: quoted(value),
    bytearray: lambda value, _: call("bytearray", quoted(bytes(value))),
    list: _items,
    tuple: _items,
    set: _set,
    frozenset: _set,
    dict: _dict,
    type(Path()): lambda value, scope: call(scope.helper("Path"), quoted(str(value))),
    bool: lambda value, _: repr(value),
    type(None): lambda _, __: "None",
    type(...): lambda _, __: "...",
    ExpectedFailure: _failure,
}

_BY_BASE: dict[type, _Writer] = {
    enum.Enum: _member,
    BaseException: lambda value, scope: _made(value, value.args, {}, scope),
}
"""Writers of values whose class is the user's own; others are written by their fields."""
