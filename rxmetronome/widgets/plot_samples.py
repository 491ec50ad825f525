"""Sort events into the series of a plot, and keep what is drawn of them.

No Rx, no widget and no wall clock in here: `tests/unit/widgets/test_plot_samples.py` moves its time by hand.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, takewhile
from operator import itemgetter
from struct import Struct
from typing import Any, NamedTuple, TypeAlias

import msgspec
import numpy as np
import numpy.typing as npt

from rxmetronome.codecs.fields import fields
from rxmetronome.records import Failure, JitteredTick, Tick, Trigger
from rxmetronome.widgets.column_kinds import kind_of
from rxmetronome.widgets.marble_lanes import missed_points
from rxmetronome.widgets.palette import one_line
from rxmetronome.widgets.plot_tracks import Numbers, Track
from rxmetronome.widgets.safe_repr import attempt, safe_repr, sound

Field: TypeAlias = str | Callable[[Any], object]

COLUMNS = 1_000
"""A window has so many columns of time."""
KEPT_WINDOWS = 3
"""So many windows are kept, to go back in."""
MOST_SERIES = 20
MOST_OTHERS = 1_000
"""Of series that have no room so many are counted one by one."""
MOST_MARKS = COLUMNS * KEPT_WINDOWS
BATCH = 1_024
"""So many events at most wait to be sorted into series together, which costs less than one by one; twice as many as
come between two frames at 10,000 a second."""
_FOUND_IN = 256
"""Fields are looked for in each of so many first events, then in one event of each batch."""
_PLAIN = {int, float, bool, type(None)}
_INSTANTS = frozenset(("ingest_ns", "due_ns", "start_ns", "end_ns"))
_NAMED = 40


class PlotMark(msgspec.Struct):
    """Hold a mark below the line: ticks that were missed, or failures, those of one column of time together."""

    number: int
    kind: str  # "missed" or "failure"
    t: float
    count: int
    text: str
    version: int


class PlotSamples:
    """Sort the events of a stream into series, and keep what is drawn of them.

    `take` may be called on one thread and everything else on another. Memory is bounded: 20 series, three windows of
    1,000 columns, 14 points a column; what is beyond is counted.

    Args:
        fields: The fields that are drawn, or functions of an event; None to find the fields that are numbers.
        by: The field or function whose values are series of their own; None for one series a field.
        window_ns: The time that is seen at first.
    """

    def __init__(self, fields: Sequence[Field] | None, by: Field | None, window_ns: int) -> None:
        self._chosen, self._by = fields, by
        self.column_ns = max(1, window_ns // COLUMNS)
        self.kept_ns = window_ns * KEPT_WINDOWS
        self._lock = threading.RLock()
        self._collected: deque[tuple[int, Any] | bytes] = deque()
        self._packing: _Packing | None = None
        self.on_batch: Callable[[Track, Numbers, Numbers], object] | None = None
        """Called with the series, times and values of each batch, under the lock."""
        self.clear()

    def clear(self) -> None:
        """Drop everything, and count from zero."""
        with self._lock:
            self._collected.clear()
            self.total = 0
            self.generation = getattr(self, "generation", -1) + 1
            self.origin_ns: int | None = None
            self._tracks: dict[Any, Track] = {}
            self._others: set[Any] = set()
            self._seen_fields: dict[str, None] = {}
            self._fields: list[Field] = list(self._chosen) if self._chosen is not None else []
            self._begin_batch()
            self._marks: deque[PlotMark] = deque(maxlen=MOST_MARKS)
            self._mark_at: dict[str, PlotMark] = {}
            self._version = self._marked = 0
            self._last_due_ns: int | None = None
            self.ended: tuple[float, str] | None = None
            """When it ended, from the origin, and the error it failed with."""

    def drop_events(self) -> None:
        """Drop all points; the counts stay."""
        with self._lock:
            self._settle()
            for track in self._tracks.values():
                track.drop()
            self._marks.clear()

    # --- what comes ---

    def take(self, at_ns: int, event: Any) -> None:
        """Add an event; its time is not before that of the last one."""
        packing = self._packing
        if packing is None or type(event) is not dict:
            self._take_whole(at_ns, event)
        else:
            try:
                self._collected.append(packing.pack(at_ns, *packing.values(event)))
            except BaseException:  # a field is absent, a value is no number: the rest of the batch is taken whole
                self._packing = None
                self._take_whole(at_ns, event)
        if len(self._collected) >= BATCH:
            with self._lock:
                self._settle()

    def _take_whole(self, at_ns: int, event: Any) -> None:
        if type(event) is dict:
            event = event.copy()  # it may be changed later
            if self._is_to_look:
                with self._lock:
                    self._find_fields([event], self.total)
                    self._begin_batch(is_looked_at=True)
                self.take(at_ns, event)
                return
        self._collected.append((at_ns, event))

    def take_values(self, at_ns: int, values: dict[str, float]) -> None:
        """Add one value to each named series: readings that are no events."""
        with self._lock:
            self.total += 1
            t = np.array([self._since_origin(at_ns)])
            for name, value in values.items():
                track = self._track(name, name)
                if track is not None:
                    self._add(track, t, np.array([value]), np.array([-1.0]))

    def end(self, at_ns: int, error: Exception | None = None) -> None:
        """Note the end of the stream, or the error it failed with."""
        with self._lock:
            self._settle()
            t = self._since_origin(at_ns)
            self.ended = (t, "" if error is None else one_line(safe_repr(error, 200)))
            if error is not None:
                self._mark("failure", t, 1, self.ended[1])

    def mark_failure(self, at_ns: int, failure: Failure) -> None:
        """Add the cross of a failure."""
        with self._lock:
            self._mark("failure", self._since_origin(at_ns), 1, one_line(failure.error))

    def mark_missed(self, tick: Any, last_due_ns: int | None, at_ns: int) -> None:
        """Add a mark for each tick that was missed before this one."""
        with self._lock:
            if isinstance(tick, Trigger):
                self._mark("missed", self._since_origin(at_ns), tick.missed, "")
                return
            points = missed_points(last_due_ns, tick.due_ns, tick.interval_ns, tick.missed)
            left = tick.missed - len(points)
            for point in points:
                self._mark("missed", self._since_origin(min(point, at_ns)), 1 + left, "")
                left = 0

    def add_gap(self, at_ns: int) -> None:
        """Break all lines: the stream stood still."""
        with self._lock:
            self._settle()
            for track in self._tracks.values():
                track.add_gap(self._since_origin(at_ns))

    # --- what is drawn ---

    def settle(self) -> None:
        """Sort what was collected into series."""
        with self._lock:
            self._settle()

    @property
    def tracks(self) -> list[Track]:
        """Return the series, in the order in which they first came."""
        with self._lock:
            return list(self._tracks.values())

    @property
    def others(self) -> int:
        """Return how many series have no room; 1,000 stands for that many or more."""
        return len(self._others)

    @property
    def seen_fields(self) -> list[str]:
        """Return the first fields that events had."""
        return list(self._seen_fields)

    @property
    def wanted(self) -> list[str]:
        """Return the fields that are drawn, those that are functions too."""
        return [_title(field) for field in self._fields]

    def locked(self) -> threading.RLock:
        """Return the lock: what is read under it is of one moment."""
        return self._lock

    def marks_since(self, version: int) -> tuple[int, list[PlotMark]]:
        """Return the current version, and the marks that are new or have grown since an earlier one."""
        with self._lock:
            if version == self._version:
                return version, []
            oldest = min((mark.number for mark in self._mark_at.values()), default=0)  # no older one has grown
            newest = takewhile(lambda mark: mark.version > version or mark.number >= oldest, reversed(self._marks))
            return self._version, [mark for mark in newest if mark.version > version][::-1]

    # --- under the lock ---

    def _since_origin(self, at_ns: float) -> float:
        if self.origin_ns is None:
            self.origin_ns = int(at_ns)
        return float(at_ns - self.origin_ns)

    def _mark(self, kind: str, t: float, count: int, text: str) -> None:
        self._version += 1
        last = self._mark_at.get(kind)
        if last is not None and last.t // self.column_ns == t // self.column_ns:
            last.count += count
            last.text, last.version = last.text or text, self._version
            return
        mark = PlotMark(self._marked, kind, t, count, text, self._version)
        self._marked += 1
        self._mark_at[kind] = mark
        self._marks.append(mark)

    def _begin_batch(self, *, is_looked_at: bool = False) -> None:
        """Pack the next events if all their series are numbers of named fields.

        Where fields are found, the first event of each batch is looked at before.
        """
        are_names = self._by is None and bool(self._fields) and all(type(field) is str for field in self._fields)
        is_found = self._chosen is None and not is_looked_at
        self._packing = _packing(self._fields) if are_names and not is_found else None
        self._is_to_look = are_names and is_found and self.total >= _FOUND_IN

    def _settle(self) -> None:
        many = len(self._collected)
        if not many:
            return
        collected = [self._collected.popleft() for _ in range(many)]
        for size, alike in groupby(collected, len):  # a pair, or the bytes of packed numbers
            batch: list[Any] = list(alike)
            numbers = np.arange(self.total, self.total + len(batch), dtype=float)
            self.total += len(batch)
            if size == 2:
                self._settle_events(batch, numbers)
            else:
                self._settle_packed(batch, numbers)
        self._begin_batch()

    def _times(self, at_ns: Any) -> Numbers:
        t: Numbers = self._since_origin(int(at_ns[0])) + (at_ns - at_ns[0])
        return t

    def _settle_packed(self, packed: list[bytes], numbers: Numbers) -> None:
        at_ns, rows = _unpacked(packed)
        t = self._times(at_ns)
        named = enumerate(self._fields[: len(rows)])
        tracks = [self._tracks.get((at, None)) or self._track((at, None), _title(field)) for at, field in named]
        drawn = [track for track in tracks if track is not None]
        if self.on_batch is None and len(drawn) == len(rows) and np.isfinite(rows).all():
            Track.add_rows(drawn, t, rows, numbers)
            return
        for track, row in zip(tracks, rows, strict=False):
            if track is not None:
                self._add(track, t, row, numbers)

    def _settle_events(self, pairs: list[tuple[int, Any]], numbers: Numbers) -> None:
        events = [event for _, event in pairs]
        t = self._times(np.array([at_ns for at_ns, _ in pairs]))
        first = int(numbers[0])
        kinds = set(map(type, events))
        if kinds & {Failure, Tick, JitteredTick, Trigger}:
            self._note_records(pairs)
        if Failure in kinds:
            stays = [at for at, event in enumerate(events) if type(event) is not Failure]
            events, t, numbers = [events[at] for at in stays], t[stays], numbers[stays]
            if not events:
                return
        if self._chosen is None or not self._tracks:
            self._find_fields(events, first)
        groups = self._groups(events)
        for at, (field, values) in enumerate(zip(self._fields, _columns(events, self._fields), strict=True)):
            for key, name, places in groups:
                self._add_group(at, field, key, name, t, values, numbers, places)

    def _add_group(
        self, at: int, field: Field, key: Any, name: str, t: Any, values: Any, numbers: Any, places: Any
    ) -> None:
        if places is not None:
            t, values, numbers = t[places], values[places], numbers[places]
        is_there = values != -np.inf  # minus infinity stands for an absent field
        if not is_there.all():
            t, values, numbers = t[is_there], values[is_there], numbers[is_there]
            if not len(t):
                return
        title = _title(field)
        if self._by is None:
            label = title
        elif len(self._fields) > 1:
            label = f"{title} · {name}"
        else:
            label = name
        track = self._track((at, key), label)
        if track is not None:
            self._add(track, t, values, numbers)

    def _add(self, track: Track, t: Any, values: Any, numbers: Any) -> None:
        if self.on_batch is not None:
            self.on_batch(track, t, values)
        track.add(t, values, numbers)

    def _track(self, key: Any, label: str) -> Track | None:
        track = self._tracks.get(key)
        if track is None:
            if len(self._tracks) >= MOST_SERIES:
                if len(self._others) < MOST_OTHERS:
                    self._others.add(key)
                return None
            track = self._tracks[key] = Track(label, self.column_ns, self.kept_ns)
        return track

    def _groups(self, events: list[Any]) -> list[tuple[Any, str, Any]]:
        """Return the places of the events of each series: its key, its name, and where they are; None for all."""
        if self._by is None:
            return [(None, "", None)]
        by, groups, names = self._by, dict[Any, list[int]](), dict[Any, str]()
        for at, event in enumerate(events):
            try:
                value = _value(event, by)
                if value is _ABSENT:
                    value = f"no {_title(by)}"
                key = value if type(value) in (str, int, bool) else safe_repr(value, _NAMED)
            except BaseException as error:
                value = key = f"({type(error).__name__})"
            groups.setdefault((type(key), key), []).append(at)
            names.setdefault((type(key), key), value if type(value) is str else safe_repr(value, _NAMED))
        return [(key, one_line(sound(names[key])), np.array(places)) for key, places in groups.items()]

    def _find_fields(self, events: list[Any], first: int) -> None:
        looked_at = events[:_FOUND_IN] if first < _FOUND_IN else events[-1:]
        for event in looked_at:
            for name, value in _fields_of(event).items():
                if len(self._seen_fields) < MOST_SERIES:
                    self._seen_fields.setdefault(one_line(sound(name)))
                has_room = self._chosen is None and len(self._fields) < MOST_SERIES
                if has_room and name not in self._fields and _is_drawn(name, value):
                    self._fields.append(name)

    def _note_records(self, pairs: list[tuple[int, Any]]) -> None:
        """Make marks of failures and of ticks that were missed."""
        for at_ns, event in pairs:
            kind = type(event)
            if kind is Failure:
                self._mark("failure", self._since_origin(at_ns), 1, one_line(event.error))
            elif kind is Tick or kind is JitteredTick or kind is Trigger:
                if event.missed:
                    self.mark_missed(event, self._last_due_ns, at_ns)
                self._last_due_ns = event.due_ns


def _fields_of(event: Any) -> dict[str, Any]:
    """Return the fields among which those to draw are found: of a tick or a trigger its lag, of an unreadable none."""
    if isinstance(event, (Tick, Trigger)):
        return {"lag_ns": event.lag_ns}
    try:
        found: dict[str, Any] = attempt(fields, event, "fields")
    except BaseException:  # a property that raises: such an event has no numbers
        return {}
    return found


def _is_drawn(name: str, value: Any) -> bool:
    """Return True for a field that is drawn without being named: a number that is neither a time nor an id."""
    if name in _INSTANTS or name == "id" or name.endswith("_id"):
        return False
    try:
        kind = kind_of(name, value)
    except BaseException:
        return False
    return kind == "number" or kind.startswith("duration")


def _title(field: Field) -> str:
    if isinstance(field, str):
        return one_line(field)
    name = getattr(field, "__name__", "")
    return one_line(name) if isinstance(name, str) and name and name != "<lambda>" else "value"


_ABSENT = object()


def _value(event: Any, field: Field) -> Any:
    """Return a field of an event, or what a function gives for it; `_ABSENT` if there is no such field."""
    if not isinstance(field, str):
        return field(event)
    if type(event) is dict:
        return event.get(field, _ABSENT)
    kind = type(event)
    if issubclass(kind, msgspec.Struct):
        return getattr(event, field, _ABSENT)
    return attempt(fields, event, "fields").get(field, _ABSENT)


class _Packing(NamedTuple):
    """Pack an event's time and its numbers in named fields: much less to hold and to read than a dict."""

    pack: Callable[..., bytes]
    values: Callable[[Any], Iterable[Any]]


def _packing(fields: Sequence[Any]) -> _Packing:
    one, *others = fields
    values = itemgetter(*fields) if others else lambda event: (event[one],)
    return _Packing(Struct(f"=q{len(fields)}d").pack, values)


def _unpacked(packed: list[bytes]) -> tuple[npt.NDArray[np.int64], Numbers]:
    """Return the times, and a row of values for each field."""
    table = np.frombuffer(b"".join(packed)).reshape(len(packed), -1)
    return table[:, 0].view(np.int64), np.ascontiguousarray(table[:, 1:].T)


def _columns(events: list[Any], fields: Sequence[Field]) -> list[Numbers]:
    """Return fields of all events as numbers: NaN for a value that is none, minus infinity for an absent field."""
    if len(fields) > 1 and all(type(field) is str for field in fields) and set(map(type, events)) == {dict}:
        try:
            rows = list(map(itemgetter(*fields), events))
        except KeyError:
            rows = []
        table = _plain(rows, (len(events), len(fields))) if rows else None
        if table is not None:
            return list(np.ascontiguousarray(table.T))
    return [_column(events, field) for field in fields]


def _column(events: list[Any], field: Field) -> Numbers:
    if isinstance(field, str):
        try:
            values = [event[field] for event in events] if type(events[0]) is dict else []
        except (KeyError, TypeError, IndexError):
            values = []
        column = _plain(values, (len(values),)) if values else None
        if column is not None:
            return column
    return np.array([_number_of(event, field) for event in events], dtype=float)


def _plain(values: Sequence[Any], shape: tuple[int, ...]) -> Numbers | None:
    """Return plain numbers as an array of a shape, None if others are among them; None itself is NaN."""
    try:
        made = np.array(values)
        if made.dtype.kind == "O" and set(map(type, made.flat)) <= _PLAIN:
            made = np.array(values, dtype=float)
    except (OverflowError, ValueError, TypeError):
        return None
    if made.dtype.kind not in "fiub" or made.shape != shape:
        return None
    numbers = made.astype(float, copy=False)
    is_finite = np.isfinite(numbers)
    if not is_finite.all():
        numbers[~is_finite] = np.nan
    return numbers


def _number_of(event: Any, field: Field) -> float:
    try:
        value = _value(event, field)
        if value is _ABSENT:
            return -np.inf
        if value is None or isinstance(value, (str, bytes)):
            return np.nan
        number = float(value)
    except BaseException:  # a property that raises, a value whose conversion does
        return np.nan
    return number if np.isfinite(number) else np.nan
