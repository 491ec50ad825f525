"""Run the notebooks from top to bottom and save what they show: `python notebooks/run.py`. A test holds them to it.

A widget is saved as what it showed last, as plain HTML, because a file that is only read has no kernel. Such outputs
say so in their metadata, `{"rxmetronome": "live"}`, and are those that may differ from run to run. For notebooks of
your own the same is `rxmetronome snapshot NOTEBOOK.ipynb`.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

import nbformat

from rxmetronome.cli import snapshot_command

HERE = Path(__file__).parent


def executed(path: Path) -> Any:
    """The notebook at `path`, run in an empty folder by a kernel of its own; raises what a cell raises."""
    with tempfile.TemporaryDirectory() as folder:
        return snapshot_command.run(path, Path(folder))[0]


if __name__ == "__main__":
    names = sys.argv[1:] or [file.name for file in sorted(HERE.glob("*.ipynb"))]
    for file in (HERE / name for name in names):
        nbformat.write(executed(file), file)
        print("ran", file.name)
