"""Which events of a stream are shown: every one while a browser keeps up, 1 in k above that, and it says so.

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
"""How many events of a window are shown: 12,000 a second, so that 10,000 which come unevenly are shown whole."""

GATHERED = 64
"""So many events at most does `take_soon` leave to be counted together, which costs less than one by one."""

CALMER = 1.1
"""k falls only when the rate would still fit a tenth higher, so that it does not flicker between two steps."""


class Counts(NamedTuple):
    """What has become of the events: `total` came, `kept` were to be shown, `held` of those are still there."""

    total: int
    kept: int
    held: int
    one_in: int

    @property
    def thinned(self) -> int:
        """Those that came too fast to be shown."""
        return self.total - self.kept

    @property
    def let_go(self) -> int:
        """Those that were shown and had to make room for newer ones."""
        return self.kept - self.held


class Thinning:
    """The last `rows` events of those that are shown. Memory is bounded by `rows`, whatever comes.

    Event number n, from 0, is shown when k divides n. k is one of 1, 2, 5, 10, 20, 50, …: the smallest with which
    the events of a window fit its room. A burst that fits is shown whole; within a window k grows step by step; it
    falls at the end of a window. When a stream that was thinned out goes quiet or ends, its last event is shown too.

    A stream that fits has no use for windows: one begins where the room of the last is used up. `take` may be called
    on one thread and everything else on another; it costs a lock, and a look at the clock only while it thins out.
    `take_soon` costs an append while all are shown; whatever is asked, what has gathered is counted first.

    Args:
        rows: How many shown events are held; the oldest go first.
        room: How many events of one window are shown.
        window_ns: How long a window is.
        now_ns: The clock it looks at.

    Example:
        >>> thinning = Thinning(rows=3)
        >>> for event in "abcd":
        ...     thinning.take(event)
        True
        True
        True
        True
        >>> thinning.since(0)
        (4, [(1, 'b'), (2, 'c'), (3, 'd')])
        >>> thinning.counts.let_go, thinning.counts.thinned
        (1, 0)
    """

    def __init__(
        self,
        rows: int,
        room: int = ROOM,
        window_ns: int = WINDOW_NS,
        now_ns: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        self._room, self._window_ns, self._now_ns = room, window_ns, now_ns
        self._lock = threading.Lock()
        self._held: collections.deque[tuple[int, Any]] = collections.deque(maxlen=rows)
        self._gathered: collections.deque[Any] = collections.deque()
        self.clear()

    def clear(self) -> None:
        """Forget all, and count from zero."""
        with self._lock:
            self._held.clear()
            self._gathered.clear()
            self._total = self._kept = 0
            self._one_in = 1
            self._last: Any = None
            self._open(self._now_ns(), 0)

    def let_go(self) -> None:
        """Hold no event any more; what was counted stays."""
        with self._lock:
            self._take_gathered()
            self._held.clear()
            self._last = None

    @property
    def rows(self) -> int:
        """How many it holds at most."""
        return self._held.maxlen or 0

    @property
    def counts(self) -> Counts:
        """What has become of the events, at one moment."""
        with self._lock:
            self._take_gathered()
            return Counts(self._total, self._kept, len(self._held), self._one_in)

    def take(self, event: Any) -> bool:
        """Count an event, and hold it where it is one to show; says whether it is."""
        with self._lock:
            if self._gathered:
                self._take_gathered()
            return self._take(event)

    def take_soon(self, event: Any) -> bool:
        """Like `take`; while every event is shown it is counted together with others, 64 of them or those before."""
        if self._one_in > 1:
            return self.take(event)
        self._gathered.append(event.copy() if type(event) is dict else event)  # a dict may be changed later
        if len(self._gathered) >= GATHERED:
            with self._lock:
                self._take_gathered()
        return True

    def _take_gathered(self) -> None:
        """Count what has gathered; under the lock. What other threads add meanwhile is for the next time."""
        many = len(self._gathered)
        if not many:
            return
        events = [self._gathered.popleft() for _ in range(many)]
        if self._one_in == 1 and self._used + many <= self._room:
            self._held.extend(zip(range(self._total, self._total + many), events, strict=True))
            self._total += many
            self._kept += many
            self._used += many
        else:
            for event in events:
                self._take(event)

    def _take(self, event: Any) -> bool:
        number = self._total
        self._total = number + 1
        if self._one_in > 1:
            if number % self._one_in:
                self._last = event
                return False
            self._pace(number)
        elif self._used >= self._room:
            self._pace(number)
        self._used += 1
        self._hold(number, event)
        return True

    def _pace(self, number: int) -> None:
        """Turn to the next window, or grow coarser within this one, where it is time."""
        now_ns = self._now_ns()
        if now_ns - self._began_ns >= self._window_ns:
            self._turn(now_ns, number)
        elif self._used >= self._room:
            self._one_in, self._grew = coarser(self._one_in), True
            self._used -= self._room // 2

    @property
    def is_settled(self) -> bool:
        """Whether nothing is thinned out and the last event is shown: `settle` has nothing to do."""
        with self._lock:
            self._take_gathered()
            return self._is_settled()

    def settle(self) -> None:
        """Turn to the next window where this one is over.

        To be called from time to time until it is settled, since a stream that has gone quiet calls nothing.
        """
        with self._lock:
            self._take_gathered()
            now_ns = self._now_ns()
            if not self._is_settled() and now_ns - self._began_ns >= self._window_ns:
                is_quiet = self._total == self._began_at
                self._turn(now_ns, self._total)
                if is_quiet:
                    self._hold_last()

    def finish(self) -> None:
        """Show the last event, which is the one people look for when a stream has ended."""
        with self._lock:
            self._take_gathered()
            self._hold_last()

    def since(self, position: int) -> tuple[int, list[tuple[int, Any]]]:
        """The position now, and what was held after an earlier position: pairs of number and event, oldest first.

        Position 0 is before everything. What had to make room meanwhile is not among them.
        """
        with self._lock:
            self._take_gathered()
            newest_first = islice(reversed(self._held), max(0, self._kept - position))
            return self._kept, list(newest_first)[::-1]

    def find(self, number: int) -> tuple[bool, Any]:
        """Whether event `number` is held, and the event."""
        with self._lock:
            self._take_gathered()
            for held, event in reversed(self._held):
                if held <= number:
                    return held == number, event if held == number else None
        return False, None

    def _hold(self, number: int, event: Any) -> None:
        self._held.append((number, event.copy() if type(event) is dict else event))  # the dict may be changed later
        self._kept += 1

    def _hold_last(self) -> None:
        if not self._has_last():
            self._hold(self._total - 1, self._last)
        self._last = None

    def _has_last(self) -> bool:
        return not self._total or not self._held or self._held[-1][0] == self._total - 1

    def _is_settled(self) -> bool:
        return self._one_in == 1 and self._has_last()

    def _turn(self, now_ns: int, seen_until: int) -> None:
        """End a window: the k of the next one follows from this one's rate."""
        in_a_window = (seen_until - self._began_at) * self._window_ns / (now_ns - self._began_ns)
        needed = fitting(in_a_window, self._room)
        if needed < self._one_in and not self._grew:
            needed = min(self._one_in, fitting(in_a_window * CALMER, self._room))
        self._one_in = needed
        self._open(now_ns, seen_until)

    def _open(self, now_ns: int, at: int) -> None:
        self._began_ns, self._began_at, self._used, self._grew = now_ns, at, 0, False


def coarser(one_in: int) -> int:
    """The next of 1, 2, 5, 10, 20, 50 and so on.

    Example:
        >>> [coarser(k) for k in (1, 2, 5, 10, 20)]
        [2, 5, 10, 20, 50]
    """
    return one_in * 5 // 2 if str(one_in)[0] == "2" else one_in * 2


def fitting(events: float, room: int) -> int:
    """The smallest step k with which 1 in k of so many events fits a room.

    Example:
        >>> fitting(3_000, room=3_000), fitting(3_001, room=3_000), fitting(30_000, room=3_000)
        (1, 2, 10)
    """
    one_in = 1
    while events > room * one_in:
        one_in = coarser(one_in)
    return one_in
