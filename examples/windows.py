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
readings = flow.source("beat", rxm.metronome("500ms")) >> rxm.select(reading)
rooms = readings >> rxm.window(every="1.25s", by="room", aggregate=FIGURES) >> rxm.select(without_times)
rooms >> rxm.take(4) >> rxm.stdout()
flow.main()
