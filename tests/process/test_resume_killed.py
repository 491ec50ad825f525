"""Processes that are killed and resumed leave what an undisturbed one leaves. See `kill_harness.py`."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

HARNESS = Path(__file__).with_name("kill_harness.py")
COMPILER = shutil.which("cc")

pytestmark = [pytest.mark.process, pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")]


def harness(folder: Path, *arguments: object, **environment: str) -> str:
    """Run the harness, which compares; return what it says it did."""
    done = subprocess.run(
        [sys.executable, str(HARNESS), str(folder), *map(str, arguments)],
        env={**os.environ, **environment}, capture_output=True, text=True, timeout=500, check=False,
    )  # fmt: skip
    assert not done.returncode, done.stderr[-3_000:]
    return done.stdout


def library(folder: Path, name: str) -> str:
    """Compile what is loaded before libc."""
    if COMPILER is None or sys.platform != "linux":
        pytest.skip("needs a C compiler on Linux, to come before the calls of SQLite too")
    made, source = folder / f"{name}.so", HARNESS.with_name(f"{name}.c")
    options = ["-shared", "-fPIC", "-Wall", "-Werror", "-O1"]
    subprocess.run([COMPILER, *options, "-o", str(made), str(source), "-ldl", "-lpthread"], check=True)
    return str(made)


@pytest.fixture(scope="module")
def fault_points(tmp_path_factory: pytest.TempPathFactory) -> str:
    return library(tmp_path_factory.mktemp("faults"), "fault_points")


@pytest.fixture(scope="module")
def lossy_disk(tmp_path_factory: pytest.TempPathFactory) -> str:
    return library(tmp_path_factory.mktemp("disk"), "lossy_disk")


def test_ten_kills_at_random_moments(tmp_path: Path) -> None:
    assert harness(tmp_path, "random", 10, 1) == "10 kills\n"


def test_ten_kills_of_a_machine_that_loses_what_was_not_synced(tmp_path: Path, lossy_disk: str) -> None:
    assert harness(tmp_path, "random", 10, 2, LOSE=lossy_disk, LD_PRELOAD=lossy_disk) == "10 kills\n"


def test_five_kills_of_a_process_whose_source_gives_each_event_once(tmp_path: Path) -> None:
    assert harness(tmp_path, "durable", 4, 3) == "5 kills\n"


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_two_hundred_kills_at_random_moments(tmp_path: Path) -> None:
    assert harness(tmp_path, "random", 200, 3) == "200 kills\n"


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_two_hundred_kills_of_a_machine_that_loses_what_was_not_synced(tmp_path: Path, lossy_disk: str) -> None:
    assert harness(tmp_path, "random", 200, 3, LOSE=lossy_disk, LD_PRELOAD=lossy_disk) == "200 kills\n"


@pytest.mark.timeout(240)  # some fifty kills, and as many runs that go on
def test_a_kill_at_every_call_of_one_epoch(tmp_path: Path, fault_points: str) -> None:
    points = int(harness(tmp_path, "points", LD_PRELOAD=fault_points).split()[0])
    assert points > 10


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_kill_at_every_call_of_a_recovery(tmp_path: Path, fault_points: str) -> None:
    points = int(harness(tmp_path, "recovery", LD_PRELOAD=fault_points).split()[0])
    assert points > 20


APP = """
import rxmetronome as rxm
flow = rxm.Flow("main")
lines = flow.source("lines", rxm.lines("in.log", follow=True, every="10ms"))
lines >> flow.pipeline("numbers", rxm.counter()) >> flow.sink("out", rxm.file("out.log"))
"""


def running(folder: Path, *options: str) -> "subprocess.Popen[str]":
    command = [
        sys.executable,
        "-m",
        "rxmetronome",
        "run",
        "app.py",
        "--resume",
        "var/main",
        "--epoch",
        "50ms",
        *options,
    ]
    return subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def wait_until(condition: "object") -> None:
    until = time.monotonic() + 30
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < until
        time.sleep(0.01)


def test_the_command_goes_on_after_sigterm_and_a_stopped_process_keeps_the_folder(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(APP)
    log, out = tmp_path / "in.log", tmp_path / "out.log"
    log.write_text("a\nb\n")
    with running(tmp_path) as first:
        wait_until(lambda: out.exists() and out.read_text() == "1\n2\n")
        first.send_signal(signal.SIGSTOP)
        with running(tmp_path) as second:
            _, errors = second.communicate(timeout=30)
        assert second.returncode
        assert f"is in use by process {first.pid}" in " ".join(errors.split())
        first.send_signal(signal.SIGCONT)
        with log.open("a") as file:
            file.write("c\n")
        wait_until(lambda: out.read_text() == "1\n2\n3\n")
        first.send_signal(signal.SIGTERM)
        assert first.wait(30) == 0
    with log.open("a") as file:
        file.write("d\n")
    with running(tmp_path) as third:
        wait_until(lambda: out.read_text() == "1\n2\n3\n4\n")
        third.send_signal(signal.SIGTERM)
        _, errors = third.communicate(timeout=30)
    assert "it goes on from epoch" in errors
    assert third.returncode == 0
