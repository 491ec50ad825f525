"""Life in cells: what a cell makes without a flow lives until that cell runs again."""

import logging
import sys
import threading
import weakref
from typing import Any, Protocol

from rxmetronome.protocols import subscription_trackers

_LOG = logging.getLogger("rxmetronome")


class Disposing(Protocol):
    """What can be let go of."""

    def dispose(self) -> None:
        """Let go; twice is once."""


class Scopes:
    """What each cell owns, by the cell's id. Outside IPython, and where cells have no id, nobody owns anything.

    It is held weakly: what has ended by itself is not kept until its cell runs again, which may never be.
    """

    def __init__(self) -> None:
        self._owned: dict[str, weakref.WeakSet[Any]] = {}
        self._running: list[tuple[str | None, int]] = []  # cells by id and thread; a cell may run another
        self._shell: weakref.ref[Any] | None = None

    @property
    def is_executing(self) -> bool:
        """Whether a cell runs, as far as the hooks tell."""
        return bool(self._running)

    def begin(self, info: Any) -> None:
        """Dispose what the cell that is about to run owned. IPython's `pre_run_cell`."""
        cell = getattr(info, "cell_id", None)
        self._running.append((cell, threading.get_ident()))
        if cell is not None:
            for owned in list(self._owned.pop(cell, ())):
                _let_go(owned)

    def end(self, _: Any = None) -> None:
        """Own nothing more for it. IPython's `post_run_cell`."""
        if self._running:
            self._running.pop()

    def own(self, owned: Any) -> None:
        """Have something let go of when the cell that runs now, on this thread, runs again."""
        cell, thread = self._running[-1] if self._running else (None, 0)
        if cell is not None and threading.get_ident() == thread:
            self._owned.setdefault(cell, weakref.WeakSet()).add(owned)

    def hook(self) -> None:
        """Have IPython, where it is there, tell when cells run. The cell that runs now is taken note of."""
        ipython = sys.modules.get("IPython")
        shell: Any = ipython.get_ipython() if ipython is not None else None
        if shell is None or (self._shell is not None and self._shell() is shell):
            return
        self._shell = weakref.ref(shell)
        shell.events.register("pre_run_cell", self.begin)
        shell.events.register("post_run_cell", self.end)
        parent = shell.get_parent() if hasattr(shell, "get_parent") else {}
        if parent.get("msg_type", parent.get("header", {}).get("msg_type")) == "execute_request":
            self._running.append(((parent.get("metadata") or {}).get("cellId"), threading.get_ident()))


def _let_go(owned: Any) -> None:
    try:
        (owned.close if hasattr(owned, "close") else owned.dispose)()
    except Exception:
        _LOG.exception("what a cell left could not be let go of: %r", owned)


_scopes = Scopes()


def own(owned: Any) -> None:
    """Have a widget, or anything with `dispose`, let go of when the cell that makes it runs again.

    It does nothing outside IPython, on other threads than the cell's, and under runners that give cells no id.
    """
    _scopes.hook()
    _scopes.own(owned)


def is_executing() -> bool:
    """Whether a cell runs."""
    return _scopes.is_executing


def keep_account() -> None:
    """Have cells end what sources were subscribed in them, outside flows, when they run again."""
    _scopes.hook()
    if own not in subscription_trackers:
        subscription_trackers.append(own)
