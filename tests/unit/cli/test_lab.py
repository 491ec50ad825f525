"""`rxmetronome lab`: the notebooks in a folder of the user's, where they stay the user's."""

import subprocess
import sys

import pytest

from rxmetronome.cli import lab_command

NOTEBOOKS = sorted(file.name for file in lab_command.shipped().glob("*.ipynb"))


def test_the_notebooks_are_copied_and_named(command, tmp_path):
    shown = command("lab", "mine", "--copy-only")
    assert (shown.status, shown.err) == (0, [])
    assert shown.out == [f"copied {len(NOTEBOOKS)} notebooks to mine: {', '.join(NOTEBOOKS)}"]
    assert sorted(file.name for file in (tmp_path / "mine").iterdir()) == NOTEBOOKS


def test_a_notebook_that_the_user_has_written_in_stays(command, tmp_path):
    command("lab", "mine", "--copy-only")
    first = tmp_path / "mine" / NOTEBOOKS[0]
    first.write_text("my own")
    shown = command("lab", "mine", "--copy-only")
    assert shown.out == [f"kept as they are: {', '.join(NOTEBOOKS)} (--overwrite replaces them)"]
    assert first.read_text() == "my own"
    command("lab", "mine", "--copy-only", "--overwrite")
    assert first.read_bytes() == (lab_command.shipped() / NOTEBOOKS[0]).read_bytes()


def test_jupyterlab_is_opened_on_the_first_and_its_status_is_the_commands(command, tmp_path, monkeypatch):
    """In place of JupyterLab a module of its name, which writes down what it was given."""
    fake = tmp_path / "modules"
    fake.mkdir()
    (fake / "jupyterlab.py").write_text("import sys; print(*sys.argv[1:]); sys.exit(7)")
    monkeypatch.setenv("PYTHONPATH", str(fake))
    done = subprocess.run(
        [sys.executable, "-m", "rxmetronome", "lab", "mine", "--", "--port", "9999"],
        capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 7
    assert done.stdout.splitlines()[-1] == f"mine/{NOTEBOOKS[0]} --port 9999"


def test_without_jupyterlab_it_says_how_to_get_it(command, monkeypatch):
    monkeypatch.setattr(lab_command.importlib.util, "find_spec", lambda name: None)
    shown = command("lab", "mine")
    assert shown.status == 1
    assert shown.err == [
        "error: JupyterLab is not installed",
        'remedy: pip install "rxmetronome[lab]", then: rxmetronome lab mine',
    ]


def test_a_folder_that_cannot_be_made_is_said_in_one_block(command, tmp_path):
    (tmp_path / "taken").write_text("a file")
    shown = command("lab", "taken/mine", "--copy-only")
    assert shown.status == 1
    assert shown.err[0].startswith("error: cannot write the notebooks to taken/mine: ")


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_what_is_copied_is_a_notebook(name):
    assert (lab_command.shipped() / name).read_text(encoding="utf-8").startswith("{")
