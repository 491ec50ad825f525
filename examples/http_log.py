"""Send a GET request on every tick, log the answers to a file, and end after three: an exercise of tremor's page."""

from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import reactivex as rx
from reactivex import operators as ops

import rxmetronome as rxm


class Doubling(BaseHTTPRequestHandler):  # a server for the requests, so that this runs anywhere
    def do_GET(self) -> None:
        self.send_response_only(200)
        self.end_headers()
        self.wfile.write(b'{"doubled": %d}' % (2 * int(self.path[1:])))


def serve(server: HTTPServer) -> None:
    with server:
        server.serve_forever(0.05)


def ask(ticks: rx.Observable[rxm.Tick]) -> rx.Observable[Any]:
    server = HTTPServer(("127.0.0.1", 0), Doubling)
    Thread(target=serve, args=(server,), daemon=True).start()
    get = rxm.http_get(lambda tick: f"http://127.0.0.1:{server.server_port}/{tick.id}")
    return ticks.pipe(get, ops.pluck("body"), ops.finally_action(server.shutdown))


flow = rxm.Flow("http_log")
asked = flow.source(rxm.metronome("1s")) >> rxm.pipeline(lambda ticks: rx.defer(lambda _: ask(ticks)), ops.take(3))
asked >> [rxm.stdout(), rxm.file("http.log")]
flow.main()
