"""The marble language: text with time in it, read into records. Pure: no clock inside.

It is the language of RxJS' run mode, and one rule says it all: **every character takes one frame, except spaces
and time progressions, which take none and what they say.**

    -          a frame in which nothing happens
    a          a value: what the table says of `a`, or the text "a"; any letter or digit
    'tick'     a value whose name is longer than one character: quoted, so that it can be nothing else
    (ab|)      all of it at the instant of the `(`; like everything, five characters take five frames
    |    #     completion; error
    ^    !     the subscription, which is time 0 (what stands before it happened earlier); the unsubscription
    10ms       time that passes, set off by spaces: 100ns, 250us, 10ms, 1.5s, 2min, 1h, 1d
    (space)    nothing: free, to align several marbles

    --a--b--|            a at 2 frames, b at 5, completion at 8
    -a-^-b--|            a two frames before the subscription, b two after it
    a 9ms b 9s (c|)      a at 0, b at 10 ms (`a` itself took one), c and completion at 9,011 ms
    --'tick'-a           the value named tick at 2 frames, a at 9

A frame is a millisecond unless `frame=` says otherwise. With `frame=0` only progressions move time, so each is
the exact distance of two events: `a 1.5s b 250us |`.

Compared with RxJS 7 and 9: names in quotes, `frame=` and the units other than ms, s and m are ours. A value that
the table does not have stands for itself, also where a table is given. A progression may end the text, and `^`
is where its characters put it in time (both as in 9). Refused, because it is more often a slip than values: a
progression inside a group, punctuation that is neither named by the table nor in quotes (`(a,b)`, `1.5 s`), and
three or more values that look like a duration (`5 ms`, `10 s`, `5ms|`), unless the table names each of them.
"""

import re
import string
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rxmetronome import durations
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, MarbleError
from rxmetronome.records import Timed

_WORD = re.compile(r"(?<!\S)\d\S*")
_PROGRESSION = re.compile(r"\d+(?:\.\d+)?[a-zµμ]+")
_SLIP = re.compile(r"(?<!\S)(\d+)(\s+(?=[a-zµμ])|(?=[a-zµμ]+[-|#()^!]))([a-zµμ]+)(?![^\s\-|#()^!])")
"""A number and a unit that are not written as a progression: with a space between, or without one after it."""
_RESERVED = frozenset("-()|#^!'")
_REFUSED = frozenset(string.punctuation) - _RESERVED


class SimulatedError(Exception):
    """The error of `#` where no other is given; equal to every other one with the same arguments.

    Example:
        >>> SimulatedError("error") == parse("#")[0].value
        True
    """

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.args == self.args

    def __hash__(self) -> int:
        return hash((type(self), self.args))


class Subscription(NamedTuple):
    """The times of a subscription and its end, in nanoseconds; None for what did not happen.

    Example:
        >>> Subscription(2_000_000, None)
        Subscription(subscribed_ns=2000000, unsubscribed_ns=None)
    """

    subscribed_ns: int | None
    unsubscribed_ns: int | None


def parse(
    text: str,
    *,
    values: Mapping[str, Any] | Sequence[Any] | None = None,
    error: Any = None,
    frame: Duration = "1ms",
    hot: bool = True,
) -> list[Timed]:
    """Read a marble text.

    Args:
        text: Marbles, as the module describes them.
        values: Values by name; a list or a tuple names its items `0`, `1`, …. A name that it does not have stands
            for itself, as text.
        error: The error of `#`, `SimulatedError("error")` where it is not given.
        frame: The length of one character: any duration; 0 where only progressions move time.
        hot: Whether `^` may stand in it; cold marbles begin at the subscription.

    Returns:
        The records in the order of the text. Times are exact, and relative to `^`, or to the start without one.

    Raises:
        MarbleError: Where the text cannot be read; it points at the column.
        ArgumentError: For a frame that is no duration and a table whose names cannot be written.

    Example:
        >>> for record in parse("--a 9ms (b|)", values={"a": 1}):
        ...     print(record.at_ns, record.kind, record.value)
        2000000 next 1
        12000000 next b
        12000000 completed None
        >>> parse("-(ab")
        Traceback (most recent call last):
            ...
        rxmetronome.errors.MarbleError: marbles, column 2: expected a `)` that closes this group
            -(ab
             ^
    """
    table = table_of(values, "parse")
    for column, duration in slips(text):
        if not all(character in table for character in duration):
            expected = f"`{duration}` set off by spaces, which is a duration; or a table that names its characters"
            raise MarbleError(text, column, f"{expected}, which are values")
    if error is None:
        error = SimulatedError("error")
    zero_ns: int | None = None
    records: list[Timed] = []
    for mark in _marks(text, frame_ns_of(frame, "parse")):
        if mark.text == "|":
            records.append(Timed(mark.at_ns, "completed"))
        elif mark.text == "#":
            records.append(Timed(mark.at_ns, "error", error))
        elif mark.text == "^":
            if not hot:
                raise MarbleError(text, mark.column, "no `^` in cold marbles: their time starts at subscription")
            if zero_ns is not None:
                raise MarbleError(text, mark.column, "one `^` at most")
            zero_ns = mark.at_ns
        elif mark.text == "!":
            raise MarbleError(text, mark.column, "no `!`, which stands in subscription marbles only")
        else:
            name = _name(text, mark, table)
            records.append(Timed(mark.at_ns, "next", table.get(name, name)))
    if not zero_ns:
        return records
    return [Timed(record.at_ns - zero_ns, record.kind, record.value) for record in records]


def parse_subscription(text: str, *, frame: Duration = "1ms") -> Subscription:
    """Read subscription marbles.

    Args:
        text: At most one `^` and one `!`, with frames, progressions, spaces and groups as in all marbles.
        frame: The length of one character.

    Returns:
        The two instants in nanoseconds, each None where its mark is absent: `------` is no subscription, and `---!`
        an end without a start.

    Raises:
        MarbleError: For any other mark, for a second one, and for a `!` before its `^`.

    Example:
        >>> parse_subscription("500ms ^ 1s !")
        Subscription(subscribed_ns=500000000, unsubscribed_ns=1501000000)
        >>> parse_subscription("--^--")
        Subscription(subscribed_ns=2000000, unsubscribed_ns=None)
    """
    found: dict[str, int] = {}
    for mark in _marks(text, frame_ns_of(frame, "parse_subscription")):
        if mark.text not in ("^", "!"):
            raise MarbleError(text, mark.column, "only `^`, `!`, `-` and time progressions in a subscription")
        if mark.text in found:
            raise MarbleError(text, mark.column, f"one `{mark.text}` at most")
        if mark.text == "^" and "!" in found:
            raise MarbleError(text, mark.column, "the `^` before the `!`")
        found[mark.text] = mark.at_ns
    return Subscription(found.get("^"), found.get("!"))


def table_of(values: Mapping[str, Any] | Sequence[Any] | None, call: str) -> dict[str, Any]:
    """Return the table of a call as a dict; refuse names that cannot be written in marbles."""
    if values is None:
        return {}
    example = f'{call}(…, values={{"a": 1, "tick": 2}})'
    if isinstance(values, str) or not isinstance(values, Mapping | Sequence):
        raise ArgumentError(call, "values", "a dict of names and values, or a list", values, example)
    if not isinstance(values, Mapping):
        return {str(index): value for index, value in enumerate(values)}
    for name in values:
        if not isinstance(name, str) or not name or "'" in name or name in _RESERVED or name.isspace():
            raise ArgumentError(call, "values", "names that are text and no marks of the language", name, example)
    return dict(values)


def frame_ns_of(frame: Duration, call: str) -> int:
    """Return the frame of a call in nanoseconds, 0 where only progressions move time."""
    return durations.parse(frame, call=call, argument="frame", allow_zero=True)


def progression_ns(word: str) -> int | None:
    """Return the duration of a time progression, or None for another word: `2ab` is three values.

    Example:
        >>> progression_ns("1.5s"), progression_ns("2ab"), progression_ns("10")
        (1500000000, None, None)
    """
    if _PROGRESSION.fullmatch(word) is None:
        return None
    try:
        return durations.parse(word, call="marbles", argument="progression", allow_zero=True)
    except ArgumentError:
        return None


def slips(text: str) -> Iterator[tuple[int, str]]:
    """Yield each place where values look like a duration that is no progression, and the duration.

    Example:
        >>> list(slips("a 5 ms b")), list(slips("a 5ms b")), list(slips("a 5ms|"))
        ([(2, '5ms')], [], [(2, '5ms')])
    """
    for found in _SLIP.finditer(text):
        duration = found[1] + found[3]
        if len(duration) > 2 and progression_ns(duration) is not None:  # 5 and s are two values, if set apart
            yield found.start(), duration


def end_ns(text: str, *, frame: Duration = "1ms") -> int:
    """Return the last instant of a text, silent frames at its end included.

    Example:
        >>> end_ns("-a---"), end_ns("^ 1s !"), end_ns("")
        (5000000, 1002000000, 0)
    """
    *_, mark = _marks(f"{text} |", frame_ns_of(frame, "marbles"))
    return mark.at_ns


class _Mark(NamedTuple):
    at_ns: int
    column: int
    text: str  # one character, or a quoted name with its quotes


def _marks(text: str, frame_ns: int) -> Iterator[_Mark]:
    """Yield the marks of a text with their instants, without frames, spaces, progressions and parentheses."""
    at_ns, column = 0, 0
    group: _Mark | None = None
    while column < len(text):
        character = text[column]
        end = column + 1
        if character.isspace():
            column = end
            continue
        word = _WORD.match(text, column)
        if word is not None and (lasts_ns := progression_ns(word.group())) is not None:
            if group is not None:
                raise MarbleError(text, column, "no time progression in a group, which is one instant")
            at_ns, column = at_ns + lasts_ns, word.end()
            continue
        if character == "(":
            if group is not None:
                raise MarbleError(text, column, "a `)` first: a group cannot stand in a group")
            group = _Mark(at_ns, column, character)
        elif character == ")":
            if group is None:
                raise MarbleError(text, column, "a `(` before this `)`")
            group = None
        elif character != "-":
            end = _end_of_quotes(text, column) if character == "'" else end
            yield _Mark(at_ns if group is None else group.at_ns, column, text[column:end])
        at_ns, column = at_ns + (end - column) * frame_ns, end
    if group is not None:
        raise MarbleError(text, group.column, "a `)` that closes this group")


def _end_of_quotes(text: str, column: int) -> int:
    close = text.find("'", column + 1)
    if close < 0:
        raise MarbleError(text, column, "a second quote after the name, as in 'tick'")
    if close == column + 1:
        raise MarbleError(text, column, "a name between the quotes, as in 'tick'")
    return close + 1


def _name(text: str, mark: _Mark, table: Mapping[str, Any]) -> str:
    """Return the name of a value; refuse one that was more likely meant to be something else."""
    if len(mark.text) > 1:
        return mark.text[1:-1]
    for name in table:
        if len(name) > 1 and text.startswith(name, mark.column) and not all(letter in table for letter in name):
            raise MarbleError(text, mark.column, f"quotes around a name longer than one character, as in '{name}'")
    if mark.text in _REFUSED and mark.text not in table:
        raise MarbleError(
            text,
            mark.column,
            f"a letter, a digit, a name of the table or one of - ( ) | # ^, not `{mark.text}`; events of one "
            "instant are written (ab), a duration 1.5s, any other text in quotes",
        )
    return mark.text
