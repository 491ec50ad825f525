"""Where a thread is now: in which step, in which function of the user, or waiting for which queue."""

import sys
from collections.abc import Iterator
from types import FrameType

from rxmetronome.callsites import current_user_frame
from rxmetronome.clocks import Clock, RealClock
from rxmetronome.flow import compiler
from rxmetronome.flow.nodes import Node
from rxmetronome.flow.queues import BoundedQueue, Outbox


def stuck_in(clock: Clock) -> str:
    """Return the step and the user's function at file:line that the clock's thread is in now, as a clause."""
    thread = clock.thread if isinstance(clock, RealClock) else None
    frame = sys._current_frames().get(thread.ident or 0) if thread is not None else None
    if frame is None:
        return "it is idle"
    queue = next((owner for owner in _owners(frame) if isinstance(owner, BoundedQueue)), None)
    if queue is not None:
        return f"{step_of(frame)} waits for room in {queue.name}"
    return f"{step_of(frame)} is in {current_user_frame(frame) or 'no function of yours'}"


def step_of(frame: FrameType) -> str:
    """Name the step that a thread works for, as "step `main`"; "it" where that is none."""
    for owner in _owners(frame):
        node = owner.context if isinstance(owner, Outbox) else owner
        if isinstance(node, Node):
            return f"step `{node.step}`"
    return "it"


def _owners(frame: FrameType) -> Iterator[object]:
    """Yield the objects whose methods a thread is in, from the innermost."""
    outer: FrameType | None = frame
    while outer is not None:
        yield compiler.owner_of(outer) or outer.f_locals.get("self")
        outer = outer.f_back
