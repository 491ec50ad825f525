"""`lines`: the lines of a file, and those that are written to it later."""

import os
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeAlias

from reactivex import abc

from rxmetronome import durations
from rxmetronome.clocks import timeline
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.formats import codec as codec_named
from rxmetronome.parts import context_of
from rxmetronome.sources.documents import Document
from rxmetronome.sources.following import Tail
from rxmetronome.sources.pacing import AT_ONCE, PausableSource, Player, Turns

LineCodec: TypeAlias = Literal["text", "json", "json-sorted", "csv"]

_SHORTEST_NS = 1_000_000


def lines(
    path: str | os.PathLike[str],
    *,
    follow: bool = False,
    codec: LineCodec = "text",
    every: Duration = "200ms",
    max_bytes: int = 16 * 1024 * 1024,
) -> "Lines":
    r"""Emit the lines of a text file, in order, and with `follow` those that are written to it later, as `tail -F`.

    A line comes when its newline has; `\r\n` counts as one. Without `follow` the last one needs none, and the source
    completes at the end of the file. What `file(compress="gzip")` writes is read as well, whatever its name.

    With `follow` it never completes, and it looks for more every `every`. It follows the path, not the file:

        renamed, and a new one made     the rest of the old file, then the new one from its start
        cut short, or written anew      from the start
        its last line taken back        from where that line began, as after the repair of a torn one
        removed, or not there yet       it waits

    A last line without a newline is held until it has one. Where its file is replaced, or cut short before it, it comes
    as it is; a run that ends leaves it, as the next one will read it whole.

    It reads on the clock's thread, 64 KiB at most before whatever else is due goes first, so a file of any size holds
    no beat up. A disk that does not answer does.

    Args:
        path: Where; `~` is your home folder.
        follow: Whether to go on at the end of the file.
        codec: `"text"` for each line as a `str`; `"json"` for its value (blank lines are passed over); `"csv"` for
            each row as a dict of texts, under the header of its file (empty lines are passed over; of a name that
            stands twice the second is `a.1`). Rows are those of Python's `csv.reader`.
        every: How often to look for more, 1 ms or longer.
        max_bytes: The longest line, in bytes. A longer one is a failure, and is not held in memory.

    Returns:
        A cold observable that reads on the scheduler it is subscribed with; it can be paused.

    Raises:
        ArgumentError: For an unknown codec, an `every` below 1 ms, a `max_bytes` below 1.

    In a flow a line that cannot be read is a `Failure` on the source's `err`, with its number, and the next one
    follows. Outside a flow it ends the stream with its error. A file in UTF-16 is one failure, which says how to
    convert it. A file that is missing (without `follow`), or that is no regular file, ends the source with an error
    either way.

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
        >>> folder.cleanup()
    """
    if not isinstance(path, (str, os.PathLike)) or isinstance(os.fspath(path), bytes) or not os.fspath(path):
        raise ArgumentError("lines", "path", "a path, as text or Path", path, 'lines("app.log")')
    every_ns = durations.parse(
        every, call="lines", argument="every", shortest_ns=_SHORTEST_NS, example='lines("app.log", every="200ms")'
    )
    if isinstance(max_bytes, bool) or not isinstance(max_bytes, int) or max_bytes < 1:
        example = 'lines("app.log", max_bytes=1_000_000)'
        raise ArgumentError("lines", "max_bytes", "a whole number of 1 or more", max_bytes, example)
    codec_named(codec, call="lines", example='lines("app.log", codec="json")', only_text=True)
    return Lines(Path(path).expanduser(), follow, codec, every_ns, max_bytes)


class Lines(PausableSource[Any]):
    """What `lines` returns."""

    kind = "lines"

    def __init__(self, path: Path, follow: bool, codec: str, every_ns: int, max_bytes: int) -> None:
        super().__init__()
        self.path, self.follow, self.codec = path, follow, codec
        self.every_ns, self.max_bytes = every_ns, max_bytes

    def __repr__(self) -> str:
        follow = ", follow=True" if self.follow else ""
        codec = "" if self.codec == "text" else f', codec="{self.codec}"'
        return f'lines("{self.path}"{follow}{codec})'

    def play(
        self, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None, end: Callable[[Player], None]
    ) -> Player:
        """A reading of its own for each subscription."""
        return _Reading(self, observer, scheduler, end)


class _Reading:
    """One subscription: reads a chunk, sends its lines, lets others go first."""

    def __init__(
        self,
        source: Lines,
        observer: abc.ObserverBase[Any],
        scheduler: abc.SchedulerBase | None,
        end: Callable[[Player], None],
    ) -> None:
        self._source, self._observer, self._end = source, observer, end
        self._clock, self._context = timeline(scheduler), context_of(scheduler)
        self._turns = Turns(self._clock, self._turn)
        self._tail = Tail(source.path, follow=source.follow)
        self._document = self._new_document()
        self._grid_ns = self._clock.now_ns
        self._complaint = ""  # about the file as a whole, made once
        self._steps: deque[None] = deque()

    def begin(self) -> None:
        self._turns.soon()

    def note(self, steps: bool) -> None:
        """Steps wait until they are made; the brake is read at each event."""
        if steps:
            self._steps.append(None)
        elif not self._source.is_paused:
            self._steps.clear()

    def hurry(self) -> None:
        self._turns.soon()

    def stop(self) -> None:
        self._turns.stop()
        self._tail.close()
        self._end(self)

    def _new_document(self) -> Document:
        return Document(self._source.path, self._source.codec, self._source.max_bytes)

    def _turn(self, _: int) -> None:
        """Read where nothing waits, and send what does; what an observer raises stops nothing."""
        if self._is_held():
            return
        is_idle = False
        try:
            if not self._document.is_waiting:
                is_idle = self._fetch()
            for _ in range(AT_ONCE):
                if not self._document.is_waiting or self._is_held() or self._turns.is_stopped:
                    break
                self._send()
        finally:
            if is_idle and self._source.is_paused:
                self._steps.clear()  # there is no line to send, and one that is written later is not let in by them
            elif is_idle:
                past_ns = (self._clock.now_ns - self._grid_ns) % self._source.every_ns
                self._turns.at(self._clock.now_ns - past_ns + self._source.every_ns)
            else:
                self._turns.soon()

    def _is_held(self) -> bool:
        return self._source.is_paused and not self._steps

    def _fetch(self) -> bool:
        """Read on; whether there is nothing more for now."""
        document = self._document
        if document.has_more:
            document.feed(b"")
            return False
        if document.is_finished:
            if not self._source.follow:
                self.stop()
                self._observer.on_completed()
                return False
            self._document = document = self._new_document()
        try:
            chunk = self._tail.read(document.held, document.forget)
        except (OSError, StepError) as error:
            self._complain(error)
            return True
        self._complaint = ""
        if chunk:
            document.feed(chunk)
            return False
        if chunk is None or not self._source.follow:
            document.finish()
            return False
        return True

    def _complain(self, error: OSError | StepError) -> None:
        """End, or where it is followed say so once, for it may be readable later."""
        may_follow = isinstance(error, OSError) and self._source.follow
        if isinstance(error, OSError):
            described = f"{self._source.path}: {error.strerror or error}"
            remedy = "check the path" if self._source.follow else "check the path, or wait for it with follow=True"
            error = StepError("a file that can be read", described, remedy)
        if not may_follow or self._context is None:
            self.stop()
            self._observer.on_error(error)
        elif self._complaint != str(error):
            self._complaint = str(error)
            self._context.fail(None, error)

    def _send(self) -> None:
        """Send the next event, or fail it."""
        read = self._document.take()
        if read is None:
            return
        if self._source.is_paused and self._steps:
            self._steps.popleft()
        if read.error is None:
            self._observer.on_next(read.event)
        elif self._context is not None:
            self._context.fail(read.event, read.error)
        else:
            self.stop()
            self._observer.on_error(read.error)
