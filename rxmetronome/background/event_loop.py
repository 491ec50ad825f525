"""One event loop on one thread for the whole process: begun with its first user, ended with its last."""

import asyncio
import os
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeAlias

from rxmetronome.background.thread import Outcome

Work: TypeAlias = Callable[[], Coroutine[Any, Any, Any]]

NAME = "rxmetronome awaiting"
"""The thread's name, as debuggers and `threading.enumerate` show it."""
LAST_WORD_S = 1.0
"""The longest time that cancelled work may take to end."""


class Job:
    """A handle to a coroutine on the loop, for other threads.

    Attributes:
        ended: Has the outcome once the coroutine has ended, which may be some time after it was cancelled.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, work: Work) -> None:
        self.ended: Future[Outcome] = Future()
        self._loop, self._work = loop, work
        self._task: asyncio.Task[Any] | None = None
        loop.call_soon_threadsafe(self._begin)

    def cancel(self) -> None:
        """Cancel it, from any thread; its outcome is then a `CancelledError`, unless it handles that itself."""
        if not self.ended.done():
            self._loop.call_soon_threadsafe(self._cancel)

    def _begin(self) -> None:
        self._task = self._loop.create_task(_outcome_of(self._work))
        self._task.add_done_callback(self._end)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _end(self, task: "asyncio.Task[Outcome]") -> None:
        self.ended.set_result(Outcome(None, asyncio.CancelledError()) if task.cancelled() else task.result())


class LoopLease:
    """A use of the loop, from now until `release`; the loop lives as long as there is one."""

    def __init__(self) -> None:
        global _current  # noqa: PLW0603  one for the process
        self._released = False
        with _lock:
            _current = self._shared = _current or _LoopThread()
            self._shared.users += 1

    def start(self, work: Work) -> Job:
        """Run a coroutine function on the loop, from any thread."""
        return Job(self._shared.loop, work)

    def is_here(self) -> bool:
        """Return whether the calling thread is the loop's own, which must not wait for it."""
        return threading.current_thread() is self._shared.thread

    def release(self) -> None:
        """End the use; the last one ends the loop, and waits at most a second for its thread."""
        global _current  # noqa: PLW0603
        shared = self._shared
        with _lock:
            if self._released:
                return
            self._released = True
            shared.users -= 1
            if shared.users:
                return
            if _current is shared:
                _current = None
        shared.loop.call_soon_threadsafe(shared.loop.stop)
        if not self.is_here():
            shared.thread.join(LAST_WORD_S)


class _LoopThread:
    def __init__(self) -> None:
        self.users = 0
        self.loop = asyncio.new_event_loop()
        lookups = ThreadPoolExecutor(4, thread_name_prefix=f"{NAME}, looking up names")
        self.loop.set_default_executor(lookups)  # asyncio's own would be up to 32 threads
        self.thread = threading.Thread(target=self._run_loop, name=NAME, daemon=True)
        self.thread.start()

    def _run_loop(self) -> None:
        asyncio.set_event_loop(self.loop)
        try:
            self.loop.run_forever()
            left = asyncio.all_tasks(self.loop)
            for task in left:
                task.cancel()
            if left:
                self.loop.run_until_complete(asyncio.wait(left, timeout=LAST_WORD_S))
            self.loop.run_until_complete(self.loop.shutdown_asyncgens())
        finally:
            asyncio.set_event_loop(None)
            self.loop.close()


async def _outcome_of(work: Work) -> Outcome:
    try:
        return Outcome(await work(), None)
    except asyncio.CancelledError:
        raise
    except BaseException as error:  # sys.exit() in a coroutine must not end the loop
        return Outcome(None, error)


_current: _LoopThread | None = None
_lock = threading.Lock()


def _forget_the_loop_of_the_parent() -> None:
    global _current, _lock
    _current, _lock = None, threading.Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_the_loop_of_the_parent)
