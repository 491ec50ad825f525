"""An HTTP client on httpx: it reads an answer no further than the limits, and explains what failed."""

import codecs
import ipaddress
import logging
import os
import re
import ssl
import zlib
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

import msgspec

from rxmetronome.codecs.framing import without_mark
from rxmetronome.errors import StepError, shown

if TYPE_CHECKING:
    import httpx


_LOG = logging.getLogger("rxmetronome")

Parse: TypeAlias = Literal["json", "text", "bytes"]
"""The form of an answer's body."""

_EXCERPT_BYTES = 2_000
_REDIRECT_BYTES = 65_536
_IDEMPOTENT = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"}
"""Methods that may be sent again if a connection died before the answer came (RFC 9110, section 9.2.2)."""
_TEXT_ENCODINGS = re.compile(
    r"ascii|utf-8|utf-8-sig|(utf-(16|32)(-[bl]e)?)|iso8859-\d+|cp\d+|koi8-[ru]|mac-\w+|gb2312|gbk|gb18030|big5|"
    r"shift_jis|euc_jp|euc_kr|iso2022_jp"
)
"""Encodings that decode a body in linear time; `punycode` and `idna` take its square."""
_USERINFO = re.compile(r"(?<=//)[^/?#\s]*@|^[^/?#\s:]*:[^/?#\s]*@")
_SECRET = re.compile(
    r"(?i)([?&;](?:[^=&;#]*[_-])?(?:token|secret|password|passwd|pass|pwd|api_?key|key|auth|signature|sig|credentials?)=)"
    r"[^&;#\s]*"
)
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
    """The request of one event."""

    method: str
    url: str
    params: Mapping[str, Any] | None
    headers: Mapping[str, str] | None
    content: bytes | None

    def __str__(self) -> str:
        return f"{self.method} {shortened(self.url)}"


class HttpClient:
    """Sends requests over connections that it keeps, on one event loop. See `http` for the arguments."""

    def __init__(
        self, concurrency: int, parse: Parse, headers: tuple[str, ...], max_bytes: int, redirects: int
    ) -> None:
        self._concurrency, self._parse, self._headers = concurrency, parse, headers
        self._max_bytes, self._redirects = max_bytes, redirects
        self._client: httpx.AsyncClient | None = None

    async def send(self, request: Request) -> dict[str, Any]:
        """Return the answer: `status`, `url`, `body`, and `headers` if any were wanted.

        Raises:
            StepError: For everything else, a status of 400 and more included.
        """
        try:
            return await self._exchange(request)
        except StepError:
            raise
        except Exception as error:
            raise _explain(request, error) from error

    async def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            await self._client.aclose()

    async def _exchange(self, request: Request) -> dict[str, Any]:
        client = self._client = self._client or _client(self._concurrency)
        url = _with_params(request.url, request.params)
        sent = client.build_request(request.method, url, headers=request.headers, content=request.content)
        followed = 0
        while True:
            answer = await self._send_once(client, sent)
            try:
                if answer.next_request is None or not self._redirects:
                    return await self._read(request, answer)
                await _skip(answer)
            finally:
                await answer.aclose()
            followed += 1
            if followed > self._redirects:
                expected = f"at most {self._redirects} redirects from {request}"
                got = f"another one, to {shortened(str(answer.next_request.url))}"
                raise StepError(expected, got, "look where they lead, or raise redirects=")
            sent = _redirected(client, request, url, answer.next_request)

    async def _send_once(self, client: "httpx.AsyncClient", sent: "httpx.Request") -> "httpx.Response":
        """Send a request; once more if a kept connection turns out to be dead and the method is idempotent."""
        import httpx

        for left in range(self._concurrency, -1, -1):  # each dead connection leaves the pool
            is_fresh = False

            async def watch(event: str, _: object) -> None:
                nonlocal is_fresh
                is_fresh = is_fresh or event.startswith("connection.connect_")

            sent.extensions = {**sent.extensions, "trace": watch}
            try:
                return await client.send(sent, stream=True, follow_redirects=False)
            except (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError):
                if is_fresh or not left or sent.method.upper() not in _IDEMPOTENT:
                    raise
        raise AssertionError("the last attempt returns or raises")

    async def _read(self, request: Request, answer: "httpx.Response") -> dict[str, Any]:
        if answer.status_code >= 400:
            raise await _refusal(request, answer)
        body = b""
        if request.method != "HEAD":
            declared = answer.headers.get("content-length", "")
            if declared.isdecimal() and int(declared) > self._max_bytes and "content-encoding" not in answer.headers:
                raise _too_large(request, self._max_bytes, f"a body of {int(declared):,} bytes")
            body = b"".join([part async for part in _inflated(request, answer, self._max_bytes)])
        read: dict[str, Any] = {
            "status": answer.status_code,
            "url": public(str(answer.url)),
            "body": _parsed(request, self._parse, body, answer.headers.get("content-type", "")),
        }
        if self._headers:
            read["headers"] = {name: answer.headers.get(name) for name in self._headers}
        return read


def public(text: str) -> str:
    """Remove user names, passwords and what looks like a key from an address, or from a text that holds one.

    Example:
        >>> public("https://bob:s3cret@example.org/x?page=2&api_key=abc")
        'https://example.org/x?page=2&api_key=…'
    """
    return _SECRET.sub(r"\1…", _USERINFO.sub("", text))


def shortened(url: str) -> str:
    """Return an address for a message: without secrets, and shortened if it is long."""
    url = public(url)
    return url if len(url) <= 200 else f"{url[:199]}…"


def _with_params(url: str, params: Mapping[str, Any] | None) -> "httpx.URL":
    """Add parameters to the query of an address; those already there stay."""
    import httpx

    address = httpx.URL(url)
    added = str(httpx.QueryParams(params)).encode() if params else b""
    return address.copy_with(query=b"&".join(filter(None, (address.query, added)))) if added else address


def _redirected(
    client: "httpx.AsyncClient", request: Request, origin: "httpx.URL", following: "httpx.Request"
) -> "httpx.Request":
    """Return the request that follows a redirect: nothing that the user gave is sent to another origin."""
    to = following.url
    is_same_host = (origin.scheme, origin.host, origin.port) == (to.scheme, to.host, to.port)
    is_upgrade = (
        origin.host == to.host and (origin.scheme, to.scheme) == ("http", "https") and not (origin.port or to.port)
    )
    if is_same_host or is_upgrade:
        return following
    if request.content and following.method == request.method:
        raise StepError(
            f"a redirect of {request} that stays at its origin, for its body goes nowhere else",
            shortened(str(to)),
            "send it to that address, if it is to be trusted; or take the redirect as the answer with redirects=0",
        )
    return client.build_request(following.method, to)


def _client(concurrency: int) -> "httpx.AsyncClient":
    import http.cookiejar

    import httpx

    no_cookies = http.cookiejar.DefaultCookiePolicy(allowed_domains=())  # a request depends on its event alone
    limits = httpx.Limits(max_connections=concurrency, max_keepalive_connections=concurrency)
    trusted = _trusted()
    return httpx.AsyncClient(
        timeout=None,  # noqa: S113  the limit is on the whole exchange
        limits=limits,
        verify=trusted,
        mounts=_proxies(limits, trusted),
        trust_env=False,  # it was read by `_trusted` and `_proxies`, which name the variable that is wrong
        cookies=http.cookiejar.CookieJar(no_cookies),
        headers={"accept-encoding": "gzip", "user-agent": "rxmetronome"},
    )


def _trusted() -> ssl.SSLContext:
    """Load the trusted certificates: those of SSL_CERT_FILE or SSL_CERT_DIR, if one is set."""
    import httpx

    try:
        return httpx.create_ssl_context()
    except OSError as error:
        variable = next((name for name in ("SSL_CERT_FILE", "SSL_CERT_DIR") if os.environ.get(name)), "")
        if not variable:
            raise
        got = f"{os.environ[variable]} ({error})"
        raise StepError(f"certificates where {variable} says", got, f"mend {variable}, or unset it") from error


def _proxies(limits: "httpx.Limits", trusted: ssl.SSLContext) -> "dict[str, httpx.AsyncHTTPTransport | None]":
    """Read the proxies of the environment as httpx does, without entries of NO_PROXY that httpx cannot read."""
    import urllib.request  # loads slowly, as httpx does

    import httpx

    known = urllib.request.getproxies()
    direct = [host.strip() for host in known.get("no", "").split(",") if host.strip()]
    proxies = {scheme: known[scheme] for scheme in ("http", "https", "all") if known.get(scheme)}
    if "*" in direct or not proxies:
        return {}
    mounts: dict[str, httpx.AsyncHTTPTransport | None] = {}
    for scheme, address in proxies.items():
        full = address if "://" in address else f"http://{address}"
        try:
            mounts[f"{scheme}://"] = httpx.AsyncHTTPTransport(proxy=full, verify=trusted, limits=limits)
        except Exception as error:
            names = (f"{scheme}_proxy", f"{scheme}_proxy".upper())
            variable = next((name for name in names if os.environ.get(name)), "the system's proxy settings")
            remedy = f"mend {variable}, or unset it"
            if isinstance(error, ImportError):
                remedy = f'pip install "httpx[socks]", or {remedy}'
            got = f"{public(full)} ({error})"
            raise StepError(f"a proxy that can be used, in {variable}", got, remedy) from error
    for host in direct:
        pattern = host if "://" in host else f"all://{_pattern(host)}"
        try:
            httpx.URL(pattern)
        except httpx.InvalidURL:
            _LOG.info("NO_PROXY: %s is ignored, since it is neither a name nor an address", shown(host))
        else:
            mounts[pattern] = None
    return mounts


def _pattern(host: str) -> str:
    """Return an entry of NO_PROXY in httpx's form: a name includes the names below it."""
    try:
        return f"[{host}]" if ipaddress.ip_address(host.partition("/")[0]).version == 6 else host
    except ValueError:
        return host if host.lower() == "localhost" else f"*{host}"


async def _skip(answer: "httpx.Response") -> None:
    """Read the short body of a redirect, so that its connection can be used again."""
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
    expected = f"an answer to {request} of at most {max_bytes:,} bytes"
    return StepError(expected, got, "ask for less, or raise max_bytes= of the step")


async def _inflated(request: Request, answer: "httpx.Response", max_bytes: int) -> AsyncIterator[bytes]:
    """Yield the body decompressed, and never more of it than the limit.

    httpx decompresses all that has come before its size can be checked: a few bytes can become gigabytes.
    """
    encodings = [name.strip() for name in answer.headers.get("content-encoding", "").lower().split(",")]
    encodings = [name for name in encodings if name not in ("", "identity")]
    if len(encodings) > 1 or not _INFLATED.issuperset(encodings):
        expected = f"an answer to {request} that is plain or compressed with gzip"
        raise StepError(expected, ", ".join(encodings), "leave accept-encoding out of headers=")
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
    import email.message  # loads slowly

    kind = email.message.Message()
    kind["content-type"] = content_type
    try:
        if parse == "json":
            body = without_mark(body)
            return msgspec.json.decode(body) if body else None
        encoding = codecs.lookup(str(kind.get_param("charset") or "utf-8")).name
        if not _TEXT_ENCODINGS.fullmatch(encoding):
            raise LookupError(f"{encoding} is no encoding of text that is read here")  # noqa: TRY301
        return (without_mark(body) if encoding == "utf-8" else body).decode(encoding)
    except (ValueError, LookupError, RecursionError) as error:
        what = "JSON" if parse == "json" else "text"
        remedy = 'read it with parse="text"' if parse == "json" else 'read it with parse="bytes"'
        got = {"error": str(error), "type": content_type, "body": body[:80]}
        raise StepError(f"{what} from {request}", got, remedy) from error


def _explain(request: Request, error: Exception) -> StepError:
    """Return the error for a request that failed in httpx."""
    import httpx

    causes = list(_causes(error))
    got = public(f"{type(error).__name__}: {next(filter(None, map(str, causes)), '')}".removesuffix(": "))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            expected = "a certificate that can be verified"
            remedy = "trust its authority with SSL_CERT_FILE=/path/to/ca.pem, or have the server's certificate renewed"
            return StepError(f"{expected}, for {request}", got, remedy)
        if isinstance(cause, ssl.SSLError):
            remedy = "check that the port speaks TLS: write http:// if it does not"
            return StepError(f"a TLS connection, for {request}", got, remedy)
    if isinstance(error, httpx.RemoteProtocolError) and any(alert in got for alert in ("\\x15\\x03", "\x15\x03")):
        return StepError(f"an answer in plain HTTP, for {request}", got, "the port speaks TLS: write https://")
    again = "try again"
    if not request.url.lower().startswith("https:"):
        again += "; if the port speaks TLS, write https://"
    bad_address, no_connection = (httpx.InvalidURL, httpx.UnsupportedProtocol), (httpx.ConnectError, httpx.ProxyError)
    for kinds, expected, remedy in (
        (bad_address, "an address that begins with http:// or https:// and holds",
         "mend the address, or look where a redirect leads"),
        ((*no_connection, OverflowError), "a connection", "check the server's name and port, and that it runs"),
        ((httpx.LocalProtocolError,), "a method, headers and a body that HTTP can carry", "mend headers= or the body"),
        ((httpx.RemoteProtocolError,), "an answer that follows HTTP, to its end", f"{again}; else ask its owner"),
        ((httpx.NetworkError,), "a connection that lasts until the answer has come", again),
    ):  # fmt: skip
        if any(isinstance(cause, kinds) for cause in causes):
            return StepError(f"{expected}, for {request}", got, remedy)
    return StepError(f"an answer to {request}", shown(got), "look at the cause of this failure")


def _causes(error: BaseException) -> "Iterator[BaseException]":
    """Yield an error and its causes, of groups too, each once."""
    waiting, known = [error], set[int]()
    while waiting:
        one = waiting.pop(0)
        if id(one) in known:
            continue
        known.add(id(one))
        yield one
        waiting += one.exceptions if isinstance(one, BaseExceptionGroup) else ()
        waiting += [cause for cause in (one.__cause__, one.__context__) if cause is not None]
