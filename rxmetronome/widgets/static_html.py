"""Write tables as plain HTML, for places without a kernel: readable, and without a script."""

import datetime
import html
from collections.abc import Collection, Iterable, Sequence
from typing import Any, TypeAlias

from rxmetronome.widgets.columns import UNITS, Columns
from rxmetronome.widgets.safe_repr import safe_repr, sound
from rxmetronome.widgets.wire_format import ABSENT

LAST_ROWS = 20
MOST_COLUMNS = 12
LONGEST = 10**24
"""A number of more units is not shown as a duration."""

Cell: TypeAlias = tuple[str, bool]
"""The text of a cell, and whether it is a number."""


def counted(count: int, noun: str) -> str:
    """Return a number with its noun: `1 event`, `1,000 events`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def rows_as_html(
    title: str,
    note: str,
    events: Sequence[tuple[int, Any]],
    most: int = LAST_ROWS,
    hidden: Collection[str] = frozenset(),
) -> str:
    """Write the last of some numbered events as a plain table, without the hidden columns."""
    columns = Columns()
    rows = [columns.row(number, event) for number, event in events[-most:]]
    names = [name for name in columns.kinds if name not in hidden][:MOST_COLUMNS]
    body = []
    for shape, number, *values in rows:
        fields = dict(zip(columns.shapes[shape].names, values, strict=True))
        cells = [(fields[name], columns.kinds[name]) if name in fields else ("", "text") for name in names]
        body.append([_cell(number, "number"), *(_cell(*cell) for cell in cells)])
    return captioned_table(title, note, ["#", *names], body)


def captioned_table(title: str, note: str, names: Iterable[str], rows: Sequence[Iterable[Cell]]) -> str:
    """Write a table with a title and a note; without rows only these."""
    table = plain_table(names, rows) if rows else ""
    return f"<div><b>{html.escape(title)}</b> <i>{html.escape(note)}</i>{table}</div>"


def plain_table(names: Iterable[str], rows: Iterable[Iterable[Cell]]) -> str:
    """Write a table; every text is escaped here."""
    head = "".join(f"<th>{html.escape(name)}</th>" for name in names)
    body = "".join(f"<tr>{''.join(_td(*cell) for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _td(text: str, is_number: bool) -> str:
    style = ' style="text-align:right;font-variant-numeric:tabular-nums"' if is_number else ""
    return f"<td{style}>{html.escape(text)}</td>"


def _cell(value: Any, kind: str) -> Cell:
    if kind.startswith("time:") and type(value) is int:
        return _time(value * UNITS[kind[5:]]), True
    if value is ABSENT:
        return "", False
    is_number = type(value) in (int, float)
    if is_number and kind.startswith("duration:") and -LONGEST < value < LONGEST:
        return _duration(value * UNITS[kind[9:]]), True
    return (sound(value) if type(value) is str and len(value) <= 120 else safe_repr(value, 120)), is_number


def _duration(ns: float) -> str:
    """Write nanoseconds as the live table does: three digits, or two units.

    Example:
        >>> _duration(72_940), _duration(-1_500_000_000), _duration(125 * 10**9), _duration(10**15)
        ('72.9 µs', '−1.5 s', '2 min 5 s', '11 d 13 h')
    """
    sign, size = ("−", -ns) if ns < 0 else ("", ns)
    for unit, one, end in (("ns", 1, 10**3), ("µs", 10**3, 10**6), ("ms", 10**6, 10**9), ("s", 10**9, 60 * 10**9)):
        rounded = float(f"{size / one:.3g}") if size < 10**12 else end
        if rounded * one < end:
            return f"{sign}{rounded:g} {unit}"
    seconds = (int(size) + 500_000_000) // 10**9
    units = ((86_400, "d", 3_600, "h"), (3_600, "h", 60, "min"), (60, "min", 1, "s"))
    one, unit, part, smaller = next((each for each in units if seconds >= each[0]), units[-1])
    left = seconds % one // part
    return f"{sign}{seconds // one:d} {unit}{f' {left} {smaller}' if left else ''}"


def _time(ns: int) -> str:
    """Write nanoseconds since 1970 as a time in UTC, to the millisecond.

    Example:
        >>> _time(1_700_000_000_123_456_789)
        '2023-11-14 22:13:20.123Z'
    """
    seconds, part = divmod(ns, 10**9)
    if not 0 <= seconds < 2**37:
        return str(ns)
    moment = datetime.datetime.fromtimestamp(seconds, datetime.UTC)
    return f"{moment:%Y-%m-%d %H:%M:%S}.{part // 10**6:03d}Z"
