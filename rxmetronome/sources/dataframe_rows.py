"""`rows`: the rows of a DataFrame, or the values of a Series, as events, at the times that they give."""

import itertools
import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterator
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from reactivex import abc

from rxmetronome import durations
from rxmetronome.clocks import VirtualClock, is_numbered
from rxmetronome.errors import ArgumentError, ClockError, near, shown
from rxmetronome.protocols import RowTaker
from rxmetronome.records import Located
from rxmetronome.sources.base import AT_ONCE, SourceSubscription, SteppableSource
from rxmetronome.sources.row_blocks import RowBlock, RowBlocks, names_of

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    Offsets = np.ndarray[Any, np.dtype[np.int64]]

_T = TypeVar("_T")
_EXAMPLE = 'rows(frame, at="time")'
_TIMES = "datetimes, timedeltas or numbers of seconds"


@overload
def rows(
    frame: "pd.DataFrame | pd.Series[Any]", *, at: object = None, speed: float = 1.0, position: Literal[True]
) -> "RowsSource[Located]": ...
@overload
def rows(frame: "pd.DataFrame", *, at: object = None, speed: float = 1.0) -> "RowsSource[dict[Any, Any]]": ...
@overload
def rows(frame: "pd.Series[Any]", *, at: object = None, speed: float = 1.0) -> "RowsSource[Any]": ...
def rows(frame: Any, *, at: object = None, speed: float = 1.0, position: bool = False) -> "RowsSource[Any]":
    """Emit the rows of a DataFrame as dicts, or the values of a Series; with `at`, at the times that they name.

    Row k comes at start + (t_k - t_0) / `speed`, on the clock that is subscribed with, and never at the last row plus
    a gap: a late row makes no later one late. Rows of one time come in their order. A row that a slow observer holds
    up comes as soon as it can; none is left out. Without `at` they come at once, one after the other.

        time        09:00:00  09:00:00  09:00:01.5  09:00:04
        row         0         1         2           3
        due         0 s       0 s       1.5 s       4 s         speed=1
                    0 s       0 s       0.75 s      2 s         speed=2

    A dict has the columns, after the levels of the index that have a name. Its values are Python's own, but for times
    and spans, which stay pandas' `Timestamp` and `Timedelta`, exact to the nanosecond. Missing values (NaN, NaT, NA)
    are None. Rows are made 256 at a time, so the frame is never in memory twice. Do not change it meanwhile: before
    pandas 3, rows to come may change with it.

    Args:
        frame: The rows: a DataFrame, whose columns need names that differ, or a Series, whose values are the events.
        at: The name of a column or of an index level that holds datetimes, timedeltas or seconds as numbers;
            `"index"` for an index without a name; or the times themselves, such as `frame.index`. They must not fall.
        speed: The factor by which it is faster than life, above zero. `.speed` can be set later, from any thread: it
            acts on all subscriptions, from the position of each.
        position: True to emit each row as a `Located`, with its index and number.

    Returns:
        A cold observable that completes after the last row; at once for an empty frame. It can be paused: a pause
        takes its length out.

    Raises:
        ArgumentError: For a frame that is neither; for a column that is not there; for values that are no times,
            missing or falling, naming the first row; for a `speed` of zero, negative or not finite.

    Example:
        >>> import pandas as pd
        >>> from rxmetronome import VirtualClock
        >>> clock = VirtualClock()
        >>> trips = pd.DataFrame({"s": [10, 10.5, 40], "km": [3, 4, 20]})
        >>> _ = rows(trips, at="s").subscribe(lambda row: print(clock.now_ns / 1e9, row), scheduler=clock)
        >>> clock.run()
        0.0 {'s': 10.0, 'km': 3}
        0.5 {'s': 10.5, 'km': 4}
        30.0 {'s': 40.0, 'km': 20}
        >>> speeds = pd.Series([88, 91], index=pd.to_datetime(["2026-01-01 09:00", "2026-01-01 09:01"]))
        >>> _ = rows(speeds, at="index").subscribe(lambda speed: print(clock.now_ns / 1e9, speed), scheduler=clock)
        >>> clock.run()
        30.0 88
        90.0 91
    """
    import pandas as pd

    if not isinstance(frame, (pd.DataFrame, pd.Series)):
        example = 'rows(pd.DataFrame({"a": [1, 2]}))'
        raise ArgumentError("rows", "frame", "a pandas DataFrame or Series", frame, example)
    names = names_of(frame)
    twice = [name for name in names if names.count(name) > 1] if len(set(names)) < len(names) else []
    if twice:
        expected = f"columns, and a named index, whose names differ; {twice[0]!r} is there twice"
        raise ArgumentError("rows", "frame", expected, list(frame.columns), 'rows(frame.rename_axis(None), at="time")')
    offsets = None if at is None else offsets_of(frame.to_frame() if isinstance(frame, pd.Series) else frame, at)
    source = RowsSource[Any](frame.copy(deep=False), at if isinstance(at, str) else "", offsets, speed)
    source.has_position = position
    return source


class RowsSource(SteppableSource[_T]):
    """An observable of rows with a speed that can be set while it runs; returned by `rows`."""

    kind = "rows"

    def __init__(
        self, frame: "pd.DataFrame | pd.Series[Any]", at: str, offsets: "Offsets | None", speed: float
    ) -> None:
        super().__init__()
        self.frame, self.offsets, self._at = frame, offsets, at
        self.has_position = False
        self.tempo = _checked_speed(speed)

    def __repr__(self) -> str:
        at = "" if self.offsets is None else f', at="{self._at}"' if self._at else ", at=..."
        speed = "" if self.tempo == 1 else f", speed={self.tempo:g}"
        return f"rows({len(self.frame):,} rows{at}{speed})"

    @property
    def speed(self) -> float:
        """Return how much faster than life it is; set it from any thread."""
        return float(self.tempo)

    @speed.setter
    def speed(self, value: float) -> None:
        self._change("tempo", _checked_speed(value))

    @property
    def is_flat(self) -> bool:
        """Return True if its events are plain dicts or values, and no step can write into the values of a dict."""
        return not self.has_position and RowBlocks(self.frame).is_flat

    def new_subscription(
        self, observer: abc.ObserverBase[_T], scheduler: abc.SchedulerBase | None
    ) -> "RowsSubscription[_T]":
        """Make a replay from the first row."""
        return RowsSubscription(self, observer, scheduler)


class RowsSubscription(SourceSubscription[_T]):
    """One replay of the rows."""

    def __init__(
        self, source: RowsSource[_T], observer: abc.ObserverBase[_T], scheduler: abc.SchedulerBase | None
    ) -> None:
        super().__init__(source, observer, scheduler)
        self._on_next: Callable[[Any], None] = observer.on_next
        self._blocks, self._length = RowBlocks(source.frame), len(source.frame)
        self._left = self._length
        self._rows: Iterator[Any] = itertools.chain.from_iterable(self._blocks)
        if source.has_position:
            self._rows = (Located(row, "", number, number + 1) for number, row in enumerate(self._rows))
        self._all_offsets = source.offsets
        self._offsets = None if source.offsets is None else _numbers(source.offsets)
        self._offset_ns = 0  # of the next row
        self._next_row()
        self._speed = source.speed
        self._anchor_ns, self._anchor_offset_ns = self._began[0], 0  # a time, and the time in the frame then
        self._paused_ns = self._anchor_ns
        self._next_ns = self._anchor_ns  # the due time of the row that the timer is armed for
        self._now: Any = getattr(self._clock, "clock", self._clock)  # of a step's view of the run's clock, that clock
        self._sweep = self._send_together = self._compiled(self._make_send_together())
        self._until_ns, self._at_once, self._sweeps = 0, AT_ONCE, False
        self._row_limit: int | None = None  # of rows that are sent as dicts before columns are tried again
        if type(self._now) is VirtualClock and self._offsets is not None and not is_numbered(self._clock):
            self._sweep = self._compiled(self._make_sweep(self._now))
            find_taker = getattr(observer, "find_row_taker", None)
            if find_taker is not None and self._blocks.names and not source.has_position:
                self._sweep = self._make_column_sweep(self._now, self._sweep, find_taker)
        self._block_begin, self._block_offsets = -1, list[int]()
        self._note_rows: Callable[..., object] | None = getattr(observer, "note_rows", None)
        self._noted_base_ns: int | None = None  # the time of offset zero; None while all rows come at one instant
        if self._note_rows is not None:
            self._blocks.note_rows = self._note
        self._fired: list[Any] = []  # holds the timer that has fired
        self._timed: list[Any] | None = None  # holds a timer that can be armed once more

        self._keep(self._save, self._load)

    def _save(self) -> tuple[int, int, int]:
        """Return how many rows are left, and when the next one is due."""
        return self._left, self._length, self._due_ns()

    def _load(self, saved: tuple[int, int, int]) -> None:
        """Go on at the row that was next, when it was due; rows that were due meanwhile come at once."""
        left, length, due_ns = saved
        if length != self._left:
            raise ValueError(f"it was {length:,} rows, and is {self._left:,}")
        for _ in itertools.islice(self._rows, self._left - left):
            self._next_row()
        self._left = left
        self._anchor_offset_ns, self._anchor_ns = self._offset_ns, due_ns
        self._arm()

    def _on_timer(self, _: Any, armed: list[Any]) -> None:
        if armed is self._armed:
            self._fired = armed
            self._run()

    def _run(self) -> None:
        """Send what is due, and arm what is not; an observer that raises stops nothing."""
        is_armed_for_it = self._fired is self._armed and not self._changes and not self._steps
        if self._changes:
            self._apply_changes()
        now_ns, due_ns, most = self._now.now_ns, self._next_ns if is_armed_for_it else self._due_ns(), AT_ONCE
        if is_armed_for_it and now_ns < due_ns:
            now_ns = due_ns  # other schedulers may be early by less than a microsecond
        is_armed = False
        try:
            if self._steps:
                most = self._send_steps()
                due_ns = self._due_ns()
            if due_ns <= now_ns and self._left and not self._is_held():
                is_armed = self._send_due(now_ns, most)
        finally:
            if self._is_stopped or is_armed:
                pass
            elif not self._left or self._blocks.is_broken:
                self._complete()
            elif self._changes or self._steps:
                self._arm_again()
            elif not self._is_paused:
                self._next_ns = next_ns = self._due_ns()
                self._arm_next(next_ns if next_ns > now_ns else None)

    def _note(self, block: RowBlock, first: int) -> None:
        """Say which rows come from now on, and when: at once, or at their times where those are later."""
        base_ns = self._noted_base_ns
        offsets = [] if base_ns is None else self._offsets_of(block)
        self._note_rows(block, first, self._now.now_ns, base_ns, offsets)  # type: ignore[misc]

    def _note_from_here(self, base_ns: int | None) -> None:
        """Say it of the rows that were made already; of others it is said when they are."""
        self._noted_base_ns = base_ns
        row_number, block = self._length - self._left, self._blocks.last
        if self._note_rows is not None and block is not None and row_number < self._blocks.given:
            self._note(block, row_number - block.begin)

    def _send_steps(self) -> int:
        """Send a row for each step that was asked for; return how many more may be sent at once."""
        most = AT_ONCE
        self._note_from_here(None)
        while self._steps and most and self._left and not self._is_held():
            most -= 1
            self._steps -= 1
            self._anchor_ns -= max(0, self._due_ns() - self._paused_ns)
            self._left -= 1
            row = next(self._rows)
            self._next_row()
            self._on_next(row)
        return most

    def _send_due(self, now_ns: int, most: int) -> bool:
        """Send the rows that are due, of which the next one is; return whether the timer is armed again."""
        self._until_ns = self._offset_at(now_ns)
        is_swept = self._sweep is not self._send_together and self._fired is self._timed and self._speed == 1
        if not is_swept or not self._fired:
            self._note_from_here(None)
            self._send_together(itertools.islice(self._rows, most))
            return False
        self._note_from_here(self._anchor_ns - self._anchor_offset_ns)
        self._sweeps, self._at_once = True, most
        self._now.find_free_time()
        self._sweep(self._fired[0])
        is_armed, self._sweeps = self._sweeps, False
        return is_armed

    def _compiled(self, loop: Callable[[Any], object]) -> Callable[[Any], object]:
        """Have what happens to a row written into a loop, in a flow: see `flow/compiler.py`."""
        write_out = getattr(self._observer, "write_out", None)
        return loop if write_out is None else write_out(loop)

    def _make_send_together(self) -> Callable[[Any], object]:
        """Return what sends rows, up to one that is not due yet."""
        on_next, changes, offsets = self._on_next, self._changes, self._offsets

        def send(rows: Iterator[Any]) -> None:
            for row in rows:
                self._left -= 1
                if offsets is not None:
                    self._offset_ns = next(offsets, 0)
                on_next(row)
                if changes or self._is_stopped or self._offset_ns > self._until_ns:
                    break

        return send

    def _make_sweep(self, clock: VirtualClock) -> Callable[[Any], object]:
        """Return what sends rows in virtual time, as long as nothing else is due between them.

        It arms the timer for the row after them, unless something has changed: then it leaves `_sweeps` False.
        """
        on_next, changes, offsets, note = self._on_next, self._changes, self._offsets, clock.note_stop

        def sweep(timer: Any) -> None:
            now_ns, base_ns = clock._now_ns, self._anchor_ns - self._anchor_offset_ns
            for row in itertools.islice(self._rows, self._row_limit):
                self._left -= 1
                self._offset_ns = offset_ns = next(offsets, 0)  # type: ignore[arg-type]
                on_next(row)
                if changes or self._is_stopped or not self._left:
                    self._sweeps = False
                    break
                due_ns = base_ns + offset_ns
                if due_ns <= now_ns:
                    self._at_once -= 1
                    if not self._at_once:
                        self._sweeps = False
                        break
                elif due_ns < clock.free_until_ns:
                    clock._now_ns = now_ns = due_ns
                    note(due_ns)
                    self._at_once = AT_ONCE
                else:
                    self._fired, self._next_ns = [], due_ns
                    clock.rearm(timer, due_ns)
                    break

        return sweep

    def _make_column_sweep(
        self, clock: VirtualClock, send_rows: Callable[[Any], object], find_taker: Callable[[], RowTaker | None]
    ) -> Callable[[Any], object]:
        """Return what sends rows as columns, where the next step takes them, and else a few by `send_rows`.

        Only rows after which nothing happens are sent so: the step emits nothing, and no timer is due before the last.
        """
        blocks = self._blocks

        def sweep(timer: Any) -> None:
            while self._sweeps and self._fired:  # neither stopped nor armed
                row_number = self._length - self._left
                if blocks.given == row_number:
                    taker = find_taker()
                    if taker is None:
                        blocks.dicts_at_once = AT_ONCE
                    elif self._send_columns(clock, timer, taker):
                        continue
                self._row_limit = max(blocks.given - row_number, 0) or blocks.dicts_at_once
                send_rows(timer)

        return sweep

    def _send_columns(self, clock: VirtualClock, timer: Any, taker: RowTaker) -> bool:
        """Send what can be sent as columns of the block in which the next row is, which is due; False if nothing can.

        Then move the clock to the row after them or arm the timer for it, as the loop over rows does.
        """
        now_ns, base_ns, block = clock._now_ns, self._anchor_ns - self._anchor_offset_ns, self._blocks.open()
        times_ns, sent = list[int](), 0
        if base_ns + self._offset_ns == now_ns:  # else it is late
            until_ns = min(clock.free_until_ns, taker.until_ns(now_ns))
            offsets, first = self._offsets_of(block), self._length - self._left - block.begin
            last = bisect_left(offsets, until_ns - base_ns, first)
            at_this_instant = bisect_right(offsets, self._offset_ns, first, last) - first
            if at_this_instant > self._at_once:
                last = first + self._at_once
            times_ns = [base_ns + offset_ns for offset_ns in offsets[first:last]]
            sent = taker.take(block, first, times_ns) if times_ns else 0
        self._blocks.note_sent(sent, len(times_ns))
        if not sent:
            return False
        self._left -= sent
        passed = list(itertools.islice(self._offsets or (), sent))
        self._offset_ns = passed[-1] if len(passed) == sent else 0
        last_ns = times_ns[sent - 1]
        if last_ns > now_ns:
            clock.pass_stops(times_ns[:sent])
            now_ns, self._at_once = last_ns, AT_ONCE
        self._at_once -= sent - bisect_left(times_ns, now_ns, 0, sent)
        due_ns = base_ns + self._offset_ns
        if self._changes or self._is_stopped or not self._left:
            self._sweeps = False
        elif due_ns <= now_ns:
            self._sweeps = self._at_once > 0
        elif due_ns < clock.free_until_ns:
            clock.pass_stops([due_ns])
            self._at_once = AT_ONCE
        else:
            self._fired, self._next_ns = [], due_ns
            clock.rearm(timer, due_ns)
        return True

    def _offsets_of(self, block: RowBlock) -> list[int]:
        if block.begin != self._block_begin:
            self._block_begin = block.begin
            part: Any = self._all_offsets[block.begin : block.begin + len(block)]  # type: ignore[index]
            self._block_offsets = part.tolist()
        return self._block_offsets

    def _next_row(self) -> None:
        if self._offsets is not None:
            self._offset_ns = next(self._offsets, 0)

    def _arm_next(self, due_ns: int | None) -> None:
        """Arm the timer that has fired once more, or another one."""
        fired, self._fired = self._fired, []
        if due_ns is None or fired is not self._armed or fired is not self._timed:
            self._arm_again(due_ns)
            self._timed = None if due_ns is None else self._armed
            return
        try:
            self._clock.rearm(fired[0], due_ns)
        except ClockError:  # it was closed meanwhile
            self.stop()

    def _due_ns(self) -> int:
        """Return the due time of the next row."""
        if self._offsets is None:
            return self._anchor_ns
        ahead_ns = self._offset_ns - self._anchor_offset_ns
        if self._speed == 1:
            return self._anchor_ns + ahead_ns
        numerator, denominator = self._speed.as_integer_ratio()
        return self._anchor_ns + ahead_ns * denominator // numerator

    def _offset_at(self, now_ns: int) -> int:
        """Return the latest time in the frame that is due at an instant."""
        if self._offsets is None:
            return 0
        ahead_ns = now_ns - self._anchor_ns
        if self._speed != 1:
            numerator, denominator = self._speed.as_integer_ratio()
            ahead_ns = ((ahead_ns + 1) * numerator - 1) // denominator
        return self._anchor_offset_ns + ahead_ns

    def _apply_changes(self) -> None:
        while self._changes:
            at_ns, _, is_paused, is_step, speed = self._changes.popleft()
            if self._is_paused:
                self._anchor_ns += at_ns - self._paused_ns  # time stood still since
            self._paused_ns = at_ns
            if speed != self._speed:
                numerator, denominator = self._speed.as_integer_ratio()
                self._anchor_offset_ns += (at_ns - self._anchor_ns) * numerator // denominator
                self._anchor_ns, self._speed = at_ns, speed
            self._is_paused = is_paused
            self._steps += is_step


def _checked_speed(speed: object) -> float:
    is_number = isinstance(speed, (int, float)) and not isinstance(speed, bool)
    if not is_number or not math.isfinite(speed) or speed <= 0:  # type: ignore[arg-type, operator]
        raise ArgumentError("rows", "speed", "a number above zero", speed, 'rows(frame, at="time", speed=60)')
    return float(speed)  # type: ignore[arg-type]


def _numbers(offsets: "Offsets") -> Iterator[int]:
    """Return the whole numbers of an array, a few hundred at a time."""
    for first in range(0, len(offsets), AT_ONCE):
        yield from offsets[first : first + AT_ONCE].tolist()


def offsets_of(frame: "pd.DataFrame", at: object) -> "Offsets":
    """Return the nanoseconds from the first row to each by `at`: a column, a level of the index, or the times.

    Raises:
        ArgumentError: For a column that is not there, or values that are no times, missing or falling; it names the
            first wrong row.
    """
    import numpy as np
    import pandas as pd

    times, name = _times(frame, at)
    text = name if isinstance(name, str) else ""
    absent = np.flatnonzero(times.isna())
    if len(absent):
        remedy = f'rows(frame.dropna(subset="{text}"), at="{text}")' if text else _EXAMPLE
        raise _wrong(f"a time in every row, but {_row(frame, absent[0])} has none", name, remedy)
    if times.dtype == object and pd.api.types.infer_dtype(times, skipna=False) in ("datetime", "date"):
        times = _converted(times, name)
    kind, unit_ns = times.dtype.kind if len(times) else "i", durations.SECOND_NS
    values: Any
    if kind in "mM":
        index: Any = pd.DatetimeIndex(times) if kind == "M" else pd.TimedeltaIndex(times)
        values, unit_ns = index.asi8, {"s": 10**9, "ms": 10**6, "us": 10**3, "ns": 1}[index.unit]
    elif kind in "iuf":
        values = times.to_numpy(dtype={"i": np.int64, "u": np.uint64, "f": np.float64}[kind])
    else:
        first = times.tolist()[0]
        remedy = f'rows(frame.assign({text}=pd.to_datetime(frame["{text}"], utc=True)), at="{text}")'
        is_text = isinstance(first, str) and text.isidentifier()
        expected = f"a column of {_TIMES}, not of {times.dtype} ({shown(first)})"
        raise _wrong(expected, name, remedy if is_text else _EXAMPLE)
    infinite = np.flatnonzero(~np.isfinite(values))
    if len(infinite):
        raise _wrong(f"a finite time in every row, but {_row(frame, infinite[0])} has {values[infinite[0]]}", name)
    falls = np.flatnonzero(values[1:] < values[:-1])
    if len(falls):
        row = int(falls[0]) + 1
        raise _wrong(
            f"times that never fall, but row {row} ({shown(times.iloc[row])}) comes after {shown(times.iloc[row - 1])}",
            name,
            f'rows(frame.sort_values("{text}", kind="stable"), at="{text}")' if text else _EXAMPLE,
        )
    if len(values) and (values[-1].item() - values[0].item()) * unit_ns >= durations.LONGEST_NS:
        raise _wrong("times less than 292 years apart", name)
    offsets = (values - values[:1]) * unit_ns
    return np.asarray(np.rint(offsets) if kind == "f" else offsets, np.int64)


def _times(frame: "pd.DataFrame", at: Any) -> "tuple[pd.Series[Any], object]":
    """Return the times as a column, and its name for messages."""
    import pandas as pd

    if isinstance(at, Hashable):
        if at in frame.columns:
            return frame[at], at
        if at in frame.index.names:
            level: Any = at
            return frame.index.get_level_values(level).to_series(), at
        if at == "index" and frame.index.nlevels == 1:
            return frame.index.to_series(), at
        known = [name for name in (*frame.columns, *frame.index.names) if isinstance(name, str)]
        meant = near(at, known)
        listed = f"one of {', '.join(known)}" if known else "which this frame has none of"
        hint = f'did you mean "{meant}"?' if meant else listed
        example = f'rows(frame, at="{meant or (known[0] if known else "index")}")'
        raise ArgumentError("rows", "at", f"the name of a column or of the index ({hint})", at, example)
    try:
        times = pd.Series(at)
    except (TypeError, ValueError) as error:
        raise _wrong(f"the name of a column, or {_TIMES}", at) from error
    if len(times) != len(frame):
        raise _wrong(
            f"a time for each of the {len(frame):,} rows, not {len(times):,}", at, "rows(frame, at=frame.index)"
        )
    return times, at


def _converted(times: "pd.Series[Any]", name: object) -> "pd.Series[Any]":
    """Convert Python's own datetimes and dates to a column of times."""
    import pandas as pd

    aware = {getattr(time, "tzinfo", None) is not None for time in times}
    if len(aware) > 1:
        raise _wrong("times that all have a zone or that all have none, not a mixture", name)
    try:
        return pd.to_datetime(times, utc=aware == {True})
    except (TypeError, ValueError) as error:
        raise _wrong(f"a column of {_TIMES} ({error})", name) from error


def _row(frame: "pd.DataFrame", number: int) -> str:
    return f"row {number} (index {shown(frame.index[number])})"


def _wrong(expected: str, name: object, example: str = _EXAMPLE) -> ArgumentError:
    return ArgumentError("rows", "at", expected, name, example)
