"""A progress bar below what is printed, as a terminal shows it."""

import io
import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import reactivex as rx
from rich.console import Console

import rxmetronome as rxm
from rxmetronome.cli.terminal import Printer, counted, lag_text, log_lines, progress_bar, size, summary, took


class Terminal(io.StringIO):
    """A screen of as many lines as it needs; knows what Rich sends: CR, LF, erase line, cursor up."""

    def isatty(self) -> bool:
        return True

    def screen(self) -> list[str]:
        lines, row, column = [""], 0, 0
        for token in re.findall(r"\x1b\[[\d;?]*[A-Za-z]|\r|\n|[^\x1b\r\n]+", self.getvalue()):
            if token == "\r":
                column = 0
            elif token == "\n":
                row, column = row + 1, 0
                lines += [""] * (row + 1 - len(lines))
            elif token == "\x1b[2K":
                lines[row] = ""
            elif token == "\x1b[1A":
                row -= 1
            elif not token.startswith("\x1b"):
                lines[row] = lines[row][:column].ljust(column) + token + lines[row][column + len(token) :]
                column += len(token)
        return lines


@pytest.fixture
def terminal(monkeypatch) -> Terminal:
    """A terminal to use in `with on(terminal)`: pytest sets the streams of a test when its fixtures stand already."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    return Terminal()


@contextmanager
def on(stderr: io.StringIO, stdout: io.StringIO | None = None) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stderr", stderr)
        patch.setattr(sys, "stdout", stdout or stderr)
        yield


def test_the_bar_stands_below_what_is_printed_and_is_gone_at_the_end(terminal):
    with on(terminal), progress_bar("main", 100, "{} done".format) as advance:
        print("one")
        print("two", file=sys.stderr)
        advance(50)
        *printed, bar = terminal.screen()
        assert printed == ["one", "two"]
        assert bar.startswith("main ")
        assert "50 done" in bar
        print("three")
        assert terminal.screen() == ["one", "two", "three", ""]
        advance(100)
        assert "100 done" in terminal.screen()[-1]
    assert [line for line in terminal.screen() if line] == ["one", "two", "three"]


def test_a_line_that_is_not_finished_keeps_its_place(terminal):
    with on(terminal), progress_bar("main", 100, "{} done".format) as advance:
        print("not yet", end="")
        advance(50)
        assert terminal.screen()[-1] == "not yet"
    assert [line for line in terminal.screen() if line] == ["not yet"]


def test_the_streams_are_given_back_when_the_block_raises(terminal):
    def fail():
        with progress_bar("main", 100, str):
            assert sys.stdout is not terminal
            raise ValueError("odd")

    with on(terminal):
        with pytest.raises(ValueError, match="odd"):
            fail()
        assert sys.stdout is sys.stderr is terminal


def test_standard_output_in_a_file_is_left_alone(terminal):
    file = io.StringIO()
    with on(terminal, file), progress_bar("main", 100, "{} done".format) as advance:
        assert sys.stdout is file
        print("one")
        advance(50)
        assert "50 done" in terminal.screen()[-1]
    assert file.getvalue() == "one\n"


def test_without_a_terminal_there_is_no_bar():
    stream = io.StringIO()
    with on(stream), progress_bar("main", 100, str) as advance:
        advance(50)
    assert stream.getvalue() == ""


def printer_of(width: int, *, terminal: bool) -> tuple[Printer, io.StringIO]:
    printer, stream = Printer(), io.StringIO()
    printer.console = Console(
        file=stream, width=width, force_terminal=terminal, color_system=None, markup=False, highlight=False, emoji=False
    )
    return printer, stream


def test_columns_are_aligned_and_no_line_ends_with_spaces():
    printer, stream = printer_of(80, terminal=False)
    printer.rows([("a", "long name", "1"), (("longer", "bold"), "", ""), ("b", "x", "[red]:smile:")])
    assert stream.getvalue() == "    a        long name   1\n    longer\n    b        x           [red]:smile:\n"


def test_on_a_terminal_the_last_column_wraps_within_itself():
    printer, stream = printer_of(40, terminal=True)
    printer.rows([("failed", "one two three four five six seven eight nine")])
    assert stream.getvalue() == "    failed   one two three four five six\n             seven eight nine\n"


def test_in_a_pipe_nothing_wraps_however_long():
    printer, stream = printer_of(40, terminal=False)
    printer.line("word " * 100)
    printer.labelled("error:", "x" * 200, "red")
    assert stream.getvalue() == "word " * 99 + "word\n" + "error: " + "x" * 200 + "\n"


def test_on_a_narrow_terminal_every_column_wraps_within_itself():
    printer, stream = printer_of(20, terminal=True)
    printer.rows([("a name of some length", "one two")])
    assert stream.getvalue() == "    a name   one two\n    of\n    some\n    length\n"


def test_wide_characters_count_twice():
    printer, stream = printer_of(80, terminal=False)
    printer.rows([("時計", "x"), ("abcd", "y")])
    assert stream.getvalue() == "    時計   x\n    abcd   y\n"


def test_tabs_and_leading_spaces_keep_their_columns_and_newlines_begin_a_line():
    printer, stream = printer_of(80, terminal=False)
    printer.rows([("a\tb",), ("  c\n\td",)])
    printer.line("e\tf\n  g")
    assert stream.getvalue() == "    a       b\n      c\n            d\ne       f\n  g\n"


def test_code_is_indented_in_a_pipe():
    printer, stream = printer_of(80, terminal=False)
    printer.code('x = 1\n\nprint("x")')
    assert stream.getvalue() == '    x = 1\n\n    print("x")\n'


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        (counted(0, "tick"), "0 ticks"),
        (counted(1, "tick"), "1 tick"),
        (counted(1_000, "tick"), "1,000 ticks"),
        (lag_text(999_499_999), "999 ms"),
        (lag_text(1_000_000_000), "1s"),
        (lag_text(90_000_000_001), "1min 30s"),
        (took(0.0004), "0s"),
        (took(9.9994), "9.999s"),
        (took(75.26), "1min 15.3s"),
        (size(9_999), "9,999 bytes"),
        (size(10_000), "10.0 kB"),
        (size(999_499), "999.5 kB"),
        (size(999_500), "999.5 kB"),
        (size(2_500_000_000), "2.5 GB"),
        (size(2_500_000_000_000), "2.5 TB"),
    ],
)
def test_numbers_are_short(shown, text):
    assert shown == text


def logged(*handlers: logging.Handler, tracebacks: bool = False) -> list[str]:
    """What is shown of three records, where the app has these handlers; pytest's own would count as the app's."""
    printer, stream = printer_of(80, terminal=False)
    log = logging.getLogger("rxmetronome")
    with pytest.MonkeyPatch.context() as patch, log_lines(printer, tracebacks=tracebacks):
        patch.setattr(logging.root, "handlers", list(handlers))
        log.info("not shown")
        log.warning("flow `%s` waits", "main")
        try:
            raise ValueError("odd")
        except ValueError:
            log.exception("it failed")
    return stream.getvalue().splitlines()


def test_what_is_logged_is_shown_as_lines_and_its_traceback_where_it_is_asked_for():
    assert logged() == ["warning: flow `main` waits", "error: it failed (ValueError: odd)"]
    shown = logged(tracebacks=True)
    assert shown[:2] == ["warning: flow `main` waits", "error: it failed"]
    assert shown[2].strip() == "Traceback (most recent call last):"
    assert shown[-1].strip() == "ValueError: odd"


def test_where_the_app_logs_by_itself_nothing_is_shown_twice():
    records = []

    class Keep(logging.Handler):
        def emit(self, record):
            records.append(record.getMessage())

    assert logged(Keep()) == []
    assert records == ["flow `main` waits", "it failed"]


def test_a_run_tells_ticks_missed_failures_drops_and_what_it_left():
    flow = rxm.Flow("tale", drain="1s")
    beat = flow.source("beat", rxm.metronome("1s", count=3))
    events = flow.source("events", rx.of("a", "b"))
    place, line = "test_terminal.py", sys._getframe().f_lineno + 1
    halve = flow.pipeline("halve", rxm.select(lambda tick: 1 // (tick.id % 2)))
    handled = flow.pipeline("handled", rxm.select(lambda text: text / 2))
    seen = []
    beat >> halve >> flow.sink("halves", seen.append)
    events >> handled >> flow.sink("numbers", seen.append)
    handled.err >> flow.sink("errors", seen.append)
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock)
    clock.run()
    assert run.has_ended
    run.nodes["events"].inbox.dropped = 5
    run.report = ["step `x` had not completed"]
    assert [tuple(cell if isinstance(cell, str) else cell[0] for cell in row) for row in summary(run)] == [
        ("beat", "3 ticks, none missed"),
        ("events", "2 events"),
        (
            "failed",
            f"2 x TypeError at step `handled` in <lambda> at test_terminal.py:{line + 1}, sent to `handled/err`",
        ),
        ("failed", f"2 x ZeroDivisionError at step `halve` in <lambda> at {place}:{line}"),
        ("dropped", "5 events at step `events` (queue of 10,000, policy block)"),
        ("left", "step `x` had not completed"),
    ]
