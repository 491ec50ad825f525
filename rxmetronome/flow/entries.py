"""Where events enter a running flow: at once on the clock's thread, through a bounded inbox from any other."""

import logging
from collections.abc import Callable
from threading import get_ident
from typing import Any

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.errors import ClockError
from rxmetronome.flow.metrics import LagHistogram
from rxmetronome.flow.nodes import Host, Node
from rxmetronome.flow.queues import BoundedQueue
from rxmetronome.flow.steps import Source
from rxmetronome.parts import MAIN_OUT, Pausable
from rxmetronome.records import Tick, Trigger

_LOG = logging.getLogger("rxmetronome")
_BATCH = 256


class SourceNode(Node):
    """A source while it runs, subscribed once however many pipelines it feeds."""

    spec: Source

    def __init__(self, host: Host, step: Source) -> None:
        super().__init__(host, step)
        self.inbox = BoundedQueue(step.capacity, step.policy, self.flow, f"the inbox of step `{self.step}`")
        self.lags = LagHistogram()
        self._missed = 0
        self._missed_before: int | None = None  # where the source counts what it misses by itself
        self.has_died = False
        self._clock = host.clock
        self._on_next: Callable[[Any], None] = self._enqueue
        self._subscription: abc.DisposableBase = Disposable()
        self._pump_timer: abc.DisposableBase = Disposable()
        self._is_held = False
        self._paused_here = False
        self._pump_is_due = False
        self.has_completed = False

    @property
    def missed(self) -> int:
        """How many grid points of this run were missed: as the source counts them, or its events do."""
        if self._missed_before is None:
            return self._missed
        return int(self.spec.observable.missed) - self._missed_before  # type: ignore[attr-defined]

    def start(self) -> None:
        """Subscribe; from here on events come. On the clock's thread, which stays the same until the run ends."""
        self._on_next = self._entrance()
        counted = getattr(self.spec.observable, "missed", None)
        self._missed_before = counted if isinstance(counted, int) else None
        if not self.attempt(self._subscribe):
            self.has_died = True
            self.finish()

    def pause(self) -> None:
        """Stop the source where it can be stopped; hold its events in the inbox where it cannot."""
        observable = self.spec.observable
        if isinstance(observable, Pausable):
            self._paused_here = not getattr(observable, "is_paused", False)
            if self._paused_here:
                self.attempt(observable.pause)
        else:
            self._is_held = True

    def resume(self) -> None:
        """Undo `pause`; a source that was paused by hand before stays so."""
        if self._paused_here and isinstance(self.spec.observable, Pausable):
            self._paused_here = False
            self.attempt(self.spec.observable.resume)
        self._is_held = False
        self._pump_soon()

    def let_one_in(self) -> None:
        """Let one event in while the run is paused: the next tick of a beat, now, or the first that waits."""
        step = getattr(self.spec.observable, "step", None)
        if isinstance(self.spec.observable, Pausable) and callable(step):
            self.attempt(step)
        elif self._is_held and not self.is_finished:
            self._is_held = False
            try:
                self._deliver(self.inbox.take(1))
            finally:
                self._is_held = True

    def cut(self) -> None:
        """Take no further event from the source. From any thread, because a source may never yield the clock's."""
        self.attempt(self._subscription.dispose)

    def drain(self) -> None:
        """Take no further event, deliver what waits in the inbox, be done."""
        self.resume()
        self.cut()
        while batch := self.inbox.take(_BATCH):
            self._deliver(batch)
        self.inbox.close()
        self._deliver(self.inbox.take(self.inbox.capacity))  # what another thread was quick enough to put
        self.finish()

    def dispose(self) -> None:
        """Unsubscribe."""
        self._missed, self._missed_before = self.missed, None
        self.inbox.close()
        self.cut()
        self._pump_timer.dispose()

    def left_over(self) -> str:
        """What waits in the inbox."""
        return f"{len(self.inbox):,} events had not entered" if len(self.inbox) else super().left_over()

    def _subscribe(self) -> None:
        self._subscription = self.spec.observable.subscribe(
            self._on_next, self._on_error, self._on_completed, scheduler=self.step_clock
        )

    def _entrance(self) -> Callable[[Any], None]:
        """What takes every event of the source, with all it needs at hand. Made on the clock's thread."""
        outlet, meter, lags = self.outlets[MAIN_OUT], self._meter, self.lags
        is_virtual, is_current, owner = self._clock.is_virtual, self._clock.is_current, get_ident()

        def on_next(event: Any) -> None:
            if self._is_held or (get_ident() != owner and not (is_virtual and is_current())):
                self._enqueue(event)
                return
            if type(event) is Tick or type(event) is Trigger:
                lags.add(event.lag_ns)
                self._missed += event.missed
            count = outlet.count = outlet.count + 1
            if count & meter.mask:
                for handle in outlet.handles:
                    handle(event)
            else:
                meter.sample(outlet.pass_on, event)

        remember = self.spec.remember
        if remember is None:
            return on_next
        remember(None)  # what it had kept is of other runs

        def remembered(event: Any) -> None:
            remember(event)
            on_next(event)

        return remembered

    def _enqueue(self, event: Any) -> None:
        may_wait = not self._is_held and not self._clock.is_current()
        dropped = self.inbox.dropped
        if self.inbox.put((event, self._clock.now_ns), may_wait=may_wait):
            self._pump_soon()
        if dropped == 0 and self.inbox.dropped:
            _LOG.warning(
                "flow `%s`: source `%s` drops events: its inbox of %d is full (policy %s); run.stats() counts them",
                self.flow, self.step, self.inbox.capacity, self.inbox.policy,
            )  # fmt: skip

    def _pump_soon(self) -> None:
        if not self._pump_is_due and not self.is_finished and (len(self.inbox) or self.has_completed):
            self._pump_is_due = True
            try:
                self._pump_timer = self._clock.schedule(self._pump)
            except ClockError:  # the run has ended meanwhile: what still came is counted as dropped
                self.inbox.dropped += len(self.inbox.take(self.inbox.capacity))

    def _pump(self, *_: object) -> None:
        """Deliver a batch, then let timers that are due go first."""
        self._pump_is_due = False
        if self._is_held or self.is_finished:
            return
        self._deliver(self.inbox.take(_BATCH))
        if self.has_completed and not len(self.inbox):
            self.finish()
        else:
            self._pump_soon()

    def _deliver(self, batch: list[tuple[Any, int]]) -> None:
        for event, arrived_ns in batch:
            if type(event) is not Tick and type(event) is not Trigger:
                self.lags.add(max(0, self._clock.now_ns - arrived_ns))
            self._on_next(event)

    def broke(self, error: BaseException) -> None:
        """Take what a timer of the source raised as a failure; as its end, where it is nothing RxPY would catch."""
        if isinstance(error, Exception):
            self.fail(None, error)
        elif not self.has_completed:
            self._on_error(error)
            self.cut()

    def _on_error(self, error: BaseException) -> None:
        self.has_died = True
        self.fail(None, error)
        self._on_completed()

    def _on_completed(self) -> None:
        self.has_completed = True
        if self._clock.is_current() and not len(self.inbox):
            self.finish()
        else:
            self._pump_soon()
