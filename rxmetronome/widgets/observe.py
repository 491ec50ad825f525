"""Observe a step of a flow through all its runs, a port, a tap, or any observable."""

import logging
import threading
from collections.abc import Callable
from typing import Any

from reactivex import abc
from reactivex.disposable import Disposable, SerialDisposable

from rxmetronome.clocks import RealClock
from rxmetronome.errors import ArgumentError
from rxmetronome.flow import registry
from rxmetronome.flow.flow import Flow, flow_of
from rxmetronome.flow.run import Run
from rxmetronome.flow.steps import Port, Step, find_port
from rxmetronome.notebook import scopes
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
    """Watch a step or a port in its flow's current run and in each later one, from the run's first event.

    Any other observable is subscribed on the shared real clock, until the cell that called `start` runs again. It
    holds at most one subscription at a time, and none after its end.

    Args:
        target: A step (`flow.source(...)` and the like; its `out`, a sink's `in`), a port (`step.err`),
            `run.tap(...)`, or any other observable.
        call: The public function that was called, for the message.

    Raises:
        ArgumentError: If `target` cannot be observed.
    """

    def __init__(self, target: object, call: str) -> None:
        self.flow: Flow | None = None
        self.step: Step | None = None
        self._target: Any = target
        if isinstance(target, (Step, Port)):
            self.flow = flow_of(target, call)
            name, port = find_port(self.flow.steps, target, call, "what", f"{call}(main.err)")
            self.step, self._target = self.flow.steps[name], f"{name}/{port}"
        elif not (isinstance(target, abc.ObservableBase) or callable(getattr(target, "subscribe", None))):
            expected = "a step or a port of a flow, run.tap(...), or any observable"
            raise ArgumentError(call, "what", expected, target, f'{call}(flow.source("beat", rxm.metronome("1s")))')
        self.label = _label_of(target)
        self._on_event: Callable[[Any], object] | None = None
        self._on_end: Callable[[Exception | None], object] | None = None
        self._subscription = SerialDisposable()
        self._runs: abc.DisposableBase = Disposable()
        self._generation = 0  # counts subscriptions and ends: an event of an earlier one is ignored
        self._has_logged = False
        self._lock = threading.Lock()

    def start(
        self,
        on_event: Callable[[Any], object],
        on_end: Callable[[Exception | None], object] | None = None,
        on_run: Callable[[Run], object] | None = None,
    ) -> None:
        """Begin; call it once.

        Args:
            on_event: Called with each event on the thread it comes on, so it must be quick. Anything it raises is
                logged once; it is called with the next event all the same, and the stream is not disturbed.
            on_end: Called when the run or the observable has ended; with the observable's error if it has one.
            on_run: Called with each run before its first event. Hold the run weakly, or drop it at the end.
        """
        self._on_event, self._on_end = on_event, on_end
        flow = self.flow
        if flow is None:
            scopes.own(self)
            self.follow(self._target)
            return

        def follow_run(run: Run) -> None:
            if on_run is not None:
                self._call(on_run, run)
            self.follow(run.tap(self._target))

        self._runs = flow.on_run(follow_run)
        for run in registry.alive():
            if run.is_of(flow):
                follow_run(run)

    def follow(self, observable: Any) -> None:
        """Subscribe to this, and end the subscription before."""
        with self._lock:
            self._generation += 1
            generation = self._generation

        def ended(error: Exception | None = None) -> None:
            with self._lock:
                if generation != self._generation:
                    return
                self._generation += 1
            self._subscription.disposable = Disposable()
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

    def dispose(self) -> None:
        """End; a second call does nothing."""
        self._runs.dispose()
        self._runs = Disposable()
        self._on_event = self._on_end = None
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
    label = getattr(target, "label", None)
    if isinstance(label, str):
        return label
    text = safe_repr(target)
    return "stream" if text.startswith("<") else text
