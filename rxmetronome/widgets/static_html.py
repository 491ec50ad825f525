"""Write tables as plain HTML, for places without a kernel: readable, and without a script."""

import html
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from rxmetronome.widgets.column_kinds import Cell, cell_of
from rxmetronome.widgets.columns import Columns

LAST_ROWS = 20
MOST_COLUMNS = 12


def counted(count: int, noun: str) -> str:
    """Return a number with its noun: `1 event`, `1,000 events`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def rows_as_html(
    title: str,
    note: str,
    events: Sequence[tuple[int, Any]],
    most: int = LAST_ROWS,
    hidden: Collection[str] = frozenset(),
    order: Sequence[str] = (),
) -> str:
    """Write the last of some numbered events as a plain table, without the hidden columns, those of `order` first."""
    columns = Columns()
    rows = [columns.row(number, event) for number, event in events[-most:]]
    shown = [name for name in columns.kinds if name not in hidden]
    first = [name for name in order if name in shown]
    names = [*first, *(name for name in shown if name not in order)][:MOST_COLUMNS]
    body = []
    for shape, number, *values in rows:
        fields = dict(zip(columns.shapes[shape].names, values, strict=True))
        cells = [(fields[name], columns.kinds[name]) if name in fields else ("", "text") for name in names]
        body.append([cell_of(number, "number"), *(cell_of(*cell) for cell in cells)])
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
