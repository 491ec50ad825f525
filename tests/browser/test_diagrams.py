"""The marble diagram in a browser: it flows, is paused, scrubbed, zoomed, asked for values, and copied."""

import re

import pytest

from .conftest import sticks_out

SUBJECTS = """
import rxmetronome as rxm
from reactivex.subject import Subject
orders, faults = Subject(), Subject()
diagram = rxm.widgets.Marbles(orders, faults, label=["orders", "faults"])
diagram
"""
BEAT = """
import rxmetronome as rxm
flow = rxm.Flow("marbles")
beat = flow.source("beat", rxm.metronome("50ms"))
thirds = flow.pipeline("thirds", rxm.select(lambda tick: "abc"[tick.id % 3]))
beat >> thirds >> flow.sink("end", rxm.latest())
diagram = rxm.widgets.Marbles(thirds, window="1s")
run = flow.run();
diagram
"""
LATE = """
import time
flow = rxm.Flow("late")
beat = flow.source("beat", rxm.metronome("100ms", missed="skip"))
beat >> flow.pipeline("slow", rxm.select(lambda tick: time.sleep(0.35 if tick.id == 4 else 0))) >> flow.sink("end", rxm.latest())
late = rxm.widgets.Marbles(beat)
run = flow.run();
late
"""  # noqa: E501
STATE = "text => document.querySelector('.rxm-m-state').textContent.includes(text)"
EDGE = "() => document.querySelector('.rxm-m-layer').style.transform"


@pytest.fixture
def diagram(open_notebook):
    notebook = open_notebook(SUBJECTS)
    notebook.run_all()
    notebook.page.locator(".rxm-marbles").wait_for()
    return notebook


@pytest.fixture
def beating(open_notebook):
    """A diagram of 20 marbles a second, with more behind it than it shows."""
    notebook = open_notebook(BEAT)
    notebook.run_all()
    notebook.page.wait_for_function("() => document.querySelector('.rxm-m-scrub')?.disabled === false")
    return notebook


def state(notebook) -> str:
    return notebook.page.locator(".rxm-m-state").inner_text()


def test_without_events_it_says_so(diagram) -> None:
    diagram.page.locator(".rxm-m-empty", has_text=re.compile("^no events yet$")).wait_for()


def test_marbles_flow_to_the_left_and_stand_while_it_is_paused(beating) -> None:
    before = beating.page.evaluate(EDGE)
    beating.page.wait_for_function(f"before => ({EDGE})() !== before", arg=before)
    pause = beating.page.get_by_role("button", name="Pause")
    pause.click()
    assert beating.page.get_by_role("button", name="Go live").get_attribute("aria-pressed") == "true"
    beating.page.wait_for_function(STATE, arg="came meanwhile")
    before = beating.page.evaluate(EDGE)
    beating.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert beating.page.evaluate(EDGE) == before
    beating.page.get_by_role("button", name="Go live").click()
    beating.page.wait_for_function(f"before => ({EDGE})() !== before", arg=before)
    assert state(beating) == "live"


def test_it_is_scrubbed_back_and_goes_live_again(beating) -> None:
    scrub = beating.page.locator(".rxm-m-scrub")
    assert scrub.get_attribute("aria-valuetext") == "now"
    scrub.focus()
    for _ in range(20):
        scrub.press("ArrowLeft")
    beating.page.wait_for_function(STATE, arg=" back")
    assert scrub.get_attribute("aria-valuetext").endswith(" back")
    assert beating.page.locator(".rxm-m-axis").inner_text().count("now") == 0
    beating.page.locator(".rxm-m-lanes").focus()
    beating.page.keyboard.press("End")
    beating.page.wait_for_function(STATE, arg="live")


def test_the_window_is_made_longer_and_shorter(beating) -> None:
    span = beating.page.locator(".rxm-m-span")
    assert span.inner_text() == "1 s"
    assert beating.page.get_by_role("button", name="Shorter window").is_disabled()
    beating.page.get_by_role("button", name="Longer window").click()
    assert span.inner_text() == "2 s"
    for _ in range(12):
        if beating.page.get_by_role("button", name="Longer window").is_enabled():
            beating.page.get_by_role("button", name="Longer window").click()
    assert span.inner_text() == "10 min"
    assert beating.page.locator(".rxm-m-stack").count() >= 1, "what does not fit one by one is counted"
    assert "1 mark = up to" in beating.page.locator(".rxm-m-foot").inner_text()


def test_a_marble_tells_its_value_on_hover_and_all_of_it_on_a_click(diagram) -> None:
    diagram.execute("orders.on_next({'id': 7, 'fruit': 'fig' * 200})")
    marble = diagram.page.locator(".rxm-m-marble circle").first
    marble.wait_for()
    diagram.page.get_by_role("button", name="Pause").click()
    marble.hover()
    tip = diagram.page.locator(".rxm-m-tip")
    tip.get_by_text("'id': 7").wait_for()  # the label stands there until the kernel has answered
    assert "orders" in tip.inner_text()
    marble.click()
    detail = diagram.page.locator(".rxm-m-detail")
    detail.wait_for()
    diagram.page.wait_for_function(
        "whole => document.querySelector('.rxm-m-detail').innerText.includes(whole)", arg="fig" * 200
    )
    detail.get_by_role("button", name="Close").click()
    detail.wait_for(state="hidden")


def test_an_end_is_a_line_and_an_error_a_cross(diagram) -> None:
    diagram.execute("orders.on_next('a'); orders.on_completed(); faults.on_error(ValueError('no more figs'))")
    diagram.page.locator(".rxm-m-end").wait_for(state="attached")
    diagram.page.locator(".rxm-m-cross").wait_for()
    assert "no more figs" in diagram.page.locator(".rxm-m-lanes").inner_text()
    assert state(diagram) == "ended"


def test_a_missed_tick_is_a_hollow_marble_on_the_grid(diagram) -> None:
    at = diagram.execute(LATE)
    diagram.cell(at).locator(".rxm-m-missed").first.wait_for()
    tip = diagram.cell(at).locator(".rxm-m-tip")
    diagram.cell(at).get_by_role("button", name="Pause").click()
    diagram.cell(at).locator(".rxm-m-missed").first.hover()
    tip.wait_for()
    assert tip.inner_text().startswith("missed")
    assert "was due at" in tip.inner_text()
    diagram.execute("run.stop();")


def test_what_is_seen_is_copied_as_marbles_that_a_test_can_read(diagram) -> None:
    diagram.execute("for value in 'ab': orders.on_next(value)")
    diagram.page.locator(".rxm-m-marble").nth(1).wait_for()
    diagram.page.get_by_role("button", name="Copy as marbles").click()
    diagram.page.get_by_role("button", name="copied").wait_for()
    copied = diagram.page.evaluate("() => navigator.clipboard.readText()")
    lanes = dict(line.split(": ", 1) for line in copied.splitlines())
    assert set(lanes) == {"orders", "faults"}
    text, _, frame = lanes["orders"].partition("    frame=")
    read = f"[each.value for each in marbles.parse({text!r}, frame={frame or '1ms'!r})]"
    assert diagram.value(f"from rxmetronome import marbles\n{read}") == "['a', 'b']"


@pytest.mark.parametrize("width", [600])
def test_in_a_narrow_window_nothing_sticks_out(open_notebook, width: int) -> None:
    notebook = open_notebook(BEAT, width=width)
    notebook.run_all()
    notebook.page.locator(".rxm-m-marble").nth(5).wait_for()
    assert sticks_out(notebook, ".rxm-marbles") == []
