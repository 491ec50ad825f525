"""The runs that are alive, by the name of their flow: a re-run cell finds, and replaces, the run it left behind."""

import logging
import os
import threading
from collections.abc import Callable
from typing import Any, Protocol

_LOG = logging.getLogger("rxmetronome")


class Registered(Protocol):
    """What the registry needs of a run."""

    name: str

    def leave_to_the_parent(self) -> None:
        """In a forked child: end without completing anything, because the run is the parent's."""


_alive: dict[str, Any] = {}
_lock = threading.Lock()

watchers: list[Callable[[Any], object]] = []
"""Who is shown each run that is about to start, on the thread that starts it."""


class Runs(list[Any]):
    """Runs, as `rxm.runs()` gives them: a list, which a notebook shows as a table with stop buttons."""


def alive() -> list[Any]:
    """The runs that have not ended, oldest first."""
    with _lock:
        return list(_alive.values())


def enter(run: Registered, stop: Callable[[Any], object]) -> None:
    """Register a run, after stopping the one of the same name with `stop`."""
    while True:
        with _lock:
            before = _alive.get(run.name)
            if before is None:
                _alive[run.name] = run
                break
        stop(before)
        leave(before)
    for watcher in watchers:
        try:
            watcher(run)
        except Exception:
            _LOG.exception("flow `%s`: what shows its runs raised; the run starts all the same", run.name)


def leave(run: Registered) -> None:
    """Forget a run that has ended."""
    with _lock:
        if _alive.get(run.name) is run:
            del _alive[run.name]


def _leave_runs_to_the_parent() -> None:
    global _lock  # noqa: PLW0603  another thread of the parent may have it
    _lock = threading.Lock()
    runs = list(_alive.values())
    _alive.clear()
    for run in runs:
        run.leave_to_the_parent()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_leave_runs_to_the_parent)
