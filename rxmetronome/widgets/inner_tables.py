"""Show a table inside another widget, through that widget's connection, where a host lets cells alone make widgets."""

import uuid
from collections.abc import Callable, Sequence
from typing import Any

import traitlets

from rxmetronome.flow.run import Run
from rxmetronome.widgets.tables import EventTable


class RelayedComm:
    """Stand in for a table's comm: its custom messages go to a function, and everything else nowhere."""

    def __init__(self, relay: Callable[[Any, Sequence[bytes]], object]) -> None:
        self.comm_id = uuid.uuid4().hex
        self._relay = relay

    def send(self, data: Any = None, buffers: Any = None, **_: Any) -> None:
        """Pass on a message of the table."""
        if isinstance(data, dict) and data.get("method") == "custom":
            self._relay(data["content"], buffers or [])

    def on_msg(self, callback: Any) -> None:
        """Ignore the callback: the outer widget calls the table with what its page says."""

    def on_close(self, callback: Any) -> None:
        """Ignore the callback: the outer widget closes the table."""

    def close(self, *args: Any, **kwargs: Any) -> None:
        """Do nothing: there is no connection to close."""


class InnerTable(EventTable):
    """Show a port in a table without a front end and a layout: marimo lets cells alone make these."""

    _esm = ""
    _css = ""
    layout = traitlets.Any(None)

    def __init__(self, port: str, run: Run, relay: Callable[[Any, Sequence[bytes]], object]) -> None:
        self._relayed = RelayedComm(relay)
        super().__init__(port, label=port, run=run)
        widget: Any = self  # ipywidgets' traits have no types
        if widget.comm is not self._relayed:  # marimo gives each widget a comm when it is made
            widget.comm.close()
            widget.comm = self._relayed

    def open(self) -> None:
        """Use the outer widget's connection."""
        self.comm = self._relayed

    def receive(self, content: Any) -> None:
        """Handle a message of the page."""
        self._receive(self, content, [])
