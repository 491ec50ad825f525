"""A thousand tests written in marbles, and what the plugin costs a pytest that does not use it."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from measuring import Found, benchmark, compared, interleaved, rounds, sized

TESTS = sized(1_000)
ROUNDS = rounds(3)

MARBLES = f"""
import pytest
from reactivex import operators as ops

@pytest.mark.parametrize("number", range({TESTS}))
def test_debounce(marbles, number):
    letters = marbles.hot("a-b 300ms c|")
    marbles.expect(letters.pipe(ops.debounce(0.1))).to_be("102ms b 201ms (c|)")
    marbles.expect_subscriptions(letters).to_be("^ 303ms !")
"""

SCHEDULER = f"""
import pytest
from reactivex import operators as ops
from reactivex.testing import ReactiveTest, TestScheduler

@pytest.mark.parametrize("number", range({TESTS}))
def test_debounce(number):
    scheduler = TestScheduler()
    on_next, on_completed = ReactiveTest.on_next, ReactiveTest.on_completed
    messages = [on_next(201, "a"), on_next(203, "b"), on_next(503, "c"), on_completed(504)]
    letters = scheduler.create_hot_observable(messages)
    results = scheduler.start(lambda: letters.pipe(ops.debounce(100)))
    assert results.messages == [on_next(303, "b"), on_next(504, "c"), on_completed(504)]
    assert letters.subscriptions == [ReactiveTest.subscribe(200, 504)]
"""


def _seconds(folder: Path, source: str, *arguments: str) -> Callable[[], float]:
    """A run of pytest on one file, from its start to its end, without the other plugins of this project."""
    file = folder / f"test_{len(list(folder.iterdir()))}.py"
    file.write_text(source, encoding="utf-8")
    plugins = ("-p", "no:cacheprovider", "-p", "no:hypothesispytest", "-p", "no:timeout", *arguments)
    command = [sys.executable, "-m", "pytest", "-q", *plugins, "--rootdir", str(folder), str(file)]

    def measure() -> float:
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        return time.perf_counter() - began

    measure()  # once, so that compiled files are there and the disk is warm
    return measure


@benchmark("marbles", f"{TESTS:,} tests of a debounce with pytest, its start included")
def marbles() -> Iterator[Found]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, theirs = interleaved(ROUNDS, _seconds(folder, MARBLES), _seconds(folder, SCHEDULER))
        note = "ours look for leaks, RxPY's have ticks of a second"
        yield compared(f"{TESTS:,} tests", "s", ours, "TestScheduler", theirs,
                       at_most=10, cpu="time", bound_on="ours", note=note)  # fmt: skip
    loading = [_loading_ms() for _ in range(ROUNDS)]
    yield compared("the plugin, loaded by a pytest that does not use it", "ms", loading, at_most=50, cpu="time")


def _loading_ms() -> float:
    source = (
        "import pytest, time; began = time.perf_counter(); import rxmetronome.testing.plugin; "
        "print((time.perf_counter() - began) * 1e3)"
    )
    done = subprocess.run([sys.executable, "-c", source], check=True, capture_output=True, text=True)
    return float(done.stdout)
