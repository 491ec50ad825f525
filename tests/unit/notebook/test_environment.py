"""A script waits for its flow; a prompt or a notebook goes on."""

import subprocess
import sys
import textwrap
import types

import pytest

from rxmetronome.notebook import environment


def test_a_test_run_is_a_script():
    assert not environment.is_interactive()


def test_a_kernel_is_a_prompt(monkeypatch):
    shell = types.SimpleNamespace(kernel=object())
    monkeypatch.setitem(sys.modules, "IPython", types.SimpleNamespace(get_ipython=lambda: shell))
    assert environment.is_interactive()


def test_ipython_that_is_only_imported_is_no_prompt(monkeypatch):
    monkeypatch.setitem(sys.modules, "IPython", types.SimpleNamespace(get_ipython=lambda: None))
    assert not environment.is_interactive()


@pytest.mark.parametrize("running", [True, False])
def test_marimo_says_by_itself_whether_a_notebook_runs(monkeypatch, running):
    monkeypatch.setitem(sys.modules, "marimo", types.SimpleNamespace(running_in_notebook=lambda: running))
    assert environment.is_interactive() is running


@pytest.mark.process
def test_pythons_own_prompt_gets_a_live_run():
    lines = textwrap.dedent("""
        import rxmetronome as rxm
        flow = rxm.Flow("main")
        _ = flow.source("beat", rxm.metronome("1h")) >> flow.sink("seen", print)
        run = flow.run()
        print("status", run.status)
        run.stop()
        print("status", run.status)
    """)
    done = subprocess.run(
        [sys.executable, "-i", "-q"], input=lines, capture_output=True, text=True, timeout=30, check=True
    )
    assert [line for line in done.stdout.splitlines() if line.startswith("status")] == [
        "status running",
        "status stopped",
    ]
