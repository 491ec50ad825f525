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
probes = flow.source("due", jobs) >> rxm.where(lambda due: due.trigger["name"] == "probe") >> rxm.take(3)
probes >> rxm.select(lambda due: due.trigger) >> rxm.stdout()
flow.main()
