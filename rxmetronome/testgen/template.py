"""Compose the text of a frozen test."""

import contextlib
import pickle
import re
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from rxmetronome import durations
from rxmetronome.clocks.base import to_datetime
from rxmetronome.errors import MarbleError, shown
from rxmetronome.marbles.diff import equal
from rxmetronome.marbles.parser import SimulatedError, parse
from rxmetronome.marbles.printer import to_marbles
from rxmetronome.marbles.symbols import Names
from rxmetronome.records import Timed
from rxmetronome.testgen.flow_reference import FlowReference
from rxmetronome.testgen.literals import Scope
from rxmetronome.testgen.python_source import WIDTH, call, identifier, plain, quoted
from rxmetronome.testgen.serialization import Kept, RefusedError, keep

_LONGEST_NAME = 60
_SIMULATED = SimulatedError("error")


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
    """A test: its text, the name of its fixture, its functions by port, the files beside it by suffix."""

    text: str
    fixture: str
    functions: dict[str, str]
    files: dict[str, bytes]
    differences: Sequence[str]  # where what it expects is not what was seen


Records: TypeAlias = Mapping[str, Sequence[Timed]]


def compose(
    recorded: Recorded, sources: Records, ports: Records, scope: Scope, differences: Sequence[str], notes: Sequence[str]
) -> Written:
    """Write the text of a test.

    Args:
        recorded: The recording.
        sources: The events that enter.
        ports: The events that are expected.
        scope: The names of the test.
        differences: Sentences on where those are not what was seen.
        notes: Comments for its reader.

    Raises:
        RefusedError: If a value can be kept in no form, or equals nothing but itself where it is expected.
    """
    every = [*sources.values(), *ports.values()]
    table = Names([record.value for records in every for record in records if record.kind == "next"]).table
    died = {f"{name} error": one.value for name, each in sources.items() for one in each if one.kind == "error"}
    kept = keep(table | {name: error for name, error in died.items() if not equal(_SIMULATED, error)}, scope)
    _refuse_unequal(ports, kept)
    parse_ = scope.helper("parse")
    entering = [
        f"{quoted(name)}: {_marbles(parse_, records, table, scope, kept.codes.get(f'{name} error'))}"
        for name, records in sources.items()
    ]
    entered = scope.name("ENTERED")
    body = list(_beside(kept, scope))
    if table:
        body += [f"{scope.name('VALUES')} = {{", *(f"    {quoted(key)}: {kept.codes[key]}," for key in table), "}"]
    body += [f"{entered} = {{", *(f"    {line}," for line in entering), "}"]
    functions: dict[str, str] = {}
    for port in ports:
        name = f"test_{identifier(port.lower())}"
        functions[port] = scope.name(name, f"test of {port}")
    fixture = scope.name("replayed")
    tests = [_fixture(recorded, fixture, scope)]
    for port, records in ports.items():
        made = _marbles(f"{fixture}.expect({quoted(port)}).to_be", records, table, scope)
        tests.append(f"def {functions[port]}({fixture}: {scope.helper('Replayed')}) -> None:\n    {made}")
    reference = scope.reference
    imports, loads = _imports([*reference.imports, *scope.imports]), [*reference.loads, *scope.loads]
    if reference.cells:
        begin = "# --- the notebook's lines that make the flow, in the order in which they ran ---"
        loads += [begin, *reference.cells, "# --- end of the notebook's lines ---"]
    comments = "\n".join(_comments(notes, kept, scope.test.stem))
    top = [
        _docstring(recorded),
        *([comments] if comments else []),
        f"# fmt: off\n{imports}",
        "\n".join([*loads, *body]),
    ]
    text = "\n\n\n".join(["\n\n".join(top), *tests]) + "\n"
    return Written(text, fixture, functions, kept.files(), differences)


def _refuse_unequal(ports: Records, kept: Kept) -> None:
    """Refuse to expect what equals nothing but itself."""
    pickled = set(map(id, kept.pickles.values()))
    for port, records in ports.items():
        for value in (record.value for record in records if id(record.value) in pickled):
            if not equal(pickle.loads(pickle.dumps(value)), value):  # noqa: S301  made a moment ago
                happened = f"`{port}` gives {shown(value, 80)}, which equals nothing but itself"
                raise RefusedError(happened, f"give {type(value).__name__} an __eq__, or choose other ports=[...]")


def _marbles(
    function: str, records: Sequence[Timed], table: Mapping[str, Any], scope: Scope, error: str | None = None
) -> str:
    """Return the call of a function that takes marbles."""
    printed = to_marbles(records, values=table)
    named: dict[str, str] = {}
    if table and any(record.kind == "next" for record in records):
        named["values"] = scope.name("VALUES")
    if error is not None:
        named["error"] = error
    if printed.frame != "1ms" and records:
        named["frame"] = "0" if printed.frame == "0s" else quoted(printed.frame)
    return call(function, _wrapped(printed.text, printed.frame), **named)


def _wrapped(text: str, frame: str) -> str:
    """Return the literal of marbles; over several lines where it is long, because spaces mean nothing in it."""
    if len(text) <= WIDTH - 16:
        return quoted(text)
    words = re.sub(r"(?<=-)(?=[^-\d\s])", " ", text) if frame != "0s" else text
    lines = textwrap.wrap(words, WIDTH - 8, break_long_words=False, break_on_hyphens=False)
    with contextlib.suppress(MarbleError):
        if parse("\n".join(lines), frame=frame) == parse(text, frame=frame):
            return "\n".join(['"""', *(f"        {line}" for line in lines), '        """'])
    return quoted(text)


def _beside(kept: Kept, scope: Scope) -> Iterator[str]:
    """Yield the lines that read the files beside the test."""
    for values, name, suffix, read in (
        (kept.jsons, "KEPT", "json", 'read_text("utf-8")'),
        (kept.pickles, "PICKLED", "pickle", "read_bytes()"),
    ):
        if values:
            file = f'{scope.helper("Path")}(__file__).with_suffix(".{suffix}").{read}'
            yield f"{scope.name(name)} = {scope.helper(suffix)}.loads({file})"


def _docstring(recorded: Recorded) -> str:
    name, stops = plain(recorded.flow)[:_LONGEST_NAME], ", to its end" if recorded.stops else ""
    return (
        f'"""Flow `{name}` as it was seen for {durations.text(recorded.lasts_ns)}{stops}, frozen by `rxm.freeze`.\n\n'
        "What entered it then enters it again, in virtual time, and what left it is expected to leave it.\n"
        f'To freeze it again: rxm.freeze(run, {recorded.again}, overwrite=True)\n"""'
    )


def _comments(notes: Sequence[str], kept: Kept, stem: str) -> Iterator[str]:
    if kept.pickles:
        kinds = ", ".join(f"{name}: {type(value).__name__}" for name, value in kept.pickles.items())
        notes = [
            *notes,
            f"{stem}.pickle holds what no text can say ({kinds}). Reading a pickle runs what is in it, and another "
            "version of those libraries may not read it.",
        ]
    for note in notes:
        yield from textwrap.wrap(
            plain(note), WIDTH, break_on_hyphens=False, initial_indent="# ", subsequent_indent="#   "
        )


def _imports(lines: Sequence[str]) -> str:
    """Return import statements, one for each module: the standard library's, then the others."""
    modules: dict[str, set[str]] = {}
    for line in lines:
        module, _, name = line.partition(" import ") if line.startswith("from ") else (line, "", "")
        modules.setdefault(module, set()).add(name)
    sections: dict[bool, list[str]] = {True: [], False: []}
    for module in sorted(modules, key=lambda module: (module.startswith("from "), module.lower())):
        is_standard = module.split()[1].partition(".")[0] in sys.stdlib_module_names
        names = ", ".join(sorted(modules[module]))
        sections[is_standard].append(f"{module} import {names}" if names else module)
    return "\n\n".join("\n".join(section) for section in sections.values() if section)


def _fixture(recorded: Recorded, fixture: str, scope: Scope) -> str:
    named = {"lasting": quoted(durations.text(recorded.lasts_ns))}
    if recorded.start_ns:
        named["start"] = quoted(to_datetime(recorded.start_ns).isoformat())
    if recorded.stops:
        named["stops"] = "True"
    return (
        f'@{scope.helper("pytest")}.fixture(scope="module")\n'
        f"def {fixture}() -> {scope.helper('Replayed')}:\n"
        '    """Replay the flow on what entered it."""\n'
        f"    return {call(scope.helper('replay'), scope.reference.flow, scope.name('ENTERED'), **named)}"
    )
