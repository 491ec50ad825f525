"""What is stale, and who leaves first: the entries of a state in the two orders that decide it. Knows no clock."""

import operator
from typing import Any, NamedTuple

from rxmetronome.records import Eviction
from rxmetronome.state.fronts import Front, Mark


class Moment(NamedTuple):
    """When something is looked for, and what is stale then."""

    now_ns: int
    wall_ns: int
    idle_ns: int
    age_ns: int


class Orders:
    """Entries `(value, touched_ns, born_ns)` by key, in the order of their touches; and that of their births if asked.

    Args:
        entries: The entries. Whoever touches one deletes it from this dict and puts it in anew.
        keeps_births: Whether a limit of age is to be found out without walking over all entries.

    Example:
        >>> orders = Orders({"a": (1, 0, 0), "b": (2, 3, 0)}, keeps_births=False)
        >>> orders.take_stale(Moment(now_ns=5, wall_ns=0, idle_ns=5, age_ns=100))
        [Eviction(ingest_ns=0, key='a', value=1, age_ns=5, reason='idle')]
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

    def take_stale(self, at: Moment) -> list[Eviction]:
        """Take out what is stale, in the order in which it went stale: at one instant, the idle before the old."""
        now_ns, wall_ns = at.now_ns, at.wall_ns
        idle = self._by_touch.take_until(now_ns - at.idle_ns)
        if self._by_birth is not None:
            return self._in_two_orders(at, idle, self._by_birth)
        return [
            Eviction(ingest_ns=wall_ns, key=key, value=mark[0], age_ns=now_ns - mark[1], reason="idle")
            for key, mark in idle
        ]

    def _in_two_orders(self, at: Moment, idle: list[tuple[Any, Mark]], by_birth: Front) -> list[Eviction]:
        """Join what is idle, and taken out already, with what is old."""
        now_ns, wall_ns, idle_ns, age_ns = at
        old = dict(by_birth.take_until(now_ns - age_ns))
        gone = []
        for key, mark in idle:
            if key in old and mark[2] + age_ns < mark[1] + idle_ns:
                self.entries[key] = mark  # its age came first: it leaves with those of the next lines
            else:
                old.pop(key, None)
                self._forget_birth(key)
                gone.append(Eviction(ingest_ns=wall_ns, key=key, value=mark[0], age_ns=now_ns - mark[1], reason="idle"))
        for key in old:
            found = self.entries.pop(key, None)
            if found is not None:
                gone.append(
                    Eviction(ingest_ns=wall_ns, key=key, value=found[0], age_ns=now_ns - found[2], reason="age")
                )
        limit_ns = {"idle": idle_ns, "age": age_ns}
        return sorted(gone, key=lambda one: limit_ns[one.reason] - one.age_ns)

    def take_surplus(self, at: Moment, most: int) -> list[Eviction]:
        """Take out what is stale, and then the least recently touched, until no more than `most` are left."""
        if len(self.entries) <= most:
            return []
        gone = self.take_stale(at)
        while len(self.entries) > most and (first := self._by_touch.take_first()) is not None:
            key, mark = first
            self._forget_birth(key)
            age_ns = at.now_ns - mark[1]
            gone.append(Eviction(ingest_ns=at.wall_ns, key=key, value=mark[0], age_ns=age_ns, reason="size"))
        return gone

    def _forget_birth(self, key: Any) -> None:
        if self._by_birth is not None:
            self._by_birth.order.pop(key, None)
