"""The line of a test that asked for something, kept, so that what turns out wrong later is shown at that line."""

import sys
from pathlib import Path
from types import FrameType, TracebackType
from typing import TypeVar

_Error = TypeVar("_Error", bound=BaseException)

_OURS = str(Path(__file__).parent)
_RUNNERS = ("_pytest", "pluggy")
_MOST = 20


class Line:
    """Where in somebody's code this package was called from, with the calls that led there.

    It holds the frames, and so their variables, until it is `let_go`.

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
        while frame is not None and len(self._calls) < _MOST and not _runs_tests(frame):
            self._calls.append((frame, frame.f_lasti, frame.f_lineno))
            frame = None if frame.f_code.co_name == "<module>" else frame.f_back

    def blamed_for(self, error: _Error) -> _Error:
        """The error as if it had been raised at this line; what it has of a traceback comes below."""
        traceback = error.__traceback__
        for frame, instruction, number in self._calls:
            traceback = TracebackType(traceback, frame, instruction, number)
        return error.with_traceback(traceback)

    def let_go(self) -> None:
        """Forget the frames; only the text stays."""
        self._calls.clear()

    def __str__(self) -> str:
        """As `file:line`."""
        return self._text


def _runs_tests(frame: FrameType) -> bool:
    """Whether a frame is the test runner's, of which nobody wants to read."""
    return str(frame.f_globals.get("__name__", "")).partition(".")[0] in _RUNNERS
