"""Summarize the readings of two rooms in windows: their number, their mean and their maximum."""

from typing import Any

import rxmetronome as rxm

FIGURES = {
    "n": rxm.aggregates.count(),
    "mean": rxm.aggregates.mean("celsius"),
    "max": rxm.aggregates.max("celsius"),
}


def reading(tick: rxm.Tick) -> dict[str, Any]:
    return {"room": ("kitchen", "attic")[tick.id % 2], "celsius": 18 + tick.id}


def without_times(window: dict[str, Any]) -> dict[str, Any]:
    return {"room": window["key"], **{name: window[name] for name in FIGURES}}


flow = rxm.Flow("windows")
beat = flow.source("beat", rxm.metronome("500ms"))
readings = flow.pipeline("readings", rxm.select(reading))
rooms = flow.pipeline("rooms", rxm.window(every="1.25s", by="room", aggregate=FIGURES), rxm.select(without_times))
fourth = flow.pipeline("fourth", rxm.counter(), rxm.where(lambda n: n == 4), rxm.select(lambda _: {"exit": 0}))

beat >> readings >> rooms >> flow.sink("stdout", rxm.stdout())
rooms >> fourth >> flow.sink("stop", rxm.exit())

if __name__ == "__main__":
    raise SystemExit(flow.run().exit_status)
