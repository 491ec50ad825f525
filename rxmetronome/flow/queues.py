"""A bounded queue between threads, with a policy for when it is full and a count of everything it drops."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeAlias, get_args

from reactivex import abc

from rxmetronome.callsites import refuse_awaitable
from rxmetronome.errors import ArgumentError
from rxmetronome.protocols import BlockingSink, Context, UnwrittenError

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


_BATCH = 8_192


class Outbox:
    """Takes events on the clock's thread, writes them on its own, in order.

    Args:
        name: The thread's name.
        observer: The sink. A `BlockingSink` is given batches, any other observer one event after the other.
        capacity: How many events may wait.
        policy: What happens when they are more.
        context: Whose failures those are that it cannot write.
    """

    def __init__(
        self, name: str, observer: abc.ObserverBase[Any], capacity: int, policy: Policy, context: Context
    ) -> None:
        self.queue = BoundedQueue(capacity, policy, context.flow, f"the outbox of step `{context.step}`")
        self._observer, self.context = observer, context
        prepare = observer.prepare if isinstance(observer, BlockingSink) else _as_it_is
        self.put = self.queue.intake(prepare, lambda event, error: context.fail(event, error, prepare))
        """Takes an event; one that the sink cannot prepare becomes a failure."""
        self._write: Callable[[Sequence[Any]], None]
        self._write = observer.write if isinstance(observer, BlockingSink) else self._one_by_one
        self._settle = observer.settle if isinstance(observer, BlockingSink) else _nothing_to_settle
        self._thread = threading.Thread(target=self._loop, name=name, daemon=True)
        self._done: Callable[[], None] = lambda: None
        self._abandoned = False
        self._writing = 0

    def __len__(self) -> int:
        return len(self.queue) + self._writing

    def start(self, done: Callable[[], None]) -> None:
        """Start the thread; `done` is called on it when the sink has completed."""
        self._done = done
        self._thread.start()

    def close(self) -> None:
        """Take no more, write the rest, complete the sink, end."""
        self.queue.close()

    def abandon(self) -> None:
        """End without writing the rest, after what is being written now."""
        self._abandoned = True
        self.queue.close()

    def join(self, timeout: float) -> bool:
        """Wait for the thread; whether it ended."""
        if self._thread.ident is not None and not self.is_current():
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def is_current(self) -> bool:
        """Return True if the calling thread is the one that writes."""
        return threading.current_thread() is self._thread

    def _loop(self) -> None:
        pause_s: float | None = None
        while not self._abandoned:
            batch = self.queue.take(_BATCH, pause_s)
            if batch:
                self._writing = len(batch)
                self._deliver(batch)
                self._writing = 0
            elif self.queue.closed:
                self._complete()
                return
            pause_s = self._settled()

    def _settled(self) -> float | None:
        try:
            return self._settle()
        except BaseException as error:
            self.context.fail(None, error, self._settle)
            return 1.0

    def _deliver(self, batch: list[tuple[Any, Any]]) -> None:
        try:
            self._write([item for _, item in batch])
        except UnwrittenError as unwritten:
            for event, _ in batch[unwritten.written :]:
                self.context.fail(event, unwritten.cause)
        except BaseException as error:
            for event, _ in batch:
                self.context.fail(event, error, self._write)

    def _one_by_one(self, events: Sequence[Any]) -> None:
        for event in events:
            try:
                returned = self._observer.on_next(event)
                if returned is not None:
                    refuse_awaitable(returned)
            except BaseException as error:
                self.context.fail(event, error, self._observer.on_next)

    def _complete(self) -> None:
        try:
            self._observer.on_completed()
        except BaseException as error:
            self.context.fail(None, error, self._observer.on_completed)
        self._done()


def _as_it_is(event: Any) -> Any:
    return event


def _nothing_to_settle() -> float | None:
    return None
