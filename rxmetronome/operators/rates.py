"""`batch` and `rate_limit`: gather events into lists, or let only some pass, by number and time."""

import logging
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar

from reactivex import Observable, abc

from rxmetronome import arguments, durations
from rxmetronome.callsites import check_function, describe
from rxmetronome.clocks import timeline
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.operators.base import (
    ChainedOperator,
    Emit,
    HoldingSubscription,
    Observer,
    Scheduler,
    StepOperator,
    StepOutput,
)  # fmt: skip
from rxmetronome.operators.event_fields import key as key_from
from rxmetronome.operators.event_fields import reader

OVERFLOW = "overflow"
_BATCH, _RATE_LIMIT = 'batch(100, "1s")', 'rate_limit(10, "1s")'
_LOG = logging.getLogger("rxmetronome")
_T = TypeVar("_T")


class PassLog:
    """The times at which events of each key passed, as long as they count: the log of a sliding window.

    It holds at most the passes of the last window: a key whose last pass has left the window is forgotten at the next
    event of any key.
    """

    def __init__(self) -> None:
        self._passed: OrderedDict[Hashable, deque[int]] = OrderedDict()  # the key that passed last is the last
        self._changed: dict[Hashable, None] | None = None  # keys that passed since `rest`; None if nothing tracks them
        self._gone: list[Hashable] = []  # keys that were forgotten since then

    def __len__(self) -> int:
        return len(self._passed)

    def passes(self, key: Hashable, now_ns: int, n: int, per_ns: int) -> bool:
        """Record the pass and return True if fewer than `n` events of the key passed in the `per_ns` before now."""
        expired_ns = now_ns - per_ns
        passed = self._passed
        while passed:
            oldest = next(iter(passed))
            if passed[oldest][-1] > expired_ns:
                break
            del passed[oldest]
            if self._changed is not None:
                self._changed.pop(oldest, None)
                self._gone.append(oldest)
        times = passed.get(key)
        if times is None:
            passed[key] = deque((now_ns,))
        else:
            while times and times[0] <= expired_ns:
                times.popleft()
            if len(times) >= n:
                return False
            times.append(now_ns)
            passed.move_to_end(key)
        if self._changed is not None:
            self._changed[key] = None
        return True

    def track(self) -> None:
        """Note from now on which keys pass, and which are forgotten."""
        self._changed, self._gone = dict.fromkeys(self._passed), []

    @property
    def is_tracked(self) -> bool:
        """Return True if the keys that pass are noted."""
        return self._changed is not None

    def changed(self) -> tuple[list[Hashable], list[tuple[list[int], int, int]]]:
        """Return the keys that have passed since the last `rest`, and the times of each."""
        keys = list(self._changed or ())
        found = [list(self._passed[key]) for key in keys]
        return keys, [(times, times[-1], times[-1]) for times in found]

    def rest(self) -> list[Hashable]:
        """Count all keys as known from now on; return those that were forgotten since the last call."""
        self._changed = {}
        gone, self._gone = self._gone, []
        return [key for key in gone if key not in self._passed]

    def put_back(self, states: Iterable[tuple[Any, Any, int, int]]) -> None:
        """Hold the times that `changed` returned, by the clock of this run."""
        self.load([(key, times) for key, times, _, _ in states])

    def save(self) -> list[tuple[Hashable, list[int]]]:
        """Return the times of each key, the key that passed last as the last."""
        return [(key, list(times)) for key, times in self._passed.items()]

    def load(self, saved: list[tuple[Hashable, list[int]]]) -> None:
        """Hold what `save` returned."""
        self._passed = OrderedDict((key, deque(times)) for key, times in saved)


class _BatchSubscription(HoldingSubscription):
    """The list being gathered."""

    def __init__(self, operator: "Batch", observer: Observer, scheduler: Scheduler) -> None:
        super().__init__(operator, observer, scheduler)
        self._size, self._timeout_ns = operator.size, operator.timeout_ns
        self._events: list[Any] = []
        self._due_ns = 0
        self._timer: abc.DisposableBase | None = None
        self._pending = self.track_pending(lambda: len(self._events), "events in a batch")
        self.keep_state(lambda: (self._events, self._due_ns), self._load)

    def handle(self, event: Any) -> None:
        with self.lock:
            overdue: list[Any] = []
            if self._timer is not None and self.clock.now_ns >= self._due_ns:
                overdue = self.take_held()  # its timer is due at this instant as well, and was not the first
            self._events.append(event)
            full: list[Any] = []
            if len(self._events) == self._size:
                full = self.take_held()
            elif self._timer is None and self._timeout_ns is not None:
                self._due_ns = self.clock.now_ns + self._timeout_ns
                self._timer = self.clock.schedule_ns(self._due_ns, self._expire, self._events)
            try:
                self._emit_all(overdue)
            finally:
                self._emit_all(full)

    def flush(self) -> None:
        self._emit_all(self.take_held())

    def take_held(self) -> list[Any]:
        events, self._events = self._events, []
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.dispose()
        return events

    def dispose(self) -> None:
        self._pending.dispose()
        super().dispose()

    def _load(self, saved: tuple[list[Any], int]) -> None:
        with self.lock:
            self.take_held()
            self._events, self._due_ns = saved
            if self._events and self._timeout_ns is not None:
                self._timer = self.clock.schedule_ns(self._due_ns, self._expire, self._events)

    def _expire(self, _: Any, events: list[Any]) -> None:
        with self.lock:
            if events is self._events:  # else it was emitted while this timer was on its way
                self.flush()

    def _emit_all(self, events: list[Any]) -> None:
        if events:
            self.emit(events)


class Batch(StepOperator):
    """The operator that `batch` returns."""

    kind = "batch"
    subscription = _BatchSubscription

    def __init__(self, size: int | None, timeout_ns: int | None) -> None:
        self.size, self.timeout_ns = size, timeout_ns

    def __repr__(self) -> str:
        timeout = "" if self.timeout_ns is None else f'"{durations.text(self.timeout_ns)}"'
        if self.size is None:
            return f"batch(timeout={timeout})"
        return f"batch({self.size}, {timeout})" if timeout else f"batch({self.size})"


def batch(size: int | None = None, timeout: Duration | None = None) -> Callable[[Observable[_T]], Observable[list[_T]]]:
    """Gather events into lists of up to `size`, none of which waits longer than `timeout`.

        in                             -a-b-c---d----------|
        batch(3, "5ms")
        out                            -----x--------y-----|      x = [a, b, c], y = [d]

    A list is emitted when it is full, or `timeout` after its first event on the clock of the subscription; the rest
    before the completion or an error. No list is empty, and none holds two events that came `timeout` or more apart.
    While nothing is gathered there is no timer. If another operator of the same step raises, the step starts afresh,
    and the events gathered so far are a failure.

    Args:
        size: The longest list, 1 or more; None for no limit, with a `timeout`.
        timeout: How long the first event of a list waits; None for no limit, with a `size`.

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
        raise ArgumentError("batch", "size", "`size`, `timeout` or both", size, _BATCH)
    most = arguments.count(size, call="batch", argument="size", example=_BATCH) if size is not None else None
    if timeout is None:
        return Batch(most, None)
    made = Batch(most, durations.parse(timeout, call="batch", argument="timeout", example=_BATCH))
    made.hint = durations.bare_number_hints("batch", timeout=timeout)
    return made


def rate_limit(
    n: int,
    per: Duration,
    by: str | Callable[[Any], Hashable] | None = None,
    *,
    overflow: Callable[[Any], object] | None = None,
) -> "RateLimit":
    """Let `n` events of each key pass in any window of `per`; emit the others on the port `overflow`.

        in                             -abc------d-e-----|
        rate_limit(2, "9ms")
        out                            -ab-------d-e-----|
        overflow                       ---c--------------|

    It is exact: for any instant t, at most `n` events of a key pass in t <= time < t + `per`, and one passes whenever
    that allows it. Events are neither delayed nor reordered. A key is forgotten `per` after its last event passed.

    Each subscription has its own memory: a step that starts afresh, because another operator in it raised, forgets
    what has passed.

    Args:
        n: How many, 1 or more. Set `.n` to change it while it runs.
        per: In which time, on the clock of the subscription. Set `.per` to change it while it runs; a longer one
            counts what is still remembered.
        by: The name of the field that is the key, or a function of an event; one limit for all events if not given.
            An exception in the function is a failure of that event.
        overflow: Outside a flow, which has no ports: a function that is called with each event over the limit.
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


class RateLimit(ChainedOperator):
    """The operator that `rate_limit` returns; `n` and `per` can be set while it runs."""

    ports = (OVERFLOW,)

    def __init__(
        self,
        n: int,
        per: Duration,
        by: str | Callable[[Any], Hashable] | None,
        overflow: Callable[[Any], object] | None,
    ) -> None:
        super().__init__("rate_limit", by, self._handler)
        self.n, self.per = n, per
        self.hint = durations.bare_number_hints("rate_limit", per=per)
        self._key = None if by is None else key_from(reader(by, "rate_limit", "by"))
        self.passed = self.overflowed = 0
        self._overflow = overflow

    @property
    def n(self) -> int:
        """Return how many events pass in any window of `per`; set it from any thread."""
        return self._n

    @n.setter
    def n(self, value: int) -> None:
        self._n: int = arguments.count(value, call="rate_limit", argument="n", example=_RATE_LIMIT)

    @property
    def per(self) -> float:
        """Return the window in seconds; set it to any duration, from any thread."""
        return self._per_ns / durations.SECOND_NS

    @per.setter
    def per(self, value: Duration) -> None:
        self._per_ns = durations.parse(value, call="rate_limit", argument="per", example=_RATE_LIMIT)
        self.hint = ""

    def __call__(self, source: Observable[_T]) -> Observable[_T]:
        """Apply the operator to a source."""
        return super().__call__(source)

    def __repr__(self) -> str:
        by = self.function
        by = "" if by is None else f', by="{by}"' if isinstance(by, str) else f", by={describe(by)}"
        return f'rate_limit({self._n}, "{durations.text(self._per_ns)}"{by})'

    def _handler(self, out: StepOutput) -> Emit:
        emit, fail, clock, key_of, log = out.emit, out.fail, timeline(out.scheduler), self._key, PassLog()
        self.log_hint(out.scheduler)

        def handle(event: Any) -> None:
            try:
                key = None if key_of is None else key_of(event)
                passes = log.passes(key, clock.now_ns, self._n, self._per_ns)  # which compares keys
            except BaseException as error:
                fail(event, error, self.function if callable(self.function) else None)
            else:
                if passes:
                    self.passed += 1
                    emit(event)
                else:
                    self.overflowed += 1
                    if not out.emit_to(OVERFLOW, event, self._overflow) and self.overflowed == 1:
                        _LOG.warning(
                            "%r is dropping events over its limit. Outside a flow, pass overflow=... to receive them; "
                            "`.overflowed` counts them", self,
                        )  # fmt: skip

        written = (self._n, self._per_ns)

        def save() -> tuple[Any, tuple[int, int], tuple[int, int]]:
            return None if log.is_tracked else log.save(), written, (self._n, self._per_ns)

        def load(saved: tuple[Any, tuple[int, int], tuple[int, int]]) -> None:
            passed, as_written, set_last = saved
            if passed is not None:  # else it was put back by key
                log.load(passed)
            if as_written == written:  # otherwise the program has other limits now
                self._n, self._per_ns = set_last

        out.keep_state(save, load, log)
        return handle
