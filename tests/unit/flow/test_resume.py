"""A run that is kept in a folder, and one that goes on from there."""

import gzip
import itertools
import json
import sqlite3
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import RunError
from rxmetronome.flow import epochs
from rxmetronome.flow.epoch_folder import EpochFolder


def counted(folder: Path, *, every: str = "1s", **options: Any) -> tuple[rxm.Flow, rxm.VirtualClock]:
    """Make a flow of ticks, a counter and a file, on a clock of its own."""
    flow = rxm.Flow("counted")
    numbers = flow.pipeline("numbers", rxm.counter(), rxm.select(lambda n: {"n": n}))
    flow.source("beat", rxm.metronome(every, **options)) >> numbers >> flow.sink("out", rxm.file(folder / "out.jsonl"))
    return flow, rxm.VirtualClock()


def numbers(folder: Path) -> list[int]:
    return [json.loads(line)["n"] for line in (folder / "out.jsonl").read_text().splitlines()]


def killed(flow: rxm.Flow, clock: rxm.VirtualClock, length: str, folder: Path, **options: Any) -> None:
    """Run for a time, and leave the run as a killed process does: its last epoch stays, and nothing is drained."""
    run = flow.run(clock=clock, wait=False, resume=folder / "kept", **options)
    clock.advance(length)
    assert run.keeper is not None
    run.keeper.close()
    run.stop(0)


def test_ids_states_and_files_go_on_from_the_last_epoch_and_the_rest_is_made_again(tmp_path: Path) -> None:
    flow, clock = counted(tmp_path)
    killed(flow, clock, "9.5s", tmp_path, epoch="4s")
    assert numbers(tmp_path) == [*range(1, 10)]
    flow, clock = counted(tmp_path, missed="burst")
    run = flow.run(clock=clock, wait=False, resume=tmp_path / "kept", epoch="4s")
    assert run.resumed is not None
    assert (run.resumed.epoch, clock.now_ns, run.resumed.downtime_ns) == (2, 8_000_000_000, 0)
    cut = run.resumed.cut["out"]
    assert (tmp_path / "out.jsonl.cut").stat().st_size == cut > 0
    clock.advance("4.5s")
    run.stop()
    assert numbers(tmp_path) == [*range(1, 13)]


def test_the_first_tick_carries_what_the_downtime_missed(tmp_path: Path) -> None:
    flow, clock = counted(tmp_path)
    flow.run(clock=clock, until="3.5s", resume=tmp_path / "kept")
    flow, clock = counted(tmp_path)
    clock.advance("60.2s")
    ticks: list[rxm.Tick] = []
    with flow.on_run(lambda run: run.tap("beat").subscribe(ticks.append)):
        run = flow.run(clock=clock, until="2s", resume=tmp_path / "kept")
    assert [(tick.id, tick.due_ns // 10**9, tick.lag_ns, tick.missed) for tick in ticks] == [
        (3, 61, 0, 57), (4, 62, 0, 0),
    ]  # fmt: skip
    assert run.resumed is not None
    assert run.resumed.missed == {"beat": 57}
    assert repr(run.resumed).endswith("down 56.7s; beat: 57 ticks missed")


def test_a_burst_replays_what_the_downtime_missed(tmp_path: Path) -> None:
    flow, clock = counted(tmp_path, missed="burst")
    flow.run(clock=clock, until="3.5s", resume=tmp_path / "kept")
    flow, clock = counted(tmp_path, missed="burst")
    clock.advance("10s")
    flow.run(clock=clock, until="1s", resume=tmp_path / "kept")
    assert numbers(tmp_path) == [*range(1, 12)]


def test_an_interval_that_was_turned_stays_and_one_that_was_written_anew_counts(tmp_path: Path) -> None:
    flow, clock = counted(tmp_path)
    run = flow.run(clock=clock, wait=False, resume=tmp_path / "kept")
    flow["beat"].interval = "2s"
    clock.advance("4s")
    run.stop()
    flow, _ = counted(tmp_path)
    flow.run(clock=rxm.VirtualClock(), until="1s", resume=tmp_path / "kept")
    assert flow["beat"].interval == 2
    flow, _ = counted(tmp_path, every="5s")
    flow.run(clock=rxm.VirtualClock(), until="1s", resume=tmp_path / "kept")
    assert flow["beat"].interval == 5


def test_a_stopped_run_goes_on_as_if_it_had_not_been_stopped(tmp_path: Path) -> None:
    def windows() -> rxm.Flow:
        flow = rxm.Flow("windows")
        (
            flow.source("beat", rxm.metronome("1s"))
            >> rxm.window(every="10s", aligned=True)
            >> flow.sink("out", rxm.file(tmp_path / "out.gz", compress="gzip"))
        )
        return flow

    windows().run(clock=rxm.VirtualClock(), until="15.5s", resume=tmp_path / "kept")
    windows().run(clock=rxm.VirtualClock(), until="15s", resume=tmp_path / "kept")
    with gzip.open(tmp_path / "out.gz", "rt") as file:
        counts = [json.loads(line)["n"] for line in file]
    assert counts == [9, 10, 10, 1]  # the last one is that of the end, and would be made again


def test_a_gzip_file_has_a_whole_member_at_the_end_of_each_epoch(tmp_path: Path) -> None:
    def zipping() -> rxm.Flow:
        flow = rxm.Flow("zipping")
        ticks = flow.source("beat", rxm.metronome("1s", missed="burst"))
        ticks >> rxm.select(lambda tick: tick.id) >> flow.sink("out", rxm.file(tmp_path / "out.gz", compress="gzip"))
        return flow

    clock, ends = rxm.VirtualClock(), []
    run = zipping().run(clock=clock, wait=False, resume=tmp_path / "kept", epoch="3s")
    for _ in range(4):
        clock.advance("3s")
        assert run.keeper is not None
        ends.append(run.keeper._files["out"][1])
    clock.advance("1.5s")
    run.keeper.close()
    run.stop(0)
    content = (tmp_path / "out.gz").read_bytes()
    assert [len(gzip.decompress(content[:end]).split()) for end in ends] == [2, 5, 8, 11]
    (tmp_path / "out.gz").write_bytes(content[:-3])  # a member that the kill has torn
    zipping().run(clock=rxm.VirtualClock(), until="3.5s", resume=tmp_path / "kept")
    with gzip.open(tmp_path / "out.gz", "rt") as file:
        assert [int(line) for line in file] == [*range(15)]


def test_lines_go_on_where_they_were_also_in_a_file_that_was_renamed(tmp_path: Path) -> None:
    log = tmp_path / "app.log"
    log.write_text("one\ntwo\nthr")

    def following() -> rxm.Flow:
        flow = rxm.Flow("following")
        flow.source("log", rxm.lines(log, follow=True)) >> flow.sink("out", rxm.file(tmp_path / "out", codec="text"))
        return flow

    following().run(clock=rxm.VirtualClock(), until="3s", resume=tmp_path / "kept")
    with log.open("a") as file:
        file.write("ee\nfour\n")
    log.rename(tmp_path / "app.log.1")
    log.write_text("five\n")
    run = following().run(clock=rxm.VirtualClock(), until="3s", resume=tmp_path / "kept")
    assert (tmp_path / "out").read_text().split() == ["one", "two", "three", "four", "five"]
    assert not run.failures.total
    log.unlink()
    log.write_text("six\n")
    run = following().run(clock=rxm.VirtualClock(), until="3s", resume=tmp_path / "kept")
    assert (tmp_path / "out").read_text().split()[-1] == "six"
    assert run.failures.total == 1


def test_a_file_that_was_renamed_before_the_first_epoch_is_read_from_its_start(tmp_path: Path) -> None:
    log = tmp_path / "app.log"
    log.write_text("one\ntwo\n")

    def following() -> rxm.Flow:
        flow = rxm.Flow("following")
        flow.source("log", rxm.lines(log, follow=True)) >> flow.sink("out", rxm.file(tmp_path / "out", codec="text"))
        return flow

    killed(following(), rxm.VirtualClock(), "3s", tmp_path, epoch="1h")
    log.rename(tmp_path / "app.log.1")
    log.write_text("three\n")
    following().run(clock=rxm.VirtualClock(), until="3s", resume=tmp_path / "kept")
    assert (tmp_path / "out").read_text().split() == ["one", "two", "three"]


def test_a_step_of_the_wall_between_two_runs_moves_no_id_and_no_tick(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ticks() -> list[rxm.Tick]:
        flow, seen = rxm.Flow("stepped"), list[rxm.Tick]()
        flow.source("beat", rxm.metronome("10ms")) >> flow.sink("seen", seen.append)
        run = flow.run(resume=tmp_path / "kept", epoch="20ms", until="100ms", wait=True)
        downtimes.append(-1 if run.resumed is None else run.resumed.downtime_ns // (60 * 10**9))
        return seen

    downtimes: list[int] = []
    read, found = time.time_ns, ticks()
    for minutes in (-60, 60):  # back by an hour, and forward from there by two
        monkeypatch.setattr(time, "time_ns", lambda by=minutes: read() + by * 60 * 10**9)
        found += ticks()
    assert downtimes == [-1, 0, 60]
    assert [tick.id for tick in found] == [*range(len(found))]
    due = [tick.due_ns for tick in found]
    assert [later - before for before, later in itertools.pairwise(due)] == [
        (tick.missed + 1) * 10_000_000 for tick in found[1:]
    ]


def test_a_wall_that_is_stepped_while_a_run_is_kept_moves_no_window(tmp_path: Path) -> None:
    def windows(folder: Path, length: str) -> list[int]:
        flow, clock = rxm.Flow("stepped"), rxm.VirtualClock()
        counts = flow.source("beat", rxm.metronome("1s")) >> rxm.window(every="10s")
        counts >> rxm.select(lambda pane: {"n": pane.n}) >> flow.sink("out", rxm.file(folder / "out.jsonl"))
        run = flow.run(clock=clock, wait=False, resume=folder / "kept")
        clock.advance("3s")
        clock.step_wall("-1h")
        clock.advance(length)
        run.stop()
        return numbers(folder)

    whole, parts = tmp_path / "whole", tmp_path / "parts"
    whole.mkdir()
    parts.mkdir()
    windows(parts, "12.5s")
    assert windows(parts, "19.5s") == windows(whole, "35s")


@pytest.mark.parametrize(("codec", "compress"), [("json", None), ("json", "gzip"), ("csv", None)])
def test_lines_of_every_kind_go_on_after_the_last_one(tmp_path: Path, codec: Any, compress: Any) -> None:
    def copying(source: Path) -> rxm.Flow:
        flow = rxm.Flow("copying")
        flow.source("rows", rxm.lines(source, codec=codec)) >> flow.sink("out", rxm.file(tmp_path / "out"))
        return flow

    path = tmp_path / "in"

    def write(first: int, last: int) -> None:
        flow = rxm.Flow("writing")
        events = rxm.metronome("1s", start="now", count=last - first) >> rxm.select(lambda tick: {"n": first + tick.id})
        (events >> rxm.file(path, codec=codec, compress=compress)).simulate()
        del flow

    write(0, 300)
    copying(path).run(clock=rxm.VirtualClock(), until="1s", resume=tmp_path / "kept")
    write(300, 500)
    copying(path).run(clock=rxm.VirtualClock(), until="1s", resume=tmp_path / "kept")
    assert [int(json.loads(line)["n"]) for line in (tmp_path / "out").read_text().splitlines()] == [*range(500)]


def test_rows_and_a_calendar_and_a_take_go_on(tmp_path: Path) -> None:
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame({"n": range(10), "at": [float(n) for n in range(10)]})
    seen: list[Any] = []
    for _ in range(3):
        flow = rxm.Flow("rows")
        (
            flow.source("rows", rxm.rows(frame, at="at"))
            >> rxm.take(6)
            >> flow.sink("seen", lambda row: seen.append(row["n"]))
        )
        flow.source("jobs", rxm.cron("* * * * * *")) >> flow.sink("due", lambda job: seen.append(job.due_ns // 10**9))
        run = flow.run(clock=rxm.VirtualClock(), until="2.5s", resume=tmp_path / "kept", epoch="500ms")
    assert seen == [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7]
    assert run.status == "stopped"


def test_a_state_goes_on_with_its_ages_and_its_order_and_without_what_was_removed(tmp_path: Path) -> None:
    def sessions(state: rxm.State) -> rxm.Flow:
        flow = rxm.Flow("sessions")
        beat = flow.source("beat", rxm.metronome("1s"))
        beat >> flow.pipeline("put", rxm.update(state, key=lambda tick: tick.id % 7, value="id"))
        flow["put"] >> flow.sink("last", rxm.latest())
        beat >> flow.sink("evict", rxm.evict(state))
        return flow

    whole = rxm.State(idle="5s", age="11s")
    clock = rxm.VirtualClock()
    run = sessions(whole).run(clock=clock, wait=False)
    clock.advance("40.5s")
    expected = dict(whole._entries)
    run.stop()
    for _ in range(4):
        state = rxm.State(idle="5s", age="11s")
        clock = rxm.VirtualClock()
        run = sessions(state).run(clock=clock, wait=False, resume=tmp_path / "kept")
        clock.advance("10s" if _ < 3 else "10.5s")
        found = dict(state._entries)
        run.stop()
    assert found == expected
    assert list(found) == list(expected)
    folder = EpochFolder("sessions", tmp_path / "kept")
    epoch = folder.load()
    folder.close()
    assert epoch is not None
    assert [*epoch.states["put/0"].entries] == [*expected]


def test_a_second_run_on_the_folder_is_refused_by_name(tmp_path: Path) -> None:
    flow, clock = counted(tmp_path)
    run = flow.run(clock=clock, wait=False, resume=tmp_path / "kept")
    other = rxm.Flow("other")
    other.source("beat", rxm.metronome("1s")) >> other.sink("end", rxm.latest())
    with pytest.raises(RunError, match=r"kept is in use by process \d+, flow `counted`"):
        other.run(clock=rxm.VirtualClock(), wait=False, resume=tmp_path / "kept")
    run.stop()


def test_a_changed_flow_is_refused_by_its_steps_unless_they_are_to_begin_afresh(tmp_path: Path) -> None:
    flow, clock = counted(tmp_path)
    flow.run(clock=clock, until="3.5s", resume=tmp_path / "kept")

    def changed() -> rxm.Flow:
        flow = rxm.Flow("counted")
        (
            flow.source("beat", rxm.metronome("1s"))
            >> flow.pipeline("numbers", rxm.counter(), rxm.counter(), rxm.select(lambda n: {"n": n}))
            >> flow.sink("out", rxm.file(tmp_path / "out.jsonl"))
        )
        return flow

    expected = "step `numbers` was counter, select, and is counter, counter, select"
    with pytest.raises(RunError, match=expected) as refused:
        changed().run(clock=rxm.VirtualClock(), until="1s", resume=tmp_path / "kept")
    assert "fresh=['numbers']" in refused.value.remedy
    run = changed().run(clock=rxm.VirtualClock(), until="1.5s", resume=tmp_path / "kept", fresh=["numbers"])
    assert numbers(tmp_path) == [1, 2, 3, 1, 2]  # the ticks at 4 s and 5 s
    assert run.resumed is not None
    assert run.resumed.fresh == ["numbers"]


def test_a_step_that_began_afresh_does_so_once_also_when_a_kill_comes_before_the_first_epoch(tmp_path: Path) -> None:
    def counting(*more: Any) -> rxm.Flow:
        flow, state = rxm.Flow("counted"), rxm.State()
        ticks = flow.source("beat", rxm.metronome("1s", missed="burst"))
        put = flow.pipeline("put", *more, rxm.update(state, key=lambda _: "last", value=lambda tick: tick.id))
        ticks >> put >> flow.pipeline("seen", rxm.select(lambda _: {"n": len(seen.append(state.copy()) or seen)}))
        flow["seen"] >> flow.sink("out", rxm.file(tmp_path / "out.jsonl"))
        return flow

    seen: list[Any] = []
    killed(counting(), rxm.VirtualClock(), "3.5s", tmp_path)
    more = (rxm.where(lambda tick: tick.id > 5),)
    with pytest.raises(RunError, match="step `put` was update, and is where, update"):
        counting(*more).run(clock=rxm.VirtualClock(), until="1s", resume=tmp_path / "kept")
    killed(counting(*more), rxm.VirtualClock(), "1.5s", tmp_path, fresh=["put"], epoch="1h")
    killed(counting(*more), rxm.VirtualClock(), "8.5s", tmp_path)
    seen.clear()
    counting(*more).run(clock=rxm.VirtualClock(), until="1.5s", resume=tmp_path / "kept")
    assert seen[0].keys() == {"last"}
    folder = EpochFolder("counted", tmp_path / "kept")
    epoch = folder.load()
    folder.close()
    assert epoch is not None
    assert [*epoch.states] == ["put/1"]
    assert epoch.states["put/1"].entries["last"][0] == seen[-1]["last"]


def test_other_windows_are_refused_before_the_first_event(tmp_path: Path) -> None:
    def windows(every: str) -> rxm.Flow:
        flow = rxm.Flow("windows")
        flow.source("beat", rxm.metronome("1s")) >> flow.pipeline("sums", rxm.window(every=every)) >> print
        return flow

    windows("5s").run(clock=rxm.VirtualClock(), until="3.5s", resume=tmp_path / "kept")
    with pytest.raises(RunError, match=r'step `sums` cannot go on.*it was window\(every="5s"\)'):
        windows("6s").run(clock=rxm.VirtualClock(), until="3.5s", resume=tmp_path / "kept")


def test_an_operator_that_keeps_its_state_out_of_sight_is_refused(tmp_path: Path) -> None:
    flow = rxm.Flow("pairs")
    flow.source("beat", rxm.metronome("1s")) >> flow.pipeline("pairs", ops.map(str), ops.pairwise()) >> print
    with pytest.raises(RunError, match="step `pairs`: operator 2, `pairwise_` of RxPY, keeps a state"):
        flow.run(clock=rxm.VirtualClock(), until="1s", resume=tmp_path / "kept")
    flow.run(clock=rxm.VirtualClock(), until="1s", resume=tmp_path / "kept", fresh=["pairs"])


def test_a_file_that_is_another_one_is_left_as_it_is(tmp_path: Path) -> None:
    flow, clock = counted(tmp_path)
    flow.run(clock=clock, until="3.5s", resume=tmp_path / "kept")
    (tmp_path / "out.jsonl").write_text('"foreign"\n' * 30)
    flow, clock = counted(tmp_path)
    with pytest.raises(RunError, match="sink `out` cannot go on: expected the first 24 bytes of"):
        flow.run(clock=clock, until="3.5s", resume=tmp_path / "kept")
    assert (tmp_path / "out.jsonl").read_text() == '"foreign"\n' * 30


def test_a_state_that_cannot_be_written_is_a_failure_and_the_epoch_before_stays(tmp_path: Path) -> None:
    flow = rxm.Flow("functions")
    (
        flow.source("beat", rxm.metronome("1s"))
        >> flow.pipeline("last", rxm.scan(lambda _, tick: lambda: tick, None))
        >> rxm.latest()
    )
    run = flow.run(clock=rxm.VirtualClock(), until="2.5s", resume=tmp_path / "kept")
    assert "a state that pickle can write" in str(list(run.failures)[-1].error)
    assert run.report[0].startswith("the state of step `last` cannot be written")


class Slow:
    """A value that takes ten milliseconds of work to be pickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        until = time.thread_time_ns() + 10_000_000
        while time.thread_time_ns() < until:
            pass
        return Slow, ()


def test_epochs_that_are_much_work_come_less_often(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    flow = rxm.Flow("slow")
    held = flow.pipeline("held", rxm.scan(lambda last, tick: Slow(), None))
    flow.source("beat", rxm.metronome("5ms")) >> held >> flow.sink("last", lambda _: None)
    run = flow.run(resume=tmp_path / "kept", epoch="10ms", until="1s", wait=True)
    assert run.keeper is not None
    assert 2 <= run.keeper._number <= 1_000 // 200 + 2
    assert "the state of step `held` takes most of it" in caplog.text


def test_what_was_written_before_the_first_epoch_is_made_again(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text('{"n":0}\n')
    for _ in range(2):
        flow, clock = counted(tmp_path)
        killed(flow, clock, "3.5s", tmp_path, epoch="1h")
    assert numbers(tmp_path) == [0, 1, 2, 3]


def test_a_full_disk_leaves_the_epoch_before_and_the_next_one_takes_what_it_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flow, clock = counted(tmp_path)
    run = flow.run(clock=clock, wait=False, resume=tmp_path / "kept")
    clock.advance("2.5s")

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as disk:
        disk.setattr(EpochFolder, "write", full)
        clock.advance("2s")
        assert run.keeper is not None
        assert "epoch 4 could not be written" in run.keeper.problem
    clock.advance("1s")
    assert not run.keeper.problem
    run.keeper.close()
    run.stop(0)
    flow, clock = counted(tmp_path)
    run = flow.run(clock=clock, wait=False, resume=tmp_path / "kept")
    assert run.resumed is not None
    assert run.resumed.epoch == 5
    run.stop()


def test_a_folder_that_has_vanished_is_said_and_the_run_goes_on(tmp_path: Path) -> None:
    flow, clock = counted(tmp_path)
    run = flow.run(clock=clock, wait=False, resume=tmp_path / "kept")
    clock.advance("2.5s")
    (tmp_path / "kept").rename(tmp_path / "gone")
    clock.advance("2s")
    run.stop()
    assert numbers(tmp_path) == [1, 2, 3, 4]
    assert "the folder was removed" in run.report[-1]


def test_a_folder_that_cannot_be_written_to_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    flow, clock = counted(tmp_path)
    with pytest.raises(RunError, match="file/kept cannot be used: Not a directory"):
        flow.run(clock=clock, wait=False, resume=tmp_path / "file" / "kept")


def test_events_of_lines_and_rows_can_carry_their_position(tmp_path: Path) -> None:
    pd = pytest.importorskip("pandas")
    log, seen = tmp_path / "app.log", list[rxm.Located]()
    log.write_text("one\n\nthree")

    def located(source: Any) -> list[tuple[Any, ...]]:
        seen.clear()
        (source >> seen.append).simulate()
        return [(one.event, one.file, one.offset, one.number) for one in seen]

    lines = [("one", str(log), 0, 1), ("", str(log), 4, 2), ("three", str(log), 5, 3)]
    assert located(rxm.lines(log, position=True)) == lines
    rows = [({"n": 7}, "", 0, 1), ({"n": 8}, "", 1, 2)]
    assert located(rxm.rows(pd.DataFrame({"n": [7, 8]}), position=True)) == rows


def test_lines_with_positions_go_on_with_them(tmp_path: Path) -> None:
    log, seen = tmp_path / "app.log", list[rxm.Located]()
    for text in ("one\ntwo\n", "three\n"):
        with log.open("a") as file:
            file.write(text)
        flow = rxm.Flow("main")
        flow.source("log", rxm.lines(log, follow=True, position=True)) >> flow.sink("seen", seen.append)
        flow.run(clock=rxm.VirtualClock(), until="2s", resume=tmp_path / "kept")
    assert [(one.event, one.offset, one.number) for one in seen] == [("one", 0, 1), ("two", 4, 2), ("three", 8, 3)]


def fed(folder: Path, numbers: list[int], *, is_killed: bool, **options: Any) -> list[int]:
    """Send numbers from a Subject through a durable source into a file, a second each; return what the file has."""
    feed, flow, clock = Subject[int](), rxm.Flow("fed"), rxm.VirtualClock()
    flow.source("feed", rxm.durable(feed, folder / "feed.journal")) >> flow.sink("out", rxm.file(folder / "out"))
    run = flow.run(clock=clock, wait=False, resume=folder / "kept", **options)
    for number in numbers:
        clock.advance("1s")
        feed.on_next(number)
    clock.advance("100ms")
    assert run.keeper is not None
    if is_killed:
        run.keeper.close()
    run.stop(0)
    return [int(line) for line in (folder / "out").read_text().split()]


def test_a_durable_source_gives_again_what_came_after_the_epoch(tmp_path: Path) -> None:
    assert fed(tmp_path, [1, 2, 3, 4], is_killed=True, epoch="2500ms") == [1, 2, 3, 4]
    with sqlite3.connect(tmp_path / "feed.journal") as journal:
        assert journal.execute("SELECT count(*) FROM events").fetchone() == (4,)
    assert fed(tmp_path, [], is_killed=True, epoch="1h") == [1, 2, 3, 4]
    with sqlite3.connect(tmp_path / "feed.journal") as journal:
        assert journal.execute("SELECT count(*) FROM events").fetchone() == (2,)
    assert fed(tmp_path, [5, 6], is_killed=False) == [1, 2, 3, 4, 5, 6]
    assert fed(tmp_path, [7], is_killed=False) == [1, 2, 3, 4, 5, 6, 7]


def test_a_durable_source_loses_nothing_before_the_first_epoch(tmp_path: Path) -> None:
    assert fed(tmp_path, [1, 2], is_killed=True, epoch="1h") == [1, 2]
    assert fed(tmp_path, [3], is_killed=True, epoch="1h") == [1, 2, 3]
    assert fed(tmp_path, [4], is_killed=False, epoch="1h") == [1, 2, 3, 4]


def test_an_event_that_a_journal_cannot_keep_is_a_failure(tmp_path: Path) -> None:
    flow, feed = rxm.Flow("fed"), Subject[Any]()
    flow.source("feed", rxm.durable(feed, tmp_path / "feed.journal")) >> flow.sink("seen", rxm.latest())
    with flow.run(clock=rxm.VirtualClock(), wait=False) as run:
        feed.on_next(lambda: None)
        assert "an event that" in str(list(run.failures)[-1].error)


def test_a_source_whose_events_a_kill_loses_is_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    flow = rxm.Flow("fed")
    flow.source("feed", Subject[int]()) >> flow.sink("seen", rxm.latest())
    with flow.run(clock=rxm.VirtualClock(), wait=False, resume=tmp_path / "kept"):
        assert "source `feed` cannot give its events again" in caplog.text


def ticking(folder: Path, monkeypatch: pytest.MonkeyPatch, write: Any) -> tuple[rxm.Run, rxm.State]:
    """Start a run on the real clock, whose last epoch is written by another function; let it run for some ticks."""
    state, came = rxm.State(), threading.Event()
    flow = rxm.Flow("ticking")
    put = flow.pipeline("put", rxm.update(state, key=lambda _: "n", value="id"))
    flow.source("beat", rxm.metronome("2ms")) >> put >> flow.sink("end", lambda _: came.set())
    monkeypatch.setattr(epochs, "_STALLED_S", 0.3)
    run = flow.run(wait=False, resume=folder / "kept", epoch="1h")
    monkeypatch.setattr(EpochFolder, "write", write(EpochFolder.write, run.keeper))
    assert came.wait(10)
    return run, state


def test_the_end_of_a_run_waits_for_its_last_epoch_as_long_as_it_is_being_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(write: Any, keeper: Any) -> Any:
        def written(*arguments: Any) -> None:
            for _ in range(10):
                assert not threading.Event().wait(0.1)
                keeper._note_progress()
            write(*arguments)

        return written

    run, state = ticking(tmp_path, monkeypatch, slowly)
    run.stop()
    assert run.status == "stopped"
    folder = EpochFolder("ticking", tmp_path / "kept")
    epoch = folder.load()
    folder.close()
    assert epoch is not None
    assert epoch.states["put/0"].entries["n"][0] == state["n"]


def test_a_last_epoch_that_hangs_is_left_and_the_folder_is_free_when_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    goes_on = threading.Event()

    def late(write: Any, _: Any) -> Any:
        def written(*arguments: Any) -> None:
            assert goes_on.wait(20)
            write(*arguments)

        return written

    run, state = ticking(tmp_path, monkeypatch, late)
    run.stop()
    thread = run.keeper._thread  # type: ignore[union-attr]
    assert "its last epoch was not written in time" in caplog.text
    with pytest.raises(RunError, match="is in use by"):
        EpochFolder("ticking", tmp_path / "kept")
    goes_on.set()
    assert thread is not None
    thread.join(20)
    folder = EpochFolder("ticking", tmp_path / "kept")
    epoch = folder.load()
    folder.close()
    assert epoch is not None
    assert epoch.states["put/0"].entries["n"][0] == state["n"]
