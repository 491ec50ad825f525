"""What is expected of a failure, and where what a test gives differs from what was seen."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

import msgspec

from rxmetronome import durations
from rxmetronome.marbles.comparing import equal, first_difference, on_one_line, same_event
from rxmetronome.records import Failure, Timed

TOLERANCE_NS = 50_000_000
"""How far apart an event in real time and its replay may be before it is told: threads take their time."""


class ExpectedFailure(msgspec.Struct, frozen=True, eq=False):
    """Equal to every `Failure` of this step over this event with this error, wherever its line is by now.

    Example:
        >>> expected = ExpectedFailure("main", 0, "ZeroDivisionError: division by zero")
        >>> expected == Failure(ingest_ns=5, step="main", function="halve at app.py:3", event=0,
        ...                     error="ZeroDivisionError: division by zero", cause=ZeroDivisionError())
        True
    """

    step: str
    event: Any
    error: str

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Failure | ExpectedFailure):
            return NotImplemented
        return (self.step, self.error) == (other.step, other.error) and equal(self.event, other.event)

    def __hash__(self) -> int:
        return hash((self.step, self.error))

    def __repr__(self) -> str:
        return f"failure({self.step!r}, {self.event!r}, {self.error!r})"


def expected_of(value: Any) -> Any:
    """A value as a test expects it: failures without what changes from run to run and from line to line."""
    if isinstance(value, Failure):
        return ExpectedFailure(value.step, expected_of(value.event), value.error)
    kind = value.__class__
    if kind is dict:
        return {key: expected_of(item) for key, item in value.items()}
    if kind in (list, tuple):
        return kind(expected_of(item) for item in value)
    return value


def differences_at(
    port: str, seen: Sequence[Timed], played: Sequence[Timed], *, is_virtual: bool, end_ns: int
) -> list[str]:
    """Where a replay differs from what was seen at a port: a sentence, or none.

    In virtual time everything counts. In real time the values and their order do, and times where they are
    further apart than threads explain; what came at the very end may have been under way.
    """
    if is_virtual:
        found = first_difference(seen, played)
        if found is None:
            return []
        one = next(iter(found.expected[found.place :]), None)
        other = next(iter(found.actual[found.place :]), None)
        more = f" (the first of {found.instants} differences)" if found.instants > 1 else ""
        return [f"{port}: at {durations.text(found.at_ns)} {_told(one)} came, and {_told(other)} comes here{more}"]
    for one, other in zip_longest(seen, played):
        at_ns = min(record.at_ns for record in (one, other) if record is not None)
        if one is None or other is None:
            if at_ns >= end_ns - TOLERANCE_NS:
                return []
        elif same_event(one, other):
            if abs(one.at_ns - other.at_ns) <= TOLERANCE_NS:
                continue
            came, comes = durations.text(one.at_ns), durations.text(other.at_ns)
            return [f"{port}: {_told(one)} came at {came}, and comes at {comes} here"]
        return [f"{port}: at {durations.text(at_ns)} {_told(one)} came, and {_told(other)} comes here"]
    return []


def _told(record: Timed | None) -> str:
    if record is None:
        return "nothing"
    if record.kind == "next":
        return on_one_line(record.value, 80)
    return "its end" if record.kind == "completed" else f"the error {on_one_line(record.value, 80)}"
