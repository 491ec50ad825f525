"""A function of a kind that cannot work where it stands is refused before anything starts, with the remedy."""

import asyncio
import functools
import gc
import sys
import warnings

import pytest
import reactivex as rx
from reactivex import operators as ops

import rxmetronome as rxm
from rxmetronome.callsites import check_function, refuse_awaitable
from rxmetronome.protocols import BlockingSink


async def coroutine(*_):
    """Would have to be awaited."""


async def async_generator(*_):
    yield 1


def generator(*_):
    yield 1


class Asynchronous:
    async def __call__(self, *_):
        """Would have to be awaited."""

    async def method(self, *_):
        """Would have to be awaited."""

    @staticmethod
    async def static(*_):
        """Would have to be awaited."""

    @classmethod
    async def of_class(cls, *_):
        """Would have to be awaited."""

    def generates(self, *_):
        yield 1


class Partial:
    __call__ = functools.partial(coroutine)


class Within:
    """An object that is called through another one."""

    __call__ = functools.cache(coroutine)


COROUTINES = {
    "function": coroutine,
    "partial": functools.partial(coroutine, 1),
    "partial of a partial": functools.partial(functools.partial(coroutine, 1), 2),
    "partial of an object": functools.partial(Asynchronous(), 1),
    "partial of a method": functools.partial(Asynchronous().method, 1),
    "object": Asynchronous(),
    "method": Asynchronous().method,
    "static method": Asynchronous.static,
    "static method as such": staticmethod(coroutine),
    "class method": Asynchronous.of_class,
    "cached": functools.cache(coroutine),
    "cached with a limit": functools.lru_cache(3)(coroutine),
    "partial of a cached": functools.partial(functools.cache(coroutine), 1),
    "object with a partial": Partial(),
    "object with a cache": Within(),
}
GENERATORS = {
    "async generator": async_generator,
    "generator": generator,
    "generator method": Asynchronous().generates,
    "partial generator": functools.partial(generator, 1),
}
WRONG = COROUTINES | GENERATORS
STATE, NEVER = {}, rx.never()
PLACES = {
    "select(fn=": rxm.select,
    "where(predicate=": rxm.where,
    "scan(fn=": lambda fn: rxm.scan(fn, 0),
    "rate_limit(by=": lambda fn: rxm.rate_limit(1, "1s", by=fn),
    "rate_limit(overflow=": lambda fn: rxm.rate_limit(1, "1s", overflow=fn),
    "latest_of(into=": lambda fn: rxm.latest_of(NEVER, into=fn),
    "update(key=": lambda fn: rxm.update(STATE, key=fn),
    "update(value=": lambda fn: rxm.update(STATE, key=str, value=fn),
    "window(by=": lambda fn: rxm.window(every="1s", by=fn),
    "window(at=": lambda fn: rxm.window(every="1s", at=fn),
    "window(when=": lambda fn: rxm.window(when=fn),
    "window(late=": lambda fn: rxm.window(every="1s", at="ts", late=fn),
    "session(by=": lambda fn: rxm.session("1s", by=fn),
    "sliding(by=": lambda fn: rxm.sliding("2s", "1s", by=fn),
    "http(url=": lambda fn: rxm.http("GET", fn),
    "http(json=": lambda fn: rxm.http("POST", "http://localhost", json=fn),
    "http(content=": lambda fn: rxm.http("POST", "http://localhost", content=fn),
    "http_get(params=": lambda fn: rxm.http_get("http://localhost", params=fn),
    "http_get(headers=": lambda fn: rxm.http_get("http://localhost", headers=fn),
    "pipeline(operators=": lambda fn: rxm.Flow("f").pipeline("p", fn),
    "sink(observer=": lambda fn: rxm.Flow("f").sink("s", fn),
    "on_run(watcher=": lambda fn: rxm.Flow("f").on_run(fn),
    "RealClock(on_error=": lambda fn: rxm.RealClock(on_error=fn),
}
PLACES |= {f"{name}(of=": getattr(rxm.aggregates, name) for name in rxm.aggregates.__all__ if name != "Aggregate"}


@pytest.mark.parametrize("function", WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("place", PLACES)
def test_a_coroutine_or_generator_function_is_refused_where_it_is_written(place, function):
    with pytest.raises(rxm.ArgumentError) as refused:
        PLACES[place](function)
    said = str(refused.value)
    assert said.startswith(place)
    assert "plain function" in said or "without arguments" in said
    assert "rxm.poll(" in said or "return a list" in said
    assert " at test_wrong_functions.py:" in said or "Asynchronous" in said or "Partial" in said or "Within" in said


@pytest.mark.parametrize("function", WRONG.values(), ids=WRONG)
def test_it_is_refused_for_a_sink_of_one_run_too(function):
    flow = rxm.Flow("f")
    flow.source("s", rx.of(1)) >> flow.sink("o", print)
    with pytest.raises(rxm.ArgumentError, match=r"run\(sinks\['o'\]="):
        flow.run(clock=rxm.VirtualClock(), until="1s", sinks={"o": function})


@pytest.mark.parametrize("method", ["on_next", "on_completed", "prepare", "write", "settle", "start"])
def test_a_sink_with_a_method_that_only_makes_a_coroutine_is_refused(method):
    sink = type("Mine", (BlockingSink,), {method: coroutine})()
    with pytest.raises(rxm.ArgumentError, match=rf"sink\(observer\.{method}="):
        rxm.Flow("f").sink("s", sink)


@pytest.mark.parametrize("function", COROUTINES.values(), ids=COROUTINES)
def test_a_poll_takes_coroutine_functions(function):
    assert rxm.poll(function, every="1s").fetch is function


@pytest.mark.parametrize("function", GENERATORS.values(), ids=GENERATORS)
def test_a_poll_takes_no_generators(function):
    with pytest.raises(rxm.ArgumentError, match=r"poll\(fetch=.*generator function"):
        rxm.poll(function, every="1s")


def runs_it(function):
    """A decorator that makes a plain function of a coroutine function, as many libraries have one."""

    @functools.wraps(function)
    def wrapper(*given):
        return asyncio.run(function(*given))

    return wrapper


def passes_it_on(function):
    """A decorator that looks like the other one, and awaits nothing."""

    @functools.wraps(function)
    def wrapper(*given):
        return function(*given)

    return wrapper


def test_a_decorator_that_runs_the_coroutine_makes_a_plain_function_of_it(run_flow):
    async def twice(n):
        await asyncio.sleep(0)
        return 2 * n

    got = []
    flow = rxm.Flow("decorated")
    flow.source("s", rx.of(1, 2)) >> flow.pipeline("p", rxm.select(runs_it(twice))) >> flow.sink("o", got.append)
    run_flow(flow, until="1s")
    assert got == [2, 4]


PLAIN = [print, str, dict, len, lambda event: event, "text".startswith, [].append, rxm.VirtualClock]


@pytest.mark.parametrize("plain", [*PLAIN, functools.partial(print, 1), functools.cache(str)])
def test_plain_functions_of_every_kind_are_taken(plain):
    check_function("select", "fn", plain)


class Awaitable:
    def __await__(self):
        yield


HIDDEN = {
    "select": rxm.select,
    "where": rxm.where,
    "scan": lambda fn: rxm.scan(lambda _, event: fn(event), 0),
    "rate_limit by": lambda fn: rxm.rate_limit(9, "1s", by=fn),
    "latest_of into": lambda fn: rxm.latest_of(NEVER, into=lambda event, _: fn(event)),
    "update key": lambda fn: rxm.update({}, key=fn),
    "update value": lambda fn: rxm.update({}, key=str, value=fn),
    "window by": lambda fn: rxm.window(size=1, by=fn),
    "window at": lambda fn: rxm.window(every="1s", at=fn),
    "window when": lambda fn: rxm.window(when=fn),
    "window sum": lambda fn: rxm.window(size=1, aggregate={"s": rxm.aggregates.sum(fn)}),
    "window mean": lambda fn: rxm.window(size=1, aggregate={"s": rxm.aggregates.mean(fn)}),
    "window first": lambda fn: rxm.window(size=1, aggregate={"s": rxm.aggregates.first(fn)}),
    "window collect": lambda fn: rxm.window(size=1, aggregate={"s": rxm.aggregates.collect(fn)}),
    "window distinct": lambda fn: rxm.window(size=1, aggregate={"s": rxm.aggregates.distinct(fn)}),
    "http url": rxm.http_get,
    "http json": lambda fn: rxm.http("POST", "http://localhost", json=fn),
    "sink": None,
    "threaded sink": None,
}


@pytest.mark.parametrize("is_virtual", [True, False], ids=["virtual", "real"])
@pytest.mark.parametrize("place", HIDDEN)
def test_what_would_have_to_be_awaited_is_a_failure_of_its_event_and_is_closed(place, is_virtual):
    """The coroutine of such a function is seen only when it is returned; no warning says that it was never awaited."""
    err, sibling = [], []
    flow = rxm.Flow("hidden")
    source = flow.source("s", rx.of(1, 2, 3))
    if HIDDEN[place] is None:
        step = flow.sink("p", passes_it_on(coroutine), thread=place == "threaded sink")
        source >> step
    else:
        step = flow.pipeline("p", HIDDEN[place](passes_it_on(coroutine)))
        source >> step >> flow.sink("o", lambda _: None)
    step.err >> flow.sink("e", err.append)
    source >> flow.sink("sibling", sibling.append)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        run = flow.run(clock=rxm.VirtualClock() if is_virtual else None, until="20s")
        gc.collect()
    assert ([failure.event for failure in err], sibling) == ([1, 2, 3], [1, 2, 3])
    assert (run.status, run.failures.total) == ("stopped", 3)
    assert all("expected a value from a plain function, and nothing to be awaited" in one.error for one in err)
    assert all("rxm.poll(" in one.remedy for one in err)


@pytest.mark.parametrize("make", [Awaitable, asyncio.Future], ids=["an object", "a future"])
def test_other_awaitables_are_refused_and_observables_and_runs_are_values(make):
    loop = asyncio.new_event_loop()
    awaitable = make(loop=loop) if make is asyncio.Future else make()
    with pytest.raises(rxm.StepError):
        refuse_awaitable(awaitable)
    loop.close()
    assert refuse_awaitable(rx.of(1)) is type(rx.of(1))
    flow = rxm.Flow("value")
    flow.source("s", rx.of(1)) >> flow.sink("o", print)
    assert refuse_awaitable(flow.run(clock=rxm.VirtualClock(), until="1s", sinks={"o": lambda _: None})) is not None


def test_observables_that_a_function_returns_go_on(run_flow):
    got = []
    flow = rxm.Flow("flat")
    flat = flow.pipeline("flat", rxm.select(lambda n: rx.of(n, n)), ops.merge_all())
    flow.source("s", rx.of(1, 2)) >> flat >> flow.sink("o", got.append)
    run = run_flow(flow, until="1s")
    assert (sorted(got), run.failures.total) == ([1, 1, 2, 2], 0)


# --- P1: a plain function in a pipeline ---


PLAIN_IN_A_PIPELINE = [
    lambda v: v[0], lambda v: v["id"], lambda v: v[1:3], lambda v: v + 1, lambda v: 1 + v, lambda v: v * 2,
    lambda v: 2 * v, lambda v: v - 1, lambda v: -v, lambda v: v / 2, lambda v: v or None, lambda v: v and 1,
    lambda v: not v, lambda v: [one.id for one in v], lambda v: 1 in v, lambda v: v == 1, lambda v: v > 1,
    lambda v: f"{v}", lambda v: v.id, lambda v: {"v": v}, lambda v: (v, v), lambda v: {**v, "a": 1}, lambda v: v(1),
    lambda v: rx.of(1)[v], sys.exit, lambda v: print(end=""), str, len, dict, abs, float, list, max, sum,
    str.upper,
]  # fmt: skip


@pytest.mark.parametrize("function", PLAIN_IN_A_PIPELINE)
@pytest.mark.parametrize("before", [(), (rxm.select(lambda event: event),), (ops.map(str),), (rxm.window(every="1s"),)])
def test_a_plain_function_in_a_pipeline_is_refused_before_anything_starts(function, before):
    asked = []
    flow = rxm.Flow("plain")
    (
        flow.source("s", rx.defer(lambda _: asked.append(1) or rx.of([1], [2])))
        >> flow.pipeline("p", *before, function)
        >> flow.sink("o", print)
    )
    with pytest.raises(rxm.WiringError, match=r"step `p`.*did you mean rxm\.select\(\.\.\.\)\?"):
        flow.run(clock=rxm.VirtualClock(), until="1s")
    assert (asked, rxm.runs()) == ([], [])


def test_operators_that_need_a_special_observable_still_get_it(run_flow):
    got = []
    flow = rxm.Flow("shared")
    shared = flow.pipeline(
        "p", ops.map(lambda n: n + 1), ops.publish(), ops.ref_count(), lambda source: source.pipe(ops.take(2))
    )
    flow.source("s", rx.of(1, 2, 3)) >> shared >> flow.sink("o", got.append)
    run_flow(flow, until="1s")
    assert got == [2, 3]


@pytest.mark.parametrize("operator", [rxm.where(bool), rxm.window(every="1s"), rxm.counter(), ops.map(str)])
def test_an_operator_in_the_place_of_a_function_is_refused(operator):
    with pytest.raises(rxm.ArgumentError, match="and no operator, which belongs into a pipeline"):
        rxm.select(operator)
    with pytest.raises(rxm.ArgumentError, match="and no operator, which belongs into a pipeline"):
        rxm.Flow("f").sink("s", operator)
