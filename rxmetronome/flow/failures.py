"""What a run keeps of its failures: the last thousand, a count for each kind, and one log line a kind."""

import logging
import traceback
from collections import deque
from typing import NamedTuple

from rxmetronome.callsites import describe, user_frame
from rxmetronome.errors import RxMetronomeError, error_text, is_interrupt, message_of
from rxmetronome.records import Failure

_LOG = logging.getLogger("rxmetronome")
_KEPT = 1_000


class FailureKind(NamedTuple):
    """Failures that are the same to whoever has to mend them."""

    step: str
    function: str
    error: str


class FailureLog:
    """The failures of one run. Only the clock's thread adds to it; anyone may read it.

    Args:
        flow: The name of the flow, for the log lines.
    """

    def __init__(self, flow: str) -> None:
        self._flow = flow
        self.last: deque[Failure] = deque(maxlen=_KEPT)
        self.counts: dict[FailureKind, int] = {}
        self.total = 0

    def add(self, failure: Failure, *, handled: bool) -> None:
        """Keep a failure; log the first of its kind, and where nobody handles it every power of ten.

        Args:
            failure: What happened.
            handled: Whether the step's `err` port leads anywhere. Then it is somebody's event already, and is kept
                and counted without being logged.
        """
        self.total += 1
        self.last.append(failure)
        kind = FailureKind(failure.step, failure.function, type(failure.cause).__name__)
        count = self.counts[kind] = self.counts.get(kind, 0) + 1
        if handled:
            return
        try:
            if count == 1:
                _LOG.error("flow `%s`: %s", self._flow, failure.message)
            elif str(count).strip("0") == "1":
                _LOG.error("flow `%s`: step `%s` failed %s times so: %s", self._flow, failure.step, f"{count:,}",
                           failure.error)  # fmt: skip
        except BaseException as error:  # out of a filter or a handler of the user's
            if is_interrupt(error):
                raise
            traceback.print_exception(error)  # as `logging` itself does with those of its handlers

    def __len__(self) -> int:
        return self.total


def failure_of(step: str, event: object, error: BaseException, function: object, wall_ns: int) -> Failure:
    """The `Failure` for what a step's function raised over an event.

    The function is named from where it was defined; where only RxPY knows it, from the traceback.
    """
    place = user_frame(error) or (describe(function) if function is not None else "")
    if function is not None:
        defined = describe(function)
        place = defined if not place or place.split(" at ")[0] == defined.split(" at ")[0] else f"{defined}, in {place}"
    text, remedy = error_text(error), ""
    if isinstance(error, RxMetronomeError):
        text, remedy = message_of(error), _text(getattr(error, "remedy", ""))
    return Failure(ingest_ns=wall_ns, step=step, function=place, event=event, error=text, remedy=remedy, cause=error)


class Ending(NamedTuple):
    """How a run is to end over an exception: with which exit status, and what the exception says beside it."""

    status: int
    said: str = ""


def ending_of(error: BaseException) -> Ending | None:
    """Return how a run is to end over an exception; None where it goes on.

    Like `exit`, a `SystemExit` says which status; its text is status 1, as Python has it. What pytest calls an outcome
    (a failed or a skipped test) is status 1, and is raised where the run is waited for.

    Example:
        >>> ending_of(SystemExit(3)), ending_of(SystemExit("no disk")), ending_of(KeyError())
        (Ending(status=3, said=''), Ending(status=1, said='no disk'), None)
    """
    if isinstance(error, SystemExit):
        code = vars(SystemExit)["code"].__get__(error)  # not what a subclass makes of it
        if code is None:
            return Ending(0)
        return Ending(int.__and__(code, 0xFF)) if issubclass(type(code), int) else Ending(1, message_of(error))
    return Ending(1) if is_outcome(error) else None


def is_outcome(error: BaseException) -> bool:
    """Return True for pytest's outcomes, which no package has to be imported for."""
    return any(kind.__module__ == "_pytest.outcomes" for kind in type(error).__mro__)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
