"""Commands: events that ask a store to do something, and the events it answers with."""

import collections.abc
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

import msgspec

from rxmetronome.errors import StepError, near, shown
from rxmetronome.state.kv import encoding
from rxmetronome.state.kv.encoding import Key

Kind: TypeAlias = Literal["get", "put", "swap", "cas", "delete", "scan", "evict", "index", "popitem", "clear"]
"""The last four are no events: `KV` itself asks for them."""

ABSENT: Any = msgspec.UNSET
"""Stands for a missing value, since None is a value."""

CORRELATION = "correlation"


class Command(msgspec.Struct, gc=False):
    """Describe one command, checked and encoded, so that nothing but the disk can refuse it.

    Args:
        kind: The kind of command.
        key: Its key; the first of a scan.
        blob: The new value as its bytes.
        value: The new value as it came, for the answer.
        event: The event that asked.
        correlation: The sender's mark, for the answer; `ABSENT` where it gave none.
        old: The value that a `cas` expects, as it reads back; `ABSENT` for a missing key.
        end: Where a scan stops, itself excluded; None for nowhere. The most keys that an `evict` removes.
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
    """Explain why a `cas` did nothing: the value that the key holds; `ABSENT` for none."""

    holds: Any


class Refused(NamedTuple):
    """Report a command that was not executed: the event that asked, and the error."""

    event: Any
    error: Exception


Reply: TypeAlias = dict[str, Any] | Refused
"""An event for `out`, or a failure."""


class _Shape(NamedTuple):
    needs: str
    """The field that a command must have."""
    may_have: frozenset[str]
    example: str


_SHAPES: dict[Any, _Shape] = {
    kind: _Shape(needs, frozenset((kind, *fields, CORRELATION)), example)
    for kind, needs, fields, example in (
        ("get", "", (), '{"get": "k"}'),
        ("put", "value", ("value",), '{"put": "k", "value": 1}'),
        ("swap", "value", ("value",), '{"swap": "k", "value": 2}'),
        ("cas", "new", ("old", "new"), '{"cas": "k", "old": 1, "new": 2}'),
        ("delete", "", (), '{"delete": "k"}'),
        ("scan", "", ("end",), '{"scan": "a", "end": "b"}'),
    )
}


def read(event: Any) -> Command:
    r"""Return an event as the command that it is.

    Raises:
        StepError: If it is none; it names the field at fault, and the one that may have been meant.
        CodecError: If its value cannot be stored.

    Example:
        >>> read({"put": "k", "value": [1]}).blob
        b'\x91\x01'
    """
    if event.__class__ is dict and len(event) == 2 and "put" in event and "value" in event:
        key = event["put"]
        if key.__class__ is str and key.isascii():  # most commands are so, and take a third of the time here
            value = event["value"]
            return Command("put", key, encoding.encode(value), value, event)
    if not isinstance(event, collections.abc.Mapping):
        example = 'select(...) a command of it, such as {"put": key, "value": value}'
        raise StepError('a command such as {"get": "k"}', event, example)
    kind: Any = next(iter(event), None)
    shape = _SHAPES.get(kind) if isinstance(kind, str) else None
    if shape is None or not event.keys() <= shape.may_have:
        kind, shape = _kind_of(event)
    value, blob, needs = None, b"", shape.needs
    if needs:
        if needs not in event:
            raise StepError(f"a `{needs}` beside `{kind}`", event, f"send {shape.example}")
        value = event[needs]
        blob = encoding.encode(value)
    command = Command(kind, "", blob, value, event, event.get(CORRELATION, ABSENT))
    if kind == "scan":
        start, end = event["scan"], event.get("end")
        command.key = "" if start is None else _key(start, "a `scan` from", shape)
        command.end = None if end is None else _key(end, "an `end`", shape)
        return command
    command.key = _key(event[kind], "a key", shape)
    if kind == "cas" and "old" in event:
        command.old = encoding.decode(command.key, encoding.encode(event["old"]))
    return command


def _key(key: Any, name: str, shape: _Shape) -> Key:
    if expected := encoding.refusal(key):
        raise StepError(f"{name} that is {expected}", key, f"send {shape.example}")
    return key  # type: ignore[no-any-return]


def _kind_of(event: Any) -> tuple[Any, _Shape]:
    """Find the kind of a command whose first field does not say it, or that has a field too many."""
    kinds = [field for field in event if isinstance(field, str) and field in _SHAPES]
    if len(kinds) > 1:
        named = " and ".join(f"`{kind}`" for kind in kinds)
        raise StepError("one command an event", event, f"send one event for each of {named}")
    if not kinds:
        meant = next(filter(None, (near(field, _SHAPES) for field in event)), "")
        remedy = f"did you mean `{meant}`? Send {_SHAPES[meant].example}" if meant else 'send {"get": "k"}'
        raise StepError(f"a command with one of {', '.join(f'`{kind}`' for kind in _SHAPES)}", event, remedy)
    shape = _SHAPES[kinds[0]]
    for field in event:
        if field not in shape.may_have:
            known = ", ".join(f"`{name}`" for name in sorted(shape.may_have))
            meant = near(field, shape.may_have)
            remedy = f"did you mean `{meant}`? " if meant else f"put what must come back under `{CORRELATION}`. "
            raise StepError(f"no field beside {known}", field, f"{remedy}For example {shape.example}")
    return kinds[0], shape


def replies(commands: Sequence[Command], results: Sequence[Any]) -> list[Reply]:
    """Return the replies to commands, given the result of each; a value that cannot be read fails its own reply."""
    made: list[Reply] = []
    for command, result in zip(commands, results, strict=True):
        kind = command.kind
        if kind == "put":
            made.append(_answer(command, command.key, command.value))
        elif isinstance(result, StepError):
            made.append(Refused(command.event, result))
        elif isinstance(result, Conflict):
            made.append(Refused(command.event, _conflict(command, result)))
        else:
            for key, blob in result if kind == "scan" else [(command.key, result)]:
                try:
                    made.append(_answer(command, key, held(kind, key, blob)))
                except StepError as error:
                    made.append(Refused(command.event, error))
    return made


def _answer(command: Command, key: Key, value: Any) -> dict[str, Any]:
    if command.correlation is ABSENT:
        return {command.kind: key, "value": value}
    return {command.kind: key, "value": value, CORRELATION: command.correlation}


def _conflict(command: Command, conflict: Conflict) -> StepError:
    expected = "no such key" if command.old is ABSENT else f"the key to hold {command.old!r}"
    got = "no such key" if conflict.holds is ABSENT else conflict.holds
    return StepError(f"{expected}, for `cas` of {command.key!r}", got, "get it again, and retry with what it holds")


def held(kind: Kind, key: Key, blob: bytes | None) -> Any:
    """Return the value that a key holds, or held before a command that was executed.

    Raises:
        StepError: If it cannot be read; for `swap`, `delete` and `popitem` it says that the command was executed.
    """
    try:
        return None if blob is None else encoding.decode(key, blob)
    except StepError as error:
        if kind not in ("swap", "delete", "popitem"):
            raise
        remedy = f"do not send it again: the `{kind}` was done; its bytes were {shown(blob)}"
        raise StepError(f"that what {shown(key)} held can be read", error.got, remedy) from error
