"""The work of one subscription that takes real time, and the way its outcomes come back to the clock.

On a real clock the work is done elsewhere, and its outcome is an action of the clock. In virtual time nothing else
may happen meanwhile, so whoever starts the work waits for it in place: the outcome has the instant of its start.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import wait
from typing import Any, TypeAlias

from reactivex import abc
from reactivex.scheduler import CurrentThreadScheduler, ImmediateScheduler, TrampolineScheduler, VirtualTimeScheduler

from rxmetronome.background.event_loop import LAST_WORD_S, Job, LoopLease, Outcome, Work
from rxmetronome.background.thread import Worker
from rxmetronome.clocks import RealClock
from rxmetronome.errors import ClockError, is_interrupt, shown
from rxmetronome.protocols import context_of

_LOG = logging.getLogger("rxmetronome")

Done: TypeAlias = Callable[[Outcome], None]
Cancel: TypeAlias = Callable[[], object]


class BackgroundTasks:
    """Starts work, and calls `done(outcome)` on the scheduler of the subscription when it has ended.

    Args:
        scheduler: What the subscription was made with; None for the shared real clock.
        name: Whose work it is, for the thread of functions that block.

    Attributes:
        in_place: Whether whoever starts work waits for it: in virtual time, and on RxPY's schedulers that are the
            calling thread.

    Example:
        >>> from rxmetronome import VirtualClock
        >>> errands = BackgroundTasks(VirtualClock(), "example")
        >>> async def answer():
        ...     return 42
        >>> _ = errands.start(answer, print)
        Outcome(value=42, error=None)
        >>> errands.close()
    """

    def __init__(self, scheduler: abc.SchedulerBase | None, name: str) -> None:
        self.in_place = _is_waited_for(scheduler)
        self._schedule = _entrance(scheduler)
        self._worker = Worker(f"rxmetronome {name}")
        self._lease: LoopLease | None = None
        self._under_way: set[Job] = set()
        self._lock = threading.Lock()
        self._closed = False

    def start(self, work: Work, done: Done) -> Cancel:
        """Run a coroutine function on the loop of all that waits; what is returned asks it to end.

        One that was asked to end comes back with a `CancelledError`.
        """
        with self._lock:
            if self._closed:
                return _nothing
            if self._lease is None:
                self._lease = LoopLease()
            job = self._lease.start(work)
            self._under_way.add(job)
        if self.in_place:
            try:
                outcome = job.ended.result()
            except BaseException:  # Ctrl-C has ended the waiting
                job.cancel()
                raise
            finally:
                self._under_way.discard(job)
            done(outcome)
            return _nothing

        def ended(_: object) -> None:
            self._under_way.discard(job)
            self._come_back(done, job.ended.result())

        job.ended.add_done_callback(ended)
        return job.cancel

    def call(self, function: Callable[[], Any], done: Done) -> Cancel:
        """Call a function that may block, after those called before; it cannot be cancelled."""
        if self.in_place:
            try:
                outcome = Outcome(function(), None)
            except BaseException as error:
                if is_interrupt(error):
                    raise
                outcome = Outcome(None, error)
            done(outcome)
        elif not self._closed:
            self._worker.call(function, lambda value, error: self._come_back(done, Outcome(value, error)))
        return _nothing

    def close(self, last: Work | None = None) -> None:
        """Cancel what is under way, whose `done` is never called, and let go of threads. From any thread.

        Args:
            last: What is still to be run on the loop, where anything was: to close connections.
        """
        with self._lock:
            if self._closed:
                return
            self._closed = True
            lease, under_way = self._lease, list(self._under_way)
        if lease is not None:
            for job in under_way:
                job.cancel()
            ending = under_way if last is None else [*under_way, lease.start(last)]
            if not lease.is_here():
                wait([job.ended for job in ending], LAST_WORD_S)
            lease.release()
        self._worker.close(LAST_WORD_S)

    def _come_back(self, done: Done, outcome: Outcome) -> None:
        def enter(*_: object) -> None:
            if not self._closed:
                done(outcome)

        if self._closed:
            return
        try:
            self._schedule(enter)
        except ClockError:
            _LOG.debug("the clock was closed before %s came back", shown(outcome))


def _is_waited_for(scheduler: object) -> bool:
    context = context_of(scheduler)
    clock = scheduler if context is None else context.clock
    callers = (VirtualTimeScheduler, CurrentThreadScheduler, ImmediateScheduler, TrampolineScheduler)
    return isinstance(clock, callers) or bool(getattr(clock, "is_virtual", False))


def _entrance(scheduler: abc.SchedulerBase | None) -> Callable[[Callable[..., Any]], object]:
    """How an action gets onto a scheduler from another thread."""
    from reactivex.scheduler.eventloop import AsyncIOScheduler, AsyncIOThreadSafeScheduler

    if scheduler is None:
        return lambda action: RealClock.shared().schedule(action)
    if isinstance(scheduler, AsyncIOScheduler) and not isinstance(scheduler, AsyncIOThreadSafeScheduler):
        return AsyncIOThreadSafeScheduler(scheduler._loop).schedule  # its own is for the loop's thread only
    return scheduler.schedule


def _nothing() -> None:
    """What cancelling does where the work has ended, or cannot be cancelled."""
