"""A thread for functions that block, started with the first call."""

import logging
import queue
import threading
from collections.abc import Callable
from typing import Any

from rxmetronome.callsites import describe

_LOG = logging.getLogger("rxmetronome")


class Worker:
    """Call functions one after the other, on a thread that does not keep the process alive.

    A function that never returns cannot be stopped from outside. `close` logs that it still runs.

    Args:
        name: The thread's name.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._doing: object = None

    def call(self, function: Callable[[], Any], done: Callable[[Any, BaseException | None], None]) -> None:
        """Call a function; then `done(value, error)`, on the worker's thread."""

        def job() -> None:
            self._doing = function
            value, error = None, None
            try:
                value = function()
            except BaseException as raised:  # even sys.exit() in a function is an outcome
                error = raised
            self._doing = None
            done(value, error)

        self._jobs.put(job)
        if self._thread is None:
            self._thread = threading.Thread(target=self._loop, name=self._name, daemon=True)
            self._thread.start()

    def close(self, timeout: float) -> None:
        """End after the running function; wait up to `timeout` seconds for that."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._jobs.put(None)
        if thread is not threading.current_thread():
            thread.join(timeout)
            if thread.is_alive():
                _LOG.warning(
                    "%s has not returned in %g s and cannot be stopped: its thread `%s` ends when it does",
                    describe(self._doing), timeout, self._name,
                )  # fmt: skip

    def _loop(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
            del job  # a waiting thread must not keep its memory
