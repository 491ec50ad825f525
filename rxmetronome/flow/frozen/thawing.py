"""What a frozen test expects, found in a process of its own, where the flow is as new as it will be in the test.

Run as a module, by `freezing`: `python -m rxmetronome.flow.frozen.thawing REQUEST ANSWER`.
"""

import io
import pickle
import re
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from rxmetronome import durations
from rxmetronome.errors import RxMetronomeError
from rxmetronome.flow.flows import Flow
from rxmetronome.flow.frozen.keeping import KeepingError
from rxmetronome.flow.frozen.layouts import flat
from rxmetronome.flow.frozen.matching import differences_at, expected_of
from rxmetronome.flow.frozen.naming import References, UnwritableError
from rxmetronome.flow.frozen.playing import between, play
from rxmetronome.flow.frozen.rendering import Played, render
from rxmetronome.flow.frozen.texts import node_of
from rxmetronome.flow.frozen.ways import Way
from rxmetronome.places import blame, describe
from rxmetronome.records import Timed

_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


class Request(msgspec.Struct):
    """What is to be found out.

    Args:
        way: How to get hold of the flow.
        origin: The module it was made in, whose classes the recording may hold.
        test: The path of the test.
        path: That path as it was given.
        last: The argument `last`, as it is written.
        flow: The flow's name.
        recording: A pickle of what entered by each source and what was seen at each port, counted from the start.
        ports: The ports to expect; each of them exists.
        failing: Ports to expect if something passes them.
        skipped: Ports that gave something else each time, and what is said about it.
        start_ns: When the window begins.
        lasts_ns: How long it lasts.
        stops: Whether the flow is then stopped and drained.
        is_virtual: Whether it was seen in virtual time.
        before_ns: How long the run had run before the window.
    """

    way: Way
    origin: str
    test: str
    path: str
    last: str
    flow: str
    recording: bytes
    ports: list[str]
    failing: list[str]
    skipped: dict[str, str]
    start_ns: int
    lasts_ns: int
    stops: bool
    is_virtual: bool
    before_ns: int


class Answer(msgspec.Struct):
    """What was found out.

    Args:
        text: The test.
        json: The file of JSON beside it, or None.
        pickle: The file of pickles beside it, or None.
        ports: What each expected port gave, as text that says when it is the same.
        differences: Where that differs from what was seen.
        happened: What went wrong; empty where nothing.
        remedy: What to do about it.
    """

    text: str = ""
    json: str | None = None
    pickle: bytes | None = None
    ports: dict[str, list[str]] = {}
    differences: list[str] = []
    happened: str = ""
    remedy: str = ""


def thaw(request: Request) -> Answer:
    """Get hold of the flow, play what entered it, write the test."""
    test = Path(request.test)
    namespace = _prepared(request, test)
    if isinstance(namespace, Answer):
        return namespace
    try:
        flow = eval(request.way.flow, vars(namespace))  # noqa: S307  an expression of ours
    except (AttributeError, NameError) as error:
        remedy = 'make it above `if __name__ == "__main__":`, or in a function without arguments'
        return Answer(happened=f"imported, the module that makes the flow has none: {error}", remedy=remedy)
    if not isinstance(flow, Flow) or flow.name != request.flow:
        remedy = "bind each flow to a name of its own"
        return Answer(happened=f"`{request.way.flow}` is {flow!r}, when it is imported", remedy=remedy)
    sources, seen = _Unpickler(request.recording, {request.origin, "__main__"}, namespace).load()
    if not request.way.cells:
        request.way.module = _module_of(flow, request.way, namespace)
    lasts_ns = request.lasts_ns
    found = play(flow, sources, start_ns=request.start_ns, lasts_ns=lasts_ns, stops=request.stops)
    end_ns = found.end_ns if request.stops else request.start_ns + lasts_ns
    gave = {port: _expected(between(records, request.start_ns, end_ns)) for port, records in found.ports.items()}
    failing = [port for port in request.failing if any(one.kind == "next" for one in (*gave[port], *seen[port]))]
    ports = [port for port in (*request.ports, *failing) if port not in request.skipped]
    differences = [
        line
        for port in ports
        for line in differences_at(port, seen[port], gave[port], is_virtual=request.is_virtual, end_ns=lasts_ns)
    ]
    played = Played(
        request.flow, sources, {port: gave[port] for port in ports}, request.start_ns, lasts_ns, request.stops,
        request.last, request.path, [*_notes(request, differences), *_called_again(flow)],
    )  # fmt: skip
    rendered = render(played, request.way, test, vars(namespace))
    references = References(request.way, test)
    texts = {port: [f"{one.at_ns} {one.kind} {_said(one.value, references)}" for one in gave[port]] for port in ports}
    return Answer(rendered.text, rendered.json, rendered.pickle, texts, differences)


def _prepared(request: Request, test: Path) -> ModuleType | Answer:
    """The lines with which a test gets hold of the flow, executed as a module."""
    namespace = ModuleType(test.stem)
    namespace.__file__ = str(test)
    sys.modules[test.stem] = namespace
    code = "\n".join([*request.way.imports, *request.way.loads, *request.way.cells])
    try:
        exec(compile(code, str(test), "exec"), vars(namespace))  # noqa: S102  it is what the test will execute
    except RxMetronomeError as error:
        return Answer(happened=f"the flow cannot be made anew: {error}", remedy="mend it, and freeze again")
    except BaseException as error:  # a script may end the process
        text = "".join(traceback.format_exception_only(error)).strip()
        if request.way.cells:
            where, remedy = _line(error, code, test), "make the flow of what cells define, without magics"
        else:
            where = f", from {blame(error)}" if blame(error) else ""
            remedy = "keep what does not make the flow under `if __name__ == '__main__':`"
        return Answer(happened=f"the flow cannot be made anew, because {text}{where}", remedy=remedy)
    return namespace


def _line(error: BaseException, code: str, test: Path) -> str:
    """The notebook's own line that an exception came from."""
    frames = reversed(list(traceback.walk_tb(error.__traceback__)))
    number = next((line for frame, line in frames if frame.f_code.co_filename == str(test)), None)
    return "" if number is None else f", in the line `{code.splitlines()[number - 1].strip()}`"


def _module_of(flow: Flow, way: Way, namespace: ModuleType) -> str:
    """The name that the module has here which makes the flow."""
    loaded = getattr(namespace, way.prefix.rstrip("."), None) if way.prefix else None
    return loaded.__name__ if isinstance(loaded, ModuleType) else flow.origin.module


class _Unpickler(pickle.Unpickler):
    """Reads a recording whose classes were those of `__main__`, and are those of the flow's module here."""

    def __init__(self, data: bytes, origins: set[str], namespace: ModuleType) -> None:
        super().__init__(io.BytesIO(data))
        self._origins, self._namespace = origins, namespace

    def find_class(self, module: str, name: str) -> Any:
        """The class of that name."""
        if module in self._origins:
            for home in (self._namespace, *_modules_in(self._namespace)):
                found: Any = home
                for part in name.split("."):
                    found = getattr(found, part, None)
                if found is not None:
                    return found
        return super().find_class(module, name)


def _modules_in(namespace: ModuleType) -> Iterator[ModuleType]:
    yield from (value for value in vars(namespace).values() if isinstance(value, ModuleType))


def _said(value: Any, references: References) -> str:
    """A value as text that is the same in every process, where the value is."""
    try:
        return flat(node_of(value, references))
    except UnwritableError:
        return _ADDRESS.sub("", repr(value))


def _expected(records: list[Timed]) -> list[Timed]:
    return [Timed(record.at_ns, record.kind, expected_of(record.value)) for record in records]


def _notes(request: Request, differences: list[str]) -> Iterator[str]:
    if differences:
        yield "What was seen differs from what is expected here:"
        yield from (f"- {line}" for line in differences)
        if request.before_ns > 0:
            ran = durations.text(request.before_ns)
            yield f"The run had begun {ran} before; what its steps remembered from then is not in this test."
    yield from (f"{port} is not expected here: {why}" for port, why in request.skipped.items())


def _called_again(flow: Flow) -> Iterator[str]:
    """What is not replaced in a test although events begin there."""
    for step in flow.steps.values():
        for operator in getattr(step, "operators", ()):
            polled = getattr(operator, "polled", None)
            if polled is not None:
                yield f"Step `{step.name}` calls {describe(polled)} when this test runs."


def main() -> None:
    """Read the request, write the answer."""
    asked, answered = map(Path, sys.argv[1:3])
    request = msgspec.msgpack.decode(asked.read_bytes(), type=Request)
    sys.argv = [request.test]
    try:
        answer = thaw(request)
    except KeepingError as error:
        answer = Answer(happened=error.happened, remedy=error.remedy)
    except RxMetronomeError as error:
        answer = Answer(happened=str(error), remedy="mend it, and freeze again")
    answered.write_bytes(msgspec.msgpack.encode(answer))


if __name__ == "__main__":
    main()
