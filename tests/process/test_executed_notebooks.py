"""A notebook that nbconvert executes, without an option for it, shows what its widgets showed last."""

import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

pytestmark = [pytest.mark.process, pytest.mark.timeout(180)]

WIDGET = "application/vnd.jupyter.widget-view+json"
CELLS = (
    "import reactivex as rx, rxmetronome as rxm, time\nfrom ipywidgets import HBox, IntSlider, Tab, VBox\n"
    "stream = rx.subject.Subject()\ntable = rxm.widgets.EventTable(stream, label='sizes')\ntable",
    "display(table)\nprint('between')\ndisplay(rxm.widgets.Marbles(stream, label='marbles'))",
    "for number in range(3): stream.on_next({'size': number})",
    "flow = rxm.Flow('shown')\nflow.source('beat', rxm.metronome('20ms')) >> flow.sink('end', rxm.latest())\n"
    "run = flow.run()\nrun",
    "VBox([rxm.widgets.dial(3, 0, 10, label='above'), rxm.widgets.dial(4, 0, 10, label='below')])",
    "HBox([IntSlider(7, description='<size>'), Tab([rxm.widgets.dial(3, 0, 10, label='beside')], titles=['a & b'])])",
    "HBox([IntSlider(7), IntSlider(8)])",
    "rxm.widgets.Plot(stream, 'size', label='growth')",
    "for number in range(2_000): stream.on_next({'size': number})\ntime.sleep(0.5)",
)


@pytest.fixture(scope="module")
def executed(tmp_path_factory):
    """The outputs of `CELLS`, as `jupyter nbconvert --execute` leaves them."""
    folder = tmp_path_factory.mktemp("executed")
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in CELLS])
    nbformat.write(made, folder / "seen.ipynb")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--output", "out.ipynb", "seen.ipynb"],
        check=True, capture_output=True, cwd=folder, timeout=120, env=environment,
    )  # fmt: skip
    return [cell.outputs for cell in nbformat.read(folder / "out.ipynb", as_version=4).cells]


def test_a_table_shows_the_events_that_came_after_its_cell(executed):
    [table] = executed[0]
    assert table.output_type == "execute_result"
    assert set(table.data) == {"text/plain", "text/html"}
    assert table.data["text/plain"] == "EventTable of sizes: 2,003 events, live"
    assert ">1999</td>" in table.data["text/html"]
    assert table.metadata == {"rxmetronome": "live"}


def test_what_is_displayed_twice_is_kept_twice_and_text_stays_between(executed):
    table, text, marbles = executed[1]
    assert [each.output_type for each in executed[1]] == ["display_data", "stream", "display_data"]
    assert ">1999</td>" in table.data["text/html"]
    assert text.text == "between\n"
    assert "marbles" in marbles.data["text/html"]


def test_a_plot_shows_the_values_that_came_after_its_cell(executed):
    [plot] = executed[7]
    assert plot.data["text/plain"] == "Plot of growth: 2,000 events, 1 series"
    assert 'alt="plot of growth"' in plot.data["text/html"]
    assert ">1999</td>" in plot.data["text/html"]


def test_a_run_shows_its_panel_as_it_was_at_the_end(executed):
    [panel] = executed[3]
    assert "panel of flow `shown`: running for" in panel.data["text/html"]
    assert "running for 0 s" not in panel.data["text/html"]


def test_a_box_of_our_widgets_is_html_with_others_as_their_text_and_one_without_ours_stays_a_widget(executed):
    [ours], [mixed], [others] = executed[4], executed[5], executed[6]
    assert WIDGET not in ours.data
    assert ours.data["text/html"].index("above") < ours.data["text/html"].index("below")
    assert WIDGET not in mixed.data
    assert mixed.data["text/html"].startswith("<div><p>&lt;size&gt; 7</p><div><p><b>a &amp; b</b></p>")
    assert "beside" in mixed.data["text/html"]
    assert WIDGET in others.data
