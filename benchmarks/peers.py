"""The peers that may not be installed: None where one is missing, and the line that says so."""

import importlib
from typing import Any

from measuring import Skipped


def optional(name: str) -> Any:
    """A module, or None."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


csp = optional("csp")
streamz = optional("streamz")
bytewax = optional("bytewax.dataflow")
apscheduler = optional("apscheduler.schedulers.background")
cachetools = optional("cachetools")


def missing(name: str, what: str = "", target: str = "") -> Skipped:
    """The line for a figure without its peer."""
    return Skipped(what or f"beside {name}", f"{name} is not installed; `make bench` installs it", target)
