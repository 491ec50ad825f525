"""The short form of `make soak`: a busy flow, and twenty kept flows that are started, changed and resumed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

SOAK = Path(__file__).parents[2] / "benchmarks" / "soak.py"


@pytest.mark.process
@pytest.mark.slow
@pytest.mark.timeout(240)
def test_a_short_soak_leaves_memory_threads_handles_and_folders_flat() -> None:
    command = [sys.executable, str(SOAK), "--minutes", "0.1", "--no-recording"]  # which is not full before the end
    done = subprocess.run(command, capture_output=True, text=True, timeout=220, check=False)
    assert done.returncode == 0, done.stdout + done.stderr[-2_000:]
    assert "0 failures" in done.stdout
    acts = dict(reversed(one.split(" × ")) for one in done.stdout.splitlines()[0].split(", "))
    assert {"resume", "replace", "abandon", "stop", "retune", "pause"} <= acts.keys()
    for what in ("threads", "handles"):
        found = re.search(rf"^{what}: ([\d.]+) when warm, ([\d.]+) at the end", done.stdout, re.MULTILINE)
        assert found is not None
        assert found[1] == found[2]
