"""Sources at work: how their events enter a run, from the clock's thread and from others."""

import functools
import logging
import time
from collections.abc import Callable, Sequence
from threading import get_ident
from typing import Any

from reactivex import abc
from reactivex.disposable import CompositeDisposable, Disposable
from reactivex.subject import Subject

from rxmetronome.errors import ClockError
from rxmetronome.flow.compiler import compiled, with_variable
from rxmetronome.flow.metrics import LagHistogram
from rxmetronome.flow.nodes import Host, Node
from rxmetronome.flow.ports import DirectObserver, Outlet
from rxmetronome.flow.queues import BoundedQueue
from rxmetronome.flow.steps import SourceStep
from rxmetronome.flow.supervision import Restart, Resubscriber, Supervisor
from rxmetronome.protocols import MAIN_OUT, ColumnHandler, Pausable
from rxmetronome.records import JitteredTick, Tick, Trigger
from rxmetronome.sources.base import PausableSource
from rxmetronome.sources.calendar import Crononome
from rxmetronome.sources.dataframe_rows import RowsSource
from rxmetronome.sources.file_lines import LinesSource
from rxmetronome.sources.iterables import IterableSource
from rxmetronome.sources.metronomes import Metronome
from rxmetronome.sources.polling import Poll
from rxmetronome.sources.row_blocks import RowBlock
from rxmetronome.tapes.tape import TapeSource

_LOG = logging.getLogger("rxmetronome")
WITH_LAG = frozenset({Tick, Trigger, JitteredTick})
"""The kinds of events that say how late they are, and what was missed before them."""
_BATCH = 256
"""Events that enter from another thread before timers that are due go first."""


class SourceNode(Node):
    """A source while it runs, subscribed once however many pipelines it feeds."""

    spec: SourceStep

    def __init__(self, host: Host, step: SourceStep) -> None:
        super().__init__(host, step)
        self.inbox = BoundedQueue(step.capacity, step.policy, self.flow, f"the inbox of step `{self.step}`")
        self.is_beat = isinstance(step.observable, Metronome) and not isinstance(step.observable, Poll)
        self._is_ticking = self.is_beat or isinstance(step.observable, Crononome)
        outlet = self.outlets[MAIN_OUT]
        self.lags = LagHistogram(of_all=lambda: outlet.count) if self._is_ticking else LagHistogram()
        self._missed = 0
        self._missed_before: int | None = None  # where the source itself counts what it misses
        self.has_died = False
        self._on_next: Callable[[Any], None] = self._enqueue
        self._on_punctual: Callable[[Any], None] | None = None
        self.note_tick: Callable[[Any], None] | None = None
        """Takes a tick before it is counted, unless it follows the one before evenly."""
        self.note_even: Callable[[Any], None] | None = None
        """Takes what the first of ticks that follow each other evenly is made of: see `DirectObserver.note_even`."""
        self.note_rows: Callable[..., object] | None = None
        """Takes which rows of a block come next, and when."""
        self._subscription: abc.DisposableBase = Disposable()
        self._pump_timer: abc.DisposableBase = Disposable()
        self._is_held = False
        self._paused_here = False
        self._pump_is_due = False
        self.has_completed = False
        self._entrance: ColumnEntrance | None = None

    @property
    def missed(self) -> int:
        """Return how many grid points of this run were missed, by the source's count or its events'."""
        if self._missed_before is None:
            return self._missed
        return int(self.spec.observable.missed) - self._missed_before  # type: ignore[attr-defined]

    @property
    def counts_by_itself(self) -> bool:
        """Return True if the source counts what it misses, as a poll does; elsewhere its events say it."""
        return isinstance(getattr(self.spec.observable, "missed", None), int)

    def add_missed(self, number: int) -> None:
        """Count grid points that the run on the tape missed; those of its events are among them."""
        self._missed += number

    def prepare(self) -> None:
        """Compile what happens to an event. On the clock's thread, which stays the same until the run ends."""
        self._on_next = self._make_on_next()

    def start(self) -> None:
        """Subscribe."""
        if self.counts_by_itself:
            self._missed_before = int(self.spec.observable.missed)  # type: ignore[attr-defined]
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

    def step_once(self) -> None:
        """Let one event in while the run is paused: the next tick, now, or the first in the inbox."""
        step = getattr(self.spec.observable, "step", None)
        if isinstance(self.spec.observable, Pausable) and callable(step):
            self.attempt(step)
        elif self._is_held and not self.is_finished:
            self._is_held = False
            try:
                self._deliver(self.inbox.take(1))
            finally:
                self._is_held = True

    def unsubscribe(self) -> None:
        """Dispose the subscription. From any thread, because a source may never yield the clock's."""
        self.attempt(self._subscription.dispose)

    def drain(self) -> None:
        """Unsubscribe, deliver the events in the inbox, finish."""
        self.empty()
        self.finish()

    def empty(self) -> None:
        """Unsubscribe, and deliver the events in the inbox."""
        self.resume()
        self._end_supervision()
        self.unsubscribe()
        while batch := self.inbox.take(_BATCH):
            self._deliver(batch)
        self.inbox.close()
        self._deliver(self.inbox.take(self.inbox.capacity))  # put by another thread meanwhile

    def dispose(self) -> None:
        """Unsubscribe, and close the inbox."""
        self._missed, self._missed_before = self.missed, None
        self._end_supervision()
        self.inbox.close()
        self.unsubscribe()
        self._pump_timer.dispose()

    def _end_supervision(self) -> None:
        if self.supervisor is not None:
            self.supervisor.dispose()

    def left_over(self) -> str:
        """Count the events in the inbox."""
        return f"{len(self.inbox):,} events had not entered" if len(self.inbox) else super().left_over()

    def _subscribe(self) -> None:
        observable, on_next = self.spec.observable, self._on_next
        if isinstance(observable, PausableSource | TapeSource):  # it keeps Rx's grammar by itself
            observer = DirectObserver(on_next, self._on_error, self._on_completed)
            observer.write_out = lambda loop: compiled(loop, f"flow {self.flow}: {self.step}, many", self)
            if self._on_punctual is not None and self.clock.is_virtual:  # in real time each tick has its own lag
                name = f"flow {self.flow}: {self.step}"
                observer.on_shared = compiled(self._on_punctual, name, self, shares_code=True)
            observer.on_punctual, observer.note_even = self._on_punctual, self.note_even
            observer.note_rows = self.note_rows
            if self.spec.remember is None and self.spec.limit is None:
                observer.find_row_taker = self._find_row_taker
            self._subscription = observable.subscribe_directly(observer, self.step_clock)
        elif type(observable) is Subject:  # so does RxPY's, without the observer that `subscribe` puts between
            observer = DirectObserver(on_next, self._on_error, self._on_completed)
            inner = observable._subscribe_core(observer, self.step_clock)
            replaced = self._enter_directly(observable, observer)
            self._subscription = CompositeDisposable(replaced, Disposable(observer.stop), inner)
        else:
            self._subscription = observable.subscribe(
                on_next, self._on_error, self._on_completed, scheduler=self.step_clock
            )
        if self.has_completed:
            self.unsubscribe()

    def _find_row_taker(self) -> "ColumnEntrance | None":
        """Return what takes rows as columns: only where one step takes the events and nothing else looks at them."""
        outlet = self.outlets[MAIN_OUT]
        targets, watchers, columns = outlet.targets, outlet.watchers, None
        if len(targets) == 1 and not self.host.meter.timing:
            columns = getattr(targets[0], "columns", None)
        if columns is None:
            return None
        known = self._entrance
        if known is None or known.key != (targets, watchers, columns):
            adds = [getattr(watcher, "add_rows", None) for watcher in watchers]
            self._entrance = known = ColumnEntrance(outlet, columns, adds)
        return known if None not in known.adds else None

    def _enter_directly(self, subject: Subject[Any], observer: DirectObserver) -> abc.DisposableBase:
        """Give a Subject of RxPY an `on_next` that calls the compiled function, until what is returned is disposed.

        RxPY's takes two locks to read two attributes and copy a list, which is more than a flow of three steps does.
        With further observers, or when the Subject has ended, RxPY's is called.
        """
        attributes, on_next, as_rxpy_does = vars(subject), self._on_next, functools.partial(Subject.on_next, subject)

        def enter(event: Any) -> None:
            observers = subject.observers
            if subject.is_stopped or len(observers) != 1 or observers[0] is not observer:
                as_rxpy_does(event)
            else:
                on_next(event)

        if "on_next" in attributes:  # the user's, or that of another run
            return Disposable()
        made = attributes["on_next"] = enter

        def restore() -> None:
            if attributes.get("on_next") is made:
                del attributes["on_next"]

        return Disposable(restore)

    def _make_on_next(self) -> Callable[[Any], None]:
        """Return the function that takes every event of the source. On the clock's thread."""
        on_next = self._make_send()
        remember, limit = self.spec.remember, self.spec.limit
        if remember is None and limit is None:
            return on_next
        if remember is not None:
            remember(None)  # forget the latest event of other runs

        self._on_punctual = None

        def counted(event: Any) -> None:
            nonlocal limit
            if limit == 0:
                return
            if remember is not None:
                remember(event)
            on_next(event)
            if limit is not None:
                limit -= 1
                if limit == 0:
                    self.unsubscribe()
                    self._on_completed()

        return counted

    def _make_send(self) -> Callable[[Any], None]:
        """Return the function that counts an event and passes it on, compiled with all that follows."""
        outlet, meter, lags = self.outlets[MAIN_OUT], self.host.meter, self.lags
        is_virtual, is_current, owner = self.clock.is_virtual, self.clock.is_current, get_ident()
        send, count, note = outlet.send, 0, self.note_tick

        def enter(event: Any) -> None:  # rows too: a recorded tick's lag is not that of this run
            if count & meter.mask:
                send(event)
            else:
                meter.sample(send, event)

        enter = with_variable(enter, "count", outlet.counter)

        def enter_tick(tick: Any) -> None:  # a source of this package emits on its clock's thread
            if tick.lag_ns:
                lags.add(tick.lag_ns)
            if tick.missed:
                self._missed += tick.missed
            if note is not None:
                note(tick)
            enter(tick)

        def enter_foreign(event: Any) -> None:
            if self._is_held or (get_ident() != owner and not (is_virtual and is_current())):
                self._enqueue(event)
            else:
                if type(event) in WITH_LAG:
                    lags.add(event.lag_ns)
                    self._missed += event.missed
                enter(event)

        is_on_clock = isinstance(self.spec.observable, (RowsSource, LinesSource, IterableSource, TapeSource))
        root = enter_tick if self._is_ticking else enter if is_on_clock else enter_foreign
        self._on_punctual = enter if self.is_beat else None
        return compiled(root, f"flow {self.flow}: {self.step}", self)

    def _enqueue(self, event: Any) -> None:
        may_wait = not self._is_held and not self.clock.is_current()
        dropped = self.inbox.dropped
        if self.inbox.put((event, self.clock.now_ns), may_wait=may_wait):
            self._pump_soon()
        if dropped == 0 and self.inbox.dropped:
            _LOG.warning(
                "flow `%s`: source `%s` drops events: its inbox of %d is full (policy %s); run.stats() counts them",
                self.flow, self.step, self.inbox.capacity, self.inbox.policy,
                extra={"flow": self.flow, "step": self.step},
            )  # fmt: skip

    def _pump_soon(self) -> None:
        if not self._pump_is_due and not self.is_finished and (len(self.inbox) or self.has_completed):
            self._pump_is_due = True
            try:
                self._pump_timer = self.clock.schedule(self._pump)
            except ClockError:  # the run has ended meanwhile
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
                self.lags.add(max(0, self.clock.now_ns - arrived_ns))
            self._on_next(event)

    def action_failed(self, error: BaseException) -> None:
        """Make a failure of it, and end the source where it is no `Exception`, which RxPY would not catch."""
        if isinstance(error, Exception):
            self.fail(None, error)
        elif not self.has_completed:
            self._on_error(error)
            self.unsubscribe()

    def _supervisor(self) -> Supervisor | None:
        policy = self.spec.on_failure
        if isinstance(policy, Restart):
            return Resubscriber(self, policy, self._begin_again)
        return super()._supervisor()

    def _begin_again(self) -> None:
        """Subscribe again, unless the run drains."""
        if not self.is_finished and not self.attempt(self._subscribe):
            self.has_died = True
            self.finish()

    def _on_error(self, error: BaseException) -> None:
        if isinstance(self.supervisor, Resubscriber) and not self.is_finished:
            self.host.on_clock(lambda: self._end_or_rest(error))
        else:
            self._die(error)

    def _end_or_rest(self, error: BaseException) -> None:
        """Make a failure of the error that ended the source, and subscribe again after a pause."""
        if isinstance(self.supervisor, Resubscriber) and self.supervisor.rest(error):
            self.fail(None, error)
            self.unsubscribe()
        else:
            self._die(error)

    def _die(self, error: BaseException) -> None:
        self.has_died = True
        self.fail(None, error)
        self._on_completed()

    def _on_completed(self) -> None:
        self.has_completed = True
        if self.clock.is_current() and not len(self.inbox):
            self.finish()
        else:
            self._pump_soon()


class ColumnEntrance:
    """Take rows of a frame into a run as columns; count, record and time them as single events.

    Args:
        outlet: The outlet of the source.
        columns: The handler of the operator behind it.
        adds: The functions that remember rows.
    """

    def __init__(self, outlet: Outlet, columns: ColumnHandler, adds: Sequence[Any]) -> None:
        self.key = outlet.targets, outlet.watchers, columns
        self.adds, self.until_ns = adds, columns.until_ns
        self._counter, self._target, self._columns = outlet.counter, outlet.targets[0], columns

    def take(self, block: RowBlock, first: int, times_ns: Sequence[int]) -> int:
        """Take rows of a block from one on, which come at these times; return how many were taken."""
        columns = block.columns(self._columns.fields)
        if columns is None:
            return 0
        began_ns = time.perf_counter_ns()
        taken = self._columns.put(columns, first, first + len(times_ns))
        self._target.busy_ns += time.perf_counter_ns() - began_ns
        self._counter.cell_contents += taken
        for add in self.adds:
            add(times_ns[:taken], block, first)
        return taken
