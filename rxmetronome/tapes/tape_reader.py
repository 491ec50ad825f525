"""Read a tape, while it is written too: its runs, and the entries of one of them."""

import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from rxmetronome.errors import StepError
from rxmetronome.records import JitteredTick, Tick, Trigger
from rxmetronome.tapes import value_forms
from rxmetronome.tapes.segments import Block, Head, blocks, read_head, segment_paths
from rxmetronome.tapes.tape_writer import (
    DIED,
    ENDED,
    EVENT,
    FAILED,
    JITTERED,
    LOST,
    MARK,
    MARKED,
    MISSED,
    OUTCOME,
    PLAIN,
    STATE,
    TICK,
    TIMER,
    TRIGGER,
    WIDGET,
)

NAMES = {EVENT: "event", ENDED: "ended", DIED: "died", FAILED: "failed", OUTCOME: "outcome", MARK: "mark", LOST: "lost",
         TIMER: "timer", WIDGET: "widget", STATE: "state", MISSED: "missed"}  # fmt: skip
_OF_RUN = frozenset((MARK, WIDGET))
"""The kinds of entries that belong to no step."""


def _decode_marked(values: msgspec.Raw) -> list[Any]:
    return [value_forms.decode(bytes(one)) for one in _RAWS(values)]


_RAWS = msgspec.msgpack.Decoder(list[msgspec.Raw]).decode
_DECODE: dict[int, Callable[[msgspec.Raw], list[Any]]] = {
    TICK: msgspec.msgpack.Decoder(list[Tick]).decode,
    JITTERED: msgspec.msgpack.Decoder(list[JitteredTick]).decode,
    TRIGGER: msgspec.msgpack.Decoder(list[Trigger]).decode,
    PLAIN: msgspec.msgpack.Decoder(list[Any]).decode,
    MARKED: _decode_marked,
}
_BLOCK = msgspec.msgpack.Decoder(Block).decode


class BlockColumns(NamedTuple):
    """A block of entries, by columns.

    Args:
        number: The number of its first entry.
        instants_ns: The instant of each.
        codes: The place of the step of each, times 16, and its kind.
        values: Their values.
    """

    number: int
    instants_ns: list[int]
    codes: list[int]
    values: list[Any]


class TapeEntry(NamedTuple):
    """One entry of a tape.

    Args:
        number: Its number in the run, from 0.
        at_ns: Its instant, on the steady timeline of the run's clock.
        kind: `"event"`, `"ended"`, `"died"`, `"failed"`, `"outcome"`, `"timer"`, `"widget"`, `"state"`, `"mark"`,
            `"missed"` or `"lost"`.
        step: The name of the step; of the step and the widget, as `"main gain"`; empty for a mark.
        value: The event, the exception, the outcome, the number of the timer, the widget's value, a part of a state,
            the mark, or the number of grid points that were missed.
    """

    number: int
    at_ns: int
    kind: str
    step: str
    value: Any


class TapeReader:
    """Read one run of a tape.

    Args:
        path: The folder of the tape.
        run: The number of the run, from 1; the last one if not given.

    Attributes:
        head: The `Head` of the run: flow, steps, beginning.
        runs: The numbers of the runs on the tape.
        torn_bytes: The bytes after the last whole block, which are not read.

    Raises:
        StepError: If there is no tape, or no such run.
    """

    def __init__(self, path: str | os.PathLike[str], run: int | None = None) -> None:
        self.path = Path(path)
        self._segments: dict[int, list[tuple[Path, Head]]] = {}
        for segment in segment_paths(self.path):
            with segment.open("rb") as file:
                _, content = next(blocks(file), (0, b""))
            if content:
                head = read_head(segment, content)
                self._segments.setdefault(head.run, []).append((segment, head))
        self.runs = sorted(self._segments)
        if not self.runs:
            raise StepError(f"a tape at {self.path}", "none", 'name a folder that flow.run(tape="monday.tape") made')
        self.run = self.runs[-1] if run is None else run
        if self.run not in self._segments:
            raise StepError(f"run {self.run} on the tape {self.path}", f"runs {self.runs}", "name one of these")
        self.head = self._segments[self.run][0][1]
        self.dropped = self.head.first
        self.torn_bytes = 0

    def __iter__(self) -> Iterator[TapeEntry]:
        return self.entries()

    def entries(self, first: int = 0) -> Iterator[TapeEntry]:
        """Yield the entries from number `first` on; whole segments before it are not read."""
        for columns in self.columns(first):
            yield from (entry for entry in entries_of(self.head, columns) if entry.number >= first)

    def columns(self, first: int = 0) -> Generator[BlockColumns]:
        """Yield the entries by blocks, one of which is in memory at a time."""
        for number, block in self.blocks(first):
            decoded = {form: _decoder(form)(values) for form, values in block.values.items()}
            if len(block.forms) == 1:
                values = decoded[block.forms[0]]
            else:
                by_form = [iter(decoded.get(form, ())) for form in range(max(decoded) + 1)]
                values = [next(by_form[form]) for form in block.forms]
            yield BlockColumns(number, block.instants_ns, block.codes, values)

    def blocks(self, first: int = 0) -> Iterator[tuple[int, Block]]:
        """Yield the number of the first entry of each block, and the block, whose values are not read yet."""
        segments = self._segments[self.run]
        self.torn_bytes = 0
        for at, (path, head) in enumerate(segments):
            if at + 1 < len(segments) and segments[at + 1][1].first <= first:
                continue
            number = head.first
            for content in self._contents(path):
                block = _read_block(path, content)
                yield number, block
                number += len(block.codes)

    def _contents(self, path: Path) -> Iterator[bytes]:
        """Yield the whole blocks of a segment after its head, undecoded; add the bytes after them to the torn ones."""
        with path.open("rb") as file:
            found = blocks(file)
            end, _ = next(found, (0, b""))
            for end, content in found:  # noqa: B007  the last one counts
                yield content
            self.torn_bytes += max(0, os.fstat(file.fileno()).st_size - end)

    @property
    def last_ns(self) -> int | None:
        """Return the latest instant of the last block; None where there is no entry."""
        self.torn_bytes = 0
        for path, _ in reversed(self._segments[self.run]):
            content = b""
            for content in self._contents(path):  # noqa: B007  the last one counts
                pass
            if content:
                return max(_read_block(path, content).instants_ns)
        return None


def entries_of(head: Head, columns: BlockColumns) -> Iterator[TapeEntry]:
    """Yield the entries of a block."""
    number, instants_ns, codes, values = columns
    for at, (at_ns, code, value) in enumerate(zip(instants_ns, codes, values, strict=True), number):
        kind, place = code & 15, code >> 4
        step = head.steps[place] if kind not in _OF_RUN else "" if kind == MARK else head.widgets[place]
        yield TapeEntry(at, at_ns, NAMES[kind], step, value)


def _read_block(path: Path, content: bytes) -> Block:
    try:
        return _BLOCK(content)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StepError(f"a block of a tape at {path}", str(error), "read it with the release that wrote it") from error


def _decoder(form: int) -> Callable[[msgspec.Raw], list[Any]]:
    try:
        return _DECODE[form]
    except KeyError:
        raise StepError("a form of values that this release knows", form, "read the tape with its own") from None
