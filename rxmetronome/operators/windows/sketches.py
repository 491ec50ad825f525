"""Quantiles and distinct values: exact up to a number of values, sketches of `datasketches` above it."""

import importlib
import math
import numbers
import sys
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from rxmetronome.errors import ArgumentError, shown

K = 400
"""Of the KLL sketch: the rank of what it answers is off by at most 0.7 % of the values, 99 times in 100."""
LG_K = 12
"""Of the HLL sketch: the base-2 logarithm of its registers; its standard error is 1.04 / sqrt(2**12) = 1.6 %."""


def check_exact(call: str, exact: object) -> int | None:
    """The number of values up to which answers are exact; None where they always are.

    Raises:
        ArgumentError: If it is no whole number of 1 or more, or `datasketches` is missing.
    """
    if exact is None:
        return None
    if isinstance(exact, bool) or not isinstance(exact, int) or exact < 1:
        raise ArgumentError(call, "exact", "a whole number of 1 or more, or None", exact, f'{call}("v", exact=1_000)')
    try:
        _datasketches()
    except ImportError:
        raise ArgumentError(
            call, "exact", 'the package of sketches, pip install "rxmetronome[sketches]", or exact=None to keep every'
            " value", exact, f'{call}("v", exact=None)',
        ) from None  # fmt: skip
    return exact


def _datasketches() -> Any:
    """The package, which brings NumPy: loaded by whoever asks for what needs it."""
    return importlib.import_module("datasketches")


class Quantiles:
    """The values themselves up to `exact` of them, then a KLL sketch.

    Source: Z. Karnin, K. Lang and E. Liberty, "Optimal Quantile Approximation in Streams" (2016).
    """

    __slots__ = ("_exact", "_points", "_sketch", "_values")

    def __init__(self, points: Sequence[tuple[str, Fraction]], exact: int | None) -> None:
        self._points, self._exact = points, exact
        self._values: list[float] = []
        self._sketch: Any = None

    def add(self, value: Any) -> None:
        """Take in a number."""
        if value is None:
            return
        if self._sketch is not None:
            self._sketch.update(value)
            return
        self._values.append(value)
        if self._exact is not None and len(self._values) > self._exact:
            self._condense()

    def merge(self, other: "Quantiles") -> None:
        """Take in another's numbers, or its sketch."""
        if other._sketch is None:
            for value in other._values:
                self.add(value)
            return
        if self._sketch is None:
            self._condense()
        self._sketch.merge(other._sketch)

    def result(self) -> dict[str, float | None]:
        """Each quantile: the smallest value that at least that part of all values do not exceed."""
        if self._sketch is not None:
            return {name: self._sketch.get_quantile(float(point), True) for name, point in self._points}
        ordered = sorted(self._values)
        if not ordered:
            return {name: None for name, _ in self._points}
        return {name: ordered[max(0, math.ceil(point * len(ordered)) - 1)] for name, point in self._points}

    def _condense(self) -> None:
        self._sketch = _datasketches().kll_doubles_sketch(K)
        for value in self._values:
            self._sketch.update(value)
        self._values = []


class Distinct:
    """The values themselves up to `exact` of them, then an HLL sketch.

    Source: P. Flajolet, É. Fusy, O. Gandouet and F. Meunier, "HyperLogLog: the analysis of a near-optimal cardinality
    estimation algorithm" (2007).
    """

    __slots__ = ("_exact", "_sketch", "_values")

    def __init__(self, exact: int | None) -> None:
        self._exact = exact
        self._values: dict[Any, None] = {}  # in the order they came, which the sketch's estimate depends on
        self._sketch: Any = None

    def check(self, value: Any) -> None:
        """Raise what looking for the value among those that came raises."""
        if value is not None:
            _ = value in self._values

    def add(self, value: Any) -> None:
        """Take in a value that can be hashed."""
        if value is None:
            return
        if self._sketch is not None:
            self._sketch.update(datum(value))
            return
        self._values[value] = None
        if self._exact is not None and len(self._values) > self._exact:
            self._condense()

    def merge(self, other: "Distinct") -> None:
        """Take in another's values, or its sketch."""
        if other._sketch is None:
            for value in other._values:
                self.add(value)
            return
        if self._sketch is None:
            self._condense()
        union = _datasketches().hll_union(LG_K)
        union.update(self._sketch)
        union.update(other._sketch)
        self._sketch = union.get_result(_datasketches().tgt_hll_type.HLL_8)

    def result(self) -> int:
        """How many different ones there were."""
        return len(self._values) if self._sketch is None else round(self._sketch.get_estimate())

    def _condense(self) -> None:
        self._sketch = _datasketches().hll_sketch(LG_K)
        for value in self._values:
            self._sketch.update(datum(value))
        self._values = {}


def datum(value: Any) -> int | float | str:
    """A value as the sketch takes it: equal ones give equal ones, as 1, 1.0 and True do in a set."""
    if isinstance(value, str):
        return f"s{value}"
    if isinstance(value, numbers.Integral):
        whole = int(value)
    elif isinstance(value, (numbers.Real, Decimal)) and (converted := float(value)) == value:
        if not converted.is_integer():
            return converted
        whole = int(converted)
    else:
        return f"r{shown(value, sys.maxsize)}"
    return whole if -(2**63) <= whole < 2**63 else f"i{whole}"
