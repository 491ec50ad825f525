"""One HTTP request and its answer, on httpx: read no further than its limits, and explained where it fails."""

import asyncio
import email.message
import zlib
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

import msgspec

from rxmetronome import durations
from rxmetronome.errors import StepError, shown

if TYPE_CHECKING:
    import httpx

Parse: TypeAlias = Literal["json", "text", "bytes"]
"""What an answer's body is read as."""

_EXCERPT_BYTES = 2_000
_REDIRECT_BYTES = 65_536
_INFLATED = {"gzip", "x-gzip", "deflate"}
_GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS
_REMEDIES = {
    401: "give the credentials in headers=",
    403: "give credentials that are allowed to, in headers=",
    404: "check the path of the address",
    405: "use another method: http(method, ...)",
    408: "ask again, or ask for less",
    413: "send less in one request",
    429: "put a rate_limit(n, per) before the requests",
}


class Request(NamedTuple):
    """What is asked for one event."""

    method: str
    url: str
    params: Mapping[str, Any] | None
    headers: Mapping[str, str] | None
    content: bytes | None

    def __str__(self) -> str:
        scheme, _, rest = self.url.partition("://")
        host, slash, path = rest.partition("/")
        host = host.rpartition("@")[2]  # not its password
        return f"{self.method} {shortened(f'{scheme}://{host}{slash}{path}')}"


class Terms(NamedTuple):
    """What holds for every request of a step."""

    timeout_ns: int
    max_bytes: int
    redirects: int
    parse: Parse
    headers: tuple[str, ...]
    concurrency: int


class Exchange:
    """Asks, over connections that it keeps. Everything happens on one event loop."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._client: httpx.AsyncClient | None = None

    async def ask(self, request: Request) -> dict[str, Any]:
        """The answer: `status`, `url`, `body`, and `headers` where any were wanted.

        Raises:
            StepError: For everything else, a status of 400 and more included.
        """
        timeout_ns = self._terms.timeout_ns
        try:
            async with asyncio.timeout(timeout_ns / durations.SECOND_NS):
                return await self._ask(request)
        except StepError:
            raise
        except TimeoutError:
            raise StepError(
                f"an answer to {request} within {durations.text(timeout_ns)}",
                "none yet",
                "give the step a longer timeout=, or ask for less",
            ) from None
        except Exception as error:
            raise _explained(request, error) from error

    async def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            await self._client.aclose()

    async def _ask(self, request: Request) -> dict[str, Any]:
        client = self._client = self._client or _client(self._terms.concurrency)
        sent = client.build_request(
            request.method, request.url, params=request.params, headers=request.headers, content=request.content
        )
        followed = 0
        while True:
            answer = await client.send(sent, stream=True, follow_redirects=False)
            try:
                if answer.next_request is None or not self._terms.redirects:
                    return await self._read(request, answer)
                await _skip(answer)
            finally:
                await answer.aclose()
            followed += 1
            if followed > self._terms.redirects:
                raise StepError(
                    f"at most {self._terms.redirects} redirects from {request}",
                    f"another one, to {shortened(str(answer.next_request.url))}",
                    "look where they lead, or raise redirects=",
                )
            sent = answer.next_request

    async def _read(self, request: Request, answer: "httpx.Response") -> dict[str, Any]:
        terms = self._terms
        if answer.status_code >= 400:
            raise await _refusal(request, answer)
        body = b""
        if request.method != "HEAD":
            declared = answer.headers.get("content-length", "")
            if declared.isdecimal() and int(declared) > terms.max_bytes and "content-encoding" not in answer.headers:
                raise _too_large(request, terms.max_bytes, f"a body of {int(declared):,} bytes")
            body = b"".join([part async for part in _inflated(request, answer, terms.max_bytes)])
        read: dict[str, Any] = {
            "status": answer.status_code,
            "url": str(answer.url),
            "body": _parsed(request, terms.parse, body, answer.headers.get("content-type", "")),
        }
        if terms.headers:
            read["headers"] = {name: answer.headers.get(name) for name in terms.headers}
        return read


def shortened(url: str) -> str:
    """An address as a message shows it."""
    return url if len(url) <= 200 else f"{url[:199]}…"


def _client(concurrency: int) -> "httpx.AsyncClient":
    import http.cookiejar

    import httpx

    nobody = http.cookiejar.DefaultCookiePolicy(allowed_domains=())  # a request depends on its event alone
    return httpx.AsyncClient(
        timeout=None,  # noqa: S113  the limit is on the whole exchange
        limits=httpx.Limits(max_connections=concurrency, max_keepalive_connections=concurrency),
        cookies=http.cookiejar.CookieJar(nobody),
        headers={"accept-encoding": "gzip", "user-agent": "rxmetronome"},
    )


async def _skip(answer: "httpx.Response") -> None:
    """Read the little that comes with a redirect, so that its connection can be used again."""
    size = 0
    async for part in answer.aiter_raw():
        size += len(part)
        if size > _REDIRECT_BYTES:
            return


async def _refusal(request: Request, answer: "httpx.Response") -> StepError:
    parts = []
    try:
        async for part in _inflated(request, answer, _EXCERPT_BYTES):
            parts.append(part)  # noqa: PERF401  what came before a failure is wanted as well
    except Exception as error:  # the status is what failed: its body only helps
        parts.append(f"… ({type(error).__name__})".encode() if not isinstance(error, StepError) else "…".encode())
    status = answer.status_code
    remedy = _REMEDIES.get(status, "ask the server's owner, or try later" if status >= 500 else "look at the body")
    body = b"".join(parts).decode("utf-8", "replace")
    got = {"status": status, "reason": answer.reason_phrase, "body": body}
    return StepError(f"a status below 400 from {request}", got, remedy)


def _too_large(request: Request, max_bytes: int, got: str) -> StepError:
    return StepError(
        f"an answer to {request} of at most {max_bytes:,} bytes", got, "ask for less, or raise max_bytes= of the step"
    )


async def _inflated(request: Request, answer: "httpx.Response", max_bytes: int) -> AsyncIterator[bytes]:
    """The body as it was before its server compressed it, and never more of it than the limit.

    httpx inflates whatever has come before anybody can look at the size: a few bytes can become gigabytes.
    """
    encodings = [name.strip() for name in answer.headers.get("content-encoding", "").lower().split(",")]
    encodings = [name for name in encodings if name not in ("", "identity")]
    if len(encodings) > 1 or not _INFLATED.issuperset(encodings):
        raise StepError(
            f"an answer to {request} that is plain or compressed with gzip",
            ", ".join(encodings),
            "leave accept-encoding out of headers=",
        )
    size, inflate = 0, zlib.decompressobj(_GZIP_OR_ZLIB)
    async for raw in answer.aiter_raw():
        chunk = raw
        while chunk:
            if encodings:
                if inflate.eof:  # gzip allows one file after the other
                    inflate = zlib.decompressobj(_GZIP_OR_ZLIB)
                part = inflate.decompress(chunk, max_bytes + 1 - size)
                chunk = inflate.unused_data or inflate.unconsumed_tail
            else:
                part, chunk = chunk, b""
            size += len(part)
            if size > max_bytes:
                yield part[: len(part) + max_bytes - size]
                raise _too_large(request, max_bytes, "more")
            yield part
    if encodings and size and not inflate.eof:
        raise StepError(f"a whole answer to {request}", "the beginning of a compressed one", "try again")


def _parsed(request: Request, parse: Parse, body: bytes, content_type: str) -> Any:
    if parse == "bytes":
        return body
    kind = email.message.Message()
    kind["content-type"] = content_type
    try:
        if parse == "json":
            return msgspec.json.decode(body) if body else None
        return body.decode(str(kind.get_param("charset") or "utf-8"))
    except (ValueError, LookupError, RecursionError) as error:
        what = "JSON" if parse == "json" else "text"
        remedy = 'read it with parse="text"' if parse == "json" else 'read it with parse="bytes"'
        got = {"error": str(error), "type": content_type, "body": body[:80]}
        raise StepError(f"{what} from {request}", got, remedy) from error


def _explained(request: Request, error: Exception) -> StepError:
    """What a request died of, in our words."""
    import httpx

    cause = error
    while not str(cause) and cause.__cause__ is not None:
        cause = cause.__cause__  # type: ignore[assignment]
    got = f"{type(error).__name__}: {cause}" if str(cause) else type(error).__name__
    for kinds, expected, remedy in (
        (
            (httpx.InvalidURL, httpx.UnsupportedProtocol),
            "an address that begins with http:// or https:// and holds",
            "mend the address, or look where a redirect leads",
        ),
        (
            (httpx.ConnectError, httpx.ProxyError),
            "a connection",
            "check the server's name and port, and that it runs",
        ),
        ((httpx.LocalProtocolError,), "a method, headers and a body that HTTP can carry", "mend headers= or the body"),
        ((httpx.RemoteProtocolError,), "an answer that follows HTTP, to its end", "try again; else ask its owner"),
        ((httpx.NetworkError,), "a connection that lasts until the answer has come", "try again"),
    ):
        if isinstance(error, kinds):
            return StepError(f"{expected}, for {request}", got, remedy)
    return StepError(f"an answer to {request}", shown(got), "look at the cause of this failure")
