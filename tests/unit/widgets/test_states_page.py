"""StateTable's view in a page of a headless Chromium. What needs no page is tested in js/states."""

from typing import Any

import pytest

from rxmetronome.widgets.wire_format import pack

from .front_end import load, render


@pytest.fixture
def kernel(chromium: Any) -> Any:
    """A StateTable in a page of its own; `kernel(rows, **content)` tells it something."""
    own = load(chromium.new_page(viewport={"width": 900, "height": 700}), widget="states")
    render(own)

    def tell(rows: list[list[Any]], **content: Any) -> Any:
        whole = {"now": 0, "count": len(rows), "evicted": 0, "gone": [], "dropped": [], "label": "State()",
                 "limits": {"idle": 5, "age": None, "max_keys": None}, **content}  # fmt: skip
        texts = [pack(rows).decode()] if rows else []
        own.evaluate("([content, texts]) => kernel.tell(content, ...texts)", [whole, texts])
        own.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return own

    yield tell
    own.evaluate("() => leave()")
    own.close()


def names(own: Any) -> list[str]:
    return own.evaluate(
        """() => [...document.querySelectorAll('.rxm-space .rxm-keyrow')].filter(row => !row.hidden)
        .sort((a, b) => a.getAttribute('aria-rowindex') - b.getAttribute('aria-rowindex'))
        .map(row => row.firstChild.textContent)"""
    )


ROWS = [[0, 0, "beta", 5, 1_000, 0], [0, 1, "alpha", 20, 500, 100], [0, 2, "key 10", "text", 0, 200]]


def test_bars_show_how_much_of_a_limit_has_passed(kernel) -> None:
    own = kernel(ROWS, snapshot=1, now=2_000)
    shares = own.evaluate("() => [...document.querySelectorAll('.rxm-fill')].map(bar => bar.style.transform)")
    assert shares[::2] == ["scaleX(0.2)", "scaleX(0.3)", "scaleX(0.4)"]
    assert own.locator(".rxm-meter").nth(0).inner_text() == "1 s"
    assert own.locator(".rxm-counts").inner_text() == "3 keys · 0 evicted"


def test_a_key_that_leaves_says_why_and_fades_and_is_gone(kernel) -> None:
    kernel(ROWS, snapshot=1, now=2_000)
    own = kernel([], now=5_000, count=2, evicted=1, gone=[[2, "idle"]])
    row = own.locator(".rxm-gone")
    assert "left · 5 s" in row.inner_text()
    assert names(own) == ["beta", "alpha", "key 10"]
    own.wait_for_function("() => document.querySelectorAll('.rxm-gone:not([hidden])').length === 0")
    assert names(own) == ["beta", "alpha"]
    assert own.locator(".rxm-counts").inner_text() == "2 keys · 1 evicted"


def test_headers_sort_and_say_so(kernel) -> None:
    own = kernel(ROWS, snapshot=1, now=2_000)
    button = own.get_by_role("columnheader", name="idle").get_by_role("button")
    button.click()
    assert own.get_by_role("columnheader", name="idle").get_attribute("aria-sort") == "descending"
    assert names(own) == ["key 10", "alpha", "beta"], "what leaves next comes first"
    own.get_by_role("columnheader", name="key").get_by_role("button").click()
    assert names(own) == ["alpha", "beta", "key 10"]
    own.get_by_role("columnheader", name="value").get_by_role("button").click()
    assert names(own) == ["beta", "alpha", "key 10"], "numbers before texts"


def test_only_the_keys_one_sees_are_in_the_page(kernel) -> None:
    own = kernel([[0, n, f"key {n}", n, n, n] for n in range(1_000)], snapshot=1, count=5_000)
    assert len(names(own)) < 30
    assert own.get_by_role("grid").get_attribute("aria-rowcount") == "1001"
    own.evaluate("() => { document.querySelector('.rxm-grid').scrollTop = 1e9; }")
    own.wait_for_function("() => document.querySelector('.rxm-space').innerText.includes('key 999')")
    assert "the last touched shown" in own.locator(".rxm-counts").inner_text()


def test_without_keys_it_says_so_and_no_text_is_markup(kernel) -> None:
    own = kernel([], snapshot=1)
    assert "no keys" in own.locator(".rxm-empty").inner_text()
    evil = "<img src=x>"
    own = kernel([[0, 0, evil, {evil: evil}, 0, 0]], label=evil)
    assert own.locator("img").count() == 0
    assert names(own) == [evil]
