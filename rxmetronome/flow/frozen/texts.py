"""Values as Python source: literals, and calls of their classes where those make equal ones."""

import ast
import dataclasses
import datetime
import decimal
import enum
import fractions
import math
import uuid
import zoneinfo
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from rxmetronome.flow.frozen.layouts import Atom, Node, Parts, call, flat, quoted
from rxmetronome.flow.frozen.matching import ExpectedFailure
from rxmetronome.flow.frozen.naming import References, UnwritableError
from rxmetronome.marbles.comparing import equal

_CALENDAR = (datetime.date, datetime.time, datetime.timedelta, datetime.tzinfo)


def node_of(value: Any, references: References) -> Node:
    """The source that gives an equal value.

    Raises:
        UnwritableError: If there is none.

    Example:
        >>> from rxmetronome.flow.frozen.layouts import laid_out
        >>> from rxmetronome.flow.frozen.ways import Way
        >>> references = References(Way("flow", "app"), Path("test_seen.py"))
        >>> print(laid_out(node_of({"at": (1_000_000,), "mean": float("nan")}, references)))
        {"at": (1_000_000,), "mean": float("nan")}
    """
    writer = _WRITERS.get(value.__class__)
    if writer is None:
        writer = next((write for fits, write in _BY_NATURE if fits(value)), _refuse)
    node: Node = writer(value, references)
    return node


def _refuse(value: Any, _: References) -> Node:
    raise UnwritableError(f"no source text is known to make an equal {value.__class__.__qualname__}")


def _failure(value: ExpectedFailure, references: References) -> Node:
    parts = (Atom(quoted(value.step)), node_of(value.event, references), Atom(quoted(value.error)))
    return call(references.helper("failure"), *parts)


def _member(value: enum.Enum, references: References) -> Node:
    kind = value.__class__
    if getattr(kind, str(value.name), None) is not value:
        raise UnwritableError(f"{value!r} is no single member")
    return Atom(f"{references.name_of(kind)}.{value.name}")


def _exception(value: BaseException, references: References) -> Node:
    return _made(value, [*value.args], {}, references)


def _named_tuple(value: Any, references: References) -> Node:
    return _made(value, [], value._asdict(), references)


def _struct(value: msgspec.Struct, references: References) -> Node:
    return _made(value, [], {name: getattr(value, name) for name in value.__struct_fields__}, references)


def _dataclass(value: Any, references: References) -> Node:
    fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value) if field.init}
    return _made(value, [], fields, references)


def _made(value: Any, positional: list[Any], named: dict[str, Any], references: References) -> Node:
    """The call of its class that makes an equal one."""
    kind = value.__class__
    try:
        again = kind(*positional, **named)
    except Exception as error:
        raise UnwritableError(f"{kind.__qualname__} cannot be made of its parts: {error}") from error
    if not equal(value, again):
        raise UnwritableError(f"{kind.__qualname__} made of its parts is another one")
    nodes = [node_of(part, references) for part in positional]
    return call(references.name_of(kind), *nodes, **{name: node_of(part, references) for name, part in named.items()})


def _of_repr(value: Any, references: References) -> Node:
    text = repr(value)
    names = {"datetime": datetime, "zoneinfo": zoneinfo}
    try:
        again = eval(text, {"__builtins__": {}, **names})  # noqa: S307  a repr of the standard library
    except Exception as error:
        raise UnwritableError(f"{text} does not read back: {error}") from error
    if again != value or again.__class__ is not value.__class__:
        raise UnwritableError(f"{text} reads back as another value")
    for name in names:
        if f"{name}." in text:
            references.module(name)
    return Atom(ast.unparse(ast.parse(text)).replace("'", '"'))


def _of_numpy(value: Any, references: References) -> Node:
    kind = value.__class__
    item = value.item()
    if item.__class__ not in _WRITERS:
        raise UnwritableError(f"{value!r} is no plain number")
    references.imports.add("import numpy as np")
    name = "bool_" if kind.__name__ == "bool" else kind.__name__
    return call(f"np.{name}", node_of(item, references))


def _number(value: int, _: References) -> Node:
    return Atom(f"{value:_}" if abs(value) >= 10_000 else str(value))


def _real(value: float, _: References) -> Node:
    return Atom(repr(value) if math.isfinite(value) else f'float("{value}")')


def _items(value: Any, references: References) -> Node:
    opening, closing = ("[", "]") if isinstance(value, list) else ("(", ")")
    return Parts(opening, tuple(("", node_of(item, references)) for item in value), closing)


def _set(value: Any, references: References) -> Node:
    """A set in an order of its own, so that freezing twice gives the same text."""
    items = sorted((node_of(item, references) for item in value), key=flat)
    name = "frozenset" if isinstance(value, frozenset) else "set"
    if not items:
        return Atom(f"{name}()")
    inner = Parts("{", tuple(("", item) for item in items), "}")
    return call(name, inner) if name == "frozenset" else inner


def _table(value: dict[Any, Any], references: References) -> Node:
    parts = []
    for key, item in value.items():
        parts.append((f"{flat(node_of(key, references))}: ", node_of(item, references)))
    return Parts("{", tuple(parts), "}")


def _of_text(kind: Any, module: str) -> Any:
    def write(value: Any, references: References) -> Node:
        references.imports.add(f"from {module} import {kind}")
        return call(kind, Atom(quoted(str(value))))

    return write


_WRITERS: dict[type, Any] = {
    int: _number,
    float: _real,
    complex: lambda value, references: call("complex", _real(value.real, references), _real(value.imag, references)),
    str: lambda value, _: Atom(quoted(value)),
    bytes: lambda value, _: Atom(quoted(value)),
    bytearray: lambda value, _: call("bytearray", Atom(quoted(bytes(value)))),
    list: _items,
    tuple: _items,
    set: _set,
    frozenset: _set,
    dict: _table,
    decimal.Decimal: _of_text("Decimal", "decimal"),
    fractions.Fraction: _of_text("Fraction", "fractions"),
    uuid.UUID: _of_text("UUID", "uuid"),
    type(Path()): _of_text("Path", "pathlib"),
    bool: lambda value, _: Atom(repr(value)),
    type(None): lambda _, __: Atom("None"),
    type(...): lambda _, __: Atom("..."),
}

_BY_NATURE: tuple[tuple[Callable[[Any], bool], Any], ...] = (
    (lambda value: isinstance(value, ExpectedFailure), _failure),
    (lambda value: isinstance(value, enum.Enum), _member),
    (lambda value: isinstance(value, _CALENDAR), _of_repr),
    (lambda value: isinstance(value, BaseException), _exception),
    (lambda value: value.__class__.__module__ == "numpy" and getattr(value, "shape", None) == (), _of_numpy),
    (lambda value: isinstance(value, tuple) and hasattr(value, "_asdict"), _named_tuple),
    (lambda value: isinstance(value, msgspec.Struct), _struct),
    (lambda value: dataclasses.is_dataclass(value) and not isinstance(value, type), _dataclass),
)
"""How values are written whose class is the user's own or has descendants; the first that fits."""
