"""A dial, the buttons of a run, and ipywidgets as sources and sinks, in a browser."""

import pytest

from .conftest import sticks_out

DIAL = """
import rxmetronome as rxm
above = rxm.widgets.dial(2.5, 0, 10, step=0.5, label="above")
above
"""
BUTTONS = """
import rxmetronome as rxm
flow = rxm.Flow("steered")
flow.source("beat", rxm.metronome("20ms")) >> flow.sink("last", rxm.latest())
run = flow.run()
rxm.widgets.RunButtons(run)
"""
WAYS = """
import ipywidgets, rxmetronome as rxm
from reactivex import operators as ops
text, label = ipywidgets.Text("first", continuous_update=True), ipywidgets.Label()
rxm.widgets.to_widget(rxm.widgets.from_widget(text).pipe(ops.map(str.upper)), label)
ipywidgets.VBox([text, label])
"""
LATER = """
import threading
def later(value): threading.Timer(1, setattr, (above, 'value', value)).start()
"""
SAID = "text => document.querySelector('.rxm-dial-slider').getAttribute('aria-valuetext').startsWith(`${text}, `)"
STATUS = "status => document.querySelector('.rxm-steer-state')?.textContent === status"


def test_a_dial_is_turned_by_keys_by_typing_and_from_python(open_notebook) -> None:
    notebook = open_notebook(DIAL)
    notebook.run_all()
    handle, field = notebook.page.locator(".rxm-dial-slider"), notebook.page.locator(".rxm-dial-field")
    handle.focus()
    handle.press("ArrowRight")
    notebook.page.wait_for_function("() => document.querySelector('.rxm-dial-field').value === '3'")
    notebook.wait_until("above() == 3")
    field.fill("7.25")
    field.press("Enter")
    notebook.wait_until("above() == 7.25")
    notebook.execute("above.value = 1")
    notebook.page.wait_for_function("() => document.querySelector('.rxm-dial-field').value === '1'")
    assert notebook.value("above()") == "1.0", "the field that was left has asked for nothing more"
    notebook.execute(f"{LATER}\nlater(4)")
    field.focus()
    notebook.page.wait_for_function("() => document.querySelector('.rxm-dial-field').value === '4'")


def test_a_field_that_is_left_before_the_kernel_has_answered_asks_for_nothing_more(open_notebook) -> None:
    slowly = (
        "import time\nasked = []\nclass Slow(type(above)):\n    def on_message(self, content):\n"
        "        asked.append(content.get('text', content['do']))\n        time.sleep(1)\n"
        "        super().on_message(content)\nabove.__class__ = Slow"
    )
    notebook = open_notebook(DIAL, slowly)
    notebook.run_all()
    field = notebook.page.locator(".rxm-dial-field")
    field.fill("7.25")
    field.press("Enter")
    field.blur()
    notebook.wait_until("above() == 7.25")
    notebook.page.locator(".rxm-dial-slider").press("ArrowRight")
    notebook.wait_until("above() == 7.5")
    assert notebook.value("asked") == "['7.25', 'stop']"


def test_what_is_being_typed_stays_while_the_dial_is_turned_from_python_and_escape_takes_it_back(open_notebook) -> None:
    notebook = open_notebook(DIAL)
    notebook.run_all()
    field = notebook.page.locator(".rxm-dial-field")
    notebook.execute(f"{LATER}\nlater(1)")
    field.fill("8")
    notebook.page.wait_for_function(SAID, arg="1")
    assert field.input_value() == "8"
    field.press("Escape")
    assert field.input_value() == "1"


def test_what_a_dial_cannot_be_turned_to_is_refused_in_place(open_notebook) -> None:
    notebook = open_notebook(DIAL)
    notebook.run_all()
    field = notebook.page.locator(".rxm-dial-field")
    field.fill("11")
    field.press("Enter")
    notebook.page.wait_for_function("() => document.querySelector('.rxm-dial-error').textContent !== ''")
    assert "expected a number from 0 to 10" in notebook.page.locator(".rxm-dial-error").inner_text()
    assert notebook.value("above()") == "2.5"
    field.press("Escape")
    assert field.input_value() == "2.5"


def test_buttons_pause_let_one_tick_in_resume_and_stop(open_notebook) -> None:
    notebook = open_notebook(BUTTONS)
    notebook.run_all()
    notebook.page.wait_for_function(STATUS, arg="running")
    events = "int(run.stats().loc[('beat', 'out'), 'events'])"
    notebook.page.get_by_role("button", name="pause steered").click()
    notebook.page.wait_for_function(STATUS, arg="paused")
    before = int(notebook.value(events))
    notebook.page.get_by_role("button", name="let one tick come in steered").click()
    assert int(notebook.value(f"import time\nwhile {events} == {before}: time.sleep(0.01)\n{events}")) == before + 1
    notebook.page.get_by_role("button", name="resume steered").click()
    notebook.page.wait_for_function(STATUS, arg="running")
    notebook.page.get_by_role("button", name="stop steered").click()
    notebook.page.wait_for_function(STATUS, arg="stopped")
    assert notebook.page.get_by_role("button", name="stop steered").is_disabled()
    assert notebook.value("run.status, rxm.runs()") == "('stopped', [])"


def test_what_is_typed_into_a_widget_is_a_stream_and_a_stream_is_shown_by_one(open_notebook) -> None:
    notebook = open_notebook(WAYS)
    notebook.run_all()
    label = notebook.page.locator(".jp-OutputArea .widget-label").last
    notebook.page.wait_for_function("() => document.body.innerText.includes('FIRST')")
    notebook.page.locator(".widget-text input").fill("second")
    notebook.page.wait_for_function("() => document.body.innerText.includes('SECOND')")
    assert label.inner_text() == "SECOND"


@pytest.mark.parametrize(("cell", "selector"), [(DIAL, ".rxm-dial-row"), (BUTTONS, ".rxm-steer-row")])
def test_in_a_narrow_window_nothing_sticks_out(open_notebook, cell: str, selector: str) -> None:
    notebook = open_notebook(cell, width=600)
    notebook.run_all()
    notebook.page.locator(selector).wait_for()
    assert sticks_out(notebook, selector) == []
