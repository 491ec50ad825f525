"""Observe a step of a flow through all its runs, a port, a tap, or any observable."""

import logging
import threading
from collections.abc import Callable, Mapping
from typing import Any

import reactivex
from reactivex import abc
from reactivex.disposable import Disposable, SerialDisposable

from rxmetronome.arguments import by_name
from rxmetronome.clocks import RealClock
from rxmetronome.errors import ArgumentError, shown
from rxmetronome.flow import registry
from rxmetronome.flow.flow import Flow, flow_of
from rxmetronome.flow.ports import RunPort
from rxmetronome.flow.run import Run
from rxmetronome.flow.steps import FailuresPort, Port, Step, find_port
from rxmetronome.notebook import scopes
from rxmetronome.protocols import ERR
from rxmetronome.widgets.safe_repr import safe_repr

_LOG = logging.getLogger("rxmetronome")


def watch(
    target: object,
    on_event: Callable[[Any], object],
    on_end: Callable[[Exception | None], object] | None = None,
    on_run: Callable[[Run], object] | None = None,
    *,
    call: str = "watch",
) -> abc.DisposableBase:
    """Call a function with every event of a step, a port or an observable: see `StreamWatch`.

    Example:
        >>> import reactivex as rx, rxmetronome as rxm
        >>> flow = Flow("watched")
        >>> halves = flow.source("numbers", rx.of(2, 4)) >> flow.pipeline("halves", rxm.select(lambda n: n / 2))
        >>> _ = halves >> flow.sink("end", rxm.latest())
        >>> watched = watch(halves, print, lambda error: print("end"))
        >>> _ = flow.run(clock=rxm.VirtualClock(), until="1s")
        1.0
        2.0
        end
        >>> watched.dispose()
    """
    watched = StreamWatch(target, call)
    watched.start(on_event, on_end, on_run)
    return watched


class StreamWatch(abc.DisposableBase):
    """Watch a step or a port: in one run, or in its flow's current run and in each later one, from its first event.

    Any other observable is subscribed on the shared real clock, until the cell that called `start` runs again. It
    holds at most one subscription at a time, and none after its end.

    Args:
        target: A step (`flow["main"]`; its `out`, a sink's `in`), a port (`step.err`), the failures of all steps
            (`flow.err`), a port of a run (`run["main"]`, `run.tap(...)`), text such as `"main/err"` with `run`, or any
            other observable.
        call: The public function that was called, for the message.
        run: The run to watch; without it a step is watched in all runs of its flow.

    Raises:
        ArgumentError: If `target` cannot be observed, or `run` is no run.
    """

    def __init__(self, target: object, call: str, run: Run | None = None) -> None:
        if run is not None and not isinstance(run, Run):
            raise ArgumentError(call, "run", "a run, which flow.run() returns", run, f'{call}("main/out", run=run)')
        if run is None and isinstance(target, RunPort):
            run = target._run
        self.step: Step | None = None
        self.flow_name: str | None = None
        """The name of the flow; None of an observable."""
        self._flow: Flow | None = None
        self.run: Run | None = run
        """The one run to watch, until `start`."""
        self.target: Any = target
        """The port as text, or what was given."""
        steps: Mapping[str, Step] | None = None
        example = f'{call}("main/out", run=run)'
        if run is not None:
            steps, self.flow_name = {name: node.spec for name, node in run.nodes.items()}, run.name
        elif isinstance(target, (Step, Port, FailuresPort)):
            self._flow, example = flow_of(target, call), f"{call}(main.err)"
            steps, self.flow_name = self._flow.steps, self._flow.name
        if steps is not None:
            if not isinstance(target, FailuresPort):
                name, port = find_port(steps, target, call, "what", example)
                self.step, self.target = steps[name], f"{name}/{port}"
        elif isinstance(target, str):
            expected = "a step or a port of a flow; beside text, its run"
            example = f"{by_name(target, call, example)}, {by_name(target, call, example, 'run')}"
            raise ArgumentError(call, "what", expected, target, f"{example} or {call}({shown(target)}, run=run)")
        elif not (isinstance(target, abc.ObservableBase) or callable(getattr(target, "subscribe", None))):
            expected = "a step or a port of a flow or a run, or any observable"
            raise ArgumentError(call, "what", expected, target, f'{call}(flow["main"])')
        self.label = target if isinstance(target, str) else _label_of(target)
        self._on_event: Callable[[Any], object] | None = None
        self._on_end: Callable[[Exception | None], object] | None = None
        self._subscription = SerialDisposable()
        self._runs: abc.DisposableBase = Disposable()
        self._generation = 0  # counts subscriptions and ends: an event of an earlier one is ignored
        self._has_logged = False
        self._lock = threading.Lock()
        self._followed: Any = None
        self._numbers = (0, 0)

    def start(
        self,
        on_event: Callable[[Any], object],
        on_end: Callable[[Exception | None], object] | None = None,
        on_run: Callable[[Run], object] | None = None,
        before: int = 0,
    ) -> None:
        """Begin; call it once.

        Args:
            on_event: Called with each event on the thread it comes on, so it must be quick. Anything it raises is
                logged once; it is called with the next event all the same, and the stream is not disturbed.
            on_end: Called when the run or the observable has ended; with the observable's error if it has one.
            on_run: Called with each run before its first event. Hold the run weakly, or drop it at the end.
            before: How many events come first that passed in the one run before, and that it remembers.
        """
        self._on_event, self._on_end = on_event, on_end
        flow, run, self.run = self._flow, self.run, None  # the subscription holds a run until it ends

        def follow_run(run: Run) -> None:
            if on_run is not None:
                self._call(on_run, run)
            if not isinstance(self.target, FailuresPort):
                self.follow(run.tap(self.target, before=0 if flow else before))
                return
            failures = reactivex.merge(*(run.tap(f"{name}/{ERR}") for name in run.nodes))
            self.follow(reactivex.create(lambda observer, _: failures.subscribe(observer)))  # at once, on no scheduler

        if flow is None:
            scopes.own(self)
            if run is None:
                self.follow(self.target)
            else:
                follow_run(run)
            return
        self._runs = flow.on_run(follow_run)
        for run in registry.alive():
            if run.is_of(flow):
                follow_run(run)

    def follow(self, observable: Any) -> None:
        """Subscribe to this, and end the subscription before."""
        self._followed = observable if isinstance(observable, RunPort) else None
        self._numbers = (0, 0)
        with self._lock:
            self._generation += 1
            generation = self._generation

        def ended(error: Exception | None = None) -> None:
            with self._lock:
                if generation != self._generation:
                    return
                self._generation += 1
            self._subscription.disposable = Disposable()
            self._let_go()
            if self._on_end is not None:
                self._call(self._on_end, error)

        def event(value: Any) -> None:
            on_event = self._on_event
            if generation == self._generation and on_event is not None:
                try:
                    on_event(value)
                except BaseException:
                    self._log_once()

        subscription = observable.subscribe(event, ended, ended, scheduler=RealClock.shared())
        with self._lock:
            is_current = generation == self._generation
        if is_current:
            self._subscription.disposable = subscription
        else:
            subscription.dispose()

    @property
    def numbers(self) -> tuple[int, int]:
        """Return the number of the first event among those of its port in the run, and how many had passed before."""
        followed = self._followed
        return self._numbers if followed is None else (followed.first_number, followed.remembered)

    def _let_go(self) -> None:
        """Hold the port of a run, and with it the run, no longer; its numbers stay."""
        self._numbers, self._followed = self.numbers, None

    def dispose(self) -> None:
        """End; a second call does nothing."""
        self._runs.dispose()
        self._runs = Disposable()
        self._on_event = self._on_end = None
        self._let_go()
        with self._lock:
            self._generation += 1
        self._subscription.dispose()

    def _call(self, function: Callable[[Any], object], value: Any) -> None:
        try:
            function(value)
        except BaseException:
            self._log_once()

    def _log_once(self) -> None:
        if not self._has_logged:
            self._has_logged = True
            _LOG.exception("a function that watches a stream raised; it is called with the next event all the same")


def _label_of(target: object) -> str:
    """Return the label of a lane or a table of it: a step's name, `main/err`, `metronome("1s")`."""
    if isinstance(target, Step):
        return target.name
    if isinstance(target, FailuresPort):
        return f"{target.graph.name}/err"
    label = getattr(target, "label", None)
    if isinstance(label, str):
        return label
    text = safe_repr(target)
    return "stream" if text.startswith("<") else text
