"""Write docs/performance.md and its pictures: `python benchmarks/performance.py`.

The page begins with the text of benchmarks/performance.md, which is written by hand. The figures under it are those
of benchmarks/results/full.json, or quick.json where there is no full run; where there is neither, it says so. A test
compares the page with these files. `python benchmarks/performance.py --agree one.json other.json` lists the verdicts
that two runs do not share, and ends with status 1 if there are any."""

import json
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

import charts
import typer
from charts import Bar
from measuring import bound_text, number, scaled_text, spread, with_spread

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "benchmarks" / "results"
TEXT = ROOT / "benchmarks" / "performance.md"
PAGE = ROOT / "docs" / "performance.md"
PICTURES = ROOT / "docs" / "pictures"

TARGETS = {
    "simulated ticks through four operators": "≥ 0.6 × csp, ≥ 5 × before it was compiled",
    "rows (dicts) through map, filter, sink": "≥ 600 thousand/s, ≥ 4 × streamz, ≥ 5 × csp with a list of objects",
    "a Series through map, filter, sink": "≥ 1,500 thousand/s",
    "window, by key, three aggregates, from rows":
        "≥ 300 thousand/s; ≥ 3 × streamz DataFrame windows and RxPY `group_by` + `scan`",
    "live events, Subject through select, where and a sink": "≥ 1.5 × bare RxPY, ≥ 10 × streamz",
    "a simulated day of the page's flow with its file": "≤ 0.25 s",
    "growth: 16 operators against 4, 10 branches against 1": "linear, ≤ 1.1 × the sum of its parts",
    "growth: a tick with 1,000 metronomes in one flow against one (virtual)": "≤ 1.5 ×",
    "State, 1 M keys, against `cachetools.TTLCache`": "touch ≥ 1.8 ×, insert ≥ 5 ×",
    "10 ms beat, idle": "lag p50 and p99 ≤ 1.0 × csp and ≤ 1.3 × C; CPU ≤ 1.2 × csp",
    "1,000 metronomes of 100 ms": "CPU a tick ≤ 0.7 × `rx.interval`, none missed, one thread",
    "table at 10,000 rows/s": "kernel ≤ 4.5 % net of the stream, 60 repaints/s",
    "beat with table, marbles and panel open": "lag p99 ≤ 1.0 × a bare sleep loop beside the same browser",
    "`import rxmetronome` over `import reactivex`": "≤ 150 ms",
}  # fmt: skip
"""The figures that are aimed at, with their bounds in words."""

CHAPTERS = [
    ("Virtual time", ["simulated", "virtual", "day", "calendar"]),
    ("Events from pandas", ["rows", "series", "window", "windows"]),
    ("Live", ["flow", "idle", "drift", "many", "file"]),
    ("State, stores and tapes", ["states", "kv", "reads", "tape", "epochs"]),
    ("Keys and workers", ["keyed", "workers"]),
    ("Notebooks", ["tables", "plots", "panels", "diagrams"]),
    ("Starting and testing", ["imports", "marbles"]),
]
DRAWN = {"simulated", "rows", "series", "window", "flow", "idle", "many"}
"""The benchmarks whose first peers are drawn as bars."""


def chosen() -> Path | None:
    """The results that the page is written from."""
    return next((file for name in ("full", "quick") if (file := RESULTS / f"{name}.json").exists()), None)


def page(source: Path | None) -> dict[Path, str]:
    """The page and its pictures by their files, of the results that there are."""
    if source is not None:
        return written(json.loads(source.read_text(encoding="utf-8")), str(source.relative_to(ROOT)))
    rows = [[target, bound] for target, bound in TARGETS.items()]
    said = "No run of this version has been measured yet: `make bench` measures one, and writes it here."
    lines = [*_paragraph(said), "", *_table(["figure", "bound"], rows)]
    return {PAGE: f"{_text()}\n## The figures\n" + "\n".join(lines) + "\n"}


def _text() -> str:
    """The part of the page that is written by hand."""
    return TEXT.read_text(encoding="utf-8")


def written(results: dict[str, Any], source: str) -> dict[Path, str]:
    """The page and its pictures by their files, of the results of a run."""
    files: dict[Path, str] = {}
    lines = [*_text().splitlines(), "", *_head(results, source), *_targets(results)]
    for title, names in CHAPTERS:
        there = [name for name in names if name in results["benchmarks"]]
        if there:
            lines += ["", f"### {title}"]
        for name in there:
            lines += _benchmark(name, results["benchmarks"][name], files)
    lines += ["", "### How it grows", "", _command("growth"), ""]
    for index, growth in enumerate(_found(results, "growth")):
        picture = PICTURES / f"performance-growth-{index}.svg"
        points = [tuple(point) for point in growth["points"]]
        files[picture] = charts.line(growth["what"], growth["unit"], growth["over"], points)
        said = "; ".join(f"{number(at)}: {number(middle)}" for at, middle, *_ in points)
        lines += [f"![{growth['what']}, {growth['unit']}, by {growth['over']}: {said}](pictures/{picture.name})", ""]
        header = [growth["over"], *(number(point[0]) for point in points)]
        row = [growth["unit"], *(with_spread(point[1], point[2:]) for point in points)]
        lines += [*_table(header, [row]), ""]
    lines += _foot(results)
    files[PAGE] = "\n".join(lines).rstrip() + "\n"
    return files


def _head(results: dict[str, Any], source: str) -> Iterator[str]:
    on = results["machine"]
    yield "## The figures"
    yield from _paragraph(
        "What rxmetronome costs, beside its peers, measured in the same run by turns. Throughput is counted in CPU "
        "time. Figures are medians of rounds, with the least and the greatest in brackets. The bound decides whether a "
        "figure is reached; a goal is further and decides nothing."
    )
    if results["mode"] != "full":
        yield from _paragraph(
            f"These figures are of a **{results['mode']} run** (load {on['load']} when it began): small sizes, few "
            "rounds, no browser. They show what the page looks like, and are not the figures to quote: `make bench` "
            "measures those."
        )
    yield from _paragraph(
        f"Measured on {results['date']}: {on['processor']}, {on['cores']} cores, {on['memory']}, {on['system']}; load "
        f"{on['load']} when it began. Bounds of CPU work in absolute numbers are of the machine they were set on; "
        f"this one runs a plain loop over rows at {100 * on['speed']:.0f} % of its speed, so such a figure stands "
        "here as it was measured, and then at that speed, which the bound is of. All other bounds are of ratios."
    )
    yield from _paragraph(
        "To repeat it, on a quiet machine: `make bench` (25 to 40 minutes, by machine) or `make bench "
        "ARGS=--quick` (under 3), "
        f"then `python benchmarks/performance.py`, which writes this page from `{source}`. The command "
        "beside a table measures that table alone."
    )


def _paragraph(text: str) -> Iterator[str]:
    yield ""
    yield textwrap.fill(text, 120, break_long_words=False, break_on_hyphens=False)


def _targets(results: dict[str, Any]) -> Iterator[str]:
    yield ""
    yield "### The figures to reach"
    yield ""
    rows = []
    for target, bound in TARGETS.items():
        commands, verdict, goal = [], [], []
        for name in results["benchmarks"]:
            for one in _found_in(results, name):
                if one.get("target") == target:
                    commands.append(name)
                    verdict.append("skipped" if one["kind"] == "skipped" else one["reached"])
                    goal.append(one.get("at_goal"))
        rows.append(
            [
                target,
                bound,
                _verdict(verdict),
                _verdict(goal),
                " ".join(f"`{name}`" for name in dict.fromkeys(commands)),
            ]
        )
    yield from _table(["figure", "bound", "bound reached", "goal reached", "measured by"], rows)


def _verdict(verdicts: list[Any]) -> str:
    """One of all: a figure that fails decides, then one that was skipped."""
    said = [verdict for verdict in verdicts if verdict is not None]
    if False in said:
        return "**no**"
    if "skipped" in said:
        return "not measured"
    return "yes" if said else ""


def _benchmark(name: str, benchmark: dict[str, Any], files: dict[Path, str]) -> Iterator[str]:
    figures = [one for one in benchmark["found"] if one["kind"] == "figure"]
    yield ""
    yield f"**{benchmark['about']}** · {_command(name)}"
    yield ""
    if name in DRAWN and figures:
        picture = PICTURES / f"performance-{name}.svg"
        first = figures[0]["what"]
        drawn = [one for one in figures if one["what"] == first]
        bars = [_bar("rxmetronome", drawn[0]["ours"], drawn[0]["ours_spread"], ours=True)]
        bars += [_bar(one["peer"], one["theirs"], one["theirs_spread"]) for one in drawn if one["theirs"] is not None]
        files[picture] = charts.bars(first, drawn[0]["unit"], bars)
        said = "; ".join(f"{bar.name} {number(bar.value)}" for bar in bars)
        yield f"![{first}, {drawn[0]['unit']}: {said}](pictures/{picture.name})"
        yield ""
    rows = [_row(one) for one in benchmark["found"] if one["kind"] != "growth"]
    yield from _table(["figure", "ours", "peer", "theirs", "ratio", "bound", "goal", "reached"], rows)


def _row(one: dict[str, Any]) -> list[str]:
    if one["kind"] == "skipped":
        return [one["what"], "", "", "", "", "", "", f"skipped: {one['why']}"]
    return [
        one["what"] + (f" ({one['note']})" if one["note"] else ""),
        with_spread(one["ours"], one["ours_spread"], one["unit"]) + scaled_text(one["cpu"], one["scaled"]),
        one["peer"],
        "" if one["theirs"] is None else with_spread(one["theirs"], one["theirs_spread"], one["unit"]),
        "" if one["ratio"] is None else with_spread(one["ratio"], spread(one["ratios"] or [one["ratio"]])),
        bound_text(one["at_least"], one["at_most"]).replace(">=", "≥").replace("<=", "≤"),
        "" if one["goal"] is None else number(one["goal"]),
        {True: "yes", False: "**no**", None: ""}[one["reached"]],
    ]


def _bar(name: str, value: float, spread: list[float] | None, *, ours: bool = False) -> Bar:
    least, most = spread or (value, value)
    return Bar(name, value, least, most, ours)


def _foot(results: dict[str, Any]) -> Iterator[str]:
    yield "### Versions"
    yield ""
    yield from _table(["", "version"], [[name, version] for name, version in results["versions"].items()])
    yield ""
    yield f"All of it took {sum(results['seconds'].values()):.0f} seconds."


def _command(name: str) -> str:
    return f"`make bench ARGS={name}`"


def _found(results: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [one for name in results["benchmarks"] for one in _found_in(results, name) if one["kind"] == kind]


def _found_in(results: dict[str, Any], name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = results["benchmarks"][name]["found"]
    return found


def _table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    headings = list(headings)
    yield f"| {' | '.join(headings)} |"
    yield "|" + "---|" * len(headings)
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"


def disagreements(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    """The figures on whose verdict two runs do not agree."""
    verdicts = [
        {
            f"{name}: {found['what']} {found.get('peer', '')}".strip(): found["reached"]
            for name in run["benchmarks"]
            for found in _found_in(run, name)
            if found["kind"] == "figure" and found["reached"] is not None
        }
        for run in (one, other)
    ]
    return sorted(key for key in {**verdicts[0], **verdicts[1]} if verdicts[0].get(key) != verdicts[1].get(key))


def main(
    agree: Annotated[tuple[Path, Path] | None, typer.Option(help="Compare the verdicts of two runs instead.")] = None,
) -> None:
    """Write docs/performance.md and its pictures."""
    if agree is not None:
        runs = [json.loads(file.read_text(encoding="utf-8")) for file in agree]
        for line in (found := disagreements(*runs)):
            print("the runs do not agree:", line)
        raise typer.Exit(1 if found else 0)
    for old in PICTURES.glob("performance-*.svg"):
        old.unlink()
    for file, text in page(chosen()).items():
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
