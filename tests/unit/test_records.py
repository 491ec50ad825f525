"""The records a flow carries of its own."""

from fractions import Fraction

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.records import Eviction, Failure, Tick, Trigger

TICK = Tick(ingest_ns=1_000, id=3, due_ns=990, lag_ns=10, interval_ns=500, missed=2)
FAILURE = Failure(ingest_ns=1, step="main", function="halve at app.py:3", event="a", error="TypeError: no")


def test_a_tick_is_json_that_begins_as_tremors_does() -> None:
    written = msgspec.json.encode(TICK)
    assert written == (
        b'{"connector":"metronome","ingest_ns":1000,"id":3,"due_ns":990,"lag_ns":10,"interval_ns":500,"missed":2}'
    )
    assert msgspec.json.decode(written, type=Tick) == TICK


def test_records_are_equal_by_value_and_cannot_be_changed() -> None:
    assert msgspec.structs.replace(TICK, id=3) == TICK
    assert msgspec.structs.replace(TICK, id=4) != TICK
    assert hash(TICK) == hash(msgspec.structs.replace(TICK))
    with pytest.raises(AttributeError):
        TICK.id = 4  # type: ignore[misc]


def test_a_tick_is_made_by_names_only() -> None:
    with pytest.raises(TypeError):
        Tick(1_000, 3, 990, 10, 500, 2)  # type: ignore[misc]


@given(st.integers(0, 2**23 * 10**9 - 1))
def test_seconds_tell_nanoseconds_apart_up_to_97_days(nanoseconds: int) -> None:
    tick = msgspec.structs.replace(TICK, due_ns=nanoseconds, lag_ns=nanoseconds)
    eviction = Eviction(ingest_ns=0, key="a", value=1, age_ns=nanoseconds, reason="age")
    assert {round(Fraction(one) * 10**9) for one in (tick.due_s, tick.lag_s, eviction.age_s)} == {nanoseconds}


@given(st.integers(0, 2**63 - 1))
def test_seconds_are_the_nearest_float(nanoseconds: int) -> None:
    trigger = Trigger(ingest_ns=0, id=0, trigger={"name": "a"}, due_ns=nanoseconds, lag_ns=nanoseconds, missed=0)
    assert trigger.due_s == trigger.lag_s == float(Fraction(nanoseconds, 10**9))


def test_seconds_are_no_part_of_a_record() -> None:
    trigger = Trigger(ingest_ns=0, id=0, trigger={"name": "a"}, due_ns=1_500_000_000, lag_ns=0, missed=0)
    assert trigger.due_s == 1.5
    assert b"_s" not in msgspec.json.encode(trigger).replace(b"_ns", b"")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({}, "step `main`: halve at app.py:3 could not handle 'a': TypeError: no"),
        ({"function": ""}, "step `main`: could not handle 'a': TypeError: no"),
        ({"event": None}, "step `main`: halve at app.py:3 failed while starting or ending: TypeError: no"),
        (
            {"remedy": "send numbers"},
            "step `main`: halve at app.py:3 could not handle 'a': TypeError: no. Remedy: send numbers",
        ),
        (
            {"error": "StepError: bad. Remedy: send numbers", "remedy": "send numbers"},
            "step `main`: halve at app.py:3 could not handle 'a': StepError: bad. Remedy: send numbers",
        ),
        (
            {"event": "x" * 200},
            f"step `main`: halve at app.py:3 could not handle '{'x' * 118}…: TypeError: no",
        ),
    ],
)
def test_a_failure_is_one_line_of_text(changes: dict[str, object], message: str) -> None:
    assert msgspec.structs.replace(FAILURE, **changes).message == message


def test_two_failures_are_equal_when_all_but_their_cause_is() -> None:
    def failure(event: object, cause: Exception) -> Failure:
        return Failure(ingest_ns=1, step="main", function="f", event=event, error="E", cause=cause)

    assert failure([1], ValueError()) == failure([1], ValueError())
    assert hash(failure([1], ValueError())) == hash(failure([1], ValueError()))
    assert failure([1], ValueError()) != failure([2], ValueError())
    assert failure([1], ValueError()) != "f"
