"""The file sink when its file is renamed, removed, replaced or cut by another program."""

import gzip
import os
import shutil
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome.codecs import codec as codec_named
from rxmetronome.errors import StepError, WriteError
from rxmetronome.protocols import UnwrittenError
from rxmetronome.sinks.files import FileSink, file

CODECS = ["json", "json-sorted", "text", "csv", "msgpack"]
WAYS = [("append", None), ("truncate", None), ("overwrite", None), ("append", "gzip"), ("truncate", "gzip")]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "logs" / "out.log"


@pytest.fixture(autouse=True)
def folder(out: Path) -> Path:
    out.parent.mkdir()
    return out.parent


def put(sink: FileSink, *ids: int) -> None:
    sink.write([sink.prepare({"id": number}) for number in ids])


def encoded(name: str, *ids: int) -> bytes:
    codec = codec_named(name)  # type: ignore[arg-type]
    rows = b"".join(codec.encode({"id": number}) for number in ids)
    return codec.head + rows


def content(path: Path, compress: str | None) -> bytes:
    data = path.read_bytes()
    return gzip.decompress(data) if compress else data


@pytest.mark.parametrize("sync", ["close", "always", "1h"])
@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize(("mode", "compress"), WAYS)
def test_what_comes_after_a_rename_is_in_a_new_file_with_its_own_header(
    out: Path, mode, codec, compress, sync, caplog: pytest.LogCaptureFixture
) -> None:
    sink = file(out, mode, codec, compress=compress, sync=sync)
    sink.start(None)
    put(sink, 1, 2)
    old = out.rename(out.with_suffix(".1"))
    put(sink, 3)
    put(sink, 4)
    assert sink.records_written == 4
    sink.on_completed()
    assert content(old, compress) == encoded(codec, 1, 2)
    assert content(out, compress) == encoded(codec, 3, 4)
    assert caplog.messages == [
        f"{out} was renamed or removed after 2 records; the next ones go into the file that is there, or a new one"
    ]


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize(("mode", "compress"), WAYS)
def test_a_file_truncated_by_another_begins_again_without_a_hole(
    out: Path, mode, codec, compress, caplog: pytest.LogCaptureFixture
) -> None:
    sink = file(out, mode, codec, compress=compress)
    sink.start(None)
    put(sink, 1, 2)
    os.truncate(out, 0)  # logrotate's copytruncate
    put(sink, 3)
    put(sink, 4)
    sink.on_completed()
    assert content(out, compress) == encoded(codec, 3, 4)
    assert [message.partition(";")[0] for message in caplog.messages] == [f"{out} was truncated after 2 records"]
    again = file(out, "append", codec, compress=compress)
    again.start(None)
    put(again, 5)
    again.on_completed()
    assert content(out, compress) == encoded(codec, 3, 4, 5)


def test_a_file_cut_in_the_middle_of_a_record_is_repaired_first(out: Path) -> None:
    sink = file(out)
    sink.start(None)
    put(sink, 1, 2)
    os.truncate(out, 12)
    put(sink, 3)
    sink.on_completed()
    assert out.read_bytes() == encoded("json", 1, 3)


def test_a_file_put_in_place_of_ours_is_gone_on_with(out: Path) -> None:
    sink = file(out, "truncate")
    sink.start(None)
    put(sink, 1)
    other = out.with_suffix(".new")
    other.write_bytes(encoded("json", 7))
    other.replace(out)
    put(sink, 2)
    sink.on_completed()
    assert out.read_bytes() == encoded("json", 7, 2)


def test_a_table_of_other_columns_in_place_of_ours_takes_nothing_and_is_left_as_it_is(out: Path) -> None:
    sink = file(out, codec="csv")
    sink.start(None)
    put(sink, 1)
    out.unlink()
    out.write_text("other\n1\n")
    with pytest.raises(UnwrittenError) as raised:
        put(sink, 2)
    assert (raised.value.written, type(raised.value.cause)) == (0, StepError)
    assert "expected columns id in the file" in str(raised.value.cause)
    assert out.read_text() == "other\n1\n"
    out.unlink()
    put(sink, 3)
    sink.on_completed()
    assert out.read_bytes() == encoded("csv", 3)
    assert sink.records_written == 2


def test_without_its_folder_each_record_is_a_failure_until_the_folder_is_there_again(
    out: Path, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    sink = file(out, codec="csv")
    sink.start(None)
    put(sink, 1)
    shutil.rmtree(folder)
    for number in (2, 3):
        with pytest.raises(UnwrittenError, match="only 0 written") as raised:
            put(sink, number)
        assert "mkdir" in raised.value.cause.remedy  # type: ignore[attr-defined]
    folder.mkdir()
    put(sink, 4)
    sink.on_completed()
    assert out.read_bytes() == encoded("csv", 4)
    assert sink.records_written == 2
    assert len(caplog.messages) == 1


def test_a_link_turned_to_another_file_is_followed(out: Path) -> None:
    first, second = out.with_suffix(".a"), out.with_suffix(".b")
    first.touch()
    second.touch()
    out.symlink_to(first)
    sink = file(out)
    sink.start(None)
    put(sink, 1)
    out.unlink()
    out.symlink_to(second)
    put(sink, 2)
    sink.on_completed()
    assert (first.read_bytes(), second.read_bytes()) == (encoded("json", 1), encoded("json", 2))


def test_another_current_folder_moves_no_file(out: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    sink = file(out.name, sync="always")
    sink.start(None)
    put(sink, 1)
    monkeypatch.chdir("/")
    put(sink, 2)
    sink.on_completed()
    assert out.read_bytes() == encoded("json", 1, 2)


def test_a_file_gone_at_the_end_is_said(out: Path, caplog: pytest.LogCaptureFixture) -> None:
    sink = file(out)
    sink.start(None)
    put(sink, 1)
    out.unlink()
    sink.on_completed()
    assert caplog.messages == [f"{out} was renamed or removed after 1 records, and nothing came since"]


def test_one_look_at_the_path_a_batch_however_many_records(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sink = file(out)
    sink.start(None)
    looked: list[object] = []
    stat = os.stat
    monkeypatch.setattr(os, "stat", lambda path, **options: looked.append(path) or stat(path, **options))
    put(sink, *range(1_000))
    monkeypatch.undo()
    assert looked == [str(out)]
    sink.on_completed()


@pytest.mark.parametrize("codec", CODECS)
@settings(max_examples=30, deadline=None)
@given(steps=st.lists(st.sampled_from(["write", "rename", "truncate", "remove"]), max_size=12))
def test_every_record_is_where_the_path_led_when_it_was_written(tmp_path_factory, codec: str, steps: list[str]) -> None:
    path = tmp_path_factory.mktemp("moved") / "out.log"
    sink = file(path, codec=codec)  # type: ignore[arg-type]
    sink.start(None)
    there: list[int] = []
    written = 0
    for at, step in enumerate(steps):
        if step == "write":
            put(sink, at)
            there.append(at)
            written += 1
            assert path.read_bytes() == encoded(codec, *there)
        elif path.exists():
            if step == "truncate":
                os.truncate(path, 0)
            elif step == "rename":
                path.rename(path.with_suffix(f".{at}"))
            else:
                path.unlink()
            there = []
    assert sink.records_written == written
    sink.on_completed()


@pytest.mark.parametrize("happens", ["rename", "unlink", "truncate"])
def test_a_running_flow_loses_nothing_that_comes_after(out: Path, happens: str) -> None:
    clock = rxm.VirtualClock()
    flow = rxm.Flow("rotated")
    numbers = flow.pipeline("number", rxm.select(lambda tick: tick.id))
    sink = file(out)
    flow.source("beat", rxm.metronome("1s")) >> numbers >> flow.sink("file", sink)
    run = flow.run(clock=clock)
    clock.advance("5s")
    before = out.read_text()
    {
        "rename": lambda: out.rename(out.with_suffix(".1")),
        "unlink": out.unlink,
        "truncate": lambda: os.truncate(out, 0),
    }[happens]()
    clock.advance("5s")
    run.stop()
    assert before.split() + out.read_text().split() == [str(number) for number in range(sink.records_written)]
    assert (run.failures.total, sink.records_written >= 10) == (0, True)


@pytest.mark.process
def test_a_full_disk_is_a_failure_with_place_remedy_and_sink_and_status_1() -> None:
    clock = rxm.VirtualClock()
    flow = rxm.Flow("full")
    flow.source("beat", rxm.metronome("1s", count=3)) >> flow.sink("file", rxm.file("/dev/full"))
    run = flow.run(clock=clock, until="10s")
    failure = run.failures.last[0]
    assert failure.error == "cannot write to /dev/full: No space left on device. Remedy: make room there"
    assert failure.remedy == "make room there"
    assert failure.function.startswith("file at test_files_moved.py:")
    assert isinstance(failure.cause, WriteError)
    assert failure.cause.errno == 28
    assert (run.status, run.exit_status, run.failures.total) == ("stopped", 1, 3)


def test_what_failed_and_was_taken_care_of_is_no_status(tmp_path: Path) -> None:
    flow = rxm.Flow("handled")
    full = flow.sink("file", rxm.file("/dev/full"))
    flow.source("beat", rxm.metronome("1s", count=3)) >> full
    full.err >> flow.sink("dead", rxm.file(tmp_path / "dead.jsonl"))
    run = flow.run(clock=rxm.VirtualClock(), until="10s")
    assert (run.exit_status, len((tmp_path / "dead.jsonl").read_text().splitlines())) == (0, 3)


@pytest.mark.process
def test_a_fifo_whose_reader_has_gone_ends_the_flow(out: Path) -> None:
    os.mkfifo(out)
    got: list[bytes] = []

    def read_one() -> None:
        with out.open("rb") as pipe:
            got.append(pipe.readline())

    reader = threading.Thread(target=read_one)
    reader.start()
    flow = rxm.Flow("fifo")
    numbers = flow.pipeline("number", rxm.select(lambda tick: tick.id))
    flow.source("beat", rxm.metronome("5ms")) >> numbers >> flow.sink("file", file(out))
    run = flow.run(wait=False)
    assert run.wait("20s")
    reader.join(10)
    assert got == [b"0\n"]
    assert (run.status, run.exit_status, run.failures.total) == ("stopped", 0, 0)
