"""The commands as they are typed: help, version, and what is not understood."""

import subprocess
import sys

import pytest

COMMANDS = ("demo", "run", "replay", "tape", "simulate", "freeze", "graph", "check", "troy", "lab", "snapshot")


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


OPTIONS = (
    "", "demo", "demo --interval", "demo --count", "demo --file", "run", "run --quiet", "simulate",
    "simulate a.py --for", "simulate a.py --start", "freeze", "freeze a.py --for", "freeze a.py --out",
    "freeze a.py --port", "freeze a.py --start", "graph", "graph a.py --svg", "check", "troy", "troy a --to", "lab",
    "lab --copy-only", "snapshot", "snapshot a --out", "snapshot a --wait",
)  # fmt: skip


@pytest.mark.parametrize("length", [300, 4_096, 5_000, 1_000_000])
@pytest.mark.parametrize("option", OPTIONS)
def test_an_argument_of_any_length_is_one_plain_block(command, write, option, length):
    write("a.py", 'import rxmetronome as rxm\nflow = rxm.Flow("main")\n'
          'flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", rxm.latest())\n')  # fmt: skip
    done = command(*option.split(), "x" * length)
    assert done.status in (1, 2)
    assert [line.partition(":")[0] for line in done.err] in (["error"], ["error", "remedy"])
    assert "unexpectedly" not in done.err[0]
    if length > 4_096:
        shown = "'" + "x" * 58 + "…"
        assert done.err == [
            f"error: the argument {shown} has {length:,} characters", "remedy: give one of at most 4,096"
        ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["x" * 4_096 + ".svg", "9" * 5_000, "a." * 2_500, "日" * 5_000, "a/" * 2_500, "\n" * 5_000]
)
@pytest.mark.parametrize("option", ["", "run", "demo --count", "graph a.py --svg", "snapshot"])
def test_long_text_of_any_kind_is_one_plain_block(command, option, text):
    done = command(*option.split(), text)
    assert (done.status, done.out, len(done.err)) == (2, [], 2)
    assert done.err[0].startswith("error: the argument '")


def test_a_long_argument_after_the_dashes_is_the_apps(command, write):
    write("a.py", "import rxmetronome as rxm, sys\nflow = rxm.Flow(str(len(sys.argv[1])))\n")
    assert "flow `5000`" in command("check", "a.py", "--", "x" * 5_000).out[0]


def test_a_nul_character_is_refused(command):
    assert command("run", "a\0b") == (
        2, [], ["error: the argument 'a\\x00b' holds a NUL character", "remedy: leave it out"]
    )  # fmt: skip


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
