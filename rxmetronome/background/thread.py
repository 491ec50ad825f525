"""Threads for functions that block, started as calls come."""

import logging
import queue
import threading
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from rxmetronome.callsites import describe

_LOG = logging.getLogger("rxmetronome")


class Outcome(NamedTuple):
    """The value of some work, or the error that it raised."""

    value: Any
    error: BaseException | None


def outcome_of(function: Callable[[], Any]) -> Outcome:
    """Call a function; any exception is an outcome, also that of `sys.exit()`."""
    try:
        return Outcome(function(), None)
    except BaseException as error:
        return Outcome(None, error)


class Worker:
    """Call functions on up to `most` threads, which do not keep the process alive; on one, one after the other.

    A function that never returns cannot be stopped from outside. `close` logs that it still runs.
    """

    def __init__(self, name: str, most: int = 1) -> None:
        self._name, self._most = name, most
        self._jobs: queue.SimpleQueue[tuple[Callable[[], Any], Callable[[Outcome], None]] | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._running: dict[threading.Thread, object] = {}
        self._unfinished = 0
        self._lock = threading.Lock()

    def call(self, function: Callable[[], Any], done: Callable[[Outcome], None]) -> None:
        """Call a function; then `done(outcome)`, on the worker's thread."""
        with self._lock:
            self._unfinished += 1
            self._jobs.put((function, done))
            if len(self._threads) < min(self._unfinished, self._most):
                name = f"{self._name} {len(self._threads) + 1}" if self._threads else self._name
                self._threads.append(threading.Thread(target=self._loop, name=name, daemon=True))
                self._threads[-1].start()

    def close(self, timeout: float) -> None:
        """End after the running functions; wait up to `timeout` seconds for them."""
        with self._lock:
            threads, self._threads = self._threads, []
        for _ in threads:
            self._jobs.put(None)
        latest = time.monotonic() + timeout
        for thread in threads:
            if thread is not threading.current_thread():
                thread.join(max(0.0, latest - time.monotonic()))
                if thread.is_alive():
                    _LOG.warning(
                        "%s has not returned in %g s and cannot be stopped: its thread `%s` ends when it does",
                        describe(self._running.get(thread)), timeout, thread.name,
                    )  # fmt: skip

    def _loop(self) -> None:
        while (job := self._jobs.get()) is not None:
            function, done = job
            self._running[threading.current_thread()] = function
            outcome = outcome_of(function)
            with self._lock:
                self._unfinished -= 1
            done(outcome)
            self._running.pop(threading.current_thread())
            del job, function, done, outcome  # a waiting thread must not keep their memory
