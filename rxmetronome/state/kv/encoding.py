"""What a store holds: keys, which are text or bytes in one order, and values, which are msgpack.

SQLite compares text and bytes byte by byte and puts every text before all bytes, so that is the order of keys. Text
is UTF-8 there, whose bytes sort as its code points do.
"""

import functools
from typing import Any, TypeAlias

import msgspec

from rxmetronome.codecs.codecs import MsgPack
from rxmetronome.codecs.fields import plain
from rxmetronome.errors import ArgumentError, CodecError, StepError, shown

Key: TypeAlias = str | bytes
"""Text (but for lone surrogates, which UTF-8 has no bytes for) or bytes, of any length; both may hold NUL."""

LONGEST = 500_000_000
"""How many bytes a value may have as msgpack; SQLite itself ends at a billion, key and all."""


class _Value(MsgPack):
    """msgpack without a length before it, in the words of a store."""

    name = "kv"

    def __init__(self) -> None:
        self._encode = msgspec.msgpack.Encoder(enc_hook=functools.partial(plain, self.name)).encode

    def encode(self, event: Any) -> bytes:
        """The value as its bytes."""
        try:
            blob = self._encode(event)
        except Exception:
            blob = self._written(self._encode, event)
        if len(blob) > LONGEST:
            raise CodecError(self.name, f"a value of at most {LONGEST:,} bytes", event, "keep it in a file")
        return blob


encode = _Value().encode
"""A value as the bytes that are kept. Raises `CodecError` for one that msgpack has no form for."""


def decode(key: Key, blob: bytes) -> Any:
    """Read a value: dicts, lists, text, bytes, numbers, booleans, None.

    Raises:
        StepError: If the bytes are no msgpack, as those of a foreign writer may be, or too deep; it names the key.
    """
    try:
        return msgspec.msgpack.decode(blob)
    except Exception as error:  # damaged bytes, text that is no UTF-8, nesting beyond the stack, no bytes at all
        remedy = f"put the key again, or delete it; its bytes are {shown(blob)}"
        raise StepError(f"a value that can be read at the key {shown(key)}", str(error), remedy) from error


def refusal(key: object) -> str:
    r"""What was expected of something that is no key; empty where it is one.

    Example:
        >>> refusal("naïve"), refusal(b"\0"), refusal(5)
        ('', '', 'text or bytes')
    """
    if isinstance(key, str):
        if not key.isascii():
            try:
                key.encode()
            except UnicodeEncodeError:
                return "text that UTF-8 has, without lone surrogates"
        return ""
    return "" if isinstance(key, bytes) else "text or bytes"


def check_key(call: str, key: object, argument: str = "key") -> None:
    """Refuse what is no key, naming the argument.

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
    "scan": 'kv.scan("a", "b")',
}
