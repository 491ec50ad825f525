"""Read a tape, while it is written too: its runs, and the entries of one of them."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from rxmetronome.errors import StepError
from rxmetronome.records import JitteredTick, Tick, Trigger
from rxmetronome.tapes import value_forms
from rxmetronome.tapes.segments import Head, blocks, read_head, segment_paths
from rxmetronome.tapes.tape_writer import (
    DIED,
    ENDED,
    EVENT,
    FAILED,
    JITTERED,
    LOST,
    MARK,
    OUTCOME,
    PLAIN,
    TICK,
    TRIGGER,
)

NAMES = {EVENT: "event", ENDED: "ended", DIED: "died", FAILED: "failed", OUTCOME: "outcome", MARK: "mark", LOST: "lost"}
_DECODE = {
    TICK: msgspec.msgpack.Decoder(Tick).decode,
    JITTERED: msgspec.msgpack.Decoder(JitteredTick).decode,
    TRIGGER: msgspec.msgpack.Decoder(Trigger).decode,
    PLAIN: msgspec.msgpack.Decoder().decode,
}


_ENTRIES = msgspec.msgpack.Decoder(list[tuple[int, int, int, int, bytes]]).decode


class TapeEntry(NamedTuple):
    """One entry of a tape.

    Args:
        number: Its number in the run, from 0.
        at_ns: Its instant, on the steady timeline of the run's clock.
        kind: `"event"`, `"ended"`, `"died"`, `"failed"`, `"outcome"`, `"mark"` or `"lost"`.
        step: The name of the step; empty for a mark.
        value: The event, the exception, the outcome, or the text of the mark.
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
        steps = self.head.steps
        for number, at_ns, kind, step, value in self.tuples(first):
            yield TapeEntry(number, at_ns, NAMES[kind], "" if kind == MARK else steps[step], value)

    def tuples(self, first: int = 0) -> Iterator[tuple[int, int, int, int, Any]]:
        """Yield number, instant, kind, place of the step and value of each entry."""
        for number, *columns in self.columns(first):
            for at, row in enumerate(zip(*columns, strict=True), number):
                if at >= first:
                    yield (at, *row)

    def columns(self, first: int = 0) -> Iterator[tuple[int, Sequence[int], Sequence[int], Sequence[int], list[Any]]]:
        """Yield the blocks of the segments: the number of the first entry, instants, kinds, places of steps, values."""
        segments = self._segments[self.run]
        other, decoders = value_forms.decode, _DECODE
        self.torn_bytes = 0
        for at, (path, head) in enumerate(segments):
            if at + 1 < len(segments) and segments[at + 1][1].first <= first:
                continue
            number = head.first
            with path.open("rb") as file:
                found = blocks(file)
                end, _ = next(found, (0, b""))
                for end, content in found:  # noqa: B007  the last one counts
                    instants_ns, kinds, places, forms, data = zip(*_ENTRIES(content), strict=True)
                    values = [decoders.get(form, other)(one) for form, one in zip(forms, data, strict=True)]
                    yield number, instants_ns, kinds, places, values
                    number += len(values)
            self.torn_bytes += path.stat().st_size - end
