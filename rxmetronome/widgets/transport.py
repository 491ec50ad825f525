"""Send the frames of all widgets on one thread, at most 20 a second."""

import atexit
import contextlib
import logging
import os
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from typing import Any, Protocol

_LOG = logging.getLogger("rxmetronome")
FRAME_S = 0.05
"""20 frames a second: five look slow, sixty cost most of a browser's core."""
HEARTBEAT_S = 1.0
MOST_REST_S = 0.25
"""One slow frame must not delay the other widgets for as long again."""
_LINGER_S = 2.0
_TURN_S = 0.0002
"""While a frame is made, other threads wait for the interpreter so long, in place of Python's 5 ms."""


class Sender(Protocol):
    """Send in frames; the scheduler holds it weakly."""

    is_due: bool
    """True while it waits for its frame; False at first, then kept by the scheduler."""

    def flush(self) -> None:
        """Send what has changed; on the scheduler's thread, never twice at once."""


class FrameScheduler:
    """Call the senders that asked for a frame, all of them together, at most 20 times a second.

    Its thread runs while a sender has asked or has viewers, and two seconds longer. After a slow frame it rests as
    long as the frame took, a quarter of a second at most, so widgets take at most half of the interpreter. When a
    sender raises anything, that is logged once and the sender is called again with the next frame it asks for. The
    thread goes on, and is started again if it has ended.

    Args:
        now: The seconds of a clock that never goes back.
        threaded: False to start no thread; then the caller calls `step`.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic, *, threaded: bool = True) -> None:
        self.now = now
        self._threaded = threaded
        self._asked: list[weakref.ref[Sender]] = []
        self._viewed: weakref.WeakSet[Any] = weakref.WeakSet()
        self._failed: weakref.WeakSet[Sender] = weakref.WeakSet()  # those that were logged
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._is_closed = self._is_between_frames = False
        self._next_frame = self._next_heartbeat = self._end = now()

    def request_frame(self, sender: Sender) -> None:
        """Flush a sender with the next frame; from any thread, and cheap if it has asked already."""
        if sender.is_due:
            return
        with self._lock:
            if sender.is_due or self._is_closed:
                return
            sender.is_due = True
            self._asked.append(weakref.ref(sender))
            self._ensure_awake()

    def request_heartbeats(self, sender: Any) -> None:
        """Call the sender's `heartbeat` every second until it returns False."""
        with self._lock:
            self._viewed.add(sender)
            self._ensure_awake()

    def step(self) -> float | None:
        """Do what is due; return the seconds until the next step, None if nothing was due for a while."""
        began = self.now()
        if began >= self._next_frame and self._asked:
            self._send()
            done = self.now()
            self._next_frame = max(began + FRAME_S, done + min(done - began, MOST_REST_S))
            self._end = done + _LINGER_S
        if began >= self._next_heartbeat:
            self._next_heartbeat = began + HEARTBEAT_S
            self._send_heartbeats()
        with self._lock:
            self._is_between_frames = bool(self._asked) or self.now() < self._next_frame
            if self._is_between_frames:  # the next frame is due anyway, so no request needs to wake the thread
                due = min(self._next_frame, self._next_heartbeat) if self._viewed else self._next_frame
                return max(0.0, due - self.now())
            left = (self._next_heartbeat if self._viewed else self._end) - self.now()
            return max(0.0, left) if self._viewed or left > 0 else None

    def close(self) -> None:
        """Send nothing more: the process ends."""
        self._is_closed = True
        self._wake.set()

    def _ensure_awake(self) -> None:
        """Start or wake the thread; under the lock."""
        if not self._threaded or self._is_closed:
            return
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._loop, name="rxmetronome widgets", daemon=True)
            self._thread.start()
        elif not self._is_between_frames:
            self._wake.set()

    def _loop(self) -> None:
        while not self._is_closed:
            self._wake.clear()
            try:
                wait_s = self.step()
            except BaseException:
                _LOG.exception("the widgets' thread failed to send a frame, and goes on")
                wait_s = FRAME_S
            if wait_s is not None:
                self._wake.wait(wait_s)
                continue
            with self._lock:
                if not self._asked and not self._viewed:
                    self._thread = None
                    return

    def _send(self) -> None:
        with self._lock:
            asked, self._asked = self._asked, []
        with giving_way():
            for reference in asked:
                sender = reference()
                if sender is None or self._is_closed:
                    continue
                sender.is_due = False  # before it flushes, so that a change during the flush asks again
                try:
                    sender.flush()
                except BaseException:  # a value's `repr` may raise anything, and all widgets share this thread
                    self._log_once(sender)

    def _send_heartbeats(self) -> None:
        with self._lock:
            viewed = list(self._viewed)
        for sender in viewed:
            if self._is_closed:
                return
            try:
                if not sender.heartbeat():
                    self._viewed.discard(sender)
            except BaseException:
                self._log_once(sender)

    def _log_once(self, sender: Sender) -> None:
        if sender not in self._failed and not self._is_closed:
            self._failed.add(sender)
            _LOG.exception("a %s could not be shown; the next frame is tried again", type(sender).__name__)


@contextlib.contextmanager
def giving_way() -> Iterator[None]:
    """Have threads that wait for the interpreter get it soon meanwhile: a beat goes before a frame.

    The interval is that of the process. It is set for the time of a frame only, and left alone where it is as short
    already, or where something else has set it meanwhile.
    """
    before = sys.getswitchinterval()
    if before <= _TURN_S:
        yield
        return
    sys.setswitchinterval(_TURN_S)
    try:
        yield
    finally:
        if abs(sys.getswitchinterval() - _TURN_S) < 1e-6:
            sys.setswitchinterval(before)


_one: FrameScheduler | None = None
_one_lock = threading.Lock()


def frame_scheduler() -> FrameScheduler:
    """Return the scheduler of this process."""
    global _one  # noqa: PLW0603  there is one, and a fork starts another
    if _one is None:
        with _one_lock:
            _one = _one or FrameScheduler()
    return _one


def _reset_after_fork() -> None:
    global _one, _one_lock
    _one, _one_lock = None, threading.Lock()


def _close() -> None:
    if _one is not None:
        _one.close()


atexit.register(_close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_reset_after_fork)
