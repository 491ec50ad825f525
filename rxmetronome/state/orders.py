"""What is stale, and who leaves first: the entries of a state in the two orders that decide it. Knows no clock."""

import operator
from typing import Any, Literal, TypeAlias

from rxmetronome.state.fronts import Front, Mark

Gone: TypeAlias = tuple[Any, Mark, int, Literal["idle", "age", "size"]]
"""A key that has left, what it had, how old it was by the limit that it reached, and that limit."""


class Orders:
    """Entries `(value, touched_ns, born_ns)` by key, in the order of their touches; and that of their births if asked.

    Args:
        entries: The entries. Whoever touches one deletes it from this dict and puts it in anew.
        keeps_births: Whether a limit of age is to be found out without walking over all entries.

    Example:
        >>> orders = Orders({"a": (1, 0, 0), "b": (2, 3, 0)}, keeps_births=False)
        >>> orders.take_stale(5, idle_ns=5, age_ns=100)
        [('a', (1, 0, 0), 5, 'idle')]
    """

    __slots__ = ("_by_birth", "_by_touch", "entries")

    def __init__(self, entries: dict[Any, Mark], *, keeps_births: bool) -> None:
        self.entries, self._by_touch = entries, Front(entries)
        self._by_birth: Front | None = None
        if keeps_births:
            born = sorted(((key, mark[2]) for key, mark in entries.items()), key=operator.itemgetter(1))
            self._by_birth = Front({key: (None, born_ns) for key, born_ns in born})

    @property
    def keeps_births(self) -> bool:
        """Whether it keeps the order of births."""
        return self._by_birth is not None

    def put(self, key: Any, value: Any, now_ns: int) -> None:
        """Put a key in at the end; one that is there keeps its birth."""
        there = self.entries.pop(key, None)
        self.entries[key] = (value, now_ns, now_ns if there is None else there[2])
        if self._by_birth is not None and there is None:
            self._by_birth.order[key] = (None, now_ns)

    def take_out(self, key: Any) -> None:
        """Take a key out, if it is there."""
        self.entries.pop(key, None)
        self._forget_birth(key)

    def take_stale(self, now_ns: int, idle_ns: int, age_ns: int) -> list[Gone]:
        """Take out what is stale, in the order in which it went stale: at one instant, the idle before the old."""
        idle: list[Gone] = [
            (key, mark, now_ns - mark[1], "idle") for key, mark in self._by_touch.take_until(now_ns - idle_ns)
        ]
        if self._by_birth is None:
            return idle
        born = {key: mark[1] for key, mark in self._by_birth.take_until(now_ns - age_ns)}
        gone: list[Gone] = []
        for one in idle:
            key, mark, *_ = one
            if key in born and born[key] + age_ns < mark[1] + idle_ns:
                self.entries[key] = mark  # its age came first: it leaves with those of the next lines
            else:
                born.pop(key, None)
                self._forget_birth(key)
                gone.append(one)
        for key, born_ns in born.items():
            found = self.entries.pop(key, None)
            if found is not None:
                gone.append((key, found, now_ns - born_ns, "age"))
        limit_ns = {"idle": idle_ns, "age": age_ns}
        return sorted(gone, key=lambda one: limit_ns[one[3]] - one[2])

    def take_surplus(self, most: int, now_ns: int, idle_ns: int, age_ns: int) -> list[Gone]:
        """Take out what is stale, and then the least recently touched, until no more than `most` are left."""
        if len(self.entries) <= most:
            return []
        gone = self.take_stale(now_ns, idle_ns, age_ns)
        while len(self.entries) > most and (first := self._by_touch.take_first()) is not None:
            key, mark = first
            self._forget_birth(key)
            gone.append((key, mark, now_ns - mark[1], "size"))
        return gone

    def _forget_birth(self, key: Any) -> None:
        if self._by_birth is not None:
            self._by_birth.order.pop(key, None)
