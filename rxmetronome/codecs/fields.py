"""The fields of an event, and plain values for those that JSON and msgpack have no form for."""

import collections
import collections.abc
import dataclasses
import datetime
import os
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from rxmetronome.errors import CodecError, error_text


def fields(event: object) -> dict[str, Any]:
    """Return an event as one row: its fields and their values, not copied deeply.

    Mappings, structs, dataclasses and named tuples have fields; anything else is one column, `value`. A struct's
    tag (`connector`) is no field. Keys that are the same as text get different names: 1 and "1" become `1` and `1.1`.

    Example:
        >>> fields({"id": 1}), fields(20.5)
        ({'id': 1}, {'value': 20.5})
    """
    if isinstance(event, dict):
        return event if all(type(key) is str for key in event) else _by_text(event)
    if isinstance(event, msgspec.Struct):
        return msgspec.structs.asdict(event)
    if isinstance(event, collections.abc.Mapping):
        return _by_text(event)
    if dataclasses.is_dataclass(event) and not isinstance(event, type):
        return {field.name: getattr(event, field.name) for field in dataclasses.fields(event)}
    if isinstance(event, tuple) and hasattr(event, "_asdict"):
        return dict(event._asdict())
    return {"value": event}


def distinct(names: Iterable[str]) -> list[str]:
    """Make names differ as pandas does: a second `a` becomes `a.1`.

    Example:
        >>> distinct(["a", "a", "b", "a.1", "a"])
        ['a', 'a.2', 'b', 'a.1', 'a.3']
    """
    names = list(names)
    known, used, numbers = set(names), set[str](), collections.Counter[str]()
    for at, name in enumerate(names):
        chosen = name
        while chosen in used or (chosen != name and chosen in known):
            numbers[name] += 1
            chosen = f"{name}.{numbers[name]}"
        used.add(chosen)
        names[at] = chosen
    return names


def _by_text(event: collections.abc.Mapping[Any, Any]) -> dict[str, Any]:
    keys = list(event)
    return dict(zip(distinct(map(str, keys)), [event[key] for key in keys], strict=True))


def plain(codec: str, value: Any) -> Any:
    """Return a plain value for one that msgspec does not know.

    | value | becomes |
    |---|---|
    | exception | `"TypeError: …"` |
    | subclass of `str`, `int`, `float`; NumPy scalar | the plain value |
    | NumPy array, `deque`, `range`, any sequence or set | array |
    | any mapping | object |
    | path | its text |
    | pandas `Timestamp`, `Timedelta`, `datetime64` | ISO 8601 text, nanoseconds kept |
    | `NaT`, `NA` | null |

    Args:
        codec: The codec's name, for the message.
        value: The value, or a key where msgspec does not know keys of its type.

    Raises:
        CodecError: For any other value, naming its type and what to do.

    Example:
        >>> from pathlib import Path
        >>> plain("json", Path("a") / "b"), plain("json", TypeError("no")), plain("json", range(2))
        ('a/b', 'TypeError: no', [0, 1])
    """
    for kinds, change in _CHANGES:
        if isinstance(value, kinds) and not isinstance(value, _KEYS):
            return change(value)
    if type(value).__module__.partition(".")[0] in ("numpy", "pandas"):
        return _scientific(codec, value)
    raise _refusal(codec, value)


def _moment(value: Any) -> Any:
    """Return an exact text of a subclass of the times of `datetime`, such as those of pandas."""
    if value != value:  # noqa: PLR0124  NaT is the one time that is not itself
        return None
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return datetime.timedelta(value.days, value.seconds, value.microseconds)


def _scientific(codec: str, value: Any) -> Any:
    """Return a plain value for one of NumPy or pandas, without importing either."""
    kind = getattr(getattr(value, "dtype", None), "kind", "")
    if type(value).__name__ in ("NAType", "NaTType"):
        return None
    if type(value).__name__ == "ndarray" and kind in "biufUOM":
        return value.astype(str).tolist() if kind == "M" else value.tolist()
    if type(value).__name__ == "datetime64":
        return None if str(value) == "NaT" else str(value)
    if kind in tuple("biufU") and not getattr(value, "shape", None) and hasattr(value, "item"):
        return value.item()
    raise _refusal(codec, value)


_KEYS = (tuple, bool, type(None))
"""Known to msgspec as values; where it asks, they are keys."""

_CHANGES: tuple[tuple[Any, Callable[[Any], Any]], ...] = (
    (BaseException, error_text),
    (str, str.__str__),
    (int, int.__int__),
    (float, float.__float__),
    ((datetime.datetime, datetime.date, datetime.time, datetime.timedelta), _moment),
    (os.PathLike, os.fspath),
    (collections.abc.Mapping, dict),
    ((collections.abc.Sequence, collections.abc.Set, collections.deque), list),
)

_REMEDIES = {
    "DataFrame": 'write its rows one by one, or frame.to_dict("records")',
    "Series": "write series.to_dict(), or series.tolist() without the index",
    "Index": "write index.tolist()",
    "timedelta64": "write seconds: value / np.timedelta64(1, 's')",
    "complex": "write a list of its real and its imaginary part",
    "Fraction": "write float(value) or str(value)",
    "generator": "write list(value)",
}


def _refusal(codec: str, value: Any) -> CodecError:
    if isinstance(value, _KEYS):
        return CodecError(codec, "keys that are text or numbers", value, "select(...) an event with text as keys")
    default = "select(...) what you want of it, as numbers, text, lists and dicts"
    return CodecError(codec, "an event it has a form for", value, _REMEDIES.get(type(value).__name__, default))
