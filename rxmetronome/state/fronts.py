"""The oldest of a dict that is kept in order, at hand without walking over what was deleted before it."""

import itertools
from collections import deque
from typing import Any, TypeAlias

Mark: TypeAlias = tuple[Any, ...]
"""What the dict holds for a key. Its second item is the time that the dict is ordered by; no two keys share one."""

_SHARE = 64
"""One key in so many is copied at a time: what has gone since keeps that much alive, and a walk pays for so many."""


class Front:
    """The front of a dict of marks that are in the order of their times.

    A key that is to move to the end is deleted and put in anew, which leaves a hole where it was; a dict's iterator
    walks over all holes from the start. So a share of the front is copied out, and read again only when that is used
    up. A copy that is no longer what the dict holds is a key that has moved or gone, and is passed over.

    Args:
        order: The dict, which others change.

    Example:
        >>> order = {"a": (1, 10), "b": (2, 20), "c": (3, 30)}
        >>> front = Front(order)
        >>> del order["a"]
        >>> order["a"] = (1, 40)
        >>> front.take_until(30)
        [('b', (2, 20)), ('c', (3, 30))]
        >>> front.take_first(), front.take_first()
        (('a', (1, 40)), None)
    """

    __slots__ = ("_near", "order")

    def __init__(self, order: dict[Any, Mark]) -> None:
        self.order = order
        self._near: deque[tuple[Any, Mark]] = deque()

    def take_until(self, until_ns: int) -> list[tuple[Any, Mark]]:
        """Take out of the dict, in their order, all keys of a time up to `until_ns`, itself included."""
        taken: list[tuple[Any, Mark]] = []
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

    def take_first(self) -> tuple[Any, Mark] | None:
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
