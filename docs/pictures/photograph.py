"""Photograph running notebooks in a real JupyterLab and Chromium: `python docs/pictures/photograph.py [NAME ...]`.

It needs `pip install -e ".[test]"` and a Chromium at /usr/bin/chromium, or at the path in `CHROMIUM`. The driver is
that of the browser tests.
"""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

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


def forgetting(notebook: driving.Notebook) -> None:
    """Show the keys of a state with bars to their limits."""
    for at in (1, 8):
        notebook.run(at)
    notebook.page.wait_for_timeout(3_500)


def windows(notebook: driving.Notebook) -> None:
    """Show windows that close while a table grows."""
    for at in (1, 9):
        notebook.run(at)
    notebook.page.wait_for_timeout(4_500)


def see_it_move(notebook: driving.Notebook) -> None:
    """Show lines with a spike, a gap and a failure."""
    for at in (1, 3):
        notebook.run(at)
    notebook.page.evaluate("() => document.querySelector('.rxm-plot').scrollIntoView({block: 'end'})")
    notebook.page.wait_for_timeout(7_000)


def the_page(notebook: driving.Notebook) -> None:
    """Show the graph of the page's application, and the line that it prints."""
    for at in (1, 3, 5, 6):
        notebook.run(at)


def marble_tests(notebook: driving.Notebook) -> None:
    """Show the two lines of a marble test that fails."""
    for at in (1, 3, 5):
        notebook.run(at)


WORKERS = """\
import rxmetronome as rxm

flow = rxm.Flow("totals")
orders = flow.source("orders", rxm.metronome("2ms"))
per_user = flow.pipeline("per_user", rxm.counter(), by=lambda tick: tick.id * tick.id % 9_973)
orders >> per_user >> flow.sink("last", rxm.latest())
run = flow.run(workers=rxm.ray(3))
run"""
KILL = "import os, signal\nos.kill(run.nodes['per_user'].workers[1].process.pid(), signal.SIGKILL)"


def workers(notebook: driving.Notebook) -> None:
    """Show the rows of three workers of Ray, one of which was killed."""
    rows = "[...document.querySelectorAll('.rxm-p-workers tbody tr')]"
    notebook.run(0)
    notebook.page.wait_for_function(f"() => {rows}.length === 3")
    notebook.execute(KILL)
    notebook.page.wait_for_function(
        f"() => {rows}.some(row => row.lastElementChild.textContent === '1')", timeout=60_000
    )
    notebook.page.wait_for_timeout(6_000)


PICTURES: dict[str, tuple[str | list[str], Callable[[driving.Notebook], None], int, int]] = {
    "notebook": ("01_first_beat.ipynb", first_beat, 0, 900),
    "plot": ("08_see_it_move.ipynb", see_it_move, 3, 560),
    "panel": ("05_watch_it_run.ipynb", watch_it_run, 2, 1150),
    "state": ("03_state_that_forgets.ipynb", forgetting, 7, 620),
    "workers": ([WORKERS], workers, 0, 640),
    "page": ("02_the_page.ipynb", the_page, 2, 790),
    "tests": ("06_test_what_you_saw.ipynb", marble_tests, 2, 820),
    "windows": ("04_polling_and_windows.ipynb", windows, 8, 560),
}
"""For each picture the notebook or its cells, the actions in it, the cell at the top, and the height."""

THEMES: dict[Literal["light", "dark"], str] = {"light": "", "dark": "-dark"}
"""JupyterLab's themes, and what they add to the names of the files."""


def main(names: list[str]) -> None:
    """Take these pictures, or all, in light and in dark."""
    for theme, suffix in THEMES.items():
        with driving.server("lab", theme) as server, driving.chromium() as browser:
            for name in names or PICTURES:
                file, act, top, height = PICTURES[name]
                if isinstance(file, list):
                    file = server.write(f"{name}.ipynb", file)
                else:
                    shutil.copy(ROOT / "notebooks" / file, server.folder)
                notebook = driving.Notebook(browser, server, file, width=940, height=height, scale=2)
                notebook.page.evaluate("() => window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs')")
                act(notebook)
                driving.photograph(notebook, HERE / f"{name}{suffix}.png", top)
                print("took", f"{name}{suffix}.png")
                notebook.close()


if __name__ == "__main__":
    main(sys.argv[1:])
