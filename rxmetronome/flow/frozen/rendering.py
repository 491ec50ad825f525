"""The text of a frozen test."""

import json
import pickle
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rxmetronome import durations
from rxmetronome.clocks.timing import to_datetime
from rxmetronome.errors import shown
from rxmetronome.flow.frozen.keeping import KeepingError, Kept, keep
from rxmetronome.flow.frozen.layouts import WIDTH, Atom, Node, Parts, call, laid_out, quoted
from rxmetronome.flow.frozen.marbling import Printer
from rxmetronome.flow.frozen.naming import HELPERS, Own, References
from rxmetronome.flow.frozen.ways import Way, identifier
from rxmetronome.marbles.comparing import equal
from rxmetronome.marbles.language import SimulatedError
from rxmetronome.marbles.naming import Names
from rxmetronome.records import Timed

_WIDE = 120
"""How long a line of the table of values may be, which no formatter then touches."""


class Played(NamedTuple):
    """What a frozen test has to say.

    Args:
        flow: The flow's name.
        sources: What enters, by source, counted from the start.
        ports: What is expected, by port, counted from the start.
        start_ns: When it starts.
        lasts_ns: How long it lasts.
        stops: Whether the flow is then stopped and drained.
        last: The argument `last` that it was frozen with, as it is written.
        path: The argument `path`.
        notes: What its reader has to know: where it differs from what was seen, what is not expected.
    """

    flow: str
    sources: Mapping[str, Sequence[Timed]]
    ports: Mapping[str, Sequence[Timed]]
    start_ns: int
    lasts_ns: int
    stops: bool
    last: str
    path: str
    notes: Sequence[str]


class Rendered(NamedTuple):
    """A test's text, and what is to stand in the files beside it; None where there is to be none."""

    text: str
    json: str | None
    pickle: bytes | None


def render(played: Played, way: Way, test: Path, names: Mapping[str, Any]) -> Rendered:
    """Write a test.

    Args:
        played: What it has to say.
        way: How it gets hold of the flow.
        test: Its path.
        names: What the names stand for that the way binds.

    Raises:
        KeepingError: If a value can be kept in no form, or if nothing but itself equals it.
    """
    every = [*played.sources.values(), *played.ports.values()]
    table = Names([record.value for records in every for record in records if record.kind == "next"]).table
    errors = {
        f"{name} error": record.value
        for name, records in played.sources.items()
        for record in records
        if record.kind == "error" and record.value != SimulatedError("error")
    }
    references = References(way, test, names)
    own = references.own
    kept = keep({**table, **errors}, references)
    _check_expected(played.ports, kept)
    marbles = Printer(table, kept, own, every)
    entered = Parts("{", tuple((f"{quoted(name)}: ", marbles.parsed(name, records)) for name, records in
                                played.sources.items()), "}")  # fmt: skip
    body = [
        *_beside(kept, references, own),
        *kept.shorthands,
        *_values(table, kept, own("VALUES")),
        f"{own('ENTERED')} = {laid_out(entered, before=10)}",
    ]
    tests = [_fixture(played, way, own), *_tests(played, marbles, own)]
    helpers = [HELPERS[name] if own(name) == name else f"{HELPERS[name]} as {own(name)}" for name in HELPERS]
    imports = _imports([*way.imports, *references.imports, *helpers])
    loads = list(dict.fromkeys([*way.loads, *references.setup.values()]))
    notes = "\n".join(_comments(played, kept, test))
    head = [_docstring(played), *([notes] if notes else [])]
    if way.cells:
        imports = "\n\n".join([imports, *(["\n".join(loads)] if loads else []), _cells(way)])
        loads = []
    top = "\n\n".join([*head, imports, "\n".join([*loads, *body])])
    text = "\n\n\n".join([top, *tests]) + "\n"
    return Rendered(
        text,
        json.dumps(kept.jsons, indent=1, ensure_ascii=False) + "\n" if kept.jsons else None,
        pickle.dumps(kept.pickles, protocol=4) if kept.pickles else None,
    )


def _check_expected(ports: Mapping[str, Sequence[Timed]], kept: Kept) -> None:
    """Refuse to expect what equals nothing but itself."""
    copies = [(value, pickle.loads(pickle.dumps(value))) for value in kept.pickles.values()]  # noqa: S301  our own
    unlike = [value for value, copied in copies if not equal(copied, value)]
    for port, records in ports.items():
        for record in records:
            if any(record.value is value for value in unlike):
                kind = record.value.__class__.__name__
                happened = f"`{port}` gives {shown(record.value, 80)}, which equals nothing but itself"
                raise KeepingError(happened, f"give {kind} an __eq__, or choose other ports=[...]")


def _beside(kept: Kept, references: References, own: Own) -> Iterator[str]:
    """The lines that read the files beside the test."""
    for values, name, suffix, reading in (
        (kept.jsons, "KEPT", "json", 'json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))'),
        (kept.pickles, "PICKLED", "pickle", 'pickle.loads(Path(__file__).with_suffix(".pickle").read_bytes())'),
    ):
        if values:
            references.imports |= {f"import {suffix}", "from pathlib import Path"}
            yield f"{own(name)} = {reading}"


def _values(table: Mapping[str, Any], kept: Kept, name: str) -> Iterator[str]:
    """The table of values, with a line for each where that is not too long for a screen."""
    if not table:
        return
    parts = Parts("{", tuple((f"{quoted(key)}: ", kept.nodes[key]) for key in table), "}")
    plain, wide = (f"{name} = {laid_out(parts, before=len(name) + 3, width=width)}" for width in (WIDTH, _WIDE))
    yield from [plain] if plain == wide else ["# fmt: off", wide, "# fmt: on"]


def _docstring(played: Played) -> str:
    lasts = durations.text(played.lasts_ns)
    stops = ", to its end" if played.stops else ""
    return (
        f'"""Flow `{played.flow}` as it was seen for {lasts}{stops}, frozen by `run.freeze`.\n\n'
        "What entered it then enters it again, in virtual time, and what left it is expected to leave it.\n"
        f"To freeze it anew: run.freeze(last={played.last}, path={quoted(played.path)}, overwrite=True)\n"
        '"""'
    ).replace("\\", "/")


def _comments(played: Played, kept: Kept, test: Path) -> Iterator[str]:
    notes = list(played.notes)
    if kept.pickles:
        kinds = ", ".join(f"{name}: {value.__class__.__name__}" for name, value in kept.pickles.items())
        notes.append(
            f"{test.stem}.pickle holds what no text can say ({kinds}). Reading a pickle runs what is in it, and "
            "another version of those libraries may not read it."
        )
    for note in notes:
        yield from textwrap.wrap(
            " ".join(note.split()), WIDTH, break_on_hyphens=False, initial_indent="# ", subsequent_indent="#   "
        )


def _cells(way: Way) -> str:
    return "\n".join(
        [
            "# --- the notebook's lines that make the flow, in the order in which they ran ---",
            "# fmt: off",
            *way.cells,
            "# fmt: on",
            "# --- end of the notebook's lines ---",
        ]
    )


def _imports(lines: Sequence[str]) -> str:
    """Import statements in the order of isort's default, one for each module."""
    import sys

    plain = sorted({line for line in lines if line.startswith("import ")})
    named: dict[str, set[str]] = {}
    for line in lines:
        if line.startswith("from "):
            module, _, name = line.removeprefix("from ").partition(" import ")
            named.setdefault(module, set()).add(name)

    def is_standard(module: str) -> bool:
        return module.partition(".")[0] in sys.stdlib_module_names

    sections = []
    for standard in (True, False):
        section = [line for line in plain if is_standard(line.split()[1]) is standard]
        for module in sorted(named, key=str.lower):
            if is_standard(module) is standard:
                names = sorted(named[module], key=lambda name: (not name[0].isupper(), name))
                node = f"from {module} import {', '.join(names)}"
                if len(node) > WIDTH:
                    node = "\n".join([f"from {module} import (", *(f"    {name}," for name in names), ")"])
                section.append(node)
        if section:
            sections.append("\n".join(section))
    return "\n\n".join(sections)


def _fixture(played: Played, way: Way, own: Own) -> str:
    named: dict[str, Node] = {"lasting": Atom(quoted(durations.text(played.lasts_ns)))}
    if played.start_ns:
        named["start"] = Atom(quoted(to_datetime(played.start_ns).isoformat()))
    if played.stops:
        named["stops"] = Atom("True")
    made = call(own("replay"), Atom(way.flow), Atom(own("ENTERED")), **named)
    return (
        f'@{own("pytest")}.fixture(scope="module")\n'
        f"def {own('replayed')}() -> {own('Replayed')}:\n"
        '    """What the flow gives for what was seen to enter it."""\n'
        f"    return {laid_out(made, indent=4, before=7)}"
    )


def _tests(played: Played, marbles: Printer, own: Own) -> Iterator[str]:
    used: set[str] = set()
    for port, records in played.ports.items():
        name = identifier(port).lower()
        while name in used:
            name += "_"
        used.add(name)
        positional, named = marbles.arguments(records)
        expected = f"{own('replayed')}.expect({quoted(port)}).to_be"
        made = laid_out(call(expected, *positional, **named), indent=4)
        yield f"def test_{name}({own('replayed')}: {own('Replayed')}) -> None:\n    {made}"
