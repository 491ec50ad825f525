"""Every notebook of the project runs from top to bottom in JupyterLab, and its first one in Notebook 7."""

import shutil
from pathlib import Path

import pytest

from . import driving
from .conftest import NOISE, picture

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
WRONG = """() => window.panel.content.widgets
  .flatMap(cell => cell.model.outputs?.toJSON() ?? []).filter(output => output.output_type === 'error')"""


@pytest.fixture
def run_whole(request, chromium):
    """`run_whole(server, name)`: the notebook, executed, with its picture taken; the console must stay silent."""
    opened = []

    def run(server, name: str) -> driving.Notebook:
        shutil.copy(NOTEBOOKS / name, server.folder / name)
        notebook = driving.Notebook(chromium, server, name, height=2400)
        opened.append((notebook, set(notebook.complaints)))  # what the app complains of before any cell is its own
        notebook.run_all()
        return notebook

    yield run
    for notebook, own in opened:
        notebook.page.screenshot(path=picture(f"{request.node.name}"))
        heard = [said for said in notebook.complaints if said not in own]
        complaints = [said for said in heard if not any(noise in said for noise in NOISE)]
        notebook.close()
        assert complaints == []


@pytest.mark.parametrize("name", sorted(file.name for file in NOTEBOOKS.glob("*.ipynb")))
def test_it_runs_in_jupyterlab(run_whole, lab, name: str) -> None:
    assert run_whole(lab, name).page.evaluate(WRONG) == []


def test_the_first_runs_in_notebook_7(chromium) -> None:
    with driving.server("notebook") as server:
        shutil.copy(NOTEBOOKS / "01_first_beat.ipynb", server.folder)
        notebook = driving.Notebook(chromium, server, "01_first_beat.ipynb")
        own = set(notebook.complaints)  # what the app complains of before any cell is its own
        notebook.run_all()
        assert notebook.page.evaluate(WRONG) == []
        notebook.page.locator(".rxm-dial-slider").wait_for()
        notebook.page.locator(".rxm-table [role=row]").first.wait_for()
        notebook.page.screenshot(path=picture("notebook_7"))
        complaints = [said for said in notebook.complaints if said not in own]
        notebook.close()
        assert complaints == []
