"""Ctrl-C, SIGTERM and SIGHUP while the main thread waits for a run: every end that can be heard drains.

A signal is handled here only where it would end the process otherwise: one that was ignored when the process began
(by `nohup`, or by a script that put it into the background) stays ignored, and a handler of the user's stays in place.
When the waiting is over every signal means again what it meant before.
"""

import os
import queue
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType
from typing import Any, NoReturn, Protocol

from rxmetronome.clocks import VirtualClock
from rxmetronome.notebook.environment import is_interactive

Handler = Callable[[int, FrameType | None], Any]

TERMINATING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What a service manager, `docker stop` and a terminal that closes send."""
ENDING = (signal.SIGINT, *TERMINATING)

_LOOK_EVERY_S = 0.2
"""How often the main thread wakes by itself: a signal that the system gives to another thread does not wake it."""

_handled: dict[int, Any] = {}
"""The signals that are handled here now, with the handlers they had before."""


@contextmanager
def handled(handler: Handler, numbers: tuple[int, ...] = ENDING) -> Iterator[None]:
    """Have a handler called for those signals that would end the process; nothing outside the main thread.

    At a prompt and in a notebook only Ctrl-C is handled: SIGTERM is to end the kernel, and not a cell.
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
            if before is not None and signal.getsignal(number) is handler:  # else a step has set one of its own
                signal.signal(number, before)


_exiting = ExitStack()
_waiters = 0


@contextmanager
def exiting() -> Iterator[None]:
    """Have SIGTERM and SIGHUP raise SystemExit (143, 129) in the main thread, as Ctrl-C raises KeyboardInterrupt.

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
    """Have a signal stop the clock after the action that runs, and stand in the list; a second raises."""
    heard: list[int] = []

    def arrived(number: int, _: FrameType | None) -> None:
        if heard:
            raise KeyboardInterrupt
        heard.append(number)
        clock.halt()

    with handled(arrived, numbers):
        yield heard


class Stoppable(Protocol):
    """What the main thread needs of the run that it waits for; see `Run`."""

    def on_end(self, callback: Callable[[], object]) -> object:
        """Have something called when it has ended."""

    def stop(self, drain: Any = None) -> object:
        """Drain and end it."""

    def wait(self) -> object:
        """Wait for its end."""


class Foreground:
    """The main thread while it starts a run and waits for it: the first signal drains the run.

    Signals are news in a queue, so that no exception breaks into a step. Until `wait` they raise KeyboardInterrupt,
    because what starts may never come back.
    """

    def __init__(self) -> None:
        self.first: int | None = None
        self._news: queue.SimpleQueue[int | None] = queue.SimpleQueue()  # the one queue that a handler may put into
        self._is_waiting = False
        self._stack = ExitStack()

    def __enter__(self) -> "Foreground":
        self._stack.enter_context(handled(self._arrived))
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def start(self, begin: Callable[[], object], is_alive: Callable[[], bool]) -> None:
        """Begin a run; a signal that arrives meanwhile drains what runs by then.

        Raises:
            KeyboardInterrupt: If Ctrl-C came before anything ran.
            SystemExit: If another signal did.
        """
        try:
            begin()
        except KeyboardInterrupt:
            self.first = self.first or signal.SIGINT
            if is_alive():
                return
            if self.first != signal.SIGINT:
                exit_by(self.first)
            raise

    def wait(self, run: Stoppable, tell: Callable[[int, bool], object] = lambda *_: None) -> bool:
        """Wait until the run has ended; return True if a second Ctrl-C had to stop it at once.

        A second SIGTERM or SIGHUP changes nothing: what wraps a process often delivers them twice.

        Args:
            run: What to wait for.
            tell: Called with a signal when the run begins to drain, and with True for the one that stops it at once.
        """
        run.on_end(lambda: self._news.put(None))
        self._is_waiting = True
        if self.first is not None:
            self._news.put(self.first)
        draining: threading.Thread | None = None
        while True:
            try:
                number = self._news.get(timeout=_LOOK_EVERY_S)
            except queue.Empty:
                continue
            except KeyboardInterrupt:  # raised by a handler that the user has set
                number = signal.SIGINT
            if number is None:
                break
            if draining is None:
                draining = threading.Thread(target=run.stop, name="rxmetronome drains", daemon=True)
                draining.start()
                tell(number, False)
            elif number == signal.SIGINT:
                self._is_waiting = False  # a third one is an exception, should a source never let go
                tell(number, True)
                run.stop(0)
                return True
        run.wait()
        if draining is not None:
            draining.join()
        return False

    def _arrived(self, number: int, _: FrameType | None) -> None:
        if self._is_waiting:
            self._news.put(number)
            return
        self.first = number
        raise KeyboardInterrupt


_fork = threading.local()


def _hold_back() -> None:
    """Let no signal reach a child before it has its usual meaning there: it would be lost."""
    _fork.mask = signal.pthread_sigmask(signal.SIG_BLOCK, set(_handled))


def _let_through() -> None:
    signal.pthread_sigmask(signal.SIG_SETMASK, _fork.mask)


def _let_through_in_child() -> None:
    """Let signals end a forked child: what they would be news for is in its parent."""
    for number, before in _handled.items():
        signal.signal(number, before)
    _handled.clear()
    _let_through()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_hold_back, after_in_parent=_let_through, after_in_child=_let_through_in_child)
