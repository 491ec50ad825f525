"""Repeat a test of real time that failed while the machine stood still: no bound on time can hold then.

Only tests marked `real_time` are repeated, at most twice, each time only if they failed and a thread that sleeps 2 ms
at a time slept more than 20 ms too long meanwhile. What failed without such a gap has failed. The summary names what
was repeated, its error and the longest gap. `conftest.py` registers this as a plugin.
"""

import threading
import time
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

SLEEP_S, GAP_S, REPEATS = 0.002, 0.020, 2


class Gaps:
    """Measure how much too long a thread sleeps; `longest_s` is of the time since `start`."""

    def __init__(self) -> None:
        self.longest_s = 0.0
        self._stop = False
        self._thread = threading.Thread(target=self._measure, name="gaps", daemon=True)

    def start(self) -> None:
        """Begin to measure, before the test begins and so before its fixture looks for threads."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self._stop = True
        self._thread.join()

    def _measure(self) -> None:
        before = time.monotonic()
        while not self._stop:
            time.sleep(SLEEP_S)
            now = time.monotonic()
            self.longest_s = max(self.longest_s, now - before - SLEEP_S)
            before = now


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Run a test of real time, and repeat it where it may be; leave all other tests to pytest."""
    if item.get_closest_marker("real_time") is None:
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    until = time.monotonic() + _patience_s(item)
    repeated: list[tuple[float, str]] = []
    while True:
        gaps = Gaps()
        gaps.start()
        try:
            reports = runtestprotocol(item, nextitem=nextitem, log=False)
        finally:
            gaps.stop()
        failed = next((report for report in reports if report.failed), None)
        if failed is None or gaps.longest_s <= GAP_S or len(repeated) == REPEATS or time.monotonic() > until:
            break
        left = pytest.CallInfo.from_call(lambda: item.session._setupstate.teardown_exact(None), when="teardown")
        if left.excinfo is not None:  # a fixture of the module failed at its end, which no gap explains
            reports.append(pytest.TestReport.from_item_and_call(item, left))
            break
        crash = getattr(failed.longrepr, "reprcrash", None)
        repeated.append((gaps.longest_s, (crash.message if crash else str(failed.longrepr)).strip().splitlines()[0]))
    reports[-1].repeated = repeated  # goes from a worker of pytest-xdist to the summary
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


def _patience_s(item: pytest.Item) -> float:
    """Return for how long a test may be repeated: the alarm of pytest-timeout rings once, for all attempts together."""
    marker = item.get_closest_marker("timeout")
    return (float(marker.args[0]) if marker and marker.args else 60.0) / 3


_REPEATED = pytest.StashKey[dict[str, list[tuple[float, str]]]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_REPEATED] = {}
    config.pluginmanager.register(_Collector(config.stash[_REPEATED]))


class _Collector:
    """Collect what was repeated, also from the workers of pytest-xdist."""

    def __init__(self, repeated: dict[str, list[tuple[float, str]]]) -> None:
        self.repeated = repeated

    def pytest_runtest_logreport(self, report: Any) -> None:
        if getattr(report, "repeated", ()):
            self.repeated[report.nodeid] = report.repeated

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        for name, attempts in self.repeated.items():
            times = "once" if len(attempts) == 1 else "twice"
            longest_ms = max(gap_s for gap_s, _ in attempts) * 1000
            terminalreporter.write_line(f"repeated {times}, the machine stood still for {longest_ms:.0f} ms: {name}")
            for _, error in attempts:
                terminalreporter.write_line(f"  failed before: {error}")
