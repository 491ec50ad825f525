"""stdout: a line per event, to whatever the standard output is."""

import contextlib
import io
import subprocess
import sys

import pytest
import reactivex as rx

from rxmetronome import VirtualClock, metronome
from rxmetronome.errors import ArgumentError
from rxmetronome.protocols import UnwrittenError
from rxmetronome.sinks.console import stdout


def test_each_event_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    rx.of("triggered", {"b": 1, "a": "é"}).subscribe(stdout())
    assert capsys.readouterr().out == '"triggered"\n{"b":1,"a":"é"}\n'


def test_text_has_no_quotes_and_json_sorted_sorts(capsys: pytest.CaptureFixture[str]) -> None:
    rx.of("triggered").subscribe(stdout(codec="text"))
    rx.of({"b": 1, "a": 2}).subscribe(stdout(codec="json-sorted"))
    assert capsys.readouterr().out == 'triggered\n{"a":2,"b":1}\n'


def test_a_table_begins_each_run_with_its_header(capsys: pytest.CaptureFixture[str]) -> None:
    sink = stdout(codec="csv")
    rx.of({"id": 1}, {"id": 2}).subscribe(sink)
    rx.of({"other": 3}).subscribe(sink)
    assert capsys.readouterr().out == "id\n1\n2\nother\n3\n"


def test_ticks_in_virtual_time_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    clock = VirtualClock()
    metronome("1s", count=2).subscribe(stdout(), scheduler=clock)
    clock.run()
    lines = capsys.readouterr().out.splitlines()
    assert [line[:24] for line in lines] == ['{"connector":"metronome"'] * 2


def test_it_writes_to_the_output_of_the_moment() -> None:
    sink, page = stdout(), io.StringIO()
    sink.start(None)
    with contextlib.redirect_stdout(page):
        sink.on_next(1)
    assert page.getvalue() == "1\n"


def test_a_batch_is_written_and_flushed_once() -> None:
    class Page(io.StringIO):
        calls: list[str] = []  # noqa: RUF012  one page a test

        def write(self, text: str) -> int:
            self.calls.append(text)
            return len(text)

        def flush(self) -> None:
            self.calls.append("flush")

    sink = stdout()
    with contextlib.redirect_stdout(Page()):
        sink.write([sink.prepare(number) for number in range(3)])
        sink.write([])
    assert Page.calls == ["0\n1\n2\n", "flush"]


def test_characters_that_the_console_has_not_are_shown_as_escapes() -> None:
    raw = io.BytesIO()
    with contextlib.redirect_stdout(io.TextIOWrapper(raw, encoding="ascii")) as page:
        rx.of("é ✓").subscribe(stdout())
        assert raw.getvalue() == b'"\\xe9 \\u2713"\n'
        page.detach()


@pytest.mark.parametrize("stream", [None, "closed"])
def test_without_a_standard_output_a_batch_is_unwritten(stream: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    page = io.StringIO()
    page.close()
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", None if stream is None else page)
        with pytest.raises(
            UnwrittenError,
            match=r"only 0 written: cannot write to standard output: (this process has no|I/O operation on closed)",
        ):
            stdout().on_next(1)


READ_BY_NOBODY = """
import os, sys
from rxmetronome.protocols import UnwrittenError
from rxmetronome.sinks.console import stdout

sink = stdout()
sink.start(None)
for number in range(3):
    try:
        sink.write([sink.prepare(number)])
    except UnwrittenError as unwritten:
        print(number, unwritten.written, type(unwritten.cause).__name__, file=sys.stderr)
sink.on_completed()
print("goes on", file=sys.stderr)
sys.stderr.flush()
os._exit(0)  # the interpreter would try the pipe once more
"""


@pytest.mark.process
def test_a_pipe_that_nobody_reads_is_an_unwritten_batch_and_no_crash() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", READ_BY_NOBODY], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        said = process.stderr.read()
        assert process.wait(30) == 0
    assert said == "0 0 BrokenPipeError\n1 0 BrokenPipeError\n2 0 BrokenPipeError\ngoes on\n"


def test_a_codec_that_is_no_text_is_refused() -> None:
    with pytest.raises(ArgumentError) as raised:
        stdout(codec="msgpack")  # type: ignore[arg-type]
    assert str(raised.value) == (
        'stdout(codec=\'msgpack\'): expected "json", "json-sorted", "text" or "csv". For example: stdout(codec="text")'
    )


def test_it_shows_its_codec_where_it_is_not_json() -> None:
    assert (repr(stdout()), repr(stdout(codec="text"))) == ("stdout()", 'stdout(codec="text")')
