"""The runs that have not ended, by the name of their flow: a cell that runs again replaces the run it left behind."""

import logging
import os
import threading
from collections.abc import Callable
from typing import Any

_LOG = logging.getLogger("rxmetronome")


_alive: dict[str, Any] = {}
_lock = threading.Lock()

watchers: list[Callable[[Any], object]] = []
"""Callbacks that are given each run before it starts, on the thread that starts it."""


class Runs(list[Any]):
    """The list that `rxm.runs()` returns; a notebook shows it as a table with stop buttons."""


def alive() -> list[Any]:
    """Return the runs that have not ended, oldest first."""
    with _lock:
        return list(_alive.values())


def register(run: Any, stop: Callable[[Any], object]) -> None:
    """Register a run, after stopping the one of the same name with `stop`."""
    while True:
        with _lock:
            before = _alive.get(run.name)
            if before is None:
                _alive[run.name] = run
                break
        stop(before)
        unregister(before)
    for watcher in watchers:
        try:
            watcher(run)
        except Exception:
            _LOG.exception("flow `%s`: a watcher of runs raised; the run starts all the same", run.name,
                           extra={"flow": run.name})  # fmt: skip


def unregister(run: Any) -> None:
    """Forget a run that has ended."""
    with _lock:
        if _alive.get(name := run.name) is run:
            del _alive[name]


def _end_runs_in_child() -> None:
    global _lock  # noqa: PLW0603  another thread of the parent may hold it
    _lock = threading.Lock()
    runs = list(_alive.values())
    _alive.clear()
    for run in runs:
        run.end_in_forked_child()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_end_runs_in_child)
