"""The public typing, as type checkers see it: read by mypy and pyright in strict mode, never run.

A line that must be refused carries a `type: ignore` with its code, which mypy reports when it is not needed.
Add the names of a part at its end as they come.
"""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any, assert_type

import pandas as pd
from reactivex import Observable, abc
from reactivex import operators as ops

import rxmetronome as rxm
from rxmetronome import operators
from rxmetronome.flow.steps import PipelineStep, SinkStep, SourceStep, Steps
from rxmetronome.testing import MarbleTest, Probe
from rxmetronome.testing.plugin import RunFlow


def id_of(tick: rxm.Tick) -> int:
    return tick.id


def is_even(number: int) -> bool:
    return number % 2 == 0


def append(text: str, number: int) -> str:
    return f"{text} {number}"


# The metronome takes every form of a duration, and is an Observable of ticks with a dial and a brake.


def a_metronome_takes_any_duration() -> None:
    beat = rxm.metronome("250ms")
    rxm.metronome(1)
    rxm.metronome(0.5)
    rxm.metronome(datetime.timedelta(seconds=1))
    rxm.metronome(interval_ms=250)
    rxm.metronome("1s", missed="burst", start="now", count=3)
    rxm.metronome("1s", align=datetime.timedelta(minutes=1))
    rxm.metronome("1s", jitter="50ms", seed=7)
    assert_type((beat.interval_ns, beat.hint), tuple[int, str])

    rxm.metronome(object())  # type: ignore[arg-type]
    rxm.metronome("1s", missed="forget")  # type: ignore[arg-type]
    rxm.metronome("1s", start="later")  # type: ignore[arg-type]
    rxm.metronome("1s", "skip")  # type: ignore[call-arg]

    as_observable: Observable[rxm.Tick] = beat
    as_observable.subscribe(print)


def its_interval_is_read_in_seconds_and_set_to_any_duration() -> None:
    beat = rxm.metronome("250ms")
    assert_type(beat.interval, float)
    beat.interval = "1s"
    beat.interval = 2
    beat.interval = datetime.timedelta(milliseconds=100)
    assert_type(beat.pause(), None)
    assert_type(beat.resume(), None)
    assert_type(beat.is_paused, bool)


def a_tick_is_made_of_integers(tick: rxm.Tick) -> None:
    assert_type(tick.id, int)
    assert_type(tick.ingest_ns, int)
    assert_type(tick.due_ns, int)
    assert_type(tick.lag_ns, int)
    assert_type(tick.interval_ns, int)
    assert_type(tick.missed, int)
    assert_type((tick.due_s, tick.lag_s, tick.jitter_ns), tuple[float, float, int])
    tick.id = 1  # type: ignore[misc]
    tick.due_s = 1.0  # type: ignore[misc]


def cron_is_a_crononome_of_one_entry() -> None:
    jobs = rxm.cron("*/5 * * * *", tz="Europe/Berlin", payload={"keep": 7})
    assert_type(jobs.pipe(rxm.counter()), Observable[int])
    assert_type(jobs.explain(), str)
    as_observable: Observable[rxm.Trigger] = rxm.crononome("@hourly")
    as_observable.subscribe(lambda trigger: print(trigger.due_s, trigger.lag_s))
    rxm.cron(5)  # type: ignore[arg-type]
    rxm.cron("@hourly", missed="delay")  # type: ignore[arg-type]


def a_failure_says_which_step_and_why(failure: rxm.Failure) -> None:
    assert_type(failure.step, str)
    assert_type(failure.function, str)
    assert_type(failure.message, str)
    assert_type(failure.event, Any)


# Operators carry the type of an event through a pipe, beside RxPY's own.


def operators_carry_types_through_a_pipe() -> None:
    beat = rxm.metronome("1s")
    assert_type(beat.pipe(rxm.select(id_of)), Observable[int])
    assert_type(beat.pipe(rxm.select(id_of), rxm.where(is_even)), Observable[int])
    assert_type(beat.pipe(rxm.select(id_of), rxm.scan(append, "")), Observable[str])
    assert_type(beat.pipe(rxm.counter()), Observable[int])
    assert_type(beat.pipe(rxm.select(id_of), ops.pairwise(), rxm.counter()), Observable[int])
    assert_type(beat.pipe(ops.map(id_of), rxm.where(is_even), ops.take(3)), Observable[int])


def lambdas_are_taken_where_functions_are() -> None:
    beat = rxm.metronome("1s")
    # pyright infers what a lambda in a pipe is given, and what it returns; to mypy both are Any.
    texts: Observable[str] = beat.pipe(rxm.select(lambda _: "triggered"))
    small: Observable[int] = beat.pipe(rxm.select(id_of), rxm.where(lambda number: number < 9))
    total: Observable[int] = beat.pipe(rxm.select(id_of), rxm.scan(lambda sum_, number: sum_ + number, 0))
    print(texts, small, total)


def an_operator_takes_functions_only() -> None:
    rxm.select("triggered")  # type: ignore[call-overload]
    rxm.where(None)  # type: ignore[call-overload]
    rxm.scan(append, 0)  # type: ignore[arg-type]


# Limits hand events on, or lists of them; files and frames are sources with a brake.


def limits_carry_types_through_a_pipe() -> None:
    beat = rxm.metronome("1s")
    assert_type(beat.pipe(rxm.select(id_of), rxm.batch(10, "1s")), Observable[list[int]])
    assert_type(beat.pipe(rxm.select(id_of), rxm.batch(timeout=2)), Observable[list[int]])
    assert_type(beat.pipe(rxm.rate_limit(3, "1s")), Observable[rxm.Tick])
    limit = rxm.rate_limit(3, "1s", by=lambda event: event["user"], overflow=print)
    assert_type(beat.pipe(rxm.select(id_of), limit), Observable[int])
    assert_type((limit.n, limit.per, limit.overflowed), tuple[int, float, int])
    limit.n, limit.per = 5, "2s"
    rxm.batch("10")  # type: ignore[arg-type]
    rxm.rate_limit(3, "1s", by=3)  # type: ignore[arg-type]


def files_and_frames_are_sources_with_a_brake(frame: pd.DataFrame) -> None:
    assert_type(rxm.lines("app.log", follow=True).pause(), None)
    rxm.lines(Path("app.log"), codec="json", every="1s", max_bytes=1_000)
    rxm.lines("a.csv", codec="csv", types={"a": int, "b": datetime.datetime})
    rxm.lines("a.csv", codec="csv", types="infer")
    rxm.lines("a.csv", codec="csv", types="guess")  # type: ignore[arg-type]
    rxm.lines("app.log", codec="msgpack")  # type: ignore[arg-type]
    rxm.lines("app.log", True)  # type: ignore[call-arg]
    replay = rxm.rows(frame, at="time", speed=60)
    assert_type(replay.pipe(rxm.counter()), Observable[int])
    assert_type(replay.speed, float)
    replay.speed = 2
    rxm.rows(frame, at=frame.index)
    assert_type(rxm.rows(frame["a"], at="index").speed, float)
    rxm.rows([1, 2])  # type: ignore[call-overload]


# Clocks are RxPY schedulers that know integer nanoseconds.


def a_virtual_clock_is_moved_by_hand() -> None:
    clock = rxm.VirtualClock()
    rxm.VirtualClock("2026-03-29T00:00:00+00:00")
    rxm.VirtualClock(datetime.datetime.now(datetime.UTC))
    rxm.VirtualClock(start=1.5)  # type: ignore[arg-type]

    assert_type(clock.advance("1.5s"), None)
    assert_type(clock.run_until("1d"), None)
    assert_type(clock.run_until(datetime.datetime.now(datetime.UTC)), None)
    assert_type(clock.run(), None)
    assert_type(clock.sleep(0.2), None)
    assert_type(clock.step_wall(-60), None)
    assert_type(clock.now_ns, int)
    assert_type(clock.wall_ns, int)
    assert_type(clock.now, datetime.datetime)
    assert_type(clock.jumps, list[float])
    assert_type(clock.is_virtual, bool)


def a_real_clock_is_a_context() -> None:
    with rxm.RealClock(name="my clock") as clock:
        assert_type(clock, rxm.RealClock)
        assert_type(clock.close(), bool)
    assert_type(rxm.RealClock.shared(), rxm.RealClock)


def both_are_schedulers_of_rxpy(scheduler: abc.SchedulerBase) -> None:
    both_are_schedulers_of_rxpy(rxm.VirtualClock())
    both_are_schedulers_of_rxpy(rxm.RealClock())
    assert_type(rxm.metronome("1s").subscribe(print, scheduler=rxm.VirtualClock()), abc.DisposableBase)


# Tests are written with marbles, probes, and flows in virtual time.


def marbles_are_expected_of_observables_and_ports(marbles: MarbleTest, flow: rxm.Flow) -> None:
    source: Observable[Any] = marbles.hot("-a|", values={"a": 1})
    assert_type(marbles.expect(source, unsubscribe="---!").to_be("-a|", values=[1], error=ValueError), None)
    assert_type(marbles.expect(flow, "main/out").to_be("-a|"), None)
    marbles.expect(flow, "main/out", sources={"beat": source}, sinks={"file": [], "end": print}).to_be("-a|")
    marbles.expect(flow, "main/out", sinks=["file"]).to_be("-a|")
    with marbles.everywhere():
        marbles.expect(source).to_be("-a|")
    assert_type(marbles.expect_subscriptions(marbles.cold("-a|")).to_be("^-!", "-^-!"), None)
    assert_type(marbles.run(), None)
    assert_type(marbles.clock, rxm.VirtualClock)
    marbles.frame = "100us"
    marbles.expect(flow)  # type: ignore[call-overload]
    marbles.expect(source, sinks=["file"])  # type: ignore[call-overload]
    marbles.expect_subscriptions(source)  # type: ignore[arg-type]


def a_probe_records_a_port(flow: rxm.Flow, run: rxm.Run) -> None:
    with Probe(flow, "main/out") as probe:
        assert_type(probe, Probe)
    Probe(run, "main/out", most=10)
    Probe(rxm.metronome("1s"), clock=rxm.VirtualClock())
    assert_type(probe.seen, list[tuple[float, Any]])
    assert_type(probe.times, list[float])
    assert_type(probe.values, list[Any])
    Probe("main/out")  # type: ignore[arg-type]


def a_flow_runs_in_virtual_time(run_flow: RunFlow, flow: rxm.Flow) -> None:
    assert_type(run_flow(flow), rxm.Run)
    run_flow(flow, "1h", start="2026-03-29T00:00:00+00:00")
    run_flow(flow, until=5, clock=rxm.VirtualClock())


# Polling, joining, requests.


async def fetch_rates() -> dict[str, float]:
    return {}


def fetch_number() -> int:
    return 1


def a_poll_emits_what_its_fetch_returns_or_awaits() -> None:
    rates = rxm.poll(fetch_rates, every="1min", timeout="5s", backoff=None, seed=1)
    numbers = rxm.poll(fetch_number, every=60, start="after", backoff="1s", backoff_max="1min")
    as_observable: Observable[dict[str, float]] = rates
    as_observable.subscribe(print)
    assert_type(numbers.latest, int | None)
    assert_type(numbers.missed, int)
    assert_type(numbers.interval, float)
    numbers.interval = "5s"
    assert_type(numbers.pause(), None)
    rxm.poll(5, every="1s")  # type: ignore[call-overload]
    rxm.poll(fetch_number)  # type: ignore[call-overload]


def rate_of(tick: rxm.Tick, number: int | None) -> str:
    return f"{tick.id} {number}"


def latest_of_gives_pairs_dicts_or_what_a_function_makes() -> None:
    beat, numbers = rxm.metronome("1s"), rxm.poll(fetch_number, every="1s")
    assert_type(beat.pipe(rxm.latest_of(numbers)), Observable[tuple[rxm.Tick, int | None]])
    assert_type(beat.pipe(rxm.latest_of(numbers, into="rate", default=0)), Observable[dict[str, Any]])
    assert_type(beat.pipe(rxm.latest_of(numbers, into=rate_of)), Observable[str])


def address_of(tick: rxm.Tick) -> str:
    return f"https://example.org/{tick.id}"


def requests_take_values_or_functions_of_the_event() -> None:
    beat = rxm.metronome("1s")
    assert_type(beat.pipe(rxm.http_get("https://example.org")), Observable[dict[str, Any]])
    get = rxm.http_get(address_of, params={"a": 1}, parse="text", timeout=5, concurrency=2, ordered=False)
    assert_type(beat.pipe(get), Observable[dict[str, Any]])
    rxm.http("POST", address_of, json=lambda event: event, headers={"a": "b"}, answer_headers=["etag"])
    rxm.http_get("https://example.org", parse="xml")  # type: ignore[arg-type]
    rxm.http_get("https://example.org", json={})  # type: ignore[call-arg]


# A store is used by hand, and is an operator.


def a_store_is_typed(commands: Observable[dict[str, Any]], clock: rxm.VirtualClock) -> None:
    with rxm.KV("store.db", "1d", sync="always", clock=clock) as kv:
        assert_type(kv, rxm.KV)
        kv["a"] = 20.5
        kv |= {b"b": 1}
        kv[5] = 1  # type: ignore[index]
        assert_type(list(kv), list[str | bytes])
        assert_type(kv.copy(), dict[str | bytes, Any])
        assert_type(kv.popitem(), tuple[str | bytes, Any])
        assert_type(kv.to_frame(), pd.DataFrame)
        assert_type(kv.cas("k", 1, 2), bool)
        assert_type(kv.cas(b"k", new=2), bool)
        assert_type(list(kv.scan("a", b"b")), list[tuple[str | bytes, Any]])
        assert_type(kv.evict(), int)
        assert_type(kv.ttl, float | None)
        kv.ttl = "2h"
        assert_type(commands.pipe(kv), Observable[Any])
        kv.evictions.subscribe(lambda gone: print(gone.reason, gone.age_ns))
        assert_type(kv.close(), None)
    rxm.KV("store.db", sync=datetime.timedelta(seconds=1))
    kv.cas("k", 1)  # type: ignore[call-overload]
    kv.get(5)  # type: ignore[arg-type]


# Windows turn events into dicts; their aggregates are made by functions of `rxm.aggregates`.


def windows_are_dicts() -> None:
    beat = rxm.metronome("1s")
    of = rxm.aggregates
    numbers = {"n": of.count(), "mean": of.mean("lag_ns"), "ids": of.distinct(id_of), "p": of.quantiles("id", (0.5,))}
    assert_type(beat.pipe(rxm.window(every="1min", by=id_of, aggregate=numbers)), Observable[dict[str, Any]])
    assert_type(beat.pipe(rxm.sliding("1min", 5, by="id", at="due_ns", idle="1s")), Observable[dict[str, Any]])
    assert_type(beat.pipe(rxm.session(0.5, max_groups=10)), Observable[dict[str, Any]])
    rxm.window(size=3, into=["1min", 60], late=print)
    rxm.window(when=lambda event: event["last"], aligned=True, lateness=datetime.timedelta(seconds=1))
    of.collect(frame=True)
    of.stdev("v", ddof=0)

    rxm.window("1s")  # type: ignore[call-arg]
    rxm.window(every="1s", aggregate={"n": of.count})  # type: ignore[dict-item]
    of.mean(3)  # type: ignore[arg-type]
    rxm.sliding("1min")  # type: ignore[call-arg]


# Flows are written with lambdas, strictly, whatever their steps carry; connecting is a statement of its own.


def pipelines_are_made_of_lambdas(flow: rxm.Flow, state: rxm.State) -> None:
    ids = flow.pipeline("ids", rxm.select(lambda tick: tick.id))
    assert_type(ids, PipelineStep)
    flow.pipeline("even", rxm.select(lambda tick: tick.id), rxm.where(lambda number: number % 2 == 0), rxm.counter())
    flow.pipeline("total", rxm.scan(lambda total, event: total + event["eur"], 0))
    flow.pipeline("sums", rxm.window(every="1min", by=lambda event: event["shop"]), rxm.batch(10))
    flow.pipeline("limited", rxm.rate_limit(3, "1s", by=lambda event: event["user"]))
    flow.pipeline("rated", rxm.latest_of(rxm.poll(fetch_number, every="1s"), into=lambda event, n: {**event, "n": n}))
    flow.pipeline("asked", rxm.http_get(lambda event: event["url"]))
    flow.pipeline("kept", rxm.update(state, key=lambda event: event["k"], value=lambda event: event["v"]))
    flow.pipeline("rxpy", ops.map(lambda event: event["a"]), ops.filter(lambda event: event > 1), ops.debounce(1))
    flow.pipeline("split", ops.partition(lambda event: event["a"] > 1), into=("yes", "no"))
    flow.pipeline("split again", rxm.select(lambda event: event), ops.partition(lambda event: event), into=["a", "b"])
    flow.pipeline("one", rxm.select(lambda event: event), into="only")

    flow.pipeline("number", 5)  # type: ignore[arg-type]
    flow.pipeline("function", len)  # type: ignore[arg-type]


def steps_are_connected_by_statements(flow: rxm.Flow, run: rxm.Run) -> None:
    beat = flow.source(rxm.metronome("1s"))
    ids = flow.pipeline("ids", rxm.select(lambda tick: tick.id))
    last = flow.sink(rxm.latest())
    assert_type(beat, SourceStep[rxm.Tick])
    assert_type(last, SinkStep)
    beat >> ids >> [last, flow.sink("print", print), flow.sink("show", lambda event: print(event["id"]))]
    ids.err >> last
    _ = beat >> ids
    flow.connect(beat, ids)
    flow.connect("metronome", "ids/in")
    as_observable: Observable[Any] = run.tap(ids)
    as_observable.subscribe(print)
    run.tap(ids.err)
    run.tap("ids/out")
    print(last.value, rxm.widgets.IntervalSlider(beat))

    flow.source(5)  # type: ignore[arg-type]
    flow.sink(5)  # type: ignore[arg-type]
    run.tap(5)  # type: ignore[arg-type]


# What is public is listed.


def the_version_is_text() -> None:
    assert_type(rxm.__version__, str)
    rxm.metronom("1s")  # type: ignore[attr-defined]


# A crononome is an Observable of triggers with a brake, a preview and an explanation.


def a_crononome_takes_entries_and_a_zone() -> None:
    jobs = rxm.crononome([rxm.Entry("nightly", "30 4 * * *"), rxm.Entry("hourly", "@hourly", payload={"n": 1})])
    rxm.crononome((rxm.Entry("nightly", "30 4 * * *"),), tz="Europe/Berlin", missed="burst")
    rxm.crononome([rxm.Entry("nightly", "30 4 * * *")], tz=datetime.UTC)
    assert_type(jobs.explain(), str)
    assert_type(jobs.is_paused, bool)
    assert_type(jobs.pause(), None)
    as_observable: Observable[rxm.Trigger] = jobs
    as_observable.subscribe(print)
    jobs.next_times(3, "nightly", after=datetime.datetime.now(datetime.UTC))

    rxm.crononome([rxm.Entry("nightly", "30 4 * * *")], missed="delay")  # type: ignore[arg-type]
    rxm.crononome([("nightly", "30 4 * * *")])  # type: ignore[list-item]
    rxm.Entry("nightly")  # type: ignore[call-arg]


# Widgets turn and show what the rest of the package makes.


def dials_take_what_has_an_interval_and_numbers(run: rxm.Run) -> None:
    beat = rxm.metronome("1s")
    rxm.widgets.IntervalSlider(beat, label="tempo").close()
    rxm.widgets.IntervalSlider(rxm.poll(lambda: 1, every="10s")).close()
    limit = rxm.widgets.dial(0.5, 0, 1, step=0.1, label="limit")
    rxm.where(lambda tick: tick > limit())
    rxm.widgets.RunButtons(run).close()
    rxm.widgets.RunButtons(rxm.runs()).close()
    rxm.widgets.panel("main/out", run=run).close()
    rxm.widgets.panel(run, run="main")  # type: ignore[arg-type]
    assert_type(beat.step(), None)
    assert_type(run.pause().step().resume(), rxm.Run)
    assert_type(rxm.share(run, "run.html"), Path)
    assert_type(run.snapshot().save("seen.html"), Path)
    assert_type(rxm.widgets.EventTable(beat).snapshot().html, str)
    rxm.share("run", "run.html")  # type: ignore[arg-type]
    rxm.widgets.dial("0.5", 0, 1)  # type: ignore[arg-type]
    rxm.widgets.IntervalSlider("1s")  # type: ignore[arg-type]
    rxm.widgets.RunButtons(beat)  # type: ignore[arg-type]


# Tables take a step, a port or any observable, and a state.


def tables_show_streams_and_states() -> None:
    flow = rxm.Flow("main")
    step = flow.source("beat", rxm.metronome("1s"))
    table = rxm.widgets.EventTable(step, rows=100, label="ticks")
    rxm.widgets.EventTable(step.err).close()
    rxm.widgets.EventTable(flow.err).close()
    rxm.widgets.IntervalSlider(step).close()
    rxm.widgets.panel(step).close()
    rxm.widgets.panel(flow).close()
    rxm.widgets.StateTable(step).close()
    rxm.widgets.Marbles(step, step.err, window="5s", color="side", label=["out", "err"]).close()
    rxm.widgets.Marbles(step, color=lambda event: event["side"]).close()
    rxm.widgets.Marbles(step, color=5)  # type: ignore[arg-type]
    rxm.widgets.EventTable(rxm.metronome("1s")).close()
    assert_type(table.counts.thinned, int)
    assert_type(table.clear(), None)
    assert_type(table.close(), None)
    assert_type(rxm.widgets.StateTable(rxm.State(idle="5s"), rows=100).evicted, int)

    rxm.widgets.EventTable(step, rows="many")  # type: ignore[arg-type]
    plot = rxm.widgets.Plot(step, "lag_ns", by="id", last="5min", kind="step", scale="log", y=(1, 1e9))
    assert_type(plot.save("lag.svg"), Path)
    rxm.widgets.Plot(step, ["id", lambda tick: tick.id / 2]).close()
    rxm.widgets.Plot(flow.run(wait=False), {"lag ms": "beat.lag"}).close()
    rxm.widgets.Plot(step, kind="bars")  # type: ignore[arg-type]
    rxm.widgets.StateTable({})  # type: ignore[arg-type]


# A state is a mapping with dials, and its evictions are an Observable.


def a_state_is_a_mapping_that_forgets() -> None:
    state = rxm.State(idle="5s", age=datetime.timedelta(hours=1), max_keys=10_000, clock=rxm.VirtualClock())
    state["a"] = 20.5
    state.update({"b": 1}, c=2)
    state.idle = "1s"
    state.age = None
    state.max_keys = 5
    assert_type(rxm.State().idle, float | None)
    assert_type(rxm.State().max_keys, int | None)
    assert_type(state.evict(), int)
    assert_type(state.touch("a"), bool)
    state |= {"c": 3}
    assert_type(state, rxm.State)
    assert_type(state.copy(), dict[Any, Any])
    assert_type(state.evictions, Observable[rxm.Eviction])
    assert_type(state.snapshot("main.state"), int)
    assert_type(state.restore("main.state", value_type=float), int)
    rxm.State("5s", "1h", 3)
    rxm.State(idle=object())  # type: ignore[arg-type]
    state.max_keys = "5"  # type: ignore[assignment]


def sinks_in_memory_answer() -> None:
    assert_type(rxm.latest().value, Any)
    assert_type(rxm.ring(3).events, list[Any])
    assert_type(rxm.ring(3).frame, pd.DataFrame)
    assert_type(rxm.frame().frame, pd.DataFrame)
    assert_type(rxm.frame().to_frame(times=False), pd.DataFrame)


async def a_store_may_live_in_a_coroutine() -> None:
    async with rxm.KV("store.db") as kv:
        assert_type(kv, rxm.KV)


def states_are_written_and_evicted_by_events() -> None:
    state, beat = rxm.State(), rxm.metronome("1s")
    assert_type(beat.pipe(rxm.update(state, key="id")), Observable[rxm.Tick])
    beat.pipe(rxm.update(state, key=id_of, value="due_ns"), rxm.select(id_of))
    flow = rxm.Flow("main")
    flow.connect(flow.source("beat", beat), flow.sink("evict", rxm.evict(state)))
    flow.source("evictions", state.evictions)
    rxm.evict(rxm.KV("main.kv"))
    rxm.evict({})  # type: ignore[arg-type]
    rxm.update(3, key="id")  # type: ignore[arg-type]
    rxm.update(state, value="id")  # type: ignore[call-arg]


# `>>` carries the type of an event from step to step; what stands right of it may be a lambda, which is given Any.


def steps_carry_types_from_operator_to_operator(flow: rxm.Flow) -> None:
    beat = flow.source(rxm.metronome("1s"))
    ids = beat >> rxm.select(id_of)
    assert_type(ids, PipelineStep[int])
    assert_type(ids >> rxm.where(is_even), PipelineStep[int])
    assert_type(ids >> rxm.batch(10) >> rxm.counter(), PipelineStep[int])
    assert_type(beat >> (rxm.select(id_of), rxm.where(is_even)), PipelineStep[int])
    assert_type(beat >> (rxm.select(id_of), ops.pairwise(), rxm.take(3)), PipelineStep[tuple[int, int]])
    assert_type(ids >> rxm.stdout(), SinkStep)
    assert_type(ids >> print, SinkStep)
    assert_type(ids >> [rxm.stdout(), rxm.counter()], Steps)
    assert_type(beat >> rxm.select(lambda tick: f"tick {tick.id}") >> rxm.file("out.log"), SinkStep)
    assert_type(beat >> rxm.pipeline(rxm.select(id_of), name="ids"), PipelineStep[Any])
    assert_type(rxm.where(is_even), Callable[[Observable[int]], Observable[int]])
    ids.err >> rxm.file("failures.log")
    flow.err >> rxm.select(lambda failure: failure.message) >> print
    one, two = ids >> [rxm.where(is_even), rxm.counter()]
    one >> rxm.stdout()
    two >> rxm.stdout()


def flows_without_names_are_flows(run: rxm.Run) -> None:
    flow: rxm.Flow = rxm.metronome("1s", count=3) >> rxm.select(lambda tick: tick.id) >> rxm.file("out.log")
    assert_type(flow.simulate("1d"), rxm.Run)
    assert_type(rxm.source(rxm.metronome("1s")) >> rxm.select(id_of) >> print, rxm.Flow)
    flow["metronome"].interval = "250ms"
    flow.run(count=3)
    flow.main()
    assert_type(run["main"].events, list[Any])
    assert_type(run.metrics(), dict[str, dict[str, Any]])


async def runs_are_awaited_and_iterated(flow: rxm.Flow) -> None:
    async with flow.run() as run:
        async for _ in run["main"]:
            pass
        assert_type(await run, int)


# Slow calls: what an `async def` or a function on a thread returns is the type of the next event.


async def name_of(tick: rxm.Tick) -> str:
    return str(tick.id)


def slow_calls_carry_types_through_a_pipe(flow: rxm.Flow) -> None:
    beat = rxm.metronome("1s")
    assert_type(beat.pipe(rxm.select(name_of, concurrency=8)), Observable[str])
    assert_type(beat.pipe(rxm.select(name_of, concurrency=8, ordered=False, timeout="2s")), Observable[str])
    assert_type(beat.pipe(rxm.select(id_of, concurrency=2, thread=True, timeout=None)), Observable[int])
    flow.pipeline("names", rxm.select(name_of, concurrency=8))
    flow.pipeline("lambda", rxm.select(lambda tick: name_of(tick), concurrency=2))  # noqa: PLW0108
    rxm.select(id_of, concurrency=2)  # type: ignore[arg-type]
    rxm.select(id_of, thread=True)  # type: ignore[call-overload]
    rxm.select(name_of, concurrency="8")  # type: ignore[call-overload]


def a_value_that_is_waited_for_is_there(rates: Observable[float]) -> None:
    beat = rxm.metronome("1s")
    assert_type(beat.pipe(rxm.latest_of(rates)), Observable[tuple[rxm.Tick, float | None]])
    assert_type(beat.pipe(rxm.latest_of(rates, wait=True)), Observable[tuple[rxm.Tick, float]])
    assert_type(beat.pipe(rxm.latest_of(rates, into="rate", wait=True, max_waiting=9)), Observable[dict[str, Any]])
    rxm.latest_of(rates, wait=True, default=1.0)  # type: ignore[call-overload]


def operators_are_a_package_of_their_own() -> None:
    assert_type(rxm.metronome("1s").pipe(operators.select(id_of), operators.batch(2)), Observable[list[int]])


def steps_say_what_they_do_after_a_failure(flow: rxm.Flow) -> None:
    flow.source("feed", rxm.metronome("1s"), on_failure="restart")
    flow.pipeline("ask", rxm.counter(), on_failure=rxm.circuit_breaker(5, pause="30s"))
    flow.sink("out", rxm.file("out.log"), on_failure=rxm.restart("1s", most="1min", limit=None))
    flow.sink("print", print, on_failure="retsart")  # type: ignore[arg-type]


def keys_have_their_own_operators_in_place_or_on_workers(flow: rxm.Flow) -> None:
    per_user = flow.pipeline("per_user", rxm.counter(), by="user", idle="1h")
    flow.source(rxm.metronome("1s")) >> per_user >> rxm.latest()
    run = flow.run(workers=rxm.ray(4, ordered=True))
    run.workers = 6
    flow.pipeline("wrong", rxm.counter(), by=3)  # type: ignore[arg-type]


# A tape is a mapping of sources.


def a_tape_gives_sources(flow: rxm.Flow) -> None:
    tape = rxm.Tape("monday.tape")
    assert_type(tape["beat"], Observable[Any])
    assert_type(tape.to_frame("beat"), pd.DataFrame)
    assert_type(flow.replay(tape, speed="max"), rxm.Run)
    assert_type(flow.run(sources=tape, tape="again.tape"), rxm.Run)


def events_with_positions(frame: "pd.DataFrame") -> None:
    assert_type(rxm.rows(frame, position=True).pipe(rxm.take(1)), Observable[rxm.Located])
    rxm.lines("app.log", position=True)
    assert_type(rxm.durable(rxm.metronome("1s"), "beat.journal"), Observable[rxm.Tick])
