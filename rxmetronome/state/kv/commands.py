"""Commands: events that ask something of a store, and the events it answers with."""

import collections.abc
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

import msgspec

from rxmetronome.errors import StepError, near, shown
from rxmetronome.state.kv import encoding
from rxmetronome.state.kv.encoding import Key

Kind: TypeAlias = Literal["get", "put", "swap", "cas", "delete", "scan", "evict"]

ABSENT: Any = msgspec.UNSET
"""What stands for a value that is not there, since None is one."""

CORRELATION = "correlation"


class Command(msgspec.Struct, gc=False):
    """One thing to do, checked and encoded, so that nothing but the disk can refuse it.

    Args:
        kind: What to do.
        key: With which key; the first of a scan.
        blob: The new value as it is kept.
        value: The new value as it came, for the answer.
        event: The event that asked.
        correlation: What its sender knows it by; `ABSENT` where it said nothing.
        old: What a `cas` expects, as it reads back; `ABSENT` for nothing.
        end: Where a scan stops, itself excluded; None for nowhere. How many an `evict` takes at the most.
    """

    kind: Kind
    key: Key
    blob: bytes = b""
    value: Any = None
    event: Any = None
    correlation: Any = ABSENT
    old: Any = ABSENT
    end: Any = None


class Conflict(NamedTuple):
    """Why a `cas` did nothing: what the key holds instead; `ABSENT` for nothing."""

    holds: Any


class Refused(NamedTuple):
    """What is told of a command that was not done: the event that asked, and why."""

    event: Any
    error: Exception


Reply: TypeAlias = dict[str, Any] | Refused
"""An event for `out`, or a failure."""


class _Shape(NamedTuple):
    fields: frozenset[str]
    needs: str
    example: str


def _shape(kind: str, *fields: str, needs: str = "", example: str) -> _Shape:
    return _Shape(frozenset((kind, *fields, CORRELATION)), needs, example)


SHAPES: dict[Any, _Shape] = {
    "get": _shape("get", example='{"get": "k"}'),
    "put": _shape("put", "value", needs="value", example='{"put": "k", "value": 1}'),
    "swap": _shape("swap", "value", needs="value", example='{"swap": "k", "value": 2}'),
    "cas": _shape("cas", "old", "new", needs="new", example='{"cas": "k", "old": 1, "new": 2}'),
    "delete": _shape("delete", example='{"delete": "k"}'),
    "scan": _shape("scan", "end", example='{"scan": "a", "end": "b"}'),
}
_KINDS = ", ".join(f"`{kind}`" for kind in SHAPES)


def read(event: Any) -> Command:
    r"""The command that an event is.

    Raises:
        StepError: If it is none; it names the field at fault, and the one that may have been meant.
        CodecError: If its value cannot be kept.

    Example:
        >>> read({"put": "k", "value": [1]}).blob
        b'\x91\x01'
    """
    if event.__class__ is dict and len(event) == 2 and "put" in event and "value" in event:
        key = event["put"]
        if key.__class__ is str and key.isascii():  # what most are takes a third of the time
            value = event["value"]
            return Command("put", key, encoding.encode(value), value, event)
    if not isinstance(event, collections.abc.Mapping):
        example = 'select(...) a command of it, such as {"put": key, "value": value}'
        raise StepError('a command such as {"get": "k"}', event, example)
    kind: Any = next(iter(event), None)
    shape = SHAPES.get(kind) if isinstance(kind, str) else None
    if shape is None or not event.keys() <= shape.fields:
        kind, shape = _kind_of(event)
    value, blob, needs = None, b"", shape.needs
    if needs:
        if needs not in event:
            raise StepError(f"a `{needs}` beside `{kind}`", event, f"send {shape.example}")
        value = event[needs]
        blob = encoding.encode(value)
    correlation = event.get(CORRELATION, ABSENT)
    if kind == "scan":
        start, end = event["scan"], event.get("end")
        start = "" if start is None else _key(start, "a `scan` from", shape)
        end = None if end is None else _key(end, "an `end`", shape)
        return Command("scan", start, blob, value, event, correlation, ABSENT, end)
    command = Command(kind, _key(event[kind], "a key", shape), blob, value, event, correlation)
    if kind == "cas" and "old" in event:
        command.old = encoding.decode(command.key, encoding.encode(event["old"]))
    return command


def _key(key: Any, what: str, shape: _Shape) -> Key:
    if expected := encoding.refusal(key):
        raise StepError(f"{what} that is {expected}", key, f"send {shape.example}")
    return key  # type: ignore[no-any-return]


def _kind_of(event: Any) -> tuple[Any, _Shape]:
    """The kind of a command whose first field does not say it, or that has a field too many."""
    kinds = [field for field in event if isinstance(field, str) and field in SHAPES]
    if len(kinds) > 1:
        said = " and ".join(f"`{kind}`" for kind in kinds)
        raise StepError("one command an event", event, f"send one event for each of {said}")
    if not kinds:
        meant = next(filter(None, (near(field, SHAPES) for field in event)), "")
        remedy = f"did you mean `{meant}`? Send {SHAPES[meant].example}" if meant else 'send {"get": "k"}'
        raise StepError(f"a command with one of {_KINDS}", event, remedy)
    shape = SHAPES[kinds[0]]
    for field in event:
        if field not in shape.fields:
            known = ", ".join(f"`{name}`" for name in sorted(shape.fields))
            meant = near(field, shape.fields)
            remedy = f"did you mean `{meant}`? " if meant else f"put what must come back under `{CORRELATION}`. "
            raise StepError(f"no field beside {known}", field, f"{remedy}For example {shape.example}")
    return kinds[0], shape


def replies(commands: Sequence[Command], results: Sequence[Any]) -> list[Reply]:
    """What a store answers to commands, given what came of each."""
    told: list[Reply] = []
    for command, result in zip(commands, results, strict=True):
        kind = command.kind
        if kind == "put" and command.correlation is ABSENT:
            told.append({"put": command.key, "value": command.value})
        elif kind == "put":
            told.append(_answer(command, command.key, command.value))
        elif kind == "scan":
            told += [_held(command, key, blob) for key, blob in result]
        elif isinstance(result, Conflict):
            told.append(Refused(command.event, _conflict(command, result)))
        elif isinstance(result, StepError):
            told.append(Refused(command.event, result))
        else:
            told.append(_held(command, command.key, result))
    return told


def _held(command: Command, key: Key, blob: bytes | None) -> Reply:
    """Answer with a value that is kept; one that cannot be read is a failure of this command alone."""
    try:
        return _answer(command, key, held(command.kind, key, blob))
    except StepError as error:
        return Refused(command.event, error)


def held(kind: Kind, key: Key, blob: bytes | None) -> Any:
    """Read what a key holds, or held before a command that was done.

    Raises:
        StepError: If it cannot be read; for `swap` and `delete` it says that the command was done all the same.
    """
    try:
        return None if blob is None else encoding.decode(key, blob)
    except StepError as error:
        if kind not in ("swap", "delete"):
            raise
        remedy = f"do not send it again: the `{kind}` was done; its bytes were {shown(blob)}"
        raise StepError(f"that what {shown(key)} held can be read", error.got, remedy) from error


def _answer(command: Command, key: Key, value: Any) -> dict[str, Any]:
    if command.correlation is ABSENT:
        return {command.kind: key, "value": value}
    return {command.kind: key, "value": value, CORRELATION: command.correlation}


def _conflict(command: Command, conflict: Conflict) -> StepError:
    expected = "no such key" if command.old is ABSENT else f"the key to hold {command.old!r}"
    got = "no such key" if conflict.holds is ABSENT else conflict.holds
    return StepError(f"{expected}, for `cas` of {command.key!r}", got, "get it again, and retry with what it holds")
