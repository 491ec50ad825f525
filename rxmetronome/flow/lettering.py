"""The texts of a drawing: cleaned of what no document may hold, cut where they are long, and their estimated width.

A drawing does not know the font its reader has, so a width is that of the widest usual one.
"""

import re
import unicodedata

LONGEST = 36
"""Characters of a name or a label that are shown, a wide one counting twice."""

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_WIDTHS = {
    **dict.fromkeys("ijlI.,:;|!' ", 0.3),
    **dict.fromkeys('frt()[]{}/\\"-`', 0.4),
    **dict.fromkeys("mwMW@%", 0.95),
}  # in font sizes


def clean(text: str) -> str:
    r"""On one line, and without what an XML document cannot contain or a terminal would obey.

    Example:
        >>> clean("two\n lines\x00")
        'two lines�'
    """
    return " ".join(_UNPRINTABLE.sub("\ufffd", text).split())


def shortened(text: str, longest: int = LONGEST) -> str:
    """Cleaned, and cut where it takes more than `longest` columns of a fixed-width font.

    Example:
        >>> shortened("select(<lambda> at app.py:3)", 15)
        'select(<lambda…'
        >>> shortened("時間は文字盤", 8)
        '時間は…'
    """
    text = clean(text)
    if columns(text) <= longest:
        return text
    kept = 0
    while columns(text[: kept + 1]) < longest:
        kept += 1
    return text[:kept].rstrip() + "…"


def columns(text: str) -> int:
    """How many columns of a fixed-width font a text takes.

    Example:
        >>> columns("a時e\u0301")
        4
    """
    return sum(_column(character) for character in text)


def width(text: str, size: float) -> float:
    """About how many pixels a text takes in a proportional semi-bold font of this size; rather too many.

    Example:
        >>> width("main", 10) < width("exit_now", 10)
        True
    """
    return size * sum(_WIDTHS.get(c, 0.75 if c.isupper() else 0.62 * _column(c)) for c in text)


def _column(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
