"""Find the columns of a stream of events as they come.

Events with the same fields share an `EventShape`, whatever the order of the fields. A row names its shape, so an absent
field differs from one that is None, and field names are sent once, not with each row.
"""

import collections.abc
import dataclasses
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import repeat
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

import msgspec

from rxmetronome.widgets.column_kinds import kind_of
from rxmetronome.widgets.safe_repr import UnreadableError, attempt, safe_repr, slow_types, sound, type_name
from rxmetronome.widgets.wire_format import ABSENT, unused

MOST_COLUMNS = 100
MOST_SHAPES = 200
SETTLED = 16
EVERY = 63
"""After 16 events of a shape only every 64th is checked for other types: those whose number has none of these bits."""

_PLAIN_KINDS: dict[type, str] = {int: "number", float: "number", str: "text", bool: "flag"}
"""The kinds of plain values, where no name makes them times or durations."""

REST = "…"
"""The column that holds, as one dict, the fields without a column."""


class EventShape(NamedTuple):
    """Describe events with the same fields: the names, and a function that returns the values in the same order."""

    number: int
    label: str
    names: tuple[str, ...]
    values: Callable[[Any], Collection[Any]]


class Columns:
    """Collect columns, in the order in which they come, and the shapes of events.

    A stream whose events all have other fields stays bounded: above 100 columns or 200 shapes the remaining fields go
    into one column, `…`.

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
        self.kinds: dict[str, str] = {}
        self.shapes: list[EventShape] = []
        self._shape_of: dict[Any, EventShape] = {}  # by type, or by the keys of a dict
        self._orders: dict[frozenset[Any], tuple[Any, ...]] = {}
        self._settled: dict[Any, EventShape] = {}  # shapes of which enough events were checked
        self._checked: list[int] = []

    def rows(self, held: Sequence[tuple[int, Any]]) -> Sequence[Sequence[Any]]:
        """Return pairs of a number and an event as rows."""
        return self.numbered_rows([number for number, _ in held], [event for _, event in held])

    def numbered_rows(self, numbers: Sequence[int], events: Sequence[Any]) -> Sequence[Sequence[Any]]:
        """Return events and their ascending numbers as rows, mostly without checking them one by one."""
        return self._alike(numbers, events) or list(map(self.row, numbers, events))

    def _alike(self, numbers: Sequence[int], events: Sequence[Any]) -> Sequence[Sequence[Any]] | None:
        """Return the rows of events that are all of one settled shape, as in most frames; else None."""
        try:
            kinds = set(map(type, events))
            if len(kinds) != 1:
                return None
            key = self._key(events[0])
            are_dicts = kinds == {dict}
            if are_dicts and len(set(map(len, events))) > 1:
                return None
        except BaseException:  # a metaclass without a hash
            return None
        shape, kind = self._settled.get(key), type(events[0])
        if shape is None or slow_types.has(kind):
            return None
        began_s = slow_types.now()
        try:
            if are_dicts:  # as many fields in each, and each has these
                columns: Iterable[Iterable[Any]] = [map(itemgetter(name), events) for name in key]
            else:
                columns = zip(*map(shape.values, events), strict=True)
            rows = list(zip(repeat(shape.number), numbers, *columns, strict=False))  # shape numbers have no end
        except BaseException:  # `row` finds which event, and names it in its place
            return None
        slow_types.record(kind, slow_types.now() - began_s, len(events))
        are_consecutive = numbers[-1] - numbers[0] < len(numbers)
        for row in rows[-numbers[0] & EVERY :: EVERY + 1] if are_consecutive else rows:
            if not row[1] & EVERY:
                self._check(shape.names, row[2:])
        return rows

    def row(self, number: int, event: Any) -> list[Any]:
        """Return the row of an event: the number of its shape, its own number, and its values."""
        try:
            key = self._key(event)
            shape = self._shape_of.get(key)
            if shape is None:
                shape = self._new_shape(key, event)
            values = attempt(shape.values, event, "fields")
            dict(zip(shape.names, values, strict=True))
        except BaseException as error:  # a property that raises or is slow, a dict that is changed meanwhile
            why = error.__cause__ or error if isinstance(error, UnreadableError) else error
            reason = str(why) if isinstance(why, UnreadableError) else safe_repr(why)
            return self.row(number, f"{type_name(event)} could not be read: {reason}")
        checked = self._checked[shape.number] = self._checked[shape.number] + 1
        if checked == SETTLED and key in self._shape_of:
            self._settled[key] = shape
        self._check(shape.names, values)
        return [shape.number, number, *values]

    def _key(self, event: Any) -> Any:
        """Return what the shape of an event is found by: its type, or the keys of a dict, in their first order."""
        if type(event) is not dict:
            return type(event)
        key = tuple(event)
        return key if key in self._shape_of else self._orders.get(frozenset(key), key)

    def _check(self, names: Collection[str], values: Collection[Any]) -> None:
        for name, value in zip(names, values, strict=True):
            known = self.kinds[name]
            if _PLAIN_KINDS.get(type(value)) == known:  # what is a number once never was a duration
                continue
            try:
                kind = kind_of(name, value)
            except BaseException:  # the row names what it raises
                kind = "other"
            if kind and kind != known:
                self.kinds[name] = "mixed" if known else kind

    def _new_shape(self, key: Any, event: Any) -> EventShape:
        """Return the shape of events of a kind that has not come before."""
        label, names, values = anatomy(event)
        has_room = len(self.shapes) < MOST_SHAPES and len({*self.kinds, *names} - {REST}) <= MOST_COLUMNS
        if not has_room:
            label, names, values = "", *self._bounded(names)
            key = None  # not remembered: there may be any number of such kinds
            shape = next((known for known in self.shapes[::-1] if known.names == names and not known.label), None)
            if shape is not None:
                return shape._replace(values=values)
        shape = EventShape(len(self.shapes), label, names, values)
        self.shapes.append(shape)
        self._checked.append(0)
        for name in names:
            self.kinds.setdefault(name, "")
        if key is not None:
            self._shape_of[key] = shape
            if type(event) is dict:
                self._orders[frozenset(key)] = key
        return shape

    def _bounded(self, names: tuple[str, ...]) -> tuple[tuple[str, ...], Callable[[Any], Collection[Any]]]:
        """Return a shape of the fields that have a column, and of the rest; of all columns if there are many shapes."""
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
    """Return the label of events like this one, the names of their fields, and a function that returns the values."""
    kind = type(event)
    if kind is dict:
        return "", _names(event), itemgetter(*event) if len(event) > 1 else dict.values
    if issubclass(kind, msgspec.Struct):
        return type_name(event), kind.__struct_fields__, _attributes(kind.__struct_fields__)
    if dataclasses.is_dataclass(kind):
        names = tuple(field.name for field in dataclasses.fields(kind))
        return type_name(event), names, _attributes(names)
    if issubclass(kind, tuple) and hasattr(kind, "_fields"):
        return type_name(event), _names(kind._fields), tuple
    return type_name(event) if issubclass(kind, collections.abc.Mapping) else "", ("value",), lambda e: (e,)


def _names(keys: Iterable[Any]) -> tuple[str, ...]:
    """Return keys as valid, distinct texts, so that no field replaces another."""
    if all(type(key) is str and key.isascii() for key in keys):
        return tuple(keys)
    names: dict[str, None] = {}
    for key in keys:
        names[unused(sound(key) if type(key) is str else safe_repr(key), names)] = None
    return tuple(names)


def _attributes(names: tuple[str, ...]) -> Callable[[Any], Collection[Any]]:
    if len(names) > 1:
        return attrgetter(*names)  # of more than one name it gives a tuple
    return lambda event: [getattr(event, name) for name in names]
