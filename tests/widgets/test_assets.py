"""The front end's files: one module each, and what anywidget's other homes ask of them."""

import re
from pathlib import Path

import pytest

from rxmetronome.widgets import assets
from rxmetronome.widgets.assets import css, esm

STATIC = Path(assets.__file__).parent / "static"
SCRIPTS = sorted(STATIC.glob("*.js"))


def test_files_are_joined_in_the_order_given():
    joined = esm("live.js", "dial.js")
    assert joined.index("function live(") < joined.index("function render(")
    assert joined.count("export default { render };") == 1


def test_style_sheets_are_joined_likewise():
    assert css("live.css", "dial.css").index(".rxm-note") < css("live.css", "dial.css").index(".rxm-dial-row")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_fetches_nothing_evaluates_nothing_and_makes_no_html_of_data(script):
    text = script.read_text(encoding="utf-8")
    forbidden = (
        r"\beval\(|new Function|innerHTML|insertAdjacentHTML|document\.write|\bfetch\(|XMLHttpRequest|^import |import\("
    )
    assert not re.findall(forbidden, text, re.MULTILINE)
    assert "http://www.w3.org" in text or "http" not in text
    assert len(re.findall(r"^export ", text, re.MULTILINE)) <= 1


@pytest.mark.parametrize("sheet", sorted(STATIC.glob("*.css")), ids=lambda sheet: sheet.name)
def test_a_style_sheet_fetches_nothing_and_styles_nothing_but_ours(sheet):
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert "@import" not in text
    assert "url(" not in text
    selectors = [selector.strip() for selector in re.findall(r"([^{}]+)\{", text)]
    foreign = [selector for selector in selectors if "rxm" not in selector and not selector.startswith("@")]
    assert [selector for selector in foreign if not re.fullmatch(r"from|to|[\d.]+%|\[data-status.*", selector)] == []
