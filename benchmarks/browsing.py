"""A real JupyterLab in a real Chromium for the benchmarks of widgets: the driver is that of `tests/browser`."""

import contextlib
import importlib.util
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
from measuring import median

_DRIVER = Path(__file__).parent.parent / "tests" / "browser" / "driving.py"

METER = """
import os as _os, threading as _threading, time as _time
def _cpu(seconds=5.0):
    "Percent of a core that this kernel takes for so long."
    began, used = _time.monotonic(), _time.process_time()
    _time.sleep(seconds)
    return 100 * (_time.process_time() - used) / (_time.monotonic() - began)
"""

FEED = """
import math
from reactivex.subject import Subject
stream, feeding = Subject(), _threading.Event()
def feed(rate):
    feeding.set()
    number, next_at = 0, _time.monotonic()
    while feeding.is_set():
        sent = _time.time_ns() // 1_000_000
        for _ in range(rate // 50):
            stream.on_next({event})
            number += 1
        next_at += 0.02
        _time.sleep(max(0.0, next_at - _time.monotonic()))
def start(rate):
    global feeder
    feeder = _threading.Thread(target=feed, args=(rate,), daemon=True)
    feeder.start()
def stop():
    feeding.clear()
    feeder.join()
bare = stream.subscribe(lambda event: None)
"""
"""A thread that feeds `stream` with as many events a second as `start` is given, fifty times a second, until `stop`.

`event` is the expression of one; it may use its `number` and when it is `sent`, in milliseconds.
"""

FRAMES = """async (seconds) => {
  let frames = 0;
  const end = performance.now() + 1000 * seconds;
  await new Promise((done) => {
    const next = () => { frames += 1; performance.now() < end ? requestAnimationFrame(next) : done(); };
    requestAnimationFrame(next);
  });
  return frames / seconds;
}"""
"""Repaints a second."""


def chromium_seconds() -> float:
    """The CPU time that all of Chromium's processes have taken so far."""
    total = 0.0
    for child in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess, OSError):
            if "chrom" in child.name():
                total += process_seconds(child.pid)
    return total


def process_seconds(pid: int) -> float:
    """The CPU time that a process has taken so far, to the nanosecond; psutil has it in steps of 10 ms."""
    return time.clock_gettime((~pid << 3) | 2)  # what clock_getcpuclockid(3) returns on Linux


def driver() -> Any:
    """The module `tests/browser/driving.py`."""
    spec = importlib.util.spec_from_file_location("driving", _DRIVER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def missing() -> str:
    """Why there is no browser; empty where there is one."""
    if importlib.util.find_spec("playwright") is None:
        return "needs playwright: pip install playwright"
    chromium = driver().CHROMIUM
    return "" if shutil.which(chromium) else f"needs a Chromium at {chromium}, or CHROMIUM=/path/to/chromium"


def net_cpu(
    opened: Any, rate: int, seconds: float, rounds: int, show: Callable[[], None], look: Callable[[], None]
) -> tuple[list[float], str]:
    """Percent of a core that a kernel takes for a view of the stream of `FEED`, of each round, and a note.

    A round measures the stream alone and then with the view, so that what else the machine does hits both alike.

    Args:
        opened: The notebook.
        rate: Events a second.
        seconds: How long each is measured.
        rounds: How many there are.
        show: Makes the view in the notebook, as `view`.
        look: Called once, while the stream and the first view run.
    """
    alone, with_view = [], []
    for number in range(rounds):
        alone.append(float(opened.value(f"start({rate}); x = _cpu({seconds}); stop(); print(x)")))
        show()
        opened.execute(f"start({rate})")
        opened.page.wait_for_timeout(3_000)
        if not number:
            look()
        with_view.append(float(opened.value(f"print(_cpu({seconds}))")))
        opened.execute("stop(); view.close()")
    note = (
        f"with the stream {median(with_view):.1f} %, the stream alone {median(alone):.1f} %; {rounds} rounds by turns"
    )
    return [both - one for both, one in zip(with_view, alone, strict=True)], note


@contextlib.contextmanager
def notebook(width: int = 1280) -> Iterator[Any]:
    """An open notebook with a kernel of its own, in which `METER` has been executed."""
    driving = driver()
    with driving.chromium() as browser, driving.server("lab") as server:
        opened = driving.Notebook(browser, server, server.write("benchmark.ipynb", [METER]), width=width)
        opened.run(0)
        try:
            yield opened
        finally:
            opened.close()
