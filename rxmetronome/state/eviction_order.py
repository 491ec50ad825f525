"""The order in which keys are evicted, found without walking over all of them."""

import itertools
from collections import deque
from typing import Any, TypeAlias

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
                found = order.pop(key, None)
                if found is entry:
                    self._drop_copies()
                    return key, entry
                if found is not None:
                    order[key] = found  # another thread has touched it within this line
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
