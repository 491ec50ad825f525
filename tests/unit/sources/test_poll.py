"""`poll`: on a metronome's grid, never twice at once, and going on whatever its fetch does."""

import asyncio
import functools
import logging
import threading
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reactivex import operators as ops
from reactivex.testing import TestScheduler

import rxmetronome as rxm
from rxmetronome.background.event_loop import NAME
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError
from rxmetronome.sources.polling import Backoff, Poll


class Server:
    """Something to fetch from: takes so long on the clock, and raises, by a list of what each fetch does."""

    def __init__(self, clock: rxm.VirtualClock, does: dict[int, Any] | None = None) -> None:
        self.clock, self.does = clock, does or {}
        self.begun: list[float] = []

    def __call__(self) -> int:
        number = len(self.begun)
        self.begun.append(self.clock.now_ns / SECOND_NS)
        what = self.does.get(number)
        if isinstance(what, Exception):
            raise what
        if what is not None:
            self.clock.sleep(what)
        return number


def polled(source: Poll[Any], clock: rxm.VirtualClock, seconds: float = 8) -> list[tuple[float, Any]]:
    """What came, and when."""
    seen: list[tuple[float, Any]] = []
    subscription = source.subscribe(
        lambda value: seen.append((clock.now_ns / SECOND_NS, value)), seen.append, scheduler=clock
    )
    clock.advance(seconds)
    subscription.dispose()
    return seen


def failed(source: Poll[Any], clock: rxm.VirtualClock, seconds: float = 8) -> tuple[list[Any], list[rxm.Failure]]:
    """What came of it in a flow, and what failed."""
    values, failures = [], []
    flow = rxm.Flow("polling")
    step = flow.source("poll", source)
    step >> flow.sink("values", values.append)
    step.err >> flow.sink("failures", failures.append)
    run = flow.run(clock=clock, until=seconds)
    assert (run.status, run.exit_status) == ("stopped", 0)
    return values, failures


def test_it_fetches_at_once_and_then_on_the_grid(clock: rxm.VirtualClock) -> None:
    source = rxm.poll(Server(clock), every="2s")
    assert polled(source, clock, 5) == [(0.0, 0), (2.0, 1), (4.0, 2)]
    assert (source.latest, source.fetches, source.failures, source.missed) == (2, 3, 0, 0)


def test_it_can_begin_after_one_interval(clock: rxm.VirtualClock) -> None:
    assert polled(rxm.poll(Server(clock), every="2s", start="after"), clock, 5) == [(2.0, 0), (4.0, 1)]


def test_a_long_fetch_is_followed_on_the_next_grid_point_and_what_passed_is_missed(clock: rxm.VirtualClock) -> None:
    server = Server(clock, {1: "2.4s"})
    source = rxm.poll(server, every="1s")
    assert [at for at, _ in polled(source, clock)] == [0.0, 3.4, 4.0, 5.0, 6.0, 7.0, 8.0]
    assert server.begun == [0.0, 1.0, 4.0, 5.0, 6.0, 7.0, 8.0]
    assert source.missed == 2
    assert source.fetches + source.missed == 9


def test_after_a_failure_it_waits_twice_as_long_each_time_and_then_is_on_the_grid_again(
    clock: rxm.VirtualClock,
) -> None:
    server = Server(clock, dict.fromkeys(range(1, 5), OSError("down")))
    source = rxm.poll(server, every="10s", backoff="1s", backoff_max="4s")
    assert [at for at, _ in polled(source, clock, 45)][-2:] == [30.0, 40.0]
    waits = [after - before for before, after in zip(server.begun[1:5], server.begun[2:6], strict=True)]
    for wait, longest in zip(waits, (1, 2, 4, 4), strict=True):
        assert longest / 2 <= wait <= longest
    assert server.begun[1] == 10.0
    assert server.begun[-2:] == [30.0, 40.0]
    assert (source.failures, source.latest) == (4, len(server.begun) - 1)


def test_grid_points_within_a_backoff_are_missed(clock: rxm.VirtualClock) -> None:
    server = Server(clock, {1: OSError("down")})
    source = rxm.poll(server, every="1s", backoff="6s", backoff_max="6s")
    polled(source, clock, 9)
    assert 4.0 <= server.begun[2] <= 7.0
    on_the_grid = [at for at in server.begun if at.is_integer()]
    assert len(on_the_grid) + source.missed == 10


def test_without_a_backoff_it_goes_on_at_the_next_grid_point(clock: rxm.VirtualClock) -> None:
    server = Server(clock, {0: OSError("down"), 1: OSError("down")})
    assert polled(rxm.poll(server, every="1s", backoff=None), clock, 3) == [(2.0, 2), (3.0, 3)]


def test_two_runs_in_virtual_time_wait_equally_and_another_seed_differs() -> None:
    def begun(seed: int | None) -> list[float]:
        clock = rxm.VirtualClock()
        server = Server(clock, dict.fromkeys(range(20), OSError("down")))
        polled(rxm.poll(server, every="1min", seed=seed), clock, 300)
        return server.begun

    assert begun(None) == begun(None)
    assert begun(3) == begun(3)
    assert begun(3) != begun(4)


def test_in_a_flow_a_failure_is_on_err_the_last_good_value_is_kept_and_the_run_goes_on(
    clock: rxm.VirtualClock,
) -> None:
    server = Server(clock, {1: OSError("down"), 2: OSError("down")})
    source = rxm.poll(server, every="10s", backoff="1s")
    values, failures = failed(source, clock, 19)
    assert values == [0, 3]
    assert [failure.event["fetch"] for failure in failures] == [2, 3]
    assert [failure.event["failed_in_a_row"] for failure in failures] == [1, 2]
    assert SECOND_NS // 2 <= failures[0].event["next_in_ns"] <= SECOND_NS
    assert (failures[0].step, failures[0].error) == ("poll", "OSError: down")
    assert failures[0].function.startswith("__call__ at test_poll.py:") or "Server" in failures[0].function
    assert source.latest == 3


def test_outside_a_flow_the_first_failure_of_a_row_is_logged_and_so_is_its_end(
    clock: rxm.VirtualClock, caplog: pytest.LogCaptureFixture
) -> None:
    def fetch() -> int:
        return server()

    server = Server(clock, {1: OSError("down"), 2: OSError("down")})
    with caplog.at_level(logging.WARNING, "rxmetronome"):
        polled(rxm.poll(fetch, every="10s"), clock, 20)
    said = [
        message.partition(":")[0] + message[message.index(" ", message.index("py:")) :] for message in caplog.messages
    ]
    assert said == [
        "fetch at test_poll.py failed; polling goes on: OSError: down",
        "fetch at test_poll.py works again, after 2 failures",
    ]


def test_in_virtual_time_a_fetch_that_takes_longer_than_its_timeout_has_failed(clock: rxm.VirtualClock) -> None:
    values, failures = failed(rxm.poll(Server(clock, {1: "3s"}), every="10s", timeout="2s", backoff=None), clock, 20)
    assert values == [0, 2]
    assert failures[0].error == (
        "expected a value within 2s, got 'none yet'. Remedy: give poll(...) a longer timeout=, or fetch less"
    )


def test_a_coroutine_that_hangs_in_virtual_time_is_given_up_in_real_time(clock: rxm.VirtualClock) -> None:
    async def fetch() -> None:
        await asyncio.sleep(60)

    values, failures = failed(rxm.poll(fetch, every="10s", timeout="20ms", backoff=None), clock, 5)
    assert values == []
    assert "expected a value within 20ms" in failures[0].error


def test_a_timeout_of_the_fetch_itself_is_its_own(clock: rxm.VirtualClock) -> None:
    async def fetch() -> None:
        raise TimeoutError("mine")

    _, failures = failed(rxm.poll(fetch, every="10s", backoff=None), clock, 5)
    assert failures[0].error == "TimeoutError: mine"


async def of_a_coroutine() -> str:
    await asyncio.sleep(0)
    return "value"


class Asked:
    async def __call__(self) -> str:
        return await of_a_coroutine()


def made() -> Any:
    return of_a_coroutine()


@pytest.mark.parametrize(
    "fetch",
    [of_a_coroutine, functools.partial(of_a_coroutine), Asked(), made, lambda: "value"],
    ids=["function", "partial", "object", "made by a function", "plain"],
)
@pytest.mark.parametrize("real", [False, True])
def test_a_fetch_may_be_a_coroutine_in_any_form(fetch: Callable[[], Any], real: bool) -> None:
    if real:
        done = threading.Event()
        seen: list[Any] = []
        with rxm.RealClock() as clock:
            rxm.poll(fetch, every="1ms").pipe(ops.take(2)).subscribe(
                seen.append, on_completed=done.set, scheduler=clock
            )
            assert done.wait(20)
    else:
        virtual = rxm.VirtualClock()
        seen = [value for _, value in polled(rxm.poll(fetch, every="1s"), virtual, 1)]
    assert seen == ["value", "value"]


def test_in_life_plain_functions_run_on_one_thread_beside_the_clock_and_values_come_on_it() -> None:
    fetched, emitted, threads = set(), set(), set()
    done = threading.Event()

    def fetch() -> int:
        fetched.add(threading.current_thread().name)
        return 1

    def note(_: int) -> None:
        emitted.add(threading.current_thread().name)
        threads.update(thread.name for thread in threading.enumerate())

    with rxm.RealClock("the clock") as clock:
        rxm.poll(fetch, every="1ms").pipe(ops.take(20)).subscribe(note, on_completed=done.set, scheduler=clock)
        assert done.wait(20)
    (name,) = fetched
    assert name.startswith("rxmetronome poll fetch at test_poll.py:")
    assert emitted == {"the clock"}
    assert NAME not in threads  # no loop for what does not wait on one


def test_in_life_fetches_never_overlap_and_hold_up_no_beat() -> None:
    gate, began = threading.Event(), threading.Event()
    at_once, most, ticks = 0, 0, threading.Event()

    def fetch() -> str:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        began.set()
        gate.wait(20)
        at_once -= 1
        return "value"

    source = rxm.poll(fetch, every="1ms")
    values: list[str] = []
    third = threading.Event()
    with rxm.RealClock() as clock:
        subscription = source.subscribe(
            lambda value: (values.append(value), len(values) == 3 and third.set()), scheduler=clock
        )
        assert began.wait(20)
        beat = rxm.metronome("1ms").pipe(ops.take(20)).subscribe(on_completed=ticks.set, scheduler=clock)
        assert ticks.wait(20)
        gate.set()
        assert third.wait(20)
        subscription.dispose()
        beat.dispose()
    assert (most, source.latest) == (1, "value")
    assert source.missed >= 1


def test_in_life_a_hanging_coroutine_is_cancelled_at_its_timeout_and_polling_goes_on() -> None:
    calls, cancelled = 0, threading.Event()

    async def fetch() -> int:
        nonlocal calls
        calls += 1
        if calls == 1:
            try:
                await asyncio.sleep(60)
            finally:
                cancelled.set()
        return calls

    values, failures = lived(rxm.poll(fetch, every="1ms", timeout="20ms", backoff="1ms"))
    assert values == [len(failures) + 1]  # the second, unless a busy machine took 20 ms for it as well
    assert cancelled.is_set()
    assert "expected a value within 20ms" in failures[0].error


def lived(source: Poll[Any], resume_at: Callable[[], object] = lambda: None) -> tuple[list[Any], list[rxm.Failure]]:
    """Run a poll on the real clock until it has given a value; `resume_at` is called at its first failure."""
    values, failures = [], []
    flow = rxm.Flow("polling")
    step = flow.source("poll", source)
    step >> flow.pipeline("first", ops.take(1)) >> flow.sink("values", values.append)
    step.err >> flow.sink("failures", lambda failure: (failures.append(failure), resume_at()))
    with flow.run(wait=False) as run:
        assert run.wait(20)
    return values, failures


def test_in_life_a_thread_that_hangs_is_waited_for_its_late_value_dropped_and_polling_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    calls, most = [], []
    gate = threading.Event()

    def fetch() -> int:
        calls.append(len(calls))
        most.append(sum(thread.name.startswith("rxmetronome poll fetch") for thread in threading.enumerate()))
        if len(calls) == 1:
            gate.wait(20)
        return len(calls)

    with caplog.at_level(logging.INFO, "rxmetronome"):
        values, failures = lived(rxm.poll(fetch, every="1ms", timeout="20ms", backoff="1ms"), gate.set)
    assert values == [len(failures) + 1]  # the second, unless a busy machine took 20 ms for it as well
    assert failures
    assert set(most) == {1}
    assert any("ended after its timeout: its value is dropped" in message for message in caplog.messages)


def test_the_interval_can_be_set_and_a_pause_is_not_missing(clock: rxm.VirtualClock) -> None:
    server = Server(clock)
    source = rxm.poll(server, every="1s")
    subscription = source.subscribe(scheduler=clock)
    clock.advance("1.5s")
    source.interval = "3s"
    assert source.interval == 3.0
    clock.advance("6s")
    source.pause()
    clock.advance("1h")
    assert source.is_paused
    source.resume()
    clock.advance("3s")
    subscription.dispose()
    assert server.begun == [0.0, 1.0, 4.0, 7.0, 3610.0]
    assert source.missed == 0


def test_a_retry_that_is_due_in_a_pause_is_left_to_the_next_grid_point(clock: rxm.VirtualClock) -> None:
    server = Server(clock, {0: OSError("down")})
    source = rxm.poll(server, every="10s", backoff="2s")
    subscription = source.subscribe(scheduler=clock)
    clock.advance("0.5s")
    source.pause()
    clock.advance("100s")
    source.resume()
    clock.advance("9.5s")
    subscription.dispose()
    assert server.begun == [0.0, 110.0]


def test_a_paused_run_pauses_it() -> None:
    clock = rxm.VirtualClock()
    server = Server(clock)
    flow = rxm.Flow("paused")
    flow.source("poll", rxm.poll(server, every="1s")) >> flow.sink("values", rxm.ring(10))
    clock.schedule_relative(1.5, lambda *_: rxm.runs()[0].pause())
    clock.schedule_relative(11.5, lambda *_: rxm.runs()[0].resume())
    flow.run(clock=clock, until="13s")
    assert server.begun == [0.0, 1.0, 12.0, 13.0]


def test_each_subscription_polls_by_itself_and_leaves_nothing_behind(clock: rxm.VirtualClock) -> None:
    server = Server(clock)
    source = rxm.poll(server, every="1s")
    first, second = source.subscribe(scheduler=clock), source.subscribe(scheduler=clock)
    clock.advance("1s")
    first.dispose()
    clock.advance("1s")
    second.dispose()
    clock.advance("5s")
    assert server.begun == [0.0, 0.0, 1.0, 1.0, 2.0]
    assert clock.pending == 0


def test_on_a_test_scheduler_it_comes_as_an_interval_does() -> None:
    scheduler = TestScheduler()
    seen = scheduler.start(lambda: rxm.poll(lambda: "a", every=100), disposed=450)
    assert [(message.time, message.value.value) for message in seen.messages] == [(at, "a") for at in (200, 300, 400)]


def test_in_virtual_time_plain_functions_start_no_thread(clock: rxm.VirtualClock) -> None:
    before = set(threading.enumerate())
    seen: list[set[threading.Thread]] = []
    polled(rxm.poll(lambda: seen.append(set(threading.enumerate())), every="1s"), clock, 3)
    assert seen == [before] * 4


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: rxm.poll(5, every="1s"),
            "poll(fetch=5): expected a function without arguments, which is called each time",
        ),
        (lambda: rxm.poll(print, every=0), "poll(every=0): expected a duration above zero. For example: poll(fetch, e"),
        (lambda: rxm.poll(print, every="1us"), "poll(every='1us'): expected a duration of at least 100us"),
        (lambda: rxm.poll(print, every="1s", timeout="0s"), "poll(timeout='0s'): expected a duration above zero"),
        (lambda: rxm.poll(print, every="1s", backoff="soon"), "poll(backoff='soon'): expected a duration: seconds"),
        (lambda: rxm.poll(print, every="1s", backoff_max=-1), "poll(backoff_max=-1): expected a duration above zero"),
        (lambda: rxm.poll(print, every="1s", start="soon"), 'poll(start=\'soon\'): expected "after" or "now"'),
        (lambda: rxm.poll(print, every="1s", seed="x"), "poll(seed='x'): expected a whole number"),
    ],
)
def test_a_wrong_argument_is_named_with_an_example(make: Any, message: str) -> None:
    with pytest.raises(ArgumentError) as refused:
        make()
    assert str(refused.value).startswith(message)


def test_it_says_what_it_does() -> None:
    def fetch_rates() -> None: ...

    assert repr(rxm.poll(fetch_rates, every="90s")).startswith("poll(fetch_rates at test_poll.py:")
    assert repr(rxm.poll(fetch_rates, every="90s")).endswith(', every="1min 30s")')


def test_a_step_fetches_once_and_stays_paused():
    clock, seen = rxm.VirtualClock(), []
    source = rxm.poll(lambda: clock.now_ns // 10**9, every="10s", start="after")
    with source.subscribe(seen.append, scheduler=clock):
        source.pause()
        clock.advance("25s")
        source.step()
        source.step()
        clock.advance("1min")
        assert (seen, source.is_paused, source.missed) == ([25, 25], True, 0)
        source.resume()
        clock.advance("10s")
        assert seen == [25, 25, 95]


def test_a_step_after_a_failure_waits_for_no_backoff():
    clock, seen = rxm.VirtualClock(), []
    source = rxm.poll(lambda: 1 // (source.fetches - 1), every="10s", backoff="1h", backoff_max="1h", seed=1)
    with source.subscribe(seen.append, scheduler=clock):
        clock.advance("1s")
        source.pause()
        source.step()
        clock.advance("1s")
        assert (source.fetches, seen, source.missed) == (2, [1], 0)
        source.resume()
        clock.advance("2h")
        assert source.fetches == 2 + 720


spans = st.integers(1, 2**63 - 1)


@given(spans, spans, st.integers(1, 10_000), st.integers())
@example(1, 5_193_743_738_153_564_042, 64, 1)  # more than 62 doublings
def test_a_wait_is_between_half_and_all_of_the_first_doubled_up_to_the_most(
    first_ns: int, most_ns: int, failures: int, seed: int
) -> None:
    longest_ns = min(most_ns, first_ns * 2 ** (failures - 1))
    assert longest_ns // 2 <= Backoff(first_ns, most_ns, seed).wait_ns(failures) <= longest_ns


@given(spans, st.integers(0, 99))
def test_equal_seeds_draw_equal_waits(first_ns: int, seed: int) -> None:
    one, other = Backoff(first_ns, first_ns * 100, seed), Backoff(first_ns, first_ns * 100, seed)
    assert [one.wait_ns(n) for n in range(1, 20)] == [other.wait_ns(n) for n in range(1, 20)]


def test_callers_that_failed_together_come_back_apart() -> None:
    assert len({Backoff(10**9, 10**10, seed).wait_ns(1) for seed in range(100)}) > 90


@pytest.mark.parametrize(("failures", "longest_ns"), [(1, 100), (2, 200), (3, 400), (4, 500), (10**9, 500)])
def test_the_longest_wait_doubles_up_to_its_limit(failures: int, longest_ns: int) -> None:
    backoff = Backoff(100, 500, 0)
    drawn = [backoff.wait_ns(failures) for _ in range(5_000)]
    assert (min(drawn), max(drawn)) == (longest_ns // 2, longest_ns)
