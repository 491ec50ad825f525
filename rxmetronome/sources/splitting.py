"""Bytes in chunks of any size as records: lines, which may be rows of csv, and may be compressed."""

import zlib
from typing import NamedTuple

from rxmetronome.formats.boundaries import MARK, Rows, without_mark

_MAGIC = b"\x1f\x8b"
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

    A record ends at each newline; in a file of csv where a row ends, see `Rows`. A byte-order mark at the start is
    left out.

    Args:
        is_quoted: Whether the records are rows of csv.
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
        self._number = 1  # of the record that is held
        self.forget()

    @property
    def held(self) -> int:
        """Count the bytes that are held for a record that has not ended."""
        return self._size

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that end in this chunk."""
        if self._rows is not None:
            return self._feed_rows(self._rows, chunk)
        *ended, rest = chunk.split(b"\n")
        records = []
        for part in ended:
            self._hold(part)
            records.append(self._end())
        self._hold(rest)
        return records

    def _feed_rows(self, rows: Rows, chunk: bytes) -> list[Record]:
        records, begin = [], 0
        for stop, after in rows.feed(chunk):
            if stop >= 0:
                self._hold(chunk[begin:stop])
                records.append(self._end())
            begin = after
        self._hold(chunk[begin:])
        return records

    def finish(self) -> list[Record]:
        """The record that has no newline; none where nothing is held."""
        if self._number == 1 and b"".join(self._held) == MARK:
            return []
        return [self._end()] if self._size else []

    def forget(self) -> None:
        """Drop what is held: its writer has taken it back."""
        self._held: list[bytes] = []
        self._size = self._newlines = 0
        self._after_return = False
        self._rows = Rows(self._max_bytes, at_start=self._number == 1) if self._is_quoted else None

    def _hold(self, part: bytes) -> None:
        if not part:
            return
        if self._rows is not None:
            split_in_two = self._after_return and part.startswith(b"\n")
            self._newlines += part.count(b"\n") + part.count(b"\r") - part.count(b"\r\n") - split_in_two
            self._after_return = part.endswith(b"\r")
        self._size += len(part)
        if self._size <= self._max_bytes:
            self._held.append(part)
        else:
            self._held = [(b"".join(self._held) + part)[:_SHOWN]]

    def _end(self) -> Record:
        data = self._held[0] if len(self._held) == 1 else b"".join(self._held)
        if self._number == 1:
            data = without_mark(data)
        record = Record(self._number, data, self._size)
        self._number += 1 + self._newlines
        self._held, self._size, self._newlines, self._after_return = [], 0, 0, False
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
        return self.is_gzip and (bool(self._waiting) or self._is_cut)

    @property
    def is_gzip(self) -> bool:
        """Return whether the first two bytes are those of gzip."""
        return self._is_gzip is True

    @property
    def held(self) -> int:
        """Count the bytes that wait to be looked at."""
        return len(self._waiting)

    def forget(self, *, at_start: bool) -> None:
        """Drop what is held and go on with a new member; from the start of the file it may be no gzip at all."""
        self._waiting, self._member, self._is_cut = b"", None, False
        if at_start:
            self._is_gzip = None

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
