"""From the view back to Python: `view()`, `selected`, formats, and the columns as the reader arranged them."""

from typing import Any

import pandas as pd
import pytest
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.widgets import tables

PLAIN: dict[str, Any] = {
    "order": [], "hidden": [], "frozen": [], "widths": {}, "formats": {}, "filters": {}, "folds": False,
    "filter": "", "sort": None,
}  # fmt: skip


class Shown:
    """A table of four events with a page that reports what it shows."""

    def __init__(self, paced: Any, page_of: Any, **arguments: Any) -> None:
        self.events: Subject[Any] = Subject()
        self.paced = paced
        self.table = rxm.widgets.EventTable(self.events, **arguments)
        self.page = page_of(self.table)
        self.page.say(do="shown")
        for number in range(4):
            self.events.on_next({"id": number, "name": "abcd"[number], "lag_ns": number})
        paced.advance(0.1)
        self.page.take()

    def report(self, turn: int = 1, *, chosen: bool = True, view: str = "page", **shown: Any) -> None:
        whole = {"numbers": None, "until": None, "columns": ["id", "name", "lag_ns"], "hidden": [], "selected": []}
        self.page.view = view
        self.page.say(do="view", turn=turn, chosen=chosen, **{**whole, "layout": PLAIN, **shown})
        self.paced.advance(0.1)


@pytest.fixture
def shown(paced: Any, page_of: Any) -> Any:
    made = Shown(paced, page_of)
    yield made
    made.table.close()


def test_before_anything_is_chosen_the_view_is_the_table(shown: Shown) -> None:
    pd.testing.assert_frame_equal(shown.table.view(), shown.table.to_frame())
    assert shown.table.selected == []


def test_the_view_has_the_rows_of_the_page_in_its_order(shown: Shown) -> None:
    shown.report(numbers=[3, 1], columns=["name", "id"], hidden=["lag_ns"])
    view = shown.table.view()
    assert list(view.index) == [3, 1]
    assert list(view.columns) == ["name", "id"]
    assert list(view["name"]) == ["d", "b"]
    assert len(shown.table.to_frame()) == 4


def test_a_column_that_the_page_does_not_know_stands_last(shown: Shown) -> None:
    shown.report(columns=["name"], hidden=[])
    assert list(shown.table.view().columns) == ["name", "id", "lag"]


def test_without_a_filter_the_view_goes_on_and_a_held_one_does_not(shown: Shown) -> None:
    shown.report()
    shown.events.on_next({"id": 4, "name": "e", "lag_ns": 4})
    assert list(shown.table.view().index) == [0, 1, 2, 3, 4]
    shown.report(2, until=2)
    assert list(shown.table.view().index) == [0, 1, 2]


def test_times_are_times_unless_the_numbers_are_asked_for(shown: Shown) -> None:
    shown.report(numbers=[2])
    assert shown.table.view()["lag"].iloc[0] == pd.Timedelta(2, unit="ns")
    assert shown.table.view(times=False)["lag_ns"].iloc[0] == 2


def test_selected_events_are_the_events_themselves_oldest_first(shown: Shown) -> None:
    shown.report(selected=[3, 0, 99])
    assert shown.table.selected == [{"id": 0, "name": "a", "lag_ns": 0}, {"id": 3, "name": "d", "lag_ns": 3}]


def test_of_several_views_it_is_the_one_in_which_something_was_chosen_last(shown: Shown) -> None:
    shown.report(numbers=[1], view="left")
    shown.report(numbers=[2], view="right")
    shown.report(2, chosen=False, numbers=[1, 3], view="left")
    assert list(shown.table.view().index) == [2]
    shown.report(2, chosen=False, numbers=[2, 3], view="right")
    assert list(shown.table.view().index) == [2, 3]
    shown.report(3, numbers=[0], view="left")
    assert list(shown.table.view().index) == [0]


def test_each_report_is_answered_with_its_view_and_turn(shown: Shown) -> None:
    shown.report(1, view="left")
    shown.report(7, view="right")
    assert [said["viewed"] for said in shown.page.take() if "viewed" in said] == [["left", 1], ["right", 7]]


def test_events_that_are_dropped_are_no_longer_in_the_view(paced: Any, page_of: Any) -> None:
    shown = Shown(paced, page_of, rows=2)
    shown.report(numbers=[0, 1, 2, 3], selected=[0, 3])
    assert list(shown.table.view().index) == [2, 3]
    assert [event["id"] for event in shown.table.selected] == [3]
    shown.table.clear()
    assert shown.table.view().empty
    assert shown.table.selected == []
    shown.table.close()


def test_a_page_that_is_loaded_again_gets_the_columns_as_they_were(shown: Shown) -> None:
    shown.report(layout={**PLAIN, "frozen": [".id"], "filter": "id>1"})
    shown.page.say(do="shown")
    shown.paced.advance(0.1)
    snapshot = next(said for said in shown.page.take() if said.get("snapshot"))
    assert snapshot["layout"] == {**PLAIN, "frozen": [".id"], "filter": "id>1"}


def test_a_cell_that_runs_again_shows_the_columns_as_they_were_and_no_filter(
    paced: Any, page_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables.scopes, "current_cell", lambda: "cell 1")
    monkeypatch.setattr(tables, "_arranged", {})
    first = Shown(paced, page_of, label="orders")
    first.report(layout={**PLAIN, "hidden": [".id"], "filter": "id>1", "sort": ["#", 1], "filters": {".id": "5"}})
    first.table.close()
    again = Shown(paced, page_of, label="orders")
    again.page.say(do="shown")
    paced.advance(0.1)
    snapshot = next(said for said in again.page.take() if said.get("snapshot"))
    assert snapshot["layout"] == {**PLAIN, "hidden": [".id"]}
    again.table.close()
    monkeypatch.setattr(tables.scopes, "current_cell", lambda: "cell 2")
    other = Shown(paced, page_of, label="orders")
    other.page.say(do="shown")
    paced.advance(0.1)
    assert "layout" not in next(said for said in other.page.take() if said.get("snapshot"))
    other.table.close()


def test_formats_are_sent_with_a_snapshot(paced: Any, page_of: Any) -> None:
    shown = Shown(paced, page_of, format={"id": "heat", "lag_ns": "bar"})
    shown.page.say(do="shown")
    paced.advance(0.1)
    assert next(said for said in shown.page.take() if said.get("snapshot"))["format"] == {"id": "heat", "lag_ns": "bar"}
    shown.table.close()


@pytest.mark.parametrize("wrong", [{"id": "colour"}, {3: "heat"}, "heat", ["id"]])
def test_a_format_that_is_none_is_refused(wrong: Any) -> None:
    with pytest.raises(rxm.ArgumentError, match='"heat" or "bar"'):
        rxm.widgets.EventTable(Subject(), format=wrong)


def test_a_report_that_is_none_is_logged_and_changes_nothing(shown: Shown, caplog: pytest.LogCaptureFixture) -> None:
    shown.report(numbers="all")
    assert "failed to handle a message" in caplog.text
    assert len(shown.table.view()) == 4
