"""Callers of workers that are killed, or interrupted: what they wrote is whole, and no process is left behind."""

import importlib.util
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.process,
    pytest.mark.slow,
    pytest.mark.timeout(600),
    pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs /proc, to find processes"),
]

if importlib.util.find_spec("ray") is None and not os.environ.get("CI"):  # in CI it is a failure
    pytest.skip("needs Ray: pip install 'rxmetronome[ray]'", allow_module_level=True)

LIMIT_S = 150
"""Two processes of Ray end a minute after a caller that was killed; its actors within seconds."""
LINES = 60_000
KEYS = 7
SCRIPT = """
import sys
import rxmetronome as rxm

def key(line):
    return int(line) % 7

flow = rxm.Flow("kept")
lines = flow.source("lines", rxm.lines("in.log", follow=True, every="10ms"))
lines >> flow.pipeline("totals", rxm.scan(lambda n, line: n + 1, 0), by=key) >> flow.sink("out", rxm.file("out.log"))
run = flow.run(resume="kept", epoch="100ms", workers=rxm.ray(int(sys.argv[1])), wait=True)
print(run.status, run.exit_status, flush=True)
"""


class Caller:
    """A script in a process group of its own, as a terminal has it; what it starts is known by its environment."""

    def __init__(self, folder: Path, workers: int) -> None:
        self.tag = f"RXM_TEST_TAG={random.getrandbits(64):x}"
        name, _, value = self.tag.partition("=")
        with (folder / "err").open("a") as err:
            self.process = subprocess.Popen(
                [sys.executable, "-c", SCRIPT, str(workers)], cwd=folder, env={**os.environ, name: value},
                text=True, stdout=subprocess.PIPE, stderr=err, start_new_session=True,
            )  # fmt: skip

    def line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def started(self) -> dict[int, str]:
        """Return the processes that it has started and that are alive, and their names."""
        found = {}
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                if self.tag.encode() not in (folder / "environ").read_bytes() or int(folder.name) == self.process.pid:
                    continue
                found[int(folder.name)] = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
        return found

    def close(self) -> None:
        """Kill it, and wait until it has ended."""
        self.process.kill()
        self.process.communicate(timeout=LIMIT_S)


def until(condition: object, what: str) -> None:
    """Wait for a condition, for a limited time."""
    end = time.monotonic() + LIMIT_S
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end, what
        time.sleep(0.05)


def written(folder: Path) -> int:
    path = folder / "out.log"
    return path.read_bytes().count(b"\n") if path.exists() else 0


@pytest.fixture
def call(folder: Path) -> Iterator[Callable[[int], Caller]]:
    """Return what starts a caller with so many workers, which is killed at the end of the test."""
    made: list[Caller] = []

    def call(workers: int) -> Caller:
        made.append(Caller(folder, workers))
        return made[-1]

    yield call
    for caller in made:
        caller.close()


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "in.log").write_text("".join(f"{n}\n" for n in range(LINES)))
    return tmp_path


def test_a_caller_that_is_killed_and_resumed_counts_each_event_once_and_leaves_no_process(
    folder: Path, call: Callable[[int], Caller]
) -> None:
    chance = random.Random(1)
    gone = []
    for workers in (2, 3):
        before = written(folder)
        caller = call(workers)
        enough = chance.randrange(1, LINES // 3)
        until(
            lambda enough=enough, before=before: written(folder) not in (before, 0) and written(folder) > enough,
            "lines",
        )
        caller.process.send_signal(signal.SIGKILL)
        caller.close()
        gone.append(caller)
    caller = call(1)
    until(lambda: written(folder) == LINES, "all lines")
    os.killpg(caller.process.pid, signal.SIGINT)
    assert caller.line() == "stopped 0", (folder / "err").read_text()
    caller.process.communicate(timeout=LIMIT_S)
    totals = sorted(map(int, (folder / "out.log").read_text().split()))
    assert totals == sorted(n // KEYS + 1 for n in range(LINES))
    for one in (*gone, caller):
        until(lambda one=one: not one.started(), f"left behind: {one.started()}")


def test_ctrl_c_drains_what_is_at_the_workers_and_leaves_no_process(
    folder: Path, call: Callable[[int], Caller]
) -> None:
    caller = call(2)
    until(lambda: written(folder), "the first lines")
    assert any("ActorHost" in name for name in caller.started().values())
    os.killpg(caller.process.pid, signal.SIGINT)
    assert caller.line() == "stopped 0", (folder / "err").read_text()
    assert caller.process.wait(LIMIT_S) == 0
    caller.process.communicate(timeout=LIMIT_S)
    until(lambda: not caller.started(), f"left behind: {caller.started()}")
    totals = sorted(map(int, (folder / "out.log").read_text().split()))
    assert totals == sorted(n // KEYS + 1 for n in range(len(totals)))
    assert "Traceback" not in (folder / "err").read_text()
