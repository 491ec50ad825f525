"""Where things are: a function as `"name at file:line"`, whom an exception blames, who is calling."""

import functools
import inspect
import os
import sys
import sysconfig
from pathlib import Path
from types import CodeType, TracebackType


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
    found = installed = ""
    traceback: TracebackType | None = error.__traceback__
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if not _is_library(traceback.tb_frame.f_globals.get("__name__", "")):
            installed = f"{code.co_name} at {_place(code.co_filename, traceback.tb_lineno)}"
            found = found if code.co_filename.startswith(_installed_under()) else installed
        traceback = traceback.tb_next
    return found or installed


def caller() -> str:
    """The `file:line` of the nearest calling frame outside this package, for messages about wiring."""
    frame = sys._getframe(1)
    while frame.f_back is not None and _is_library(frame.f_globals.get("__name__", "")):
        frame = frame.f_back
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
