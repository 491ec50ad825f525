"""An error as one readable block."""

from pathlib import Path

import pytest

from rxmetronome.cli.error_report import (
    CommandError,
    as_command_error,
    in_words,
    own_place,
    shown_path,
)
from rxmetronome.errors import ArgumentError, ClockError, RunError, StepError, WiringError

BROKEN = "import json\nimport rxmetronome as rxm\n\ndef load():\n    return json.loads('{')\n\nload()\n"
LOGGING = """\
import logging
import rxmetronome as rxm

def log(tick):
    try:
        1 // tick.id
    except ZeroDivisionError:
        logging.getLogger("app").exception("it failed")

flow = rxm.Flow("main")
flow.source("beat", rxm.metronome("1ms", count=1)) >> flow.pipeline("log", rxm.select(log))
"""


def test_only_the_users_own_line_is_shown(command, write):
    write("app.py", BROKEN)
    assert command("run", "app.py") == (
        1,
        [],
        [
            "error: `app.py` cannot be imported: JSONDecodeError: Expecting property name enclosed in double quotes: "
            "line 1 column 2 (char 1)",
            "    app.py:5 in load",
            "        return json.loads('{')",
        ],
    )


@pytest.mark.parametrize("way", ["option", "environment"])
def test_a_traceback_is_shown_where_it_is_asked_for(command, write, monkeypatch, way):
    write("app.py", BROKEN)
    monkeypatch.setenv("RXMETRONOME_TRACEBACK", "1" if way == "environment" else "0")
    shown = command("run", "app.py", *(["--traceback"] if way == "option" else []))
    assert shown.err[0] == "Traceback (most recent call last):"
    assert any("json/decoder.py" in line.replace("\\", "/") for line in shown.err)
    assert shown.err[-3].startswith("error: `app.py` cannot be imported: JSONDecodeError")
    assert shown.status == 1


def test_a_traceback_that_the_app_is_asked_for_is_the_apps(command, write):
    write("app.py", BROKEN)
    assert command("run", "app.py", "--", "--traceback").err[0].startswith("error: ")


@pytest.mark.parametrize("name", ["run", "simulate"])
def test_an_exception_that_is_logged_has_its_traceback_too(command, write, name):
    write("app.py", LOGGING)
    asked, unasked = ("--traceback", "app.py", "--quiet"), ("app.py", "--quiet", "--", "--traceback")
    assert any("Traceback (most" in line for line in command(name, *asked).err)
    assert command(name, *unasked).err == ["error: it failed (ZeroDivisionError: integer division or modulo by zero)"]


@pytest.mark.parametrize(
    ("error", "what", "where", "remedy"),
    [
        (WiringError("main", ["a", "b"]), "flow `main` cannot run:", ("- a", "- b"), ""),
        (RunError("main", "it could not", "mend it"), "flow `main` did not run: it could not", (), "mend it"),
        (ArgumentError("f", "x", "a number", "a"), "f(x='a'): expected a number", (), ""),
        (ClockError("closed", "open it"), "closed", (), "open it"),
        (StepError("a number", "a", "send one"), "expected a number, got 'a'", (), "send one"),
        (FileNotFoundError(2, "No such file", "a.txt"), "No such file: a.txt", (), ""),
        (KeyError("k"), "unexpectedly, KeyError: 'k'", (), "--traceback shows where it came from"),
    ],
)
def test_each_kind_of_error_has_its_block(error, what, where, remedy):
    found = as_command_error(error, [])
    assert (found.happened, found.where, found.remedy, found.status) == (what, where, remedy, 1)


def test_a_block_that_is_one_already_stays_as_it_is():
    error = CommandError("what", ["where"], "remedy", 2)
    assert as_command_error(error, []) is error


def test_an_exception_is_told_in_pythons_words_without_its_module():
    class OddError(Exception):
        pass

    assert in_words(OddError("a\nb")) == "OddError: a\nb"
    assert in_words(ValueError()) == "ValueError"
    with pytest.raises(NameError) as caught:
        eval("lisst", {"list": list})
    assert in_words(caught.value).startswith("NameError: name 'lisst' is not defined")


def test_an_error_without_a_line_of_the_user_has_no_place():
    assert own_place(ValueError()) == []


def test_a_path_is_shown_from_where_the_reader_stands(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert shown_path(tmp_path / "a" / "b.py") == str(Path("a", "b.py"))
    assert shown_path(tmp_path.parent / "b.py") == str(tmp_path.parent / "b.py")


def test_escapes_in_a_message_do_not_reach_the_terminal(command, write):
    write("app.py", 'raise ValueError("\\x1b[2Jgone")\n')
    assert command("run", "app.py").err[0] == "error: `app.py` cannot be imported: ValueError: \\x1b[2Jgone"
