"""What has passed lately, for each key: the log of a sliding window. No clock inside."""

import logging
import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from reactivex import Observable, abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome import durations
from rxmetronome.callsites import check_function, describe, refuse_awaitable
from rxmetronome.clocks import Timeline, timeline
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.operators.base import failing
from rxmetronome.operators.event_fields import key as key_from
from rxmetronome.operators.event_fields import reader
from rxmetronome.protocols import Context, context_of


class PassLog:
    """The times at which events passed, for each key, as long as they count.

    It holds at most the passes of the last window: a key whose last pass has left the window is forgotten at the next
    event of any key, whichever that is, and its list with it.

    Example:
        >>> log = PassLog()
        >>> [log.passes("a", now_ns, n=2, per_ns=10) for now_ns in (0, 5, 9, 10, 14, 15)]
        [True, True, False, True, False, True]
        >>> log.passes("b", 100, n=2, per_ns=10), len(log)
        (True, 1)
    """

    def __init__(self) -> None:
        self._passed: OrderedDict[Hashable, deque[int]] = OrderedDict()  # the key that passed last is the last

    def __len__(self) -> int:
        return len(self._passed)

    def passes(self, key: Hashable, now_ns: int, n: int, per_ns: int) -> bool:
        """Whether an event of this key may pass now; if so it is noted.

        Args:
            key: Its key.
            now_ns: Not before that of any call before.
            n: How many may pass in a window.
            per_ns: The length of the window, whose end is not part of it.
        """
        gone_ns = now_ns - per_ns
        passed = self._passed
        while passed:
            oldest = next(iter(passed))
            if passed[oldest][-1] > gone_ns:
                break
            del passed[oldest]
        times = passed.get(key)
        if times is None:
            passed[key] = deque((now_ns,))
            return True
        while times and times[0] <= gone_ns:
            times.popleft()
        if len(times) >= n:
            return False
        times.append(now_ns)
        passed.move_to_end(key)
        return True


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
            told = Disposable() if context is None else context.track_pending(gathering.held)
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


OVERFLOW = "overflow"
_LOG = logging.getLogger("rxmetronome")


def batch(size: int | None = None, timeout: Duration | None = None) -> Callable[[Observable[_T]], Observable[list[_T]]]:
    """Gather events into lists of up to `size`, none of which waits longer than `timeout`.

        in                             -a-b-c---d----------|
        batch(3, "5ms")
        out                            -----x--------y-----|      x = [a, b, c], y = [d]

    A list leaves when it is full, or `timeout` after its first event, on the clock that was subscribed with; the rest
    leaves before the completion, and before an error. No list is empty, and none holds two events that came `timeout`
    or more apart. While nothing is gathered no timer waits. What a step of a flow had gathered when it began afresh,
    because an operator of RxPY's beside this one raised, is a failure.

    Args:
        size: The longest list, 1 or more; None for no limit, with a `timeout`.
        timeout: How long the first event of a list waits; None for as long as it takes, with a `size`.

    Raises:
        ArgumentError: For a `size` below 1, a `timeout` of zero, or neither of them.

    Example:
        >>> import reactivex as rx
        >>> _ = rx.of(1, 2, 3, 4, 5).pipe(batch(2)).subscribe(print)
        [1, 2]
        [3, 4]
        [5]
    """
    if size is None and timeout is None:
        raise ArgumentError("batch", "size", "`size`, `timeout` or both", size, 'batch(100, "1s")')
    if size is not None:
        checked_count("batch", "size", size, 'batch(100, "1s")')
    timeout_ns = None
    if timeout is not None:
        timeout_ns = durations.parse(timeout, call="batch", argument="timeout", example='batch(100, "1s")')
    return Batch(size, timeout_ns)


def rate_limit(
    n: int,
    per: Duration,
    by: str | Callable[[Any], Hashable] | None = None,
    *,
    overflow: Callable[[Any], object] | None = None,
) -> "RateLimit":
    """Let `n` events pass in any window of `per`, for each key; the others leave on the port `overflow`.

        in                             -abc------d-e-----|
        rate_limit(2, "9ms")
        out                            -ab-------d-e-----|
        overflow                       ---c--------------|

    It is exact: whichever instant t one takes, at most `n` events of a key pass in t <= time < t + `per`, and one
    passes whenever that allows it. Nothing is delayed and nothing changes its order; each event passes or overflows.
    A key is forgotten `per` after its last event passed.

    The memory is that of a subscription: a step that starts afresh, because an operator of RxPY's beside this one
    raised, forgets what has passed.

    Args:
        n: How many, 1 or more. Setting `.n` later is a dial.
        per: In which time, on the clock that was subscribed with. Setting `.per` later is a dial; a longer one counts
            what is still remembered.
        by: The name of the field that is the key, or a function of an event that gives it; one limit for all events
            where it is not given. An exception in it is a failure of that event.
        overflow: Outside a flow, where there is no port: a function that is given each event that does not pass.
            Without it they are counted, and the first is logged.

    Returns:
        The operator; it counts `passed` and `overflowed`, over all its subscriptions.

    Raises:
        ArgumentError: For an `n` below 1, a `per` of zero, or functions that cannot be called.

    Example:
        >>> import reactivex as rx
        >>> limit = rate_limit(1, "1s", by=str.lower, overflow=lambda event: print("over:", event))
        >>> _ = rx.of("a", "b", "A").pipe(limit).subscribe(print)
        a
        b
        over: A

    Source: the sliding window log; token buckets and GCRA (ITU-T I.371) cost less memory a key, and let up to 2 n
    events pass in a window that begins with a full bucket.
    """
    if overflow is not None:
        check_function("rate_limit", "overflow", overflow, example='rate_limit(10, "1s", overflow=print)')
    return RateLimit(n, per, by, overflow)


class RateLimit:
    """What `rate_limit` returns: an operator, `Observable -> Observable`, with two dials."""

    kind = "rate_limit"
    ports = (OVERFLOW,)

    def __init__(
        self,
        n: int,
        per: Duration,
        by: str | Callable[[Any], Hashable] | None,
        overflow: Callable[[Any], object] | None,
    ) -> None:
        self.n, self.per = n, per
        self.function = by
        self._key = None if by is None else key_from(reader(by, "rate_limit", "by"))
        self.passed = self.overflowed = 0
        self._overflow = overflow

    @property
    def n(self) -> int:
        """How many events pass in any window of `per`; set it from any thread."""
        return self._n

    @n.setter
    def n(self, value: int) -> None:
        checked_count("rate_limit", "n", value, 'rate_limit(10, "1s")')
        self._n = value

    @property
    def per(self) -> float:
        """The window in seconds; set it to any duration, from any thread."""
        return self._per_ns / durations.SECOND_NS

    @per.setter
    def per(self, value: Duration) -> None:
        self._per_ns = durations.parse(value, call="rate_limit", argument="per", example='rate_limit(10, "1s")')

    def __call__(self, source: Observable[_T]) -> Observable[_T]:
        """The events of the source that pass."""

        def subscribe(observer: abc.ObserverBase[_T], scheduler: abc.SchedulerBase | None = None) -> abc.DisposableBase:
            handle = self._handler(observer, scheduler)
            return source.subscribe(handle, observer.on_error, observer.on_completed, scheduler=scheduler)

        return Observable(subscribe)

    def __repr__(self) -> str:
        by = self.function
        by = "" if by is None else f', by="{by}"' if isinstance(by, str) else f", by={describe(by)}"
        return f'rate_limit({self._n}, "{durations.text(self._per_ns)}"{by})'

    def _handler(self, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None) -> Callable[[Any], None]:
        context, clock, key_of = context_of(scheduler), timeline(scheduler), self._key
        log, fail = PassLog(), failing(context_of(scheduler), observer)

        def handle(event: Any) -> None:
            try:
                key = None if key_of is None else key_of(event)
                passes = log.passes(key, clock.now_ns, self._n, self._per_ns)  # which compares keys
            except BaseException as error:
                fail(event, error, self.function if callable(self.function) else None)
                return
            if passes:
                self.passed += 1
                observer.on_next(event)
                return
            self.overflowed += 1
            if context is not None:
                context.emit(OVERFLOW, event)
            elif self._overflow is not None:
                refuse_awaitable(self._overflow(event))
            elif self.overflowed == 1:
                _LOG.warning(
                    "%r drops what does not pass, for there is no port outside a flow: give it overflow=...; "
                    "its `overflowed` counts", self,
                )  # fmt: skip

        return handle


def checked_count(call: str, argument: str, value: object, example: str) -> None:
    """Refuse what is no whole number of 1 or more."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ArgumentError(call, argument, "a whole number of 1 or more", value, example)
