"""Run the benchmarks: all of them, or those that are named. Ends with status 1 where a bound is not reached.

make bench                          every benchmark, into benchmarks/results/full.json (25 to 40 minutes)
make bench ARGS=--quick             small sizes, without a browser, into benchmarks/results/quick.json (under 3 minutes)
make bench ARGS="drift simulated"   these alone; no file is written
python benchmarks/performance.py    writes docs/performance.md from the newest of these files
"""

import datetime
import importlib
import json
import time
from pathlib import Path
from typing import Annotated

import machine
import measuring
import typer
from measuring import BENCHMARKS, Figure, Found, Skipped, show
from rich.console import Console

HERE = Path(__file__).parent
RESULTS = HERE / "results"
NOT_BENCHMARKS = {"run", "measuring", "machine", "peers", "csp_graphs", "browsing", "performance", "charts", "soak"}


def main(
    names: Annotated[list[str] | None, typer.Argument(help="Which benchmarks; all when none is named.")] = None,
    quick: Annotated[bool, typer.Option("--quick", help="Small sizes and few rounds, without a browser.")] = False,
    smoke: Annotated[
        bool, typer.Option("--smoke", help="Tiny sizes, to see that all works; bounds say nothing.")
    ] = False,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write the figures into this file instead.")] = None,
) -> None:
    """Measure ours and its peers in one run, against the bounds."""
    mode = "smoke" if smoke else "quick" if quick else "full"
    measuring.use_mode(mode)
    for file in sorted(HERE.glob("*.py")):
        if file.stem not in NOT_BENCHMARKS:
            importlib.import_module(file.stem)
    unknown = set(names or ()) - set(BENCHMARKS)
    if unknown:
        raise typer.BadParameter(f"no benchmark {sorted(unknown)}; there are {', '.join(sorted(BENCHMARKS))}")

    console = Console(width=None if Console().is_terminal else 200)
    on, versions = machine.described(), machine.versions()
    console.print(" · ".join(f"{key} {value}" for key, value in on.items()))
    console.print(" · ".join(f"{name} {version}" for name, version in versions.items()))
    if on["load"] > 0.5:
        console.print("[yellow]the machine is busy: read signs and ratios, and repeat on a quiet one[/]")

    speeds = [measuring.measure_speed()]
    console.print(f"{100 * speeds[0]:.0f} % of the speed of the machine on which the bounds of CPU work were set")
    results: dict[str, list[Found]] = {}
    spent: dict[str, float] = {}
    failed: list[str] = []
    began_all = time.perf_counter()
    for name in names or sorted(BENCHMARKS):
        began = time.perf_counter()
        speeds.append(measuring.measure_speed())
        console.print(f"[dim]{name} ...[/]")  # no spinner: its thread would be measured with the rest
        try:
            results[name] = list(BENCHMARKS[name].found())
        except Exception as error:  # the others of a long run are not lost
            results[name] = [Skipped(name, f"failed: {type(error).__name__}: {error}".partition("\n")[0], target)
                             for target in BENCHMARKS[name].targets or ("",)]  # fmt: skip
            failed.append(name)
            console.print_exception()
        spent[name] = round(time.perf_counter() - began, 1)
        show(console, BENCHMARKS[name], results[name])
        console.print(f"[dim]{spent[name]:.0f} s[/]\n")
    console.print(f"all of it: {time.perf_counter() - began_all:.0f} s")

    if json_file is None and not names and not smoke:
        json_file = RESULTS / f"{mode}.json"
    if json_file is not None:
        json_file.parent.mkdir(exist_ok=True)
        written = {
            "mode": mode,
            "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
            "machine": {**on, "speed": round(measuring.median(speeds), 3)},
            "versions": versions,
            "seconds": spent,
            "benchmarks": {
                name: {"about": BENCHMARKS[name].about, "found": [one.as_dict() for one in found]}
                for name, found in results.items()
            },
        }
        json_file.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")
        console.print(f"written: {json_file}")
    short = [
        f"{name}: {figure.what}" + (f" (against {figure.peer})" if figure.peer else "")
        for name, found in results.items()
        for figure in found
        if isinstance(figure, Figure) and figure.reached is False
    ]
    for line in short:
        console.print(f"[red]not reached[/] {line}")
    for name in failed:
        console.print(f"[red]failed[/] {name}")
    raise typer.Exit(1 if failed or (short and not smoke) else 0)


if __name__ == "__main__":
    typer.run(main)
