"""One execution of a flow, as people see it: look into it, pause it, stop it."""

import asyncio
import logging
from collections.abc import Callable, Generator, Sequence
from typing import TYPE_CHECKING, Any

from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome import durations
from rxmetronome.clocks import Clock, VirtualClock
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import RunError
from rxmetronome.flow import signals, statistics
from rxmetronome.flow.graph import Connection, Graph
from rxmetronome.flow.lifecycle import Lifecycle, stop_together
from rxmetronome.flow.ports import Tap
from rxmetronome.flow.recording import Recording
from rxmetronome.flow.steps import End, find_port
from rxmetronome.places import check_function

if TYPE_CHECKING:
    import pandas as pd

_LOG = logging.getLogger("rxmetronome")
_MOVE_IT = 'use flow.run(clock=clock, until="1min"), or clock.advance("1s")'


class Run(Lifecycle):
    """A flow that runs. Made by `Flow.run`, never by hand; a context manager that stops at its end.

    It owns every node, subscription, thread and timer of the execution, and lets go of them all when it ends.

    Attributes:
        name: The name of the flow.
        status: `created`, `running`, `paused`, `draining`, `stopped`, or `failed` where a source died or something
            had to be left.
        exit_status: What the process should end with: 0, the status an `exit` sink was given, or 1 for `failed`
            and where `stdout`, `file` or their like wrote nothing of what they were given. None while it runs.
        started_ns: When it began, on its clock's steady timeline; None before.
        failures: What failed: `.total`, `.counts` by kind, `.last` (a thousand).
        report: What a drain had to leave when its time ran out, a line each; empty where nothing.
        recording: What it remembers of its wires, for `rxm.freeze`; None where it does not.
    """

    def __init__(self, graph: Graph, clock: Clock | None, record_ns: int | None) -> None:
        super().__init__(graph, clock)
        self.recording = None if record_ns is None else Recording(self.nodes, self.clock, record_ns)

    def pause(self) -> "Run":
        """Stop the sources; what is in the pipelines runs on. Sources that cannot be paused are held at the door."""
        self.on_clock(self._pause)
        return self

    def resume(self) -> "Run":
        """Go on after `pause`, with nothing missed."""
        self.on_clock(self._resume)
        return self

    def step(self) -> "Run":
        """While paused, let one event in from each source: the next tick of a metronome now, on time.

        A poll fetches once; `lines` and `rows` send the next one. A crononome gives nothing: its triggers belong to
        the calendar. A source that cannot be paused gives the first event that waits at the door. Where the run is
        not paused nothing happens.
        """
        self.on_clock(self._step)
        return self

    def stop(self, drain: Duration | None = None) -> "Run":
        """Stop the sources, let what is under way arrive, sync and close the sinks, end.

        Returns when the run has ended; at once where a step of this run calls it. A step of another run waits
        five seconds at the most where `drain` sets no limit: the run then goes on draining.

        Args:
            drain: How long that may take: the flow's own limit (5 s) when not given, 0 for at once. What has to
                be left then stands in `report` and in the log.

        Raises:
            ArgumentError: If `drain` is no duration of zero or more.
        """
        if self._stands_still():
            _LOG.warning("run of flow `%s` did nothing: nothing moved its virtual clock; %s", self.name, _MOVE_IT)
        drain_ns = self._graph.drain_ns
        if drain is not None:
            drain_ns = durations.parse(drain, call="stop", argument="drain", allow_zero=True, example='stop("5s")')
        stop_together([self], drain_ns)
        self.raise_outcome()
        return self

    def wait(self, timeout: Duration | None = None) -> bool:
        """Wait until the run has ended; whether it has. It blocks the thread: in a coroutine `await` the run instead.

        Ctrl-C ends the waiting, not the run, and so do SIGTERM and SIGHUP in the main thread, by SystemExit; a
        script that ends then drains all its runs.

        What pytest raised in a step (a failed or a skipped test) is raised here, and by `stop` and `Flow.run`, once.

        Raises:
            ArgumentError: If `timeout` is no duration of zero or more.
            RunError: If a step of this run waits for it, whose end could then never come;
                or if its clock is virtual and only the waiting thread moves it.
        """
        timeout_ns = None
        if timeout is not None:
            timeout_ns = durations.parse(timeout, call="wait", argument="timeout", allow_zero=True)
        with signals.exiting():
            if timeout_ns is None and isinstance(self.clock, VirtualClock) and not self._is_inside():
                is_over = self.wait_for(0 if self.clock.is_running else SECOND_NS)  # another thread may move it
                if not is_over and self.clock.is_current():
                    happened = "it would be waited for for ever: nothing moves its virtual clock"
                    raise RunError(self.name, happened, _MOVE_IT)
            has_ended = self.wait_for(timeout_ns)
        self.raise_outcome()
        return has_ended

    @property
    def has_ended(self) -> bool:
        """Whether nothing of it runs any more."""
        return self._gone.is_set()

    @property
    def connections(self) -> Sequence[Connection]:
        """How its steps are connected."""
        return tuple(self._graph.connections)

    def on_end(self, callback: Callable[[], object]) -> abc.DisposableBase:
        """Have something called when the run has ended: on the thread that ended it, at once where it has already.

        What it raises is logged, and keeps no other callback from being called.

        Returns:
            What ends that, by `dispose()`.
        """
        check_function("on_end", "callback", callback, example="run.on_end(lambda: print(run.status))")
        entry = self._once(callback)
        self._on_end.append(entry)
        if self._gone.is_set():
            entry()
        return Disposable(lambda: self._on_end.remove(entry) if entry in self._on_end else None)

    def is_of(self, flow: Graph) -> bool:
        """Whether that very flow runs in it, be it on other sources or sinks."""
        return self._graph.connections is flow.connections

    def stats(self) -> "pd.DataFrame":
        """What was counted so far, a row for each port: events, failures, drops, queues, busy time, lag, missed.

        Busy time is sampled where a step takes more than 1,000 events a second; lag is that of ticks, and of
        events that waited to enter from another thread, within 1 part in 16.
        """
        return statistics.table(self.nodes.values())

    def tap(self, port: End, *, before: int = 0) -> Observable[Any]:
        """Look into a wire: an observable of what passes a port from now on, on the clock's thread.

        Args:
            port: A port, `step.err`, or text, `"main/err"`. A step or its name means its `out`, a sink's its `in`.
            before: How many events that passed already come first, at once. A run that remembers nothing (see the
                argument `record` of `Flow.run`) has none.

        Raises:
            ArgumentError: If there is no such port.
        """
        steps = {name: node.spec for name, node in self.nodes.items()}
        name, port_name = find_port(steps, port, "tap", "port", 'run.tap("main/out")')
        node = self.nodes[name]
        outlets = [node.outlets[port_name]] if port_name in node.outlets else list(node.incoming)

        def subscribe(observer: abc.ObserverBase[Any], _: abc.SchedulerBase | None = None) -> abc.DisposableBase:
            tap = Tap(observer, node, len(outlets))

            def connect() -> None:
                if before > 0 and self.recording is not None:
                    for event in self.recording.last(outlets, before):
                        tap.handle(event)
                for outlet in outlets:
                    outlet.connect(tap)
                if self._ended.is_set():
                    observer.on_completed()

            def disconnect() -> None:
                for outlet in outlets:
                    outlet.disconnect(tap)

            self.on_clock(connect, first=True)
            return Disposable(lambda: self.on_clock(disconnect))

        return Observable(subscribe)

    def __enter__(self) -> "Run":
        return self

    def __exit__(self, *exc: object) -> None:
        self.stop()

    def __await__(self) -> Generator[Any, None, int]:
        """Await the end in any event loop of asyncio; gives the exit status.

        SIGTERM and SIGHUP end the awaiting main thread by SystemExit, unless the loop or the user handles them; a
        script that ends then drains all its runs.
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[int] = loop.create_future()
        if self._stands_still():
            _LOG.warning("run of flow `%s` waits for its virtual clock to be moved; %s", self.name, _MOVE_IT)

        def settle() -> None:
            if future.done():
                return
            outcome = self.take_outcome()
            if outcome is not None:
                future.set_exception(outcome)
            else:
                future.set_result(self.exit_status or 0)

        def wake() -> None:
            loop.call_soon_threadsafe(settle)

        waking = self.on_end(wake)
        try:
            with signals.exiting():
                return (yield from future.__await__())
        finally:
            waking.dispose()

    def __repr__(self) -> str:
        if self.status in ("running", "paused") and self._stands_still():
            return f"<run of flow `{self.name}`: {self.status}; nothing has moved its virtual clock: {_MOVE_IT}>"
        ended = f", exit status {self.exit_status}" if self.exit_status is not None else ""
        failed = f", {self.failures.total:,} failures" if self.failures.total else ""
        return f"<run of flow `{self.name}`: {self.status}{ended}{failed}>"

    def _step(self) -> None:
        if self.status == "paused":
            for source in self._sources:
                source.let_one_in()

    def _stands_still(self) -> bool:
        """Return True if its clock is virtual, has timers waiting, and has not moved since the run began."""
        clock = self.clock
        stands = isinstance(clock, VirtualClock) and not clock.is_running and clock.now_ns == self.started_ns
        return (
            stands
            and bool(clock.pending)
            and not any(outlet.count for node in self.nodes.values() for outlet in node.outlets.values())
        )

    def _let_go(self, last_write: float) -> None:
        if self.recording is not None:
            self.recording.end()
        super()._let_go(last_write)

    def _once(self, callback: Callable[[], object]) -> Callable[[], None]:
        """A guarded callback that two threads may come to call, and one does."""
        left = [callback]

        def call() -> None:
            try:
                mine = left.pop()
            except IndexError:  # the other was faster
                return
            try:
                mine()
            except BaseException as error:
                _LOG.exception("flow `%s`: a callback of run.on_end raised", self.name)
                if isinstance(error, KeyboardInterrupt):
                    raise

        return call
