"""End what a cell made outside flows when that cell runs again."""

import logging
import threading
import weakref
from typing import Any

from rxmetronome.notebook.environment import ipython_shell
from rxmetronome.protocols import subscription_trackers

_LOG = logging.getLogger("rxmetronome")


class Scopes:
    """Hold what each cell owns, by the cell's id; nothing outside IPython, or if cells have no id.

    It is held weakly: what has ended is not kept until its cell runs again, which it may never do.
    """

    def __init__(self) -> None:
        self._owned: dict[str, weakref.WeakSet[Any]] = {}
        self._running: list[tuple[str | None, int]] = []  # cells by id and thread; a cell may run another
        self._shell: weakref.ref[Any] | None = None

    @property
    def is_executing(self) -> bool:
        """Return True while a cell runs, as far as the hooks know."""
        return bool(self._running)

    def begin(self, info: Any) -> None:
        """Dispose what the cell that is about to run owned. IPython's `pre_run_cell`."""
        cell = getattr(info, "cell_id", None)
        self._running.append((cell, threading.get_ident()))
        if cell is not None:
            for owned in list(self._owned.pop(cell, ())):
                try:
                    (owned.close if hasattr(owned, "close") else owned.dispose)()
                except Exception:
                    _LOG.exception("what a cell made could not be disposed: %r", owned)

    def end(self, _: Any = None) -> None:
        """Own nothing more for the cell. IPython's `post_run_cell`."""
        if self._running:
            self._running.pop()

    def own(self, owned: Any) -> None:
        """Dispose this when the cell that runs now, on this thread, runs again."""
        cell = self.cell
        if cell is not None:
            self._owned.setdefault(cell, weakref.WeakSet()).add(owned)

    @property
    def cell(self) -> str | None:
        """Return the id of the cell that runs now, on this thread."""
        cell, thread = self._running[-1] if self._running else (None, 0)
        return cell if threading.get_ident() == thread else None

    def hook(self) -> None:
        """Register with IPython, if it runs; the current cell counts as running."""
        shell = ipython_shell()
        if shell is None or (self._shell is not None and self._shell() is shell):
            return
        self._shell = weakref.ref(shell)
        shell.events.register("pre_run_cell", self.begin)
        shell.events.register("post_run_cell", self.end)
        parent = shell.get_parent() if hasattr(shell, "get_parent") else {}
        if parent.get("msg_type", parent.get("header", {}).get("msg_type")) == "execute_request":
            self._running.append(((parent.get("metadata") or {}).get("cellId"), threading.get_ident()))


_scopes = Scopes()


def own(owned: Any) -> None:
    """Dispose a widget, or anything with `dispose`, when the cell that makes it runs again.

    It does nothing outside IPython, on other threads than the cell's, and in hosts that give cells no id.
    """
    _scopes.hook()
    _scopes.own(owned)


def current_cell() -> str | None:
    """Return the id of the cell that runs now, on this thread; None outside IPython, or if cells have no id."""
    _scopes.hook()
    return _scopes.cell


def is_executing() -> bool:
    """Return True while a cell runs."""
    return _scopes.is_executing


def track_subscriptions() -> None:
    """Let cells end the sources that were subscribed in them, outside flows, when they run again."""
    _scopes.hook()
    if own not in subscription_trackers:
        subscription_trackers.append(own)
