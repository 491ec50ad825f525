"""Choose how a test keeps each value: as source, as JSON beside the test where that says all, else as a pickle."""

import dataclasses
import json
import pickle
import pickletools
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

from rxmetronome.errors import error_text, shown
from rxmetronome.marbles.diff import equal
from rxmetronome.testgen.literals import Scope, UnwritableError, source_of
from rxmetronome.testgen.python_source import call, quoted

MARK = "frozen by rxm.freeze"
"""The mark of a file beside a frozen test, which a later freeze may replace."""

PLAIN_DATA = "let the step emit plain data, a dataclass or a msgspec.Struct, or choose other ports=[...]"

_LONGEST = 600
"""The most characters of source that a value may take; a longer one goes into a file."""


class Kept(NamedTuple):
    """Values as a test has them, each by its name."""

    codes: dict[str, str]
    jsons: dict[str, Any]
    pickles: dict[str, Any]

    def files(self) -> dict[str, bytes]:
        """Return the files beside the test by their suffix. Each says what wrote it."""
        found = {}
        if self.jsons:
            found[".json"] = json.dumps({MARK: True, **self.jsons}, indent=1).encode() + b"\n"
        if self.pickles:
            found[".pickle"] = pickle.dumps(self.pickles, protocol=4) + MARK.encode()  # a pickle ends before it
        return found


class RefusedError(Exception):
    """Something cannot be frozen; its arguments say what, and what to do about it."""


def is_marked(data: bytes, suffix: str) -> bool:
    """Return True for the content of a file that an earlier freeze wrote beside its test."""
    if suffix == ".pickle":
        return data.endswith(MARK.encode())
    try:
        found = json.loads(data)
    except ValueError:
        return False
    return isinstance(found, dict) and found.get(MARK) is True


def keep(values: Mapping[str, Any], scope: Scope) -> Kept:
    """Find a form for each value.

    Raises:
        RefusedError: If one has none.
    """
    kept = Kept({}, {}, {})
    for name, value in values.items():
        try:
            kept.codes[name] = _as_source(name, value, scope, kept)
        except Exception as error:  # code of the user's class, which may raise anything
            why = str(error) if isinstance(error, UnwritableError) else error_text(error)
            what = f"{shown(value, 80)} ({type(value).__name__}) can be neither written as text nor pickled: {why}"
            raise RefusedError(what, PLAIN_DATA) from error
    return kept


def classes_in(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the module and the name of what a pickle of protocol 3 or lower imports."""
    for operation, argument, _ in pickletools.genops(data):
        if operation.name == "GLOBAL":
            module, _, name = str(argument).partition(" ")
            yield module, name


def _as_source(name: str, value: Any, scope: Scope, kept: Kept) -> str:
    try:
        code = source_of(value, scope)
        is_long = len(code.replace(" ", "")) > _LONGEST
    except Exception:  # code of the user's class, which may raise anything
        return _as_json(name, value, scope, kept) or _as_pickle(name, value, scope, kept)
    return (_as_json(name, value, scope, kept) if is_long else None) or code


def _as_json(name: str, value: Any, scope: Scope, kept: Kept) -> str | None:
    """Keep a value as JSON where that reads back to the same; return None where it does not."""
    kind = type(value)
    is_struct = issubclass(kind, msgspec.Struct) or dataclasses.is_dataclass(kind)
    if not is_struct and kind not in (dict, list, str):
        return None
    try:
        data = json.loads(json.dumps(msgspec.to_builtins(value) if is_struct else value))
        again = msgspec.convert(data, kind) if is_struct else data
        if type(again) is not kind or not equal(value, again) or (not is_struct and repr(again) != repr(value)):
            return None
        code = f"{scope.name('KEPT')}[{quoted(name)}]"
        if is_struct:
            code = call(f"{scope.helper('msgspec')}.convert", code, scope.name_of(kind))
    except Exception:
        return None
    kept.jsons[name] = data
    return code


def _as_pickle(name: str, value: Any, scope: Scope, kept: Kept) -> str:
    pickle.loads(pickle.dumps(value))  # noqa: S301  made a moment ago
    if scope.reference.cells and scope.reference.module in {module for module, _ in classes_in(pickle.dumps(value, 2))}:
        raise UnwritableError("its class is the notebook's own, which a pickle cannot find again; move it to a module")
    kept.pickles[name] = value
    return f"{scope.name('PICKLED')}[{quoted(name)}]"
