"""The front ends' files: a module and a style sheet for each widget, and what anywidget's other homes ask of them."""

import re
from pathlib import Path

import pytest

from rxmetronome.widgets import EventTable, IntervalSlider, Marbles, Plot, RunButtons, StateTable, live_view
from rxmetronome.widgets.live_view import css, esm
from rxmetronome.widgets.run_panel import Panel

STATIC = Path(live_view.__file__).parent / "static"
SCRIPTS = sorted(STATIC.glob("*.js"))
WIDGETS = [script for script in SCRIPTS if script.stem != "share"]  # that is the page of `rxm.share`, with views in it


def test_each_bundle_is_some_widgets_and_has_its_style_sheet():
    views = [EventTable, IntervalSlider, Marbles, Panel, Plot, RunButtons, StateTable]
    assert {str(view._esm) for view in views} == {esm(script.stem) for script in WIDGETS}
    assert {str(view._css) for view in views} == {css(script.stem) for script in WIDGETS}


@pytest.mark.parametrize("script", WIDGETS, ids=lambda script: script.name)
def test_a_script_is_one_module_that_exports_render_and_shares_the_connection(script):
    text = script.read_text(encoding="utf-8")
    assert len(re.findall(r"^export ", text, re.MULTILINE)) == 1
    assert re.search(r"var (\w+) = \{ initialize, render(?:: render\w+)? \};\nexport \{\n  \1 as default\n\};\n$", text)
    assert "function live(" in text


def test_the_plot_s_bundle_has_80_kb_at_most_the_library_in_it_included():
    assert (STATIC / "plot.js").stat().st_size <= 80_000


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_fetches_nothing_evaluates_nothing_and_makes_no_html_of_data(script):
    text = script.read_text(encoding="utf-8")
    forbidden = (
        r"\beval\(|new Function|innerHTML|insertAdjacentHTML|document\.write|\bfetch\(|XMLHttpRequest|^import |import\("
    )
    assert not re.findall(forbidden, text, re.MULTILINE)
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize("sheet", sorted(STATIC.glob("*.css")), ids=lambda sheet: sheet.name)
def test_a_style_sheet_fetches_nothing_and_styles_nothing_but_ours(sheet):
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert "@import" not in text
    assert "url(" not in text
    assert ".rxm-note" in text
    selectors = [selector.strip() for selector in re.findall(r"([^{}]+)\{", text)]
    foreign = [selector for selector in selectors if "rxm" not in selector and not selector.startswith("@")]
    assert [selector for selector in foreign if not re.fullmatch(r"from|to|[\d.]+%|\[data-status.*", selector)] == []
