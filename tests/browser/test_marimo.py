"""In marimo a slider turns the beat and follows it, and a table gets live rows: from a thread, and from a process."""

import pytest

NOISE = "registering service worker"  # marimo's own; our pages are opened without service workers

NOTEBOOK = """
import marimo

app = marimo.App()

@app.cell
def _():
    import marimo as mo
    import rxmetronome as rxm
    beat = rxm.metronome("200ms")
    return beat, mo, rxm

@app.cell
def _(beat, rxm):
    rxm.widgets.IntervalSlider(beat)
    return

@app.cell
def _(beat, mo, rxm):
    seen = beat.pipe(rxm.select(lambda tick: {"told": f"{beat.interval * 1000:.0f} ms"}))
    mo.ui.anywidget(rxm.widgets.EventTable(seen, label="ticks"))
    return

@app.cell
def _(rxm):
    flow = rxm.Flow("shown")
    flow.source("beat", rxm.metronome("200ms")) >> flow.sink("end", rxm.latest())
    run = flow.run(wait=False)
    run
    return run,

@app.cell
def _(mo, run, rxm):
    mo.ui.anywidget(rxm.widgets.Plot(run["beat"], label="lags"))
    return

@app.cell
def _(run, rxm):
    rxm.runs()
    return

@app.cell
def _(beat, mo):
    mo.ui.button(label="in Python", on_click=lambda _: setattr(beat, "interval", "300ms"))
    return

if __name__ == "__main__":
    app.run()
"""


@pytest.fixture(params=["run", "edit"])
def page(request: pytest.FixtureRequest, chromium):
    """The notebook, open; at the end neither its page nor its server may have complained."""
    from . import driving, marimo_server
    from .conftest import picture

    with marimo_server.marimo_server(request.param, NOTEBOOK) as server:
        page = driving.new_page(chromium, server)
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(f"page: {error}"))
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        try:
            page.goto(server.url, wait_until="domcontentloaded")
            yield page
            page.screenshot(path=picture(f"marimo-{request.param}"))
        finally:
            page.context.close()
        assert not [said for said in complaints if NOISE not in said]
        assert "Traceback" not in server.log()


def test_the_slider_turns_the_beat_and_follows_it_and_the_table_gets_rows(page) -> None:
    rows = page.locator(".rxm-space [role=row]:visible")
    rows.filter(has_text="200 ms").first.wait_for()

    field = page.locator(".rxm-dial-field")
    field.fill("110ms")
    field.press("Enter")
    rows.filter(has_text="110 ms").first.wait_for()

    page.get_by_role("button", name="in Python").click()
    field.scroll_into_view_if_needed()  # the button is further down, and out of sight a table is sent nothing
    rows.filter(has_text="300 ms").first.wait_for()
    page.locator(".rxm-dial-slider[aria-valuetext^='300ms']").wait_for()
    assert field.input_value() == "300ms"


def test_a_run_shows_its_panel_and_a_click_on_a_step_opens_a_table_of_its_events(page) -> None:
    page.locator(".rxm-panel .rxm-p-rate").first.wait_for()
    page.locator(".rxm-panel [data-tap]").first.click()
    inner = page.locator(".rxm-panel .rxm-table")
    inner.locator(".rxm-space [role=row]:visible").nth(3).wait_for()
    inner.get_by_role("searchbox").fill("id>1")
    inner.locator(".rxm-counts", has_text="match").wait_for()
    page.locator(".rxm-panel").get_by_role("button", name="Close").click()
    inner.wait_for(state="detached")


def test_a_plot_finds_the_lag_of_ticks_draws_it_and_tells_values(page) -> None:
    plot = page.locator(".rxm-plot")
    plot.scroll_into_view_if_needed()
    plot.locator(".rxm-plot-key", has_text="lag_ns").wait_for()
    plot.locator(".rxm-plot-area").focus()
    page.keyboard.press("ArrowLeft")
    plot.locator(".rxm-plot-tip").wait_for()
    plot.locator(".rxm-plot-key").click()
    plot.locator(".rxm-plot-notes", has_text="1 hidden").wait_for()
    page.keyboard.press("Enter")
    plot.locator(".rxm-plot-key[aria-pressed=true]").wait_for()


def test_runs_are_a_table_with_buttons(page) -> None:
    page.locator(".rxm-steer-name", has_text="shown").wait_for()
