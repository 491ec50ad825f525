"""Write what a run did as a test: what entered its sources, and what its ports have to give for that."""

import contextlib
import os
import pickle
import secrets
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import msgspec

from rxmetronome import durations
from rxmetronome.clocks import VirtualClock
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, RunError, near, shown
from rxmetronome.flow.entries import SourceNode
from rxmetronome.flow.nodes import Node, PipelineNode, SinkNode
from rxmetronome.flow.playback import between, expected_of, refuse_outside
from rxmetronome.flow.recording import Seen
from rxmetronome.flow.running import Run
from rxmetronome.parts import ERR, MAIN_IN
from rxmetronome.records import Timed
from rxmetronome.testgen.flow_reference import references_to
from rxmetronome.testgen.python_source import plain
from rxmetronome.testgen.serialization import classes_in, in_words, is_marked
from rxmetronome.testgen.worker import Recorded, Refused, Written

_MICROSECOND_NS = 1_000
_MILLISECOND_NS = 1_000_000
_CLOCK_ANSWERS_S = 5.0
_LONGEST_S = 120.0
_ROUNDS = 3
_BESIDE = (".json", ".pickle")
_LAST = 'rxm.freeze(run, last="10s")'


class Frozen(NamedTuple):
    """A test that was written.

    Args:
        path: Where it stands.
        events: How many events enter in it.
        ports: The ports that it expects something of.
        differences: Where what it expects is not what was seen, a sentence each; empty where it is the same. They
            stand at the top of the test as well.
    """

    path: Path
    events: int
    ports: tuple[str, ...]
    differences: tuple[str, ...]


def freeze(
    run: Run,
    path: str | os.PathLike[str] = "test_seen.py",
    *,
    last: Duration | None = "10s",
    ports: Sequence[str] | None = None,
    overwrite: bool = False,
) -> Frozen:
    """Write a test for what was seen: what entered the flow is its input, what the flow makes of it is expected.

    The run must have been recorded, see `Flow.run`; it may go on, or have ended. What the test expects is what
    the recorded events give when they are played, in virtual time, to the flow made again in another process; a
    further process proves the test before it is written. Where that is not what was seen, the test says so at its top.

    The test imports the flow from the module or the script it was made in. A flow made in a notebook is written
    into the test, with the lines of the cells that make it. Values that no literal stands for go to files
    beside the test: JSON where that says all, else a pickle, which the test then says.

    Args:
        run: The run.
        path: The test to write, in a folder that exists.
        last: How much of the run, back from now or from its end; None for all that was recorded.
        ports: The ports to expect something of, as `"main/out"`. When not given, the output ports of every
            pipeline, their `err` where something failed, and the `in` of sinks that sources feed.
        overwrite: Whether to replace an older test. Files beside it are replaced or removed where an earlier freeze
            wrote them; others are left alone.

    Returns:
        Where the test is, how many events enter in it, which ports it expects something of, and where it
        differs from what was seen.

    Raises:
        RunError: If the run was not recorded, or nothing entered it; if the flow was made where no test can reach
            it; if a file exists that would be written or removed, or the folder does not.
        ArgumentError: If `path` is no file that pytest finds, or there is no such port.
    """
    return freeze_named(run, path, last=last, ports=ports, overwrite=overwrite)


def freeze_named(
    run: Run,
    path: str | os.PathLike[str],
    *,
    last: Duration | None,
    ports: Sequence[str] | None,
    overwrite: bool,
    named: tuple[ModuleType, str] | None = None,
) -> Frozen:
    """Do what `freeze` does for a flow that was asked for by a name.

    Args:
        run: The run.
        path: The test to write.
        last: How much of the run.
        ports: The ports to expect something of.
        overwrite: Whether to replace an older test.
        named: The module, and the name in it that is the flow or the function that returns it.
    """
    graph = run._graph
    if isinstance(last, bool):
        raise ArgumentError("freeze", "last", "a duration, or None for all that was recorded", last, _LAST)
    last_ns = None if last is None else durations.parse(last, call="freeze", argument="last", example=_LAST)
    test = _test_path(run.name, path, overwrite=overwrite)
    refuse_outside(graph)
    expected, failing = _ports(run, ports)
    seen = _seen(run)
    window = _window(run, seen, last_ns)
    sources = {name: between(records, window.begin_ns, window.end_ns) for name, records in seen.sources.items()}
    events = sum(record.kind == "next" for records in sources.values() for record in records)
    if not any(sources.values()):
        raise _nothing_entered(run.name, seen, window)
    for name, records in seen.sources.items():
        if records and records[-1].kind != "next" and records[-1].at_ns < window.begin_ns:
            sources[name] = [Timed(0, "completed")]  # it had ended before
    watched = {port: between(seen.ports[port], window.begin_ns, seen.end_ns) for port in (*expected, *failing)}
    recording = _pickled(run.name, sources, watched)
    classes = {name.partition(".")[0] for module, name in classes_in(recording) if module == "__main__"}
    written_last = "None" if last_ns is None else f'"{durations.text(last_ns)}"'
    places = (graph.origin, *graph.origin.callers)
    recorded = Recorded(
        references=references_to(graph, test, classes, named),
        origins=frozenset({"__main__", *(place.module for place in places), *([named[0].__name__] if named else ())}),
        test=test,
        again=f'"{plain(Path(path).as_posix())}", last={written_last}',
        flow=run.name,
        steps=frozenset(run.nodes),
        recording=recording,
        ports=expected,
        failing=failing,
        skipped={},
        start_ns=window.begin_ns,
        lasts_ns=(window.end_ns if seen.stopped_ns is None else seen.stopped_ns) - window.begin_ns,
        stops=seen.has_ended,
        is_virtual=isinstance(run.clock, VirtualClock),
        before_ns=max(0, window.begin_ns - seen.began_ns),
    )
    skipped, written = _write_proven(recorded, overwrite=overwrite)
    notes = (*written.differences, *(f"{port} is not expected: {why}" for port, why in skipped.items()))
    return Frozen(test, events, tuple(written.test.functions), notes)


def _write_proven(recorded: Recorded, *, overwrite: bool) -> tuple[dict[str, str], Written]:
    """Have one process write the test and another prove it, until it expects only what both find; put it in place.

    Returns:
        The ports that are not expected, and why; what was written.
    """
    skipped: dict[str, str] = {}
    for _ in range(_ROUNDS):
        written = _asked("write", recorded._replace(skipped=skipped))
        with _beside(recorded.flow, recorded.test, written) as files:
            unlike = _asked("prove", files[0], recorded.test.stem, written.test, flow=recorded.flow)
            if not unlike:
                _put(recorded, files, overwrite=overwrite)
                return skipped, written
        skipped |= unlike
        if not set(written.test.functions) - set(skipped):
            break
    port, why = next(iter(skipped.items()))
    remedy = "let the pipeline take its time and its chance from its events, or choose other ports=[...]"
    raise RunError(recorded.flow, f"no port can be expected: {port} {why}", remedy)


def _asked(task: str, *arguments: Any, flow: str = "") -> Any:
    """Have a task done by a process of its own."""
    flow = flow or arguments[0].flow
    home = str(Path(__file__).parents[2])
    inherited = os.environ.get("PYTHONPATH", "")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (home, inherited)))}
    work = "from rxmetronome.testgen.worker import main; main()"
    with tempfile.TemporaryDirectory(prefix="rxmetronome-") as folder:
        asked, answered = Path(folder, "asked"), Path(folder, "answered")
        asked.write_bytes(pickle.dumps((task, arguments)))
        command = [sys.executable, "-P", "-c", work, str(asked), str(answered)]
        try:
            done = subprocess.run(  # noqa: S603  this interpreter, a module of ours
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                env=environment, timeout=_LONGEST_S, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            happened = f"making the flow again and playing its events took more than {_LONGEST_S:.0f} s"
            remedy = 'keep what takes long when the file is imported under `if __name__ == "__main__":`, or freeze less'
            raise RunError(flow, happened, remedy) from None
        if done.returncode or not answered.is_file():
            lines = done.stderr.decode(errors="replace").strip().splitlines() or [f"exit status {done.returncode}"]
            remedy = "run the flow on a VirtualClock to see it happen"
            raise RunError(flow, f"its events cannot be played again: {lines[-1]}", remedy)
        answer = pickle.loads(answered.read_bytes())  # noqa: S301  our own
    if isinstance(answer, Refused):
        raise RunError(flow, answer.happened, answer.remedy)
    return answer


@contextlib.contextmanager
def _beside(flow: str, test: Path, written: Written) -> Iterator[list[Path]]:
    """Write a test and its files under names that nothing has, in the folder where they will be; yield the paths."""
    stem = f".{test.stem}.{secrets.token_hex(4)}"
    contents = {".py": written.test.text.encode(), **written.files}
    files: list[Path] = []
    try:
        try:
            for suffix, data in contents.items():
                if data is not None:
                    with test.with_name(f"{stem}{suffix}").open("xb") as file:
                        files.append(Path(file.name))
                        file.write(data)
        except OSError as error:
            raise RunError(flow, f"{test.parent} cannot be written to: {error}", "choose another path") from error
        yield files
    finally:
        for file in files:
            file.unlink(missing_ok=True)


def _put(recorded: Recorded, files: Sequence[Path], *, overwrite: bool) -> None:
    """Give proven files their names. Of an older frozen test nothing is left; what no freeze wrote stays as it is."""
    _test_path(recorded.flow, recorded.test, overwrite=overwrite)  # in case a file has come since
    new = {recorded.test.with_suffix(file.suffix): file for file in reversed(files)}
    older = [file for file in map(recorded.test.with_suffix, _BESIDE) if os.path.lexists(file)]
    ours = [file for file in older if file.is_file() and is_marked(file.read_bytes(), file.suffix)]
    for file in older:
        if file in new and file not in ours:
            happened = f"{file} is needed for values, and holds something that no freeze wrote"
            raise RunError(recorded.flow, happened, "choose another path")
    for file in ours:
        if file not in new:
            file.unlink()
    for file, proven in new.items():
        proven.replace(file)


class _Window(NamedTuple):
    begin_ns: int
    end_ns: int


def _test_path(flow: str, path: str | os.PathLike[str], *, overwrite: bool) -> Path:
    test = Path(path).expanduser().absolute()
    example = 'rxm.freeze(run, "tests/test_seen.py")'
    if test.suffix != ".py" or not (test.stem.startswith("test_") or test.stem.endswith("_test")):
        expected = "a Python file that pytest finds, whose name begins with test_"
        raise ArgumentError("freeze", "path", expected, os.fspath(path), example)
    if not test.stem.isidentifier():
        raise ArgumentError("freeze", "path", "a file whose name Python can import", os.fspath(path), example)
    if not test.parent.is_dir():
        raise RunError(flow, f"there is no folder {test.parent} to freeze into", "create it, or choose another path")
    for file in (test, *map(test.with_suffix, _BESIDE)):
        if os.path.lexists(file) and not overwrite:
            raise RunError(flow, f"{file} exists already", "choose another path, or freeze with overwrite=True")
    if test.is_dir():
        raise RunError(flow, f"{test} is a folder", "choose another path")
    return test


def _ports(run: Run, asked: Sequence[str] | None) -> tuple[list[str], list[str]]:
    """The ports to expect, and those to expect where something passes them."""
    if asked is not None:
        given = [asked] if isinstance(asked, str) else list(asked)
        if not given:
            raise ArgumentError("freeze", "ports", "one port or more", asked, 'rxm.freeze(run, ports=["main/out"])')
        return list(dict.fromkeys(_port(run, port) for port in given)), []
    expected, failing = [], []
    for name, node in run.nodes.items():
        if isinstance(node, PipelineNode):
            expected += [f"{name}/{port}" for port in node.outlets if port != ERR]
            failing.append(f"{name}/{ERR}")
        elif isinstance(node, SinkNode) and node.incoming and _is_fed_by_sources(run, node):
            expected.append(f"{name}/{MAIN_IN}")
    return expected, failing


def _is_fed_by_sources(run: Run, sink: SinkNode) -> bool:
    outlets = {
        id(outlet) for node in run.nodes.values() if isinstance(node, SourceNode) for outlet in node.outlets.values()
    }
    return all(id(outlet) in outlets for outlet in sink.incoming)


def _port(run: Run, port: str) -> str:
    """A port by its whole name."""
    name, _, asked = port.partition("/") if isinstance(port, str) else ("", "", "")
    node = run.nodes.get(name)
    example = 'rxm.freeze(run, ports=["main/out"])'
    if node is None:
        meant = near(name, run.nodes)
        expected = f"a step of this flow: {', '.join(run.nodes)}" + (f"; perhaps `{meant}`" if meant else "")
        raise ArgumentError("freeze", "ports", expected, port, example)
    known = _known_ports(node)
    if isinstance(node, SinkNode) and asked == ERR:
        expected = "a port of a step that takes part: the sinks of a frozen test are replaced, and never fail"
        raise ArgumentError("freeze", "ports", expected, port, example)
    if asked and asked not in known:
        expected = f"one of {', '.join(f'{name}/{one}' for one in known)}"
        raise ArgumentError("freeze", "ports", expected, port, example)
    return f"{name}/{asked or known[0]}"


def _known_ports(node: Node) -> list[str]:
    if isinstance(node, SinkNode):
        return [MAIN_IN]
    into = [MAIN_IN] if MAIN_IN in node.spec.inputs and node.incoming else []
    return [*node.outlets, *into]


def _seen(run: Run) -> Seen:
    """What the run remembers, read on its clock's thread, between two events."""
    recording = run.recording
    if recording is None:
        remedy = 'start it with flow.run(record="1min"); at a prompt and on a VirtualClock a run records by itself'
        raise RunError(run.name, "it was not recorded, so there is nothing to freeze", remedy)
    if isinstance(run.clock, VirtualClock) or run.has_ended:
        return recording.snapshot()
    taken: list[Seen] = []
    done = threading.Event()

    def take() -> None:
        taken.append(recording.snapshot())
        done.set()

    run.on_clock(take)
    if not done.wait(_CLOCK_ANSWERS_S) or not taken:
        happened = f"its clock's thread did not answer in {_CLOCK_ANSWERS_S:.0f} s, because a step holds it"
        raise RunError(run.name, happened, "freeze it when the step is done, or after run.stop()")
    return taken[0]


def _window(run: Run, seen: Seen, last_ns: int | None) -> _Window:
    end_ns = seen.end_ns if seen.stopped_ns is None else seen.stopped_ns
    wished_ns = seen.began_ns if last_ns is None else max(seen.began_ns, end_ns - last_ns)
    begin_ns = wished_ns - wished_ns % _MICROSECOND_NS
    if wished_ns < seen.whole_ns:
        recording = run.recording
        assert recording is not None  # noqa: S101  it was seen
        left_ns = min(recording.keep_ns, (end_ns - seen.whole_ns) // _MILLISECOND_NS * _MILLISECOND_NS)
        left = durations.text(left_ns)
        happened = (
            f"of its events only the last {left} are remembered (it records {durations.text(recording.keep_ns)} and "
            f"{recording.most:,} events of a port)"
        )
        raise RunError(run.name, happened, f'freeze less, last="{left}", or start it with a longer record=')
    return _Window(begin_ns, end_ns)


def _nothing_entered(flow: str, seen: Seen, window: _Window) -> RunError:
    latest_ns = [record.at_ns for records in seen.sources.values() for record in records[-1:]]
    lasts = durations.text(window.end_ns - window.begin_ns)
    if not latest_ns:
        return RunError(flow, f"nothing entered it in {lasts}", "freeze it when something has")
    ago_ns = window.end_ns - max(latest_ns)
    seconds = -(-ago_ns // durations.SECOND_NS)
    happened = f"nothing entered it in the last {lasts}; the last event came {durations.text(ago_ns)} before the end"
    more = durations.text(seconds * durations.SECOND_NS)
    return RunError(flow, happened, f'freeze more: rxm.freeze(run, last="{more}")')


class _Lost(msgspec.Struct, frozen=True):
    """Stands for a value that was seen and that no other process can be sent."""

    text: str

    def __repr__(self) -> str:
        return self.text


def _pickled(flow: str, sources: dict[str, list[Timed]], watched: dict[str, list[Timed]]) -> bytes:
    """Return the recording for another process."""
    for name, records in sources.items():
        for record in records:
            if why := _why_not_pickled(record.value):
                happened = (
                    f"source `{name}` emitted {shown(record.value, 80)} ({type(record.value).__name__}), which "
                    f"cannot be written down: {why}"
                )
                raise RunError(flow, happened, "let it emit plain data, dataclasses or msgspec.Structs")
    seen = {port: [Timed(one.at_ns, one.kind, _sent(one.value)) for one in each] for port, each in watched.items()}
    return pickle.dumps((sources, seen), protocol=3)


def _why_not_pickled(value: Any) -> str:
    try:
        pickle.dumps(value)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # code of the user's class, which may raise anything
        return in_words(error)
    return ""


def _sent(value: Any) -> Any:
    expected = expected_of(value)
    return _Lost(shown(expected, 80)) if _why_not_pickled(expected) else expected
