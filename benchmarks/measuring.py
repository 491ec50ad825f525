"""What every benchmark shares: the register, a figure beside its peer and its bound, the table.

A benchmark is a function that yields figures:

    @benchmark("drift", "the beat against the clock: ...")
    def drift() -> Iterator[Figure]:
        yield Figure("CPU", "ms", ours=70.0, peer="rx.interval", theirs=250.0, at_most=1 / 3)

A bound is one of the ratio ours / theirs where there is a peer, of ours where there is none, unless `bound_on`
says so.
"""

import gc
import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Figure:
    """One measured figure: ours, the peer's from the same run, and the bound it has to reach, if any."""

    what: str
    unit: str
    ours: float
    peer: str = ""
    theirs: float | None = None
    at_most: float | None = None
    at_least: float | None = None
    bound_on: Literal["ratio", "ours", ""] = ""
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours divided by the peer's; None without a peer."""
        return self.ours / self.theirs if self.theirs else None

    @property
    def bounded(self) -> float | None:
        """The number that the bound is of."""
        on = self.bound_on or ("ours" if self.theirs is None else "ratio")
        return self.ours if on == "ours" else self.ratio

    @property
    def reached(self) -> bool | None:
        """Whether the bound is reached; None where there is none."""
        if self.bounded is None or (self.at_most is None and self.at_least is None):
            return None
        high_enough = self.at_least is None or self.bounded >= self.at_least
        return high_enough and (self.at_most is None or self.bounded <= self.at_most)

    def as_dict(self) -> dict[str, Any]:
        """The figure with what follows from it."""
        return {**vars(self), "ratio": self.ratio, "reached": self.reached}


@dataclass(frozen=True)
class Skipped:
    """A figure that this machine cannot give, and why."""

    what: str
    why: str


@dataclass(frozen=True)
class Benchmark:
    """A named benchmark."""

    name: str
    about: str
    run: Callable[[], Iterable[Figure | Skipped]]


BENCHMARKS: dict[str, Benchmark] = {}


def benchmark(name: str, about: str) -> Callable[[Callable[[], Iterable[Figure | Skipped]]], Callable[[], Any]]:
    """Put the decorated function into the register under a name."""

    def register(run: Callable[[], Iterable[Figure | Skipped]]) -> Callable[[], Any]:
        BENCHMARKS[name] = Benchmark(name, about, run)
        return run

    return register


def interleaved(rounds: int, *measures: Callable[[], float]) -> list[list[float]]:
    """Measure each in turn, `rounds` times, every other round backwards; the values of each.

    What else the machine does meanwhile then hits all of them alike, and a median of ratios can be taken.
    """
    values: list[list[float]] = [[] for _ in measures]
    for number in range(rounds):
        order = range(len(measures)) if number % 2 == 0 else reversed(range(len(measures)))
        for index in order:
            gc.collect()
            values[index].append(measures[index]())
    return values


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that `percent` of them do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def median(values: Iterable[float]) -> float:
    """The median, zero where there are none."""
    listed = list(values)
    return statistics.median(listed) if listed else 0.0


def show(console: Console, chosen: Benchmark, figures: Sequence[Figure | Skipped]) -> None:
    """Print a benchmark's figures as a table."""
    table = Table(title=f"{chosen.name}: {chosen.about}", title_justify="left", title_style="bold")
    for heading in ("figure", "ours", "peer", "theirs", "ratio", "bound", "reached"):
        table.add_column(heading, justify="left" if heading in ("figure", "peer", "reached") else "right")
    for figure in figures:
        if isinstance(figure, Skipped):
            table.add_row(figure.what, "", "", "", "", "", f"skipped: {figure.why}")
        else:
            table.add_row(*_row(figure))
    console.print(table)


def _row(figure: Figure) -> Iterator[str]:
    yield figure.what + (f" ({figure.note})" if figure.note else "")
    yield f"{_number(figure.ours)} {figure.unit}".strip()
    yield figure.peer
    yield "" if figure.theirs is None else f"{_number(figure.theirs)} {figure.unit}".strip()
    yield "" if figure.ratio is None else _number(figure.ratio)
    bounds = [(figure.at_least, ">="), (figure.at_most, "<=")]
    yield ", ".join(f"{sign} {_number(bound)}" for bound, sign in bounds if bound is not None)
    yield {True: "[green]reached[/]", False: "[red]NOT reached[/]", None: ""}[figure.reached]


def _number(value: float) -> str:
    if value == int(value) or abs(value) >= 1_000:
        return f"{value:,.0f}"
    return f"{value:.3g}" if abs(value) < 100 else f"{value:.1f}"
