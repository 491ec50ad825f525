"""`exit`: the first event ends the run."""

from typing import Any

from rxmetronome import arguments, durations
from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.protocols import Context, Sink


def exit(status: int = 0) -> "ExitSink":  # noqa: A001  the word of the page; `rxm.exit` is never read as the builtin
    """End the run at the first event: sources stop, events under way arrive, sinks sync, then the run ends.

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
    return ExitSink(_checked(status, "status", "exit(status=0)"))


class ExitSink(Sink):
    """Implement `exit`; `ignored` counts the events after the first."""

    kind = "exit"

    def __init__(self, status: int) -> None:
        self.status = status
        self.ignored = 0
        self._is_ending = False
        self._context: Context | None = None

    def __repr__(self) -> str:
        return f"exit(status={self.status})"

    def start(self, context: Context | None) -> None:
        """Prepare for the first event of a run."""
        self._context, self._is_ending, self.ignored = context, False, 0

    def on_next(self, value: Any) -> None:
        """End the run at the first event.

        Raises:
            StepError: Outside a flow, where there is no run to end.
        """
        if self._context is None:
            remedy = 'flow.sink("stop", rxm.exit()), or take(n) on the observable'
            raise StepError("a run to end: exit() is a sink of a flow", value, remedy)
        if self._is_ending:
            self.ignored += 1
            return
        self._is_ending = True
        try:
            status, delay_ns = self._read(value)
        except BaseException as error:  # an event that cannot be read asks for an end all the same
            self._context.fail(value, error)
            status, delay_ns = 1, 0
        self._context.request_stop(status, delay_ns)

    def _read(self, event: Any) -> tuple[int, int]:
        """Return the status and the delay that an event asks for."""
        if not issubclass(type(event), dict):  # no code of such an event is run
            return self.status, 0
        try:
            status = _checked(event.get("exit", self.status), "exit", '{"exit": 0}')
        except ArgumentError as error:
            raise StepError(f"an exit status: {error.expected}", error.got, f"send {error.example}") from None
        if event.get("delay") is None:
            return status, 0
        example = '{"exit": 0, "delay": "100ms"}'
        return status, durations.parse(event["delay"], call="exit", argument="delay", allow_zero=True, example=example)


def _checked(status: object, argument: str, example: str) -> Any:
    return arguments.count(status, call="exit", argument=argument, example=example, least=0, most=255)
