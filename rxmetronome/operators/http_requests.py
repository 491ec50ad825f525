"""One subscription of `http`: which events are being asked for, which wait, and whose answer is next."""

import logging
import re
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias, TypeVar, get_args
from urllib.parse import urlsplit

from reactivex import Observable, abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome import durations
from rxmetronome.background import BackgroundTasks, Outcome
from rxmetronome.callsites import check_function, describe, refuse_awaitable
from rxmetronome.clocks import timeline
from rxmetronome.codecs import codec
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, StepError, shown
from rxmetronome.operators.http_client import Exchange, Parse, Request, Terms, public
from rxmetronome.protocols import context_of

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


class HttpSubscription:
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
        self._errands = BackgroundTasks(scheduler, "http")
        self._lock = threading.RLock()
        self._open: dict[int, Question] = {}  # by the number of their event, until they are passed on
        self._waiting: deque[Question] = deque()
        self._ready: deque[int] = deque()  # numbers of those that have ended, in that order
        self._asked = 0
        self._next = 0
        self._number = 0
        self._is_emitting = self._has_completed = self._is_closed = False
        self.told = Disposable() if self._context is None else self._context.track_pending(self._held)

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


_V = TypeVar("_V")
Given: TypeAlias = _V | Callable[[Any], _V]
"""A value for every request, or a function that makes it of the event."""
Answers: TypeAlias = Callable[[Observable[Any]], Observable[dict[str, Any]]]

_METHOD = re.compile(r"[A-Za-z]+")
_ADDRESS = "an address that begins with http:// or https:// and names a host, with a port up to 65535 if any"


def http(
    method: str,
    url: Given[str],
    *,
    params: Given[Mapping[str, Any]] | None = None,
    headers: Given[Mapping[str, str]] | None = None,
    json: Given[Any] = None,
    content: Given[str | bytes] | None = None,
    parse: Parse = "json",
    concurrency: int = 8,
    ordered: bool = True,
    capacity: int = 1_000,
    timeout: Duration = "30s",
    max_bytes: int = 10_000_000,
    redirects: int = 10,
    answer_headers: Sequence[str] = (),
) -> Answers:
    """Send a request for each event, and emit its answer.

        in                           --1--2--3-----|
        http("POST", url)
        out                          ----1----3----|      3 was asked for while 2 was on its way
        err                          --------2-----       a status of 400 and more, or no answer

    An answer is a dict: `status`; `url`, where redirects have led; `body`; `elapsed_ns` on the clock; `event`, the one
    that asked; and its `correlation`, where the event is a mapping with one.

    In a flow everything else is a `Failure` on `err`, with the event that asked: a status of 400 and more, no
    connection, a timeout, too large a body, one that cannot be read. It ends nothing. Outside a flow it ends the
    stream in `on_error`, as Rx has it.

    All requests of a process run on one event loop on one thread, and each step keeps its connections for the next
    request. In virtual time a request is waited for in place: its answer comes at the instant of its event,
    `elapsed_ns` is 0, and the timeout counts real seconds. When the source completes, or the run drains, what is
    under way is awaited. No cookies are kept.

    Args:
        method: `"GET"`, `"POST"`, any method.
        url: The address, or a function of the event. So it is with all that follows up to `content`.
        params: What is added to the query of the address; a name that stands there already stays, too.
        headers: What is sent beside the body.
        json: A body, written as the codec `json` writes events. Pass the event on with `json=lambda event: event`.
        content: A body as text or bytes, instead of `json`.
        parse: What the answer's body is read as: `"json"` (None where it is empty), `"text"` or `"bytes"`.
        concurrency: How many are asked for at once, 1 or more.
        ordered: Whether answers leave in the order of their events; False lets each leave when it comes.
        capacity: How many more events may wait. One beyond that is a failure at once.
        timeout: For the whole exchange, from when it is sent until its body is read, redirects included.
        max_bytes: The largest body, inflated; reading stops there.
        redirects: How many are followed, 0 or more; with 0 the redirect is the answer. To another origin nothing of
            `headers` goes along, and a body never: such a redirect of a request with a body is a failure.
        answer_headers: Names of headers to keep, in `headers` of the answer, None where one was not sent.

    Raises:
        ArgumentError: For an argument out of its bounds, or both `json` and `content`.

    Example:
        >>> http("POST", "https://example.org/orders", json=lambda order: order)
        http("POST", "https://example.org/orders")
    """
    if not isinstance(method, str) or not _METHOD.fullmatch(method):
        raise ArgumentError("http", "method", "the name of a method", method, 'http("POST", "https://example.org")')
    if json is not None and content is not None:
        raise ArgumentError("http", "content", "either `json` or `content`", content, 'http("POST", url, json={})')
    form = Form(method.upper(), url, params, headers, json, content)
    limits = (concurrency, ordered, capacity, timeout, max_bytes, redirects)
    return _http("http", form, parse, limits, answer_headers)


def http_get(
    url: Given[str],
    *,
    params: Given[Mapping[str, Any]] | None = None,
    headers: Given[Mapping[str, str]] | None = None,
    parse: Parse = "json",
    concurrency: int = 8,
    ordered: bool = True,
    capacity: int = 1_000,
    timeout: Duration = "30s",
    max_bytes: int = 10_000_000,
    redirects: int = 10,
    answer_headers: Sequence[str] = (),
) -> Answers:
    """`http("GET", url)`, which see for the arguments.

    Example:
        >>> http_get(lambda order: f"https://example.org/orders/{order['id']}", timeout="2s")
        http_get(<lambda> at <doctest rxmetronome.operators.http_requests.http_get[0]>:1)
    """
    form = Form("GET", url, params, headers, None, None)
    limits = (concurrency, ordered, capacity, timeout, max_bytes, redirects)
    return _http("http_get", form, parse, limits, answer_headers)


class Form(NamedTuple):
    """A request as it was written: values, and functions of the event."""

    method: str
    url: Given[str]
    params: Given[Mapping[str, Any]] | None
    headers: Given[Mapping[str, str]] | None
    json: Given[Any]
    content: Given[str | bytes] | None

    def fill(self, event: Any) -> Request:
        """The request for an event. What a function raises, it raises."""

        def given(part: Any) -> Any:
            if not callable(part):
                return part
            made = part(event)
            refuse_awaitable(made)
            return made

        url = given(self.url)
        if not _is_address(url):
            raise StepError(_ADDRESS, _public(url), "return the whole address from the function given as url=")
        content = given(self.content)
        if content is not None and not isinstance(content, (str, bytes)):
            raise StepError("text or bytes as content", content, "use json= for anything else")
        headers = given(self.headers)
        if self.json is not None:
            content = codec("json").encode(given(self.json)).rstrip(b"\n")
            headers = {"content-type": "application/json", **{name.lower(): text for name, text in _items(headers)}}
        return Request(
            self.method, url, given(self.params), headers, content.encode() if isinstance(content, str) else content
        )


class _Http:
    """The operator, which says what it does when it is drawn."""

    outside = "send its requests"

    def __init__(self, kind: str, form: Form, terms: Terms, capacity: int, ordered: bool) -> None:
        self.kind, self._form, self._terms = kind, form, terms
        self._capacity, self._ordered = capacity, ordered

    def __call__(self, source: Observable[Any]) -> Observable[dict[str, Any]]:
        """The source with this operator applied."""

        def subscribe(
            observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
        ) -> abc.DisposableBase:
            asking = HttpSubscription(observer, scheduler, self._terms, self._form.fill, self._capacity, self._ordered)
            events = source.subscribe(asking.take, observer.on_error, asking.complete, scheduler=scheduler)
            return CompositeDisposable(events, Disposable(asking.close), asking.told)

        return Observable(subscribe)

    def __repr__(self) -> str:
        url = self._form.url
        shown = describe(url) if callable(url) else f'"{public(url)}"'
        return f"http_get({shown})" if self.kind == "http_get" else f'http("{self._form.method}", {shown})'


def _http(call: str, form: Form, parse: Parse, limits: tuple[Any, ...], answer_headers: Sequence[str]) -> Answers:
    concurrency, ordered, capacity, timeout, max_bytes, redirects = limits
    example = f'{call}({"" if call == "http_get" else chr(34) + "GET" + chr(34) + ", "}"https://example.org"'
    if not callable(form.url) and not _is_address(form.url):
        raise ArgumentError(call, "url", f"{_ADDRESS}, or a function of the event", _public(form.url), f"{example})")
    for name, part in form._asdict().items():
        if callable(part):
            check_function(call, name, part, example=f"{example}, {name}=lambda event: ...)")
    for name, value, least in (
        ("concurrency", concurrency, 1),
        ("capacity", capacity, 0),
        ("max_bytes", max_bytes, 1),
        ("redirects", redirects, 0),
    ):
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            expected = f"a whole number of {least} or more"
            raise ArgumentError(call, name, expected, value, f"{example}, {name}={max(least, 5)})")
    if parse not in get_args(Parse):
        raise ArgumentError(call, "parse", '"json", "text" or "bytes"', parse, f'{example}, parse="text")')
    if isinstance(answer_headers, str):
        expected = "a list of names"
        raise ArgumentError(call, "answer_headers", expected, answer_headers, f'{example}, answer_headers=["etag"])')
    timeout_ns = durations.parse(timeout, call=call, argument="timeout", example=f'{example}, timeout="5s")')
    terms = Terms(timeout_ns, max_bytes, redirects, parse, tuple(answer_headers), concurrency)
    return _Http(call, form, terms, capacity, ordered)


def _is_address(url: object) -> bool:
    try:
        parts = urlsplit(url) if isinstance(url, str) else None
        return parts is not None and parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _public(url: object) -> object:
    return public(url) if isinstance(url, str) else url


def _items(headers: Mapping[str, str] | None) -> list[tuple[str, str]]:
    return [] if headers is None else list(headers.items())
