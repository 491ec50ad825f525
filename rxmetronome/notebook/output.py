"""A notebook's cell as a place to write to, from any thread and after the cell has ended."""

import sys
import threading
import weakref
from typing import Any, Literal

_GATHER_S = 0.05
"""20 messages a second at most: a Jupyter server drops what is above a thousand, and text above 1 MB a second."""


def cell_writer(name: Literal["stdout", "stderr"] = "stdout") -> "CellWriter | None":
    """What writes into the output of the cell that is being executed, or None outside a notebook.

    Call it on the thread that executes the cell, once for each run: text goes where the run was started.
    """
    ipython = sys.modules.get("IPython")
    shell: Any = ipython.get_ipython() if ipython is not None else None
    kernel: Any = getattr(shell, "kernel", None)
    out: Any = getattr(sys, name)
    if not hasattr(kernel, "get_parent") or not hasattr(out, "pub_thread") or not hasattr(out, "session"):
        return None
    parent = kernel.get_parent("shell")
    if not parent:
        return None
    if _flush_all not in shell.events.callbacks["post_run_cell"]:
        shell.events.register("post_run_cell", _flush_all)
    writer = CellWriter(out, parent)
    _writers.add(writer)
    return writer


class CellWriter:
    """Sends text to one cell as `stream` messages, what comes close together in one.

    Args:
        out: The `OutStream` of ipykernel that `sys.stdout` was.
        parent: The request that executes the cell.

    Source: `OutStream._flush` of ipykernel 6 and 7, which sends such messages for the cell executed last.
    """

    def __init__(self, out: Any, parent: Any) -> None:
        self._out, self._parent = out, parent
        self._lock = threading.Lock()
        self._gathered: list[str] = []

    def is_shown_by(self, stream: object) -> bool:
        """Whether this stream, `sys.stdout` as it is now, would have shown the text: nobody has redirected it."""
        is_open = self._out.pub_thread is not None
        return is_open and stream is self._out

    @property
    def has_gathered(self) -> bool:
        """Whether there is text that has not been sent."""
        return bool(self._gathered)

    def write(self, text: str) -> None:
        """Send text, within a twentieth of a second."""
        with self._lock:
            self._gathered.append(text)
            is_first = len(self._gathered) == 1
        if is_first:
            thread = self._out.pub_thread
            thread.schedule(lambda: thread.io_loop.call_later(_GATHER_S, self._send))

    def flush(self) -> None:
        """Send now what has gathered; returns once it is sent."""
        thread, sent = self._out.pub_thread, threading.Event()
        if thread is None:
            return

        def send() -> None:
            try:
                self._send()
            finally:
                sent.set()

        thread.schedule(send)
        sent.wait(1.0)  # a thread that hangs must not keep a run from ending

    def _send(self) -> None:
        with self._lock:
            text = "".join(self._gathered)
            self._gathered.clear()
        if text:
            self._out.flush()  # what the cell itself printed before comes before
            content = {"name": self._out.name, "text": text}
            out = self._out
            out.session.send(out.pub_thread, "stream", content=content, parent=self._parent, ident=out.topic)


_writers: weakref.WeakSet[CellWriter] = weakref.WeakSet()


def _flush_all(_: object = None) -> None:
    """Send what a cell has made runs write before the cell ends: a notebook that is executed hears nothing after."""
    for writer in tuple(_writers):
        if writer.has_gathered:
            writer.flush()
