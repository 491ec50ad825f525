"""Quantiles and distinct values: exact up to a number of values, sketches of `datasketches` above it."""

import importlib
import math
import numbers
import sys
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from rxmetronome import arguments
from rxmetronome.errors import ArgumentError, shown

K = 400
"""Of the KLL sketch: the rank of its answers is off by at most 0.7 % of the values, 99 times in 100."""
LG_K = 12
"""Of the HLL sketch: the base-2 logarithm of its registers; its standard error is 1.04 / sqrt(2**12) = 1.6 %."""


class Cell:
    """One aggregate of one window. None stands for a value that is missing."""

    __slots__ = ()
    in_place: tuple[str, ...] = ()
    """What `add` does, as lines with the variables `{cell}` and `{value}`, where that is as good as nothing."""

    def check(self, value: Any) -> None:
        """Raise what comparing the value with those before raises."""

    def add(self, value: Any) -> None:
        """Add a value."""
        raise NotImplementedError

    def merge(self, other: Any) -> None:
        """Add what another cell holds, which came later; the other does not change."""
        raise NotImplementedError

    def result(self) -> Any:
        """Return the aggregate."""
        raise NotImplementedError

    kept: tuple[str, ...] = ()
    """The attributes that events change; empty where it has a `save` of its own."""

    def save(self) -> list[Any]:
        """Return what events have made of it."""
        return [getattr(self, name) for name in self.kept]

    def load(self, saved: list[Any]) -> None:
        """Hold what `save` returned."""
        for name, value in zip(self.kept, saved, strict=True):
            setattr(self, name, value)


def check_exact(call: str, exact: int | None) -> int | None:
    """Check the number of values up to which answers are exact; None is no limit.

    Raises:
        ArgumentError: If it is no whole number of 1 or more, or `datasketches` is missing.
    """
    arguments.count(exact, call=call, argument="exact", example=f'{call}("v", exact=1_000)', or_none=True)
    if exact is not None:
        try:
            _datasketches()
        except ImportError:
            expected = 'the package of sketches, pip install "rxmetronome[sketches]", or exact=None to keep every value'
            raise ArgumentError(call, "exact", expected, exact, f'{call}("v", exact=None)') from None
    return exact


def _datasketches() -> Any:
    return importlib.import_module("datasketches")  # which brings NumPy: loaded where it is needed


class _ExactUpTo(Cell):
    """The values themselves up to a number of them, then a sketch."""

    __slots__ = ("_exact", "_sketch", "_values")

    def __init__(self, exact: int | None, values: Any) -> None:
        self._exact, self._values = exact, values
        self._sketch: Any = None

    def merge(self, other: Any) -> None:
        """Add another cell's values, or its sketch."""
        if other._sketch is None:
            for value in other._values:
                self.add(value)
        else:
            if self._sketch is None:
                self._condense()
            self._union(other._sketch)

    def save(self) -> list[Any]:
        """Return the values, or the bytes of the sketch."""
        return [self._values, None if self._sketch is None else self._encoded()]

    def load(self, saved: list[Any]) -> None:
        """Hold what `save` returned."""
        self._values, encoded = saved
        self._sketch = None if encoded is None else self._decoded(encoded)

    def _encoded(self) -> bytes:
        raise NotImplementedError

    def _decoded(self, encoded: bytes) -> Any:
        raise NotImplementedError

    def _condense(self) -> None:
        """Move the values into a sketch."""
        raise NotImplementedError

    def _union(self, sketch: Any) -> None:
        raise NotImplementedError


class Quantiles(_ExactUpTo):
    """The quantiles of numbers.

    Source: Z. Karnin, K. Lang and E. Liberty, "Optimal Quantile Approximation in Streams" (2016).
    """

    __slots__ = ("_points",)

    def __init__(self, points: Sequence[tuple[str, Fraction]], exact: int | None) -> None:
        super().__init__(exact, [])
        self._points = points

    def add(self, value: Any) -> None:
        """Add a number."""
        if value is None:
            return
        if self._sketch is not None:
            self._sketch.update(value)
            return
        self._values.append(value)
        if self._exact is not None and len(self._values) > self._exact:
            self._condense()

    def result(self) -> dict[str, float | None]:
        """Return each quantile: the smallest value that at least that part of all values do not exceed."""
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

    def _union(self, sketch: Any) -> None:
        self._sketch.merge(sketch)

    def _encoded(self) -> bytes:
        return bytes(self._sketch.serialize())

    def _decoded(self, encoded: bytes) -> Any:
        return _datasketches().kll_doubles_sketch.deserialize(encoded)


class Distinct(_ExactUpTo):
    """The number of different values.

    Source: P. Flajolet, É. Fusy, O. Gandouet and F. Meunier, "HyperLogLog: the analysis of a near-optimal cardinality
    estimation algorithm" (2007).
    """

    __slots__ = ()

    def __init__(self, exact: int | None) -> None:
        super().__init__(exact, {})  # in the order they came, which the sketch's estimate depends on

    def check(self, value: Any) -> None:
        """Raise what looking up the value among those before raises."""
        if value is not None:
            _ = value in self._values

    def add(self, value: Any) -> None:
        """Add a value that can be hashed."""
        if value is None:
            return
        if self._sketch is not None:
            self._sketch.update(datum(value))
            return
        self._values[value] = None
        if self._exact is not None and len(self._values) > self._exact:
            self._condense()

    def result(self) -> int:
        """Return the number of different values."""
        return len(self._values) if self._sketch is None else round(self._sketch.get_estimate())

    def _condense(self) -> None:
        self._sketch = _datasketches().hll_sketch(LG_K)
        for value in self._values:
            self._sketch.update(datum(value))
        self._values = {}

    def _union(self, sketch: Any) -> None:
        union = _datasketches().hll_union(LG_K)
        union.update(self._sketch)
        union.update(sketch)
        self._sketch = union.get_result(_datasketches().tgt_hll_type.HLL_8)

    def _encoded(self) -> bytes:
        return bytes(self._sketch.serialize_updatable())

    def _decoded(self, encoded: bytes) -> Any:
        return _datasketches().hll_sketch.deserialize(encoded)


def datum(value: Any) -> int | float | str:
    """Return a value as the sketch takes it: equal values give equal ones, as 1, 1.0 and True do in a set."""
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
