"""`http` and `http_get`: a request for each event; its answer is emitted, or its failure."""

import logging
import re
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar, get_args
from urllib.parse import urlsplit

from reactivex import Observable

from rxmetronome import arguments, durations
from rxmetronome.background import BackgroundTasks, Outcome
from rxmetronome.callsites import check_function, describe, refuse_awaitable
from rxmetronome.clocks import timeline
from rxmetronome.codecs import codec
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, StepError, shown
from rxmetronome.operators.base import Observer, Scheduler, StepOperator, StepSubscription
from rxmetronome.operators.http_client import HttpClient, Limits, Parse, Request, public

_V = TypeVar("_V")
Given: TypeAlias = _V | Callable[[Any], _V]
"""A value for every request, or a function of the event that returns it."""
Answers: TypeAlias = Callable[[Observable[Any]], Observable[dict[str, Any]]]

_ADDRESS = "an address that begins with http:// or https:// and names a host, with a port up to 65535 if any"
_LOG = logging.getLogger("rxmetronome")


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
        out                          ----1----3----|      3 was sent while 2 was unanswered
        err                          --------2-----       a status of 400 and more, or no answer

    An answer is a dict: `status`; `url`, after redirects; `body`; `elapsed_ns` on the clock; `event`, the one it
    answers; and `correlation`, if the event is a mapping with one.

    In a flow everything else is a `Failure` of the event on `err`, and ends nothing: a status of 400 and more, no
    connection, a timeout, a body that is too large or cannot be read. Outside a flow it ends the stream in
    `on_error`, as in RxPY.

    All requests of a process run on one event loop on one thread, and each step keeps its connections for the next
    request. In virtual time the clock stands still until the answer has come: it has the instant of its event,
    `elapsed_ns` is 0, and the timeout counts real seconds. When the source completes, or the run drains, running
    requests are awaited. No cookies are kept.

    Args:
        method: `"GET"`, `"POST"`, any method.
        url: The address, or a function of the event; the same holds for the arguments up to `content`.
        params: Parameters to add to the query of the address; those already there stay.
        headers: Headers to send.
        json: A body, written as the codec `json` writes events. Send the event with `json=lambda event: event`.
        content: A body as text or bytes, instead of `json`.
        parse: The form of the answer's body: `"json"` (None if it is empty), `"text"` or `"bytes"`.
        concurrency: The largest number of requests at once, 1 or more.
        ordered: Emit answers in the order of their events; with False each when it comes.
        capacity: The largest number of events that wait to be sent. One more is a failure at once.
        timeout: The limit from sending a request until its answer is read, redirects included.
        max_bytes: The largest body, decompressed; reading stops there.
        redirects: The largest number that is followed; with 0 the redirect is the answer. None of `headers` is sent to
            another origin, and a body never: a request with a body that is redirected there is a failure.
        answer_headers: Names of headers to keep in `headers` of the answer; None for one that was not sent.

    Raises:
        ArgumentError: For an argument out of its bounds, or both `json` and `content`.

    Example:
        >>> http("POST", "https://example.org/orders", json=lambda order: order)
        http("POST", "https://example.org/orders")
    """
    if not isinstance(method, str) or not re.fullmatch("[A-Za-z]+", method):
        raise ArgumentError("http", "method", "the name of a method", method, 'http("POST", "https://example.org")')
    if json is not None and content is not None:
        raise ArgumentError("http", "content", "either `json` or `content`", content, 'http("POST", url, json={})')
    parts = {"url": url, "params": params, "headers": headers, "json": json, "content": content}
    limits = {"concurrency": concurrency, "capacity": capacity, "max_bytes": max_bytes, "redirects": redirects}
    return _Http("http", method.upper(), parts, limits, timeout, ordered, parse, answer_headers)


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
    """Send a GET request for each event, and emit its answer; see `http` for the arguments.

    Example:
        >>> http_get(lambda order: f"https://example.org/orders/{order['id']}", timeout="2s")
        http_get(<lambda> at <doctest rxmetronome.operators.http_requests.http_get[0]>:1)
    """
    parts = {"url": url, "params": params, "headers": headers, "json": None, "content": None}
    limits = {"concurrency": concurrency, "capacity": capacity, "max_bytes": max_bytes, "redirects": redirects}
    return _Http("http_get", "GET", parts, limits, timeout, ordered, parse, answer_headers)


class _Exchange:
    """An event, its request, and the outcome."""

    __slots__ = ("began_ns", "ended_ns", "event", "outcome", "request")

    def __init__(self, event: object, request: Request) -> None:
        self.event, self.request = event, request
        self.outcome: Outcome | None = None
        self.began_ns = self.ended_ns = 0

    def answer(self, read: dict[str, Any]) -> dict[str, Any]:
        """Return the event to emit."""
        answer = {**read, "elapsed_ns": self.ended_ns - self.began_ns, "event": self.event}
        if isinstance(self.event, Mapping) and "correlation" in self.event:
            answer["correlation"] = self.event["correlation"]
        return answer


class HttpSubscription(StepSubscription):
    """Sends requests, as many at once as the limits allow, and emits the answers one by one.

    Events may come from another thread than answers do, so shared state has a lock; nothing is emitted under it.
    """

    def __init__(self, operator: "_Http", observer: Observer, scheduler: Scheduler) -> None:
        super().__init__(operator, observer, scheduler)
        self._limits = limits = operator.limits
        self._clock = timeline(scheduler)
        self._client, self._tasks = HttpClient(limits), BackgroundTasks(scheduler, "http")
        self._lock = threading.RLock()
        self._unanswered: dict[_Exchange, None] = {}
        self._unsent: deque[_Exchange] = deque()
        self._next: deque[_Exchange] = deque()  # in the order in which they are emitted
        self._running = 0
        self._is_emitting = self._has_completed = self._is_closed = False
        self._pending = self.track_pending(self._describe_pending)

    def handle(self, event: Any) -> None:
        """Send the request of an event, or have it wait."""
        try:
            exchange = _Exchange(event, self.operator.request(event))
        except BaseException as error:
            self.fail(event, error)
            return
        with self._lock:
            has_room = len(self._unanswered) < self._limits.capacity + self._limits.concurrency
            if has_room:
                self._unanswered[exchange] = None
                self._unsent.append(exchange)
                if self._limits.ordered:
                    self._next.append(exchange)
        if has_room:
            self._send_next()
            return
        expected = f"at most {self._limits.capacity:,} events that wait to be sent"
        remedy = "send less (rate_limit, where), send more at once (concurrency=), or let more wait (capacity=)"
        self.fail(event, StepError(expected, "one more", remedy))

    def on_completed(self) -> None:
        """Complete after the last answer."""
        with self._lock:
            self._has_completed = True
        self._emit_ready()

    def dispose(self) -> None:
        """Cancel running requests, and close the connections."""
        with self._lock:
            self._is_closed = True
            cancelled = list(self._unanswered)
            self._unanswered.clear()
            self._unsent.clear()
        self._tasks.close(self._client.close)
        self._pending.dispose()
        if cancelled:
            step = "http" if self.context is None else f"step `{self.context.step}`"
            _LOG.log(
                logging.INFO if self.context is None else logging.WARNING,
                "%s: %d requests were cancelled unanswered, the first over %s",
                step, len(cancelled), shown(cancelled[0].event),
            )  # fmt: skip

    def _describe_pending(self) -> str:
        return f"{len(self._unanswered):,} unanswered requests" if self._unanswered else ""

    def _send_next(self) -> None:
        while True:
            with self._lock:
                if self._is_closed or not self._unsent or self._running >= self._limits.concurrency:
                    return
                self._running += 1
                exchange = self._unsent.popleft()
            self._send(exchange)

    def _send(self, exchange: _Exchange) -> None:
        exchange.began_ns = self._clock.now_ns

        def ended(outcome: Outcome) -> None:
            exchange.outcome, exchange.ended_ns = outcome, self._clock.now_ns
            with self._lock:
                self._running -= 1
                if not self._limits.ordered:
                    self._next.append(exchange)
            self._send_next()
            self._emit_ready()

        self._tasks.start(lambda: self._client.send(exchange.request), ended)

    def _emit_ready(self) -> None:
        """Emit the answers that are ready, one after the other, on one thread at a time."""
        with self._lock:
            if self._is_emitting:
                return
            self._is_emitting = True
        try:
            while (exchange := self._take_ready()) is not None:
                value, error = exchange.outcome or Outcome(None, None)
                if error is None:
                    self.emit(exchange.answer(value))
                else:
                    self.fail(exchange.event, error)
        except BaseException:
            with self._lock:
                self._is_emitting, goes_on = False, not self._is_closed
            if goes_on:  # an observer that raises holds up no other answer
                self._clock.schedule(lambda *_: self._emit_ready())
            raise

    def _take_ready(self) -> _Exchange | None:
        """Return the next to emit; if there is none, end emitting, and complete after the last."""
        with self._lock:
            if not self._is_closed and self._next and self._next[0].outcome is not None:
                exchange = self._next.popleft()
                del self._unanswered[exchange]
                return exchange
            self._is_emitting = False
            is_done = self._has_completed and not self._unanswered and not self._is_closed
            self._is_closed = self._is_closed or is_done
        if is_done:
            self.observer.on_completed()
        return None


class _Http(StepOperator):
    outside = "send its requests"
    subscription = HttpSubscription

    def __init__(
        self,
        kind: str,
        method: str,
        parts: Mapping[str, Any],
        numbers: Mapping[str, int],
        timeout: Duration,
        ordered: bool,
        parse: Parse,
        answer_headers: Sequence[str],
    ) -> None:
        """Check the arguments: `parts` of a request, and bounds, which are `numbers`."""
        self.kind, self._method, self._parts = kind, method, parts
        self._url = parts["url"]
        example = "http_get(" if kind == "http_get" else 'http("GET", '
        example = f'{example}"https://example.org"'
        if not callable(self._url) and not _is_address(self._url):
            expected = f"{_ADDRESS}, or a function of the event"
            raise ArgumentError(kind, "url", expected, _public(self._url), f"{example})")
        for name, part in parts.items():
            if callable(part):
                check_function(kind, name, part, example=f"{example}, {name}=lambda event: ...)")
        checked = {}
        for name, value in numbers.items():
            least = 0 if name in ("capacity", "redirects") else 1
            usual = f"{example}, {name}=5)"
            checked[name] = arguments.count(value, call=kind, argument=name, example=usual, least=least)
        usual = f'{example}, parse="text")'
        arguments.one_of(parse, get_args(Parse), call=kind, argument="parse", example=usual)
        if isinstance(answer_headers, str):
            usual = f'{example}, answer_headers=["etag"])'
            raise ArgumentError(kind, "answer_headers", "a list of names", answer_headers, usual)
        timeout_ns = durations.parse(timeout, call=kind, argument="timeout", example=f'{example}, timeout="5s")')
        self.limits = Limits(timeout_ns, ordered, parse, tuple(answer_headers), **checked)

    def request(self, event: Any) -> Request:
        """Return the request for an event, or raise what the user's functions raise."""
        parts = {}
        for name, part in self._parts.items():
            parts[name] = part(event) if callable(part) else part
            refuse_awaitable(parts[name])
        url, content, headers = parts["url"], parts["content"], parts["headers"]
        if not _is_address(url):
            raise StepError(_ADDRESS, _public(url), "return the whole address from the function given as url=")
        if content is not None and not isinstance(content, (str, bytes)):
            raise StepError("text or bytes as content", content, "use json= for anything else")
        if self._parts["json"] is not None:
            content = codec("json").encode(parts["json"]).rstrip(b"\n")
            named = {name.lower(): text for name, text in (headers or {}).items()}
            headers = {"content-type": "application/json", **named}
        body = content.encode() if isinstance(content, str) else content
        return Request(self._method, url, parts["params"], headers, body)

    def __repr__(self) -> str:
        url = describe(self._url) if callable(self._url) else f'"{public(self._url)}"'
        return f"http_get({url})" if self.kind == "http_get" else f'http("{self._method}", {url})'


def _is_address(url: object) -> bool:
    try:
        parts = urlsplit(url) if isinstance(url, str) else None
        return parts is not None and parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _public(url: object) -> object:
    return public(url) if isinstance(url, str) else url
