"""Translate connectors: their ports, the keys of their config, the source, operators or sink that each becomes."""

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any

from rxmetronome import durations
from rxmetronome.errors import ArgumentError, near, shown
from rxmetronome.operators.http_requests import http_get
from rxmetronome.operators.mapping import select
from rxmetronome.sinks.console import stdout
from rxmetronome.sinks.exiting import exit as exit_sink
from rxmetronome.sinks.files import file
from rxmetronome.sources.calendar import Entry, crononome
from rxmetronome.sources.file_lines import lines
from rxmetronome.sources.metronomes import metronome
from rxmetronome.troy.expressions import Expressions, quoted
from rxmetronome.troy.reader import Tree

_RXM = SimpleNamespace(
    metronome=metronome, crononome=crononome, Entry=Entry, lines=lines, http_get=http_get, select=select, file=file,
    stdout=stdout, exit=exit_sink,
)  # fmt: skip
"""The names of the package that a program has in a connector's place; its arguments are tried before it is printed."""

_LONG_MS = 100_000_000
_OUT, _IN, _BOTH = ((), ("out", "err")), (("in",), ()), (("in",), ("out", "err"))
_TYPES: dict[str, tuple[Sequence[str], Sequence[str], Sequence[str], Sequence[str]]] = {
    "metronome": (*_OUT, ("interval",), ()),
    "crononome": (*_OUT, ("entries",), ()),
    "file": (*_IN, ("path", "mode"), ("chunk_size",)),
    **dict.fromkeys(("stdio", "stdout", "console"), (("in", "stdout"), (), (), ())),
    "exit": (*_IN, (), ("delay", "graceful")),
    "kv": (*_BOTH, ("path",), ()),
    "http_client": (*_BOTH, ("url", "method"), ("concurrency", "timeout", "headers", "tls")),
    "null": (*_IN, (), ()),
}
"""Of each type its input and its output ports, and the keys of its config that must and that may be there."""

_CODECS = {"json": "json", "json-sorted": "json-sorted", "string": "text"}
_MODES = {"truncate": "truncate", "write": "truncate", "append": "append", "overwrite": "overwrite", "read": "read"}
_NAMES = {int: "a whole number", str: "a text", dict: "a record", list: "an array", bool: "true or false"}
_VALUES: dict[str, type] = {
    "interval": int, "entries": list, "path": str, "mode": str, "chunk_size": int, "delay": int, "graceful": bool,
    "url": str, "method": str, "concurrency": int, "timeout": int, "headers": dict, "tls": bool, "config": dict,
}  # fmt: skip
_LINES = ('["separate"], which is lines', lambda value: value == ["separate"])
_FURTHER: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "delay": ("nanoseconds, as nanos::from_millis(100)", lambda value: value >= 0),
    "entries": ("records of name, expr and payload, with six or seven fields in expr, the second first, week days by "
                "name, and one kind of days", lambda value: all(map(_is_entry, value))),
    "graceful": ("true: every exit here drains the flow", lambda value: value is True),
    "method": ('"GET"', lambda value: value.upper() == "GET"),
    "mode": (f"one of {', '.join(_MODES)}", lambda value: value in _MODES),
    "codec": (f"one of {', '.join(_CODECS)}", lambda value: _codec(value) in _CODECS),
    "preprocessors": _LINES, "postprocessors": _LINES,
}  # fmt: skip


class Part:
    """A created connector or pipeline: its ports, what feeds it, and the steps that it becomes.

    `entries` are the steps that take its events; `steps` those that give them, each with its port and what it emits.
    """

    def __init__(self, type_: str, inputs: Sequence[str], outputs: Sequence[str]) -> None:
        self.type, self.inputs, self.outputs = type_, inputs, outputs
        self.name, self.line, self.code, self.codec, self.note = "", 0, "", "json", ""
        self.delay_ns: int | None = None
        self.selects: list[Tree] = []
        self.feeders: list[tuple[Part, str]] = []
        self.entries: list[str] = []
        self.steps: list[tuple[str, str, Any]] = []


def connector(reader: Expressions, definition: Tree) -> Part | None:
    """Return what a definition makes; its mistakes are reported to the reader."""
    _, type_, *settings = definition.children
    if type_ not in _TYPES:
        reader.report(type_, f"there is no type of connector `{type_}`", instead(type_, _TYPES))
        return None
    inputs, outputs, needed, optional = _TYPES[type_]
    part, given, at, known = Part(type_, inputs, outputs), dict[str, Any](), type_, len(reader.mistakes)
    reader.has_nanos = False
    for setting in settings:
        name, value = setting.children
        if name == "config" and value.data == "record":
            at = name
            for key, inner in (field.children for field in value.children):
                _take(reader, given, reader.value(key), key, inner, (*needed, *optional))
        else:
            _take(reader, given, str(name), name, value, ("config", "codec", "preprocessors", "postprocessors"))
    for key in set(needed) - given.keys() if len(reader.mistakes) == known else ():
        reader.report(at, f"the config of `{type_}` lacks `{key}`", f"give it {_NAMES[_VALUES[key]]}")
    if len(reader.mistakes) > known:
        return None
    if type_ == "metronome" and not reader.has_nanos:
        written, given["interval"] = given["interval"], given["interval"] * 10**6
        if written >= _LONG_MS:
            length, meant = durations.text(given["interval"]), f"nanos::from_micros({written // 1000})"
            part.note = f"interval is in milliseconds, {length}; for nanoseconds write {meant}"
    part.codec, part.delay_ns = _CODECS[_codec(given.get("codec", "json"))], given.get("delay")
    if given.get("mode") == "read":
        part.inputs, part.outputs = _OUT
    part.code = _CODE[type_](given | {"codec": part.codec})
    try:
        if type_ != "kv":  # a store opens its file
            eval(part.code, {"rxm": _RXM})  # noqa: S307  made here
    except ArgumentError as error:
        reader.report(at, f"expected {error.expected}, got {shown(error.got)}", f"in Python: {error.example}")
    return part


def instead(name: str, known: Sequence[str] | dict[str, Any]) -> str:
    """Return what was probably meant, or what there is."""
    meant = near(name, known)
    return f"did you mean `{meant}`?" if meant else f"there are: {', '.join(known) or 'none'}"


def _take(reader: Expressions, given: dict[str, Any], key: Any, at: Any, tree: Tree, known: Sequence[str]) -> None:
    """Read a key and its value."""
    if key not in known:
        reader.report(at, f"there is no key {shown(key)} here", instead(str(key), known))
        return
    before = len(reader.mistakes)
    value = reader.value(tree)
    kind = _VALUES.get(key, object)
    expected, fits = _FURTHER.get(key, (_NAMES.get(kind, ""), lambda _: True))
    if len(reader.mistakes) == before and not (
        isinstance(value, kind) and (type(value), kind) != (bool, int) and fits(value)
    ):
        reader.report(tree, f"`{key}` is {shown(value)}", f"give it {expected}")
    given[key] = value


def _codec(value: Any) -> str:
    """Return a codec's name: `"json"`, or `{"name": "json", "config": {"mode": "sorted"}}`."""
    if isinstance(value, dict) and value.keys() <= {"name", "config"} and value.get("config") == {"mode": "sorted"}:
        return f"{value.get('name')}-sorted"
    return value if isinstance(value, str) else ""


def _is_entry(entry: Any) -> bool:
    """Return True for an entry that tremor and `crononome` read alike: week days are numbered from 1 there."""
    if not isinstance(entry, dict) or not {"name", "expr"} <= entry.keys() <= {"name", "expr", "payload"}:
        return False
    fields = str(entry["expr"]).split()
    days = fields[3:6:2]
    return len(fields) in (6, 7) and not any(map(str.isdigit, days[1])) and bool({"*", "?"} & set(days))


def _literal(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{quoted(key)}: {_literal(one)}' for key, one in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    return quoted(value) if isinstance(value, str) else repr(value)


def _arguments(**given: Any) -> str:
    return "".join(f", {name}={_literal(value)}" for name, value in given.items() if value is not None)


def _entry(entry: dict[str, Any]) -> str:
    payload = _arguments(payload=entry.get("payload"))
    return f"rxm.Entry({_literal(entry['name'])}, {_literal(entry['expr'])}{payload})"


def _file(given: dict[str, Any]) -> str:
    path, mode, codec = quoted(given["path"]), _MODES[given["mode"]], given["codec"]
    if mode == "read":
        return f"rxm.lines({path}{_arguments(codec=codec.removesuffix('-sorted'))})"
    return f"rxm.file({path}{_arguments(mode=mode, codec=None if codec == 'json' else codec)})"


def _stdout(given: dict[str, Any]) -> str:
    return f"rxm.stdout({_arguments(codec=None if given['codec'] == 'json' else given['codec'])[2:]})"


def _http(given: dict[str, Any]) -> str:
    timeout = durations.text(given["timeout"]) if "timeout" in given else None
    parse = "text" if given["codec"] == "text" else None
    more = _arguments(
        parse=parse, headers=given.get("headers"), concurrency=given.get("concurrency", 4), timeout=timeout
    )
    return f'rxm.http_get({quoted(given["url"])}{more}, ordered=False), rxm.select(lambda answer: answer["body"])'


_CODE: dict[str, Callable[[dict[str, Any]], str]] = {
    "metronome": lambda given: f"rxm.metronome({quoted(durations.text(given['interval']))})",
    "crononome": lambda given: f"rxm.crononome([{', '.join(map(_entry, given['entries']))}])",
    "file": _file, "stdio": _stdout, "stdout": _stdout, "console": _stdout,
    "exit": lambda _: "rxm.exit()",
    "kv": lambda given: f"flow.closes(rxm.KV({quoted(given['path'])}))",
    "http_client": _http,
    "null": lambda _: "lambda event: None",
}  # fmt: skip
