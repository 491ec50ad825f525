"""One execution of a flow: `Run`, from its start to its end."""

import asyncio
import functools
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from types import FrameType
from typing import TYPE_CHECKING, Any, Literal, NoReturn, TypeAlias, TypeVar

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome import durations, hooks
from rxmetronome.callsites import check_function, current_user_frame
from rxmetronome.clocks import Clock, RealClock, VirtualClock
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import ClockError, RunError, RxMetronomeError, error_text, is_interrupt, shown, stays_in_process
from rxmetronome.flow import compiler, registry, signals, statistics
from rxmetronome.flow.epoch_folder import Resumed
from rxmetronome.flow.epochs import Keeper
from rxmetronome.flow.failures import FailureLog, FlowLog, ending_of, failure_of, is_outcome
from rxmetronome.flow.graph import Connection, Graph, downstream_first
from rxmetronome.flow.keyed_steps import make_node
from rxmetronome.flow.metrics import BusyMeter
from rxmetronome.flow.nodes import Node, SinkNode
from rxmetronome.flow.ports import RunPort
from rxmetronome.flow.queues import BoundedQueue, Outbox
from rxmetronome.flow.recording import Recording
from rxmetronome.flow.replaying import DRAINING, Replay
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.flow.steps import End, find_port
from rxmetronome.flow.taping import Taping
from rxmetronome.notebook.html_snapshots import Snapshot
from rxmetronome.protocols import ERR
from rxmetronome.tapes import Tape, TapeWriter

if TYPE_CHECKING:
    import pandas as pd

Status: TypeAlias = Literal["created", "running", "paused", "draining", "stopped", "failed"]

_T = TypeVar("_T")
_LOG = logging.getLogger("rxmetronome")
_GRACE_S = 1.0
"""The clock's thread counts as stuck when it has not ended the run so long after its drain limit."""
_LAST_WRITE_S = 1.0
"""The time that all sinks of a run together have to write the rest when it ends."""
_SILENT_S = 5.0
"""A longer wait is logged; and a step waits no longer for another run to end."""
_WORKERS_ANSWER_S = 60.0
_CLOCK_ANSWERS_S = 5.0
"""A clock's thread that has not answered after this time is held by a step."""
HOW_LONG = 'say how long: flow.simulate("1d"), or how many events: flow.simulate(count=3)'
_MOST_TIMERS = 1_000_000
"""A simulation without a length gives up after so many timers."""
_MOVE_IT = 'use flow.run(clock=clock, until="1min"), or clock.advance("1s")'


class Run:
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

    def __init__(self, graph: Graph, clock: Clock | None, record_ns: int | None, workers: Any = None) -> None:
        self._graph = graph
        self._workers = workers if any(getattr(step, "by", None) is not None for step in graph.steps.values()) else None
        self.name = graph.name
        self._log = FlowLog(_LOG, {"flow": graph.name})
        self.status: Status = "created"
        self.exit_status: int | None = None
        self.started_ns: int | None = None
        self.failures = FailureLog(graph.name)
        self.report: list[str] = []
        self.meter = BusyMeter()
        self._owns_clock = clock is None
        self.clock: Clock = RealClock(f"rxmetronome {graph.name}") if clock is None else clock
        self.nodes: dict[str, Node] = {name: make_node(self, step, self._workers) for name, step in graph.steps.items()}
        for made in graph.wires:
            self.nodes[made.target].connect_from(self.nodes[made.origin].outlets[made.origin_port])
        self._sources = [node for node in self.nodes.values() if isinstance(node, SourceNode)]
        self._sinks = [node for node in self.nodes.values() if isinstance(node, SinkNode)]
        main_targets = {made.target for made in graph.wires if made.origin_port != ERR}
        self._main_sinks = {sink for sink in self._sinks if sink.step in main_targets}
        self._unfinished = set(self.nodes.values())
        self.recording = None if record_ns is None else Recording(self.nodes, self.clock, record_ns)
        self.tape: TapeWriter | None = None
        self._taping: Taping | None = None
        self._replay: Replay | None = None
        self._tape_at: tuple[str | os.PathLike[str], dict[str, Any]] | None = None
        self.keeper: Keeper | None = None
        self._refusal: RunError | None = None
        self._requested_status: int | None = None
        self._outcome: BaseException | None = None
        self._limit: abc.DisposableBase = Disposable()
        self._timers: list[abc.DisposableBase] = []
        self._on_end: list[Callable[[], None]] = []
        self._make_events()

    def _make_events(self) -> None:
        self._lock = threading.Lock()
        self._ending = threading.Event()
        self._ended = threading.Event()

    # --- for users ---

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
            self._log.warning("run of flow `%s` did nothing: nothing moved its virtual clock; %s", self.name, _MOVE_IT)
        drain_ns = self._graph.drain_ns
        if drain is not None:
            drain_ns = durations.parse(drain, call="stop", argument="drain", allow_zero=True, example='stop("5s")')
        stop_together([self], drain_ns)
        self.raise_outcome()
        return self

    def wait(self, timeout: Duration | None = None) -> bool:
        """Wait until the run has ended; return False if the time ran out. In a coroutine `await` the run instead.

        Ctrl-C ends the waiting, not the run, and so do SIGTERM and SIGHUP in the main thread, by SystemExit; a
        script that ends then drains all its runs.

        What pytest raised in a step (a failed or a skipped test) is raised here, and by `stop` and `Flow.run`, once.

        Raises:
            ArgumentError: If `timeout` is no duration of zero or more.
            RunError: If a step of this run waits for it, whose end could then never come;
                or if its clock is virtual and only the waiting thread moves it.
        """
        until, clock = None, self.clock
        if timeout is not None:
            timeout_ns = durations.parse(timeout, call="wait", argument="timeout", allow_zero=True)
            until = _in_s(timeout_ns / SECOND_NS) if timeout_ns else 0.0
        if until != 0.0:
            self._refuse_inside()
        with signals.exiting():
            if until is None and isinstance(clock, VirtualClock):
                has_ended = self._ended.wait(0.0 if clock.is_running else 1.0)  # another thread may move it
                if not has_ended and clock.is_current():
                    raise RunError(self.name, "it would wait for ever: nothing moves its virtual clock", _MOVE_IT)
            has_ended = self._await(self._ended, until, self._why_no_end)
            if has_ended:
                self._join(_in_s(_GRACE_S))
        self.raise_outcome()
        return has_ended

    @property
    def resumed(self) -> Resumed | None:
        """Return what it went on from; None where it began afresh, or keeps nothing."""
        return None if self.keeper is None else self.keeper.resumed

    @property
    def has_ended(self) -> bool:
        """Return True when nothing of it runs any more."""
        return self._ended.is_set()

    @property
    def is_ending(self) -> bool:
        """Return True as soon as it has begun to release what it owns."""
        return self._ending.is_set()

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

    def on_end(self, callback: Callable[[], object]) -> abc.DisposableBase:
        """Call back when the run has ended: on the thread that ended it, or at once where it has already.

        What the callback raises is logged, and keeps no other callback from being called.

        Returns:
            A disposable that withdraws the callback.
        """
        check_function("on_end", "callback", callback, example="run.on_end(lambda: print(run.status))")
        entry = functools.partial(self._call_back, callback)
        with self._lock:
            has_ended = self._ended.is_set()
            if not has_ended:
                self._on_end.append(entry)
        if has_ended:
            entry()
        return Disposable(lambda: self._on_end.remove(entry) if entry in self._on_end else None)

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
            ['result_select = fn_select(event)', 'result_select = fn_select(tick)']
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

    def __await__(self) -> Generator[Any, None, int]:
        """Await the end in any event loop of asyncio; gives the exit status.

        SIGTERM and SIGHUP end the awaiting main thread by SystemExit, unless the loop or the user handles them; a
        script that ends then drains all its runs.

        Raises:
            RunError: If a step of this run awaits it, whose end could then never come.
        """
        self._refuse_inside()
        loop = asyncio.get_running_loop()
        future: asyncio.Future[int] = loop.create_future()
        if self._stands_still():
            self._log.warning("run of flow `%s` waits for its virtual clock to be moved; %s", self.name, _MOVE_IT)

        def settle() -> None:
            if future.done():
                return
            outcome = self._take_outcome()
            if outcome is not None:
                future.set_exception(outcome)
            else:
                future.set_result(self.exit_status or 0)

        waking = self.on_end(lambda: loop.call_soon_threadsafe(settle))
        try:
            with signals.exiting():
                return (yield from future.__await__())
        finally:
            waking.dispose()

    def __reduce__(self) -> NoReturn:
        raise stays_in_process(self, "run", 'pass what it has: run.stats(), run["main"].events')

    def __repr__(self) -> str:
        if self.status in ("running", "paused") and self._stands_still():
            return f"<run of flow `{self.name}`: {self.status}; nothing has moved its virtual clock: {_MOVE_IT}>"
        ended = f", exit status {self.exit_status}" if self.exit_status is not None else ""
        failed = f", {self.failures.total:,} failures" if self.failures.total else ""
        return f"<run of flow `{self.name}`: {self.status}{ended}{failed}>"

    def settle_workers(self) -> None:
        """Have the results of all events that are at workers, before states are saved. On the clock's thread."""
        if self._workers is not None:
            self._workers.settle()

    def ask(self, function: Callable[[], _T], *, most_s: float = _CLOCK_ANSWERS_S) -> _T:
        """Return the result of a function that is called between two events, on the clock's thread.

        Raises:
            RunError: If a step holds that thread for `most_s`.
        """
        if isinstance(self.clock, VirtualClock):
            return function()
        answers: list[_T] = []
        errors: list[BaseException] = []
        has_answered = threading.Event()

        def answer() -> None:
            try:
                answers.append(function())
            except RxMetronomeError as error:
                errors.append(error)
            finally:
                has_answered.set()

        self.on_clock(answer, first=True)
        has_ended = has_answered.wait(most_s)
        if errors:
            raise errors[0]
        if not has_ended or not answers:
            happened = f"its clock's thread did not answer in {most_s:.0f} s, because a step holds it"
            raise RunError(self.name, happened, "ask again when the step is done, or after run.stop()")
        return answers[0]

    def move_to_end(self) -> None:
        """Move its virtual clock until it has ended, or nothing more is scheduled.

        Raises:
            RunError: If it has not ended after a million timers.
        """
        clock, by_ns = self.clock, SECOND_NS
        first = clock._next_sequence()
        while isinstance(clock, VirtualClock) and not self.has_ended and clock.pending:
            clock.run_to_ns(clock.now_ns + by_ns)
            by_ns *= 2
            timers = clock._next_sequence() - first
            if timers > _MOST_TIMERS and not self.has_ended:
                source = next((source for source in self._sources if not source.is_finished), None)
                what = "it" if source is None else f"source `{source.step}`"
                raise RunError(self.name, f"{what} has not ended after {timers:,} timers", HOW_LONG)

    # --- start ---

    def keep(self, path: str | os.PathLike[str], **options: Any) -> None:
        """Keep what comes in on a tape, from the start on. The options are those of `TapeWriter`."""
        self._tape_at = path, options

    def play(self, tape: Tape) -> None:
        """Take outcomes, timers and turns of widgets from the tape of its sources."""
        self._replay = Replay(tape, self.name, self.nodes, self._graph.wires, self.clock, self._drain)
        tape.inform(self.clock, self._replay)

    def end_of_tape(self) -> None:
        """Wait for nothing more of the tape that is played, because it has ended."""
        if self._replay is not None:
            self._replay.finish()

    def _begin_tape(self) -> None:
        if self._tape_at is not None:
            path, options = self._tape_at
            self._taping = Taping(path, self.name, self.nodes, self._graph.wires, self.clock, **options)
            self.tape = self._taping.writer

    def start(self, until_ns: int | None) -> None:
        """Start the sinks, then the pipelines, then the sources. Raises `RunError` if a sink cannot start."""
        try:
            if self.keeper is not None:
                self.keeper.open()
            if isinstance(self.clock, RealClock):
                self.clock.hold(self._lose_clock)
            if self._workers is not None:
                self._workers.prepare(self.name, self.keeper is not None)
            self._begin_tape()
            self._prepare_sinks()
            if self.keeper is not None:
                self.keeper.note_files()
        except BaseException:  # Ctrl-C too
            for node in self.nodes.values():
                node.is_finished = True  # nothing began, so nothing is to be completed
            self._end("failed")
            raise
        begun = threading.Event()
        self.on_clock(lambda: self._begin(until_ns, begun))
        while not begun.wait(_GRACE_S) and not self._ending.is_set():
            self._log.warning("flow `%s` is still starting: %s", self.name, stuck_in(self.clock))
        if self._refusal is not None:
            raise self._refusal

    def _prepare_sinks(self) -> None:
        for at, sink in enumerate(self._sinks):
            try:
                sink.prepare()
            except BaseException as error:
                ending = ending_of(error)
                self._requested_status = None if ending is None else ending.status
                for prepared in self._sinks[:at]:
                    prepared.rollback_start()
                if is_interrupt(error) or is_outcome(error):
                    raise
                happened, remedy = error_text(error), ""
                if isinstance(error, RxMetronomeError):
                    happened, remedy = error.happened or happened, error.remedy
                happened = f"sink `{sink.step}` could not start: {happened}"
                raise RunError(self.name, happened, remedy or "mend it, and run again") from error

    def _begin(self, until_ns: int | None, begun: threading.Event) -> None:
        self.status = "running"
        try:
            if self._taping is not None:
                self._taping.begin()
            for name in downstream_first(self._graph):  # what a step emits at its start is taken
                node = self.nodes[name]
                if isinstance(node, SourceNode):
                    node.prepare()
                else:
                    node.start()
            if self._taping is not None:
                self._taping.go_on()
            self.started_ns, wall_ns = self.clock.read_ns()
            if until_ns is not None:  # one nanosecond later, so that what is due at that instant still happens
                self._timers.append(self.clock.schedule_ns(self.started_ns + until_ns + 1, self._drain_for_good))
            if self.keeper is not None:
                self.keeper.load_all(self.nodes[name] for name in downstream_first(self._graph))
            self._start_sources(self.started_ns, wall_ns)
            if self.keeper is not None and not self._ending.is_set():
                self.keeper.begin()
        except RunError as error:  # what was saved does not fit
            self._refusal = error
            self._end("failed")
        finally:
            begun.set()

    def _start_sources(self, now_ns: int, wall_ns: int) -> None:
        for source in self._sources:
            if not self._ending.is_set():
                source.step_clock.began = now_ns, wall_ns
                source.start()
                source.step_clock.began = None
                if self.keeper is not None:
                    self.keeper.load(source)

    # --- for nodes: see nodes.Host ---

    def on_clock(self, action: Callable[[], object], *, first: bool = False) -> None:
        """Run an action on the clock's thread, at once where that is the calling one or nothing runs any more.

        With `first` it goes before everything that is due there, an end that was asked for later among it.
        """
        if self.clock.is_current() or self._ending.is_set():
            action()
            return
        try:
            self.clock.schedule_ns(self._before_all_else_ns() if first else self.clock.now_ns, lambda *_: action())
        except ClockError:
            action()

    def record_failure(self, node: Node, event: object, error: BaseException, function: object) -> None:
        """Make a failure, keep it, and put it on the node's `err` port."""
        failure = failure_of(node.step, event, error, function, self.clock.wall_ns)
        node.failures += 1
        outlet = node.outlets[ERR]
        self.failures.add(failure, handled=bool(outlet.targets) and not outlet.is_done)
        if not outlet.is_done:
            outlet.send(failure)
        ending = ending_of(error)
        if ending is not None:
            if ending.message:
                self._log.error("flow `%s`: step `%s` ends the run: %s", self.name, node.step, ending.message,
                                extra={"step": node.step})  # fmt: skip
            if self._outcome is None and is_outcome(error):
                self._outcome = error
            self.request_stop(ending.status, 0)
        elif node.supervisor is not None:
            node.supervisor.failed(error)

    def request_stop(self, status: int, delay_ns: int) -> None:
        """Drain after `delay_ns` and end with `status`; only the first call counts."""

        def drain_later() -> None:
            if self._requested_status is None and not self._ending.is_set():
                self._requested_status = status
                due_ns = self.clock.now_ns + delay_ns if delay_ns else self._before_all_else_ns()
                self._timers.append(self.clock.schedule_ns(due_ns, self._drain_for_good))

        self.on_clock(drain_later)

    def node_finished(self, node: Node) -> None:
        """Record that a node is done; end, or drain, where nothing more can come of the run."""
        self._unfinished.discard(node)
        if self._ending.is_set():
            return
        if not self._unfinished:
            self._end("failed" if any(source.has_died for source in self._sources) else "stopped")
        elif isinstance(node, SourceNode) and self._unfinished.isdisjoint(self._sources):
            self._complete_orphans()
        elif (
            self.status in ("running", "paused") and self._main_sinks and self._unfinished.isdisjoint(self._main_sinks)
        ):
            self._after_this_event(self._drain_for_good)

    def _after_this_event(self, action: Callable[..., object]) -> None:
        """Run an action on the clock's thread when the event under way there has been delivered."""
        if isinstance(self.clock, VirtualClock) and not self.clock.is_running and self.clock.is_current():
            action()
            return
        try:
            self._timers.append(self.clock.schedule_ns(self._before_all_else_ns(), lambda *_: action()))
        except ClockError:
            self._log.debug("flow `%s` had ended already", self.name)

    def _before_all_else_ns(self) -> int:
        """Return a due time before that of any overdue tick: an end does not wait for a late beat."""
        return min(0, self.clock.now_ns)

    # --- on the clock's thread ---

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

    def _drain_for_good(self, *_: object) -> None:
        if self._replay is None or not self._replay.leaves_drain_to_tape():
            self._drain(self._graph.drain_ns)

    def _drain(self, drain_ns: int | None) -> None:
        if self._ending.is_set():
            return
        self._limit.dispose()
        is_first = self.status != "draining"
        self.status = "draining"
        if is_first and (self.keeper is not None or self._taping is not None):
            for source in self._sources:
                source.empty()
        if self._taping is not None:
            self._taping.mark(DRAINING if drain_ns is None else f"{DRAINING} {drain_ns}")
        if is_first:
            if self.keeper is not None:  # what comes of the end is made again by the run that goes on
                self.keeper.finish()
            for source in self._sources:
                source.drain()
            self._complete_orphans()
        if self._ending.is_set():
            return
        if drain_ns == 0:
            self._run_out_of_time()
        elif drain_ns is not None:
            self._limit = self.clock.schedule_ns(self.clock.now_ns + drain_ns, self._run_out_of_time)

    def _run_out_of_time(self, *_: object) -> None:
        if self._ending.is_set():
            return
        self.report = self._left_over()
        for line in self.report:
            self._log.warning("flow `%s` had to be left undrained: %s", self.name, line, extra={"is_reported": True})
        self._end("failed")

    def _left_over(self) -> list[str]:
        """Return a line for each node that holds the drain up, not for those that wait for it."""
        lines = ((node, node.left_over()) for node in self.nodes.values())
        return [f"step `{node.step}` {line}" for node, line in lines if line]

    def _complete_orphans(self) -> None:
        """Complete the nodes that nothing feeds."""
        for node in self.nodes.values():
            if node in self._unfinished and node.upstream == 0 and not isinstance(node, SourceNode):
                node.complete()

    # --- the end ---

    def _end(self, status: Status, last_write: float | None = None) -> None:
        """End, also where releasing raises; sinks may write until `last_write`, a second from now if not given."""
        with self._lock:
            if self._ending.is_set():
                return
            self._ending.set()  # from here on nodes finish without consequences
        try:
            if self.keeper is not None and status == "stopped" and not self._unfinished:
                self.keeper.finish()
            self._release(_in_s(_LAST_WRITE_S) if last_write is None else last_write)
        except BaseException as error:
            if is_interrupt(error):
                raise
            self._log.exception("flow `%s` could not release everything at its end", self.name)
        finally:
            is_closed = False
            try:
                self._close_kept(status)
                is_closed = self._close_all()
            finally:
                self.status = status if is_closed else "failed"
                is_failure = self.status == "failed" or any(sink.wrote_nothing for sink in self._sinks)
                self.exit_status = self._requested_status or int(is_failure)
                registry.unregister(self)
                self._release_clock()
                with self._lock:
                    self._ended.set()
                    callbacks = tuple(self._on_end)
                for callback in callbacks:
                    callback()

    def _close_kept(self, status: Status) -> None:
        """Close the tape and the epochs; one that cannot be closed is reported, and holds nothing up."""
        taping, keeper = self._taping, self.keeper
        closing: list[tuple[str, Callable[[], object]]] = []
        if self._replay is not None:
            closing.append(("the tape that it plays", self._replay.end))
        if taping is not None:
            closing.append(("its tape", lambda: taping.end(status)))
        if keeper is not None:
            closing.append(("its epochs", keeper.close))
        for what, close in closing:
            try:
                close()
            except BaseException as error:
                if is_interrupt(error):
                    raise
                self._log.exception("flow `%s` could not close %s", self.name, what)
                self.report.append(f"{what} could not be closed: {error_text(error)}")
        if taping is not None and taping.writer.error is not None:
            self.report.append(f"the tape {taping.writer.path} ends early: {error_text(taping.writer.error)}")
        if keeper is not None and keeper.problem:
            self.report.append(keeper.problem)

    def _release(self, last_write: float) -> None:
        if self.recording is not None:
            self.recording.end()
        for timer in (self._limit, *self._timers):
            timer.dispose()
        for node in self.nodes.values():
            if not isinstance(node, SinkNode):
                node.dispose()
        if self._workers is not None:
            self._workers.stop()
        self._close_outboxes()
        for outbox in self._outboxes():
            outbox.join(_left_s(last_write))
        for sink in self._sinks:
            sink.dispose()
        for node in self.nodes.values():
            for outlet in node.outlets.values():
                outlet.complete_taps()

    def _close_all(self) -> bool:
        """Close what the flow closes, the last first; return False if something could not be closed."""
        graph, is_closed = self._graph, True
        while graph.closing:
            closable = graph.closing.pop()
            graph.closed.append(shown(closable))
            try:
                closable.close()
            except BaseException as error:
                if is_interrupt(error):
                    raise
                is_closed = False
                self._log.exception("flow `%s` could not close %s", self.name, shown(closable))
        return is_closed

    def _outboxes(self) -> list[Outbox]:
        return [sink.outbox for sink in self._sinks if sink.outbox is not None]

    def _close_outboxes(self) -> None:
        """Have all sinks that may block write what they hold, at the same time."""
        for outbox in self._outboxes():
            outbox.close()

    def _release_clock(self) -> None:
        if isinstance(self.clock, VirtualClock):  # the thread that moves it waits for the run
            self.clock.halt(self._take_outcome() if self.clock.is_running else None)
        elif isinstance(self.clock, RealClock):
            self.clock.release(self._lose_clock)
            if self._owns_clock:
                self.clock.close(timeout=_GRACE_S)

    def _join(self, until: float) -> None:
        """Wait for the threads, which end now that the run has."""
        if self._owns_clock and isinstance(self.clock, RealClock) and not self.clock.is_current():
            self.clock.close(timeout=_left_s(until))
            for outbox in self._outboxes():
                outbox.join(_left_s(until))

    def _call_back(self, callback: Callable[[], object]) -> None:
        try:
            callback()
        except BaseException as error:
            self._log.exception("flow `%s`: a callback of run.on_end raised", self.name)
            if isinstance(error, KeyboardInterrupt):
                raise

    def _take_outcome(self) -> BaseException | None:
        """Return, once, what a test framework raised in a step; None before the end."""
        outcome = None
        if self._ending.is_set():
            outcome, self._outcome = self._outcome, None
        return outcome

    def raise_outcome(self) -> None:
        """Raise, once, what a test framework raised in a step."""
        outcome = self._take_outcome()
        if outcome is not None:
            raise outcome

    # --- when the clock's thread does not answer, was closed, or belongs to another process ---

    def _abandon(self, last_write: float) -> None:
        """End from outside, because a step has held the clock's thread past every limit."""
        if self._ending.is_set():
            return
        self._owns_clock = False
        self._fail(f"the clock's thread did not come back: {stuck_in(self.clock)}", last_write)
        if isinstance(self.clock, RealClock):
            self.clock.close(timeout=0)

    def _lose_clock(self) -> None:
        """End, because the clock was closed and nothing will happen any more."""
        if not self._ending.is_set():
            self._fail("its clock was closed while it ran: stop a run before you close its clock", None)

    def _fail(self, why: str, last_write: float | None) -> None:
        self.report = [why, *self._left_over()]
        for line in self.report:
            self._log.error("flow `%s` was abandoned: %s", self.name, line, extra={"is_reported": True})
        self._end("failed", last_write)

    def end_in_forked_child(self) -> None:
        """End without completing anything, because the run is the parent process's."""
        self._make_events()  # another thread of the parent may have had their locks
        self._ending.set()
        self._ended.set()
        self._on_end.clear()
        self.status = "stopped"
        self.report = [f"it goes on in process {os.getppid()}, which forked this one"]
        if isinstance(self.clock, VirtualClock):
            self.clock.halt()

    # --- waiting ---

    def _stands_still(self) -> bool:
        """Return True if its clock is virtual, has timers waiting, and has not moved since the run began."""
        clock = self.clock
        stands = isinstance(clock, VirtualClock) and not clock.is_running and clock.now_ns == self.started_ns
        outlets = (outlet for node in self.nodes.values() for outlet in node.outlets.values())
        return stands and bool(clock.pending) and not any(outlet.count for outlet in outlets)

    def _is_inside(self) -> bool:
        """Return True if the calling thread runs steps of this run: its clock's, or that of one of its sinks."""
        clock = self.clock
        if clock.is_current() and (not isinstance(clock, VirtualClock) or clock.is_running):
            return True
        return any(outbox.is_current() for outbox in self._outboxes())

    def _refuse_inside(self) -> None:
        """Refuse to wait in a step of this run for its end."""
        if not self._ended.is_set() and self._is_inside():
            frame = sys._getframe()
            raise RunError(
                self.name,
                f"{step_of(frame)} (in {current_user_frame(frame)}) waits for the end of the run it belongs to, which "
                "cannot come while it waits",
                "call run.stop() there, which returns at once, or send {'exit': 0} to an exit sink; wait elsewhere",
            )

    def _await(self, event: threading.Event, until: float | None, why: Callable[[], str]) -> bool:
        """Wait for an event; where there is no limit, log after a while the reason that `why` gives."""
        if until is not None:
            return event.wait(_left_s(until))
        if not event.wait(_SILENT_S):
            reason = why()
            if reason:
                self._log.warning("flow `%s` has not ended yet: %s", self.name, reason)
            event.wait()
        return True

    def _why_no_end(self) -> str:
        """Return why waiting for the end may be in vain; empty where nothing is wrong."""
        if isinstance(self.clock, VirtualClock) and not self.clock.is_running:
            return "its VirtualClock does not move; clock.advance(...) in another thread, or run(until=...), moves it"
        other = next((other for other in registry.alive() if other._is_inside()), None)
        return "" if other is None else f"{step_of(sys._getframe())} of flow `{other.name}` waits for it"

    def _why_no_drain(self) -> str:
        return "; ".join(self._left_over()) or stuck_in(self.clock)

    def _ask_to_stop(self, drain_ns: int | None) -> None:
        """Have it drain and end, and wait for nothing."""
        if not self._ending.is_set():
            for source in self._sources:
                source.unsubscribe()
            self._after_this_event(lambda: self._drain(drain_ns))

    def _drain_in_virtual_time(self, drain_ns: int | None) -> None:
        """Move its clock until it has drained, where it is a `VirtualClock` that nothing moves now."""
        clock = self.clock
        if isinstance(clock, VirtualClock) and not self._ending.is_set() and not clock.is_running:
            try:
                if drain_ns is None:
                    clock.run()
                else:
                    clock.run_to_ns(clock.now_ns + drain_ns)
            except ClockError:  # something repeats without end
                self._run_out_of_time()
                raise


def stop_together(runs: Sequence[Run], drain_ns: int | None) -> None:
    """Drain and end runs, all within one limit; return when that is done.

    Inside a step of such a run it does not wait for that one. For others a step waits five seconds at the most where
    there is no limit, because they may be waiting for it.
    """
    for run in runs:
        run._ask_to_stop(drain_ns)
    for run in runs:
        run._drain_in_virtual_time(drain_ns)
    runs = [run for run in runs if isinstance(run.clock, RealClock) and not run._is_inside()]
    if not runs:
        return
    is_bounded = drain_ns is None and any(other._is_inside() for other in registry.alive())
    limit_s = _SILENT_S if is_bounded else None if drain_ns is None else drain_ns / SECOND_NS + _GRACE_S
    until = None if limit_s is None else _in_s(limit_s)
    stuck = [run for run in runs if not run._await(run._ending, until, run._why_no_drain)]
    if is_bounded:
        for run in stuck:
            run._log.warning("flow `%s` drains on; the step that stopped it waits no longer", run.name)
        runs = [run for run in runs if run not in stuck]
    else:
        for run in stuck:
            run._close_outboxes()
        last_write = _in_s(_LAST_WRITE_S)
        for run in stuck:
            run._abandon(last_write)
    until = _in_s(_GRACE_S + _LAST_WRITE_S)
    for run in runs:
        while not run._ended.wait(_left_s(until)) and run.keeper is not None and run.keeper.is_closing:
            until = _in_s(_GRACE_S)  # its last epoch is being written, for which it waits itself
        run._join(until)


def _in_s(seconds: float) -> float:
    """Return a moment on the monotonic clock, so many seconds from now."""
    return time.monotonic() + seconds


def _left_s(until: float) -> float:
    return max(0.0, until - time.monotonic())


def stuck_in(clock: Clock) -> str:
    """Return the step and the user's function at file:line that the clock's thread is in now, as a clause."""
    thread = clock.thread if isinstance(clock, RealClock) else None
    frame = sys._current_frames().get(thread.ident or 0) if thread is not None else None
    if frame is None:
        return "it is idle"
    queue = next((owner for owner in _owners(frame) if isinstance(owner, BoundedQueue)), None)
    if queue is not None:
        return f"{step_of(frame)} waits for room in {queue.name}"
    return f"{step_of(frame)} is in {current_user_frame(frame) or 'no function of yours'}"


def step_of(frame: FrameType) -> str:
    """Name the step that a thread works for, as "step `main`"; "it" where that is none."""
    for owner in _owners(frame):
        node = owner.context if isinstance(owner, Outbox) else owner
        if isinstance(node, Node):
            return f"step `{node.step}`"
    return "it"


def _owners(frame: FrameType) -> Iterator[object]:
    """Yield the objects whose methods a thread is in, from the innermost."""
    outer: FrameType | None = frame
    while outer is not None:
        yield compiler.owner_of(outer) or outer.f_locals.get("self")
        outer = outer.f_back
