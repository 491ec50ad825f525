"""The arguments of `window`, `sliding` and `session`, read and checked."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from rxmetronome import durations
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.operators import aggregates
from rxmetronome.operators.accumulating import Aggregate
from rxmetronome.operators.lateness import EventTime, instant
from rxmetronome.operators.limits import checked_count
from rxmetronome.operators.panes import RESERVED, Shape
from rxmetronome.operators.reading import key, reader
from rxmetronome.places import check_function, describe, refuse_awaitable

By: TypeAlias = str | Callable[[Any], Any] | None
"""A field's name, a function of an event, or None."""


def shape(
    call: str,
    by: By,
    aggregate: Mapping[str, Aggregate] | None,
    at: By,
    when: Callable[[Any], object] | None = None,
) -> tuple[Shape, str]:
    """What is read from an event and made of it, and how that shows itself."""
    if when is not None:
        check_function(call, "when", when, example='window(when=lambda event: event["last"])')
    made = Shape(
        check_aggregates(call, aggregate),
        None if by is None else key(reader(by, call, "by")),
        None if at is None else instant(at, call),
        None if when is None else _truth_of(when),
        {"by": by, "at": at, "when": when},
    )
    shown = {name: of if isinstance(of, str) else describe(of) for name, of in (("by", by), ("at", at)) if of}
    return made, "".join(f", {name}={of}" for name, of in shown.items())


def _truth_of(when: Callable[[Any], object]) -> Callable[[Any], bool]:
    def read(event: Any) -> bool:
        said = when(event)
        if said is True or said is False:
            return said
        refuse_awaitable(said)
        return bool(said)

    return read


def check_aggregates(call: str, aggregate: object) -> dict[str, Aggregate]:
    """The aggregates by their names; the number of events as `n` where none are given.

    Raises:
        ArgumentError: For what is no aggregate, and for names that a window needs for itself.
    """
    example = f'{call}(…, aggregate={{"n": rxm.aggregates.count(), "mean": rxm.aggregates.mean("v")}})'
    if aggregate is None:
        return {"n": aggregates.count()}
    if not isinstance(aggregate, Mapping) or not aggregate:
        raise ArgumentError(call, "aggregate", "a dict of names and aggregates", aggregate, example)
    for name, one in aggregate.items():
        if not isinstance(name, str) or name in RESERVED:
            expected = f"names that are text and none of {', '.join(RESERVED)}, which a window says of itself"
            raise ArgumentError(call, "aggregate", expected, name, example)
        if not isinstance(one, Aggregate):
            raise ArgumentError(call, "aggregate", f"an aggregate under `{name}`", one, example)
    return dict(aggregate)


def event_time(
    call: str,
    at: By,
    lateness: Duration | None,
    idle: Duration | None,
    late: Callable[[Any], object] | None,
    ahead: Duration | None = None,
) -> EventTime | None:
    """The arguments that go with `at`; None without it.

    Raises:
        ArgumentError: For one of them without `at`.
    """
    example = f'{call}(…, at="ts", lateness="5s")'
    if at is None:
        for name, one in {"lateness": lateness, "idle": idle, "late": late, "ahead": ahead}.items():
            if one is not None:
                raise ArgumentError(call, name, f"no `{name}` without `at`", one, example)
        return None
    if late is not None:
        check_function(call, "late", late, example=f'{call}(…, at="ts", late=print)')
    lateness_ns = idle_ns = ahead_ns = None
    if lateness is not None:
        lateness_ns = durations.parse(lateness, call=call, argument="lateness", allow_zero=True, example=example)
    if idle is not None:
        idle_ns = durations.parse(idle, call=call, argument="idle", example=f'{call}(…, at="ts", idle="10s")')
    if ahead is not None:
        ahead_example = f'{call}(…, at="ts", ahead="5min")'
        ahead_ns = durations.parse(ahead, call=call, argument="ahead", allow_zero=True, example=ahead_example)
    return EventTime(lateness_ns or 0, idle_ns, late, ahead_ns)


def lengths(call: str, every: Duration, into: Sequence[Duration]) -> list[int]:
    """The lengths of the windows, and of those that they roll up into, in nanoseconds.

    Raises:
        ArgumentError: For a length that is no multiple of the one before.
    """
    example = 'window(every="1s", into=["1min", "1h"])'
    if isinstance(into, str) or not isinstance(into, Sequence):
        raise ArgumentError(call, "into", "a list of durations", into, example)
    lengths_ns = [durations.parse(every, call=call, argument="every", example='window(every="1min")')]
    for one in into:
        length_ns = durations.parse(one, call=call, argument="into", example=example)
        if length_ns <= lengths_ns[-1] or length_ns % lengths_ns[-1]:
            before = durations.text(lengths_ns[-1])
            raise ArgumentError(call, "into", f"a multiple of {before}, which rolls up into it", one, example)
        lengths_ns.append(length_ns)
    return lengths_ns


def check_count(call: str, argument: str, value: int | None) -> None:
    """Refuse what is neither None nor a whole number of 1 or more."""
    if value is not None:
        checked_count(call, argument, value, f"{call}(…, {argument}=10_000)")
