"""Life in cells: what is run again, restarted, interrupted, closed and opened again leaves one of each and no trace."""

import ast

import pytest

from .conftest import picture

REST = """
state = rxm.State(idle="60s")
state["pump"], state["valve"] = {"value": 20.5}, {"value": 7}
shown = [rxm.widgets.Marbles(table_beat := rxm.metronome("250ms"), color=lambda tick: tick.id % 3),
         rxm.widgets.StateTable(state), rxm.widgets.dial(2.5, 0, 10, label="above"),
         rxm.widgets.IntervalSlider(table_beat), rxm.widgets.RunButtons(run)]
from ipywidgets import VBox
VBox(shown)
"""
FLOW = """
import rxmetronome as rxm, threading, time
ticked = globals().get("ticked", [])
flow = rxm.Flow("again")
note = flow.pipeline("note", rxm.select(lambda tick: (ticked.append(tick), tick)[1]))
flow.source("beat", rxm.metronome("50ms")) >> note >> flow.sink("last", rxm.latest())
run = flow.run()
run
"""
TABLE = """
import rxmetronome as rxm
table = rxm.widgets.EventTable(rxm.metronome("50ms"))
table
"""


def test_a_cell_that_runs_ten_times_leaves_one_metronome(notebook) -> None:
    at = notebook.add(FLOW)
    for _ in range(10):
        notebook.run(at)
    assert notebook.value("len(rxm.runs())") == "1"
    threads = "sorted(thread.name for thread in threading.enumerate() if thread.name.startswith('rxmetronome again'))"
    assert notebook.value(threads) == "['rxmetronome again']"
    assert notebook.page.locator(".rxm-panel").count() == 1
    beats = "ticked.clear(); began = time.monotonic(); time.sleep(1)\nlen(ticked), 20 * (time.monotonic() - began) + 2"
    ticks, most = ast.literal_eval(notebook.value(beats))
    assert 1 <= ticks <= most, "of ten metronomes there would be ten times as many"


def test_a_table_without_a_flow_is_replaced_with_its_subscription(notebook) -> None:
    at = notebook.add(TABLE)
    for _ in range(5):
        notebook.run(at)
    notebook.page.wait_for_function("() => document.querySelectorAll('.rxm-table').length === 1")
    kind = "type(one).__name__ == 'MetronomeSubscription'"
    living = f"import gc\nlen([one for one in gc.get_objects() if {kind} and not one._is_stopped])"
    assert notebook.value(living) == "1"


def test_a_lambda_that_raises_again_and_again_is_told_once_in_its_cell(notebook) -> None:
    at = notebook.execute(
        "import rxmetronome as rxm\nflow = rxm.Flow('raising')\n"
        "flow.source('beat', rxm.metronome('1ms')) >> flow.pipeline('main', rxm.select(lambda tick: 1 / 0)) "
        ">> flow.sink('end', rxm.latest())\nrun = flow.run()"
    )
    notebook.execute("import time\nwhile run.failures.total < 2_000: time.sleep(0.01)\nrun.stop();")
    assert notebook.text(at).count("ZeroDivisionError") <= 4  # the first, and at 10, 100, 1,000


def test_a_line_lands_in_the_cell_that_started_the_run_also_while_another_is_executed(notebook) -> None:
    first = notebook.execute(
        "import rxmetronome as rxm\nflow = rxm.Flow('lines')\n"
        "flow.source('beat', rxm.metronome('300ms', count=3)) >> flow.pipeline('n', rxm.counter()) "
        ">> flow.sink('out', rxm.stdout())\nrun = flow.run()"
    )
    second = notebook.execute("run.wait('20s')")
    notebook.page.wait_for_function(
        "at => JSON.stringify(window.panel.content.widgets[at].model.outputs.toJSON()).includes('3')", arg=first
    )
    assert notebook.text(first) == "1\n2\n3\n"
    assert notebook.text(second) == "True\n"


def test_a_restart_leaves_nothing_and_the_view_says_that_the_kernel_has_gone(notebook) -> None:
    notebook.execute(FLOW)
    notebook.page.locator(".rxm-panel").wait_for()
    notebook.restart()
    notebook.page.wait_for_function("() => document.querySelector('.rxm-note')?.textContent.includes('kernel gone')")
    assert notebook.value("import rxmetronome as rxm\nrxm.runs()") == "[]"
    assert notebook.traces() == []


def test_after_a_restart_a_cell_shows_its_panel_with_graph_and_rates(notebook) -> None:
    at = notebook.add(FLOW)
    notebook.run(at)
    for _ in range(2):
        notebook.restart()
        notebook.run(at)
        notebook.page.wait_for_function(
            """() => {
                const [panel, ...others] = document.querySelectorAll(".rxm-panel");
                return panel && !others.length && panel.querySelector("svg")?.textContent.includes("note")
                    && parseFloat(panel.querySelector(".rxm-p-rate")?.textContent) > 5;
            }"""
        )
        assert notebook.page.locator(".rxm-panel").get_by_text("running").is_visible()


def test_an_interrupt_stops_the_cell_and_not_the_beat(notebook) -> None:
    notebook.execute(FLOW)
    at = notebook.execute("import time\nwhile True: time.sleep(0.01)", wait=False)
    notebook.page.wait_for_function("() => window.panel.sessionContext.session.kernel.status === 'busy'")
    notebook.interrupt()
    notebook.wait()
    assert notebook.text(at).startswith("KeyboardInterrupt")
    before = int(notebook.value("int(run.stats().loc[('beat', 'out'), 'events'])"))
    assert int(notebook.value("time.sleep(0.3)\nint(run.stats().loc[('beat', 'out'), 'events'])")) > before
    assert notebook.value("run.status") == "'running'"
    assert notebook.traces() == []


def test_a_page_that_is_opened_again_shows_the_live_state(notebook) -> None:
    notebook.execute(FLOW)
    notebook.page.wait_for_function("() => document.querySelectorAll('.rxm-p-rate').length > 0")
    notebook.page.evaluate("() => window.panel.context.save()")
    notebook.open()
    notebook.page.wait_for_function(
        "() => [...document.querySelectorAll('.rxm-p-rate')].some(rate => parseFloat(rate.textContent) > 5)"
    )


def test_what_is_scrolled_away_is_sent_nothing_but_comes_back_with_all(notebook) -> None:
    notebook.execute(TABLE)
    notebook.page.locator(".rxm-space [role=row]:visible").first.wait_for()
    told = "print(table._next_number)"
    notebook.page.evaluate("() => { document.querySelector('.rxm-table').closest('.jp-Cell').style.display = 'none'; }")
    notebook.execute("import time\nwhile table.has_viewers: time.sleep(0.01)")
    before = notebook.value(told)
    notebook.execute("time.sleep(0.5)")
    assert notebook.value(told) == before
    notebook.page.evaluate("() => { document.querySelector('.rxm-table').closest('.jp-Cell').style.display = ''; }")
    notebook.execute("while not table.has_viewers: time.sleep(0.01)")


@pytest.mark.parametrize("theme", ["JupyterLab Dark"])
def test_in_the_dark_theme_text_stands_out_from_its_ground(notebook, theme: str) -> None:
    notebook.page.evaluate("theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})", theme)
    notebook.page.wait_for_function("() => document.body.dataset.jpThemeLight === 'false'")
    notebook.execute(FLOW)
    notebook.execute(TABLE)
    notebook.page.locator(".rxm-space [role=row]:visible").first.wait_for()
    lightness = """selector => {
      const parts = getComputedStyle(document.querySelector(selector)).color.match(/[\\d.]+/g).map(Number);
      return (parts[0] + parts[1] + parts[2]) / 3;
    }"""
    notebook.execute(REST)
    notebook.page.locator(".rxm-m-marble").nth(2).wait_for()
    parts = [
        ".rxm-p-name", ".rxm-title", ".rxm-space [role=gridcell]", ".rxm-m-name", ".rxm-m-state", ".rxm-m-axis span",
        ".rxm-states .rxm-name", ".rxm-states .rxm-meter span", ".rxm-dial-label", ".rxm-dial-field", ".rxm-steer-name",
    ]  # fmt: skip
    assert {part: notebook.page.evaluate(lightness, part) > 120 for part in parts} == dict.fromkeys(parts, True)
    notebook.page.screenshot(path=picture("dark"))
    notebook.page.evaluate(
        "() => window.jupyterapp.commands.execute('apputils:change-theme', {theme: 'JupyterLab Light'})"
    )
    notebook.page.wait_for_function("() => document.body.dataset.jpThemeLight === 'true'")
