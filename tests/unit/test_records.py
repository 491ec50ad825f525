"""The records a flow carries of its own."""

import msgspec
import pytest

from rxmetronome.records import Failure, Tick

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
