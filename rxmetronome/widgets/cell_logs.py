"""Write the package's log lines in a notebook under the cell that started the run they are about."""

import logging
import sys
import weakref
from typing import Any

from rxmetronome.errors import Printable
from rxmetronome.flow import registry
from rxmetronome.notebook.output import CellWriter, cell_writer
from rxmetronome.protocols import subscription_trackers
from rxmetronome.widgets.safe_repr import safe_repr, safe_str, sound

_LOG = logging.getLogger("rxmetronome")


class CellHandler(logging.Handler):
    """Write a record into the cell of its run, or to `sys.stderr` without one.

    As soon as the user configures logging, their handlers get the records, and it writes nothing.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._writers: weakref.WeakKeyDictionary[Any, CellWriter] = weakref.WeakKeyDictionary()
        self._newest: weakref.WeakValueDictionary[str, Any] = weakref.WeakValueDictionary()
        self._last: CellWriter | None = None

    def begin(self, run: Any) -> None:
        """Remember the cell that starts a run, on the thread that executes it; see `registry.watchers`."""
        writer = cell_writer("stderr")
        if writer is not None:
            self._writers[run] = writer
            self._newest[run.name] = run

    def track_subscription(self, _: object) -> None:
        """Remember the cell of a subscription outside any flow; see `protocols.subscription_trackers`."""
        self._last = cell_writer("stderr") or self._last

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, unless another handler has it."""
        above = logging.getLogger().handlers if _LOG.propagate else []
        if any(handler is not self for handler in (*_LOG.handlers, *above)):
            return
        try:
            text = f"{self._text(record)}\n"
            writer = self._writer(record)
            if writer is not None and writer.is_shown_by(sys.stderr):
                writer.write(text)
            elif sys.stderr is not None:
                sys.stderr.write(text)
        except Exception:
            self.handleError(record)

    def _text(self, record: logging.LogRecord) -> str:
        """Return the record's line; if an argument cannot be written, the line names it."""
        try:
            is_failure = hasattr(record, "kind")  # whose message says it all
            return sound(record.getMessage() if is_failure else self.format(record))
        except BaseException:
            args = record.args if isinstance(record.args, tuple) else ()
            given = tuple(one.value if isinstance(one, Printable) else one for one in args)
            return f"{safe_str(record.msg)} {safe_repr(given, 1_000)}"

    def _writer(self, record: logging.LogRecord) -> CellWriter | None:
        """Return the writer of the run that the record names first, or on whose clock's thread it was logged.

        A record outside all runs is most likely about the last subscription.
        """
        named = record.args[0] if type(record.args) is tuple and record.args else None
        run = self._newest.get(named) if type(named) is str else None
        if run is None:
            run = next((run for run in registry.alive() if run.clock.is_current()), None)
        return self._last if run is None else self._writers.get(run)


_handler = CellHandler()


def send_to_cells() -> None:
    """Install the handler; a second call does nothing."""
    if _handler not in _LOG.handlers:
        _LOG.addHandler(_handler)
        registry.watchers.append(_handler.begin)
        subscription_trackers.append(_handler.track_subscription)
