"""Background work of one subscription, whose outcomes come back to its clock.

On a real clock the work is done on other threads, and its outcome is an action of the clock. In virtual time nothing
else may happen meanwhile, so the caller waits for it: the outcome has the instant of its start.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import wait
from typing import Any, TypeAlias

from reactivex import abc
from reactivex.scheduler import CurrentThreadScheduler, ImmediateScheduler, TrampolineScheduler, VirtualTimeScheduler

from rxmetronome.background.event_loop import LAST_WORD_S, Job, LoopLease, Work
from rxmetronome.background.thread import Outcome, Worker, outcome_of
from rxmetronome.clocks import RealClock
from rxmetronome.errors import ClockError, is_interrupt, shown
from rxmetronome.protocols import context_of

_LOG = logging.getLogger("rxmetronome")

Done: TypeAlias = Callable[[Outcome], None]
Cancel: TypeAlias = Callable[[], object]


class BackgroundTasks:
    """Start work, and call `done(outcome)` on the scheduler of the subscription when it has ended.

    Args:
        scheduler: The scheduler of the subscription; None for the shared real clock.
        name: The name for the threads of functions that block.
        threads: The largest number of these threads; on one, calls come one after the other.

    Attributes:
        in_place: True if the caller waits for the work: in virtual time, and on RxPY's schedulers of the calling
            thread.
    """

    def __init__(self, scheduler: abc.SchedulerBase | None, name: str, threads: int = 1) -> None:
        self._outcomes: Any = getattr(context_of(scheduler), "outcomes", None)
        self.in_place = getattr(self._outcomes, "in_place", _is_in_place(scheduler))
        self._schedule = _scheduling(scheduler)
        self._worker = Worker(f"rxmetronome {name}", threads)
        self._lease: LoopLease | None = None
        self._running: set[Job] = set()
        self._lock = threading.Lock()
        self._closed = False

    def start(self, work: Work, done: Done) -> Cancel:
        """Run a coroutine function on the event loop; return a function that cancels it.

        The outcome of a cancelled one is a `CancelledError`; it is a `ClockError` where the caller would wait for it on
        the event loop's thread.
        """
        if self._outcomes is not None:
            if self._outcomes.play(done):
                return _nothing
            done = self._outcomes.keep(done)
        with self._lock:
            if self._closed:
                return _nothing
            if self._lease is None:
                self._lease = LoopLease()
            job = None if self.in_place and self._lease.is_here() else self._lease.start(work)
            if job is not None:
                self._running.add(job)
        if job is None:
            remedy = "subscribe on a RealClock, or return the value and call for it in the next step"
            done(Outcome(None, ClockError("a coroutine cannot wait for another on the thread that runs both", remedy)))
            return _nothing
        if self.in_place:
            try:
                outcome = job.ended.result()
            except BaseException:  # Ctrl-C has ended the waiting
                job.cancel()
                raise
            finally:
                self._running.discard(job)
            done(outcome)
            return _nothing

        def ended(_: object) -> None:
            self._running.discard(job)
            self._come_back(done, job.ended.result())

        job.ended.add_done_callback(ended)
        return job.cancel

    def call(self, function: Callable[[], Any], done: Done) -> Cancel:
        """Call a function that may block on one of the threads; cancelling it does nothing."""
        if self._outcomes is not None:
            if self._outcomes.play(done):
                return _nothing
            done = self._outcomes.keep(done)
        if self.in_place:
            outcome = outcome_of(function)
            if outcome.error is not None and is_interrupt(outcome.error):
                raise outcome.error
            done(outcome)
        else:
            with self._lock:
                if not self._closed:
                    self._worker.call(function, lambda outcome: self._come_back(done, outcome))
        return _nothing

    def close(self, last: Work | None = None) -> None:
        """Cancel running work, whose `done` is never called, and end threads. From any thread.

        Args:
            last: A coroutine function to run on the loop at the end, if it was used: to close connections.
        """
        with self._lock:
            if self._closed:
                return
            self._closed = True
            lease, running = self._lease, list(self._running)
        if lease is not None:
            for job in running:
                job.cancel()
            ending = running if last is None else [*running, lease.start(last)]
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


def _is_in_place(scheduler: object) -> bool:
    context = context_of(scheduler)
    clock = scheduler if context is None else context.clock
    callers = (VirtualTimeScheduler, CurrentThreadScheduler, ImmediateScheduler, TrampolineScheduler)
    return isinstance(clock, callers) or bool(getattr(clock, "is_virtual", False))


def _scheduling(scheduler: abc.SchedulerBase | None) -> Callable[[Callable[..., Any]], object]:
    """Return the function that schedules an action from another thread."""
    from reactivex.scheduler.eventloop import AsyncIOScheduler, AsyncIOThreadSafeScheduler

    if scheduler is None:
        return lambda action: RealClock.shared().schedule(action)
    if isinstance(scheduler, AsyncIOScheduler) and not isinstance(scheduler, AsyncIOThreadSafeScheduler):
        return AsyncIOThreadSafeScheduler(scheduler._loop).schedule  # its own is for the loop's thread only
    return scheduler.schedule


def _nothing() -> None:
    """Cancel nothing: the work has ended, or cannot be cancelled."""
