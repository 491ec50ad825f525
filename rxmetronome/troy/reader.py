"""Read a text in tremor's language into a tree, or say where it cannot be read and why."""

import functools
import importlib
import re
from pathlib import Path
from typing import Any, TypeAlias

from rxmetronome.errors import RxMetronomeError, TroyError

Tree: TypeAlias = Any
"""A `lark.Tree`; lark is not imported before there is a text to read, and has no types for its trees."""

SUPPORTED = (
    "this reader has define flow, connector and pipeline; use; create; connect; deploy flow; select ... from in "
    "where ... into out; records, arrays, texts, numbers, paths of event; + - * / and comparisons; and, or, not, "
    "present, absent"
)
_MOST_CHARACTERS, _MOST_NESTED = 100_000, 50
_WORDS = {
    "NAME": "a name", "KIND": "`connector` or `pipeline`", "EQUALITY": "`==`", "ORDER": "`<`", "PART": "text",
    "$END": "the end of the text",
}  # fmt: skip


@functools.cache
def _parser() -> Any:
    try:
        lark = importlib.import_module("lark")
    except ModuleNotFoundError as error:
        problem = "lark, which reads texts in tremor's language, is not installed"
        raise RxMetronomeError(problem, 'pip install "rxmetronome[troy]"') from error
    rules = Path(__file__).with_name("tremor.lark").read_text(encoding="utf-8")
    starts = ["start", "define_connector", "define_pipeline"]
    unquoted = {"NAME": lambda name: name.update(value=name.strip("`"))}
    options = {"propagate_positions": True, "maybe_placeholders": True, "lexer_callbacks": unquoted}
    return lark.Lark(rules, parser="lalr", start=starts, **options)


def parse(text: str, name: str, start: str = "start") -> Tree:
    """Return the tree of a text.

    Raises:
        TroyError: If it has another form, is too long, or is nested too deep.
        RxMetronomeError: If lark is not installed.
    """
    if len(text) > _MOST_CHARACTERS:
        problem = f"the text has {len(text):,} characters; at most {_MOST_CHARACTERS:,} are read"
        raise TroyError(name, [(1, 1, problem, "put its flows into several files")])
    parser = _parser()
    try:
        tree = parser.parse(text, start)
    except importlib.import_module("lark").UnexpectedInput as error:
        raise TroyError(name, [_unexpected(parser, error, text)]) from None
    depths: dict[int, int] = {}
    for part in tree.iter_subtrees():  # inner ones come first
        depth = depths[id(part)] = 1 + max((depths.get(id(child), 0) for child in part.children), default=0)
        if depth > _MOST_NESTED:
            problem = f"this is nested more than {_MOST_NESTED} deep"
            raise TroyError(name, [(part.meta.line, part.meta.column, problem, "select in several pipelines")])
    return tree


def _unexpected(parser: Any, error: Any, text: str) -> tuple[int, int, str, str]:
    known = {terminal.name: terminal.pattern.value for terminal in parser.terminals}
    expected = set(getattr(error, "accepts", None) or getattr(error, "expected", None) or error.allowed)
    words = {_WORDS.get(name, f"`{known.get(name)}`") for name in expected} if "EVENT" not in expected else {"a value"}
    token = getattr(error, "token", None)
    at = len(text.rstrip()) if token is not None and token.type == "$END" else error.pos_in_stream
    came = re.match(r"\w{1,40}|.", text[at : at + 40])
    got = f"`{came[0]}`" if came else "the end of the line" if text[at:].strip() else "the end of the text"
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    remedy = (
        f"as a name {came[0]} stands in backquotes" if came and came[0].isidentifier() and "NAME" in expected else ""
    )
    return line, column, f"expected {' or '.join(sorted(words))}, got {got}", remedy or SUPPORTED
