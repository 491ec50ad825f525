"""One file from its first byte to its last: bytes in, events out, and what is wrong with those that are none."""

import zlib
from collections import deque
from pathlib import Path
from typing import Any, NamedTuple

from rxmetronome.errors import CodecError, StepError
from rxmetronome.formats import codec as codec_named
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
        self._needs_header = codec == "csv"
        self._splitter = Splitter(is_quoted=codec == "csv", max_bytes=max_bytes)
        self._inflating = Inflating(_UNZIPPED)
        self._waiting: deque[Record] = deque()
        self._loss: StepError | None = None
        self._is_lost = False
        self.is_finished = False

    @property
    def has_more(self) -> bool:
        """Whether `feed(b"")` would find more records."""
        return self._inflating.has_more and not self._is_lost

    @property
    def is_waiting(self) -> bool:
        """Whether there is something to take."""
        return bool(self._waiting) or self._loss is not None

    def feed(self, chunk: bytes) -> None:
        """Read on. Of what was compressed at most 64 KiB come at once."""
        if self._is_lost:
            return
        try:
            self._waiting += self._splitter.feed(self._inflating.feed(chunk))
        except zlib.error as error:
            self._lose(f"gzip all through ({error})")

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
            return Read(text, StepError(expected, text, "mend the line; those after it are read"))

    def _read(self, record: Record) -> Read | None:
        if record.size > self._max_bytes:
            text = record.data.decode(errors="replace")
            where = f"line {record.number} of {self._path.name}"
            expected = f"{where} to have at most {self._max_bytes:,} bytes, not {record.size:,}"
            return Read(text, StepError(expected, text, "give a larger max_bytes, if lines are like that there"))
        if self._needs_header:
            self._needs_header = False
            self._codec.begin(record.data + b"\n")
            return None
        if self._codec.name != "text" and not record.data.strip():
            return None
        return Read(self._codec.decode(record.data))

    def _lose(self, expected: str) -> None:
        """Nothing can be known of the rest of it, which is said after what was read."""
        self._waiting += self._splitter.finish()
        self._is_lost = True
        self._loss = StepError(expected, str(self._path), "what came before it is whole; write the file anew")
