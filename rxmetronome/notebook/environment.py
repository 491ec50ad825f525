"""Detect a notebook or a prompt: a script waits for its flow, an interactive session goes on."""

import sys
from typing import Any


def ipython_shell() -> Any:
    """Return the shell of IPython, None outside it."""
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython is not None else None


def is_interactive() -> bool:
    """Return True in a Jupyter kernel, IPython, marimo, or Python's own interactive mode."""
    if ipython_shell() is not None:
        return True
    marimo = sys.modules.get("marimo")
    if marimo is not None and marimo.running_in_notebook():
        return True
    return hasattr(sys, "ps1") or bool(sys.flags.interactive)
