"""A clock that moves only by a call: the same flow, faster than life, with the same result."""

import contextlib
import datetime
import heapq
import itertools
import operator
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from threading import get_ident
from typing import Any, TypeAlias

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome import arguments, durations
from rxmetronome.callsites import describe
from rxmetronome.clocks.base import Action, Clock, Timer, absolute_ns
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import ArgumentError, ClockError

Instant: TypeAlias = datetime.datetime | Duration
"""A `datetime` with a zone, ISO text with a zone, or a duration since the clock's start."""

_JUMPS_KEPT = 100_000
_NEVER_NS = 1 << 80
_FIRST = -1
"""The place before that of every other timer that is due at an instant."""
_NAMED = 100  # the last actions at one instant, among which those that repeat are named
_USED_BY = {
    "concat_with_iterable": "repeat, while_do or concat",
    "catch_with_iterable": "retry or catch",
    "observable_timer_timespan_and_period": "interval or timer",
}
"""The operators of RxPY by the function that implements them."""


class Train:
    """Beats that are due at one instant, as one entry of the heap, so that each of them costs an append.

    They run one behind the other, in the order in which they were armed. A timer that is armed for the instant
    otherwise closes the train: beats that are armed after it go into the next one.

    Where all beats are even, with one interval and at one number, the train is: they only emit, the same tick, and the
    clock arms them. It is so until something happens that may change one of them: see `VirtualClock.disturb`.
    """

    __slots__ = ("calm", "interval_ns", "number", "rest", "timers")

    def __init__(self, timers: list[Timer]) -> None:
        self.timers = timers
        self.rest: Iterator[Timer] = iter(timers)
        self.calm: object = None
        """The clock's `calm` when the train was found to be even; None if it was not."""
        self.interval_ns = self.number = 0
        """The interval of an even train, and the number of its ticks."""

    @property
    def left(self) -> list[Timer]:
        """Return the timers that have not run, disposed ones too."""
        return self.timers[len(self.timers) - operator.length_hint(self.rest) :]

    @property
    def disposed(self) -> bool:
        """Return whether none of them will run."""
        return all(timer.disposed for timer in self.left)


class VirtualClock(Clock):
    """A scheduler in virtual time: exact integers, no threads.

    An exception of an action is raised by `advance`, `run_until` or `run`; the clock can go on afterwards.

    Args:
        start: The first instant: a `datetime` with a zone or ISO text with one. 1970 in UTC when not given, so
            that two runs are equal and `tick.due_ns` reads as time since the start.
        max_actions: The most actions at one instant; more are a repetition without end, and a `ClockError` names it.
            None for any number. It can be set later.

    Example:
        >>> clock = VirtualClock()
        >>> _ = clock.schedule_relative(1.5, lambda *_: print("now", clock.now_ns))
        >>> clock.advance("1s")
        >>> clock.advance("1s")
        now 1500000000
        >>> clock.jumps
        [1.0, 0.5, 0.5]
    """

    def __init__(self, start: datetime.datetime | str | None = None, *, max_actions: int | None = 1_000_000) -> None:
        super().__init__()
        self.max_actions = max_actions
        self._start_ns = 0 if start is None else absolute_ns(start, "VirtualClock", "start")
        self._now_ns = self._start_ns
        self.wall_offset_ns = 0
        self.free_until_ns = -_NEVER_NS
        """Nothing is due before this instant, the end of the running `advance` neither: see `proceed`."""
        self._on_step: list[Callable[[], None]] = []
        self._before_others: list[Callable[[], None]] = []
        self._stops_ns: deque[int | range] = deque([self._now_ns], maxlen=_JUMPS_KEPT + 1)
        self.note_stop: Callable[[int], object] = self._stops_ns.append
        """Notes that an action has moved the clock, by `_now_ns`, to before `free_until_ns`."""
        self.even_ns = 0
        """The length of the moves since `_even_from_ns`, which a beat makes by itself; 0 if it makes none."""
        self._even_from_ns = 0
        self._running = False
        self._limit_ns = -_NEVER_NS
        self._raises: BaseException | None = None
        self._owner = get_ident()
        self._trains: dict[int, Train] = {}
        """The trains that beats due at an instant can still be added to: see `arm_beat`. On the clock's thread."""
        self._calm = object()
        """Another object after each disturbance: see `disturb`."""

    @property
    def max_actions(self) -> int | None:
        """Return the most actions that may run at one instant."""
        return self._max_actions

    @max_actions.setter
    def max_actions(self, most: int | None) -> None:
        self._max_actions: int | None = arguments.count(
            most, call="VirtualClock", argument="max_actions", example="VirtualClock(max_actions=10_000)", or_none=True
        )

    @property
    def now_ns(self) -> int:
        """Return virtual nanoseconds since 1970."""
        return self._now_ns

    @property
    def wall_ns(self) -> int:
        """Return the virtual wall: `now_ns` and the sum of its steps."""
        return self._now_ns + self.wall_offset_ns

    def read_ns(self) -> tuple[int, int]:
        """Return `now_ns` and `wall_ns`."""
        now_ns = self._now_ns
        return now_ns, now_ns + self.wall_offset_ns if self.wall_offset_ns else now_ns

    @property
    def is_virtual(self) -> bool:
        """Return True."""
        return True

    @property
    def jumps(self) -> list[float]:
        """Return the lengths of the last 100,000 moves of the clock, in seconds."""
        stops: list[int] = [*reversed(self._even_stops())]
        for noted in reversed(self._stops_ns):
            stops += (noted,) if isinstance(noted, int) else reversed(noted)
            if len(stops) > _JUMPS_KEPT:
                break
        stops_ns = reversed(stops[: _JUMPS_KEPT + 1])
        return [(stop_ns - before_ns) / SECOND_NS for before_ns, stop_ns in itertools.pairwise(stops_ns)]

    @property
    def is_running(self) -> bool:
        """Return whether an action of this clock is running now."""
        return self._running

    def is_current(self) -> bool:
        """Return whether the calling thread is the one that moved this clock last (or made it)."""
        return get_ident() == self._owner

    @property
    def next_due_ns(self) -> int | None:
        """Return the time at which the next timer fires; None if there is none."""
        heap = self._heap
        while heap and heap[0][2].disposed:
            timer: Timer | Train = heapq.heappop(heap)[2]
            self._stale -= len(timer.left) if isinstance(timer, Train) else 1
        return heap[0][0] if heap else None

    @property
    def pending(self) -> int:
        """Return the number of timers that wait to fire."""
        heap: list[Any] = self._heap
        trains = [timer for _, _, timer in heap if isinstance(timer, Train)]
        return super().pending + sum(len(train.left) - 1 for train in trains)

    def schedule_ns(self, due_ns: int, action: Action, state: Any = None) -> Timer:
        """Run `action(clock, state)` when the clock is moved to `due_ns` or past it."""
        timer = Timer(self, due_ns, action, state)
        self._push(due_ns, self._next_sequence(), timer)
        return timer

    def rearm(self, timer: Timer, due_ns: int) -> None:
        """Schedule a timer that has fired once more."""
        if not timer.disposed:
            timer.waiting = True
            self._push(due_ns, self._next_sequence(), timer)

    def arm_beat(self, timer: Timer, due_ns: int) -> None:
        """Schedule a timer with a `beat` once more, in a train with others that are due then. On the clock's thread.

        When it is due, `timer.beat(timer)` is called. Where no other timer is due with it, nothing is due before
        `free_until_ns`, and the beat may go on up to there by itself: see `go_evenly`. It arms the timer by `arm_first`
        where `free_until_ns` has come nearer meanwhile.
        """
        if timer.disposed:
            return
        timer.waiting = True
        train = self._trains.get(due_ns)
        if train is None:
            self._begin_train(due_ns, [timer])
        else:
            train.calm = None
            train.timers.append(timer)

    def _begin_train(self, due_ns: int, timers: list[Timer]) -> Train:
        train = Train(timers)
        self._push(due_ns, self._next_sequence(), train)
        self._trains[due_ns] = train
        return train

    def arm_first(self, timer: Timer, due_ns: int) -> None:
        """Schedule a timer before all that are due at an instant; they were scheduled since its action began."""
        if not timer.disposed:
            timer.waiting = True
            self._push(due_ns, _FIRST, timer)

    def _push(self, due_ns: int, place: int, timer: Timer | Train) -> None:
        closed = self._trains.pop(due_ns, None) if self._trains else None
        heapq.heappush(self._heap, (due_ns, place, timer))  # type: ignore[misc]
        if due_ns < self.free_until_ns:
            self.free_until_ns = due_ns
        if closed is not None or due_ns <= self._now_ns:
            self._calm = object()

    def disturb(self) -> None:
        """Let every beat look, before its next tick, at what may have changed; from any thread.

        A timer that is scheduled at once disturbs them too, as each change of a metronome does.
        """
        self.free_until_ns = -_NEVER_NS
        self._calm = object()

    def forget(self, timer: Timer) -> None:
        """Dispose a timer; one whose action runs does not go on."""
        if timer.beat is not None:
            self._calm = object()
        super().forget(timer)
        if not timer.waiting:
            self.free_until_ns = -_NEVER_NS

    @property
    def reserve(self) -> Callable[[], int]:
        """Return a function that returns the place, among timers due at one instant, of a timer that is armed then."""
        return self._next_sequence

    def go_evenly(self, step_ns: int) -> None:
        """Have a beat move the clock from now on, by `_now_ns`: each time by `step_ns`, to before `free_until_ns`."""
        self._note_even()
        self.even_ns, self._even_from_ns = step_ns, self._now_ns

    def _even_stops(self) -> range:
        return range(self._even_from_ns + self.even_ns, self._now_ns + 1, self.even_ns) if self.even_ns else range(0)

    def _note_even(self) -> None:
        """Note where a beat has moved the clock, because something else moves it."""
        stops = self._even_stops()
        self.even_ns = 0
        if stops:
            self._stops_ns.append(stops)

    def proceed(self, timer: Timer, due_ns: int, place: int) -> bool:
        """Go on to `due_ns` if nothing is due before, so that the action of `timer` can run on; else arm the timer.

        It saves a timer that always arms itself again the way through the heap, and keeps the order of all timers.

        Args:
            timer: The timer whose action runs now.
            due_ns: When it is due again.
            place: Its place, reserved before the action did anything else.

        Returns:
            False if the action is to return, because it will be called again.
        """
        heap = self._heap
        if (
            due_ns > self._limit_ns
            or due_ns <= self._now_ns
            or (heap and (heap[0][0] < due_ns or (heap[0][0] == due_ns and heap[0][1] < place)))
            or timer.disposed
        ):
            if not timer.disposed:
                timer.waiting = True
                self._push(due_ns, place, timer)
            return False
        self._move(due_ns)
        self.find_free_time()
        return True

    def find_free_time(self) -> None:
        """Set `free_until_ns` to how long nothing is due; another thread may schedule meanwhile."""
        heap = self._heap
        while True:
            self.free_until_ns = min(heap[0][0], self._limit_ns + 1) if heap else self._limit_ns + 1
            if not heap or heap[0][0] >= self.free_until_ns:
                return

    def pass_stops(self, stops_ns: Sequence[int]) -> None:
        """Move on by steps, before `free_until_ns`; steps to an instant where the clock is already are none."""
        stops = dict.fromkeys(stops_ns)
        stops.pop(self._now_ns, None)
        self._stops_ns.extend(stops)
        self._now_ns = stops_ns[-1]

    def advance(self, by: Duration) -> None:
        """Move on by a duration, and run all that is due until then.

        Raises:
            ArgumentError: If `by` is no duration of zero or more.
            ClockError: If it is called by an action of this clock.
        """
        by_ns = durations.parse(by, call="advance", argument="by", allow_zero=True, example='advance("1.5s")')
        self.run_to_ns(self._now_ns + by_ns)

    def run_until(self, t: Instant) -> None:
        """Move on to an instant, and run all that is due until then.

        Args:
            t: A `datetime` with a zone, ISO text with one, or a duration since the clock's start.

        Raises:
            ArgumentError: If `t` is neither, or lies in the past.
            ClockError: If it is called by an action of this clock.
        """
        until_ns = self.instant_ns(t, "run_until", "t")
        if until_ns < self._now_ns:
            raise ArgumentError("run_until", "t", f"an instant not before {self.now.isoformat()}", t)
        self.run_to_ns(until_ns)

    def run(self) -> None:
        """Move on until nothing is scheduled; a source without an end keeps it running.

        Raises:
            ClockError: If it is called by an action of this clock.
        """
        self.run_to_ns(None)

    def before_others(self, callback: Callable[[], None]) -> None:
        """Call `callback()` once, from an action: before another timer than a beat, or when `advance` returns."""
        self._before_others.append(callback)

    def _call_before_others(self) -> None:
        callbacks, self._before_others = self._before_others, []
        for callback in callbacks:
            callback()

    def halt(self, raises: BaseException | None = None) -> None:
        """End `advance`, `run_until` or `run` after the action that calls this, and let it raise an error."""
        self._raises = self._raises or raises
        self._limit_ns = -_NEVER_NS  # before every timer, though a clock may start before 1970
        self.disturb()

    def sleep(self, d: Duration) -> None:
        """Let time pass without running anything, as an observer that takes `d` does.

        Raises:
            ArgumentError: If `d` is no duration of zero or more.
        """
        self._move(self._now_ns + durations.parse(d, call="sleep", argument="d", allow_zero=True))

    def step_wall(self, by: Duration) -> None:
        """Step only the wall, as an administrator or a time server does: `wall_ns` moves, no timer does.

        Args:
            by: The step, as a duration; negative numbers and `timedelta`s, or text that begins with `-`, step it back.
        """
        self.wall_offset_ns += _signed_ns(by)
        self.disturb()
        for callback in tuple(self._on_step):
            callback()

    def on_wall_step(self, callback: Callable[[], None]) -> abc.DisposableBase:
        """Call `callback()` whenever the wall was stepped, on the thread that stepped it, until disposed."""
        self._on_step.append(callback)
        return Disposable(lambda: self._on_step.remove(callback))

    def instant_ns(self, t: Instant, call: str, argument: str) -> int:
        """Convert an instant to nanoseconds since 1970 on this clock."""
        if isinstance(t, datetime.datetime) or (isinstance(t, str) and _looks_like_a_date(t)):
            return absolute_ns(t, call, argument)
        return self._start_ns + durations.parse(t, call=call, argument=argument, allow_zero=True)

    def run_to_ns(self, until_ns: int | None) -> None:
        """Move on to an instant in nanoseconds since 1970, as `run_until` does; with None, as `run` does."""
        if self._running:
            raise ClockError("a VirtualClock cannot be run by one of its actions", "use clock.sleep(d) there")
        self._running = True
        self._owner = get_ident()
        self._limit_ns = _NEVER_NS if until_ns is None else until_ns
        self.free_until_ns = -_NEVER_NS
        try:
            most = _NEVER_NS if self._max_actions is None else self._max_actions
            self._run_due(most)
            while self._before_others:
                self._call_before_others()
                self._run_due(most)
            if until_ns == self._limit_ns:
                self._move(until_ns)
        finally:
            self._running = False
            self._call_before_others()
            self.free_until_ns = -_NEVER_NS
            raises, self._raises = self._raises, None
        if raises is not None:
            raise raises

    def _run_due(self, most: int) -> None:  # noqa: C901, PLR0912  calls would cost each timer time
        """Run all timers up to the limit, at most so many at one instant."""
        heap, left = self._heap, most
        last: deque[Timer] = deque(maxlen=_NAMED)
        while heap and heap[0][0] <= self._limit_ns:
            entry: Any = heapq.heappop(heap)
            due_ns, place, timer = entry
            if timer.__class__ is Train:
                self._trains.pop(due_ns, None)
                if len(timer.timers) == 1:
                    timer = timer.timers[0]
                    entry = due_ns, place, timer
                else:
                    heapq.heappush(heap, entry)  # there it stays until all of them have run
            if timer.disposed:
                self._pass_over(entry)
                continue
            if self.even_ns:
                self._note_even()
            if due_ns > self._now_ns:
                self._now_ns = due_ns
                self._stops_ns.append(due_ns)
                left = most
            if timer.__class__ is Train:
                left = self._run_train(entry, left, last)
                continue
            left -= 1
            if left < _NAMED:
                self._count(timer, left, last)
            timer.waiting = False
            if timer.beat is not None:
                self.find_free_time()
                timer.beat(timer)
            else:
                if self._before_others:
                    self._call_before_others()
                returned = timer.action(self, timer.state)
                if returned is not None:
                    timer.keep(returned)
            if self._now_ns != due_ns:
                left = most

    def _run_train(self, entry: tuple[int, int, Train], left: int, last: deque[Timer]) -> int:
        """Run the beats of a train, which is the first entry of the heap, as long as nothing comes before them."""
        due_ns, _, train = entry
        heap: list[Any] = self._heap
        calm, is_whole = self._calm, operator.length_hint(train.rest) == len(train.timers)
        if train.calm is calm and left - len(train.timers) >= _NAMED and self._now_ns == due_ns:
            left -= self._run_evenly(train, due_ns)
            if not heap or heap[0] is not entry or self._limit_ns < due_ns:
                return left
        for timer in train.rest:
            if timer.disposed:
                self._stale -= 1
                continue
            left -= 1
            if left < _NAMED:
                self._count(timer, left, last)
            timer.waiting = False
            timer.beat(timer)  # type: ignore[misc]  # a timer without one is in no train
            if not heap or heap[0] is not entry or self._limit_ns < due_ns:
                return left
        if is_whole and self._calm is calm and self._now_ns == due_ns:
            self._find_evenness(train)
        self._pass_over(entry)
        return left

    def _run_evenly(self, train: Train, due_ns: int) -> int:
        """Run the beats of an even train up to a disturbance, and arm each of them before; return how many."""
        calm, interval_ns, number = self._calm, train.interval_ns, train.number
        next_ns = due_ns + interval_ns
        if next_ns in self._trains:  # beats with a longer interval
            return 0
        tick = train.timers[0].even.even_tick(due_ns, interval_ns, number, due_ns + self.wall_offset_ns)  # type: ignore[union-attr]
        following = self._begin_train(next_ns, [])
        add = following.timers.append
        for timer in train.rest:
            add(timer)
            timer.due_ns = next_ns
            try:
                timer.emit(tick)  # type: ignore[misc]  # `_find_evenness` has asked for it
            except BaseException as error:
                self.disturb()
                timer.even.emit_failed(error)  # type: ignore[union-attr]
            if self._calm is not calm:
                break
        else:
            following.interval_ns, following.number, following.calm = interval_ns, number + 1, calm
        return len(following.timers)

    def _find_evenness(self, train: Train) -> None:
        """Note that the train after this one, which has run without disturbance, will be even if it will."""
        even = train.timers[0].even
        evenness = None if even is None else even.evenness()
        if evenness is None:
            return
        next_ns, interval_ns, number = evenness
        following = self._trains.get(next_ns)
        if following is None or following.timers != train.timers:
            return
        if all(timer.even is not None and timer.even.evenness() == evenness for timer in train.timers):
            for timer in train.timers:
                timer.due_ns = next_ns
            following.interval_ns, following.number, following.calm = interval_ns, number, self._calm

    def _pass_over(self, entry: tuple[int, int, Timer | Train]) -> None:
        """Forget an entry whose timers are disposed or have run."""
        timer = entry[2]
        if not isinstance(timer, Train):
            self._stale -= 1
            return
        self._stale -= len(timer.left)
        first = heapq.heappop(self._heap)
        if first is not entry:  # another thread has scheduled something
            heapq.heappush(self._heap, first)
            timer.rest = iter(())

    def _count(self, timer: Timer, left: int, last: deque[Timer]) -> None:
        """Remember the last actions at one instant; raise an error where there are more than `max_actions`."""
        if left < 0:
            heapq.heappush(self._heap, (self._now_ns, self._next_sequence(), timer))
            raise self._endless(last)
        last.append(timer)

    def _compact(self) -> None:
        """Remove disposed timers from the heap, and from the trains in it that have not begun to run."""
        kept: list[Any] = []
        self._stale = 0
        for entry in self._heap:
            timer: Timer | Train = entry[2]
            if timer.disposed:
                continue
            kept.append(entry)
            if isinstance(timer, Train):
                if len(timer.left) == len(timer.timers):
                    timer.timers[:] = [one for one in timer.timers if not one.disposed]
                self._stale += sum(one.disposed for one in timer.left)
        self._heap[:] = kept
        heapq.heapify(self._heap)

    def _endless(self, last: Iterable[Timer]) -> ClockError:
        names = list(dict.fromkeys(_name(timer.action) for timer in last))[:5]
        after = durations.text(self._now_ns - self._start_ns)
        return ClockError(
            f"more than {self._max_actions:,} actions at one instant, {after} after the start, with no end: "
            f"{'; '.join(names)}",
            "let time pass between repetitions, as ops.delay(1) does, or limit them; "
            "VirtualClock(max_actions=...) allows more",
        )

    def _move(self, to_ns: int) -> None:
        if to_ns > self._now_ns:
            self._note_even()
            self.disturb()
            self._now_ns = to_ns
            self._stops_ns.append(to_ns)


def _name(action: Any) -> str:
    """Name an action by its step, and by the operator or the function that scheduled it."""
    code, closure = getattr(action, "__code__", None), getattr(action, "__closure__", None) or ()
    around = dict(zip(getattr(code, "co_freevars", ()), closure, strict=False))
    if "action" in around and str(getattr(action, "__module__", "")).startswith("rxmetronome."):
        context = getattr(around["self"].cell_contents, "context", None) if "self" in around else None
        step = getattr(context, "step", None)
        return (f"step `{step}`: " if step else "") + _name(around["action"].cell_contents)
    if str(getattr(action, "__module__", "")).startswith("reactivex."):
        operator = action.__qualname__.partition(".")[0].strip("_")
        return f"RxPY's {_USED_BY.get(operator, operator)}"
    return describe(action)


def _looks_like_a_date(text: str) -> bool:
    return len(text) >= 8 and text[:4].isdigit() and text[4] in "-/"


def _signed_ns(by: Duration) -> int:
    """Read a duration that may be negative; an error is about the value that was given."""

    def size_ns(size: Duration) -> int:
        return durations.parse(size, call="step_wall", argument="by", allow_zero=True, example='step_wall("-1min")')

    try:
        return size_ns(by)
    except ArgumentError:
        with contextlib.suppress(ArgumentError):
            if isinstance(by, str):
                return -size_ns(by.strip().removeprefix("-"))
            if isinstance(by, (int, float, datetime.timedelta)) and not isinstance(by, bool):
                return -size_ns(-by)
        raise
