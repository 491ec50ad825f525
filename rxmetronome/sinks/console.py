"""`stdout`: a line per event where the run was started."""

import atexit
import contextlib
import os
import re
import select
import sys
from collections.abc import Sequence
from typing import Any, Literal, TextIO

from rxmetronome.codecs import Codec
from rxmetronome.codecs import codec as codec_named
from rxmetronome.notebook.output import cell_writer
from rxmetronome.protocols import BlockingSink, Context, UnwrittenError
from rxmetronome.sinks.files import unwritten

_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CLOSED = "this process has no standard output"


def stdout(codec: Literal["json", "json-sorted", "text", "csv"] = "json") -> "StdoutSink":
    """Write each event as one line to the standard output.

    In a notebook the lines appear under the cell that started the run, or outside a flow called `stdout()`,
    whichever cell has been executed since. It writes to what `sys.stdout` is at that moment, so that redirecting
    it works. Once nobody reads that pipe any more the sink completes, as `yes | head` ends.

    On a terminal JSON escapes what a terminal would obey: DEL, C1 and the characters that turn the direction of
    writing. `text` and `csv` are written as they come, control characters too.

    Args:
        codec: `"json"` (text keeps its quotes), `"json-sorted"`, `"text"` or `"csv"`.

    Raises:
        ArgumentError: For an unknown codec, and for `"msgpack"`, which is no text.

    Example:
        >>> import reactivex as rx
        >>> _ = rx.of("triggered", {"id": 1}).subscribe(stdout())
        "triggered"
        {"id":1}
    """
    return StdoutSink(codec_named(codec, call="stdout", example='stdout(codec="text")', only_text=True))


class StdoutSink(BlockingSink):
    """What `stdout` returns."""

    kind = "stdout"

    def __init__(self, codec: Codec) -> None:
        self._codec = codec
        self._needs_head = True
        self._cell = cell_writer()  # outside a flow nobody calls `start`, and events come on another thread

    def __repr__(self) -> str:
        return "stdout()" if self._codec.name == "json" else f'stdout(codec="{self._codec.name}")'

    def start(self, context: Context | None) -> None:  # noqa: ARG002  a line needs nothing of its run
        """Remember the cell that is being executed."""
        self._cell = cell_writer()

    def prepare(self, event: Any) -> bytes:
        """The event as one line."""
        return self._codec.encode(event)

    def write(self, items: Sequence[bytes]) -> None:
        """Write and flush.

        Raises:
            UnwrittenError: If there is no standard output, or nobody reads it any more.
        """
        if not items:
            return
        data = b"".join((self._codec.head, *items)) if self._needs_head else b"".join(items)
        text, stream = data.decode(), sys.stdout
        if self._cell is not None and self._cell.is_shown_by(stream):
            self._cell.write(text)
        else:
            if self._codec.name.startswith("json") and stream is not None and _is_terminal(stream):
                text = _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
            _put(stream, text)
        self._needs_head = False

    def on_completed(self) -> None:
        """Send what is left; a table begins with its header again."""
        if self._cell is not None:
            self._cell.flush()
        self._codec.begin(b"")
        self._needs_head = True


def _put(stream: TextIO | None, text: str) -> None:
    if stream is None:
        raise UnwrittenError(0, unwritten("standard output", OSError(_CLOSED)))
    try:
        try:
            stream.write(text)
        except UnicodeEncodeError as error:  # a console that has not all characters shows the others as escapes
            stream.write(text.encode(error.encoding, "backslashreplace").decode(error.encoding))
        stream.flush()
    except OSError as error:
        raise UnwrittenError(0, unwritten("standard output", error)) from error
    except ValueError as error:  # it was closed
        raise UnwrittenError(0, unwritten("standard output", OSError(str(error)))) from error


def has_no_reader(stream: TextIO | None) -> bool:
    """Return True for a pipe whose reading end is closed."""
    try:
        poll = select.poll()
        poll.register(stream.fileno(), 0)  # type: ignore[union-attr]  # None has none
        return any(event & select.POLLERR for _, event in poll.poll(0))
    except (AttributeError, ValueError, OSError):  # no descriptor, or no poll: Windows
        return False


def drop_rest() -> None:
    """Send to nowhere what the standard output holds and cannot write, which the interpreter would complain about."""
    stream = sys.stdout
    try:
        stream.flush()
    except (OSError, ValueError):
        with contextlib.suppress(OSError, ValueError, AttributeError):  # it has no descriptor, or is closed
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


@atexit.register
def _drop_unread() -> None:
    """Let no script complain, at its exit, about lines that nobody reads any more."""
    if has_no_reader(sys.stdout):
        drop_rest()


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except (AttributeError, ValueError):  # what stands in for a stream, or was closed
        return False
