"""The commands as they are typed: help, version, and what is not understood."""

import subprocess
import sys

import pytest

COMMANDS = ("demo", "run", "simulate", "freeze", "graph", "check", "lab", "snapshot")


def test_without_a_command_it_shows_its_help(command):
    shown = command()
    assert shown.status == 0
    assert shown.out[0] == "Usage: rxmetronome [OPTIONS] COMMAND [ARGS]..."
    assert [line.split()[0] for line in shown.out[-len(COMMANDS) :]] == list(COMMANDS)
    assert command("--help") == command("-h") == shown


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_a_help_with_an_example_that_fits_a_terminal(command, name):
    shown = command(name, "--help")
    assert shown.status == 0
    assert shown.out[-1].startswith(f"  Example: rxmetronome {name}")
    assert max(map(len, shown.out)) <= 80
    assert not shown.err


def test_version_prints_the_version(command):
    import rxmetronome

    assert command("--version") == (0, [f"rxmetronome {rxmetronome.__version__}"], [])


@pytest.mark.parametrize(
    ("typed", "block"),
    [
        ("runn app.py", ["error: no such command 'runn'. Did you mean 'run'?", "remedy: see rxmetronome --help"]),
        ("app.py --quiet", ["error: `app.py` is no command", "remedy: rxmetronome run app.py --quiet"]),
        ("app.py:flow", ["error: `app.py:flow` is no command", "remedy: rxmetronome run app.py:flow"]),
        ("run", ["error: missing argument 'APP'", "remedy: see rxmetronome run --help"]),
        ("run app.py --fast", ["error: no such option: --fast", "remedy: see rxmetronome run --help"]),
        ("--fast", ["error: no such option: --fast", "remedy: see rxmetronome --help"]),
        ("demo --file", ["error: option '--file' requires an argument", "remedy: see rxmetronome demo --help"]),
    ],
)
def test_what_is_not_understood_is_one_block_and_status_two(command, typed, block):
    assert command(*typed.split()) == (2, [], block)


@pytest.mark.process
def test_help_loads_neither_flows_nor_pandas():
    source = (
        "import sys; from rxmetronome.cli import main; main(['--help']); "
        "print(*(name for name in ('pandas', 'reactivex', 'rxmetronome.flow') if name in sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, timeout=50, check=True)
    assert done.stderr.split() == []


@pytest.mark.process
def test_python_m_runs_it_and_the_process_ends_with_its_status(process):
    assert process("--version").end().status == 0
    assert process("runn").end() == (
        2, [], ["error: no such command 'runn'. Did you mean 'run'?", "remedy: see rxmetronome --help"]
    )  # fmt: skip


@pytest.mark.process
def test_a_reader_that_has_gone_is_no_traceback(write):
    write("app.py", 'import rxmetronome as rxm\nflow = rxm.Flow("main")\n')
    line = f"{sys.executable} -m rxmetronome graph app.py | true"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, timeout=50, check=True)
    assert "Traceback" not in done.stderr
