"""A flow drawn and checked from the command line."""

import pytest

CLEAN = """\
import rxmetronome as rxm

flow = rxm.Flow("main")
flow.source("beat", rxm.metronome("1s")) >> flow.sink("print", print)
"""
RISKY = CLEAN.replace('Flow("main")', 'Flow("main", drain=None)')
WRONG = RISKY + 'flow.connect("metronome", "print")\n'


def test_mermaid_is_printed_as_the_flow_draws_itself(command, write):
    import rxmetronome as rxm

    flow = rxm.Flow("main")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("print", print)
    write("app.py", CLEAN)
    assert command("graph", "app.py") == (0, str(flow.draw()).splitlines(), [])


def test_the_picture_is_written_and_said_to_be(command, write, tmp_path):
    write("app.py", CLEAN)
    shown = command("graph", "app.py", "--svg", "flow.svg")
    bytes_written = (tmp_path / "flow.svg").stat().st_size
    assert shown == (0, [], [f"wrote flow.svg, {bytes_written:,} bytes"])
    assert (tmp_path / "flow.svg").read_text().startswith("<svg")
    assert command("graph", "app.py", "--svg", "flow.svg", "--mermaid").out == command("graph", "app.py").out


@pytest.mark.parametrize(
    ("svg", "status", "block"),
    [
        ("flow.png", 2, [
            "error: --svg 'flow.png': expected a name that ends in .svg",
            "remedy: for example: rxmetronome graph app.py --svg flow.svg"]),
        ("", 2, [
            "error: --svg '': expected a name that ends in .svg",
            "remedy: for example: rxmetronome graph app.py --svg flow.svg"]),
        ("no/flow.svg", 1, [
            "error: `no/flow.svg` cannot be written: No such file or directory",
            "remedy: create the folder: mkdir -p no"]),
    ],
)  # fmt: skip
def test_a_picture_that_cannot_be_written_is_one_block(command, write, svg, status, block):
    write("app.py", CLEAN)
    assert command("graph", "app.py", "--svg", svg) == (status, [], block)


def test_a_flow_with_mistakes_is_drawn_too(command, write):
    write("app.py", WRONG)
    shown = command("graph", "app.py")
    assert shown.status == 0
    assert any("no such step" in line for line in shown.out)


def test_nothing_to_mend(command, write):
    write("app.py", CLEAN)
    assert command("check", "app.py", "--strict") == (
        0, ["flow `main` (2 steps, 1 connection): nothing to mend"], []
    )  # fmt: skip


@pytest.mark.parametrize(("arguments", "status"), [((), 0), (("--strict",), 1)])
def test_risks_count_where_it_is_strict(command, write, arguments, status):
    write("app.py", RISKY)
    assert command("check", "app.py", *arguments) == (
        status,
        [
            "flow `main` (2 steps, 1 connection): can run",
            "",
            "1 risk",
            "    risk:     sink `print` is drained without a limit, so a sink that hangs keeps the run from ending",
            '    remedy:   Flow("main", drain="5s")',
        ],
        [],
    )


def test_mistakes_come_first_and_make_the_status_one(command, write):
    write("app.py", WRONG)
    shown = command("check", "app.py")
    assert shown.status == 1
    assert shown.out[:3] == ["flow `main` (2 steps, 2 connections): cannot run", "", "1 mistake"]
    assert shown.out[3].startswith("    mistake:   no step `metronome` (connected at app.py:5); did you mean `beat`?")
    assert shown.out[5:7] == ["", "1 risk"]
