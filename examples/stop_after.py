"""Stop after three events with a counter: the first exercise of tremor's page."""

import rxmetronome as rxm

flow = rxm.Flow("stop_after")
counted = flow.source(rxm.metronome("1s")) >> rxm.counter() >> rxm.select(lambda n: {"event": n})
counted >> rxm.stdout()
counted >> rxm.where(lambda event: event["event"] == 3) >> rxm.select(lambda _: {"exit": 0}) >> rxm.exit()
flow.main()
