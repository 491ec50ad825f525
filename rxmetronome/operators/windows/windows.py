"""`window`, `sliding` and `session`: their arguments, the operator, and its subscriptions."""

import logging
from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from reactivex import Observable

from rxmetronome import arguments, durations
from rxmetronome.callsites import check_function, describe, refuse_awaitable
from rxmetronome.clocks import VirtualClock
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.operators.base import Emit, HoldingSubscription, Observer, Scheduler, StepOperator
from rxmetronome.operators.event_fields import key, reader
from rxmetronome.operators.windows import aggregates
from rxmetronome.operators.windows.aggregates import Aggregate
from rxmetronome.operators.windows.assigners import (
    CountWindows,
    RollUpWindows,
    SessionWindows,
    TumblingWindows,
    WindowGrid,
)
from rxmetronome.operators.windows.panes import NEVER_NS, PARTIAL, RESERVED, Groups, Pane, Panes, WindowSpec
from rxmetronome.operators.windows.specialization import PutRows
from rxmetronome.operators.windows.watermarks import check_waits, instant

By: TypeAlias = str | Callable[[Any], Any] | None
"""A field's name, a function of an event, or None."""
Operator: TypeAlias = Callable[[Observable[Any]], Observable[dict[str, Any]]]

LATE = "late"
_LOG = logging.getLogger("rxmetronome")


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
    partial: bool = False,
) -> Operator:
    """Aggregate the events of each group in windows of a time, of a size, or up to an event; an event is in one.

        in                             -a-b----c----d-|
        window(every="5ms")
        out                            ------x------y-(z|)      x: n = 2, y: n = 1, z: n = 1

    A window is a dict: `{"key": ..., "start_ns": ..., "end_ns": ..., "n": ...}`, without `key` where there is no `by`;
    with `by="user"` it has `user` beside `key`, a name that no aggregate may have. It opens with the first event of its
    group; the clock closes it, not the next event, and an event at `end_ns` is in the next window. A group without
    events has no window and takes no memory. Windows that end at the same instant are emitted in the order in which
    they were opened. When the source ends, those still open are emitted.

    Times are on the steady timeline of the clock, in nanoseconds since 1970 as the wall clock stood when it began. They
    go on while a run is paused, and stand still while the machine sleeps.

    Args:
        every: The length of a window.
        size: The number of events that fill a window, which ends at the time of the last one.
        when: A function of an event; if it is true, the event closes the window, and is in it.
        by: The group: a field's name or a function of an event. One group if not given.
        aggregate: The aggregates by their names; see `rxmetronome.aggregates`. The number of events, `n`, if not given.
        into: Longer windows, `["1min", "1h"]`, each a multiple of the one before: closed windows roll up into them.
            Each window then has its length, `"window": "1min"`, and lies on the grid, as if `aligned`.
        max_groups: The largest number of groups with an open window; an event of one more is a failure.
        aligned: Put windows on the grid of multiples of `every` since 1970 in UTC, the same for all groups.
        at: Event time: when an event happened, by a field's name or a function. A number counts seconds since 1970, or
            the unit that the name ends in (`ts_ms`, `ingest_ns`); a `datetime` and ISO text need a zone. Windows are
            aligned; an event closes those that end `lateness` before it or earlier. An event whose window has closed
            is emitted on the port `late`.
        lateness: With `at`, how long after an event others may come that happened before it. Zero if not given.
        idle: With `at`, close all windows when no event has come for this long on the clock. If not given, windows
            wait for an event, or for the end.
        late: With `at`, outside a flow, which has no ports: a function that is called with each late event. Without it
            they are counted, in the operator's `late_events`, and the first is logged.
        ahead: With `at`, how far ahead of the wall clock an event may be; one further ahead is a failure. Without it
            one sender with a wrong clock makes the events of all others late.
        partial: Have windows say whether an end cut them short: `"partial": True` in those that were still open when
            the source or the run ended, else False.

    Raises:
        ArgumentError: For none or more than one of `every`, `size` and `when`; for arguments that need another one;
            for lengths in `into` that are not multiples; for an aggregate with the name of the field in `by`.

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
        raise ArgumentError("window", named, expected, given[named], 'window(every="1min", by="sensor")')
    if every is None:
        for name, one in {"into": into or None, "aligned": aligned or None, "at": at}.items():
            if one is not None:
                example = f'window(every="1s", {name}=…)'
                raise ArgumentError("window", name, f"no `{name}` without `every`", one, example)
    if size is not None:
        size = arguments.count(size, call="window", argument="size", example="window(…, size=10_000)")
    lengths_ns = [] if every is None else lengths("window", every, into)

    def make(spec: WindowSpec, most: int | None) -> Panes:
        if not lengths_ns:
            return CountWindows(spec, size, most)
        if len(lengths_ns) > 1:
            return RollUpWindows(spec, lengths_ns, most)
        if aligned or at is not None:
            return WindowGrid(spec, lengths_ns[0], lengths_ns[0], Groups(most))
        return TumblingWindows(spec, lengths_ns[0], most)

    shown = f"size={size}" if size is not None else f"when={describe(when)}"
    if lengths_ns:
        shown = f'every="{durations.text(lengths_ns[0])}"'
        shown += f", into={[durations.text(one) for one in lengths_ns[1:]]}" if lengths_ns[1:] else ""
    return Windows(
        "window", shown, make, lengths={"every": every}, by=by, aggregate=aggregate, max_groups=max_groups, at=at,
        lateness=lateness, idle=idle, late=late, ahead=ahead, when=when, partial=partial,
    )  # fmt: skip


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
    partial: bool = False,
) -> Operator:
    """Aggregate the events of the last `length` in each group, every `step`.

        in                             -a--b-----------|
        sliding("6ms", "3ms")
        out                            ---x--y--z------|      x: n = 1 (a), y: n = 2 (a and b), z: n = 1 (b)

    Windows begin at every multiple of `step` since 1970 in UTC, the same for all groups, so that an event is in
    `length / step` of them. As with `window`, the clock closes them, and a group without events has none. Closing costs
    a merge for each step of a window that has events: for an hour prefer a step of minutes to one of a second.

    Args:
        length: The length of a window.
        step: The time between the beginnings of two windows, at most `length`, so that every event is in one.
        by: As for `window`.
        aggregate: As for `window`.
        max_groups: As for `window`.
        at: As for `window`. An event is late when the last of its windows has closed; until then it is in those that
            are open.
        lateness: As for `window`.
        idle: As for `window`.
        late: As for `window`.
        ahead: As for `window`.
        partial: As for `window`.

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
    return Windows(
        "sliding", f'"{durations.text(length_ns)}", "{durations.text(step_ns)}"',
        lambda spec, most: WindowGrid(spec, length_ns, step_ns, Groups(most)), lengths={"length": length, "step": step},
        by=by, aggregate=aggregate, max_groups=max_groups, at=at, lateness=lateness, idle=idle, late=late, ahead=ahead,
        partial=partial,
    )  # fmt: skip


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
    partial: bool = False,
) -> Operator:
    """Aggregate the events of each group for as long as they keep coming: `gap` of silence ends a session.

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
        partial: As for `window`.

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
    return Windows(
        "session", f'"{durations.text(gap_ns)}"', lambda spec, most: SessionWindows(spec, gap_ns, Groups(most)),
        lengths={"gap": gap}, by=by, aggregate=aggregate, max_groups=max_groups, at=at, lateness=lateness, idle=idle,
        late=late, ahead=ahead, partial=partial,
    )  # fmt: skip


def _truth_of(when: Callable[[Any], object]) -> Callable[[Any], bool]:
    def read(event: Any) -> bool:
        result = when(event)
        if result is True or result is False:
            return result
        refuse_awaitable(result)
        return bool(result)

    return read


def _check_aggregates(call: str, aggregate: object, by: By, partial: bool) -> dict[str, Aggregate]:
    """Check the aggregates; the number of events, `n`, if none are given."""
    example = f'{call}(…, aggregate={{"n": rxm.aggregates.count(), "mean": rxm.aggregates.mean("v")}})'
    if aggregate is None:
        aggregate = {"n": aggregates.count()}
    if not isinstance(aggregate, Mapping) or not aggregate:
        raise ArgumentError(call, "aggregate", "a dict of names and aggregates", aggregate, example)
    for name, one in aggregate.items():
        if not isinstance(name, str) or name in RESERVED:
            expected = f"names that are text and none of {', '.join(RESERVED)}, which a window says of itself"
            raise ArgumentError(call, "aggregate", expected, name, example)
        if not isinstance(one, Aggregate):
            raise ArgumentError(call, "aggregate", f"an aggregate under `{name}`", one, example)
    if partial and PARTIAL in aggregate:
        example = f'{call}(…, partial=True, aggregate={{"parts": …}})'
        raise ArgumentError(call, "aggregate", "no aggregate `partial` beside partial=True", PARTIAL, example)
    if isinstance(by, str) and by in aggregate:
        expected = f"another name for the aggregate `{by}`, since a window has the field that it is grouped by"
        example = f'{call}(…, by="{by}", aggregate={{"{by}_2": rxm.aggregates.{aggregate[by].kind}(…)}})'
        raise ArgumentError(call, "aggregate", expected, by, example)
    return dict(aggregate)


def lengths(call: str, every: Duration, into: Sequence[Duration]) -> list[int]:
    """Return the lengths of the windows and of those they roll up into, in nanoseconds, each a multiple of the last."""
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


class Windows(StepOperator):
    """The operator that `window`, `sliding` and `session` return.

    `kind` is the name of that function, `shown` its first arguments; `make` makes the open windows of a subscription
    from the values to read and the largest number of groups. `waits` are `lateness`, `idle` and `ahead`.
    """

    def __init__(
        self,
        kind: str,
        shown: str,
        make: Callable[[WindowSpec, int | None], Panes],
        *,
        by: By,
        aggregate: Mapping[str, Aggregate] | None,
        max_groups: int | None,
        at: By,
        late: Callable[[Any], object] | None,
        lengths: Mapping[str, Duration | None],
        partial: bool,
        when: Callable[[Any], object] | None = None,
        **waits: Duration | None,
    ) -> None:
        example = f"{kind}(…, max_groups=10_000)"
        most = arguments.count(max_groups, call=kind, argument="max_groups", example=example, or_none=True)
        if when is not None:
            check_function(kind, "when", when, example='window(when=lambda event: event["last"])')
        self.kind = kind
        aggregated = _check_aggregates(kind, aggregate, by, partial)
        self.spec = spec = WindowSpec(
            aggregated,
            None if by is None else key(reader(by, kind, "by")),
            None if at is None else instant(at, kind),
            None if when is None else _truth_of(when),
            {"by": by, "at": at, "when": when},
            partial,
        )
        self.columns = spec.columns()
        self.make: Callable[[], Panes] = lambda: make(spec, most)
        self.waits_ns, self.late = check_waits(kind, at, late, waits), late
        self.hint = durations.bare_number_hints(kind, **lengths, **waits)
        self.subscription = _ClockTimeSubscription
        if at is not None:
            self.subscription, self.ports = _EventTimeSubscription, (LATE,)
        self.late_events = 0
        """The number of late events, over all its subscriptions."""
        named = {name: of if isinstance(of, str) else describe(of) for name, of in (("by", by), ("at", at)) if of}
        self._text = f"{kind}({shown}{''.join(f', {name}={of}' for name, of in named.items())})"
        fields = [f', {name}="{of}"' for name, of in (("by", by), ("at", at)) if isinstance(of, str)]
        kinds = ", ".join(f"{name}: {one.kind}" for name, one in aggregated.items())
        self.identity = f"{kind}({shown}{''.join(fields)}) with {kinds}"
        """What must be the same for saved windows to go on: the lengths and the aggregates, and no functions."""

    def __repr__(self) -> str:
        return self._text


class _WindowSubscription(HoldingSubscription):
    """The open windows of a subscription, and the one timer that closes them."""

    held = "open windows"

    def __init__(self, operator: Windows, observer: Observer, scheduler: Scheduler) -> None:
        super().__init__(operator, observer, scheduler)
        self._spec, self._panes = operator.spec, operator.make()
        self._closed: deque[Pane] = deque()  # closed and not yet emitted
        self._timer: Any = None
        self._has_fired = False
        self._armed_ns = NEVER_NS
        self._is_over = False
        self._now = getattr(self.clock, "clock", self.clock)  # of a step's view of the run's clock, that clock
        self._values_of = self._spec.values_reader(self.fail)
        self._key_index = self._spec.key_index if self._spec.is_grouped else 0
        self._held: list[tuple[int, Any]] = []  # the panes of an epoch by number, until the rest of it is known
        self.keep_state(self._save, self._load, self)

    def _save(self) -> tuple[Any, ...]:
        """Return the open windows; without their panes where these are kept by number."""
        panes = [pane.save() for pane in self._panes.open_panes()] if self._panes.log is None else None
        closed = [pane.save() for pane in self._closed]
        return self.operator.identity, self._panes.head(), panes, closed, self._armed_ns

    def _load(self, saved: tuple[Any, ...]) -> None:
        identity, head, panes, closed, armed_ns = saved
        if identity != self.operator.identity:
            raise ValueError(f"it was {identity}, and is {self.operator.identity}")
        held, self._held = self._held, []
        numbers = None if panes is not None else [number for number, _ in held]
        made = list(map(self._spec.load, [values for _, values in held] if panes is None else panes))
        self._panes.load(head, made)
        log = self._panes.log
        if log is not None:
            for at, pane in enumerate(made):
                log.open(pane, None if numbers is None else numbers[at])
        self._closed.extend(map(self._spec.load, closed))
        self._arm(armed_ns)

    def track(self) -> None:
        """Note from now on which panes change."""
        self._panes.track()

    def changed(self) -> tuple[list[int], list[tuple[tuple[Any, ...], int, int]]]:
        """Return the numbers of the panes that have changed, and what each holds."""
        panes = [] if self._panes.log is None else self._panes.log.changed()
        return [pane.number for pane in panes], [(pane.save(), 0, 0) for pane in panes]

    def rest(self) -> list[int]:
        """Count all panes as unchanged from now on; return the numbers of those that have closed."""
        return [] if self._panes.log is None else self._panes.log.rest()

    def put_back(self, states: Iterable[tuple[Any, Any, int, int]]) -> None:
        """Have the panes of an epoch ready for the rest of the state."""
        self._held = sorted((number, values) for number, values, _, _ in states)

    def flush(self) -> None:
        """Close and emit every window."""
        self._close_all()
        self._emit_closed()

    def take_held(self) -> list[Any]:
        """Return which windows were open."""
        self._close_all()
        lost = [pane.labels() for pane in self._closed]
        self._closed.clear()
        return lost

    def _close_all(self) -> None:
        self._is_over = True
        self._arm(NEVER_NS)
        cut = self._panes.close(NEVER_NS)
        if self._spec.partial:
            until_ns = self._closed_until_ns()
            for pane in cut:
                pane.is_partial = pane.end_ns > until_ns
        self._closed.extend(cut)

    def _closed_until_ns(self) -> int:
        """Return the end of the last windows that are whole."""
        return self.clock.now_ns if self._panes.ends_by_time else -NEVER_NS

    def expect_other_threads(self) -> None:
        """Take the lock for each event: the timer may fire on another thread meanwhile."""
        lock, take = self.lock, self.handle

        def handle(event: Any) -> None:
            with lock:
                take(event)

        self.handle = handle

    def _due(self, now_ns: int) -> None:
        """Do the timer's work."""
        raise NotImplementedError

    def _emit_closed(self) -> None:
        """Emit the closed windows. If an observer raises, the rest are emitted with the next."""
        closed = self._closed
        while closed:
            pane = closed.popleft()
            try:
                row = pane.row()
            except BaseException as error:
                self.fail(pane.labels(), error)
            else:
                self.emit(row)

    def _arm(self, due_ns: int) -> None:
        """Have the timer fire at an instant, or never."""
        if due_ns == self._armed_ns:
            return
        timer, self._armed_ns = self._timer, due_ns
        if due_ns == NEVER_NS:
            self._timer = None
            if timer is not None:
                timer.dispose()
        elif timer is not None and self._has_fired:
            self._has_fired = False
            self.clock.rearm(timer, due_ns)
        else:
            if timer is not None:
                timer.dispose()
            self._timer = self.clock.schedule_ns(due_ns, self._fire)

    def _fire(self, *_: Any) -> None:
        with self.lock:
            due_ns, now_ns = self._armed_ns, self.clock.now_ns
            if self._is_over or due_ns == NEVER_NS:
                return
            self._has_fired, self._armed_ns = True, NEVER_NS
            self._due(max(now_ns, due_ns))  # a foreign scheduler's now is cut to microseconds


class _ClockTimeSubscription(_WindowSubscription):
    """Puts an event at the instant of its arrival; the clock closes windows.

    At one instant the timer may fire before an event or after it: due windows are closed before an event is taken, so
    one that comes when a window ends is in the next one either way.
    """

    def __init__(self, operator: Windows, observer: Observer, scheduler: Scheduler) -> None:
        super().__init__(operator, observer, scheduler)
        self.handle = self._make_handle()
        if operator.columns is not None and isinstance(self._panes.latest, dict):
            self.columns = _WindowColumns(self._panes, self._closed, *operator.columns)

    def _make_handle(self) -> Emit:
        closed, panes, values_of, key_index = self._closed, self._panes, self._values_of, self._key_index
        put, add, close = self._panes.put, self._spec.put, self._panes.close
        clock: Any = self._now
        is_virtual = isinstance(clock, VirtualClock)

        def take(event: Any) -> None:
            values = values_of(event)
            if values is None:
                return
            now_ns = clock._now_ns if is_virtual else clock.now_ns
            if now_ns >= panes.due_ns:
                closed.extend(close(now_ns))
            refused = None
            try:
                key = values[key_index] if key_index else None
                pane = panes.latest.get(key) if panes.begins_ns <= now_ns < panes.ends_ns else None
                if pane is not None:
                    add(pane, values)
                else:
                    full = put(key, now_ns, values)
                    if full is not None:
                        closed.append(full)
            except BaseException as error:
                refused = error
            if panes.due_ns != self._armed_ns and not self._is_over:
                self._arm(panes.due_ns)
            if closed:
                self._emit_closed()
            if refused is not None:
                self.fail(event, refused)

        return take

    def _due(self, now_ns: int) -> None:
        self._closed.extend(self._panes.close(now_ns))
        self._arm(self._panes.due_ns)
        self._emit_closed()


class _WindowColumns:
    """Takes rows of a frame that go into panes that are open: then nothing closes, and nothing is emitted or fails."""

    def __init__(
        self, panes: Panes, closed: Collection[Pane], fields: Sequence[tuple[str, str]], put_rows: PutRows
    ) -> None:
        self._panes, self._closed, self.fields, self._put_rows = panes, closed, fields, put_rows

    def until_ns(self, now_ns: int) -> int:
        """Return the instant at which the open panes end or something closes; the past if there are none."""
        panes = self._panes
        if self._closed or not panes.latest or now_ns < panes.begins_ns:
            return -NEVER_NS
        return min(panes.due_ns, panes.ends_ns)

    def put(self, columns: Sequence[list[Any]], first: int, last: int) -> int:
        """Add rows to their panes, up to one whose group has none."""
        return self._put_rows(self._panes.latest, columns, first, last)


class _EventTimeSubscription(_WindowSubscription):
    """Puts an event at its own instant; events close windows, and so does the clock after a silence, if `idle`.

    The watermark is the instant before which no more events are expected: the latest one seen, less `lateness`.
    """

    _watermark_ns = -NEVER_NS
    _last_event_ns = 0

    def __init__(self, operator: Windows, observer: Observer, scheduler: Scheduler) -> None:
        super().__init__(operator, observer, scheduler)
        waits_ns = operator.waits_ns
        self._lateness_ns, self._idle_ns = waits_ns.get("lateness", 0), waits_ns.get("idle")
        self._ahead_ns = waits_ns.get("ahead")
        self.handle = self._make_handle()

    def _make_handle(self) -> Emit:
        closed, values_of = self._closed, self._values_of
        clock, put, close, key_index = self._now, self._panes.put, self._panes.close, self._key_index
        at_index, is_late = self._spec.at_index, self._panes.is_late
        lateness_ns, idle_ns, ahead_ns = self._lateness_ns, self._idle_ns, self._ahead_ns

        def take(event: Any) -> None:
            values = values_of(event)
            if values is None:
                return
            at_ns, key = values[at_index], values[key_index] if key_index else None
            if ahead_ns is not None and at_ns > (latest_ns := clock.wall_ns + ahead_ns):
                self._fail_ahead(event, at_ns - latest_ns + ahead_ns)
                return
            if is_late(key, at_ns, self._watermark_ns):
                self._emit_late(event)
                return
            if at_ns - lateness_ns > self._watermark_ns:
                self._watermark_ns = until_ns = at_ns - lateness_ns
                closed.extend(close(until_ns))
            refused = None
            try:
                full = put(key, at_ns, values)
                if full is not None:
                    closed.append(full)
            except BaseException as error:
                refused = error
            if idle_ns is not None and not self._is_over:
                self._last_event_ns = clock.now_ns
                if self._armed_ns == NEVER_NS:
                    self._arm(self._last_event_ns + idle_ns)
            if closed:
                self._emit_closed()
            if refused is not None:
                self.fail(event, refused)

        return take

    def _closed_until_ns(self) -> int:
        return self._watermark_ns

    def _save(self) -> tuple[Any, ...]:
        return super()._save(), self._watermark_ns, self._last_event_ns

    def _load(self, saved: tuple[Any, ...]) -> None:
        windows, self._watermark_ns, self._last_event_ns = saved
        super()._load(windows)

    def _fail_ahead(self, event: Any, by_ns: int) -> None:
        expected = f"an event at most {durations.text(self._ahead_ns or 0)} ahead of the clock"
        self.fail(event, StepError(expected, f"{durations.text(by_ns)} ahead", "set the sender's clock right"))

    def _emit_late(self, event: Any) -> None:
        operator = self.operator
        operator.late_events += 1
        if not self.emit_to(LATE, event, operator.late) and operator.late_events == 1:
            _LOG.warning(
                "%r is dropping events that are late. Outside a flow, pass late=... to receive them; `.late_events` "
                "counts them", operator,
            )  # fmt: skip

    def _due(self, now_ns: int) -> None:
        silent_until_ns = self._last_event_ns + (self._idle_ns or 0)
        if now_ns < silent_until_ns:
            self._arm(silent_until_ns)
            return
        closed = self._panes.close(NEVER_NS)
        self._watermark_ns = max((self._watermark_ns, *(pane.end_ns for pane in closed)))
        self._closed.extend(closed)
        self._emit_closed()
