"""A progress bar below what a flow prints, which costs nothing while it prints."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

_ERASE = "\r\x1b[2K"


@contextmanager
def progress_bar(title: str, total: int, text: Callable[[int], str]) -> Iterator[Callable[[int], None]]:
    """Show a bar on standard error while the block runs, if that is a terminal.

    What is printed meanwhile takes the bar's line, and the bar comes back below it when it is advanced. Rich's own
    redirection draws the bar anew for each line: a minute for the 86,400 lines of a day of seconds.

    Args:
        title: What stands before the bar.
        total: Where it is full.
        text: What stands behind it, given how far it is.

    Yields:
        A function to call with how far it is.
    """
    stdout, stderr = sys.stdout, sys.stderr
    if not stderr.isatty():
        yield lambda _: None
        return
    columns = (TextColumn("{task.description}", markup=False), BarColumn(),
               TextColumn("{task.fields[text]}", markup=False), TimeRemainingColumn())  # fmt: skip
    bar = Progress(*columns, console=Console(file=stderr), auto_refresh=False, transient=True,
                   redirect_stdout=False, redirect_stderr=False)  # fmt: skip
    line = _Line(stderr)
    sys.stderr = _Above(stderr, line)
    if stdout.isatty():
        sys.stdout = _Above(stdout, line)
    task = bar.add_task(title, total=total, text=text(0))

    def advance(done: int) -> None:
        if line.is_free:
            stdout.flush()
            bar.update(task, completed=done, text=text(done))
            bar.refresh()
            line.has_bar = True

    bar.start()
    line.has_bar = True
    try:
        yield advance
    finally:
        line.free()
        bar.stop()
        sys.stdout, sys.stderr = stdout, stderr


class _Line:
    """The terminal's last line: whether the bar stands there, or the beginning of a printed line."""

    def __init__(self, terminal: TextIO) -> None:
        self.terminal = terminal
        self.has_bar = False
        self.is_free = True

    def take(self, text: str) -> None:
        if self.has_bar:
            self.terminal.write(_ERASE)
            self.terminal.flush()
            self.has_bar = False
        if text:
            self.is_free = text.endswith("\n")

    def free(self) -> None:
        if not self.is_free:
            self.terminal.write("\n")


class _Above:
    """A stream whose text goes where the bar was; everything else is the stream's own."""

    def __init__(self, stream: TextIO, line: _Line) -> None:
        self._stream, self._line = stream, line

    def write(self, text: str) -> int:
        self._line.take(text)
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
