"""The codecs of single records: `json`, `json-sorted`, `text`, `msgpack`."""

import functools
from typing import Any, Literal, TypeAlias

import msgspec

from rxmetronome.codecs.fields import plain
from rxmetronome.codecs.framing import Boundary, Lengths, LineFraming, conversion, wide_encoding, without_mark
from rxmetronome.errors import CodecError, message_of, shown
from rxmetronome.records import Failure

Tail: TypeAlias = Literal["whole", "torn", "doubtful", "foreign"]
"""The bytes after the last ending: a record without its ending, the beginning of one, either of these, or neither."""

_PARTS = "select(...) the parts you want"
_REFUSALS = (
    (OverflowError, "integers of at most 64 bits", "write float(n) or str(n), or use json"),
    (UnicodeEncodeError, "text that UTF-8 has", 'text.encode("utf-8", "replace").decode()'),
    (RecursionError, "an event that does not contain itself", _PARTS),
)
_UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class Codec:
    """Write events as bytes. A codec belongs to one file at a time, since some remember the file's head."""

    name = ""
    ending = b"\n"
    is_text = True
    ends_at_newlines = True
    """True if every newline ends a record, so that the last end can be searched from a file's end."""
    has_head = False
    """True if a file has a header before its first record."""

    def __repr__(self) -> str:
        return f'codec("{self.name}")'

    def encode(self, event: Any) -> bytes:
        """Return an event as one whole record, with its ending.

        Raises:
            CodecError: If the event has no form in this codec; it says which value and what to do.
        """
        raise NotImplementedError

    def decode(self, record: bytes) -> Any:
        """Return the event of one record, with or without its ending.

        Raises:
            CodecError: If these bytes are not a record.
        """
        raise NotImplementedError

    def begin(self, start: bytes) -> None:
        """Switch to a file whose content begins with `start`; empty for a new file.

        Raises:
            CodecError: If no record of this codec can follow there.
        """
        encoding = wide_encoding(start) if self.is_text else ""
        if encoding:
            raise CodecError(self.name, f"text in UTF-8, not in {encoding.upper()}", start[:40], conversion(encoding))

    @property
    def head(self) -> bytes:
        """Return the header of a new file, once an event has come."""
        return b""

    def boundary(self) -> Boundary:
        """Return a new finder of the ends of records."""
        return LineFraming()

    def classify_tail(self, tail: bytes) -> Tail:
        """Classify the bytes after the last ending."""
        raise NotImplementedError

    def _written(self, encode: Any, event: Any) -> bytes:
        """Encode again where it failed: a failure with its event as text; else raise the error as a `CodecError`."""
        if isinstance(event, Failure):
            event = as_text(event)
        try:
            return bytes(encode(event))
        except CodecError:
            raise
        except Exception as error:
            for kind, expected, remedy in _REFUSALS:
                if isinstance(error, kind):
                    raise CodecError(self.name, expected, event, remedy) from error
            expected = f"an event it has a form for ({message_of(error)})"
            raise CodecError(self.name, expected, event, _PARTS) from error


class Json(Codec):
    r"""Write a line of compact JSON for each event; `"triggered"` keeps its quotes.

    NaN and the infinities, which JSON has not, become null, as in pandas and in browsers. Bytes become base64,
    times ISO 8601, decimals text. A set's order is that of its hashes; with `is_sorted` sets and keys are sorted,
    to any depth.

    Example:
        >>> Json().encode({"b": [1.5, None], "a": "é"}).decode()
        '{"b":[1.5,null],"a":"é"}\n'
        >>> Json("json-sorted", is_sorted=True).encode({"b": {"z": 1, "y": 2}, "a": 0}).decode()
        '{"a":0,"b":{"y":2,"z":1}}\n'
    """

    def __init__(self, name: str = "json", *, is_sorted: bool = False) -> None:
        self.name = name
        self._is_sorted = is_sorted
        hook = functools.partial(plain, self.name)
        encoder = msgspec.json.Encoder(enc_hook=hook, order="sorted" if is_sorted else None)
        self._encode, self._encode_lines = encoder.encode, encoder.encode_lines
        self._encode_as_it_comes = msgspec.json.Encoder(enc_hook=hook).encode

    def encode(self, event: Any) -> bytes:
        """Return an event as one line."""
        try:
            return self._encode_lines([event])  # cheaper than adding the newline to what encode gives
        except Exception:
            return self._written(self._sort if self._is_sorted else self._encode, event) + b"\n"

    def _sort(self, event: Any) -> bytes:
        """Sort keys that are not text, which msgspec does not, by the text they become."""
        return self._encode(msgspec.json.decode(self._encode_as_it_comes(event)))

    def decode(self, record: bytes) -> Any:
        """Return the value of one line: dicts, lists, text, numbers, booleans, None."""
        try:
            return msgspec.json.decode(record)
        except _UNREADABLE as error:
            raise CodecError(self.name, f"a line of JSON ({error})", record, "look at the line") from error

    def classify_tail(self, tail: bytes) -> Tail:
        """Classify it as whole if it is blank, or JSON and no bare number: 12 may be the beginning of 123.

        A foreign tail begins with a space, as the last line of an indented file, or holds a carriage return.
        """
        if tail and not tail.strip():
            return "whole"
        stripped = tail.rstrip(b"\0")
        try:
            value = msgspec.json.decode(without_mark(stripped))
        except msgspec.DecodeError as error:
            is_torn = "truncated" in str(error) or "invalid number" in str(error)
            return "torn" if is_torn and not tail[:1].isspace() and b"\r" not in tail else "foreign"
        except RecursionError:  # nested too deep to be read, torn or not
            return "torn"
        except UnicodeDecodeError:
            return "foreign"
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if is_number and tail[:1].isspace():
            return "foreign"
        return "torn" if is_number or stripped != tail else "whole"


class Text(Codec):
    r"""Write a line of `str(event)`: text for people.

    An event stays one line: its newlines are written as `\n` and `\r`, two characters each. Nothing else is
    escaped, so reading gives lines, not the events that were; `json` keeps those.

    Example:
        >>> Text().encode("two\nlines")
        b'two\\nlines\n'
    """

    name = "text"

    def encode(self, event: Any) -> bytes:
        """Return an event as one line."""
        text = str(event)
        if "\n" in text or "\r" in text:
            text = text.replace("\r", "\\r").replace("\n", "\\n")
        try:
            return text.encode() + b"\n"
        except UnicodeEncodeError:
            return self._written(str.encode, text)

    def decode(self, record: bytes) -> str:
        """Return the line without its ending."""
        try:
            return record.removesuffix(b"\n").removesuffix(b"\r").decode()
        except UnicodeDecodeError as error:
            raise CodecError(self.name, "a line of UTF-8", record, "look at the line") from error

    def classify_tail(self, tail: bytes) -> Tail:
        r"""Classify text as doubtful: a line does not say where it would end. A `\r` inside it is foreign."""
        return "foreign" if b"\r" in tail.rstrip(b"\0\r") else classify_text_tail(tail)


class MsgPack(Codec):
    r"""Write a length, unsigned 32 bit big endian, and as many bytes of msgpack for each event.

    Example:
        >>> MsgPack().encode({"id": 1})
        b'\x00\x00\x00\x05\x81\xa2id\x01'
    """

    ending = b""
    is_text = False
    ends_at_newlines = False

    def __init__(self, name: str = "msgpack") -> None:
        self.name = name
        self.pack = msgspec.msgpack.Encoder(enc_hook=functools.partial(plain, self.name)).encode

    def encode(self, event: Any) -> bytes:
        """Return an event as its length and its bytes."""
        payload = self.payload(event)
        return len(payload).to_bytes(Lengths.SIZE, "big") + payload

    def payload(self, event: Any) -> bytes:
        """Return an event as its bytes alone; raises as `encode` does."""
        try:
            return self.pack(event)
        except Exception:
            return self._written(self.pack, event)

    def decode(self, record: bytes) -> Any:
        """Return the value of one record, its length included."""
        payload = record[Lengths.SIZE :]
        if len(payload) != int.from_bytes(record[: Lengths.SIZE], "big"):
            raise CodecError(self.name, "a record as long as it says", record, "read its length first")
        try:
            return msgspec.msgpack.decode(payload)
        except _UNREADABLE as error:
            raise CodecError(self.name, f"msgpack ({error})", record, "look at the record") from error

    def boundary(self) -> Boundary:
        """Return a new finder by lengths."""
        return Lengths()

    def classify_tail(self, tail: bytes) -> Tail:
        """Classify the beginning of a record as torn, and zeros in its place too; anything else is foreign."""
        if len(tail) < Lengths.SIZE or not tail.strip(b"\0"):
            return "torn"
        try:
            msgspec.msgpack.decode(tail[Lengths.SIZE :].rstrip(b"\0"))
        except msgspec.DecodeError as error:
            return "torn" if "truncated" in str(error) else "foreign"
        except RecursionError:
            return "torn"
        except UnicodeDecodeError:
            return "foreign"
        return "foreign"


def as_text(failure: Failure) -> Failure:
    """Return a failure that any codec can write, so that an event that one file refused reaches a dead-letter file."""
    return msgspec.structs.replace(failure, event=shown(failure.event, 1000), cause=None)


def classify_text_tail(tail: bytes) -> Tail:
    """Classify bytes: text as doubtful, text torn inside a character or followed by zeros as torn, else foreign."""
    stripped = tail.rstrip(b"\0")
    try:
        text = stripped.decode()
    except UnicodeDecodeError as error:
        is_torn = error.reason == "unexpected end of data" and b"\0" not in stripped
        return "torn" if is_torn else "foreign"
    if "\0" in text:
        return "foreign"
    return "doubtful" if stripped == tail else "torn"
