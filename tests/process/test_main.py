"""`flow.main()` at the end of a script: the status, signals, and a file that is imported."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = [pytest.mark.process, pytest.mark.real_time]

APP = """
import rxmetronome as rxm

flow = rxm.Flow("main")
flow.source(rxm.metronome({source})) >> rxm.select(lambda tick: tick.id) >> rxm.stdout()
flow["metronome"] >> rxm.select(lambda tick: {{"exit": 3}} if tick.id == 2 else 1 / 0) >> {end}
flow.main()
print("never")
"""


def written(folder: Path, source: str, end: str) -> Path:
    (folder / "app.py").write_text(APP.format(source=source, end=end))
    return folder / "app.py"


def run(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, arguments)], cwd=cwd, capture_output=True, text=True, check=False, timeout=50
    )


def test_it_ends_the_process_with_the_status_of_the_flow(tmp_path):
    done = run(written(tmp_path, '"10ms"', "rxm.exit()"), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (3, "0\n1\n2\n")
    assert done.stderr.splitlines()[0].startswith("flow `main`: step `select_2`: <lambda> at app.py:6 could not handle")


def test_it_ends_with_zero_where_all_sources_have(tmp_path):
    done = run(written(tmp_path, '"10ms", count=2', "(lambda event: None)"), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "0\n1\n")


def test_it_does_nothing_in_a_file_that_is_imported(tmp_path):
    written(tmp_path, '"1h"', "rxm.exit()")
    done = run("-c", "import app; print(app.flow)", cwd=tmp_path)
    assert done.stdout == "never\n<flow `main`: metronome, select, stdout, select_2, exit>\n"
    done = run("-m", "rxmetronome", "simulate", "--quiet", "app.py", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (3, "never\n0\n1\n2\n")


@pytest.mark.skipif(not hasattr(signal, "SIGTERM"), reason="no signals")
def test_a_signal_drains_it(tmp_path):
    process = subprocess.Popen(
        [sys.executable, str(written(tmp_path, '"10ms", start="now"', "(lambda event: None)"))],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "0\n"
    time.sleep(0.1)
    process.send_signal(signal.SIGTERM)
    rest, _ = process.communicate(timeout=30)
    assert process.returncode == 0
    assert [int(line) for line in rest.split()] == list(range(1, len(rest.split()) + 1))
