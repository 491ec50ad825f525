"""`Flow`: a graph that can be checked, drawn and run; and the runs of this process."""

import asyncio
import atexit
import copy
import datetime
import logging
import os
import signal
import sys
import time
import weakref
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any, Literal

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome import arguments, durations
from rxmetronome.callsites import caller, calling_frame, check_function
from rxmetronome.clocks import Clock, VirtualClock
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import ArgumentError, RunError, WiringError
from rxmetronome.flow import playback, registry, signals, validation
from rxmetronome.flow.graph import Graph
from rxmetronome.flow.queues import DEFAULT_CAPACITY, Policy
from rxmetronome.flow.recording import kept_ns
from rxmetronome.flow.replaying import Muted
from rxmetronome.flow.run import Run
from rxmetronome.flow.run_waits import HOW_LONG, stop_together
from rxmetronome.flow.steps import FailuresPort, Joint, Port, SinkStep, SourceStep, Step, kind_of
from rxmetronome.flow.substitution import replaced
from rxmetronome.flow.validation import Problem
from rxmetronome.notebook import scopes
from rxmetronome.notebook.environment import is_interactive
from rxmetronome.operators.base import StepOperator
from rxmetronome.sinks.exiting import ExitSink
from rxmetronome.tapes.tape import Tape

if TYPE_CHECKING:
    from rxmetronome.drawing.diagram import Drawing

_LOG = logging.getLogger("rxmetronome")


class Flow(Graph):
    """A named graph of sources, pipelines and sinks, which can be run many times.

    Args:
        name: Its name in messages and in `runs()`. Running a flow replaces a run of the same name.
        drain: How long a run that stops may take to let the events under way arrive; None for no limit.

    Example:
        >>> import rxmetronome as rxm
        >>> flow = rxm.Flow("main")
        >>> _ = flow.source(rxm.metronome("1s")) >> rxm.select(lambda tick: f"triggered {tick.id}") >> print
        >>> flow
        <flow `main`: metronome, select, print>
        >>> flow.simulate("2s")
        triggered 0
        triggered 1
        <run of flow `main`: stopped, exit status 0>
    """

    def __init__(self, name: str, *, drain: Duration | None = "5s") -> None:
        super().__init__(name, drain)
        self._watchers: list[Callable[[Run], object]] = []
        self._tail: Joint[Any] | None = None  # where `>>` goes on, in a flow that `source >> part` has made

    def on_run(self, watcher: Callable[[Run], object]) -> abc.DisposableBase:
        """Call back with each later run before anything of it starts, so that taps miss no event.

        Args:
            watcher: Called with the run, whose `tap` can be used. An exception keeps the run from starting.

        Returns:
            A disposable that withdraws the callback.

        Example:
            >>> import reactivex as rx, rxmetronome as rxm
            >>> flow = Flow("watched")
            >>> _ = flow.source("numbers", rx.of(1, 2)) >> flow.sink("end", rxm.latest())
            >>> with flow.on_run(lambda run: run.tap("numbers").subscribe(print)):
            ...     _ = flow.run(clock=rxm.VirtualClock(), until="1s")
            1
            2
        """
        check_function("on_run", "watcher", watcher, "one run", "flow.on_run(lambda run: ...)")
        self._watchers.append(watcher)
        return Disposable(lambda: self._watchers.remove(watcher))

    def __rshift__(self, target: Any) -> "Flow":
        """Go on from the last step of a flow without a name; return the flow that goes on from the new one.

        All of them are one graph, so several `>>` from one of them are several branches. See `Joint` for the target.

        Raises:
            WiringError: If it is a flow with a name, whose steps are connected.

        Example:
            >>> import rxmetronome as rxm
            >>> ids = rxm.metronome("1s", count=2) >> rxm.select(lambda tick: tick.id)
            >>> last = ids >> rxm.latest()
            >>> (ids >> (rxm.where(bool), rxm.counter()) >> print).simulate()
            1
            <run of flow `metronome at ...`: stopped, exit status 0>
            >>> last["latest"].value
            1
        """
        if self._tail is None:
            mistake = (
                'events begin in a step, not in a flow: flow.source(rxm.metronome("1s")) >> ..., flow["main"] >> ...'
            )
            raise WiringError(self.name, [mistake])
        return self.ending_in(self._tail >> target)

    def ending_in(self, end: Joint[Any]) -> "Flow":
        """Return the same flow, whose `>>` goes on from this end."""
        flow = copy.copy(self)
        flow._tail = end
        return flow

    def check(self, *, workers: Any = None) -> list[Problem]:
        """Return the flow's mistakes and risks, mistakes first; nothing is started. See `Problem`.

        Args:
            workers: As for `run`, to find what cannot go to workers: a function that uses an open file, a widget or a
                `State` is named with its file and line and the variable.

        Raises:
            ArgumentError: If `workers` are none.
            RunError: If they need a package that is not installed.
        """
        return validation.check(self, _checked_workers("check", workers))

    def draw(self) -> "Drawing":
        """Draw the graph: SVG in a notebook, Mermaid as text, either to a file with `save`."""
        from rxmetronome.drawing.diagram import draw  # load slowly, and only drawings need them
        from rxmetronome.drawing.layout import Edge
        from rxmetronome.drawing.svg import DrawnStep

        steps = [DrawnStep(step.name, step.kind, step.label) for step in self.steps.values()]
        edges = [Edge(origin=made.origin, port=made.origin_port, target=made.target) for made in self.wires]
        return draw(self.name, steps, edges)

    def run(
        self,
        *,
        clock: Clock | None = None,
        until: Duration | None = None,
        count: int | None = None,
        wait: bool | None = None,
        sources: Mapping[str, abc.ObservableBase[Any]] | None = None,
        sinks: Mapping[str, Any] | None = None,
        record: bool | Duration | None = None,
        workers: Any = None,
        tape: str | os.PathLike[str] | None = None,
        resume: str | os.PathLike[str] | None = None,
        epoch: Duration = "1s",
        snapshot: Duration = "30s",
        fresh: Collection[str] | bool = (),
    ) -> Run:
        """Check and start the flow; in a script, wait for its end.

        A script waits until the run has ended: by an `exit`, because all sources have, or by Ctrl-C, SIGTERM or
        SIGHUP, which drain it (a second Ctrl-C stops it at once); then the script goes on. A signal that is ignored,
        or that has a handler of yours, is left as it is. At a prompt, in a notebook and inside a running event loop
        the run goes on by itself: `await` it. On a `VirtualClock` with `until` the whole time is simulated at once;
        without, the caller moves the clock, and nothing happens until then:
        `with flow.run(clock=clock) as run: clock.advance("1s")`.

        Args:
            clock: The clock to run on: a new `RealClock` by default.
            until: Stop after this much of the clock's time; timers due at that instant still fire.
            count: Each source is done after so many events, 1 or more.
            wait: True to wait for the end. By default a script does; a prompt, a notebook and a coroutine do not.
            sources: Other observables for some of the sources, by name: this flow on other inputs.
            sinks: Other observers, or functions of one event, for some of the sinks, by name.
            record: True, or a duration, to remember the events of each port for `rxm.freeze`: for a minute or the
                duration, 10,000 events of a port at most. By default a prompt, a notebook and a `VirtualClock` do,
                and a script does not, because it costs a little for each event.
            workers: `rxm.ray(4)`: the processes or machines that the keys of the steps with `by=` are shared among.
                By default they are here, in place. The results are the same.
            tape: A folder, to keep what comes in: see `rxm.Tape` and `replay`. A run is added to those it holds.
            resume: A folder that keeps the run. The next run with the same folder goes on from there, also after
                a kill, and makes again what the files have lost: see the guide "Resume". `run.resumed` says from where.
            epoch: The time between two epochs, 10 ms or longer: as much is made again after a kill.
            snapshot: The time between two snapshots of a `State`, at the least; between them an epoch writes the keys
                that have changed. A longer time writes less, and a later run reads more at its start.
            fresh: The names of steps that begin afresh, because they have changed or cannot be kept; True for all.

        Returns:
            The run, which has ended where it was waited for; its `exit_status` is the process's.

        Raises:
            WiringError: If the flow has mistakes; it names them all.
            RunError: If a sink cannot start; if a coroutine is to wait, which would stop its event loop.
            ClockError: If the clock is closed.
            ArgumentError: If `clock` is no clock of this package; if there is no source or sink of a name given.
            StepError: If another run writes this tape now, or it cannot be written.

        Example:
            >>> import reactivex as rx, rxmetronome as rxm
            >>> flow = Flow("halves")
            >>> halves = flow.pipeline("halves", rxm.select(lambda number: number / 2))
            >>> _ = flow.source("numbers", rxm.metronome("1s")) >> halves >> flow.sink("end", rxm.latest())
            >>> flow.run(clock=rxm.VirtualClock(), until="1s", sources={"numbers": rx.of(1, 3)}, sinks={"end": print})
            0.5
            1.5
            <run of flow `halves`: stopped, exit status 0>
        """
        if clock is not None and not isinstance(clock, Clock):
            example = "flow.run(clock=rxm.VirtualClock())"
            raise ArgumentError("run", "clock", "a RealClock or a VirtualClock", clock, example)
        until_ns = None
        if until is not None:
            until_ns = durations.parse(until, call="run", argument="until", example='run(until="1d")')
        if wait and isinstance(clock, VirtualClock) and until_ns is None:
            expected = "no waiting on a virtual clock without until=..., because nothing moves it meanwhile"
            raise ArgumentError("run", "wait", expected, wait, 'flow.run(clock=rxm.VirtualClock(), until="1min")')
        record_ns = kept_ns(record, by_default=isinstance(clock, VirtualClock) or is_interactive())
        waits = not isinstance(clock, VirtualClock) and self._waits(clock, wait)
        limit = arguments.count(count, call="run", argument="count", example="run(count=3)", or_none=True)
        if self.closed:
            remedy = "make the flow, and what it closes, in a function, and call it for each run"
            raise RunError(self.name, f"the run before has closed {', '.join(self.closed)}", remedy)
        graph = replaced(self, sources, sinks, limit)
        validation.refuse_mistakes(graph, _checked_workers("run", workers))
        run = Run(graph, clock, record_ns, None if workers is None else workers.for_run(graph))
        _put_on_tapes(run, sources, tape)
        if resume is not None:
            from rxmetronome.flow.epochs import keeper_of  # brings SQLite and pickle, for a run that is kept

            run.keeper = keeper_of(run, resume, epoch, snapshot, fresh)
        for watcher in tuple(self._watchers):
            watcher(run)
        _drain_first_at_exit()
        if self._tail is not None:  # nothing replaces it by its name, so its cell ends it
            scopes.own(run)

        def begin() -> None:
            registry.register(run, Run.stop)
            run.start(None if isinstance(clock, VirtualClock) else until_ns)

        if waits:
            with signals.Foreground() as foreground:
                foreground.start(begin, lambda: run in registry.alive())
                if foreground.wait(run):
                    raise KeyboardInterrupt
            run.raise_outcome()
            return run
        begin()
        if isinstance(clock, VirtualClock) and until_ns is not None:
            end_ns = clock.now_ns + until_ns
            _move_to_end(run, clock, lambda: clock.run_to_ns(end_ns))
        return run

    def replay(
        self,
        tape: str | os.PathLike[str] | Tape,
        *,
        sinks: Mapping[str, Any] | Literal["same"] | None = None,
        speed: float | Literal["max"] = "max",
        record: bool | Duration | None = None,
    ) -> Run:
        """Run the flow again on what a tape has kept, in virtual time, and return the run, which has ended.

        Sources give the events of the tape at their instants; steps that reach outside get the outcomes of the tape
        and send nothing. It ends where the kept run was stopped, or with the last entry of a tape that a crash ended.

        Args:
            tape: The folder, or `rxm.Tape`.
            sinks: Sinks are muted, so that no file is written twice. `"same"` writes to them as in life; observers or
                functions by name take the place of some of them.
            speed: `"max"`, or how many times as fast as life: 1, 10. A flow that is slower than that is not hurried.
            record: As for `run`.

        Raises:
            StepError: If there is no tape.
            ArgumentError: If the tape has no source of the flow's, or `speed` is not above zero.
            RunError: If a step writes to a store, unless the sinks are the same.

        Example:
            >>> import tempfile, rxmetronome as rxm
            >>> folder = tempfile.TemporaryDirectory()
            >>> flow = rxm.Flow("main")
            >>> _ = flow.source("beat", rxm.metronome("1s")) >> rxm.counter() >> flow.sink("end", print)
            >>> _ = flow.run(clock=rxm.VirtualClock(), until="2s", tape=f"{folder.name}/a.tape")
            1
            2
            >>> flow.replay(f"{folder.name}/a.tape")
            <run of flow `main`: stopped, exit status 0>
            >>> _ = flow.replay(f"{folder.name}/a.tape", sinks={"end": lambda n: print("again", n)})
            again 1
            again 2
            >>> folder.cleanup()
        """
        kept = tape if isinstance(tape, Tape) else Tape(tape)
        is_number = isinstance(speed, (int, float)) and not isinstance(speed, bool) and speed > 0
        if not is_number and speed != "max":
            raise ArgumentError("replay", "speed", '"max" or a number above zero', speed, "flow.replay(tape, speed=10)")
        if sinks is not None and sinks != "same" and not isinstance(sinks, Mapping):
            raise ArgumentError("replay", "sinks", '"same" or sinks by name', sinks, 'replay(tape, sinks="same")')
        if sinks != "same":
            playback.refuse_outside(self, except_for=_PLAYED)
            muted = {step.name: Muted() for step in self if isinstance(step, SinkStep)}
            sinks = {**muted, **(sinks or {})}
        clock = kept.clock()
        run = self.run(clock=clock, sources=kept, sinks=None if sinks == "same" else sinks, record=record)
        _move_to_end(run, clock, lambda: _pace(run, clock, kept.end_ns, None if speed == "max" else float(speed)))
        return run

    def main(self, **options: Any) -> Run | None:
        """Run the flow as a script's last line: wait for its end, and end the process with its exit status.

        Ctrl-C, SIGTERM and SIGHUP drain it, as in `run`; after a second Ctrl-C the status is 130. At a prompt, in a
        notebook and inside a running event loop it ends nothing: it returns the run, which goes on by itself. At the
        end of a file that is imported, by a test or by `rxmetronome run app.py`, it does nothing and returns None.

        Args:
            options: The arguments of `run`.

        Raises:
            SystemExit: At the end of the run, with its exit status.
            WiringError: If the flow has mistakes.
            RunError: If a sink cannot start.

        Example:
            >>> import rxmetronome as rxm
            >>> flow = rxm.Flow("main")
            >>> _ = flow.source(rxm.metronome("1s")) >> rxm.exit(status=3)
            >>> def script(): flow.main()
            >>> try:
            ...     script()
            ... except SystemExit as end:
            ...     print(end.code)
            3
        """
        frame = calling_frame()
        if frame.f_code.co_name == "<module>" and frame.f_globals.get("__name__", "__main__") != "__main__":
            return None
        clock = options.get("clock")
        if not isinstance(clock, VirtualClock) and not self._waits(clock, options.get("wait")):
            return self.run(**options)
        try:
            run = self.run(**options)
        except KeyboardInterrupt:
            raise SystemExit(128 + signal.SIGINT) from None
        raise SystemExit(run.exit_status)

    def simulate(
        self,
        length: Duration | None = None,
        *,
        start: datetime.datetime | str | None = None,
        count: int | None = None,
        sources: Mapping[str, abc.ObservableBase[Any]] | None = None,
        sinks: Mapping[str, Any] | None = None,
    ) -> Run:
        """Run the flow in virtual time, in a moment, and return the run, which has ended.

        Args:
            length: How long it lasts. Without it the flow runs until every source is done, or an `exit` or a `take`
                ends it.
            start: The first instant, as for `VirtualClock`.
            count: As for `run`.
            sources: As for `run`.
            sinks: As for `run`.

        Raises:
            ArgumentError: If `length` is no duration above zero, or `start` no instant with a zone.
            RunError: If no length is given, a source has no end, and nothing else ends the run within a million timers.
            WiringError: If the flow has mistakes.

        Example:
            >>> import rxmetronome as rxm
            >>> flow = rxm.Flow("main")
            >>> _ = flow.source(rxm.metronome("1h")) >> rxm.counter() >> rxm.latest()
            >>> _ = flow.simulate("1d")
            >>> flow["latest"].value
            24
        """
        clock = VirtualClock(start)
        length_ns = 0
        if length is not None:
            length_ns = durations.parse(length, call="simulate", argument="length", example='simulate("1d")')
        elif count is None:
            self._refuse_endless(sources or {})
        run = self.run(clock=clock, count=count, sources=sources, sinks=sinks)
        _move_to_end(run, clock, (lambda: clock.run_to_ns(clock.now_ns + length_ns)) if length_ns else run.move_to_end)
        return run

    def _refuse_endless(self, replaced_by: Mapping[str, object]) -> None:
        """Refuse a simulation without a length of a flow that nothing ends."""
        for part in (part for step in self for part in step.parts if not isinstance(step, SourceStep)):
            is_ours = isinstance(part, (StepOperator, abc.ObserverBase))
            if isinstance(part, ExitSink) or not is_ours or getattr(part, "kind", "") == "take":
                return
        for step in self:
            is_source = isinstance(step, SourceStep) and step.name not in replaced_by
            if is_source and getattr(step.observable, "is_endless", False):
                raise RunError(self.name, f"source `{step.name}`, {step.label}, has no end", HOW_LONG)

    def _waits(self, clock: Clock | None, wait: bool | None) -> bool:
        """Return True if the caller is to wait for the end of a run on the real clock."""
        if clock is not None and clock.is_current():
            if wait:
                happened = "to wait for it on the thread of its own clock would stop that clock"
                raise RunError(self.name, happened, "leave out wait=True, or give it another clock")
            return False
        if is_interactive():
            return bool(wait)
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return wait is None or wait
        if wait:
            happened = "to wait for it inside a running event loop would stop the whole loop"
            raise RunError(self.name, happened, "await it: await flow.run()")
        return False

    def _changed(self, what: str, *between: str) -> None:
        """Log that an addition to a running flow takes part from the next run on."""
        for run in registry.alive():
            if run.is_of(self) and all(step in run.nodes for step in between):
                _LOG.warning("flow `%s` is running: %s takes part from the next run on", self.name, what,
                             extra={"flow": self.name})  # fmt: skip

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return self.draw()._repr_mimebundle_()


def source(*named: Any, capacity: int = DEFAULT_CAPACITY, policy: Policy = "block") -> Flow:
    """Begin a flow without a name with an observable, RxPY's too: `rxm.source(rx.of(1, 2)) >> print`.

    `>>` on a source of this package does the same. The flow is named after the source and the place, `metronome at
    app.py:3`; it replaces no other run.

    Args:
        named: The name of the step, which may be left out, and the observable; see `Flow.source`.
        capacity: How many events from other threads than the clock's may wait to enter.
        policy: The action on one more.

    Raises:
        ArgumentError: If it is no observable, or an argument is out of bounds.

    Example:
        >>> import reactivex as rx, rxmetronome as rxm
        >>> _ = (rxm.source(rx.of(1, 2)) >> rxm.select(lambda n: n * 10) >> print).simulate()
        10
        20
    """
    name = f"{kind_of(named[-1] if named else None, 'source')} at {caller()}"
    _made_at[name] += 1
    flow = Flow(name if _made_at[name] == 1 else f"{name} ({_made_at[name]})")
    return flow.ending_in(flow.source(*named, capacity=capacity, policy=policy))


_made_at: Counter[str] = Counter()
"""How many flows without a name were made at each place."""


def _checked_workers(call: str, workers: Any) -> Any:
    """Refuse what are no workers."""
    if workers is not None and not callable(getattr(workers, "for_run", None)):
        raise ArgumentError(call, "workers", "rxm.ray(...)", workers, f"flow.{call}(workers=rxm.ray(4))")
    return workers


def _move_to_end(run: Run, clock: VirtualClock, move: Callable[[], object]) -> None:
    """Move the clock of a run, and stop the run; a signal stops it earlier."""
    with signals.halting(clock, signals.TERMINATING) as received:
        try:
            move()
        except BaseException:
            run.stop(0)
            raise
        run.stop()
    if received:
        signals.exit_by(received[0])


def _put_on_tapes(run: Run, sources: object, tape: str | os.PathLike[str] | None) -> None:
    """Have a run take outcomes from the tape of its sources, and be kept on another."""
    if isinstance(sources, Tape):
        run.play(sources)
    if tape is not None:
        run.keep(arguments.path(tape, call="run", argument="tape", example='run(tape="monday.tape")'))


_PLAYED = ("http", "http_get", "kv")
"""The kinds of steps whose outcomes a tape keeps, so that a replay sends nothing."""


def _pace(run: Run, clock: VirtualClock, end_ns: int, speed: float | None) -> None:
    """Move a virtual clock to an instant: at once, or so many times as fast as life."""
    began_ns, began_s = clock.now_ns, time.monotonic()
    while speed is not None and not run.has_ended:
        due_ns = clock.next_due_ns
        if due_ns is None or due_ns > end_ns:
            break
        left_s = began_s + (due_ns - began_ns) / SECOND_NS / speed - time.monotonic()
        if left_s > 0:
            time.sleep(left_s)
        clock.run_to_ns(due_ns)
    if not run.has_ended:
        clock.run_to_ns(end_ns)
    run.end_of_tape()


def flow_of(end: Step | Port | FailuresPort, call: str) -> Flow:
    """Return the flow that a step or a port is in."""
    graph = (end.step if isinstance(end, Port) else end).graph
    if not isinstance(graph, Flow):
        raise ArgumentError(call, "what", "a step of a rxm.Flow", end)
    return graph


def runs() -> list[Run]:
    """Return the runs of this process that have not ended, oldest first; in a notebook a table with stop buttons.

    Example:
        >>> runs()
        []
    """
    return registry.Runs(registry.alive())


def stop_all(drain: Duration = "5s") -> None:
    """Stop every run, all draining together up to `drain`; return when all have ended. Also called at exit."""
    drain_ns = durations.parse(drain, call="stop_all", argument="drain", allow_zero=True, example='stop_all("5s")')
    stop_together(registry.alive(), drain_ns)


def _drain_first_at_exit() -> None:
    """Drain the runs at the interpreter's exit before the objects made until now are closed there."""
    atexit.unregister(stop_all)
    atexit.register(stop_all)
    process = sys.modules.get("multiprocessing.process")
    if process is not None and process.parent_process() is not None:  # such a child does not call atexit
        from multiprocessing.util import Finalize

        Finalize(None, stop_all, exitpriority=0)


weakref.finalize(stop_all, int)  # with the first finalizer Python registers all of them, such as those of open stores
_drain_first_at_exit()
