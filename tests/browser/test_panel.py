"""The panel of a run in a browser: its figures live, its buttons, its taps, its failures, its last picture."""

from pathlib import Path

import pytest

from .conftest import sticks_out

FLOW = """
import rxmetronome as rxm
flow = rxm.Flow("readings")
beat = flow.source("beat", rxm.metronome("20ms"))
halves = flow.pipeline("halves", rxm.select(lambda tick: {"half": 12 / (tick.id % 5)}))
beat >> halves >> flow.sink("last", rxm.latest())
run = flow.run()
run
"""
STATUS = "status => document.querySelector('.rxm-p-status').textContent.startsWith(status)"


@pytest.fixture
def panel(open_notebook):
    notebook = open_notebook(FLOW)
    notebook.run_all()
    notebook.page.wait_for_function(STATUS, arg="running")
    return notebook


def rates(notebook) -> list[str]:
    return notebook.page.locator(".rxm-p-rate").all_text_contents()


def test_a_run_shows_its_panel_with_live_rates(panel) -> None:
    panel.page.wait_for_function(
        "() => [...document.querySelectorAll('.rxm-p-rate')].some(rate => parseFloat(rate.textContent) > 20)"
    )


def test_pause_step_resume_and_stop(panel) -> None:
    panel.page.get_by_role("button", name="Pause").click()
    panel.page.wait_for_function(STATUS, arg="paused")
    before = int(panel.value("int(run.stats().loc[('beat', 'out'), 'events'])"))
    panel.page.get_by_role("button", name="Step").click()
    panel.page.wait_for_function("() => true")
    after = panel.value(
        f"import time\nwhile run.stats().loc[('beat', 'out'), 'events'] == {before}: time.sleep(0.01)\n"
        "int(run.stats().loc[('beat', 'out'), 'events'])"
    )
    assert int(after) == before + 1
    panel.page.get_by_role("button", name="Resume").click()
    panel.page.wait_for_function(STATUS, arg="running")
    panel.page.get_by_role("button", name="Stop").click()
    panel.page.wait_for_function(STATUS, arg="stopped")
    assert panel.value("run.status, rxm.runs()") == "('stopped', [])"
    assert panel.page.get_by_role("button", name="Stop").is_disabled()
    assert not any("/s" in rate for rate in rates(panel)), "an ended run shows totals"


def test_a_wire_is_tapped_and_let_go(panel) -> None:
    panel.page.locator('.rxm-p-graph [data-tap="halves/out"]').first.click()
    panel.page.locator(".rxm-p-tap .rxm-space [role=row]:visible").first.wait_for()
    assert "half" in panel.page.locator(".rxm-p-tap .rxm-grid").inner_text()
    panel.page.locator(".rxm-p-taphead button").click()
    panel.page.wait_for_function("() => document.querySelector('.rxm-p-tap').hidden")


def test_failures_are_a_row_with_step_function_and_event(panel) -> None:
    row = panel.page.locator(".rxm-p-failures tbody tr")
    row.wait_for()
    text = row.inner_text()
    assert "halves" in text
    assert "<lambda> at Cell In[1]:" in text
    assert "ZeroDivisionError: division by zero" in text


def test_two_views_of_one_run_agree(panel) -> None:
    panel.execute("run")
    panel.page.wait_for_function("() => document.querySelectorAll('.rxm-panel').length === 2")
    panel.execute("run.stop();")
    panel.page.wait_for_function(
        "() => [...document.querySelectorAll('.rxm-p-status')].every(said => said.textContent === 'stopped')"
    )
    views = panel.page.locator(".rxm-panel").all()
    texts = [[rate.text_content() for rate in view.locator(".rxm-p-rate").all()] for view in views]
    assert texts[0] == texts[1]


def test_runs_are_a_table_with_stop_buttons(panel) -> None:
    at = panel.execute("rxm.runs()")
    cell = panel.cell(at)
    cell.get_by_role("button", name="stop").click()
    panel.page.wait_for_function(STATUS, arg="stopped")


def test_in_a_narrow_window_nothing_sticks_out(open_notebook) -> None:
    notebook = open_notebook(FLOW, width=600)
    notebook.run_all()
    notebook.page.locator(".rxm-p-failures tbody tr").wait_for()
    assert sticks_out(notebook, ".rxm-panel") == []


ODD = """
import reactivex as rx, rxmetronome as rxm
class Hinting(rx.Observable):
    hint = 'every 16min 40s; for one second write "1s"'
names = ['a "b"', "a  b", "a b", "<b>&amp;", "two\\nlines", '"][x="', "\U0001f941 beat"]
flow = rxm.Flow("odd")
beat, end = flow.source("beat", rxm.metronome("20ms")), flow.sink("last", rxm.latest())
hinted = flow.source("hinted", Hinting())
for name in names:
    beat >> flow.pipeline(name, rxm.select(lambda tick, name=name: {"name": name})) >> end
run = flow.run()
run
"""
TAPPED = "port => document.querySelector('.rxm-p-taphead code')?.textContent === port"


def test_steps_with_odd_names_are_tapped_each_its_own_and_a_hint_stands_beside_its_step(open_notebook) -> None:
    notebook = open_notebook(ODD)
    notebook.run_all()
    page = notebook.page
    page.wait_for_function(STATUS, arg="running")
    assert page.locator(".rxm-p-notes").inner_text() == 'hinted every 16min 40s; for one second write "1s"'
    groups = page.locator("g.step")
    labels = groups.evaluate_all("groups => groups.map(group => group.getAttribute('aria-label'))")
    for at, label in enumerate(labels):
        name = label.removesuffix(": show its last events").partition(" ")[2]
        if not label.startswith("pipeline"):
            continue
        groups.nth(at).locator(".box").click()
        page.wait_for_function(
            "port => document.querySelector('.rxm-p-taphead code')?.textContent === port", arg=f"{name}/out"
        )
        row = page.locator(".rxm-p-tap .rxm-space [role=row]:visible").first
        row.wait_for()
        assert name.split("\n")[0] in row.inner_text()


WORKERS = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parents[1])!r})
import worker_contracts
import rxmetronome as rxm
flow = rxm.Flow("totals")
step = flow.pipeline("per_user", rxm.counter(), by=lambda tick: tick.id % 40)
flow.source("beat", rxm.metronome("10ms")) >> step >> flow.sink("last", rxm.latest())
run = flow.run(workers=worker_contracts.LocalPool(2))
run
"""


def test_workers_have_rows_that_come_and_go_with_them(open_notebook) -> None:
    notebook = open_notebook(WORKERS)
    notebook.run_all()
    rows = notebook.page.locator(".rxm-p-workers tbody tr")
    rows.nth(1).wait_for()
    notebook.page.wait_for_function(
        "() => [...document.querySelectorAll('.rxm-p-workers tr')].slice(1)"
        ".every(row => parseInt(row.cells[2].textContent) > 20)"
    )
    assert [cell.strip() for cell in rows.first.locator("td").all_text_contents()][:2] == ["per_user", "worker 1"]
    notebook.execute("run.workers = 3")
    rows.nth(2).wait_for()
    assert notebook.page.locator(".rxm-p-workers caption").inner_text() == "3 workers"
    parts = [int(text) for text in notebook.page.locator(".rxm-p-workers tbody td:nth-child(8)").all_text_contents()]
    assert sum(parts) == 256
    notebook.execute("run.workers = 1")
    notebook.page.wait_for_function("() => document.querySelectorAll('.rxm-p-workers tbody tr').length === 1")
    assert not sticks_out(notebook, ".rxm-panel")
