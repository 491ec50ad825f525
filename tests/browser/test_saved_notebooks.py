"""A notebook that was saved shows what its widgets showed last: without their kernel, in each front end, as a page."""

import contextlib
import json
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from . import driving
from .conftest import picture

WIDGET = "application/vnd.jupyter.widget-view+json"
TABLE = (
    "import reactivex as rx, rxmetronome as rxm\nstream = rx.subject.Subject()\n"
    "table = rxm.widgets.EventTable(stream, label='sizes')\ntable"
)
RUN = (
    "flow = rxm.Flow('shown')\nbeat = flow.source('beat', rxm.metronome('50ms'))\n"
    "beat >> flow.sink('end', rxm.latest())\nflow.run()"
)
MARBLES = "rxm.widgets.Marbles(beat, label='beats')"
BOX = (
    "from ipywidgets import HBox, VBox\n"
    "VBox([HBox([rxm.widgets.dial(3, 0, 10, label='above')]), rxm.widgets.dial(4, 0, 10, label='below')])"
)
PLOT = "rxm.widgets.Plot(stream, 'size', label='growth')"
OTHER = "from ipywidgets import IntSlider\nIntSlider(7)"
EVENTS = "for number in range(30): stream.on_next({'size': number, 'mark': '<img src=x onerror=document.title=1>'})"
SAVE = "() => window.jupyterapp.commands.execute('docmanager:save')"


@pytest.fixture(params=["lab", "notebook"])
def app(request):
    with driving.server(request.param) as server:
        yield server


@pytest.fixture
def saved(app, chromium):
    """A notebook with live widgets, after it was saved; its kernel is alive."""
    notebook = driving.Notebook(chromium, app, app.write("seen.ipynb", [TABLE, RUN, MARBLES, BOX, OTHER, PLOT, EVENTS]))
    notebook.run_all()
    notebook.page.locator(".rxm-table [role=row]", has_text="29").first.wait_for()
    notebook.page.evaluate(SAVE)
    yield notebook
    notebook.page.context.close()


def outputs(app) -> list[dict]:
    """The outputs in the file, of the cells that show something."""
    cells = nbformat.read(app.folder / "seen.ipynb", as_version=4).cells
    return [cell.outputs[0] for cell in cells if cell.outputs]


def test_a_saved_notebook_has_pictures_and_its_live_views_come_back_with_their_kernel(saved, app, chromium) -> None:
    made = outputs(app)
    assert [WIDGET in output["data"] for output in made] == [False] * 4 + [True, False], "others stay as they are"
    assert "<td>&lt;img src=x" in made[0]["data"]["text/html"]
    assert ">29<" in made[0]["data"]["text/html"]
    assert "panel of flow `shown`: running" in made[1]["data"]["text/html"]
    assert "beats" in made[2]["data"]["text/html"]
    assert made[3]["data"]["text/html"].index("above") < made[3]["data"]["text/html"].index("below")
    assert "plot of growth" in made[5]["data"]["text/html"]
    assert "30 events" in made[5]["data"]["text/html"]
    assert "widgets" not in nbformat.read(app.folder / "seen.ipynb", as_version=4).metadata

    assert saved.page.locator(".rxm-table").is_visible(), "what is on the page stays live"
    saved.open()  # the page is loaded again, from the file, and the kernel lives
    saved.page.locator(".rxm-panel").wait_for()
    saved.page.locator(".rxm-dial-slider").nth(1).wait_for()
    saved.execute("stream.on_next({'size': 'after'})")
    saved.page.locator(".rxm-table [role=row]", has_text="after").first.wait_for()
    saved.page.evaluate(SAVE)
    assert "after" in outputs(app)[0]["data"]["text/html"]


def test_each_of_many_pictures_is_saved_where_the_kernel_takes_longer_than_a_second_for_all(notebook, lab) -> None:
    slowly = (
        "import time\nfrom ipywidgets import VBox\nimport rxmetronome as rxm\n"
        "dials = [rxm.widgets.dial(n, 0, 9) for n in range(6)]\nclass Slow(type(dials[0])):\n"
        "    def snapshot(self): time.sleep(0.4); return super().snapshot()\n"
        "for dial in dials: dial.__class__ = Slow\nVBox(dials)"
    )
    notebook.execute(slowly)
    notebook.page.locator(".rxm-dial-slider").nth(5).wait_for()
    notebook.page.evaluate(SAVE)
    [output] = nbformat.read(lab.folder / notebook.name, as_version=4).cells[-1].outputs
    assert WIDGET not in output.data
    assert [f"<b>{number}</b>" in output.data["text/html"] for number in range(6)] == [True] * 6


def test_without_its_kernel_a_saved_notebook_shows_the_pictures(saved, app, chromium) -> None:
    saved.page.evaluate("() => window.panel.sessionContext.shutdown()")
    again = driving.Notebook(chromium, app, "seen.ipynb")
    assert again.page.locator(".jp-OutputArea table", has_text="mark").is_visible()
    assert again.page.get_by_text("panel of flow `shown`: running").first.is_visible()
    drawn = again.page.locator("img[alt='plot of growth']")
    assert drawn.evaluate("image => image.naturalWidth") > 100
    lost = again.page.get_by_text("model not found")
    lost.wait_for()  # only when that of others is looked for in vain has each output been looked at
    assert [again.cell(at).get_by_text("model not found").count() for at in range(6)] == [0, 0, 0, 0, 1, 0]
    assert again.page.title() != "1"
    again.page.screenshot(path=picture(f"saved-{app.app}"))
    again.close()

    subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", "html", "seen.ipynb"],
        check=True, capture_output=True, cwd=app.folder, timeout=120,
    )  # fmt: skip
    with contextlib.closing(chromium.new_context(offline=True)) as context:
        page = context.new_page()
        page.goto((app.folder / "seen.html").as_uri(), wait_until="domcontentloaded")
        assert page.locator("table", has_text="mark").is_visible()
        assert page.locator("img[alt='plot of growth']").evaluate("image => image.naturalWidth") > 100
        assert page.locator("img[alt='the graph of flow shown']").evaluate("image => image.naturalWidth") > 100


def test_a_box_with_widgets_of_others_is_kept_with_their_text_and_comes_back_live(notebook, lab) -> None:
    notebook.execute(TABLE.rpartition("\n")[0])
    box = "from ipywidgets import HTML, IntSlider, Tab, VBox\nlabel = HTML('<b>sizes &amp; marks</b>')\n"
    notebook.execute(f"{box}Tab([VBox([label, table]), IntSlider(7, description='<n>')], titles=['first', 'second'])")
    notebook.execute(EVENTS)
    notebook.page.locator(".rxm-table [role=row]", has_text="29").first.wait_for()
    notebook.page.evaluate(SAVE)
    [output] = nbformat.read(lab.folder / notebook.name, as_version=4).cells[-2].outputs
    assert WIDGET not in output.data
    assert output.data["text/html"].startswith("<div><p><b>first</b></p><div><p>sizes &amp; marks</p>")
    assert ">29<" in output.data["text/html"]
    assert output.data["text/html"].endswith("<p><b>second</b></p><p>&lt;n&gt; 7</p></div>")
    assert notebook.page.locator(".rxm-table").is_visible(), "what is on the page stays live"


def test_the_snapshot_button_puts_what_the_view_shows_below_it(notebook) -> None:
    at = notebook.execute(TABLE)
    notebook.execute(EVENTS)
    page, table = notebook.page, notebook.page.locator(".rxm-table")
    table.get_by_label("Filter rows").fill("size>25")
    table.get_by_text("4 match").wait_for()
    for _ in range(2):  # ascending, then descending
        table.get_by_role("columnheader", name="size").click()
    table.get_by_role("button", name="Snapshot").click()
    table.get_by_role("button", name="kept below").wait_for()
    page.locator(".jp-OutputArea table", has_text="size").wait_for()
    last = notebook.outputs(at)[-1]
    assert last["output_type"] == "display_data"
    html = "".join(last["data"]["text/html"])
    assert "4 rows match size&gt;25" in html
    assert WIDGET not in last["data"]
    kept = "import re; [int(n) for n in re.findall(r'<tr><td[^>]*>([0-9]+)</td>', table.snapshot().html)]"
    assert notebook.value(kept) == "[29, 28, 27, 26]", "Python sees the view that the browser shows"


def test_the_rows_of_the_view_are_downloaded_as_they_stand(notebook) -> None:
    notebook.execute(TABLE)
    notebook.execute(EVENTS)
    table = notebook.page.locator(".rxm-table")
    table.get_by_label("Filter rows").fill("size>27")
    table.get_by_text("2 match").wait_for()
    told = {}
    for form in ("JSON Lines", "CSV"):
        table.get_by_role("button", name="Download").click()
        with notebook.page.expect_download() as caught:
            table.get_by_role("button", name=f"2 rows as {form}").click()
        told[caught.value.suggested_filename] = Path(caught.value.path()).read_text(encoding="utf-8")
    mark = "<img src=x onerror=document.title=1>"
    assert told == {
        "sizes.jsonl": "".join(
            json.dumps({"size": size, "mark": mark}, separators=(",", ":")) + "\n" for size in (28, 29)
        ),
        "sizes.csv": f"size,mark\n28,{mark}\n29,{mark}\n",
    }
