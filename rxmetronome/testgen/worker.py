"""Write a frozen test, or prove one, in another process, where the flow is as new as it will be in the test."""

import ast
import importlib.util
import pickle
import re
import sys
import traceback
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from types import ModuleType

from rxmetronome import durations
from rxmetronome.callsites import describe, user_frame
from rxmetronome.errors import RxMetronomeError, error_text, is_interrupt, shown
from rxmetronome.flow.flow import Flow
from rxmetronome.flow.playback import between, expected_of, play
from rxmetronome.marbles.diff import on_one_line, same_event
from rxmetronome.marbles.values_file import MovedUnpickler
from rxmetronome.records import Timed
from rxmetronome.testgen.flow_reference import FlowReference
from rxmetronome.testgen.template import PLAIN_DATA, Recorded, RefusedError, Written, compose

TOLERANCE_NS = 50_000_000
"""The most time between an event in real time and its replay that the test does not mention."""


def write(recorded: Recorded) -> Written:
    """Get hold of the flow, play what entered it, write the test.

    Raises:
        RefusedError: If one of these cannot be done.
    """
    reference, namespace, flow = _flow_of(recorded)
    homes = [vars(home) for home in (namespace, *vars(namespace).values()) if isinstance(home, ModuleType)]
    sources, seen = MovedUnpickler(recorded.recording, dict.fromkeys(recorded.origins, homes)).load()
    found = play(flow, sources, start_ns=recorded.start_ns, lasts_ns=recorded.lasts_ns, stops=recorded.stops)
    end_ns = found.end_ns if recorded.stops else recorded.start_ns + recorded.lasts_ns
    gave = {
        port: [
            Timed(one.at_ns, one.kind, expected_of(one.value))
            for one in between(found.ports[port], recorded.start_ns, end_ns)
        ]
        for port in (*recorded.ports, *recorded.failing)
    }
    failing = [port for port in recorded.failing if any(one.kind == "next" for one in (*gave[port], *seen[port]))]
    ports = [port for port in (*recorded.ports, *failing) if port not in recorded.skipped]
    differences = [line for port in ports for line in _differences(port, seen[port], gave[port], recorded)]
    notes = [*_notes(recorded, differences), *_called_again(flow)]
    return compose(recorded, sources, {port: gave[port] for port in ports}, reference, namespace, differences, notes)


def prove(test: Path, stem: str, written: Written) -> dict[str, str]:
    """Execute a test as pytest will; return the ports of which it expects what the flow does not give again, and why.

    Args:
        test: Where it is, with its files beside it.
        stem: The name that it will have.
        written: What it is made of.
    """
    if importlib.util.find_spec("pytest") is None:  # only its decorator is missed, which is taken off here
        sys.modules["pytest"] = ModuleType("pytest")
    tree = ast.parse(written.text)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == written.fixture:
            node.decorator_list = []
    namespace = _module(stem, test)
    exec(compile(tree, str(test), "exec"), vars(namespace))  # noqa: S102  it is what pytest will execute
    replayed = vars(namespace)[written.fixture]()
    unlike = {}
    for port, function in written.functions.items():
        try:
            vars(namespace)[function](replayed)
        except AssertionError as error:
            first = re.search(r": at (.+?): expected", str(error))
            when = f", first at {first[1]}" if first else ""
            unlike[port] = f"gives something else each time, from the same input{when}"
    return unlike


def _flow_of(recorded: Recorded) -> tuple[FlowReference, ModuleType, Flow]:
    """Return the first reference that leads to the flow, the names that it binds, and the flow."""
    refusals = []
    for reference in recorded.references:
        try:
            return _followed(reference, recorded)
        except RefusedError as error:
            refusals.append(error)
    raise refusals[0]


def _followed(reference: FlowReference, recorded: Recorded) -> tuple[FlowReference, ModuleType, Flow]:
    namespace = _module(recorded.test.stem, recorded.test)
    code = "\n".join([*reference.importing(), *reference.loads, *reference.cells])
    try:
        exec(compile(code, str(recorded.test), "exec"), vars(namespace))  # noqa: S102  it is what the test executes
    except RxMetronomeError as error:
        raise RefusedError(f"the flow cannot be made again: {error}", "correct it, and freeze again") from error
    except BaseException as error:  # a script may end the process
        where = f", from {user_frame(error)}" if user_frame(error) else ""
        remedy = "keep what does not make the flow under `if __name__ == '__main__':`"
        if reference.cells:
            where, remedy = _line(error, code, recorded.test), "make the flow of what cells define, without magics"
        raise RefusedError(f"the flow cannot be made again, because {error_text(error)}{where}", remedy) from error
    try:
        flow = eval(reference.flow, vars(namespace))  # noqa: S307  an expression of ours
    except (AttributeError, NameError, ImportError) as error:
        remedy = 'make it above `if __name__ == "__main__":`, or in a function without arguments'
        happened = f"imported, the module that makes the flow has none: {error_text(error).partition(': ')[2]}"
        raise RefusedError(happened, remedy) from error
    except BaseException as error:
        raise RefusedError(f"`{reference.flow}` failed: {error_text(error)}", "make the flow there") from error
    if not isinstance(flow, Flow) or flow.name != recorded.flow or recorded.steps - flow.steps.keys():
        missing = recorded.steps - flow.steps.keys() if isinstance(flow, Flow) else ()
        found = shown(flow) + (f", without {', '.join(sorted(missing))}" if missing else "")
        raise RefusedError(f"`{reference.flow}` is {found}, when it is imported", "give each flow a separate name")
    return reference, namespace, flow


def _module(stem: str, file: Path) -> ModuleType:
    module = ModuleType(stem)
    module.__file__ = str(file)
    sys.modules[stem] = module
    return module


def _line(error: BaseException, code: str, test: Path) -> str:
    """Return the notebook's own line that an exception came from."""
    frames = reversed(list(traceback.walk_tb(error.__traceback__)))
    number = next((line for frame, line in frames if frame.f_code.co_filename == str(test)), None)
    return "" if number is None else f", in the line `{code.splitlines()[number - 1].strip()}`"


def _differences(port: str, seen: Sequence[Timed], gave: Sequence[Timed], recorded: Recorded) -> Iterator[str]:
    """Say where a replay first differs from what was seen at a port.

    In real time, times count only where they are further apart than threads explain, and what came at the very end may
    have been under way.
    """
    tolerance_ns = 0 if recorded.is_virtual else TOLERANCE_NS
    for place, (one, other) in enumerate(zip_longest(seen, gave)):
        at_ns = min(record.at_ns for record in (one, other) if record is not None)
        if one is not None and other is not None and same_event(one, other):
            if abs(one.at_ns - other.at_ns) <= tolerance_ns:
                continue
            came, comes = durations.text(one.at_ns), durations.text(other.at_ns)
            yield f"{port}: {_at(seen, place)} came at {came}, and comes at {comes} here"
        elif (one is not None and other is not None) or at_ns < recorded.lasts_ns - tolerance_ns or not tolerance_ns:
            yield f"{port}: at {durations.text(at_ns)} {_at(seen, place)} came, and {_at(gave, place)} comes here"
        return


def _at(records: Sequence[Timed], place: int) -> str:
    if place >= len(records):
        return "nothing"
    record = records[place]
    if record.kind == "next":
        return on_one_line(record.value, 80)
    return "its end" if record.kind == "completed" else f"the error {on_one_line(record.value, 80)}"


def _notes(recorded: Recorded, differences: list[str]) -> Iterator[str]:
    if differences:
        yield "What was seen differs from what is expected here:"
        yield from (f"- {line}" for line in differences)
        if recorded.before_ns > 0:
            ran = durations.text(recorded.before_ns)
            yield f"The run had begun {ran} before; what its steps remembered from then is not in this test."
    yield from (f"{port} is not expected here: {why}" for port, why in recorded.skipped.items())


def _called_again(flow: Flow) -> Iterator[str]:
    """Say what is not replaced in a test although events begin there."""
    for step in flow.steps.values():
        for part in getattr(step, "operators", ()):
            polled = getattr(part, "polled", None)
            if polled is not None:
                yield f"Step `{step.name}` calls {describe(polled)} when this test runs."


def main() -> None:
    """Read what is asked, from a file; write the answer, or the error that refuses it, to another."""
    asked, answered = map(Path, sys.argv[1:3])
    task, arguments = pickle.loads(asked.read_bytes())  # noqa: S301  our own
    sys.argv = [str(arguments[0].test if task == "write" else arguments[0])]
    answer: Written | RefusedError | dict[str, str]
    try:
        answer = write(*arguments) if task == "write" else prove(*arguments)
    except RefusedError as error:
        answer = RefusedError(*error.args)
    except RxMetronomeError as error:
        answer = RefusedError(str(error), "correct it, and freeze again")
    except BaseException as error:  # code of the user's, which may raise anything
        if is_interrupt(error):
            raise
        where = f", from {user_frame(error)}" if user_frame(error) else ""
        answer = RefusedError(f"its events cannot be played again: {error_text(error)}{where}", PLAIN_DATA)
    answered.write_bytes(pickle.dumps(answer))
