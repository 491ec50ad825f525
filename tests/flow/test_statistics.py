"""What a run counted, as a table."""

import rxmetronome as rxm


def test_every_port_has_a_row_with_what_passed_it(run_flow):
    flow = rxm.Flow("counted")
    beat = flow.source("beat", rxm.metronome("1s"))
    even = flow.pipeline("even", rxm.where(lambda tick: tick.id % 2 == 0), rxm.select(lambda tick: 1 / tick.id))
    beat >> even >> flow.sink("out", lambda event: None)
    even.err >> flow.sink("err", lambda event: None)
    stats = run_flow(flow, until="10s").stats()
    assert stats["events"].to_dict() == {
        ("beat", "out"): 10,
        ("even", "in"): 10,
        ("even", "out"): 4,
        ("even", "err"): 1,
        ("out", "in"): 4,
        ("err", "in"): 1,
    }
    assert stats.loc[("even", "in"), "failures"] == 1


def test_lag_and_missed_ticks_of_a_source_are_counted(clock):
    flow = rxm.Flow("late")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("slow", lambda tick: tick.id == 1 and clock.sleep("3.5s"))
    stats = flow.run(clock=clock, until="10s").stats()
    assert stats.loc[("beat", "out"), "missed"] == 2
    assert stats.loc[("beat", "out"), "lag_max_ms"] == 2_500.0
    assert stats.loc[("beat", "out"), "lag_p50_ms"] == 0.0


def test_what_a_poll_missed_is_counted_from_the_start_of_the_run_to_its_end(clock):
    rates = rxm.poll(lambda: clock.sleep("3.5s"), every="1s", start="after")
    missed = []
    for _ in range(2):
        flow = rxm.Flow("polled")
        flow.source("rates", rates) >> flow.sink("seen", lambda rate: None)
        run = flow.run(clock=clock, until="8s")
        missed.append(run.stats().loc[("rates", "out"), "missed"])
    with rates.subscribe(scheduler=clock):
        clock.advance("8s")
    assert missed == [4, 4]
    assert rates.missed > 8
    assert run.stats().loc[("rates", "out"), "missed"] == 4
