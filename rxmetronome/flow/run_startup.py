"""How a run starts: its tape and its epochs, then its sinks, its pipelines, and its sources last."""

import os
import threading
from typing import TYPE_CHECKING, Any

from rxmetronome.clocks import RealClock
from rxmetronome.errors import RunError, RxMetronomeError, error_text, is_interrupt
from rxmetronome.flow.failures import ending_of, is_outcome
from rxmetronome.flow.graph import downstream_first
from rxmetronome.flow.nodes import Node
from rxmetronome.flow.replaying import Replay
from rxmetronome.flow.run_end import GRACE_S, RunEnd
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.flow.taping import Taping
from rxmetronome.flow.thread_positions import stuck_in
from rxmetronome.tapes import Tape

if TYPE_CHECKING:
    from rxmetronome.flow.epoch_folder import Resumed


class RunStartup(RunEnd):
    """Start the nodes of a run, in an order in which no event is lost."""

    def keep(self, path: str | os.PathLike[str], **options: Any) -> None:
        """Keep what comes in on a tape, from the start on. The options are those of `TapeWriter`."""
        self._tape_at = path, options

    def play(self, tape: Tape) -> None:
        """Take outcomes, timers and turns of widgets from the tape of its sources."""
        self._replay = Replay(tape, self.name, self.nodes, self._graph.wires, self.clock, self._drain)
        tape.inform(self.clock, self._replay)

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
        while not begun.wait(GRACE_S) and not self._ending.is_set():
            self._log.warning("flow `%s` is still starting: %s", self.name, stuck_in(self.clock))
        if self._refusal is not None:
            raise self._refusal

    def _begin_tape(self) -> None:
        if self._tape_at is not None:
            path, options = self._tape_at
            resumed = self.resumed or self._replay  # a replay of a resumed run can be kept too
            epoch = 0 if resumed is None else resumed.epoch
            self._taping = Taping(path, self.name, self.nodes, self._graph.wires, self.clock, epoch=epoch, **options)
            self.tape = self._taping.writer

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
            self._put_back([self.nodes[name] for name in downstream_first(self._graph)])
            if self._taping is not None:
                self._taping.go_on()
            self.started_ns, wall_ns = self.clock.read_ns()
            if until_ns is not None:  # one nanosecond later, so that what is due at that instant still happens
                self._timers.append(self.clock.schedule_ns(self.started_ns + until_ns + 1, self._drain_for_good))
            self._start_sources(self.started_ns, wall_ns)
            if self.keeper is not None and not self._ending.is_set():
                self.keeper.begin()
        except RunError as error:  # what was saved does not fit
            self._refusal = error
            self._end("failed")
        finally:
            begun.set()

    @property
    def resumed(self) -> "Resumed | None":
        """Return what it went on from; None where it began afresh, or keeps nothing."""
        return None if self.keeper is None else self.keeper.resumed

    def _put_back(self, nodes: list[Node]) -> None:
        """Put back what it goes on from: what its folder has, or the tape that it plays; keep that on its tape."""
        replay = self._replay if self.resumed is None else None
        start = None
        if replay is not None:
            start = replay.begin()
        elif self.keeper is not None and self._taping is not None:
            start = self.keeper.begins_with(nodes)
        if start is not None and self._taping is not None:
            self._taping.keep_states(start)
        if self.keeper is not None:
            self.keeper.load_all(nodes)
        if start is not None and replay is not None:
            replay.put_back(start)

    def _start_sources(self, now_ns: int, wall_ns: int) -> None:
        for source in self._sources:
            if not self._ending.is_set():
                source.step_clock.began = now_ns, wall_ns
                source.start()
                source.step_clock.began = None
                if self.keeper is not None:
                    self.keeper.load(source)
