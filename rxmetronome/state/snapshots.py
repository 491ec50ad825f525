"""A state as a file, which is whole or missing.

The file is a line of text, `rxmetronome state 1 <crc32 of the rest> <bytes of the rest>`, and msgpack: the wall time
of the snapshot, and for each key its value and the nanoseconds since its last touch and since its insertion.
"""

import functools
import glob
import os
import re
import secrets
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import msgspec

from rxmetronome import arguments
from rxmetronome.codecs.fields import plain
from rxmetronome.errors import CodecError, StepError, message_of, shown

VERSION = 1
_HEAD = re.compile(rb"rxmetronome state (\d+) ([0-9a-f]{8}) (\d+)\n")
_LONGEST_HEAD = 80
_OLDER = "restore an older snapshot"
_UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class Saved(NamedTuple):
    """One key of a snapshot."""

    key: Any
    value: Any
    idle_ns: int
    age_ns: int


class _Body(msgspec.Struct):
    taken_ns: int
    keys: list[tuple[Any, msgspec.Raw, int, int]]


def write(path: str | os.PathLike[str], taken_ns: int, keys: Iterable[Saved]) -> None:
    """Write a snapshot beside the path, sync it, and rename it to the path.

    Raises:
        CodecError: For a key or a value that has no form; it names the key, and nothing is written.
        OSError: If the file cannot be written; the old file stays.
    """
    encode = msgspec.msgpack.Encoder(enc_hook=functools.partial(plain, "snapshot")).encode
    body = encode(_Body(taken_ns, [_written(encode, saved) for saved in keys]))
    head = b"rxmetronome state %d %08x %d\n" % (VERSION, zlib.crc32(body), len(body))
    _replace(_checked(path, "snapshot"), head + body)


def read(path: str | os.PathLike[str], value_type: Any) -> tuple[int, list[Saved]]:
    """Return the wall time at which a snapshot was taken, and its keys in the order of their touches.

    Raises:
        StepError: If the file is no whole snapshot, or a value is not of the type asked for; it names the file.
        OSError: If the file cannot be read.
    """
    path = _checked(path, "restore")
    data = path.read_bytes()
    head = _HEAD.match(data[:_LONGEST_HEAD])
    if head is None:
        raise _refused(path, "something else", "name a file that state.snapshot(path) has written")
    version, checksum, size = int(head[1]), head[2], int(head[3])
    body = data[head.end() :]
    if version != VERSION:
        remedy = f"read it with the release that wrote it; this reads {VERSION}"
        raise _refused(path, f"one of version {version}", remedy)
    if len(body) != size:
        raise _refused(path, f"one of {len(body):,} bytes that were {size:,}", _OLDER)
    if b"%08x" % zlib.crc32(body) != checksum:
        raise _refused(path, "one whose bytes have changed", _OLDER)
    try:
        written = msgspec.msgpack.decode(body, type=_Body)
    except _UNREADABLE as error:
        raise _refused(path, f"one that cannot be read ({error})", _OLDER) from error
    decode = msgspec.msgpack.Decoder(value_type).decode
    return written.taken_ns, [_saved(path, decode, *one) for one in written.keys]


def _written(encode: Any, saved: Saved) -> tuple[Any, msgspec.Raw, int, int]:
    key, value, idle_ns, age_ns = saved
    try:
        known = _key(msgspec.msgpack.decode(encode(key)))
        if known != key or hash(known) != hash(key):
            raise TypeError(f"it would come back as {shown(known)}")  # noqa: TRY301
    except Exception as error:
        expected = (
            f"keys that can be read back: text, bytes, numbers, booleans, None and tuples of them ({message_of(error)})"
        )
        raise CodecError("snapshot", expected, key, "put it in under such a key") from error
    try:
        return key, msgspec.Raw(encode(value)), idle_ns, age_ns
    except Exception as error:
        expected = f"a value that msgpack has a form for, at the key {shown(key)} ({message_of(error)})"
        raise CodecError("snapshot", expected, value, "put in numbers, text, lists, dicts or structs") from error


def _saved(path: Path, decode: Any, key: Any, raw: msgspec.Raw, idle_ns: int, age_ns: int) -> Saved:
    try:
        known = _key(key)
        hash(known)
    except (TypeError, RecursionError) as error:
        raise _refused(path, f"one that cannot be read ({error})", _OLDER) from error
    try:
        return Saved(known, decode(raw), idle_ns, age_ns)
    except _UNREADABLE as error:
        remedy = "name the type that its values have, or leave value_type out"
        raise _refused(path, f"another value at the key {shown(key)} ({error})", remedy) from error


def _key(key: Any) -> Any:
    """Turn lists back into tuples: msgpack has no tuples, and a list cannot be a key."""
    return tuple(map(_key, key)) if isinstance(key, list) else key


def _refused(path: Path, got: str, remedy: str) -> StepError:
    return StepError(f"a whole snapshot of a State at {path}", got, f"{remedy}; the state is as it was")


def _replace(path: Path, data: bytes) -> None:
    path = Path(os.path.realpath(path))  # a link stays a link
    _remove_left_behind(path)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        with beside.open("xb") as file:
            _try_lock(file)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if os.name != "nt":  # there an open file cannot be renamed
                beside.replace(path)
        if os.name == "nt":
            beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    if os.name != "nt":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _remove_left_behind(path: Path) -> None:
    """Remove incomplete snapshots of killed processes, which are no longer locked."""
    for beside in path.parent.glob(f".{glob.escape(path.name)}.{'[0-9a-f]' * 8}.new"):
        try:
            with beside.open("rb") as file:
                if _try_lock(file):
                    beside.unlink(missing_ok=True)
        except OSError:  # another process removes or writes it
            continue


def _try_lock(file: BinaryIO) -> bool:
    """Lock a file until it is closed; return False where another process holds the lock, or there are no locks."""
    try:
        import fcntl
    except ImportError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _checked(path: object, call: str) -> Path:
    return arguments.path(path, call=call, example=f'state.{call}("main.state")')
