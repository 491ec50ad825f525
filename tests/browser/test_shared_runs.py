"""A run as one file: it plays without a kernel and a network, and what events hold is never markup or script."""

import contextlib
import random
import re

import pandas as pd
import pytest

import rxmetronome as rxm
from rxmetronome.widgets import run_pages

from .conftest import picture

EVIL = [
    "<img src=x onerror=document.title='run'>", "</script><script>document.title='run'</script>",
    "<svg onload=document.title='run'>", "javascript:document.title='run'", "]]><script>document.title='run'</script>",
    "<!--<script>", "'\"><b>bold</b>", "<iframe srcdoc=\"<script>parent.document.title='run'</script>\">",
    "{{constructor.constructor('document.title=1')()}}", "\u2028document.title='run'//", "&lt;img src=x&gt;",
    "<style>*{display:none}</style>", "<a href='javascript:document.title=1'>", "\x00<b>", "\ud800<b>",
]  # fmt: skip


def greenhouse():
    flow = rxm.Flow("greenhouse")
    values = random.Random(3)

    def measure(tick):
        if tick.id % 97 == 96:
            raise ValueError("sensor is gone")
        return {"sensor": "abc"[tick.id % 3], "celsius": round(20 + 5 * values.random(), 2)}

    beat = flow.source("beat", rxm.metronome("100ms"))
    reading = flow.pipeline("read", rxm.select(measure))
    means = flow.pipeline(
        "means", rxm.window(every="5s", by="sensor", aggregate={"mean": rxm.aggregates.mean("celsius")})
    )
    beat >> reading >> means >> flow.sink("last", rxm.latest())
    reading.err >> flow.sink("failures", rxm.ring(100))
    return flow.run(clock=rxm.VirtualClock(), until="1min")


@pytest.fixture
def open_file(chromium, tmp_path, request):
    """`open_file(run, scheme, width)`: the page of a run's file, without a network; it must complain of nothing."""
    with contextlib.ExitStack() as stack:
        complaints, asked, pages = [], [], []

        def open_file(run, scheme="light", width=1100):
            file = rxm.share(run, tmp_path / "run.html")
            size = {"width": width, "height": 1400}
            context = chromium.new_context(offline=True, color_scheme=scheme, viewport=size)
            stack.enter_context(contextlib.closing(context))
            page = context.new_page()
            page.on("console", lambda said: complaints.append(said.text))
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("request", lambda made: asked.append(made.url))
            page.goto(file.as_uri())
            page.locator(".rxm-panel svg").first.wait_for()
            page.locator(".rxm-table [role=row]").first.wait_for()
            pages.append(page)
            return page

        yield open_file
        for at, page in enumerate(pages):
            page.screenshot(path=picture(f"{request.node.name}-{at}"))
        assert complaints == []
        assert [url for url in asked if not url.startswith(("file:", "blob:", "data:"))] == []


def test_its_plot_follows_the_port_and_the_time_and_marks_the_same_moment(open_file) -> None:
    page = open_file(greenhouse())
    page.get_by_label("Events of", exact=True).select_option("read/out")
    plot = page.locator(".rxm-plot")
    plot.scroll_into_view_if_needed()
    plot.locator(".rxm-plot-key", has_text="celsius").wait_for()
    assert plot.get_by_role("button", name="Snapshot").count() == 0
    values = plot.locator(".rxm-plot-value")
    before = values.first.inner_text()
    set_time(page, 0.5)
    page.wait_for_function("before => document.querySelector('.rxm-plot-value').textContent !== before", arg=before)
    box = plot.locator(".u-over").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.95, box["y"] + 60)
    plot.locator(".rxm-plot-tip").wait_for()
    assert re.match(r"at [\d.]+ s", plot.locator(".rxm-plot-tip").inner_text())
    assert page.locator(".rxm-m-cursor:not([hidden])").count() >= 2
    page.mouse.click(box["x"] + box["width"] * 0.95, box["y"] + 60)
    page.locator(".rxm-detail").wait_for()
    assert "sensor" in page.locator(".rxm-detail").inner_text()


def set_time(page, share: float) -> None:
    page.locator("input[aria-label=Time]").evaluate(
        "(bar, share) => { bar.value = Number(bar.max) * share; bar.dispatchEvent(new Event('input')); }", share
    )


@pytest.mark.parametrize(("scheme", "width"), [("light", 1100), ("dark", 1100), ("light", 600), ("dark", 600)])
def test_the_file_shows_the_run_at_its_end_in_any_light_and_width(open_file, scheme, width) -> None:
    page = open_file(greenhouse(), scheme, width)
    assert page.title() == "run of flow greenhouse"
    assert page.get_by_text("6 failures").is_visible()
    assert page.locator(".rxm-p-rate").all_text_contents() == ["600", "594", "36", "err 6"]
    assert page.locator(".rxm-m-marble").count() > 10
    assert page.locator(".rxm-table").get_by_text("36 events").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".rxm-note:visible").count() == 0
    assert page.get_by_role("button", name="Snapshot").count() == 0, "no kernel could answer it"


def test_the_time_bar_takes_every_view_back_and_forward(open_file) -> None:
    page = open_file(greenhouse())
    page.get_by_label("Events of", exact=True).select_option("read/out")
    page.wait_for_function("() => document.querySelector('.rxm-table').textContent.includes('594 events')")
    set_time(page, 0.5)
    page.wait_for_function("() => document.querySelector('.rxm-table').textContent.includes('297 events')")
    assert page.locator(".rxm-p-status").inner_text() == "running"
    assert "for 30.0 s · 3 failures" in page.locator(".rxm-p-uptime").inner_text()
    assert page.locator(".rxm-p-rate").first.text_content() == "10/s"
    assert page.locator(".rxm-m-count, .rxm-marbles").first.get_by_text("300").first.is_visible()
    set_time(page, 1)
    page.wait_for_function("() => document.querySelector('.rxm-table').textContent.includes('594 events')")
    assert page.locator(".rxm-p-status").inner_text() == "stopped"


def test_it_plays_from_the_beginning_to_the_end(open_file) -> None:
    page = open_file(greenhouse())
    page.get_by_label("Speed").select_option("20")
    page.get_by_role("button", name="Play").click()
    page.wait_for_function("() => document.querySelector('.rxm-p-status').textContent === 'running'")
    page.wait_for_function("() => document.querySelector('.rxm-p-status').textContent === 'stopped'")
    assert page.locator(".rxm-share-play").inner_text() == "Play"


def test_a_click_on_a_step_shows_its_events_and_one_on_a_sink_what_feeds_it(open_file) -> None:
    page = open_file(greenhouse())
    page.locator("[data-tap='read/out']").first.click()
    page.wait_for_function("() => document.querySelector('.rxm-title').textContent === 'read/out'")
    page.locator("[data-tap='failures/in']").first.click()
    page.wait_for_function("() => document.querySelector('.rxm-title').textContent === 'read/err'")
    assert "sensor is gone" in page.locator(".rxm-table [role=grid]").inner_text()


def test_a_marble_shows_its_whole_event(open_file) -> None:
    page = open_file(greenhouse())
    page.locator(".rxm-m-marble").last.click()
    page.locator(".rxm-m-detail pre").get_by_text("mean: ").wait_for()


def test_script_and_markup_in_names_and_values_run_nowhere(open_file) -> None:
    flow = rxm.Flow(EVIL[0])
    events = [{text: text, "nested": {text: [text]}, "plain": text} for text in EVIL]
    numbers = pd.DataFrame({"at": [0.1 * n for n in range(len(EVIL))], "n": range(len(EVIL))})
    source = flow.source("<script>document.title=1", rxm.rows(numbers, at="at"))

    def fail(event):
        raise ValueError(EVIL[event["n"]])

    named = flow.pipeline(EVIL[2], rxm.select(lambda event: events[event["n"]]))
    source >> named >> flow.sink("'\"><b>bold", rxm.latest())
    source >> flow.pipeline("texts", rxm.select(lambda event: EVIL[event["n"]])) >> flow.sink("seen", rxm.latest())
    source >> flow.pipeline("fails", rxm.select(fail)) >> flow.sink("none", rxm.latest())
    page = open_file(flow.run(clock=rxm.VirtualClock(), until="10s"))
    for port in page.get_by_label("Events of", exact=True).locator("option").all():
        page.get_by_label("Events of", exact=True).select_option(port.get_attribute("value"))
        if not port.inner_text().endswith(" 0"):
            grid = page.locator(".rxm-table [role=grid]")
            grid.locator("[role=row][aria-rowindex='2']").wait_for()  # rows are drawn at the next repaint
            grid.press("ArrowUp")
            grid.press("Enter")
            page.locator(".rxm-detail").wait_for()
    page.locator(".rxm-m-lanes").press("ArrowLeft")
    page.locator(".rxm-m-detail pre").wait_for()
    set_time(page, 0.3)
    set_time(page, 1)
    assert page.title() == f"run of flow {EVIL[0]}"
    made = "main :is(img, iframe, script, b:not(.rxm-share-density b), a, style):not(svg style)"
    assert page.locator(made).count() == 0
    assert page.locator("main").get_by_text("<b>bold</b>").first.is_visible()


def test_fifty_thousand_events_are_under_five_megabytes_and_open(open_file, tmp_path) -> None:
    flow, values = rxm.Flow("many"), random.Random(5)
    beat = flow.source("beat", rxm.metronome("1ms"))
    for at in range(5):
        step = flow.pipeline(f"step{at}", rxm.select(lambda tick: {"id": tick.id, "value": values.random()}))
        beat >> step >> flow.sink(f"end{at}", rxm.latest())
    page = open_file(flow.run(clock=rxm.VirtualClock(), until="20s"))
    assert (tmp_path / "run.html").stat().st_size < run_pages.MOST_BYTES
    assert "the last 50,000 events; 70,000 earlier ones are left out" in page.locator("header").inner_text()
    set_time(page, 0.4)
    page.wait_for_function("() => document.querySelector('.rxm-p-status').textContent === 'running'")
