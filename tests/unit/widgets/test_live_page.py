"""A view's connection and the slider in a page of a headless Chromium: numbers, gaps, silence; turns and answers."""

from collections.abc import Iterator
from typing import Any

import pytest

from .front_end import load, render


@pytest.fixture
def page(chromium: Any) -> Iterator[Any]:
    """A page whose time can be moved, with the scripts of a dial."""
    page = chromium.new_page(viewport={"width": 600, "height": 400})
    page.clock.install(time=0)
    page.clock.pause_at(1_000)  # from here on time goes only as a test has it go
    yield load(page, widget="slider", module="live")
    page.close()


@pytest.fixture
def live(page: Any) -> Any:
    """A live view on the page, shown; `heard` is what it was given."""
    page.evaluate("""() => {
      window.kernel = new Kernel(); window.heard = [];
      window.box = document.body.appendChild(document.createElement("div"));
      window.view = live(kernel, box, {
        onMessage: (content) => heard.push(["message", content.n]),
        onSnapshot: (content) => heard.push(["snapshot", content.n]),
      });
    }""")
    page.wait_for_function("() => kernel.heard.length > 0")
    return page


def tell(page: Any, *messages: dict[str, Any]) -> list[Any]:
    return page.evaluate("(messages) => { messages.forEach((m) => kernel.hear(m, [])); return heard; }", list(messages))


def test_a_view_says_that_it_is_shown_and_takes_messages_after_its_snapshot(live) -> None:
    assert live.evaluate("() => kernel.words()") == ["shown"]
    heard = tell(live, {"n": 4}, {"n": 5, "snapshot": 1}, {"n": 6}, {"n": 7, "beat": 1}, {"n": 8})
    assert heard == [["snapshot", 5], ["message", 6], ["message", 8]]


def test_a_gap_is_said_once_and_nothing_is_taken_until_the_snapshot(live) -> None:
    heard = tell(live, {"n": 0, "snapshot": 1}, {"n": 2}, {"n": 3}, {"n": 4, "snapshot": 1}, {"n": 5})
    assert heard == [["snapshot", 0], ["snapshot", 4], ["message", 5]]
    assert live.evaluate("() => kernel.words()") == ["shown", "gap"]


def test_a_snapshot_that_was_lost_is_asked_for_again(live) -> None:
    live.clock.run_for(2_500)
    assert live.evaluate("() => kernel.words()") == ["shown", "shown"]


def test_while_it_is_shown_it_pings_every_two_seconds(live) -> None:
    tell(live, {"n": 0, "snapshot": 1})
    live.clock.run_for(6_500)
    assert live.evaluate("() => kernel.words()") == ["shown", "ping", "ping", "ping"]


def test_after_three_silent_seconds_it_says_so_and_stops_saying_it_when_something_comes(live) -> None:
    tell(live, {"n": 0, "snapshot": 1})
    live.clock.run_for(2_500)
    assert live.locator(".rxm-note:visible").count() == 0
    live.clock.run_for(2_000)
    assert live.locator(".rxm-note").inner_text() == "kernel gone or not answering; this is the last it sent"
    assert live.locator(".rxm-orphan").count() == 1
    tell(live, {"n": 1, "beat": 1})
    assert live.locator(".rxm-note:visible").count() == 0


def test_a_view_that_broke_says_why(live) -> None:
    tell(live, {"n": 0, "snapshot": 1}, {"n": 1, "broken": "ZeroDivisionError: <b>x</b>"})
    assert live.locator(".rxm-note").inner_text().endswith("shows what it showed last: ZeroDivisionError: <b>x</b>")


def hide_and_show(page: Any) -> None:
    """Scroll the view away, and back a second later."""
    page.evaluate("() => { box.style.display = 'none'; }")
    page.wait_for_timeout(100)
    page.clock.run_for(1_000)
    page.wait_for_function("() => kernel.words().at(-1) === 'hidden'")
    page.evaluate("() => { box.style.display = ''; }")
    page.wait_for_function("() => kernel.words().at(-1) === 'shown'")


def test_it_pings_every_two_seconds_however_much_else_it_says(live) -> None:
    tell(live, {"n": 0, "snapshot": 1})
    for _ in range(65):
        live.evaluate("() => view.send({do: 'stop', at: 1, turn: 1})")
        live.clock.run_for(100)
    words = live.evaluate("() => kernel.words()")
    assert [word for word in words if word != "stop"] == ["shown", "ping", "ping", "ping"]


def test_that_it_broke_stays_said_until_the_whole_was_sent_again(live) -> None:
    def note() -> str:
        return live.locator(".rxm-note").inner_text()

    tell(live, {"n": 0, "snapshot": 1}, {"n": 1, "broken": "ZeroDivisionError: x"}, {"n": 2, "beat": 1})
    assert "broke" in note(), "a heartbeat mends nothing"
    hide_and_show(live)
    tell(live, {"n": 3, "beat": 1})
    assert "broke" in note(), "nor does scrolling"
    assert live.locator(".rxm-orphan").count() == 1
    live.clock.run_for(2_500)
    assert live.evaluate("() => kernel.words().at(-1)") == "shown", "it asks for the whole again"
    heard = tell(live, {"n": 4}, {"n": 5, "snapshot": 1}, {"n": 6})
    assert heard == [["snapshot", 0], ["snapshot", 5], ["message", 6]]
    assert live.locator(".rxm-note:visible, .rxm-orphan").count() == 0


def test_a_failure_without_a_viewer_is_shown_afterwards(live) -> None:
    tell(live, {"n": 0, "snapshot": 1})
    live.evaluate("() => { box.style.display = 'none'; }")
    live.wait_for_timeout(100)
    live.clock.run_for(1_000)
    tell(live, {"n": 1, "broken": "x"})
    live.evaluate("() => { box.style.display = ''; }")
    live.locator(".rxm-note", has_text="broke").wait_for()


def test_that_the_kernel_is_silent_stays_said_when_one_scrolls_back(live) -> None:
    tell(live, {"n": 0, "snapshot": 1})
    live.clock.run_for(4_500)
    hide_and_show(live)
    assert "not answering" in live.locator(".rxm-note").inner_text()
    tell(live, {"n": 9, "beat": 1})
    assert live.locator(".rxm-note:visible").count() == 0


def test_a_request_that_is_not_answered_within_a_second_says_that_it_waits(live) -> None:
    tell(live, {"n": 0, "snapshot": 1})
    live.evaluate("() => view.send({do: 'stop', at: 1, turn: 1}, (news) => news.turn >= 1)")
    live.clock.run_for(900)
    assert live.locator(".rxm-note:visible").count() == 0
    live.clock.run_for(200)
    tell(live, {"n": 1, "beat": 1}, {"n": 2, "turn": 0})
    assert "waits for the cell" in live.locator(".rxm-note").inner_text()
    assert live.locator(".rxm-orphan").count() == 0, "the kernel lives"
    tell(live, {"n": 3, "turn": 2})
    assert live.locator(".rxm-note:visible").count() == 0


def test_scrolled_away_it_says_so_takes_nothing_and_begins_again(live) -> None:
    tell(live, {"n": 0, "snapshot": 1})
    live.evaluate("() => { box.style.display = 'none'; }")
    live.wait_for_timeout(100)
    live.clock.run_for(1_000)
    live.wait_for_function("() => kernel.words().at(-1) === 'hidden'")
    assert tell(live, {"n": 1})[1:] == []
    live.clock.run_for(20_000)
    assert live.evaluate("() => kernel.words()") == ["shown", "hidden"]
    live.evaluate("() => { box.style.display = ''; }")
    live.wait_for_function("() => kernel.words().at(-1) === 'shown'")
    assert tell(live, {"n": 2, "snapshot": 1})[1:] == [["snapshot", 2]]


def test_disposed_it_says_goodbye_and_nothing_more(live) -> None:
    live.evaluate("() => view.dispose()")
    live.clock.run_for(20_000)
    assert tell(live, {"n": 0, "snapshot": 1}) == []
    assert live.evaluate("() => kernel.words()") == ["shown", "closed"]


@pytest.mark.parametrize("content", [None, "text", 3, {}, {"n": "0", "snapshot": 1}])
def test_what_is_no_message_is_passed_over(live, content) -> None:
    assert live.evaluate("(content) => { kernel.hear(content); return heard; }", content) == []


# The dial.


@pytest.fixture
def dial(page: Any) -> Any:
    stops = [[f"{k * 10}ms", f"{k} hints"] for k in range(11)]
    render(page, {"_label": "interval", "_stops": stops, "_first": {"at": 5, "text": "50ms", "hint": "5 hints"}})
    page.evaluate("() => kernel.hear({n: 0, snapshot: 1, at: 5, text: '50ms', hint: '5 hints'})")
    page.evaluate("() => { kernel.heard.length = 0; }")
    return page


def asked(page: Any) -> list[Any]:
    said = page.evaluate("() => kernel.heard")
    return [
        (message["do"], message.get("at", message.get("text")), message["turn"])
        for message in said
        if "turn" in message
    ]


def answer(page: Any, **content: Any) -> None:
    page.evaluate("(content) => kernel.hear({...content, to: content.to ?? kernel.heard.at(-1)?.view})", content)


SLIDER, FIELD, ERROR = ".rxm-dial-slider", ".rxm-dial-field", ".rxm-dial-error"


@pytest.mark.parametrize(("key", "at"), [("ArrowRight", 6), ("ArrowUp", 6), ("ArrowLeft", 4), ("Home", 0), ("End", 10)])
def test_keys_move_the_handle_from_stop_to_stop(dial, key, at) -> None:
    dial.locator(SLIDER).press(key)
    assert asked(dial) == [("stop", at, 1)]
    assert dial.locator(SLIDER).get_attribute("aria-valuetext") == f"{at * 10}ms, {at} hints"
    assert dial.locator(FIELD).input_value() == f"{at * 10}ms"


def test_from_between_two_stops_an_arrow_goes_to_the_next_one(dial) -> None:
    dial.evaluate("() => kernel.hear({n: 1, at: 2.4, text: '24ms', hint: ''})")
    dial.locator(SLIDER).press("ArrowRight")
    dial.evaluate("() => kernel.hear({n: 2, at: 2.4, text: '24ms', hint: '', to: kernel.heard[0].view, turn: 1})")
    dial.clock.run_for(100)
    dial.locator(SLIDER).press("ArrowLeft")
    assert asked(dial) == [("stop", 3, 1), ("stop", 2, 2)]


def test_turns_in_quick_succession_are_few_messages_and_the_last_one_counts(dial) -> None:
    dial.evaluate("""() => {
      const press = () => new KeyboardEvent("keydown", {key: "ArrowRight"});
      for (let turn = 0; turn < 4; turn++) box.querySelector(".rxm-dial-slider").dispatchEvent(press());
    }""")
    dial.clock.run_for(100)
    assert asked(dial) == [("stop", 6, 1), ("stop", 9, 4)]


def test_an_old_answer_does_not_move_the_handle_back(dial) -> None:
    dial.locator(SLIDER).press("ArrowRight")
    dial.clock.run_for(100)
    dial.locator(SLIDER).press("ArrowRight")
    answer(dial, n=1, turn=1, at=6, text="60ms", hint="")
    assert dial.locator(FIELD).input_value() == "70ms"
    answer(dial, n=2, turn=2, at=7, text="70ms", hint="7 hints")
    dial.evaluate("() => kernel.hear({n: 3, at: 1, text: '10ms', hint: '1 hints'})")
    assert dial.locator(FIELD).input_value() == "10ms"


def test_a_typed_value_is_asked_for_and_its_error_stands_in_place_until_it_is_mended(dial) -> None:
    field = dial.locator(FIELD)
    field.fill("fast")
    field.press("Enter")
    assert asked(dial) == [("text", "fast", 1)]
    answer(dial, n=1, turn=1, at=5, text="50ms", hint="5 hints", error="expected a duration")
    assert dial.locator(ERROR).inner_text() == "expected a duration"
    assert (field.input_value(), field.get_attribute("aria-invalid")) == ("fast", "true")
    field.fill("20ms")
    field.press("Enter")
    answer(dial, n=2, turn=2, at=2, text="20ms", hint="2 hints")
    assert (dial.locator(ERROR).inner_text(), field.get_attribute("aria-invalid")) == ("", None)
    assert dial.locator(".rxm-dial-hint").inner_text() == "2 hints"


def test_escape_takes_back_what_was_typed(dial) -> None:
    field = dial.locator(FIELD)
    field.fill("fas")
    field.press("Escape")
    assert (field.input_value(), asked(dial)) == ("50ms", [])


def test_what_is_set_elsewhere_leaves_the_text_that_is_being_typed(dial) -> None:
    dial.locator(FIELD).fill("2")
    dial.evaluate("() => kernel.hear({n: 1, at: 1, text: '10ms', hint: '1 hints'})")
    assert dial.locator(FIELD).input_value() == "2"
    assert dial.locator(SLIDER).get_attribute("aria-valuetext") == "10ms, 1 hints"


@pytest.mark.parametrize("width", [600, 300])
def test_it_fits_into_narrow_pages(dial, width) -> None:
    dial.set_viewport_size({"width": width, "height": 400})
    assert dial.evaluate("() => document.documentElement.scrollWidth") <= width


def test_a_turn_that_waits_for_a_cell_says_so_until_it_is_answered(dial) -> None:
    dial.locator(SLIDER).press("ArrowRight")
    for _ in range(12):  # the beats come from another thread
        dial.clock.run_for(100)
        dial.evaluate("() => kernel.hear({n: 1, beat: 1}, [])")
    assert "waits for the cell" in dial.locator(".rxm-note").inner_text()
    dial.evaluate("() => kernel.hear({n: 2, snapshot: 1, at: 5, text: '50ms', hint: ''}, [])")
    dial.evaluate("() => kernel.hear({n: 3, at: 6, text: '60ms', hint: '', to: kernel.heard[0].view, turn: 1}, [])")
    assert dial.locator(".rxm-note:visible").count() == 0
    assert dial.locator(FIELD).input_value() == "60ms"
