"""How a run ends: by a failure, by its sources' ends or a request to stop; its drain; what it then releases."""

import functools
import os
from collections.abc import Callable

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.callsites import check_function
from rxmetronome.clocks import RealClock, VirtualClock
from rxmetronome.errors import error_text, is_interrupt, shown
from rxmetronome.flow import registry
from rxmetronome.flow.failures import ending_of, failure_of, is_outcome
from rxmetronome.flow.nodes import Node, SinkNode
from rxmetronome.flow.replaying import DRAINING
from rxmetronome.flow.run_parts import RunParts, Status, in_s, left_s
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.flow.thread_positions import stuck_in
from rxmetronome.protocols import ERR

GRACE_S = 1.0
"""The clock's thread counts as stuck when it has not ended the run so long after its drain limit."""
LAST_WRITE_S = 1.0
"""The time that all sinks of a run together have to write the rest when it ends."""


class RunEnd(RunParts):
    """Decide when a run ends, drain it, and release what it owns."""

    @property
    def has_ended(self) -> bool:
        """Return True when nothing of it runs any more."""
        return self._ended.is_set()

    @property
    def is_ending(self) -> bool:
        """Return True as soon as it has begun to release what it owns."""
        return self._ending.is_set()

    # --- what nodes report: see nodes.Host ---

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

    # --- the drain ---

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

    def _complete_orphans(self) -> None:
        """Complete the nodes that nothing feeds."""
        for node in self.nodes.values():
            if node in self._unfinished and node.upstream == 0 and not isinstance(node, SourceNode):
                node.complete()

    def end_of_tape(self) -> None:
        """Wait for nothing more of the tape that is played, because it has ended."""
        if self._replay is not None:
            self._replay.finish()

    # --- the end ---

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

    def _call_back(self, callback: Callable[[], object]) -> None:
        try:
            callback()
        except BaseException as error:
            self._log.exception("flow `%s`: a callback of run.on_end raised", self.name)
            if isinstance(error, KeyboardInterrupt):
                raise

    def _end(self, status: Status, last_write: float | None = None) -> None:
        """End, also where releasing raises; sinks may write until `last_write`, a second from now if not given."""
        with self._lock:
            if self._ending.is_set():
                return
            self._ending.set()  # from here on nodes finish without consequences
        try:
            if self.keeper is not None and status == "stopped" and not self._unfinished:
                self.keeper.finish()
            self._release(in_s(LAST_WRITE_S) if last_write is None else last_write)
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
            outbox.join(left_s(last_write))
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
                self.clock.close(timeout=GRACE_S)

    def _join(self, until: float) -> None:
        """Wait for the threads, which end now that the run has."""
        if self._owns_clock and isinstance(self.clock, RealClock) and not self.clock.is_current():
            self.clock.close(timeout=left_s(until))
            for outbox in self._outboxes():
                outbox.join(left_s(until))

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
