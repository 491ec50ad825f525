"""Write Python source from text that comes from outside: as a literal, as a name, or as plain words."""

import keyword
import re
import unicodedata
from collections.abc import Container


def quoted(text: str) -> str:
    """Return the literal of a text, in double quotes unless that costs more escapes.

    Example:
        >>> print(quoted("it's"), quoted('a "b"'))
        "it's" 'a "b"'
    """
    literal = repr(text)
    if literal[0] == '"' or text.count('"') > text.count("'"):
        return literal
    body = literal[1:-1].replace("\\'", "'").replace('"', '\\"')
    return f'"{body}"'


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


def free(name: str, taken: Container[str]) -> str:
    """Return a name with as many underscores behind it as make it one that is not taken.

    Example:
        >>> free("parse", {"parse"})
        'parse_'
    """
    while name in taken:
        name += "_"
    return name
