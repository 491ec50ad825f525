"""A clock that does not come back is said to be in a step, at a line."""

import threading

import pytest

import rxmetronome as rxm
from rxmetronome.flow.stalls import stuck_in


def test_a_clock_without_a_thread_is_idle():
    assert stuck_in(rxm.VirtualClock()) == "it is idle"


@pytest.mark.real_time
def test_a_step_that_waits_is_named_with_its_line():
    entered, let_go = threading.Event(), threading.Event()

    def wait(tick):
        entered.set(), let_go.wait(10)  # on one line: it may be looked at between the two

    flow = rxm.Flow("waits")
    flow.source("beat", rxm.metronome("1ms")) >> flow.sink("waits", wait)
    run = flow.run(wait=False)
    assert entered.wait(10)
    found = stuck_in(run.clock)
    let_go.set()
    run.stop()
    assert found == f"step `waits` is in wait at test_stalls.py:{wait.__code__.co_firstlineno + 1}"
