"""Checks of arguments, with one wording for each kind of mistake.

Each takes the call and the argument's name for the message, and returns the value as it is to be used.
"""

import json
import operator
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rxmetronome.errors import ArgumentError, near


def count(
    value: object,
    *,
    call: str,
    argument: str,
    example: str,
    least: int = 1,
    most: int | None = None,
    or_none: bool = False,
) -> Any:
    """Check a whole number within its bounds.

    Args:
        value: What was given. NumPy's integers are taken; booleans are not.
        call: The public function that was called, for the message.
        argument: The name of its argument, for the message.
        example: A call that works, for the message.
        least: The smallest number that is accepted.
        most: The largest one; None for no bound.
        or_none: Whether None is accepted, and returned.

    Returns:
        The number as a Python int, or None.

    Raises:
        ArgumentError: For anything else.

    Example:
        >>> count(3, call="ring", argument="n", example="ring(10)")
        3
        >>> count(0, call="ring", argument="n", example="ring(10)")
        Traceback (most recent call last):
            ...
        rxmetronome.errors.ArgumentError: ring(n=0): expected a whole number of 1 or more. For example: ring(10)
    """
    if value is None and or_none:
        return None
    try:
        number = None if isinstance(value, bool) else operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        number = None
    if number is None or number < least or (most is not None and number > most):
        bounds = f"of {least:,} or more" if most is None else f"from {least:,} to {most:,}"
        raise ArgumentError(call, argument, f"a whole number {bounds}{', or None' if or_none else ''}", value, example)
    return number


def by_name(value: object, call: str, otherwise: str, of: str = "flow") -> str:
    """Return an example that looks up the step whose name was given in its place, or another example.

    Args:
        value: What was given instead of a step.
        call: The public function that was called.
        otherwise: The example for what is no name, as a duration is none.
        of: What to look it up in.

    Example:
        >>> by_name("main", "EventTable", "EventTable(step)"), by_name(3, "EventTable", "EventTable(step)")
        ('EventTable(flow["main"])', 'EventTable(step)')
    """
    is_name = isinstance(value, str) and value.isprintable() and 0 < len(value) <= 40 and not value[0].isdigit()
    return f"{call}({of}[{json.dumps(value, ensure_ascii=False)}])" if is_name else otherwise


def path(value: object, *, call: str, argument: str = "path", example: str) -> Path:
    """Check a path, as text or a path object; `~` is the home folder.

    Raises:
        ArgumentError: If it is neither, is empty, or is made of bytes.

    Example:
        >>> path("a/b.log", call="file", example='file("out.log")').name
        'b.log'
    """
    if not isinstance(value, (str, os.PathLike)) or isinstance(os.fspath(value), bytes) or not os.fspath(value):
        raise ArgumentError(call, argument, "a path, as text or Path", value, example)
    return Path(os.fspath(value)).expanduser()


def one_of(value: object, choices: Iterable[str], *, call: str, argument: str, example: str) -> Any:
    """Check one of a few words.

    Raises:
        ArgumentError: For anything else; it lists the words, and names the one that was probably meant.

    Example:
        >>> one_of("skpi", ("skip", "burst"), call="metronome", argument="missed", example='metronome("1s")')
        Traceback (most recent call last):
            ...
        rxmetronome.errors.ArgumentError: metronome(missed='skpi'): expected "skip" or "burst"; did you mean "skip"?.
        For example: metronome("1s")
    """
    known = list(choices)
    if isinstance(value, str) and value in known:
        return value
    listed = " or ".join(filter(None, (", ".join(f'"{word}"' for word in known[:-1]), f'"{known[-1]}"')))
    meant = near(value, known)
    raise ArgumentError(call, argument, listed + (f'; did you mean "{meant}"?' if meant else ""), value, example)
