"""Write Python source from text that comes from outside: as a literal, as a name, or as plain words."""

import keyword
import re
import unicodedata

WIDTH = 88
"""The longest line of comments and marbles."""


def call(function: str, *positional: str, **named: str) -> str:
    """Return the source of a call.

    Example:
        >>> print(call("f", "1", x="2"))
        f(1, x=2)
    """
    return f"{function}({', '.join([*positional, *(f'{name}={value}' for name, value in named.items())])})"


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
