"""Read a text in tremor's language, or say where and why it cannot be read."""

import functools
import importlib
from pathlib import Path
from typing import Any

from rxmetronome.errors import RxMetronomeError, TroyError

SUPPORTED = (
    "this reader has: define flow, connector, pipeline; use; create; connect; deploy flow; select ... from in where ... "
    "into ...; records, arrays, texts, numbers, event paths, + - * /, comparisons, and, or, not, present, absent"
)
MOST_CHARACTERS, MOST_NESTED = 100_000, 50
_WORDS = {
    "NAME": "a name", "INT": "a number", "PART": "text", "KIND": "`connector` or `pipeline`", "EQUALITY": "`==`",
    "ORDER": "`<`", "_OPEN": "`#{`", "$END": "the end of the text",
}  # fmt: skip


@functools.cache
def grammar() -> Any:
    """Return the parser, made at the first call."""
    try:
        lark: Any = importlib.import_module("lark")
    except ModuleNotFoundError as error:
        message = "texts in tremor's language are read by lark, which is not installed"
        raise RxMetronomeError(message, 'pip install "rxmetronome[troy]"') from error
    rules = Path(__file__).with_name("tremor.lark").read_text(encoding="utf-8")
    starts = ["start", "define_connector", "define_pipeline"]
    return lark.Lark(rules, parser="lalr", propagate_positions=True, maybe_placeholders=True, start=starts)


def parse(text: str, name: str, start: str = "start") -> Any:
    """Return the tree of a text.

    Raises:
        TroyError: If it has another form, is too long, or is nested too deep.
    """
    if len(text) > MOST_CHARACTERS:
        problem = f"the text has {len(text):,} characters; at most {MOST_CHARACTERS:,} are read"
        raise TroyError(name, [(1, 1, problem, "deploy its flows from several files")])
    parser = grammar()
    lark = importlib.import_module("lark")
    try:
        tree = parser.parse(text.removeprefix("\ufeff"), start)
    except lark.UnexpectedInput as error:
        raise TroyError(name, [_mistake(parser, error, text)]) from None
    depths: dict[int, int] = {}
    for part in tree.iter_subtrees():  # the innermost come first
        depths[id(part)] = 1 + max((depths.get(id(child), 0) for child in part.children), default=0)
        if depths[id(part)] > MOST_NESTED:
            problem = f"an expression is nested more than {MOST_NESTED} deep"
            raise TroyError(name, [(part.meta.line, part.meta.column, problem, "split it over several selects")])
    return tree


def _mistake(parser: Any, error: Any, text: str) -> tuple[int, int, str, str]:
    terminals = {terminal.name: terminal.pattern for terminal in parser.terminals}
    expected = set(getattr(error, "accepts", None) or getattr(error, "expected", ()) or error.allowed or ())
    if {"INT", "EVENT"} <= expected:
        expected = {"an expression"} | (expected & {"RSQB", "RBRACE", "RPAR"})
    words = sorted(_WORDS.get(one) or (f"`{terminals[one].value}`" if one in terminals else one) for one in expected)
    line, column = error.line, error.column
    came = "the end of the text"
    if line > 0:
        rest = (text.splitlines()[line - 1 :] or [""])[0][column - 1 :] if False else ""
        came = rest
    return line, column, f"expected {' or '.join(words)}, got {came}", SUPPORTED
