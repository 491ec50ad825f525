"""One server for the folder; a notebook for each test, which must leave no complaint in the console."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PICTURES = Path(__file__).parent / "pictures"
NOISE = (
    "/api/me",  # asked for before the kernel's server has taken the token
    "favicon",
    "Could not restore the debugger state",  # JupyterLab's own, when a kernel is restarted
    "Canceled future for create_subshell_request",  # the same, where it is restarted before it was asked for all
)


@pytest.fixture(scope="session")
def lab() -> Iterator:
    from . import driving

    with driving.server("lab") as server:
        yield server


@pytest.fixture(scope="module")
def desk(chromium, lab) -> Iterator:
    """The page of JupyterLab in which one test after the other opens its notebook."""
    from . import driving

    first = driving.Notebook(chromium, lab, lab.write("desk.ipynb", []))
    yield first.page
    first.page.context.close()


@pytest.fixture
def open_notebook(request: pytest.FixtureRequest, chromium, lab, desk) -> Iterator[Callable]:
    """`open_notebook(*cells, width=1280)`: a notebook of these cells, open, its kernel ready, nothing executed.

    What the file is called may be said, of a notebook that is in the server's folder already.
    """
    from . import driving

    opened: list[driving.Notebook] = []
    name = re.sub(r"\W+", "_", request.node.name)[:60]
    file_stem = request.path.stem.removeprefix("test_")

    def open_one(*cells: str, width: int = 1280, file: str | None = None) -> driving.Notebook:
        file = file or lab.write(f"{name}-{len(opened)}.ipynb", cells)
        opened.append(driving.Notebook(chromium, lab, file, width=width, page=None if opened else desk))
        return opened[-1]

    yield open_one
    complaints = []
    for at, notebook in enumerate(opened):
        notebook.page.screenshot(path=picture(f"{file_stem}-{name.removeprefix('test_')}{f'-{at}' if at else ''}"))
        complaints += complaints_of(notebook)
        notebook.close()
    assert not complaints


def complaints_of(notebook) -> list[str]:
    """What the console said that is not the house's own noise."""
    return [said for said in notebook.complaints if not any(noise in said for noise in NOISE)]


@pytest.fixture
def notebook(open_notebook):
    """An empty notebook."""
    return open_notebook()


def sticks_out(notebook, selector: str) -> list[str]:
    """The parts of a widget that reach over its right border, and the widget where it is wider than its cell."""
    return notebook.page.evaluate(
        """selector => {
          const root = document.querySelector(selector);
          const right = root.getBoundingClientRect().right;
          const isClipped = (el) => {
            for (let at = el.parentElement; at && at !== root; at = at.parentElement)
              if (getComputedStyle(at).overflowX !== 'visible') return true;
            return false;
          };
          const wide = [...root.querySelectorAll('*')].filter((el) => el.getBoundingClientRect().right > right + 1 &&
            el.getBoundingClientRect().width > 1 && getComputedStyle(el).visibility !== 'hidden' && !isClipped(el));
          const cell = root.closest('.jp-OutputArea').getBoundingClientRect();
          return [...wide.map((el) => el.outerHTML.slice(0, 100)), ...(right > cell.right + 1 ? ['the widget'] : [])];
        }""",
        selector,
    )


def picture(name: str) -> Path:
    """Where a picture of a test goes: a folder that git ignores and CI keeps."""
    PICTURES.mkdir(exist_ok=True)
    return PICTURES / f"{name.replace('/', '_')}.png"
