"""Write Python source as a formatter lays it out. Text from outside becomes a literal, a name, or plain words."""

import keyword
import re
import unicodedata
from typing import Optional

import msgspec

WIDTH = 88
"""How long a line may be: what formatters take unless they are configured."""


class Code(msgspec.Struct, frozen=True):
    """Source that is never broken, or a call, a list or a dict, whose parts may have prefixes: `name=`, `key: `."""

    text: str
    parts: Optional[tuple[tuple[str, "Code"], ...]] = None  # noqa: UP045  msgspec reads it while the class is made
    closing: str = ""

    def flat(self) -> str:
        """Return the source on one line."""
        if self.parts is None:
            return self.text
        texts = [f"{prefix}{part.flat()}" for prefix, part in self.parts]
        comma = "," if self.text == "(" and len(texts) == 1 else ""
        return f"{self.text}{', '.join(texts)}{comma}{self.closing}"

    def laid_out(self, *, indent: int = 0, before: int = 0, after: int = 0, width: int = WIDTH) -> str:
        """Return the source on one line where that is not too long, else with a line for each part.

        Args:
            indent: The indentation of the line it begins in, in spaces.
            before: How much of that line is taken.
            after: How much will follow its last character.
            width: How long a line may be.

        Example:
            >>> print(call("f", Code("1"), x=Code("2")).laid_out())
            f(1, x=2)
        """
        line = self.flat()
        if not self.parts or ("\n" not in line and indent + before + len(line) + after <= width):
            return line
        inner = " " * (indent + 4)
        lines = [self.text]
        for prefix, part in self.parts:
            laid = part.laid_out(indent=indent + 4, before=len(prefix), after=1, width=width)
            lines.append(f"{inner}{prefix}{laid},")
        return "\n".join([*lines, f"{' ' * indent}{self.closing}"])


def call(function: str, *positional: Code, **named: Code) -> Code:
    """Return the source of a call."""
    parts = [("", code) for code in positional] + [(f"{name}=", code) for name, code in named.items()]
    return Code(f"{function}(", tuple(parts), ")")


def quoted(text: str | bytes) -> str:
    """Return the literal of a text or of bytes, in double quotes unless that costs more escapes.

    Example:
        >>> print(quoted("it's"), quoted('a "b"'), quoted(b"c"))
        "it's" 'a "b"' b"c"
    """
    literal = repr(text)
    start = 1 if literal[0] == "b" else 0
    double, single = ('"', "'") if isinstance(text, str) else (b'"', b"'")
    if literal[start] == '"' or text.count(double) > text.count(single):  # type: ignore[arg-type]  # of one type
        return literal
    body = literal[start + 1 : -1].replace("\\'", "'").replace('"', '\\"')
    return f'{literal[:start]}"{body}"'


def plain(text: str) -> str:
    r"""Return a text as docstrings and comments can hold it: one line without quotes, escapes or control characters.

    Example:
        >>> print(plain('x\"""; import os\n\x1b[31m'))
        x'''; import os ?[31m
    """
    line = " ".join(text.split()).replace('"', "'").replace("\\", "/")
    return "".join(one if one.isprintable() else "?" for one in line)


def is_name(text: str) -> bool:
    """Return True for a text that Python takes as a name wherever it stands."""
    return text.isidentifier() and not keyword.iskeyword(text)


def identifier(text: str) -> str:
    """Make a name for a module or a test out of any text.

    Example:
        >>> identifier("my-app 2"), identifier("2nd"), identifier("class")
        ('my_app_2', '_2nd', 'class_')
    """
    known = unicodedata.normalize("NFKC", text)  # as Python reads names
    name = re.sub("_+", "_", "".join(one if f"_{one}".isidentifier() else "_" for one in known)).strip("_") or "_"
    name = name if name.isidentifier() else f"_{name}"
    return f"{name}_" if keyword.iskeyword(name) else name
