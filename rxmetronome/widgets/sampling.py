"""Sample a stream for display: every event while a browser keeps up, 1 in k above that.

No Rx, no widget and no wall clock in here: `tests/unit/widgets/test_sampling.py` moves its time by hand.
"""

import collections
import threading
import time
from collections.abc import Callable
from itertools import islice
from typing import Any, NamedTuple

WINDOW_NS = 250_000_000
ROOM = 3_000
"""So many events of a window are shown: 12,000 a second, so that 10,000 at an uneven rate are shown whole."""

BATCH = 256
"""So many events at most are collected to be counted together, which costs less than one by one."""

CALMER = 1.1
"""k falls only if a rate a tenth higher would still fit, so that it does not flicker between two steps."""


class Counts(NamedTuple):
    """Count the events: `total` came, `kept` of them were chosen to be shown, `held` of those are still held."""

    total: int
    kept: int
    held: int
    one_in: int

    @property
    def thinned(self) -> int:
        """Return how many came too fast to be shown."""
        return self.total - self.kept

    @property
    def dropped(self) -> int:
        """Return how many were shown and then dropped for newer ones."""
        return self.kept - self.held


class Sampler:
    """Hold the last `rows` events of those that are shown.

    Event number n, from 0, is shown when k divides n. k is one of 1, 2, 5, 10, 20, 50, …: the smallest with which
    the events of a window fit its room. A burst that fits is shown whole; within a window k grows step by step; it
    falls at the end of a window. When a sampled stream becomes quiet or ends, its last event is shown too.

    While all are shown there are no windows, and `take` costs an append: one begins when the room is used up. `take`
    may be called on one thread and everything else on another, which counts the collected events first.

    Args:
        rows: The most events that are held; the oldest are dropped first.
        room: The most events of one window that are shown.
        window_ns: The length of a window.
        now_ns: The clock.
        stamp: Returns the time of an event, in nanoseconds; called once for each.
    """

    def __init__(
        self,
        rows: int,
        room: int = ROOM,
        window_ns: int = WINDOW_NS,
        now_ns: Callable[[], int] = time.monotonic_ns,
        stamp: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        self.stamp = stamp
        self._room, self._window_ns, self._now_ns = room, window_ns, now_ns
        self._lock = threading.Lock()
        self._held: collections.deque[Any] = collections.deque(maxlen=rows)
        self._numbers: collections.deque[int] = collections.deque(maxlen=rows)  # of the held events
        self._held_at: collections.deque[int] = collections.deque(maxlen=rows)  # their times
        self._collected: list[Any] = []
        self._collected_at: list[int] = []
        self.clear()

    def clear(self) -> None:
        """Drop all events, and count from zero."""
        with self._lock:
            self._drop_held()
            self._collected.clear()
            self._collected_at.clear()
            self._total = self._kept = 0
            self._one_in = 1
            self._last: tuple[Any, int] = (None, 0)
            self._begin_window(self._now_ns(), 0)

    def drop_events(self) -> None:
        """Drop all events; the counts stay."""
        with self._lock:
            self._take_collected()
            self._drop_held()
            self._last = (None, 0)

    @property
    def rows(self) -> int:
        """Return the most events it holds."""
        return self._held.maxlen or 0

    @property
    def counts(self) -> Counts:
        """Return the counts, of one moment."""
        with self._lock:
            self._take_collected()
            return Counts(self._total, self._kept, len(self._held), self._one_in)

    def take(self, event: Any) -> bool:
        """Count an event, and hold it if it is shown; return True then.

        While all are shown, up to 256 are collected and counted together.
        """
        if self._one_in > 1:
            with self._lock:
                self._take_collected()
                return self._take(event, self.stamp())
        self._collected.append(event.copy() if type(event) is dict else event)  # the dict may be changed later
        self._collected_at.append(self.stamp())  # last, since an event counts when it has its time
        if len(self._collected_at) >= BATCH:
            with self._lock:
                self._take_collected()
        return True

    def _take_collected(self) -> None:
        """Count the collected events; under the lock. Other threads may add more, which are counted next time."""
        many = len(self._collected_at)
        if not many:
            return
        events, times = self._collected[:many], self._collected_at[:many]
        del self._collected[:many], self._collected_at[:many]
        if self._one_in == 1 and self._used + many <= self._room:
            self._held.extend(events)
            self._numbers.extend(range(self._total, self._total + many))
            self._held_at.extend(times)
            self._total += many
            self._kept += many
            self._used += many
        else:
            for event, at_ns in zip(events, times, strict=True):
                self._take(event, at_ns)

    def _take(self, event: Any, at_ns: int) -> bool:
        number = self._total
        self._total = number + 1
        if self._one_in > 1:
            if number % self._one_in:
                self._last = (event, at_ns)
                return False
            self._pace(number)
        elif self._used >= self._room:
            self._pace(number)
        self._used += 1
        self._hold(number, event, at_ns)
        return True

    def _pace(self, number: int) -> None:
        """Begin the next window if this one is over, or increase k if it is full."""
        now_ns = self._now_ns()
        if now_ns - self._began_ns >= self._window_ns:
            self._end_window(now_ns, number)
        elif self._used >= self._room:
            self._one_in, self._grew = coarser(self._one_in), True
            self._used -= self._room // 2

    @property
    def is_settled(self) -> bool:
        """Return True if k is 1 and the last event is shown: `settle` has nothing to do."""
        with self._lock:
            self._take_collected()
            return self._is_settled()

    def settle(self) -> None:
        """Begin the next window if this one is over.

        Call it repeatedly until `is_settled`, since a quiet stream calls nothing.
        """
        with self._lock:
            self._take_collected()
            now_ns = self._now_ns()
            if not self._is_settled() and now_ns - self._began_ns >= self._window_ns:
                is_quiet = self._total == self._began_at
                self._end_window(now_ns, self._total)
                if is_quiet:
                    self._hold_last()

    def finish(self) -> None:
        """Show the last event: the stream has ended."""
        with self._lock:
            self._take_collected()
            self._hold_last()

    def since(self, position: int) -> tuple[int, list[tuple[int, Any]]]:
        """Return the current position, and the pairs of number and event held since an earlier one, oldest first.

        Position 0 is before all events.
        """
        kept, numbers, events, _ = self.timed_since(position)
        return kept, list(zip(numbers, events, strict=True))

    def timed_since(self, position: int) -> tuple[int, list[int], list[Any], list[int]]:
        """Return what `since` returns, as lists of the numbers, the events and their times."""
        with self._lock:
            self._take_collected()
            count = max(0, self._kept - position)
            return self._kept, _last(self._numbers, count), _last(self._held, count), _last(self._held_at, count)

    def find(self, number: int) -> tuple[bool, Any]:
        """Return whether event `number` is held, and the event."""
        with self._lock:
            self._take_collected()
            for held, event in zip(reversed(self._numbers), reversed(self._held), strict=True):
                if held <= number:
                    return held == number, event if held == number else None
        return False, None

    def _hold(self, number: int, event: Any, at_ns: int) -> None:
        self._held.append(event.copy() if type(event) is dict else event)  # the dict may be changed later
        self._numbers.append(number)
        self._held_at.append(at_ns)
        self._kept += 1

    def _drop_held(self) -> None:
        self._held.clear()
        self._numbers.clear()
        self._held_at.clear()

    def _hold_last(self) -> None:
        if not self._has_last():
            self._hold(self._total - 1, *self._last)
        self._last = (None, 0)

    def _has_last(self) -> bool:
        return not self._total or not self._held or self._numbers[-1] == self._total - 1

    def _is_settled(self) -> bool:
        return self._one_in == 1 and self._has_last()

    def _end_window(self, now_ns: int, seen_until: int) -> None:
        """End a window: its rate decides the k of the next one."""
        in_a_window = (seen_until - self._began_at) * self._window_ns / (now_ns - self._began_ns)
        needed = fitting(in_a_window, self._room)
        if needed < self._one_in and not self._grew:
            needed = min(self._one_in, fitting(in_a_window * CALMER, self._room))
        self._one_in = needed
        self._begin_window(now_ns, seen_until)

    def _begin_window(self, now_ns: int, at: int) -> None:
        self._began_ns, self._began_at, self._used, self._grew = now_ns, at, 0, False


def _last(held: collections.deque[Any], count: int) -> list[Any]:
    """Return the last elements, oldest first."""
    return list(islice(reversed(held), count))[::-1]


def coarser(one_in: int) -> int:
    """Return the next of 1, 2, 5, 10, 20, 50 and so on."""
    return one_in * 5 // 2 if str(one_in)[0] == "2" else one_in * 2


def fitting(events: float, room: int) -> int:
    """Return the smallest step k with which 1 in k of so many events fits a room."""
    one_in = 1
    while events > room * one_in:
        one_in = coarser(one_in)
    return one_in
