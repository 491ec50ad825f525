"""Where one record ends and the next begins, found chunk by chunk in a file of any size."""

from typing import Protocol


class Boundary(Protocol):
    """Reads a file from its start and knows where its last whole record ends."""

    total: int
    """Bytes read so far."""

    end: int
    """The offset just after the last whole record."""

    def feed(self, chunk: bytes) -> None:
        """Read on."""

    def is_closable(self) -> bool:
        """Whether a newline after what was read would end a record."""


class Lines:
    r"""A record ends at each newline.

    Example:
        >>> boundary = Lines()
        >>> boundary.feed(b"one\ntwo\nthr")
        >>> boundary.end
        8
    """

    def __init__(self) -> None:
        self.total = self.end = 0

    def feed(self, chunk: bytes) -> None:
        """Read on."""
        at = chunk.rfind(b"\n") + 1
        if at:
            self.end = self.total + at
        self.total += len(chunk)

    def is_closable(self) -> bool:
        """Always."""
        return True


class QuotedLines:
    r"""A record ends at each newline outside quotes, as in csv.

    Source: RFC 4180. A quote inside a quoted field is written twice, so an even number of quotes lies before
    every newline that ends a record, and an odd number before every other.

    Example:
        >>> boundary = QuotedLines()
        >>> boundary.feed(b'1,"a\nb"\n2,"c\nd')
        >>> boundary.end
        8
    """

    def __init__(self) -> None:
        self.total = self.end = 0
        self._is_open = False

    def feed(self, chunk: bytes) -> None:
        """Read on."""
        self._is_open ^= bool(chunk.count(b'"') % 2)
        is_open, stop = self._is_open, len(chunk)
        while True:
            quote = chunk.rfind(b'"', 0, stop)
            if not is_open:
                at = chunk.rfind(b"\n", quote + 1, stop)
                if at >= 0:
                    self.end = self.total + at + 1
                    break
            if quote < 0:
                break
            is_open, stop = not is_open, quote
        self.total += len(chunk)

    def is_closable(self) -> bool:
        """Unless inside quotes."""
        return not self._is_open


class Lengths:
    r"""A record is its length, as unsigned 32 bit big endian, and as many bytes; none is empty.

    Example:
        >>> boundary = Lengths()
        >>> boundary.feed(b"\0\0\0\1a" + b"\0\0\0\5bcd")
        >>> boundary.end
        5
    """

    SIZE = 4

    def __init__(self) -> None:
        self.total = self.end = 0
        self._prefix = b""
        self._left = 0
        self._is_broken = False

    def feed(self, chunk: bytes) -> None:
        """Read on; after a length of zero nothing counts any more, as a file of zeros is none of records."""
        at = 0
        while at < len(chunk) and not self._is_broken:
            if self._left:
                step = min(self._left, len(chunk) - at)
                self._left -= step
                at += step
                if not self._left:
                    self.end = self.total + at
            else:
                missing = self.SIZE - len(self._prefix)
                self._prefix += chunk[at : at + missing]
                at += missing
                if len(self._prefix) == self.SIZE:
                    self._left = int.from_bytes(self._prefix, "big")
                    self._prefix, self._is_broken = b"", self._left == 0
        self.total += len(chunk)

    def is_closable(self) -> bool:
        """Never: what is missing of a record is unknown."""
        return False
