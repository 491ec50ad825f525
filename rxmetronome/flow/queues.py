"""A bounded queue between threads, with a policy for when it is full and a count of everything it drops."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import Any, Literal, TypeAlias, get_args

from rxmetronome.errors import ArgumentError

Policy: TypeAlias = Literal["block", "drop_oldest", "drop_newest", "latest"]
"""What a full queue does with one more: make the producer wait, or give up an old or the new one, or all but it."""

DEFAULT_CAPACITY = 10_000

_LOG = logging.getLogger("rxmetronome")
_SILENT_S = 5.0
"""How long a producer waits for room before that is logged."""


class BoundedQueue:
    """Items from any thread, in order, for one consumer.

    Args:
        capacity: How many items wait at the most, 1 or more; `latest` always keeps one.
        policy: What to do when it is full.
        flow: The name of its flow, for the log.
        name: What to call it there.
    """

    def __init__(self, capacity: int, policy: Policy, flow: str = "", name: str = "a queue") -> None:
        self.capacity = 1 if policy == "latest" else capacity
        self.policy = policy
        self.dropped = 0
        self._highest = 0
        self.closed = False
        self._items: deque[Any] = deque()
        self._lock = threading.Lock()
        self._filled = threading.Condition(self._lock)
        self._room = threading.Condition(self._lock)
        self._is_awaited = False
        self.flow, self.name = flow, name
        self._waiting = 0
        self._has_said_so = False

    def __len__(self) -> int:
        return len(self._items)

    @property
    def highest(self) -> int:
        """The most items that ever waited; a queue is longest when something is taken, or now."""
        return max(self._highest, len(self._items))

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
            if len(self._items) < self.capacity and not self.closed:
                self._items.append(item)
            elif not self._make_room(item, may_wait):
                self.dropped += 1
                return False
            if self._is_awaited:
                self._filled.notify()
            return True

    def intake(
        self, prepare: Callable[[Any], Any], refuse: Callable[[Any, BaseException], None]
    ) -> Callable[[Any], None]:
        """A faster `put((event, prepare(event)))`, for a queue that one thread alone fills.

        Where there is room it needs no lock: a waiting consumer is not overlooked, because it says that it waits
        before it looks a last time. An event that cannot be prepared goes to `refuse`.
        """
        items, capacity, put = self._items, self.capacity, self.put

        def take(event: Any) -> None:
            try:
                item = (event, prepare(event))
            except BaseException as error:
                refuse(event, error)
                return
            if len(items) < capacity and not self.closed:
                items.append(item)
                if self._is_awaited:
                    with self._lock:
                        self._filled.notify()
            else:
                put(item)

        return take

    def _make_room(self, item: Any, may_wait: bool) -> bool:
        """Take an item into a full queue as the policy has it; False where it is not taken."""
        items = self._items
        if self.policy == "block" and may_wait:
            self._waiting += 1
            while len(items) >= self.capacity and not self.closed:
                if not self._room.wait(None if self._has_said_so else _SILENT_S) and not self._has_said_so:
                    self._has_said_so = True
                    _LOG.warning(
                        'flow `%s`: %s has been full for %g s, and what fills it waits (capacity %d, policy "block"); '
                        "a larger capacity, another policy or a faster step ends that",
                        self.flow, self.name, _SILENT_S, self.capacity,
                    )  # fmt: skip
            self._waiting -= 1
        if self.closed or (len(items) >= self.capacity and self.policy in ("drop_newest", "block")):
            return False
        if len(items) >= self.capacity:
            items.popleft()
            self.dropped += 1
        items.append(item)
        return True

    def take(self, most: int, timeout: float | None = 0.0) -> list[Any]:
        """Up to `most` items, oldest first; waits up to `timeout` seconds for the first, for ever where None.

        Empty when the time ran out, or when the queue is closed and everything was taken.
        """
        with self._lock:
            items = self._items
            if not items and timeout != 0.0:
                self._is_awaited = True
                if not items and not self.closed:
                    self._filled.wait(timeout)
                self._is_awaited = False
            waiting = len(items)
            self._highest = max(self._highest, waiting)
            taken = [items.popleft() for _ in range(min(waiting, most))]
            if taken and self.policy == "block":
                if len(taken) > self._waiting:  # there is room for more than those who wait: the jam is over
                    self._has_said_so = False
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
