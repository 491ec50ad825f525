"""The aggregates of a window: `rxm.aggregates.mean("v")`, and eleven more.

Each reads a field by its name (an item of a mapping, an attribute of anything else) or by a function, or takes the
event itself. All are incremental, and merge, so that windows roll up.

Every aggregate leaves out a value that is None or NaN, except `collect`, which keeps it, and `count()` without a field,
which counts events. An event whose field is missing, or whose function raises, is a failure, and is in no aggregate of
its window.
"""

import math
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, Literal

from rxmetronome.callsites import describe
from rxmetronome.codecs.dataframes import frame_of
from rxmetronome.errors import ArgumentError
from rxmetronome.operators.event_fields import Of, Read, hashed, number, present, reader, real
from rxmetronome.operators.windows.sketches import Cell, Distinct, Quantiles, check_exact

__all__ = [
    "Aggregate", "collect", "count", "distinct", "first", "last", "max", "mean", "min", "quantiles", "stdev", "sum",
    "var",
]  # fmt: skip


Take = Literal["event", "raw", "present", "number", "real", "hashed"]
_TAKES: dict[str, Callable[[Read], Read]] = {
    "raw": lambda read: read, "present": present, "number": number, "real": real, "hashed": hashed,
}  # fmt: skip


class Aggregate:
    """The result of the functions of `rxmetronome.aggregates`: how to read an event, and what to keep of it.

    Args:
        kind: The name of the function.
        of: The field's name, or the function of an event.
        take: The form of the value: `"event"` is the event itself.
        make: Makes the cell that a window keeps.
        checked: Whether a value must be compared with those before, to know whether it fits.
    """

    def __init__(self, kind: str, of: Of, take: Take, make: Callable[[], Cell], *, checked: bool = False) -> None:
        self.kind, self.of, self.take, self.make, self.checked = kind, of, take, make, checked
        self.read = None if take == "event" else _TAKES[take](reader(of, kind))

    def __repr__(self) -> str:
        of = "" if self.of is None else repr(self.of) if isinstance(self.of, str) else describe(self.of)
        return f"{self.kind}({of})"


def count(of: Of = None) -> Aggregate:
    """Count events; with a field or function, those that have a value there.

    Example:
        >>> count(), count("v")
        (count(), count('v'))
    """
    return Aggregate("count", of, "event", _Count) if of is None else Aggregate("count", of, "present", _CountPresent)


def sum(of: Of = None) -> Aggregate:  # noqa: A001  the field's own word
    """Add up numbers: whole ones exactly; 0 if there are none."""
    return Aggregate("sum", of, "number", _Sum)


def min(of: Of = None) -> Aggregate:  # noqa: A001
    """Keep the smallest of values that compare with `<`; None if there is none.

    An event whose value does not compare with those before it is a failure.
    """
    return Aggregate("min", of, "present", _Least, checked=True)


def max(of: Of = None) -> Aggregate:  # noqa: A001
    """Keep the largest of values that compare with `>`; None if there is none."""
    return Aggregate("max", of, "present", _Greatest, checked=True)


def mean(of: Of = None) -> Aggregate:
    """Compute the arithmetic mean of numbers; None if there are none."""
    return Aggregate("mean", of, "real", _Mean)


def var(of: Of = None, *, ddof: int = 1) -> Aggregate:
    """Compute the variance of numbers, by Welford's method; None of `ddof` numbers or fewer.

    Args:
        of: A field's name or a function.
        ddof: Is subtracted from the number of values: 1 for a sample's variance, 0 for a population's.

    Raises:
        ArgumentError: If `ddof` is neither 0 nor 1.
    """
    return _spread("var", of, ddof, root=False)


def stdev(of: Of = None, *, ddof: int = 1) -> Aggregate:
    """Compute the standard deviation of numbers: the root of `var`."""
    return _spread("stdev", of, ddof, root=True)


def first(of: Of = None) -> Aggregate:
    """Keep the first value; None if there is none."""
    return Aggregate("first", of, "present", _First)


def last(of: Of = None) -> Aggregate:
    """Keep the last value; None if there is none."""
    return Aggregate("last", of, "present", _Last)


def collect(of: Of = None, *, frame: bool = False) -> Aggregate:
    """Keep every value in the order they came, as a list or a pandas DataFrame.

    It holds them all until the window closes, None and NaN among them.

    Args:
        of: A field's name or a function; the events themselves if not given.
        frame: Make a DataFrame of them: a column for each field, or one called `value`.
    """
    return Aggregate("collect", of, "event" if of is None else "raw", lambda: _Collected(frame))


def quantiles(of: Of = None, points: Sequence[float] = (0.5, 0.9, 0.99), *, exact: int | None = 1_000) -> Aggregate:
    """Compute quantiles of numbers: `{"p50": 12.0, "p90": 30.0, "p99": 41.0}`.

    A quantile p is the smallest value that at least p of all values do not exceed: always one that came, not one
    between two (type 1 of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", 1996).

    Above `exact` values a window keeps a KLL sketch of about 10 kB instead. The rank of its answers is off by at most
    0.7 % of the values, 99 times in 100, merged or not. The sketch draws random bits: two runs may then differ within
    that bound, in virtual time too.

    Args:
        of: A field's name or a function.
        points: The quantiles, from 0 (the smallest value) to 1 (the largest).
        exact: The number of values in a window up to which the answer is exact; None for no limit.

    Raises:
        ArgumentError: For points that are not from 0 to 1, or if the extra `sketches` is missing.
    """
    example = 'quantiles("ms", (0.5, 0.99))'
    if isinstance(points, (str, bytes)) or not isinstance(points, Sequence) or not len(points):
        raise ArgumentError("quantiles", "points", "one number from 0 to 1 or more of them", points, example)
    named = []
    for point in points:
        if isinstance(point, bool) or not isinstance(point, (int, float)) or not 0 <= point <= 1:
            raise ArgumentError("quantiles", "points", "numbers from 0 to 1", point, example)
        part = Fraction(repr(point))  # 0.07 of 100 values are 7, which 0.07 * 100 is not
        named.append((f"p{float(part * 100):.12g}", part))
    limit = check_exact("quantiles", exact)
    return Aggregate("quantiles", of, "real", lambda: Quantiles(named, limit))


def distinct(of: Of = None, *, exact: int | None = 1_000) -> Aggregate:
    """Count different values, which must be hashable.

    Above `exact` different ones a window keeps an HLL sketch of 4 kB instead, whose standard error is 1.6 %: 95 times
    in 100 it is off by less than 3.3 %. It is the same in each run. The sketch
    distinguishes values that are neither text nor numbers by their `repr`.

    Args:
        of: A field's name or a function.
        exact: The number of different values in a window up to which the answer is exact; None for no limit.

    Raises:
        ArgumentError: For a limit below 1, or if the extra `sketches` is missing.
    """
    limit = check_exact("distinct", exact)
    return Aggregate("distinct", of, "hashed", lambda: Distinct(limit))


def _spread(kind: str, of: Of, ddof: int, *, root: bool) -> Aggregate:
    if isinstance(ddof, bool) or ddof not in (0, 1):
        raise ArgumentError(kind, "ddof", "0 (a population) or 1 (a sample)", ddof, f'{kind}("v", ddof=0)')
    return Aggregate(kind, of, "real", lambda: _Spread(ddof, root))


# Cells accept every value that their reader passes, so an event is in all aggregates of a window or in none; only
# values that may not compare with each other must be checked first.


class _Count(Cell):
    __slots__ = ("_n",)
    kept = ("_n",)
    in_place = ("{cell}._n += 1",)

    def __init__(self) -> None:
        self._n = 0

    def add(self, _: Any) -> None:
        self._n += 1

    def merge(self, other: "_Count") -> None:
        self._n += other._n

    def result(self) -> int:
        return self._n


class _CountPresent(_Count):
    __slots__ = ()
    in_place = ("if {value} is not None: {cell}._n += 1",)

    def add(self, value: Any) -> None:
        if value is not None:
            self._n += 1


class _Sum(Cell):
    __slots__ = ("_total",)
    kept = ("_total",)

    def __init__(self) -> None:
        self._total: int | float = 0

    def add(self, value: Any) -> None:
        if value is not None:
            self._total = _plus(self._total, value)

    def merge(self, other: "_Sum") -> None:
        self._total = _plus(self._total, other._total)

    def result(self) -> int | float:
        return self._total


def _plus(one: float, other: float) -> float:
    try:
        return one + other
    except OverflowError:  # a whole number that no float holds, and a float
        return math.inf if (one if isinstance(one, int) else other) > 0 else -math.inf


class _Mean(Cell):
    __slots__ = ("_n", "_total")
    kept = ("_n", "_total")
    in_place = ("if {value} is not None:", "    {cell}._n += 1", "    {cell}._total += {value}")

    def __init__(self) -> None:
        self._n, self._total = 0, 0.0

    def add(self, value: Any) -> None:
        if value is not None:
            self._n += 1
            self._total += value

    def merge(self, other: "_Mean") -> None:
        self._n += other._n
        self._total += other._total

    def result(self) -> float | None:
        return self._total / self._n if self._n else None


class _Spread(Cell):
    """The variance, or its root: the mean so far, and the sum of the squared differences from it.

    Sources: B. P. Welford, "Note on a Method for Calculating Corrected Sums of Squares and Products", Technometrics 4
    (1962), for a value; T. F. Chan, G. H. Golub and R. J. LeVeque, "Updating Formulae and a Pairwise Algorithm for
    Computing Sample Variances" (1979), for the merge. Neither subtracts two large sums, which would cancel.
    """

    __slots__ = ("_ddof", "_mean", "_n", "_root", "_squares")
    kept = ("_n", "_mean", "_squares")

    def __init__(self, ddof: int, root: bool) -> None:
        self._ddof, self._root = ddof, root
        self._n, self._mean, self._squares = 0, 0.0, 0.0

    def add(self, value: Any) -> None:
        if value is not None:
            self._n += 1
            difference = value - self._mean
            self._mean += difference / self._n
            self._squares += difference * (value - self._mean)

    def merge(self, other: "_Spread") -> None:
        n = self._n + other._n
        if other._n:
            difference = other._mean - self._mean
            self._squares += other._squares + difference * difference * self._n * other._n / n
            self._mean += difference * other._n / n
            self._n = n

    def result(self) -> float | None:
        if self._n <= self._ddof:
            return None
        variance = self._squares / (self._n - self._ddof)
        return math.sqrt(variance) if self._root else variance


class _First(Cell):
    __slots__ = ("value",)
    kept = ("value",)
    in_place = ("if {cell}.value is None: {cell}.value = {value}",)

    def __init__(self) -> None:
        self.value: Any = None

    def add(self, value: Any) -> None:
        if self.value is None:
            self.value = value

    def merge(self, other: "_First") -> None:
        self.add(other.value)

    def result(self) -> Any:
        return self.value


class _Last(_First):
    __slots__ = ()
    in_place = ("if {value} is not None: {cell}.value = {value}",)

    def add(self, value: Any) -> None:
        if value is not None:
            self.value = value


class _Least(_First):
    __slots__ = ()
    in_place = ("if {value} is not None and ({cell}.value is None or {value} < {cell}.value): {cell}.value = {value}",)

    def check(self, value: Any) -> None:
        if value is not None and self.value is not None:
            bool(value < self.value)
            bool(value > self.value)

    def add(self, value: Any) -> None:
        if value is not None and (self.value is None or value < self.value):
            self.value = value


class _Greatest(_Least):
    __slots__ = ()
    in_place = ("if {value} is not None and ({cell}.value is None or {value} > {cell}.value): {cell}.value = {value}",)

    def add(self, value: Any) -> None:
        if value is not None and (self.value is None or value > self.value):
            self.value = value


class _Collected(Cell):
    __slots__ = ("_frame", "_values")
    kept = ("_values",)
    in_place = ("{cell}._values.append({value})",)

    def __init__(self, frame: bool) -> None:
        self._frame = frame
        self._values: list[Any] = []

    def add(self, value: Any) -> None:
        self._values.append(value)

    def merge(self, other: "_Collected") -> None:
        self._values.extend(other._values)

    def result(self) -> Any:
        return frame_of(self._values) if self._frame else self._values
