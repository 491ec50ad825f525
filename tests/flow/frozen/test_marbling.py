"""Records as the arguments of `parse` and `to_be`."""

import ast
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.flow.frozen.keeping import keep
from rxmetronome.flow.frozen.layouts import laid_out
from rxmetronome.flow.frozen.marbling import Printer
from rxmetronome.flow.frozen.naming import References
from rxmetronome.flow.frozen.ways import Way
from rxmetronome.marbles import parse
from rxmetronome.marbles.naming import Names
from rxmetronome.records import Timed


def printed(*every: list[Timed]) -> tuple[list[str], dict[str, Any]]:
    """The calls of `parse` for these records, and the table they name their values from."""
    table = Names([record.value for records in every for record in records if record.kind == "next"]).table
    errors = [record.value for records in every for record in records if record.kind == "error"]
    references = References(Way("flow", "app"), Path("test_seen.py"))
    kept = keep(table | {"s error": error for error in errors[:1]}, references)  # noqa: B035  one at most
    printer = Printer(table, kept, references.own, every)
    return [laid_out(printer.parsed("s", records)) for records in every], table


def read(text: str, table: dict[str, Any]) -> list[Timed]:
    return eval(text, {"parse": parse, "VALUES": table, "ValueError": ValueError})


def values(*pairs: tuple[int, Any]) -> list[Timed]:
    return [Timed(at_ns, "next", value) for at_ns, value in pairs]


TIMES = st.integers(0, 50).map(lambda n: n * 1_000_000) | st.integers(0, 10**11)
RECORDS = st.lists(st.tuples(TIMES, st.integers(0, 99) | st.sampled_from("abv1"))).map(
    lambda pairs: values(*sorted(pairs, key=lambda pair: pair[0]))
)


@given(RECORDS, RECORDS, st.sampled_from([None, "completed", "error"]))
def test_what_is_printed_is_read_back_exactly(one, other, end):
    if end is not None:
        one = [*one, Timed(10**12, end, ValueError("x") if end == "error" else None)]
    texts, table = printed(one, other)
    for text, records in zip(texts, (one, other), strict=True):
        again = read(text, table)
        assert [(record.at_ns, record.kind) for record in again] == [(record.at_ns, record.kind) for record in records]
        assert [record.value for record in again if record.kind == "next"] == [
            record.value for record in records if record.kind == "next"
        ]


def test_texts_of_one_test_have_one_frame_where_that_costs_no_word_more():
    second = 10**9
    texts, _ = printed(values((2 * second, "a")), values((second, "b"), (3 * second, "c")))
    assert texts == ['parse("--a", frame="1s")', 'parse("-b-c", frame="1s")']


def test_a_long_text_goes_over_several_lines_which_say_the_same():
    records = values(*((n * 1_234_567_891, n) for n in range(1, 40)))
    (text,), table = printed(records)
    assert max(map(len, text.splitlines())) <= 88
    assert read(text, table) == records
    assert ast.parse(text)


def test_a_long_text_of_dashes_too():
    records = values(*((n * 7_000_000, "a") for n in range(1, 40)))
    (text,), table = printed(records)
    assert max(map(len, text.splitlines())) <= 88
    assert read(text, table) == records


def test_names_that_would_be_read_as_another_are_put_in_quotes():
    """With more than 52 values there is a `v1`, which `v` followed by `1` must not be taken for."""
    many = values(*((n, 100 + n) for n in range(60)))
    clash = values((0, "v"), (0, "1"))
    texts, table = printed(many, clash)
    assert "v1" in table
    assert texts[1] == "parse(\"('v''1')\", values=VALUES, frame=0)"
    assert read(texts[1], table) == clash


def test_nothing_is_an_empty_text():
    texts, _ = printed([])
    assert texts == ['parse("")']
