"""Run the benchmarks: all of them, or those that are named. Ends with status 1 where a bound is not reached.

make bench
python benchmarks/run.py drift virtual --json figures.json
"""

import importlib
import json
import os
import platform
import time
from pathlib import Path
from typing import Annotated

import typer
from measuring import BENCHMARKS, Figure, Skipped, show
from rich.console import Console

NOT_BENCHMARKS = {"run", "measuring"}

for _file in sorted(Path(__file__).parent.glob("*.py")):
    if _file.stem not in NOT_BENCHMARKS:
        importlib.import_module(_file.stem)


def main(
    names: Annotated[list[str] | None, typer.Argument(help="Which benchmarks; all when none is named.")] = None,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write the figures into this file as well.")] = None,
) -> None:
    """Measure ours and its peers in one run, against the bounds."""
    console = Console(width=None if Console().is_terminal else 160)
    unknown = set(names or ()) - set(BENCHMARKS)
    if unknown:
        raise typer.BadParameter(f"no benchmark {sorted(unknown)}; there are {', '.join(sorted(BENCHMARKS))}")
    machine = {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
    }
    console.print(" · ".join(f"{key} {value}" for key, value in machine.items()))
    if machine["load"] > 0.5:
        console.print("[yellow]the machine is busy: read signs and ratios, and repeat on a quiet one[/]")

    results = {}
    for name in names or sorted(BENCHMARKS):
        began = time.perf_counter()
        console.print(f"[dim]{name} ...[/]")  # no spinner: its thread would be measured with the rest
        figures = list(BENCHMARKS[name].run())
        show(console, BENCHMARKS[name], figures)
        console.print(f"[dim]{time.perf_counter() - began:.0f} s[/]\n")
        results[name] = figures

    if json_file is not None:
        written = {name: [_written(figure) for figure in figures] for name, figures in results.items()}
        json_file.write_text(json.dumps({"machine": machine, "figures": written}, indent=2), encoding="utf-8")
    short = [
        f"{name}: {figure.what}"
        for name, figures in results.items()
        for figure in figures
        if isinstance(figure, Figure) and figure.reached is False
    ]
    for line in short:
        console.print(f"[red]not reached[/] {line}")
    raise typer.Exit(1 if short else 0)


def _written(figure: Figure | Skipped) -> dict[str, object]:
    return figure.as_dict() if isinstance(figure, Figure) else {"what": figure.what, "skipped": figure.why}


if __name__ == "__main__":
    typer.run(main)
