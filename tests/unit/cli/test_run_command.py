"""A flow under the command line: what it says of its start, also where a signal is faster than its lines."""

import signal

import pytest

import rxmetronome as rxm
from rxmetronome.cli.run_command import until_its_end
from rxmetronome.cli.terminal import Printer


@pytest.mark.parametrize(
    ("number", "key"), [(signal.SIGINT, "Ctrl-C again"), (signal.SIGTERM, "Ctrl-C"), (signal.SIGHUP, "Ctrl-C")]
)
def test_a_signal_while_the_lines_of_the_start_are_written_cuts_none_and_drains(number, key, capsys):
    flow, said = rxm.Flow("signalled"), []
    flow.source("beat", rxm.metronome("10ms")) >> flow.sink("last", rxm.latest())

    def started(run):
        said.append(run.status)
        signal.raise_signal(number)
        said.append("the line after it")

    outcome = until_its_end(flow, Printer(), started)
    assert said == ["running", "the line after it"]
    assert (outcome.how, outcome.status) == ("stopped", 0)
    assert capsys.readouterr().err == f"draining, up to 5s; {key} stops at once\n"
