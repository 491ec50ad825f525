"""One execution of a flow, as people see it: look into it, pause it, stop it."""

import asyncio
from collections.abc import Callable, Generator, Sequence
from typing import TYPE_CHECKING, Any

from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome import durations
from rxmetronome.clocks import Clock
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.flow import statistics
from rxmetronome.flow.graph import Connection, Graph
from rxmetronome.flow.lifecycle import Lifecycle, Status
from rxmetronome.flow.ports import Outlet, Tap
from rxmetronome.flow.recording import Recording
from rxmetronome.parts import MAIN_IN

if TYPE_CHECKING:
    import pandas as pd


class Run(Lifecycle):
    """A flow that runs. Made by `Flow.run`, never by hand; a context manager that stops at its end.

    It owns every node, subscription, thread and timer of the execution, and lets go of them all when it ends.

    Attributes:
        name: The name of the flow.
        status: `created`, `running`, `paused`, `draining`, `stopped`, or `failed` where a source died or something
            had to be left.
        exit_status: What the process should end with: 0, the status an `exit` sink was given, or 1 for `failed`.
            None while it runs.
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

        Returns when the run has ended; at once where an action of this run calls it.

        Args:
            drain: How long that may take: the flow's own limit (5 s) when not given, 0 for at once. What has to
                be left then stands in `report` and in the log.

        Raises:
            ArgumentError: If `drain` is no duration of zero or more.
        """
        drain_ns = self._graph.drain_ns
        if drain is not None:
            drain_ns = durations.parse(drain, call="stop", argument="drain", allow_zero=True, example='stop("5s")')
        self.stop_within(drain_ns)
        return self

    def wait(self, timeout: Duration | None = None) -> bool:
        """Wait until the run has ended; whether it has. Ctrl-C ends the waiting, not the run.

        Raises:
            ArgumentError: If `timeout` is no duration of zero or more.
        """
        timeout_ns = None
        if timeout is not None:
            timeout_ns = durations.parse(timeout, call="wait", argument="timeout", allow_zero=True)
        return self.wait_for(timeout_ns)

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

        Returns:
            What ends that, by `dispose()`.
        """
        entry = _once(callback)
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

    def tap(self, port: str, *, before: int = 0) -> Observable[Any]:
        """Look into a wire: an observable of what passes a port from now on, on the clock's thread.

        Args:
            port: `"main/out"`, `"main/err"`, `"file/in"`; a step's name alone means its `out`, a sink's its `in`.
            before: How many events that passed already come first, at once. A run that remembers nothing (see the
                argument `record` of `Flow.run`) has none.

        Raises:
            ArgumentError: If there is no such port.
        """
        outlets = self._outlets(port)
        node = self.nodes[port.partition("/")[0]]

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
        """Await the end in any event loop of asyncio; gives the exit status."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[int] = loop.create_future()

        def settle() -> None:
            if not future.done():
                future.set_result(self.exit_status or 0)

        def wake() -> None:
            loop.call_soon_threadsafe(settle)

        self._on_end.append(wake)
        if self._gone.is_set():
            settle()
        return future.__await__()

    def __repr__(self) -> str:
        ended = f", exit status {self.exit_status}" if self.exit_status is not None else ""
        failed = f", {self.failures.total:,} failures" if self.failures.total else ""
        return f"<run of flow `{self.name}`: {self.status}{ended}{failed}>"

    def _step(self) -> None:
        if self.status == "paused":
            for source in self._sources:
                source.let_one_in()

    def _end(self, status: Status) -> None:
        if self.recording is not None:
            self.recording.end()
        super()._end(status)

    def _outlets(self, port: str) -> list[Outlet]:
        name, _, port_name = port.partition("/")
        node = self.nodes.get(name)
        if node is None:
            known = ", ".join(f'"{step}"' for step in self.nodes)
            raise ArgumentError("tap", "port", f"a step of this flow: {known}", port, 'run.tap("main/out")')
        port_name = port_name or next(iter((*node.spec.outputs[:-1], MAIN_IN)))
        if port_name in node.outlets:
            return [node.outlets[port_name]]
        if port_name in node.spec.inputs:
            return list(node.incoming)
        known = ", ".join(f'"{name}/{known}"' for known in (*node.spec.inputs, *node.outlets))
        raise ArgumentError("tap", "port", f"one of {known}", port, 'run.tap("main/out")')


def _once(callback: Callable[[], object]) -> Callable[[], None]:
    """A callback that two threads may come to call, and one does."""
    left = [callback]

    def call() -> None:
        try:
            mine = left.pop()
        except IndexError:  # the other was faster
            return
        mine()

    return call
