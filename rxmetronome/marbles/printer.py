"""`to_marbles`: the plainest text that `marbles.parse` reads back to the same records."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import msgspec

from rxmetronome import durations
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.marbles.diff import by_instant, equal, on_one_line
from rxmetronome.marbles.parser import SimulatedError, frame_ns_of, parse, progression_ns, slips, table_of
from rxmetronome.marbles.symbols import Names, written
from rxmetronome.records import Timed

LONGEST_RUN = 10
"""The most dashes in a row; a longer silence is a time progression."""

_FINEST = 10  # a frame may be split this often to make room for a group
_DEFAULT_FRAME_NS = 1_000_000


class PrintedMarbles(msgspec.Struct, frozen=True):
    """A marble text, with its table, its error and its frame.

    Args:
        text: The marbles.
        values: Values by the names in it; without those that stand for themselves.
        error: The error of its `#`; None where it has none, or the default one.
        frame: The length of one character, as text.
    """

    text: str
    values: dict[str, Any]
    error: Any
    frame: str

    def records(self) -> list[Timed]:
        """Read the records back.

        Example:
            >>> to_marbles(parse("--a--|")).records() == parse("--a--|")
            True
        """
        return parse(self.text, values=self.values, error=self.error, frame=self.frame)

    def __str__(self) -> str:
        """Return the text, its frame, and the table below."""
        lines = [f"{self.text}    frame={self.frame}"]
        lines += [f"  {name} = {on_one_line(value)}" for name, value in self.values.items()]
        if self.error is not None:
            lines.append(f"  # = {on_one_line(self.error)}")
        return "\n".join(lines)


def to_marbles(
    records: Sequence[Timed],
    *,
    frame: Duration | None = None,
    values: Mapping[str, Any] | Sequence[Any] | None = None,
) -> PrintedMarbles:
    """Print records as the marble text of fewest words.

    Without `frame` it takes the longest frame that divides every time, shorter where a group needs the room; or 0,
    with a progression before each event, where that takes no more words, as for times of the real clock. More than ten
    dashes in a row become a progression. Letters and digits print as themselves, other values as a, b, c, … with a
    table.

    Args:
        records: The events, in the order of time.
        frame: The length of one character.
        values: Names to use for values.

    Returns:
        The text with its table, its error and its frame; its `.records()` gives the records back.

    Raises:
        ArgumentError: Where times go back, where two different errors stand for one `#`, and where events are
            too close for the `frame`.

    Example:
        >>> print(to_marbles([Timed(0, "next", {"id": 0}), Timed(2_000_000, "next", "b"),
        ...                   Timed(303_000_000, "next", 3), Timed(303_000_000, "completed")]))
        a-b 300ms (3|)    frame=1ms
          a = {'id': 0}
          3 = 3
        >>> to_marbles(parse("a 1.000000123s b 250us |", frame=0)).text
        'a 1.000000123s b 250us |'
    """
    _check(records)
    names = Names([record.value for record in records if record.kind == "next"], table_of(values, "to_marbles"))
    instants = _instants(records, names)
    given_ns = None if frame is None else frame_ns_of(frame, "to_marbles")
    frames = _fitting_frames(instants) if given_ns is None else [given_ns]
    texts = [(text, each) for each in frames if (text := _text(instants, each)) is not None]
    if not texts:
        fitting = f"{durations.text(max(_fitting_frames(instants)))!r}"
        raise ArgumentError(
            "to_marbles", "frame", "a frame that leaves room for what stands close together", frame,
            f"to_marbles(records, frame={fitting})",
        )  # fmt: skip
    text, frame_ns = min(texts, key=lambda printed: len(printed[0].split()))
    error = next((record.value for record in records if record.kind == "error"), None)
    if error == SimulatedError("error"):
        error = None
    looks_like_durations = {character: character for _, duration in slips(text) for character in duration}
    return PrintedMarbles(text, {**looks_like_durations, **names.table}, error, durations.text(frame_ns))


class _Instant(NamedTuple):
    at_ns: int
    text: str  # one event, or a group


def _check(records: Sequence[Timed]) -> None:
    for before, after in pairwise(records):
        if after.at_ns < before.at_ns:
            raise ArgumentError("to_marbles", "records", "records in the order of time", after)
    errors = [record.value for record in records if record.kind == "error"]
    for error in errors[1:]:
        if not equal(errors[0], error):
            raise ArgumentError("to_marbles", "records", "one error at most, which `#` stands for", error)


def _instants(records: Sequence[Timed], names: Names) -> list[_Instant]:
    marks = {at_ns: [mark_of(record, names) for record in group] for at_ns, group in by_instant(records).items()}
    if records and records[0].at_ns < 0:
        marks.setdefault(0, []).insert(0, "^")
    return [_Instant(at_ns, grouped(marks[at_ns])) for at_ns in sorted(marks)]


def mark_of(record: Timed, names: Names) -> str:
    """Return the mark of a record in a marble text."""
    if record.kind == "next":
        name = names.of(record.value)
        return f"'{name}'" if name in names.beginnings else written(name)
    return "|" if record.kind == "completed" else "#"


def grouped(marks: Sequence[str]) -> str:
    """Return the marks of one instant as one piece of text."""
    return marks[0] if len(marks) == 1 else f"({''.join(marks)})"


def _fitting_frames(instants: Sequence[_Instant]) -> list[int]:
    """Return the frames worth trying, the plainest first."""
    if not instants:
        return [_DEFAULT_FRAME_NS]
    common_ns = math.gcd(*(instant.at_ns for instant in instants)) or _DEFAULT_FRAME_NS
    room_ns = min(
        ((after.at_ns - before.at_ns) // len(before.text) for before, after in pairwise(instants)),
        default=common_ns,
    )
    for parts in range(1, _FINEST + 1):
        if common_ns % parts == 0 and common_ns // parts <= room_ns:
            frame_ns = common_ns // parts
            return [0, frame_ns] if instants[-1].at_ns > 0 else [frame_ns]
    return [0]


def _text(instants: Sequence[_Instant], frame_ns: int) -> str | None:
    """Print the instants in frames of this length; return None where one does not leave room for the next."""
    words = [""]
    now_ns = min(0, instants[0].at_ns) if instants else 0
    for instant in instants:
        silence_ns = instant.at_ns - now_ns
        if silence_ns < 0:
            return None
        if frame_ns and silence_ns % frame_ns == 0 and silence_ns // frame_ns <= LONGEST_RUN:
            words[-1] += "-" * (silence_ns // frame_ns) + instant.text
        elif silence_ns:
            words += [durations.text(silence_ns), instant.text]
        else:
            words[-1] += instant.text
        now_ns = instant.at_ns + len(instant.text) * frame_ns
    # Every other word is a progression; a word of values that would read as one, as 5 and s do, is set apart.
    words = [
        " ".join(word) if index % 2 == 0 and progression_ns(word) is not None else word
        for index, word in enumerate(words)
    ]
    return " ".join(words).lstrip()
