"""Compose the text of a frozen test, and the file of the values beside it."""

import contextlib
import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, TypeAlias

from rxmetronome import durations
from rxmetronome.clocks.base import to_datetime
from rxmetronome.errors import MarbleError, error_text, is_interrupt, shown
from rxmetronome.marbles.diff import equal
from rxmetronome.marbles.parser import SimulatedError, parse
from rxmetronome.marbles.printer import to_marbles
from rxmetronome.marbles.symbols import Names
from rxmetronome.marbles.values_file import entry_of
from rxmetronome.records import Timed
from rxmetronome.testgen.flow_reference import FlowReference
from rxmetronome.testgen.python_source import free, identifier, plain, quoted

MARK = f"{json.dumps({'frozen by': 'rxm.freeze'})}\n".encode()
"""The first line of a file beside a frozen test, which a later freeze may replace."""

PLAIN_DATA = "let the step emit plain data, a dataclass or a msgspec.Struct, or choose other ports=[...]"

_WIDTH = 88
_LONGEST_NAME = 60
_SIMULATED = SimulatedError("error")


class RefusedError(Exception):
    """Something cannot be frozen; its arguments say what, and what to do about it."""


class Recorded(NamedTuple):
    """A recording of a run, and how to write it. Times are counted from the start of the window."""

    references: Sequence[FlowReference]
    origins: Set[str]  # the modules that made the flow, whose classes may have another module in the test
    test: Path
    again: str  # the arguments of `freeze` that would write it again, as source
    flow: str
    steps: Set[str]
    recording: bytes  # a pickle of the events of each source and those seen at each port
    ports: Sequence[str]  # to be expected
    failing: Sequence[str]  # to be expected if something passes them
    skipped: Mapping[str, str]  # ports that give something else each time, and why
    start_ns: int
    lasts_ns: int
    stops: bool  # whether the flow is stopped and drained at the end
    is_virtual: bool
    before_ns: int  # how long the run had run before the window


class Written(NamedTuple):
    """A test: its text, the name of its fixture, its functions by port, the file of values beside it."""

    text: str
    fixture: str
    functions: dict[str, str]
    table: bytes | None
    differences: Sequence[str]  # where what it expects is not what was seen


Records: TypeAlias = Mapping[str, Sequence[Timed]]


def compose(
    recorded: Recorded,
    sources: Records,
    ports: Records,
    reference: FlowReference,
    namespace: ModuleType,
    differences: Sequence[str],
    notes: Sequence[str],
) -> Written:
    """Write a test.

    Args:
        recorded: The recording.
        sources: The events that enter.
        ports: The events that are expected.
        reference: How the test gets hold of the flow.
        namespace: The module that the reference's lines have been executed in.
        differences: Sentences on where the expected events are not what was seen.
        notes: Comments for its reader.

    Raises:
        RefusedError: If a value cannot be kept, or equals nothing but itself where it is expected.
    """
    every = [*sources.values(), *ports.values()]
    names = Names([record.value for records in every for record in records if record.kind == "next"])
    died = {name: one.value for name, each in sources.items() for one in each if one.kind == "error"}
    died = {name: error for name, error in died.items() if not equal(_SIMULATED, error)}
    kept = {**names.table, **{f"{name} error": error for name, error in died.items()}}
    entries = {name: _entry(name, value, namespace) for name, value in kept.items()}
    for port, records in ports.items():
        for value in (record.value for record in records if record.kind == "next"):
            if not entries.get(names.of(value), ("", True))[1]:
                happened = f"`{port}` gives {shown(value, 80)}, which equals nothing but itself"
                raise RefusedError(happened, f"give {type(value).__name__} an __eq__, or choose other ports=[...]")
    pickled = [f"{name}: {type(kept[name]).__name__}" for name, (line, _) in entries.items() if '"pickle": ' in line]
    if pickled:
        why = "Reading a pickle runs what is in it, and another version of those libraries may not read it."
        notes = [*notes, f"{recorded.test.stem}.jsonl has pickles ({', '.join(pickled)}). {why}"]
    taken = set(reference.taken)
    testing, values, entered, fixture = (free(name, taken) for name in ("testing", "VALUES", "ENTERED", "replayed"))
    body = [f"{values} = {testing}.read_values(__file__, globals())"] if kept else []
    body.append(f"{entered} = {{")
    for name, records in sources.items():
        error = f"{values}[{quoted(f'{name} error')}]" if name in died else ""
        code = _marbles(f"{testing}.parse", records, names.table, values, error=error)
        body.append(f"    {quoted(name)}: {code},")
    body.append("}")
    replay = [reference.flow, entered, f"lasting={quoted(durations.text(recorded.lasts_ns))}"]
    if recorded.start_ns:
        replay.append(f"start={quoted(to_datetime(recorded.start_ns).isoformat())}")
    tests = [
        f'@{free("pytest", taken)}.fixture(scope="module")\ndef {fixture}() -> {testing}.Replayed:\n'
        '    """Replay the flow on what entered it."""\n'
        f"    return {testing}.replay({', '.join([*replay, *(['stops=True'] if recorded.stops else [])])})"
    ]
    functions: dict[str, str] = {}
    for port, records in ports.items():
        functions[port] = free(f"test_{identifier(port.lower())}", {*taken, *functions.values(), values, fixture})
        expected = _marbles(f"{fixture}.expect", records, names.table, values, before=quoted(port))
        tests.append(f"def {functions[port]}({fixture}: {testing}.Replayed) -> None:\n    {expected}")
    cells = []
    if reference.cells:
        begin = "# --- the notebook's lines that make the flow, in the order in which they ran ---"
        cells = [begin, *reference.cells, "# --- end of the notebook's lines ---"]
    head = "\n".join(["# fmt: off", *reference.importing("import pytest")])
    comments = "\n".join(_comments(notes))
    top = [_docstring(recorded), *([comments] if comments else []), head, "\n".join([*reference.loads, *cells, *body])]
    text = "\n\n\n".join(["\n\n".join(top), *tests]) + "\n"
    table = MARK + "".join(f"{line}\n" for line, _ in entries.values()).encode() if entries else None
    return Written(text, fixture, functions, table, differences)


def _entry(name: str, value: Any, namespace: ModuleType) -> tuple[str, bool]:
    try:
        return entry_of(name, value, vars(namespace))
    except BaseException as error:  # code of the user's class, which may raise anything
        if is_interrupt(error):
            raise
        what = f"{shown(value, 80)} ({type(value).__name__}) can be neither JSON nor a pickle: {error_text(error)}"
        raise RefusedError(what, PLAIN_DATA) from error


def _marbles(
    function: str,
    records: Sequence[Timed],
    table: Mapping[str, Any],
    values: str,
    *,
    before: str = "",
    error: str = "",
) -> str:
    """Return the call of a function that takes marbles, behind another argument."""
    printed = to_marbles(records, values=table)
    arguments = [before, _wrapped(printed.text, printed.frame)]
    if table and any(record.kind == "next" for record in records):
        arguments.append(f"values={values}")
    arguments.append(error and f"error={error}")
    if printed.frame != "1ms" and records:
        arguments.append("frame=0" if printed.frame == "0s" else f"frame={quoted(printed.frame)}")
    return f"{function}({', '.join(filter(None, arguments))})"


def _wrapped(text: str, frame: str) -> str:
    """Return the literal of marbles; over several lines where it is long, because spaces mean nothing in it."""
    if len(text) <= _WIDTH - 16:
        return quoted(text)
    words = re.sub(r"(?<=-)(?=[^-\d\s])", " ", text) if frame != "0s" else text
    lines = textwrap.wrap(words, _WIDTH - 8, break_long_words=False, break_on_hyphens=False)
    with contextlib.suppress(MarbleError):
        if parse("\n".join(lines), frame=frame) == parse(text, frame=frame):
            return "\n".join(['"""', *(f"        {line}" for line in lines), '        """'])
    return quoted(text)


def _docstring(recorded: Recorded) -> str:
    name, stops = plain(recorded.flow)[:_LONGEST_NAME], ", to its end" if recorded.stops else ""
    return (
        f'"""Flow `{name}` as it was seen for {durations.text(recorded.lasts_ns)}{stops}, frozen by `rxm.freeze`.\n\n'
        "What entered it then enters it again, in virtual time, and what left it is expected to leave it.\n"
        f'To freeze it again: rxm.freeze(run, {recorded.again}, overwrite=True)\n"""'
    )


def _comments(notes: Sequence[str]) -> Iterator[str]:
    for note in notes:
        yield from textwrap.wrap(
            plain(note), _WIDTH, break_on_hyphens=False, initial_indent="# ", subsequent_indent="#   "
        )
