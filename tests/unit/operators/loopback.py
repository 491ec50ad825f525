"""A server on loopback that answers slowly, wrongly, hugely, never, and resets: a path for each."""

import contextlib
import gzip
import socket
import ssl
import struct
import threading
import time
import urllib.parse
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Loopback(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = True
    request_queue_size = 128

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.url = f"{'http' if tls is None else 'https'}://127.0.0.1:{self.server_address[1]}"
        if tls is not None:
            self.socket = tls.wrap_socket(self.socket, server_side=True)
        self.connections = 0
        self.requests: Counter[str] = Counter()
        self.seen: list[tuple[str, str, dict[str, str], bytes]] = []
        self.at_once = self.most_at_once = 0
        self.lock = threading.Lock()
        self.gate = threading.Event()
        self.over = threading.Event()
        self._open: set[socket.socket] = set()

    def get_request(self) -> tuple[socket.socket, Any]:
        made, address = super().get_request()
        self.connections += 1
        self._open.add(made)
        return made, address

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is what some tests are about."""

    def end(self) -> None:
        self.over.set()
        self.gate.set()
        self.shutdown()
        for made in list(self._open):
            with contextlib.suppress(OSError):
                made.shutdown(socket.SHUT_RDWR)
        self.server_close()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Loopback

    def log_message(self, *_: object) -> None:
        """Tests print nothing."""

    def setup(self) -> None:
        super().setup()
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        with self.server.lock:
            self.server.requests[path] += 1
            self.server.seen.append((self.command, self.path, dict(self.headers), body))
            self.server.at_once += 1
            self.server.most_at_once = max(self.server.most_at_once, self.server.at_once)
        try:
            name, _, rest = path.strip("/").partition("/")
            getattr(self, f"on_{name}")(rest)
        finally:
            with self.server.lock:
                self.server.at_once -= 1

    do_POST = do_PUT = do_HEAD = do_GET  # noqa: N815  the names that http.server calls

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in {"content-length": str(len(body)), **names}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def on_echo(self, rest: str) -> None:
        self.answer(f'{{"path":"{rest}"}}'.encode(), content_type="application/json", etag=f'"{rest}"')

    def on_status(self, rest: str) -> None:
        self.answer(b'{"why":"because"}', int(rest))

    def on_text(self, rest: str) -> None:
        self.answer("grüße".encode("latin-1"), content_type=f"text/plain; charset={rest}")

    def on_empty(self, _: str) -> None:
        self.answer(b"", 204)

    def on_badjson(self, _: str) -> None:
        self.answer(b"<html>not json</html>", content_type="text/html")

    def on_slow(self, rest: str) -> None:
        """Answer when the gate is opened."""
        self.server.gate.wait(20)
        self.on_echo(rest)

    def on_first(self, rest: str) -> None:
        """The first waits for the gate, all others answer at once."""
        if rest == "0":
            self.server.gate.wait(20)
        self.on_echo(rest)

    def on_never(self, _: str) -> None:
        self.server.over.wait(20)
        self.close_connection = True

    def on_trickle(self, _: str) -> None:
        self.send_response(200)
        self.send_header("content-length", "1000000")
        self.end_headers()
        while not self.server.over.is_set():
            self.wfile.write(b" ")
            time.sleep(0.01)

    def on_huge(self, _: str) -> None:
        """No end, and no length."""
        self.close_connection = True
        self.send_response(200)
        self.end_headers()
        with contextlib.suppress(OSError):
            while not self.server.over.is_set():
                self.wfile.write(b"x" * 65_536)

    def on_declared(self, rest: str) -> None:
        self.close_connection = True
        self.send_response(200)
        self.send_header("content-length", rest)
        self.end_headers()

    def on_short(self, _: str) -> None:
        """Less than its length says."""
        self.close_connection = True
        self.send_response(200)
        self.send_header("content-length", "100")
        self.end_headers()
        self.wfile.write(b'{"half":')

    def on_gzip(self, _: str) -> None:
        self.answer(gzip.compress(b'{"a":') + gzip.compress(b"1}"), content_encoding="gzip")

    def on_bomb(self, rest: str) -> None:
        bomb = gzip.compress(b"\0" * 50_000_000)
        encoding = "gzip"
        if rest == "twice":
            bomb, encoding = gzip.compress(bomb), "gzip, gzip"
        self.answer(bomb, content_encoding=encoding)

    def on_torngzip(self, _: str) -> None:
        self.answer(gzip.compress(b'{"a":1}' * 99)[:-9], content_encoding="gzip")

    def on_notgzip(self, _: str) -> None:
        self.answer(b'{"a":1}', content_encoding="gzip")

    def on_brotli(self, _: str) -> None:
        self.answer(b"\x0b\x00", content_encoding="br")

    def on_reset(self, _: str) -> None:
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def on_garbage(self, _: str) -> None:
        self.close_connection = True
        self.wfile.write(b"SSH-2.0-OpenSSH\r\n\r\n")

    def on_redirect(self, rest: str) -> None:
        left = int(rest)
        self.answer(b"over there", 302, location=f"/redirect/{left - 1}" if left else "/echo/there")

    def on_loop(self, _: str) -> None:
        self.answer(b"", 302, location="/loop")

    def on_elsewhere(self, _: str) -> None:
        self.answer(b"", 302, location="ftp://example.org/")

    def on_hugeredirect(self, _: str) -> None:
        self.close_connection = True
        self.send_response(302)
        self.send_header("location", "/echo/there")
        self.end_headers()
        with contextlib.suppress(OSError):
            while not self.server.over.is_set():
                self.wfile.write(b"x" * 65_536)

    def on_to(self, rest: str) -> None:
        """Redirect to the address in the query, with the status in the path."""
        self.answer(b"", int(rest), location=urllib.parse.unquote(self.path.partition("?")[2]))

    def on_hangup(self, rest: str) -> None:
        """Answer as if the connection were kept, and close it."""
        self.close_connection = True
        self.on_echo(rest)

    def on_charset(self, rest: str) -> None:
        self.answer(b"bcher-kva" * 20_000, content_type=f"text/plain; charset={rest}")

    def on_marked(self, rest: str) -> None:
        self.answer(b"\xef\xbb\xbf" + (b"[1]" if rest == "json" else "grüße".encode()), content_type="text/plain")

    def on_cookie(self, _: str) -> None:
        self.answer(b"{}", set_cookie="a=1; Path=/")


@contextlib.contextmanager
def loopback(tls: ssl.SSLContext | None = None) -> Iterator[Loopback]:
    server = Loopback(tls)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), name="loopback", daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.end()
        thread.join()


def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
