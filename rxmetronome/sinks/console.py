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

_CONTROL = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def stdout(codec: Literal["json", "json-sorted", "text", "csv"] = "json") -> "StdoutSink":
    """Write each event as one line to the standard output.

    In a notebook the lines appear under the cell that started the run (outside a flow: that called `stdout()`), even
    after other cells were executed. It writes to the present `sys.stdout`, so that redirecting it works. A closed pipe
    completes the sink, as `yes | head` ends.

    On a terminal JSON escapes the characters that a terminal obeys: DEL, C1 and those that change the direction of
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
    """Implement `stdout`."""

    kind = "stdout"

    def __init__(self, codec: Codec) -> None:
        self._codec = codec
        self._needs_head = True
        self._cell = cell_writer()  # outside a flow `start` is not called, and events come on another thread

    def __repr__(self) -> str:
        return "stdout()" if self._codec.name == "json" else f'stdout(codec="{self._codec.name}")'

    def start(self, context: Context | None) -> None:  # noqa: ARG002  a line needs nothing of its run
        """Remember the present cell of a notebook."""
        self._cell = cell_writer()

    def prepare(self, event: Any) -> bytes:
        """Return an event as one line."""
        return self._codec.encode(event)

    def write(self, items: Sequence[bytes]) -> None:
        """Write and flush.

        Raises:
            UnwrittenError: If there is no standard output, or it cannot be written to.
        """
        if not items:
            return
        data = b"".join((self._codec.head, *items)) if self._needs_head else b"".join(items)
        text, stream = data.decode(), sys.stdout
        if self._cell is not None and self._cell.is_shown_by(stream):
            self._cell.write(text)
        else:
            if self._codec.name.startswith("json"):
                text = json_on(stream, text)
            _put(stream, text)
        self._needs_head = False

    def on_completed(self) -> None:
        """Flush; a later run begins with the header again."""
        if self._cell is not None:
            self._cell.flush()
        self._codec.begin(b"")
        self._needs_head = True


def json_on(stream: TextIO | None, text: str) -> str:
    """Return JSON as a stream should have it: on a terminal without characters that it obeys."""
    if stream is None or not _is_terminal(stream):
        return text
    return _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _put(stream: TextIO | None, text: str) -> None:
    try:
        if stream is None:
            raise OSError("this process has no standard output")  # noqa: TRY301
        try:
            stream.write(text)
        except UnicodeEncodeError as error:  # a console without these characters shows them as escapes
            stream.write(text.encode(error.encoding, "backslashreplace").decode(error.encoding))
        stream.flush()
    except (OSError, ValueError) as error:  # a ValueError says that it was closed
        failed = error if isinstance(error, OSError) else OSError(str(error))
        raise UnwrittenError(0, unwritten("standard output", failed)) from error


def has_no_reader(stream: TextIO | None) -> bool:
    """Return True for a pipe whose reading end is closed."""
    try:
        poll = select.poll()
        poll.register(stream.fileno(), 0)  # type: ignore[union-attr]  # None has none
        return any(event & select.POLLERR for _, event in poll.poll(0))
    except (AttributeError, ValueError, OSError):  # no descriptor, or no poll: Windows
        return False


def drop_rest() -> None:
    """Discard the unwritten rest of the standard output, about which the interpreter would complain at its exit."""
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
    """Keep the interpreter from complaining, at its exit, about lines that no reader took."""
    if has_no_reader(sys.stdout):
        drop_rest()


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except (AttributeError, ValueError):  # a substitute for a stream, or a closed one
        return False
