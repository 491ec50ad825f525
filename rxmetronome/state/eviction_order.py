"""The order in which keys are evicted, found without walking over all of them."""

import itertools
import operator
from collections import deque
from typing import Any, Literal, NamedTuple, TypeAlias

from rxmetronome.records import Eviction

Entry: TypeAlias = tuple[Any, ...]
"""The value of a key in an ordered dict. Its second item is the time by which it is ordered; no two keys share one."""

_SHARE = 64
"""One key in so many is copied at a time: removed keys keep that much alive, and a walk pays for so many."""


class OldestFirst:
    """Read the front of a dict whose entries are in the order of their times.

    A key that moves to the end is deleted and inserted again, which leaves a hole where it was; a dict's iterator
    walks over all holes from the start. So a share of the front is copied, and the next share is read when the copy
    is used up. A copied entry that the dict no longer holds belongs to a key that moved or left, and is skipped.

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
        """Remove from the dict, in their order, all keys of a time up to and including `until_ns`; return them."""
        taken: list[tuple[Any, Entry]] = []
        order, near = self.order, self._near
        get, pop = order.get, order.pop
        is_new = False  # entries that were read in this call are as the dict has them
        while near or (is_new := self._read()):
            pair = near[0]
            key, entry = pair
            if entry[1] > until_ns:
                break  # a key that has moved since is later still
            near.popleft()
            if is_new or get(key) is entry:
                found = pop(key, None)
                if found is entry:
                    taken.append(pair)
                elif found is not None:
                    order[key] = found  # another thread has touched it within this line
        self._drop_copies()
        return taken

    def take_first(self) -> tuple[Any, Entry] | None:
        """Remove the first key from the dict and return it; None where the dict is empty."""
        order, near = self.order, self._near
        while near or self._read():
            key, entry = near.popleft()
            if order.get(key) is entry:
                del order[key]
                self._drop_copies()
                return key, entry
        return None

    def _drop_copies(self) -> None:
        """Keep no copies in a small dict, which is read in a moment; values may be large."""
        if len(self.order) < _SHARE:
            self._near.clear()

    def _read(self) -> bool:
        """Copy the next share of the front; return False where the dict is empty."""
        order = self.order
        while True:
            try:
                self._near.extend(itertools.islice(order.items(), max(1, len(order) // _SHARE)))
            except RuntimeError:  # another thread inserted a key meanwhile
                self._near.clear()
            else:
                return bool(self._near)


class Now(NamedTuple):
    """Hold the moment and the limits by which keys are stale."""

    now_ns: int
    wall_ns: int
    idle_ns: int
    age_ns: int


class EvictionIndex:
    """Keep entries `(value, touched_ns, born_ns)` by key in the order of touches and, if asked, of births.

    Args:
        entries: The entries. A caller that touches one deletes it from this dict and inserts it again.
        keeps_births: Whether to find keys beyond the limit of age without walking over all entries.

    Example:
        >>> index = EvictionIndex({"a": (1, 0, 0), "b": (2, 3, 0)}, keeps_births=False)
        >>> index.take_stale(Now(now_ns=5, wall_ns=0, idle_ns=5, age_ns=100))
        [Eviction(ingest_ns=0, key='a', value=1, age_ns=5, reason='idle')]
    """

    __slots__ = ("_by_birth", "_by_touch", "entries")

    def __init__(self, entries: dict[Any, Entry], *, keeps_births: bool) -> None:
        self.entries, self._by_touch = entries, OldestFirst(entries)
        self._by_birth: OldestFirst | None = None
        if keeps_births:
            born = sorted(((key, entry[2]) for key, entry in entries.items()), key=operator.itemgetter(1))
            self._by_birth = OldestFirst({key: (None, born_ns) for key, born_ns in born})

    @property
    def keeps_births(self) -> bool:
        """Return True if the index keeps the order of births."""
        return self._by_birth is not None

    def put(self, key: Any, value: Any, now_ns: int) -> None:
        """Insert a key at the end; a key that is there keeps its birth."""
        old = self.entries.pop(key, None)
        self.entries[key] = (value, now_ns, now_ns if old is None else old[2])
        if self._by_birth is not None and old is None:
            self._by_birth.order[key] = (None, now_ns)

    def remove(self, key: Any) -> None:
        """Remove a key, if it is there."""
        self.entries.pop(key, None)
        if self._by_birth is not None:
            self._by_birth.order.pop(key, None)

    def take_stale(self, at: Now) -> list[Eviction]:
        """Remove stale keys, in the order in which they went stale: at one instant, the idle before the old."""
        idle = self._by_touch.take_until(at.now_ns - at.idle_ns)
        if self._by_birth is None:
            return [_eviction(at, key, entry, "idle") for key, entry in idle]
        old = dict(self._by_birth.take_until(at.now_ns - at.age_ns))
        evicted = []
        for key, entry in idle:
            if key in old and entry[2] + at.age_ns < entry[1] + at.idle_ns:
                self.entries[key] = entry  # its age came first: it leaves with the keys of the next loop
            else:
                old.pop(key, None)
                self._by_birth.order.pop(key, None)
                evicted.append(_eviction(at, key, entry, "idle"))
        for key in old:
            found = self.entries.pop(key, None)
            if found is not None:
                evicted.append(_eviction(at, key, found, "age"))
        limit_ns = {"idle": at.idle_ns, "age": at.age_ns}
        return sorted(evicted, key=lambda one: limit_ns[one.reason] - one.age_ns)

    def take_surplus(self, at: Now, most: int) -> list[Eviction]:
        """Remove stale keys, and then the least recently touched, until no more than `most` are left."""
        if len(self.entries) <= most:
            return []
        evicted = self.take_stale(at)
        while len(self.entries) > most and (first := self._by_touch.take_first()) is not None:
            self.remove(first[0])
            evicted.append(_eviction(at, *first, "size"))
        return evicted


def _eviction(at: Now, key: Any, entry: Entry, reason: Literal["idle", "age", "size"]) -> Eviction:
    age_ns = at.now_ns - entry[2 if reason == "age" else 1]
    return Eviction(ingest_ns=at.wall_ns, key=key, value=entry[0], age_ns=age_ns, reason=reason)
