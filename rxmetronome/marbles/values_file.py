"""The values of marbles in a file of JSON Lines: one value a line, under its name."""

import base64
import contextlib
import dataclasses
import datetime
import enum
import importlib
import io
import json
import operator
import os
import pathlib
import pickle
import zoneinfo
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from rxmetronome.errors import is_interrupt, shown
from rxmetronome.marbles.diff import equal

_PLAIN = (str, int, float, bool, type(None))
_TAGS = {"class", "tuple"}


def read_values(test: str | os.PathLike[str], home: Mapping[str, Any]) -> dict[str, Any]:
    """Read the values in the `.jsonl` beside a test. Reading one that is a pickle runs what is in it.

    Args:
        test: The test's `__file__`.
        home: The test's `globals()`, which has the classes that the test defines.
    """
    file = pathlib.Path(test)
    entries = map(json.loads, file.with_suffix(".jsonl").read_text("utf-8").splitlines())
    return {entry["name"]: _read(entry, home, file.stem) for entry in entries if "name" in entry}


def entry_of(name: str, value: Any, home: Mapping[str, Any]) -> tuple[str, bool]:
    """Return the line of a value, and if what is read from it equals the value.

    Plain data, tuples, sets, structs, dataclasses, named tuples, enums, exceptions, dates and numbers of Python's
    library, NumPy and pandas are JSON; everything else is a pickle beside its repr.

    Args:
        name: The value's name.
        value: The value.
        home: The names of the module that will be the test.

    Raises:
        Exception: If it cannot be pickled either; any, because classes have code for it.
    """
    module = str(home["__name__"])
    try:
        entry: dict[str, Any] = {"name": name, "value": _plain(value, module)}
        again = _read(json.loads(json.dumps(entry)), home, module)
        if type(again) is type(value) and equal(value, again):
            return json.dumps(entry), True
    except BaseException as error:  # code of the user's class, which may raise anything; then it is a pickle
        if is_interrupt(error):
            raise
    data = pickle.dumps(value, protocol=4)
    entry = {"name": name, "shown": shown(value, 200), "pickle": base64.b64encode(data).decode()}
    again = _read(entry, home, module)
    try:
        return json.dumps(entry), equal(value, again)
    except BaseException as error:  # as where it contains itself
        if is_interrupt(error):
            raise
        return json.dumps(entry), False


def _plain(value: Any, module: str) -> Any:
    """Return a value as JSON has it.

    Raises:
        TypeError: If it is none of the kinds that `entry_of` names.
    """
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is list:
        return [_plain(item, module) for item in value]
    if kind is tuple:
        return {"tuple": [_plain(item, module) for item in value]}
    if kind is dict and all(type(key) is str for key in value) and not _TAGS & value.keys():
        return {key: _plain(item, module) for key, item in value.items()}
    arguments = _arguments_of(value, kind)
    named = {} if arguments else {name: getattr(value, name) for name in _fields_of(kind)}
    made = pathlib.Path if isinstance(value, pathlib.Path) else kind  # its own class is of one platform
    return {
        "class": f"{'' if made.__module__ == module else made.__module__}:{made.__qualname__}",
        **({"args": [_plain(argument, module) for argument in arguments]} if arguments else {}),
        **{name: _plain(part, module) for name, part in named.items()},
    }


def _arguments_of(value: Any, kind: type) -> tuple[Any, ...]:
    """Return the positional arguments with which a class makes an equal value; none where fields do."""
    if isinstance(value, BaseException):
        return value.args
    if isinstance(value, enum.Enum):
        return (value.value,)
    library = kind.__module__.partition(".")[0]
    if library in ("decimal", "fractions", "pandas", "pathlib", "uuid"):
        return (str(value),)
    if library == "numpy":
        return (value.item(),)
    return _ARGUMENTS[kind](value) if kind in _ARGUMENTS else ()


_ARGUMENTS: dict[type, Callable[[Any], tuple[Any, ...]]] = {
    dict: lambda value: ([[key, item] for key, item in value.items()],),  # whose keys are not all text
    bytes: lambda value: (value.decode("latin-1"), "latin-1"),
    set: lambda value: (sorted(value, key=repr),),
    frozenset: lambda value: (sorted(value, key=repr),),
    datetime.timedelta: lambda value: (value.days, value.seconds, value.microseconds),
    datetime.date: lambda value: (value.year, value.month, value.day),
    datetime.datetime: lambda value: (*value.timetuple()[:6], value.microsecond, value.tzinfo),
    datetime.timezone: lambda value: (value.utcoffset(None),),
    zoneinfo.ZoneInfo: lambda value: (value.key,),
}


def _fields_of(kind: type) -> tuple[str, ...]:
    if issubclass(kind, BaseException):
        return ()
    if issubclass(kind, msgspec.Struct):
        names = kind.__struct_fields__
    elif dataclasses.is_dataclass(kind):
        names = tuple(field.name for field in dataclasses.fields(kind) if field.init)
    else:
        names = getattr(kind, "_fields", ())
    if not names or {"class", "args"} & set(names):
        raise TypeError
    return names


def _read(entry: Mapping[str, Any], home: Mapping[str, Any], module: str) -> Any:
    def value_of(plain: Any) -> Any:
        if isinstance(plain, list):
            return [value_of(item) for item in plain]
        if not isinstance(plain, dict):
            return plain
        if "tuple" in plain:
            return tuple(map(value_of, plain["tuple"]))
        parts = {key: value_of(item) for key, item in plain.items()}
        if "class" not in parts:
            return parts
        dotted, _, name = parts.pop("class").partition(":")
        return _found(dotted, name, home)(*parts.pop("args", ()), **parts)

    if "pickle" in entry:
        return MovedUnpickler(base64.b64decode(entry["pickle"]), {module: [home]}).load()
    return value_of(entry["value"])


def _found(module: str, name: str, home: Mapping[str, Any]) -> Any:
    return _attribute(vars(importlib.import_module(module)) if module else home, name)


def _attribute(names: Mapping[str, Any], dotted: str) -> Any:
    first, _, rest = dotted.partition(".")
    return operator.attrgetter(rest)(names[first]) if rest else names[first]


class MovedUnpickler(pickle.Unpickler):
    """Read a pickle of values whose classes are elsewhere now.

    Args:
        data: The pickle.
        homes: The namespaces in which the classes of a module are looked for first.
    """

    def __init__(self, data: bytes, homes: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
        super().__init__(io.BytesIO(data))
        self._homes = homes

    def find_class(self, module: str, name: str) -> Any:
        """Return the class of that name."""
        for home in self._homes.get(module, ()):
            with contextlib.suppress(KeyError, AttributeError):
                return _attribute(home, name)
        return super().find_class(module, name)
