"""`http` and `http_get`: a request for each event, and its answer as the event that goes on."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias, TypeVar, get_args
from urllib.parse import urlsplit

from reactivex import Observable, abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome import durations
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.formats import codec
from rxmetronome.operators.asking import Asking
from rxmetronome.operators.exchanges import Parse, Request, Terms, public
from rxmetronome.places import check_function, describe, refuse_awaitable

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
        http_get(<lambda> at <doctest rxmetronome.operators.requests.http_get[0]>:1)
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
            asking = Asking(observer, scheduler, self._terms, self._form.fill, self._capacity, self._ordered)
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
