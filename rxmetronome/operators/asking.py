"""One subscription of `http`: which events are being asked for, which wait, and whose answer is next."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Mapping
from typing import Any

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.awaiting import Errands, Outcome
from rxmetronome.clocks import timeline
from rxmetronome.errors import StepError, shown
from rxmetronome.operators.exchanges import Exchange, Request, Terms
from rxmetronome.parts import context_of

_LOG = logging.getLogger("rxmetronome")


class Question:
    """An event, what is asked for it, and what came of it."""

    __slots__ = ("began_ns", "ended_ns", "event", "number", "outcome", "request")

    def __init__(self, event: object, request: Request) -> None:
        self.event, self.request = event, request
        self.number = -1
        self.outcome: Outcome | None = None
        self.began_ns = self.ended_ns = 0

    def answer(self, read: dict[str, Any]) -> dict[str, Any]:
        """The event that goes on."""
        answer = {**read, "elapsed_ns": self.ended_ns - self.began_ns, "event": self.event}
        if isinstance(self.event, Mapping) and "correlation" in self.event:
            answer["correlation"] = self.event["correlation"]
        return answer


class Asking:
    """Asks for events, as many at a time as the terms allow, and passes the answers on one by one.

    Events may come from another thread than answers do, so what is shared has a lock; nothing is emitted under it.

    Args:
        observer: Where answers go.
        scheduler: What the subscription was made with.
        terms: The limits.
        make: An event's request.
        capacity: How many events may wait beyond those that are asked for.
        ordered: Whether answers leave in the order of their events.
    """

    def __init__(
        self,
        observer: abc.ObserverBase[Any],
        scheduler: abc.SchedulerBase | None,
        terms: Terms,
        make: Callable[[Any], Request],
        capacity: int,
        ordered: bool,
    ) -> None:
        self._observer, self._context, self._clock = observer, context_of(scheduler), timeline(scheduler)
        self._terms, self._make, self._capacity, self._ordered = terms, make, capacity, ordered
        self._exchange = Exchange(terms)
        self._errands = Errands(scheduler, "http")
        self._lock = threading.RLock()
        self._open: dict[int, Question] = {}  # by the number of their event, until they are passed on
        self._waiting: deque[Question] = deque()
        self._ready: deque[int] = deque()  # numbers of those that have ended, in that order
        self._asked = 0
        self._next = 0
        self._number = 0
        self._is_emitting = self._has_completed = self._is_closed = False
        self.told = Disposable() if self._context is None else self._context.holds(self._held)

    def take(self, event: Any) -> None:
        """Ask for an event, or have it wait."""
        try:
            question = Question(event, self._make(event))
        except BaseException as error:
            self._fail(event, error)
            return
        with self._lock:
            has_room = len(self._open) < self._capacity + self._terms.concurrency
            if has_room:
                question.number = self._number
                self._number += 1
                self._open[question.number] = question
                self._waiting.append(question)
        if has_room:
            self._ask()
            return
        expected = f"at most {self._capacity:,} events that wait for their turn to be asked for"
        remedy = "send less (rate_limit, where), ask for more at once (concurrency=), or let more wait (capacity=)"
        self._fail(event, StepError(expected, "one more", remedy))

    def complete(self) -> None:
        """Complete after the last answer."""
        with self._lock:
            self._has_completed = True
        self._pass_on()

    def close(self) -> None:
        """Give up what is under way, and close the connections."""
        with self._lock:
            self._is_closed = True
            given_up = list(self._open.values())
            self._open.clear()
            self._waiting.clear()
        self._errands.close(self._exchange.close)
        if given_up:
            step = "http" if self._context is None else f"step `{self._context.step}`"
            _LOG.log(
                logging.INFO if self._context is None else logging.WARNING,
                "%s: %d requests were given up unanswered, the first over %s",
                step, len(given_up), shown(given_up[0].event),
            )  # fmt: skip

    def _held(self) -> str:
        number = len(self._open)
        return f"{number:,} unanswered requests" if number else ""

    def _ask(self) -> None:
        while True:
            with self._lock:
                if self._is_closed or not self._waiting or self._asked >= self._terms.concurrency:
                    return
                self._asked += 1
                question = self._waiting.popleft()
            self._send(question)

    def _send(self, question: Question) -> None:
        question.began_ns = self._clock.now_ns

        def ended(outcome: Outcome) -> None:
            question.outcome, question.ended_ns = outcome, self._clock.now_ns
            with self._lock:
                self._asked -= 1
                if not self._ordered:
                    self._ready.append(question.number)
            self._ask()
            self._pass_on()

        self._errands.start(lambda: self._exchange.ask(question.request), ended)

    def _pass_on(self) -> None:
        """Emit what can leave, one after the other, whoever brings it."""
        with self._lock:
            if self._is_emitting:
                return
            self._is_emitting = True
        try:
            while (question := self._leaving()) is not None:
                value, error = question.outcome or Outcome(None, None)
                if error is None:
                    self._observer.on_next(question.answer(value))
                else:
                    self._fail(question.event, error)
        except BaseException:
            with self._lock:
                self._is_emitting, goes_on = False, not self._is_closed
            if goes_on:  # an observer that raises holds up no other answer
                self._clock.schedule(lambda *_: self._pass_on())
            raise

    def _leaving(self) -> Question | None:
        """The next to leave; None where there is none, and then nobody emits any more."""
        with self._lock:
            if not self._is_closed:
                if self._ordered:
                    head = self._open.get(self._next)
                    if head is not None and head.outcome is not None:
                        self._next += 1
                        return self._open.pop(self._next - 1)
                elif self._ready:
                    return self._open.pop(self._ready.popleft())
            self._is_emitting = False
            is_done = self._has_completed and not self._open and not self._is_closed
            self._is_closed = self._is_closed or is_done
        if is_done:
            self._observer.on_completed()
        return None

    def _fail(self, event: object, error: BaseException) -> None:
        if self._context is not None:
            self._context.fail(event, error)
        else:
            self._observer.on_error(error if isinstance(error, Exception) else RuntimeError(repr(error)))
