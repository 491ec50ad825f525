"""Evict stale data: sensors report and fall silent; the first tick after a key went stale removes it."""

import rxmetronome as rxm

REPORTS = "abcabaa"  # c falls silent first, then b, then a

state = rxm.State(idle="0.85s")
flow = rxm.Flow("evict_stale")
stdout = rxm.stdout()

reports = flow.source("reports", rxm.metronome("0.25s", count=len(REPORTS)))
events = reports >> rxm.select(lambda tick: {"sensor": REPORTS[tick.id], "temp": 20 + tick.id})
events >> rxm.update(state, key="sensor", value="temp") >> rxm.latest()

every_tick = flow.source("every_tick", rxm.metronome("0.5s"))
every_tick >> rxm.select(lambda tick: {"tick": tick.id}) >> stdout
every_tick >> rxm.evict(state)

evictions = flow.source("evictions", state.evictions)
left = evictions >> rxm.select(lambda old: {"left": old.key, "temp": old.value, "reason": old.reason})
left >> [stdout, rxm.file("evicted.log", mode="truncate")]
left >> (rxm.counter(), rxm.where(lambda n: n == 3), rxm.select(lambda _: {"exit": 0})) >> rxm.exit()
flow.main()
