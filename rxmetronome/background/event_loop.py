"""One event loop on one thread, for all of a process that waits: begun with its first user, ended with its last."""

import asyncio
import os
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, NamedTuple, TypeAlias

Work: TypeAlias = Callable[[], Coroutine[Any, Any, Any]]

NAME = "rxmetronome awaiting"
"""The thread's name, as debuggers and `threading.enumerate` show it."""
LAST_WORD_S = 1.0
"""How long cancelled work may take to end."""
_LOOKUPS = 4


class Outcome(NamedTuple):
    """What came of some work: a value, or the error that it raised."""

    value: Any
    error: BaseException | None


class Job:
    """A coroutine on the loop, as other threads see it.

    Attributes:
        ended: Has the outcome when the coroutine has really ended, which one that was cancelled may put off.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, work: Work) -> None:
        self.ended: Future[Outcome] = Future()
        self._loop, self._work = loop, work
        self._task: asyncio.Task[Any] | None = None
        loop.call_soon_threadsafe(self._begin)

    def cancel(self) -> None:
        """Ask it to end, from any thread; its outcome is then a `CancelledError`, unless it sees to that itself."""
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
    """The right to use the loop, from now until `release`; the loop lives as long as anybody has one.

    Example:
        >>> lease = LoopLease()
        >>> async def answer():
        ...     return 42
        >>> lease.start(answer).ended.result(5)
        Outcome(value=42, error=None)
        >>> lease.release()
    """

    def __init__(self) -> None:
        self._home = _enter()
        self._released = False

    def start(self, work: Work) -> Job:
        """Run a coroutine function on the loop, from any thread."""
        return Job(self._home.loop, work)

    def is_here(self) -> bool:
        """Whether the calling thread is the loop's own, which must not wait for it."""
        return threading.current_thread() is self._home.thread

    def release(self) -> None:
        """Give the right back; the last one ends the loop, and waits a second at most for its thread."""
        if not self._released:
            self._released = True
            if _leave(self._home) and not self.is_here():
                self._home.thread.join(LAST_WORD_S)


class _Home:
    """The loop and its thread."""

    def __init__(self) -> None:
        self.users = 0
        self.loop = asyncio.new_event_loop()
        lookups = ThreadPoolExecutor(_LOOKUPS, thread_name_prefix=f"{NAME}, looking up names")
        self.loop.set_default_executor(lookups)  # asyncio's own would be up to 32 threads
        self.thread = threading.Thread(target=self._live, name=NAME, daemon=True)
        self.thread.start()

    def _live(self) -> None:
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
    except BaseException as error:  # sys.exit() in a coroutine would end the loop of everybody
        return Outcome(None, error)


_current: _Home | None = None
_lock = threading.Lock()


def _enter() -> _Home:
    global _current  # noqa: PLW0603  one for the process is what this module is for
    with _lock:
        if _current is None:
            _current = _Home()
        _current.users += 1
        return _current


def _leave(home: _Home) -> bool:
    """Take one user away; whether it was the last, so that the loop ends."""
    global _current  # noqa: PLW0603
    with _lock:
        home.users -= 1
        if home.users:
            return False
        if _current is home:
            _current = None
    home.loop.call_soon_threadsafe(home.loop.stop)
    return True


def _forget_the_loop_of_the_parent() -> None:
    global _current, _lock
    _current, _lock = None, threading.Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_the_loop_of_the_parent)
