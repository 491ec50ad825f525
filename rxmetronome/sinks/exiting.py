"""`exit`: the first event ends the run."""

import operator
from typing import Any

from rxmetronome import durations
from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.protocols import Context, Sink

_STATUS = "a whole number from 0 to 255"


def exit(status: int = 0) -> "ExitSink":  # noqa: A001  the word of the page; nobody means the builtin by `rxm.exit`
    """End the run at the first event: sources stop, what is under way arrives, sinks sync, then the run ends.

    Any event does. A dict may say more: `{"exit": 3, "delay": "100ms"}` ends with status 3, and only after 100 ms,
    in which everything goes on; a number as `delay` is seconds, as everywhere here. An event whose `exit` or
    `delay` cannot be read is a failure, and ends the run at once with status 1. Later events change nothing.

    In a notebook the kernel goes on; under the command line the status is that of the process.

    `sys.exit(3)` in a function of any step ends the run in the same way, and its event is a failure of that step.

    Args:
        status: The exit status for events that name none, 0 to 255.

    Raises:
        ArgumentError: For a status outside 0 to 255.

    Example:
        >>> exit(status=3)
        exit(status=3)
    """
    checked = _status(status)
    if checked is None:
        raise ArgumentError("exit", "status", _STATUS, status, "exit(status=0)")
    return ExitSink(checked)


class ExitSink(Sink):
    """What `exit` returns; `ignored` counts the events after the first."""

    kind = "exit"

    def __init__(self, status: int) -> None:
        self.status = status
        self.ignored = 0
        self._is_leaving = False
        self._context: Context | None = None

    def __repr__(self) -> str:
        return f"exit(status={self.status})"

    def start(self, context: Context | None) -> None:
        """Make ready for the first event of a run."""
        self._context, self._is_leaving, self.ignored = context, False, 0

    def on_next(self, value: Any) -> None:
        """Leave, if it is the first.

        Raises:
            StepError: Outside a flow, where there is no run to end.
        """
        if self._context is None:
            raise StepError(
                "a run to end: exit() is a sink of a flow",
                value,
                'flow.sink("stop", rxm.exit()), or take(n) on the observable',
            )
        if self._is_leaving:
            self.ignored += 1
            return
        self._is_leaving = True
        try:
            status, delay_ns = self._wish(value)
        except BaseException as error:  # whatever cannot be read asks for an end all the same
            self._context.fail(value, error)
            status, delay_ns = 1, 0
        self._context.request_stop(status, delay_ns)

    def _wish(self, event: Any) -> tuple[int, int]:
        """The status and the delay that an event asks for."""
        if not issubclass(type(event), dict):  # of the event itself no code runs, unless it says more
            return self.status, 0
        status = _status(event.get("exit", self.status))
        if status is None:
            raise StepError(f"an exit status: {_STATUS}", event["exit"], 'send {"exit": 0}')
        if event.get("delay") is None:
            return status, 0
        example = '{"exit": 0, "delay": "100ms"}'
        return status, durations.parse(event["delay"], call="exit", argument="delay", allow_zero=True, example=example)


def _status(value: object) -> int | None:
    """A value as an exit status, or None if it is none."""
    if isinstance(value, bool):
        return None
    try:
        status = operator.index(value)  # type: ignore[arg-type]  # what has no index raises
    except TypeError:
        return None
    return status if 0 <= status <= 255 else None
