"""`flow.main()` inside one process: what it ends, and where it ends nothing."""

import asyncio

import pytest
import reactivex as rx

import rxmetronome as rxm
from rxmetronome.errors import RunError, WiringError


def ending(status: int = 0) -> rxm.Flow:
    flow = rxm.Flow("main")
    flow.source(rx.of({"exit": status})) >> rxm.exit()
    return flow


@pytest.mark.parametrize("status", [0, 3])
def test_it_ends_the_process_with_the_status(status):
    with pytest.raises(SystemExit) as ended:
        ending(status).main()
    assert ended.value.code == status


def test_it_takes_the_arguments_of_run(clock):
    flow = rxm.Flow("main")
    flow.source("numbers", rx.never()) >> rxm.latest()
    with pytest.raises(SystemExit) as ended:
        flow.main(clock=clock, until="1s", sources={"numbers": rx.of(1, 2)}, count=1)
    assert (ended.value.code, flow["latest"].value) == (0, 1)
    with pytest.raises(TypeError):
        flow.main(untl="1s")


def test_what_keeps_a_run_from_starting_is_raised_as_by_run():
    with pytest.raises(WiringError):
        rxm.Flow("main").main()
    flow = ending()
    flow.err >> rxm.file("/no/such/folder/out.log")
    with pytest.raises(RunError):
        flow.main()


def test_in_a_running_event_loop_it_returns_the_run():
    async def script() -> int:
        run = ending(4).main()
        assert isinstance(run, rxm.Run)
        return await run

    assert asyncio.run(script()) == 4


def test_at_a_prompt_and_in_a_notebook_it_returns_the_run(monkeypatch):
    monkeypatch.setattr("rxmetronome.flow.flow.is_interactive", lambda: True)
    run = ending(4).main()
    assert isinstance(run, rxm.Run)
    assert run.wait("5s")
    assert run.exit_status == 4


def test_at_the_end_of_a_file_that_is_imported_it_does_nothing():
    names = {"__name__": "app", "flow": ending(3)}
    exec("ended = flow.main()", names)
    assert names["ended"] is None
    with pytest.raises(SystemExit):
        exec("flow.main()", {"__name__": "__main__", "flow": ending(3)})


def test_a_cell_that_runs_again_ends_the_flow_without_a_name_that_it_ran(monkeypatch):
    owned = []
    monkeypatch.setattr("rxmetronome.flow.flow.scopes.own", owned.append)
    unnamed = rxm.source(rx.never()) >> rxm.latest()
    with unnamed.run(clock=rxm.VirtualClock()) as run, ending().run(clock=rxm.VirtualClock()):
        assert owned == [run]
        owned[0].dispose()
        assert run.has_ended
