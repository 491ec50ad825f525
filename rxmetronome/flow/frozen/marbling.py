"""Records as the arguments of `parse` and `to_be` in a test."""

import contextlib
import math
import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rxmetronome import durations
from rxmetronome.errors import ArgumentError, MarbleError
from rxmetronome.flow.frozen.keeping import Kept
from rxmetronome.flow.frozen.layouts import WIDTH, Atom, Node, call, quoted
from rxmetronome.flow.frozen.naming import Own
from rxmetronome.marbles.comparing import by_instant, equal
from rxmetronome.marbles.language import parse
from rxmetronome.marbles.naming import Names
from rxmetronome.marbles.printing import to_marbles
from rxmetronome.records import Timed


class Printer:
    """Records as the arguments of `parse` and `to_be`, in one frame where that costs no word more.

    Args:
        table: The values by name.
        kept: Their sources.
        own: The names of the test.
        every: All records that are going to be printed.
    """

    def __init__(self, table: Mapping[str, Any], kept: Kept, own: Own, every: Iterable[Sequence[Timed]]) -> None:
        self._table, self._kept, self._own = table, kept, own
        self._frame_ns = math.gcd(*(record.at_ns for records in every for record in records))

    def parsed(self, source: str, records: Sequence[Timed]) -> Node:
        """The call of `parse` that gives what a source emitted."""
        positional, named = self.arguments(records, self._kept.nodes.get(f"{source} error"))
        return call(self._own("parse"), *positional, **named)

    def arguments(self, records: Sequence[Timed], error: Node | None = None) -> tuple[list[Node], dict[str, Node]]:
        """What stands in the parentheses of `parse` or `to_be`: by place, and by name."""
        text, frame = _marbles(records, self._table, self._frame_ns)
        named: dict[str, Node] = {}
        if any(record.kind == "next" for record in records) and self._table:
            named["values"] = Atom(self._own("VALUES"))
        if error is not None:
            named["error"] = error
        if frame != "1ms" and records:
            named["frame"] = Atom("0") if frame == "0s" else Atom(quoted(frame))
        return [Atom(_wrapped(text, frame, 8))], named


def _marbles(records: Sequence[Timed], table: Mapping[str, Any], frame_ns: int) -> tuple[str, str]:
    """The marbles and their frame; every name in quotes where the plain text would be read as something else."""
    printed = to_marbles(records, values=table)
    if frame_ns and printed.frame != "0s":
        with contextlib.suppress(ArgumentError):  # what is written there needs more room than such a frame leaves
            common = to_marbles(records, values=table, frame=durations.text(frame_ns))
            printed = common if len(common.text.split()) <= len(printed.text.split()) else printed
    if _reads_back(printed.text, printed.frame, records, table):
        return printed.text, printed.frame
    names = Names([record.value for record in records if record.kind == "next"], table)
    words: list[str] = []
    now_ns = 0
    for at_ns, group in by_instant(records).items():
        if at_ns > now_ns:
            words.append(durations.text(at_ns - now_ns))
        marks = [f"'{names.of(one.value)}'" if one.kind == "next" else "|#"[one.kind == "error"] for one in group]
        words.append(marks[0] if len(marks) == 1 else f"({''.join(marks)})")
        now_ns = at_ns
    return " ".join(words), "0s"


def _reads_back(text: str, frame: str, records: Sequence[Timed], table: Mapping[str, Any]) -> bool:
    try:
        again = parse(text, values=table, frame=frame)
    except MarbleError:
        return False
    return len(again) == len(records) and all(
        (one.at_ns, one.kind) == (other.at_ns, other.kind) and (one.kind == "error" or equal(other.value, one.value))
        for one, other in zip(again, records, strict=True)
    )


def _wrapped(text: str, frame: str, indent: int) -> str:
    """The literal of a marble text; over several lines where it is long, because spaces mean nothing in it."""
    if len(text) <= WIDTH - 2 * indent:
        return quoted(text)
    pad = " " * indent
    words = re.sub(r"(?<=-)(?=[^-\d\s])", " ", text) if frame != "0s" else text
    for wished in (words, text):
        lines = textwrap.wrap(wished, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
        literal = "\n".join(['"""', *(f"{pad}{line}" for line in lines), f'{pad}"""'])
        if _same_text("\n".join(lines), text, frame):
            return literal
    return quoted(text)


def _same_text(one: str, other: str, frame: str) -> bool:
    try:
        return parse(one, frame=frame) == parse(other, frame=frame)
    except MarbleError:
        return False
