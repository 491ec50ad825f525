"""`poll`: call a function on a metronome's grid, and emit the values that it returns."""

import asyncio
import inspect
import logging
import random
from collections.abc import Awaitable, Callable
from typing import Any, Literal, TypedDict, TypeVar, Unpack, overload

from reactivex import abc

from rxmetronome import arguments, durations
from rxmetronome.background import BackgroundTasks, Outcome
from rxmetronome.callsites import check_function, describe
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, StepError, error_text
from rxmetronome.records import Tick
from rxmetronome.sources.metronomes import SHORTEST_NS, Metronome, MetronomeSubscription, checked_seed

_T = TypeVar("_T")
_LOG = logging.getLogger("rxmetronome")


class _Options(TypedDict, total=False):
    timeout: Duration
    start: Literal["after", "now"]
    backoff: Duration | None
    backoff_max: Duration
    seed: int | None


@overload
def poll(fetch: Callable[[], Awaitable[_T]], *, every: Duration, **options: Unpack[_Options]) -> "Poll[_T]": ...
@overload
def poll(fetch: Callable[[], _T], *, every: Duration, **options: Unpack[_Options]) -> "Poll[_T]": ...
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
    """Call `fetch` every `every`, on a metronome's grid, and emit its values.

        grid      0---1---2---3---4---5---6---7---8
        fetch     [a] [b.........][d] [!]   [f] [g]     b takes long: 2 and 3 are missed; ! fails
        out         a             b d           f   g
        err                             F               and is tried again after a backoff

    Fetches never overlap: grid points at which one still runs, or a backoff does, are counted in `missed`. After a
    failure the next fetch comes when the backoff has passed, on the grid or not; after a success, on the grid.

    A plain function runs on a separate thread, one for each subscription, so it holds up no beat; a coroutine
    function runs on the package's event loop. In virtual time the clock waits for both: the value comes at the
    instant of its grid point, and a fetch that takes time calls `clock.sleep`.

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
        raise ArgumentError("poll", "fetch", "a function without arguments, which is called each time", fetch, example)
    check_function("poll", "fetch", fetch, "", example, can_wait=True)
    arguments.one_of(
        start, ("after", "now"), call="poll", argument="start", example='poll(fetch, every="10s", start="now")'
    )

    def parsed(value: object, argument: str, shortest_ns: int = 1) -> int:
        return durations.parse(
            value, call="poll", argument=argument, shortest_ns=shortest_ns, example=f'poll(fetch, {argument}="10s")'
        )

    longest_ns = parsed(backoff_max, "backoff_max")
    backoff_ns = None if backoff is None else (parsed(backoff, "backoff"), longest_ns)
    every_ns, timeout_ns = parsed(every, "every", SHORTEST_NS), parsed(timeout, "timeout")
    checked_seed(seed, "poll", 'poll(fetch, every="10s", seed=7)')
    source = Poll[Any](fetch, every_ns, start == "now", timeout_ns, backoff_ns, seed)
    source.hint = durations.bare_number_hint(every, 'every="{text}"')
    return source


class Backoff:
    """The waits after failures in a row. Half of each wait is fixed, and the other half is drawn at random.

    Callers that failed together, because one server did, therefore come back apart.

    Source: "equal jitter" of M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
    """

    def __init__(self, first_ns: int, most_ns: int, seed: int | None) -> None:
        self._first_ns, self._most_ns = first_ns, most_ns
        self._random = random.Random(seed)  # noqa: S311  no secret: it only spreads callers

    def wait_ns(self, failures: int) -> int:
        """Draw the wait after a number of failures in a row, 1 or more."""
        longest_ns = min(self._most_ns, self._first_ns << min(failures - 1, 63))  # 63 doublings pass any duration
        half_ns = longest_ns // 2
        return half_ns + self._random.randint(0, longest_ns - half_ns)


class Poll(Metronome[_T]):
    """A metronome that emits fetched values; returned by `poll`.

    A pause lets a fetch that runs end, and its value still comes. `step()` fetches once, without waiting for a
    backoff; a fetch that already runs counts as that one.

    Attributes:
        fetch: The function that it calls.
        latest: The last good value of any subscription; None before the first. In a run where another observable
            replaces it (`flow.run(sources=...)`, a frozen test), the last value of that one.
        fetches: The number of calls.
        failures: The number of calls that failed.
        missed: The number of grid points without a fetch, because one still ran or a backoff did.
    """

    kind = "poll"

    def __init__(
        self,
        fetch: Callable[[], Any],
        interval_ns: int,
        at_once: bool,
        timeout_ns: int,
        backoff_ns: tuple[int, int] | None,
        seed: int | None,
    ) -> None:
        super().__init__(interval_ns, "skip", at_once, None, None)
        self.fetch, self.timeout_ns, self.backoff_ns, self.seed = fetch, timeout_ns, backoff_ns, seed
        self.latest: _T | None = None
        self.fetches = self.failures = self.missed = 0

    def remember(self, value: _T | None) -> None:
        """Set `latest` to a value, also one of an observable that replaces the poll in a run."""
        self.latest = value

    def __repr__(self) -> str:
        return f'poll({describe(self.fetch)}, every="{durations.text(self.tempo)}")'

    def new_subscription(
        self, observer: abc.ObserverBase[_T], scheduler: abc.SchedulerBase | None
    ) -> "PollSubscription[_T]":
        """Make a subscription that fetches for itself."""
        return PollSubscription(self, observer, scheduler)


class PollSubscription(MetronomeSubscription[_T]):
    """One subscription of a poll: fetches at its ticks."""

    _has_beat = False  # it may read what a sink writes

    def __init__(self, poll: Poll[_T], observer: abc.ObserverBase[_T], scheduler: abc.SchedulerBase | None) -> None:
        super().__init__(poll, observer, scheduler)
        self._on_next, self._poll = self._tick, poll
        self._tasks = BackgroundTasks(scheduler, f"poll {describe(poll.fetch)}")
        seed = 0 if poll.seed is None and self._tasks.in_place else poll.seed
        self._backoff = None if poll.backoff_ns is None else Backoff(*poll.backoff_ns, seed)
        call = getattr(type(poll.fetch), "__call__", None)  # noqa: B004  not whether it can be called, but how
        self._is_async = inspect.iscoroutinefunction(poll.fetch) or inspect.iscoroutinefunction(call)
        self._is_fetching = self._is_late = False
        self._began_ns = 0
        self._ended_ns: int | None = None
        self._in_a_row = 0
        self._cancel: Callable[[], object] | None = None
        self._limit: Any = None
        self._retry: Any = None

    def stop(self) -> None:
        """End, from any thread."""
        super().stop()
        self._tasks.close()
        for timer in (self._limit, self._retry):
            if timer is not None:
                timer.dispose()

    def _tick(self, tick: Tick) -> None:
        if self._poll.is_paused and self._retry is not None:  # a step, which waits for no backoff
            self._retry.dispose()
            self._retry = None
        passed = self._ended_ns is not None and tick.due_ns < self._ended_ns
        is_missed = self._is_fetching or self._retry is not None or passed
        self._poll.missed += tick.missed + is_missed
        if not is_missed:
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
        if not self._tasks.in_place:
            self._limit = self._clock.schedule_ns(self._began_ns + self._poll.timeout_ns, self._expire)
        if self._is_async:
            self._cancel = self._tasks.start(lambda: self._awaited(fetch), self._done)
        else:
            self._cancel = self._tasks.call(fetch, self._done)

    async def _awaited(self, fetch: Callable[[], Any]) -> Any:
        """Wait for a coroutine; where the clock stands still meanwhile, no longer than the timeout."""
        if not self._tasks.in_place:
            return await fetch()
        try:
            async with asyncio.timeout(self._poll.timeout_ns / durations.SECOND_NS) as limit:
                return await fetch()
        except TimeoutError:
            if limit.expired():
                raise self._too_late() from None
            raise

    def _expire(self, *_: object) -> None:
        """Time out a running fetch; its late result is discarded."""
        if self._is_fetching and not self._is_late:
            self._is_late = True
            if self._cancel is not None:
                self._cancel()
            self._failed(self._too_late())

    def _done(self, outcome: Outcome) -> None:
        value, error = outcome
        if error is None and hasattr(type(value), "__await__"):  # a plain function that made a coroutine
            self._cancel = self._tasks.start(lambda: self._awaited(lambda: value), self._done)
            return
        if self._limit is not None:
            self._limit.dispose()
        self._is_fetching, self._ended_ns = False, self._clock.now_ns
        if self._is_late:
            _LOG.info("%s ended after its timeout: its value is dropped", describe(self._poll.fetch))
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
