"""Windows on a stream: what `window`, `sliding` and `session` return, and its subscriptions."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from types import CoroutineType
from typing import Any

from reactivex import Observable, abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome.callsites import refuse_awaitable
from rxmetronome.clocks import Timeline, timeline
from rxmetronome.errors import StepError
from rxmetronome.operators.base import failing
from rxmetronome.operators.windows.panes import NEVER_NS, Pane, Panes, WindowSpec
from rxmetronome.operators.windows.watermarks import EventTime, Watermark
from rxmetronome.protocols import Context, context_of

LATE = "late"
_LOST_SHOWN = 100
_LOST_REMEDY = "put operators of RxPY that may raise into a step of their own, or use rxm.select(...)"
_LOG = logging.getLogger("rxmetronome")


class Windows:
    """An operator, `Observable -> Observable`, from events to windows.

    Args:
        text: How it shows itself.
        shape: What is read from an event, and what a pane is made of.
        make: Makes the open windows of a subscription; nothing is shared between two.
        event_time: What is asked of event time; None for the time of the clock.
    """

    def __init__(
        self, text: str, shape: WindowSpec, make: Callable[[], Panes], event_time: EventTime | None = None
    ) -> None:
        self.kind = text.partition("(")[0]
        self.ports: tuple[str, ...] = () if event_time is None else (LATE,)
        self.shape, self.make, self.event_time = shape, make, event_time
        self.late_events = 0
        """How many events were late, over all its subscriptions."""
        self._text = text

    def __call__(self, source: Observable[Any]) -> Observable[dict[str, Any]]:
        """The windows of the source's events."""

        def subscribe(
            observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
        ) -> abc.DisposableBase:
            kind = _ByClock if self.event_time is None else _ByEvents
            windowing = kind(self, observer, timeline(scheduler), context_of(scheduler))
            subscription = source.subscribe(windowing.take, windowing.fail, windowing.end, scheduler=scheduler)
            return CompositeDisposable(subscription, Disposable(windowing.stop))

        return Observable(subscribe)

    def __repr__(self) -> str:
        return self._text

    def too_late(self, event: Any, context: Context | None) -> None:
        """Send a late event where it belongs: to the port of that name or, outside a flow, to the function."""
        self.late_events += 1
        if context is not None:
            context.emit(LATE, event)
        elif self.event_time is not None and self.event_time.late is not None:
            refuse_awaitable(self.event_time.late(event))
        elif self.late_events == 1:
            _LOG.warning(
                "%r leaves out events that are late, for there is no port outside a flow: give it late=...; its "
                "`late_events` counts", self,
            )  # fmt: skip


class _Windowing:
    """One subscription's open windows, and the one timer that closes them.

    A lock, because outside a flow events may come from another thread than the timer's.
    """

    def __init__(
        self, operator: Windows, observer: abc.ObserverBase[Any], clock: Timeline, context: Context | None
    ) -> None:
        self._operator, self._observer, self._clock, self._context = operator, observer, clock, context
        self._shape, self._panes = operator.shape, operator.make()
        self._failed = failing(context, observer)
        self._lock = threading.RLock()
        self._closed: deque[Pane] = deque()  # closed and not yet emitted
        self._timer: Any = None
        self._has_fired = False
        self._armed_ns = NEVER_NS
        self._is_over = False

    def take(self, event: Any) -> None:
        """Put an event into its windows."""
        raise NotImplementedError

    def due(self, now_ns: int) -> None:
        """Do what the timer was set for."""
        raise NotImplementedError

    def end(self) -> None:
        """Close every window, then complete."""
        with self._lock:
            try:
                self._finish()
            finally:
                self._observer.on_completed()

    def fail(self, error: Exception) -> None:
        """Close every window, then pass on the error of the source."""
        with self._lock:
            try:
                self._finish()
            finally:
                self._observer.on_error(error)

    def stop(self) -> None:
        """Leave no timer behind. In a flow, where this comes of an error after it, what was open is a failure."""
        with self._lock:
            self._quiet()
            lost = [*self._closed, *self._panes.close(NEVER_NS)]
            self._closed.clear()
            if lost and self._context is not None:
                events = [pane.named() for pane in lost[:_LOST_SHOWN]]
                expected = f"to emit the windows that were open ({len(lost):,}) before the step ended or began afresh"
                self._context.fail(events, StepError(expected, events, _LOST_REMEDY))

    def _quiet(self) -> None:
        self._is_over = True
        self._arm(NEVER_NS)

    def _finish(self) -> None:
        self._quiet()
        self._closed.extend(self._panes.close(NEVER_NS))
        self._emit()

    def _values(self, event: Any) -> list[Any] | None:
        """What there is to read from an event; None where that failed."""
        shape = self._shape
        values = [event]
        try:
            for read in shape.reads:
                value = read(event)
                if type(value) is CoroutineType:
                    refuse_awaitable(value)
                values.append(value)
        except BaseException as error:
            self._failed(event, error, shape.functions[len(values) - 1])
            return None
        return values

    def _put(self, at_ns: int, values: list[Any]) -> BaseException | None:
        """Put what was read into its pane; the error, where it is refused."""
        try:
            pane = self._panes.put(values[self._shape.key_index] if self._shape.is_grouped else None, at_ns, values)
        except BaseException as error:
            return error
        if pane is not None:
            self._closed.append(pane)
        return None

    def _emit(self) -> None:
        """Emit what has closed. What an observer's exception interrupts is emitted with the next."""
        closed = self._closed
        while closed:
            pane = closed.popleft()
            try:
                row = pane.row()
            except BaseException as error:
                self._failed(pane.named(), error, None)
            else:
                self._observer.on_next(row)

    def _arm(self, due_ns: int) -> None:
        """Have the timer fire at an instant; at none, if that is never."""
        if due_ns == self._armed_ns:
            return
        timer, self._armed_ns = self._timer, due_ns
        if due_ns == NEVER_NS:
            self._timer = None
            if timer is not None:
                timer.dispose()
        elif timer is not None and self._has_fired:
            self._has_fired = False
            self._clock.rearm(timer, due_ns)
        else:
            if timer is not None:
                timer.dispose()
            self._timer = self._clock.schedule_ns(due_ns, self._fire)

    def _fire(self, *_: Any) -> None:
        with self._lock:
            due_ns, now_ns = self._armed_ns, self._clock.now_ns
            if self._is_over or due_ns == NEVER_NS:
                return
            self._has_fired, self._armed_ns = True, NEVER_NS
            self.due(max(now_ns, due_ns))  # a foreign scheduler's now is cut to microseconds


class _ByClock(_Windowing):
    """An event belongs to the instant at which it comes, and the clock closes windows.

    At one instant the timer may fire before an event or after it: what is due is closed before an event is taken, so
    one that comes when a window ends is in the next one either way.
    """

    def take(self, event: Any) -> None:
        with self._lock:
            values = self._values(event)
            if values is None:
                return
            panes, now_ns = self._panes, self._clock.now_ns
            if now_ns >= panes.due_ns:
                self._closed.extend(panes.close(now_ns))
            error = self._put(now_ns, values)
            if panes.due_ns != self._armed_ns and not self._is_over:
                self._arm(panes.due_ns)
            if self._closed:
                self._emit()
            if error is not None:
                self._failed(event, error, None)

    def due(self, now_ns: int) -> None:
        self._closed.extend(self._panes.close(now_ns))
        self._arm(self._panes.due_ns)
        self._emit()


class _ByEvents(_Windowing):
    """An event belongs to the instant it says, and events close windows; the clock does after a silence, if asked."""

    def __init__(self, operator: Windows, *others: Any) -> None:
        super().__init__(operator, *others)
        asked = operator.event_time or EventTime()
        self._asked, self._watermark, self._idle_ns = asked, Watermark(asked.lateness_ns), asked.idle_ns
        self._heard_ns = 0

    def take(self, event: Any) -> None:
        with self._lock:
            values = self._values(event)
            if values is None:
                return
            shape, panes, watermark = self._shape, self._panes, self._watermark
            at_ns, key = values[shape.at_index], values[shape.key_index] if shape.is_grouped else None
            error: BaseException | None = self._asked.refuse_ahead(at_ns, self._clock.wall_ns)
            if error is not None:
                self._failed(event, error, None)
                return
            if panes.is_late(key, at_ns, watermark.at_ns):
                self._operator.too_late(event, self._context)
                return
            if watermark.note(at_ns):
                self._closed.extend(panes.close(watermark.at_ns))
            error = self._put(at_ns, values)
            if self._idle_ns is not None and not self._is_over:
                self._heard_ns = self._clock.now_ns
                if self._armed_ns == NEVER_NS:
                    self._arm(self._heard_ns + self._idle_ns)
            if self._closed:
                self._emit()
            if error is not None:
                self._failed(event, error, None)

    def due(self, now_ns: int) -> None:
        silent_until_ns = self._heard_ns + (self._idle_ns or 0)
        if now_ns < silent_until_ns:
            self._arm(silent_until_ns)
            return
        closed = self._panes.close(NEVER_NS)
        if closed:
            self._watermark.jump(max(pane.end_ns for pane in closed))
        self._closed.extend(closed)
        self._emit()
