"""Where the clock's thread is when it does not come back: the step, and the line somebody can change."""

import sys
from collections.abc import Iterator
from types import FrameType

from rxmetronome.clocks import Clock, RealClock
from rxmetronome.flow.nodes import Node
from rxmetronome.flow.outboxes import Outbox
from rxmetronome.flow.queues import BoundedQueue
from rxmetronome.places import whereabouts


def stuck_in(clock: Clock) -> str:
    """The step and the user's function at file:line that the clock's thread is in now, as a clause."""
    thread = clock.thread if isinstance(clock, RealClock) else None
    frame = sys._current_frames().get(thread.ident or 0) if thread is not None else None
    if frame is None:
        return "it is idle"
    queue = next((owner for owner in _owners(frame) if isinstance(owner, BoundedQueue)), None)
    if queue is not None:
        return f"{step_of(frame)} waits for room in {queue.name}"
    return f"{step_of(frame)} is in {whereabouts(frame) or 'no function of yours'}"


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
        yield outer.f_locals.get("self")
        outer = outer.f_back
