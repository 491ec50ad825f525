"""`poll`: ask again and again, never twice at once, and keep the last good answer."""

from collections.abc import Awaitable, Callable
from typing import Any, Generic, Literal, TypeVar, overload

from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome import durations
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.parts import claimed
from rxmetronome.places import check_function, describe
from rxmetronome.sources.fetching import Fetching
from rxmetronome.sources.retries import Backoff
from rxmetronome.sources.ticks import SHORTEST_NS, Metronome

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
        fetching = Fetching(self, observer, scheduler)
        fetching.start(scheduler)
        return claimed(Disposable(fetching.stop), scheduler)
