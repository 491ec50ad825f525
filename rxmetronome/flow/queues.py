"""A bounded queue between threads, with a policy for when it is full and a count of everything it drops."""

import threading
from collections import deque
from typing import Any, Literal, TypeAlias, get_args

from rxmetronome.errors import ArgumentError

Policy: TypeAlias = Literal["block", "drop_oldest", "drop_newest", "latest"]
"""What a full queue does with one more: make the producer wait, or give up an old or the new one, or all but it."""

DEFAULT_CAPACITY = 10_000


class BoundedQueue:
    """Items from any thread, in order, for one consumer.

    Args:
        capacity: How many items wait at the most, 1 or more; `latest` always keeps one.
        policy: What to do when it is full.
    """

    def __init__(self, capacity: int, policy: Policy) -> None:
        self.capacity = 1 if policy == "latest" else capacity
        self.policy = policy
        self.dropped = 0
        self.highest = 0
        self.closed = False
        self._items: deque[Any] = deque()
        self._lock = threading.Lock()
        self._filled = threading.Condition(self._lock)
        self._room = threading.Condition(self._lock)
        self._waiting = False

    def __len__(self) -> int:
        return len(self._items)

    def put(self, item: Any, *, may_wait: bool = True) -> bool:
        """Add an item; under `block` wait for room.

        Args:
            item: Anything.
            may_wait: False where the caller must not wait (it is the consumer, or nobody consumes now): a full
                `block` queue then drops the new item.

        Returns:
            Whether the item was taken. Items that are not, and items that are pushed out, count as dropped.
        """
        with self._lock:
            items = self._items
            while len(items) >= self.capacity and not self.closed and self.policy == "block" and may_wait:
                self._room.wait()
            if self.closed or (len(items) >= self.capacity and self.policy in ("drop_newest", "block")):
                self.dropped += 1
                return False
            if len(items) >= self.capacity:
                items.popleft()
                self.dropped += 1
            items.append(item)
            if len(items) > self.highest:
                self.highest = len(items)
            if self._waiting:
                self._waiting = False
                self._filled.notify()
            return True

    def take(self, most: int, timeout: float | None = 0.0) -> list[Any]:
        """Up to `most` items, oldest first; waits up to `timeout` seconds for the first, for ever where None.

        Empty when the time ran out, or when the queue is closed and everything was taken.
        """
        with self._lock:
            items = self._items
            if not items and not self.closed and timeout != 0.0:
                self._waiting = True
                self._filled.wait(timeout)
                self._waiting = False
            if len(items) <= most:
                taken = list(items)
                items.clear()
            else:
                taken = [items.popleft() for _ in range(most)]
            if taken and self.policy == "block":
                self._room.notify_all()
            return taken

    def close(self) -> None:
        """Take nothing more; what waits can still be taken, and waiting producers are refused."""
        with self._lock:
            self.closed = True
            self._filled.notify_all()
            self._room.notify_all()


def check_queue(call: str, capacity: object, policy: object) -> None:
    """Refuse a capacity below 1 and a policy nobody knows, naming the argument."""
    if isinstance(capacity, bool) or not isinstance(capacity, int) or capacity < 1:
        raise ArgumentError(call, "capacity", "a whole number of 1 or more", capacity, f"{call}(..., capacity=1_000)")
    if policy not in get_args(Policy):
        known = '"block", "drop_oldest", "drop_newest" or "latest"'
        raise ArgumentError(call, "policy", known, policy, f'{call}(..., policy="drop_oldest")')
