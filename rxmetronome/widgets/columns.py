"""Which columns a stream of events has, found from the events as they come.

Events of one kind share a `EventShape`: the names of their fields. A row says which shape it is of, so a field that an
event has not is told from one that is None, and names travel once, not with each row.
"""

import collections.abc
import dataclasses
import datetime
import operator
from collections.abc import Callable, Collection, Iterable, Sequence
from operator import attrgetter
from typing import Any, NamedTuple, TypeAlias

import msgspec

from rxmetronome.widgets.safe_repr import UnreadableError, attempt, safe_repr, slow_types, sound, type_name
from rxmetronome.widgets.wire_format import ABSENT, unused

Kind: TypeAlias = str
"""What a column's values are, as the front end shows them: see `kind_of`."""

MOST_COLUMNS = 100
MOST_SHAPES = 200
SETTLED = 16
LOOKED_AT = 63
"""Types settle early: after 16 events of a shape only those are looked at whose number has none of these bits."""

REST = "…"
"""The column that holds, as one dict, the fields for which there is no column left."""

UNITS = {"ns": 1, "us": 1_000, "ms": 1_000_000}
"""Nanoseconds of the units that a name may end in."""

FIRST_TIME_NS, LAST_TIME_NS = 631_152_000 * 10**9, 7_258_118_400 * 10**9
"""1990 and 2200: a whole number between them, with a name that ends in a unit, is a time and no duration."""


class EventShape(NamedTuple):
    """The events of one kind: their fields' names and what gives the values, in the same order."""

    number: int
    label: str
    names: tuple[str, ...]
    values: Callable[[Any], Collection[Any]]


class Columns:
    """The columns found so far, in the order in which they came, and the shapes of events.

    A stream whose events each have other fields stays bounded: above 100 columns or 200 shapes the fields that are
    left go into one column, `…`.

    Example:
        >>> columns = Columns()
        >>> [columns.row(n, event) for n, event in enumerate([{"id": 1}, {"id": 2, "lag_ns": 5}, "text"])]
        [[0, 0, 1], [1, 1, 2, 5], [2, 2, 'text']]
        >>> columns.kinds
        {'id': 'number', 'lag_ns': 'duration:ns', 'value': 'text'}
        >>> [shape.names for shape in columns.shapes]
        [('id',), ('id', 'lag_ns'), ('value',)]
    """

    def __init__(self) -> None:
        self.kinds: dict[str, Kind] = {}
        self.shapes: list[EventShape] = []
        self._shape_of: dict[Any, EventShape] = {}
        self._settled: dict[Any, EventShape] = {}  # those that were looked at often enough
        self._looked_at: list[int] = []

    def rows(self, held: Sequence[tuple[int, Any]]) -> Sequence[Sequence[Any]]:
        """Numbered events as rows; most of them without a further look."""
        alike = self._alike(held)
        return alike if alike is not None else [self.row(number, event) for number, event in held]

    def _alike(self, held: Sequence[tuple[int, Any]]) -> list[tuple[Any, ...]] | None:
        """The rows of events that are all of one settled shape, as those of most frames are; else None."""
        events = [event for _, event in held]
        try:
            kinds = set(map(type, events))
            if len(kinds) != 1:
                return None
            keys: set[Any] = set(map(tuple, events)) if kinds == {dict} else kinds
        except BaseException:  # a metaclass without a hash, a dict that is changed meanwhile
            return None
        shape = self._settled.get(keys.pop()) if len(keys) == 1 else None
        kind = type(events[0])
        if shape is None or slow_types.has(kind):
            return None
        began_s = slow_types.now()
        try:
            values = map(shape.values, events)
            rows = [(shape.number, number, *row) for (number, _), row in zip(held, values, strict=True)]
        except BaseException:  # one by one it is found which, and said in its place
            return None
        slow_types.note(kind, slow_types.now() - began_s, len(events))
        for number, event in held:
            if not number & LOOKED_AT:
                self.row(number, event)
        return rows

    def row(self, number: int, event: Any) -> list[Any]:
        """An event as the number of its shape, its own number, and its values."""
        try:
            key = tuple(event) if type(event) is dict else type(event)
            shape = self._shape_of.get(key)
            if shape is None:
                shape = self._meet(key, event)
            values = attempt(shape.values, event, "fields")
            dict(zip(shape.names, values, strict=True))
        except BaseException as error:  # a property that raises or is slow, a dict that is changed meanwhile
            why = error.__cause__ or error if isinstance(error, UnreadableError) else error
            said = str(why) if isinstance(why, UnreadableError) else safe_repr(why)
            return self.row(number, f"{type_name(event)} could not be read: {said}")
        looks = self._looked_at[shape.number] = self._looked_at[shape.number] + 1
        if looks == SETTLED and key in self._shape_of:
            self._settled[key] = shape
        self._look(shape.names, values)
        return [shape.number, number, *values]

    def _look(self, names: Collection[str], values: Collection[Any]) -> None:
        for name, value in zip(names, values, strict=True):
            try:
                kind = kind_of(name, value)
            except BaseException:  # what it raises is said where it is shown
                kind = "other"
            known = self.kinds[name]
            if kind and kind != known:
                self.kinds[name] = "mixed" if known else kind

    def _meet(self, key: Any, event: Any) -> EventShape:
        """The shape of events of a kind that has not come before."""
        label, names, values = anatomy(event)
        has_room = len(self.shapes) < MOST_SHAPES and len({*self.kinds, *names} - {REST}) <= MOST_COLUMNS
        if not has_room:
            label, names, values = "", *self._squeezed(names)
            key = None  # a stranger is not remembered: there may be any number of them
            shape = next((known for known in self.shapes[::-1] if known.names == names and not known.label), None)
            if shape is not None:
                return shape._replace(values=values)
        shape = EventShape(len(self.shapes), label, names, values)
        self.shapes.append(shape)
        self._looked_at.append(0)
        for name in names:
            self.kinds.setdefault(name, "")
        if key is not None:
            self._shape_of[key] = shape
        return shape

    def _squeezed(self, names: tuple[str, ...]) -> tuple[tuple[str, ...], Callable[[Any], Collection[Any]]]:
        """A shape of those fields that have a column, and the rest; of all columns where there are many shapes."""
        known = [name for name in self.kinds if name != REST]
        known += [name for name in names if name not in self.kinds and name != REST][: MOST_COLUMNS - len(known)]
        columns = set(known)
        if len(self.shapes) < MOST_SHAPES:
            known = [name for name in names if name in columns]
        has_rest = len(self.shapes) >= MOST_SHAPES or len(known) < len(names)

        def values(event: Any) -> list[Any]:
            row = dict(zip(names, anatomy(event)[2](event), strict=True))
            row_rest = {name: value for name, value in row.items() if name not in columns}
            return [*(row.get(name, ABSENT) for name in known), *([row_rest or ABSENT] if has_rest else ())]

        return (*known, REST) if has_rest else tuple(known), values


def anatomy(event: Any) -> tuple[str, tuple[str, ...], Callable[[Any], Collection[Any]]]:
    """What events like this one are called, the names of their fields, and what gives the values.

    Example:
        >>> label, names, values = anatomy({"a": 1, 2: "b"})
        >>> label, names, list(values({"a": 1, 2: "b"}))
        ('', ('a', '2'), [1, 'b'])
        >>> label, names, values = anatomy(20.5)
        >>> label, names, values(20.5)
        ('', ('value',), (20.5,))
    """
    kind = type(event)
    if kind is dict:
        return "", _names(event), dict.values
    if issubclass(kind, msgspec.Struct):
        return type_name(event), kind.__struct_fields__, _attributes(kind.__struct_fields__)
    if dataclasses.is_dataclass(kind):
        names = tuple(field.name for field in dataclasses.fields(kind))
        return type_name(event), names, _attributes(names)
    if issubclass(kind, tuple) and hasattr(kind, "_fields"):
        return type_name(event), _names(kind._fields), tuple
    return type_name(event) if issubclass(kind, collections.abc.Mapping) else "", ("value",), lambda e: (e,)


def _names(keys: Iterable[Any]) -> tuple[str, ...]:
    """Keys as texts that UTF-8 has, each of them another, so that no field stands in the place of another."""
    if all(type(key) is str and key.isascii() for key in keys):
        return tuple(keys)
    names: dict[str, None] = {}
    for key in keys:
        names[unused(sound(key) if type(key) is str else safe_repr(key), names)] = None
    return tuple(names)


def kind_of(name: str, value: Any) -> Kind:
    """What a value is, as the front end shows it; empty for None, which says nothing of its column.

    | kind | values |
    |---|---|
    | `number`, `flag`, `text` | `int` and `float`, `bool`, `str` |
    | `time:ns`, `time:us`, `time:ms` | whole numbers between 1990 and 2200, where the name ends in that unit |
    | `duration:ns`, … | other numbers where the name ends in that unit |
    | `moment` | `datetime` |
    | `tree` | dicts, lists, structs: what has parts |
    | `other` | anything else, shown as text |

    Example:
        >>> kind_of("ingest_ns", 1_700_000_000_000_000_000), kind_of("lag_ns", 81_000), kind_of("turns", 3)
        ('time:ns', 'duration:ns', 'number')
    """
    kind = type(value)
    if value is None or value is ABSENT:
        return ""
    if kind is bool:
        return "flag"
    if issubclass(kind, (int, float)) or hasattr(kind, "__index__"):
        return _kind_of_number(name, value)
    for named, types in _KINDS:
        if issubclass(kind, types):
            return named
    return "other"


def _kind_of_number(name: str, value: Any) -> Kind:
    stem, _, unit = name.rpartition("_")
    if not stem or unit not in UNITS:
        return "number"
    if isinstance(value, float):
        return f"duration:{unit}"
    number = value if type(value) is int else attempt(operator.index, value)
    return f"{'time' if FIRST_TIME_NS <= number * UNITS[unit] < LAST_TIME_NS else 'duration'}:{unit}"


_KINDS: tuple[tuple[Kind, Any], ...] = (
    ("text", str),
    ("moment", datetime.datetime),
    ("other", (bytes, BaseException, datetime.date, datetime.time, datetime.timedelta)),
    ("tree", (collections.abc.Mapping, collections.abc.Sequence, collections.abc.Set, msgspec.Struct)),
)


def _attributes(names: tuple[str, ...]) -> Callable[[Any], Collection[Any]]:
    if len(names) > 1:
        return attrgetter(*names)  # of more than one name it gives a tuple
    return lambda event: [getattr(event, name) for name in names]
