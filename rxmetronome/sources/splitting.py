"""Bytes in chunks of any size as records: lines, which may be rows of csv, and may be compressed."""

import zlib
from typing import NamedTuple

_MAGIC = b"\x1f\x8b"
_BOM = b"\xef\xbb\xbf"
_SHOWN = 200


class Record(NamedTuple):
    """One line, or one row.

    Args:
        number: The number of its first line, counted from 1.
        data: Its bytes, without the newline; of one that is too long only the first 200.
        size: How many bytes it has.
    """

    number: int
    data: bytes
    size: int


class Splitter:
    r"""Splits one file into records.

    A record ends at each newline; in a file of quoted fields, as csv has them, at each outside quotes (RFC 4180: an
    even number of quotes lies before it). A byte order mark at the start is left out.

    Args:
        is_quoted: Whether newlines in quotes belong to the record.
        max_bytes: What a record may have; the rest of a longer one is not kept.

    Example:
        >>> splitter = Splitter(is_quoted=False, max_bytes=100)
        >>> splitter.feed(b"one\ntwo\nth")
        [Record(number=1, data=b'one', size=3), Record(number=2, data=b'two', size=3)]
        >>> splitter.feed(b"ree"), splitter.finish()
        ([], [Record(number=3, data=b'three', size=5)])
    """

    def __init__(self, *, is_quoted: bool, max_bytes: int) -> None:
        self._is_quoted, self._max_bytes = is_quoted, max_bytes
        self._held: list[bytes] = []
        self._size = 0
        self._is_open = False  # whether a quote is
        self._number = 1  # of the record that is held
        self._newlines = 0  # inside it

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that end in this chunk."""
        *ended, rest = chunk.split(b"\n")
        records = []
        for part in ended:
            self._hold(part)
            if self._is_open:
                self._hold(b"\n")
                self._newlines += 1
            else:
                records.append(self._end())
        self._hold(rest)
        return records

    def finish(self) -> list[Record]:
        """The record that has no newline; none where nothing is held."""
        return [self._end()] if self._size else []

    def _hold(self, part: bytes) -> None:
        if not part:
            return
        if self._is_quoted and part.count(b'"') % 2:
            self._is_open = not self._is_open
        self._size += len(part)
        if self._size <= self._max_bytes:
            self._held.append(part)
        else:
            self._held = [(b"".join(self._held) + part)[:_SHOWN]]
        if self._is_open and self._size > self._max_bytes:
            self._is_open = False  # a quote that nobody closed must not take the rest of the file

    def _end(self) -> Record:
        data = self._held[0] if len(self._held) == 1 else b"".join(self._held)
        if self._number == 1:
            data = data.removeprefix(_BOM)
        record = Record(self._number, data, self._size)
        self._number += 1 + self._newlines
        self._held, self._size, self._newlines, self._is_open = [], 0, 0, False
        return record


class Inflating:
    """Bytes as they were before gzip, or as they are where they were never compressed: the first two tell.

    A file may have any number of gzip members, as `file(compress="gzip")` writes them, and zeros after them
    (RFC 1952; the zeros are what `gzip` itself passes over).

    Args:
        most: The most bytes that come at once, however well they were compressed.

    Example:
        >>> import gzip
        >>> inflating = Inflating(most=100)
        >>> inflating.feed(gzip.compress(b"one") + gzip.compress(b"two"))
        b'one'
        >>> inflating.has_more, inflating.feed(b"")
        (True, b'two')
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._waiting = b""
        self._is_gzip: bool | None = None
        self._member: zlib._Decompress | None = None
        self._is_cut = False  # zlib may hold bytes back of a member whose every byte it has

    @property
    def has_more(self) -> bool:
        """Whether more comes without further bytes."""
        return self._is_gzip is True and (bool(self._waiting) or self._is_cut)

    @property
    def is_torn(self) -> bool:
        """Whether a gzip member has begun and has not ended."""
        return self._member is not None

    def feed(self, chunk: bytes) -> bytes:
        """What is known of what these bytes, and those before them, were.

        Raises:
            zlib.error: If they are no gzip; nothing can be known of what follows.
        """
        self._waiting += chunk
        if self._is_gzip is None:
            if _MAGIC.startswith(self._waiting):  # nothing yet, or half of the two bytes
                return b""
            self._is_gzip = self._waiting.startswith(_MAGIC)
        if not self._is_gzip:
            data, self._waiting = self._waiting, b""
            return data
        return self._inflate()

    def finish(self) -> bytes:
        """What is left when no further bytes come."""
        data, self._waiting = (b"", self._waiting) if self._is_gzip else (self._waiting, b"")
        return data

    def _inflate(self) -> bytes:
        if self._member is None:
            self._waiting = self._waiting.lstrip(b"\0")
            if not self._waiting:
                self._is_cut = False
                return b""
            self._member = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
        data = self._member.decompress(self._waiting, self._most)
        self._is_cut = len(data) == self._most and not self._member.eof
        if self._member.eof:
            self._waiting, self._member = self._member.unused_data, None
        else:
            self._waiting = self._member.unconsumed_tail
        return data
