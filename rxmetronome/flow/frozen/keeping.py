"""Which values go into the text of a test, and which into a file beside it: JSON where that says all, else a pickle."""

import dataclasses
import json
import pickle
import pickletools
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from rxmetronome.errors import RxMetronomeError, shown
from rxmetronome.flow.frozen.layouts import Atom, Node, Parts, call, laid_out
from rxmetronome.flow.frozen.naming import References, UnwritableError
from rxmetronome.flow.frozen.texts import node_of
from rxmetronome.marbles.comparing import equal

_LONGEST = 600
"""How many characters of source a value may take before it goes into a file."""

_WORTH_A_SHORTHAND = 3


class KeepingError(RxMetronomeError):
    """A value that can be kept in no form.

    Args:
        happened: Which value, and why.
        remedy: What to do.
    """

    def __init__(self, happened: str, remedy: str) -> None:
        self.happened, self.remedy = happened, remedy
        super().__init__(f"{happened}. Remedy: {remedy}")


class Kept(msgspec.Struct):
    """Values as a test has them.

    Args:
        nodes: The source of each, by name.
        shorthands: Lines that make the sources shorter.
        jsons: What is kept as JSON, by name.
        pickles: What is kept as a pickle, by name.
    """

    nodes: dict[str, Node]
    shorthands: list[str]
    jsons: dict[str, Any]
    pickles: dict[str, Any]


def keep(values: Mapping[str, Any], references: References) -> Kept:
    """Find a form for each value.

    Args:
        values: The values by name.
        references: How the test names classes.

    Raises:
        KeepingError: If one has none.
    """
    kept = Kept({}, [], {}, {})
    for name, value in values.items():
        kept.nodes[name] = _node(name, value, references, kept)
    _shorten(kept, references)
    return kept


def _node(name: str, value: Any, references: References, kept: Kept) -> Node:
    try:
        node = node_of(value, references)
    except UnwritableError:
        return _json(name, value, references, kept) or _pickle(name, value, references, kept)
    if len(laid_out(node).replace(" ", "")) > _LONGEST:
        return _json(name, value, references, kept) or node
    return node


def _json(name: str, value: Any, references: References, kept: Kept) -> Node | None:
    """As JSON, where that reads back to the same; None where it does not."""
    kind = value.__class__
    is_struct = isinstance(value, msgspec.Struct) or dataclasses.is_dataclass(value)
    if not is_struct and kind not in (dict, list, str):
        return None
    key = f'{references.own("KEPT")}["{name}"]'
    try:
        plain = json.loads(json.dumps(msgspec.to_builtins(value) if is_struct else value))
        again = msgspec.convert(plain, kind) if is_struct else plain
        if not equal(value, again) or (not is_struct and repr(again) != repr(value)):
            return None
        node = call("msgspec.convert", Atom(key), Atom(references.name_of(kind))) if is_struct else Atom(key)
    except (TypeError, ValueError, UnwritableError):
        return None
    if is_struct:
        references.imports.add("import msgspec")
    kept.jsons[name] = plain
    return node


def _pickle(name: str, value: Any, references: References, kept: Kept) -> Node:
    remedy = "let the step emit plain data, a dataclass or a msgspec.Struct, or choose other ports=[...]"
    what = f"{shown(value, 80)} ({value.__class__.__name__}) can be neither written as text nor pickled"
    try:
        data = pickle.dumps(value)
        pickle.loads(data)  # noqa: S301  made a line above
    except Exception as error:
        raise KeepingError(f"{what}: {type(error).__name__}: {error}", remedy) from error
    operations = pickletools.genops(pickle.dumps(value, 2))
    modules = {str(argument).partition(" ")[0] for operation, argument, _ in operations if operation.name == "GLOBAL"}
    if references.is_cells and references.own_module in modules:
        happened = f"{what}: its class is the notebook's own, which a pickle cannot find again"
        raise KeepingError(happened, f"move the class into a module, or {remedy}")
    kept.pickles[name] = value
    return Atom(f'{references.own("PICKLED")}["{name}"]')


def _shorten(kept: Kept, references: References) -> None:
    """Say once what several values of one class have in common: `tick = partial(Tick, missed=0)`."""
    groups: dict[str, list[Parts]] = {}
    for node in kept.nodes.values():
        for made in _calls(node):
            groups.setdefault(made.opening, []).append(made)
    for opening, calls in groups.items():
        kind = opening[:-1]
        short = kind.rpartition(".")[2].lower()
        common = [part for part in calls[0].parts if all(part in made.parts for made in calls)]
        if len(calls) < _WORTH_A_SHORTHAND or not common or not references.own.is_free(short):
            continue
        references.own.give(short)
        references.imports.add("from functools import partial")
        made = Parts("partial(", (("", Atom(kind)), *common), ")")
        kept.shorthands.append(f"{short} = {laid_out(made, before=len(short) + 3)}")
        for name, node in kept.nodes.items():
            kept.nodes[name] = _shortened(node, opening, f"{short}(", common)


def _calls(node: Node) -> Iterator[Parts]:
    """The calls in a node whose arguments are all named."""
    if isinstance(node, Parts):
        if node.opening[-1:] == "(" and len(node.opening) > 1 and all(prefix for prefix, _ in node.parts):
            yield node
        for _, part in node.parts:
            yield from _calls(part)


def _shortened(node: Node, opening: str, short: str, common: list[tuple[str, Node]]) -> Node:
    if not isinstance(node, Parts):
        return node
    parts = tuple((prefix, _shortened(part, opening, short, common)) for prefix, part in node.parts)
    if node.opening != opening:
        return Parts(node.opening, parts, node.closing)
    return Parts(short, tuple(part for part in parts if part not in common), node.closing)
