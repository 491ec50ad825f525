"""Short names for values: the letters of a marble text and the table below it."""

import string
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Any

from rxmetronome.errors import shown
from rxmetronome.marbles.diff import equal


class Names:
    """One name for each value; values that are equal and of one type share theirs.

    A value of the given table keeps its name there. A text of one letter or digit, and a number from 0 to 9, is
    its own name. All others are called a, b, c, … in order of appearance, then v1, v2, ….

    Args:
        values: Every value that is going to be named.
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
        """What the used names stand for, but for texts that stand for themselves."""
        self._buckets: dict[tuple[type, str], list[tuple[Any, str]]] = {}
        for given, value in (table or {}).items():
            self._bucket(value).append((value, given))
        taken = set(table or ())
        wanted = list(values)
        # All that name themselves come before the first letter is given away.
        for value in wanted:
            own = _own_name(value)
            if own is not None and own not in taken and self._known(value) is None:
                taken.add(own)
                self._bucket(value).append((value, own))
        free = _free_names(taken)
        self.beginnings = {name[0] for name in taken if len(name) > 1}
        """The letters with which longer names begin, which without quotes could be read as those."""
        for value in wanted:
            name = self._known(value)
            if name is None:
                name = next(free)
                self.beginnings |= {name[0]} if len(name) > 1 else set()
                self._bucket(value).append((value, name))
            if type(value) is not str or name != value:
                self.table.setdefault(name, value)

    def of(self, value: Any) -> str:
        """The name of a value that was announced."""
        name = self._known(value)
        if name is None:
            raise KeyError(shown(value))
        return name

    def _known(self, value: Any) -> str | None:
        return next((name for known, name in self._bucket(value) if known is value or equal(known, value)), None)

    def _bucket(self, value: Any) -> list[tuple[Any, str]]:
        """The named values that look like this one: hashing would leave out dicts, lists and frames."""
        return self._buckets.setdefault((type(value), shown(value, 1_000)), [])


def written(name: str) -> str:
    """A name as it stands in a marble text: in quotes where it is longer than one character."""
    return name if len(name) == 1 else f"'{name}'"


def _own_name(value: Any) -> str | None:
    if type(value) in (str, int):
        name = str(value)
        return name if len(name) == 1 and name.isascii() and name.isalnum() else None
    return None


def _free_names(taken: set[str]) -> Iterator[str]:
    yield from (letter for letter in string.ascii_letters if letter not in taken)
    yield from (name for name in (f"v{number}" for number in count(1)) if name not in taken)
