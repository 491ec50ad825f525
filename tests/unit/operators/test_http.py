"""`http` and `http_get` against a server on loopback that does everything wrong: tests of this file use sockets."""

import asyncio
import logging
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import reactivex as rx
import trustme
from reactivex import operators as ops
from reactivex.scheduler.eventloop import AsyncIOScheduler
from reactivex.subject import Subject
from reactivex.testing import TestScheduler

import rxmetronome as rxm
from rxmetronome.background.event_loop import NAME
from rxmetronome.errors import ArgumentError

from .loopback import Loopback, closed_port, loopback


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def server() -> Iterator[Loopback]:
    with loopback() as made:
        yield made


def simulated(*operators: Any, events: Any = ("a",)) -> tuple[list[Any], list[rxm.Failure]]:
    """What comes out of operators, and on their `err`, in virtual time."""
    answers, failures = [], []
    flow = rxm.Flow("requests")
    step = flow.pipeline("ask", *operators)
    flow.source("events", rx.from_iterable(events)) >> step >> flow.sink("answers", answers.append)
    step.err >> flow.sink("failures", failures.append)
    run = flow.run(clock=rxm.VirtualClock(), until="1s")
    assert run.status == "stopped"
    return answers, failures


def in_life(*operators: Any, events: Any) -> tuple[list[Any], list[Any]]:
    """The same on the real clock, until the source has completed and every answer has come."""
    answers, failures = [], []
    flow = rxm.Flow("requests")
    step = flow.pipeline("ask", *operators)
    flow.source("events", rx.from_iterable(events)) >> step >> flow.sink("answers", answers.append)
    step.err >> flow.sink("failures", failures.append)
    with flow.run(wait=False) as run:
        assert run.wait(30)
    assert run.status == "stopped"
    return answers, failures


def the_failure(*operators: Any, event: Any = "a") -> str:
    answers, failures = simulated(*operators, events=[event])
    assert answers == []
    (failure,) = failures
    assert failure.event == event
    return failure.message


def test_an_answer_has_its_status_address_body_and_the_event_that_asked(server: Loopback) -> None:
    asked = {"id": 7, "correlation": "x"}
    get = rxm.http_get(lambda event: f"{server.url}/echo/{event['id']}", params={"q": "a b"}, answer_headers=["etag"])
    assert simulated(get, events=[asked]) == (
        [
            {
                "status": 200,
                "url": f"{server.url}/echo/7?q=a+b",
                "body": {"path": "7"},
                "headers": {"etag": '"7"'},
                "elapsed_ns": 0,
                "event": asked,
                "correlation": "x",
            }
        ],
        [],
    )


def test_every_part_of_a_request_is_a_value_or_made_of_the_event(server: Loopback) -> None:
    post = rxm.http(
        "post",
        lambda n: f"{server.url}/echo/{n}",
        params=lambda n: {"n": n},
        headers=lambda n: {"x-n": str(n)},
        json=lambda n: {"n": n, "tick": rxm.Tick(ingest_ns=1, id=n, due_ns=2, lag_ns=0, interval_ns=4, missed=0)},
    )
    put = rxm.http("PUT", f"{server.url}/echo/end", content="grüße", headers={"Content-Type": "text/plain"})
    simulated(post, rxm.select(lambda answer: answer["event"]), put, events=[3])
    (post_seen, put_seen) = server.seen
    assert post_seen[:2] == ("POST", "/echo/3?n=3")
    assert post_seen[3] == (
        b'{"n":3,"tick":{"connector":"metronome","ingest_ns":1,"id":3,"due_ns":2,"lag_ns":0,"interval_ns":4,"missed":0}}'
    )
    assert (post_seen[2]["x-n"], post_seen[2]["content-type"]) == ("3", "application/json")
    assert (put_seen[2]["Content-Type"], put_seen[3]) == ("text/plain", "grüße".encode())


@pytest.mark.parametrize(
    ("path", "parse", "body"),
    [
        ("/echo/1", "json", {"path": "1"}),
        ("/echo/1", "text", '{"path":"1"}'),
        ("/echo/1", "bytes", b'{"path":"1"}'),
        ("/text/latin-1", "text", "grüße"),
        ("/empty", "json", None),
        ("/gzip", "json", {"a": 1}),
        ("/redirect/3", "json", {"path": "there"}),
        ("/hugeredirect", "json", {"path": "there"}),
    ],
)
def test_a_body_is_read_as_it_is_asked_for(server: Loopback, path: str, parse: Any, body: Any) -> None:
    ((answer,), failures) = simulated(rxm.http_get(server.url + path, parse=parse))
    assert (answer["body"], failures) == (body, [])


def test_a_head_has_no_body_and_with_no_redirects_the_redirect_is_the_answer(server: Loopback) -> None:
    ((head,), _) = simulated(rxm.http("HEAD", f"{server.url}/echo/1"))
    ((there,), _) = simulated(
        rxm.http_get(f"{server.url}/redirect/1", redirects=0, parse="text", answer_headers=["location"])
    )
    assert (head["status"], head["body"]) == (200, None)
    assert (there["status"], there["headers"], there["body"]) == (302, {"location": "/redirect/0"}, "over there")


@pytest.mark.parametrize(
    ("path", "options", "message"),
    [
        (
            "/status/404",
            {},
            "expected a status below 400 from GET {url}/status/404, got {{'status': 404, 'reason': 'Not Found', "
            "'body': '{{\"why\":\"because\"}}'}}. Remedy: check the path of the address",
        ),
        ("/status/503", {}, "'status': 503, 'reason': 'Service Unavailable'"),
        ("/status/429", {}, "Remedy: put a rate_limit(n, per) before the requests"),
        ("/badjson", {}, "expected JSON from GET {url}/badjson, got {{'error': 'JSON is malformed"),
        ("/badjson", {}, 'Remedy: read it with parse="text"'),
        ("/text/utf-8", {"parse": "text"}, "expected text from GET {url}/text/utf-8"),
        ("/text/klingon", {"parse": "text"}, "unknown encoding: klingon"),
        ("/never", {"timeout": "50ms"}, "an answer to GET {url}/never within 50ms, got 'none yet'. Remedy: give the"),
        ("/trickle", {"timeout": "50ms"}, "an answer to GET {url}/trickle within 50ms"),
        ("/huge", {"max_bytes": 100_000}, "an answer to GET {url}/huge of at most 100,000 bytes, got 'more'. Remedy: "),
        ("/declared/99999999", {}, "of at most 10,000,000 bytes, got 'a body of 99,999,999 bytes'"),
        ("/bomb", {"parse": "bytes"}, "of at most 10,000,000 bytes, got 'more'"),
        ("/bomb/twice", {"parse": "bytes"}, "that is plain or compressed with gzip, got 'gzip, gzip'"),
        ("/brotli", {}, "that is plain or compressed with gzip, got 'br'"),
        ("/torngzip", {}, "expected a whole answer to GET {url}/torngzip, got 'the beginning of a compressed one'"),
        ("/notgzip", {}, "Error -3 while decompressing data: incorrect header check"),
        ("/short", {}, "expected an answer that follows HTTP, to its end, for GET {url}/short"),
        ("/garbage", {}, "expected an answer that follows HTTP, to its end, for GET {url}/garbage"),
        ("/reset", {}, "expected a connection that lasts until the answer has come, for GET {url}/reset"),
        (
            "/redirect/11",
            {},
            "expected at most 10 redirects from GET {url}/redirect/11, got 'another one, to {url}/redirect/0'",
        ),
        ("/loop", {"redirects": 3}, "at most 3 redirects from GET {url}/loop"),
        ("/elsewhere", {}, "expected an address that begins with http:// or https:// and holds, for GET"),
    ],
)
def test_every_fault_of_a_request_is_a_failure_of_its_event(
    server: Loopback, path: str, options: dict[str, Any], message: str
) -> None:
    said = the_failure(rxm.http_get(server.url + path, **options))
    assert said.startswith("step `ask`: could not handle 'a': expected ")
    assert message.format(url=server.url) in said


def test_a_refused_connection_is_a_failure_that_shows_no_password() -> None:
    said = the_failure(rxm.http_get(f"http://me:secret@127.0.0.1:{closed_port()}/"))
    assert "expected a connection, for GET http://127.0.0.1:" in said
    assert "secret" not in said
    assert "Remedy: check the server's name and port, and that it runs" in said


def test_a_name_that_does_not_resolve_is_a_failure() -> None:
    said = the_failure(rxm.http_get("http://no-such-host.invalid/", timeout="20s"))
    assert "for GET http://no-such-host.invalid/" in said or "an answer to GET http://no-such-host.invalid/" in said


def test_a_request_that_cannot_be_made_is_a_failure(server: Loopback) -> None:
    assert "ask: " not in the_failure(rxm.http_get(lambda event: event / 0))
    assert "<lambda> at test_http.py" in the_failure(rxm.http_get(lambda event: event / 0))
    assert "expected an address that begins with" in the_failure(rxm.http_get(lambda event: event))
    assert "expected text or bytes as content" in the_failure(rxm.http("PUT", server.url, content=lambda event: 5))
    assert "headers and a body that HTTP can carry" in the_failure(
        rxm.http_get(f"{server.url}/echo/1", headers={"x": "a\r\nb"})
    )
    assert server.seen == []


def test_a_failure_ends_nothing_and_its_facts_can_be_read(server: Loopback) -> None:
    get = rxm.http_get(lambda status: f"{server.url}/status/{status}")
    answers, failures = simulated(get, events=[200, 404, 201, 500, 202])
    assert [answer["status"] for answer in answers] == [200, 201, 202]
    assert [(failure.event, failure.cause.got["status"]) for failure in failures] == [(404, 404), (500, 500)]


def test_outside_a_flow_a_failure_ends_the_stream(server: Loopback) -> None:
    said: list[object] = []
    clock = rxm.VirtualClock()
    statuses = rx.of(200, 404, 201).pipe(rxm.http_get(lambda status: f"{server.url}/status/{status}"))
    statuses.subscribe(lambda answer: said.append(answer["status"]), lambda error: said.append(type(error).__name__),
                       scheduler=clock)  # fmt: skip
    clock.run()
    assert said == [200, "StepError"]


def test_two_runs_in_virtual_time_are_equal(server: Loopback) -> None:
    get = rxm.http_get(lambda n: f"{server.url}/echo/{n}", concurrency=3, ordered=False)
    assert simulated(get, events=range(9)) == simulated(get, events=range(9))


def test_on_a_test_scheduler_answers_come_at_the_instant_of_their_events(server: Loopback) -> None:
    scheduler = TestScheduler()
    source = scheduler.create_hot_observable(
        *(rx.testing.ReactiveTest.on_next(at, at) for at in (210, 220)), rx.testing.ReactiveTest.on_completed(230)
    )
    seen = scheduler.start(lambda: source.pipe(rxm.http_get(lambda n: f"{server.url}/echo/{n}")))
    assert [(message.time, message.value.kind) for message in seen.messages] == [(210, "N"), (220, "N"), (230, "C")]


def test_answers_are_emitted_in_the_order_of_their_events_unless_ordered_is_false(server: Loopback) -> None:
    def order(ordered: bool) -> list[int]:
        server.gate.clear()
        seen: list[int] = []

        def note(answer: dict[str, Any]) -> None:
            seen.append(answer["event"])
            if len(seen) == 4:
                server.gate.set()

        get = rxm.http_get(lambda n: f"{server.url}/first/{n}", ordered=ordered)
        if ordered:
            threading.Thread(target=lambda: wait_for_requests(server, 5) and server.gate.set()).start()
        in_life(get, ops.do_action(note), events=range(5))
        return seen

    assert order(ordered=True) == [0, 1, 2, 3, 4]
    server.requests.clear()
    found = order(ordered=False)
    assert (found[-1], sorted(found)) == (0, [0, 1, 2, 3, 4])


def wait_for_requests(server: Loopback, n: int) -> bool:
    """Wait until so many have come in, without counting on how long that takes."""
    waited = threading.Event()
    for _ in range(2_000):
        if sum(server.requests.values()) >= n:
            return True
        waited.wait(0.005)
    return False


def test_no_more_requests_run_at_once_than_allowed_over_as_many_connections_and_one_thread(server: Loopback) -> None:
    threads: set[str] = set()

    def note(_: object) -> None:
        threads.update(thread.name for thread in threading.enumerate())

    get = rxm.http_get(lambda n: f"{server.url}/echo/{n}", concurrency=4)
    answers, failures = in_life(get, ops.do_action(note), events=range(200))
    assert [answer["event"] for answer in answers] == list(range(200))
    assert failures == []
    assert 1 <= server.most_at_once <= 4
    assert server.connections <= 4
    assert len([name for name in threads if name.startswith("rxmetronome")]) == 2  # the clock's and the loop's
    assert NAME in threads
    assert NAME not in {thread.name for thread in threading.enumerate()}


def test_in_virtual_time_one_connection_is_used_again_and_again(server: Loopback) -> None:
    answers, _ = simulated(rxm.http_get(lambda n: f"{server.url}/redirect/{n}"), events=[0, 1, 2])
    assert (len(answers), server.connections) == (3, 1)


def test_one_event_too_many_is_a_failure_at_once(server: Loopback) -> None:
    get = rxm.http_get(lambda n: f"{server.url}/slow/{n}", concurrency=2, capacity=3)
    failed = threading.Event()
    failures: list[rxm.Failure] = []
    answers: list[Any] = []
    flow = rxm.Flow("full")
    step = flow.pipeline("ask", get)
    flow.source("events", rx.from_iterable(range(6))) >> step >> flow.sink("answers", answers.append)
    step.err >> flow.sink("failures", lambda failure: (failures.append(failure), failed.set(), server.gate.set()))
    with flow.run(wait=False) as run:
        assert failed.wait(20)
        assert run.wait(20)
    assert [answer["event"] for answer in answers] == [0, 1, 2, 3, 4]
    ((event, message),) = [(failure.event, failure.message) for failure in failures]
    assert event == 5
    assert "expected at most 3 events that wait, got 'one more'. Remedy: " in message


def test_a_drain_awaits_what_is_under_way(server: Loopback) -> None:
    answers: list[Any] = []
    events: Subject[int] = Subject()
    flow = rxm.Flow("draining")
    (
        flow.source("events", events)
        >> flow.pipeline("ask", rxm.http_get(lambda n: f"{server.url}/slow/{n}"))
        >> flow.sink("answers", answers.append)
    )
    run = flow.run(wait=False)
    events.on_next(1)
    assert wait_for_requests(server, 1)
    threading.Thread(target=lambda: (while_draining(run), server.gate.set())).start()
    run.stop("20s")
    assert ([answer["event"] for answer in answers], run.status, run.report) == ([1], "stopped", [])


def while_draining(run: rxm.Run) -> None:
    waited = threading.Event()
    for _ in range(2_000):
        if run.status == "draining":
            return
        waited.wait(0.005)


def test_requests_that_a_drain_has_no_time_for_are_cancelled_and_reported(
    server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    events: Subject[int] = Subject()
    flow = rxm.Flow("left")
    (
        flow.source("events", events)
        >> flow.pipeline("ask", rxm.http_get(f"{server.url}/never"))
        >> flow.sink("end", print)
    )
    run = flow.run(wait=False)
    events.on_next(1)
    events.on_next(2)
    assert wait_for_requests(server, 2)
    with caplog.at_level(logging.WARNING, "rxmetronome"):
        run.stop("10ms")
    assert run.report == ["step `ask` had not completed, and held 2 unanswered requests"]
    assert "step `ask`: 2 requests were cancelled unanswered, the first over 1" in caplog.messages
    assert NAME not in {thread.name for thread in threading.enumerate()}


def test_without_a_scheduler_answers_come_on_the_shared_clock(server: Loopback) -> None:
    done = threading.Event()
    seen: list[tuple[str, Any]] = []
    rx.of(1, 2, 3).pipe(rxm.http_get(lambda n: f"{server.url}/echo/{n}")).subscribe(
        lambda answer: seen.append((threading.current_thread().name, answer["event"])), on_completed=done.set
    )
    assert done.wait(20)
    assert seen == [("rxmetronome shared clock", n) for n in (1, 2, 3)]


def test_on_a_loop_of_asyncio_answers_come_on_its_thread(server: Loopback) -> None:
    seen: list[tuple[int, Any]] = []

    async def main() -> None:
        loop = asyncio.get_running_loop()
        done = asyncio.Event()
        rx.of(1, 2, 3).pipe(rxm.http_get(lambda n: f"{server.url}/echo/{n}")).subscribe(
            lambda answer: seen.append((threading.get_ident(), answer["event"])),
            on_completed=done.set,
            scheduler=AsyncIOScheduler(loop),
        )
        await asyncio.wait_for(done.wait(), 20)

    asyncio.run(main())
    assert seen == [(threading.get_ident(), n) for n in (1, 2, 3)]


def test_an_observer_that_raises_holds_up_no_other_answer(server: Loopback) -> None:
    done = threading.Event()
    raised: list[BaseException] = []
    seen: list[Any] = []
    with rxm.RealClock(on_error=raised.append) as clock:

        def note(answer: dict[str, Any]) -> None:
            seen.append(answer["event"])
            if answer["event"] % 2:
                raise ValueError(answer["event"])

        rx.from_iterable(range(6)).pipe(rxm.http_get(lambda n: f"{server.url}/echo/{n}")).subscribe(
            note, on_completed=done.set, scheduler=clock
        )
        assert done.wait(20)
    assert seen == [0, 1, 2, 3, 4, 5]
    assert [str(error) for error in raised] == ["1", "3", "5"]


def test_no_cookie_is_kept(server: Loopback) -> None:
    simulated(rxm.http_get(f"{server.url}/cookie"), events=[1, 2])
    assert [("Cookie" in headers) for _, _, headers, _ in server.seen] == [False, False]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: rxm.http_get("example.org"), "http_get(url='example.org'): expected an address that begins with "),
        (lambda: rxm.http_get("ftp://example.org"), 'For example: http_get("https://example.org")'),
        (lambda: rxm.http_get("http://[::1/"), "expected an address"),
        (lambda: rxm.http("GET /", "http://a"), "http(method='GET /'): expected the name of a method"),
        (lambda: rxm.http_get("http://a", concurrency=0), "http_get(concurrency=0): expected a whole number of 1"),
        (lambda: rxm.http_get("http://a", capacity=-1), "http_get(capacity=-1): expected a whole number of 0"),
        (lambda: rxm.http_get("http://a", max_bytes=True), "http_get(max_bytes=True): expected a whole number of 1"),
        (lambda: rxm.http_get("http://a", redirects=-1), "http_get(redirects=-1): expected a whole number of 0"),
        (lambda: rxm.http_get("http://a", timeout="0s"), "http_get(timeout='0s'): expected a duration above zero"),
        (lambda: rxm.http_get("http://a", parse="xml"), 'http_get(parse=\'xml\'): expected "json", "text" or "bytes"'),
        (
            lambda: rxm.http_get("http://a", answer_headers="etag"),
            'For example: http_get("https://example.org", answer',
        ),
        (lambda: rxm.http("PUT", "http://a", json=1, content=""), "expected either `json` or `content`"),
    ],
)
def test_a_wrong_argument_is_named_with_an_example_that_works(make: Any, message: str) -> None:
    with pytest.raises(ArgumentError) as refused:
        make()
    assert message in str(refused.value)


def test_it_shows_its_method_and_address() -> None:
    assert repr(rxm.http_get("http://a")) == 'http_get("http://a")'
    assert repr(rxm.http("put", lambda event: event)).startswith('http("PUT", <lambda> at test_http.py:')


# Addresses: parameters, ports, and what is secret in them.


@pytest.mark.parametrize(
    ("query", "params", "sent"),
    [
        ("?token=abc", {"page": 2}, "?token=abc&page=2"),
        ("?a=1", {"a": 2}, "?a=1&a=2"),
        ("?a=%2B1&b", {"c": "x y"}, "?a=%2B1&b&c=x+y"),
        ("?a=1", {}, "?a=1"),
        ("?a=1", None, "?a=1"),
        ("", {"a": [1, 2]}, "?a=1&a=2"),
        ("?a=1#part", {"b": 2}, "?a=1&b=2"),
    ],
)
def test_parameters_are_added_to_the_query_of_the_address(server: Loopback, query: str, params: Any, sent: str) -> None:
    answers, failures = simulated(rxm.http_get(f"{server.url}/echo/1{query}", params=params))
    assert (len(answers), failures) == (1, [])
    assert server.seen[0][1] == f"/echo/1{sent}"


@pytest.mark.parametrize("port", [":99999", ":65536", ":0", ":-1", ":x"])
def test_a_port_that_cannot_be_is_refused_where_it_is_written(port: str) -> None:
    with pytest.raises(ArgumentError, match="with a port up to 65535"):
        rxm.http_get(f"http://127.0.0.1{port}/x")
    assert "with a port up to 65535" in the_failure(rxm.http_get(lambda _: f"http://127.0.0.1{port}/x"))


def test_a_redirect_to_a_port_that_cannot_be_is_a_failure_of_its_event(server: Loopback) -> None:
    message = the_failure(rxm.http_get(f"{server.url}/to/302?http://127.0.0.1:99999/x"))
    assert f"expected a connection, for GET {server.url}/to/302" in message


SECRET = "http://bob:s3cret@{host}/echo/1?page=2&token=abc&api_key=def"


def test_what_is_secret_in_an_address_is_neither_shown_nor_emitted(server: Loopback) -> None:
    url = SECRET.format(host=server.url.removeprefix("http://"))
    get = rxm.http_get(url)
    flow = rxm.Flow("secret")
    flow.source("events", rx.of(1)) >> flow.pipeline("ask", get) >> flow.sink("answers", rxm.ring(9))
    (answer,) = simulated(get)[0]
    assert server.seen[0][1] == "/echo/1?page=2&token=abc&api_key=def"
    shown = [repr(get), repr(rxm.http("POST", url)), flow.draw().svg, flow.draw().mermaid, repr(answer)]
    shown += [the_failure(rxm.http_get(url.replace("echo/1", "status/500")))]
    shown += [the_failure(rxm.http_get(url.replace(server.url[7:], f"127.0.0.1:{closed_port()}")))]
    shown += [the_failure(rxm.http_get(lambda _: url.replace("http", "htp")))]
    shown += [the_failure(rxm.http_get(f"{server.url}/to/302?{url.replace('echo/1', 'loop')}", redirects=3))]
    for wrong in (url[4:], url[7:]):
        with pytest.raises(ArgumentError) as refused:
            rxm.http_get(wrong)
        shown.append(str(refused.value))
    for text in shown:
        assert not any(secret in text for secret in ("s3cret", "bob", "abc", "def")), text
    assert "page=2" in repr(get)


def test_to_another_origin_nothing_of_the_user_s_travels(server: Loopback) -> None:
    headers = {"X-Api-Key": "k", "Proxy-Authorization": "p", "Authorization": "a", "Cookie": "c", "User-Agent": "me"}
    with loopback() as other:
        get = rxm.http_get(f"{server.url}/to/302?{other.url}/echo/1", headers=headers)
        assert len(simulated(get)[0]) == 1
        sent = {name.lower() for name in other.seen[0][2]}
        assert sent <= {"host", "accept", "accept-encoding", "connection", "user-agent"}
        assert other.seen[0][2]["user-agent"] == "rxmetronome"
        for status in (307, 308):
            post = rxm.http("POST", f"{server.url}/to/{status}?{other.url}/echo/1", json={"a": 1}, headers=headers)
            assert "that stays at its origin, for its body goes nowhere else" in the_failure(post)
        assert len(other.seen) == 1
        assert simulated(rxm.http("POST", f"{server.url}/to/303?{other.url}/echo/1", json={"a": 1}))[1] == []
        assert (other.seen[1][0], other.seen[1][3]) == ("GET", b"")


def test_at_the_same_origin_a_redirect_takes_headers_and_body_along(server: Loopback) -> None:
    post = rxm.http("POST", f"{server.url}/to/307?/echo/1", json={"a": 1}, headers={"X-Api-Key": "k"})
    assert simulated(post)[1] == []
    method, _, headers, body = server.seen[1]
    assert (method, headers["x-api-key"], body) == ("POST", "k", b'{"a":1}')


# Bodies from a server that means no good.


@pytest.mark.parametrize("charset", ["punycode", "idna", "unicode_escape", "zlib_codec", "rot13", "undefined", "nope"])
def test_only_encodings_of_text_are_decoded(server: Loopback, charset: str) -> None:
    assert "text from GET" in the_failure(rxm.http_get(f"{server.url}/charset/{charset}", parse="text"))


@pytest.mark.parametrize("charset", ["utf-8", "ASCII", "latin-1", "iso-8859-15", "windows-1252", "shift_jis", "koi8-r"])
def test_encodings_that_texts_have_are_read(server: Loopback, charset: str) -> None:
    (answer,) = simulated(rxm.http_get(f"{server.url}/charset/{charset}", parse="text"))[0]
    assert answer["body"] == "bcher-kva" * 20_000


def test_a_byte_order_mark_is_no_part_of_a_body(server: Loopback) -> None:
    assert simulated(rxm.http_get(f"{server.url}/marked/json"))[0][0]["body"] == [1]
    assert simulated(rxm.http_get(f"{server.url}/marked/text", parse="text"))[0][0]["body"] == "grüße"


# Connections: kept ones that died, TLS, proxies.


def test_a_request_on_a_kept_connection_that_died_is_sent_once_more(server: Loopback) -> None:
    """The server closes after each answer without saying so."""
    answers, failures = simulated(rxm.http_get(f"{server.url}/hangup/1"), events=range(6))
    assert ([answer["event"] for answer in answers], failures) == (list(range(6)), [])
    assert server.requests["/hangup/1"] == 6


def test_what_may_have_been_done_is_not_sent_again(server: Loopback) -> None:
    """A fresh connection that dies is a failure; so is a kept one, where the method does not allow a repetition."""
    assert "a connection that lasts until the answer has come" in the_failure(rxm.http_get(f"{server.url}/reset/1"))
    assert server.requests["/reset/1"] == 1
    post = rxm.http("POST", lambda n: f"{server.url}/{'echo' if n == 0 else 'reset'}/{n}")
    answers, failures = simulated(post, events=[0, 1])
    assert ([answer["event"] for answer in answers], len(failures)) == ([0], 1)
    assert server.requests["/reset/1"] == 2


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def secure(authority: trustme.CA) -> Iterator[Loopback]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with loopback(context) as made:
        yield made


def test_a_certificate_that_cannot_be_verified_is_named_as_that(secure: Loopback) -> None:
    message = the_failure(rxm.http_get(f"{secure.url}/echo/1"))
    assert "expected a certificate that can be verified, for GET https://127.0.0.1" in message
    assert "SSL_CERT_FILE=" in message


def test_an_authority_of_one_s_own_is_trusted(
    secure: Loopback, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    assert len(simulated(rxm.http_get(f"{secure.url}/echo/1"))[0]) == 1


def test_certificates_that_are_missing_are_named_with_their_variable(
    server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/ca.pem")
    message = the_failure(rxm.http_get(f"{server.url}/echo/1"))
    assert "certificates where SSL_CERT_FILE says, got '/nowhere/ca.pem" in message


def test_tls_to_a_port_without_it_and_plain_http_to_one_with_it_say_so(server: Loopback, secure: Loopback) -> None:
    message = the_failure(rxm.http_get(f"{server.url}/echo/1".replace("http:", "https:")))
    assert "expected a TLS connection" in message
    assert "write http:// if it does not" in message
    assert "write https://" in the_failure(rxm.http_get(f"{secure.url}/echo/1".replace("https:", "http:")))


@pytest.mark.parametrize("entry", ["fe80::/10", "[", "a b", "http://[", "10.0.0.0/99", "::1"])
def test_what_no_proxy_holds_that_cannot_be_read_stops_no_request(
    server: Loopback, monkeypatch: pytest.MonkeyPatch, entry: str
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{closed_port()}")
    monkeypatch.setenv("NO_PROXY", f"{entry},127.0.0.1")
    assert len(simulated(rxm.http_get(f"{server.url}/echo/1"))[0]) == 1


def test_a_proxy_of_the_environment_is_used(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", server.url)
    simulated(rxm.http_get("http://example.org/echo/1"))
    assert server.seen[0][1] == "http://example.org/echo/1"


@pytest.mark.parametrize(
    ("proxy", "remedy"),
    [
        ("socks5://bob:s3cret@127.0.0.1:9", 'pip install "httpx[socks]", or mend HTTP_PROXY'),
        ("ftp://bob:s3cret@127.0.0.1:9", "mend HTTP_PROXY, or unset it"),
        ("http://bob:s3cret@127.0.0.1:x", "mend HTTP_PROXY, or unset it"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_named_with_its_variable(
    monkeypatch: pytest.MonkeyPatch, proxy: str, remedy: str
) -> None:
    monkeypatch.setenv("HTTP_PROXY", proxy)
    message = the_failure(rxm.http_get("http://127.0.0.1/x"))
    assert "expected a proxy that can be used, in HTTP_PROXY" in message
    assert remedy in message
    assert "s3cret" not in message


def test_a_client_of_a_module_keeps_its_connections_from_one_run_to_the_next(server):
    client = httpx.AsyncClient()

    async def fetch(path: str = "polled") -> str:
        return (await client.get(f"{server.url}/echo/{path}")).json()["path"]

    def polled() -> list[str]:
        last = rxm.latest()
        flow = rxm.Flow("polled")
        flow.source("poll", rxm.poll(fetch, every="10ms")) >> rxm.take(2) >> flow.sink("last", last)
        with flow.run(wait=False) as run:
            assert run.wait(30)
        return [last.value]

    asking = rxm.select(fetch, concurrency=2)
    for _ in range(3):
        assert in_life(asking, events=("a", "b", "c")) == (["a", "b", "c"], [])
        assert simulated(asking, events=("d",)) == (["d"], [])
        assert polled() == ["polled"]
    assert server.connections <= 2, "one for each call at once"

    async def close() -> None:
        await client.aclose()

    assert in_life(rxm.select(lambda _: close(), concurrency=1), events=(0,)) == ([None], [])
