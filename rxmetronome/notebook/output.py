"""Write to a notebook's cell, from any thread and after the cell has ended."""

import sys
import threading
import weakref
from typing import Any, Literal

from rxmetronome.notebook.environment import ipython_shell

_COLLECT_S = 0.05
"""At most 20 messages a second: a Jupyter server drops messages above a thousand, and text above 1 MB a second."""


def cell_writer(name: Literal["stdout", "stderr"] = "stdout") -> "CellWriter | None":
    """Return a writer to the output of the cell that is being executed, None outside a notebook.

    Call it on the thread that executes the cell, once for each run.
    """
    shell = ipython_shell()
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
    """Send text to one cell as `stream` messages; texts that are close in time are sent in one.

    Args:
        out: The `OutStream` of ipykernel that `sys.stdout` was.
        parent: The request that executes the cell.

    Source: `OutStream._flush` of ipykernel 6 and 7, which sends such messages for the cell executed last.
    """

    def __init__(self, out: Any, parent: Any) -> None:
        self._out, self._parent = out, parent
        self._lock = threading.Lock()
        self._collected: list[str] = []

    def is_shown_by(self, stream: object) -> bool:
        """Return True if this stream, the current `sys.stdout`, is not redirected."""
        return self._out.pub_thread is not None and stream is self._out

    @property
    def has_unsent(self) -> bool:
        """Return True if there is text that has not been sent."""
        return bool(self._collected)

    def write(self, text: str) -> None:
        """Send text, within a twentieth of a second."""
        with self._lock:
            self._collected.append(text)
            is_first = len(self._collected) == 1
        if is_first:
            thread = self._out.pub_thread
            thread.schedule(lambda: thread.io_loop.call_later(_COLLECT_S, self._send))

    def flush(self) -> None:
        """Send the collected text now; return when it is sent."""
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
            text = "".join(self._collected)
            self._collected.clear()
        if text:
            out = self._out
            out.flush()  # the cell's own earlier output comes first
            content = {"name": out.name, "text": text}
            out.session.send(out.pub_thread, "stream", content=content, parent=self._parent, ident=out.topic)


_writers: weakref.WeakSet[CellWriter] = weakref.WeakSet()


def _flush_all(_: object = None) -> None:
    """Send the text of runs before the cell ends: an executed notebook receives nothing later."""
    for writer in tuple(_writers):
        if writer.has_unsent:
            writer.flush()
