"""From start to end: a run's nodes are started in order, drained in order, and let go of, whatever happens."""

import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.clocks import Clock, RealClock, VirtualClock
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ClockError, RunError, RxMetronomeError, error_text, is_interrupt, message_of
from rxmetronome.flow import registry
from rxmetronome.flow.entries import SourceNode
from rxmetronome.flow.failures import FailureLog, ending_of, failure_of, is_outcome
from rxmetronome.flow.graph import Graph, connections_into
from rxmetronome.flow.metrics import BusyMeter
from rxmetronome.flow.nodes import Node, SinkNode
from rxmetronome.flow.outboxes import Outbox
from rxmetronome.flow.stalls import step_of, stuck_in
from rxmetronome.flow.wiring import downstream_first, wire
from rxmetronome.parts import ERR
from rxmetronome.places import whereabouts

Status: TypeAlias = Literal["created", "running", "paused", "draining", "stopped", "failed"]

_LOG = logging.getLogger("rxmetronome")
_GRACE_S = 1.0
"""How long past its drain limit a run may take to notice it, before its clock's thread counts as stuck."""
_LAST_WRITE_S = 1.0
"""How long all sinks of a run together may take to write what they hold when it ends."""
_SILENT_S = 5.0
"""How long something is waited for before that is logged; and how long a step may wait for another run to end."""


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
        self._outcome: BaseException | None = None
        self._limit: abc.DisposableBase = Disposable()
        self._timers: list[abc.DisposableBase] = []
        self._ending = threading.Lock()
        self._ended = threading.Event()
        self._gone = threading.Event()
        self._on_end: list[Callable[[], None]] = []

    # --- what Run calls ---

    def wait_for(self, timeout_ns: int | None) -> bool:
        """Wait for the end, and for the threads to be gone; whether it has come. Refused inside a step of the run."""
        if not self._gone.is_set() and timeout_ns != 0 and self._is_inside():
            frame = sys._getframe()
            raise RunError(
                self.name,
                f"{step_of(frame)} (in {whereabouts(frame)}) waits for the end of the run it belongs to, which cannot "
                "come while it waits",
                "call run.stop() there, which returns at once, or send {'exit': 0} to an exit sink; wait elsewhere",
            )
        has_ended = self._await(
            self._gone, None if timeout_ns is None else _in_s(timeout_ns / SECOND_NS), self._why_no_end
        )
        if has_ended:
            self._join(_in_s(_GRACE_S))
        return has_ended

    def leave_to_the_parent(self) -> None:
        """In a forked child: end without completing anything, because the run is the parent's."""
        self._ended, self._gone = threading.Event(), threading.Event()  # another thread may have had their locks
        self._ended.set()
        self._gone.set()
        self._on_end.clear()
        self.status = "stopped"
        self.report = [f"it goes on in process {os.getppid()}, which forked this one"]
        if isinstance(self.clock, VirtualClock):
            self.clock.halt()

    def take_outcome(self) -> BaseException | None:
        """What a test framework raised in a step and nobody has been given yet, once the run has ended."""
        outcome = None
        if self._ended.is_set():
            outcome, self._outcome = self._outcome, None
        return outcome

    def raise_outcome(self) -> None:
        """Raise what a test framework raised in a step, once, where the run is waited for."""
        outcome = self.take_outcome()
        if outcome is not None:
            raise outcome

    def start(self, until_ns: int | None) -> None:
        """Start the sinks, then the pipelines, then the sources. Raises `RunError` if a sink cannot start."""
        try:
            if isinstance(self.clock, RealClock):
                self.clock.hold(self._lose_clock)
            self._prepare_sinks()
        except BaseException:  # Ctrl-C too
            for node in self.nodes.values():
                node.is_finished = True  # nothing began, so nothing is to be completed
            self._end("failed")
            raise
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
                except BaseException as error:
                    ending = ending_of(error)
                    self._leaving = None if ending is None else ending.status
                    for prepared in ready:
                        prepared.give_up()
                    for other in self.nodes.values():
                        other.is_finished = True  # nothing began, so nothing is to be completed
                    self._end("failed")
                    if is_interrupt(error) or is_outcome(error):
                        raise
                    remedy = getattr(error, "remedy", "") or "mend it, and run again"
                    said = message_of(error).removesuffix(f". Remedy: {remedy}")
                    if not isinstance(error, RxMetronomeError):
                        said = error_text(error)
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
        ending = ending_of(error)
        if ending is not None:
            if ending.said:
                _LOG.error("flow `%s`: step `%s` ends the run: %s", self.name, node.step, ending.said)
            if self._outcome is None and is_outcome(error):
                self._outcome = error
            self.leave(ending.status, 0)

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

    # --- the end ---

    def ask_to_stop(self, drain_ns: int | None) -> None:
        """Have it drain and end, and wait for nothing."""
        if self._ended.is_set():
            return
        for source in self._sources:
            source.cut()
        self._after_this_event(lambda: self._drain(drain_ns))

    def drain_in_virtual_time(self, drain_ns: int | None) -> None:
        """Move its clock until it has drained, where it is a `VirtualClock` that nothing moves now."""
        clock = self.clock
        if isinstance(clock, VirtualClock) and not self._ended.is_set() and not clock.is_running:
            try:
                if drain_ns is None:
                    clock.run()
                else:
                    clock.run_to_ns(clock.now_ns + drain_ns)
            except ClockError:  # something repeats without end
                self._run_out_of_time()
                raise

    def _end(self, status: Status, last_write: float | None = None) -> None:
        """End, whatever is raised on the way; sinks may write until `last_write`, a second from now if not given."""
        with self._ending:
            if self._ended.is_set():
                return
            self._ended.set()  # from here on nodes finish without consequences
        try:
            self._let_go(_in_s(_LAST_WRITE_S) if last_write is None else last_write)
        except Exception:
            _LOG.exception("flow `%s` could not let go of everything at its end", self.name)
        finally:
            self.status = status
            wrote_nothing = any(isinstance(node, SinkNode) and node.wrote_nothing for node in self.nodes.values())
            self.exit_status = self._leaving or int(status == "failed" or wrote_nothing)
            registry.leave(self)
            self._release_clock()
            self._gone.set()
            for callback in tuple(self._on_end):
                callback()

    def _let_go(self, last_write: float) -> None:
        for timer in (self._limit, *self._timers):
            timer.dispose()
        sinks = [node for node in self.nodes.values() if isinstance(node, SinkNode)]
        for node in self.nodes.values():
            if node not in sinks:
                node.dispose()
        self._close_outboxes()
        for outbox in self._outboxes():
            outbox.join(_left_s(last_write))
        for node in sinks:
            node.dispose()
        for node in self.nodes.values():
            for outlet in node.outlets.values():
                outlet.release()

    def _close_outboxes(self) -> None:
        """Have all sinks that may block write what they hold, at the same time."""
        for outbox in self._outboxes():
            outbox.close()

    def _outboxes(self) -> list[Outbox]:
        return [node.outbox for node in self.nodes.values() if isinstance(node, SinkNode) and node.outbox is not None]

    def _release_clock(self) -> None:
        if isinstance(self.clock, VirtualClock):
            self.clock.halt(self.take_outcome() if self.clock.is_running else None)  # who moves it waits for the run
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

    # --- when the clock's thread does not answer, or is gone ---

    def _abandon(self, last_write: float) -> None:
        """End from outside, because a step has held the clock's thread past every limit."""
        if self._ended.is_set():
            return
        self._owns_clock = False
        self._fail(f"the clock's thread did not come back: {stuck_in(self.clock)}", last_write)
        if isinstance(self.clock, RealClock):
            self.clock.close(timeout=0)

    def _lose_clock(self) -> None:
        """End, because the clock was closed and nothing will happen any more."""
        if not self._ended.is_set():
            self._fail("its clock was closed while it ran: stop a run before you close its clock", None)

    def _fail(self, why: str, last_write: float | None) -> None:
        self.report = [why, *self._left_over()]
        for line in self.report:
            _LOG.error("flow `%s` was abandoned: %s", self.name, line)
        self._end("failed", last_write)

    # --- waiting ---

    def _is_inside(self) -> bool:
        """Return True if the calling thread runs steps of this run: its clock's, or that of one of its sinks."""
        clock = self.clock
        if clock.is_current() and (not isinstance(clock, VirtualClock) or clock.is_running):
            return True
        return any(outbox.is_current() for outbox in self._outboxes())

    def _await(self, event: threading.Event, until: float | None, why: Callable[[], str]) -> bool:
        """Wait for an event; where there is no limit, log after a while the reason that `why` gives."""
        if until is not None:
            return event.wait(_left_s(until))
        if not event.wait(_SILENT_S):
            reason = why()
            if reason:
                _LOG.warning("flow `%s` has not ended yet: %s", self.name, reason)
            event.wait()
        return True

    def _why_no_end(self) -> str:
        """Say why waiting for the end may be in vain; empty where it is as it should be."""
        if isinstance(self.clock, VirtualClock) and not self.clock.is_running:
            return "its VirtualClock does not move; clock.advance(...) in another thread, or run(until=...), moves it"
        other = next((other for other in registry.alive() if other._is_inside()), None)
        return "" if other is None else f"{step_of(sys._getframe())} of flow `{other.name}` waits for it"

    def _why_no_drain(self) -> str:
        return "; ".join(self._left_over()) or stuck_in(self.clock)


def stop_together(runs: Sequence[Lifecycle], drain_ns: int | None) -> None:
    """Drain and end runs, all within one limit; return when that is done.

    Inside a step of such a run it does not wait for that one. For others a step waits five seconds at the most where
    there is no limit, because they may be waiting for it.
    """
    for run in runs:
        run.ask_to_stop(drain_ns)
    for run in runs:
        run.drain_in_virtual_time(drain_ns)
    runs = [run for run in runs if isinstance(run.clock, RealClock) and not run._is_inside()]
    if not runs:
        return
    is_bounded = drain_ns is None and any(other._is_inside() for other in registry.alive())
    limit_s = _SILENT_S if is_bounded else None if drain_ns is None else drain_ns / SECOND_NS + _GRACE_S
    until = None if limit_s is None else _in_s(limit_s)
    stuck = [run for run in runs if not run._await(run._ended, until, run._why_no_drain)]
    if is_bounded:
        for run in stuck:
            _LOG.warning("flow `%s` drains on; the step that stopped it waits no longer", run.name)
        runs = [run for run in runs if run not in stuck]
    else:
        for run in stuck:
            run._close_outboxes()
        last_write = _in_s(_LAST_WRITE_S)
        for run in stuck:
            run._abandon(last_write)
    until = _in_s(_GRACE_S + _LAST_WRITE_S)
    for run in runs:
        run._gone.wait(_left_s(until))
        run._join(until)


def _in_s(seconds: float) -> float:
    """Return a moment on the monotonic clock, so many seconds from now."""
    return time.monotonic() + seconds


def _left_s(until: float) -> float:
    return max(0.0, until - time.monotonic())
