"""The parts of a run, and its clock's thread: the base of `Run`.

A `Run` is written in five files, each a class on the one before: its parts (this one), how it ends (`run_end`), how it
starts (`run_startup`), how to wait for it (`run_waits`), and what users call besides (`run`).
"""

import logging
import os
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, cast

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.clocks import Clock, RealClock, VirtualClock
from rxmetronome.errors import ClockError, RunError, RxMetronomeError
from rxmetronome.flow.failures import FailureLog, FlowLog
from rxmetronome.flow.graph import Graph
from rxmetronome.flow.keyed_steps import make_node
from rxmetronome.flow.metrics import BusyMeter
from rxmetronome.flow.nodes import Host, Node, SinkNode
from rxmetronome.flow.queues import Outbox
from rxmetronome.flow.recording import Recording
from rxmetronome.flow.replaying import Replay
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.flow.steps import PipelineStep
from rxmetronome.flow.taping import Taping
from rxmetronome.protocols import ERR
from rxmetronome.tapes import TapeWriter

if TYPE_CHECKING:
    from rxmetronome.flow.epochs import Keeper

Status: TypeAlias = Literal["created", "running", "paused", "draining", "stopped", "failed"]

_T = TypeVar("_T")
_LOG = logging.getLogger("rxmetronome")
_CLOCK_ANSWERS_S = 5.0
"""A clock's thread that has not answered after this time is held by a step."""


class RunParts:
    """Hold the nodes of a run, its clock and what it keeps; call functions on the clock's thread."""

    def __init__(self, graph: Graph, clock: Clock | None, record_ns: int | None, workers: Any = None) -> None:
        self._graph = graph
        has_keys = any(isinstance(step, PipelineStep) and step.by is not None for step in graph.steps.values())
        self._workers = workers if has_keys else None
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
        host = cast("Host", self)  # `RunEnd` has the methods that nodes call
        self.nodes: dict[str, Node] = {name: make_node(host, step, self._workers) for name, step in graph.steps.items()}
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

    def settle_workers(self) -> None:
        """Have the results of all events that are at workers, before states are saved. On the clock's thread."""
        if self._workers is not None:
            self._workers.settle()

    def _left_over(self) -> list[str]:
        """Return a line for each node that holds the drain up, not for those that wait for it."""
        lines = ((node, node.left_over()) for node in self.nodes.values())
        return [f"step `{node.step}` {line}" for node, line in lines if line]

    def _outboxes(self) -> list[Outbox]:
        return [sink.outbox for sink in self._sinks if sink.outbox is not None]

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

    # --- on the clock's thread ---

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


def in_s(seconds: float) -> float:
    """Return a moment on the monotonic clock, so many seconds from now."""
    return time.monotonic() + seconds


def left_s(until: float) -> float:
    """Return the seconds that are left until a moment on the monotonic clock, 0 where it is past."""
    return max(0.0, until - time.monotonic())
