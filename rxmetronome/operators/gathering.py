"""Lists of events that leave when they are full or old enough: what `batch` does."""

import threading
from typing import Any, TypeVar

from reactivex import Observable, abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome import durations
from rxmetronome.clocks import Timeline, timeline
from rxmetronome.errors import StepError
from rxmetronome.parts import Context, context_of

_T = TypeVar("_T")


class Batch:
    """What `batch` returns: an operator, `Observable -> Observable`."""

    kind = "batch"

    def __init__(self, size: int | None, timeout_ns: int | None) -> None:
        self._size, self._timeout_ns = size, timeout_ns

    def __call__(self, source: Observable[_T]) -> Observable[list[_T]]:
        """The lists of the source's events."""

        def subscribe(
            observer: abc.ObserverBase[list[_T]], scheduler: abc.SchedulerBase | None = None
        ) -> abc.DisposableBase:
            context = context_of(scheduler)
            gathering = _Gathering(observer, timeline(scheduler), context, self._size, self._timeout_ns)
            subscription = source.subscribe(gathering.add, gathering.end_with_error, gathering.end, scheduler=scheduler)
            told = Disposable() if context is None else context.holds(gathering.held)
            return CompositeDisposable(subscription, Disposable(gathering.stop), told)

        return Observable(subscribe)

    def __repr__(self) -> str:
        timeout = "" if self._timeout_ns is None else f'"{durations.text(self._timeout_ns)}"'
        if self._size is None:
            return f"batch(timeout={timeout})"
        return f"batch({self._size}, {timeout})" if timeout else f"batch({self._size})"


class _Gathering:
    """One subscription's list. A lock, because outside a flow events may come from another thread than the timer's."""

    def __init__(
        self,
        observer: abc.ObserverBase[Any],
        clock: Timeline,
        context: Context | None,
        size: int | None,
        timeout_ns: int | None,
    ) -> None:
        self._observer, self._clock, self._context = observer, clock, context
        self._size, self._timeout_ns = size, timeout_ns
        self._lock = threading.RLock()
        self._events: list[Any] = []
        self._due_ns = 0
        self._timer: abc.DisposableBase | None = None

    def add(self, event: Any) -> None:
        with self._lock:
            overdue: list[Any] = []
            if self._timer is not None and self._clock.now_ns >= self._due_ns:
                overdue = self._take()  # its timer is due at this instant as well, and was not the first
            self._events.append(event)
            full: list[Any] = []
            if len(self._events) == self._size:
                full = self._take()
            elif self._timer is None and self._timeout_ns is not None:
                self._due_ns = self._clock.now_ns + self._timeout_ns
                self._timer = self._clock.schedule_ns(self._due_ns, self._expire, self._events)
            try:
                self._emit(overdue)
            finally:
                self._emit(full)

    def held(self) -> str:
        number = len(self._events)
        return f"{number:,} events in a batch" if number else ""

    def end(self) -> None:
        with self._lock:
            try:
                self._emit(self._take())
            finally:
                self._observer.on_completed()

    def end_with_error(self, error: Exception) -> None:
        with self._lock:
            try:
                self._emit(self._take())
            finally:
                self._observer.on_error(error)

    def stop(self) -> None:
        """Leave no timer behind. In a flow, where this comes of an error after it, what was gathered is a failure."""
        with self._lock:
            lost = self._take()
        if lost and self._context is not None:
            expected = f"to emit the {len(lost):,} gathered events before the step ended or began afresh"
            remedy = "put operators of RxPY that may raise into a step of their own, or use rxm.select(...)"
            self._context.fail(lost, StepError(expected, lost, remedy))

    def _expire(self, _: Any, events: list[Any]) -> None:
        with self._lock:
            if events is self._events:  # else it left while this timer was on its way
                self._emit(self._take())

    def _take(self) -> list[Any]:
        """What was gathered, its timer stopped."""
        events, self._events = self._events, []
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.dispose()
        return events

    def _emit(self, events: list[Any]) -> None:
        if events:
            self._observer.on_next(events)
