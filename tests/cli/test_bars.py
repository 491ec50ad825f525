"""A progress bar below what is printed, as a terminal shows it."""

import io
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from rxmetronome.cli.bars import progress_bar


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
