"""A cell as a place to write to, with a made-up kernel; the real one is in test_console_in_a_kernel.py."""

import io
import sys
import threading
import types
from typing import Any

import pytest
import reactivex as rx

from rxmetronome.notebook.output import cell_writer
from rxmetronome.sinks.console import stdout


class Thread:
    """ipykernel's thread of messages: does at once what is scheduled, and keeps what is to be done later."""

    def __init__(self) -> None:
        self.io_loop = self
        self.later: list[Any] = []

    def schedule(self, action: Any) -> None:
        action()

    def call_later(self, seconds: float, action: Any) -> None:
        self.later.append(action)

    def pass_time(self) -> None:
        while self.later:
            self.later.pop(0)()


class Out(io.StringIO):
    """ipykernel's stream."""

    name, topic = "stdout", b"stream.stdout"

    def __init__(self) -> None:
        super().__init__()
        self.session, self.pub_thread = self, Thread()
        self.sent: list[tuple[str, str]] = []

    def send(self, thread: Thread, kind: str, content: dict[str, str], parent: dict[str, Any], ident: bytes) -> None:
        assert (thread, kind, content["name"], ident) == (self.pub_thread, "stream", "stdout", b"stream.stdout")
        self.sent.append((parent["header"]["msg_id"], content["text"]))

    def flush(self) -> None:
        if self.getvalue():
            self.sent.append(("printed", self.getvalue()))
            self.truncate(0)
            self.seek(0)


class Events:
    """IPython's register of who is called when a cell has been executed."""

    def __init__(self) -> None:
        self.callbacks: dict[str, list[Any]] = {"post_run_cell": []}

    def register(self, name: str, callback: Any) -> None:
        self.callbacks[name].append(callback)

    def cell_ends(self) -> None:
        for callback in self.callbacks["post_run_cell"]:
            callback(None)


class Notebook:
    """A notebook, one cell of which is being executed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.out, self.cell = Out(), "first"
        kernel = types.SimpleNamespace(get_parent=lambda channel: {"header": {"msg_id": self.cell}})
        self.events = Events()
        shell = types.SimpleNamespace(kernel=kernel, events=self.events)
        monkeypatch.setitem(sys.modules, "IPython", types.SimpleNamespace(get_ipython=lambda: shell))
        monkeypatch.setattr(sys, "stdout", self.out)


def test_outside_a_notebook_there_is_no_cell() -> None:
    assert cell_writer() is None


def test_in_a_console_of_ipython_there_is_no_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "IPython", types.SimpleNamespace(get_ipython=types.SimpleNamespace))
    assert cell_writer() is None


def test_lines_go_to_the_cell_in_which_the_sink_was_made_whichever_is_executed_since(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    notebook = Notebook(monkeypatch)
    sink = stdout()
    notebook.cell = "second"
    rx.of("a").subscribe(sink)
    assert notebook.out.sent == [("first", '"a"\n')]


def test_in_a_flow_lines_go_to_the_cell_that_started_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    notebook = Notebook(monkeypatch)
    sink = stdout()
    notebook.cell = "second"
    sink.start(None)
    notebook.cell = "third"
    thread = threading.Thread(target=sink.write, args=([b"1\n"],))
    thread.start()
    thread.join()
    sink.on_completed()
    assert notebook.out.sent == [("second", "1\n")]


def test_lines_that_come_close_together_are_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    notebook = Notebook(monkeypatch)
    sink = stdout()
    for number in range(3):
        sink.on_next(number)
    assert notebook.out.sent == []
    notebook.out.pub_thread.pass_time()
    sink.on_next(3)
    sink.on_completed()
    notebook.out.pub_thread.pass_time()
    assert notebook.out.sent == [("first", "0\n1\n2\n"), ("first", "3\n")]


def test_what_a_cell_made_runs_write_is_sent_before_the_cell_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """An executed notebook receives nothing of a cell that has ended."""
    notebook = Notebook(monkeypatch)
    sinks = [stdout(), stdout()]
    for number, sink in enumerate(sinks):
        sink.on_next(number)
    assert notebook.out.sent == []
    notebook.events.cell_ends()
    assert sorted(notebook.out.sent) == [("first", "0\n"), ("first", "1\n")]
    assert len(notebook.events.callbacks["post_run_cell"]) == 1
    for sink in sinks:
        sink.on_completed()


def test_what_the_cell_printed_before_comes_before(monkeypatch: pytest.MonkeyPatch) -> None:
    notebook = Notebook(monkeypatch)
    sink = stdout()
    notebook.out.write("hello\n")
    sink.on_next(1)
    sink.on_completed()
    assert notebook.out.sent == [("printed", "hello\n"), ("first", "1\n")]


def test_what_redirects_the_output_gets_the_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    notebook = Notebook(monkeypatch)
    sink, page = stdout(), io.StringIO()
    monkeypatch.setattr(sys, "stdout", page)
    sink.on_next(1)
    sink.on_completed()
    assert (page.getvalue(), notebook.out.sent) == ("1\n", [])


def test_a_stream_that_the_kernel_has_closed_is_no_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    notebook = Notebook(monkeypatch)
    sink = stdout()
    notebook.out.pub_thread = None  # type: ignore[assignment]
    sink.on_next(1)
    sink.on_completed()
    assert notebook.out.sent == [("printed", "1\n")]
