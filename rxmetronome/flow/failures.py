"""The failures of a run: the last thousand, a count for each kind, and one log line a kind."""

import logging
import traceback
from collections import deque
from collections.abc import Iterator, MutableMapping
from typing import Any, NamedTuple

from rxmetronome.callsites import failed_function, user_traceback
from rxmetronome.errors import RxMetronomeError, error_text, is_interrupt, message_of, noted_remedy, printable
from rxmetronome.records import Failure

_LOG = logging.getLogger("rxmetronome")
_KEPT = 1_000
_KINDS_SHOWN = 5


def _escape_traceback(record: logging.LogRecord) -> bool:
    """Format the traceback of a log record without what a terminal would obey; an exception's text may be an event."""
    if record.exc_info and not record.exc_text:
        record.exc_text = printable(logging.Formatter().formatException(record.exc_info), keep="\n\t")
    return True


_LOG.addFilter(_escape_traceback)


class FlowLog(logging.LoggerAdapter[logging.Logger]):
    """The log of one flow: its records carry `flow`, and `step` and `kind` where they are about one."""

    def process(self, msg: Any, kwargs: MutableMapping[str, Any]) -> tuple[Any, MutableMapping[str, Any]]:
        """Add the fields."""
        kwargs["extra"] = {**(self.extra or {}), **kwargs.get("extra", {})}
        return msg, kwargs


class FailureKind(NamedTuple):
    """Failures of one step, function and exception class, which probably have one cause."""

    step: str
    function: str
    error: str


class FailureLog:
    """The failures of one run. Only the clock's thread adds to it; any thread may read it.

    `for failure in run.failures` yields the last thousand, the oldest first; `len` is the number of all.

    Args:
        flow: The name of the flow, for the log lines.

    Attributes:
        total: The number of all failures.
        last: The last thousand.
        counts: How many there are of each step, function and class of exception.

    Example:
        >>> import reactivex as rx, rxmetronome as rxm
        >>> flow = rxm.source(rx.of(0, 1, 0)) >> rxm.select(lambda number: 1 // number) >> rxm.latest()
        >>> run = flow.simulate()
        >>> run.failures, [failure.event for failure in run.failures]
        (<2 failures: select ZeroDivisionError ×2>, [0, 0])
    """

    def __init__(self, flow: str) -> None:
        self._flow, self._log = flow, FlowLog(_LOG, {"flow": flow})
        self.last: deque[Failure] = deque(maxlen=_KEPT)
        self.counts: dict[FailureKind, int] = {}
        self.total = 0

    def add(self, failure: Failure, *, handled: bool) -> None:
        """Keep a failure; log the first of its kind, and each power of ten of them, unless it is handled.

        Args:
            failure: The failure.
            handled: True if the step's `err` port is connected. Then the failure is kept and counted but not logged,
                because it is another step's event.
        """
        self.total += 1
        self.last.append(failure)
        kind = FailureKind(failure.step, failure.function, type(failure.cause).__name__)
        count = self.counts[kind] = self.counts.get(kind, 0) + 1
        if handled:
            return
        extra = {"step": failure.step, "kind": kind.error}
        try:
            if count == 1:
                cause = (type(failure.cause), failure.cause, user_traceback(failure.cause))
                self._log.error("flow `%s`: %s", self._flow, failure.message, exc_info=cause, extra=extra)
            elif str(count).strip("0") == "1":
                self._log.error("flow `%s`: step `%s` failed %s times so: %s", self._flow, failure.step, f"{count:,}",
                           failure.error, extra=extra)  # fmt: skip
        except BaseException as error:  # of a filter or a handler of the user's
            if is_interrupt(error):
                raise
            traceback.print_exception(error)  # as `logging` itself does with those of its handlers

    def __len__(self) -> int:
        return self.total

    def __iter__(self) -> Iterator[Failure]:
        return iter(self.last.copy())

    def __repr__(self) -> str:
        kinds = [f"{kind.step} {kind.error} ×{count:,}" for kind, count in self.counts.copy().items()]
        if len(kinds) > _KINDS_SHOWN:
            kinds[_KINDS_SHOWN:] = [f"and {len(kinds) - _KINDS_SHOWN:,} more"]
        count = f"{self.total:,} failure{'' if self.total == 1 else 's'}" if self.total else "no failures"
        return printable(f"<{count}: {', '.join(kinds)}>" if kinds else f"<{count}>")


def failure_of(step: str, event: object, error: BaseException, function: object, wall_ns: int) -> Failure:
    """Return the `Failure` of a step's function that raised over an event."""
    text, remedy = error_text(error), noted_remedy(error)
    if isinstance(error, RxMetronomeError):
        text, remedy = message_of(error), error.remedy if isinstance(error.remedy, str) else ""
    return Failure(
        ingest_ns=wall_ns,
        step=step,
        function=failed_function(error, function),
        event=event,
        error=text,
        remedy=remedy,
        cause=error,
    )


class Ending(NamedTuple):
    """The end of a run by an exception: the exit status, and a message for the log."""

    status: int
    message: str = ""


def ending_of(error: BaseException) -> Ending | None:
    """Return how an exception ends the run; None where it does not.

    A `SystemExit` gives the status, as `exit` does; one with a text has status 1, as in Python. An outcome of pytest
    (a failed or a skipped test) has status 1, and is raised where the run is waited for.

    Example:
        >>> ending_of(SystemExit(3)), ending_of(SystemExit("no disk")), ending_of(KeyError())
        (Ending(status=3, message=''), Ending(status=1, message='no disk'), None)
    """
    if isinstance(error, SystemExit):
        code = vars(SystemExit)["code"].__get__(error)  # past a subclass's property
        if code is None:
            return Ending(0)
        return Ending(int.__and__(code, 0xFF)) if issubclass(type(code), int) else Ending(1, message_of(error))
    return Ending(1) if is_outcome(error) else None


def is_outcome(error: BaseException) -> bool:
    """Return True for pytest's outcomes, without importing pytest."""
    return any(kind.__module__ == "_pytest.outcomes" for kind in type(error).__mro__)
