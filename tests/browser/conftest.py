"""One server and one Chromium for the folder; a notebook for each test, which must leave no complaint in the console.

Where there is no Chromium the tests are skipped and say how to get it; in CI that is a failure.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PICTURES = Path(__file__).parent / "pictures"
MISSING = "needs a Chromium: `apt-get install chromium`, or name one with CHROMIUM=/path/to/chromium"
NOISE = (
    "/api/me",  # asked for before the kernel's server has taken the token
    "favicon",
    "Could not restore the debugger state",  # JupyterLab's own, when a kernel is restarted
)


@pytest.fixture(autouse=True)
def nothing_is_left() -> None:
    """Instead of the fixture of this name above: Playwright has threads, which live as long as the shared browser."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))  # one server, in several processes too
            item.add_marker(pytest.mark.timeout(180))


@pytest.fixture(scope="package")
def chromium() -> Iterator:
    from . import driving

    if shutil.which(driving.CHROMIUM) is None:
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with driving.chromium() as browser:
        yield browser


@pytest.fixture(scope="package")
def lab(chromium) -> Iterator:
    from . import driving

    with driving.server("lab") as server:
        yield server


@pytest.fixture(scope="package")
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
    name = re.sub(r"\W+", "_", request.node.name)

    def open_one(*cells: str, width: int = 1280, file: str | None = None) -> driving.Notebook:
        file = file or lab.write(f"{name[:60]}-{len(opened)}.ipynb", cells)
        opened.append(driving.Notebook(chromium, lab, file, width=width, page=None if opened else desk))
        return opened[-1]

    yield open_one
    complaints = []
    for at, notebook in enumerate(opened):
        notebook.page.screenshot(path=picture(f"{name}{f'-{at}' if at else ''}"))
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


def picture(name: str) -> Path:
    """Where a picture of a test goes: a folder that git ignores and CI keeps."""
    PICTURES.mkdir(exist_ok=True)
    return PICTURES / f"{name.replace('/', '_')}.png"
