"""The picture of two recordings: rows of events under one ruler of time, and what differs below."""

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, zip_longest
from typing import Any, NamedTuple

from rxmetronome import durations
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.marbles.diff import (
    Difference,
    by_instant,
    differences,
    equal,
    first_difference,
    on_one_line,
    same_event,
)
from rxmetronome.marbles.parser import SimulatedError, Subscription, frame_ns_of, table_of
from rxmetronome.marbles.printer import LONGEST_RUN, grouped, mark_of, to_marbles
from rxmetronome.marbles.symbols import Names, written
from rxmetronome.records import Timed

_SILENCE = " … "
_CUT = "… "
_MOST_VALUES = 20
_SHORT = 16  # columns of an entry that shares its line
_MOST_PARTS = 8
_LONGEST_GROUP = 40  # columns
_NEAR = 24  # events of a row on each side of the difference
_DEFAULT_FRAME_NS = 1_000_000


class Row(NamedTuple):
    """One line of a drawing.

    Args:
        title: The word before it.
        texts: The text at each instant.
        ends_ns: The instant after which it is blank; None where it goes on in dashes.
    """

    title: str
    texts: Mapping[int, str]
    ends_ns: int | None


class Point(NamedTuple):
    """The place of the caret: an instant, and a number of characters into the text at it."""

    at_ns: int
    offset: int


class MarbleDrawing(NamedTuple):
    """The lines of a drawing, the instants it shows, and how many it left out on each side."""

    lines: list[str]
    shown_ns: list[int]
    cut_before: int
    cut_after: int


class _Cell(NamedTuple):
    at_ns: int
    width: int
    silent: bool = False

    def is_at(self, caret: Point | None) -> bool:
        return caret is not None and not self.silent and self.at_ns == caret.at_ns

    def text(self, row: Row) -> str:
        if row.ends_ns is not None and self.at_ns > row.ends_ns:
            return " " * self.width
        return (_SILENCE if self.silent else row.texts.get(self.at_ns, "-")).ljust(self.width)


def draw(rows: Sequence[Row], *, frame_ns: int, width: int, caret: Point | None = None) -> MarbleDrawing:
    """Draw rows under a ruler whose `:` stands at the time that follows it.

    A column is a frame. A text of several characters widens its column in all rows. More than ten frames without an
    event become a `…`. Of rows wider than `width` the part near the caret is shown.

    Example:
        >>> rows = [Row("one", {0: "a", 9: "(b|)"}, 9), Row("two", {0: "a", 40: "|"}, 40)]
        >>> for line in draw(rows, frame_ns=1, width=60, caret=Point(9, 0)).lines:
        ...     print(line)
        time  :0       :9ns  :40ns
        one   a--------(b|)
        two   a---------    … |
                       ^
    """
    instants = sorted({0}.union(*(row.texts for row in rows)))
    cells = _cells(rows, instants, frame_ns, caret)
    titles = max(len(title) for title in ("time", *(row.title for row in rows))) + 2
    begin, end = _window(cells, width - titles - 2 * len(_CUT), caret)
    shown = cells[begin:end]
    head, tail = (_CUT if begin else ""), (" …" if end < len(cells) else "")
    columns = list(accumulate((cell.width for cell in shown[:-1]), initial=titles + len(head)))
    lines = [f"{'time':{titles}}{_ruler(shown, columns, frame_ns, caret, width)[titles:]}"]
    for row in rows:
        body = "".join(cell.text(row) for cell in shown)
        alive = row.ends_ns is None or row.ends_ns > shown[-1].at_ns
        lines.append(f"{row.title:{titles}}{head}{body}{tail if alive else ''}".rstrip())
    if caret is not None:
        place = next(column for cell, column in zip(shown, columns, strict=True) if cell.is_at(caret))
        lines.append(" " * (place + caret.offset) + "^")
    shown_ns = [at_ns for at_ns in instants if shown[0].at_ns <= at_ns <= shown[-1].at_ns]
    before = instants.index(shown_ns[0])
    return MarbleDrawing(lines, shown_ns, before, len(instants) - before - len(shown_ns))


def _label(at_ns: int) -> str:
    return f":{durations.text(at_ns) if at_ns else '0'}"


def _cells(rows: Sequence[Row], instants: Sequence[int], frame_ns: int, caret: Point | None) -> list[_Cell]:
    """Return a cell for each instant and each frame; a silence is as wide as the label before it needs."""
    cells: list[_Cell] = []
    column, label_end = 0, 0
    before_ns = instants[0]
    for index, at_ns in enumerate(instants):
        gap = (at_ns - before_ns) // frame_ns - 1
        silent = gap > LONGEST_RUN
        if silent:
            new = [_Cell(before_ns + frame_ns, max(len(_SILENCE), label_end + 1 - column), silent=True)]
        else:
            new = [_Cell(before_ns + frame_ns * (step + 1), 1) for step in range(gap)]
        column += sum(cell.width for cell in new)
        if index == 0 or silent or (caret is not None and at_ns == caret.at_ns):
            label_end = column + len(_label(at_ns))
        cells += [*new, _Cell(at_ns, max(1, *(len(row.texts.get(at_ns, "")) for row in rows)))]
        column += cells[-1].width
        before_ns = at_ns
    return cells


def _window(cells: Sequence[_Cell], room: int, caret: Point | None) -> tuple[int, int]:
    """Choose the cells to show: all, or as many as there is room for, mostly those before the caret."""
    begin = end = next((index for index, cell in enumerate(cells) if cell.is_at(caret)), 0)
    end += 1
    used = cells[begin].width
    for share, forward in ((0.6, False), (1.0, True), (1.0, False)):
        while True:
            following = end if forward else begin - 1
            if not 0 <= following < len(cells) or used + cells[following].width > room * share:
                break
            used += cells[following].width
            begin, end = (begin, end + 1) if forward else (begin - 1, end)
    while cells[begin].silent:
        begin += 1
    while cells[end - 1].silent:
        end -= 1
    return begin, end


def _ruler(cells: Sequence[_Cell], columns: Sequence[int], frame_ns: int, caret: Point | None, width: int) -> str:
    """Place labels where there is room: at the caret first, then after silences, at the start, every ten frames."""
    ranks: list[tuple[int, int, str]] = []
    for index, (cell, column) in enumerate(zip(cells, columns, strict=True)):
        if cell.silent:
            continue
        if cell.is_at(caret):
            rank = 0
        elif index == 0 or cell.at_ns == 0 or cells[index - 1].silent:
            rank = 1
        elif cell.at_ns % (10 * frame_ns) == 0:
            rank = 2
        else:
            continue
        ranks.append((rank, column, _label(cell.at_ns)))
    ruler = [" "] * (columns[-1] + cells[-1].width + max((len(label) for *_, label in ranks), default=0))
    for rank, column, label in sorted(ranks):
        place = slice(max(0, column - 1), column + len(label) + 1)
        fits = column + len(label) <= width or rank == 0
        if fits and not "".join(ruler[place]).strip():
            ruler[column : column + len(label)] = label
    return "".join(ruler).rstrip()


def _left_out(drawing: MarbleDrawing, difference: Difference | None) -> Iterator[str]:
    sides = []
    if drawing.cut_before:
        sides.append(f"{drawing.cut_before} instants before {durations.text(drawing.shown_ns[0])}, alike in both")
    if drawing.cut_after:
        alike = ", alike in both" if difference is None else ""
        sides.append(f"{drawing.cut_after} instants after {durations.text(drawing.shown_ns[-1])}{alike}")
    if sides:
        yield f"not drawn: {'; '.join(sides)}"


def _values_legend(
    expected: Sequence[Timed],
    actual: Sequence[Timed],
    drawing: MarbleDrawing,
    difference: Difference | None,
    names: Names,
    *,
    width: int,
) -> Iterator[str]:
    """Say which values the names in the drawing stand for; short ones share a line."""
    begin_ns, end_ns = drawing.shown_ns[0], drawing.shown_ns[-1]
    records: list[Timed] = []
    if difference is not None:  # first, so that they are among those there is room for
        place = difference.place
        for around in (slice(place, place + 1), slice(max(0, place - 4), place + 6)):
            records += [*difference.expected[around], *difference.actual[around]]
    drawn = [record for record in (*expected, *actual) if begin_ns <= record.at_ns <= end_ns]
    near_ns = begin_ns if difference is None else difference.at_ns
    records += sorted(drawn, key=lambda record: abs(record.at_ns - near_ns))
    shown = dict.fromkeys(names.of(record.value) for record in records if record.kind == "next")
    tabled = [name for name in shown if name in names.table and name != repr(names.table[name])]
    line = ""
    for name in sorted(tabled[:_MOST_VALUES], key=list(names.table).index):
        entry = f"  {written(name)} = {on_one_line(names.table[name], width - 10)}"
        is_long = len(entry) > _SHORT + 1
        if line and (is_long or len(line) + len(entry) > width):
            yield line
            line = ""
        line += f" {entry}" if line else entry
        if is_long:
            yield line
            line = ""
    if line:
        yield line
    if len(tabled) > _MOST_VALUES:
        yield f"  … and {len(tabled) - _MOST_VALUES} more values"


def _errors_legend(expected: Sequence[Timed], actual: Sequence[Timed]) -> Iterator[str]:
    """Say which errors `#` stands for in each row."""
    one = next((record.value for record in expected if record.kind == "error"), None)
    other = next((record.value for record in actual if record.kind == "error"), None)
    if one is not None and other is not None and not equal(one, other):
        yield f"  # = {on_one_line(one)} in what was expected, {on_one_line(other)} in what came"
        if one == SimulatedError("error"):
            yield "  a `#` without error=… stands for SimulatedError('error')"
    elif one is not None or other is not None:
        yield f"  # = {on_one_line(other if one is None else one)}"


def _parts_legend(difference: Difference | None, names: Names) -> Iterator[str]:
    """Say in which parts the two values of the first difference differ, where they have parts."""
    if difference is None or difference.place >= min(len(difference.expected), len(difference.actual)):
        return
    one, other = difference.expected[difference.place], difference.actual[difference.place]
    if one.kind != "next" or other.kind != "next":
        return
    found = list(differences(one.value, other.value))
    plain = found[0].startswith("the value: ")
    if not plain or type(one.value) is not type(other.value):  # else the table has said it
        yield f"`{names.of(one.value)}` was expected and `{names.of(other.value)}` came:"
        yield from (f"  {part}" for part in found[:_MOST_PARTS])
        if len(found) > _MOST_PARTS:
            yield f"  … and {len(found) - _MOST_PARTS} more"


def to_copy(actual: Sequence[Timed], names: Names, frame: Duration | None, width: int) -> Iterator[str]:
    """Give what came as marbles, to copy into the test where it is right; left out where it is long."""
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


def picture(
    expected: Sequence[Timed],
    actual: Sequence[Timed],
    *,
    values: Mapping[str, Any] | Sequence[Any] | None = None,
    frame: Duration | None = None,
    width: int = 100,
) -> str:
    """Draw two recordings, one under the other, with a caret at their first difference.

    The first line is a sentence about it. Below the rows follow the values of the names, the parts in which two
    values differ, and what came as marbles to copy.

    Args:
        expected: The events that were expected.
        actual: The events that came.
        values: Names for values, as `marbles.parse` takes them.
        frame: The length of a column; the longest that fits all times where it is not given or does not fit.
        width: The most columns of a line; of longer ones the part around the first difference is shown.

    Returns:
        Lines of text; without a caret where both recordings say the same.

    Example:
        >>> from rxmetronome.marbles.parser import parse
        >>> print(picture(parse("-a--b--|"), parse("-a---b-|")))
        at 4ms: expected `b`, got nothing; it came at 5ms, 1ms late (the first of 2 differences)
        <BLANKLINE>
        time      :0  :4ms
        expected  -a--b--|
        actual    -a---b-|
                      ^
        what came, as marbles: "-a---b-|"
    """
    difference = first_difference(expected, actual)
    names = Names(_values(expected, actual, difference), table_of(values, "picture"))
    wanted, got, caret = _texts(by_instant(expected), by_instant(actual), difference, names)
    frame_ns = math.gcd(0 if frame is None else frame_ns_of(frame, "picture"), *wanted, *got) or _DEFAULT_FRAME_NS
    rows = [Row("expected", wanted, _end_ns(expected)), Row("actual", got, _end_ns(actual))]
    drawing = draw(rows, frame_ns=frame_ns, width=width, caret=caret)
    lines = [_sentence(difference, expected, actual, names), "", *drawing.lines]
    lines += _left_out(drawing, difference)
    lines += _values_legend(expected, actual, drawing, difference, names, width=width)
    lines += _errors_legend(expected, actual)
    lines += _parts_legend(difference, names)
    lines += to_copy(actual, names, frame, width)
    return "\n".join(lines)


def subscription_picture(
    expected: Sequence[Subscription],
    actual: Sequence[Subscription],
    *,
    frame: Duration | None = None,
    width: int = 100,
) -> str:
    """Draw the first subscription that is not as expected, under what was expected of it.

    Args:
        expected: When each subscriber was expected to come and to leave.
        actual: When each did, in the order in which they came.
        frame: The length of a column, as for `picture`.
        width: The most columns of a line.

    Example:
        >>> from rxmetronome.marbles.parser import parse_subscription
        >>> print(subscription_picture([parse_subscription("-^--!")], [parse_subscription("-^-----!")]))
        subscription 1 of 1: expected its end at 4ms, got it at 7ms
        <BLANKLINE>
        time      :0  :4ms
        expected  -^--!
        actual    -^-----!
                      ^
    """
    pairs = list(zip_longest(expected, actual, fillvalue=Subscription(None, None)))
    number, (one, other) = next(
        ((number, pair) for number, pair in enumerate(pairs, 1) if pair[0] != pair[1]),
        (1, pairs[0] if pairs else (Subscription(None, None),) * 2),
    )
    sides = [side for side in (0, 1) if one[side] != other[side]]
    sentence, caret = "the subscriptions are as expected", None
    if sides:
        wanted_ns, got_ns = one[sides[0]], other[sides[0]]
        what = ("start", "end")[sides[0]]
        wanted = f"no {what}" if wanted_ns is None else f"its {what} at {durations.text(wanted_ns)}"
        got = "none" if got_ns is None else f"{'one' if wanted_ns is None else 'it'} at {durations.text(got_ns)}"
        sentence = f"subscription {number} of {len(pairs)}: expected {wanted}, got {got}"
        caret = Point(min(at_ns for at_ns in (wanted_ns, got_ns) if at_ns is not None), 0)
    rows = [_subscription_row("expected", one), _subscription_row("actual", other)]
    times = [at_ns for subscription in (one, other) for at_ns in subscription if at_ns is not None]
    frame_ns = math.gcd(0 if frame is None else frame_ns_of(frame, "subscription_picture"), *times)
    drawing = draw(rows, frame_ns=frame_ns or _DEFAULT_FRAME_NS, width=width, caret=caret)
    return "\n".join([sentence, "", *drawing.lines])


def _subscription_row(title: str, subscription: Subscription) -> Row:
    marks: dict[int, str] = {}
    for at_ns, mark in zip(subscription, "^!", strict=True):
        if at_ns is not None:
            marks[at_ns] = f"({marks[at_ns]}{mark})" if at_ns in marks else mark
    return Row(title, marks, subscription.unsubscribed_ns)


def _values(expected: Sequence[Timed], actual: Sequence[Timed], difference: Difference | None) -> list[Any]:
    """Return all values, those near the difference first: they are drawn, and get the short names."""
    at_ns = 0 if difference is None else difference.at_ns
    middles = [bisect_left(records, at_ns, key=lambda record: record.at_ns) for records in (expected, actual)]
    near: list[Timed] = []
    far: list[Timed] = []
    for records, middle in zip((expected, actual), middles, strict=True):
        begin, end = max(0, middle - _NEAR), middle + _NEAR
        near += records[begin:end]
        far += [*records[:begin], *records[end:]]
    return [record.value for record in (*near, *far) if record.kind == "next"]


def _texts(
    expected: Mapping[int, list[Timed]],
    actual: Mapping[int, list[Timed]],
    difference: Difference | None,
    names: Names,
) -> tuple[dict[int, str], dict[int, str], Point | None]:
    """Return the text at each instant in both rows, and the place of the caret."""
    wanted: dict[int, str] = {}
    got: dict[int, str] = {}
    caret: Point | None = None
    for at_ns in sorted(expected.keys() | actual.keys()):
        ones = [mark_of(record, names) for record in expected.get(at_ns, ())]
        others = [
            mark_of(one if one is not None and same_event(one, other) else other, names)
            for one, other in zip_longest(expected.get(at_ns, ()), actual.get(at_ns, ()))
            if other is not None
        ]
        here = difference is not None and difference.at_ns == at_ns
        place = difference.place if difference is not None and here else 0
        long = max(len(grouped(marks)) for marks in (ones, others) if marks) > _LONGEST_GROUP
        first = max(0, place - 6) if long else 0
        (one_text, one_offset), (other_text, other_offset) = _group(ones, first, place), _group(others, first, place)
        if ones:
            wanted[at_ns] = one_text
        if others:
            got[at_ns] = other_text
        if here:
            caret = Point(at_ns, max(one_offset, other_offset) if place else 0)
    return wanted, got, caret


def _group(marks: Sequence[str], first: int, place: int) -> tuple[str, int]:
    """Return the text of one instant from its mark `first` on, cut where it is long, and the offset of `place`."""
    if len(marks) < 2:
        return "".join(marks), 0
    dots = "…" if first else ""
    ends = accumulate(len(mark) for mark in marks[first:])
    room = sum(1 for end in ends if end <= _LONGEST_GROUP - 4)
    shown = [dots, *marks[first : first + room], "…" if first + room < len(marks) else ""]
    return f"({''.join(shown)})", 1 + len(dots) + sum(len(mark) for mark in marks[first:place])


def _end_ns(records: Sequence[Timed]) -> int | None:
    """Return the instant of its end, after which it is blank."""
    return records[-1].at_ns if records and records[-1].kind != "next" else None


def _sentence(difference: Difference | None, expected: Sequence[Timed], actual: Sequence[Timed], names: Names) -> str:
    if difference is None:
        return "both say the same"
    one = next(iter(difference.expected[difference.place :]), None)
    other = next(iter(difference.actual[difference.place :]), None)
    sentence = f"at {durations.text(difference.at_ns)}: expected {_named(one, names)}, got {_named(other, names)}"
    if other is None and one is not None:
        came_ns = _elsewhere(one, actual, expected, difference.at_ns)
        if came_ns is not None:
            late_ns = came_ns - difference.at_ns
            sentence += f"; it came at {durations.text(came_ns)}, {durations.text(late_ns)} late"
    elif one is None and other is not None:
        due_ns = _elsewhere(other, expected, actual, difference.at_ns)
        if due_ns is not None:
            sentence += f"; it was expected at {durations.text(due_ns)}"
    if difference.instants > 1:
        sentence += f" (the first of {difference.instants} differences)"
    return sentence


def _named(record: Timed | None, names: Names) -> str:
    if record is None:
        return "nothing"
    if record.kind == "next":
        return f"`{names.of(record.value)}`"
    return "completion" if record.kind == "completed" else f"the error {on_one_line(record.value)}"


def _elsewhere(event: Timed, here: Sequence[Timed], there: Sequence[Timed], after_ns: int) -> int | None:
    """Return the first later instant at which `here` has the event and `there` has not."""
    taken = {record.at_ns for record in there if same_event(event, record)}
    later = (record.at_ns for record in here if record.at_ns > after_ns and same_event(event, record))
    return next((at_ns for at_ns in later if at_ns not in taken), None)
