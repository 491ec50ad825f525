"""Write a tape: one append for each event on the clock's thread; a thread encodes and writes."""

import contextlib
import errno
import itertools
import logging
import os
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from rxmetronome.errors import StepError, error_text, is_interrupt
from rxmetronome.records import JitteredTick, Tick, Trigger
from rxmetronome.tapes import value_forms
from rxmetronome.tapes.segments import Head, block_of, blocks, read_head, repair, segment_paths, sync_folder

_LOG = logging.getLogger("rxmetronome")
_BLOCK = 4_096
"""The most entries of a block."""
_MOST_WAITING = 262_144
"""With more entries waiting, the flow's thread writes them itself."""
_PAUSE_S = 0.05
_PARTS = 4

EVENT, ENDED, DIED, FAILED, OUTCOME, MARK, LOST, TIMER, WIDGET, STATE, MISSED = range(11)
"""The kinds of entries: an event of a source; its completion; its error; a failure of a source that goes on, or of a
sink; the outcome of a step that reaches outside; `paused`, `running`, `draining`, `stopped`; an event that had no form;
a timer of a step that has fired; the value that a widget has from now on; a part of what a resumed run began
with; how many grid points a source has missed since its entry before."""

PLAIN, TICK, JITTERED, TRIGGER, MARKED = range(5)
_KINDS: dict[type, int] = {Tick: TICK, JitteredTick: JITTERED, Trigger: TRIGGER}
_pack = msgspec.msgpack.Encoder().encode
Entry = tuple[int, int, int, Any]
"""An instant, a kind, the place of a step, a value."""


class TapeWriter:
    """Write the entries of one run to a tape, after those of earlier runs.

    Args:
        path: The folder of the tape; it is made if it is missing.
        flow: The name of the flow.
        steps: The names of its steps.
        began_ns: The start on the clock's steady timeline.
        wall_ns: The wall's time then.
        sources: Those of the steps that are sources.
        virtual: True in virtual time, where no thread writes but the flow's.
        segment_bytes: A segment ends when it is so large.
        most_bytes: The oldest segments are dropped when all are larger together; None for no limit.
        shapes: What the steps were made of; see `Head`.
        widgets: The widgets whose values they read.
        epoch: The number of the epoch that the run went on from; 0 where it begins afresh.
        sync: `"end"` to sync at the end only, `"block"` after each block (20 times a second at most in real time).

    Attributes:
        entries: How many entries are on the tape by now.
        dropped: How many entries were dropped with old segments.
        lost: How many had no form, or could not be written.

    Raises:
        StepError: If another process writes this tape, the path is something else, which is left as it is, or the
            folder or a file in it cannot be made.

    Example:
        >>> import tempfile
        >>> from rxmetronome.tapes import TapeReader
        >>> folder = tempfile.TemporaryDirectory()
        >>> writer = TapeWriter(f"{folder.name}/a.tape", "main", ["beat"], 0, 0, virtual=True)
        >>> writer.append((5, EVENT, 0, {"n": 1}))
        >>> writer.close(10)
        >>> [(entry.at_ns, entry.step, entry.value) for entry in TapeReader(f"{folder.name}/a.tape")]
        [(5, 'beat', {'n': 1})]
        >>> folder.cleanup()
    """

    def __init__(
        self, path: str | os.PathLike[str], flow: str, steps: Sequence[str], began_ns: int, wall_ns: int, *,
        sources: Sequence[str] = (), virtual: bool = False, segment_bytes: int = 16 << 20,
        most_bytes: int | None = 4 << 30, sync: str = "end", shapes: Sequence[str] = (), widgets: Sequence[str] = (),
        epoch: int = 0,
    ) -> None:  # fmt: skip
        self.path = Path(path)
        self._segment_bytes, self._most_bytes, self._sync = segment_bytes, most_bytes, sync
        self.entries = self.dropped = self.lost = self.torn = 0
        self.error: BaseException | None = None
        self._pending: list[Any] = []  # the four parts of each entry, one after the other: less for the collector
        self._most = _PARTS * (_BLOCK if virtual else _MOST_WAITING)
        self._write_lock = threading.Lock()
        self._file: BinaryIO | None = None
        self._lock_file: BinaryIO | None = None
        self._size = 0
        try:
            self._open_folder()
        except OSError as error:
            raise self._refused(error) from error
        try:
            number, run = self._repaired()
            self._number = number
            self._head = Head(run=run, flow=flow, steps=list(steps), sources=list(sources),
                              began_ns=began_ns, wall_ns=wall_ns, virtual=virtual, shapes=list(shapes),
                              widgets=list(widgets), epoch=epoch)  # fmt: skip
            self._begin_segment()
        except BaseException as error:
            self._abandon()
            if isinstance(error, OSError):
                raise self._refused(error) from error
            raise
        self._wake = threading.Event()
        self._is_closed = False
        self._thread: threading.Thread | None = None
        if not virtual:
            self._thread = threading.Thread(target=self._run, name=f"rxmetronome {flow} tape", daemon=True)
            self._thread.start()

    def _refused(self, error: OSError) -> StepError:
        remedy = 'make room or choose a folder that can be written: run(tape="monday.tape")'
        return StepError(f"a tape at {self.path} that can be written", error_text(error), remedy)

    def _abandon(self) -> None:
        """Release the lock and the file."""
        if self._file is not None:
            with contextlib.suppress(OSError):  # what its buffer holds
                self._file.close()
            self._file = None
        self._unlock()

    def begin(self, began_ns: int, wall_ns: int, *, virtual: bool) -> None:
        """Set the start of the run again, before the first entry: a sink may have taken its time to open.

        Args:
            began_ns: As for the writer.
            wall_ns: As for the writer.
            virtual: False where timers fire after they were due, and outcomes come later: in life, and in its replay.
        """
        with self._write_lock:
            self._head.began_ns, self._head.wall_ns, self._head.virtual = began_ns, wall_ns, virtual
            if self._file is not None and not self.entries:
                try:
                    self._file.seek(0)
                    self._file.truncate()
                    self._write_head(self._file)
                except OSError as error:
                    self._fail(error, 0)

    def append(self, entry: Entry) -> None:
        """Add an entry: instant, kind, place of the step, value. The value must not change afterwards."""
        pending = self._pending
        pending.extend(entry)
        if len(pending) > self._most:
            self.flush()

    def flush(self, *, sync: bool = False) -> None:
        """Write all that waits, on the calling thread; with `sync` it is on the disk when this returns."""
        with self._write_lock:
            self._write_pending(sync=sync)

    def close(self, at_ns: int, mark: str = "") -> None:
        """Write what waits and the last mark, sync, and end."""
        if self._is_closed:
            return
        if mark:
            self.append((at_ns, MARK, 0, mark))
        self._is_closed = True
        self._wake.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()
        with self._write_lock:
            self._write_pending(sync=True)
            if self._file is not None:
                self._file.close()
                self._file = None
            self._unlock()

    def trim(self, before: int) -> int:
        """Drop the segments that hold only entries of this run with numbers below `before`, and all of earlier runs.

        Returns the number of segments that were dropped. For a caller who has saved all that follows from them.
        """
        with self._write_lock:
            dropped = 0
            paths = segment_paths(self.path)
            for path, following in itertools.pairwise(paths):
                with following.open("rb") as file:
                    head = _head_of(following, file)
                if head.run == self._head.run and head.first <= before:
                    path.unlink()
                    dropped += 1
            return dropped

    def _run(self) -> None:
        while not self._is_closed:
            self._wake.wait(_PAUSE_S)
            if self._pending:
                self.flush()

    def _write_pending(self, *, sync: bool) -> None:
        pending = self._pending
        while pending and self._file is not None:
            batch = pending[: _PARTS * _BLOCK]
            del pending[: len(batch)]
            count = len(batch) // _PARTS
            content = self._encoded(batch)
            try:
                self._check_there()
                self._write(content, count)
            except OSError as error:
                self._fail(error, count)
        if self._file is None:
            self.lost += len(pending) // _PARTS
            pending.clear()
        elif sync or self._sync == "block":
            try:
                os.fsync(self._file.fileno())
            except OSError as error:
                self._fail(error, 0)

    def _encoded(self, batch: Sequence[Any]) -> bytes:
        """Return entries, whose parts are one after the other, as the content of a block."""
        instants, kinds, places, values = (batch[part::_PARTS] for part in range(_PARTS))
        codes = [place << 4 | kind for kind, place in zip(kinds, places, strict=True)]
        types = set(map(type, values))
        form = _KINDS.get(next(iter(types))) if len(types) == 1 else None
        try:
            if form is not None:
                return _pack([instants, codes, bytes((form,)), {form: values}])
            return self._encoded_by_form(instants, codes, values, is_careful=False)
        except BaseException as error:  # some value has no form, or its class raised
            if is_interrupt(error):
                raise
            return self._encoded_by_form(instants, codes, values, is_careful=True)

    def _encoded_by_form(
        self, instants: Sequence[int], codes: list[int], values: Sequence[Any], *, is_careful: bool
    ) -> bytes:
        """Return entries whose values are of several forms; where it is careful, those without a form become `LOST`."""
        forms, by_form, is_plain = bytearray(), dict[int, list[Any]](), value_forms.is_plain
        for at, value in enumerate(values):
            kept, form = value, _KINDS.get(type(value), PLAIN)
            try:
                if form == PLAIN and not is_plain(value):
                    form, kept = MARKED, msgspec.Raw(value_forms.encode(value))
                if is_careful:
                    _pack(kept)
            except BaseException as error:  # code of the user's class may raise
                if not is_careful or is_interrupt(error):
                    raise
                self._say_lost(codes[at], error)
                codes[at] = (0 if codes[at] & 15 == WIDGET else codes[at] & ~15) | LOST
                form, kept = PLAIN, error_text(error)
            forms.append(form)
            by_form.setdefault(form, []).append(kept)
        return _pack([instants, codes, forms[:1] if len(by_form) == 1 else forms, by_form])

    def _say_lost(self, code: int, error: BaseException) -> None:
        if not self.lost:
            step = self._head.widgets[code >> 4] if code & 15 == WIDGET else self._head.steps[code >> 4]
            _LOG.warning("flow `%s`: step `%s`: the tape %s cannot hold an event; replays miss it, and "
                         "run.tape.lost counts more: %s", self._head.flow, step, self.path,
                         error_text(error), extra={"flow": self._head.flow})  # fmt: skip
        self.lost += 1

    def _write(self, content: bytes, count: int) -> None:
        assert self._file is not None  # noqa: S101  the caller has looked
        block = block_of(content)
        if self._size > len(block) and self._size + len(block) > self._segment_bytes:
            self._file.close()
            self._number += 1
            self._begin_segment()
            self._drop_oldest()
        self._file.write(block)
        self._file.flush()
        self._size += len(block)
        self.entries += count

    def _check_there(self) -> None:
        """Raise an OSError where the segment was removed, renamed or replaced."""
        assert self._file is not None  # noqa: S101  the caller has looked
        there, here = self._segment.stat(), os.fstat(self._file.fileno())
        if (there.st_dev, there.st_ino) != (here.st_dev, here.st_ino):
            raise FileNotFoundError(errno.ENOENT, "another file is there now", str(self._segment))

    def _fail(self, error: OSError, count: int) -> None:
        """Stop taping, because the disk does not take more; the run goes on."""
        _LOG.error("flow `%s`: the tape %s ends here, the run goes on: %s", self._head.flow, self.path,
                   error_text(error), extra={"flow": self._head.flow})  # fmt: skip
        if self._file is not None:
            with contextlib.suppress(OSError):  # what its buffer holds
                self._file.close()
        self.error, self._file = error, None
        self.lost += count

    def _begin_segment(self) -> None:
        self._segment = (self.path / f"{self._number:08}.tape").absolute()  # the current folder may change
        self._head.first = self.entries
        self._file = self._segment.open("xb")
        self._write_head(self._file)
        sync_folder(self.path)

    def _write_head(self, file: BinaryIO) -> None:
        head = block_of(_pack(self._head))
        file.write(head)
        file.flush()
        self._size = len(head)

    def _drop_oldest(self) -> None:
        paths = segment_paths(self.path)
        sizes = [path.stat().st_size for path in paths]
        while self._most_bytes is not None and len(paths) > 1 and sum(sizes) > self._most_bytes:
            with paths[1].open("rb") as file:
                following = _head_of(paths[1], file)
            if following.run == self._head.run:
                self.dropped = following.first
            paths.pop(0).unlink()
            sizes.pop(0)

    def _open_folder(self) -> None:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except FileExistsError as error:
            remedy = 'choose another path: run(tape="monday.tape")'
            raise StepError(f"a new or older tape at {self.path}", "a file", remedy) from error
        self._lock_file = (self.path / "lock").open("ab")
        try:
            import fcntl

            fcntl.flock(self._lock_file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:  # no such locks on this system
            return
        except OSError as error:
            self._unlock()
            remedy = "stop the other run, or choose another path"
            raise StepError(
                f"a tape that is written by one run, {self.path}", "one that a run writes now", remedy
            ) from error

    def _unlock(self) -> None:
        if self._lock_file is not None:
            self._lock_file.close()
            self._lock_file = None

    def _repaired(self) -> tuple[int, int]:
        """Repair the last segment; return the number of the next one, and that of the run."""
        paths = segment_paths(self.path)
        if not paths:
            return 1, 1
        number = int(paths[-1].stem) + 1
        for path in paths[:-1]:
            with path.open("rb") as file:
                _head_of(path, file)  # what is no tape is refused, and never dropped as an old segment
        for path in reversed(paths):
            torn, content = repair(path)
            if torn:
                self.torn += torn
                _LOG.warning("%s: cut off a torn end of %d bytes, which %s.torn keeps", path, torn, path.name)
            if content:
                return number, read_head(path, content).run + 1
        return number, 1


def _head_of(path: Path, file: BinaryIO) -> Head:
    _, content = next(blocks(file), (0, b""))
    return read_head(path, content)
