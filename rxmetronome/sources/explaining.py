"""A calendar expression in words: cronsim's, with the year it does not know."""

import re

from rxmetronome.sources.expressions import Expression

_ORDINAL = re.compile(r"(?<!1)([123])th\b")
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


def explain(expression: Expression) -> str:
    """What an expression says, as a sentence without its full stop.

    Example:
        >>> from rxmetronome.sources.expressions import parse
        >>> explain(parse("nightly", "30 4 * * MON-FRI"))
        'At 04:30 on Monday through Friday'
        >>> explain(parse("once", "0 0 12 22 2 * 2027"))
        'At 12:00 on February 22 in 2027'
    """
    words = _ORDINAL.sub(lambda found: found[1] + _ENDINGS[found[1]], expression.cronsim().explain())
    return words + _of_years(expression)


def _of_years(expression: Expression) -> str:
    if expression.years is None:
        return ""
    parts = []
    for part in expression.fields[6].split(","):
        span, _, step = part.partition("/")
        first, _, last = span.partition("-")
        if span == "*":
            between = ""
        elif last:
            between = f" from {first} through {last}"
        else:
            between = f" from {first} on" if step else ""
        every = f"every {step} years" if step else ""
        parts.append(f"{every}{between}".strip() if every or between else f"in {first}")
    return f" {', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else f" {parts[0]}"
