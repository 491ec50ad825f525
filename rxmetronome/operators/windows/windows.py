"""The arguments of `window`, `sliding` and `session`, read and checked."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from reactivex import Observable

from rxmetronome import durations
from rxmetronome.callsites import check_function, describe, refuse_awaitable
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.operators.event_fields import key, reader
from rxmetronome.operators.rates import checked_count
from rxmetronome.operators.windows import aggregates
from rxmetronome.operators.windows.accumulators import Aggregate
from rxmetronome.operators.windows.assigners import Counted, Opened, Rolled, Sessions, WindowGrid
from rxmetronome.operators.windows.engine import Windows
from rxmetronome.operators.windows.panes import RESERVED, Groups, Panes, WindowSpec
from rxmetronome.operators.windows.watermarks import EventTime, instant

By: TypeAlias = str | Callable[[Any], Any] | None
"""A field's name, a function of an event, or None."""


def shape(
    call: str,
    by: By,
    aggregate: Mapping[str, Aggregate] | None,
    at: By,
    when: Callable[[Any], object] | None = None,
) -> tuple[WindowSpec, str]:
    """What is read from an event and made of it, and how that shows itself."""
    if when is not None:
        check_function(call, "when", when, example='window(when=lambda event: event["last"])')
    made = WindowSpec(
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


Operator: TypeAlias = Callable[[Observable[Any]], Observable[dict[str, Any]]]

_EXAMPLE = 'window(every="1min", by="sensor")'


def window(
    *,
    every: Duration | None = None,
    size: int | None = None,
    when: Callable[[Any], object] | None = None,
    by: By = None,
    aggregate: Mapping[str, Aggregate] | None = None,
    into: Sequence[Duration] = (),
    max_groups: int | None = None,
    aligned: bool = False,
    at: By = None,
    lateness: Duration | None = None,
    idle: Duration | None = None,
    late: Callable[[Any], object] | None = None,
    ahead: Duration | None = None,
) -> Operator:
    """Aggregate events in windows of a time, of a size, or up to an event, for each group; an event is in one.

        in                             -a-b----c----d-|
        window(every="5ms")
        out                            ------x------y-(z|)      x: n = 2, y: n = 1, z: n = 1

    A window is a dict: `{"key": ..., "start_ns": ..., "end_ns": ..., "n": ...}`, without `key` where there is no `by`;
    with `by="user"` it has `user` beside `key`, unless an aggregate has that name. It opens with the first event of its
    group; the clock closes it, not the next event, and an event at `end_ns` is in the next window. A group without
    events has no window and takes no memory. Windows that end at the same instant come in the order in which they were
    opened. When the source ends, those still open are emitted.

    Times are on the steady line of the clock that was subscribed with, in nanoseconds since 1970 as the wall stood
    when the clock began. They go on while a run is paused, and stand still while the machine sleeps.

    Args:
        every: How long a window is.
        size: How many events fill a window. It holds the last one too, at whose time it ends.
        when: A function of an event; one for which it is true closes the window, and is in it.
        by: What makes a group: a field's name or a function of an event. One group where it is not given.
        aggregate: What a window says, by name; see `rxmetronome.aggregates`. The number of events, `n`, if not given.
        into: Longer windows, `["1min", "1h"]`, each a multiple of the one before: closed windows roll up into them.
            Each window then says which it is, `"window": "1min"`, and lies on the grid, as if `aligned`.
        max_groups: How many groups may have open windows; an event of one more is a failure. No limit if not given.
        aligned: Put windows on the grid of multiples of `every` since 1970 in UTC, the same for all groups.
        at: Event time: when an event happened, by a field's name or a function. A number counts seconds since 1970, or
            what the name ends in (`ts_ms`, `ingest_ns`); a `datetime` and ISO text need a zone. Windows are aligned;
            an event closes those that end `lateness` before it or earlier. An event whose window has closed leaves on
            the port `late`.
        lateness: How much later than others an event may come that happened before them, with `at`. Zero if not
            given.
        idle: With `at`, close what is open when no event has come for this long on the clock. If not given, windows
            wait for an event, or for the end.
        late: With `at`, outside a flow, where there is no port: a function that is given each late event. Without it
            they are counted, in the operator's `late_events`, and the first is logged.
        ahead: With `at`, how far ahead of the wall clock an event may say it happened; one further ahead is a failure.
            Without it one sender with a wrong clock makes the events of all others late.

    Raises:
        ArgumentError: For none or more than one of `every`, `size` and `when`; for what goes with another of them
            only; for lengths in `into` that are not multiples.

    Example:
        >>> import reactivex as rx
        >>> from rxmetronome import aggregates
        >>> events = rx.of({"user": "ann", "ms": 3}, {"user": "bob", "ms": 8}, {"user": "ann", "ms": 5})
        >>> pairs = window(size=2, by="user", aggregate={"n": aggregates.count(), "mean": aggregates.mean("ms")})
        >>> shown = lambda window: print(window["key"], window["n"], window["mean"])
        >>> _ = events.pipe(pairs).subscribe(shown)
        ann 2 4.0
        bob 1 8.0
    """
    given = {"every": every, "size": size, "when": when}
    if sum(one is not None for one in given.values()) != 1:
        expected = "one of `every`, `size` and `when`"
        named = next((name for name in ("size", "when") if given[name] is not None), "every")
        raise ArgumentError("window", named, expected, given[named], _EXAMPLE)
    if every is None:
        only_every = {"into": into or None, "aligned": aligned or None, "at": at}
        for name, one in only_every.items():
            if one is not None:
                raise ArgumentError(
                    "window", name, f"no `{name}` without `every`", one, f'window(every="1s", {name}=…)'
                )
    check_count("window", "size", size)
    check_count("window", "max_groups", max_groups)
    lengths_ns = [] if every is None else lengths("window", every, into)
    made, text = shape("window", by, aggregate, at, when)

    def make() -> Panes:
        if not lengths_ns:
            return Counted(made, size, max_groups)
        if len(lengths_ns) > 1:
            return Rolled(made, lengths_ns, max_groups)
        if aligned or at is not None:
            return WindowGrid(made, lengths_ns[0], lengths_ns[0], Groups(max_groups))
        return Opened(made, lengths_ns[0], max_groups)

    what = f"size={size}" if size is not None else f"when={describe(when)}"
    if lengths_ns:
        what = f'every="{durations.text(lengths_ns[0])}"'
        what += f", into={[durations.text(one) for one in lengths_ns[1:]]}" if lengths_ns[1:] else ""
    return Windows(f"window({what}{text})", made, make, event_time("window", at, lateness, idle, late, ahead))


def sliding(
    length: Duration,
    step: Duration,
    *,
    by: By = None,
    aggregate: Mapping[str, Aggregate] | None = None,
    max_groups: int | None = None,
    at: By = None,
    lateness: Duration | None = None,
    idle: Duration | None = None,
    late: Callable[[Any], object] | None = None,
    ahead: Duration | None = None,
) -> Operator:
    """Aggregate, every `step`, the events of the last `length`, for each group.

        in                             -a--b-----------|
        sliding("6ms", "3ms")
        out                            ---x--y--z------|      x: n = 1 (a), y: n = 2 (a and b), z: n = 1 (b)

    Windows begin at every multiple of `step` since 1970 in UTC, the same for all groups, so that an event is in
    `length / step` of them. Otherwise it is as `window` has it: closed by the clock, nothing for a group without
    events. Closing costs a merge for each step of a window that has events: prefer a tenth of an hour to a second.

    Args:
        length: How long a window is.
        step: How far apart windows begin, at most `length`, so that none goes between two.
        by: As for `window`.
        aggregate: As for `window`.
        max_groups: As for `window`.
        at: As for `window`. An event is late when the last of its windows has closed; while some are open it is in
            those.
        lateness: As for `window`.
        idle: As for `window`.
        late: As for `window`.
        ahead: As for `window`.

    Raises:
        ArgumentError: For a `step` longer than `length`.

    Example:
        >>> from rxmetronome import VirtualClock, metronome
        >>> clock = VirtualClock()
        >>> _ = metronome("1s", count=4).pipe(sliding("3s", "2s")).subscribe(print, scheduler=clock)
        >>> clock.run()
        {'start_ns': 0, 'end_ns': 3000000000, 'n': 2}
        {'start_ns': 2000000000, 'end_ns': 5000000000, 'n': 3}
        {'start_ns': 4000000000, 'end_ns': 7000000000, 'n': 1}
    """
    example = 'sliding("1min", "10s")'
    length_ns = durations.parse(length, call="sliding", argument="length", example=example)
    step_ns = durations.parse(step, call="sliding", argument="step", example=example)
    if step_ns > length_ns:
        raise ArgumentError("sliding", "step", f"a step of at most the length, {length!r}", step, example)
    check_count("sliding", "max_groups", max_groups)
    made, text = shape("sliding", by, aggregate, at)
    return Windows(
        f'sliding("{durations.text(length_ns)}", "{durations.text(step_ns)}"{text})',
        made,
        lambda: WindowGrid(made, length_ns, step_ns, Groups(max_groups)),
        event_time("sliding", at, lateness, idle, late, ahead),
    )


def session(
    gap: Duration,
    *,
    by: By = None,
    aggregate: Mapping[str, Aggregate] | None = None,
    max_groups: int | None = None,
    at: By = None,
    lateness: Duration | None = None,
    idle: Duration | None = None,
    late: Callable[[Any], object] | None = None,
    ahead: Duration | None = None,
) -> Operator:
    """Aggregate events for as long as they keep coming, for each group: `gap` of silence ends a session.

        in                             -a-b-------c-----|
        session("4ms")
        out                            -------x-------y-|      x: n = 2, y: n = 1

    A session begins with its first event and ends `gap` after its last one; an event at that very instant begins the
    next. In event time, an event that comes between two open sessions joins them.

    Args:
        gap: The silence that ends a session.
        by: As for `window`.
        aggregate: As for `window`.
        max_groups: As for `window`.
        at: As for `window`.
        lateness: As for `window`.
        idle: As for `window`.
        late: As for `window`.
        ahead: As for `window`.

    Raises:
        ArgumentError: For a `gap` that is no duration above zero.

    Example:
        >>> import reactivex as rx
        >>> clicks = [{"at": 10}, {"at": 12}, {"at": 60}]
        >>> _ = rx.from_(clicks).pipe(session("30s", at="at")).subscribe(print)
        {'start_ns': 10000000000, 'end_ns': 42000000000, 'n': 2}
        {'start_ns': 60000000000, 'end_ns': 90000000000, 'n': 1}
    """
    gap_ns = durations.parse(gap, call="session", argument="gap", example='session("30s", by="user")')
    check_count("session", "max_groups", max_groups)
    made, text = shape("session", by, aggregate, at)
    return Windows(
        f'session("{durations.text(gap_ns)}"{text})',
        made,
        lambda: Sessions(made, gap_ns, Groups(max_groups)),
        event_time("session", at, lateness, idle, late, ahead),
    )
