"""The table in a browser: it follows or holds still, filters, sorts, opens rows, copies; in any theme and width."""

import csv
import json

import pytest

from .conftest import sticks_out

CELL = """
import rxmetronome as rxm
from reactivex.subject import Subject
events = Subject()
table = rxm.widgets.EventTable(events, label="orders")
table
"""
SEND = "for number in range({}, {}): events.on_next({{'id': number, 'fruit': 'apple pear fig'.split()[number % 3]}})"
FLOOD = """
import time
end = time.monotonic() + 3
while time.monotonic() < end:
    for _ in range(400): events.on_next({'id': 1})
    time.sleep(0.005)
"""


@pytest.fixture
def table(open_notebook):
    notebook = open_notebook(CELL)
    notebook.run_all()
    notebook.page.locator(".rxm-table").wait_for()
    return notebook


def waits_for_count(notebook, text: str) -> None:
    notebook.page.wait_for_function(
        "text => document.querySelector('.rxm-counts').textContent.includes(text)", arg=text
    )


def shown(notebook) -> list[str]:
    """What the visible rows say."""
    return [row.replace("\n", " ") for row in notebook.page.locator(".rxm-space [role=row]:visible").all_inner_texts()]


def test_without_events_it_says_so(table) -> None:
    table.page.locator(".rxm-empty", has_text="no events yet").wait_for()


def test_it_follows_the_tail_and_holds_still_where_one_scrolled(table) -> None:
    table.execute(SEND.format(0, 500))
    waits_for_count(table, "500")
    table.page.wait_for_function("() => document.querySelector('.rxm-space').innerText.includes('499')")
    table.page.locator(".rxm-grid").hover()
    table.page.mouse.wheel(0, -4000)
    table.page.wait_for_function("() => !document.querySelector('.rxm-space').innerText.includes('499')")
    before = shown(table)
    table.execute(SEND.format(500, 900))
    waits_for_count(table, "900")
    assert shown(table) == before
    table.page.get_by_role("button", name="Follow").click()
    table.page.wait_for_function("() => document.querySelector('.rxm-space').innerText.includes('899')")


def test_while_it_is_paused_the_rows_stay_and_what_comes_is_counted(table) -> None:
    table.execute(SEND.format(0, 30))
    waits_for_count(table, "30")
    table.page.get_by_role("button", name="Pause").click()
    before = shown(table)
    table.execute(SEND.format(30, 40))
    table.page.wait_for_function("() => document.querySelector('.rxm-hint').textContent.includes('10 came meanwhile')")
    assert shown(table) == before
    table.page.get_by_role("button", name="Resume").click()
    table.page.wait_for_function("() => document.querySelector('.rxm-space').innerText.includes('39')")


def test_what_is_shown_is_copied_as_lines_of_json_and_as_csv(table) -> None:
    table.execute(SEND.format(0, 30))
    waits_for_count(table, "30")
    table.page.get_by_label("Filter rows").fill("fig")
    copied = {}
    for form in ("JSON", "CSV"):
        table.page.get_by_role("button", name="Copy", exact=True).click()
        table.page.get_by_role("button", name=f"Copy 10 rows as {form}").click()
        table.page.get_by_role("button", name=f"copied 10 rows as {form}").wait_for()
        copied[form] = table.page.evaluate("() => navigator.clipboard.readText()")
        table.page.get_by_role("button", name="Copy", exact=True).wait_for()
    figs = [{"id": number, "fruit": "fig"} for number in range(2, 30, 3)]
    assert [json.loads(line) for line in copied["JSON"].splitlines()] == figs
    assert list(csv.DictReader(copied["CSV"].splitlines())) == [{"id": str(one["id"]), "fruit": "fig"} for one in figs]


def test_it_filters_and_sorts(table) -> None:
    table.execute(SEND.format(0, 30))
    waits_for_count(table, "30")
    table.page.get_by_label("Filter rows").fill("fig")
    table.page.wait_for_function("() => !document.querySelector('.rxm-space').innerText.includes('apple')")
    table.page.locator("[role=columnheader] [data-name=id]").click()
    table.page.wait_for_function("() => document.querySelector('[role=columnheader][aria-sort]') !== null")
    assert all("fig" in row for row in shown(table))


def test_a_row_opens_as_a_tree_and_is_copied(table) -> None:
    table.execute("events.on_next({'id': 7, 'deep': {'list': [1, 2, {'x': None}]}})")
    waits_for_count(table, "1")
    table.page.locator(".rxm-space [role=row]:visible").first.click()
    detail = table.page.locator(".rxm-detail")
    detail.wait_for()
    assert "deep" in detail.inner_text()
    table.page.get_by_role("button", name="Copy event").click()
    table.page.wait_for_function("async () => (await navigator.clipboard.readText()).includes('deep')")
    copied = json.loads(table.page.evaluate("() => navigator.clipboard.readText()"))
    assert copied == {"id": 7, "deep": {"list": [1, 2, {"x": None}]}}


def test_a_new_field_is_a_new_column(table) -> None:
    table.execute("events.on_next({'id': 1})")
    waits_for_count(table, "1")
    table.execute("events.on_next({'id': 2, 'note': 'late'})")
    table.page.locator("[role=columnheader] [data-name=note]").wait_for()


def test_above_what_it_can_show_it_says_what_it_thins_out(table) -> None:
    table.execute(FLOOD, wait=False)
    table.page.wait_for_function("() => /1 in \\d+/.test(document.querySelector('.rxm-thin').textContent)")
    table.wait()


def test_the_end_of_a_stream_is_said(table) -> None:
    table.execute("events.on_error(ValueError('no more figs'))")
    table.page.wait_for_function("() => document.querySelector('.rxm-table').innerText.includes('no more figs')")


@pytest.mark.parametrize("width", [600])
def test_in_a_narrow_window_nothing_sticks_out(open_notebook, width: int) -> None:
    notebook = open_notebook(CELL, SEND.format(0, 50), width=width)
    notebook.run_all()
    waits_for_count(notebook, "50")
    assert sticks_out(notebook, ".rxm-table") == []


def test_what_the_view_shows_and_what_is_selected_is_back_in_python(table) -> None:
    table.execute(SEND.format(0, 30))
    waits_for_count(table, "30")
    table.page.get_by_role("searchbox").fill("fruit=apple and (id<10 or id=20..25)")
    waits_for_count(table, "6 match")
    table.page.get_by_role("columnheader", name="id").get_by_role("button").click()
    table.page.get_by_role("columnheader", name="id").get_by_role("button").click()
    rows = table.page.locator(".rxm-space .rxm-row:visible")
    rows.filter(has_text="21").click(modifiers=["Control"])
    rows.filter(has_text="24").click(modifiers=["Control"])
    table.page.locator(".rxm-counts", has_text="2 selected").wait_for()
    table.page.locator(".rxm-table[data-told=true]").wait_for()
    assert table.value("print(list(table.view()['id']))") == "[24, 21, 9, 6, 3, 0]"
    assert table.value("print([event['id'] for event in table.selected])") == "[21, 24]"
    table.execute(SEND.format(30, 60))
    waits_for_count(table, "60 events")
    assert table.value("print(len(table.view()), len(table.to_frame()))") == "6 60"


def test_columns_are_as_they_were_after_the_cell_has_run_again(table) -> None:
    table.execute(SEND.format(0, 3))
    waits_for_count(table, "3")
    table.page.get_by_role("columnheader", name="fruit").click(button="right")
    table.page.get_by_role("button", name="◀ Move").click()
    table.page.get_by_role("columnheader", name="id").click(button="right")
    table.page.get_by_role("dialog").get_by_role("textbox").fill(">1")
    waits_for_count(table, "1 match")
    table.page.locator(".rxm-table[data-told=true]").wait_for()
    table.run(0)
    table.execute(SEND.format(0, 3))
    waits_for_count(table, "3 events")
    names = table.page.locator("[role=columnheader] .rxm-name")
    assert names.all_inner_texts() == ["#", "fruit", "id"]
    assert "match" not in table.page.locator(".rxm-counts").inner_text()
