"""Looking at anything that goes on: a step of a flow through all its runs, a port, a tap, any observable."""

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

OnEvent = Callable[[Any], object]
OnEnd = Callable[[Exception | None], object]
OnRun = Callable[[Run], object]


def watch(
    what: object,
    on_event: OnEvent,
    on_end: OnEnd | None = None,
    on_run: OnRun | None = None,
    *,
    call: str = "watch",
) -> abc.DisposableBase:
    """Have every event of something shown to a function.

    A step, or a port, is looked at in the run that its flow has now and in each later one, from its first event. An
    observable is subscribed on the shared real clock; that subscription ends when the cell that made it runs again.

    Args:
        what: A step (`flow.source(...)` and the like; its `out`, a sink's `in`), a port (`step.err`), `run.tap(...)`,
            or any other observable.
        on_event: Called with each event, on whatever thread it comes, so it must be quick. Where it raises, whatever it
            raises, that is logged once and the next event is shown to it: what looks must not harm what is looked at,
            and one event must not blind it.
        on_end: Called when the run has ended, or when the observable has, then with its error if it has one.
        on_run: Called with each run before its first event. Hold the run weakly, or let go of it at the end.
        call: The public function that was called, for the message.

    Returns:
        What ends it, by `dispose()`.

    Raises:
        ArgumentError: If it is nothing one can look at.

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
    watching = _Watching(on_event, on_end)
    if isinstance(what, (Step, Port)):
        flow = flow_of(what, call)
        name, port = find_port(flow.steps, what, call, "what", f"{call}(main.err)")
        watching.through_runs(flow, f"{name}/{port}", on_run)
    elif isinstance(what, abc.ObservableBase) or callable(getattr(what, "subscribe", None)):
        scopes.own(watching)
        watching.follow(what)
    else:
        expected = "a step or a port of a flow, run.tap(...), or any observable"
        raise ArgumentError(call, "what", expected, what, f'{call}(flow.source("beat", rxm.metronome("1s")))')
    return watching


def label_of(what: object) -> str:
    """What a lane or a table of it is called: a step's name, `main/err`, `metronome("1s")`.

    Example:
        >>> import reactivex as rx, rxmetronome as rxm
        >>> step = Flow("main").source("every_second", rxm.metronome("1s"))
        >>> label_of(step), label_of(step.err), label_of(rxm.metronome("1s")), label_of(rx.never())
        ('every_second', 'every_second/err', 'metronome("1s")', 'stream')
    """
    if isinstance(what, Step):
        return what.name
    label = getattr(what, "label", None)
    if isinstance(label, str):
        return label
    text = safe_repr(what)
    return "stream" if text.startswith("<") else text


def runs_of(flow: Flow) -> list[Run]:
    """The runs of a flow that have not ended: of that very flow, not of another one with its name."""
    return [run for run in registry.alive() if run.is_of(flow)]


class _Watching(abc.DisposableBase):
    """One look at something: at most one subscription at a time, and none when it has ended."""

    def __init__(self, on_event: OnEvent, on_end: OnEnd | None) -> None:
        self._on_event: OnEvent | None = on_event
        self._on_end = on_end
        self._subscription = SerialDisposable()
        self._runs: abc.DisposableBase = Disposable()
        self._turn = 0
        self._has_raised = False
        self._lock = threading.Lock()

    def through_runs(self, flow: Flow, port: str, on_run: OnRun | None) -> None:
        """Follow a port in the run of a flow, and in each that comes."""

        def begin(run: Run) -> None:
            if on_run is not None:
                self._guarded(on_run, run)
            self.follow(run.tap(port))

        self._runs = flow.on_run(begin)
        for run in runs_of(flow):
            begin(run)

    def follow(self, observable: Any) -> None:
        """Subscribe, instead of what it was subscribed to."""
        with self._lock:
            self._turn += 1
            turn = self._turn

        def ended(error: Exception | None = None) -> None:
            with self._lock:
                if turn != self._turn:
                    return
                self._turn += 1  # what has ended is not to be held
            self._subscription.disposable = Disposable()
            if self._on_end is not None:
                self._guarded(self._on_end, error)

        def event(value: Any) -> None:
            on_event = self._on_event
            if turn == self._turn and on_event is not None:
                try:
                    on_event(value)
                except BaseException:
                    self._log()

        subscription = observable.subscribe(event, ended, ended, scheduler=RealClock.shared())
        with self._lock:
            is_on = turn == self._turn
        if is_on:
            self._subscription.disposable = subscription
        else:
            subscription.dispose()

    def dispose(self) -> None:
        """End; twice is once."""
        self._runs.dispose()
        self._runs = Disposable()
        self._on_event = self._on_end = None
        with self._lock:
            self._turn += 1
        self._subscription.dispose()

    def _guarded(self, function: Callable[[Any], object], value: Any) -> None:
        try:
            function(value)
        except BaseException:
            self._log()

    def _log(self) -> None:
        """Say once that what looks raised; it is shown what comes next all the same."""
        if not self._has_raised:
            self._has_raised = True
            _LOG.exception("what looks at a stream raised, and is shown the next event all the same")
