"""The table of a state in a browser: keys with their age, why they leave, in any order and width."""

import pytest

from .conftest import sticks_out

CELL = """
import rxmetronome as rxm
state = rxm.State(idle="2s")
table = rxm.widgets.StateTable(state)
table
"""
EVICTING = """
flow = rxm.Flow("evicting")
flow.source("beat", rxm.metronome("100ms")) >> flow.sink("evict", rxm.evict(state))
run = flow.run();
"""
COUNTS = "text => document.querySelector('.rxm-states .rxm-counts').textContent.startsWith(text)"


@pytest.fixture
def table(open_notebook):
    notebook = open_notebook(CELL)
    notebook.run_all()
    notebook.page.locator(".rxm-states").wait_for()
    return notebook


def keys(notebook) -> list[str]:
    return notebook.page.locator(".rxm-space .rxm-keyrow:visible [role=gridcell]:first-child").all_inner_texts()


def test_without_keys_it_says_so(table) -> None:
    table.page.locator(".rxm-empty", has_text="no keys").wait_for()


def test_keys_appear_their_bars_fill_and_they_leave_with_the_reason(table) -> None:
    table.execute("state['pump'] = 20.5; state['valve'] = 7")
    table.page.wait_for_function(COUNTS, arg="2 keys · 0 evicted")
    assert keys(table) == ["pump", "valve"]
    table.page.locator(".rxm-fill.rxm-late").first.wait_for()
    table.execute(EVICTING)
    table.page.locator(".rxm-keyrow.rxm-gone").first.wait_for()
    assert "left ·" in table.page.locator(".rxm-keyrow.rxm-gone").first.inner_text()
    table.page.wait_for_function(COUNTS, arg="0 keys · 2 evicted")
    table.page.wait_for_function("() => document.querySelector('.rxm-empty').innerText.includes('all keys have left')")


def test_numbers_and_times_stand_under_their_headers(table) -> None:
    table.execute("state['pump'] = 20.5; state['valve'] = 7")
    table.page.wait_for_function(COUNTS, arg="2 keys")
    heads = table.page.locator(".rxm-states [role=columnheader]")
    cells = table.page.locator(".rxm-space .rxm-keyrow:visible").first.locator("[role=gridcell]")
    for at, is_right in enumerate((False, True, True, True)):
        sides = [
            one.evaluate(
                """el => {
                  const range = document.createRange();
                  range.selectNodeContents(el.querySelector('.rxm-name, span') ?? el);
                  const [text, box] = [range.getBoundingClientRect(), el.getBoundingClientRect()];
                  return text.left - box.left > box.right - text.right + 1;
                }"""
            )
            for one in (heads.nth(at), cells.nth(at))
        ]
        assert sides == [is_right, is_right]


def test_a_header_sorts(table) -> None:
    table.execute("for key in 'bac': state[key] = ord(key)")
    table.page.wait_for_function(COUNTS, arg="3 keys")
    assert keys(table) == ["b", "a", "c"]
    table.page.get_by_role("button", name="key").click()
    assert keys(table) == ["a", "b", "c"]


def test_in_a_narrow_window_nothing_sticks_out(open_notebook) -> None:
    notebook = open_notebook(CELL + "for n in range(20): state[f'sensor {n}'] = {'value': n}\ntable", width=600)
    notebook.run_all()
    notebook.page.wait_for_function(COUNTS, arg="20 keys")
    assert sticks_out(notebook, ".rxm-states") == []
