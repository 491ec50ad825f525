"""Draw a plot as a picture for places without a kernel, and for files: SVG without a script."""

import base64
import math
from collections import Counter
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import numpy as np

from rxmetronome.widgets.column_kinds import cell_of
from rxmetronome.widgets.plot_tracks import Points, T, V

LIGHT = ("#0072b2", "#d55e00", "#008a64", "#b0528f", "#806600", "#3a9bd1", "#707070")
DARK = ("#56b4e9", "#f0883e", "#2fc79b", "#e08fc2", "#e3c94a", "#8ab4ff", "#b0b0b0")
"""Colours after Okabe and Ito, darker on light and lighter on dark, so that a thin line has contrast. As in js/plot."""
DASHES = ("", "7 3", "2 3")
"""After seven series the colours come again, dashed, and then dotted."""
_WIDTH, _HEIGHT, _LEFT, _RIGHT, _BOTTOM = 800, 300, 58, 14, 26
_RAIL = 14
"""Marks stand in a strip of this height at the bottom."""
_STYLE = (
    "text{font:11px sans-serif;fill:var(--ink)}.soft{fill:var(--soft)}.end{text-anchor:end}.mid{text-anchor:middle}"
    ".grid{stroke:var(--line);fill:none}.paper{fill:var(--paper)}.bad{stroke:#d32f2f;stroke-width:2;fill:none}"
    ".missed{stroke:#e65100;stroke-width:1.5;fill:none}.line{fill:none;stroke-width:1.6;stroke-linejoin:round}"
    + "".join(
        f".c{at}{{stroke:var(--c{at});color:var(--c{at})}}.f{at}{{fill:var(--c{at})}}" for at in range(len(LIGHT))
    )
    + ":root{--ink:#1f2328;--soft:#656d76;--line:#d0d7de;--paper:#fff;"
    + ";".join(f"--c{at}:{color}" for at, color in enumerate(LIGHT))
    + "}@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9da7b3;--line:#3d444d;--paper:#0d1117;"
    + ";".join(f"--c{at}:{color}" for at, color in enumerate(DARK))
    + "}}"
)


class DrawnSeries(NamedTuple):
    """A series to draw: its label, the number of its colour, and its points."""

    label: str
    color: int
    points: Points


class DrawnBins(NamedTuple):
    """A histogram to draw: the width of a bin, and for each series the lower ends and counts of its bins."""

    width: float
    counts: Sequence[Sequence[tuple[float, int]]]


class DrawnPlot(NamedTuple):
    """A plot to draw; times are nanoseconds from its origin, marks are kind, time and count."""

    title: str
    kind: str
    scale: str
    y: tuple[float, float] | None
    begin: float
    until: float
    now: float
    series: Sequence[DrawnSeries]
    marks: Sequence[tuple[str, float, int]]
    notes: Sequence[str]
    empty: str
    bins: DrawnBins | None
    unit: str
    """`"ns"`, `"us"` or `"ms"` if the values are durations; empty for other numbers."""


def plot_as_image(plot: DrawnPlot) -> str:
    """Draw a plot as an `<img>`."""
    encoded = base64.b64encode(plot_as_svg(plot).encode("utf-8", "replace")).decode()
    about = escape(f"plot of {plot.title}")
    return f'<img alt="{about}" src="data:image/svg+xml;base64,{encoded}" style="max-width:100%"/>'


def plot_as_svg(plot: DrawnPlot) -> str:
    """Draw a plot as SVG: its series with a legend, axes, marks, and notes below."""
    legend, top = _legend(plot)
    height = _HEIGHT + top + (16 if plot.notes else 0)
    bottom = top + _HEIGHT - _BOTTOM
    parts = [f'<rect class="paper" width="{_WIDTH}" height="{height}"/>', *legend]
    axes = _Axes(plot, top + 8, bottom)
    parts += axes.y_axis()
    parts += axes.bars() if plot.bins is not None else [*axes.x_axis(), *axes.lines(), *axes.marks()]
    if plot.empty:
        middle = (top + bottom) / 2
        parts.append(f'<text class="soft mid" x="{(_LEFT + _WIDTH) / 2}" y="{middle}">{_text(plot.empty)}</text>')
    if plot.notes:
        notes = _cut(" · ".join(plot.notes), 120)
        parts.append(f'<text class="soft" x="{_LEFT}" y="{height - 6}">{_text(notes)}</text>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" viewBox="0 0 {_WIDTH} {height}">'
        f"<title>{_text(plot.title)}</title><style>{_STYLE}</style>{''.join(parts)}</svg>"
    )


def _legend(plot: DrawnPlot) -> tuple[list[str], int]:
    """Return the names of the series beside their colours, in lines, and the height of these lines."""
    parts, x, y = [], float(_LEFT), 16
    for series in plot.series:
        label = _cut(series.label, 28)
        width = 34 + len(label) * 6.2
        if x + width > _WIDTH - _RIGHT and x > _LEFT:
            x, y = float(_LEFT), y + 16
        parts.append(f'<path class="line {_stroke(series.color)} d="M{x:.0f} {y - 4}h16"/>')
        parts.append(f'<text x="{x + 21:.0f}" y="{y}">{_text(label)}</text>')
        x += width
    return parts, y + 4 if parts else 0


class _Axes:
    """Places in the picture for times and values."""

    def __init__(self, plot: DrawnPlot, top: float, bottom: float) -> None:
        self._plot, self._top, self._bottom = plot, top, bottom
        self._is_log = plot.scale == "log"
        if plot.bins is not None:
            sums = Counter[float]()
            for counts in plot.bins.counts:
                sums.update(dict(counts))
            most = max(sums.values(), default=1)
            self._low, self._high, self._is_log = 0.0, most * 1.05, False
        else:
            self._low, self._high = plot.y or self._range()
            self._bottom -= _RAIL

    def _range(self) -> tuple[float, float]:
        values = [series.points[V] for series in self._plot.series]
        all_values = np.concatenate(values) if values else np.array([])
        all_values = all_values[~np.isnan(all_values)]
        if self._is_log:
            all_values = all_values[all_values > 0]
        if not len(all_values):
            return (0.1, 10.0) if self._is_log else (0.0, 1.0)
        low, high = float(all_values.min()), float(all_values.max())
        if self._is_log:
            return low / 1.3, high * 1.3
        pad = (high - low) * 0.08 or abs(high) * 0.1 or 1.0
        return low - pad, high + pad

    def x(self, t: float) -> float:
        plot = self._plot
        return _LEFT + (_WIDTH - _RIGHT - _LEFT) * (t - plot.begin) / max(1.0, plot.until - plot.begin)

    def y(self, value: float) -> float:
        low, high = self._low, self._high
        if self._is_log:
            low, high, value = math.log10(low), math.log10(high), math.log10(value)
        share = (value - low) / (high - low)
        return self._bottom - (self._bottom - self._top) * min(2.0, max(-1.0, share))

    def y_axis(self) -> list[str]:
        parts = []
        for value in self._splits():
            y = self.y(value)
            parts.append(f'<path class="grid" d="M{_LEFT} {y:.1f}H{_WIDTH - _RIGHT}"/>')
            parts.append(f'<text class="soft end" x="{_LEFT - 6}" y="{y + 4:.1f}">{_text(self._reading(value))}</text>')
        return parts

    def _reading(self, value: float) -> str:
        unit = "" if self._plot.bins is not None else self._plot.unit
        return cell_of(float(value), f"duration:{unit}")[0] if unit else _number(value)

    def _splits(self) -> list[float]:
        if self._is_log:
            powers = range(math.ceil(math.log10(self._low)), math.floor(math.log10(self._high)) + 1)
            return [10.0**power for power in powers] or [self._low * 1.1, self._high / 1.1]
        return _steps(self._low, self._high, 6)

    def x_axis(self) -> list[str]:
        plot, parts = self._plot, []
        ago = [(plot.now - plot.until) + (plot.until - plot.begin) * part / 4 for part in range(5)]
        for back in ago:
            x = self.x(plot.now - back)
            kind = "end" if x > _WIDTH - 60 else "mid"
            parts.append(f'<path class="grid" d="M{x:.1f} {self._top}V{self._bottom + _RAIL}"/>')
            text = "now" if back < 1e6 else f"−{_span(back)}"
            parts.append(f'<text class="soft {kind}" x="{x:.1f}" y="{self._bottom + _RAIL + 16}">{text}</text>')
        return parts

    def lines(self) -> list[str]:
        clip = (
            f'<clipPath id="area"><rect x="{_LEFT}" y="{self._top}" width="{_WIDTH - _RIGHT - _LEFT}" '
            f'height="{self._bottom - self._top}"/></clipPath>'
        )
        parts = [clip, '<g clip-path="url(#area)">']
        for series in self._plot.series:
            parts += self._series(series)
        return [*parts, "</g>"]

    def _series(self, series: DrawnSeries) -> list[str]:
        values = series.points[V].copy()
        if self._is_log:
            values[~(values > 0)] = np.nan
        pairs: list[list[tuple[float, float]]] = [[]]
        for t, value in zip(series.points[T].tolist(), values.tolist(), strict=True):
            if math.isnan(value):
                pairs.append([])
            else:
                pairs[-1].append((self.x(t), self.y(value)))
        color = series.color % len(LIGHT)
        if self._plot.kind == "points":
            dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.2"/>' for part in pairs for x, y in part)
            return [f'<g class="f{color}">{dots}</g>']
        ways, alone = [], []
        for part in filter(None, pairs):
            if len(part) == 1:
                alone.append(f'<circle class="f{color}" cx="{part[0][0]:.1f}" cy="{part[0][1]:.1f}" r="2"/>')
            lead = "H{0:.1f}V{1:.1f}" if self._plot.kind == "step" else "L{0:.1f} {1:.1f}"
            ways.append("M{:.1f} {:.1f}".format(*part[0]) + "".join(lead.format(x, y) for x, y in part[1:]))
        return [f'<path class="line {_stroke(series.color)} d="{"".join(ways)}"/>', *alone] if ways else []

    def marks(self) -> list[str]:
        parts, middle = [], self._bottom + _RAIL / 2
        for kind, t, count in self._plot.marks:
            x = self.x(t)
            if kind == "failure":
                about = f"{count:,} failure{'' if count == 1 else 's'}"
                way = f'<path class="bad" d="M{x - 4:.1f} {middle - 4}l8 8m0 -8l-8 8"><title>{about}</title></path>'
            else:
                about = f"{count:,} missed"
                way = f'<circle class="missed" cx="{x:.1f}" cy="{middle}" r="3.5"><title>{about}</title></circle>'
            parts.append(way)
        return parts

    def bars(self) -> list[str]:
        bins = self._plot.bins
        lows = [low for counts in bins.counts for low, _ in counts] if bins is not None else []
        if bins is None or not lows:
            return []
        begin, end = min(lows), max(lows) + bins.width
        room = _WIDTH - _RIGHT - _LEFT

        def place(value: float) -> float:
            return _LEFT + room * (value - begin) / (end - begin)

        parts, below = [], Counter[float]()  # a bar stands upon those of the series before it
        for series, counts in zip(self._plot.series, bins.counts, strict=True):
            color = series.color % len(LIGHT)
            for low, count in counts:
                x, width = place(low), place(low + bins.width) - place(low)
                bottom = self.y(below[low])
                below[low] += count
                y = self.y(below[low])
                box = f'x="{x + 0.5:.1f}" y="{y:.1f}" width="{max(1.0, width - 1):.1f}" height="{bottom - y:.1f}"'
                parts.append(f'<rect class="f{color}" {box}/>')
        for value in _steps(begin, end, 8):
            x, text = place(value), _text(_number(value))
            parts.append(f'<text class="soft mid" x="{x:.1f}" y="{self._bottom + 16}">{text}</text>')
        return parts


def _steps(low: float, high: float, most: int) -> list[float]:
    """Return round numbers between two, at most so many."""
    span = high - low
    if not span > 0 or not math.isfinite(span):
        return [low]
    size = 10.0 ** math.floor(math.log10(span / most))
    step = next(size * times for times in (1, 2, 5, 10, 20) if span / (size * times) <= most)
    first = math.ceil(low / step)
    return [at * step for at in range(first, first + most + 1) if at * step <= high]


def _stroke(color: int) -> str:
    dash = DASHES[color // len(LIGHT) % len(DASHES)]
    return f'c{color % len(LIGHT)}"' + (f' stroke-dasharray="{dash}"' if dash else "")


def _number(value: float) -> str:
    if value and not 1e-4 <= abs(value) < 1e7:
        return f"{value:.3g}"
    return cell_of(float(f"{value:.6g}"), "number")[0]


def _span(ns: float) -> str:
    """Write how long ago, in two units at most."""
    seconds = ns / 1e9
    for unit, one, smaller, part in (("d", 86_400, "h", 3_600), ("h", 3_600, "min", 60), ("min", 60, "s", 1)):
        if seconds >= one:
            whole = round(seconds / part)
            rest = whole % (one // part)
            return f"{whole // (one // part)} {unit}" + (f" {rest} {smaller}" if rest else "")
    return f"{seconds:.3g} s"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _text(text: str) -> str:
    """Escape a text for XML, which holds no control characters."""
    return escape("".join(letter if letter.isprintable() else "�" for letter in text))
