"""Standard output that is closed, full, or a pipe whose reader has ended: real processes and real pipes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import rxmetronome as rxm

pytestmark = pytest.mark.process

BEAT = """\
import rxmetronome as rxm

flow = rxm.Flow("beat")
flow.source("s", rxm.metronome("5ms"{count})) >> flow.sink("out", {sink})
if __name__ == "__main__":
    flow.run()
"""
SINKS = ["rxm.stdout()", "print", "lambda tick: print(tick, flush=True)", 'rxm.file("/dev/stdout")']


def shell(write, script: str) -> subprocess.CompletedProcess[str]:
    """Run a shell script in the folder, with `rxm` for the command line and `py` for Python."""
    environment = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "COLUMNS")}
    commands = f'py() {{ "{sys.executable}" "$@"; }}; rxm() {{ py -m rxmetronome "$@"; }}; '
    return subprocess.run(
        ["bash", "-c", commands + script], env=environment, capture_output=True, text=True, timeout=50, check=False
    )


@pytest.mark.parametrize("sink", SINKS)
@pytest.mark.parametrize("start", ["rxm run -q beat.py", "py beat.py", "rxm simulate -q beat.py"])
def test_a_reader_that_has_gone_ends_the_flow(write, start: str, sink: str) -> None:
    write("beat.py", BEAT.format(sink=sink, count=""))
    done = shell(write, f'{start} | head -2; echo "${{PIPESTATUS[0]}}"')
    lines = done.stdout.splitlines()
    assert (len(lines), lines[-1], done.stderr) == (3, "0", "")


@pytest.mark.parametrize("start", ["rxm run -q beat.py", "py beat.py"])
def test_what_a_buffer_holds_at_the_exit_is_dropped_without_a_word(write, start: str) -> None:
    write("beat.py", BEAT.format(sink="print", count=", count=3"))
    done = shell(write, f'unset PYTHONUNBUFFERED; {start} | true; echo "${{PIPESTATUS[0]}}"')
    assert (done.stdout, done.stderr) == ("0\n", "")


def test_with_standard_error_in_the_same_pipe_it_ends_too(write) -> None:
    write("beat.py", BEAT.format(sink="rxm.stdout()", count=""))
    done = shell(write, 'rxm run beat.py 2>&1 | head -2; echo "${PIPESTATUS[0]}"')
    assert done.stdout.splitlines()[2:] == ["0"]


def test_other_sinks_go_on_without_the_reader(write, tmp_path: Path) -> None:
    more = 'flow.connect("s", flow.sink("file", rxm.file("all.log")))\nif __name__'
    write("beat.py", BEAT.format(sink="rxm.stdout()", count=", count=40").replace("if __name__", more))
    done = shell(write, 'rxm run -q beat.py | head -1; echo "${PIPESTATUS[0]}"')
    assert (done.stdout.splitlines()[1:], done.stderr) == (["0"], "")
    assert len((tmp_path / "all.log").read_text().splitlines()) == 40


def test_a_broken_pipe_of_the_users_own_is_a_failure_as_any_other(write) -> None:
    sink = "lambda tick: (_ for _ in ()).throw(BrokenPipeError(32, 'Broken pipe'))"
    write("beat.py", BEAT.format(sink=sink, count=", count=3"))
    done = shell(write, "rxm run beat.py")
    assert done.stderr.count("3 x BrokenPipeError at step `out`") == 1


@pytest.mark.parametrize("start", ["rxm run beat.py", "rxm simulate beat.py"])
@pytest.mark.parametrize("sink", SINKS[:3])
def test_a_full_standard_output_is_a_status_other_than_0(write, start: str, sink: str) -> None:
    write("beat.py", BEAT.format(sink=sink, count=", count=3"))
    done = shell(write, f"{start} > /dev/full")
    assert done.returncode == 1
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_a_run_without_standard_output_ends_with_status_1(write) -> None:
    write("beat.py", BEAT.format(sink="rxm.stdout()", count=", count=3"))
    done = shell(write, "rxm run beat.py >&-")
    assert done.returncode == 1
    assert "this process has no standard output" in done.stderr


@pytest.mark.parametrize(
    "command", ["graph beat.py", "check beat.py", "--version", "--help", "run --help", "tape t", "tape t --to jsonl"]
)
def test_what_a_command_prints_is_its_product(write, tmp_path: Path, command: str) -> None:
    write("beat.py", BEAT.format(sink="print", count=""))
    if "tape" in command:
        flow = rxm.Flow("beat")
        flow.source("s", rxm.metronome("5ms", count=3)) >> rxm.latest()
        flow.run(clock=rxm.VirtualClock(), until="1s", tape=tmp_path / "t")
    closed, full = shell(write, f"rxm {command} >&-"), shell(write, f"rxm {command} > /dev/full")
    assert closed.stderr.splitlines() == [
        "error: there is no standard output to write to", "remedy: leave out >&-"
    ]  # fmt: skip
    assert (closed.returncode, full.returncode) == (1, 1)
    assert full.stderr.startswith("error: ")
    assert "No space left on device" in full.stderr
    assert "unexpectedly" not in full.stderr
    assert full.stderr.count("error: ") == 1
    assert "Exception ignored" not in full.stderr
    unread = shell(write, f'rxm {command} | true; echo "${{PIPESTATUS[0]}}"')
    assert unread.stdout in ("0\n", "141\n")
    assert unread.stderr == ""
