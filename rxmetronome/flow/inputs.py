"""What a step is made of, and the objects that its functions reach: widgets whose values they read, stores."""

import re
from collections.abc import Iterator, Sequence
from types import CodeType, FunctionType, MethodType
from typing import Any

from rxmetronome.flow.graph import Connection
from rxmetronome.flow.steps import Step

_PLACE = re.compile(r" at [^\s,)]+:\d+")
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")
_DEEPEST = 3


def shape_of(spec: Step, wires: Sequence[Connection]) -> str:
    """Return what must be the same for a step to have the timers of a tape: its parts, and what feeds it.

    Example:
        >>> import rxmetronome as rxm
        >>> flow = rxm.Flow("main")
        >>> beat = flow.source("beat", rxm.metronome("1s"))
        >>> _ = beat >> flow.pipeline("main", rxm.counter(), rxm.batch(3, "1s"))
        >>> shape_of(flow["main"], flow.wires)
        'counter(), batch(3, "1s"); of beat/out'
    """
    parts = ", ".join(_PLACE.sub("", _ADDRESS.sub("", repr(part))) for part in spec.parts)
    feeds = ", ".join(f"{made.origin}/{made.origin_port}" for made in wires if made.target == spec.name)
    return f"{parts}; of {feeds}"


def reached(spec: Step) -> Iterator[tuple[str, Any]]:
    """Yield the objects that the functions of a step's operators refer to, with their names there: closures, globals.

    Example:
        >>> import rxmetronome as rxm
        >>> gain = 2
        >>> step = rxm.Flow("main").pipeline("main", rxm.select(lambda event: event * gain))
        >>> [(name, found) for name, found in reached(step) if name == "gain"]
        [('gain', 2)]
    """
    for operator in spec.operators:
        seen: set[int] = set()
        yield from _reached_by(operator, seen, 0)


def _reached_by(part: Any, seen: set[int], depth: int) -> Iterator[tuple[str, Any]]:
    if id(part) in seen or depth > _DEEPEST:
        return
    seen.add(id(part))
    function = part.__func__ if isinstance(part, MethodType) else part
    if isinstance(function, FunctionType):
        found = dict(zip(function.__code__.co_freevars, function.__closure__ or (), strict=False))
        for name, cell in found.items():
            try:
                inner = cell.cell_contents
            except ValueError:  # it is not set yet
                continue
            yield name, inner
            yield from _reached_by(inner, seen, depth + 1)
        for name in _names_of(function.__code__):
            if name in function.__globals__:
                inner = function.__globals__[name]
                yield name, inner
                if isinstance(inner, FunctionType):
                    yield from _reached_by(inner, seen, depth + 1)
    elif depth == 0:  # an operator; what a function reaches may be anything, and is not asked for attributes
        function = getattr(part, "function", None)
        if isinstance(function, (FunctionType, MethodType)):
            yield from _reached_by(function, seen, depth)


def _names_of(code: CodeType) -> Iterator[str]:
    """Yield the names of globals that a function and those in it may read."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names_of(constant)


def widgets_of(spec: Step) -> Iterator[tuple[str, Any]]:
    """Yield the widgets whose `value` the functions of a step can read, as `"step name"`: a dial, a slider, a Select.

    Anything with traits counts, as ipywidgets and those of this package have them.
    """
    for name, found in reached(spec):
        has_trait = getattr(type(found), "has_trait", None)
        if callable(has_trait) and callable(getattr(found, "observe", None)) and found.has_trait("value"):
            yield f"{spec.name} {name}", found
