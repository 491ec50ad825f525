"""Translate expressions of tremor's language into Python."""

import json
import re
from typing import Any, NamedTuple

from rxmetronome.errors import RxMetronomeError, near
from rxmetronome.troy import semantics
from rxmetronome.troy.reader import Tree

UNITS_NS = {
    "weeks": 604_800 * 10**9, "days": 86_400 * 10**9, "hours": 3_600 * 10**9, "minutes": 60 * 10**9, "seconds": 10**9,
    "millis": 10**6, "micros": 1_000,
}  # fmt: skip
MODULES = {
    "tremor::connectors::exit": "define connector exit from exit",
    "tremor::connectors::console": 'define connector console from stdio with codec = "string" end',
    "tremor::pipelines::passthrough": "define pipeline passthrough pipeline select event from in into out end",
    "integration::exit": 'define connector exit from exit with config = {"delay": 100000000} end',
    "integration::write_file": 'define connector write_file from file with codec = "json-sorted", '
    'config = {"path": "out.log", "mode": "truncate"} end',
    **{f"std::time::nanos::{way}_{unit}": "" for way in ("from", "to") for unit in UNITS_NS},
}
"""What there is to `use`; a connector or a pipeline with the text that defines it."""

_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\", "#": "#"}


class Code(NamedTuple):
    """An expression of Python, its type where that is known, and how loosely it binds: 1 comparison, not, and, or."""

    text: str
    type: str = ""
    level: int = 0

    def within(self, level: int) -> str:
        """Return it as an operand of what binds as loosely."""
        return f"({self.text})" if self.level > level else self.text

    @property
    def truth(self) -> "Code":
        """Return it as a condition."""
        return self if self.type == "bool" else Code(f"troy.truth({self.text})", "bool")


def quoted(text: str) -> str:
    """Return a text as a literal of Python, without characters that a terminal obeys."""
    literal = json.dumps(text, ensure_ascii=False)
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in literal)


class Expressions:
    """Translate expressions, and collect the mistakes of a text."""

    def __init__(self) -> None:
        self.mistakes: list[tuple[int, int, str, str]] = []
        self.uses: dict[str, str] = {}
        self.event = ""  # what `event` is: a "tick", any "event", or nothing, as in a config
        self.has_nanos = False  # whether a `nanos::from_...` was met

    def report(self, at: Any, problem: str, remedy: str) -> None:
        """Keep a mistake at a token or a tree."""
        place = getattr(at, "meta", at)
        self.mistakes.append((getattr(place, "line", 1), getattr(place, "column", 1), problem, remedy))

    def code(self, tree: Tree) -> Code:
        """Return an expression in Python."""
        made: Code = getattr(self, f"_{tree.data}")(tree, *tree.children)
        return made

    def value(self, tree: Tree) -> Any:
        """Return the value of an expression without `event`; None with a mistake if it has none."""
        known, self.event = len(self.mistakes), ""
        source = self.code(tree).text
        try:
            return eval(source, {"troy": semantics}) if len(self.mistakes) == known else None  # noqa: S307  ours
        except RxMetronomeError as error:
            self.report(tree, error.happened, error.remedy or "write another value")
            return None

    def find(self, tree: Tree) -> str:
        """Return the whole path of what a path names; "" with a mistake if there is none."""
        first, *rest = tree.children
        path = "::".join([self.uses.get(first, first), *rest])
        if path in MODULES:
            return path
        whole = next((known for known in MODULES if known.endswith(f"::{path}")), "")
        meant = near(path, MODULES)
        remedy = f"use {whole.rpartition('::')[0]};" if whole else f"did you mean `{meant}`?" if meant else ""
        self.report(first, f"there is no `{path}`", remedy or f"there are {', '.join(MODULES)}")
        return ""

    def _literal(self, tree: Tree, written: Any) -> Code:
        plain = written.replace("_", "")
        if written.type == "WORD":
            return Code({"true": "True", "false": "False"}.get(plain, "None"), "" if plain == "null" else "bool")
        if written.type == "FLOAT" and float(plain) < float("inf"):
            return Code(repr(float(plain)), "float")
        if written.type == "INT" and len(plain) < 40 and int(plain, 16 if "x" in plain else 10) < 2**64:
            return Code(str(int(plain, 16 if "x" in plain else 10)), "int")
        self.report(tree, "this number takes more than 64 bits", "write a smaller one, or a text")
        return Code("0", "int")

    def _string(self, _: Tree, *parts: Any) -> Code:
        if all(isinstance(part, str) for part in parts):
            return Code(quoted("".join(map(self._unescape, parts))), "text")
        pieces = (quoted(self._unescape(part)) if isinstance(part, str) else self.code(part).text for part in parts)
        return Code(f"troy.text({', '.join(pieces)})", "text")

    def _unescape(self, part: Any) -> str:
        def replace(found: re.Match[str]) -> str:
            escape = found[1] or ""
            plain = chr(int(escape[1:], 16)) if len(escape) == 5 else _ESCAPES.get(escape, "")
            if not plain or "\ud800" <= plain <= "\udfff":
                at = found.start()
                line, column = part.line + part.count("\n", 0, at), at - part.rfind("\n", 0, at)
                problem = f"there is no escape {found[0]}" if escape.strip() else "the text does not end on its line"
                known = 'close it with ", or write \\n; known are \\n \\r \\t \\b \\f \\" \\\\ \\# \\u0041'
                self.mistakes.append((line, column - 1 + part.column if line == part.line else column, problem, known))
            return plain

        return re.sub(r"\\(u[0-9a-fA-F]{4}|.|\n)|\n", replace, part)

    def _record(self, _: Tree, *fields: Tree) -> Code:
        pairs = (": ".join(self.code(child).text for child in field.children) for field in fields)
        return Code(f"{{{', '.join(pairs)}}}")

    def _array(self, _: Tree, *items: Tree) -> Code:
        return Code(f"[{', '.join(self.code(item).text for item in items)}]")

    def _keys(self, tree: Tree) -> list[str]:
        if not self.event:
            self.report(tree, "there is no `event` in a config", "write its value")
        keys = ((key.data, key.children[0]) for key in tree.children[1:])
        return [quoted(name) if data == "dot" else self.code(name).text for data, name in keys]

    def _event(self, tree: Tree, *_: Any) -> Code:
        keys = self._keys(tree)
        if self.event == "tick" and keys in (['"id"'], ['"ingest_ns"']):
            return Code(f"event.{keys[0][1:-1]}", "int")
        return Code(f"troy.get({', '.join(['event', *keys])})" if keys else "event")

    def _present(self, _: Tree, event: Tree) -> Code:
        return Code(f"troy.present({', '.join(['event', *self._keys(event)])})", "bool")

    def _absent(self, tree: Tree, event: Tree) -> Code:
        return Code(f"not {self._present(tree, event).text}", "bool", 2)

    def _call(self, tree: Tree, path: Tree, *arguments: Tree) -> Code:
        name = self.find(path).rpartition("::")[2]
        way, _, unit = name.partition("_")
        if name and (unit not in UNITS_NS or len(arguments) != 1):
            problem = f"`{name}` takes one number" if unit in UNITS_NS else f"`{name}` is no function"
            self.report(tree, problem, "for example: nanos::from_seconds(1)")
        elif name:
            self.has_nanos |= way == "from"
            return self._sum(tree, arguments[0], "*" if way == "from" else "/", Code(str(UNITS_NS[unit])))
        return Code("0")

    def _or(self, tree: Tree, *sides: Tree) -> Code:
        level = 4 if tree.data == "or" else 3
        return Code(f" {tree.data} ".join(self.code(side).truth.within(level) for side in sides), "bool", level)

    _and = _or

    def _not(self, _: Tree, operand: Tree) -> Code:
        return Code(f"not {self.code(operand).truth.within(2)}", "bool", 2)

    def _where(self, _: Tree, condition: Tree) -> Code:
        return self.code(condition).truth

    def _order(self, _: Tree, left: Tree, sign: str, right: Tree) -> Code:
        one, other = self.code(left), self.code(right)
        if one.type == other.type and one.type in ("int", "text"):
            return Code(f"{one.within(0)} {sign} {other.within(0)}", "bool", 1)
        if sign in ("==", "!="):
            equal = f"troy.equal({one.text}, {other.text})"
            return Code(equal if sign == "==" else f"not {equal}", "bool", 2 * (sign == "!="))
        return Code(f'troy.compare({one.text}, "{sign}", {other.text})', "bool")

    _equality = _order

    def _sum(self, _: Tree, left: Tree, sign: str, right: Any) -> Code:
        other = right if isinstance(right, Code) else self.code(right)
        return Code(f'troy.calculate({self.code(left).text}, "{sign}", {other.text})')

    _product = _sum

    def _sign(self, _: Tree, sign: str, operand: Tree) -> Code:
        code = self.code(operand)
        if operand.data == "literal" and code.type in ("int", "float") and len(code.text) < 19:
            return Code(code.text if sign == "+" else f"-{code.text}", code.type)
        return Code(f'troy.signed("{sign}", {code.text})')
