"""EventTable's view in a page of a headless Chromium. What needs no page is tested in js/table."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from rxmetronome.widgets.wire_format import pack

from .front_end import load, render

NOW_NS = 1_795_471_495_311_802_851
LIVE = {"tone": "live", "text": "running", "hint": "waiting"}


@pytest.fixture(scope="module")
def page(chromium: Any) -> Iterator[Any]:
    context = chromium.new_context(timezone_id="America/New_York", viewport={"width": 900, "height": 700})
    yield load(context.new_page(), widget="table", module="table/values")
    context.close()


def test_what_python_packs_is_read_with_every_digit(page) -> None:
    values = [NOW_NS, -NOW_NS, 5, 0.1234567890123456789, "1234567890123456789", 10**40, 'a "1234567890123456789" b']
    packed = pack([[0, 1, *values, {"1234567890123456789": NOW_NS}]]).decode()
    again = page.evaluate("(text) => jsonText(parseExactly(text)[0])", packed)
    assert json.loads(again) == [0, 1, *values, {"1234567890123456789": NOW_NS}]


def test_what_json_has_no_form_for_is_read_as_python_shows_it(page) -> None:
    packed = pack([[0, 1, float("nan"), float("-inf"), None, "\x01nNaN", object, "x" * 5_000]]).decode()
    read = page.evaluate("(text) => parseExactly(text)[0].slice(2).map((value) => cellText(value))", packed)
    assert read[:5] == ["NaN", "-Infinity", "None", "\x01nNaN", "<class 'object'>"]
    assert read[5] == "x" * 200 + "…"


# --- the view ---


class View:
    """A table in the page, and the kernel's end of it."""

    def __init__(self, page: Any) -> None:
        self.page, self.root = page, page.locator(".rxm-table")
        render(page)
        self.total = 0
        self.tell(snapshot=1, label="main", limit=1000, first_shape=0, shapes=[["", ["id", "name"]]],
                  kinds={"id": "number", "name": "text"})  # fmt: skip

    def tell(self, rows: list[list[Any]] | None = None, **content: Any) -> None:
        self.total += len(rows or [])
        whole = {"total": self.total, "kept": self.total, "one_in": 1, "at": self.total / 10, "state": LIVE, **content}
        texts = [pack(rows).decode()] if rows else []
        self.page.evaluate("([content, texts]) => kernel.tell(content, ...texts)", [whole, texts])
        self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def people(self, count: int) -> None:
        self.tell([[0, n, n, f"name {n}"] for n in range(self.total, self.total + count)])

    def numbers(self) -> list[int]:
        return self.page.evaluate(
            """() => [...document.querySelectorAll('.rxm-space .rxm-row')].filter(row => !row.hidden)
            .map(row => [Number(row.getAttribute('aria-rowindex')), Number(row.firstChild.textContent)])
            .sort((a, b) => a[0] - b[0]).map(pair => pair[1])"""
        )

    def scroll(self, top: int) -> None:
        self.page.evaluate("(top) => { document.querySelector('.rxm-grid').scrollTop = top; }", top)
        self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


@pytest.fixture
def view(page: Any) -> Iterator[View]:
    view = View(page)
    yield view
    page.evaluate("() => leave()")


def test_only_the_rows_one_sees_are_in_the_page_and_the_tail_is_followed(view) -> None:
    for _ in range(4):
        view.people(200)
    assert len(view.numbers()) < 20
    assert view.numbers()[-1] == 799
    assert view.root.locator(".rxm-grid").get_attribute("aria-rowcount") == "801"


def test_scrolled_away_it_stays_and_says_how_many_are_newer_and_at_the_end_it_follows_again(view) -> None:
    view.people(500)
    view.scroll(1_000)
    before = view.numbers()
    view.people(300)
    assert view.numbers() == before
    assert view.root.locator(".rxm-hint").inner_text() == "300 newer ↓"
    assert view.root.get_by_role("button", name="Follow").get_attribute("aria-pressed") == "false"
    view.scroll(10**6)
    assert view.numbers()[-1] == 799
    assert view.root.locator(".rxm-hint").is_hidden()


def test_paused_it_counts_what_comes_and_resumed_it_shows_it(view) -> None:
    view.people(5)
    view.root.get_by_role("button", name="Pause").click()
    view.people(7)
    view.scroll(10**6)
    assert view.numbers() == [0, 1, 2, 3, 4]
    assert view.root.locator(".rxm-hint").inner_text() == "paused · 7 came meanwhile"
    assert "12 events" in view.root.locator(".rxm-foot").inner_text()
    view.root.get_by_role("button", name="Resume").click()
    assert view.numbers()[-1] == 11


def test_a_snapshot_after_a_gap_replaces_all_rows(view) -> None:
    view.people(10)
    view.page.evaluate("() => { kernel.n += 3; }")
    view.tell([[0, 99, 99, "lost"]])
    assert view.page.evaluate("() => kernel.heard[kernel.heard.length - 1].do") == "gap"
    assert view.numbers()[-1] == 9
    view.tell([[0, 5, 5, "a"], [0, 6, 6, "b"]], snapshot=1, label="main", limit=1000, first_shape=0,
              shapes=[["", ["id", "name"]]], kinds={"id": "number", "name": "text"})  # fmt: skip
    assert view.numbers() == [5, 6]


def test_a_header_sorts_by_its_column_and_says_so(view) -> None:
    view.people(50)
    header = view.root.get_by_role("columnheader", name="id")
    header.get_by_role("button").click()
    assert header.get_attribute("aria-sort") == "ascending"
    assert view.numbers()[0] == 0
    header.get_by_role("button").click()
    assert header.get_attribute("aria-sort") == "descending"
    assert view.numbers()[0] == 49
    header.get_by_role("button").click()
    assert header.get_attribute("aria-sort") == "none"
    assert view.numbers()[-1] == 49


def test_the_filter_leaves_what_matches_and_says_how_many(view) -> None:
    view.people(50)
    view.root.get_by_role("searchbox").fill("name:4")
    assert view.numbers() == [4, 14, 24, 34, *range(40, 50)][-len(view.numbers()) :]
    assert "14 match" in view.root.locator(".rxm-foot").inner_text()
    view.root.get_by_role("searchbox").fill("nobody")
    assert "no row matches the filter" in view.root.locator(".rxm-empty").inner_text()


def test_columns_are_picked_and_new_ones_appear(view) -> None:
    view.people(3)
    view.tell([[1, 3, "new"]], first_shape=1, shapes=[["Reading", ["note"]]],
              kinds={"id": "number", "name": "text", "note": "text"})  # fmt: skip
    assert view.root.get_by_role("columnheader").all_inner_texts() == ["#", "id", "name", "note"]
    view.root.get_by_role("button", name="Columns").click()
    view.root.get_by_label("name").uncheck()
    assert view.root.get_by_role("columnheader").all_inner_texts() == ["#", "id", "note"]
    view.page.keyboard.press("Escape")
    assert view.root.locator(".rxm-menu").first.is_hidden()


def test_a_click_on_a_columns_name_hides_and_shows_it_and_the_menu_stays_open(view) -> None:
    view.people(3)
    view.page.evaluate("() => { document.body.tabIndex = 0; }")  # as a cell of a notebook, it can have the focus
    view.root.get_by_role("button", name="Columns").click()
    view.root.locator(".rxm-menu").get_by_text("name", exact=True).click()
    assert view.root.get_by_role("columnheader").all_inner_texts() == ["#", "id"]
    view.root.locator(".rxm-menu").get_by_text("name", exact=True).click()
    assert view.root.get_by_role("columnheader").all_inner_texts() == ["#", "id", "name"]
    view.page.mouse.click(5, 690)
    assert view.root.locator(".rxm-menu:visible").count() == 0
    view.page.evaluate("() => document.body.removeAttribute('tabindex')")


def test_in_a_shadow_tree_a_press_inside_the_menu_keeps_it_open(view) -> None:
    view.page.evaluate("""() => { leave(); document.body.replaceChildren();
      const host = document.body.appendChild(document.createElement("div"));
      window.box = host.attachShadow({mode: "open"}).appendChild(document.createElement("div"));
      window.kernel = new Kernel(); window.leave = widget.render({model: kernel, el: box}); }""")
    view.page.wait_for_function("() => kernel.words().includes('shown')")
    view.root.get_by_role("button", name="Columns").click()
    view.page.evaluate("""() => box.querySelector(".rxm-menu:not([hidden]) label").dispatchEvent(
      new PointerEvent("pointerdown", {bubbles: true, composed: true}))""")
    assert view.page.evaluate("() => box.querySelectorAll('.rxm-menu:not([hidden])').length") == 1


def kinds_of(event: dict[str, Any]) -> dict[str, str]:
    return {name: "time:ns" if name.endswith("_ns") else "text" for name in event}


def values(view: View, **event: Any) -> None:
    """Begin again with events of these fields."""
    view.total = 0
    view.tell(snapshot=1, label="main", limit=1000, first_shape=0, shapes=[["", list(event)]], kinds=kinds_of(event))
    view.tell([[0, 0, *event.values()]])


def cut(view: View) -> list[str]:
    """The texts of the cells and headers that are cut."""
    return view.page.evaluate("""() => [...document.querySelectorAll('.rxm-grid [role=gridcell], .rxm-name')]
      .filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent)""")


WIDE = {
    "NAME": "GRÜSSE WELT MMMMMM",
    "…": "RESTVALUE",
    "a": None,
    "cjk": "日本語のテキスト",
    "face": "😀😀😀😀",
    "n": 10**6,
}


def test_a_text_of_any_letters_is_shown_whole_where_there_is_room(view) -> None:
    values(view, **WIDE)
    assert cut(view) == []
    values(view, long="W" * 45, other="x")
    assert cut(view) == [], "a column grows into the room that is free"


def test_a_cut_cell_shows_the_whole_text_on_hover(view) -> None:
    values(view, one="W" * 100, two="V" * 100, three="short")
    assert len(cut(view)) == 2
    cells = view.root.get_by_role("gridcell")
    for at in (1, 3):
        cells.nth(at).hover()
    assert cells.nth(1).get_attribute("title") == "W" * 100
    assert not cells.nth(3).get_attribute("title")


def test_a_field_that_is_called_as_the_row_numbers_has_its_own_column_and_is_copied(view) -> None:
    values(view, **{"#": "HASHVALUE", "…": "r", "a": 1})
    assert view.root.get_by_role("columnheader").all_inner_texts() == ["#", "#", "…", "a"]
    assert view.root.get_by_role("gridcell").all_inner_texts() == ["0", "HASHVALUE", "r", "1"]
    view.page.evaluate("() => { document.execCommand = () => { window.copied = document.activeElement.value; }; }")
    view.root.get_by_role("button", name="Copy").click()
    view.root.get_by_role("button", name="as JSON").click()
    view.page.wait_for_function("() => window.copied")
    assert view.page.evaluate("() => copied") == '{"#":"HASHVALUE","…":"r","a":1}\n'


@pytest.mark.parametrize(("typed", "said"), [("id>1,00", "1,00 is no number"), ("idd>5", "no column is called “idd”")])
def test_what_is_not_understood_in_a_filter_is_said_beside_it(view, typed, said) -> None:
    view.people(5)
    box = view.root.get_by_role("searchbox")
    box.fill(typed)
    assert said in view.root.locator(".rxm-filternote").inner_text()
    assert box.get_attribute("aria-invalid") == "true"
    assert view.numbers() == [0, 1, 2, 3, 4]
    box.fill("id>3")
    assert view.root.locator(".rxm-filternote").is_hidden()
    assert box.get_attribute("aria-invalid") is None
    assert view.numbers() == [4]


def test_behind_a_question_mark_are_examples_of_filters(view) -> None:
    view.root.get_by_role("button", name="?").click()
    assert "id!=5" in view.root.locator(".rxm-menu:visible").inner_text()
    view.page.keyboard.press("Escape")
    assert view.root.locator(".rxm-menu:visible").count() == 0


def test_what_is_said_of_newer_rows_covers_none(view) -> None:
    view.people(100)
    height = view.root.bounding_box()["height"]
    view.root.get_by_role("button", name="Pause").click()
    view.people(2_790)
    pill, grid = view.root.locator(".rxm-hint").bounding_box(), view.root.locator(".rxm-grid").bounding_box()
    assert pill["y"] >= grid["y"] + grid["height"]
    assert view.root.bounding_box()["height"] == height, "nothing moves when it appears"


def test_paused_one_button_goes_on_and_no_other_would_do_the_same(view) -> None:
    view.people(5)
    view.root.get_by_role("button", name="Pause").click()
    assert view.root.get_by_role("button", name="Resume").count() == 1
    assert view.root.get_by_role("button", name="Follow").count() == 0
    view.root.get_by_role("button", name="Resume").click()
    assert view.root.get_by_role("button", name="Follow").get_attribute("aria-pressed") == "true"


def test_the_button_of_the_time_zone_says_what_times_are_shown_and_what_it_does(view) -> None:
    values(view, at_ns=NOW_NS, name="a")
    button = view.root.get_by_role("button", name="Times: local")
    assert button.get_attribute("title") == "Show times in UTC"
    assert "17:04:55.311" in view.root.get_by_role("gridcell").nth(1).inner_text()
    button.click()
    assert view.root.get_by_role("button", name="Times: UTC").get_attribute("title") == "Show times in local time"
    assert "22:04:55.311" in view.root.get_by_role("gridcell").nth(1).inner_text()


def test_by_keyboard_one_finds_a_row_opens_it_and_closes_it(view) -> None:
    view.people(100)
    view.root.get_by_role("grid").focus()
    view.page.keyboard.press("ArrowUp")
    view.page.keyboard.press("ArrowUp")
    active = view.root.get_by_role("grid").get_attribute("aria-activedescendant")
    assert view.page.locator(f"#{active}").locator("div").first.inner_text() == "98"
    view.page.keyboard.press("Enter")
    detail = view.root.get_by_role("region", name="Event 98")
    assert '"name 98"' in detail.inner_text()
    view.page.keyboard.press("Escape")
    assert view.root.locator(".rxm-detail").is_hidden()
    view.page.keyboard.press("Home")
    assert view.numbers()[0] == 0
    view.page.keyboard.press("End")
    assert view.numbers()[-1] == 99


def test_a_row_that_was_clicked_stays_while_more_come(view) -> None:
    view.people(100)
    view.root.locator(".rxm-space .rxm-row:visible").nth(3).click()
    number = view.root.locator('.rxm-row[aria-selected="true"]').locator("div").first.inner_text()
    view.people(500)
    assert view.root.locator('.rxm-row[aria-selected="true"]').locator("div").first.inner_text() == number
    assert view.root.get_by_role("region", name=f"Event {number}").is_visible()


def test_the_whole_of_a_long_event_is_asked_for_and_shown(view) -> None:
    view.tell([[0, 0, 0, "x" * 5_000]])
    view.root.locator(".rxm-space .rxm-row:visible").first.click()
    said = view.page.evaluate("() => kernel.heard.findLast(said => said.do !== 'view')")
    assert (said["do"], said["number"]) == ("event", 0)
    view.page.evaluate("(text) => kernel.tell({event: 0}, text)", json.dumps([["id", "name"], [0, "y" * 5_000]]))
    assert "y" * 5_000 in view.root.locator(".rxm-detail").inner_text()


def test_nothing_of_an_event_is_markup_anywhere(view) -> None:
    evil = "<img src=x onerror=\"document.title='taken'\">"
    view.tell([[1, 0, evil, {evil: evil}]], first_shape=1, shapes=[[evil, [evil, "parts"]]],
              kinds={evil: "text", "parts": "tree"}, state={**LIVE, "text": evil, "hint": evil})  # fmt: skip
    view.root.locator(".rxm-space .rxm-row:visible").first.click()
    view.root.get_by_role("button", name="Columns").click()
    assert view.page.locator("img").count() == 0
    assert view.page.title() == ""
    assert evil in view.root.locator(".rxm-detail").inner_text()


def test_it_says_what_it_thins_out_how_it_ended_and_why_nothing_is_there(view) -> None:
    assert "no events yet" in view.root.locator(".rxm-empty").inner_text()
    view.tell([[0, 0, 0, "a"]], total=100_000, kept=10_000, one_in=10)
    assert view.root.locator(".rxm-thin").inner_text() == "showing 1 in 10 · 90,000 not shown"
    view.tell(total=100_000, kept=10_000, state={"tone": "failed", "text": "run failed", "hint": ""})
    assert view.root.locator(".rxm-state").inner_text() == "run failed"
    assert view.root.locator(".rxm-thin").inner_text() == "90,000 not shown"
    assert "/s" not in view.root.locator(".rxm-foot").inner_text()


def test_600_pixels_are_wide_enough(view) -> None:
    view.page.set_viewport_size({"width": 600, "height": 700})
    view.people(50)
    widths = view.page.evaluate("() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert widths[0] <= widths[1]
    view.root.get_by_role("button", name="Copy").click()
    box = view.root.locator(".rxm-menu:not([hidden])").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 600
    view.page.set_viewport_size({"width": 900, "height": 700})


# --- columns as the reader arranges them, and what the kernel hears of it ---

LAYOUT = {"order": [], "hidden": [], "frozen": [], "widths": {}, "formats": {}, "filters": {}, "folds": False,
          "filter": "", "sort": None}  # fmt: skip


def heads(view: Any) -> list[str]:
    return view.root.locator("[role=columnheader] .rxm-name").all_inner_texts()


def report_of(view: Any, which: str = "true") -> Any:
    """Return what the view said of itself, once it said something of which this holds."""
    found = f"() => kernel.heard.findLast(said => said.do === 'view' && {which}) ?? null"
    return view.page.wait_for_function(found).json_value()


def box_of(view: Any, name: str) -> Any:
    return view.root.locator("[role=columnheader]", has_text=name).first.bounding_box()


def test_a_column_is_dragged_wider_fitted_again_and_moved(view) -> None:
    view.people(20)
    view.root.locator("[data-text='20 different']").wait_for(state="attached")  # it may widen its column
    before = box_of(view, "name")
    border, middle = before["x"] + before["width"], before["y"] + 10
    view.page.mouse.move(border - 1, middle)
    view.page.mouse.down()
    view.page.mouse.move(border + 79, middle, steps=4)
    view.page.mouse.up()
    assert box_of(view, "name")["width"] == pytest.approx(before["width"] + 80, abs=2)
    assert view.root.get_by_role("columnheader", name="name").get_attribute("aria-sort") == "none"
    view.page.mouse.dblclick(border + 79, middle)
    assert box_of(view, "name")["width"] == pytest.approx(before["width"], abs=1)

    view.page.mouse.move(before["x"] + 20, middle)
    view.page.mouse.down()
    view.page.mouse.move(box_of(view, "id")["x"] + 5, middle, steps=4)
    view.page.mouse.up()
    assert heads(view) == ["#", "name", "id"]
    assert view.root.get_by_role("columnheader", name="name").get_attribute("aria-sort") == "none"
    report = report_of(view, "said.columns[0] === 'name'")
    assert report["columns"] == ["name", "id"]
    assert report["numbers"] is None


def test_keys_move_and_widen_a_column_and_open_its_menu(view) -> None:
    view.people(20)
    view.root.get_by_role("columnheader", name="name").get_by_role("button").focus()
    before = box_of(view, "name")["width"]
    view.page.keyboard.press("Shift+ArrowRight")
    assert box_of(view, "name")["width"] == pytest.approx(before + 16, abs=1)
    view.page.keyboard.press("Alt+ArrowLeft")
    assert heads(view) == ["#", "name", "id"]
    view.page.keyboard.press("Alt+ArrowDown")
    assert view.root.get_by_role("dialog", name="Column name").is_visible()
    view.page.keyboard.press("Escape")
    assert view.root.get_by_role("dialog").count() == 0


def menu_of(view: Any, name: str) -> Any:
    view.root.get_by_role("columnheader", name=name, exact=True).click(button="right")
    return view.root.get_by_role("dialog", name=f"Column {name}")


def test_the_menu_of_a_column_filters_it_says_what_it_does_not_understand_and_a_chip_removes_the_filter(view) -> None:
    view.people(50)
    menu = menu_of(view, "id")
    field = menu.get_by_role("textbox")
    field.fill(">many")
    assert "many is no number" in menu.inner_text()
    assert field.get_attribute("aria-invalid") == "true"
    field.fill(">47")
    assert view.numbers() == [48, 49]
    field.press("Escape")
    assert "2 match" in view.root.locator(".rxm-counts").inner_text()
    report = report_of(view, "said.layout.filters['.id'] === '>47'")
    assert report["chosen"] is True
    assert report["numbers"] == [48, 49]
    assert report["layout"] == {**LAYOUT, "filters": {".id": ">47"}}
    view.root.get_by_role("button", name="Remove the filter of id").click()
    assert view.numbers()[-1] == 49
    assert len(view.numbers()) > 5


def test_a_frozen_column_stays_a_hidden_one_goes_and_reset_brings_all_back(view) -> None:
    kinds = {f"c{n}": "number" for n in range(30)}
    view.tell([[1, n, *range(30)] for n in range(5)], first_shape=1, shapes=[["", list(kinds)]],
              kinds={"id": "number", "name": "text", **kinds})  # fmt: skip
    menu_of(view, "c3").get_by_role("button", name="Freeze").click()
    menu_of(view, "c4").get_by_role("button", name="Hide").click()
    assert heads(view)[:4] == ["#", "c3", "id", "name"]
    assert "c4" not in heads(view)
    left = box_of(view, "c3")["x"]
    view.page.evaluate("() => { document.querySelector('.rxm-grid').scrollLeft = 300; }")
    assert box_of(view, "c3")["x"] == left
    assert report_of(view, "said.hidden.length")["hidden"] == ["c4"]
    view.root.get_by_role("button", name="Columns").click()
    view.root.get_by_role("button", name="Reset columns").click()
    assert heads(view)[:6] == ["#", "id", "name", "c0", "c1", "c2"]


def test_columns_that_are_empty_in_view_fold_away_where_that_is_asked_for(view) -> None:
    view.people(3)
    view.tell([[1, 3, 5]], first_shape=1, shapes=[["", ["rare"]]], kinds={"id": "number", "name": "text",
              "rare": "number"})  # fmt: skip
    view.root.get_by_role("button", name="Columns").click()
    view.root.get_by_text("Fold away columns that are empty in view").click()
    view.page.keyboard.press("Escape")
    assert heads(view) == ["#", "id", "name", "rare"]
    view.root.get_by_role("searchbox").fill("rare=5")
    assert heads(view) == ["#", "rare"]
    assert "2 empty columns folded" in view.root.locator(".rxm-counts").inner_text()


def test_numbers_have_colours_and_bars_where_the_program_or_the_reader_wants_them(view) -> None:
    view.tell([[0, n, n, "a"] for n in range(11)], snapshot=1, label="m", limit=100, format={"id": "bar"},
              first_shape=0, shapes=[["", ["id", "name"]]], kinds={"id": "number", "name": "text"})  # fmt: skip
    cells = view.root.locator(".rxm-bar-cell")
    cells.first.wait_for()
    shares = {
        cell.inner_text(): cell.evaluate("cell => cell.style.getPropertyValue('--rxm-until')") for cell in cells.all()
    }
    assert shares["10"] == "100.0%"
    assert shares["5"] == "50.0%"
    menu_of(view, "id").get_by_role("button", name="Colours").click()
    colours = view.root.locator(".rxm-heat").all()
    assert colours
    assert {cell.evaluate("cell => getComputedStyle(cell).backgroundImage.includes('rgb')") for cell in colours} == {
        True
    }
    menu_of(view, "id").get_by_role("button", name="Plain").click()
    assert view.root.locator(".rxm-heat, .rxm-bar-cell").count() == 0


def test_headers_show_a_line_for_numbers_and_the_commonest_values_for_text(view) -> None:
    view.tell([[0, n, 1000 if n == 300 else n % 3, "ok" if n % 10 else "warn"] for n in range(600)])
    line = view.root.locator("[role=columnheader]", has_text="id").locator("svg path")
    line.wait_for(state="attached")
    assert " 1.0" in line.get_attribute("d")  # the one spike reaches the top
    said = view.root.get_by_role("columnheader", name="name").locator(".rxm-sum")
    view.page.wait_for_function("said => said.dataset.text.startsWith('ok 90 %')", arg=said.element_handle())
    title = view.root.get_by_role("columnheader", name="name").get_attribute("title")
    assert title == "name: ok 90 % · warn 10 %"


def test_rows_are_selected_by_clicks_and_keys_and_the_kernel_hears_which(view) -> None:
    view.people(8)
    rows = view.root.locator(".rxm-space .rxm-row:visible")
    rows.filter(has_text="name 2").click(modifiers=["Control"])
    rows.filter(has_text="name 5").click(modifiers=["Shift"])
    assert view.root.locator(".rxm-detail").is_hidden()
    assert sorted(report_of(view, "said.selected.length > 1")["selected"]) == [2, 3, 4, 5]
    rows.filter(has_text="name 3").click(modifiers=["Control"])
    assert "3 selected" in view.root.locator(".rxm-counts").inner_text()
    assert rows.filter(has_text="name 4").get_attribute("aria-selected") == "true"
    assert rows.filter(has_text="name 3").get_attribute("aria-selected") == "false"
    view.root.locator(".rxm-grid").focus()
    view.page.keyboard.press("Control+a")
    assert "8 selected" in view.root.locator(".rxm-counts").inner_text()
    view.page.keyboard.press("Escape")
    assert "selected" not in view.root.locator(".rxm-counts").inner_text()
    view.page.keyboard.press("Home")
    view.page.keyboard.press("Shift+ArrowDown")
    view.page.keyboard.press("Shift+ArrowDown")
    selected = "kernel.heard.filter(({selected}) => selected).at(-1)?.selected"
    view.page.wait_for_function(f"() => {selected}?.length === 2")
    assert sorted(view.page.evaluate(f"() => {selected}")) == [1, 2]


def test_with_a_filter_the_kernel_hears_of_new_rows_once_it_has_answered(view) -> None:
    view.people(5)
    view.root.get_by_role("searchbox").fill("id>2")
    first = report_of(view)
    assert first["numbers"] == [3, 4]
    view.people(3)
    view.tell(viewed=[first["view"], 1])
    later = report_of(view, "said.turn === 2")
    assert later["chosen"] is False
    assert later["numbers"] == [3, 4, 5, 6, 7]


def test_a_new_view_begins_with_the_columns_filter_and_sort_of_the_one_before(view) -> None:
    layout = {**LAYOUT, "order": ["#", ".name", ".id"], "filter": "id<3", "sort": [".id", -1], "widths": {".id": 120}}
    view.tell([[0, n, n, "a"] for n in range(6)], snapshot=1, label="m", limit=100, layout=layout, first_shape=0,
              shapes=[["", ["id", "name"]]], kinds={"id": "number", "name": "text"})  # fmt: skip
    assert heads(view) == ["#", "name", "id"]
    assert view.root.get_by_role("searchbox").input_value() == "id<3"
    assert view.numbers() == [2, 1, 0]
    assert box_of(view, "id")["width"] == pytest.approx(120, abs=1)
