"""What `import rxmetronome` costs over `import reactivex`, each in an interpreter of its own."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator

from measuring import Found, benchmark, compared, interleaved, rounds

ROUNDS = rounds(15)
TARGET = "`import rxmetronome` over `import reactivex`"
MEASURE = "import time; began = time.perf_counter(); {}; print((time.perf_counter() - began) * 1e3)"


def _milliseconds(statement: str, compiled: str) -> Callable[[], float]:
    """Measure a statement, of modules whose compiled files are in a folder of this run.

    An installer compiles them; a process that may not write them, by its environment or by the rights of a folder,
    would compile every module in every round.
    """
    command = [sys.executable, "-c", MEASURE.format(statement)]
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = compiled

    def measure() -> float:
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
        return float(done.stdout)

    measure()  # once, so that compiled files are there and the disk is warm
    return measure


@benchmark("imports", "import rxmetronome over import reactivex, wall time in a fresh interpreter")
def imports() -> Iterator[Found]:
    statements = ("import rxmetronome", "from rxmetronome import *", "import reactivex")
    with tempfile.TemporaryDirectory() as compiled:
        measures = [_milliseconds(statement, compiled) for statement in statements]
        package, every_name, reactivex = interleaved(ROUNDS, *measures)
    for what, values in (("import rxmetronome", package), ("every public name of it loaded", every_name)):
        over = [value - beside for value, beside in zip(values, reactivex, strict=True)]
        target = TARGET if what == "import rxmetronome" else ""
        yield compared(f"{what}, over reactivex", "ms", over, at_most=150, cpu="time", target=target)
        yield compared(what, "ms", values, "import reactivex", reactivex)
