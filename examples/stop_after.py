"""Stop after three events with a counter: the first exercise of tremor's page."""

import rxmetronome as rxm

flow = rxm.Flow("stop_after")
every_second = flow.source("every_second", rxm.metronome("1s"))
counter = flow.pipeline("counter", rxm.counter(), rxm.select(lambda n: {"event": n}))
third = flow.pipeline("third", rxm.where(lambda event: event["event"] == 3), rxm.select(lambda _: {"exit": 0}))

every_second >> counter >> flow.sink("stdout", rxm.stdout())
counter >> third >> flow.sink("stop", rxm.exit())

if __name__ == "__main__":
    raise SystemExit(flow.run().exit_status)
