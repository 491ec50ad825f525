"""The outbox: the one thread through which widgets send, so many frames a second and no more."""

import atexit
import logging
import os
import threading
import time
import weakref
from collections.abc import Callable
from typing import Protocol

_LOG = logging.getLogger("rxmetronome")
FRAME_S = 0.05
"""20 frames a second: five would look slow, sixty cost most of a browser's core."""
PULSE_S = 1.0
MOST_REST_S = 0.25
"""What was slow once must not keep the others from their frames for as long again."""
_LINGER_S = 2.0


class Sender(Protocol):
    """What sends through the outbox. It is held weakly."""

    is_due: bool
    """Whether it is to send with the next frame. False at first; the outbox keeps it."""

    def flush(self) -> None:
        """Send what has gathered; on the outbox's thread, and never while it is still at the last one."""


class Living(Sender, Protocol):
    """A sender that is called once a second as well, as long as somebody looks at it."""

    def pulse(self) -> bool:
        """Show that the kernel lives; whether anybody still looks."""


class FrameScheduler:
    """Calls those who asked, all of them in one frame, at most 20 frames a second.

    Its thread is there while somebody asks or is looked at, and for two seconds more. A frame that took long is
    followed by as long a pause, a quarter of a second at most, so that widgets take no more than half of the
    interpreter. A sender that raises, whatever it raises, is logged once and called again with the next frame it asks
    for; the thread goes on, and is started again should it have ended.

    Args:
        now: The seconds of a clock that never goes back.
        threaded: Whether it has a thread; without, somebody calls `step`.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic, *, threaded: bool = True) -> None:
        self.now = now
        self._threaded = threaded
        self._asked: list[weakref.ref[Sender]] = []
        self._looked_at: weakref.WeakSet[Living] = weakref.WeakSet()
        self._failed: weakref.WeakSet[Sender] = weakref.WeakSet()  # those of which it was logged
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._is_closed = self._is_between_frames = False
        self._next_frame = self._next_pulse = self._end = now()

    def ask(self, sender: Sender) -> None:
        """Have a sender flushed with the next frame; from any thread, and cheap where it has asked already."""
        if sender.is_due:
            return
        with self._lock:
            if sender.is_due or self._is_closed:
                return
            sender.is_due = True
            self._asked.append(weakref.ref(sender))
            self._ready()

    def attend(self, living: Living) -> None:
        """Have its pulse called every second, until it says that nobody looks."""
        with self._lock:
            self._looked_at.add(living)
            self._ready()

    def step(self) -> float | None:
        """Do what is due; the seconds until something is again, None where nothing has been for a while."""
        began = self.now()
        if began >= self._next_frame and self._asked:
            self._send()
            done = self.now()
            self._next_frame = max(began + FRAME_S, done + min(done - began, MOST_REST_S))
            self._end = done + _LINGER_S
        if began >= self._next_pulse:
            self._next_pulse = began + PULSE_S
            self._pulse()
        with self._lock:
            self._is_between_frames = bool(self._asked) or self.now() < self._next_frame
            if self._is_between_frames:  # it looks again when the next is due, and need not be woken for that
                due = min(self._next_frame, self._next_pulse) if self._looked_at else self._next_frame
                return max(0.0, due - self.now())
            until = self._next_pulse if self._looked_at else self._end
            left = until - self.now()
            return max(0.0, left) if self._looked_at or left > 0 else None

    def close(self) -> None:
        """Send nothing more: the process ends."""
        self._is_closed = True
        self._wake.set()

    def _ready(self) -> None:
        """See that the thread is there, and awake. Under the lock."""
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
            wait_s = self._stepped()
            if wait_s is not None:
                self._wake.wait(wait_s)
                continue
            with self._lock:
                if not self._asked and not self._looked_at:
                    self._thread = None
                    return

    def _stepped(self) -> float | None:
        try:
            return self.step()
        except BaseException:
            _LOG.exception("the widgets' thread could not do a frame, and goes on")
            return FRAME_S

    def _send(self) -> None:
        with self._lock:
            asked, self._asked = self._asked, []
        for reference in asked:
            sender = reference()
            if sender is None or self._is_closed:
                continue
            sender.is_due = False  # before it looks at what has gathered, so that what comes now asks anew
            try:
                sender.flush()
            except BaseException:  # a value's `repr` may raise anything, and all widgets share this thread
                self._log(sender)

    def _pulse(self) -> None:
        with self._lock:
            looked_at = list(self._looked_at)
        for living in looked_at:
            if self._is_closed:
                return
            try:
                goes_on = living.pulse()
            except BaseException:
                self._log(living)
            else:
                if not goes_on:
                    self._looked_at.discard(living)

    def _log(self, sender: Sender) -> None:
        """Say once of a sender that it raised; it is called again, and so are the others."""
        if sender not in self._failed and not self._is_closed:
            self._failed.add(sender)
            _LOG.exception("a %s could not be shown; the next frame is tried again", type(sender).__name__)


_one: FrameScheduler | None = None
_one_lock = threading.Lock()


def outbox() -> FrameScheduler:
    """The outbox of this process."""
    global _one  # noqa: PLW0603  there is one, and a fork begins anew
    if _one is None:
        with _one_lock:
            _one = _one or FrameScheduler()
    return _one


def _begin_anew() -> None:
    global _one, _one_lock
    _one, _one_lock = None, threading.Lock()


def _close() -> None:
    if _one is not None:
        _one.close()


atexit.register(_close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_anew)
