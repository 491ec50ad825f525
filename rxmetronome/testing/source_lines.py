"""The line of a test that asked for something, so that a later failure is shown at that line."""

import sys
from pathlib import Path
from types import FrameType, TracebackType
from typing import TypeVar

_Error = TypeVar("_Error", bound=BaseException)
_OURS = str(Path(__file__).parent)
_MOST_CALLS = 20


class Line:
    """The line of the user's code that called this package, with the calls that led there.

    It keeps the frames, and so their variables, until `release`.

    Example:
        >>> def promise():
        ...     return Line()
        >>> str(promise()).endswith(":2")
        True
    """

    def __init__(self) -> None:
        frame: FrameType | None = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename.startswith(_OURS):
            frame = frame.f_back
        self._calls: list[tuple[FrameType, int, int]] = []
        self._text = "" if frame is None else f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}"
        while frame is not None and len(self._calls) < _MOST_CALLS and not _runs_tests(frame):
            self._calls.append((frame, frame.f_lasti, frame.f_lineno))
            frame = None if frame.f_code.co_name == "<module>" else frame.f_back

    def blamed_for(self, error: _Error) -> _Error:
        """Return the error as if it had been raised at this line, with its own traceback below."""
        traceback = error.__traceback__
        for frame, instruction, number in self._calls:
            traceback = TracebackType(traceback, frame, instruction, number)
        return error.with_traceback(traceback)

    def release(self) -> None:
        """Forget the frames; only the text stays."""
        self._calls.clear()

    def __str__(self) -> str:
        """Return it as `file:line`."""
        return self._text


def _runs_tests(frame: FrameType) -> bool:
    """Return True for a frame of the test runner, which tells the reader nothing."""
    return str(frame.f_globals.get("__name__", "")).partition(".")[0] in ("_pytest", "pluggy")
