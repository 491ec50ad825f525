"""Python source laid out as a formatter would: on one line where there is room, else a line for each part."""

from typing import TypeAlias

import msgspec

WIDTH = 88
"""How long a line may be: what formatters take where nobody told them."""


class Atom(msgspec.Struct, frozen=True):
    """Source that is never broken."""

    text: str


class Parts(msgspec.Struct, frozen=True):
    """Source with parts: a call, a list, a dict. Each part has a prefix, `name=` or `key: `."""

    opening: str
    parts: tuple[tuple[str, "Node"], ...]
    closing: str


Node: TypeAlias = Atom | Parts


def call(function: str, *positional: Node, **named: Node) -> Parts:
    """The source of a call."""
    parts = [("", node) for node in positional] + [(f"{name}=", node) for name, node in named.items()]
    return Parts(f"{function}(", tuple(parts), ")")


def laid_out(node: Node, *, indent: int = 0, before: int = 0, after: int = 0, width: int = WIDTH) -> str:
    """The source of a node.

    Args:
        node: What to write.
        indent: The indentation of the line it begins in, in spaces.
        before: How much of that line is taken.
        after: How much will follow its last character.
        width: How long a line may be.

    Example:
        >>> print(laid_out(call("f", Atom("1"), x=Atom("2"))))
        f(1, x=2)
    """
    if isinstance(node, Atom):
        return node.text
    line = flat(node)
    if not node.parts or ("\n" not in line and indent + before + len(line) + after <= width):
        return line
    inner = " " * (indent + 4)
    lines = [node.opening]
    for prefix, part in node.parts:
        laid = laid_out(part, indent=indent + 4, before=len(prefix), after=1, width=width)
        lines.append(f"{inner}{prefix}{laid},")
    return "\n".join([*lines, f"{' ' * indent}{node.closing}"])


def flat(node: Node) -> str:
    """The source of a node on one line."""
    if isinstance(node, Atom):
        return node.text
    texts = [f"{prefix}{flat(part)}" for prefix, part in node.parts]
    comma = "," if node.opening == "(" and len(texts) == 1 else ""
    return f"{node.opening}{', '.join(texts)}{comma}{node.closing}"


def quoted(text: str | bytes) -> str:
    """A text or bytes as its literal, in double quotes where these cost no escape more.

    Example:
        >>> print(quoted("it's"), quoted('a "b"'), quoted(b"c"))
        "it's" 'a "b"' b"c"
    """
    literal = repr(text)
    start = 1 if literal[0] == "b" else 0
    if literal[start] == '"':
        return literal
    body = literal[start + 1 : -1]
    double, single = ('"', "'") if isinstance(text, str) else (b'"', b"'")
    if text.count(double) > text.count(single):  # type: ignore[arg-type]  # both are of one type
        return literal
    body = body.replace("\\'", "'").replace('"', '\\"')
    return f'{literal[:start]}"{body}"'
