"""Queues between threads: bounded, with a policy for when they are full and a count of everything they drop."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

from reactivex import abc

from rxmetronome import arguments
from rxmetronome.clocks import VirtualClock
from rxmetronome.protocols import BlockingSink, Context, UnwrittenError

Policy: TypeAlias = Literal["block", "drop_oldest", "drop_newest", "latest"]
"""On one more item a full queue makes the producer wait, or drops the oldest, the new one, or all but the new one."""

DEFAULT_CAPACITY = 10_000

_LOG = logging.getLogger("rxmetronome")
_SILENT_S = 5.0
"""A producer that waits longer for room is logged."""


class Barrier(NamedTuple):
    """A place between two items of a queue; the consumer calls `reached` there."""

    reached: Callable[[], object]


class BoundedQueue:
    """Items from any thread, in order, for one consumer.

    Args:
        capacity: How many items wait at the most, 1 or more; `latest` always keeps one.
        policy: The action on one more item when it is full.
        flow: The name of its flow, for the log.
        name: Its own name there.
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
        self._has_warned = False

    def __len__(self) -> int:
        return len(self._items)

    @property
    def highest(self) -> int:
        """Return the most items that ever waited; a queue is longest before items are taken, or now."""
        return max(self._highest, len(self._items))

    def put(self, item: Any, *, may_wait: bool = True) -> bool:
        """Add an item; under `block` wait for room.

        Args:
            item: Anything.
            may_wait: False where the caller must not wait, because it is the consumer or nothing is consumed now:
                a full `block` queue then drops the new item.

        Returns:
            True if the item was taken. Items that are not, and items that are pushed out, count as dropped.
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
        """Return a faster `put((event, prepare(event)))`, for a queue that one thread alone fills.

        Where there is room it needs no lock: no waiting consumer is overlooked, because the consumer sets
        `_is_awaited` before it looks a last time. An event that cannot be prepared goes to `refuse`.
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

    def mark(self, reached: Callable[[], object]) -> bool:
        """Add a barrier behind the items in it, also above its capacity; return False where it is closed.

        `take` returns it as a `Barrier`, where it stands or, if the items before it are dropped, earlier.
        """
        with self._lock:
            if self.closed:
                return False
            self._items.append(Barrier(reached))
            if self._is_awaited:
                self._filled.notify()
            return True

    def _make_room(self, item: Any, may_wait: bool) -> bool:
        """Take an item into a full queue as the policy says; return False where it is not taken."""
        items = self._items
        if self.policy == "block" and may_wait:
            self._waiting += 1
            while len(items) >= self.capacity and not self.closed:
                if not self._room.wait(None if self._has_warned else _SILENT_S) and not self._has_warned:
                    self._has_warned = True
                    _LOG.warning(
                        'flow `%s`: %s has been full for %g s, and its producer waits (capacity %d, policy "block"); '
                        "a larger capacity, another policy or a faster step ends that",
                        self.flow, self.name, _SILENT_S, self.capacity, extra={"flow": self.flow},
                    )  # fmt: skip
            self._waiting -= 1
        if self.closed or (len(items) >= self.capacity and self.policy in ("drop_newest", "block")):
            return False
        if len(items) >= self.capacity:
            marks = []
            while items and isinstance(items[0], Barrier):
                marks.append(items.popleft())
            if items:
                items.popleft()
                self.dropped += 1
            items.extendleft(reversed(marks))
        items.append(item)
        return True

    def take(self, most: int, timeout: float | None = 0.0) -> list[Any]:
        """Take up to `most` items, oldest first; wait up to `timeout` seconds for the first, for ever where None.

        The list is empty when the time ran out, or when the queue is closed and everything was taken.
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
                if len(taken) > self._waiting:  # there is room for more than the waiting producers: the jam is over
                    self._has_warned = False
                self._room.notify_all()
            return taken

    def close(self) -> None:
        """Refuse further items and waiting producers; the items in it can still be taken."""
        with self._lock:
            self.closed = True
            self._filled.notify_all()
            self._room.notify_all()


def check_queue(call: str, capacity: object, policy: object) -> None:
    """Refuse a capacity below 1 and an unknown policy, naming the argument."""
    arguments.count(capacity, call=call, argument="capacity", example=f"{call}(..., capacity=1_000)")
    example = f'{call}(..., policy="drop_oldest")'
    arguments.one_of(policy, get_args(Policy), call=call, argument="policy", example=example)


_BATCH = 8_192
_VIRTUAL_BATCH = 1_000


class VirtualBatch:
    """Gather what a file is given in virtual time, and write it together: the steps that come after it do not wait.

    Each event is encoded at its instant. It is written with those after it: up to 1,000 of them, before any timer that
    is no beat, and before the call that moves the clock returns. While nothing moves the clock, it is written at once.

    Args:
        observer: The sink, which says by `gathers` whether its records may wait.
        clock: The run's clock.
        fail: Makes a failure of an event, an error and a function.
    """

    def __init__(
        self, observer: Any, clock: VirtualClock, fail: Callable[[object, BaseException, object], None]
    ) -> None:
        self._observer, self._clock, self._fail = observer, clock, fail
        self._events: list[Any] = []
        self._items: list[Any] = []
        self.put = self._make_put()

    def _make_put(self) -> Callable[[Any], None]:
        events, items, prepare, on_next = self._events, self._items, self._observer.prepare, self._observer.on_next
        keep, add, most = events.append, items.append, _VIRTUAL_BATCH

        def put(event: Any) -> None:
            try:
                item = prepare(event)
            except BaseException as error:
                self._fail(event, error, on_next)
            else:
                keep(event)
                add(item)
                if not 1 < len(items) < most:
                    self._first_or_last()

        return put

    def _first_or_last(self) -> None:
        """Have the clock write what waits before anything else; write it now if it is full or may not wait."""
        if len(self._items) == 1 and self._clock.is_running and self._observer.gathers:
            self._clock.before_others(self.write)
        else:
            self.write()

    def write(self) -> None:
        """Write what waits."""
        events, items = self._events.copy(), self._items.copy()
        self._events.clear()
        self._items.clear()
        if not items:
            return
        try:
            self._observer.write(items)
        except UnwrittenError as unwritten:
            for event in events[unwritten.written :]:
                self._fail(event, unwritten.cause, self._observer.on_next)
        except BaseException as error:
            for event in events:
                self._fail(event, error, self._observer.on_next)


class Outbox:
    """Take events on the clock's thread, write them on another, in order.

    Args:
        observer: The sink. A `BlockingSink` is given batches.
        handle: Gives an event to any other observer, and never raises.
        capacity: How many events may wait.
        policy: The action on one more event when it is full.
        context: The step, for the failures.
    """

    def __init__(
        self,
        observer: abc.ObserverBase[Any],
        handle: Callable[[Any], None],
        capacity: int,
        policy: Policy,
        context: Context,
    ) -> None:
        self.queue = BoundedQueue(capacity, policy, context.flow, f"the outbox of step `{context.step}`")
        self._observer, self.context = observer, context

        def prepare(event: Any) -> Any:
            return event

        def write(events: Sequence[Any]) -> None:
            for event in events:
                handle(event)

        self._write: Callable[[Sequence[Any]], None] = write
        self._settle: Callable[[], float | None] = lambda: None
        if isinstance(observer, BlockingSink):
            prepare, self._write, self._settle = observer.prepare, observer.write, observer.settle
        self.put = self.queue.intake(prepare, lambda event, error: context.fail(event, error, prepare))
        """Takes an event; one that the sink cannot prepare becomes a failure."""
        name = f"rxmetronome {context.flow}/{context.step}"
        self._thread = threading.Thread(target=self._loop, name=name, daemon=True)
        self._done: Callable[[], None] = lambda: None
        self._abandoned = False
        self._writing = 0

    def __len__(self) -> int:
        return len(self.queue) + self._writing

    def mark(self, reached: Callable[[], object]) -> bool:
        """Call back on its thread when the events that wait now are written; return False where it has closed."""
        return self.queue.mark(reached)

    def start(self, done: Callable[[], None]) -> None:
        """Start the thread; `done` is called on it when the sink has completed."""
        self._done = done
        self._thread.start()

    def close(self) -> None:
        """Refuse further events, write the rest, complete the sink, end."""
        self.queue.close()
        if isinstance(self._observer, BlockingSink):
            self._observer.end_pauses()

    def abandon(self) -> None:
        """End after the current write, without writing the rest."""
        self._abandoned = True
        self.close()

    def join(self, timeout: float) -> bool:
        """Wait for the thread; return True if it ended."""
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
                while batch:
                    at = next((at for at, item in enumerate(batch) if isinstance(item, Barrier)), len(batch))
                    if at:
                        self._deliver(batch[:at])
                    if at < len(batch):
                        batch[at].reached()
                    del batch[: at + 1]
                self._writing = 0
            elif self.queue.closed:
                self._complete()
                return
            try:
                pause_s = self._settle()
            except BaseException as error:
                self.context.fail(None, error, self._settle)
                pause_s = 1.0

    def _deliver(self, batch: list[tuple[Any, Any]]) -> None:
        try:
            self._write([item for _, item in batch])
        except UnwrittenError as unwritten:
            for event, _ in batch[unwritten.written :]:
                self.context.fail(event, unwritten.cause)
        except BaseException as error:
            for event, _ in batch:
                self.context.fail(event, error, self._write)

    def _complete(self) -> None:
        try:
            self._observer.on_completed()
        except BaseException as error:
            self.context.fail(None, error, self._observer.on_completed)
        self._done()
