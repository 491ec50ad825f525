"""Ctrl-C, SIGTERM and SIGHUP while the main thread waits for a run: each of them drains it.

A signal is handled here only where it would end the process otherwise: one that was ignored when the process began
(by `nohup`, or by a script that put it into the background) stays ignored, and a handler of the user's stays in place.
When the waiting is over, the former handlers are in place again.
"""

import os
import queue
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType
from typing import Any, NoReturn

from rxmetronome.clocks import VirtualClock
from rxmetronome.notebook.environment import is_interactive

Handler = Callable[[int, FrameType | None], Any]

TERMINATING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""The signals of a service manager, of `docker stop`, and of a terminal that closes."""
ENDING = (signal.SIGINT, *TERMINATING)

_LOOK_EVERY_S = 0.2
"""The main thread polls at this interval: a signal that the system gives to another thread does not wake it."""

_handled: dict[int, Any] = {}
"""The signals that are handled here now, with their former handlers."""


@contextmanager
def handled(handler: Handler, numbers: tuple[int, ...] = ENDING) -> Iterator[None]:
    """Call a handler for those signals that would end the process; do nothing outside the main thread.

    At a prompt and in a notebook only Ctrl-C is handled: SIGTERM ends the kernel, not a cell.
    """
    mine: list[int] = []
    if threading.current_thread() is threading.main_thread():
        for number in [number for number in numbers if number == signal.SIGINT or not is_interactive()]:
            before = signal.getsignal(number)
            if before == (signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL):
                _handled[number] = before
                signal.signal(number, handler)
                mine.append(number)
    try:
        yield
    finally:
        for number in mine:
            before = _handled.pop(number, None)
            if before is not None and signal.getsignal(number) is handler:  # otherwise a step has set another one
                signal.signal(number, before)


_exiting = ExitStack()
_waiters = 0


@contextmanager
def exiting() -> Iterator[None]:
    """Raise SystemExit (143, 129) on SIGTERM and SIGHUP in the main thread, as Ctrl-C raises KeyboardInterrupt.

    Several coroutines may be in it at once, and leave it in any order.
    """
    global _waiters  # noqa: PLW0603  the handlers are the process's, and the main thread alone counts
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    if _waiters == 0:
        _exiting.enter_context(handled(exit_by, TERMINATING))
    _waiters += 1
    try:
        yield
    finally:
        _waiters -= 1
        if _waiters == 0:
            _exiting.close()


def exit_by(number: int, _: FrameType | None = None) -> NoReturn:
    """End the main thread with the status of a process that this signal has ended."""
    raise SystemExit(128 + number)


@contextmanager
def halting(clock: VirtualClock, numbers: tuple[int, ...] = ENDING) -> Iterator[list[int]]:
    """Stop the clock on a signal, after the running action, and add it to the list; a second one raises."""
    received: list[int] = []

    def on_signal(number: int, _: FrameType | None) -> None:
        if received:
            raise KeyboardInterrupt
        received.append(number)
        clock.halt()

    with handled(on_signal, numbers):
        yield received


class Foreground:
    """The main thread while it starts a run and waits for it: the first signal drains the run.

    Signals go into a queue, so that no exception interrupts a step. Until the run has begun they raise
    KeyboardInterrupt, because a start may never return.
    """

    def __init__(self) -> None:
        self.first: int | None = None
        self._received: queue.SimpleQueue[int | None] = queue.SimpleQueue()  # its `put` is safe in a handler
        self._raises = True
        self._stack = ExitStack()

    def __enter__(self) -> "Foreground":
        self._stack.enter_context(handled(self._on_signal))
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def start(self, begin: Callable[[], object], is_alive: Callable[[], bool]) -> None:
        """Begin a run; a signal that arrives meanwhile drains the run if it has begun.

        Raises:
            KeyboardInterrupt: If Ctrl-C came before anything ran.
            SystemExit: If another signal did.
        """
        try:
            begin()
            self._raises = False  # within `try`: what arrives before it is caught, and what arrives after it is queued
        except KeyboardInterrupt:
            self._raises = False
            self.first = self.first or signal.SIGINT
            if is_alive():
                self._received.put(self.first)
                return
            if self.first != signal.SIGINT:
                exit_by(self.first)
            raise

    def wait(self, run: Any, on_drain: Callable[[int, bool], object] = lambda *_: None) -> bool:
        """Wait until the run has ended; return True if a second Ctrl-C had to stop it at once.

        A second SIGTERM or SIGHUP changes nothing: wrappers of a process often deliver them twice.

        Args:
            run: The `Run`.
            on_drain: Called with the signal and False when the run begins to drain, with True when it is stopped at
                once.
        """
        run.on_end(lambda: self._received.put(None))
        draining: threading.Thread | None = None
        while True:
            try:
                number = self._received.get(timeout=_LOOK_EVERY_S)
            except queue.Empty:
                continue
            except KeyboardInterrupt:  # raised by a handler that the user has set
                number = signal.SIGINT
            if number is None:
                break
            if draining is None:
                draining = threading.Thread(target=run.stop, name="rxmetronome drains", daemon=True)
                draining.start()
                on_drain(number, False)
            elif number == signal.SIGINT:
                self._raises = True  # a third one is an exception, should a source never return
                on_drain(number, True)
                run.stop(0)
                return True
        run.wait()
        if draining is not None:
            draining.join()
        return False

    def _on_signal(self, number: int, _: FrameType | None) -> None:
        if not self._raises:
            self._received.put(number)
            return
        self.first = number
        raise KeyboardInterrupt


_fork = threading.local()


def _block_signals() -> None:
    """Block signals until the child has their former handlers: they would be lost there."""
    _fork.mask = signal.pthread_sigmask(signal.SIG_BLOCK, set(_handled))


def _unblock_signals() -> None:
    signal.pthread_sigmask(signal.SIG_SETMASK, _fork.mask)


def _restore_in_child() -> None:
    """Restore the former handlers in a forked child, because the run is its parent's."""
    for number, before in _handled.items():
        signal.signal(number, before)
    _handled.clear()
    _unblock_signals()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_block_signals, after_in_parent=_unblock_signals, after_in_child=_restore_in_child)
