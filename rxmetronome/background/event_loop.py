"""One event loop for the whole process, which runs on one thread from its first user to its last.

While there is no user the loop is kept without a thread, and the next user has the same: a client that a module makes
once, with connections that belong to a loop, works in one run after the other.
"""

import asyncio
import atexit
import contextlib
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
        ending = _ending
        if ending is not None and threading.current_thread() is not ending:
            ending.join(LAST_WORD_S)  # until then the loop is not there for the next thread
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
        global _current, _ending
        shared = self._shared
        with _lock:
            if self._released:
                return
            self._released = True
            shared.users -= 1
            if shared.users:
                return
            if _current is shared:
                _current, _ending = None, shared.thread
        shared.loop.call_soon_threadsafe(shared.loop.stop)
        if not self.is_here():
            shared.thread.join(LAST_WORD_S)


def prepare() -> None:
    """Make the loop that the first user will have, so that its handles are open from now on."""
    with _lock:
        if _current is None and not _kept:
            _kept.append(asyncio.new_event_loop())


class _LoopThread:
    def __init__(self) -> None:
        self.users = 0
        self.loop = _kept.pop() if _kept else asyncio.new_event_loop()
        self._lookups = ThreadPoolExecutor(4, thread_name_prefix=f"{NAME}, looking up names")
        self.loop.set_default_executor(self._lookups)  # asyncio's own would be up to 32 threads
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
            with contextlib.suppress(AttributeError):  # a loop that is not asyncio's own
                self.loop._asyncgens_shutdown_called = False  # type: ignore[attr-defined]  # it begins others again
        finally:
            asyncio.set_event_loop(None)
            self._lookups.shutdown(wait=False)
            with _lock:
                if _kept or asyncio.all_tasks(self.loop):  # a task that would not end must not go on in the next run
                    self.loop.close()
                else:
                    _kept.append(self.loop)


async def _outcome_of(work: Work) -> Outcome:
    try:
        return Outcome(await work(), None)
    except asyncio.CancelledError:
        raise
    except BaseException as error:  # sys.exit() in a coroutine must not end the loop
        return Outcome(None, error)


_current: _LoopThread | None = None
_ending: threading.Thread | None = None
_kept: list[asyncio.AbstractEventLoop] = []
"""The loop while it has no user; empty while it has one, and before the first."""
_of_the_parent: list[asyncio.AbstractEventLoop] = []
"""In a forked child, the loops of its parent: closing them would take the parent's sockets out of their selectors."""
_lock = threading.Lock()


def _forget_the_loop_of_the_parent() -> None:
    global _current, _ending, _lock
    _of_the_parent.extend(_kept)
    if _current is not None:
        _of_the_parent.append(_current.loop)
    _kept.clear()
    _current, _ending, _lock = None, None, threading.Lock()


@atexit.register
def _close_the_kept_loop() -> None:
    with _lock:
        while _kept:
            _kept.pop().close()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_the_loop_of_the_parent)
