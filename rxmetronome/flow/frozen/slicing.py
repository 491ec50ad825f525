"""The lines of a notebook that make a flow: what was executed, without what only ran it or looked at it. Pure."""

import ast
import builtins
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_CHANGING = frozenset((
    "add", "append", "clear", "connect", "discard", "extend", "insert", "pop", "register", "remove", "reverse",
    "setdefault", "sort", "update",
))  # fmt: skip
"""Methods that change what they are called on, so that a line that calls one belongs to what it changes."""

_BUILTINS = frozenset(dir(builtins))


class Cells(NamedTuple):
    """What was executed, and which of it is asked for.

    Args:
        executed: The code of each cell by its number, as Python got it; `executed[0]` is empty.
        places: The lines, each as (cell, line), in which the flow, its steps and its connections were made.
        making: The one in which `Flow(...)` was called.
        needed: Names that have to be bound as well.
    """

    executed: Sequence[str]
    places: set[tuple[int, int]]
    making: tuple[int, int]
    needed: set[str]


class Slice(NamedTuple):
    """The lines, the flow's name in them, and every name that they bind."""

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
        self.deferred = set(_deferred(node))
        self.uses = {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}
        self.uses -= self.binds - set(_read_again(node))
        self.changes = set(_changed(node))
        self.is_star = isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
        self.is_magic = "get_ipython" in self.uses

    def holds(self, places: Iterable[tuple[int, int]]) -> bool:
        """Whether one of these lines is in it."""
        return any(cell == self.cell and self.first <= line <= self.last for cell, line in places)

    def runs(self, flows: set[str]) -> bool:
        """Whether it runs one of these flows."""
        return any(
            isinstance(inner, ast.Call)
            and isinstance(inner.func, ast.Attribute)
            and inner.func.attr == "run"
            and isinstance(inner.func.value, ast.Name)
            and inner.func.value.id in flows
            for inner in ast.walk(self.node)
        )


def slice_cells(cells: Cells) -> Slice | None:
    r"""The statements that make a flow, and those that these need, in the order in which they were executed.

    It begins with the statements in which the flow, its steps and its connections were made, and goes back from
    there: what binds a name that one of them uses belongs to it, and what changes that value as well.

    Returns:
        The lines, under a comment for each cell, with a comment for each statement of theirs that was left out;
        None where the flow is bound to no name.

    Example:
        >>> cells = ["", "import rxmetronome as rxm; x = 1", "flow = rxm.Flow('f')\nflow.run()"]
        >>> found = slice_cells(Cells(cells, {(2, 1)}, (2, 1), set()))
        >>> print(*found.lines, sep="\n")
        # In [1], without: x = 1
        import rxmetronome as rxm
        # In [2], without: flow.run()
        flow = rxm.Flow('f')
    """
    statements = list(_statements(cells.executed))
    seeds = {index for index, one in enumerate(statements) if one.holds(cells.places)}
    makers = [index for index in seeds if statements[index].holds({cells.making})]
    if not makers:
        return None
    begin = min(seeds)
    functions = {name for index in seeds if statements[index].is_function for name in statements[index].binds}
    making = makers[0]
    if statements[making].is_function:
        called = [
            index
            for index, one in enumerate(statements)
            if index > making and one.uses & statements[making].binds and not one.is_function and not one.is_magic
        ]
        if not called:
            return None
        making = called[-1]
    flow = next(iter(_targets(statements[making].node)), "")
    if not flow:
        return None
    last_cell = max(cell for cell, _ in cells.places)
    for index, one in enumerate(statements):
        if (
            index >= begin
            and one.uses & functions
            and not one.is_magic
            and one.cell <= max(last_cell, statements[making].cell)
        ):
            seeds.add(index)
    seeds = {index for index in seeds if index == making or not statements[index].runs({flow})}
    chosen = _closed(statements, seeds, cells.needed)
    names = sorted({name for index in chosen for name in statements[index].binds})
    return Slice(list(_lines(statements, chosen)), flow, names)


def _closed(statements: list[_Statement], seeds: set[int], needed: set[str]) -> list[int]:
    """The seeds and, again and again, what binds or changes what they use."""
    chosen = set(seeds)
    waiting = list(seeds)

    def add(indexes: Iterable[int]) -> None:
        for index in indexes:
            if index not in chosen and not statements[index].is_magic:
                chosen.add(index)
                waiting.append(index)

    add(_binding(statements, needed, len(statements)))
    end = max(seeds)
    add(index for index, one in enumerate(statements) if one.is_star and index < end)
    while waiting:
        index = waiting.pop()
        one = statements[index]
        now = one.uses - _BUILTINS
        add(_binding(statements, now - one.deferred, index))
        add(_binding(statements, now & one.deferred, len(statements)))
        add(_binding(statements, now & one.deferred, index))
    return sorted(chosen)


def _binding(statements: list[_Statement], names: set[str], before: int) -> Iterator[int]:
    """The statement that bound each name last before a place, and those that have changed the value since."""
    for name in names:
        binds = [index for index in range(before) if name in statements[index].binds]
        if binds:
            yield binds[-1]
            yield from (index for index in range(binds[-1] + 1, before) if name in statements[index].changes)


def _lines(statements: list[_Statement], chosen: list[int]) -> Iterator[str]:
    kept = set(chosen)
    for cell in dict.fromkeys(statements[index].cell for index in chosen):
        own = [index for index, one in enumerate(statements) if one.cell == cell]
        left_out = [statements[index].text.splitlines()[0] for index in own if index not in kept]
        yield f"# In [{cell}]" + (f", without: {'; '.join(left_out)}" if left_out else "")
        for index in own:
            if index in kept:
                yield from statements[index].text.splitlines()


def _statements(executed: Sequence[str]) -> Iterator[_Statement]:
    for cell, code in enumerate(executed):
        try:
            tree = ast.parse(code)
        except SyntaxError:
            continue  # it was not executed either
        for node in tree.body:
            yield _Statement(cell, node, code.splitlines(keepends=True))


def _text(node: ast.stmt, first: int, source: list[str]) -> str:
    """The statement's own text; with the comments right above it where it has its lines to itself."""
    lines = source[first - 1 : node.end_lineno]
    before, after = "", ""
    if node.col_offset:
        before = lines[0].encode()[: node.col_offset].decode()
    if node.end_lineno is not None and node.end_col_offset is not None:
        after = lines[-1].encode()[node.end_col_offset :].decode()
    if before.strip() or after.strip().startswith(";"):
        return (ast.get_source_segment("".join(source), node) or "").rstrip()
    begin = first - 1
    while begin > 0 and source[begin - 1].startswith("#"):
        begin -= 1
    return "".join(source[begin : node.end_lineno]).rstrip()


def _bound(node: ast.AST) -> Iterator[str]:
    """The names that a statement binds where it stands, not those inside functions."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield node.name
        return
    if isinstance(node, (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
        return
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        yield from (alias.asname or alias.name.partition(".")[0] for alias in node.names if alias.name != "*")
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        yield node.id
    for child in ast.iter_child_nodes(node):
        yield from _bound(child)


def _read_again(node: ast.stmt) -> Iterator[str]:
    """Names that a statement both reads and binds."""
    if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
        yield node.target.id
    yield from (inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Load))


def _deferred(node: ast.stmt) -> Iterator[str]:
    """Names that are read when a function is called, not where the statement stands."""
    for inner in ast.walk(node):
        if isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            body = inner.body if isinstance(inner.body, list) else [inner.body]
            for part in body:
                yield from (name.id for name in ast.walk(part) if isinstance(name, ast.Name))


def _changed(node: ast.stmt) -> Iterator[str]:
    """The names whose values a statement changes: `x[0] = 1`, `x.y = 1`, `x += 1`, `x.append(1)`, `del x[0]`."""
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
    """The plain names that an assignment binds."""
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    yield from (target.id for target in targets if isinstance(target, ast.Name))
