"""The codecs by the names people type."""

from collections.abc import Callable
from typing import Literal, TypeAlias

from rxmetronome.codecs.codecs import Codec, Json, MsgPack, Text
from rxmetronome.codecs.csv import Csv
from rxmetronome.errors import ArgumentError, near

CodecName: TypeAlias = Literal["json", "json-sorted", "text", "csv", "msgpack"]

_MAKERS: dict[str, Callable[[], Codec]] = {
    "json": Json,
    "json-sorted": lambda: Json("json-sorted", is_sorted=True),
    "text": Text,
    "csv": Csv,
    "msgpack": MsgPack,
}


def codec(name: str, *, call: str = "codec", example: str = 'codec("json")', only_text: bool = False) -> Codec:
    r"""A new codec of that name. Some remember what they wrote, so each file has one of its own.

    Args:
        name: `"json"`, `"json-sorted"`, `"text"`, `"csv"` or `"msgpack"`.
        call: The public function that was called, for the message.
        example: A call that works, for the message.
        only_text: Refuse those whose bytes are not text.

    Raises:
        ArgumentError: For a name that is none of these; it suggests the near one.

    Example:
        >>> codec("json").encode("triggered")
        b'"triggered"\n'
        >>> codec("jsno")
        Traceback (most recent call last):
            ...
        rxmetronome.errors.ArgumentError: codec(codec='jsno'): expected "json", "json-sorted", "text", "csv" or
        "msgpack" (did you mean "json"?). For example: codec("json")
    """
    maker = _MAKERS.get(name) if isinstance(name, str) else None
    if maker is not None:
        made = maker()
        if made.is_text or not only_text:
            return made
    names = [known for known, make in _MAKERS.items() if not only_text or make().is_text]
    meant = near(name, names)
    hint = f' (did you mean "{meant}"?)' if meant else ""
    raise ArgumentError(call, "codec", _either(names) + hint, name, example)


def _either(names: list[str]) -> str:
    quoted = [f'"{name}"' for name in names]
    return f"{', '.join(quoted[:-1])} or {quoted[-1]}"
