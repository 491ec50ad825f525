"""Run the application of tremor's page "The metronome Connector": the first tick writes a line and ends the run."""

import rxmetronome as rxm

flow = rxm.Flow("metronome")
every_second = flow.source("every_second", rxm.metronome("1s"))
every_second >> rxm.select(lambda tick: "triggered") >> [rxm.stdout(), rxm.file("out.log", mode="truncate")]
every_second >> rxm.select(lambda tick: {"exit": 0}) >> rxm.exit()
flow.main()
