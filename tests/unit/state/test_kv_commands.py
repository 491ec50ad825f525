"""Commands as events: what is one, what is wrong with what is none, and what is answered."""

import sqlite3
import types
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.errors import CodecError, StepError
from rxmetronome.state.kv import sqlite
from rxmetronome.state.kv.commands import ABSENT, Command, Conflict, Refused, read, replies
from rxmetronome.state.kv.encoding import encode
from rxmetronome.state.kv.sqlite import Times, perform


@pytest.mark.parametrize(
    ("event", "kind", "key"),
    [
        ({"get": "k"}, "get", "k"),
        ({"put": b"\0", "value": None}, "put", b"\0"),
        ({"value": 1, "put": "k"}, "put", "k"),
        ({"correlation": 7, "swap": "ü", "value": 1}, "swap", "ü"),
        ({"delete": ""}, "delete", ""),
        ({"scan": None}, "scan", ""),
        (types.MappingProxyType({"get": "k"}), "get", "k"),
    ],
)
def test_an_event_is_a_command_in_whatever_order_its_fields_are(event: Any, kind: str, key: object) -> None:
    command = read(event)
    assert (command.kind, command.key, command.event) == (kind, key, event)


def test_a_value_is_taken_at_once_so_that_later_changes_do_not_matter() -> None:
    event = {"put": "k", "value": [1]}
    command = read(event)
    event["value"].append(2)  # type: ignore[attr-defined]
    assert command.blob == encode([1])


def test_cas_without_old_is_not_cas_with_none() -> None:
    assert read({"cas": "k", "new": 1}).old is ABSENT
    assert read({"cas": "k", "old": None, "new": 1}).old is None
    assert read({"cas": "k", "old": (1, 2), "new": 1}).old == [1, 2]


@pytest.mark.parametrize(
    ("event", "message"),
    [
        (
            5,
            'expected a command such as {"get": "k"}, got 5. '
            'Remedy: select(...) a command of it, such as {"put": key, "value": value}',
        ),
        (
            {},
            "expected a command with one of `get`, `put`, `swap`, `cas`, `delete`, `scan`, got {}. "
            'Remedy: send {"get": "k"}',
        ),
        (
            {"gte": "k"},
            "expected a command with one of `get`, `put`, `swap`, `cas`, `delete`, `scan`, got {'gte': 'k'}. "
            'Remedy: did you mean `get`? Send {"get": "k"}',
        ),
        (
            {1: 2},
            "expected a command with one of `get`, `put`, `swap`, `cas`, `delete`, `scan`, got {1: 2}. "
            'Remedy: send {"get": "k"}',
        ),
        (
            {"get": "a", "put": "b"},
            "expected one command an event, got {'get': 'a', 'put': 'b'}. "
            "Remedy: send one event for each of `get` and `put`",
        ),
        (
            {"put": "k", "valeu": 1},
            "expected no field beside `correlation`, `put`, `value`, got 'valeu'. "
            'Remedy: did you mean `value`? For example {"put": "k", "value": 1}',
        ),
        (
            {"delete": "k", "order": 17},
            "expected no field beside `correlation`, `delete`, got 'order'. "
            'Remedy: put what must come back under `correlation`. For example {"delete": "k"}',
        ),
        ({"put": "k"}, 'expected a `value` beside `put`, got {\'put\': \'k\'}. Remedy: send {"put": "k", "value": 1}'),
        (
            {"cas": "k", "old": 1},
            "expected a `new` beside `cas`, got {'cas': 'k', 'old': 1}. "
            'Remedy: send {"cas": "k", "old": 1, "new": 2}',
        ),
        ({"get": 5}, 'expected a key that is text or bytes, got 5. Remedy: send {"get": "k"}'),
        (
            {"get": "\ud800"},
            "expected a key that is text that UTF-8 has, without lone surrogates, got '\\ud800'. "
            'Remedy: send {"get": "k"}',
        ),
        (
            {"scan": "a", "end": 9},
            'expected an `end` that is text or bytes, got 9. Remedy: send {"scan": "a", "end": "b"}',
        ),
        (
            {"scan": 1},
            'expected a `scan` from that is text or bytes, got 1. Remedy: send {"scan": "a", "end": "b"}',
        ),
    ],
)
def test_what_is_no_command_is_told_what_is_wrong_and_what_may_have_been_meant(event: Any, message: str) -> None:
    with pytest.raises(StepError) as raised:
        read(event)
    assert str(raised.value) == message


def test_a_value_that_cannot_be_kept_is_the_failure_of_its_command() -> None:
    with pytest.raises(CodecError):
        read({"put": "k", "value": object()})
    with pytest.raises(CodecError):
        read({"cas": "k", "old": object(), "new": 1})


def answered(event: Any, result: Any) -> list[Any]:
    return list(replies([read(event)], [result]))


def test_each_kind_answers_under_its_own_name() -> None:
    one = encode(1)
    assert answered({"get": "k"}, one) == [{"get": "k", "value": 1}]
    assert answered({"get": "k"}, None) == [{"get": "k", "value": None}]
    assert answered({"put": "k", "value": 2}, None) == [{"put": "k", "value": 2}]
    assert answered({"swap": "k", "value": 2}, one) == [{"swap": "k", "value": 1}]
    assert answered({"delete": "k"}, None) == [{"delete": "k", "value": None}]
    assert answered({"cas": "k", "new": 2}, None) == [{"cas": "k", "value": None}]
    assert answered({"scan": "a"}, [("a", one), (b"b", one)]) == [{"scan": "a", "value": 1}, {"scan": b"b", "value": 1}]
    assert answered({"scan": "a"}, []) == []


def test_an_answer_keeps_the_correlation_even_where_that_is_none() -> None:
    assert answered({"get": "k", "correlation": None}, None) == [{"get": "k", "value": None, "correlation": None}]
    pairs = [("a", encode(1)), ("b", encode(2))]
    told = answered({"scan": "a", "correlation": [7]}, pairs)
    assert [answer["correlation"] for answer in told] == [[7], [7]]


def test_a_cas_that_lost_is_refused_and_says_what_the_key_holds() -> None:
    event = {"cas": "k", "old": 1, "new": 2}
    (refused,) = answered(event, Conflict(5))
    assert isinstance(refused, Refused)
    assert refused.event is event
    remedy = "Remedy: get it again, and retry with what it holds"
    assert str(refused.error) == f"expected the key to hold 1, for `cas` of 'k', got 5. {remedy}"
    (refused,) = answered(event, Conflict(ABSENT))
    assert str(refused.error) == f"expected the key to hold 1, for `cas` of 'k', got 'no such key'. {remedy}"
    (refused,) = answered({"cas": "k", "new": 2}, Conflict(None))
    assert str(refused.error) == f"expected no such key, for `cas` of 'k', got None. {remedy}"


NEVER = -(2**63)


@pytest.fixture
def table() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(sqlite.CREATE)
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
    assert sqlite.stale(table, 100, 1)
    assert perform(table, [Command("evict", "", end=10)], stale) == [[("a", encode(1), 100)]]
    assert not sqlite.stale(table, 100, 1)
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
    connection.execute(sqlite.CREATE)
    perform(connection, [put(key, 0) for key in keys], Times(0, NEVER))
    found = [key for key, _ in sqlite.page(connection, start, end, NEVER)]
    connection.close()
    wanted = [key for key in keys if rank(start) <= rank(key) and (end is None or rank(key) < rank(end))]
    assert found == sorted(wanted, key=rank)


@pytest.mark.parametrize("number", [0, 1, 999, 1_000, 1_001, 2_500])
def test_pages_show_every_pair_once(table: sqlite3.Connection, number: int) -> None:
    names = [f"{n:04}" for n in range(number // 2)] + [b"%04d" % n for n in range(number - number // 2)]
    perform(table, [put(name, 0) for name in names], Times(0, NEVER))
    found = [key for key, _ in sqlite.pages(lambda start: sqlite.page(table, start, None, NEVER), "")]
    assert found == names


def test_a_key_that_is_another_and_a_nul_is_not_left_out_between_two_pages(table: sqlite3.Connection) -> None:
    names = [f"{n:04}" for n in range(1_000)] + ["0999\0", "0999\0\0"]
    perform(table, [put(name, 0) for name in names], Times(0, NEVER))
    assert [key for key, _ in sqlite.pages(lambda start: sqlite.page(table, start, None, NEVER), "")] == names
