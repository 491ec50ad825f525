"""Slow calls, several at once: what `select(..., concurrency=...)`, `http` and `http_get` are built on."""

import asyncio
import functools
import logging
import threading
from collections import deque
from typing import Any

from rxmetronome import arguments, durations
from rxmetronome.background import BackgroundTasks, Outcome
from rxmetronome.callsites import refuse_awaitable
from rxmetronome.clocks import timeline
from rxmetronome.durations import Duration
from rxmetronome.errors import StepError, shown
from rxmetronome.operators.base import Observer, Scheduler, StepOperator, StepSubscription

_LOG = logging.getLogger("rxmetronome")


class Call:
    """The call for one event, and its outcome. `argument` is what the function is called with."""

    __slots__ = ("argument", "began_ns", "elapsed_ns", "event", "outcome", "timer")

    def __init__(self, event: object, argument: Any) -> None:
        self.event, self.argument = event, argument
        self.began_ns = self.elapsed_ns = 0
        self.outcome: Outcome | None = None
        self.timer: Any = None


class ConcurrentSubscription(StepSubscription):
    """Starts calls, as many at once as allowed, and emits their results one by one.

    Events may come from another thread than results do, so shared state has a lock; nothing is emitted under it.
    """

    operator: "ConcurrentOperator"

    def __init__(self, operator: "ConcurrentOperator", observer: Observer, scheduler: Scheduler) -> None:
        super().__init__(operator, observer, scheduler)
        self._clock, self._tasks = timeline(scheduler), BackgroundTasks(scheduler, operator.kind, operator.concurrency)
        self._lock = threading.RLock()
        self._unanswered: dict[Call, None] = {}
        self._unsent: deque[Call] = deque()
        self._next: deque[Call] = deque()  # in the order in which they are emitted
        self._running = 0
        self._is_emitting = self._has_completed = self._is_closed = False
        self._pending = self.track_pending(lambda: len(self._unanswered), f"unanswered {operator.calls}")
        self.keep_state(self._save, self._load)

    def prepare(self, event: Any) -> Any:
        """Return the argument of the call for an event; what this raises is a failure of the event."""
        return event

    async def perform(self, argument: Any) -> Any:
        """Make a call on the event loop."""
        result = self.operator.function(argument)
        if not hasattr(type(result), "__await__"):
            remedy = "give select(...) thread=True, for a function that blocks, or leave out concurrency="
            raise StepError("a coroutine from the function, to be awaited", result, remedy)
        return await result

    def result(self, call: Call, value: Any) -> Any:  # noqa: ARG002
        """Return the event to emit for what a call has returned."""
        return value

    def expected(self, argument: Any) -> str:  # noqa: ARG002
        """Return what a call that takes too long was to return."""
        return "a result"

    async def close(self) -> None:
        """Release what the calls shared, on the event loop."""

    def handle(self, event: Any) -> None:
        """Start the call for an event, or have it wait."""
        operator = self.operator
        try:
            call = Call(event, self.prepare(event))
        except BaseException as error:
            self.fail(event, error)
            return
        with self._lock:
            has_room = len(self._unanswered) < operator.capacity + operator.concurrency
            if has_room:
                self._unanswered[call] = None
                self._unsent.append(call)
                if operator.ordered:
                    self._next.append(call)
        if has_room:
            self._start_next()
            return
        remedy = "send less (rate_limit, where), more at once (concurrency=), or let more wait (capacity=)"
        self.fail(event, StepError(f"at most {operator.capacity:,} events that wait", "one more", remedy))

    def _save(self) -> list[Any]:
        """Return the events whose results have not been emitted, in their order."""
        with self._lock:
            return [call.event for call in self._unanswered]

    def _load(self, saved: list[Any]) -> None:
        """Make the calls again that a process has not lived to answer."""
        for event in saved:
            self.handle(event)

    def on_completed(self) -> None:
        """Complete after the last result."""
        with self._lock:
            self._has_completed = True
        self._emit_ready()

    def dispose(self) -> None:
        """Cancel running calls, and drop those that wait."""
        with self._lock:
            self._is_closed = True
            cancelled = list(self._unanswered)
            self._unanswered.clear()
            self._unsent.clear()
        for call in cancelled:
            if call.timer is not None:
                call.timer.dispose()
        self._tasks.close(self.close)
        self._pending.dispose()
        if cancelled:
            step = self.operator.kind if self.context is None else f"step `{self.context.step}`"
            _LOG.log(
                logging.INFO if self.context is None else logging.WARNING,
                "%s: %d %s were cancelled unanswered, the first over %s",
                step, len(cancelled), self.operator.calls, shown(cancelled[0].event),
            )  # fmt: skip

    def _start_next(self) -> None:
        while True:
            with self._lock:
                if self._is_closed or not self._unsent or self._running >= self.operator.concurrency:
                    return
                self._running += 1
                call = self._unsent.popleft()
            self._start(call)

    def _start(self, call: Call) -> None:
        operator, tasks = self.operator, self._tasks
        call.began_ns = self._clock.now_ns

        def ended(outcome: Outcome) -> None:
            with self._lock:
                self._running -= 1
            self._keep(call, outcome)
            self._start_next()
            self._emit_ready()

        def expire(*_: object) -> None:
            self._keep(call, Outcome(None, self._late(call)))
            self._emit_ready()

        if not operator.thread:
            tasks.start(lambda: self._awaited(call), ended)
            return
        if operator.timeout_ns is not None and not tasks.in_place:
            call.timer = self._clock.schedule_ns(call.began_ns + operator.timeout_ns, expire)
        tasks.call(functools.partial(operator.function, call.argument), ended)

    async def _awaited(self, call: Call) -> Any:
        timeout_ns = self.operator.timeout_ns
        try:
            async with asyncio.timeout(None if timeout_ns is None else timeout_ns / durations.SECOND_NS) as limit:
                return await self.perform(call.argument)
        except TimeoutError:
            if limit.expired():
                raise self._late(call) from None
            raise

    def _late(self, call: Call) -> StepError:
        expected = f"{self.expected(call.argument)} within {durations.text(self.operator.timeout_ns or 0)}"
        return StepError(expected, "none yet", "give the step a longer timeout=, or ask for less")

    def _keep(self, call: Call, outcome: Outcome) -> None:
        """Keep the first outcome of a call: what it returned, or that it takes too long."""
        timeout_ns = self.operator.timeout_ns
        value, error = outcome
        if call.timer is not None:
            call.timer.dispose()
        with self._lock:
            if call.outcome is not None:  # a thread that cannot be stopped has returned after the timeout
                _LOG.info("%r ended a call after its timeout: %s is dropped", self.operator, shown(error or value))
                return
            call.elapsed_ns = self._clock.now_ns - call.began_ns
            if self._tasks.in_place and timeout_ns is not None and call.elapsed_ns > timeout_ns:
                outcome = Outcome(None, self._late(call))
            elif error is None:
                try:
                    refuse_awaitable(value)
                except StepError as refused:
                    outcome = Outcome(None, refused)
            call.outcome = outcome
            if not self.operator.ordered:
                self._next.append(call)

    def _emit_ready(self) -> None:
        """Emit the results that are ready, one after the other, on one thread at a time."""
        with self._lock:
            if self._is_emitting:
                return
            self._is_emitting = True
        try:
            while (call := self._take_ready()) is not None:
                value, error = call.outcome or Outcome(None, None)
                if error is None:
                    self.emit(self.result(call, value))
                else:
                    self.fail(call.event, error, self.operator.function)
        except BaseException:
            with self._lock:
                self._is_emitting, goes_on = False, not self._is_closed
            if goes_on:  # an observer that raises holds up no other result
                self._clock.schedule(lambda *_: self._emit_ready())
            raise

    def _take_ready(self) -> Call | None:
        """Return the next to emit; if there is none, end emitting, and complete after the last."""
        with self._lock:
            if not self._is_closed and self._next and self._next[0].outcome is not None:
                call = self._next.popleft()
                del self._unanswered[call]
                return call
            self._is_emitting = False
            is_done = self._has_completed and not self._unanswered and not self._is_closed
            self._is_closed = self._is_closed or is_done
        if is_done:
            self.observer.on_completed()
        return None


class ConcurrentOperator(StepOperator):
    """An operator that calls something slow for each event, and emits what comes of it. See `select`.

    `function` is None where the subscription calls something else; `example` begins a call that works, for messages.
    """

    subscription: type[ConcurrentSubscription] = ConcurrentSubscription
    calls = "calls"
    """What its work is called in messages."""

    def __init__(
        self,
        kind: str,
        function: Any,
        example: str,
        *,
        concurrency: int,
        ordered: bool,
        capacity: int,
        timeout: Duration | None,
        thread: bool = False,
    ) -> None:
        self.kind, self.function, self.ordered, self.thread = kind, function, ordered, thread
        self.polled = function
        usual = f"{example.partition(', concurrency')[0]}, concurrency=8)"
        self.concurrency = arguments.count(concurrency, call=kind, argument="concurrency", example=usual)
        self.capacity = arguments.count(
            capacity, call=kind, argument="capacity", example=f"{example}, capacity=5)", least=0
        )
        self.timeout_ns = None
        if timeout is not None:
            usual = f'{example}, timeout="5s")'
            self.timeout_ns = durations.parse(timeout, call=kind, argument="timeout", example=usual)
            self.hint = durations.bare_number_hints(kind, timeout=timeout)
