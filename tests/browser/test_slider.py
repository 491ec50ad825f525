"""The slider turns a beat while anything else goes on, and shows how the beat is turned elsewhere."""

import pytest

SLIDER = "import rxmetronome as rxm\nbeat = rxm.metronome('1s')\nrxm.widgets.IntervalSlider(beat)"
TABLE = "rxm.widgets.EventTable(beat, label='ticks')"
BUSY = (
    "import time\nend = time.monotonic() + 60\nwhile time.monotonic() < end and beat.interval > 0.06: time.sleep(0.01)"
)


@pytest.fixture
def slider(open_notebook):
    """A notebook with a slider and a table, and what finds the slider's parts."""
    notebook = open_notebook(SLIDER, TABLE)
    notebook.run_all()
    notebook.page.locator(".rxm-dial-slider").wait_for()
    return notebook


def test_it_is_turned_while_a_cell_is_busy_and_the_table_shows_the_new_rate(slider) -> None:
    slider.execute(BUSY, wait=False)
    slider.page.wait_for_function("() => window.panel.sessionContext.session.kernel.status === 'busy'")
    handle = slider.page.locator(".rxm-dial-slider")
    box = handle.bounding_box()
    slider.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    slider.page.mouse.down()
    for step in range(1, 11):
        slider.page.mouse.move(box["x"] + box["width"] * (0.5 - 0.025 * step), box["y"] + box["height"] / 2)
    slider.page.mouse.up()
    slider.wait()
    told = slider.page.locator(".rxm-dial-field").input_value()
    slider.wait_until("beat.interval < 0.06")
    slider.page.wait_for_function(
        "() => { const rate = document.querySelector('.rxm-counts')?.textContent.match(/([\\d.,]+)\\/s/); "
        "return rate && parseFloat(rate[1].replace(',', '')) > 10; }"
    )
    assert told.endswith("ms")


def test_arrow_keys_make_exact_steps(slider) -> None:
    handle = slider.page.locator(".rxm-dial-slider")
    handle.focus()
    before = slider.page.locator(".rxm-dial-field").input_value()
    handle.press("ArrowLeft")
    slider.page.wait_for_function("before => document.querySelector('.rxm-dial-field').value !== before", arg=before)
    shown = slider.page.locator(".rxm-dial-field").input_value()
    slider.wait_until(f"rxm.metronome({shown!r}).interval == beat.interval")
    handle.press("ArrowRight")
    slider.page.wait_for_function("before => document.querySelector('.rxm-dial-field').value === before", arg=before)


def test_what_is_typed_is_taken_and_what_makes_no_sense_is_said_in_place(slider) -> None:
    field = slider.page.locator(".rxm-dial-field")
    field.fill("250ms")
    field.press("Enter")
    slider.page.wait_for_function("() => document.querySelector('.rxm-dial-hint').textContent === '4 a second'")
    assert slider.value("beat.interval") == "0.25"
    field.fill("soon")
    field.press("Enter")
    error = slider.page.locator(".rxm-dial-error")
    slider.page.wait_for_function("() => document.querySelector('.rxm-dial-error').textContent !== ''")
    assert "duration" in error.inner_text()
    assert field.get_attribute("aria-invalid") == "true"
    assert slider.value("beat.interval") == "0.25"


def test_it_follows_the_beat_when_that_is_turned_elsewhere(slider) -> None:
    slider.execute("beat.interval = '2s'")
    slider.page.wait_for_function("() => document.querySelector('.rxm-dial-field').value === '2s'")


def test_two_views_of_one_slider_agree(slider) -> None:
    slider.rewrite(0, SLIDER.replace("rxm.widgets.IntervalSlider(beat)", "one = rxm.widgets.IntervalSlider(beat)\none"))
    slider.run(0)
    slider.execute("one")
    slider.page.wait_for_function("() => document.querySelectorAll('.rxm-dial-field').length === 2")
    slider.execute("beat.interval = '50ms'")
    slider.page.wait_for_function(
        "() => [...document.querySelectorAll('.rxm-dial-field')].every(field => field.value === '50ms')"
    )


@pytest.mark.slow
@pytest.mark.real_time
def test_it_answers_still_when_it_has_been_turned_for_thirteen_seconds_without_a_rest(slider) -> None:
    field, handle = slider.page.locator(".rxm-dial-field"), slider.page.locator(".rxm-dial-slider")
    handle.focus()
    for _ in range(130):
        slider.page.keyboard.press("ArrowLeft")
        slider.page.keyboard.press("ArrowRight")
        slider.page.wait_for_timeout(100)
    field.fill("2h30min")
    field.press("Enter")
    slider.page.wait_for_function("() => document.querySelector('.rxm-dial-field').value === '2h 30min'", timeout=3_000)
    assert slider.page.locator(".rxm-note:not([hidden])").count() == 0
    viewers = "import gc\n[len(w._viewers) for w in gc.get_objects() if type(w).__name__ == 'IntervalSlider']"
    assert slider.value(viewers) == "[1]"
