"""`KV`: puts in a flow, answers and all, beside SQLite alone and beside one commit a put."""

import itertools
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import reactivex as rx
from measuring import Found, benchmark, compared, interleaved, rounds, sized

import rxmetronome as rxm

KEYS = sized(20_000)
PUTS, SINGLE, ROUNDS, GROUP = 10 * KEYS, sized(2_000), rounds(5), min(1_000, KEYS)
MADE = [{"put": f"key{number:06}", "value": {"id": number, "value": number % 97}} for number in range(KEYS)]
"""Making commands is not what is measured."""


def in_a_folder(measure: Callable[[Path], float]) -> Callable[[], float]:
    def once() -> float:
        with tempfile.TemporaryDirectory() as folder:
            return measure(Path(folder) / "store.db")

    return once


def in_a_flow(sync: Any, cpu: list[float]) -> Callable[[], float]:
    """Puts a second, from the first command to the last answer; those a second of CPU go into the list."""

    def measure(path: Path) -> float:
        with rxm.KV(path, sync=sync) as kv:
            flow, answers = rxm.Flow("puts"), rxm.latest()
            commands = rx.from_iterable(itertools.islice(itertools.cycle(MADE), PUTS))
            flow.source("commands", commands) >> flow.pipeline("kv", kv) >> flow.sink("answers", answers)
            began, began_cpu = time.perf_counter(), time.process_time()
            run = flow.run(wait=True)
            spent = time.perf_counter() - began
            cpu.append(PUTS / (time.process_time() - began_cpu))
            if answers.count != PUTS or run.failures.total or len(list(kv.scan())) != KEYS:
                raise RuntimeError("not every put was answered and kept")
        return PUTS / spent

    return in_a_folder(measure)


def one_by_one(sync: Any) -> Callable[[], float]:
    """Puts a second by hand, each a commit of its own."""

    def measure(path: Path) -> float:
        with rxm.KV(path, sync=sync) as kv:
            began = time.perf_counter()
            for command in MADE[:SINGLE]:
                kv.put(command["put"], command["value"])
            return SINGLE / (time.perf_counter() - began)

    return in_a_folder(measure)


def sqlite_alone(path: Path) -> float:
    """Puts a second of bytes that are encoded already, in groups, with no answer."""
    rows = [(command["put"], b"x" * 20) for command in MADE]
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = normal")
    connection.execute("create table entries (key primary key not null, value blob not null) without rowid")
    began = time.perf_counter()
    for number in range(0, PUTS, GROUP):
        at = number % KEYS
        connection.execute("begin")
        connection.executemany("replace into entries values (?, ?)", rows[at : at + GROUP])
        connection.execute("commit")
    spent = time.perf_counter() - began
    connection.close()
    return PUTS / spent


@benchmark("kv", "puts into a store in a flow on the real clock, from the first command to the last answer")
def kv() -> Iterator[Found]:
    cpu: list[float] = []
    rates, alone, always, single = interleaved(
        ROUNDS, in_a_flow("close", cpu), in_a_folder(sqlite_alone), in_a_flow("always", []), one_by_one("always")
    )
    note = f"{PUTS:,} puts of {KEYS:,} keys"
    yield compared('puts a second, sync="close"', "", rates, f"SQLite alone, in groups of {GROUP:,}, no answers",
                 alone, at_least=150_000, cpu="rate", bound_on="ours", note=note)  # fmt: skip
    yield compared("the same, a second of CPU", "", cpu, note="what a machine that others use would give alone")
    yield compared('puts a second, sync="always"', "", always, "one synced commit a put", single,
                 at_least=30, note=f"answers after the disk has it; the peer: {SINGLE:,} kv.put")  # fmt: skip


@benchmark("reads", "a store by hand, one call after the other")
def kv_reads() -> Iterator[Found]:
    def gets(path: Path) -> float:
        with rxm.KV(path) as kv:
            for command in MADE[:SINGLE]:
                kv.put(command["put"], command["value"])
            began = time.perf_counter()
            for command in MADE[:SINGLE] * 10:
                kv.get(command["put"])
            return 10 * SINGLE / (time.perf_counter() - began)

    def evictions(path: Path) -> float:
        clock = rxm.VirtualClock()
        with rxm.KV(path, ttl="1s", clock=clock) as kv:
            commands = rx.from_iterable(MADE)
            flow = rxm.Flow("fill")
            flow.source("commands", commands) >> flow.pipeline("kv", kv) >> flow.sink("answers", rxm.latest())
            flow.run(wait=True)
            clock.advance("1s")
            began = time.perf_counter()
            if kv.evict() != KEYS:
                raise RuntimeError("not every key was stale")
            return KEYS / (time.perf_counter() - began)

    got, put, evicted = interleaved(ROUNDS, in_a_folder(gets), one_by_one("close"), in_a_folder(evictions))
    yield compared("gets a second", "", got)
    yield compared('puts a second, sync="close"', "", put, note="a commit each")
    yield compared("stale keys evicted a second", "", evicted, note="all in one tick")
