"""What a failed test shows: what was expected above what came, under one ruler of time. Pure text."""

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate, zip_longest
from typing import Any

from rxmetronome import durations
from rxmetronome.durations import Duration
from rxmetronome.marbles.comparing import Difference, by_instant, first_difference, on_one_line, same_event
from rxmetronome.marbles.language import Subscription, frame_ns_of, table_of
from rxmetronome.marbles.naming import Names
from rxmetronome.marbles.printing import grouped, mark_of
from rxmetronome.records import Timed
from rxmetronome.testing import legends
from rxmetronome.testing.drawing import Point, Row, draw

_LONGEST_GROUP = 40  # columns
_NEAR = 24  # events of a row on each side of the difference
_DEFAULT_FRAME_NS = 1_000_000


def picture(
    expected: Sequence[Timed],
    actual: Sequence[Timed],
    *,
    values: Mapping[str, Any] | Sequence[Any] | None = None,
    frame: Duration | None = None,
    width: int = 100,
) -> str:
    """Two recordings, one under the other, with their first difference told and pointed at.

    The first line is a sentence about the first difference. The caret stands below it, at the same column in
    both lines. What the names stand for is below, then the parts in which two values differ, then what came as
    marbles to copy.

    Args:
        expected: What was to happen.
        actual: What happened.
        values: Names for values, as `marbles.parse` takes them.
        frame: What one column is; the longest that fits all times where it is not given or does not fit.
        width: How many columns a line may have; of longer ones the part around the first difference is shown.

    Returns:
        Lines of text. Two recordings that say the same give the picture without a caret.

    Example:
        >>> from rxmetronome.marbles.language import parse
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
    lines += legends.left_out(drawing, difference)
    lines += legends.values(expected, actual, drawing, difference, names, width=width)
    lines += legends.errors(expected, actual)
    lines += legends.parts(difference, names)
    lines += legends.to_copy(actual, names, frame, width)
    return "\n".join(lines)


def subscription_picture(
    expected: Sequence[Subscription],
    actual: Sequence[Subscription],
    *,
    frame: Duration | None = None,
    width: int = 100,
) -> str:
    """The first subscription that is not as expected, drawn under what was expected of it.

    Args:
        expected: When each subscriber was to come and to leave.
        actual: When each did, in the order in which they came.
        frame: What one column is; the longest that fits all times where it is not given or does not fit.
        width: How many columns a line may have.

    Example:
        >>> from rxmetronome.marbles.language import parse_subscription
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
    """All values, those near the difference first: they are the ones that are drawn, and get the short names."""
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
    """What stands at each instant in both rows, and where the caret belongs."""
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
    """The text of one instant from its mark `first` on, cut where it is long, and how far into it `place` is."""
    if len(marks) < 2:
        return "".join(marks), 0
    dots = "…" if first else ""
    ends = accumulate(len(mark) for mark in marks[first:])
    room = sum(1 for end in ends if end <= _LONGEST_GROUP - 4)
    shown = [dots, *marks[first : first + room], "…" if first + room < len(marks) else ""]
    return f"({''.join(shown)})", 1 + len(dots) + sum(len(mark) for mark in marks[first:place])


def _end_ns(records: Sequence[Timed]) -> int | None:
    """Where a recording is over, so that it is not drawn on."""
    return records[-1].at_ns if records and records[-1].kind != "next" else None


def _sentence(difference: Difference | None, expected: Sequence[Timed], actual: Sequence[Timed], names: Names) -> str:
    if difference is None:
        return "both say the same"
    one = next(iter(difference.expected[difference.place :]), None)
    other = next(iter(difference.actual[difference.place :]), None)
    sentence = f"at {durations.text(difference.at_ns)}: expected {_told(one, names)}, got {_told(other, names)}"
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


def _told(record: Timed | None, names: Names) -> str:
    if record is None:
        return "nothing"
    if record.kind == "next":
        return f"`{names.of(record.value)}`"
    return "completion" if record.kind == "completed" else f"the error {on_one_line(record.value)}"


def _elsewhere(event: Timed, here: Sequence[Timed], there: Sequence[Timed], after_ns: int) -> int | None:
    """The first later instant at which `here` has the event and `there` has not."""
    taken = {record.at_ns for record in there if same_event(event, record)}
    later = (record.at_ns for record in here if record.at_ns > after_ns and same_event(event, record))
    return next((at_ns for at_ns in later if at_ns not in taken), None)
