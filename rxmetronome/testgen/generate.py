"""Write a run as a test of what its ports give for what entered its sources."""

import contextlib
import os
import pickle
import pickletools
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import msgspec

from rxmetronome import durations
from rxmetronome.clocks import VirtualClock
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, ExistsError, RunError, error_text, shown
from rxmetronome.flow.nodes import PipelineNode, SinkNode
from rxmetronome.flow.playback import between, expected_of, refuse_outside
from rxmetronome.flow.recording import Seen
from rxmetronome.flow.run import Run
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.flow.steps import End, Port, Step, find_port
from rxmetronome.protocols import ERR, MAIN_IN
from rxmetronome.records import Timed
from rxmetronome.testgen.flow_reference import references_to
from rxmetronome.testgen.python_source import plain
from rxmetronome.testgen.template import MARK, Recorded, RefusedError, Written

_LONGEST_S = 120.0
_ROUNDS = 3
_LAST = 'rxm.freeze(run, last="10s")'
_PATH = 'rxm.freeze(run, "tests/test_seen.py")'
_PORTS = 'rxm.freeze(run, ports=["main/out"])'


class Frozen(NamedTuple):
    """A test that was written.

    Args:
        path: Its file.
        events: The number of events that enter in it.
        ports: The ports that it expects something of.
        differences: A sentence for each place where it expects something else than was seen; they stand at the top
            of the test as well.
    """

    path: Path
    events: int
    ports: tuple[str, ...]
    differences: tuple[str, ...]


def freeze_named(
    run: Run,
    path: str | os.PathLike[str],
    *,
    last: Duration | None,
    ports: End | Sequence[End] | None,
    overwrite: bool,
    named: tuple[ModuleType, str] | None = None,
) -> Frozen:
    """Freeze; `named` is a module, and the name in it of the flow or of a function that returns it."""
    if not isinstance(run, Run):
        raise ArgumentError("freeze", "run", "a run, which flow.run() returns", run, _PATH)
    if isinstance(last, bool):
        raise ArgumentError("freeze", "last", "a duration, or None for all that was recorded", last, _LAST)
    last_ns = None if last is None else durations.parse(last, call="freeze", argument="last", example=_LAST)
    test, graph = Path(path).expanduser().absolute(), run._graph
    _check_path(run.name, test, os.fspath(path), overwrite=overwrite)
    refuse_outside(graph)
    expected, failing = _ports(run, ports)
    seen = _seen(run)
    begin_ns, end_ns = _window(run, seen, last_ns)
    sources = {name: between(records, begin_ns, end_ns) for name, records in seen.sources.items()}
    if not any(sources.values()):
        raise _nothing_entered(run.name, seen, end_ns, durations.text(end_ns - begin_ns))
    for name, records in seen.sources.items():
        if records and records[-1].kind != "next" and records[-1].at_ns < begin_ns:
            sources[name] = [Timed(0, "completed")]  # it had ended before
    watched = {port: between(seen.ports[port], begin_ns, seen.end_ns) for port in (*expected, *failing)}
    recording = _pickled(run.name, sources, watched)
    globals_ = (str(argument) for operation, argument, _ in pickletools.genops(recording) if operation.name == "GLOBAL")
    classes = {name.partition(" ")[2].partition(".")[0] for name in globals_ if name.startswith("__main__ ")}
    origins = {place.module for place in (graph.origin, *graph.origin.callers)} | {"__main__"}
    written_last = "None" if last_ns is None else f'"{durations.text(last_ns)}"'
    recorded = Recorded(
        references=references_to(graph, test, classes, named),
        origins=origins | ({named[0].__name__} if named else set()),
        test=test,
        again=f'"{plain(Path(path).as_posix())}", last={written_last}',
        flow=run.name,
        steps=set(run.nodes),
        recording=recording,
        ports=expected,
        failing=failing,
        skipped={},
        start_ns=begin_ns,
        lasts_ns=end_ns - begin_ns,
        stops=seen.has_ended,
        is_virtual=isinstance(run.clock, VirtualClock),
        before_ns=max(0, begin_ns - seen.began_ns),
    )
    skipped, written = _write_proven(recorded, overwrite=overwrite)
    notes = (*written.differences, *(f"{port} is not expected: {why}" for port, why in skipped.items()))
    events = sum(record.kind == "next" for records in sources.values() for record in records)
    return Frozen(test, events, tuple(written.functions), notes)


def _check_path(flow: str, test: Path, given: str, *, overwrite: bool) -> None:
    if test.suffix != ".py" or not (test.stem.startswith("test_") or test.stem.endswith("_test")):
        expected = "a Python file that pytest finds, whose name begins with test_"
        raise ArgumentError("freeze", "path", expected, given, _PATH)
    if not test.stem.isidentifier():
        raise ArgumentError("freeze", "path", "a file whose name Python can import", given, _PATH)
    if not test.parent.is_dir():
        raise RunError(flow, f"there is no folder {test.parent} to freeze into", "create it, or choose another path")
    for file in (test, test.with_suffix(".jsonl")):
        if os.path.lexists(file) and not overwrite:
            raise ExistsError(flow, f"{file} exists already", "choose another path, or freeze with overwrite=True")
    if test.is_dir():
        raise RunError(flow, f"{test} is a folder", "choose another path")


def _ports(run: Run, asked: End | Sequence[End] | None) -> tuple[list[str], list[str]]:
    """Return the ports to expect, and those to expect where something passes them."""
    if asked is not None:
        given = [asked] if isinstance(asked, (str, Step, Port)) else list(asked)
        if not given:
            raise ArgumentError("freeze", "ports", "one port or more", asked, _PORTS)
        return list(dict.fromkeys(_whole_name(run, port) for port in given)), []
    entries = [node for node in run.nodes.values() if isinstance(node, SourceNode)]
    entering = {id(outlet) for node in entries for outlet in node.outlets.values()}
    expected, failing = [], []
    for name, node in run.nodes.items():
        if isinstance(node, PipelineNode):
            expected += [f"{name}/{port}" for port in node.outlets if port != ERR]
            failing.append(f"{name}/{ERR}")
        elif isinstance(node, SinkNode) and node.incoming and entering.issuperset(map(id, node.incoming)):
            expected.append(f"{name}/{MAIN_IN}")
    return expected, failing


def _whole_name(run: Run, end: End) -> str:
    name, port = find_port({name: node.spec for name, node in run.nodes.items()}, end, "freeze", "ports", _PORTS)
    node = run.nodes[name]
    if isinstance(node, SinkNode) and port == ERR:
        expected = "a port of a step that takes part: the sinks of a frozen test are replaced, and never fail"
        raise ArgumentError("freeze", "ports", expected, f"{name}/{port}", _PORTS)
    if port == MAIN_IN and not node.incoming:
        raise ArgumentError("freeze", "ports", "a port that something is connected to", f"{name}/{port}", _PORTS)
    return f"{name}/{port}"


def _seen(run: Run) -> Seen:
    """Return the recording, read on its clock's thread, between two events."""
    recording = run.recording
    if recording is None:
        remedy = 'start it with flow.run(record="1min"); at a prompt and on a VirtualClock a run records by itself'
        raise RunError(run.name, "it was not recorded, so there is nothing to freeze", remedy)
    return run.ask(recording.snapshot)


def _window(run: Run, seen: Seen, last_ns: int | None) -> tuple[int, int]:
    """Return the beginning and the end of what is frozen."""
    end_ns = seen.end_ns if seen.stopped_ns is None else seen.stopped_ns
    begin_ns = seen.began_ns if last_ns is None else max(seen.began_ns, end_ns - last_ns)
    if begin_ns < seen.whole_ns and run.recording is not None:
        kept_ns = run.recording.keep_ns
        left = durations.text(min(kept_ns, (end_ns - seen.whole_ns) // 1_000_000 * 1_000_000))
        happened = (
            f"of its events only the last {left} are remembered (it records {durations.text(kept_ns)} and "
            f"{run.recording.most:,} events of a port)"
        )
        raise RunError(run.name, happened, f'freeze less, last="{left}", or start it with a longer record=')
    return begin_ns - begin_ns % 1_000, end_ns  # a clock starts at whole microseconds


def _nothing_entered(flow: str, seen: Seen, end_ns: int, lasts: str) -> RunError:
    latest_ns = [record.at_ns for records in seen.sources.values() for record in records[-1:]]
    if not latest_ns:
        return RunError(flow, f"nothing entered it in {lasts}", "freeze it when something has")
    ago_ns = end_ns - max(latest_ns)
    happened = f"nothing entered it in the last {lasts}; the last event came {durations.text(ago_ns)} before the end"
    more = durations.text(-(-ago_ns // durations.SECOND_NS) * durations.SECOND_NS)
    return RunError(flow, happened, f'freeze more: rxm.freeze(run, last="{more}")')


class _Lost(msgspec.Struct, frozen=True):
    """Stands for a value that was seen and that no other process can be sent."""

    text: str

    def __repr__(self) -> str:
        return self.text


def _pickled(flow: str, sources: Mapping[str, list[Timed]], watched: Mapping[str, list[Timed]]) -> bytes:
    """Return the recording for another process."""
    for name, records in sources.items():
        for record in records:
            if why := _why_not_pickled(record.value):
                what = f"{shown(record.value, 80)} ({type(record.value).__name__}), which cannot be written down: {why}"
                remedy = "let it emit plain data, dataclasses or msgspec.Structs"
                raise RunError(flow, f"source `{name}` emitted {what}", remedy)
    seen = {port: [Timed(one.at_ns, one.kind, _sent(one.value)) for one in each] for port, each in watched.items()}
    return pickle.dumps((sources, seen), protocol=3)


def _why_not_pickled(value: Any) -> str:
    try:
        pickle.dumps(value)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # code of the user's class, which may raise anything
        return error_text(error)
    return ""


def _sent(value: Any) -> Any:
    expected = expected_of(value)
    return _Lost(shown(expected, 80)) if _why_not_pickled(expected) else expected


def _write_proven(recorded: Recorded, *, overwrite: bool) -> tuple[dict[str, str], Written]:
    """Have one process write the test and another prove it, until it expects only what both find; put it in place.

    Returns:
        The ports that are not expected, and why; what was written.
    """
    skipped: dict[str, str] = {}
    for _ in range(_ROUNDS):
        written = _asked(recorded.flow, "write", recorded._replace(skipped=skipped))
        with _beside(recorded, written) as files:
            unlike = _asked(recorded.flow, "prove", files[0], recorded.test.stem, written)
            if not unlike:
                _put(recorded, files, overwrite=overwrite)
                return skipped, written
        skipped |= unlike
        if skipped.keys() >= written.functions.keys():
            break
    port, why = next(iter(skipped.items()))
    remedy = "let the pipeline take its time and its chance from its events, or choose other ports=[...]"
    raise RunError(recorded.flow, f"no port can be expected: {port} {why}", remedy)


def _asked(flow: str, task: str, *arguments: Any) -> Any:
    """Have a task done by another process."""
    paths = (str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", ""))
    with tempfile.TemporaryDirectory(prefix="rxmetronome-") as folder:
        question, answered = Path(folder, "question"), Path(folder, "answer")
        question.write_bytes(pickle.dumps((task, arguments)))
        work = "from rxmetronome.testgen.worker import main; main()"
        try:
            done = subprocess.run(  # noqa: S603  this interpreter, a module of ours
                [sys.executable, "-P", "-c", work, str(question), str(answered)],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))}, timeout=_LONGEST_S,
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
    if isinstance(answer, RefusedError):
        raise RunError(flow, *answer.args)
    return answer


@contextlib.contextmanager
def _beside(recorded: Recorded, written: Written) -> Iterator[list[Path]]:
    """Write a test and its file under names that nothing has, in the folder where they will be; yield their paths."""
    stem = f".{recorded.test.stem}.{secrets.token_hex(4)}"
    contents = [(".py", written.text.encode()), *([(".jsonl", written.table)] if written.table else [])]
    files = [recorded.test.with_name(f"{stem}{suffix}") for suffix, _ in contents]
    try:
        for file, (_, data) in zip(files, contents, strict=True):
            with file.open("xb") as new:
                new.write(data)
        yield files
    except OSError as error:
        happened = f"the test cannot be written: {error}"
        raise RunError(recorded.flow, happened, "choose another path") from error
    finally:
        for file in files:
            file.unlink(missing_ok=True)


def _put(recorded: Recorded, files: Sequence[Path], *, overwrite: bool) -> None:
    """Give proven files their names. An older frozen test goes; what no freeze wrote stays as it is."""
    _check_path(recorded.flow, recorded.test, str(recorded.test), overwrite=overwrite)  # in case one has come since
    beside = recorded.test.with_suffix(".jsonl")
    is_ours = beside.is_file() and beside.read_bytes().startswith(MARK)
    if os.path.lexists(beside) and len(files) > 1 and not is_ours:
        happened = f"{beside} is needed for values, and holds something that no freeze wrote"
        raise RunError(recorded.flow, happened, "choose another path")
    if is_ours:
        beside.unlink()
    for file in reversed(files):
        file.replace(recorded.test.with_suffix(file.suffix))
