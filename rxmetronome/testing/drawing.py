"""Rows of events drawn under one ruler of time: the same column is the same time in every row."""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from rxmetronome import durations
from rxmetronome.marbles.printing import LONGEST_RUN

_SILENCE = " … "
_CUT = "… "


class Row(NamedTuple):
    """One line of a drawing.

    Args:
        title: What stands before it.
        texts: What stands at each instant.
        ends_ns: The instant after which it is blank; None where it goes on in dashes.
    """

    title: str
    texts: Mapping[int, str]
    ends_ns: int | None


class Point(NamedTuple):
    """The place that the caret points at: an instant, and so many characters into what stands at it."""

    at_ns: int
    offset: int


class Drawing(NamedTuple):
    """The lines of a drawing, the instants it shows, and how many it left out on each side."""

    lines: list[str]
    shown_ns: list[int]
    cut_before: int
    cut_after: int


class _Cell(NamedTuple):
    at_ns: int
    width: int
    silent: bool = False


def draw(rows: Sequence[Row], *, frame_ns: int, width: int, caret: Point | None = None) -> Drawing:
    """The rows under a ruler whose `:` stands at the time that follows it.

    A column is a frame. What takes more than one character widens its column in all rows, and more than ten
    frames without an event become a `…`. Where the rows are wider than `width`, what is near the caret is shown.

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
    columns = _columns(shown, titles + len(head))
    lines = [f"{'time':{titles}}{_ruler(shown, columns, frame_ns, caret, width)[titles:]}"]
    for row in rows:
        body = "".join(_cell_text(row, cell) for cell in shown)
        alive = row.ends_ns is None or row.ends_ns > shown[-1].at_ns
        lines.append(f"{row.title:{titles}}{head}{body}{tail if alive else ''}".rstrip())
    if caret is not None:
        place = next(column for cell, column in zip(shown, columns, strict=True) if _is_at(cell, caret.at_ns))
        lines.append(" " * (place + caret.offset) + "^")
    shown_ns = [at_ns for at_ns in instants if shown[0].at_ns <= at_ns <= shown[-1].at_ns]
    before = instants.index(shown_ns[0])
    return Drawing(lines, shown_ns, before, len(instants) - before - len(shown_ns))


def _is_at(cell: _Cell, at_ns: int) -> bool:
    return not cell.silent and cell.at_ns == at_ns


def _label(at_ns: int) -> str:
    return f":{durations.text(at_ns) if at_ns else '0'}"


def _cells(rows: Sequence[Row], instants: Sequence[int], frame_ns: int, caret: Point | None) -> list[_Cell]:
    """A cell for each instant and each frame; a silence is as wide as the label before it needs."""
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
    """The cells to show: all, or as many as there is room for, mostly those before the caret."""
    begin = end = next((i for i, cell in enumerate(cells) if caret is not None and _is_at(cell, caret.at_ns)), 0)
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


def _columns(cells: Sequence[_Cell], start: int) -> list[int]:
    return list(accumulate((cell.width for cell in cells[:-1]), initial=start))


def _ruler(cells: Sequence[_Cell], columns: Sequence[int], frame_ns: int, caret: Point | None, width: int) -> str:
    """Labels where there is room: the caret's first, then what follows a silence, the start, every ten frames."""
    ranks: list[tuple[int, int, str]] = []
    for index, (cell, column) in enumerate(zip(cells, columns, strict=True)):
        if cell.silent:
            continue
        if caret is not None and cell.at_ns == caret.at_ns:
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


def _cell_text(row: Row, cell: _Cell) -> str:
    if row.ends_ns is not None and cell.at_ns > row.ends_ns:
        return " " * cell.width
    if cell.silent:
        return _SILENCE.ljust(cell.width)
    return row.texts.get(cell.at_ns, "-").ljust(cell.width)
