"""`MarbleTest`: marbles played on a virtual clock, and compared with what was expected of them.

Nothing is played where it is written. `run`, which the plugin calls when the test has returned, plays everything on
one time line, so that expectations of a shared observable see each other's subscriptions, and a flow runs once for
all its ports. Then it compares in the order in which the test was written. Each expectation keeps its line, and a
failure is shown at that line.
"""

import warnings
import weakref
from collections.abc import Callable
from typing import Any, overload

from reactivex import abc

from rxmetronome import durations
from rxmetronome.clocks import VirtualClock
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, ClockError
from rxmetronome.flow.flow import Flow, flow_of
from rxmetronome.flow.steps import End, Port, Step, address
from rxmetronome.marbles.parser import frame_ns_of
from rxmetronome.testing.expectations import (
    EndlessError,
    Expectation,
    FlowRun,
    PortExpectation,
    RecordsExpectation,
    Sinks,
    Sources,
    SubscriptionsExpectation,
    Table,
    read,
)
from rxmetronome.testing.hot_cold import Cold, Hot, Script
from rxmetronome.testing.real_timers import RealTimers, use_everywhere

_MOST_INSTANTS = 20
"""How often the clock advances after the last instant of the marbles before what goes on counts as endless."""


class MarbleTest:
    """A test written in marbles, as the fixture `marbles` gives it; elsewhere a context manager that runs at its end.

    Time 0 is the clock's time when the first marbles are made, and when the first ones after a `run` are. Pipelines
    need no `scheduler=`: they are subscribed with the clock.

    Args:
        clock: The clock it is played on: a new one when not given.
        frame: What one character of marbles takes.
        before_flow: Called before a flow is accepted.

    Example:
        >>> from reactivex import operators as ops
        >>> with MarbleTest() as marbles:
        ...     letters = marbles.hot("a-b 300ms c|")
        ...     marbles.expect(letters.pipe(ops.debounce(0.1))).to_be("102ms b 200ms c|")
        ...     marbles.expect_subscriptions(letters).to_be("^ 303ms !")
        Traceback (most recent call last):
            ...
        AssertionError: at 303ms: expected `c`, got nothing; it came at 304ms, 1ms late (the first of 2 differences)
        ...
    """

    def __init__(
        self,
        clock: VirtualClock | None = None,
        *,
        frame: Duration = "1ms",
        before_flow: Callable[[], object] = lambda: None,
    ) -> None:
        self.clock = VirtualClock() if clock is None else clock
        self._before_flow = before_flow
        self._zero_ns: int | None = None
        self._scripts: list[Script] = []
        self._expectations: list[Expectation] = []
        self._flow_runs: dict[int, FlowRun] = {}
        self._was_run = False
        self._was_cut = False
        self._everywhere: list[abc.DisposableBase] = []
        self._real_timers = RealTimers()
        self._real_timers.start()
        weakref.finalize(self, _restore, self._real_timers, self._everywhere)
        self.frame = frame

    @property
    def frame(self) -> Duration:
        """Return what one character takes in the marbles that follow, `"1ms"` unless set; 0 for progressions only."""
        return self._frame

    @frame.setter
    def frame(self, frame: Duration) -> None:
        frame_ns_of(frame, "marbles")
        self._frame = frame

    def cold(self, text: str, values: Table = None, error: Any = None) -> Cold:
        """Make an observable that begins with each subscriber, also while the clock runs, as in a mapper.

        Args:
            text: Its marbles.
            values: What the names in it stand for; a name that is not there stands for itself.
            error: What `#` stands for, `SimulatedError("error")` when not given.

        Raises:
            MarbleError: If the text cannot be read; it points at the column.
        """
        __tracebackhide__ = True
        records = read(text, values, error, self._frame, hot=False)
        zero_ns = self._zero() if self._zero_ns is None else self._zero_ns
        script = Cold(text, records, self.clock, zero_ns)
        self._scripts.append(script)
        return script

    def hot(self, text: str, values: Table = None, error: Any = None) -> Hot:
        """Make an observable that begins at time 0, or with its `^` there, with or without subscribers.

        Args:
            text: Its marbles.
            values: What the names in it stand for; a name that is not there stands for itself.
            error: What `#` stands for, `SimulatedError("error")` when not given.

        Raises:
            MarbleError: If the text cannot be read; it points at the column.
        """
        __tracebackhide__ = True
        records = read(text, values, error, self._frame)
        script = Hot(text, records, self.clock, self._zero())
        self._scripts.append(script)
        return script

    @overload
    def expect(self, what: abc.ObservableBase[Any], *, unsubscribe: str | None = None) -> RecordsExpectation: ...
    @overload
    def expect(
        self,
        what: Step | Port,
        *,
        unsubscribe: str | None = None,
        sources: Sources | None = None,
        sinks: Sinks | None = None,
    ) -> RecordsExpectation: ...
    @overload
    def expect(
        self,
        what: Flow,
        port: End,
        *,
        unsubscribe: str | None = None,
        sources: Sources | None = None,
        sinks: Sinks | None = None,
    ) -> RecordsExpectation: ...
    def expect(
        self,
        what: Any,
        port: End | None = None,
        *,
        unsubscribe: str | None = None,
        sources: Sources | None = None,
        sinks: Sinks | None = None,
    ) -> RecordsExpectation:
        """Expect something of an observable, of a step, or of a port of a flow: `.to_be("--a--|")`.

        Args:
            what: An observable, which is subscribed at time 0; or a flow, which is run once from time 0 on.
            port: Of a flow: a step, a port, or text such as `"main/out"`, `"main/err"`, `"file/in"`.
            unsubscribe: When to unsubscribe, as subscription marbles: `"---!"`; with `"--^---!"` it subscribes later
                too. What never ends by itself needs it.
            sources: Of a flow: marbles or other observables by the names of the sources that they replace. The flow
                runs once, so those of all its expectations count.
            sinks: Of a flow: observers, functions or lists, which collect the events, by the names of the sinks that
                they replace; names alone replace sinks by nothing.

        Raises:
            ArgumentError: If it is neither, or the port does not go with it; if there is no source or sink of a name.
            MarbleError: If `unsubscribe` cannot be read.

        Example:
            >>> import rxmetronome as rxm
            >>> flow = rxm.Flow("halves")
            >>> half = flow.pipeline("half", rxm.select(lambda number: number / 2))
            >>> _ = flow.source("numbers", rxm.metronome("1s")) >> half >> flow.sink("file", rxm.file("halves.log"))
            >>> with MarbleTest() as marbles:
            ...     numbers, halves = marbles.hot("-a-b|", values={"a": 3, "b": 8}), []
            ...     expected = marbles.expect(flow, "half/out", sources={"numbers": numbers}, sinks={"file": halves})
            ...     expected.to_be("-a-b|", values={"a": 1.5, "b": 4.0})
            >>> halves
            [1.5, 4.0]
        """
        __tracebackhide__ = True
        if isinstance(what, (Step, Port)) and port is None:
            what, port = flow_of(what, "expect"), what
        if isinstance(what, Flow):
            if port is None or address(port) is None:
                raise ArgumentError("expect", "port", "a port of the flow", port, 'marbles.expect(flow, "main/out")')
            self._before_flow()
            flow_run = self._flow_runs.setdefault(id(what), FlowRun(what, self.clock))
            flow_run.replace(sources, sinks)
            made: RecordsExpectation = PortExpectation(
                flow_run, port, self.clock, self._zero(), self._frame, unsubscribe
            )
        elif not isinstance(what, abc.ObservableBase):
            raise ArgumentError("expect", "what", "an observable or a flow", what, "marbles.expect(observable)")
        else:
            for name, given in (("port", port), ("sources", sources), ("sinks", sinks)):
                if given is not None:
                    raise ArgumentError("expect", name, f"no {name}, because an observable has none", given)
            made = RecordsExpectation(what, self.clock, self._zero(), self._frame, unsubscribe)
        self._expectations.append(made)
        return made

    def expect_subscriptions(self, script: Script) -> SubscriptionsExpectation:
        """Expect subscriptions to `cold` or `hot` marbles, from start to end: `.to_be("^--!", "-----^-!")`.

        Raises:
            ArgumentError: If it is anything else, whose subscribers are not known.
        """
        __tracebackhide__ = True
        if not isinstance(script, Script):
            example = 'marbles.expect_subscriptions(marbles.cold("--a|"))'
            raise ArgumentError("expect_subscriptions", "script", "marbles.cold or marbles.hot", script, example)
        made = SubscriptionsExpectation(script, self.clock, script.zero_ns, self._frame)
        self._expectations.append(made)
        return made

    def everywhere(self) -> "Everywhere":
        """Make the clock of the test the default of code that names no scheduler.

        RxPY's operators take the scheduler of their subscription, and what a test expects is subscribed with the clock.
        Code that subscribes by itself without a scheduler, or uses `TimeoutScheduler`, waits in real time; from this
        call on its timers are on the clock. So are those of this package's sources without a scheduler, and the time
        of a `ReplaySubject` with a window. A scheduler that code makes for itself, such as an `EventLoopScheduler`,
        cannot be replaced; the failure of a test names it.

        It lasts until the test has been judged; as a context manager until the end of its block, which first plays
        what is expected in it. Everything is as before then, after an error too. Calls may be nested.

        Example:
            >>> import reactivex as rx
            >>> from reactivex.subject import Subject
            >>> def later(subject):
            ...     rx.timer(60).subscribe(subject)  # names no scheduler
            ...     return subject
            >>> with MarbleTest() as marbles:
            ...     _ = marbles.everywhere()
            ...     marbles.expect(later(Subject())).to_be("1min (0|)", values=[0])
        """
        used = use_everywhere(self.clock)
        self._everywhere.append(used)
        return Everywhere(self, used)

    def run(self) -> None:
        """Play everything until nothing more can come, and compare it with what was expected.

        What goes on for ever is stopped 20 instants after the last one that the marbles speak of. They speak of their
        dashes too: to look at a longer silence, write it out, `"-a 10s -"`.

        A test calls it to check something else afterwards; otherwise the plugin does.

        Raises:
            AssertionError: With a picture, at the line of the first expectation that does not hold.
        """
        __tracebackhide__ = True
        self._was_run = True
        try:
            self._play()
            self._judge()
        finally:
            self.clear()

    def finish(self) -> None:
        """Call `run` at the end of a test, unless nothing was expected since the last.

        Raises:
            AssertionError: Where marbles were made, and nothing was expected of them: such a test cannot fail.
        """
        __tracebackhide__ = True
        if self._expectations:
            self.run()
        elif self._scripts and not self._was_run and self.clock.now_ns == self._zero_ns:
            script = self._scripts[0]
            raise script.line.blamed_for(AssertionError(
                f"nothing was expected of {script!r}, so this test cannot fail: say what is to come of it with "
                "marbles.expect(...).to_be(...), or look at it yourself after marbles.run()"
            ))  # fmt: skip

    def clear(self) -> None:
        """Forget every expectation, and end what they had begun."""
        expectations, self._expectations = self._expectations, []
        self._zero_ns, self._flow_runs = None, {}
        for expectation in expectations:
            expectation.end()
        for script in self._scripts:
            script.end()

    def close(self) -> None:
        """Forget every expectation, and end what `everywhere` has changed."""
        self.clear()
        _restore(self._real_timers, self._everywhere)

    def still_open(self) -> list[str]:
        """Return a line for each subscription to marbles that has not ended."""
        return [line for script in self._scripts for line in script.still_open()]

    def __repr__(self) -> str:
        return f"<marbles of {durations.text(frame_ns_of(self._frame, 'marbles'))} each>"

    def __del__(self) -> None:
        """Warn of expectations that were never judged."""
        forgotten = [str(each.line) for each in getattr(self, "_expectations", ())]
        if forgotten:
            lines = ", ".join(forgotten)
            message = f"expectations of a MarbleTest were never judged: {lines}; use `with MarbleTest()`, or .run()"
            warnings.warn(message, RuntimeWarning, stacklevel=2)

    def __enter__(self) -> "MarbleTest":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        __tracebackhide__ = True
        try:
            if kind is None:
                self.finish()
        finally:
            self.close()

    def _zero(self) -> int:
        __tracebackhide__ = True
        if self._zero_ns is None:
            self._zero_ns = self.clock.now_ns
        elif self._zero_ns != self.clock.now_ns:
            raise ClockError(
                f"time 0 of these marbles was {durations.text(self.clock.now_ns - self._zero_ns)} ago",
                "make and expect everything before the clock moves, or call marbles.run() in between",
            )
        return self._zero_ns

    def _play(self) -> None:
        """Run the clock until it is quiet; where it never is, a few instants past the last one of the marbles."""
        __tracebackhide__ = True
        spoken_of = [*(each.last_ns for each in self._expectations), *(script.last_ns for script in self._scripts)]
        horizon_ns = max(spoken_of, default=self.clock.now_ns)
        beyond = 0
        try:
            while (due_ns := self.clock.next_due_ns) is not None and beyond < _MOST_INSTANTS:
                beyond += due_ns > horizon_ns
                self.clock.run_to_ns(due_ns)
            self._was_cut = due_ns is not None
        except EndlessError:
            self._was_cut = True

    def _judge(self) -> None:
        __tracebackhide__ = True
        unsaid = "nothing is expected here, so this line cannot fail: it needs a .to_be(...)"
        verdicts = [(each, each.mismatch(self._was_cut) if each.is_said else unsaid) for each in self._expectations]
        wrong = [(each, text) for each, text in verdicts if text]
        if wrong:
            first, text = wrong[0]
            others = [f"not as expected either, at {each.line}: {other.splitlines()[0]}" for each, other in wrong[1:]]
            raise first.line.blamed_for(AssertionError("\n".join([text, *others, *self._real_timers.notes()])))


class Everywhere(abc.DisposableBase):
    """The clock of a test as the default of all code, until it is disposed. Made by `marbles.everywhere()`."""

    def __init__(self, marbles: MarbleTest, used: abc.DisposableBase) -> None:
        self._marbles, self._used = marbles, used

    def dispose(self) -> None:
        """End; twice is once."""
        self._used.dispose()

    def __enter__(self) -> "Everywhere":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        __tracebackhide__ = True
        try:
            if kind is None and self._marbles._expectations:
                self._marbles.run()
        finally:
            self.dispose()


def _restore(timers: RealTimers, everywhere: list[abc.DisposableBase]) -> None:
    timers.stop()
    for each in everywhere:
        each.dispose()
