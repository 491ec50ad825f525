"""A forked child owns none of its parent's runs: it drains nothing, completes nothing, and ends when it likes."""

import pytest

from .scripts import Script, lists

pytestmark = pytest.mark.process

FLOW = """
import multiprocessing, os, signal, sys, threading, time
import rxmetronome as rxm

ticked = threading.Event()

def number(tick):
    if tick.id == 3:
        ticked.set()
    return tick.id

def flow_into(path):
    flow = rxm.Flow("batch")
    lists = flow.source("s", rxm.metronome("10ms")) >> flow.pipeline(
        "l", rxm.select(number), rxm.batch(100_000, None))
    lists >> flow.sink("file", rxm.file(path, mode="truncate"))
    lists >> flow.sink("hear", lambda list: print("completed in", os.getpid(), flush=True))
    return flow

def status_of(pid):
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

"""
FORKS = {
    "sys.exit": """
run = flow_into("batch.log").run(wait=False)
ticked.wait(10)
began = time.monotonic()
if (pid := os.fork()) == 0:
    sys.exit(5 if rxm.runs() == [] and run.status == "stopped" and run.wait() else 6)
status = status_of(pid)
print("child", status, time.monotonic() - began < 3, run.status, flush=True)
run.stop()
""",
    "out of a with": """
pid = None
began = time.monotonic()
with flow_into("batch.log").run(wait=False) as run:
    ticked.wait(10)
    if (pid := os.fork()) == 0:
        sys.exit(5)
    print("child", status_of(pid), time.monotonic() - began < 5, run.status, flush=True)
""",
    "multiprocessing": """
def work():
    rxm.stop_all()
    sys.exit(5 if rxm.runs() == [] else 6)

run = flow_into("batch.log").run(wait=False)
ticked.wait(10)
began = time.monotonic()
child = multiprocessing.get_context("fork").Process(target=work)
child.start()
child.join(20)
print("child", child.exitcode, time.monotonic() - began < 3, run.status, flush=True)
run.stop()
""",
    "a flow of the same name": """
run = flow_into("batch.log").run(wait=False)
ticked.wait(10)
began = time.monotonic()
if (pid := os.fork()) == 0:
    ticked.clear()
    own = flow_into("child.log").run(wait=False)
    ticked.wait(10)
    sys.exit(5 if rxm.runs() == [own] else 6)
print("child", status_of(pid), time.monotonic() - began < 3, run.status, flush=True)
run.stop()
""",
}


@pytest.mark.parametrize("how", FORKS)
def test_a_forked_child_drains_and_completes_nothing_of_its_parent(tmp_path, how):
    with Script(tmp_path, FLOW + FORKS[how]) as script:
        pid = script.process.pid
        ended = script.end()
    assert ended.status == 0, ended.err
    assert "child 5 True running" in ended.out
    assert (ended.out.count(f"completed in {pid}"), lists(tmp_path)) == (1, 1)
    has_one = how == "a flow of the same name"
    assert (sum("completed in" in line for line in ended.out), lists(tmp_path, "child.log")) == (1 + has_one, has_one)
    assert ended.err == ""


def test_a_signal_ends_a_child_that_a_step_has_forked_while_the_main_thread_waits(tmp_path):
    text = (
        FLOW
        + """
def fork(tick):
    child = multiprocessing.get_context("fork").Process(target=signal.pause)
    child.start()
    child.terminate()
    child.join(20)
    print("child", child.exitcode, flush=True)
    rxm.stop_all()

flow = rxm.Flow("forks")
flow.source("s", rxm.metronome("10ms", count=1)) >> flow.sink("fork", fork)
flow.run()
"""
    )
    with Script(tmp_path, text) as script:
        ended = script.end()
    assert (ended.status, ended.out) == (0, ["child -15"]), ended.err


def test_a_child_forked_in_virtual_time_does_not_go_on_with_the_simulation(tmp_path):
    text = (
        FLOW
        + """
def fork(tick):
    if tick.id == 2 and os.fork():
        os.wait()
    with open(f"{'parent' if os.getpid() == parent else 'child'}.log", "a") as log:
        print(tick.id, file=log)

parent = os.getpid()
flow = rxm.Flow("forks")
flow.source("s", rxm.metronome("10ms")) >> flow.sink("fork", fork)
flow.run(clock=rxm.VirtualClock(), until="1s")
"""
    )
    with Script(tmp_path, text) as script:
        ended = script.end()
    assert ended.status == 0, ended.err
    assert (lists(tmp_path, "parent.log"), lists(tmp_path, "child.log")) == (100, 1)


@pytest.mark.parametrize("start", ["fork", "spawn"])
@pytest.mark.parametrize("ending", ["return", "sys.exit(3)"])
def test_a_run_that_a_child_of_multiprocessing_began_drains_at_its_end(tmp_path, start, ending):
    text = (
        FLOW
        + f"""
def work():
    flow_into("child.log").run(wait=False)
    ticked.wait(10)
    {ending}

if __name__ == "__main__":
    child = multiprocessing.get_context({start!r}).Process(target=work)
    child.start()
    child.join(30)
    print("child", child.exitcode, flush=True)
"""
    )
    with Script(tmp_path, text) as script:
        ended = script.end()
    assert (ended.out[-1], lists(tmp_path, "child.log")) == (f"child {3 if '3' in ending else 0}", 1), ended.err


def test_a_child_of_multiprocessing_that_waits_for_a_flow_drains_it_when_it_is_terminated(tmp_path):
    text = (
        FLOW
        + """
def work(beats):
    flow = flow_into("child.log")
    flow.sink("beat", lambda tick: beats.set())
    flow.connect("s", "beat")
    sys.exit(4 if flow.run().status == "stopped" else 5)

if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    beats = context.Event()
    child = context.Process(target=work, args=(beats,))
    child.start()
    beats.wait(30)
    child.terminate()
    child.join(30)
    print("child", child.exitcode, flush=True)
"""
    )
    with Script(tmp_path, text) as script:
        ended = script.end()
    assert (ended.out[-1], lists(tmp_path, "child.log")) == ("child 4", 1), ended.err
