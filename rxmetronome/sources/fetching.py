"""One subscription of a poll: a fetch at a time, its timeout, and the wait after it has failed."""

import asyncio
import inspect
import logging
from collections.abc import Callable
from typing import Any, Protocol

from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome import durations
from rxmetronome.awaiting import Errands, Outcome
from rxmetronome.clocks import timeline
from rxmetronome.errors import StepError, error_text
from rxmetronome.parts import context_of
from rxmetronome.places import describe
from rxmetronome.records import Tick
from rxmetronome.sources.retries import Backoff

_LOG = logging.getLogger("rxmetronome")
_BEFORE_ALL_NS = -(1 << 80)


class Polled(Protocol):
    """What a subscription needs of its poll: what to do, and where to count."""

    fetch: Callable[[], Any]
    timeout_ns: int
    latest: Any
    fetches: int
    failures: int
    missed: int

    @property
    def beat(self) -> Observable[Tick]:
        """The grid."""

    @property
    def is_paused(self) -> bool:
        """Whether nothing is to be fetched now."""

    def waits(self, is_virtual: bool) -> Backoff | None:
        """The waits after failures."""


class Fetching:
    """One subscription of a poll. Only actions on its scheduler touch it, so it needs no lock."""

    def __init__(self, poll: Polled, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None) -> None:
        self._poll, self._observer = poll, observer
        self._clock, self._context = timeline(scheduler), context_of(scheduler)
        self._errands = Errands(scheduler, f"poll {describe(poll.fetch)}")
        self._backoff = poll.waits(self._errands.in_place)
        self._is_async = _is_async(poll.fetch)
        self._ticks: abc.DisposableBase = Disposable()
        self._is_fetching = self._is_late = False
        self._began_ns, self._ended_ns = 0, _BEFORE_ALL_NS
        self._in_a_row = 0
        self._cancel: Callable[[], object] = _nothing
        self._limit: Any = None
        self._retry: Any = None

    def start(self, scheduler: abc.SchedulerBase | None) -> None:
        """Begin, once whoever owns it can stop it."""
        self._ticks = self._poll.beat.subscribe(self._tick, scheduler=scheduler)

    def stop(self) -> None:
        """End, from any thread."""
        self._ticks.dispose()
        self._errands.close()
        for timer in (self._limit, self._retry):
            if timer is not None:
                timer.dispose()

    def _tick(self, tick: Tick) -> None:
        if self._poll.is_paused and self._retry is not None:  # a step, for which no backoff is waited
            self._retry.dispose()
            self._retry = None
        passes = self._is_fetching or self._retry is not None or tick.due_ns < self._ended_ns
        self._poll.missed += tick.missed + passes
        if not passes:
            self._fetch()

    def _try_again(self, *_: object) -> None:
        self._retry = None
        if not self._is_fetching and not self._poll.is_paused:
            self._fetch()

    def _fetch(self) -> None:
        fetch = self._poll.fetch
        self._poll.fetches += 1
        self._is_fetching, self._is_late = True, False
        self._began_ns = self._clock.now_ns
        if not self._errands.in_place:
            self._limit = self._clock.schedule_ns(self._began_ns + self._poll.timeout_ns, self._expire)
        if self._is_async:
            self._cancel = self._errands.start(lambda: self._awaited(fetch), self._done)
        else:
            self._cancel = self._errands.call(fetch, self._done)

    async def _awaited(self, fetch: Callable[[], Any]) -> Any:
        """Wait for a coroutine; where the clock stands still meanwhile, no longer than the timeout."""
        if not self._errands.in_place:
            return await fetch()
        try:
            async with asyncio.timeout(self._poll.timeout_ns / durations.SECOND_NS) as limit:
                return await fetch()
        except TimeoutError:
            if limit.expired():
                raise self._too_late() from None
            raise

    def _expire(self, *_: object) -> None:
        """Give up a fetch that has not ended; what comes of it later is nobody's any more."""
        if self._is_fetching and not self._is_late:
            self._is_late = True
            self._cancel()
            self._failed(self._too_late())

    def _done(self, outcome: Outcome) -> None:
        value, error = outcome
        if error is None and hasattr(type(value), "__await__"):  # a plain function that made a coroutine
            self._cancel = self._errands.start(lambda: self._awaited(lambda: value), self._done)
            return
        if self._limit is not None:
            self._limit.dispose()
        self._is_fetching, self._ended_ns = False, self._clock.now_ns
        if self._is_late:
            _LOG.info("%s ended after its timeout: what it gave is dropped", describe(self._poll.fetch))
        elif error is not None:
            self._failed(error)
        elif self._ended_ns - self._began_ns > self._poll.timeout_ns:
            self._failed(self._too_late())
        else:
            if self._in_a_row and self._context is None:
                _LOG.warning("%s works again, after %d failures", describe(self._poll.fetch), self._in_a_row)
            self._in_a_row = 0
            self._poll.latest = value
            self._observer.on_next(value)

    def _too_late(self) -> StepError:
        limit = durations.text(self._poll.timeout_ns)
        return StepError(f"a value within {limit}", "none yet", "give poll(...) a longer timeout=, or fetch less")

    def _failed(self, error: BaseException) -> None:
        fetch, now_ns = self._poll.fetch, self._clock.now_ns
        self._poll.failures += 1
        self._in_a_row += 1
        event: dict[str, Any] = {"fetch": self._poll.fetches, "failed_in_a_row": self._in_a_row}
        if self._backoff is not None:
            event["next_in_ns"] = self._backoff.wait_ns(self._in_a_row)
            self._retry = self._clock.schedule_ns(now_ns + event["next_in_ns"], self._try_again)
        if self._context is not None:
            self._context.fail(event, error, fetch)
        elif self._in_a_row == 1:
            _LOG.warning("%s failed; polling goes on: %s", describe(fetch), error_text(error))


def _is_async(fetch: object) -> bool:
    """Whether calling it only makes a coroutine, so that it needs no thread."""
    call = getattr(type(fetch), "__call__", None)  # noqa: B004  not whether it can be called, but how
    return inspect.iscoroutinefunction(fetch) or inspect.iscoroutinefunction(call)


def _nothing() -> None:
    """What cancelling does before anything was begun."""
