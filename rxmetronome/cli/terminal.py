"""A progress bar below what a flow prints, which costs nothing while it prints."""

import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TextIO, TypeAlias

from rich.console import Console
from rich.console import Console as RichConsole
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from rxmetronome import durations
from rxmetronome.errors import printable
from rxmetronome.flow.flow import runs
from rxmetronome.flow.nodes import SinkNode, SourceNode
from rxmetronome.flow.run import Run
from rxmetronome.protocols import ERR, MAIN_OUT

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


Cell: TypeAlias = str | tuple[str, str]
"""A text, or a text and its style."""
Row: TypeAlias = tuple[Cell, ...]

_NARROWEST = 24


class LastingConsole(RichConsole):
    """A console whose reader may go: then what is said about a command is dropped, and the command goes on."""

    def on_broken_pipe(self) -> None:
        """Drop what comes, if it is not what the command is for."""
        self.quiet = True
        if not self.stderr:
            raise BrokenPipeError


class Printer:
    """Where a command writes: standard output, or standard error, which is for all that is not the flow's own."""

    def __init__(self, *, stderr: bool = True) -> None:
        self.console = LastingConsole(stderr=stderr, highlight=False, markup=False, emoji=False)

    def line(self, text: str = "", style: str = "") -> None:
        """Write one line; on a terminal as many as it needs."""
        self.rows([((text, style),)], indent=0)

    def labelled(self, label: str, text: str, style: str) -> None:
        """Write a coloured word and what it is about."""
        self.rows([((label, style), text)], indent=0, gap=1)

    def code(self, program: str) -> None:
        """Write Python, coloured on a terminal."""
        if not self.console.is_terminal:
            for line in program.splitlines():
                self.line(f"    {line}".rstrip())
            return
        from rich.padding import Padding
        from rich.syntax import Syntax

        syntax = Syntax(program, "python", theme="ansi_dark", background_color="default", word_wrap=True)
        self.console.print(Padding(syntax, (0, 0, 0, 4)))

    def rows(self, rows: Sequence[Row], indent: int = 4, gap: int = 3) -> None:
        """Write rows whose columns are aligned; on a terminal the last column wraps within itself."""
        texts = [[_text(cell) for cell in row] for row in rows]
        count = max((len(row) for row in texts), default=0)
        widths = [max((row[at].cell_len for row in texts if at < len(row) - 1), default=0) for at in range(count)]
        for row in texts:
            head = Text(" " * indent)
            for cell, width in zip(row[:-1], widths, strict=False):
                head.append_text(cell).append(" " * (width - cell.cell_len + gap))
            room = self.console.width - head.cell_len
            fits = not self.console.is_terminal or room < _NARROWEST
            for part in [row[-1]] if fits else row[-1].wrap(self.console, room):
                line = head + part
                line.rstrip()
                self.console.print(line, soft_wrap=True)
                head = Text(" " * head.cell_len)


@contextmanager
def log_lines(paper: Printer, *, tracebacks: bool, repeats: bool = False) -> Iterator[None]:
    """Show what is logged, from warnings up, as lines; where the app has set up logging of its own, that counts.

    Python's last resort is what logs where nobody has asked for logs, so no line appears twice.

    Args:
        paper: Where to show them.
        tracebacks: Whether to show the tracebacks that were logged.
        repeats: Whether to show what a drain left, which a run's summary tells.
    """
    before, logging.lastResort = logging.lastResort, _Lines(paper, tracebacks, repeats)
    try:
        yield
    finally:
        logging.lastResort = before


class _Lines(logging.Handler):
    def __init__(self, paper: Printer, tracebacks: bool, repeats: bool) -> None:
        super().__init__(logging.WARNING)
        self._paper, self._tracebacks, self._repeats = paper, tracebacks, repeats

    def filter(self, record: logging.LogRecord) -> bool:
        """Leave out a line that stands in the report of a run."""
        last = record.args[-1] if isinstance(record.args, tuple) and record.args else None
        return self._repeats or not any(last == printable(line) for run in runs() for line in run.report)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            message = record.getMessage()
            error = record.exc_info[1] if record.exc_info else None
            if error is not None and self._tracebacks:
                message += "\n" + logging.Formatter().formatException((type(error), error, error.__traceback__))
            elif error is not None:
                message += f" ({type(error).__name__}: {error})"
            style = "bold red" if record.levelno > logging.WARNING else "bold yellow"
            self._paper.labelled(f"{record.levelname.lower()}:", message, style)
        except Exception:
            self.handleError(record)


def how_it_went(run: Run) -> list[Row]:
    """Each source's events, lag and missed ticks; then failures by kind, drops, and what the drain left."""
    nodes = list(run.nodes.values())
    rows = [_source_row(node, lag=not run.clock.is_virtual) for node in nodes if isinstance(node, SourceNode)]
    return rows + troubles(run)


def troubles(run: Run) -> list[Row]:
    """Failures by kind, drops, and what the drain left: nothing, where all went well."""
    rows: list[Row] = []
    for kind, count in run.failures.counts.items():
        goes_on = bool(run.nodes[kind.step].outlets[ERR].targets)
        function = f" in {kind.function}" if kind.function else ""
        step = printable(kind.step)
        handled = f", sent to `{step}/{ERR}`" if goes_on else ""
        rows.append((("failed", "bold red"), f"{count:,} x {kind.error} at step `{step}`{function}{handled}"))
    for node in run.nodes.values():
        queue = node.inbox if isinstance(node, SourceNode) else None
        if isinstance(node, SinkNode) and node.outbox is not None:
            queue = node.outbox.queue
        if queue is not None and queue.dropped:
            where = f"at step `{printable(node.step)}` (queue of {queue.capacity:,}, policy {queue.policy})"
            rows.append((("dropped", "bold yellow"), f"{counted(queue.dropped, 'event')} {where}"))
    return rows + [(("left", "bold yellow"), printable(line)) for line in run.report]


def _source_row(node: SourceNode, *, lag: bool) -> Row:
    """What came of a source, and how late."""
    events = node.outlets[MAIN_OUT].count
    ticks = getattr(node.spec.observable, "kind", "") == "metronome"
    parts = [counted(events, "tick" if ticks else "event")]
    p99_ns = node.lags.quantile_ns(0.99)
    if lag and p99_ns is not None:
        parts.append(f"lag p99 {lag_text(p99_ns)}, max {lag_text(node.lags.most_ns)}")
    if ticks or node.missed:
        parts.append(f"{node.missed:,} missed" if node.missed else "none missed")
    return ((printable(node.step), "bold"), ", ".join(parts))


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    Example:
        >>> counted(1, "tick"), counted(86_400, "tick")
        ('1 tick', '86,400 ticks')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def lag_text(lag_ns: int) -> str:
    """A lag to three digits.

    Example:
        >>> lag_text(0), lag_text(123_456), lag_text(2_345_678_901)
        ('0 ms', '0.123 ms', '2.346s')
    """
    if lag_ns >= durations.SECOND_NS:
        return durations.text(round(lag_ns, -6))
    return f"{lag_ns / 1e6:.3g} ms"


def took(seconds: float) -> str:
    """A wall time to the millisecond below ten seconds, to the tenth above.

    Example:
        >>> took(0.0712), took(75.26)
        ('71ms', '1min 15.3s')
    """
    digits = -6 if seconds < 10 else -8
    return durations.text(round(round(seconds * durations.SECOND_NS), digits))


def size(count: int) -> str:
    """A number of bytes.

    Example:
        >>> size(12), size(1_036_800)
        ('12 bytes', '1.0 MB')
    """
    if count < 10_000:
        return counted(count, "byte")
    unit, power = next((one for one in (("kB", 1e3), ("MB", 1e6)) if count < 999.5 * one[1]), ("GB", 1e9))
    return f"{count / power:.1f} {unit}"


def _text(cell: Cell) -> Text:
    return Text(_plain(cell)) if isinstance(cell, str) else Text(_plain(cell[0]), style=cell[1])


def _plain(text: str) -> str:
    """Without what a terminal would obey, but for newlines and tabs."""
    return printable(text, keep="\n\t")
