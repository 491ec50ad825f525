"""A process that is killed while it writes a tape: the tape opens with whole records."""

import random
import sys
from pathlib import Path

import pytest

import rxmetronome as rxm
from rxmetronome.tapes import TapeReader, TapeWriter
from rxmetronome.tapes.segments import segment_paths
from rxmetronome.testing.processes import kill_after

APP = """
import itertools, sys
import reactivex as rx
import rxmetronome as rxm
from reactivex import operators as ops
from reactivex.scheduler import NewThreadScheduler

def push(observer, scheduler):
    for n in itertools.count():
        observer.on_next({"n": n, "text": "x" * (n % 50)})

flow = rxm.Flow("pushed")
numbers = flow.source("numbers", rx.create(push).pipe(ops.subscribe_on(NewThreadScheduler())))
numbers >> rxm.counter() >> rxm.latest()
run = flow.run(tape=sys.argv[1], wait=False)
print("runs", flush=True)
run.wait()
"""


@pytest.mark.process
def test_a_killed_process_leaves_whole_records_and_the_next_run_goes_on(tmp_path: Path) -> None:
    app, tape = tmp_path / "app.py", tmp_path / "t.tape"
    app.write_text(APP)
    chance = random.Random(17)
    for run in range(1, 9):
        command = [sys.executable, "-W", "error", str(app), str(tape)]
        killed = kill_after(command, after=f"{chance.randint(50, 700)}ms", lines=1)
        assert killed.injected, killed.errors
        kept = rxm.Tape(tape, run)
        events = [entry.value["n"] for entry in kept.entries if entry.kind == "event"]
        assert events == list(range(len(events)))
        assert kept.info.ended == ""
    assert TapeReader(tape).runs == list(range(1, 9))


def test_a_segment_cut_at_any_byte_opens_and_is_repaired(tmp_path: Path) -> None:
    tape = tmp_path / "t"
    writer = TapeWriter(tape, "main", ["a"], 0, 0, sources=["a"], virtual=True)
    for n in range(20):
        writer.append((n, 0, 0, n))
        writer.flush()
    writer.close(20)
    whole = segment_paths(tape)[0].read_bytes()
    head = whole.index(b"began_ns")
    chance = random.Random(3)
    for size in [chance.randrange(head + 200, len(whole)) for _ in range(40)]:
        segment_paths(tape)[0].write_bytes(whole[:size] + b"\0" * chance.choice((0, 0, 7, 4096)))
        kept = [entry.value for entry in TapeReader(tape)]
        assert kept == list(range(len(kept)))
    segment_paths(tape)[0].write_bytes(whole[:-3])
    kept = [entry.value for entry in TapeReader(tape)]
    assert kept == list(range(19))
    TapeWriter(tape, "main", ["a"], 0, 0, sources=["a"], virtual=True).close(0)
    assert [entry.value for entry in TapeReader(tape, 1)] == kept
    torn = list(tape.glob("*.torn"))
    assert len(torn) == 1
    assert whole.startswith(segment_paths(tape)[0].read_bytes())


def test_the_oldest_segments_are_dropped_and_counted(tmp_path: Path) -> None:
    tape = tmp_path / "t"
    writer = TapeWriter(tape, "main", ["a"], 0, 0, sources=["a"], virtual=True, segment_bytes=1_000, most_bytes=5_000)
    for n in range(1_000):
        writer.append((n, 0, 0, n))
        if n % 10 == 0:
            writer.flush()
    writer.close(1_000)
    assert sum(path.stat().st_size for path in segment_paths(tape)) < 6_500
    kept = [entry.number for entry in TapeReader(tape)]
    assert 0 < writer.dropped == rxm.Tape(tape).info.dropped == kept[0]
    assert kept == list(range(kept[0], 1_000))
    assert [entry.number for entry in TapeReader(tape).entries(first=900)] == list(range(900, 1_000))
