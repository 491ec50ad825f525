"""What an observable does, written down as records, with what the observables among its values do."""

from typing import Any

from reactivex import abc
from reactivex.disposable import CompositeDisposable

from rxmetronome.clocks import Clock
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.marbles.diff import first_difference
from rxmetronome.marbles.printer import to_marbles
from rxmetronome.records import Timed

MOST = 100_000
"""How much one recording takes: what emits more in a test never ends."""


class EndlessError(Exception):
    """Something emitted more than a recording takes."""


class Inner:
    """What an observable that was itself a value did, from the instant at which it came.

    Example:
        >>> Inner([Timed(0, "next", "a"), Timed(2_000_000, "completed")])
        cold("a-|")
    """

    def __init__(self, records: list[Timed], frame: Duration = "1ms") -> None:
        self.records = records
        self._frame = frame

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Inner) and first_difference(self.records, other.records) is None

    __hash__ = None  # type: ignore[assignment]  # it grows

    def __repr__(self) -> str:
        """As a test would write it."""
        frame = ""
        try:
            printed = to_marbles(self.records, frame=self._frame)
        except ArgumentError:  # its events are closer than that
            printed = to_marbles(self.records)
            frame = f" in frames of {printed.frame}"
        values = f", values={printed.values!r}" if printed.values else ""
        return f'cold("{printed.text}"{values}){frame}'


class ObservableRecorder:
    """Subscribes, and writes down what comes and when.

    Args:
        clock: The time it goes by, and the scheduler it subscribes with.
        zero_ns: What it calls 0.
        frame: What one character takes where observables among the values are shown.
    """

    def __init__(self, clock: Clock, zero_ns: int, frame: Duration) -> None:
        self.records: list[Timed] = []
        self._clock, self._zero_ns, self._frame = clock, zero_ns, frame
        self._subscriptions = CompositeDisposable()
        self._open = 0
        self.is_endless = False
        """Whether it was given up, because more came than it takes."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more can come: all it listens to has ended, or it was disposed."""
        return self._open == 0 or self._subscriptions.is_disposed

    def follow(self, observable: abc.ObservableBase[Any]) -> None:
        """Write down what an observable does from now on."""
        self._follow(observable, self.records, self._zero_ns)

    def dispose(self) -> None:
        """Listen no longer."""
        self._subscriptions.dispose()

    def _follow(self, observable: abc.ObservableBase[Any], records: list[Timed], zero_ns: int) -> None:
        self._open += 1

        def add(kind: Any, value: Any = None) -> None:
            if len(records) >= MOST:
                self.is_endless = True
                self.dispose()
                raise EndlessError
            records.append(Timed(self._clock.now_ns - zero_ns, kind, value))

        def on_next(value: Any) -> None:
            if not isinstance(value, abc.ObservableBase):
                add("next", value)
                return
            inner: list[Timed] = []
            add("next", Inner(inner, self._frame))
            self._follow(value, inner, self._clock.now_ns)

        def on_error(error: Exception) -> None:
            self._open -= 1
            add("error", error)

        def on_completed() -> None:
            self._open -= 1
            add("completed")

        self._subscriptions.add(
            observable.subscribe(on_next, on_error, on_completed, scheduler=self._clock),
        )
