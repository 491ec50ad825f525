"""Run the notebooks from top to bottom and save their outputs: `python notebooks/run.py`. A test compares them.

A widget is saved as its last picture in plain HTML, because a file that is only read has no kernel. Such outputs have
the metadata `{"rxmetronome": "live"}`, and only they may differ from run to run. For your own notebooks use
`rxmetronome snapshot NOTEBOOK.ipynb`.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

import nbformat

from rxmetronome.cli import snapshot_command

HERE = Path(__file__).parent


def executed(path: Path) -> Any:
    """Run the notebook at `path` in an empty folder and a new kernel; raise what a cell raises."""
    with tempfile.TemporaryDirectory() as folder:
        return snapshot_command.run(path, Path(folder))[0]


if __name__ == "__main__":
    names = sys.argv[1:] or [file.name for file in sorted(HERE.glob("*.ipynb"))]
    for file in (HERE / name for name in names):
        nbformat.write(executed(file), file)
        print("ran", file.name)
