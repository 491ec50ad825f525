"""`lines`: the lines of a file as events, compressed or not, and with `follow` those written later."""

import contextlib
import itertools
import os
import zlib
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

from reactivex import abc

from rxmetronome import arguments, durations
from rxmetronome.codecs import codec as codec_named
from rxmetronome.codecs.csv import Csv
from rxmetronome.codecs.framing import MARK, RowFraming, conversion, wide_encoding, without_mark
from rxmetronome.durations import Duration
from rxmetronome.errors import CodecError, StepError
from rxmetronome.records import Located
from rxmetronome.sources.base import AT_ONCE, SourceSubscription, SteppableSource
from rxmetronome.sources.csv_columns import SAMPLE, ColumnTypes, check_types
from rxmetronome.sources.tail import Tail

LineCodec: TypeAlias = Literal["text", "json", "json-sorted", "csv"]


def lines(
    path: str | os.PathLike[str],
    *,
    follow: bool = False,
    codec: LineCodec = "text",
    types: Mapping[str, type] | Literal["infer"] | None = None,
    every: Duration = "200ms",
    max_bytes: int = 16 * 1024 * 1024,
    position: bool = False,
) -> "LinesSource":
    r"""Emit the lines of a text file, in order, and with `follow` those that are written to it later, as `tail -F`.

    A line comes when its newline has come; `\r\n` counts as one. Without `follow` the last line needs none, and the
    source completes at the end of the file. Files in gzip, as of `file(compress="gzip")`, are recognized by content.

    With `follow` it never completes, and it looks for more every `every`. It follows the path, not the file:

        renamed, and a new one made     the rest of the old file, then the new one from its start
        cut short, or written again     from the start
        its last line taken back        from where that line began, as after the repair of a torn one
        removed, or not there yet       it waits

    A last line without a newline is held until it has one. If its file is replaced, or cut short before it, it comes as
    it is. A run that ends does not send it: the next run reads it whole.

    It reads on the clock's thread, at most 64 KiB before other actions that are due, so a file of any size holds no
    beat up. A disk that does not answer does.

    Args:
        path: The file; `~` is your home folder.
        follow: True to go on at the end of the file.
        codec: `"text"` for each line as a `str`; `"json"` for its value (blank lines are passed over); `"csv"` for
            each row as a dict of texts, under the header of its file (empty lines are passed over; of a name that
            stands twice the second is `a.1`). Rows are those of Python's `csv.reader`.
        types: The types of columns of csv, `{"a": int, "b": float}`: `int`, `float`, `str`, `bool`, `datetime` and
            `date` (both in ISO 8601). Their empty cells are None; columns that are not named stay text. `"infer"` takes
            the type that a file's first rows have in common: at most 100, of those that are read at once. Numbers with
            leading zeros stay text.
        every: The interval at which it looks for more, 1 ms or longer.
        max_bytes: The longest line, in bytes. A longer one is a failure, and is not held in memory.
        position: True to emit each event as a `Located`, with its file, offset and number.

    Returns:
        A cold observable that reads on the scheduler it is subscribed with; it can be paused.

    Raises:
        ArgumentError: For an unknown codec, `types` without `codec="csv"` or of other types, an `every` below 1 ms, a
            `max_bytes` below 1.

    In a flow a line that cannot be read is a `Failure` on the source's `err`, with its number, and the next one
    follows; of a cell that is not of its column's type it names the column. Outside a flow it ends the stream with its
    error. A file in UTF-16 is one failure, which says how to convert it. A file that is missing (without `follow`), or
    that is no regular file, ends the source with an error either way.

    Example:
        >>> from rxmetronome import VirtualClock
        >>> import tempfile
        >>> folder, clock = tempfile.TemporaryDirectory(), VirtualClock()
        >>> log = Path(folder.name) / "app.log"
        >>> _ = log.write_text("one\ntwo")
        >>> following = lines(log, follow=True).subscribe(print, scheduler=clock)
        >>> clock.advance("1s")
        one
        >>> _ = log.write_text("one\ntwo\nthree\n")
        >>> clock.advance("1s")
        two
        three
        >>> following.dispose()
        >>> table = Path(folder.name) / "a.csv"
        >>> _ = table.write_text("a,b,c\n1,2.5,x\n2,,y\n")
        >>> _ = lines(table, codec="csv", types={"a": int, "b": float}).subscribe(print, scheduler=clock)
        >>> clock.run()
        {'a': 1, 'b': 2.5, 'c': 'x'}
        {'a': 2, 'b': None, 'c': 'y'}
        >>> folder.cleanup()
    """
    target = arguments.path(path, call="lines", example='lines("app.log")')
    every_ns = durations.parse(
        every, call="lines", argument="every", shortest_ns=1_000_000, example='lines("app.log", every="200ms")'
    )
    longest = arguments.count(
        max_bytes, call="lines", argument="max_bytes", example='lines("app.log", max_bytes=1_000_000)'
    )
    codec_named(codec, call="lines", example='lines("app.log", codec="json")', only_text=True)
    source = LinesSource(target, follow, codec, every_ns, longest, check_types(types, codec))
    source.has_position = position
    source.hint = durations.bare_number_hint(every, 'every="{text}"') if follow else ""
    return source


class Record(NamedTuple):
    """One line or row: the number of its first line from 1, its bytes without the newline, and their number.

    Of one that is too long, `data` has only the first 200 bytes.
    """

    number: int
    data: bytes
    size: int


class Splitter:
    """Split one file into records.

    A record ends at each newline; in a file of csv where a row ends, see `RowFraming`. A byte-order mark at the start
    is left out. Of a record above `max_bytes` only the first 200 bytes are kept.
    """

    def __init__(self, *, is_quoted: bool, max_bytes: int) -> None:
        self._is_quoted, self._max_bytes = is_quoted, max_bytes
        self.number = 1
        """Of the first line of the record that is held."""
        self.forget()

    @property
    def held(self) -> int:
        """Count the bytes that are held for a record that has not ended."""
        return self._size

    def feed(self, chunk: bytes) -> list[Record]:
        """Return the records that end in this chunk."""
        if self._rows is None:
            *ended, rest = chunk.split(b"\n")
        else:
            ended, begin = [], 0
            for stop, after in self._rows.feed(chunk):
                if stop >= 0:
                    ended.append(chunk[begin:stop])
                begin = after
            rest = chunk[begin:]
        records = []
        is_short = self._rows is None and len(chunk) <= self._max_bytes
        for part in ended[:1] if is_short else ended:
            self._hold(part)
            records.append(self._end())
        if is_short and ended:  # those after the first are whole lines, none of which is too long
            parts = ended[1:]
            records += map(Record, itertools.count(self.number), parts, map(len, parts))
            self.number += len(parts)
        self._hold(rest)
        return records

    def finish(self) -> list[Record]:
        """Return the last record, which has no newline, if there is one."""
        if self.number == 1 and b"".join(self._held) == MARK:
            return []
        return [self._end()] if self._size else []

    def forget(self) -> None:
        """Drop the bytes of an unfinished record: its writer has taken them back."""
        self._held: list[bytes] = []
        self._size = self._newlines = 0
        self._after_return = False
        self._rows = RowFraming(self._max_bytes, at_start=self.number == 1) if self._is_quoted else None

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
            self._held = [(b"".join(self._held) + part)[:200]]

    def _end(self) -> Record:
        data = self._held[0] if len(self._held) == 1 else b"".join(self._held)
        if self.number == 1:
            data = without_mark(data)
        record = Record(self.number, data, self._size)
        self.number += 1 + self._newlines
        self._held, self._size, self._newlines, self._after_return = [], 0, 0, False
        return record


_GZIP = b"\x1f\x8b"


class Gunzip:
    """Decompress gzip, and pass other bytes as they are; the first two bytes decide.

    A file may have any number of gzip members, as `file(compress="gzip")` writes them, and zeros after them
    (RFC 1952; the zeros are what `gzip` itself passes over).
    """

    def __init__(self, most: int, is_gzip: bool | None = None) -> None:
        self._most = most
        self._waiting = b""
        self._is_gzip = is_gzip
        self._member: zlib._Decompress | None = None
        self._is_cut = False  # zlib may hold bytes back of a member whose every byte it has

    @property
    def has_more(self) -> bool:
        """Return whether more comes without further bytes."""
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
        """Return whether a gzip member has begun and has not ended."""
        return self._member is not None

    def feed(self, chunk: bytes) -> bytes:
        """Return the decompressed bytes that are known so far.

        Raises:
            zlib.error: If they are no gzip; the rest of the file is lost.
        """
        self._waiting += chunk
        if self._is_gzip is None:
            if _GZIP.startswith(self._waiting):  # nothing yet, or half of the two bytes
                return b""
            self._is_gzip = self._waiting.startswith(_GZIP)
        if not self._is_gzip:
            data, self._waiting = self._waiting, b""
            return data
        return self._decompress()

    def finish(self) -> bytes:
        """Return the bytes that are left when no more come."""
        if self._is_gzip:
            return b""
        data, self._waiting = self._waiting, b""
        return data

    def _decompress(self) -> bytes:
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


class Document:
    """Decode the records of one file when they are taken."""

    def __init__(self, path: Path, codec: str, max_bytes: int, types: Mapping[str, type] | None = None) -> None:
        self._path, self._max_bytes = path, max_bytes
        self._codec = codec_named(codec)
        self._types = None if types is None else ColumnTypes(types, path.name)
        self._needs_header = self._codec.has_head
        self._lost_header = 0  # the line of a header that cannot be read
        self._splitter = Splitter(is_quoted=codec == "csv", max_bytes=max_bytes)
        self._gunzip = Gunzip(64 * 1024)
        self._waiting: deque[Record] = deque()
        self._loss: StepError | None = None
        self._is_lost = False
        self._start = b""
        self._fed = self._settled = 0  # bytes that came, and those of them that are whole records
        self.is_finished = False
        self.identity = (0, 0, b"")
        """The file that it is of, as `Tail.identity`."""
        self._offset = self._taken = 0  # bytes and records that were taken
        self._skipped = 0  # records that are left to pass over
        self.taken_at: tuple[int | None, int] = (0, 0)
        """The offset and the number of the record that was taken last."""

    @property
    def position(self) -> tuple[int, int, int]:
        """Return the offset of the next record, its number, and how many records were taken before it."""
        number = self._waiting[0].number if self._waiting else self._splitter.number
        offset = min(self._offset, self._fed) if self.is_seekable else self._offset  # a last line has no newline
        return offset, number, self._taken

    @property
    def is_seekable(self) -> bool:
        """Return whether it can go on at an offset: lines that need no header, and no gzip."""
        return not self._gunzip.is_gzip and not self._codec.has_head

    def resume(self, position: tuple[int, int, int], *, by_offset: bool) -> None:
        """Go on at a position: the bytes that come begin there or, where it cannot be sought, at the file's start."""
        offset, number, taken = position
        if by_offset:
            self._offset = self._fed = self._settled = offset
            self._taken, self._splitter.number = taken, number
            self._start, self._gunzip = b"-" * min(4, offset), Gunzip(64 * 1024, is_gzip=False if offset else None)
        else:
            self._skipped = taken

    @property
    def has_more(self) -> bool:
        """Return whether `feed(b"")` would find more records."""
        return self._gunzip.has_more and not self._is_lost

    @property
    def is_waiting(self) -> bool:
        """Return whether there is something to take."""
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
            data = self._gunzip.feed(chunk)
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
        if not self._gunzip.is_gzip:
            self._settled = self._fed - self._gunzip.held - self._splitter.held
        elif not self._gunzip.is_torn and not self._splitter.held:
            self._settled = self._fed - self._gunzip.held

    def forget(self) -> None:
        """Drop what is held: its writer has replaced it by other bytes."""
        self._fed = self._settled
        self._gunzip.forget(at_start=self._settled == 0)
        self._splitter.forget()
        if not self._settled:
            self._start, self._needs_header, self._lost_header = b"", self._codec.has_head, 0

    def finish(self) -> None:
        """Take an unfinished line as a whole one: nothing more comes."""
        self.is_finished = True
        if self._is_lost:
            return
        self._waiting += self._splitter.feed(self._gunzip.finish())
        self._waiting += self._splitter.finish()
        if self._gunzip.is_torn:
            self._lose("gzip to its end, but it is cut short")

    def take(self) -> tuple[Any, StepError | None] | None:
        """Return the next event, or what is none with its error; None for a header, or if nothing waits."""
        if not self._waiting:
            error, self._loss = self._loss, None
            return None if error is None else (None, error)
        record = self._waiting.popleft()
        self.taken_at = self._offset if self._codec.name != "csv" else None, record.number
        self._offset += record.size + 1
        self._taken += 1
        if self._skipped and not self._needs_header:
            self._skipped -= 1
            return None
        self._skipped = max(0, self._skipped - 1)
        try:
            return self._read(record)
        except CodecError as error:
            text = record.data.decode(errors="replace")
            expected = f"line {record.number} of {self._path.name} to be {error.expected}"
            remedy = "mend the line; those after it are read"
            if self._lost_header:
                remedy = f"mend the header, line {self._lost_header}; no row is read without it"
            return text, StepError(expected, text, remedy)

    def _read(self, record: Record) -> tuple[Any, StepError | None] | None:
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
            return text, StepError(expected, text, "give a larger max_bytes, if lines are like that there")
        if is_header and isinstance(self._codec, Csv):
            self._codec.read_header(record.data)
            self._lost_header = 0
            error = self._types and self._types.check_header(self._codec.columns, record.number)
            return (record.data.decode(), error) if error else None
        if self._lost_header:
            raise CodecError(self._codec.name, "a row under a header that can be read", record.data, "mend the header")
        event = self._codec.decode(record.data)
        if self._types is None:
            return event, None
        if self._types.needs_sample:
            self._types.infer([event, *self._next_rows(SAMPLE - 1)])
        try:
            return self._types.convert(event, record.number), None
        except StepError as error:
            return record.data.decode(), error

    def _next_rows(self, most: int) -> Iterator[dict[str, str]]:
        """Decode rows that wait; those that cannot be read fail when they are taken."""
        for record in itertools.islice(self._waiting, most):
            if record.data and record.size <= self._max_bytes:
                with contextlib.suppress(CodecError):
                    yield self._codec.decode(record.data)

    def _lose(self, expected: str, remedy: str = "what came before it is whole; write the file again") -> None:
        """Give up the rest of the file; the error comes after the records before it."""
        self._waiting += self._splitter.finish()
        self._is_lost = True
        self._loss = StepError(expected, str(self._path), remedy)


class LinesSource(SteppableSource[Any]):
    """A cold observable of a file's lines; returned by `lines`."""

    kind = "lines"

    def __init__(
        self,
        path: Path,
        follow: bool,
        codec: str,
        every_ns: int,
        max_bytes: int,
        types: Mapping[str, type] | None = None,
    ) -> None:
        super().__init__()
        self.path, self.follow, self.codec, self.types = path, follow, codec, types
        self.has_position = False
        self.is_endless = follow
        self.every_ns, self.max_bytes = every_ns, max_bytes

    def __repr__(self) -> str:
        follow = ", follow=True" if self.follow else ""
        codec = "" if self.codec == "text" else f', codec="{self.codec}"'
        types = ""
        if self.types is not None:
            named = ", ".join(f'"{name}": {kind.__name__}' for name, kind in self.types.items())
            types = f", types={{{named}}}" if named else ', types="infer"'
        return f'lines("{self.path}"{follow}{codec}{types})'

    def new_subscription(
        self, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None
    ) -> "LinesSubscription":
        """Make a subscription that reads from the beginning."""
        return LinesSubscription(self, observer, scheduler)


class LinesSubscription(SourceSubscription[Any]):
    """One reading of the file: read a chunk, send its lines, let other actions run."""

    def __init__(
        self, source: LinesSource, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None
    ) -> None:
        super().__init__(source, observer, scheduler)
        self._file = source
        self._on_next: Callable[[Any], None] = observer.on_next
        self._tail = Tail(source.path, follow=source.follow)
        self._document = self._new_document()
        self._grid_ns = self._clock.now_ns
        self._reported = ""  # the last error of the file as a whole, which is reported once
        self._keep(self._save, self._load)

    def _save(self) -> tuple[Any, ...]:
        document = self._document
        identity = document.identity if any(document.identity) else self._tail.identity_there()
        return self._file.codec, identity, document.position, document.is_seekable

    def _load(self, saved: tuple[Any, ...]) -> None:
        """Go on where the process before was, in the file that it read, also where that was renamed since."""
        codec, identity, position, by_offset = saved
        if codec != self._file.codec:
            raise ValueError(f'it was lines of codec="{codec}", and is of "{self._file.codec}"')
        if not any(identity):
            return
        if self._tail.resume(identity, position[0] if by_offset else 0):
            self._document.resume(position, by_offset=by_offset)
            self._document.identity = identity
        elif self._context is not None:
            expected = f"{self._file.path} as it was read up to byte {position[0]:,}, or the file it was renamed to"
            remedy = "it is read from its start; what was not read of the file before is lost"
            self._context.fail(None, StepError(expected, "another file", remedy))

    def stop(self) -> None:
        """End, from any thread."""
        super().stop()
        self._tail.close()

    def _new_document(self) -> Document:
        return Document(self._file.path, self._file.codec, self._file.max_bytes, self._file.types)

    def _run(self) -> None:
        """Read if nothing waits, and send what does; an observer that raises stops nothing."""
        while self._changes:
            _, _, self._is_paused, is_step, _ = self._changes.popleft()
            self._steps = self._steps + is_step if self._is_paused else 0
        if self._is_held():
            return
        is_idle = False
        try:
            if not self._document.is_waiting:
                is_idle = self._read()
            document = self._document
            for _ in range(AT_ONCE):
                if not document.is_waiting or self._is_held():
                    break
                self._send(document.take())
        finally:
            if self._is_stopped:
                pass
            elif is_idle and self._is_paused:
                self._steps = 0  # there is no line to send, and one that is written later was not asked for
            elif is_idle:
                now_ns, every_ns = self._clock.now_ns, self._file.every_ns
                self._arm_again(now_ns - (now_ns - self._grid_ns) % every_ns + every_ns)
            else:
                self._arm_again()

    def _read(self) -> bool:
        """Read on; return True if there is nothing more for now."""
        document = self._document
        if document.has_more:
            document.feed(b"")
            return False
        if document.is_finished:
            if not self._file.follow:
                self._complete()
                return False
            self._document = document = self._new_document()
        try:
            chunk = self._tail.read(document.held, document.forget)
        except (OSError, StepError) as error:
            self._report(error)
            return True
        self._reported = ""
        if chunk:
            document.identity = self._tail.identity
            document.feed(chunk)
            return False
        if chunk is None or not self._file.follow:
            document.finish()
            return False
        return True

    def _report(self, error: OSError | StepError) -> None:
        """End with the error, or report it once if the file is followed: it may be readable later."""
        may_follow = isinstance(error, OSError) and self._file.follow
        if isinstance(error, OSError):
            described = f"{self._file.path}: {error.strerror or error}"
            remedy = "check the path" if self._file.follow else "check the path, or wait for it with follow=True"
            error = StepError("a file that can be read", described, remedy)
        if not may_follow or self._context is None:
            self.stop()
            self._observer.on_error(error)
        elif self._reported != str(error):
            self._reported = str(error)
            self._context.fail(None, error)

    def _send(self, taken: tuple[Any, StepError | None] | None) -> None:
        """Send an event, or fail it."""
        if taken is None:
            return
        event, error = taken
        if self._steps:
            self._steps -= 1
        if error is None:
            if self._file.has_position:
                event = Located(event, str(self._file.path), *self._document.taken_at)
            self._on_next(event)
        elif self._context is not None:
            self._context.fail(event, error)
        else:
            self.stop()
            self._observer.on_error(error)
