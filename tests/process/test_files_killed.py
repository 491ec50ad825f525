"""A process that writes through a file sink is killed at any moment: whole records, and at most a torn last one."""

import gzip
import os
import random
import signal
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
import reactivex as rx

from rxmetronome.codecs import codec
from rxmetronome.sinks.files import file

pytestmark = pytest.mark.process

WRITER = """
import sys
from rxmetronome.sinks.files import file

path, mode, codec, compress, sync, batch = sys.argv[1:7]
sink = file(path, mode=mode, codec=codec, compress=compress or None, sync=sync)
sink.start(None)
number = 0
print("writing", flush=True)
while True:
    sink.write([sink.prepare({"id": at, "text": "x" * (at % 300)}) for at in range(number, number + int(batch))])
    number += int(batch)
"""

ROUNDS = 6
DICE = random.Random(20261)


def kill_a_writer(out: Path, *arguments: str) -> None:
    """Start it, let it write for some hundredths of a second, kill it."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(out), *arguments], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "writing\n"
        size = out.stat().st_size
        while out.stat().st_size == size and writer.poll() is None:
            os.sched_yield()
        time.sleep(DICE.uniform(0, 0.03))  # the moment must be any; nothing waits for it
        writer.send_signal(signal.SIGKILL)
        assert writer.wait() == -signal.SIGKILL


def ids(name: str, data: bytes) -> list[int]:
    """The ids of a file's records, each of which must be whole."""
    reader, found, boundary = codec(name), [], codec(name).boundary()
    boundary.feed(data)
    assert boundary.end == len(data)
    if name == "msgpack":
        at = 0
        while at < len(data):
            size = 4 + int.from_bytes(data[at : at + 4], "big")
            found.append(reader.decode(data[at : at + size]))
            at += size
    else:
        lines = data.splitlines(keepends=True)
        reader.begin(lines[0])
        found = [reader.decode(line) for line in lines[name == "csv" :]]
    events = [event for event in found if event["id"] not in ("", None)]
    assert all(len(event["text"]) == int(event["id"]) % 300 for event in events)
    return [int(event["id"]) for event in events]


def unfolded(data: bytes) -> tuple[bytes, bytes]:
    """The content of the whole members, and the bytes of the torn one."""
    content = b""
    while data:
        inflate = zlib.decompressobj(31)
        member = inflate.decompress(data)
        if not inflate.eof:
            break
        content, data = content + member, inflate.unused_data
    return content, data


@pytest.mark.parametrize("batch", [1, 2000])
@pytest.mark.parametrize(("name", "sync"), [("json", "close"), ("json", "5ms"), ("csv", "close"), ("msgpack", "close")])
def test_a_killed_append_leaves_whole_records_and_the_next_one_goes_on(
    tmp_path: Path, name: str, sync: str, batch: int
) -> None:
    out = tmp_path / "out"
    for rounds in range(1, ROUNDS + 1):
        kill_a_writer(out, "append", name, "", sync, str(batch))
        boundary = codec(name).boundary()
        boundary.feed(out.read_bytes())
        whole = out.read_bytes()[: boundary.end]
        rx.of({"id": None, "text": ""}).subscribe(file(out, codec=name))  # type: ignore[arg-type]
        assert out.read_bytes().startswith(whole)
        written = ids(name, out.read_bytes())
        starts = [at for at, number in enumerate(written) if number == 0]
        assert len(starts) == rounds
        for start, stop in zip(starts, [*starts[1:], len(written)], strict=True):
            assert written[start:stop] == list(range(stop - start))


@pytest.mark.parametrize("mode", ["truncate", "overwrite"])
def test_a_killed_truncate_or_overwrite_leaves_whole_records(tmp_path: Path, mode: str) -> None:
    for attempt in range(ROUNDS):
        out = tmp_path / str(attempt)
        out.write_bytes(b"")
        kill_a_writer(out, mode, "json", "", "close", "50")
        data = out.read_bytes()
        written = ids("json", data[: data.rfind(b"\n") + 1])
        assert written == list(range(len(written)))
        assert b"\n" not in data[data.rfind(b"\n") + 1 :]


def test_a_killed_gzip_file_has_whole_members_and_the_next_append_goes_on(tmp_path: Path) -> None:
    out = tmp_path / "out.gz"
    for rounds in range(1, ROUNDS + 1):
        kill_a_writer(out, "append", "json", "gzip", "close", "100")
        content, _torn = unfolded(out.read_bytes())
        rx.of({"id": None, "text": ""}).subscribe(file(out, compress="gzip"))
        after = gzip.decompress(out.read_bytes())
        assert after == content + codec("json").encode({"id": None, "text": ""})
        assert ids("json", after).count(0) == rounds
