"""Processes that are killed, and what is known of them afterwards."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import rxmetronome as rxm
from rxmetronome.testing import chaos

pytestmark = pytest.mark.process

ENDLESS = "import itertools, sys\nfor n in itertools.count(): print('line', n, flush=True)"
KILLED = 1 if sys.platform == "win32" else -9


def python(code: str, **options) -> chaos.Killed:
    return chaos.kill_after([sys.executable, "-c", code], **options)


def test_a_process_is_killed_after_its_nth_line_and_what_it_wrote_is_kept():
    killed = python(ENDLESS, lines=5)
    assert killed.lines[:5] == [f"line {n}" for n in range(5)]
    assert killed.exit_status == KILLED
    assert [what for _, what in killed.injected] == [f"killed the process, which had written {len(killed.lines)} lines"]


def test_a_process_is_killed_after_a_time_and_can_finish_nothing(tmp_path):
    code = "import time\ntry:\n    print('in', flush=True); time.sleep(60)\nfinally:\n    open('finished', 'w').close()"
    killed = python(code, lines=1, after="20ms", cwd=tmp_path)
    assert (killed.lines, killed.exit_status, list(tmp_path.iterdir())) == (["in"], KILLED, [])
    assert killed.injected[0].at_ns >= 20_000_000


def test_without_lines_the_time_counts_from_the_start():
    killed = python("import time; time.sleep(60)", after="1ms")
    assert (killed.lines, killed.exit_status) == ([], KILLED)


def test_a_process_that_ends_by_itself_was_not_killed():
    killed = python("import sys; print('done'); print('odd', file=sys.stderr); sys.exit(3)", lines=2)
    assert (killed.lines, killed.errors, killed.exit_status, killed.injected) == (["done"], "odd\n", 3, [])


def test_a_torn_last_line_is_kept():
    killed = python(
        "import sys, time; sys.stdout.write('one\\ntw'); sys.stdout.flush(); time.sleep(60)", after="1s", lines=1
    )
    assert killed.lines == ["one", "tw"]


def test_lines_that_do_not_come_are_an_error_that_shows_what_came():
    with pytest.raises(subprocess.TimeoutExpired) as caught:
        python("import time; print('only', flush=True); time.sleep(60)", lines=2, within="1s")
    assert (caught.value.output, caught.value.timeout) == ("only", 1.0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups")
def test_its_children_are_killed_with_it():
    child = "import time; time.sleep(60)"
    start = f"c = subprocess.Popen([sys.executable, '-c', {child!r}]); print(c.pid, flush=True)"
    code = f"import subprocess, sys, time; {start}; time.sleep(60)"
    killed = python(code, lines=1)
    pid, until = int(killed.lines[0]), time.monotonic() + 10
    while is_alive(pid) and time.monotonic() < until:
        os.sched_yield()
    assert not is_alive(pid)


def is_alive(pid: int) -> bool:
    """Return True if a process runs; a zombie does not."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_its_environment_and_folder_are_the_caller_s(tmp_path):
    code = "import os, time; print(os.environ['CHAOS'], os.getcwd(), 'PATH' in os.environ, flush=True); time.sleep(60)"
    killed = python(code, lines=1, cwd=tmp_path, env={"CHAOS": "here"})
    assert killed.lines == [f"here {tmp_path} True"]


@pytest.mark.parametrize(
    ("command", "options", "message"),
    [
        (
            "python app.py",
            {},
            r"kill_after\(command='python app.py'\): expected a program and its arguments, as a list",
        ),
        ([], {}, r"kill_after\(command=\[\]\)"),
        (["x"], {"lines": 0}, r"kill_after\(lines=0\): expected a whole number of 1 or more"),
        (["x"], {"after": "soon"}, r"kill_after\(after='soon'\): expected a duration"),
        (["x"], {"within": 0}, r"kill_after\(within=0\): expected a duration above zero"),
    ],
)
def test_what_cannot_be_run_or_counted_is_refused_before_anything_starts(command, options, message):
    with pytest.raises(rxm.ArgumentError, match=message):
        chaos.kill_after(command, **options)
