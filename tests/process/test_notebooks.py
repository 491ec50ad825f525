"""Every notebook runs from top to bottom, and its saved outputs are those of today."""

import ast
import runpy
from pathlib import Path

import nbformat
import pytest
from IPython.core.inputtransformer2 import TransformerManager

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
FILES = sorted(NOTEBOOKS.glob("*.ipynb"))

pytestmark = [pytest.mark.process, pytest.mark.timeout(180)]


def shown(notebook):
    """Return the outputs of each code cell: texts, pictures and tables."""
    return [[text_of(output) for output in cell.outputs] for cell in notebook.cells if cell.cell_type == "code"]


def text_of(output):
    """Return an output as it can be compared; what a widget shows differs in each run (see notebooks/run.py)."""
    if output.get("metadata", {}).get("rxmetronome") == "live":
        return {"live": sorted(output.data)}
    if output.output_type == "stream":
        return output.text
    return {kind: text for kind, text in output.data.items() if kind in ("text/plain", "image/svg+xml")}


def test_there_are_notebooks():
    assert FILES


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_saved_outputs_of_a_notebook_are_those_of_today(file):
    executed = runpy.run_path(str(NOTEBOOKS / "run.py"))["executed"](file)
    assert shown(executed) == shown(nbformat.read(file, as_version=4)), "run: python notebooks/run.py"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_notebook_that_is_only_read_shows_every_widget_as_html(file):
    for cell in nbformat.read(file, as_version=4).cells:
        for output in cell.get("outputs", ()):
            kinds = set(output.get("data", {}))
            assert not any("widget" in kind for kind in kinds), "it would be an empty box: run notebooks/run.py"
            if output.get("metadata", {}).get("rxmetronome") == "live":
                assert kinds == {"text/html", "text/plain"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_notebook_begins_with_a_title_and_has_outputs(file):
    notebook = nbformat.read(file, as_version=4)
    assert notebook.cells[0].cell_type == "markdown"
    assert notebook.cells[0].source.startswith("# ")
    assert any(cell.cell_type == "code" and cell.outputs for cell in notebook.cells)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_cell_calls_a_method_that_python_calls_by_itself(file):
    for cell in nbformat.read(file, as_version=4).cells:
        code = TransformerManager().transform_cell(cell.source) if cell.cell_type == "code" else ""
        calls = [node.func for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
        assert not [call.attr for call in calls if isinstance(call, ast.Attribute) and call.attr.startswith("__")]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_table_is_disposed_when_all_cells_have_run(file):
    for cell in nbformat.read(file, as_version=4).cells:
        for output in cell.get("outputs", ()):
            text = output.get("data", {}).get("text/plain", "")
            assert "let go" not in text
            assert "disposed" not in text
    first = nbformat.read(FILES[0], as_version=4)
    assert not [cell.source for cell in first.cells if cell.cell_type == "code" and ".dispose()" in cell.source]
