"""What is written on a marble, and which of a few colours it has: the same for the same value."""

import zlib
from collections.abc import Callable
from typing import Any, TypeAlias

from rxmetronome.errors import ArgumentError, shown
from rxmetronome.formats import fields
from rxmetronome.records import Eviction, Failure, Tick, Trigger

COLORS = 7
"""How many colours there are: Okabe and Ito's, which people tell apart who see fewer, without the one near to red."""
PLAIN = -1
"""The colour of what is not told apart: numbers with a fraction, and records of which no field was chosen."""
MOST_KEYS = 500
LONGEST = 40

Color: TypeAlias = str | Callable[[Any], object] | None


class Hues:
    """Texts and colours of events.

    Colours are given in the order in which values first come, and begin again after seven; the text beside tells
    values apart. What is written is what decided the colour.

    Args:
        color: A field of the events, a function of an event, or None for the event itself.

    Raises:
        ArgumentError: If it is none of these.

    Example:
        >>> hues = Hues("side")
        >>> [hues.of({"side": side, "price": 5}) for side in ("buy", "sell", "buy")]
        [('buy', 0), ('sell', 1), ('buy', 0)]
        >>> Hues(None).of({"side": "buy"})
        ("{'side': 'buy'}", -1)
    """

    def __init__(self, color: Color) -> None:
        if color is not None and not isinstance(color, str) and not callable(color):
            example = 'Marbles(step, color="side")'
            raise ArgumentError("Marbles", "color", "the name of a field, a function, or None", color, example)
        self._color = color
        self._hue_of: dict[str, int] = {}

    @property
    def legend(self) -> list[tuple[str, int]]:
        """The values that have colours, in the order in which they came: as many as there are colours."""
        return list(self._hue_of.items())[:COLORS]

    @property
    def is_chosen(self) -> bool:
        """Whether somebody chose what decides the colour."""
        return self._color is not None

    def of(self, event: Any) -> tuple[str, int]:
        """What is written on an event's marble, one line of 40 characters at most, and the number of its colour."""
        try:
            if isinstance(event, (Failure, BaseException)):
                return one_line(event.error if isinstance(event, Failure) else repr(event)), PLAIN
            key = self._key(event)
        except Exception as error:
            return one_line(f"{type(error).__name__}: {error}"), PLAIN
        text = one_line(written(key))
        is_told_apart = key is None or isinstance(key, (str, int) if self._color is None else (str, int, float, tuple))
        return text, self._hue(text) if is_told_apart else PLAIN

    def _key(self, event: Any) -> Any:
        if self._color is None:
            return event
        if callable(self._color):
            return self._color(event)
        return fields(event).get(self._color, None)

    def _hue(self, text: str) -> int:
        hue = self._hue_of.get(text)
        if hue is None:
            if len(self._hue_of) >= MOST_KEYS:
                return zlib.crc32(text.encode()) % COLORS
            hue = self._hue_of[text] = len(self._hue_of) % COLORS
        return hue


def written(value: Any) -> str:
    """A value in few letters: a text as it is, a tick by its number, a trigger by its name.

    Example:
        >>> [written(value) for value in ("a b", 0.1 + 0.2, None, [1, 2])]
        ['a b', '0.3', 'None', '[1, 2]']
    """
    if isinstance(value, str):
        return value
    if isinstance(value, Tick):
        return str(value.id)
    if isinstance(value, Trigger):
        return str(value.trigger.get("name", value.id))
    if isinstance(value, Eviction):
        return written(value.key)
    return f"{value:.6g}" if type(value) is float else shown(value, LONGEST)


def one_line(text: str) -> str:
    r"""A text as one line of 40 characters at most, which UTF-8 has.

    Example:
        >>> one_line("two\nlines"), len(one_line("x" * 1_000))
        ('two⏎lines', 40)
    """
    text = text[: LONGEST + 1].replace("\r\n", "⏎").replace("\n", "⏎").replace("\t", " ")
    text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    return text.encode("utf-8", "replace").decode()
