"""What a service needs: its failures in one place, things closed at its end, logs with fields, asyncio."""

import asyncio
import logging

import pytest
import reactivex as rx
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError, RunError

# flow.err


def failing() -> rxm.Flow:
    flow = rxm.Flow("main")
    flow.source("numbers", rx.of(0, 1, 2)) >> rxm.pipeline(rxm.select(lambda n: 2 // n), name="half") >> rxm.latest()
    return flow


def test_the_failures_of_all_steps_come_together_also_of_those_added_later():
    flow, seen = failing(), rxm.ring(9)
    flow.err >> rxm.select(lambda failure: (failure.step, failure.event)) >> seen
    flow["half"] >> rxm.pipeline(rxm.where(lambda n: 1 / (n - 1)), name="later") >> rxm.latest()
    run = flow.simulate()
    assert seen.values == [("half", 0), ("later", 1)]
    assert run.exit_status == 0


def test_what_handles_failures_does_not_feed_itself():
    flow, seen = failing(), rxm.ring(9)
    flow.err >> rxm.pipeline(rxm.select(lambda failure: failure.nothing), name="wrong") >> seen
    run = flow.simulate()
    assert [failure.step for failure in run.failures.last] == ["half", "wrong"]
    assert {made.origin for made in run.connections if made.origin_port == "err"} == {"numbers", "half", "latest"}


def test_failures_fan_out_and_are_drawn():
    flow, first, second = failing(), rxm.ring(9), rxm.ring(9)
    flow.err >> [first, second]
    flow.simulate()
    assert (len(first), len(second)) == (1, 1)
    assert "n1 -. err .-> n3" in flow.draw().mermaid
    assert [problem for problem in flow.check() if problem.level == "mistake"] == []
    assert repr(flow.err) == "<the failures of all steps of flow `main`>"


# flow.closes


class Closable:
    def __init__(self, log: list[str], name: str = "closed", error: Exception | None = None) -> None:
        self.log, self.name, self.error = log, name, error

    def close(self) -> None:
        self.log.append(self.name)
        if self.error is not None:
            raise self.error


def test_what_a_flow_closes_is_closed_after_the_last_event_the_last_first():
    log: list[str] = []
    flow = failing()
    assert isinstance(flow.closes(Closable(log, "first")), Closable)
    flow.closes(Closable(log, "second"))
    flow["half"] >> (lambda n: log.append(str(n)))
    flow.simulate()
    assert log == ["2", "1", "second", "first"]


def test_it_is_closed_where_a_sink_cannot_start_and_after_the_failure_of_a_source():
    log: list[str] = []
    flow = failing()
    flow.closes(Closable(log))
    flow["half"] >> rxm.file("/no/such/folder/out.log")
    with pytest.raises(RunError, match="could not start"):
        flow.simulate()
    assert log == ["closed"]
    other = rxm.Flow("other")
    other.closes(Closable(log))
    other.source(rx.throw(ValueError("no"))) >> rxm.latest()
    assert other.simulate().exit_status == 1
    assert log == ["closed", "closed"]


def test_a_flow_that_closed_something_runs_once():
    flow = failing()
    flow.closes(Closable([]))
    flow.simulate()
    with pytest.raises(
        RunError, match=r"the run before has closed .*Closable.*Remedy: make the flow, and what it closes"
    ):
        flow.simulate()


def test_what_cannot_be_closed_fails_the_run_and_keeps_nothing_else_open(caplog):
    log: list[str] = []
    flow = failing()
    flow.closes(Closable(log, "first"))
    flow.closes(Closable(log, "second", OSError("no disk")))
    run = flow.simulate()
    assert (run.status, run.exit_status, log) == ("failed", 1, ["second", "first"])
    assert "flow `main` could not close" in caplog.text


@pytest.mark.parametrize("is_virtual", [True, False], ids=["virtual", "real"])
def test_whatever_a_close_raises_the_run_ends_and_the_others_are_closed(is_virtual, caplog):
    log: list[str] = []
    flow = rxm.Flow("main")
    flow.source("one", rx.of(1)) >> flow.sink("end", rxm.latest())
    flow.closes(Closable(log, "first"))
    flow.closes(Closable(log, "second", GeneratorExit("as an extension module does")))
    run = flow.run(clock=rxm.VirtualClock() if is_virtual else None, wait=False)
    if is_virtual:
        run.clock.advance("1s")
    assert run.wait("20s")
    assert (run.status, run.exit_status, log) == ("failed", 1, ["second", "first"])
    assert "flow `main` could not close" in caplog.text


def test_a_tape_that_cannot_be_closed_holds_no_end_up(tmp_path, monkeypatch):
    flow, clock = rxm.Flow("main"), rxm.VirtualClock()
    flow.source("beat", rxm.metronome("1s")) >> rxm.latest()
    run = flow.run(clock=clock, wait=False, tape=tmp_path / "t", resume=tmp_path / "kept")
    clock.advance("1s")
    close = run.tape.close

    def fails(*_):
        close(0)
        raise GeneratorExit

    monkeypatch.setattr(run.tape, "close", fails)
    run.stop()
    assert run.status == "stopped"
    assert rxm.runs() == []
    assert "its tape could not be closed: GeneratorExit" in run.report[-1]
    flow.run(clock=rxm.VirtualClock(), until="1s", resume=tmp_path / "kept")  # which is free


def test_a_store_lives_with_its_flow(tmp_path):
    flow = rxm.Flow("main")
    store = flow.closes(rxm.KV(tmp_path / "store.db"))
    flow.source(rx.of("a", "b")) >> (lambda key: store.put(key, 1))
    flow.run()
    with rxm.KV(tmp_path / "store.db") as again:
        assert [key for key, _ in again.scan()] == ["a", "b"]


def test_only_what_can_be_closed_is_taken():
    with pytest.raises(ArgumentError, match=r"closes\(closable=5\): expected an object with close\(\)"):
        rxm.Flow("main").closes(5)


# logs


def test_a_failure_is_logged_with_fields_and_the_traceback_of_the_users_code(caplog):
    failing().simulate()
    (record,) = caplog.records
    assert record.getMessage().startswith("flow `main`: step `half`: <lambda> at test_services.py:")
    assert (record.flow, record.step, record.kind) == ("main", "half", "ZeroDivisionError")
    text = logging.Formatter("%(message)s").format(record)
    assert "test_services.py" in text
    assert "rxmetronome/" not in text.partition("Traceback")[2]


def test_other_log_lines_carry_their_flow_and_step_too(caplog, clock):
    flow = rxm.Flow("main")
    flow.source("fast", Subject(), capacity=1, policy="drop_newest") >> rxm.latest()
    with flow.run(clock=clock) as run:
        run.pause()
        for number in range(3):
            flow.steps["fast"].observable.on_next(number)
    (record,) = [record for record in caplog.records if "drops events" in record.message]
    assert (record.flow, record.step) == ("main", "fast")


# asyncio


def beating(every: str, count: int | None = None) -> rxm.Flow:
    flow = rxm.Flow("main")
    flow.source("beat", rxm.metronome(every, count=count)) >> rxm.pipeline(rxm.counter(), name="main") >> rxm.latest()
    return flow


def test_a_run_is_a_context_of_coroutines_and_its_events_are_iterated():
    async def service() -> tuple[list[int], rxm.Run]:
        seen = []
        async with beating("5ms").run() as run:
            async for number in run["main"]:
                seen.append(number)
                if len(seen) == 3:
                    break
        return seen, run

    seen, run = asyncio.run(service())
    assert seen == list(range(seen[0], seen[0] + 3))
    assert run.has_ended


def test_iteration_ends_with_the_run_and_gives_the_last_events():
    async def service() -> tuple[list[int], int]:
        run = beating("10ms", count=4).run()
        return [number async for number in run["main"]], await run

    assert asyncio.run(service()) == ([1, 2, 3, 4], 0)


def test_a_loop_that_is_too_slow_loses_the_oldest_events_and_is_told(clock, caplog):
    async def service() -> list[int]:
        run, seen = beating("1ms").run(clock=clock), []
        events = run["main"].__aiter__()
        waiting = asyncio.ensure_future(anext(events))
        await asyncio.sleep(0)
        clock.advance("2s")
        seen.append(await waiting)
        run.stop()
        seen += [number async for number in events]
        return seen

    seen = asyncio.run(service())
    assert (seen[0], seen[-1], len(seen)) == (977, 2000, 1024)
    assert "`async for` over main/out was too slow: 976 events were dropped" in caplog.text


def test_a_run_that_is_stopped_in_a_context_does_not_hold_the_loop_up():
    async def service() -> list[str]:
        order: list[str] = []
        slow = rxm.Flow("slow", drain="5s")
        slow.source(rxm.metronome("1ms")) >> slow.sink("slow", lambda _: __import__("time").sleep(0.2))
        async with slow.run():
            await asyncio.sleep(0.05)
            asyncio.get_running_loop().call_later(0.01, order.append, "the loop goes on")
        order.append("stopped")
        return order

    assert asyncio.run(service()) == ["the loop goes on", "stopped"]
