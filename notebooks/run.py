"""Run the notebooks from top to bottom and save what they show: `python notebooks/run.py`. A test holds them to it.

A widget is saved as what it showed last, as plain HTML, because a file that is only read has no kernel. Such outputs
say so in their metadata, `{"rxmetronome": "live"}`, and are those that may differ from run to run.
"""

import asyncio
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

HERE = Path(__file__).parent
WIDGET = "application/vnd.jupyter.widget-view+json"
LAST = """
import json as _json
from ipywidgets.widgets.widget import _instances
print(_json.dumps({
    model: [widget.fallback_text(), widget.fallback_html()]
    for model, widget in _instances.items() if hasattr(widget, "fallback_html")
}))
import rxmetronome as _rxm
_rxm.stop_all("0s")
"""


def executed(path: Path) -> Any:
    """The notebook at `path`, run in an empty folder by a kernel of its own; raises what a cell raises."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell(LAST))
    with tempfile.TemporaryDirectory() as folder:
        client = NotebookClient(
            notebook,
            timeout=60,
            kernel_name="python3",
            store_widget_state=False,
            coalesce_streams=True,
            resources={"metadata": {"path": folder}},
        )
        asyncio.run(client.async_execute())
    last = nbformat.from_dict(notebook.cells.pop()).outputs[0].text
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # when each cell ran is news only once
        for output in cell.get("outputs", ()):
            if WIDGET in output.get("data", {}):
                _settle(output, last)
    notebook.metadata.pop("widgets", None)
    return notebook


def _settle(output: Any, last: str) -> None:
    """Give a widget's output what the widget showed last."""
    told = json.loads(last).get(output.data[WIDGET]["model_id"])
    if told is not None:
        output.data = {"text/plain": told[0], "text/html": told[1]}
    output.metadata = {"rxmetronome": "live"}


if __name__ == "__main__":
    names = sys.argv[1:] or [file.name for file in sorted(HERE.glob("*.ipynb"))]
    for file in (HERE / name for name in names):
        nbformat.write(executed(file), file)
        print("ran", file.name)
