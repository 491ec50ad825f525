"""Feed dead letters back: each event of a file that `err` went to enters the step that could not handle it."""

import gzip
import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.clocks import timeline
from rxmetronome.codecs.codecs import Json
from rxmetronome.codecs.framing import without_mark
from rxmetronome.errors import CodecError, StepError
from rxmetronome.flow.graph import Graph
from rxmetronome.flow.steps import SourceStep
from rxmetronome.flow.substitution import replaced
from rxmetronome.protocols import NamedSource
from rxmetronome.records import Eviction, JitteredTick, Tick, Trigger

if TYPE_CHECKING:
    from rxmetronome.flow.flow import Flow

MOVED = ".replayed"
_AT_ONCE = 256
"""So many events enter before timers that are due go first."""
_RECORDS: tuple[type[msgspec.Struct], ...] = (Tick, JitteredTick, Trigger, Eviction)
_GZIP = b"\x1f\x8b"


class Unfit(NamedTuple):
    """A line of the file that cannot be fed back.

    Args:
        number: Its number, from 1.
        step: The step it names; empty where it names none.
        why: What is wrong with it.
    """

    number: int
    step: str
    why: str


class DeadLetters:
    """The dead letters of a file, as what enters the steps of a flow. One use feeds them once.

    Args:
        path: A file of JSON Lines, compressed by gzip or not, that `step.err >> rxm.file(path)` wrote.

    Attributes:
        path: Where the letters are: they are moved from `path` to a file beside it before the run begins, because the
            flow may write to `path` again. A file that was moved so is read where it is.
        fed: How many entered each step.
        unfit: The lines that fit no step.
        left: How many letters the run left, because it ended before; see `count_left`.

    Raises:
        StepError: If there is no such file, or it cannot be moved.

    Example:
        >>> import tempfile, rxmetronome as rxm
        >>> folder = tempfile.TemporaryDirectory()
        >>> def shop(price):
        ...     flow = rxm.Flow("shop")
        ...     step = flow.pipeline("price", rxm.select(price))
        ...     flow.source("beat", rxm.metronome("1s", count=3)) >> step >> flow.sink("end", print)
        ...     step.err >> flow.sink("dead", rxm.file(f"{folder.name}/dead.jsonl"))
        ...     return flow
        >>> _ = shop(lambda tick: 6 // tick.id).simulate()
        6
        3
        >>> letters = DeadLetters(f"{folder.name}/dead.jsonl")
        >>> flow = letters.fed_to(shop(lambda tick: 6 // (tick.id or 1)))
        >>> _ = flow.simulate()
        6
        >>> letters.count_left()
        >>> dict(letters.fed), letters.unfit, letters.left
        ({'price': 1}, [], 0)
        >>> folder.cleanup()
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        given = Path(path)
        self.fed: Counter[str] = Counter()
        self.unfit: list[Unfit] = []
        self.left = 0
        self._rest: Iterator[tuple[str, Any]] = iter(())
        if not given.is_file():
            raise StepError(
                f"a file of dead letters at {given}", "none", 'step.err >> rxm.file("dead.jsonl") writes one'
            )
        self.path = given
        if MOVED not in given.suffixes[-2:]:
            self.path = _free(given)
            try:
                given.rename(self.path)
            except OSError as error:
                remedy = "copy the file to a folder that can be written, and feed that one"
                raise StepError(f"to move the dead letters to {self.path}", str(error), remedy) from error

    def fed_to(self, flow: "Flow") -> "Flow":
        """Return the flow with these letters as its only events; its own sources are silent, its sinks write."""
        targets = [name for name, step in flow.steps.items() if not isinstance(step, SourceStep)]
        self._rest = self._letters(flow)
        post = _Post(self._rest, self.fed)
        silent = {name: _Letters(post, "") for name, step in flow.steps.items() if isinstance(step, SourceStep)}
        other = replaced(flow, silent, None)
        if other is flow:
            raise StepError("a flow with a source", "none", "connect a source to its steps")
        other.connections = list(flow.connections)
        other._connected = set(flow._connected)
        for name in targets:
            source = other.source(_free_step(other, f"letters of {name}"), _Letters(post, name))
            other.connect(source, name)
        post.expected = len(silent) + len(targets)
        return other

    def count_left(self) -> None:
        """Count the letters that the run has not taken, and note those of them that fit no step. When it has ended."""
        self.left += sum(1 for _ in self._rest)

    def _letters(self, flow: Graph) -> Iterator[tuple[str, Any]]:
        """Yield the step and the event of each letter that fits, and note those that do not."""
        sources = {name for name, step in flow.steps.items() if isinstance(step, SourceStep)}
        decode = Json().decode
        for number, line in enumerate(_lines(self.path), 1):
            if not line.strip():
                continue
            step, why, event = "", "", None
            try:
                letter = decode(without_mark(line))
            except CodecError:
                why = "is no whole line of JSON"
            else:
                step, event, why = _read(letter)
            if not why and step in sources:
                why = f"came from the source `{step}`, which takes no events"
            elif not why and step not in flow.steps:
                why = f"came from the step `{step}`, which the flow has no more"
            if why:
                self.unfit.append(Unfit(number, step, why))
            else:
                yield step, event


def _read(letter: Any) -> tuple[str, Any, str]:
    """Return the step and the event of a letter, and why it has none."""
    if not isinstance(letter, dict) or letter.get("connector") != "failure" or not isinstance(letter.get("step"), str):
        return "", None, "is no failure of a step"
    step = letter["step"]
    if letter.get("event") is None:
        return step, None, "has no event: the step failed while starting or ending, or over None"
    if letter.get("cause") is None:
        return step, None, "holds the text of its event only, because JSON has no form for it"
    return step, _restored(letter["event"]), ""


def _restored(value: Any) -> Any:
    """Return the value of JSON with the records of this package, such as ticks, in place of their dicts."""
    if isinstance(value, list):
        return [_restored(item) for item in value]
    if not isinstance(value, dict):
        return value
    if isinstance(value.get("connector"), str):
        for record in _RECORDS:
            config = record.__struct_config__
            if config.tag == value["connector"] and {"connector", *record.__struct_fields__} == value.keys():
                return msgspec.convert({key: _restored(item) for key, item in value.items()}, record)
    return {key: _restored(item) for key, item in value.items()}


def _lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        start = file.read(len(_GZIP))
    opened: Any = gzip.open(path, "rb") if start == _GZIP else path.open("rb")  # noqa: SIM115  below
    with opened as file:
        try:
            yield from file
        except EOFError:  # a gzip that a kill has left without its end: its whole lines have come
            yield b"{"


def _free(path: Path) -> Path:
    """Return a path beside, which does not exist."""
    moved, number = path.with_name(path.name + MOVED), 2
    while moved.exists():
        moved, number = path.with_name(f"{path.name}{MOVED}.{number}"), number + 1
    return moved


def _free_step(graph: Graph, name: str) -> str:
    while name in graph.steps:
        name += "'"
    return name


class _Post:
    """Give letters in the order of the file to the observers of the steps, once all of them have subscribed."""

    def __init__(self, letters: Iterator[tuple[str, Any]], fed: Counter[str]) -> None:
        self.expected = 0
        self._letters, self._fed = letters, fed
        self._observers: list[abc.ObserverBase[Any]] = []
        self._by_step: dict[str, Callable[[Any], None]] = {}

    def subscribe(self, step: str, observer: abc.ObserverBase[Any], clock: Any) -> abc.DisposableBase:
        self._observers.append(observer)
        if step:
            self._by_step[step] = observer.on_next
        if len(self._observers) == self.expected:
            return clock.schedule(self._deliver)  # type: ignore[no-any-return]
        return Disposable()

    def _deliver(self, clock: Any, _: Any) -> None:
        for _at_once in range(_AT_ONCE):
            letter = next(self._letters, None)
            if letter is None:
                for observer in self._observers:
                    observer.on_completed()
                return
            step, event = letter
            self._fed[step] += 1
            self._by_step[step](event)
        clock.schedule(self._deliver)


class _Letters(NamedSource):
    """The letters of one step; of a silent source, which ends with them, none."""

    kind = "dead letters"

    def __init__(self, post: _Post, step: str) -> None:
        super().__init__()
        self._post, self._step = post, step

    def __repr__(self) -> str:
        return f"dead letters of {self._step}" if self._step else "silence"

    def _subscribe_core(
        self, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        return self._post.subscribe(self._step, observer, timeline(scheduler))
