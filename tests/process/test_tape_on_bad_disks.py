"""A tape on a disk that is full, becomes full, or is read-only: the run says so, goes on, and loses nothing else."""

import logging
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import reactivex as rx

import rxmetronome as rxm
from rxmetronome.errors import StepError

pytestmark = pytest.mark.process


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MB."""
    path = tmp_path / "disk"
    path.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(path)], check=False,
                             capture_output=True, text=True)  # fmt: skip
    if mounted.returncode:
        pytest.skip(f"no file system can be mounted here: {mounted.stderr.strip()}")
    yield path
    subprocess.run(["umount", str(path)], check=True)


def fill(disk: Path) -> None:
    """Take all the room that is left."""
    with (disk / "filler").open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4_096):
                pass
        except OSError:
            pass


def texts(seen: list[Any], count: int) -> rxm.Flow:
    flow = rxm.Flow("texts")
    events = rx.from_iterable([{"n": n, "text": f"{n:0200}"} for n in range(count)])
    flow.source("texts", events) >> flow.sink("end", lambda event: seen.append(event["n"]))
    return flow


@pytest.mark.parametrize("is_real", [False, True], ids=["virtual", "real"])
def test_a_disk_that_becomes_full_ends_the_tape_and_not_the_run(disk: Path, is_real: bool, caplog: Any) -> None:
    seen: list[Any] = []
    options: dict[str, Any] = {"wait": True} if is_real else {"clock": rxm.VirtualClock(), "until": "1s"}
    with caplog.at_level(logging.ERROR):
        run = texts(seen, 20_000).run(tape=disk / "t", record=False, **options)
    assert (len(seen), run.status) == (20_000, "stopped")
    assert run.tape is not None
    assert "No space left on device" in str(run.tape.error)
    assert "ends early" in run.report[-1]
    assert "ends here, the run goes on: OSError: [Errno 28] No space left on device" in caplog.text
    kept = [entry.value["n"] for entry in rxm.Tape(disk / "t").iter_entries() if entry.kind == "event"]
    assert kept == list(range(len(kept)))
    assert 0 < len(kept) == run.tape.entries < 20_000
    assert run.tape.entries + run.tape.lost == 20_000 + 2  # the end of the source, and that of the run
    # with room again the next run is added, after a repair
    subprocess.run(["mount", "-o", "remount,size=4m", str(disk)], check=True)
    run = texts(seen, 10).run(tape=disk / "t", clock=rxm.VirtualClock(), until="1s")
    assert run.tape is not None
    assert (run.tape.error, run.tape.lost) == (None, 0)
    assert rxm.Tape(disk / "t", run=2).info.events == {"texts": 10}
    assert rxm.Tape(disk / "t", run=1).info.events == {"texts": len(kept)}


def test_a_full_disk_refuses_the_run_before_it_begins(disk: Path) -> None:
    fill(disk)
    seen: list[Any] = []
    with pytest.raises(StepError, match=r"a tape at .*/t that can be written, got .*No space left on device"):
        texts(seen, 10).run(tape=disk / "t", clock=rxm.VirtualClock(), until="1s")
    assert seen == []


def test_a_disk_that_cannot_be_written_refuses_the_run_and_can_be_read(disk: Path) -> None:
    seen: list[Any] = []
    texts(seen, 10).run(tape=disk / "t", clock=rxm.VirtualClock(), until="1s")
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with pytest.raises(StepError, match=r"a tape at .*/t that can be written, got .*Read-only file system"):
        texts(seen, 10).run(tape=disk / "t", clock=rxm.VirtualClock(), until="1s")
    with pytest.raises(StepError, match="Read-only file system"):
        texts(seen, 10).run(tape=disk / "new", clock=rxm.VirtualClock(), until="1s")
    seen.clear()
    again = texts(seen, 0).replay(disk / "t", sinks="same")
    assert (seen, again.status) == (list(range(10)), "stopped")
