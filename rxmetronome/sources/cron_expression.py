"""Cron expressions: parsed by `cronsim`, with years and nicknames added; errors name the field at fault."""

import datetime
import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from rxmetronome.errors import ArgumentError, near

if TYPE_CHECKING:
    from cronsim import CronSim

FIRST_YEAR, LAST_YEAR = 1970, 2261
"""The whole years that 64 bits of nanoseconds hold; pandas ends there as well."""

_ANY_DAY = datetime.datetime(2000, 1, 1)
_WITH = "with ranges (1-5), lists (1,5) and steps (*/5)"
_NICKNAMES = {
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
    "@monthly": "0 0 1 * *",
    "@weekly": "0 0 * * 0",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@hourly": "0 * * * *",
}
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_WEEKDAYS = ("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")


class _Field(NamedTuple):
    name: str
    allowed: str
    works: str
    first: int
    last: int
    names: tuple[str, ...] = ()


_FIELDS = (
    _Field("second", f"0 to 59, {_WITH}", "*/10", 0, 59),
    _Field("minute", f"0 to 59, {_WITH}", "30", 0, 59),
    _Field("hour", f"0 to 23, {_WITH}", "4", 0, 23),
    _Field("day of month", f"1 to 31, {_WITH}, L for the last day, LW for the last weekday", "1,15", 1, 31),
    _Field("month", f"1 to 12 or JAN to DEC, {_WITH}", "JAN-MAR", 1, 12, _MONTHS),
    _Field(
        "day of week",
        f"0 to 7 (0 and 7 are Sunday) or SUN to SAT, {_WITH}, 5#2 for the second Friday, 5L for the last one",
        "MON-FRI",
        0,
        6,
        _WEEKDAYS,
    ),
    _Field("year", f"{FIRST_YEAR} to {LAST_YEAR}, {_WITH}", "2027-2030", FIRST_YEAR, LAST_YEAR),
)
_UNITS = {"second": "s", "minute": "min", "hour": "h"}
_STEP = re.compile(r"([^/]*)/(\d+)")
_RANGE = re.compile(r"(\w+)-(\w+)(?:/\d+)?")
_STEPPED = re.compile(r"(\w+)(?:-(\w+))?/(\d+)")
_NAMED_DAY = re.compile(r"\b(SUN|MON|TUE|WED|THU|FRI|SAT)(?=L\b|#)")
"""A weekday by its name in `MONL` and `MON#2`, where cronsim takes numbers only."""
_YEAR = re.compile(r"(?:\*|(\d{4})(?:-(\d{4}))?)(?:/(\d{1,4}))?")


class Expression(NamedTuple):
    """A parsed expression, without a zone.

    `years` is None for all; the other numbers ascend. `by_elapsed_time` is true for a wildcard job by Debian's rule
    (its minute or its hour begins with a star), which keeps its pace through a skipped or repeated hour.
    """

    fields: tuple[str, ...]
    seconds: tuple[int, ...]
    minutes: tuple[int, ...]
    hours: tuple[int, ...]
    years: tuple[int, ...] | None
    by_elapsed_time: bool

    @property
    def is_either_day(self) -> bool:
        """Return True if a day of month and a day of week are given, of which one is enough to match."""
        return not (self.fields[3].startswith("*") or self.fields[5].startswith("*"))

    @property
    def days(self) -> tuple[str, str, str]:
        """Return the fields of days: day of month, month, day of week."""
        return self.fields[3], self.fields[4], self.fields[5]

    def cronsim(self) -> "CronSim":
        """Return cronsim's object for the first six fields."""
        from cronsim import CronSim  # loads slowly, and only schedules need it

        return CronSim(" ".join(self.fields[:6]), _ANY_DAY)


def parse(name: str, expr: object, call: str = "Entry", argument: str = "expr") -> Expression:
    """Parse an expression: five fields, six with seconds first, seven with a trailing year, or a nickname.

    Args:
        name: The entry's name, for the message.
        expr: The expression.
        call: The public function that takes the expression, for the message.
        argument: The name of its argument, for the message.

    Raises:
        ArgumentError: Naming the entry, the field at fault, the values that it takes, and a call that works.
    """
    of = f"of entry `{name}` " if call == "Entry" else ""

    def refuse(expected: str, works: str = "30 4 * * *") -> ArgumentError:
        return ArgumentError(
            call, argument, expected, expr, f'{call}("{name}", "{works}")' if of else f'{call}("{works}")'
        )

    if not isinstance(expr, str):
        raise refuse(f"{of}an expression as text")
    text = expr.strip()
    if text.startswith("@"):
        if text.lower() == "@reboot":
            remedy = 'metronome("1s", start="now", count=1)'
            raise refuse(f"{of}a time: a crononome does not boot; for an event at the start, {remedy}")
        if text.lower() not in _NICKNAMES:
            meant = near(text.lower(), _NICKNAMES)
            raise refuse(f"{of}one of {', '.join(_NICKNAMES)}" + (f"; did you mean `{meant}`?" if meant else ""))
        text = _NICKNAMES[text.lower()]
    fields = text.upper().split()
    if not 5 <= len(fields) <= 7:
        raise refuse(
            f"{of}five fields (minute, hour, day of month, month, day of week), six with the second "
            f"first, seven with the year last; not {len(fields)}"
        )
    fields = ["0", *fields, "*"] if len(fields) == 5 else [*fields, "*"] if len(fields) == 6 else fields
    fields[5] = _NAMED_DAY.sub(lambda day: str(_WEEKDAYS.index(day[0])), fields[5])
    try:
        return _read(tuple(fields))
    except _WrongFieldError as wrong:
        field, written = _FIELDS[wrong.index], ["0", "30", "4", "*", "*", "*", "*"]
        written[wrong.index] = field.works
        works = " ".join(written[wrong.index not in {0, 6} : 7 if wrong.index == 6 else 6])
        raise refuse(f"in the field {field.name} {of}{wrong.expected}", works) from None


class _WrongFieldError(Exception):
    """The first field that cannot be read, and the text that was expected."""

    def __init__(self, index: int, expected: str) -> None:
        self.index, self.expected = index, expected
        super().__init__(expected)


@functools.lru_cache(maxsize=16_384)
def _read(fields: tuple[str, ...]) -> Expression:
    known = _cronsim(fields[:6])
    if known is None:
        raise _at_fault(fields)
    for index, text in enumerate(fields):
        _check_steps(index, text)
    years = _years(fields[6])
    return Expression(
        fields=fields,
        seconds=tuple(sorted(known.seconds)),
        minutes=tuple(sorted(known.minutes)),
        hours=tuple(sorted(known.hours)),
        years=years,
        by_elapsed_time=fields[1].startswith("*") or fields[2].startswith("*"),
    )


def _check_steps(index: int, text: str) -> None:
    """Refuse a step that does nothing: one beyond its field, and one of `L`, which cronsim ignores."""
    field = _FIELDS[index]
    for part in text.split(","):
        step = _STEP.fullmatch(part)
        if step is None:
            continue
        if step[1].startswith("L"):
            raise _WrongFieldError(index, f"{field.allowed}, not `{text}`; `{step[1]}` takes no step")
        most = field.last - field.first
        if int(step[2]) > most:
            unit = _UNITS.get(field.name)
            instead = f'; every {int(step[2]):,} {field.name}s is metronome("{int(step[2])}{unit}")' if unit else ""
            raise _WrongFieldError(index, f"a step of at most {most}, not `{text}`{instead}")


def _at_fault(fields: tuple[str, ...]) -> _WrongFieldError:
    """Find the first field that cannot be read among stars; the day if each can."""
    for index, text in enumerate(fields[:6]):
        alone = ["*"] * 6
        alone[index] = text
        if _cronsim(alone) is None:
            field = _FIELDS[index]
            return _WrongFieldError(index, f"{field.allowed}, not `{text}`{_hint(text, field)}")
    return _WrongFieldError(3, f"a day that month {fields[4]} has, not `{fields[3]}`")


def _cronsim(fields: list[str] | tuple[str, ...]) -> "CronSim | None":
    from cronsim import CronSim, CronSimError

    try:
        return CronSim(" ".join(fields), _ANY_DAY)
    except (CronSimError, ValueError, AssertionError):  # a number of thousands of digits is a ValueError
        return None


def _years(text: str) -> tuple[int, ...] | None:
    if text == "*":
        return None
    years: set[int] = set()
    for part in text.split(","):
        read = _YEAR.fullmatch(part)
        first, last, step = (int(number) if number else None for number in read.groups()) if read else (0, 0, 0)
        begin = FIRST_YEAR if first is None else first
        end = last if last is not None else begin if first is not None and step is None else LAST_YEAR
        if step == 0 or not FIRST_YEAR <= begin <= end <= LAST_YEAR:
            raise _WrongFieldError(6, f"{_FIELDS[6].allowed}, not `{text}`")
        years.update(range(begin, end + 1, step or 1))
    return tuple(sorted(years))


def _hint(text: str, field: _Field) -> str:
    """Suggest a correction: of another dialect, of a name, or of a range that runs down, such as `FRI-SUN`."""
    if "?" in text:
        return "; write `*` for Quartz's `?`"
    for word in re.findall(r"[A-Z]+", text):
        meant = near(word, field.names) if word not in field.names else ""
        if meant:
            return f"; did you mean `{meant}`?"
    for ends in filter(None, map(_RANGE.fullmatch, text.split(","))):
        numbers = [
            str(field.names.index(end) + field.first) if end in field.names else end[:4] for end in ends.groups()
        ]
        if not all(map(str.isdecimal, numbers)):
            continue
        first, last = map(int, numbers)
        if field.first <= last < first <= field.last:
            if field.name == "day of week" and last == 0:
                return f"; write {first}-7"
            return f"; a range runs upwards: write {_span(first, field.last)},{_span(field.first, last)}"
    return ""


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"


_ORDINAL = re.compile(r"(?<!1)([123])th\b")
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


def explain(expression: Expression) -> str:
    """Describe in words the times at which an expression fires, as a sentence without its full stop."""
    from cronsim import CronSim

    words = CronSim(" ".join(_plain_steps(expression)), _ANY_DAY).explain()
    if expression.is_either_day:
        words = words.replace(" and on ", " or on ", 1)
    return _ORDINAL.sub(lambda found: found[1] + _ENDINGS[found[1]], words) + _of_years(expression)


def _plain_steps(expression: Expression) -> list[str]:
    """Replace a step that fires at a few uneven times by their numbers: `*/45` fires at 0 and 45."""
    fields = list(expression.fields[:6])
    numbers = (expression.seconds, expression.minutes, expression.hours)
    for index, (matching, size) in enumerate(zip(numbers, (60, 60, 24), strict=True)):
        gaps = {(later - one) % size or size for one, later in zip(matching, [*matching[1:], matching[0]], strict=True)}
        if "/" in fields[index] and len(matching) <= 4 and (len(gaps) > 1 or len(matching) == 1):
            fields[index] = ",".join(map(str, matching))
    for index in (3, 4, 5):
        fields[index] = ",".join(_without_lone_step(part, _FIELDS[index]) for part in fields[index].split(","))
    return fields


def _without_lone_step(part: str, field: _Field) -> str:
    """Return the first number of a step that leads beyond its range, as `1-5/10`, which matches that number only."""
    found = _STEPPED.fullmatch(part)
    if found is None:
        return part
    first, last = (
        field.names.index(end) + field.first if end in field.names else int(end or field.last)
        for end in found.groups()[:2]
    )
    return str(first) if int(found[3]) > last - first else part


def _of_years(expression: Expression) -> str:
    if expression.years is None:
        return ""
    parts = []
    for part in expression.fields[6].split(","):
        span, _, step = part.partition("/")
        first, _, last = span.partition("-")
        if span != "*" and step and int(step) > int(last or LAST_YEAR) - int(first):
            step = last = ""
        if span == "*":
            between = ""
        elif last:
            between = f" from {first} through {last}"
        else:
            between = f" from {first} on" if step else ""
        every = f"every {step} years" if step else ""
        parts.append(f"{every}{between}".strip() if every or between else f"in {first}")
    return f" {', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else f" {parts[0]}"
