"""What is written in short is shown as what it means: a step, a port, a run's port, text with its run."""

import pytest
from playwright.sync_api import Locator

CELLS = (
    """
import rxmetronome as rxm
state = rxm.State(idle="1h")
flow = rxm.Flow("short")
ticks = flow.source(rxm.metronome("200ms")) >> rxm.select(lambda tick: {"n": tick.id})
ticks >> rxm.update(state, key="n") >> [rxm.latest(), rxm.ring(3)]
flow
""",
    "rxm.widgets.IntervalSlider(flow['metronome'])",
    "rxm.widgets.EventTable(flow['select'])",
    "run = flow.run(wait=False); run",
    "rxm.widgets.Marbles(flow['select'], run['metronome'], flow.err)",
    "rxm.widgets.StateTable(flow['update'])",
    "rxm.widgets.panel('select/out', run=run)",
    "run['select']",
)


@pytest.fixture
def notebook(open_notebook):
    notebook = open_notebook(*CELLS)
    notebook.run_all()
    return notebook


def test_each_short_form_shows_what_it_means_live(notebook) -> None:
    def cell(at: int) -> Locator:
        """The cell, in view: a widget that is out of view is sent nothing."""
        notebook.cell(at).scroll_into_view_if_needed()
        return notebook.cell(at)

    image = cell(0).locator(".jp-OutputArea-output svg, .jp-OutputArea-output img").first
    image.wait_for()
    assert cell(1).locator("input").first.input_value()
    cell(2).locator(".rxm-space [role=row]:visible").nth(2).wait_for()
    cell(3).locator(".rxm-p-status", has_text="running").wait_for()
    for lane in ("select", "metronome/out", "short/err"):
        cell(4).get_by_text(lane, exact=True).first.wait_for()
    cell(5).locator(".rxm-keyrow:visible").first.wait_for()
    cell(6).locator(".rxm-p-taphead code", has_text="select/out").wait_for()
    cell(6).locator(".rxm-p-tap .rxm-space [role=row]:visible").first.wait_for()
    cell(7).locator(".rxm-space [role=row]:visible").first.wait_for()
    notebook.execute("flow['metronome'].interval = '50ms'")
    cell(1).get_by_text("20 a second").wait_for()
    assert notebook.value("run['metronome'].interval") == "0.05"


def test_the_names_of_steps_without_names_are_short_and_their_tooltip_says_the_whole(notebook) -> None:
    steps = notebook.cell(3).locator("g.step")
    steps.first.wait_for()
    texts = steps.evaluate_all(
        "all => all.map(step => [...step.querySelectorAll(':scope > text')].map(text => text.textContent).slice(0, 2))"
    )
    assert texts[:2] == [["metronome", '"200ms"'], ["select", "Cell In[1]:4"]]
    titles = steps.evaluate_all("all => all.map(step => step.querySelector(':scope > title').textContent)")
    assert titles[1] == "select: select(<lambda> at Cell In[1]:4)"
