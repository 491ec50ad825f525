"""The codec `csv`."""

import collections
import csv
import io
import re
from collections.abc import Iterable
from typing import Any

from rxmetronome.codecs.codecs import Codec, Json, Tail, as_text, classify_text_tail
from rxmetronome.codecs.fields import distinct, fields
from rxmetronome.codecs.framing import Boundary, QuotedLines, RowFraming, without_mark
from rxmetronome.errors import CodecError
from rxmetronome.records import Failure

_CHUNK = 1 << 16
_FIELD = re.compile(r'(?:"([^"]*+(?:""[^"]*+)*+)"?)?([^,\r\n]*+)(,|\r\n?|\n|\Z)')
_NEWLINE = re.compile(rb"\r\n?|\n")


class Csv(Codec):
    r"""Write a row of comma-separated values for each event, under a header.

    The columns are the fields of the first event, or those of the file that is appended to. A missing field, None
    and NaN are empty; a field that is no column is refused. An event without fields is one column, `value`. Lists
    and dicts are written as JSON. Rows end in a newline, or as the header of the file ends.

    Rows are read as Python's `csv.reader` reads them, but with no limit to a field's length.

    Source: RFC 4180, but for the newline. A newline in a text stays there, in quotes.

    Example:
        >>> codec = Csv()
        >>> row = codec.encode({"id": 1, "name": 'a "b", c'})
        >>> print((codec.head + row).decode(), end="")
        id,name
        1,"a ""b"", c"
    """

    name = "csv"
    ends_at_newlines = False
    has_head = True

    def __init__(self) -> None:
        self._json = Json(self.name)
        self.begin(b"")

    def begin(self, start: bytes) -> None:
        """Take the columns from the header of the file.

        Raises:
            CodecError: If the header cannot be read, or has one name twice, so that no event can say which it means.
        """
        super().begin(start)
        self._columns: dict[str, None] = {}
        self._head, self._ending = _header(start)
        if self._head:
            names = self._row(without_mark(self._head))
            doubled = [name for name, count in collections.Counter(names).items() if count > 1]
            if doubled:
                expected = f"a header whose names differ, but {_listed(doubled)} stands more than once"
                raise CodecError(self.name, expected, self._head, "rename the column in the file")
            self._columns = dict.fromkeys(names)

    def read_header(self, record: bytes) -> None:
        """Take the columns for reading; of a name that stands there twice the second becomes `a.1`, as in pandas.

        Raises:
            CodecError: If it is no row.
        """
        self._columns = dict.fromkeys(distinct(self._row(record)))

    @property
    def columns(self) -> list[str]:
        """Return the names of the columns, as far as they are known."""
        return list(self._columns)

    @property
    def head(self) -> bytes:
        """Return the header, once there is one."""
        return self._head

    def encode(self, event: Any) -> bytes:
        """Return an event as one row."""
        try:
            return self._encode(fields(event), event)
        except CodecError:
            if not isinstance(event, Failure):
                raise
        return self._encode(fields(as_text(event)), event)

    def _encode(self, row: dict[str, Any], event: Any) -> bytes:
        columns = self._columns or list(row)
        unknown = [name for name in row if name not in columns]
        if unknown:
            are = "is" if len(unknown) == 1 else "are"
            expected = f"fields that are columns ({', '.join(self._columns)}), but {_listed(unknown)} {are} not"
            raise CodecError(
                self.name, expected, event, "select(...) the columns, or write these events to another file"
            )
        if not columns:
            raise CodecError(self.name, "an event with a field", event, "leave empty events out with where(...)")
        line = self._line([self._cell(row.get(name)) for name in columns])
        if not self._columns:
            self._head = self._line(columns)
            self._columns = dict.fromkeys(columns)
        return line

    def decode(self, record: bytes) -> dict[str, str]:
        """Return the texts of one row by the columns that `begin` or `read_header` took."""
        row = self._row(record)
        if len(row) != len(self._columns):
            raise CodecError(self.name, f"a row of {len(self._columns)} fields", record, "look at the row")
        return dict(zip(self._columns, row, strict=True))

    def boundary(self) -> Boundary:
        """Return a new finder by the ends of rows."""
        return QuotedLines()

    def classify_tail(self, tail: bytes) -> Tail:
        """Classify it as doubtful if it has as many fields as the header: the last one may go on.

        It is foreign if it has more fields, or more than one newline: a quote that is never closed takes whole rows in.
        """
        verdict = classify_text_tail(tail)
        tail = tail.rstrip(b"\0")
        if verdict == "foreign" or len(_NEWLINE.findall(tail)) > 1:
            return "foreign"
        if not self._columns:
            return "torn"
        rows = RowFraming(at_start=False)
        rows.feed(tail)
        count = len(_split(tail.decode(errors="replace"))[0])
        if count > len(self._columns):
            return "foreign"
        return "doubtful" if verdict == "doubtful" and count == len(self._columns) and not rows.is_open else "torn"

    def _row(self, record: bytes) -> list[str]:
        try:
            text = record.decode()
        except UnicodeDecodeError as error:
            raise CodecError(self.name, f"a row of UTF-8 text ({error})", record, "look at the row") from error
        row, stop = _split(text)
        if stop != len(text):
            raise CodecError(self.name, "one row, not several", record, "look at the row")
        return row

    def _line(self, cells: Iterable[Any]) -> bytes:
        page = io.StringIO(newline="")
        csv.writer(page, lineterminator="\r\n").writerow(cells)  # with "\n" Python 3.11 leaves "\r" without quotes
        line = page.getvalue().removesuffix("\r\n") + self._ending
        try:
            return line.encode()
        except UnicodeEncodeError:
            return self._written(str.encode, line)

    def _cell(self, value: Any) -> Any:
        """Return the cell of a value: None and NaN are empty, text and numbers stay, all else becomes JSON."""
        if value is None or isinstance(value, (str, bool, int)):
            return value
        if isinstance(value, float):
            return "" if value != value else float(value)  # noqa: PLR0124  only NaN is not itself
        line = self._json.encode(value)
        written = self._json.decode(line)
        return line[:-1].decode() if isinstance(written, (list, dict)) else written


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _split(text: str) -> tuple[list[str], int]:
    """Split the first row of a text into its fields, as `csv.reader` does; return where the next row begins."""
    if '"' not in text:
        row = text.removesuffix("\n").removesuffix("\r")
        if "\n" not in row and "\r" not in row:
            return row.split(","), len(text)
    fields, at, between = [], 0, ","
    while between == ",":
        field = _FIELD.match(text, at)
        assert field is not None  # noqa: S101  it matches anywhere
        quoted, rest, between = field.groups()
        fields.append(rest if quoted is None else quoted.replace('""', '"') + rest)
        at = field.end()
    return fields, at


def _header(start: bytes) -> tuple[bytes, str]:
    """Find the first row that is not blank, its ending included, and that ending; nothing where none ends in it."""
    rows, begins = RowFraming(), 0
    for at in range(0, len(start), _CHUNK):
        for stop, after in rows.feed(start[at : at + _CHUNK]):
            if stop >= 0 and without_mark(start[begins : at + stop]):
                ending = b"\r\n" if start.startswith(b"\r\n", at + stop) else start[at + stop : at + after]
                return start[begins : at + stop] + ending, ending.decode()
            begins = at + after
    return b"", "\n"
