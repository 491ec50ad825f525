"""A store as an operator: commands in, replies out, in the order of the commands.

In a flow on the real clock a thread of the subscription commits the commands that have gathered, so that the clock's
thread does not wait for the disk; the replies are emitted on the clock's thread after their commit. Everywhere else,
and in virtual time above all, each command is executed and answered in place.
"""

import logging
import queue
import threading
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from reactivex import Observable, abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome.clocks import Timeline, timeline
from rxmetronome.errors import ClockError
from rxmetronome.protocols import Context, context_of
from rxmetronome.state.kv.commands import Command, Refused, Reply, read, replies
from rxmetronome.state.kv.sqlite import Commits, Times

_LOG = logging.getLogger("rxmetronome")

HALF = 5_000
"""The number of commands that may gather before the clock's thread waits for as many before them to be answered."""
LAST_WRITE_S = 1.0
"""The time that disposing waits for accepted commands to be executed."""


def answers(
    commands: Observable[Any],
    commits: Commits,
    times: Callable[[Timeline], Times],
    use_clock: Callable[[abc.SchedulerBase | None], abc.DisposableBase],
    executors: list["InPlace"],
) -> Observable[Any]:
    """Return the replies of a store to a stream of commands.

    Args:
        commands: The events.
        commits: The store's file.
        times: Returns the times of a group of commands, given the timeline of the subscription.
        use_clock: Called with the scheduler of each subscription, whose time the store then keeps.
        executors: Holds what executes the commands of each subscription, while it lasts.
    """

    def subscribe(observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None) -> abc.DisposableBase:
        context = context_of(scheduler)
        kind: type[InPlace] = InPlace if context is None or context.clock.is_virtual else OnThread
        if getattr(getattr(context, "outcomes", None), "is_played", False):
            kind = Played
        executor = kind(commits, times, observer, scheduler)
        executors.append(executor)
        subscription = commands.subscribe(
            executor.on_next, observer.on_error, executor.on_completed, scheduler=scheduler
        )
        tracked = Disposable() if context is None else context.track_pending(executor.pending)

        def dispose() -> None:
            executor.dispose()
            executors.remove(executor)

        return CompositeDisposable(subscription, Disposable(dispose), tracked, use_clock(scheduler))

    return Observable(subscribe)


class InPlace:
    """Execute and answer each command before returning."""

    def __init__(
        self,
        commits: Commits,
        times: Callable[[Timeline], Times],
        observer: abc.ObserverBase[Any],
        scheduler: abc.SchedulerBase | None,
    ) -> None:
        self.commits, self.times, self.observer = commits, times, observer
        self.timeline = timeline(scheduler)
        self.context: Context | None = context_of(scheduler)
        self.outcomes: Any = getattr(self.context, "outcomes", None)
        """Keeps the replies on a tape, or plays those of one."""
        self.is_disposed = False

    def on_next(self, event: Any) -> None:
        """Accept an event; one that is no command is a failure."""
        try:
            command = read(event)
        except Exception as error:
            self._fail(event, error)
        else:
            self.accept(command)

    def accept(self, command: Command) -> None:
        """Execute a command, and emit its replies."""
        self.emit_kept(self.execute([command]))

    def execute(self, commands: Sequence[Command]) -> list[Reply]:
        """Execute commands in one commit; return their replies."""
        try:
            results = self.commits.do(commands, self.times(self.timeline))
        except Exception as error:
            return [Refused(command.event, error) for command in commands]
        return replies(commands, results)

    def emit_kept(self, replies: Sequence[Reply]) -> int:
        """Emit replies, and keep them where the run is on a tape."""
        if self.outcomes is not None:
            self.outcomes.keep_stream(list(replies))
        return self.emit(replies)

    def emit(self, replies: Sequence[Reply]) -> int:
        """Emit replies; return how many, before the observer unsubscribed."""
        emitted, on_next = 0, self.observer.on_next
        for reply in replies:
            if self.is_disposed:
                break
            emitted += 1
            if reply.__class__ is Refused:
                self._fail(*reply)
            else:
                on_next(reply)
        return emitted

    def _fail(self, event: Any, error: Exception) -> None:
        """Make a failure of an event: on `err` in a flow, the end of the stream outside one."""
        if self.context is not None:
            self.context.fail(event, error)
        else:
            self.observer.on_error(error)

    def pending(self) -> str:
        """Describe the commands that are not executed yet."""
        return ""

    def finish(self, timeout: float) -> None:
        """Wait until the commands that were accepted have been executed."""

    def answer_all(self, timeout: float) -> bool:  # noqa: ARG002  each command was answered in place
        """Execute and answer what was accepted; return False where it took too long. On the clock's thread."""
        return True

    @property
    def is_at_rest(self) -> bool:
        """Return True if every command was answered."""
        return True

    def on_completed(self) -> None:
        """Complete after the last reply."""
        self.observer.on_completed()

    def dispose(self) -> None:
        """Emit nothing more."""
        self.is_disposed = True


class OnThread(InPlace):
    """Execute the commands that have gathered on a separate thread; emit replies on the clock's thread."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._scheduler: Any = arguments[-1]
        self._accepted: queue.SimpleQueue[Command | None] = queue.SimpleQueue()
        self._ready: deque[Sequence[Reply] | None] = deque()
        self._thread: threading.Thread | None = None
        self._progress = threading.Condition()
        self._accepted_count = self._executed_count = self._unemitted_count = 0
        self._is_emitting = self._is_abandoned = False

    def accept(self, command: Command) -> None:
        """Pass a command to the thread; wait for the thread where too many have gathered."""
        if self._thread is None:
            step = f" {self.context.flow}/{self.context.step}" if self.context is not None else ""
            self._thread = threading.Thread(target=self._loop, name=f"rxmetronome{step}", daemon=True)
            self._thread.start()
        self._accepted.put(command)
        self._accepted_count += 1
        if self._accepted_count - self._executed_count >= 2 * HALF:
            self._wait_for(self._accepted_count - HALF)
            self._emit_ready()

    def _wait_for(self, count: int, timeout: float | None = None) -> None:
        """Wait until so many of the accepted commands have been executed."""
        with self._progress:
            self._progress.wait_for(lambda: self._executed_count >= count, timeout)

    def finish(self, timeout: float) -> None:
        """Wait until the commands that were accepted have been executed."""
        thread = self._thread
        if thread is not None and thread.is_alive() and thread is not threading.current_thread():
            self._wait_for(self._accepted_count, timeout)

    def answer_all(self, timeout: float) -> bool:
        """Execute and answer what was accepted; return False where it took too long. On the clock's thread."""
        if self._accepted_count != self._executed_count:
            self.finish(timeout)
        if self._accepted_count != self._executed_count:
            return False
        self._emit_ready()
        return True

    @property
    def is_at_rest(self) -> bool:
        """Return True if every command was answered."""
        return self._accepted_count == self._executed_count and not self._ready

    def pending(self) -> str:
        """Describe the commands that are not executed yet."""
        number = self._accepted_count - self._executed_count
        return f"{number:,} commands not done" if number else ""

    def on_completed(self) -> None:
        """Complete after the last reply."""
        if self._thread is None:
            self.observer.on_completed()
        else:
            self._accepted.put(None)

    def dispose(self) -> None:
        """Execute accepted commands for a moment, and end the thread."""
        thread = self._thread
        if self.is_disposed or thread is None:
            self.is_disposed = True
            return
        self.is_disposed = True
        self._accepted.put(None)
        thread.join(LAST_WRITE_S)
        self._is_abandoned = thread.is_alive()
        self._unemitted_count += sum(map(len, filter(None, self._ready)))
        if self._unemitted_count:
            _LOG.warning("%s: %d commands were executed whose answers were not emitted", thread.name,
                         self._unemitted_count)  # fmt: skip

    # --- on the clock's thread ---

    def _emit_ready(self, *_: object) -> None:
        if self._is_emitting:  # an answer led to another command, and that to waiting
            return
        self._is_emitting = True
        try:
            while self._ready and not self.is_disposed:
                replies = self._ready.popleft()
                if replies is None:
                    if self.outcomes is not None:
                        self.outcomes.keep_stream(None)
                    self.observer.on_completed()
                else:
                    self._unemitted_count += len(replies) - self.emit_kept(replies)
        finally:
            self._is_emitting = False

    # --- on its own thread ---

    def _loop(self) -> None:
        is_ended = False
        while not is_ended:
            gathered, is_ended = self._gather()
            if gathered and self._is_abandoned:
                name = threading.current_thread().name
                _LOG.warning("%s: %d commands were left unexecuted", name, len(gathered))
            elif gathered:
                self._hand_over(self.execute(gathered))
            with self._progress:
                self._executed_count += len(gathered)
                self._progress.notify_all()
        self._sync(at_once=True)
        self._hand_over(None)

    def _gather(self) -> tuple[list[Command], bool]:
        """Wait for commands; return those that have come, `HALF` at the most, and True if they are the last."""
        gathered: list[Command] = []
        timeout_s = self._sync()
        try:
            item = self._accepted.get(timeout=timeout_s)
            while item is not None:
                gathered.append(item)
                if len(gathered) == HALF:
                    return gathered, False
                item = self._accepted.get(block=False)
        except queue.Empty:
            return gathered, False
        return gathered, True

    def _sync(self, *, at_once: bool = False) -> float | None:
        try:
            return self.commits.settle(at_once=at_once)
        except Exception as error:
            if self.context is not None:
                self.context.fail(None, error)
            return 1.0

    def _hand_over(self, replies: Sequence[Reply] | None) -> None:
        self._ready.append(replies)
        try:
            self._scheduler.schedule(self._emit_ready)
        except ClockError:
            _LOG.debug("the run of %s has ended before its answers", threading.current_thread().name)


class Played(InPlace):
    """Emit the replies that a tape has, and execute nothing."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._accepted = 0
        self._is_completing = self._is_over = False
        self.outcomes.listen(self._take)
        self.outcomes.on_finish(self._finish)

    def accept(self, command: Command) -> None:  # noqa: ARG002  its replies are on the tape
        """Emit the replies of a command that was answered in place; those of a thread come by themselves."""
        self._accepted += 1
        if self.outcomes.in_place:
            replies = self.outcomes.take_stream()
            if replies is not None:
                self._take(replies)

    def _take(self, replies: Sequence[Reply] | None) -> None:
        if self.is_disposed:
            return
        if replies is None:
            self._is_over = True
            self.outcomes.keep_stream(None)
            self.observer.on_completed()
        else:
            self.emit_kept(replies)

    def on_completed(self) -> None:
        """Complete after the last reply."""
        self._is_completing = True
        if self.outcomes.in_place or not self._accepted:
            self.observer.on_completed()

    def _finish(self) -> None:
        """Complete though the tape has no more replies, because it has ended."""
        if self._is_completing and not self._is_over and not self.is_disposed:
            self._is_over = True
            self.observer.on_completed()
