"""Every notebook runs from top to bottom, and the outputs saved in it are what it shows now."""

import runpy
from pathlib import Path

import nbformat
import pytest

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
FILES = sorted(NOTEBOOKS.glob("*.ipynb"))

pytestmark = [pytest.mark.process, pytest.mark.timeout(180)]


def shown(notebook):
    """What is to be read in each code cell: text, and that of pictures and tables."""
    return [[text_of(output) for output in cell.outputs] for cell in notebook.cells if cell.cell_type == "code"]


def text_of(output):
    """A widget shows what it has seen so far, which is another time every time: see notebooks/run.py."""
    if output.get("metadata", {}).get("rxmetronome") == "live":
        return {"live": sorted(output.data)}
    if output.output_type == "stream":
        return output.text
    return {kind: text for kind, text in output.data.items() if kind in ("text/plain", "image/svg+xml")}


def test_there_are_notebooks():
    assert FILES


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_notebook_shows_what_it_showed(file):
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
def test_a_notebook_says_first_what_it_teaches_and_explains_every_cell_of_code(file):
    notebook = nbformat.read(file, as_version=4)
    assert notebook.cells[0].cell_type == "markdown"
    assert notebook.cells[0].source.startswith("# ")
    assert any(cell.cell_type == "code" and cell.outputs for cell in notebook.cells)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_after_all_cells_have_run_the_tables_go_on_as_the_text_promises(file):
    for cell in nbformat.read(file, as_version=4).cells:
        for output in cell.get("outputs", ()):
            assert "let go" not in output.get("data", {}).get("text/plain", "")
    first = nbformat.read(FILES[0], as_version=4)
    assert not [cell.source for cell in first.cells if cell.cell_type == "code" and ".dispose()" in cell.source]
