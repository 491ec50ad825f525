"""Run calendar jobs: the third trigger of a job that runs every second ends the run; two others run rarely."""

import rxmetronome as rxm

jobs = rxm.crononome(
    [
        rxm.Entry("probe", "* * * * * *", payload={"url": "/health"}),
        rxm.Entry("backup", "30 2 * * *"),
        rxm.Entry("salaries", "0 9 LW * *"),
    ],
    tz="Europe/Berlin",
)
flow = rxm.Flow("calendar_jobs")
due = flow.source("due", jobs)
probes = flow.pipeline("probes", rxm.where(lambda t: t.trigger["name"] == "probe"), rxm.select(lambda t: t.trigger))
third = flow.pipeline("third", rxm.counter(), rxm.where(lambda n: n == 3), rxm.select(lambda _: {"exit": 0}))

due >> probes >> [flow.sink("stdout", rxm.stdout()), third]
third >> flow.sink("stop", rxm.exit())

if __name__ == "__main__":
    raise SystemExit(flow.run().exit_status)
