"""What a test can expect, asked of two processes, in which the flow is made anew: only what both find counts."""

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec

from rxmetronome.errors import RunError
from rxmetronome.flow.frozen.thawing import Answer, Request

_LONGEST_S = 120.0
_THAW = "rxmetronome.flow.frozen.thawing"


def settled(request: Request) -> Answer:
    """Have two processes find the answer; expect only what both found."""
    answers = _thawed([request, request], request.flow)
    unlike = _unlike(*answers)
    if not unlike:
        return answers[0]
    request.skipped = unlike
    if not set(answers[0].ports) - set(unlike):
        port, why = next(iter(unlike.items()))
        remedy = "let the pipeline take its time and its chance from its events, or choose other ports=[...]"
        raise RunError(request.flow, f"no port can be expected: {port} {why}", remedy)
    return _thawed([request], request.flow)[0]


def _unlike(one: Answer, other: Answer) -> dict[str, str]:
    found = {}
    for port, lines in one.ports.items():
        others = other.ports.get(port, [])
        if lines != others:
            place = next((i for i, pair in enumerate(zip(lines, others, strict=False)) if pair[0] != pair[1]), -1)
            which = f"event {place + 1}" if place >= 0 else "its length"
            found[port] = f"gives something else each time, from the same input ({which})"
    return found


def _thawed(requests: Sequence[Request], flow: str) -> list[Answer]:
    """Ask processes of their own, at once."""
    house = str(Path(__file__).parents[3])
    inherited = os.environ.get("PYTHONPATH", "")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (house, inherited)))}
    with tempfile.TemporaryDirectory(prefix="rxmetronome-") as folder, contextlib.ExitStack() as stack:
        asked = []
        for number, request in enumerate(requests):
            question, answer = Path(folder, f"{number}.request"), Path(folder, f"{number}.answer")
            question.write_bytes(msgspec.msgpack.encode(request))
            process = subprocess.Popen(  # noqa: S603  this interpreter, a module of ours
                [sys.executable, "-P", "-m", _THAW, str(question), str(answer)],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment,
            )  # fmt: skip
            stack.enter_context(process)
            stack.callback(process.kill)
            asked.append((process, answer))
        return [_answered(process, answer, flow) for process, answer in asked]


def _answered(process: "subprocess.Popen[bytes]", answer: Path, flow: str) -> Answer:
    try:
        _, told = process.communicate(timeout=_LONGEST_S)
    except subprocess.TimeoutExpired:
        happened = f"making the flow anew and playing its events took more than {_LONGEST_S:.0f} s"
        remedy = 'keep what takes long when the file is imported under `if __name__ == "__main__":`, or freeze less'
        raise RunError(flow, happened, remedy) from None
    if process.returncode or not answer.is_file():
        lines = told.decode(errors="replace").strip().splitlines() or [f"exit status {process.returncode}"]
        remedy = "run the flow on a VirtualClock to see it happen"
        raise RunError(flow, f"its events cannot be played again: {lines[-1]}", remedy)
    found = msgspec.msgpack.decode(answer.read_bytes(), type=Answer)
    if found.happened:
        raise RunError(flow, found.happened, found.remedy)
    return found
