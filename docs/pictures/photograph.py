"""Photograph running notebooks in a real JupyterLab and a real Chromium: `python docs/pictures/photograph.py`.

It needs `pip install -e ".[test]"` and a Chromium at /usr/bin/chromium, or at the path in `CHROMIUM`. The driver is
that of the browser tests.
"""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "tests" / "browser"))

import driving  # noqa: E402  the tests are not an installed package


def first_beat(notebook: driving.Notebook) -> None:
    """Show the slider and the table of the first notebook while its metronome runs."""
    for at in (1, 2, 3):
        notebook.run(at)
    notebook.page.get_by_text("live", exact=True).first.wait_for()
    notebook.page.wait_for_function("() => document.querySelectorAll('.rxm-table [role=row]').length > 8")


def watch_it_run(notebook: driving.Notebook) -> None:
    """Show the panel and the marbles of a run."""
    for at in (1, 3, 5):
        notebook.run(at)
    notebook.page.wait_for_function("() => document.querySelectorAll('.rxm-p-failures tbody tr').length > 0")
    notebook.page.wait_for_timeout(9_000)  # ten seconds of marbles


PICTURES: dict[str, tuple[str, Callable[[driving.Notebook], None], int, int]] = {
    "notebook.png": ("01_first_beat.ipynb", first_beat, 0, 900),
    "panel.png": ("05_watch_it_run.ipynb", watch_it_run, 2, 1150),
}
"""For each picture the notebook, the actions in it, the cell at the top, and the height."""


def main() -> None:
    """Take all pictures."""
    with driving.server("lab") as server, driving.chromium() as browser:
        for name, (file, act, top, height) in PICTURES.items():
            shutil.copy(ROOT / "notebooks" / file, server.folder)
            notebook = driving.Notebook(browser, server, file, width=940, height=height, scale=2)
            notebook.page.evaluate("() => window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs')")
            act(notebook)
            driving.photograph(notebook, HERE / name, top)
            print("took", name)
            notebook.close()


if __name__ == "__main__":
    main()
