"""A signal between the start of a run and the wait for it drains the run, as one during the wait does."""

import signal

import rxmetronome as rxm
from rxmetronome.flow.signals import Foreground


def never_ending():
    flow = rxm.Flow("signalled")
    flow.source("beat", rxm.metronome("10ms")) >> flow.sink("last", rxm.latest())
    return flow


def test_a_signal_that_arrives_when_the_run_has_begun_and_nothing_waits_yet_drains_it():
    runs, said = [], []
    with Foreground() as foreground:
        foreground.start(lambda: runs.append(never_ending().run(wait=False)), lambda: bool(runs))
        signal.raise_signal(signal.SIGINT)
        assert foreground.wait(runs[0], lambda number, again: said.append((number, again))) is False
    assert (runs[0].status, said) == ("stopped", [(signal.SIGINT, False)])


def test_a_signal_at_the_end_of_the_start_drains_the_run_once():
    runs, said = [], []

    def begin():
        runs.append(never_ending().run(wait=False))
        signal.raise_signal(signal.SIGINT)

    with Foreground() as foreground:
        foreground.start(begin, lambda: bool(runs))
        assert foreground.wait(runs[0], lambda number, again: said.append((number, again))) is False
    assert (runs[0].status, said) == ("stopped", [(signal.SIGINT, False)])
