"""`batch` and `rate_limit`: how many events at once, and how many in a time."""

import logging
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from reactivex import Observable, abc

from rxmetronome import durations
from rxmetronome.clocks import timeline
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.operators.gathering import Batch
from rxmetronome.operators.guarding import failing
from rxmetronome.operators.logs import PassLog
from rxmetronome.operators.reading import key as key_from
from rxmetronome.operators.reading import reader
from rxmetronome.parts import context_of
from rxmetronome.places import check_function, describe, refuse_awaitable

_T = TypeVar("_T")

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
