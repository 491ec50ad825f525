"""What a window makes of its events: `rxm.aggregates.mean("v")`, and eleven more.

Each reads a field by its name (an item of a mapping, an attribute of anything else) or by a function, or takes the
event itself. All are incremental, and merge, so that windows roll up.

A value that is None or NaN is not there: every aggregate leaves it out, but `collect`, which keeps what it reads, and
`count()` without a field, which counts events. An event whose field is missing, or whose function raises, is a
failure, and is in no aggregate of its window.
"""

from collections.abc import Sequence
from fractions import Fraction

from rxmetronome.errors import ArgumentError
from rxmetronome.operators.event_fields import Of
from rxmetronome.operators.windows.accumulators import (
    Aggregate,
    Collected,
    Count,
    CountPresent,
    First,
    Greatest,
    Last,
    Least,
    Mean,
    Spread,
    Sum,
)
from rxmetronome.operators.windows.sketches import Distinct, Quantiles, check_exact

__all__ = [
    "Aggregate", "collect", "count", "distinct", "first", "last", "max", "mean", "min", "quantiles", "stdev", "sum",
    "var",
]  # fmt: skip


def count(of: Of = None) -> Aggregate:
    """How many events; with a field or function, how many that have a value there.

    Example:
        >>> count(), count("v")
        (count(), count('v'))
    """
    return Aggregate("count", of, "event", Count) if of is None else Aggregate("count", of, "present", CountPresent)


def sum(of: Of = None) -> Aggregate:  # noqa: A001  the field's own word
    """The sum of numbers: of whole ones exact, 0 where there are none."""
    return Aggregate("sum", of, "number", Sum)


def min(of: Of = None) -> Aggregate:  # noqa: A001
    """The smallest value, of whatever compares with `<`; None where there is none.

    An event whose value does not compare with those before it is a failure.
    """
    return Aggregate("min", of, "present", Least, checked=True)


def max(of: Of = None) -> Aggregate:  # noqa: A001
    """The largest value, of whatever compares with `>`; None where there is none."""
    return Aggregate("max", of, "present", Greatest, checked=True)


def mean(of: Of = None) -> Aggregate:
    """The arithmetic mean of numbers; None where there are none."""
    return Aggregate("mean", of, "real", Mean)


def var(of: Of = None, *, ddof: int = 1) -> Aggregate:
    """The variance of numbers, by Welford's method; None of `ddof` numbers or fewer.

    Args:
        of: A field's name or a function.
        ddof: What is taken off the number of values: 1 for a sample's variance, 0 for a population's.

    Raises:
        ArgumentError: If `ddof` is neither 0 nor 1.
    """
    return _spread("var", of, ddof, root=False)


def stdev(of: Of = None, *, ddof: int = 1) -> Aggregate:
    """The standard deviation of numbers: the root of `var`."""
    return _spread("stdev", of, ddof, root=True)


def first(of: Of = None) -> Aggregate:
    """The first value to come; None where there is none."""
    return Aggregate("first", of, "present", First)


def last(of: Of = None) -> Aggregate:
    """The last value to come; None where there is none."""
    return Aggregate("last", of, "present", Last)


def collect(of: Of = None, *, frame: bool = False) -> Aggregate:
    """Every value, in the order they came: a list, or a pandas DataFrame.

    It keeps them all until the window closes, None and NaN among them.

    Args:
        of: A field's name or a function; the events themselves where it is not given.
        frame: Make a DataFrame of them: a column for each field, or one called `value`.
    """
    return Aggregate("collect", of, "event" if of is None else "raw", lambda: Collected(frame))


def quantiles(of: Of = None, points: Sequence[float] = (0.5, 0.9, 0.99), *, exact: int | None = 1_000) -> Aggregate:
    """Quantiles of numbers: `{"p50": 12.0, "p90": 30.0, "p99": 41.0}`.

    A quantile p is the smallest value that at least p of all values do not exceed: always one that came, not one
    between two (type 1 of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", 1996).

    Above `exact` values a window keeps a KLL sketch of about 10 kB instead. The rank of its answers is off by at most
    0.7 % of the values, 99 times in 100, merged or not. The sketch draws random bits: two runs may then differ within
    that bound, in virtual time too.

    Args:
        of: A field's name or a function.
        points: Which, from 0 (the smallest value) to 1 (the largest).
        exact: Up to how many values of a window the answer is exact; None for always, and for as much memory.

    Raises:
        ArgumentError: For points that are not from 0 to 1, or where the extra `sketches` is missing.
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
    """How many different values, of whatever can be hashed.

    Above `exact` different ones a window keeps an HLL sketch of 4 kB instead, whose standard error is 1.6 %: 95 times
    in 100 it is off by less than 3.3 %. It is the same in each run. Values that are neither text nor numbers are told
    apart by their `repr` there.

    Args:
        of: A field's name or a function.
        exact: Up to how many different values of a window the answer is exact; None for always.

    Raises:
        ArgumentError: For a limit below 1, or where the extra `sketches` is missing.
    """
    limit = check_exact("distinct", exact)
    return Aggregate("distinct", of, "hashed", lambda: Distinct(limit))


def _spread(kind: str, of: Of, ddof: int, *, root: bool) -> Aggregate:
    if isinstance(ddof, bool) or ddof not in (0, 1):
        raise ArgumentError(kind, "ddof", "0 (a population) or 1 (a sample)", ddof, f'{kind}("v", ddof=0)')
    return Aggregate(kind, of, "real", lambda: Spread(ddof, root))
