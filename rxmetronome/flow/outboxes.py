"""The outbox of a sink that may block: a bounded queue and a thread of its own, so that it holds up nobody else."""

import threading
from collections.abc import Callable, Sequence
from typing import Any

from reactivex import abc

from rxmetronome.flow.queues import BoundedQueue, Policy
from rxmetronome.parts import BlockingSink, Context, UnwrittenError
from rxmetronome.places import refuse_awaitable

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
