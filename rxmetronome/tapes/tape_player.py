"""Play a tape on a clock: one entry after the other, a block in memory at a time."""

from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.clocks import VirtualClock
from rxmetronome.clocks.base import Timer
from rxmetronome.tapes.tape_reader import BlockColumns, TapeReader
from rxmetronome.tapes.tape_writer import DIED, ENDED, EVENT, FAILED, LOST, MARK, MISSED, OUTCOME, STATE, TIMER, WIDGET

WALL = "wall "
"""Begins a mark: the wall was stepped, so that it is before the steady timeline by so many nanoseconds."""
_NOTHING = LOST
"""The kind of an entry that has been taken before its turn."""
_OF_SOURCES = frozenset((EVENT, ENDED, DIED, FAILED))


class RunInputs:
    """Give a run what its tape has beside the events of sources. This base gives nothing.

    Attributes:
        names: For each place of a step on the tape its name in the run.
    """

    def start(self, player: "TapePlayer") -> None:
        """Prepare for the first entry."""

    def mark(self, text: str) -> None:
        """Take a mark: `paused`, `running`, `draining`."""

    def timer(self, place: int, number: int) -> None:
        """Have a timer of a step fire."""

    def outcome(self, place: int, value: Any) -> None:
        """Give a step the outcome of its work."""

    def failed(self, place: int, value: Any) -> None:
        """Have a sink fail, as it did."""

    def missed(self, place: int, number: int) -> None:
        """Count grid points that a source has missed."""

    def widget(self, place: int, value: Any) -> None:
        """Give a widget the value that it had from then on."""


class TapePlayer:
    """Give the entries of a tape at their instants, in their order.

    One timer of the clock stands at the next entry. On a virtual clock it goes on from entry to entry without the
    clock's heap, as long as nothing else is due before.

    Args:
        reader: The tape.
        clock: A clock; virtual or real.
        began_ns: The start of the run that is played.
        inputs: What the run takes beside the events of its sources.
    """

    def __init__(self, reader: TapeReader, clock: Any, began_ns: int, inputs: RunInputs) -> None:
        self.began_ns, self.is_over = began_ns, False
        self._steps = reader.head.steps
        self._observers: dict[int, tuple[abc.ObserverBase[Any], Callable[..., None] | None]] = {}
        self._loops: dict[int, Callable[[Any], None]] = {}
        self._clock, self._inputs = clock, inputs
        self._offset_ns = began_ns - reader.head.began_ns
        self._proceed: Any = clock.proceed if isinstance(clock, VirtualClock) else None
        self._unread = reader.columns()
        self._loaded: deque[BlockColumns] = deque()
        self._instants: list[int] = []
        self._codes: list[int] = []
        self._values: list[Any] = []
        self._at = 0
        self._timer: Timer | None = None
        self._is_armed = self._is_prepared = False

    def prepare(self) -> None:
        """Read the first entries, for outcomes that are asked for before a source begins."""
        if not self._is_prepared:
            self._is_prepared = True
            self._inputs.start(self)
            self._next_block()

    def subscribe(self, source: str, observer: abc.ObserverBase[Any], fail: Callable[..., None] | None) -> Disposable:
        """Give a source's events to an observer, from the next action of the clock on."""
        place = self._steps.index(source)
        self._observers[place] = observer, fail
        if self._timer is None:
            self.prepare()
            if self._codes:
                self._timer = self._clock.schedule_ns(max(self._instants[0], self._clock.now_ns), self._fire)

        def unsubscribe() -> None:
            self._observers.pop(place, None)
            self._loops.pop(place, None)
            if not self._observers and type(self._inputs) is RunInputs:  # nothing else takes from it
                self.end()

        return Disposable(unsubscribe)

    def end(self) -> None:
        """Give nothing more, because the run has ended."""
        self.is_over = True
        if self._timer is not None:
            self._timer.dispose()
        self._unread.close()

    def take_outcome(self, place: int, number: int) -> Any:
        """Return the outcome of some work of a step that came back at once, before the entries that follow; else None.

        It is that of this number, and stands before the first entry of a later instant.
        """
        code = place << 4 | OUTCOME
        for codes, values, at in self._upcoming(self._clock.now_ns):
            if codes[at] == code and values[at][0] == number:
                codes[at] = _NOTHING
                return values[at]
        return None

    def is_near(self, text: str, within_ns: int) -> bool:
        """Return True if a mark with this beginning is among the next entries, up to so many nanoseconds from now."""
        upcoming = self._upcoming(self._clock.now_ns + within_ns)
        return any(codes[at] & 15 == MARK and values[at].startswith(text) for codes, values, at in upcoming)

    def _upcoming(self, until_ns: int) -> Iterator[tuple[list[int], list[Any], int]]:
        """Yield the entries up to an instant that have not been given; their blocks stay loaded until they are."""
        at, instants, codes, values = self._at, self._instants, self._codes, self._values
        further = 0
        while True:
            for position in range(at, len(codes)):
                if instants[position] > until_ns:
                    return
                yield codes, values, position
            if further == len(self._loaded):
                columns = self._read()
                if columns is None:
                    return
                self._loaded.append(columns)
            at, (_, instants, codes, values) = 0, self._loaded[further]
            further += 1

    def _read(self) -> BlockColumns | None:
        columns = next(self._unread, None)
        while columns is not None and all(code & 15 == STATE for code in columns.codes):  # the run has read them
            columns = next(self._unread, None)
        if columns is not None and self._offset_ns:
            columns = columns._replace(instants_ns=[at_ns + self._offset_ns for at_ns in columns.instants_ns])
        return columns

    def _next_block(self) -> bool:
        """Go on to the next block; return False at the end of the tape."""
        columns = self._loaded.popleft() if self._loaded else self._read()
        if columns is None:
            return False
        _, self._instants, self._codes, self._values = columns
        self._at = 0
        return True

    def _fire(self, *_: object) -> None:
        """Give what is due; arm the timer for the next entry that is not."""
        clock, proceed = self._clock, self._proceed
        self._is_armed = False
        while not self.is_over:
            if self._at >= len(self._codes):
                if not self._next_block():
                    return
                continue
            at_ns, code = self._instants[self._at], self._codes[self._at]
            if at_ns > clock.now_ns and code & 15 != WIDGET:
                if proceed is None:
                    clock.rearm(self._timer, at_ns)
                    return
                if not proceed(self._timer, at_ns, clock.reserve()):
                    return
                continue
            if code & 15 != EVENT:
                self._give_other(code)
                continue
            loop = self._loops.get(code >> 4)
            if loop is None:
                observed = self._observers.get(code >> 4)
                if observed is None:
                    self._at += 1
                    continue
                make = self._make_step if proceed is None else self._make_loop
                loop = self._loops[code >> 4] = make(code, observed[0])
            loop(self._values[self._at])
            if self._is_armed:
                return

    def _make_step(self, _: int, observer: abc.ObserverBase[Any]) -> Callable[[Any], None]:
        """Return a function that gives one event."""
        on_next = observer.on_next

        def give_one(event: Any) -> None:
            self._at += 1
            on_next(event)

        return give_one

    def _make_loop(self, code: int, observer: abc.ObserverBase[Any]) -> Callable[[Any], None]:
        """Return a function that gives events of one source as long as they follow each other.

        In a flow, what happens to an event is written into it: see `flow/compiler.py`.
        """
        on_next, clock, proceed = observer.on_next, self._clock, self._proceed
        reserve, note = clock.reserve, clock.note_stop

        def give(event: Any) -> None:
            instants, codes, values, timer = self._instants, self._codes, self._values, self._timer
            at, end = self._at, len(codes)
            if codes.count(code) != end:  # otherwise the block is all of this source
                end = at + 1
                while end < len(codes) and codes[end] == code:
                    end += 1
            now_ns = instants[at]
            while True:
                at += 1
                self._at = at
                on_next(event)
                if at == end:
                    break
                due_ns, event = instants[at], values[at]
                if due_ns < clock.free_until_ns:
                    if due_ns > now_ns:
                        clock._now_ns = now_ns = due_ns
                        note(due_ns)
                elif due_ns > now_ns:
                    if not proceed(timer, due_ns, reserve()):
                        self._is_armed = True
                        break
                    now_ns = due_ns
                elif self.is_over:
                    break

        write_out = getattr(observer, "write_out", None)
        made: Callable[[Any], None] = give if write_out is None else write_out(give)
        return made

    def _give_other(self, code: int) -> None:
        """Give the entry that is due, which is no event."""
        place, kind, value = code >> 4, code & 15, self._values[self._at]
        self._at += 1
        if kind in _OF_SOURCES:
            observed = self._observers.get(place)
            if observed is None:
                if kind == FAILED:
                    self._inputs.failed(place, value)
            elif kind == ENDED:
                observed[0].on_completed()
            elif kind == DIED:
                observed[0].on_error(value)
            elif observed[1] is not None:
                observed[1](*value)
        elif kind == MARK:
            self._step_wall(value)
            self._inputs.mark(value)
        elif kind == TIMER:
            self._inputs.timer(place, value)
        elif kind == OUTCOME:
            self._inputs.outcome(place, value)
        elif kind == WIDGET:
            self._inputs.widget(place, value)
        elif kind == MISSED:
            self._inputs.missed(place, value)

    def _step_wall(self, mark: str) -> None:
        """Step the wall of a virtual clock to where a mark says, if it says so."""
        clock = self._clock
        if mark.startswith(WALL) and isinstance(clock, VirtualClock):
            now_ns, wall_ns = clock.read_ns()
            by_ns = int(mark.removeprefix(WALL)) - (wall_ns - now_ns)
            if by_ns:
                clock.step_wall(f"{by_ns}ns")
