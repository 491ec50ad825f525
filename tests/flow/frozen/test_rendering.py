"""The text of a frozen test. What it reads like as a whole: see test_freezing.py."""

from pathlib import Path

import pytest

from rxmetronome.flow.frozen.keeping import KeepingError
from rxmetronome.flow.frozen.rendering import Played, Rendered, render
from rxmetronome.flow.frozen.ways import Way
from rxmetronome.records import Timed

WAY = Way("flow", "shop.app", ["from shop.app import flow"], taken=["flow"])


class Nobody:
    """Equal to nothing but itself."""


def rendered(way: Way = WAY, ports: dict[str, list[Timed]] | None = None, **changed: object) -> Rendered:
    events = [Timed(1_000_000, "next", "a")]
    facts = {
        "flow": "main", "sources": {"s": events}, "ports": ports or {"main/out": events}, "start_ns": 0,
        "lasts_ns": 2_000_000, "stops": False, "last": '"2ms"', "path": "test_seen.py", "notes": [],
    }  # fmt: skip
    return render(Played(**{**facts, **changed}), way, Path("test_seen.py"), {})  # type: ignore[arg-type]


def test_a_flow_of_an_installed_module_needs_nothing_but_its_import():
    text = rendered().text
    assert "from shop.app import flow\n\nENTERED = " in text
    assert "load" not in text
    assert 'return replay(flow, ENTERED, lasting="2ms")' in text


def test_a_start_and_a_stop_are_said_where_there_are_any():
    text = rendered(start_ns=1_500_000_000_000_001_000, stops=True).text
    assert 'start="2017-07-14T02:40:00.000001+00:00",' in text
    assert "stops=True" in text
    assert "Flow `main` as it was seen for 2ms, to its end, frozen" in text


def test_every_note_stands_at_the_top_as_a_comment():
    text = rendered(notes=["What was seen differs:", "- main/out: at 1s \n came nothing"]).text
    assert '"""\n\n# What was seen differs:\n# - main/out: at 1s came nothing\n\nimport pytest' in text


def test_ports_whose_names_are_alike_have_tests_of_their_own():
    ports = {"a b/out": [], "a_b/out": []}
    text = rendered(ports=ports).text
    assert "def test_a_b_out(" in text
    assert "def test_a_b_out_(" in text


def test_the_lines_of_a_notebook_are_marked_and_no_name_of_theirs_is_taken():
    way = Way("flow", "test_seen", cells=["parse = flow = 1"], taken=["parse", "flow", "replayed", "VALUES", "pytest"])
    text = rendered(way, sources={"s": [Timed(0, "next", 5)]}).text
    assert "from rxmetronome.marbles import parse as parse_\n" in text
    assert "import pytest as pytest_\n" in text
    assert (
        "# --- the notebook's lines that make the flow, in the order in which they ran ---\n# fmt: off\nparse" in text
    )
    assert "VALUES_ = {" in text
    assert "def test_main_out(replayed_: Replayed) -> None:\n    replayed_.expect(" in text


def test_backslashes_and_quotes_in_names_do_no_harm():
    text = rendered(flow='a "\\" b', path='te"s\\t.py').text
    compile(text, "test_seen.py", "exec")


def test_what_equals_nothing_but_itself_is_no_expectation():
    with pytest.raises(KeepingError, match=r"`main/out` gives <.*Nobody .*, which equals nothing but itself"):
        rendered(ports={"main/out": [Timed(0, "next", Nobody())]})
    assert rendered(sources={"s": [Timed(0, "next", Nobody())]}).pickle is not None
