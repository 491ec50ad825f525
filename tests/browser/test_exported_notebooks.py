"""An exported notebook, opened without a network, shows its widgets: after `rxmetronome snapshot`, and without it."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

CELLS = (
    "import reactivex as rx, rxmetronome as rxm\nstream = rx.subject.Subject()\n"
    "table = rxm.widgets.EventTable(stream, label='sizes')\ntable",
    "flow = rxm.Flow('shown')\n"
    "flow.source('beat', rxm.metronome('50ms')) >> flow.sink('end', rxm.latest())\nflow.run()",
    "for number in range(3): stream.on_next({'size': number, 'took_ns': 72_940, 'mark': '<b>now</b>'})",
)


@pytest.fixture(params=["snapshot", "execute"])
def exported(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """The page of a notebook that was run by `rxmetronome snapshot`, or by nbconvert itself."""
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in CELLS])
    nbformat.write(made, tmp_path / "seen.ipynb")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    snapshot = [["rxmetronome", "snapshot", "seen.ipynb", "--wait", "500ms"]] if request.param == "snapshot" else []
    execute = [] if snapshot else ["--execute"]
    for arguments in (*snapshot, ["nbconvert", "--to", "html", *execute, "seen.ipynb"]):
        subprocess.run(
            [sys.executable, "-m", *arguments],
            check=True, capture_output=True, cwd=tmp_path, timeout=120, env=environment,
        )  # fmt: skip
    return tmp_path / "seen.html"


def test_the_page_shows_the_rows_of_the_table_and_the_panel(chromium, exported: Path) -> None:
    with contextlib.closing(chromium.new_context(offline=True)) as context:
        page = context.new_page()
        page.goto(exported.as_uri(), wait_until="domcontentloaded")
        table = page.locator("table", has_text="took_ns")
        assert table.is_visible()
        rows = [row.inner_text().split("\t") for row in table.locator("tbody tr").all()]
        assert rows == [[str(n), str(n), "72.9 µs", "<b>now</b>"] for n in range(3)]
        assert page.get_by_text("panel of flow `shown`: running").first.is_visible()
        picture = page.locator("img[alt='the graph of flow shown']")
        assert picture.evaluate("image => image.naturalWidth") > 100
