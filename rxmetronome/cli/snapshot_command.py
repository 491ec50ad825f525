"""Run a notebook and put the last picture of each widget into its outputs, for readers without a kernel."""

import asyncio
import contextlib
import importlib
import importlib.util
import os
from pathlib import Path
from typing import Any

from rxmetronome import durations
from rxmetronome.cli.error_report import CommandError, option_error
from rxmetronome.cli.terminal import Printer, counted
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError

_WIDGET = "application/vnd.jupyter.widget-view+json"
_LAST = """
import sys
if "rxmetronome" in sys.modules:
    import time
    from rxmetronome.notebook import last_pictures
    time.sleep({wait_s})
    last_pictures.update(for_good=True)
    sys.modules["rxmetronome"].stop_all("0s")
"""
"""Code of a last cell; it runs in a separate namespace, so that the notebook's names stay as they are."""


def snapshot(notebook: str, out: str, wait: str, *, is_run: bool = True) -> int:
    """Run a notebook in its folder and write it, or `out` as a whole, with what its widgets showed last; return 0.

    With `is_run=False` the outputs that were saved are kept: what stands beside each widget takes its place.

    Raises:
        CommandError: If nbclient is missing, the notebook cannot be read or written, or a cell of it raises.
    """
    try:
        wait_ns = durations.parse(wait, call="snapshot", argument="wait", allow_zero=True)
    except ArgumentError as error:
        raise option_error("--wait", wait, error, "rxmetronome snapshot report.ipynb --wait 5s") from error
    path, target = Path(notebook).expanduser(), Path(out or notebook).expanduser()
    executed, pictures = run(path, path.parent, wait_ns / SECOND_NS) if is_run else saved(path)
    nbformat: Any = importlib.import_module("nbformat")
    new = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        nbformat.write(executed, new)
        new.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):  # its name may be too long, too
            new.unlink(missing_ok=True)
        raise CommandError(f"cannot write {target}: {error.strerror}", (), "name another file: -o OUT.ipynb") from error
    Printer(stderr=False).line(f"wrote {target}: {counted(pictures, 'widget')} as HTML")
    return 0


def run(path: Path, folder: Path, wait_s: float = 0.0) -> tuple[Any, int]:
    """Return the notebook at `path`, run from top to bottom in `folder` by a new kernel, and how many pictures it has.

    A widget's output is plain HTML of what the widget showed last; its metadata say `{"rxmetronome": "live"}`. A
    widget of another package stays as the kernel left it.
    """
    import nbclient

    nbformat: Any = _nbformat()
    notebook = _read(nbformat, path)
    notebook.cells.append(nbformat.v4.new_code_cell(f"exec({_LAST.format(wait_s=wait_s)!r}, {{}})"))
    resources = {"metadata": {"path": str(folder)}}
    client = nbclient.NotebookClient(notebook, timeout=None, coalesce_streams=True, resources=resources)
    try:
        asyncio.run(client.async_execute())
    except nbclient.exceptions.CellExecutionError as error:
        raise CommandError(f"a cell of {path} raised {error.ename}: {error.evalue}", _cell_of(notebook)) from error
    notebook.cells.pop()
    return notebook, _drop_widgets(notebook)


def saved(path: Path) -> tuple[Any, int]:
    """Return the notebook at `path` as it was saved, with the HTML of our widgets in their place, and their number."""
    notebook = _read(_nbformat(), path)
    return notebook, _drop_widgets(notebook)


def _nbformat() -> Any:
    if importlib.util.find_spec("nbclient") is None:
        raise CommandError("nbclient is not installed, which runs notebooks", (), 'pip install "rxmetronome[lab]"')
    return importlib.import_module("nbformat")


def _drop_widgets(notebook: Any) -> int:
    """Leave the HTML of our widgets' outputs alone in them, and return the number of these outputs."""
    count, models = 0, set()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # when each cell ran would differ in every snapshot
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            if "rxmetronome" in output.get("metadata", {}) and "text/html" in data:
                data.pop(_WIDGET, None)
                output.metadata = {"rxmetronome": "live"}
                count += 1
            elif _WIDGET in data:
                models.add(data[_WIDGET].get("model_id"))
    if not models:
        notebook.metadata.pop("widgets", None)
    return count


def _read(nbformat: Any, path: Path) -> Any:
    try:
        return nbformat.read(path, as_version=4)
    except FileNotFoundError as error:
        raise CommandError(f"there is no notebook {path}") from error
    except OSError as error:
        raise CommandError(f"cannot read {path}: {error.strerror}") from error
    except Exception as error:  # not JSON, or JSON of something else
        remedy = "save it in Jupyter, and name that file"
        raise CommandError(f"{path} is not a notebook: {type(error).__name__}", (), remedy) from error


def _cell_of(notebook: Any) -> list[str]:
    """Return the number and the first line of the cell that raised."""
    for number, cell in enumerate(notebook.cells, 1):
        if any(output.output_type == "error" for output in cell.get("outputs", ())):
            return [f"cell {number}: {(cell.source.splitlines() or [''])[0]}"]
    return []
