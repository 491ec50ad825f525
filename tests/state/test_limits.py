"""The limits of a state, read and shown."""

import datetime
from typing import Any

import numpy as np
import pytest

from rxmetronome.errors import ArgumentError
from rxmetronome.state import limits
from rxmetronome.state.limits import NEVER_NS


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, NEVER_NS), (5, 5_000_000_000), ("250ms", 250_000_000), (datetime.timedelta(hours=1), 3_600_000_000_000)],
)
def test_a_limit_is_any_duration_or_none(value: Any, expected: int) -> None:
    assert limits.limit_ns("idle", value) == expected
    assert limits.seconds(expected) == (None if value is None else expected / 1e9)


@pytest.mark.parametrize("value", [0, -1, "soon", float("nan"), True])
def test_what_is_no_duration_is_refused_by_its_name(value: Any) -> None:
    with pytest.raises(ArgumentError) as raised:
        limits.limit_ns("age", value)
    assert str(raised.value).startswith(f"State(age={value!r}): expected a ")
    assert str(raised.value).endswith('. For example: State(idle="5s", age="1h", max_keys=10_000)')


@pytest.mark.parametrize(("value", "expected"), [(None, None), (1, 1), (np.int64(3), 3)])
def test_the_most_keys_are_a_whole_number_or_none(value: Any, expected: int | None) -> None:
    assert limits.checked_most(value) == expected


@pytest.mark.parametrize("value", [0, -1, 1.0, "3", True])
def test_no_keys_at_all_are_refused(value: Any) -> None:
    with pytest.raises(ArgumentError) as raised:
        limits.checked_most(value)
    assert str(raised.value).startswith(
        f"State(max_keys={value!r}): expected a whole number of 1 or more, or None. For example: "
    )


def test_limits_are_shown_as_they_would_be_written() -> None:
    assert limits.described(NEVER_NS, NEVER_NS, None) == "State()"
    assert limits.described(1_500_000_000, NEVER_NS, None) == 'State(idle="1.5s")'
    assert limits.described(NEVER_NS, 3_600_000_000_000, 9) == 'State(age="1h", max_keys=9)'
