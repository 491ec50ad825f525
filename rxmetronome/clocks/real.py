"""The clock of real time: one thread, one heap, absolute deadlines on the monotonic clock."""

import atexit
import heapq
import logging
import os
import threading
import time
import weakref
from collections.abc import Callable
from threading import get_ident
from typing import Any, NoReturn

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.callsites import check_function, user_frame
from rxmetronome.clocks.base import Action, Clock, ClosedClockError, Timer
from rxmetronome.clocks.linux_threads import wake_in_time
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import shown, stays_in_process

_LOG = logging.getLogger("rxmetronome")
_IDLE_S = 0.2  # the thread ends so long after the last timer
_LONGEST_WAIT_S = 1.0
_AWAKE, _FOREVER_NS = -1, 2**63  # of `_asleep_until_ns`
_FIRST_LEAD_NS, _LONGEST_LEAD_NS = 50_000, 100_000
_WALL_SLACK_NS = 1_000_000
"""Where instants are kept, the wall counts as stepped when it is off by so much."""


class RealClock(Clock):
    """A scheduler on the monotonic clock: a stepped wall clock moves no timer, and no timer drifts.

    Its thread starts with the first timer and ends a moment after the last one, or with `close`. An exception of an
    action stops nothing: it goes to `on_error`.

    Args:
        name: The thread's name, as debuggers and `threading.enumerate` show it.
        on_error: Called on the clock's thread with the exception of an action. By default the first error of a kind
            is logged with its traceback, and its repetitions are counted and logged at powers of ten.

    Example:
        >>> import threading
        >>> done = threading.Event()
        >>> with RealClock() as clock:
        ...     _ = clock.schedule_relative(0.001, lambda *_: done.set())
        ...     done.wait(5)
        True
    """

    _shared: "RealClock | None" = None
    _shared_lock = threading.Lock()
    _learned_lead_ns = _FIRST_LEAD_NS
    """How much earlier the last clock woke at its end: a new one of this process begins with it."""

    def __init__(
        self, name: str = "rxmetronome clock", on_error: Callable[[BaseException], None] | None = None
    ) -> None:
        super().__init__()
        self.name = name
        if on_error is not None:
            check_function("RealClock", "on_error", on_error, "one exception", "RealClock(on_error=print)")
        self._on_error = on_error if on_error is not None else _Repetitions().log
        self._offset_ns = time.time_ns() - time.monotonic_ns()
        self._closed = False
        self._begin()
        _ALIVE.add(self)

    def _begin(self) -> None:
        """Begin without thread or timers, also in a forked child: those of the parent stay with the parent."""
        self._clear()
        self._mutex = threading.RLock()
        self._wake = threading.Lock()
        self._wake.acquire()
        self._asleep_until_ns = _AWAKE
        self._lead_ns = RealClock._learned_lead_ns
        self.thread: threading.Thread | None = None
        self._ident = 0
        self._holders: list[Callable[[], object]] = []
        self._has_fired = False
        self._instant_ns = self._wall_ahead_ns = 0
        self._instant_keepers: tuple[Callable[[], object], ...] = ()

    @classmethod
    def shared(cls) -> "RealClock":
        """Return the clock of all subscriptions without a scheduler and outside a flow."""
        with cls._shared_lock:
            if cls._shared is None or cls._shared._closed:
                cls._shared = cls("rxmetronome shared clock")
            return cls._shared

    def __reduce__(self) -> NoReturn:
        raise stays_in_process(self, "clock", "make one there: RealClock()")

    @property
    def now_ns(self) -> int:
        """Return monotonic nanoseconds, counted from the wall time at which the clock was made."""
        if self._instant_ns and get_ident() == self._ident:
            return self._instant_ns
        return time.monotonic_ns() + self._offset_ns

    def begin_after(self, now_ns: int) -> None:
        """Go on from a later moment than now, where there is one, because the wall was put back since then."""
        self._offset_ns += max(0, now_ns - self.now_ns)

    @property
    def wall_ns(self) -> int:
        """Return the wall clock of the operating system."""
        if self._instant_ns and get_ident() == self._ident:
            return self._instant_ns + self._wall_ahead_ns
        return time.time_ns()

    def read_ns(self) -> tuple[int, int]:
        """Return `now_ns` and `wall_ns`."""
        if self._instant_ns and get_ident() == self._ident:
            return self._instant_ns, self._instant_ns + self._wall_ahead_ns
        return time.monotonic_ns() + self._offset_ns, time.time_ns()

    @property
    def monotonic_offset_ns(self) -> int:
        """Return `now_ns` less the operating system's monotonic nanoseconds."""
        return self._offset_ns

    @property
    def keeps_instants(self) -> bool:
        """Return True if time stands still while an action runs: see `keep_instants`."""
        return bool(self._instant_keepers)

    def keep_instants(self, wall_stepped: Callable[[], object]) -> abc.DisposableBase:
        """Have the time stand still for each action, so that all that it reads is the instant of its beginning.

        So a tape needs one instant for an action, however often its steps look at the clock. Other threads see time
        pass. The wall goes with the steady timeline, until it is off by a millisecond.

        Args:
            wall_stepped: Called on the clock's thread before an action, where the wall was stepped since the last one.

        Returns:
            A disposable that ends it; time passes again when nothing keeps instants any more.
        """
        with self._mutex:
            if not self._instant_keepers:
                self._wall_ahead_ns = time.time_ns() - time.monotonic_ns() - self._offset_ns
            self._instant_keepers += (wall_stepped,)

        def release() -> None:
            with self._mutex:
                self._instant_keepers = tuple(one for one in self._instant_keepers if one is not wall_stepped)

        return Disposable(release)

    def stamp_ns(self) -> int:
        """Go on to the present instant, which stands still from now on; return it. On the clock's thread."""
        self._instant_ns = now_ns = time.monotonic_ns() + self._offset_ns
        return now_ns

    def _begin_instant(self) -> None:
        now_ns = self.stamp_ns()
        ahead_ns = time.time_ns() - now_ns
        if abs(ahead_ns - self._wall_ahead_ns) > _WALL_SLACK_NS:
            self._wall_ahead_ns = ahead_ns
            for wall_stepped in self._instant_keepers:
                wall_stepped()

    @property
    def pending(self) -> int:
        """Return the number of timers that wait to fire."""
        with self._mutex:
            return super().pending

    @property
    def is_virtual(self) -> bool:
        """Return False."""
        return False

    def is_current(self) -> bool:
        """Return whether the calling thread is this clock's."""
        return get_ident() == self._ident

    def schedule_ns(self, due_ns: int, action: Action, state: Any = None) -> Timer:
        """Run `action(clock, state)` on the clock's thread when `now_ns` reaches `due_ns`.

        Raises:
            ClockError: If the clock is closed.
        """
        timer = Timer(self, due_ns, action, state)
        self.rearm(timer, due_ns)
        return timer

    def rearm(self, timer: Timer, due_ns: int) -> None:
        """Schedule a timer that has fired once more.

        Raises:
            ClockError: If the clock is closed.
        """
        with self._mutex:
            if self._closed:
                self._check_open()
            if timer.disposed:
                return
            timer.waiting = True
            heapq.heappush(self._heap, (due_ns, self._next_sequence(), timer))
            if due_ns < self._asleep_until_ns or self.thread is None:
                self._notice(due_ns)

    def forget(self, timer: Timer) -> None:
        """Dispose a timer, from any thread."""
        with self._mutex:
            super().forget(timer)

    def hold(self, closed: Callable[[], object]) -> None:
        """Keep the thread while nothing is scheduled, because events will come from other threads.

        Args:
            closed: Called when the clock is closed before `release`, on the thread that closes it.

        Raises:
            ClockError: If the clock is closed.
        """
        with self._mutex:
            self._check_open()
            self._holders.append(closed)

    def release(self, closed: Callable[[], object]) -> None:
        """Undo one `hold`."""
        with self._mutex:
            if closed in self._holders:
                self._holders.remove(closed)
            self._notice(_AWAKE)

    def close(self, timeout: float = 5.0) -> bool:
        """Drop every timer and end the thread. Runs on this clock end as failed, with the reason.

        Args:
            timeout: The longest wait for a running action, in seconds.

        Returns:
            True if the thread has ended, or is the calling one, which ends after this action.
        """
        with self._mutex:
            self._closed = True
            self._clear()
            thread = self.thread
            self._notice(_AWAKE)
        has_ended = True
        if thread is not None and thread is not threading.current_thread():
            thread.join(timeout)
            has_ended = not thread.is_alive()
        with self._mutex:
            holders, self._holders = self._holders, []
        for closed in holders:
            closed()
        return has_ended

    def __enter__(self) -> "RealClock":
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _check_open(self) -> None:
        if self._closed:
            raise ClosedClockError(f"the clock `{self.name}` is closed", "schedule earlier, or on another clock")

    def _notice(self, due_ns: int) -> None:
        """Wake the thread if it sleeps past `due_ns`; start it if there is none. Under the mutex."""
        if self.thread is None:
            if self._heap:
                self.thread = threading.Thread(target=self._loop, name=self.name, daemon=True)
                self.thread.start()
        elif due_ns < self._asleep_until_ns:
            self._asleep_until_ns = _AWAKE
            self._wake.release()

    def _loop(self) -> None:
        self._ident = get_ident()
        wake_in_time()
        while (timer := self._next()) is not None:
            self._has_fired = True
            try:
                if self._instant_keepers:
                    self._begin_instant()
                returned = timer.action(self, timer.state)
                if returned is not None:
                    timer.keep(returned)
            except BaseException as error:  # not even sys.exit() in an observer may end the clock in silence
                self._complain(error)
            self._instant_ns = 0
            timer = returned = None  # a fired action must not be kept alive by a sleeping thread
        RealClock._learned_lead_ns = self._lead_ns

    def _next(self) -> Timer | None:
        """Sleep until a timer is due, and return it; None if the thread is to end.

        One function, and one use of the mutex from the end of the sleep to the timer: after 10 ms of sleep each call
        costs microseconds.
        """
        woken, deadline_ns = True, _AWAKE
        timer: Timer | None
        while True:
            with self._mutex:
                heap = self._heap
                if deadline_ns != _AWAKE:
                    if self._asleep_until_ns == _AWAKE and not woken:
                        self._wake.acquire()  # it was released between the end of the wait and here
                    self._asleep_until_ns = _AWAKE
                    has_timers = len(heap) > self._stale
                    if self._closed or not (has_timers or self._holders or woken):
                        self.thread, self._ident = None, 0
                        return None
                deadline_ns = _FOREVER_NS
                while heap:
                    due_ns, _, timer = heap[0]
                    if timer.disposed:
                        heapq.heappop(heap)
                        self._stale -= 1
                    elif due_ns <= time.monotonic_ns() + self._offset_ns:  # `now_ns`, without its call
                        heapq.heappop(heap)
                        timer.waiting = False
                        return timer
                    else:
                        deadline_ns = due_ns
                        break
                self._asleep_until_ns = deadline_ns
                timer = None  # one that is disposed while the thread sleeps is not kept alive
            woken = self._sleep(deadline_ns)

    def _sleep(self, deadline_ns: int) -> bool:
        """Sleep until the deadline or until woken; return True if woken."""
        longest_s = _IDLE_S if deadline_ns == _FOREVER_NS and not self._holders else _LONGEST_WAIT_S
        wait_s = 0.0 if self._closed else (deadline_ns - time.monotonic_ns() - self._offset_ns) / SECOND_NS
        aims = 0.001 < wait_s <= longest_s
        if aims:
            wait_s -= self._lead_ns / SECOND_NS
        woken = self._wake.acquire(timeout=min(max(wait_s, 0.0), longest_s))
        if aims and not woken:
            self._arrive(deadline_ns)
        return woken

    def _arrive(self, deadline_ns: int) -> None:
        """Learn how much earlier to wake, and wait out the rest after waking too early.

        Waking takes about a tenth of a millisecond, which depends on the machine. The lead settles where one wake in
        ten is early: those wait out the rest, at most `_LONGEST_LEAD_NS`, without sleeping.
        """
        due_ns = deadline_ns - self._offset_ns  # as the operating system counts
        if time.monotonic_ns() > due_ns:
            self._lead_ns = min(_LONGEST_LEAD_NS, self._lead_ns + 1_000)
            return
        self._lead_ns = max(0, self._lead_ns - 9_000)
        while time.monotonic_ns() < due_ns:
            pass

    def _complain(self, error: BaseException) -> None:
        try:
            self._on_error(error)
        except BaseException:  # the clock goes on
            _LOG.exception("the error handler of clock `%s` raised while handling %s", self.name, shown(error, 1_000))


class _Repetitions:
    """Log the first error of a kind with its traceback, and its repetitions at powers of ten."""

    def __init__(self) -> None:
        self._counts: dict[tuple[type, str], int] = {}

    def log(self, error: BaseException) -> None:
        place = user_frame(error)
        count = self._counts[type(error), place] = self._counts.get((type(error), place), 0) + 1
        if count == 1:
            _LOG.error("an observer raised; the beat goes on", exc_info=error)
        elif str(count).strip("0") == "1":
            _LOG.error("an observer at %s raised %s %d times", place, type(error).__name__, count)


_ALIVE: "weakref.WeakSet[RealClock]" = weakref.WeakSet()


def alive() -> list[RealClock]:
    """Return every real clock that is still referenced, closed or not."""
    return list(_ALIVE)


def _begin_in_child() -> None:
    RealClock._shared_lock = threading.Lock()  # another thread of the parent may have had it
    for clock in _ALIVE:
        clock._begin()


def _warn_that_nothing_ran() -> None:
    """Warn if the process ends before any timer of the shared clock was due."""
    clock = RealClock._shared
    if clock is not None and not clock._closed and not clock._has_fired and clock.pending:
        _LOG.warning(
            "the process ends before anything happened: a subscription outside a flow keeps no process alive. "
            "Remedy: flow.run(), which waits in a script, or time.sleep(...) before the end"
        )


atexit.register(_warn_that_nothing_ran)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_in_child)
