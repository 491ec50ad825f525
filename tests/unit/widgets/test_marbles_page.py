"""Marbles' view in a page of a headless Chromium. What needs no page is tested in js/marbles."""

import itertools
import json
from collections.abc import Iterator
from typing import Any

import pytest

from .front_end import load, render


@pytest.fixture(scope="module")
def page(chromium: Any) -> Iterator[Any]:
    page = load(chromium.new_page(viewport={"width": 900, "height": 700}), widget="marbles")
    yield page
    page.close()


# --- the view ---


class View:
    """A diagram in the page, and the kernel's end of it. Its clock stands still, so that positions are exact."""

    def __init__(self, page: Any, labels: tuple[str, ...] = ("main",), now: float = 10_000) -> None:
        self.page, self.root, self.labels = page, page.locator(".rxm-marbles"), labels
        render(page)
        self.now = now
        self.totals = [0] * len(labels)
        self.tell(snapshot=1, labels=list(labels), window=10_000, kept=20_000, kept_ms=300_000)

    def tell(self, *rows: list[Any], state: tuple[str, str] = ("live", "live"), flows: bool = False, **content) -> None:
        for at, lane in enumerate(rows):
            self.totals[at] += sum(row[3] for row in lane)
        lanes = [[self.now, 0, flows, total, *state] for total in self.totals]
        self.page.evaluate(
            "([content, texts]) => kernel.tell(content, ...texts)",
            [{"lanes": lanes, **content}, [json.dumps(rows)] if rows else []],
        )
        self.paint()

    def paint(self) -> None:
        self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def count(self, what: str) -> int:
        return self.root.locator(what).count()

    def heard(self, do: str) -> list[dict[str, Any]]:
        return self.page.evaluate("(name) => kernel.heard.filter(said => said.do === name)", do)

    def press(self, *keys: str) -> None:
        self.root.locator(".rxm-m-lanes").focus()
        for key in keys:
            self.page.keyboard.press(key)
        self.paint()


@pytest.fixture
def view(page: Any) -> Iterator[View]:
    view = View(page, ("main", "main/err"))
    yield view
    page.evaluate("() => leave()")


def events(*times: float, first: int = 0) -> list[list[Any]]:
    return [[first + at, time, time, 1, f"v{at}", 0, 0, 0] for at, time in enumerate(times)]


def test_marbles_crosses_and_the_end_are_drawn_at_their_times(view) -> None:
    view.tell(
        events(2_000, 5_000),
        [[0, 7_500, 7_500, 1, "ValueError", -1, 1, 0], [1, 9_000, 9_000, 0, "done", -1, "completed"]],
    )
    assert (view.count(".rxm-m-marble"), view.count(".rxm-m-cross"), view.count(".rxm-m-end")) == (2, 1, 1)
    track = view.root.locator(".rxm-m-track").first.bounding_box()
    centres = [
        box["x"] + box["width"] / 2 - track["x"]
        for box in (each.bounding_box() for each in view.root.locator(".rxm-m-marble > circle").all())
    ]
    width = track["width"] - 16
    assert centres == pytest.approx([0.2 * width, 0.5 * width], abs=1)


def test_ticks_have_their_line_their_lag_and_hollow_marbles_where_one_was_missed(view) -> None:
    view.tell(
        [[0, 2_000, 2_000, 1, "0", -1, 0, 0, 2_000, []], [1, 6_000, 6_000, 1, "1", -1, 0, 2, 5_000, [3_000, 4_000]]]
    )
    assert (view.count(".rxm-m-due"), view.count(".rxm-m-lag"), view.count(".rxm-m-missed")) == (2, 1, 2)


def test_what_is_too_close_is_one_mark_with_its_count_and_zooming_in_shows_each(view) -> None:
    view.tell(events(*(9_000 + 20 * at for at in range(30))))
    stacks = view.root.locator(".rxm-m-stack").all()
    counts = [int(stack.get_attribute("data-stack").split()[2]) for stack in stacks]
    assert sum(counts) + view.count(".rxm-m-marble") == 30
    assert view.root.locator(".rxm-m-thin").inner_text() == f"1 mark = up to {max(counts)} events"
    view.press("+", "+", "+")
    assert view.root.locator(".rxm-m-span").inner_text() == "1 s"
    assert view.count(".rxm-m-marble") == 30
    assert view.count(".rxm-m-thin") == 0


def test_paused_it_stays_and_counts_what_comes_and_live_again_it_shows_it(view) -> None:
    view.tell(events(9_000))
    view.root.get_by_role("button", name="Pause").click()
    view.now = 11_000
    view.tell(events(9_990, 10_500, first=1))
    assert view.count(".rxm-m-marble") == 2, "what was before the pause on the clock belongs to it"
    assert view.root.locator(".rxm-m-state").inner_text() == "paused · 2 came meanwhile"
    view.root.get_by_role("button", name="Go live").click()
    view.paint()
    assert view.count(".rxm-m-marble") == 3


def test_one_goes_back_by_keys_by_the_slider_and_by_dragging(view) -> None:
    view.now = 60_000
    view.tell(events(5_000, 59_000))
    assert view.count(".rxm-m-marble") == 1
    view.press("Home")
    assert view.root.locator('[data-n="0"]').count() == 1
    assert "back" in view.root.locator(".rxm-m-state").inner_text()
    view.press("End")
    assert view.root.locator('[data-n="1"]').count() == 1
    box = view.root.locator(".rxm-m-track").first.bounding_box()
    view.page.mouse.move(box["x"] + 100, box["y"] + 55)
    view.page.mouse.down()
    view.page.mouse.move(box["x"] + 100 + (box["width"] - 16) / 2, box["y"] + 55)
    view.page.mouse.up()
    assert view.root.locator(".rxm-m-state").inner_text() == "5 s back"
    slider = view.root.get_by_role("slider")
    slider.focus()
    view.page.keyboard.press("Home")
    view.paint()
    assert view.root.locator('[data-n="0"]').count() == 1


def test_arrows_go_from_marble_to_marble_and_lane_to_lane_and_ask_for_the_whole_value(view) -> None:
    view.tell(events(2_000, 5_000, 8_000), events(4_900))
    view.press("ArrowLeft", "ArrowLeft", "ArrowDown")
    assert [(said["lane"], said["number"]) for said in view.heard("value")] == [(0, 2), (0, 1), (1, 0)]
    assert view.count(".rxm-m-picked") == 1
    view.page.evaluate("() => kernel.tell({value: [1, 0, 'the <b>whole</b> value']})")
    assert view.root.locator(".rxm-m-detail pre").inner_text() == "the <b>whole</b> value"
    view.press("Escape")
    assert view.root.locator(".rxm-m-detail").is_hidden()


def test_hovered_a_marble_shows_its_value_and_a_late_tick_its_lag(view) -> None:
    view.tell([[0, 5_100, 5_100, 1, "tick", -1, 0, 0, 5_000, []]])
    view.root.locator(".rxm-m-marble circle").hover()
    assert "due at 5.000 s, 100 ms late" in view.root.locator(".rxm-m-tip").inner_text()
    view.page.evaluate("() => kernel.tell({value: [0, 0, 'Tick(id=0)']})")
    assert "Tick(id=0)" in view.root.locator(".rxm-m-tip").inner_text()


def test_the_text_of_what_is_seen_is_asked_of_the_kernel_and_shown(view) -> None:
    view.root.get_by_role("button", name="Copy as marbles").click()
    assert view.heard("marbles")[-1] | {"view": ""} == {
        "do": "marbles",
        "ends": [10_000, 10_000],
        "window": 10_000,
        "view": "",
    }
    view.page.evaluate("() => kernel.tell({marbles: 'main: --a--|'})")
    assert view.root.locator(".rxm-m-detail pre").inner_text() == "main: --a--|"


def test_lanes_are_pictures_with_a_description_and_controls_have_names(view) -> None:
    view.tell(events(9_000), state=("ended", "completed"))
    labels = [each.get_attribute("aria-label") for each in view.root.get_by_role("img").all()]
    assert labels[0] == "main: 1 events, 1 in 10 s, last v0, completed"
    for name in ("Pause", "Shorter window", "Longer window", "Copy as marbles"):
        assert view.root.get_by_role("button", name=name, exact=True).count() == 1


def test_plus_is_nearer_by_button_key_and_title(view) -> None:
    span = view.root.locator(".rxm-m-span")
    plus = view.root.get_by_role("button", name="Shorter window", exact=True)
    minus = view.root.get_by_role("button", name="Longer window", exact=True)
    assert [(each.inner_text(), each.get_attribute("title")) for each in (minus, plus)] == [
        ("−", "Zoom out: a longer window (-)"), ("+", "Zoom in: a shorter window (+)"),
    ]  # fmt: skip
    plus.click()
    assert span.inner_text() == "5 s"
    view.press("+")
    assert span.inner_text() == "2 s"
    minus.click()
    view.press("-")
    assert span.inner_text() == "10 s"


def test_paused_each_lane_counts_what_came_meanwhile(view) -> None:
    view.tell(events(9_000), events(9_000))
    view.press(" ")
    view.tell(events(9_900, first=1), events(9_900, 9_950, first=1))
    counts = view.root.locator(".rxm-m-count").all_inner_texts()
    assert counts == ["2 · 1 meanwhile", "3 · 2 meanwhile"]


def test_numbers_are_coloured_from_cold_to_warm_and_again_when_the_scale_grows(view) -> None:
    def colours() -> list[str]:
        return view.page.evaluate(
            "() => [...document.querySelectorAll('.rxm-m-marble circle')].map((dot) => getComputedStyle(dot).fill)"
        )

    rows = [[at, at * 2_000, at * 2_000, 1, str(18 + at), -2, 0, 0] for at in range(1, 4)]
    view.tell(rows, scale=[19, 21], legend=[], is_chosen=True)
    before = colours()
    assert len(set(before)) == 3
    assert view.count(".rxm-m-scale") == 1
    view.tell(scale=[0, 21], is_chosen=True)
    assert colours()[0] != before[0]
    assert colours()[2] == before[2]
    view.tell(scale=[-10.00039758926999, 1234567], is_chosen=True)
    assert view.root.locator(".rxm-m-key").text_content() == "-10.00041234570"


def test_it_asks_for_frames_only_while_something_flows(view) -> None:
    frames = """() => new Promise(done => { let asked = 0; const before = window.requestAnimationFrame;
      window.requestAnimationFrame = (draw) => { asked += 1; return before.call(window, draw); };
      setTimeout(() => { window.requestAnimationFrame = before; done(asked); }, 300); })"""
    view.tell(events(9_000), flows=True)
    assert view.page.evaluate(frames) > 3
    view.root.get_by_role("button", name="Pause").click()
    view.paint()
    assert view.page.evaluate(frames) == 0
    view.root.get_by_role("button", name="Go live").click()
    view.tell(state=("ended", "completed"))
    assert view.page.evaluate(frames) == 0


def test_without_events_it_says_so(view) -> None:
    assert view.root.locator(".rxm-m-empty").inner_text() == "no events yet"
    view.tell(state=("idle", "not running"))
    assert view.root.locator(".rxm-m-empty").inner_text() == "not running: run the flow to see its marbles"


def test_zoomed_and_flooded_the_page_stays_small(view) -> None:
    view.tell(events(*(at * 5 for at in range(2_000))))
    assert view.page.evaluate("() => document.querySelectorAll('.rxm-marbles svg *').length") < 400


def test_labels_do_not_run_into_each_other_and_a_short_one_is_drawn_between_long_ones_that_have_no_room(view) -> None:
    words = ["a long label", "north", "Tick(id=1)"]
    view.tell([[n, n * 400, n * 400, 1, words[n % 3], 0, 0, 0] for n in range(24)], [])
    boxes = [box for label in view.root.locator(".rxm-m-above").all() if (box := label.bounding_box())]
    boxes.sort(key=lambda box: box["x"])
    assert len(boxes) >= 6
    assert all(one["x"] + one["width"] <= other["x"] for one, other in itertools.pairwise(boxes))
