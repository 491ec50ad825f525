"""The tape: what keeping a run costs the clock's thread, how fast it is written, and how fast it is played again."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from measuring import Found, benchmark, compared, interleaved, rounds, sized

import rxmetronome as rxm
from rxmetronome.tapes import TapeWriter
from rxmetronome.tapes.tape_writer import EVENT

TICKS, ROUNDS = sized(100_000), rounds(7)


def counted() -> rxm.Flow:
    flow = rxm.Flow("kept")
    beat = flow.source("beat", rxm.metronome("1ms"))
    beat >> rxm.counter() >> rxm.select(lambda n: n * 2) >> rxm.where(lambda n: n % 3 == 0) >> rxm.latest()
    return flow


@benchmark("tape", "ticks through four operators: replayed from a tape, and bare in virtual time")
def tape() -> Iterator[Found]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "kept.tape")
        flow, until = counted(), f"{TICKS}ms"
        flow.run(clock=rxm.VirtualClock(), until=until, record=False, tape=path)
        kept = rxm.Tape(path)

        def replayed() -> float:
            began = time.process_time()
            flow.replay(kept, record=False)
            return TICKS / (time.process_time() - began) / 1e3

        def bare() -> float:
            began = time.process_time()
            flow.run(clock=rxm.VirtualClock(), until=until, record=False)
            return TICKS / (time.process_time() - began) / 1e3

        ours, theirs = interleaved(ROUNDS, replayed, bare)
        yield compared("replayed, of a tape in memory", "thousand", ours, "the same flow bare", theirs, at_least=0.6)

        def written() -> float:
            writer = TapeWriter(path, "kept", ["beat"], 0, 0, sources=["beat"], virtual=True)
            ticks = kept.values_kept[:TICKS]
            began = time.process_time()
            for tick in ticks:
                writer.append((tick.due_ns, EVENT, 0, tick))
            writer.close(0)
            return len(ticks) / (time.process_time() - began) / 1e3

        def bound() -> float:
            return 300.0

        ours, theirs = interleaved(ROUNDS, written, bound)
        yield compared("ticks to disk", "thousand", ours, "the bound of issue 17", theirs, at_least=1)
