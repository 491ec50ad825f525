"""What `import rxmetronome` costs over `import reactivex`, each in an interpreter of its own."""

import subprocess
import sys
from collections.abc import Callable, Iterator

from measuring import Found, benchmark, compared, interleaved, median, rounds

ROUNDS = rounds(15)
TARGET = "`import rxmetronome` over `import reactivex`"
MEASURE = "import time; began = time.perf_counter(); {}; print((time.perf_counter() - began) * 1e3)"


def _milliseconds(statement: str) -> Callable[[], float]:
    def measure() -> float:
        command = [sys.executable, "-c", MEASURE.format(statement)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        return float(done.stdout)

    measure()  # once, so that compiled files are there and the disk is warm
    return measure


@benchmark("imports", "import rxmetronome over import reactivex, wall time in a fresh interpreter")
def imports() -> Iterator[Found]:
    package, every_name, reactivex = interleaved(
        ROUNDS,
        _milliseconds("import rxmetronome"),
        _milliseconds("from rxmetronome import *"),
        _milliseconds("import reactivex"),
    )
    for what, values in (("import rxmetronome", package), ("every public name of it loaded", every_name)):
        over = [value - median(reactivex) for value in values]
        target = TARGET if what == "import rxmetronome" else ""
        yield compared(f"{what}, over reactivex", "ms", over, at_most=150, target=target)
        yield compared(what, "ms", values, "import reactivex", reactivex)
