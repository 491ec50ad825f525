"""What a flow does in virtual time, written as a test from the command line."""

import subprocess
import sys

import pytest

APP = """\
import rxmetronome as rxm

flow = rxm.Flow("main")
beat = flow.source("every_second", rxm.metronome("1s"))
main = flow.pipeline("main", rxm.select(lambda tick: f"triggered {tick.id}"))
beat >> main >> flow.sink("file", rxm.file("out.log"))
if __name__ == "__main__":
    flow.run()
"""
pytestmark = pytest.mark.process


def test_a_flow_is_frozen_and_its_test_passes_and_no_file_is_written(command, write, tmp_path):
    write("app.py", APP)
    write("tests/kept.txt", "")
    shown = command("freeze", "app.py", "--for", "3s", "--out", "tests/test_seen.py")
    assert (shown.status, shown.out) == (0, [])
    assert shown.err == [
        "tests/test_seen.py: 3 events entered flow `main`, and main/out are expected",
        "run it: pytest tests/test_seen.py",
    ]
    assert not (tmp_path / "out.log").exists()
    done = subprocess.run(
        [sys.executable, "-P", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:asyncio",
         "tests/test_seen.py"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_an_exit_of_the_flow_ends_what_is_frozen(command, write, tmp_path):
    leave = 'beat >> flow.pipeline("leave", rxm.where(lambda tick: tick.id == 1)) >> flow.sink("stop", rxm.exit())\n'
    write("app.py", APP.replace("if __name__", f"{leave}if __name__"))
    shown = command("freeze", "app.py", "--for", "1h", "--port", "main/out")
    assert shown.err[0] == "test_seen.py: 2 events entered flow `main`, and main/out are expected"
    assert 'to_be("-cd|"' not in shown.err
    assert "--cd|" not in (tmp_path / "test_seen.py").read_text()


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (
            ["--out", "seen.py"],
            [
                "error: --out 'seen.py': expected a Python file that pytest finds, whose name begins with test_",
                "remedy: for example: rxmetronome freeze app.py --out tests/test_seen.py",
            ],
        ),
        (
            ["--port", "man"],
            [
                'error: --port \'man\': expected a step of this flow: "every_second", "main", "file"; perhaps `main`',
                "remedy: for example: rxmetronome freeze app.py --port main/out",
            ],
        ),
        (
            ["--for", "1ms"],
            [
                "error: flow `main` was not frozen: nothing entered it in 1ms",
                "remedy: freeze it when something has",
            ],
        ),
    ],
)
def test_what_cannot_be_frozen_is_said_in_the_words_of_the_command(command, write, arguments, lines):
    write("app.py", APP)
    shown = command("freeze", "app.py", "--for", "2s", *arguments)
    assert shown.status in {1, 2}
    assert shown.err == lines


def test_an_older_test_is_replaced_only_where_that_is_asked_for(command, write, tmp_path):
    write("app.py", APP)
    write("test_seen.py", "")
    shown = command("freeze", "app.py", "--for", "2s")
    assert shown.err == [
        f"error: flow `main` was not frozen: {tmp_path / 'test_seen.py'} exists already",
        "remedy: choose another path, or add --overwrite",
    ]
    assert command("freeze", "app.py", "--for", "2s", "--overwrite").status == 0


BUILT = """\
import rxmetronome as rxm

class Shop:
    def __init__(self):
        self.flow = rxm.Flow("main")
        main = self.flow.pipeline("main", rxm.select(lambda tick: Reading(tick.id)))
        self.flow.source("beat", rxm.metronome("1s")) >> main >> self.flow.sink("end", rxm.latest())

class Reading:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

"""


@pytest.mark.parametrize(
    ("files", "target", "reference"),
    [
        ({"pkg/__init__.py": "", "pkg/app.py": f"{BUILT}def make():\n    return Shop().flow\n"},
         "pkg.app:make", "flow_of(app.make)"),
        ({"pkg/__init__.py": "", "pkg/shop.py": BUILT,
          "pkg/app.py": "from .shop import Shop\n\ndef make(n=1):\n    return Shop().flow\n"},
         "pkg.app:make", "flow_of(app.make)"),
        ({"app.py": f"{BUILT}made = [Shop()]\nmake = lambda: made[0].flow\n"}, "app.py:make", "flow_of(app.make)"),
        ({"app.py": f"{BUILT}mine = Shop().flow\nanother = Shop().flow\n"}, "app.py:another", "app.another"),
        ({"app.py": f"{BUILT}import functools\n\ndef build(n):\n    return Shop().flow\n\n"
          "make = functools.partial(build, 1)\n"}, "app.py:make", "flow_of(app.make)"),
    ],
    ids=["a class of the module", "a class of another", "a lambda", "a second flow", "a partial"],
)  # fmt: skip
def test_what_the_command_line_names_is_frozen_under_that_name(command, write, tmp_path, files, target, reference):
    for name, text in files.items():
        write(name, text)
    shown = command("freeze", target, "--for", "2s")
    assert (shown.status, shown.err[0]) == (
        0, "test_seen.py: 2 events entered flow `main`, and main/out are expected"
    )  # fmt: skip
    assert f"replay({reference}, ENTERED" in (tmp_path / "test_seen.py").read_text()
    done = subprocess.run(
        [sys.executable, "-P", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:asyncio",
         "test_seen.py"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("suffix", ["json", "pickle"])
def test_a_file_beside_the_test_is_not_taken(command, write, tmp_path, suffix):
    write("app.py", APP)
    write(f"test_seen.{suffix}", "mine")
    shown = command("freeze", "app.py", "--for", "2s")
    assert shown.err == [
        f"error: flow `main` was not frozen: {tmp_path / f'test_seen.{suffix}'} exists already",
        "remedy: choose another path, or add --overwrite",
    ]
    assert command("freeze", "app.py", "--for", "2s", "--overwrite").status == 0
    assert (tmp_path / f"test_seen.{suffix}").read_text() == "mine"
