"""A state as a file: whole or not there, and known again when it is read.

The file is a line of text, `rxmetronome state 1 <crc32 of the rest> <bytes of the rest>`, and msgpack: when it was
taken on the wall clock, and for each key its value, how long ago it was touched and put in.
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

from rxmetronome.codecs.fields import plain
from rxmetronome.errors import ArgumentError, CodecError, StepError, shown

VERSION = 1
_HEAD = re.compile(rb"rxmetronome state (\d+) ([0-9a-f]{8}) (\d+)\n")
_LONGEST_HEAD = 80
_KEYS = "text, bytes, numbers, booleans, None and tuples of them"

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
    """Write a snapshot beside the path, sync it, and put it in the place of what was there.

    Raises:
        CodecError: For a key or a value that it has no form for, by the key; nothing is written then.
        OSError: If the file cannot be written; the one that was there stays.
    """
    encode = msgspec.msgpack.Encoder(enc_hook=functools.partial(plain, "snapshot")).encode
    body = encode(_Body(taken_ns, [_written(encode, saved) for saved in keys]))
    head = b"rxmetronome state %d %08x %d\n" % (VERSION, zlib.crc32(body), len(body))
    _replace(checked_path(path, "snapshot"), head + body)


def read(path: str | os.PathLike[str], value_type: Any) -> tuple[int, list[Saved]]:
    """The wall time at which a snapshot was taken, and its keys in the order of their touches.

    Raises:
        StepError: If the file is no whole snapshot, or a value is not of the type asked for; it names the file.
        OSError: If the file cannot be read.
    """
    path = checked_path(path, "restore")
    data = path.read_bytes()
    head = _HEAD.match(data[:_LONGEST_HEAD])
    if head is None:
        raise _refused(path, "something else", "name a file that state.snapshot(path) has written")
    version, checksum, size = int(head[1]), head[2], int(head[3])
    body = data[head.end() :]
    if version != VERSION:
        raise _refused(
            path, f"one of version {version}", f"read it with the release that wrote it; this reads {VERSION}"
        )
    if len(body) != size:
        raise _refused(path, f"one of {len(body):,} bytes that were {size:,}", "restore an older snapshot")
    if b"%08x" % zlib.crc32(body) != checksum:
        raise _refused(path, "one whose bytes have changed", "restore an older snapshot")
    try:
        written = msgspec.msgpack.decode(body, type=_Body)
    except _UNREADABLE as error:
        raise _refused(path, f"one that cannot be read ({error})", "restore an older snapshot") from error
    decode = msgspec.msgpack.Decoder(value_type).decode
    return written.taken_ns, [_saved(path, decode, *one) for one in written.keys]


def _written(encode: Any, saved: Saved) -> tuple[Any, msgspec.Raw, int, int]:
    key, value, idle_ns, age_ns = saved
    try:
        known = _key(msgspec.msgpack.decode(encode(key)))
        if known != key or hash(known) != hash(key):
            raise TypeError(f"it would come back as {shown(known)}")  # noqa: TRY301
    except Exception as error:
        raise CodecError("snapshot", f"keys that can be read back: {_KEYS} ({error})", key,
                         "put it in under such a key") from error  # fmt: skip
    try:
        return key, msgspec.Raw(encode(value)), idle_ns, age_ns
    except Exception as error:
        raise CodecError("snapshot", f"a value that msgpack has a form for, at the key {shown(key)} ({error})", value,
                         "put in numbers, text, lists, dicts or structs") from error  # fmt: skip


def _saved(path: Path, decode: Any, key: Any, raw: msgspec.Raw, idle_ns: int, age_ns: int) -> Saved:
    try:
        known = _key(key)
        hash(known)
    except (TypeError, RecursionError) as error:
        raise _refused(path, f"one that cannot be read ({error})", "restore an older snapshot") from error
    try:
        return Saved(known, decode(raw), idle_ns, age_ns)
    except _UNREADABLE as error:
        raise _refused(path, f"another value at the key {shown(key)} ({error})",
                       "name the type that its values have, or leave value_type out") from error  # fmt: skip


def _key(key: Any) -> Any:
    """A key as it was: msgpack has no tuples, and a list cannot be a key."""
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
    """Remove the beginnings of snapshots whose process was killed: nobody holds their locks."""
    for beside in path.parent.glob(f".{glob.escape(path.name)}.{'[0-9a-f]' * 8}.new"):
        try:
            with beside.open("rb") as file:
                if _try_lock(file):
                    beside.unlink(missing_ok=True)
        except OSError:  # another process removes or writes it
            continue


def _try_lock(file: BinaryIO) -> bool:
    """Lock a file as long as it is open; return False where another has it, or there are no locks."""
    try:
        import fcntl
    except ImportError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def checked_path(path: object, call: str) -> Path:
    """A path with `~` as the home folder.

    Raises:
        ArgumentError: If it is no path.
    """
    if not isinstance(path, (str, os.PathLike)) or isinstance(os.fspath(path), bytes) or not os.fspath(path):
        raise ArgumentError(call, "path", "a path, as text or Path", path, f'state.{call}("main.state")')
    return Path(path).expanduser()
