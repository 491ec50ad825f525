"""Read a handler as a template, the lines of its body with their names apart, or say why it has to be called.

A handler is a function that takes one event: the `handle` that an operator's `start` returns, a sink's `on_next`, the
function of a source or of a node. `compiler.py` writes its body in place of its call, under other names. That needs:

- The function is a `def` or a method of this package. It has one parameter and no `return`.
- It has no function, class, comprehension, `import`, `match`, `global` or `super()` in it.
- Each statement begins on a line of its own, no text goes over several lines, and all is ASCII.
- Its file has still the text that was loaded: an upgrade while the process runs may have put another one there.

Handlers that do not fit are called, which is as right, and slower; `run.explain()` shows the reason behind the call.

In a handler that is written out, the statement `emit(value)` is replaced in its turn by the body of `emit`, if it
stands on one line and `emit` is a variable of the closure that the handler does not assign. `out.emit(value)` is not:
it stays a call, and so does all that follows.
"""

import ast
import dis
import functools
import inspect
import io
import re
import textwrap
import time
import tokenize
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import CodeType, FunctionType, MethodType
from typing import Any, NamedTuple, TypeAlias

_MISFITS: dict[type[ast.AST], str] = {
    ast.Return: "a `return`",
    ast.Lambda: "a `lambda`",
    ast.FunctionDef: "a function",
    ast.AsyncFunctionDef: "a function",
    ast.ClassDef: "a class",
    ast.ListComp: "a comprehension",
    ast.SetComp: "a comprehension",
    ast.DictComp: "a comprehension",
    ast.GeneratorExp: "a comprehension",
    ast.Import: "an `import`",
    ast.ImportFrom: "an `import`",
    ast.Match: "a `match`",
    ast.Global: "a `global`",
}
"""What has names that are no nodes of the syntax tree, leaves a function early, or makes a closure in it."""
_AS = re.compile(r"[\s)]*\bas\s+(?=\w)")
_WIDEST = 4 * 90
"""The widest indent of a line; Python allows 100 levels."""
_MOST_BLOCKS = 17
"""The most loops, `try` and `with` around a line, and one or two for the `try` that begins there; Python allows 20."""
_BEGAN_NS = time.time_ns()
_NOT_PLAIN = inspect.CO_VARARGS | inspect.CO_VARKEYWORDS | inspect.CO_GENERATOR | inspect.CO_COROUTINE

Span: TypeAlias = tuple[int, int, str]
"""A name in a line: its first column, the column behind it, and the name."""


class TemplateLine(NamedTuple):
    """A line of a handler, as text, name, text, name ... text: when it is written, the names are replaced."""

    indent: str
    parts: tuple[str, ...]
    callee: str = ""
    """Where the line is the statement `callee(argument)`: the variable that it calls. The parts are the argument."""
    blocks: int = 0
    """How many blocks that Python counts stand around the line: loops, `try`, `with`."""


class Template(NamedTuple):
    """A handler whose body can be written in place of a call."""

    parameter: str
    lines: tuple[TemplateLine, ...]
    locals: frozenset[str]
    """The variables that live for one event, the parameter among them."""
    assigns_parameter: bool
    """True if the parameter has to be a variable of the body, because that assigns or deletes it."""
    changed: frozenset[str]
    """The variables of its closure that it assigns."""

    def fits(self, indent: str, blocks: int) -> bool:
        """Return True if Python takes the body behind an indent and in so many blocks."""
        widest = max(len(line.indent) for line in self.lines)
        return len(indent) + widest <= _WIDEST and blocks + max(line.blocks for line in self.lines) <= _MOST_BLOCKS


def template_for(callee: Any) -> Template | str:
    """Return the template of a function or a bound method; the reason where it has none, empty for a foreign one."""
    function = callee.__func__ if type(callee) is MethodType else callee
    if type(function) is not FunctionType or not str(function.__globals__.get("__name__")).startswith("rxmetronome."):
        return ""
    if function.__code__.co_argcount != 1 + (function is not callee) or function.__code__.co_kwonlyargcount:
        return "it has further parameters"
    return template_of(function.__code__)


@functools.cache
def template_of(code: CodeType) -> Template | str:
    """Read the source of a function or a method of one parameter, once; return its template, or why it has none."""
    try:
        if _was_replaced(code):
            return "its source was changed after it was loaded"
        source = textwrap.dedent(inspect.getsource(code))
        function = ast.parse(source).body[0]
    except (OSError, SyntaxError):
        return "its source is not at hand"
    if not isinstance(function, ast.FunctionDef) or code.co_flags & _NOT_PLAIN:
        return "it is no plain `def`"
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    nodes = [node for statement in body for node in ast.walk(statement)]
    texts = source.splitlines()
    if not nodes or "__class__" in code.co_freevars:
        return "it has a `super()`" if nodes else "it does nothing"
    begin, end = body[0].lineno, function.end_lineno or 0
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    if any(token.start[0] != token.end[0] for token in tokens if token.start[0] >= begin):
        return "it has a text of several lines"
    return _misfit(nodes, texts[:end], begin) or _template(body, nodes, code, texts)


def _was_replaced(code: CodeType) -> bool:
    """Return True if the file of a function has another text now, as after an upgrade while the process runs.

    Its lines would be those of something else. A file is read only where it was put there after this process began; an
    installer may link a file that was written long before.
    """
    try:
        file = Path(code.co_filename)
        found = file.stat()
        if max(found.st_mtime_ns, found.st_ctime_ns) <= _BEGAN_NS:
            return False
        now = compile(file.read_bytes(), code.co_filename, "exec", dont_inherit=True)
        return not any(_are_the_same(code, one) for one in _codes(now))
    except (SyntaxError, ValueError):
        return True
    except OSError:  # within an archive
        return False


def _codes(code: CodeType) -> Iterator[CodeType]:
    """Yield the code of a file, and of all functions and classes in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def _are_the_same(one: CodeType, other: CodeType) -> bool:
    """Return True if two functions stand at the same line and do the same: `==` also asks how often they have run."""
    names = "firstlineno", "qualname", "code", "consts", "names", "varnames", "freevars", "cellvars"
    return all(getattr(one, f"co_{name}") == getattr(other, f"co_{name}") for name in names)


def _misfit(nodes: Sequence[ast.AST], texts: Sequence[str], begin: int) -> str:
    """Return why the statements from a line on cannot be written elsewhere; empty where they can."""
    found = next((_MISFITS[type(node)] for node in nodes if type(node) in _MISFITS), "")
    if found:
        return f"it has {found}"
    if not all(text.isascii() for text in texts[begin - 1 :]):  # columns of the syntax tree count bytes
        return "it is not ASCII"
    if any(isinstance(node, ast.stmt) and texts[node.lineno - 1][: node.col_offset].strip() for node in nodes):
        return "it has two statements on a line"
    types = [node.type for node in nodes if isinstance(node, ast.ExceptHandler) and node.type and node.name]
    return "it has an `except` of several lines" if any(_caught_at(one, texts) < 0 for one in types) else ""


def _template(body: Sequence[ast.stmt], nodes: Sequence[ast.AST], code: CodeType, texts: Sequence[str]) -> Template:
    """Return the template of a body."""
    spans, blocks = _spans(nodes, texts), dict(_blocks(body, 0))
    begin, end = body[0].lineno, body[-1].end_lineno or 0
    changed = _changed(code)
    callable_names = frozenset(code.co_freevars) - changed
    statements = [node for node in nodes if isinstance(node, ast.Expr)]
    calls = {node.lineno: call for node in statements if (call := _call(node, callable_names)) is not None}
    skipped = {node.lineno for node in nodes if isinstance(node, ast.Nonlocal)}
    margin = len(texts[begin - 1]) - len(texts[begin - 1].lstrip())
    lines = []
    for number in range(begin, end + 1):
        text = texts[number - 1]
        if number in skipped or not text.strip():
            continue
        names, first = spans.get(number, ()), len(text) - len(text.lstrip())
        indent, callee = text[margin:first], ""
        if number in calls:
            callee, argument = calls[number]
            names = [span for span in names if span[0] >= argument.col_offset]
            text, first = text[: argument.end_col_offset], argument.col_offset
        lines.append(TemplateLine(indent, _parts(text, names, first), callee, blocks.get(number, 0)))
    assigned = {node.id for node in nodes if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}
    assigned |= {node.name for node in nodes if isinstance(node, ast.ExceptHandler) and node.name}
    parameter = code.co_varnames[code.co_argcount - 1]
    variables = frozenset(code.co_varnames[code.co_argcount - 1 :])
    return Template(parameter, tuple(lines), variables, parameter in assigned, changed)


def _blocks(statements: Sequence[ast.stmt], outer: int) -> Iterator[tuple[int, int]]:
    """Yield for the line of each statement how many blocks are around it, as Python counts them."""
    for statement in statements:
        yield statement.lineno, outer
        is_tried = isinstance(statement, ast.Try | ast.TryStar)
        around = outer + bool(getattr(statement, "finalbody", ()))
        inner = around + (is_tried or isinstance(statement, ast.For | ast.While | ast.With))
        yield from _blocks(getattr(statement, "body", ()), inner)
        yield from _blocks(getattr(statement, "orelse", ()), around)
        yield from _blocks(getattr(statement, "finalbody", ()), inner)
        for handler in getattr(statement, "handlers", ()):
            yield from _blocks(handler.body, around + 2)


def _spans(nodes: Iterable[ast.AST], texts: Sequence[str]) -> dict[int, list[Span]]:
    """Return the names of a body by their lines; those in `except ... as name` too, which are text in the tree."""
    spans: dict[int, list[Span]] = {}
    for node in nodes:
        if isinstance(node, ast.Name):
            spans.setdefault(node.lineno, []).append((node.col_offset, node.end_col_offset or 0, node.id))
        elif isinstance(node, ast.ExceptHandler) and node.type is not None and node.name:
            at = _caught_at(node.type, texts)
            spans.setdefault(node.type.end_lineno or 0, []).append((at, at + len(node.name), node.name))
    return spans


def _caught_at(caught: ast.expr, texts: Sequence[str]) -> int:
    """Return the column of the name in `except ... as name`; -1 where it is on another line."""
    found = _AS.match(texts[(caught.end_lineno or 0) - 1], caught.end_col_offset or 0)
    return found.end() if found else -1


def _call(statement: ast.Expr, callable_names: frozenset[str]) -> tuple[str, ast.expr] | None:
    """Return the variable and the argument of the statement `variable(argument)` on one line; None for another one."""
    call = statement.value
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name) or call.func.id not in callable_names:
        return None
    is_plain = len(call.args) == 1 and not call.keywords and call.lineno == call.end_lineno
    if not is_plain or isinstance(call.args[0], ast.Starred | ast.NamedExpr):
        return None
    return call.func.id, call.args[0]


def _parts(text: str, names: Iterable[Span], begin: int) -> tuple[str, ...]:
    """Split a line from a column on at its names: text, name, text ... text."""
    parts = []
    for first, end, name in sorted(names):
        parts += [text[begin:first], name]
        begin = end
    return (*parts, text[begin:])


def _changed(code: CodeType) -> frozenset[str]:
    """Return the variables of its closure that a function assigns."""
    return frozenset(
        instruction.argval
        for instruction in dis.get_instructions(code)
        if instruction.opname == "STORE_DEREF" and instruction.argval in code.co_freevars
    )
