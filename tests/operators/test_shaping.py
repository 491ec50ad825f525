"""The arguments of windows: what is refused, and what the refusal says."""

from collections.abc import Callable
from typing import Any

import pytest

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.operators.lateness import EventTime
from rxmetronome.operators.shaping import event_time, lengths

MEAN = rxm.aggregates.mean("v")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            rxm.window,
            'window(every=None): expected one of `every`, `size` and `when`. For example: window(every="1min", '
            'by="sensor")',
        ),
        (
            lambda: rxm.window(every="1s", size=3),
            'window(size=3): expected one of `every`, `size` and `when`. For example: window(every="1min", '
            'by="sensor")',
        ),
        (
            lambda: rxm.window(size=0),
            "window(size=0): expected a whole number of 1 or more. For example: window(…, size=10_000)",
        ),
        (
            lambda: rxm.window(size=3, aligned=True),
            'window(aligned=True): expected no `aligned` without `every`. For example: window(every="1s", aligned=…)',
        ),
        (
            lambda: rxm.window(when=len, into=["1min"]),
            "window(into=['1min']): expected no `into` without `every`. For example: window(every=\"1s\", into=…)",
        ),
        (
            lambda: rxm.window(size=3, at="ts"),
            "window(at='ts'): expected no `at` without `every`. For example: window(every=\"1s\", at=…)",
        ),
        (
            lambda: rxm.window(when="last"),
            "window(when='last'): expected a function of one event. For example: "
            'window(when=lambda event: event["last"])',
        ),
        (
            lambda: rxm.window(every="1s", by=3),
            'window(by=3): expected a field\'s name or a function of one event. For example: window(by="v")',
        ),
        (
            lambda: rxm.window(every="1s", max_groups=0),
            "window(max_groups=0): expected a whole number of 1 or more. For example: window(…, max_groups=10_000)",
        ),
        (
            lambda: rxm.window(every="1s", aggregate={"mean": rxm.aggregates.mean}),
            None,
        ),
        (lambda: rxm.window(every="1s", aggregate=MEAN), None),
        (lambda: rxm.window(every="1s", aggregate={}), None),
        (
            lambda: rxm.window(every="1s", aggregate={"key": MEAN}),
            "window(aggregate='key'): expected names that are text and none of key, start_ns, end_ns, window, which a "
            'window says of itself. For example: window(…, aggregate={"n": rxm.aggregates.count(), "mean": '
            'rxm.aggregates.mean("v")})',
        ),
        (
            lambda: rxm.window(every="1s", lateness="1s"),
            "window(lateness='1s'): expected no `lateness` without `at`. For example: "
            'window(…, at="ts", lateness="5s")',
        ),
        (
            lambda: rxm.sliding("1s", "2s"),
            "sliding(step='2s'): expected a step of at most the length, '1s'. For example: sliding(\"1min\", \"10s\")",
        ),
        (
            lambda: rxm.session(0),
            'session(gap=0): expected a duration above zero. For example: session("30s", by="user")',
        ),
    ],
)
def test_what_has_no_meaning_is_refused_where_it_is_written(make: Callable[[], object], message: str | None) -> None:
    with pytest.raises(ArgumentError) as refused:
        make()
    if message is None:
        assert "For example: window(…, aggregate={" in str(refused.value)
    else:
        assert str(refused.value) == message


@pytest.mark.parametrize("into", [["10s"], ["25s"], ["1min", "90s"], ["5s"]])
def test_a_length_that_is_no_multiple_of_the_one_before_is_refused(into: list[str]) -> None:
    with pytest.raises(ArgumentError, match=r"window\(into=.*\): expected a multiple of (10s|1min), which rolls up"):
        lengths("window", "10s", into)


@pytest.mark.parametrize("into", ["1min", 60, None])
def test_lengths_to_roll_up_into_are_a_list(into: Any) -> None:
    with pytest.raises(ArgumentError, match="expected a list of durations"):
        lengths("window", "10s", into)


def test_lengths_are_in_nanoseconds_and_in_order() -> None:
    assert lengths("window", 1, ["1min", "1h"]) == [10**9, 60 * 10**9, 3_600 * 10**9]


def test_event_time_has_no_lateness_unless_it_is_given() -> None:
    assert event_time("window", None, None, None, None) is None
    assert event_time("window", "ts", None, None, None) == EventTime(0, None, None)
    assert event_time("window", "ts", "2s", "1min", print) == EventTime(2 * 10**9, 60 * 10**9, print)


@pytest.mark.parametrize(
    ("given", "match"),
    [
        (("ts", "-1s", None, None), "lateness"),
        (("ts", None, 0, None), "idle"),
        (("ts", None, None, 3), "late=3"),
        ((None, None, "1s", None), "no `idle` without `at`"),
        ((None, None, None, print), "no `late` without `at`"),
    ],
)
def test_event_time_refuses_what_has_no_meaning(given: Any, match: str) -> None:
    with pytest.raises(ArgumentError, match=match):
        event_time("window", *given)


def test_an_operator_shows_what_it_does() -> None:
    line = test_an_operator_shows_what_it_does.__code__.co_firstlineno

    def last(event: object) -> bool:
        return bool(event)

    assert repr(rxm.window(every=60, by="user", at="ts")) == 'window(every="1min", by=user, at=ts)'
    assert repr(rxm.window(every="1s", into=["1min"])) == "window(every=\"1s\", into=['1min'])"
    assert repr(rxm.window(size=3, by=len)) == "window(size=3, by=len)"
    assert repr(rxm.window(when=last)) == f"window(when=last at test_shaping.py:{line + 3})"
    assert repr(rxm.sliding("1min", 5)) == 'sliding("1min", "5s")'
    assert repr(rxm.session(0.5, by="k")) == 'session("500ms", by=k)'
