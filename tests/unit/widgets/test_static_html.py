"""Where no kernel is: the last rows as a plain table, in which nothing of the events is markup."""

import html.parser

import pytest

from rxmetronome import Tick
from rxmetronome.widgets.static_html import LAST_ROWS, MOST_COLUMNS, rows_as_html

NOW_NS = 1_700_000_000_123_456_789


class Reader(html.parser.HTMLParser):
    """The texts of a table's cells, row by row, and the tags there are."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows:
            self.rows[-1][-1] += data


def test_the_last_rows_stand_under_the_names_of_their_fields() -> None:
    read = Reader(rows_as_html("main", "note", [(n, {"id": n, "name": f"name {n}"}) for n in range(100)]))
    assert read.rows[0] == ["#", "id", "name"]
    assert len(read.rows) == LAST_ROWS + 1
    assert read.rows[-1] == ["99", "99", "name 99"]


def test_times_are_readable_and_missing_fields_empty() -> None:
    tick = Tick(ingest_ns=NOW_NS, id=1, due_ns=5, lag_ns=7, interval_ns=9, missed=0)
    read = Reader(rows_as_html("main", "", [(0, tick), (1, {"other": None})]))
    assert read.rows[1][1:3] == ["2023-11-14 22:13:20.123Z", "1"]
    assert read.rows[2] == ["1", "", "", "", "", "", "", "None"]


def test_nothing_of_an_event_is_markup() -> None:
    evil = "<script>alert(1)</script>"
    page = rows_as_html(evil, evil, [(0, {evil: evil}), (1, [evil])])
    assert Reader(page).tags == {"div", "b", "i", "table", "thead", "tbody", "tr", "th", "td"}
    assert "<script" not in page


def test_wide_events_and_long_values_are_cut() -> None:
    read = Reader(rows_as_html("main", "", [(0, {f"f{n}": "x" * 10_000 for n in range(50)})]))
    assert len(read.rows[1]) == MOST_COLUMNS + 1
    assert max(map(len, read.rows[1])) <= 120


def test_without_rows_there_is_no_empty_table() -> None:
    assert rows_as_html("main", "no events yet", []) == "<div><b>main</b> <i>no events yet</i></div>"


@pytest.mark.parametrize(
    ("ns", "text"),
    [
        (0, "0 ns"), (999, "999 ns"), (1_000, "1 µs"), (72_940, "72.9 µs"), (12_500_000, "12.5 ms"),
        (999_600_000, "1 s"), (59_940_000_000, "59.9 s"), (59_990_000_000, "1 min"), (125_000_000_000, "2 min 5 s"),
        (3_600 * 10**9, "1 h"), (90_061 * 10**9, "1 d 1 h"), (-1_500_000, "−1.5 ms"), (10**30, None),
    ],
)  # fmt: skip
def test_durations_are_written_as_in_the_live_table(ns: int, text: str | None) -> None:
    read = Reader(rows_as_html("main", "note", [(0, {"lag_ns": ns, "took_us": ns / 1_000, "other": ns})]))
    assert read.rows[-1][3] == str(ns)
    if text is not None:
        assert read.rows[-1][1:3] == [text, text]


def test_a_duration_that_is_no_number_is_written_as_it_is() -> None:
    read = Reader(rows_as_html("m", "", [(0, {"lag_ns": float("nan"), "b_ns": None, "c_ns": "x", "d_ns": 10**5_000})]))
    assert read.rows[-1][1:] == ["nan", "None", "x", "≈1.000e+5000"]
