"""One execution of a flow: `Run`, what users call. The `run_...` files beside it start it, wait for it and end it."""

import asyncio
import functools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from rxmetronome import durations, hooks
from rxmetronome.durations import Duration
from rxmetronome.errors import RunError, stays_in_process
from rxmetronome.flow import compiler, statistics
from rxmetronome.flow.graph import Connection, Graph
from rxmetronome.flow.ports import RunPort
from rxmetronome.flow.run_parts import Status
from rxmetronome.flow.run_waits import MOVE_IT, RunWaits, stop_together
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.flow.steps import End, find_port
from rxmetronome.notebook.html_snapshots import Snapshot

if TYPE_CHECKING:
    import pandas as pd

_WORKERS_ANSWER_S = 60.0


class Run(RunWaits):
    """A flow that runs. Made by `Flow.run`, never by hand; a context manager that stops at its end.

    It owns every node, subscription, thread and timer of the execution, and releases them all when it ends.

    Attributes:
        name: The name of the flow.
        status: `created`, `running`, `paused`, `draining`, `stopped`, or `failed` where a source died or something
            had to be left.
        exit_status: The exit status for the process: 0, the status an `exit` sink was given, or 1 for `failed`
            and where `stdout`, `file` or another sink that writes could write none of its events. None while it runs.
        started_ns: When it began, on its clock's steady timeline; None before.
        failures: Its failures, to iterate over (the last thousand): `.total`, `.counts` by kind, `.last`.
        report: The work that a drain had to leave when its time ran out, a line each.
        recording: The recent events of its ports, for `rxm.freeze`; None where it records none.
        tape: The writer of its tape: `.path`, `.entries`, `.dropped`, `.lost`; None where it is kept on none.
    """

    def pause(self) -> "Run":
        """Pause the sources; events in the pipelines run on. Sources that cannot be paused are held at the door."""
        return self._switch("running", "paused", SourceNode.pause)

    def resume(self) -> "Run":
        """Go on after `pause`, with nothing missed."""
        return self._switch("paused", "running", SourceNode.resume)

    def step(self) -> "Run":
        """While paused, let one event in from each source: the next tick of a metronome now, on time.

        A poll fetches once; `lines` and `rows` send the next one. A crononome gives nothing: its triggers belong to
        the calendar. A source that cannot be paused gives the first event that waits at the door. Where the run is
        not paused nothing happens.
        """
        return self._switch("paused", "paused", SourceNode.step_once)

    def _switch(self, before: Status, after: Status, act: Callable[[SourceNode], None]) -> "Run":
        """Change the status from `before`, and have every source act."""

        def switch() -> None:
            if self.status == before:
                self.status = after
                if self._taping is not None:
                    self._taping.mark(after)
                for source in self._sources:
                    act(source)

        self.on_clock(switch)
        return self

    def stop(self, drain: Duration | None = None) -> "Run":
        """Stop the sources, let the events under way arrive, sync and close the sinks, end.

        Returns when the run has ended; at once where a step of this run calls it. A step of another run waits
        five seconds at the most where `drain` sets no limit: the run then goes on draining.

        Args:
            drain: The limit for that: the flow's (5 s) by default, 0 for at once. The work that has to be left is
                in `report` and in the log.

        Raises:
            ArgumentError: If `drain` is no duration of zero or more.
        """
        if self._stands_still():
            self._log.warning("run of flow `%s` did nothing: nothing moved its virtual clock; %s", self.name, MOVE_IT)
        drain_ns = self._graph.drain_ns
        if drain is not None:
            drain_ns = durations.parse(drain, call="stop", argument="drain", allow_zero=True, example='stop("5s")')
        stop_together([self], drain_ns)
        self.raise_outcome()
        return self

    @property
    def connections(self) -> Sequence[Connection]:
        """Return the connections of its steps."""
        return tuple(self._graph.wires)

    @property
    def workers(self) -> int:
        """Return how many workers its keyed steps have; 0 in place. Set it to move their keys, from any thread.

        Raises:
            ArgumentError: If it is no whole number of 1 or more.
            RunError: If the run has no workers, or has ended; if a step has operators whose state cannot be moved.
        """
        return 0 if self._workers is None else int(self._workers.number)

    @workers.setter
    def workers(self, number: int) -> None:
        pool = self._workers
        if pool is None or self._ending.is_set():
            why = "it has ended" if self._ending.is_set() else "it runs in place"
            raise RunError(self.name, f"its workers cannot be changed: {why}", "flow.run(workers=rxm.ray(4))")
        pool.resize(number, functools.partial(self.ask, most_s=_WORKERS_ANSWER_S))

    def is_of(self, flow: Graph) -> bool:
        """Return True if it runs this very flow, be it on other sources or sinks."""
        return self._graph.connections is flow.connections

    def explain(self) -> str:
        """Return the functions that the run is compiled to, as Python text: one for each place where events enter.

        What the run does is the text of its steps' handlers, one behind the other; tracebacks and debuggers show it.

        Example:
            >>> import rxmetronome as rxm
            >>> flow = rxm.Flow("main")
            >>> _ = flow.source(rxm.metronome("1s")) >> rxm.select(lambda tick: tick.id) >> rxm.latest()
            >>> run = flow.run(clock=rxm.VirtualClock(), until="3s", record=False)
            >>> text = run.explain()
            >>> [line.strip() for line in text.splitlines() if "fn_select(" in line]  # one event, and many
            ['result_select = fn_select(event)', 'result_select = fn_select(tick_metronome)']
        """
        return compiler.explain(outlet for node in self.nodes.values() for outlet in node.outlets.values())

    def snapshot(self) -> Snapshot:
        """Return what the panel of this run shows now as plain HTML: its graph, counts and failures.

        A notebook displays it; `.save("run.html")` writes a page, `.html` is its text.

        Example:
            >>> import rxmetronome as rxm
            >>> flow = rxm.Flow("main")
            >>> _ = flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", rxm.latest())
            >>> flow.run(clock=rxm.VirtualClock(), until="10s").snapshot()
            <Snapshot: panel of flow `main`: stopped after 10 s, 0 failures>
        """
        made: Snapshot = hooks.snapshot_of_run(self)
        return made

    def stats(self) -> "pd.DataFrame":
        """Return the counters so far, a row for each port: events, failures, drops, queues, busy time, lag, missed.

        Busy time is sampled where a step takes more than 1,000 events a second; lag is that of ticks, and of
        events that waited to enter from another thread, within 1 part in 16.
        """
        return statistics.table(self.nodes.values())

    def metrics(self) -> dict[str, dict[str, Any]]:
        """Return the counters so far as plain numbers, by port: `{"main/in": {"events": 3, "failures": 0, ...}}`.

        They are those of `stats`, for a health check or another program; a counter without a meaning for its port is
        left out. `events` is that port's; the others are the step's, and stand at its first port.

        Example:
            >>> import reactivex as rx, rxmetronome as rxm
            >>> run = (rxm.source(rx.of(1, 2)) >> rxm.counter() >> rxm.latest()).simulate()
            >>> run.metrics()["counter/out"]
            {'kind': 'pipeline', 'label': 'counter()', 'events': 2}
        """
        return statistics.counters(self.nodes.values())

    def tap(self, port: End, *, before: int = 0) -> RunPort:
        """Look into a wire: an observable of what passes a port from now on, on the clock's thread.

        Args:
            port: A port, `step.err`, or text, `"main/err"`. A step or its name means its `out`, a sink's its `in`.
            before: How many events that passed already come first, at once. A run that remembers nothing (see the
                argument `record` of `Flow.run`) has none.

        Raises:
            ArgumentError: If there is no such port.
        """
        return self._port(before, port, "tap", "port", 'run.tap("main/out")')

    def __getitem__(self, port: str) -> RunPort:
        """Return a port: `run["main"].events`, `async for event in run["main/out"]`, `run["latest"].value`.

        Raises:
            ArgumentError: If there is none; it names one that is written alike.
        """
        return self._port(0, port, "run", "", 'run["main/out"]')

    def _port(self, before: int, *asked: Any) -> RunPort:
        name, port = find_port({name: node.spec for name, node in self.nodes.items()}, *asked)
        return RunPort(self, self.nodes[name], port, before)

    def __contains__(self, name: object) -> bool:
        return name in self.nodes

    def _ipython_key_completions_(self) -> list[str]:
        return list(self.nodes)

    def dispose(self) -> None:
        """Stop it, as `stop` does."""
        self.stop()

    def __enter__(self) -> "Run":
        return self

    def __exit__(self, *exc: object) -> None:
        self.stop()

    async def __aenter__(self) -> "Run":
        return self

    async def __aexit__(self, *exc: object) -> None:
        """Stop it without holding the event loop up."""
        if self.clock.is_virtual:
            self.stop()
        else:
            await asyncio.to_thread(self.stop)

    def __reduce__(self) -> NoReturn:
        raise stays_in_process(self, "run", 'pass what it has: run.stats(), run["main"].events')

    def __repr__(self) -> str:
        if self.status in ("running", "paused") and self._stands_still():
            return f"<run of flow `{self.name}`: {self.status}; nothing has moved its virtual clock: {MOVE_IT}>"
        ended = f", exit status {self.exit_status}" if self.exit_status is not None else ""
        failed = f", {self.failures.total:,} failures" if self.failures.total else ""
        return f"<run of flow `{self.name}`: {self.status}{ended}{failed}>"
