"""Compile what happens to an event: the handlers of all steps that follow, written out in one function.

A run is a web of small functions: an operator's handler calls `emit`, which is an outlet's `send`, which calls the
handlers of the steps behind it. `compiled(function)` follows these calls, and writes the body of each callee in place
of the call. Nothing else changes: the variables that a handler keeps between events are cells of its closure, so that
the compiled function and the handlers work on the same state, and either may take any event.

A callee is written out if it is a function or a method of this package with one parameter, without `return`, and
without functions inside. Everything else is called: the user's functions, RxPY's operators, taps.
"""

import ast
import bisect
import builtins
import dis
import functools
import inspect
import itertools
import keyword
import linecache
import re
import textwrap
import weakref
from collections.abc import Callable, Iterable
from types import CellType, CodeType, FrameType, FunctionType, MethodType
from typing import Any, NamedTuple

from rxmetronome.flow.ports import Outlet, Receive

_DEEPEST = 30
"""So many callees are written into each other; the next one is called. Python allows 100 levels of indentation."""
_LONGEST = 500
"""So many callees are written into one function; further ones are called."""

_GLOBALS = {"__name__": "rxmetronome.flow.compiled", "__builtins__": builtins}
"""The globals of compiled functions, by which tracebacks know them as frames of this package.

Those of the handlers' modules are added, since a call of a function takes the longer, the more its closure holds.
"""
_global_names: dict[int, str] = {}
"""The names in `_GLOBALS` by the id of what they name, which is never freed."""

_PLAIN = re.compile("[A-Za-z0-9_]{1,40}")

_units: "weakref.WeakValueDictionary[str, Unit]" = weakref.WeakValueDictionary()
_numbers = itertools.count(1)


def compiled(root: Receive, name: str, *, shares_code: bool = False) -> Receive:
    """Return a function that does what `root` does, with all callees written out that can be.

    It may be kept: when a wire changes, it passes events on to the function that is compiled then.

    Args:
        root: A handler, or the `send` of an outlet.
        name: A name for tracebacks.
        shares_code: Share the code with all functions that do the same in other steps: a thousand of them, each of
            which runs for one event and then the next, find it in the processor's cache. Its text names no steps.
    """
    return Unit(root, name, shares_code).function


def with_variable(handler: Any, name: str, cell: CellType) -> Any:
    """Return a handler of which a variable of the closure is another one, such as the counter of an outlet."""
    cells = zip(handler.__code__.co_freevars, handler.__closure__ or (), strict=True)
    closure = tuple(cell if variable == name else own for variable, own in cells)
    return FunctionType(handler.__code__, handler.__globals__, handler.__name__, None, closure)


class TemplateLine(NamedTuple):
    """A line of a handler: text, with a name at every other place that is replaced when it is written out."""

    indent: str
    parts: tuple[str, ...]
    calls: str = ""
    """The variable that this line calls and does nothing else; the parts are its argument then."""


class Template(NamedTuple):
    """A handler whose body can be written in place of a call."""

    parameter: str
    lines: tuple[TemplateLine, ...]
    own: frozenset[str]
    """The variables that live for one event, the parameter too."""
    is_assigned: bool
    """True if the parameter is."""


@functools.cache
def template_of(code: CodeType) -> Template | None:
    """Return the body of a function as a template; None where it cannot be written out.

    Args:
        code: The code of a function or a method of this package; its source is read once.
    """
    try:
        source = textwrap.dedent(inspect.getsource(code))
        function = ast.parse(source).body[0]
    except (OSError, SyntaxError):  # there is only bytecode
        return None
    if not isinstance(function, ast.FunctionDef) or code.co_argcount not in (1, 2) or code.co_flags & _STARRED:
        return None
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    nodes = [node for statement in body for node in ast.walk(statement)]
    if any(isinstance(node, _UNFIT) for node in nodes) or "__class__" in code.co_freevars:  # as `super()` needs it
        return None
    caught = {node.name for node in nodes if isinstance(node, ast.ExceptHandler)}
    own = frozenset(code.co_varnames[code.co_argcount - 1 :]) - caught
    spans: dict[int, list[ast.Name]] = {}
    for node in nodes:
        if isinstance(node, ast.Name) and (node.id in own or not hasattr(builtins, node.id)):
            spans.setdefault(node.lineno, []).append(node)
    statements = [node for node in nodes if isinstance(node, ast.Expr)]
    calls = {node.lineno: call for node in statements if (call := _pure_call(node, code)) is not None}
    skipped = {node.lineno for node in nodes if isinstance(node, ast.Nonlocal)}
    texts = source.splitlines()
    margin = len(texts[body[0].lineno - 1]) - len(texts[body[0].lineno - 1].lstrip())
    lines = []
    for number in range(body[0].lineno, (function.end_lineno or 0) + 1):
        text = texts[number - 1]
        if number in skipped or not text.strip():
            continue
        indent = text[margin : len(text) - len(text.lstrip())]
        if number in calls:
            callee, argument = calls[number]
            names = [node for node in spans[number] if node.col_offset >= argument.col_offset]
            text = text[: argument.end_col_offset]
            lines.append(TemplateLine(indent, _parts(text, names, argument.col_offset), callee))
        else:
            lines.append(TemplateLine(indent, _parts(text, spans.get(number, ()), len(text) - len(text.lstrip()))))
    stored = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    parameter = code.co_varnames[code.co_argcount - 1]
    return Template(parameter, tuple(lines), own, parameter in stored)


_STARRED = inspect.CO_VARARGS | inspect.CO_VARKEYWORDS | inspect.CO_GENERATOR | inspect.CO_COROUTINE
_UNFIT = (ast.Return, ast.Lambda, ast.FunctionDef, ast.ClassDef, ast.Yield, ast.Await, ast.ListComp, ast.GeneratorExp)


def _pure_call(statement: ast.Expr, code: CodeType) -> tuple[str, ast.expr] | None:
    """Return the variable of the closure and the argument of `name(argument)` on one line; None for anything else."""
    call = statement.value
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name) or call.func.id not in code.co_freevars:
        return None
    is_plain = len(call.args) == 1 and not call.keywords and call.lineno == call.end_lineno
    return (call.func.id, call.args[0]) if is_plain else None


def _parts(text: str, names: Iterable[ast.Name], begin: int) -> tuple[str, ...]:
    """Split a line at names: text, name, text ... text. Lines of handlers are ASCII, so columns are characters."""
    parts = []
    for name in sorted(names, key=lambda node: node.col_offset):
        parts += [text[begin : name.col_offset], name.id]
        begin = name.end_col_offset or begin
    return (*parts, text[begin:])


class Unit:
    """One compiled function, which is made again when a wire in it changes.

    Attributes:
        root: The handler that it stands for.
        text: Its source.
        function: The function.
    """

    def __init__(self, root: Receive, name: str, shares_code: bool = False) -> None:
        self.root = root
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
        _units[self.filename] = self
        weakref.finalize(self, linecache.cache.pop, self.filename, None)
        self.make()

    def make(self) -> None:
        """Write and compile the function, and have those made before pass their events on to it."""
        for outlet in self._outlets:
            outlet.units.discard(self)
        was_replaced, self._is_old = self._is_old, CellType(False)
        writer = UnitWriter(self._is_old, names_steps=not self._shares_code)
        writer.write_unit(self, "event", "", None, 0)
        self._outlets, self._owners = writer.outlets, writer.owners
        for outlet in self._outlets:
            outlet.units.add(self)
        self.text, self._first_line = writer.text()
        linecache.cache[self.filename] = (len(self.text), None, self.text.splitlines(keepends=True), self.filename)
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
        linecache.cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)
        weakref.finalize(code, linecache.cache.pop, filename, None)
    return code


_shared_codes: "weakref.WeakValueDictionary[str, CodeType]" = weakref.WeakValueDictionary()


def owner_of(frame: FrameType) -> object:
    """Return the step that a compiled function works for; None for any other frame."""
    is_compiled = frame.f_globals is _GLOBALS
    unit = _unit_of(frame.f_locals.get("current")) if is_compiled else None  # the variable of `write_unit`
    return None if unit is None else unit.owner_at(frame.f_lineno)


def explain(outlets: Iterable[Outlet]) -> str:
    """Return the texts of all functions that events of these outlets pass through."""
    units = {unit.number: unit for outlet in outlets for unit in outlet.units}
    return "\n\n".join(f"# {unit.filename[1:-1]}\n{unit.shown()}" for _, unit in sorted(units.items()))


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
        self._used: dict[str, int] = {}
        self._globals: set[str] = set()
        self._written = 0

    def text(self) -> tuple[str, int]:
        """Return the source, in a function that makes the variables those of a closure; and its first line."""
        names = sorted(self.cells)
        head = "def closure():\n" + textwrap.fill(
            " = ".join([*names, "None"]), 118, initial_indent="    ", subsequent_indent="    ", break_long_words=False
        ).replace("\n", " \\\n")
        changed = sorted(self._changed)
        rows = [changed[at : at + 6] for at in range(0, len(changed), 6)]
        declared = "".join(f"        nonlocal {', '.join(row)}\n" for row in rows)
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
        number = self._used[name] = self._used.get(name, 0) + 1
        return name if number == 1 and name not in ("event", "error") else f"{name}_{number}"

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
            while name in _GLOBALS:
                name += "_"
            _GLOBALS[name], _global_names[id(value)] = value, name
        known = _global_names[id(value)]
        if known not in self._globals and known in self._used:  # a variable of a handler has the name here
            return self.constant(known, value)
        self._globals.add(known)
        self._used[known] = self._used.get(known, 1)
        return known

    def write_unit(self, unit: Unit, event: str, indent: str, owner: object, depth: int) -> None:
        """Write what a compiled function does, unless a wire has changed since; in a loop that is asked each time."""
        old, current = self.variable("is_old", self._is_old), self.variable("current", unit.current)
        self.line(indent, f"if {old}:  # a wire has changed", None)
        self.line(indent, f"    {current}({event})", None)
        self.line(indent, "else:", None)
        self.write(unit.root, event, f"{indent}    ", owner, depth)

    def write(self, callee: Callable[[Any], object], event: str, indent: str, owner: object, depth: int) -> None:
        """Write the call of a handler or of an outlet's `send`, or its body."""
        outlet = getattr(callee, "__self__", None)
        if isinstance(outlet, Outlet) and getattr(callee, "__func__", None) is Outlet.send:
            self._write_outlet(outlet, event, indent, owner, depth)
            return
        unit = _unit_of(callee)
        if unit is not None:
            self.write_unit(unit, event, indent, owner, depth)
            return
        self._written += 1
        template = _template_of(callee) if depth < _DEEPEST and self._written < _LONGEST else None
        if template is None:
            self.line(indent, f"{self.constant(_name_of(callee), callee, owner)}({event})", owner)
        else:
            self._write_body(callee, template, event, indent, owner, depth)

    def _write_outlet(self, outlet: Outlet, event: str, indent: str, owner: object, depth: int) -> None:
        self.outlets.append(outlet)
        count = self.variable("count", outlet.counter, owner)
        self._changed.add(count)
        comment = f"  # {_one_line(outlet.name)}" if self._names_steps else ""
        self.line(indent, f"{count} += 1{comment}", owner)
        for watcher in outlet.watchers:
            if watcher.handle is not None:
                self.write(watcher.handle, event, indent, watcher, depth + 1)
        for target in outlet.targets:
            self.write(target.handle, event, indent, target, depth + 1)

    def _write_body(self, callee: Any, template: Template, event: str, indent: str, owner: object, depth: int) -> None:
        function: FunctionType = getattr(callee, "__func__", callee)
        code = function.__code__
        cells = dict(zip(code.co_freevars, function.__closure__ or (), strict=True))
        names = {} if template.is_assigned else {template.parameter: event}
        if function is not callee:
            names["self"] = self.constant(getattr(callee.__self__, "kind", "self"), callee.__self__, owner)

        def named(name: str) -> str:
            if name not in names:
                if name in cells:
                    names[name] = self.variable(name, cells[name], owner)
                elif name in template.own:
                    names[name] = self._fresh(name, owner)
                elif name in function.__globals__:
                    names[name] = self.global_variable(name, function.__globals__[name])
                else:
                    names[name] = name
            return names[name]

        self._changed |= {named(name) for name in _stored(code)}
        step = f"{_one_line(getattr(owner, 'step', 'run'))}: " if self._names_steps else ""
        self.line(indent, f"# {step}{function.__qualname__}", owner)
        if template.is_assigned:
            self.line(indent, f"{named(template.parameter)} = {event}", owner)
        for line in template.lines:
            text = "".join(part if at % 2 == 0 else named(part) for at, part in enumerate(line.parts))
            if not line.calls:
                self.line(indent + line.indent, text, owner)
                continue
            callee = cells[line.calls].cell_contents
            is_kept = line.parts[1:2] and line.parts[1] in template.own and text.isidentifier()
            if not is_kept and not _is_written_out(callee):
                self.line(indent + line.indent, f"{named(line.calls)}({text})", owner)
                continue
            if not is_kept:
                passed = self._fresh("passed", owner)
                self.line(indent + line.indent, f"{passed} = {text}", owner)
                text = passed
            self.write(callee, text, indent + line.indent, owner, depth + 1)


@functools.cache
def _stored(code: CodeType) -> frozenset[str]:
    """Return the variables of its closure that a function assigns."""
    return frozenset(
        instruction.argval
        for instruction in dis.get_instructions(code)
        if instruction.opname == "STORE_DEREF" and instruction.argval in code.co_freevars
    )


def _template_of(callee: Any) -> Template | None:
    """Return the template of a function or a bound method of this package; None for anything else."""
    function = callee.__func__ if type(callee) is MethodType else callee
    if type(function) is not FunctionType or not str(function.__globals__.get("__name__")).startswith("rxmetronome."):
        return None
    if function.__code__.co_argcount != 1 + (function is not callee):
        return None
    return template_of(function.__code__)


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
    return _template_of(callee) is not None


def _name_of(callee: object) -> str:
    name = getattr(callee, "__name__", "")
    return name if isinstance(name, str) and name.isidentifier() and not keyword.iskeyword(name) else "call"
