"""Write for people: aligned and coloured on a terminal, plain in a pipe; a progress bar below what a flow prints."""

import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TextIO, TypeAlias

from rich import filesize
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from rxmetronome import durations
from rxmetronome.errors import error_text, printable
from rxmetronome.flow.nodes import SinkNode
from rxmetronome.flow.run import Run
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.protocols import ERR, MAIN_OUT

_ERASE = "\r\x1b[2K"
_UNLIMITED = 100_000  # columns of a pipe, in which nothing wraps

Cell: TypeAlias = str | tuple[str, str]
"""A text, or a text and its style."""
Row: TypeAlias = tuple[Cell, ...]


@contextmanager
def progress_bar(title: str, total: int, text: Callable[[int], str]) -> Iterator[Callable[[int], None]]:
    """Show a bar on standard error while the block runs, if that is a terminal; yield a function that advances it.

    `text` makes the text behind the bar from the number reached. What is printed meanwhile takes the bar's line, and
    the next advance draws the bar below it. Rich's own redirection draws the bar again for each line: a minute for the
    86,400 lines of a day of seconds.
    """
    stdout, stderr = sys.stdout, sys.stderr
    if not stderr.isatty():
        yield lambda _: None
        return
    columns = (TextColumn("{task.description}", markup=False), BarColumn(),
               TextColumn("{task.fields[text]}", markup=False), TimeRemainingColumn())  # fmt: skip
    bar = Progress(*columns, console=Console(file=stderr), auto_refresh=False, transient=True,
                   redirect_stdout=False, redirect_stderr=False)  # fmt: skip
    task = bar.add_task(title, total=total, text=text(0))
    has_bar = is_complete = True  # the terminal's last line: it shows the bar; what was printed there ended its line

    def take(printed: str) -> None:
        nonlocal has_bar, is_complete
        if has_bar:
            stderr.write(_ERASE)
            stderr.flush()
        has_bar, is_complete = False, printed.endswith("\n") if printed else is_complete

    def advance(done: int) -> None:
        nonlocal has_bar
        if is_complete:
            stdout.flush()
            bar.update(task, completed=done, text=text(done), refresh=True)
            has_bar = True

    sys.stderr = _AboveBar(stderr, take)
    if stdout.isatty():
        sys.stdout = _AboveBar(stdout, take)
    bar.start()
    try:
        yield advance
    finally:
        sys.stdout, sys.stderr = stdout, stderr
        if not is_complete:
            stderr.write("\n")
        bar.stop()


class _AboveBar:
    """Write to a stream, in place of the bar."""

    def __init__(self, stream: TextIO, take: Callable[[str], None]) -> None:
        self._stream, self._take = stream, take

    def write(self, text: str) -> int:
        self._take(text)
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


class LastingConsole(Console):
    """Write to a console whose reader may end."""

    def on_broken_pipe(self) -> None:
        """Go on in silence, unless this is the command's product."""
        self.quiet = True
        if not self.stderr:
            raise BrokenPipeError


class Printer:
    """Write to standard output, or to standard error for all that is not the command's product."""

    def __init__(self, *, stderr: bool = True) -> None:
        self.console = LastingConsole(stderr=stderr, highlight=False, markup=False, emoji=False)

    def line(self, text: str = "", style: str = "") -> None:
        """Write one line; on a terminal as many as it needs."""
        self._write(_text((text, style)))

    def labelled(self, label: str, text: str, style: str) -> None:
        """Write a coloured word and what it is about."""
        self.rows([((label, style), text)], indent=0, gap=1)

    def code(self, program: str) -> None:
        """Write Python, indented, and coloured on a terminal."""
        if self.console.is_terminal:
            from rich.syntax import Syntax

            syntax = Syntax(program, "python", theme="ansi_dark", background_color="default", word_wrap=True)
            self.console.print(Padding(syntax, (0, 0, 0, 4)))
        else:
            self._write(Padding(Text(program), (0, 0, 0, 4)))

    def rows(self, rows: Sequence[Row], indent: int = 4, gap: int = 3, numbers: Sequence[int] = ()) -> None:
        """Write rows whose columns are aligned, those in `numbers` to the right; cells wrap on a terminal alone."""
        if not rows:
            return
        table = Table.grid(padding=(0, gap, 0, 0))
        for column in range(max(map(len, rows))):
            table.add_column(justify="right" if column in numbers else "left", overflow="fold")
        for row in rows:
            table.add_row(*map(_text, row))
        self._write(Padding(table, (0, 0, 0, indent), expand=False))

    def _write(self, shown: RenderableType) -> None:
        """Write without the spaces with which Rich fills lines."""
        options = self.console.options
        if not self.console.is_terminal:
            options = options.update(width=_UNLIMITED)
        for segments in self.console.render_lines(shown, options, pad=False):
            line = Text.assemble(*((segment.text, segment.style or "") for segment in segments))
            line.rstrip()
            self.console.print(line, soft_wrap=True)


@contextmanager
def log_lines(printer: Printer, *, tracebacks: bool, repeats: bool = False) -> Iterator[None]:
    """Show warnings and errors that are logged while the block runs, where the app has set up no logging itself.

    What stands in a run's report, and so in its summary, is shown only if it `repeats`.
    """
    before, logging.lastResort = logging.lastResort, _LogLines(printer, tracebacks, repeats)
    try:
        yield
    finally:
        logging.lastResort = before


class _LogLines(logging.Handler):
    def __init__(self, printer: Printer, tracebacks: bool, repeats: bool) -> None:
        super().__init__(logging.WARNING)
        self._printer, self._tracebacks, self._repeats = printer, tracebacks, repeats

    def emit(self, record: logging.LogRecord) -> None:
        if getattr(record, "is_reported", False) and not self._repeats:
            return
        try:
            message = record.getMessage()
            error = record.exc_info[1] if record.exc_info else None
            if error is not None and self._tracebacks:
                message += "\n" + logging.Formatter().formatException((type(error), error, error.__traceback__))
            elif error is not None and not hasattr(record, "kind"):  # a failure's message names its error
                message += f" ({error_text(error)})"
            style = "bold red" if record.levelno > logging.WARNING else "bold yellow"
            self._printer.labelled(f"{record.levelname.lower()}:", message, style)
        except Exception:
            self.handleError(record)


def summary(run: Run) -> list[Row]:
    """List each source's events, lag and missed ticks, and then the run's troubles."""
    rows: list[Row] = []
    for node in run.nodes.values():
        if isinstance(node, SourceNode):
            is_metronome = getattr(node.spec.observable, "kind", "") == "metronome"
            parts = [counted(node.outlets[MAIN_OUT].count, "tick" if is_metronome else "event")]
            p99_ns = None if run.clock.is_virtual else node.lags.quantile_ns(0.99)
            if p99_ns is not None:
                parts.append(f"lag p99 {lag_text(p99_ns)}, max {lag_text(node.lags.most_ns)}")
            if is_metronome or node.missed:
                parts.append(f"{node.missed:,} missed" if node.missed else "none missed")
            rows.append(((printable(node.step), "bold"), ", ".join(parts)))
    return rows + troubles(run)


def troubles(run: Run) -> list[Row]:
    """List failures by kind, drops, and what the drain left; nothing where all went well."""
    rows: list[Row] = []
    for kind, count in run.failures.counts.items():
        step = printable(kind.step)
        function = f" in {kind.function}" if kind.function else ""
        sent = f", sent to `{step}/{ERR}`" if run.nodes[kind.step].outlets[ERR].targets else ""
        rows.append((("failed", "bold red"), f"{count:,} x {kind.error} at step `{step}`{function}{sent}"))
    for node in run.nodes.values():
        queue = node.inbox if isinstance(node, SourceNode) else None
        if isinstance(node, SinkNode) and node.outbox is not None:
            queue = node.outbox.queue
        if queue is not None and queue.dropped:
            where = f"at step `{printable(node.step)}` (queue of {queue.capacity:,}, policy {queue.policy})"
            rows.append((("dropped", "bold yellow"), f"{counted(queue.dropped, 'event')} {where}"))
    return rows + [(("left", "bold yellow"), printable(line)) for line in run.report]


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, as "86,400 ticks"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def lag_text(lag_ns: int) -> str:
    """Return a lag to three digits, as "0.123 ms" or "2.346s"."""
    return f"{lag_ns / 1e6:.3g} ms" if lag_ns < durations.SECOND_NS else durations.text(round(lag_ns, -6))


def took(seconds: float) -> str:
    """Return a wall time to the millisecond below ten seconds, to the tenth above, as "1min 15.3s"."""
    return durations.text(round(round(seconds * durations.SECOND_NS), -6 if seconds < 10 else -8))


def size(count: int) -> str:
    """Return a number of bytes, exact below ten thousand, as "1,234 bytes" or "1.0 MB"."""
    return counted(count, "byte") if count < 10_000 else filesize.decimal(count)


def _text(cell: Cell) -> Text:
    text, style = (cell, "") if isinstance(cell, str) else cell
    return Text(printable(text, keep="\n\t").expandtabs(), style=style)  # Rich measures a tab as nothing
