"""What is expected of a failure, and where a replay differs from what was seen."""

import pytest

from rxmetronome.flow.frozen.matching import TOLERANCE_NS, ExpectedFailure, differences_at, expected_of
from rxmetronome.records import Failure, Timed


def failure(**changed: object) -> Failure:
    facts = {"ingest_ns": 1, "step": "main", "function": "f at a.py:1", "event": {"n": 0}, "error": "E: x"}
    return Failure(**{**facts, **changed})  # type: ignore[arg-type]


def test_a_failure_is_expected_by_its_step_its_event_and_its_error():
    expected = ExpectedFailure("main", {"n": 0}, "E: x")
    assert expected == failure() == expected
    assert expected == failure(ingest_ns=9, function="f at a.py:40", cause=ValueError(), remedy="mend it")
    assert expected == ExpectedFailure("main", {"n": 0}, "E: x")
    assert hash(expected) == hash(ExpectedFailure("main", {"n": 0}, "E: x"))
    for other in (failure(step="other"), failure(event={"n": 1}), failure(error="E: y"), "E: x"):
        assert expected != other


def test_failures_are_found_where_they_are_and_the_rest_stays_as_it_is():
    inside = {"failed": [failure(event=failure())], "n": (1, "a")}
    assert expected_of(inside) == {
        "failed": [ExpectedFailure("main", ExpectedFailure("main", {"n": 0}, "E: x"), "E: x")],
        "n": (1, "a"),
    }
    value = object()
    assert expected_of(value) is value


def values(*pairs: tuple[int, object]) -> list[Timed]:
    return [Timed(at_ns, "next", value) for at_ns, value in pairs]


MS = 1_000_000


@pytest.mark.parametrize(
    ("seen", "played", "sentence"),
    [
        (values((MS, "a")), values((MS, "a")), None),
        (values((MS, "a")), values((MS, "b")), "main/out: at 1ms 'a' came, and 'b' comes here"),
        (values((MS, "a")), [], "main/out: at 1ms 'a' came, and nothing comes here"),
        (
            values((MS, "a"), (3 * MS, "c")),
            values((2 * MS, "a"), (3 * MS, "c")),
            "main/out: at 1ms 'a' came, and nothing comes here (the first of 2 differences)",
        ),
        ([], [Timed(MS, "completed")], "main/out: at 1ms nothing came, and its end comes here"),
        (
            [Timed(MS, "error", ValueError("x"))],
            values((MS, 1)),
            "main/out: at 1ms the error ValueError('x') came, and 1 comes here",
        ),
    ],
)
def test_in_virtual_time_everything_counts(seen, played, sentence):
    found = differences_at("main/out", seen, played, is_virtual=True, end_ns=10 * MS)
    assert found == ([] if sentence is None else [sentence])


LATER = TOLERANCE_NS + 1


@pytest.mark.parametrize(
    ("seen", "played", "sentence"),
    [
        (values((0, "a"), (MS, "b")), values((TOLERANCE_NS, "a"), (TOLERANCE_NS, "b")), None),
        (values((0, "a")), values((LATER, "a")), "main/out: 'a' came at 0s, and comes at 50.000001ms here"),
        (values((0, "a"), (1, "b")), values((0, "b"), (1, "a")), "main/out: at 0s 'a' came, and 'b' comes here"),
        (values((0, "a")), [], "main/out: at 0s 'a' came, and nothing comes here"),
        (values((0, "a"), (10 * LATER - 5, "b")), values((0, "a")), None),
        (values((0, "a")), values((0, "a"), (10 * LATER - 5, "b")), None),
    ],
)
def test_in_real_time_the_order_counts_and_threads_have_a_moment(seen, played, sentence):
    found = differences_at("main/out", seen, played, is_virtual=False, end_ns=10 * LATER)
    assert found == ([] if sentence is None else [sentence])
