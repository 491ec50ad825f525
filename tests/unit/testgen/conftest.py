"""A project in a folder, and a recording that is written and proven without a process."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

import rxmetronome as rxm
from rxmetronome.flow.run import Run
from rxmetronome.records import Timed
from rxmetronome.testgen.flow_reference import FlowReference
from rxmetronome.testgen.template import Recorded, RefusedError, Written
from rxmetronome.testgen.worker import prove, write
from rxmetronome.testing import load

APP = """\
import rxmetronome as rxm

flow = rxm.Flow("main")
beat = flow.source("beat", rxm.metronome("1s"))
main = flow.pipeline("main", rxm.select(lambda tick: f"triggered {tick.id}"))
beat >> main >> flow.sink("file", rxm.file("out.log"))
"""


class Outcome(NamedTuple):
    passed: bool
    out: str


class Folder:
    """A project: files in it, apps loaded from it, its tests run by pytest in a process of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        (path / "tests").mkdir()

    def write(self, name: str, text: str) -> Path:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def load(self, text: str, name: str = "app.py") -> ModuleType:
        return load(self.write(name, text))

    def simulated(self, text: str, seconds: int, name: str = "app.py") -> Run:
        run = self.load(text, name).flow.run(clock=rxm.VirtualClock())
        run.clock.advance(seconds)
        return run

    def test(self, name: str = "tests/test_seen.py") -> Outcome:
        done = self.run(
            "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:asyncio", "-W", "error", str(self.path / name)
        )
        return Outcome(done.returncode == 0, done.stdout + done.stderr)

    def run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Python in this folder, which is not where it looks for modules."""
        environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(
            [sys.executable, "-P", *arguments],
            cwd=self.path, env=environment, capture_output=True, text=True, check=False, timeout=100,
        )  # fmt: skip

    def read(self, name: str = "tests/test_seen.py") -> str:
        return (self.path / name).read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Folder]:
    """A folder to work in, which is the current one; forgets what was imported from it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    before = set(sys.modules)
    yield Folder(tmp_path)
    rxm.stop_all("0s")
    for name in set(sys.modules) - before:
        file = getattr(sys.modules[name], "__file__", None)
        if file and Path(file).is_relative_to(tmp_path):
            del sys.modules[name]


CELLS = """\
import rxmetronome as rxm
flow = rxm.Flow("main")
main = flow.pipeline("main", rxm.select(lambda event: FUNCTION))
flow.source("s", rxm.metronome("1s")) >> main >> flow.sink("end", rxm.stdout())
"""


@pytest.fixture
def recorded() -> Iterator[Callable[..., Recorded]]:
    """Two events into a flow in cells; every fact may be changed, and the `FUNCTION` of the event."""
    yield _recorded
    sys.modules.pop("test_written", None)


def _recorded(function: str = "event * 2", *, cells: str = CELLS, flow: str = "flow", **changed: object) -> Recorded:
    entered = changed.pop("entered", [Timed(1_000, "next", 2), Timed(2_000, "next", 3)])
    seen = {"main/out": [Timed(1_000, "next", 4), Timed(2_000, "next", 6)], "main/err": [], "main/in": entered}
    lines = tuple(cells.replace("FUNCTION", function).splitlines())
    facts = {
        "references": [FlowReference(flow, cells=lines)], "origins": {"__main__"},
        "test": Path("test_written.py").absolute(), "again": '"test_written.py", last="1s"', "flow": "main",
        "steps": set(), "recording": pickle.dumps(({"s": entered}, seen)), "ports": ["main/out"],
        "failing": ["main/err"], "skipped": {}, "start_ns": 0, "lasts_ns": 2_000, "stops": False, "is_virtual": True,
        "before_ns": 0,
    }  # fmt: skip
    return Recorded(**{**facts, **changed})  # type: ignore[arg-type]


@pytest.fixture
def proven(recorded: Callable[..., Recorded], tmp_path: Path) -> Callable[..., tuple[Written, Mapping[str, str]]]:
    """Write a test of the recording, and execute it, in this process; returns both outcomes."""

    def proven(*arguments: Any, **changed: object) -> tuple[Written, Mapping[str, str]]:
        written = write(recorded(*arguments, **changed))
        file = tmp_path / "test_written.py"
        file.write_text(written.text)
        file.with_suffix(".jsonl").write_bytes(written.table or b"")
        return written, prove(file, "test_written", written)

    return proven


def refusal_of(recorded: Recorded) -> tuple[str, str]:
    """Return the refusal of a recording of which no test can be written."""
    with pytest.raises(RefusedError) as raised:
        write(recorded)
    return raised.value.args
