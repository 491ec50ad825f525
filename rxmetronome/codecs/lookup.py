"""The codecs by their names."""

from collections.abc import Callable
from typing import Literal, TypeAlias

from rxmetronome import arguments
from rxmetronome.codecs.codecs import Codec, Json, MsgPack, Text
from rxmetronome.codecs.csv import Csv

CodecName: TypeAlias = Literal["json", "json-sorted", "text", "csv", "msgpack"]

_MAKERS: dict[str, Callable[[], Codec]] = {
    "json": Json,
    "json-sorted": lambda: Json("json-sorted", is_sorted=True),
    "text": Text,
    "csv": Csv,
    "msgpack": MsgPack,
}


def codec(name: str, *, call: str = "codec", example: str = 'codec("json")', only_text: bool = False) -> Codec:
    r"""Return a new codec. Some remember what they wrote, so each file has its own.

    Args:
        name: `"json"`, `"json-sorted"`, `"text"`, `"csv"` or `"msgpack"`.
        call: The public function that was called, for the message.
        example: A call that works, for the message.
        only_text: Refuse those whose bytes are not text.

    Raises:
        ArgumentError: For another name; it suggests the near one.

    Example:
        >>> codec("json").encode("triggered")
        b'"triggered"\n'
    """
    names = [known for known, make in _MAKERS.items() if not only_text or make().is_text]
    return _MAKERS[arguments.one_of(name, names, call=call, argument="codec", example=example)]()
