"""Find what a flow depends on beside its tape: play it twice, and name the first event that differs."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rxmetronome.callsites import describe
from rxmetronome.durations import text
from rxmetronome.errors import shown
from rxmetronome.flow import validation
from rxmetronome.flow.nodes import Node
from rxmetronome.flow.playback import expected_of
from rxmetronome.flow.recording import Recording
from rxmetronome.flow.run import Run
from rxmetronome.marbles.diff import equal
from rxmetronome.records import Timed
from rxmetronome.tapes.tape import Tape

if TYPE_CHECKING:
    from rxmetronome.flow.flow import Flow

_FOREVER_NS = 1 << 80


def first_difference(flows: "Sequence[Flow]", tape: Tape) -> str | None:
    """Replay a tape on two flows, which are the same, without sinks; return the first difference in words, or None.

    The port is the one where two replays differ first in time and, at one instant, first in the order of the steps; so
    the function named is the one that depends on the clock on the wall, on chance or on what an earlier run left.

    Args:
        flows: The flow twice, or two copies of it.
        tape: What came in.
    """
    seen: list[dict[str, list[Timed]]] = []
    runs: list[Run] = []
    for flow in flows:
        recordings: list[Recording] = []

        def record(run: Run, recordings: list[Recording] = recordings) -> None:
            run.recording = Recording(run.nodes, run.clock, _FOREVER_NS, most=_FOREVER_NS)
            recordings.append(run.recording)

        with flow.on_run(record):
            runs.append(flow.replay(tape, record=False))
        seen.append(recordings[0].snapshot().ports)
    found: list[tuple[int, int, str, int]] = []
    for rank, port in enumerate(_in_order(runs[0], seen[0])):
        at = _first(seen[0][port], seen[1].get(port, []))
        if at is not None:
            both = [ports[port][at].at_ns for ports in seen if at < len(ports[port])]
            found.append((min(both), rank, port, at))
    if not found:
        return None
    at_ns, _, port, at = min(found)
    once, again = (shown(ports[port][at].value) if at < len(ports[port]) else "nothing" for ports in seen)
    step = port.partition("/")[0]
    after = text(max(0, at_ns - tape.head.began_ns))
    where = _functions(runs[0].nodes[step])
    return f"{port}, event {at:,}, {after} after the start: {once}, and then {again}{where}"


def _first(events: Sequence[Timed], others: Sequence[Timed]) -> int | None:
    for at, (event, other) in enumerate(zip(events, others, strict=False)):
        if (event.at_ns, event.kind) != (other.at_ns, other.kind) or not equal(
            expected_of(event.value), expected_of(other.value)
        ):
            return at
    return min(len(events), len(others)) if len(events) != len(others) else None


def _in_order(run: Run, ports: dict[str, list[Timed]]) -> list[str]:
    """Return the ports so that a step comes after those that feed it."""
    feeds: dict[str, list[str]] = {}
    for wire in run.connections:
        feeds.setdefault(wire.target, []).append(wire.origin)

    def depth(step: str) -> int:
        return 1 + max((depth(origin) for origin in feeds.get(step, ())), default=0)

    return sorted(ports, key=lambda port: (depth(port.partition("/")[0]), port.endswith("/in")))


def _functions(node: Node) -> str:
    """Name the functions of a step at file:line."""
    functions = [part.function for part in getattr(node.spec, "operators", ()) if getattr(part, "function", None)]
    more = [one for operator in getattr(node.spec, "operators", ()) for one in validation.closed_over(operator)
            if callable(one) and hasattr(one, "__code__")] if not functions else []  # fmt: skip
    named = ", ".join(dict.fromkeys(describe(function) for function in functions or more))
    return f"; made by {named}" if named else ""
