"""The pytest plugin: the fixtures `clock`, `marbles`, `run_flow` and `no_leaks`, with nothing to import.

It is loaded by every pytest where the package is installed, so it imports nothing until a fixture is used.
"""

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from rxmetronome.clocks import VirtualClock
    from rxmetronome.durations import Duration
    from rxmetronome.flow.flow import Flow
    from rxmetronome.flow.run import Run
    from rxmetronome.testing.expectations import Sinks, Sources
    from rxmetronome.testing.leak_check import Watch
    from rxmetronome.testing.marble_test import MarbleTest
    from rxmetronome.testing.real_timers import RealTimers


_MARBLES = pytest.StashKey["MarbleTest"]()
_HAS_FAILED = pytest.StashKey[bool]()
_REAL_TIMERS = pytest.StashKey["RealTimers"]()
_WATCH = pytest.StashKey["Watch | None"]()


class RunFlow:
    """The fixture `run_flow`; `clock` is the test's own, if it has one."""

    def __init__(self, clock: "VirtualClock | None") -> None:
        self._clock = clock

    def __call__(
        self,
        flow: "Flow",
        until: "Duration" = "1min",
        start: "datetime.datetime | str | None" = None,
        *,
        clock: "VirtualClock | None" = None,
        sources: "Sources | None" = None,
        sinks: "Sinks | None" = None,
    ) -> "Run":
        """Run a flow in virtual time.

        Args:
            flow: The flow.
            until: How long it runs; what is due at that instant still happens.
            start: When its time begins: a `datetime` with a zone or ISO text with one. 1970 when not given.
            clock: A clock to run it on, instead of `start`. When not given it is the fixture `clock`, if the
                test or one of its fixtures uses that (as `marbles` does), else a new one for each run.
            sources: Marbles or other observables by the names of the sources that they replace.
            sinks: Observers, functions or lists, which collect the events, by the names of the sinks that they
                replace; names alone replace sinks by nothing.

        Returns:
            The run, which has ended.

        Raises:
            ArgumentError: If there is no source or sink of a name; it names one that is written alike.
        """
        from rxmetronome.clocks import VirtualClock
        from rxmetronome.errors import ArgumentError
        from rxmetronome.testing.expectations import replacements

        observables, observers = replacements("run_flow", flow, sources, sinks)
        if clock is not None and start is not None:
            raise ArgumentError("run_flow", "start", "no start beside a clock, which has its own", start)
        if clock is None:
            clock = VirtualClock(start) if start is not None or self._clock is None else self._clock
        return flow.run(clock=clock, until=until, sources=observables, sinks=observers)


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker."""
    config.addinivalue_line(
        "markers", "leaks_allowed(reason): the test may leave something behind; see the fixture no_leaks"
    )


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """Play the marbles of a test after it has returned; where they fail, the test fails."""
    __tracebackhide__ = True
    result = yield
    marbles = pyfuncitem.stash.get(_MARBLES, None)
    if marbles is not None:
        marbles.finish()
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Tell the teardown if the test has failed; name the timers that waited in real time, if the failure does not."""
    report = yield
    if call.when != "teardown":
        item.stash[_HAS_FAILED] = not report.passed
    timers = item.stash.get(_REAL_TIMERS, None)
    if report.failed and timers is not None:
        notes = [note for note in timers.notes() if note not in report.longreprtext]
        report.sections += [("Timers in real time", "\n".join(notes))] if notes else []
    return report


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[object], request: pytest.FixtureRequest) -> Iterator[None]:
    """Let a fixture of a class, a module or the session keep what it opens: it outlives its first test."""
    watch = request.config.stash.get(_WATCH, None)
    if watch is None or fixturedef.scope == "function":
        return (yield)
    with watch.ignoring():
        return (yield)


@pytest.fixture
def _watch(request: pytest.FixtureRequest) -> "Iterator[Watch]":
    """Find what a test leaves behind; the other fixtures register what they make."""
    from rxmetronome.testing.leak_check import Watch

    marker = request.node.get_closest_marker("leaks_allowed")
    if marker is not None and not (marker.kwargs.get("reason") or marker.args):
        pytest.fail('a leak is allowed for a reason: @pytest.mark.leaks_allowed(reason="…")', pytrace=False)
    # pytest-asyncio's loop comes first, so that it closes, and cancels its tasks, after the watch has looked.
    runners = [request.getfixturevalue(name) for name in request.fixturenames if name.endswith("_scoped_runner")]
    watch = Watch([runner.get_loop() for runner in runners if hasattr(runner, "get_loop")])
    request.config.stash[_WATCH] = watch
    yield watch
    request.config.stash[_WATCH] = None
    if marker is not None or request.node.stash.get(_HAS_FAILED, False):
        watch.abandon()
        return
    left = watch.left()
    if left:
        pytest.fail("\n  ".join(["the test leaves behind:", *left]), pytrace=False)


@pytest.fixture
def no_leaks(_watch: "Watch") -> None:
    """Fail a test that leaves something behind: runs, subscriptions, timers, tasks, threads, file handles.

    Every test that uses another fixture of this plugin uses it too. Threads have five seconds to end. A failed test is
    not checked. `@pytest.mark.leaks_allowed(reason="…")` lets a test leave what it must.
    """


@pytest.fixture
def _real_timers(request: pytest.FixtureRequest) -> "Iterator[RealTimers]":
    """Note what waits in real time in a test of virtual time."""
    from rxmetronome.testing.real_timers import RealTimers

    timers = request.node.stash[_REAL_TIMERS] = RealTimers()
    timers.start()
    yield timers
    timers.stop()


@pytest.fixture
def clock(_watch: "Watch", _real_timers: "RealTimers") -> "VirtualClock":
    """Make a clock that moves only when the test moves it: `clock.advance("1.5s")`."""
    from rxmetronome.clocks import VirtualClock

    made = VirtualClock()
    _watch.clock(made)
    return made


@pytest.fixture
def marbles(request: pytest.FixtureRequest, _watch: "Watch", clock: "VirtualClock") -> "Iterator[MarbleTest]":
    """Write a test in marbles: `marbles.expect(marbles.hot("a-b|").pipe(...)).to_be("--a-b|")`.

    Also `marbles.cold`, `marbles.expect_subscriptions`, `marbles.expect(flow, "step/port")`, `marbles.frame`,
    `marbles.everywhere`.
    Expectations are compared with what came when the test has returned, or by `marbles.run()`.
    """
    from rxmetronome.testing.marble_test import MarbleTest

    made = MarbleTest(clock, before_flow=lambda: request.getfixturevalue("_files_in_tmp_path"))
    request.node.stash[_MARBLES] = made
    _watch.also(made.still_open)
    yield made
    del request.node.stash[_MARBLES]
    try:
        if not request.node.stash.get(_HAS_FAILED, False):
            made.finish()  # what pytest_pyfunc_call has not judged: of a TestCase, a doctest, or a fixture's end
    finally:
        made.close()


@pytest.fixture
def _files_in_tmp_path(monkeypatch: pytest.MonkeyPatch, tmp_path: "Path") -> None:
    """Resolve relative paths in the folder of the test."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def run_flow(
    request: pytest.FixtureRequest, _watch: "Watch", _files_in_tmp_path: None, _real_timers: "RealTimers"
) -> RunFlow:
    """Run flows in virtual time, with the relative paths of their files in `tmp_path`: `run_flow(flow, "1h")`."""
    return RunFlow(request.getfixturevalue("clock") if "clock" in request.fixturenames else None)
