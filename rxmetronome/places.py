"""Where things are: a function as `"name at file:line"`, whom an exception blames, who is calling."""

import functools
import inspect
import os
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType, TracebackType


def describe(function: object) -> str:
    """A function as `"name at file:line"`; a class or a callable object by its class.

    The file is shortened to its name, because a notebook's or a virtual environment's path says nothing more.

    Example:
        >>> describe(describe).partition(":")[0]
        'describe at places.py'
        >>> describe(len)
        'len'
    """
    while isinstance(function, functools.partial):
        function = function.func
    function = inspect.unwrap(function) if callable(function) else function
    code = getattr(function, "__code__", None) or getattr(getattr(function, "__func__", None), "__code__", None)
    name = getattr(function, "__name__", None) or type(function).__name__
    if isinstance(code, CodeType):
        return f"{name} at {_place(code.co_filename, code.co_firstlineno)}"
    return str(name)


def blame(error: BaseException) -> str:
    """The user's function that an exception came from, as `"name at file:line"`; empty where there is none.

    It is the innermost frame that is neither this package's nor RxPY's nor installed beside them: of a traceback
    of forty library frames, the one line that its reader can change. Where every frame is installed, it is the
    innermost that is not this package's or RxPY's.
    """
    frames: list[tuple[FrameType, int]] = []
    traceback: TracebackType | None = error.__traceback__
    while traceback is not None:
        frames.append((traceback.tb_frame, traceback.tb_lineno))
        traceback = traceback.tb_next
    return _innermost(reversed(frames))


def whereabouts(frame: FrameType) -> str:
    """The user's function that a thread is in, as `"name at file:line"`; empty where it is in none."""
    frames: list[tuple[FrameType, int]] = []
    outer: FrameType | None = frame
    while outer is not None:
        frames.append((outer, outer.f_lineno))
        outer = outer.f_back
    return _innermost(iter(frames))


def _innermost(frames: Iterator[tuple[FrameType, int]]) -> str:
    """The first of the frames, given from the innermost, that is the user's; else the first that is no library's."""
    installed = ""
    for frame, line in frames:
        code = frame.f_code
        if not _is_library(frame.f_globals.get("__name__", "")):
            named = f"{code.co_name} at {_place(code.co_filename, line)}"
            if not code.co_filename.startswith(_installed_under()):
                return named
            installed = installed or named
    return installed


def caller() -> str:
    """The `file:line` of the nearest calling frame outside this package, for messages about wiring."""
    return place_of(calling_frame())


def calling_frame() -> FrameType:
    """The nearest calling frame outside this package."""
    frame = sys._getframe(1)
    while frame.f_back is not None and _is_library(frame.f_globals.get("__name__", "")):
        frame = frame.f_back
    return frame


def is_installed(frame: FrameType) -> bool:
    """Return True for a frame of this package, of the standard library or of an installed package."""
    return _is_library(frame.f_globals.get("__name__", "")) or frame.f_code.co_filename.startswith(_installed_under())


def place_of(frame: FrameType) -> str:
    """Where a frame is, as `"app.py:3"`, or `"Cell In[3]:1"` in a notebook."""
    return _place(frame.f_code.co_filename, frame.f_lineno)


def _is_library(module: str) -> bool:
    return module.partition(".")[0] in ("rxmetronome", "reactivex")


@functools.cache
def _installed_under() -> tuple[str, ...]:
    """Where the standard library and installed packages are."""
    paths = sysconfig.get_paths()
    return "<frozen ", *(f"{paths[kind]}{os.sep}" for kind in ("stdlib", "platstdlib", "purelib", "platlib"))


def _place(filename: str, line: int) -> str:
    """The last part of the path, or the prompt number of a notebook's cell, and the line."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    if shell is not None:
        named = shell.compile.format_code_name(filename)  # ("Cell", "In[3]") for a cell, None for a file
        if named is not None:
            return f"{' '.join(named)}:{line}"
    return f"{Path(filename).name}:{line}"
