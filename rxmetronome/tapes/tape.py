"""`Tape`: a run's inputs, kept, as the sources of another run."""

import os
import weakref
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reactivex import Observable, abc

from rxmetronome import durations
from rxmetronome.arguments import path as path_of
from rxmetronome.clocks import VirtualClock, timeline
from rxmetronome.clocks.base import to_datetime
from rxmetronome.codecs.dataframes import frame_of
from rxmetronome.errors import ArgumentError, near
from rxmetronome.protocols import NamedSource, context_of
from rxmetronome.tapes.initial_states import InitialStates, read_states
from rxmetronome.tapes.tape_player import RunInputs, TapePlayer
from rxmetronome.tapes.tape_reader import TapeEntry, TapeReader, entries_of
from rxmetronome.tapes.tape_writer import EVENT, LOST, MARK, OUTCOME

if TYPE_CHECKING:
    import pandas as pd

_EXAMPLE = 'rxm.Tape("monday.tape")'


class Kept(NamedTuple):
    """Summarize a tape.

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
        epoch: The number of the epoch that the run went on from; 0 where it began afresh.
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
    epoch: int = 0


class Tape(Mapping[str, Observable[Any]]):
    """The sources of a run that was kept, by name: `flow.run(sources=rxm.Tape("monday.tape"), clock=...)`.

    It reads the entries as they are asked for, some thousands at a time, and holds no more of them. A source gives its
    events at their instants from the start, in the order of the tape where several have the same one, and then
    completes, dies or stays silent as it did.

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
        reader = self._reader = TapeReader(self.path, run)
        self.head, self.run, self._runs = reader.head, reader.run, reader.runs
        self._inputs: weakref.WeakKeyDictionary[Any, RunInputs] = weakref.WeakKeyDictionary()
        self._players: weakref.WeakKeyDictionary[Any, TapePlayer] = weakref.WeakKeyDictionary()

    @property
    def entries(self) -> list[TapeEntry]:
        """Return all entries, in order, in memory; `iter_entries` reads them one after the other."""
        return list(self.iter_entries())

    def iter_entries(self) -> Iterator[TapeEntry]:
        """Yield all entries, in order."""
        return self._reader.entries()

    def of_kinds(self, *kinds: int) -> Iterator[TapeEntry]:
        """Yield the entries of some kinds, in order."""
        for columns in self._reader.columns():
            wanted = [code & 15 in kinds for code in columns.codes]
            if any(wanted):
                found = zip(entries_of(self.head, columns), wanted, strict=True)
                yield from (entry for entry, is_wanted in found if is_wanted)

    @property
    def sources(self) -> list[str]:
        """Return the names of the flow's sources."""
        return list(self.head.sources)

    @property
    def end_ns(self) -> int:
        """Return the instant of the last entry."""
        last_ns = self._reader.last_ns
        return self.head.began_ns if last_ns is None else last_ns

    @property
    def info(self) -> Kept:
        """Return what the tape holds: flow, runs, events of each source, what was dropped or lost, how it ended.

        It reads the whole run, but not its values.
        """
        codes: Counter[int] = Counter()
        number = last_code = 0
        end_ns = self.head.began_ns
        for number, block in self._reader.blocks():  # noqa: B007  the last one counts
            codes.update(block.codes)
            last_code, end_ns = block.codes[-1], max(end_ns, block.instants_ns[-1])
        kinds = Counter[int]()
        for code, count in codes.items():
            kinds[code & 15] += count
        places = {name: place for place, name in enumerate(self.head.steps)}
        ended = ""
        if last_code & 15 == MARK:
            ended = next(columns.values[-1] for columns in self._reader.columns(number) if columns.number == number)
        return Kept(
            self.head.flow, self.run, self._runs, self.head.began_ns, end_ns - self.head.began_ns,
            {name: codes[places[name] << 4 | EVENT] for name in self.sources}, sum(codes.values()), kinds[OUTCOME],
            self._reader.dropped, kinds[LOST], self._reader.torn_bytes, ended,
            sum(file.stat().st_size for file in self.path.glob("*.tape")), self.head.epoch,
        )  # fmt: skip

    @property
    def initial_states(self) -> InitialStates | None:
        """Return the states that the run went on from, where it was a resumed one and the tape has them all.

        None where it began afresh, where the oldest segments were dropped, and where the process was killed before
        they were written. The content is read as it is asked for.

        Raises:
            StepError: If it is damaged.
        """
        return read_states(self._reader)

    @property
    def missing_start(self) -> str:
        """Return why a replay does not begin as the run did; empty where it does."""
        if self._reader.dropped:
            return f"its oldest {self._reader.dropped:,} entries were dropped, to keep it within its bound"
        if self.head.epoch and self.initial_states is None:
            return f"its process was killed before the states of epoch {self.head.epoch} were on it"
        return ""

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

    def inform(self, clock: Any, inputs: RunInputs) -> None:
        """Have a run on a clock take from the tape what is no event of a source too."""
        self._inputs[clock] = inputs

    def player_of(self, clock: Any, began_ns: int) -> TapePlayer:
        """Return what plays this tape on a clock, for all sources of one run together."""
        player = self._players.get(clock)
        if player is None or player.began_ns != began_ns or player.is_over:
            inputs = self._inputs.pop(clock, None)
            player = self._players[clock] = TapePlayer(self._reader, clock, began_ns, inputs or RunInputs())
        return player


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
