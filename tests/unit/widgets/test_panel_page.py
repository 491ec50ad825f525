"""The panel's view in a page of a headless Chromium. What needs no page is tested in js/panel."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

import rxmetronome as rxm

from .front_end import load, render


def wide_flow() -> rxm.Flow:
    """Nine steps with 15 wires, most of them of a fan."""
    flow = rxm.Flow("wide")
    source = flow.source("numbers", rxm.metronome("1s"))
    split = flow.pipeline("split_by_side", rxm.select(lambda tick: tick.id))
    source >> split
    middles = [flow.pipeline(f"branch_{at}", rxm.select(lambda number: number)) for at in range(4)]
    ends = [flow.sink(name, rxm.latest()) for name in ("written", "seen", "errors")]
    for middle in middles:
        split >> middle
        middle >> ends[0]
        middle.err >> ends[2]
    split.err >> ends[2]
    middles[0] >> ends[1]
    return flow


@pytest.fixture
def content() -> dict[str, Any]:
    run = wide_flow().run(clock=rxm.VirtualClock(), until="9s")
    panel = rxm.widgets.panel(run)
    made = json.loads(json.dumps(panel.full_frame()[0]))
    panel.close()
    return made


@pytest.fixture
def page(chromium: Any, content: dict[str, Any]) -> Iterator[Any]:
    page = load(chromium.new_page(viewport={"width": 900, "height": 900}), widget="panel")
    render(page)
    page.evaluate("(content) => kernel.tell({...content, snapshot: 1})", content)
    yield page
    page.close()


def boxes(page: Any, selector: str) -> list[dict[str, float]]:
    return page.evaluate(
        """(selector) => [...document.querySelectorAll(selector)]
        .map((each) => each.getBoundingClientRect().toJSON())""",
        selector,
    )


def overlaps(one: dict[str, float], other: dict[str, float]) -> bool:
    return (
        min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 1
    )


def test_no_label_of_a_wire_covers_another_or_a_step(page, content) -> None:
    labels = boxes(page, ".rxm-p-rate")
    assert len(labels) == len(content["routes"]) == 15
    taken = [*labels, *boxes(page, "g.step .box")]
    assert len(taken) == 15 + 9
    covered = [
        (at, other) for at in range(14) for other in range(at + 1, len(taken)) if overlaps(labels[at], taken[other])
    ]
    assert covered == []


def test_the_names_of_steps_stay_readable_and_what_is_too_wide_is_scrolled(page) -> None:
    for width in (900, 600):
        page.set_viewport_size({"width": width, "height": 900})
        heights = [box["height"] for box in boxes(page, "g.step > text:not(.rxm-p-counters)")]
        assert min(heights) >= 10
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_where_the_host_shows_no_widget_in_another_the_table_is_shown_through_the_panel(page, content) -> None:
    news = {name: value for name, value in content.items() if name in ("status", "exit_status", "uptime_s", "counts",
            "rates", "steps", "failures", "report", "workers", "over")}  # fmt: skip
    tap = {"port": "numbers/<b>", "model": "inner-1"}
    page.evaluate(
        """() => {
          const listeners = new Set([kernel.hear]);
          kernel.on = (_, hear) => listeners.add(hear);
          kernel.off = (_, hear) => listeners.delete(hear);
          kernel.hear = (content, buffers) => { for (const hear of [...listeners]) hear(content, buffers); };
        }"""
    )
    page.evaluate("(news) => kernel.tell(news)", {**news, "lags": {}, "tap": tap})
    assert page.locator(".rxm-p-taphead code").inner_text() == "numbers/<b>"
    page.wait_for_function("() => kernel.heard.some(said => said.do === 'inner' && said.content.do === 'shown')")
    inner = {"n": 0, "snapshot": 1, "total": 1, "kept": 1, "one_in": 1, "at": 1.0, "label": "numbers/<b>",
             "state": {"tone": "live", "text": "running", "hint": ""}, "limit": 100, "first_shape": 0,
             "shapes": [["", ["id"]]], "kinds": {"id": "number"}}  # fmt: skip
    page.evaluate(
        """inner => { const rows = [new DataView(new TextEncoder().encode("[[0,0,77]]").buffer)];
          kernel.hear({inner: {...inner, label: "another"}, model: "inner-0"}, rows);
          kernel.hear({inner, model: "inner-1"}, rows); }""",
        inner,
    )
    page.locator(".rxm-p-tap .rxm-space [role=row]", has_text="77").wait_for()
    assert page.locator(".rxm-p-tap .rxm-title").inner_text() == "numbers/<b>"
    page.evaluate("(news) => kernel.tell(news)", {**news, "lags": {}, "tap": None})
    page.locator(".rxm-p-tap .rxm-table").wait_for(state="detached")


def test_pause_that_is_not_answered_says_that_it_waits(page, content) -> None:
    page.evaluate("(news) => kernel.tell(news)", {**content, "status": "running", "over": False, "lags": {}})
    page.get_by_role("button", name="Pause").click()
    page.locator(".rxm-note", has_text="waits for the cell").wait_for()
    page.evaluate("(news) => kernel.tell(news)", {**content, "status": "paused", "over": False, "lags": {}, "heard": 1})
    assert page.locator(".rxm-note:visible").count() == 0
    assert page.get_by_role("button", name="Resume").count() == 1


ODD = ['a "b"', "a  b", "a b", "<b>&amp;", "two\nlines", "[1]{}()", '"][x="', "🥁 beat", "\\'`$", "\x00"]


def test_whatever_the_names_of_steps_are_each_has_its_figures_its_hint_and_its_tap(page) -> None:
    """Two names may be the same once the picture has cleaned them: a step is found by its position."""
    flow = rxm.Flow("odd")
    end, source = flow.sink("end", rxm.latest()), flow.source("s", rxm.metronome("1s"))
    for name in ODD:
        source >> flow.pipeline(name, rxm.select(lambda tick: tick.id)) >> end
    panel = rxm.widgets.panel(flow.run(clock=rxm.VirtualClock(), until="9s"))
    content = json.loads(json.dumps(panel.full_frame()[0]))
    for at, step in enumerate(content["steps"]):
        step["failures"], step["hint"] = at + 1, f"hint {at}"
    page.evaluate("(content) => kernel.tell({...content, snapshot: 1})", content)
    groups = page.locator("g.step")
    assert groups.count() == len(ODD) + 2
    for at, box in enumerate(content["boxes"]):
        group = groups.nth(at)
        assert group.locator(".rxm-p-counters tspan").first.text_content() == f"{at + 1} failed"
        assert group.locator(".rxm-p-hintmark title").text_content() == f"hint {at}"
        assert group.get_attribute("aria-label") == f"{box['kind']} {box['name']}: show its last events"
        group.locator(".box").click()
        taps = "() => kernel.heard.filter(({port}) => port).at(-1).port"  # it says every two seconds that it is shown
        assert page.evaluate(taps) == box["taps"]
    notes = page.locator(".rxm-p-notes [role=note]").all_text_contents()
    assert notes == [f"{box['name']} hint {at}" for at, box in enumerate(content["boxes"])]
    content["steps"][0]["hint"] = ""  # its interval was set
    page.evaluate("(content) => kernel.tell(content)", content)
    assert page.locator(".rxm-p-notes [role=note]").all_text_contents() == notes[1:]
    assert not groups.first.locator(".rxm-p-hintmark").is_visible()
    content["steps"][0]["hint"] = ""  # its interval was set
    page.evaluate("(content) => kernel.tell(content)", content)
    assert page.locator(".rxm-p-notes [role=note]").all_text_contents() == notes[1:]
    assert page.locator(".rxm-p-hintmark").count() == len(ODD) + 1
    panel.close()


def test_full_screen_shows_the_graph_as_wide_as_the_page_and_escape_ends_it(page, content) -> None:
    page.evaluate("(content) => kernel.tell({...content, snapshot: 1})", content)
    svg = page.locator(".rxm-p-graph svg")
    before = svg.bounding_box()["width"]
    page.evaluate("() => { Element.prototype.requestFullscreen = () => Promise.reject(new Error('not allowed')); }")
    page.get_by_role("button", name="Full screen").click()
    page.locator(".rxm-panel.rxm-p-full").wait_for()
    assert svg.bounding_box()["width"] > before
    panel = page.locator(".rxm-panel").bounding_box()
    assert (panel["x"], panel["y"], panel["width"]) == (0, 0, page.viewport_size["width"])
    page.get_by_role("button", name="Leave full screen").press("Escape")
    page.locator(".rxm-panel:not(.rxm-p-full)").wait_for()
    assert svg.bounding_box()["width"] == before
