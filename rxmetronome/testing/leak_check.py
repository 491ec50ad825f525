"""`Watch`: the runs, subscriptions, timers, tasks, threads and file handles that a test leaves behind."""

import asyncio
import contextlib
import gc
import os
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from rxmetronome.background import event_loop
from rxmetronome.callsites import describe
from rxmetronome.clocks import Clock, VirtualClock, real
from rxmetronome.durations import text
from rxmetronome.flow import registry

_HANDLES = next((folder for folder in ("/proc/self/fd", "/dev/fd") if Path(folder).is_dir()), None)
"""The folder in which the system lists the open files of a process; None on a system that does not."""


class Watch:
    """List what exists now, and afterwards what exists beyond that.

    Tasks are found where a loop of `asyncio` itself makes them, file handles where the system lists them.

    Args:
        loops: Event loops that outlive the test, with their threads for blocking calls.

    Example:
        >>> import threading
        >>> watch = Watch()
        >>> stop = threading.Event()
        >>> threading.Thread(target=stop.wait, name="left over").start()
        >>> watch.left(patience_s=0.01)
        ['thread `left over`']
        >>> stop.set()
    """

    def __init__(self, loops: Sequence[asyncio.AbstractEventLoop] = ()) -> None:
        self._more: list[Callable[[], Iterable[str]]] = []
        self._loops = loops
        self._runs = set(registry.alive())
        self._timers = weakref.WeakKeyDictionary({clock: clock.pending for clock in real.alive()})
        self._tasks = _Tasks()
        self._threads = set(threading.enumerate())
        event_loop.prepare()  # the process keeps it: it is no leak of the test that is the first to need it
        self._handles = _handles()

    @contextlib.contextmanager
    def ignoring(self) -> Iterator[None]:
        """Ignore what is made meanwhile: it belongs to something that outlives the test."""
        runs, threads, handles = set(registry.alive()), set(threading.enumerate()), _handles()
        timers, tasks = {clock: clock.pending for clock in real.alive()}, self._tasks.made()
        yield
        self._runs |= set(registry.alive()) - runs
        self._threads |= set(threading.enumerate()) - threads
        self._handles.update({number: name for number, name in _handles().items() if handles.get(number) != name})
        for clock in real.alive():
            more = clock.pending - timers.get(clock, 0)
            self._timers[clock] = self._timers.get(clock, 0) + max(0, more)
        self._tasks.ignore(self._tasks.made() - tasks)

    def also(self, find: Callable[[], Iterable[str]]) -> None:
        """Add a check: a function that is called at the end and returns a line for each thing that is left."""
        self._more.append(find)

    def clock(self, clock: VirtualClock) -> None:
        """Check the timers of the fixture `clock`; those of real clocks are checked anyway."""
        self.also(lambda: _timers(clock, 0, "the fixture `clock`"))

    def left(self, patience_s: float = 5.0) -> list[str]:
        """Return a line for each thing that is left; what holds others comes first, and takes them with it.

        Runs are stopped, so that they do not disturb the next test. All threads together have `patience_s` to end.
        """
        self._tasks.restore()
        left = [*self._stop_runs(), *(line for find in self._more for line in find())]
        self._join(patience_s)
        busy = [clock for clock in real.alive() if clock.pending > self._timers.get(clock, 0)]
        for clock in busy:
            left += _timers(clock, self._timers.get(clock, 0), f"clock `{clock.name}`")
        left += self._tasks.unfinished()
        explained = {clock.thread for clock in busy}
        left += [f"thread `{thread.name}`" for thread in self._started() if thread not in explained]
        return [*left, *self._opened()]

    def abandon(self) -> None:
        """End without a report; leaked runs are stopped all the same."""
        self._tasks.restore()
        list(self._stop_runs())

    def _stop_runs(self) -> Iterator[str]:
        for run in registry.alive():
            if run not in self._runs:
                yield f"run of flow `{run.name}`, {run.status}"
                run.stop(0)

    def _started(self) -> list[threading.Thread]:
        executors = [getattr(loop, "_default_executor", None) for loop in self._loops]
        theirs = {thread for executor in executors for thread in getattr(executor, "_threads", ())}
        return [
            thread
            for thread in threading.enumerate()
            if thread not in self._threads | theirs and not getattr(thread, "is_pydev_daemon_thread", False)
        ]

    def _join(self, patience_s: float) -> None:
        """Wait for the threads to end: a real clock's does a moment after its last timer."""
        until = time.monotonic() + patience_s
        for thread in self._started():
            if thread is not threading.current_thread():
                thread.join(max(0.0, until - time.monotonic()))

    def _opened(self) -> list[str]:
        opened = self._new_handles()
        if opened:
            gc.collect()  # a file that only a cycle holds is closed by this
            opened = self._new_handles()
        return [f"file handle {number}, {name}" for number, name in sorted(opened.items())]

    def _new_handles(self) -> dict[int, str]:
        return {number: name for number, name in _handles().items() if self._handles.get(number) != name}


class _Tasks:
    """Collect the tasks that are made: `asyncio` lists those of one loop only, and does not list loops."""

    def __init__(self) -> None:
        self._made: weakref.WeakSet[asyncio.Task[Any]] = weakref.WeakSet()
        self._create_task = asyncio.BaseEventLoop.create_task
        made, create_task = self._made, self._create_task

        def collecting(loop: asyncio.BaseEventLoop, *args: Any, **kwargs: Any) -> Any:
            task = create_task(loop, *args, **kwargs)
            made.add(task)
            return task

        self._collecting = collecting
        asyncio.BaseEventLoop.create_task = collecting  # type: ignore[method-assign,assignment]

    def restore(self) -> None:
        """Put back the method of `asyncio`."""
        if asyncio.BaseEventLoop.create_task is self._collecting:
            asyncio.BaseEventLoop.create_task = self._create_task  # type: ignore[method-assign]

    def made(self) -> set["asyncio.Task[Any]"]:
        return set(self._made)

    def ignore(self, tasks: Iterable["asyncio.Task[Any]"]) -> None:
        self._made.difference_update(tasks)

    def unfinished(self) -> list[str]:
        return sorted(
            f"task `{task.get_name()}` of {_function_of(task)}" for task in list(self._made) if not task.done()
        )


def _function_of(task: "asyncio.Task[Any]") -> str:
    code = getattr(task.get_coro(), "cr_code", None)
    return describe(task.get_coro()) if code is None else f"{code.co_name} at {Path(code.co_filename).name}"


def _timers(clock: Clock, before: int, name: str) -> list[str]:
    """Return a line for the timers that wait on a clock beyond those that did before."""
    if clock.pending <= before:
        return []
    waiting = f"{clock.pending - before} timer{'s wait' if clock.pending - before > 1 else ' waits'} on {name}"
    if isinstance(clock, VirtualClock) and (due_ns := clock.next_due_ns) is not None:
        return [f"{waiting}, the next due in {text(max(0, due_ns - clock.now_ns))}: a subscription is not disposed"]
    return [waiting]


def _handles() -> dict[int, str]:
    """Return the open files of this process by number."""
    if _HANDLES is None:
        return {}
    found = {}
    for number in os.listdir(_HANDLES):  # noqa: PTH208  this and the next happen twice in every test
        try:
            found[int(number)] = os.readlink(f"{_HANDLES}/{number}") if sys.platform == "linux" else "open"  # noqa: PTH115
        except OSError:
            continue  # the one that the list itself was read through
    return found
