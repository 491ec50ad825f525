"""Rows of csv with types: those that were given, and those of the first rows."""

import datetime
import math
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome.clocks import VirtualClock
from rxmetronome.codecs.csv import Csv
from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.sources.csv_columns import infer_types
from rxmetronome.sources.file_lines import lines

DATE, DATETIME = datetime.date, datetime.datetime


@pytest.fixture
def table(tmp_path: Path):
    """Write a file, and return its path."""

    def write(text: str) -> Path:
        path = tmp_path / "a.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def read(path: Path, types: Any) -> list[Any]:
    """Return the rows, and the error that ends them if there is one."""
    clock, found = VirtualClock(), []
    lines(path, codec="csv", types=types).subscribe(
        found.append, lambda error: found.append(str(error)), scheduler=clock
    )
    clock.run()
    return found


def in_a_flow(path: Path, types: Any) -> tuple[list[Any], list[tuple[Any, str]]]:
    """Return the rows, and the failures as event and error."""
    flow, rows, failures = rxm.Flow("main"), rxm.ring(1_000), rxm.ring(1_000)
    source = flow.source("lines", lines(path, codec="csv", types=types))
    source >> flow.sink("rows", rows)
    source.err >> flow.sink("failures", failures)
    flow.run(clock=VirtualClock(), until="1s")
    return list(rows.values), [(failure.event, failure.error) for failure in failures.values]


def test_cells_become_values_of_the_types_of_their_columns_and_other_columns_stay_text(table):
    path = table(
        "i,f,s,b,t,d,other\n"
        "1,1.5, x,true,2026-01-02T03:04:05Z,2026-01-02,7\n"
        "-7, 2 ,007,No,2026-01-02 03:04,2026-12-31,\n"
    )
    types = {"i": int, "f": float, "s": str, "b": bool, "t": DATETIME, "d": DATE}
    assert read(path, types) == [
        {
            "i": 1,
            "f": 1.5,
            "s": " x",
            "b": True,
            "t": DATETIME(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC),
            "d": DATE(2026, 1, 2),
            "other": "7",
        },
        {
            "i": -7,
            "f": 2.0,
            "s": "007",
            "b": False,
            "t": DATETIME(2026, 1, 2, 3, 4),
            "d": DATE(2026, 12, 31),
            "other": "",
        },
    ]


def test_an_empty_cell_is_none_where_its_column_has_a_type(table):
    path = table("i,s,other\n,,\n")
    assert read(path, {"i": int, "s": str}) == [{"i": None, "s": None, "other": ""}]


def test_a_cell_that_is_no_value_of_its_type_is_a_failure_with_line_column_value_and_type(table):
    rows, failures = in_a_flow(table('a,b\n1,2\n"x\ny",2\n3,4_5\n5,6\n'), {"a": int, "b": float})
    assert rows == [{"a": 1, "b": 2.0}, {"a": 5, "b": 6.0}]
    assert failures == [
        (
            '"x\ny",2',
            "expected line 3 of a.csv to have an int in column `a`, got 'x\\ny'. "
            "Remedy: mend the cell, or give its column another type",
        ),
        (
            "3,4_5",
            "expected line 5 of a.csv to have a float in column `b`, got '4_5'. "
            "Remedy: mend the cell, or give its column another type",
        ),
    ]


def test_outside_a_flow_such_a_cell_ends_the_rows_with_its_error(table):
    assert read(table("a\n1\nx\n2\n"), {"a": int}) == [
        {"a": 1},
        "expected line 3 of a.csv to have an int in column `a`, got 'x'. "
        "Remedy: mend the cell, or give its column another type",
    ]


@pytest.mark.parametrize(
    ("kind", "what", "cells"),
    [
        (int, "an int", ["1.0", "x", "1_000", "\u0663", "0x1", "9" * 5_000]),
        (float, "a float", ["x", "1,5", "1_0.5", "\u0663.5", "1e999"]),
        (bool, "a bool (true, false, yes, no, 1 or 0)", ["2", "truth"]),
        (DATETIME, "a datetime in ISO 8601", ["noon", "2026-13-01"]),
        (DATE, "a date in ISO 8601", ["2026-01-02T00:00", "2. 1. 2026"]),
    ],
)
def test_what_is_no_value_of_a_type(table, kind, what, cells):
    for cell in cells:
        (found,) = read(table(f'a\n"{cell}"\n'), {"a": kind})
        assert f"to have {what} in column `a`" in found


def test_a_header_without_a_column_that_has_a_type_is_a_failure_and_the_rows_come(table):
    rows, failures = in_a_flow(table("alpha,b\n1,2\n"), {"alfa": int, "b": int, "zzz": str})
    assert rows == [{"alpha": "1", "b": 2}]
    assert failures == [
        (
            "alpha,b",
            "expected line 1 of a.csv to name the columns `alfa` (did you mean `alpha`?), `zzz`, got 'alpha,b'. "
            "Remedy: mend types=, or the header; the other columns are read",
        )
    ]


def test_types_are_inferred_from_the_first_rows_and_a_later_row_that_disagrees_says_so(table):
    rows = "".join(f"{n},{n}.5,x{n},2026-01-01,2026-01-01T00:00:{n % 60:02},{n % 2 == 0},00{n}\n" for n in range(150))
    path = table("i,f,s,d,t,b,id\n" + rows + "1.5,1,,2026-01-01,2026-01-01 00:00,TRUE,8\n,,,,,,\n")
    found, failures = in_a_flow(path, "infer")
    assert len(found) == 151
    assert found[7] == {
        "i": 7,
        "f": 7.5,
        "s": "x7",
        "d": DATE(2026, 1, 1),
        "t": DATETIME(2026, 1, 1, 0, 0, 7),
        "b": False,
        "id": "007",
    }
    assert set(found[-1].values()) == {None}
    assert failures == [
        (
            "1.5,1,,2026-01-01,2026-01-01 00:00,TRUE,8",
            "expected line 152 of a.csv to have an int in column `i`, as the first 100 rows have, got '1.5'. "
            'Remedy: mend the cell, or give the types: lines(..., types={"i": str, ...})',
        )
    ]


def test_each_file_is_inferred_from_what_of_it_comes_first(tmp_path):
    log, clock, found = tmp_path / "a.csv", VirtualClock(), []
    log.write_text("n\n1\n")
    source = lines(log, codec="csv", types="infer", follow=True)
    with source.subscribe(found.append, lambda error: found.append(str(error)), scheduler=clock):
        clock.advance("1s")
        log.rename(tmp_path / "a.csv.1")
        log.write_text("n\n1.5\n")
        clock.advance("1s")
        with log.open("a") as file:
            file.write("x\n")
        clock.advance("1s")
    assert found[:2] == [{"n": 1}, {"n": 1.5}]
    assert "line 3 of a.csv to have a float in column `n`, as the first row has, got 'x'" in found[2]


def test_rows_that_cannot_be_read_say_nothing_about_the_types(table):
    rows, failures = in_a_flow(table("a,b\n1,2\nx\n3,4\n"), "infer")
    assert rows == [{"a": 1, "b": 2}, {"a": 3, "b": 4}]
    assert [event for event, _ in failures] == ["x"]


def test_a_file_of_a_header_only_or_of_nothing_has_no_rows(table):
    for text in ("", "a,b\n", "a,b"):
        assert read(table(text), "infer") == read(table(text), {"a": int}) == []


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (["1", "-2", "+3", "0"], int),
        (["1", "2.5", "1e3", ".5", "-0.0"], float),
        (["1", ""], int),
        (["", ""], str),
        (["007", "12"], str),
        (["01.5"], str),
        (["nan", "1"], str),
        (["1", "true"], str),
        (["True", "false"], bool),
        (["1", "0"], int),
        (["2026-01-01", "2026-02-28"], DATE),
        (["2026-02-30"], str),
        (["2026-01-01", "2026-01-01T00:00"], str),
        (["2026-01-01T00:00Z", "2026-01-01 10:30:00.5"], DATETIME),
        (["9" * 5_000], str),
        ([" 1"], str),
        (["\u0663"], str),
    ],
)
def test_a_column_has_the_narrowest_type_that_all_of_its_texts_look_like(texts, kind):
    assert infer_types([{"a": text} for text in texts]) == {"a": kind}


CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**18), 10**18),
    st.floats(allow_nan=False),
    st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1),
)


@given(st.lists(CELLS, min_size=1, max_size=20), st.sampled_from([int, float, bool, str]))
def test_what_the_file_sink_writes_is_read_back_as_it_was(tmp_path_factory, cells, kind):
    """Of one type, as a column of a file is; None comes back as None."""
    values = [value for value in cells if value is None or type(value) is kind]
    path, codec = tmp_path_factory.mktemp("csv") / "a.csv", Csv()
    rows = [codec.encode({"n": number, "v": value}) for number, value in enumerate(values)]
    path.write_bytes(codec.head + b"".join(rows))
    assert [row["v"] for row in read(path, {"v": kind})] == values


def test_times_that_the_file_sink_writes_are_read_back(table):
    when = DATETIME(2026, 1, 2, 3, 4, 5, 678_901, tzinfo=datetime.UTC)
    codec = Csv()
    row = codec.encode({"t": when, "d": when.date(), "x": math.inf})
    path = table((codec.head + row).decode())
    assert read(path, "infer")[0]["t"] == read(path, {"t": DATETIME})[0]["t"] == when
    assert read(path, {"d": DATE, "x": float})[0] == {"t": msgspec.to_builtins(when), "d": when.date(), "x": math.inf}


EXAMPLE = 'For example: lines("a.csv", codec="csv", types={"a": int, "b": float})'


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"types": {"a": int}}, "lines(types={'a': <class 'int'>}): expected no types without codec=\"csv\". "),
        ({"codec": "csv", "types": {}}, 'lines(types={}): expected "infer", or a dict of the names of columns and '),
        ({"codec": "csv", "types": "guess"}, "lines(types='guess'): expected \"infer\", or a dict of the names of col"),
        ({"codec": "csv", "types": {"a": "int"}}, "lines(types='int'): expected a type of int, float, str, bool, dat"),
        ({"codec": "csv", "types": {"a": list}}, "date for the column 'a'. "),
        ({"codec": "csv", "types": {1: int}}, "date for the column 1. "),
    ],
)
def test_types_that_are_none_are_refused(options, message):
    with pytest.raises(ArgumentError) as refusal:
        lines("a.csv", **options)
    assert message in str(refusal.value)
    assert str(refusal.value).endswith(EXAMPLE)


def test_it_shows_its_types():
    assert repr(lines("a.csv", codec="csv", types={"a": int})) == 'lines("a.csv", codec="csv", types={"a": int})'
    assert repr(lines("a.csv", codec="csv", types="infer")) == 'lines("a.csv", codec="csv", types="infer")'


def test_the_error_is_of_the_step(table):
    clock, errors = VirtualClock(), []
    lines(table("a\nx\n"), codec="csv", types={"a": int}).subscribe(print, errors.append, scheduler=clock)
    clock.run()
    (error,) = errors
    assert (type(error), error.got) == (StepError, "x")
