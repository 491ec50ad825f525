"""Commands as events: what is one, what is wrong with what is none, and what is answered."""

import types
from typing import Any

import pytest

from rxmetronome.errors import CodecError, StepError
from rxmetronome.state.commands import ABSENT, Conflict, Refused, read, replies
from rxmetronome.state.keys import encode


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
