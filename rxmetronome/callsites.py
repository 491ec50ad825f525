"""Places in the user's code: a function as `"name at file:line"`, the frame of an exception, the calling frame."""

import functools
import inspect
import os
import site
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from traceback import walk_stack, walk_tb
from types import CodeType, CoroutineType, FrameType, FunctionType, MethodType, TracebackType
from typing import Any, NamedTuple

from rxmetronome.errors import ArgumentError, StepError, is_interrupt

_WAITS = "rxm.select(fn, concurrency=8) awaits it for each event, rxm.poll(fn, every=...) at each beat"
_Cached = type(functools.cache(len))
_KINDS: tuple[tuple[Callable[[Any], bool], str, str], ...] = (
    (inspect.iscoroutinefunction, "a coroutine function, which would not be awaited", _WAITS),
    (inspect.isasyncgenfunction, "an async generator function, whose body would not run", "return a list instead"),
    (inspect.isgeneratorfunction, "a generator function, whose body would not run", "return a list instead"),
)


class Callsite(NamedTuple):
    """A function and its place, `"app.py:3"`; the place is empty where it is unknown."""

    name: str
    place: str = ""

    def __str__(self) -> str:
        return f"{self.name} at {self.place}" if self.place else self.name


def describe(function: object) -> str:
    """Return a function as `"name at file:line"`; a class or a callable object by its class; a text as it is.

    The file is shortened to its name, because a notebook's or a virtual environment's path says nothing more.

    Example:
        >>> describe(describe).partition(":")[0]
        'describe at callsites.py'
        >>> describe(len)
        'len'
    """
    return str(_definition(function))


def _definition(function: object) -> Callsite:
    if type(function) is str:
        return Callsite(function)
    try:
        while isinstance(function, functools.partial):
            function = function.func
        function = inspect.unwrap(function) if callable(function) else function
        name = getattr(function, "__name__", None)
        code = getattr(function, "__code__", None) or getattr(getattr(function, "__func__", None), "__code__", None)
    except BaseException as error:  # attributes that raise, or that wrap each other in a circle
        if is_interrupt(error):
            raise
        return Callsite(type(function).__name__)
    name = name if isinstance(name, str) and name else type(function).__name__
    if type(code) is not CodeType:  # a mock has something else there
        return Callsite(name)
    return Callsite(name, _place(code.co_filename, code.co_firstlineno))


def check_function(
    call: str, argument: str, value: object, takes: str = "one event", example: str = "", *, can_wait: bool = False
) -> None:
    """Refuse an argument that is no plain function.

    Functions whose call only makes a coroutine or a generator are refused too, as far as that can be seen: also
    methods, the function inside a `partial` or a cache, and the `__call__` of an object. A wrapper of another
    decorator may run the coroutine; where it does not, `refuse_awaitable` refuses its result.

    Args:
        call: The public function that was called.
        argument: The name of its argument.
        value: The argument.
        takes: The function's parameters, for the message.
        example: A call that works.
        can_wait: True to accept coroutine functions, because they are awaited.

    Raises:
        ArgumentError: If `value` is no such function.

    Example:
        >>> async def store(event): ...
        >>> check_function("select", "fn", functools.partial(store, 1))
        Traceback (most recent call last):
            ...
        rxmetronome.errors.ArgumentError: select(fn=...): expected a plain function of one event...
    """
    expected = f"a function of {takes}" if takes else "a function without arguments"
    if not callable(value):
        raise ArgumentError(call, argument, expected, value, example or f"{call}(lambda event: ...)")
    if takes != "one observable" and is_operator(value):
        expected = f"{expected}, and no operator, which belongs into a pipeline"
        raise ArgumentError(call, argument, expected, value, example)
    try:
        called = called_function(value)
        found = next(((kind, remedy) for is_kind, kind, remedy in _KINDS[can_wait:] if is_kind(called)), None)
    except Exception:  # attributes that raise
        return
    if found is not None:
        expected = f"{expected.replace(' ', ' plain ', 1)}; {describe(value)} is {found[0]}"
        raise ArgumentError(call, argument, f"{expected} ({found[1]})", value, example)


def is_operator(value: object) -> bool:
    """Return True for an operator of RxPY's or of this package, which is a function of an observable."""
    try:
        made_by = getattr(value, "__module__", "")
    except Exception:  # attributes that raise
        return False
    if not isinstance(made_by, str):
        return False
    if made_by.startswith("rxmetronome.operators."):
        return not isinstance(value, FunctionType)  # ours are objects, which show themselves
    return made_by.startswith(("reactivex.operators", "reactivex.internal.")) or made_by == "reactivex.pipe"


def called_function(function: Any) -> Any:
    """Return the function that runs when this is called."""
    while True:
        if isinstance(function, functools.partial):
            function = function.func
        elif isinstance(function, _Cached):
            function = function.__wrapped__
        elif isinstance(function, (staticmethod, MethodType)):
            function = function.__func__
        elif inspect.isroutine(function) or isinstance(function, type) or inspect.iscoroutinefunction(function):
            return function
        else:
            call = inspect.getattr_static(type(function), "__call__", None)
            if call is None or not isinstance(call, (FunctionType, functools.partial, _Cached, staticmethod)):
                return function
            function = call


def refuse_awaitable(value: object) -> type:
    """Refuse an awaitable where a value is expected, and close it, if it is a coroutine; return the class of others.

    An operator calls it when the class of what its function returns changes, which costs less than a call for each.
    Observables and runs can be awaited too, and are values.

    Raises:
        StepError: For an awaitable.
    """
    kind = type(value)
    if hasattr(kind, "__await__") and not any(_is_of_library(base.__module__) for base in kind.__mro__):
        if kind is CoroutineType:
            value.close()  # type: ignore[attr-defined]
        raise StepError("a value from a plain function, and nothing to be awaited", value, _WAITS)
    return kind


def user_frame(error: BaseException) -> str:
    """Return the user's function that an exception came from, as `"name at file:line"`; empty where there is none.

    It is the innermost frame that is neither this package's nor RxPY's nor installed beside them: of a traceback
    of forty library frames, the one line that its reader can change. Where every frame is installed, it is the
    innermost that is not this package's or RxPY's.
    """
    return str(_raising_function(error) or "")


def failed_function(error: BaseException, function: object) -> str:
    """Name the user's function that failed: `function` by its definition, and the frame where it differs.

    Where only RxPY knows the function (`function` is None), it is named from the traceback.
    """
    raising = _raising_function(error)
    if function is None:
        return str(raising or "")
    defined = _definition(function)
    return str(defined) if raising is None or raising.name == defined.name else f"{defined}, in {raising}"


def current_user_frame(frame: FrameType) -> str:
    """Return the user's function that a thread is in, as `"name at file:line"`; empty where it is in none."""
    return str(_innermost(walk_stack(frame)) or "")


def _raising_function(error: BaseException) -> Callsite | None:
    return _innermost(reversed(list(walk_tb(error.__traceback__))))


def user_traceback(error: BaseException) -> TracebackType | None:
    """Return the traceback of an exception from the first frame on that is not this package's or RxPY's."""
    traceback = error.__traceback__
    while traceback is not None and _is_library(traceback.tb_frame):
        traceback = traceback.tb_next
    return traceback


def _innermost(frames: Iterable[tuple[FrameType, int]]) -> Callsite | None:
    """Return the first of the frames, from the innermost, that is the user's; else the first that is no library's."""
    installed = None
    for frame, line in frames:
        code = frame.f_code
        if not _is_library(frame):
            site = Callsite(code.co_name, _place(code.co_filename, line))
            if not code.co_filename.startswith(_installed_under()):
                return site
            installed = installed or site
    return installed


def caller() -> str:
    """Return the `file:line` of the nearest calling frame outside this package, for messages about wiring."""
    return place_of(calling_frame())


def calling_frame() -> FrameType:
    """Return the nearest calling frame outside this package."""
    frames = [frame for frame, _ in walk_stack(sys._getframe(1))]
    return next((frame for frame in frames if not _is_library(frame)), frames[-1])


def is_installed(frame: FrameType) -> bool:
    """Return True for a frame of this package, of the standard library or of an installed package."""
    return _is_library(frame) or is_installed_file(frame.f_code.co_filename)


def is_installed_file(filename: str) -> bool:
    """Return True for a file of the standard library or of an installed package."""
    return filename.startswith(_installed_under())


def place_of(frame: FrameType) -> str:
    """Return the place of a frame, as `"app.py:3"`, or `"Cell In[3]:1"` in a notebook."""
    return _place(frame.f_code.co_filename, frame.f_lineno)


def _is_library(frame: FrameType) -> bool:
    return _is_of_library(frame.f_globals.get("__name__"))


def _is_of_library(module: object) -> bool:
    return type(module) is str and module.partition(".")[0] in ("rxmetronome", "reactivex")


@functools.cache
def _installed_under() -> tuple[str, ...]:
    """Return the folders of the standard library and of installed packages."""
    import sysconfig  # reads the whole configuration of this Python

    paths = sysconfig.get_paths()
    folders = [paths[kind] for kind in ("stdlib", "platstdlib", "purelib", "platlib")]
    folders += [*site.getsitepackages(), site.getusersitepackages()]  # a distribution's, and pip's without root
    return "<frozen ", *(f"{folder}{os.sep}" for folder in folders)


def _place(filename: str, line: int) -> str:
    """Return the last part of the path, or the prompt number of a notebook's cell, and the line."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    if shell is not None:
        named = shell.compile.format_code_name(filename)  # ("Cell", "In[3]") for a cell, None for a file
        if named is not None:
            return f"{' '.join(named)}:{line}"
    return f"{Path(filename).name}:{line}"
