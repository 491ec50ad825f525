"""Plots in a browser: a spike in the pixels, hostile names, pause and zoom, keys, the cursor that views share."""

import base64
import io
import json
import re
from pathlib import Path

import pandas as pd
import pytest

from .conftest import picture, sticks_out

SPIKE = """
import rxmetronome as rxm
from reactivex.subject import Subject
numbers = Subject()
plot = rxm.widgets.Plot(numbers, "n", last="30s", y=(0, 1000), label="numbers")
plot
"""
WEATHER = """
import math
import rxmetronome as rxm
flow = rxm.Flow("weather")
def read(tick):
    if tick.id % 100 == 60:
        raise ValueError("the sensor is away")
    gone = tick.id % 100 in range(30, 45)
    return {"celsius": None if gone else 15 + 5 * math.sin(tick.id / 20), "sensor": ("north", "south")[tick.id % 2]}
celsius = flow.source("beat", rxm.metronome("20ms")) >> flow.pipeline("celsius", rxm.select(read))
celsius >> flow.sink("last", rxm.latest())
plot = rxm.widgets.Plot(celsius, "celsius", by="sensor", last="5s")
table, marbles = rxm.widgets.EventTable(celsius), rxm.widgets.Marbles(celsius, color="sensor", window="5s")
run = flow.run();
plot
"""
HOSTILE = "<img src=x onerror=document.title=1><script>document.title=1</script>"
ROOT = ".rxm-plot"
NOTES = "said => new RegExp(said).test(document.querySelector('.rxm-plot-notes').textContent)"
POINTS = "() => document.querySelectorAll('.rxm-plot-key').length"


@pytest.fixture
def weather(open_notebook):
    """A plot of two sensors, 50 events a second, which has drawn some."""
    notebook = open_notebook(WEATHER)
    notebook.run_all()
    notebook.page.wait_for_function(f"() => ({POINTS})() === 2")
    notebook.page.wait_for_function(STATE, arg="running")
    notebook.page.wait_for_function(SEVERAL_CAME)  # the first event of each sensor has its key already
    return notebook


SEVERAL_CAME = f"""async () => {{
  const newest = () => document.querySelector('{ROOT}').dataset.newest;
  for (let frames = 0; frames < 5; frames++) {{
    const before = newest();
    while (newest() === before) await new Promise(requestAnimationFrame);
  }}
  return true;
}}"""
STATE = "text => document.querySelector('.rxm-plot-state').textContent.includes(text)"


def button(notebook, name: str):
    return notebook.page.locator(ROOT).get_by_role("button", name=name, exact=True)


NOTHING_COMES = f"""async () => {{
  const before = document.querySelector('{ROOT}').dataset.newest;
  await new Promise(done => setTimeout(done, 500));
  return document.querySelector('{ROOT}').dataset.newest === before;
}}"""


def area(notebook) -> dict[str, float]:
    """Where the lines are drawn, on the page."""
    return notebook.page.locator(f"{ROOT} .u-over").first.bounding_box()


def pixels(notebook, share: float) -> int:
    """How many pixels of a screenshot, in the upper part of the plot, have the colour of the first series."""
    box = area(notebook)
    shot = notebook.page.screenshot(clip={**box, "height": box["height"] * share})
    return notebook.page.evaluate(
        """async (encoded) => {
          const image = await createImageBitmap(await (await fetch('data:image/png;base64,' + encoded)).blob());
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context.drawImage(image, 0, 0);
          const { data } = context.getImageData(0, 0, image.width, image.height);
          let found = 0;
          for (let at = 0; at < data.length; at += 4)
            if (data[at + 2] - data[at] > 60 && data[at + 2] > data[at + 1]) found += 1;
          return found;
        }""",
        base64.b64encode(shot).decode(),
    )


def test_a_spike_of_one_event_in_a_hundred_thousand_is_in_the_pixels(open_notebook) -> None:
    notebook = open_notebook(SPIKE)
    notebook.run_all()
    notebook.page.locator(f"{ROOT} .u-over").wait_for()
    send = "for n in range(100_000): numbers.on_next({{'n': {spike} if n == 54_321 else n % 10}})"
    notebook.execute(send.format(spike=5))
    notebook.page.wait_for_function(NOTES, arg="1 px = up to")
    button(notebook, "Pause").click()
    assert pixels(notebook, 0.9) == 0, "without a spike there is nothing"
    button(notebook, "Go live").click()
    notebook.execute(send.format(spike=900))
    notebook.page.wait_for_function(
        "() => Number(/1 px = up to ([0-9,]+)/.exec(document.querySelector('.rxm-plot-notes').textContent)?.[1]"
        ".replaceAll(',', '')) > 100"
    )
    button(notebook, "Pause").click()
    notebook.page.mouse.move(0, 0)
    notebook.page.locator(ROOT).screenshot(path=picture("plots-spike"))
    assert pixels(notebook, 0.9) > 100
    assert (
        notebook.value("int(plot.to_frame()['events'].sum()), float(plot.to_frame()['value'].max())")
        == "(200000, 900.0)"
    )


def test_script_and_markup_in_names_labels_and_values_run_nowhere(open_notebook) -> None:
    notebook = open_notebook(
        f"""
import rxmetronome as rxm
from reactivex.subject import Subject
evil, numbers = {HOSTILE!r}, Subject()
plot = rxm.widgets.Plot(numbers, evil, by="key", label=evil)
plot
"""
    )
    notebook.run_all()
    notebook.execute("for n in range(5): numbers.on_next({evil: n, 'key': evil + str(n % 2)})")
    notebook.page.wait_for_function(f"() => ({POINTS})() === 2")
    notebook.execute("numbers.on_next({evil: evil, 'key': evil}); numbers.on_error(ValueError(evil))")
    notebook.page.wait_for_function(STATE, arg="failed")
    box = area(notebook)
    notebook.page.mouse.move(box["x"] + box["width"] - 3, box["y"] + 20)
    notebook.page.locator(".rxm-plot-tip").wait_for()
    assert "onerror" in notebook.page.locator(".rxm-plot-tip").inner_text()
    button(notebook, "Snapshot").click()
    notebook.page.locator(".jp-OutputArea-output:has-text('as of')").first.wait_for()
    assert notebook.page.title() != "1"
    assert notebook.page.locator(f"{ROOT} img, {ROOT} script").count() == 0
    empty = notebook.execute("rxm.widgets.Plot(Subject(), evil, label=evil)")
    notebook.cell(empty).locator(ROOT).wait_for()
    assert notebook.page.title() != "1"


def test_it_scrolls_stands_while_it_is_paused_and_goes_live_again(weather) -> None:
    drawn = "() => Number(document.querySelector('.rxm-plot').dataset.drawn)"
    before = weather.page.evaluate(drawn)
    weather.page.wait_for_function(f"before => ({drawn})() > before + 20", arg=before)
    button(weather, "Pause").click()
    weather.page.wait_for_function(STATE, arg="came meanwhile")
    before = weather.page.evaluate(drawn)
    weather.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert weather.page.evaluate(drawn) - before <= 1
    button(weather, "Go live").click()
    weather.page.wait_for_function(STATE, arg="running")
    weather.page.wait_for_function(f"before => ({drawn})() > before + 5", arg=before)


def test_dragging_zooms_shift_drags_on_and_a_double_click_goes_live(weather) -> None:
    weather.execute("import time\nwhile run.metrics()['celsius/in']['events'] < 200: time.sleep(0.01)")
    box = area(weather)
    mouse, span = weather.page.mouse, weather.page.locator(".rxm-plot-span")
    middle = box["y"] + 60
    mouse.move(box["x"] + box["width"] * 0.5, middle)
    mouse.down()
    mouse.move(box["x"] + box["width"] * 0.7, middle, steps=4)
    mouse.up()
    weather.page.wait_for_function(STATE, arg="paused")
    assert re.match(r"(9\d\d ms|1 s|1\.0\d? s)$", span.inner_text()), span.inner_text()
    weather.page.locator(f"{ROOT}[data-told=true]").wait_for()
    weather.execute("def seconds(): at = plot.to_frame()['at']; return (at.max() - at.min()).total_seconds()")
    weather.wait_until("0.5 < seconds() < 1.1")  # what is seen is what Python gets
    label = weather.page.evaluate("() => document.querySelector('.rxm-plot').dataset.drawn")
    weather.page.keyboard.down("Shift")
    mouse.move(box["x"] + 100, middle)
    mouse.down()
    mouse.move(box["x"] + 300, middle, steps=4)
    mouse.up()
    weather.page.keyboard.up("Shift")
    weather.page.wait_for_function("before => document.querySelector('.rxm-plot').dataset.drawn !== before", arg=label)
    weather.page.wait_for_function(STATE, arg="paused")
    mouse.dblclick(box["x"] + 200, middle)
    weather.page.wait_for_function(STATE, arg="running")
    assert span.inner_text() == "5 s"


def test_keys_read_values_zoom_pause_and_go_live(weather) -> None:
    weather.page.locator(".rxm-plot-area").focus()
    keyboard, spoken = weather.page.keyboard, weather.page.locator(".rxm-plot [aria-live]")
    keyboard.press("Space")
    assert spoken.inner_text() == "paused"
    keyboard.press("ArrowLeft")
    first = spoken.inner_text()
    assert re.match(r"(north|south) [\d.]+, \d\d:\d\d:\d\d\.\d{3} · −", first), first
    keyboard.press("ArrowLeft")
    assert spoken.inner_text() != first
    keyboard.press("ArrowDown")
    assert spoken.inner_text().split()[0] != first.split()[0]
    assert weather.page.locator(".rxm-plot-tip").is_visible()
    keyboard.press("+")
    assert weather.page.locator(".rxm-plot-span").inner_text() == "2.5 s"
    keyboard.press("l")
    assert button(weather, "Log").get_attribute("aria-pressed") == "true"
    keyboard.press("Escape")
    assert weather.page.locator(".rxm-plot-tip").is_hidden()
    keyboard.press("End")
    weather.page.wait_for_function(STATE, arg="running")
    weather.page.wait_for_function("() => /north: last/.test(document.querySelector('.rxm-plot-unseen').textContent)")


def test_gaps_failures_and_what_a_pixel_stands_for_are_said(weather) -> None:
    for said in ("× [1-9].* failure", "without a number"):
        weather.page.wait_for_function(NOTES, arg=said)


def test_a_name_in_the_legend_hides_its_series_in_python_too(weather) -> None:
    weather.page.locator(".rxm-plot-key", has_text="north").click()
    weather.page.wait_for_function(NOTES, arg="1 hidden")
    weather.page.locator(f"{ROOT}[data-told=true]").wait_for()
    weather.wait_until("plot.to_frame()['series'].unique().tolist() == ['south']")


def test_the_points_in_view_are_saved_as_csv_and_as_lines_of_json(weather) -> None:
    saved = {}
    weather.execute("run.pause()")
    weather.page.wait_for_function(NOTHING_COMES)
    button(weather, "Pause").click()
    for kind in ("CSV", "JSON Lines"):
        button(weather, "Download").click()
        with weather.page.expect_download() as download:
            weather.page.locator(ROOT).get_by_role("button", name=f"points as {kind}").click()
        saved[kind] = Path(download.value.path()).read_text()
        assert download.value.suggested_filename == f"celsius.{'csv' if kind == 'CSV' else 'jsonl'}"
    table = pd.read_csv(io.StringIO(saved["CSV"]))
    assert list(table) == ["at", "series", "value", "events"]
    assert set(table["series"]) == {"north", "south"}
    assert table["value"].dropna().between(10, 20).all()
    assert pd.to_datetime(table["at"]).max() - pd.to_datetime(table["at"]).min() <= pd.Timedelta("5s")
    lines = [json.loads(line) for line in saved["JSON Lines"].splitlines()]
    assert [line["at"] for line in lines] == list(table["at"])


def test_the_moment_that_is_pointed_at_is_marked_in_marbles_and_table_and_a_click_opens_the_row(weather) -> None:
    shown = weather.execute("from IPython.display import display\ndisplay(table, marbles)")
    weather.cell(shown).locator(".rxm-space .rxm-row").nth(3).wait_for()
    weather.cell(shown).locator(".rxm-m-marble, .rxm-m-stack").first.wait_for(state="attached")
    weather.page.wait_for_function(
        "() => Number(/^[0-9]+/.exec(document.querySelector('.rxm-counts').textContent)) > 200"
    )
    weather.execute("run.pause();")
    button(weather, "Pause").click()
    box = area(weather)
    weather.page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 50)
    weather.page.wait_for_function("() => document.querySelector('.rxm-plot-tip')?.hidden === false")
    assert weather.cell(shown).locator(".rxm-m-cursor").is_visible()
    weather.page.mouse.click(box["x"] + box["width"] * 0.6, box["y"] + 50)
    detail = weather.cell(shown).locator(".rxm-detail")
    detail.wait_for()
    number = int(re.search(r"Event (\d+)", detail.inner_text())[1])
    pointed = weather.cell(shown).locator(".rxm-space .rxm-row.rxm-pointed:not([hidden])")
    assert int(pointed.locator("div").first.inner_text()) == number
    weather.page.locator(ROOT).screenshot(path=picture("plots-cursor"))
    weather.cell(shown).screenshot(path=picture("plots-cursor-views"))
    values = weather.page.locator(".rxm-plot-tip b").all_inner_texts()
    assert any(value[:5] in detail.inner_text() for value in values)


def test_pointing_in_marbles_or_a_table_marks_the_moment_in_the_plot(weather) -> None:
    shown = weather.execute("from IPython.display import display\ndisplay(table, marbles)")
    weather.cell(shown).locator(".rxm-space .rxm-row").nth(3).wait_for()
    weather.execute("run.pause();")
    button(weather, "Pause").click()
    weather.cell(shown).locator(".rxm-space .rxm-row:not([hidden])").nth(2).hover()
    weather.page.wait_for_function("() => document.querySelector('.rxm-plot-tip')?.hidden === false")
    marbles = weather.cell(shown).locator(".rxm-m-track").bounding_box()
    weather.page.mouse.move(marbles["x"] + marbles["width"] * 0.8, marbles["y"] + 30)
    weather.page.wait_for_function("() => document.querySelector('.rxm-plot').dataset.cursor !== ''")
    weather.page.mouse.move(0, 0)
    weather.page.wait_for_function("() => document.querySelector('.rxm-plot-tip').hidden")


def test_gauges_and_histograms_of_a_run_move(open_notebook) -> None:
    notebook = open_notebook(
        WEATHER,
        'rxm.widgets.Plot(run, {"lag ms": "beat.lag", "queue": "celsius.queued", "events/s": "beat.rate"}, last="10s")',
        'rxm.widgets.Plot(celsius, "celsius", kind="histogram")',
        'rxm.widgets.Plot(celsius, kind="step", last="2s")',
    )
    notebook.run_all()
    for at, count in enumerate((2, 3, 1, 1)):
        notebook.cell(at).locator(ROOT).scroll_into_view_if_needed()
        notebook.cell(at).locator(".rxm-plot-key").nth(count - 1).wait_for()
        notebook.page.wait_for_timeout(1_500)
        notebook.cell(at).locator(ROOT).screenshot(path=picture(f"plots-kinds-{at}"))
    assert "values of the last 1 min" in notebook.cell(2).locator(".rxm-plot-notes").inner_text()
    assert notebook.complaints == []


@pytest.mark.parametrize("width", [600, 1100])
def test_nothing_sticks_out_in_light_and_dark(open_notebook, width: int) -> None:
    notebook = open_notebook(WEATHER, "from reactivex.subject import Subject\nrxm.widgets.Plot(Subject())", width=width)
    notebook.run_all()
    notebook.page.wait_for_function(f"() => ({POINTS})() === 2")
    notebook.page.wait_for_timeout(2_000)
    for theme in ("Dark", "Light"):
        notebook.page.evaluate(
            "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})", f"JupyterLab {theme}"
        )
        notebook.page.wait_for_timeout(1_500)
        box = area(notebook)
        notebook.page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 80)
        notebook.page.wait_for_timeout(200)
        for at in range(2):
            notebook.cell(at).locator(ROOT).screenshot(path=picture(f"plots-{theme.lower()}-{width}-{at}"))
        assert sticks_out(notebook, ROOT) == []


def test_out_of_sight_nothing_is_sent_and_nothing_is_drawn(open_notebook) -> None:
    notebook = open_notebook(WEATHER)
    notebook.run_all()
    notebook.page.wait_for_function(f"() => ({POINTS})() === 2")
    cell = "document.querySelector('.rxm-plot').closest('.jp-Cell').style.display"
    notebook.page.evaluate(f"() => {{ {cell} = 'none'; }}")
    notebook.execute("import time\nwhile plot.has_viewers: time.sleep(0.01)")
    drawn = "() => document.querySelector('.rxm-plot').dataset.drawn"
    before = notebook.value("print(plot._next_number)"), notebook.page.evaluate(drawn)
    notebook.execute("time.sleep(0.5)")
    assert (notebook.value("print(plot._next_number)"), notebook.page.evaluate(drawn)) == before
    notebook.page.evaluate(f"() => {{ {cell} = ''; }}")
    notebook.page.wait_for_function(f"before => ({drawn})() !== before", arg=before[1])
