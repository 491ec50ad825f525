"""The codec of tables: `csv`."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from rxmetronome.errors import CodecError
from rxmetronome.formats.boundaries import Boundary, QuotedLines
from rxmetronome.formats.codecs import Codec, Json, Tail, as_text, judge_text
from rxmetronome.formats.values import fields
from rxmetronome.records import Failure


class Csv(Codec):
    r"""A row of comma-separated values an event, under a header.

    The columns are the fields of the first event, or those of the file that is appended to. A missing field, None
    and NaN are empty; a field that is no column is refused. An event without fields is one column, `value`. Lists
    and dicts are written as JSON. Rows end in a newline, or as the header of the file ends.

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

    def __init__(self) -> None:
        self._json = Json(self.name)
        self.begin(b"")

    def begin(self, start: bytes) -> None:
        """Take the columns from the header that the file has."""
        header = _first_record(start)
        self._columns: dict[str, None] = {}
        self._head, self._ending = header, "\r\n" if header.endswith(b"\r\n") else "\n"
        if header:
            self._columns = dict.fromkeys(self._row(header))

    @property
    def head(self) -> bytes:
        """The header, once there is one."""
        return self._head

    def encode(self, event: Any) -> bytes:
        """One event as one row."""
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
            raise CodecError(
                self.name,
                f"fields that are columns ({', '.join(self._columns)}), but {_named(unknown)} not",
                event,
                "select(...) the columns, or write these events to a file of their own",
            )
        if not columns:
            raise CodecError(self.name, "an event with a field", event, "leave empty events out with where(...)")
        line = self._line([self._cell(row.get(name)) for name in columns])
        if not self._columns:
            self._head = self._line(columns)
            self._columns = dict.fromkeys(columns)
        return line

    def decode(self, record: bytes) -> dict[str, str]:
        """One row as texts by column; `begin` told which columns."""
        row = self._row(record)
        if len(row) != len(self._columns):
            raise CodecError(self.name, f"a row of {len(self._columns)} fields", record, "look at the row")
        return dict(zip(self._columns, row, strict=True))

    def boundary(self) -> Boundary:
        """By newlines outside quotes."""
        return QuotedLines()

    def judge(self, tail: bytes) -> Tail:
        """Doubtful if it has as many fields as the header: the last one says nothing of where it would end."""
        verdict = judge_text(tail)
        if verdict != "doubtful":
            return verdict
        if not self._columns or tail.count(b'"') % 2:
            return "torn"
        return "doubtful" if len(self._row(tail)) == len(self._columns) else "torn"

    def _row(self, record: bytes) -> list[str]:
        try:
            return next(csv.reader(io.StringIO(record.decode("utf-8-sig"), newline="")), [])
        except (UnicodeDecodeError, csv.Error) as error:
            raise CodecError(self.name, f"a row of UTF-8 text ({error})", record, "look at the row") from error

    def _line(self, cells: Iterable[Any]) -> bytes:
        page = io.StringIO(newline="")
        csv.writer(page, lineterminator="\r\n").writerow(cells)  # with "\n" Python 3.11 leaves "\r" without quotes
        line = page.getvalue().removesuffix("\r\n") + self._ending
        try:
            return line.encode()
        except UnicodeEncodeError:
            return self._written(str.encode, line)

    def _cell(self, value: Any) -> Any:
        """What the row says for a value: None and NaN nothing, text and numbers themselves, all else its JSON."""
        if value is None or isinstance(value, (str, bool, int)):
            return value
        if isinstance(value, float):
            return "" if value != value else float(value)  # noqa: PLR0124  only NaN is not itself
        line = self._json.encode(value)
        written = self._json.decode(line)
        return line[:-1].decode() if isinstance(written, (list, dict)) else written


def _named(names: list[str]) -> str:
    return f"{', '.join(f'`{name}`' for name in names)} {'is' if len(names) == 1 else 'are'}"


def _first_record(start: bytes) -> bytes:
    """The first record of a file's beginning, or nothing where none ends in it."""
    at = start.find(b"\n")
    while at >= 0:
        if start.count(b'"', 0, at) % 2 == 0:
            return start[: at + 1]
        at = start.find(b"\n", at + 1)
    return b""
