"""A flow that is kept, in child processes that are killed; the files, the state and the store must be as undisturbed.

Run as a program: `kill_harness.py FOLDER random KILLS SEED`, `... points`, `... recovery`, or `... durable KILLS SEED`;
it prints what it did. Where LOSE is the library of `lossy_disk.c`, each kill is that of a machine: of what was written
and not synced, to the files and to the databases, some writes are lost and some are torn.
"""

import contextlib
import ctypes
import gzip
import json
import os
import pickle
import random
import shutil
import signal
import sqlite3
import struct
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import Any

from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.flow.epoch_folder import EpochFolder
from rxmetronome.flow.epochs import Keeper

KEYS, SIZE = 7, 5


def make(folder: Path) -> rxm.Flow:
    """Make the flow: a growing file, windows, a State, three files, one of them in gzip, and a store.

    The store is a step that tells what each key held before, and a function adds to it too: neither leaves it the same
    if it is done twice.
    """
    flow, state, store = rxm.Flow("kept"), rxm.State(), rxm.KV(folder / "store.db")
    orders = flow.source("orders", rxm.lines(folder / "orders.log", follow=True, codec="json", every="5ms"))
    sums = flow.pipeline(
        "sums", rxm.window(size=SIZE, by="key", aggregate={"sum": rxm.aggregates.sum("n"), "n": rxm.aggregates.count()})
    )
    plain = flow.pipeline(
        "plain", rxm.select(lambda row: {"key": row["key"], "sum": row["sum"], "n": row["n"]}),
        rxm.scan(lambda last, row: {**row, "number": last["number"] + 1}, {"number": 0}),
    )  # fmt: skip
    orders >> sums >> plain >> flow.pipeline("state", rxm.update(state, key="key", value="sum"))
    flow["state"] >> flow.sink("out", rxm.file(folder / "out.jsonl"))
    flow["state"] >> flow.sink("zipped", rxm.file(folder / "out.gz", compress="gzip"))
    swap = flow.pipeline("swap", rxm.select(lambda row: {"swap": row["key"], "value": row["number"]}))
    flow["state"] >> swap >> flow.pipeline("store", store) >> flow.sink("old", rxm.file(folder / "old.jsonl"))
    flow["state"] >> flow.sink("total", lambda row: store.put("total", store.get("total", 0) + row["number"]))
    return flow


def events(count: int) -> list[str]:
    """Return the lines of the input."""
    return [json.dumps({"key": f"k{n % KEYS}", "n": n}) + "\n" for n in range(count)]


def child(folder: Path, *, arm_at: tuple[str, int] | None = None) -> int:
    """Start a process that runs the flow until SIGTERM; with `arm_at` it is killed at that call of an epoch."""
    process = os.fork()
    if process:
        return process
    try:
        if arm_at is not None:
            arm(*arm_at)
        if os.environ.get("LOSE"):
            side_of(folder).mkdir(exist_ok=True)
            library = ctypes.CDLL(os.environ["LOSE"])
            library.lossy(str(folder.resolve()).encode(), str(side_of(folder).resolve()).encode())
        make(folder).run(resume=folder / "kept", epoch="20ms", snapshot="50ms", wait=True)
    except Exception:
        traceback.print_exc()
    finally:
        os._exit(0)


def arm(phase: str, number: int) -> None:
    """Have this process killed at its n-th call: of its third epoch, or from its start on."""
    library = ctypes.CDLL(os.environ["LD_PRELOAD"])
    if phase == "recovery":
        library.arm(ctypes.c_long(number))
        return
    take, write, taken = Keeper.take, Keeper._write, list[None]()

    def counted(keeper: Keeper) -> None:
        taken.append(None)
        if len(taken) == 3:
            library.arm(ctypes.c_long(number))
        take(keeper)

    def written(keeper: Keeper, epoch: Any) -> None:
        write(keeper, epoch)
        if len(taken) >= 3:
            os.kill(os.getpid(), signal.SIGTERM if library.calls() < number else signal.SIGKILL)

    Keeper.take, Keeper._write = counted, written  # type: ignore[method-assign, assignment]


def append(folder: Path, lines: list[str]) -> None:
    with (folder / "orders.log").open("a") as file:
        file.writelines(lines)


def side_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name} disk")


def lose(folder: Path, chance: random.Random) -> None:
    """Leave each file as a machine that stops does: as it was synced, and some of the later writes, whole or torn."""
    lost = chance.random()
    for image in side_of(folder).glob("*.image"):
        path, log = Path(image.stem.replace("%", "/")), image.with_suffix(".log")
        content, written = bytearray(image.read_bytes()), log.read_bytes() if log.exists() else b""
        while len(written) >= 16:
            at, size = struct.unpack_from("qq", written)
            data, written = (b"", written[16:]) if at < 0 else (written[16 : 16 + size], written[16 + size :])
            if chance.random() < lost:
                continue
            if at < 0:
                content[size:] = bytes(max(0, size - len(content)))
                continue
            if chance.random() < 0.2:
                data = data[: chance.randrange(len(data) + 1)]
            content.extend(bytes(max(0, at - len(content))))
            content[at : at + len(data)] = data
        if path.exists():
            path.write_bytes(content)
            path.with_name(f"{path.name}-shm").unlink(missing_ok=True)  # it was memory
    shutil.rmtree(side_of(folder))


def settle(folder: Path, count: int) -> dict[str, Any]:
    """Run once more until all has been written, end it in order, and return what there is."""
    process = child(folder)
    until = time.monotonic() + 60
    windows = count // SIZE
    try:
        while committed(folder) < windows:
            if time.monotonic() > until or os.waitpid(process, os.WNOHANG)[0]:
                raise SystemExit(f"it did not go on: {committed(folder)} of {windows} windows in {folder}")
            time.sleep(0.005)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGTERM)
    os.waitpid(process, 0)
    return found(folder)


def committed(folder: Path) -> int:
    """Return how many windows the last epoch has in the file."""
    database, out = folder / "kept" / "epochs.db", folder / "out.jsonl"
    if not database.exists() or not out.exists():
        return 0
    with contextlib.closing(sqlite3.connect(database, timeout=5)) as connection:
        try:
            row = connection.execute("SELECT data FROM files WHERE name = 'out'").fetchone()
        except sqlite3.OperationalError:  # its tables are not made yet
            return 0
    kept = row and pickle.loads(row[0])
    return out.read_bytes()[: kept[1]].count(b"\n") if kept else 0


def found(folder: Path) -> dict[str, Any]:
    """Return what the flow has left: three files, the keys of the State, and the store."""
    kept = EpochFolder("kept", folder / "kept")
    epoch = kept.load()
    kept.close()
    assert epoch is not None
    with rxm.KV(folder / "store.db") as store, gzip.open(folder / "out.gz", "rt") as zipped:
        return {
            "out": (folder / "out.jsonl").read_text().splitlines(),
            "old": (folder / "old.jsonl").read_text().splitlines(),
            "zipped": zipped.read().splitlines(),
            "state": {key: entry[0] for key, entry in epoch.states["state/0"].entries.items()},
            "store": dict(store.scan()),
        }


def undisturbed(folder: Path, count: int) -> dict[str, Any]:
    folder.mkdir()
    append(folder, events(count))
    return settle(folder, count)


def epoch_of(folder: Path) -> int:
    """Return the number of the last epoch; -1 where there is none."""
    database = folder / "kept" / "epochs.db"
    if not database.exists():
        return -1
    with contextlib.closing(sqlite3.connect(database, timeout=5)) as connection:
        try:
            row = connection.execute("SELECT number FROM epoch").fetchone()
        except sqlite3.OperationalError:  # its tables are not made yet
            return -1
    return row[0] if row else -1


def changed_since(folder: Path) -> int:
    """Return how many keys of the store have changed since the last epoch."""
    with contextlib.closing(sqlite3.connect(folder / "store.db", timeout=5)) as connection:
        try:
            query = "SELECT count(*) FROM undo WHERE epoch > ?"
            return int(connection.execute(query, (epoch_of(folder),)).fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def at_random(folder: Path, kills: int, seed: int) -> str:
    """Kill the process at random moments of its life: of its start, and of its work, between two epochs and in one."""
    count = KEYS * SIZE * max(4, kills)
    expected = undisturbed(folder / "undisturbed", count)
    chance, disturbed, lines = random.Random(seed), folder / "killed", events(count)
    disturbed.mkdir()
    caught = 0
    for number in range(kills):
        before, process = epoch_of(disturbed), child(disturbed)
        part = lines[number * count // kills : (number + 1) * count // kills]
        if chance.random() < 0.3:
            append(disturbed, part)
            time.sleep(chance.random() * 0.3)
        else:
            wait_for(lambda epoch=before: epoch_of(disturbed) > epoch)
            cut = chance.randrange(len(part))
            append(disturbed, part[:cut])
            time.sleep(chance.random() * 0.05)
            append(disturbed, part[cut:])
            time.sleep(0.005 + chance.random() * 0.03)  # it reads them within 5 ms
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        caught += changed_since(disturbed) > 0
        if os.environ.get("LOSE") and side_of(disturbed).exists():
            lose(disturbed, chance)
    compare(expected, settle(disturbed, count))
    if caught < kills // 10:
        raise SystemExit(f"only {caught} of {kills} kills came between a change and its epoch: they show nothing")
    return f"{kills} kills"


def feed(folder: Path, life: int) -> int:
    """Start a process that sends numbers through a durable source into a file, and notes which it has passed on."""
    process = os.fork()
    if process:
        return process
    try:
        numbers = Subject[int]()
        flow = rxm.Flow("fed")
        source = flow.source("numbers", rxm.durable(numbers, folder / "numbers.journal"))
        source >> flow.pipeline("same", rxm.select(lambda n: n)) >> flow.sink("out", rxm.file(folder / "out"))

        def send() -> None:
            wait_for(lambda: numbers.observers)
            with (folder / "passed").open("a", buffering=1) as passed:
                for number in range(life * 1_000_000, (life + 1) * 1_000_000):
                    numbers.on_next(number)
                    passed.write(f"{number}\n")

        flow.on_run(lambda _: threading.Timer(0.01, send).start())
        flow.run(resume=folder / "kept", epoch="20ms", wait=True)
    finally:
        os._exit(0)


def durably(folder: Path, kills: int, seed: int) -> str:
    """Kill a process that takes numbers from a source which gives each once; all that were passed on must be there."""
    chance = random.Random(seed)
    for life in range(kills + 1):
        process = feed(folder, life)
        time.sleep(0.15 + chance.random() * 0.25)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
    process = feed(folder, kills + 1)
    wait_for(lambda: any(line >= f"{kills + 1}000000" for line in (folder / "out").read_text().split()[-1:]))
    os.kill(process, signal.SIGTERM)
    os.waitpid(process, 0)
    out = [int(line) for line in (folder / "out").read_text().split()]
    passed = {int(line) for line in (folder / "passed").read_text().splitlines() if len(line) > 6}
    passed = {number for number in passed if number < (kills + 1) * 1_000_000}
    if out != sorted(set(out)):
        raise SystemExit("numbers came twice, or out of order")
    if lost := passed.difference(out):
        raise SystemExit(f"{len(lost)} of {len(passed)} numbers are lost: {sorted(lost)[:9]}")
    return f"{kills + 1} kills"


def at_points(folder: Path, phase: str) -> str:
    """Kill the process at each call that changes a file: of one epoch, or of a recovery that makes one true."""
    count = KEYS * SIZE * 4
    expected, lines = undisturbed(folder / "undisturbed", count), events(count)
    number = 0
    while True:
        number += 1
        disturbed = folder / f"{phase} {number}"
        disturbed.mkdir()
        append(disturbed, lines[: count // 2 + number])
        if phase == "recovery":
            process = child(disturbed)
            wait_for(lambda at=disturbed: committed(at) > 3)
            time.sleep(0.05)
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
        process = child(disturbed, arm_at=(phase, number))
        append(disturbed, lines[count // 2 + number :])
        if phase == "recovery":
            until = time.monotonic() + 0.6
            while not (ended := os.waitpid(process, os.WNOHANG))[0]:
                if time.monotonic() > until:
                    os.kill(process, signal.SIGTERM)
                    ended = os.waitpid(process, 0)
                    break
                time.sleep(0.002)
            status = ended[1]
        else:
            status = os.waitpid(process, 0)[1]
        compare(expected, settle(disturbed, count))
        if not os.WIFSIGNALED(status) or number >= 200:
            return f"{number} points"


def wait_for(condition: Any) -> None:
    until = time.monotonic() + 30
    while not condition():
        if time.monotonic() > until:
            raise SystemExit("nothing came in 30 s")
        time.sleep(0.002)


def compare(expected: dict[str, Any], came: dict[str, Any]) -> None:
    for name, value in expected.items():
        if came[name] != value:
            raise SystemExit(f"{name} differs:\n expected {value}\n came     {came[name]}")


if __name__ == "__main__":
    where = Path(sys.argv[1])
    if sys.argv[2] == "random":
        print(at_random(where, int(sys.argv[3]), int(sys.argv[4])))
    elif sys.argv[2] == "durable":
        print(durably(where, int(sys.argv[3]), int(sys.argv[4])))
    else:
        print(at_points(where, "recovery" if sys.argv[2] == "recovery" else "epoch"))
