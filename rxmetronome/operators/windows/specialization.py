"""Functions specialized for one window: to read the values of an event, and to add them to a pane.

A window reads a few fields of each event and changes a few numbers, and most of the time of a loop over readers and
aggregates would go into their calls. So both loops are written out as text, with the common kinds of values handled in
place, and compiled once for each shape. All other values go to the functions that the loops would call.

For `by="k"` and the mean of `v` the text is:

    def values_of(event):
        at = 1
        try:
            is_dict = event.__class__ is dict
            at = 1
            raw1 = event[name1] if is_dict and name1 in event else field1(event)
            if raw1.__class__ in exact_keys:
                value1 = raw1
            else:
                value1 = converted1(raw1)
            at = 2
            ...
        except BaseException as error:
            fail(event, error, functions[at - 1])
            return None
        return [event, value1, value2]

    def put(pane, values):
        cell0, = pane.cells
        if values[2] is not None:
            cell0._n += 1
            cell0._total += values[2]
        pane.count += 1
        if pane.log is not None:
            pane.log.note(pane)
"""

import functools
import itertools
import linecache
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import CodeType, CoroutineType, FunctionType, NoneType
from typing import Any, NamedTuple, TypeAlias

from rxmetronome.callsites import refuse_awaitable
from rxmetronome.operators import event_fields
from rxmetronome.operators.event_fields import Of, Read
from rxmetronome.operators.windows.sketches import Cell

Fail: TypeAlias = Callable[[Any, BaseException, object], None]
ValuesOf: TypeAlias = Callable[[Any], list[Any] | None]
Put: TypeAlias = Callable[[Any, list[Any]], None]
PutRows: TypeAlias = Callable[[Mapping[Any, Any], Sequence[list[Any]], int, int], int]

_GLOBALS = {"__name__": __name__, "__builtins__": __builtins__}
_texts = itertools.count(1)
_FLOAT = "{raw}.__class__ is float and {raw} == {raw}"
_IN_PLACE = {
    "key": "{raw}.__class__ in exact_keys",
    "real": _FLOAT,
    "number": f"{_FLOAT} or {{raw}}.__class__ is int",
    "present": f"{_FLOAT} or {{raw}}.__class__ is int or {{raw}}.__class__ is str",
    "raw": "True",
}
"""The test of a value that is taken as it is."""
_CHECKED = frozenset({"key", "real", "number"})
"""The forms whose functions refuse a coroutine themselves."""
_NUMBERS = frozenset({int, float, bool})
"""The classes whose values all compare with each other."""
_COUNTED = ("pane.count += 1", "if pane.log is not None:", "    pane.log.note(pane)")
"""What follows when an event is in all aggregates of a pane."""


class ValueRead(NamedTuple):
    """A value that is read from an event: a field's name, a function or None, the form, and a function of both."""

    of: Of
    take: str
    read: Read
    function: object
    """The user's function, for failures."""


def values_reader(reads: Sequence[ValueRead], fail: Fail) -> ValuesOf:
    """Return a function that returns an event and all values read from it, or calls `fail` and returns None.

    A field that several aggregates use is read once.
    """
    given: dict[str, Any] = {
        "fail": fail, "functions": [read.function for read in reads], "exact_keys": event_fields.EXACT_KEYS,
        "CoroutineType": CoroutineType, "refuse_awaitable": refuse_awaitable,
    }  # fmt: skip
    lines: list[str] = []
    raws: dict[Of, str] = {None: "event"}
    for at, (of, take, read, _) in enumerate(reads, 1):
        value = f"value{at}"
        lines.append(f"at = {at}")
        if take not in _IN_PLACE or not (of is None or isinstance(of, str)):
            given[f"read{at}"] = read
            lines += [f"{value} = read{at}(event)", *_refusal(value, "")]
            continue
        if of not in raws:
            raws[of], given[f"name{at}"], given[f"field{at}"] = f"raw{at}", of, event_fields.reader(of, "")
            lines.append(f"raw{at} = event[name{at}] if is_dict and name{at} in event else field{at}(event)")
        raw = raws[of]
        given[f"converted{at}"] = _converter(take)
        lines += [f"if {_IN_PLACE[take].format(raw=raw)}:", f"    {value} = {raw}"]
        lines += ["else:", f"    {value} = converted{at}({raw})"] if take != "raw" else []
        lines += [] if take in _CHECKED else _refusal(value, "    " if take != "raw" else "")
    values = ", ".join(["event", *(f"value{at}" for at in range(1, len(reads) + 1))])
    if not lines:
        return lambda event: [event]
    body = "\n".join(f"        {line}" for line in ["is_dict = event.__class__ is dict", *lines])
    text = (
        f"def values_of(event):\n    at = 1\n    try:\n{body}\n"
        "    except BaseException as error:\n        fail(event, error, functions[at - 1])\n        return None\n"
        f"    return [{values}]\n"
    )
    values_of: ValuesOf = _function(text, given)
    return values_of


def _refusal(value: str, indent: str) -> list[str]:
    return [f"{indent}if {value}.__class__ is CoroutineType:", f"{indent}    refuse_awaitable({value})"]


def _converter(take: str) -> Read:
    """Return the function that makes the form of a value."""
    if take == "raw":
        return _itself
    convert: Callable[[Read], Read] = getattr(event_fields, take)
    return convert(_itself)


def _itself(value: Any) -> Any:
    return value


def pane_put(cells: Sequence[Cell], indexes: Sequence[int], checked: Sequence[int], order: Sequence[int]) -> Put:
    """Return a function that adds values to the cells of a pane, to all or, if that raises, to none.

    Args:
        cells: A cell of each aggregate.
        indexes: The index of its value.
        checked: The aggregates whose values are checked first.
        order: The order in which aggregates are changed.
    """
    given: dict[str, Any] = {"numbers": _NUMBERS}
    lines = _unpacked(cells)
    for at in checked:
        cell, value = f"cell{at}", f"values[{indexes[at]}]"
        given[f"check{at}"] = type(cells[at]).check
        is_compared = hasattr(cells[at], "value")
        test = f"if {value}.__class__ not in numbers or {cell}.value.__class__ not in numbers: "
        lines.append(f"{test if is_compared else ''}check{at}({cell}, {value})")
    lines += _added(cells, [f"values[{index}]" for index in indexes], order, given)
    body = "\n".join(f"    {line}" for line in [*lines, *_COUNTED])
    put: Put = _function(f"def put(pane, values):\n{body}\n", given)
    return put


def column_put(cells: Sequence[Cell], places: Sequence[int], compared: Sequence[int], width: int, key: int) -> PutRows:
    """Return a function that adds rows to open panes, up to one that opens one or may fail; it returns how many.

    Args:
        cells: A cell of each aggregate.
        places: The place of its column.
        compared: The aggregates that compare a value with those before.
        width: The number of columns, of values that all aggregates of them take as they are.
        key: The place of the column of keys; -1 for none.
    """
    given: dict[str, Any] = {"comparable": _NUMBERS | {NoneType}}
    values = [f"value{place}" for place in range(width)]
    lines = [f"pane = get({values[key] if key >= 0 else None})", "if pane is None:", "    return number - first"]
    lines += _unpacked(cells)
    for at in compared:
        lines += [f"if cell{at}.value.__class__ not in comparable:", "    return number - first"]
    lines += _added(cells, [values[place] if place >= 0 else "None" for place in places], range(len(cells)), given)
    body = "\n".join(f"        {line}" for line in [*lines, *_COUNTED])
    put_rows: PutRows = _function(
        "def put_rows(panes, columns, first, last):\n    get = panes.get\n"
        "    parts = [column[first:last] for column in columns]\n"
        f"    for {', '.join(['number', *values])}, in zip(range(first, last), *parts):\n{body}\n"
        "    return last - first\n", given,
    )  # fmt: skip
    return put_rows


def pane_values(cells: Sequence[Cell]) -> Callable[[Any], tuple[Any, ...]]:
    """Return a function that returns what a pane holds, in one tuple, which events do not change later.

    Args:
        cells: A cell of each aggregate.
    """
    names = ["pane.key", "pane.start_ns", "pane.end_ns", "pane.count", "pane.window", "pane.error"]
    for at, cell in enumerate(cells):
        names += [f"cell{at}.{name}" for name in cell.kept] or [f"cell{at}.save()"]
    body = "\n".join(f"    {line}" for line in [*_unpacked(cells), f"return {', '.join(names)}"])
    found: Callable[[Any], tuple[Any, ...]] = _function(f"def values_of_pane(pane):\n{body}\n", {})
    return found


def _unpacked(cells: Sequence[Cell]) -> list[str]:
    return [f"{', '.join(f'cell{at}' for at in range(len(cells)))}, = pane.cells"] if cells else []


def _added(cells: Sequence[Cell], values: Sequence[str], order: Iterable[int], given: dict[str, Any]) -> list[str]:
    """Return the lines that add values to cells."""
    lines: list[str] = []
    for at in order:
        cell, value = f"cell{at}", values[at]
        if type(cells[at]).in_place:
            lines += [line.format(cell=cell, value=value) for line in type(cells[at]).in_place]
        else:
            given[f"add{at}"] = type(cells[at]).add
            lines.append(f"add{at}({cell}, {value})")
    return lines


def _function(text: str, given: dict[str, Any]) -> Any:
    """Return the function of a text, with the values of its variables."""
    code = _code_of(text)
    return FunctionType(code, {**_GLOBALS, **given})


@functools.lru_cache(maxsize=1_000)
def _code_of(text: str) -> CodeType:
    filename = f"<window #{next(_texts)}>"
    module = compile(text, filename, "exec")
    linecache.cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)  # for tracebacks
    return next(constant for constant in module.co_consts if isinstance(constant, CodeType))
