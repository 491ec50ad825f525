"""One subscription to a store's answers: commands in, replies out, in the order of the commands.

In a flow on the real clock a thread of the subscription commits what has gathered, so that the disk holds up nobody,
and the replies go on from the clock's thread when they may be told. Everywhere else, and above all in virtual time,
each command is done and answered in place.
"""

import logging
import queue
import threading
from collections import deque
from collections.abc import Sequence
from typing import Any, Protocol

from reactivex import Observable, abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome.clocks import Timeline, timeline
from rxmetronome.errors import ClockError
from rxmetronome.protocols import Context, context_of
from rxmetronome.state.kv.commands import Command, Refused, Reply, read

_LOG = logging.getLogger("rxmetronome")

HALF = 5_000
"""How many commands may gather before the clock's thread waits for as many before them to be answered."""
LAST_WRITE_S = 1.0
"""How long who unsubscribes waits for the commands that were taken to be done."""


class Store(Protocol):
    """What a subscription needs of its store."""

    def answer(self, commands: Sequence[Command], at: Timeline) -> list[Reply]:
        """Do commands in one commit, and say what may be told of them. Never raises."""

    def settle(self) -> float | None:
        """Sync what is due; the seconds until the rest is, None where there is nothing."""

    def flush(self) -> None:
        """Sync the rest."""

    def use_clock(self, scheduler: abc.SchedulerBase | None) -> abc.DisposableBase:
        """Go by its time until what comes back is disposed."""


def answers(store: Store, commands: Observable[Any]) -> Observable[Any]:
    """The replies of a store to a stream of commands."""

    def subscribe(observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None) -> abc.DisposableBase:
        context = context_of(scheduler)
        is_apart = context is not None and not context.clock.is_virtual
        answering = Apart(store, observer, scheduler) if is_apart else InPlace(store, observer, scheduler)
        subscription = commands.subscribe(
            answering.on_next, observer.on_error, answering.on_completed, scheduler=scheduler
        )
        told = Disposable() if context is None else context.track_pending(answering.held)
        return CompositeDisposable(subscription, Disposable(answering.dispose), told, store.use_clock(scheduler))

    return Observable(subscribe)


class InPlace:
    """Does and answers each command before it returns."""

    def __init__(self, store: Store, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None) -> None:
        self.store, self.observer = store, observer
        self.timeline = timeline(scheduler)
        self.context: Context | None = context_of(scheduler)
        self.is_disposed = False

    def on_next(self, event: Any) -> None:
        """Take an event; one that is no command is a failure."""
        try:
            command = read(event)
        except Exception as error:
            self.fail(event, error)
        else:
            self.take(command)

    def take(self, command: Command) -> None:
        """Do it, and answer."""
        self.tell(self.store.answer([command], self.timeline))

    def tell(self, replies: Sequence[Reply]) -> int:
        """Hand replies on; how many were, before the observer left."""
        heard, on_next = 0, self.observer.on_next
        for reply in replies:
            if self.is_disposed:
                break
            heard += 1
            if reply.__class__ is Refused:
                self.fail(*reply)
            else:
                on_next(reply)
        return heard

    def fail(self, event: Any, error: Exception) -> None:
        """Make a failure of an event: on `err` in a flow, the end of the stream outside one."""
        if self.context is not None:
            self.context.fail(event, error)
        else:
            self.observer.on_error(error)

    def held(self) -> str:
        """Which commands have not been done yet."""
        return ""

    def on_completed(self) -> None:
        """Everything is answered already."""
        self.observer.on_completed()

    def dispose(self) -> None:
        """Say nothing more."""
        self.is_disposed = True


class Apart(InPlace):
    """Has a thread of its own do the commands, in groups of what has gathered; answers on the clock's thread."""

    def __init__(self, store: Store, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None) -> None:
        super().__init__(store, observer, scheduler)
        self._scheduler: Any = scheduler
        self._asked: queue.SimpleQueue[Command | threading.Event | None] = queue.SimpleQueue()
        self._ready: deque[Sequence[Reply] | None] = deque()
        self._thread: threading.Thread | None = None
        self._half: threading.Event | None = None
        self._taken = self._done = 0
        self._is_telling = self._is_abandoned = False
        self._unheard = 0

    def take(self, command: Command) -> None:
        """Leave it to the thread; wait for the thread where too many have gathered."""
        if self._thread is None:
            self._start()
        self._asked.put(command)
        self._taken += 1
        if self._taken % HALF == 0:
            before, self._half = self._half, threading.Event()
            self._asked.put(self._half)
            if before is not None:
                before.wait()
                self._tell_what_is_ready()

    def held(self) -> str:
        """How many commands were taken and not done."""
        number = self._taken - self._done
        return f"{number:,} commands not done" if number else ""

    def on_completed(self) -> None:
        """Complete after the last answer."""
        if self._thread is None:
            self.observer.on_completed()
        else:
            self._asked.put(None)

    def dispose(self) -> None:
        """Let the thread do what was taken, as far as it can in a moment, and end it."""
        if self.is_disposed:
            return
        super().dispose()
        thread = self._thread
        if thread is None:
            return
        self._asked.put(None)
        thread.join(LAST_WRITE_S)
        if thread.is_alive():
            self._is_abandoned = True
        self._unheard += sum(map(len, filter(None, self._ready)))
        if self._unheard:
            _LOG.warning("%s: %d commands were done whose answers nobody heard", thread.name, self._unheard)

    def _start(self) -> None:
        step = f" {self.context.flow}/{self.context.step}" if self.context is not None else ""
        self._thread = threading.Thread(target=self._loop, name=f"rxmetronome{step}", daemon=True)
        self._thread.start()

    # --- on the clock's thread ---

    def _tell_what_is_ready(self, *_: object) -> None:
        if self._is_telling:  # an answer led to another command, and that to waiting
            return
        self._is_telling = True
        try:
            while self._ready and not self.is_disposed:
                replies = self._ready.popleft()
                if replies is None:
                    self.observer.on_completed()
                else:
                    self._unheard += len(replies) - self.tell(replies)
        finally:
            self._is_telling = False

    # --- on the thread of its own ---

    def _loop(self) -> None:
        while True:
            gathered, end = self._gather()
            if gathered:
                self._hand_over(self._answer(gathered))
                self._done += len(gathered)
            if isinstance(end, threading.Event):
                end.set()
            elif end is not None:
                self._finish()
                return

    def _gather(self) -> tuple[list[Command], threading.Event | str | None]:
        """What has come, or comes first, up to the next half or the end."""
        gathered: list[Command] = []
        take = self._asked.get
        try:
            item = take(timeout=self._settle())
            while item.__class__ is Command:
                gathered.append(item)
                item = take(block=False)
        except queue.Empty:
            return gathered, None
        return gathered, item if isinstance(item, threading.Event) else "end"

    def _answer(self, commands: list[Command]) -> list[Reply]:
        if self._is_abandoned:
            _LOG.warning("%s: %d commands had to be left undone", threading.current_thread().name, len(commands))
            return []
        return self.store.answer(commands, self.timeline)

    def _settle(self) -> float | None:
        try:
            return self.store.settle()
        except Exception as error:
            self._fail_from_here(error)
            return 1.0

    def _finish(self) -> None:
        try:
            self.store.flush()
        except Exception as error:
            self._fail_from_here(error)
        self._hand_over(None)

    def _fail_from_here(self, error: Exception) -> None:
        if self.context is not None:
            self.context.fail(None, error)

    def _hand_over(self, replies: Sequence[Reply] | None) -> None:
        self._ready.append(replies)
        try:
            self._scheduler.schedule(self._tell_what_is_ready)
        except ClockError:
            _LOG.debug("the run that would hear of %s has ended", threading.current_thread().name)
