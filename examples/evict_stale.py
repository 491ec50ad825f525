"""Evict stale data: sensors report and fall silent; the first tick after a key went stale removes it."""

import rxmetronome as rxm

REPORTS = "abcabaa"  # c falls silent first, then b, then a

state = rxm.State(idle="0.85s")
flow = rxm.Flow("evict_stale")
reports = flow.source("reports", rxm.metronome("0.25s", count=len(REPORTS)))
every_tick = flow.source("every_tick", rxm.metronome("0.5s"))
evictions = flow.source("evictions", state.evictions)

events = flow.pipeline("events", rxm.select(lambda tick: {"sensor": REPORTS[tick.id], "temp": 20 + tick.id}))
touch = flow.pipeline("touch", rxm.update(state, key="sensor", value="temp"))
ticks = flow.pipeline("ticks", rxm.select(lambda tick: {"tick": tick.id}))
left = flow.pipeline("left", rxm.select(lambda old: {"left": old.key, "temp": old.value, "reason": old.reason}))
third = flow.pipeline("third", rxm.counter(), rxm.where(lambda n: n == 3), rxm.select(lambda _: {"exit": 0}))
stdout = flow.sink("stdout", rxm.stdout())

reports >> events >> touch >> flow.sink("last", rxm.latest())
every_tick >> [ticks, flow.sink("evict", rxm.evict(state))]
ticks >> stdout
evictions >> left >> [stdout, flow.sink("file", rxm.file("evicted.log", mode="truncate")), third]
third >> flow.sink("stop", rxm.exit())

if __name__ == "__main__":
    raise SystemExit(flow.run().exit_status)
