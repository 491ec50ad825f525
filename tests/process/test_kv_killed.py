"""A process that writes a store is killed at any moment, or its disk fills up: nothing it was told is lost."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.process

KILLED = """
import fcntl, os, random, signal, sys, time
import reactivex as rx
from reactivex import operators as ops
import rxmetronome as rxm

path, moments, sync = sys.argv[1], int(sys.argv[2]), sys.argv[3]
DICE = random.Random(f"{moments}{sync}")


def write(acknowledged, name, in_a_flow):
    # number after number; what is told goes into the pipe before anything else
    def told(answer):
        os.write(acknowledged, b"%8d" % answer["value"])

    kv = rxm.KV(path, sync=sync)
    if not in_a_flow:
        number = 0
        while True:
            told({"value": kv.put(f"{name}:{number:08}", number)})
            number += 1
    flow = rxm.Flow("writing")
    numbers = rx.range(0, 10_000_000).pipe(ops.map(lambda n: {"put": f"{name}:{n:08}", "value": n}))
    flow.source("numbers", numbers) >> flow.pipeline("kv", kv) >> flow.sink("told", told)
    flow.run(wait=True)


for moment in range(moments):
    name = f"{moment:03}"
    reading, writing = os.pipe()
    fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 1 << 20)  # so that the child writes on until it is killed
    child = os.fork()
    if not child:
        os.close(reading)
        write(writing, name, moment % 2 == 1)
    os.close(writing)
    first = os.read(reading, 8)
    if DICE.random() < 0.9:
        time.sleep(DICE.uniform(0, 0.03))  # the moment must be any; nothing waits for it
    os.kill(child, signal.SIGKILL)
    told = first
    while data := os.read(reading, 1 << 16):
        told += data
    os.close(reading)
    assert os.waitpid(child, 0)[1] == signal.SIGKILL
    last = int(told[: len(told) // 8 * 8][-8:])
    with rxm.KV(path) as kv:
        kept = [value for _, value in kv.scan(f"{name}:", f"{name};")]
        assert len(kept) > last, (len(kept), last)
        assert kept == list(range(len(kept)))
        if moment:
            assert kv.get(f"{moment - 1:03}:00000000") == 0
    print(moment, last + 1, len(kept))
"""


@pytest.mark.parametrize(("moments", "sync"), [(40, "close"), (10, "always")])
def test_a_killed_process_loses_nothing_that_it_was_told_and_the_store_opens(
    tmp_path: Path, moments: int, sync: str
) -> None:
    """Half of them put by hand, half in a flow; each round goes on in the file that the one before it left."""
    command = [sys.executable, "-c", KILLED, str(tmp_path / "store.db"), str(moments), sync]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=50)
    assert done.stderr == ""
    rounds = [list(map(int, line.split())) for line in done.stdout.splitlines()]
    assert len(rounds) == moments
    assert sum(told for _, told, _ in rounds) > moments * 10


FULL = """
import sys
from pathlib import Path
import reactivex as rx
import rxmetronome as rxm

path = Path(sys.argv[1])
ballast = path.with_name("ballast")
ballast.write_bytes(bytes(200_000))
kv = rxm.KV(path)
told = 0
try:
    while told < 100_000:
        kv.put(f"{told:06}", [told] * 50)
        told += 1
except rxm.StepError as error:
    print(error)
assert kv.get(f"{told - 1:06}") == [told - 1] * 50
assert len(list(kv.scan())) == told

flow, answers, failures = rxm.Flow("full"), rxm.ring(10), rxm.ring(10)
step = flow.pipeline("kv", kv)
commands = [{"put": f"big {number}", "value": bytes(300_000)} for number in range(3)]
flow.source("commands", rx.from_iterable([*commands, {"get": "000000"}])) >> step >> flow.sink("answers", answers)
step.err >> flow.sink("failures", failures)
run = flow.run(clock=rxm.VirtualClock(), until="1s")
print(run.status, failures.count, answers.values[0]["value"][:2], failures.values[0].remedy)

ballast.unlink()
kv.put("more", 1)
kv.close()
with rxm.KV(path) as again:
    assert [key for key, _ in again.scan()] == [*(f"{number:06}" for number in range(told)), "more"]
    print(again._commits._connection.execute("pragma integrity_check").fetchone()[0], told > 100)
"""


def test_a_full_disk_is_an_error_and_the_store_stays_whole_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    mount = f'mount -t tmpfs -o size=800k none {tmp_path} && exec "$0" -c "$1" {tmp_path}/store.db'
    if subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode:
        pytest.skip("this user may not mount a small file system of its own")
    command = ["unshare", "-rm", "sh", "-c", mount, sys.executable, FULL]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=50)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        f"expected room on the disk for a store at {tmp_path}/store.db, got 'database or disk is full'. "
        "Remedy: make room; what was answered before is kept",
        "stopped 3 [0, 0] make room; what was answered before is kept",
        "ok True",
    ]


LIMITED = """
import resource, signal, sys
import rxmetronome as rxm

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
kv = rxm.KV(sys.argv[1])
kv.put("before", 1)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
try:
    kv.put("big", bytes(200_000))
except rxm.StepError as error:
    print(error)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
kv.put("after", 2)
kv.close()
with rxm.KV(sys.argv[1]) as kv:
    print(list(kv.scan()))
"""


def test_a_limit_of_the_system_is_an_error_too(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LIMITED, str(tmp_path / "store.db")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=50)
    said, kept = done.stdout.splitlines()
    assert said.startswith("expected ")
    assert said.endswith("what was answered before is kept")
    assert kept == "[('after', 2), ('before', 1)]"
