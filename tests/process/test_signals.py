"""Signals that end a process drain its runs; those that are ignored, or handled by the user, are left alone."""

import os
import pty
import signal
import subprocess
import sys

import pytest

import rxmetronome as rxm

from .scripts import LIMIT_S, Script, lists

pytestmark = pytest.mark.process

FLOW = """
import asyncio, signal, sys
import rxmetronome as rxm

def number(tick):
    if tick.id % 5 == 4:
        print("beats", flush=True)
    return tick.id

flow = rxm.Flow("batch")
beat = flow.source("s", rxm.metronome("10ms")) >> flow.pipeline("l", rxm.select(number), rxm.batch(100_000, None))
beat >> flow.sink("file", rxm.file("batch.log", mode="truncate"))
"""
ENDINGS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
TERMINATING = [(signal.SIGTERM, 143), (signal.SIGHUP, 129)]


@pytest.mark.parametrize("number", ENDINGS)
def test_a_script_that_waits_for_a_flow_drains_it_and_goes_on(tmp_path, number):
    text = (
        FLOW
        + """
before = [signal.getsignal(number) for number in (2, 15, 1)]
run = flow.run()
print(run.status, [signal.getsignal(number) for number in (2, 15, 1)] == before)
sys.exit(run.exit_status)
"""
    )
    with Script(tmp_path, text) as script:
        script.until("beats")
        script.send(number)
        ended = script.end()
    assert (ended.status, ended.out[-1], ended.err) == (0, "stopped True", "")
    assert lists(tmp_path) == 1


@pytest.mark.parametrize("number", ENDINGS)
def test_a_signal_that_was_ignored_at_the_start_stays_ignored(tmp_path, number):
    with Script(tmp_path, FLOW + "flow.run()", ignores=(number,)) as script:
        script.until("beats")
        script.send(number)
        script.until("beats")
        script.until("beats")
        assert lists(tmp_path) == 0
        script.send(signal.SIGTERM if number != signal.SIGTERM else signal.SIGINT)
        assert script.end().status == 0
    assert lists(tmp_path) == 1


@pytest.mark.parametrize("number", ENDINGS)
def test_a_handler_of_the_user_s_own_is_called_and_the_runs_drain_at_the_exit_it_makes(tmp_path, number):
    text = FLOW + f"signal.signal({int(number)}, lambda *_: sys.exit(7))\nflow.run()\n"
    with Script(tmp_path, text) as script:
        script.until("beats")
        script.send(number)
        assert script.end().status == 7
    assert lists(tmp_path) == 1


@pytest.mark.parametrize(
    "ending",
    [
        "flow.run(wait=False).wait()",
        "with flow.run(wait=False) as run: run.wait()",
        "async def main(): await flow.run()\nasyncio.run(main())",
        "async def main(): await asyncio.gather(flow.run(), flow.run())\nasyncio.run(main())",
    ],
)
@pytest.mark.parametrize(("number", "status"), TERMINATING)
def test_a_script_that_waits_by_itself_ends_with_the_signal_s_status_and_drains_at_its_exit(
    tmp_path, ending, number, status
):
    with Script(tmp_path, FLOW + ending) as script:
        script.until("beats")
        script.send(number)
        assert script.end().status == status
    assert lists(tmp_path) == 1


@pytest.mark.parametrize("first", ENDINGS)
def test_a_second_ctrl_c_stops_at_once_what_drains_without_a_limit(tmp_path, first):
    text = """
    import threading
    import reactivex as rx
    from reactivex.disposable import Disposable
    import rxmetronome as rxm

    def hang(tick):
        print("hangs", flush=True)
        threading.Event().wait()

    flow = rxm.Flow("hangs", drain=None)
    flow.source("beat", rxm.metronome("10ms")) >> flow.sink("hang", hang, thread=True)
    flow.source("never", rx.create(lambda *_: Disposable(lambda: print("drains", flush=True))))
    flow.run()
    """
    with Script(tmp_path, text) as script:
        script.until("hangs")
        script.send(first)
        script.until("drains")
        script.send(signal.SIGTERM)  # a wrapper delivers it twice
        script.send(signal.SIGINT)
        ended = script.end()
    assert ended.status in (-signal.SIGINT, 128 + signal.SIGINT)
    assert "step `hang`" in ended.err


@pytest.mark.parametrize(("number", "status"), TERMINATING)
def test_a_simulation_is_ended_and_drained(tmp_path, number, status):
    text = FLOW + "flow.run(clock=rxm.VirtualClock(), until='100000d')\nprint('not reached')\n"
    with Script(tmp_path, text) as script:
        script.until("beats")
        script.send(number)
        ended = script.end()
    assert (ended.status, "not reached" in ended.out) == (status, False)
    assert lists(tmp_path) > 0


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), *TERMINATING])
def test_the_command_that_simulates_is_ended_unless_the_signal_is_ignored(tmp_path, number, status):
    for ignored in (False, True):
        arguments = ("-m", "rxmetronome", "simulate", "--for", "100000d", "--quiet", "script.py")
        with Script(tmp_path, FLOW, *arguments, ignores=(number,) if ignored else ()) as script:
            script.until("beats")
            script.send(number)
            if ignored:
                script.until("beats")
                other = signal.SIGINT if number != signal.SIGINT else signal.SIGTERM
                script.send(other)
                assert script.end().status == 128 + other
            else:
                assert script.end().status == status
        assert lists(tmp_path) > 0


@pytest.mark.parametrize("number", ENDINGS)
@pytest.mark.parametrize("is_ignored", [False, True])
def test_the_command_drains_as_a_script_does(tmp_path, number, is_ignored):
    arguments = ("-m", "rxmetronome", "run", "script.py")
    with Script(tmp_path, FLOW, *arguments, ignores=(number,) if is_ignored else ()) as script:
        script.until("beats")
        script.send(number)
        if is_ignored:
            script.until("beats")
            script.until("beats")
            script.send(signal.SIGTERM if number != signal.SIGTERM else signal.SIGINT)
        ended = script.end()
    assert (ended.status, ended.err.count("draining, up to 5s")) == (0, 1)
    assert lists(tmp_path) == 1


@pytest.mark.parametrize("arguments", [["script.py"], ["-m", "rxmetronome", "run", "script.py"]])
def test_a_terminal_that_closes_drains_what_runs_in_it(tmp_path, arguments):
    ours, its = pty.openpty()
    running = "" if arguments[0] == "-m" else "flow.run()\n"
    (tmp_path / "script.py").write_text(FLOW + running)
    process = subprocess.Popen(
        ["setsid", "--ctty", "--wait", sys.executable, *arguments], cwd=tmp_path, stdin=its, stdout=its, stderr=its
    )
    os.close(its)
    try:
        seen = b""
        while b"beats" not in seen:
            seen += os.read(ours, 1_000)
        os.close(ours)
        process.wait(LIMIT_S)
    finally:
        process.kill()
        process.wait(LIMIT_S)
    assert lists(tmp_path) == 1


def test_signals_mean_what_they_meant_before_when_a_run_that_ends_by_itself_has_ended():
    before = [signal.getsignal(number) for number in ENDINGS]
    during = []
    flow = rxm.Flow("restores")
    beat = flow.source("s", rxm.metronome("1ms", count=1))
    beat >> flow.sink("o", lambda _: during.append([signal.getsignal(number) for number in ENDINGS]))
    flow.run(wait=True)
    assert [signal.getsignal(number) for number in ENDINGS] == before
    assert all(is_now is not was for is_now, was in zip(during[0], before, strict=True))
