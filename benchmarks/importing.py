"""What `import rxmetronome` costs over `import reactivex`, each in an interpreter of its own."""

import subprocess
import sys
from collections.abc import Callable, Iterator

from measuring import Figure, benchmark, interleaved, median

ROUNDS = 15
MEASURE = "import time; began = time.perf_counter(); {}; print((time.perf_counter() - began) * 1e3)"


def _milliseconds(statement: str) -> Callable[[], float]:
    def measure() -> float:
        command = [sys.executable, "-c", MEASURE.format(statement)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        return float(done.stdout)

    measure()  # once, so that compiled files are there and the disk is warm
    return measure


@benchmark("imports", "import rxmetronome over import reactivex, wall time in a fresh interpreter")
def imports() -> Iterator[Figure]:
    package, every_name, reactivex = interleaved(
        ROUNDS,
        _milliseconds("import rxmetronome"),
        _milliseconds("from rxmetronome import *"),
        _milliseconds("import reactivex"),
    )
    note = f"median of {ROUNDS}, interleaved"
    for what, values in (("import rxmetronome", package), ("every public name of it loaded", every_name)):
        over = median(values) - median(reactivex)
        yield Figure(f"{what}, over reactivex", "ms", over, at_most=150, note=note)
        yield Figure(what, "ms", median(values), "import reactivex", median(reactivex))
