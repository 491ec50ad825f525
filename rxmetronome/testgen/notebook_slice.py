"""Find the lines of a notebook that make a flow, by program slicing: without what only ran it or looked at it."""

import ast
import builtins
import symtable
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

_CHANGING = frozenset((
    "add", "append", "clear", "connect", "discard", "extend", "insert", "pop", "register", "remove", "reverse",
    "setdefault", "sort", "update",
))  # fmt: skip
"""Methods that change what they are called on, so that a line that calls one belongs to what it changes."""

_BUILTINS = frozenset(dir(builtins))
_COMPREHENSIONS = frozenset(("listcomp", "setcomp", "dictcomp", "genexpr"))


class Slice(NamedTuple):
    """Lines of a notebook, the flow's name in them, and every name that they bind."""

    lines: list[str]
    flow: str
    names: list[str]


class _Statement:
    """One statement at the top of a cell: what it binds, uses and changes."""

    def __init__(self, cell: int, node: ast.stmt, source: list[str]) -> None:
        self.cell, self.node = cell, node
        decorators = getattr(node, "decorator_list", ())
        self.first = min([node.lineno, *(decorator.lineno for decorator in decorators)])
        self.last = node.end_lineno or node.lineno
        self.text = _text(node, self.first, source)
        self.binds = set(_bound(node))
        self.is_function = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
        now, self.deferred = _read(node, self.text)
        self.uses = now | self.deferred
        self.changes = set(_changed(node))
        self.targets = set(_targets(node))
        self.is_star = isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
        self.is_magic = "get_ipython" in self.uses

    def holds(self, places: Iterable[tuple[int, int]]) -> bool:
        """Return True if one of these lines is in it."""
        return any(cell == self.cell and self.first <= line <= self.last for cell, line in places)

    def does_something(self) -> bool:
        """Return True if it calls or connects something."""
        return any(isinstance(inner, (ast.Call, ast.RShift)) for inner in ast.walk(self.node))

    def runs(self, flow: str) -> bool:
        """Return True if it runs the flow of this name."""
        called = (inner for inner in ast.walk(self.node) if isinstance(inner, ast.Attribute) and inner.attr == "run")
        return any(isinstance(one.value, ast.Name) and one.value.id == flow for one in called)


def slice_cells(
    executed: Sequence[str], places: set[tuple[int, int]], making: tuple[int, int], needed: Set[str] = frozenset()
) -> Slice | None:
    r"""Return the statements that make a flow, and those that these need, in the order in which they were executed.

    It begins with the statements in which the flow, its steps and its connections were made, and goes back from
    there: what binds a name that one of them uses belongs to it, and what changes that value as well.

    Args:
        executed: The code of each cell by its number, as Python got it; the first is empty.
        places: The lines, as (cell, line), in which the flow, its steps and its connections were made.
        making: The one in which `Flow(...)` was called.
        needed: Names that have to be bound as well.

    Returns:
        The lines, under a comment for each cell that names the statements left out; None where the flow is bound to
        no name.

    Example:
        >>> cells = ["", "import rxmetronome as rxm; x = 1", "flow = rxm.Flow('f')\nflow.run()"]
        >>> found = slice_cells(cells, {(2, 1)}, (2, 1))
        >>> print(*found.lines, sep="\n")
        # In [1], without: x = 1
        import rxmetronome as rxm
        # In [2], without: flow.run()
        flow = rxm.Flow('f')
    """
    statements = list(_statements(executed))
    made = {index for index, one in enumerate(statements) if one.holds(places) and one.does_something()}
    binding = _making(statements, [index for index in sorted(made) if statements[index].holds({making})])
    if binding is None:
        return None
    flow = next(_targets(statements[binding].node))
    functions = {name for index in made if statements[index].is_function for name in statements[index].binds}
    again = (index for index, one in enumerate(statements) if index > binding and flow in one.binds)
    until = next(again, len(statements))  # from there on the name is another flow's
    called = {index for index in range(min(made), until) if statements[index].uses & functions}
    left_out = {index for index in made | called if statements[index].is_magic or statements[index].runs(flow)}
    chosen = _closed(statements, (made | called) - left_out | {binding}, needed)
    names = sorted({name for index in chosen for name in statements[index].binds})
    return Slice(list(_lines(statements, chosen)), flow, names)


def _making(statements: list[_Statement], candidates: list[int]) -> int | None:
    """Return the statement that binds the flow to a name: it makes it, or calls the function that does."""
    for index in candidates:
        one = statements[index]
        if one.is_function:
            later = enumerate(statements[index + 1 :], index + 1)
            return max((at for at, other in later if other.uses & one.binds and other.targets), default=None)
        if one.targets:
            return index
    return None


def _closed(statements: list[_Statement], seeds: set[int], needed: Set[str]) -> list[int]:
    """Return the seeds and, again and again, what binds or changes what they use."""
    stars = {index for index in range(max(seeds)) if statements[index].is_star}
    waiting = [*seeds, *stars, *_binding(statements, needed, len(statements))]
    chosen: set[int] = set()
    while waiting:
        index = waiting.pop()
        one = statements[index]
        if index not in chosen and (index in seeds or not one.is_magic):
            chosen.add(index)
            waiting += _binding(statements, one.uses - _BUILTINS, index)
            waiting += _binding(statements, one.deferred - _BUILTINS, len(statements))
    return sorted(chosen)


def _binding(statements: list[_Statement], names: Set[str], before: int) -> Iterator[int]:
    """Yield the statement that bound each name last before a place, and those that have changed the value since."""
    for name in names:
        bound = max((index for index in range(before) if name in statements[index].binds), default=None)
        if bound is not None:
            yield bound
            yield from (index for index in range(bound + 1, before) if name in statements[index].changes)


def _lines(statements: list[_Statement], chosen: list[int]) -> Iterator[str]:
    for cell in dict.fromkeys(statements[index].cell for index in chosen):
        own = [index for index, one in enumerate(statements) if one.cell == cell]
        left_out = [statements[index].text.split("\n")[0].strip() for index in own if index not in chosen]
        yield f"# In [{cell}]" + (f", without: {'; '.join(left_out)}" if left_out else "")
        for index in own:
            if index in chosen:
                yield from statements[index].text.split("\n")


def _statements(executed: Sequence[str]) -> Iterator[_Statement]:
    for cell, code in enumerate(executed):
        try:
            tree = ast.parse(code)
        except (SyntaxError, ValueError):
            continue  # it was not executed either
        source = [f"{line}\n" for line in code.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
        yield from (_Statement(cell, node, source) for node in tree.body)


def _text(node: ast.stmt, first: int, source: list[str]) -> str:
    """Return the statement's own text; with the comments right above it where it has its lines to itself."""
    lines = source[first - 1 : node.end_lineno]
    before = lines[0].encode()[: node.col_offset].decode()
    after = lines[-1].encode()[node.end_col_offset :].decode()
    if before.strip() or after.strip().startswith(";"):
        return (ast.get_source_segment("".join(source), node) or "").rstrip()
    begin = first - 1
    while begin > 0 and source[begin - 1].startswith("#"):
        begin -= 1
    return "".join(source[begin : node.end_lineno]).rstrip()


def _bound(node: ast.AST) -> Iterator[str]:
    """Yield the names that a statement binds where it stands, not those inside functions."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield node.name
        return
    if isinstance(node, (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
        return
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        yield from (alias.asname or alias.name.partition(".")[0] for alias in node.names if alias.name != "*")
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        yield node.id
    elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
        yield node.name
    for child in ast.iter_child_nodes(node):
        yield from _bound(child)


def _read(node: ast.stmt, text: str) -> tuple[set[str], set[str]]:
    """Return the names that a statement reads where it stands, and those it reads when its functions are called."""
    now: set[str] = {node.target.id} if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name) else set()
    deferred: set[str] = set()

    def descend(table: symtable.SymbolTable, *, is_called_later: bool) -> None:
        for child in table.get_children():
            later = is_called_later or (child.get_type() == "function" and child.get_name() not in _COMPREHENSIONS)
            names = {symbol.get_name() for symbol in child.get_symbols() if symbol.is_global()}
            (deferred if later else now).update(names)
            descend(child, is_called_later=later)

    top = symtable.symtable(text, "cell", "exec")
    now |= {symbol.get_name() for symbol in top.get_symbols() if symbol.is_referenced()}
    descend(top, is_called_later=False)
    return now, deferred


def _changed(node: ast.stmt) -> Iterator[str]:
    """Yield the names whose values a statement changes: `x[0] = 1`, `x.y = 1`, `x += 1`, `x.append(1)`, `del x[0]`."""
    for inner in ast.walk(node):
        if isinstance(inner, (ast.Attribute, ast.Subscript)) and isinstance(inner.ctx, (ast.Store, ast.Del)):
            yield from _base(inner)
        elif isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute) and inner.func.attr in _CHANGING:
            yield from _base(inner.func)
    if isinstance(node, ast.AugAssign):
        yield from _base(node.target)


def _base(node: ast.expr) -> Iterator[str]:
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    if isinstance(node, ast.Name):
        yield node.id


def _targets(node: ast.stmt) -> Iterator[str]:
    """Yield the plain names that an assignment binds."""
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    yield from (target.id for target in targets if isinstance(target, ast.Name))
