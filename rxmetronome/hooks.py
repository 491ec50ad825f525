"""Functions that a higher floor gives to a lower one, which must not import it; `rxmetronome/__init__.py` sets them."""

from collections.abc import Callable
from typing import Any

begin_flow: Callable[[Any], Any]
"""Returns a flow without a name that begins with an observable: what `>>` on a source makes."""

snapshot_of_run: Callable[[Any], Any]
"""Returns what the panel of a run shows now, as a `Snapshot`."""
