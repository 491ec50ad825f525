"""The lag of ticks and the busy time of steps, while a run goes on."""

import time
from collections.abc import Callable
from typing import Any

_SLOWEST_SAMPLING = 256
_RATE_TO_SAMPLE_NS = 1_000_000


class LagHistogram:
    """Lags in buckets of equal relative width: a quantile is exact to 1 part in 16.

    Source: the log-linear bucketing of Gil Tene's HdrHistogram.

    Args:
        of_all: Returns the number of all events, where those without a lag are not added one by one.

    Example:
        >>> lags = LagHistogram()
        >>> for lag_ns in (100, 200, 300, 100_000):
        ...     lags.add(lag_ns)
        >>> lags.count, lags.most_ns, lags.quantile_ns(0.5)
        (4, 100000, 207)
    """

    def __init__(self, of_all: Callable[[], int] | None = None) -> None:
        self.most_ns = 0
        self._of_all = of_all
        self._added = 0
        self._buckets: dict[int, int] = {}

    @property
    def count(self) -> int:
        """Return the number of events."""
        return self._added if self._of_all is None else self._of_all()

    def add(self, lag_ns: int) -> None:
        """Count one event that was `lag_ns` late, zero or more."""
        self._added += 1
        if lag_ns > self.most_ns:
            self.most_ns = lag_ns
        shift = max(0, lag_ns.bit_length() - 5)
        bucket = (lag_ns >> shift) + (shift << 4)
        self._buckets[bucket] = self._buckets.get(bucket, 0) + 1

    @classmethod
    def of(cls, buckets: dict[int, int]) -> "LagHistogram":
        """Make a histogram of the result of `buckets()`; its largest lag is only as exact as its bucket."""
        made = cls()
        made._buckets = buckets
        made._added = sum(buckets.values())
        made.most_ns = _upper_ns(max(buckets)) if buckets else 0
        return made

    def buckets(self) -> dict[int, int]:
        """Return a copy of the number of lags in each bucket; from any thread."""
        added, buckets = self._added, self._buckets.copy()
        punctual = self.count - added
        if punctual > 0:
            buckets[0] = buckets.get(0, 0) + punctual
        return buckets

    def quantile_ns(self, share: float) -> int | None:
        """Return the lag that `share` (0 to 1) of the events did not exceed, or None before the first event."""
        buckets = self.buckets()
        if not buckets:
            return None
        wanted, seen = share * sum(buckets.values()), 0
        for bucket in sorted(buckets):
            seen += buckets[bucket]
            if seen >= wanted:
                return min(_upper_ns(bucket), self.most_ns)
        return self.most_ns


def _upper_ns(bucket: int) -> int:
    """Return the largest lag that falls into a bucket."""
    shift = max(0, (bucket >> 4) - 1)
    return (((bucket - (shift << 4)) + 1) << shift) - 1


class BusyMeter:
    """Measure how long each step is busy, without the steps it feeds.

    At up to 1,000 events a second every event is timed; above that one in 2, 4, … 256, and its time is counted as
    often, because reading a clock twice a step would cost as much as the step. The event to time is the one whose
    number, from 0, has no bit in common with `mask`.
    """

    def __init__(self) -> None:
        self.timing = False
        self.mask = 0
        self._weight = 1
        self._sampled_at_ns = -_RATE_TO_SAMPLE_NS
        self._inner_ns = 0

    def sample(self, deliver: Callable[[Any], None], event: Any) -> None:
        """Deliver an event with the clocks on, and decide when to do so again."""
        now_ns = time.perf_counter_ns()
        self._weight = self.mask + 1
        if now_ns - self._sampled_at_ns < _RATE_TO_SAMPLE_NS:
            self.mask = min(self.mask * 2 + 1, _SLOWEST_SAMPLING - 1)
        else:
            self.mask //= 2
        self._sampled_at_ns = now_ns
        was, self.timing = self.timing, True
        try:
            deliver(event)
        finally:
            self.timing = was

    def time(self, handle: Callable[[Any], None], event: Any) -> int:
        """Run one step's `handle(event)`; return the nanoseconds to add to its busy time."""
        outer_ns, self._inner_ns = self._inner_ns, 0
        began_ns = time.perf_counter_ns()
        try:
            handle(event)
        finally:
            whole_ns = time.perf_counter_ns() - began_ns
            own_ns = whole_ns - self._inner_ns
            self._inner_ns = outer_ns + whole_ns
        return own_ns * self._weight
