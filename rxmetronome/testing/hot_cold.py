"""Observables that do what a marble text says, and note who subscribed to them, and when they left."""

from collections.abc import Callable, Sequence
from typing import Any

from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome import durations
from rxmetronome.clocks import Timer, VirtualClock
from rxmetronome.marbles.parser import Subscription
from rxmetronome.records import Timed
from rxmetronome.testing.source_lines import Line


class Script(Observable[Any]):
    """What `marbles.cold` and `marbles.hot` return: an observable like any other.

    Args:
        text: Its marbles, as the test wrote them.
        records: What they say.
        clock: Whose time they are in, whatever scheduler it is subscribed with.
        zero_ns: Time 0 of the test on that clock.
    """

    kind = "marbles"

    def __init__(self, text: str, records: Sequence[Timed], clock: VirtualClock, zero_ns: int) -> None:
        super().__init__()
        self.text, self.records = text, tuple(records)
        self.line = Line()
        self.zero_ns = zero_ns
        self._clock = clock
        self._log: list[Subscription] = []

    @property
    def last_ns(self) -> int:
        """When the last of it happens on the clock, to one who subscribes at time 0."""
        return self.zero_ns + max((record.at_ns for record in self.records), default=0)

    @property
    def subscriptions(self) -> list[Subscription]:
        """When each subscriber came and left, in nanoseconds since time 0, in the order in which they came."""
        return list(self._log)

    def still_open(self) -> list[str]:
        """A line for each subscription that nobody has ended."""
        return [
            f"a subscription to {self!r}, made at {self.line}, since {durations.text(begun_ns or 0)}"
            for begun_ns, ended_ns in self._log
            if ended_ns is None
        ]

    def _subscribe_core(
        self, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        del scheduler
        number = len(self._log)
        self._log.append(Subscription(self._clock.now_ns - self.zero_ns, None))
        leave = self._begin(observer)

        def end() -> None:
            leave.dispose()
            self._log[number] = self._log[number]._replace(unsubscribed_ns=self._clock.now_ns - self.zero_ns)

        return Disposable(end)

    def let_go(self) -> None:
        """Forget what has not happened yet, and the frames of the test."""
        self.line.let_go()

    def _begin(self, observer: abc.ObserverBase[Any]) -> abc.DisposableBase:
        """Have the observer told what happens from now on, until that is disposed."""
        raise NotImplementedError

    def _schedule(self, records: Sequence[Timed], from_ns: int, say: Callable[[Timed], None]) -> list[Timer]:
        return [
            self._clock.schedule_ns(from_ns + record.at_ns, lambda _, state: say(state), record) for record in records
        ]

    def __repr__(self) -> str:
        """As the test made it."""
        text = self.text if len(self.text) <= 60 else f"{self.text[:59]}…"
        return f'{type(self).__name__.lower()}("{text}")'


class Cold(Script):
    """A script that each subscriber hears from its beginning."""

    def _begin(self, observer: abc.ObserverBase[Any]) -> abc.DisposableBase:
        timers = self._schedule(self.records, self._clock.now_ns, lambda record: tell(observer, record))
        return Disposable(lambda: dispose_all(timers))


class Hot(Script):
    """A script that is played once, from time 0, to whoever is subscribed just then.

    What happens before time 0 is heard by nobody; a completion then is what every subscriber gets at once.
    """

    def __init__(self, text: str, records: Sequence[Timed], clock: VirtualClock, zero_ns: int) -> None:
        super().__init__(text, records, clock, zero_ns)
        self._observers: tuple[abc.ObserverBase[Any], ...] = ()
        self._end = next((record for record in records if record.at_ns < 0 and record.kind != "next"), None)
        # Played from within the clock, so that whoever subscribes before time moves comes first at every instant.
        self._timers = [clock.schedule_ns(zero_ns, self._play)]

    def let_go(self) -> None:
        """Forget what has not been played."""
        super().let_go()
        dispose_all(self._timers)

    def _play(self, *_: object) -> None:
        ahead = [record for record in self.records if record.at_ns >= 0]
        self._timers = self._schedule(ahead, self.zero_ns, self._say)

    def _begin(self, observer: abc.ObserverBase[Any]) -> abc.DisposableBase:
        if self._end is not None:
            tell(observer, self._end)
            return Disposable()
        self._observers += (observer,)

        def leave() -> None:
            self._observers = tuple(other for other in self._observers if other is not observer)

        return Disposable(leave)

    def _say(self, record: Timed) -> None:
        if self._end is not None:
            return
        observers = self._observers
        if record.kind != "next":
            self._end, self._observers = record, ()
        for observer in observers:
            tell(observer, record)


def tell(observer: abc.ObserverBase[Any], record: Timed) -> None:
    """Have an observer hear what a record says."""
    if record.kind == "next":
        observer.on_next(record.value)
    elif record.kind == "error":
        observer.on_error(record.value)
    else:
        observer.on_completed()


def dispose_all(timers: Sequence[Timer]) -> None:
    """Have none of them fire."""
    for timer in timers:
        timer.dispose()
