"""How long to wait after failures: twice as long each time, up to a limit, and never all at one instant."""

import asyncio
import inspect
import logging
import random
from collections.abc import Awaitable, Callable
from typing import Any, Generic, Literal, Protocol, TypeVar, overload

from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome import durations
from rxmetronome.background import BackgroundTasks, Outcome
from rxmetronome.callsites import check_function, describe
from rxmetronome.clocks import timeline
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, StepError, error_text
from rxmetronome.protocols import context_of, track_subscription
from rxmetronome.records import Tick
from rxmetronome.sources.metronomes import SHORTEST_NS, Metronome

_DOUBLINGS = 62
"""More would pass what any duration can be."""


class Backoff:
    """The waits after failures in a row: half of each is fixed, the other half is drawn.

    Callers that failed together, because one server did, so come back apart.

    Args:
        first_ns: The longest first wait, above zero.
        most_ns: The longest wait at all.
        seed: Equal seeds draw equal waits; None for one that differs each time.

    Example:
        >>> backoff = Backoff(1_000, 4_000, seed=0)
        >>> [backoff.wait_ns(failures) for failures in (1, 2, 3, 4, 5)]
        [932, 1394, 3552, 3823, 2861]

    Source: "equal jitter" of M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
    """

    def __init__(self, first_ns: int, most_ns: int, seed: int | None) -> None:
        self._first_ns, self._most_ns = first_ns, most_ns
        self._random = random.Random(seed)  # noqa: S311  no secret: it only spreads callers

    def wait_ns(self, failures: int) -> int:
        """How long to wait after so many failures in a row, 1 or more."""
        longest_ns = min(self._most_ns, self._first_ns << min(failures - 1, _DOUBLINGS))
        half_ns = longest_ns // 2
        return half_ns + self._random.randint(0, longest_ns - half_ns)


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


class PollSubscription:
    """One subscription of a poll. Only actions on its scheduler touch it, so it needs no lock."""

    def __init__(self, poll: Polled, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None) -> None:
        self._poll, self._observer = poll, observer
        self._clock, self._context = timeline(scheduler), context_of(scheduler)
        self._errands = BackgroundTasks(scheduler, f"poll {describe(poll.fetch)}")
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


_T = TypeVar("_T")


@overload
def poll(
    fetch: Callable[[], Awaitable[_T]],
    *,
    every: Duration,
    timeout: Duration = "30s",
    start: Literal["after", "now"] = "now",
    backoff: Duration | None = "1s",
    backoff_max: Duration = "1min",
    seed: int | None = None,
) -> "Poll[_T]": ...
@overload
def poll(
    fetch: Callable[[], _T],
    *,
    every: Duration,
    timeout: Duration = "30s",
    start: Literal["after", "now"] = "now",
    backoff: Duration | None = "1s",
    backoff_max: Duration = "1min",
    seed: int | None = None,
) -> "Poll[_T]": ...
def poll(
    fetch: Callable[[], Any],
    *,
    every: Duration,
    timeout: Duration = "30s",
    start: Literal["after", "now"] = "now",
    backoff: Duration | None = "1s",
    backoff_max: Duration = "1min",
    seed: int | None = None,
) -> "Poll[Any]":
    """Call `fetch` every `every`, on a metronome's grid, and emit what it returns.

        grid      0---1---2---3---4---5---6---7---8
        fetch     [a] [b.........][d] [!]   [f] [g]     b takes long: 2 and 3 are missed; ! fails
        out         a             b d           f   g
        err                             F               and is tried again after a backoff

    It never overlaps: grid points at which a fetch still runs, or a backoff does, are counted in `missed`. After a
    failure the next fetch comes when the backoff has passed, on the grid or not; after a success, on the grid.

    A plain function runs on a thread of its own, one for each subscription, so that it holds up no beat; a coroutine
    function runs on the one loop of everything that waits. In virtual time both are waited for in place: the value
    comes at the instant of its grid point, and a fetch that takes time calls `clock.sleep`.

    In a flow a failure is a value on the step's `err`, with `{"fetch", "failed_in_a_row", "next_in_ns"}` as its
    event. Outside a flow the first of a row is logged. Neither ends the polling.

    Args:
        fetch: A function or a coroutine function without arguments.
        every: 100 µs to 292 years. It can be set later, as a metronome's: `poll.interval = "5s"`.
        timeout: After this long a fetch has failed, and a coroutine is cancelled. A thread cannot be: its late value
            is dropped, and polling goes on when it has returned. In virtual time it is held against the clock, and
            for a coroutine against real time as well.
        start: `"now"` for the first fetch at once, `"after"` for one after `every`.
        backoff: The longest wait after a first failure; it doubles with each in a row, and half of it is drawn at
            random. None to go on at the next grid point.
        backoff_max: The longest wait after any.
        seed: For the draws. When not given they differ each time; in virtual time they never do.

    Returns:
        A cold observable that never completes: a `Poll`, with `latest`, `missed`, `interval`, `pause`, `resume`.

    Raises:
        ArgumentError: If `fetch` cannot be called, or for a duration that is none.

    Example:
        >>> from rxmetronome import VirtualClock
        >>> clock = VirtualClock()
        >>> rates = poll(lambda: {"EUR": 1.1, "at_s": clock.now_ns // 10**9}, every="10s")
        >>> subscription = rates.subscribe(print, scheduler=clock)
        >>> clock.advance("15s")
        {'EUR': 1.1, 'at_s': 0}
        {'EUR': 1.1, 'at_s': 10}
        >>> rates.latest
        {'EUR': 1.1, 'at_s': 10}
        >>> subscription.dispose()
    """
    example = 'poll(fetch, every="10s")'
    if not callable(fetch):
        raise ArgumentError("poll", "fetch", "a function without arguments, which is called anew", fetch, example)
    check_function("poll", "fetch", fetch, "", example, can_wait=True)
    if start not in ("after", "now"):
        raise ArgumentError("poll", "start", '"after" or "now"', start, 'poll(fetch, every="10s", start="now")')
    if seed is not None and not isinstance(seed, int):
        raise ArgumentError("poll", "seed", "a whole number", seed, 'poll(fetch, every="10s", seed=7)')

    def parsed(value: object, argument: str, shortest_ns: int = 1) -> int:
        return durations.parse(
            value, call="poll", argument=argument, shortest_ns=shortest_ns, example=f'poll(fetch, {argument}="10s")'
        )

    first_ns = None if backoff is None else parsed(backoff, "backoff")
    most_ns = parsed(backoff_max, "backoff_max")
    beat = Metronome(parsed(every, "every", SHORTEST_NS), "skip", start == "now", None, None)
    return Poll(fetch, beat, parsed(timeout, "timeout"), first_ns, most_ns, seed)


class Poll(Observable[_T], Generic[_T]):
    """What `poll` returns: an observable with a dial and a brake, which counts and remembers.

    Attributes:
        fetch: What it calls.
        latest: The last good value of any subscription; None before the first. In a run where another observable
            stands in for it (`flow.run(sources=...)`, a frozen test), the last that one gave.
        fetches: How many times it was called.
        failures: How many of these failed.
        missed: At how many grid points nothing was fetched, because a fetch still ran, or a backoff did.
    """

    kind = "poll"

    def __init__(
        self,
        fetch: Callable[[], Any],
        beat: Metronome,
        timeout_ns: int,
        first_ns: int | None,
        most_ns: int,
        seed: int | None,
    ) -> None:
        super().__init__()
        self.fetch, self.beat, self.timeout_ns = fetch, beat, timeout_ns
        self.latest: _T | None = None
        self.fetches = self.failures = self.missed = 0
        self._backoff, self._seed = (first_ns, most_ns), seed

    @property
    def interval(self) -> float:
        """`every` in seconds; set it to any duration to retune every subscription, from any thread."""
        return self.beat.interval

    @interval.setter
    def interval(self, value: Duration) -> None:
        self.beat.interval = value

    @property
    def is_paused(self) -> bool:
        """Whether it is paused."""
        return self.beat.is_paused

    def pause(self) -> None:
        """Fetch nothing more, from any thread; what is being fetched still comes."""
        self.beat.pause()

    def resume(self) -> None:
        """Go on as if no time had passed."""
        self.beat.resume()

    def step(self) -> None:
        """Fetch once now, from any thread, and stay paused; no backoff is waited for, and a fetch that runs is it."""
        self.beat.step()

    def remember(self, value: _T | None) -> None:
        """Take a value as the `latest`: its own, or that of an observable which stands in for it in a run."""
        self.latest = value

    def waits(self, is_virtual: bool) -> Backoff | None:
        """The waits of one subscription after failures; None where there are none."""
        first_ns, most_ns = self._backoff
        seed = 0 if self._seed is None and is_virtual else self._seed
        return None if first_ns is None else Backoff(first_ns, most_ns, seed)

    def __repr__(self) -> str:
        return f'poll({describe(self.fetch)}, every="{durations.text(round(self.interval * durations.SECOND_NS))}")'

    def _subscribe_core(
        self, observer: abc.ObserverBase[_T], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        fetching = PollSubscription(self, observer, scheduler)
        fetching.start(scheduler)
        return track_subscription(Disposable(fetching.stop), scheduler)
