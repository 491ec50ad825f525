"""A flow in the foreground: real processes, signals and exit statuses."""

import re
import signal

import pytest

pytestmark = pytest.mark.process

MAIN = 'import rxmetronome as rxm\nflow = rxm.Flow("main")\n'
BEAT = """\
import rxmetronome as rxm

flow = rxm.Flow("main", drain={drain!r})
beat = flow.source("beat", rxm.metronome("20ms"))
beat >> flow.pipeline("number", rxm.select(lambda tick: tick.id)) >> flow.sink("stdout", rxm.stdout())
"""
EXITS = """\
import rxmetronome as rxm

flow = rxm.Flow("main")
beat = flow.source("beat", rxm.metronome("1ms"))
beat >> flow.pipeline("leave", rxm.select(lambda tick: {{"exit": {status}}})) >> flow.sink("stop", rxm.exit())
"""
HANGS = """\
import threading
import rxmetronome as rxm

def hang(tick):
    print("hangs", flush=True)
    threading.Event().wait()

flow = rxm.Flow("main", drain={drain!r})
flow.source("beat", rxm.metronome("20ms")) >> flow.sink("hang", hang, thread=True)
"""


@pytest.mark.parametrize("status", [0, 3, 130])
def test_the_exit_status_is_the_flows(process, write, status):
    write("app.py", EXITS.format(status=status))
    done = process("run", "app.py").end()
    assert done.status == status
    assert done.out == []
    assert done.err[0] == "flow `main` runs; Ctrl-C ends it"
    assert re.fullmatch(rf"flow `main` stopped after \S+, exit status {status}", done.err[1])
    assert re.fullmatch(r"    beat   \d+ ticks?, lag p99 \S+ ms, max \S+ ms, (none|\d+) missed", done.err[2])
    assert len(done.err) == 3


def test_quiet_leaves_only_the_flows_own_output(process, write):
    write("app.py", EXITS.format(status=3))
    assert process("run", "--quiet", "app.py").end() == (3, [], [])


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (signal.SIGINT, "draining, up to 5s; Ctrl-C again stops at once"),
        (signal.SIGTERM, "draining, up to 5s; Ctrl-C stops at once"),
    ],
)
def test_a_signal_drains_the_flow_and_its_status_counts(process, write, number, line):
    write("app.py", BEAT.format(drain="5s"))
    running = process("run", "app.py")
    assert running.line("err") == "flow `main` runs; Ctrl-C ends it"
    assert [running.line("out") for _ in range(3)] == ["0", "1", "2"]
    running.send(number)
    done = running.end()
    assert done.status == 0
    assert done.err[0] == line
    assert re.fullmatch(r"flow `main` stopped after \S+, exit status 0", done.err[1])
    written = 3 + len(done.out)
    assert done.err[2].startswith(f"    beat   {written} ticks, lag p99 ")  # what was ticked is written


def test_a_second_ctrl_c_stops_it_at_once_and_says_what_it_left(process, write):
    write("app.py", HANGS.format(drain="1h"))
    running = process("run", "app.py")
    assert running.line("err") == "flow `main` runs; Ctrl-C ends it"
    assert running.line("out") == "hangs"
    running.send(signal.SIGINT)
    assert running.line("err") == "draining, up to 1h; Ctrl-C again stops at once"
    running.send(signal.SIGINT)
    done = running.end()
    assert done.status == 130
    assert done.err[0] == "stopping at once"
    (line,) = [line for line in done.err if line.startswith("flow `main`")]
    assert re.fullmatch(r"flow `main` stopped at once after \S+, exit status 130", line)
    assert any(re.fullmatch(r"    left   step `hang` \d+ events? (was|were) not written", line) for line in done.err)


def test_a_second_sigterm_changes_nothing(process, write):
    write("app.py", HANGS.format(drain=None))
    running = process("run", "app.py")
    running.line("err")
    assert running.line("out") == "hangs"
    running.send(signal.SIGTERM)
    assert running.line("err") == "draining, for as long as it takes; Ctrl-C stops at once"
    running.send(signal.SIGTERM)
    running.send(signal.SIGINT)
    assert running.end().status == 130


def test_a_drain_that_runs_out_of_time_is_a_failure_and_told_once(process, write):
    write("app.py", HANGS.format(drain="50ms"))
    running = process("run", "app.py")
    running.line("err")
    assert running.line("out") == "hangs"
    running.send(signal.SIGINT)
    done = running.end()
    assert done.status == 1
    assert sum("not written" in line for line in done.err) == 1


def test_ctrl_c_while_the_app_is_imported_ends_it(process, write):
    write("app.py", 'import threading\nprint("imports", flush=True)\nthreading.Event().wait()\n')
    running = process("run", "app.py")
    assert running.line("out") == "imports"
    running.send(signal.SIGINT)
    assert running.end() == (130, [], [])


def test_ctrl_c_while_a_source_never_returns_from_subscribe_drains_it(process, write):
    text = """
    import threading
    import reactivex as rx
    import rxmetronome as rxm

    def subscribe(observer, scheduler):
        print("subscribes", flush=True)
        threading.Event().wait()

    flow = rxm.Flow("main", drain="50ms")
    flow.source("stuck", rx.create(subscribe)) >> flow.sink("p", print)
    """
    write("app.py", text.replace("\n    ", "\n"))
    running = process("run", "app.py")
    assert running.line("out") == "subscribes"
    running.send(signal.SIGINT)
    done = running.end()
    assert done.status == 1
    assert "draining, up to 50ms; Ctrl-C again stops at once" in done.err
    assert any("subscribe at app.py:8" in line for line in done.err)


def test_failures_are_logged_once_and_counted_at_the_end(process, write):
    write("app.py", MAIN + 'beat = flow.source("beat", rxm.metronome("1ms", count=3))\n'
          'beat >> flow.pipeline("bad", rxm.select(lambda tick: 1 // 0)) >> flow.sink("p", print)\n')  # fmt: skip
    done = process("run", "app.py").end()
    assert done.status == 0
    assert [line.partition("Tick(")[0] for line in done.err if line.startswith("error")] == [
        "error: flow `main`: step `bad`: <lambda> at app.py:4 could not handle "
    ]
    assert done.err[-1] == "    failed   3 x ZeroDivisionError at step `bad` in <lambda> at app.py:4"


# Without a process: flows that end by themselves before anything runs.


def test_a_flow_with_mistakes_is_one_block(command, write):
    write(
        "app.py", MAIN + 'flow.source("s", rxm.metronome("1s"))\nflow.connect("s", "fil")\nflow.sink("file", print)\n'
    )
    shown = command("run", "app.py")
    assert (shown.status, shown.out, len(shown.err)) == (1, [], 2)
    assert shown.err[0] == "error: flow `main` cannot run:"
    assert shown.err[1].startswith("    - no step `fil` (connected at app.py:4); did you mean `file`?")


def test_a_sink_that_cannot_start_is_one_block_with_a_remedy(command, write):
    write("app.py", MAIN + 'flow.source("s", rxm.metronome("1s")) >> flow.sink("out", rxm.file("no/such/out.log"))\n')
    shown = command("run", "app.py")
    assert shown.status == 1
    assert shown.err[0].startswith("error: flow `main` did not run: sink `out` could not start: ")
    assert shown.err[1:] == ['remedy: create the folder: Path("no/such").mkdir(parents=True)']


def test_a_source_that_dies_makes_the_status_one(command, write):
    write("app.py", MAIN + "import reactivex\n"
          'flow.source("s", reactivex.throw(ValueError("gone"))) >> flow.sink("p", print)\n')  # fmt: skip
    shown = command("run", "app.py")
    assert shown.status == 1
    assert shown.err[-3].startswith("flow `main` failed after ")
    assert shown.err[-1] == "    failed   1 x ValueError at step `s`"
