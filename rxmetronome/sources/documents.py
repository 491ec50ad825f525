"""One file from its first byte to its last: bytes in, events out, and what is wrong with those that are none."""

import zlib
from collections import deque
from pathlib import Path
from typing import Any, NamedTuple

from rxmetronome.errors import CodecError, StepError
from rxmetronome.formats import codec as codec_named
from rxmetronome.formats.boundaries import conversion, wide_encoding
from rxmetronome.formats.tables import Csv
from rxmetronome.sources.splitting import Inflating, Record, Splitter

_UNZIPPED = 64 * 1024


class Read(NamedTuple):
    """What was read: an event, or, where there is an error, the text that is none."""

    event: Any
    error: StepError | None = None


class Document:
    r"""The records of one file, decoded when they are taken.

    Args:
        path: Where it is, for messages.
        codec: `"text"`, `"json"`, `"json-sorted"` or `"csv"`.
        max_bytes: The longest record.

    Example:
        >>> document = Document(Path("app.log"), "json", max_bytes=100)
        >>> document.feed(b'{"id":1}\n{"id":')
        >>> document.take(), document.take()
        (Read(event={'id': 1}, error=None), None)
        >>> document.finish()
        >>> document.take().error.expected.partition(" (")[0]
        'line 2 of app.log to be a line of JSON'
    """

    def __init__(self, path: Path, codec: str, max_bytes: int) -> None:
        self._path, self._max_bytes = path, max_bytes
        self._codec = codec_named(codec)
        self._needs_header = self._codec.has_head
        self._lost_header = 0  # the line of a header that cannot be read
        self._splitter = Splitter(is_quoted=codec == "csv", max_bytes=max_bytes)
        self._inflating = Inflating(_UNZIPPED)
        self._waiting: deque[Record] = deque()
        self._loss: StepError | None = None
        self._is_lost = False
        self._start = b""
        self._fed = self._settled = 0  # bytes that came, and those of them that are whole records
        self.is_finished = False

    @property
    def has_more(self) -> bool:
        """Whether `feed(b"")` would find more records."""
        return self._inflating.has_more and not self._is_lost

    @property
    def is_waiting(self) -> bool:
        """Whether there is something to take."""
        return bool(self._waiting) or self._loss is not None

    @property
    def held(self) -> int:
        """Count the bytes at the end that are the beginning of a record, or of a gzip member."""
        return 0 if self._is_lost else self._fed - self._settled

    def feed(self, chunk: bytes) -> None:
        """Read on. Of what was compressed at most 64 KiB come at once."""
        self._fed += len(chunk)
        if self._is_lost:
            return
        try:
            data = self._inflating.feed(chunk)
        except zlib.error as error:
            self._lose(f"gzip all through ({error})")
            return
        if len(self._start) < 4:
            self._start += data[: 4 - len(self._start)]
            encoding = wide_encoding(self._start)
            if encoding:
                self._splitter.forget()
                self._lose(f"text in UTF-8, not in {encoding.upper()}", conversion(encoding))
                return
        self._waiting += self._splitter.feed(data)
        if not self._inflating.is_gzip:
            self._settled = self._fed - self._inflating.held - self._splitter.held
        elif not self._inflating.is_torn and not self._splitter.held:
            self._settled = self._fed - self._inflating.held

    def forget(self) -> None:
        """Drop what is held: it was taken back, and other bytes stand in its place."""
        self._fed = self._settled
        self._inflating.forget(at_start=self._settled == 0)
        self._splitter.forget()
        if not self._settled:
            self._start, self._needs_header, self._lost_header = b"", self._codec.has_head, 0

    def finish(self) -> None:
        """Take what was held for the rest of its line as a whole line: nothing more comes."""
        self.is_finished = True
        if self._is_lost:
            return
        self._waiting += self._splitter.feed(self._inflating.finish())
        self._waiting += self._splitter.finish()
        if self._inflating.is_torn:
            self._lose("gzip to its end, but it is cut short")

    def take(self) -> Read | None:
        """The next event, or what is wrong; None where a line is none, as a header, or nothing waits."""
        if not self._waiting:
            error, self._loss = self._loss, None
            return None if error is None else Read(None, error)
        record = self._waiting.popleft()
        try:
            return self._read(record)
        except CodecError as error:
            text = record.data.decode(errors="replace")
            expected = f"line {record.number} of {self._path.name} to be {error.expected}"
            remedy = "mend the line; those after it are read"
            if self._lost_header:
                remedy = f"mend the header, line {self._lost_header}; no row is read without it"
            return Read(text, StepError(expected, text, remedy))

    def _read(self, record: Record) -> Read | None:
        is_csv = isinstance(self._codec, Csv)
        if not (record.data if is_csv else record.data.strip()) and self._codec.name != "text":
            return None
        is_header, self._needs_header = self._needs_header, False
        if is_header:
            self._lost_header = record.number
        if record.size > self._max_bytes:
            text = record.data.decode(errors="replace")
            where = f"line {record.number} of {self._path.name}"
            expected = f"{where} to have at most {self._max_bytes:,} bytes, not {record.size:,}"
            return Read(text, StepError(expected, text, "give a larger max_bytes, if lines are like that there"))
        if is_header and isinstance(self._codec, Csv):
            self._codec.read_header(record.data)
            self._lost_header = 0
            return None
        if self._lost_header:
            raise CodecError(self._codec.name, "a row under a header that can be read", record.data, "mend the header")
        return Read(self._codec.decode(record.data))

    def _lose(self, expected: str, remedy: str = "what came before it is whole; write the file anew") -> None:
        """Nothing can be known of the rest of it, which is said after what was read."""
        self._waiting += self._splitter.finish()
        self._is_lost = True
        self._loss = StepError(expected, str(self._path), remedy)
