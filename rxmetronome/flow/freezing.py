"""`Run.freeze`: what a run did, as a test that anybody can run."""

import os
import pickle
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from rxmetronome import durations
from rxmetronome.clocks import VirtualClock
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, RunError, near, shown
from rxmetronome.flow.entries import SourceNode
from rxmetronome.flow.frozen.asking import settled
from rxmetronome.flow.frozen.matching import expected_of
from rxmetronome.flow.frozen.playing import between, refuse_outside
from rxmetronome.flow.frozen.thawing import Answer, Request
from rxmetronome.flow.frozen.ways import way_to
from rxmetronome.flow.graph import Graph
from rxmetronome.flow.nodes import Node, PipelineNode, SinkNode
from rxmetronome.flow.recording import Seen, parse_last
from rxmetronome.flow.steps import End, Port, Step, address
from rxmetronome.parts import ERR, MAIN_IN
from rxmetronome.records import Timed

if TYPE_CHECKING:
    from rxmetronome.flow.running import Run

_MICROSECOND_NS = 1_000
_MILLISECOND_NS = 1_000_000
_CLOCK_ANSWERS_S = 5.0


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
    run: "Run",
    graph: Graph,
    last: Duration | None,
    path: str | os.PathLike[str],
    ports: End | Sequence[End] | None,
    *,
    overwrite: bool,
) -> Frozen:
    """What `Run.freeze` does; it says how."""
    last_ns = parse_last(last)
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
    recording, classes = _pickled(run.name, sources, watched)
    request = Request(
        way=way_to(graph, graph.origin, test, classes),
        origin=graph.origin.module,
        test=str(test),
        path=Path(path).as_posix(),
        last="None" if last_ns is None else f'"{durations.text(last_ns)}"',
        flow=run.name,
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
    answer = settled(request)
    _write(test, answer)
    notes = (*answer.differences, *(f"{port} is not expected: {why}" for port, why in request.skipped.items()))
    return Frozen(test, events, tuple(answer.ports), notes)


class _Window(NamedTuple):
    begin_ns: int
    end_ns: int


def _test_path(flow: str, path: str | os.PathLike[str], *, overwrite: bool) -> Path:
    test = Path(path).expanduser().absolute()
    example = 'run.freeze(path="tests/test_seen.py")'
    if test.suffix != ".py" or not (test.stem.startswith("test_") or test.stem.endswith("_test")):
        expected = "a Python file that pytest finds, whose name begins with test_"
        raise ArgumentError("freeze", "path", expected, os.fspath(path), example)
    if not test.stem.isidentifier():
        raise ArgumentError("freeze", "path", "a file whose name Python can import", os.fspath(path), example)
    if not test.parent.is_dir():
        raise RunError(flow, f"there is no folder {test.parent} to freeze into", "create it, or choose another path")
    if test.exists() and not overwrite:
        raise RunError(flow, f"{test} exists already", "choose another path, or freeze with overwrite=True")
    return test


def _ports(run: "Run", asked: End | Sequence[End] | None) -> tuple[list[str], list[str]]:
    """The ports to expect, and those to expect where something passes them."""
    if asked is not None:
        given = [asked] if isinstance(asked, (str, Step, Port)) else list(asked)
        if not given:
            raise ArgumentError("freeze", "ports", "one port or more", asked, 'run.freeze(ports=["main/out"])')
        return list(dict.fromkeys(_port(run, port) for port in given)), []
    expected, failing = [], []
    for name, node in run.nodes.items():
        if isinstance(node, PipelineNode):
            expected += [f"{name}/{port}" for port in node.outlets if port != ERR]
            failing.append(f"{name}/{ERR}")
        elif isinstance(node, SinkNode) and node.incoming and _is_fed_by_sources(run, node):
            expected.append(f"{name}/{MAIN_IN}")
    return expected, failing


def _is_fed_by_sources(run: "Run", sink: SinkNode) -> bool:
    outlets = {
        id(outlet) for node in run.nodes.values() if isinstance(node, SourceNode) for outlet in node.outlets.values()
    }
    return all(id(outlet) in outlets for outlet in sink.incoming)


def _port(run: "Run", end: End) -> str:
    """A port by its whole name."""
    port = address(end) or ""
    name, _, asked = port.partition("/")
    node = run.nodes.get(name)
    example = 'run.freeze(ports=["main/out"])'
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


def _seen(run: "Run") -> Seen:
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


def _window(run: "Run", seen: Seen, last_ns: int | None) -> _Window:
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
    return RunError(flow, happened, f'freeze more: run.freeze(last="{durations.text(seconds * durations.SECOND_NS)}")')


class _Unkept(msgspec.Struct, frozen=True):
    """Stands for a value that was seen and cannot be told to another process."""

    text: str

    def __repr__(self) -> str:
        return self.text


def _pickled(flow: str, sources: dict[str, list[Timed]], watched: dict[str, list[Timed]]) -> tuple[bytes, set[str]]:
    """The recording for another process, and the names of classes of `__main__` in it."""
    for name, records in sources.items():
        for record in records:
            try:
                pickle.dumps(record.value)
            except Exception as error:
                happened = (
                    f"source `{name}` emitted {shown(record.value, 80)} ({record.value.__class__.__name__}), which "
                    f"cannot be written down: {type(error).__name__}: {error}"
                )
                remedy = "let it emit plain data, dataclasses or msgspec.Structs"
                raise RunError(flow, happened, remedy) from error
    seen = {port: [_told(record) for record in records] for port, records in watched.items()}
    data = pickle.dumps((sources, seen), protocol=3)
    return data, set(_classes_of_main(data))


def _told(record: Timed) -> Timed:
    value = expected_of(record.value)
    try:
        pickle.dumps(value)
    except Exception:
        value = _Unkept(shown(value, 80))
    return Timed(record.at_ns, record.kind, value)


def _classes_of_main(data: bytes) -> Iterable[str]:
    import pickletools

    for operation, argument, _ in pickletools.genops(data):
        if operation.name == "GLOBAL":
            module, _, name = str(argument).partition(" ")
            if module == "__main__":
                yield name.partition(".")[0]


def _write(test: Path, answer: Answer) -> None:
    """Write the files beside the test, then the test; of an older one nothing is left."""
    files: dict[Path, Any] = {
        test.with_suffix(".json"): None if answer.json is None else answer.json.encode(),
        test.with_suffix(".pickle"): answer.pickle,
        test: answer.text.encode(),
    }
    for file, data in files.items():
        if data is None:
            file.unlink(missing_ok=True)
        else:
            new = file.with_name(f".{file.name}.new")
            new.write_bytes(data)
            new.replace(file)
