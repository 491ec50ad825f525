"""The logic of the tables' JavaScript, in a page of a headless Chromium: values, rows, filters, and the grid itself."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from rxmetronome.widgets.assets import css, esm
from rxmetronome.widgets.packing import pack

NOW_NS = 1_795_471_495_311_802_851
KERNEL = """
class Kernel { // what anywidget gives a view as its model, and the other end of it
  constructor() { this.heard = []; this.n = 0; }
  on(name, hear) { this.hear = hear; }
  off() { this.hear = () => undefined; }
  send(content) { this.heard.push(content); }
  tell(content, ...texts) {
    this.hear({n: this.n++, ...content}, texts.map((text) => new DataView(new TextEncoder().encode(text).buffer)));
  }
}
"""
LIVE = {"tone": "live", "text": "running", "hint": "waiting"}


@pytest.fixture(scope="module")
def page(chromium: Any) -> Iterator[Any]:
    context = chromium.new_context(timezone_id="America/New_York", viewport={"width": 900, "height": 700})
    page = context.new_page()
    script = esm("live.js", "values.js", "rows.js", "tree.js", "grid.js", "table.js")
    page.add_script_tag(content=script.replace("export default", "window.widget =") + KERNEL)
    page.add_style_tag(content=css("live.css", "table.css"))
    page.set_default_timeout(10_000)
    yield page
    context.close()


@pytest.fixture
def js(page: Any) -> Callable[..., Any]:
    """`js("cellText", value, "number")`: call a function of the scripts."""
    return lambda name, *arguments: page.evaluate(f"(a) => {name}(...a)", list(arguments))


# --- values ---


def test_long_whole_numbers_keep_every_digit(page) -> None:
    packed = pack([[0, 1, NOW_NS, -NOW_NS, 5, 0.1234567890123456789, "1234567890123456789", 10**40]]).decode()
    read = page.evaluate("(text) => parseExactly(text)[0].slice(2).map(exactText)", packed)
    assert read == [str(NOW_NS), str(-NOW_NS), "5", "0.12345678901234568", "1234567890123456789", str(10**40)]
    again = page.evaluate("(text) => jsonText(parseExactly(text)[0])", packed)
    assert json.loads(again)[2:] == [NOW_NS, -NOW_NS, 5, 0.12345678901234568, "1234567890123456789", 10**40]


def test_texts_with_quotes_and_digits_are_left_alone(page) -> None:
    texts = ['a "1234567890123456789" b', "back\\slash 1234567890123456789", "\\", '"']
    packed = pack([[0, 1, *texts, {"1234567890123456789": NOW_NS}]]).decode()
    assert page.evaluate("(text) => parseExactly(text)[0].slice(2, 6)", packed) == texts
    assert page.evaluate("(text) => jsonText(parseExactly(text)[0][6])", packed) == f'{{"{NOW_NS}":{NOW_NS}}}'.replace(
        f'"{NOW_NS}"', '"1234567890123456789"'
    )


def test_what_json_has_no_form_for_is_read_as_what_it_is(page) -> None:
    packed = pack([[0, 1, float("nan"), float("-inf"), None, "\x01nNaN", object, "x" * 5_000]]).decode()
    read = page.evaluate("(text) => parseExactly(text)[0].slice(2).map(v => cellText(v, ''))", packed)
    assert read[:5] == ["NaN", "-Infinity", "None", "\x01nNaN", "<class 'object'>"]
    assert read[5] == "x" * 200 + "…"


@pytest.mark.parametrize(
    ("ns", "text"),
    [
        (0, "0 ns"), (850, "850 ns"), (999, "999 ns"), (1_000, "1 µs"), (81_234, "81.2 µs"), (999_999, "1 ms"),
        (250_000_000, "250 ms"), (999_999_999, "1 s"), (1_500_000_000, "1.5 s"), (59_990_000_000, "1 min"),
        (60_000_000_000, "1 min"), (125_000_000_000, "2 min 5 s"), (3_600_000_000_000, "1 h"),
        (12_000_000_000_000, "3 h 20 min"), (90_000_000_000_000, "1 d 1 h"), (-1_500_000, "−1.5 ms"),
    ],
)  # fmt: skip
def test_durations_read_as_durations(js, ns: int, text: str) -> None:
    assert js("durationText", ns) == text


def test_times_are_shown_local_or_in_utc_with_the_day_unless_it_is_today(js, page) -> None:
    at, today, later = f"\x01b{NOW_NS}", NOW_NS // 10**6, NOW_NS // 10**6 + 86_400_000
    assert js("timeText", at, "ns", "utc", False, today) == "22:04:55.311"
    assert js("timeText", at, "ns", "local", False, today) == "17:04:55.311"
    assert js("timeText", at, "ns", "utc", False, later) == "2026-11-23 22:04:55.311"
    assert js("timeText", at, "ns", "utc", True) == "2026-11-23 22:04:55.311802851 UTC"
    assert js("timeText", at, "ns", "local", True) == "2026-11-23 17:04:55.311802851 America/New_York"
    assert js("timeText", NOW_NS // 10**6, "ms", "utc", False, today) == "22:04:55.311"
    assert js("timeText", -1, "ms", "utc", True) == "1969-12-31 23:59:59.999000000 UTC"


def test_moments_with_an_offset_are_instants_and_those_without_are_not(js) -> None:
    assert js("momentText", "2026-01-02T03:04:05Z", "local", 0) == "2026-01-01 22:04:05.000"
    assert js("momentText", "2026-01-02T03:04:05+01:00", "utc", 0) == "2026-01-02 02:04:05.000"
    assert js("momentText", "2026-01-02T03:04:05", "utc", 0) == "2026-01-02 03:04:05"


def test_numbers_are_short_and_words_are_pythons(js) -> None:
    assert [js("cellText", value, "number") for value in (1_234_567, 0.1 + 0.2, 2.5, True, None, "a\nb")] == [
        "1234567", "0.3", "2.5", "True", "None", "a⏎b",
    ]  # fmt: skip
    assert js("cellText", 5, "time:ns") == "1970-01-01 00:00:00.000" or js("cellText", 5, "time:ns").startswith("1969")


# --- rows ---

MAKE = """(events) => {
  const rows = new Rows(1000);
  rows.addShapes(0, [["", ["id", "name", "v"]], ["Failure", ["error"]]]);
  rows.addKinds({id: "number", name: "text", v: "number", error: "text"});
  rows.add(events);
  return rows;
}"""
PEOPLE = [
    [0, 0, 1, "Ann Smith", 5],
    [0, 1, 2, "bob", None],
    [0, 2, 10, "cleo", -1.5],
    [1, 3, "ValueError: no"],
    [0, 4, 3, "Ann", "text"],
    [0, 5, 4, "dan", "\x01nNaN"],
]


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("ann", [0, 4]),
        ("ann smith", [0]),
        ('"ann s"', [0]),
        ("name:ANN", [0, 4]),
        ("-name:ann", [1, 2, 3, 5]),
        ("v>0", [0]),
        ("v<=5", [0, 2]),
        ("v=text", [4]),
        ("id=10", [2]),
        ("-1.5", [2]),
        ("failure", [3]),
        ("valueerror: no", [3]),
        ("name:", [0, 1, 2, 3, 4, 5]),
        ("unknown:ann", []),
        ("zzz", []),
    ],
)
def test_a_filter_finds_words_columns_and_numbers(page, typed: str, numbers: list[int]) -> None:
    found = page.evaluate(
        f"""([events, typed]) => {{ const rows = ({MAKE})(events);
        const test = matcher(typed, "utc", rows.kinds);
        return rows.list().filter(test || (() => true)).map(row => row.n); }}""",
        [PEOPLE, typed],
    )
    assert found == numbers


@pytest.mark.parametrize(
    ("name", "direction", "numbers"),
    [
        ("id", 1, [0, 1, 4, 5, 2, 3]),
        ("id", -1, [2, 5, 4, 1, 0, 3]),
        ("v", 1, [2, 0, 4, 1, 3, 5]),
        ("v", -1, [4, 0, 2, 1, 3, 5]),
        ("#", -1, [5, 4, 3, 2, 1, 0]),
    ],
)
def test_sorting_puts_numbers_before_texts_and_what_is_missing_last(page, name, direction, numbers) -> None:
    found = page.evaluate(
        f"([events, name, direction]) => sorted(({MAKE})(events).list(), name, direction).map(row => row.n)",
        [PEOPLE, name, direction],
    )
    assert found == numbers


def test_rows_beyond_the_limit_go_oldest_first(page) -> None:
    kept = page.evaluate(
        """() => { const rows = new Rows(10); rows.addShapes(0, [["", ["value"]]]);
        for (let n = 0; n < 1000; n++) rows.add([[0, n, n]]);
        return [rows.length, rows.list().map(row => row.n), rows._rows.length <= 20]; }"""
    )
    assert kept == [10, list(range(990, 1000)), True]


def test_copies_are_exact_and_readable_by_others(page) -> None:
    import csv
    import io

    events = [[0, 0, NOW_NS, 'a "b", c\nd', {"k": [1, None]}], [0, 1, 2, None, True], [1, 2, "no"]]
    packed = pack(events).decode()
    write = f"(text, name) => (({MAKE})(parseExactly(text)).list())"
    names = ["id", "name", "v", "error"]
    as_json = page.evaluate(f"([text, names]) => asJson(({write})(text), names)", [packed, names])
    assert [json.loads(line) for line in as_json.splitlines()] == [
        {"id": NOW_NS, "name": 'a "b", c\nd', "v": {"k": [1, None]}},
        {"id": 2, "name": None, "v": True},
        {"error": "no"},
    ]
    as_csv = page.evaluate(f"([text, names]) => asCsv(({write})(text), names)", [packed, names])
    assert list(csv.reader(io.StringIO(as_csv, newline=""))) == [
        names,
        [str(NOW_NS), 'a "b", c\nd', '{"k":[1,null]}', ""],
        ["2", "", "True", ""],
        ["", "", "", "no"],
    ]


def test_the_rate_follows_the_kernels_counts_and_falls_when_nothing_comes(page) -> None:
    rates = page.evaluate(
        """() => { const rate = new Rate();
        for (let i = 0; i <= 60; i++) rate.note(i / 20, i * 50, 100 + i / 20);
        const steady = rate.perSecond(103);
        const later = [104, 105.5, 120].map(now => rate.perSecond(now));
        rate.note(20, 5, 121);
        return [steady, ...later, rate.perSecond(121)]; }"""
    )
    assert rates[0] == pytest.approx(1000)
    assert rates[1] == pytest.approx(500)
    assert rates[2] == rates[3] == 0
    assert rates[4] == 0


# --- the view ---


class View:
    """A table in the page, and the kernel's end of it."""

    def __init__(self, page: Any) -> None:
        self.page, self.root = page, page.locator(".rxm-table")
        page.evaluate(
            """() => { document.body.replaceChildren();
            const el = document.createElement('div'); document.body.append(el);
            window.kernel = new Kernel(); window.leave = widget.render({model: kernel, el}); }"""
        )
        page.wait_for_function("() => kernel.heard.some(said => said.do === 'shown')")
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
    said = view.page.evaluate("() => kernel.heard[kernel.heard.length - 1]")
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
