"""Short names for values: the letters of a marble text and the table below it."""

import string
from collections.abc import Iterable, Mapping
from itertools import chain, count
from typing import Any

from rxmetronome.errors import shown
from rxmetronome.marbles.diff import equal


class Names:
    """Give each value a name; equal values of one type share theirs.

    A value of the table keeps its name there. A text of one letter or digit, and a number from 0 to 9, is its own
    name. All others are called a, b, c, … in order of appearance, then v1, v2, ….

    Args:
        values: Every value that will be named.
        table: Names that are given already.

    Example:
        >>> names = Names([{"id": 0}, "x", 5, {"id": 0}, [1]])
        >>> [names.of(value) for value in ({"id": 0}, "x", 5, [1])]
        ['a', 'x', '5', 'b']
        >>> names.table
        {'a': {'id': 0}, '5': 5, 'b': [1]}
    """

    def __init__(self, values: Iterable[Any], table: Mapping[str, Any] | None = None) -> None:
        self.table: dict[str, Any] = {}
        """Values by their names, without texts that are their own names."""
        self._buckets: dict[tuple[type, str], list[tuple[Any, str]]] = {}
        for given, value in (table or {}).items():
            self._bucket(value).append((value, given))
        taken = set(table or ())
        wanted = list(values)
        for value in wanted:  # those that are their own names come before the first letter is used
            own = str(value) if type(value) in (str, int) else ""
            if len(own) == 1 and own.isascii() and own.isalnum() and own not in taken and self._known(value) is None:
                taken.add(own)
                self._bucket(value).append((value, own))
        numbered = (f"v{number}" for number in count(1))
        free = (name for name in chain(string.ascii_letters, numbered) if name not in taken)
        self.beginnings = {name[0] for name in taken if len(name) > 1}
        """The first letters of longer names; a name of such a letter needs quotes."""
        for value in wanted:
            name = self._known(value)
            if name is None:
                name = next(free)
                self.beginnings |= {name[0]} if len(name) > 1 else set()
                self._bucket(value).append((value, name))
            if type(value) is not str or name != value:
                self.table.setdefault(name, value)

    def of(self, value: Any) -> str:
        """Return the name of a value, which must be one of `values`."""
        name = self._known(value)
        if name is None:
            raise KeyError(shown(value))
        return name

    def _known(self, value: Any) -> str | None:
        return next((name for known, name in self._bucket(value) if known is value or equal(known, value)), None)

    def _bucket(self, value: Any) -> list[tuple[Any, str]]:
        """Return the named values that look like this one; dicts, lists and frames cannot be hashed."""
        return self._buckets.setdefault((type(value), shown(value, 1_000)), [])


def written(name: str) -> str:
    """Return a name as a marble text has it: in quotes where it is longer than one character."""
    return name if len(name) == 1 else f"'{name}'"
