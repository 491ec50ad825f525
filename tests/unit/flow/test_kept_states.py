"""What the database holds of a State after each epoch is what the State held, through snapshots, failures and kills."""

import pickle
import sqlite3
import sys
import tempfile
from array import array
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome.errors import StepError
from rxmetronome.flow import kept_states
from rxmetronome.flow.epoch_folder import Changes, Epoch, EpochFolder
from rxmetronome.flow.kept_states import KeptState

Entries = dict[Any, Any]


class Kept:
    """A State, and a folder that keeps it, as a run does."""

    def __init__(self, folder: Path, snapshot_ns: int) -> None:
        self.path, self.snapshot_ns, self.number = folder / "kept", snapshot_ns, 0
        self.clock = rxm.VirtualClock()
        self.expected: Entries = {}
        self.last_ns = 0
        self.state: rxm.State | None = None
        self.start()

    def start(self) -> None:
        """Begin as a process does that finds what another has left."""
        self.folder = EpochFolder("main", self.path)
        epoch = self.folder.load()
        self.state = rxm.State(idle="40s", age="100s", clock=self.clock)
        self.kept = KeptState("step/0", self.state, self.snapshot_ns)
        saved = None if epoch is None else epoch.states.get("step/0")
        moment_ns = 0 if epoch is None else epoch.moments["step/0"]
        self.kept.begin(saved, moment_ns, self.clock.now_ns - self.last_ns)
        if self.expected:
            assert [*self.state._entries.items()] == [*self.expected.items()]

    def epoch(self, *, is_written: bool = True) -> None:
        self.number += 1
        self.kept.take(self.number, is_alone=True)
        changes = Changes()
        rows = self.kept.rows(self.number, self.clock.now_ns, self.folder.numbers, lambda: None)
        if not is_written:
            self.kept.failed()
            return
        changes.states["step/0"] = rows
        epoch = Epoch(self.number, self.clock.now_ns, 0)
        epoch.moments["step/0"] = self.kept.moment_ns
        self.folder.write(epoch, changes)
        self.kept.wrote(self.number, rows, self.clock.now_ns, lambda: None)
        assert self.state is not None
        self.expected, self.last_ns = dict(self.state._entries), self.clock.now_ns
        assert self.kept._written == self.expected
        loaded = self.folder.load()
        assert loaded is not None
        entries = loaded.states["step/0"].entries
        assert [(key, one[0]) for key, one in entries.items()] == [(k, one[0]) for k, one in self.expected.items()]

    def kill(self) -> None:
        self.folder.close()
        self.start()

    def do(self, what: str, key: int) -> None:
        state = self.state
        assert state is not None
        if what == "put":
            state[key] = [key]
        elif what == "touch":
            state.touch(key)
        elif what == "remove":
            state.pop(key, None)
        elif what == "evict":
            state.evict()
        elif what == "clear" and not key:
            state.clear()
        elif what == "update":
            state.update({key: 1, key + 1: 2})
        elif what == "wait":
            self.clock.advance(f"{key}s")
        elif what == "collect":
            self.kept.collect()
        elif what == "epoch":
            self.epoch()
        elif what == "failed":
            self.epoch(is_written=False)
        elif what == "kill":
            self.kill()


CHANGES = ["put", "put", "touch", "remove", "evict", "clear", "update", "wait"]
WHAT = [*CHANGES, "collect", "epoch", "epoch", "failed", "kill"]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(WHAT), st.integers(0, 12)), max_size=60),
    st.integers(0, 10),
    st.integers(1, 5),
)
def test_each_epoch_is_what_the_state_held(steps: list[tuple[str, int]], snapshot_s: int, at_once: int) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as small:
        small.setattr(kept_states, "_AT_ONCE", at_once)
        small.setattr(kept_states, "_SMALLEST_SLICE", at_once)
        kept = Kept(Path(folder), snapshot_s * 10**9)
        for what, key in steps:
            kept.do(what, key)
        kept.epoch()
        kept.kill()
        kept.epoch()
        kept.folder.close()


def size_of(kept: Kept) -> int:
    with sqlite3.connect(kept.path / "epochs.db") as database:
        return int(database.execute("SELECT count(*) FROM rows").fetchone()[0])


def test_only_the_keys_that_have_changed_are_written(tmp_path: Path) -> None:
    kept = Kept(tmp_path, 10**18)
    for key in range(3_000):
        kept.do("put", key)
    kept.epoch()
    before = size_of(kept)
    kept.do("put", 7)
    kept.do("remove", 8)
    kept.kept.take(2, is_alone=True)
    rows = kept.kept.rows(2, 0, kept.folder.numbers, lambda: None).rows
    assert before == 6  # 512 keys a row
    assert [pickle.loads(row.data) for row in rows] == [([8], [7], ([7],), array("q", [0]), array("q", [0]))]
    kept.folder.close()


def test_keys_that_every_look_finds_again_are_looked_for_once_an_epoch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_states, "_PART", 10)
    kept = Kept(tmp_path, 10**18)

    def epoch_of(looks: list[range]) -> int:
        assert kept.state is not None
        for keys in looks:
            kept.state.update(dict.fromkeys(keys, 1))
            kept.do("wait", 1)
            kept.do("collect", 0)
        kept.epoch()
        return kept.kept.parts

    assert epoch_of([range(40)]) == 5
    assert epoch_of([range(at, at + 10) for at in range(0, 40, 10)]) == 5
    assert epoch_of([range(40)] * 5) == 1
    assert [epoch_of([range(40)]) for _ in range(kept_states._UNSPLIT)] == [*[1] * (kept_states._UNSPLIT - 1), 5]
    kept.folder.close()


def test_two_looks_that_find_all_keys_are_the_last_ones_of_their_epoch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_states, "_PART", 10)
    kept, seen = Kept(tmp_path, 10**18), list[int]()
    assert kept.state is not None

    def look(keys: range) -> int:
        assert kept.state is not None
        kept.state.update(dict.fromkeys(keys, 1))
        kept.do("wait", 1)
        kept.do("collect", 0)
        return kept.kept.parts

    seen += [look(range(40)), look(range(40)), look(range(40))]
    assert seen == [kept_states._AT_FIRST // 10 + 1, 1, 1]
    kept.epoch()  # which has all of them, see `Kept.epoch`
    monkeypatch.setattr(kept.kept, "_unsplit", 0)
    assert [look(range(at, at + 10)) for at in (0, 10, 20, 30)] == [5] * 4
    kept.epoch()
    kept.state.clear()
    assert [look(range(at, at + 10)) for at in (100, 200, 300)] == [5] * 3
    kept.folder.close()


@pytest.mark.parametrize("times", [[7] * 4, [7, 8, 7, 7], [7, 8, 8, 9], []])
def test_the_times_of_a_row_are_shifted_whether_they_are_one_or_several(times: list[int]) -> None:
    entries = [("x", at, at) for at in times]
    row = kept_states.StateRow(1, "main/0", 0, 10, kept_states.pack([], [*range(len(times))], entries))
    found = kept_states.SavedState([row], 0).read(100)
    assert [*found.values()] == [("x", at + 110, at + 110) for at in times]


def test_a_snapshot_is_written_in_slices_with_the_epochs_and_then_the_old_log_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_states, "_SMALLEST_SLICE", 4)
    kept = Kept(tmp_path, 3 * 10**9)
    sizes = []
    for second in range(12):
        for key in range(40):
            kept.do("put", key + second)
        kept.epoch()
        kept.do("wait", 1)
        sizes.append(size_of(kept))
    # a row an epoch; from the fourth on also one of the snapshot, whose 43 keys are 4 at a time: 11 epochs
    assert sizes == [1, 2, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21]
    sizes.clear()
    for _ in range(3):
        kept.do("put", 0)
        kept.epoch()
        sizes.append(size_of(kept))
    assert sizes == [23, 22, 23]  # with its last slice the first three rows of the log go
    kept.folder.close()


class Gone:
    """A value whose class the next process does not have."""


def test_a_state_that_cannot_be_read_is_refused_by_its_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def flow() -> rxm.Flow:
        flow = rxm.Flow("main")
        put = flow.pipeline("put", rxm.update(state := rxm.State(), key="id", value=lambda _: Gone()))
        flow.source("beat", rxm.metronome("1s")) >> put >> flow.sink("end", lambda _: None)
        assert not state
        return flow

    flow().run(clock=rxm.VirtualClock(), until="2s", resume=tmp_path / "kept")
    monkeypatch.delattr(sys.modules[__name__], "Gone")
    with pytest.raises(rxm.RunError, match=r"step `put` cannot go on from .*: .*Gone"):
        flow().run(clock=rxm.VirtualClock(), until="4s", resume=tmp_path / "kept")
    flow().run(clock=rxm.VirtualClock(), until="4s", resume=tmp_path / "kept", fresh=["put"])


def test_a_state_that_one_run_keeps_is_refused_to_another(tmp_path: Path) -> None:
    kept = Kept(tmp_path, 10**9)
    assert kept.state is not None
    for _ in range(2):
        other = KeptState("other/0", kept.state, 10**9)
        with pytest.raises(StepError, match="which another run keeps too"):
            other.begin(None, 0, 0)
        other.end()  # which is not the end of the first one's
    kept.kept.end()
    KeptState("other/0", kept.state, 10**9).begin(None, 0, 0)
    kept.folder.close()


def test_a_folder_of_another_version_is_refused(tmp_path: Path) -> None:
    EpochFolder("main", tmp_path / "kept").close()
    with sqlite3.connect(tmp_path / "kept" / "epochs.db") as database:
        database.execute("PRAGMA user_version = 1")
    with pytest.raises(rxm.RunError, match="was written by another version of rxmetronome"):
        EpochFolder("main", tmp_path / "kept")
    EpochFolder("main", tmp_path / "other").close()
