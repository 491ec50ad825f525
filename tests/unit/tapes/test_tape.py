"""A run that is kept on a tape, and played again."""

import asyncio
import collections
import dataclasses
import datetime
import decimal
import gzip
import logging
import shutil
import threading
from pathlib import Path
from typing import Any

import pytest
import reactivex as rx
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError, RunError, StepError
from rxmetronome.tapes.segments import blocks
from rxmetronome.tapes.value_forms import decode, encode


def two_beats(lines: list[Any]) -> rxm.Flow:
    flow = rxm.Flow("two beats")
    fast = flow.source("fast", rxm.metronome("300ms", jitter="50ms", seed=3))
    slow = flow.source("slow", rxm.metronome("1s"))
    counted = flow.pipeline("counted", rxm.window(every="2s", aggregate={"n": rxm.aggregates.count()}))
    for beat in (fast, slow):
        beat >> counted
    counted >> flow.sink("end", lines.append)
    slow >> rxm.select(lambda tick: 10 // (tick.id % 3)) >> flow.sink("quotients", lines.append)
    return flow


def test_a_replay_gives_what_the_run_gave_twice(tmp_path: Path) -> None:
    lines: list[Any] = []
    flow = two_beats(lines)
    run = flow.run(clock=rxm.VirtualClock("2026-11-29T00:00+00:00"), until="10s", tape=tmp_path / "monday.tape")
    kept, metrics = list(lines), run.metrics()
    assert len(kept) > 5
    for _ in range(2):
        lines.clear()
        again = flow.replay(tmp_path / "monday.tape", sinks="same")
        assert lines == kept
        assert again.metrics()["counted/out"] == metrics["counted/out"]
        assert again.failures.total == run.failures.total > 0
        assert list(again.failures) == list(run.failures)


def test_sinks_are_muted_unless_they_are_the_same(tmp_path: Path) -> None:
    out = tmp_path / "out.log"
    flow = rxm.Flow("muted")
    flow.source("beat", rxm.metronome("1s")) >> rxm.select(lambda tick: tick.id) >> flow.sink("file", rxm.file(out))
    flow.run(clock=rxm.VirtualClock(), until="3s", tape=tmp_path / "t")
    size = out.stat().st_size
    flow.replay(tmp_path / "t")
    assert out.stat().st_size == size
    seen: list[Any] = []
    flow.replay(tmp_path / "t", sinks={"file": seen.append})
    assert (seen, out.stat().st_size) == ([0, 1, 2], size)
    flow.replay(tmp_path / "t", sinks="same")
    assert out.stat().st_size == 2 * size


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz", "out.csv", "out.csv.gz"])
def test_a_replay_writes_the_file_that_the_run_wrote(name: str, tmp_path: Path) -> None:
    codec, compress = ("csv" if ".csv" in name else "json"), ("gzip" if name.endswith("gz") else None)

    def write(folder: str) -> tuple[rxm.Flow, Path]:
        out = tmp_path / folder / name
        out.parent.mkdir()
        flow = rxm.Flow("written")
        rows = flow.pipeline("rows", rxm.select(lambda tick: {"id": tick.id, "third": tick.id / 3}))
        file = flow.sink("file", rxm.file(out, codec=codec, compress=compress))
        flow.source("beat", rxm.metronome("10ms")) >> rows >> file
        return flow, out

    def content(out: Path) -> bytes:
        return gzip.decompress(out.read_bytes()) if compress else out.read_bytes()

    flow, lived = write("lived")
    flow.run(clock=rxm.VirtualClock(), until="5s", tape=tmp_path / "t")
    flow, first = write("first")
    flow.replay(tmp_path / "t", sinks="same")
    flow, second = write("second")
    flow.replay(tmp_path / "t", sinks="same")
    assert content(first) == content(lived)
    assert first.read_bytes() == second.read_bytes()
    assert content(lived).count(b"\n") == 500 + (codec == "csv")


def test_the_tape_as_sources_says_what_it_holds(tmp_path: Path) -> None:
    flow = rxm.Flow("halves")
    flow.source("numbers", rx.of(1, 3)) >> rxm.select(lambda n: n / 2) >> rxm.latest()
    flow.run(clock=rxm.VirtualClock(), until="1s", tape=tmp_path / "t")
    tape = rxm.Tape(tmp_path / "t")
    assert list(tape) == tape.sources == ["numbers"]
    assert tape.info.events == {"numbers": 2}
    assert tape.to_frame("numbers")["value"].tolist() == [1, 3]
    run = flow.run(sources=tape, clock=rxm.VirtualClock(), until="5s")
    assert (flow["latest"].value, run.status) == (1.5, "stopped")
    with pytest.raises(ArgumentError, match="perhaps `numbers`"):
        tape.to_frame("number")


def test_a_second_run_is_added_and_each_can_be_read(tmp_path: Path) -> None:
    flow = rxm.Flow("runs")
    flow.source("beat", rxm.metronome("1s")) >> rxm.latest()
    for until in ("2s", "3s"):
        flow.run(clock=rxm.VirtualClock(), until=until, tape=tmp_path / "t")
    assert [rxm.Tape(tmp_path / "t", run=run).info.events["beat"] for run in (1, 2)] == [2, 3]
    assert rxm.Tape(tmp_path / "t").run == 2
    with pytest.raises(StepError, match="run 3"):
        rxm.Tape(tmp_path / "t", run=3)
    with pytest.raises(StepError, match="expected a tape"):
        rxm.Tape(tmp_path / "none")


class Point(collections.namedtuple("Point", "x y")):
    __slots__ = ()


def test_events_come_back_equal_and_of_their_type(tmp_path: Path) -> None:
    events = [(1, 2), {"at": datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC), 5: {1, 2}}, decimal.Decimal("1.10"),
              2**80, Point(1, [2]), b"x", None, [1, {"a": (True, None)}], "\ud800", float("inf")]  # fmt: skip
    flow = rxm.Flow("values")
    flow.source("values", rx.from_iterable(events)) >> rxm.latest()
    run = flow.run(clock=rxm.VirtualClock(), until="1s", tape=tmp_path / "t")
    kept = [entry.value for entry in rxm.Tape(tmp_path / "t").entries if entry.kind == "event"]
    assert kept == events
    assert list(map(type, kept)) == list(map(type, events))
    assert run.tape is not None
    assert run.tape.lost == 0


def test_an_event_without_a_form_is_counted_and_the_run_goes_on(tmp_path: Path, caplog: Any) -> None:
    flow = rxm.Flow("values")
    seen: list[Any] = []
    flow.source("values", rx.of(1, threading.Lock(), 3)) >> flow.sink("end", seen.append)
    with caplog.at_level(logging.WARNING):
        run = flow.run(clock=rxm.VirtualClock(), until="1s", tape=tmp_path / "t")
    assert len(seen) == 3
    assert run.tape is not None
    assert run.tape.lost == rxm.Tape(tmp_path / "t").info.lost == 1
    assert "step `values`: the tape" in caplog.text


class PanicError(BaseException):
    """An exception as an extension module written in Rust raises it."""


@dataclasses.dataclass
class Hostile:
    """An event whose field cannot be read."""

    field: int

    def __getattribute__(self, name: str) -> Any:
        if name == "field":
            raise PanicError(name)
        return object.__getattribute__(self, name)


@pytest.mark.parametrize("is_virtual", [True, False], ids=["virtual", "real"])
def test_an_event_whose_class_raises_anything_is_lost_alone_and_the_run_ends(tmp_path: Path, is_virtual: bool) -> None:
    flow = rxm.Flow("hostile")
    seen: list[Any] = []
    flow.source("values", rx.of(1, object.__new__(Hostile), 3)) >> flow.sink("end", seen.append)
    clock = rxm.VirtualClock() if is_virtual else None
    run = flow.run(clock=clock, until="20s", tape=tmp_path / "t", record=False)
    assert (len(seen), run.status) == (3, "stopped")
    assert run.tape is not None
    assert run.tape.lost == rxm.Tape(tmp_path / "t").info.lost == 1
    assert [entry.value for entry in rxm.Tape(tmp_path / "t").entries if entry.kind == "event"] == [1, 3]


def taped(path: Path, count: int = 10) -> rxm.Run:
    flow = rxm.Flow("taped")
    flow.source("beat", rxm.metronome("1ms", count=count)) >> rxm.latest()
    return flow.run(clock=rxm.VirtualClock(), until="1min", tape=path)


@pytest.mark.parametrize(
    ("files", "at"),
    [
        ({"00000001.tape": b"my cassette\nlist of songs"}, "00000001.tape"),
        ({"00000001.tape": b"\0\0\0\5hello"}, "00000001.tape"),
        ({"00000007.tape": b"x"}, "00000007.tape"),
    ],
)
def test_a_folder_with_files_of_something_else_is_refused_and_left_as_it_is(
    tmp_path: Path, files: dict[str, bytes], at: str
) -> None:
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    with pytest.raises(StepError, match=f"a segment of a tape at .*{at}"):
        taped(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.name != "lock"} == files


def ends_of(segment: Path) -> list[int]:
    with segment.open("rb") as file:
        return [end for end, _ in blocks(file)]


def test_an_old_segment_that_is_none_is_refused_and_never_dropped(tmp_path: Path) -> None:
    taped(tmp_path)
    (tmp_path / "00000000.tape").write_bytes(b"mine")
    with pytest.raises(StepError, match=r"a segment of a tape at .*00000000\.tape"):
        taped(tmp_path)
    assert (tmp_path / "00000000.tape").read_bytes() == b"mine"


def test_a_tape_that_is_damaged_before_its_end_is_refused_and_keeps_what_stands_after(tmp_path: Path) -> None:
    taped(tmp_path, 10_000)
    (segment,) = tmp_path.glob("*.tape")
    whole = segment.read_bytes()
    *ends, last = ends_of(segment)
    assert len(ends) > 2
    assert last == len(whole)
    lengths = [(ends[0], b"\xff"), (ends[0], b"\0\xff\xff\xff"), (ends[0], b"\0\0\0\5")]
    for at, other in [*lengths, (ends[1] - 1, b"?"), (last, b"more"), (ends[-1] - 9, b"\0" * 20)]:
        damaged = whole[:at] + other + whole[at + len(other) :]
        segment.write_bytes(damaged)
        with pytest.raises(StepError, match=r"whole blocks of a tape in .*, and at most its last one torn"):
            taped(tmp_path)
        assert segment.read_bytes() == damaged
        assert not segment.with_name(f"{segment.name}.torn").exists()


def test_a_tape_cut_anywhere_is_written_on_and_keeps_what_was_cut(tmp_path: Path) -> None:
    taped(tmp_path / "whole", 5_000)
    (segment,) = (tmp_path / "whole").glob("*.tape")
    whole = segment.read_bytes()
    ends = [0, *ends_of(segment)]
    near = {end + more for end in ends for more in (-9, -1, 0, 1, 3, 4, 5, 7, 8, 9, 10, 17, 18, 30)}
    for at in sorted(cut for cut in near if 0 < cut < len(whole)):
        for zeros in (0, 7, 100):
            folder = tmp_path / f"{at} {zeros}"
            folder.mkdir()
            content = whole[:at] + b"\0" * zeros
            (folder / segment.name).write_bytes(content)
            begun = max([0, *ends_of(folder / segment.name)])
            assert begun >= max(end for end in ends if end <= at)
            taped(folder)
            kept = folder / f"{segment.name}.torn"
            assert (kept.read_bytes() if kept.exists() else b"") == content[begun:]
            assert not begun or (folder / segment.name).read_bytes() == content[:begun]
            shutil.rmtree(folder)


@pytest.mark.parametrize("how", ["removed", "renamed", "replaced"])
def test_a_tape_that_has_gone_is_said_and_the_run_goes_on(tmp_path: Path, how: str, caplog: Any) -> None:
    flow, clock, seen = rxm.Flow("gone"), rxm.VirtualClock(), list[Any]()
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", seen.append)
    run = flow.run(clock=clock, tape=tmp_path / "t", wait=False)
    assert run.tape is not None
    clock.advance("2s")
    run.tape.flush()
    if how == "renamed":
        (tmp_path / "t").rename(tmp_path / "other")
    else:
        (tmp_path / "t/00000001.tape").unlink()
    if how == "replaced":
        (tmp_path / "t/00000001.tape").write_text("mine")
    clock.advance("2s")
    run.stop()
    assert (len(seen), run.tape.entries) == (4, 2)
    assert run.tape.lost >= 2
    assert "ends early" in run.report[-1]
    assert "the tape" in caplog.text
    assert how != "replaced" or (tmp_path / "t/00000001.tape").read_text() == "mine"


def test_a_source_that_fails_and_dies_does_so_again(tmp_path: Path) -> None:
    flow = rxm.Flow("dying")
    numbers: Subject[int] = Subject()
    flow.source("numbers", numbers) >> rxm.counter() >> rxm.latest()
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock, tape=tmp_path / "t")
    numbers.on_next(1)
    clock.advance("1s")
    numbers.on_error(ValueError("gone"))
    clock.advance("1s")
    assert run.status == "failed"
    again = flow.replay(tmp_path / "t")
    assert again.status == "failed"
    assert [(one.step, one.error, one.ingest_ns) for one in again.failures] == [
        (one.step, one.error, one.ingest_ns) for one in run.failures
    ]


@pytest.mark.real_time
def test_outcomes_come_from_the_tape_in_their_order(tmp_path: Path) -> None:
    calls: list[int] = []

    async def slow(n: int) -> int:
        calls.append(n)
        await asyncio.sleep(0.02 * (3 - n))
        if n == 1:
            raise ValueError("one")
        return n * 10

    seen: list[int] = []
    flow = rxm.Flow("outcomes")
    source = flow.source("numbers", rx.of(0, 1, 2))
    source >> rxm.select(slow, concurrency=3, ordered=False) >> flow.sink("end", seen.append)
    run = flow.run(tape=tmp_path / "t", wait=True)
    kept = list(seen)
    assert sorted(kept) == [0, 20]
    seen.clear()
    calls.clear()
    again = flow.replay(tmp_path / "t", sinks="same")
    assert (seen, calls) == (kept, [])
    assert again.failures.total == run.failures.total == 1


def store_flow(kv: Any, commands: list[Any], seen: list[Any]) -> rxm.Flow:
    flow = rxm.Flow("store")
    asked = rx.from_iterable(commands)
    source = flow.source("commands", asked)
    step = flow.pipeline("kv", kv)
    source >> step >> flow.sink("end", seen.append)
    step.err >> flow.sink("refused", lambda failure: seen.append((failure.event, failure.error)))
    return flow


COMMANDS: list[Any] = [
    {"put": "a", "value": 1}, {"get": "a"}, {"get": "b"}, {"swap": "a", "value": 2}, {"cas": "a", "old": 9, "value": 3},
    {"put": "b", "value": {"n": [1, 2.5]}}, {"scan": "a"}, "no command", {"delete": "a"},
]  # fmt: skip


@pytest.mark.parametrize("is_real", [False, pytest.param(True, marks=pytest.mark.real_time)])
def test_the_answers_of_a_store_come_from_the_tape_and_it_is_not_touched(tmp_path: Path, is_real: bool) -> None:
    seen: list[Any] = []
    with rxm.KV(tmp_path / "store.db") as kv:
        flow = store_flow(kv, COMMANDS, seen)
        options: dict[str, Any] = {"wait": True} if is_real else {"clock": rxm.VirtualClock(), "until": "1s"}
        run = flow.run(tape=tmp_path / "t", **options)
        kept = list(seen)
        assert len(kept) >= len(COMMANDS)
        kv.clear()
        kv["a"] = "other"
        for _ in range(2):
            seen.clear()
            again = flow.replay(tmp_path / "t", sinks="same")
            assert seen == kept
            assert again.failures.total == run.failures.total > 0
            assert again.status == run.status
        seen.clear()
        flow.replay(tmp_path / "t", sinks={"end": seen.append})
        assert seen == [one for one in kept if isinstance(one, dict)]
        assert list(kv.items()) == [("a", "other")]


def test_a_store_that_a_function_reaches_is_refused(tmp_path: Path) -> None:
    with rxm.KV(tmp_path / "store.db") as kv:
        flow = rxm.Flow("store")
        flow.source("numbers", rx.of(1)) >> flow.pipeline("get", rxm.select(lambda n: kv.get("a", n))) >> rxm.latest()
        flow.run(clock=rxm.VirtualClock(), until="1s", tape=tmp_path / "t")
        with pytest.raises(RunError, match=r"step `get` is .* a replay would send its commands to that store again"):
            flow.replay(tmp_path / "t")
        flow.replay(tmp_path / "t", sinks="same")


def test_two_runs_do_not_write_one_tape(tmp_path: Path) -> None:
    one, other = rxm.Flow("one"), rxm.Flow("other")
    for flow in (one, other):
        flow.source("beat", rxm.metronome("1s")) >> rxm.latest()
    held = pytest.raises(StepError, match="one that a run writes now")
    with one.run(clock=rxm.VirtualClock(), tape=tmp_path / "t"), held:
        other.run(clock=rxm.VirtualClock(), tape=tmp_path / "t")


class TwoPartsError(ValueError):
    """An exception whose `__init__` takes something else than its args."""

    def __init__(self, where: str, what: object) -> None:
        super().__init__(f"{where}: {what}")
        self.where, self.what = where, what


@pytest.mark.parametrize(
    "error",
    [
        ValueError("a"), OSError(28, "No space left"), KeyError(("a", 1)),
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "x"),
        TwoPartsError("here", {"n": (1, 2)}), StepError("a number", "x", "write one"), LookupError(),
    ],
    ids=lambda error: type(error).__name__,
)  # fmt: skip
def test_an_exception_comes_back_with_its_class_text_and_fields(error: Exception) -> None:
    again = decode(encode(error))
    assert type(again) is type(error)
    assert (str(again), again.args, vars(again)) == (str(error), error.args, vars(error))
