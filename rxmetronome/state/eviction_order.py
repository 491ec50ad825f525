"""The oldest of a dict that is kept in order, at hand without walking over what was deleted before it."""

import itertools
import operator
from collections import deque
from typing import Any, NamedTuple, TypeAlias

from rxmetronome.records import Eviction

Entry: TypeAlias = tuple[Any, ...]
"""What the dict holds for a key. Its second item is the time that the dict is ordered by; no two keys share one."""

_SHARE = 64
"""One key in so many is copied at a time: what has gone since keeps that much alive, and a walk pays for so many."""


class OldestFirst:
    """The front of a dict of marks that are in the order of their times.

    A key that is to move to the end is deleted and put in anew, which leaves a hole where it was; a dict's iterator
    walks over all holes from the start. So a share of the front is copied out, and read again only when that is used
    up. A copy that is no longer what the dict holds is a key that has moved or gone, and is passed over.

    Args:
        order: The dict, which others change.

    Example:
        >>> order = {"a": (1, 10), "b": (2, 20), "c": (3, 30)}
        >>> front = OldestFirst(order)
        >>> del order["a"]
        >>> order["a"] = (1, 40)
        >>> front.take_until(30)
        [('b', (2, 20)), ('c', (3, 30))]
        >>> front.take_first(), front.take_first()
        (('a', (1, 40)), None)
    """

    __slots__ = ("_near", "order")

    def __init__(self, order: dict[Any, Entry]) -> None:
        self.order = order
        self._near: deque[tuple[Any, Entry]] = deque()

    def take_until(self, until_ns: int) -> list[tuple[Any, Entry]]:
        """Take out of the dict, in their order, all keys of a time up to `until_ns`, itself included."""
        taken: list[tuple[Any, Entry]] = []
        order, near = self.order, self._near
        held, take = order.get, order.pop
        is_new = False  # what is read in this call is as the dict has it
        while near or (is_new := self._read()):
            pair = near[0]
            key, mark = pair
            if mark[1] > until_ns:
                break  # what has moved since is later still
            near.popleft()
            if is_new or held(key) is mark:
                found = take(key, None)
                if found is mark:
                    taken.append(pair)
                elif found is not None:
                    order[key] = found  # another thread has touched it within this line
        self._let_go()
        return taken

    def take_first(self) -> tuple[Any, Entry] | None:
        """Take the first key out of the dict; None where it is empty."""
        order, near = self.order, self._near
        while near or self._read():
            key, mark = near.popleft()
            if order.get(key) is mark:
                del order[key]
                self._let_go()
                return key, mark
        return None

    def _let_go(self) -> None:
        """Keep no copy of what is read in a moment, whose values may be large."""
        if len(self.order) < _SHARE:
            self._near.clear()

    def _read(self) -> bool:
        """Copy the next share of the front; whether there was any."""
        order = self.order
        while True:
            try:
                self._near.extend(itertools.islice(order.items(), max(1, len(order) // _SHARE)))
            except RuntimeError:  # another thread put a key in meanwhile
                self._near.clear()
            else:
                return bool(self._near)


class Now(NamedTuple):
    """When something is looked for, and what is stale then."""

    now_ns: int
    wall_ns: int
    idle_ns: int
    age_ns: int


class EvictionIndex:
    """Entries `(value, touched_ns, born_ns)` by key, in the order of their touches; and that of their births if asked.

    Args:
        entries: The entries. Whoever touches one deletes it from this dict and puts it in anew.
        keeps_births: Whether a limit of age is to be found out without walking over all entries.

    Example:
        >>> orders = EvictionIndex({"a": (1, 0, 0), "b": (2, 3, 0)}, keeps_births=False)
        >>> orders.take_stale(Now(now_ns=5, wall_ns=0, idle_ns=5, age_ns=100))
        [Eviction(ingest_ns=0, key='a', value=1, age_ns=5, reason='idle')]
    """

    __slots__ = ("_by_birth", "_by_touch", "entries")

    def __init__(self, entries: dict[Any, Entry], *, keeps_births: bool) -> None:
        self.entries, self._by_touch = entries, OldestFirst(entries)
        self._by_birth: OldestFirst | None = None
        if keeps_births:
            born = sorted(((key, mark[2]) for key, mark in entries.items()), key=operator.itemgetter(1))
            self._by_birth = OldestFirst({key: (None, born_ns) for key, born_ns in born})

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

    def take_stale(self, at: Now) -> list[Eviction]:
        """Take out what is stale, in the order in which it went stale: at one instant, the idle before the old."""
        now_ns, wall_ns = at.now_ns, at.wall_ns
        idle = self._by_touch.take_until(now_ns - at.idle_ns)
        if self._by_birth is not None:
            return self._in_two_orders(at, idle, self._by_birth)
        return [
            Eviction(ingest_ns=wall_ns, key=key, value=mark[0], age_ns=now_ns - mark[1], reason="idle")
            for key, mark in idle
        ]

    def _in_two_orders(self, at: Now, idle: list[tuple[Any, Entry]], by_birth: OldestFirst) -> list[Eviction]:
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

    def take_surplus(self, at: Now, most: int) -> list[Eviction]:
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
