"""What every benchmark shares: the register, a figure beside its peer and its bound, the modes, the table.

A benchmark is a function that yields figures, growths and what it had to skip:

    @benchmark("drift", "the beat against the clock: ...")
    def drift() -> Iterator[Found]:
        yield compared("CPU", "ms", our_values, "rx.interval", their_values, at_most=1 / 3, goal=0.25)

A bound is one of the ratio ours / theirs where there is a peer, of ours where there is none, unless `bound_on`
says so. A bound of CPU work in absolute numbers holds for the machine that it was set on: with `cpu=` ours is compared
with it at the speed of that machine, by a plain loop that was measured on both. A goal is further in the same
direction, and decides nothing. Ours and theirs are medians of rounds, with the least and the greatest beside them, and
so is their ratio: a machine that is slower for a while is so for both.

The mode is chosen before the benchmarks are imported: they ask `sized`, `rounds` and `seconds` for their numbers.
"""

import gc
import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

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
    goal: float | None = None
    cpu: Literal["rate", "time", "share", ""] = ""
    """What the CPU is used for, where the bound is of it: so much work a second, the time of a work, or a share of the
    peer's work that is lost to a work which comes once a second."""
    speed: float = field(default_factory=lambda: _speeds[-1])
    """That of this machine when it was measured, as a part of that of the machine of the bounds."""
    target: str = ""
    """The row of the page's table of aims that this figure decides, together with others of that row."""
    ours_spread: tuple[float, float] | None = None
    theirs_spread: tuple[float, float] | None = None
    ratios: tuple[float, ...] = ()
    """Ours divided by the peer's in each round, where both were measured in it."""

    @property
    def ratio(self) -> float | None:
        """Ours divided by the peer's: the median of the rounds, in each of which the machine was as fast for both.

        Where they were not measured in rounds, it is that of the two figures; None without a peer.
        """
        if self.ratios:
            return median(self.ratios)
        return self.ours / self.theirs if self.theirs else None

    @property
    def scaled(self) -> float:
        """Ours as it would be on the machine of the bounds, where it is CPU work with a bound in absolute numbers."""
        if self.cpu == "share":
            return 1 - (1 - (self.ratio or 0.0)) * self.speed
        return {"rate": self.ours / self.speed, "time": self.ours * self.speed}.get(self.cpu, self.ours)

    @property
    def bounded(self) -> float | None:
        """The number that the bound is of."""
        on = self.bound_on or ("ours" if self.theirs is None else "ratio")
        return self.scaled if on == "ours" or self.cpu == "share" else self.ratio

    @property
    def reached(self) -> bool | None:
        """Whether the bound is reached; None where there is none."""
        if self.bounded is None or (self.at_most is None and self.at_least is None):
            return None
        high_enough = self.at_least is None or self.bounded >= self.at_least
        return high_enough and (self.at_most is None or self.bounded <= self.at_most)

    @property
    def at_goal(self) -> bool | None:
        """Whether the goal is reached as well; None where there is none."""
        if self.goal is None or self.bounded is None:
            return None
        return self.bounded >= self.goal if self.at_most is None else self.bounded <= self.goal

    def as_dict(self) -> dict[str, Any]:
        """The figure with what follows from it."""
        derived = {"ratio": self.ratio, "scaled": self.scaled, "reached": self.reached, "at_goal": self.at_goal}
        return {"kind": "figure", **vars(self), **derived}


@dataclass(frozen=True)
class Growth:
    """How a figure grows: at each number of events, keys, steps ... the median, the least and the greatest."""

    what: str
    unit: str
    over: str
    points: list[tuple[float, float, float, float]]
    note: str = ""

    def as_dict(self) -> dict[str, Any]:
        """All of it."""
        return {"kind": "growth", **vars(self)}


@dataclass(frozen=True)
class Skipped:
    """A figure that this machine or this mode cannot give, and why."""

    what: str
    why: str
    target: str = ""

    def as_dict(self) -> dict[str, Any]:
        """What there is of it."""
        return {"kind": "skipped", **vars(self)}


Found: TypeAlias = Figure | Growth | Skipped


@dataclass(frozen=True)
class Mode:
    """How much is measured: events and keys are divided, rounds limited, and waits shortened."""

    name: str
    divisor: int
    most_rounds: int
    of_the_time: float


MODES = {
    mode.name: mode for mode in (Mode("full", 1, 99, 1.0), Mode("quick", 8, 3, 0.15), Mode("smoke", 1_000, 1, 0.02))
}
_chosen = [MODES["full"]]


def use_mode(name: str) -> None:
    """Choose the mode, before the benchmarks are imported."""
    _chosen[0] = MODES[name]


def mode() -> Mode:
    """The mode that was chosen."""
    return _chosen[0]


def sized(full: int, least: int = 24) -> int:
    """How many events or keys to measure with; `full` in the full mode."""
    return max(full // mode().divisor, min(full, least))


def rounds(full: int) -> int:
    """How many rounds to measure; `full` in the full mode."""
    return min(full, mode().most_rounds)


def seconds(full: float) -> float:
    """How long to measure on the wall clock; `full` in the full mode."""
    return full * mode().of_the_time


@dataclass(frozen=True)
class Benchmark:
    """A named benchmark; one that is of the full mode only says which targets are open without it."""

    name: str
    about: str
    run: Callable[[], Iterable[Found]]
    full_only: bool = False
    targets: Sequence[str] = ()

    def found(self) -> Iterator[Found]:
        """What it finds in the mode that was chosen."""
        if self.full_only and mode().name != "full":
            why = f"only in the full mode: make bench ARGS={self.name}"
            yield from (Skipped(self.about, why, target) for target in self.targets or ("",))
        else:
            yield from self.run()


BENCHMARKS: dict[str, Benchmark] = {}


def benchmark(
    name: str, about: str, *, full_only: bool = False, targets: Sequence[str] = ()
) -> Callable[[Callable[[], Iterable[Found]]], Callable[[], Any]]:
    """Put the decorated function into the register under a name."""

    def register(run: Callable[[], Iterable[Found]]) -> Callable[[], Any]:
        BENCHMARKS[name] = Benchmark(name, about, run, full_only, targets)
        return run

    return register


def compared(
    what: str, unit: str, ours: Sequence[float], peer: str = "", theirs: Sequence[float] = (), **others: Any
) -> Figure:
    """A figure of the values of several rounds: their medians, their spreads, and the ratios of the rounds."""
    more: dict[str, Any] = {"theirs": median(theirs), "theirs_spread": spread(theirs)} if theirs else {}
    if len(ours) == len(theirs) and all(theirs):
        more["ratios"] = tuple(mine / other for mine, other in zip(ours, theirs, strict=True))
    return Figure(what, unit, median(ours), peer, ours_spread=spread(ours), **{**more, **others})


REFERENCE_ROWS = 4_950_000
"""Rows a second through the plain loop of `machine_speed`, on the machine on which the bounds were set."""
_speeds = [1.0]


def measure_speed() -> float:
    """Measure how fast this machine is now, as a part of the speed of the machine of the bounds."""
    keys, values = [number % 3 for number in range(50_000)], [number / 7 for number in range(50_000)]
    found = []
    for _ in range(5):
        began = time.process_time()
        _loop(keys, values)
        found.append(len(keys) / (time.process_time() - began) / REFERENCE_ROWS)
    _speeds.append(median(found))
    return _speeds[-1]


def machine_speed() -> float:
    """Return the speed that was measured last."""
    return _speeds[-1]


def _loop(keys: list[int], values: list[float]) -> int:
    """Make a dict of each row, double a value in a copy, and count the rows of one key, each by a call."""

    def doubled(row: dict[str, Any]) -> dict[str, Any]:
        return {"k": row["k"], "v": row["v"] * 2}

    def is_first(row: dict[str, Any]) -> bool:
        return bool(row["k"] == 0)

    seen = 0
    for k, v in zip(keys, values, strict=True):
        if is_first(doubled({"k": k, "v": v})):
            seen += 1
    return seen


def spread(values: Sequence[float]) -> tuple[float, float]:
    """The least and the greatest."""
    return min(values), max(values)


def grown(what: str, unit: str, over: str, values: dict[float, list[float]], note: str = "") -> Growth:
    """A growth, of the values of several rounds at each number."""
    return Growth(what, unit, over, [(at, median(found), *spread(found)) for at, found in values.items()], note)


def interleaved(rounds: int, *measures: Callable[[], float], warm: bool = False) -> list[list[float]]:
    """Measure each in turn, `rounds` times, every other round backwards; the values of each.

    What else the machine does meanwhile then hits all of them alike. With `warm`, a round before is thrown away, in
    which each loads and compiles what it needs. The speed of the machine is measured in each round, and from then on is
    its median: on a shared machine it changes by the minute.
    """
    for measure in measures if warm and mode().name != "smoke" else ():
        measure()
    values: list[list[float]] = [[] for _ in measures]
    speeds: list[float] = []
    for number in range(rounds):
        if mode().name != "smoke":
            speeds.append(measure_speed())
        order = range(len(measures)) if number % 2 == 0 else reversed(range(len(measures)))
        for index in order:
            gc.collect()
            values[index].append(measures[index]())
    _speeds.extend([median(speeds)] if speeds else [])
    return values


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that `percent` of them do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def median(values: Iterable[float]) -> float:
    """The median, zero where there are none."""
    listed = list(values)
    return statistics.median(listed) if listed else 0.0


def show(console: Console, chosen: Benchmark, found: Sequence[Found]) -> None:
    """Print what a benchmark found as a table."""
    table = Table(title=f"{chosen.name}: {chosen.about}", title_justify="left", title_style="bold")
    for heading in ("figure", "ours", "peer", "theirs", "ratio", "bound", "goal", "reached"):
        table.add_column(heading, justify="left" if heading in ("figure", "peer", "reached") else "right")
    for figure in found:
        if isinstance(figure, Skipped):
            table.add_row(figure.what, "", "", "", "", "", "", f"skipped: {figure.why}")
        elif isinstance(figure, Growth):
            for at, middle, least, most in figure.points:
                measured = with_spread(middle, (least, most), figure.unit)
                table.add_row(f"{figure.what}: {figure.over} {number(at)}", measured, "", "", "", "", "", "")
        else:
            table.add_row(*_row(figure))
    console.print(table)


def _row(figure: Figure) -> Iterator[str]:
    yield figure.what + (f" ({figure.note})" if figure.note else "")
    yield with_spread(figure.ours, figure.ours_spread, figure.unit) + scaled_text(figure.cpu, figure.scaled)
    yield figure.peer
    yield "" if figure.theirs is None else with_spread(figure.theirs, figure.theirs_spread, figure.unit)
    yield "" if figure.ratio is None else with_spread(figure.ratio, spread(figure.ratios or [figure.ratio]))
    yield bound_text(figure.at_least, figure.at_most)
    yield "" if figure.goal is None else number(figure.goal)
    verdicts = [{True: "[green]reached[/]", False: "[red]NOT reached[/]", None: ""}[figure.reached]]
    verdicts.append({True: "goal reached", False: "goal not", None: ""}[figure.at_goal])
    yield ", ".join(filter(None, verdicts))


def with_spread(value: float, least_and_most: Sequence[float] | None, unit: str = "") -> str:
    """A median, with the least and the greatest in brackets where they differ."""
    text = number(value)
    if least_and_most is not None and least_and_most[0] != least_and_most[1]:
        text += f" ({number(least_and_most[0])} to {number(least_and_most[1])})"
    return f"{text} {unit}".strip()


def scaled_text(cpu: str, scaled: float) -> str:
    """What is said beside a figure of CPU work whose bound is of another machine."""
    return f"; {number(scaled)} at the speed of the bounds" if cpu else ""


def bound_text(at_least: float | None, at_most: float | None) -> str:
    """A bound as it is read."""
    bounds = [(at_least, ">="), (at_most, "<=")]
    return ", ".join(f"{sign} {number(bound)}" for bound, sign in bounds if bound is not None)


def number(value: float) -> str:
    """A number with three digits that count, or all before the point."""
    if value == int(value) or abs(value) >= 1_000:
        return f"{value:,.0f}"
    return f"{value:.3g}" if abs(value) < 100 else f"{value:.1f}"
