"""`window`, `sliding`, `session`: from events to what they were in a time, a number, or a burst of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from reactivex import Observable

from rxmetronome import durations
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.operators.accumulating import Aggregate
from rxmetronome.operators.grids import Grid
from rxmetronome.operators.panes import Groups, Panes
from rxmetronome.operators.rolling import Rolled
from rxmetronome.operators.sessions import Sessions
from rxmetronome.operators.shaping import By, check_count, event_time, lengths, shape
from rxmetronome.operators.tumbling import Counted, Opened
from rxmetronome.operators.windowing import Windows
from rxmetronome.places import describe

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
            return Grid(made, lengths_ns[0], lengths_ns[0], Groups(max_groups))
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
        lambda: Grid(made, length_ns, step_ns, Groups(max_groups)),
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
