"""`Flow`: a graph that can be checked, drawn and run; and the runs of this process."""

import asyncio
import atexit
import logging
import sys
import weakref
from collections.abc import Callable, Mapping
from typing import Any

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome import durations
from rxmetronome.callsites import check_function
from rxmetronome.clocks import Clock, VirtualClock
from rxmetronome.drawing.diagram import Drawing, draw
from rxmetronome.drawing.layout import Edge
from rxmetronome.drawing.svg import DrawnStep
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, RunError
from rxmetronome.flow import registry, signals, validation
from rxmetronome.flow.graph import Graph
from rxmetronome.flow.recording import kept_ns
from rxmetronome.flow.run import Run, stop_together
from rxmetronome.flow.steps import Port, Step
from rxmetronome.flow.substitution import replaced
from rxmetronome.flow.validation import Problem
from rxmetronome.notebook.environment import is_interactive

_LOG = logging.getLogger("rxmetronome")


class Flow(Graph):
    """A named graph of sources, pipelines and sinks, which can be run many times.

    Args:
        name: Its name in messages and in `runs()`. Running a flow replaces a run of the same name.
        drain: How long a run that stops may take to let the events under way arrive; None for no limit.

    Example:
        >>> import rxmetronome as rxm
        >>> flow = rxm.Flow("main")
        >>> every_second = flow.source("every_second", rxm.metronome("1s", count=2))
        >>> main = flow.pipeline("main", rxm.select(lambda tick: f"triggered {tick.id}"))
        >>> _ = every_second >> main >> flow.sink("print", print)
        >>> flow.run(clock=rxm.VirtualClock(), until="1min")
        triggered 0
        triggered 1
        <run of flow `main`: stopped, exit status 0>
    """

    def __init__(self, name: str, *, drain: Duration | None = "5s") -> None:
        super().__init__(name, drain)
        self._watchers: list[Callable[[Run], object]] = []

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

    def check(self) -> list[Problem]:
        """Return the flow's mistakes and risks, mistakes first; nothing is started. See `Problem`."""
        return validation.check(self)

    def draw(self) -> Drawing:
        """Draw the graph: SVG in a notebook, Mermaid as text, either to a file with `save`."""
        steps = [DrawnStep(step.name, step.kind, step.label) for step in self.steps.values()]
        edges = [Edge(origin=made.origin, port=made.origin_port, target=made.target) for made in self.connections]
        return draw(self.name, steps, edges)

    def run(
        self,
        *,
        clock: Clock | None = None,
        until: Duration | None = None,
        wait: bool | None = None,
        sources: Mapping[str, abc.ObservableBase[Any]] | None = None,
        sinks: Mapping[str, Any] | None = None,
        record: bool | Duration | None = None,
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
            wait: True to wait for the end. By default a script does; a prompt, a notebook and a coroutine do not.
            sources: Other observables for some of the sources, by name: this flow on other inputs.
            sinks: Other observers, or functions of one event, for some of the sinks, by name.
            record: True, or a duration, to remember the events of each port for `rxm.freeze`: for a minute or the
                duration, 10,000 events of a port at most. By default a prompt, a notebook and a `VirtualClock` do,
                and a script does not, because it costs a little for each event.

        Returns:
            The run, which has ended where it was waited for; its `exit_status` is the process's.

        Raises:
            WiringError: If the flow has mistakes; it names them all.
            RunError: If a sink cannot start; if a coroutine is to wait, which would stop its event loop.
            ClockError: If the clock is closed.
            ArgumentError: If `clock` is no clock of this package; if there is no source or sink of a name given.

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
        graph = replaced(self, sources, sinks)
        validation.refuse_mistakes(graph)
        run = Run(graph, clock, record_ns)
        for watcher in tuple(self._watchers):
            watcher(run)
        _drain_first_at_exit()

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
            with signals.halting(clock, signals.TERMINATING) as received:
                try:
                    clock.run_to_ns(clock.now_ns + until_ns)
                except BaseException:
                    run.stop(0)
                    raise
                run.stop()
            if received:
                signals.exit_by(received[0])
        return run

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
                _LOG.warning("flow `%s` is running: %s takes part from the next run on", self.name, what)

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return self.draw()._repr_mimebundle_()


def flow_of(end: Step | Port, call: str) -> Flow:
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
