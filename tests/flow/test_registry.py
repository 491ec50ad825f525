"""A flow whose name runs already replaces that run."""

from reactivex import operators as ops

import rxmetronome as rxm


def test_running_a_flow_of_the_same_name_replaces_the_run_after_draining_it():
    first, second = [], []

    def flow_into(seen):
        flow = rxm.Flow("cell")
        flow.source("beat", rxm.metronome("1s")) >> flow.pipeline("late", ops.delay(0.5)) >> flow.sink("s", seen.append)
        return flow

    clock = rxm.VirtualClock()
    before = flow_into(first).run(clock=clock)
    clock.advance("1s")
    after = flow_into(second).run(clock=clock)
    assert (before.status, len(first)) == ("stopped", 1)
    clock.advance("2.5s")
    assert (len(first), len(second)) == (1, 2)
    assert rxm.runs() == [after]
    rxm.stop_all()
    assert rxm.runs() == []
