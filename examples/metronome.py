"""Run the application of tremor's page "The metronome Connector": the first tick writes a line and ends the run."""

import rxmetronome as rxm

flow = rxm.Flow("metronome")
every_second = flow.source("every_second", rxm.metronome("1s"))
main = flow.pipeline("main", rxm.select(lambda tick: "triggered"))
leave = flow.pipeline("exit", rxm.select(lambda tick: {"exit": 0}))

every_second >> main >> [flow.sink("stdout", rxm.stdout()), flow.sink("file", rxm.file("out.log", mode="truncate"))]
every_second >> leave >> flow.sink("stop", rxm.exit())

if __name__ == "__main__":
    raise SystemExit(flow.run().exit_status)
