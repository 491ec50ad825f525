"""Observables that do what a marble text says, and record when each subscriber came and left."""

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
    """An observable like any other. Made by `marbles.cold` and `marbles.hot`.

    Args:
        text: Its marbles, as the test wrote them.
        records: The events that they say.
        clock: The clock it is played on, not the scheduler that it is subscribed with.
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
        """Return the instant of its last event on the clock, for a subscriber at time 0."""
        return self.zero_ns + max((record.at_ns for record in self.records), default=0)

    @property
    def subscriptions(self) -> list[Subscription]:
        """Return when each subscriber came and left, in nanoseconds since time 0, in the order in which they came."""
        return list(self._log)

    def still_open(self) -> list[str]:
        """Return a line for each subscription that has not ended."""
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
        stop = self._begin(observer)

        def end() -> None:
            stop()
            self._log[number] = self._log[number]._replace(unsubscribed_ns=self._clock.now_ns - self.zero_ns)

        return Disposable(end)

    def end(self) -> None:
        """Forget what has not happened yet, and the frames of the test."""
        self.line.release()

    def _begin(self, observer: abc.ObserverBase[Any]) -> Callable[[], None]:
        """Send the observer what happens from now on; return what stops that."""
        raise NotImplementedError

    def _schedule(self, records: Sequence[Timed], from_ns: int, send: Callable[[Timed], None]) -> list[Timer]:
        return [
            self._clock.schedule_ns(from_ns + record.at_ns, lambda _, state: send(state), record) for record in records
        ]

    def __repr__(self) -> str:
        """Return it as the test made it."""
        text = self.text if len(self.text) <= 60 else f"{self.text[:59]}…"
        return f'{type(self).__name__.lower()}("{text}")'


class Cold(Script):
    """A script that is played to each subscriber from its beginning."""

    def _begin(self, observer: abc.ObserverBase[Any]) -> Callable[[], None]:
        timers = self._schedule(self.records, self._clock.now_ns, lambda record: _send(observer, record))
        return lambda: dispose_all(timers)


class Hot(Script):
    """A script that is played once, from time 0, to those who are subscribed just then.

    What happens before time 0 reaches no subscriber; a completion then is what every subscriber gets at once.
    """

    def __init__(self, text: str, records: Sequence[Timed], clock: VirtualClock, zero_ns: int) -> None:
        super().__init__(text, records, clock, zero_ns)
        self._observers: tuple[abc.ObserverBase[Any], ...] = ()
        self._end = next((record for record in records if record.at_ns < 0 and record.kind != "next"), None)
        # Played from within the clock, so that those who subscribe before time moves come first at every instant.
        self._timers = [clock.schedule_ns(zero_ns, self._play)]

    def end(self) -> None:
        """Forget what has not been played."""
        super().end()
        dispose_all(self._timers)

    def _play(self, *_: object) -> None:
        ahead = [record for record in self.records if record.at_ns >= 0]
        self._timers = self._schedule(ahead, self.zero_ns, self._send_to_all)

    def _begin(self, observer: abc.ObserverBase[Any]) -> Callable[[], None]:
        if self._end is not None:
            _send(observer, self._end)
            return lambda: None
        self._observers += (observer,)

        def stop() -> None:
            self._observers = tuple(other for other in self._observers if other is not observer)

        return stop

    def _send_to_all(self, record: Timed) -> None:
        if self._end is not None:
            return
        observers = self._observers
        if record.kind != "next":
            self._end, self._observers = record, ()
        for observer in observers:
            _send(observer, record)


def _send(observer: abc.ObserverBase[Any], record: Timed) -> None:
    if record.kind == "next":
        observer.on_next(record.value)
    elif record.kind == "error":
        observer.on_error(record.value)
    else:
        observer.on_completed()


def dispose_all(timers: Sequence[Timer]) -> None:
    """Cancel timers."""
    for timer in timers:
        timer.dispose()
