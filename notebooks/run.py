"""Run the notebooks from top to bottom and save what they show: `python notebooks/run.py`. A test holds them to it."""

import asyncio
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

HERE = Path(__file__).parent


def executed(path: Path) -> Any:
    """The notebook at `path`, run in an empty folder by a kernel of its own; raises what a cell raises."""
    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory() as folder:
        client = NotebookClient(notebook, timeout=60, kernel_name="python3", resources={"metadata": {"path": folder}})
        asyncio.run(client.async_execute())
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # when each cell ran is news only once
    notebook.metadata.pop("widgets", None)
    return notebook


if __name__ == "__main__":
    for file in sorted(HERE.glob("*.ipynb")):
        nbformat.write(executed(file), file)
        print("ran", file.name)
