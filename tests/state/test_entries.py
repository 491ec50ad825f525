"""What commands do in the table, against a dict."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.state import entries
from rxmetronome.state.commands import ABSENT, Command, Conflict
from rxmetronome.state.entries import Times, perform
from rxmetronome.state.keys import encode

NEVER = -(2**63)


@pytest.fixture
def table() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(entries.CREATE)
    yield connection
    connection.close()


def put(key: str | bytes, value: Any) -> Command:
    return Command("put", key, encode(value))


def everything(table: sqlite3.Connection) -> list[tuple[Any, ...]]:
    return table.execute("select key, value, put_ns from entries order by key").fetchall()


@pytest.mark.parametrize("number", [0, 1, 9, 10, 11, 99, 110, 999, 1_000, 1_111, 3_456])
def test_any_number_of_puts_in_a_row_are_all_put(table: sqlite3.Connection, number: int) -> None:
    commands = [put(f"{n:05}", n) for n in range(number)]
    assert perform(table, commands, Times(7, NEVER)) == [None] * number
    assert everything(table) == [(f"{n:05}", encode(n), 7) for n in range(number)]


def test_the_last_of_two_puts_of_a_key_counts_however_many_lie_between(table: sqlite3.Connection) -> None:
    perform(table, [put(f"{n % 7}", n) for n in range(1_234)], Times(0, NEVER))
    assert [value for _, value, _ in everything(table)] == [
        encode(max(n for n in range(1_234) if n % 7 == key)) for key in range(7)
    ]


def test_commands_see_what_those_before_them_did(table: sqlite3.Connection) -> None:
    one, two = encode(1), encode(2)
    commands = [
        Command("get", "k"),
        put("k", 1),
        Command("get", "k"),
        Command("swap", "k", two),
        Command("cas", "k", one, old=1),
        Command("cas", "k", one, old=2),
        Command("cas", "k", one),
        Command("scan", ""),
        Command("delete", "k"),
        Command("delete", "k"),
        Command("cas", "k", two),
        Command("get", "k"),
    ]
    assert perform(table, commands, Times(0, NEVER)) == [
        None, None, one, one, Conflict(2), None, Conflict(1), [("k", one)], one, None, None, two,
    ]  # fmt: skip


def test_cas_compares_by_value_and_none_is_not_nothing(table: sqlite3.Connection) -> None:
    perform(table, [put("k", {"a": 1, "b": 2}), put("n", None)], Times(0, NEVER))
    cas = [
        Command("cas", "k", encode(0), old={"b": 2, "a": 1}),
        Command("cas", "n", encode(0), old=ABSENT),
        Command("cas", "n", encode(0), old=None),
        Command("cas", "new", encode(0), old=None),
    ]
    assert perform(table, cas, Times(0, NEVER)) == [None, Conflict(None), None, Conflict(ABSENT)]


def test_what_is_stale_is_not_there_for_anyone_but_the_evictor(table: sqlite3.Connection) -> None:
    perform(table, [put("a", 1), put("b", 2)], Times(100, NEVER))
    perform(table, [put("c", 3)], Times(101, NEVER))
    stale = Times(200, 100)
    shown = perform(
        table,
        [Command("get", "a"), Command("delete", "a"), Command("scan", ""), Command("swap", "b", encode(9))],
        stale,
    )
    assert shown == [None, None, [("c", encode(3))], None]
    assert entries.has_stale(table, 100)
    assert perform(table, [Command("evict", "", end=10)], stale) == [[("a", encode(1), 100)]]
    assert not entries.has_stale(table, 100)
    assert [key for key, _, _ in everything(table)] == ["b", "c"]


def test_the_stalest_leave_first_and_only_as_many_as_were_asked_for(table: sqlite3.Connection) -> None:
    for key, put_ns in (("a", 3), ("b", 1), ("c", 2), ("d", 2)):
        perform(table, [put(key, None)], Times(put_ns, NEVER))
    gone = [perform(table, [Command("evict", "", end=3)], Times(9, 3))[0] for _ in range(3)]
    assert [[key for key, _, _ in rows] for rows in gone] == [["b", "c", "d"], ["a"], []]


@given(st.sets(st.text() | st.binary(), max_size=30), st.text() | st.binary(), st.none() | st.text() | st.binary())
def test_keys_are_ordered_by_bytes_and_all_text_comes_before_all_bytes(
    keys: set[str | bytes], start: str | bytes, end: str | bytes | None
) -> None:
    def rank(key: str | bytes) -> tuple[bool, bytes]:
        return (False, key.encode()) if isinstance(key, str) else (True, key)

    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(entries.CREATE)
    perform(connection, [put(key, 0) for key in keys], Times(0, NEVER))
    found = [key for key, _ in entries.page(connection, start, end, NEVER)]
    connection.close()
    wanted = [key for key in keys if rank(start) <= rank(key) and (end is None or rank(key) < rank(end))]
    assert found == sorted(wanted, key=rank)


@pytest.mark.parametrize("number", [0, 1, 999, 1_000, 1_001, 2_500])
def test_pages_show_every_pair_once(table: sqlite3.Connection, number: int) -> None:
    names = [f"{n:04}" for n in range(number // 2)] + [b"%04d" % n for n in range(number - number // 2)]
    perform(table, [put(name, 0) for name in names], Times(0, NEVER))
    found = [key for key, _ in entries.pages(lambda start: entries.page(table, start, None, NEVER), "")]
    assert found == names


def test_a_key_that_is_another_and_a_nul_is_not_left_out_between_two_pages(table: sqlite3.Connection) -> None:
    names = [f"{n:04}" for n in range(1_000)] + ["0999\0", "0999\0\0"]
    perform(table, [put(name, 0) for name in names], Times(0, NEVER))
    assert [key for key, _ in entries.pages(lambda start: entries.page(table, start, None, NEVER), "")] == names
