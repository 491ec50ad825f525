"""Errors: each builds its message from facts, and one `except` catches them all."""

import pytest

from rxmetronome import errors
from rxmetronome.errors import (
    ArgumentError,
    ClockError,
    CodecError,
    RunError,
    RxMetronomeError,
    StepError,
    WiringError,
    shown,
)

MADE = {
    ArgumentError("metronome", "interval", "a duration above zero", -1, 'metronome("1s")'): (
        'metronome(interval=-1): expected a duration above zero. For example: metronome("1s")'
    ),
    ArgumentError("metronome", "interval", "a duration above zero", -1): (
        "metronome(interval=-1): expected a duration above zero"
    ),
    CodecError("json", "JSON values", {1}, "make it a list"): (
        "json: expected JSON values, got {1} (set). Remedy: make it a list"
    ),
    WiringError("main", ["no step `a`", "no step `b`"]): ("flow `main` cannot run:\n  - no step `a`\n  - no step `b`"),
    StepError("a status", "x", "send 3"): "expected a status, got 'x'. Remedy: send 3",
    RunError("main", "it is over", "run it again"): "run of flow `main`: it is over. Remedy: run it again",
    ClockError("it is closed", "use another"): "it is closed. Remedy: use another",
}


@pytest.mark.parametrize(("error", "message"), MADE.items(), ids=lambda value: type(value).__name__)
def test_the_message_says_where_what_was_expected_what_came_and_what_to_do(
    error: RxMetronomeError, message: str
) -> None:
    assert str(error) == message


def test_one_except_catches_them_all() -> None:
    classes = [thing for thing in vars(errors).values() if isinstance(thing, type) and issubclass(thing, Exception)]
    assert len(classes) >= len({type(error) for error in MADE})
    assert all(issubclass(kind, RxMetronomeError) for kind in classes)


def test_they_are_also_the_standard_kind_a_caller_would_expect() -> None:
    assert issubclass(ArgumentError, ValueError)
    assert issubclass(CodecError, ValueError)
    assert issubclass(ClockError, RuntimeError)
    assert issubclass(RunError, RuntimeError)


def test_the_facts_of_a_message_can_be_read_without_parsing_it() -> None:
    error = ArgumentError("metronome", "interval", "a duration above zero", -1, 'metronome("1s")')
    assert (error.call, error.argument, error.expected, error.got) == (
        "metronome",
        "interval",
        "a duration above zero",
        -1,
    )


def test_a_long_value_is_cut() -> None:
    assert shown("a" * 200) == "'" + "a" * 118 + "…"
    assert len(shown(list(range(1_000)), limit=40)) == 40
    assert shown("short") == "'short'"


def test_a_value_whose_repr_raises_is_still_shown() -> None:
    class Broken:
        def __repr__(self) -> str:
            raise ValueError

    assert shown(Broken()) == "<Broken whose repr raised ValueError>"
