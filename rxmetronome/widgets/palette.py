"""Choose the text and the colour of a marble: the same for the same value."""

import math
import zlib
from collections.abc import Callable
from typing import Any, TypeAlias

from rxmetronome.codecs import fields
from rxmetronome.errors import ArgumentError
from rxmetronome.records import Eviction, Failure, JitteredTick, Tick, Trigger
from rxmetronome.widgets.safe_repr import attempt, error_text, safe_repr, sound

COLORS = 7
"""Okabe and Ito's colours, distinct also for colour-blind readers, without the one near to red."""
PLAIN = -1
"""The colour of values that decide none: numbers with a fraction, and records of which no field was chosen."""
SCALED = -2
"""The colour of a number: its place on the scale from the least number to the greatest, from cold to warm."""
MOST_KEYS = 500
LONGEST = 40

Color: TypeAlias = str | Callable[[Any], object] | None


class Palette:
    """Choose texts and colours of events.

    Numbers are on a scale from the least to the greatest that came. Other values get colours in the order in which
    they first come, which repeat after seven; the text tells them apart. The text is the value that decided the
    colour.

    Args:
        color: A field of the events, a function of an event, or None for the event itself.

    Raises:
        ArgumentError: If it is none of these.
    """

    def __init__(self, color: Color) -> None:
        if color is not None and not isinstance(color, str) and not callable(color):
            example = 'Marbles(step, color="side")'
            raise ArgumentError("Marbles", "color", "the name of a field, a function, or None", color, example)
        self._color = color
        self._hue_of: dict[str, int] = {}
        self.scale: tuple[float, float] | None = None
        """The least and the greatest number that came; None before the first."""

    @property
    def legend(self) -> list[tuple[str, int]]:
        """Return the first seven values, with their colours."""
        return list(self._hue_of.items())[:COLORS]

    @property
    def is_chosen(self) -> bool:
        """Return True if a field or a function decides the colour."""
        return self._color is not None

    def of(self, event: Any) -> tuple[str, int]:
        """Return the text of an event's marble, one line of at most 40 characters, and the number of its colour."""
        try:
            if issubclass(type(event), (Failure, BaseException)):
                return one_line(event.error if type(event) is Failure else safe_repr(event)), PLAIN
            key = self._key(event)
        except BaseException as error:
            return one_line(error_text(error.__cause__ or error)), PLAIN
        text = one_line(brief(key))
        if (type(key) is int or type(key) is float) and self._is_on_scale(key, text):
            return text, SCALED
        told_apart = (str, int) if self._color is None else (str, int, float, tuple)
        return text, self._hue(text) if key is None or issubclass(type(key), told_apart) else PLAIN

    def _key(self, event: Any) -> Any:
        color = self._color
        if color is None:
            return event
        if callable(color):
            return color(event)
        return attempt(fields, event, "fields").get(color, None)

    def _is_on_scale(self, number: float, text: str) -> bool:
        """Return True for a number that decides a colour and whose text is whole, and extend the scale by it."""
        is_plain = type(number) is float and (self._color is None or not math.isfinite(number))
        if is_plain or text[0] == "≈" or text[-1] == "…":
            return False
        low, high = self.scale or (number, number)
        self.scale = min(float(low), float(number)), max(float(high), float(number))
        return True

    def _hue(self, text: str) -> int:
        hue = self._hue_of.get(text)
        if hue is None:
            if len(self._hue_of) >= MOST_KEYS:
                return zlib.crc32(text.encode()) % COLORS
            hue = self._hue_of[text] = len(self._hue_of) % COLORS
        return hue


def brief(value: Any) -> str:
    """Return a value in few letters: a text as it is, a tick by its number, a trigger by name, a dict by its fields.

    Example:
        >>> [brief(value) for value in ("a b", 0.1 + 0.2, None, [1, 2], {"sensor": "a", "celsius": 21.5})]
        ['a b', '0.3', 'None', '[1, 2]', 'sensor=a celsius=21.5']
    """
    kind = type(value)
    if issubclass(kind, str):
        return str.__str__(value)
    if kind is dict and value:
        return _fields_text(value)
    if kind is Tick or kind is JitteredTick:
        return safe_repr(value.id, LONGEST)
    if kind is Trigger:
        return brief(value.trigger.get("name", value.id))
    if kind is Eviction:
        return brief(value.key)
    return f"{value:.6g}" if kind is float else safe_repr(value, LONGEST)


def _fields_text(event: dict[Any, Any]) -> str:
    """Return the first fields of a dict with their values, until there are as many letters as are shown."""
    text = ""
    for name, value in event.items():
        of_name, of_value = (
            brief(part) if type(part) in (str, float) else safe_repr(part, LONGEST) for part in (name, value)
        )
        text += f"{' ' if text else ''}{of_name[:LONGEST]}={of_value[: LONGEST + 1]}"
        if len(text) > LONGEST:
            break
    return text


def one_line(text: str) -> str:
    r"""Return a text as one line of at most 40 characters, in valid UTF-8."""
    text = text[: LONGEST + 1].replace("\r\n", "⏎").replace("\n", "⏎").replace("\t", " ")
    text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    return sound(text)
