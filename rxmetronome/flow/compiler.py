"""Compile a run: where events enter, one function in which the handlers of all steps behind stand, written out.

A *handler* is a function that takes one event. Each operator makes one for a run (`operators/mapping.py`): the
variables around it are its state, and `emit` among them is the next handler, or the `send` of an *outlet* (`ports.py`),
which counts the event and calls the handlers of all connected steps. So a run is a web of small functions, and most of
its time would go into calls. `compiled(handler, ...)` writes the body of each callee in place of the call:

    def handle(event):                            def on_event(event):
        try:                                          try:
            result = fn(event)                            result_a = fn_a(event)
        except BaseException as error:                except BaseException as error_a:
            fail(event, error, fn)          ->            fail_a(event, error_a, fn_a)
        else:                                         else:
            emit(result)                                  count_a += 1  # a/out
                                                          ...  the handler of the next step, and so on

- `handler_templates.py` reads a handler: its lines, with the names in them apart, or the reason why it must be called.
- `UnitWriter` writes the text of one function, and chooses the names in it.
- A `Unit` is one such function, and all that is needed to make it again when a wire changes.

**State.** The function has the very cells of the handlers in its closure, under other names. Both see and change the
same variables, so that either may take any event: events that are timed take the handlers (`metrics.BusyMeter`). What
`emit` is, and the globals of a handler's module, are read when the function is made.

**Wires.** An outlet knows the units that its events pass through. `connect`, `disconnect` and `watch` make these again
at once, also in the middle of an event, which goes on to the targets that it began with. A function made before may be
kept by a source, and another thread may be in it: it begins with `if is_old:`, and calls the new one then.

**Errors.** Each unit has a file name, and its text is in `linecache`, so that tracebacks and debuggers show it. It
knows which step each of its lines belongs to: see `owner_of`. `fail` in the text is that of the handler's own step.

`docs/how/compiled.md` shows a text, and how to write an operator that is written out.
"""

import bisect
import builtins
import functools
import itertools
import keyword
import linecache
import re
import textwrap
import weakref
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from types import CellType, CodeType, FrameType, FunctionType
from typing import Any, NamedTuple

from rxmetronome.flow.handler_templates import Template, TemplateLine, template_for
from rxmetronome.flow.ports import Outlet, Receive

_DEEPEST = 30
"""So many callees are written into each other; the next one is called. `Template.fits` knows what Python allows."""
_LONGEST = 500
"""So many callees are written into one function; further ones are called."""

_GLOBALS = {"__name__": "rxmetronome.flow.compiled", "__builtins__": builtins}
"""The globals of compiled functions, by which tracebacks know them as frames of this package.

Those of the handlers' modules are added, since a call of a function takes the longer, the more its closure holds.
"""
_global_names: dict[int, str] = {}
"""The names in `_GLOBALS` by the id of what they name, which is never freed."""

_PLAIN = re.compile("[A-Za-z0-9_]{1,40}")

_shared_codes: "weakref.WeakValueDictionary[str, CodeType]" = weakref.WeakValueDictionary()
_numbers = itertools.count(1)


def compiled(root: Receive, name: str, owner: object, *, shares_code: bool = False) -> Receive:
    """Return a function that does what `root` does, with all callees written out that can be.

    It may be kept: when a wire changes, it passes events on to the function that is made then.

    Args:
        root: A handler, or the `send` of an outlet.
        name: A name for tracebacks.
        owner: The node whose handler it is.
        shares_code: Share the code with all functions that do the same in other steps: a thousand of them, each of
            which runs for one event and then the next, find it in the processor's cache. Its text names no steps.
    """
    return Unit(root, name, owner, shares_code=shares_code).function


def explain(outlets: Iterable[Outlet]) -> str:
    """Return the texts of all functions that events of these outlets pass through."""
    units = {unit.number: unit for outlet in outlets for unit in outlet.units}
    return "\n\n".join(f"# {unit.filename[1:-1]}\n{unit.shown()}" for _, unit in sorted(units.items()))


def owner_of(frame: FrameType) -> object:
    """Return the step that a compiled function works for; None for any other frame."""
    is_compiled = frame.f_globals is _GLOBALS
    unit = _unit_of(frame.f_locals.get("current")) if is_compiled else None  # the variable of `write_unit`
    return None if unit is None else unit.owner_at(frame.f_lineno)


def with_variable(handler: Any, name: str, cell: CellType) -> Any:
    """Return a handler of which a variable of the closure is another one, such as the counter of an outlet."""
    cells = zip(handler.__code__.co_freevars, handler.__closure__ or (), strict=True)
    closure = tuple(cell if variable == name else own for variable, own in cells)
    return FunctionType(handler.__code__, handler.__globals__, handler.__name__, None, closure)


class Unit:
    """One compiled function, which is made again when a wire in it changes.

    Attributes:
        root: The handler that it stands for.
        owner: The node whose handler that is.
        text: Its source.
        function: The function.
    """

    def __init__(self, root: Receive, name: str, owner: object, *, shares_code: bool = False) -> None:
        self.root, self.owner = root, owner
        self._shares_code = shares_code
        self.current = CellType(root)
        """The function that is compiled now, as the variable of those before."""
        self.number = next(_numbers)
        self.filename = f"<{_one_line(name)} #{self.number}>"
        self.text = ""
        self.function = root
        self._is_old = CellType(False)
        self._outlets: list[Outlet] = []
        self._owners: list[tuple[int, object]] = []
        self._first_line = 0
        weakref.finalize(self, _gone.append, self.filename)
        self.make()

    def make(self) -> None:
        """Write and compile the function, and have those made before pass their events on to it."""
        for outlet in self._outlets:
            outlet.units.discard(self)
        was_replaced, self._is_old = self._is_old, CellType(False)
        writer = UnitWriter(self._is_old, names_steps=not self._shares_code)
        writer.write_unit(self, "event", Place("", 0, 0))
        self._outlets, self._owners = writer.outlets, writer.owners
        for outlet in self._outlets:
            outlet.units.add(self)
        self.text, self._first_line = writer.text()
        _keep_text(self.filename, self.text)
        if self._shares_code:
            code = _shared_code_of(self.text)
        else:
            code = _code_of(self.text).replace(co_filename=self.filename)
        closure = tuple(writer.cells[name] for name in code.co_freevars)
        self.function = self.current.cell_contents = FunctionType(code, _GLOBALS, "on_event", None, closure)
        vars(self.function)["unit"] = weakref.ref(self)
        was_replaced.cell_contents = True  # last: another thread may call the function before at any time

    def shown(self) -> str:
        """Return the text of the function, without the variables of its closure."""
        return textwrap.dedent(self.text[self.text.index("    def on_event") :])

    def owner_at(self, line: int) -> object:
        """Return the step whose code stands at a line."""
        at = bisect.bisect(self._owners, line - self._first_line, key=lambda entry: entry[0])
        return self._owners[at - 1][1] if at else None


_gone: deque[str] = deque()
"""The file names of units that are no more."""


def _keep_text(filename: str, text: str) -> None:
    """Have tracebacks and debuggers find a text, and drop the texts of units that are no more.

    Nothing is dropped when a unit is collected: that happens at any time, also while `linecache` goes through its files
    for a traceback, which then ended with a KeyError.
    """
    with suppress(IndexError):  # none is left; another thread may have taken the last
        while True:
            linecache.cache.pop(_gone.popleft(), None)
    linecache.cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)


@functools.lru_cache(maxsize=1_000)
def _code_of(text: str) -> CodeType:
    """Compile the text of a unit; return the code of the function in it."""
    for constant in compile(text, "<compiled>", "exec").co_consts:
        if isinstance(constant, CodeType):
            return next(inner for inner in constant.co_consts if isinstance(inner, CodeType))
    raise AssertionError(text)


def _shared_code_of(text: str) -> CodeType:
    """Return the code of a text, the same for all units that have it."""
    code = _shared_codes.get(text)
    if code is None:
        filename = f"<what steps alike do #{next(_numbers)}>"
        code = _shared_codes[text] = _code_of(text).replace(co_filename=filename)
        _keep_text(filename, text)
        weakref.finalize(code, _gone.append, filename)
    return code


class Place(NamedTuple):
    """Describe the place in the text at which a handler is written."""

    indent: str
    depth: int
    """How many handlers stand around it."""
    blocks: int
    """How many loops, `try` and `with` stand around it."""

    def in_line(self, line: TemplateLine) -> "Place":
        """Return the place of what a line calls."""
        return Place(self.indent + line.indent, self.depth + 1, self.blocks + line.blocks)


class UnitWriter:
    """The text of one unit, and the cells that its variables are."""

    def __init__(self, is_old: CellType, *, names_steps: bool = True) -> None:
        self._names_steps = names_steps
        self.cells: dict[str, CellType] = {}
        self._is_old = is_old
        self.outlets: list[Outlet] = []
        self.owners: list[tuple[int, object]] = []
        self._lines: list[str] = []
        self._names: dict[int, str] = {}
        self._kept: list[object] = []  # so that no id is used twice
        self._changed: set[str] = set()
        self._used: dict[str, int] = {"event": 1}
        self._globals: set[str] = set()
        self._written = 0

    def text(self) -> tuple[str, int]:
        """Return the source, in a function that makes the variables those of a closure; and its first line."""
        names = " = \\\n    ".join(" = ".join(row) for row in _rows([*sorted(self.cells), "None"]))
        head = f"def closure():\n    {names}"
        declared = "".join(f"        nonlocal {', '.join(row)}\n" for row in _rows(sorted(self._changed)))
        body = "\n".join(f"        {line}" for line in self._lines)
        head = f"{head}\n\n    def on_event(event):\n{declared}"
        return f"{head}{body}\n", head.count("\n") + 1

    def line(self, indent: str, text: str, owner: object) -> None:
        """Add a line of a step."""
        if not self.owners or self.owners[-1][1] is not owner:
            self.owners.append((len(self._lines), owner))
        self._lines.append(f"{indent}{text}")

    def variable(self, name: str, cell: CellType, owner: object = None) -> str:
        """Return the variable for a cell, named like the one that it is in its handler, and its step."""
        known = self._names.get(id(cell))
        if known is None:
            known = self._names[id(cell)] = self._fresh(name, owner)
            self.cells[known] = cell
        return known

    def _fresh(self, name: str, owner: object = None) -> str:
        step = getattr(owner, "step", "")
        if self._names_steps and _PLAIN.fullmatch(step):  # a step's name is any text
            name = f"{name}_{step}"
        fresh, number = name, self._used.get(name, 0)
        while fresh in self._used or hasattr(builtins, fresh):  # the second of step `a` may be the first of step `a_2`
            number += 1
            fresh = f"{name}_{number}"
        self._used[name] = max(number, 1)
        self._used.setdefault(fresh, 1)
        return fresh

    def constant(self, name: str, value: object, owner: object = None) -> str:
        """Return the variable for a value."""
        known = self._names.get(id(value))
        if known is None:
            self._kept.append(value)
            known = self._names[id(value)] = self._fresh(name, owner)
            self.cells[known] = CellType(value)
        return known

    def global_variable(self, name: str, value: object) -> str:
        """Return the variable for what is a global of a handler's module: one for all units, outside the closure."""
        if id(value) not in _global_names:
            while name in _GLOBALS or hasattr(builtins, name):
                name += "_"
            _GLOBALS[name], _global_names[id(value)] = value, name
        known = _global_names[id(value)]
        if known not in self._globals and known in self._used:  # a variable of a handler has the name here
            return self.constant(known, value)
        self._globals.add(known)
        self._used[known] = self._used.get(known, 1)
        return known

    def write_unit(self, unit: Unit, event: str, place: Place) -> None:
        """Write what a compiled function does, unless a wire has changed since; in a loop that is asked each time."""
        old, current = self.variable("is_old", self._is_old), self.variable("current", unit.current)
        self.line(place.indent, f"if {old}:  # a wire has changed", unit.owner)
        self.line(place.indent, f"    {current}({event})", unit.owner)
        self.line(place.indent, "else:", unit.owner)
        self.write(unit.root, event, place._replace(indent=f"{place.indent}    "), unit.owner)

    def write(self, callee: Callable[[Any], object], event: str, place: Place, owner: object) -> None:
        """Write the call of a handler or of an outlet's `send`, or its body."""
        outlet = getattr(callee, "__self__", None)
        if isinstance(outlet, Outlet) and getattr(callee, "__func__", None) is Outlet.send:
            self._write_outlet(outlet, event, place, owner)
            return
        unit = _unit_of(callee)
        if unit is not None:
            self.write_unit(unit, event, place)
            return
        self._written += 1
        template = template_for(callee)
        has_room = place.depth < _DEEPEST and self._written < _LONGEST
        if isinstance(template, Template) and has_room and template.fits(place.indent, place.blocks):
            self._write_body(callee, template, event, place, owner)
        else:
            call = f"{self.constant(_name_of(callee), callee, owner)}({event})"
            self.line(place.indent, f"{call}{_why_called(template)}", owner)

    def _write_outlet(self, outlet: Outlet, event: str, place: Place, owner: object) -> None:
        self.outlets.append(outlet)
        count = self.variable("count", outlet.counter, owner)
        self._changed.add(count)
        comment = f"  # {_one_line(outlet.name)}" if self._names_steps else ""
        self.line(place.indent, f"{count} += 1{comment}", owner)
        deeper = place._replace(depth=place.depth + 1)
        for target in (*outlet.watchers, *outlet.targets):
            if target.handle is not None:
                self.write(target.handle, event, deeper, target)

    def _write_body(self, callee: Any, template: Template, event: str, place: Place, owner: object) -> None:
        function: FunctionType = getattr(callee, "__func__", callee)
        code = function.__code__
        cells = dict(zip(code.co_freevars, function.__closure__ or (), strict=True))
        names = {} if template.assigns_parameter else {template.parameter: event}
        if function is not callee:
            names["self"] = self.constant(_kind_of(callee.__self__), callee.__self__, owner)

        def named(name: str) -> str:
            if name not in names:
                if name in cells:
                    names[name] = self.variable(name, cells[name], owner)
                elif name in template.locals:
                    names[name] = self._fresh(name, owner)
                elif name in function.__globals__:
                    names[name] = self.global_variable(name, function.__globals__[name])
                else:
                    names[name] = name
            return names[name]

        self._changed |= {named(name) for name in template.changed}
        step = f"{_one_line(owner.step)}: " if self._names_steps and hasattr(owner, "step") else ""  # a tap has none
        self.line(place.indent, f"# {step}{function.__qualname__}", owner)
        if template.assigns_parameter:
            self.line(place.indent, f"{named(template.parameter)} = {event}", owner)
        for line in template.lines:
            text = "".join(part if at % 2 == 0 else named(part) for at, part in enumerate(line.parts))
            indent = place.indent + line.indent
            if not line.callee:
                self.line(indent, text, owner)
                continue
            callee = cells[line.callee].cell_contents
            if not _is_written_out(callee):
                why = _why_called(template_for(callee))
                self.line(indent, f"{named(line.callee)}({text}){why}", owner)
                continue
            if line.parts[1:2] and line.parts[1] in template.locals and text.isidentifier():
                passed = text
            else:
                passed = self._fresh("passed", owner)
                self.line(indent, f"{passed} = {text}", owner)
            self.write(callee, passed, place.in_line(line), owner)


def _rows(names: list[str]) -> list[list[str]]:
    """Return names in rows that fit into lines."""
    return [names[at : at + 6] for at in range(0, len(names), 6)]


def _unit_of(callee: Any) -> Unit | None:
    """Return the unit of a compiled function; None for anything else."""
    is_compiled = type(callee) is FunctionType and callee.__globals__ is _GLOBALS
    return vars(callee)["unit"]() if is_compiled else None


def _one_line(name: str) -> str:
    """Return a name with everything escaped that could end a comment."""
    return name if _PLAIN.fullmatch(name) else ascii(name)[1:-1]


def _is_written_out(callee: Any) -> bool:
    """Return True if a callee is written in place of its call."""
    if isinstance(getattr(callee, "__self__", None), Outlet) or _unit_of(callee) is not None:
        return True
    return isinstance(template_for(callee), Template)


def _why_called(template: Template | str) -> str:
    """Return a comment for the call of a handler of this package; empty for any other function."""
    why = "the function is long, or deep, enough" if isinstance(template, Template) else template
    return f"  # called: {why}" if why else ""


def _kind_of(owner: object) -> str:
    """Return what an object with a method that is written out is called."""
    kind = getattr(owner, "kind", "")
    return kind if isinstance(kind, str) and kind.isidentifier() else type(owner).__name__.lower()


def _name_of(callee: object) -> str:
    name = getattr(callee, "__name__", "")
    return name if isinstance(name, str) and name.isidentifier() and not keyword.iskeyword(name) else "call"
