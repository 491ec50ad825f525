"""The runs that are alive, by the name of their flow: a re-run cell finds, and replaces, the run it left behind."""

import threading
from collections.abc import Callable
from typing import Any, Protocol


class Named(Protocol):
    """What the registry needs of a run."""

    name: str


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


def enter(run: Named, stop: Callable[[Any], object]) -> None:
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
        watcher(run)


def leave(run: Named) -> None:
    """Forget a run that has ended."""
    with _lock:
        if _alive.get(run.name) is run:
            del _alive[run.name]
