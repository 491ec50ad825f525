"""What an aggregate keeps of the events it was given. Each takes a value at a time, and merges with its like.

Nothing here fails on a value that its reader has let pass, so an event is in all aggregates of a window or in none;
only values that do not compare with each other have to be asked for beforehand, by `check`.
"""

import math
from collections.abc import Callable
from typing import Any, Literal, Protocol

from rxmetronome.callsites import describe
from rxmetronome.codecs.dataframes import frame_of
from rxmetronome.operators.event_fields import Of, Read, hashed, number, present, reader, real


class Cell(Protocol):
    """One aggregate of one window."""

    def add(self, value: Any) -> None:
        """Take a value in; None stands for one that is not there."""

    def merge(self, other: Any) -> None:
        """Take in what another has taken, which came later; the other stays as it is."""

    def result(self) -> Any:
        """What the window says."""


Take = Literal["event", "raw", "present", "number", "real", "hashed"]
_TAKES: dict[str, Callable[[Read], Read]] = {
    "raw": lambda read: read,
    "present": present,
    "number": number,
    "real": real,
    "hashed": hashed,
}


class Aggregate:
    """What the functions of `rxmetronome.aggregates` return: how to read an event, and what to make of it.

    Args:
        kind: The name of the function.
        of: What it reads.
        take: In which form: `"event"` is the event itself, as it is.
        make: Makes what a window keeps.
        checked: Whether values have to be compared with those before, to know whether they fit.
    """

    def __init__(self, kind: str, of: Of, take: Take, make: Callable[[], Cell], *, checked: bool = False) -> None:
        self.kind, self.of, self.take, self.make, self.checked = kind, of, take, make, checked
        self.read = None if take == "event" else _TAKES[take](reader(of, kind))

    def __repr__(self) -> str:
        of = "" if self.of is None else repr(self.of) if isinstance(self.of, str) else describe(self.of)
        return f"{self.kind}({of})"


class Count:
    """How many events."""

    __slots__ = ("_n",)

    def __init__(self) -> None:
        self._n = 0

    def add(self, _: Any) -> None:
        """Take a value in."""
        self._n += 1

    def merge(self, other: "Count") -> None:
        """Take in what came later."""
        self._n += other._n

    def result(self) -> int:
        """What the window says."""
        return self._n


class CountPresent(Count):
    """How many events that have a value."""

    __slots__ = ()

    def add(self, value: Any) -> None:
        """Take a value in."""
        if value is not None:
            self._n += 1


class Sum:
    """The sum; of whole numbers exact, 0 of none."""

    __slots__ = ("_total",)

    def __init__(self) -> None:
        self._total: int | float = 0

    def add(self, value: Any) -> None:
        """Take a value in."""
        if value is not None:
            self._total = _plus(self._total, value)

    def merge(self, other: "Sum") -> None:
        """Take in what came later."""
        self._total = _plus(self._total, other._total)

    def result(self) -> int | float:
        """What the window says."""
        return self._total


def _plus(one: float, other: float) -> float:
    try:
        return one + other
    except OverflowError:  # a whole number that no float holds, and a float
        return math.inf if (one if isinstance(one, int) else other) > 0 else -math.inf


class Mean:
    """The arithmetic mean; None of none."""

    __slots__ = ("_n", "_total")

    def __init__(self) -> None:
        self._n, self._total = 0, 0.0

    def add(self, value: Any) -> None:
        """Take a value in."""
        if value is not None:
            self._n += 1
            self._total += value

    def merge(self, other: "Mean") -> None:
        """Take in what came later."""
        self._n += other._n
        self._total += other._total

    def result(self) -> float | None:
        """What the window says."""
        return self._total / self._n if self._n else None


class Spread:
    """The variance, or its root: the mean so far, and the sum of the squared differences from it.

    Sources: B. P. Welford, "Note on a Method for Calculating Corrected Sums of Squares and Products", Technometrics 4
    (1962), for a value; T. F. Chan, G. H. Golub and R. J. LeVeque, "Updating Formulae and a Pairwise Algorithm for
    Computing Sample Variances" (1979), for the merge. Neither subtracts two large sums, which would cancel.
    """

    __slots__ = ("_ddof", "_mean", "_n", "_root", "_squares")

    def __init__(self, ddof: int, root: bool) -> None:
        self._ddof, self._root = ddof, root
        self._n, self._mean, self._squares = 0, 0.0, 0.0

    def add(self, value: Any) -> None:
        """Take a value in."""
        if value is not None:
            self._n += 1
            difference = value - self._mean
            self._mean += difference / self._n
            self._squares += difference * (value - self._mean)

    def merge(self, other: "Spread") -> None:
        """Take in what came later."""
        n = self._n + other._n
        if other._n:
            difference = other._mean - self._mean
            self._squares += other._squares + difference * difference * self._n * other._n / n
            self._mean += difference * other._n / n
            self._n = n

    def result(self) -> float | None:
        """What the window says."""
        if self._n <= self._ddof:
            return None
        variance = self._squares / (self._n - self._ddof)
        return math.sqrt(variance) if self._root else variance


class Least:
    """The smallest value; None of none."""

    __slots__ = ("value",)

    def __init__(self) -> None:
        self.value: Any = None

    def check(self, value: Any) -> None:
        """Raise what comparing the value with the one kept raises."""
        if value is not None and self.value is not None:
            bool(value < self.value)
            bool(value > self.value)

    def add(self, value: Any) -> None:
        """Take a value in."""
        if value is not None and (self.value is None or value < self.value):
            self.value = value

    def merge(self, other: "Least") -> None:
        """Take in what came later."""
        self.add(other.value)

    def result(self) -> Any:
        """What the window says."""
        return self.value


class Greatest(Least):
    """The largest value; None of none."""

    __slots__ = ()

    def add(self, value: Any) -> None:
        """Take a value in."""
        if value is not None and (self.value is None or value > self.value):
            self.value = value


class First:
    """The value that came first; None where none came."""

    __slots__ = ("_value",)

    def __init__(self) -> None:
        self._value: Any = None

    def add(self, value: Any) -> None:
        """Take a value in."""
        if self._value is None:
            self._value = value

    def merge(self, other: "First") -> None:
        """Take in what came later."""
        self.add(other._value)

    def result(self) -> Any:
        """What the window says."""
        return self._value


class Last(First):
    """The value that came last; None where none came."""

    __slots__ = ()

    def add(self, value: Any) -> None:
        """Take a value in."""
        if value is not None:
            self._value = value


class Collected:
    """Every value, in the order they came, those that are None among them."""

    __slots__ = ("_frame", "_values")

    def __init__(self, frame: bool) -> None:
        self._frame = frame
        self._values: list[Any] = []

    def add(self, value: Any) -> None:
        """Take a value in."""
        self._values.append(value)

    def merge(self, other: "Collected") -> None:
        """Take in what came later."""
        self._values.extend(other._values)

    def result(self) -> Any:
        """What the window says."""
        return frame_of(self._values) if self._frame else self._values
