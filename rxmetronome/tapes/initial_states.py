"""What a resumed run began with, at the start of its tape: the states of steps, and the keys of States.

They are pickles, as in the folder of the run, in parts of 64 KiB, each an entry of its own. Only a replay loads them,
and finds no more than classes that are loaded, none of the standard library but kinds of values, and no functions.
"""

import copyreg
import enum
import functools
import importlib
import io
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple, TypeAlias

from rxmetronome.errors import StepError, error_text, is_interrupt
from rxmetronome.tapes.tape_reader import TapeReader
from rxmetronome.tapes.tape_writer import STATE, TapeWriter

Entries: TypeAlias = dict[Any, tuple[Any, int, int]]
"""The keys of a State: the value of each, when it was touched last, and when it was inserted."""

PART_BYTES = 1 << 16
_FLUSHED_BYTES = 1 << 20
"""A block holds about so much of them at the most."""
_KEYS_AT_ONCE = 512


class StatesHead(NamedTuple):
    """Describe what a resumed run began with.

    Args:
        epoch: The number of the epoch that it went on from.
        wall_ns: When that was taken, by the wall clock.
        passed_ns: The time between it and the start of the run.
        steps: The number of steps with a state, sources among them.
        keys: The number of keys of each State, by step and place.
    """

    epoch: int
    wall_ns: int
    passed_ns: int
    steps: int
    keys: dict[str, int]


class StepState(NamedTuple):
    """A state of a step, as a pickle.

    Args:
        step: The name of the step.
        shape: The kinds of its parts.
        data: The pickle.
    """

    step: str
    shape: str
    data: bytes


class StateKeys(NamedTuple):
    """Some or all keys of a `State`.

    Args:
        name: The step, and the place of the state in it.
        moment_ns: The moment of the epoch, as the times of its entries are counted.
        entries: The keys.
    """

    name: str
    moment_ns: int
    entries: Entries


class InitialStates(NamedTuple):
    """Hold the states that a run goes on from, read from its folder or from a tape.

    Args:
        head: What it is.
        content: The keys of States, and then the states of steps, in the order in which they are put back.
    """

    head: StatesHead
    content: Iterable[StepState | StateKeys]


def write_states(writer: TapeWriter, at_ns: int, steps: Iterable[str], start: InitialStates) -> None:
    """Add what a run begins with to its tape: head, parts, and an end, without which a reader takes none of it."""
    places = {name: place for place, name in enumerate(steps)}
    writer.append((at_ns, STATE, 0, ["head", pickle.dumps(tuple(start.head), 5)]))
    waiting = 0
    for one in start.content:
        name = one.step if isinstance(one, StepState) else one.name.rpartition("/")[0]
        if name not in places:
            continue
        for fields, data in _pickles_of(one):
            for begin in range(0, len(data) or 1, PART_BYTES):
                is_last = begin + PART_BYTES >= len(data)
                part = data[begin : begin + PART_BYTES]
                writer.append((at_ns, STATE, places[name], [*fields, is_last, part]))
                waiting += len(part)
                if waiting >= _FLUSHED_BYTES:
                    writer.flush()
                    waiting = 0
    writer.append((at_ns, STATE, 0, ["end"]))


def _pickles_of(one: StepState | StateKeys) -> Iterator[tuple[list[Any], bytes]]:
    if isinstance(one, StepState):
        yield ["step", one.shape], one.data
        return
    left = iter(one.entries.items())
    pairs = list(islice(left, _KEYS_AT_ONCE))
    while True:  # also where there are none: the State is empty then
        yield ["keys", one.name, one.moment_ns], pickle.dumps(pairs, 5)
        pairs = list(islice(left, _KEYS_AT_ONCE))
        if not pairs:
            return


def read_states(reader: TapeReader) -> InitialStates | None:
    """Return what the run of a tape began with; None if it began afresh, or the tape does not hold all of it.

    The content is read as it is asked for, one step and one State at a time.

    Raises:
        StepError: If it is damaged, or names a class that is not loaded.
    """
    if not reader.head.epoch or reader.dropped:
        return None
    head = None
    for _, value in _records(reader):
        if value[0] == "head":
            head = StatesHead(*load_pickle(value[1]))
        elif value[0] == "end" and head is not None:
            return InitialStates(head, _content(reader))
    return None


def _records(reader: TapeReader) -> Iterator[tuple[int, list[Any]]]:
    """Yield the records of the start, with the place of their step, up to the end of it."""
    for columns in reader.columns():
        for code, value in zip(columns.codes, columns.values, strict=True):
            if code & 15 == STATE:
                yield code >> 4, value
                if value[0] == "end":
                    return


def _content(reader: TapeReader) -> Iterator[StepState | StateKeys]:
    names, parts, keys = reader.head.steps, list[bytes](), None
    for place, value in _records(reader):
        what, *fields = value
        if what in ("head", "end"):
            continue
        parts.append(fields.pop())
        if not fields.pop():
            continue
        data, parts = b"".join(parts), []
        if what == "keys":
            if keys is not None and keys.name != fields[0]:
                yield keys
                keys = None
            name, moment_ns = fields
            keys = keys or StateKeys(name, moment_ns, {})
            keys.entries.update(load_pickle(data))
            continue
        if keys is not None:
            yield keys
            keys = None
        (shape,) = fields
        yield StepState(names[place], shape, data)
    if keys is not None:
        yield keys


def load_pickle(data: bytes) -> Any:
    """Return the value of a pickle that a tape holds.

    Raises:
        StepError: If it is damaged, or needs more than values and classes that are loaded.

    Example:
        >>> load_pickle(pickle.dumps({"at": (1, {2})}))
        {'at': (1, {2})}
        >>> load_pickle(pickle.dumps(print))
        Traceback (most recent call last):
            ...
        rxmetronome.errors.StepError: expected values and classes of modules that are loaded, in a state on a tape, \
got 'print of builtins'. Remedy: replay it with the app that wrote it
    """
    try:
        return _Values(io.BytesIO(data)).load()
    except StepError:
        raise
    except BaseException as error:  # code of the user's classes may raise
        if is_interrupt(error):
            raise
        raise StepError("a state on a tape", error_text(error), "replay it with the app that wrote it") from error


def _attribute(owner: Any, name: str) -> Any:
    """Return what pickles of time zones and of members of enumerations ask for."""
    is_member = isinstance(owner, enum.EnumType) and name in owner.__members__
    is_zone = isinstance(owner, type) and owner.__module__ == "zoneinfo" and name == "_unpickle"
    if not is_member and not is_zone:
        raise _refused("builtins", "getattr")
    return getattr(owner, name)


_FOUND: dict[tuple[str, str], Callable[..., Any]] = {
    ("builtins", "getattr"): _attribute,
    ("copyreg", "_reconstructor"): copyreg._reconstructor,  # type: ignore[attr-defined]
}
_OF_LIBRARIES = frozenset((
    "_reconstruct", "scalar", "_frombuffer", "_unpickle_block", "_new_Index", "_new_DatetimeIndex", "_nat_unpickle",
    "_unpickle_timestamp", "_timedelta_unpickle", "rebuild",
))  # fmt: skip
"""What pickles of numpy, pandas and msgspec call."""
_KINDS = {
    "builtins": "bool int float complex str bytes bytearray list tuple dict set frozenset range slice object",
    "collections": "deque OrderedDict Counter defaultdict ChainMap",
    "datetime": "date time datetime timedelta timezone",
    "decimal": "Decimal",
    "fractions": "Fraction",
    "ipaddress": "IPv4Address IPv6Address IPv4Network IPv6Network",
    "pathlib": "PurePosixPath PureWindowsPath PosixPath WindowsPath",
    "types": "SimpleNamespace",
    "uuid": "UUID SafeUUID",
    "zoneinfo": "ZoneInfo",
}
"""The classes of the standard library that are values."""


class _Values(pickle.Unpickler):
    """Load values, and objects of classes that are loaded; import and call nothing but kinds of values."""

    def find_class(self, module: str, name: str) -> Any:
        """Return a class."""
        if (module, name) in _FOUND:
            return _FOUND[module, name]
        try:
            loaded = importlib.import_module(module) if module in _KINDS else sys.modules[module]
            found: Any = functools.reduce(getattr, name.split("."), loaded)
        except (KeyError, AttributeError):
            raise _refused(module, name) from None
        library = module.partition(".")[0]
        if library in ("numpy", "pandas", "msgspec") and name in _OF_LIBRARIES:
            return found
        if not isinstance(found, type):
            raise _refused(module, name)
        is_value = name in _KINDS.get(module, "").split() or issubclass(found, BaseException)
        defined = str(getattr(found, "__module__", module)).partition(".")[0]
        if not is_value and (library in sys.stdlib_module_names or defined in sys.stdlib_module_names - {"__main__"}):
            raise _refused(module, name)
        return found


def _refused(module: str, name: str) -> StepError:
    expected = "values and classes of modules that are loaded, in a state on a tape"
    return StepError(expected, f"{name} of {module}", "replay it with the app that wrote it")
