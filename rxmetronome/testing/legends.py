"""What stands below a picture: what its names mean, what it left out, what came as marbles to copy."""

from collections.abc import Iterator, Sequence

from rxmetronome import durations
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.marbles.comparing import Difference, differences, equal, on_one_line
from rxmetronome.marbles.language import SimulatedError
from rxmetronome.marbles.naming import Names, written
from rxmetronome.marbles.printing import to_marbles
from rxmetronome.records import Timed
from rxmetronome.testing.drawing import Drawing

_MOST_VALUES = 20
_SHORT = 16  # columns of an entry that shares its line
_MOST_PARTS = 8


def left_out(drawing: Drawing, difference: Difference | None) -> Iterator[str]:
    """What the drawing left out."""
    sides = []
    if drawing.cut_before:
        sides.append(f"{drawing.cut_before} instants before {durations.text(drawing.shown_ns[0])}, alike in both")
    if drawing.cut_after:
        alike = ", alike in both" if difference is None else ""
        sides.append(f"{drawing.cut_after} instants after {durations.text(drawing.shown_ns[-1])}{alike}")
    if sides:
        yield f"not drawn: {'; '.join(sides)}"


def values(
    expected: Sequence[Timed],
    actual: Sequence[Timed],
    drawing: Drawing,
    difference: Difference | None,
    names: Names,
    *,
    width: int,
) -> Iterator[str]:
    """The names in the drawing that do not say themselves what they stand for; short ones share a line."""
    begin_ns, end_ns = drawing.shown_ns[0], drawing.shown_ns[-1]
    told: list[Timed] = []
    if difference is not None:  # first, so that they are among those there is room for
        place = difference.place
        for around in (slice(place, place + 1), slice(max(0, place - 4), place + 6)):
            told += [*difference.expected[around], *difference.actual[around]]
    drawn = [record for record in (*expected, *actual) if begin_ns <= record.at_ns <= end_ns]
    near_ns = begin_ns if difference is None else difference.at_ns
    told += sorted(drawn, key=lambda record: abs(record.at_ns - near_ns))
    shown = dict.fromkeys(names.of(record.value) for record in told if record.kind == "next")
    tabled = [name for name in shown if name in names.table and name != repr(names.table[name])]
    kept = sorted(tabled[:_MOST_VALUES], key=list(names.table).index)
    line = " "
    for name in kept:
        entry = f" {written(name)} = {on_one_line(names.table[name], width - 10)}"
        if line.strip() and (len(entry) > _SHORT or len(line) + len(entry) > width):
            yield line
            line = " "
        line += entry if line == " " else f"  {entry}"
        if len(entry) > _SHORT:
            yield line
            line = " "
    if line.strip():
        yield line
    if len(tabled) > _MOST_VALUES:
        yield f"  … and {len(tabled) - _MOST_VALUES} more values"


def errors(expected: Sequence[Timed], actual: Sequence[Timed]) -> Iterator[str]:
    """What `#` stands for in each row."""
    one = next((record.value for record in expected if record.kind == "error"), None)
    other = next((record.value for record in actual if record.kind == "error"), None)
    if one is not None and other is not None and not equal(one, other):
        yield f"  # = {on_one_line(one)} in what was expected, {on_one_line(other)} in what came"
        if one == SimulatedError("error"):
            yield "  a `#` without error=… stands for SimulatedError('error')"
    elif one is not None or other is not None:
        yield f"  # = {on_one_line(other if one is None else one)}"


def parts(difference: Difference | None, names: Names) -> Iterator[str]:
    """The parts in which the two values of the first difference differ, where they have parts."""
    if difference is None or difference.place >= min(len(difference.expected), len(difference.actual)):
        return
    one, other = difference.expected[difference.place], difference.actual[difference.place]
    if one.kind != "next" or other.kind != "next":
        return
    found = list(differences(one.value, other.value))
    plain = found[0].startswith("the value: ")
    if not plain or type(one.value) is not type(other.value):  # of plain values the table has said the rest
        yield f"`{names.of(one.value)}` was expected and `{names.of(other.value)}` came:"
        yield from (f"  {part}" for part in found[:_MOST_PARTS])
        if len(found) > _MOST_PARTS:
            yield f"  … and {len(found) - _MOST_PARTS} more"


def to_copy(actual: Sequence[Timed], names: Names, frame: Duration | None, width: int) -> Iterator[str]:
    """What came, to copy into the test where it is what should come; left out where it is long."""
    if not actual:
        return
    asked: Duration = "1ms" if frame is None else frame
    for wish in (asked, None):
        try:
            printed = to_marbles(actual, frame=wish, values=names.table)
        except ArgumentError:
            continue  # no text in that frame, or none at all
        line = f'what came, as marbles: "{printed.text}"'
        if wish is None:
            line += f', frame="{printed.frame}"'
        if len(line) <= width:
            yield line
        return
