"""From start to end: a run's nodes are started in order, drained in order, and let go of, whatever happens."""

import logging
import threading
from collections.abc import Callable
from typing import Literal, TypeAlias

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.clocks import Clock, RealClock, VirtualClock
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ClockError, RunError, RxMetronomeError
from rxmetronome.flow import registry
from rxmetronome.flow.entries import SourceNode
from rxmetronome.flow.failures import FailureLog, failure_of
from rxmetronome.flow.graph import Graph, connections_into
from rxmetronome.flow.metrics import BusyMeter
from rxmetronome.flow.nodes import LAST_WRITE_S, Node, SinkNode
from rxmetronome.flow.stalls import stuck_in
from rxmetronome.flow.wiring import downstream_first, wire
from rxmetronome.parts import ERR

Status: TypeAlias = Literal["created", "running", "paused", "draining", "stopped", "failed"]

_LOG = logging.getLogger("rxmetronome")
_GRACE_S = 1.0
"""How long past its drain limit a run may take to notice it, before its clock's thread counts as stuck."""


class Lifecycle:
    """The host of a run's nodes, and what they call on it (see `nodes.Host`). People see it as `Run`."""

    def __init__(self, graph: Graph, clock: Clock | None) -> None:
        self._graph = graph
        self.name = self.flow_name = graph.name
        self.status: Status = "created"
        self.exit_status: int | None = None
        self.started_ns: int | None = None
        self.failures = FailureLog(graph.name)
        self.report: list[str] = []
        self.meter = BusyMeter()
        self._owns_clock = clock is None
        self.clock: Clock = RealClock(f"rxmetronome {graph.name}") if clock is None else clock
        self.nodes = wire(graph, self)
        self._sources = [node for node in self.nodes.values() if isinstance(node, SourceNode)]
        self._unfinished = set(self.nodes.values())
        self._leaving: int | None = None
        self._limit: abc.DisposableBase = Disposable()
        self._timers: list[abc.DisposableBase] = []
        self._ended = threading.Event()
        self._gone = threading.Event()
        self._on_end: list[Callable[[], None]] = []

    # --- what Run calls ---

    def stop_within(self, drain_ns: int | None) -> None:
        """Drain and end; return when that is done, or at once on the clock's own thread."""
        if self._ended.is_set():
            return
        for source in self._sources:
            source.cut()
        self._after_this_event(lambda: self._drain(drain_ns))
        if isinstance(self.clock, VirtualClock):
            self._drain_in_virtual_time(self.clock, drain_ns)
        elif not self.clock.is_current():
            if not self._ended.wait(None if drain_ns is None else drain_ns / SECOND_NS + _GRACE_S):
                self._abandon()
            self._gone.wait(_GRACE_S + LAST_WRITE_S * len(self.nodes))  # sinks that are stuck are given a moment each
            self._join()

    def wait_for(self, timeout_ns: int | None) -> bool:
        """Wait for the end, and for the threads to be gone; whether it has come."""
        has_ended = self._gone.wait(None if timeout_ns is None else timeout_ns / SECOND_NS)
        if has_ended:
            self._join()
        return has_ended

    def start(self, until_ns: int | None) -> None:
        """Start the sinks, then the pipelines, then the sources. Raises `RunError` if a sink cannot start."""
        if isinstance(self.clock, RealClock):
            self.clock.hold()
        self._prepare_sinks()
        begun = threading.Event()
        self.on_clock(lambda: self._begin(until_ns, begun))
        while not begun.wait(_GRACE_S) and not self._ended.is_set():
            _LOG.warning("flow `%s` is still starting: %s", self.name, stuck_in(self.clock))

    def _prepare_sinks(self) -> None:
        ready: list[SinkNode] = []
        for node in self.nodes.values():
            if isinstance(node, SinkNode):
                try:
                    node.prepare()
                except Exception as error:
                    for prepared in ready:
                        prepared.give_up()
                    for other in self.nodes.values():
                        other.is_finished = True  # nothing began, so nothing is to be completed
                    self._end("failed")
                    remedy = getattr(error, "remedy", "") or "mend it, and run again"
                    said = str(error).removesuffix(f". Remedy: {remedy}")
                    if not isinstance(error, RxMetronomeError):
                        said = f"{type(error).__name__}: {said}"
                    happened = getattr(error, "happened", "") or said
                    raise RunError(self.name, f"sink `{node.step}` could not start: {happened}", remedy) from error
                ready.append(node)

    def _begin(self, until_ns: int | None, begun: threading.Event) -> None:
        self.status = "running"
        self.started_ns = self.clock.now_ns
        try:
            if until_ns is not None:  # one nanosecond later, so that what is due at that instant still happens
                self._timers.append(self.clock.schedule_ns(self.clock.now_ns + until_ns + 1, self._drain_for_good))
            for name in downstream_first(self._graph):
                if not isinstance(self.nodes[name], SourceNode):
                    self.nodes[name].start()
            for source in self._sources:
                if not self._ended.is_set():
                    source.start()
        finally:
            begun.set()

    # --- what nodes call: see nodes.Host ---

    def on_clock(self, action: Callable[[], object], *, first: bool = False) -> None:
        """Run an action on the clock's thread, at once where that is the calling one or nothing runs any more.

        With `first` it goes before all that is due there, an end that was asked for later among it.
        """
        if self.clock.is_current() or self._ended.is_set():
            action()
            return
        try:
            self.clock.schedule_ns(self._before_all_else_ns() if first else self.clock.now_ns, lambda *_: action())
        except ClockError:
            action()

    def failed(self, node: Node, event: object, error: BaseException, function: object) -> None:
        """Make a failure, keep it, and put it on the node's `err` port."""
        failure = failure_of(node.step, event, error, function, self.clock.wall_ns)
        node.failures += 1
        outlet = node.outlets[ERR]
        self.failures.add(failure, handled=bool(outlet.targets) and not outlet.is_done)
        if not outlet.is_done:
            outlet.send(failure)

    def leave(self, status: int, delay_ns: int) -> None:
        """Drain after `delay_ns` and end with `status`; only the first call counts."""

        def depart() -> None:
            if self._leaving is None and not self._ended.is_set():
                self._leaving = status
                due_ns = self.clock.now_ns + delay_ns if delay_ns else self._before_all_else_ns()
                self._timers.append(self.clock.schedule_ns(due_ns, self._drain_for_good))

        self.on_clock(depart)

    def finished(self, node: Node) -> None:
        """Note that a node is done; end, or drain, where nothing more can come of the run."""
        self._unfinished.discard(node)
        if self._ended.is_set():
            return
        if not self._unfinished:
            self._end("failed" if any(source.has_died for source in self._sources) else "stopped")
        elif isinstance(node, SourceNode) and not self._unfinished.intersection(self._sources):
            self._complete_orphans()
        elif self.status in ("running", "paused") and self._all_sinks_are_done():
            self._after_this_event(self._drain_for_good)

    def _after_this_event(self, action: Callable[[], object]) -> None:
        """Run an action on the clock's thread when what is under way there has gone everywhere."""
        if isinstance(self.clock, VirtualClock) and not self.clock.is_running and self.clock.is_current():
            action()
            return
        try:
            self._timers.append(self.clock.schedule_ns(self._before_all_else_ns(), lambda *_: action()))
        except ClockError:
            _LOG.debug("flow `%s` had ended already", self.name)

    def _before_all_else_ns(self) -> int:
        """A due time before that of any tick that is owed already: an end is not to wait for a late beat."""
        return min(0, self.clock.now_ns)

    # --- on the clock's thread ---

    def _pause(self) -> None:
        if self.status == "running":
            self.status = "paused"
            for source in self._sources:
                source.pause()

    def _resume(self) -> None:
        if self.status == "paused":
            self.status = "running"
            for source in self._sources:
                source.resume()

    def _drain_for_good(self, *_: object) -> None:
        self._drain(self._graph.drain_ns)

    def _drain(self, drain_ns: int | None) -> None:
        if self._ended.is_set():
            return
        self._limit.dispose()
        first = self.status != "draining"
        self.status = "draining"
        if first:
            for source in self._sources:
                source.drain()
            self._complete_orphans()
        if self._ended.is_set():
            return
        if drain_ns == 0:
            self._run_out_of_time()
        elif drain_ns is not None:
            self._limit = self.clock.schedule_ns(self.clock.now_ns + drain_ns, self._run_out_of_time)

    def _run_out_of_time(self, *_: object) -> None:
        if self._ended.is_set():
            return
        self.report = self._left_over()
        for line in self.report:
            _LOG.warning("flow `%s` had to be left undrained: %s", self.name, line)
        self._end("failed")

    def _left_over(self) -> list[str]:
        """A line for each node that holds the drain up, not for those that wait for it."""
        lines = ((node, node.left_over()) for node in self.nodes.values())
        return [f"step `{node.step}` {line}" for node, line in lines if line]

    def _complete_orphans(self) -> None:
        for node in list(self.nodes.values()):
            if node in self._unfinished and node.upstream == 0 and not isinstance(node, SourceNode):
                node.complete()

    def _all_sinks_are_done(self) -> bool:
        """Whether every sink that takes more than failures has completed."""
        main = [
            node
            for node in self.nodes.values()
            if isinstance(node, SinkNode)
            and any(made.origin_port != ERR for made in connections_into(self._graph, node.step))
        ]
        return bool(main) and not self._unfinished.intersection(main)

    def _drain_in_virtual_time(self, clock: VirtualClock, drain_ns: int | None) -> None:
        if not self._ended.is_set() and not clock.is_running:
            if drain_ns is None:
                clock.run()
            else:
                clock.run_to_ns(clock.now_ns + drain_ns)

    def _end(self, status: Status) -> None:
        if self._ended.is_set():
            return
        self._ended.set()  # from here on nodes finish without consequences
        for timer in (self._limit, *self._timers):
            timer.dispose()
        for node in self.nodes.values():
            node.dispose()
        for node in self.nodes.values():
            for outlet in node.outlets.values():
                outlet.release()
        self.status = status
        wrote_nothing = any(isinstance(node, SinkNode) and node.wrote_nothing for node in self.nodes.values())
        self.exit_status = self._leaving or int(status == "failed" or wrote_nothing)
        registry.leave(self)
        self._release_clock()
        self._gone.set()
        for callback in self._on_end:
            callback()

    def _release_clock(self) -> None:
        if isinstance(self.clock, VirtualClock):
            self.clock.halt()
        elif isinstance(self.clock, RealClock):
            self.clock.release()
            if self._owns_clock:
                self.clock.close(timeout=_GRACE_S)

    def _join(self) -> None:
        """Wait for the threads, which end now that the run has."""
        if self._owns_clock and isinstance(self.clock, RealClock) and not self.clock.is_current():
            self.clock.close(timeout=_GRACE_S)
            for node in self.nodes.values():
                if isinstance(node, SinkNode) and node.outbox is not None:
                    node.outbox.join(_GRACE_S)

    # --- when the clock's thread does not answer ---

    def _abandon(self) -> None:
        """End from outside, because a step has held the clock's thread past every limit."""
        self.report = [f"the clock's thread did not come back: {stuck_in(self.clock)}"]
        self.report += self._left_over()
        for line in self.report:
            _LOG.error("flow `%s` was abandoned: %s", self.name, line)
        self._owns_clock = False
        self._end("failed")
        if isinstance(self.clock, RealClock):
            self.clock.close(timeout=0)
