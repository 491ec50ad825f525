"""One table of RxPY's pipelines, and a world to run them in: any scheduler, at any tempo.

A world's times are units: one second on a virtual scheduler, a few milliseconds on a real one. It subscribes at 200
and disposes at 700. Where two things could happen at one unit only virtual time can tell which is first, so the
table keeps them at least five units apart.
"""

import datetime
import operator
import threading
from collections.abc import Callable
from typing import Any

import pytest
import reactivex as rx
from reactivex import Observable, abc
from reactivex import operators as ops
from reactivex.disposable import CompositeDisposable
from reactivex.subject import Subject

from rxmetronome.records import Tick
from rxmetronome.sources.metronomes import metronome

SUBSCRIBED, DISPOSED = 200, 700
DONE = object()
BROKEN = ValueError("broken")
Record = tuple[float, str, object]
Build = Callable[["World"], Observable[Any]]


class World:
    """A scheduler with inputs that are built on it in one way, whichever it is."""

    def __init__(
        self, scheduler: Any, now: Callable[[], float], *, zero: float = 0.0, unit: float = 1.0, timed: bool = True
    ) -> None:
        self.scheduler, self.now, self._zero, self._unit, self._timed = scheduler, now, zero, unit, timed
        self.records: list[Record] = []

    def span(self, units: float) -> float:
        """A duration in seconds."""
        return units * self._unit

    def at(self, units: float) -> float:
        """An instant in seconds since 1970."""
        return self._zero + units * self._unit

    def date(self, units: float) -> datetime.datetime:
        """An instant as a datetime."""
        return datetime.datetime.fromtimestamp(self.at(units), datetime.UTC)

    def exactly(self, time: object) -> object:
        """A time that an operator measured, which only virtual time makes the same twice."""
        return time if self._timed else None

    def hot(self, *messages: tuple[float, object]) -> Observable[Any]:
        """Events at instants, whoever listens."""
        subject: Subject[Any] = Subject()
        for time, value in messages:
            self.scheduler.schedule_absolute(self.at(time), _saying(subject, value))
        return subject

    def cold(self, *messages: tuple[float, object]) -> Observable[Any]:
        """Events at times after each subscription."""

        def subscribe(observer: abc.ObserverBase[Any], _: object = None) -> abc.DisposableBase:
            return CompositeDisposable(
                [
                    self.scheduler.schedule_relative(self.span(time), _saying(observer, value))
                    for time, value in messages
                ]
            )

        return Observable(subscribe)

    def start(self, build: Build) -> "World":
        """Have the scheduler subscribe to what is built, and dispose it, recording what comes between."""
        source, subscription = build(self), CompositeDisposable()

        def record(kind: str) -> Callable[..., None]:
            return lambda value=None: self.records.append((self.now(), kind, value))

        def subscribe(*_: object) -> None:
            subscription.add(
                source.subscribe(
                    record("next"),
                    lambda error: record("error")(repr(error)),
                    record("completed"),
                    scheduler=self.scheduler,
                )
            )

        self.scheduler.schedule_absolute(self.at(SUBSCRIBED), subscribe)
        self.scheduler.schedule_absolute(self.at(DISPOSED), lambda *_: subscription.dispose())
        return self


def _saying(observer: Any, value: object) -> Callable[..., None]:
    def say(*_: object) -> None:
        if value is DONE:
            observer.on_completed()
        elif isinstance(value, Exception):
            observer.on_error(value)
        else:
            observer.on_next(value)

    return say


def xs(w: World) -> Observable[Any]:
    """What most of them listen to: it has begun before they subscribe."""
    times = 150, 210, 240, 280, 320, 350, 380, 420, 470
    return w.hot(*((time, number) for number, time in enumerate(times, 1)), (600, DONE))


def ys(w: World) -> Observable[Any]:
    return w.hot((180, "a"), (225, "b"), (265, "c"), (335, "d"), (365, "e"), (450, "f"), (545, DONE))


def breaking(w: World) -> Observable[Any]:
    return w.hot((210, 1), (240, 2), (275, BROKEN))


def short(w: World) -> Observable[Any]:
    return w.cold((10, 1), (35, 2), (60, DONE))


def short_broken(w: World) -> Observable[Any]:
    return w.cold((10, 1), (35, 2), (60, BROKEN))


def numbered(*window: Callable[[Any], Any]) -> Callable[[Observable[Any]], Observable[Any]]:
    """Open windows with operators, and merge what is in them, each event with its window's number."""

    def number(inner: Observable[Any], index: int) -> Observable[Any]:
        return inner.pipe(ops.map(lambda value: (index, value)), ops.concat(rx.of((index, "end"))))

    return lambda source: source.pipe(*window, ops.map_indexed(number), ops.merge_all())


def shared_twice(w: World, share: Callable[[Observable[Any]], Observable[Any]]) -> Observable[Any]:
    """A shared source with a second subscriber that comes later."""
    source = xs(w).pipe(ops.delay(w.span(5)), share)
    return source.pipe(ops.merge(source.pipe(ops.delay_subscription(w.span(95)), ops.map(str))))


def connected(w: World, source: Any) -> Observable[Any]:
    """A connectable that is connected at 250 and let go at 430."""
    held: list[abc.DisposableBase] = []
    w.scheduler.schedule_absolute(w.at(250), lambda *_: held.append(source.connect(w.scheduler)))
    w.scheduler.schedule_absolute(w.at(430), lambda *_: held[0].dispose())
    return source


def repeated(w: World) -> Observable[Any]:
    left = [False, True, True]
    return short(w).pipe(ops.do_while(lambda _: left.pop()))


def finished(w: World) -> Observable[Any]:
    seen: list[str] = []
    ended = short(w).pipe(ops.finally_action(lambda: seen.append("end")))
    return ended.pipe(ops.concat(rx.defer(lambda _: rx.of(*seen))))


PIPELINES: dict[str, Build] = {
    # making events
    "timer": lambda w: rx.timer(w.span(35)),
    "timer at": lambda w: rx.timer(w.date(345)),
    "timer and period": lambda w: rx.timer(w.span(35), w.span(70)),
    "timer at and period": lambda w: rx.timer(w.date(345), w.span(70)),
    "interval": lambda w: rx.interval(w.span(70)),
    "interval take": lambda w: rx.interval(w.span(35)).pipe(ops.take(4)),
    "generate_with_relative_time": lambda w: rx.generate_with_relative_time(
        1, lambda n: n < 6, lambda n: n + 1, lambda n: w.span(n * 15)
    ),
    "generate": lambda w: rx.generate(1, lambda n: n < 5, lambda n: n * 2),
    "range": lambda w: rx.range(5),
    "from_iterable": lambda w: rx.from_iterable("abc"),
    "repeat_value": lambda w: rx.repeat_value("x", 3),
    "defer": lambda w: rx.defer(lambda _: rx.timer(w.span(35))),
    "never": lambda w: rx.never(),
    "throw": lambda w: rx.throw(BROKEN),
    # time
    "debounce": lambda w: xs(w).pipe(ops.debounce(w.span(33))),
    "throttle_with_timeout": lambda w: xs(w).pipe(ops.throttle_with_timeout(w.span(33))),
    "throttle_with_mapper": lambda w: xs(w).pipe(ops.throttle_with_mapper(lambda n: rx.timer(w.span(4 * n)))),
    "throttle_first": lambda w: xs(w).pipe(ops.throttle_first(w.span(78))),
    "sample": lambda w: xs(w).pipe(ops.sample(w.span(65))),
    "sample by": lambda w: xs(w).pipe(ops.sample(ys(w))),
    "delay": lambda w: xs(w).pipe(ops.delay(w.span(35))),
    "delay an error": lambda w: breaking(w).pipe(ops.delay(w.span(15))),
    "delay_subscription": lambda w: xs(w).pipe(ops.delay_subscription(w.span(65))),
    "delay_with_mapper": lambda w: xs(w).pipe(ops.delay_with_mapper(lambda n: rx.timer(w.span(n * 5 + 2)))),
    "timeout": lambda w: xs(w).pipe(ops.timeout(w.span(45))),
    "timeout at": lambda w: xs(w).pipe(ops.timeout(w.date(345))),
    "timeout into": lambda w: xs(w).pipe(ops.timeout(w.span(35), rx.interval(w.span(50)).pipe(ops.take(3)))),
    "timeout_with_mapper": lambda w: xs(w).pipe(
        ops.timeout_with_mapper(rx.timer(w.span(75)), lambda n: rx.timer(w.span(87 - n * 6)), rx.of("late"))
    ),
    "timestamp": lambda w: xs(w).pipe(ops.timestamp(), ops.map(lambda s: (s.value, w.exactly(s.timestamp)))),
    "time_interval": lambda w: xs(w).pipe(ops.time_interval(), ops.map(lambda i: (i.value, w.exactly(i.interval)))),
    "take_until": lambda w: xs(w).pipe(ops.take_until(rx.timer(w.span(145)))),
    "take_until_with_time": lambda w: xs(w).pipe(ops.take_until_with_time(w.span(145))),
    "take_until_with_time at": lambda w: xs(w).pipe(ops.take_until_with_time(w.date(345))),
    "skip_until": lambda w: xs(w).pipe(ops.skip_until(rx.timer(w.span(145)))),
    "skip_until_with_time": lambda w: xs(w).pipe(ops.skip_until_with_time(w.span(145))),
    "skip_until_with_time at": lambda w: xs(w).pipe(ops.skip_until_with_time(w.date(345))),
    "take_with_time": lambda w: xs(w).pipe(ops.take_with_time(w.span(145))),
    "skip_with_time": lambda w: xs(w).pipe(ops.skip_with_time(w.span(145))),
    "take_last_with_time": lambda w: xs(w).pipe(ops.take_last_with_time(w.span(215))),
    "skip_last_with_time": lambda w: xs(w).pipe(ops.skip_last_with_time(w.span(75))),
    "observe_on": lambda w: xs(w).pipe(ops.observe_on(w.scheduler)),
    "subscribe_on": lambda w: short(w).pipe(ops.subscribe_on(w.scheduler)),
    # windows and buffers
    "window_with_time": lambda w: xs(w).pipe(numbered(ops.window_with_time(w.span(70)))),
    "window_with_time overlapping": lambda w: xs(w).pipe(
        numbered(ops.window_with_time(w.span(90), timeshift=w.span(85)))
    ),
    "window_with_time_or_count": lambda w: xs(w).pipe(numbered(ops.window_with_time_or_count(w.span(65), 2))),
    "window_with_count": lambda w: xs(w).pipe(numbered(ops.window_with_count(3, 2))),
    "window_when": lambda w: xs(w).pipe(numbered(ops.window_when(lambda: rx.timer(w.span(66))))),
    "window_toggle": lambda w: xs(w).pipe(numbered(ops.window_toggle(ys(w), lambda _: rx.timer(w.span(72))))),
    "buffer_with_time": lambda w: xs(w).pipe(ops.buffer_with_time(w.span(70))),
    "buffer_with_time overlapping": lambda w: xs(w).pipe(ops.buffer_with_time(w.span(90), timeshift=w.span(85))),
    "buffer_with_time_or_count": lambda w: xs(w).pipe(ops.buffer_with_time_or_count(w.span(65), 2)),
    "buffer_with_count": lambda w: xs(w).pipe(ops.buffer_with_count(2)),
    "buffer": lambda w: xs(w).pipe(ops.buffer(rx.interval(w.span(66)))),
    # several sources
    "merge": lambda w: xs(w).pipe(ops.merge(ys(w), rx.interval(w.span(97)).pipe(ops.map(lambda n: -n)))),
    "merge limited": lambda w: rx.of(short(w), short(w), short(w)).pipe(ops.merge(max_concurrent=2)),
    "zip": lambda w: xs(w).pipe(ops.zip(rx.interval(w.span(33)))),
    "combine_latest": lambda w: xs(w).pipe(ops.combine_latest(ys(w))),
    "with_latest_from": lambda w: xs(w).pipe(ops.with_latest_from(ys(w))),
    "fork_join": lambda w: rx.fork_join(xs(w), ys(w)),
    "amb": lambda w: rx.timer(w.span(55)).pipe(ops.amb(short(w))),
    "concat": lambda w: short(w).pipe(ops.concat(rx.timer(w.span(25)), short(w))),
    "start_with": lambda w: xs(w).pipe(ops.start_with("a", "b")),
    "switch_latest": lambda w: ys(w).pipe(
        ops.map(lambda y: rx.interval(w.span(16)).pipe(ops.map(lambda n: (y, n)))), ops.switch_latest()
    ),
    "flat_map": lambda w: ys(w).pipe(ops.flat_map(lambda y: short(w).pipe(ops.map(lambda n: (y, n))))),
    "flat_map_latest": lambda w: ys(w).pipe(ops.flat_map_latest(lambda y: short(w).pipe(ops.map(lambda n: (y, n))))),
    "concat_map": lambda w: ys(w).pipe(ops.concat_map(lambda y: short(w).pipe(ops.map(lambda n: (y, n))))),
    "exclusive": lambda w: ys(w).pipe(ops.map(lambda y: short(w).pipe(ops.map(lambda n: (y, n)))), ops.exclusive()),
    "join": lambda w: xs(w).pipe(ops.join(ys(w), lambda _: rx.timer(w.span(35)), lambda _: rx.timer(w.span(25)))),
    "sequence_equal": lambda w: short(w).pipe(ops.sequence_equal(short(w).pipe(ops.delay(w.span(15))))),
    # groups
    "group_by": lambda w: xs(w).pipe(
        ops.group_by(lambda n: n % 3), ops.flat_map(lambda g: g.pipe(ops.scan(operator.add), ops.map(str)))
    ),
    "group_by_until": lambda w: xs(w).pipe(
        ops.group_by_until(lambda n: n % 2, None, lambda _: rx.timer(w.span(85))),
        ops.flat_map(lambda g: g.pipe(ops.to_list(), ops.map(lambda group: (g.key, group)))),
    ),
    # sharing
    "share": lambda w: shared_twice(w, ops.share()),
    "publish connect": lambda w: connected(w, xs(w).pipe(ops.publish())),
    "publish by": lambda w: xs(w).pipe(ops.publish(lambda p: p.pipe(ops.zip(p.pipe(ops.skip(1)))))),
    "publish_value": lambda w: shared_twice(w, lambda s: s.pipe(ops.publish_value("first"), ops.ref_count())),
    "replay": lambda w: shared_twice(
        w,
        lambda s: s.pipe(ops.replay(buffer_size=3, window=w.span(75), scheduler=w.scheduler), ops.ref_count()),
    ),
    # failing and repeating
    "retry": lambda w: short_broken(w).pipe(ops.retry(3)),
    "repeat": lambda w: short(w).pipe(ops.repeat(3)),
    "catch": lambda w: breaking(w).pipe(ops.catch(lambda *_: rx.timer(w.span(35)))),
    "on_error_resume_next": lambda w: breaking(w).pipe(ops.on_error_resume_next(short(w))),
    "expand": lambda w: rx.of(1).pipe(
        ops.expand(lambda n: rx.timer(w.span(n * 10 + 5)).pipe(ops.map(lambda _: n * 2))), ops.take(5)
    ),
    "do_while": repeated,
    "finally_action": finished,
    # the rest of everyday
    "scan": lambda w: xs(w).pipe(ops.scan(operator.add, 0)),
    "reduce": lambda w: xs(w).pipe(ops.reduce(operator.add)),
    "pairwise": lambda w: xs(w).pipe(ops.pairwise()),
    "distinct_until_changed": lambda w: xs(w).pipe(ops.map(lambda n: n // 3), ops.distinct_until_changed()),
    "materialize": lambda w: breaking(w).pipe(ops.materialize(), ops.map(str)),
    "take_last": lambda w: xs(w).pipe(ops.take_last(2)),
    "skip and take": lambda w: xs(w).pipe(ops.skip(2), ops.take(3)),
    "map that raises": lambda w: xs(w).pipe(ops.map(lambda n: 1 // (n - 4))),
}


@pytest.fixture(params=PIPELINES)
def name(request: pytest.FixtureRequest) -> str:
    """Each pipeline of the table in turn, by its name."""
    return str(request.param)


@pytest.fixture
def pipelines() -> dict[str, Build]:
    """The table."""
    return PIPELINES


@pytest.fixture
def world() -> type[World]:
    """Where they run."""
    return World


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the threads that are started, whoever starts them and however soon they end."""
    names: list[str] = []
    start = threading.Thread.start

    def noting(thread: threading.Thread) -> None:
        names.append(thread.name)
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", noting)
    return names


class Stalls:
    """How late a clock was at most: the lag of a metronome on it, while it is watched.

    What is late by more than the distance of two events changes what relative timers give, on any scheduler: RxPY
    counts them from a `now` that is late too, so a silence for `debounce` is not one where two events come at once.
    """

    def __init__(self) -> None:
        self.longest_ns = 0

    def watch(self, clock: Any) -> abc.DisposableBase:
        """Take the lags of a clock until this is disposed."""
        return metronome("2ms", start="now").subscribe(self._take, scheduler=clock)

    def _take(self, tick: Tick) -> None:
        self.longest_ns = max(self.longest_ns, tick.lag_ns)


@pytest.fixture
def until_calm() -> Callable[..., None]:
    """Repeat a measurement in real time that failed while the machine stood still for longer than `bound_ns`.

    A failure without a stall stands, and so does that of the last of five times.
    """

    def repeat(measure: Callable[[Stalls], None], *, bound_ns: int) -> None:
        for left in reversed(range(5)):
            stalls = Stalls()
            try:
                measure(stalls)
            except AssertionError:
                if not left or stalls.longest_ns <= bound_ns:
                    raise
            else:
                return

    return repeat
