"""`http` and `http_get`: a request for each event; its answer is emitted, or its failure."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar, get_args
from urllib.parse import urlsplit

from reactivex import Observable

from rxmetronome import arguments
from rxmetronome.callsites import check_function, describe, refuse_awaitable
from rxmetronome.codecs import codec
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.operators.base import Observer, Scheduler
from rxmetronome.operators.concurrency import Call, ConcurrentOperator, ConcurrentSubscription
from rxmetronome.operators.http_client import HttpClient, Parse, Request, public

_V = TypeVar("_V")
Given: TypeAlias = _V | Callable[[Any], _V]
"""A value for every request, or a function of the event that returns it."""
Answers: TypeAlias = Callable[[Observable[Any]], Observable[dict[str, Any]]]

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
    timeout: Duration | None = "30s",
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
        timeout: The limit from sending a request until its answer is read, redirects included; None for no limit.
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
    return _Http(
        "http", method.upper(), {"url": url, "params": params, "headers": headers, "json": json, "content": content},
        parse=parse, concurrency=concurrency, ordered=ordered, capacity=capacity, timeout=timeout, max_bytes=max_bytes,
        redirects=redirects, answer_headers=answer_headers,
    )  # fmt: skip


def http_get(
    url: Given[str],
    *,
    params: Given[Mapping[str, Any]] | None = None,
    headers: Given[Mapping[str, str]] | None = None,
    parse: Parse = "json",
    concurrency: int = 8,
    ordered: bool = True,
    capacity: int = 1_000,
    timeout: Duration | None = "30s",
    max_bytes: int = 10_000_000,
    redirects: int = 10,
    answer_headers: Sequence[str] = (),
) -> Answers:
    """Send a GET request for each event, and emit its answer; see `http` for the arguments.

    Example:
        >>> http_get(lambda order: f"https://example.org/orders/{order['id']}", timeout="2s")
        http_get(<lambda> at <doctest rxmetronome.operators.http_requests.http_get[0]>:1)
    """
    return _Http(
        "http_get", "GET", {"url": url, "params": params, "headers": headers},
        parse=parse, concurrency=concurrency, ordered=ordered, capacity=capacity, timeout=timeout, max_bytes=max_bytes,
        redirects=redirects, answer_headers=answer_headers,
    )  # fmt: skip


class _HttpSubscription(ConcurrentSubscription):
    operator: "_Http"

    def __init__(self, operator: "_Http", observer: Observer, scheduler: Scheduler) -> None:
        super().__init__(operator, observer, scheduler)
        self._client = operator.make_client()

    def prepare(self, event: Any) -> Request:
        return self.operator.request(event)

    async def perform(self, argument: Request) -> dict[str, Any]:
        return await self._client.send(argument)

    async def close(self) -> None:
        await self._client.close()

    def expected(self, argument: Request) -> str:
        return f"an answer to {argument}"

    def result(self, call: Call, value: dict[str, Any]) -> dict[str, Any]:
        answer = {**value, "elapsed_ns": call.elapsed_ns, "event": call.event}
        if isinstance(call.event, Mapping) and "correlation" in call.event:
            answer["correlation"] = call.event["correlation"]
        return answer


class _Http(ConcurrentOperator):
    outside = "send its requests"
    subscription = _HttpSubscription
    calls = "requests"

    def __init__(
        self,
        kind: str,
        method: str,
        parts: Mapping[str, Any],
        *,
        parse: Parse,
        max_bytes: int,
        redirects: int,
        answer_headers: Sequence[str],
        **limits: Any,
    ) -> None:
        self._method, self._parts, self._url = method, parts, parts["url"]
        example = 'http_get("https://example.org"' if kind == "http_get" else 'http("GET", "https://example.org"'
        if not callable(self._url) and not _is_address(self._url):
            expected = f"{_ADDRESS}, or a function of the event"
            raise ArgumentError(kind, "url", expected, _public(self._url), f"{example})")
        for name, part in parts.items():
            if callable(part):
                check_function(kind, name, part, example=f"{example}, {name}=lambda event: ...)")
        super().__init__(kind, None, example, **limits)
        for name, value, least in (("max_bytes", max_bytes, 1), ("redirects", redirects, 0)):
            arguments.count(value, call=kind, argument=name, example=f"{example}, {name}=5)", least=least)
        usual = f'{example}, parse="text")'
        arguments.one_of(parse, get_args(Parse), call=kind, argument="parse", example=usual)
        if isinstance(answer_headers, str):
            usual = f'{example}, answer_headers=["etag"])'
            raise ArgumentError(kind, "answer_headers", "a list of names", answer_headers, usual)
        headers = tuple(answer_headers)
        self.make_client: Callable[[], HttpClient] = lambda: HttpClient(
            self.concurrency, parse, headers, max_bytes, redirects
        )

    def request(self, event: Any) -> Request:
        """Return the request for an event, or raise what the user's functions raise."""
        parts = {}
        for name, part in self._parts.items():
            parts[name] = part(event) if callable(part) else part
            refuse_awaitable(parts[name])
        url, content, headers = parts["url"], parts.get("content"), parts["headers"]
        if not _is_address(url):
            raise StepError(_ADDRESS, _public(url), "return the whole address from the function given as url=")
        if content is not None and not isinstance(content, (str, bytes)):
            raise StepError("text or bytes as content", content, "use json= for anything else")
        if self._parts.get("json") is not None:
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
        parts = urlsplit(url) if isinstance(url, str) and url.isprintable() and url == url.strip() else None
        if parts is None or " " in parts.netloc:
            return False
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _public(url: object) -> object:
    return public(url) if isinstance(url, str) else url
