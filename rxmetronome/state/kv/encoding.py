"""The content of a store: keys, which are text or bytes in one order, and values, which are msgpack.

SQLite compares text and bytes byte by byte and puts every text before all bytes, so that is the order of keys. Text
is UTF-8 there, whose bytes sort as its code points do.
"""

from typing import Any, TypeAlias

import msgspec

from rxmetronome.codecs.codecs import MsgPack
from rxmetronome.errors import ArgumentError, CodecError, StepError, shown

Key: TypeAlias = str | bytes
"""Text (without lone surrogates, for which UTF-8 has no bytes) or bytes, of any length; both may hold NUL."""

LONGEST = 500_000_000
"""The most bytes of a value as msgpack; SQLite itself ends at a billion, key and all."""

_MSGPACK = MsgPack("kv")
_pack = _MSGPACK.pack  # called directly, since every put passes here


def encode(value: Any) -> bytes:
    """Return the bytes of a value.

    Raises:
        CodecError: For a value that msgpack has no form for, or that is too long.
    """
    try:
        blob = _pack(value)
    except Exception:
        blob = _MSGPACK.payload(value)
    if len(blob) > LONGEST:
        raise CodecError("kv", f"a value of at most {LONGEST:,} bytes", value, "keep it in a file")
    return blob


def decode(key: Key, blob: bytes) -> Any:
    """Return the value of bytes: dicts, lists, text, bytes, numbers, booleans, None.

    Raises:
        StepError: If the bytes are no msgpack, as those of a foreign writer may be, or too deep; it names the key.
    """
    try:
        return msgspec.msgpack.decode(blob)
    except Exception as error:  # damaged bytes, text that is no UTF-8, nesting beyond the stack, no bytes at all
        remedy = f"put the key again, or delete it; its bytes are {shown(blob)}"
        raise StepError(f"a value that can be read at the key {shown(key)}", str(error), remedy) from error


def refusal(key: object) -> str:
    r"""Return the expected kind of key where `key` is none; empty where it is one.

    Example:
        >>> refusal("naïve"), refusal(b"\0"), refusal(5)
        ('', '', 'text or bytes')
    """
    if not isinstance(key, str):
        return "" if isinstance(key, bytes) else "text or bytes"
    if not key.isascii():
        try:
            key.encode()
        except UnicodeEncodeError:
            return "text that UTF-8 has, without lone surrogates"
    return ""


def check_key(call: str, key: object, argument: str = "key") -> None:
    """Refuse anything that is no key.

    Raises:
        ArgumentError: If it is neither text nor bytes, or text with a lone surrogate.
    """
    expected = refusal(key)
    if expected:
        raise ArgumentError(f"kv.{call}", argument, expected, key, _EXAMPLES[call])


_EXAMPLES = {
    "get": 'kv.get("k")',
    "put": 'kv.put("k", 1)',
    "swap": 'kv.swap("k", 2)',
    "cas": 'kv.cas("k", 1, 2)',
    "delete": 'kv.delete("k")',
    "pop": 'kv.pop("k", None)',
    "setdefault": 'kv.setdefault("k", 0)',
    "update": 'kv.update(k=1), or kv.update({b"k": 1})',
    "scan": 'kv.scan("a", "b")',
}
