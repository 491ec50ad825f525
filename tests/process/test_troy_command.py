"""Texts in tremor's language in processes of their own: run as they are, and as the Python that is printed."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ..commands import process, write
from ..troy_texts import COUNTER

__all__ = ["process", "write"]
LINES = "".join(f'{{"n":{n},"text":"tick {n + 1} of \\"3\\""}}\n' for n in range(3))


@pytest.mark.process
def test_a_text_runs_to_its_exit_and_so_does_its_python(process, write):
    write("count.troy", COUNTER.replace("250", "20"))
    assert process("run", "--quiet", "count.troy").end() == (0, [], [])
    assert Path("out.log").read_text() == LINES
    printed = process("troy", "count.troy", "--to", "python").end()
    assert (printed.status, printed.err) == (0, [])
    write("count.py", "\n".join(printed.out))
    Path("out.log").unlink()
    done = subprocess.run([sys.executable, "count.py"], capture_output=True, text=True, timeout=50, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert Path("out.log").read_text() == LINES


@pytest.mark.process
def test_ctrl_c_drains_a_text_at_its_first_line(process, write):
    write("count.troy", COUNTER.replace("event.id == 2", "event.id < 0").replace("250", "20"))
    running = process("run", "count.troy")
    assert running.line("err") == "flow `main` runs; Ctrl-C ends it"
    running.send(signal.SIGINT)
    done = running.end()
    assert done.status == 0
    assert any("flow `main` stopped" in line for line in done.err)
