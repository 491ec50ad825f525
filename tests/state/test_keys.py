"""Keys and values: what is one, in which order, and what comes back."""

import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.errors import ArgumentError, CodecError
from rxmetronome.records import Tick
from rxmetronome.state import keys

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False) | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_plain_values_come_back_as_they_were(value: Any) -> None:
    assert keys.decode("k", keys.encode(value)) == value
    assert type(keys.decode("k", keys.encode(value))) is type(value)


def test_other_values_come_back_as_what_they_are_written_as() -> None:
    tick = Tick(ingest_ns=1, id=0, due_ns=2, lag_ns=3, interval_ns=4, missed=0)
    assert keys.decode("k", keys.encode((1, {2}, Path("a"), tick))) == [
        1,
        [2],
        "a",
        {"connector": "metronome", "ingest_ns": 1, "id": 0, "due_ns": 2, "lag_ns": 3, "interval_ns": 4, "missed": 0},
    ]
    assert math.isnan(keys.decode("k", keys.encode(math.nan)))


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (2**64, "kv: expected integers of at most 64 bits"),
        ("\ud800", "kv: expected text that UTF-8 has"),
        (object(), "kv: expected an event it has a form for"),
    ],
)
def test_a_value_that_cannot_be_kept_is_refused_with_what_to_do(value: object, message: str) -> None:
    with pytest.raises(CodecError) as raised:
        keys.encode(value)
    assert str(raised.value).startswith(message)
    assert "Remedy: " in str(raised.value)


def test_a_value_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "LONGEST", 3)
    assert keys.encode("ab") == b"\xa2ab"
    with pytest.raises(CodecError, match=r"kv: expected a value of at most 3 bytes, got 'abc' \(str\)\. Remedy: keep"):
        keys.encode("abc")


@pytest.mark.parametrize("key", ["", "k", "\0", "naïve", "🥁", b"", b"\0\xff", "x" * 100_000])
def test_any_text_and_any_bytes_are_keys(key: str | bytes) -> None:
    assert keys.refusal(key) == ""


@pytest.mark.parametrize("key", [5, None, True, ("k",), bytearray(b"k"), 1.5])
def test_nothing_else_is_a_key(key: object) -> None:
    assert keys.refusal(key) == "text or bytes"


def test_a_lone_surrogate_is_no_key_and_the_message_names_the_call() -> None:
    with pytest.raises(ArgumentError) as raised:
        keys.check_key("put", "a\udfff")
    assert str(raised.value) == (
        "kv.put(key='a\\udfff'): expected text that UTF-8 has, without lone surrogates. For example: kv.put(\"k\", 1)"
    )
    keys.check_key("put", "a")
