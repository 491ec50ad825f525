"""Keep the points of one series that decide what is drawn: of each column of time the first, lowest, highest and last.

A column is as wide as a pixel of the whole window, so a line through the kept points covers the pixels that one through
all of them would. Source: the M4 aggregation of Jugel, Jerzak, Hackenbroich and Markl (VLDB 2014).
"""

import operator
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Numbers: TypeAlias = npt.NDArray[np.float64]

Points: TypeAlias = npt.NDArray[np.float64]
"""Rows `T`, `V`, `COUNT` and `NUMBER`; a column is a point. A value that is NaN breaks the line: a gap."""

T, V, COUNT, NUMBER = range(4)
"""The rows of points: nanoseconds from the origin; the value; the events that it stands for; the first one's number."""

WHOLE = 4
"""So many values of a column are kept as they came."""
SILENCE = 10
"""A silence of so many usual intervals is a gap."""
RHYTHM = 8
"""So many intervals must have passed before a silence is judged."""


def thin(points: Points, column_ns: int) -> Points:
    """Return the points that decide what is drawn; thinning what is left of two parts gives the same as of the whole.

    Between two gaps the first, lowest, highest and last value of a column are kept, and all where there are four or
    fewer. Of several gaps in a column the first and the last are kept. The first point counts the events of those
    that are left out.

    Example:
        >>> points = np.array([[0, 1, 2, 3, 4, 5], [5, 1, 4, 9, 3, 6], [1] * 6, range(6)], dtype=float)
        >>> thin(points, 10)[[V, COUNT]].tolist()
        [[5.0, 1.0, 9.0, 6.0], [6.0, 0.0, 0.0, 0.0]]
    """
    if points.shape[1] <= 2:
        return points
    column = np.floor_divide(points[T], column_ns)
    is_gap = np.isnan(points[V])
    if is_gap.any():
        gaps = np.flatnonzero(is_gap)
        of = column[gaps]
        is_inner = np.zeros(len(gaps), dtype=bool)
        is_inner[1:-1] = (of[1:-1] == of[:-2]) & (of[1:-1] == of[2:])
        if is_inner.any():
            is_left = np.ones(points.shape[1], dtype=bool)
            is_left[gaps[is_inner]] = False
            points, column, is_gap = points[:, is_left], column[is_left], is_gap[is_left]
    changes = (column[1:] != column[:-1]) | is_gap[1:] | is_gap[:-1]
    starts = [0, *(np.flatnonzero(changes) + 1).tolist(), points.shape[1]]
    if max(map(operator.sub, starts[1:], starts)) <= WHOLE:
        return points
    stays: list[int] = []
    counts: list[float] = []
    for first, end in pairwise(starts):
        if end - first <= WHOLE:
            stays += range(first, end)
            counts += points[COUNT, first:end].tolist()
        else:
            values = points[V, first:end]
            chosen = sorted({first, first + int(values.argmin()), first + int(values.argmax()), end - 1})
            stays += chosen
            counts += [float(points[COUNT, first:end].sum()), *[0.0] * (len(chosen) - 1)]
    thinned = points[:, stays]
    thinned[COUNT] = counts
    return thinned


def thin_rows(t: Numbers, rows: Numbers, numbers: Numbers, column_ns: int) -> Sequence[Points]:
    """Return for each row of finite values, all of the same times, the points that `thin` leaves of it.

    Example:
        >>> rows = np.array([[5.0, 1, 4, 9, 3, 6], [1, 2, 3, 4, 5, 6]])
        >>> [points[[V, COUNT]].tolist() for points in thin_rows(np.arange(6.0), rows, np.arange(6.0), 10)]
        [[[5.0, 1.0, 9.0, 6.0], [6.0, 0.0, 0.0, 0.0]], [[1.0, 6.0], [6.0, 0.0]]]
    """
    column = np.floor_divide(t, column_ns)
    starts = [0, *(np.flatnonzero(column[1:] != column[:-1]) + 1).tolist(), len(t)]
    is_kept, counts = np.ones(rows.shape, dtype=bool), np.ones(len(t))
    each = np.arange(len(rows))
    for first, end in pairwise(starts):
        if end - first > WHOLE:
            values = rows[:, first:end]
            is_kept[:, first + 1 : end - 1] = False
            is_kept[each, first + values.argmin(axis=1)] = is_kept[each, first + values.argmax(axis=1)] = True
            counts[first], counts[first + 1 : end] = end - first, 0.0
    row, at = is_kept.nonzero()
    points = np.empty((4, len(at)))
    points[T], points[V], points[COUNT], points[NUMBER] = t[at], rows[row, at], counts[at], numbers[at]
    ends = is_kept.sum(axis=1).cumsum().tolist()
    return [points[:, first:end] for first, end in pairwise([0, *ends])]


class Rhythm(NamedTuple):
    """Know the usual interval between the values of a series, to find silences. Series that come together share one."""

    last_ns: float | None = None
    interval_ns: float = 0.0
    intervals: int = 0

    def after(self, t: Numbers, column_ns: int) -> tuple["Rhythm", list[int]]:
        """Return the rhythm after values of these times, and the places of those that ten usual intervals precede."""
        intervals = np.diff(t) if self.last_ns is None else np.diff(t, prepend=self.last_ns)
        last_ns, many = float(t[-1]), len(intervals)
        if not many:
            return self._replace(last_ns=last_ns), []
        usual, seen = self.interval_ns, self.intervals
        if intervals.max() < 2 * column_ns:  # a silence that is not two pixels wide breaks nothing
            weight = max(1 - (15 / 16) ** many, many / (seen + many) / 16) if seen else 1.0
            return Rhythm(last_ns, usual + (float(intervals.mean()) - usual) * weight, seen + many), []
        silences: list[int] = []
        for at, interval in enumerate(intervals.tolist(), len(t) - many):
            if seen >= RHYTHM and interval > SILENCE * usual and interval >= 2 * column_ns:
                silences.append(at)
            seen += 1
            usual += (interval - usual) / min(seen, 16)
        return Rhythm(last_ns, usual, seen), silences


class Track:
    """Hold the points of one series: those of finished columns, and those of the column that still grows.

    It holds 14 points a column at most, of so many columns as are kept, however many values come.
    """

    def __init__(self, label: str, column_ns: int, kept_ns: int) -> None:
        self.label = label
        self.total = self.without_number = 0
        self._column_ns, self._kept_ns = column_ns, kept_ns
        self._held = np.empty((4, 256))
        self._begin = self._end = 0
        self.closed = 0
        """How many points of finished columns there were, those that are dropped included."""
        self.open: Points = np.empty((4, 0))
        self.rhythm = Rhythm()

    def add(self, t: Numbers, v: Numbers, numbers: Numbers) -> None:
        """Add values in the order of their times; infinite ones are gaps, as NaN is."""
        count = len(t)
        self.total += count
        points = np.empty((4, count))
        points[T], points[V], points[COUNT], points[NUMBER] = t, v, 1.0, numbers
        is_gap = ~np.isfinite(points[V])
        self.without_number += int(is_gap.sum())
        points[V, is_gap] = np.nan
        before = self.rhythm.last_ns
        self.rhythm, silences = self.rhythm.after(t, self._column_ns)
        if silences:
            begins = [float(t[at - 1]) if at else before for at in silences]
            gaps = np.array([begins, [np.nan] * len(silences), [0.0] * len(silences), [-1.0] * len(silences)])
            points = np.insert(points, silences, gaps, axis=1)
        self._take(points)

    @staticmethod
    def add_rows(tracks: Sequence["Track"], t: Numbers, rows: Numbers, numbers: Numbers) -> None:
        """Add to each series its row of finite values, all of the same times; as `add` of each, but cheaper."""
        rhythm, column_ns = tracks[0].rhythm, tracks[0]._column_ns
        after, silences = rhythm.after(t, column_ns)
        if silences or any(track.rhythm != rhythm for track in tracks):
            for track, row in zip(tracks, rows, strict=True):
                track.add(t, row, numbers)
            return
        for track, points in zip(tracks, thin_rows(t, rows, numbers, column_ns), strict=True):
            track.rhythm = after
            track.total += len(t)
            track._take(points)

    def add_gap(self, at_ns: float) -> None:
        """Break the line: nothing is known from here to the next value."""
        self._take(np.array([[at_ns], [np.nan], [0.0], [-1.0]]))

    def since(self, position: int) -> Points:
        """Return the points of columns that were finished after an earlier value of `closed`."""
        return self._held[:, max(self._begin, self._end - (self.closed - position)) : self._end].copy()

    def drop(self) -> None:
        """Drop all points; the counts stay."""
        self._begin = self._end = 0
        self._held, self.open = np.empty((4, 256)), np.empty((4, 0))

    def _take(self, fresh: Points) -> None:
        points = thin(np.concatenate((self.open, fresh), axis=1), self._column_ns)
        split = int(points[T].searchsorted(points[T, -1] // self._column_ns * self._column_ns))
        self.open = points[:, split:]
        if split:
            self._append(points[:, :split])

    def _append(self, points: Points) -> None:
        count = points.shape[1]
        if self._end + count > self._held.shape[1]:
            oldest = points[T, -1] - self._kept_ns
            self._begin += int(np.searchsorted(self._held[T, self._begin : self._end], oldest))
            live = self._held[:, self._begin : self._end]
            room = self._held.shape[1]
            while live.shape[1] + count > room // 2:
                room *= 2
            held = np.empty((4, room))
            held[:, : live.shape[1]] = live
            self._begin, self._end, self._held = 0, live.shape[1], held
        self._held[:, self._end : self._end + count] = points
        self._end += count
        self.closed += count
