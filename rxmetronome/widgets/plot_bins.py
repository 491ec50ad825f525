"""Count the values of a sliding window in bins of equal width, exactly and in bounded memory, for a histogram."""

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

SLOTS = 50
"""The window slides in so many steps."""
MOST_BINS = 1_024
"""If the values of the window fill more bins, each bin becomes twice as wide."""
MOST_BARS = 64
"""A histogram has so many bars at most."""
_FINEST = 40
"""Bins begin as wide as the first values in this power of two, and grow to what the values need."""


class BinCounts(NamedTuple):
    """Hold the counts of one moment: `counts` has for each series its bins, by their number from zero."""

    width: float
    counts: dict[str, dict[int, int]]

    def of(self, labels: Sequence[str]) -> list[list[tuple[float, int]]]:
        """Return for each series the lower end and the count of its bins, ascending."""
        return [
            [(number * self.width, count) for number, count in sorted(self.counts.get(label, {}).items())]
            for label in labels
        ]


class Bins:
    """Count values by series, of the last window.

    The width of the bins is a power of two, so bins are merged by twos and every count stays exact. A window slides in
    fifty steps.

    Example:
        >>> from types import SimpleNamespace
        >>> bins = Bins(50)
        >>> bins.add(SimpleNamespace(label="n"), np.arange(4.0), np.array([1.0, 1.0, 2.0, 1000.0]))
        >>> bins.counts(4).of(["n"])
        [[(0.0, 3), (992.0, 1)]]
    """

    def __init__(self, window_ns: int) -> None:
        self._slot_ns = max(1, window_ns // SLOTS)
        self.clear()

    def clear(self) -> None:
        """Drop all counts."""
        self._exponent: int | None = None
        self._slots: dict[int, dict[str, Counter[int]]] = {}
        self._totals: dict[str, Counter[int]] = {}

    def add(self, track: Any, t: Any, values: Any) -> None:
        """Count the values of a series with their times, in order; those that are not finite are left out."""
        is_number = np.isfinite(values)
        if not is_number.any():
            return
        t, values = t[is_number], values[is_number]
        largest = float(np.abs(values).max())
        if self._exponent is None:
            self._exponent = max(-1_000, math.frexp(largest)[1] - _FINEST) if largest else -_FINEST
        while largest / 2.0**self._exponent >= 2.0**60:
            self._widen()
        slots = np.floor_divide(t, self._slot_ns).astype(np.int64)
        oldest = int(slots[-1]) - SLOTS
        for slot in np.unique(slots[slots > oldest]).tolist():
            numbers, counts = np.unique(
                np.floor(values[slots == slot] / 2.0**self._exponent).astype(np.int64), return_counts=True
            )
            came = dict(zip(numbers.tolist(), counts.tolist(), strict=True))
            self._slots.setdefault(slot, {}).setdefault(track.label, Counter()).update(came)
            self._totals.setdefault(track.label, Counter()).update(came)
        self._expire(int(slots[-1]))
        while len(set().union(*self._totals.values())) > MOST_BINS:
            self._widen()

    def counts(self, now_ns: int) -> BinCounts:
        """Return the counts of the window that ends now, in 64 bars at most."""
        self._expire(now_ns // self._slot_ns)
        totals = {label: dict(total) for label, total in self._totals.items()}
        exponent = self._exponent or 0
        numbers = set[int]().union(*totals.values())
        while numbers and max(numbers) - min(numbers) >= MOST_BARS:
            exponent += 1
            totals = {label: _halved(total) for label, total in totals.items()}
            numbers = {number >> 1 for number in numbers}
        if len(numbers) == 1:  # all values are alike: no bar may be too narrow to be seen
            while abs(next(iter(numbers))) > MOST_BARS:
                exponent += 1
                totals = {label: _halved(total) for label, total in totals.items()}
                numbers = {number >> 1 for number in numbers}
        return BinCounts(2.0**exponent, totals)

    def _expire(self, now: int) -> None:
        for slot in [slot for slot in self._slots if slot <= now - SLOTS]:
            for label, counts in self._slots.pop(slot).items():
                total = self._totals[label]
                total.subtract(counts)
                for number in counts:
                    if not total[number]:
                        del total[number]

    def _widen(self) -> None:
        self._exponent = (self._exponent or 0) + 1
        self._totals = {label: _halved(total) for label, total in self._totals.items()}
        for counts in self._slots.values():
            for label, count in counts.items():
                counts[label] = _halved(count)


def _halved(counts: dict[int, int]) -> Counter[int]:
    """Return the counts in bins twice as wide."""
    wider: Counter[int] = Counter()
    for number, count in counts.items():
        wider[number >> 1] += count
    return wider
