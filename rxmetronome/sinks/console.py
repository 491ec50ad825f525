"""`stdout`: a line per event where the run was started."""

import sys
from collections.abc import Sequence
from typing import Any, Literal, TextIO

from rxmetronome.formats import Codec
from rxmetronome.formats import codec as codec_named
from rxmetronome.parts import BlockingSink, Context, UnwrittenError
from rxmetronome.sinks.cells import cell_writer


def stdout(codec: Literal["json", "json-sorted", "text", "csv"] = "json") -> "StdoutSink":
    """Write each event as one line to the standard output.

    In a notebook the lines appear under the cell that started the run, or outside a flow called `stdout()`,
    whichever cell has been executed since. It writes to what `sys.stdout` is at that moment, so that redirecting
    it works.

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
        raise UnwrittenError(0, OSError("this process has no standard output"))
    try:
        try:
            stream.write(text)
        except UnicodeEncodeError as error:  # a console that has not all characters shows the others as escapes
            stream.write(text.encode(error.encoding, "backslashreplace").decode(error.encoding))
        stream.flush()
    except (OSError, ValueError) as error:
        raise UnwrittenError(0, error) from error
