"""A folder to stand in, files in it, and the command line called in this process or in another."""

import io
import logging
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from rxmetronome.cli import main


class Done(NamedTuple):
    """How a command ended: its status, and the lines it wrote."""

    status: int
    out: list[str]
    err: list[str]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Path]]:
    """`write("app.py", text)` in a temporary folder, which is the current one; forgets what was imported from it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "argv", list(sys.argv))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # two texts within a second would share their bytecode
    before = set(sys.modules)

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    yield write
    for name in set(sys.modules) - before:
        origin = getattr(sys.modules[name], "__file__", None)
        if origin and Path(origin).is_relative_to(tmp_path):
            del sys.modules[name]


@pytest.fixture
def command(
    write: Callable[..., Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Done]:
    """`command("run", "app.py")` as a shell would run it, in this process."""
    for name in ("FORCE_COLOR", "RXMETRONOME_TRACEBACK", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)

    def command(*arguments: str) -> Done:
        capsys.readouterr()
        handlers, logging.root.handlers = logging.root.handlers, []  # pytest's own
        try:
            status = main(arguments)
        finally:
            logging.root.handlers = handlers
        out, err = capsys.readouterr()
        return Done(status, out.splitlines(), err.splitlines())

    return command


class Process:
    """Run a command in another process. Its lines are waited for, never slept for."""

    def __init__(self, arguments: tuple[str, ...], folder: Path, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "rxmetronome", *arguments], cwd=folder, env=environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        self._lines: dict[str, queue.Queue[str]] = {"out": queue.Queue(), "err": queue.Queue()}
        self._readers = [
            threading.Thread(target=self._read, args=(stream, self._lines[name]))
            for name, stream in (("out", self._process.stdout), ("err", self._process.stderr))
        ]
        for reader in self._readers:
            reader.start()

    def line(self, stream: str) -> str:
        """The next line of `"out"` or `"err"`."""
        return self._lines[stream].get(timeout=30)

    def send(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    def end(self) -> Done:
        """Wait for its end; return what it wrote and was not read yet."""
        status = self._process.wait(30)
        self.close()
        return Done(status, *([*self._lines[name].queue] for name in ("out", "err")))

    def close(self) -> None:
        self._process.kill()
        self._process.wait(30)
        for reader in self._readers:
            reader.join(30)
        for stream in (self._process.stdout, self._process.stderr):
            assert stream is not None
            stream.close()

    @staticmethod
    def _read(stream: io.TextIOBase, lines: "queue.Queue[str]") -> None:
        for line in stream:
            lines.put(line.rstrip("\n"))


@pytest.fixture
def process(write: Callable[..., Path]) -> Iterator[Callable[..., Process]]:
    """`process("run", "app.py")` in another process; killed at the end of the test if it is still there."""
    started: list[Process] = []
    environment = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "COLUMNS")}
    environment |= {"PYTHONWARNINGS": "error", "PYTHONUNBUFFERED": "1"}

    def process(*arguments: str, **more: str) -> Process:
        started.append(Process(arguments, Path.cwd(), environment | more))
        return started[-1]

    yield process
    for one in started:
        one.close()
