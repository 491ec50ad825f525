"""A calendar expression in words: cronsim's, with the year it does not know."""

import datetime
import re

from cronsim import CronSim

from rxmetronome.sources.expressions import Expression

_ANY_DAY = datetime.datetime(2000, 1, 1)
_FEW = 4
_ORDINAL = re.compile(r"(?<!1)([123])th\b")
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


def explain(expression: Expression) -> str:
    """Say in words when an expression fires, as a sentence without its full stop.

    Example:
        >>> from rxmetronome.sources.expressions import parse
        >>> explain(parse("nightly", "30 4 * * MON-FRI"))
        'At 04:30 on Monday through Friday'
        >>> explain(parse("once", "0 0 12 22 2 * 2027"))
        'At 12:00 on February 22 in 2027'
    """
    words = CronSim(" ".join(_plain_steps(expression)), _ANY_DAY).explain()
    if expression.is_either_day:
        words = words.replace(" and on ", " or on ", 1)
    return _ORDINAL.sub(lambda found: found[1] + _ENDINGS[found[1]], words) + _of_years(expression)


def _plain_steps(expression: Expression) -> list[str]:
    """Write a step that fires a few times, and not evenly, as the numbers it fires at: `*/45` is at 0 and at 45."""
    fields = list(expression.fields[:6])
    numbers = (expression.seconds, expression.minutes, expression.hours)
    for index, (matching, size) in enumerate(zip(numbers, (60, 60, 24), strict=True)):
        gaps = {(later - one) % size or size for one, later in zip(matching, [*matching[1:], matching[0]], strict=True)}
        if "/" in fields[index] and len(matching) <= _FEW and (len(gaps) > 1 or len(matching) == 1):
            fields[index] = ",".join(map(str, matching))
    return fields


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
