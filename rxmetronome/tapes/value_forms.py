"""The values of a tape as msgpack, so that they come back equal and of the same type.

Plain values (text, bytes, numbers of 64 bits, booleans, None, lists, and dicts with text keys) are msgpack as they are.
Others are marked: tuples, sets, times, decimals, large numbers, and by name the records of this package, dataclasses,
structs, named tuples, members of enumerations and exceptions.
"""

import contextlib
import dataclasses
import datetime
import decimal
import enum
import sys
import uuid
from collections.abc import Callable
from typing import Any

import msgspec

from rxmetronome.errors import CodecError, StepError, error_text

_SCALARS = frozenset((str, int, float, bool, bytes, type(None)))
_pack, _unpack = msgspec.msgpack.Encoder().encode, msgspec.msgpack.Decoder().decode
_Ext = msgspec.msgpack.Ext
_SEQUENCES: dict[type, int] = {tuple: 1, set: 2, frozenset: 3}
_TEXTS: dict[type, tuple[int, Callable[[Any], str], Callable[[str], Any]]] = {
    datetime.date: (5, str, datetime.date.fromisoformat),
    datetime.time: (6, str, datetime.time.fromisoformat),
    decimal.Decimal: (7, str, decimal.Decimal),
    uuid.UUID: (8, str, uuid.UUID),
    complex: (9, str, complex),
}
_BIG, _DATETIME, _SPAN, _PAIRS, _NAMED, _BYTEARRAY, _SURROGATES = 4, 10, 11, 12, 13, 14, 15
_FROM_SEQUENCE = {code: kind for kind, code in _SEQUENCES.items()}
_FROM_TEXT = {code: read for code, _, read in _TEXTS.values()}
_DEEPEST = 100


def encode(value: Any) -> bytes:
    """Return the bytes of a value.

    Raises:
        CodecError: If it has no form on a tape.

    Example:
        >>> decode(encode({"at": (1, 2), 5: {2**70}}))
        {'at': (1, 2), 5: {1180591620717411303424}}
    """
    return _pack(value if is_plain(value) else _marked(value, 0))


def decode(data: bytes) -> Any:
    """Return the value of bytes that `encode` made.

    Raises:
        StepError: If they are damaged, or a class that they name is not loaded.
    """
    try:
        return _read(_unpack(data))
    except StepError:
        raise
    except Exception as error:
        raise StepError(
            "a value of a tape", error_text(error), "read the tape with the release that wrote it"
        ) from error


def is_plain(value: Any) -> bool:
    """Return True if msgpack gives the value back as it is."""
    kind = type(value)
    if kind is dict:
        for key, item in value.items():
            if type(key) is not str or not (key.isascii() and _is_plain_item(item)):
                return False
        return True
    return _is_plain_item(value)


def _is_plain_item(value: Any) -> bool:
    kind = type(value)
    if kind is float or kind is bool or value is None or kind is bytes:
        return True
    if kind is str:
        return bool(value.isascii()) or not any("\ud800" <= letter <= "\udfff" for letter in value)
    if kind is int:
        return bool(-(2**63) <= value < 2**64)
    return kind is list and all(type(item) in _SCALARS and _is_plain_item(item) for item in value)


def _marked(value: Any, depth: int) -> Any:  # noqa: C901, PLR0911, PLR0912  a table of kinds
    """Return a value in which all that is not plain is marked."""
    if _is_plain_item(value):
        return value
    if depth > _DEEPEST:
        raise CodecError("tape", f"a value of at most {_DEEPEST} levels", type(value).__name__, "put in its parts")
    kind, inner = type(value), depth + 1
    if kind is list:
        return [_marked(item, inner) for item in value]
    if kind is dict:
        if all(type(key) is str and _is_plain_item(key) for key in value):
            return {key: _marked(item, inner) for key, item in value.items()}
        return _ext(_PAIRS, [[_marked(key, inner), _marked(item, inner)] for key, item in value.items()])
    if kind in _SEQUENCES:
        return _ext(_SEQUENCES[kind], [_marked(item, inner) for item in value])
    if kind in _TEXTS:
        code, text, _ = _TEXTS[kind]
        return _ext(code, text(value))
    if kind is int:
        return _ext(_BIG, str(value))
    if kind is str:
        return _ext(_SURROGATES, value.encode("utf-8", "surrogatepass"))
    if kind is bytearray:
        return _ext(_BYTEARRAY, bytes(value))
    if kind is datetime.datetime:
        import zoneinfo  # loads slowly, and only datetimes need it

        zone = value.tzinfo
        key = zone.key if isinstance(zone, zoneinfo.ZoneInfo) else None
        if zone is None or key is not None or isinstance(zone, datetime.timezone):
            text = value.replace(tzinfo=None).isoformat() if key is not None else value.isoformat()
            return _ext(_DATETIME, [text, key, value.fold])
    if kind is datetime.timedelta:
        return _ext(_SPAN, [value.days, value.seconds, value.microseconds])
    return _ext(_NAMED, _named(value, kind, inner))


def _named(value: Any, kind: type, depth: int) -> list[Any]:
    """Return a value as the name of its class and what makes it."""
    name = [kind.__module__, kind.__qualname__]
    if "<locals>" not in kind.__qualname__:
        if isinstance(value, enum.Enum):
            return [*name, "enum", value.name]
        if isinstance(value, msgspec.Struct):
            fields = {field: _marked(getattr(value, field), depth) for field in value.__struct_fields__}
            return [*name, "struct", fields]
        if isinstance(value, BaseException):
            args = [_marked(item, depth) for item in value.args]
            return [*name, "error", args, error_text(value), _fields_of(value, depth)]
        if isinstance(value, tuple) and hasattr(kind, "_make"):
            return [*name, "tuple", [_marked(item, depth) for item in value]]
        if dataclasses.is_dataclass(value):
            fields = {one.name: _marked(getattr(value, one.name), depth) for one in dataclasses.fields(value)}
            return [*name, "data", fields]
    expected = "plain values, times, decimals, tuples, sets, records, dataclasses and structs of a module"
    raise CodecError("tape", expected, value, "select(...) the parts you want before the run's edge")


def _fields_of(error: BaseException, depth: int) -> dict[str, Any]:
    """Return the fields of an exception that have a form."""
    fields = {}
    for name, item in vars(error).items():
        with contextlib.suppress(CodecError):
            fields[name] = _marked(item, depth)
    return fields


def _ext(code: int, value: Any) -> Any:
    return _Ext(code, _pack(value))


def _read(value: Any) -> Any:
    kind = type(value)
    if kind is list:
        return [_read(item) for item in value] if any(type(item) not in _SCALARS for item in value) else value
    if kind is dict:
        return {key: item if type(item) in _SCALARS else _read(item) for key, item in value.items()}
    return _unmarked(value.code, _unpack(value.data)) if kind is _Ext else value


def _unmarked(code: int, value: Any) -> Any:  # noqa: PLR0911  a table of codes
    if code in _FROM_SEQUENCE:
        return _FROM_SEQUENCE[code](_read(item) for item in value)
    if code in _FROM_TEXT:
        return _FROM_TEXT[code](value)
    if code == _BIG:
        return int(value)
    if code == _DATETIME:
        text, key, fold = value
        moment = datetime.datetime.fromisoformat(text).replace(fold=fold)
        if key is None:
            return moment
        import zoneinfo

        return moment.replace(tzinfo=zoneinfo.ZoneInfo(key))
    if code == _SPAN:
        return datetime.timedelta(*value)
    if code == _PAIRS:
        return {_read(key): _read(item) for key, item in value}
    if code == _BYTEARRAY:
        return bytearray(value)
    if code == _SURROGATES:
        return value.decode("utf-8", "surrogatepass")
    return _made(*value)


def _made_error(found: Any, args: Any, text: str, fields: dict[str, Any]) -> BaseException:
    """Make an exception with its fields; a RuntimeError with its text where its class is not loaded or refuses them."""
    if not isinstance(found, type) or not issubclass(found, BaseException):
        return RuntimeError(text)
    values = _read(args)
    try:
        made = found(*values)
    except Exception:  # its __init__ takes something else than its args
        made = None
    try:
        if made is None or error_text(made) != text:
            made = found.__new__(found, *values)
            made.args = tuple(values)
        vars(made).update(_read(fields))
        return made if error_text(made) == text else RuntimeError(text)
    except Exception:  # code of the user's class may raise
        return RuntimeError(text)


def _made(module: str, qualname: str, how: str, *parts: Any) -> Any:
    """Make a value of a named class, which has to be loaded: reading a tape imports nothing."""
    found: Any = sys.modules.get(module)
    for part in qualname.split("."):
        found = getattr(found, part, None)
    content = parts[0]
    if how == "error":
        return _made_error(found, *parts)
    base = {"enum": enum.Enum, "struct": msgspec.Struct, "tuple": tuple}.get(how, object)
    if (
        not isinstance(found, type)
        or not issubclass(found, base)
        or (how == "data" and not dataclasses.is_dataclass(found))
    ):
        raise StepError(f"the class {qualname} of {module}, whose values the tape holds", "none that is loaded",
                        "import the app that wrote the tape first")  # fmt: skip
    if how == "enum":
        return found[content]  # type: ignore[index]
    if how == "tuple":
        return found._make(_read(content))  # type: ignore[attr-defined]
    fields = _read(content)
    if how == "struct":
        return found(**fields)
    made = object.__new__(found)
    for name, item in fields.items():
        object.__setattr__(made, name, item)
    return made
