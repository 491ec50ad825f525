"""What can go to a worker: the functions of a step, with all that they use.

Cloudpickle writes functions by value, and with them what they close over; functions of a module that can be imported
go by name, and their module is imported once more there. Either way an open file, a widget or a `State` would be
another one in the worker, or none. So they are refused before anything starts, with the variable that holds them.
"""

import contextlib
import dis
import functools
import io
import pickle
import sys
import threading
from collections.abc import Iterator
from types import CodeType, FunctionType, MethodType
from typing import Any

from reactivex import abc

from rxmetronome.callsites import called_function, describe, is_installed_file
from rxmetronome.clocks import Clock
from rxmetronome.errors import error_text, is_interrupt
from rxmetronome.flow.graph import Graph
from rxmetronome.flow.run import Run
from rxmetronome.flow.steps import PipelineStep, Port, Step
from rxmetronome.flow.validation import Problem
from rxmetronome.protocols import Sink
from rxmetronome.state import State
from rxmetronome.state.kv.store import KV

_DEEPEST = 4
_OF_THIS_PROCESS: tuple[type, ...] = (State, KV, Graph, Run, Step, Port, Clock, Sink, abc.SubjectBase, threading.Thread)
_WIDGETS = {"anywidget", "ipywidgets", "traitlets"}
_REMEDY = "make it inside the function, or leave the step in place"


class _StaysError(pickle.PicklingError):
    """An object belongs to this process."""


def problems_of(step: PipelineStep, pickler: Any) -> Iterator[Problem]:
    """Yield what of a step cannot be sent to another process, and what would be another there, each with its place.

    Args:
        step: A step with `by=`.
        pickler: The class that writes functions by value: `cloudpickle.Pickler`, or one like it.
    """
    for function in (step.by, *step.operators):
        why = _why_not(function, pickler)
        if why:
            where = next(culprits(function, pickler), "") or f"{describe(function)} cannot be sent: {why}"
            yield Problem(
                "mistake", step.name, f"step `{step.name}` (at {step.at}) cannot go to workers: {where}", _REMEDY
            )
            continue
        for writer, name in _writers(function):
            what = (
                f"step `{step.name}` (at {step.at}): {describe(writer)} changes `{name}`, of which each worker has one"
            )
            yield Problem("risk", step.name, what, "keep it in rxm.scan(...), which has a state for each key")


def culprits(value: Any, pickler: Any, depth: int = 0) -> Iterator[str]:
    """Yield the variables of a function, or of those it calls, whose values stay in this process."""
    for name, part in _parts_of(value):
        why = _why_not(part, pickler)
        if not why:
            continue
        inner = depth < _DEEPEST and not stays_here(part) and _is_made_of_functions(part)
        found = list(culprits(part, pickler, depth + 1)) if inner else []
        what = shown(part) if why == shown(part) else f"{shown(part)} ({why})"
        if isinstance(value, FunctionType):
            yield from found or [f"{describe(value)} uses `{name}`, {what}, which stays in its process"]
        else:
            yield from found or [f"`{name}` of {_short(value)}, {what}, stays in its process"]


def variables_of(function: FunctionType) -> list[tuple[str, Any]]:
    """Return the variables outside a function that it uses: those it closes over, globals, and its defaults.

    Example:
        >>> def outer():
        ...     n = 3
        ...     return lambda event, m=4: event + n + m
        >>> variables_of(outer())
        [('n', 3), ('m', 4)]
    """
    code, found = function.__code__, []
    for name, cell in zip(code.co_freevars, function.__closure__ or (), strict=True):
        with contextlib.suppress(ValueError):  # a cell that is still empty
            found.append((name, cell.cell_contents))
    names = code.co_varnames[: code.co_argcount]
    defaults = function.__defaults__ or ()
    found += zip(names[len(names) - len(defaults) :], defaults, strict=True)
    found += (function.__kwdefaults__ or {}).items()
    used = dict.fromkeys(name for inner in _codes_of(code) for name in inner.co_names)
    found += [(name, function.__globals__[name]) for name in used if name in function.__globals__]
    return found


def shown(value: object) -> str:
    """Return what a value is, in few words."""
    kind = type(value)
    if isinstance(value, io.IOBase):
        return f"an open file ({getattr(value, 'name', kind.__name__)!r})"
    name = f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins.")
    if _is_widget(value):
        return f"a widget ({name})"
    return f"{'an' if name[0] in 'aeio' else 'a'} {name}"


def _why_not(value: object, pickler: Any) -> str:
    """Return why a value, or something that it uses, cannot go to another process; empty if it can."""
    functions: list[FunctionType] = []

    class TravelPickler(pickler):  # type: ignore[misc]
        def persistent_id(self, value: object) -> None:
            if stays_here(value):
                raise _StaysError(shown(value))
            if type(value) is FunctionType and _is_by_name(value):
                functions.append(value)

    try:
        TravelPickler(io.BytesIO(), 5).dump(value)
    except _StaysError as error:
        return str(error)
    except BaseException as error:  # code of the user's classes may raise
        if is_interrupt(error):
            raise
        return shown(value) if type(value).__name__ in error_text(error) else error_text(error)
    for function in functions:  # grows meanwhile
        for _, other in variables_of(function):
            if stays_here(other):
                return shown(other)
            if type(other) is FunctionType and _is_by_name(other) and other not in functions:
                functions.append(other)
    return ""


def stays_here(value: object) -> bool:
    """Return True for what belongs to this process, though it may be possible to write it: open files, widgets ...

    Example:
        >>> import sys
        >>> stays_here(State()), stays_here({"a": 1}), stays_here(sys.stdout)
        (True, False, False)
    """
    if value is sys.stdout or value is sys.stderr or value is sys.stdin:
        return False  # cloudpickle sends their names
    if isinstance(value, io.IOBase):
        return not isinstance(value, (io.StringIO, io.BytesIO))
    return isinstance(value, _OF_THIS_PROCESS) or _is_widget(value)


def _is_widget(value: object) -> bool:
    return any(kind.__module__.partition(".")[0] in _WIDGETS for kind in type(value).__mro__)


def _is_by_name(function: FunctionType) -> bool:
    """Return True for a function of the user's that is sent by its name, as those of modules are."""
    module = sys.modules.get(function.__module__ or "")
    if module is None or function.__module__ == "__main__" or is_installed_file(function.__code__.co_filename):
        return False
    found: Any = module
    for name in function.__qualname__.split("."):
        found = getattr(found, name, None)
    return found is function


def _codes_of(code: CodeType) -> Iterator[CodeType]:
    """Yield the code of a function, and of the functions in it."""
    yield code
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from _codes_of(one)


def _parts_of(value: Any) -> list[tuple[str, Any]]:
    """Return what a function uses, or an object holds, each with its name."""
    if isinstance(value, FunctionType):
        return variables_of(value)
    if isinstance(value, functools.partial):
        return [("function", value.func), ("args", value.args), ("keywords", value.keywords)]
    if isinstance(value, MethodType):
        return [("__self__", value.__self__)]
    if isinstance(value, (list, tuple)):
        return [(str(at), one) for at, one in enumerate(value)]
    function = getattr(value, "function", None)
    return [("function", function), *getattr(value, "__dict__", {}).items()]


def _is_made_of_functions(value: object) -> bool:
    if isinstance(value, (list, tuple)):
        return any(callable(one) and not stays_here(one) for one in value)
    return callable(value) and not isinstance(value, type)


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _writers(function: Any) -> Iterator[tuple[FunctionType, str]]:
    """Yield the functions that assign to a variable outside, and its name."""
    candidates = (called_function(function) if callable(function) else None, getattr(function, "function", None))
    for one in [one for one in candidates if isinstance(one, FunctionType)]:
        for instruction in dis.get_instructions(one):
            is_global = instruction.opname == "STORE_GLOBAL"
            if is_global or (instruction.opname == "STORE_DEREF" and instruction.argval in one.__code__.co_freevars):
                yield one, str(instruction.argval)
