"""Text from outside is data: names and events reach no terminal as commands to it."""

import io
import json
import logging
import os
import re
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome.drawing.diagram import draw
from rxmetronome.drawing.svg import DrawnStep
from rxmetronome.errors import RunError, StepError, WiringError, printable
from rxmetronome.sinks.console import stdout

DANGEROUS = [
    *map(chr, (*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
]
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
NAME = "na\x1b[2Jme\nINJECTED\x9b31m\x7f\u202e\u2066\u200f\r\x07"
APP = f"""\
import rxmetronome as rxm

flow = rxm.Flow({NAME!r})
beat = flow.source({"s" + NAME!r}, rxm.metronome("1s", count=2))
beat >> flow.pipeline({"p" + NAME!r}, rxm.select(lambda tick: 1 / tick.id)) >> flow.sink({"k" + NAME!r}, rxm.stdout())
"""


@given(st.text(alphabet=st.one_of(st.sampled_from(DANGEROUS), st.characters())))
def test_what_is_printable_holds_nothing_that_a_terminal_obeys_and_all_the_rest(text: str) -> None:
    shown = printable(text)
    assert not any(character in shown for character in DANGEROUS)
    shown.encode()  # halves of surrogate pairs, which no terminal can show, are escaped too
    assert printable(shown) == shown
    if not any(character in text or "\ud800" <= character <= "\udfff" for character in [*DANGEROUS, *text]):
        assert shown == text


@pytest.mark.parametrize("character", DANGEROUS)
def test_layout_alone_is_kept_where_it_is_asked_for(character: str) -> None:
    assert (character in printable(f"a{character}b", keep="\n\t")) == (character in "\n\t")


def test_errors_show_names_and_values_as_data() -> None:
    errors = [
        RunError(NAME, f"the step `{NAME}` could not start", "mend it"),
        WiringError(NAME, [f"no step `{NAME}`"]),
        StepError(f"a file at {NAME}", NAME, "choose another"),
    ]
    for error in errors:
        assert not OBEYED.search(str(error))
    assert len(str(errors[1]).splitlines()) == 2


@pytest.mark.process
@pytest.mark.parametrize(
    "command", ["check app.py", "graph app.py", "simulate app.py --for 5s", "run app.py", "run app.py:nothing"]
)
def test_no_command_prints_a_name_as_more_than_data(write, command) -> None:
    write("app.py", APP)
    done = subprocess.run(
        [sys.executable, "-m", "rxmetronome", *command.split()], capture_output=True, text=True, timeout=50, check=False
    )
    assert not OBEYED.search(done.stdout + done.stderr)
    assert not any(line.startswith("INJECTED") for line in (done.stdout + done.stderr).splitlines())


def test_log_lines_of_a_script_are_one_line_each_and_printable(caplog: pytest.LogCaptureFixture) -> None:
    flow = rxm.Flow(NAME)
    beat = flow.source("beat", rxm.metronome("1s", count=1))
    beat >> flow.pipeline(NAME, rxm.select(lambda tick: [][tick.id])) >> flow.sink("end", rxm.latest())
    with caplog.at_level(logging.WARNING, "rxmetronome"):
        flow.run(clock=rxm.VirtualClock(), until="5s")
    assert caplog.messages
    assert not any(OBEYED.search(message) or "\n" in message for message in caplog.messages)


@pytest.mark.parametrize("character", DANGEROUS)
def test_a_drawing_holds_no_character_that_is_obeyed(character: str) -> None:
    drawing = draw(f"t{character}t", [DrawnStep(f"a{character}b", "source", f"x{character}y")], [])
    for text in (drawing.mermaid, drawing.svg):
        assert not OBEYED.search(text)


class Terminal(io.StringIO):
    """Says that it is one."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("character", DANGEROUS)
def test_json_on_a_terminal_escapes_what_it_would_obey_and_stays_the_same_json(character: str) -> None:
    event = {f"k{character}": f"v{character}é✓"}
    with redirect_stdout(Terminal()) as page:
        stdout().on_next(event)
    assert not OBEYED.search(page.getvalue())
    assert json.loads(page.getvalue()) == event
    with redirect_stdout(io.StringIO()) as piped:
        stdout().on_next(event)
    assert json.loads(piped.getvalue()) == event


@pytest.mark.process
def test_json_on_a_real_terminal_is_escaped() -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    program = "import rxmetronome as rxm; rxm.stdout().on_next('\\x9b31m\\x7f\\u202e')"
    subprocess.run([sys.executable, "-c", program], stdout=theirs, timeout=50, check=True)
    os.close(theirs)
    shown = os.read(ours, 1000)
    os.close(ours)
    assert shown == b'"\\u009b31m\\u007f\\u202e"\r\n'


@pytest.mark.process
def test_the_json_of_a_tape_on_a_real_terminal_is_escaped(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    flow = rxm.Flow("main")
    flow.source("odd", rx.of("\x9b31m\x7f\u202e")) >> rxm.latest()
    flow.run(clock=rxm.VirtualClock(), until="1s", tape=tmp_path / "t")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "rxmetronome", "tape", str(tmp_path / "t"), "--to", "jsonl", "--source", "odd"]
    subprocess.run(command, stdout=theirs, timeout=50, check=True)
    os.close(theirs)
    shown = os.read(ours, 1000)
    os.close(ours)
    assert b'"value":"\\u009b31m\\u007f\\u202e"' in shown
    assert not OBEYED.search(shown.decode().replace("\r\n", ""))
