"""The file sink: modes, re-runs, batches, syncs, and what its messages say."""

import gzip
import logging
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import reactivex as rx

from rxmetronome import VirtualClock, metronome
from rxmetronome.codecs import codec
from rxmetronome.errors import ArgumentError, CodecError, StepError
from rxmetronome.protocols import UnwrittenError
from rxmetronome.sinks import files
from rxmetronome.sinks.files import FileSink, OpenFile, file


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.log"


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files and folders that were really synced, by name."""
    names: list[str] = []
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        names.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    return names


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The monotonic clock in a list of one, to be set."""
    now = [100.0]
    monkeypatch.setattr("time.monotonic_ns", lambda: int(now[0] * 1_000_000_000))
    return now


def put(sink: FileSink, *events: object) -> None:
    """As a flow does it, for one batch."""
    sink.write([sink.prepare(event) for event in events])


@pytest.mark.parametrize(
    ("mode", "content"),
    [
        ("append", '"old"\n"line"\n"new"\n'),
        ("truncate", '"new"\n'),
        ("overwrite", '"new"\n"line"\n'),
    ],
)
def test_a_mode_decides_what_becomes_of_the_old_content(out: Path, mode, content: str) -> None:
    out.write_text('"old"\n"line"\n')
    rx.of("new").subscribe(file(out, mode=mode))
    assert out.read_text() == content


def test_overwrite_leaves_the_old_tail_even_in_the_middle_of_a_line(out: Path) -> None:
    out.write_text('"a long line"\n')
    rx.of("a").subscribe(file(out, mode="overwrite"))
    assert out.read_text() == '"a"\nong line"\n'


@pytest.mark.parametrize("mode", ["append", "truncate", "overwrite"])
def test_a_file_is_made_where_there_is_none(out: Path, mode) -> None:
    rx.of("triggered").subscribe(file(str(out), mode=mode))
    assert out.read_text() == '"triggered"\n'


def test_the_tenth_run_of_the_same_sink_works_as_the_first(out: Path) -> None:
    append, truncate = file(out), file(out.with_suffix(".new"), mode="truncate")
    for number in range(10):
        for sink in (append, truncate):
            sink.start(None)
            put(sink, number)
            sink.on_completed()
    assert append.path.read_text() == "".join(f"{number}\n" for number in range(10))
    assert truncate.path.read_text() == "9\n"
    assert (append.records_written, append.bytes_written) == (1, 2)


def test_completing_twice_or_before_any_event_does_nothing(out: Path) -> None:
    sink = file(out)
    sink.on_completed()
    assert not out.exists()
    sink.start(None)
    sink.on_completed()
    sink.on_completed()
    assert out.read_bytes() == b""


def test_starting_truncates_even_if_no_event_comes(out: Path) -> None:
    out.write_text("old\n")
    sink = file(out, mode="truncate")
    sink.start(None)
    sink.on_completed()
    assert out.read_bytes() == b""


def test_an_error_of_the_source_closes_the_file_and_is_raised(out: Path) -> None:
    source = rx.concat(rx.of("a"), rx.throw(ValueError("source")))
    with pytest.raises(ValueError, match="source"):
        source.subscribe(file(out))
    assert out.read_text() == '"a"\n'


def test_a_batch_is_one_write(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writes: list[int] = []
    write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: writes.append(len(data)) or write(fd, data))
    sink = file(out)
    sink.start(None)
    put(sink, *range(10))
    put(sink)
    assert writes == [20]
    assert (sink.records_written, sink.bytes_written) == (10, 20)
    sink.on_completed()


def test_what_the_system_takes_in_pieces_arrives_whole(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: write(fd, bytes(data)[:3]))
    rx.of("triggered", {"id": 1}).subscribe(file(out))
    assert out.read_text() == '"triggered"\n{"id":1}\n'


def test_ticks_in_virtual_time_are_in_the_file(out: Path) -> None:
    clock = VirtualClock()
    metronome("1s", count=3).subscribe(file(out, mode="truncate"), scheduler=clock)
    clock.run()
    lines = [codec("json").decode(line) for line in out.read_bytes().splitlines()]
    assert [(line["connector"], line["id"], line["due_ns"]) for line in lines] == [
        ("metronome", tick, (tick + 1) * 1_000_000_000) for tick in range(3)
    ]


# Formats


@pytest.mark.parametrize("name", ["json", "json-sorted", "text", "msgpack"])
def test_each_codec_writes_its_records(out: Path, name) -> None:
    rx.of("a", {"b": 1}).subscribe(file(out, codec=name))
    assert out.read_bytes() == codec(name).encode("a") + codec(name).encode({"b": 1})


def test_a_table_has_one_header_however_many_runs_append_to_it(out: Path) -> None:
    sink = file(out, codec="csv")
    for number in (1, 2):
        rx.of({"id": number, "note": "a"}).subscribe(sink)
    rx.of({"note": "b", "id": 3}).subscribe(file(out, codec="csv"))
    assert out.read_text() == "id,note\n1,a\n2,a\n3,b\n"


def test_a_truncated_table_takes_the_columns_of_its_new_first_event(out: Path) -> None:
    sink = file(out, mode="truncate", codec="csv")
    rx.of({"old": 1}).subscribe(sink)
    rx.of({"new": 1}).subscribe(sink)
    assert out.read_text() == "new\n1\n"


def test_two_tables_in_one_file_write_one_header(out: Path) -> None:
    one, two = file(out, codec="csv"), file(out, codec="csv")
    one.start(None)
    two.start(None)
    put(one, {"id": 1})
    put(two, {"id": 2})
    put(one, {"id": 3})
    late = file(out, codec="csv")
    late.start(None)
    put(late, {"id": 4})
    for sink in (one, two, late):
        sink.on_completed()
    assert out.read_text() == "id\n1\n2\n3\n4\n"


def test_an_event_that_cannot_be_written_leaves_no_trace(out: Path) -> None:
    sink = file(out)
    sink.start(None)
    with pytest.raises(CodecError):
        sink.prepare(object())
    put(sink, 1)
    sink.on_completed()
    assert out.read_text() == "1\n"


@pytest.mark.parametrize("name", ["json", "csv", "msgpack"])
def test_gzip_is_a_member_a_batch_and_reads_as_one(out: Path, name) -> None:
    plain, packed = file(out, codec=name), file(out.with_suffix(".gz"), codec=name, compress="gzip")
    for sink in (plain, packed):
        for _ in range(2):
            sink.start(None)
            put(sink, {"a": 1}, {"a": 2})
            put(sink, {"a": 3})
            sink.on_completed()
    assert gzip.decompress(packed.path.read_bytes()) == plain.path.read_bytes()
    assert packed.path.read_bytes().count(b"\x1f\x8b\x08") == 4
    assert packed.records_written == 3


def test_gzip_is_the_same_bytes_for_the_same_events(out: Path) -> None:
    for suffix in (".a", ".b"):
        rx.of("a", "b").subscribe(file(out.with_suffix(suffix), compress="gzip"))
    assert out.with_suffix(".a").read_bytes() == out.with_suffix(".b").read_bytes()


# Syncing


def test_sync_at_the_close_syncs_once_and_a_new_file_its_folder_too(out: Path, synced: list[str]) -> None:
    sink = file(out)
    for _ in range(2):
        sink.start(None)
        put(sink, 1)
        put(sink, 2)
        assert sink.settle() is None
        sink.on_completed()
    assert synced == ["out.log", out.parent.name, "out.log"]


def test_sync_always_syncs_each_batch_once(out: Path, synced: list[str]) -> None:
    out.touch()
    sink = file(out, sync="always")
    sink.start(None)
    put(sink, 1, 2, 3)
    put(sink, 4)
    assert synced == ["out.log"] * 2
    assert sink.settle() is None
    sink.on_completed()


def test_nothing_is_unsynced_for_longer_than_the_interval(out: Path, synced: list[str], seconds: list[float]) -> None:
    out.touch()
    sink = file(out, sync="2s")
    sink.start(None)
    assert sink.settle() is None
    put(sink, 1)
    seconds[0] += 1.5
    put(sink, 2)
    assert (synced, sink.settle()) == ([], 0.5)
    seconds[0] += 0.5
    assert (sink.settle(), synced) == (None, ["out.log"])
    assert sink.settle() is None
    put(sink, 3)
    seconds[0] += 2
    put(sink, 4)  # outside a flow nobody asks to settle
    assert synced == ["out.log"] * 2
    sink.on_completed()


def test_a_sync_that_fails_makes_the_batch_unwritten(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sink = file(out, sync="always")
    sink.start(None)

    def fail(_: int) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fail)
        with pytest.raises(UnwrittenError, match=r"only 0 written.*Input/output error"):
            put(sink, 1, 2)
    sink.on_completed()


def test_a_file_that_cannot_be_synced_at_its_close_is_closed_all_the_same(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sink = file(out)
    sink.start(None)
    put(sink, 1)

    def fail(_: int) -> None:
        raise OSError(5, "Input/output error")

    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208  the descriptors of this process
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fail)
        with pytest.raises(OSError, match="Input/output error"):
            sink.on_completed()
    assert len(os.listdir("/proc/self/fd")) == before - 1  # noqa: PTH208
    sink.on_completed()


# A full disk


LIMITED = """
import resource, signal, sys
from rxmetronome.protocols import UnwrittenError
from rxmetronome.sinks.files import file

path, mode, codec, compress = sys.argv[1:5]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
sink = file(path, mode=mode, codec=codec, compress=compress or None)
sink.start(None)
sink.write([sink.prepare({"id": number}) for number in range(10)])
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[5]), resource.RLIM_INFINITY))
try:
    sink.write([sink.prepare({"id": number}) for number in range(10, 20)])
except UnwrittenError as unwritten:
    print(unwritten.written, unwritten.cause.errno)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
sink.write([sink.prepare({"id": 99})])
print(sink.records_written, sink.bytes_written)
sink.on_completed()
"""


def limited(out: Path, mode: str, name: str, compress: str, limit: int) -> str:
    command = [sys.executable, "-c", LIMITED, str(out), mode, name, compress, str(limit)]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=50).stdout


@pytest.mark.process
@pytest.mark.parametrize("mode", ["append", "truncate", "overwrite"])
@pytest.mark.parametrize("extra", [0, 5, 10, 19])
def test_a_full_disk_leaves_whole_records_and_their_number(out: Path, mode: str, extra: int) -> None:
    """Ten lines of 9 bytes are in; there is room for `extra` bytes of ten lines of 10 bytes."""
    fit = extra // 10
    said = limited(out, mode, "json", "", 90 + extra)
    assert said.splitlines() == [f"{fit} 27", f"{11 + fit} {90 + 10 * fit + 10}"]
    lines = [codec("json").decode(line)["id"] for line in out.read_bytes().splitlines()]
    assert lines == [*range(10), *range(10, 10 + fit), 99]


@pytest.mark.process
def test_a_full_disk_in_overwrite_leaves_the_old_tail_where_it_is(out: Path) -> None:
    """The old content ends where the disk does, so nothing can be put beyond it."""
    out.write_bytes(b"x" * 95)
    assert limited(out, "overwrite", "json", "", 95).splitlines()[0] == "0 27"
    assert out.read_bytes() == b"".join(codec("json").encode({"id": number}) for number in [*range(10), 99])


@pytest.mark.process
def test_a_full_disk_takes_a_gzip_member_whole_or_not_at_all(out: Path) -> None:
    rx.of(*({"id": number} for number in range(10))).subscribe(file(out.with_suffix(".size"), compress="gzip"))
    said = limited(out, "append", "json", "gzip", 60)
    assert said.splitlines()[0] == "0 27"
    lines = gzip.decompress(out.read_bytes()).splitlines()
    assert [codec("json").decode(line)["id"] for line in lines] == [*range(10), 99]


@pytest.mark.process
def test_a_full_disk_before_the_header_leaves_the_header_to_the_next_event(out: Path) -> None:
    script = LIMITED.replace('sink.write([sink.prepare({"id": number}) for number in range(10)])', "")
    command = [sys.executable, "-c", script, str(out), "append", "csv", "", "2"]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=50).stdout
    assert said.splitlines()[0] == "0 27"
    assert out.read_text() == "id\n99\n"


TINY = """
import errno, sys
from pathlib import Path
from rxmetronome.protocols import UnwrittenError
from rxmetronome.sinks.files import file

sink = file(sys.argv[1])
sink.start(None)
ballast = Path(sys.argv[1]).with_name("ballast")
ballast.write_bytes(bytes(24_000))
written = 0
for _ in range(100):
    items = [sink.prepare({"id": number}) for number in range(written, written + 500)]
    try:
        sink.write(items)
        written += len(items)
    except UnwrittenError as unwritten:
        written += unwritten.written
        assert unwritten.cause.errno == errno.ENOSPC
        break
ballast.unlink()
sink.write([sink.prepare({"id": written})])
sink.on_completed()
lines = Path(sys.argv[1]).read_text().splitlines()
assert lines == ['{"id":%d}' % number for number in range(written + 1)], lines[-3:]
print("whole", written > 1_000)
"""


@pytest.mark.process
def test_a_real_disk_that_is_full_keeps_whole_lines_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    mount = f'mount -t tmpfs -o size=64k none {tmp_path} && exec "$0" -c "$1" {tmp_path}/out.log'
    if subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode:
        pytest.skip("this user may not mount a small file system of its own")
    command = ["unshare", "-rm", "sh", "-c", mount, sys.executable, TINY]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=50)
    assert (done.stdout, done.stderr) == ("whole True\n", "")


# Two writers, and what is no file


def test_two_sinks_on_one_path_lose_nothing_to_each_other(out: Path) -> None:
    sinks = [file(out, mode="truncate"), file(out)]
    for sink in sinks:
        sink.start(None)

    def write(sink: FileSink, first: int) -> None:
        for number in range(first, first + 500):
            put(sink, number)

    threads = [threading.Thread(target=write, args=(sink, 1000 * at)) for at, sink in enumerate(sinks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for sink in sinks:
        sink.on_completed()
    assert sorted(map(int, out.read_text().split())) == [*range(500), *range(1000, 1500)]


def test_a_device_can_be_written(synced: list[str]) -> None:
    sink = file("/dev/null", sync="always")
    rx.of("a").subscribe(sink)
    assert (sink.records_written, synced) == (1, [])


def test_a_pipe_can_be_written_and_one_that_nobody_reads_is_an_unwritten_batch(out: Path) -> None:
    os.mkfifo(out)
    reader = os.open(out, os.O_RDONLY | os.O_NONBLOCK)
    sink = file(out)
    sink.start(None)
    put(sink, "a")
    assert os.read(reader, 100) == b'"a"\n'
    os.close(reader)
    with pytest.raises(UnwrittenError, match=r"only 0 written.*Broken pipe"):
        put(sink, "b")
    sink.on_completed()


def test_a_home_folder_is_expanded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert file("~/out.log").path == tmp_path / "out.log"


# Messages


def test_a_folder_that_is_missing_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StepError) as raised:
        file(tmp_path / "no" / "out.log").start(None)
    assert str(raised.value) == (
        f"expected a file that can be opened for writing at {tmp_path}/no/out.log, "
        f"got 'No such file or directory'. Remedy: create the folder: Path(\"{tmp_path}/no\").mkdir(parents=True)"
    )


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(StepError, match=r"got 'Is a directory'. Remedy: give the path of a file in a folder"):
        rx.of(1).subscribe(file(tmp_path))


def test_a_path_without_permission_is_named(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")  # root, which tests may run as, is never refused

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(StepError, match=r"got 'Permission denied'\. Remedy: choose a path that you may read and write"):
        file(out).start(None)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            {"mode": "write"},
            'file(mode=\'write\'): expected "append", "truncate" or "overwrite"; did you mean "overwrite"?.',
        ),
        ({"codec": "jsn"}, 'file(codec=\'jsn\'): expected "json", "json-sorted", "text", "csv" or "msgpack"; did'),
        ({"compress": "zip"}, "file(compress='zip'): expected \"gzip\" or None"),
        ({"compress": "gzip", "mode": "overwrite"}, "file(compress='gzip'): expected no compression in mode overwr"),
        ({"sync": "often"}, "file(sync='often'): expected a duration: seconds, a timedelta, or text such as \"250"),
        ({"sync": 0}, "file(sync=0): expected a duration above zero"),
        ({"path": 3}, "file(path=3): expected a path, as text or Path"),
        ({"path": ""}, "file(path=''): expected a path, as text or Path"),
        ({"path": b"out"}, "file(path=b'out'): expected a path, as text or Path"),
    ],
)
def test_an_argument_that_cannot_be_is_named(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(ArgumentError) as raised:
        file(**{"path": "out.log", **arguments})  # type: ignore[arg-type]
    assert str(raised.value).startswith(message)


def test_it_shows_its_path_and_mode() -> None:
    assert repr(file("out.log", mode="truncate")) == 'file("out.log", mode="truncate")'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "out.log"


def test_what_is_put_can_be_taken_back(path: Path) -> None:
    out = OpenFile(path, "append")
    assert out.put(b"abcdef") == (6, None)
    out.rollback(4)
    out.rollback(0)
    assert out.put(b"x") == (1, None)
    out.close()
    assert path.read_bytes() == b"abx"


def test_what_is_taken_back_in_overwrite_is_written_over_next(path: Path) -> None:
    path.write_bytes(b"0123456789")
    out = OpenFile(path, "overwrite")
    out.put(b"abcd")
    out.rollback(2)
    out.put(b"x")
    out.close()
    assert path.read_bytes() == b"abxd456789"


def test_what_somebody_has_written_after_it_is_not_taken_back(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    one = OpenFile(path, "append")
    one.share()
    two = OpenFile(path, "append")
    one.put(b"torn")
    two.put(b"whole\n")
    with caplog.at_level(logging.WARNING, "rxmetronome"):
        one.rollback(4)
    assert path.read_bytes() == b"tornwhole\n"
    assert caplog.messages == [f"{path}: a torn record of 4 bytes stays before what else the file holds"]
    one.put(b"more\n")
    one.close()
    two.close()
    assert path.read_bytes() == b"tornwhole\nmore\n"


def test_what_stopped_a_write_is_told_with_how_far_it_came(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = OpenFile(path, "append")
    full, write = OSError(28, "No space left on device"), os.write

    def write_three(descriptor: int, data: bytes) -> int:
        if out.size:
            raise full
        return write(descriptor, bytes(data)[:3])

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", write_three)
        assert out.put(b"abcdef") == (3, full)
    out.close()


def test_the_second_to_open_a_file_is_not_alone_until_the_first_closes(path: Path) -> None:
    first = OpenFile(path, "append")
    first.share()
    second = OpenFile(path, "append")
    assert (first.is_alone, second.is_alone) == (True, False)
    first.close()
    second.close()
    third = OpenFile(path, "append")
    assert third.is_alone
    third.close()


def test_one_that_opens_a_file_while_it_is_repaired_waits(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = OpenFile(path, "append")
    monkeypatch.setattr(time, "sleep", lambda _: first.share())
    second = OpenFile(path, "append")
    assert not second.is_alone
    first.close()
    second.close()


def test_a_file_that_somebody_locks_for_good_is_not_waited_for_for_ever(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, now = OpenFile(path, "append"), time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now)

    def hour_later(_: float) -> None:
        monkeypatch.setattr(time, "monotonic", lambda: now + 3600)

    monkeypatch.setattr(time, "sleep", hour_later)
    with pytest.raises(StepError) as raised:
        OpenFile(path, "append")
    first.close()
    assert str(raised.value) == (
        f"expected a file that others let write, at {path}, got 'one that is locked for more than 10 s'. "
        "Remedy: end the program that holds it (`lsof` names it), or choose another path"
    )


def test_where_there_are_no_locks_everybody_is_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    for name, value in (("fcntl.flock", refuse), ("fcntl", None)):
        with monkeypatch.context() as patched:
            patched.setattr(f"{files.__name__}.{name}", value)
            out = OpenFile(path, "append")
            out.share()
            assert out.is_alone
            out.close()


def test_a_file_that_is_thrown_away_open_is_closed(path: Path) -> None:
    descriptor = OpenFile(path, "append")
    number = descriptor.descriptor
    with pytest.warns(ResourceWarning, match="unclosed file"):
        del descriptor
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(number)


def test_only_a_new_file_has_its_folder_synced_and_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda fd: synced.append(Path(f"/proc/self/fd/{fd}").readlink().name) or fsync(fd))
    for _ in range(2):
        out = OpenFile(path, "append")
        out.sync()
        out.sync()
        out.close()
    assert synced == ["out.log", path.parent.name, "out.log", "out.log", "out.log"]
