"""Where a flow is started from: a script, which waits for it, or a notebook or prompt, which goes on."""

import sys


def is_interactive() -> bool:
    """Whether somebody is at a prompt: a Jupyter kernel, IPython, marimo, or Python's own interactive mode."""
    ipython = sys.modules.get("IPython")
    if ipython is not None and ipython.get_ipython() is not None:
        return True
    marimo = sys.modules.get("marimo")
    if marimo is not None and marimo.running_in_notebook():
        return True
    return hasattr(sys, "ps1") or bool(sys.flags.interactive)


def is_notebook() -> bool:
    """Whether a Jupyter kernel runs this process."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    return getattr(shell, "kernel", None) is not None
