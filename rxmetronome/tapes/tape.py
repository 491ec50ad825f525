"""`Tape`: a run's inputs, kept, as the sources of another run."""

import os
import weakref
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome import durations
from rxmetronome.arguments import path as path_of
from rxmetronome.clocks import VirtualClock, timeline
from rxmetronome.clocks.base import Timer, to_datetime
from rxmetronome.codecs.dataframes import frame_of
from rxmetronome.errors import ArgumentError, near
from rxmetronome.protocols import NamedSource, context_of
from rxmetronome.tapes.tape_reader import NAMES, TapeEntry, TapeReader
from rxmetronome.tapes.tape_writer import DIED, ENDED, EVENT, FAILED, LOST, MARK, OUTCOME

if TYPE_CHECKING:
    import pandas as pd

_OF_SOURCES = (EVENT, ENDED, DIED, FAILED)
_EXAMPLE = 'rxm.Tape("monday.tape")'


class Kept(NamedTuple):
    """What a tape says of itself.

    Args:
        flow: The name of the flow.
        run: The number of the run, from 1, and `runs`, those on the tape.
        began_ns: The start, on the steady timeline, in nanoseconds since 1970.
        lasted_ns: The time to the last entry.
        events: The number of events of each source.
        entries: The number of all entries.
        outcomes: How many of them are outcomes of steps that reach outside.
        dropped: The entries that were dropped with the oldest segments.
        lost: The events that had no form on the tape.
        torn_bytes: The bytes of an end that a crash has left incomplete.
        ended: `"stopped"` or another last mark; empty where the process was killed, or the run goes on.
        bytes: The size of the tape with all its runs.
    """

    flow: str
    run: int
    runs: list[int]
    began_ns: int
    lasted_ns: int
    events: dict[str, int]
    entries: int
    outcomes: int
    dropped: int
    lost: int
    torn_bytes: int
    ended: str
    bytes: int


class Tape(Mapping[str, Observable[Any]]):
    """The sources of a run that was kept, by name: `flow.run(sources=rxm.Tape("monday.tape"), clock=...)`.

    It holds the entries in memory. A source gives its events at their instants from the start, in the order of the
    tape where several have the same one, and then completes, dies or stays silent as it did.

    Args:
        path: The folder that `flow.run(tape=path)` made. It can be read while the run still writes it.
        run: The number of the run on the tape, from 1; the last one if not given.

    Attributes:
        path: The folder.
        head: The beginning of the run: flow, steps, start.

    Raises:
        StepError: If there is no tape, or no such run.
        ArgumentError: If `path` is no path.

    Example:
        >>> import tempfile, rxmetronome as rxm
        >>> folder = tempfile.TemporaryDirectory()
        >>> flow = rxm.Flow("main")
        >>> _ = flow.source("beat", rxm.metronome("1s")) >> rxm.select(lambda tick: tick.id) >> rxm.latest()
        >>> _ = flow.run(clock=rxm.VirtualClock(), until="3s", tape=f"{folder.name}/monday.tape")
        >>> tape = Tape(f"{folder.name}/monday.tape")
        >>> tape
        <tape of flow `main`: 3 events of beat, 3s>
        >>> _ = flow.run(sources=tape, clock=rxm.VirtualClock(), until="3s")
        >>> flow["latest"].value
        2
        >>> folder.cleanup()
    """

    def __init__(self, path: str | os.PathLike[str], run: int | None = None) -> None:
        self.path: Path = path_of(path, call="Tape", example=_EXAMPLE)
        reader = TapeReader(self.path, run)
        self.instants_ns: list[int] = []
        self.kinds: list[int] = []
        self.places: list[int] = []
        self.values_kept: list[Any] = []
        for _, *columns in reader.columns():
            for kept, column in zip(
                (self.instants_ns, self.kinds, self.places, self.values_kept), columns, strict=True
            ):
                kept.extend(column)
        self.head, self.run, self._runs = reader.head, reader.run, reader.runs
        self._dropped, self._torn = reader.dropped, reader.torn_bytes
        self.following, self.first = self._chains()
        self._players: weakref.WeakKeyDictionary[Any, TapePlayer] = weakref.WeakKeyDictionary()

    def _chains(self) -> tuple[list[int], dict[str, int]]:
        """Return for each entry the position of the next one of its source, and the first one of each."""
        end = len(self.kinds)
        following, first = [end] * end, [end] * len(self.head.steps)
        for at in range(end - 1, -1, -1):
            if self.kinds[at] in _OF_SOURCES:
                place = self.places[at]
                following[at], first[place] = first[place], at
        return following, dict(zip(self.head.steps, first, strict=True))

    @property
    def entries(self) -> list[TapeEntry]:
        """Return all entries, in order."""
        return [self._entry(at) for at in range(len(self.kinds))]

    def of_kinds(self, *kinds: int) -> list[TapeEntry]:
        """Return the entries of some kinds, in order."""
        return [self._entry(at) for at, kind in enumerate(self.kinds) if kind in kinds]

    def _entry(self, at: int) -> TapeEntry:
        kind = self.kinds[at]
        step = "" if kind == MARK else self.head.steps[self.places[at]]
        return TapeEntry(self._dropped + at, self.instants_ns[at], NAMES[kind], step, self.values_kept[at])

    @property
    def sources(self) -> list[str]:
        """Return the names of the flow's sources."""
        return list(self.head.sources)

    @property
    def end_ns(self) -> int:
        """Return the instant of the last entry."""
        return self.instants_ns[-1] if self.instants_ns else self.head.began_ns

    @property
    def info(self) -> Kept:
        """Return what the tape holds: flow, runs, events of each source, what was dropped or lost, how it ended."""
        kinds = Counter(self.kinds)
        counts = Counter(place for place, kind in zip(self.places, self.kinds, strict=True) if kind == EVENT)
        places = {name: place for place, name in enumerate(self.head.steps)}
        has_end = bool(self.kinds) and self.kinds[-1] == MARK
        return Kept(
            self.head.flow, self.run, self._runs, self.head.began_ns, self.end_ns - self.head.began_ns,
            {name: counts[places[name]] for name in self.sources}, len(self.kinds), kinds[OUTCOME], self._dropped,
            kinds[LOST], self._torn, self.values_kept[-1] if has_end else "",
            sum(file.stat().st_size for file in self.path.glob("*.tape")),
        )  # fmt: skip

    def to_frame(self, source: str) -> "pd.DataFrame":
        """Return the events of a source as a DataFrame, indexed by their instants (UTC).

        Raises:
            ArgumentError: If there is no such source.
        """
        import pandas as pd

        self._check(source)
        kept = [entry for entry in self.of_kinds(EVENT) if entry.step == source]
        frame = frame_of([entry.value for entry in kept])
        frame.index = pd.DatetimeIndex(pd.to_datetime([entry.at_ns for entry in kept], utc=True), name="at")
        return frame

    def clock(self) -> VirtualClock:
        """Return a virtual clock that stands at the start of the run, its wall too."""
        began_ns, offset_ns = self.head.began_ns, self.head.wall_ns - self.head.began_ns
        clock = VirtualClock(start=to_datetime(began_ns))
        clock.run_to_ns(began_ns)
        if offset_ns:
            clock.step_wall(f"{offset_ns}ns")
        return clock

    def _check(self, source: str) -> None:
        if source not in self.head.sources:
            meant = near(source, self.sources)
            expected = f"a source of the tape: {', '.join(self.sources)}" + (f"; perhaps `{meant}`" if meant else "")
            raise ArgumentError("Tape", "source", expected, source, f'tape["{self.sources[0]}"]')

    def __getitem__(self, source: str) -> Observable[Any]:
        if source not in self.head.sources:
            raise KeyError(source)
        return TapeSource(self, source)

    def __iter__(self) -> Iterator[str]:
        return iter(self.head.sources)

    def __len__(self) -> int:
        return len(self.head.sources)

    def __repr__(self) -> str:
        info = self.info
        counts = ", ".join(f"{count:,} events of {name}" for name, count in info.events.items())
        return f"<tape of flow `{info.flow}`: {counts}, {durations.text(info.lasted_ns)}>"

    def player_of(self, clock: Any, began_ns: int) -> "TapePlayer":
        """Return what plays this tape on a clock, for all sources of one run together."""
        player = self._players.get(clock)
        if player is None or player.began_ns != began_ns or not player.observers:
            player = self._players[clock] = TapePlayer(self, clock, began_ns)
        return player


WALL = "wall "
"""Begins a mark: the wall was stepped, so that it is before the steady timeline by so many nanoseconds."""


def step_wall(clock: Any, mark: str) -> None:
    """Step the wall of a virtual clock to where a mark says, if it says so."""
    if mark.startswith(WALL) and isinstance(clock, VirtualClock):
        now_ns, wall_ns = clock.read_ns()
        by_ns = int(mark.removeprefix(WALL)) - (wall_ns - now_ns)
        if by_ns:
            clock.step_wall(f"{by_ns}ns")


class TapeSource(NamedSource):
    """One source of a tape."""

    kind = "tape"

    def __init__(self, tape: Tape, source: str) -> None:
        super().__init__()
        self._tape, self._source = tape, source

    def __repr__(self) -> str:
        return f"tape({str(self._tape.path)!r})[{self._source!r}]"

    def subscribe_directly(
        self, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        """Subscribe an observer without the one that RxPY's `subscribe` puts between."""
        return self._subscribe_core(observer, scheduler)

    def _subscribe_core(
        self, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        clock, context = timeline(scheduler), context_of(scheduler)
        began_ns = (getattr(clock, "began", None) or clock.read_ns())[0]
        player = self._tape.player_of(getattr(clock, "clock", clock), began_ns)
        return player.subscribe(self._source, observer, None if context is None else context.fail)


class TapePlayer:
    """Play a tape on a clock.

    Each source has a timer, armed for its next event before it gives one, as its own was; so timers of steps that are
    due at the same instant keep their places. A timer gives what the tape has before its own event first.
    """

    def __init__(self, tape: Tape, clock: Any, began_ns: int) -> None:
        self.began_ns = began_ns
        self.observers: dict[str, tuple[abc.ObserverBase[Any], Callable[..., None] | None]] = {}
        self._tape, self._clock = tape, clock
        self._offset_ns = began_ns - tape.head.began_ns
        self._cursor = 0
        self._next = dict(tape.first)
        self._timers: dict[str, Timer] = {}
        is_virtual = isinstance(clock, VirtualClock)
        self._reserve = clock.reserve if is_virtual else None
        self._proceed = clock.proceed if is_virtual else None

    def subscribe(self, source: str, observer: abc.ObserverBase[Any], fail: Callable[..., None] | None) -> Disposable:
        """Give a source's events to an observer."""
        self.observers[source] = observer, fail
        first = self._next[source]
        if first < len(self._tape.kinds):
            due_ns = self._tape.instants_ns[first] + self._offset_ns
            self._timers[source] = self._clock.schedule_ns(due_ns, self._fire, source)

        def unsubscribe() -> None:
            self.observers.pop(source, None)
            timer = self._timers.pop(source, None)
            if timer is not None:
                timer.dispose()

        return Disposable(unsubscribe)

    def _fire(self, _: Any, source: str) -> None:
        tape, clock, offset_ns, upcoming = self._tape, self._clock, self._offset_ns, self._next
        instants_ns, following, end = tape.instants_ns, tape.following, len(tape.kinds)
        timer, reserve, proceed = self._timers[source], self._reserve, self._proceed
        kinds, values, on_next = tape.kinds, tape.values_kept, self.observers[source][0].on_next
        while True:
            own = upcoming[source]
            while own < self._cursor:  # another source's timer has given it already
                own = following[own]
            if own >= end:
                return
            at_ns = instants_ns[own]
            if at_ns + offset_ns > clock.now_ns:
                upcoming[source] = own
                clock.rearm(timer, at_ns + offset_ns)
                return
            last, after = own, following[own]
            while after == last + 1 and after < end and instants_ns[after] == at_ns:
                last, after = after, following[after]
            upcoming[source] = after
            place = 0
            if after < end:
                if reserve is None:
                    clock.rearm(timer, instants_ns[after] + offset_ns)
                else:
                    place = reserve()
            if own == last == self._cursor and kinds[own] == EVENT:
                self._cursor = own + 1
                on_next(values[own])
            else:
                self._give(last)
            if after >= end or proceed is None or proceed(timer, instants_ns[after] + offset_ns, place) is None:
                return

    def _give(self, last: int) -> None:
        """Give the entries up to `last` to their observers."""
        tape, observers = self._tape, self.observers
        while self._cursor <= last:
            at = self._cursor
            self._cursor = at + 1
            if tape.kinds[at] == MARK:
                step_wall(self._clock, tape.values_kept[at])
                continue
            target = observers.get(tape.head.steps[tape.places[at]])
            if target is None:
                continue
            kind, value = tape.kinds[at], tape.values_kept[at]
            if kind == EVENT:
                target[0].on_next(value)
            elif kind == ENDED:
                target[0].on_completed()
            elif kind == DIED:
                target[0].on_error(value)
            elif kind == FAILED and target[1] is not None:
                target[1](*value)
