"""What stands where a table would be and no kernel is: the last rows, readable, without a line of script."""

import datetime
import html
from collections.abc import Iterable, Sequence
from typing import Any

from rxmetronome.errors import shown
from rxmetronome.widgets.columns import UNITS, Columns, Kind

LAST_ROWS = 20
MOST_COLUMNS = 12


def rows_as_html(title: str, note: str, events: Sequence[tuple[int, Any]]) -> str:
    """The last of some numbered events as a plain table. Values are text, whatever they contain.

    Example:
        >>> "<td>&lt;b&gt;</td>" in rows_as_html("main", "2 events", [(0, {"name": "<b>"})])
        True
    """
    columns = Columns()
    rows = [columns.row(number, event) for number, event in events[-LAST_ROWS:]]
    names = list(columns.kinds)[:MOST_COLUMNS]
    body = []
    for shape, number, *values in rows:
        fields = dict(zip(columns.shapes[shape].names, values, strict=True))
        cells = [(fields[name], columns.kinds[name]) if name in fields else ("", "text") for name in names]
        body.append([_cell(number, "number"), *(_cell(*cell) for cell in cells)])
    return table_as_html(title, note, ["#", *names], body)


def table_as_html(title: str, note: str, names: Iterable[str], rows: Iterable[Iterable[tuple[str, bool]]]) -> str:
    """A captioned table of texts, each with whether it is a number; all of it is escaped here."""
    head = "".join(f"<th>{html.escape(name)}</th>" for name in names)
    body = "".join(f"<tr>{''.join(_td(*cell) for cell in row)}</tr>" for row in rows)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>" if body else ""
    return f"<div><b>{html.escape(title)}</b> <i>{html.escape(note)}</i>{table}</div>"


def _td(text: str, is_number: bool) -> str:
    style = ' style="text-align:right;font-variant-numeric:tabular-nums"' if is_number else ""
    return f"<td{style}>{html.escape(text)}</td>"


def _cell(value: Any, kind: Kind) -> tuple[str, bool]:
    if kind.startswith("time:") and isinstance(value, int):
        return _time(value * UNITS[kind[5:]]), True
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return (value if isinstance(value, str) and len(value) <= 120 else shown(value, 120)), is_number


def _time(ns: int) -> str:
    """Nanoseconds since 1970 as a time in UTC, to the millisecond.

    Example:
        >>> _time(1_700_000_000_123_456_789)
        '2023-11-14 22:13:20.123Z'
    """
    seconds, part = divmod(ns, 10**9)
    if not 0 <= seconds < 2**37:
        return str(ns)
    moment = datetime.datetime.fromtimestamp(seconds, datetime.UTC)
    return f"{moment:%Y-%m-%d %H:%M:%S}.{part // 10**6:03d}Z"
