"""State with a million keys beside cachetools: touches, insertions, evictions, bytes."""

import gc
import random
import time
import tracemalloc
from collections.abc import Callable, Iterator, MutableMapping, Sequence
from typing import Any

import peers
from measuring import Figure, Found, benchmark, compared, median, rounds, sized

import rxmetronome as rxm

KEYS = sized(1_000_000)
STALE, PART, ROUNDS = KEYS // 10, KEYS // 20, rounds(3)
NOTHING = sized(1_000)
TARGET = "State, 1 M keys, against `cachetools.TTLCache`"
Mapping = MutableMapping[Any, Any]


def state() -> Mapping:
    return rxm.State(idle="1h")


def peer() -> Mapping:
    """Room for more keys than come, so that neither drives any out."""
    return peers.cachetools.TTLCache(maxsize=10 * KEYS, ttl=3_600)


def named(prefix: str, number: int) -> list[str]:
    return [f"{prefix}{at}" for at in range(number)]


def cpu(action: Callable[[], object]) -> float:
    """Seconds of CPU that it takes, garbage collections included."""
    gc.collect()
    began = time.process_time()
    action()
    return time.process_time() - began


def put(mapping: Mapping, keys: Sequence[str]) -> None:
    for key in keys:
        mapping[key] = 1


def filled(make: Callable[[], Mapping], keys: Any, each: Callable[[Mapping, Any], None]) -> float:
    """Microseconds of CPU to put a key in, from none to a million."""
    mapping = make()
    return cpu(lambda: each(mapping, keys)) / KEYS * 1e6


def put_at_once(mapping: Mapping, keys: dict[str, int]) -> None:
    mapping.update(keys)


def touches(keys: Sequence[str]) -> tuple[list[float], list[float]]:
    """Microseconds of CPU a touch, in turns, over all keys in a random order; ours and the peer's."""
    ours, theirs = state(), peer()
    put(ours, keys)
    put(theirs, keys)
    order = random.Random(1).sample(keys, KEYS)
    spent: tuple[list[float], list[float]] = [], []
    for at in range(0, KEYS, PART):
        for mapping, values in ((ours, spent[0]), (theirs, spent[1])):
            part = order[at : at + PART]
            began = time.process_time()
            put(mapping, part)
            values.append((time.process_time() - began) / PART * 1e6)
    return spent


def evicting(keys: Sequence[str]) -> tuple[float, float]:
    """Milliseconds for a tick that evicts `STALE` of a million keys; microseconds for one that finds nothing."""
    clock, heard = rxm.VirtualClock(), []
    held = rxm.State(idle="10s", clock=clock)
    order = random.Random(2).sample(keys, KEYS)
    put(held, order[:STALE])
    clock.advance("5s")
    put(held, order[STALE:])
    held.evictions.subscribe(heard.append)
    sink = rxm.evict(held)
    nothing = []
    for number in range(NOTHING):
        put(held, order[STALE + number : STALE + number + 20])
        began = time.process_time()
        sink.on_next(None)
        nothing.append((time.process_time() - began) * 1e6)
    clock.advance("5s")
    spent = cpu(lambda: sink.on_next(None)) * 1e3
    if len(heard) != STALE or len(held) != KEYS - STALE:
        raise RuntimeError("not what was stale has left")
    return spent, median(nothing)


def bytes_a_key(make: Callable[[], Mapping]) -> float:
    """What the mapping itself holds for a key: without the key, its value, and what reads the clock."""
    keys = named("key", KEYS)
    gc.collect()
    tracemalloc.start()
    mapping = make()
    put(mapping, keys)
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return used / len(mapping)


@benchmark("states", f"a state of {KEYS:,} keys, CPU time, garbage collections included")
def states() -> Iterator[Found]:
    keys = named("key", KEYS)
    note = f"{KEYS:,} keys"
    if peers.cachetools is None:
        yield peers.missing("cachetools", "touch, insert", TARGET)
    else:
        yield from beside(keys, note)
    spent, nothing = zip(*(evicting(keys) for _ in range(ROUNDS)), strict=True)
    yield compared(f"evicting {STALE:,} in one tick, told to one", "ms", spent, at_most=200, cpu="time", note=note)
    yield compared("a tick with nothing stale", "µs", nothing, at_most=50, cpu="time", note="keys touched in between")
    plain = bytes_a_key(dict)
    yield Figure("bytes a key", "B", bytes_a_key(state), "a plain dict", plain, note="keys and values not counted")
    if peers.cachetools is not None:
        yield Figure("bytes a key", "B", bytes_a_key(state), "cachetools.TTLCache", bytes_a_key(peer))


def beside(keys: Sequence[str], note: str) -> Iterator[Figure]:
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(ROUNDS):
        for values, mine in zip((ours, theirs), touches(keys), strict=True):
            values.extend(mine)
    yield speed("touch", ours, theirs, note, at_least=1.8)
    made = dict.fromkeys(keys, 1)
    inserts = (("insert, one by one", put, keys), ("insert, update(mapping)", put_at_once, made))
    for what, each, given in inserts:
        ours, theirs = [], []
        for _ in range(ROUNDS):
            ours.append(filled(state, given, each))
            theirs.append(filled(peer, given, each))
        yield speed(what, ours, theirs, note, at_least=5)


def speed(what: str, ours: Sequence[float], theirs: Sequence[float], note: str, at_least: float) -> Figure:
    """A thousand operations a second of CPU; the times a key are in the note."""
    note = f"{median(ours):.2f} and {median(theirs):.2f} µs a key; {note}"
    mine, other = [[1e3 / value for value in values] for values in (ours, theirs)]
    return compared(
        what, "thousand a CPU second", mine, "cachetools.TTLCache", other,
        at_least=at_least, note=note, target=TARGET,
    )  # fmt: skip
