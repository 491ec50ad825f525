"""Kept runs on disks that are full or read-only, in processes that are stopped for a while, on inputs that rotate."""

import contextlib
import json
import os
import pickle
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import rxmetronome as rxm
from rxmetronome.errors import RunError

pytestmark = pytest.mark.process

APP = """
import rxmetronome as rxm
flow = rxm.Flow("main")
lines = flow.source("lines", rxm.lines("in.log", follow=True, every="10ms"))
lines >> flow.pipeline("same", rxm.select(lambda line: line)) >> flow.sink("out", rxm.file("out.log", codec="text"))
ticks = flow.source("beat", rxm.metronome("20ms")) >> rxm.select(lambda tick: {"id": tick.id, "missed": tick.missed})
ticks >> flow.sink("ticks", rxm.file("ticks.jsonl"))
"""


def wait_until(condition: Callable[[], object]) -> None:
    until = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a file system of 2 MB, in memory."""
    if sys.platform != "linux" or os.geteuid():
        pytest.skip("only root may mount a small file system")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)]
    if shutil.which("mount") is None or subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets no file system be mounted")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def fill(disk: Path) -> None:
    with (disk / "filler").open("wb", buffering=0) as filler, pytest.raises(OSError, match="No space left"):
        write_for_ever(filler)


def write_for_ever(file: Any) -> None:
    while True:
        file.write(bytes(4096))


def counted(folder: Path) -> rxm.Flow:
    """Make a flow of ticks, a State that grows, a counter and a file."""
    flow, state = rxm.Flow("counted"), rxm.State()
    seen = flow.pipeline("seen", rxm.update(state, key="id", value=lambda tick: "x" * 100))
    numbers = flow.pipeline("numbers", rxm.counter(), rxm.select(lambda n: {"n": n}))
    flow.source("beat", rxm.metronome("5ms", missed="burst")) >> seen >> numbers
    numbers >> flow.sink("out", rxm.file(folder / "out.jsonl"))
    return flow


def numbers(folder: Path) -> list[int]:
    return [json.loads(line)["n"] for line in (folder / "out.jsonl").read_text().splitlines()]


def test_a_disk_that_is_full_for_a_while_costs_epochs_and_no_event(tmp_path: Path, small_disk: Path) -> None:
    run = counted(tmp_path).run(resume=small_disk / "kept", epoch="30ms", snapshot="60ms", wait=False)
    keeper = run.keeper
    assert keeper is not None
    wait_until(lambda: keeper._number > 3)
    fill(small_disk)
    wait_until(lambda: "could not be written" in keeper.problem)
    assert run.status == "running"
    (small_disk / "filler").unlink()
    wait_until(lambda: not keeper.problem)
    mended = keeper._number
    wait_until(lambda: keeper._number > mended + 2)
    run.stop()
    assert not run.failures.total
    run = counted(tmp_path).run(resume=small_disk / "kept", epoch="30ms", wait=False)
    assert run.resumed is not None
    assert run.resumed.epoch >= mended
    wait_until(lambda: len(numbers(tmp_path)) > 200)
    run.stop()
    found = numbers(tmp_path)
    assert found == [*range(1, len(found) + 1)]


def test_a_folder_on_a_full_disk_is_refused_before_the_first_event(tmp_path: Path, small_disk: Path) -> None:
    fill(small_disk)
    with pytest.raises(RunError, match="kept"):
        counted(tmp_path).run(resume=small_disk / "kept", wait=False)
    assert not (tmp_path / "out.jsonl").exists() or not numbers(tmp_path)


def test_a_folder_on_a_read_only_disk_is_refused_and_goes_on_when_it_can_be_written_to(
    tmp_path: Path, small_disk: Path
) -> None:
    counted(tmp_path).run(resume=small_disk / "kept", epoch="30ms", until="100ms", wait=True)
    before = numbers(tmp_path)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(RunError, match=r"kept cannot be used: Read-only file system") as refused:
        counted(tmp_path).run(resume=small_disk / "kept", wait=False)
    assert refused.value.remedy == "choose a folder that can be written to"
    assert numbers(tmp_path) == before
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    counted(tmp_path).run(resume=small_disk / "kept", until="100ms", wait=True)
    found = numbers(tmp_path)
    assert found == [*range(1, len(found) + 1)]
    assert len(found) > len(before)


@contextlib.contextmanager
def started(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    (folder / "app.py").write_text(APP)
    command = [sys.executable, "-m", "rxmetronome", "run", "app.py", "--resume", "kept", "--epoch", "50ms", "--quiet"]
    with subprocess.Popen([*command, "--snapshot", "100ms"], cwd=folder, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def test_a_process_that_is_stopped_for_five_seconds_goes_on_with_each_line_once(tmp_path: Path) -> None:
    log, out, ticks = tmp_path / "in.log", tmp_path / "out.log", tmp_path / "ticks.jsonl"
    log.write_text("a\n")
    with started(tmp_path) as process:
        wait_until(lambda: out.exists() and out.read_text() == "a\n")
        process.send_signal(signal.SIGSTOP)
        with log.open("a") as file:
            file.write("b\n")
        time.sleep(5)
        assert out.read_text() == "a\n"
        process.send_signal(signal.SIGCONT)
        wait_until(lambda: out.read_text() == "a\nb\n")
        process.send_signal(signal.SIGKILL)
    with log.open("a") as file:
        file.write("c\n")
    with started(tmp_path) as process:
        wait_until(lambda: out.read_text() == "a\nb\nc\n")
        wait_until(lambda: re.search(r'"missed":\d{3}', ticks.read_text()) is not None)  # the first tick after it
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    assert out.read_text() == "a\nb\nc\n"
    found = [json.loads(line) for line in ticks.read_text().splitlines()]
    assert [tick["id"] for tick in found] == [*range(len(found))]
    assert sum(tick["missed"] for tick in found) > 200  # five seconds of 20 ms


def committed(folder: Path) -> int:
    """Return how many lines of the file the last epoch has."""
    with contextlib.closing(sqlite3.connect(folder / "kept" / "epochs.db", timeout=5)) as database:
        (data,) = database.execute("SELECT data FROM files WHERE name = 'out'").fetchone()
    return (folder / "out.log").read_bytes()[: pickle.loads(data)[1]].count(b"\n")


def test_an_input_that_rotates_while_a_process_runs_and_while_none_does_gives_each_line_once(tmp_path: Path) -> None:
    log, out = tmp_path / "in.log", tmp_path / "out.log"
    lines = [f"line {number}\n" for number in range(50)]
    log.write_text("".join(lines[:10]))
    with started(tmp_path) as process:
        wait_until(lambda: out.exists() and out.read_text().count("\n") == 10)
        with log.open("a") as file:
            file.writelines(lines[10:20])
        log.rename(tmp_path / "in.log.1")
        log.write_text("".join(lines[20:30]))
        wait_until(lambda: committed(tmp_path) == 30)
        process.send_signal(signal.SIGKILL)
    with log.open("a") as file:
        file.writelines(lines[30:40])
    (tmp_path / "in.log.1").rename(tmp_path / "in.log.2")
    log.rename(tmp_path / "in.log.1")
    log.write_text("".join(lines[40:]))
    with started(tmp_path) as process:
        wait_until(lambda: out.read_text().count("\n") == 50)
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    assert out.read_text() == "".join(lines)
