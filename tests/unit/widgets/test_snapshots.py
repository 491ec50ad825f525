"""`snapshot()` of views and runs: plain HTML of now, as the view in the browser is filtered and sorted."""

import datetime
import re

import pytest
import reactivex as rx
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.notebook.html_snapshots import Snapshot
from rxmetronome.widgets import EventTable

EVIL = "<img src=x onerror=alert(1)>"


@pytest.fixture
def table():
    events = Subject()
    made = EventTable(events, label="sizes")
    for number in range(300):
        events.on_next({"size": number % 7, "mark": EVIL if number == 299 else "ok", "n": number})
    yield made
    made.close()


def numbers(html: str) -> list[int]:
    """The numbers of the events in a table, as its rows show them."""
    return [int(number) for number in re.findall(r"<tr><td[^>]*>(\d+)</td>", html)]


def test_a_table_has_its_last_rows_its_counts_and_the_time(table):
    before = datetime.datetime.now().astimezone().replace(microsecond=0)
    seen = table.snapshot()
    assert before <= seen.at
    assert f"as of {seen.at:%Y-%m-%d %H:%M:%S}" in seen.html
    assert "300 events; live" in seen.html
    assert repr(seen) == "<Snapshot: EventTable of sizes: 300 events, live>"
    assert numbers(seen.html) == list(range(100, 300))
    assert "<img" not in seen.html
    assert "&lt;img src=x" in seen.html
    assert seen._repr_html_() == seen.html


def test_a_table_shows_the_rows_and_columns_that_its_view_shows(table, page_of):
    layout = {"filter": "size>5", "sort": [".size", -1], "filters": {}}
    shown = {"until": None, "columns": ["size"], "selected": [], "layout": layout}
    shown |= {"hidden": ["mark"], "numbers": [213, 206, 999]}
    page = page_of(table)
    page.say(do="shown")
    page.say(do="view", turn=1, chosen=True, **shown)
    seen = table.snapshot().html
    assert numbers(seen) == [213, 206]
    assert "3 rows match size&gt;5" in seen
    assert "mark" not in seen
    plain = {"layout": {}, "hidden": [], "numbers": None}
    page.say(do="view", turn=2, chosen=True, **{**shown, **plain})
    assert len(numbers(table.snapshot().html)) == 200


@pytest.mark.parametrize("columns", [["size", "mark", "n"], ["n", "mark", "size"]])
def test_the_columns_are_in_the_order_of_the_view(table, page_of, columns):
    page = page_of(table)
    page.say(do="shown")
    shown = {"numbers": None, "until": None, "columns": columns, "hidden": [], "selected": [], "layout": {}}
    page.say(do="view", turn=1, chosen=True, **shown)
    assert re.findall("<th>(.*?)</th>", table.snapshot().html) == ["#", *columns]


def test_rows_that_the_table_holds_no_longer_are_left_out(page_of):
    events = Subject()
    table = EventTable(events, rows=2)
    page = page_of(table)
    page.say(do="shown")
    shown = {
        "numbers": [0, 1, 2],
        "until": None,
        "columns": [],
        "hidden": [],
        "selected": [],
        "layout": {"filter": "v"},
    }
    page.say(do="view", turn=1, chosen=True, **shown)
    for number in range(4):
        events.on_next({"v": number})
    html = table.snapshot().html
    assert "<th>#</th>" in html
    assert numbers(html) == [2]
    table.close()


def test_the_page_gets_a_picture_beside_the_numbered_messages(table, page_of):
    page = page_of(table)
    page.say(do="picture")
    [answer] = page.take()
    assert answer.keys() == {"picture"}
    picture = answer["picture"]
    assert picture["model"] == table.model_id
    assert picture["text"] == "EventTable of sizes: 300 events, live"
    assert numbers(picture["html"])[-1] == 299
    assert picture["page"].startswith("<!doctype html>")
    assert not table.has_viewers, "who asks for a picture looks at nothing"


def test_marbles_and_a_run_have_one_too_and_it_is_a_file(tmp_path):
    flow = rxm.Flow("seen")
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> flow.sink("last", rxm.latest())
    with rxm.widgets.Marbles(beat) as marbles:
        run = flow.run(clock=rxm.VirtualClock(), until="3s")
        assert "beat" in marbles.snapshot().html
    marbles.close()
    file = run.snapshot().save(tmp_path / "run.html")
    text = file.read_text(encoding="utf-8")
    assert "panel of flow `seen`: stopped after 3 s" in text
    assert 'alt="the graph of flow seen"' in text
    assert "<script" not in text


def test_a_snapshot_refuses_what_is_no_path():
    with pytest.raises(ArgumentError, match=r"save\(path=3\): expected the path of a file"):
        Snapshot("nothing", "").save(3)


def test_a_title_is_text(tmp_path):
    text = Snapshot(EVIL, "").save(tmp_path / "seen.html").read_text(encoding="utf-8")
    assert "<title>&lt;img src=x" in text


def test_a_table_of_nothing_says_so():
    table = EventTable(rx.never())
    assert "no events yet" in table.snapshot().html
    table.close()
