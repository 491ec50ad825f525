"""How a text begins, and where one record ends and the next begins, in a file that is read in chunks."""

import re

MARK = b"\xef\xbb\xbf"
"""The byte-order mark of UTF-8, which Windows puts before text."""

_QUOTE = ord('"')
_INSIDE = re.compile(rb'[^"]*+(?:""[^"]*+)*+')
_SPECIAL = re.compile(rb',"|\r\n?|\n')
_WIDE = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def without_mark(start: bytes) -> bytes:
    r"""Remove a byte-order mark of UTF-8 from the start of a file or of a body.

    Example:
        >>> without_mark(b"\xef\xbb\xbf[1]")
        b'[1]'
    """
    return start.removeprefix(MARK)


def wide_encoding(start: bytes) -> str:
    """Return Python's name of the encoding if text begins as UTF-16 or UTF-32 does, else nothing.

    The byte-order mark shows it or, where there is none, four bytes of which each second one is zero.

    Example:
        >>> wide_encoding("a,b".encode("utf-16")), wide_encoding("a,b".encode("utf-16-be")), wide_encoding(b"a,b")
        ('utf-16', 'utf-16-be', '')
    """
    for mark, name in _WIDE:
        if start.startswith(mark):
            return name
    zeros = [byte == 0 for byte in start[:4]]
    if zeros == [False, True, False, True]:
        return "utf-16-le"
    return "utf-16-be" if zeros == [True, False, True, False] else ""


def conversion(encoding: str) -> str:
    """Return the remedy for a file of this encoding."""
    return f'convert the file to UTF-8: Path(new).write_text(Path(old).read_text("{encoding}"), "utf-8")'


class Boundary:
    """Read a file from its start and find where its last whole record ends."""

    is_closable = True
    """True if a newline after the bytes that were read would end a record."""

    def __init__(self) -> None:
        self.total = self.end = 0
        """The bytes read so far, and the offset just after the last whole record."""

    def feed(self, chunk: bytes) -> None:
        """Read on."""
        end = self._last_end(chunk)
        if end:
            self.end = self.total + end
        self.total += len(chunk)

    def _last_end(self, chunk: bytes) -> int:
        """Return the offset in this chunk just after the last record that ends in it; 0 for none."""
        raise NotImplementedError


class LineFraming(Boundary):
    r"""End a record at each newline.

    Example:
        >>> boundary = LineFraming()
        >>> boundary.feed(b"one\ntwo\nthr")
        >>> boundary.end
        8
    """

    def _last_end(self, chunk: bytes) -> int:
        return chunk.rfind(b"\n") + 1


class QuotedLines(Boundary):
    r"""End a record where a row of csv ends: see `RowFraming`.

    Example:
        >>> boundary = QuotedLines()
        >>> boundary.feed(b'1,"a\nb"\n2,"c\nd')
        >>> boundary.end, boundary.is_closable
        (8, False)
    """

    def __init__(self) -> None:
        super().__init__()
        self._rows = RowFraming()

    def _last_end(self, chunk: bytes) -> int:
        ends = self._rows.feed(chunk)
        self.is_closable = not self._rows.is_open
        return ends[-1][1] if ends else 0


class Lengths(Boundary):
    r"""End a record after its length, as unsigned 32 bit big endian, and as many bytes; none is empty.

    After a length of zero nothing counts, since a file of zeros holds no records.

    Example:
        >>> boundary = Lengths()
        >>> boundary.feed(b"\0\0\0\1a" + b"\0\0\0\5bcd")
        >>> boundary.end
        5
    """

    SIZE = 4
    is_closable = False  # the missing part of a record is unknown

    def __init__(self) -> None:
        super().__init__()
        self._prefix = b""
        self._left = 0
        self._is_broken = False

    def _last_end(self, chunk: bytes) -> int:
        at = end = 0
        while at < len(chunk) and not self._is_broken:
            if self._left:
                step = min(self._left, len(chunk) - at)
                self._left -= step
                at += step
                if not self._left:
                    end = at
            else:
                missing = self.SIZE - len(self._prefix)
                self._prefix += chunk[at : at + missing]
                at += missing
                if len(self._prefix) == self.SIZE:
                    self._left = int.from_bytes(self._prefix, "big")
                    self._prefix, self._is_broken = b"", self._left == 0
        return end


class RowFraming:
    r"""Find where rows of csv end, as Python's `csv.reader` does.

    A quote opens a field only where the field begins; anywhere else it is text. A row ends at each `\n`, `\r\n` or
    bare `\r` outside an open field. A byte-order mark at the start of a file belongs to no field.

    Args:
        longest: The most bytes of a row. A field that is still open after as many is taken as text from there, so a
            quote that is never closed does not take the rest of the file.
        at_start: Whether the first chunk begins a file.

    Example:
        >>> RowFraming().feed(b'5" pipe,"a\nb"\r\n1,')
        [(13, 15)]

    Source: RFC 4180, and the state machine of CPython's `_csv.c`.
    """

    def __init__(self, longest: int | None = None, *, at_start: bool = True) -> None:
        self.is_open = False  # inside a quoted field
        self._longest, self._mark = longest, MARK if at_start else b""
        self._size = 0  # of the row so far, in earlier chunks
        self._begins_field = True
        self._after_quote = self._after_return = False

    def feed(self, chunk: bytes) -> list[tuple[int, int]]:
        r"""Return, for each row that ends in this chunk, where its content stops and where the next row begins.

        A `\n` whose `\r` ended the last chunk is no row: it comes as (-1, 1).
        """
        ends = []
        at = row = 0
        if self._after_return and chunk:
            self._after_return = False
            if chunk.startswith(b"\n"):
                ends.append((-1, 1))
                at = row = 1
        while at < len(chunk):
            if self._mark:
                if chunk[at] == self._mark[0]:
                    self._mark, at = self._mark[1:], at + 1
                    continue
                self._begins_field, self._mark = self._mark == MARK, b""
            if self.is_open:
                stop = len(chunk) if self._longest is None else row + self._longest + 1 - self._size
                stop = max(at, min(stop, len(chunk)))
                inside = _INSIDE.match(chunk, at, stop)
                at = inside.end() if inside else at
                if at < stop:
                    self.is_open, self._after_quote, at = False, True, at + 1
                else:
                    self.is_open = stop == len(chunk)
                continue
            if (self._after_quote or self._begins_field) and chunk[at] == _QUOTE:
                self.is_open, self._after_quote, self._begins_field, at = True, False, False, at + 1
                continue
            self._after_quote = False
            found = _SPECIAL.search(chunk, at)
            if found is None:
                self._begins_field, at = chunk.endswith(b","), len(chunk)
            elif found[0] == b',"':
                self.is_open, self._begins_field, at = True, False, found.end()
            else:
                ends.append(found.span())
                self._begins_field, self._size, at = True, 0, found.end()
                row = at
                self._after_return = found[0] == b"\r" and at == len(chunk)
        self._size += len(chunk) - row
        return ends
